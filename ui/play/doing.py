"""What can be done on the page of a game, as actions for menus, keys and the palette."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from ui.play.words import tr
from ui.toolbar import Tool

if TYPE_CHECKING:
    from ui.play.page import PlayPage


class Doing(QObject):
    """The actions of the page; they count wherever the page can be seen.

    Parameters
    ----------
    page : PlayPage
        The page of the game.
    """

    def __init__(self, page: "PlayPage") -> None:
        super().__init__(page)
        self._page = page
        self.all: list[QAction] = []
        self.next = self._make(tr("The next thing to do"), page.act, "Ctrl+Return", "Ctrl+Enter")
        self.undo = self._make(tr("Undo"), page.choosing.undo, "Ctrl+Z")
        self.redo = self._make(tr("Do again"), page.choosing.redo, "Ctrl+Shift+Z")
        for step, words in (
            ("changes", tr("Go to what changed")),
            ("cards", tr("Go to the cards")),
            ("dials", tr("Go to the dials")),
            ("turn", tr("Go to your turn")),
        ):
            self._make(words, lambda step=step: page.go_to(step))  # type: ignore[misc]
        self._make(tr("Play or pause the weeks"), page.clock.toggle)
        self._make(tr("Go back to now"), page.back_to_now.click)
        self.again = self._make(tr("Play the turn that is looked at again"), page.again.click)
        self.tree = self._make(
            tr("Show the branches of this game"), page.tree_toggle.toggle, "Ctrl+B"
        )
        self.compare = self._make(tr("Compare so far"), page.header.compare.click)
        self.panel = self._make(tr("Show or fold the panel"), page.toggle_panel, "F9")

    def _make(self, words: str, do: Callable[[], object], *keys: str) -> QAction:
        made = QAction(words, self)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.triggered.connect(lambda _checked=False: do())
        self._page.addAction(made)
        self.all.append(made)
        return made

    def tools(self) -> list[Tool]:
        """Return what stands in the toolbar.

        Not the clock: its buttons belong to the timeline that they move.
        """
        return [
            Tool(self.undo, "undo-2"),
            Tool(self.redo, "redo-2"),
            Tool(self._page.centre.tools.png_action, "image", gap=True),
            Tool(self.panel, "panel-right"),
            Tool(self.tree, "git-branch", tr("Branches"), gap=True),
            Tool(self.compare, "chart-line", tr("Compare so far")),
        ]

    def refresh(self) -> None:
        """Say of each action what it would do now, and whether it can be done."""
        page = self._page
        primary = page.header.primary
        if primary.text():
            self.next.setText(primary.text())
        for made, shown in ((self.undo, page.header.undo), (self.redo, page.header.redo)):
            made.setEnabled(shown.isEnabled())
            made.setToolTip(shown.toolTip())
        self.again.setEnabled(not page.again.isHidden())
        self.compare.setEnabled(page.header.compare.isEnabled())
        self.tree.setEnabled(page.tree_toggle.isEnabled())
