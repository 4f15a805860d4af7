"""The line at which one way of leading stops doing better and the other begins.

The probability that the second of two ways does better is fitted by logistic regression on
one or two conditions, with squares and their product, and read off a grid. How sure the line
is comes from a bootstrap over points *and* lucks: both were drawn, and both could have come out
otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from simulator.student import quantile

if TYPE_CHECKING:
    from simulator.rules.names import Floats

GRID: Final = 25
"""Places along each side of a map."""
RIDGE: Final = 0.05
"""Weight of the penalty on large coefficients: about a twentieth of one observation. It keeps
the fit finite where one way does better everywhere."""
STEPS: Final = 50
"""Most steps of the fit; it needs about six."""
TOLERANCE: Final = 1e-10
RESAMPLES: Final = 1000
"""How often points and lucks are drawn again for the interval of a share."""
FITTED: Final = 200
"""How many of those a map is fitted to."""
EVEN: Final = 1e-6
"""How near one half a fitted probability is no more than rounding away from it."""
Z_TAIL: Final = 0.025
"""Share of resamples left out at each end of an interval of 95 %."""
MANY: Final = 10**9
"""Degrees of freedom from which Student's distribution is the normal one."""


@dataclass(frozen=True)
class TippingMap:
    """The probability that the second way does better, over one or two conditions.

    Attributes
    ----------
    columns : tuple of int
        Which conditions: the first runs along x, the second (if any) along y.
    at : array of float, shape (grid,)
        Where the grid stands in each range, 0 to 1.
    chance, low, high : array of float, shape (grid of y, grid of x)
        The probability and its 95 % interval at each place; one row with one condition.
    line : tuple of (float, float)
        Where the probability is one half, as places (x, y) in the ranges, 0 to 1; with one
        condition y is 0.
    undecided : float
        Share of the map on which the interval holds one half.
    right : float
        Share of points whose own verdict is the one that a map gives which was drawn without
        them (out of the bag of each resample; Breiman 2001); even ones left out. A map judged on
        the points that it was fitted to would look righter than it is.
    """

    columns: tuple[int, ...]
    at: "Floats"
    chance: "Floats"
    low: "Floats"
    high: "Floats"
    line: tuple[tuple[float, float], ...]
    undecided: float
    right: float

    @property
    def verdict(self) -> "np.ndarray[Any, np.dtype[np.int64]]":
        """Who does better at each place: -1 the first, 1 the second, 0 undecided."""
        result: np.ndarray[Any, np.dtype[np.int64]] = (self.low > 0.5).astype(np.int64) - (
            self.high < 0.5
        ).astype(np.int64)
        return result


def terms(places: "Floats") -> "Floats":
    """Return the terms of the fit: 1, each condition, each square, and the product.

    Parameters
    ----------
    places : array of float, shape (points, 1 or 2)
        Where each point lies, 0 to 1.
    """
    z = 2.0 * np.asarray(places, float) - 1.0
    columns = [np.ones(len(z)), *z.T, *(z.T * z.T)]
    if z.shape[1] == 2:
        columns.append(z[:, 0] * z[:, 1])
    return np.column_stack(columns)


def fit(
    design: "Floats", share: "Floats", weight: "Floats | None" = None, start: "Floats | None" = None
) -> "Floats":
    """Fit a logistic regression to shares by iteratively reweighted least squares.

    Maximises ``sum w (y log p + (1 - y) log(1 - p)) - RIDGE / 2 |b|^2`` by Newton's method
    (McCullagh and Nelder 1989, section 4.4); the intercept is not penalised.

    Parameters
    ----------
    design : array of float, shape (points, terms)
    share : array of float, shape (points,) or (fits, points)
        Observed shares, 0 to 1; several rows are fitted each by itself.
    weight : array of float, of the shape of `share`, optional
        How much each point counts.
    start : array of float, shape (terms,), optional
        Where to begin.

    Returns
    -------
    array of float, shape (terms,) or (fits, terms)
    """
    count = design.shape[1]
    penalty = np.full(count, RIDGE)
    penalty[0] = 1e-6  # so that a certain outcome has a finite odds
    y = np.atleast_2d(share)
    w = np.ones_like(y) if weight is None else np.atleast_2d(weight)
    b = np.tile(np.zeros(count) if start is None else start, (len(y), 1))
    pairs = (design[:, :, None] * design[:, None, :]).reshape(len(design), count * count)
    going = np.arange(len(y))
    for _ in range(STEPS):
        p = chance(design, b[going])
        slope = (w[going] * (y[going] - p)) @ design - penalty * b[going]
        curve = (w[going] * p * (1.0 - p) + 1e-12) @ pairs
        curve = curve.reshape(-1, count, count) + np.diag(penalty)
        step = np.linalg.solve(curve, slope[:, :, None])[:, :, 0]
        # A bounded step cannot run away where one way does better at every point.
        largest = np.abs(step).max(axis=1)
        step *= np.minimum(1.0, 4.0 / np.maximum(largest, 1e-300))[:, None]
        b[going] += step
        going = going[np.minimum(largest, 4.0) >= TOLERANCE]
        if not len(going):
            break
    found: Floats = b if np.ndim(share) > 1 else b[0]
    return found


