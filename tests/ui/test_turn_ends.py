"""A turn ends: what it brought is read bit by bit and shown in one step, whatever is done then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.styles import Dials
from tests.ui.at_play import LINK, WAIT, OpenPage
from tests.ui.shell import begun, place_of, window
from tests.ui.small_place import small_place
from ui import pieces
from ui.play.page import PlayPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


def words_in(part: QWidget) -> list[str]:
    """Return all the text in a part, whether or not it is seen, without what tries still."""
    return [made.text() for made in part.findChildren(QLabel) if made.objectName() != "what-it-did"]


def is_read(page: PlayPage) -> bool:
    """Return whether a turn is over and what it brought is being read."""
    session = page.session
    return (
        session is not None
        and page.phase == "watch"
        and not session.busy
        and bool(session.reports)
        and len(page.pieces) > 0
    )


def turn_by_turn(page: PlayPage, look: Callable[[], None]) -> QTimer:
    """Call something in every turn of the event loop until the timer is stopped."""
    timer = QTimer(page)
    timer.setInterval(0)
    timer.timeout.connect(look)
    timer.start()
    return timer


def end_turn(
    qtbot: QtBot,
    page: PlayPage,
    monkeypatch: pytest.MonkeyPatch,
    meanwhile: Callable[[], None],
    until: Callable[[], bool],
) -> None:
    """Commit a turn, do something while what it brought is read, and wait."""
    # one piece in each turn of the event loop, so that there is a while on any machine
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    done: list[bool] = []

    def look() -> None:
        if not done and is_read(page):
            done.append(True)
            meanwhile()

    timer = turn_by_turn(page, look)
    page.go_to("turn")
    QTest.keyClick(page, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT)
    qtbot.waitUntil(lambda: until() and not len(page.pieces), timeout=WAIT)
    timer.stop()


def shown_in_full(qtbot: QtBot, page: PlayPage) -> None:
    """Hold that the step that tells what changed is shown as if it had been read at once."""
    assert page.panel.shown is page.changes
    before = words_in(page.changes)
    assert before.count("What changed in turn 1") == 1
    page.changes.refresh()
    assert words_in(page.changes) == before
    # the tabs are as wide as their names, which changed
    tabs = page.panel.tabs
    rooms = [tabs.tabRect(number) for number in range(tabs.count())]
    page.panel.name_tabs(over=False)
    assert [tabs.tabRect(number) for number in range(tabs.count())] == rooms


def test_what_a_turn_brought_is_read_bit_by_bit_and_shown_in_one_step(
    qtbot: QtBot, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    page.activateWindow()
    qtbot.waitActive(page)
    seen: list[tuple[bool, str, list[str]]] = []
    hidden: list[str] = []

    def look() -> None:
        reading = is_read(page)
        if reading or page.phase == "look":
            watched = page.panel.shown is page.watching
            seen.append((watched, page.phase, words_in(page.changes)))
        at = QApplication.focusWidget()
        if at is not None and not at.isVisible():
            hidden.append(f"{type(at).__name__} {at.accessibleName()}")

    page.go_to("turn")
    timer = turn_by_turn(page, lambda: None)

    def begin() -> None:
        seen.clear()
        timer.timeout.connect(look)

    end_turn(qtbot, page, monkeypatch, begin, lambda: page.phase == "look")
    qtbot.waitUntil(lambda: bool(seen) and seen[-1][1] == "look", timeout=WAIT)
    timer.stop()
    during = [words for watched, phase, words in seen if phase == "watch"]
    after = [words for watched, phase, words in seen if phase == "look"]
    # it grew while the weeks were shown, and was whole as soon as it was shown itself
    assert all(watched == (phase == "watch") for watched, phase, _ in seen)
    assert len({len(words) for words in during}) >= 3
    assert after[0] == after[-1]
    assert hidden == []
    assert page.header.primary.hasFocus()
    shown_in_full(qtbot, page)


def test_who_presses_the_main_button_meanwhile_commits_nothing_twice(
    qtbot: QtBot, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    end_turn(
        qtbot,
        page,
        monkeypatch,
        lambda: QTest.keyClick(page, Qt.Key.Key_Return, CONTROL),
        lambda: page.phase == "look",
    )
    assert page.session is not None
    assert page.session.run.turn == 1
    shown_in_full(qtbot, page)


def test_who_looks_back_by_a_week_meanwhile_is_brought_to_the_end_of_the_turn(
    qtbot: QtBot, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    end_turn(qtbot, page, monkeypatch, page.clock.step_back, lambda: page.phase == "look")
    assert page.session is not None
    assert page.clock.week == page.session.run.week
    shown_in_full(qtbot, page)


def test_what_is_chosen_meanwhile_is_kept_and_told_once(
    qtbot: QtBot, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    end_turn(
        qtbot,
        page,
        monkeypatch,
        lambda: session.choose("warm-handoff", LINK),
        lambda: page.phase == "decide",
    )
    assert [choice.card for choice in session.pending()] == ["warm-handoff"]
    shown_in_full(qtbot, page)


def test_who_leaves_the_game_meanwhile_has_left_it(
    qtbot: QtBot, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    end_turn(qtbot, page, monkeypatch, page.close_game, lambda: page.phase == "closed")
    assert page.session is None


def test_who_begins_another_game_meanwhile_sees_only_that(
    qtbot: QtBot, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    end_turn(
        qtbot,
        page,
        monkeypatch,
        lambda: page.start(small_place(), "weaver", Dials(0.5, 0.5, 0.5, 0.5), 6),
        lambda: page.phase == "look" and page.session is not None and not page.session.busy,
    )
    assert page.session is not None
    assert (page.session.role, page.session.run.turn) == ("weaver", 0)
    assert page.panel.shown is page.changes
    words = words_in(page.changes)
    assert "What changed in turn 1" not in words
    page.changes.refresh()
    assert words_in(page.changes) == words


def test_who_goes_to_another_page_meanwhile_keeps_the_keyboard_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window(qtbot, tmp_path) as shown:
        page = begun(qtbot, shown, place_of(small_place()))
        hidden: list[str] = []

        def look() -> None:
            at = QApplication.focusWidget()
            if at is not None and not at.isVisible():
                hidden.append(f"{type(at).__name__} {at.accessibleName()}")

        def leave() -> None:
            shown.show_page("scenarios")
            timer.timeout.connect(look)

        timer = turn_by_turn(page, lambda: None)
        end_turn(qtbot, page, monkeypatch, leave, lambda: page.phase == "look")
        assert hidden == []
        assert not page.isVisible()
        shown.show_page("play")
        qtbot.waitUntil(page.isVisible, timeout=WAIT)
        timer.stop()
        shown_in_full(qtbot, page)
