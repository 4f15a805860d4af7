"""A chart in the window: drawn beside it, read with the mouse or the arrow keys."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.background import Background, Job
from ui.charts import ChartSpec, Drawing, draw
from ui.colours import Theme
from ui.figures import number
from ui.theme import (
    colour,
    font,
    hub,
    px,
    theme,
)
from ui.widgets.marks import draw_mark

SETTLE: Final = 70


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Charts", text)


class DrawnView(QWidget):
    """Shows something that is drawn beside the window, anew whenever size or look change.

    Signals
    -------
    drawn()
        The picture is up to date.
    """

    drawn = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._subject: Any = None
        self._drawing: Drawing | None = None
        self._image = QImage()
        self._wanted: tuple[object, ...] = ()
        self._job: Job | None = None
        self._again = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE)
        self._soon.timeout.connect(self._draw)
        hub().changed.connect(self._changed)

    @staticmethod
    def make(
        subject: Any, colours: Theme, size: tuple[int, int], ratio: float, scale: float
    ) -> Drawing:
        """Draw what is shown; runs beside the window."""
        raise NotImplementedError

    @property
    def settled(self) -> bool:
        """Whether the picture shows what is to be shown."""
        return self._job is None and not self._soon.isActive() and self._wanted == self._now()

    def _show(self, subject: Any) -> None:
        self._subject = subject
        self._soon.start(0 if self._drawing is not None else SETTLE)

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(320), px(190))

    def _now(self) -> tuple[object, ...]:
        return (self._subject, theme().name, hub().scale, self.size().toTuple())

    def _changed(self) -> None:
        self.update()
        self._soon.start(SETTLE)

    def _draw(self) -> None:
        subject = self._subject
        if subject is None or self.width() < 40 or self.height() < 40:
            return
        if self._job is not None:
            self._again = True
            return
        self._wanted = self._now()
        colours, size = theme(), (self.width(), self.height())
        ratio, scale = self.devicePixelRatioF(), hub().scale
        # The work must not hold this widget: its thread could be the last to let go of it.
        make = self.make
        self._job = self._background.run(
            lambda _handle: make(subject, colours, size, ratio, scale), done=self._on_drawn
        )
        self._job.ended.connect(self._on_ended)

    def _on_drawn(self, drawing: Drawing) -> None:
        self._drawing = drawing
        image = QImage(
            drawing.data,
            drawing.width,
            drawing.height,
            drawing.width * 4,
            QImage.Format.Format_RGBA8888,
        ).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._image = image
        self.update()

    def _on_ended(self) -> None:
        self._job = None
        if self._again or self._wanted != self._now():
            self._again = False
            self._draw()
        else:
            self.drawn.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start(SETTLE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            painter.drawImage(QRectF(self.rect()), self._image)
        elif self._subject is not None:
            painter.setPen(colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Drawing the chart …"))
        if self._drawing is not None:
            self.paint_over(painter, self._drawing)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def paint_over(self, painter: QPainter, drawing: Drawing) -> None:
        """Paint what moves, such as a cursor, over the picture."""


class ChartView(DrawnView):
    """Shows a chart and tells its figures for the week under the pointer.

    Signals
    -------
    week_read(int)
        A person looks at a week.
    asked(int)
        A person asks about a week, by Enter or a double click.
    """

    week_read = Signal(int)
    asked = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(background, parent)
        self._spec: ChartSpec | None = None
        self._place: int | None = None
        self._rest: int | None = None

    @staticmethod
    def make(
        subject: Any, colours: Theme, size: tuple[int, int], ratio: float, scale: float
    ) -> Drawing:
        return draw(subject, colours, size, ratio, scale)

    @property
    def spec(self) -> ChartSpec | None:
        """What is shown."""
        return self._spec

    def show_chart(self, spec: ChartSpec, words: str) -> None:
        """Show a chart; `words` say the same for those who do not see it."""
        week = self.week
        self._spec = spec
        self._place = self._rest = None
        if week is not None:
            self.set_week(week)
        self.setAccessibleName(tr("Chart of {0}").format(spec.title))
        self.setAccessibleDescription(words)
        self._show(spec)

    # Reading

    def set_week(self, week: int) -> None:
        """Rest the cursor on a week that is looked at elsewhere; 0 is none."""
        spec = self._spec
        rest = spec.weeks.index(week) if spec is not None and week in spec.weeks else None
        if rest != self._rest:
            self._rest = rest
            self.update()

    @property
    def week(self) -> int | None:
        """The week that is read, or on which the cursor rests; None where there is none."""
        place = self._place if self._place is not None else self._rest
        return self._spec.weeks[place] if self._spec is not None and place is not None else None

    def read(self, place: int | None) -> str:
        """Show the figures of one week by its place in the list of weeks; return the words."""
        spec = self._spec
        if spec is None or not spec.weeks:
            place = None
        if place is not None and spec is not None:
            place = min(max(place, 0), len(spec.weeks) - 1)
        self._place = place
        self.update()
        words = self._words()
        self.setAccessibleDescription(words)
        if spec is not None and place is not None:
            self._rest = place
            self.week_read.emit(spec.weeks[place])
        return words

    def _words(self) -> str:
        spec, place = self._spec, self._place
        if spec is None or place is None:
            return ""
        parts = [tr("week {0}").format(spec.weeks[place])]
        for series in spec.series:
            parts.append(f"{series.label} {number(series.mean[place], spec.decimals)}")
        return ", ".join(parts)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.read(self._place_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self.read(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.read(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spec = self._spec
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: 13,
            Qt.Key.Key_PageDown: -13,
        }
        key = Qt.Key(event.key())
        if spec is None or not spec.weeks:
            super().keyPressEvent(event)
        elif key in steps:
            place = self._place if self._place is not None else self._rest
            self.read(len(spec.weeks) - 1 if place is None else place + steps[key])
        elif key == Qt.Key.Key_Home:
            self.read(0)
        elif key == Qt.Key.Key_End:
            self.read(len(spec.weeks) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.week is not None:
            self.asked.emit(self.week)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().x())
        if place is not None and self._spec is not None:
            self.asked.emit(self._spec.weeks[place])

    def _place_at(self, x: float) -> int | None:
        drawing, spec = self._drawing, self._spec
        if drawing is None or spec is None or not spec.weeks:
            return None
        share = (x / max(1, self.width()) - drawing.left) / (drawing.right - drawing.left)
        if not -0.02 <= share <= 1.02:
            return None
        week = drawing.first + share * (drawing.last - drawing.first)
        return min(range(len(spec.weeks)), key=lambda i: abs(spec.weeks[i] - week))

    # Painting

    def paint_over(self, painter: QPainter, drawing: Drawing) -> None:
        if self._place is not None:
            self._paint_reading(painter, drawing, self._place)
        elif self._rest is not None:
            self._paint_rest(painter, drawing, self._rest)

    def _paint_rest(self, painter: QPainter, drawing: Drawing, place: int) -> None:
        """Mark the week on which the cursor rests, shared with the map."""
        spec = self._spec
        if spec is None or place >= len(spec.weeks):
            return
        week = spec.weeks[place]
        share = (week - drawing.first) / (drawing.last - drawing.first)
        x = self.width() * (drawing.left + share * (drawing.right - drawing.left))
        foot = self.height() * drawing.bottom
        painter.setPen(QPen(colour("accent"), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, self.height() * drawing.top), QPointF(x, foot))

    def _paint_reading(self, painter: QPainter, drawing: Drawing, place: int) -> None:
        spec = self._spec
        if spec is None or place >= len(spec.weeks):
            return
        week = spec.weeks[place]
        share = (week - drawing.first) / (drawing.last - drawing.first)
        x = self.width() * (drawing.left + share * (drawing.right - drawing.left))
        top, foot = self.height() * drawing.top, self.height() * drawing.bottom
        painter.setPen(QPen(colour("muted"), 1))
        painter.drawLine(QPointF(x, top), QPointF(x, foot))
        for series in spec.series:
            up = (series.mean[place] - drawing.lowest) / (drawing.highest - drawing.lowest)
            draw_mark(painter, series.name, QPointF(x, foot - up * (foot - top)), px(5), theme())
        self._paint_box(painter, spec, place, x, top)

    def _paint_box(
        self, painter: QPainter, spec: ChartSpec, place: int, x: float, top: float
    ) -> None:
        lines = [tr("Week {0}").format(spec.weeks[place])]
        lines += [title for week, title in spec.events if week == spec.weeks[place]]
        marks = {}
        for series in spec.series:
            marks[len(lines)] = series.name
            low, high = (
                number(series.low[place], spec.decimals),
                number(series.high[place], spec.decimals),
            )
            mean = number(series.mean[place], spec.decimals)
            lines.append(tr("{0} {1}   9 in 10: {2} to {3}").format(series.label, mean, low, high))
        painter.setFont(font("small"))
        metrics = painter.fontMetrics()
        step, side = metrics.height() + 3, px(10)
        wide = max(metrics.horizontalAdvance(line) for line in lines) + 2 * side + px(16)
        tall = step * len(lines) + side
        left = x + px(12) if x + px(12) + wide < self.width() else x - px(12) - wide
        box = QRectF(max(2.0, left), top + 4, wide, tall)
        painter.setPen(QPen(colour("line_strong"), 1))
        ground = QColor(colour("surface"))
        ground.setAlphaF(0.96)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, px(6), px(6))
        for i, line in enumerate(lines):
            y = box.top() + side / 2 + step * i
            if i in marks:
                draw_mark(
                    painter,
                    marks[i],
                    QPointF(box.left() + side + px(4), y + step / 2),
                    px(4.5),
                    theme(),
                )
            painter.setPen(colour("text" if i in marks or i == 0 else "muted"))
            shift = px(16) if i in marks else 0
            cell = QRectF(box.left() + side + shift, y, wide, step)
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, line)