def chance(design: "Floats", b: "Floats") -> "Floats":
    """Return the fitted probabilities; finite for any coefficients.

    Parameters
    ----------
    design : array of float, shape (points, terms)
    b : array of float, shape (terms,) or (fits, terms)

    Returns
    -------
    array of float, shape (points,) or (fits, points)
    """
    logit = np.clip(b @ design.T, -30.0, 30.0)
    result: Floats = 1.0 / (1.0 + np.exp(-logit))
    return result


@dataclass(frozen=True)
class Resamples:
    """Which groups of points and which lucks each resample holds, the same for every outcome.

    Attributes
    ----------
    groups : array of float, shape (resamples, points)
        How often each point counts.
    lucks : array of float, shape (resamples, runs)
        The share that each luck has.
    apart : int
        How many groups were drawn, or how many lucks if they are fewer: as many outcomes are
        independent whatever hangs together with whatever. 0 stands for each point by itself.
    """

    groups: "Floats"
    lucks: "Floats"
    apart: int = 0

    @property
    def independent(self) -> int:
        """How many outcomes are independent at the least."""
        return self.apart or min(self.groups.shape[1], self.lucks.shape[1])


def lucks_drawn(runs: int) -> int:
    """Return how many of so many lucks a resample draws, so that its interval is wide enough.

    A mean of m draws from n lucks spreads by s sqrt((n - 1) / (n m)), s being the standard
    deviation between lucks, and the middle 95 % of such means is 1.96 of that to each side. The
    interval of a mean of n is t s / sqrt(n), Student's t, and the two are the same for
    m = (n - 1) (1.96 / t)^2: 13 of 16 lucks. With all n of 16 it would be 11 % too narrow (Rao and
    Wu 1988 draw n - 1, which leaves out t).
    """
    if runs < 2:
        return 1
    t, z = quantile(1.0 - Z_TAIL, runs - 1), quantile(1.0 - Z_TAIL, MANY)
    return max(1, round((runs - 1) * (z / t) ** 2))


def resamples(group: Sequence[int], runs: int, seed: int, count: int = RESAMPLES) -> Resamples:
    """Draw resamples of groups of points and of lucks, with replacement.

    Of few lucks fewer are drawn than there are, `lucks_drawn`.
    """
    draw = np.random.default_rng([seed % 2**63, 20_231])
    names, at = np.unique(np.asarray(group), return_inverse=True)
    groups = np.zeros((count, len(at)))
    lucks = np.zeros((count, runs))
    some = lucks_drawn(runs)
    for i in range(count):
        chosen = np.bincount(draw.integers(0, len(names), len(names)), minlength=len(names))
        groups[i] = chosen[at]
        lucks[i] = np.bincount(draw.integers(0, runs, some), minlength=runs) / some
    return Resamples(groups, lucks, min(len(names), runs))


def agreed(value: float, independent: int) -> tuple[float, float]:
    """Return the 95 % interval of a share where every outcome that was seen is the same.

    Drawing the same thing again and again tells nothing of what was not met. In n independent
    outcomes, what happens in a share u of all goes unseen with a chance of (1 - u)^n, so that 95 %
    reaches up to u = 1 - 0.025^(1/n), the exact interval of a binomial share with none of n
    (Clopper and Pearson 1934): 21 % for none of 16.

    Parameters
    ----------
    value : float
        What every outcome is: 0, 1, or a half where all are even. What is not even may favour
        either way, and each then moves the share by a half.
    independent : int
        How many of the outcomes are independent at the least: where the luck decides alone, all
        places of one luck are one outcome, and where the place does, all lucks of a place are.
    """
    unseen = 1.0 - Z_TAIL ** (1.0 / independent)
    reach = unseen / 2.0 if value == 0.5 else unseen
    return max(value - reach, 0.0), min(value + reach, 1.0)


