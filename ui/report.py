"""The HTML report of a comparison: one file that needs no other, for screen and print."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from simulator.outcomes import BY_ID, OUTCOMES, Outcome
from simulator.parameters import PARAMETERS, Parameter
from simulator.scenario import ASSUMED, Figure, Frozen, Scenario
from ui.at_once import between
from ui.judged import judged
from ui.phrases import SELDOM, Finding, HasInterval, digits, percent
from ui.wording import (
    card_name,
    code,
    cost_sentence,
    fared,
    finding,
    name_told,
    number,
    plural,
    role_name,
    side_by_side,
    target_name,
    told,
    tr,
    translate,
)
from ui.writing import write_text

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions
    from simulator.compare import Comparison
    from simulator.ensemble import Arm
    from ui.report_charts import Line

STYLES: Final = ("heroic", "distributed")

ALWAYS_DRAWN: Final = (
    "people_waiting",
    "weeks_waited",
    "unmet_need",
    "failure_demand",
    "trust",
    "morale",
    "money_balance",
    "practice_fit",
)
"""Weekly outcomes that every report draws, after the scenario's own goals."""

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Row:
    """One outcome in the table of findings."""

    outcome: Outcome
    goal: str
    figures: tuple[tuple[str, str], ...]
    words: Finding
    short: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart with its words."""

    outcome: Outcome
    svg: str


@dataclass(frozen=True, slots=True)
class Card:
    """One decision and how it fared in each run that had it."""

    turn: int
    role: str
    name: str
    target: str
    fared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of the scenario: where it stands, its value and where it comes from."""

    place: str
    value: str
    source: str
    note: str


def write_report(
    comparison: "Comparison",
    scenario: Scenario,
    path: str | Path,
    *,
    command: str = "",
    assumptions: "Assumptions | None" = None,
) -> None:
    """Write the report of a comparison as one HTML file, whole or not at all.

    Parameters
    ----------
    comparison : Comparison
        What was found.
    scenario : Scenario
        What it was found in.
    path : str or Path
        Where to write; ``-`` is standard output.
    command : str, optional
        The command that repeats the comparison; put together from it when left out.
    assumptions : Assumptions, optional
        What the assumptions do to it: a wider interval, and which of them decide.

    Raises
    ------
    Unreadable
        If the file cannot be written.
    """
    html = report_html(comparison, scenario, command=command, assumptions=assumptions)
    write_text(path, html)


def report_html(
    comparison: "Comparison",
    scenario: Scenario,
    *,
    command: str = "",
    assumptions: "Assumptions | None" = None,
) -> str:
    """Return the report of a comparison as HTML; see `write_report`."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters |= {
        "percent": percent,
        "number": number,
        "told": told,
        "named": name_told,
        "way": _way,
        "standing": _standing,
    }
    # the texts are ours, and what is filled into them is escaped
    templates.globals["_"] = lambda text: Markup(translate("Report", text))  # noqa: S704
    events = _events(comparison, scenario)
    stated = list(stated_figures(scenario))
    judges, judges_notes = judged(comparison)
    page = templates.get_template("report.html.j2")
    return page.render(
        language=code(),
        comparison=comparison,
        scenario=scenario,
        length=plural("Report", "{0} week", "{0} weeks", comparison.weeks).format(comparison.weeks),
        parts=_parts(scenario),
        command=command or _command(comparison),
        cost=cost_sentence(scenario),
        rows=_rows(comparison, scenario),
        together=between(comparison, "heroic", "distributed"),
        charts=_charts(comparison, scenario, events),
        events=[(letter, week, title, text) for letter, week, title, text in events],
        others=[arm for arm in comparison.arms if arm.name not in STYLES],
        other_rows=_other_rows(comparison),
        judges=judges,
        judges_notes=judges_notes,
        card_arms=_card_arms(comparison),
        cards=_cards(comparison, scenario),
        stated=stated,
        assumed=[each for each in stated if each.source == ASSUMED],
        sources=_sources(scenario, stated),
        parameters=_parameters(scenario, comparison.overrides),
        changed=_changed(scenario, comparison.overrides),
        **_weighed(assumptions),
    )


def _way(better: str) -> str:
    """Return which way is better, in a word."""
    return tr("lower") if better == "lower" else tr("higher")


def _short(outcome: Outcome, words: Finding) -> str:
    """Say of a table's line which way the figure differs, and whether that is better."""
    if words.clearness == "unclear":
        return words.short
    short = {
        ("lower", "lower"): tr("lower under distributed: ✓ better"),
        ("lower", "higher"): tr("lower under distributed: ✗ worse"),
        ("higher", "higher"): tr("higher under distributed: ✓ better"),
        ("higher", "lower"): tr("higher under distributed: ✗ worse"),
    }
    return short[words.clearness, outcome.better]


