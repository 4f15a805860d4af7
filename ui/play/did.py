"""What a card did where it was aimed, in one line against the same weeks without it."""

from collections.abc import Callable
from typing import Final

from simulator.hindsight import SHARES, Did, Figure, Hindsight
from simulator.scenario import Scenario
from ui.play.words import money, number, percent, tr, weeks

FINE: Final = 0.015
"""Difference of a share below which it is told to a tenth of a per cent."""
ENOUGH: Final = 10.0
"""People from whom on a share is told in per cent too."""
SMALL: Final = 10.0
"""Count below which one that is no whole number is told to a tenth."""


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
    say = _say(did, scenario)
    return say(did.came), say(did.without)


def _say(did: Did, scenario: Scenario) -> Callable[[Figure], str]:
    kind = did.kind
    gap = abs(did.came.amount - did.without.amount)
    if kind in SHARES:
        return _share
    if kind == "reserve":
        return lambda told: money(scenario, told.amount)
    if kind == "load":
        return lambda told: weeks(told.amount, 1)
    if kind == "staff-ends":
        return lambda told: number(told.amount, 1)
    if kind == "helped":
        fine = 1 if did.came.amount < SMALL else 0
        return lambda told: number(told.amount, fine)
    if kind == "error":
        return lambda told: tr("{0} points of 100").format(number(100 * told.amount, 1))
    if kind in ("own-way", "link-trust", "links-trust", "trust", "known", "strength", "strengths"):
        return lambda told: percent(told.amount, 1 if gap < FINE else 0)
    if kind == "morale":
        return lambda told: percent(told.amount, 1 if gap < FINE else 0)
    return lambda told: number(told.amount)


def _share(told: Figure) -> str:
    """Return so many out of so many, with what that comes to where there are any."""
    words = tr("{0} of {1}").format(number(told.amount), number(told.of))
    if told.of < ENOUGH:
        return words
    return tr("{0} ({1})").format(words, percent(told.amount / told.of))


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
        return tr("In the whole place {0} people wait; without your cards as many.").format(came)
    return tr("In the whole place {0} people wait; without your cards {1}.").format(came, without)


def how_known() -> str:
    """Return how these figures come about, and how far to trust them."""
    return tr(
        "The same weeks were run once more without the card, on the same luck. A small difference "
        "may be chance."
    )


def slow_words() -> str:
    """Return what to expect of a slow card."""
    return tr("A slow one: it tends to show more in later turns.")
