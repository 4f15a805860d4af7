"""Where both ways do the very same on every luck, that is said, and no interval of nothing."""

import html
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from simulator.assumptions import Wider
from simulator.compare import Comparison, Difference
from simulator.outcomes import BY_ID, OUTCOMES, Outcome
from simulator.record import Record
from simulator.scenario import Goal
from tests.ui.test_better_words import compared
from tests.ui.test_debrief import CARD, played
from ui.assumptions_text import wider_words
from ui.charts import chart_spec, make_figure
from ui.compare.words import ends_words, summary_sentence, verdict_sentence, wide_words
from ui.compare.work import Result
from ui.debrief.content import gather, with_comparison
from ui.debrief.report import debrief_html
from ui.debrief.table import compared_table
from ui.figures import finding, in_units, standing
from ui.pages.outcome_table import OutcomeTable
from ui.play.outlook import signed
from ui.play.words import change, points
from ui.report import finding_sentence, report_html
from ui.terminal import comparison_text
from ui.theme import theme

SAME = "crisis_cases"
"""Nobody in the small place comes in crisis on the lucks of these tests."""
NEVER = Difference(0.0, 0.0, 0.0, 0.5, 1.0)


@pytest.fixture(scope="module")
def game() -> tuple[Record, Comparison]:
    record = played(CARD)
    goals = (*record.scenario.goals, Goal(outcome=SAME, why="Nobody should have to."))
    record = replace(record, scenario=record.scenario.model_copy(update={"goals": goals}))
    comparison = compared(record, runs=6)
    assert comparison.difference(SAME).p_same == 1.0
    return record, comparison


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda each: each.id)
def test_the_same_on_every_luck_is_no_difference_and_not_an_unclear_one(outcome: Outcome) -> None:
    words = finding(outcome, NEVER)
    assert words.same
    assert words.short == standing(outcome, words) == ends_words(outcome, words) == "no difference"
    unclear = finding(outcome, Difference(0.0, -1.0, 1.0, 0.5, 0.9))
    assert not unclear.same
    assert unclear.short == "no clear difference"
    nothing, some = Wider(0.0, 0.0, 0.0, 0.5, 0.5), Wider(0.5, -1.0, 2.0, 0.5, 0.5)
    assert wide_words(outcome, nothing) == wider_words(outcome, nothing) == "no difference"
    assert wide_words(outcome, some).startswith(wider_words(outcome, some))
    seldom = Wider(0.01, 0.0, 0.0, 0.5, 0.5)
    assert "no difference" not in wide_words(outcome, seldom) + wider_words(outcome, seldom)


def test_the_report_and_the_terminal_say_it_once_and_without_an_interval(
    game: tuple[Record, Comparison], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")  # so that a row is a line
    record, comparison = game
    label = BY_ID[SAME].label
    report = html.unescape(report_html(comparison, record.scenario))
    (sentence,) = (line for line in report.split("\n") if f"<li>{label}:" in line)
    assert "; no difference; the same in every run." in sentence
    assert "interval" not in sentence
    row = report.split(f">{label}<br>")[1].split("</tr>")[0]
    assert "<td>no difference</td>" in row
    assert "0 to 0</small></td>\n<td>" not in row
    shown = comparison_text(comparison, record.scenario)
    (line,) = (line for line in shown.split("\n") if label in line and "always the same" in line)
    assert "no difference" in line
    assert "(0" not in line


def test_the_debrief_and_its_report_say_it_once(
    qtbot: QtBot, game: tuple[Record, Comparison]
) -> None:
    record, comparison = game
    debrief = with_comparison(gather(record), comparison)
    row = debrief_html(debrief).split(f">{BY_ID[SAME].label}<br>")[1].split("</tr>")[0]
    assert '<td class="num">no difference</td><td>always the same</td>' in row
    grid = compared_table(debrief, comparison, slice(None))
    words = [
        part.text()
        for i in range(grid.count())
        if (item := grid.itemAt(i)) is not None and isinstance(part := item.widget(), QLabel)
    ]
    assert "no difference" in words


def test_the_table_and_the_sentences_of_the_comparison_say_it(
    qtbot: QtBot, game: tuple[Record, Comparison]
) -> None:
    record, comparison = game
    model = OutcomeTable()
    model.show_comparison(comparison, record.scenario)
    row = model.row_of(SAME)
    assert model.index(row, 3).data() == "no difference"
    said = summary_sentence(Result(comparison, record.scenario, record), SAME, "heroic", "yours")
    assert said.startswith("In all 6 lucks, “")
    assert "exactly the same with heroic and with your run: no difference." in said
    assert "between" not in said
    assert "exactly the same" in verdict_sentence(comparison, SAME)
    assert "in all 6 lucks" in verdict_sentence(comparison, SAME)


def test_the_chart_of_what_never_happened_has_an_axis_of_whole_numbers(
    qtbot: QtBot, game: tuple[Record, Comparison]
) -> None:
    record, comparison = game
    figure = make_figure(chart_spec(comparison, record.scenario, SAME), theme(), (500, 300))
    figure.canvas.draw()
    ticks = [tick.get_text() for tick in figure.axes[0].get_yticklabels()]
    assert ticks == [str(each) for each in range(7)]


def test_a_sentence_of_the_report_needs_no_interval_for_nothing() -> None:
    said = finding_sentence(BY_ID["recorded_met"], (0.0, 0.0), NEVER)
    assert said.endswith("; no difference; the same in every run.")


@pytest.mark.parametrize(
    ("ident", "one", "many"),
    [
        ("people_waiting", "+1 person", "−2 people"),
        ("crisis_cases", "−1 person", "1,001 people"),
        ("needs_met", "+1 need", "−12 needs"),
        ("trust", "+1 point", "+1.0 points"),
        ("unmet_need", "−1 %-point", "+2 %-points"),
        ("money_balance", "−1 weekly cost", "+0.5 weekly costs"),
        ("recorded_met", "1 closure", "−1 to +1 closures"),
    ],
)
def test_one_alone_has_the_form_of_one(ident: str, one: str, many: str) -> None:
    for told in (one, many):
        count = told.rsplit(" ", 2 if "weekly" in told else 1)[0]
        assert in_units(BY_ID[ident], count) == told


def test_a_change_by_one_point_is_told_as_one(game: tuple[Record, Comparison]) -> None:
    place = game[0].scenario
    assert [points(each) for each in ("+1", "−1", "1", "+2", "1.0", "0")] == [
        "+1 point",
        "−1 point",
        "1 point",
        "+2 points",
        "1.0 points",
        "0 points",
    ]
    whole = replace(BY_ID["trust"], decimals=0)
    assert change(whole, 40.0, 41.0, place) == "up 1 point"
    assert change(whole, 42.0, 40.0, place) == "down 2 points"
    assert signed(whole, -1.0, place) == "−1 point"
