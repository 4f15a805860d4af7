"""What a person wrote or chose last is kept, and goes where it belongs, however a game is left."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from simulator.record import Record
from simulator.styles import Dials
from tests.ui.at_play import LINK, WAIT, OpenPage, play_turn, press
from tests.ui.loop import take_turn
from tests.ui.shell import begun, place_of, window
from tests.ui.small_place import small_place
from ui.game import GameSession
from ui.pages.debrief import TABS, DebriefPage
from ui.play.page import PlayPage
from ui.saves import RECORD, Save, saved_games
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MIDDLE = Dials(0.5, 0.5, 0.5, 0.5)
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = 100_000


def blocked(folder: Path) -> None:
    """Let nothing be written to a game any more, as on a disk that was unplugged."""
    (folder / RECORD).unlink()
    (folder / RECORD).mkdir()


# While it is being opened


def test_a_game_that_is_closed_while_it_begins_says_nothing_more_and_gives_its_save_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    session = GameSession()
    told: list[str] = []
    session.opened.connect(lambda: told.append("opened"))
    session.busy_changed.connect(lambda busy: told.append(f"busy {busy}"))
    session.start(small_place(), "navigator", MIDDLE, 5, tmp_path)
    session.close()
    (game,) = saved_games(tmp_path)
    Save.open(game.path).release()
    take_turn(qtbot)
    assert told == ["busy True"]
    session.deleteLater()


def test_another_game_can_be_begun_while_one_is_beginning(
    qtbot: QtBot, open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page()
    page.start(small_place(), "navigator", MIDDLE, 6)
    page.start(small_place(), "weaver", MIDDLE, 7)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    assert page.session is not None
    assert (page.session.role, page.session.run.seed) == ("weaver", 7)
    page.start(small_place(), "weaver", MIDDLE, 8)
    page.close_game()
    take_turn(qtbot)
    assert page.phase == "closed"
    for game in saved_games(tmp_path / "games"):
        Save.open(game.path).release()


def test_a_game_that_is_being_opened_is_not_said_to_be_open_in_another_window(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    path = page.session.path if page.session else None
    assert path is not None
    page.close_game()
    page.resume(path)
    page.resume(path)
    assert page.findChild(QMessageBox, "in-use") is None
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)


# What cannot be saved


def test_what_was_written_just_before_the_end_and_cannot_be_kept_is_said(
    open_page: OpenPage,
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    assert session.path is not None
    assert page.can_close()
    blocked(session.path)
    page.go_to("reflect")
    (box,) = [made for made in page.reflect.findChildren(QPlainTextEdit) if made.isVisible()]
    QTest.keyClicks(box, "Nobody asks.")
    assert not page.can_close()
    assert "not saved" in page.notice.words.text()
    (session.path / RECORD).rmdir()
    assert page.can_close()
    assert session.unsaved == ""
    assert Record.load(session.path / RECORD).journal[-1]["words"] == "Nobody asks."


def test_a_game_that_cannot_be_saved_is_not_thrown_away_for_another_without_a_word(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    assert session.path is not None
    play_turn(qtbot, page)
    blocked(session.path)
    session.choose("warm-handoff", LINK)
    session.note(1, "journal", "A thought.")
    page.start(small_place(), "weaver", MIDDLE, 6)
    assert page.session is session
    assert "not saved" in page.notice.words.text()
    page.start(small_place(), "weaver", MIDDLE, 6)
    assert page.session is not session
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)


def test_that_a_turn_is_not_saved_is_not_written_over_by_what_else_there_is_to_say(
    qtbot: QtBot, open_page: OpenPage, tmp_path: Path
) -> None:
    (tmp_path / "games").write_text("in the way", encoding="utf-8")
    page = open_page()
    play_turn(qtbot, page)
    qtbot.waitUntil(lambda: not len(page.pieces), timeout=WAIT)
    assert "not saved" in page.notice.words.text()
    assert page.notice.isVisible()


# What is undone


def test_what_is_typed_is_not_lost_by_an_undo_that_follows_at_once(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.go_to("reflect")
    (box,) = [made for made in page.reflect.findChildren(QPlainTextEdit) if made.isVisible()]
    QTest.keyClicks(box, "The river")
    page.reflect.keep()
    QTest.keyClicks(box, " side.")
    press(qtbot, page, "undo")
    assert box.toPlainText() == ""
    press(qtbot, page, "redo")
    assert box.toPlainText() == "The river side."


def test_the_offer_to_bring_a_branch_back_undoes_no_choice_made_since(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    play_turn(qtbot, page)
    session = page.session
    assert session is not None
    session.branch_off(0, "Another way")
    qtbot.waitUntil(lambda: session.game.branch == 1 and not session.busy, timeout=WAIT)
    session.switch_to(0)
    qtbot.waitUntil(lambda: session.game.branch == 0 and not session.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: page.phase in ("look", "decide"), timeout=WAIT)
    page.branching.delete(1)
    assert page.notice.isVisible()
    session.choose("warm-handoff", LINK)
    assert not page.notice.isVisible()
    page.notice.acted.emit("undo")
    page.choosing.redo()
    assert [choice.target for choice in session.pending()] == [LINK]


# The debrief


def at_debrief(qtbot: QtBot, shown: MainWindow) -> tuple[PlayPage, DebriefPage]:
    """Begin a game in a window, play a turn, and look back on it."""
    page = begun(qtbot, shown, place_of(small_place()))
    play_on(qtbot, page)
    look_back(qtbot, shown)
    assert shown.debrief_page is not None
    return page, shown.debrief_page


def play_on(qtbot: QtBot, page: PlayPage) -> None:
    """Play the turn that is open: there is nothing to look back on before."""
    session = page.session
    assert session is not None
    qtbot.waitUntil(lambda: page.phase in ("look", "decide"), timeout=LONG)
    page.go_to("turn")
    page.act()
    qtbot.waitUntil(lambda: bool(session.reports) and page.phase == "look", timeout=LONG)


def look_back(qtbot: QtBot, shown: MainWindow) -> None:
    shown.look_back()
    page = shown.debrief_page
    assert page is not None
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=LONG)
    page.tabs.setCurrentIndex(TABS.index("notes"))


def notes_of(path: Path) -> dict[str, str]:
    """Return the words of each kind of note in a save."""
    return {note["kind"]: note["words"] for note in Save.look(path).read().record.journal}


@pytest.mark.parametrize("way", ["close", "language", "another", "quit"])
def test_what_is_written_in_the_debrief_is_kept_however_fast_the_game_is_left(
    qtbot: QtBot, tmp_path: Path, way: str
) -> None:
    with window(qtbot, tmp_path) as shown:
        page, back = at_debrief(qtbot, shown)
        path = page.session.path if page.session is not None else None
        assert path is not None
        # a library that is being imported cannot be stopped, and would outlive the window
        qtbot.waitUntil(lambda: not shown.background.running, timeout=LONG)
        QTest.keyClicks(back.writing.boxes["try", ""], "Ask first.")
        if way == "close":
            QTest.keyClick(shown, Qt.Key.Key_W, CONTROL)
            assert shown.pages.currentWidget() is shown.start_page
        elif way == "language":
            shown.set_language("sv")
            shown.set_language("en")
        elif way == "another":
            page.start(small_place(), "weaver", MIDDLE, 6)
        else:
            assert shown.close()
        assert notes_of(path)["try"] == "Ask first."


def test_what_was_written_about_one_branch_stays_out_of_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        page, back = at_debrief(qtbot, shown)
        session = page.session
        assert session is not None
        QTest.keyClicks(back.writing.boxes["private", "felt"], "Alone.")
        shown.show_page("play")
        page.clock.seek(0)
        page.branching.leave_here()
        qtbot.waitUntil(lambda: session.game.branch == 1 and not session.busy, timeout=LONG)
        play_on(qtbot, page)
        look_back(qtbot, shown)
        page.close_game()
        (game,) = saved_games(tmp_path / "games")
        kept = Save.look(game.path)
        assert [note["words"] for note in kept.read(0).record.journal] == ["Alone."]
        assert kept.read(1).record.journal == ()


def test_a_note_of_the_debrief_that_was_undone_does_not_come_back_by_itself(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        page, back = at_debrief(qtbot, shown)
        session = page.session
        assert session is not None
        QTest.keyClicks(back.writing.boxes["try", ""], "Ask first.")
        back.keep()
        shown.show_page("play")
        page.choosing.undo()
        assert session.run.journal == []
        look_back(qtbot, shown)
        assert session.run.journal == []
        assert back.writing.boxes["try", ""].toPlainText() == ""


def test_a_game_is_not_read_while_its_weeks_are_being_computed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        page, _ = at_debrief(qtbot, shown)
        asked: list[object] = []
        page.compare_requested.connect(asked.append)
        session = page.session
        assert session is not None
        session.commit()
        assert session.busy
        shown.compare_open_game()
        assert asked == []
        qtbot.waitUntil(lambda: not session.busy, timeout=LONG)
        shown.compare_open_game()
        assert len(asked) == 1
        shown.compare_page.stop()
