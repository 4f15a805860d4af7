"""Every link of the map in one item, and everybody who travels on them in another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import atan2, ceil, degrees
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.map.facts import CONTEXT, Thing, number, percent, translate
from ui.map.look import Look, blend, faded
from ui.map.shapes import chevron, paint_rank

NARROWEST, WIDEST = 1.1, 5.2
FAINTEST: Final = 0.16
SAMPLES: Final = 28
SPEED: Final = 46.0
"""Scene units that a dot moves in a second."""
MOST_DOTS: Final = 120
LED: Final = 2.0
"""How many times as far a press may miss the link that a guide speaks of."""
DOTS_PER_LINK: Final = 5
ANGLES: Final = 32
LABELS_FROM: Final = 1.7
"""Level of detail from which links say how many people travel."""
LABEL_SIZE: Final = 0.62

Point = tuple[float, float]


@dataclass(slots=True)
class Course:
    """The way one link takes over the map, and who is on it.

    Attributes
    ----------
    points : list of QPointF
        Points at equal distances along the curve.
    track : list of (x, y)
        The same as plain numbers, which dots run along.
    length : float
        Length of the curve in scene units.
    forth, back : int
        Dots that travel, and dots that come back unsolved.
    cubic : Cubic or None
        The curve that it is made of.
    """

    id: str
    path: QPainterPath
    points: list[QPointF]
    track: list[Point]
    length: float
    thing: Thing
    width: float = NARROWEST
    opacity: float = 0.5
    forth: int = 0
    back: int = 0
    bounds: QRectF = field(default_factory=QRectF)
    cubic: "Cubic | None" = None

    def at(self, share: float) -> QPointF:
        """Return the point that lies `share` of the way along."""
        place = min(max(share, 0.0), 1.0) * (len(self.points) - 1)
        index = min(int(place), len(self.points) - 2)
        rest = place - index
        a, b = self.points[index], self.points[index + 1]
        return QPointF(a.x() + (b.x() - a.x()) * rest, a.y() + (b.y() - a.y()) * rest)


Cubic = tuple[QPointF, QPointF, QPointF, QPointF]


def curve(origin: QRectF, to: QRectF, leave: float, arrive: float, edge: float) -> Cubic:
    """Return the curve from one card to another: its ends and what it bends towards.

    Parameters
    ----------
    origin, to : QRectF
        The cards.
    leave, arrive : float
        Where on their sides it leaves and arrives, from -1 (top) to 1 (bottom).
    edge : float
        Right edge of the map; between cards above each other it bows to the right of them,
        or to the left where there is no room.
    """
    gap = to.left() - origin.right()
    y0 = origin.center().y() + leave * origin.height() * 0.3
    y1 = to.center().y() + arrive * to.height() * 0.3
    if gap > 4.0:
        x0, x1 = origin.right(), to.left()
        pull = max(18.0, gap * 0.5)
        return QPointF(x0, y0), QPointF(x0 + pull, y0), QPointF(x1 - pull, y1), QPointF(x1, y1)
    if origin.left() - to.right() > 4.0:
        # Against the stream: out on the left, in on the right, bowed so that it shows.
        x0, x1 = origin.left(), to.right()
        pull = max(18.0, (x0 - x1) * 0.5)
        bow = origin.height() * 0.55
        return (
            QPointF(x0, y0),
            QPointF(x0 - pull, y0 + bow),
            QPointF(x1 + pull, y1 + bow),
            QPointF(x1, y1),
        )
    # One above the other: a bow beside both, the further apart the wider.
    bow = min(44.0, 14.0 + abs(y1 - y0) * 0.13)
    right = max(origin.right(), to.right()) + bow < edge
    x0, x1 = (origin.right(), to.right()) if right else (origin.left(), to.left())
    bow = bow if right else -bow
    return QPointF(x0, y0), QPointF(x0 + bow, y0), QPointF(x1 + bow, y1), QPointF(x1, y1)


def sample(cubic: Cubic) -> tuple[list[QPointF], float]:
    """Return points at equal distances along a curve, and its length."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = ((p.x(), p.y()) for p in cubic)
    steps = []
    for i in range(SAMPLES):
        t = i / (SAMPLES - 1)
        s = 1.0 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        steps.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    ways = [0.0]
    for (x0, y0), (x1, y1) in pairwise(steps):
        ways.append(ways[-1] + ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
    length = ways[-1]
    points = []
    at = 0
    for i in range(SAMPLES):
        way = length * i / (SAMPLES - 1)
        while at < SAMPLES - 2 and ways[at + 1] < way:
            at += 1
        span = ways[at + 1] - ways[at]
        rest = (way - ways[at]) / span if span else 0.0
        (x0, y0), (x1, y1) = steps[at], steps[at + 1]
        points.append(QPointF(x0 + (x1 - x0) * rest, y0 + (y1 - y0) * rest))
    return points, length


def ports(links: Sequence[Thing], rects: Mapping[str, QRectF]) -> dict[str, tuple[float, float]]:
    """Return where each link leaves and arrives, so that links of one card fan out."""
    leaving: dict[str, list[tuple[float, str]]] = {}
    arriving: dict[str, list[tuple[float, str]]] = {}
    for link in links:
        leaving.setdefault(link.origin, []).append((rects[link.to].center().y(), link.id))
        arriving.setdefault(link.to, []).append((rects[link.origin].center().y(), link.id))
    out: dict[str, float] = {}
    into: dict[str, float] = {}
    for table, places in ((leaving, out), (arriving, into)):
        for entries in table.values():
            entries.sort()
            middle = (len(entries) - 1) / 2
            step = min(0.42, 1.6 / max(1, len(entries) - 1))
            for index, (_, ident) in enumerate(entries):
                places[ident] = (index - middle) * step
    return {link.id: (out[link.id], into[link.id]) for link in links}


class Edges(QGraphicsItem):
    """All links at once, from cached paths: width is traffic, opacity is trust."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.courses: dict[str, Course] = {}
        self._bounds = QRectF()
        self._rects: dict[str, QRectF] = {}
        self._most = 1.0
        self._returning: dict[str, int] = {}
        self.selected = ""
        self.hovered = ""
        self.ranks: dict[str, int] = {}
        """Numbers of the candidates at which most is to be seen."""
        self.boxes: tuple[QRectF, ...] = ()
        """Where cards lie over lines."""
        self.led = ""
        """The link that a guide speaks of, which is meant where several lie close together."""
        self.near: frozenset[str] = frozenset()
        self.candidates: frozenset[str] | None = None
        self.hidden: frozenset[str] = frozenset()
        self.quiet: frozenset[str] = frozenset()
        self.sight: Mapping[str, float] = {}
        self.pairs: dict[str, QPainterPath] = {}
        self.helps: list[QPainterPath] = []
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(0.0)

    def boundingRect(self) -> QRectF:
        return self._bounds

    # Content

    def lay(self, links: Sequence[Thing], rects: Mapping[str, QRectF], area: QRectF) -> None:
        """Lay every link anew between cards."""
        self.prepareGeometryChange()
        self._bounds = QRectF(area)
        self._rects = dict(rects)
        fan = ports(links, rects)
        courses = {}
        for link in links:
            cubic = curve(rects[link.origin], rects[link.to], *fan[link.id], area.right())
            old = self.courses.get(link.id)
            if old is not None and old.cubic == cubic:
                # other colours, and the same way
                old.thing = link
                courses[link.id] = old
                continue
            path = QPainterPath(cubic[0])
            path.cubicTo(cubic[1], cubic[2], cubic[3])
            points, length = sample(cubic)
            course = Course(link.id, path, points, [(p.x(), p.y()) for p in points], length, link)
            course.bounds = path.controlPointRect().adjusted(-8, -8, 8, 8)
            course.cubic = cubic
            if old is not None:
                course.width, course.opacity = old.width, old.opacity
                course.forth, course.back = old.forth, old.back
            courses[link.id] = course
        self.courses = courses
        self.update()

    def take(self, links: Sequence[Thing], returning: Mapping[str, int]) -> None:
        """Take this week's traffic, trust and people who come back unsolved."""
        self._most = max([self._most, *(float(link.people or 0) for link in links)])
        self._returning = dict(returning)
        incoming: dict[str, float] = {}
        for link in links:
            incoming[link.to] = incoming.get(link.to, 0.0) + (link.people or 0) + 0.01
        wanted: list[tuple[Course, float, float]] = []
        for link in links:
            course = self.courses.get(link.id)
            if course is None:
                continue
            course.thing = link
            traffic = float(link.people or 0)
            share = (traffic / self._most) ** 0.5
            course.width = NARROWEST + (WIDEST - NARROWEST) * share
            trust = 0.5 if link.trust is None else link.trust
            course.opacity = FAINTEST + (0.92 - FAINTEST) * trust
            back = returning.get(link.to, 0) * (traffic + 0.01) / incoming[link.to]
            wanted.append((course, traffic, back if link.people is not None else 0.0))
        self._share_dots(wanted)
        self.update()

    def _share_dots(self, wanted: Sequence[tuple[Course, float, float]]) -> None:
        people = sum(traffic + back for _, traffic, back in wanted)
        per_dot = max(1.0, people / MOST_DOTS, self._most / DOTS_PER_LINK)
        for course, traffic, back in wanted:
            course.forth = min(DOTS_PER_LINK, round(traffic / per_dot + 0.3)) if traffic else 0
            course.back = min(DOTS_PER_LINK, round(back / per_dot + 0.15)) if back else 0

    @property
    def people_per_dot(self) -> float:
        """How many people one dot stands for now."""
        people = sum(float(c.thing.people or 0) for c in self.courses.values())
        dots = sum(course.forth for course in self.courses.values())
        return people / dots if dots else 0.0

    # Hit test

    def hit(self, point: QPointF, tolerance: float) -> str:
        """Return the id of the link or pair nearest to a point, empty if none is near."""
        best, found = tolerance, ""
        led = self.courses.get(self.led)
        # lines lie close to each other: the one that is spoken of comes first
        if (
            led is not None
            and led.id not in self.hidden
            and led.bounds.contains(point)
            and _distance(led.points, point) - led.width / 2 < LED * tolerance
        ):
            return led.id
        for ident, path in self.pairs.items():
            if path.controlPointRect().adjusted(-9, -9, 9, 9).contains(point):
                distance = _distance(_polyline(path), point)
                if distance < best:
                    best, found = distance, ident
        for course in self.courses.values():
            if course.id in self.hidden or not course.bounds.contains(point):
                continue
            distance = max(0.0, _distance(course.points, point) - course.width / 2)
            if distance < best:
                best, found = distance, course.id
        return found

    # Paint

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.look
        base = blend(look.muted, look.accent, 0.45)
        for course in self.courses.values():
            if course.id in (self.selected, self.hovered) or course.id in self.hidden:
                continue
            opacity = course.opacity * (0.75 if look.dark else 0.5)
            colour = base
            gap = course.thing.gap
            if gap is not None:
                colour, opacity = (look.second if gap > 0 else look.first), 0.75
                if gap == 0:
                    colour, opacity = base, FAINTEST
            if course.id in self.quiet:
                self._stroke(painter, course, faded(colour, opacity * 0.25), course.width)
                continue
            if self.candidates is not None:
                if course.id in self.candidates:
                    # where many may be chosen, those that are numbered stand out
                    plain = self.ranks and course.id not in self.ranks
                    colour, opacity = look.accent, 0.5 if plain else 0.95
                else:
                    opacity *= 0.35
            elif self.near:
                if course.id in self.near:
                    colour, opacity = look.accent, max(0.55, course.opacity)
                else:
                    opacity *= 0.5
            if self.sight.get(course.id, 0.0) > 0.0:
                self._paint_seen(painter, course, self.sight[course.id])
            self._stroke(painter, course, faded(colour, opacity), course.width)
        for ident in dict.fromkeys((self.hovered, self.selected)):
            course_or_none = self.courses.get(ident)
            if course_or_none is not None:
                course = course_or_none
                if ident == self.selected:
                    halo = faded(look.accent_soft, 1.0)
                    self._stroke(painter, course, halo, course.width + 8)
                self._stroke(painter, course, look.accent, course.width + 1)
        self._paint_helps(painter)
        self._paint_returns(painter)
        self._paint_ranks(painter)
        if option.levelOfDetailFromTransform(painter.worldTransform()) >= LABELS_FROM:
            self._paint_labels(painter)

    def _paint_labels(self, painter: QPainter) -> None:
        """Write on each link, seen from near, how many travel and how much trust there is."""
        look = self.look
        font = QFont(look.word_font)
        font.setPointSizeF(font.pointSizeF() * LABEL_SIZE)
        measure = QFontMetricsF(font)
        painter.setFont(font)
        for course in self.courses.values():
            thing = course.thing
            if course.id in self.hidden or course.id in self.quiet or not thing.people:
                continue
            words = f"{number(thing.people)}"
            if thing.trust is not None and thing.gap is None:
                words = translate(CONTEXT, "{people} · trust {percent}").format(
                    people=number(thing.people), percent=percent(thing.trust)
                )
            middle = course.at(0.5)
            plate = measure.boundingRect(words).adjusted(-3, -1, 3, 1)
            plate.moveCenter(middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(look.ground, 0.88))
            painter.drawRoundedRect(plate, 2, 2)
            painter.setPen(look.muted)
            painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_seen(self, painter: QPainter, course: Course, amount: float) -> None:
        """Draw a dotted border along a link on which there is what a role looks for."""
        pen = QPen(faded(self.look.accent, 0.85), course.width + 2.0 + 4.0 * amount)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.35, 0.9])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(course.path)

    def _stroke(self, painter: QPainter, course: Course, colour: QColor, width: float) -> None:
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(course.path)

    def _paint_helps(self, painter: QPainter) -> None:
        """Draw whom the selected asset reaches, and the pairs that could be brought together."""
        look = self.look
        pen = QPen(faded(look.accent, 0.8), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.5, 2.8])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for path in self.helps:
            painter.drawPath(path)
        for ident, path in self.pairs.items():
            chosen = ident in (self.selected, self.hovered)
            pen = QPen(look.accent if chosen else faded(look.accent, 0.7), 3.4 if chosen else 2.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([2.0, 2.2])
            painter.setPen(pen)
            painter.drawPath(path)

    def _paint_ranks(self, painter: QPainter) -> None:
        """Draw the numbers of the candidates at which most is to be seen."""
        shown = self.ranks if self.candidates is not None else {}
        for ident, rank in shown.items():
            if ident not in self.hidden:
                place = self._clear_of_cards(self.courses[ident])
                paint_rank(painter, self.look, place, rank)

    def _clear_of_cards(self, course: Course) -> QPointF:
        """Return a point of a link that no card hides, near its middle if there is one."""
        for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9):
            point = course.at(share)
            if not any(box.contains(point) for box in self.boxes):
                return point
        return course.at(0.5)

    def _paint_returns(self, painter: QPainter) -> None:
        """Mark, beside each service, that people come back to it unsolved."""
        busiest: dict[str, Course] = {}
        for course in self.courses.values():
            if course.id in self.hidden or not self._returning.get(course.thing.to):
                continue
            best = busiest.get(course.thing.to)
            traffic = course.thing.people or 0
            if best is None or traffic > (best.thing.people or 0):
                busiest[course.thing.to] = course
        quiet = self.candidates is not None
        painter.setPen(QPen(self.look.surface, 1.2))
        painter.setBrush(faded(self.look.trouble, 0.4 if quiet else 1.0))
        mark = chevron(9.0)
        for course in busiest.values():
            tip = 1.0 - 18.0 / max(course.length, 24.0)
            a, b = course.at(tip), course.at(min(1.0, tip + 9.0 / max(course.length, 24.0)))
            painter.save()
            painter.translate(a)
            painter.rotate(_angle(b, a))
            painter.drawPath(mark)
            painter.restore()


