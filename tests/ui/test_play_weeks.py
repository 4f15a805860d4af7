"""The weeks of a game: watched, paused, looked back at, and run again as branches."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from simulator.reader import load
from simulator.styles import Dials
from tests.ui.at_play import LEFT, LINK, OTHER, WAIT, OpenPage, add, in_branch, play_turn, press
from tests.ui.hands import words_on
from tests.ui.loop import take_turn
from tests.ui.shell import preferences
from ui.drawing import drawing
from ui.play.page import PlayPage
from ui.play.tree import BranchList
from ui.saves import saved_games
from ui.theme import hub

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_committing_shows_the_weeks_and_then_what_changed(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    hub().reduced_motion = False
    add(qtbot, page, "warm-handoff", LINK)
    press(qtbot, page, "primary")
    assert page.header.primary.text() == "Skip"
    assert page.map is not None
    moving = page.map.playing
    assert moving
    qtbot.waitUntil(lambda: page.timeline.value() >= 1, timeout=WAIT)
    QTest.keyClick(page, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    assert not page.map.playing
    told = words_on(page.changes)
    assert "What changed in turn 1" in told
    assert "Walk with people to the next service" in told
    assert "Took hold" in told or "Did not happen" in told
    assert page.header.primary.text() == "Next turn"
    assert page.timeline.value() == 8
    assert page.map.picture is not None
    assert page.map.picture.week == 8


def test_events_are_hidden_until_they_happen(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert [mark for mark in page.timeline.marks if mark.kind == "event"] == []
    play_turn(qtbot, page)
    assert [mark for mark in page.timeline.marks if mark.kind == "event"] == []
    play_turn(qtbot, page)
    assert [mark.week for mark in page.timeline.marks if mark.kind == "event"] == [10]
    assert "A letter from the landlord" in words_on(page.changes)
    assert "News from the ministry" not in words_on(page)


def test_a_past_week_can_be_looked_at_and_left(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    play_turn(qtbot, page)
    assert page.map is not None
    point = QPoint(round(page.timeline.x_of(2)), page.timeline.height() // 2)
    QTest.mouseClick(page.timeline, LEFT, pos=point)
    assert page.map.picture is not None
    assert page.map.picture.week == 2
    assert page.week_words.text() == "As it was in week 2"
    press(qtbot, page, "back-to-now")
    assert page.map.picture.week == 8
    assert not page.back_to_now.isVisible()


def test_a_turn_can_be_played_again_as_a_branch_of_the_game(
    qtbot: QtBot, open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page()
    add(qtbot, page, "warm-handoff", LINK)
    play_turn(qtbot, page)
    add(qtbot, page, "warm-handoff", OTHER)
    play_turn(qtbot, page)
    assert page.session is not None
    old, first = page.session.path, page.session.pictures[8]
    page.timeline.setValue(11)
    assert page.again.text() == "Play turn 2 again"
    QTest.mouseClick(page.again, LEFT)
    qtbot.waitUntil(
        lambda: page.phase == "look" and page.session is not None and page.session.branch.id == 1,
        timeout=WAIT,
    )
    assert page.session.path == old
    assert page.session.run.week == 8
    assert page.session.pictures[8] == first
    assert page.session.pending() == ()
    assert "the way before it is kept" in page.notice.words.text()
    rows = page.tree.rows
    assert rows.isVisible()
    assert [rows.branches.words(branch) for branch in rows.branches.branches] == [
        "First way, 2 of 3 turns played",
        "From turn 2, left First way in turn 2, 1 of 3 turns played, open",
    ]
    play_turn(qtbot, page)
    page.close_game()
    (game,) = saved_games(tmp_path / "games")
    assert game.week == 16


def branched(qtbot: QtBot, page: PlayPage) -> BranchList:
    """Play a turn, leave the first one as a branch, and return the tree's rows."""
    add(qtbot, page, "warm-handoff", LINK)
    play_turn(qtbot, page)
    page.timeline.setFocus()
    QTest.keyClick(page.timeline, Qt.Key.Key_Home)
    press(qtbot, page, "again")
    in_branch(qtbot, page, 1)
    return page.tree.rows


def test_branches_are_opened_renamed_deleted_and_brought_back_by_keyboard(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    rows = branched(qtbot, page)
    assert page.timeline.maximum() == 0
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Up)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    in_branch(qtbot, page, 0)
    assert page.timeline.maximum() == 8
    session = page.session
    assert session is not None
    assert [taken.decision.card for taken in session.run.taken] == ["warm-handoff"]

    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Nothing done")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.tree.branch(1).name == "Nothing done", timeout=WAIT)
    qtbot.waitUntil(lambda: rows.findChild(QLineEdit) is None, timeout=WAIT)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert [branch.id for branch in session.tree.shown] == [0]
    assert page.notice.words.text() == "Nothing done is deleted."
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [branch.id for branch in session.tree.shown] == [0, 1]
    rows.set_number(0)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert "holds the game" in page.notice.words.text() or "is open" in page.notice.words.text()
    assert len(session.tree.shown) == 2


