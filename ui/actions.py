"""What a person can do in the window, as one table.

Menus, toolbar, shortcuts, the table of keys and the command palette are made from it. A page
offers what can be done on it by a method ``page_actions() -> list[QAction]``; those stand in the
menu of the page and in the palette while the page is shown. Which of them stand in the toolbar
too, it says by ``page_tools() -> list[Tool]``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from shiboken6 import isValid

from ui.language import mark, translated
from ui.toolbar import Tool
from ui.widgets.as_is import as_is

if TYPE_CHECKING:
    from ui.window import MainWindow

Menu = Literal["file", "game", "view", "look", "compare", "help"]
Role = Literal["none", "about", "preferences", "quit"]


def _always(_window: "MainWindow") -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be done.

    Attributes
    ----------
    id : str
        Its name in the program; never shown.
    menu : str
        The menu in which it stands.
    words : str
        What it is called, as a verb first where it does something.
    do : callable
        Does it.
    keys : tuple of str
        Shortcuts, the one that is shown first.
    about : str
        One sentence for the tooltip and for those who hear it; empty where the words say it.
    enabled : callable
        Whether it can be done now.
    checked : callable, optional
        For what is on or off: whether it is on.
    choice : bool
        Whether it is one of several, of which one is on.
    role : str
        Its place in the menu of the program, where the system has one.
    gap : bool
        Whether a line stands before it.
    tool : str
        Its icon in the toolbar, where it stands there.
    pages : tuple of str
        On which pages it stands in the toolbar.
    beside : str
        A word or two beside the icon in the toolbar; empty where the icon says it.
    """

    id: str
    menu: Menu
    words: str
    do: Callable[["MainWindow"], object]
    keys: tuple[str, ...] = ()
    about: str = ""
    enabled: Callable[["MainWindow"], bool] = _always
    checked: Callable[["MainWindow"], bool] | None = None
    choice: bool = False
    role: Role = "none"
    gap: bool = False
    tool: str = ""
    pages: tuple[str, ...] = ()
    beside: str = ""


MENUS: Final[tuple[tuple[Menu, str], ...]] = (
    ("file", mark("Actions", "&File")),
    ("game", mark("Actions", "&Game")),
    ("view", mark("Actions", "&View")),
    ("compare", mark("Actions", "&Compare")),
    ("help", mark("Actions", "&Help")),
)
LOOK: Final = mark("Actions", "Look")
RECENT: Final = mark("Actions", "Recent runs")

