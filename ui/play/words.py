"""Numbers and changes in words, rounded for reading."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication

from simulator.outcomes import BY_ID, Outcome
from ui.language import count_shown, figure, plural, told

if TYPE_CHECKING:
    # the window is drawn before places are read, and uses words of this page
    from simulator.scenario import RoleBrief, Scenario

Way = Literal["better", "worse", "same"]
MINUS: Final = "\N{MINUS SIGN}"
THIN: Final = "\N{NARROW NO-BREAK SPACE}"


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Play", text)


def number(value: float, decimals: int = 0) -> str:
    """Return a number for reading: digits in groups, a real minus sign."""
    rounded = round(value, decimals)
    text = figure(rounded, decimals)
    return f"{MINUS}{text}" if rounded < 0 else text


def percent(share: float, decimals: int = 0) -> str:
    """Return a share from 0 to 1 in per cent."""
    return f"{number(100 * share, decimals)}{THIN}%"


def money(scenario: "Scenario", staff_weeks: float) -> str:
    """Return money, given in weekly staff costs, in the currency of the scenario."""
    value = staff_weeks * scenario.place.staff_week.value
    text = number(round(value, _digits(value)))
    sign = scenario.place.currency
    if text.startswith(MINUS):
        return f"{MINUS}{sign}{text[1:]}"
    return f"{sign}{text}"


def _money_between(scenario: "Scenario", before: float, after: float) -> str:
    """Return what one sum of money is less the other, as both are shown."""
    costs = scenario.place.staff_week.value
    first, last = (round(each * costs, _digits(each * costs)) for each in (before, after))
    # where both read the same, what is between them is told all the same
    return money(scenario, abs(last - first) / costs or abs(after - before))


def _digits(sum_of_money: float) -> int:
    """Return to how many digits after the point a sum is rounded; hundreds are -2."""
    return -2 if abs(sum_of_money) >= 10_000 else 0


def decisions_worth(attention: float) -> str:
    """Return attention in decisions, such as `2` or `1.5`."""
    return number(attention, 0 if abs(attention - round(attention)) < 0.05 else 1)


def decisions(attention: float) -> str:
    """Return attention with its unit, such as `1 decision`."""
    words = decisions_worth(attention)
    return tr("1 decision") if words == "1" else tr("{0} decisions").format(words)


def value(outcome: Outcome, figure: float, scenario: "Scenario") -> str:
    """Return an outcome's value with its unit, short."""
    if outcome.id == "money_balance":
        return money(scenario, figure)
    text = number(figure, outcome.decimals)
    if outcome.unit.startswith("%"):
        return f"{text}{THIN}%"
    if outcome.unit == "0 to 100":
        return text
    if outcome.unit.startswith("weeks"):
        return weeks(figure, outcome.decimals)
    return text


def weeks(count: float, decimals: int = 1, *, signed: bool = False) -> str:
    """Return a number of weeks with its unit; `signed` gives one that is more a plus."""
    rounded = round(count, decimals)
    form = plural("Play", "{0} week", "{0} weeks", rounded)
    words = number(count, decimals)
    return form.format(f"+{words}" if signed and rounded > 0 else words)


def points(words: str) -> str:
    """Return a figure in points of a hundred with its unit, such as `+1 point`."""
    return plural("Play", "{0} point", "{0} points", count_shown(words)).format(words)


def unit(outcome: Outcome) -> str:
    """Return the unit where `value` does not say it."""
    if outcome.id == "money_balance":
        return ""
    if outcome.unit == "0 to 100":
        return tr("of 100")
    words = told(outcome.unit)
    return words.partition(" ")[2] if outcome.unit.startswith("weeks ") else words


def with_unit(outcome: Outcome, figure: float, scenario: "Scenario") -> str:
    """Return an outcome's value, with what it is out of where that is not said otherwise."""
    words = value(outcome, figure, scenario)
    return tr("{0} of 100").format(words) if outcome.unit == "0 to 100" else words


def way(outcome: Outcome, before: float, after: float) -> Way:
    """Return whether a change is for the better, as far as it can be read."""
    change = round(after, outcome.decimals) - round(before, outcome.decimals)
    if change == 0:
        return "same"
    return "better" if (change < 0) == (outcome.better == "lower") else "worse"


def change(outcome: Outcome, before: float, after: float, scenario: "Scenario") -> str:
    """Return a change in words with its unit, such as `74 fewer` or `up 3.2 points`."""
    going = way(outcome, before, after)
    if going == "same":
        return tr("no change")
    difference = abs(round(after, outcome.decimals) - round(before, outcome.decimals))
    size = number(difference, outcome.decimals)
    if outcome.id == "money_balance":
        size = _money_between(scenario, before, after)
    elif outcome.unit.startswith("weeks"):
        size = weeks(difference, outcome.decimals)
    elif outcome.unit.startswith("%") or outcome.unit == "0 to 100":
        size = points(size)
    else:
        # a count of what the outcome's name says, such as people waiting
        return (tr("{0} more") if after > before else tr("{0} fewer")).format(size)
    words = tr("up {0}") if after > before else tr("down {0}")
    return words.format(size)


def judgement(going: Way) -> str:
    """Return the word for a change."""
    return {"better": tr("better"), "worse": tr("worse"), "same": tr("the same")}[going]


def shown_outcomes(scenario: "Scenario") -> tuple[tuple[Outcome, ...], tuple[Outcome, ...]]:
    """Return the weekly outcomes that this scenario is about, and all the others."""
    first = [BY_ID[goal.outcome] for goal in scenario.goals if goal.outcome in BY_ID]
    if not first:
        first = [BY_ID[name] for name in ("people_waiting", "failure_demand", "trust", "morale")]
    if BY_ID["people_waiting"] not in first:
        first.insert(0, BY_ID["people_waiting"])
    chosen = tuple(dict.fromkeys(outcome for outcome in first if outcome.weekly))
    others = tuple(o for o in BY_ID.values() if o.weekly and o not in chosen)
    return chosen, others


def brief_of(scenario: "Scenario", role: str) -> "RoleBrief | None":
    """Return what a role means in this place, if the author says."""
    return next((brief for name, brief in scenario.roles.items() if name == role), None)


def names(scenario: "Scenario") -> dict[str, str]:
    """Return the name of everything that a card can be aimed at, by id."""
    found = {
        part.id: part.name
        for group in (scenario.communities, scenario.services, scenario.assets)
        for part in group
    }
    for link in scenario.links:
        found[link.id] = arrow(found.get(link.origin, link.origin), found.get(link.to, link.to))
    return found


def arrow(origin: str, to: str) -> str:
    """Return the words for a way from one thing to another."""
    return tr("{0} to {1}").format(origin, to)


def target_name(known: dict[str, str], target: str) -> str:
    """Return the name of a target; pairs of assets name both."""
    if target in known:
        return known[target]
    if "+" in target:
        return tr(" and ").join(known.get(part, part) for part in target.split("+"))
    return target


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list in a sentence."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{0} and {1}").format(", ".join(parts[:-1]), parts[-1])


def sentence(words: str) -> str:
    """Return words as a sentence: a capital letter first, a full stop last."""
    if not words:
        return ""
    whole = words[:1].upper() + words[1:]
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."
