"""Leadership as an instrument: four dials with words at both ends, and what each comes to."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QVBoxLayout, QWidget

from simulator.leading import Leading, leading
from simulator.styles import DIALS, Dials, DialWords
from ui.glossary import explain, explained
from ui.language import figure
from ui.language import told as worded
from ui.theme import colour, px
from ui.widgets.as_is import as_is
from ui.widgets.boxes import row
from ui.widgets.text import label, paragraph

STEPS: Final = 100
"""A dial is turned in per cent; a key turns it by 5 or, with a page key, by 25."""
THIN: Final = "\N{NARROW NO-BREAK SPACE}"


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Dials", text)


def position_words(words: DialWords, value: float) -> str:
    """Return where a dial stands, in words."""
    if value <= 0.0:
        return tr("all the way {0}").format(worded(words.heroic).lower())
    if value >= 1.0:
        return tr("all the way {0}").format(worded(words.distributed).lower())
    if abs(value - 0.5) < 0.01:
        return tr("half way")
    nearer = words.heroic if value < 0.5 else words.distributed
    return tr("nearer to {0}").format(worded(nearer).lower())


def _share(value: float) -> str:
    decimals = 0 if value == 0 or value >= 0.1 else 1
    return f"{figure(100 * value, decimals)}{THIN}%"


def _turned(before: float, after: float, words: Callable[[float], str]) -> str:
    """Return a figure, or where it comes from and goes to."""
    old, new = words(before), words(after)
    return new if old == new else tr("{0} \N{RIGHTWARDS ARROW} {1}").format(old, new)


def consequence(dial: str, before: Leading, after: Leading) -> str:
    """Return what a dial comes to in numbers, or how that moves when it is turned.

    Parameters
    ----------
    dial : str
        Id of the dial.
    before, after : Leading
        What leading means now and then; the same twice if nothing is turned.
    """

    def count(value: float) -> str:
        return figure(value, 1)

    def share(name: str) -> str:
        return _turned(getattr(before, name), getattr(after, name), _share)

    if dial == "power":
        return tr(
            "Decisions a week: {0} at the centre, {1} at all services together. Working time: {2} "
            "for reporting, {3} for deciding."
        ).format(
            _turned(before.central, after.central, count),
            _turned(before.local, after.local, count),
            share("reporting"),
            share("deciding"),
        )
    if dial == "meaning":
        return tr(
            "Working time in meetings: {0}. Attention for decisions that two services take "
            "together: {1}."
        ).format(share("meetings"), share("together"))
    if dial == "practice":
        return tr(
            "Of all changes, {0} bring in the standard way and {1} copy a trusted neighbour."
        ).format(share("standard"), share("copied"))
    return tr(
        "Pace under full pressure: {0} above normal. Working time with people: {1}. Morale "
        "settles at {2} of 100."
    ).format(
        share("pace"),
        share("with_people"),
        _turned(before.morale, after.morale, count),
    )


class DialSlider(QSlider):
    """A dial from its heroic end (left, a diamond) to its distributed end (right, a circle).

    A short bar marks where the dial stands now; the handle is where it turns to.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._now: float | None = None
        self.setRange(0, STEPS)
        self.setSingleStep(STEPS // 20)
        self.setPageStep(STEPS // 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_now(self, now: float | None) -> None:
        """Mark where the dial stands, from 0 to 1; None where it stands at its handle."""
        self._now = now
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # the wheel scrolls the page; a dial is not turned in passing
        event.ignore()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        left, right = px(12), self.width() - px(12)
        span = right - left
        to = left + span * self.value() / STEPS
        now = to if self._now is None else left + span * self._now
        painter.setPen(QPen(colour("line_strong"), 2))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for quarter in (0.25, 0.5, 0.75):
            tick = left + span * quarter
            painter.drawLine(QPointF(tick, middle - px(3)), QPointF(tick, middle + px(3)))
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
        if self._now is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("text"))
            painter.drawRoundedRect(QRectF(now - px(1.5), middle - px(11), px(3), px(22)), 1.5, 1.5)
        enabled = self.isEnabled()
        painter.setPen(QPen(colour("accent" if enabled else "grey"), 2))
        painter.setBrush(colour("accent" if self.hasFocus() else "surface"))
        painter.drawEllipse(QPointF(to, middle), px(8), px(8))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 1.5))
            painter.drawEllipse(QPointF(to, middle), px(11), px(11))


