"""A small picture of a place, painted from its scenario: a landscape under its network.

The threads are the ways that people travel and the lights where they end are its services,
so every picture shows the real shape of its scenario. Day in the light theme, night in the
dark one.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

if TYPE_CHECKING:
    from simulator.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Paints:
    """Colours of one picture, from the sky down."""

    sky: tuple[str, str]
    disc: str
    far: str
    middle: str
    near: str
    light: str
    thread: tuple[str, str]
    knot: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is painted of a scenario: where its parts stand and which threads join them.

    Points have x and y from 0 to 1; `links` join points by number.
    """

    key: str
    communities: tuple[tuple[float, float], ...]
    services: tuple[tuple[float, float], ...]
    assets: int
    doors: tuple[tuple[int, int], ...]
    links: tuple[tuple[int, int], ...]


DAY: Final = {
    "town": Paints(
        ("#efe3ec", "#fdf3ea"), "#fffaf0", "#dcc6d6", "#b592ad", "#7d5878", "#ffe7b0",
        ("#9a6f93", "#55345a"), "#ffffff",
    ),
    "shelves": Paints(
        ("#dcebe6", "#f7f7ec"), "#fffdf2", "#bfd8cf", "#86b0a3", "#3f6f66", "#f6e6b4",
        ("#4f8f84", "#1f4f4b"), "#ffffff",
    ),
    "river": Paints(
        ("#d5e0ea", "#f1f4f3"), "#ffffff", "#b9cad8", "#8aa3b8", "#4a667f", "#f3e3b5",
        ("#577a99", "#24435f"), "#ffffff",
    ),
    "harbour": Paints(
        ("#e3e4e6", "#f8f3e9"), "#fff6df", "#cfcdca", "#a09c98", "#4b4d55", "#ffd27d",
        ("#74737a", "#383942"), "#ffffff",
    ),
    "tiers": Paints(
        ("#e2ead9", "#f8f6e8"), "#fffdf0", "#c9d6b4", "#93a878", "#556b45", "#f7e7a8",
        ("#71894f", "#3a4d2b"), "#ffffff",
    ),
    "hills": Paints(
        ("#e3e8f3", "#f9f6ee"), "#fffdf4", "#c9d0e2", "#9aa6c6", "#5c6a93", "#f6e4b4",
        ("#7080ad", "#353f69"), "#ffffff",
    ),
    "viaduct": Paints(
        ("#f5e9cf", "#fdf8ec"), "#fffdf3", "#e3d5b2", "#bfaa78", "#7d6b40", "#fff1c6",
        ("#9a8450", "#574720"), "#ffffff",
    ),
    "doors": Paints(
        ("#f6e1d7", "#fdf4ee"), "#fffaf4", "#e7c6b6", "#c48f79", "#87503c", "#ffe8bd",
        ("#a8674f", "#5f2f20"), "#ffffff",
    ),
    "seafront": Paints(
        ("#d3ecee", "#f5f8ef"), "#fffdf0", "#b9dcdd", "#7db5ba", "#2f7681", "#fdeab8",
        ("#3d8a95", "#124a55"), "#ffffff",
    ),
}  # fmt: skip

