"""Which part of a map is in view, and how large."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from ui.map.layout import Plan

NEAREST_ZOOM, FURTHEST_ZOOM = 4.0, 0.25
"""Most and least zoom, as a multiple of the zoom at fit."""
SAME: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Framing:
    """A part of a map: how large, and which point of the scene stands in the middle."""

    transform: QTransform
    middle: QPointF


class Camera:
    """Moves and scales a view over its scene.

    Parameters
    ----------
    view : QGraphicsView
        What is moved.
    moved : callable
        Called when another part is in view by somebody's own doing.
    """

    def __init__(self, view: QGraphicsView, moved: Callable[[], None]) -> None:
        self._view = view
        self._moved = moved
        self._revealed = 0
        self.zoomed = False
        """Whether only a part is looked at, or the whole from further away."""

    @property
    def zoom(self) -> float:
        """View pixels for each scene unit."""
        return self._view.transform().m11()

    @property
    def in_view(self) -> QRectF:
        """The part of the scene that is in view."""
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    @property
    def framing(self) -> Framing | None:
        """What is looked at, to be given to `frame` later; None for the whole."""
        if not self.zoomed:
            return None
        middle = self._view.mapToScene(self._view.viewport().rect().center())
        return Framing(self._view.transform(), middle)

    def frame(self, framing: Framing | None, plan: Plan) -> None:
        """Look at a part, or with None at the whole; nobody is told."""
        self.zoomed = framing is not None
        if framing is None:
            self._show_whole(plan)
        else:
            self._view.setTransform(framing.transform)
            self._view.centerOn(framing.middle)

    def fit(self, plan: Plan) -> None:
        """Show the whole map, as large as the view allows."""
        self._revealed = 0
        self.zoomed = False
        self._show_whole(plan)
        self._moved()

    def _show_whole(self, plan: Plan) -> None:
        self._view.resetTransform()
        self._view.scale(plan.scale, plan.scale)
        self._view.centerOn(QPointF(plan.width / 2, plan.height / 2))

    def zoom_by(self, factor: float, at: QPointF | None, plan: Plan) -> None:
        """Zoom in (factor above 1) or out, with one point of the view staying where it is.

        Parameters
        ----------
        factor : float
            How much larger things become.
        at : QPointF or None
            The point that stays; the middle when None.
        plan : Plan
            Says how large things are at fit.
        """
        view, fit = self._view, plan.scale
        point = at if at is not None else QRectF(view.viewport().rect()).center()
        wanted = self.zoom * factor
        wanted = min(max(wanted, fit * FURTHEST_ZOOM), max(fit * NEAREST_ZOOM, NEAREST_ZOOM))
        factor = wanted / self.zoom
        if abs(factor - 1.0) < SAME:
            return
        self.zoomed = True
        self._revealed = 0
        before = view.mapToScene(point.toPoint())
        view.scale(factor, factor)
        self._pan(view.mapFromScene(before) - point.toPoint())

    def drag(self, shift: QPoint) -> None:
        """Move on by some pixels, as somebody's hand does."""
        self.zoomed = True
        self._pan(shift)

    def _pan(self, shift: QPoint) -> None:
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + shift.x())
        down.setValue(down.value() + shift.y())
        self._moved()

    def centre(self, point: QPointF) -> None:
        """Bring a point of the scene into the middle."""
        self.zoomed = True
        self._revealed = 0
        self._view.centerOn(point)
        self._moved()

    def reveal(self, things: Sequence[QRect], covered: int) -> None:
        """Pan until things stand clear of what covers the view at its right.

        Parameters
        ----------
        things : sequence of QRect
            Where they are in the view, before this has moved it; none to take back what an
            earlier call has moved.
        covered : int
            Pixels at the right of the view that something lies over.
        """
        if covered <= 0 or not things:
            return
        hidden = max(each.right() for each in things) - (self._view.viewport().width() - covered)
        spare = min(each.left() for each in things)
        shift = min(hidden, spare)
        if shift > 0:
            self._pan(QPoint(shift, 0))
            self._revealed = shift

    def take_back(self) -> None:
        """Undo what `reveal` has moved."""
        if self._revealed:
            self._pan(QPoint(-self._revealed, 0))
            self._revealed = 0
