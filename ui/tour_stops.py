"""Where the tour of the window stops, and what it says there."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.tour import Stop
from ui.widgets.rail import Rail
from ui.window_words import tr


def stops(
    rail: Rail, menus: Callable[[], QWidget], first_card: Callable[[], QWidget | None]
) -> list[Stop]:
    """Return the stops of the tour, in their order.

    Parameters
    ----------
    rail : Rail
        What leads to the pages.
    menus : callable
        Returns the row of menus.
    first_card : callable
        Returns the card of the first place; None while there is none.
    """
    return [
        Stop(
            tr("Places"),
            tr(
                "Each card is a place with its services and communities. Play one turn by "
                "turn, or compare the two styles in it at once."
            ),
            first_card,
        ),
        Stop(
            tr("The rail"),
            tr("It leads to every page: places, your game, comparisons, and your runs."),
            lambda: rail,
        ),
        Stop(
            tr("Your runs"),
            tr("Games save themselves after every turn. The library keeps all of them."),
            lambda: rail.button("library"),
        ),
        Stop(
            tr("Find anything"),
            tr(
                "A few letters find actions, places, runs, settings and help. Ctrl+Shift+P "
                "opens it from anywhere."
            ),
            lambda: rail.button("find"),
        ),
        Stop(
            tr("As you like it"),
            tr(
                "Text size, dark or high contrast, colours, motion and language. Ctrl++ makes "
                "all text larger."
            ),
            lambda: rail.button("settings"),
        ),
        Stop(
            tr("Help"),
            tr("F1 explains the page you are on, without the internet. That is all: begin!"),
            menus,
        ),
    ]
