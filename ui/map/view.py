"""The network map: a view that a person looks at, points into and walks through by keys."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
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
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsView,
    QToolTip,
    QWidget,
)

from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.colours import Theme
from ui.map.camera import Camera, Framing
from ui.map.content import Content
from ui.map.export import as_png, as_svg
from ui.map.facts import Thing
from ui.map.filters import EVERYTHING, Filter
from ui.map.groups import MARK, Grouping
from ui.map.layout import Plan
from ui.map.look import Look, for_pair
from ui.map.marks import Aims, Marks, ends
from ui.map.minimap import Minimap
from ui.map.motion import Motion
from ui.map.node import NodeCard
from ui.map.placing import LEAST_ROOM, Placing
from ui.map.scene import NetworkScene
from ui.map.selection import MapSelection
from ui.map.speech import announce
from ui.map.walking import ARROWS, in_reading_order, nearest, on_from
from ui.theme import ThemeHub
from ui.turns import InTurn
from ui.widgets.as_is import as_is
from ui.writing import replace_file

ZOOM_STEP: Final = 1.2
LINK_TOLERANCE: Final = 7.0
"""How near to a link a click counts as on it, in pixels."""
DRAG_FROM: Final = 5


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
        self._hub = hub
        self.selection = selection if selection is not None else MapSelection(self)
        self._look = Look.of(hub.theme(), hub.scale)
        self._pair = ("heroic", "distributed")
        self._content = Content(scenario)
        self._placing = Placing(scenario)
        self._plan: Plan | None = None
        self._drawn = NetworkScene(self._content, self._look, self)
        self._camera = Camera(self, self._on_view)
        self._motion = Motion(self, hub)
        self._motion.eased.connect(self._drawn.ease)
        self._motion.travelled.connect(self._drawn.travel)
        self._due = InTurn(self._lay_if_seen_and_due, self)
        self._aims = Aims()
        self._hovered = ""
        self._on_group = ""
        self._pressed: QPoint | None = None
        self._panning = False
        self._filter = EVERYTHING
        self._focus = ""
        self._steps = 1
        self._grouping: Grouping = ""
        self._opened: frozenset[str] = frozenset()
        self._sight: dict[str, float] = {}

        self.setScene(self._drawn)
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
        self.setMinimumSize(LEAST_ROOM)
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
        self._show_rows(ease=False)
        self._dress()

    # What is shown

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown."""
        return self._content.scenario

    @property
    def picture(self) -> Picture | None:
        """The picture that is shown; None before the first."""
        return self._content.picture

    @property
    def playing(self) -> bool:
        """Whether people move."""
        return self._motion.playing

    @property
    def moving(self) -> bool:
        """Whether anything on the map is in motion now."""
        return self._motion.moving

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
        return self._camera.zoom

    @property
    def zoomed(self) -> bool:
        """Whether only a part is looked at, or the whole from further away."""
        return self._camera.zoomed

    @property
    def framing(self) -> Framing | None:
        """Which part is looked at, and how large; None for the whole."""
        return self._camera.framing

    @property
    def drawn(self) -> NetworkScene:
        """What is drawn, in its place."""
        self._lay_if_due()
        return self._drawn

    @property
    def people_per_dot(self) -> float:
        """How many people one moving dot stands for; 0 while nobody travels."""
        return self._drawn.edges.people_per_dot

    def thing(self, ident: str) -> Thing:
        """Return the facts of a node, link or pair.

        Raises
        ------
        KeyError
            If the map has no such thing.
        """
        return self._content.thing(ident)

    def node(self, ident: str) -> NodeCard:
        """Return the card of a node, in its place."""
        return self.drawn.nodes[ident]

    def set_picture(self, picture: Picture, animate: bool = True) -> None:
        """Show the end of a week.

        Parameters
        ----------
        picture : Picture
            What to show.
        animate : bool
            Whether numbers and bars ease over; never under reduced motion.
        """
        self._content.show(picture)
        self._show_rows(ease=animate)

    def shows(self, picture: Picture) -> bool:
        """Return whether this is what is shown, and by itself."""
        return self._content.shows(picture)

    def set_difference(self, first: Picture, second: Picture, names: tuple[str, str]) -> None:
        """Show how two runs differ at the end of the same week.

        Parameters
        ----------
        first, second : Picture
            The same week of both runs.
        names : (str, str)
            What the runs are called.
        """
        self._content.show_difference(first, second, names)
        self._show_rows(ease=True)

    def set_pair(self, first: str, second: str) -> None:
        """Set the marks of two runs that are set against each other."""
        self._pair = (first, second)
        self.set_theme(self._hub.theme())

    def _show_rows(self, *, ease: bool) -> None:
        ease = ease and not self._hub.reduced_motion and self.isVisible()
        moves = self._drawn.take(ease=ease)
        if self._filter.heavy:
            self._sift()
        self._show_minimap()
        if moves:
            self._motion.go_over(ease=ease)
        self._motion.look()

    # Time

    def set_playing(self, playing: bool) -> None:
        """Let people move, or stand still."""
        self._motion.set_playing(playing)

    def advance(self, ms: int) -> None:
        """Move everything on by some milliseconds.

        Parameters
        ----------
        ms : int
            Time that has passed. Without it nothing on the map moves.
        """
        self._motion.advance(ms)

    # Look

    def set_theme(self, theme: Theme) -> None:
        """Show the map in a theme, until the hub says another."""
        self._look = for_pair(Look.of(theme, self._hub.scale), theme, self._pair)
        self._dress()

    def _follow_hub(self) -> None:
        if self._hub.reduced_motion:
            self._motion.settle()
        self._motion.look()
        self.set_theme(self._hub.theme())

    def _dress(self) -> None:
        self.setBackgroundBrush(self._look.ground)
        self._drawn.set_look(self._look)
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
        plan = self._placing.plan(self._content.links(), self.viewport().size(), self._look)
        self._plan = plan
        self._drawn.lay(plan)
        self._drawn.show_sight(self._sight)
        self._sift()
        across, down = plan.width / 2, plan.height / 2
        self.setSceneRect(self._area().adjusted(-across, -down, across, down))
        if self._camera.zoomed:
            self._show_minimap()
        else:
            self._camera.fit(plan)

    def fit(self) -> None:
        """Show the whole map, as large as the view allows."""
        self._camera.zoomed = False
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
        self._camera.zoom_by(factor, at, self.plan)

    def _centre(self, point: QPointF) -> None:
        self._camera.centre(point)

    def _on_view(self) -> None:
        self._show_minimap()
        self.viewed.emit()

    def follow(self, other: "NetworkMap") -> None:
        """Look at the same part of the map as another view of it, as large."""
        if self._plan is None or other is self:
            return
        self._camera.frame(other.framing, self._plan)
        self._show_minimap()

    # The map in small

    def set_minimap(self, wanted: bool) -> None:
        """Show the whole map in small while only a part is in view, or never."""
        self._minimap_wanted = wanted
        self._show_minimap()

    @property
    def minimap(self) -> Minimap:
        """The whole map in small."""
        return self._minimap

    def _show_minimap(self) -> None:
        if self._plan is None:
            return
        view, area = self._camera.in_view, self._area()
        whole = area.adjusted(8, 8, -8, -8)
        wanted = self._minimap_wanted and self._camera.zoomed and not view.contains(whole)
        if wanted:
            small = self._minimap
            small.lay(area, self._drawn.boxes())
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
        self._focus = self._content.home(ident) if ident else ""
        if self._focus not in self._drawn.nodes:
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
        return self._drawn.visible

    def _sift(self) -> None:
        """Hide what the filter leaves out, and every link to it."""
        filtered = self._filter and not self._aims
        left = self._content.left_by(self._filter) if filtered else frozenset(self._drawn.nodes)
        self._drawn.sift(left)
        self._mark()

    def set_sight(self, amounts: Mapping[str, float]) -> None:
        """Mark how much of what a role looks for there is at each thing; empty for none.

        Parameters
        ----------
        amounts : mapping of str to float
            From 0 to 1, by id of a node or a link.
        """
        self._sight = dict(amounts)
        self._drawn.show_sight(self._sight)

    @property
    def sight(self) -> dict[str, float]:
        """What is marked, by id."""
        return dict(self._sight)

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
        by: Grouping = "" if self._aims else self._grouping
        if not self._content.group(by, self._opened):
            return
        self._drawn.make_cards()
        self._placing.regroup(self._content.groups)
        if self._focus not in self._drawn.nodes:
            self._focus = ""
        self._hovered = ""
        self._show_rows(ease=False)
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
        nodes = self.drawn.nodes
        self._camera.take_back()
        places = [
            self.mapFromScene(nodes[part].sceneBoundingRect()).boundingRect()
            for part in ends(ident) or {ident}
            if part in nodes
        ]
        self._camera.reveal(places, covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._camera.zoomed:
            self._show_minimap()
        else:
            self._lay_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._plan is None:
            self._lay_soon()
        self._motion.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._motion.look()

    # Pointing

    def hit(self, point: QPoint) -> str:
        """Return the id of what stands at a point of the view; empty for open ground."""
        return self.drawn.hit(self.mapToScene(point), LINK_TOLERANCE / self.zoom)

    def thing_rect(self, ident: str) -> QRect:
        """Return where a node lies in the view, or a small square on a link or pair.

        Raises
        ------
        KeyError
            If the map has no such thing.
        """
        node = self.drawn.card(ident)
        if node is not None:
            return self.mapFromScene(node.mapToScene(node.body())).boundingRect()
        point, half = self.node_point(ident), round(14 * self._hub.scale)
        return QRect(point.x() - half, point.y() - half, 2 * half, 2 * half)

    def thing_path(self, ident: str) -> QPainterPath:
        """Return how a link runs over the view, from end to end; empty for anything else."""
        return self.mapFromScene(self.drawn.course(ident))

    def lead_to(self, ident: str) -> None:
        """Let a press near a link mean this one where several lie close together."""
        self._drawn.edges.led = self._content.home(ident) if ident else ""

    def node_point(self, ident: str) -> QPoint:
        """Return a point of the view at which a node, link or pair can be pointed at.

        Raises
        ------
        KeyError
            If the map has no such thing.
        """
        node = self.drawn.card(ident)
        if node is not None:
            return self.mapFromScene(node.pos())
        ident = self._content.home(ident)
        points = [self.mapFromScene(place) for place in self._drawn.points_on(ident)]
        return next((point for point in points if self.hit(point) == ident), points[0])

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
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self._camera.drag(moved)
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
                QToolTip.showText(event.globalPos(), as_is(text), self)
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
        refused = self._aims.refused.get(ident, "")
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
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):  # with or without Ctrl
            self.zoom_by(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1.0 / ZOOM_STEP)
        elif (control and key == Qt.Key.Key_0) or (not control and key == Qt.Key.Key_F):
            self.fit()
        elif key in ARROWS and not control:
            self._walk(*ARROWS[key])
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
        selected = self._on_group or self._content.home(self.selection.selected)
        found = on_from(selected, self.tab_order(), on)
        if found:
            self._select_by_key(found)

    def tab_order(self) -> tuple[str, ...]:
        """Return what keys walk through: all nodes, or the candidates while a card is aimed."""
        if self._aims.ids:
            return in_reading_order({ident: self.drawn.place(ident) for ident in self._aims.ids})
        return self.visible_nodes

    def _walk(self, across: float, down: float) -> None:
        """Select the nearest thing in a direction."""
        standing = self._on_group or self.selection.selected
        here, choice = self.drawn.place(standing), self.tab_order()
        if here is None:
            if choice:
                self._select_by_key(choice[0])
            return
        places = self._drawn.places(choice)
        places.pop(self._content.home(standing), None)
        found = nearest(here, places, across, down)
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
        place = self.drawn.place(ident)
        if self._camera.zoomed and place is not None:
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
        self._aims = Aims(
            wanted, dict(refused or {}), tuple(ident for ident in first if ident in wanted)
        )
        self._regroup()
        self._sift()

    @property
    def candidates(self) -> frozenset[str]:
        """What a card may be aimed at now; empty while none is."""
        return self._aims.ids

    def _show_selection(self, ident: str) -> None:
        if ident:
            self._on_group = ""
        self._mark()

    def _mark(self) -> None:
        """Bring selection, hovering, focus and candidates onto cards and links."""
        looked = None
        if self._focus and not self._aims:
            looked = self._content.near(self._focus, self._steps)
        selected = self._on_group or self._content.home(self.selection.selected)
        self._drawn.mark(Marks(selected, self._hovered, self._aims, looked))

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
        with self._drawn.uncached():
            return as_png(self._drawn, self._area(), self.plan.scale * ratio, self._look.ground)

    def export_svg(self, path: str | Path) -> None:
        """Save the whole map as an SVG drawing.

        Raises
        ------
        OSError
            If the file cannot be written.
        """
        with self._drawn.uncached():
            data = as_svg(
                self._drawn,
                self._area(),
                self.logicalDpiX(),
                self._look.ground,
                (self.scenario.title, self.tr("Network map")),
            )
        replace_file(Path(path).resolve(), data)

    def _area(self) -> QRectF:
        return QRectF(0, 0, self.plan.width, self.plan.height)
