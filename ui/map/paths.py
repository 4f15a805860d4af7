"""Curved ways between cards that are no links: of a pair of assets, and of help."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from ui.map.node import NodeCard


def pair_path(first: NodeCard, second: NodeCard) -> QPainterPath:
    """Return the way that joins a pair of assets."""
    if first.y() > second.y():
        first, second = second, first
    apart = second.y() - first.y() > first.body().height() / 2
    a = QPointF(first.x(), first.y() + (first.body().bottom() if apart else first.body().top()))
    b = QPointF(second.x(), second.y() + second.body().top())
    path = QPainterPath(a)
    if apart:
        middle = (a.y() + b.y()) / 2
        path.cubicTo(a.x(), middle, a.x(), middle, (a.x() + b.x()) / 2, middle)
        path.cubicTo(b.x(), middle, b.x(), middle, b.x(), b.y())
    else:
        rise = 12.0 + abs(b.x() - a.x()) * 0.05
        path.cubicTo(a.x(), a.y() - rise, b.x(), b.y() - rise, b.x(), b.y())
    return path


def help_path(asset: NodeCard, community: NodeCard) -> QPainterPath:
    """Return the way from an asset to a community that it can help."""
    start = QPointF(asset.x(), asset.y() + asset.body().top())
    body = community.body()
    end = QPointF(community.x() + body.right() * 0.6, community.y() + body.bottom())
    path = QPainterPath(start)
    lift = max(20.0, (start.y() - end.y()) * 0.5)
    path.cubicTo(start.x(), start.y() - lift, end.x(), end.y() + lift, end.x(), end.y())
    return path
