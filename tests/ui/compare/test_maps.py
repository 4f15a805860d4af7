"""Two maps, one beside the other, on the clock of the page."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.at_compare import WAIT
from ui import pieces
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_only_where_a_game_is_compared_its_cards_are_spoken_of(
    page: ComparePage, result: Result, game_result: Result
) -> None:
    page.show_result(result)
    page.show_part(page.maps_part)
    assert "first luck" in page.maps_part.note.text()
    assert "your cards" not in page.maps_part.note.text()
    page.show_result(game_result)
    assert "your cards" in page.maps_part.note.text()


def test_the_maps_there_are_stay_until_others_are_all_there(
    qtbot: QtBot, page: ComparePage, result: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    page.show_result(result)
    part = page.maps_part
    page.show_part(part)
    part.show_maps()
    qtbot.waitUntil(lambda: part.maps is not None, timeout=WAIT)
    before = part.maps
    gaps: list[str] = []
    waited: list[bool] = []

    def look() -> None:
        shown = part.maps
        if shown is None or not shown.isVisible() or part.empty.isVisible():
            gaps.append("no map is shown")
        if shown is before:
            waited.append(bool(part._making))

    timer = QTimer(page)
    timer.setInterval(0)
    timer.timeout.connect(look)
    timer.start()
    part.show_maps()
    qtbot.waitUntil(lambda: part.maps is not before, timeout=WAIT)
    timer.stop()
    assert gaps == []
    # they were made in several turns of the event loop
    assert waited.count(True) >= 2


def test_maps_of_a_comparison_that_is_gone_by_the_time_they_are_made_are_not_shown(
    qtbot: QtBot,
    page: ComparePage,
    result: Result,
    game_result: Result,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    page.show_result(result)
    part = page.maps_part
    page.show_part(part)
    done: list[bool] = []

    def look() -> None:
        if not done and part._making:
            done.append(True)
            page.show_result(game_result)

    timer = QTimer(page)
    timer.setInterval(0)
    timer.timeout.connect(look)
    timer.start()
    part.show_maps()
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT)
    timer.stop()
    assert not part._making
    qtbot.waitUntil(lambda: part.maps is None, timeout=WAIT)
    part.show_maps()
    qtbot.waitUntil(lambda: part.maps is not None, timeout=WAIT)
    assert part.maps is not None
    assert part.maps._runs is not None
    names = {arm.label for arm in game_result.comparison.arms}
    assert {run.name for run in part.maps._runs} <= names
