"""Ctrl-C in the middle of long work: it ends in order, and nothing is written."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from simulator.errors import Interrupted

SENTENCE = "stopped; nothing was written"


class Stop:
    """Whether the person wants long work to stop.

    Attributes
    ----------
    begun : bool
        Whether the work has parts between which it looks here. Before that, Ctrl-C ends it
        at once; afterwards it asks, and only a second one insists.
    """

    def __init__(self) -> None:
        self.begun = False
        self._wanted = threading.Event()

    def wanted(self) -> bool:
        """Return whether the person wants the work to stop."""
        return self._wanted.is_set()

    def take(self, number: int, frame: FrameType | None) -> None:
        """Take a Ctrl-C."""
        if not self.begun or self.wanted():
            signal.default_int_handler(number, frame)
        self._wanted.set()


@contextlib.contextmanager
def stoppable() -> Iterator[Stop]:
    """Turn Ctrl-C into a flag that long work looks at between its parts.

    Raises
    ------
    Interrupted
        If the person wanted the work to stop.
    """
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = signal.signal(signal.SIGINT, stop.take)
    try:
        yield stop
    except (Interrupted, KeyboardInterrupt):
        raise Interrupted(SENTENCE) from None
    finally:
        signal.signal(signal.SIGINT, before)
    if stop.wanted():
        raise Interrupted(SENTENCE)
