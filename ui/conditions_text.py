"""What the terminal shows of conditions: a table, a map of characters, rules in words."""

from typing import TYPE_CHECKING, Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from simulator.conditions import Condition
from simulator.outcomes import BY_ID, OUTCOMES
from simulator.tipping import TippingMap
from ui import phrases
from ui.assumptions_text import deciding_parts, policies_parts
from ui.conditions import Found, axis_value
from ui.phrases import percent
from ui.terminal import LOOKS, plain_table, render, shows
from ui.wording import local, mark, number, style_name, told, tr, translate

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
        Text(
            tr("{0}: under which conditions does each style do better?").format(
                found.scenario.title
            ),
            "bold",
        ),
        "",
        _outcomes(found),
        "",
        Text.assemble(
            (told(outcome.label), "bold"),
            (
                tr(", lower is better") if outcome.better == "lower" else tr(", higher is better"),
                "dim",
            ),
        ),
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
        tr("{0} {1} to {2}").format(
            told(one.label).lower(), value(one, one.low), value(one, one.high)
        )
        for one in found.design.conditions
    )
    said = [
        tr(
            "{count} places, {runs} lucks at each, the same for both styles and at every place; "
            "seed {seed}; civicloom {version}; scenario {id}, digest {digest}."
        ).format(
            count=number(len(found.design.shares)),
            runs=wanted.runs,
            seed=wanted.seed,
            version=found.version,
            id=found.scenario.id,
            digest=found.digest,
        ),
        tr("Varied together: {0}.").format(ranges),
        tr(
            "The probabilities are for these ranges, each value as likely as any other: they say "
            "what decides, not how likely a style is to win in a place that you know."
        ),
    ]
    if wanted.assumptions:
        said.append(
            tr(
                "'With assumptions' draws every assumed parameter and figure as well, the same "
                "for both styles. What is in use is not the middle of every range, so that this "
                "interval may stand elsewhere."
            )
        )
    return tuple(said)


def value(one: Condition, figure: float) -> str:
    """Return a condition's value for reading."""
    if one.scale == "whole" or one.name == "horizon" or not figure:
        return number(figure, 0)
    size = abs(figure)
    text = phrases.number(figure, 0 if size >= 20 else 1 if size >= 5 else 2 if size >= 0.1 else 3)
    return local(text.rstrip("0").rstrip(".") if "." in text else text)


def verdict(low: float, high: float) -> str:
    """Name who does better more often than not, as far as an interval tells."""
    if low > 0.5:
        return style_name("distributed")
    if high < 0.5:
        return style_name("heroic")
    return tr("undecided")


