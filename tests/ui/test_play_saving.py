"""A game on the disk: gone on with, open in two windows, not saved, broken, and given back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from simulator.library import find
from simulator.reader import read_file
from simulator.styles import HEROIC
from tests.ui.at_play import LINK, OTHER, WAIT, OpenPage, add, play_turn, press
from tests.ui.shell import preferences
from tests.ui.small_place import small_place
from ui.play.page import PlayPage
from ui.saves import Save, saved_games
from ui.theme import hub

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_game_is_gone_on_with_where_it_was_left(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    add(qtbot, page, "warm-handoff", LINK)
    play_turn(qtbot, page)
    add(qtbot, page, "warm-handoff", OTHER)
    assert page.session is not None
    digest, path = page.session.run.digest(), page.session.path
    page.close_game()
    again = open_page(path)
    assert again.session is not None
    assert again.session.run.digest() == digest
    assert [choice.target for choice in again.session.pending()] == [OTHER]
    assert again.phase == "decide"
    assert again.timeline.maximum() == 8


def test_a_second_window_is_told_and_may_look_only(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    play_turn(qtbot, page)
    path = page.session.path if page.session else None
    assert path is not None
    second = PlayPage(hub())
    qtbot.addWidget(second)
    second.resize(1280, 800)
    second.show()
    second.resume(path)
    box = second.findChild(QMessageBox, "in-use")
    assert isinstance(box, QMessageBox)
    assert box.text() == "This game is open in another window."
    press(qtbot, box, "look-only")
    qtbot.waitUntil(lambda: second.phase == "look", timeout=WAIT)
    assert "only looking" in second.notice.words.text()
    assert second.header.primary.text() == "See the comparison"
    assert not second.tabs.isTabVisible(2)
    second.close_game()


def test_a_second_window_may_be_left_at_that(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    path = page.session.path if page.session else None
    assert path is not None
    second = PlayPage(hub())
    qtbot.addWidget(second)
    second.show()
    second.resume(path)
    box = second.findChild(QMessageBox, "in-use")
    assert isinstance(box, QMessageBox)
    box.reject()
    assert second.session is None
    assert second.phase == "closed"


def test_a_game_that_cannot_be_saved_says_so_goes_on_and_is_saved_on_another_try(
    qtbot: QtBot, open_page: OpenPage, tmp_path: Path
) -> None:
    (tmp_path / "games").write_text("in the way", encoding="utf-8")
    page = open_page()
    assert page.notice.isVisible()
    assert "not saved" in page.notice.words.text()
    play_turn(qtbot, page)
    # what else there is to tell of the turn, which gives way to this
    qtbot.waitUntil(lambda: not len(page.pieces), timeout=WAIT)
    assert page.header.kept.text() == "Not saved"
    assert not page.can_close()
    assert page.can_close()
    (tmp_path / "games").unlink()
    press(qtbot, page, "notice-retry")
    qtbot.waitUntil(lambda: not page.notice.isVisible(), timeout=WAIT)
    assert saved_games(tmp_path / "games")[0].week == 8
    assert page.can_close()


def test_a_game_that_stays_because_it_is_not_saved_keeps_its_pace(
    qtbot: QtBot, tmp_path: Path
) -> None:
    games = tmp_path / "games"
    games.write_text("in the way", encoding="utf-8")
    page = PlayPage(hub(), games, preferences=preferences(tmp_path))
    qtbot.addWidget(page)
    page.show()
    page.start(read_file(find("first-week")), "navigator", HEROIC, 5)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    guided, session = page.clock.speed, page.session
    page.start(small_place(), "navigator", HEROIC, 5)
    assert page.session is session
    assert page.clock.speed == guided
    page.start(small_place(), "navigator", HEROIC, 5)
    assert page.session is not session
    assert page.clock.speed != guided
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    page.close_game()


def test_a_broken_save_is_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "broken"
    place.mkdir()
    (place / "record.json").write_text("{", encoding="utf-8")
    page = PlayPage(hub())
    qtbot.addWidget(page)
    page.show()
    page.resume(place)
    qtbot.waitUntil(lambda: page.phase == "failed", timeout=WAIT)
    assert page.empty.text.text()
    assert page.session is None
    Save.open(place).release()


def test_closing_gives_the_save_back(open_page: OpenPage) -> None:
    page = open_page()
    path = page.session.path if page.session else None
    assert path is not None
    assert page.can_close()
    page.close_game()
    Save.open(path).release()


def test_going_on_with_the_game_that_is_open_here_leaves_it_as_it_stands(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    assert session.path is not None
    session.choose("warm-handoff", LINK)
    page.resume(session.path)
    assert page.session is session
    assert page.phase in ("look", "decide")
    assert len(session.pending()) == 1
    assert page.findChild(QMessageBox, "in-use") is None
