"""A tagged person's way in words, with the names of the scenario."""

from dataclasses import dataclass

from simulator.following import Happened, Path
from simulator.rules.names import (
    ASTRAY,
    BETWEEN,
    CLASSES,
    L_PLACE,
    L_TO,
    M_FROM,
    OFFSET,
    POOLS,
    WAITING,
)
from simulator.scenario import Scenario
from simulator.watching import AWAY, PAPER, Watched


@dataclass(frozen=True, slots=True)
class Step:
    """One dated step of a journey, for people and for programs.

    Attributes
    ----------
    week : int
        When, counted from 1.
    kind : str
        As in `Happened`, with ``wrong_door`` where somebody first asks at one.
    service, to : str
        Service where it happens, and the one turned or sent to; ids, or empty.
    need : str
        The need that it is about, by id.
    waited : int
        Weeks waited for this step.
    words : str
        The same as a sentence.
    """

    week: int
    kind: str
    service: str
    to: str
    need: str
    waited: int
    words: str


def demands(scenario: Scenario) -> list[tuple[str, str]]:
    """Return (community, need) of each demand, in the order of the arrays."""
    return sorted(
        (community.id, entry.need)
        for community in scenario.communities
        for entry in community.demand
    )


class Words:
    """Tells a path in words, with the names of a scenario."""

    def __init__(self, watched: Watched) -> None:
        self.world = watched.world
        self.network = watched.network
        self.watched = watched
        scenario = watched.network.scenario
        self.serves = {part.id: sorted(part.serves) for part in scenario.services}
        self.needs = {part.id: part.name for part in scenario.needs}
        self.demands = demands(scenario)

    def steps(self, path: Path) -> tuple[Step, ...]:
        """Return the steps of a path."""
        return tuple(self._step(each) for each in path.happened)

    def _step(self, each: Happened) -> Step:
        service = self.network.services[each.service] if each.service >= 0 else ""
        kind = each.kind
        to = "" if kind == "solved" else self._goal(each.pool, each.cell)
        need = self._need(each.pool, each.cell)
        if kind == "asked" and each.pool % POOLS == ASTRAY:
            kind = "wrong_door"
        words = self._sentence(kind, each, service, to, self.needs[need])
        return Step(each.week, kind, service, to, need, each.waited, words)

    def _sentence(self, kind: str, each: Happened, service: str, to: str, need: str) -> str:
        names = self.network.names
        here = names.get(service, "")
        there = names.get(to, "")
        after = _after(each.waited)
        if kind == "asked":
            return f"asks for '{need}' and turns to {there}"
        if kind == "wrong_door":
            return f"asks for '{need}' and turns to {there}, which cannot help with this"
        if kind == "redirected" and each.pool % POOLS == ASTRAY:
            return (
                f"{after}, {here} says that this is the wrong door; turns to {there}, a wrong "
                "door again"
            )
        if kind == "redirected":
            return f"{after}, {here} says that this is the wrong door; turns to {there}"
        if kind == "unsolved":
            return f"{after}, a contact at {here} solves nothing; waits there again"
        if kind == "solved":
            return f"{after}, {here} solves it"
        if kind == "handed_on" and each.group == WAITING:
            return f"a further need comes up: '{need}'; is sent on to {there} and arrives"
        if kind == "lost" and each.group == WAITING:
            return f"a further need comes up: '{need}'; is sent on to {there} and lost on the way"
        if kind == "handed_on":
            return f"{after}, {here} sends on to {there} once more; this time it works"
        if kind == "lost":
            return f"{after}, {here} sends on to {there} once more; lost on the way again"
        if kind == "still_waiting":
            at = names[self.network.services[each.pool // POOLS]]
            return {
                ASTRAY: f"{after}, still waits at {at}, a wrong door, when the run ends",
                BETWEEN: f"{after}, is still between {at} and {there} when the run ends",
                AWAY: f"{after}, still needs {at}, without asking any more, when the run ends",
                PAPER: f"{after}, still needs {at}, recorded as solved, when the run ends",
            }.get(each.pool % POOLS, f"{after}, still waits at {at} when the run ends")
        return {
            "closed_on_paper": f"{after}, a contact at {here} solves nothing, and is recorded as "
            "if it had",
            "gave_up": f"{after} of waiting, gives up asking at {here}; the need remains",
            "asks_again": f"{after}, asks at {there} again",
            "back_in_crisis": f"{after}, is back at {there}, in crisis",
            "looked_for": f"{after}, somebody comes to ask; is back at {there}",
            "came_up": f"a further need has come up meanwhile: '{need}', at {there}",
        }.get(kind, f"{after}, moves on to {there}")

    def _goal(self, pool: int, cell: int) -> str:
        """Return the service that somebody in a cell wants to reach."""
        s = pool // POOLS
        if pool % POOLS == BETWEEN:
            e = int(self.world.out_start[s]) + self._class(pool, cell) // self._places()
            s = int(self.world.link_at[L_TO, e])
        return self.network.services[s]

    def _need(self, pool: int, cell: int) -> str:
        """Return the need of somebody in a cell, by id."""
        s, group = divmod(pool, POOLS)
        k = self._class(pool, cell)
        if group == ASTRAY:
            j = int(self.world.astray_demand[int(self.world.astray_start[s]) + k])
            assert self.network.communities[int(self.world.demand_at[M_FROM, j])]
            return self.demands[j][1]
        row = k // self._places()
        if group == BETWEEN:
            e = int(self.world.out_start[s]) + row
            s, row = int(self.world.link_at[L_TO, e]), int(self.world.link_at[L_PLACE, e])
        return self.serves[self.network.services[s]][row]

    def _class(self, pool: int, cell: int) -> int:
        width = int(self.world.pool_at[CLASSES, pool])
        return (cell - int(self.world.pool_at[OFFSET, pool])) % width

    def _places(self) -> int:
        return int(self.world.community.shape[1])


def _after(weeks: int) -> str:
    """Say when, in words that a translation finds again at the head of a step."""
    if weeks == 1:
        return "after 1 week"
    return f"after {weeks} weeks" if weeks else "in the same week"