NIGHT: Final = {
    "town": Paints(
        ("#171222", "#3b2540"), "#f1dfe6", "#33223d", "#28192f", "#1b1022", "#ffd98a",
        ("#b88bb0", "#e6c3df"), "#fff3fb",
    ),
    "shelves": Paints(
        ("#0d1b1b", "#1d3b37"), "#e4f0e6", "#1b3533", "#142927", "#0c1a1a", "#f0dc9c",
        ("#6fb3a5", "#bfe6da"), "#f3fffb",
    ),
    "river": Paints(
        ("#0d1622", "#213a52"), "#e4edf5", "#1d3144", "#162636", "#0d1824", "#f3d99a",
        ("#7fa6c9", "#c6dff2"), "#f4faff",
    ),
    "harbour": Paints(
        ("#121316", "#303138"), "#efece4", "#2b2c32", "#212227", "#131418", "#ffcf82",
        ("#a9a9b4", "#dfdfe8"), "#fbfbff",
    ),
    "tiers": Paints(
        ("#10180e", "#29391f"), "#edf2e0", "#26351d", "#1b2815", "#10190c", "#f2df94",
        ("#9dbb7c", "#d5e6bd"), "#f9fff2",
    ),
    "hills": Paints(
        ("#11142a", "#2a3156"), "#e6e9f6", "#232a4b", "#1a203a", "#101427", "#f2dca0",
        ("#8c9ad0", "#ccd5f5"), "#f6f8ff",
    ),
    "viaduct": Paints(
        ("#17140c", "#3a3220"), "#f3ead2", "#302a1b", "#251f13", "#18140b", "#ffdf93",
        ("#bda878", "#eadcb8"), "#fffaf0",
    ),
    "doors": Paints(
        ("#1b100d", "#43281f"), "#f6e3da", "#3a231b", "#2c1913", "#1d0f0b", "#ffd890",
        ("#c98f78", "#f0cfc0"), "#fff6f1",
    ),
    "seafront": Paints(
        ("#071a1f", "#17444c"), "#e2f1f0", "#123940", "#0e2b31", "#081d22", "#f7dd9a",
        ("#69b3bd", "#bfe7ea"), "#f2feff",
    ),
}  # fmt: skip

SCENES: Final = {
    "everyone-in": "seafront",
    "family-front-door": "doors",
    "first-week": "viaduct",
    "lonely-carers": "town",
    "shrinking-libraries": "shelves",
    "river-rises": "river",
    "one-city": "harbour",
    "three-tiers": "tiers",
}
"""Shipped scenarios with a landscape of their own; all others get hills."""

_LAYERS: Final = {"front-door": 0.42, "service": 0.66, "specialist": 0.9}


def sketch(scenario: "Scenario") -> Sketch:
    """Return what is painted of a scenario."""
    communities = [
        (0.1, _rank(i, len(scenario.communities))) for i in range(len(scenario.communities))
    ]
    places: dict[str, int] = {}
    points: list[tuple[float, float]] = []
    for kind, across in _LAYERS.items():
        layer = [service for service in scenario.services if service.kind == kind][:12]
        for i, service in enumerate(layer):
            sway = (_chance(service.id, 1) - 0.5) * (0.16 if len(layer) > 4 else 0.09)
            drop = (_chance(service.id, 2) - 0.5) * 0.05
            places[service.id] = len(points)
            points.append((across + sway, _rank(i, len(layer)) + drop))
    known = {community.id: i for i, community in enumerate(scenario.communities)}
    doors = [
        (known[link.origin], places[link.to])
        for link in scenario.links
        if link.origin in known and link.to in places
    ]
    links = [
        (places[link.origin], places[link.to])
        for link in scenario.links
        if link.origin in places and link.to in places
    ]
    return Sketch(
        scenario.id,
        tuple(communities),
        tuple(points),
        len(scenario.assets),
        tuple(doors[:60]),
        tuple(links[:80]),
    )


def _unit(rect: QRectF) -> float:
    """Return the length that sizes follow: the height, unless the picture is upright."""
    return min(rect.height(), rect.width() * 0.52)


def _rank(number: int, of: int) -> float:
    return 0.5 if of == 1 else 0.1 + 0.8 * number / (of - 1)


def _chance(key: str, number: int) -> float:
    """Return a number from 0 to 1 that is always the same for the same key."""
    raw = blake2b(f"{key}/{number}".encode(), digest_size=4).digest()
    return int.from_bytes(raw) / 2**32


def paint_scenery(painter: QPainter, rect: QRectF, drawn: Sketch, *, dark: bool) -> None:
    """Paint the picture of a scenario into a rectangle."""
    scene = SCENES.get(drawn.key, "hills")
    paints = (NIGHT if dark else DAY)[scene]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    _sky(painter, rect, paints, drawn.key, dark=dark)
    _LANDSCAPES[scene](painter, rect, paints, drawn.key, dark)
    _network(painter, rect, paints, drawn, dark=dark)
    painter.restore()


