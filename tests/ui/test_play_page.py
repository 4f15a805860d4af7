"""The page of a game, used as a person uses it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.cards import ROLES
from simulator.record import Record
from simulator.styles import Dials
from tests.ui.shell import preferences
from tests.ui.small_place import small_place
from ui.play.cards import CardBox
from ui.play.page import PlayPage
from ui.play.tree import BranchList
from ui.saves import Save, saved_games
from ui.theme import Choice, hub

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 20_000
LEFT = Qt.MouseButton.LeftButton
LINK = "surgery->advice"
OTHER = "surgery->housing"

OpenPage = Callable[..., PlayPage]


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenPage]:
    """Return a function that opens the small place as the navigator."""
    look = hub()
    if (look.choice, look.scale) != ("light", 1.0):
        look.set_look(choice="light", scale=1.0)
    look.reduced_motion = True
    pages: list[PlayPage] = []

    def opened(
        path: Path | None = None,
        *,
        size: tuple[int, int] = (1280, 800),
        dials: Dials | None = None,
        role: str = "navigator",
    ) -> PlayPage:
        page = PlayPage(look, tmp_path / "games")
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        if path is None:
            page.start(small_place(), role, dials or Dials(0.5, 0.5, 0.5, 0.5), 5)
        else:
            page.resume(path)
        qtbot.waitUntil(lambda: page.phase in ("look", "decide", "over"), timeout=WAIT)
        return page

    yield opened
    for page in pages:
        page.close_game()
    look.reduced_motion = False


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Click the button of that name that can be seen."""

    def seen() -> list[QAbstractButton]:
        return [made for made in page.findChildren(QAbstractButton, name) if made.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()), timeout=WAIT)
    QTest.mouseClick(seen()[0], LEFT)


def words_on(widget: QWidget) -> str:
    """Return all the text that can be seen on a widget."""
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisible())


def open_card(qtbot: QtBot, page: PlayPage, card: str = "warm-handoff") -> None:
    """Go to the cards and open one by keyboard."""
    page.go_to("cards")
    box = page.cards.boxes[card]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.opened
    # it has room once the layout has run
    qtbot.waitUntil(lambda: box.add.height() >= box.add.minimumSizeHint().height(), timeout=WAIT)


def point_at(qtbot: QtBot, page: PlayPage, thing: str) -> None:
    """Click a thing on the map."""
    assert page.map is not None
    QTest.mouseClick(page.map.viewport(), LEFT, pos=page.map.node_point(thing))


def add(qtbot: QtBot, page: PlayPage, card: str, target: str) -> None:
    """Add a card to the turn by its own buttons."""
    open_card(qtbot, page, card)
    box = page.cards.boxes[card]
    box.targets.setCurrentIndex(box.targets.findData(target))
    # a button can be pressed where it is seen, which takes a layout and a scroll
    qtbot.waitUntil(lambda: box.add.visibleRegion().contains(box.add.rect().center()), timeout=WAIT)
    QTest.mouseClick(box.add, LEFT)


def play_turn(qtbot: QtBot, page: PlayPage) -> None:
    """Commit the turn by keyboard and wait until it is over."""
    before = len(page.session.reports) if page.session else 0
    page.go_to("turn")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: (
            page.session is not None
            and not page.session.busy
            and len(page.session.reports) > before
            and page.phase in ("look", "over")
        ),
        timeout=WAIT,
    )


