"""The marks of the two styles and of the player's own run: shape first, colour second.

Heroic is a diamond with an outline, distributed a circle with an outline of the same weight,
a player's own mix a square; wherever a style is shown, one of these stands beside its name.
"""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.colours import Theme
from ui.theme import hub, px, theme

Mark = Literal["heroic", "distributed", "yours"]


def draw_mark(painter: QPainter, mark: str, centre: QPointF, radius: float, colours: Theme) -> None:
    """Draw the mark of a style (or of the player's own run) about a centre."""
    if mark.endswith("heroic"):
        fill, edge = colours.heroic, colours.heroic_outline
    elif mark.endswith("distributed"):
        fill, edge = colours.distributed, colours.distributed_outline
    else:
        fill = edge = colours.yours
    painter.setPen(QPen(QColor(edge), max(1.2, radius * 0.28)))
    painter.setBrush(QColor(fill))
    if mark in {"yours-heroic", "yours-distributed"}:
        up = -1 if mark.endswith("heroic") else 1
        points = [QPointF(-radius, -up * radius * 0.8), QPointF(radius, -up * radius * 0.8)]
        painter.drawPolygon(
            QPolygonF([centre + point for point in (*points, QPointF(0, up * radius))])
        )
    elif mark.endswith("heroic"):
        painter.drawPolygon(
            QPolygonF(
                [
                    centre + QPointF(0, -radius),
                    centre + QPointF(radius, 0),
                    centre + QPointF(0, radius),
                    centre + QPointF(-radius, 0),
                ]
            )
        )
    elif mark.endswith("distributed"):
        painter.drawEllipse(centre, radius * 0.88, radius * 0.88)
    else:
        side = radius * 0.78
        painter.drawRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))


def mark_icon(mark: str) -> QIcon:
    """Return the mark of a style as an icon with a gap before the text."""
    size, gap, ratio = px(14), px(6), 2.0
    made = QPixmap(round((size + gap) * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_mark(painter, mark, QPointF(size / 2, size / 2), size / 2 - 1.2, theme())
    painter.end()
    return QIcon(made)


class StyleMark(QWidget):
    """A mark beside the name of a style."""

    def __init__(self, mark: str, parent: QWidget | None = None, *, size: int = 14) -> None:
        super().__init__(parent)
        self._mark = mark
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hub().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(self._size) + 2, px(self._size) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        draw_mark(painter, self._mark, centre, px(self._size) / 2 - 1, theme())
        painter.end()
