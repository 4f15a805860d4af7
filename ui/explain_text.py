"""What the terminal shows of explanations and journeys."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from simulator.outcomes import BY_ID
from ui.phrases import digits, number, percent, signed
from ui.terminal import render, shows, table

if TYPE_CHECKING:
    from simulator.compare import Difference
    from simulator.explain import Explanation, GapExplanation, Lucks, Together, Way
    from simulator.journey import Journey, Lane
    from simulator.outcomes import Outcome

KIND_WORDS: Final = {
    "decision": "Decision",
    "event": "Event",
    "dial": "Dial",
    "mechanism": "Mechanism",
}
MANY_WORDS: Final = {
    "decision": "all decisions",
    "event": "all events",
    "dial": "all four dials",
    "mechanism": "all mechanisms",
    "all": "everything at once",
}
TOLD: Final = 10
"""Causes whose way is told."""


def _arrow() -> str:
    return " → " if shows("→") else " -> "


def _figure(outcome: "Outcome", difference: "Difference") -> str:
    """Give a difference with its interval, as the outcome's size and interval ask for."""
    places = digits(outcome, difference.mean, interval=difference)
    if difference.p_same >= 1.0:
        return "0"
    low, high = signed(difference.low, places), signed(difference.high, places)
    return f"{signed(difference.mean, places)} ({low} to {high})"


def _mean(outcome: "Outcome", figure: "Difference") -> str:
    places = digits(outcome, figure.mean, interval=figure)
    low, high = number(figure.low, places), number(figure.high, places)
    return f"{number(figure.mean, places)} (95 % interval {low} to {high})"


def _lucks(lucks: "Lucks", outcome: "Outcome") -> str:
    if lucks.wanted is None or lucks.within is None:
        return f"Every way was run on the same {lucks.runs} lucks, as asked."
    places = digits(outcome, lucks.wanted)
    return (
        f"Every way was run on the same {lucks.runs} lucks, a number chosen beforehand from 32 "
        f"others so that intervals reach no further than ±{number(lucks.wanted, places)} "
        f"{outcome.unit}; {percent(lucks.within)} of them do."
    )


def _chance_note(causes: int) -> str:
    return (
        f"With {causes} causes, about {max(round(causes / 20), 1)} of the 95 % intervals may miss "
        "the true effect by luck alone. They hold luck, not what is uncertain in the figures."
    )


STAFF_NOTE: Final = "Every way has the same teams: a missing mechanism does not change the staff."


# -- a record --------------------------------------------------------------------------------


def explanation_text(found: "Explanation") -> str:
    """Return the explanation of a record as the terminal shows it."""
    from simulator.explain import verdict

    outcome = BY_ID[found.outcome]
    places = digits(outcome, found.own)
    shown = [
        each for each in found.effects if each.difference.clear or each.cause.kind != "mechanism"
    ]
    rest = [each for each in found.effects if each not in shown]
    idle = [each.cause.label for each in rest if each.difference.p_same >= 1.0]
    unclear = [each.cause.label for each in rest if each.difference.p_same < 1.0]
    columns = ["Cause", f"Effect on {outcome.label.lower()}\n(95 % interval)", "On this luck"]
    extra = [name for name in ("people_waiting", "weeks_waited") if name != found.outcome]
    columns += [f"{BY_ID[name].label}" for name in extra]
    effects = table(*columns, "", right=range(1, 3 + len(extra)))
    for each in shown:
        more = {"people_waiting": each.people, "weeks_waited": each.weeks}
        own = each.own or 0.0
        effects.add_row(
            Text.assemble((f"{KIND_WORDS[each.cause.kind]}  ", "dim"), each.cause.label),
            _figure(outcome, each.difference),
            signed(own, digits(outcome, own)),
            *(_short(BY_ID[name], more[name]) for name in extra),
            verdict(each.difference, outcome.better),
        )
    parts: list[RenderableType] = [
        Text(
            f"{found.title}: why {outcome.label.lower()} came out as it did, "
            f"up to week {found.week}",
            "bold",
        ),
        "",
        Text(
            f"{outcome.label} ({outcome.unit}; {outcome.better} is better): "
            f"{number(found.own, places)} on this luck, "
            f"{_mean(outcome, found.mean)} over {found.lucks.runs} lucks."
        ),
        Text("Effect: the run as it was, less the run without the cause, on the same lucks."),
        "",
        effects,
        "",
        *_told_ways([(each.cause.label, each.ways) for each in shown if each.difference.clear]),
        *_together(found.together, outcome),
    ]
    notes = [_lucks(found.lucks, outcome), _chance_note(len(found.causes)), STAFF_NOTE]
    if unclear:
        notes.append(f"No clear effect: {'; '.join(sorted(unclear))}.")
    if idle:
        notes.append(f"No effect in any run: {'; '.join(sorted(idle))}.")
    notes.append(
        f"Luck of the record: seed {found.seed}, replication {found.replication}; civicloom "
        f"{found.version}; scenario {found.scenario_id}, digest {found.digest}."
    )
    return render(*parts, *(Text(note) for note in notes))


