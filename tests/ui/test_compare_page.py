"""The comparison page: run beside the window, told in words, drawn, and kept."""

import csv
import gc
import io
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from simulator.assumptions import Assumptions, weigh
from simulator.compare import compare, play_arms
from simulator.decisions import Decision, Taken
from simulator.explain import Explanation
from simulator.journey import journey
from simulator.outcomes import BY_ID, OUTCOMES
from simulator.reader import read_text
from simulator.record import Record
from simulator.run import Run
from simulator.styles import Dials
from tests.ui.loop import take_turn
from tests.ui.shell import cut_off, outside, place_of, preferences
from tests.ui.small_place import TEXT, small_place
from ui.background import Background
from ui.chart_view import ChartView
from ui.charts import FORMATS, chart_spec, draw, save
from ui.compare.words import fared_words, summary_sentence, tally
from ui.compare.work import Result
from ui.engine_ready import Engine
from ui.language import install
from ui.pages.compare import ComparePage
from ui.pages.outcome_table import OutcomeTable, ordered
from ui.play.clock import Clock
from ui.theme import DARK, LIGHT, Choice, hub

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 60_000
RUNS = 24
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def played(turns: int) -> Record:
    """Return a game of so many turns, with a card in each."""
    run = Run(small_place(), seed=5, dials=Dials(0.5, 0.5, 0.5, 0.5), seats=("navigator",))
    for _ in range(turns):
        run.decide(Decision(run.turn, "navigator", "greet-at-the-door", "hill"))
        run.commit("navigator")
        while not run.deciding and not run.finished:
            run.step()
    return run.record()


@pytest.fixture(scope="module")
def result() -> Result:
    scenario = small_place()
    return Result(compare(scenario, runs=RUNS, seed=3), scenario)


@pytest.fixture(scope="module")
def game_result() -> Result:
    record = played(2)
    comparison = compare(
        record.scenario, runs=RUNS, seed=record.seed, weeks=record.week, arms=play_arms(record)
    )
    return Result(comparison, record.scenario, record)


@pytest.fixture(scope="module")
def weighed(game_result: Result) -> Assumptions:
    return weigh(game_result.scenario, outcome="people_waiting", runs=4, draws=8, weeks=16)


def at_rest(qtbot: QtBot, page: ComparePage) -> None:
    """Wait until no work is left beside the page, and all it had to tell has been told."""
    qtbot.waitUntil(lambda: not page.desk.background.running, timeout=WAIT)
    take_turn(qtbot)


def record_of(result: Result) -> Record:
    """Return the game that was compared."""
    assert result.record is not None
    return result.record


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ComparePage]:
    hub().set_look(choice="light", scale=1.0)
    background = Background()
    engine = Engine(background)
    engine.can_play = engine.can_compare = True
    made = ComparePage(background, engine, preferences(tmp_path))
    made.resize(1188, 780)
    made.show()
    made.set_places([place_of(small_place())])
    yield made
    assert background.stop_all()
    # here and now, and not by a garbage collection that a thread of the next test sets off
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)
    del made
    gc.collect()


def test_before_anything_is_compared_the_page_says_what_would_bring_something(
    page: ComparePage,
) -> None:
    assert page.empty.isVisible()
    assert not page.stack.isVisible()
    assert page.run_button.isEnabled()
    assert not page.save_button.isVisible()


def test_a_place_is_compared_beside_the_window_and_the_same_luck_gives_the_same_figures(
    qtbot: QtBot, page: ComparePage
) -> None:
    place = page.place
    assert place is not None
    page.compare_place(place)
    assert page.running
    assert page.stop_button.isVisible()
    assert not page.run_button.isVisible()
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not page.running)
    assert page.result is not None
    first = page.result.comparison
    assert (first.runs, first.seed) == (200, 1)
    again = compare(small_place(), runs=200, seed=1)
    assert again.to_json() == first.to_json()


