"""The branches of a game: turns across, as on the timeline above, branches down."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.branches import Branch, Tree
from ui.game import GameSession, branch_name
from ui.language import plural
from ui.play.words import tr
from ui.theme import colour, font, px
from ui.widgets import flat_button
from ui.widgets.as_is import as_is

ROWS: Final = 4
"""Branches that are seen at once; more can be scrolled to."""

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()


class BranchModel(QAbstractListModel):
    """The branches of a session, as rows.

    Signals
    -------
    renamed(int, str)
        A branch got another name by hand.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.branches: tuple[Branch, ...] = ()
        self.turns: dict[int, int] = {}
        self.present = 0
        self.of = 1

    def show_session(self, session: GameSession) -> None:
        """Read the branches anew."""
        self.beginResetModel()
        tree: Tree = session.tree
        self.branches = tree.shown
        self.turns = {branch.id: session.turns_of(branch.id) for branch in self.branches}
        self.present = session.game.branch
        self.of = session.run.turns
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.branches)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        branch = self.branches[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return branch_name(branch)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(branch)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_is(self.words(branch))
        return None

    def words(self, branch: Branch) -> str:
        """Return all about a branch in one sentence."""
        parts = [branch_name(branch)]
        parent = next((b for b in self.branches if b.id == branch.parent), None)
        if parent is not None:
            parts.append(tr("left {0} in turn {1}").format(branch_name(parent), branch.turn + 1))
        words = plural("Play", "{1} of {0} turn played", "{1} of {0} turns played", self.of)
        parts.append(words.format(self.of, self.turns[branch.id]))
        if branch.id == self.present:
            parts.append(tr("open"))
        return ", ".join(parts)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        self.renamed.emit(self.branches[index.row()].id, str(value))
        return True


class BranchPainter(QStyledItemDelegate):
    """Draws a branch: its name, and its way from where it left another to where it is."""

    def __init__(self, view: "BranchList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), px(26))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box = QRect(option.rect)
        box.setWidth(max(px(160), self._view.edges()[0] - px(8)))
        editor.setGeometry(box)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._view.branches
        branch = model.branches[index.row()]
        rect = QRect(option.rect)
        left, right = self._view.edges()
        here = branch.id == model.present
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("raised"))
        words = tr("{0} (open)") if here else "{0}"
        painter.setFont(font("small", here))
        painter.setPen(colour("text"))
        room = left - px(16)
        name = QFontMetrics(painter.font()).elidedText(
            words.format(branch_name(branch)), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(rect.adjusted(px(8), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), name)
        middle = rect.center().y() + 0.5
        of = max(1, model.of)

        def x(turn: float) -> float:
            return left + (right - left) * turn / of

        start, end = x(branch.turn), x(model.turns[branch.id])
        painter.setPen(QPen(colour("line"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(end, middle), QPointF(right, middle))
        ink = colour("accent" if here else "grey")
        painter.setPen(QPen(ink, px(3) if here else px(2)))
        rows = [other.id for other in model.branches]
        if branch.parent in rows:
            above = rows.index(branch.parent) - index.row()
            painter.drawLine(QPointF(start, middle + above * rect.height()), QPointF(start, middle))
        for other in model.branches:
            # where a branch further down passes this row on its way to it
            if other.parent in rows:
                first, last = rows.index(other.parent), rows.index(other.id)
                if first < index.row() < last:
                    painter.drawLine(
                        QPointF(x(other.turn), rect.top()), QPointF(x(other.turn), rect.bottom())
                    )
        painter.drawLine(QPointF(start, middle), QPointF(max(start, end), middle))
        for turn in range(branch.turn + 1, model.turns[branch.id] + 1):
            painter.drawLine(QPointF(x(turn), middle - px(3)), QPointF(x(turn), middle + px(3)))
        painter.setPen(QPen(ink, 2))
        painter.setBrush(ink if here else colour("surface"))
        size = px(6) if here else px(4)
        painter.drawEllipse(QPointF(max(start, end), middle), size, size)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


class BranchList(QListView):
    """The rows; the arrow keys move, Enter opens, F2 renames, Delete deletes.

    Signals
    -------
    opened(int), deleted(int)
        The number of the branch.
    """

    opened = Signal(int)
    deleted = Signal(int)

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self._beside = beside
        self.branches = BranchModel(self)
        self.setModel(self.branches)
        self.setItemDelegate(BranchPainter(self))
        self.setObjectName("branches")
        self.setAccessibleName(tr("Branches of this game"))
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.doubleClicked.connect(self._open)

    def edges(self) -> tuple[int, int]:
        """Return where the first turn begins and the last one ends, as on the timeline."""
        at = self._beside.mapTo(self.window(), self._beside.rect().topLeft()).x()
        mine = self.viewport().mapTo(self.window(), self.viewport().rect().topLeft()).x()
        side = px(14)
        left = max(px(120), at - mine + side)
        right = min(self.viewport().width() - px(8), at - mine + self._beside.width() - side)
        return left, max(left + px(40), right)

    def number(self) -> int:
        """Return the number of the branch at which the keyboard is, -1 without any."""
        index = self.currentIndex()
        return self.branches.branches[index.row()].id if index.isValid() else -1

    def set_number(self, number: int) -> None:
        """Go to a branch."""
        for row, branch in enumerate(self.branches.branches):
            if branch.id == number:
                self.setCurrentIndex(self.branches.index(row))

    def _open(self) -> None:
        if self.number() >= 0:
            self.opened.emit(self.number())

    def sizeHint(self) -> QSize:
        rows = min(ROWS, max(1, self.branches.rowCount()))
        return QSize(px(300), rows * px(26) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(26) + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() != QAbstractItemView.State.EditingState:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open()
                return
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.number() >= 0:
                self.deleted.emit(self.number())
                return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()


class BranchTree(QWidget):
    """The list of branches; its `buttons` are placed by the page.

    Signals
    -------
    opened(int), deleted(int)
        The number of the branch.
    renamed(int, str)
        The number, and the name that it got.
    """

    opened = Signal(int)
    deleted = Signal(int)
    renamed = Signal(int, str)

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self.rows = BranchList(beside)
        self.go = flat_button("arrow-right", tr("Go on with this branch (Enter)"))
        self.name = flat_button("pencil", tr("Rename this branch (F2)"))
        self.drop = flat_button("trash-2", tr("Delete this branch (Delete); can be undone"))
        self.go.setObjectName("branch-go")
        self.name.setObjectName("branch-rename")
        self.drop.setObjectName("branch-delete")
        self.go.clicked.connect(self._go)
        self.name.clicked.connect(self._rename)
        self.drop.clicked.connect(self._drop)
        self.rows.opened.connect(self.opened)
        self.rows.deleted.connect(self.deleted)
        self.rows.branches.renamed.connect(self.renamed)
        self.rows.selectionModel().currentChanged.connect(self._show_buttons)
        # they stand beside the timeline, so that the rows are as wide as it is
        self.buttons = QWidget()
        line = QHBoxLayout(self.buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for made in (self.go, self.name, self.drop):
            line.addWidget(made)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(4), 0, 0)
        box.addWidget(self.rows)

    def show_session(self, session: GameSession) -> None:
        """Read the branches anew."""
        at, before = self.rows.number(), self.rows.branches.present
        self.rows.branches.show_session(session)
        shown: Sequence[Branch] = self.rows.branches.branches
        there = any(branch.id == at for branch in shown) and before == session.game.branch
        self.rows.set_number(at if there else session.game.branch)
        self.rows.updateGeometry()
        self._show_buttons()

    def _show_buttons(self) -> None:
        at, present = self.rows.number(), self.rows.branches.present
        self.go.setEnabled(at >= 0 and at != present)
        self.name.setEnabled(at >= 0)
        self.drop.setEnabled(at > 0 and at != present)

    def _go(self) -> None:
        self.opened.emit(self.rows.number())

    def _rename(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows.edit(self.rows.currentIndex())

    def _drop(self) -> None:
        self.deleted.emit(self.rows.number())
