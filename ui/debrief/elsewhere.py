"""Where would the other style have won? One map of the place under other conditions."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from simulator.outcomes import BY_ID
from ui.background import Handle
from ui.language import told
from ui.stopping import Stop
from ui.theme import LIGHT

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


class _Asked(Stop):
    """Asks the window whether to stop."""

    def __init__(self, handle: Handle) -> None:
        super().__init__()
        self._handle = handle

    def wanted(self) -> bool:
        return self._handle.cancelled()


def exploring(record: "Record") -> "Callable[[Handle], Found]":
    """Return the work of varying the conditions of a game's place, to be run beside the window.

    The first goal of the scenario is looked at.
    """
    goals = [goal.outcome for goal in record.scenario.goals]
    outcome = next((ident for ident in goals if ident in BY_ID), "people_waiting")

    def work(handle: Handle) -> "Found":
        from ui.conditions import Wanted, conditions_of, explore
        from ui.engine_ready import load
        from ui.experiments import check_installed

        check_installed()
        load(("pandas", "SALib.sample.sobol", "SALib.analyze.sobol"), handle)
        settings = tuple(f"{name}={value!r}" for name, value in record.overrides.items())
        wanted = Wanted(
            outcome=outcome, points=POINTS, runs=LUCKS, seed=record.seed, settings=settings
        )
        varied = conditions_of((), None, record.overrides)
        return explore(record.scenario, varied, wanted, stop=_Asked(handle), show=handle.progress)

    return work


def map_drawing(found: "Found") -> str:
    """Return the map of who does better where, as SVG on white."""
    from matplotlib import rc_context

    with rc_context({"svg.hashsalt": "civicloom", "svg.fonttype": "path"}):
        text = io.StringIO()
        _figure(found).savefig(text, format="svg", metadata={"Date": None})
    svg = text.getvalue()
    return svg[svg.index("<svg") :]


def map_picture(found: "Found", ratio: float = 2.0) -> bytes:
    """Return the same map as a PNG picture: the toolkit cannot draw the letters of the SVG."""
    data = io.BytesIO()
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
        "Over all these conditions distributed leadership does better on {outcome} in {share} % "
        "of cases ({low} to {high} %)."
    ).format(
        outcome=label,
        share=round(100 * share),
        low=round(100 * low),
        high=round(100 * high),
    )
    return (first, *(rule_words(style, rule) for style, rule in part.rules.items()))