def test_a_comparison_can_be_stopped_and_an_earlier_result_stays(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.runs.setCurrentIndex(page.runs.findData(5000))
    QTest.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    assert page.stop_button.isVisible()
    QTest.mouseClick(page.stop_button, Qt.MouseButton.LeftButton)
    assert not page.running
    assert page.result is result
    assert page.stack.isVisible()


def test_a_comparison_waits_for_the_engine_and_begins_by_itself(
    qtbot: QtBot, page: ComparePage
) -> None:
    page.desk.engine.can_compare = False
    page.run()
    assert page.running
    assert page.result is None
    page.desk.engine.can_compare = True
    page.desk.engine.comparable.emit()
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)


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


def test_the_chart_is_drawn_and_its_figures_can_be_read_by_key_and_by_mouse(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    chart = page.outcomes_part.chart
    qtbot.waitUntil(lambda: chart.settled and chart._drawing is not None, timeout=WAIT)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert "week 1" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert "week 2" in chart.accessibleDescription()
    assert "Heroic" in chart.accessibleDescription()
    assert "Distributed" in chart.accessibleDescription()
    QTest.mouseMove(chart, QPoint(chart.width() // 2, chart.height() // 2))
    qtbot.waitUntil(lambda: "week 2," not in chart.accessibleDescription())


def test_a_chart_that_was_shown_twice_in_a_row_ends_as_the_second(
    qtbot: QtBot, result: Result
) -> None:
    background = Background()
    chart = ChartView(background)
    qtbot.addWidget(chart)
    chart.resize(500, 300)
    chart.show()
    for outcome in ("people_waiting", "trust", "morale"):
        chart.show_chart(chart_spec(result.comparison, result.scenario, outcome), "words")
    qtbot.waitUntil(lambda: chart.settled and chart._drawing is not None, timeout=WAIT)
    assert chart.spec is not None
    assert chart.spec.outcome == "morale"
    assert background.stop_all()


def test_a_chart_that_is_still_being_drawn_can_go_and_its_thread_does_not_hold_it(
    qtbot: QtBot, result: Result
) -> None:
    background = Background()
    chart = ChartView(background)
    chart.resize(500, 300)
    chart.show()
    chart.show_chart(chart_spec(result.comparison, result.scenario, "trust"), "words")
    qtbot.waitUntil(lambda: bool(background.running), timeout=WAIT)
    held = weakref.ref(chart)
    del chart
    assert held() is None
    assert background.stop_all()


def test_a_game_is_set_beside_both_styles_and_its_cards_carried_out_the_other_way(
    qtbot: QtBot, page: ComparePage
) -> None:
    record = played(2)
    page.compare_record(record)
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    assert page.result is not None
    comparison = page.result.comparison
    assert [arm.name for arm in comparison.arms] == [
        "heroic",
        "distributed",
        "yours",
        "yours-heroic",
        "yours-distributed",
    ]
    assert (comparison.seed, comparison.weeks) == (record.seed, record.week)
    assert page.outcomes_part.cards_card.isVisible()
    assert page.outcomes_part.cards_table.rowCount() == 2
    cell = page.outcomes_part.cards_table.item(0, 1)
    assert cell is not None
    assert cell.text() == "Meet people at the door: The hill"
    page.game_chip.click()
    assert not page.game_chip.isVisible()
    assert page.places.isEnabled()


def test_your_run_on_its_own_luck_is_the_first_of_the_lucks(game_result: Result) -> None:
    record = game_result.record
    assert record is not None
    last = record.outcomes["needs_met"][record.week - 1]
    assert game_result.comparison.values["needs_met"]["yours"][0] == last


def test_any_two_ways_can_be_set_against_each_other(
    qtbot: QtBot, page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    page.outcomes_part.first.setCurrentIndex(page.outcomes_part.first.findData("yours"))
    page.outcomes_part.second.setCurrentIndex(
        page.outcomes_part.second.findData("yours-distributed")
    )
    assert page.outcomes_part.pair() == ("yours", "yours-distributed")
    words = summary_sentence(
        game_result, page.outcomes_part.outcome(), "yours", "yours-distributed"
    )
    assert page.outcomes_part.sentence.text() == words
    assert page.outcomes_part.model.headerData(1, Qt.Orientation.Horizontal) == "Your run"


@pytest.mark.parametrize(
    ("done", "refusal", "words"),
    [
        (0.77, "", "77 % took hold"),
        (0.0, "the reserve could not pay for it", "refused: the reserve could not pay for it"),
        (0.4, "only 50 % of its attention could be found", "40 % took hold; only 50 %"),
    ],
)
def test_how_a_card_fared_is_said_in_words(done: float, refusal: str, words: str) -> None:
    taken = Taken(Decision(0, "navigator", "greet-at-the-door", "hill"), done, refusal)
    assert fared_words(taken).startswith(words)
    assert fared_words(None) == "not tried"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_chart_is_saved_in_every_format_and_equal_charts_give_equal_bytes(
    result: Result, tmp_path: Path, kind: str
) -> None:
    spec = chart_spec(result.comparison, result.scenario, "people_waiting")
    first, second = tmp_path / f"a.{kind}", tmp_path / f"b.{kind}"
    save(spec, LIGHT, first)
    save(spec, LIGHT, second)
    data = first.read_bytes()
    assert data == second.read_bytes()
    starts = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
    assert data.startswith(starts[kind])


def test_a_chart_is_not_saved_as_something_that_is_no_picture(
    result: Result, tmp_path: Path
) -> None:
    spec = chart_spec(result.comparison, result.scenario, "people_waiting")
    with pytest.raises(ValueError, match="docx"):
        save(spec, LIGHT, tmp_path / "a.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("outcome", [o.id for o in OUTCOMES])
def test_every_outcome_can_be_drawn_in_both_themes_and_twice_the_same(
    game_result: Result, outcome: str
) -> None:
    spec = chart_spec(game_result.comparison, game_result.scenario, outcome)
    light = draw(spec, LIGHT, (420, 260))
    assert (light.width, light.height) == (420, 260)
    assert light.data == draw(spec, LIGHT, (420, 260)).data
    assert light.data != draw(spec, DARK, (420, 260)).data
    assert 0 < light.left < light.right < 1
    assert 0 < light.top < light.bottom < 1


def test_the_table_can_be_copied_and_pasted_into_a_spreadsheet(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    with qtbot.waitSignal(page.said):
        page.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 1 + len(OUTCOMES)
    assert {line.count("\t") for line in lines} == {4}
    assert lines[0].startswith("Outcome\tHeroic\tDistributed")


def test_chart_table_and_report_are_saved_where_the_person_says(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    page.show_result(result)
    for name, write in (
        ("chart.png", page.write_picture),
        ("table.csv", page.write_figures),
        ("report.html", page.write_report),
    ):
        path = tmp_path / name
        with qtbot.waitSignal(page.said, timeout=WAIT) as said:
            write(str(path))
        assert said.args == [f"Saved as {path}."]
    assert not QImage(str(tmp_path / "chart.png")).isNull()
    rows = list(csv.reader(io.StringIO((tmp_path / "table.csv").read_text("utf-8"))))
    assert len(rows) == 1 + 2 * len(OUTCOMES)
    assert "<svg" in (tmp_path / "report.html").read_text("utf-8")


def test_what_cannot_be_saved_is_told_in_one_sentence(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    page.show_result(result)
    page.write_figures(str(tmp_path / "no-such-folder" / "table.csv"))
    qtbot.waitUntil(page.task.error.isVisible)
    assert page.task.error.title() == "It could not be saved"


def test_asking_where_to_save_offers_a_name_and_does_not_wait(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.save_picture("svg")
    dialog = page.findChild(QFileDialog, "save")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("small-place-people-waiting.svg")
    dialog.reject()


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
@pytest.mark.parametrize("width", [932, 1188, 1828])
def test_nothing_of_the_comparison_is_cut_off(
    qtbot: QtBot, page: ComparePage, game_result: Result, width: int, scale: float
) -> None:
    try:
        hub().set_look(scale=scale)
        hub().dress_seen()
        page.resize(width, 700)
        page.show_result(game_result)
        for part in page.parts:
            page.show_part(part)
            qtbot.waitUntil(lambda: cut_off(page) == [])
            qtbot.waitUntil(
                lambda: [w for w in outside(page) if not w.startswith(("QHeader", "QTable"))] == []
            )
    finally:
        hub().set_look(scale=1.0)


def test_why_is_asked_of_a_row_by_mouse_and_answered_by_runs_without_each_cause(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    part, table = page.outcomes_part, page.outcomes_part.table
    cell = part.model.index(part.model.row_of("trust"), part.model.why_column())
    part.page.ensureWidgetVisible(table)
    table.scrollTo(cell)
    where = table.visualRect(cell).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    why = page.why_part
    assert page.part is why
    assert why.task.running
    qtbot.waitUntil(lambda: why.explanation is not None, timeout=WAIT)
    found = why.explanation
    assert found is not None
    assert (found.outcome, found.week) == ("trust", result.comparison.weeks)
    assert why.table.rowCount() > 0
    effects = [abs(bar.mean) for bar in why.bars.bars]
    assert effects == sorted(effects, reverse=True)
    assert why.rest_table.rowCount() == len(found.together)


def test_why_is_asked_of_a_week_on_the_chart_by_key_for_the_run_that_is_chosen(
    qtbot: QtBot, page: ComparePage, game_result: Result
) -> None:
    shown = replace(game_result, branches=(("Your run", record_of(game_result)),))
    page.show_result(shown)
    part = page.outcomes_part
    part.second.setCurrentIndex(part.second.findData("yours"))
    qtbot.waitUntil(lambda: part.chart.settled, timeout=WAIT)
    part.chart.setFocus()
    QTest.keyClick(part.chart, Qt.Key.Key_Home)
    for _ in range(6):
        QTest.keyClick(part.chart, Qt.Key.Key_Right)
    assert page.clock.week == 7
    QTest.keyClick(part.chart, Qt.Key.Key_Return)
    why = page.why_part
    assert page.part is why
    qtbot.waitUntil(lambda: why.explanation is not None, timeout=WAIT)
    found = why.explanation
    assert found is not None
    assert isinstance(found, Explanation)
    assert (found.outcome, found.week) == (part.outcome(), 7)
    assert {effect.cause.kind for effect in found.effects_on("trust")} >= {"decision", "dial"}


def test_an_explanation_can_be_stopped_and_says_nothing_then(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.ask_why()
    why = page.why_part
    QTest.mouseClick(why.task.stop_button, Qt.MouseButton.LeftButton)
    assert not why.task.running
    at_rest(qtbot, page)
    assert why.explanation is None
    assert why.ask_button.isEnabled()


def test_every_community_has_its_own_figures_and_they_are_the_comparisons(
    page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.show_part(page.communities_part)
    rows = page.communities_part.rows()
    assert [row[0] for row in rows[1:] if row[0]] == ["The hill", "The river side"]
    waits = result.comparison.by_community["weeks_waited"]["heroic"][:, 0].mean()
    assert rows[1][2] == f"{waits:.1f}"
    words = page.communities_part.waits.words()
    assert "The hill, heroic" in words
    assert not page.communities_part.verdicts.isVisible()


def test_communities_with_values_of_their_own_give_their_own_verdicts(page: ComparePage) -> None:
    contested = TEXT.replace(
        "    name: The hill\n",
        "    name: The hill\n    values:\n"
        "      - {outcome: community_trust, counts: {value: 3, source: assumed}, why: Heard.}\n"
        "      - {outcome: weeks_waited, counts: {value: 1, source: assumed}, why: Seen.}\n",
    )
    scenario = read_text(contested, "contested.yaml")
    page.show_result(Result(compare(scenario, runs=RUNS, seed=3), scenario))
    page.show_part(page.communities_part)
    part = page.communities_part
    assert part.verdicts.isVisible()
    row = part.verdict_table.rows()[1]
    assert row[0] == "The hill"
    assert row[1].startswith("75 % trust of communities")


def test_the_assumptions_widen_the_interval_and_the_sentence_says_what_flips_it(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    part = page.assumptions_part
    page.show_part(part)
    assert all(bar.wide is None for bar in part.bars.bars)
    found = weigh(result.scenario, outcome="people_waiting", runs=4, draws=8, weeks=24)
    part.take(found)
    assert all(bar.wide is not None for bar in part.bars.bars)
    flips = [one for one in found.deciding if one.turn == "flips"]
    assert ("This flips if" in part.flips.text()) == bool(flips)
    assert part.table.rowCount() > 0
    model = page.outcomes_part.model
    assert model.headerData(5, Qt.Orientation.Horizontal) == "With assumptions"
    page.outcomes_part.first.setCurrentIndex(1)
    assert model.headerData(5, Qt.Orientation.Horizontal) != "With assumptions"


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
        assert background.stop_all()
        hub().set_look(choice="light", scale=1.0)
        install("en")
        QLocale.setDefault(before)


def test_on_a_low_page_the_controls_fold_once_something_is_compared(
    page: ComparePage, result: Result
) -> None:
    page.resize(932, 400)
    assert page.controls.isVisible()
    page.show_result(result)
    assert not page.controls.isVisible()
    page.settings_button.click()
    assert page.places.isVisible()
    page.settings_button.click()
    assert not page.places.isVisible()
    page.resize(932, 636)
    assert page.places.isVisible()
    assert not page.settings_button.isVisible()


def test_drawing_the_assumptions_runs_beside_the_window_and_can_be_stopped(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    part = page.assumptions_part
    page.show_part(part)
    QTest.mouseClick(part.weigh_button, Qt.MouseButton.LeftButton)
    assert part.task.stop_button.isVisible()
    assert not part.weigh_button.isEnabled()
    qtbot.waitUntil(lambda: part.task.bar.maximum() > 0, timeout=WAIT)
    QTest.mouseClick(part.task.stop_button, Qt.MouseButton.LeftButton)
    assert not part.task.running
    assert part.found() is None
    assert part.weigh_button.isEnabled()


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


def test_the_outcomes_offer_to_draw_the_assumptions_for_your_run_against_any_other_way(
    qtbot: QtBot, page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    part = page.outcomes_part
    page.show_part(part)
    part.first.setCurrentIndex(part.first.findData("yours-heroic"))
    part.second.setCurrentIndex(part.second.findData("yours"))
    part.choose_outcome("people_waiting")
    assert "luck alone" in part.caveat.text()
    assert not part.wider.isVisible()
    QTest.mouseClick(part.draw_button, Qt.MouseButton.LeftButton)
    task = page.assumptions_part.task
    assert task.stop_button.isVisible(), "it can be stopped from every tab"
    assert "your cards as orders and your run" in task.words.text()
    assert not part.draw_button.isEnabled()
    qtbot.waitUntil(lambda: task.bar.maximum() > 0, timeout=WAIT)
    QTest.mouseClick(task.stop_button, Qt.MouseButton.LeftButton)
    assert part.draw_button.isEnabled()

    arms = {arm.name: arm for arm in game_result.comparison.arms}
    pair = (arms["yours-heroic"], arms["yours"])
    found = weigh(
        game_result.scenario, arms=pair, outcome="people_waiting", runs=4, draws=8, weeks=24
    )
    page.assumptions_part.take(found)
    assert "your run did better in" in part.wider.text()
    assert ("This flips if" in part.wider.text()) == any(
        one.turn == "flips" for one in found.deciding
    )
    assert not part.draw_button.isVisible()
    assert part.model.headerData(5, Qt.Orientation.Horizontal) == "With assumptions"
    favoured = {row[4] for row in page.assumptions_part.table.rows()[1:]}
    assert favoured <= {"your cards as orders", "your run", "neither, clearly"}
    # of two other ways nothing has been asked yet
    part.second.setCurrentIndex(part.second.findData("yours-distributed"))
    assert part.draw_button.isVisible()
    assert not part.wider.isVisible()
    assert page.assumptions_part.found() is None
    part.first.setCurrentIndex(part.first.findData("yours-distributed"))
    assert not part.draw_button.isEnabled(), "a way differs from itself in nothing"


def test_what_remains_and_what_the_records_say_stand_in_words_beside_their_figures(
    page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    part = page.outcomes_part
    assert f"after week {game_result.comparison.weeks}" in part.legacy_words.text()
    labels = [arm.label for arm in game_result.comparison.arms]
    assert [row[0] for row in part.legacy_table.rows()[1:]] == labels
    assert [row[0] for row in part.recorded_table.rows()[1:]] == labels


def test_branches_of_a_game_stand_beside_each_other_as_far_as_the_open_one_goes(
    qtbot: QtBot, page: ComparePage
) -> None:
    page.compare_branches([("Tried again", played(2)), ("As first played", played(3))])
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    assert page.result is not None
    comparison = page.result.comparison
    assert comparison.weeks == 16
    labels = {arm.name: arm.label for arm in comparison.arms}
    assert labels["yours"] == "Tried again"
    assert labels["branch-2"] == "As first played"
    # both had the same cards so far, and so the same weeks on every luck
    values = comparison.values["people_waiting"]
    assert values["yours"].tolist() == values["branch-2"].tolist()
    page.show_part(page.why_part)
    assert page.why_part.about.count() == 3


def test_a_branch_that_has_not_got_as_far_is_left_out_and_said_to_be(
    qtbot: QtBot, page: ComparePage
) -> None:
    page.compare_branches([("As first played", played(3)), ("Tried again", played(1))])
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    assert page.result is not None
    assert page.result.comparison.weeks == 24
    assert "branch-2" not in {arm.name for arm in page.result.comparison.arms}
    assert page.facts.whole().endswith("not played as far, so left out: Tried again")


def test_money_in_the_table_says_what_it_is_counted_in(result: Result) -> None:
    table = OutcomeTable()
    table.show_comparison(result.comparison, result.scenario)
    assert "Money in reserve, in weekly staff costs" in {row[0] for row in table.rows()}


def test_two_maps_show_both_ways_on_the_week_that_the_charts_look_at(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    part = page.maps_part
    page.show_part(part)
    QTest.mouseClick(part.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.maps is not None, timeout=WAIT)
    assert part.maps is not None
    page.clock.seek(9)
    assert part.maps.week == 9
    part.maps.set_week(4)
    assert page.clock.week == 4


def test_two_maps_show_your_cards_the_other_way_as_the_comparison_has_them(
    qtbot: QtBot, page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    part = page.maps_part
    page.show_part(part)
    labels = [arm.label for arm in game_result.comparison.arms]
    for picker in (part.first, part.second):
        assert [picker.itemText(i) for i in range(picker.count())] == labels
    part.first.setCurrentIndex(part.first.findData("yours-heroic"))
    part.second.setCurrentIndex(part.second.findData("yours-distributed"))
    QTest.mouseClick(part.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.maps is not None, timeout=WAIT)
    assert part.maps is not None
    assert part.maps._runs is not None
    for run in part.maps._runs:
        weeks = [picture.outcomes["people_waiting"] for picture in run.pictures[1:]]
        first_luck = game_result.comparison.values["people_waiting"][run.mark][0]
        assert sum(weeks) / len(weeks) == pytest.approx(first_luck, rel=1e-12)
    assert [run.name for run in part.maps._runs] == labels[-2:]
    part.maps.set_mode("difference")
    assert "more people in your cards as orders" in part.maps.reading.text()


@pytest.mark.parametrize("part", ["outcomes_part", "communities_part", "assumptions_part"])
def test_every_picture_and_table_can_be_copied_and_saved_by_key(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path, part: str
) -> None:
    page.show_result(result)
    page.show_part(getattr(page, part))
    page.activateWindow()
    with qtbot.waitSignal(page.said, timeout=WAIT):
        QTest.keyClick(page, Qt.Key.Key_T, CONTROL_SHIFT)
    assert QGuiApplication.clipboard().text().count("\n") == len(page.part.rows()) - 1
    with qtbot.waitSignal(page.said, timeout=WAIT):
        QTest.keyClick(page, Qt.Key.Key_C, CONTROL_SHIFT)
    assert QGuiApplication.clipboard().image().width() > 400
    for name, start in (("a.png", b"\x89PNG"), ("a.svg", b"<?xml")):
        with qtbot.waitSignal(page.said, timeout=WAIT):
            page.write_picture(str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(start)
    with qtbot.waitSignal(page.said, timeout=WAIT):
        page.write_table(str(tmp_path / "a.csv"))
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8"))))
    assert rows == page.part.rows()


def test_a_report_saved_from_the_window_speaks_the_language_of_the_window(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    page.show_result(result)
    before = QLocale()
    install("sv")
    try:
        with qtbot.waitSignal(page.said, timeout=WAIT):
            page.write_report(str(tmp_path / "sv.html"))
    finally:
        install("en")
        QLocale.setDefault(before)
    assert "Vad som jämfördes" in (tmp_path / "sv.html").read_text("utf-8")


def test_the_page_offers_its_actions_with_words_and_keys_no_key_twice(
    page: ComparePage, result: Result
) -> None:
    actions = page.page_actions()
    assert not page.copy_table_action.isEnabled()
    page.show_result(result)
    assert page.copy_table_action.isEnabled()
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.text() for action in actions)
    page.next_action.trigger()
    assert page.part is page.parts[1]
    page.back_action.trigger()
    page.back_action.trigger()
    assert page.part is page.parts[-1]


def test_one_citizen_is_followed_in_lanes_with_a_list_that_says_the_same(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    part = page.citizen_part
    page.show_part(part)
    part.communities.setCurrentIndex(part.communities.findData("river"))
    assert [part.needs.itemData(i) for i in range(part.needs.count())] == ["health", "home"]
    QTest.mouseClick(part.follow_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.journey is not None, timeout=WAIT)
    found = part.journey
    assert found is not None
    again = journey(small_place(), community="river", need="health", seed=3)
    assert found.to_json() == again.to_json()
    assert part.table.rows()[0][1:] == [lane.label for lane in found.lanes]
    told = " ".join(" ".join(row) for row in part.table.rows()).lower()
    for lane in found.lanes:
        assert all(step.words.lower() in told for step in lane.steps)
    part.lanes.setFocus()
    QTest.keyClick(part.lanes, Qt.Key.Key_End)
    last = max(lane.steps[-1].week for lane in found.lanes)
    assert page.clock.week == last
    assert part.table.rows()[part.table.currentRow() + 1][0] == str(last)
    part.table.selectRow(0)
    assert page.clock.week == found.week


def test_the_next_person_has_the_same_luck_and_another_luck_the_same_person(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    part = page.citizen_part
    page.show_part(part)
    QTest.mouseClick(part.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.journey is not None, timeout=WAIT)
    assert part.journey is not None
    assert (part.journey.tag, part.journey.seed) == (1, 3)
    QTest.mouseClick(part.luck_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.journey is not None and part.journey.seed == 4, timeout=WAIT)
    assert part.journey.tag == 1


def test_a_game_is_followed_as_it_was_beside_both_styles(
    qtbot: QtBot, page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    part = page.citizen_part
    page.show_part(part)
    part.follow()
    qtbot.waitUntil(lambda: part.journey is not None, timeout=WAIT)
    assert part.journey is not None
    assert [lane.arm for lane in part.journey.lanes] == ["yours", "heroic", "distributed"]
    assert part.picture() is not None


def test_a_journey_nobody_makes_is_refused_in_one_sentence(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.show_part(page.citizen_part)
    part = page.citizen_part
    part.needs.clear()
    part.follow()
    qtbot.waitUntil(part.task.error.isVisible, timeout=WAIT)
    assert part.task.error.title() == "Nobody could be followed"
    assert part.journey is None


def test_conditions_are_explored_and_every_outcome_has_its_map_and_rule(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    pytest.importorskip("ema_workbench")
    page.show_result(result)
    part = page.conditions_part
    page.show_part(part)
    assert part.empty.isVisible()
    part.sizes.insertItem(0, "tiny", (8, 2))
    part.sizes.setCurrentIndex(0)
    QTest.mouseClick(part.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.found is not None, timeout=WAIT)
    found = part.found
    assert found is not None
    assert part.all_table.rowCount() == len(OUTCOMES)
    part.all_table.selectRow([each.id for each in OUTCOMES].index("morale"))
    assert part.map.spec is not None
    assert "staff morale" in part.map.spec.title
    assert "better" in part.rules.text()
    assert part.deciding.rowCount() == len(found.design.conditions)
    part.across.setCurrentIndex(part.across.findData("trust"))
    part.up.setCurrentIndex(part.up.findData("load"))
    assert (part.map.spec.x.name, part.map.spec.y.name) == ("trust", "load")
    qtbot.waitUntil(lambda: part.map.settled, timeout=WAIT)
    part.map.setFocus()
    QTest.keyClick(part.map, Qt.Key.Key_Right)
    assert "Trust at the start" in part.reading.text()
    assert "distributed" in part.reading.text()
    for name, start in (("a.png", b"\x89PNG"), ("a.svg", b"<?xml")):
        with qtbot.waitSignal(page.said, timeout=WAIT):
            page.write_picture(str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(start)


def test_exploring_can_be_stopped(qtbot: QtBot, page: ComparePage, result: Result) -> None:
    pytest.importorskip("ema_workbench")
    page.show_result(result)
    part = page.conditions_part
    page.show_part(part)
    QTest.mouseClick(part.run_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(part.task.stop_button, Qt.MouseButton.LeftButton)
    assert not part.task.running
    at_rest(qtbot, page)
    assert part.found is None
    assert part.empty.isVisible()


def test_any_table_on_the_page_can_be_kept_by_itself_from_its_own_menu(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    table = page.outcomes_part.legacy_table
    menu = page.context_menu(table.viewport())
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == "Why did it come out so?"
    assert "Copy this table" in words
    with qtbot.waitSignal(page.said):
        next(action for action in menu.actions() if action.text() == "Copy this table").trigger()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t") for line in copied] == table.rows()
    next(
        action for action in menu.actions() if action.text().startswith("Save this table")
    ).trigger()
    dialog = page.findChild(QFileDialog, "save")
    assert dialog is not None
    dialog.reject()
    table.setFocus()
    with qtbot.waitSignal(page.said):
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_a_game_and_a_comparison_of_another_length_do_not_hold_each_other_back(
    page: ComparePage, result: Result
) -> None:
    game = Clock()
    game.set_range(60)
    page.follow(game)
    page.show_result(result)
    last = page.clock.latest
    assert last < 60
    game.seek(60)
    assert (game.week, page.clock.week) == (60, last)
    page.clock.seek(5)
    assert (game.week, page.clock.week) == (5, 5)
    game.set_range(10)
    page.clock.seek(last)
    assert (game.week, page.clock.week) == (10, last)
