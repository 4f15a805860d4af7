"""What lies under the map."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.map.facts import CONTEXT, KINDS, NODE_KINDS, Kind, translate
from ui.map.layout import Plan
from ui.map.look import Look, blend


class Ground(QGraphicsItem):
    """What lies under the map: headings over the layers and the strip of assets."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.plan: Plan | None = None
        self.assets = False
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(-1.0)

    def lay(self, plan: Plan, look: Look) -> None:
        """Follow a new layout."""
        self.prepareGeometryChange()
        self.plan = plan
        self.look = look
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.plan.width, self.plan.height) if self.plan else QRectF()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self.plan is None:
            return
        look, unit = self.look, self.look.line_height
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.plan.foot is not None:
            x, y, width, height = self.plan.foot
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(blend(look.ground, look.raised, 0.9 if look.dark else 1.0))
            painter.drawRoundedRect(QRectF(x, y, width, height), unit * 0.7, unit * 0.7)
        painter.setFont(look.heading_font)
        painter.setPen(look.muted)
        for kind, (x, y) in self.plan.headings.items():
            painter.drawText(
                QRectF(x - 120, y - unit / 2 - 1, 240, unit + 2),
                int(Qt.AlignmentFlag.AlignCenter),
                translate(CONTEXT, KINDS[_kind(kind)].heading),
            )
        if self.plan.foot is not None:
            x, y, width, _ = self.plan.foot
            painter.drawText(
                QRectF(x + unit * 0.7, y, width - unit, unit * 1.4),
                int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                translate(CONTEXT, KINDS["asset"].heading),
            )


def _kind(layer: str) -> Kind:
    return next(kind for kind in NODE_KINDS if kind == layer)
