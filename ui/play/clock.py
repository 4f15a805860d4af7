"""The clock that everything follows that shows a week: map, timeline, charts, two runs at once."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SPEEDS: Final = (1, 2, 4, 8)
"""How many times the usual pace; the keys 1 to 4 choose among them."""

USUAL: Final = 4
"""The speed where nothing is remembered."""

GUIDED: Final = 2
"""The speed at which somebody who is being shown around can follow a queue."""

WEEK: Final = 1000
"""Milliseconds that a week takes at speed 1."""


class Clock(QObject):
    """The week that is looked at, and whether and how fast it moves on.

    A clock knows no run. `latest` is the last week that there is anything to show of; `goal`
    is where the playing ends, and may lie ahead of `latest` while weeks are being computed:
    the clock waits for them then, and goes on by itself.

    Signals
    -------
    week_changed(int)
        Another week is looked at; 0 is the start.
    playing_changed(bool)
        Weeks have begun, or ceased, to pass by themselves.
    speed_changed(int)
        How many times the pace of one week in a second.
    range_changed(int, int)
        There is more to show, or the goal moved: `latest` and `goal`.
    ended()
        The goal has been reached, by playing or by hand.
    """

    week_changed = Signal(int)
    playing_changed = Signal(bool)
    speed_changed = Signal(int)
    range_changed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._week = 0
        self._latest = 0
        self._goal = 0
        self._speed = USUAL
        self._playing = False
        self._hurried = False
        self._timer = QTimer(self)
        self._timer.setInterval(WEEK // USUAL)
        self._timer.timeout.connect(self._tick)

    @property
    def week(self) -> int:
        """The week that is looked at."""
        return self._week

    @property
    def latest(self) -> int:
        """The last week that can be looked at."""
        return self._latest

    @property
    def goal(self) -> int:
        """The week at which the playing ends."""
        return self._goal

    @property
    def playing(self) -> bool:
        """Whether weeks pass by themselves."""
        return self._playing

    @property
    def speed(self) -> int:
        """How many weeks pass in a second."""
        return self._speed

    def set_range(self, latest: int, goal: int | None = None) -> None:
        """Say up to which week there is something to show, and where the playing ends."""
        self._latest = max(0, latest)
        self._goal = max(self._latest, self._latest if goal is None else goal)
        self.range_changed.emit(self._latest, self._goal)
        if self._week > self._latest:
            self.seek(self._latest)

    def add_week(self, week: int) -> None:
        """Say that one more week can be shown; the goal stays."""
        if week > self._latest:
            self._latest = week
            self._goal = max(self._goal, week)
            self.range_changed.emit(self._latest, self._goal)
        if self._hurried and self._latest >= self._goal:
            self.seek(self._goal)

    @Slot()
    def play(self) -> None:
        """Let weeks pass, from the start if the goal has been reached."""
        if self._playing or self._goal == 0:
            return
        if self._week >= self._goal:
            self.seek(0)
        self._set_playing(True)

    @Slot()
    def pause(self) -> None:
        """Let no week pass by itself."""
        self._hurried = False
        self._set_playing(False)

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    @Slot()
    def finish(self) -> None:
        """Go to the goal at once, or as soon as its week is there."""
        if self._week >= self._goal:
            return
        self._timer.stop()
        self._hurried = True
        if self._latest >= self._goal:
            self.seek(self._goal)

    def stop(self) -> None:
        """Forget that anything was being played."""
        self.pause()

    @Slot(int)
    def seek(self, week: int) -> None:
        """Look at a week, as near to it as there is one."""
        wanted = min(max(week, 0), self._latest)
        if wanted == self._week:
            return
        self._week = wanted
        reached = wanted >= self._goal
        if reached:
            self.pause()
        self.week_changed.emit(wanted)
        if reached:
            self.ended.emit()

    @Slot()
    def step_on(self) -> None:
        """Pause, and go on by one week."""
        self.pause()
        self.seek(self._week + 1)

    @Slot()
    def step_back(self) -> None:
        """Pause, and go back by one week."""
        self.pause()
        self.seek(self._week - 1)

    @Slot(int)
    def set_speed(self, speed: int) -> None:
        """Let weeks pass so many times as fast as one in a second.

        Raises
        ------
        ValueError
            If it is none of `SPEEDS`.
        """
        if speed not in SPEEDS:
            raise ValueError(f"{speed} is no speed; there are {SPEEDS}")
        if speed != self._speed:
            self._speed = speed
            self._timer.setInterval(WEEK // speed)
            self.speed_changed.emit(speed)

    def _set_playing(self, on: bool) -> None:
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        if on != self._playing:
            self._playing = on
            self.playing_changed.emit(on)

    @Slot()
    def _tick(self) -> None:
        if self._week < self._latest:
            self.seek(self._week + 1)