def test_a_branch_that_others_left_says_so_and_offers_to_delete_them_too(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    rows = branched(qtbot, page)
    session = page.session
    assert session is not None
    session.branch_off(0, "Left again")
    in_branch(qtbot, page, 2)
    session.switch_to(0)
    in_branch(qtbot, page, 0)
    rows.set_number(1)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert page.notice.words.text().endswith("is deleted. 1 branch that left it is kept.")
    assert [branch.id for branch in session.tree.shown] == [0, 2]
    page.notice.acted.emit("below")
    assert [branch.id for branch in session.tree.shown] == [0]
    assert "is deleted with 1 branch that left it" in page.notice.words.text()
    page.notice.acted.emit("undo")
    assert [branch.id for branch in session.tree.shown] == [0, 1, 2]


def test_branches_are_drawn_and_the_open_one_is_told_apart(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    rows = branched(qtbot, page)
    assert not page.tree.go.isEnabled()
    before = rows.grab().toImage()
    rows.set_number(0)
    assert page.tree.go.isEnabled()
    press(qtbot, page, "branch-go")
    in_branch(qtbot, page, 0)
    assert rows.grab().toImage() != before
    # turns stand under those of the timeline
    left, right = rows.edges()
    at = rows.viewport().mapTo(page, QPoint(0, 0)).x()
    ends = page.timeline.mapTo(page, QPoint(0, 0)).x()
    assert abs(at + left - (ends + page.timeline.x_of(0))) <= 1
    assert abs(at + right - (ends + page.timeline.x_of(24))) <= 1


def test_the_weeks_of_a_turn_can_be_paused_stepped_and_looked_back_at(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    hub().reduced_motion = False
    page.clock.set_speed(8)
    page.go_to("cards")
    press(qtbot, page, "primary")
    qtbot.waitUntil(lambda: page.clock.week >= 2, timeout=WAIT)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert not page.clock.playing
    assert page.map is not None
    assert not page.map.playing
    assert page.phase == "watch"
    week = page.clock.week
    QTest.keyClick(page, Qt.Key.Key_Left)
    assert page.map.picture is not None
    assert page.map.picture.week == page.timeline.value() == week - 1
    assert f"Week {week - 1} of 8 in this turn" in words_on(page.watching)
    QTest.keyClick(page, Qt.Key.Key_1)
    assert page.clock.speed == 1
    QTest.keyClick(page, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    assert page.clock.week == 8


def test_past_weeks_can_be_played_again_from_the_timeline(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    play_turn(qtbot, page)
    page.clock.set_speed(8)
    page.timeline.setFocus()
    QTest.keyClick(page.timeline, Qt.Key.Key_Home)
    QTest.keyClick(page.timeline, Qt.Key.Key_Space)
    assert page.clock.playing
    qtbot.waitUntil(lambda: page.clock.week >= 2, timeout=WAIT)
    assert page.map is not None
    assert page.map.playing
    assert page.phase == "look"
    press(qtbot, page, "play-pause")
    assert not page.map.playing


class Pictures(QObject):
    """Counts how often something is painted."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self.count = 0
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_weeks_are_worked_out_once_their_first_picture_is_drawn(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    assert page.map is not None
    drawing(page.window())
    add(qtbot, page, "warm-handoff", LINK)
    take_turn(qtbot)
    pictures = Pictures(page.header)
    asked: list[int] = []
    session._asked.connect(lambda _job: asked.append(pictures.count))
    page.header.primary.click()
    assert session.busy
    assert not asked
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT)
    assert asked[0] >= 1
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)


@pytest.mark.parametrize(("place", "chosen", "speed"), [("first-week", 3, 2), ("first-week", 4, 8)])
def test_weeks_pass_slowly_where_a_guide_leads_unless_a_speed_was_chosen(
    qtbot: QtBot, tmp_path: Path, place: str, chosen: int, speed: int
) -> None:
    page = PlayPage(hub(), tmp_path, preferences=preferences(tmp_path))
    qtbot.addWidget(page)
    page.watch_bar.choose(chosen)
    page.start(load(place), "navigator", Dials(0.5, 0.5, 0.5, 0.5), 1)
    assert page.clock.speed == speed
    qtbot.waitUntil(lambda: page.session is not None and page.session.ready, timeout=WAIT)
    page.close_game()


def test_the_speed_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    kept = preferences(tmp_path)
    page = PlayPage(hub(), tmp_path, preferences=kept)
    qtbot.addWidget(page)
    assert page.clock.speed == 4
    page.watch_bar.speed.setCurrentIndex(3)
    again = PlayPage(hub(), tmp_path, preferences=preferences(tmp_path))
    qtbot.addWidget(again)
    assert again.clock.speed == 8
    assert again.watch_bar.speed.currentText() == "8×"


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_what_can_be_done_in_the_past_is_read_whole(
    qtbot: QtBot, open_page: OpenPage, size: tuple[int, int]
) -> None:
    page = open_page(size=size)
    page.go_to("cards")
    page.act()
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    page.clock.seek(3)
    told = (page.again, page.back_to_now, page.week_words)
    qtbot.waitUntil(lambda: all(made.isVisible() for made in told), timeout=WAIT)
    qtbot.waitUntil(
        lambda: all(made.width() >= made.sizeHint().width() for made in told), timeout=WAIT
    )
