"""The library: every run that is kept, to find, go on with, compare, rename or delete."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.cards import ROLES
from simulator.errors import CivicLoomError
from simulator.styles import Dials
from ui.background import Background, Handle
from ui.language import plural, told
from ui.pieces import Pieces
from ui.run_library import Deleted, RunEntry, RunLibrary
from ui.speech import announce
from ui.theme import hub, px, set_kind
from ui.toolbar import Tool
from ui.undo import Change
from ui.widgets import (
    Card,
    EmptyState,
    PageHeader,
    button,
    label,
    primary_button,
    row,
)
from ui.widgets.as_is import as_is
from ui.widgets.marks import mark_icon

T = TypeVar("T")
S = TypeVar("S")
Index = QModelIndex | QPersistentModelIndex
ALSO: Final = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
COLUMNS: Final = ("name", "title", "role", "style", "turn", "saved")
ROLE_NAMES: Final[dict[str, str]] = {role.id: role.name for role in ROLES}


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Library", text)


def style_words(dials: Dials) -> str:
    """Return leadership in words, such as `Own mix, nearer to distributed`."""
    mean = sum(dials) / 4
    if all(value == 0.0 for value in dials):
        return tr("Heroic")
    if all(value == 1.0 for value in dials):
        return tr("Distributed")
    if abs(mean - 0.5) < 0.05:
        return tr("Own mix, half way")
    return tr("Own mix, nearer to heroic") if mean < 0.5 else tr("Own mix, nearer to distributed")


def _style_mark(dials: Dials) -> str:
    mean = sum(dials) / 4
    return "heroic" if mean == 0.0 else "distributed" if mean == 1.0 else "yours"


def turn_words(run: RunEntry) -> str:
    """Return how far a run is, in words."""
    if not run.playable:
        return tr("Made by another version")
    if run.finished:
        return tr("Finished")
    return tr("Turn {0} of {1}").format(run.turn + 1, run.turns)


def date_words(run: RunEntry) -> str:
    """Return when a run was saved, as this language writes it."""
    moment = QDateTime.fromSecsSinceEpoch(round(run.saved.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _each(act: Callable[[S], T], parts: Iterable[S]) -> tuple[list[T], list[CivicLoomError]]:
    """Do something to each part; return what came of it, and what could not be done."""
    came: list[T] = []
    faults: list[CivicLoomError] = []
    for part in parts:
        try:
            came.append(act(part))
        except CivicLoomError as fault:
            faults.append(fault)
    return came, faults


class RunTable(QAbstractTableModel):
    """The runs that were found; holds nothing but them.

    Signals
    -------
    renamed(Path, str)
        A person gave a run another name.
    """

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[RunEntry, ...] = ()

    def show_runs(self, runs: Sequence[RunEntry]) -> None:
        """Show other runs; nothing happens where they are the same."""
        if tuple(runs) != self._runs:
            self.beginResetModel()
            self._runs = tuple(runs)
            self.endResetModel()

    def run(self, line: int) -> RunEntry:
        """Return the run of a row."""
        return self._runs[line]

    def call(self, path: Path, name: str) -> None:
        """Show a run under another name, until the runs are read anew."""
        for line, run in enumerate(self._runs):
            if run.path == path:
                told_now = (*self._runs[:line], replace(run, name=name), *self._runs[line + 1 :])
                self._runs = told_now
                self.dataChanged.emit(self.index(line, 0), self.index(line, 0))

    def leave_out(self, paths: Sequence[Path]) -> None:
        """Show some runs no more, until the runs are read anew."""
        self.show_runs([run for run in self._runs if run.path not in paths])

    def runs(self) -> tuple[RunEntry, ...]:
        """Return all runs that are shown."""
        return self._runs

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            tr("Name"),
            tr("Place"),
            tr("Role"),
            tr("Leadership at the start"),
            tr("How far"),
            tr("Saved"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        run = self._runs[index.row()]
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and column == "style":
            return mark_icon(_style_mark(run.dials))
        if role == Qt.ItemDataRole.EditRole and column == "name":
            return run.words
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            words = {
                "name": run.words,
                "title": run.title,
                "role": told(ROLE_NAMES.get(run.role, "")),
                "style": style_words(run.dials),
                "turn": turn_words(run),
                "saved": date_words(run),
            }[column]
            return as_is(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != 0:
            return False
        run = self._runs[index.row()]
        name = " ".join(str(value).split())
        if name == run.words:
            return False
        self.renamed.emit(run.path, "" if name == run.title else name)
        return True


class LibraryPage(QWidget):
    """The runs that are kept; the page is made by its `pieces`, and can be used once they are done.

    Signals
    -------
    open_run(Path), compare_run(Path)
        What was chosen.
    wanted()
        The person wants to choose a place, as there is no run yet.
    said(str)
        Something to tell in passing; it can be undone.
    failed(str)
        Something could not be done, in one sentence.
    changed(tuple of RunEntry)
        All runs there are, whenever they were read.
    """

    open_run = Signal(object)
    compare_run = Signal(object)
    wanted = Signal()
    said = Signal(str)
    failed = Signal(str)
    changed = Signal(object)

    def __init__(
        self, background: Background, games: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Library"))
        self._background = background
        self.library = RunLibrary(games)
        self._asked = 0
        self._doing = 0
        self._due: tuple[int, tuple[RunEntry, ...]] | None = None
        self._tools_elsewhere = False
        self._sort, self._descending = "saved", True
        self.undo_stack = QUndoStack(self)
        self.table = RunTable(self)
        self.pieces = Pieces(self)
        self.pieces.add(
            self._build_head,
            self._build_view,
            self._build_buttons,
            self._build_empty,
            self._put_together,
            self._make_actions,
            self._connect,
            self._polish,
        )

    def _connect(self) -> None:
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._soon.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _text: self._soon.start())
        self.table.renamed.connect(self.rename)
        self.view.activated.connect(self._on_activated)
        # once the editor is gone
        self.view.itemDelegate().closeEditor.connect(
            self._on_edited, Qt.ConnectionType.QueuedConnection
        )
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._sort_by)
        self.view.selectionModel().selectionChanged.connect(self._show_choice)
        self.undo_stack.indexChanged.connect(self._show_choice)
        hub().changed.connect(self._scale)
        self._scale()
        self._show_choice()

    def _polish(self) -> None:
        """Give each part its looks, which showing it would do all at once."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()

    # Building

    def _build_head(self) -> None:
        self.header = PageHeader(tr("Library"), tr("Every run that is kept"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search by name, place or role"))
        self.field.setAccessibleName(tr("Search runs"))
        self.field.setClearButtonEnabled(True)
        self.count = label("", tone="muted")

    def _build_view(self) -> None:
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setAccessibleName(tr("Runs"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        head = self.view.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(COLUMNS.index("saved"), Qt.SortOrder.DescendingOrder)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _build_buttons(self) -> None:
        self.open_button = primary_button(tr("Open"), icon="play", clicked=self._open)
        self.compare_button = button(tr("Compare"), icon="chart-line", clicked=self._compare)
        self.rename_button = button(tr("Rename"), icon="pencil", clicked=self._rename_chosen)
        self.delete_button = button(tr("Delete"), icon="trash-2", clicked=self._delete_chosen)
        self.undo_button = button(tr("Undo"), icon="undo-2", clicked=self.undo_stack.undo)
        self.redo_button = button(tr("Redo"), icon="redo-2", clicked=self.undo_stack.redo)

    def _build_empty(self) -> None:
        self.empty = EmptyState(
            "library",
            tr("No run is kept yet"),
            tr("A game you play is kept here by itself, turn by turn."),
            action=button(tr("Choose a place"), icon="map", clicked=self.wanted.emit),
        )
        self.nothing = EmptyState(
            "search",
            tr("No run fits"),
            tr("Try fewer letters, or another word of the name, place or role."),
            action=button(tr("Show all runs"), clicked=self.field.clear),
        )

    def _put_together(self) -> None:
        list_card = Card(margin=1, spacing=0)
        list_card.box.addWidget(self.view)
        self.layers = QStackedWidget()
        for layer in (self.empty, self.nothing, list_card):
            self.layers.addWidget(layer)
        self._list_card = list_card
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(14)
        box.addWidget(self.header)
        search = row(self.field, self.count, spacing=14)
        search.setStretch(0, 1)
        box.addLayout(search)
        box.addWidget(self.layers, 1)
        self._buttons = QWidget()
        set_kind(self._buttons, "plain")
        line = row(
            self.open_button,
            self.compare_button,
            None,
            self.undo_button,
            self.redo_button,
            self.rename_button,
            self.delete_button,
        )
        self._buttons.setLayout(line)
        box.addWidget(self._buttons)

    def _make_actions(self) -> None:
        self._actions: list[QAction] = []
        for words, keys, act in (
            (tr("Open this run"), "Ctrl+Return", self._open),
            (tr("Compare this run"), "", self._compare),
            (tr("Rename this run"), "F2", self._rename_chosen),
            (tr("Delete this run"), "Del", self._delete_chosen),
            (tr("Undo in the library"), "Ctrl+Z", self.undo_stack.undo),
            (tr("Redo in the library"), "Ctrl+Shift+Z", self.undo_stack.redo),
            (tr("Search the library"), "Ctrl+F", self._to_search),
        ):
            made = QAction(words, self)
            if keys:
                made.setShortcut(QKeySequence(keys))
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.triggered.connect(act)
            self.addAction(made)
            self._actions.append(made)
        self.undo_action, self.redo_action = self._actions[4:6]

    def page_actions(self) -> list[QAction]:
        """Return what can be done here, for the menu and the palette."""
        return list(self._actions)

    def page_tools(self) -> list[Tool]:
        """Return what stands in the toolbar while this page is shown."""
        return [Tool(self.undo_action, "undo-2"), Tool(self.redo_action, "redo-2")]

    def leave_tools(self, elsewhere: bool) -> None:
        """Leave out of the page what the toolbar shows, or show it here."""
        self._tools_elsewhere = elsewhere
        self._show_choice()

    # Reading

    def set_games(self, games: Path | None) -> None:
        """List the runs in another folder."""
        self.pieces.finish()
        self.library = RunLibrary(games)
        self.undo_stack.clear()
        self.refresh()

    def refresh(self) -> None:
        """Read anew what there is, beside the window."""
        library = self.library

        def work(_handle: Handle) -> tuple[tuple[RunEntry, ...], str]:
            library.empty_old()
            return library.refresh(), library.told

        def done(read: tuple[tuple[RunEntry, ...], str]) -> None:
            # not what stands in a folder that has been left meanwhile
            if library is self.library:
                self._on_read(read)

        self._background.run(work, done=done, failed=self._on_failed)

    def search(self) -> None:
        """Show the runs that fit what is typed, in the chosen order."""
        self._asked += 1
        asked, library = self._asked, self.library
        words, sort, descending = self.field.text(), self._sort, self._descending

        def work(_handle: Handle) -> tuple[int, tuple[RunEntry, ...]]:
            return asked, library.find(words, sort, descending=descending)

        self._background.run(work, done=self._on_found, failed=self._on_failed)

    def _on_read(self, read: tuple[tuple[RunEntry, ...], str]) -> None:
        runs, told_now = read
        if told_now:
            self.failed.emit(told_now)
        self.changed.emit(runs)
        self.search()

    def _on_found(self, found: tuple[int, tuple[RunEntry, ...]]) -> None:
        asked, runs = found
        if asked != self._asked:
            return
        if self.view.state() == QAbstractItemView.State.EditingState:
            # a name that is being typed would go with the lines
            self._due = found
            return
        chosen = {run.path for run in self._chosen()}
        self.table.show_runs(runs)
        lines = [line for line, run in enumerate(runs) if run.path in chosen]
        for place, line in enumerate(lines or range(min(1, len(runs)))):
            if not place:
                self.view.selectRow(line)
            else:
                self.view.selectionModel().select(self.table.index(line, 0), ALSO)
        searching = bool(self.field.text().strip())
        layer = self._list_card if runs else self.nothing if searching else self.empty
        self.layers.setCurrentWidget(layer)
        self._buttons.setVisible(bool(runs) or self.undo_stack.canUndo())
        number = len(runs)
        self.count.setText(plural("Library", "{0} run", "{0} runs", number).format(number))
        if searching:
            announce(self.field, self.count.text())
        self._show_choice()

    def _on_edited(self) -> None:
        """Show what was found while a name was being typed."""
        due, self._due = self._due, None
        if due is not None:
            self._on_found(due)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CivicLoomError | OSError):
            raise error
        self.failed.emit(told(str(error)))

    # Doing

    def _chosen(self) -> list[RunEntry]:
        lines = sorted({index.row() for index in self.view.selectionModel().selectedRows()})
        return [self.table.run(line) for line in lines]

    def _show_choice(self, *_: object) -> None:
        number = len(self._chosen())
        one = number == 1
        for made in (self.open_button, self.compare_button, self.rename_button):
            made.setEnabled(one)
        self.delete_button.setEnabled(number > 0)
        self.undo_button.setEnabled(self._steps()[0])
        self.redo_button.setEnabled(self._steps()[1])
        self.undo_button.setVisible(not self._tools_elsewhere)
        self.redo_button.setVisible(self.undo_stack.canRedo() and not self._tools_elsewhere)
        for action, on in zip(
            self._actions,
            (*(3 * (one,)), number > 0, *self._steps(), True),
            strict=True,
        ):
            action.setEnabled(on)

    def _steps(self) -> tuple[bool, bool]:
        # what is being done now becomes the latest step only once it is
        stack = self.undo_stack
        return stack.canUndo() and not self.doing, stack.canRedo() and not self.doing

    def _open(self) -> None:
        for run in self._chosen()[:1]:
            self.open_run.emit(run.path)

    def _on_activated(self, _index: QModelIndex) -> None:
        self._open()

    def _compare(self) -> None:
        for run in self._chosen()[:1]:
            self.compare_run.emit(run.path)

    def _to_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _rename_chosen(self) -> None:
        lines = self.view.selectionModel().selectedRows(0)
        if len(lines) == 1:
            self.view.setCurrentIndex(lines[0])
            self.view.edit(lines[0])

    def rename(self, path: Path, name: str) -> None:
        """Give a run another name; this can be undone."""
        library = self.library

        def put(words: str, done: Callable[[str], None] | None = None) -> None:
            self.table.call(path, words)
            self._do(lambda: library.rename(path, words), done)

        def renamed(before: str) -> None:
            # what failed is nothing to undo, which would take the name away
            self.undo_stack.push(Change(tr("Rename"), before, name, put))

        put(name, renamed)

    def _delete_chosen(self) -> None:
        runs = self._chosen()
        if runs:
            self.delete([run.path for run in runs])

    def delete(self, paths: Sequence[Path]) -> None:
        """Delete runs; this can be undone for some weeks by their files, and here at once."""
        library, here = self.library, list(paths)
        gone: list[Deleted] = []

        def take() -> list[CivicLoomError]:
            done, faults = _each(library.delete, here)
            gone[:] = done
            return faults

        def bring() -> list[CivicLoomError]:
            # each may come back under another name, where its own was taken
            done, faults = _each(library.bring_back, gone)
            here[:] = done
            return faults

        def put(away: bool) -> None:
            self._do(take if away else bring, self._tell)

        def taken(faults: list[CivicLoomError]) -> None:
            self._tell(faults)
            number = len(gone)
            if number:
                self.undo_stack.push(Change(tr("Delete"), False, True, put))
                words = plural("Library", "{0} run is deleted.", "{0} runs are deleted.", number)
                self.said.emit(words.format(number))

        self.table.leave_out(here)
        self._do(take, taken)

    def _tell(self, faults: Sequence[CivicLoomError]) -> None:
        for fault in faults:
            self.failed.emit(told(str(fault)))

    @property
    def doing(self) -> bool:
        """Whether something is being done to the runs, and what is listed may be as it was."""
        return self._doing > 0

    def _do(self, work: Callable[[], T], done: Callable[[T], None] | None = None) -> None:
        """Have something done beside the window, after what was asked for before; list anew.

        A file that another program holds is waited for, which the window must not.
        """

        def ended() -> None:
            self._doing -= 1
            self._show_choice()
            self.refresh()

        def worked(result: T) -> None:
            if done is not None:
                done(result)
            ended()

        def failed(error: BaseException) -> None:
            ended()
            self._on_failed(error)

        self._doing += 1
        self._show_choice()
        self._background.errand(work, done=worked, failed=failed)

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        self._sort = COLUMNS[column]
        self._descending = order is Qt.SortOrder.DescendingOrder
        self.search()

    def _scale(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(px(34))
