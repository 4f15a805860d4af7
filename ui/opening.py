"""Opening the window from the command line, or saying why it cannot be opened."""

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

    return start_window(scenario, role, seed)