def _standing(tag: str) -> str:
    """Return where a parameter comes from, in a word."""
    words = {"assumed": tr("assumed"), "sourced": tr("sourced"), "choice": tr("choice")}
    return words.get(tag, tag)


def _parts(scenario: Scenario) -> str:
    """Return how many services, communities and community assets a place has, in words."""
    services, communities = len(scenario.services), len(scenario.communities)
    assets = len(scenario.assets)
    return tr("{place}: {services}, {communities}, {assets}").format(
        place=scenario.place.name,
        services=plural("Report", "{0} service", "{0} services", services).format(services),
        communities=plural("Report", "{0} community", "{0} communities", communities).format(
            communities
        ),
        assets=plural("Report", "{0} community asset", "{0} community assets", assets).format(
            assets
        ),
    )


def finding_sentence(outcome: Outcome, means: tuple[float, float], difference: HasInterval) -> str:
    """Say in one sentence what a comparison found for one outcome; nobody is crowned.

    Parameters
    ----------
    outcome : Outcome
        What was measured.
    means : tuple of float
        Mean figure of each style, heroic first.
    difference : HasInterval
        Distributed minus heroic, paired by luck.
    """
    places = digits(outcome, *means, interval=difference)
    words = finding(outcome, difference, places)
    lower, unclear = outcome.better == "lower", words.clearness == "unclear"
    told_first = (
        tr("{label}: {a} under heroic and {b} under distributed ({unit}; lower is better)")
        if lower
        else tr("{label}: {a} under heroic and {b} under distributed ({unit}; higher is better)")
    )
    if words.same:
        told_then = tr("no difference")
    elif unclear:
        told_then = tr("no clear difference (95 % interval {interval})")
    elif words.clearness == "lower":
        told_then = tr(
            "on the same luck the figure is lower by {size} under distributed (95 % interval {low} "
            "to {high})"
        )
    else:
        told_then = tr(
            "on the same luck the figure is higher by {size} under distributed (95 % interval "
            "{low} to {high})"
        )
    told_last = (
        tr("the same in every run")
        if words.same
        else tr("distributed did better in {better} of the runs, the same in {same}")
        if difference.p_same >= SELDOM
        else tr("distributed did better in {better} of the runs")
    )
    low, high = sorted((abs(difference.low), abs(difference.high)))
    return tr("{0}; {1}; {2}.").format(
        told_first.format(
            label=told(outcome.label),
            a=number(means[0], places),
            b=number(means[1], places),
            unit=told(outcome.unit),
        ),
        told_then.format(
            interval=words.interval,
            size=number(abs(difference.mean), places),
            low=number(low, places),
            high=number(high, places),
        ),
        told_last.format(
            better=percent(difference.p_second_better - difference.p_same / 2),
            same=percent(difference.p_same),
        ),
    )


def _weighed(found: "Assumptions | None") -> dict[str, Any]:
    """Return what the page says about the assumptions; nothing where they were not drawn."""
    if found is None:
        return {
            "wider": {},
            "deciding": [],
            "weighed": None,
            "drawn": "",
            "turns": "",
            "flipped": [],
        }
    from ui.assumptions_text import (
        deciding_rows,
        other_rows,
        sampled_words,
        turns_sentence,
        wider_words,
    )

    return {
        "wider": {
            outcome.id: wider_words(outcome, found.wider[outcome.id]) for outcome in OUTCOMES
        },
        "deciding": deciding_rows(found),
        "weighed": BY_ID[found.outcome],
        "drawn": sampled_words(found),
        "turns": turns_sentence(found),
        "flipped": other_rows(found),
    }


