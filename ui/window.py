"""The main window: the rail, the pages, and what leads from one to the other."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QFileInfo, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.cards import ROLES
from simulator.errors import CivicLoomError, ScenarioFaults
from simulator.styles import Dials
from ui.actions import Actions, key_words
from ui.background import Background, Handle
from ui.drawing import drawing
from ui.engine_ready import Engine
from ui.faults import details_of
from ui.finding import Entry
from ui.keyboard import scroll
from ui.keys import key_table
from ui.language import install, told
from ui.pages.briefing import BriefingPage
from ui.pages.compare import ComparePage
from ui.pages.places import Place, load_all, load_file
from ui.pages.settings import STEP, SettingsPage
from ui.pages.start import StartPage
from ui.preferences import (
    FOLDER,
    GAMES,
    RECENT,
    SPEED,
    TOOLBAR,
    TOUR,
    Preferences,
    clamped,
)
from ui.speech import announce
from ui.theme import Choice, ThemeHub, px, set_kind
from ui.tidying import Tidying
from ui.toolbar import Tool, Toolbar
from ui.widgets import EmptyState, NoticeBar, ScrollPage, button, row, section_title
from ui.widgets.order import go_on
from ui.widgets.rail import Rail
from ui.widgets.text import unmarked

if TYPE_CHECKING:
    from simulator.record import Record
    from ui.pages.debrief import DebriefPage
    from ui.pages.help import HelpPage
    from ui.pages.library import LibraryPage
    from ui.palette import Palette
    from ui.play.page import PlayPage
    from ui.run_library import RunEntry
    from ui.tour import Stop

SMALLEST: Final = QSize(1024, 700)
USUAL: Final = QSize(1280, 800)
RECENT_RUNS: Final = 3
"""How many runs the start page offers beside the one to go on with."""
ROLE_NAMES: Final[dict[str, str]] = {role.id: role.name for role in ROLES}


SETTLED: Final = 150
"""Milliseconds in which the start page is drawn before heavy libraries begin to load."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Window", text)


