"""What the rows about published findings share: figures that are made of paired ensembles.

"Advantage" is log(J_H / J_D) luck by luck: above nought the distributed end of the dials
did better. J is as in the atlas.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from simulator.evidence.atlas import PAIRS, QUICK_PAIRS
from simulator.evidence.base import Effort
from simulator.evidence.paired import advantage, both, paths
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.styles import HEROIC, Dials

if TYPE_CHECKING:
    from simulator.rules.names import Floats, State, World

INFINITY: Final = float("inf")
FIT: Final = "practice_fit"


def pairs(effort: Effort) -> int:
    """Return the pairs of runs for each setting."""
    return effort.runs(PAIRS, QUICK_PAIRS)


def assumed(value: float) -> dict[str, Any]:
    """Return an assumed figure as a scenario file has it."""
    return {"value": value, "source": "assumed"}


def listed(values: "Floats") -> list[float]:
    """Return one figure for each luck."""
    return [float(x) for x in values]


def lead(effort: Effort, scenario: Scenario, weeks: int, runs: int | None = None) -> list[float]:
    """Return the advantage of all dials distributed at a horizon, luck by luck."""
    heroic, distributed = both(effort, scenario, runs=runs or pairs(effort))
    return advantage(heroic[:, weeks - 1], distributed[:, weeks - 1])


def outcome(
    effort: Effort, scenario: Scenario, dials: Dials, name: str, weeks: Sequence[int] = ()
) -> "Floats":
    """Return an outcome's mean over the given weeks, counted from 1; all when left out."""
    found = paths(effort, scenario, dials, runs=pairs(effort), outcome=name)
    part = found[:, [week - 1 for week in weeks]] if weeks else found
    mean: Floats = part.mean(axis=1)
    return mean


def load_at_equal_capacity(make: Callable[[float, float], Scenario], trust: float) -> float:
    """Return the load at which a place of any trust has the capacity that trust .5 is given.

    The format plans capacity for the hand-offs that trust at the start lets expect, so that
    places of little trust have more staff; with this load all have the same.

    Parameters
    ----------
    make : callable
        Takes load and trust.
    """
    usual = make(1.0, 0.5)
    here = make(1.0, trust)
    contacts = [float(build(scenario).world.service[N.BASE, 0]) for scenario in (here, usual)]
    return contacts[0] / contacts[1]


def asked_by_week(effort: Effort, scenario: Scenario, dials: Dials) -> "Floats":
    """Return new needs a week, shape (runs, weeks): what was met plus what is open, stepwise.

    Only where no resolved need brings up another.
    """
    met = paths(effort, scenario, dials, runs=pairs(effort), outcome="needs_met")
    born = met + paths(effort, scenario, dials, runs=pairs(effort))
    asked: Floats = np.diff(born, axis=1, prepend=0.0)
    return asked


def a_state(scenario: Scenario) -> "tuple[World, State]":
    """Return world and state at the start of a run, to ask the rules what they make of it."""
    from simulator.rules.tick import start

    network = build(scenario)
    world = network.with_decisions((), (), scenario.calendar.weeks)
    state = network.new_state()
    start(world, state, np.array(tuple(HEROIC)), network.woven, network.reserve, 1, 0)
    return world, state
