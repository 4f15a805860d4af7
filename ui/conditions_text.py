"""What the terminal shows of conditions: a table, a map of characters, rules in words."""

from typing import TYPE_CHECKING, Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from simulator.conditions import Condition
from simulator.outcomes import BY_ID, OUTCOMES
from simulator.tipping import TippingMap
from ui.assumptions_text import deciding_parts, policies_parts
from ui.conditions import Found, axis_value
from ui.phrases import number, percent
from ui.terminal import LOOKS, plain_table, render, shows

if TYPE_CHECKING:
    from ui.experiments import Rule

COLUMNS: Final = 48
ROWS: Final = 13
UNDECIDED: Final = ("·", ".")
EVEN: Final = 0.05
"""How near one half a probability is called even."""


def conditions_text(found: Found) -> str:
    """Return what was found as the terminal shows it."""
    wanted = found.wanted
    outcome = BY_ID[wanted.outcome]
    here = found.outcomes[outcome.id]
    parts: list[RenderableType] = [
        Text(f"{found.scenario.title}: under which conditions does each style do better?", "bold"),
        "",
        _outcomes(found),
        "",
        Text.assemble((outcome.label, "bold"), (f", {outcome.better} is better", "dim")),
        *map_lines(here.map, found),
        "",
    ]
    if len(found.columns) == 2:
        parts += [_tipping(found), ""]
    parts += [
        _sensitivity(found),
        "",
        *(Text(rule_sentence(style, rule)) for style, rule in here.rules.items()),
        Text(mix_sentence(found, outcome.id)),
        "",
    ]
    if found.policies is not None:
        parts += [*policies_parts(found.policies), ""]
    if found.assumptions is not None:
        parts += [*deciding_parts(found.assumptions), ""]
    parts += [Text(note) for note in notes(found)]
    return render(*parts)


def notes(found: Found) -> tuple[str, ...]:
    """Return what a reader needs to repeat and to weigh what was found, as sentences."""
    wanted = found.wanted
    ranges = "; ".join(
        f"{one.label.lower()} {value(one, one.low)} to {value(one, one.high)}"
        for one in found.design.conditions
    )
    told = [
        f"{len(found.design.shares):,} places, {wanted.runs} lucks at each, the same for both "
        f"styles and at every place; seed {wanted.seed}; civicloom {found.version}; scenario "
        f"{found.scenario.id}, digest {found.digest}.",
        f"Varied together: {ranges}.",
        "The probabilities are for these ranges, each value as likely as any other: they say "
        "what decides, not how likely a style is to win in a place that you know.",
    ]
    if wanted.assumptions:
        told.append(
            "'With assumptions' draws every assumed parameter and figure as well, the same "
            "for both styles. What is in use is not the middle of every range, so that this "
            "interval may stand elsewhere."
        )
    return tuple(told)


def value(one: Condition, figure: float) -> str:
    """Return a condition's value for reading."""
    if one.scale == "whole" or one.name == "horizon" or not figure:
        return number(figure, 0)
    size = abs(figure)
    text = number(figure, 0 if size >= 20 else 1 if size >= 5 else 2 if size >= 0.1 else 3)
    return text.rstrip("0").rstrip(".") if "." in text else text


def verdict(low: float, high: float) -> str:
    """Name who does better more often than not, as far as an interval tells."""
    if low > 0.5:
        return "distributed"
    if high < 0.5:
        return "heroic"
    return "undecided"


def _outcomes(found: Found) -> Table:
    wider = found.wanted.assumptions
    columns = ["Outcome", "Distributed does\nbetter (95 %)", "More often"]
    columns += ["With\nassumptions"] if wider else []
    table = plain_table(*columns, "Depends most on", "Best mix of dials")
    table.columns[1].no_wrap = True
    for outcome in OUTCOMES:
        part = found.outcomes[outcome.id]
        middle, low, high = part.chance
        row = [
            outcome.label,
            f"{percent(middle)} ({percent(low)} to {percent(high)})",
            verdict(low, high),
        ]
        if part.wider is not None:
            row.append(f"{percent(part.wider[1])} to {percent(part.wider[2])}")
        labels = {one.name: one.label.lower() for one in found.design.conditions}
        leading = [labels[one.name] for one in part.leading()[:2] if one.total > 0]
        best = max(range(len(part.mix.best)), key=lambda i: part.mix.best[i])
        row += [
            ", ".join(leading) or "nothing that was varied",
            f"{part.mix.mixes[best]:g} (at {percent(part.mix.best[best])} of places)",
        ]
        table.add_row(*row)
    return table


