"""Samples from the engine, and what makes them surer at the same cost.

A queue's mean over many weeks is mostly the luck of its arrivals and services, and the mean of
that luck is known: given what stands in the queue, the number who come and the number who are
done have exact expectations. A regression on what luck differed by (control variates; Lavenberg
and Welch 1981) takes it out without moving the mean. Two things keep that honest: the
coefficients are estimated, not taken from theory, so that a wrong queue stays wrong; and that
the luck itself has mean nought is held as a row of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm, Block, gather
from simulator.evidence.base import Effort, Finding, within
from simulator.network import Network
from simulator.tipping import resamples

AGAIN: Final = 200
"""How often the lucks of a row are drawn again."""
Array = npt.NDArray[np.float64]
T = TypeVar("T")

HELD, DONE, FIT = 1, 2, 3
"""Rows of what is seen of each service; row 0 is the people there."""

CENTRE = HEROIC_ARM
LOCAL = DISTRIBUTED_ARM


@dataclass(frozen=True)
class Estimate:
    """A mean, its standard error, and how far luck's own means lie off nought.

    Attributes
    ----------
    centre, error : float
        In the unit of the sample.
    luck : float
        The greatest |z| of the controls; 0 without any.
    controls : int
        How many there were.
    """

    centre: float
    error: float
    luck: float = 0.0
    controls: int = 0

    @property
    def pair(self) -> tuple[float, float]:
        """Mean and standard error."""
        return self.centre, self.error

    def times(self, factor: float) -> "Estimate":
        """Return the same in another unit."""
        return Estimate(self.centre * factor, abs(self.error * factor), self.luck, self.controls)


def estimate(sample: Array, controls: Array | None = None) -> Estimate:
    """Return the mean of independent samples, with the luck of the controls taken out.

    Parameters
    ----------
    sample : array, shape (n,)
        Independent samples.
    controls : array, shape (n, k), optional
        For each sample, sums or means of things whose expectation is exactly nought.
    """
    n = len(sample)
    if controls is None:
        return Estimate(float(sample.mean()), float(sample.std(ddof=1) / np.sqrt(n)))
    spread = controls.std(axis=0, ddof=1)
    table = controls[:, spread > 0.0] / spread[spread > 0.0]
    k = table.shape[1]
    luck = float(np.abs(table.mean(axis=0)).max() * np.sqrt(n))
    middle = table.mean(axis=0)
    slopes, *_ = np.linalg.lstsq(table - middle, sample - sample.mean(), rcond=None)
    rest = sample - sample.mean() - (table - middle) @ slopes
    centre = float(sample.mean() - middle @ slopes)
    # coefficients that are estimated cost a little of what they gain
    wider = 1.0 + float(middle @ np.linalg.pinv(np.cov(table.T).reshape(k, k)) @ middle)
    error = float(np.sqrt((rest @ rest) / (n - k - 1) / n * wider))
    return Estimate(centre, error, luck, k)


def carried_on(fine: Estimate, coarse: Estimate) -> Estimate:
    """Return the straight line through two lengths of tick, one half the other, at nought."""
    return Estimate(
        2.0 * fine.centre - coarse.centre,
        float(np.sqrt(4.0 * fine.error**2 + coarse.error**2)),
        max(fine.luck, coarse.luck),
        fine.controls + coarse.controls,
    )


def luck_row(estimates: Sequence[Estimate]) -> Finding:
    """Return the row that holds that luck, taken out of the means above, has mean nought."""
    worst = max(each.luck for each in estimates)
    # means of the same runs share their controls
    count = sum(controls for _, controls in {(each.luck, each.controls) for each in estimates})
    return within(
        f"luck taken out: furthest of {count} means from nought, standard errors",
        0.0,
        4.0,
        (worst, 0.0),
    )


def inside_again(
    effort: Effort, runs: int, find: Callable[[Array], Array], low: float, high: float
) -> float:
    """Return how often something that luck chooses lies between two ends, over resamples.

    A best mix or a first week has no standard error; how sure it is comes from drawing the lucks
    again with replacement (bootstrap; Efron 1979).

    Parameters
    ----------
    find : callable
        Takes shares of the lucks, shape (resamples, runs), each row adding up to 1, and returns
        what is found with them, shape (resamples,).
    """
    found = find(resamples([0], runs, effort.seed, AGAIN).lucks)
    return float(((low <= found) & (found <= high)).mean())


def seen(
    effort: Effort,
    network: Network,
    take: Callable[[Array], T],
    *,
    runs: int,
    weeks: int,
    arm: Arm = CENTRE,
    block: int = 8,
    seed: int = 0,
) -> list[T]:
    """Run, and keep what `take` makes of what is seen of services, block by block.

    Parameters
    ----------
    take : callable
        Takes an array of shape (runs of the block, weeks, rows, services).
    seed : int
        Added to the seed of the evidence, a thousand times, so that runs of one check can
        differ; beyond the largest seed it goes on from 0.
    """
    effort.stop_if_asked()
    return gather(
        network,
        arm,
        lambda found: take(found.seen),
        seed=(effort.seed + 1000 * seed) % 2**63,
        runs=runs,
        weeks=weeks,
        threads=effort.threads,
        block=block,
        look=True,
        series=False,
        cancelled=effort.cancelled,
    )


def whole(
    effort: Effort,
    network: Network,
    take: Callable[[Block], T],
    *,
    runs: int,
    weeks: int,
    arm: Arm = CENTRE,
    block: int = 32,
) -> list[T]:
    """Run, and keep what `take` makes of the outcomes of each block of runs."""
    effort.stop_if_asked()
    return gather(
        network,
        arm,
        take,
        seed=effort.seed,
        runs=runs,
        weeks=weeks,
        threads=effort.threads,
        block=block,
        cancelled=effort.cancelled,
    )


def flat(parts: Sequence[npt.NDArray[Any]]) -> Array:
    """Return blocks put together, one row for each independent sample."""
    return np.concatenate(parts).astype(float)
