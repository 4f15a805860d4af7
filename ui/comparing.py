"""The command `compare`: from flags to comparisons, and from comparisons to their outputs."""

import json
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from simulator.errors import WrongUse
from simulator.styles import DISTRIBUTED, HEROIC
from ui.options import overrides, style, style_label
from ui.stopping import stoppable
from ui.wording import mark, tr
from ui.writing import STANDARD, check_writable, say, tell, write_text

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions
    from simulator.compare import Comparison
    from simulator.ensemble import Arm
    from simulator.scenario import Scenario


YOUR_CARDS: Final = mark("Model", "Your cards, {0}")
"""How a way of leading is called; English, since files hold it, and translated where shown."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a comparison, as the flags say it."""

    runs: int
    seed: int
    weeks: int | None = None
    threads: int | None = None
    settings: tuple[str, ...] = ()
    style: str | None = None
    decisions: str | None = None
    json: str | None = None
    csv: str | None = None
    report: str | None = None
    language: str | None = None
    quiet: bool = False
    assumptions: bool = False

    def command(self, name: str) -> str:
        """Return the command that repeats the comparison of one scenario."""
        words = ["civicloom", "compare", name, "--runs", str(self.runs), "--seed", str(self.seed)]
        words += ["--weeks", str(self.weeks)] if self.weeks is not None else []
        for setting in self.settings:
            words += ["--set", setting]
        words += ["--style", self.style] if self.style else []
        words += ["--decisions", self.decisions] if self.decisions else []
        words += ["--assumptions"] if self.assumptions else []
        words += ["--language", self.language] if self.language else []
        return shlex.join(words)


def compare_all(names: Sequence[str], wanted: Wanted) -> int:
    """Compare the two styles in some scenarios, and write what is wanted.

    Everything is computed before anything is written, so that a comparison that is stopped
    leaves nothing behind.

    Returns
    -------
    int
        0; whatever goes wrong is raised.
    """
    _refuse_contradictions(names, wanted)
    changed = overrides(wanted.settings)
    for output in (wanted.json, wanted.csv, wanted.report):
        if output is not None:
            check_writable(output)
    from simulator.reader import load

    scenarios = [load(name) for name in names]
    if len({scenario.id for scenario in scenarios}) < len(scenarios):
        raise WrongUse("the same scenario is named twice; name each once")
    comparisons = [_compare(scenario, wanted, changed) for scenario in scenarios]
    weighed: list[Assumptions | None] = [None] * len(scenarios)
    if wanted.assumptions:
        weighed = [_weigh(scenario, wanted, changed) for scenario in scenarios]
    _write(names, scenarios, comparisons, weighed, wanted)
    return 0


def _refuse_contradictions(names: Sequence[str], wanted: Wanted) -> None:
    outputs = (("--json", wanted.json), ("--csv", wanted.csv), ("--report", wanted.report))
    piped = [flag for flag, output in outputs if output == STANDARD]
    if len(piped) > 1:
        raise WrongUse(f"{' and '.join(piped)} cannot all go to standard output; name a file")
    files = [output for _, output in outputs if output not in {None, STANDARD}]
    if len(set(files)) < len(files):
        raise WrongUse("two outputs have the same file name; name each its own file")
    if [*names, wanted.decisions].count(STANDARD) > 1:
        raise WrongUse("standard input ('-') can be read only once")
    if wanted.report == STANDARD and len(names) > 1:
        raise WrongUse("several reports cannot go to standard output; name a file")
    if wanted.decisions is not None and len(names) > 1:
        raise WrongUse("decisions belong to one scenario; compare one at a time with --decisions")
    if wanted.decisions is not None and wanted.style is None:
        raise WrongUse("--decisions needs --style: under which style are they carried out?")


def _compare(scenario: "Scenario", wanted: Wanted, changed: Mapping[str, float]) -> "Comparison":
    arms = _arms(scenario, wanted)
    from simulator.compare import compare
    from ui.terminal import progress

    with stoppable() as stop, progress(scenario.title, "runs", wanted.quiet) as show:

        def tell_progress(done: int, total: int) -> None:
            stop.begun = done > 0
            show(done, total)

        return compare(
            scenario,
            runs=wanted.runs,
            seed=wanted.seed,
            weeks=wanted.weeks,
            arms=arms,
            threads=wanted.threads,
            overrides=changed,
            progress=tell_progress,
            cancelled=stop.wanted,
        )


