"""The maps of conditions as one SVG: the chosen outcome large, every other one small.

Orange is heroic and blue is distributed, and both are named in words where they do better, so
that nothing hangs on colour alone; what is undecided is hatched. Equal findings give equal bytes.
"""

import io
from textwrap import wrap
from typing import Final
from xml.sax.saxutils import escape

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from simulator.conditions import Condition
from simulator.outcomes import BY_ID, OUTCOMES
from simulator.tipping import TippingMap
from ui.conditions import Found, axis_value
from ui.conditions_text import value
from ui.one_drawing import one_drawing
from ui.phrases import percent
from ui.wording import number, told, translate

HEROIC: Final = "#E69F00"
DISTRIBUTED: Final = "#0072B2"
INK: Final = "#1b1f24"
QUIET: Final = "#59636e"
COLOURS: Final = LinearSegmentedColormap.from_list("styles", [HEROIC, "#ffffff", DISTRIBUTED])
ACROSS: Final = 5
WIDEST: Final = 27
"""Letters that fit over a small map."""
NAMED_FROM: Final = 0.06
"""Share of a map that a style must hold to be named on it."""


def tr(text: str) -> str:
    """Return `text` in the language in force."""
    return translate("ConditionsChart", text)


def map_svg(found: Found) -> str:
    """Return the maps of all outcomes, the wanted one large, as SVG with words for readers."""
    others = [outcome for outcome in OUTCOMES if outcome.id != found.wanted.outcome]
    rows = -(-len(others) // ACROSS)
    high = 5.6 + 2.15 * rows
    with one_drawing(
        {
            "svg.hashsalt": "civicloom",
            "svg.fonttype": "none",
            "font.family": "sans-serif",
            "font.size": 10,
            "hatch.linewidth": 0.5,
            "hatch.color": "#8a939c",
            "text.color": INK,
            "axes.labelcolor": INK,
            "axes.edgecolor": QUIET,
            "xtick.color": INK,
            "ytick.color": INK,
        }
    ):
        figure = Figure(figsize=(10.0, high), facecolor="white")
        axes = figure.add_axes((0.11, 1 - 4.55 / high, 0.56, 3.7 / high))
        _large(axes, figure, found, high)
        for i, outcome in enumerate(others):
            row, column = divmod(i, ACROSS)
            left, top = 0.06 + column * 0.187, 5.75 + row * 2.15
            small = figure.add_axes((left, 1 - (top + 1.45) / high, 0.15, 1.35 / high))
            part = found.outcomes[outcome.id]
            _field(small, part.map, found, name=False)
            small.set_xticks([])
            small.set_yticks([])
            small.set_title("\n".join(wrap(told(outcome.label), WIDEST)), fontsize=8.5, pad=3)
            said = tr("distributed better: {0}").format(percent(part.chance[0]))
            small.set_xlabel(said, fontsize=8, labelpad=3)
        page = io.StringIO()
        figure.savefig(page, format="svg", metadata=_NO_METADATA)
    return _worded(page.getvalue(), found)


_NO_METADATA: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}


def _large(axes: Axes, figure: Figure, found: Found, high: float) -> None:
    outcome = BY_ID[found.wanted.outcome]
    here = found.outcomes[outcome.id]
    _field(axes, here.map, found, name=True)
    axes.set_title(
        (
            tr("{0}: {1} (lower is better)")
            if outcome.better == "lower"
            else tr("{0}: {1} (higher is better)")
        ).format(found.scenario.title, told(outcome.label).lower()),
        fontsize=12,
        loc="left",
        pad=14,
    )
    x, *rest = (found.design.conditions[i] for i in here.map.columns)
    _ticks(axes, x, "x")
    axes.set_xlabel(f"{told(x.label)} ({told(x.unit)})\n{told(x.ends[0])}  →  {told(x.ends[1])}")
    if rest:
        _ticks(axes, rest[0], "y")
        axes.set_ylabel(
            f"{told(rest[0].label)}\n({told(rest[0].unit)})\n"
            f"{told(rest[0].ends[0])}  →  {told(rest[0].ends[1])}"
        )
    else:
        axes.set_ylabel(tr("probability that distributed\ndoes better"))
    words = [
        tr("Orange: heroic does better more often."),
        tr("Blue: distributed does."),
        tr("The paler, the closer to even."),
        tr("Line: both equally often."),
        tr("Hatched: undecided (95 %),\nfor points and lucks alone.")
        if here.wider_map is not None
        else tr("Hatched: undecided (95 %)."),
    ]
    if here.wider_map is not None:
        words.append(tr("Dotted: edge of the undecided part\nwith the assumptions drawn too."))
    words += [
        "",
        tr("Over all conditions, distributed does\nbetter in {0} of cases ({1} to {2}).").format(
            *map(percent, here.chance)
        ),
        "",
        tr("{0} places, {1} lucks each,\nseed {2}, digest {3}").format(
            number(len(found.design.shares)),
            found.wanted.runs,
            found.wanted.seed,
            found.digest[:12],
        ),
    ]
    figure.text(0.70, 1 - 0.95 / high, "\n".join(words), fontsize=9.5, va="top", linespacing=1.45)
    figure.text(
        0.06,
        1 - 5.42 / high,
        tr("The same map for every other outcome (H: heroic better, D: distributed better)"),
        fontsize=11,
        va="bottom",
    )


