"""The buttons of the clock: play and pause, week by week, and how fast."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QHBoxLayout, QWidget

from ui.play.clock import SPEEDS, Clock
from ui.play.words import tr
from ui.theme import set_icon
from ui.widgets import flat_button
from ui.widgets.as_is import as_is


class WatchBar(QWidget):
    """Back a week, play or pause, on a week, and the speed; all of one clock.

    Signals
    -------
    speed_chosen(int)
        The person chose a speed, to be remembered.
    """

    speed_chosen = Signal(int)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.back = flat_button("step-back", tr("Back a week (Left)"), clicked=clock.step_back)
        self.back.setObjectName("week-back")
        self.toggle = flat_button("play", tr("Play the weeks (Space)"), clicked=clock.toggle)
        self.toggle.setObjectName("play-pause")
        self.on = flat_button("step-forward", tr("On a week (Right)"), clicked=clock.step_on)
        self.on.setObjectName("week-on")
        self.speed = QComboBox()
        self.speed.setObjectName("speed")
        self.speed.setAccessibleName(tr("How fast the weeks pass (keys 1 to 4)"))
        self.speed.setToolTip(tr("How fast the weeks pass (keys 1 to 4)"))
        for speed in SPEEDS:
            self.speed.addItem(tr("{0}×").format(speed), speed)
        box = QHBoxLayout(self)
        box.setContentsMargins(4, 0, 0, 0)
        box.setSpacing(2)
        for made in (self.back, self.toggle, self.on, self.speed):
            box.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self.speed.currentIndexChanged.connect(self._choose_speed)
        clock.playing_changed.connect(self._show)
        clock.week_changed.connect(self._show)
        clock.range_changed.connect(self._show)
        clock.speed_changed.connect(self._show_speed)
        self._show_speed()
        self._show()

    def _choose_speed(self) -> None:
        speed = int(self.speed.currentData())
        self._clock.set_speed(speed)
        self.speed_chosen.emit(speed)

    def choose(self, number: int) -> None:
        """Choose a speed by its key, from 1 to 4."""
        self.speed.setCurrentIndex(number - 1)

    def _show_speed(self, *_: object) -> None:
        with QSignalBlocker(self.speed):
            self.speed.setCurrentIndex(SPEEDS.index(self._clock.speed))

    def _show(self, *_: object) -> None:
        clock = self._clock
        words = tr("Pause (Space)") if clock.playing else tr("Play the weeks (Space)")
        if self.toggle.toolTip() != words:
            self.toggle.setToolTip(as_is(words))
            self.toggle.setAccessibleName(words)
            set_icon(self.toggle, "pause" if clock.playing else "play", "accent")
        self.toggle.setEnabled(clock.goal > 0)
        self.back.setEnabled(clock.week > 0)
        self.on.setEnabled(clock.week < clock.latest)


class WatchKeys:
    """The keys of the clock on some widget: space, the arrows, 1 to 4, and End.

    Parameters
    ----------
    where : QWidget
        Where the keys count.
    bar : WatchBar
        Buttons of the clock.
    clock : Clock
        What they move.
    arrows : bool
        Whether the arrows and End are among them; a slider has its own.
    context : Qt.ShortcutContext
        Whether they count in the whole window or only where the keyboard is.
    """

    def __init__(
        self,
        where: QWidget,
        bar: WatchBar,
        clock: Clock,
        *,
        arrows: bool,
        context: Qt.ShortcutContext,
    ) -> None:
        self._clock = clock
        acts: list[tuple[Qt.Key, Callable[[], None]]] = [(Qt.Key.Key_Space, self._space)]
        for number in range(1, len(SPEEDS) + 1):
            key = Qt.Key(Qt.Key.Key_0.value + number)
            acts.append((key, lambda number=number: bar.choose(number)))  # type: ignore[misc]
        if arrows:
            acts += [
                (Qt.Key.Key_Left, clock.step_back),
                (Qt.Key.Key_Right, clock.step_on),
                (Qt.Key.Key_End, clock.finish),
            ]
        self._keys = []
        for key, act in acts:
            made = QShortcut(QKeySequence(key), where)
            made.setContext(context)
            made.activated.connect(act)
            self._keys.append(made)

    def set_on(self, on: bool) -> None:
        """Let the keys count, or not."""
        for made in self._keys:
            made.setEnabled(on)

    def _space(self) -> None:
        """Play or pause; a button that has the keyboard is pressed instead."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        else:
            self._clock.toggle()
