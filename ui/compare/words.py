"""Findings of a comparison in words for the window; nobody is crowned."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from simulator.outcomes import BY_ID
from ui.figures import (
    Finding,
    better_words,
    digits,
    finding,
    in_its_unit,
    in_units,
    number,
    percent,
    side_by_side,
    signed,
)
from ui.language import mark, name_told
from ui.language import told as worded

if TYPE_CHECKING:
    from simulator.assumptions import Wider
    from simulator.compare import Comparison
    from simulator.decisions import Taken
    from simulator.outcomes import Outcome
    from simulator.scenario import Scenario
    from ui.compare.work import Result


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Compare", text)


ARMS: Final = (
    mark("Model", "Heroic"),
    mark("Model", "Distributed"),
    mark("Model", "Your run"),
    mark("Model", "Your cards as orders"),
    mark("Model", "Your cards as invitations"),
)
"""Ways of running a place, as the comparison calls them."""


STYLES: Final = ("heroic", "distributed")


def ends_words(outcome: "Outcome", words: Finding) -> str:
    """Return a difference with its unit and its interval, for a cell of a table."""
    if words.same:
        return words.short
    return tr("{mean} ({interval})").format(
        mean=in_units(outcome, words.mean), interval=words.interval
    )


def wide_words(outcome: "Outcome", wider: "Wider") -> str:
    """Return the interval with the assumptions drawn too, with its unit."""
    if wider.low == wider.mean == wider.high == 0.0:
        return tr("no difference")
    places = digits(outcome, wider.low, wider.high)
    return in_units(
        outcome,
        tr("{0} to {1}").format(signed(wider.low, places), signed(wider.high, places)),
    )


def summary_sentence(result: "Result", outcome_id: str, first: str, second: str) -> str:
    """Say in plain words what a comparison found for one outcome; nobody is crowned."""
    comparison = result.comparison
    outcome = BY_ID[outcome_id]
    names = {arm.name: name_told(arm.label) for arm in comparison.arms}
    difference = comparison.difference(outcome_id, first, second)
    count, same = tally(comparison, outcome_id, first, second)
    figures = comparison.summary[outcome_id]
    means = figures[first].mean, figures[second].mean
    places = digits(outcome, *means, interval=difference)
    words = finding(outcome, difference, places)
    low, high = signed(difference.low, places), signed(difference.high, places)
    told = [_how_often(outcome.better == "lower", same > 0)]
    if words.same:
        told = [
            tr(
                "In all {runs} lucks, “{outcome}” was exactly the same with {first} and with "
                "{second}: no difference. On average it was {a} ({unit})."
            )
        ]
    elif words.clearness == "unclear":
        high = in_units(outcome, high)
        told.append(
            tr(
                "On average it was {a} with {first} and {b} with {second} ({unit}): "
                "no clear difference, likely between {low} and {high}."
            )
        )
    else:
        told.append(
            tr(
                "On average it was {a} with {first} and {b} with {second} ({unit}): "
                "a difference of {mean} ({judged}), likely between {low} and {high}."
            )
        )
    return " ".join(told).format(
        runs=number(comparison.runs),
        outcome=worded(outcome.label).lower(),
        first=spoken(names[first]),
        second=spoken(names[second]),
        count=number(count),
        same=number(same),
        a=number(means[0], places),
        b=number(means[1], places),
        unit=worded(outcome.unit),
        mean=in_units(outcome, words.mean),
        judged=better_words(outcome, words),
        low=low,
        high=high,
    )


def _how_often(lower: bool, ties: bool) -> str:
    if lower and ties:
        return tr(
            "In {count} of {runs} lucks, “{outcome}” was lower, so better, with {second} than with "
            "{first}, and the same in {same}."
        )
    if lower:
        return tr(
            "In {count} of {runs} lucks, “{outcome}” was lower, so better, with {second} than with "
            "{first}."
        )
    if ties:
        return tr(
            "In {count} of {runs} lucks, “{outcome}” was higher, so better, with {second} than "
            "with {first}, and the same in {same}."
        )
    return tr(
        "In {count} of {runs} lucks, “{outcome}” was higher, so better, with {second} than with "
        "{first}."
    )


def fill_ways(picker: QComboBox, comparison: "Comparison", usual: str) -> None:
    """Offer the ways of leading that are compared; what was chosen stays, if it is there."""
    names = {arm.name for arm in comparison.arms}
    picker.blockSignals(True)
    kept = picker.currentData() if picker.currentData() in names else usual
    picker.clear()
    for arm in comparison.arms:
        picker.addItem(name_told(arm.label), arm.name)
    picker.setCurrentIndex(max(0, picker.findData(kept)))
    picker.blockSignals(False)


def spoken(label: str) -> str:
    """Return the name of a way of leading as it stands inside a sentence."""
    return label[:1].lower() + label[1:]


def tally(comparison: "Comparison", outcome_id: str, first: str, second: str) -> tuple[int, int]:
    """Return on how many lucks the second way did better than the first, and as well."""
    pairs = zip(
        comparison.values[outcome_id][first], comparison.values[outcome_id][second], strict=True
    )
    gaps = [float(b) - float(a) for a, b in pairs]
    lower = BY_ID[outcome_id].better == "lower"
    return sum(gap < 0 if lower else gap > 0 for gap in gaps), gaps.count(0.0)


def verdict_sentence(comparison: "Comparison", outcome_id: str) -> str:
    """Say in one sentence which style did better where nobody played, and how surely."""
    outcome, difference = BY_ID[outcome_id], comparison.difference(outcome_id)
    count, same = tally(comparison, outcome_id, "heroic", "distributed")
    means = [comparison.summary[outcome_id][name].mean for name in ("heroic", "distributed")]
    if difference.p_same >= 1.0:
        words = tr(
            "Left alone here, both styles did exactly the same on “{outcome}”, in all {lucks} "
            "lucks: {a} on average."
        )
    elif not difference.clear:
        words = tr(
            "Left alone here, neither style clearly did better on “{outcome}”: {a} with heroic, "
            "{b} with distributed."
        )
    elif (difference.mean < 0.0) == (outcome.better == "lower"):
        words = tr(
            "Left alone here, distributed leadership did better on “{outcome}”: {b} against {a}, "
            "and in {count} of {lucks} lucks."
        )
    else:
        count = comparison.runs - count - same
        words = tr(
            "Left alone here, heroic leadership did better on “{outcome}”: {a} against {b}, and in "
            "{count} of {lucks} lucks."
        )
    a, b = (in_its_unit(outcome, words) for words in side_by_side(outcome, means))
    return words.format(
        outcome=worded(outcome.label).lower(),
        a=a,
        b=b,
        count=number(count),
        lucks=number(comparison.runs),
    )


def cards_matter(comparison: "Comparison", outcome_id: str) -> bool:
    """Return whether cards made a difference that luck could not, as orders or as invitations.

    The cards carried out either way are held against the same style on autopilot, on the same
    lucks; a difference counts if it is clear and shows in the figures.
    """
    outcome = BY_ID[outcome_id]
    found = [comparison.difference(outcome_id, style, f"yours-{style}") for style in STYLES]
    return any(each.clear and round(each.mean, outcome.decimals) != 0.0 for each in found)


def played(comparison: "Comparison") -> bool:
    """Return whether anybody's cards are compared, as orders and as invitations."""
    there = {arm.name: arm for arm in comparison.arms}
    ways = [there.get(f"yours-{style}") for style in STYLES]
    return all(way is not None and any(each.card for each in way.decisions) for way in ways)