def _field(axes: Axes, found_map: TippingMap, found: Found, *, name: bool) -> None:
    at = found_map.at
    wider = found.outcomes[found.wanted.outcome].wider_map if name else None
    if len(found_map.columns) == 1:
        _curve(axes, found_map, wider)
        return
    axes.contourf(
        at, at, found_map.chance, levels=np.linspace(0.0, 1.0, 11), cmap=COLOURS, vmin=0, vmax=1
    )
    if (found_map.verdict == 0).any():
        # below nought where the interval holds one half
        apart = np.maximum(found_map.low - 0.5, 0.5 - found_map.high)
        axes.contourf(at, at, apart, levels=[-1.0, 0.0], colors="none", hatches=["////"])
    if float(found_map.chance.min()) < 0.5 < float(found_map.chance.max()):
        axes.contour(at, at, found_map.chance, levels=[0.5], colors=INK, linewidths=1.8)
    if wider is not None:
        for edge in (wider.low, wider.high):
            if float(edge.min()) < 0.5 < float(edge.max()):
                axes.contour(
                    at, at, edge, levels=[0.5], colors=INK, linewidths=1.2, linestyles="dotted"
                )
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    whole, letters = (tr("heroic\nbetter"), tr("distributed\nbetter")), (tr("H"), tr("D"))
    for side, words in zip((-1, 1), whole if name else letters, strict=True):
        _name(axes, found_map, side, words)


def _name(axes: Axes, found_map: TippingMap, side: int, words: str) -> None:
    """Write who does better in the middle of where that is decided."""
    rows, columns = np.nonzero(found_map.verdict == side)
    if len(rows) < NAMED_FROM * found_map.verdict.size:
        return
    y, x = float(found_map.at[rows].mean()), float(found_map.at[columns].mean())
    # The middle of a bent field may lie outside it; its nearest place does not.
    near = int(np.argmin((found_map.at[rows] - y) ** 2 + (found_map.at[columns] - x) ** 2))
    axes.text(
        min(max(float(found_map.at[columns[near]]), 0.12), 0.88),
        min(max(float(found_map.at[rows[near]]), 0.1), 0.9),
        words,
        ha="center",
        va="center",
        fontsize=11 if "\n" in words else 9,
        color=INK,
        bbox={"boxstyle": "round,pad=0.2", "facecolor": "white", "edgecolor": "none", "alpha": 0.8},
    )


def _curve(axes: Axes, found_map: TippingMap, wider: TippingMap | None) -> None:
    at = found_map.at
    axes.axhspan(0.5, 1.0, color=DISTRIBUTED, alpha=0.15, linewidth=0)
    axes.axhspan(0.0, 0.5, color=HEROIC, alpha=0.2, linewidth=0)
    axes.fill_between(at, found_map.low[0], found_map.high[0], color=QUIET, alpha=0.35, linewidth=0)
    axes.plot(at, found_map.chance[0], color=INK, linewidth=1.8)
    if wider is not None:
        for edge in (wider.low, wider.high):
            axes.plot(at, edge[0], color=INK, linewidth=1.2, linestyle="dotted")
    axes.axhline(0.5, color=INK, linewidth=0.8)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.text(0.98, 0.95, tr("distributed better"), ha="right", va="top", fontsize=9)
    axes.text(0.98, 0.05, tr("heroic better"), ha="right", va="bottom", fontsize=9)


def _ticks(axes: Axes, one: Condition, side: str) -> None:
    if one.scale == "whole" and one.high - one.low <= 6:
        figures = [float(step) for step in range(round(one.low), round(one.high) + 1)]
        places = [one.share(step) for step in figures]
    else:
        places = [0.0, 0.25, 0.5, 0.75, 1.0]
        figures = [axis_value(one, place) for place in places]
    words = [value(one, step) for step in figures]
    if side == "x":
        axes.set_xticks(places, words)
    else:
        axes.set_yticks(places, words)


def _worded(svg: str, found: Found) -> str:
    """Give the picture a title and a description for those who do not see it."""
    outcome = BY_ID[found.wanted.outcome]
    names = [told(found.design.conditions[i].label).lower() for i in found.columns]
    over = tr("{0} and {1}").format(*names) if len(names) == 2 else names[0]
    title = tr("{0}: where each style does better, over {1}").format(found.scenario.title, over)
    said = []
    for part in (outcome, *(other for other in OUTCOMES if other.id != outcome.id)):
        chance = found.outcomes[part.id].chance
        words = tr("{outcome}: distributed does better in {0} of cases, {1} to {2}, {verdict}")
        said.append(
            words.format(
                *map(percent, chance), outcome=told(part.label), verdict=_verdict(*chance[1:])
            )
        )
    start = svg.index("<svg")
    end = svg.index(">", start)
    body = svg[start:end] + ' role="img" aria-labelledby="map-title map-words">\n'
    words = f'<title id="map-title">{escape(title)}</title>\n'
    words += f'<desc id="map-words">{escape(". ".join(said))}.</desc>\n'
    return svg[:start] + body + words + svg[end + 1 :].lstrip("\n")


def _verdict(low: float, high: float) -> str:
    """Name who does better more often than not, as far as an interval tells."""
    if low > 0.5:
        return tr("distributed")
    return tr("heroic") if high < 0.5 else tr("undecided")
