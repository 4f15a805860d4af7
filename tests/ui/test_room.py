"""The window shown to a room by one key, and everything as it was by the same key or Escape."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.reader import load
from tests.ui.hands import PATIENCE
from tests.ui.reach import focusable, spoken
from tests.ui.shell import begun, cut_off, outside, place_of, preferences, run_fresh, window
from tests.ui.small_place import small_place
from ui.actions import ROWS
from ui.keys import key_rows
from ui.preferences import ROOM, TEXT, THEME, TOOLBAR
from ui.room import room_scale
from ui.theme import hub
from ui.widgets.private import Private
from ui.window import MainWindow

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key.Key_F5


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with window(qtbot, tmp_path) as made:
        # the page of places gives the keyboard to a card once they are all shown, and never again
        until(qtbot, lambda: any(card.isAncestorOf(focus()) for card in made.start_page.cards))
        yield made


def focus() -> QWidget:
    """Return what has the keyboard, or something that nobody sees."""
    return QApplication.focusWidget() or QWidget()


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Wait until something is so, also while a busy machine loads the engine beside the window."""
    qtbot.waitUntil(condition, timeout=PATIENCE)


def press(qtbot: QtBot, shown: QWidget, key: Qt.Key) -> None:
    """Press a key where the keyboard is, and wait until the window has the looks it asks for."""
    QTest.keyClick(QApplication.focusWidget() or shown, key)
    until(qtbot, lambda: not hub().undressed)


def as_it_is(shown: MainWindow) -> tuple[object, ...]:
    """Return what a person would miss if it were not put back."""
    return (
        shown.geometry(),
        shown.windowState(),
        hub().choice,
        hub().scale,
        shown.menuBar().isVisible(),
        shown.toolbar.isVisible(),
        [made.text() for made in shown.rail._buttons.values() if made.isVisible()],
    )


def kept(folder: Path) -> dict[str, object]:
    """Return what is written of the settings."""
    file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    return {name: file.value(name) for name in file.allKeys()}


@pytest.mark.parametrize("back", [KEY, Qt.Key.Key_Escape])
def test_one_key_shows_the_window_to_a_room_and_puts_everything_back(
    qtbot: QtBot, shown: MainWindow, back: Qt.Key
) -> None:
    before = as_it_is(shown)
    press(qtbot, shown, KEY)
    assert shown.isFullScreen()
    assert hub().choice == "contrast"
    assert not shown.menuBar().isVisible()
    assert not shown.toolbar.isVisible()
    assert "Escape" in shown.notice.text()
    assert QKeySequence(KEY).toString() in shown.notice.text()
    press(qtbot, shown, back)
    until(qtbot, lambda: as_it_is(shown) == before)
    assert not shown.notice.isVisible()


def test_full_screen_before_is_full_screen_after(qtbot: QtBot, shown: MainWindow) -> None:
    press(qtbot, shown, Qt.Key.Key_F11)
    before = as_it_is(shown)
    press(qtbot, shown, KEY)
    press(qtbot, shown, Qt.Key.Key_Escape)
    until(qtbot, lambda: as_it_is(shown)[1:] == before[1:])
    assert shown.isFullScreen()
    assert not shown.room.on


def test_who_leaves_full_screen_in_another_way_has_everything_back(
    qtbot: QtBot, shown: MainWindow
) -> None:
    before = as_it_is(shown)
    press(qtbot, shown, KEY)
    press(qtbot, shown, Qt.Key.Key_F11)
    until(qtbot, lambda: as_it_is(shown) == before)
    press(qtbot, shown, KEY)
    shown.setWindowState(Qt.WindowState.WindowNoState)  # as a button of the system does
    until(qtbot, lambda: as_it_is(shown) == before and not hub().undressed)


def test_it_stands_in_the_menu_in_the_toolbar_and_among_the_keys_with_its_key(
    shown: MainWindow,
) -> None:
    (row,) = [row for row in ROWS if row.id == "room"]
    action = shown.actions_table.action("room")
    assert action in shown.actions_table.menu("view").actions()
    assert "Escape" in action.toolTip()
    assert (QKeySequence(row.keys[0]).toString(), action.text()) in key_rows()
    shown.show_page("compare")
    tool = shown.toolbar.button(action)
    assert tool is not None
    assert tool.isVisible()
    assert "F5" in tool.toolTip()


