"""Charts of a comparison: what is to be drawn, and the drawing of it by matplotlib.

Nothing here imports matplotlib until something is drawn, and drawing is done beside the
window. Heroic is always orange and marked by diamonds, distributed always blue and marked by
circles; both are drawn with the same weight and carry their name at the end of the line.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from simulator.outcomes import BY_ID
from ui.colours import Theme
from ui.figures import number
from ui.fonts import FAMILY, FOLDER, POINTS
from ui.language import name_told
from ui.language import told as worded
from ui.one_drawing import one_drawing

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.compare import Comparison
    from simulator.scenario import Scenario

INCH: Final = 96.0
"""Logical pixels in an inch."""

APART: Final = 0.16
"""How far apart a line's marks are, where 1 is from corner to corner of the chart."""
FORMATS: Final = ("png", "svg", "pdf")
BRANCHES: Final = (("X", (4.0, 1.6)), ("P", (6.0, 1.6, 1.2, 1.6)), ("*", (1.6, 1.2)))
"""Marks and dashes of further branches of a game."""

FONTS: Final = [FAMILY, "DejaVu Sans"]
"""Fonts of the words in a chart: the window's, and one that comes with matplotlib for its gaps."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Charts", text)


@dataclass(frozen=True, slots=True)
class Series:
    """One way of running the place: figures by week, or one figure for the whole run.

    `mean`, `low` and `high` have one number for each week (or one in all); nine in ten runs
    lie between `low` and `high`.
    """

    name: str
    label: str
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """What a chart shows, as plain values.

    Attributes
    ----------
    outcome, title, unit, better : str
        Outcome id, its words, its unit, and which way is better in words.
    decimals : int
        Digits after the point for reading.
    weeks : tuple of int
        Weeks of the figures; empty where there is one figure for the whole run.
    series : tuple of Series
        The lines, in the order in which they are drawn.
    events : tuple of (int, str)
        Weeks in which something happens, and what.
    note : str
        Small print of a saved chart.
    """

    outcome: str
    title: str
    unit: str
    better: str
    decimals: int
    weeks: tuple[int, ...]
    series: tuple[Series, ...]
    events: tuple[tuple[int, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chart: pixels, and where its axes are, from 0 to 1 from the top left.

    `data` holds `width` times `height` pixels of red, green, blue and alpha.
    """

    data: bytes
    width: int
    height: int
    left: float
    top: float
    right: float
    bottom: float
    first: float
    last: float
    lowest: float
    highest: float


def chart_spec(
    comparison: "Comparison", scenario: "Scenario", outcome: str, arms: Sequence[str] | None = None
) -> ChartSpec:
    """Return what the chart of one outcome shows."""
    facts = BY_ID[outcome]
    shown = [arm for arm in comparison.arms if arms is None or arm.name in arms]
    series: list[Series] = []
    for arm in shown:
        if facts.weekly:
            weekly = comparison.weekly[outcome][arm.name]
            mean, low, high = tuple(weekly.mean), tuple(weekly.p05), tuple(weekly.p95)
        else:
            summary = comparison.summary[outcome][arm.name]
            mean, low, high = (summary.mean,), (summary.p05,), (summary.p95,)
        series.append(Series(arm.name, _short(arm.name, name_told(arm.label)), mean, low, high))
    events = tuple(
        (event.week, event.title) for event in scenario.events if event.week <= comparison.weeks
    )
    better = tr("lower is better") if facts.better == "lower" else tr("higher is better")
    note = tr("{title}, {runs} lucks from luck number {seed}, engine {version}").format(
        title=comparison.title,
        runs=comparison.runs,
        seed=comparison.seed,
        version=comparison.version,
    )
    return ChartSpec(
        outcome,
        worded(facts.label),
        worded(facts.unit),
        better,
        facts.decimals,
        tuple(comparison.week) if facts.weekly else (),
        tuple(series),
        events if facts.weekly else (),
        note,
    )