def interval(values: "Floats") -> tuple[float, float]:
    """Return the middle 95 % of some values."""
    low, high = np.quantile(values, (Z_TAIL, 1.0 - Z_TAIL))
    return float(low), float(high)


def overall(won: "Floats", drawn: Resamples) -> tuple[float, float, float]:
    """Return the probability over points and lucks, with its 95 % interval.

    Where every outcome is the same no resample differs, and the interval is that of `agreed`.

    Parameters
    ----------
    won : array of float, shape (points, runs)
    """
    if float(np.ptp(won)) == 0.0:
        value = float(won.flat[0])
        return value, *agreed(value, drawn.independent)
    shares = (drawn.lucks @ won.T * drawn.groups).sum(axis=1) / drawn.groups.sum(axis=1)
    return float(won.mean()), *interval(shares)


def tipping_map(
    shares: "Floats", won: "Floats", columns: Sequence[int], drawn: Resamples, grid: int = GRID
) -> TippingMap:
    """Fit the map of one outcome over one or two conditions.

    Parameters
    ----------
    shares : array of float, shape (points, conditions)
        Where each point lies, 0 to 1.
    won : array of float, shape (points, runs)
        Whether the second did better: 1, 0, or a half if even.
    columns : sequence of int
        One or two conditions.
    drawn : Resamples
        For the interval; the first `FITTED` of them count.
    """
    places = np.asarray(shares, float)[:, list(columns)]
    design = terms(places)
    at = np.linspace(0.0, 1.0, grid)
    if len(columns) == 1:
        field = terms(at[:, None])
        shape = (1, grid)
    else:
        y, x = np.meshgrid(at, at, indexing="ij")
        field = terms(np.column_stack([x.ravel(), y.ravel()]))
        shape = (grid, grid)
    observed = won.mean(axis=1)
    b = fit(design, observed)
    middle = chance(field, b).reshape(shape)
    weight = drawn.groups[:FITTED]
    others = fit(design, drawn.lucks[:FITTED] @ won.T, weight, b)
    unseen = (observed != 0.5) & (weight == 0.0)
    left_out = int(unseen.sum())
    right = _agreeing(
        chance(design, others)[unseen], np.broadcast_to(observed, unseen.shape)[unseen]
    )
    low, high = np.quantile(chance(field, others), (Z_TAIL, 1.0 - Z_TAIL), axis=0)
    low, high = low.reshape(shape), high.reshape(shape)
    return TippingMap(
        tuple(columns),
        at,
        middle,
        low,
        high,
        _line(at, middle),
        float(((low <= 0.5) & (high >= 0.5)).mean()),
        right / left_out if left_out else 1.0,
    )


def _agreeing(fitted: "Floats", observed: "Floats") -> float:
    """Return how many probabilities lie on the side of one half that was observed.

    One that is a half but for rounding is on either side, and counts as a half for both.
    """
    lead = np.where(np.abs(fitted - 0.5) < EVEN, 0.0, np.sign(fitted - 0.5))
    return float((0.5 + 0.5 * lead * np.sign(observed - 0.5)).sum())


def _line(at: "Floats", middle: "Floats") -> tuple[tuple[float, float], ...]:
    """Return where the probability crosses one half, between neighbours on the grid."""
    found: set[tuple[float, float]] = set()
    rows, columns = middle.shape
    for r in range(rows):
        for c in range(columns - 1):
            cross = _crossing(middle[r, c], middle[r, c + 1])
            if cross is not None:
                x = float(at[c] + (at[c + 1] - at[c]) * cross)
                found.add((x, float(at[r]) if rows > 1 else 0.0))
    if rows > 1:
        for c in range(columns):
            for r in range(rows - 1):
                cross = _crossing(middle[r, c], middle[r + 1, c])
                if cross is not None:
                    found.add((float(at[c]), float(at[r] + (at[r + 1] - at[r]) * cross)))
    return tuple(sorted(found))


def _crossing(first: float, second: float) -> float | None:
    """Return how far between two places one half is crossed, or None."""
    a, b = float(first) - 0.5, float(second) - 0.5
    if a == b or (a > 0.0) == (b > 0.0):
        return None
    return a / (a - b)
