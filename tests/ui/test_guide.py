"""The guide: one sentence at a time where it belongs, never in the way, and easy to leave."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from simulator.reader import read_text
from simulator.scenario import Scenario
from simulator.styles import Dials
from tests.ui.small_place import TEXT
from ui.play.changes import OutcomeRow
from ui.play.page import PlayPage
from ui.play.sight import FactRow
from ui.theme import hub

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 20_000
LEFT = Qt.MouseButton.LeftButton
GUIDE = """\
guide:
  - {turn: 1, at: changes, target: surgery, say: Look at the surgery.}
  - {turn: 1, at: cards, card: warm-handoff, target: surgery->advice, say: Walk with people.}
  - {turn: 1, at: dials, say: Turn a dial or leave it.}
  - {turn: 1, at: turn, say: Commit.}
  - {turn: 1, at: watch, say: Watch the dots.}
  - {turn: 1, at: reflect, say: Think.}
  - {turn: 2, at: changes, target: housing, say: Look at housing.}
  - {turn: 3, at: compare, say: Compare.}
"""


def guided() -> Scenario:
    """Return the small place with a guide."""
    third = "goals:\n  - {outcome: weeks_waited, why: A long wait is a no.}\n"
    return read_text(TEXT.replace("goals:\n", third) + GUIDE, "guided.yaml")


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[PlayPage]:
    """Return a shown page on which the guided place has been opened."""
    hub().set_look(choice="light", scale=1.0, reduced_motion=True)
    made = PlayPage(hub(), tmp_path / "games")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.start(guided(), "navigator", Dials(0.5, 0.5, 0.5, 0.5), 5)
    qtbot.waitUntil(lambda: made.phase == "look", timeout=WAIT)
    yield made
    made.close_game()


def says(page: PlayPage) -> str:
    """Return what the guide says; empty when it is not there."""
    return page.guide.words.text() if page.guide.isVisible() else ""


def press(page: PlayPage, name: str) -> None:
    """Press the button of that name."""
    (made,) = [made for made in page.findChildren(QAbstractButton, name) if made.isVisible()]
    QTest.mouseClick(made, LEFT)


def commit(qtbot: QtBot, page: PlayPage) -> None:
    """Commit the turn by its key and wait for what changed."""
    assert page.session is not None
    before = len(page.session.reports)
    page.go_to("turn")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: (
            page.session is not None
            and len(page.session.reports) > before
            and page.phase in ("look", "over")
        ),
        timeout=WAIT,
    )


def test_the_guide_points_at_what_it_speaks_of_and_goes_on_when_that_is_done(
    qtbot: QtBot, page: PlayPage
) -> None:
    assert says(page) == "Look at the surgery."
    assert page.guide.count.text() == "1 of 8"
    assert page.map is not None
    point = page.map.viewport().mapTo(page, page.map.node_point("surgery"))
    qtbot.waitUntil(lambda: page.ring.geometry().contains(point), timeout=WAIT)
    # the ring is not in the way of a click on what it is around
    QTest.mouseClick(page.map.viewport(), LEFT, pos=page.map.node_point("surgery"))
    assert page.selection.selected == "surgery"
    assert says(page) == "Walk with people."
    press(page, "guide-where")
    assert page.pages.currentWidget() is page.cards
    assert not page.guide.where.isVisible()
    assert page.session is not None
    page.cards.added.emit("warm-handoff", "surgery->advice")
    assert says(page) == "Turn a dial or leave it."


def test_a_line_that_the_guide_speaks_of_is_marked_from_end_to_end(
    qtbot: QtBot, page: PlayPage
) -> None:
    assert page.ring.along.isEmpty()  # a box around the surgery
    page.coach.go_on()
    page.go_to("cards")
    page.cards.open("warm-handoff")
    assert says(page) == "Walk with people."
    qtbot.waitUntil(lambda: not page.ring.along.isEmpty(), timeout=WAIT)
    assert page.map is not None
    line = page.map.thing_path("surgery->advice")
    start = page.map.viewport().mapTo(page.whole, QPoint())
    for share in (0.0, 0.5, 1.0):
        there = line.pointAtPercent(share).toPoint() + start
        assert page.ring.geometry().contains(there)
        marked = page.ring.along.pointAtPercent(share).toPoint() + page.ring.pos()
        assert (marked - there).manhattanLength() <= 2
    assert page.map.thing_path("surgery").isEmpty()


def test_a_guided_place_shows_what_matters_and_folds_the_rest(qtbot: QtBot, page: PlayPage) -> None:
    goals = [goal.why for goal in guided().goals]
    assert len(goals) == 3

    def told() -> list[str]:
        words = [made.text() for made in page.changes.findChildren(QLabel) if made.isVisible()]
        return [why for why in goals if why in words]

    assert told() == []
    (matters,) = [
        made
        for made in page.changes.findChildren(QAbstractButton)
        if made.text() == "What matters here"
    ]
    QTest.mouseClick(matters, LEFT)
    qtbot.waitUntil(lambda: told() == goals, timeout=WAIT)
    commit(qtbot, page)
    page.go_to("changes")
    qtbot.waitUntil(
        lambda: bool([row for row in page.changes.findChildren(FactRow) if row.isVisible()]),
        timeout=WAIT,
    )
    facts = [row for row in page.changes.findChildren(FactRow) if row.isVisible()]
    assert len(facts) == 1

    def outcomes() -> list[OutcomeRow]:
        return [row for row in page.changes.findChildren(OutcomeRow) if row.isVisible()]

    # after the first turn they have risen by themselves, and are there for the asking
    assert not outcomes()
    (moved,) = [
        made
        for made in page.changes.findChildren(QAbstractButton)
        if made.text() == "How things moved"
    ]
    QTest.mouseClick(moved, LEFT)
    assert len(outcomes()) == 2
    commit(qtbot, page)
    page.go_to("changes")
    qtbot.waitUntil(lambda: len(outcomes()) == 2, timeout=WAIT)


def cards_shown(page: PlayPage) -> list[str]:
    """Return the ids of the cards that can be seen."""
    return [name for name, box in page.cards.boxes.items() if box.isVisible()]


def test_in_a_turn_the_card_of_the_guide_stands_alone_and_the_others_are_a_press_away(
    qtbot: QtBot, page: PlayPage
) -> None:
    page.go_to("cards")
    every = list(page.cards.boxes)
    qtbot.waitUntil(lambda: cards_shown(page) == ["warm-handoff"], timeout=WAIT)
    QTest.mouseClick(page.cards.others.toggle, LEFT)
    qtbot.waitUntil(lambda: cards_shown(page) == every, timeout=WAIT)
    # what is wanted from elsewhere comes out by itself
    QTest.mouseClick(page.cards.others.toggle, LEFT)
    page.pointing.open_card("local-guide", "surgery")
    assert page.cards.boxes["local-guide"].isVisible()
    commit(qtbot, page)
    page.go_to("cards")
    assert not page.cards.others.isVisible()
    qtbot.waitUntil(lambda: cards_shown(page) == every, timeout=WAIT)


def test_who_skips_the_guide_sees_all_cards(qtbot: QtBot, page: PlayPage) -> None:
    page.go_to("cards")
    every = list(page.cards.boxes)
    press(page, "guide-skip")
    qtbot.waitUntil(lambda: cards_shown(page) == every, timeout=WAIT)
    assert not page.cards.others.isVisible()


def test_a_card_is_aimed_at_what_was_looked_at_before_it_was_opened(
    qtbot: QtBot, page: PlayPage
) -> None:
    page.selection.select("surgery->advice")
    page.go_to("cards")
    box = page.cards.boxes["warm-handoff"]
    QTest.mouseClick(box, LEFT, pos=box.name.pos())
    assert box.target == "surgery->advice"
    assert box.add.isEnabled()


def test_where_lines_lie_close_together_a_press_means_the_one_that_is_spoken_of(
    page: PlayPage,
) -> None:
    assert page.map is not None
    edges = page.map.drawn.edges
    ways = list(edges.courses)
    point = edges.courses["surgery->advice"].points[
        len(edges.courses["surgery->advice"].points) // 2
    ]
    for other in ways:
        page.map.lead_to("surgery->advice")
        assert edges.hit(point, 8.0) == "surgery->advice"
        page.map.lead_to(other)
        near = edges.hit(point, 8.0)
        assert near in ("surgery->advice", other)
    page.map.lead_to("")
    assert edges.hit(point, 8.0) == "surgery->advice"


def test_the_guide_follows_the_turns_and_drops_what_is_past(qtbot: QtBot, page: PlayPage) -> None:
    commit(qtbot, page)
    assert says(page) == "Think."
    press(page, "guide-next")
    assert says(page) == "Look at housing."
    commit(qtbot, page)
    assert says(page) == ""
    commit(qtbot, page)
    assert page.phase == "over"
    assert says(page) == "Compare."
    press(page, "guide-next")
    assert says(page) == ""
    assert not page.ring.isVisible()


def test_while_weeks_run_the_guide_says_what_to_watch(qtbot: QtBot, page: PlayPage) -> None:
    hub().reduced_motion = False
    page.clock.set_speed(1)
    page.go_to("turn")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert says(page) == "Watch the dots."
    QTest.keyClick(page, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    assert says(page) == "Think."


def test_the_guide_never_blocks_and_is_skipped_for_good(
    qtbot: QtBot, page: PlayPage, tmp_path: Path
) -> None:
    press(page, "guide-skip")
    assert says(page) == ""
    assert not page.ring.isVisible()
    commit(qtbot, page)
    assert says(page) == ""
    assert page.session is not None
    path = page.session.path
    assert path is not None
    page.close_game()
    page.resume(path)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    assert says(page) == ""


def test_a_game_gone_on_with_is_guided_from_where_it_was_left(qtbot: QtBot, page: PlayPage) -> None:
    press(page, "guide-next")
    assert says(page) == "Walk with people."
    assert page.session is not None
    path = page.session.path
    assert path is not None
    page.close_game()
    assert not page.guide.isVisible()
    page.resume(path)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    assert says(page) == "Walk with people."


def test_who_goes_on_to_choose_is_asked_no_more_to_look_back(qtbot: QtBot, page: PlayPage) -> None:
    commit(qtbot, page)
    qtbot.waitUntil(lambda: says(page) == "Think.", timeout=WAIT)
    QTest.mouseClick(page.header.primary, LEFT)
    qtbot.waitUntil(lambda: says(page) == "Look at housing.", timeout=WAIT)


def test_the_ring_lies_around_the_card_where_the_story_of_a_way_offers_it(
    qtbot: QtBot, page: PlayPage
) -> None:
    page.coach.go_on()
    assert says(page) == "Walk with people."
    page.selection.select("surgery->advice")
    assert page.pages.currentWidget() is page.story
    (made,) = [
        made
        for made in page.story.findChildren(QAbstractButton, "story-warm-handoff")
        if made.isVisible()
    ]

    def ringed() -> bool:
        middle = made.mapTo(page.whole, made.rect().center())
        return page.ring.isVisible() and page.ring.geometry().contains(middle)

    qtbot.waitUntil(ringed, timeout=WAIT)
    QTest.mouseClick(made, LEFT)
    assert page.pages.currentWidget() is page.cards


def test_who_went_on_to_the_cards_is_still_shown_on_the_map_what_the_guide_speaks_of(
    qtbot: QtBot, page: PlayPage
) -> None:
    page.act()
    assert page.pages.currentWidget() is page.cards
    assert says(page) == "Look at the surgery."
    assert not page.guide.where.isVisible()
    assert page.map is not None
    point = page.map.viewport().mapTo(page.whole, page.map.node_point("surgery"))
    qtbot.waitUntil(
        lambda: page.ring.isVisible() and page.ring.geometry().contains(point), timeout=WAIT
    )