def _short(name: str, label: str) -> str:
    """Return what is written at the end of a line, where there is little room."""
    known = {"yours-heroic": tr("As orders"), "yours-distributed": tr("As invitations")}
    return known.get(name, label)


@dataclass(frozen=True, slots=True)
class _Look:
    colour: str
    edge: str
    text: str
    marker: str
    dashes: tuple[float, ...]
    width: float
    band: float


def _look(name: str, theme: Theme) -> _Look:
    t = theme
    known = {
        "heroic": _Look(t.heroic, t.heroic_outline, t.heroic_text, "D", (), 2.2, 0.20),
        "distributed": _Look(
            t.distributed, t.distributed_outline, t.distributed_text, "o", (), 2.2, 0.20
        ),
        "yours": _Look(t.yours, t.yours, t.text, "s", (), 3.2, 0.0),
        "yours-heroic": _Look(t.heroic, t.heroic_outline, t.heroic_text, "^", (1.2, 1.4), 1.5, 0.0),
        "yours-distributed": _Look(
            t.distributed, t.distributed_outline, t.distributed_text, "v", (1.2, 1.4), 1.5, 0.0
        ),
    }
    if name.startswith("branch-"):
        # other branches of the same game: the same ink, told apart by dashes and marks
        nth = int(name.removeprefix("branch-")) - 2
        marker, dashes = BRANCHES[nth % len(BRANCHES)]
        return _Look(t.yours, t.yours, t.text, marker, dashes, 2.0, 0.0)
    return known.get(name, _Look(t.grey, t.grey, t.muted, "P", (3, 1.5), 1.6, 0.1))


def make_figure(
    spec: ChartSpec,
    theme: Theme,
    size: tuple[float, float],
    scale: float = 1.0,
    *,
    titled: bool = False,
) -> "Figure":
    """Return a matplotlib figure of a chart.

    Parameters
    ----------
    spec : ChartSpec
        What it shows.
    theme : Theme
        Its colours.
    size : tuple of float
        Width and height in logical pixels.
    scale : float
        Text size, where 1 is 100 %.
    titled : bool
        Whether to write title and note into the picture, as for a file.
    """
    from matplotlib.figure import Figure

    register_font()
    width, height = size
    figure = Figure(figsize=(width / INCH, height / INCH), dpi=INCH, facecolor=theme.surface)
    axes = figure.add_subplot()
    points = POINTS["small"] * scale * 0.98
    _dress(axes, theme, points)
    top = 8 + 26 * scale * bool(spec.events) + (62 * scale if titled else 4)
    foot = 26 * scale + 14 + (20 * scale if titled else 0) + (0 if spec.weeks else 18 * scale)
    _frame(figure, axes, spec, points, top, foot)
    if spec.weeks:
        _draw_lines(figure, axes, spec, theme, points)
    else:
        _draw_ranges(axes, spec, theme, points)
    _name_unit(figure, axes, spec, theme, points)
    if titled:
        unit = f"{spec.unit}; {spec.better}"
        left = axes.get_position().x0
        figure.text(
            left, 1 - 12 / height, spec.title, color=theme.text, weight="bold", va="top",
            size=POINTS["title"] * scale, family=FONTS,
        )  # fmt: skip
        figure.text(
            left, 1 - (14 + 22 * scale) / height, unit, color=theme.muted, va="top",
            size=points, family=FONTS,
        )  # fmt: skip
        figure.text(
            left, 8 / height, spec.note, color=theme.muted, va="bottom", size=points * 0.92,
            family=FONTS,
        )  # fmt: skip
    return figure


def register_font() -> None:
    """Let matplotlib know the font of the window."""
    from matplotlib import font_manager

    known = {entry.name for entry in font_manager.fontManager.ttflist}
    if FAMILY not in known:
        for path in sorted(FOLDER.glob("*.ttf")):
            font_manager.fontManager.addfont(str(path))