def test_the_palette_finds_it_by_what_it_is_for(qtbot: QtBot, shown: MainWindow) -> None:
    QTest.keyClick(shown, Qt.Key.Key_K, CONTROL)
    palette = shown._palette
    assert palette is not None
    until(qtbot, palette.isVisible)
    QTest.keyClicks(palette.line, "projector")
    assert palette.shown()[0].words == "Show to a room"
    assert palette.shown()[0].keys == "F5"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    until(qtbot, lambda: shown.room.on and not hub().undressed)


def test_a_mouse_finds_the_way_back_at_the_foot_of_the_rail(
    qtbot: QtBot, shown: MainWindow
) -> None:
    before = as_it_is(shown)
    back = shown.rail.button("room")
    assert not back.isVisible()
    shown.actions_table.action("room").trigger()
    until(qtbot, lambda: not hub().undressed)
    assert back.isVisible()
    assert "F5" in back.toolTip()
    assert "room" in spoken(back)
    assert shown.actions_table.action("room").isChecked()
    until(qtbot, lambda: not back.visibleRegion().isEmpty())
    QTest.mouseClick(back, LEFT)
    until(qtbot, lambda: as_it_is(shown) == before and not hub().undressed)
    assert not shown.actions_table.action("room").isChecked()


def test_the_keyboard_stays_on_the_rail_when_it_left_the_room_from_there(
    qtbot: QtBot, shown: MainWindow
) -> None:
    press(qtbot, shown, KEY)
    back = shown.rail.button("room")
    assert back in list(focusable(shown.rail))
    back.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, shown, Qt.Key.Key_Return)
    assert not shown.room.on
    assert QApplication.focusWidget() is shown.rail.button("scenarios")


def test_it_is_said_aloud_on_the_way_in_and_out(
    qtbot: QtBot, shown: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: object) -> None:
        if hasattr(event, "message"):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    press(qtbot, shown, KEY)
    assert [each for each in said if "Escape brings everything back" in each]
    said.clear()
    press(qtbot, shown, KEY)
    assert "No longer shown to a room. Everything is as it was before." in said


def test_a_room_never_writes_over_the_settings_of_a_person(
    qtbot: QtBot, shown: MainWindow, tmp_path: Path
) -> None:
    shown.settings_page.set_theme("dark")
    shown.settings_page.set_text_size(110)
    until(qtbot, lambda: not hub().undressed)
    before = as_it_is(shown)
    press(qtbot, shown, KEY)
    QTest.keyClick(shown, Qt.Key.Key_Plus, CONTROL)
    shown.actions_table.action("look-light").trigger()
    until(qtbot, lambda: not hub().undressed)
    assert hub().choice == "light"
    assert hub().scale == pytest.approx(1.2)
    shown.preferences.write()
    written = kept(tmp_path)
    assert (written[THEME.name], written[TEXT.name]) == ("dark", "1.1")
    assert TOOLBAR.name not in written
    press(qtbot, shown, Qt.Key.Key_Escape)
    until(qtbot, lambda: as_it_is(shown) == before)
    assert (shown.preferences.theme(), shown.preferences.scale()) == ("dark", 1.1)
    # what was chosen for a room is there again in the next one
    press(qtbot, shown, KEY)
    assert hub().choice == "light"
    assert kept(tmp_path)[ROOM.name] == "light"


def test_the_settings_say_while_they_are_for_a_room(qtbot: QtBot, shown: MainWindow) -> None:
    press(qtbot, shown, KEY)
    shown.show_page("settings")
    note = shown.settings_page._lent
    assert note.isVisible()
    assert "F5" in note.text()
    assert [made for made in shown.rail._buttons.values() if made.isChecked()] == []
    press(qtbot, shown, KEY)
    assert not note.isVisible()
    assert shown.rail.button("settings").isChecked()


