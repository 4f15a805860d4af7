"""Why an outcome went the way it did: each suspected cause taken out, and run again.

No explanation without its number. A cause is a decision, an event, a dial or a mechanism.
Each is taken out alone, everything else stays, and both ways are run on the same lucks; the
effect of the cause is the outcome with it less the outcome without it. Then the causes of
one kind are taken out together, and what their single effects leave unexplained is said.

Three choices of method:

- *Staff stay.* A scenario gives each service's load, from which the engine works out the
  team that it has. A mechanism that is switched off would change what is asked for at the
  start, and so the team; here every way is run with the team of the run that is explained.
- *Lucks are chosen beforehand*, from the spread in `PILOT` runs that are used for nothing
  else; see `lucks_for`.
- *Chains are measured.* How a cause acts is told in steps (`simulator.mechanisms`), each an
  outcome and a sign. A step is told only as far as these same runs bear out its sign.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from math import ceil, fsum, sqrt
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from simulator import VERSION
from simulator.causes import KINDS, Cause, Setting, gap_ways, key_of, record_ways
from simulator.compare import Z95, Difference, t95
from simulator.ensemble import Arm, Block, run_arms
from simulator.errors import RecordMismatch, WrongUse
from simulator.outcomes import BY_ID, OUTCOMES, WEEKLY
from simulator.reader import digest as scenario_digest
from simulator.scenario import Scenario
from simulator.styles import DIAL_NAMES, DIALS

if TYPE_CHECKING:
    from simulator.record import Record
    from simulator.rules.names import Floats

PILOT: Final = 32
"""Runs from which the number of lucks is chosen; they serve nothing else."""
PILOT_FROM: Final = 1_000_000_000
"""First replication of those, far from all others."""
FINEST: Final = 0.01
"""Half-width of the interval that is wanted, over the outcome's size."""
FINE: Final = 0.05
"""The same over its spread between lucks, where that is larger."""
FEWEST: Final = 96
MOST: Final = 512
STEP: Final = 32

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Moved:
    """One measured step of a chain: an outcome, and how the cause moves it."""

    outcome: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Way:
    """A chain as far as these runs bear it out, at least one step."""

    words: str
    steps: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one cause does to the outcome: with it, less without it, on the same lucks.

    Attributes
    ----------
    cause : Cause
        The cause.
    difference : Difference
        In the outcome's unit, with its 95 % interval over lucks.
    own : float or None
        The same on the record's own luck; None where there is no record.
    people, weeks : Difference
        The effect on people waiting (mean over weeks) and on weeks waited per need.
    ways : tuple of Way
        How it acts, as far as the runs bear it out.
    """

    cause: Cause
    difference: Difference
    own: float | None
    people: Difference
    weeks: Difference
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Causes of one kind taken out together, against one at a time.

    Attributes
    ----------
    kind : str
        The kind, or "all".
    causes : int
        How many.
    sum : Difference
        The single effects added up, luck by luck.
    together : Difference
        The effect of all of them at once.
    unexplained : Difference
        The second less the first: what the single effects leave out, because causes
        strengthen or replace each other.
    """

    kind: str
    causes: int
    sum: Difference
    together: Difference
    unexplained: Difference


@dataclass(frozen=True, slots=True)
class Lucks:
    """How many lucks were run, and why so many.

    Attributes
    ----------
    runs : int
        Lucks for each way of running.
    asked : bool
        Whether the number was asked for; otherwise it was chosen from a pilot.
    wanted : float or None
        Half-width of the intervals that the number was chosen for, in the outcome's unit.
    within : float or None
        Share of the causes whose interval is that narrow in the end; of a gap, share of what
        goes away without each cause and of what each dial does, there and back.
    """

    runs: int
    asked: bool
    wanted: float | None = None
    within: float | None = None