ROWS: Final[tuple[Row, ...]] = (
    Row(
        "open-file",
        "file",
        mark("Actions", "Open a scenario file …"),
        lambda window: window.open_file(""),
        ("Ctrl+O",),
    ),
    Row(
        "find",
        "file",
        mark("Actions", "Find anything …"),
        lambda window: window.show_palette(),
        ("Ctrl+Shift+P", "Ctrl+K"),
        mark("Actions", "Actions, places, runs, settings and help, by a few letters of their name"),
        gap=True,
    ),
    Row(
        "settings",
        "file",
        mark("Actions", "Settings …"),
        lambda window: window.show_page("settings"),
        ("Ctrl+,", "Ctrl+5"),
        role="preferences",
        gap=True,
    ),
    Row(
        "quit",
        "file",
        mark("Actions", "Leave; the game is kept"),
        lambda window: window.close(),
        ("Ctrl+Q",),
        role="quit",
        gap=True,
    ),
    Row(
        "new-game",
        "game",
        mark("Actions", "Play another place …"),
        lambda window: window.show_page("scenarios"),
        ("Ctrl+N",),
    ),
    Row(
        "go-on",
        "game",
        mark("Actions", "Go on with the last game"),
        lambda window: window.go_on(),
        ("Ctrl+G",),
        enabled=lambda window: window.can_go_on,
    ),
    Row(
        "close-game",
        "game",
        mark("Actions", "Close this game; it is kept"),
        lambda window: window.close_game(),
        ("Ctrl+W",),
        enabled=lambda window: window.game_open,
    ),
    Row(
        "page-scenarios",
        "view",
        mark("Actions", "Scenarios"),
        lambda window: window.show_page("scenarios"),
        ("Ctrl+1",),
    ),
    Row(
        "page-play",
        "view",
        mark("Actions", "Play"),
        lambda window: window.show_page("play"),
        ("Ctrl+2",),
    ),
    Row(
        "page-compare",
        "view",
        mark("Actions", "Compare"),
        lambda window: window.show_page("compare"),
        ("Ctrl+3",),
    ),
    Row(
        "page-library",
        "view",
        mark("Actions", "Library"),
        lambda window: window.show_page("library"),
        ("Ctrl+4",),
    ),
    Row(
        "toolbar",
        "view",
        mark("Actions", "Toolbar"),
        lambda window: window.toggle_toolbar(),
        about=mark("Actions", "A row of buttons for what matters on the page that is shown"),
        enabled=lambda window: not window.room.on,
        checked=lambda window: window.toolbar_shown,
        gap=True,
    ),
    Row(
        "text-larger",
        "view",
        mark("Actions", "Larger text"),
        lambda window: window.change_text_size(1),
        ("Ctrl++", "Ctrl+="),
        gap=True,
    ),
    Row(
        "text-smaller",
        "view",
        mark("Actions", "Smaller text"),
        lambda window: window.change_text_size(-1),
        ("Ctrl+-",),
    ),
    Row(
        "text-usual",
        "view",
        mark("Actions", "Usual text size"),
        lambda window: window.change_text_size(0),
        ("Ctrl+0",),
    ),
    Row(
        "look-light",
        "look",
        mark("Actions", "Light"),
        lambda window: window.set_theme("light"),
        checked=lambda window: window.look == "light",
        choice=True,
    ),
    Row(
        "look-dark",
        "look",
        mark("Actions", "Dark"),
        lambda window: window.set_theme("dark"),
        checked=lambda window: window.look == "dark",
        choice=True,
    ),
    Row(
        "look-contrast",
        "look",
        mark("Actions", "High contrast"),
        lambda window: window.set_theme("contrast"),
        checked=lambda window: window.look == "contrast",
        choice=True,
    ),
    Row(
        "look-system",
        "look",
        mark("Actions", "As the system"),
        lambda window: window.set_theme("system"),
        checked=lambda window: window.look == "system",
        choice=True,
    ),
    Row(
        "still",
        "view",
        mark("Actions", "Keep everything still"),
        lambda window: window.toggle_still(),
        about=mark("Actions", "No moving dots on the map, and turns are shown at once"),
        checked=lambda window: window.still,
    ),
    Row(
        "full-screen",
        "view",
        mark("Actions", "Full screen"),
        lambda window: window.toggle_full_screen(),
        ("F11",),
        checked=lambda window: window.isFullScreen(),
    ),
    Row(
        "room",
        "view",
        mark("Actions", "Show to a room"),
        lambda window: window.room.toggle(),
        ("F5",),
        mark(
            "Actions",
            "Full screen, larger text and high contrast, as a projector needs them; the same key "
            "or Escape brings everything back as it was",
        ),
        checked=lambda window: window.room.on,
        tool="presentation",
        pages=("debrief", "compare"),
    ),
    Row(
        "compare-game",
        "compare",
        mark("Actions", "Compare this game with both styles"),
        lambda window: window.compare_open_game(),
        enabled=lambda window: window.game_open,
    ),
    Row(
        "look-back",
        "game",
        mark("Actions", "Look back on this game"),
        lambda window: window.look_back(),
        ("Ctrl+D",),
        mark("Actions", "The debrief: what happened, how it compares, what to take along"),
        enabled=lambda window: window.game_open,
        tool="history",
        pages=("play",),
        beside=mark("Actions", "Look back"),
    ),
    Row(
        "help",
        "help",
        mark("Actions", "Help for this page"),
        lambda window: window.show_help(),
        ("F1",),
        tool="circle-question-mark",
        pages=("scenarios", "briefing", "play", "debrief", "compare", "library", "settings"),
    ),
    Row(
        "help-words",
        "help",
        mark("Actions", "What the words mean"),
        lambda window: window.show_help("words"),
    ),
    Row(
        "help-model",
        "help",
        mark("Actions", "What the model is, and is not"),
        lambda window: window.show_help("model"),
    ),
    Row(
        "tour",
        "help",
        mark("Actions", "A tour of the window"),
        lambda window: window.start_tour(),
        gap=True,
        tool="signpost",
        pages=("scenarios",),
    ),
    Row(
        "keys",
        "help",
        mark("Actions", "Keys"),
        lambda window: window.show_keys(),
        ("Shift+F1",),
    ),
    Row(
        "about",
        "help",
        mark("Actions", "About Civic Loom"),
        lambda window: window.show_setting("about"),
        role="about",
        gap=True,
    ),
)
"""Everything that can be done from anywhere, in the order of the menus."""


