"""Hints for a first game where no guide is: few, one at a time, at the thing itself."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.scenario import Scenario
from simulator.styles import HEROIC, Dials
from tests.ui.at_play import LINK, WAIT, add, play_turn, point_at, press
from tests.ui.shell import begun, place_of, preferences, window
from tests.ui.small_place import small_place
from tests.ui.test_guide import guided
from tests.ui.test_run_library import keep
from ui.language import install
from ui.pages.settings import SettingsPage
from ui.play.hints import COUNT, hints
from ui.play.page import PlayPage
from ui.preferences import HINTS, HINTS_SEEN, Preferences
from ui.theme import hub

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
Begin = Callable[..., PlayPage]


@pytest.fixture
def kept(tmp_path: Path) -> Preferences:
    return preferences(tmp_path)


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, kept: Preferences) -> Iterator[Begin]:
    """Return a function that begins a game of somebody with these settings."""
    hub().set_look(choice="light", scale=1.0, reduced_motion=True)
    pages: list[PlayPage] = []

    def begun(
        scenario: Scenario | None = None,
        path: Path | None = None,
        size: tuple[int, int] = (1280, 800),
    ) -> PlayPage:
        made = PlayPage(hub(), tmp_path / "games", preferences=kept)
        pages.append(made)
        qtbot.addWidget(made)
        made.resize(*size)
        made.show()
        if path is None:
            place = scenario or small_place()
            made.start(place, "navigator", Dials(0.5, 0.5, 0.5, 0.5), 5)
        else:
            made.resume(path)
        qtbot.waitUntil(lambda: made.phase in ("look", "decide", "over"), timeout=WAIT)
        return made

    yield begun
    for each in pages:
        each.close_game()
    hub().reduced_motion = False


def says(page: PlayPage) -> str:
    return page.guide.words.text() if page.guide.isVisible() else ""


def ringed(page: PlayPage, part: QWidget) -> bool:
    """Return whether the ring lies around a part."""
    middle = part.mapTo(page.whole, part.rect().center())
    return page.ring.isVisible() and page.ring.geometry().contains(middle)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_each_hint_lies_at_what_it_speaks_of_and_goes_when_that_was_done(
    qtbot: QtBot, begin: Begin, kept: Preferences, size: tuple[int, int]
) -> None:
    page = begin(size=size)
    told = [hint.say for hint in hints()]
    assert says(page) == told[0]
    assert page.guide.count.text() == f"1 of {COUNT}"
    assert page.map is not None
    view = page.map.viewport()

    def around_the_map() -> bool:
        corner = view.mapTo(page.whole, QPoint(20, 20))
        return page.ring.isVisible() and page.ring.geometry().contains(corner)

    qtbot.waitUntil(around_the_map, timeout=WAIT)
    # of a panel that lies over the map it keeps clear
    tabs = page.tabs.mapTo(page.whole, page.tabs.rect().center())
    assert not page.ring.geometry().contains(tabs)
    point_at(qtbot, page, "surgery")
    assert says(page) == told[1]
    # the story of the surgery offers a card, and so it is as good a place to begin as any
    offered = [
        made
        for made in page.story.findChildren(QAbstractButton)
        if made.isVisible() and made.objectName().startswith("story-")
    ]
    assert offered
    qtbot.waitUntil(lambda: ringed(page, offered[0]), timeout=WAIT)
    press(qtbot, page, "guide-where")
    assert page.pages.currentWidget() is page.cards
    add(qtbot, page, "warm-handoff", LINK)
    assert says(page) == told[2]
    qtbot.waitUntil(lambda: ringed(page, page.header.primary), timeout=WAIT)
    play_turn(qtbot, page)
    assert says(page) == told[4]
    assert page.session is not None
    page.go_to("cards")
    assert says(page) == ""
    assert not page.ring.isVisible()
    assert not kept.flag(HINTS)
    page.close_game()
    assert says(begin()) == ""


def test_while_weeks_are_shown_the_hint_lies_at_the_button_that_pauses_them(
    qtbot: QtBot, begin: Begin
) -> None:
    page = begin()
    hub().reduced_motion = False
    page.go_to("turn")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.phase == "watch", timeout=WAIT)
    assert says(page) == hints()[3].say
    qtbot.waitUntil(lambda: ringed(page, page.watch_bar), timeout=WAIT)
    page.clock.finish()
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)


def test_who_wants_none_is_shown_none_in_any_game_until_they_ask_for_them_again(
    qtbot: QtBot, begin: Begin, kept: Preferences
) -> None:
    page = begin()
    assert page.guide.leave.text() == "No more hints"
    press(qtbot, page, "guide-skip")
    assert says(page) == ""
    page.close_game()
    page = begin()
    assert says(page) == ""
    page.close_game()
    settings = SettingsPage(hub(), kept)
    qtbot.addWidget(settings)
    settings.show()
    assert not settings.hints.isChecked()
    settings.hints.setFocus()
    QTest.keyClick(settings.hints, Qt.Key.Key_Space)
    assert kept.flag(HINTS)
    assert says(begin()) == hints()[0].say


def test_a_hint_that_was_seen_is_not_shown_again_in_another_game(
    qtbot: QtBot, begin: Begin, kept: Preferences
) -> None:
    page = begin()
    press(qtbot, page, "guide-next")
    assert says(page) == hints()[1].say
    page.close_game()
    assert says(begin()) == hints()[1].say
    assert kept.number(HINTS_SEEN) == 1


def test_who_goes_on_to_choose_is_asked_no_more_to_look_at_the_map(begin: Begin) -> None:
    page = begin()
    page.go_to("cards")
    assert says(page) == hints()[1].say


def test_a_game_that_is_gone_on_with_shows_none(qtbot: QtBot, begin: Begin) -> None:
    page = begin()
    play_turn(qtbot, page)
    assert page.session is not None
    path = page.session.path
    assert path is not None
    page.close_game()
    assert says(begin(path=path)) == ""


def test_a_place_with_a_guide_has_its_own_and_once_it_is_finished_no_other_shows_hints(
    qtbot: QtBot, begin: Begin, kept: Preferences
) -> None:
    page = begin(guided())
    assert says(page) == "Look at the surgery."
    assert page.guide.leave.text() == "Skip the guide"
    press(qtbot, page, "guide-skip")
    assert kept.flag(HINTS)  # to skip the guide is not to have learnt
    for _ in range(3):
        play_turn(qtbot, page)
    assert page.phase == "over"
    assert not kept.flag(HINTS)
    page.close_game()
    assert says(begin()) == ""


def test_in_a_new_window_a_first_game_shows_them(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path, hints=True) as shown:
        page = begun(qtbot, shown, place_of(small_place()))
        assert says(page) == hints()[0].say


def test_they_are_short_and_there_in_swedish_too() -> None:
    english = [hint.say for hint in hints()]
    assert len(english) == COUNT <= 5
    assert all(len(words.split()) <= 18 for words in english)
    install("sv")
    try:
        swedish = [hint.say for hint in hints()]
    finally:
        install("en")
    assert all(there != here for there, here in zip(swedish, english, strict=True))
    assert all(len(words) <= 110 for words in swedish)


@pytest.mark.parametrize("finished", [True, False])
def test_who_finished_a_game_before_there_were_hints_is_spared_them(
    qtbot: QtBot, tmp_path: Path, finished: bool
) -> None:
    keep(tmp_path / "games", "before", HEROIC, 24 if finished else 8)
    with window(qtbot, tmp_path, hints=True) as shown:
        qtbot.waitUntil(lambda: bool(shown.runs.all), timeout=WAIT)
        assert shown.preferences.flag(HINTS) is not finished


def test_where_no_game_is_open_the_last_one_is_a_press_away(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        begun(qtbot, shown, place_of(small_place()))
        shown.close_game()
        shown.show_page("play")
        made = next(
            made
            for made in shown.findChildren(QAbstractButton)
            if made.text() == "Go on with the last game"
        )
        # the folder is read beside the window
        qtbot.waitUntil(made.isVisible, timeout=WAIT)
        QTest.mouseClick(made, LEFT)
        qtbot.waitUntil(lambda: shown.game_open, timeout=WAIT)
        qtbot.waitUntil(
            lambda: shown.play_page is not None and shown.play_page.phase == "look", timeout=WAIT
        )
