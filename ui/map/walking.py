"""Walking through a map by keys: to the nearest thing in a direction, or on in reading order."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt

LEAST: Final = 4.0
"""How far something has to lie in a direction to lie there at all, in scene units."""
WIDTH: Final = 3.0
"""How much further aside than along something may lie."""
ASIDE: Final = 2.0
"""How much more a step aside counts than one along."""

ARROWS: Final[dict[int, tuple[float, float]]] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
"""Across and down, by key."""


def nearest(here: QPointF, places: Mapping[str, QPointF], across: float, down: float) -> str:
    """Return the id of the nearest thing in a direction; empty if none lies there.

    Parameters
    ----------
    here : QPointF
        Where one stands.
    places : mapping of str to QPointF
        Where the others are, in the order in which equally near ones are taken.
    across, down : float
        The direction, such as 1 and 0 for the right.
    """
    best, found = float("inf"), ""
    for ident, place in places.items():
        x, y = place.x() - here.x(), place.y() - here.y()
        along, aside = x * across + y * down, abs(x * down) + abs(y * across)
        if along <= LEAST or aside > WIDTH * along:
            continue
        if along + ASIDE * aside < best:
            best, found = along + ASIDE * aside, ident
    return found


def in_reading_order(places: Mapping[str, QPointF | None]) -> tuple[str, ...]:
    """Return ids from left to right, and from top to bottom where they stand in a column."""

    def order(ident: str) -> tuple[float, float, str]:
        place = places[ident]
        return (place.x(), place.y(), ident) if place is not None else (0.0, 0.0, ident)

    return tuple(sorted(places, key=order))


def on_from(standing: str, order: Sequence[str], step: int) -> str:
    """Return the next thing (step 1) or the one before (-1); empty beyond the ends."""
    if not order:
        return ""
    if standing not in order:
        return order[0] if step > 0 else order[-1]
    index = order.index(standing) + step
    return order[index] if 0 <= index < len(order) else ""
