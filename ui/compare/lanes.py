"""One citizen's journey as lanes on one time axis: shape and word beside every colour."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.compare.keeping import Picture, painted
from ui.compare.words import tr
from ui.language import name_told, told
from ui.theme import (
    colour,
    font,
    hub,
    px,
    theme,
)
from ui.widgets.marks import draw_mark

if TYPE_CHECKING:
    from simulator.journey import Journey, Lane

LANE: Final = 104
"""Height of a lane at text size 100 %."""

GOOD: Final = ("solved",)
BAD: Final = ("wrong_door", "redirected", "unsolved", "lost", "back_in_crisis")
QUIET: Final = ("gave_up", "closed_on_paper")


def step_words(kind: str) -> str:
    """Return a word or two for a step of a journey."""
    return {
        "asked": tr("asks"),
        "wrong_door": tr("wrong door"),
        "redirected": tr("wrong door"),
        "unsolved": tr("comes back"),
        "solved": tr("resolved"),
        "handed_on": tr("sent on"),
        "lost": tr("lost"),
        "closed_on_paper": tr("closed on paper"),
        "gave_up": tr("gives up"),
        "asks_again": tr("asks again"),
        "back_in_crisis": tr("in crisis"),
        "came_up": tr("a further need"),
        "moved": tr("moves on"),
        "still_waiting": tr("still waiting"),
    }.get(kind, kind)


class Lanes(QWidget):
    """The lanes of a journey; a click or the arrow keys look at a week.

    Signals
    -------
    week_read(int)
        A person looks at a week.
    """

    week_read = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journey: Journey | None = None
        self._week = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hub().changed.connect(self.updateGeometry)

    @property
    def journey(self) -> "Journey | None":
        """What is shown."""
        return self._journey

    def show_journey(self, journey: "Journey") -> None:
        """Show another journey."""
        self._journey = journey
        self._week = 0
        self.setAccessibleName(
            tr("The journey of one citizen from {0}").format(journey.community_name)
        )
        self.setAccessibleDescription(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the lanes in words."""
        journey = self._journey
        if journey is None:
            return ""
        spoken = []
        for lane in journey.lanes:
            steps = "; ".join(
                tr("week {0}: {1}").format(step.week, step_words(step.kind)) for step in lane.steps
            )
            spoken.append(tr("{0}: {1}.").format(name_told(lane.label), steps))
        return " ".join(spoken)

    def set_week(self, week: int) -> None:
        """Mark a week."""
        if week != self._week:
            self._week = week
            self.update()

    def sizeHint(self) -> QSize:
        lanes = len(self._journey.lanes) if self._journey is not None else 2
        return QSize(px(700), px(LANE) * lanes + px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), self.sizeHint().height())

    # The axis

    def span(self) -> tuple[int, int]:
        """Return the first and the last week of the axis."""
        journey = self._journey
        if journey is None:
            return 1, 2
        last = max((lane.steps[-1].week for lane in journey.lanes if lane.steps), default=2)
        return journey.week, max(min(last + 1, journey.weeks), journey.week + 4)

    def _x(self, week: float, area: QRectF) -> float:
        first, last = self.span()
        left, right = area.left() + px(20), area.right() - px(70)
        return left + (right - left) * (week - first) / max(1, last - first)

    def _week_at(self, x: float) -> int:
        area = QRectF(self.rect())
        first, last = self.span()
        return min(range(first, last + 1), key=lambda week: abs(self._x(week, area) - x))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._journey is not None:
            self._read(self._week_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        first, last = self.span()
        weeks = sorted({step.week for lane in self._lanes() for step in lane.steps})
        if key == Qt.Key.Key_Home and weeks:
            self._read(weeks[0])
        elif key == Qt.Key.Key_End and weeks:
            self._read(weeks[-1])
        elif key == Qt.Key.Key_Right and weeks:
            self._read(next((week for week in weeks if week > self._week), last))
        elif key == Qt.Key.Key_Left and weeks:
            self._read(next((week for week in reversed(weeks) if week < self._week), first))
        else:
            super().keyPressEvent(event)

    def _lanes(self) -> "tuple[Lane, ...]":
        return self._journey.lanes if self._journey is not None else ()

    def _read(self, week: int) -> None:
        self.set_week(week)
        read = [
            tr("{0}: {1}").format(name_told(lane.label), told(step.words))
            for lane in self._lanes()
            for step in lane.steps
            if step.week == week
        ]
        self.setAccessibleDescription(" ".join([tr("Week {0}.").format(week), *read]))
        self.week_read.emit(week)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRectF(self.rect()))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the lanes into a rectangle."""
        journey = self._journey
        if journey is None:
            return
        foot = area.top() + px(LANE) * len(journey.lanes)
        self._paint_axis(painter, area, foot)
        for i, lane in enumerate(journey.lanes):
            top = area.top() + px(LANE) * i
            self._paint_lane(painter, lane, QRectF(area.left(), top, area.width(), px(LANE)))

    def _paint_axis(self, painter: QPainter, area: QRectF, foot: float) -> None:
        first, last = self.span()
        painter.setFont(font("small"))
        metrics = QFontMetricsF(painter.font())
        step = next(each for each in (1, 2, 4, 8, 13, 26, 52) if (last - first) / each <= 10)
        for week in range(first, last + 1, step):
            x = self._x(week, area)
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(x, area.top() + px(6)), QPointF(x, foot))
            painter.setPen(colour("muted"))
            cell = QRectF(x - px(40), foot + px(2), px(80), metrics.height())
            painter.drawText(cell, Qt.AlignmentFlag.AlignHCenter, tr("wk {0}").format(week))
        if first <= self._week <= last:
            x = self._x(self._week, area)
            painter.setPen(QPen(colour("accent"), 1.6, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.top() + px(6)), QPointF(x, foot))

    def _paint_lane(self, painter: QPainter, lane: "Lane", box: QRectF) -> None:
        title = font("small", bold=True)
        metrics = QFontMetricsF(title)
        line = box.top() + px(62)
        draw_mark(
            painter, lane.arm, QPointF(box.left() + px(8), box.top() + px(14)), px(6), theme()
        )
        painter.setFont(title)
        painter.setPen(colour("text"))
        painter.drawText(
            QRectF(box.left() + px(20), box.top() + px(4), box.width(), px(20)),
            Qt.AlignmentFlag.AlignVCenter,
            name_told(lane.label),
        )
        self._paint_states(painter, lane, box, line)
        taken = {-1: [-1e9, -1e9], 1: [-1e9, -1e9]}
        painter.setFont(font("small"))
        metrics = QFontMetricsF(painter.font())
        last_x = -1e9
        for n, step in enumerate(lane.steps):
            x = self._x(step.week, box)
            if abs(x - last_x) < px(13):
                x = last_x + px(13)
            last_x = x
            _draw_step(painter, step.kind, QPointF(x, line), px(6))
            self._label(painter, step_words(step.kind), QPointF(x, line), n, taken, metrics, box)

    def _label(
        self,
        painter: QPainter,
        words: str,
        at: QPointF,
        n: int,
        taken: dict[int, list[float]],
        metrics: QFontMetricsF,
        box: QRectF,
    ) -> None:
        """Write a step's word above or below its mark, where there is room; the list has all."""
        wide = metrics.horizontalAdvance(words)
        left = min(max(at.x() - wide / 2, box.left()), box.right() - wide)
        for side in (-1, 1) if n % 2 == 0 else (1, -1):
            rows = taken[side]
            if left > rows[0] + px(6):
                rows[0] = left + wide
                top = at.y() - px(12) - metrics.height() if side < 0 else at.y() + px(11)
                painter.setPen(colour("text"))
                painter.drawText(QRectF(left, top, wide + 2, metrics.height()), 0, words)
                return

    def _paint_states(self, painter: QPainter, lane: "Lane", box: QRectF, line: float) -> None:
        """Draw how things stood between the steps: waiting, lost, out of sight, or resolved."""
        steps = lane.steps
        for step, following in zip(steps, (*steps[1:], None), strict=True):
            if following is None:
                if step.kind != "solved" or lane.path.done:
                    break
                continue
            start, end = self._x(step.week, box), self._x(following.week, box)
            pen = QPen(colour("accent"), px(4))
            if step.kind == "lost":
                pen = QPen(colour("trouble"), px(3), Qt.PenStyle.DashLine)
            elif step.kind in QUIET:
                pen = QPen(colour("grey"), px(3), Qt.PenStyle.DotLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(start, line), QPointF(end, line))

    def picture(self) -> Picture | None:
        """Return the lanes for keeping."""
        journey = self._journey
        if journey is None:
            return None
        size = self.sizeHint().expandedTo(QSize(px(1000), 0)) + QSize(px(32), px(64))
        title = tr("One citizen from {0} asks for “{1}” in week {2}").format(
            journey.community_name, journey.need_name, journey.week
        )

        def paint(painter: QPainter, area: QRectF) -> None:
            inner = area.adjusted(px(16), px(12), -px(16), -px(12))
            painter.setFont(font("title", bold=True))
            painter.setPen(colour("text"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, title)
            self.paint(painter, inner.adjusted(0, px(36), 0, 0))

        return Picture(
            "journey",
            lambda kind: painted(size, colour("surface"), title, self.words(), paint, kind),
            aside=False,
        )


def _draw_step(painter: QPainter, kind: str, at: QPointF, size: float) -> None:
    """Draw a step's own shape: its colour only says again what shape and word say."""
    bad = kind in BAD
    fill = QColor(colour("trouble" if bad else "text"))
    painter.setPen(QPen(colour("surface"), 1.4))
    painter.setBrush(fill)
    shapes: dict[str, Callable[[], None]] = {
        "solved": lambda: _check(painter, at, size),
        "lost": lambda: _cross(painter, at, size, fill),
        "gave_up": lambda: _bar(painter, at, size),
        "closed_on_paper": lambda: painter.drawRect(
            QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
        ),
    }
    if kind in shapes:
        shapes[kind]()
    elif kind in ("wrong_door", "redirected", "back_in_crisis"):
        painter.drawPolygon(_triangle(at, size * 1.2, 90))
    elif kind == "unsolved":
        painter.drawPolygon(_triangle(at, size * 1.2, 180))
    elif kind in ("handed_on", "moved", "asks_again"):
        painter.drawPolygon(_triangle(at, size * 1.2, 0))
    elif kind == "still_waiting":
        painter.setBrush(colour("surface"))
        painter.setPen(QPen(colour("trouble"), 2.2))
        painter.drawEllipse(at, size, size)
    else:
        painter.drawEllipse(at, size, size)


def _triangle(at: QPointF, size: float, turned: int) -> QPolygonF:
    """Return a triangle that points right (0), up (90) or left (180)."""
    if turned == 90:
        points = [(-size, size * 0.8), (size, size * 0.8), (0.0, -size)]
    else:
        way = 1.0 if turned == 0 else -1.0
        points = [(-way * size * 0.8, -size), (-way * size * 0.8, size), (way * size, 0.0)]
    return QPolygonF([at + QPointF(x, y) for x, y in points])


def _check(painter: QPainter, at: QPointF, size: float) -> None:
    painter.setBrush(colour("accent"))
    painter.drawEllipse(at, size * 1.35, size * 1.35)
    painter.setPen(QPen(colour("accent_text"), 2))
    painter.drawPolyline(
        QPolygonF(
            [
                at + QPointF(-size * 0.6, 0),
                at + QPointF(-size * 0.1, size * 0.5),
                at + QPointF(size * 0.7, -size * 0.5),
            ]
        )
    )


def _cross(painter: QPainter, at: QPointF, size: float, fill: QColor) -> None:
    painter.setPen(QPen(fill, 2.6))
    painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size))
    painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size))


def _bar(painter: QPainter, at: QPointF, size: float) -> None:
    painter.drawRect(QRectF(at.x() - size * 0.4, at.y() - size * 1.2, size * 0.8, size * 2.4))
