"""Looking for garbage in turns of the event loop of its own.

Python looks through its objects for those that hold only each other whenever enough were made:
in the midst of filling a page, or on a thread beside it, which holds the window up as long. A
look through all of them takes 20 to 30 ms. While a window is open it is done between two other
things instead.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer

from ui.turns import InTurn

EVERY: Final = 500
"""Milliseconds between two looks at how many objects were made."""
MANY: Final = 5_000
"""Objects made and not gone since, from which it is worth looking through the young ones."""
ROUNDS: Final = 10
"""After how many looks through the young ones all others may have their turn."""
MORE: Final = 1.25
"""How many times as many old objects there must be as after the last look through all."""


_lock = threading.Lock()
_putting_off: Final[list[int]] = []
_loaded: Final[set[str]] = set()


@contextmanager
def put_off() -> Iterator[None]:
    """Look for no garbage meanwhile, where many objects are made that stay; for any thread."""
    with _lock:
        _putting_off.append(threading.get_ident())
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _putting_off.remove(threading.get_ident())
            _leave_to_python()


@contextmanager
def loading(what: str) -> Iterator[None]:
    """Look for no garbage while something is loaded, and set it aside the first time.

    What is loaded stays, so that no later look need go through it. Whatever else there is by then
    is set aside with it, which is why it is done once.

    Parameters
    ----------
    what : str
        Name of what is loaded.
    """
    if what in _loaded:
        yield
        return
    with put_off():
        yield
        if what not in _loaded:
            _loaded.add(what)
            gc.freeze()


def _leave_to_python() -> None:
    if not _putting_off and not Tidying.at_it:
        gc.enable()


class Tidying(QObject):
    """Does what Python would do by itself, for as long as at least one of these is at it."""

    at_it: ClassVar[set[int]] = set()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._old = self._joined = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        # not in the same turn as another timer
        self._turn = InTurn(self.look, self)
        self._timer.timeout.connect(self._turn.start)
        self._counting = InTurn(self._count, self)

    def start(self) -> None:
        """Begin; Python leaves it alone from now on."""
        with _lock:
            if not gc.get_freeze_count():
                # what there is before anything is shown stays, and need not be looked through
                gc.freeze()
            self.at_it.add(id(self))
            gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        self._turn.stop()
        self._counting.stop()
        with _lock:
            self.at_it.discard(id(self))
            _leave_to_python()

    def look(self) -> None:
        """Look through the young objects if there are many, and now and then through all."""
        with _lock:
            if _putting_off:
                return
            if gc.get_threshold()[0] > MANY:
                # A compiler is at work beside, for which Python looks more rarely. It makes so
                # much that one look through all of it would take a second.
                gc.enable()
                return
            gc.disable()
        made, _, rounds = gc.get_count()
        if made < MANY:
            return
        if rounds >= ROUNDS and self._old + self._joined >= MORE * self._old:
            gc.collect()
            self._counting.start()
        else:
            self._joined += made - gc.collect(1)

    def _count(self) -> None:
        """Count what is old, in a turn of its own: it means listing all of it.

        No other thread may run while there is a list. Python makes a tuple of what is yielded one
        by one larger as it goes, and fails ("bad argument to internal function") where somebody
        else holds it; a list of all objects does. What is called by `map` and `sum` alone is not
        interrupted.
        """
        self._old, self._joined = sum(map(len, map(gc.get_objects, (2,)))), 0
