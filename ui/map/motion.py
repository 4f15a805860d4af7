"""Time on a map: numbers that ease over to the next week, and people who travel."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeHub

FRAME_MS: Final = 33
EASE_MS: Final = 200


class Motion(QObject):
    """Beats while something moves and can be seen, and stands still under reduced motion.

    Parameters
    ----------
    view : QWidget
        Nothing moves while it is hidden.
    hub : ThemeHub
        Tells whether people want things to move.

    Signals
    -------
    eased(float)
        How much of the way to the new numbers is gone, from 0 to 1.
    travelled(float)
        Seconds for which people have moved on.
    """

    eased = Signal(float)
    travelled = Signal(float)

    def __init__(self, view: QWidget, hub: ThemeHub) -> None:
        super().__init__(view)
        self._view = view
        self._hub = hub
        self._easing = EASE_MS
        self.playing = False
        """Whether people move."""
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def moving(self) -> bool:
        """Whether anything is in motion now."""
        return self._timer.isActive()

    def set_playing(self, playing: bool) -> None:
        """Let people move, or stand still."""
        self.playing = playing
        self.look()

    def go_over(self, *, ease: bool) -> None:
        """Go over to new numbers, at once unless they are to ease."""
        if ease:
            self._easing = 0
        else:
            self._easing = EASE_MS
            self.eased.emit(1.0)

    def settle(self) -> None:
        """Come to the end of easing at once."""
        if self._easing < EASE_MS:
            self.advance(EASE_MS)

    def advance(self, ms: int) -> None:
        """Move everything on by some milliseconds; without it nothing moves."""
        if self._easing < EASE_MS:
            self._easing = min(EASE_MS, self._easing + ms)
            self.eased.emit(self._easing / EASE_MS)
        if self.playing and not self._hub.reduced_motion:
            self.travelled.emit(ms / 1000.0)
        self.look()

    def look(self) -> None:
        """Begin to beat if something moves that can be seen, or stop."""
        runs = self.playing and not self._hub.reduced_motion
        wanted = (runs or self._easing < EASE_MS) and self._view.isVisible()
        if wanted and not self._timer.isActive():
            self._timer.start()
        elif not wanted and self._timer.isActive():
            self._timer.stop()

    def _tick(self) -> None:
        self.advance(FRAME_MS)
