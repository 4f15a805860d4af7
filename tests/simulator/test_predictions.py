"""What people expected, beside what came of it."""

from dataclasses import dataclass

import pytest

from simulator.decisions import Decision
from simulator.hindsight import FEWER, FIGURE
from simulator.outcomes import BY_ID
from simulator.predictions import LEVERS, aimed_outcome, asked_for, direction, predictions
from simulator.record import Record
from simulator.run import Run
from simulator.styles import HEROIC
from tests.simulator.bench import event, figure, small

RIGHT_DOORS = ("right-door", "right-doors")
"""People who need not ask again: more of them is less that comes back."""
SHOCK = event(15, {"kind": "demand", "factor": figure(2.0)}, weeks=2)


def played(seed: int, weeks: int, *notes: dict[str, str]) -> Record:
    """Return the record of some weeks of the small place, with notes in its journal."""
    run = Run(small(events=[SHOCK]), seed=seed)
    run.journal.extend(notes)
    for _ in range(weeks):
        run.step()
    return Record.of(run)


def said(turn: int, words: str, outcome: str = "people_waiting") -> dict[str, str]:
    """Return the note of a prediction."""
    return {"turn": str(turn), "kind": "prediction", "outcome": outcome, "words": words}


def test_a_prediction_stands_beside_what_came(seed: int) -> None:
    record = played(seed, 26, said(0, "up"), said(1, "down", "morale"))
    first, second = predictions(record)
    waiting = record.outcomes["people_waiting"]
    assert (first.turn, first.first, first.last, first.outcome) == (0, 1, 13, "people_waiting")
    assert (first.before, first.after) == (0.0, waiting[12])
    assert (first.said, first.came, first.right) == ("up", "up", True)
    morale = record.outcomes["morale"]
    assert (second.before, second.after) == (morale[12], morale[25])
    assert second.right == (second.came == "down")


def test_every_card_acts_on_an_outcome_that_can_be_predicted_or_on_none() -> None:
    assert LEVERS.keys() <= set(FIGURE.values())
    assert all(BY_ID[outcome].weekly for outcome in LEVERS.values())
    for kind, outcome in LEVERS.items():
        # better for the figure is better for the outcome: less, or more, of the same
        less = BY_ID[outcome].better == "lower"
        assert less == (kind in FEWER) or kind in {"arrived", "arrived-from", *RIGHT_DOORS}


def test_the_outcome_of_some_cards_is_that_of_the_first_that_has_one() -> None:
    turned = Decision(0, "navigator", dials=HEROIC)
    steps = Decision(0, "architect", "remove-step", "advice")
    trusted = Decision(0, "storyteller", "one-table", "advice->housing")
    walked = Decision(0, "navigator", "warm-handoff", "advice->housing")
    assert aimed_outcome([turned, steps]) is None
    assert aimed_outcome([turned, steps, trusted, walked]) == "trust"
    assert aimed_outcome([walked, trusted]) == "failure_demand"
    assert aimed_outcome([]) is None


def test_only_turns_that_are_over_are_told(seed: int) -> None:
    assert predictions(played(seed, 12, said(0, "up"))) == []
    assert len(predictions(played(seed, 13, said(0, "up"), said(1, "up")))) == 1


def test_a_saved_game_will_do_as_well(seed: int) -> None:
    @dataclass(frozen=True)
    class Saved:
        record: Record

    record = played(seed, 13, said(0, "same"))
    assert predictions(Saved(record)) == predictions(record)


def test_events_that_nobody_knew_of_are_named(seed: int) -> None:
    first, second = predictions(played(seed, 26, said(0, "up"), said(1, "up")))
    assert first.happened == ()
    assert second.happened == (SHOCK["id"],)


def test_what_the_model_expected_is_read_where_it_was_noted(seed: int) -> None:
    def noted(words: str) -> dict[str, str]:
        return {"turn": "0", "kind": "forecast", "outcome": "people_waiting", "words": words}

    (found,) = predictions(played(seed, 13, said(0, "up"), noted("0.0 5.0 1e6")))
    assert found.forecast == (0.0, 5.0, 1e6)
    assert found.within is True
    (found,) = predictions(played(seed, 13, said(0, "up"), noted("-2.0 -1.5 -1.0")))
    assert found.within is False
    for damaged in ("", "1.0 2.0", "many people waiting"):
        (found,) = predictions(played(seed, 13, said(0, "up"), noted(damaged)))
        assert found.forecast is None
        assert found.within is None


def test_notes_that_make_no_sense_are_passed_over(seed: int) -> None:
    record = played(
        seed, 13, said(0, "sideways"), said(0, "up", "happiness"), said(0, "up", "legacy"),
        {"kind": "prediction", "words": "up", "turn": "0"}, {"kind": "reflection", "turn": "0"},
    )  # fmt: skip
    assert predictions(record) == []


@pytest.mark.parametrize(
    ("turns", "asked"), [(1, (0,)), (2, (0, 1)), (3, (0, 1, 2)), (6, (0, 3, 4)), (8, (0, 4, 6))]
)
def test_three_moments_ask_for_one(turns: int, asked: tuple[int, ...]) -> None:
    assert asked_for(turns) == asked


def test_small_moves_count_as_the_same() -> None:
    waiting = BY_ID["people_waiting"]
    assert direction(waiting, 100.0, 102.0) == "same"
    assert direction(waiting, 100.0, 103.0) == "up"
    assert direction(waiting, 100.0, 97.0) == "down"
    assert direction(waiting, 0.0, 0.4) == "same"