def test_a_program_closed_or_ended_meanwhile_opens_as_it_was_before(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.settings_page.set_theme("dark")
        until(qtbot, lambda: not hub().undressed)
        press(qtbot, shown, KEY)
        shown.preferences.write()
        # whoever reads the settings now finds what is left by a program that was killed
        ended = preferences(tmp_path)
        assert (ended.theme(), ended.scale(), ended.flag(TOOLBAR)) == ("dark", 1.0, True)
    with window(qtbot, tmp_path) as again:
        assert not again.room.on
        assert not again.isFullScreen()
        assert again.preferences.theme() == "dark"
        assert again.menuBar().isVisible()
        assert again.toolbar.isVisible()


def test_another_language_is_spoken_to_a_room_too(qtbot: QtBot, shown: MainWindow) -> None:
    before = as_it_is(shown)[:-1]
    press(qtbot, shown, KEY)
    shown.set_language("sv")
    until(qtbot, lambda: not hub().undressed)
    assert shown.room.on
    assert not shown.menuBar().isVisible()
    until(qtbot, lambda: shown.rail.button("room").isVisible())
    assert shown.rail.button("room").text() == "Som förut"
    press(qtbot, shown, Qt.Key.Key_Escape)
    shown.set_language("en")
    until(qtbot, lambda: as_it_is(shown)[:-1] == before and not hub().undressed)


def test_in_a_game_its_tools_stand_on_the_page_and_every_key_works(
    qtbot: QtBot, shown: MainWindow
) -> None:
    page = begun(qtbot, shown, place_of(small_place()))
    before = as_it_is(shown)
    press(qtbot, shown, KEY)
    assert page.header.undo.isVisible()
    assert page.session is not None
    page.session.choose("warm-handoff", "surgery->advice")
    QTest.keyClick(shown, Qt.Key.Key_Z, CONTROL)
    assert not page.session.pending()
    # first what is chosen on the map is let go, as ever
    assert page.map is not None
    page.selection.select("surgery")
    page.map.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, shown, Qt.Key.Key_Escape)
    assert not page.selection.selected
    assert shown.room.on
    press(qtbot, shown, Qt.Key.Key_Escape)
    until(qtbot, lambda: as_it_is(shown) == before)


def test_hints_wait_until_the_room_has_gone(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path, hints=True) as shown:
        page = begun(qtbot, shown, place_of(small_place()))
        until(qtbot, page.guide.isVisible)
        press(qtbot, shown, KEY)
        assert not page.guide.isVisible()
        press(qtbot, shown, KEY)
        until(qtbot, page.guide.isVisible)
        assert page.coach.number == 1, "none of them counts as seen"


@pytest.mark.parametrize(
    ("wide", "tall", "own", "scale"),
    [
        (1024, 768, 1.0, 1.0),
        (1280, 720, 1.0, 1.3),
        (1280, 800, 1.0, 1.3),
        (1920, 1080, 1.0, 1.6),
        (1920, 1080, 1.8, 1.8),
        (3840, 2160, 1.0, 2.0),
    ],
)
def test_text_grows_with_the_screen_and_is_never_smaller_than_before(
    wide: int, tall: int, own: float, scale: float
) -> None:
    assert room_scale(QSize(wide, tall), own) == pytest.approx(scale)


def whole(shown: MainWindow) -> bool:
    """Return whether all of a page is in the window, and every button as wide as its words."""
    page = shown.pages.currentWidget()
    assert page is not None
    least = shown.minimumSizeHint()
    fits = least.width() <= shown.width() and least.height() <= shown.height()
    return fits and cut_off(shown) == [] and outside(page) == []


@pytest.mark.parametrize(
    ("wide", "tall", "scale"), [(1280, 720, 1.3), (1366, 768, 1.3), (1920, 1080, 1.6)]
)
def test_nothing_is_cut_off_on_a_projector(
    qtbot: QtBot, shown: MainWindow, wide: int, tall: int, scale: float
) -> None:
    page = begun(qtbot, shown, place_of(small_place()))
    press(qtbot, shown, KEY)
    shown.resize(wide, tall)  # to which the window is moved in full screen
    until(qtbot, lambda: abs(hub().scale - scale) < 0.001 and not hub().undressed)
    for name in ("play", "scenarios", "compare", "library", "settings"):
        shown.show_page(name)
        until(qtbot, lambda: whole(shown))
    shown.show_page("play")
    for step in ("changes", "cards", "dials", "turn"):
        page.go_to(step)
        until(qtbot, lambda: whole(shown))
    words = shown.rail.button("room")
    assert words.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon


