"""A map over two conditions: where each style does better, where it tips, how sure that is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from ui.background import Background
from ui.chart_view import DrawnView
from ui.charts import INCH, Drawing, drawing, register_font
from ui.colours import Theme
from ui.compare.words import tr
from ui.figures import number, percent
from ui.fonts import FAMILY, POINTS
from ui.language import told as worded
from ui.theme import colour, font, px

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.conditions import Condition
    from simulator.tipping import TippingMap

NAMED_FROM: Final = 0.06
"""Share of a map that a style must hold to be named on it."""
TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, eq=False)
class MapSpec:
    """What a map shows.

    Attributes
    ----------
    title, note : str
        What it is about, and small print of a saved picture.
    map : TippingMap
        Who does better where.
    x, y : Condition
        Along the foot and up the side.
    """

    title: str
    note: str
    map: "TippingMap"
    x: "Condition"
    y: "Condition"


def value(one: "Condition", figure: float) -> str:
    """Return a condition's value for reading."""
    if one.scale == "whole" or one.name == "horizon" or not figure:
        return number(figure, 0)
    size = abs(figure)
    text = number(figure, 0 if size >= 20 else 1 if size >= 5 else 2 if size >= 0.1 else 3)
    return text.rstrip("0").rstrip(".") if "." in text else text


def at_share(one: "Condition", share: float) -> float:
    """Return a condition's value at a place along an axis, between whole numbers if need be."""
    from ui.conditions import axis_value

    return axis_value(one, share)


def map_figure(
    spec: MapSpec,
    theme: Theme,
    size: tuple[float, float],
    scale: float = 1.0,
    *,
    titled: bool = False,
) -> "Figure":
    """Return a matplotlib figure of a map; `titled` writes title and note into it."""
    from matplotlib.figure import Figure

    register_font()
    width, height = size
    points = POINTS["small"] * scale * 0.98
    figure = Figure(figsize=(width / INCH, height / INCH), dpi=INCH, facecolor=theme.surface)
    top, foot, left, right = 14.0, 54 * scale, 84 * scale, 24.0
    if titled:
        top, foot = top + 34 * scale, foot + 22 * scale
    axes = figure.add_axes(
        (
            left / width,
            foot / height,
            1 - (left + right) / width,
            1 - (top + foot) / height,
        )
    )
    _field(axes, spec.map, theme, points)
    _dress(axes, spec, theme, points)
    if titled:
        figure.text(
            12 / width, 1 - 12 / height, spec.title, color=theme.text, weight="bold", va="top",
            size=POINTS["title"] * scale, family=FAMILY,
        )  # fmt: skip
        figure.text(
            12 / width, 8 / height, spec.note, color=theme.muted, va="bottom", size=points * 0.92,
            family=FAMILY,
        )  # fmt: skip
    return figure


def _field(axes: "Axes", found: "TippingMap", theme: Theme, points: float) -> None:
    """Colour each side, hatch what is undecided, and draw the tipping line with its band."""
    import numpy as np
    from matplotlib import rc_context
    from matplotlib.colors import LinearSegmentedColormap

    colours = LinearSegmentedColormap.from_list(
        "styles", [theme.heroic, theme.surface, theme.distributed]
    )
    at = found.at
    with rc_context({"hatch.color": theme.muted, "hatch.linewidth": 0.5}):
        axes.contourf(
            at, at, found.chance, levels=np.linspace(0.0, 1.0, 11), cmap=colours, vmin=0, vmax=1
        )
        if (found.verdict == 0).any():
            # below nought where the interval holds one half
            apart = np.maximum(found.low - 0.5, 0.5 - found.high)
            axes.contourf(at, at, apart, levels=[-1.0, 0.0], colors="none", hatches=["////"])
    for edge in (found.low, found.high):
        if float(edge.min()) < 0.5 < float(edge.max()):
            axes.contour(
                at, at, edge, levels=[0.5], colors=theme.text, linewidths=0.9, linestyles="dashed"
            )
    if float(found.chance.min()) < 0.5 < float(found.chance.max()):
        axes.contour(at, at, found.chance, levels=[0.5], colors=theme.text, linewidths=2.0)
    for side, words, edge_colour in (
        (-1, tr("heroic does\nbetter more often"), theme.heroic_outline),
        (1, tr("distributed does\nbetter more often"), theme.distributed_outline),
    ):
        rows, columns = np.nonzero(found.verdict == side)
        if len(rows) < NAMED_FROM * found.verdict.size:
            continue
        y, x = float(at[rows].mean()), float(at[columns].mean())
        # The middle of a bent field may lie outside it; its nearest place does not.
        near = int(np.argmin((at[rows] - y) ** 2 + (at[columns] - x) ** 2))
        axes.text(
            min(max(float(at[columns[near]]), 0.16), 0.84),
            min(max(float(at[rows[near]]), 0.1), 0.9),
            words,
            ha="center",
            va="center",
            size=points,
            weight="bold",
            family=FAMILY,
            color=theme.text,
            bbox={
                "boxstyle": "round,pad=0.35",
                "facecolor": theme.surface,
                "edgecolor": edge_colour,
                "alpha": 0.92,
            },
        )