def _command(comparison: "Comparison") -> str:
    words = [
        f"civicloom compare {comparison.scenario_id} --runs {comparison.runs}",
        f"--seed {comparison.seed} --weeks {comparison.weeks}",
        *(f"--set {name}={value!r}" for name, value in comparison.overrides.items()),
    ]
    return " ".join(words)


def _rows(comparison: "Comparison", scenario: Scenario) -> list[Row]:
    goals = {goal.outcome: goal.why for goal in scenario.goals}
    rows = []
    for outcome in OUTCOMES:
        summary = comparison.summary.get(outcome.id)
        if summary is None:
            continue
        difference = comparison.difference(outcome.id)
        means = (summary["heroic"].mean, summary["distributed"].mean)
        places = digits(outcome, *means, interval=difference)
        figures = tuple(
            (
                number(summary[name].mean, places),
                tr("{0} to {1}").format(
                    number(summary[name].p05, places), number(summary[name].p95, places)
                ),
            )
            for name in STYLES
        )
        words = finding(outcome, difference, places)
        said = finding_sentence(outcome, means, difference)
        short = _short(outcome, words)
        rows.append(Row(outcome, goals.get(outcome.id, ""), figures, words, short, said))
    return sorted(rows, key=lambda row: not row.goal)


def _events(comparison: "Comparison", scenario: Scenario) -> list[tuple[str, int, str, str]]:
    """Return letter, week, title and text of the events within the weeks compared."""
    felt = sorted(
        (event for event in scenario.events if event.week <= comparison.weeks),
        key=lambda event: (event.week, event.id),
    )
    return [
        (_letter(i), event.week, event.title, event.text.strip()) for i, event in enumerate(felt)
    ]


