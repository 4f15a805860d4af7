"""Words and figures of reports and of the terminal, in English or the language asked for.

The window and ``--language`` load a language through :mod:`ui.language`; without either, nothing
here touches the toolkit, and everything is as it stands in the source. Keys of JSON and columns
of CSV are names in the program, and never translated.
"""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from simulator.errors import WrongUse
from simulator.styles import DIALS
from ui import phrases

if TYPE_CHECKING:
    from simulator.decisions import Decision, Taken
    from simulator.outcomes import Outcome
    from simulator.scenario import Scenario
    from ui.phrases import Finding, HasInterval


def speak(language: str | None) -> None:
    """Speak a language from now on, on the command line.

    Parameters
    ----------
    language : str or None
        A code such as ``sv``, or ``system``; English where there is none.

    Raises
    ------
    WrongUse
        If there is no such language.
    """
    if language is None or (language == "en" and _loaded() is None):
        return
    from ui.language import install, languages

    known = (*languages(), "system")
    if language not in known:
        raise WrongUse(f"no language is called '{language}'; there are {', '.join(known)}")
    from PySide6.QtCore import QCoreApplication

    if QCoreApplication.instance() is None:
        _kept.append(QCoreApplication(["civicloom"]))
    install(language)


def tr(text: str) -> str:
    """Return `text` in the language in force."""
    return translate("Report", text)


_kept: list[Any] = []
"""The application that holds the translations; gone with the process."""


def _loaded() -> Any:
    """Return the module of languages if something has loaded it."""
    return sys.modules.get("ui.language")


def _figures() -> Any:
    """Return what writes figures: in English, or as the language in force has them."""
    language = _loaded()
    if language is None or language.in_force() == language.SOURCE:
        return phrases
    from ui import figures

    return figures


def translate(context: str, text: str) -> str:
    """Return a text in the language in force."""
    language = _loaded()
    return text if language is None else str(language.translated(context, text))


def mark(_context: str, text: str) -> str:
    """Mark a text of a table or constant, to be looked up later; returns it as it is."""
    return text


def told(text: str) -> str:
    """Return words of the model in the language in force."""
    language = _loaded()
    return text if language is None else str(language.told(text))


def name_told(text: str) -> str:
    """Return a name: words of the model in the language in force, a person's own as they are."""
    language = _loaded()
    return text if language is None else str(language.name_told(text))


def code() -> str:
    """Return the code of the language in force, for a file's own mark."""
    language = _loaded()
    return "en" if language is None else str(language.current())


def plural(context: str, one: str, many: str, count: float) -> str:
    """Return the form of a text that goes with a number, with ``{0}`` still to be filled."""
    language = _loaded()
    if language is None:
        return one if count == 1 else many
    form = language.plural  # the texts are where this is called from
    return str(form(context, one, many, count))


def number(value: float, decimals: int = 0) -> str:
    """Round a number for reading; see :func:`ui.phrases.number`."""
    return str(_figures().number(value, decimals))


def signed(value: float, decimals: int = 0) -> str:
    """Round a difference for reading, with its sign; zero has none."""
    return str(_figures().signed(value, decimals))


def often(difference: "HasInterval") -> str:
    """Say in how many lucks the second did better, and in how many both did the same."""
    return str(_figures().often(difference))


def side_by_side(outcome: "Outcome", figures: Sequence[float]) -> list[str]:
    """Round figures of one outcome alike, so that they can be compared."""
    return list(_figures().side_by_side(outcome, figures))


def finding(
    outcome: "Outcome", difference: "HasInterval", decimals: int | None = None
) -> "Finding":
    """Put a paired difference into words; see :func:`ui.phrases.finding`."""
    found: Finding = _figures().finding(outcome, difference, decimals)
    return found


def local(figure: str) -> str:
    """Return an English figure with the separators of the language in force."""
    return figure if _figures() is phrases else str(_figures().local(figure))


def cost_sentence(scenario: "Scenario") -> str:
    """Say what the unit of money in comparisons is worth in a place."""
    place = scenario.place
    return tr(
        "A weekly staff cost is what one full-time member of staff costs in a week, here {0}."
    ).format(f"{place.currency}{number(place.staff_week.value)}")


def share_of_gap(share: float) -> str:
    """Give a share in per cent that may lie beyond all, and below none."""
    return f"{100 * share:.0f}\N{NO-BREAK SPACE}%".replace("-", "\N{MINUS SIGN}")


def style_name(style: str) -> str:
    """Return a way of leading as it stands inside a sentence."""
    names = {
        "heroic": tr("heroic"),
        "distributed": tr("distributed"),
        "half-way": tr("half-way"),
    }
    return names.get(style, style)


def cause_name(kind: str, label: str) -> str:
    """Return the name of a cause; a dial's is its title and where it stands."""
    title, _, stands = label.partition(": ")
    if kind != "dial" or not stands:
        return told(label)
    at = local(stands)
    if stands[:1].isalpha():
        at = told(stands[:1].upper() + stands[1:])
    return tr("{0}: {1}").format(told(title), at[:1].lower() + at[1:])


def role_name(role: str) -> str:
    """Return a role as people call it."""
    return told(phrases.role_name(role))


def card_name(decision: "Decision") -> str:
    """Return a decision as people call it."""
    if decision.dials is None:
        return told(phrases.card_name(decision))
    turned = zip(DIALS, decision.dials, strict=True)
    named = ", ".join(f"{told(dial.title).lower()} {value:g}" for dial, value in turned)
    return tr("Dials: {0}").format(named)


def target_name(target: str, names: Mapping[str, str]) -> str:
    """Return a target as people call it; `names` maps ids to names."""
    for sign, words in (("->", tr("{0} to {1}")), ("+", tr("{0} and {1}"))):
        if sign in target:
            one, _, other = target.partition(sign)
            return words.format(names.get(one, one), names.get(other, other))
    return names.get(target, target)


def fared(taken: "Sequence[Taken]", i: int) -> str:
    """Say how the decision at position `i` fared: the share that took hold, or why not."""
    if i >= len(taken):
        return ""
    one = taken[i]
    if one.refusal:
        return tr("refused: {0}").format(told(one.refusal))
    done = phrases.percent(min(max(one.done, 0.0), 1.0))
    if one.funded < 1.0:
        return tr("{0}, {1} of its attention found").format(done, phrases.percent(one.funded))
    return done
