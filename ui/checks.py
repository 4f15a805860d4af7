"""The commands that read scenarios and go no further: check, list and schema.

They load the reader alone, so that they answer at once.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from simulator.errors import CivicLoomError
from ui.wording import plural, told, tr
from ui.writing import emit, say, tell

if TYPE_CHECKING:
    from simulator.library import Entry
    from simulator.problems import Problem


def check(
    names: Sequence[str], *, as_json: bool = False, explained: bool = False, quiet: bool = False
) -> int:
    """Tell every fault of some scenarios.

    Parameters
    ----------
    names : sequence of str
        Paths or ids; ``-`` is standard input.
    as_json : bool
        Whether to write JSON: an object for one scenario, a list for several.
    explained : bool
        Whether to write each scenario without fault in full, with every default.
    quiet : bool
        Whether to say nothing about scenarios without fault.

    Returns
    -------
    int
        0 if there is no fault, 1 if there is one, 2 if a file cannot be read.
    """
    from simulator.reader import check as check_scenario

    code = 0
    said: list[str] = []
    facts: list[dict[str, Any]] = []
    for name in names:
        fact: dict[str, Any] = {"scenario": name, "fine": False, "problems": []}
        facts.append(fact)
        try:
            scenario, problems = check_scenario(name)
        except CivicLoomError as fault:
            code = 2
            fact["unreadable"] = str(fault)
            if not as_json:
                tell(f"civicloom: {told(str(fault))}")
            continue
        fact["problems"] = [_fact(problem) for problem in problems]
        said += [str(replace(problem, message=told(problem.message))) for problem in problems]
        if scenario is None:
            code = max(code, 1)
            continue
        fact["fine"] = True
        if explained:
            from simulator.reader import explain

            fact["explained"] = explain(scenario)
            said.append(fact["explained"].rstrip("\n"))
        elif not quiet:
            said.append(f"{name}: {_no_fault(len(problems))}")
    if as_json:
        emit(json.dumps(facts if len(names) > 1 else facts[0], ensure_ascii=False) + "\n")
    elif said:
        say("\n".join(said) + "\n")
    return code


def _fact(problem: "Problem") -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "message": problem.message,
        "path": problem.path,
    }


def _no_fault(warnings: int) -> str:
    if not warnings:
        return tr("no faults")
    words = plural("Report", "no faults, {0} warning", "no faults, {0} warnings", warnings)
    return words.format(warnings)


def list_scenarios(*, as_json: bool = False) -> int:
    """List the shipped scenarios and the person's own."""
    from simulator.library import own, shipped

    if as_json:
        entries = [*map(_listed, shipped()), *map(_listed, own())]
        emit(json.dumps(entries, ensure_ascii=False) + "\n")
    else:
        from ui.terminal import library_text

        say(library_text(shipped(), own()))
    return 0


def _listed(entry: "Entry") -> dict[str, Any]:
    fact: dict[str, Any] = {
        "id": entry.id,
        "title": entry.title,
        "summary": entry.summary,
        "path": str(entry.path),
        "own": entry.own,
        "weeks": entry.weeks,
        "turns": entry.turns,
        "minutes": entry.minutes,
        "services": entry.services,
        "communities": entry.communities,
        "assets": entry.assets,
        "assumed_share": entry.assumed_share,
    }
    if entry.fault:
        fact["fault"] = entry.fault
    return fact


def write_schema() -> int:
    """Write the JSON Schema of the scenario format to standard output."""
    from simulator.reader import scenario_schema

    emit(json.dumps(scenario_schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