def _dress(axes: "Axes", theme: Theme, points: float) -> None:
    axes.set_facecolor(theme.surface)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(theme.line_strong)
    axes.grid(axis="y", color=theme.line, linewidth=0.9)
    axes.set_axisbelow(True)
    axes.tick_params(colors=theme.muted, labelsize=points, length=0, pad=5, labelfontfamily=FAMILY)
    axes.tick_params(axis="x", length=3.5, color=theme.line_strong)


def _frame(
    figure: "Figure", axes: "Axes", spec: ChartSpec, points: float, top: float, foot: float
) -> None:
    """Leave room at the sides for the figures at the left and the names at the right."""
    width, height = figure.get_size_inches() * INCH
    letter = points * 0.62 * INCH / 72
    highest = max((abs(v) for s in spec.series for v in (*s.low, *s.high)), default=1.0)
    beside = 18 * points / POINTS["small"]  # the unit, turned on its side
    left = 14 + beside + letter * len(number(highest, 0 if highest >= 10 else 1))
    right = 12.0
    if spec.weeks:
        names = [f"{s.label} {number(s.mean[-1], spec.decimals)}" for s in spec.series if s.mean]
        right = 16 + letter * 1.02 * max((len(name) for name in names), default=0)
    else:
        left = 20 + letter * max((len(s.label) for s in spec.series), default=0)
    right = min(right, width * 0.4)
    axes.set_position(
        (left / width, foot / height, 1 - (left + right) / width, 1 - (top + foot) / height)
    )


def _name_unit(
    figure: "Figure", axes: "Axes", spec: ChartSpec, theme: Theme, points: float
) -> None:
    """Write the unit beside the axis of figures."""
    width, height = figure.get_size_inches() * INCH
    place, line = axes.get_position(), points * INCH / 72
    across = (place.x0 + place.x1) / 2
    under = place.y0 - (2.2 * line + 10) / height
    at = (6 / width, (place.y0 + place.y1) / 2) if spec.weeks else (across, under)
    figure.text(
        *at, spec.unit, color=theme.muted, size=points * 0.94, family=FONTS,
        rotation=90 if spec.weeks else 0, ha="left" if spec.weeks else "center",
        va="center" if spec.weeks else "top",
    )  # fmt: skip


def _draw_lines(
    figure: "Figure", axes: "Axes", spec: ChartSpec, theme: Theme, points: float
) -> None:
    from matplotlib import patheffects
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    weeks = spec.weeks
    for order, series in enumerate(spec.series):
        look = _look(series.name, theme)
        if look.band:
            axes.fill_between(
                weeks, series.low, series.high, color=look.colour, alpha=look.band, linewidth=0
            )
            for edge in (series.low, series.high):
                axes.plot(weeks, edge, color=look.edge, alpha=0.35, linewidth=0.7)
        (line,) = axes.plot(
            weeks,
            series.mean,
            color=look.colour,
            linewidth=look.width,
            marker=look.marker,
            markersize=4.2 + look.width,
            markeredgecolor=look.edge,
            markeredgewidth=1.3,
            markerfacecolor=look.colour,
            # along the line, so that no two lines that lie together mark the same place
            markevery=(APART * order / len(spec.series), APART),
            zorder=5 + (series.name == "yours"),
        )
        if look.dashes:
            line.set_dashes(look.dashes)
        if look.edge != look.colour:
            line.set_path_effects(
                [
                    patheffects.Stroke(linewidth=look.width + 1.3, foreground=look.edge),
                    patheffects.Normal(),
                ]
            )
    axes.set_xlim(weeks[0], weeks[-1] if len(weeks) > 1 else weeks[0] + 1)
    _set_heights(axes, spec)
    axes.xaxis.set_major_locator(MaxNLocator(7, integer=True, steps=[1, 1.3, 2, 2.6, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda week, _: tr("wk {0}").format(round(week))))
    axes.yaxis.set_major_locator(MaxNLocator(6))
    low, high = axes.get_ylim()
    gap = (high - low) / 6
    places = 0 if gap >= 1 else 1 if gap >= 0.1 else 2
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value, places)))
    _name_ends(figure, axes, spec, theme, points)
    _mark_events(figure, axes, spec, theme, points)


