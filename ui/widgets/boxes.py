"""Frames and arrangements: cards, rows, columns, a flow that wraps, a page that scrolls."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import delete, isValid

from ui.theme import hub, set_kind

NOTCH = 120
"""What a wheel tells when it is turned by one notch."""


def row(
    *parts: QWidget | QLayout | None,
    spacing: int = 8,
    margins: tuple[int, int, int, int] | None = None,
) -> QHBoxLayout:
    """Lay parts side by side; None is a gap that takes what is left."""
    made = QHBoxLayout()
    _fill(made, parts, spacing, margins)
    return made


def column(
    *parts: QWidget | QLayout | None,
    spacing: int = 8,
    margins: tuple[int, int, int, int] | None = None,
) -> QVBoxLayout:
    """Lay parts under each other; None is a gap that takes what is left."""
    made = QVBoxLayout()
    _fill(made, parts, spacing, margins)
    return made


def _fill(
    layout: QHBoxLayout | QVBoxLayout,
    parts: tuple[QWidget | QLayout | None, ...],
    spacing: int,
    margins: tuple[int, int, int, int] | None,
) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*(margins or (0, 0, 0, 0)))
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete the widgets in it.

    What a layout holds its parts by must go as well: nobody deletes it that was only taken out.
    """
    while (item := layout.itemAt(0)) is not None:
        found = item.widget()
        if found is not None:
            layout.removeWidget(found)  # and with it what held it
            found.hide()
            found.setParent(None)
            found.deleteLater()
            continue
        taken = layout.takeAt(0)
        inner = item.layout()
        if inner is not None:
            clear(inner)
            inner.deleteLater()
        elif taken is not None:
            delete(taken)


class Card(QFrame):
    """A rounded frame with a column in it, `box`.

    `kind` is ``card``, ``raised``, ``choice``, ``notice`` or ``fault``.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        kind: str = "card",
        margin: int = 16,
        spacing: int = 8,
    ) -> None:
        super().__init__(parent)
        set_kind(self, kind)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(margin, margin, margin, margin)
        self.box.setSpacing(spacing)


class Divider(QFrame):
    """A quiet line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "divider")
        self.setFixedHeight(1)


class ScrollPage(QScrollArea):
    """A page that scrolls down and keeps in view what has the keyboard; fill its `box`.

    `widest` caps the width of the content, which then stands in the middle.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: tuple[int, int, int, int] = (24, 20, 24, 24),
        spacing: int = 16,
        widest: int = 0,
    ) -> None:
        super().__init__(parent)
        self._least = QSize()
        self._wish = QSize()
        hub().changed.connect(self.updateGeometry)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        set_kind(outer, "plain")
        self.content = QWidget()
        set_kind(self.content, "plain")
        self._across = QHBoxLayout(outer)
        self._margins = margins
        self._across.setContentsMargins(*margins)
        self._across.addWidget(self.content)
        if widest:
            self.content.setMaximumWidth(widest)
        self.box = QVBoxLayout(self.content)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(spacing)
        self.setWidget(outer)
        outer.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_view)

    def sizeHint(self) -> QSize:
        if hub().dressing and self._wish.isValid():
            return self._wish
        inner = self.widget()
        self._wish = inner.sizeHint() if inner is not None else super().sizeHint()
        return self._wish

    def minimumSizeHint(self) -> QSize:
        if hub().dressing and self._least.isValid():
            # The toolkit asks again after each part has got its new looks, and all of them
            # would be laid out each time.
            return self._least
        inner = self.widget()
        width = inner.minimumSizeHint().width() if inner is not None else 0
        self._least = QSize(width + self.verticalScrollBar().sizeHint().width(), 120)
        return self._least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the right edge of the content where it is while the scroll bar comes and goes."""
        left, top, right, foot = self._margins
        taken = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._across.setContentsMargins(left, top, max(0, right - taken), foot)

    def _keep_in_view(self, _old: QWidget | None, new: QWidget | None) -> None:
        inner = self.widget()
        if new is None or inner is None or not inner.isAncestorOf(new):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # what is pressed must stay under the pointer, or it is never clicked
            return
        self.ensureWidgetVisible(new, 0, 40)


