"""The four dials of leadership: where they stand, where they turn to, and when they are there."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from simulator.parameters import BY_NAME
from simulator.styles import DIALS, Dials, DialWords
from ui.play.step import Step
from ui.play.words import number, percent, tr
from ui.theme import colour, px
from ui.widgets import label, link_button, paragraph, row, section_title

STEPS: Final = 20


class DialSlider(QSlider):
    """A dial from its heroic end (left, a diamond) to its distributed end (right, a circle).

    A short bar marks where the dial stands now; the handle is where it turns to.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._now = 0.0
        self.setRange(0, STEPS)
        self.setPageStep(STEPS // 4)

    def set_now(self, now: float) -> None:
        """Mark where the dial stands, from 0 to 1."""
        self._now = now
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # the wheel scrolls the panel; a dial is not turned in passing
        event.ignore()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        left, right = px(10), self.width() - px(10)
        span = right - left
        now = left + span * self._now
        to = left + span * self.value() / STEPS
        painter.setPen(QPen(colour("line_strong"), 2))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        if abs(to - now) > 1:
            painter.setPen(QPen(colour("accent"), 4))
            painter.drawLine(QPointF(now, middle), QPointF(to, middle))
        half = px(6)
        painter.setPen(QPen(colour("heroic_outline"), 1.2))
        painter.setBrush(colour("heroic"))
        diamond = ((-half, 0), (0, -half), (half, 0), (0, half))
        painter.drawPolygon(QPolygonF([QPointF(left + x, middle + y) for x, y in diamond]))
        painter.setPen(QPen(colour("distributed_outline"), 1.2))
        painter.setBrush(colour("distributed"))
        painter.drawEllipse(QPointF(right, middle), half, half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text"))
        painter.drawRoundedRect(QRectF(now - px(1.5), middle - px(10), px(3), px(20)), 1.5, 1.5)
        enabled = self.isEnabled()
        painter.setPen(QPen(colour("accent" if enabled else "grey"), 2))
        painter.setBrush(colour("accent" if self.hasFocus() else "surface"))
        painter.drawEllipse(QPointF(to, middle), px(8), px(8))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 1.5))
            painter.drawEllipse(QPointF(to, middle), px(11), px(11))


class DialRow(QWidget):
    """One dial with its title, its words at both ends, and what it is doing."""

    def __init__(self, words: DialWords) -> None:
        super().__init__()
        self.words = words
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        head = row()
        head.addWidget(label(words.title, bold=True))
        head.addStretch(1)
        self.state = label(step="small", tone="muted")
        head.addWidget(self.state)
        self.slider = DialSlider()
        self.slider.setObjectName(f"dial-{words.id}")
        ends = row()
        ends.addWidget(label(words.heroic, step="small", tone="heroic"))
        ends.addStretch(1)
        ends.addWidget(label(words.distributed, step="small", tone="distributed"))
        box.addLayout(head)
        box.addWidget(self.slider)
        box.addLayout(ends)
        self.setToolTip(words.sentence)

    def show_dial(self, now: float, to: float, there: int) -> None:
        """Show where the dial stands, where it turns to and in which week it is there."""
        self.slider.set_now(now)
        if abs(now - to) < 0.005:
            state = percent(now)
        else:
            state = tr("{0} now, {1} in week {2}").format(percent(now), percent(to), there)
        self.state.setText(state)
        self.slider.setAccessibleName(
            tr("{0}, from {1} to {2}: {3}").format(
                self.words.title, self.words.heroic, self.words.distributed, state
            )
        )


class DialsStep(Step):
    """The dials.

    Signals
    -------
    turned(Dials)
        The person turns the dials to these values.
    """

    turned = Signal(object)

    id = "dials"

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self.box.addWidget(section_title(tr("How do you lead?")))
        self.cost = paragraph(tone="muted")
        self.box.addWidget(self.cost)
        self.rows: dict[str, DialRow] = {}
        for words in DIALS:
            made = DialRow(words)
            made.slider.valueChanged.connect(self._turn)
            made.slider.sliderReleased.connect(self._turn)
            self.rows[words.id] = made
            self.box.addWidget(made)
        self.back = link_button(tr("Leave the dials as they are"), icon="rotate-ccw")
        self.back.clicked.connect(self._leave)
        self.box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)

    def title(self) -> str:
        return tr("Dials")

    def refresh(self) -> None:
        session = self.session
        if session is None or not session.ready or session.busy:
            return
        run = session.run
        now, standing = run.dials, run.dials_target
        pending = next((c.dials for c in session.pending() if c.dials is not None), None)
        to = pending or standing
        lag = round(BY_NAME["dial_weeks"].default)
        there = run.week + lag
        self._showing = True
        for words in DIALS:
            made = self.rows[words.id]
            made.show_dial(getattr(now, words.id), getattr(to, words.id), there)
            made.slider.setValue(round(getattr(to, words.id) * STEPS))
            made.setEnabled(not run.finished and not session.look_only)
        self._showing = False
        self.back.setVisible(pending is not None)
        turning = sum(abs(a - b) for a, b in zip(now, to, strict=True))
        price = BY_NAME["dial_cost"].default
        if turning > 0.005:
            self.cost.setText(
                tr(
                    "Turning takes {0} weeks and meanwhile costs {1} of everybody's working time."
                ).format(lag, percent(price * turning, 1))
            )
        else:
            self.cost.setText(
                tr(
                    "A new way of leading takes {0} weeks to take hold. While a dial turns all "
                    "the way, {1} of everybody's working time goes into it."
                ).format(number(lag), percent(price))
            )

    def _turn(self) -> None:
        if self._showing or any(made.slider.isSliderDown() for made in self.rows.values()):
            return
        session = self.session
        if session is None or session.busy:
            return
        standing = session.run.dials_target
        values = {}
        for name, made in self.rows.items():
            old = getattr(standing, name)
            step = made.slider.value()
            values[name] = old if round(old * STEPS) == step else step / STEPS
        self.turned.emit(Dials(**values))

    def _leave(self) -> None:
        if self.session is not None:
            self.turned.emit(self.session.run.dials_target)
