"""The outcomes of a comparison: told in a sentence, in a table, and beside a chart."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.assumptions import Assumptions, weigh
from simulator.outcomes import BY_ID, OUTCOMES, Outcome
from tests.ui.at_compare import RUNS
from tests.ui.loop import take_turn
from tests.ui.patience import LEAST
from tests.ui.shell import outside, place_of, preferences
from tests.ui.small_place import small_place
from ui.background import Background
from ui.charts import chart_spec, make_figure
from ui.colours import Choice
from ui.compare.words import summary_sentence, tally
from ui.compare.work import Result
from ui.engine_ready import Engine
from ui.figures import digits, finding, in_units
from ui.language import install
from ui.pages.compare import ComparePage
from ui.pages.outcome_table import OutcomeTable, ordered
from ui.play.words import money
from ui.theme import hub, theme
from ui.wording import cost_sentence

STYLES = ("heroic", "distributed")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_sentence_on_top_says_how_often_and_how_much_and_crowns_nobody(result: Result) -> None:
    for outcome in OUTCOMES:
        words = summary_sentence(result, outcome.id, "heroic", "distributed")
        better, same = tally(result.comparison, outcome.id, "heroic", "distributed")
        assert f"In {better} of {RUNS} lucks" in words
        assert (f"the same in {same}" in words) == (same > 0)
        assert outcome.label.lower() in words
        assert not {"wins", "winner", "best", "beats"} & set(words.lower().split())
        unclear = not result.comparison.difference(outcome.id).clear
        assert ("no clear difference" in words) == unclear


def test_the_tally_counts_lucks_on_which_the_second_did_better_and_ties_apart(
    result: Result,
) -> None:
    share = result.comparison.difference("people_waiting").p_second_better
    better, same = tally(result.comparison, "people_waiting", "heroic", "distributed")
    assert (better + same / 2) / RUNS == pytest.approx(share)


def test_the_table_is_a_sound_model_and_its_rows_start_with_the_scenarios_goals(
    qtbot: QtBot, result: Result, qtmodeltester: Any
) -> None:
    model = OutcomeTable()
    qtmodeltester.check(model)
    model.show_comparison(result.comparison, result.scenario)
    qtmodeltester.check(model)
    assert model.rowCount() == len(OUTCOMES)
    assert model.columnCount() == 6
    assert model.data(model.index(0, model.why_column())) == "Why?"
    assert [model.outcome(row).id for row in range(2)] == ["people_waiting", "trust"]
    assert {o.id for o in ordered(result.scenario)} == set(BY_ID)


def test_a_difference_whose_interval_spans_zero_is_called_no_clear_difference(
    qtbot: QtBot, result: Result
) -> None:
    model = OutcomeTable()
    model.show_comparison(result.comparison, result.scenario)
    for row in range(model.rowCount()):
        shown = model.data(model.index(row, 3))
        clear = result.comparison.difference(model.outcome(row).id).clear
        assert (shown == "no clear difference") is not clear
        tip = model.data(model.index(row, 3), Qt.ItemDataRole.ToolTipRole)
        assert "between" in tip


def test_choosing_a_row_draws_its_outcome_and_choosing_an_outcome_marks_its_row(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.outcomes_part.choose_outcome("morale")
    assert (
        page.outcomes_part.model.outcome(page.outcomes_part.table.currentIndex().row()).id
        == "morale"
    )
    page.outcomes_part.table.selectRow(page.outcomes_part.model.row_of("legacy"))
    assert page.outcomes_part.outcome() == "legacy"
    assert page.outcomes_part.chart.spec is not None
    assert page.outcomes_part.chart.spec.outcome == "legacy"
    assert page.outcomes_part.sentence.text() == summary_sentence(
        result, "legacy", "heroic", "distributed"
    )


@pytest.mark.parametrize("code", ["en", "sv"])
@pytest.mark.parametrize(("choice", "scale"), [("light", 1.0), ("dark", 1.3), ("contrast", 2.0)])
@pytest.mark.parametrize("size", [(1188, 736), (932, 636)])
def test_the_table_fits_its_width_with_assumptions_and_all_ways(
    qtbot: QtBot,
    tmp_path: Path,
    game_result: Result,
    weighed: Assumptions,
    size: tuple[int, int],
    choice: Choice,
    scale: float,
    code: str,
) -> None:
    before = QLocale()
    install(code)
    hub().set_look(choice=choice, scale=scale)
    background = Background()
    engine = Engine(background)
    page = ComparePage(background, engine, preferences(tmp_path))
    qtbot.addWidget(page)
    try:
        page.leave_tools(True)
        page.resize(*size)
        page.show()
        page.set_places([place_of(small_place())])
        page.show_result(game_result)
        page.assumptions_part.take(weighed)
        table = page.outcomes_part.table
        page.outcomes_part.page.ensureWidgetVisible(table)
        take_turn(qtbot)
        assert page.width() == size[0]
        assert table.horizontalScrollBar().maximum() == 0
        model = page.outcomes_part.model
        shown = [i for i in range(model.columnCount()) if table.columnWidth(i)]
        assert {0, 1, 2, 3} <= set(shown)
        left_out = not set(range(model.why_column() + 1, model.columnCount())) <= set(shown)
        assert page.outcomes_part.left_out.isVisibleTo(page) == left_out
        lines = str(model.index(0, 3).data()).split("\n")
        assert len(lines) == 2 + (4 not in shown)
        rows = model.rows()
        assert len(rows[0]) == model.columnCount() - 1, "what is copied is whole"
        assert rows[1][3:6] == [lines[0], rows[1][4], lines[1]]
    finally:
        assert background.stop_all(LEAST)
        hub().set_look(choice="light", scale=1.0)
        install("en")
        QLocale.setDefault(before)


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
def test_the_whole_chart_is_seen_without_scrolling(
    page: ComparePage, game_result: Result, size: tuple[int, int]
) -> None:
    # what the window leaves of such a size: less the rail, and the row of menus
    page.resize(size[0] - 91, size[1] - 28)
    page.show_result(game_result)
    part = page.outcomes_part
    part.first.setCurrentIndex(part.first.findData("yours-heroic"))
    part.second.setCurrentIndex(part.second.findData("yours"))
    for drawn in (False, True):
        if drawn:
            arms = game_result.comparison
            pair = (arms.arm("yours-heroic"), arms.arm("yours"))
            page.assumptions_part.take(
                weigh(game_result.scenario, arms=pair, runs=2, draws=4, weeks=8)
            )
            part.choose_outcome("people_waiting")
        QApplication.processEvents()
        view = part.page.viewport()
        assert part.page.verticalScrollBar().value() == 0
        for shown in (part.chart, part.legend):
            foot = shown.mapTo(view, shown.rect().bottomLeft()).y()
            assert 0 < foot <= view.height(), "its foot is in view"
        assert part.chart.height() >= 190, "and it is large enough to read"
        assert outside(part) == []


def test_what_remains_and_what_the_records_say_stand_in_words_beside_their_figures(
    page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    part = page.outcomes_part
    assert f"after week {game_result.comparison.weeks}" in part.legacy_words.text()
    labels = [arm.label for arm in game_result.comparison.arms]
    assert [row[0] for row in part.legacy_table.rows()[1:]] == labels
    assert [row[0] for row in part.recorded_table.rows()[1:]] == labels


def test_money_in_the_table_says_what_it_is_counted_in(result: Result) -> None:
    table = OutcomeTable()
    table.show_comparison(result.comparison, result.scenario)
    assert "Money in reserve, in weekly staff costs" in {row[0] for row in table.rows()}


def test_a_heading_says_of_what_is_folded_below_what_it_is(
    result: Result,
) -> None:
    model = OutcomeTable()
    model.show_comparison(result.comparison, result.scenario)
    model.fold(1)
    heading = model.headerData(3, Qt.Orientation.Horizontal)
    assert heading == "Difference, 95 %; below, how often Distributed did better"
    model.fold(0)
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Difference, 95 %"


@pytest.mark.parametrize(("width", "beside"), [(1189, False), (1829, True)])
def test_the_lines_of_a_game_have_the_page_to_themselves_unless_it_is_wide(
    page: ComparePage, game_result: Result, width: int, beside: bool
) -> None:
    page.resize(width, 772)
    page.show_result(game_result)
    part = page.outcomes_part
    QApplication.processEvents()
    view = part.page.viewport()
    table = part.table.mapTo(view, part.table.rect().topLeft())
    chart = part.chart.mapTo(view, part.chart.rect().topLeft())
    assert (table.x() > chart.x() + part.chart.width()) == beside
    assert part.chart.width() >= 480
    if not beside:
        assert part.chart.width() > 0.9 * page.width() - 100
        head = part.first.mapTo(view, part.first.rect().bottomLeft()).y()
        assert head <= view.height(), "that there is a table is seen without scrolling"
        model = part.model
        shown = [i for i in range(model.columnCount()) if part.table.columnWidth(i)]
        assert set(range(model.why_column() + 1, model.columnCount())) <= set(shown)


def test_sentence_table_and_debrief_round_a_difference_to_what_its_interval_can_tell(
    page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    model = page.outcomes_part.model
    told = 0
    for row in range(model.rowCount()):
        outcome = model.outcome(row)
        gap = result.comparison.difference(outcome.id)
        if not gap.clear:
            continue
        means = [result.comparison.summary[outcome.id][arm].mean for arm in STYLES]
        words = finding(outcome, gap, digits(outcome, *means, interval=gap))
        mean = in_units(outcome, words.mean)
        assert mean.startswith(f"{words.mean} "), "a figure carries its unit"
        assert str(model.index(row, 3).data()).startswith(f"{mean} ({words.interval})")
        said = summary_sentence(result, outcome.id, *STYLES)
        assert f"a difference of {mean} (" in said
        if round(gap.low, 3) != round(gap.high, 3):
            assert words.interval.split(" to ")[0] != words.interval.split(" to ")[1]
        told += 1
    assert told > 2, "some outcomes differ clearly here"


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.id)
def test_a_difference_is_told_in_a_short_unit_of_its_own(outcome: Outcome) -> None:
    said = in_units(outcome, "+1.5")
    assert said.startswith("+1.5 ")
    unit = said.removeprefix("+1.5 ")
    assert 0 < len(unit) <= 12
    assert ("%-points" in unit) == outcome.unit.startswith("%")


def test_the_unit_of_money_is_said_and_explained(page: ComparePage, result: Result) -> None:
    page.show_result(result)
    model = page.outcomes_part.model
    row = model.row_of("money_balance")
    assert "weekly staff costs" in model.index(row, 0).data()
    words = cost_sentence(result.scenario)
    assert money(result.scenario, 1.0) in words
    assert words in model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    page.outcomes_part.choose_outcome("money_balance")
    assert words in page.outcomes_part.unit.text()


def test_a_chart_names_its_unit_beside_its_axis(result: Result) -> None:
    for outcome in ("people_waiting", "legacy"):
        spec = chart_spec(result.comparison, result.scenario, outcome)
        figure = make_figure(spec, theme(), (500, 300))
        assert spec.unit in {text.get_text() for text in figure.texts}
