"""Work on the window's thread cut in pieces, done a few milliseconds at a time.

Making widgets is work that only the window's thread may do. What need not be there at once is
queued here and made when the window has nothing else to do; who needs all of it calls `finish`.
"""

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from ui.turns import InTurn

SLICE: Final = 0.008
"""Seconds of work in one turn of the event loop, if no single piece takes longer."""


class Pieces(QObject):
    """Pieces of work, done in their order.

    Signals
    -------
    done()
        The last piece that was queued is done.
    """

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: deque[Callable[[], object]] = deque()
        self._turn = InTurn(self._go_on, self)

    def __len__(self) -> int:
        return len(self._queue)

    def add(self, *pieces: Callable[[], object]) -> None:
        """Queue pieces behind those that wait."""
        self._queue.extend(pieces)
        if self._queue:
            self._turn.start()

    def finish(self) -> None:
        """Do all that waits, now; a piece that is under way goes on after it."""
        if self._queue:
            while self._queue:
                self._queue.popleft()()
            self._end()

    def drop(self) -> None:
        """Forget what waits."""
        self._queue.clear()
        self._turn.stop()

    def _go_on(self) -> None:
        if not self._queue:
            return
        until = time.perf_counter() + SLICE
        while self._queue:
            # out of the queue first: what asks for the rest meanwhile must not do it again
            self._queue.popleft()()
            if time.perf_counter() >= until:
                break
        if self._queue:
            self._turn.start()
        else:
            self._end()

    def _end(self) -> None:
        self._turn.stop()
        self.done.emit()
