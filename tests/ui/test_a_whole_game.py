"""A whole game in the window, from the first page to the comparison, as a person plays it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell import cut_off, outside, window
from ui.pages.start import PlaceCard
from ui.play.page import PlayPage
from ui.theme import hub
from ui.window import MainWindow

# The offscreen platform says so of every window that has a smallest size.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(400),
]

WAIT = 60_000
LONG = 240_000
"""Milliseconds for a comparison, with the engine compiled first if it is not yet."""
LEFT = Qt.MouseButton.LeftButton
PLACE = "lonely-carers"


def click(qtbot: QtBot, inside: QWidget, name: str) -> None:
    """Click the button of that name, once it can be seen."""

    def seen() -> list[QAbstractButton]:
        return [made for made in inside.findChildren(QAbstractButton, name) if made.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()), timeout=WAIT)
    QTest.mouseClick(seen()[0], LEFT)


def words_on(widget: QWidget) -> str:
    """Return all the text that can be seen on a widget."""
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisible())


def begin(qtbot: QtBot, whole: MainWindow, role: str, style: str) -> PlayPage:
    """Choose the place, read the briefing, choose a role and a style, and start."""
    start = whole.start_page

    def cards() -> list[PlaceCard]:
        return [
            card
            for card in start.findChildren(PlaceCard)
            if card.isVisible() and card.place.scenario.id == PLACE
        ]

    qtbot.waitUntil(lambda: bool(cards()), timeout=WAIT)
    QTest.mouseClick(cards()[0].play_button, LEFT)
    briefing = whole.briefing_page
    qtbot.waitUntil(briefing.isVisible, timeout=WAIT)
    card = next(card for card in briefing.role_cards() if card.role_id == role)
    QTest.mouseClick(card.radio, LEFT)
    QTest.mouseClick(briefing.chips()[style], LEFT)
    briefing.seed.setValue(4)
    QTest.mouseClick(briefing.start_button, LEFT)
    qtbot.waitUntil(
        lambda: whole.play_page is not None and whole.play_page.phase == "look", timeout=WAIT
    )
    assert whole.play_page is not None
    qtbot.waitUntil(whole.play_page.isVisible, timeout=WAIT)
    return whole.play_page


def add(qtbot: QtBot, page: PlayPage, card: str, *, on_the_map: bool) -> str:
    """Open a card by keyboard, aim it on the map or in the list, and add it; return where."""
    page.go_to("cards")
    box = page.cards.boxes[card]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.add.height() >= box.add.minimumSizeHint().height(), timeout=WAIT)
    target = box.candidates()[0]
    assert page.map is not None
    assert page.list is not None
    if on_the_map:
        click(qtbot, page, "view-map")
        page.stage.set_out(True)
        QTest.mouseClick(page.map.viewport(), LEFT, pos=page.map.node_point(target))
    else:
        click(qtbot, page, "view-list")
        index = page.list.network.find(target)
        page.list.scrollTo(index)
        place = page.list.visualRect(index).center()
        QTest.mouseClick(page.list.viewport(), LEFT, pos=place)
    assert box.target == target
    QTest.mouseClick(box.add, LEFT)
    return target


def play_turn(qtbot: QtBot, page: PlayPage) -> None:
    """Commit the turn by its keys and wait for what changed."""
    session = page.session
    assert session is not None
    before = len(session.reports)
    if page.phase == "look":
        QTest.mouseClick(page.header.primary, LEFT)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: page.phase in ("look", "over") and len(session.reports) == before + 1, timeout=WAIT
    )


def test_a_person_plays_a_whole_game_and_compares_it(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as whole:
        page = begin(qtbot, whole, "navigator", "heroic")
        session = page.session
        assert session is not None
        assert "Lonely carers" in whole.windowTitle()
        assert page.header.primary.text() == "Choose cards"

        # a thought before anything is done
        page.go_to("reflect")
        box = next(b for b in page.reflect.findChildren(QPlainTextEdit) if b.isVisible())
        QTest.keyClicks(box, "Those who never ask.")

        # one card on the map, one in the list, one of them taken back
        first = add(qtbot, page, "local-guide", on_the_map=True)
        second = add(qtbot, page, "greet-at-the-door", on_the_map=False)
        assert [choice.target for choice in session.pending()] == [first, second]
        QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert [choice.target for choice in session.pending()] == [first]

        # a prediction, then the weeks run on the map until they are skipped
        page.go_to("turn")
        measure = page.turn.outcome.currentText()
        click(qtbot, page, "prediction-up")
        hub().reduced_motion = False
        click(qtbot, page, "primary")
        qtbot.waitUntil(lambda: page.timeline.value() >= 2, timeout=WAIT)
        assert page.map is not None
        assert page.map.playing
        QTest.keyClick(page, Qt.Key.Key_End)
        qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
        hub().reduced_motion = True
        assert page.map.picture is not None
        assert page.map.picture.week == 13
        told = words_on(page.changes)
        assert "What changed in turn 1" in told
        assert "Keep a guide to who does what" in told
        assert f"You expected “{measure.lower()}” to go up" in told

        # the dials are turned
        page.go_to("dials")
        dial = page.dials.rows["power"].slider
        dial.setFocus()
        QTest.keyClick(dial, Qt.Key.Key_End)
        play_turn(qtbot, page)
        assert session.run.dials_target.power == 1.0
        play_turn(qtbot, page)
        # all of the way, but for what overload pulls back towards the established way
        assert 0.9 < session.run.dials.power <= 1.0

        # a story, a look back, and on to the end
        click(qtbot, page, "view-map")
        node = session.scenario.services[0].id
        QTest.mouseClick(page.map.viewport(), LEFT, pos=page.map.node_point(node))
        assert session.scenario.services[0].name in words_on(page.story)
        page.timeline.setFocus()
        QTest.keyClick(page.timeline, Qt.Key.Key_Home)
        assert page.map.picture.week == 0
        click(qtbot, page, "back-to-now")
        while page.phase != "over":
            play_turn(qtbot, page)
        assert session.run.week == session.run.weeks == 104
        assert "What came of it" in words_on(page.changes)

        # the comparison of the game, on a few lucks only
        compare = whole.compare_page
        compare.runs.insertItem(0, "8", 8)
        compare.runs.setCurrentIndex(0)
        assert page.header.primary.text() == "Debrief"
        click(qtbot, page, "primary")
        qtbot.waitUntil(lambda: whole.debrief_page is not None, timeout=WAIT)
        back = whole.debrief_page
        assert back is not None
        qtbot.waitUntil(lambda: back.debrief is not None, timeout=WAIT)
        assert "Keep a guide to who does what" in words_on(back)
        # what the head of the page leaves out stands in the toolbar
        tool = whole.toolbar.button(back.compare_action)
        assert tool is not None
        assert tool.isVisible()
        QTest.mouseClick(tool, LEFT)
        qtbot.waitUntil(compare.isVisible, timeout=WAIT)
        qtbot.waitUntil(lambda: compare.result is not None, timeout=LONG)
        assert compare.result is not None
        arms = {arm.name for arm in compare.result.comparison.arms}
        assert arms == {"heroic", "distributed", "yours", "yours-heroic", "yours-distributed"}


def test_a_game_left_in_the_middle_is_gone_on_with_in_the_next_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as whole:
        page = begin(qtbot, whole, "weaver", "distributed")
        target = add(qtbot, page, "open-the-doors", on_the_map=True)
        play_turn(qtbot, page)
        add(qtbot, page, "back-a-group", on_the_map=False)
        assert page.session is not None
        digest = page.session.run.digest()
    with window(qtbot, tmp_path) as whole:
        start = whole.start_page
        qtbot.waitUntil(start.continue_card.isVisible, timeout=WAIT)
        QTest.mouseClick(start.continue_card.button, LEFT)
        qtbot.waitUntil(
            lambda: whole.play_page is not None and whole.play_page.phase == "decide", timeout=WAIT
        )
        assert whole.play_page is not None
        session = whole.play_page.session
        assert session is not None
        assert session.run.digest() == digest
        assert [entry.decisions[0].target for entry in session.game.committed] == [target]
        assert [choice.card for choice in session.pending()] == ["back-a-group"]


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_a_game_fits_into_the_smallest_window(qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    with window(qtbot, tmp_path) as whole:
        whole.resize(1024, 700)
        hub().set_look(scale=scale)
        hub().dress_seen()
        page = begin(qtbot, whole, "architect", "distributed")
        page.go_to("cards")
        page.cards.open(next(iter(page.cards.boxes)))
        qtbot.waitUntil(lambda: whole.size().toTuple() == (1024, 700), timeout=WAIT)
        assert cut_off(page.header) == []
        assert outside(whole) == []
        assert page.width() + whole.rail.width() <= 1024
    hub().set_look(scale=1.0)