@dataclass(frozen=True)
class Explanation:
    """Why an outcome of a run went the way it did.

    Attributes
    ----------
    scenario_id, title, digest, version : str
        What was run, and by which program.
    outcome : str
        Id of the outcome that was asked about.
    week : int
        Up to which week, counted from 1.
    seed, replication : int
        The record's own luck.
    own : float
        The outcome on that luck, as recorded.
    lucks : Lucks
        How many lucks, and why.
    figures : mapping of str to array of float, shape (lucks, outcomes)
        Figures at `week` of the run as it was ("") and of each way without a cause.
    own_figures : mapping of str to array of float, shape (outcomes,)
        The same on the record's own luck.
    causes : tuple of Cause
        All that were taken out.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    outcome: str
    week: int
    seed: int
    replication: int
    own: float
    lucks: Lucks
    figures: Mapping[str, "Floats"]
    own_figures: Mapping[str, "Floats"]
    causes: tuple[Cause, ...]
    overrides: Mapping[str, float]

    @property
    def mean(self) -> Difference:
        """The outcome of the run as it was, over all lucks, with its interval."""
        return _interval(self.figures[""][:, PLACE[self.outcome]])

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What each cause does to the outcome, the largest first."""
        return self.effects_on(self.outcome)

    def effects_on(self, outcome: str) -> tuple[Effect, ...]:
        """Return what each cause does to any outcome that exists every week, largest first."""
        base = self.figures[""]
        found = []
        for cause in self.causes:
            without = self.figures[key_of(cause)]
            gap = base - without
            own = self.own_figures[""] - self.own_figures[key_of(cause)]
            found.append(_effect(cause, outcome, gap, float(own[PLACE[outcome]])))
        return _ranked(found)

    @cached_property
    def together(self) -> tuple[Together, ...]:
        """Causes taken out together, for each kind with several and for all at once."""
        i = PLACE[self.outcome]
        base = self.figures[""][:, i]
        found = []
        for kind in (*KINDS, "all"):
            mine = [c for c in self.causes if kind in ("all", c.kind)]
            if f"all:{kind}" not in self.figures:
                continue
            total = sum((base - self.figures[key_of(c)][:, i] for c in mine), np.zeros(len(base)))
            at_once = base - self.figures[f"all:{kind}"][:, i]
            better = BY_ID[self.outcome].better
            found.append(
                Together(
                    kind,
                    len(mine),
                    _interval(total, better),
                    _interval(at_once, better),
                    _interval(at_once - total, better),
                )
            )
        return tuple(found)

    def to_json(self) -> dict[str, Any]:
        """Return the explanation as plain values, with stable keys."""
        outcome = BY_ID[self.outcome]
        return {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "outcome": _outcome_fact(self.outcome),
            "week": self.week,
            "luck": {"seed": self.seed, "replication": self.replication},
            "lucks": _lucks_fact(self.lucks),
            "overrides": dict(self.overrides),
            "as_it_was": {"own_luck": self.own, **_fact(self.mean)},
            "causes": [
                {
                    "kind": effect.cause.kind,
                    "id": effect.cause.id,
                    "label": effect.cause.label,
                    "against": effect.cause.against,
                    "effect": {
                        **_fact(effect.difference),
                        "own_luck": effect.own,
                        "clear": effect.difference.clear,
                        "verdict": verdict(effect.difference, outcome.better),
                    },
                    "people_waiting": _fact(effect.people),
                    "weeks_waited": _fact(effect.weeks),
                    "ways": _ways_fact(effect.ways),
                }
                for effect in self.effects
            ],
            "together": [
                {
                    "kind": each.kind,
                    "causes": each.causes,
                    "sum_of_single": _fact(each.sum),
                    "together": _fact(each.together),
                    "unexplained": _fact(each.unexplained),
                }
                for each in self.together
            ],
        }


@dataclass(frozen=True, slots=True)
class DialPart:
    """What one dial alone does to the gap between the styles.

    Attributes
    ----------
    dial, title : str
        Id and plain words.
    turned : Difference
        From heroic with this one dial turned to distributed, less heroic.
    turned_back : Difference
        Distributed, less distributed with this one dial turned back to heroic.
    """

    dial: str
    title: str
    turned: Difference
    turned_back: Difference


