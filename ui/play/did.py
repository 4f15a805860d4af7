"""What a card did where it was aimed, in one line against the same weeks without it."""

from collections.abc import Callable
from typing import Final

from simulator.aimed import Aimed
from simulator.hindsight import SHARES, Did, Figure, Hindsight
from simulator.scenario import Scenario
from ui.language import count_shown, plural
from ui.play.words import money, number, percent, points, tr, weeks

FINE: Final = 0.015
"""Difference of a share below which it is told to a tenth of a per cent."""
ENOUGH: Final = 10.0
"""People from whom on a share is told in per cent too."""
SMALL: Final = 10.0
"""Count below which one that is no whole number is told to a tenth."""
PERCENT: Final = frozenset(
    {"own-way", "link-trust", "links-trust", "trust", "known", "strength", "strengths", "morale"}
)
"""Figures from 0 to 1 that are told in per cent."""


def label_of(kind: str) -> str:
    """Return what a figure of a card is, in words."""
    return _labels()[kind]


def _labels() -> dict[str, str]:
    return {
        "arrived": tr("People sent on who arrived"),
        "arrived-from": tr("People sent on from here who arrived"),
        "right-door": tr("People who started at the right door"),
        "right-doors": tr("People who started at the right door of the two"),
        "unsolved": tr("Contacts that come back unsolved"),
        "own-way": tr("People who find their own way"),
        "lost": tr("People sent on from here and not arrived"),
        "gave-up": tr("People who have given up asking"),
        "waiting": tr("People waiting here"),
        "waiting-ends": tr("People waiting at the two"),
        "load": tr("Work in hand here"),
        "steps": tr("Steps left in its process"),
        "resolved-ends": tr("Needs resolved at the two"),
        "link-trust": tr("Trust between the two"),
        "links-trust": tr("Trust of its front doors in those they send people to"),
        "trust": tr("Trust in services"),
        "known": tr("How well known it is"),
        "strength": tr("Strength of the group"),
        "strengths": tr("Strength of its groups"),
        "helped": tr("People whom the two helped"),
        "staff-ends": tr("Full-time staff at the two"),
        "morale": tr("Morale"),
        "error": tr("How far off a judgement of its practice may be"),
        "reserve": tr("Money in reserve"),
        "place": tr("People waiting in the whole place"),
    }


def figures(did: Did, scenario: Scenario) -> tuple[str, str]:
    """Return both figures of a card with their units: as it came, and without it."""
    gap = abs(did.came.amount - did.without.amount)
    say = _say(did.kind, did.came, gap, scenario)
    return say(did.came), say(did.without)


def likely_figures(likely: Aimed, scenario: Scenario) -> tuple[str, str]:
    """Return what a figure of a card is likely to be, with the card and without it.

    In the words and units in which it is told afterwards; counts are means over many lucks,
    and are told to a tenth where whole ones would hide the difference.
    """
    gap = abs(likely.level.amount - likely.without.amount)
    say = _say(likely.kind, likely.level, gap, scenario)
    if _counted(likely.kind) and gap < 1.0:
        return number(likely.level.amount, 1), number(likely.without.amount, 1)
    return say(likely.level), say(likely.without)


def gap_words(likely: Aimed, gap: float, scenario: Scenario, *, bare: bool = False) -> str:
    """Return a difference of a card's figure with its sign and unit, such as `+8 points`.

    `bare` leaves out a unit that follows soon.
    """
    kind = likely.kind
    if kind == "reserve":
        words = money(scenario, gap)
        return f"+{words}" if gap > 0 else words
    if kind == "load":
        return _signed(gap, 1) if bare else weeks(gap, 1, signed=True)
    if kind in SHARES or kind in PERCENT or kind == "error":
        size = abs(100 * likely.difference[0])
        words = _signed(100 * gap, 0 if size >= 100 * FINE else 1)
        return words if bare else points(words)
    fine = kind in ("staff-ends", "helped") or abs(likely.difference[0]) < SMALL
    return _signed(gap, 1 if fine else 0)


def no_gap(likely: Aimed, scenario: Scenario) -> bool:
    """Return whether a likely difference is nothing, as it is told."""
    return gap_words(likely, likely.difference[0], scenario) == gap_words(likely, 0.0, scenario)


def _signed(figure: float, decimals: int) -> str:
    words = number(figure, decimals)
    return f"+{words}" if round(figure, decimals) > 0 else words


def _counted(kind: str) -> bool:
    """Return whether a figure is a count of people, needs or steps at a place."""
    fixed = ("reserve", "load", "staff-ends", "helped", "error")
    return kind not in SHARES and kind not in PERCENT and kind not in fixed


def _say(kind: str, came: Figure, gap: float, scenario: Scenario) -> Callable[[Figure], str]:
    if kind in SHARES:
        return _share
    if kind == "reserve":
        return lambda told: money(scenario, told.amount)
    if kind == "load":
        return lambda told: weeks(told.amount, 1)
    if kind == "staff-ends":
        return lambda told: number(told.amount, 1)
    if kind == "helped":
        fine = 1 if came.amount < SMALL else 0
        return lambda told: number(told.amount, fine)
    if kind == "error":
        return lambda told: tr("{0} points of 100").format(number(100 * told.amount, 1))
    if kind in PERCENT:
        return lambda told: percent(told.amount, 1 if gap < FINE else 0)
    return lambda told: number(told.amount)


def _share(told: Figure) -> str:
    """Return so many out of so many, with what that comes to where there are any."""
    # the share is that of the figures that are told: who works it out finds the same
    amount, of = round(told.amount), round(told.of)
    words = tr("{0} of {1}").format(number(amount), number(of))
    if told.of < ENOUGH:
        return words
    return tr("{0} ({1})").format(words, percent(amount / of))


def did_words(did: Did, scenario: Scenario) -> str:
    """Return in one line what a card did where it was aimed."""
    came, without = figures(did, scenario)
    what = label_of(did.kind)
    if came == without:
        return tr("{0}: {1}; the same without it.").format(what, came)
    return tr("{0}: {1}; without it {2}.").format(what, came, without)


def place_words(found: Hindsight) -> str:
    """Return what all cards of a turn together did to the people waiting in the whole place."""
    came, without = number(found.waiting), number(found.waiting_without)
    if came == without:
        return plural(
            "Play",
            "In the whole place {0} person waits; without your cards as many.",
            "In the whole place {0} people wait; without your cards as many.",
            count_shown(came),
        ).format(came)
    return plural(
        "Play",
        "In the whole place {0} person waits; without your cards {1}.",
        "In the whole place {0} people wait; without your cards {1}.",
        count_shown(came),
    ).format(came, without)


def how_known() -> str:
    """Return how these figures come about, and how far to trust them."""
    return tr(
        "The same weeks were run once more without the card, on the same luck. A small difference "
        "may be chance."
    )


def slow_words() -> str:
    """Return what to expect of a slow card."""
    return tr("A slow one: it tends to show more in later turns.")
