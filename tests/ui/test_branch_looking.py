"""How a person looks at the map stays when another branch of the game is opened."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.at_play import LEFT, LINK, WAIT, OpenPage, add, in_branch, play_turn, press
from tests.ui.small_place import small_place
from ui.play.page import PlayPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def choose(qtbot: QtBot, button: QToolButton, *words: str) -> None:
    """Choose from the menu of a button, and from those in it, by the mouse."""
    menu = button.menu()
    for further in words[:-1]:
        inside = action_of(menu, further).menu()
        assert isinstance(inside, QMenu)
        menu = inside
    action = action_of(menu, words[-1])
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    qtbot.waitUntil(menu.isVisible, timeout=WAIT)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    qtbot.waitUntil(lambda: not menu.isVisible(), timeout=WAIT)


def action_of(menu: QMenu, words: str) -> QAction:
    """Return the entry of a menu that says this."""
    return next(each for each in menu.actions() if each.text() == words)


def drag(page: PlayPage, start: QPoint, end: QPoint) -> None:
    """Move the map by hand."""
    assert page.map is not None
    view = page.map.viewport()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)


def look(page: PlayPage) -> dict[str, object]:
    """Return how the map is looked at, as far as a person can tell."""
    assert page.map is not None
    view, tools = page.map, page.centre.tools
    # the room below changes with notices and with the tree; what stands at the top stays there
    corner = view.mapToScene(QPoint(0, 0))
    return {
        "things": view.visible_nodes,
        "whole": not view.zoomed,
        "part": (round(view.zoom, 6), round(corner.x()), round(corner.y())) if view.zoomed else (),
        "in small": view.minimap.isVisible(),
        "filter": view.chosen_filter,
        "groups": view.grouping,
        "near": (view.focus_id, tools.near_button.isChecked()),
        "ticks": [
            (action.text(), action.isChecked())
            for button in (tools.show_button, tools.group_button)
            for action in button.menu().actions()
            if action.isCheckable()
        ],
    }


def test_filters_groups_and_zoom_stay_on_the_way_from_branch_to_branch_and_not_into_another_game(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    fresh = look(page)
    add(qtbot, page, "warm-handoff", LINK)
    play_turn(qtbot, page)
    assert page.map is not None

    # a person hides the assets, looks at one need, goes near, and moves the map aside
    tools = page.centre.tools
    choose(qtbot, tools.show_button, "Community assets")
    choose(qtbot, tools.show_button, "One need", small_place().needs[0].name)
    choose(qtbot, tools.show_button, "Mark what my role looks for")
    choose(qtbot, tools.group_button, "By kind of service")
    page.map.setFocus()
    for _ in range(3):
        QTest.keyClick(page.map, Qt.Key.Key_Plus)
    drag(page, QPoint(300, 200), QPoint(260, 240))
    before = look(page)
    for what in ("things", "whole", "part", "in small", "filter", "groups", "ticks"):
        assert before[what] != fresh[what], f"{what} is what it was: nothing would be shown"
    marked = page.map.sight
    assert marked

    # leaves the turn as a branch, goes back to the first by keyboard, and forth again
    page.timeline.setFocus()
    QTest.keyClick(page.timeline, Qt.Key.Key_Home)
    press(qtbot, page, "again")
    in_branch(qtbot, page, 1)
    assert look(page) == before
    assert page.map.picture is not None
    assert page.map.picture.week == 0, "and it is the other branch that is seen"
    small = page.map.minimap
    qtbot.waitUntil(lambda: page.map is not None and page.map.rect().contains(small.geometry()))
    rows = page.tree.rows
    for key, number, week in ((Qt.Key.Key_Up, 0, 8), (Qt.Key.Key_Down, 1, 0)):
        rows.setFocus()
        QTest.keyClick(rows, key)
        QTest.keyClick(rows, Qt.Key.Key_Return)
        in_branch(qtbot, page, number)
        assert look(page) == before
        assert page.map.picture.week == week
        assert page.list is not None
        if number == 0:
            assert page.map.sight == marked

    # what is hidden can be shown again, and the map be seen whole
    choose(qtbot, tools.show_button, "Show everything")
    page.map.setFocus()
    QTest.keyClick(page.map, Qt.Key.Key_F)
    assert look(page)["things"] == fresh["things"]

    # another game is looked at from the beginning
    choose(qtbot, tools.show_button, "Community assets")
    QTest.keyClick(page.map, Qt.Key.Key_Plus)
    again = open_page()
    assert look(again) == fresh
    session = page.session
    assert session is not None
    page.start(small_place(), "navigator", session.run.dials, 6)
    qtbot.waitUntil(
        lambda: page.session is not session and page.phase in ("look", "decide"), timeout=WAIT
    )
    assert look(page) == fresh
