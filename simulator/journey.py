"""One citizen's journey: a tagged person followed through the network, week by week.

The engine counts people by age and kind and knows no persons. All who share a cell (the same
queue, week of asking, need and community) are alike, so that a tagged person among n of
them, of whom m are seen this week, is seen with the chance m / n, and with k of those m
coming away unsolved comes away unsolved with the chance k / m. Given the run, this is the
exact law of any one of its people.

A tag cannot change the run. The rules know nothing of it: they are run here as a private
copy of their own functions, some of which note what they were told to do before they do
it; and the tag's own draws have addresses that no rule uses. Each week the notes are held
against the queues, cell by cell, so that people who are moved in a way that is not noted
are found at once.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, Final

import numpy as np

import simulator.rules
from simulator import VERSION
from simulator.compare import play_arms
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.errors import RecordMismatch, WrongUse
from simulator.network import Network, build, stable_key
from simulator.reader import digest as scenario_digest
from simulator.rules import errands, flow, names, tick
from simulator.rules.chance import address, below, fold
from simulator.rules.names import (
    AGES,
    ASTRAY,
    BETWEEN,
    CLASSES,
    L_PLACE,
    L_TO,
    M_FROM,
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
from simulator.scenario import Scenario

if TYPE_CHECKING:
    from simulator.record import Record

TAG_WHO: Final = 1001
"""Purposes of the tag's own draws; the rules' purposes stay far below."""
TAG_SEEN: Final = 1002
TAG_OUTCOME: Final = 1003
TAG_ALIKE: Final = 1004

ALIKE: Final = 500
"""Tagged persons with which a journey is compared: how it goes for people like this one."""

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
            self._wrap(getattr(flow, name), self._note_contact)
        self._wrap(flow.hold, self._note_holding)
        self._wrap(flow.tell, self._note_telling)
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


# --- one person ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to the tagged person.

    Attributes
    ----------
    week : int
        When, counted from 1.
    kind : str
        ``asked``, ``redirected``, ``unsolved``, ``solved``, ``handed_on``, ``lost``,
        ``closed_on_paper``, ``gave_up``, ``asks_again``, ``back_in_crisis``, ``looked_for``,
        ``came_up``, ``moved`` or ``still_waiting``.
    group, service : int
        Whose contact it was, and at which service; -1 where it was none.
    pool, cell : int
        Where the need is from then on; where it was, if it is solved.
    waited : int
        Weeks since something last happened to this need.
    """

    week: int
    kind: str
    group: int
    service: int
    pool: int
    cell: int
    waited: int


@dataclass(frozen=True, slots=True)
class Path:
    """A tagged person's way through one run.

    Attributes
    ----------
    happened : tuple of Happened
        Everything, in order.
    places : tuple of tuple of int
        Cell of each open need at the end of each week from the week of asking; mostly one.
    weeks, need_weeks : int
        Weeks with a need unresolved up to the end of the run, and the same added up over
        needs, as the engine counts them.
    contacts, wasted : int
        Contacts, and those that were at a wrong door or solved nothing.
    needs, solved : int
        Needs that the person had, and those that were solved.
    """

    happened: tuple[Happened, ...]
    places: tuple[tuple[int, ...], ...]
    weeks: int
    need_weeks: int
    contacts: int
    wasted: int
    needs: int
    solved: int

    @property
    def done(self) -> bool:
        """Whether every need was solved before the run ended."""
        return self.needs == self.solved


def follow(watched: Watched, demand: int, week: int, tag: int) -> Path:
    """Follow one tagged person through a run that was watched.

    Parameters
    ----------
    watched : Watched
    demand : int
        Row of the demand with which the person first asks.
    week : int
        Week of asking, counted from 0.
    tag : int
        Which tagged person; each has luck of their own, the same under every style.

    Raises
    ------
    WrongUse
        If nobody with this demand asks in this week.
    """
    asked = watched.notes[week].asked.get(demand)
    if asked is None:
        raise WrongUse(f"nobody asks in week {week + 1}")
    return _Person(watched, fold(stable_key("tag", str(demand)), tag)).live(asked, week)


@dataclass(slots=True)
class _Need:
    """One open need of the tagged person.

    Attributes
    ----------
    number : int
        The how-manieth need it is; its luck hangs on this.
    pool, cell : int
        Where it is.
    ready : int
        From when in the order of this week it is there.
    since : int
        Week in which something last happened to it.
    """

    number: int
    pool: int
    cell: int
    ready: int
    since: int


