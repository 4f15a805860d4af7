"""The command palette: anything in the program by a few letters, without the mouse."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.finding import Entry, found
from ui.language import plural
from ui.speech import announce
from ui.theme import colour, font, px
from ui.widgets.text import label

REMEMBERED: Final = 12
"""How many choices are remembered."""
_KIND: Final = Qt.ItemDataRole.UserRole + 1
_KEYS: Final = Qt.ItemDataRole.UserRole + 2


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Palette", text)


class _Line(QStyledItemDelegate):
    """Paints an entry: its words, its kind, and its keys at the right."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(200), px(34))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), colour("accent"))
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        keys, kind = str(index.data(_KEYS) or ""), str(index.data(_KIND) or "")
        painter.setFont(font("small"))
        painter.setPen(colour("muted"))
        aside = f"{kind}   {keys}" if keys else kind
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, aside)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(aside) - px(14))
        painter.setFont(font("body"))
        painter.setPen(colour("text"))
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, words)
        painter.restore()


class Palette(QDialog):
    """A line to type in, and what fits.

    Signals
    -------
    chosen(str)
        The id of the entry that was chosen, before it is done.
    """

    chosen = Signal(str)

    def __init__(
        self, entries: Sequence[Entry], recent: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(tr("Find anything"))
        self.setAccessibleName(tr("Find anything"))
        self._entries = list(entries)
        self._recent = list(recent)
        self._shown: list[Entry] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("An action, a place, a run, a setting, a word to explain"))
        self.line.setAccessibleName(tr("Find anything"))
        self.line.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What fits"))
        self.list.setItemDelegate(_Line(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count = label("", step="small", tone="muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(10), px(10), px(10), px(8))
        box.setSpacing(px(6))
        box.addWidget(self.line)
        box.addWidget(self.list, 1)
        box.addWidget(self.count)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.currentRowChanged.connect(self._say)
        self._search("")

    def shown(self) -> tuple[Entry, ...]:
        """Return what fits now, the best first."""
        return tuple(self._shown)

    def add(self, entries: Sequence[Entry]) -> None:
        """Take in more that can be found, such as what had to be read from the disk."""
        self._entries += entries
        self._search(self.line.text())

    def open_over(self, window: QWidget) -> None:
        """Show it over the upper part of a window, ready to type in."""
        width = min(px(640), window.width() - px(40))
        height = min(px(440), window.height() - px(80))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setGeometry(
            corner.x() + (window.width() - width) // 2, corner.y() + px(56), width, height
        )
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            last = self.list.count() - 1
            row = self.list.currentRow()
            moves = {
                Qt.Key.Key_Down: min(last, row + 1),
                Qt.Key.Key_Up: max(0, row - 1),
                Qt.Key.Key_PageDown: min(last, row + 8),
                Qt.Key.Key_PageUp: max(0, row - 8),
            }
            key = Qt.Key(event.key())
            if key in moves:
                self.list.setCurrentRow(moves[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _search(self, wanted: str) -> None:
        self._shown = found(wanted, self._entries, self._recent)
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem(entry.words)
            item.setData(_KIND, entry.kind)
            item.setData(_KEYS, entry.keys)
            spoken = [part for part in (entry.words, entry.kind, entry.keys) if part]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(spoken))
            self.list.addItem(item)
        number = len(self._shown)
        words = plural("Palette", "{0} thing fits", "{0} things fit", number).format(number)
        self.count.setText(words if number else tr("Nothing fits; try fewer letters"))
        self.list.setCurrentRow(0 if number else -1)
        if not number:
            announce(self.line, self.count.text())

    def _say(self, row: int) -> None:
        item = self.list.item(row)
        if row >= 0 and self.isVisible():
            announce(self.list, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _choose(self, _item: QListWidgetItem | None = None) -> None:
        row = self.list.currentRow()
        if not 0 <= row < len(self._shown):
            return
        entry = self._shown[row]
        self.accept()
        self.chosen.emit(entry.id)
        entry.do()
