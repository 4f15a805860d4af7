"""Whether two engines agree on mean throughput and mean queue."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST = 4.0
"""Standard errors by which means may differ: chance alone exceeds them once in 16,000."""
FIGURES = ("needs met a week", "people waiting")


@dataclass(frozen=True)
class Agreement:
    """How two engines' means compare, for each of `FIGURES`.

    Attributes
    ----------
    mean, expected : tuple of float
        Means of the engine, and of the one it is compared with.
    z : tuple of float
        Their difference in standard errors.
    least : tuple of float
        The smallest difference that the check would notice (half of the time), as a share
        of the expected mean.
    """

    mean: tuple[float, ...]
    expected: tuple[float, ...]
    z: tuple[float, ...]
    least: tuple[float, ...]

    @property
    def holds(self) -> bool:
        """Whether no mean lies further off than chance explains."""
        return all(abs(z) <= MOST for z in self.z)


def agreement(found: NDArray[np.float64], known: NDArray[np.float64]) -> Agreement:
    """Compare runs of an engine with many runs of another, shapes (runs, 2).

    The spread is taken from the many, as a few runs of a slow engine do not tell their own:
    z = (mean - expected) / (s sqrt(1 / n + 1 / m)).
    """
    spread = known.std(axis=0, ddof=1) * np.sqrt(1.0 / len(found) + 1.0 / len(known))
    expected = known.mean(axis=0)
    mean = found.mean(axis=0)
    return Agreement(
        mean=tuple(map(float, mean)),
        expected=tuple(map(float, expected)),
        z=tuple(map(float, (mean - expected) / spread)),
        least=tuple(map(float, MOST * spread / expected)),
    )