class Actions(QObject):
    """The table as actions of a window, with its menus.

    Parameters
    ----------
    window : MainWindow
        What the actions act on; it owns them.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._pages: dict[str, list[QAction]] = {}
        self._group = QActionGroup(self)
        for row in ROWS:
            self._make(row)
        self._name()

    def action(self, name: str) -> QAction:
        """Return the action of a row."""
        return self._made[name]

    def refresh(self) -> None:
        """Ask of every row whether it can be done now, and whether it is on."""
        for row in ROWS:
            made = self._made[row.id]
            made.setEnabled(row.enabled(self._window))
            if row.checked is not None:
                made.setChecked(row.checked(self._window))

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus, in the language in force."""
        bar.clear()
        for old in self._menus.values():
            old.deleteLater()
        self._menus = {name: bar.addMenu(translated("Actions", words)) for name, words in MENUS}
        for menu in self._menus.values():
            menu.aboutToShow.connect(self._about_to_show)
        look = QMenu(translated("Actions", LOOK), self._menus["view"])
        recent = QMenu(translated("Actions", RECENT), self._menus["file"])
        recent.aboutToShow.connect(self._show_recent)
        for row in ROWS:
            menu = look if row.menu == "look" else self._menus[row.menu]
            if row.gap:
                menu.addSeparator()
            menu.addAction(self._made[row.id])
            if row.id == "open-file":
                menu.addMenu(recent)
            if row.id == "text-usual":
                menu.addSeparator()
                menu.addMenu(look)
        self._menus["look"], self._menus["recent"] = look, recent
        self._name()

    def menu(self, name: str) -> QMenu:
        """Return one of the menus ``file game view look compare help recent``."""
        return self._menus[name]

    def show_page_actions(self, menu: str, actions: list[QAction]) -> None:
        """Let what can be done on a page stand in a menu, in place of what stood there."""
        there = self._menus[menu]
        for old in self._pages.pop(menu, []):
            # A page may have thrown its own away, as with the map of another game.
            if isValid(old):
                there.removeAction(old)
        if actions:
            line = QAction(there)
            line.setSeparator(True)
            self._pages[menu] = [line, *actions]
            there.addActions(self._pages[menu])

    def page_actions(self) -> list[QAction]:
        """Return what pages have in the menus, without the lines between."""
        there = [made for group in self._pages.values() for made in group if isValid(made)]
        return [made for made in there if not made.isSeparator()]

    def tools(self, page: str) -> list[Tool]:
        """Return what stands in the toolbar on a page beside its own; help is always the last."""
        there = [row for row in ROWS if row.tool and page in row.pages]
        there.sort(key=lambda row: row.id == "help")
        return [
            Tool(
                self._made[row.id],
                row.tool,
                translated("Actions", row.beside) if row.beside else "",
                gap=row.id == "help",
            )
            for row in there
        ]

    def _make(self, row: Row) -> None:
        made = QAction(self._window)
        made.setObjectName(row.id)
        made.setShortcuts([QKeySequence(keys) for keys in row.keys])
        made.setMenuRole(
            {
                "none": QAction.MenuRole.NoRole,
                "about": QAction.MenuRole.AboutRole,
                "preferences": QAction.MenuRole.PreferencesRole,
                "quit": QAction.MenuRole.QuitRole,
            }[row.role]
        )
        made.setCheckable(row.checked is not None)
        if row.choice:
            self._group.addAction(made)
        made.triggered.connect(lambda _on=False: self._do(row))
        # The shortcut works whether the menus are shown or not.
        self._window.addAction(made)
        self._made[row.id] = made

    def _do(self, row: Row) -> None:
        row.do(self._window)
        self.refresh()

    def _name(self) -> None:
        for row in ROWS:
            made = self._made[row.id]
            made.setText(translated("Actions", row.words))
            about = translated("Actions", row.about) if row.about else ""
            made.setToolTip(as_is(about or made.text()))
            made.setStatusTip(as_is(about))

    def _about_to_show(self) -> None:
        self.refresh()

    def _show_recent(self) -> None:
        self._window.fill_recent(self._menus["recent"])


def key_words(action: QAction) -> str:
    """Return the first shortcut of an action as it is written on this system's keyboards."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
