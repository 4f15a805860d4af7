"""The icons that come with the program, drawn in any colour and size."""

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER: Final = Path(__file__).parent / "assets" / "icons"


@cache
def tinted(
    name: str, colour: str, faint: str, only: int = 0, gap: int = 0, ratio: float = 1.0
) -> QIcon:
    """Return an icon in all usual sizes, or in one size with a gap between it and a text.

    Parameters
    ----------
    name : str
        File name of the icon without its ending.
    colour, faint : str
        As ``#rrggbb``: in use, and where it cannot be used now.
    only : int
        The one size in logical pixels; 0 for all usual ones.
    gap : int
        Logical pixels between it and a text.
    ratio : float
        Pixels of the screen for each logical pixel.
    """
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faint)):
        for size in (only,) if only else (16, 20, 24, 32, 48, 64):
            made.addPixmap(pixmap(name, tint, size, ratio, gap), mode)
    return made


@cache
def _drawing(name: str) -> bytes:
    path = FOLDER / f"{name}.svg"
    return path.read_bytes().replace(b"currentColor", b"#000000")


@cache
def _shape(name: str, size: int, ratio: float, gap: int, rtl: bool) -> QImage:
    """Return an icon in black, which is drawn once and then given any colour."""
    made = QImage(
        round((size + gap) * ratio),
        round(size * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    made.fill(Qt.GlobalColor.transparent)
    made.setDevicePixelRatio(ratio)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(_drawing(name))).render(
        painter, QRectF((gap if rtl else 0), 0, size, size)
    )
    painter.end()
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """Return a bundled icon drawn in one colour, `size` logical pixels high.

    `gap` logical pixels stay empty at the side where the text follows.
    """
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # of a copy: pictures of one image have one key, by which icons keep what they have drawn
    made = QPixmap.fromImage(_shape(name, size, ratio, gap, rtl).copy())
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, size + gap + 1, size + 1), QColor(colour))
    painter.end()
    return made
