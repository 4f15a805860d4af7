"""Numbers and findings in words, the same in the terminal and in reports.

The words never crown a style: they say which figure is lower or higher, how sure that is,
and leave the judging to the reader.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from simulator.cards import CARDS, ROLES
from simulator.decisions import Decision
from simulator.outcomes import Outcome
from simulator.styles import DIALS

NO_CLEAR_DIFFERENCE: Final = "no clear difference"
NO_DIFFERENCE: Final = "no difference"
"""Where both did the very same on every luck, so that there is nothing to be unclear about."""

MOST_DIGITS: Final = 6
"""Digits after the point; smaller numbers are written as powers of ten."""

SELDOM = 0.1
"""Share of equal lucks below which they are not mentioned."""
MOSTLY = 0.9
"""Share of equal lucks from which little else is worth saying."""

Clearness = Literal["lower", "higher", "unclear"]


class HasInterval(Protocol):
    """A paired difference with its interval, as a comparison holds it."""

    @property
    def mean(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def p_second_better(self) -> float: ...
    @property
    def p_same(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Finding:
    """What a difference says, in words.

    Attributes
    ----------
    clearness : {"lower", "higher", "unclear"}
        Whether the second style's figure is clearly lower or higher than the first's.
    short : str
        For a table: "lower", "higher", "no clear difference" or "no difference".
    mean : str
        The mean difference with its sign.
    interval : str
        The 95 % interval, "from to to".
    often : str
        How often the second style did better, in per cent, and how often it was the same.
    same : bool
        Whether both did the very same on every luck.
    """

    clearness: Clearness
    short: str
    mean: str
    interval: str
    often: str
    same: bool = False


def number(value: float, decimals: int = 0) -> str:
    """Round a number for reading, with a comma between thousands.

    A number that is not zero never reads as zero: it gets as many digits as it needs.

    Examples
    --------
    >>> number(1318.4), number(0.04, 1), number(-0.0)
    ('1,318', '0.04', '0')
    """
    if not math.isfinite(value):
        return "not known"
    text = f"{value:,.{decimals}f}"
    if value and not text.strip("-0.,"):
        needed = -math.floor(math.log10(abs(value)))
        text = f"{value:.{needed}f}" if needed <= MOST_DIGITS else f"{value:.0e}"
    return "0" if text.strip("-0.") == "" and decimals == 0 else text.replace("-", "−")


def signed(value: float, decimals: int = 0) -> str:
    """Round a difference for reading, with its sign; zero has none."""
    text = number(value, decimals)
    return f"+{text}" if value > 0 else text


def percent(share: float) -> str:
    """Give a share from 0 to 1 in per cent; only all is 100 and only none is 0."""
    if share in (0.0, 1.0):
        return f"{share:.0%}".replace("%", " %")
    return f"{min(max(round(share * 100), 1), 99)} %"


def digits(outcome: Outcome, *figures: float, interval: HasInterval | None = None) -> int:
    """Return the digits after the point that figures shown side by side need.

    These are the outcome's own, and up to three where the figures are small or an interval is
    so narrow that its ends would read the same.
    """
    size = max((abs(figure) for figure in figures if math.isfinite(figure)), default=0.0)
    width = interval.high - interval.low if interval else 0.0
    needed = outcome.decimals
    if size:
        needed = max(needed, 1 - math.floor(math.log10(size)))
    if width > 0:
        needed = max(needed, -math.floor(math.log10(width)))
    return min(needed, 3)


def side_by_side(outcome: Outcome, figures: Sequence[float]) -> list[str]:
    """Round figures of one outcome alike, so that they can be compared."""
    places = digits(outcome, *figures)
    return [number(figure, places) for figure in figures]


def often(difference: HasInterval) -> str:
    """Say in how many lucks the second did better, and in how many both did the same."""
    if difference.p_same >= 1.0:
        return "always the same"
    if difference.p_same >= MOSTLY:
        return "mostly the same"
    better = percent(difference.p_second_better - difference.p_same / 2)
    if difference.p_same < SELDOM:
        return better
    return f"{better}, same {percent(difference.p_same)}"


def finding(outcome: Outcome, difference: HasInterval, decimals: int | None = None) -> Finding:
    """Put a paired difference (second minus first) into words.

    Parameters
    ----------
    outcome : Outcome
        What was measured.
    difference : HasInterval
        The difference.
    decimals : int, optional
        Digits after the point, where not the outcome's own.
    """
    places = outcome.decimals if decimals is None else decimals
    clearness: Clearness = "unclear"
    if difference.low > 0:
        clearness = "higher"
    elif difference.high < 0:
        clearness = "lower"
    same = difference.p_same >= 1.0
    unclear = NO_DIFFERENCE if same else NO_CLEAR_DIFFERENCE
    return Finding(
        clearness=clearness,
        short=unclear if clearness == "unclear" else clearness,
        mean=signed(difference.mean, places),
        interval=f"{signed(difference.low, places)} to {signed(difference.high, places)}",
        often=often(difference),
        same=same,
    )


def role_name(role: str) -> str:
    """Return a role as people call it."""
    return next((known.name for known in ROLES if known.id == role), role)


def card_name(decision: Decision) -> str:
    """Return a decision as people call it."""
    if decision.dials is not None:
        turned = zip(DIALS, decision.dials, strict=True)
        return "Dials: " + ", ".join(f"{dial.title.lower()} {value:g}" for dial, value in turned)
    return next((card.name for card in CARDS if card.id == decision.card), decision.card)


def target_name(target: str, names: Mapping[str, str]) -> str:
    """Return a target as people call it; `names` maps ids to names."""
    for mark, words in (("->", " to "), ("+", " and ")):
        if mark in target:
            return words.join(names.get(part, part) for part in target.split(mark))
    return names.get(target, target)
