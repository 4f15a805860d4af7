"""The main window: the rail, the pages, and what leads from one to the other."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QFileInfo, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from simulator.errors import CivicLoomError, ScenarioFaults
from simulator.styles import Dials
from ui import findable
from ui.actions import Actions
from ui.background import Background, Handle
from ui.bars import Bars
from ui.colours import Choice
from ui.drawing import drawing
from ui.engine_ready import Engine
from ui.faults import details_of
from ui.finding import Entry
from ui.game_page import GamePage
from ui.keyboard import scroll
from ui.keys_dialog import show_keys
from ui.language import install, told
from ui.pages.briefing import BriefingPage
from ui.pages.compare import ComparePage
from ui.pages.places import Place, load_all, load_file
from ui.pages.settings import STEP, SettingsPage
from ui.pages.start import StartPage
from ui.preferences import (
    FOLDER,
    GAMES,
    HINTS,
    HINTS_SETTLED,
    RECENT,
    SPEED,
    TOUR,
    Preferences,
    clamped,
)
from ui.recent_runs import RecentRuns, role_words, run_words
from ui.room import Room
from ui.speech import announce
from ui.theme import ThemeHub, set_kind
from ui.tidying import Tidying
from ui.toolbar import Toolbar
from ui.turns import InTurn
from ui.widgets import EmptyState, NoticeBar, button, column, primary_button
from ui.widgets.floating import OverFoot
from ui.widgets.order import go_on
from ui.widgets.pages import Pages
from ui.widgets.rail import Rail
from ui.window_words import tr

if TYPE_CHECKING:
    from simulator.record import Record
    from ui.pages.debrief import DebriefPage
    from ui.pages.help import HelpPage
    from ui.pages.library import LibraryPage
    from ui.palette import Palette
    from ui.play.page import PlayPage

SMALLEST: Final = QSize(1024, 700)
USUAL: Final = QSize(1280, 800)
SETTLED: Final = 150
"""Milliseconds in which the start page is drawn before heavy libraries begin to load."""


class MainWindow(QMainWindow):
    """The window of the program.

    Parameters
    ----------
    hub : ThemeHub
        The look in force.
    preferences : Preferences
        What is remembered.
    scenario, role : str, optional
        A scenario to open at once, by shipped id or path, and a role to begin with.
    seed : int, optional
        The luck number to begin with.
    games : Path, optional
        Folder of saved games, where it is not the usual one.
    """

    def __init__(
        self,
        hub: ThemeHub,
        preferences: Preferences,
        *,
        scenario: str | None = None,
        role: str | None = None,
        seed: int | None = None,
        games: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self.preferences = preferences
        self._wanted = (scenario or "", role or "", seed)
        self._page = "scenarios"
        self._drawn = False
        self._closed = False
        kept = preferences.text(GAMES)
        self.runs = RecentRuns(games or (Path(kept) if kept else None), self)
        self.background = Background(self)
        self.background.broke.connect(self._on_broke)
        self.engine = Engine(self.background, self)
        self.engine.playable.connect(self._on_playable)
        self.debrief_page: DebriefPage | None = None
        self.setWindowTitle("Civic Loom")
        self._palette: Palette | None = None
        self._places: tuple[Place, ...] = ()
        self._undoable = ""
        self._tidying = Tidying(self)
        self._to_briefing = InTurn(self._show_briefing, self)
        self._library_soon = InTurn(self._prepare_library, self)
        drawing(self)
        self._build()
        self._game = GamePage(hub, self.pages, preferences, self.engine, self)
        self._game.keep_games_in(self.runs.folder)
        self._connect()
        self.room: Room = Room(self)
        self.actions_table = Actions(self)
        self._bars = Bars(self, self.actions_table, preferences)
        self._place_window()
        self.show_page("scenarios")
        self.preferences.changed.connect(self._on_setting)
        self.runs.changed.connect(self._show_runs)
        self.runs.told.connect(self._say_trouble)
        self._game.made.connect(self._listen_to)
        self._game.taken.connect(self._share_clock)
        hub.changed.connect(self._place_notice)
        hub.dressed.connect(self._place_notice)

    @property
    def play_page(self) -> "PlayPage | None":
        """The page of the game, once it was asked for."""
        return self._game.page

    @property
    def toolbar(self) -> Toolbar:
        """The toolbar."""
        return self._bars.toolbar

    # Building

    def _build(self) -> None:
        whole = QWidget()
        set_kind(whole, "page")
        self.rail = Rail()
        self.rail.add("scenarios", "map", tr("Scenarios"), "Ctrl+1")
        self.rail.add("play", "compass", tr("Play"), "Ctrl+2")
        self.rail.add("compare", "chart-line", tr("Compare"), "Ctrl+3")
        self.rail.add("library", "library", tr("Library"), "Ctrl+4")
        self.rail.add("find", "search", tr("Find"), "Ctrl+Shift+P", foot=True)
        self.rail.add("settings", "settings", tr("Settings"), "Ctrl+5", foot=True)
        back = tr("No longer show this to a room: everything as it was")
        self.rail.add("room", "minimize", tr("As before"), "F5", foot=True, does=back)
        self.rail.offer("room", False)
        self.notice = NoticeBar()
        self.start_page = StartPage()
        self.briefing_page = BriefingPage(preferences=self.preferences)
        self.compare_page = ComparePage(self.background, self.engine, self.preferences)
        self.settings_page = SettingsPage(self._hub, self.preferences)
        self.library_page: LibraryPage | None = None
        self.help_page: HelpPage | None = None
        self._go_on_button = primary_button(
            tr("Go on with the last game"), icon="play", clicked=self._go_on
        )
        self._go_on_button.hide()
        self._no_game = EmptyState(
            "compass",
            tr("No game is open"),
            tr("Choose a place to play, or go on with a saved game."),
            action=column(
                self._go_on_button,
                button(tr("Choose a place"), icon="map", clicked=self._to_scenarios),
                spacing=8,
            ),
        )
        self._opening = EmptyState("hourglass", tr("The game is being opened"))
        self.pages = Pages()
        for page in (
            self.start_page,
            self.briefing_page,
            self._no_game,
            self._opening,
            self.compare_page,
            self.settings_page,
        ):
            self.pages.addWidget(page)
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self.pages, 1)
        self.setCentralWidget(whole)
        self.notice.setParent(whole)
        self._over_foot = OverFoot(self.notice, self.pages)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.start_page.play.connect(self._brief)
        self.start_page.compare.connect(self._compare_place)
        self.start_page.go_on.connect(self._go_on)
        self.start_page.open_file.connect(self.open_file)
        self.start_page.placed.connect(self._on_placed)
        self.briefing_page.start.connect(self._start_game)
        self.briefing_page.back.connect(self._to_scenarios)
        self.compare_page.play.connect(self._brief)
        self.compare_page.said.connect(self.notice.say)
        self.start_page.open_run.connect(self.open_run)
        self.settings_page.games_changed.connect(self._games_moved)
        # After its own click is done with: the page goes away.
        self.settings_page.language_changed.connect(
            self.set_language, Qt.ConnectionType.QueuedConnection
        )

    def _place_window(self) -> None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        self.setMinimumSize(SMALLEST.boundedTo(screens[0].size()))
        kept = self.preferences.geometry()
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(USUAL)
            self.move(screens[0].center() - self.rect().center())
        self.setGeometry(clamped(self.geometry(), screens))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab as the page is read, also through what came after it was made."""
        return go_on(self, forward) or super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_notice()
        self._bars.place()

    def _place_notice(self) -> None:
        self._over_foot.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter comes here from a button that has the keyboard: outside of dialogs the toolkit
        # presses buttons by Space alone, and people try Enter first.
        button = QApplication.focusWidget()
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in keys and plain and isinstance(button, QPushButton | QToolButton):
            button.click()
            return
        page = self.pages.currentWidget()
        if plain and page is not None and scroll(page, event.key()):
            return
        if event.key() == Qt.Key.Key_Escape and self.room.on:
            self.room.leave()
            return
        super().keyPressEvent(event)

    # Once the window is drawn

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if not self._drawn and event.type() == QEvent.Type.Paint:
            self._drawn = True
            QTimer.singleShot(0, self, self._begin)
        return done

    def _begin(self) -> None:
        """Load what takes time, now that there is something to look at."""
        if self._closed:
            return
        self._tidying.start()
        scenario = self._wanted[0]
        self.background.run(load_all, done=self._on_places, failed=self._on_no_places)
        if scenario:
            self._load(scenario)
        self._look_for_game()

    def _on_places(self, places: tuple[Place, ...]) -> None:
        self._places = places
        self.start_page.show_places(places)
        self.compare_page.set_places(places)
        # first the pictures of the places are drawn, undisturbed
        QTimer.singleShot(SETTLED, self, self._prepare)

    def _on_placed(self) -> None:
        # not while another page is seen, such as that of a place which was asked for at once
        if self.pages.currentWidget() is self.start_page and self.start_page.cards:
            self.start_page.take_focus()
            self._offer_tour()

    def _prepare(self) -> None:
        if not self._closed:
            self.engine.prepare()

    def _on_no_places(self, error: BaseException) -> None:
        self.start_page.show_places(())
        self.start_page.show_error(
            tr("The scenarios that come with the program cannot be read"), told(str(error))
        )
        self.engine.prepare()

    def _on_playable(self) -> None:
        if not self._closed:
            self._game.prepare()

    def _on_broke(self, error: BaseException) -> None:
        """Say what went wrong in work that nobody watches."""
        if isinstance(error, CivicLoomError | OSError):
            self.notice.say(told(str(error)), trouble=True, seconds=0)
        else:
            raise error

    # Going from page to page

    def show_page(self, page: str) -> None:
        """Show a page: ``scenarios play compare library settings help``; or ``find``."""
        inside: QWidget
        if page == "find":
            self.rail.show_page(self._page)
            self.show_palette()
            return
        if page == "room":
            self.room.leave()
            return
        if page == "scenarios":
            inside = self.start_page
            self._look_for_game()
        elif page == "play":
            inside = self._play_widget()
        elif page == "compare":
            inside = self.compare_page
        elif page == "help":
            inside = self._help()
        elif page == "library":
            inside = self._library()
            self._library().refresh()
        else:
            inside = self.settings_page
        self._show(page, inside)

    def _show(self, page: str, inside: QWidget) -> None:
        # who goes elsewhere meanwhile is not fetched back
        self._to_briefing.stop()
        self._page = page
        self.pages.setCurrentWidget(inside)
        self.rail.show_page(page)
        if page != "scenarios":
            self.start_page.hide_troubles()
        if inside is not self.start_page:
            self.notice.drop(self.start_tour)  # it lies over what somebody has gone to
        focus = QApplication.focusWidget()
        if focus is not None and inside.isAncestorOf(focus) and not focus.isVisible():
            # a page gives the keyboard back to what had it, though that may be hidden by now
            inside.focusNextChild()
        self._show_page_actions(inside)
        if self._drawn:
            announce(self, inside.accessibleName())

    def _play_widget(self) -> QWidget:
        game = self.play_page
        return game if game is not None and game.phase != "closed" else self._no_game

    def _to_scenarios(self) -> None:
        self.show_page("scenarios")

    # What the table of actions asks for

    def _show_page_actions(self, inside: QWidget) -> None:
        """Let the menus show what can be done on the page that is shown."""
        self._bars.show_page(inside, self._page, self._place_of(inside))

    def _place_of(self, inside: QWidget) -> str:
        """Return the name of a page in the table of actions."""
        if inside is self.help_page:
            return "help"
        if inside in (self.briefing_page, self._no_game, self._opening):
            return "briefing"
        return "debrief" if inside is self.debrief_page else self._page

    @property
    def toolbar_shown(self) -> bool:
        """Whether the toolbar is shown."""
        return self._bars.toolbar_shown

    def toggle_toolbar(self) -> None:
        """Show the toolbar, or put it away; what it showed goes back to the heads of pages."""
        self._bars.toggle_toolbar()
        inside = self.pages.currentWidget()
        if inside is not None:
            self._bars.show_tools(inside, self._place_of(inside))

    @property
    def game_open(self) -> bool:
        """Whether a game is open."""
        return self.play_page is not None and self.play_page.session is not None

    @property
    def can_go_on(self) -> bool:
        """Whether there is a game to go on with."""
        return self.game_open or self.runs.to_go_on_with is not None

    @property
    def look(self) -> Choice:
        """The theme that was asked for."""
        return self._hub.choice

    def set_theme(self, choice: Choice) -> None:
        """Choose a theme."""
        self.settings_page.set_theme(choice)

    @property
    def still(self) -> bool:
        """Whether nothing moves by itself."""
        return self._hub.reduced_motion

    def go_on(self) -> None:
        """Show the game that is open, or open the last one that is not at its end."""
        self._go_on()

    def close_game(self) -> None:
        """Close the game that is open; it is kept."""
        game = self.play_page
        if game is None:
            return
        if self._may_close(game):
            game.close_game()
            self.show_page("scenarios")
        else:
            self.show_page("play")

    def _may_close(self, game: "PlayPage") -> bool:
        """Return whether a game may be closed, with what was written down of it just now."""
        if self.debrief_page is not None:
            self.debrief_page.keep()
        return game.can_close()

    def _leave_debrief(self) -> None:
        if self.debrief_page is not None:
            self.debrief_page.let_go()

    def compare_open_game(self) -> None:
        """Compare the game that is open with both styles."""
        page = self.play_page
        session = page.session if page is not None else None
        # while weeks are being computed the run belongs to another thread
        if page is not None and session is not None and session.ready and not session.busy:
            page.compare_requested.emit(session.record())

    def change_text_size(self, steps: int) -> None:
        """Make all text larger or smaller by steps, or give it its usual size with 0."""
        now = round(self._hub.scale * 100)
        self.settings_page.set_text_size(now + steps * STEP if steps else 100)
        announce(self, tr("Text size {0} %").format(round(self._hub.scale * 100)))

    def toggle_still(self) -> None:
        """Keep everything still, or let it move again."""
        self.settings_page.set_motion("moving" if self._hub.reduced_motion else "still")

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        if self.room.on:
            self.room.leave()
        elif self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def put_away(self, away: bool) -> None:
        """Put away what a room needs not, and offer the way back at the foot of the rail.

        The settings make room for it, so that words fit under all icons as they did; keys and the
        palette lead there.
        """
        menus = self.menuBar()
        if not menus.isNativeMenuBar():
            menus.setVisible(not away)
        self.rail.offer("settings", not away)
        self.rail.offer("room", away)
        self.rail.show_page(self._page)
        self.settings_page.tell_lent(away)
        if self.play_page is not None:
            self.play_page.guiding.refresh()
        inside = self.pages.currentWidget()
        if inside is not None:
            self._bars.show_tools(inside, self._place_of(inside))
        self.actions_table.refresh()

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of recent runs."""
        self.runs.fill(menu, self.open_run)

    def open_run(self, path: Path) -> None:
        """Open a saved game."""

        def resume(page: "PlayPage") -> None:
            page.resume(path)
            self._show("play", page)

        self._with_game(resume)

    def _on_setting(self, name: str) -> None:
        if name == SPEED.name and self.play_page is not None:
            speed = round(self.preferences.number(SPEED))
            if speed != self.play_page.clock.speed:
                self.play_page.clock.set_speed(speed)

    # The palette

    def show_palette(self) -> None:
        """Open the command palette."""
        from ui.palette import REMEMBERED, Palette

        recent = [name for name in self.preferences.text(RECENT).split("\n") if name]
        palette = Palette(self._entries(), recent, self)

        def remember(name: str) -> None:
            kept = [name, *(other for other in recent if other != name)]
            self.preferences.keep(RECENT, "\n".join(kept[:REMEMBERED]))

        palette.chosen.connect(remember)
        palette.finished.connect(self._palette_closed)
        self._palette = palette
        palette.open_over(self)

    def _palette_closed(self) -> None:
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None

    def _entries(self) -> list[Entry]:
        """Return everything that the palette finds."""
        table = self.actions_table
        table.refresh()
        rows = [table.action(child.objectName()) for child in self.actions() if child.objectName()]
        return [
            *findable.actions((*table.page_actions(), *rows)),
            *findable.places(self._places, self._brief, self._compare_place),
            *findable.runs(self.runs.all, self.open_run),
            *findable.settings(self.settings_page.topics(), self.show_setting),
            *findable.help_parts(self._help().all_topics(), self.show_help),
        ]

    def show_setting(self, name: str) -> None:
        """Show one thing that can be set."""
        self.show_page("settings")
        self.settings_page.show_topic(name)

    # Help

    def _help(self) -> "HelpPage":
        if self.help_page is None:
            from ui.pages.help import HelpPage

            self.help_page = HelpPage()
            self.pages.addWidget(self.help_page)
        return self.help_page

    def show_help(self, topic: str = "", heading: str = "") -> None:
        """Show the help, on the topic of the page that is shown if none is named."""
        from ui.help_topics import PAGES

        page = self._help()
        name = topic or PAGES.get(self._page, "")
        self.show_page("help")
        page.show_topic(name or page.topic().name, heading)
        page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_tour(self) -> None:
        """Lead round the window."""
        from ui.tour import Tour
        from ui.tour_stops import stops

        self.show_page("scenarios")
        self.preferences.keep(TOUR, True)
        self.notice.hide()
        tour = Tour(stops(self.rail, self.menuBar, self._first_card), self)
        tour.ended.connect(self._after_tour)
        tour.begin()

    def _after_tour(self) -> None:
        # what began the tour has gone with it, and the keyboard would be somewhere in the toolbar
        if self.pages.currentWidget() is self.start_page:
            self.start_page.take_focus()

    def _first_card(self) -> QWidget | None:
        cards = self.start_page.cards
        return cards[0] if cards else None

    def _offer_tour(self) -> None:
        if self._closed or self.preferences.flag(TOUR):
            return
        if self.pages.currentWidget() is not self.start_page:
            return  # somebody who has chosen a place already is not to be held up
        self.preferences.keep(TOUR, True)
        self.notice.say(
            tr("New here? A tour of the window takes a minute."),
            seconds=30,
            action=tr("Take the tour"),
            do=self.start_tour,
        )

    def show_keys(self) -> None:
        """Show which keys there are."""
        show_keys(self)

    # Scenarios

    def open_file(self, path: str = "") -> None:
        """Open a scenario file; an empty path asks for one."""
        if path:
            self.preferences.keep(FOLDER, QFileInfo(path).absolutePath())
            self._load(path)
            return
        dialog = QFileDialog(self, tr("Open a scenario file"), self.preferences.folder())
        dialog.setObjectName("open")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Scenarios (*.yaml *.yml)"), tr("All files (*)")])
        dialog.fileSelected.connect(self.open_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _load(self, ref: str) -> None:
        def failed(error: BaseException) -> None:
            self._on_not_loaded(ref, error)

        self.background.run(lambda _handle: load_file(ref), done=self._on_loaded, failed=failed)

    def _on_loaded(self, place: Place) -> None:
        self.start_page.hide_troubles()
        _, role, seed = self._wanted
        self._wanted = ("", "", None)
        self._brief(place, role, seed)

    def _on_not_loaded(self, ref: str, error: BaseException) -> None:
        self.show_page("scenarios")
        if isinstance(error, ScenarioFaults):
            self.start_page.show_problems(ref, error.problems)
        elif isinstance(error, CivicLoomError):
            self.start_page.show_error(tr("This file cannot be opened"), told(str(error)))
        else:
            self.start_page.show_error(tr("This file cannot be opened"), details_of(error))

    def _brief(self, place: Place, role: str = "", seed: int | None = None) -> None:
        self.briefing_page.show_place(place, role=role, seed=seed)
        # showing it, with its layout, takes as long again as filling it
        self._to_briefing.start()

    def _show_briefing(self) -> None:
        self._show("scenarios", self.briefing_page)
        # not before: the toolkit gives the keyboard at once, even to what nobody sees yet
        self.briefing_page.take_focus()

    # Playing

    def _with_game(self, act: "Callable[[PlayPage], None]") -> None:
        """Do something with the page of the game, as soon as the engine is there."""
        if self._game.ready:
            act(self._game.take())
        else:
            self._show("play", self._opening)
            self._game.when_made(act)

    def _listen_to(self, page: "PlayPage") -> None:
        page.compare_requested.connect(self._compare_game)
        page.debrief_requested.connect(self._debrief_game)
        page.leaving.connect(self._leave_debrief)
        page.title_changed.connect(self._on_game_title)
        page.pieces.done.connect(self._library_soon.start)

    def _share_clock(self, page: "PlayPage") -> None:
        self.compare_page.follow(page.clock)

    def _start_game(self, place: Place, role: str, dials: Dials, seed: int) -> None:
        def begin(page: "PlayPage") -> None:
            page.start(place.scenario, role, dials, seed)
            self._show("play", page)

        self._with_game(begin)

    def _go_on(self) -> None:
        if self.play_page is not None and self.play_page.session is not None:
            self._show("play", self.play_page)
            return
        saved = self.runs.to_go_on_with
        if saved is not None:
            self.open_run(saved.path)

    def _look_for_game(self) -> None:
        if self._drawn:
            self.runs.look(self.background, self._on_broke)

    def _settle_hints(self) -> None:
        """Spare those the hints who finished a game before there were any."""
        if not self.preferences.flag(HINTS_SETTLED):
            self.preferences.keep(HINTS_SETTLED, True)
            if any(run.finished for run in self.runs.all):
                self.preferences.keep(HINTS, False)

    def _show_runs(self) -> None:
        self._settle_hints()
        self.actions_table.refresh()
        self.start_page.show_recent([(run_words(run), run.path) for run in self.runs.offered])
        saved = self.runs.to_go_on_with
        self._go_on_button.setVisible(saved is not None)
        if saved is None:
            self.start_page.continue_card.hide()
        else:
            self.start_page.continue_card.show_game(
                saved.words, role_words(saved), saved.week, saved.weeks, saved.saved
            )

    # The library of runs

    def _library(self) -> "LibraryPage":
        page = self._begun_library()
        page.pieces.finish()
        return page

    def _prepare_library(self) -> None:
        """Make the library bit by bit before anybody asks for it."""
        if not self._closed:
            self._begun_library()

    def _begun_library(self) -> "LibraryPage":
        if self.library_page is None:
            from ui.pages.library import LibraryPage

            page = LibraryPage(self.background, self.runs.folder)
            page.open_run.connect(self.open_run)
            page.compare_run.connect(self._compare_run)
            page.wanted.connect(self._to_scenarios)
            page.said.connect(self._say_undoable)
            page.failed.connect(self._say_trouble)
            page.changed.connect(self.runs.take)
            page.undo_stack.indexChanged.connect(self._other_step)
            self.pages.addWidget(page)
            self.library_page = page
        return self.library_page

    def _say_undoable(self, words: str) -> None:
        page = self.library_page
        assert page is not None
        steps = page.undo_stack
        at = steps.index()

        def undo() -> None:
            if steps.index() == at:
                steps.undo()

        self._undoable = words
        self.notice.say(words, seconds=20, action=tr("Undo"), do=undo)

    def _other_step(self) -> None:
        """Take an offer to undo away once something else would be undone by it."""
        if self._undoable and self.notice.text() == self._undoable:
            self.notice.hide()
        self._undoable = ""

    def _say_trouble(self, words: str) -> None:
        self.notice.say(words, trouble=True, seconds=0)

    def _compare_run(self, path: Path) -> None:
        def read(_handle: Handle) -> "Record":
            from ui.saves import Save

            return Save.look(path).read().record

        self.background.run(read, done=self._compare_game)

    def _games_moved(self, folder: str) -> None:
        games = Path(folder) if folder else None
        self.runs.folder = games
        if self.library_page is not None:
            self.library_page.set_games(games)
        self._game.keep_games_in(games)
        self._look_for_game()

    # Another language

    def set_language(self, choice: str) -> None:
        """Speak another language at once; a game that is open is saved and opened again."""
        game = self.play_page
        path = None
        if game is not None and game.session is not None:
            if not self._may_close(game):
                self.show_page("play")
                return
            path = game.session.path
            game.close_game()
        install(choice)
        self.engine.stop()
        self.background.stop_all()
        if self.debrief_page is not None:
            self.debrief_page.leave()
        old, self.debrief_page = self.takeCentralWidget(), None
        self.background = Background(self)
        self.background.broke.connect(self._on_broke)
        self.engine = Engine(self.background, self)
        self.engine.playable.connect(self._on_playable)
        self._build()
        self._game.begin_again(self.pages, self.engine)
        self._connect()
        if old is not None:
            old.deleteLater()
        self._bars.build_again()
        self.room.build_again()
        if self._places:
            self._on_places(self._places)
        else:
            # they were being read still, which has been stopped with all else
            self.background.run(load_all, done=self._on_places, failed=self._on_no_places)
        self._look_for_game()
        self.show_page("settings")
        if path is not None:
            self._game.also_when_made(lambda page: page.resume(path))

    def _on_game_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} – Civic Loom" if title else "Civic Loom")
        if not title and self._page == "play":
            self.show_page("play")
        elif self.play_page is not None and self._page == "play":
            self._show_page_actions(self.play_page)
        self.actions_table.refresh()

    # Comparing

    def _compare_place(self, place: Place) -> None:
        self.compare_page.compare_place(place)
        self.show_page("compare")

    def _compare_game(self, record: "Record") -> None:
        branches = self._branches_of(record)
        if len(branches) > 1:
            self.compare_page.compare_branches(branches)
        else:
            self.compare_page.compare_record(record)
        self.show_page("compare")

    def _branches_of(self, record: "Record") -> "list[tuple[str, Record]]":
        """Return the branches of the open game, the open one first, if the record is its own."""
        session = self.play_page.session if self.play_page is not None else None
        if session is None or not session.ready or session.busy or len(session.tree.shown) < 2:
            return []
        if session.record().run_digest != record.run_digest:
            return []
        from ui.game import branch_name

        here = branch_name(session.branch)
        return sorted(session.branch_records(), key=lambda each: each[0] != here)

    # Looking back

    def look_back(self) -> None:
        """Show the debrief of the open game."""
        if self.play_page is not None:
            self.play_page.look_back()

    def _debrief_game(self, record: "Record") -> None:
        from ui.pages.debrief import DebriefPage

        if self.debrief_page is None:
            page = DebriefPage(self.background, self.engine, preferences=self.preferences)
            page.back.connect(self._go_on)
            page.compare_wanted.connect(self._compare_game)
            page.said.connect(self.notice.say)
            self.pages.addWidget(page)
            self.debrief_page = page
        session = self.play_page.session if self.play_page is not None else None
        turn = session.run.turn if session is not None and session.ready else 0
        writable = session is not None and not session.look_only
        self.debrief_page.show_record(record, session if writable else None, turn)
        self._show("play", self.debrief_page)

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        game = self.play_page
        if game is not None and not self._may_close(game):
            self.show_page("play")
            event.ignore()
            return
        self._closed = True
        if self.debrief_page is not None:
            self.debrief_page.leave()
        if game is not None:
            game.close_game()
        self._game.drop()
        self._library_soon.stop()
        if self.library_page is not None:
            self.library_page.pieces.drop()
        self.engine.stop()
        self.background.stop_all()
        self._tidying.stop()
        self.preferences.keep_geometry(self.room.geometry())
        self.preferences.write()
        event.accept()
