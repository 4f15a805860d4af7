"""What the terminal shows of explanations and journeys."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from simulator.outcomes import BY_ID
from ui.at_once import causes_together
from ui.phrases import digits, percent
from ui.terminal import render, shows, table
from ui.wording import (
    cause_name,
    mark,
    name_told,
    number,
    plural,
    share_of_gap,
    signed,
    told,
    tr,
    translate,
)

if TYPE_CHECKING:
    from simulator.causes import Cause
    from simulator.compare import Difference
    from simulator.explanation import Explanation, GapExplanation, Together, Way
    from simulator.journey import Journey, Lane
    from simulator.lucks import Lucks
    from simulator.outcomes import Outcome

KIND_WORDS: Final = {
    "decision": mark("Report", "Decision"),
    "event": mark("Report", "Event"),
    "dial": mark("Report", "Dial"),
    "mechanism": mark("Report", "Mechanism"),
}
MANY_WORDS: Final = {
    "decision": mark("Report", "all decisions"),
    "event": mark("Report", "all events"),
    "dial": mark("Report", "all four dials"),
    "mechanism": mark("Report", "all mechanisms"),
    "all": mark("Report", "everything at once"),
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
    return tr("{0} ({1} to {2})").format(signed(difference.mean, places), low, high)


def _mean(outcome: "Outcome", figure: "Difference") -> str:
    places = digits(outcome, figure.mean, interval=figure)
    low, high = number(figure.low, places), number(figure.high, places)
    return tr("{0} (95 % interval {1} to {2})").format(number(figure.mean, places), low, high)


def _lucks(lucks: "Lucks", outcome: "Outcome") -> str:
    if lucks.wanted is None or lucks.within is None:
        return tr("Every way was run on the same {0} lucks, as asked.").format(lucks.runs)
    places = digits(outcome, lucks.wanted)
    return tr(
        "Every way was run on the same {0} lucks, a number chosen beforehand from 32 others so "
        "that intervals reach no further than ±{1} {2}; {3} of them do."
    ).format(lucks.runs, number(lucks.wanted, places), told(outcome.unit), percent(lucks.within))


def _chance_note(causes: int) -> str:
    return tr(
        "With {0} causes, about {1} of the 95 % intervals may miss the true effect by luck alone. "
        "They hold luck, not what is uncertain in the figures."
    ).format(causes, max(round(causes / 20), 1))


def _staff_note() -> str:
    return tr("Every way has the same teams: a missing mechanism does not change the staff.")


def _named(cause: "Cause") -> str:
    return cause_name(cause.kind, cause.label)


def _kind_and_name(cause: "Cause") -> Text:
    return Text.assemble((f"{translate('Report', KIND_WORDS[cause.kind])}  ", "dim"), _named(cause))


# -- a record --------------------------------------------------------------------------------


def explanation_text(found: "Explanation") -> str:
    """Return the explanation of a record as the terminal shows it."""
    from simulator.explanation import verdict

    outcome = BY_ID[found.outcome]
    places = digits(outcome, found.own)
    shown = [
        each for each in found.effects if each.difference.clear or each.cause.kind != "mechanism"
    ]
    rest = [each for each in found.effects if each not in shown]
    idle = [_named(each.cause) for each in rest if each.difference.p_same >= 1.0]
    unclear = [_named(each.cause) for each in rest if each.difference.p_same < 1.0]
    label = told(outcome.label)
    columns = [
        tr("Cause"),
        tr("Effect on {0}\n(95 % interval)").format(label.lower()),
        tr("On this luck"),
    ]
    extra = [name for name in ("people_waiting", "weeks_waited") if name != found.outcome]
    columns += [told(BY_ID[name].label) for name in extra]
    effects = table(*columns, "", right=range(1, 3 + len(extra)))
    verdicts = {
        "helped": tr("helped"),
        "harmed": tr("harmed"),
        "not clear": tr("not clear"),
        "no effect": tr("no effect"),
    }
    for each in shown:
        more = {"people_waiting": each.people, "weeks_waited": each.weeks}
        own = each.own or 0.0
        effects.add_row(
            _kind_and_name(each.cause),
            _figure(outcome, each.difference),
            signed(own, digits(outcome, own)),
            *(_short(BY_ID[name], more[name]) for name in extra),
            verdicts[verdict(each.difference, outcome.better)],
        )
    parts: list[RenderableType] = [
        Text(
            tr("{0}: why {1} came out as it did, up to week {2}").format(
                found.title, label.lower(), found.week
            ),
            "bold",
        ),
        "",
        Text(
            tr("{0}: {1} on this luck, {2} over {3} lucks.").format(
                _measured(outcome),
                number(found.own, places),
                _mean(outcome, found.mean),
                found.lucks.runs,
            )
        ),
        Text(tr("Effect: the run as it was, less the run without the cause, on the same lucks.")),
        "",
        effects,
        "",
        *_told_ways([(_named(each.cause), each.ways) for each in shown if each.difference.clear]),
        *_together(
            found.together,
            outcome,
            tr("Effect, single ones added"),
            tr("Effect, all at once"),
        ),
    ]
    every = [(_named(each.cause), each.difference) for each in found.effects]
    notes = [_lucks(found.lucks, outcome), _chance_note(len(found.causes))]
    notes += [*causes_together(every, found.lucks.runs), _staff_note()]
    if unclear:
        notes.append(tr("No clear effect: {0}.").format("; ".join(sorted(unclear))))
    if idle:
        notes.append(tr("No effect in any run: {0}.").format("; ".join(sorted(idle))))
    notes.append(
        tr(
            "Luck of the record: seed {seed}, replication {replication}; civicloom {version}; "
            "scenario {id}, digest {digest}."
        ).format(
            seed=found.seed,
            replication=found.replication,
            version=found.version,
            id=found.scenario_id,
            digest=found.digest,
        )
    )
    return render(*parts, *(Text(note) for note in notes))


def _measured(outcome: "Outcome") -> str:
    """Say what an outcome is counted in, and which way is better."""
    words = (
        tr("{0} ({1}; lower is better)")
        if outcome.better == "lower"
        else tr("{0} ({1}; higher is better)")
    )
    return words.format(told(outcome.label), told(outcome.unit))


def _short(outcome: "Outcome", difference: "Difference") -> str:
    if difference.p_same >= 1.0:
        return "0"
    return signed(difference.mean, digits(outcome, difference.mean, interval=difference))


def _told_ways(causes: "Sequence[tuple[str, tuple[Way, ...]]]") -> list[RenderableType]:
    """Tell how the first causes act, as far as the runs bear it out."""
    acting = [(label, ways) for label, ways in causes if ways][:TOLD]
    if not acting:
        return []
    lines: list[RenderableType] = [
        Text(tr("How they act, as far as these runs bear out each arrow"), "bold"),
        "",
    ]
    for label, ways in acting:
        lines.append(Text(label))
        lines += [Text(f"    {_way(way)}") for way in ways]
    return [*lines, ""]


def _way(way: "Way") -> str:
    steps = []
    for step in way.steps:
        outcome = BY_ID[step.outcome]
        steps.append(f"{told(outcome.label).lower()} {_short(outcome, step.difference)}")
    return _arrow().join([told(way.words), *steps])


def _together(
    groups: "Sequence[Together]", outcome: "Outcome", added: str, at_once: str
) -> list[RenderableType]:
    if not groups:
        return []
    rows = table(
        tr("Taken out together"),
        tr("Causes"),
        added,
        at_once,
        tr("Left unexplained"),
        right=range(1, 5),
    )
    for each in groups:
        rows.add_row(
            translate("Report", MANY_WORDS[each.kind]),
            str(each.causes),
            _figure(outcome, each.sum),
            _figure(outcome, each.together),
            _figure(outcome, each.unexplained),
        )
    return [
        Text(tr("What single effects leave unexplained"), "bold"),
        Text(
            tr("Causes strengthen and replace each other, so that single effects need not add up."),
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
            tr("{0}: why heroic and distributed leadership differ in {1}, up to week {2}").format(
                found.title, told(outcome.label).lower(), found.week
            ),
            "bold",
        ),
        "",
        Text(
            tr("{0}: heroic {1}, distributed {2}.").format(
                _measured(outcome),
                _mean(outcome, found.heroic),
                _mean(outcome, found.distributed),
            )
        ),
        Text(
            (
                tr("The gap, distributed less heroic: {0}.")
                if found.gap.clear
                else tr(
                    "The gap, distributed less heroic: {0}; not clear of zero, so that no shares "
                    "are given."
                )
            ).format(_figure(outcome, found.gap))
        ),
        "",
        Text(tr("Each dial alone"), "bold"),
        "",
        _dials_table(found),
        "",
        Text(tr("Without it under both styles, how much of the gap goes away"), "bold"),
        "",
        _parts_table(found),
        "",
    ]
    clear = [part for part in found.parts if part.goes_away.clear]
    ways = []
    for part in clear:
        name = _named(part.cause)
        ways.append((tr("{0}, under heroic leadership").format(name), part.ways_heroic))
        ways.append((tr("{0}, under distributed leadership").format(name), part.ways_distributed))
    parts += _told_ways(ways)
    parts += _together(
        found.together,
        outcome,
        tr("Goes away, single ones added"),
        tr("Goes away, all at once"),
    )
    notes = [
        _lucks(found.lucks, outcome),
        _chance_note(len(found.parts) + len(found.dials)),
        *causes_together(
            [(_named(each.cause), each.goes_away) for each in found.parts], found.lucks.runs
        ),
        _staff_note(),
        tr("Seed {seed}; civicloom {version}; scenario {id}, digest {digest}.").format(
            seed=found.seed, version=found.version, id=found.scenario_id, digest=found.digest
        ),
    ]
    return render(*parts, *(Text(note) for note in notes))


def _share(share: float | None) -> str:
    return "" if share is None else share_of_gap(share)


def _dials_table(found: "GapExplanation") -> Table:
    outcome = BY_ID[found.outcome]
    rows = table(
        tr("Dial"),
        tr("Turned to distributed,\nthe others heroic"),
        tr("of gap"),
        tr("Turned back to heroic,\nthe others distributed"),
        tr("of gap"),
        right=range(1, 5),
    )
    for each in found.dials:
        rows.add_row(
            told(each.title),
            _figure(outcome, each.turned),
            _share(found.share(each.turned.mean)),
            _figure(outcome, each.turned_back),
            _share(found.share(each.turned_back.mean)),
        )
    rows.add_row(
        Text(tr("left unexplained"), "dim"),
        _figure(outcome, found.dials_unexplained),
        _share(found.share(found.dials_unexplained.mean)),
        _figure(outcome, found.dials_unexplained_back),
        _share(found.share(found.dials_unexplained_back.mean)),
    )
    return rows


def _parts_table(found: "GapExplanation") -> Table:
    outcome = BY_ID[found.outcome]
    rows = table(
        tr("Cause"),
        tr("Goes away\n(95 % interval)"),
        tr("of gap"),
        tr("Its effect,\nheroic"),
        tr("Its effect,\ndistributed"),
        tr("Gap without it"),
        right=range(1, 6),
    )
    for part in found.parts:
        if part.goes_away.p_same >= 1.0:
            continue
        rows.add_row(
            _kind_and_name(part.cause),
            _figure(outcome, part.goes_away),
            _share(found.share(part.goes_away.mean)) if part.goes_away.clear else tr("not clear"),
            _short(outcome, part.heroic),
            _short(outcome, part.distributed),
            _short(outcome, part.gap),
        )
    return rows


# -- a journey -------------------------------------------------------------------------------


def journey_text(found: "Journey") -> str:
    """Return a journey as the terminal shows it: lanes side by side, by week."""
    labels = [name_told(lane.label) for lane in found.lanes]
    lanes = table(tr("Week"), *labels, right=(0,))
    by_week = [_by_week(lane) for lane in found.lanes]
    weeks = sorted({week for lane in by_week for week in lane})
    for week in weeks:
        lanes.add_row(str(week), *(lane.get(week, "") for lane in by_week))
    sums = table("", *labels, right=range(1, len(found.lanes) + 1))
    rows: Mapping[str, list[str]] = {
        tr("Weeks with a need unsolved"): [str(lane.path.weeks) for lane in found.lanes],
        tr("Needs, and those solved"): [
            f"{lane.path.needs}, {lane.path.solved}" for lane in found.lanes
        ],
        tr("Contacts, and those that solved nothing"): [
            f"{lane.path.contacts}, {lane.path.wasted}" for lane in found.lanes
        ],
        tr("Mean weeks of people like this one"): [
            number(lane.alike_weeks, 1) for lane in found.lanes
        ],
        tr("Share of them with everything solved"): [
            percent(lane.alike_done) for lane in found.lanes
        ],
    }
    for label, cells in rows.items():
        sums.add_row(label, *cells)
    length = plural("Report", "{0} week", "{0} weeks", found.weeks).format(found.weeks)
    notes = (
        tr(
            "One citizen is one luck. People like this one are all who asked for the same, in the "
            "same place and run; the figures are up to the end of the run."
        ),
        tr(
            "Seed {seed}, replication {replication}, {weeks}; civicloom {version}; scenario {id}, "
            "digest {digest}."
        ).format(
            seed=found.seed,
            replication=found.replication,
            weeks=length,
            version=found.version,
            id=found.scenario_id,
            digest=found.digest,
        ),
    )
    return render(
        Text(
            tr("{0}: one citizen from {1} who asks for '{2}' in week {3}").format(
                found.title, found.community_name, found.need_name, found.week
            ),
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
        words = told(step.words)
        found.setdefault(step.week, []).append(f"{words[:1].upper()}{words[1:]}.")
    if lane.path.done:
        last = lane.steps[-1].week
        found[last].append(tr("Everything is solved."))
    return {week: "\n".join(lines) for week, lines in found.items()}
