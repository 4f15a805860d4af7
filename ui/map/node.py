"""One card on the map."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.map.facts import CONTEXT, Thing, number, translate
from ui.map.look import Look, blend, faded
from ui.map.shapes import outline, paint_rank, people, person
from ui.theme import theme
from ui.widgets.marks import draw_mark

FULL_BAR = 5.0
"""Weeks of work in hand at which the bar is full; a tick marks 1."""

PLAIN_BELOW = 0.45
"""Level of detail below which a card shows no words."""

NEAR_FROM = 1.7
"""Level of detail from which a card shows more facts in smaller letters."""
SMALL = 0.62
"""Size of letters seen from near, as a share of their usual size."""

HALO = 5.0
PALE = 0.4
"""Opacity of what cannot be chosen while a card is aimed."""

NARROW = 91
"""How wide letters of a long name are set, in percent."""


def grow(waiting: float, most: float) -> float:
    """Return how far a card has grown, from 0 to 1, by people waiting."""
    return (max(0.0, waiting) / most) ** 0.5 if most > 0 else 0.0


class NodeCard(QGraphicsItem):
    """A community, service or asset, drawn once into a cache and blitted until it changes."""

    def __init__(self, thing: Thing, look: Look) -> None:
        super().__init__()
        self.thing = thing
        self.look = look
        self._size = (120.0, 60.0)
        self._room = (12.0, 6.0)
        self._lines: tuple[str, ...] = ()
        self._name_font = look.name_font
        self._start = (0.0, 0.0, 0.0)
        self._goal = (0.0, 0.0, 0.0)
        self._shown = (0.0, 0.0, 0.0)
        self.selected = False
        self.hovered = False
        self.candidate = False
        self.rank = 0
        """Its number among the candidates at which most is to be seen, from 1; 0 for others."""
        self.pale = False
        self.sight = 0.0
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(2.0)

    # Values

    def take(self, thing: Thing, most: float, ease: bool) -> bool:
        """Take new facts; return whether there is something to ease towards."""
        words = (thing.word, thing.name, thing.open, thing.level)
        changed = words != (self.thing.word, self.thing.name, self.thing.open, self.thing.level)
        changed = changed or thing.close != self.thing.close or thing.gap != self.thing.gap
        self.thing = thing
        waiting = float(thing.people or 0)
        grown = grow(waiting, most) if thing.open else 0.0
        if thing.gap is not None:
            grown = grow(abs(float(thing.gap)), most)
        goal = (waiting, thing.share or 0.0, grown)
        self._start = self._shown if ease else goal
        self._goal = goal
        moves = self._start != goal
        if not moves:
            self._show(goal)
        if changed:
            self.update()
        return moves

    def ease(self, share: float) -> None:
        """Show the values that lie `share` of the way to the goal."""
        if self._shown == self._goal:
            return
        if share >= 1.0:
            self._show(self._goal)
            return
        smooth = share * share * (3.0 - 2.0 * share)
        start, goal = self._start, self._goal
        self._show(
            (
                start[0] + (goal[0] - start[0]) * smooth,
                start[1] + (goal[1] - start[1]) * smooth,
                start[2] + (goal[2] - start[2]) * smooth,
            )
        )

    def _show(self, values: tuple[float, float, float]) -> None:
        if values == self._shown:
            return
        self._shown = values
        self.update()

    @property
    def shown_people(self) -> int:
        """People waiting as the card says now, while it eases too."""
        return round(self._shown[0])

    # Form

    def set_form(self, look: Look, size: tuple[float, float], room: tuple[float, float]) -> None:
        """Set colours, fonts, the size of a card, and the room that it may grow into."""
        if look is self.look and size == self._size and room == self._room and self._lines:
            return
        self.prepareGeometryChange()
        self.look = look
        self._size = size
        self._room = room
        self._wrap()
        self.update()

    def _wrap(self) -> None:
        """Break the name into lines; only a name that is too long for them is set narrower."""
        width = self._size[0] - 2 * self._inset + 2.0
        self._name_font = self.look.name_font
        self._lines = wrap(self.thing.name, self._name_font, width, 2)
        if self.elided:
            narrow = QFont(self.look.name_font)
            narrow.setStretch(NARROW)
            lines = wrap(self.thing.name, narrow, width, 2)
            self._name_font, self._lines = narrow, lines

    @property
    def _inset(self) -> float:
        unit = self.look.line_height
        return unit * {"community": 0.75, "front-door": 0.62, "specialist": 0.62}.get(
            self.thing.kind, 0.55
        )

    @property
    def form_size(self) -> tuple[float, float]:
        """Width and height of the card before it grows."""
        return self._size

    @property
    def lines(self) -> tuple[str, ...]:
        """The name as it stands on the card."""
        return self._lines

    @property
    def elided(self) -> bool:
        """Whether the name did not fit."""
        return bool(self._lines) and self._lines[-1].endswith("…")

    def body(self) -> QRectF:
        """Return the card as it has grown now, in its own coordinates."""
        width = self._size[0] + self._room[0] * self._shown[2]
        height = self._size[1] + self._room[1] * self._shown[2]
        return QRectF(-width / 2, -height / 2, width, height)

    def footprint(self) -> QRectF:
        """Return the most room the card can take, in its own coordinates."""
        width, height = self._size[0] + self._room[0], self._size[1] + self._room[1]
        return QRectF(-width / 2, -height / 2, width, height)

    def boundingRect(self) -> QRectF:
        return self.footprint().adjusted(-HALO, -HALO, HALO, HALO)

    def shape(self) -> QPainterPath:
        return outline(self.thing.kind, self.body(), self.look.line_height)

    # Marks

    def mark(
        self,
        *,
        selected: bool | None = None,
        hovered: bool | None = None,
        candidate: bool | None = None,
        pale: bool | None = None,
        rank: int | None = None,
    ) -> None:
        """Change how the card stands out."""
        wanted = (
            self.selected if selected is None else selected,
            self.hovered if hovered is None else hovered,
            self.candidate if candidate is None else candidate,
            self.pale if pale is None else pale,
            self.rank if rank is None else rank,
        )
        if wanted == (self.selected, self.hovered, self.candidate, self.pale, self.rank):
            return
        self.selected, self.hovered, self.candidate, self.pale, self.rank = wanted
        self.setZValue(3.0 if self.selected or self.hovered else 2.0)
        self.update()

    def look_for(self, amount: float) -> None:
        """Show how much of what a role looks for there is here, from 0 to 1."""
        if amount != self.sight:
            self.sight = amount
            self.update()

    # Paint

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        detail = option.levelOfDetailFromTransform(painter.worldTransform())
        body = self.body()
        shape = outline(self.thing.kind, body, self.look.line_height)
        if self.pale and not self.selected:
            # Links below must not show through what has faded.
            painter.fillPath(shape, self.look.ground)
            painter.setOpacity(PALE)
        self._paint_ground(painter, body, shape)
        if detail < PLAIN_BELOW:
            self._paint_plain(painter, body)
        elif self.thing.gap is not None:
            self._paint_gap(painter, body)
        elif detail >= NEAR_FROM and self.thing.close:
            self._paint_near(painter, body)
        elif self.thing.kind == "asset":
            self._paint_asset(painter, body)
        elif self.thing.kind == "community":
            self._paint_community(painter, body)
        else:
            self._paint_service(painter, body)
        if self.sight > 0.0:
            self._paint_sight(painter, body)
        if self.rank:
            unit = self.look.line_height
            paint_rank(painter, self.look, body.topLeft() + QPointF(unit * 0.5, 0.0), self.rank)

    def _paint_sight(self, painter: QPainter, body: QRectF) -> None:
        """Draw up to three marks on the upper edge: how much of what a role looks for is here."""
        look, unit = self.look, self.look.line_height
        side = unit * 0.42
        count = 1 if self.sight < 0.34 else 2 if self.sight < 0.67 else 3
        left = body.right() - unit * 0.7 - 3 * side * 1.25
        painter.setPen(QPen(look.surface, 1.2))
        for place in range(3):
            middle = QPointF(left + (place + 0.5) * side * 1.25, body.top())
            painter.setBrush(look.accent if place < count else look.line)
            painter.drawPolygon(
                [
                    middle + QPointF(0.0, -side * 0.62),
                    middle + QPointF(side * 0.62, 0.0),
                    middle + QPointF(0.0, side * 0.62),
                    middle + QPointF(-side * 0.62, 0.0),
                ]
            )

    def _paint_ground(self, painter: QPainter, body: QRectF, shape: QPainterPath) -> None:
        look, thing = self.look, self.thing
        if self.selected or self.candidate:
            halo = outline(thing.kind, body.adjusted(-3, -3, 3, 3), look.line_height)
            colour = look.focus if self.selected else faded(look.accent, 0.75)
            pen = QPen(colour, 2.4 if self.selected else 1.8)
            if not self.selected:
                pen.setDashPattern([3.0, 2.2])
            painter.setPen(pen)
            painter.setBrush(faded(look.accent_soft, 0.9))
            painter.drawPath(halo)
        painter.setBrush(self._fill())
        painter.setPen(self._edge())
        painter.drawPath(shape)
        if not thing.open:
            painter.save()
            painter.setClipPath(shape)
            painter.setPen(QPen(faded(look.grey, 0.35), 1.0))
            step = look.line_height * 0.6
            x = body.left() - body.height()
            while x < body.right():
                painter.drawLine(QPointF(x, body.bottom()), QPointF(x + body.height(), body.top()))
                x += step
            painter.restore()

    def _fill(self) -> QBrush:
        look, thing = self.look, self.thing
        if not thing.open:
            return QBrush(blend(look.surface, look.ground, 0.7))
        if thing.kind == "community":
            return QBrush(blend(look.surface, look.accent_soft, 0.75))
        if thing.kind == "asset":
            return QBrush(blend(look.ground, look.accent_soft, min(1.0, thing.share or 0.0)))
        return QBrush(look.surface)

    def _edge(self) -> QPen:
        look, thing = self.look, self.thing
        ident = thing.level.id if thing.level else ""
        colour = blend(look.line, look.line_strong, 0.75)
        pen = QPen(colour, 1.1)
        if not thing.open:
            pen.setDashPattern([4.0, 3.0])
        elif thing.kind == "asset":
            pen = QPen(blend(look.line, look.line_strong, 0.9), 1.3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            if ident == "unknown":
                pen.setDashPattern([0.6, 2.6])
            elif ident == "heard-of":
                pen.setDashPattern([4.0, 2.6])
            else:
                pen = QPen(look.accent, 1.4)
        elif thing.kind == "community":
            pen = QPen(blend(look.line, look.accent, 0.5), 1.2)
        elif ident in ("strained", "overloaded"):
            pen = QPen(look.levels[ident], 1.3 if ident == "strained" else 1.9)
        if self.hovered:
            pen.setColor(look.accent)
            pen.setWidthF(pen.widthF() + 0.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _paint_name(self, painter: QPainter, body: QRectF, top: float, rows: float) -> None:
        look, unit = self.look, self.look.line_height
        painter.setFont(self._name_font)
        painter.setPen(look.text if self.thing.open else look.muted)
        y = top + (rows - len(self._lines)) * unit / 2
        for line in self._lines:
            painter.drawText(
                QRectF(body.left() + self._inset, y, body.width() - 2 * self._inset + 2, unit),
                int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                line,
            )
            y += unit

    def _paint_number(self, painter: QPainter, row: QRectF, at_left: bool) -> float:
        """Draw a person and the number of people waiting; return the width taken."""
        look, unit = self.look, self.look.line_height
        text = number(self.shown_people)
        wide = QFontMetricsF(look.number_font).horizontalAdvance(text)
        glyph = unit * 0.72
        figure = glyph * (1.75 if at_left else 1.05)
        left = row.left() if at_left else row.right() - wide - figure
        base = row.top() + unit * 0.82
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.muted)
        painter.drawPath(people(left, base, glyph) if at_left else person(left, base, glyph))
        painter.setFont(look.number_font)
        painter.setPen(look.text)
        painter.drawText(
            QRectF(left + figure, row.top(), wide + 2, unit),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            text,
        )
        return figure + wide

    def _paint_word(
        self, painter: QPainter, row: QRectF, taken: float, colour: QColor, word: str
    ) -> None:
        look = self.look
        room = row.width() - taken - look.line_height * 0.25
        painter.setFont(look.word_font)
        painter.setPen(colour)
        word = QFontMetricsF(look.word_font).elidedText(
            self.thing.word, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), word)

    def _row(self, body: QRectF, y: float) -> QRectF:
        return QRectF(
            body.left() + self._inset, y, body.width() - 2 * self._inset, self.look.line_height
        )

    def _paint_service(self, painter: QPainter, body: QRectF, rows: float = 2.0) -> None:
        look, thing, unit = self.look, self.thing, self.look.line_height
        if not thing.open:
            self._paint_closed(painter, body)
            return
        top = body.top() + (body.height() - (rows + 1.62) * unit) / 2
        self._paint_name(painter, body, top, rows)
        row = self._row(body, top + (rows + 0.58) * unit)
        colour = look.levels[thing.level.id] if thing.level else look.grey
        bar = QRectF(row.left(), top + (rows + 0.17) * unit, row.width(), unit * 0.28)
        load = min(1.0, self._shown[1] / FULL_BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.line)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setBrush(colour)
        painter.drawRoundedRect(
            QRectF(bar.left(), bar.top(), max(bar.height(), bar.width() * load), bar.height()),
            bar.height() / 2,
            bar.height() / 2,
        )
        tick = bar.left() + bar.width() / FULL_BAR
        painter.setPen(QPen(look.text, 1.0))
        painter.drawLine(
            QPointF(tick, bar.top() - unit * 0.08), QPointF(tick, bar.bottom() + unit * 0.08)
        )
        taken = self._paint_number(painter, row, False) if thing.people is not None else 0.0
        heavy = thing.level is not None and thing.level.id in ("strained", "overloaded")
        self._paint_word(painter, row, taken, colour if heavy else look.muted, thing.word)

    def _paint_closed(self, painter: QPainter, body: QRectF) -> None:
        """Say that it is closed, and where its people go if the name leaves a line for it."""
        unit, moved = self.look.line_height, self.thing.moved
        rows = float(len(self._lines))
        tells = moved if rows < 2 else ""
        top = body.top() + (body.height() - (rows + (2.0 if tells else 1.0)) * unit) / 2
        self._paint_name(painter, body, top, rows)
        row = self._row(body, top + rows * unit)
        self._paint_word(painter, row, 0.0, self.look.muted, self.thing.word)
        if tells:
            self._paint_word(painter, row.translated(0.0, unit), 0.0, self.look.muted, tells)

    def _paint_community(self, painter: QPainter, body: QRectF) -> None:
        look, thing, unit = self.look, self.thing, self.look.line_height
        rows = float(len(self._lines))
        waits = thing.people is not None
        top = body.top() + (body.height() - (rows + (1.25 if waits else 0.0)) * unit) / 2
        self._paint_name(painter, body, top, rows)
        if waits:
            row = self._row(body, top + (rows + 0.25) * unit)
            taken = self._paint_number(painter, row, True)
            painter.setFont(look.word_font)
            painter.setPen(look.muted)
            painter.drawText(
                row.adjusted(taken + unit * 0.3, 0, unit * 0.4, 0),
                int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                translate(CONTEXT, "waiting"),
            )

    def _paint_asset(self, painter: QPainter, body: QRectF) -> None:
        unit = self.look.line_height
        rows = float(len(self._lines))
        top = body.top() + (body.height() - (rows + 1.0) * unit) / 2
        self._paint_name(painter, body, top, rows)
        self._paint_word(
            painter, self._row(body, top + rows * unit), 0.0, self.look.muted, self.thing.word
        )

    def _paint_near(self, painter: QPainter, body: QRectF) -> None:
        """Draw the card as it is seen from near: smaller letters, and more of them.

        Drawn at usual size into a larger card and shrunk, so that bars and signs shrink too.
        """
        unit, facts = self.look.line_height, self.thing.close
        kept = (self._size, self._lines, self._name_font)
        painter.save()
        painter.scale(SMALL, SMALL)
        large = QRectF(
            body.left() / SMALL, body.top() / SMALL, body.width() / SMALL, body.height() / SMALL
        )
        upper = QRectF(large)
        upper.setHeight(large.height() - (len(facts) + 0.35) * unit)
        upper.setTop(large.top() + 0.25 * unit)
        try:
            self._size = (upper.width(), upper.height())
            width = upper.width() - 2 * self._inset + 2.0
            self._name_font = self.look.name_font
            self._lines = wrap(self.thing.name, self._name_font, width, 1)
            if self.thing.kind == "asset":
                self._paint_asset(painter, upper)
            elif self.thing.kind == "community":
                self._paint_community(painter, upper)
            else:
                self._paint_service(painter, upper, 1.0)
        finally:
            self._size, self._lines, self._name_font = kept
        painter.setFont(self.look.word_font)
        painter.setPen(self.look.muted)
        y = upper.bottom()
        for fact in facts:
            row = self._row(large, y)
            words = QFontMetricsF(self.look.word_font).elidedText(
                fact, Qt.TextElideMode.ElideRight, row.width()
            )
            painter.drawText(
                row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words
            )
            y += unit
        painter.restore()

    def _paint_gap(self, painter: QPainter, body: QRectF) -> None:
        """Draw how two runs differ here: a bar from the middle, and the difference in words.

        To the left, with the first run's colour and a diamond, where the first has more
        people; to the right, with the second's and a circle, where the second has.
        """
        look, thing, unit = self.look, self.thing, self.look.line_height
        gap = thing.gap or 0
        rows = float(len(self._lines))
        top = body.top() + (body.height() - (rows + 1.55) * unit) / 2
        self._paint_name(painter, body, top, rows)
        bar = self._row(body, top + (rows + 0.1) * unit)
        bar.setHeight(unit * 0.32)
        middle = bar.center().x()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.line)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        colour = look.second if gap > 0 else look.first
        reach = bar.width() / 2 * self._shown[2]
        if gap:
            painter.setBrush(colour)
            left = middle if gap > 0 else middle - reach
            painter.drawRect(QRectF(left, bar.top(), reach, bar.height()))
            tip = QPointF(middle + (reach if gap > 0 else -reach), bar.center().y())
            draw_mark(painter, look.marks[1 if gap > 0 else 0], tip, unit * 0.34, theme())
        painter.setPen(QPen(look.text, 1.0))
        painter.drawLine(
            QPointF(middle, bar.top() - unit * 0.1), QPointF(middle, bar.bottom() + unit * 0.1)
        )
        row = self._row(body, top + (rows + 0.55) * unit)
        self._paint_word(painter, row, 0.0, look.text if gap else look.muted, thing.word)

    def _paint_plain(self, painter: QPainter, body: QRectF) -> None:
        """Draw only how full it is, for maps seen from afar."""
        thing = self.thing
        if thing.share is None or not thing.open:
            return
        inside = body.adjusted(body.width() * 0.1, body.height() * 0.3, 0, -body.height() * 0.3)
        share = min(1.0, thing.share / (1.0 if thing.kind == "asset" else FULL_BAR))
        inside.setWidth(body.width() * 0.8 * share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.bar_colour())
        painter.drawRect(inside)

    def bar_colour(self) -> QColor:
        """Return the colour of the bar that is drawn from afar.

        How far an asset is woven in stands on the soft accent, from which the grey of what
        hardly anybody knows does not stand out.
        """
        level = self.thing.level
        if self.thing.kind == "asset" or level is None:
            return self.look.accent
        return self.look.levels[level.id]


def wrap(text: str, font: QFont, width: float, rows: int) -> tuple[str, ...]:
    """Return a text in at most so many lines; the last ends in an ellipsis if it must."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < rows:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        rest = text[start:]
        if len(lines) == rows - 1:
            rest = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        else:
            rest = text[start : start + line.textLength()]
        lines.append(rest.strip())
    layout.endLayout()
    return tuple(lines)
