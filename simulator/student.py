"""Student's t, for means of few runs.

A mean of n runs lies within t standard errors of the truth, and the fewer runs there are, the
less is known of the standard error itself, so the larger t has to be: 1.96 for very many runs,
3.18 for four. Worked out here, so that nothing need be loaded for it.
"""

from functools import lru_cache
from math import cos, pi, sin, sqrt, tan
from typing import Final

SERIES: Final = 1_000
"""Degrees of freedom up to which the exact series is used, and beyond which an expansion is."""
TWICE: Final = 2.0
"""Standard errors that a mean of many runs lies from nought at least where it is told as clear."""
STEPS: Final = 200
"""Most steps of the search; it needs about fifteen."""


@lru_cache(maxsize=4096)
def quantile(share: float, freedom: int) -> float:
    """Return the value below which a share of Student's distribution lies.

    For whole degrees of freedom the distribution is a finite sum of powers of the cosine
    (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), which is solved by Newton's method; beyond
    `SERIES` of them the expansion 26.7.5 is right to twelve digits. Rounded to twelve digits, so
    that every processor gives the same.

    Parameters
    ----------
    share : float
        At least a half and below 1, such as 0.975 for an interval of 95 %.
    freedom : int
        Degrees of freedom: one less than the number of runs that a mean is taken over.

    Raises
    ------
    ValueError
        If the share or the degrees of freedom lie outside.
    """
    if not 0.5 <= share < 1.0:
        raise ValueError(f"a share of {share} has no quantile here; 0.5 to below 1 would do")
    if freedom < 1:
        raise ValueError(f"{freedom} degrees of freedom are too few; 1 is the least")
    found = _far(share, freedom) if freedom > SERIES else _exact(2.0 * share - 1.0, freedom)
    return float(f"{found:.12g}")


def beyond_luck(mean: float, error: float, runs: int) -> bool:
    """Return whether a mean difference is more than luck, as far as so many runs can tell.

    It lies at least twice its standard error from nought, and as much further as few runs ask
    for; one run alone tells nothing.

    Parameters
    ----------
    error : float
        Standard error of the mean.
    runs : int
        Runs that it is a mean over.
    """
    return runs > 1 and abs(mean) > max(TWICE, quantile(0.975, runs - 1)) * error


def _exact(inside: float, n: int) -> float:
    """Return t with that share between -t and t.

    The share within an angle a, where t = sqrt(n) tan a, bends downward throughout, so that
    Newton's method climbs from nought to the answer and never beyond it.
    """
    weights = _weights(n)
    slope = sum(weights) + n % 2
    if n % 2:
        slope, weights = 2.0 / pi * slope, [2.0 / pi * weight for weight in weights]
    angle = 0.0
    for _ in range(STEPS):
        c, s = cos(angle), sin(angle)
        within = 2.0 / pi * angle if n % 2 else 0.0
        power = s * c if n % 2 else s
        for weight in weights:
            within += weight * power
            power *= c * c
        step = (inside - within) / (slope * c ** (n - 1))
        angle += step
        if step <= 1e-15 * angle:
            break
    return sqrt(n) * tan(angle)


def _weights(n: int) -> list[float]:
    """Return the weights of the cosine's powers: 1, 3, ... where n is odd, else 0, 2, ..."""
    found: list[float] = []
    weight = 1.0
    first = 3 if n % 2 else 2
    for k in range(first, n + 1, 2):
        found.append(weight)
        weight *= (k - 1) / k
    return found


def _far(share: float, n: int) -> float:
    """Return the quantile by the expansion in the reciprocal of the degrees of freedom."""
    from statistics import NormalDist

    z = NormalDist().inv_cdf(share)
    square = z * z
    first = z * (square + 1.0) / 4.0
    second = z * ((5.0 * square + 16.0) * square + 3.0) / 96.0
    third = z * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0
    fourth = (
        z * ((((79.0 * square + 776.0) * square + 1482.0) * square - 1920.0) * square - 945.0)
    ) / 92160.0
    return z + (first + (second + (third + fourth / n) / n) / n) / n
