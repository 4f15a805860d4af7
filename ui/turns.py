"""One thing in each turn of the event loop.

The toolkit's timers without an interval are all due in the same turn. What was cut in pieces by
several of them, such as drawing, laying out and filling in, would be done in one go after all.
Here they wait for each other, in the order in which they were asked for.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid


class InTurn(QObject):
    """Calls something once in one of the next turns, in which none of the others is called.

    Parameters
    ----------
    do : callable
        What is called.
    parent : QObject
        What it goes with; nothing is called once that is gone.
    """

    def __init__(self, do: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do

    @property
    def due(self) -> bool:
        """Whether it waits to be called."""
        return self in _line().waiting

    def start(self) -> None:
        """Ask to be called, unless it waits already."""
        _line().put(self)

    def stop(self) -> None:
        """Do not be called."""
        _line().take_out(self)

    def call(self) -> None:
        """Do it."""
        self._do()


class _Line(QObject):
    """Those that wait."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.waiting: deque[InTurn] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def put(self, one: InTurn) -> None:
        if one not in self.waiting:
            self.waiting.append(one)
            self._timer.start()

    def take_out(self, one: InTurn) -> None:
        if one in self.waiting:
            self.waiting.remove(one)

    def _next(self) -> None:
        while self.waiting:
            first = self.waiting.popleft()
            if isValid(first):
                # before the call: it may wait for events itself, such as a menu does
                if self.waiting:
                    self._timer.start()
                first.call()
                if self.waiting:
                    # anew, so that another timer whose time came meanwhile goes first
                    self._timer.start()
                break


_lines: list[_Line] = []


def _line() -> _Line:
    if not _lines or not isValid(_lines[0]):
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("make the QApplication before anything waits for its turn")
        _lines[:] = [_Line(application)]
    return _lines[0]
