"""What is drawn of a network: cards, the links between them, people on their way, the ground."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPixmapCache, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from ui.map.content import Content
from ui.map.edges import Edges, Travellers
from ui.map.ground import Ground
from ui.map.layout import FOOT, Plan
from ui.map.look import Look
from ui.map.marks import Marks
from ui.map.node import NodeCard
from ui.map.paths import help_path
from ui.map.placing import sizes

CACHE_KB: Final = 96 * 1024
ALONG: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88)
"""Where on a link one tries to point at it, as shares of its length."""


class NetworkScene(QGraphicsScene):
    """Draws what a content tells, where a plan says, in one look.

    Parameters
    ----------
    content : Content
        The facts.
    look : Look
        Colours and fonts.
    """

    def __init__(self, content: Content, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Cards and links keep their drawings in this cache. At its usual 10 MB those of one
        # map push each other out, and every frame would draw everything anew.
        QPixmapCache.setCacheLimit(max(CACHE_KB, QPixmapCache.cacheLimit()))
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._content = content
        self._look = look
        self.ground = Ground(look)
        self.edges = Edges(look)
        self.travellers = Travellers(self.edges)
        for item in (self.ground, self.edges, self.travellers):
            self.addItem(item)
        self.nodes: dict[str, NodeCard] = {}
        self.make_cards()

    @property
    def look(self) -> Look:
        """Colours and fonts."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Draw in another look, once `lay` has given everything its form."""
        self._look = look
        self.edges.look = look
        self.ground.look = look

    # What is drawn

    def make_cards(self) -> None:
        """Make a card for each row that has none, and let those go whose row is gone."""
        kept = {
            row.id: self.nodes.get(row.id) or NodeCard(row, self._look)
            for row in self._content.nodes()
        }
        for ident, node in self.nodes.items():
            if ident not in kept:
                self.removeItem(node)
        for ident, node in kept.items():
            if ident not in self.nodes:
                self.addItem(node)
        self.nodes = kept
        self.edges.courses = {}

    def take(self, *, ease: bool) -> bool:
        """Take the facts of the content; return whether there is something to ease towards."""
        content, moves = self._content, False
        for ident, node in self.nodes.items():
            row = content.rows[ident]
            moves = node.take(row, content.most(row), ease) or moves
        self.edges.take(content.links(), content.returning())
        self.travellers.setVisible(not content.is_difference)
        self.travellers.update()
        return moves

    def ease(self, share: float) -> None:
        """Show numbers that lie a share of the way to those that were taken."""
        for node in self.nodes.values():
            node.ease(share)

    def travel(self, seconds: float) -> None:
        """Let people move on."""
        self.travellers.seconds += seconds
        self.travellers.update()

    def lay(self, plan: Plan) -> None:
        """Put everything where a plan says."""
        look, need = self._look, sizes(self._look)
        room = (look.line_height * 0.7, 5.0)
        for ident, node in self.nodes.items():
            if node.thing.kind == FOOT:
                node.set_form(look, (plan.card_width, need.foot_height), (0.0, 0.0))
            else:
                node.set_form(look, (plan.card_width - room[0], need.height - room[1]), room)
            node.setPos(*plan.centres[ident])
        rects = {ident: card_rect(node) for ident, node in self.nodes.items()}
        area, links = QRectF(0, 0, plan.width, plan.height), self._content.links()
        self.edges.lay(links, rects, area)
        self.edges.take(links, self._content.returning())
        self.travellers.refit()
        self.ground.lay(plan, look)

    # How it stands out

    def mark(self, marks: Marks) -> None:
        """Let things stand out."""
        marks.onto_cards(self.nodes)
        marks.onto_edges(self.edges, self.nodes)
        centre = marks.centre(self.nodes)
        self.edges.helps = [] if marks.aims else self._helps(centre)
        self.edges.update()
        self.travellers.update()

    def _helps(self, centre: str) -> list[QPainterPath]:
        """Return ways from an asset to whom it can help, when either is looked at."""
        return [
            help_path(self.nodes[asset], self.nodes[community])
            for asset, community in self._content.helpers(self.nodes)
            if centre in (asset, community)
        ]

    def sift(self, left: frozenset[str]) -> None:
        """Hide all cards but some, and every link to those that are hidden."""
        for ident, node in self.nodes.items():
            node.setVisible(ident in left)
        hidden = frozenset(self.nodes) - left
        self.edges.hidden = frozenset(
            course.id
            for course in self.edges.courses.values()
            if course.thing.origin in hidden or course.thing.to in hidden
        )

    @property
    def visible(self) -> tuple[str, ...]:
        """Ids of the cards that are not hidden, in the order of the map."""
        return tuple(ident for ident, node in self.nodes.items() if node.isVisible())

    def show_sight(self, amounts: Mapping[str, float]) -> None:
        """Mark how much of what a role looks for there is at each thing, from 0 to 1."""
        most: dict[str, float] = {}
        for ident, amount in amounts.items():
            home = self._content.home(ident)
            most[home] = max(most.get(home, 0.0), amount)
        for ident, node in self.nodes.items():
            node.look_for(most.get(ident, 0.0))
        self.edges.sight = {
            ident: amount for ident, amount in amounts.items() if ident in self.edges.courses
        }
        self.edges.update()

    # Where things are, in scene units

    def hit(self, place: QPointF, tolerance: float) -> str:
        """Return the id of what stands at a place, or of a link so near; empty for neither."""
        for node in sorted(self.nodes.values(), key=lambda node: -node.zValue()):
            if node.isVisible() and node.shape().contains(node.mapFromScene(place)):
                return node.thing.id
        return self.edges.hit(place, tolerance)

    def card(self, ident: str) -> NodeCard | None:
        """Return the card that stands for a thing; None for links and pairs."""
        return self.nodes.get(self._content.home(ident))

    def place(self, ident: str) -> QPointF | None:
        """Return where a thing stands; None if it is not drawn."""
        ident = self._content.home(ident)
        if ident in self.nodes:
            return self.nodes[ident].pos()
        if ident in self.edges.courses or ident in self.edges.pairs:
            return self._along(ident, ALONG[0])
        return None

    def places(self, idents: Iterable[str]) -> dict[str, QPointF]:
        """Return where those of some things stand that are drawn."""
        found = {ident: self.place(ident) for ident in idents}
        return {ident: place for ident, place in found.items() if place is not None}

    def points_on(self, ident: str) -> Iterator[QPointF]:
        """Yield points of a link or pair at which one may point, the best first.

        Raises
        ------
        KeyError
            If no such link or pair is drawn.
        """
        for share in ALONG:
            yield self._along(ident, share)

    def _along(self, ident: str, share: float) -> QPointF:
        if ident in self.edges.pairs:
            return self.edges.pairs[ident].pointAtPercent(share)
        return self.edges.courses[ident].at(share)

    def course(self, ident: str) -> QPainterPath:
        """Return how a link runs, from end to end; empty for anything else."""
        course = self.edges.courses.get(self._content.home(ident))
        path = QPainterPath()
        if course is not None:
            path.addPolygon(QPolygonF(course.points))
        return path

    def boxes(self) -> list[tuple[QRectF, str]]:
        """Return where the cards in sight stand, and the level of each ('' for none)."""
        found = []
        for ident, node in self.nodes.items():
            if node.isVisible():
                step = self._content.rows[ident].level
                found.append((card_rect(node), step.id if step is not None else ""))
        return found

    # Pictures

    @contextmanager
    def uncached(self) -> Iterator[None]:
        """Draw without caches for a while, so that a picture is sharp at any size."""
        items = (self.ground, self.edges, *self.nodes.values())
        for item in items:
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        try:
            yield
        finally:
            for item in items:
                item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)


def card_rect(node: NodeCard) -> QRectF:
    """Return the room of a card in the scene, without what it may grow into."""
    wide, high = node.form_size
    return QRectF(node.x() - wide / 2, node.y() - high / 2, wide, high)
