"""By keyboard alone: every view that only opens once something is played, or goes wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from simulator.compare import compare, play_arms
from simulator.reader import read_text
from tests.ui.patience import LEAST
from tests.ui.reach import focusable, go_through, hold, reached, silent, spoken
from tests.ui.shell import begun, place_of, preferences, window
from tests.ui.small_place import TEXT, small_place
from tests.ui.test_debrief import CARD, played
from tests.ui.test_debrief_page import Kept
from tests.ui.test_guide import GUIDE
from ui.background import Background
from ui.compare.work import Result
from ui.engine_ready import Engine
from ui.faults import FaultDialog
from ui.pages.compare import ComparePage
from ui.pages.debrief import TABS, DebriefPage
from ui.play.page import PlayPage
from ui.play.panel import STEPS
from ui.theme import hub
from ui.tour import Tour

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 30_000
RUNS = 6


@pytest.fixture
def game(qtbot: QtBot, tmp_path: Path) -> Iterator[PlayPage]:
    """A game of a place with a guide in the window, about to choose its first cards."""
    with window(qtbot, tmp_path) as shown:
        scenario = read_text(TEXT + GUIDE, "guided.yaml")
        yield begun(qtbot, shown, place_of(scenario))


def commit(qtbot: QtBot, page: PlayPage) -> None:
    """Commit the turn and begin to watch it."""
    page.go_to("turn")
    page.act()
    qtbot.waitUntil(lambda: page.phase == "watch", timeout=WAIT)


def test_every_step_of_a_game_is_reached_by_tab_and_has_its_names(
    qtbot: QtBot, game: PlayPage
) -> None:
    assert game.guide.isVisible()
    for step in STEPS:
        game.go_to(step)
        hold(game.window(), game, step)
    game.go_to("cards")
    for name, box in game.cards.boxes.items():
        if not box.opened:
            box.setFocus()
            QTest.keyClick(box, Qt.Key.Key_Return)
        assert box.opened
        hold(game.window(), game, f"the card {name}")
    assert game.session is not None
    game.session.choose("warm-handoff", "surgery->advice")
    game.go_to("turn")
    hold(game.window(), game, "a turn with a card")
    game.selection.select("surgery")
    assert game.pages.currentWidget() is game.story
    go_through(game.story, "the story of a service")
    game.selection.select("surgery->advice")
    go_through(game.story, "the story of a link")


def test_a_game_that_is_watched_is_reached_by_tab_and_what_came_of_it_too(
    qtbot: QtBot, game: PlayPage
) -> None:
    commit(qtbot, game)
    hold(game.window(), game, "watching")
    game.act()
    qtbot.waitUntil(lambda: game.phase == "look", timeout=WAIT)
    qtbot.waitUntil(game.notice.isVisible)
    game.tree_toggle.click()
    assert game.tree.isVisible()
    for step in ("changes", "reflect", "cards"):
        game.go_to(step)
        hold(game.window(), game, f"{step} after a turn")
    game.timeline.setValue(2)
    assert game.again.isVisible()
    hold(game.window(), game, "an earlier week")


def test_the_menus_of_the_map_and_of_the_seats_have_words_and_open_by_keyboard(
    qtbot: QtBot, game: PlayPage
) -> None:
    tools = game.centre.tools
    for made in (tools.show_button, tools.group_button):
        menu = made.menu()
        assert menu is not None
        assert silent(menu) == []
        walked: list[str] = []

        def walk(menu: QMenu = menu, walked: list[str] = walked) -> None:
            for _ in menu.actions():
                QTest.keyClick(menu, Qt.Key.Key_Down)
                walked.append(menu.activeAction().text())
            QTest.keyClick(menu, Qt.Key.Key_Escape)

        # the key only comes back once the menu is closed
        menu.aboutToShow.connect(lambda walk=walk: QTimer.singleShot(0, walk))
        made.setFocus()
        QTest.keyClick(made, Qt.Key.Key_Space)
        assert {act.text() for act in menu.actions() if not act.isSeparator()} == set(walked)
        assert game.window().focusWidget() is made
    for seat in game.seats.seats.values():
        seat.setFocus()
        QTest.keyClick(seat, Qt.Key.Key_Space)
        told = QApplication.activePopupWidget()
        assert isinstance(told, QMenu)
        assert silent(told) == []
        QTest.keyClick(told, Qt.Key.Key_Escape)
        assert game.window().focusWidget() is seat


@pytest.fixture(scope="module")
def result() -> Result:
    """A game beside both styles, on a few lucks."""
    record = played(CARD)
    comparison = compare(
        record.scenario, runs=RUNS, seed=record.seed, weeks=record.week, arms=play_arms(record)
    )
    return Result(comparison, record.scenario, record)


def test_every_part_of_a_comparison_is_reached_by_tab_and_has_its_names(
    qtbot: QtBot, tmp_path: Path, result: Result
) -> None:
    hub().set_look(choice="light", scale=1.0, reduced_motion=True, scheme="usual")
    background = Background()
    engine = Engine(background)
    engine.can_play = engine.can_compare = True
    page = ComparePage(background, engine, preferences(tmp_path))
    qtbot.addWidget(page)
    page.resize(1188, 780)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.set_places([place_of(small_place())])
    page.show_result(result)
    try:
        for part in page.parts:
            page.show_part(part)
            hold(page, page, part.title())
        menu = page.save_button.menu()
        assert menu is not None
        assert silent(menu) == []
    finally:
        for part in page.parts:
            part.stop()
        assert background.stop_all(LEAST)


@pytest.mark.parametrize("open_game", [True, False])
def test_every_part_of_the_debrief_is_reached_by_tab_and_has_its_names(
    qtbot: QtBot, open_game: bool, result: Result
) -> None:
    hub().set_look(choice="light", scale=1.0, reduced_motion=True, scheme="usual")
    background = Background()
    engine = Engine(background)
    page = DebriefPage(background, engine)
    qtbot.addWidget(page)
    page.resize(1150, 760)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    try:
        page.show_record(played(CARD), Kept() if open_game else None, 2)
        qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
        page._on_compared(result.comparison)
        for place, name in enumerate(TABS):
            page.tabs.setCurrentIndex(place)
            hold(page, page, name)
            shown = page.pages.currentWidget()
            assert shown is not None
            assert spoken(shown)
    finally:
        page.leave()
        engine.stop()
        assert background.stop_all(LEAST)


def test_the_palette_has_its_names_and_gives_the_keyboard_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        before = shown.rail.button("settings")
        before.setFocus()
        shown.show_palette()
        palette = shown._palette
        assert palette is not None
        qtbot.waitUntil(palette.isActiveWindow)
        hold(palette, palette, "palette")
        palette.line.setFocus()
        QTest.keyClick(palette.line, Qt.Key.Key_Escape)
        qtbot.waitUntil(shown.isActiveWindow)
        assert shown.focusWidget() is before


def test_the_tour_has_its_names_keeps_the_keyboard_and_gives_it_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        before = shown.rail.button("scenarios")
        before.setFocus()
        shown.start_tour()
        tour = shown.findChild(Tour)
        assert tour is not None
        assert spoken(tour)
        tour.on.click()
        buttons = {tour.leave, tour.back, tour.on}
        assert set(focusable(tour.bubble)) == buttons
        assert all(spoken(part) for part in buttons)
        assert set(reached(shown)) == buttons
        QTest.keyClick(tour.on, Qt.Key.Key_Escape)
        assert shown.focusWidget() is before


def test_the_word_of_a_fault_has_its_names_and_its_details_are_no_trap(qtbot: QtBot) -> None:
    dialog = FaultDialog()
    qtbot.addWidget(dialog)
    dialog.tell("Traceback, with\ttabs")
    qtbot.waitUntil(dialog.isActiveWindow)
    hold(dialog, dialog, "folded")
    dialog.more.click()
    assert dialog.details.isVisible()
    hold(dialog, dialog, "unfolded")


def test_what_is_selected_on_the_map_is_told_at_enter_and_the_way_back_leads_to_the_map(
    qtbot: QtBot, game: PlayPage
) -> None:
    view = game.map
    assert view is not None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.selection.selected == "", "passing by selects nothing"
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.selection.selected == view.tab_order()[0]
    QTest.keyClick(view, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert game.story.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert view.hasFocus()
    assert game.pages.currentWidget() is game.changes