def _dress(axes: "Axes", spec: MapSpec, theme: Theme, points: float) -> None:
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    for side in axes.spines.values():
        side.set_color(theme.line_strong)
    axes.tick_params(
        colors=theme.muted, labelsize=points, length=3.5, color=theme.line_strong,
        labelfontfamily=FAMILY,
    )  # fmt: skip
    for one, set_ticks in ((spec.x, axes.set_xticks), (spec.y, axes.set_yticks)):
        if one.scale == "whole" and one.high - one.low <= 6:
            figures = [float(step) for step in range(round(one.low), round(one.high) + 1)]
            places = [one.share(step) for step in figures]
        else:
            places = list(TICKS)
            figures = [at_share(one, place) for place in places]
        set_ticks(places, [value(one, step) for step in figures])
    said: dict[str, Any] = {"color": theme.text, "size": points, "family": FAMILY}
    named = tr("{0} ({1})")
    axes.set_xlabel(named.format(worded(spec.x.label), worded(spec.x.unit)), **said)
    axes.set_ylabel(named.format(worded(spec.y.label), worded(spec.y.unit)), **said)


class MapView(DrawnView):
    """Shows a map; the pointer or the arrow keys tell what holds at a place.

    Signals
    -------
    read(str)
        What holds at the place under the pointer, in words.
    """

    read = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._spec: MapSpec | None = None
        self._cell: tuple[int, int] | None = None

    @staticmethod
    def make(
        subject: Any, colours: Theme, size: tuple[int, int], ratio: float, scale: float
    ) -> Drawing:
        return drawing(lambda: map_figure(subject, colours, size, scale), ratio)

    @property
    def spec(self) -> MapSpec | None:
        """What is shown."""
        return self._spec

    def show_map(self, spec: MapSpec, words: str) -> None:
        """Show a map; `words` say the same for those who do not see it."""
        self._spec, self._cell = spec, None
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(words)
        self._show(spec)

    def words_at(self, column: int, row: int) -> str:
        """Say who does better at a place of the map, and how surely."""
        spec = self._spec
        if spec is None:
            return ""
        found = spec.map
        low, high = float(found.low[row, column]), float(found.high[row, column])
        words = tr(
            "{x} {a}, {y} {b}: distributed does better in {share} of lucks ({low} to {high}): "
            "undecided."
        )
        if low > 0.5:
            words = tr(
                "{x} {a}, {y} {b}: distributed does better in {share} of lucks ({low} to {high})."
            )
        elif high < 0.5:
            words = tr(
                "{x} {a}, {y} {b}: heroic does better; distributed in {share} of lucks ({low} to "
                "{high})."
            )
        return words.format(
            x=worded(spec.x.label),
            a=value(spec.x, at_share(spec.x, float(found.at[column]))),
            y=worded(spec.y.label).lower(),
            b=value(spec.y, at_share(spec.y, float(found.at[row]))),
            share=percent(float(found.chance[row, column])),
            low=percent(low),
            high=percent(high),
        )

    def _look(self, column: int, row: int) -> None:
        spec = self._spec
        if spec is None:
            return
        last = len(spec.map.at) - 1
        self._cell = (min(max(column, 0), last), min(max(row, 0), last))
        words = self.words_at(*self._cell)
        self.setAccessibleDescription(words)
        self.read.emit(words)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shown, spec = self._drawing, self._spec
        if shown is None or spec is None:
            return
        x = (event.position().x() / self.width() - shown.left) / (shown.right - shown.left)
        y = 1 - (event.position().y() / self.height() - shown.top) / (shown.bottom - shown.top)
        if -0.02 <= x <= 1.02 and -0.02 <= y <= 1.02:
            last = len(spec.map.at) - 1
            self._look(round(x * last), round(y * last))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        key = Qt.Key(event.key())
        if self._spec is None or key not in steps:
            super().keyPressEvent(event)
            return
        middle = len(self._spec.map.at) // 2
        column, row = self._cell if self._cell is not None else (middle, middle)
        self._look(column + steps[key][0], row + steps[key][1])

    def paint_over(self, painter: QPainter, drawing: Drawing) -> None:
        spec, cell = self._spec, self._cell
        if spec is None or cell is None:
            return
        x = drawing.left + float(spec.map.at[cell[0]]) * (drawing.right - drawing.left)
        y = drawing.bottom - float(spec.map.at[cell[1]]) * (drawing.bottom - drawing.top)
        at = QPointF(x * self.width(), y * self.height())
        painter.setPen(QPen(colour("text"), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(
            QPointF(at.x(), drawing.top * self.height()),
            QPointF(at.x(), drawing.bottom * self.height()),
        )
        painter.drawLine(
            QPointF(drawing.left * self.width(), at.y()),
            QPointF(drawing.right * self.width(), at.y()),
        )
        painter.setPen(QPen(colour("surface"), 1.5))
        painter.setBrush(colour("text"))
        painter.drawEllipse(at, px(5), px(5))
        share = percent(float(spec.map.chance[cell[1], cell[0]]))
        painter.setFont(font("small", bold=True))
        metrics = painter.fontMetrics()
        wide, tall = metrics.horizontalAdvance(share) + px(12), metrics.height() + px(6)
        left = at.x() + px(9) if at.x() + px(9) + wide < self.width() else at.x() - px(9) - wide
        box = QRectF(left, at.y() - tall - px(4), wide, tall)
        ground = QColor(colour("surface"))
        ground.setAlphaF(0.95)
        painter.setPen(QPen(colour("line_strong"), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, px(5), px(5))
        painter.setPen(colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, share)
