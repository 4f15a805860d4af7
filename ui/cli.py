"""The entry point: hands the words of a command line to their command, and ends in order.

Whatever happens ends in an exit code and at most one sentence on standard error:

====  =====================================================================
0     fine
1     the thing asked about is not so: faults found, a replay differs
2     something cannot be read, written or opened
64    wrong use: an unknown command, flag or value
70    a fault in the program itself; the details are in a log file
130   interrupted
====  =====================================================================

Nothing heavy is imported here. `check` and the bare command go straight to their work, so
that checking a file and drawing the window do not wait for a command line library.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from simulator import VERSION
from simulator.errors import CivicLoomError, Interrupted, ScenarioFaults
from ui.writing import reason, tell

PROGRAM: Final = "civicloom"
USAGE: Final = 64
FAULT: Final = 70
INTERRUPTED: Final = Interrupted.exit_code

_CHECK_FLAGS: Final = frozenset({"--json", "--explain", "--quiet"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Parameters
    ----------
    arguments : sequence of str, optional
        Words after the program's name; those of this process when left out.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Plugins of pydantic found on this computer have no part in reading scenarios, and looking
    # for them takes as long as reading one.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    collecting = gc.isenabled()
    try:
        return guarded(lambda: _dispatch(words), words)
    except KeyboardInterrupt:
        # a Ctrl-C that comes while something else is being told, such as the one before
        return INTERRUPTED
    finally:
        if collecting:
            gc.enable()


def guarded(work: Callable[[], int], words: Sequence[str]) -> int:
    """Do `work` and turn whatever it raises into one sentence and an exit code."""
    try:
        return work()
    except ScenarioFaults as faults:
        tell(str(faults))
        return faults.exit_code
    except CivicLoomError as fault:
        tell(f"{PROGRAM}: {fault}")
        return fault.exit_code
    except KeyboardInterrupt:
        tell(f"{PROGRAM}: stopped; nothing was left half-written")
        return INTERRUPTED
    except MemoryError:
        tell(f"{PROGRAM}: not enough memory for this; try fewer runs or close other programs")
        return 2
    except Exception as fault:
        tell(_apology(fault, words))
        return FAULT


def _dispatch(words: list[str]) -> int:
    if words == ["--version"]:
        from ui.writing import say

        say(f"{PROGRAM} {VERSION}\n")
        return 0
    if not words:
        from ui.opening import open_window

        return open_window()
    if words[0] == "check" and _plain(words[1:]):
        # A process that reads one small file and ends has no garbage worth looking for, and the
        # search for it is a tenth of the time that `check` takes.
        gc.disable()
        from ui.checks import check

        flags = {word for word in words[1:] if word in _CHECK_FLAGS}
        return check(
            [word for word in words[1:] if word not in _CHECK_FLAGS],
            as_json="--json" in flags,
            explained="--explain" in flags,
            quiet="--quiet" in flags,
        )
    from ui.commands import run_app

    return run_app(words)


def _plain(words: Sequence[str]) -> bool:
    """Tell whether these are files and known flags of `check`, which needs no more reading."""
    names = [word for word in words if word not in _CHECK_FLAGS]
    return bool(names) and not any(name.startswith("-") and name != "-" for name in names)


def _apology(fault: Exception, words: Sequence[str]) -> str:
    """Write the details to a log file and return the sentence that says so."""
    import platform
    import traceback

    what = f"{type(fault).__name__}: {fault}".splitlines()[0][:200]
    details = "".join(
        [
            f"{PROGRAM} {VERSION}, Python {platform.python_version()}, {platform.platform()}\n",
            f"command: {PROGRAM} {' '.join(words)}\n",
            *traceback.format_exception(fault),
            "\n",
        ]
    )
    try:
        log = log_file()
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(details)
    except OSError as trouble:
        where = f"details could not be written to a log file ({reason(trouble)})"
    else:
        where = f"please report it with the details in {log}"
    return f"{PROGRAM}: something went wrong inside the program ({what}); {where}"


def log_file() -> Path:
    """Return the file in the user's state folder that holds details of faults."""
    from platformdirs import user_state_path

    return user_state_path(PROGRAM, appauthor=False) / "faults.log"
