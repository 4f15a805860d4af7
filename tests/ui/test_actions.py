"""What can be done is one table: menus, shortcuts, the palette and the table of keys agree."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell import window
from ui.actions import MENUS, ROWS
from ui.finding import Entry, fit, found
from ui.keys import PAGE_KEYS, key_rows
from ui.palette import Palette
from ui.preferences import RECENT
from ui.theme import hub
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_no_two_rows_share_a_name_or_a_key() -> None:
    names = [row.id for row in ROWS]
    keys = [QKeySequence(key).toString() for row in ROWS for key in row.keys]
    keys += [QKeySequence(key).toString() for key, _ in PAGE_KEYS]
    assert len(set(names)) == len(names)
    assert sorted(set(keys)) == sorted(keys)
    assert all(keys)


def test_every_row_stands_in_a_menu_with_its_words_and_shortcut(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        table = shown.actions_table
        menus = {name: table.menu(name).actions() for name in {row.menu for row in ROWS}}
        for row in ROWS:
            action = table.action(row.id)
            assert action in menus[row.menu]
            assert action.text()
            assert [key.toString() for key in action.shortcuts()] == [
                QKeySequence(key).toString() for key in row.keys
            ]
        titles = [menu.title() for menu in (table.menu(name) for name, _ in MENUS)]
        letters = [title[title.index("&") + 1] for title in titles]
        assert len(set(letters)) == len(letters), "each menu opens by a letter of its own"


def test_the_roles_that_a_system_menu_needs_are_given(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        roles = {row.id: shown.actions_table.action(row.id).menuRole() for row in ROWS}
    assert roles["quit"] == QAction.MenuRole.QuitRole
    assert roles["settings"] == QAction.MenuRole.PreferencesRole
    assert roles["page-play"] == QAction.MenuRole.NoRole


def test_what_cannot_be_done_now_is_greyed(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        table = shown.actions_table
        for name in ("close-game", "compare-game", "go-on"):
            assert not table.action(name).isEnabled()
        assert table.action("open-file").isEnabled()


def test_text_grows_and_shrinks_by_keys_from_anywhere_and_is_kept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        for _ in range(2):
            QTest.keyClick(shown, Qt.Key.Key_Plus, CONTROL)
        assert hub().scale == pytest.approx(1.2)
        assert shown.settings_page.text_size.value() == 12
        QTest.keyClick(shown, Qt.Key.Key_Minus, CONTROL)
        assert hub().scale == pytest.approx(1.1)
        for _ in range(30):
            QTest.keyClick(shown, Qt.Key.Key_Plus, CONTROL)
        assert hub().scale == pytest.approx(2.0)
    assert "text=2.0" in (tmp_path / "settings.ini").read_text("utf-8")
    with window(qtbot, tmp_path) as shown:
        QTest.keyClick(shown, Qt.Key.Key_Plus, CONTROL)
        QTest.keyClick(shown, Qt.Key.Key_0, CONTROL)
        assert hub().scale == pytest.approx(1.0)


def test_a_page_offers_what_can_be_done_on_it_while_it_is_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    class Page(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.made = QAction("Do it here", self)

        def page_actions(self) -> list[QAction]:
            return [self.made]

    with window(qtbot, tmp_path) as shown:
        page = Page()
        shown.pages.addWidget(page)
        shown._show("compare", page)
        assert page.made in shown.actions_table.menu("compare").actions()
        assert "Do it here" in [entry.words for entry in shown._entries()]
        shown.show_page("settings")
        assert page.made not in shown.actions_table.menu("compare").actions()


def test_the_table_of_keys_names_every_key_once() -> None:
    shown = [keys for keys, _ in key_rows()]
    assert len(set(shown)) == len(shown)
    assert {"Ctrl+O", "Ctrl+Shift+P", "Ctrl++", "Ctrl+Return"} <= set(shown)
    assert all(words for _, words in key_rows())


# Finding


def entries(*words: str) -> list[Entry]:
    return [Entry(word, word, "Action", lambda: None) for word in words]


@pytest.mark.parametrize(
    ("letters", "best"),
    [
        ("stg", "Settings"),
        ("ofile", "Open a scenario file"),
        ("hc", "High contrast"),
        ("LARGER", "Larger text"),
        ("café", "Cafe on the corner"),
    ],
)
def test_a_few_letters_in_order_find_what_is_meant(letters: str, best: str) -> None:
    known = entries(
        "Cafe on the corner",
        "Open a scenario file",
        "Larger text",
        "High contrast",
        "Smaller text",
        "Settings",
        "Character of the place",
    )
    assert found(letters, known)[0].words == best


def test_letters_that_do_not_come_in_order_do_not_fit() -> None:
    assert fit("gs", "Settings") is not None
    assert fit("sgx", "Settings") is None
    assert fit("", "Settings") == 0.0


def test_starts_of_words_fit_better_than_letters_inside() -> None:
    inside, start = fit("text", "contextual"), fit("text", "Larger text")
    assert inside is not None
    assert start is not None
    assert start > inside


def test_what_was_chosen_lately_comes_first_and_never_before_a_better_fit() -> None:
    known = entries("Light", "Larger text", "Look")
    assert found("", known, ["Look"])[0].id == "Look"
    assert found("l", known, ["Look"])[0].id == "Look"
    assert found("light", known, ["Look", "Larger text"])[0].id == "Light"


def open_palette(qtbot: QtBot, shown: MainWindow) -> Palette:
    QTest.keyClick(shown, Qt.Key.Key_P, CONTROL | SHIFT)
    palette = shown._palette
    assert palette is not None
    qtbot.waitUntil(palette.isVisible)
    return palette


def test_the_palette_finds_and_does_by_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        palette = open_palette(qtbot, shown)
        QTest.keyClicks(palette.line, "high con")
        assert palette.shown()[0].words == "High contrast"
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
        assert hub().theme().name == "contrast"
        assert shown._palette is None
        assert shown.preferences.text(RECENT).startswith("action look-contrast")
        again = open_palette(qtbot, shown)
        assert again.shown()[0].id == "action look-contrast"
        QTest.keyClick(again.line, Qt.Key.Key_Down)
        assert again.list.currentRow() == 1
        QTest.keyClick(again.line, Qt.Key.Key_Up)
        assert again.list.currentRow() == 0
        QTest.keyClick(again.line, Qt.Key.Key_Escape)
        assert shown._palette is None
    hub().set_look(choice="light")


def test_the_palette_finds_places_and_settings_and_shows_shortcuts(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
        palette = open_palette(qtbot, shown)
        by_id = {entry.id: entry for entry in palette._entries}
        assert by_id["action open-file"].keys == "Ctrl+O"
        assert "play lonely-carers" in by_id
        assert "compare river-rises" in by_id
        QTest.keyClicks(palette.line, "where games")
        assert palette.shown()[0].id == "setting games"
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
        assert shown.pages.currentWidget() is shown.settings_page
        assert shown.settings_page.choose_games.hasFocus()


def test_the_palette_says_when_nothing_fits(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        palette = open_palette(qtbot, shown)
        QTest.keyClicks(palette.line, "zzzqqq")
        assert palette.shown() == ()
        assert palette.count.text() == "Nothing fits; try fewer letters"
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
        assert palette.isVisible()


def test_a_page_may_throw_its_actions_away(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        made = QAction("Of a map that is gone", shown)
        shown.actions_table.show_page_actions("game", [made])
        shiboken6.delete(made)
        assert shown.actions_table.page_actions() == []
        shown.actions_table.show_page_actions("game", [])
