"""A turn of a game beside its cards: dials, hats, predictions, thoughts, and what is undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from simulator.cards import ROLE_BY_ID, ROLES
from simulator.reader import read_text
from simulator.styles import Dials
from tests.ui.at_play import LEFT, LINK, WAIT, OpenPage, add, play_turn, press
from tests.ui.hands import words_on
from tests.ui.small_place import TEXT

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
    named = "Your job here has a name: navigator."
    qtbot.waitUntil(lambda: page.notice.words.text().startswith(named))
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


def test_the_keyboard_stays_at_the_dials_when_they_are_left_as_they_are(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=WAIT)
    page.go_to("dials")
    dial = page.dials.rows["power"].slider
    QTest.keyClick(dial, Qt.Key.Key_PageUp)
    page.dials.back.setFocus()
    QTest.keyClick(page.dials.back, Qt.Key.Key_Space)
    assert page.dials.back.isHidden()
    assert dial.hasFocus()


def test_the_price_of_a_hat_and_of_the_dials_is_that_of_the_place(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    dear = read_text(
        TEXT + "model:\n  second_hat_cost: {value: 0.35, reason: They sit far apart.}\n"
        "  dial_weeks: {value: 1, reason: Everybody hears of it at once.}\n",
        "dear.yaml",
    )
    page.start(dear, "navigator", Dials(0.5, 0.5, 0.5, 0.5), 5)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    words = [action.text() for action in page.seats.menu_of(ROLE_BY_ID["weaver"]).actions()]
    assert "35" in words[-1]
    page.go_to("dials")
    assert "takes 1 week to" in page.dials.cost.text()


def test_a_prediction_is_held_against_what_came(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.go_to("turn")
    press(qtbot, page, "prediction-down")
    play_turn(qtbot, page)
    assert "You expected “people waiting” to go down" in words_on(page.changes)
    assert [mark.week for mark in page.timeline.marks if mark.kind == "prediction"] == [1]


def test_a_prediction_begins_with_what_the_cards_act_on_and_a_persons_own_choice_stays(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.go_to("turn")
    box = page.turn.outcome
    all_of_them = [box.itemText(place) for place in range(box.count())]
    assert box.currentText() == "People waiting"
    add(qtbot, page, "warm-handoff", LINK)
    page.go_to("turn")
    assert box.currentText() == "Comes back unsolved"
    press(qtbot, page, "undo")
    assert box.currentText() == "People waiting"
    # chosen by key, as by mouse
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    chosen = box.currentText()
    assert chosen == all_of_them[-1]
    press(qtbot, page, "redo")
    add(qtbot, page, "greet-at-the-door", "hill")
    page.go_to("turn")
    assert box.currentText() == chosen
    assert [box.itemText(place) for place in range(box.count())] == all_of_them
    press(qtbot, page, "prediction-up")
    play_turn(qtbot, page)
    add(qtbot, page, "warm-handoff", LINK)
    page.go_to("turn")
    assert box.currentText() == "Comes back unsolved"


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
