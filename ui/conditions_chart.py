"""The maps of conditions as one SVG: the chosen outcome large, every other one small.

Orange is heroic and blue is distributed, and both are named in words where they do better, so
that nothing hangs on colour alone; what is undecided is hatched. Equal findings give equal bytes.
"""

import io
from typing import Final
from xml.sax.saxutils import escape

import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from simulator.conditions import Condition
from simulator.outcomes import BY_ID, OUTCOMES
from simulator.tipping import TippingMap
from ui.conditions import Found, axis_value
from ui.conditions_text import value, verdict
from ui.phrases import percent

HEROIC: Final = "#E69F00"
DISTRIBUTED: Final = "#0072B2"
INK: Final = "#1b1f24"
QUIET: Final = "#59636e"
COLOURS: Final = LinearSegmentedColormap.from_list("styles", [HEROIC, "#ffffff", DISTRIBUTED])
ACROSS: Final = 5
NAMED_FROM: Final = 0.06
"""Share of a map that a style must hold to be named on it."""


def map_svg(found: Found) -> str:
    """Return the maps of all outcomes, the wanted one large, as SVG with words for readers."""
    others = [outcome for outcome in OUTCOMES if outcome.id != found.wanted.outcome]
    rows = -(-len(others) // ACROSS)
    high = 5.6 + 2.15 * rows
    with rc_context(
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
            small.set_title(outcome.label, fontsize=8.5, pad=3)
            said = f"distributed better: {percent(part.chance[0])}"
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
        f"{found.scenario.title}: {outcome.label.lower()} ({outcome.better} is better)",
        fontsize=12,
        loc="left",
        pad=14,
    )
    x, *rest = (found.design.conditions[i] for i in here.map.columns)
    _ticks(axes, x, "x")
    axes.set_xlabel(f"{x.label} ({x.unit})\n{x.ends[0]}  →  {x.ends[1]}")
    if rest:
        _ticks(axes, rest[0], "y")
        axes.set_ylabel(
            f"{rest[0].label}\n({rest[0].unit})\n{rest[0].ends[0]}  →  {rest[0].ends[1]}"
        )
    else:
        axes.set_ylabel("probability that distributed\ndoes better")
    words = [
        "Orange: heroic does better more often.",
        "Blue: distributed does.",
        "The paler, the closer to even.",
        "Line: both equally often.",
        "Hatched: undecided (95 %)"
        + (",\nfor points and lucks alone." if here.wider_map is not None else "."),
    ]
    if here.wider_map is not None:
        words.append("Dotted: edge of the undecided part\nwith the assumptions drawn too.")
    words += [
        "",
        f"Over all conditions, distributed does\nbetter in {percent(here.chance[0])} of cases "
        f"({percent(here.chance[1])} to {percent(here.chance[2])}).",
        "",
        f"{len(found.design.shares):,} places, {found.wanted.runs} lucks each,\n"
        f"seed {found.wanted.seed}, digest {found.digest[:12]}",
    ]
    figure.text(0.70, 1 - 0.95 / high, "\n".join(words), fontsize=9.5, va="top", linespacing=1.45)
    figure.text(
        0.06,
        1 - 5.42 / high,
        "The same map for every other outcome (H: heroic better, D: distributed better)",
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
    for side, words in ((-1, "heroic"), (1, "distributed")):
        _name(axes, found_map, side, f"{words}\nbetter" if name else words[0].upper())


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
    axes.text(0.98, 0.95, "distributed better", ha="right", va="top", fontsize=9)
    axes.text(0.98, 0.05, "heroic better", ha="right", va="bottom", fontsize=9)


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
    names = " and ".join(found.design.conditions[i].label.lower() for i in found.columns)
    title = f"{found.scenario.title}: where each style does better, over {names}"
    told = []
    for part in (outcome, *(other for other in OUTCOMES if other.id != outcome.id)):
        chance = found.outcomes[part.id].chance
        told.append(
            f"{part.label}: distributed does better in {percent(chance[0])} of cases, "
            f"{percent(chance[1])} to {percent(chance[2])}, {verdict(*chance[1:])}"
        )
    start = svg.index("<svg")
    end = svg.index(">", start)
    body = svg[start:end] + ' role="img" aria-labelledby="map-title map-words">\n'
    words = f'<title id="map-title">{escape(title)}</title>\n'
    words += f'<desc id="map-words">{escape(". ".join(told))}.</desc>\n'
    return svg[:start] + body + words + svg[end + 1 :].lstrip("\n")
