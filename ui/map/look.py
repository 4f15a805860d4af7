"""The theme as the map uses it: ready colours and fonts."""

from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from ui.colours import Theme
from ui.fonts import load_fonts, make_font


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Colours by meaning and the fonts of cards, made once for each theme and text size.

    Attributes
    ----------
    levels : dict of str to QColor
        Colours of the load words, by id.
    line_height : float
        Height of a line on a card, in scene units.
    first, second : QColor
        Colours of two runs that are set against each other.
    marks : (str, str)
        Their marks: ``heroic``, ``distributed`` or ``yours``.
    """

    dark: bool
    ground: QColor
    surface: QColor
    raised: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    muted: QColor
    accent: QColor
    accent_soft: QColor
    focus: QColor
    trouble: QColor
    grey: QColor
    shadow: QColor
    levels: dict[str, QColor]
    name_font: QFont
    word_font: QFont
    number_font: QFont
    heading_font: QFont
    line_height: float
    first: QColor
    second: QColor
    marks: tuple[str, str]

    @classmethod
    def of(cls, theme: Theme, scale: float = 1.0) -> Self:
        """Return the look of a theme at a text size."""
        load_fonts()
        plain = make_font("small", False, scale)
        bold = make_font("small", True, scale)
        levels = {
            "calm": theme.calm,
            "busy": theme.busy,
            "strained": theme.strained,
            "overloaded": theme.overloaded,
            "closed": theme.grey,
            "unknown": theme.grey,
            "heard-of": theme.calm,
            "woven": theme.accent,
        }
        return cls(
            dark=theme.dark,
            ground=QColor(theme.window),
            surface=QColor(theme.surface),
            raised=QColor(theme.raised),
            line=QColor(theme.line),
            line_strong=QColor(theme.line_strong),
            text=QColor(theme.text),
            muted=QColor(theme.muted),
            accent=QColor(theme.accent),
            accent_soft=QColor(theme.accent_soft),
            focus=QColor(theme.focus),
            trouble=QColor(theme.trouble),
            grey=QColor(theme.grey),
            shadow=QColor(theme.shadow),
            levels={ident: QColor(value) for ident, value in levels.items()},
            name_font=plain,
            word_font=plain,
            number_font=bold,
            heading_font=bold,
            line_height=QFontMetricsF(plain).height(),
            first=QColor(theme.heroic),
            second=QColor(theme.distributed),
            marks=("heroic", "distributed"),
        )


def for_pair(look: Look, theme: Theme, marks: tuple[str, str]) -> Look:
    """Return a look with the colours and marks of two runs set against each other."""
    colours = {"heroic": theme.heroic, "distributed": theme.distributed, "yours": theme.yours}
    # cards carried out the other way have the colour of that style, and a shape of their own
    first, second = (QColor(colours[mark.removeprefix("yours-")]) for mark in marks)
    return replace(look, first=first, second=second, marks=marks)


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour that lies `share` of the way from the first to the second."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )


def faded(colour: QColor, opacity: float) -> QColor:
    """Return a colour with another opacity, from 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(min(1.0, max(0.0, opacity)))
    return made
