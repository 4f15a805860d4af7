"""The page that compares: it runs beside the window, waits, stops, and fits its room."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.compare import compare
from simulator.reader import read_text
from tests.ui.at_compare import WAIT
from tests.ui.shell import cut_off, outside, place_of
from tests.ui.small_place import TEXT, small_place
from ui.compare.work import Result
from ui.pages.compare import ComparePage
from ui.play.clock import Clock
from ui.theme import hub

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_while_another_place_is_compared_no_figures_of_the_one_before_stand_there(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.show_part(page.parts[1])
    other = read_text(TEXT.replace("id: ", "id: other-", 1), "other.yaml")
    page.runs.setCurrentIndex(page.runs.findData(5000))
    page.compare_place(place_of(other))
    assert page.running
    assert page.tabs.currentIndex() == 0
    assert not page.stack.isVisible()
    assert page.empty.isVisible()
    QTest.mouseClick(page.stop_button, Qt.MouseButton.LeftButton)
    assert page.stack.isVisible()
    # once more the same place: its figures may stay until the new ones are there
    page.compare_place(place_of(small_place()))
    assert page.stack.isVisible()
    page.stop()


@pytest.mark.parametrize("name", ["citizen", "maps"])
def test_who_comes_to_a_part_that_takes_a_moment_is_shown_something_without_a_press(
    qtbot: QtBot, page: ComparePage, result: Result, name: str
) -> None:
    page.show_result(result)
    part = page.citizen_part if name == "citizen" else page.maps_part
    place = page.parts.index(part)
    QTest.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=page.tabs.tabRect(place).center())
    if name == "citizen":
        qtbot.waitUntil(lambda: page.citizen_part.journey is not None, timeout=WAIT)
    else:
        qtbot.waitUntil(lambda: page.maps_part.maps is not None, timeout=WAIT)


def test_who_passes_by_on_the_way_to_another_part_starts_nothing(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.show_part(page.citizen_part)
    page.show_part(page.communities_part)
    qtbot.waitUntil(lambda: not page._staying.isActive(), timeout=WAIT)
    assert not page.citizen_part.task.running
    assert page.citizen_part.journey is None


def test_what_was_found_is_seen_first_also_where_it_does_not_all_fit(
    qtbot: QtBot, page: ComparePage
) -> None:
    hub().set_look(scale=1.3)
    page.resize(930, 560)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=WAIT)
    place = page.place
    assert place is not None
    page.compare_place(place)
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not page.running and not page._stale, timeout=WAIT)
    part = page.outcomes_part
    bar = part.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=WAIT)
    qtbot.waitUntil(lambda: bar.value() == 0, timeout=WAIT)
    at = QApplication.focusWidget()
    assert at in (part.outcomes, page.tabs)
    assert not at.visibleRegion().isEmpty()
    hub().set_look(scale=1.0)


def half_filled(page: ComparePage, result: Result) -> None:
    """Begin to fill the page with a result, and do a part of it."""
    page._fill_in(result)
    page._filling._queue.popleft()()
    page._filling._queue.popleft()()
    assert len(page._filling) > 1


def test_a_result_is_filled_in_bit_by_bit_and_seen_only_when_all_of_it_is_there(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    half_filled(page, result)
    assert page.running
    assert page.result is not result
    assert page.empty.isVisible()
    assert not page.stack.isVisible()
    shown = Shows(page.stack, page)
    qtbot.waitUntil(lambda: not page.running, timeout=WAIT)
    assert page.result is result
    qtbot.waitUntil(lambda: shown.drawn, timeout=WAIT)
    assert not shown.drawn_before, "what is half filled is not drawn"
    part = page.outcomes_part
    assert part.model.rowCount() == part.outcomes.count() > 0
    assert part.legacy_table.rows()
    assert part.recorded_table.rows()
    assert part.sentence.text()


def test_who_leaves_while_a_result_is_filled_in_finds_all_of_it_later(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    half_filled(page, result)
    page.hide()
    qtbot.waitUntil(lambda: not page.running, timeout=WAIT)
    page.show()
    assert page.result is result
    assert page.stack.isVisible()
    table = page.outcomes_part.table

    def fits() -> bool:
        columns = page.outcomes_part.model.columnCount()
        return sum(map(table.columnWidth, range(columns))) == table.viewport().width()

    qtbot.waitUntil(fits, timeout=WAIT)
    assert table.rowHeight(0) > 0


def test_who_asks_for_another_part_while_a_result_is_filled_in_gets_that_part_of_it(
    page: ComparePage, result: Result, game_result: Result
) -> None:
    page.show_result(result)
    half_filled(page, game_result)
    page.show_part(page.communities_part)
    assert not page.running
    assert page.result is game_result
    assert page.communities_part.result is game_result
    assert page.outcomes_part.result is game_result


def test_what_is_compared_next_takes_the_place_of_what_is_being_filled_in(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    half_filled(page, result)
    other = read_text(TEXT.replace("id: ", "id: other-", 1), "other.yaml")
    page.compare_place(place_of(other))
    assert page.running
    assert page.result is result, "a stop loses nothing that was found"
    assert not page.stack.isVisible(), "of another place nothing is to be seen"
    qtbot.waitUntil(lambda: page.result is not result and not page.running, timeout=WAIT)
    assert page.result is not None
    assert page.result.scenario is other
    assert page.outcomes_part.result is page.result
    assert page.stack.isVisible()


def test_a_result_that_comes_while_another_is_filled_in_is_the_one_that_is_shown(
    page: ComparePage, result: Result, game_result: Result
) -> None:
    half_filled(page, result)
    page.show_result(game_result)
    assert not page.running
    assert page.result is game_result
    assert page.outcomes_part.result is game_result


def test_a_fault_while_a_result_is_filled_in_leaves_a_page_that_goes_on(
    qtbot: QtBot, page: ComparePage, result: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_result: Result) -> list[Callable[[], object]]:
        return [lambda: 1 / 0]

    with monkeypatch.context() as patched, qtbot.captureExceptions() as faults:
        patched.setattr(page.outcomes_part, "pieces", fail)
        page._fill_in(result)
        qtbot.waitUntil(lambda: not page.running, timeout=WAIT)
    assert [kind for kind, *_ in faults] == [ZeroDivisionError]
    assert page.result is None
    page.show_result(result)
    shown = Shows(page.stack, page)
    qtbot.waitUntil(lambda: shown.drawn, timeout=WAIT)


class Shows(QObject):
    """Notes whether a part is drawn, and whether that was before its page had been filled."""

    def __init__(self, part: QWidget, page: ComparePage) -> None:
        super().__init__(part)
        self._page = page
        self.drawn = self.drawn_before = False
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.drawn = True
            self.drawn_before |= self._page.running
        return super().eventFilter(watched, event)