def _sky(painter: QPainter, rect: QRectF, paints: Paints, key: str, *, dark: bool) -> None:
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    gradient.setColorAt(0, QColor(paints.sky[0]))
    gradient.setColorAt(0.85, QColor(paints.sky[1]))
    painter.fillRect(rect, gradient)
    radius = _unit(rect) * 0.12
    centre = QPointF(
        rect.left() + rect.width() * (0.72 + 0.14 * _chance(key, 7)),
        rect.top() + rect.height() * 0.25,
    )
    glow = QRadialGradient(centre, radius * 3.2)
    shine = QColor(paints.disc)
    shine.setAlphaF(0.35 if dark else 0.9)
    glow.setColorAt(0, shine)
    shine.setAlphaF(0.0)
    glow.setColorAt(1, shine)
    painter.fillRect(rect, glow)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paints.disc))
    painter.drawEllipse(centre, radius, radius)
    if dark:
        for i in range(26):
            star = QColor("#ffffff")
            star.setAlphaF(0.15 + 0.45 * _chance(key, 200 + i))
            painter.setBrush(star)
            size = 0.5 + 0.8 * _chance(key, 300 + i)
            painter.drawEllipse(
                QPointF(
                    rect.left() + rect.width() * _chance(key, 400 + i),
                    rect.top() + rect.height() * 0.55 * _chance(key, 500 + i),
                ),
                size,
                size,
            )


def _ridge(rect: QRectF, level: float, swell: float, waves: float, phase: float) -> QPainterPath:
    """Return a soft ridge that reaches down to the foot; `level` counts from the top."""
    path = QPainterPath(rect.bottomLeft())
    steps = 48
    for i in range(steps + 1):
        t = i / steps
        up = math.sin(t * waves * math.tau + phase) * 0.6
        up += math.sin(t * waves * 2.3 * math.tau + phase * 1.7) * 0.4
        path.lineTo(
            rect.left() + rect.width() * t, rect.top() + rect.height() * (level - swell * up)
        )
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path


def _fill(painter: QPainter, path: QPainterPath, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(path)


def _hills(painter: QPainter, rect: QRectF, paints: Paints, key: str, _dark: bool) -> None:
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.62, 0.10, 0.9, phase), paints.far)
    _fill(painter, _ridge(rect, 0.76, 0.08, 1.2, phase + 2), paints.middle)
    _fill(painter, _ridge(rect, 0.90, 0.05, 1.0, phase + 4), paints.near)


def _houses(
    painter: QPainter,
    rect: QRectF,
    foot: float,
    height: float,
    colour: str,
    light: str,
    key: str,
    lit: float,
) -> None:
    """Paint a row of gabled houses, some with a light in the window."""
    unit = _unit(rect)
    x = rect.left() - unit * 0.05
    number = 0
    while x < rect.right():
        wide = unit * (0.13 + 0.10 * _chance(key, number))
        tall = unit * height * (0.55 + 0.6 * _chance(key, number + 50))
        roof = min(wide * 0.5, unit * 0.09)
        top = rect.top() + rect.height() * foot - tall
        house = QPainterPath(QPointF(x, rect.bottom()))
        house.lineTo(x, top)
        if _chance(key, number + 90) < 0.7:
            house.lineTo(x + wide / 2, top - roof)
        house.lineTo(x + wide, top)
        house.lineTo(x + wide, rect.bottom())
        house.closeSubpath()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPath(house)
        if _chance(key, number + 130) < 0.35:
            painter.drawRect(QRectF(x + wide * 0.68, top - roof * 0.95, wide * 0.12, roof * 0.9))
        painter.setBrush(QColor(light))
        pane = unit * 0.026
        for line in range(3):
            for place in range(2):
                if _chance(key, number * 17 + line * 5 + place + 700) < lit:
                    painter.drawRect(
                        QRectF(
                            x + wide * (0.24 + 0.36 * place),
                            top + pane * (1.0 + 2.5 * line),
                            pane,
                            pane * 1.35,
                        )
                    )
        x += wide * 0.985
        number += 1


