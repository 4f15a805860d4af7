"""A grid of equal cards whose number of columns follows the width."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.theme import px
from ui.widgets.boxes import ListedLayout


class CardGrid(ListedLayout):
    """Lays cards of one width and, line by line, one height; narrower windows get fewer columns.

    `narrowest` is the least width of a card at text size 100 %, `most` the most columns.
    """

    def __init__(
        self, parent: QWidget | None = None, *, narrowest: int = 250, most: int = 3, gap: int = 16
    ) -> None:
        super().__init__(parent, gap)
        self._narrowest = narrowest
        self._most = most

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        width = px(self._narrowest) * self._most
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        return QSize(px(self._narrowest), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def columns(self, width: int) -> int:
        """Return how many columns fit into a width."""
        gap = self.spacing()
        needed = max((part.minimumSize().width() for part in self._parts), default=0)
        fit = (width + gap) // (max(px(self._narrowest), needed) + gap)
        return max(1, min(self._most, fit, max(1, len(self._parts))))

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        shown = [part for part in self._parts if not part.isEmpty()]
        columns, gap = self.columns(rect.width()), self.spacing()
        wide = (rect.width() - gap * (columns - 1)) // columns
        y = rect.y()
        for start in range(0, len(shown), columns):
            line = shown[start : start + columns]
            tall = max(
                part.heightForWidth(wide) if part.hasHeightForWidth() else part.sizeHint().height()
                for part in line
            )
            if move:
                for place, part in enumerate(line):
                    part.setGeometry(QRect(rect.x() + place * (wide + gap), y, wide, tall))
            y += tall + gap
        return max(0, y - gap - rect.y())


class Columns(QWidget):
    """Two parts side by side, or under each other where there is little room.

    `left` and `right` are stretches; below `narrow` pixels (at text size 100 %) they stack.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        parent: QWidget | None = None,
        *,
        narrow: int = 860,
        shares: tuple[int, int] = (1, 1),
        gap: int = 16,
    ) -> None:
        super().__init__(parent)
        self._first, self._second = first, second
        self._narrow = narrow
        self._shares = shares
        self._gap = gap
        first.setParent(self)
        second.setParent(self)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}:
            self._arrange()
        return super().event(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._heights(width)[2]

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(part.minimumSizeHint().width() for part in (self._first, self._second))
        return QSize(width, 0)

    def stacked(self, width: int) -> bool:
        """Return whether the parts stand under each other at a width."""
        return width < px(self._narrow)

    def _widths(self, width: int) -> tuple[int, int]:
        if self.stacked(width):
            return width, width
        left = (width - self._gap) * self._shares[0] // sum(self._shares)
        return left, width - self._gap - left

    def _heights(self, width: int) -> tuple[int, int, int]:
        left, right = self._widths(width)
        first, second = _tall(self._first, left), _tall(self._second, right)
        whole = first + self._gap + second if self.stacked(width) else max(first, second)
        return first, second, whole

    def _arrange(self) -> None:
        width = self.width()
        left, right = self._widths(width)
        first, second, whole = self._heights(width)
        if self.stacked(width):
            self._first.setGeometry(0, 0, left, first)
            self._second.setGeometry(0, first + self._gap, right, second)
        else:
            self._first.setGeometry(0, 0, left, max(first, 0))
            self._second.setGeometry(left + self._gap, 0, right, max(second, 0))
        if self.minimumHeight() != whole:
            self.setMinimumHeight(whole)
            self.updateGeometry()


def _tall(part: QWidget, width: int) -> int:
    inner = part.layout()
    if inner is not None and inner.hasHeightForWidth():
        return inner.totalHeightForWidth(width)
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return part.sizeHint().height()
