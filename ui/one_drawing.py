"""One drawing at a time: the settings of matplotlib are shared by all threads."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

_ONE_AT_A_TIME: Final = threading.RLock()


@contextmanager
def one_drawing(settings: Mapping[Any, Any] | None = None) -> Iterator[None]:
    """Hold up every other drawing, and let `settings` be in force meanwhile.

    Without, a drawing that begins while another goes on takes over the other's settings, and
    leaves them behind for good. Dollar signs are letters: names of places and styles are written
    by people, and matplotlib would read what stands between two of them as a formula.
    """
    from matplotlib import rc_context

    inside: dict[Any, Any] = {"text.parse_math": False, **(settings or {})}
    with _ONE_AT_A_TIME, rc_context(inside):
        yield