class Travellers(QGraphicsItem):
    """Everybody under way: dots that travel, crimson arrow heads that come back unsolved."""

    def __init__(self, edges: Edges) -> None:
        super().__init__()
        self._edges = edges
        self.seconds = 0.0
        self._stamped: tuple[tuple[Look, float, float, float], list[QPixmap]] | None = None
        self.setZValue(1.0)

    def boundingRect(self) -> QRectF:
        return self._edges.boundingRect()

    def refit(self) -> None:
        """Follow the edges to a new area."""
        self.prepareGeometryChange()

    def places(self) -> tuple[list[Point], list[tuple[float, float, float]]]:
        """Return where dots are, and for those that come back also the angle they head at.

        Angles are in degrees, clockwise from the right.
        """
        way = self.seconds * SPEED
        dots: list[Point] = []
        returns: list[tuple[float, float, float]] = []
        for index, course in enumerate(self._edges.courses.values()):
            if course.length <= 0.0 or not (course.forth or course.back):
                continue
            if course.id in self._edges.hidden or course.id in self._edges.quiet:
                continue
            start = (index * 0.618 + way / course.length) % 1.0
            track, last = course.track, len(course.track) - 1
            for dot in range(course.forth):
                place = (start + dot / course.forth) % 1.0 * last
                here = int(place)
                (x0, y0), (x1, y1) = track[here], track[here + 1]
                rest = place - here
                dots.append((x0 + (x1 - x0) * rest, y0 + (y1 - y0) * rest))
            for dot in range(course.back):
                place = (1.0 - (start + (dot + 0.5) / course.back) % 1.0) * last
                here = min(int(place), last - 1)
                (x0, y0), (x1, y1) = track[here], track[here + 1]
                rest = place - here
                angle = degrees(atan2(y0 - y1, x0 - x1))
                returns.append((x0 + (x1 - x0) * rest, y0 + (y1 - y0) * rest, angle))
        return dots, returns

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        dots, returns = self.places()
        opacity = 0.35 if self._edges.candidates is not None else 1.0
        if widget is None:
            # A picture for a file: drawn, so that it stays sharp.
            for x, y in dots:
                _draw_dot(painter, x, y, self._edges.look, opacity)
            for x, y, angle in returns:
                _draw_return(painter, x, y, angle, self._edges.look, opacity)
            return
        # On the screen: stamped at whole pixels, which costs a quarter of drawing each anew.
        world = painter.worldTransform()
        scale, dx, dy = world.m11(), world.dx(), world.dy()
        ratio = widget.devicePixelRatioF()
        stamps = self._stamps(scale, ratio, opacity)
        middle = stamps[-1].width() / ratio / 2
        painter.save()
        painter.resetTransform()
        stamp = stamps[-1]
        for x, y in dots:
            painter.drawPixmap(QPointF(x * scale + dx - middle, y * scale + dy - middle), stamp)
        for x, y, angle in returns:
            stamp = stamps[round(angle / 360.0 * ANGLES) % ANGLES]
            painter.drawPixmap(QPointF(x * scale + dx - middle, y * scale + dy - middle), stamp)
        painter.restore()

    def _stamps(self, scale: float, ratio: float, opacity: float) -> list[QPixmap]:
        """Return ready pictures of returning marks at every angle, and last of a dot."""
        key = (self._edges.look, scale, ratio, opacity)
        if self._stamped is not None and self._stamped[0] == key:
            return self._stamped[1]
        side = max(1, ceil(16.0 * scale * ratio))
        stamps = []
        for turn in range(ANGLES + 1):
            stamp = QPixmap(side, side)
            stamp.fill(Qt.GlobalColor.transparent)
            painter = QPainter(stamp)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(side / 2, side / 2)
            painter.scale(scale * ratio, scale * ratio)
            if turn < ANGLES:
                angle = 360.0 * turn / ANGLES
                _draw_return(painter, 0.0, 0.0, angle, self._edges.look, opacity)
            else:
                _draw_dot(painter, 0.0, 0.0, self._edges.look, opacity)
            painter.end()
            stamp.setDevicePixelRatio(ratio)
            stamps.append(stamp)
        self._stamped = (key, stamps)
        return stamps