class _Person:
    """The tagged person while being followed."""

    def __init__(self, watched: Watched, me: int) -> None:
        self.watched = watched
        self.me = me
        self.open: list[_Need] = []
        self.happened: list[Happened] = []
        self.contacts = 0
        self.wasted = 0
        self.needs = 0
        self.solved = 0

    def live(self, asked: Asked, week: int) -> Path:
        """Go through the run from the week of asking, and return the path."""
        notes = self.watched.notes
        sent = _nth(asked.sent, self._draw(week, TAG_WHO, 0, 0, asked.people))
        assert sent is not None
        self._arise(sent, week, notes[week].there_from(sent))
        self._tell(week, "asked", None, self.open[0], 0)
        places = []
        for now in range(week, self.watched.weeks):
            if now > week:
                for need in self.open:
                    need.cell = _grown(self.watched.world, need.pool, need.cell, now)
                    need.ready = 0
            # needs that come up on the way are gone through as well
            n = 0
            while n < len(self.open):
                need = self.open[n]
                self._go_through(need, now)
                n += need in self.open
            places.append(tuple(need.cell for need in self.open))
        for need in self.open:
            waited = self.watched.weeks - 1 - need.since
            self._tell(self.watched.weeks - 1, "still_waiting", None, need, waited)
        return Path(
            tuple(self.happened),
            tuple(places),
            sum(bool(cells) for cells in places),
            sum(len(cells) for cells in places),
            self.contacts,
            self.wasted,
            self.needs,
            self.solved,
        )

    def _draw(self, week: int, purpose: int, number: int, n: int, count: int) -> int:
        """Return a whole number below `count`, from luck of this person's own."""
        key = address(self.watched.root, week, purpose, fold(self.me, number))
        return below(key, n, count)

    def _arise(self, sent: Sent, week: int, ready: int) -> _Need:
        need = _Need(self.needs, sent.pool, sent.cell, ready, week)
        self.needs += 1
        self.open.append(need)
        return need

    def _tell(self, week: int, kind: str, of: Flow | None, need: _Need, waited: int) -> None:
        group = MOVED if of is None else of.group
        service = -1 if of is None else of.pool // POOLS
        self.happened.append(Happened(week + 1, kind, group, service, need.pool, need.cell, waited))

    def _go_through(self, need: _Need, week: int) -> None:
        """Let one need meet whatever happens in its cell this week."""
        notes = self.watched.notes[week]
        n = 0
        while need in self.open:
            flow_ = next(
                (each for each in notes.flows.get(need.cell, ()) if each.at >= need.ready), None
            )
            if flow_ is None:
                return
            need.ready = flow_.at + 1
            if self._draw(week, TAG_SEEN, need.number, n, flow_.before) < flow_.people:
                self._leave(need, flow_, week, n)
            n += 1

    def _leave(self, need: _Need, of: Flow, week: int, n: int) -> None:
        """Let a need be one of those who leave a cell, and find out where to."""
        nth = self._draw(week, TAG_OUTCOME, need.number, 2 * n, of.people)
        waited = week - need.since
        need.since = week
        if of.group == MOVED:
            self._move(need, of, week, n, nth, waited)
            return
        self.contacts += 1
        sent = _nth(of.sent, nth)
        if sent is None:
            self.solved += 1
            self.open.remove(need)
            self._tell(week, "solved", of, need, waited)
            if of.told is not None:
                nth = self._draw(week, TAG_OUTCOME, need.number, 2 * n + 1, of.told.resolved)
                sent = _nth(of.told.sent, nth)
            if sent is not None:
                ready = self.watched.notes[week].there_from(sent)
                further = self._arise(sent, week, ready)
                kind = "lost" if sent.pool % POOLS == BETWEEN else "handed_on"
                self._tell(week, kind, of, further, 0)
            return
        kind = _kind_of(of, sent)
        self.wasted += kind in ("unsolved", "redirected", "closed_on_paper")
        self._place(need, sent, week)
        self._tell(week, kind, of, need, waited)

    def _move(self, need: _Need, of: Flow, week: int, n: int, nth: int, waited: int) -> None:
        """Let a need change place without a contact; it may bring up another meanwhile."""
        first: list[Sent] = []
        further: list[Sent] = []
        for each in of.sent:
            gone = sum(other.people for other in first)
            (first if gone < of.people else further).append(each)
        sent = _nth(first, nth)
        assert sent is not None
        self._place(need, sent, week)
        self._tell(week, _kind_of(of, sent), of, need, waited)
        extra = _nth(further, self._draw(week, TAG_OUTCOME, need.number, 2 * n + 1, of.people))
        if extra is not None:
            ready = self.watched.notes[week].there_from(extra)
            self._tell(week, "came_up", of, self._arise(extra, week, ready), 0)

    def _place(self, need: _Need, sent: Sent, week: int) -> None:
        need.pool, need.cell = sent.pool, sent.cell
        need.ready = self.watched.notes[week].there_from(sent)


