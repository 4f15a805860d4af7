"""The command `compare`: from flags to comparisons, and from comparisons to their outputs."""

import json
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from simulator.errors import WrongUse
from simulator.styles import DISTRIBUTED, HEROIC
from ui.explaining import record_or_scenario
from ui.options import overrides, style, style_label
from ui.stopping import stoppable
from ui.wording import mark, tr
from ui.writing import STANDARD, check_outputs, say, tell, write_text

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions
    from simulator.compare import Comparison
    from simulator.ensemble import Arm
    from simulator.record import Record
    from simulator.scenario import Scenario

Pair = tuple[str, str]
"""Names of two ways of leading; a difference is the second less the first."""

STYLES: Final = ("heroic", "distributed")
OWN: Final = "yours"
"""Name of the way in which a recorded game was led."""
SEED: Final = 1


YOUR_CARDS: Final = mark("Model", "Your cards, {0}")
"""How a way of leading is called; English, since files hold it, and translated where shown."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a comparison, as the flags say it."""

    runs: int
    seed: int | None = None
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

    def command(self, subject: "Subject") -> str:
        """Return the command that repeats a comparison; a record has a seed of its own."""
        words = ["civicloom", "compare", subject.name, "--runs", str(self.runs)]
        words += ["--seed", str(subject.seed)] if subject.record is None else []
        words += ["--weeks", str(self.weeks)] if self.weeks is not None else []
        for setting in self.settings:
            words += ["--set", setting]
        words += ["--style", self.style] if self.style else []
        words += ["--decisions", self.decisions] if self.decisions else []
        words += ["--assumptions"] if self.assumptions else []
        words += ["--language", self.language] if self.language else []
        return shlex.join(words)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is compared, and on which lucks.

    Attributes
    ----------
    name : str
        As it was typed.
    scenario : Scenario
        The place.
    record : Record or None
        The game that is set beside both styles, if it is one.
    seed : int
        Sets the lucks; a record has its own.
    weeks : int or None
        How long; a record as far as it was played, None for the scenario's own length.
    overrides : mapping of str to float
        Parameters that differ from the scenario's.
    """

    name: str
    scenario: "Scenario"
    record: "Record | None"
    seed: int
    weeks: int | None
    overrides: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and what the assumptions do to it for each two ways that were drawn."""

    subject: Subject
    comparison: "Comparison"
    weighed: "Mapping[Pair, Assumptions]" = field(default_factory=dict)

    @property
    def styles_weighed(self) -> "Assumptions | None":
        """What the assumptions do between the two styles; None where they were not drawn."""
        return self.weighed.get(STYLES)


def compare_all(names: Sequence[str], wanted: Wanted) -> int:
    """Compare the two styles in some scenarios, or a played game with both.

    Everything is computed before anything is written, so that a comparison that is stopped
    leaves nothing behind.

    Returns
    -------
    int
        0; whatever goes wrong is raised.
    """
    _refuse_contradictions(names, wanted)
    changed = overrides(wanted.settings)
    check_outputs(
        (("--json", wanted.json), ("--csv", wanted.csv), ("--report", wanted.report)),
        (*names, wanted.decisions),
    )
    subjects = [_subject(name, len(names), wanted, changed) for name in names]
    if len({subject.scenario.id for subject in subjects}) < len(subjects):
        raise WrongUse("the same scenario is named twice; name each once")
    found = [Compared(subject, _compare(subject, wanted)) for subject in subjects]
    if wanted.assumptions:
        found = [
            replace(each, weighed={pair: _weigh(each, pair, wanted) for pair in _pairs(each)})
            for each in found
        ]
    _write(found, wanted)
    return 0


def _subject(name: str, count: int, wanted: Wanted, changed: Mapping[str, float]) -> Subject:
    """Read what is named, and refuse flags that a record has its own of."""
    from simulator.record import Record

    seed = SEED if wanted.seed is None else wanted.seed
    named = record_or_scenario(name)
    if not isinstance(named, Record):
        return Subject(name, named, None, seed, wanted.weeks, changed)
    if count > 1:
        raise WrongUse("a record is compared by itself; name one record and nothing else")
    own = (
        ("--seed", wanted.seed is not None),
        ("--weeks", wanted.weeks is not None),
        ("--set", bool(changed)),
        ("--style", wanted.style is not None),
        ("--decisions", wanted.decisions is not None),
    )
    for flag, given in own:
        if given:
            raise WrongUse(
                f"a record has its own luck, weeks, parameters and cards; leave {flag} out"
            )
    weeks = named.week or named.weeks
    return Subject(name, named.scenario, named, named.seed, weeks, dict(named.overrides))


def _pairs(found: Compared) -> tuple[Pair, ...]:
    """Return the ways between which the assumptions are drawn."""
    if found.subject.record is None:
        return (STYLES,)
    return (STYLES, *((style, OWN) for style in STYLES))


