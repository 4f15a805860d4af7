"""The colours of each theme by their meaning, and those of the two styles in each scheme."""

from dataclasses import dataclass, replace
from typing import Final, Literal

Choice = Literal["light", "dark", "contrast", "system"]
Scheme = Literal["usual", "far-apart", "greys"]


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by meaning, as ``#rrggbb``.

    Attributes
    ----------
    name : str
        ``light``, ``dark`` or ``contrast``.
    dark : bool
        Whether light text stands on dark ground.
    window, surface, raised : str
        Grounds: behind everything, of cards, of things that stand out from a card.
    line, line_strong : str
        Quiet dividers; edges of controls, which must be seen.
    text, muted : str
        Text, and text of second rank; both readable on all three grounds.
    accent, accent_hover, accent_text : str
        The one colour of actions, under the pointer, and text on both.
    accent_soft : str
        Ground of what is chosen; text is readable on it.
    focus : str
        The ring around what the keyboard talks to.
    heroic, heroic_outline, heroic_text : str
        Heroic leadership: fill, the outline that makes it visible, and text.
    distributed, distributed_outline, distributed_text : str
        Distributed leadership: the same three.
    yours : str
        The player's own run.
    trouble : str
        What hurts; text and graphics, always with a word.
    calm, busy, strained, overloaded : str
        How full a service is, always with its word; lightness alone tells them apart.
    grey : str
        What is neither.
    shadow : str
        Soft edge under raised things.
    """

    name: str
    dark: bool
    window: str
    surface: str
    raised: str
    line: str
    line_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    focus: str
    heroic: str
    heroic_outline: str
    heroic_text: str
    distributed: str
    distributed_outline: str
    distributed_text: str
    yours: str
    trouble: str
    calm: str
    busy: str
    strained: str
    overloaded: str
    grey: str
    shadow: str


LIGHT: Final = Theme(
    name="light",
    dark=False,
    window="#f3f5f7",
    surface="#ffffff",
    raised="#edf1f5",
    line="#d9e0e7",
    line_strong="#768492",
    text="#17212b",
    muted="#4b5a69",
    accent="#0b57a4",
    accent_hover="#08447f",
    accent_text="#ffffff",
    accent_soft="#dbe8f5",
    focus="#0b57a4",
    heroic="#E69F00",
    heroic_outline="#8a5a00",
    heroic_text="#7d5100",
    distributed="#0072B2",
    distributed_outline="#004f7c",
    distributed_text="#00598c",
    yours="#27313b",
    trouble="#A3123A",
    calm="#5d7d95",
    busy="#6f63a6",
    strained="#83397f",
    overloaded="#A3123A",
    grey="#7f8a96",
    shadow="#c9d1d9",
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    window="#0f151b",
    surface="#18212a",
    raised="#222d38",
    line="#2d3945",
    line_strong="#7f8c9a",
    text="#e9eef3",
    muted="#a9b6c2",
    accent="#66b0ff",
    accent_hover="#8cc4ff",
    accent_text="#08131f",
    accent_soft="#1d3550",
    focus="#8cc4ff",
    heroic="#E69F00",
    heroic_outline="#ffc65c",
    heroic_text="#f0b43c",
    distributed="#0072B2",
    distributed_outline="#5fb0e5",
    distributed_text="#74bdee",
    yours="#e9eef3",
    trouble="#ff7d99",
    calm="#7f9db3",
    busy="#a99ce0",
    strained="#dc8fd6",
    overloaded="#ff7d99",
    grey="#7f8a96",
    shadow="#080c10",
)

CONTRAST: Final = Theme(
    name="contrast",
    dark=True,
    window="#000000",
    surface="#000000",
    raised="#1c1c1c",
    line="#606060",
    line_strong="#ffffff",
    text="#ffffff",
    muted="#e2e2e2",
    accent="#ffe14d",
    accent_hover="#fff3a6",
    accent_text="#000000",
    accent_soft="#33310d",
    focus="#3fe0ff",
    heroic="#E69F00",
    heroic_outline="#ffd27a",
    heroic_text="#ffc04d",
    distributed="#0072B2",
    distributed_outline="#7cc8ff",
    distributed_text="#8fd0ff",
    yours="#ffffff",
    trouble="#ff9db1",
    calm="#a9c3d6",
    busy="#c9bffa",
    strained="#f0b0ea",
    overloaded="#ff9db1",
    grey="#9a9a9a",
    shadow="#000000",
)

THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


@dataclass(frozen=True, slots=True)
class StyleColours:
    """What one colour scheme gives the two styles: fills, outlines and text, as in a theme."""

    heroic: str
    heroic_outline: str
    heroic_text: str
    distributed: str
    distributed_outline: str
    distributed_text: str


SCHEMES: Final[dict[Scheme, tuple[StyleColours, StyleColours] | None]] = {
    "usual": None,
    "far-apart": (
        StyleColours("#f4c542", "#7a5c00", "#6b5000", "#1f2f6e", "#121d49", "#1f2f6e"),
        StyleColours("#fff0a8", "#fff7d6", "#fff0a8", "#5578e0", "#a9bdf7", "#a9bdf7"),
    ),
    "greys": (
        StyleColours("#c4c4c4", "#4a4a4a", "#505050", "#1c1c1c", "#000000", "#1c1c1c"),
        StyleColours("#f7f7f7", "#ffffff", "#f2f2f2", "#787878", "#c2c2c2", "#c2c2c2"),
    ),
}
"""Colours of the two styles on light ground and on dark; none leaves those of the theme.

`far-apart` differs most in lightness, `greys` needs no colour vision and prints well. Shape
and line style tell the styles apart under each of them.
"""


def with_scheme(theme: Theme, scheme: Scheme) -> Theme:
    """Return a theme whose two styles have the colours of a scheme."""
    pair = SCHEMES[scheme]
    if pair is None:
        return theme
    given = pair[1] if theme.dark else pair[0]
    return replace(
        theme,
        heroic=given.heroic,
        heroic_outline=given.heroic_outline,
        heroic_text=given.heroic_text,
        distributed=given.distributed,
        distributed_outline=given.distributed_outline,
        distributed_text=given.distributed_text,
    )


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
