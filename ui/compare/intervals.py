"""Intervals as bars about nought: thick for luck alone, thin with the assumptions too."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.compare.keeping import Picture, painted
from ui.theme import (
    colour,
    font,
    hub,
    px,
    theme,
)
from ui.widgets.marks import draw_mark


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of the picture.

    Attributes
    ----------
    label, words : str
        What it is, and its figures in words.
    mean, low, high : float
        The thick bar and the mark on it.
    wide : tuple of float or None
        Ends of the thin bar.
    bold : bool
        Whether the label is bold.
    """

    label: str
    words: str
    mean: float
    low: float
    high: float
    wide: tuple[float, float] | None = None
    bold: bool = False

    @property
    def reach(self) -> float:
        """How far from nought it goes."""
        ends: list[float] = [self.mean, self.low, self.high, *(self.wide or ())]
        return max(abs(end) for end in ends)


class Intervals(QWidget):
    """Bars under each other about one line at nought.

    With `own`, every bar is drawn to its own scale: for figures of different units.
    """

    def __init__(self, name: str, *, own: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._own = own
        self._bars: tuple[Bar, ...] = ()
        self._ends = ("", "")
        self._marks = ("", "")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hub().changed.connect(self.updateGeometry)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def show_bars(
        self, bars: Sequence[Bar], ends: tuple[str, str], marks: tuple[str, str] = ("", "")
    ) -> None:
        """Show bars; `ends` and `marks` say what lies left and right of nought."""
        self._bars, self._ends, self._marks = tuple(bars), ends, marks
        self.setAccessibleDescription(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what the picture shows, in words."""
        return " ".join(f"{bar.label}: {bar.words}." for bar in self._bars)

    def sizeHint(self) -> QSize:
        return QSize(px(700), px(30) + px(30) * max(1, len(self._bars)) + px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRectF(self.rect()))
        painter.end()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the picture into a rectangle."""
        if not self._bars:
            return
        metrics = QFontMetricsF(font("small", bold=True))
        gap = px(12)
        names = max(metrics.horizontalAdvance(bar.label) for bar in self._bars)
        told = max(metrics.horizontalAdvance(bar.words) for bar in self._bars)
        names = min(names + 2, area.width() * 0.34)
        told = min(told + 2, area.width() * 0.36)
        left, right = area.left() + names + gap, area.right() - told - gap
        middle, half = (left + right) / 2, (right - left) / 2 - px(6)
        top, step = area.top() + px(28), px(30)
        self._paint_ends(painter, left, right, middle, area.top())
        painter.setPen(QPen(colour("line_strong"), 1.2))
        painter.drawLine(QPointF(middle, top), QPointF(middle, top + step * len(self._bars)))
        common = max(bar.reach for bar in self._bars) or 1.0
        for i, bar in enumerate(self._bars):
            y = top + step * (i + 0.5)
            reach = (bar.reach if self._own else common) or 1.0
            self._paint_bar(painter, bar, middle, half / reach, y)
            painter.setFont(font("small", bold=bar.bold))
            painter.setPen(colour("text"))
            cell = QRectF(area.left(), y - step / 2, names, step)
            fitted = QFontMetricsF(painter.font())
            label = fitted.elidedText(bar.label, Qt.TextElideMode.ElideRight, names)
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, label)
            painter.setFont(font("small"))
            painter.setPen(colour("muted"))
            cell = QRectF(right + gap, y - step / 2, told, step)
            words = QFontMetricsF(painter.font()).elidedText(
                bar.words, Qt.TextElideMode.ElideRight, told
            )
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_ends(
        self, painter: QPainter, left: float, right: float, middle: float, top: float
    ) -> None:
        painter.setFont(font("small", bold=True))
        metrics = QFontMetricsF(painter.font())
        for n, words in enumerate(self._ends):
            wide = metrics.horizontalAdvance(words)
            space = px(16) if self._marks[n] else 0.0
            start = max(left, middle - px(10) - wide) if n == 0 else middle + px(10) + space
            if n == 1:
                start = min(start, max(middle + space, right - wide))
            cell = QRectF(start, top, min(wide, right - left) + 2, metrics.height())
            painter.setPen(colour("text"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignLeft, words)
            if self._marks[n]:
                at = QPointF(start - px(9), top + metrics.height() / 2)
                draw_mark(painter, self._marks[n], at, px(5), theme())

    def _paint_bar(
        self, painter: QPainter, bar: Bar, middle: float, scale: float, y: float
    ) -> None:
        flat = Qt.PenCapStyle.FlatCap
        if bar.wide is not None:
            pen = QPen(colour("grey"), px(2))
            pen.setCapStyle(flat)
            painter.setPen(pen)
            low, high = (middle + end * scale for end in bar.wide)
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for end in (low, high):
                painter.drawLine(QPointF(end, y - px(4)), QPointF(end, y + px(4)))
        pen = QPen(colour("accent"), px(7))
        pen.setCapStyle(flat)
        painter.setPen(pen)
        low, high = middle + bar.low * scale, middle + bar.high * scale
        if high - low < px(3):
            low, high = (low + high - px(3)) / 2, (low + high + px(3)) / 2
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        painter.setPen(QPen(colour("surface"), 1))
        painter.setBrush(colour("text"))
        painter.drawEllipse(QPointF(middle + bar.mean * scale, y), px(3.5), px(3.5))

    def picture(self, name: str) -> Picture | None:
        """Return the picture for keeping, with its title."""
        if not self._bars:
            return None
        size = self.sizeHint().expandedTo(QSize(px(1000), 0)) + QSize(px(32), px(64))

        def paint(painter: QPainter, area: QRectF) -> None:
            inner = area.adjusted(px(16), px(12), -px(16), -px(12))
            painter.setFont(font("title", bold=True))
            painter.setPen(colour("text"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, self._name)
            self.paint(painter, inner.adjusted(0, px(36), 0, 0))

        return Picture(
            name,
            lambda kind: painted(size, colour("surface"), self._name, self.words(), paint, kind),
            aside=False,
        )
