"""What somebody who has never seen the program stumbles over: each is met as a person meets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.at_play import LINK, WAIT, OpenPage, add, opening, play_turn
from tests.ui.shell import place_of, preferences
from tests.ui.small_place import small_place
from ui.pages.start import PlaceCard
from ui.preferences import FOLDER
from ui.theme import hub, set_kind
from ui.widgets import button

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenPage]:
    yield from opening(qtbot, tmp_path)


def test_a_click_on_the_picture_of_a_place_leads_into_it(qtbot: QtBot) -> None:
    place = place_of(small_place())
    card = PlaceCard(place)
    qtbot.addWidget(card)
    card.resize(360, 480)
    card.show()
    chosen: list[object] = []
    card.play.connect(chosen.append)
    QTest.mouseClick(card.picture, LEFT)
    assert chosen == [place]
    QTest.mouseClick(card, LEFT, pos=QPoint(card.width() // 2, card.picture.height() + 20))
    assert chosen == [place, place]
    # the other button means something else, and so does the one that compares
    QTest.mouseClick(card.picture, Qt.MouseButton.RightButton)
    QTest.mouseClick(card.compare_button, LEFT)
    assert len(chosen) == 2


def test_a_card_that_was_added_is_seen_with_the_keyboard(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(size=(1024, 700))
    add(qtbot, page, "warm-handoff", LINK)
    made = page.cards.boxes["warm-handoff"]
    qtbot.waitUntil(lambda: not made.visibleRegion().isEmpty(), timeout=WAIT)
    head = QPoint(made.width() // 2, 12)
    qtbot.waitUntil(lambda: made.visibleRegion().contains(head), timeout=WAIT)
    assert page.focusWidget() is made


def test_branches_are_offered_again_as_soon_as_the_weeks_have_been_shown(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    assert page.doing.tree.isEnabled()
    play_turn(qtbot, page)
    assert page.doing.tree.isEnabled()
    assert page.doing.compare.isEnabled()


def test_a_list_of_choices_hangs_from_its_field_in_whole_rows(qtbot: QtBot) -> None:
    hub().set_look(choice="light", scale=1.0)
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    field = QComboBox()
    field.addItems([f"Outcome number {i}" for i in range(18)])
    line.addWidget(field)
    window.resize(300, 60)
    window.show()
    field.showPopup()
    view = field.view()
    qtbot.waitUntil(view.isVisible, timeout=WAIT)
    top = view.mapToGlobal(QPoint(0, 0)).y()
    assert top >= field.mapToGlobal(QPoint(0, field.height() - 2)).y()
    # nothing but the list lies in what hangs there: no second frame, no arrow outside it
    hanging = view.window()
    assert (hanging.size() - view.size()).height() <= 2
    row = view.sizeHintForRow(0)
    assert view.viewport().height() % row <= 2
    field.hidePopup()


def test_a_field_is_as_wide_with_the_keyboard_as_without(qtbot: QtBot) -> None:
    hub().set_look(choice="light", scale=1.0)
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    fields = [QComboBox(), QComboBox()]
    for field in fields:
        field.addItem("The difference between the styles")
        line.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    fields[0].setFocus()
    assert fields[0].sizeHint() == fields[1].sizeHint()


def test_the_keyboard_is_seen_on_a_choice_that_is_taken_and_has_one_frame(qtbot: QtBot) -> None:
    hub().set_look(choice="light", scale=1.0)
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    chip, plain = QPushButton("Map"), button("Compare")
    set_kind(chip, "chip")
    chip.setCheckable(True)
    chip.setChecked(True)
    line.addWidget(chip)
    line.addWidget(plain)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    plain.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plain, Qt.Key.Key_Tab)  # from now on the toolkit shows where the keyboard is
    assert chip.hasFocus()
    with_it = chip.grab().toImage()
    QTest.keyClick(chip, Qt.Key.Key_Tab)
    assert plain.hasFocus()
    assert chip.grab().toImage() != with_it
    # inside its border a button looks the same, whether or not it has the keyboard
    inside = plain.rect().adjusted(4, 4, -4, -4)
    shown = plain.grab(inside).toImage()
    QTest.keyClick(plain, Qt.Key.Key_Tab)
    assert plain.grab(inside).toImage() == shown


def test_what_can_be_done_by_oneself_stands_before_what_others_could(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page(role="storyteller")
    page.selection.select("surgery")
    buttons = [
        made
        for made in page.story.findChildren(QPushButton)
        if made.objectName().startswith("story-") and made.isVisible()
    ]
    assert buttons
    others = [
        part
        for part in page.story.findChildren(QWidget)
        if part.isVisible() and getattr(part, "text", str)().startswith(("Navigator:", "Resource"))
    ]
    assert others
    qtbot.waitUntil(lambda: all(part.y() for part in (*buttons, *others)), timeout=WAIT)
    lowest = max(made.mapTo(page.story, QPoint()).y() for made in buttons)
    assert lowest < min(part.mapTo(page.story, QPoint()).y() for part in others)


def test_what_is_saved_first_is_offered_a_place_among_ones_documents(tmp_path: Path) -> None:
    kept = preferences(tmp_path)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert kept.folder() == documents
    kept.keep(FOLDER, str(tmp_path))
    assert kept.folder() == str(tmp_path)
    # a stick that was pulled out is no place to save
    kept.keep(FOLDER, str(tmp_path / "gone"))
    assert kept.folder() == documents


def test_another_tab_does_not_leave_the_keyboard_on_an_answer_nobody_gave(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=WAIT)
    page.go_to("cards")
    page.cards.boxes["warm-handoff"].setFocus()
    number = next(i for i in range(page.tabs.count()) if page.tabs.tabData(i) == "turn")
    QTest.mouseClick(page.tabs, LEFT, pos=page.tabs.tabRect(number).center())
    assert page.pages.currentWidget() is page.turn
    assert page.tabs.hasFocus()
