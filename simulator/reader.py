"""The one module that reads scenarios: text in, a `Scenario` or every fault at once out.

::

    bytes -> text -> parts that know their line -> models -> references -> Scenario

Whoever wants a scenario asks here. Nothing else in the program knows YAML.
"""

import dataclasses
import hashlib
import json
import sys
from collections.abc import Mapping as MappingOf
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from simulator import library
from simulator.errors import ScenarioFaults
from simulator.files import not_read
from simulator.problems import Problem, in_order
from simulator.reading.explaining import explain
from simulator.reading.nodes import (
    MAX_BYTES,
    TOO_LONG,
    Broken,
    Mapping,
    Node,
    Refused,
    compose,
    parts_of,
    place_in,
    plain,
)
from simulator.reading.references import check_references
from simulator.reading.schema import scenario_schema
from simulator.reading.syntax import TAB
from simulator.reading.tabs import Reading, readings, tab_words
from simulator.reading.wording import found, problem_for
from simulator.scenario import Scenario

__all__ = [
    "check",
    "check_bytes",
    "check_text",
    "digest",
    "explain",
    "load",
    "read_file",
    "read_text",
    "scenario_schema",
    "strays",
]

_ASIDE: Final = frozenset(("guide", "suggested_role", "minutes", "tends", "welcome"))
"""Keys that help a newcomer along and say nothing of the place; the fingerprint leaves them out."""

MOST_PROBLEMS: Final = 500
"""No more problems than this are told at once."""

STANDARD_INPUT: Final = "-"


def check_text(text: str, name: str) -> tuple[Scenario | None, list[Problem]]:
    """Check a scenario's text.

    Parameters
    ----------
    text : str
        The text.
    name : str
        What to call it in messages; a file's name as the person gave it.

    Returns
    -------
    Scenario or None
        The scenario if there is no error.
    list of Problem
        All errors and warnings, in the order of the text.
    """
    refused = Refused(MOST_PROBLEMS)
    root = compose(text, refused)
    if root is None and any(message == TAB for *_, message in refused.first):
        return None, _beyond_tabs(text, name, refused)
    scenario, problems, untold = _checked(root, refused, name)
    problems = _capped(problems, untold)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    return scenario, problems


def _checked(
    root: Node | None, refused: Refused, name: str
) -> tuple[Scenario | None, list[Problem], int]:
    """Return the scenario that parts make, if they do, their problems, and how many more."""
    problems, untold = _told(refused, name), refused.more
    if root is None or isinstance(root, Broken):
        return None, in_order(problems), untold
    if not isinstance(root, Mapping):
        words = f"this is {found(root)}, but a scenario starts with keys such as 'format: 1'"
        problems.append(Problem(name, root.line, root.column, "error", words))
        return None, in_order(problems), untold
    scenario: Scenario | None = None
    try:
        scenario = Scenario.model_validate_json(
            json.dumps(plain(root)), strict=True, by_alias=True, by_name=False
        )
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_input=False)
        told = (problem_for(details, root, name) for details in wrong[:MOST_PROBLEMS])
        problems.extend(problem for problem in told if problem is not None)
        untold += len(wrong[MOST_PROBLEMS:])
    found_later, more = check_references(root, name, MOST_PROBLEMS)
    return scenario, in_order(problems + found_later), untold + more


def _told(refused: Refused, name: str) -> list[Problem]:
    return [
        Problem(name, line, column, "error", message) for line, column, message in refused.first
    ]


def _beyond_tabs(text: str, name: str, refused: Refused) -> list[Problem]:
    """Return the problems of a text with tabs that YAML refuses, and what else is surely wrong.

    A fault is told beside that of the tab if every width that the tab may have gives it.
    """
    told = _told(refused, name)
    read = readings(text, MOST_PROBLEMS)
    if not read:
        return in_order(told)
    first, *others = (_as_in_the_file(reading, name) for reading in read)
    *before, tab = told
    tab = dataclasses.replace(tab, message=tab_words(tab.line, read[0]))
    sure = {_said(problem): problem for problem in first[0]}
    for problem in before:
        sure.pop(_said(problem), None)
    for other, _ in others:
        there = {_said(problem) for problem in other}
        sure = {said: problem for said, problem in sure.items() if said in there}
    return _capped(in_order([*before, tab, *sure.values()]), 0 if others else first[1])


def _as_in_the_file(reading: Reading, name: str) -> tuple[list[Problem], int]:
    """Return the problems of a reading at their places in the file, and how many more."""
    _, problems, untold = _checked(reading.root, reading.refused, name)
    placed = (
        dataclasses.replace(problem, column=reading.column(problem.line, problem.column))
        for problem in problems
    )
    return list(placed), untold


def _said(problem: Problem) -> tuple[int, int, str]:
    return problem.line, problem.column, problem.message