class Sideways(QScrollArea):
    """Holds something wide; where there is too little room it scrolls, and nothing else does.

    Parameters
    ----------
    inner : QLayout
        What may be too wide, such as a table.
    name : str
        What it is called where it is read out.
    """

    def __init__(self, inner: QLayout, name: str) -> None:
        super().__init__()
        self._inner = inner
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        held = QWidget()
        set_kind(held, "plain")
        inner.setContentsMargins(0, 0, 0, 0)
        held.setLayout(inner)
        self.setWidget(held)
        held.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        held.installEventFilter(self)
        hub().dressed.connect(self._arrange_anew)
        self._reach()

    def _arrange_anew(self) -> None:
        """Follow another text size, which may have come piece by piece."""
        self._inner.invalidate()
        self._inner.activate()
        self.updateGeometry()
        self._reach()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        least = self._inner.minimumSize().width()
        wide = max(width, least)
        tall = self._tall(wide)
        return tall + (self.horizontalScrollBar().sizeHint().height() if least > width else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel go sideways with Shift, as well as a wheel that can be tilted."""
        bar, turned = self.horizontalScrollBar(), event.angleDelta()
        sideways = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not sideways or not turned.y() or bar.maximum() <= bar.minimum():
            super().wheelEvent(event)
            return
        steps = turned.y() / NOTCH
        bar.setValue(
            bar.value() - round(steps * QApplication.wheelScrollLines() * bar.singleStep())
        )
        event.accept()

    def _tall(self, wide: int) -> int:
        inner = self._inner
        if not inner.hasHeightForWidth():
            return inner.sizeHint().height()
        # what is held never gets lower than its least size, whatever fits at this width
        return max(inner.heightForWidth(wide), inner.minimumSize().height())

    def sizeHint(self) -> QSize:
        wide = self._inner.sizeHint().width()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the bar takes room of its own
        self._reach()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._reach()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _reach(self) -> None:
        """Let the keyboard stop here only where there is something to scroll."""
        hidden = self._inner.minimumSize().width() > self.width()
        focus = Qt.FocusPolicy.StrongFocus if hidden else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)


class ListedLayout(QLayout):
    """Keeps what it arranges in a list; the arranging is left to those that derive from it."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._parts: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        # A layout owns what holds its parts, and the toolkit deletes that for its own layouts only.
        self.destroyed.connect(partial(_delete_all, self._parts))

    def addItem(self, item: QLayoutItem) -> None:
        self._parts.append(item)

    def count(self) -> int:
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._parts.pop(index) if 0 <= index < len(self._parts) else None


def _delete_all(items: list[QLayoutItem]) -> None:
    for item in items:
        if isValid(item):
            delete(item)
    items.clear()


class FlowLayout(ListedLayout):
    """Lays its parts side by side and goes on in a new line where there is no room."""

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        width = sum(part.sizeHint().width() for part in self._parts if not part.isEmpty())
        width += self.spacing() * max(0, len(self._parts) - 1)
        return QSize(min(width, 480), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        size = QSize()
        for part in self._parts:
            size = size.expandedTo(part.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, tall = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for part in self._parts:
            if part.isEmpty():
                continue
            size = part.sizeHint()
            width = min(size.width(), rect.width())
            if x > rect.x() and x + width > rect.right() + 1:
                if move:
                    _centre(line, tall)
                x, y, tall, line = rect.x(), y + tall + self.spacing(), 0, []
            line.append((part, QRect(QPoint(x, y), QSize(width, size.height()))))
            x += width + self.spacing()
            tall = max(tall, size.height())
        if move:
            _centre(line, tall)
        return y + tall - rect.y()


def _centre(line: list[tuple[QLayoutItem, QRect]], tall: int) -> None:
    """Put the parts of a line where they belong, low ones in the middle of its height."""
    for part, place in line:
        part.setGeometry(place.translated(0, (tall - place.height()) // 2))
