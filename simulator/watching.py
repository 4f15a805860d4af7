"""The rules, run as they are, with notes taken of who is sent where.

The rules know nothing of it: they are run here as a private copy of their own functions,
some of which note what they were told to do before they do it. Each week the notes are held
against the queues, cell by cell, so that people who are moved in a way that is not noted
are found at once.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import FunctionType, ModuleType
from typing import Any, Final

import numpy as np

import simulator.rules
from simulator.ensemble import Arm
from simulator.network import Network
from simulator.rules import contacts, errands, flow, names, tick
from simulator.rules.names import (
    AGES,
    ASTRAY,
    BETWEEN,
    CLASSES,
    OFFSET,
    POOLS,
    ROOT,
    WAITING,
    Floats,
    Ints,
    State,
    World,
)
from simulator.rules.tick import MEASURES, measure, start
from simulator.run import rows_digest

GROUPS: Final = {"hear": WAITING, "pass_on": BETWEEN, "turn_again": ASTRAY}
"""The rules that hold contacts with people of one cell, and whose contacts they are."""
MOVED: Final = -1
"""Group of those who leave a cell without a contact."""
LATER: Final = 1 << 60
"""A time in the order of the week that never comes."""
AWAY: Final = names.AWAY
"""Group of those who gave up asking."""
PAPER: Final = names.PAPER
"""Group of those whose need was closed on paper alone."""


@dataclass(frozen=True, slots=True)
class Sent:
    """People who change place: at once, or when people next arrive.

    Attributes
    ----------
    pool, cell, age : int
        Where they go.
    people : int
        How many.
    at : int
        When in the order of the week.
    at_once : bool
        Whether they are there at once.
    """

    pool: int
    cell: int
    age: int
    people: int
    at: int
    at_once: bool = False


@dataclass(slots=True)
class Asked:
    """New needs of one demand in one week, and where they turned, person by person."""

    demand: int
    people: int
    sent: list[Sent] = field(default_factory=list)


@dataclass(slots=True)
class Told:
    """Further needs that some people with a resolved need brought up, in one queue.

    Attributes
    ----------
    resolved : int
        People whose need was resolved, each as likely as the others to bring up another.
    """

    resolved: int = 0
    sent: list[Sent] = field(default_factory=list)


@dataclass(slots=True)
class Flow:
    """Some people of one cell who leave it: how many were there, left, and went where.

    Attributes
    ----------
    group : int
        `WAITING`, `ASTRAY` or `BETWEEN` for a contact with people of that group, or `MOVED`
        where they leave without one.
    pool, cell : int
        Where they were.
    before, people : int
        People who were there, and those of them who leave. Of a contact, whoever is sent
        nowhere has a need that is resolved, and none that follows.
    at : int
        When in the order of the week.
    told : Told or None
        Further needs that came up among those whose need was resolved, and others'.
    sought : bool
        Whether somebody went out to look for them.
    """

    group: int
    pool: int
    cell: int
    before: int
    people: int
    at: int
    sent: list[Sent] = field(default_factory=list)
    told: Told | None = None
    sought: bool = False
    community: int = -1


@dataclass(slots=True)
class Notes:
    """What was noted in one week.

    Attributes
    ----------
    asked : dict of int to Asked
        New needs, by demand.
    flows : dict of int to list of Flow
        Who left which cell, by cell, in the order of the week.
    arrivals : list of int
        When in the order of the week people who were sent arrived.
    """

    asked: dict[int, Asked] = field(default_factory=dict)
    flows: dict[int, list[Flow]] = field(default_factory=dict)
    arrivals: list[int] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    def there_from(self, sent: Sent) -> int:
        """Return from when in the order of the week people who were sent are there."""
        if sent.at_once:
            return sent.at
        return next((at for at in self.arrivals if at > sent.at), LATER)


class Watch:
    """The rules, run as they are, with notes taken of who is sent where.

    Every function of the rules is copied into a space of its own, so that the copies call
    each other; the originals, and whoever else runs them, never meet a note.
    """

    def __init__(self) -> None:
        self._spaces = _private_rules()
        self._forget()
        self._wrap(flow.put, self._note_put)
        self._wrap(flow.send, self._note_send)
        self._wrap(flow.stay, self._note_staying)
        self._wrap(flow.arrive_moved, self._note_arrival)
        self._wrap(flow.point_to_doors, self._note_asking)
        for name in GROUPS:
            self._wrap(getattr(contacts, name), self._note_contact)
        self._wrap(contacts.hold, self._note_holding)
        self._wrap(contacts.tell, self._note_telling)
        self._wrap(errands.look_for, self._note_looking)
        self._step: Callable[[World, State, int], None] = self._spaces[tick.__name__]["step"]

    def _forget(self) -> None:
        self._notes = Notes()
        self._open: Asked | Flow | Told | None = None
        self._heard: list[Flow] = []
        self._moved: Flow | None = None
        self._arriving = False
        self._looking = False
        self._strange = 0
        self._now = 0

    def step(self, world: World, st: State, week: int) -> Notes:
        """Move time by one week and return what was noted.

        Raises
        ------
        RuntimeError
            If people were moved in a way that was not noted; then no journey could be told.
        """
        self._forget()
        expected = st.cohort.copy()
        _shift(world, expected, week % AGES)
        self._step(world, st, week)
        notes = self._notes
        for asked in notes.asked.values():
            for sent in asked.sent:
                expected[sent.cell] += sent.people
        for told in notes.told:
            for sent in told.sent:
                expected[sent.cell] += sent.people
        for flows in notes.flows.values():
            for each in flows:
                expected[each.cell] -= each.people
                for sent in each.sent:
                    expected[sent.cell] += sent.people
        differ = int((expected != st.cohort).sum())
        if differ or self._strange:
            raise RuntimeError(
                f"in week {week + 1} the rules move people in a way that journeys do not know "
                f"({differ} cells differ, {self._strange} moves are of no known kind)"
            )
        return notes

    def _wrap(
        self, original: Any, note: Callable[["_Named", Callable[..., Any], tuple[Any, ...]], Any]
    ) -> None:
        """Put a note-taking form of a rule in its place, wherever it is called."""
        places = {name: i for i, name in enumerate(inspect.signature(original).parameters)}
        copied = self._spaces[original.__module__][original.__name__]

        def noting(*args: Any) -> Any:
            self._now += 1
            return note(_Named(original.__name__, places, args), copied, args)

        for space in self._spaces.values():
            for name, value in space.items():
                if value is copied:
                    space[name] = noting

    def _note_put(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        if not self._arriving:
            people, cell = int(named["people"]), int(named["cell"])
            if self._open is not None:
                self._strange += 1
            elif people < 0:
                there = int(named["st"].cohort[cell])
                self._moved = self._flow(MOVED, int(named["pool"]), cell, there, -people)
            else:
                self._send(named, at_once=True)
        return do(*args)

    def _note_send(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        self._send(named, at_once=False)
        return do(*args)

    def _note_staying(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        # nobody calls them again before people next arrive
        self._send(named, at_once=False)
        return self._while_arriving(do, args)

    def _send(self, named: "_Named", *, at_once: bool) -> None:
        pool, cell, age, people = (int(named[name]) for name in ("pool", "cell", "age", "people"))
        if people == 0:
            return
        entry = self._open or self._moved
        if entry is None:
            self._strange += 1
        else:
            entry.sent.append(Sent(pool, cell, age, people, self._now, at_once))

    def _flow(self, group: int, pool: int, cell: int, before: int, people: int) -> Flow:
        entry = Flow(group, pool, cell, before, people, self._now, sought=self._looking)
        self._notes.flows.setdefault(cell, []).append(entry)
        return entry

    def _note_arrival(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        del named
        self._notes.arrivals.append(self._now)
        self._moved = None
        return self._while_arriving(do, args)

    def _while_arriving(self, do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        self._arriving = True
        try:
            return do(*args)
        finally:
            self._arriving = False

    def _note_asking(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        entry = Asked(int(named["j"]), int(named["people"]))
        self._notes.asked[entry.demand] = entry
        return self._within(entry, do, args)

    def _note_contact(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        world, st, s = named["world"], named["st"], int(named["s"])
        group = GROUPS[named.rule]
        waiting = group == WAITING
        people = int(named["end"]) - int(named["start"]) if waiting else int(named["people"])
        pool = s * POOLS + group
        width = int(world.pool_at[CLASSES, pool])
        if group == BETWEEN:
            row = int(named["e"]) - int(world.out_start[s])
            k = row * int(world.community.shape[1]) + int(named["g"])
        else:
            k = int(named["k"])
        cell = int(world.pool_at[OFFSET, pool]) + int(named["age"]) * width + k
        if people == 0:
            return do(*args)
        # they have left the cell by now
        entry = self._flow(group, pool, cell, int(st.cohort[cell]) + people, people)
        if waiting:
            entry.community = int(named["g"])
        self._heard.append(entry)
        return self._within(entry, do, args)

    def _note_holding(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        del named
        self._heard = []
        return do(*args)

    def _note_telling(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        told = Told()
        self._notes.told.append(told)
        for each in self._heard:
            if each.community == int(named["g"]):
                each.told = told
                told.resolved += each.people - sum(sent.people for sent in each.sent)
        return self._within(told, do, args)

    def _note_looking(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        del named
        self._looking = True
        try:
            return do(*args)
        finally:
            self._looking = False

    def _within(
        self, entry: Asked | Flow | Told, do: Callable[..., Any], args: tuple[Any, ...]
    ) -> Any:
        self._open, self._moved = entry, None
        try:
            return do(*args)
        finally:
            self._open = None


@dataclass(frozen=True, slots=True)
class _Named:
    """The arguments of one call, by the names that the rule gives them."""

    rule: str
    places: Mapping[str, int]
    args: tuple[Any, ...]

    def __getitem__(self, name: str) -> Any:
        return self.args[self.places[name]]


@cache
def _rule_modules() -> tuple[ModuleType, ...]:
    found = pkgutil.iter_modules(simulator.rules.__path__)
    return tuple(importlib.import_module(f"simulator.rules.{each.name}") for each in found)


def _private_rules() -> dict[str, dict[str, Any]]:
    """Return copies of all rules that call each other, in a space for each module."""
    spaces = {module.__name__: dict(vars(module)) for module in _rule_modules()}
    copies: dict[Any, Any] = {}
    for module in _rule_modules():
        for value in vars(module).values():
            if isinstance(value, FunctionType) and value.__module__ == module.__name__:
                copies[value] = FunctionType(
                    value.__code__, spaces[module.__name__], value.__name__, value.__defaults__
                )
    for space in spaces.values():
        for name, value in list(space.items()):
            if isinstance(value, FunctionType) and value in copies:
                space[name] = copies[value]
    return spaces


def _shift(world: World, cohort: Ints, age: int) -> None:
    """Move everybody who has grown too old for their row into the oldest, as the rules do."""
    for pool in range(world.pool_at.shape[1]):
        width = int(world.pool_at[CLASSES, pool])
        first = int(world.pool_at[OFFSET, pool])
        young = slice(first + age * width, first + (age + 1) * width)
        old = slice(first + AGES * width, first + (AGES + 1) * width)
        cohort[old] += cohort[young]
        cohort[young] = 0


@dataclass(frozen=True)
class Watched:
    """A run that was watched, week by week.

    Attributes
    ----------
    network : Network
        What was run.
    world : World
        The same as arrays, with the decisions.
    arm : Arm
        How it was led.
    root : int
        Root of all its draws.
    weeks : int
        Weeks that were run.
    notes : tuple of Notes
        What was noted, by week.
    digest : str
        Digest of the weekly outcomes, as of a run that nobody watched.
    state : State
        The state at the end.
    """

    network: Network
    world: World
    arm: Arm
    root: int
    weeks: int
    notes: tuple[Notes, ...]
    digest: str
    state: State


def watch(
    network: Network,
    arm: Arm,
    *,
    seed: int,
    replication: int = 0,
    weeks: int | None = None,
    until: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Watched:
    """Run one arm on one luck and watch it.

    Parameters
    ----------
    network : Network
    arm : Arm
        How it is led, decisions included.
    seed, replication : int
        Its luck.
    weeks : int, optional
        Weeks of the run, if not the scenario's.
    until : int, optional
        Week after which to stop; the last one when left out.
    progress : callable, optional
        Told of each week that is done.
    """
    length = weeks or network.scenario.calendar.weeks
    until = length if until is None else until
    world = network.with_decisions(arm.decisions, arm.seats, length)
    st = network.new_state(world.plan.shape[1])
    start(world, st, np.array(tuple(arm.dials)), network.woven, network.reserve, seed, replication)
    watching = Watch()
    notes = []
    rows: list[Floats] = []
    for week in range(until):
        notes.append(watching.step(world, st, week))
        row = np.zeros(MEASURES)
        measure(world, st, row)
        rows.append(row)
        if progress is not None:
            progress(week + 1)
    root = int(st.tally[ROOT])
    return Watched(network, world, arm, root, until, tuple(notes), rows_digest(rows), st)
