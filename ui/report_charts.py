"""Charts of the HTML report: lines with bands as inline SVG.

Ink, grid and paper are left to the page's style sheet, so that a chart follows the page
from light to dark and to print. Equal comparisons give equal bytes.
"""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from simulator.outcomes import Outcome
from ui.one_drawing import one_drawing
from ui.wording import number, told, translate

INK: Final = "#010203"
GRID: Final = "#040506"
PAPER: Final = "#070809"
HEROIC_EDGE: Final = "#0a0b0c"
DISTRIBUTED_EDGE: Final = "#0d0e0f"
"""Stand-ins that the page's own colours replace."""

_VARIABLES: Final = {
    INK: "var(--ink)",
    GRID: "var(--grid)",
    PAPER: "var(--paper)",
    HEROIC_EDGE: "var(--heroic-edge)",
    DISTRIBUTED_EDGE: "var(--distributed-edge)",
}


PRINTED: Final = {
    "--ink": "#1b2530",
    "--grid": "#cfd6dd",
    "--paper": "#ffffff",
    "--heroic-edge": "#8a5d00",
    "--distributed-edge": "#0072b2",
    "--font": "Inter",
}
"""What stands for the page's own colours and letters where a chart is no part of a page."""


def on_paper(svg: str) -> str:
    """Return a chart with colours of its own, for what reads no style sheet.

    Raises
    ------
    KeyError
        If a chart asks a page for something that paper has not.
    """
    return re.sub(r"var\((--[a-z-]+)\)", lambda found: PRINTED[found[1]], svg)


def tr(text: str) -> str:
    """Return `text` in the language in force."""
    return translate("Report", text)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is drawn: colour, outline, marker and width of its line.

    The two styles have solid lines of one weight, so that neither is drawn as the better one;
    their markers tell them apart without colour.
    """

    colour: str
    edge: str
    marker: str
    filled: bool
    width: float = 2.0


LOOKS: Final = {
    "heroic": Look("#E69F00", HEROIC_EDGE, "D", filled=False),
    "distributed": Look("#0072B2", DISTRIBUTED_EDGE, "o", filled=True),
    "yours": Look(INK, INK, "s", filled=True, width=2.8),
    "yours-heroic": Look("#E69F00", HEROIC_EDGE, "^", filled=False, width=1.2),
    "yours-distributed": Look("#0072B2", DISTRIBUTED_EDGE, "v", filled=True, width=1.2),
}
OTHER: Final = Look("#7f8a96", "#7f8a96", "P", filled=True, width=1.6)


@dataclass(frozen=True, slots=True)
class Line:
    """One run's weekly figures: mean, and the band that holds nine in ten runs."""

    name: str
    label: str
    mean: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]


def line_chart(
    outcome: Outcome,
    weeks: Sequence[int],
    lines: Sequence[Line],
    events: Mapping[int, str],
    alternative: str,
) -> str:
    """Draw weekly means with their bands.

    Parameters
    ----------
    outcome : Outcome
        What is drawn.
    weeks : sequence of int
        The weeks, ascending.
    lines : sequence of Line
        What to draw; the two styles in the same weight.
    events : mapping of int to str
        Weeks in which something happens, with the letter that marks it.
    alternative : str
        What the chart shows, in words, for those who do not see it.

    Returns
    -------
    str
        An SVG element whose ids are its own.
    """
    with one_drawing(
        {
            "svg.hashsalt": "civicloom",
            "svg.fonttype": "none",
            "font.family": "sans-serif",
            "font.size": 10,
            "path.simplify": True,
        }
    ):
        figure = Figure(figsize=(8.0, 3.3))
        ends = [_end(line, outcome) for line in lines]
        # What the words at the line ends leave over, at about this much for a letter.
        wide = 0.88 - 0.0112 * max(map(len, ends))
        axes = figure.add_axes((0.085, 0.135, wide, 0.77))
        for i, line in enumerate(lines):
            _draw(axes, weeks, line, shift=i * _spacing(weeks) // max(len(lines), 1))
        axes.set_xlim(weeks[0], max(weeks[-1], weeks[0] + 1))
        _dress(axes, figure, outcome, weeks)
        _mark_events(axes, events)
        _label_ends(axes, lines, ends)
        page = io.StringIO()
        figure.savefig(page, format="svg", transparent=True, metadata=_NO_METADATA)
    return _inline(page.getvalue(), outcome.id, alternative)


_NO_METADATA: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}


