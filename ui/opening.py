"""Opening the window from the command line, or saying why it cannot be opened."""

import os
import sys

from simulator.errors import Unreadable
from ui.screen import missing_screen

INSTEAD = "lonely-carers"


def open_window(
    scenario: str | None = None, role: str | None = None, seed: int | None = None
) -> int:
    """Open the window, on a scenario if one is named.

    Raises
    ------
    Unreadable
        If there is no screen.
    UnknownScenario, WrongUse
        If there is no such scenario or role; the nearest name is given.
    """
    if role is not None:
        from ui.options import role as known_role

        known_role(role)
    if scenario is not None:
        from simulator.library import find

        find(scenario)
    why = missing_screen()
    if why:
        raise Unreadable(
            f"no window can be opened here: {why}; "
            f"'civicloom compare {scenario or INSTEAD}' works in a terminal"
        )
    from ui.app import start_window

    code = start_window(scenario, role, seed)
    _end_with_what_runs(code)
    return code


def _end_with_what_runs(code: int) -> None:
    """End at once if something runs that could not be stopped, such as a library being imported.

    All is on the disk by now. Going on would destroy its thread, and the toolkit then ends the
    program as if it had crashed.
    """
    from ui.background import left_behind

    if left_behind():
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        os._exit(code)