def _draw_dot(painter: QPainter, x: float, y: float, look: Look, opacity: float) -> None:
    painter.setPen(QPen(faded(look.ground, opacity), 1.0))
    painter.setBrush(faded(look.accent, opacity))
    painter.drawEllipse(QPointF(x, y), 2.7, 2.7)


def _draw_return(
    painter: QPainter, x: float, y: float, angle: float, look: Look, opacity: float
) -> None:
    painter.save()
    painter.translate(x, y)
    painter.rotate(angle)
    painter.setPen(QPen(faded(look.ground, opacity), 1.0))
    painter.setBrush(faded(look.trouble, opacity))
    painter.drawPath(chevron(9.0).translated(5.0, 0.0))
    painter.restore()


def _polyline(path: QPainterPath) -> list[QPointF]:
    return [path.pointAtPercent(i / (SAMPLES - 1)) for i in range(SAMPLES)]


def _distance(points: Sequence[QPointF], point: QPointF) -> float:
    """Return the distance from a point to a run of points."""
    best = float("inf")
    px, py = point.x(), point.y()
    for a, b in pairwise(points):
        ax, ay, dx, dy = a.x(), a.y(), b.x() - a.x(), b.y() - a.y()
        size = dx * dx + dy * dy
        t = min(1.0, max(0.0, ((px - ax) * dx + (py - ay) * dy) / size)) if size else 0.0
        best = min(best, (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2)
    return float(best**0.5)


def _angle(from_: QPointF, to: QPointF) -> float:
    """Return the direction between two points in degrees, clockwise from the right."""
    return degrees(atan2(to.y() - from_.y(), to.x() - from_.x()))