def _town(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.66, 0.09, 0.8, phase), paints.far)
    lit = 0.35 if dark else 0.22
    _houses(painter, rect, 0.97, 0.22, paints.middle, paints.light, key + "a", lit)
    _houses(painter, rect, 1.06, 0.20, paints.near, paints.light, key + "b", lit + 0.1)


def _shelves(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.64, 0.08, 0.8, phase), paints.far)
    unit = _unit(rect)
    for depth, (colour, foot, height) in enumerate(
        ((paints.middle, 0.99, 0.30), (paints.near, 1.02, 0.20))
    ):
        x = rect.left() - unit * 0.03
        number = depth * 1000
        while x < rect.right():
            wide = unit * (0.045 + 0.05 * _chance(key, number))
            tall = unit * height * (0.6 + 0.55 * _chance(key, number + 400))
            gap = _chance(key, number + 800) < 0.10
            lean = _chance(key, number + 600) < 0.09
            if not gap:
                painter.save()
                painter.translate(x, rect.top() + rect.height() * foot)
                if lean:
                    painter.rotate(-9)
                shade = QColor(colour)
                step = 100 + int(26 * (_chance(key, number + 900) - 0.5))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(shade.lighter(step))
                painter.drawRoundedRect(QRectF(0, -tall, wide * 0.93, tall + unit), 1.5, 1.5)
                if wide > unit * 0.06:
                    mark = QColor(paints.light)
                    mark.setAlphaF(0.8 if dark else 0.75)
                    painter.setBrush(mark)
                    painter.drawRect(QRectF(wide * 0.2, -tall * 0.86, wide * 0.53, unit * 0.012))
                    painter.drawRect(QRectF(wide * 0.2, -tall * 0.80, wide * 0.53, unit * 0.008))
                painter.restore()
            x += wide * (1.5 if lean else 1.0)
            number += 1


def _river(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.62, 0.09, 0.7, phase), paints.far)
    _houses(
        painter, rect, 0.90, 0.17, paints.middle, paints.light, key + "a", 0.4 if dark else 0.25
    )
    for i, (level, colour, share) in enumerate(
        ((0.84, paints.middle, 0.85), (0.90, paints.near, 0.75), (0.955, paints.near, 1.0))
    ):
        tint = QColor(colour)
        if i == 0:
            tint = tint.lighter(118 if not dark else 150)
        tint.setAlphaF(share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawPath(_ridge(rect, level, 0.018, 3.2 - 0.5 * i, phase + i * 1.9))
    rain = QColor(paints.near if not dark else paints.disc)
    rain.setAlphaF(0.16)
    painter.setPen(QPen(rain, 1.1))
    for i in range(42):
        x = rect.left() + rect.width() * _chance(key, 40 + i)
        y = rect.top() + rect.height() * 0.75 * _chance(key, 90 + i)
        length = _unit(rect) * (0.05 + 0.05 * _chance(key, 150 + i))
        painter.drawLine(QPointF(x, y), QPointF(x - length * 0.25, y + length))


def _viaduct(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    """Paint hills, a railway on arches with a small train, and a few roofs before it."""
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.64, 0.08, 0.9, phase), paints.far)
    unit = _unit(rect)
    deck = rect.top() + rect.height() * 0.76
    wide, thick = unit * 0.21, unit * 0.035
    arches = QPainterPath()
    arches.addRect(QRectF(rect.left(), deck, rect.width(), rect.bottom() - deck))
    openings = QPainterPath()
    x = rect.left() - wide * 0.4
    while x < rect.right():
        opening = QRectF(x + thick, deck + thick, wide - 2 * thick, unit * 0.9)
        openings.addRoundedRect(opening, opening.width() / 2, opening.width() / 2)
        x += wide
    _fill(painter, arches.subtracted(openings), paints.middle)
    train = QColor(paints.near)
    painter.setPen(Qt.PenStyle.NoPen)
    for car in range(3):
        body = QRectF(
            rect.left() + rect.width() * 0.12 + car * unit * 0.235,
            deck - unit * 0.085,
            unit * 0.225,
            unit * 0.07,
        )
        painter.setBrush(train)
        painter.drawRoundedRect(body, unit * 0.015, unit * 0.015)
        painter.setBrush(QColor(paints.light))
        for pane in range(4):
            painter.drawRect(
                QRectF(
                    body.left() + body.width() * (0.1 + 0.22 * pane),
                    body.top() + body.height() * 0.22,
                    body.width() * 0.13,
                    body.height() * 0.34,
                )
            )
    _houses(painter, rect, 1.08, 0.19, paints.near, paints.light, key + "b", 0.4 if dark else 0.3)


