"""From a file to a game, a comparison of it, and back to the game after the window was closed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from simulator.compare import warm_up
from tests.ui.shell import window
from tests.ui.small_place import TEXT
from ui.play.page import PlayPage
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
WAIT = 100_000


@pytest.fixture(scope="module", autouse=True)
def engine() -> None:
    """Compile the engine beforehand: the window would wait for it, and so would the tests."""
    warm_up()


def begin(qtbot: QtBot, shown: MainWindow, tmp_path: Path) -> PlayPage:
    """Open the small place from its file and start a game as the navigator."""
    path = tmp_path / "small-place.yaml"
    path.write_text(TEXT, "utf-8")
    shown.open_file(str(path))
    briefing = shown.briefing_page
    qtbot.waitUntil(lambda: shown.pages.currentWidget() is briefing, timeout=WAIT)
    briefing.seed.setValue(9)
    QTest.mouseClick(briefing.start_button, LEFT)
    qtbot.waitUntil(lambda: shown.play_page is not None, timeout=WAIT)
    page = shown.play_page
    assert page is not None
    qtbot.waitUntil(lambda: page.phase in ("look", "decide"), timeout=WAIT)
    return page


def finish_turn(qtbot: QtBot, page: PlayPage) -> None:
    """Commit the turn that is open and see its weeks to their end."""
    page.go_to("cards")
    page.header.primary.click()

    def over() -> bool:
        session = page.session
        return session is not None and not session.busy and page.phase in ("look", "over")

    qtbot.waitUntil(over, timeout=WAIT)


def click_tool(shown: MainWindow, action: QAction) -> None:
    """Click an action where it can be seen: in the toolbar."""
    tool = shown.toolbar.button(action)
    assert tool is not None
    assert tool.isVisible()
    QTest.mouseClick(tool, LEFT)


def test_a_game_from_a_file_is_played_compared_left_and_gone_on_with(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        page = begin(qtbot, shown, tmp_path)
        assert shown.pages.currentWidget() is page
        assert shown.rail.button("play").isChecked()
        assert shown.windowTitle() == "A small place – Civic Loom"
        finish_turn(qtbot, page)
        click_tool(shown, page.doing.compare)
        compare = shown.compare_page
        qtbot.waitUntil(lambda: compare.result is not None, timeout=WAIT)
        assert shown.pages.currentWidget() is compare
        assert compare.result is not None
        assert compare.result.record is not None
        assert compare.result.comparison.seed == 9
        week = compare.result.record.week
        shown.show_page("play")
        assert shown.pages.currentWidget() is page
    with window(qtbot, tmp_path) as again:
        card = again.start_page.continue_card
        qtbot.waitUntil(card.isVisible, timeout=WAIT)
        assert card.title.text() == "Continue your game: A small place"
        assert f"week {week} of" in card.facts.text()
        QTest.mouseClick(card.button, LEFT)
        qtbot.waitUntil(
            lambda: again.play_page is not None and again.play_page.phase == "look", timeout=WAIT
        )
        assert again.play_page is not None
        assert again.play_page.session is not None
        assert again.play_page.session.run.week == week


def test_branches_of_a_game_are_compared_with_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        page = begin(qtbot, shown, tmp_path)
        finish_turn(qtbot, page)
        session = page.session
        assert session is not None
        session.branch_off(0, "Another way")
        qtbot.waitUntil(
            lambda: session.ready and not session.busy and session.branch.name == "Another way",
            timeout=WAIT,
        )
        qtbot.waitUntil(lambda: page.phase in ("look", "decide"), timeout=WAIT)
        finish_turn(qtbot, page)
        click_tool(shown, page.doing.compare)
        compare = shown.compare_page
        qtbot.waitUntil(lambda: compare.result is not None, timeout=WAIT)
        assert compare.result is not None
        labels = {arm.name: arm.label for arm in compare.result.comparison.arms}
        assert labels["yours"] == "Another way"
        assert labels["branch-2"] == "First way"
        compare.clock.seek(3)
        assert page.clock.week == 3


def test_a_game_that_is_open_is_gone_on_with_and_not_opened_twice(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        page = begin(qtbot, shown, tmp_path)
        session = page.session
        shown.show_page("scenarios")
        card = shown.start_page.continue_card
        qtbot.waitUntil(card.isVisible, timeout=WAIT)
        QTest.mouseClick(card.button, LEFT)
        assert shown.pages.currentWidget() is page
        assert page.session is session


def test_the_keys_are_shown_and_go_away_again(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        QTest.keyClick(shown, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        dialog = shown.findChild(QDialog, "keys")
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_a_window_that_is_closed_at_once_leaves_nothing_running(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.close()
    assert shown.background.running == ()
