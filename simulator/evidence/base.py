"""What a check of the model is made of, and how its verdict is reached.

A `Check` runs the engine, by scenarios and parameters in the public format, and returns one
or more `Finding` s: what was expected and from where, what was measured and how surely. The
verdict follows from the figures by rules that stand here and nowhere else.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from typing import Final, Literal

from simulator.errors import Interrupted

Kind = Literal["exact", "mean", "sign", "range"]
Verdict = Literal["pass", "not settled", "fail", "contested"]

MOST_Z = 4.0
"""Standard errors by which a measured mean may miss theory."""
MOST_RELATIVE = 0.01
"""Share by which it may, in a full run."""
LEAST_Z = 3.0
"""Standard errors from nought from which a sign counts as found."""
INTERVAL: Final = 2.0
"""Standard errors either way within which the truth most likely lies (95 %)."""
OFTEN: Final = 0.95
"""Share of resamples that must agree before luck settles something that has no error."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of the evidence.

    Attributes
    ----------
    what : str
        The quantity, in plain words with its unit.
    expected, measured : float
        In that unit. For a sign, `expected` is -1 or 1; for a range, its nearer end.
    error : float
        Standard error of `measured`; 0 where nothing is left to chance.
    passed : bool
        By the rule of its kind.
    kind : str
        ``exact`` (deterministic), ``mean`` (|z| and relative error), ``sign`` (z from nought)
        or ``range`` (within given ends).
    target : str
        The expectation in words, as the table shows it.
    note : str
        What a reader should know beside it.
    method : bool
        Whether this row was worked out beside the engine; it never counts as a pass of it.
    undisputed : bool
        Whether the studies do not disagree about this row, though they do about its check: one
        that is missed fails.
    ends : tuple of float, optional
        Between which values it passes; none where it is judged by |z| alone, or by nine digits.
    again : float, optional
        For something that luck chooses and that has no error, such as the best of five mixes:
        the share of resamples of the lucks in which it lies between the ends.
    """

    what: str
    expected: float
    measured: float
    error: float
    passed: bool
    kind: Kind
    target: str
    note: str = ""
    method: bool = False
    undisputed: bool = False
    ends: tuple[float, float] | None = None
    again: float | None = None

    @property
    def settled(self) -> bool:
        """Whether luck settles it: the whole interval lies on the side on which the value does."""
        if self.again is not None:
            return self.again >= OFTEN if self.passed else self.again <= 1.0 - OFTEN
        if self.ends is None or self.error == 0.0:
            return True
        low, high = self.measured - INTERVAL * self.error, self.measured + INTERVAL * self.error
        if self.passed:
            return self.ends[0] <= low and high <= self.ends[1]
        return high < self.ends[0] or low > self.ends[1]

    @property
    def z(self) -> float:
        """Distance from what was expected (for a sign: from nought), in standard errors."""
        gap = self.measured - (0.0 if self.kind == "sign" else self.expected)
        if self.error > 0.0:
            return gap / self.error
        return 0.0 if gap == 0.0 else float("inf") if gap > 0 else float("-inf")


@dataclass(frozen=True)
class Effort:
    """How much a run of the evidence may spend.

    Attributes
    ----------
    quick : bool
        Whether to judge by |z| alone, from fewer replications.
    seed : int
        Luck of the whole evidence. It is never tried again with another.
    threads : int
        Blocks of runs at once.
    cancelled : callable
        Asked between pieces of work whether to stop.
    """

    quick: bool = False
    seed: int = 1
    threads: int = 2
    cancelled: Callable[[], bool] = field(default=lambda: False)

    def runs(self, full: int, quick: int) -> int:
        """Return the number of replications that was chosen beforehand."""
        return quick if self.quick else full

    def stop_if_asked(self) -> None:
        """Raise `Interrupted` if the run is to stop."""
        if self.cancelled():
            raise Interrupted("stopped; nothing was written")


@dataclass(frozen=True)
class Check:
    """A statement of theory or of the literature, and how it is tested.

    Attributes
    ----------
    id : str
        Stable, such as ``A3-poisson-9-10`` or ``B21-worse-before-better``.
    part : str
        ``A`` theory, ``B`` published findings, ``D`` atlas of regimes.
    title, source : str
        What is claimed, in plain words, and by whom.
    method : bool
        Whether all its rows check a method outside the engine; such a row never counts as a
        pass of the engine.
    contested : str
        Where the literature disagrees: both sides, in a sentence. A row that is missed counts
        as contested, unless it is undisputed.
    calibrated : bool
        Whether the numbers it tests were set from the same source, so that meeting them is no
        discovery.
    run : callable
        Takes an `Effort`, returns findings in a fixed order.
    """

    id: str
    part: Literal["A", "B", "D"]
    title: str
    source: str
    run: Callable[[Effort], Sequence[Finding]]
    method: bool = False
    contested: str = ""
    calibrated: bool = False


def exact(what: str, expected: float, measured: float, note: str = "") -> Finding:
    """Return a row of something that leaves nothing to chance: right to 1e-9."""
    scale = max(abs(expected), 1.0)
    passed = abs(measured - expected) <= 1e-9 * scale
    return Finding(what, expected, measured, 0.0, passed, "exact", f"{expected:.9g}", note)


def printed(what: str, listed: float, measured: float, step: float, note: str = "") -> Finding:
    """Return a row of an exact figure that is listed in steps of `step`: right to half of one."""
    passed = abs(measured - listed) <= 0.5001 * step
    note = note or "right to the last digit that is listed"
    return Finding(what, listed, measured, 0.0, passed, "exact", f"{listed:.8g}", note)


def by_hand(finding: Finding) -> Finding:
    """Return a row marked as worked out beside the engine."""
    return replace(finding, method=True)


def undisputed(finding: Finding) -> Finding:
    """Return a row marked as one that studies do not disagree about, whatever its check says."""
    return replace(finding, undisputed=True)


def mean(
    effort: Effort,
    what: str,
    expected: float,
    samples: Sequence[float] | tuple[float, float],
    note: str = "",
    relative: float = MOST_RELATIVE,
    absolute: float = 0.0,
) -> Finding:
    """Return a row of a Monte-Carlo mean against an exact one.

    It passes with a z of at most 4 either way and, in a full run, a relative error of at most
    `relative` (or an absolute one of at most `absolute`, where a published tolerance is so).
    Luck settles that error where twice the standard error does not reach over it.

    Parameters
    ----------
    samples : sequence of float, or (mean, standard error)
        Independent samples, or what is known of them.
    """
    centre, error = mean_and_error(samples)
    near = abs(centre - expected) <= MOST_Z * error or centre == expected
    ends = None
    if near and not effort.quick:
        most = max(relative * abs(expected), absolute)
        near, ends = abs(centre - expected) <= most, (expected - most, expected + most)
    words = f"{expected:.7g}"
    return Finding(what, expected, centre, error, near, "mean", words, note, ends=ends)


def level(
    what: str,
    expected: float,
    samples: Sequence[float] | tuple[float, float],
    tolerance: float,
    note: str = "",
) -> Finding:
    """Return a row of a published level that holds to a stated tolerance, whatever its z."""
    centre, error = mean_and_error(samples)
    passed = abs(centre - expected) <= tolerance
    words = f"{expected:.5g} within {tolerance:g}"
    ends = (expected - tolerance, expected + tolerance)
    return Finding(what, expected, centre, error, passed, "range", words, note, ends=ends)


def sign(
    what: str,
    samples: Sequence[float] | tuple[float, float],
    positive: bool,
    note: str = "",
    at_least: float = 0.0,
) -> Finding:
    """Return a row of a paired difference whose sign is claimed, with a z of at least 3.

    `at_least` is the least size that is claimed beside the sign.
    """
    centre, error = mean_and_error(samples)
    way = 1.0 if positive else -1.0
    passed = way * centre >= at_least and way * centre >= LEAST_Z * error and centre != 0.0
    words = "above nought" if positive else "below nought"
    if at_least:
        words = f"at least {at_least:g}" if positive else f"at most {-at_least:g}"
    ends = (at_least, float("inf")) if positive else (float("-inf"), -at_least)
    return Finding(what, way, centre, error, passed, "sign", words, note, ends=ends)


def within(
    what: str,
    low: float,
    high: float,
    samples: Sequence[float] | tuple[float, float],
    note: str = "",
    again: float | None = None,
) -> Finding:
    """Return a row of something that is claimed to lie between two ends.

    `again` is the share of resamples in which it does, where luck chooses it; see `Finding`.
    """
    centre, error = mean_and_error(samples)
    nearer = low if abs(centre - low) < abs(centre - high) else high
    passed = low <= centre <= high
    words = f"{low:g} to {high:g}"
    if low == float("-inf"):
        words = f"at most {high:g}"
    elif high == float("inf"):
        words = f"at least {low:g}"
    return Finding(
        what, nearer, centre, error, passed, "range", words, note, ends=(low, high), again=again
    )


def mean_and_error(samples: Sequence[float] | tuple[float, float]) -> tuple[float, float]:
    """Return mean and standard error; a pair (mean, error) is taken as it is."""
    if isinstance(samples, tuple):
        return float(samples[0]), float(samples[1])
    n = len(samples)
    total = 0.0
    for value in samples:
        total += float(value)
    centre = total / n
    square = 0.0
    for value in samples:
        square += (float(value) - centre) ** 2
    return centre, sqrt(square / (n - 1) / n) if n > 1 else 0.0


def verdict(check: Check, finding: Finding) -> Verdict:
    """Return what the table says of a row: what fails does so whether luck settles it or not."""
    if finding.passed:
        return "pass" if finding.settled else "not settled"
    return "contested" if check.contested and not finding.undisputed else "fail"