def _refuse_contradictions(names: Sequence[str], wanted: Wanted) -> None:
    outputs = (("--json", wanted.json), ("--csv", wanted.csv), ("--report", wanted.report))
    piped = [flag for flag, output in outputs if output == STANDARD]
    if len(piped) > 1:
        raise WrongUse(f"{' and '.join(piped)} cannot all go to standard output; name a file")
    if [*names, wanted.decisions].count(STANDARD) > 1:
        raise WrongUse("standard input ('-') can be read only once")
    if wanted.report == STANDARD and len(names) > 1:
        raise WrongUse("several reports cannot go to standard output; name a file")
    if wanted.decisions is not None and len(names) > 1:
        raise WrongUse("decisions belong to one scenario; compare one at a time with --decisions")
    if wanted.decisions is not None and wanted.style is None:
        raise WrongUse("--decisions needs --style: under which style are they carried out?")


def _compare(subject: Subject, wanted: Wanted) -> "Comparison":
    scenario = subject.scenario
    from simulator.compare import compare, play_arms
    from ui.terminal import progress

    arms = _arms(scenario, wanted) if subject.record is None else play_arms(subject.record)

    with stoppable() as stop, progress(scenario.title, "runs", wanted.quiet) as show:

        def tell_progress(done: int, total: int) -> None:
            stop.begun = done > 0
            show(done, total)

        return compare(
            scenario,
            runs=wanted.runs,
            seed=subject.seed,
            weeks=subject.weeks,
            arms=arms,
            threads=wanted.threads,
            overrides=subject.overrides,
            progress=tell_progress,
            cancelled=stop.wanted,
        )


def _weigh(found: Compared, pair: Pair, wanted: Wanted) -> "Assumptions":
    """Draw the assumptions between two ways, no more lucks each than the comparison has."""
    from simulator.assumptions import RUNS, weigh
    from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM
    from ui.terminal import progress

    subject = found.subject
    ways = [found.comparison.arm(name) for name in pair]
    label = tr("{0}, assumptions").format(subject.scenario.title)
    with stoppable() as stop, progress(label, "runs", wanted.quiet) as show:

        def tell_progress(done: int, total: int) -> None:
            stop.begun = True
            show(done, total)

        return weigh(
            subject.scenario,
            # without cards of one's own, roles share attention as they do in every scenario
            arms=(ways[0], ways[1])
            if subject.record is not None
            else (HEROIC_ARM, DISTRIBUTED_ARM),
            seed=subject.seed,
            runs=min(RUNS, wanted.runs),
            weeks=subject.weeks,
            threads=wanted.threads,
            overrides=subject.overrides,
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


def _write(found: Sequence[Compared], wanted: Wanted) -> None:
    if wanted.json is not None:
        write_text(wanted.json, json_text(found))
    if wanted.csv is not None:
        write_text(wanted.csv, csv_text([each.comparison for each in found]))
    if wanted.report is not None:
        from ui.report import write_report

        for each in found:
            subject = each.subject
            path = report_path(wanted.report, subject.scenario.id, len(found))
            write_report(
                each.comparison,
                subject.scenario,
                path,
                command=wanted.command(subject),
                assumptions=each.styles_weighed,
            )
            if not wanted.quiet:
                tell(tr("report written to {0}").format(path))
    if not wanted.quiet and STANDARD not in {wanted.json, wanted.csv, wanted.report}:
        from ui.terminal import comparison_text

        say(
            "\n".join(
                comparison_text(each.comparison, each.subject.scenario, each.weighed)
                for each in found
            )
        )


def json_text(found: Sequence[Compared]) -> str:
    """Return comparisons as JSON: an object for one, a list for several; equal bytes for equal.

    Floats are written by their shortest exact form. What the assumptions do is added where
    it was asked for, and for a game how it differs from each style; nothing else changes by it.
    """
    facts = [_facts(each) for each in found]
    whole = facts[0] if len(facts) == 1 else facts
    return json.dumps(whole, ensure_ascii=False, allow_nan=False) + "\n"


def _facts(found: Compared) -> dict[str, Any]:
    fact = found.comparison.to_json()
    assumptions = found.styles_weighed
    if assumptions is not None:
        for outcome_id, entry in fact["outcomes"].items():
            entry["assumptions"] = assumptions.outcome_json(outcome_id)
        fact["assumptions"] = assumptions.to_json()
    if found.subject.record is not None:
        fact["yours_less"] = {style: _yours_less(found, style) for style in STYLES}
    return fact


def _yours_less(found: Compared, style: str) -> dict[str, Any]:
    """Return how the game differs from a style on autopilot, on the same lucks."""
    weighed = found.weighed.get((style, OWN))
    outcomes: dict[str, Any] = {}
    for outcome_id in found.comparison.summary:
        gap = found.comparison.difference(outcome_id, style, OWN)
        entry: dict[str, Any] = {
            "difference": {"mean": gap.mean, "ci95": [gap.low, gap.high]},
            "p_yours_better": gap.p_second_better,
        }
        if weighed is not None:
            wider = weighed.wider[outcome_id]
            entry["assumptions"] = {
                "difference": {"mean": wider.mean, "interval95": [wider.low, wider.high]},
                "p_yours_better": wider.p_second_better,
                "draws_yours_better": wider.draws_second_better,
            }
        outcomes[outcome_id] = entry
    together = found.comparison.at_once(style, OWN).to_json()
    result: dict[str, Any] = {"outcomes": outcomes, "at_once": together}
    if weighed is not None:
        result["assumptions"] = weighed.to_json()
    return result


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