@dataclass(frozen=True, slots=True)
class GapPart:
    """How much of the gap between the styles goes away without one cause.

    Attributes
    ----------
    cause : Cause
        A mechanism or an event, taken out under both styles.
    heroic, distributed : Difference
        What it does to the outcome under each style: with it, less without it.
    gap : Difference
        Distributed less heroic, without it.
    goes_away : Difference
        The gap as it is, less the gap without the cause.
    ways_heroic, ways_distributed : tuple of Way
        How it acts under each style, as far as the runs bear it out.
    """

    cause: Cause
    heroic: Difference
    distributed: Difference
    gap: Difference
    goes_away: Difference
    ways_heroic: tuple[Way, ...]
    ways_distributed: tuple[Way, ...]


@dataclass(frozen=True)
class GapExplanation:
    """Why the two styles differ on an outcome.

    Attributes
    ----------
    heroic, distributed, gap : Difference
        Each style's mean with its interval, and distributed less heroic on the same lucks.
    dials : tuple of DialPart
        Each dial alone, there and back.
    dials_unexplained, dials_unexplained_back : Difference
        The gap less the four single turns added up, there and back.
    parts : tuple of GapPart
        Each mechanism and event, the one with which most of the gap goes away first.
    together : tuple of Together
        All mechanisms, and all events, at once: what of the gap goes away, against the sum.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    outcome: str
    week: int
    seed: int
    lucks: Lucks
    overrides: Mapping[str, float]
    heroic: Difference
    distributed: Difference
    gap: Difference
    dials: tuple[DialPart, ...]
    dials_unexplained: Difference
    dials_unexplained_back: Difference
    parts: tuple[GapPart, ...]
    together: tuple[Together, ...]

    def share(self, part: float) -> float | None:
        """Return a part over the gap; None where the gap itself is not clear of zero."""
        return part / self.gap.mean if self.gap.clear else None

    def to_json(self) -> dict[str, Any]:
        """Return the explanation as plain values, with stable keys."""
        return {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "outcome": _outcome_fact(self.outcome),
            "week": self.week,
            "seed": self.seed,
            "lucks": _lucks_fact(self.lucks),
            "overrides": dict(self.overrides),
            "heroic": _fact(self.heroic),
            "distributed": _fact(self.distributed),
            "gap": {**_fact(self.gap), "clear": self.gap.clear},
            "dials": [
                {
                    "dial": each.dial,
                    "turned": _fact(each.turned),
                    "turned_share": self.share(each.turned.mean),
                    "turned_back": _fact(each.turned_back),
                    "turned_back_share": self.share(each.turned_back.mean),
                }
                for each in self.dials
            ],
            "dials_unexplained": _fact(self.dials_unexplained),
            "dials_unexplained_back": _fact(self.dials_unexplained_back),
            "causes": [
                {
                    "kind": part.cause.kind,
                    "id": part.cause.id,
                    "label": part.cause.label,
                    "against": part.cause.against,
                    "heroic": {**_fact(part.heroic), "ways": _ways_fact(part.ways_heroic)},
                    "distributed": {
                        **_fact(part.distributed),
                        "ways": _ways_fact(part.ways_distributed),
                    },
                    "gap_without": _fact(part.gap),
                    "goes_away": {**_fact(part.goes_away), "clear": part.goes_away.clear},
                    "goes_away_share": self.share(part.goes_away.mean),
                }
                for part in self.parts
            ],
            "together": [
                {
                    "kind": each.kind,
                    "causes": each.causes,
                    "sum_of_single": _fact(each.sum),
                    "together": _fact(each.together),
                    "unexplained": _fact(each.unexplained),
                }
                for each in self.together
            ],
        }


PLACE: Final[Mapping[str, int]] = {outcome.id: i for i, outcome in enumerate(OUTCOMES)}
"""Column of each outcome in a table of figures."""


def verdict(difference: Difference, better: str) -> str:
    """Say whether a cause helped or harmed, as far as its interval shows."""
    if not difference.clear:
        return "no effect" if difference.p_same >= 1.0 else "not clear"
    return "helped" if (difference.mean < 0) == (better == "lower") else "harmed"


# --- what is run --------------------------------------------------------------------------


@dataclass(frozen=True)
class _Plan:
    """All ways to run, by the name under which their figures are kept."""

    settings: Mapping[str, Setting]
    weeks: int
    week: int


def explain_record(
    record: "Record",
    *,
    outcome: str = "people_waiting",
    week: int | None = None,
    runs: int | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Explanation:
    """Explain an outcome of a recorded run.

    Parameters
    ----------
    record : Record
        The run; its decisions, dials, scenario and overrides are what is taken out.
    outcome : str
        Id of an outcome.
    week : int, optional
        Up to which week, counted from 1; the last of the record when left out.
    runs : int, optional
        Lucks for each way of running; chosen from a pilot when left out.
    threads : int, optional
        Default: one for each core. No figure depends on it.
    progress : callable, optional
        Told (runs done, runs in all); the second is a guess until the pilot is done.
    cancelled : callable, optional
        Asked whether to stop.

    Returns
    -------
    Explanation

    Raises
    ------
    WrongUse
        If the outcome, the week or the number of runs makes no sense here.
    RecordMismatch
        If the record does not give what it says on its own luck.
    Interrupted
        If `cancelled` said so.
    """
    check_outcome(outcome)
    week = _check_week(week, record.week, f"the record of {record.title}")
    _check_leaving(outcome, week, record.weeks)
    _check_runs(runs)
    scenario = record.scenario
    overrides = dict(record.overrides)
    arm = Arm("as it was", "As it was", record.dials, record.decisions, record.seats)
    causes, settings = record_ways(scenario, overrides, arm, _leaving(outcome), week)
    plan = _Plan(settings, _enough_weeks(scenario, week, record.weeks), week)
    work = _Work(plan, record.seed, outcome, threads, progress, cancelled)
    lucks = work.choose(runs, [("", key_of(cause)) for cause in causes])
    figures = work.run(0, lucks.runs)
    alone = work.run(record.replication, 1)
    _check_own_luck(record, work, plan)
    own_figures = {name: table[0] for name, table in alone.items()}
    for table in (*figures.values(), *own_figures.values()):
        table.flags.writeable = False
    i = PLACE[outcome]
    halves = [_half(figures[""][:, i] - figures[key_of(cause)][:, i]) for cause in causes]
    return Explanation(
        scenario_id=scenario.id,
        title=scenario.title,
        digest=record.digest,
        version=VERSION,
        outcome=outcome,
        week=week,
        seed=record.seed,
        replication=record.replication,
        own=float(own_figures[""][i]),
        lucks=_judged(lucks, halves),
        figures=figures,
        own_figures=own_figures,
        causes=causes,
        overrides=overrides,
    )


def explain_comparison(
    scenario: Scenario,
    *,
    outcome: str = "people_waiting",
    week: int | None = None,
    runs: int | None = None,
    seed: int = 1,
    overrides: Mapping[str, float] | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> GapExplanation:
    """Explain why heroic and distributed leadership differ on an outcome.

    Each dial is turned alone from heroic to distributed, and back; each mechanism and each
    event is taken out under both styles.

    Parameters
    ----------
    scenario : Scenario
    outcome : str
        Id of an outcome.
    week : int, optional
        Up to which week, counted from 1; the scenario's last when left out.
    runs, seed, overrides, threads, progress, cancelled
        As in `explain_record` and `simulator.compare.compare`.

    Raises
    ------
    WrongUse
        If the outcome, the week or the number of runs makes no sense here.
    Interrupted
        If `cancelled` said so.
    """
    check_outcome(outcome)
    last = scenario.calendar.weeks
    week = _check_week(week, last, f"a run of {scenario.title}")
    _check_leaving(outcome, week, last)
    _check_runs(runs)
    known = dict(overrides or {})
    causes, settings = gap_ways(scenario, known, _leaving(outcome), week)
    plan = _Plan(settings, _enough_weeks(scenario, week, last), week)
    work = _Work(plan, seed, outcome, threads, progress, cancelled)
    i = PLACE[outcome]
    better = BY_ID[outcome].better
    pairs = [("heroic", "distributed")]
    pairs += [(f"{style}", f"{style}:{key_of(c)}") for style in _STYLES for c in causes]
    lucks = work.choose(runs, pairs)
    tables = work.run(0, lucks.runs)
    column = {name: table[:, i] for name, table in tables.items()}
    heroic, distributed = column["heroic"], column["distributed"]
    gap = distributed - heroic
    turned = {dial: column[f"heroic:dial:{dial}"] - heroic for dial in DIAL_NAMES}
    back = {dial: distributed - column[f"distributed:dial:{dial}"] for dial in DIAL_NAMES}
    parts = []
    gone: dict[str, Floats] = {}
    for cause in causes:
        key = key_of(cause)
        rest = column[f"distributed:{key}"] - column[f"heroic:{key}"]
        gone[key] = gap - rest
        tables_gap = {style: tables[style] - tables[f"{style}:{key}"] for style in _STYLES}
        parts.append(
            GapPart(
                cause,
                _interval(heroic - column[f"heroic:{key}"], better),
                _interval(distributed - column[f"distributed:{key}"], better),
                _interval(rest, better),
                _interval(gap - rest, better),
                _ways(cause, tables_gap["heroic"]),
                _ways(cause, tables_gap["distributed"]),
            )
        )
    parts.sort(key=lambda part: (-abs(part.goes_away.mean), part.cause.kind, part.cause.id))
    together = []
    for kind in KINDS:
        mine = [key_of(cause) for cause in causes if cause.kind == kind]
        if f"heroic:all:{kind}" in column:
            rest = column[f"distributed:all:{kind}"] - column[f"heroic:all:{kind}"]
            total = sum((gone[key] for key in mine), np.zeros(len(gap)))
            together.append(
                Together(
                    kind,
                    len(mine),
                    _interval(total, better),
                    _interval(gap - rest, better),
                    _interval(gap - rest - total, better),
                )
            )
    # of the intervals that are shown, and of no others
    halves = [_half(each) for each in (*turned.values(), *back.values(), *gone.values())]
    return GapExplanation(
        scenario_id=scenario.id,
        title=scenario.title,
        digest=scenario_digest(scenario, known),
        version=VERSION,
        outcome=outcome,
        week=week,
        seed=seed,
        lucks=_judged(lucks, halves),
        overrides=known,
        heroic=_interval(heroic, better),
        distributed=_interval(distributed, better),
        gap=_interval(gap, better),
        dials=tuple(
            DialPart(
                words.id,
                words.title,
                _interval(turned[words.id], better),
                _interval(back[words.id], better),
            )
            for words in DIALS
        ),
        dials_unexplained=_interval(gap - sum(turned.values()), better),
        dials_unexplained_back=_interval(gap - sum(back.values()), better),
        parts=tuple(parts),
        together=tuple(together),
    )


_STYLES: Final = ("heroic", "distributed")


def check_outcome(outcome: str) -> None:
    """Refuse an outcome that does not exist, and name the nearest.

    Raises
    ------
    WrongUse
        If there is none of that id.
    """
    if outcome not in BY_ID:
        near = get_close_matches(outcome, list(BY_ID), 2, 0.5)
        guess = " or ".join(f"'{name}'" for name in near)
        known = f"did you mean {guess}?" if near else f"there is {', '.join(BY_ID)}"
        raise WrongUse(f"there is no outcome '{outcome}'; {known}")


def _check_week(week: int | None, last: int, what: str) -> int:
    if last < 1:
        raise WrongUse(f"{what} holds no week yet; play a turn first")
    if week is None:
        return last
    if not 1 <= week <= last:
        raise WrongUse(f"week {week} is not in {what}; 1 to {last} would do")
    return week


def _check_leaving(outcome: str, week: int, last: int) -> None:
    if _leaving(outcome) and week != last:
        raise WrongUse(
            f"outcome '{outcome}' is measured after the last week of a whole run ({last}), "
            f"not at week {week}; ask about another outcome, or about the whole run"
        )


def _check_runs(runs: int | None) -> None:
    if runs is not None and not 2 <= runs <= 100_000:
        raise WrongUse(f"{runs} runs make no explanation; 2 to 100,000 would do")


def _leaving(outcome: str) -> bool:
    return not BY_ID[outcome].weekly


def _enough_weeks(scenario: Scenario, week: int, last: int) -> int:
    """Return how long to run: to the end of the turn of `week`, which gives the same bits."""
    turn = scenario.calendar.weeks_per_turn
    return min(ceil(week / turn) * turn, last)


class _Work:
    """Runs all ways of a plan, and tells how far it has come."""

    def __init__(
        self,
        plan: _Plan,
        seed: int,
        outcome: str,
        threads: int | None,
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> None:
        self.plan = plan
        self.seed = seed
        self.outcome = outcome
        self.threads = threads or os.cpu_count() or 1
        self.progress = progress
        self.cancelled = cancelled
        self.done = 0
        self.total = (PILOT + FEWEST) * len(plan.settings)
        self.first: Block | None = None
        if progress is not None:
            progress(0, self.total)

    def _tick(self, finished: int) -> None:
        self.done += finished
        if self.progress is not None:
            self.progress(self.done, max(self.total, self.done))

    def run(self, first: int, runs: int) -> dict[str, "Floats"]:
        """Run every way on some lucks; return figures at the week, (lucks, outcomes)."""
        found = {}
        for name, setting in self.plan.settings.items():
            for _, block in run_arms(
                setting.network,
                (setting.arm,),
                seed=self.seed,
                first=first,
                runs=runs,
                weeks=self.plan.weeks,
                threads=self.threads,
                progress=self._tick,
                cancelled=self.cancelled,
            ):
                if name == "":
                    self.first = block
                found[name] = figures_at(block, self.plan.week)
        return found

    def choose(self, runs: int | None, pairs: Sequence[tuple[str, str]]) -> Lucks:
        """Choose the number of lucks from a pilot, or take the one that was asked for."""
        if runs is not None:
            self.total = (runs + 1) * len(self.plan.settings)
            return Lucks(runs, True)
        i = PLACE[self.outcome]
        figures = self.run(PILOT_FROM, PILOT)
        start = figures[pairs[0][0]][:, i]
        spreads = [_sd(figures[a][:, i] - figures[b][:, i]) for a, b in pairs]
        chosen, wanted = lucks_for(_mean(start), _sd(start), spreads)
        self.total = (PILOT + chosen + 1) * len(self.plan.settings)
        return Lucks(chosen, False, wanted)


def lucks_for(mean: float, sd: float, spreads: Sequence[float]) -> tuple[int, float]:
    """Choose how many lucks to run, from the spread that a pilot showed.

    The 95 % intervals of three in four causes should reach no further than `FINEST` (1 %)
    of the outcome's size, or a twentieth of its own spread between lucks where that is more:
    n = (1.96 x spread / wanted)^2, from `FEWEST` to `MOST`, in whole blocks of `STEP`.

    Parameters
    ----------
    mean, sd : float
        Mean and standard deviation of the outcome between lucks, in its unit.
    spreads : sequence of float
        Standard deviation of each paired difference, in the same unit.

    Returns
    -------
    int
        Number of lucks.
    float
        The half-width wanted, in the outcome's unit.
    """
    wanted = max(FINEST * abs(mean), FINE * sd)
    ordered = sorted(spreads)
    spread = ordered[min(int(0.75 * len(ordered)), len(ordered) - 1)]
    if wanted <= 0.0 or spread <= 0.0:
        return FEWEST, wanted
    n = (Z95 * spread / wanted) ** 2
    return min(max(ceil(n / STEP) * STEP, FEWEST), MOST), wanted


def figures_at(block: Block, week: int) -> "Floats":
    """Return the figure of every outcome up to a week, shape (lucks, outcomes).

    Weekly outcomes are summed up as in a comparison: the mean over the weeks so far, or
    their value at `week`. The leaving tests stand at the end of the run.
    """
    weekly = block.weekly
    table = np.empty((weekly.shape[0], len(OUTCOMES)))
    for i, outcome in enumerate(WEEKLY):
        if outcome.over == "mean":
            total = np.zeros(weekly.shape[0])
            for w in range(week):
                total += weekly[:, w, i]
            table[:, i] = total / week
        else:
            table[:, i] = weekly[:, week - 1, i]
    table[:, len(WEEKLY) :] = block.leaving
    return table


def _check_own_luck(record: "Record", work: _Work, plan: _Plan) -> None:
    """Hold the ensemble's run on the record's own luck against what was recorded."""
    assert work.first is not None
    weekly = work.first.weekly[0]
    for i, outcome in enumerate(WEEKLY):
        recorded = record.outcomes.get(outcome.id, ())[: plan.week]
        if tuple(weekly[: len(recorded), i].tolist()) != tuple(recorded):
            raise RecordMismatch(
                f"the record of {record.title} does not give its own figures again "
                f"({outcome.id} differs); 'civicloom replay RECORD' says where"
            )


# --- measuring ----------------------------------------------------------------------------


def _mean(values: "Floats") -> float:
    return fsum(values.tolist()) / len(values)


def _sd(values: "Floats") -> float:
    mean = _mean(values)
    square = fsum((value - mean) ** 2 for value in values.tolist())
    return sqrt(square / (len(values) - 1)) if len(values) > 1 else 0.0


def _half(values: "Floats") -> float:
    return t95(len(values)) * _sd(values) / sqrt(len(values))


def _interval(values: "Floats", better: str = "lower") -> Difference:
    """Return mean and 95 % interval of differences, and how often they are for the better."""
    mean, half = _mean(values), _half(values)
    good = values < 0 if better == "lower" else values > 0
    same = int((values == 0).sum())
    share = (int(good.sum()) + 0.5 * same) / len(values)
    return Difference(mean, mean - half, mean + half, share, same / len(values))


def _judged(lucks: Lucks, halves: Sequence[float]) -> Lucks:
    """Note how many intervals came out as narrow as was wanted."""
    wanted = lucks.wanted
    if wanted is None:
        return lucks
    return replace(lucks, within=sum(half <= wanted for half in halves) / max(len(halves), 1))


def _effect(cause: Cause, outcome: str, gap: "Floats", own: float | None) -> Effect:
    def on(name: str) -> Difference:
        return _interval(gap[:, PLACE[name]], BY_ID[name].better)

    return Effect(
        cause, on(outcome), own, on("people_waiting"), on("weeks_waited"), _ways(cause, gap)
    )


def _ways(cause: Cause, gap: "Floats") -> tuple[Way, ...]:
    """Return the chains of a cause as far as the differences bear out their signs.

    Parameters
    ----------
    gap : array of float, shape (lucks, outcomes)
        Every outcome with the cause less without it.
    """
    found = []
    for known in cause.chains:
        steps: list[Moved] = []
        for step in known.steps:
            moved = _interval(gap[:, PLACE[step.outcome]], BY_ID[step.outcome].better)
            if not moved.clear or (moved.mean > 0) != (step.sign > 0):
                break
            steps.append(Moved(step.outcome, moved))
        if steps:
            found.append(Way(known.words, tuple(steps)))
    return tuple(found)


def _ranked(effects: Iterable[Effect]) -> tuple[Effect, ...]:
    return tuple(
        sorted(
            effects, key=lambda each: (-abs(each.difference.mean), each.cause.kind, each.cause.id)
        )
    )


def _fact(difference: Difference) -> dict[str, Any]:
    return {"mean": difference.mean, "ci95": [difference.low, difference.high]}


def _ways_fact(ways: tuple[Way, ...]) -> list[dict[str, Any]]:
    return [
        {
            "words": way.words,
            "steps": [{"outcome": step.outcome, **_fact(step.difference)} for step in way.steps],
        }
        for way in ways
    ]


def _lucks_fact(lucks: Lucks) -> dict[str, Any]:
    return {
        "runs": lucks.runs,
        "asked": lucks.asked,
        "half_width_wanted": lucks.wanted,
        "share_within": lucks.within,
    }


def _outcome_fact(name: str) -> dict[str, str]:
    outcome = BY_ID[name]
    return {
        "id": outcome.id,
        "label": outcome.label,
        "unit": outcome.unit,
        "better": outcome.better,
    }
