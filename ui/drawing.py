"""Drawing has a turn of the event loop of its own.

The toolkit draws a window right after what changed it: a click fills a page, the page is laid
out, and all of it is drawn before anything else is heard. Each of these takes a while. Here the
drawing is put off by one turn, in which keys and the pointer are heard.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.turns import InTurn


class DrawsLater(QObject):
    """Lets a window draw in a turn of its own, and not at all for as long as somebody holds it.

    Parameters
    ----------
    window : QWidget
        A window; this goes with it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._now = False
        self._holders: set[QObject] = set()
        self._wanted = False
        self._turn = InTurn(self._draw, self)
        window.installEventFilter(self)

    def hold(self, holder: QObject) -> None:
        """Draw nothing until the same holder lets go, or is gone; what was drawn stays."""
        if holder not in self._holders:
            self._holders.add(holder)
            holder.destroyed.connect(self._turn.start)
        self._turn.stop()

    def let_go(self, holder: QObject) -> None:
        """Draw what changed meanwhile, in the next turn, unless somebody else holds it."""
        if holder in self._holders:
            self._holders.remove(holder)
            holder.destroyed.disconnect(self._turn.start)
            self._turn.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or self._now:
            return False
        # the toolkit asks once, and not again before it has drawn
        self._wanted = True
        if not self._holders:
            self._turn.start()
        return True

    def _draw(self) -> None:
        self._holders = {holder for holder in self._holders if isValid(holder)}
        if self._holders or not self._wanted:
            return
        self._wanted, self._now = False, True
        try:
            QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        finally:
            self._now = False


def drawing(window: QWidget) -> DrawsLater:
    """Return what lets a window draw later, made on first use."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found: DrawsLater | None = window.findChild(DrawsLater, options=direct)
    return found if found is not None else DrawsLater(window)
