"""The slim clock under the map: turns, events so far, own decisions; a past week can be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from ui.play.words import tr
from ui.theme import (
    colour,
    font,
    hub,
    px,
)
from ui.widgets.as_is import as_is

MarkKind = Literal["event", "card", "dials", "prediction"]
ORDER: Final[tuple[MarkKind, ...]] = ("event", "card", "dials", "prediction")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the timeline: its first week (from 1), what it is, and its words."""

    week: int
    kind: MarkKind
    words: str


class Timeline(QAbstractSlider):
    """The weeks of a game; its value is the week that is shown.

    It moves between the start and the last week that has been played. Arrow keys move by a
    week, Page keys by a turn, Home to the start and End to now.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks = 1
        self._turns: tuple[tuple[int, int], ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._hover: int | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setRange(0, 0)
        self.setAccessibleName(tr("Week shown"))
        hub().changed.connect(self._resize_to_text)

    def set_calendar(self, weeks: int, turns: Iterable[tuple[int, int]]) -> None:
        """Say how many weeks there are, and the first and last week (from 1) of each turn."""
        self._weeks = max(1, weeks)
        self._turns = tuple(turns)
        if self._turns:
            first, last = self._turns[0]
            self.setPageStep(last - first + 1)
        self.update()

    def set_now(self, week: int) -> None:
        """Say how many weeks have been played."""
        self.setMaximum(week)
        self.update()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show marks; those of weeks that are still to come stay hidden unless own."""
        self._marks = tuple(marks)
        self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self._marks

    def week_at(self, x: float) -> int:
        """Return the played week that lies nearest to `x`."""
        left, right = self._edges()
        week = round((x - left) / max(1.0, right - left) * self._weeks)
        return max(0, min(self.maximum(), week))

    def x_of(self, week: float) -> float:
        """Return where the end of `week` lies."""
        left, right = self._edges()
        return left + (right - left) * week / self._weeks

    def _edges(self) -> tuple[float, float]:
        side = px(14)
        return side, self.width() - side

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(56))

    def _resize_to_text(self) -> None:
        self.updateGeometry()
        self.update()

    def _marks_at(self, x: float) -> list[Mark]:
        near = px(7)
        return [mark for mark in self._marks if abs(self.x_of(mark.week - 1) - x) <= near]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = [mark.words for mark in self._marks_at(event.pos().x())]
            words.append(tr("Week {0}").format(self.week_at(event.pos().x())))
            QToolTip.showText(event.globalPos(), as_is("\n".join(words)), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.week_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        week = self.week_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(week)
        self._hover = week
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()
        super().leaveEvent(event)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        super().sliderChange(change)
        self.setAccessibleDescription(
            tr("Week {0} of {1}; {2} played").format(self.value(), self._weeks, self.maximum())
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self.height() - px(14)
        self._paint_turns(painter, track)
        self._paint_marks(painter, track)
        self._paint_here(painter, track)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))

    def _paint_turns(self, painter: QPainter, track: float) -> None:
        small = font("small")
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        now = self.maximum()
        thick = px(6)
        for number, (first, last) in enumerate(self._turns):
            left, right = self.x_of(first - 1) + 1.5, self.x_of(last) - 1.5
            box = QRectF(left, track - thick / 2, right - left, thick)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("line"))
            painter.drawRoundedRect(box, thick / 2, thick / 2)
            if now >= first:
                done = QRectF(box)
                done.setRight(min(right, self.x_of(now)))
                painter.setBrush(colour("accent"))
                painter.drawRoundedRect(done, thick / 2, thick / 2)
            current = first - 1 <= self.value() < last
            words = tr("Turn {0}").format(number + 1)
            if metrics.horizontalAdvance(words) > right - left - 4:
                words = str(number + 1)
            painter.setPen(colour("text" if current else "muted"))
            painter.setFont(font("small", current))
            painter.drawText(
                QRectF(left, 0, right - left, metrics.height() + px(4)),
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
                words,
            )

    def _paint_marks(self, painter: QPainter, track: float) -> None:
        heights = {kind: track - px(12) for kind in ORDER}
        size = px(4)
        stacked: dict[tuple[int, bool], int] = {}
        for mark in self._marks:
            x = self.x_of(mark.week - 1)
            y = heights[mark.kind]
            below = mark.kind != "event"
            step = stacked.get((mark.week, below), 0)
            stacked[mark.week, below] = step + 1
            if below:
                x += px(6) + step * px(9)
            else:
                x += step * px(9)
            if mark.kind == "event":
                painter.setPen(QPen(colour("trouble"), 1.5))
                painter.drawLine(QPointF(x, y - px(5)), QPointF(x, track + px(4)))
                painter.setBrush(colour("trouble"))
                painter.drawPolygon(
                    QPolygonF(
                        [
                            QPointF(x, y - px(6)),
                            QPointF(x + px(8), y - px(2.5)),
                            QPointF(x, y + px(1)),
                        ]
                    )
                )
            elif mark.kind == "card":
                painter.setPen(QPen(colour("surface"), 1))
                painter.setBrush(colour("yours"))
                painter.drawRoundedRect(QRectF(x - size, y - size, 1.6 * size, 2 * size), 1.5, 1.5)
            elif mark.kind == "dials":
                painter.setPen(QPen(colour("yours"), 1.5))
                painter.setBrush(colour("surface"))
                painter.drawEllipse(QPointF(x, y), size * 0.9, size * 0.9)
            else:
                painter.setPen(QPen(colour("yours"), 1.5))
                painter.drawLine(QPointF(x - size, y + size), QPointF(x, y - size))
                painter.drawLine(QPointF(x, y - size), QPointF(x + size, y + size))

    def _paint_here(self, painter: QPainter, track: float) -> None:
        if self._hover is not None and self._hover != self.value():
            painter.setPen(QPen(colour("muted"), 1, Qt.PenStyle.DotLine))
            x = self.x_of(self._hover)
            painter.drawLine(QPointF(x, track - px(12)), QPointF(x, track + px(8)))
        x = self.x_of(self.value())
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(QPointF(x, track), px(7), px(7))
