"""Copying and saving of pictures and tables: the same for every part of a page."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from ui.background import Background
from ui.compare.words import tr
from ui.language import told as worded
from ui.pages.outcome_table import as_text
from ui.preferences import FOLDER, Preferences
from ui.widgets.asking import ask_where

Rows = list[list[str]]
SHARP: Final = 2.0
"""Pixels of a saved picture for each of the screen's."""
PNG: Final = "png"
SVG: Final = "svg"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be kept.

    Attributes
    ----------
    name : str
        Stem of a file name.
    made : callable
        Gets ``png`` or ``svg`` and returns the file's bytes.
    aside : bool
        Whether that takes long and may be done beside the window.
    """

    name: str
    made: Callable[[str], bytes]
    aside: bool = True


def painted(
    size: QSize,
    ground: QColor,
    title: str,
    words: str,
    paint: Callable[[QPainter, QRectF], None],
    kind: str,
) -> bytes:
    """Return a painted picture as bytes of a file.

    Parameters
    ----------
    size : QSize
        In the screen's pixels.
    title, words : str
        What the picture is, and the same as it shows, for those who do not see it.
    paint : callable
        Paints into a rectangle.
    kind : str
        ``png`` or ``svg``.
    """
    area = QRectF(0, 0, size.width(), size.height())
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind == SVG:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(area)
        generator.setResolution(96)
        generator.setTitle(title)
        generator.setDescription(words)
        painter = QPainter(generator)
        painter.fillRect(area, ground)
        paint(painter, area)
        painter.end()
        return bytes(data.data())
    image = QImage(size * SHARP, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SHARP, SHARP)
    paint(painter, area)
    painter.end()
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())


def csv_of(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


class Keeper(QObject):
    """Copies and saves what a page shows.

    Signals
    -------
    said(str)
        It worked; a line about it.
    failed(str)
        It did not, and why.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, page: QWidget, background: Background, preferences: Preferences) -> None:
        super().__init__(page)
        self._page = page
        self._background = background
        self._preferences = preferences

    def copy_rows(self, rows: Rows) -> None:
        """Copy a table, so that it can be pasted into a spreadsheet."""
        QGuiApplication.clipboard().setText(as_text(rows))
        self.said.emit(tr("The table is copied."))

    def copy_picture(self, picture: Picture) -> None:
        """Copy a picture, so that it can be pasted into a text."""

        def done(data: bytes) -> None:
            QGuiApplication.clipboard().setImage(QImage.fromData(data))
            self.said.emit(tr("The picture is copied."))

        self._made(picture, PNG, done)

    def _made(self, picture: Picture, kind: str, done: Callable[[bytes], None]) -> None:
        if not picture.aside:
            done(picture.made(kind))
            return
        self._background.run(
            lambda _handle: picture.made(kind),
            done=done,
            failed=lambda error: self.failed.emit(worded(str(error))),
        )

    def write_picture(self, path: str, picture: Picture) -> None:
        """Save a picture; the ending of the path is the format."""
        kind = Path(path).suffix.lower().lstrip(".")
        if kind not in (PNG, SVG):
            self.failed.emit(tr("A picture is saved as PNG or SVG, not as “{0}”.").format(kind))
            return
        self._made(picture, kind, lambda data: self.write(path, lambda: _put(path, data)))

    def write_rows(self, path: str, rows: Rows) -> None:
        """Save a table as CSV."""

        def work() -> None:
            from ui.writing import write_text

            write_text(path, csv_of(rows))

        self.write(path, work)

    def write(self, path: str, act: Callable[[], None]) -> None:
        """Write something beside the window, and say how it went."""
        self._preferences.keep(FOLDER, str(Path(path).absolute().parent))
        self._background.run(
            lambda _handle: act(),
            done=lambda _result: self.said.emit(tr("Saved as {0}.").format(path)),
            failed=lambda error: self.failed.emit(worded(str(error))),
        )

    def ask(self, title: str, name: str, ending: str, act: Callable[[str], None]) -> None:
        """Ask where to save something, without waiting for the answer."""
        folder = self._preferences.folder()
        ask_where(self._page, title, f"{name}.{ending}", act, folder=folder)


def _put(path: str, data: bytes) -> None:
    from ui.writing import write_bytes

    write_bytes(path, data)