def map_lines(found_map: TippingMap, found: Found) -> list[Text]:
    """Draw the map with characters: who does better where, undecided where it may be either."""
    axes = [found.design.conditions[i] for i in found_map.columns]
    fine = shows("◇●·│└─")
    marks = {
        -1: (LOOKS["heroic"].mark if fine else LOOKS["heroic"].plain, LOOKS["heroic"].colour),
        0: (UNDECIDED[0] if fine else UNDECIDED[1], "dim"),
        1: (
            LOOKS["distributed"].mark if fine else LOOKS["distributed"].plain,
            LOOKS["distributed"].colour,
        ),
    }
    told = found_map.verdict
    rows = ROWS if len(axes) == 2 else 1
    side, corner, foot = ("│", "└", "─") if fine else ("|", "+", "-")
    lines = [
        Text.assemble(
            *((f"{marks[key][0]} {words}   ", marks[key][1]) for key, words in _LEGEND),
        )
    ]
    if len(axes) == 2:
        lines.append(Text(f"{axes[1].label} ({axes[1].unit})", "dim"))
    wide = 8
    last = len(found_map.at) - 1
    for r in range(rows):
        share = 1.0 - r / (rows - 1) if rows > 1 else 0.0
        row = round(share * last) if rows > 1 else 0
        shown = r in {0, rows // 2, rows - 1} and rows > 1
        label = value(axes[1], axis_value(axes[1], share)) if shown else ""
        line = Text.assemble((f"{label:>{wide}} {side}", "dim"))
        for c in range(COLUMNS):
            mark, colour = marks[int(told[row, round(c / (COLUMNS - 1) * last)])]
            line.append(mark, colour)
        if len(axes) == 2 and r in {0, rows - 1}:
            line.append(f" {axes[1].ends[1 if r == 0 else 0]}", "dim")
        lines.append(line)
    lines.append(Text(f"{'':>{wide}} {corner}{foot * COLUMNS}", "dim"))
    x = axes[0]
    ends = (value(x, axis_value(x, 0.0)), value(x, axis_value(x, 1.0)))
    lines.append(Text(f"{'':>{wide}}  {ends[0]}{ends[1]:>{COLUMNS - len(ends[0])}}", "dim"))
    lines.append(Text(f"{'':>{wide}}  {x.label} ({x.unit}): {x.ends[0]} to {x.ends[1]}", "dim"))
    lines.append(
        Text(
            f"{percent(found_map.undecided)} of the map is undecided; "
            f"{percent(found_map.right)} of the places are on the side the map gives them.",
            "dim",
        )
    )
    return lines


_LEGEND: Final = (
    (-1, "heroic does better more often"),
    (1, "distributed does better more often"),
    (0, "undecided"),
)


def _tipping(found: Found) -> Table:
    """Return the tipping line: for some values of x, the y at which the styles are even."""
    here = found.outcomes[found.wanted.outcome]
    x, y = (found.design.conditions[i] for i in found.columns)
    columns = [f"{x.label}", f"Even at {y.label.lower()}", "Undecided"]
    columns += ["Undecided\nwith assumptions"] if here.wider_map is not None else []
    table = plain_table(*columns)
    shares = [0.0, 0.25, 0.5, 0.75, 1.0]
    for share in shares:
        row = [value(x, axis_value(x, share)), even_at(here.map, y, share)]
        row.append(undecided_at(here.map, y, share))
        if here.wider_map is not None:
            row.append(undecided_at(here.wider_map, y, share))
        table.add_row(*row)
    return table


def even_at(found: TippingMap, y: Condition, share: float) -> str:
    """Say at which y both styles do better equally often, at a place along x."""
    column = found.chance[:, round(share * (len(found.at) - 1))]
    crossings = []
    for i in range(len(column) - 1):
        a, b = float(column[i]) - 0.5, float(column[i + 1]) - 0.5
        if (a > 0) != (b > 0) and a != b:
            at = float(found.at[i] + (found.at[i + 1] - found.at[i]) * a / (a - b))
            crossings.append(value(y, axis_value(y, at)))
    if crossings:
        return " and ".join(crossings)
    return f"nowhere: {'distributed' if float(column.mean()) > 0.5 else 'heroic'} throughout"


def undecided_at(found: TippingMap, y: Condition, share: float) -> str:
    """Say from which to which y the map is undecided, at a place along x."""
    column = found.verdict[:, round(share * (len(found.at) - 1))]
    open_at = [float(found.at[i]) for i in range(len(column)) if column[i] == 0]
    if not open_at:
        return "nowhere"
    low, high = min(open_at), max(open_at)
    return f"{value(y, axis_value(y, low))} to {value(y, axis_value(y, high))}"


def _sensitivity(found: Found) -> Table:
    here = found.outcomes[found.wanted.outcome]
    labels = {one.name: one.label for one in found.design.conditions}
    table = plain_table("Depends on", "By itself", "With others", right=(1, 2))
    for one in here.leading():
        table.add_row(
            labels[one.name],
            f"{max(one.first, 0.0):.2f} ± {one.first_half:.2f}",
            f"{max(one.total, 0.0):.2f} ± {one.total_half:.2f}",
        )
    return table


def rule_sentence(style: str, rule: "Rule") -> str:
    """Say in one sentence where a style does better."""
    name = style[:1].upper() + style[1:]
    if not rule.limits:
        return f"{name} does better in {percent(rule.base)} of places; no simple rule says where."
    where = []
    for limit in rule.limits:
        one = limit.condition
        label = one.label.lower()
        if limit.low is not None and limit.high is not None:
            where.append(f"{label} {value(one, limit.low)} to {value(one, limit.high)}")
        elif limit.low is not None:
            where.append(f"{label} above {value(one, limit.low)}")
        elif limit.high is not None:
            where.append(f"{label} below {value(one, limit.high)}")
    joined = " and ".join([", ".join(where[:-1]), where[-1]] if len(where) > 1 else where)
    return (
        f"{name} does better in {percent(rule.density)} of places with {joined} "
        f"(in {percent(rule.base)} of all; the rule holds {percent(rule.coverage)} of the places "
        "in which it does better)."
    )


def mix_sentence(found: Found, outcome: str) -> str:
    """Say which mix of the dials is best, and how surely."""
    mix = found.outcomes[outcome].mix
    shares = ", ".join(
        f"{each:g}: {percent(share)}" for each, share in zip(mix.mixes, mix.best, strict=True)
    )
    return (
        f"All four dials together, from 0 (heroic) to 1 (distributed), best at this share of "
        f"places: {shares}. The best of a place does better than heroic in "
        f"{percent(mix.beats_heroic)} of lucks and than distributed in "
        f"{percent(mix.beats_distributed)}, a tie counting half."
    )
