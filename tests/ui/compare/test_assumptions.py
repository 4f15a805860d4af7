"""What the assumptions add to a comparison, and what would flip it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.assumptions import weigh
from simulator.compare import compare
from tests.ui.at_compare import WAIT
from tests.ui.small_place import small_place
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_where_nothing_ever_differs_the_sentence_and_the_bar_say_so(
    qtbot: QtBot, page: ComparePage
) -> None:
    result = Result(compare(small_place(), runs=4, seed=1, weeks=8), small_place())
    assert result.comparison.difference("crisis_cases").p_same == 1.0, "it takes longer than that"
    page.show_result(result)
    part = page.assumptions_part
    page.show_part(part)
    part.choose_outcome("crisis_cases")
    assert part.sentence.text().startswith("There is no difference in “reached crisis” on any luck")
    bar = next(bar for bar in part.bars.bars if bar.label == "Reached crisis")
    assert bar.words == "no difference"
    part.take(weigh(result.scenario, outcome="people_waiting", runs=4, draws=8, weeks=8))
    assert "; with the assumptions drawn too: " in part.sentence.text()
    bar = next(bar for bar in part.bars.bars if bar.label == "Reached crisis")
    assert bar.words.startswith("no difference; ")
    for ends in (row[2] for row in part.table.rows()[1:]):
        assert not ends.startswith("0 to 0"), "it says that there is no difference"


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