def _heading(title: str, part: str) -> str:
    return title if part == title else tr("{0}: {1}").format(title, part)


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
        kept = preferences.text(GAMES)
        self._games = games if games is not None else Path(kept) if kept else None
        self._page = "scenarios"
        self._drawn = False
        self._closed = False
        self._saved: RunEntry | None = None
        self._after_load: list[Callable[[], None]] = []
        self.background = Background(self)
        self.background.broke.connect(self._on_broke)
        self.engine = Engine(self.background, self)
        self.engine.playable.connect(self._on_playable)
        self.play_page: PlayPage | None = None
        self._spare_page: PlayPage | None = None
        self.debrief_page: DebriefPage | None = None
        self.setWindowTitle("Civic Loom")
        self._palette: Palette | None = None
        self._places: tuple[Place, ...] = ()
        self._runs: tuple[RunEntry, ...] = ()
        self._undoable = ""
        self._tidying = Tidying(self)
        drawing(self)
        self._build()
        self._connect()
        self.actions_table = Actions(self)
        self._build_bars()
        self._place_window()
        self.show_page("scenarios")
        self.preferences.changed.connect(self._on_setting)
        hub.changed.connect(self._place_notice)
        hub.dressed.connect(self._place_notice)

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
        self.notice = NoticeBar()
        self.start_page = StartPage()
        self.briefing_page = BriefingPage(preferences=self.preferences)
        self.compare_page = ComparePage(self.background, self.engine, self.preferences)
        self.settings_page = SettingsPage(self._hub, self.preferences)
        self.library_page: LibraryPage | None = None
        self.help_page: HelpPage | None = None
        self._no_game = EmptyState(
            "compass",
            tr("No game is open"),
            tr("Choose a place to play, or go on with a saved game."),
            action=button(tr("Choose a place"), icon="map", clicked=self._to_scenarios),
        )
        self._opening = EmptyState("hourglass", tr("The game is being opened"))
        self.pages = QStackedWidget()
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
        self.notice.installEventFilter(self)

    def _build_bars(self) -> None:
        """Make the menus, and the toolbar at the end of their row where the window has one."""
        menus = self.menuBar()
        self.actions_table.fill(menus)
        self.toolbar = Toolbar()
        if menus.isNativeMenuBar():
            self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.toolbar)
        else:
            menus.setCornerWidget(self.toolbar, Qt.Corner.TopRightCorner)
            self.toolbar.resized.connect(self._place_toolbar)

    def _place_toolbar(self) -> None:
        """Tell the toolbar how much room the menus leave, and give it what it needs of it."""
        menus = self.menuBar()
        if menus.isNativeMenuBar():
            self.toolbar.set_room(self.width())
            return
        taken = sum(menus.actionGeometry(each).width() for each in menus.actions())
        self.toolbar.set_room(self.width() - taken - px(24))
        # which lays the row out anew; it does not by itself when a corner grows
        menus.setCornerWidget(self.toolbar, Qt.Corner.TopRightCorner)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.notice and event.type() in {
            QEvent.Type.Show,
            QEvent.Type.LayoutRequest,
        }:
            self._place_notice()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_notice()
        self._place_toolbar()

    def _place_notice(self) -> None:
        """Let the notice float over the foot of the page, so that nothing moves for it."""
        area = self.pages.geometry()
        width = min(area.width() - 2 * px(24), px(760))
        height = max(self.notice.heightForWidth(width), self.notice.sizeHint().height())
        left = area.left() + (area.width() - width) // 2
        self.notice.setGeometry(left, area.bottom() - height - px(18), width, height)
        self.notice.raise_()

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
        if self._page == "scenarios" and self.start_page.cards:
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
        self._make_game_page()

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
        self._page = page
        self.pages.setCurrentWidget(inside)
        self.rail.show_page(page)
        if page != "scenarios":
            self.start_page.hide_troubles()
        if inside is not self.start_page:
            self.notice.drop(self.start_tour)  # it lies over what somebody has gone to
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
        offered = getattr(inside, "page_actions", None)
        made: list[QAction] = list(offered()) if callable(offered) else []
        own = {"play": "game", "compare": "compare"}.get(self._page, "view")
        for menu in ("game", "compare", "view"):
            self.actions_table.show_page_actions(menu, made if menu == own else [])
        self.actions_table.refresh()
        self._show_tools(inside)

    def _show_tools(self, inside: QWidget) -> None:
        """Let the toolbar show the handful that matters on a page, which leaves it out itself."""
        shown = self.toolbar_shown
        tools: list[Tool] = []
        if inside is self.help_page:
            place = "help"
        elif inside in (self.briefing_page, self._no_game, self._opening):
            place = "briefing"
        else:
            place = "debrief" if inside is self.debrief_page else self._page
        offered = getattr(inside, "page_tools", None)
        if callable(offered):
            tools += offered()
            inside.leave_tools(shown)  # type: ignore[attr-defined]
        tools += self.actions_table.tools(place)
        self.toolbar.show_tools(tools if shown else [])
        self.toolbar.setVisible(shown and bool(tools))

    @property
    def toolbar_shown(self) -> bool:
        """Whether the toolbar is shown."""
        return self.preferences.flag(TOOLBAR)

    def toggle_toolbar(self) -> None:
        """Show the toolbar, or put it away; what it showed goes back to the heads of pages."""
        self.preferences.keep(TOOLBAR, not self.toolbar_shown)
        inside = self.pages.currentWidget()
        if inside is not None:
            self._show_tools(inside)

    @property
    def game_open(self) -> bool:
        """Whether a game is open."""
        return self.play_page is not None and self.play_page.session is not None

    @property
    def can_go_on(self) -> bool:
        """Whether there is a game to go on with."""
        return self.game_open or self._saved is not None

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
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of recent runs."""
        menu.clear()
        for run in self._runs[:8]:
            made = menu.addAction(unmarked(self._run_words(run)))
            made.triggered.connect(lambda _on=False, path=run.path: self.open_run(path))
        if menu.isEmpty():
            menu.addAction(tr("No run is saved yet")).setEnabled(False)

    def _run_words(self, run: "RunEntry") -> str:
        role = told(ROLE_NAMES.get(run.role, ""))
        if not role:
            return tr("{0}, week {1} of {2}").format(run.words, run.week, run.weeks)
        words = tr("{0}, week {1} of {2} ({3})")
        return words.format(run.words, run.week, run.weeks, role)

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
        made = [
            Entry(
                f"action {action.objectName() or action.text()}",
                action.text().replace("&", "").removesuffix(" …"),
                tr("Action"),
                action.trigger,
                key_words(action),
            )
            for action in (*table.page_actions(), *rows)
            if action.isEnabled() and action.text()
        ]
        for place in self._places:
            made += [
                Entry(
                    f"play {place.ref}",
                    tr("Play {0}").format(place.title),
                    tr("Place"),
                    partial(self._brief, place),
                    more=place.scenario.invitation,
                ),
                Entry(
                    f"compare {place.ref}",
                    tr("Compare the two styles in {0}").format(place.title),
                    tr("Place"),
                    partial(self._compare_place, place),
                ),
            ]
        made += [
            Entry(
                f"run {run.path.name}",
                self._run_words(run),
                tr("Run"),
                partial(self.open_run, run.path),
            )
            for run in self._runs
        ]
        made += [
            Entry(
                f"setting {name}",
                words,
                tr("Setting"),
                partial(self.show_setting, name),
            )
            for name, words in self.settings_page.topics()
        ]
        for topic in self._help().all_topics():
            made += [
                Entry(
                    f"help {topic.name} {part.heading}",
                    _heading(topic.title, part.heading),
                    tr("Help"),
                    partial(self.show_help, topic.name, part.heading),
                )
                for part in topic.parts
            ]
        return made

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

        self.show_page("scenarios")
        self.preferences.keep(TOUR, True)
        self.notice.hide()
        tour = Tour(self._stops(), self)
        tour.begin()

    def _stops(self) -> "list[Stop]":
        from ui.tour import Stop

        def card() -> QWidget | None:
            cards = self.start_page.cards
            return cards[0] if cards else None

        return [
            Stop(
                tr("Places"),
                tr(
                    "Each card is a place with its services and communities. Play one turn by "
                    "turn, or compare the two styles in it at once."
                ),
                card,
            ),
            Stop(
                tr("The rail"),
                tr("It leads to every page: places, your game, comparisons, and your runs."),
                lambda: self.rail,
            ),
            Stop(
                tr("Your runs"),
                tr("Games save themselves after every turn. The library keeps all of them."),
                lambda: self.rail.button("library"),
            ),
            Stop(
                tr("Find anything"),
                tr(
                    "A few letters find actions, places, runs, settings and help. Ctrl+Shift+P "
                    "opens it from anywhere."
                ),
                lambda: self.rail.button("find"),
            ),
            Stop(
                tr("As you like it"),
                tr(
                    "Text size, dark or high contrast, colours, motion and language. Ctrl++ makes "
                    "all text larger."
                ),
                lambda: self.rail.button("settings"),
            ),
            Stop(
                tr("Help"),
                tr("F1 explains the page you are on, without the internet. That is all: begin!"),
                self.menuBar,
            ),
        ]

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
        dialog = QDialog(self)
        dialog.setObjectName("keys")
        dialog.setWindowTitle(tr("Keys"))
        box = QVBoxLayout(dialog)
        box.setContentsMargins(22, 18, 22, 18)
        box.setSpacing(12)
        box.addWidget(section_title(tr("Keys")))
        page = ScrollPage(margins=(0, 0, 6, 0))
        page.box.addLayout(key_table())
        box.addWidget(page, 1)
        box.addLayout(row(None, button(tr("Close"), clicked=dialog.accept)))
        dialog.setMinimumWidth(px(420))
        tall = page.sizeHint().height() + px(130)
        dialog.resize(px(460), min(tall, self.height() - px(40)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Scenarios

    def open_file(self, path: str = "") -> None:
        """Open a scenario file; an empty path asks for one."""
        if path:
            self.preferences.keep(FOLDER, QFileInfo(path).absolutePath())
            self._load(path)
            return
        dialog = QFileDialog(self, tr("Open a scenario file"), self.preferences.text(FOLDER))
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
        self._show("scenarios", self.briefing_page)

    # Playing

    def _with_game(self, act: "Callable[[PlayPage], None]") -> None:
        """Do something with the page of the game, as soon as the engine is there."""
        if self._page_is_made:
            act(self._game_page())
        else:
            self._show("play", self._opening)
            self._after_load = [lambda: act(self._game_page())]

    @property
    def _page_is_made(self) -> bool:
        spare = self._spare_page
        return self.play_page is not None or (spare is not None and not len(spare.pieces))

    def _make_game_page(self) -> None:
        """Make the page of the game bit by bit, before anybody asks for it."""
        from ui.play.page import PlayPage

        if self._closed or self._spare_page is not None:
            return
        page = PlayPage(
            self._hub,
            self._games,
            self.pages,
            preferences=self.preferences,
            engine=self.engine,
            at_once=False,
        )
        page.compare_requested.connect(self._compare_game)
        page.debrief_requested.connect(self._debrief_game)
        page.leaving.connect(self._leave_debrief)
        page.title_changed.connect(self._on_game_title)
        self.pages.addWidget(page)
        self._spare_page = page
        page.pieces.done.connect(self._on_game_page)

    def _on_game_page(self) -> None:
        waiting, self._after_load = self._after_load, []
        for act in waiting:
            act()

    def _game_page(self) -> "PlayPage":
        if self.play_page is None:
            self._make_game_page()
            page = self._spare_page
            assert page is not None
            page.pieces.finish()
            if self.play_page is None:
                page.keep_games_in(self._games)
                self.compare_page.follow(page.clock)
                self.play_page = page
        return self.play_page

    def _start_game(self, place: Place, role: str, dials: Dials, seed: int) -> None:
        def begin(page: "PlayPage") -> None:
            page.start(place.scenario, role, dials, seed)
            self._show("play", page)

        self._with_game(begin)

    def _go_on(self) -> None:
        if self.play_page is not None and self.play_page.session is not None:
            self._show("play", self.play_page)
            return
        saved = self._saved
        if saved is None:
            return

        def resume(page: "PlayPage") -> None:
            page.resume(saved.path)
            self._show("play", page)

        self._with_game(resume)

    def _look_for_game(self) -> None:
        if not self._drawn:
            return
        games = self._games

        def look(_handle: Handle) -> "tuple[tuple[RunEntry, ...], str]":
            from ui.run_library import RunLibrary

            library = RunLibrary(games)
            return library.refresh(), library.told

        def done(read: "tuple[tuple[RunEntry, ...], str]") -> None:
            # not what stands in a folder that has been left meanwhile
            if games == self._games:
                self._on_runs_read(read)

        self.background.run(look, done=done, failed=self._on_broke)

    def _on_runs_read(self, read: "tuple[tuple[RunEntry, ...], str]") -> None:
        runs, told_now = read
        if told_now:
            self.notice.say(told_now, trouble=True, seconds=0)
        self._on_runs(runs)

    def _on_runs(self, runs: "tuple[RunEntry, ...]") -> None:
        self._runs = runs
        saved = next((run for run in runs if not run.finished and run.playable), None)
        self._saved = saved
        self.actions_table.refresh()
        self.start_page.show_recent(
            [(self._run_words(run), run.path) for run in runs if run is not saved][:RECENT_RUNS]
        )
        if saved is None:
            self.start_page.continue_card.hide()
        else:
            role = told(ROLE_NAMES.get(saved.role, ""))
            self.start_page.continue_card.show_game(
                saved.words, role, saved.week, saved.weeks, saved.saved
            )

    # The library of runs

    def _library(self) -> "LibraryPage":
        if self.library_page is None:
            from ui.pages.library import LibraryPage

            page = LibraryPage(self.background, self._games)
            page.open_run.connect(self.open_run)
            page.compare_run.connect(self._compare_run)
            page.wanted.connect(self._to_scenarios)
            page.said.connect(self._say_undoable)
            page.failed.connect(self._say_trouble)
            page.changed.connect(self._on_runs)
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
        self._games = Path(folder) if folder else None
        if self.library_page is not None:
            self.library_page.set_games(self._games)
        if self.play_page is not None:
            self.play_page.keep_games_in(self._games)
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
        old, self.play_page, self.debrief_page = self.takeCentralWidget(), None, None
        if self._spare_page is not None:
            self._spare_page.pieces.drop()
            self._spare_page = None
        self.background = Background(self)
        self.background.broke.connect(self._on_broke)
        self.engine = Engine(self.background, self)
        self.engine.playable.connect(self._on_playable)
        self._build()
        self._connect()
        if old is not None:
            old.deleteLater()
        self.toolbar.deleteLater()
        self._build_bars()
        if self._places:
            self._on_places(self._places)
        else:
            # they were being read still, which has been stopped with all else
            self.background.run(load_all, done=self._on_places, failed=self._on_no_places)
        self._look_for_game()
        self.show_page("settings")
        if path is not None:
            self._after_load.append(partial(self._open_quietly, path))

    def _open_quietly(self, path: Path) -> None:
        self._game_page().resume(path)

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
            page = DebriefPage(self.background, self.engine)
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
        if self._spare_page is not None:
            self._spare_page.pieces.drop()
        self.engine.stop()
        self.background.stop_all()
        self._tidying.stop()
        self.preferences.keep_geometry(self.saveGeometry())
        self.preferences.write()
        event.accept()