def _doors(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    """Paint a terrace of front doors, no two alike, some of them lit."""
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.63, 0.09, 0.8, phase), paints.far)
    _houses(painter, rect, 0.92, 0.20, paints.middle, paints.light, key + "a", 0.3)
    unit = _unit(rect)
    wall = rect.top() + rect.height() * 0.80
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paints.near))
    painter.drawRect(QRectF(rect.left(), wall, rect.width(), rect.bottom() - wall))
    x, number = rect.left() + unit * 0.04, 0
    while x < rect.right():
        wide = unit * (0.095 + 0.03 * _chance(key, number))
        tall = unit * (0.165 + 0.03 * _chance(key, number + 50))
        door = QRectF(x, rect.bottom() - tall, wide, tall + 2)
        leaf = QPainterPath()
        if _chance(key, number + 90) < 0.45:
            leaf.addRoundedRect(door.adjusted(0, 0, 0, wide), wide / 2, wide / 2)
        else:
            leaf.addRect(door)
        tint = QColor(paints.middle if number % 3 else paints.far)
        _fill(painter, leaf, tint.lighter((150 if dark else 100) + 8 * (number % 4)).name())
        lit = _chance(key, number + 130) < (0.55 if dark else 0.4)
        glass = QColor(paints.light if lit else paints.near)
        painter.setBrush(glass)
        painter.drawEllipse(
            QPointF(door.center().x(), door.top() + wide * 0.42), wide * 0.2, wide * 0.2
        )
        painter.setBrush(QColor(paints.light))
        painter.drawEllipse(
            QPointF(door.right() - wide * 0.17, door.top() + tall * 0.62), wide * 0.06, wide * 0.06
        )
        x += wide + unit * (0.06 + 0.09 * _chance(key, number + 170))
        number += 1


