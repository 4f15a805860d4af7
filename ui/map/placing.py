"""Where the cards of a map stand, for the room there is and the size of the text."""

from collections.abc import Iterable

from PySide6.QtCore import QSize

from simulator.scenario import Position, Scenario, Service
from ui.map.facts import Thing
from ui.map.groups import Groups
from ui.map.layout import FOOT, Plan, Sizes, Spot, arrange, order_rows
from ui.map.look import Look

LEAST_ROOM = QSize(320, 240)


def sizes(look: Look) -> Sizes:
    """Return the room that cards need with a look's fonts."""
    unit = look.line_height
    return Sizes(
        width=unit * 8.1,
        widest=unit * 11.5,
        height=unit * 4.05 + 5.0,
        gap_x=unit * 1.9,
        gap_y=unit * 0.5,
        margin=unit * 0.75,
        heading=unit * 1.4,
        foot_height=unit * 3.5,
    )


def spots(scenario: Scenario, groups: Groups) -> tuple[Spot, ...]:
    """Return what there is to place: communities, services or their groups, and assets."""
    found = [
        Spot(community.id, "community", _at(community.at)) for community in scenario.communities
    ]
    members: dict[str, list[Service]] = {}
    for service in scenario.services:
        members.setdefault(groups.home(service.id), []).append(service)
    for ident, services in members.items():
        kinds = [service.kind for service in services]
        # a group has no place of its own: with one on the map, all stand in columns
        place = _at(services[0].at) if ident == services[0].id else None
        found.append(Spot(ident, max(sorted(set(kinds)), key=kinds.count), place))
    found += [Spot(asset.id, FOOT, _at(asset.at)) for asset in scenario.assets]
    return tuple(found)


def _at(position: Position | None) -> tuple[float, float] | None:
    return (position.x, position.y) if position is not None else None


class Placing:
    """Places the cards of one scenario; who stands over whom is settled once.

    Parameters
    ----------
    scenario : Scenario
        What is placed.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self.regroup(Groups({}, {}))

    def regroup(self, groups: Groups) -> None:
        """Place services together from now on."""
        self._spots = spots(self._scenario, groups)
        self._order: dict[str, tuple[str, ...]] | None = None

    def plan(self, links: Iterable[Thing], room: QSize, look: Look) -> Plan:
        """Return where everything stands in some room, in pixels."""
        if self._order is None:
            authored = all(spot.at is not None for spot in self._spots if spot.kind != FOOT)
            self._order = (
                {} if authored else order_rows(self._spots, [(row.origin, row.to) for row in links])
            )
        room = room.expandedTo(LEAST_ROOM)
        return arrange(
            self._spots, self._order, (float(room.width()), float(room.height())), sizes(look)
        )
