"""One citizen, followed through both styles on the same luck."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.journey import journey
from tests.ui.at_compare import WAIT
from tests.ui.small_place import small_place
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