def _short(outcome: "Outcome", difference: "Difference") -> str:
    if difference.p_same >= 1.0:
        return "0"
    return signed(difference.mean, digits(outcome, difference.mean, interval=difference))


def _told_ways(causes: "Sequence[tuple[str, tuple[Way, ...]]]") -> list[RenderableType]:
    """Tell how the first causes act, as far as the runs bear it out."""
    told = [(label, ways) for label, ways in causes if ways][:TOLD]
    if not told:
        return []
    lines: list[RenderableType] = [
        Text("How they act, as far as these runs bear out each arrow", "bold"),
        "",
    ]
    for label, ways in told:
        lines.append(Text(label))
        lines += [Text(f"    {_way(way)}") for way in ways]
    return [*lines, ""]


def _way(way: "Way") -> str:
    steps = []
    for step in way.steps:
        outcome = BY_ID[step.outcome]
        steps.append(f"{outcome.label.lower()} {_short(outcome, step.difference)}")
    return _arrow().join([way.words, *steps])


def _together(
    groups: "Sequence[Together]", outcome: "Outcome", what: str = "Effect"
) -> list[RenderableType]:
    if not groups:
        return []
    rows = table(
        "Taken out together",
        "Causes",
        f"{what}, single ones added",
        f"{what}, all at once",
        "Left unexplained",
        right=range(1, 5),
    )
    for each in groups:
        rows.add_row(
            MANY_WORDS[each.kind],
            str(each.causes),
            _figure(outcome, each.sum),
            _figure(outcome, each.together),
            _figure(outcome, each.unexplained),
        )
    return [
        Text("What single effects leave unexplained", "bold"),
        Text(
            "Causes strengthen and replace each other, so that single effects need not add up.",
            "dim",
        ),
        "",
        rows,
        "",
    ]


# -- the gap between the styles --------------------------------------------------------------


def gap_text(found: "GapExplanation") -> str:
    """Return the explanation of a comparison as the terminal shows it."""
    outcome = BY_ID[found.outcome]
    parts: list[RenderableType] = [
        Text(
            f"{found.title}: why heroic and distributed leadership differ in "
            f"{outcome.label.lower()}, up to week {found.week}",
            "bold",
        ),
        "",
        Text(
            f"{outcome.label} ({outcome.unit}; {outcome.better} is better): heroic "
            f"{_mean(outcome, found.heroic)}, distributed {_mean(outcome, found.distributed)}."
        ),
        Text(
            f"The gap, distributed less heroic: {_figure(outcome, found.gap)}"
            + ("." if found.gap.clear else "; not clear of zero, so that no shares are given.")
        ),
        "",
        Text("Each dial alone", "bold"),
        "",
        _dials_table(found),
        "",
        Text("Without it under both styles, how much of the gap goes away", "bold"),
        "",
        _parts_table(found),
        "",
    ]
    clear = [part for part in found.parts if part.goes_away.clear]
    ways = []
    for part in clear:
        ways.append((f"{part.cause.label}, under heroic leadership", part.ways_heroic))
        ways.append((f"{part.cause.label}, under distributed leadership", part.ways_distributed))
    parts += _told_ways(ways)
    parts += _together(found.together, outcome, "Goes away")
    notes = [
        _lucks(found.lucks, outcome),
        _chance_note(len(found.parts) + len(found.dials)),
        STAFF_NOTE,
        f"Seed {found.seed}; civicloom {found.version}; scenario {found.scenario_id}, digest "
        f"{found.digest}.",
    ]
    return render(*parts, *(Text(note) for note in notes))


