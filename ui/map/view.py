"""The network map: a view that a person looks at, points into and walks through by keys."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmapCache,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QToolTip,
    QWidget,
)

from simulator.picture import Picture
from simulator.scenario import Position, Scenario, Service
from ui.map.difference import difference
from ui.map.edges import Edges, Travellers
from ui.map.export import as_png, as_svg
from ui.map.facts import (
    NODE_KINDS,
    Thing,
    node_names,
    pair_thing,
    things,
)
from ui.map.filters import EVERYTHING, Filter, neighbours, seen
from ui.map.ground import Ground
from ui.map.groups import MARK, Grouping, Groups, find_groups, grouped
from ui.map.layout import FOOT, Plan, Sizes, Spot, arrange, order_rows
from ui.map.look import Look, for_pair
from ui.map.minimap import Minimap
from ui.map.node import NodeCard
from ui.map.selection import MapSelection
from ui.map.speech import announce
from ui.theme import Theme, ThemeHub
from ui.turns import InTurn
from ui.writing import replace_file

FRAME_MS: Final = 33
EASE_MS: Final = 200
ZOOM_STEP: Final = 1.2
NEAREST_ZOOM, FURTHEST_ZOOM = 4.0, 0.25
"""Most and least zoom, as a multiple of the zoom at fit."""
LINK_TOLERANCE: Final = 7.0
"""How near to a link a click counts as on it, in pixels."""
DRAG_FROM: Final = 5
CACHE_KB: Final = 96 * 1024


def sizes(look: Look) -> Sizes:
    """Return the room that cards need with a look's fonts."""
    unit = look.line_height
    return Sizes(
        width=unit * 8.1,
        widest=unit * 11.5,
        height=unit * 4.05 + 5.0,
        gap_x=unit * 1.9,
        gap_y=unit * 0.5,
        margin=unit * 0.75,
        heading=unit * 1.4,
        foot_height=unit * 3.5,
    )


