"""The font that comes with the program, and the sizes of text."""

from functools import cache
from pathlib import Path
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase

Step = Literal["small", "body", "title", "large", "huge"]

FOLDER: Final = Path(__file__).parent / "assets" / "fonts"
FAMILY: Final = "Inter"
POINTS: Final[dict[Step, float]] = {
    "small": 9.0,
    "body": 10.0,
    "title": 12.0,
    "large": 16.0,
    "huge": 24.0,
}
"""Text sizes in points at 100 %."""

SMALLEST_SCALE: Final = 0.8
LARGEST_SCALE: Final = 2.0


def make_font(step: Step, bold: bool, scale: float) -> QFont:
    """Return the font of a step at a text size."""
    made = QFont(FAMILY)
    made.setPointSizeF(POINTS[step] * scale)
    made.setBold(bold)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts once; return the families found."""
    families: list[str] = []
    for path in sorted(FOLDER.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(families)
