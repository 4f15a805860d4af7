"""The toolbar: the handful of things that matter on the page one is on, as one row of icons.

It is made from the same actions as the menus and the palette. Where the menus stand in the
window it takes the empty end of their row, so that it costs the page no height; the head of a
page leaves out what stands here, and keeps its one main action.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from ui.theme import (
    hub,
    px,
    set_icon,
    set_kind,
)
from ui.widgets.as_is import as_is

ICON: Final = 16
"""Height of the icons in pixels at text size 100 %."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Toolbar", text)


@dataclass(frozen=True, slots=True)
class Tool:
    """One thing in the toolbar.

    Attributes
    ----------
    action : QAction
        What it does; the same that stands in a menu.
    icon : str
        Name of its icon.
    words : str
        A word or two beside the icon, where there is room; empty where the icon says it.
    gap : bool
        Whether a line stands before it.
    menu : QMenu, optional
        What it opens, where it offers several things.
    """

    action: QAction
    icon: str
    words: str = ""
    gap: bool = False
    menu: QMenu | None = None


class ToolButton(QToolButton):
    """A tool as a button: it can be used when its action can, and says what that would do."""

    def __init__(self, tool: Tool) -> None:
        super().__init__()
        self.tool = tool
        self.action = tool.action
        set_kind(self, "tool")
        set_icon(self, tool.icon, "text", ICON)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if tool.menu is not None:
            self.setMenu(tool.menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        else:
            self.clicked.connect(self._do)
        self.action.changed.connect(self._show)
        self._show()

    def _do(self) -> None:
        self.action.trigger()

    def _show(self) -> None:
        keys = self.action.shortcut().toString(self.action.shortcut().SequenceFormat.NativeText)
        said = self.action.toolTip()
        if keys and keys not in said:
            said = tr("{0} ({1})").format(said, keys)
        self.setText(self.tool.words)
        self.setToolTip(as_is(said))
        self.setAccessibleName(said)
        self.setEnabled(self.action.isEnabled())

    def show_words(self, shown: bool) -> None:
        """Show the words beside the icon, or the icon alone."""
        beside = shown and bool(self.tool.words)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if beside else style.ToolButtonIconOnly
        )


class Toolbar(QToolBar):
    """A row of tools; Tab stops at one of them, and the arrows lead to the others.

    Signals
    -------
    resized()
        It needs more room now, or less.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setWindowTitle(tr("Toolbar"))
        self.setAccessibleName(tr("Toolbar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._tools: tuple[Tool, ...] = ()
        self._room = 0
        self._asked = QSize()
        hub().changed.connect(self._fit)

    def buttons(self) -> list[ToolButton]:
        """Return the tools as they are read."""
        found = (self.widgetForAction(each) for each in self.actions())
        return [made for made in found if isinstance(made, ToolButton)]

    def button(self, action: QAction) -> ToolButton | None:
        """Return the button of an action, if it has one."""
        return next((made for made in self.buttons() if made.action is action), None)

    def show_tools(self, tools: Sequence[Tool]) -> None:
        """Show other tools, unless they stand there already."""
        wanted = tuple(tools)
        if wanted == self._tools:
            return
        for old in self.actions():
            # which takes its button along; cleared alone, it would stay
            self.removeAction(old)
            old.deleteLater()
        self._tools = wanted
        for place, tool in enumerate(wanted):
            if tool.gap and place:  # a line parts two things
                self.addSeparator()
            made = ToolButton(tool)
            made.installEventFilter(self)
            self.addWidget(made)
        self._fit()
        self._settle()

    def set_room(self, room: int) -> None:
        """Say how many pixels there are; words stand beside the icons if they fit."""
        if room != self._room:
            self._room = room
            self._fit()

    def _fit(self) -> None:
        # in a toolbar its size counts; a button asks for other room only when its own changes
        size = QSize(px(ICON), px(ICON))
        self.setIconSize(size)
        for made in self.buttons():
            made.setIconSize(QSize(0, 0))
            made.setIconSize(size)
            made.show_words(True)
        self._lay_out()
        if super().sizeHint().width() > self._room:
            for made in self.buttons():
                made.show_words(False)
            self._lay_out()
        self._ask_for_room()

    def _ask_for_room(self) -> None:
        # held against what was asked for last: other tools count before they are fitted
        asks = super().sizeHint()
        if asks != self._asked:
            self._asked = asks
            self.resized.emit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # buttons that were never shown get their looks, and so their size, only now
            self._ask_for_room()
        return done

    def _lay_out(self) -> None:
        layout = self.layout()
        if layout is not None:
            # the style sheet has a room around them already
            layout.setContentsMargins(0, 0, 0, 0)
            layout.invalidate()

    def sizeHint(self) -> QSize:
        """Ask for no room while it is put away: the row of menus would keep it free."""
        return QSize(0, 0) if self.isHidden() else super().sizeHint()

    # The keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, ToolButton):
            if event.type() == QEvent.Type.FocusIn:
                self._settle(watched)
            elif event.type() == QEvent.Type.EnabledChange and not watched.hasFocus():
                self._settle()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._arrow(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _settle(self, at: ToolButton | None = None) -> None:
        """Let Tab stop at one tool: at the one given, else where it did, else at the first."""
        usable = [made for made in self.buttons() if made.isEnabled()]
        tab = Qt.FocusPolicy.StrongFocus
        if at is None:
            at = next((made for made in usable if made.focusPolicy() == tab), None)
        if at is None and usable:
            at = usable[0]
        for made in self.buttons():
            made.setFocusPolicy(tab if made is at else Qt.FocusPolicy.ClickFocus)

    def _arrow(self, at: ToolButton, key: Qt.Key) -> bool:
        usable = [made for made in self.buttons() if made.isEnabled()]
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        on, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        step = {back if rtl else on: 1, on if rtl else back: -1}.get(key, 0)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            usable[0 if key == Qt.Key.Key_Home else -1].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if not step or at not in usable:
            return False
        there = usable[(usable.index(at) + step) % len(usable)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        return True