def _kind_of(of: Flow, sent: Sent) -> str:
    """Return what became of somebody who left a cell with the same need."""
    to = sent.pool % POOLS
    if to == PAPER:
        return "closed_on_paper"
    if of.group == WAITING:
        return "unsolved" if sent.cell == of.cell else "moved"
    if of.group == ASTRAY:
        return "redirected"
    if of.group == BETWEEN:
        return "lost" if sent.cell == of.cell else "handed_on"
    if to == AWAY:
        return "gave_up"
    if of.sought:
        return "looked_for"
    return {AWAY: "back_in_crisis", PAPER: "asks_again"}.get(of.pool % POOLS, "moved")


def _nth(sent: Sequence[Sent], nth: int) -> Sent | None:
    """Return where the `nth` of some people was sent; None behind the last."""
    for each in sent:
        if nth < each.people:
            return each
        nth -= each.people
    return None


def _grown(world: World, pool: int, cell: int, week: int) -> int:
    """Return a need's cell after everybody has grown a week older."""
    width = int(world.pool_at[CLASSES, pool])
    first = int(world.pool_at[OFFSET, pool])
    age, k = divmod(cell - first, width)
    return first + AGES * width + k if age == week % AGES else cell


# --- in words -----------------------------------------------------------------------------


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


@dataclass(frozen=True)
class Lane:
    """One tagged person's journey under one way of leading.

    Attributes
    ----------
    arm, label : str
        How it was led.
    steps : tuple of Step
        What happened, in order.
    path : Path
        The same in numbers.
    alike_weeks : float
        Mean weeks with a need unresolved, over `ALIKE` tagged persons drawn from all of the
        same community who asked for the same in this run; up to the end of the run.
    alike_done : float
        Share of them for whom everything was solved before the run ended.
    digest : str
        Digest of the run, the same as of a run that nobody watched.
    """

    arm: str
    label: str
    steps: tuple[Step, ...]
    path: Path
    alike_weeks: float
    alike_done: float
    digest: str


@dataclass(frozen=True)
class Journey:
    """One citizen's journey under several ways of leading, on the same luck.

    Attributes
    ----------
    scenario_id, title, digest, version : str
        What was run, and by which program.
    community, community_name, need, need_name : str
        Who asks, and for what.
    week : int
        Week of asking, counted from 1.
    seed, replication : int
        The luck of the run; the person's own hangs on it too.
    tag : int
        Which tagged person.
    weeks : int
        Weeks that were run.
    lanes : tuple of Lane
        One for each way of leading.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    community: str
    community_name: str
    need: str
    need_name: str
    week: int
    seed: int
    replication: int
    tag: int
    weeks: int
    overrides: Mapping[str, float]
    lanes: tuple[Lane, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the journey as plain values, with stable keys."""
        return {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "community": {"id": self.community, "name": self.community_name},
            "need": {"id": self.need, "name": self.need_name},
            "week": self.week,
            "luck": {"seed": self.seed, "replication": self.replication},
            "tag": self.tag,
            "weeks": self.weeks,
            "overrides": dict(self.overrides),
            "lanes": [
                {
                    "arm": lane.arm,
                    "label": lane.label,
                    "run_digest": lane.digest,
                    "weeks_unresolved": lane.path.weeks,
                    "contacts": lane.path.contacts,
                    "contacts_wasted": lane.path.wasted,
                    "needs": lane.path.needs,
                    "needs_solved": lane.path.solved,
                    "alike": {
                        "persons": ALIKE,
                        "mean_weeks_unresolved": lane.alike_weeks,
                        "share_all_solved": lane.alike_done,
                    },
                    "steps": [
                        {
                            "week": step.week,
                            "kind": step.kind,
                            "service": step.service,
                            "to": step.to,
                            "need": step.need,
                            "waited": step.waited,
                            "words": step.words,
                        }
                        for step in lane.steps
                    ],
                }
                for lane in self.lanes
            ],
        }


