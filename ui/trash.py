"""Runs that were deleted: how long they are kept, whatever the clock says.

A clock can be wrong by years for an hour, and what is removed by it is gone. So the age of a
deleted run is not what the clock makes it, but adds up from one look to the next, and no gap
between two looks counts for more than a day. Who opens the program seldom keeps them longer.
"""

import contextlib
import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from simulator.errors import Unreadable
from simulator.record import write_whole

KEPT_DAYS: Final = 30
"""Days that a deleted run is kept, so that it can be brought back."""
DAY: Final = int(86_400e9)
"""Nanoseconds of a day, the most that one gap between two looks counts for."""
HOUR: Final = DAY // 24
"""What has passed since the last look is noted from an hour on."""
AGES: Final = "ages.json"


def place_for(trash: Path, name: str) -> Path:
    """Return where a run that is deleted now goes."""
    return trash / f"{time.time_ns()}-{name}"


def empty_old(trash: Path, days: float = KEPT_DAYS, now: int | None = None) -> int:
    """Remove runs for good that have been deleted for longer; return how many.

    Parameters
    ----------
    trash : Path
        Folder of the deleted runs; nothing happens where there is none.
    days : float
        How long they are kept.
    now : int, optional
        What the clock says, in nanoseconds; read from it where left out.
    """
    now = time.time_ns() if now is None else now
    places = dict(_places(trash))
    if not places:
        return 0
    seen, ages = _noted(trash, now)
    passed = min(max(now - seen, 0), DAY)
    if 0 <= now - seen < HOUR and places.keys() <= ages.keys():
        return 0
    kept: dict[str, int] = {}
    removed = 0
    for name, deleted in places.items():
        # no more than the time since it was deleted, which may have been after the last look
        age = ages.get(name, 0) + min(passed, max(now - deleted, 0))
        if age > days * DAY:
            shutil.rmtree(trash / name, ignore_errors=True)
            removed += 1
        else:
            kept[name] = age
    with contextlib.suppress(Unreadable):
        write_whole(trash / AGES, json.dumps({"seen": now, "ages": kept}) + "\n")
    return removed


def _places(trash: Path) -> Iterator[tuple[str, int]]:
    """Yield name and time of deletion, in nanoseconds, of what was deleted."""
    for place in trash.iterdir() if trash.is_dir() else ():
        stamp = place.name.partition("-")[0]
        if stamp.isdecimal():
            yield place.name, int(stamp)


def _noted(trash: Path, now: int) -> tuple[int, dict[str, int]]:
    """Return when was looked last, and the ages then; nothing is known from a damaged note."""
    try:
        noted: Any = json.loads((trash / AGES).read_text(encoding="utf-8"))
        ages = {str(name): max(0, int(age)) for name, age in noted["ages"].items()}
        return int(noted["seen"]), ages
    except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return now, {}