def test_a_game_begins_with_where_things_stand(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    qtbot.waitUntil(lambda: "Where things stand" in words_on(page), timeout=WAIT)
    told = words_on(page)
    assert "You run the front desk of the surgery." in told
    assert "Only you know" in told
    assert page.header.primary.text() == "Choose cards"
    assert "Turn 1 of 3" in page.header.facts.whole()


def test_a_step_that_was_filled_while_hidden_has_room_for_all_its_words(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = PlayPage(hub(), tmp_path)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.start(small_place(), "navigator", Dials(), 5)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    page.show()

    def whole() -> bool:
        inner = page.changes.page.widget()
        return inner is not None and inner.height() >= inner.heightForWidth(inner.width()) > 200

    qtbot.waitUntil(whole, timeout=WAIT)
    page.close_game()


def test_the_primary_action_leads_to_the_cards_and_then_commits(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    press(qtbot, page, "primary")
    assert page.pages.currentWidget() is page.cards
    assert page.header.primary.text() == "Commit turn 1"


def test_the_cards_are_there_as_soon_as_they_are_seen_and_are_kept(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.go_to("cards")
    made = [box for box in page.cards.findChildren(CardBox) if box.isVisible()]
    assert page.session is not None
    assert [box.card.id for box in made] == [offer.card.id for offer in page.session.offers()]
    qtbot.wait(20)
    add(qtbot, page, "warm-handoff", "surgery->advice")
    qtbot.wait(20)
    assert page.cards.findChildren(CardBox) == made
    chosen = [box.card.id for box in made if box.chosen.isVisible()]
    assert chosen == ["warm-handoff"]


def test_the_list_is_up_to_date_whenever_it_is_asked_for(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    play_turn(qtbot, page)
    assert page.list is not None
    assert page.map is not None
    assert not page.list.isVisible()
    waiting = {row.id: row.people for row in page.list.network._rows if row.kind == "service"}
    assert waiting == {ident: page.map.thing(ident).people for ident in waiting}
    assert any(waiting.values())


def test_a_card_is_aimed_by_a_click_on_the_map(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert page.map is not None
    open_card(qtbot, page, "local-guide")
    assert page.map.candidates == set(page.cards.boxes["local-guide"].candidates())
    point_at(qtbot, page, "surgery")
    assert page.cards.boxes["local-guide"].target == "surgery"
    assert page.pages.currentWidget() is page.cards


def test_a_card_is_aimed_in_the_list(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    press(qtbot, page, "view-list")
    open_card(qtbot, page, "local-guide")
    assert page.list is not None
    index = page.list.network.find("advice")
    page.list.scrollTo(index)
    QTest.mouseClick(page.list.viewport(), LEFT, pos=page.list.visualRect(index).center())
    assert page.cards.boxes["local-guide"].target == "advice"


def test_a_pair_is_aimed_by_clicking_one_of_the_two(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(role="weaver")
    open_card(qtbot, page, "join-groups")
    point_at(qtbot, page, "garden")
    assert page.cards.boxes["join-groups"].target == "choir+garden"


def test_a_card_can_be_added_by_keyboard_alone(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    open_card(qtbot, page)
    box = page.cards.boxes["warm-handoff"]
    box.targets.setFocus()
    QTest.keyClick(box.targets, Qt.Key.Key_Down)
    assert box.target
    box.add.setFocus()
    QTest.keyClick(box.add, Qt.Key.Key_Space)
    assert page.session is not None
    assert [choice.card for choice in page.session.pending()] == ["warm-handoff"]


def test_adding_a_card_spends_attention_and_undo_gives_it_back(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    before = page.header.centre.amount.text(), page.header.services.amount.text()
    add(qtbot, page, "warm-handoff", LINK)
    after = page.header.centre.amount.text(), page.header.services.amount.text()
    assert after != before
    assert page.tabs.tabText(page.tabs.count() - 1) == "Your turn (1)"
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session is not None
    assert page.session.pending() == ()
    assert (page.header.centre.amount.text(), page.header.services.amount.text()) == before


def test_any_chosen_card_can_be_taken_back(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    add(qtbot, page, "warm-handoff", LINK)
    add(qtbot, page, "warm-handoff", OTHER)
    page.go_to("turn")
    press(qtbot, page.turn, "remove")
    assert page.session is not None
    assert [choice.target for choice in page.session.pending()] == [OTHER]


def test_a_target_chosen_already_says_why_it_cannot_be_chosen_again(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    add(qtbot, page, "warm-handoff", LINK)
    box = page.cards.boxes["warm-handoff"]
    assert box.refusals().get(LINK)
    assert LINK not in box.candidates()


def test_cards_nobody_can_pay_say_so(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(dials=Dials(0, 0, 0, 0))
    session = page.session
    assert session is not None
    for _ in range(50):
        offer = next((o for o in session.offers() if any(not t.refusal for t in o.targets)), None)
        if offer is None:
            break
        session.choose(offer.card.id, next(t.id for t in offer.targets if not t.refusal))
    page.go_to("cards")
    stuck = [box.not_now for box in page.cards.boxes.values()]
    assert all(label.isVisible() and label.text().startswith("Not now: ") for label in stuck)


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


def in_branch(qtbot: QtBot, page: PlayPage, number: int) -> None:
    """Wait until a branch is open."""
    qtbot.waitUntil(
        lambda: (
            page.phase in ("look", "decide")
            and page.session is not None
            and not page.session.busy
            and page.session.game.branch == number
        ),
        timeout=WAIT,
    )


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


def test_changes_are_undone_and_done_again_by_key(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    assert not page.header.undo.isEnabled()
    add(qtbot, page, "warm-handoff", LINK)
    page.go_to("dials")
    dial = page.dials.rows["power"].slider
    stood = dial.value()
    QTest.keyClick(dial, Qt.Key.Key_End)
    assert len(session.pending()) == 2
    control = Qt.KeyboardModifier.ControlModifier
    both = control | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page, Qt.Key.Key_Z, control)
    assert [choice.card for choice in session.pending()] == ["warm-handoff"]
    assert dial.value() == stood
    QTest.keyClick(page, Qt.Key.Key_Z, both)
    assert session.pending()[1].dials is not None
    assert "Undo: Turn the dials" in page.header.undo.toolTip()
    press(qtbot, page, "undo")
    press(qtbot, page, "undo")
    assert session.pending() == ()
    press(qtbot, page, "redo")
    assert [choice.card for choice in session.pending()] == ["warm-handoff"]
    play_turn(qtbot, page)
    assert not page.header.undo.isEnabled()
    assert not page.header.redo.isEnabled()


def test_predictions_and_thoughts_are_undone_where_they_stand(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.go_to("reflect")
    (box,) = [made for made in page.reflect.findChildren(QPlainTextEdit) if made.isVisible()]
    QTest.keyClicks(box, "The river side.")
    # at once: what is written comes before what is chosen next, however fast that is
    page.go_to("turn")
    page.turn.guess.toggle.setChecked(True)
    press(qtbot, page, "prediction-down")
    assert page.turn.ways["down"].isChecked()
    press(qtbot, page, "undo")
    assert not page.turn.ways["down"].isChecked()
    press(qtbot, page, "undo")
    assert box.toPlainText() == ""
    press(qtbot, page, "redo")
    assert box.toPlainText() == "The river side."


def test_a_job_comes_first_and_gets_its_name_once_it_was_done(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    assert "You run the front desk of the surgery." in page.header.facts.whole()
    assert "Navigator" not in page.header.facts.whole()
    assert page.seats.seats["navigator"].accessibleName() == "You: your job"
    play_turn(qtbot, page)
    told = page.notice.words.text()
    assert told.startswith("What you have been doing has a name: navigator.")
    assert "Navigator" in page.header.facts.whole()
    assert page.seats.seats["navigator"].accessibleName() == "Navigator: you"
    play_turn(qtbot, page)
    assert not page.notice.isVisible()


def test_seats_nobody_plays_are_seen_to_be_on_autopilot_and_say_what_they_did(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    play_turn(qtbot, page)
    for role in ("architect", "weaver", "storyteller", "entrepreneur"):
        seat = page.seats.seats[role]
        assert seat.isVisible()
        assert seat.accessibleName().endswith(": autopilot")
        assert "In turn 1: " in seat.toolTip()
    assert "Ways of working at" in page.seats.seats["architect"].toolTip()


def test_a_second_hat_makes_its_cards_playable_and_shows_its_price(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    page.go_to("cards")
    own = set(page.cards.boxes)
    before = page.header.services.amount.text()
    QTest.mouseClick(page.hats.toggle, LEFT)
    assert "20" in page.hats.price.text()
    page.hats.hats.setFocus()
    page.hats.hats.setCurrentIndex(page.hats.hats.findData("weaver"))
    page.hats.hats.activated.emit(page.hats.hats.currentIndex())
    assert session.hat == "weaver"
    assert set(page.cards.boxes) > own
    assert page.header.services.amount.text() != before
    assert page.seats.seats["weaver"].accessibleName() == "Weaver: second hat"
    # the cards of the other role stand below one's own once they have been laid out
    fresh = page.cards.boxes["open-the-doors"]
    own_card = page.cards.boxes["warm-handoff"]
    qtbot.waitUntil(lambda: fresh.y() > own_card.y() > 0, timeout=WAIT)
    add(qtbot, page, "open-the-doors", "choir")
    assert [choice.role for choice in session.pending()] == ["weaver"]
    page.hats.hats.setCurrentIndex(0)
    page.hats.hats.activated.emit(0)
    assert session.hat == "weaver"
    assert "take it back first" in page.hats.why_not.text()
    play_turn(qtbot, page)
    assert session.hat == ""
    assert "Open the doors" in words_on(page.changes) or session.run.taken


def test_the_hat_is_put_on_and_taken_off_at_the_seats(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    role = next(role for role in ROLES if role.id == "storyteller")
    menu = page.seats.menu_of(role)
    acts = [act for act in menu.actions() if act.isEnabled() and act.text()]
    assert "Put on this hat" in acts[0].text()
    acts[0].trigger()
    assert session.hat == "storyteller"
    (off,) = [act for act in page.seats.menu_of(role).actions() if "Take off" in act.text()]
    off.trigger()
    assert session.hat == ""
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.hat == "storyteller"


def test_a_thing_on_the_map_tells_its_story_and_what_could_be_done(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    play_turn(qtbot, page)
    point_at(qtbot, page, "surgery")
    assert page.pages.currentWidget() is page.story
    told = words_on(page.story)
    assert "The surgery" in told
    assert "people waiting" in told
    assert "System architect: Try a better way of working" in told
    press(qtbot, page, "story-local-guide")
    assert page.pages.currentWidget() is page.cards
    assert page.cards.boxes["local-guide"].target == "surgery"


def test_leaving_a_story_leads_back_to_the_step_before(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.go_to("dials")
    point_at(qtbot, page, "surgery")
    assert page.pages.currentWidget() is page.story
    page.selection.clear()
    assert page.pages.currentWidget() is page.dials


def test_a_dial_is_turned_and_says_when_it_will_be_there(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.go_to("dials")
    dial = page.dials.rows["power"].slider
    dial.setFocus()
    QTest.keyClick(dial, Qt.Key.Key_PageUp)
    assert page.session is not None
    (choice,) = page.session.pending()
    assert choice.dials == Dials(0.75, 0.5, 0.5, 0.5)
    assert "in week 13" in page.dials.rows["power"].state.text()
    QTest.mouseClick(page.dials.back, LEFT)
    assert page.session.pending() == ()


def test_a_prediction_is_held_against_what_came(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.go_to("turn")
    press(qtbot, page, "prediction-down")
    play_turn(qtbot, page)
    assert "You expected people waiting to go down" in words_on(page.changes)
    assert [mark.week for mark in page.timeline.marks if mark.kind == "prediction"] == [1]


def test_thoughts_are_kept_with_the_game(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.go_to("reflect")
    (box,) = [made for made in page.reflect.findChildren(QPlainTextEdit) if made.isVisible()]
    assert box.accessibleName() == "Who waits and does not ask?"
    QTest.keyClicks(box, "The river side.")
    path = page.session.path if page.session else None
    page.close_game()
    again = open_page(path)
    assert again.reflect.answers["Who waits and does not ask?"].toPlainText() == "The river side."


def test_questions_come_at_the_start_the_middle_and_the_end(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    asked = []
    for _ in range(4):
        asked.append(tuple(page.reflect.answers) if page.reflect.due else ())
        if page.phase != "over":
            play_turn(qtbot, page)
    assert asked == [
        ("Who waits and does not ask?",),
        ("What has surprised you?",),
        (),
        ("What would you do again?",),
    ]


def test_a_game_can_be_compared_so_far_and_at_its_end(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert not page.header.compare.isEnabled()
    play_turn(qtbot, page)
    with qtbot.waitSignal(page.compare_requested) as asked:
        press(qtbot, page, "compare")
    assert isinstance(asked.args[0], Record)
    assert asked.args[0].week == 8
    play_turn(qtbot, page)
    with qtbot.waitSignal(page.finished) as ended:
        play_turn(qtbot, page)
    assert ended.args[0].week == 24
    assert page.phase == "over"
    assert page.header.primary.text() == "Debrief"
    assert "What came of it" in words_on(page.changes)
    assert page.changes.findChildren(QLabel)
    with qtbot.waitSignal(page.debrief_requested) as asked:
        press(qtbot, page, "primary")
    assert asked.args[0].week == 24
    with qtbot.waitSignal(page.compare_requested) as asked:
        press(qtbot, page, "compare")
    assert asked.args[0].week == 24


def test_what_a_role_looks_for_can_be_marked_on_the_map(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    play_turn(qtbot, page)
    assert page.map is not None
    assert page.map.sight == {}
    page.centre.tools.sight_action.trigger()
    marked = page.map.sight
    assert marked
    assert all(0.0 <= amount <= 1.0 for amount in marked.values())
    for ident, amount in marked.items():
        if "->" not in ident:
            assert page.map.node(ident).sight == amount
    page.centre.tools.sight_action.trigger()
    assert page.map.sight == {}


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
    assert page.header.kept.text() == "Not saved"
    assert not page.can_close()
    assert page.can_close()
    (tmp_path / "games").unlink()
    press(qtbot, page, "notice-retry")
    qtbot.waitUntil(lambda: not page.notice.isVisible(), timeout=WAIT)
    assert saved_games(tmp_path / "games")[0].week == 8
    assert page.can_close()


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


def test_what_changes_is_announced(
    qtbot: QtBot, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    page = open_page()
    add(qtbot, page, "warm-handoff", LINK)
    play_turn(qtbot, page)
    assert "A small place is open." in said
    assert any(words.startswith("Added: Walk with people") for words in said)
    assert any("Turn 1 is over. People waiting: " in words for words in said)


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_nothing_is_cut_off_in_a_small_window(
    qtbot: QtBot, open_page: OpenPage, choice: Choice, scale: float
) -> None:
    page = open_page(size=(1024, 700))
    hub().set_look(choice=choice, scale=scale)
    add(qtbot, page, "warm-handoff", LINK)
    play_turn(qtbot, page)
    for step in ("changes", "cards", "dials", "turn"):
        page.go_to(step)
        inside = page.steps[step]
        for child in inside.findChildren(QWidget):
            if child.isVisible() and child.parent() is not None:
                right = child.mapTo(inside, QPoint(child.width(), 0)).x()
                assert right <= inside.width() + 1, f"{step}: {child} sticks out"
    for made in page.header.findChildren(QAbstractButton):
        if made.isVisible():
            corner = made.mapTo(page, QPoint(made.width(), made.height()))
            assert corner.x() <= page.width()
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 700


def test_what_is_aimed_at_stands_clear_of_a_panel_over_the_map(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page(size=(1024, 700))
    plan, session = page.map, page.session
    assert plan is not None
    assert session is not None
    before = plan.mapFromScene(QPointF())
    services = [service.id for service in session.scenario.services]
    last = max(services, key=lambda ident: plan.node_point(ident).x())
    clear = plan.viewport().width() - page.stage.covered(plan.viewport())
    assert plan.node_point(last).x() > clear
    page.selection.select(last)
    assert plan.node_point(last).x() < clear
    page.selection.clear()
    assert plan.mapFromScene(QPointF()) == before


def test_everything_that_acts_has_a_name(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    open_card(qtbot, page)
    page.go_to("dials")
    for made in page.findChildren(QWidget):
        around = made.parent()
        inner = isinstance(around, QAbstractScrollArea) and around.viewport() is made
        if made.isVisible() and not inner and made.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(made)
            name = interface.text(QAccessible.Text.Name)
            assert name or made.accessibleName(), (
                f"{made.metaObject().className()} in {made.parent()}"
            )


def test_the_panel_is_hidden_and_shown_by_key(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert not page.stage.out
    assert not page.header.panel.isChecked()
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert page.stage.out


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


def test_the_page_offers_what_can_be_done_to_menus_and_the_palette(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    acts = {act.text(): act for act in page.page_actions()}
    assert {"Choose cards", "Undo", "Do again", "Go to the cards"} <= set(acts)
    assert not acts["Undo"].isEnabled()
    acts["Go to the cards"].trigger()
    assert page.pages.currentWidget() is page.cards
    add(qtbot, page, "warm-handoff", LINK)
    assert "Commit turn 1" in {act.text() for act in page.page_actions()}
    acts["Undo"].trigger()
    assert session.pending() == ()
    acts["Do again"].trigger()
    assert [choice.card for choice in session.pending()] == ["warm-handoff"]
    acts["Show the branches of this game"].trigger()
    assert page.tree.isVisible()


def test_aiming_a_card_on_the_map_brings_the_button_that_adds_it_into_view(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    open_card(qtbot, page, "greet-at-the-door")
    box = page.cards.boxes["greet-at-the-door"]
    bar = page.cards.page.verticalScrollBar()

    def gone() -> bool:
        bar.setValue(bar.maximum())
        return box.add.visibleRegion().boundingRect() != box.add.rect()

    qtbot.waitUntil(gone, timeout=WAIT)
    point_at(qtbot, page, "river")
    assert box.target == "river"
    qtbot.waitUntil(lambda: box.add.visibleRegion().boundingRect() == box.add.rect(), timeout=WAIT)


def test_a_button_that_is_half_out_of_sight_is_pressed_at_the_first_click(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    open_card(qtbot, page)
    box = page.cards.boxes["warm-handoff"]
    assert box.aim_at(LINK)
    page.cards.page.setFocus()
    inside = page.cards.page.widget()
    assert inside is not None
    bar = page.cards.page.verticalScrollBar()
    middle = QPoint(0, box.add.height() // 2)

    def half_seen() -> bool:
        bar.setValue(box.add.mapTo(inside, middle).y())
        return 0 < box.add.visibleRegion().boundingRect().height() < box.add.height()

    qtbot.waitUntil(half_seen, timeout=WAIT)
    seen = box.add.visibleRegion().boundingRect()
    window = page.window()
    handle = window.windowHandle()
    QTest.mouseClick(
        handle, LEFT, Qt.KeyboardModifier.NoModifier, box.add.mapTo(window, seen.center())
    )
    assert page.session is not None
    assert [choice.card for choice in page.session.pending()] == ["warm-handoff"]


def test_after_a_turn_each_card_says_what_it_did_against_the_weeks_without_it(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    add(qtbot, page, "warm-handoff", LINK)
    page.act()
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    assert "People sent on who arrived" in words_on(page.changes) or (
        "Trying the same weeks without it" in words_on(page.changes)
    )
    qtbot.waitUntil(lambda: "People sent on who arrived" in words_on(page.changes), timeout=WAIT)
    told = page.changes.cards[0]
    assert "without it" in told.accessibleName()
    assert "In the whole place" in words_on(page.changes)


def test_the_cards_of_a_second_hat_are_told_after_the_turn_too(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    session = page.session
    assert session is not None
    session.wear("weaver")
    session.choose("open-the-doors", "choir")
    page.act()
    page.act()
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    qtbot.waitUntil(lambda: "How well known it is" in words_on(page.changes), timeout=WAIT)


def test_the_cards_of_a_new_turn_are_shown_from_the_first(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page(size=(1024, 700))
    page.go_to("cards")
    bar = page.cards.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=WAIT)
    bar.setValue(bar.maximum())
    page.act()
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    page.go_to("cards")
    assert bar.value() == 0


def test_what_was_read_of_a_card_in_an_earlier_turn_is_folded_away(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    open_card(qtbot, page)
    box = page.cards.boxes["warm-handoff"]
    assert "When it disappoints" in words_on(box)
    page.act()
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    open_card(qtbot, page)
    assert "When it disappoints" not in words_on(box)
    QTest.mouseClick(box.works.toggle, LEFT)
    assert "When it disappoints" in words_on(box)
    page.cards.open("greet-at-the-door")
    assert "When it disappoints" in words_on(page.cards.boxes["greet-at-the-door"])


def test_the_cards_of_a_second_hat_stand_under_its_name(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert page.session is not None
    page.session.wear("navigator" if page.session.role != "navigator" else "weaver")
    page.go_to("cards")
    qtbot.waitUntil(lambda: "Under the second hat: resource weaver" in words_on(page.cards))
    page.session.wear("")
    qtbot.waitUntil(lambda: "Under the second hat" not in words_on(page.cards))


def test_a_double_click_on_the_main_button_does_one_thing(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    QTest.mouseClick(page.header.primary, LEFT)
    QTest.mouseDClick(page.header.primary, LEFT)
    assert page.phase == "decide"
    assert page.session is not None
    assert page.session.run.week == 0
    assert not page.session.busy


def test_what_turning_the_dials_did_is_told_after_the_turn(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    assert page.session is not None
    page.session.turn_dials(Dials(1.0, 0.5, 0.5, 0.5))
    page.go_to("dials")
    page.act()
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    qtbot.waitUntil(
        lambda: "People waiting in the whole place" in words_on(page.changes), timeout=WAIT
    )


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