def _seafront(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    """Paint a front of hotels along the sea, and a pier that goes out into it."""
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.62, 0.06, 0.6, phase), paints.far)
    unit = _unit(rect)
    foot = rect.top() + rect.height() * 0.86
    x, number = rect.left() - unit * 0.03, 0
    while x < rect.left() + rect.width() * 0.72:
        wide = unit * (0.17 + 0.12 * _chance(key, number))
        floors = 2 + int(3 * _chance(key, number + 40))
        tall = unit * (0.055 * floors + 0.04)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(paints.middle).lighter(96 + 4 * (number % 4)))
        painter.drawRect(QRectF(x, foot - tall, wide * 0.97, tall + unit * 0.05))
        if number % 2:
            painter.drawRect(QRectF(x + wide * 0.3, foot - tall - unit * 0.03, wide * 0.37, tall))
        across = 3 if wide < unit * 0.23 else 4
        painter.setBrush(QColor(paints.light))
        for floor in range(floors):
            for place in range(across):
                if _chance(key, number * 31 + floor * 7 + place + 300) < (0.5 if dark else 0.35):
                    painter.drawRect(
                        QRectF(
                            x + wide * (0.12 + 0.8 * place / across),
                            foot - tall + unit * (0.03 + 0.055 * floor),
                            unit * 0.022,
                            unit * 0.028,
                        )
                    )
        x += wide
        number += 1
    for i, (level, colour, share) in enumerate(
        ((0.855, paints.near, 0.75), (0.91, paints.near, 0.8), (0.96, paints.near, 1.0))
    ):
        tint = QColor(colour)
        tint.setAlphaF(share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawPath(_ridge(rect, level, 0.007, 5.0 - i, phase + i * 2.1))
    deck = rect.top() + rect.height() * 0.80
    start = rect.left() + rect.width() * 0.60
    post = QColor(paints.near)
    painter.setBrush(post)
    painter.drawRect(QRectF(start, deck, rect.right() - start, unit * 0.016))
    step = unit * 0.07
    for i in range(int((rect.right() - start) / step) + 1):
        painter.drawRect(QRectF(start + i * step, deck, unit * 0.011, unit * 0.16))
    hall = QRectF(rect.right() - unit * 0.34, deck - unit * 0.07, unit * 0.22, unit * 0.07)
    painter.drawRect(hall)
    dome = QPainterPath(QPointF(hall.left() + unit * 0.03, hall.top()))
    dome.quadTo(
        QPointF(hall.center().x(), hall.top() - unit * 0.13),
        QPointF(hall.right() - unit * 0.03, hall.top()),
    )
    painter.drawPath(dome)
    painter.setBrush(QColor(paints.light))
    for i in range(4):
        painter.drawRect(
            QRectF(
                hall.left() + hall.width() * (0.12 + 0.22 * i),
                hall.top() + hall.height() * 0.35,
                unit * 0.02,
                unit * 0.026,
            )
        )


def _harbour(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    """Paint a port city: a hill, towers with lit windows, cranes, and the water in front."""
    unit = _unit(rect)
    phase = _chance(key, 11) * math.tau
    _fill(painter, _ridge(rect, 0.66, 0.06, 0.6, phase), paints.far)
    foot = rect.top() + rect.height() * 0.90
    _towers(painter, rect, foot, paints, key, 0.34 if dark else 0.2)
    for place, size in ((0.13, 1.0), (0.56, 0.82), (0.84, 1.1)):
        _crane(
            painter, QPointF(rect.left() + rect.width() * place, foot), unit * 0.30 * size, paints
        )
    for i, (level, share) in enumerate(((0.885, 1.0), (0.945, 0.75))):
        tint = QColor(paints.near)
        tint = tint.lighter(125 if i == 0 else 100)
        tint.setAlphaF(share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawPath(_ridge(rect, level, 0.008, 4.2 - i, phase + i * 2.2))


def _towers(
    painter: QPainter, rect: QRectF, foot: float, paints: Paints, key: str, lit: float
) -> None:
    """Paint a skyline of flat roofs, a share of its windows lit."""
    painter.setPen(Qt.PenStyle.NoPen)
    unit = _unit(rect)
    x = rect.left() - unit * 0.02
    number = 0
    while x < rect.right():
        wide = unit * (0.06 + 0.07 * _chance(key, number))
        tall = unit * (0.10 + 0.24 * _chance(key, number + 50) ** 2)
        painter.setBrush(QColor(paints.middle).lighter(100 + int(14 * _chance(key, number + 80))))
        painter.drawRect(QRectF(x, foot - tall, wide * 0.94, tall))
        painter.setBrush(QColor(paints.light))
        pane = unit * 0.014
        for row in range(int(tall / (pane * 2.4))):
            for column in range(int(wide / (pane * 2.2))):
                if _chance(key, number * 97 + row * 7 + column + 900) < lit:
                    painter.drawRect(
                        QRectF(
                            x + pane * (0.8 + 2.1 * column),
                            foot - tall + pane * (1.0 + 2.4 * row),
                            pane,
                            pane * 1.2,
                        )
                    )
        x += wide * (1.0 if _chance(key, number + 120) < 0.8 else 1.35)
        number += 1


def _crane(painter: QPainter, foot: QPointF, tall: float, paints: Paints) -> None:
    """Paint a dockside crane: two legs, a cab, an arm that leans out over the water."""
    pen = QPen(QColor(paints.near), max(1.2, tall * 0.035))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    top = QPointF(foot.x(), foot.y() - tall * 0.72)
    painter.drawLine(QPointF(foot.x() - tall * 0.12, foot.y()), top)
    painter.drawLine(QPointF(foot.x() + tall * 0.12, foot.y()), top)
    tip = QPointF(foot.x() + tall * 0.62, foot.y() - tall)
    painter.drawLine(QPointF(foot.x() - tall * 0.22, foot.y() - tall * 0.66), top)
    painter.drawLine(top, tip)
    pen.setWidthF(max(0.8, tall * 0.014))
    painter.setPen(pen)
    painter.drawLine(tip, QPointF(tip.x(), tip.y() + tall * 0.42))
    painter.drawLine(tip, QPointF(foot.x() - tall * 0.22, foot.y() - tall * 0.66))
    painter.setPen(Qt.PenStyle.NoPen)


def _tiers(painter: QPainter, rect: QRectF, paints: Paints, key: str, dark: bool) -> None:
    """Paint three terraces: a dome, before it a hall with columns, before that cottages."""
    unit = _unit(rect)
    front = QColor(paints.middle).darker(118).name()
    steps = ((0.66, paints.far, 0.78), (0.77, paints.middle, 0.50), (0.86, front, 0.22))
    for number, (level, colour, place) in enumerate(steps):
        ground = rect.top() + rect.height() * level
        at = QPointF(rect.left() + rect.width() * place, ground + unit * 0.012)
        built = QColor(colour).darker(108) if not dark else QColor(colour).lighter(170)
        if number == 0:
            _dome(painter, at, unit * 0.20, built)
        elif number == 1:
            _hall(painter, at, unit * 0.19, built, QColor(paints.far))
        terrace = QPainterPath(QPointF(rect.left(), rect.bottom()))
        terrace.lineTo(rect.left(), ground + unit * 0.02)
        swell = unit * 0.02
        terrace.cubicTo(
            QPointF(rect.left() + rect.width() * 0.33, ground - swell),
            QPointF(rect.left() + rect.width() * 0.66, ground + swell),
            QPointF(rect.right(), ground - unit * 0.005),
        )
        terrace.lineTo(rect.right(), rect.bottom())
        terrace.closeSubpath()
        _fill(painter, terrace, colour)
    _houses(painter, rect, 1.0, 0.12, paints.near, paints.light, key + "a", 0.4 if dark else 0.28)


def _dome(painter: QPainter, foot: QPointF, size: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(QRectF(foot.x() - size * 0.8, foot.y() - size * 0.42, size * 1.6, size * 0.5))
    painter.drawRect(QRectF(foot.x() - size * 0.3, foot.y() - size * 0.62, size * 0.6, size * 0.3))
    painter.drawPie(
        QRectF(foot.x() - size * 0.3, foot.y() - size * 0.92, size * 0.6, size * 0.62), 0, 180 * 16
    )
    painter.drawRect(QRectF(foot.x() - size * 0.02, foot.y() - size * 1.1, size * 0.04, size * 0.2))


def _hall(painter: QPainter, foot: QPointF, size: float, colour: QColor, gap: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(QRectF(foot.x() - size * 0.7, foot.y() - size * 0.5, size * 1.4, size * 0.6))
    roof = QPainterPath(QPointF(foot.x() - size * 0.78, foot.y() - size * 0.5))
    roof.lineTo(foot.x(), foot.y() - size * 0.82)
    roof.lineTo(foot.x() + size * 0.78, foot.y() - size * 0.5)
    roof.closeSubpath()
    painter.drawPath(roof)
    painter.setBrush(gap)
    for i in range(5):
        painter.drawRect(
            QRectF(
                foot.x() + size * (-0.56 + 0.25 * i), foot.y() - size * 0.4, size * 0.12, size * 0.4
            )
        )


_LANDSCAPES: Final[dict[str, Callable[[QPainter, QRectF, Paints, str, bool], None]]] = {
    "town": _town,
    "shelves": _shelves,
    "river": _river,
    "hills": _hills,
    "harbour": _harbour,
    "tiers": _tiers,
    "viaduct": _viaduct,
    "doors": _doors,
    "seafront": _seafront,
}


def _network(painter: QPainter, rect: QRectF, paints: Paints, drawn: Sketch, *, dark: bool) -> None:
    stage = QRectF(
        rect.left() + rect.width() * 0.03,
        rect.top() + rect.height() * 0.13,
        rect.width() * 0.94,
        rect.height() * 0.56,
    )
    starts = [_at(stage, point) for point in drawn.communities]
    ends = [_at(stage, point) for point in drawn.services]
    unit = _unit(rect)
    for pairs, first, strong in ((drawn.links, ends, 0.5), (drawn.doors, starts, 0.62)):
        for number, (a, b) in enumerate(pairs):
            _thread(
                painter, first[a], ends[b], paints, strong, unit * (0.007 + 0.004 * (number % 3))
            )
    for centre in ends:
        _knot(painter, centre, unit * 0.022, paints, dark=dark, square=True)
    for centre in starts:
        _knot(painter, centre, unit * 0.036, paints, dark=dark, square=False)
    _dotted(painter, rect, paints, drawn, dark=dark)


def _at(stage: QRectF, point: tuple[float, float]) -> QPointF:
    return QPointF(stage.left() + stage.width() * point[0], stage.top() + stage.height() * point[1])


def _thread(
    painter: QPainter, start: QPointF, end: QPointF, paints: Paints, strong: float, width: float
) -> None:
    path = QPainterPath(start)
    across = end.x() - start.x()
    if across > width * 14:
        reach = QPointF(across * 0.5, 0)
        path.cubicTo(start + reach, end - reach, end)
    else:
        bow = QPointF(max(abs(end.y() - start.y()) * 0.28, width * 4), 0)
        path.cubicTo(start + bow, end + bow, end)
        strong *= 0.6
    gradient = QLinearGradient(start, end)
    for place, name in enumerate(paints.thread):
        tint = QColor(name)
        tint.setAlphaF(strong)
        gradient.setColorAt(place, tint)
    pen = QPen(QBrush(gradient), max(1.0, width))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _knot(
    painter: QPainter, centre: QPointF, radius: float, paints: Paints, *, dark: bool, square: bool
) -> None:
    if dark:
        halo = QRadialGradient(centre, radius * 3)
        shine = QColor(paints.knot)
        shine.setAlphaF(0.30)
        halo.setColorAt(0, shine)
        shine.setAlphaF(0)
        halo.setColorAt(1, shine)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(halo))
        painter.drawEllipse(centre, radius * 3, radius * 3)
    painter.setPen(QPen(QColor(paints.thread[1]), max(1.2, radius * 0.42)))
    painter.setBrush(QColor(paints.knot if not dark else paints.sky[1]))
    if square:
        box = QRectF(centre.x() - radius, centre.y() - radius * 0.85, radius * 2, radius * 1.7)
        painter.drawRoundedRect(box, radius * 0.45, radius * 0.45)
    else:
        painter.drawEllipse(centre, radius, radius)


def _dotted(painter: QPainter, rect: QRectF, paints: Paints, drawn: Sketch, *, dark: bool) -> None:
    """Community assets: dotted rings along the foot, not joined to anything yet."""
    shown: Sequence[int] = range(min(drawn.assets, 9))
    for i in shown:
        radius = _unit(rect) * (0.024 + 0.012 * _chance(drawn.key, 60 + i))
        centre = QPointF(
            rect.left()
            + rect.width() * (i + 0.5 + 0.3 * (_chance(drawn.key, 70 + i) - 0.5)) / len(shown),
            rect.top() + rect.height() * (0.885 + 0.05 * (_chance(drawn.key, 80 + i) - 0.5)),
        )
        tint = QColor(paints.light)
        tint.setAlphaF(0.95)
        pen = QPen(tint, max(1.4, radius * 0.3))
        pen.setDashPattern([0.4, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        inner = QColor(paints.light)
        inner.setAlphaF(0.18 if dark else 0.22)
        painter.setBrush(inner)
        painter.drawEllipse(centre, radius, radius)
