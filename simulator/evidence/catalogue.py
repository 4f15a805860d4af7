"""All checks together: run them, and give what they found.

The lists come from modules of their own, one for each part; a part that is not there yet is
simply empty.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from time import perf_counter
from typing import Any, Final

from simulator import MODEL_VERSION, VERSION
from simulator.errors import WrongUse
from simulator.evidence.base import Check, Effort, Finding, Verdict, verdict

PARTS: Final = {
    "A": ("theory", "Exact theory"),
    "B": ("published", "Published findings"),
    "D": ("atlas", "Where each style does better"),
}
"""Module and title of each part."""


@dataclass(frozen=True)
class Result:
    """What one check found.

    Attributes
    ----------
    check : Check
    findings : tuple of Finding
        In the order of the check.
    seconds : float
        How long it took.
    """

    check: Check
    findings: tuple[Finding, ...]
    seconds: float

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Verdict of each finding."""
        return tuple(verdict(self.check, finding) for finding in self.findings)


@dataclass(frozen=True)
class Evidence:
    """What a run of the evidence found.

    Attributes
    ----------
    results : tuple of Result
    quick : bool
    seed : int
    chosen : tuple of str
        Flags that chose some of the checks; none for all of them.
    """

    results: tuple[Result, ...]
    quick: bool
    seed: int
    chosen: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many rows pass, fail and are contested; the rest hold but prove less.

        Those count apart: rows that lie inside what was expected though luck does not settle it,
        rows that test numbers set from the same source, and rows that check a method only.
        """
        found = {"pass": 0, "fail": 0, "contested": 0, "not_settled": 0}
        found |= {"calibrated": 0, "method": 0}
        for result in self.results:
            check = result.check
            held = "calibrated" if check.calibrated else "pass"
            for finding, word in zip(result.findings, result.verdicts, strict=True):
                if word != "pass":
                    found[word.replace(" ", "_")] += 1
                elif check.method or finding.method:
                    found["method"] += 1
                else:
                    found[held] += 1
        return found

    @property
    def holds(self) -> bool:
        """Whether no row fails."""
        return self.counts["fail"] == 0

    def to_json(self) -> dict[str, Any]:
        """Return everything as plain data; no times, so that equal runs give equal bytes."""
        return {
            "version": VERSION,
            "model_version": MODEL_VERSION,
            "seed": self.seed,
            "effort": "quick" if self.quick else "full",
            "counts": self.counts,
            "checks": [
                {
                    "id": result.check.id,
                    "part": result.check.part,
                    "title": result.check.title,
                    "source": result.check.source,
                    "method": result.check.method,
                    "contested": result.check.contested,
                    "calibrated": result.check.calibrated,
                    "rows": [
                        {
                            "what": finding.what,
                            "kind": finding.kind,
                            "target": finding.target,
                            "expected": number(finding.expected),
                            "measured": number(finding.measured),
                            "standard_error": finding.error,
                            "z": number(finding.z),
                            "range": None
                            if finding.ends is None
                            else [number(end) for end in finding.ends],
                            "resamples_inside": finding.again,
                            "verdict": word,
                            "settled": finding.settled,
                            "note": finding.note,
                            "method": result.check.method or finding.method,
                        }
                        for finding, word in zip(result.findings, result.verdicts, strict=True)
                    ],
                }
                for result in self.results
            ],
        }


def number(value: float) -> float | None:
    """Return a number that JSON can hold; None for one without end."""
    return float(value) if abs(value) < float("inf") else None


@cache
def checks() -> tuple[Check, ...]:
    """Return all checks, part by part."""
    found: list[Check] = []
    for module, _ in PARTS.values():
        name = f"simulator.evidence.{module}"
        if find_spec(name) is not None:
            found += getattr(import_module(name), "CHECKS", ())
    return tuple(found)


def _stems(every: Sequence[Check]) -> str:
    """Return how the ids of checks begin, such as ``A1 to A14, B1 to B34, R1 to R8``."""
    parts = [[each.id.partition("-")[0] for each in every if each.part == part] for part in PARTS]
    return ", ".join(f"{stems[0]} to {stems[-1]}" for stems in parts if stems)


def choose(only: Sequence[str] = (), parts: Sequence[str] = ()) -> tuple[Check, ...]:
    """Return the checks of some parts, or by id; the beginning of an id stands for all with it.

    Raises
    ------
    WrongUse
        If an id or part is unknown.
    """
    every = checks()
    for part in parts:
        if part not in PARTS:
            raise WrongUse(f"there is no part '{part}'; the parts are {', '.join(PARTS)}")
    for name in only:
        if not any(each.id.startswith(name) for each in every):
            from difflib import get_close_matches

            near = get_close_matches(name, [each.id for each in every], 1, 0.3)
            hint = f"did you mean '{near[0]}'?" if near else f"their ids begin with {_stems(every)}"
            raise WrongUse(f"there is no check '{name}'; {hint}")
    return tuple(
        each
        for each in every
        if (not parts or each.part in parts)
        and (not only or any(each.id.startswith(name) for name in only))
    )


def run_checks(
    chosen: Sequence[Check],
    effort: Effort,
    progress: Callable[[int, int], None] | None = None,
    flags: tuple[str, ...] = (),
) -> Evidence:
    """Run checks one after the other.

    Parameters
    ----------
    progress : callable, optional
        Told how many checks are done, of how many, before each and at the end.
    flags : tuple of str
        What chose them, to say how to repeat it.

    Raises
    ------
    Interrupted
        If the effort says to stop.
    """
    results = []
    for n, check in enumerate(chosen):
        if progress is not None:
            progress(n, len(chosen))
        effort.stop_if_asked()
        begun = perf_counter()
        findings = tuple(check.run(effort))
        results.append(Result(check, findings, perf_counter() - begun))
    if progress is not None:
        progress(len(chosen), len(chosen))
    return Evidence(tuple(results), effort.quick, effort.seed, flags)
