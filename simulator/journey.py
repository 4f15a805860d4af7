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
from simulator.rules import flow, tick
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


@dataclass(frozen=True, slots=True)
class Sent:
    """People who change place at the end of a week."""

    pool: int
    cell: int
    age: int
    people: int


@dataclass(slots=True)
class Asked:
    """New needs of one demand in one week, and where they turned, person by person."""

    demand: int
    people: int
    sent: list[Sent] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """Contacts with some people of one cell: how many were there, were seen, went where.

    Whoever was seen and is sent nowhere has a need that is resolved, and none that follows.
    """

    group: int
    service: int
    pool: int
    cell: int
    before: int
    people: int
    sent: list[Sent] = field(default_factory=list)


@dataclass(slots=True)
class Notes:
    """What was noted in one week."""

    asked: dict[int, Asked] = field(default_factory=dict)
    seen: dict[int, Seen] = field(default_factory=dict)


class Watch:
    """The rules, run as they are, with notes taken of who is sent where.

    Every function of the rules is copied into a space of its own, so that the copies call
    each other; the originals, and whoever else runs them, never meet a note.
    """

    def __init__(self) -> None:
        self._spaces = _private_rules()
        self._notes = Notes()
        self._open: Asked | Seen | None = None
        self._loose: list[Sent] = []
        self._wrap(flow.send, self._note_send)
        self._wrap(flow.point_to_doors, self._note_asking)
        for name in GROUPS:
            self._wrap(getattr(flow, name), self._note_contact)
        self._step: Callable[[World, State, int], None] = self._spaces[tick.__name__]["step"]

    def step(self, world: World, st: State, week: int) -> Notes:
        """Move time by one week and return what was noted.

        Raises
        ------
        RuntimeError
            If people were moved in a way that was not noted; then no journey could be told.
        """
        self._notes = Notes()
        self._loose = []
        before = st.cohort.copy()
        _shift(world, before, week % AGES)
        self._step(world, st, week)
        for seen in self._notes.seen.values():
            before[seen.cell] -= seen.people
        for sent in self._all_sent():
            before[sent.cell] += sent.people
        if self._loose or not np.array_equal(before, st.cohort):
            cells = np.flatnonzero(before != st.cohort)
            raise RuntimeError(
                f"in week {week + 1} the rules move people in a way that journeys do not know "
                f"({len(cells)} queues differ, {len(self._loose)} moves are of no known kind)"
            )
        return self._notes

    def _all_sent(self) -> list[Sent]:
        asked = [sent for entry in self._notes.asked.values() for sent in entry.sent]
        return asked + [sent for entry in self._notes.seen.values() for sent in entry.sent]

    def _wrap(
        self, original: Any, note: Callable[[Any, Callable[..., Any], tuple[Any, ...]], Any]
    ) -> None:
        """Put a note-taking form of a rule in its place, wherever it is called."""
        places = {name: i for i, name in enumerate(inspect.signature(original).parameters)}
        copied = self._spaces[original.__module__][original.__name__]

        def noting(*args: Any) -> Any:
            return note(_Named(original.__name__, places, args), copied, args)

        for space in self._spaces.values():
            for name, value in space.items():
                if value is copied:
                    space[name] = noting

    def _note_send(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        sent = Sent(int(named["pool"]), int(named["cell"]), int(named["age"]), int(named["people"]))
        (self._loose if self._open is None else self._open.sent).append(sent)
        return do(*args)

    def _note_asking(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        entry = Asked(int(named["j"]), int(named["people"]))
        self._notes.asked[entry.demand] = entry
        return self._within(entry, do, args)

    def _note_contact(self, named: "_Named", do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        world, st, s, people = named["world"], named["st"], int(named["s"]), int(named["people"])
        group = GROUPS[named.rule]
        pool = s * POOLS + group
        width = int(world.pool_at[CLASSES, pool])
        if group == BETWEEN:
            row = int(named["e"]) - int(world.out_start[s])
            k = row * int(world.community.shape[1]) + int(named["g"])
        else:
            k = int(named["k"])
        cell = int(world.pool_at[OFFSET, pool]) + int(named["age"]) * width + k
        # they have left the cell by now
        entry = Seen(group, s, pool, cell, int(st.cohort[cell]) + people, people)
        self._notes.seen[cell] = entry
        return self._within(entry, do, args)

    def _within(self, entry: Asked | Seen, do: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        outer, self._open = self._open, entry
        try:
            return do(*args)
        finally:
            self._open = outer


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
        ``moved`` or ``still_waiting``.
    group, service : int
        Whose contact it was, and at which service; -1 where it was none.
    pool, cell : int
        Where the person is from then on; -1 where all is solved.
    waited : int
        Weeks since the last time the person got anywhere.
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
    places : tuple of int
        Cell at the end of each week from the week of asking, -1 once all is solved.
    weeks : int
        Weeks with a need unresolved, up to the end of the run.
    contacts, wasted : int
        Contacts, and those that were at a wrong door or solved nothing.
    needs, solved : int
        Needs that the person had, and those that were solved.
    """

    happened: tuple[Happened, ...]
    places: tuple[int, ...]
    weeks: int
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
    me = fold(stable_key("tag", str(demand)), tag)
    pool, cell = _where(asked.sent, below(_key(watched, week, TAG_WHO, me), 0, asked.people))
    happened = [Happened(week + 1, "asked", -1, -1, pool, cell, 0)]
    places: list[int] = []
    contacts, wasted, needs, solved = 0, 0, 1, 0
    since = week
    for now in range(week, watched.weeks):
        if cell >= 0 and now > week:
            cell = _grown(watched.world, pool, cell, now)
        seen = watched.notes[now].seen.get(cell) if cell >= 0 else None
        if seen is not None and (
            below(_key(watched, now, TAG_SEEN, me), 0, seen.before) < seen.people
        ):
            contacts += 1
            kind, pool, cell = _outcome(
                seen, now, below(_key(watched, now, TAG_OUTCOME, me), 0, seen.people)
            )
            wasted += kind in ("unsolved", "redirected")
            if kind in ("solved", "further", "further_lost"):
                solved += 1
                happened.append(
                    Happened(now + 1, "solved", seen.group, seen.service, -1, -1, now - since)
                )
                if kind != "solved":
                    needs += 1
                    kind = "lost" if kind == "further_lost" else "handed_on"
                    happened.append(
                        Happened(now + 1, kind, seen.group, seen.service, pool, cell, 0)
                    )
            else:
                happened.append(
                    Happened(now + 1, kind, seen.group, seen.service, pool, cell, now - since)
                )
            since = now
        places.append(cell)
    if cell >= 0:
        waited = watched.weeks - 1 - since
        happened.append(Happened(watched.weeks, "still_waiting", -1, -1, pool, cell, waited))
    weeks = sum(place >= 0 for place in places)
    return Path(tuple(happened), tuple(places), weeks, contacts, wasted, needs, solved)


def _key(watched: Watched, week: int, purpose: int, me: int) -> int:
    return address(watched.root, week, purpose, me)


def _where(sent: Sequence[Sent], nth: int) -> tuple[int, int]:
    """Return pool and cell of the `nth` of some people who are sent, or -1 behind the last."""
    for each in sent:
        if nth < each.people:
            return each.pool, each.cell
        nth -= each.people
    return -1, -1


def _grown(world: World, pool: int, cell: int, week: int) -> int:
    """Return a person's cell after everybody has grown a week older."""
    width = int(world.pool_at[CLASSES, pool])
    first = int(world.pool_at[OFFSET, pool])
    age, k = divmod(cell - first, width)
    return first + AGES * width + k if age == week % AGES else cell


def _outcome(seen: Seen, week: int, nth: int) -> tuple[str, int, int]:
    """Return what came of a contact for the `nth` of those who were seen.

    In the order of the rules' own draws: unsolved, resolved for good, sent on.
    """
    if seen.group != WAITING:
        pool, cell = _where(seen.sent, nth)
        if pool < 0:
            return "solved", -1, -1
        if seen.group == ASTRAY:
            return "redirected", pool, cell
        if cell == seen.cell:
            return "lost", pool, cell
        return ("handed_on" if pool % POOLS == WAITING else "moved"), pool, cell
    back = [each for each in seen.sent if each.cell == seen.cell]
    onward = [each for each in seen.sent if each.cell != seen.cell]
    unsolved = sum(each.people for each in back)
    if nth < unsolved:
        return "unsolved", seen.pool, seen.cell
    nth -= unsolved
    good = seen.people - unsolved - sum(each.people for each in onward)
    if nth < good:
        return "solved", -1, -1
    nth -= good
    for each in onward:
        if nth < each.people:
            if each.age != week % AGES:
                return "moved", each.pool, each.cell
            kind = "further" if each.pool % POOLS == WAITING else "further_lost"
            return kind, each.pool, each.cell
        nth -= each.people
    raise AssertionError("more people than were seen")


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
        steps=_Words(watched, demand).steps(path),
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
        nth = below(_key(watched, 0, TAG_ALIKE, demand), n, total)
        for week, people in asked:
            if nth < people:
                found.append(follow(watched, demand, week, -1 - n))
                break
            nth -= people
    return found


class _Words:
    """Tells a path in words, with the names of a scenario."""

    def __init__(self, watched: Watched, demand: int) -> None:
        self.world = watched.world
        self.network = watched.network
        self.watched = watched
        scenario = watched.network.scenario
        self.serves = {part.id: sorted(part.serves) for part in scenario.services}
        self.needs = {part.id: part.name for part in scenario.needs}
        self.demands = demands(scenario)
        self.need = self.demands[demand][1]

    def steps(self, path: Path) -> tuple[Step, ...]:
        """Return the steps of a path, the last one summing it up."""
        return tuple(self._step(each) for each in path.happened)

    def _step(self, each: Happened) -> Step:
        service = self.network.services[each.service] if each.service >= 0 else ""
        kind = each.kind
        to = ""
        if each.pool >= 0:
            to = self._goal(each.pool, each.cell)
            self.need = self._need(each.pool, each.cell)
        if kind == "asked" and each.pool % POOLS == ASTRAY:
            kind = "wrong_door"
        words = self._sentence(kind, each, service, to)
        return Step(each.week, kind, service, to, self.need, each.waited, words)

    def _sentence(self, kind: str, each: Happened, service: str, to: str) -> str:
        names = self.network.names
        here = names.get(service, "")
        there = names.get(to, "")
        need = self.needs.get(self.need, self.need)
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
            }.get(group, f"at {at}")
            return f"still waiting {place} when the run ends, {_weeks(each.waited)} by then"
        return f"{after} moves on to {there}"

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