ON_PROJECTORS = """
import json
from pathlib import Path
folder = Path({folder!r})
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from ui.app import apply_preferences, make_application
from ui.preferences import TOUR, Preferences
from ui.theme import hub
from ui.window import MainWindow
app = make_application([])
laptop, projector = app.screens()
kept = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
kept.keep(TOUR, True)
apply_preferences(kept)
window = MainWindow(hub(), kept, games=folder / "games")
window.show()
def settle():
    for _ in range(3):
        app.processEvents()
    while hub().undressed or window.room._fit.due:
        app.processEvents()
def told():
    return [list(window.geometry().getRect()), round(hub().scale, 2), hub().choice]
settle()
told_of = dict(before=told())
QTest.keyClick(window, Qt.Key.Key_F5)
settle()
told_of["laptop"] = told()
window.setGeometry(projector.geometry())  # as the system moves it to the other screen
settle()
told_of["projector"] = told()
QTest.keyClick(window, Qt.Key.Key_Escape)
settle()
told_of["after"] = told()
QTest.keyClick(window, Qt.Key.Key_F5)
settle()
window.close()
again = MainWindow(hub(), kept, games=folder / "games")
again.show()
told_of["again"] = list(again.geometry().getRect())
again.close()
print(json.dumps(told_of))
"""


def test_the_text_follows_the_window_to_the_projector_and_the_window_comes_back(
    tmp_path: Path,
) -> None:
    one = {"y": 0, "dpr": 1.0, "logicalDpi": 96, "logicalBaseDpi": 96}
    laptop = {**one, "name": "laptop", "x": 0, "width": 1440, "height": 900}
    projector = {**one, "name": "projector", "x": 1440, "width": 1920, "height": 1080}
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [laptop, projector]}), "utf-8")
    code = ON_PROJECTORS.format(folder=str(tmp_path))
    code = f"import os\nos.environ['QT_QPA_PLATFORM'] = 'offscreen:configfile={file}'\n{code}"
    told = json.loads(run_fresh(code).splitlines()[-1])
    assert told["laptop"] == [[0, 0, 1440, 900], 1.3, "contrast"]
    assert told["projector"] == [[1440, 0, 1920, 1080], 1.6, "contrast"]
    assert told["after"] == told["before"]
    assert told["again"] == told["before"][0], "closed meanwhile, it opens where it was"


def texts(shown: QWidget) -> str:
    """Return all that can be read in a window."""
    return "\n".join(made.text() for made in shown.findChildren(QLabel) if made.isVisible())


def test_what_only_one_player_knows_is_shown_to_a_room_only_when_somebody_opens_it(
    qtbot: QtBot, shown: MainWindow
) -> None:
    place = place_of(load("lonely-carers"))
    secret = place.scenario.roles["navigator"].private.split()[:6]
    shown._brief(place, role="navigator")
    until(qtbot, shown.briefing_page.isVisible)

    def told() -> bool:
        return " ".join(secret) in " ".join(texts(shown).split())

    until(qtbot, told)
    press(qtbot, shown, KEY)
    until(qtbot, lambda: not told())
    folds = [made.fold for made in shown.findChildren(Private) if made.isVisible()]
    (fold,) = folds
    QTest.keyClick(fold.toggle, Qt.Key.Key_Space)
    until(qtbot, told)
    QTest.keyClick(fold.toggle, Qt.Key.Key_Space)
    until(qtbot, lambda: not told())
    press(qtbot, shown, Qt.Key.Key_Escape)
    until(qtbot, told)


def test_what_only_the_player_knows_is_put_away_in_the_game_too(
    qtbot: QtBot, shown: MainWindow
) -> None:
    press(qtbot, shown, KEY)
    begun(qtbot, shown, place_of(load("lonely-carers")))
    until(qtbot, lambda: any(made.isVisible() for made in shown.findChildren(Private)))
    assert all(not made.fold.inside.isVisible() for made in shown.findChildren(Private))
    press(qtbot, shown, KEY)
    until(qtbot, lambda: any(made.fold.inside.isVisible() for made in shown.findChildren(Private)))
