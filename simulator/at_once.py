"""Many differences looked at together: which stay clear though luck had so many chances.

An interval of 95 % misses once in twenty. Fifteen of them give luck fifteen chances, so that more
than half of all comparisons of ways that do not differ at all would show something clear. Holm's
procedure (1979) takes that back: the surest difference is held to a chance of 5 % shared among
all of them, the next to 5 % shared among those that are left, and so on until one is not clear.
Whatever hangs together with whatever, luck alone then makes even one difference stay clear in one
comparison of twenty at the most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from simulator.student import quantile

if TYPE_CHECKING:
    from simulator.compare import Difference

CHANCE: Final = 0.05
"""Chance that luck alone makes any of them stay clear."""


@dataclass(frozen=True, slots=True)
class AtOnce:
    """What stays clear when several differences are judged together.

    Attributes
    ----------
    judged : tuple of str
        Names of the differences that were judged; what is the same in every luck is left out.
    clear : tuple of str
        Those whose own 95 % interval leaves out zero.
    still_clear : tuple of str
        Those among them that stay clear when all are judged together.
    """

    judged: tuple[str, ...]
    clear: tuple[str, ...]
    still_clear: tuple[str, ...]

    @property
    def perhaps_luck(self) -> tuple[str, ...]:
        """Names of those that are clear by themselves and not together with all others."""
        return tuple(name for name in self.clear if name not in self.still_clear)

    def to_json(self) -> dict[str, Any]:
        """Return plain values, in the published layout."""
        return {
            "judged": len(self.judged),
            "clear": list(self.clear),
            "still_clear": list(self.still_clear),
        }


def at_once(differences: "Mapping[str, Difference]", runs: int) -> AtOnce:
    """Judge several differences together, each with its 95 % interval by Student's t.

    Parameters
    ----------
    differences : mapping of str to Difference
        By name; the order of what is returned.
    runs : int
        Lucks that each is a mean over.
    """
    own = quantile(1.0 - CHANCE / 2.0, runs - 1)
    sure: dict[str, float] = {}
    for name, gap in differences.items():
        half = (gap.high - gap.low) / 2.0
        if half > 0.0:
            sure[name] = own * abs(gap.mean) / half
        elif gap.mean != 0.0:
            sure[name] = float("inf")
    clear = holm(list(sure.values()), [runs - 1] * len(sure))
    still = {name for name, each in zip(sure, clear, strict=True) if each}
    return AtOnce(
        tuple(sure),
        tuple(name for name in sure if differences[name].clear),
        tuple(name for name in sure if name in still and differences[name].clear),
    )


def holm(sure: Sequence[float], freedom: Sequence[int]) -> list[bool]:
    """Return which of several means stay clear of nought, judged together.

    Parameters
    ----------
    sure : sequence of float
        How many standard errors each lies from nought, either way.
    freedom : sequence of int
        Degrees of freedom of each: one less than the lucks that it is a mean over.

    Returns
    -------
    list of bool
        One for each, in the same order.

    References
    ----------
    Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian
    Journal of Statistics 6, 65-70; here with two sides, and Student's t for each.
    """
    waiting = list(range(len(sure)))
    while waiting:
        # all that are clear among so many may go at once: fewer are left to share the chance
        rest = [
            i
            for i in waiting
            if sure[i] <= quantile(1.0 - CHANCE / (2.0 * len(waiting)), freedom[i])
        ]
        if len(rest) == len(waiting):
            break
        waiting = rest
    return [i not in waiting for i in range(len(sure))]
