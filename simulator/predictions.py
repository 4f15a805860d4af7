"""What people expected of a turn, beside what came of it.

A prediction is a note in the journal of a run; it has no effect. What the model expected then
may be noted with it, as a forecast over other lucks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from simulator.decisions import Decision
from simulator.hindsight import FIGURE
from simulator.outcomes import BY_ID, Outcome
from simulator.record import Record
from simulator.scenario import Scenario

Way = Literal["down", "same", "up"]
PREDICTION: Final = "prediction"
"""Kind of the notes that say which way an outcome will go: `outcome`, and the way as words."""
EXPECTED: Final = "forecast"
"""Kind of the notes that say what the model expected: `outcome`, and "low mean high" as words."""
LEVERS: Final[Mapping[str, str]] = {
    "arrived": "failure_demand",
    "arrived-from": "failure_demand",
    "lost": "failure_demand",
    "right-door": "failure_demand",
    "right-doors": "failure_demand",
    "unsolved": "failure_demand",
    "waiting": "people_waiting",
    "waiting-ends": "people_waiting",
    "gave-up": "people_waiting",
    "resolved-ends": "needs_met",
    "link-trust": "trust",
    "links-trust": "trust",
    "trust": "community_trust",
    "morale": "morale",
    "reserve": "money_balance",
}
"""Outcome of the whole place that counts the same as a card's own figure does at its target.

Figures that no outcome counts, such as the steps of a process, are left out. People who are sent
on and do not arrive, or start at a wrong door, are what "comes back unsolved" counts.
"""
HELD: Final = 0.02
"""Share of where it stood within which an outcome counts as the same."""
WAYS: Final[Mapping[str, Way]] = {"down": "down", "same": "same", "up": "up"}


class Kept(Protocol):
    """Anything that holds a record, such as a saved game."""

    @property
    def record(self) -> Record:
        """The record."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """A prediction, and what came of it.

    Attributes
    ----------
    turn : int
        The turn, from 0.
    first, last : int
        Its weeks, from 1.
    outcome : str
        Id of the outcome; figures are in its unit.
    said, came : {"down", "same", "up"}
        Which way it was expected to go, and which way it went.
    before, after : float
        Where it stood before the turn and at its end.
    forecast : (float, float, float) or None
        What the model expected over other lucks: 5 in 100 below, mean, 5 in 100 above.
    happened : tuple of str
        Ids of scenario events that began in the turn: nobody could know of them.
    """

    turn: int
    first: int
    last: int
    outcome: str
    said: Way
    came: Way
    before: float
    after: float
    forecast: tuple[float, float, float] | None
    happened: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether it went the way that was expected."""
        return self.said == self.came

    @property
    def within(self) -> bool | None:
        """Whether it came within what the model expected; None if that was not noted."""
        if self.forecast is None:
            return None
        return self.forecast[0] <= self.after <= self.forecast[2]


def aimed_outcome(decisions: Iterable[Decision]) -> str | None:
    """Return the outcome that the first of some cards acts on, if an outcome counts the same."""
    figures = (FIGURE.get(decision.card, "") for decision in decisions)
    return next((LEVERS[figure] for figure in figures if figure in LEVERS), None)


def direction(outcome: Outcome, before: float, after: float) -> Way:
    """Return which way an outcome went; within one in fifty counts as the same."""
    if abs(after - before) <= max(HELD * abs(before), 10.0**-outcome.decimals / 2):
        return "same"
    return "up" if after > before else "down"


def asked_for(turns: int) -> tuple[int, ...]:
    """Return the turns, from 0, in which a prediction is asked for.

    The first, the middle one, and the first of the last third.
    """
    middle = turns // 2
    late = min(max(middle + 1, turns - turns // 3), turns - 1)
    return tuple(dict.fromkeys((0, middle, late)))


def noted(
    journal: Iterable[Mapping[str, str]], turn: int, outcome: str
) -> tuple[float, float, float] | None:
    """Return what the model expected of an outcome by the end of a turn, if that was noted."""
    for note in journal:
        if (note.get("kind"), note.get("turn"), note.get("outcome")) == (
            EXPECTED,
            str(turn),
            outcome,
        ):
            try:
                low, mean, high = map(float, note.get("words", "").split())
            except ValueError:
                return None
            return low, mean, high
    return None


def came_of(
    journal: Sequence[Mapping[str, str]],
    turn: int,
    weeks: tuple[int, int],
    figures: tuple[Mapping[str, float], Mapping[str, float]],
    scenario: Scenario,
) -> tuple[Prediction, ...]:
    """Return the predictions of one finished turn, in the order in which they were made.

    Parameters
    ----------
    journal : sequence of notes
        The journal of the run.
    turn, weeks
        The turn, from 0, with its first and last week, from 1.
    figures : two mappings of str to float
        All weekly outcomes before the turn and at its end.
    scenario : Scenario
        What is played.
    """
    first, last = weeks
    found = []
    for note in journal:
        said = WAYS.get(note.get("words", ""))
        outcome = BY_ID.get(note.get("outcome", ""))
        if note.get("kind") != PREDICTION or note.get("turn") != str(turn):
            continue
        if said is None or outcome is None or outcome.id not in figures[0]:
            continue
        before, after = figures[0][outcome.id], figures[1][outcome.id]
        found.append(
            Prediction(
                turn,
                first,
                last,
                outcome.id,
                said,
                direction(outcome, before, after),
                before,
                after,
                noted(journal, turn, outcome.id),
                tuple(event.id for event in scenario.events if first <= event.week <= last),
            )
        )
    return tuple(found)


def predictions(kept: Record | Kept) -> list[Prediction]:
    """Return all predictions of a run whose turns are over, each beside what came of it.

    Parameters
    ----------
    kept : Record or Kept
        A record, or a saved game that holds one.
    """
    record = kept if isinstance(kept, Record) else kept.record
    turn_weeks = record.scenario.calendar.weeks_per_turn
    found: list[Prediction] = []
    for turn in range(-(-record.week // turn_weeks)):
        first, last = turn * turn_weeks + 1, min((turn + 1) * turn_weeks, record.weeks)
        if last > record.week or not any(
            note.get("kind") == PREDICTION and note.get("turn") == str(turn)
            for note in record.journal
        ):
            continue
        after = {name: values[last - 1] for name, values in record.outcomes.items()}
        before = (
            {name: values[first - 2] for name, values in record.outcomes.items()}
            if turn
            else _at_the_start(record)
        )
        found += came_of(record.journal, turn, (first, last), (before, after), record.scenario)
    return found


def _at_the_start(record: Record) -> Mapping[str, float]:
    """Return where the outcomes stood before the first week, which no record holds."""
    from simulator.run import Run

    run = Run(
        record.scenario,
        seed=record.seed,
        dials=record.dials,
        seats=record.seats,
        weeks=record.weeks,
        replication=record.replication,
        overrides=record.overrides,
    )
    return run.picture().outcomes
