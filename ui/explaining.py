"""The commands `explain` and `journey`: from a record or a scenario to their outputs."""

import json as json_module
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.errors import UnknownScenario, WrongUse
from ui.options import overrides
from ui.stopping import stoppable
from ui.writing import STANDARD, check_outputs, say, write_text

if TYPE_CHECKING:
    from simulator.record import Record
    from simulator.scenario import Scenario


def record_or_scenario(name: str) -> "Record | Scenario":
    """Read what is named: a record of a run, or a scenario.

    A name that ends in ``.json``, and a file whose text begins with ``{``, is a record; all
    else is a scenario.

    Raises
    ------
    Unreadable
        If a record cannot be read, or its scenario is missing from it.
    UnknownScenario
        If there is neither a record nor a scenario of that name.
    """
    if name != STANDARD and (name.endswith(".json") or _begins_like_a_record(name)):
        from simulator.record import Record

        return Record.load(name)
    from simulator.reader import load

    try:
        return load(name)
    except UnknownScenario as fault:
        raise UnknownScenario(
            f"{fault}; the record of a run is a file that ends in .json"
        ) from None


def _begins_like_a_record(name: str) -> bool:
    try:
        with Path(name).open(encoding="utf-8") as file:
            return file.read(64).lstrip().startswith("{")
    except (OSError, ValueError):
        return False


def _no_luck_of_its_own(
    subject: "Record | Scenario", seed: int | None, changed: Mapping[str, float]
) -> None:
    from simulator.record import Record

    if isinstance(subject, Record) and (seed is not None or changed):
        flag = "--seed" if seed is not None else "--set"
        raise WrongUse(f"a record has its own luck and parameters; leave {flag} out")


def explain(
    name: str,
    *,
    outcome: str = "people_waiting",
    week: int | None = None,
    runs: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    settings: Sequence[str] = (),
    json: str | None = None,
    quiet: bool = False,
) -> int:
    """Explain an outcome of a record, or the gap between the styles in a scenario.

    Returns
    -------
    int
        0; whatever goes wrong is raised.
    """
    changed = overrides(settings)
    from simulator.explain import check_outcome, explain_comparison, explain_record

    check_outcome(outcome)
    check_outputs((("--json", json),), (name,))
    subject = record_or_scenario(name)
    from simulator.record import Record
    from ui.explain_text import explanation_text, gap_text
    from ui.terminal import progress

    _no_luck_of_its_own(subject, seed, changed)
    result: Any
    with stoppable() as stop, progress(subject.title, "runs", quiet) as show:

        def tell_progress(done: int, total: int) -> None:
            stop.begun = done > 0
            show(done, total)

        if isinstance(subject, Record):
            result = explain_record(
                subject,
                outcome=outcome,
                week=week,
                runs=runs,
                threads=threads,
                progress=tell_progress,
                cancelled=stop.wanted,
            )
        else:
            result = explain_comparison(
                subject,
                outcome=outcome,
                week=week,
                runs=runs,
                seed=1 if seed is None else seed,
                overrides=changed,
                threads=threads,
                progress=tell_progress,
                cancelled=stop.wanted,
            )
    if json is not None:
        write_text(json, _json_text(result.to_json()))
    if not quiet and json != STANDARD:
        say(explanation_text(result) if isinstance(subject, Record) else gap_text(result))
    return 0


def journey(
    name: str,
    *,
    community: str | None = None,
    need: str | None = None,
    week: int = 1,
    seed: int | None = None,
    settings: Sequence[str] = (),
    json: str | None = None,
    quiet: bool = False,
) -> int:
    """Follow one citizen under both styles; for a record, under its own way of leading too.

    Returns
    -------
    int
        0; whatever goes wrong is raised.
    """
    changed = overrides(settings)
    check_outputs((("--json", json),), (name,))
    subject = record_or_scenario(name)
    from simulator.journey import journey as followed
    from ui.explain_text import journey_text
    from ui.terminal import progress

    _no_luck_of_its_own(subject, seed, changed)
    with stoppable() as stop, progress(subject.title, "weeks", quiet) as show:

        def tell_progress(done: int, total: int) -> None:
            stop.begun = done > 0
            show(done, total)

        result = followed(
            subject,
            community=community,
            need=need,
            week=week,
            seed=seed,
            overrides=changed,
            progress=tell_progress,
            cancelled=stop.wanted,
        )
    if json is not None:
        write_text(json, _json_text(result.to_json()))
    if not quiet and json != STANDARD:
        say(journey_text(result))
    return 0


def _json_text(facts: dict[str, Any]) -> str:
    return json_module.dumps(facts, ensure_ascii=False, allow_nan=False) + "\n"