def _share(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.0f} %".replace("-", "−")


def _dials_table(found: "GapExplanation") -> Table:
    outcome = BY_ID[found.outcome]
    rows = table(
        "Dial",
        "Turned to distributed,\nthe others heroic",
        "of gap",
        "Turned back to heroic,\nthe others distributed",
        "of gap",
        right=range(1, 5),
    )
    for each in found.dials:
        rows.add_row(
            each.title,
            _figure(outcome, each.turned),
            _share(found.share(each.turned.mean)),
            _figure(outcome, each.turned_back),
            _share(found.share(each.turned_back.mean)),
        )
    rows.add_row(
        Text("left unexplained", "dim"),
        _figure(outcome, found.dials_unexplained),
        _share(found.share(found.dials_unexplained.mean)),
        _figure(outcome, found.dials_unexplained_back),
        _share(found.share(found.dials_unexplained_back.mean)),
    )
    return rows


def _parts_table(found: "GapExplanation") -> Table:
    outcome = BY_ID[found.outcome]
    rows = table(
        "Cause",
        "Goes away\n(95 % interval)",
        "of gap",
        "Its effect,\nheroic",
        "Its effect,\ndistributed",
        "Gap without it",
        right=range(1, 6),
    )
    for part in found.parts:
        if part.goes_away.p_same >= 1.0:
            continue
        rows.add_row(
            Text.assemble((f"{KIND_WORDS[part.cause.kind]}  ", "dim"), part.cause.label),
            _figure(outcome, part.goes_away),
            _share(found.share(part.goes_away.mean)) if part.goes_away.clear else "not clear",
            _short(outcome, part.heroic),
            _short(outcome, part.distributed),
            _short(outcome, part.gap),
        )
    return rows


# -- a journey -------------------------------------------------------------------------------


def journey_text(found: "Journey") -> str:
    """Return a journey as the terminal shows it: lanes side by side, by week."""
    lanes = table("Week", *(lane.label for lane in found.lanes), right=(0,))
    told = [_by_week(lane) for lane in found.lanes]
    weeks = sorted({week for lane in told for week in lane})
    for week in weeks:
        lanes.add_row(str(week), *(lane.get(week, "") for lane in told))
    sums = table("", *(lane.label for lane in found.lanes), right=range(1, len(found.lanes) + 1))
    rows: Mapping[str, list[str]] = {
        "Weeks with a need unsolved": [str(lane.path.weeks) for lane in found.lanes],
        "Needs, and those solved": [
            f"{lane.path.needs}, {lane.path.solved}" for lane in found.lanes
        ],
        "Contacts, and those that solved nothing": [
            f"{lane.path.contacts}, {lane.path.wasted}" for lane in found.lanes
        ],
        "Mean weeks of people like this one": [number(lane.alike_weeks, 1) for lane in found.lanes],
        "Share of them with everything solved": [percent(lane.alike_done) for lane in found.lanes],
    }
    for label, cells in rows.items():
        sums.add_row(label, *cells)
    notes = (
        "One citizen is one luck. People like this one are all who asked for the same, in the same "
        "place and run; the figures are up to the end of the run.",
        f"Seed {found.seed}, replication {found.replication}, {found.weeks} weeks; civicloom "
        f"{found.version}; scenario {found.scenario_id}, digest {found.digest}.",
    )
    return render(
        Text(
            f"{found.title}: one citizen from {found.community_name} who asks for "
            f"'{found.need_name}' in week {found.week}",
            "bold",
        ),
        "",
        lanes,
        "",
        sums,
        "",
        *(Text(note) for note in notes),
    )


def _by_week(lane: "Lane") -> dict[int, str]:
    """Return what happened in each week of a lane, a line each."""
    found: dict[int, list[str]] = {}
    for step in lane.steps:
        words = f"{step.words[:1].upper()}{step.words[1:]}."
        found.setdefault(step.week, []).append(words)
    if lane.path.done:
        last = lane.steps[-1].week
        found[last].append("Everything is solved.")
    return {week: "\n".join(lines) for week, lines in found.items()}
