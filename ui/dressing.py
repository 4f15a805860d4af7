"""New looks for every part of the window, without a moment in which it cannot answer.

The toolkit gives a new style sheet to all parts at once, which takes a quarter of a second for
two thousand of them. Here it is made to forget which parts it has dressed, so that a new sheet
costs nothing. Then the parts are dressed a few at a time, while keys and the pointer are heard:
first what can be seen, and windows that are not open, then the rest. A part that is shown before
its turn is dressed as it is shown. What is seen is laid out once, when all of it is dressed;
until then whoever holds the drawing shows it as it was.
"""

import time
from collections.abc import Callable, Iterator
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer

from ui.turns import InTurn

Stage = Literal["", "dress", "lay out", "tell", "rest"]
SLICE: Final = 0.008
"""Seconds of dressing in one turn of the event loop."""


class Dresser(QObject):
    """Dresses what can be seen first, and then the rest, in slices.

    Signals
    -------
    seen()
        What can be seen has the looks last given, and its place.
    finished()
        Every part has them.

    Parameters
    ----------
    also : callable
        Called for each part after it got its style sheet, for what the sheet cannot give.
    """

    seen = Signal()
    finished = Signal()

    def __init__(self, also: Callable[[QWidget], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._also = also
        # By address: what waits may be deleted meanwhile. What is made meanwhile is dressed once
        # more, which changes nothing.
        self._done: set[int] = set()
        self._unlaid: set[int] = set()
        self._stage: Stage = ""
        self.busy = False
        """Whether parts are being dressed just now."""
        self._turn = InTurn(self._go_on, self)

    @property
    def waiting(self) -> bool:
        """Whether some parts still have the looks before."""
        return bool(self._stage)

    @property
    def in_sight(self) -> bool:
        """Whether some parts that can be seen still have the looks before."""
        return self._stage in ("dress", "lay out", "tell")

    def dress(self, sheet: str) -> None:
        """Give the application another style sheet."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._stop()
        if not app.styleSheet():
            # the first one: hardly anything is there, and the toolkit has to put it over its style
            app.setStyleSheet(sheet)
            self._dress(app.allWidgets())
            self.seen.emit()
            self.finished.emit()
            return
        # With that the toolkit knows of no part that a new sheet would have to be given to.
        app.style().unpolish(app)
        app.setStyleSheet(sheet)
        self._stage = "dress"
        app.installEventFilter(self)
        if any(window.isVisible() for window in app.topLevelWidgets()):
            self._turn.start()
        else:
            self.finish_seen()

    def finish_seen(self) -> None:
        """Dress all that can be seen, now."""
        if self.in_sight:
            self._dress(self._first())
            self._lay_out()
            self._tell()

    def finish(self) -> None:
        """Dress all that still waits, now."""
        self.finish_seen()
        if self._stage:
            self._dress(self._waiting())
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.LayoutRequest:
            if self._stage in ("dress", "lay out") and isinstance(watched, QWidget):
                # it is asked for once, however often the size of something in it changes
                self._unlaid.add(_address(watched))
                return True
        elif (
            # what is shown comes one by one, children before what they are in
            kind == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and _address(watched) not in self._done
        ):
            self._dress([watched])
        return False

    def _first(self) -> list[QWidget]:
        """Return what is to be dressed first and is not yet.

        That is what can be seen, and windows that are not open: when one is, its size is asked
        for before its parts are shown.
        """
        found: list[QWidget] = []
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                found += _seen_in(window)
            elif window.windowType() is not Qt.WindowType.Popup:
                found += (window, *window.findChildren(QWidget))
        return [part for part in found if _address(part) not in self._done]

    def _waiting(self) -> list[QWidget]:
        return [part for part in QApplication.allWidgets() if _address(part) not in self._done]

    def _go_on(self) -> None:
        """Dress a few more, or do what comes after."""
        if self._stage == "lay out":
            self._lay_out()
            self._turn.start()
        elif self._stage == "tell":
            self._tell()
        elif self._stage:
            self._dress_some()

    def _dress_some(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        until = time.perf_counter() + SLICE
        # the parts are listed anew each time: none of them is held while others could delete it
        waiting = self._first() if self._stage == "dress" else self._waiting()
        # of what follows from dressing there is nothing to be caught
        app.removeEventFilter(self)
        while waiting:
            some = waiting[-8:]
            del waiting[-8:]
            self._dress(some)
            if time.perf_counter() >= until:
                break
        if not waiting and self._stage == "rest":
            self._end()
            return
        if not waiting:
            self._stage = "lay out"
        app.installEventFilter(self)
        self._turn.start()

    def _lay_out(self) -> None:
        """Let what is seen be laid out, which was put off."""
        self._stage = "tell"
        unlaid, self._unlaid = self._unlaid, set()
        for part in QApplication.allWidgets() if unlaid else ():
            if _address(part) in unlaid:
                QCoreApplication.postEvent(part, QEvent(QEvent.Type.LayoutRequest))

    def _tell(self) -> None:
        self._stage = "rest"
        self._turn.start()
        self.seen.emit()

    def _end(self) -> None:
        self._stop()
        self.finished.emit()

    def _stop(self) -> None:
        self._turn.stop()
        self._stage = ""
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


def _seen_in(part: QWidget) -> Iterator[QWidget]:
    """Yield a part and all that can be seen in it."""
    yield part
    for child in part.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield from _seen_in(child)


def _address(part: QWidget) -> int:
    return int(getCppPointer(part)[0])
