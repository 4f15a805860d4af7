"""What the five roles look like and are called where there is little room."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ROLE_ICONS: Final = {
    "architect": "wrench",
    "navigator": "signpost",
    "weaver": "waypoints",
    "storyteller": "megaphone",
    "entrepreneur": "coins",
}

SHORT: Final[dict[str, str]] = {
    "architect": str(QT_TRANSLATE_NOOP("Roles", "Architect")),
    "navigator": str(QT_TRANSLATE_NOOP("Roles", "Navigator")),
    "weaver": str(QT_TRANSLATE_NOOP("Roles", "Weaver")),
    "storyteller": str(QT_TRANSLATE_NOOP("Roles", "Storyteller")),
    "entrepreneur": str(QT_TRANSLATE_NOOP("Roles", "Entrepreneur")),
}


def short_name(role: str) -> str:
    """Return a role's name in one word."""
    return QCoreApplication.translate("Roles", SHORT[role])
