"""What a map tells: the facts of a week, of the difference of two, or with services grouped."""

from collections.abc import Iterable
from typing import Final

from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.map.difference import difference
from ui.map.facts import NODE_KINDS, Thing, node_names, pair_thing, things
from ui.map.filters import Filter, neighbours, seen
from ui.map.groups import Grouping, Groups, find_groups, grouped

LEAST_BAR: Final = 40.0
LEAST_GAP: Final = 10
"""How many people fill a bar at the least."""


class Content:
    """The things of a scenario with their facts, a row each.

    Parameters
    ----------
    scenario : Scenario
        Says which things there are.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.picture: Picture | None = None
        self._against: tuple[Picture, tuple[str, str]] | None = None
        self._names = node_names(scenario)
        self._most = {"community": LEAST_BAR, "service": LEAST_BAR}
        self.groups = Groups({}, {})
        self.read()

    # Which facts

    @property
    def is_difference(self) -> bool:
        """Whether the difference of two runs is told."""
        return self._against is not None

    def show(self, picture: Picture) -> None:
        """Tell the end of a week."""
        self.picture, self._against = picture, None
        self.read()

    def shows(self, picture: Picture) -> bool:
        """Return whether this is what is told, and by itself."""
        return self.picture is picture and self._against is None

    def show_difference(self, first: Picture, second: Picture, names: tuple[str, str]) -> None:
        """Tell how two runs differ at the end of the same week, called by these names."""
        self.picture, self._against = second, (first, names)
        self.read()

    def group(self, by: Grouping, opened: frozenset[str]) -> bool:
        """Draw services together, but for groups that were opened; return whether that is new."""
        groups = find_groups(self.scenario, by, opened)
        if groups == self.groups:
            return False
        self.groups = groups
        self.read()
        return True

    def read(self) -> None:
        """Read every row anew."""
        if self._against is not None and self.picture is not None:
            first, names = self._against
            rows = difference(self.scenario, first, self.picture, names)
        else:
            rows = grouped(self.scenario, self.picture, self.groups)
        self.rows = {row.id: row for row in rows}
        """All rows as drawn, by id."""
        self._single = self.rows
        if self.groups.members:
            self._single = {row.id: row for row in things(self.scenario, self.picture)}
        self._measure()

    def _measure(self) -> None:
        rows = self.rows.values()
        if self._against is not None:
            # bars of one map are drawn to one scale: its widest difference of this week
            widest = max((abs(row.gap) for row in rows if row.gap and not row.origin), default=0)
            self._most = dict.fromkeys(self._most, float(max(LEAST_GAP, widest)))
            return
        for row in self.nodes():
            if row.people is not None and row.open:
                kind = _bar_kind(row)
                self._most[kind] = max(self._most[kind], float(row.people))

    # What is asked of them

    def thing(self, ident: str) -> Thing:
        """Return the facts of a node, link or pair, grouped or not.

        Raises
        ------
        KeyError
            If there is no such thing.
        """
        if "+" in ident:
            return pair_thing(ident, self._names)
        return self.rows[ident] if ident in self.rows else self._single[ident]

    def home(self, ident: str) -> str:
        """Return the id of the card that stands for a thing: its group's, or its own."""
        return self.groups.home(ident)

    def nodes(self) -> list[Thing]:
        """Return the rows that are drawn as cards."""
        return [row for row in self.rows.values() if row.kind in NODE_KINDS]

    def links(self) -> list[Thing]:
        """Return the rows that are drawn as ways between cards."""
        cards = {row.id for row in self.nodes()}
        return [
            row
            for row in self.rows.values()
            if row.kind in ("door", "link") and row.origin in cards and row.to in cards
        ]

    def returning(self) -> dict[str, int]:
        """Return how many people come back unsolved, by id of the service."""
        return {row.id: row.returning for row in self.rows.values() if row.returning}

    def most(self, row: Thing) -> float:
        """Return how many people fill the bar of a card."""
        return self._most[_bar_kind(row)]

    def left_by(self, chosen: Filter) -> frozenset[str]:
        """Return the ids of the cards that a filter leaves in sight."""
        whole = things(self.scenario, self.picture)
        return frozenset(self.home(ident) for ident in seen(self.scenario, whole, chosen))

    def near(self, centre: str, steps: int) -> frozenset[str]:
        """Return a node and those at most so many links away."""
        return neighbours(self.rows.values(), self.scenario, centre, steps)

    def helpers(self, cards: Iterable[str]) -> list[tuple[str, str]]:
        """Return each asset with each community that it can help, of those that have cards."""
        there = frozenset(cards)
        return [
            (asset.id, community)
            for asset in self.scenario.assets
            for community in asset.communities
            if community in there
        ]


def _bar_kind(row: Thing) -> str:
    return "community" if row.kind == "community" else "service"