def cards_sentence(comparison: "Comparison", outcome_id: str) -> str:
    """Say where cards made no difference to an outcome, and what might; else nothing."""
    if not played(comparison) or cards_matter(comparison, outcome_id):
        return ""
    return tr(
        "As orders or as invitations, your cards made no difference to “{outcome}” that luck "
        "could not make; using more of your attention, another target or another moment might."
    ).format(outcome=worded(BY_ID[outcome_id].label).lower())


def cards_sentence_of_all(comparison: "Comparison", outcome_ids: Sequence[str]) -> str:
    """Say where cards made no difference to any of some outcomes, and what might."""
    if not played(comparison) or any(cards_matter(comparison, each) for each in outcome_ids):
        return ""
    return tr(
        "As orders or invitations, your cards made no difference that luck could not; more "
        "attention, another target or moment might."
    )


def fared_words(taken: "Taken | None") -> str:
    """Say how a card fared in one way of carrying it out."""
    if taken is None:
        return tr("not tried")
    if taken.refusal and taken.done <= 0.0:
        return tr("refused: {0}").format(worded(taken.refusal))
    if taken.refusal:
        return tr("{0} took hold; {1}").format(percent(taken.done), worded(taken.refusal))
    return tr("{0} took hold").format(percent(taken.done))


def target_names(scenario: "Scenario") -> Callable[[str], str]:
    """Return a function that names what a card is aimed at."""
    parts: tuple[Any, ...] = (*scenario.services, *scenario.communities, *scenario.assets)
    names = {part.id: part.name for part in parts}

    def name(target: str) -> str:
        for sign, words in (("->", tr("{0} to {1}")), ("+", tr("{0} and {1}"))):
            if sign in target:
                one, _, other = target.partition(sign)
                return words.format(names.get(one, one), names.get(other, other))
        return str(names.get(target, target))

    return name
