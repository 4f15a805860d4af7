"""The commands `run` and `replay`: one run, played through or repeated."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from simulator.errors import Refused, WrongUse
from simulator.outcomes import WEEKLY
from simulator.styles import DIAL_NAMES
from ui.options import overrides, style, style_label
from ui.wording import name_told, plural, told, tr
from ui.writing import STANDARD, check_outputs, say, write_text

if TYPE_CHECKING:
    from simulator.decisions import Taken
    from simulator.run import Run
    from ui.decisions_file import Placed


def run_once(
    name: str,
    style_name: str,
    *,
    seed: int = 1,
    weeks: int | None = None,
    settings: Sequence[str] = (),
    decisions: str | None = None,
    record: str | None = None,
    json: str | None = None,
    csv: str | None = None,
    quiet: bool = False,
) -> int:
    """Run a scenario once under one style and write what is wanted.

    With decisions, the seats are the roles that the file names; all others are led by their
    autopilots, as all are without decisions.

    Raises
    ------
    DecisionFaults
        If the decisions have faults or one of them is refused; each with its place in the file.
    """
    piped = [flag for flag, output in (("--json", json), ("--csv", csv)) if output == STANDARD]
    if record == STANDARD:
        raise WrongUse("a record goes to a file; name one after --record")
    if len(piped) > 1:
        raise WrongUse("--json and --csv cannot both go to standard output; name a file")
    if name == decisions == STANDARD:
        raise WrongUse("standard input ('-') can be read only once")
    changed = overrides(settings)
    check_outputs((("--record", record), ("--json", json), ("--csv", csv)), (name, decisions))
    from simulator.reader import load

    scenario = load(name)
    dials = style(style_name, scenario)
    placed: tuple[Placed, ...] = ()
    seats: tuple[str, ...] = ()
    if decisions is not None:
        from ui.decisions_file import read_decisions, seats_of

        placed = read_decisions(decisions, scenario, dials, weeks)
        seats = seats_of(placed)
    from simulator.run import Run

    run = Run(
        scenario,
        seed=seed,
        dials=dials,
        seats=seats,
        weeks=weeks,
        overrides=changed,
    )
    play_through(run, placed, quiet=quiet)
    if record is not None:
        run.record().save(record)
    if json is not None:
        write_text(json, json_text(run))
    if csv is not None:
        write_text(csv, csv_text(run.history))
    if not quiet and not piped:
        from ui.terminal import run_text

        heading = tr("{0}: one run, style {1}").format(
            scenario.title, name_told(style_label(style_name, scenario))
        )
        say(run_text(heading, run.history, run.taken, _foot(run)))
    return 0


def play_through(run: "Run", placed: "Sequence[Placed]", *, quiet: bool = False) -> None:
    """Run to the end, taking each decision in its turn.

    Raises
    ------
    DecisionFaults
        If a decision is refused, with its place in the file.
    """
    from ui.terminal import progress

    with progress(run.scenario.title, "weeks", quiet) as show:
        while not run.finished:
            for role in run.waiting_for:
                for each in placed:
                    if each.decision.role == role and each.decision.turn == run.turn:
                        _decide(run, each)
                run.commit(role)
            run.step()
            show(run.week, run.weeks)


def _decide(run: "Run", placed: "Placed") -> None:
    from ui.decisions_file import DecisionFaults

    try:
        run.decide(placed.decision)
    except Refused as refusal:
        raise DecisionFaults([placed.problem(str(refusal))]) from None


def _foot(run: "Run") -> tuple[str, ...]:
    from simulator import VERSION
    from ui.phrases import percent

    return (
        tr("Seed {seed}, {weeks}; civicloom {version}; scenario {id}; run digest {digest}.").format(
            seed=run.seed,
            weeks=_weeks(run.weeks),
            version=VERSION,
            id=run.scenario.id,
            digest=run.digest(),
        ),
        tr("One run is one luck: 'civicloom compare' shows what many lucks have in common."),
        tr("{0} of the scenario's figures are assumed, not sourced.").format(
            percent(run.scenario.assumed_share())
        ),
    )


def _weeks(count: int) -> str:
    return plural("Report", "{0} week", "{0} weeks", count).format(count)


def json_text(run: "Run") -> str:
    """Return a run as JSON: what was run, how decisions fared, and every week."""
    record = run.record()
    history = run.history
    facts: dict[str, Any] = {
        "scenario": {"id": record.scenario_id, "title": record.title, "digest": record.digest},
        "version": record.version,
        "seed": run.seed,
        "weeks": run.weeks,
        "dials": dict(zip(DIAL_NAMES, record.dials, strict=True)),
        "seats": list(run.seats),
        "run_digest": run.digest(),
        **({"overrides": dict(run.overrides)} if run.overrides else {}),
        "decisions": [_taken_fact(taken) for taken in run.taken],
        "outcomes": {
            outcome.id: {
                "label": outcome.label,
                "unit": outcome.unit,
                "better": outcome.better,
                "first": history[outcome.id][0],
                "last": history[outcome.id][-1],
            }
            for outcome in WEEKLY
            if history.get(outcome.id)
        },
        "weekly": {
            "week": list(range(1, run.week + 1)),
            **{name: list(values) for name, values in history.items()},
        },
    }
    return json.dumps(facts, ensure_ascii=False, allow_nan=False) + "\n"


def _taken_fact(taken: "Taken") -> dict[str, Any]:
    decision = taken.decision
    fact: dict[str, Any] = {"turn": decision.turn + 1, "role": decision.role}
    if decision.dials is not None:
        fact["dials"] = dict(zip(DIAL_NAMES, decision.dials, strict=True))
    else:
        fact |= {"card": decision.card, "target": decision.target}
    return {**fact, "funded": taken.funded, "took_hold": taken.done, "refusal": taken.refusal}


def csv_text(history: Mapping[str, Sequence[float]]) -> str:
    """Return weekly outcomes as CSV, one row a week."""
    names = [outcome.id for outcome in WEEKLY if history.get(outcome.id)]
    rows = [",".join(["week", *names])]
    for week, values in enumerate(zip(*(history[name] for name in names), strict=True), 1):
        rows.append(",".join([str(week), *map(repr, values)]))
    return "\n".join(rows) + "\n"


def replay_record(path: str, *, verify: bool = False, quiet: bool = False) -> int:
    """Run a record again and compare the two bit for bit.

    Returns
    -------
    int
        0 if every bit is the same, 1 if something differs.
    """
    from simulator.record import Record

    record = Record.load(path)
    differences = record.verify()
    if not verify and not quiet:
        from ui.terminal import run_text

        heading = tr("{0}: a record of {1}, run again").format(record.title, _weeks(record.week))
        say(run_text(heading, record.outcomes, record.replay().taken, ()))
    if differences:
        say("".join(f"{path}: {told(difference)}\n" for difference in differences))
        return 1
    if not quiet:
        same = tr("{0}: the same, bit for bit, over {1} ({2})")
        say(same.format(path, _weeks(record.week), record.run_digest) + "\n")
    return 0
