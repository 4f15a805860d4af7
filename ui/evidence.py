"""The command `evidence`: the model against theory, findings and its own atlas of regimes."""

import json
import os
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from simulator.errors import WrongUse
from ui.stopping import stoppable
from ui.wording import mark, plural, tr
from ui.writing import STANDARD, check_writable, say, tell, write_text

if TYPE_CHECKING:
    from simulator.evidence.base import Finding
    from simulator.evidence.catalogue import Evidence


NO_ERROR: Final = mark("Report", "none")
"""In place of a standard error where nothing is left to chance."""


def show_evidence(
    *,
    json_path: str | None,
    write: str | None,
    quick: bool,
    only: Sequence[str],
    parts: Sequence[str],
    seed: int,
    threads: int | None,
    quiet: bool,
) -> int:
    """Run the evidence and show or write what it found.

    Returns
    -------
    int
        0 if no row fails, else 1.
    """
    if json_path == STANDARD and write == STANDARD:
        raise WrongUse("--json and --write cannot both go to standard output; name a file")
    if json_path is not None and json_path == write:
        raise WrongUse("two outputs have the same file name; name each its own file")
    for output in (json_path, write):
        if output is not None:
            check_writable(output)
    from simulator.evidence.base import Effort
    from simulator.evidence.catalogue import choose, run_checks
    from ui.terminal import progress

    chosen = choose(only, parts)
    flags = [word for part in parts for word in ("--part", part)]
    flags += [word for name in only for word in ("--only", name)]
    with stoppable() as stop, progress(tr("evidence"), "checks", quiet) as show:
        stop.begun = True
        evidence = run_checks(
            chosen,
            Effort(
                quick=quick,
                seed=seed,
                threads=threads or os.cpu_count() or 1,
                cancelled=stop.wanted,
            ),
            show,
            tuple(flags),
        )
    if json_path is not None:
        facts = evidence.to_json()
        write_text(json_path, json.dumps(facts, ensure_ascii=False, allow_nan=False) + "\n")
    if write is not None:
        from ui.evidence_page import page

        write_text(write, page(evidence, command(evidence, write)))
        if not quiet and write != STANDARD:
            tell(tr("evidence written to {0}").format(write))
    if not quiet and STANDARD not in {json_path, write}:
        from ui.terminal import evidence_text

        say(evidence_text(evidence))
    return 0 if evidence.holds else 1


def command(evidence: "Evidence", write: str | None = None) -> str:
    """Return the command that repeats it."""
    words = ["civicloom", "evidence", *evidence.chosen]
    words += ["--quick"] if evidence.quick else []
    words += ["--seed", str(evidence.seed)]
    words += ["--write", write] if write else []
    return shlex.join(words)


def figures(finding: "Finding") -> tuple[str, str]:
    """Return measured value and standard error, to as many digits as mean something."""
    measured, error = finding.measured, finding.error
    if error > 0.0:
        digits = max(0, min(8, 1 - _place(error)))
        return f"{measured:.{digits}f}", f"{error:.{digits}f}"
    if measured == int(measured) and abs(measured) < 1e9:
        return f"{int(measured)}", NO_ERROR
    return f"{measured:.9g}", NO_ERROR


def _place(value: float) -> int:
    """Return the place of the first digit: 0 for 1 to 9, -1 for tenths."""
    place = 0
    while value < 1.0 and place > -9:
        value *= 10.0
        place -= 1
    while value >= 10.0:
        value /= 10.0
        place += 1
    return place


ONE_ROW: Final = (
    "{0} row: {pass} pass, {fail} fail, {contested} contested and not met. {not_settled} more lie "
    "inside what was expected, but luck does not settle it; {calibrated} more hold, but test "
    "numbers that were set from the same source; {method} more hold, but check a method outside "
    "the engine."
)
ROWS: Final = (
    "{0} rows: {pass} pass, {fail} fail, {contested} contested and not met. {not_settled} more "
    "lie inside what was expected, but luck does not settle it; {calibrated} more hold, but test "
    "numbers that were set from the same source; {method} more hold, but check a method outside "
    "the engine."
)


def counted(evidence: "Evidence", *, english: bool = False) -> str:
    """Say what the verdicts add up to, in the language in force or in that of the page."""
    total = sum(evidence.counts.values())
    in_english = ONE_ROW if total == 1 else ROWS
    words = in_english if english else plural("Report", ONE_ROW, ROWS, total)
    return words.format(total, **evidence.counts)
