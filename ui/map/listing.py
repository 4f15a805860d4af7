"""The same things as the map, as a list that every screen reader understands."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.fonts import make_font
from ui.map.facts import (
    CLOSED,
    KINDS,
    LOADS,
    WOVEN,
    Kind,
    Thing,
    node_names,
    number,
    pair_thing,
    percent,
    things,
    translate,
)
from ui.map.facts import CONTEXT as MAP
from ui.map.selection import MapSelection
from ui.theme import ThemeHub
from ui.widgets.as_is import as_is

Index = QModelIndex | QPersistentModelIndex
ID_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
NAME, PEOPLE, WORD, TRUST = range(4)
TRUST_FROM: Final = 440
"""Width in pixels from which the trust column is shown."""
ROW_HEIGHT: Final = 26
"""Height of a row in pixels at text size 100 %: a finger hits it."""
_ROOT: Final = QModelIndex()
_GROUP: Final = 0xFFFF


class NetworkModel(QAbstractItemModel):
    """Groups (communities, front doors, ...) with their things; facts come from `things`.

    Internal ids of rows are the group's number plus one; groups themselves carry 0.
    """

    def __init__(self, scenario: Scenario, hub: ThemeHub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._hub = hub
        self._names = node_names(scenario)
        self._candidates: frozenset[str] | None = None
        self._first: tuple[str, ...] = ()
        self._refused: dict[str, str] = {}
        self._rows: tuple[Thing, ...] = things(scenario, None)
        self._groups: list[tuple[Kind, list[Thing]]] = []
        self._group()

    # Content

    def set_picture(self, picture: Picture) -> None:
        """Show the end of a week; places and selection stay."""
        self._rows = things(self._scenario, picture)
        self._group()
        for row, (_, members) in enumerate(self._groups):
            parent = self.index(row, 0)
            if members:
                self.dataChanged.emit(
                    self.index(0, 0, parent), self.index(len(members) - 1, TRUST, parent)
                )

    def set_candidates(
        self,
        ids: Iterable[str],
        refused: Mapping[str, str] | None = None,
        first: Sequence[str] = (),
    ) -> None:
        """Show what a card may be aimed at, as the map does."""
        wanted, why = frozenset(ids), dict(refused or {})
        before, pairs_before = (self._candidates, self._refused, self._first), self._pairs()
        self._first = tuple(first)
        self._candidates = wanted if wanted or why else None
        self._refused = why
        if before == (self._candidates, why, self._first):
            return
        if self._pairs() != pairs_before:
            self.beginResetModel()
            self._group()
            self.endResetModel()
            return
        for row, (_, members) in enumerate(self._groups):
            parent = self.index(row, 0)
            if members:
                self.dataChanged.emit(
                    self.index(0, 0, parent), self.index(len(members) - 1, TRUST, parent)
                )

    def _pairs(self) -> tuple[str, ...]:
        aimed = (self._candidates or frozenset()) | frozenset(self._refused)
        return tuple(sorted(ident for ident in aimed if "+" in ident))

    def _group(self) -> None:
        groups: dict[Kind, list[Thing]] = {}
        for row in self._rows:
            groups.setdefault(row.kind, []).append(row)
        pairs = [pair_thing(ident, self._names) for ident in self._pairs()]
        self._groups = [(kind, groups[kind]) for kind in KINDS if kind in groups]
        if pairs:
            self._groups.append(("pair", pairs))

    def thing(self, index: Index) -> Thing | None:
        """Return the facts of a row; None for a group."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._groups[index.internalId() - 1][1][index.row()]

    def find(self, ident: str) -> QModelIndex:
        """Return the row of a thing; an invalid index if there is none."""
        for row, (_, members) in enumerate(self._groups):
            for place, member in enumerate(members):
                if member.id == ident:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    # Model

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = _ROOT) -> Any:
        # QObject.parent() has no argument, so the base class returns two unrelated types.
        if not child.isValid() or child.internalId() == 0:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() == 0 and parent.column() == 0:
            return len(self._groups[parent.row()][1])
        return 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 4

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            flag = Qt.AlignmentFlag
            side = flag.AlignRight if section in (PEOPLE, TRUST) else flag.AlignLeft
            return int(side | flag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("People"), self.tr("State"), self.tr("Trust"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == 0:
            # Headings: keys pass over them.
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren if index.column() == 0 else flags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(8, round(ROW_HEIGHT * self._hub.scale))
        if index.internalId() == 0:
            return self._group_data(index, role)
        thing = self._groups[index.internalId() - 1][1][index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(thing, index.column())
        if role == ID_ROLE:
            return thing.id
        if role == Qt.ItemDataRole.ToolTipRole:
            told = (thing.tells, self._why_not(thing.id))
            return as_is("\n".join(part for part in told if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == NAME:
                parts = (thing.sentence, self._aimed(thing.id), self._why_not(thing.id))
                return ". ".join(part for part in parts if part)
            return self._text(thing, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (PEOPLE, TRUST):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(thing, index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == NAME:
            aimed = self._candidates is not None and thing.id in self._candidates
            return make_font("body", aimed, self._hub.scale)
        return None

    def _group_data(self, index: Index, role: int) -> Any:
        kind, members = self._groups[index.row()]
        if index.column() != NAME:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return translate(MAP, KINDS[kind].heading)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{group}, {count} in all").format(
                group=translate(MAP, KINDS[kind].heading), count=len(members)
            )
        if role == Qt.ItemDataRole.FontRole:
            return make_font("small", True, self._hub.scale)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._hub.theme().muted)
        return None

    def _text(self, thing: Thing, column: int) -> str:
        if column == NAME:
            return thing.name
        if column == PEOPLE:
            return number(thing.people) if thing.people is not None else ""
        if column == WORD:
            if self._aimed(thing.id):
                return self._aimed(thing.id)
            if thing.id in self._refused:
                return self.tr("not now")
            return thing.word
        return percent(thing.trust) if thing.trust is not None else ""

    def _aimed(self, ident: str) -> str:
        if self._candidates is None or ident not in self._candidates:
            return ""
        if ident in self._first:
            number = self._first.index(ident) + 1
            return self.tr("can be chosen; number {0} to look at").format(number)
        return self.tr("can be chosen")

    def _why_not(self, ident: str) -> str:
        reason = self._refused.get(ident, "")
        return self.tr("Not now: {reason}").format(reason=reason) if reason else ""

    def _colour(self, thing: Thing, column: int) -> QColor | None:
        theme = self._hub.theme()
        if self._candidates is not None:
            if thing.id not in self._candidates:
                return QColor(theme.muted)
            return QColor(theme.accent) if column == WORD else None
        heavy = thing.level is not None and thing.level.id in ("strained", "overloaded")
        if column == WORD and heavy and thing.level is not None:
            return QColor(getattr(theme, thing.level.id))
        return None if thing.open else QColor(theme.muted)


class _NameDelegate(QStyledItemDelegate):
    """Shortens what has no room at its end, and a way between two services in its middle."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        way = "->" in str(index.data(ID_ROLE) or "")
        end, middle = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle
        option.textElideMode = middle if way else end


class NetworkList(QTreeView):
    """The list beside the map: click, arrow keys and Enter do what they do there."""

    def __init__(
        self,
        scenario: Scenario,
        hub: ThemeHub,
        selection: MapSelection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self.selection = selection if selection is not None else MapSelection(self)
        self.network = NetworkModel(scenario, hub, self)
        self.setModel(self.network)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("List of the network"))
        self.setAccessibleDescription(
            self.tr("The same communities, services, assets and links as on the map.")
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (PEOPLE, WORD, TRUST):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(_NameDelegate(self))
        self.network.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self._select)
        self.doubleClicked.connect(self._activate)
        self.selection.changed.connect(self._show_selection)
        hub.changed.connect(self._dress)
        self._dress()
        self._restore()

    def set_picture(self, picture: Picture) -> None:
        """Show the end of a week."""
        self.network.set_picture(picture)

    def set_candidates(
        self,
        ids: Iterable[str],
        refused: Mapping[str, str] | None = None,
        first: Sequence[str] = (),
    ) -> None:
        """Show what a card may be aimed at; the reasons for the rest stand in tooltips."""
        self.network.set_candidates(ids, refused, first)

    def _restore(self) -> None:
        for row in range(self.network.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
        self.expandAll()
        self._show_selection(self.selection.selected)

    def _select(self, current: QModelIndex) -> None:
        thing = self.network.thing(current)
        if thing is not None:
            self.selection.select(thing.id)

    def _activate(self, index: QModelIndex) -> None:
        thing = self.network.thing(index)
        if thing is not None:
            self.selection.activate(thing.id)

    def _show_selection(self, ident: str) -> None:
        index = self.network.find(ident)
        if not index.isValid():
            self.selectionModel().clear()
            return
        current = self.network.thing(self.currentIndex())
        if current is None or current.id != ident:
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where it is narrow, trust gives way to names: tooltips and spoken rows still have it.
        self.setColumnHidden(TRUST, self.width() < TRUST_FROM * self._hub.scale)

    def _dress(self) -> None:
        """Give columns their width: measured once, not for every row of every week."""
        metrics = QFontMetricsF(make_font("body", True, self._hub.scale))
        words = [translate(MAP, step.word) for step in (*LOADS, *WOVEN, CLOSED)]
        words += [self.tr("can be chosen"), self.tr("not now")]
        for column, texts in ((PEOPLE, ["00,000"]), (WORD, words), (TRUST, [percent(1.0)])):
            title = self.network.headerData(column, Qt.Orientation.Horizontal)
            wide = max(metrics.horizontalAdvance(text) for text in (title, *texts))
            self.header().resizeSection(column, round(wide + 18 * self._hub.scale))
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        # An item view makes its first row current on any focus, even when a window comes to
        # the front; that would select something nobody asked for. Arrows begin at the first.
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate(self.currentIndex())
            event.accept()
        elif key == Qt.Key.Key_Escape and self.selection.selected:
            self.selection.clear()
            event.accept()
        else:
            super().keyPressEvent(event)