def text_of(data: bytes, name: str) -> str:
    """Return the text of a file that people write.

    Raises
    ------
    ScenarioFaults
        If it is not UTF-8 or too long; told with its place, as any fault.
    """
    if len(data) > MAX_BYTES:
        raise ScenarioFaults([Problem(name, 1, 1, "error", TOO_LONG)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line, column = place_in(before, len(before))
        message = "this byte is not UTF-8 text; save the file as UTF-8"
        raise ScenarioFaults([Problem(name, line, column, "error", message)]) from None


def check_bytes(data: bytes, name: str) -> tuple[Scenario | None, list[Problem]]:
    """Check a scenario's bytes; as `check_text`, and text that is not UTF-8 is a fault."""
    try:
        text = text_of(data, name)
    except ScenarioFaults as faults:
        return None, list(faults.problems)
    return check_text(text, name)


def check(ref: str | Path) -> tuple[Scenario | None, list[Problem]]:
    """Check a scenario by path or id; ``-`` is standard input.

    Raises
    ------
    Unreadable
        If there is no such file, or it cannot be read.
    UnknownScenario
        If there is no scenario of that id.
    """
    if ref == STANDARD_INPUT:
        return check_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), STANDARD_INPUT)
    path = library.find(ref)
    return check_bytes(_bytes_of(path), str(path))


def load(ref: str | Path) -> Scenario:
    """Return a scenario by path or id; ``-`` is standard input.

    Raises
    ------
    Unreadable
        If there is no such file, or it cannot be read.
    UnknownScenario
        If there is no scenario of that id.
    ScenarioFaults
        If it has errors; all of them are told.
    """
    return _or_faults(check(ref))


def read_file(path: str | Path) -> Scenario:
    """Return the scenario in a file.

    Raises
    ------
    Unreadable
        If the file cannot be read.
    ScenarioFaults
        If it has errors; all of them are told.
    """
    return _or_faults(check_bytes(_bytes_of(Path(path)), str(path)))


def read_text(text: str, name: str) -> Scenario:
    """Return the scenario that a text holds.

    Raises
    ------
    ScenarioFaults
        If it has errors; all of them are told.
    """
    return _or_faults(check_text(text, name))


def strays(scenario: Scenario) -> list[str]:
    """Return what a scenario that was not read from its file names and has not got, in words.

    A record holds its scenario as values whose shape was checked, but which may have been
    changed since: a link may lead to a service that is not there.
    """
    # as an author would write it, who leaves out what is usual
    written = scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    root = parts_of(written)
    assert isinstance(root, Mapping)
    found_there, _ = check_references(root, scenario.id, MOST_PROBLEMS)
    return [problem.message for problem in found_there if problem.severity == "error"]


def digest(scenario: Scenario, overrides: MappingOf[str, float] | None = None) -> str:
    """Return the fingerprint of what a scenario says.

    Comments, the order of keys, defaults written out or left out, and ``12`` or ``12.0``
    make no difference, nor does what only helps a newcomer along, such as the guide.
    Everything else does, words and the order of lists included.

    Parameters
    ----------
    scenario : Scenario
        The scenario.
    overrides : mapping of str to float, optional
        Parameters set from outside; none and an empty mapping are the same.

    Returns
    -------
    str
        32 hexadecimal digits (BLAKE2b, 16 bytes).
    """
    content: dict[str, Any] = {
        "scenario": _as_first_published(
            scenario.model_dump(mode="json", by_alias=True, exclude=set(_ASIDE))
        ),
        "overrides": {name: float(value) for name, value in (overrides or {}).items()},
    }
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


ADDED_LATER: Final[dict[str, frozenset[str]]] = {
    "": frozenset({"partners"}),
    "communities": frozenset({"values"}),
}
"""Keys that joined the format after its first version, by the section they stand in.

Left empty they are left out of the fingerprint, so that those of older scenarios stay true.
"""


def _as_first_published(content: dict[str, Any]) -> dict[str, Any]:
    for section, keys in ADDED_LATER.items():
        for part in content[section] if section else [content]:
            for key in keys:
                if not part[key]:
                    del part[key]
    return content


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise not_read(path, error) from None


def _or_faults(checked: tuple[Scenario | None, list[Problem]]) -> Scenario:
    scenario, problems = checked
    if scenario is None:
        raise ScenarioFaults(problems)
    return scenario


def _capped(problems: list[Problem], untold: int) -> list[Problem]:
    """Return the first problems, and how many more there are."""
    rest = problems[MOST_PROBLEMS:]
    if not rest and not untold:
        return problems
    shown = problems[:MOST_PROBLEMS]
    last = shown[-1]
    note = f"{len(rest) + untold:,} more problems are not shown"
    return [*shown, Problem(last.file, last.line, last.column, "error", note)]