def _letter(i: int) -> str:
    return LETTERS[i % 26] + (str(i // 26 + 1) if i >= 26 else "")


def comparison_events(
    comparison: "Comparison", scenario: Scenario
) -> list[tuple[str, int, str, str]]:
    """Return the events that charts mark: letter, week, title and text."""
    return _events(comparison, scenario)


def comparison_charts(comparison: "Comparison", scenario: Scenario) -> list[Chart]:
    """Return the charts of a comparison, those of the scenario's goals first."""
    return _charts(comparison, scenario, _events(comparison, scenario))


def _charts(
    comparison: "Comparison", scenario: Scenario, events: Sequence[tuple[str, int, str, str]]
) -> list[Chart]:
    from ui.report_charts import line_chart

    wanted = [goal.outcome for goal in scenario.goals] + list(ALWAYS_DRAWN)
    letters: dict[int, str] = {}
    for letter, week, *_ in events:
        letters[week] = f"{letters[week]}, {letter}" if week in letters else letter
    charts = []
    for name in dict.fromkeys(wanted):
        outcome = BY_ID.get(name)
        if outcome is None or not outcome.weekly or name not in comparison.weekly:
            continue
        lines = _lines(comparison, outcome)
        svg = line_chart(
            outcome, comparison.week, lines, letters, _alternative(outcome, lines, comparison)
        )
        charts.append(Chart(outcome, svg))
    return charts


def _lines(comparison: "Comparison", outcome: Outcome) -> "list[Line]":
    from ui.report_charts import Line

    weekly = comparison.weekly[outcome.id]
    return [
        Line(
            arm.name,
            name_told(arm.label),
            weekly[arm.name].mean,
            weekly[arm.name].p05,
            weekly[arm.name].p95,
        )
        for arm in comparison.arms
        if arm.name in weekly
    ]


def _alternative(outcome: Outcome, lines: "Sequence[Line]", comparison: "Comparison") -> str:
    """Say what a chart shows: where each line starts, turns and ends."""
    places = outcome.decimals
    said = [
        tr("{label} goes from {first} to {last}, between {low} and {high}").format(
            label=line.label,
            first=number(line.mean[0], places),
            last=number(line.mean[-1], places),
            low=number(min(line.mean), places),
            high=number(max(line.mean), places),
        )
        for line in lines
    ]
    return tr("{label}, {unit}, weeks {first} to {last}. {lines}.").format(
        label=told(outcome.label),
        unit=told(outcome.unit),
        first=comparison.week[0],
        last=comparison.week[-1],
        lines="; ".join(said),
    )


def _other_rows(comparison: "Comparison") -> list[tuple[Outcome, list[str]]]:
    if all(arm.name in STYLES for arm in comparison.arms):
        return []
    return [
        (
            outcome,
            side_by_side(
                outcome, [comparison.summary[outcome.id][arm.name].mean for arm in comparison.arms]
            ),
        )
        for outcome in OUTCOMES
        if outcome.id in comparison.summary
    ]


def _card_arms(comparison: "Comparison") -> "list[Arm]":
    return [arm for arm in comparison.arms if comparison.taken.get(arm.name)]


def _cards(comparison: "Comparison", scenario: Scenario) -> list[Card]:
    arms = _card_arms(comparison)
    if not arms:
        return []
    names = _names(scenario)
    return [
        Card(
            taken.decision.turn + 1,
            role_name(taken.decision.role),
            card_name(taken.decision),
            target_name(taken.decision.target, names),
            tuple(fared(comparison.taken[arm.name], i) for arm in arms),
        )
        for i, taken in enumerate(comparison.taken[arms[0].name])
    ]


def _names(scenario: Scenario) -> dict[str, str]:
    return (
        {service.id: service.name for service in scenario.services}
        | {community.id: community.name for community in scenario.communities}
        | {asset.id: asset.name for asset in scenario.assets}
    )


# -- what it rests on ------------------------------------------------------------------------


def stated_figures(scenario: Scenario) -> Iterator[Stated]:
    """Yield every figure of a scenario with its place, in the order of the format."""
    yield from _walk(scenario, ())


def _walk(part: Any, place: tuple[str, ...]) -> Iterator[Stated]:
    if isinstance(part, Figure):
        yield Stated(" › ".join(place), f"{part.value:g}", part.source, part.note)
    elif isinstance(part, Frozen):
        for name in type(part).model_fields:
            yield from _walk(getattr(part, name), (*place, name.replace("_", " ")))
    elif isinstance(part, tuple):
        for i, item in enumerate(part, 1):
            yield from _walk(item, (*place, _called(item, i)))
    elif isinstance(part, dict):
        for name, item in part.items():
            yield from _walk(item, (*place, name))


def _called(item: Any, i: int) -> str:
    return str(getattr(item, "id", "") or getattr(item, "need", "") or i)


def _sources(scenario: Scenario, stated: Sequence[Stated]) -> list[dict[str, Any]]:
    words = {"read": tr("read"), "recalled": tr("cited from memory, not read again")}
    return [
        {
            "title": source.title,
            "where": source.where,
            "standing": words[source.standing],
            "note": source.note,
            "figures": sum(each.source == source.id for each in stated),
        }
        for source in scenario.sources
    ]


def _parameters(
    scenario: Scenario, overrides: Mapping[str, float]
) -> list[tuple[Parameter, float]]:
    return [
        (parameter, overrides.get(parameter.name, _own(scenario, parameter)))
        for parameter in PARAMETERS
    ]


def _own(scenario: Scenario, parameter: Parameter) -> float:
    own = scenario.model.get(parameter.name)
    return own.value if own else parameter.default


def _changed(
    scenario: Scenario, overrides: Mapping[str, float]
) -> list[tuple[Parameter, str, str]]:
    """Return the parameters that are not at their default, with value and reason."""
    changed = []
    for parameter in PARAMETERS:
        if parameter.name in overrides:
            changed.append(
                (parameter, f"{overrides[parameter.name]:g}", tr("set for this comparison"))
            )
        elif parameter.name in scenario.model:
            own = scenario.model[parameter.name]
            changed.append((parameter, f"{own.value:g}", own.reason))
    return changed