def journey(
    subject: "Scenario | Record",
    *,
    community: str | None = None,
    need: str | None = None,
    week: int = 1,
    seed: int | None = None,
    tag: int = 0,
    overrides: Mapping[str, float] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Journey:
    """Follow one citizen through a place under both styles on the same luck.

    Parameters
    ----------
    subject : Scenario or Record
        A place, led by autopilots; or a recorded run, followed as it was and under both.
    community, need : str, optional
        Whose need; the largest demand of what is left open.
    week : int
        First week in which the person may ask, counted from 1. The person asks in the first
        week from there on in which somebody with this need asks under every style.
    seed : int, optional
        Luck; the record's own, or 1, when left out.
    tag : int
        Which tagged person.
    overrides : mapping of str to float, optional
        Parameters of the model; for a scenario only, a record has its own.
    progress : callable, optional
        Told (weeks done, weeks in all).
    cancelled : callable, optional
        Asked whether to stop.

    Raises
    ------
    WrongUse
        If community, need or week is not in this place, or nobody asks.
    RecordMismatch
        If the record does not give what it says.
    Interrupted
        If `cancelled` said so.
    """
    record = None if isinstance(subject, Scenario) else subject
    scenario = subject if isinstance(subject, Scenario) else subject.scenario
    if record is None:
        arms: tuple[Arm, ...] = (HEROIC_ARM, DISTRIBUTED_ARM)
        known = dict(overrides or {})
        length = last = scenario.calendar.weeks
        luck = (1 if seed is None else seed, 0)
    else:
        heroic, distributed, yours, *_ = play_arms(record)
        arms = (yours, heroic, distributed)
        known = dict(record.overrides)
        length, last = record.weeks, record.week
        luck = (record.seed, record.replication) if seed is None else (seed, 0)
        if last < 1:
            raise WrongUse(f"the record of {record.title} holds no week yet; play a turn first")
    where, what = _demand(scenario, community, need)
    if not 1 <= week <= last:
        raise WrongUse(f"week {week} is not in this run; 1 to {last} would do")
    network = build(scenario, known)
    demand = demands(scenario).index((where, what))
    watched = []
    for n, arm in enumerate(arms):

        def told(done: int, before: int = n * last) -> None:
            if progress is not None:
                progress(before + done, len(arms) * last)
            if cancelled is not None and cancelled():
                from simulator.errors import Interrupted

                raise Interrupted("stopped; nothing was written")

        watched.append(
            watch(
                network,
                arm,
                seed=luck[0],
                replication=luck[1],
                weeks=length,
                until=last,
                progress=told,
            )
        )
    if record is not None and seed is None and watched[0].digest != record.run_digest:
        raise RecordMismatch(
            f"the record of {record.title} does not give its own figures again; "
            "'civicloom replay RECORD' says where"
        )
    asks = next(
        (
            now
            for now in range(week - 1, last)
            if all(demand in each.notes[now].asked for each in watched)
        ),
        None,
    )
    names = {part.id: part.name for part in scenario.communities}
    names |= {part.id: part.name for part in scenario.needs}
    if asks is None:
        raise WrongUse(
            f"from week {week} on nobody from {names[where]} asks for '{names[what]}' under every "
            "style; an earlier week or another seed would do"
        )
    return Journey(
        scenario_id=scenario.id,
        title=scenario.title,
        digest=scenario_digest(scenario, known),
        version=VERSION,
        community=where,
        community_name=names[where],
        need=what,
        need_name=names[what],
        week=asks + 1,
        seed=luck[0],
        replication=luck[1],
        tag=tag,
        weeks=last,
        overrides=known,
        lanes=tuple(_lane(each, demand, asks, tag) for each in watched),
    )


def demands(scenario: Scenario) -> list[tuple[str, str]]:
    """Return (community, need) of each demand, in the order of the arrays."""
    return sorted(
        (community.id, entry.need)
        for community in scenario.communities
        for entry in community.demand
    )


def _demand(scenario: Scenario, community: str | None, need: str | None) -> tuple[str, str]:
    """Return the demand that is meant: the largest that has the given community and need."""
    places = [part.id for part in scenario.communities]
    needs = [part.id for part in scenario.needs]
    for kind, name, known in (("community", community, places), ("need", need, needs)):
        if name is not None and name not in known:
            near = get_close_matches(name, known, 2, 0.5)
            guess = " or ".join(f"'{each}'" for each in near)
            words = f"did you mean {guess}?" if near else f"there is {', '.join(known)}"
            raise WrongUse(f"there is no {kind} '{name}' in {scenario.title}; {words}")
    rates = [
        (-entry.per_week.value, part.id, entry.need)
        for part in scenario.communities
        for entry in part.demand
        if community in (None, part.id) and need in (None, entry.need)
    ]
    rates = [rate for rate in rates if rate[0] < 0]
    if not rates:
        who = f"'{community}'" if community else "any community"
        asked = sorted(
            {
                entry.need
                for part in scenario.communities
                for entry in part.demand
                if community in (None, part.id)
            }
        )
        known_needs = ", ".join(asked) or "nothing"
        raise WrongUse(f"nobody from {who} asks for '{need}' first; they ask for {known_needs}")
    _, where, what = min(rates)
    return where, what


def _lane(watched: Watched, demand: int, week: int, tag: int) -> Lane:
    path = follow(watched, demand, week, tag)
    alike = people_alike(watched, demand, ALIKE)
    return Lane(
        arm=watched.arm.name,
        label=watched.arm.label,
        steps=_Words(watched).steps(path),
        path=path,
        alike_weeks=sum(each.weeks for each in alike) / ALIKE,
        alike_done=sum(each.done for each in alike) / ALIKE,
        digest=watched.digest,
    )


def people_alike(watched: Watched, demand: int, count: int) -> list[Path]:
    """Follow persons drawn at random from all who asked with a demand in this run."""
    asked = [
        (week, notes.asked[demand].people)
        for week, notes in enumerate(watched.notes)
        if demand in notes.asked
    ]
    total = sum(people for _, people in asked)
    found = []
    for n in range(count):
        nth = below(address(watched.root, 0, TAG_ALIKE, demand), n, total)
        for week, people in asked:
            if nth < people:
                found.append(follow(watched, demand, week, -1 - n))
                break
            nth -= people
    return found


class _Words:
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
        if kind in ("asked", "wrong_door"):
            wrong = ", which cannot help with this" if kind == "wrong_door" else ""
            return f"asks for '{need}' and turns to {there}{wrong}"
        if kind == "redirected":
            again = ", a wrong door again" if each.pool % POOLS == ASTRAY else ""
            return f"{after} {here} says that this is the wrong door; turns to {there}{again}"
        if kind == "unsolved":
            return f"{after} a contact at {here} solves nothing; waits there again"
        if kind == "solved":
            return f"{after} {here} solves it"
        if kind == "handed_on" and each.group == WAITING:
            return f"a further need comes up: '{need}'; is sent on to {there} and arrives"
        if kind == "lost" and each.group == WAITING:
            return f"a further need comes up: '{need}'; is sent on to {there} and lost on the way"
        if kind == "handed_on":
            return f"{after} {here} sends on to {there} once more; this time it works"
        if kind == "lost":
            return f"{after} {here} sends on to {there} once more; lost on the way again"
        if kind == "still_waiting":
            group = each.pool % POOLS
            at = names[self.network.services[each.pool // POOLS]]
            place = {
                ASTRAY: f"at {at}, a wrong door",
                BETWEEN: f"between {at} and {there}",
                AWAY: f"for {at}, without asking any more",
                PAPER: f"for {at}, recorded as solved",
            }.get(group, f"at {at}")
            return f"still waiting {place} when the run ends, {_weeks(each.waited)} by then"
        return {
            "closed_on_paper": f"{after} a contact at {here} solves nothing, and is recorded as if"
            " it had",
            "gave_up": f"{after} of waiting gives up asking at {here}; the need remains",
            "asks_again": f"{after} asks at {there} again",
            "back_in_crisis": f"{after} is back at {there}, in crisis",
            "looked_for": f"{after} somebody comes to ask; is back at {there}",
            "came_up": f"a further need has come up meanwhile: '{need}', at {there}",
        }.get(kind, f"{after} moves on to {there}")

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


def _weeks(weeks: int) -> str:
    return f"{weeks} week{'' if weeks == 1 else 's'}"


def _after(weeks: int) -> str:
    return f"after {_weeks(weeks)}" if weeks else "in the same week"
