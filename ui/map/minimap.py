"""The whole map in small, with a frame around the part in view."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.map.look import Look, faded

WIDEST: Final = 190
HIGHEST: Final = 130


class Minimap(QWidget):
    """A small picture of the map; a click or a drag brings another part into view.

    Signals
    -------
    moved(QPointF)
        The point of the map that is to stand in the middle, in scene units.
    """

    moved = Signal(QPointF)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._area = QRectF(0, 0, 1, 1)
        self._view = QRectF()
        self._boxes: list[tuple[QRectF, str]] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("The whole map; click or drag to look at another part"))
        self.setAccessibleName(self.tr("The whole map in small"))

    def lay(self, area: QRectF, boxes: Sequence[tuple[QRectF, str]]) -> None:
        """Take where the cards stand, in scene units, and the level of each ('' for none)."""
        self._area = QRectF(area)
        self._boxes = list(boxes)
        self.resize(self.sizeHint())
        self.update()

    def show_view(self, view: QRectF) -> None:
        """Take what is in view, in scene units."""
        if view != self._view:
            self._view = QRectF(view)
            self.update()

    @property
    def factor(self) -> float:
        """Pixels for each scene unit."""
        wide, high = max(1.0, self._area.width()), max(1.0, self._area.height())
        return min((WIDEST - 8) / wide, (HIGHEST - 8) / high)

    def sizeHint(self) -> QSize:
        factor = self.factor
        return QSize(
            round(self._area.width() * factor) + 8, round(self._area.height() * factor) + 8
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, factor = self.look, self.factor
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.line_strong, 1.0))
        painter.setBrush(faded(look.surface, 0.95))
        painter.drawRoundedRect(whole, 5, 5)
        painter.setClipRect(whole.adjusted(2, 2, -2, -2))
        painter.translate(4.0, 4.0)
        painter.scale(factor, factor)
        painter.translate(-self._area.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        for box, level in self._boxes:
            painter.setBrush(look.levels.get(level, look.grey))
            painter.drawRect(box)
        pen = QPen(look.focus, 2.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(faded(look.accent_soft, 0.35))
        painter.drawRect(self._view.intersected(self._area))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _go(self, point: QPointF) -> None:
        factor = self.factor
        self.moved.emit(
            QPointF(
                self._area.left() + (point.x() - 4.0) / factor,
                self._area.top() + (point.y() - 4.0) / factor,
            )
        )
