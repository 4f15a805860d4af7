"""Choosing cards in a game: aimed, added, taken back, refused, and laid out to be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from simulator.reader import load
from simulator.styles import Dials
from tests.ui.at_play import LEFT, LINK, OTHER, WAIT, OpenPage, add, open_card, point_at, press
from tests.ui.hands import words_on
from tests.ui.loop import take_turn
from ui.map.listing import WORD
from ui.play.cards import CardBox
from ui.play.page import PlayPage
from ui.play.words import decisions_worth
from ui.theme import hub

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
    take_turn(qtbot)
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


@pytest.fixture
def city(qtbot: QtBot, tmp_path: Path) -> Iterator[PlayPage]:
    """A page at the first turn of a place with many ways between its services."""
    hub().set_look(choice="light", scale=1.0, reduced_motion=True)
    made = PlayPage(hub(), tmp_path / "games")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.start(load("everyone-in"), "navigator", Dials(0.4, 0.5, 0.5, 0.5), 5)
    qtbot.waitUntil(lambda: made.phase == "look", timeout=WAIT)
    yield made
    made.close_game()


def test_where_there_are_many_places_those_where_most_is_to_be_seen_come_first(
    qtbot: QtBot, city: PlayPage
) -> None:
    assert city.map is not None
    assert city.list is not None
    open_card(qtbot, city)
    box = city.cards.boxes["warm-handoff"]
    ways = list(box.ways)
    assert len(ways) == 3
    qtbot.waitUntil(box.begin.isVisible, timeout=WAIT)
    shown = words_on(box.begin)
    for words in box.ways.values():
        assert words in shown
    assert "which is no advice" in shown
    assert f"The other {box.targets.count() - 3} are here or on the map" in shown
    # the list of all begins with them, and nothing is left out
    assert [box.targets.itemData(n) for n in range(3)] == ways
    assert set(box.candidates()) == city.map.candidates
    # so do the map and the list: by number, not by colour alone
    edges = city.map.drawn.edges
    assert [edges.ranks[target] for target in ways] == [1, 2, 3]
    press(qtbot, city, "view-list")
    network = city.list.network
    for number, target in enumerate(ways, 1):
        index = network.find(target)
        word = network.data(index.siblingAtColumn(WORD), Qt.ItemDataRole.DisplayRole)
        assert word == f"can be chosen; number {number} to look at"


def test_a_place_that_is_named_is_chosen_by_a_press_and_the_keyboard_goes_on(
    qtbot: QtBot, city: PlayPage
) -> None:
    open_card(qtbot, city)
    box = city.cards.boxes["warm-handoff"]
    second = list(box.ways)[1]
    qtbot.waitUntil(box.begin.isVisible, timeout=WAIT)
    (made,) = box.begin.findChildren(QPushButton, "begin-warm-handoff-2")
    assert made.accessibleDescription() == box.ways[second]
    made.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert box.target == second
    assert box.add.hasFocus()
    assert not box.begin.isVisible()
    assert city.selection.selected == second


def test_the_price_of_a_card_says_whose_attention_it_is_and_what_is_left(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page(dials=Dials(0.25, 0.5, 0.5, 0.5))
    assert page.session is not None
    open_card(qtbot, page)
    box = page.cards.boxes["warm-handoff"]
    # three quarters of the decisions are the centre's, as power stands
    assert box.price.centre.share == pytest.approx(0.75)
    assert "1.5 at the centre, 0.5 at the teams it asks" in box.price.words.text()
    assert box.aim_at(LINK)
    purse = page.session.purse()
    left = decisions_worth(purse.centre_left - 1.5)
    told = box.price.left.text()
    assert told.startswith(
        f"Left after it: at the centre {left} of {decisions_worth(purse.centre)}"
    )
    assert "The surgery 0 of 0.2" in told
    assert "The advice office 0 of 0.2" in told
    assert "is not kept for later turns" in box.price.toolTip()
    assert "money is" in box.price.toolTip()
    assert box.price.words.text() in box.price.accessibleName()


@pytest.mark.parametrize("power", [0.0, 1.0])
def test_at_either_end_of_power_one_purse_pays_alone(
    qtbot: QtBot, open_page: OpenPage, power: float
) -> None:
    page = open_page(dials=Dials(power, 0.5, 0.5, 0.5))
    open_card(qtbot, page)
    words = page.cards.boxes["warm-handoff"].price.words.text()
    assert words == ("2 decisions of the teams it asks" if power else "2 decisions of the centre")