def _set_heights(axes: "Axes", spec: ChartSpec) -> None:
    lowest = min(min((*s.low, *s.mean)) for s in spec.series)
    highest = max(max((*s.high, *s.mean)) for s in spec.series)
    if lowest == highest == 0.0:
        axes.set_ylim(0.0, 6.0)  # an axis of whole numbers, for what never happened
        return
    room = max(highest - lowest, abs(highest) * 0.02, 1e-6)
    bottom = 0.0 if 0 <= lowest < 0.55 * highest else lowest - room * 0.08
    if lowest >= 0:
        bottom = max(0.0, bottom)
    axes.set_ylim(bottom, highest + room * 0.06)


def _name_ends(
    figure: "Figure", axes: "Axes", spec: ChartSpec, theme: Theme, points: float
) -> None:
    """Write each line's name and last figure at its end, moved apart where they would meet."""
    low, high = axes.get_ylim()
    wide = axes.get_position().width * figure.get_size_inches()[0] * INCH
    tall = axes.get_position().height * figure.get_size_inches()[1] * INCH
    need = points * INCH / 72 * 1.45
    ends = sorted(
        ((series.mean[-1] - low) / (high - low) * tall, i) for i, series in enumerate(spec.series)
    )
    places = [end for end, _ in ends]
    for _ in range(40):
        for i in range(len(places) - 1):
            short = need - (places[i + 1] - places[i])
            if short > 0:
                places[i] -= short / 2
                places[i + 1] += short / 2
    if places:
        over = max(0.0, places[-1] - tall)
        under = max(0.0, need * 0.4 - (places[0] - over))
        places = [place - over + under for place in places]
    for place, (end, i) in zip(places, ends, strict=True):
        series = spec.series[i]
        look = _look(series.name, theme)
        axes.annotate(
            f"{series.label} {number(series.mean[-1], spec.decimals)}",
            xy=(1, end / tall),
            xytext=(1 + 9 / wide, place / tall),
            xycoords="axes fraction",
            textcoords="axes fraction",
            color=look.text,
            size=points,
            weight="bold",
            family=FONTS,
            va="center",
            annotation_clip=False,
        )


def _mark_events(
    figure: "Figure", axes: "Axes", spec: ChartSpec, theme: Theme, points: float
) -> None:
    """Mark events by a dotted line, with as many titles in two rows as there is room for."""
    width = axes.get_position().width * figure.get_size_inches()[0] * INCH
    tall = axes.get_position().height * figure.get_size_inches()[1] * INCH
    first, last = axes.get_xlim()
    letter = points * 0.53 * INCH / 72
    taken = [-1e9, -1e9]
    # two rows of titles share the width
    most = max(26, int(min(1.0, 1.6 / max(1, len(spec.events))) * width / letter))
    for week, title in spec.events:
        axes.axvline(
            week, color=theme.line_strong, linewidth=0.9, linestyle=(0, (1, 2.5)), zorder=1
        )
        at = (week - first) / (last - first) * width
        for level in (0, 1):
            if at >= taken[level] + 10:
                text = title if len(title) <= most else f"{title[: most - 2].rstrip()}…"
                long = letter * len(text)
                start = min(at, width - long)
                if start < taken[level] + 10:
                    continue
                taken[level] = start + long
                axes.text(
                    start / width, 1 + (5 + level * points * 1.75) / tall, text,
                    transform=axes.transAxes, color=theme.muted, size=points * 0.94,
                    family=FONTS, va="bottom",
                )  # fmt: skip
                break


