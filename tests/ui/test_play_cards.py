"""Choosing cards in a game: aimed, added, taken back, refused, and laid out to be read."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.styles import Dials
from tests.ui.at_play import LEFT, LINK, OTHER, WAIT, OpenPage, add, open_card, point_at, press
from tests.ui.hands import words_on
from tests.ui.loop import take_turn
from ui.play.cards import CardBox

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_cards_are_there_as_soon_as_they_are_seen_and_are_kept(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.go_to("cards")
    made = [box for box in page.cards.findChildren(CardBox) if box.isVisible()]
    assert page.session is not None
    assert [box.card.id for box in made] == [offer.card.id for offer in page.session.offers()]
    take_turn(qtbot)
    add(qtbot, page, "warm-handoff", "surgery->advice")
    take_turn(qtbot)
    assert page.cards.findChildren(CardBox) == made
    chosen = [box.card.id for box in made if box.chosen.isVisible()]
    assert chosen == ["warm-handoff"]


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
