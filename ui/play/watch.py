"""Watching the weeks of a turn at a pace that can be followed."""

from collections import deque
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.picture import Picture

PACE: Final = 250
"""Milliseconds a week."""


class Player(QObject):
    """Hands on pictures one by one, however fast they come.

    Signals
    -------
    week_shown(Picture)
        It is this picture's time.
    ended()
        All pictures of the turn have been handed on.
    """

    week_shown = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Picture] = deque()
        self._complete = False
        self._playing = False
        self._at_once = False
        self._timer = QTimer(self)
        self._timer.setInterval(PACE)
        self._timer.timeout.connect(self._next)

    @property
    def playing(self) -> bool:
        """Whether a turn is being shown."""
        return self._playing

    def begin(self, *, at_once: bool = False) -> None:
        """Start a turn; `at_once` shows only its last week."""
        self._waiting.clear()
        self._complete = False
        self._playing = True
        self._at_once = at_once
        if not at_once:
            self._timer.start()

    @Slot(object)
    def add(self, picture: Picture) -> None:
        """Take in a week that has been computed."""
        if self._playing:
            self._waiting.append(picture)

    def complete(self) -> None:
        """Say that no further week will come in this turn."""
        self._complete = True
        if self._playing and (self._at_once or not self._waiting):
            self.skip()

    def skip(self) -> None:
        """Go to the end of the turn as soon as it has been computed."""
        if not self._playing:
            return
        self._at_once = True
        self._timer.stop()
        if self._complete:
            if self._waiting:
                self.week_shown.emit(self._waiting[-1])
            self._end()

    def stop(self) -> None:
        """Forget the turn without a word."""
        self._timer.stop()
        self._waiting.clear()
        self._playing = False

    def _next(self) -> None:
        if self._waiting:
            self.week_shown.emit(self._waiting.popleft())
        if self._complete and not self._waiting:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._waiting.clear()
        self._playing = False
        self.ended.emit()
