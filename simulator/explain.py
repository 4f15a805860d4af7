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
  else; see `simulator.lucks`.
- *Chains are measured.* How a cause acts is told in steps (`simulator.mechanisms`), each an
  outcome and a sign. A step is told only as far as these same runs bear out its sign.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np

from simulator import VERSION
from simulator.causes import KINDS, gap_ways, key_of, record_ways
from simulator.ensemble import Arm
from simulator.errors import RecordMismatch, WrongUse
from simulator.explanation import (
    DialPart,
    Explanation,
    GapExplanation,
    GapPart,
    Together,
    interval,
    measured_ways,
)
from simulator.lucks import PLACE, Cancelled, Plan, Progress, Work, half_width, judged
from simulator.outcomes import BY_ID, WEEKLY
from simulator.reader import digest as scenario_digest
from simulator.scenario import Scenario
from simulator.styles import DIAL_NAMES, DIALS

if TYPE_CHECKING:
    from simulator.record import Record
    from simulator.rules.names import Floats


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
    plan = Plan(settings, _enough_weeks(scenario, week, record.weeks), week)
    work = Work(plan, record.seed, outcome, threads, progress, cancelled)
    lucks = work.choose(runs, [("", key_of(cause)) for cause in causes])
    figures = work.run(0, lucks.runs)
    alone = work.run(record.replication, 1)
    _check_own_luck(record, work, plan)
    own_figures = {name: table[0] for name, table in alone.items()}
    for table in (*figures.values(), *own_figures.values()):
        table.flags.writeable = False
    i = PLACE[outcome]
    halves = [half_width(figures[""][:, i] - figures[key_of(cause)][:, i]) for cause in causes]
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
        lucks=judged(lucks, halves),
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
    plan = Plan(settings, _enough_weeks(scenario, week, last), week)
    work = Work(plan, seed, outcome, threads, progress, cancelled)
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
                interval(heroic - column[f"heroic:{key}"], better),
                interval(distributed - column[f"distributed:{key}"], better),
                interval(rest, better),
                interval(gap - rest, better),
                measured_ways(cause, tables_gap["heroic"]),
                measured_ways(cause, tables_gap["distributed"]),
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
                    interval(total, better),
                    interval(gap - rest, better),
                    interval(gap - rest - total, better),
                )
            )
    # of the intervals that are shown, and of no others
    halves = [half_width(each) for each in (*turned.values(), *back.values(), *gone.values())]
    return GapExplanation(
        scenario_id=scenario.id,
        title=scenario.title,
        digest=scenario_digest(scenario, known),
        version=VERSION,
        outcome=outcome,
        week=week,
        seed=seed,
        lucks=judged(lucks, halves),
        overrides=known,
        heroic=interval(heroic, better),
        distributed=interval(distributed, better),
        gap=interval(gap, better),
        dials=tuple(
            DialPart(
                words.id,
                words.title,
                interval(turned[words.id], better),
                interval(back[words.id], better),
            )
            for words in DIALS
        ),
        dials_unexplained=interval(gap - sum(turned.values()), better),
        dials_unexplained_back=interval(gap - sum(back.values()), better),
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


def _check_own_luck(record: "Record", work: Work, plan: Plan) -> None:
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
