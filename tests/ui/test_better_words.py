"""Whether a figure that is higher or lower is better for people, and what cards did to it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from simulator.compare import Comparison, Difference, compare, play_arms
from simulator.decisions import Decision
from simulator.outcomes import OUTCOMES, Outcome
from simulator.reader import read_text
from simulator.record import Record
from simulator.run import Run
from tests.ui.small_place import TEXT, small_place
from tests.ui.test_debrief import CARD, played
from ui.compare.words import cards_sentence, cards_sentence_of_all, summary_sentence
from ui.compare.work import Result
from ui.debrief.content import gather, with_comparison
from ui.debrief.report import debrief_html
from ui.debrief.table import compared_table
from ui.figures import better_words, finding, standing
from ui.report import report_html

UNPAID = Decision(0, "navigator", "give-the-gps", "hill")
"""Costs money, which a place without a reserve has not got."""


def compared(record: Record, runs: int = 12) -> Comparison:
    return compare(record.scenario, runs=runs, seed=record.seed, arms=play_arms(record))


@pytest.fixture(scope="module")
def game() -> tuple[Record, Comparison]:
    record = played(CARD)
    return record, compared(record)


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda each: each.id)
def test_higher_and_lower_are_told_as_better_or_worse_by_each_outcomes_own_direction(
    outcome: Outcome,
) -> None:
    more = finding(outcome, Difference(2.0, 1.0, 3.0, 0.5))
    less = finding(outcome, Difference(-2.0, -3.0, -1.0, 0.5))
    open_ = finding(outcome, Difference(1.0, -1.0, 3.0, 0.5))
    best, worst = ("higher", "lower") if outcome.better == "higher" else ("lower", "higher")
    said = {standing(outcome, more), standing(outcome, less)}
    assert said == {f"{best}: ✓ better", f"{worst}: ✗ worse"}
    assert (better_words(outcome, more) == "✓ better") == (outcome.better == "higher")
    assert standing(outcome, open_) == "no clear difference"
    assert better_words(outcome, open_) == ""


def test_wherever_a_clear_difference_is_told_it_says_whether_it_is_better(
    game: tuple[Record, Comparison],
) -> None:
    record, comparison = game
    clear = [each for each in OUTCOMES if comparison.difference(each.id).clear]
    worse = [each for each in clear if comparison.difference(each.id).p_second_better < 0.5]
    assert worse
    assert len(worse) < len(clear)
    debrief = debrief_html(with_comparison(gather(record), comparison))
    report = report_html(comparison, record.scenario)
    for text in (debrief, report):
        assert text.count("under distributed: ✗ worse") == len(worse)
        assert text.count("under distributed: ✓ better") == len(clear) - len(worse)
    result = Result(comparison, record.scenario, record)
    for outcome in clear:
        words = summary_sentence(result, outcome.id, "heroic", "distributed")
        assert f"was {outcome.better}, so better, with distributed" in words
        assert ("(✗ worse)" if outcome in worse else "(✓ better)") in words


def test_the_debrief_says_better_or_worse_beside_each_clear_difference(
    qtbot: QtBot, game: tuple[Record, Comparison]
) -> None:
    record, comparison = game
    grid = compared_table(gather(record), comparison, slice(None))
    words = [
        part.text()
        for i in range(grid.count())
        if (item := grid.itemAt(i)) is not None and isinstance(part := item.widget(), QLabel)
    ]
    told = [each for each in words if "(" in each and "to" in each]
    assert len(told) == 3
    for each in told:
        # a mark is not parted from its word where a line ends
        ends = (": ✓\N{NO-BREAK SPACE}better", ": ✗\N{NO-BREAK SPACE}worse")
        assert each.endswith(("no clear difference", *ends))


def test_cards_that_were_refused_changed_nothing_and_the_sentence_says_what_might() -> None:
    poor = read_text(TEXT.replace("reserve: {value: 30", "reserve: {value: 0"), "poor.yaml")
    run = Run(poor, seed=5, seats=("navigator",))
    run.commit("navigator")
    while not run.deciding:
        run.step()
    nothing = compared(replace(run.record(), decisions=(UNPAID,)), runs=6)
    assert all(taken.refusal for taken in nothing.taken["yours-heroic"])
    for outcome in OUTCOMES:
        words = cards_sentence(nothing, outcome.id)
        assert f"no difference to “{outcome.label.lower()}” that luck could not make" in words
        assert "more of your attention, another target or another moment might" in words
    whole = cards_sentence_of_all(nothing, [outcome.id for outcome in OUTCOMES])
    assert "another target or moment might" in whole


def test_where_cards_made_a_difference_or_nobody_played_nothing_is_said(
    game: tuple[Record, Comparison],
) -> None:
    _, comparison = game
    said = {outcome.id: cards_sentence(comparison, outcome.id) for outcome in OUTCOMES}
    assert any(said.values())
    moved = [ident for ident, words in said.items() if not words]
    assert moved
    for ident in moved:
        gaps = [
            comparison.difference(ident, style, f"yours-{style}").mean
            for style in ("heroic", "distributed")
        ]
        assert any(gaps)
    assert cards_sentence_of_all(comparison, list(said)) == ""
    alone = compare(small_place(), runs=4, seed=1)
    assert cards_sentence(alone, "trust") == ""
    empty = compared(replace(played(CARD), decisions=()), runs=4)
    assert cards_sentence(empty, "trust") == ""
