"""What a part draws by itself, and has to draw anew in other looks."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.theme import hub


class FollowsLooks(QObject):
    """Lets a part draw itself anew in new looks: at once if it is seen, else before it is.

    Parameters
    ----------
    part : QWidget
        What is drawn; this goes with it.
    draw : callable
        Draws it in the looks in force.
    """

    def __init__(self, part: QWidget, draw: Callable[[], None]) -> None:
        super().__init__(part)
        self._part = part
        self._draw = draw
        self._stale = False
        hub().changed.connect(self._follow)
        hub().dressed.connect(self.freshen)
        part.installEventFilter(self)

    def _follow(self) -> None:
        self._stale = True
        if self._part.isVisible():
            self.freshen()

    def freshen(self) -> None:
        """Draw it in the looks in force, unless that has been done."""
        if self._stale:
            self._stale = False
            self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.freshen()
        return super().eventFilter(watched, event)