def _weigh(scenario: "Scenario", wanted: Wanted, changed: Mapping[str, float]) -> "Assumptions":
    """Draw the assumptions of one scenario, no more lucks each than the comparison has."""
    from simulator.assumptions import RUNS, weigh
    from ui.terminal import progress

    label = tr("{0}, assumptions").format(scenario.title)
    with stoppable() as stop, progress(label, "runs", wanted.quiet) as show:

        def tell_progress(done: int, total: int) -> None:
            stop.begun = True
            show(done, total)

        return weigh(
            scenario,
            seed=wanted.seed,
            runs=min(RUNS, wanted.runs),
            weeks=wanted.weeks,
            threads=wanted.threads,
            overrides=changed,
            progress=tell_progress,
            cancelled=stop.wanted,
        )


def _arms(scenario: "Scenario", wanted: Wanted) -> "tuple[Arm, ...] | None":
    """Return what is compared, or None for the two styles alone."""
    if wanted.style is None:
        return None
    dials = style(wanted.style, scenario)
    label = style_label(wanted.style, scenario)
    from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm

    if wanted.decisions is None:
        return HEROIC_ARM, DISTRIBUTED_ARM, Arm("yours", label[:1].upper() + label[1:], dials)
    from simulator.compare import other_way
    from ui.decisions_file import read_decisions, seats_of

    placed = read_decisions(wanted.decisions, scenario, dials, wanted.weeks)
    decisions = tuple(each.decision for each in placed)
    # Roles have the same shares of attention in all of them.
    seats = seats_of(placed)
    return (
        replace(HEROIC_ARM, seats=seats),
        replace(DISTRIBUTED_ARM, seats=seats),
        Arm("yours", YOUR_CARDS.format(label), dials, decisions, seats),
        other_way(decisions, HEROIC, "yours-heroic", "Your cards as orders", seats),
        other_way(decisions, DISTRIBUTED, "yours-distributed", "Your cards as invitations", seats),
    )


def _write(
    names: Sequence[str],
    scenarios: "Sequence[Scenario]",
    comparisons: "Sequence[Comparison]",
    weighed: "Sequence[Assumptions | None]",
    wanted: Wanted,
) -> None:
    if wanted.json is not None:
        write_text(wanted.json, json_text(comparisons, weighed))
    if wanted.csv is not None:
        write_text(wanted.csv, csv_text(comparisons))
    if wanted.report is not None:
        from ui.report import write_report

        for name, scenario, comparison, assumptions in zip(
            names, scenarios, comparisons, weighed, strict=True
        ):
            path = report_path(wanted.report, scenario.id, len(names))
            command = wanted.command(name)
            write_report(comparison, scenario, path, command=command, assumptions=assumptions)
            if not wanted.quiet:
                tell(tr("report written to {0}").format(path))
    if not wanted.quiet and STANDARD not in {wanted.json, wanted.csv, wanted.report}:
        from ui.terminal import comparison_text

        texts = map(comparison_text, comparisons, scenarios, weighed)
        say("\n".join(texts))


def json_text(
    comparisons: "Sequence[Comparison]", weighed: "Sequence[Assumptions | None]" = ()
) -> str:
    """Return comparisons as JSON: an object for one, a list for several; equal bytes for equal.

    Floats are written by their shortest exact form. What the assumptions do is added where
    it was asked for; nothing else changes by it.
    """
    facts = [comparison.to_json() for comparison in comparisons]
    for fact, assumptions in zip(facts, weighed, strict=False):
        if assumptions is not None:
            for outcome_id, entry in fact["outcomes"].items():
                entry["assumptions"] = assumptions.outcome_json(outcome_id)
            fact["assumptions"] = assumptions.to_json()
    whole = facts[0] if len(facts) == 1 else facts
    return json.dumps(whole, ensure_ascii=False, allow_nan=False) + "\n"


def csv_text(comparisons: "Sequence[Comparison]") -> str:
    """Return comparisons as one CSV table with one header."""
    texts = [comparison.to_csv() for comparison in comparisons]
    rows = [text.partition("\n")[2] for text in texts[1:]]
    return "".join([texts[0], *rows])


def report_path(path: str, scenario_id: str, count: int) -> str:
    """Return where a scenario's report goes; with several, each has its id in the name."""
    if count == 1 or path == STANDARD:
        return path
    where = Path(path)
    return str(where.with_name(f"{where.stem}-{scenario_id}{where.suffix}"))
