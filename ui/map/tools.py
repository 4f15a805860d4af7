"""What a person can do with a map: group, filter, focus, and save a picture of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui.language import plural
from ui.map.facts import CONTEXT, KINDS, NODE_KINDS, Kind, translate
from ui.map.filters import EVERYTHING, Filter
from ui.map.groups import Grouping
from ui.map.speech import announce
from ui.map.view import NetworkMap
from ui.theme import set_icon, set_kind
from ui.widgets.as_is import as_is
from ui.widgets.text import unmarked

STEPS: Final = (1, 2)


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("MapTools", text)


class MapTools(QWidget):
    """Buttons for a map: what to show, how to group, what is near the selection.

    Signals
    -------
    save_wanted(str)
        A picture of the map is to be saved, ``svg`` or ``png``.
    sight_wanted(bool)
        What the player's role looks for is to be marked on the map, or no longer.
    """

    save_wanted = Signal(str)
    sight_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map: NetworkMap | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._show_menu = QMenu(self)
        self._group_menu = QMenu(self)
        self.show_button = self._button("eye", tr("Show"), tr("Choose what the map shows"))
        self.show_button.setMenu(self._show_menu)
        self.group_button = self._button(
            "layers", tr("Group"), tr("Draw services together, by who runs them or by kind")
        )
        self.group_button.setMenu(self._group_menu)
        self.near_button = self._button(
            "scan", tr("Near"), tr("Look only at what is linked to the selected thing (N)")
        )
        self.near_button.setCheckable(True)
        self.near_button.clicked.connect(self._toggle_focus)
        for made in (self.show_button, self.group_button, self.near_button):
            row.addWidget(made)
        self._actions: list[QAction] = []

    def _button(self, icon: str, words: str, tip: str) -> QToolButton:
        made = QToolButton()
        set_kind(made, "flat")
        set_icon(made, icon, "muted")
        made.setToolTip(as_is(tip))
        made.setAccessibleName(words)
        made.setAccessibleDescription(tip)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def set_map(self, view: NetworkMap) -> None:
        """Work on a map from now on."""
        if self._map is not None:
            self._map.selection.changed.disconnect(self._follow_selection)
        self._map = view
        view.selection.changed.connect(self._follow_selection)
        self._fill_show()
        self._fill_groups()
        self._show_state()

    def page_actions(self) -> list[QAction]:
        """Return everything here as actions, for menus and the palette."""
        return list(self._actions)

    @property
    def marks_sight(self) -> bool:
        """Whether what the player's role looks for is to be marked."""
        return self._map is not None and self.sight_action.isChecked()

    # Filters

    def _fill_show(self) -> None:
        assert self._map is not None
        scenario = self._map.scenario
        menu = self._show_menu
        _empty(menu)
        self._actions = []
        self._kinds: dict[Kind, QAction] = {}
        for kind in NODE_KINDS:
            words = translate(CONTEXT, KINDS[kind].heading)
            made = self._checkable(menu, words, checked=True, act=self._filter_chosen)
            self._kinds[kind] = made
        menu.addSeparator()
        self._heavy = self._checkable(
            menu, tr("Only strained and overloaded services"), False, self._filter_chosen
        )
        self._needs = self._choices(
            _below(menu, tr("One need")),
            tr("All needs"),
            [(need.id, need.name) for need in scenario.needs],
            self._filter_chosen,
        )
        self._communities = self._choices(
            _below(menu, tr("Where one community's people go")),
            tr("All communities"),
            [(community.id, community.name) for community in scenario.communities],
            self._filter_chosen,
        )
        menu.addSeparator()
        self.sight_action = self._checkable(
            menu, tr("Mark what my role looks for"), False, self._sight_chosen
        )
        everything = menu.addAction(tr("Show everything"))
        everything.triggered.connect(self.show_everything)
        self._minimap = self._checkable(
            menu, tr("Small map while zoomed in"), True, self._minimap_chosen
        )
        menu.addSeparator()
        self.copy_action = menu.addAction(tr("Copy the map as a picture"))
        self.copy_action.triggered.connect(self.copy_picture)
        self.svg_action = menu.addAction(tr("Save the map as a drawing (SVG)…"))
        self.svg_action.triggered.connect(self._save_svg)
        self.png_action = menu.addAction(tr("Save the map as a picture (PNG)…"))
        self.png_action.triggered.connect(self._save_png)
        self._actions += [everything, self.copy_action, self.svg_action, self.png_action]

    def _checkable(
        self, menu: QMenu, words: str, checked: bool, act: Callable[[], None]
    ) -> QAction:
        made = menu.addAction(words)
        made.setCheckable(True)
        made.setChecked(checked)
        made.triggered.connect(act)
        self._actions.append(made)
        return made

    def _choices(
        self,
        menu: QMenu,
        all_words: str,
        choices: list[tuple[str, str]],
        act: Callable[[], None],
    ) -> QActionGroup:
        group = QActionGroup(menu)
        for ident, words in [("", all_words), *choices]:
            made = menu.addAction(unmarked(words))
            made.setCheckable(True)
            made.setChecked(not ident)
            made.setData(ident)
            made.triggered.connect(act)
            group.addAction(made)
        return group

    def _filter_chosen(self) -> None:
        if self._map is None:
            return
        hidden: set[str] = {kind for kind, made in self._kinds.items() if not made.isChecked()}
        self._map.set_filter(
            Filter(
                frozenset(hidden),
                self._heavy.isChecked(),
                _chosen(self._needs),
                _chosen(self._communities),
            )
        )
        self._show_state()
        count = len(self._map.visible_nodes)
        words = plural("MapTools", "{0} thing is shown", "{0} things are shown", count)
        announce(self, words.format(count))

    def show_everything(self) -> None:
        """Take every filter, group and focus away."""
        if self._map is None:
            return
        for made in self._kinds.values():
            made.setChecked(True)
        self._heavy.setChecked(False)
        for group in (self._needs, self._communities):
            group.actions()[0].setChecked(True)
        self._map.set_focus("")
        self._map.set_filter(EVERYTHING)
        self.set_grouping("")
        self._show_state()

    def _sight_chosen(self) -> None:
        self.sight_wanted.emit(self.sight_action.isChecked())

    def _minimap_chosen(self) -> None:
        if self._map is not None:
            self._map.set_minimap(self._minimap.isChecked())

    # Groups

    def _fill_groups(self) -> None:
        menu = self._group_menu
        _empty(menu)
        group = QActionGroup(menu)
        self._groupings: dict[Grouping, QAction] = {}
        choices: tuple[tuple[Grouping, str], ...] = (
            ("", tr("Every service by itself")),
            ("run_by", tr("By who runs them")),
            ("kind", tr("By kind of service")),
        )
        for by, words in choices:
            made = self._checkable(menu, words, not by, self._grouping_chosen)
            group.addAction(made)
            self._groupings[by] = made
        menu.addSeparator()
        again = menu.addAction(tr("Close the groups that were opened"))
        again.triggered.connect(self._grouping_chosen)

    def _grouping_chosen(self) -> None:
        self.set_grouping(next(by for by, made in self._groupings.items() if made.isChecked()))

    def set_grouping(self, by: Grouping) -> None:
        """Draw services together, or each by itself."""
        if self._map is None:
            return
        self._groupings[by].setChecked(True)
        self._map.set_grouping(by)
        self._show_state()

    # Focus

    def _toggle_focus(self) -> None:
        view = self._map
        if view is None:
            return
        if view.focus_id:
            view.set_focus("")
        elif view.selection.selected:
            view.set_focus(view.selection.selected)
        else:
            announce(self, tr("Select something on the map first."))
        self._show_state()

    def _follow_selection(self, ident: str) -> None:
        view = self._map
        if view is not None and view.focus_id and ident and "->" not in ident and "+" not in ident:
            view.set_focus(ident, view.focus_steps)
        self._show_state()

    def _show_state(self) -> None:
        view = self._map
        if view is None:
            return
        set_icon(self.show_button, "eye", "accent" if view.chosen_filter else "muted")
        set_icon(self.group_button, "layers", "accent" if view.grouping else "muted")
        self.near_button.setChecked(bool(view.focus_id))
        set_icon(self.near_button, "scan", "accent" if view.focus_id else "muted")
        self.near_button.setEnabled(bool(view.focus_id or view.selection.selected))

    # Pictures

    def copy_picture(self) -> None:
        """Put a picture of the whole map on the clipboard."""
        if self._map is None:
            return
        image = QImage.fromData(self._map.png())
        QGuiApplication.clipboard().setImage(image)
        announce(self, tr("The picture of the map is copied."))

    def _save_svg(self) -> None:
        self.save_wanted.emit("svg")

    def _save_png(self) -> None:
        self.save_wanted.emit("png")


def _below(menu: QMenu, words: str) -> QMenu:
    """Return a new menu in a menu; made here, so that Python hears of its end."""
    made = QMenu(words, menu)
    menu.addMenu(made)
    return made


def _empty(menu: QMenu) -> None:
    """Take everything out of a menu, with the menus and groups in it, which Qt would keep."""
    for group in menu.findChildren(QActionGroup):
        group.deleteLater()
    for below in menu.findChildren(QMenu):
        below.deleteLater()
    menu.clear()


def _chosen(group: QActionGroup) -> str:
    return str(group.checkedAction().data())
