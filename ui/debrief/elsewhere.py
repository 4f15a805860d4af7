"""Where would the other style have won? One map of the place under other conditions."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from simulator.outcomes import BY_ID
from ui.background import Handle
from ui.colours import LIGHT
from ui.exploring import exploring
from ui.figures import percent
from ui.language import told
from ui.one_drawing import one_drawing

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from simulator.record import Record
    from ui.conditions import Found

POINTS: Final = 64
LUCKS: Final = 16
"""Places and lucks: a look of a minute or two, with the uncertainty drawn into the map."""
SIZE: Final = (640.0, 430.0)


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("Debrief", text)


def first_goal(record: "Record") -> "Callable[[Handle], Found]":
    """Return the work of varying the conditions of a game's place, for its first goal."""
    goals = [goal.outcome for goal in record.scenario.goals]
    outcome = next((ident for ident in goals if ident in BY_ID), "people_waiting")
    return exploring(
        record.scenario,
        record.overrides,
        outcome=outcome,
        points=POINTS,
        lucks=LUCKS,
        seed=record.seed,
    )


def map_drawing(found: "Found") -> str:
    """Return the map of who does better where, as SVG on white."""
    with one_drawing({"svg.hashsalt": "civicloom", "svg.fonttype": "path"}):
        text = io.StringIO()
        _figure(found).savefig(text, format="svg", metadata={"Date": None})
    svg = text.getvalue()
    return svg[svg.index("<svg") :]


def map_picture(found: "Found", ratio: float = 2.0) -> bytes:
    """Return the same map as a PNG picture: the toolkit cannot draw the letters of the SVG."""
    data = io.BytesIO()
    with one_drawing():
        figure = _figure(found)
        figure.savefig(data, format="png", dpi=ratio * figure.dpi)
    return data.getvalue()


def _figure(found: "Found") -> "Figure":
    from ui.compare.conditions_map import MapSpec, map_figure

    part = found.outcomes[found.wanted.outcome]
    x, y = (found.design.conditions[i] for i in part.map.columns)
    label = told(BY_ID[found.wanted.outcome].label)
    title = tr("{outcome}: who does better where").format(outcome=label)
    return map_figure(MapSpec(title, "", part.map, x, y), LIGHT, SIZE)


def in_words(found: "Found") -> tuple[str, ...]:
    """Return what the map says, and where each style does better, in sentences."""
    from ui.compare.conditions import rule_words

    part = found.outcomes[found.wanted.outcome]
    share, low, high = part.chance
    label = told(BY_ID[found.wanted.outcome].label).lower()
    first = tr(
        "Over all these conditions distributed leadership does better on {outcome} in {share} of "
        "cases ({low} to {high})."
    ).format(outcome=label, share=percent(share), low=percent(low), high=percent(high))
    return (first, *(rule_words(style, rule) for style, rule in part.rules.items()))
