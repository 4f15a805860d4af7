"""What the five roles look like and are called where there is little room."""

from typing import Final

from ui.language import mark, translated

ROLE_ICONS: Final = {
    "architect": "wrench",
    "navigator": "signpost",
    "weaver": "waypoints",
    "storyteller": "megaphone",
    "entrepreneur": "coins",
}

SHORT: Final[dict[str, str]] = {
    "architect": mark("Roles", "Architect"),
    "navigator": mark("Roles", "Navigator"),
    "weaver": mark("Roles", "Weaver"),
    "storyteller": mark("Roles", "Storyteller"),
    "entrepreneur": mark("Roles", "Entrepreneur"),
}


def short_name(role: str) -> str:
    """Return a role's name in one word."""
    return translated("Roles", SHORT[role])