class DialRow(QWidget):
    """One dial: title, where it stands, words at both ends, what it does and comes to."""

    def __init__(self, words: DialWords) -> None:
        super().__init__()
        self.words = words
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        head = row()
        head.addWidget(label(worded(words.title), bold=True))
        head.addStretch(1)
        self.state = label(step="small", tone="muted")
        head.addWidget(self.state)
        self.slider = DialSlider()
        self.slider.setObjectName(f"dial-{words.id}")
        ends = row()
        heroic = label(worded(words.heroic), step="small", tone="heroic")
        explain(heroic, "Heroic leadership")
        distributed = label(worded(words.distributed), step="small", tone="distributed")
        explain(distributed, "Distributed leadership")
        ends.addWidget(heroic)
        ends.addStretch(1)
        ends.addWidget(distributed)
        self.comes_to = paragraph(step="small")
        self.comes_to.setObjectName(f"comes-to-{words.id}")
        box.addLayout(head)
        box.addWidget(paragraph(worded(words.sentence), step="small", tone="muted"))
        box.addWidget(self.slider)
        box.addLayout(ends)
        box.addWidget(self.comes_to)

    def show_dial(
        self, now: float | None, to: float, there: int | None, before: Leading, after: Leading
    ) -> None:
        """Show where the dial stands and turns to, when it is there, and what that comes to.

        Parameters
        ----------
        now : float or None
            Where it stands, from 0 to 1; None before a game, where it can be set at once.
        to : float
            Where it turns to.
        there : int or None
            The week in which it will have taken hold.
        before, after : Leading
            What leading means now, and what it means then.
        """
        self.slider.set_now(now)
        if now is None or there is None or abs(now - to) < 0.005:
            state = _share(to if now is None else now)
        else:
            state = tr("{0} now, {1} in week {2}").format(_share(now), _share(to), there)
        self.state.setText(state)
        told = consequence(self.words.id, before, after)
        self.comes_to.setText(told)
        where = position_words(self.words, to)
        self.slider.setToolTip(as_is(where))
        self.slider.setAccessibleName(
            tr("{0}, from {1} to {2}: {3}, {4}").format(
                worded(self.words.title),
                worded(self.words.heroic),
                worded(self.words.distributed),
                state,
                where,
            )
        )
        self.slider.setAccessibleDescription(f"{worded(self.words.sentence)} {told}")
        meant = (explained("Heroic leadership"), explained("Distributed leadership"))
        self.slider.setWhatsThis(as_is("\n".join((worded(self.words.sentence), *meant))))


class DialSliders(QWidget):
    """The four dials.

    Signals
    -------
    changed(Dials)
        A person moved one of them, and holds none of them any more.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, DialRow] = {}
        self._parameter: Callable[[str], float] | None = None
        self._services = 0
        self._now: Dials | None = None
        self._exact: Dials | None = None
        self._there: int | None = None
        self._showing = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(12))
        for words in DIALS:
            made = DialRow(words)
            made.slider.valueChanged.connect(self._moved)
            made.slider.sliderReleased.connect(self._moved)
            self.rows[words.id] = made
            outer.addWidget(made)

    def set_place(self, parameter: Callable[[str], float], services: int) -> None:
        """Say which numbers the dials come to: the parameters, and how many services."""
        self._parameter = parameter
        self._services = services

    def show_consequences(self, on: bool) -> None:
        """Say under each dial what it comes to, or leave that to those who ask."""
        for made in self.rows.values():
            made.comes_to.setVisible(on)

    def dials(self) -> Dials:
        """Return where the handles stand; what was set and not moved is kept to the digit."""
        values = [made.slider.value() for made in self.rows.values()]
        exact = self._exact
        if exact is None:
            return Dials(*(value / STEPS for value in values))
        return Dials(
            *(
                old if round(old * STEPS) == value else value / STEPS
                for old, value in zip(exact, values, strict=True)
            )
        )

    def sliders(self) -> Sequence[QSlider]:
        """Return the sliders, in the order of the dials."""
        return tuple(made.slider for made in self.rows.values())

    def set_dials(self, dials: Dials, now: Dials | None = None, there: int | None = None) -> None:
        """Put the handles somewhere, without a signal.

        Parameters
        ----------
        dials : Dials
            Where the handles stand.
        now : Dials, optional
            Where the dials stand, if they are on their way.
        there : int, optional
            The week in which they will be there.
        """
        self._exact, self._now, self._there = dials, now, there
        self._showing = True
        for made, value in zip(self.rows.values(), dials, strict=True):
            made.slider.setValue(round(value * STEPS))
        self._showing = False
        self._tell()

    @property
    def held(self) -> bool:
        """Whether somebody holds a handle."""
        return any(made.slider.isSliderDown() for made in self.rows.values())

    def _tell(self) -> None:
        to, now = self.dials(), self._now
        parameter = self._parameter or _usual
        after = leading(parameter, self._services, to)
        before = after if now is None else leading(parameter, self._services, now)
        for words, made in zip(DIALS, self.rows.values(), strict=True):
            value = getattr(to, words.id)
            stands = None if now is None else getattr(now, words.id)
            made.show_dial(stands, value, self._there, before, after)

    def _moved(self) -> None:
        if self._showing:
            return
        self._tell()
        if not self.held:
            self.changed.emit(self.dials())


def _usual(name: str) -> float:
    from simulator.parameters import BY_NAME

    return BY_NAME[name].default
