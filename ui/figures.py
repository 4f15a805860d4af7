"""Numbers and findings of a comparison in the language of the window.

The terminal and the reports say the same in English through :mod:`ui.phrases`, which decides
how figures are rounded; here they only get the separators and the words of the language.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.outcomes import Outcome
from ui import phrases
from ui.language import SOURCE, count_shown, in_force, plural
from ui.phrases import Finding, HasInterval, digits, percent

__all__ = [
    "Finding",
    "better_words",
    "digits",
    "finding",
    "local",
    "number",
    "often",
    "percent",
    "side_by_side",
    "signed",
    "standing",
]


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Figures", text)


def local(figure: str) -> str:
    """Return an English figure with the separators of the language of the window."""
    if in_force() == SOURCE:
        return figure
    here = QLocale()
    return figure.translate({ord(","): here.groupSeparator(), ord("."): here.decimalPoint()})


def number(value: float, decimals: int = 0) -> str:
    """Round a number for reading; see :func:`ui.phrases.number`."""
    if not math.isfinite(value):
        return tr("not known")
    return local(phrases.number(value, decimals))


def signed(value: float, decimals: int = 0) -> str:
    """Round a difference for reading, with its sign; zero has none."""
    text = number(value, decimals)
    return f"+{text}" if value > 0 else text


def side_by_side(outcome: Outcome, figures: Sequence[float]) -> list[str]:
    """Round figures of one outcome alike, so that they can be compared."""
    return [local(figure) for figure in phrases.side_by_side(outcome, figures)]


def often(difference: HasInterval) -> str:
    """Say in how many lucks the second did better, and in how many both did the same."""
    if difference.p_same >= 1.0:
        return tr("always the same")
    if difference.p_same >= phrases.MOSTLY:
        return tr("mostly the same")
    better = percent(difference.p_second_better - difference.p_same / 2)
    if difference.p_same < phrases.SELDOM:
        return better
    return tr("{0}, same {1}").format(better, percent(difference.p_same))


def finding(outcome: Outcome, difference: HasInterval, decimals: int | None = None) -> Finding:
    """Put a paired difference into words; see :func:`ui.phrases.finding`."""
    found = phrases.finding(outcome, difference, decimals)
    places = outcome.decimals if decimals is None else decimals
    low, high = signed(difference.low, places), signed(difference.high, places)
    return Finding(
        clearness=found.clearness,
        short={
            "lower": tr("lower"),
            "higher": tr("higher"),
            "unclear": tr("no difference") if found.same else tr("no clear difference"),
        }[found.clearness],
        mean=signed(difference.mean, places),
        interval=tr("{0} to {1}").format(low, high),
        often=often(difference),
        same=found.same,
    )


def in_its_unit(outcome: Outcome, words: str) -> str:
    """Return a figure with its unit, where the name of what is measured does not say it."""
    if outcome.unit.startswith("%"):
        return f"{words} %"
    if outcome.unit.startswith("weeks per"):
        return tr("{0} wk").format(words)
    if outcome.unit == "0 to 100":
        return tr("{0} of 100").format(words)
    if outcome.id == "money_balance":
        return in_units(outcome, words)
    return words


def in_units(outcome: Outcome, words: str) -> str:
    """Return a difference or an interval with its unit, as short as it can be said.

    A difference between two shares of a hundred is in points of per cent. One alone has the form
    of one, as in "+1 person"; an interval and what is not whole have that of many.
    """
    count = count_shown(words)
    if outcome.unit.startswith("%"):
        return plural("Figures", "{0} %-point", "{0} %-points", count).format(words)
    forms = {
        "people": plural("Figures", "{0} person", "{0} people", count),
        "people waiting": plural("Figures", "{0} person", "{0} people", count),
        "needs": plural("Figures", "{0} need", "{0} needs", count),
        "closures": plural("Figures", "{0} closure", "{0} closures", count),
        "weeks per need": tr("{0} wk"),
        "0 to 100": plural("Figures", "{0} point", "{0} points", count),
        "weekly staff costs": plural("Figures", "{0} weekly cost", "{0} weekly costs", count),
    }
    return forms[outcome.unit].format(words)


def better_words(outcome: Outcome, found: Finding) -> str:
    """Say whether a clear difference is for better or worse, by its own mark; else nothing.

    Which way is better for people is the outcome's own, whoever has brought it about.
    """
    if found.clearness == "unclear":
        return ""
    return tr("✓ better") if found.clearness == outcome.better else tr("✗ worse")


def standing(outcome: Outcome, found: Finding) -> str:
    """Say whether a figure is clearly lower or higher, and whether that is better or worse."""
    if found.clearness == "unclear":
        return found.short
    words = {
        ("lower", "lower"): tr("lower: ✓ better"),
        ("lower", "higher"): tr("lower: ✗ worse"),
        ("higher", "higher"): tr("higher: ✓ better"),
        ("higher", "lower"): tr("higher: ✗ worse"),
    }
    return words[found.clearness, outcome.better]
