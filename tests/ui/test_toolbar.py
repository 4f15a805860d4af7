"""The toolbar: made from the same actions as the menus, out of the way, and never twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reach import focusable, reached, spoken
from tests.ui.shell import begun, place_of, window
from tests.ui.small_place import small_place
from ui.theme import hub
from ui.toolbar import ToolButton
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 30_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def playing(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window in which a game is open."""
    with window(qtbot, tmp_path) as shown:
        begun(qtbot, shown, place_of(small_place()))
        yield shown


def texts(shown: MainWindow) -> list[str]:
    return [made.action.text() for made in shown.toolbar.buttons()]


def test_each_page_shows_its_handful_and_help_comes_last(playing: MainWindow) -> None:
    told = {"play": texts(playing)}
    for page in ("scenarios", "compare", "library", "settings"):
        playing.show_page(page)
        told[page] = texts(playing)
    assert told["play"] == [
        "Undo",
        "Do again",
        "Save the map as a picture (PNG)…",
        "Show or fold the panel",
        "Show the branches of this game",
        "Compare so far",
        "Look back on this game",
        "Help for this page",
    ]
    assert all(0 < len(each) <= 8 for each in told.values())
    assert all(each[-1] == "Help for this page" for each in told.values())
    assert len({tuple(each) for each in told.values()}) == 5
    playing.show_help()
    assert not playing.toolbar.isVisible(), "help offers no help, and nothing else is due there"


def test_its_buttons_are_the_actions_of_the_menus_and_can_what_those_can(
    playing: MainWindow,
) -> None:
    page = playing.play_page
    assert page is not None
    assert page.session is not None
    in_menus = {*playing.actions_table.page_actions(), *playing.actions()}
    assert all(made.action in in_menus for made in playing.toolbar.buttons())
    undo = playing.toolbar.button(page.doing.undo)
    assert undo is not None
    assert not undo.isEnabled()
    page.session.choose("warm-handoff", "surgery->advice")
    assert undo.isEnabled()
    assert "Ctrl+Z" in undo.toolTip()
    QTest.mouseClick(undo, LEFT)
    assert not page.session.pending()
    assert not undo.isEnabled()


def test_what_it_shows_is_left_out_of_the_head_of_the_page_until_it_is_put_away(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        begun(qtbot, shown, place_of(small_place()))
        page = shown.play_page
        assert page is not None
        heads = (page.header.undo, page.header.redo, page.header.compare, page.header.panel)
        assert shown.toolbar.isVisible()
        assert not any(made.isVisible() for made in (*heads, page.tree_toggle))
        assert page.header.primary.isVisible()
        shown.actions_table.action("toolbar").trigger()
        assert not shown.toolbar.isVisible()
        assert not shown.actions_table.action("toolbar").isChecked()
        assert all(made.isVisible() for made in (*heads, page.tree_toggle))
    with window(qtbot, tmp_path) as shown:
        assert not shown.toolbar.isVisible(), "it is remembered"
        shown.actions_table.action("toolbar").trigger()
        assert shown.toolbar.isVisible()


def test_every_button_has_a_name_with_its_shortcut(playing: MainWindow) -> None:
    for page in ("play", "scenarios", "compare", "library"):
        playing.show_page(page)
        for made in playing.toolbar.buttons():
            keys = made.action.shortcut().toString()
            assert spoken(made) == made.toolTip()
            assert len(made.toolTip()) > 3
            assert keys in made.toolTip()


def test_tab_stops_once_at_it_and_the_arrows_lead_through_what_can_be_done(
    playing: MainWindow,
) -> None:
    stops = [part for part in focusable(playing.toolbar) if isinstance(part, ToolButton)]
    assert len(stops) == 1
    playing.rail.button("play").setFocus(Qt.FocusReason.TabFocusReason)
    assert stops[0] in reached(playing)
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    usable = [made for made in playing.toolbar.buttons() if made.isEnabled()]
    walked: list[QWidget] = []
    for _ in usable:
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Right)
    assert walked == usable
    assert QApplication.focusWidget() is usable[0]
    QTest.keyClick(usable[0], Qt.Key.Key_End)
    assert QApplication.focusWidget() is usable[-1]
    QTest.keyClick(usable[-1], Qt.Key.Key_Return)
    assert playing.help_page is not None
    assert playing.pages.currentWidget() is playing.help_page


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_takes_the_end_of_the_row_of_menus_and_pushes_none_of_them_out(
    playing: MainWindow, scale: float
) -> None:
    hub().set_look(scale=scale)
    hub().dress_seen()
    try:
        playing.resize(1024, 700)
        QApplication.processEvents()
        menus = playing.menuBar()
        last = menus.actionGeometry(menus.actions()[-1])
        left = playing.toolbar.mapTo(playing, QPoint(0, 0)).x()
        assert last.width() > 0
        assert last.right() <= left
        assert left + playing.toolbar.width() <= playing.width()
        for made in playing.toolbar.buttons():
            assert made.isVisible()
            assert made.width() >= made.minimumSizeHint().width()
            assert made.height() >= 24, "large enough to be hit"
        assert menus.height() <= 30 * scale, "no more than a row of menus"
    finally:
        hub().set_look(scale=1.0)


def test_words_stand_beside_icons_where_there_is_room(playing: MainWindow) -> None:
    icon, words = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    page = playing.play_page
    assert page is not None
    compare = playing.toolbar.button(page.doing.compare)
    assert compare is not None
    playing.resize(1280, 800)
    assert compare.toolButtonStyle() == words
    assert compare.text() == "Compare so far"
    hub().set_look(scale=2.0)
    hub().dress_seen()
    try:
        playing.resize(1024, 700)
        assert compare.toolButtonStyle() == icon
    finally:
        hub().set_look(scale=1.0)
        hub().dress_seen()
    assert compare.toolButtonStyle() == words


def test_where_people_read_from_the_right_it_stands_at_the_left_and_arrows_follow(
    playing: MainWindow,
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        QApplication.processEvents()
        bar = playing.toolbar
        assert bar.mapTo(playing, QPoint(0, 0)).x() < playing.width() / 4
        usable = [made for made in bar.buttons() if made.isEnabled()]
        assert usable[0].x() > usable[-1].x()
        usable[0].setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(usable[0], Qt.Key.Key_Left)
        assert QApplication.focusWidget() is usable[1]
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_going_from_page_to_page_leaves_nothing_behind(playing: MainWindow) -> None:
    def count() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(playing.toolbar.children())

    for _ in range(2):
        for page in ("compare", "play"):
            playing.show_page(page)
    before = count()
    for _ in range(10):
        for page in ("compare", "play"):
            playing.show_page(page)
    assert count() == before


def test_all_of_it_is_seen_on_every_page_also_where_it_grew_or_shrank(
    playing: MainWindow, qtbot: QtBot
) -> None:
    bar = playing.toolbar
    for page in ("scenarios", "library", "settings", "play", "library", "scenarios"):
        playing.show_page(page)
        qtbot.waitUntil(lambda: bar.width() == bar.sizeHint().width(), timeout=WAIT)
        for made in bar.buttons():
            assert made.visibleRegion().boundingRect() == made.rect(), (page, made.action.text())
        assert playing.menuBar().width() - bar.geometry().right() <= 3, page


def test_no_line_stands_before_the_first_thing_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("settings")
        assert shown.toolbar.buttons()
        assert not any(each.isSeparator() for each in shown.toolbar.actions()[:1])
