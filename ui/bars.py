"""The menus of the window, and the toolbar at the end of their row."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.actions import Actions
from ui.preferences import TOOLBAR, Preferences
from ui.theme import px
from ui.toolbar import Tool, Toolbar


@runtime_checkable
class HasTools(Protocol):
    """A page with tools of its own, which it leaves out where the toolbar shows them."""

    def page_tools(self) -> list[Tool]:
        """Return what stands in the toolbar while this page is shown."""

    def leave_tools(self, elsewhere: bool) -> None:
        """Leave out of the page what the toolbar shows, or show it here."""


class Bars(QObject):
    """Shows what can be done on the page that is shown.

    Parameters
    ----------
    window : QMainWindow
        Where they stand.
    actions : Actions
        What can be done from anywhere.
    preferences : Preferences
        Tells whether the toolbar is shown.
    """

    def __init__(self, window: QMainWindow, actions: Actions, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._preferences = preferences
        self.build()

    def build(self) -> None:
        """Make the menus and the toolbar, in the language in force."""
        menus = self._window.menuBar()
        self._actions.fill(menus)
        self.toolbar = Toolbar()
        if menus.isNativeMenuBar():
            self._window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.toolbar)
        else:
            menus.setCornerWidget(self.toolbar, Qt.Corner.TopRightCorner)
            self.toolbar.resized.connect(self.place)

    def build_again(self) -> None:
        """Make them anew, in another language."""
        self.toolbar.deleteLater()
        self.build()

    def place(self) -> None:
        """Tell the toolbar how much room the menus leave, and give it what it needs of it."""
        menus = self._window.menuBar()
        if menus.isNativeMenuBar():
            self.toolbar.set_room(self._window.width())
            return
        taken = sum(menus.actionGeometry(each).width() for each in menus.actions())
        self.toolbar.set_room(self._window.width() - taken - px(24))
        # which lays the row out anew; it does not by itself when a corner grows
        menus.setCornerWidget(self.toolbar, Qt.Corner.TopRightCorner)

    @property
    def toolbar_shown(self) -> bool:
        """Whether the toolbar is shown."""
        return self._preferences.flag(TOOLBAR)

    def toggle_toolbar(self) -> None:
        """Show the toolbar, or put it away; `show_tools` brings that about."""
        self._preferences.keep(TOOLBAR, not self.toolbar_shown)

    def show_page(self, inside: QWidget, page: str, place: str) -> None:
        """Let menus and toolbar show what can be done on a page.

        Parameters
        ----------
        inside : QWidget
            The page.
        page : str
            Its name on the rail.
        place : str
            Its name in the table of actions.
        """
        offered = getattr(inside, "page_actions", None)
        made: list[QAction] = list(offered()) if callable(offered) else []
        own = {"play": "game", "compare": "compare"}.get(page, "view")
        for menu in ("game", "compare", "view"):
            self._actions.show_page_actions(menu, made if menu == own else [])
        self._actions.refresh()
        self.show_tools(inside, place)

    def show_tools(self, inside: QWidget, place: str) -> None:
        """Let the toolbar show the handful that matters on a page, which leaves it out itself."""
        shown = self.toolbar_shown
        tools: list[Tool] = []
        if isinstance(inside, HasTools):
            tools += inside.page_tools()
            inside.leave_tools(shown)
        tools += self._actions.tools(place)
        self.toolbar.show_tools(tools if shown else [])
        self.toolbar.setVisible(shown and bool(tools))
