"""The lucks of an explanation: how many, and every way of running on each of them.

A plan holds all ways, the run as it was and those without a cause; `Work` runs them on the
same lucks, and chooses from a pilot how many those are.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, fsum, sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from simulator.causes import Setting
from simulator.compare import Z95, t95
from simulator.ensemble import Block, run_arms
from simulator.outcomes import OUTCOMES, WEEKLY

if TYPE_CHECKING:
    from simulator.rules.names import Floats

PILOT: Final = 32
"""Runs from which the number of lucks is chosen; they serve nothing else."""
PILOT_FROM: Final = 1_000_000_000
"""First replication of those, far from all others."""
FINEST: Final = 0.01
"""Half-width of the interval that is wanted, over the outcome's size."""
FINE: Final = 0.05
"""The same over its spread between lucks, where that is larger."""
FEWEST: Final = 96
MOST: Final = 512
STEP: Final = 32

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

PLACE: Final[Mapping[str, int]] = {outcome.id: i for i, outcome in enumerate(OUTCOMES)}
"""Column of each outcome in a table of figures."""


@dataclass(frozen=True, slots=True)
class Lucks:
    """How many lucks were run, and why so many.

    Attributes
    ----------
    runs : int
        Lucks for each way of running.
    asked : bool
        Whether the number was asked for; otherwise it was chosen from a pilot.
    wanted : float or None
        Half-width of the intervals that the number was chosen for, in the outcome's unit.
    within : float or None
        Share of the causes whose interval is that narrow in the end; of a gap, share of what
        goes away without each cause and of what each dial does, there and back.
    """

    runs: int
    asked: bool
    wanted: float | None = None
    within: float | None = None


@dataclass(frozen=True)
class Plan:
    """All ways to run, by the name under which their figures are kept."""

    settings: Mapping[str, Setting]
    weeks: int
    week: int


class Work:
    """Runs all ways of a plan, and tells how far it has come."""

    def __init__(
        self,
        plan: Plan,
        seed: int,
        outcome: str,
        threads: int | None,
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> None:
        self.plan = plan
        self.seed = seed
        self.outcome = outcome
        self.threads = threads or os.cpu_count() or 1
        self.progress = progress
        self.cancelled = cancelled
        self.done = 0
        self.total = (PILOT + FEWEST) * len(plan.settings)
        self.first: Block | None = None
        if progress is not None:
            progress(0, self.total)

    def _tick(self, finished: int) -> None:
        self.done += finished
        if self.progress is not None:
            self.progress(self.done, max(self.total, self.done))

    def run(self, first: int, runs: int) -> dict[str, "Floats"]:
        """Run every way on some lucks; return figures at the week, (lucks, outcomes)."""
        found = {}
        for name, setting in self.plan.settings.items():
            for _, block in run_arms(
                setting.network,
                (setting.arm,),
                seed=self.seed,
                first=first,
                runs=runs,
                weeks=self.plan.weeks,
                threads=self.threads,
                progress=self._tick,
                cancelled=self.cancelled,
            ):
                if name == "":
                    self.first = block
                found[name] = figures_at(block, self.plan.week)
        return found

    def choose(self, runs: int | None, pairs: Sequence[tuple[str, str]]) -> Lucks:
        """Choose the number of lucks from a pilot, or take the one that was asked for."""
        if runs is not None:
            self.total = (runs + 1) * len(self.plan.settings)
            return Lucks(runs, True)
        i = PLACE[self.outcome]
        figures = self.run(PILOT_FROM, PILOT)
        start = figures[pairs[0][0]][:, i]
        spreads = [spread_of(figures[a][:, i] - figures[b][:, i]) for a, b in pairs]
        chosen, wanted = lucks_for(mean_of(start), spread_of(start), spreads)
        self.total = (PILOT + chosen + 1) * len(self.plan.settings)
        return Lucks(chosen, False, wanted)


def lucks_for(mean: float, sd: float, spreads: Sequence[float]) -> tuple[int, float]:
    """Choose how many lucks to run, from the spread that a pilot showed.

    The 95 % intervals of three in four causes should reach no further than `FINEST` (1 %)
    of the outcome's size, or a twentieth of its own spread between lucks where that is more:
    n = (1.96 x spread / wanted)^2, from `FEWEST` to `MOST`, in whole blocks of `STEP`.

    Parameters
    ----------
    mean, sd : float
        Mean and standard deviation of the outcome between lucks, in its unit.
    spreads : sequence of float
        Standard deviation of each paired difference, in the same unit.

    Returns
    -------
    int
        Number of lucks.
    float
        The half-width wanted, in the outcome's unit.
    """
    wanted = max(FINEST * abs(mean), FINE * sd)
    ordered = sorted(spreads)
    spread = ordered[min(int(0.75 * len(ordered)), len(ordered) - 1)]
    if wanted <= 0.0 or spread <= 0.0:
        return FEWEST, wanted
    n = (Z95 * spread / wanted) ** 2
    return min(max(ceil(n / STEP) * STEP, FEWEST), MOST), wanted


def judged(lucks: Lucks, halves: Sequence[float]) -> Lucks:
    """Note how many intervals came out as narrow as was wanted."""
    wanted = lucks.wanted
    if wanted is None:
        return lucks
    return replace(lucks, within=sum(half <= wanted for half in halves) / max(len(halves), 1))


def figures_at(block: Block, week: int) -> "Floats":
    """Return the figure of every outcome up to a week, shape (lucks, outcomes).

    Weekly outcomes are summed up as in a comparison: the mean over the weeks so far, or
    their value at `week`. The leaving tests stand at the end of the run.
    """
    weekly = block.weekly
    table = np.empty((weekly.shape[0], len(OUTCOMES)))
    for i, outcome in enumerate(WEEKLY):
        if outcome.over == "mean":
            total = np.zeros(weekly.shape[0])
            for w in range(week):
                total += weekly[:, w, i]
            table[:, i] = total / week
        else:
            table[:, i] = weekly[:, week - 1, i]
    table[:, len(WEEKLY) :] = block.leaving
    return table


def mean_of(values: "Floats") -> float:
    """Return the mean over lucks, in the unit of the values."""
    return fsum(values.tolist()) / len(values)


def spread_of(values: "Floats") -> float:
    """Return the standard deviation between lucks, in the unit of the values; 0 of a single one."""
    mean = mean_of(values)
    square = fsum((value - mean) ** 2 for value in values.tolist())
    return sqrt(square / (len(values) - 1)) if len(values) > 1 else 0.0


def half_width(values: "Floats") -> float:
    """Return half the width of the 95 % interval of the mean, by Student's t."""
    return t95(len(values)) * spread_of(values) / sqrt(len(values))
