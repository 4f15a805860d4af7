"""New looks for every part of the window, without a moment in which it cannot answer.

The toolkit gives a new style sheet to all parts at once, which takes a quarter of a second for
two thousand of them. Here it is made to forget which parts it has dressed, so that a new sheet
costs nothing; then what can be seen is dressed at once, and the rest a few at a time while the
window has nothing else to do. A part that is shown before its turn is dressed as it is shown.
"""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer

SLICE: Final = 0.008
"""Seconds of dressing in one turn of the event loop."""


class Dresser(QObject):
    """Dresses what can be seen at once, and the rest in slices.

    Signals
    -------
    finished()
        Every part has the looks last given.

    Parameters
    ----------
    also : callable
        Called for each part after it got its style sheet, for what the sheet cannot give.
    """

    finished = Signal()

    def __init__(self, also: Callable[[QWidget], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._also = also
        # By address: what waits may be deleted meanwhile. What is made meanwhile is dressed once
        # more, which changes nothing.
        self._done: set[int] = set()
        self._some_wait = False
        self.busy = False
        """Whether parts are being dressed just now."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def waiting(self) -> bool:
        """Whether some parts still have the looks before."""
        return self._some_wait

    def dress(self, sheet: str) -> None:
        """Give the application another style sheet."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._stop()
        if not app.styleSheet():
            # the first one: hardly anything is there, and the toolkit has to put it over its style
            app.setStyleSheet(sheet)
            self._dress(app.allWidgets())
            self.finished.emit()
            return
        # With that the toolkit knows of no part that a new sheet would have to be given to.
        app.style().unpolish(app)
        app.setStyleSheet(sheet)
        # What waits in a window that is not open is not much, and has nobody to wait for.
        shut = [
            part
            for window in app.topLevelWidgets()
            if not window.isVisible() and window.windowType() is not Qt.WindowType.Popup
            for part in (window, *window.findChildren(QWidget))
        ]
        self._dress([part for part in app.allWidgets() if part.isVisible()])
        self._dress(shut)
        self._some_wait = True
        app.installEventFilter(self)
        self._timer.start()

    def finish(self) -> None:
        """Dress all that still waits, now."""
        if self._some_wait:
            self._dress(self._waiting())
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # what is shown comes one by one, children before what they are in
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and _address(watched) not in self._done
        ):
            self._dress([watched])
        return False

    def _waiting(self) -> list[QWidget]:
        return [part for part in QApplication.allWidgets() if _address(part) not in self._done]

    def _go_on(self) -> None:
        """Dress a few more."""
        app = QApplication.instance()
        if not isinstance(app, QApplication) or not self._some_wait:
            return
        until = time.perf_counter() + SLICE
        # the parts are listed anew each time: none of them is held while others could delete it
        waiting = self._waiting()
        # of what follows from dressing there is nothing to be caught
        app.removeEventFilter(self)
        while waiting and time.perf_counter() < until:
            some = waiting[-8:]
            del waiting[-8:]
            self._dress(some)
        if waiting:
            app.installEventFilter(self)
            self._timer.start()
        else:
            self._end()

    def _end(self) -> None:
        self._stop()
        self.finished.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._some_wait = False
        self._done.clear()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _dress(self, parts: list[QWidget]) -> None:
        changed = QEvent(QEvent.Type.StyleChange)
        self.busy = True
        try:
            for part in parts:
                self._done.add(_address(part))
                part.style().polish(part)
                QCoreApplication.sendEvent(part, changed)
                self._also(part)
        finally:
            self.busy = False


def _address(part: QWidget) -> int:
    return int(getCppPointer(part)[0])