class NetworkMap(QGraphicsView):
    """The network of a scenario, left to right as people travel, assets along the foot.

    Signals
    -------
    activated(str)
        A node, link or pair was chosen outright: Enter, space or a double click.
    viewed()
        Another part of the map is in view, or it is larger or smaller.
    """

    activated = Signal(str)
    viewed = Signal()

    def __init__(
        self,
        scenario: Scenario,
        hub: ThemeHub,
        selection: MapSelection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._hub = hub
        self.selection = selection if selection is not None else MapSelection(self)
        self._look = Look.of(hub.theme(), hub.scale)
        self._names = node_names(scenario)
        self._picture: Picture | None = None
        self._things: dict[str, Thing] = {}
        self._candidates: frozenset[str] | None = None
        self._first: tuple[str, ...] = ()
        self._refused: dict[str, str] = {}
        self._hovered = ""
        self._on_group = ""
        self._zoomed = False
        self._revealed = 0
        self._pressed: QPoint | None = None
        self._panning = False
        self._playing = False
        self._easing = EASE_MS
        self._most = {"community": 40.0, "service": 40.0}
        self._order: dict[str, tuple[str, ...]] | None = None
        self._plan: Plan | None = None
        self._filter = EVERYTHING
        self._focus = ""
        self._steps = 1
        self._grouping: Grouping = ""
        self._opened: frozenset[str] = frozenset()
        self._groups = Groups({}, {})
        self._all: dict[str, Thing] = {}
        self._against: tuple[Picture, tuple[str, str]] | None = None
        self._pair = ("heroic", "distributed")
        self._sight: dict[str, float] = {}

        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self._due = InTurn(self._lay_if_seen_and_due, self)

        # Cards and links keep their drawings in this cache. At its usual 10 MB those of one
        # map push each other out, and every frame would draw everything anew.
        QPixmapCache.setCacheLimit(max(CACHE_KB, QPixmapCache.cacheLimit()))
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._ground = Ground(self._look)
        self._edges = Edges(self._look)
        self._travellers = Travellers(self._edges)
        for item in (self._ground, self._edges, self._travellers):
            scene.addItem(item)
        rows = things(scenario, None)
        self._nodes = {
            thing.id: NodeCard(thing, self._look) for thing in rows if thing.kind in NODE_KINDS
        }
        for node in self._nodes.values():
            scene.addItem(node)
        self.setScene(scene)
        self._spots = _spots(scenario)
        self._minimap = Minimap(self._look, self)
        self._minimap.hide()
        self._minimap.moved.connect(self._centre)
        self._minimap_wanted = True

        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("Network map"))
        self.setAccessibleDescription(
            self.tr(
                "Communities, services and assets. Arrow keys move between them, Enter chooses. "
                "The list of the network holds the same things."
            )
        )
        self.selection.changed.connect(self._show_selection)
        self.selection.activated.connect(self.activated)
        hub.changed.connect(self._follow_hub)
        self._take(rows, ease=False)
        self._dress()

    # What is shown

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown."""
        return self._scenario

    @property
    def picture(self) -> Picture | None:
        """The picture that is shown; None before the first."""
        return self._picture

    @property
    def playing(self) -> bool:
        """Whether people move."""
        return self._playing

    @property
    def moving(self) -> bool:
        """Whether anything on the map is in motion now."""
        return self._timer.isActive()

    @property
    def plan(self) -> Plan:
        """The layout in force."""
        self._lay_if_due()
        assert self._plan is not None
        return self._plan

    @property
    def zoom(self) -> float:
        """View pixels for each scene unit."""
        self._lay_if_due()
        return self.transform().m11()

    @property
    def zoomed(self) -> bool:
        """Whether only a part is looked at, or the whole from further away."""
        return self._zoomed

    @property
    def people_per_dot(self) -> float:
        """How many people one moving dot stands for; 0 while nobody travels."""
        return self._edges.people_per_dot

    def thing(self, ident: str) -> Thing:
        """Return the facts of a node, link or pair.

        Raises
        ------
        KeyError
            If the map has no such thing.
        """
        if "+" in ident:
            return pair_thing(ident, self._names)
        return self._things[ident] if ident in self._things else self._all[ident]

    def node(self, ident: str) -> NodeCard:
        """Return the card of a node, in its place."""
        self._lay_if_due()
        return self._nodes[ident]

    def set_picture(self, picture: Picture, animate: bool = True) -> None:
        """Show the end of a week.

        Parameters
        ----------
        picture : Picture
            What to show.
        animate : bool
            Whether numbers and bars ease over; never under reduced motion.
        """
        self._picture = picture
        self._against = None
        self._show_rows(animate)

    def shows(self, picture: Picture) -> bool:
        """Return whether this is what is shown, and by itself."""
        return self._picture is picture and self._against is None

    def set_difference(self, first: Picture, second: Picture, names: tuple[str, str]) -> None:
        """Show how two runs differ at the end of the same week.

        Parameters
        ----------
        first, second : Picture
            The same week of both runs.
        names : (str, str)
            What the runs are called.
        """
        self._picture = second
        self._against = (first, names)
        self._show_rows(animate=True)

    def set_pair(self, first: str, second: str) -> None:
        """Set the marks of two runs that are set against each other."""
        self._pair = (first, second)
        self.set_theme(self._hub.theme())

    def _rows(self) -> tuple[Thing, ...]:
        if self._against is not None and self._picture is not None:
            first, names = self._against
            return difference(self._scenario, first, self._picture, names)
        return grouped(self._scenario, self._picture, self._groups)

    def _show_rows(self, animate: bool) -> None:
        ease = animate and not self._hub.reduced_motion and self.isVisible()
        self._take(self._rows(), ease)

    def _take(self, rows: tuple[Thing, ...], ease: bool) -> None:
        self._things = {row.id: row for row in rows}
        if self._groups.members:
            self._all = {row.id: row for row in things(self._scenario, self._picture)}
        else:
            self._all = self._things
        if self._against is not None:
            # bars of one map are drawn to one scale: its widest difference of this week
            widest = max((abs(row.gap) for row in rows if row.gap and not row.origin), default=0)
            self._most = dict.fromkeys(self._most, float(max(10, widest)))
        for row in rows:
            if self._against is not None:
                break
            if row.kind in NODE_KINDS and row.people is not None and row.open:
                group = "community" if row.kind == "community" else "service"
                self._most[group] = max(self._most[group], float(row.people))
        moves = False
        for ident, node in self._nodes.items():
            row = self._things[ident]
            most = self._most["community" if row.kind == "community" else "service"]
            moves = node.take(row, most, ease) or moves
        links = self._links()
        self._edges.take(links, {row.id: row.returning for row in rows if row.returning})
        self._travellers.setVisible(self._against is None)
        self._travellers.update()
        if self._filter.heavy:
            self._sift()
        self._show_minimap()
        if moves and ease:
            self._easing = 0
        elif moves:
            self._easing = EASE_MS
            for node in self._nodes.values():
                node.ease(1.0)
        self._schedule()

    def _links(self) -> list[Thing]:
        return [
            row
            for row in self._things.values()
            if row.kind in ("door", "link") and row.origin in self._nodes and row.to in self._nodes
        ]

    # Time

    def set_playing(self, playing: bool) -> None:
        """Let people move, or stand still."""
        self._playing = playing
        self._schedule()

    def advance(self, ms: int) -> None:
        """Move everything on by some milliseconds.

        Parameters
        ----------
        ms : int
            Time that has passed. Without it nothing on the map moves.
        """
        if self._easing < EASE_MS:
            self._easing = min(EASE_MS, self._easing + ms)
            share = self._easing / EASE_MS
            for node in self._nodes.values():
                node.ease(share)
        if self._playing and not self._hub.reduced_motion:
            self._travellers.seconds += ms / 1000.0
            self._travellers.update()
        self._schedule()

    def _tick(self) -> None:
        self.advance(FRAME_MS)

    def _schedule(self) -> None:
        runs = self._playing and not self._hub.reduced_motion
        wanted = (runs or self._easing < EASE_MS) and self.isVisible()
        if wanted and not self._timer.isActive():
            self._timer.start()
        elif not wanted and self._timer.isActive():
            self._timer.stop()

    # Look

    def set_theme(self, theme: Theme) -> None:
        """Show the map in a theme, until the hub says another."""
        self._look = for_pair(Look.of(theme, self._hub.scale), theme, self._pair)
        self._dress()

    def _follow_hub(self) -> None:
        if self._hub.reduced_motion and self._easing < EASE_MS:
            self.advance(EASE_MS)
        self._schedule()
        self.set_theme(self._hub.theme())

    def _dress(self) -> None:
        self.setBackgroundBrush(self._look.ground)
        self._edges.look = self._look
        self._ground.look = self._look
        self._minimap.look = self._look
        self._lay_soon()

    # Layout and zoom

    def _lay_if_seen(self) -> None:
        """Place everything anew now, or when it is first asked for."""
        if self.isVisible():
            self._lay()
        else:
            self._plan = None

    def _lay_soon(self) -> None:
        """Place everything anew in one of the next turns of the event loop.

        A page that is laid out gives the view several sizes, one after the other. What asks for
        a place until then, or draws, has everything placed.
        """
        self._plan = None
        if self.isVisible():
            self._due.start()

    def _lay_if_seen_and_due(self) -> None:
        if self._plan is None:
            self._lay_if_seen()

    def _lay_if_due(self) -> None:
        if self._plan is None:
            self._lay()

    def _lay(self) -> None:
        """Place everything anew for the size of the view."""
        self._due.stop()
        look = self._look
        room = (look.line_height * 0.7, 5.0)
        if self._order is None:
            authored = all(spot.at is not None for spot in self._spots if spot.kind != FOOT)
            self._order = (
                {}
                if authored
                else order_rows(self._spots, [(row.origin, row.to) for row in self._links()])
            )
        view = self.viewport().size()
        need = sizes(look)
        self._plan = arrange(
            self._spots,
            self._order,
            (float(max(320, view.width())), float(max(240, view.height()))),
            need,
        )
        plan = self._plan
        rects = {}
        for ident, node in self._nodes.items():
            if node.thing.kind == FOOT:
                node.set_form(look, (plan.card_width, need.foot_height), (0.0, 0.0))
            else:
                node.set_form(look, (plan.card_width - room[0], need.height - room[1]), room)
            node.setPos(*plan.centres[ident])
            size = node.form_size
            x, y = plan.centres[ident]
            rects[ident] = QRectF(x - size[0] / 2, y - size[1] / 2, size[0], size[1])
        area = QRectF(0, 0, plan.width, plan.height)
        self._edges.lay(self._links(), rects, area)
        self._edges.take(
            self._links(),
            {row.id: row.returning for row in self._things.values() if row.returning},
        )
        self._travellers.refit()
        self._ground.lay(plan, look)
        self._minimap.lay(area, self._boxes(rects))
        self._show_sight()
        self._sift()
        self.setSceneRect(
            area.adjusted(-plan.width / 2, -plan.height / 2, plan.width / 2, plan.height / 2)
        )
        if not self._zoomed:
            self._fit_view()

    def _fit_view(self) -> None:
        plan = self.plan
        self._revealed = 0
        self.resetTransform()
        self.scale(plan.scale, plan.scale)
        self.centerOn(QPointF(plan.width / 2, plan.height / 2))
        self._on_view()

    def fit(self) -> None:
        """Show the whole map, as large as the view allows."""
        self._zoomed = False
        self._lay()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom in (factor above 1) or out.

        Parameters
        ----------
        factor : float
            How much larger things become.
        at : QPointF or None
            Point of the view that stays where it is; the middle when None.
        """
        point = at if at is not None else QRectF(self.viewport().rect()).center()
        wanted = self.zoom * factor
        fit = self.plan.scale
        wanted = min(max(wanted, fit * FURTHEST_ZOOM), max(fit * NEAREST_ZOOM, NEAREST_ZOOM))
        factor = wanted / self.zoom
        if abs(factor - 1.0) < 1e-6:
            return
        self._zoomed = True
        self._revealed = 0
        before = self.mapToScene(point.toPoint())
        self.scale(factor, factor)
        shift = self.mapFromScene(before) - point.toPoint()
        self._pan(shift)

    def _pan(self, shift: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + shift.x())
        down.setValue(down.value() + shift.y())
        self._on_view()

    def _centre(self, point: QPointF) -> None:
        self._zoomed = True
        self._revealed = 0
        self.centerOn(point)
        self._on_view()

    def _on_view(self) -> None:
        self._show_minimap()
        self.viewed.emit()

    def follow(self, other: "NetworkMap") -> None:
        """Look at the same part of the map as another view of it, as large."""
        if self._plan is None or other is self:
            return
        self._zoomed = other.zoomed
        if not self._zoomed:
            self._fit_quietly()
        else:
            self.setTransform(other.transform())
            self.centerOn(other.mapToScene(other.viewport().rect().center()))
        self._show_minimap()

    def _fit_quietly(self) -> None:
        plan = self.plan
        self.resetTransform()
        self.scale(plan.scale, plan.scale)
        self.centerOn(QPointF(plan.width / 2, plan.height / 2))

    # The map in small

    def set_minimap(self, wanted: bool) -> None:
        """Show the whole map in small while only a part is in view, or never."""
        self._minimap_wanted = wanted
        self._show_minimap()

    @property
    def minimap(self) -> Minimap:
        """The whole map in small."""
        return self._minimap

    def _boxes(self, rects: Mapping[str, QRectF]) -> list[tuple[QRectF, str]]:
        boxes = []
        for ident, rect in rects.items():
            step = self._things[ident].level
            boxes.append((rect, step.id if step is not None else ""))
        return boxes

    def _show_minimap(self) -> None:
        plan = self._plan
        if plan is None:
            return
        view = self.mapToScene(self.viewport().rect()).boundingRect()
        whole = QRectF(0, 0, plan.width, plan.height).adjusted(8, 8, -8, -8)
        wanted = self._minimap_wanted and self._zoomed and not view.contains(whole)
        if wanted:
            small = self._minimap
            rects = {
                ident: QRectF(
                    node.x() - node.form_size[0] / 2,
                    node.y() - node.form_size[1] / 2,
                    *node.form_size,
                )
                for ident, node in self._nodes.items()
                if node.isVisible()
            }
            small.lay(QRectF(0, 0, plan.width, plan.height), self._boxes(rects))
            small.show_view(view)
            small.move(10, self.height() - small.height() - 10)
            small.raise_()
        self._minimap.setVisible(wanted)

    # What is left out of sight

    @property
    def chosen_filter(self) -> Filter:
        """The filter in force."""
        return self._filter

    def set_filter(self, chosen: Filter) -> None:
        """Hide what a filter leaves out; candidates of a card are shown all the same."""
        self._filter = chosen
        self._sift()
        self._show_minimap()

    @property
    def focus_id(self) -> str:
        """The node whose neighbours are looked at; empty for none."""
        return self._focus

    def set_focus(self, ident: str, steps: int = 1) -> None:
        """Fade everything but a node and those that are at most so many links away.

        Parameters
        ----------
        ident : str
            A node; empty to look at everything again.
        steps : int
            How many links away; 1 or more.
        """
        self._focus = self._groups.home(ident) if ident else ""
        if self._focus and self._focus not in self._nodes:
            self._focus = ""
        self._steps = steps
        self._mark()

    @property
    def focus_steps(self) -> int:
        """How many links away from the focus is still looked at."""
        return self._steps

    @property
    def visible_nodes(self) -> tuple[str, ...]:
        """Ids of the nodes in sight, in the order of the map."""
        return tuple(ident for ident, node in self._nodes.items() if node.isVisible())

    def _sift(self) -> None:
        """Hide what the filter leaves out, and every link to it."""
        left = frozenset(self._nodes)
        if self._filter and self._candidates is None:
            whole = things(self._scenario, self._picture)
            left = frozenset(
                self._groups.home(ident) for ident in seen(self._scenario, whole, self._filter)
            )
        for ident, node in self._nodes.items():
            node.setVisible(ident in left)
        hidden = frozenset(self._nodes) - left
        self._edges.hidden = frozenset(
            course.id
            for course in self._edges.courses.values()
            if course.thing.origin in hidden or course.thing.to in hidden
        )
        self._mark()

    def set_sight(self, amounts: Mapping[str, float]) -> None:
        """Mark how much of what a role looks for there is at each thing; empty for none.

        Parameters
        ----------
        amounts : mapping of str to float
            From 0 to 1, by id of a node or a link.
        """
        self._sight = dict(amounts)
        self._show_sight()

    @property
    def sight(self) -> dict[str, float]:
        """What is marked, by id."""
        return dict(self._sight)

    def _show_sight(self) -> None:
        most: dict[str, float] = {}
        for ident, amount in self._sight.items():
            home = self._groups.home(ident)
            most[home] = max(most.get(home, 0.0), amount)
        for ident, node in self._nodes.items():
            node.look_for(most.get(ident, 0.0))
        self._edges.sight = {
            ident: amount for ident, amount in self._sight.items() if ident in self._edges.courses
        }
        self._edges.update()

    # Groups

    @property
    def grouping(self) -> Grouping:
        """By what services are drawn together; empty for not at all."""
        return self._grouping

    def set_grouping(self, by: Grouping) -> None:
        """Draw services together as one card: by who runs them or by kind; empty for not."""
        self._grouping = by
        self._opened = frozenset()
        self._regroup()

    def open_group(self, group: str) -> None:
        """Show the services of a group one by one."""
        self._opened |= {group}
        self._regroup()

    def _regroup(self) -> None:
        by: Grouping = "" if self._candidates is not None else self._grouping
        groups = find_groups(self._scenario, by, self._opened)
        if groups == self._groups:
            return
        self._groups = groups
        rows = self._rows()
        scene = self.scene()
        kept = {
            row.id: self._nodes.get(row.id) or NodeCard(row, self._look)
            for row in rows
            if row.kind in NODE_KINDS
        }
        for ident, node in self._nodes.items():
            if ident not in kept:
                scene.removeItem(node)
        for ident, node in kept.items():
            if ident not in self._nodes:
                scene.addItem(node)
        self._nodes = kept
        self._order = None
        self._spots = _spots(self._scenario, groups)
        if self._focus not in kept:
            self._focus = ""
        self._hovered = ""
        self._edges.courses = {}
        self._take(rows, ease=False)
        self._lay_if_seen()

    def reveal(self, ident: str, covered: int) -> None:
        """Pan until a thing stands clear of what covers the view at its right.

        Parameters
        ----------
        ident : str
            A node, link or pair, of which both ends are shown; empty to show the whole again.
        covered : int
            Pixels at the right of the view that something lies over.
        """
        self._lay_if_due()
        if self._revealed:
            self._pan(QPoint(-self._revealed, 0))
            self._revealed = 0
        parts = _ends(ident) or {ident}
        edges = [
            self.mapFromScene(self._nodes[part].sceneBoundingRect()).boundingRect()
            for part in parts
            if part in self._nodes
        ]
        if covered <= 0 or not edges:
            return
        hidden = max(edge.right() for edge in edges) - (self.viewport().width() - covered)
        spare = min(edge.left() for edge in edges)
        shift = min(hidden, spare)
        if shift > 0:
            self._pan(QPoint(shift, 0))
            self._revealed = shift

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._zoomed:
            self._lay_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._plan is None:
            self._lay_soon()
        self._schedule()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._schedule()

    # Pointing

    def hit(self, point: QPoint) -> str:
        """Return the id of what stands at a point of the view; empty for open ground."""
        self._lay_if_due()
        place = self.mapToScene(point)
        for node in sorted(self._nodes.values(), key=lambda node: -node.zValue()):
            if node.isVisible() and node.shape().contains(node.mapFromScene(place)):
                return node.thing.id
        return self._edges.hit(place, LINK_TOLERANCE / self.zoom)

    def thing_rect(self, ident: str) -> QRect:
        """Return where a node lies in the view, or a small square on a link or pair.

        Raises
        ------
        KeyError
            If the map has no such thing.
        """
        self._lay_if_due()
        node = self._nodes.get(self._groups.home(ident))
        if node is not None:
            return self.mapFromScene(node.mapToScene(node.body())).boundingRect()
        point, half = self.node_point(ident), round(14 * self._hub.scale)
        return QRect(point.x() - half, point.y() - half, 2 * half, 2 * half)

    def thing_path(self, ident: str) -> QPainterPath:
        """Return how a link runs over the view, from end to end; empty for anything else."""
        self._lay_if_due()
        course = self._edges.courses.get(self._groups.home(ident))
        path = QPainterPath()
        if course is not None:
            path.addPolygon(QPolygonF(course.points))
        return self.mapFromScene(path)

    def lead_to(self, ident: str) -> None:
        """Let a press near a link mean this one where several lie close together."""
        self._edges.led = self._groups.home(ident) if ident else ""

    def node_point(self, ident: str) -> QPoint:
        """Return a point of the view at which a node, link or pair can be pointed at.

        Raises
        ------
        KeyError
            If the map has no such thing.
        """
        self._lay_if_due()
        ident = self._groups.home(ident)
        if ident in self._nodes:
            return self.mapFromScene(self._nodes[ident].pos())
        for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88):
            point = self.mapFromScene(self._along(ident, share))
            if self.hit(point) == ident:
                return point
        return self.mapFromScene(self._along(ident, 0.5))

    def _along(self, ident: str, share: float) -> QPointF:
        if ident in self._edges.pairs:
            return self._edges.pairs[ident].pointAtPercent(share)
        return self._edges.courses[ident].at(share)

    def _place(self, ident: str) -> QPointF | None:
        """Return where a thing stands in the scene."""
        self._lay_if_due()
        ident = self._groups.home(ident)
        if ident in self._nodes:
            return self._nodes[ident].pos()
        if ident in self._edges.courses or ident in self._edges.pairs:
            return self._along(ident, 0.5)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position().toPoint()
            self._panning = False
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None:
            moved = self._pressed - point
            if self._panning or moved.manhattanLength() >= DRAG_FROM:
                self._panning = True
                self._zoomed = True
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self._pan(moved)
                self._pressed = point
            return
        self._hover(self.hit(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, panned = self._pressed, self._panning
        self._pressed, self._panning = None, False
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        found = self.hit(event.position().toPoint())
        self._hover(found)
        if not panned and event.button() == Qt.MouseButton.LeftButton:
            self._choose(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            found = self.hit(event.position().toPoint())
            if not found.startswith(MARK):
                self.selection.activate(found)

    def _choose(self, ident: str) -> None:
        """Select what was pointed at; a group opens instead."""
        if ident.startswith(MARK):
            self.open_group(ident)
        else:
            self.selection.select(ident)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y()
        if turn:
            self.zoom_by(ZOOM_STEP ** (turn / 120.0), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tooltip(self.hit(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Paint:
            self._lay_if_due()
        return super().viewportEvent(event)

    def tooltip(self, ident: str) -> str:
        """Return the exact numbers of a thing, and why it cannot be chosen now."""
        if not ident:
            return ""
        refused = self._refused.get(ident, "")
        tells = self.thing(ident).tells
        return (
            tells + "\n" + self.tr("Not now: {reason}").format(reason=refused) if refused else tells
        )

    def _hover(self, ident: str) -> None:
        if ident == self._hovered:
            return
        self._hovered = ident
        shape = Qt.CursorShape.PointingHandCursor if ident else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._mark()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {
            Qt.Key.Key_Left: (-1.0, 0.0),
            Qt.Key.Key_Right: (1.0, 0.0),
            Qt.Key.Key_Up: (0.0, -1.0),
            Qt.Key.Key_Down: (0.0, 1.0),
        }
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):  # with or without Ctrl
            self.zoom_by(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1.0 / ZOOM_STEP)
        elif (control and key == Qt.Key.Key_0) or (not control and key == Qt.Key.Key_F):
            self.fit()
        elif key in steps and not control:
            self._walk(*steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and not control:
            self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._on_group:
                self.open_group(self._on_group)
                self._on_group = ""
                self._mark()
            else:
                self.selection.activate(self.selection.selected)
        elif key == Qt.Key.Key_N and not control:
            self.set_focus("" if self._focus else self.selection.selected, self._steps)
        elif key == Qt.Key.Key_Escape and self._focus:
            self.set_focus("")
        elif key == Qt.Key.Key_Escape and self.selection.selected:
            self.selection.clear()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _step(self, on: int) -> None:
        """Select the next thing in reading order, or the one before; nothing beyond the ends."""
        order = self.tab_order()
        selected = self._on_group or self._groups.home(self.selection.selected)
        if not order:
            return
        if selected not in order:
            self._select_by_key(order[0] if on > 0 else order[-1])
            return
        index = order.index(selected) + on
        if 0 <= index < len(order):
            self._select_by_key(order[index])

    def tab_order(self) -> tuple[str, ...]:
        """Return what keys walk through: all nodes, or the candidates while a card is aimed."""
        if self._candidates:
            return tuple(sorted(self._candidates, key=self._reading_order))
        return self.visible_nodes

    def _reading_order(self, ident: str) -> tuple[float, float, str]:
        place = self._place(ident)
        return (place.x(), place.y(), ident) if place is not None else (0.0, 0.0, ident)

    def _walk(self, across: float, down: float) -> None:
        """Select the nearest thing in a direction."""
        choice = self.tab_order()
        standing = self._on_group or self.selection.selected
        here = self._place(standing)
        if here is None:
            if choice:
                self._select_by_key(choice[0])
            return
        best, found = float("inf"), ""
        for ident in choice:
            place = self._place(ident)
            if place is None or ident == self._groups.home(standing):
                continue
            x, y = place.x() - here.x(), place.y() - here.y()
            along, aside = x * across + y * down, abs(x * down) + abs(y * across)
            if along <= 4.0 or aside > 3.0 * along:
                continue
            if along + 2.0 * aside < best:
                best, found = along + 2.0 * aside, ident
        if found:
            self._select_by_key(found)

    def _select_by_key(self, ident: str) -> None:
        if ident.startswith(MARK):
            self.selection.clear()
            self._on_group = ident
            self._mark()
        else:
            self._on_group = ""
            self.selection.select(ident)
        announce(self, self.thing(ident).sentence)
        place = self._place(ident)
        if self._zoomed and place is not None:
            self.ensureVisible(QRectF(place.x() - 60, place.y() - 40, 120, 80), 20, 20)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Marks

    def set_candidates(
        self,
        ids: Iterable[str],
        refused: Mapping[str, str] | None = None,
        first: Sequence[str] = (),
    ) -> None:
        """Show what a card may be aimed at; everything else fades.

        Parameters
        ----------
        ids : iterable of str
            Ids of nodes, links (``a->b``) or pairs of assets (``a+b``).
        refused : mapping of str to str or None
            Why others cannot be chosen now, by id. With both empty nothing fades any more.
        first : sequence of str
            Those of the former at which most is to be seen, most first; they bear a number.
        """
        wanted = frozenset(ids)
        self._first = tuple(ident for ident in first if ident in wanted)
        self._refused = dict(refused or {})
        self._candidates = wanted if wanted or self._refused else None
        self._regroup()
        self._sift()

    @property
    def candidates(self) -> frozenset[str]:
        """What a card may be aimed at now; empty while none is."""
        return self._candidates or frozenset()

    def _show_selection(self, ident: str) -> None:
        if ident:
            self._on_group = ""
        self._mark()

    def _mark(self) -> None:
        """Bring selection, hovering, focus and candidates onto cards and links."""
        selected = self._on_group or self._groups.home(self.selection.selected)
        hovered = self._hovered
        looked: frozenset[str] | None = None
        if self._focus and self._candidates is None:
            looked = neighbours(self._things.values(), self._scenario, self._focus, self._steps)
        ends = _ends(selected) | _ends(hovered)
        lit: frozenset[str] = frozenset()
        bright: frozenset[str] = frozenset()
        if self._candidates is not None:
            lit = frozenset(
                part
                for ident in self._candidates
                for part in (ident.split("+") if "+" in ident else (ident,))
            )
            bright = frozenset(part for ident in self._candidates for part in _ends(ident))
        ranks: dict[str, int] = {}
        for number, ident in enumerate(self._first, 1):
            for part in ident.split("+") if "+" in ident else (ident,):
                ranks.setdefault(part, number)
        for ident, node in self._nodes.items():
            node.mark(
                selected=ident == selected or ident in _ends(selected),
                hovered=ident == hovered or ident in ends,
                candidate=ident in lit,
                rank=ranks.get(ident, 0),
                pale=(self._candidates is not None and ident not in lit and ident not in bright)
                or (looked is not None and ident not in looked),
            )
        centre = selected if selected in self._nodes else hovered if hovered in self._nodes else ""
        edges = self._edges
        edges.selected, edges.hovered = selected, hovered
        edges.near = frozenset(
            course.id
            for course in edges.courses.values()
            if centre and centre in (course.thing.origin, course.thing.to)
        )
        edges.candidates = self._candidates
        edges.boxes = tuple(node.mapRectToScene(node.body()) for node in self._nodes.values())
        edges.ranks = {ident: n for ident, n in ranks.items() if ident in edges.courses}
        edges.quiet = frozenset(
            course.id
            for course in edges.courses.values()
            if looked is not None and not {course.thing.origin, course.thing.to} <= looked
        )
        edges.pairs = {
            ident: self._pair_path(ident)
            for ident in sorted(self._candidates or ())
            if "+" in ident and all(part in self._nodes for part in ident.split("+"))
        }
        edges.helps = self._help_paths(centre) if self._candidates is None else []
        edges.update()
        self._travellers.update()

    def _pair_path(self, ident: str) -> QPainterPath:
        first, second = (self._nodes[part] for part in ident.split("+", 1))
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

    def _help_paths(self, ident: str) -> list[QPainterPath]:
        """Return ways from an asset to whom it can help, when either is looked at."""
        paths = []
        for asset in self._scenario.assets:
            for community in asset.communities:
                if ident not in (asset.id, community) or community not in self._nodes:
                    continue
                a, b = self._nodes[asset.id], self._nodes[community]
                start = QPointF(a.x(), a.y() + a.body().top())
                end = QPointF(b.x() + b.body().right() * 0.6, b.y() + b.body().bottom())
                path = QPainterPath(start)
                lift = max(20.0, (start.y() - end.y()) * 0.5)
                path.cubicTo(start.x(), start.y() - lift, end.x(), end.y() + lift, end.x(), end.y())
                paths.append(path)
        return paths

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if not self.hasFocus():
            return
        painter.save()
        painter.resetTransform()
        painter.setPen(QPen(self._look.focus, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.restore()

    # Pictures

    def export_png(self, path: str | Path, ratio: float = 2.0) -> None:
        """Save the whole map as a PNG picture.

        Parameters
        ----------
        path : str or Path
            Where to; an existing file is replaced.
        ratio : float
            Pixels for each pixel on the screen at fit.

        Raises
        ------
        OSError
            If the file cannot be written.
        """
        replace_file(Path(path).resolve(), self.png(ratio))

    def png(self, ratio: float = 2.0) -> bytes:
        """Return the whole map as a PNG picture."""
        with self._uncached():
            return as_png(self.scene(), self._area(), self.plan.scale * ratio, self._look.ground)

    def export_svg(self, path: str | Path) -> None:
        """Save the whole map as an SVG drawing.

        Raises
        ------
        OSError
            If the file cannot be written.
        """
        with self._uncached():
            data = as_svg(
                self.scene(),
                self._area(),
                self.logicalDpiX(),
                self._look.ground,
                (self._scenario.title, self.tr("Network map")),
            )
        replace_file(Path(path).resolve(), data)

    def _area(self) -> QRectF:
        return QRectF(0, 0, self.plan.width, self.plan.height)

    @contextmanager
    def _uncached(self) -> Iterator[None]:
        """Draw without caches for a while, so that a picture is sharp at any size."""
        items = (self._ground, self._edges, *self._nodes.values())
        for item in items:
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        try:
            yield
        finally:
            for item in items:
                item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)


def _spots(scenario: Scenario, groups: Groups | None = None) -> tuple[Spot, ...]:
    spots = [
        Spot(community.id, "community", _at(community.at)) for community in scenario.communities
    ]
    members: dict[str, list[Service]] = {}
    for service in scenario.services:
        home = groups.home(service.id) if groups is not None else service.id
        members.setdefault(home, []).append(service)
    for ident, services in members.items():
        kinds = [service.kind for service in services]
        # a group has no place of its own: with one on the map, all stand in columns
        place = _at(services[0].at) if ident == services[0].id else None
        spots.append(Spot(ident, max(sorted(set(kinds)), key=kinds.count), place))
    spots += [Spot(asset.id, FOOT, _at(asset.at)) for asset in scenario.assets]
    return tuple(spots)


def _at(position: Position | None) -> tuple[float, float] | None:
    return (position.x, position.y) if position is not None else None


def _ends(ident: str) -> frozenset[str]:
    """Return the nodes at the ends of a link or pair; empty for a node."""
    for mark in ("->", "+"):
        if mark in ident:
            return frozenset(ident.split(mark, 1))
    return frozenset()
