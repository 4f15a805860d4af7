"""What the signs on the map mean."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ui.glossary import explain
from ui.language import plural
from ui.map.facts import CONTEXT, KINDS, LOADS, NODE_KINDS, Kind, translate
from ui.map.look import Look, blend, faded
from ui.map.node import FULL_BAR
from ui.map.shapes import outline
from ui.theme import ThemeHub, set_step

Draw = Callable[[QPainter, QRectF, Look], None]
_WIDTH: Final = 3.4


class Sign(QWidget):
    """One sign, drawn by the map's own shapes."""

    def __init__(self, draw: Draw, hub: ThemeHub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._hub = hub
        self._look = Look.of(hub.theme(), hub.scale)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hub.changed.connect(self._follow)

    def _follow(self) -> None:
        self._look = Look.of(self._hub.theme(), self._hub.scale)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        unit = self._look.line_height
        return QSize(round(unit * _WIDTH), round(unit * 1.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), self._look)


class Legend(QWidget):
    """Shapes of kinds, words of load, styles of links, and what dots are."""

    def __init__(self, hub: ThemeHub, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the signs on the map mean"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        entries = self._entries()
        rows = -(-len(entries) // columns)
        for place, (draw, words, term) in enumerate(entries):
            column, row = divmod(place, rows)
            label = QLabel(words)
            label.setWordWrap(True)
            if term:
                explain(label, term)
            set_step(label, "small")
            grid.addWidget(Sign(draw, hub), row, 2 * column)
            grid.addWidget(label, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)

    def _entries(self) -> list[tuple[Draw, str, str]]:
        entries: list[tuple[Draw, str, str]] = [
            (
                _shape(kind),
                _capital(translate(CONTEXT, KINDS[kind].one)),
                "Front door" if kind == "front-door" else "",
            )
            for kind in NODE_KINDS
            if kind != "asset"
        ]
        entries.append(
            (_asset(0.0), self.tr("Community asset that hardly anybody knows"), "Community asset")
        )
        entries.append((_asset(1.0), self.tr("Community asset, woven in"), "Woven in"))
        edges = (0.0, *(load.below for load in LOADS))
        for load, low in zip(LOADS, edges, strict=False):
            if load.below == float("inf"):
                words = self.tr("{word}: {low} weeks of work in hand or more")
            else:
                words = plural(
                    "Legend",
                    "{word}: up to {high} week of work in hand",
                    "{word}: up to {high} weeks of work in hand",
                    load.below,
                )
            share = low + 0.5 if load.below == float("inf") else (low + load.below) / 2
            entries.append(
                (
                    _bar(load.id, share),
                    words.format(
                        word=_capital(translate(CONTEXT, load.word)),
                        low=f"{low:.0f}",
                        high="" if load.below == float("inf") else f"{load.below:.0f}",
                    ),
                    "",
                )
            )
        entries += [
            (_widths, self.tr("Link: the wider, the more people travel"), ""),
            (_trusts, self.tr("Link: the fainter, the less trust"), "Trust"),
            (_dots, self.tr("People under way"), ""),
            (
                _returns,
                self.tr("People who come back unsolved (failure demand)"),
                "Comes back unsolved",
            ),
        ]
        return entries


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _shape(kind: Kind) -> Draw:
    def draw(painter: QPainter, rect: QRectF, look: Look) -> None:
        pill = kind == "community"
        painter.setBrush(blend(look.surface, look.accent_soft, 0.75) if pill else look.surface)
        edge = look.accent if pill else look.line_strong
        painter.setPen(QPen(blend(look.line, edge, 0.6), 1.3))
        painter.drawPath(outline(kind, rect, rect.height() * 0.55))

    return draw


def _asset(woven: float) -> Draw:
    def draw(painter: QPainter, rect: QRectF, look: Look) -> None:
        pen = QPen(look.accent if woven else look.line_strong, 1.4)
        if not woven:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.6, 2.4])
        painter.setPen(pen)
        painter.setBrush(blend(look.surface, look.accent_soft, woven))
        painter.drawPath(outline("asset", rect, rect.height() * 0.55))

    return draw


def _bar(ident: str, load: float) -> Draw:
    def draw(painter: QPainter, rect: QRectF, look: Look) -> None:
        high = 5.0
        bar = QRectF(rect.left(), rect.center().y() - high / 2, rect.width(), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.line)
        painter.drawRoundedRect(bar, high / 2, high / 2)
        painter.setBrush(look.levels[ident])
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(1.0, load / FULL_BAR))
        painter.drawRoundedRect(filled, high / 2, high / 2)
        tick = bar.left() + bar.width() / FULL_BAR
        painter.setPen(QPen(look.text, 1.0))
        painter.drawLine(QPointF(tick, bar.top() - 2), QPointF(tick, bar.bottom() + 2))

    return draw


def _line(painter: QPainter, rect: QRectF, at: float, pen: QPen) -> None:
    y = rect.top() + rect.height() * at
    painter.setPen(pen)
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _widths(painter: QPainter, rect: QRectF, look: Look) -> None:
    colour = faded(blend(look.muted, look.accent, 0.45), 0.5)
    _line(painter, rect, 0.2, QPen(colour, 1.2))
    _line(painter, rect, 0.75, QPen(colour, 5.5))


def _trusts(painter: QPainter, rect: QRectF, look: Look) -> None:
    colour = blend(look.muted, look.accent, 0.45)
    _line(painter, rect, 0.25, QPen(faded(colour, 0.75), 3.0))
    _line(painter, rect, 0.75, QPen(faded(colour, 0.18), 3.0))


def _dots(painter: QPainter, rect: QRectF, look: Look) -> None:
    _line(painter, rect, 0.5, QPen(faded(look.muted, 0.35), 2.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.accent)
    for share in (0.2, 0.5, 0.8):
        centre = QPointF(rect.left() + rect.width() * share, rect.center().y())
        painter.drawEllipse(centre, 2.6, 2.6)


def _returns(painter: QPainter, rect: QRectF, look: Look) -> None:
    _line(painter, rect, 0.5, QPen(faded(look.muted, 0.35), 2.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.trouble)
    for share in (0.2, 0.5, 0.8):
        x, y = rect.left() + rect.width() * share, rect.center().y()
        painter.drawPolygon([QPointF(x - 4, y), QPointF(x + 4, y - 4), QPointF(x + 4, y + 4)])
