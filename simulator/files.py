"""Putting a file in its place, whole, on every system; and why one cannot be read."""

import os
import time
from pathlib import Path
from typing import Final

from simulator.errors import Unreadable

WAITS: Final = (0.02, 0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()
"""Seconds to wait before each further try where a file that somebody reads cannot be replaced."""


def not_read(path: str | Path, fault: Exception) -> Unreadable:
    """Return what is told where a file cannot be read, for an `OSError` or `ValueError`."""
    if isinstance(fault, FileNotFoundError):
        return Unreadable(f"there is no file '{path}'")
    if isinstance(fault, IsADirectoryError):
        return Unreadable(f"'{path}' is a folder, not a file")
    if isinstance(fault, PermissionError):
        return Unreadable(f"'{path}' may not be read by you")
    words: str = getattr(fault, "strerror", None) or "its name is not possible"
    why = words[:1].lower() + words[1:]
    return Unreadable(f"'{path}' cannot be read: {why}")


def put_in_place(whole: Path, target: Path) -> None:
    """Let a file that is whole take the place of another, in one step.

    On Windows that is refused while anybody has the other open, if only for a moment to index or
    to search it; so it is tried some times.

    Raises
    ------
    OSError
        If it cannot be done; both files are as they were.
    """
    for wait in WAITS:
        try:
            os.replace(whole, target)  # noqa: PTH105 - the one call that is atomic everywhere
        except PermissionError:
            time.sleep(wait)
        else:
            return
    os.replace(whole, target)  # noqa: PTH105