def _outcomes(found: Found) -> Table:
    wider = found.wanted.assumptions
    columns = [tr("Outcome"), tr("Distributed does\nbetter (95 %)"), tr("More often")]
    columns += [tr("With\nassumptions")] if wider else []
    table = plain_table(*columns, tr("Depends most on"), tr("Best mix of dials"))
    table.columns[1].no_wrap = True
    for outcome in OUTCOMES:
        part = found.outcomes[outcome.id]
        middle, low, high = part.chance
        row = [
            told(outcome.label),
            tr("{0} ({1} to {2})").format(percent(middle), percent(low), percent(high)),
            verdict(low, high),
        ]
        if part.wider is not None:
            row.append(tr("{0} to {1}").format(percent(part.wider[1]), percent(part.wider[2])))
        labels = {one.name: told(one.label).lower() for one in found.design.conditions}
        leading = [labels[one.name] for one in part.leading()[:2] if one.total > 0]
        best = max(range(len(part.mix.best)), key=lambda i: part.mix.best[i])
        row += [
            ", ".join(leading) or tr("nothing that was varied"),
            tr("{0} (at {1} of places)").format(
                local(f"{part.mix.mixes[best]:g}"), percent(part.mix.best[best])
            ),
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
    verdicts = found_map.verdict
    rows = ROWS if len(axes) == 2 else 1
    side, corner, foot = ("│", "└", "─") if fine else ("|", "+", "-")
    lines = [
        Text.assemble(
            *(
                (f"{marks[key][0]} {translate('Report', words)}   ", marks[key][1])
                for key, words in _LEGEND
            ),
        )
    ]
    if len(axes) == 2:
        lines.append(Text(f"{told(axes[1].label)} ({told(axes[1].unit)})", "dim"))
    wide = 8
    last = len(found_map.at) - 1
    for r in range(rows):
        share = 1.0 - r / (rows - 1) if rows > 1 else 0.0
        row = round(share * last) if rows > 1 else 0
        shown = r in {0, rows // 2, rows - 1} and rows > 1
        label = value(axes[1], axis_value(axes[1], share)) if shown else ""
        line = Text.assemble((f"{label:>{wide}} {side}", "dim"))
        for c in range(COLUMNS):
            mark, colour = marks[int(verdicts[row, round(c / (COLUMNS - 1) * last)])]
            line.append(mark, colour)
        if len(axes) == 2 and r in {0, rows - 1}:
            line.append(f" {told(axes[1].ends[1 if r == 0 else 0])}", "dim")
        lines.append(line)
    lines.append(Text(f"{'':>{wide}} {corner}{foot * COLUMNS}", "dim"))
    x = axes[0]
    ends = (value(x, axis_value(x, 0.0)), value(x, axis_value(x, 1.0)))
    lines.append(Text(f"{'':>{wide}}  {ends[0]}{ends[1]:>{COLUMNS - len(ends[0])}}", "dim"))
    along = tr("{0} ({1}): {2} to {3}").format(
        told(x.label), told(x.unit), *(told(end) for end in x.ends)
    )
    lines.append(Text(f"{'':>{wide}}  {along}", "dim"))
    lines.append(
        Text(
            tr(
                "{0} of the map is undecided; {1} of the places are on the side that a map drawn "
                "without them gives them."
            ).format(percent(found_map.undecided), percent(found_map.right)),
            "dim",
        )
    )
    return lines


_LEGEND: Final = (
    (-1, mark("Report", "heroic does better more often")),
    (1, mark("Report", "distributed does better more often")),
    (0, mark("Report", "undecided")),
)


def _tipping(found: Found) -> Table:
    """Return the tipping line: for some values of x, the y at which the styles are even."""
    here = found.outcomes[found.wanted.outcome]
    x, y = (found.design.conditions[i] for i in found.columns)
    columns = [
        told(x.label),
        tr("Even at {0}").format(told(y.label).lower()),
        tr("Undecided"),
    ]
    columns += [tr("Undecided\nwith assumptions")] if here.wider_map is not None else []
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
        return tr(" and ").join(crossings)
    if float(column.mean()) > 0.5:
        return tr("nowhere: distributed throughout")
    return tr("nowhere: heroic throughout")


def undecided_at(found: TippingMap, y: Condition, share: float) -> str:
    """Say from which to which y the map is undecided, at a place along x."""
    column = found.verdict[:, round(share * (len(found.at) - 1))]
    open_at = [float(found.at[i]) for i in range(len(column)) if column[i] == 0]
    if not open_at:
        return tr("nowhere")
    low, high = min(open_at), max(open_at)
    return tr("{0} to {1}").format(value(y, axis_value(y, low)), value(y, axis_value(y, high)))


def _sensitivity(found: Found) -> Table:
    here = found.outcomes[found.wanted.outcome]
    labels = {one.name: told(one.label) for one in found.design.conditions}
    table = plain_table(tr("Depends on"), tr("By itself"), tr("With others"), right=(1, 2))
    for one in here.leading():
        table.add_row(
            labels[one.name],
            local(f"{max(one.first, 0.0):.2f} ± {one.first_half:.2f}"),
            local(f"{max(one.total, 0.0):.2f} ± {one.total_half:.2f}"),
        )
    return table


def rule_sentence(style: str, rule: "Rule") -> str:
    """Say in one sentence where a style does better."""
    heroic = style == "heroic"
    if not rule.limits:
        words = (
            tr("Heroic does better in {0} of places; no simple rule says where.")
            if heroic
            else tr("Distributed does better in {0} of places; no simple rule says where.")
        )
        return words.format(percent(rule.base))
    where = []
    for limit in rule.limits:
        one = limit.condition
        label = told(one.label).lower()
        if limit.low is not None and limit.high is not None:
            ends = value(one, limit.low), value(one, limit.high)
            where.append(tr("{0} {1} to {2}").format(label, *ends))
        elif limit.low is not None:
            where.append(tr("{0} above {1}").format(label, value(one, limit.low)))
        elif limit.high is not None:
            where.append(tr("{0} below {1}").format(label, value(one, limit.high)))
    joined = tr(" and ").join([", ".join(where[:-1]), where[-1]] if len(where) > 1 else where)
    words = (
        tr(
            "Heroic does better in {share} of places with {where} (in {all} of all; the rule "
            "holds {held} of the places in which it does better)."
        )
        if heroic
        else tr(
            "Distributed does better in {share} of places with {where} (in {all} of all; the rule "
            "holds {held} of the places in which it does better)."
        )
    )
    return words.format(
        share=percent(rule.density),
        where=joined,
        all=percent(rule.base),
        held=percent(rule.coverage),
    )


def mix_sentence(found: Found, outcome: str) -> str:
    """Say which mix of the dials is best, and how surely."""
    mix = found.outcomes[outcome].mix
    shares = ", ".join(
        f"{local(f'{each:g}')}: {percent(share)}"
        for each, share in zip(mix.mixes, mix.best, strict=True)
    )
    return tr(
        "All four dials together, from 0 (heroic) to 1 (distributed), best at this share of "
        "places: {shares}. Both halves of the lucks name the same mix at {agree} of places; luck "
        "alone would at {chance}. The best of a place does better than heroic in {heroic} of lucks "
        "and than distributed in {distributed}, a tie counting half."
    ).format(
        shares=shares,
        agree=percent(mix.halves_agree),
        chance=percent(1.0 / len(mix.mixes)),
        heroic=percent(mix.beats_heroic),
        distributed=percent(mix.beats_distributed),
    )