def _draw_ranges(axes: "Axes", spec: ChartSpec, theme: Theme, points: float) -> None:
    """Draw one figure for each way of running the place, with the range of nine in ten."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.grid(axis="y", visible=False)
    axes.grid(axis="x", color=theme.line, linewidth=0.9)
    count = len(spec.series)
    for i, series in enumerate(spec.series):
        look, y = _look(series.name, theme), count - 1 - i
        axes.plot(
            [series.low[0], series.high[0]], [y, y], color=look.edge, linewidth=7, alpha=0.35,
            solid_capstyle="round",
        )  # fmt: skip
        axes.plot(
            [series.mean[0]], [y], marker=look.marker, markersize=11, color=look.colour,
            markeredgecolor=look.edge, markeredgewidth=1.6,
        )  # fmt: skip
        axes.annotate(
            number(series.mean[0], spec.decimals), (series.mean[0], y), xytext=(0, 13),
            textcoords="offset points", ha="center", color=look.text, weight="bold", size=points,
            family=FONTS,
        )  # fmt: skip
    axes.set_yticks(range(count - 1, -1, -1), [series.label for series in spec.series])
    for label, series in zip(axes.get_yticklabels(), spec.series, strict=True):
        label.set_color(_look(series.name, theme).text)
        label.set_fontweight("bold")
    axes.set_ylim(-0.7, count - 0.3)
    axes.xaxis.set_major_locator(MaxNLocator(6))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value, 0)))
    axes.margins(x=0.08)


def draw(
    spec: ChartSpec, theme: Theme, size: tuple[int, int], ratio: float = 1.0, scale: float = 1.0
) -> Drawing:
    """Draw a chart into pixels; run it beside the window."""
    return drawing(lambda: make_figure(spec, theme, size, scale), ratio)


def drawing(make: Callable[[], "Figure"], ratio: float = 1.0) -> Drawing:
    """Draw a figure into pixels, one at a time; its first axes are those that are read."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with one_drawing():
        figure = make()
        figure.set_dpi(INCH * ratio)
        canvas: Any = FigureCanvasAgg(figure)
        canvas.draw()
        width, height = canvas.get_width_height()
        axes = figure.axes[0]
        box = axes.get_position()
        first, last = axes.get_xlim()
        lowest, highest = axes.get_ylim()
        return Drawing(
            bytes(canvas.buffer_rgba()),
            width,
            height,
            box.x0,
            1 - box.y1,
            box.x1,
            1 - box.y0,
            first,
            last,
            lowest,
            highest,
        )


def save(
    spec: ChartSpec, theme: Theme, path: str | Path, size: tuple[int, int] = (1100, 620)
) -> None:
    """Save a chart with its title and note; the ending of the path is the format.

    Raises
    ------
    ValueError
        If the ending is none of `FORMATS`.
    OSError
        If the file cannot be written.
    """
    Path(path).write_bytes(as_file(spec, theme, Path(path).suffix.lower().lstrip("."), size))


def as_file(spec: ChartSpec, theme: Theme, kind: str, size: tuple[int, int] = (1100, 620)) -> bytes:
    """Return a chart with its title and note as the bytes of a file of one of `FORMATS`.

    Raises
    ------
    ValueError
        If the kind is none of them.
    """
    return figure_file(
        lambda: make_figure(spec, theme, size, titled=True), theme, kind, spec.outcome
    )


def figure_file(make: Callable[[], "Figure"], theme: Theme, kind: str, salt: str) -> bytes:
    """Return a figure as the bytes of a file of one of `FORMATS`; equal figures, equal bytes.

    Raises
    ------
    ValueError
        If the kind is none of them.
    """
    if kind not in FORMATS:
        known = ", ".join(FORMATS)
        raise ValueError(tr("a chart is saved as {0}, not as '{1}'").format(known, kind))
    held = io.BytesIO()
    stamp: dict[str, Any] = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind, {})
    with one_drawing({"svg.fonttype": "path", "svg.hashsalt": salt}):
        figure = make()
        figure.savefig(
            held, format=kind, dpi=INCH * 2, facecolor=theme.surface, metadata=stamp or None
        )
    return held.getvalue()