def _spacing(weeks: Sequence[int]) -> int:
    return max(len(weeks) // 9, 1)


def _draw(axes: Axes, weeks: Sequence[int], line: Line, shift: int) -> None:
    look = LOOKS.get(line.name, OTHER)
    if line.name in {"heroic", "distributed"}:
        axes.fill_between(weeks, line.low, line.high, color=look.colour, alpha=0.16, linewidth=0)
    if look.edge != look.colour:
        # Orange alone is faint on white, and blue on black: the page gives the outline a colour.
        axes.plot(
            weeks,
            line.mean,
            color=look.edge,
            linewidth=look.width + 1.2,
            solid_capstyle="round",
        )
    axes.plot(
        weeks,
        line.mean,
        color=look.colour,
        linewidth=look.width,
        solid_capstyle="round",
        marker=look.marker,
        markersize=6,
        markevery=(min(shift + _spacing(weeks) // 3, len(weeks) - 1), _spacing(weeks)),
        markerfacecolor=look.colour if look.filled else PAPER,
        markeredgecolor=look.edge if look.filled else look.colour,
        markeredgewidth=1.0 if look.filled else 1.6,
    )


def _dress(axes: Axes, figure: Figure, outcome: Outcome, weeks: Sequence[int]) -> None:
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(GRID)
    axes.grid(axis="y", color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(colors=INK, length=0, labelsize=9.5)
    axes.tick_params(axis="x", pad=7)
    axes.margins(x=0.0, y=0.06)
    axes.yaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value)))
    step = next((step for step in (4, 13, 26, 52, 104) if len(weeks) / step <= 6), 104)
    ticks = [weeks[0], *(week for week in weeks if week % step == 0)]
    axes.set_xticks(ticks)
    axes.set_xticklabels([tr("week {0}").format(ticks[0]), *map(str, ticks[1:])])
    figure.text(0.085, 0.95, told(outcome.unit), color=INK, fontsize=9.5, ha="left", va="bottom")


def _tick(value: float) -> str:
    digits = 0 if abs(value) >= 20 or value == int(value) else 1 if abs(value) >= 1 else 2
    return number(value, digits) if value else "0"


def _mark_events(axes: Axes, events: Mapping[int, str]) -> None:
    """Mark events by dotted lines with letters, one below the other where they are close."""
    first, last = axes.get_xlim()
    ends: list[float] = []
    for week, letter in sorted(events.items()):
        # In shares of the width, with about this much for a letter and the space around it.
        at = (week - first) / (last - first)
        row = next((row for row, end in enumerate(ends) if end <= at), len(ends))
        ends[row : row + 1] = [at + 0.012 + 0.013 * len(letter)]
        axes.axvline(week, color=INK, linewidth=0.9, linestyle=(0, (1, 2)), alpha=0.7)
        axes.annotate(
            letter,
            (week, 1.0),
            xycoords=("data", "axes fraction"),
            xytext=(3, -1 - 12 * row),
            textcoords="offset points",
            color=INK,
            fontsize=9.5,
            va="top",
        )


def _end(line: Line, outcome: Outcome) -> str:
    return f"{line.label} {number(line.mean[-1], outcome.decimals)}"


def _label_ends(axes: Axes, lines: Sequence[Line], ends: Sequence[str]) -> None:
    """Write each line's name and last figure at its end, moved apart where they would meet."""
    low, high = axes.get_ylim()
    gap = (high - low) * 0.085
    order = sorted(range(len(lines)), key=lambda i: lines[i].mean[-1])
    places = [lines[i].mean[-1] for i in order]
    for i in range(1, len(places)):
        places[i] = max(places[i], places[i - 1] + gap)
    over = max(0.0, places[-1] - high) if places else 0.0
    for at, i in enumerate(order):
        look = LOOKS.get(lines[i].name, OTHER)
        place = places[at] - over
        axes.plot(
            [1.025],
            [(place - low) / (high - low)],
            transform=axes.transAxes,
            clip_on=False,
            marker=look.marker,
            markersize=6.5,
            linestyle="none",
            markerfacecolor=look.colour if look.filled else PAPER,
            markeredgecolor=look.edge if look.filled else look.colour,
            markeredgewidth=1.0 if look.filled else 1.6,
        )
        axes.annotate(
            ends[i],
            (1.045, (place - low) / (high - low)),
            xycoords="axes fraction",
            color=INK,
            fontsize=10,
            va="center",
            annotation_clip=False,
        )
    axes.set_ylim(low, high)


def _inline(svg: str, prefix: str, alternative: str) -> str:
    """Make a stand-alone SVG fit for a page: own ids, the page's colours, words for readers."""
    body = svg[svg.index("<svg") :]
    inner = body[body.index(">") + 1 :]
    box = re.search(r'viewBox="([^"]+)"', body)
    assert box is not None
    inner = re.sub(r"<metadata>.*?</metadata>", "", inner, flags=re.DOTALL)
    inner = re.sub(r"<style[^>]*>.*?</style>", "", inner, flags=re.DOTALL)
    inner = re.sub(r'\bid="', f'id="{prefix}-', inner)
    inner = re.sub(r"url\(#", f"url(#{prefix}-", inner)
    inner = re.sub(r'(?:xlink:)?href="#', f'href="#{prefix}-', inner)
    inner = re.sub(r"(\d\.\d\d)\d+", r"\1", inner)
    inner = re.sub(r"font: ([0-9.]+)px [^;\"]+", r"font: \1px var(--font)", inner)
    for colour, variable in _VARIABLES.items():
        inner = inner.replace(colour, variable)
    inner = "\n".join(line.strip() for line in inner.splitlines() if line.strip())
    return (
        f'<svg class="chart" role="img" viewBox="{box.group(1)}" '
        f"aria-label={quoteattr(alternative)}>\n<title>{escape(alternative)}</title>\n{inner}\n"
    )
