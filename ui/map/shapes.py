"""The outlines of cards, one shape for each kind, and the small person beside numbers."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.map.look import Look


def outline(kind: str, rect: QRectF, unit: float) -> QPainterPath:
    """Return the outline of a card.

    Parameters
    ----------
    kind : str
        Kind of node.
    rect : QRectF
        Where it stands.
    unit : float
        Height of a line of text, from which corners take their size.
    """
    path = QPainterPath()
    if kind == "community":
        radius = min(rect.height() * 0.42, unit * 1.7)
        path.addRoundedRect(rect, radius, radius)
    elif kind == "front-door":
        path = _arch(rect, unit)
    elif kind == "specialist":
        path = _cut(rect, unit * 0.7)
    elif kind == "asset":
        path = _leaf(rect, unit)
    else:
        path.addRoundedRect(rect, unit * 0.4, unit * 0.4)
    return path


def _arch(rect: QRectF, unit: float) -> QPainterPath:
    """Return a doorway: round above, square below, on a threshold."""
    sill, step = unit * 0.2, unit * 0.2
    left, right = rect.left() + step, rect.right() - step
    top, bottom = rect.top(), rect.bottom()
    radius = min(rect.height() * 0.45, unit * 1.15)
    path = QPainterPath(QPointF(rect.left(), bottom))
    path.lineTo(rect.left(), bottom - sill)
    path.lineTo(left, bottom - sill)
    path.lineTo(left, top + radius)
    path.arcTo(QRectF(left, top, 2 * radius, 2 * radius), 180.0, -90.0)
    path.lineTo(right - radius, top)
    path.arcTo(QRectF(right - 2 * radius, top, 2 * radius, 2 * radius), 90.0, -90.0)
    path.lineTo(right, bottom - sill)
    path.lineTo(rect.right(), bottom - sill)
    path.lineTo(rect.right(), bottom)
    path.closeSubpath()
    return path


def _cut(rect: QRectF, cut: float) -> QPainterPath:
    path = QPainterPath(QPointF(rect.left() + cut, rect.top()))
    for x, y in (
        (rect.right() - cut, rect.top()),
        (rect.right(), rect.top() + cut),
        (rect.right(), rect.bottom() - cut),
        (rect.right() - cut, rect.bottom()),
        (rect.left() + cut, rect.bottom()),
        (rect.left(), rect.bottom() - cut),
        (rect.left(), rect.top() + cut),
    ):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _leaf(rect: QRectF, unit: float) -> QPainterPath:
    """Return a leaf: two opposite corners round, two nearly pointed."""
    large, small = min(rect.height() * 0.48, unit * 1.6), unit * 0.15
    path = QPainterPath(QPointF(rect.left() + large, rect.top()))
    path.lineTo(rect.right() - small, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + small))
    path.lineTo(rect.right(), rect.bottom() - large)
    path.quadTo(rect.bottomRight(), QPointF(rect.right() - large, rect.bottom()))
    path.lineTo(rect.left() + small, rect.bottom())
    path.quadTo(rect.bottomLeft(), QPointF(rect.left(), rect.bottom() - small))
    path.lineTo(rect.left(), rect.top() + large)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + large, rect.top()))
    path.closeSubpath()
    return path


def person(left: float, bottom: float, height: float) -> QPainterPath:
    """Return a person: head and shoulders, `height` tall and about as wide as .8 of that."""
    path = QPainterPath()
    radius = height * 0.23
    middle = left + height * 0.4
    path.addEllipse(QPointF(middle, bottom - height + radius), radius, radius)
    shoulders = bottom - height * 0.42
    path.moveTo(left, bottom)
    path.cubicTo(left, shoulders, left + height * 0.8, shoulders, left + height * 0.8, bottom)
    path.closeSubpath()
    return path


def people(left: float, bottom: float, height: float) -> QPainterPath:
    """Return a group of people: one in front, two behind."""
    path = person(left, bottom, height * 0.8)
    path.addPath(person(left + height * 0.82, bottom, height * 0.8))
    path.addPath(person(left + height * 0.34, bottom, height))
    return path.simplified()


def paint_rank(painter: QPainter, look: Look, middle: QPointF, number: int) -> None:
    """Draw a number in a disc: one of the few at which most is to be seen."""
    radius = look.line_height * 0.52
    painter.setPen(QPen(look.surface, 1.6))
    painter.setBrush(look.accent)
    painter.drawEllipse(middle, radius, radius)
    painter.setFont(look.number_font)
    painter.setPen(look.surface)
    box = QRectF(middle.x() - radius, middle.y() - radius, 2.0 * radius, 2.0 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def chevron(size: float) -> QPainterPath:
    """Return an arrow head that points to the right, its tip at the origin."""
    path = QPainterPath(QPointF(0.0, 0.0))
    path.lineTo(-size, -size * 0.62)
    path.lineTo(-size * 0.7, 0.0)
    path.lineTo(-size, size * 0.62)
    path.closeSubpath()
    return path
