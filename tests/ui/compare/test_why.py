"""Why it came out so: asked of a row or a week, and answered by runs."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.explanation import Explanation
from tests.ui.at_compare import WAIT, at_rest, record_of
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_where_both_styles_did_the_very_same_there_is_nothing_to_share_out(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    why = page.why_part
    page.show_part(why)
    why.ask_about("crisis_cases", 2, ("heroic", "distributed"))
    qtbot.waitUntil(lambda: why.explanation is not None, timeout=WAIT)
    assert why.sentence.text() == (
        "Up to week 2, “reached crisis” is exactly the same with distributed and with heroic on "
        "every luck. No shares are given."
    )


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
