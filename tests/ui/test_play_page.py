"""The page of a game, used as a person uses it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.record import Record
from simulator.styles import Dials
from tests.ui.at_play import LEFT, LINK, WAIT, OpenPage, add, open_card, play_turn, point_at, press
from tests.ui.hands import words_on
from tests.ui.small_place import small_place
from ui.colours import Choice
from ui.play.page import PlayPage
from ui.theme import hub

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_the_list_is_up_to_date_whenever_it_is_asked_for(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    play_turn(qtbot, page)
    assert page.list is not None
    assert page.map is not None
    assert not page.list.isVisible()
    waiting = {row.id: row.people for row in page.list.network._rows if row.kind == "service"}
    assert waiting == {ident: page.map.thing(ident).people for ident in waiting}
    assert any(waiting.values())


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
    over = "Turn 1 is over. People waiting: "
    qtbot.waitUntil(lambda: any(over in words for words in said), timeout=WAIT)


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_nothing_is_cut_off_in_a_small_window(
    qtbot: QtBot, open_page: OpenPage, choice: Choice, scale: float
) -> None:
    page = open_page(size=(1024, 700))
    hub().set_look(choice=choice, scale=scale)
    hub().dress_seen()
    add(qtbot, page, "warm-handoff", LINK)
    play_turn(qtbot, page)
    for step in ("changes", "cards", "dials", "turn"):
        page.go_to(step)
        inside = page.panel.steps[step]
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
