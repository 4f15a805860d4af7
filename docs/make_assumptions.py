"""Write which assumptions decide who does better, and which style each favours.

Run ``python docs/make_assumptions.py`` after the rules changed; it takes some minutes. Each
assumption is moved alone to a low and a high value; the tables tell what that does to the
difference in people waiting (distributed less heroic) on the same lucks.
"""

import os
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from simulator import MODEL_VERSION
from simulator.assumptions import assumed, keep_meaning
from simulator.compare import Difference, paired
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, run_arms
from simulator.network import build
from simulator.outcomes import COLUMNS
from simulator.parameters import BY_NAME
from simulator.reader import load
from simulator.student import quantile

if TYPE_CHECKING:
    from simulator.rules.names import Floats

SCENARIOS = ("lonely-carers", "river-rises", "shrinking-libraries")
RUNS = 96
RUNS_EACH = 48
SEED = 1
MOVED = (
    ("central_attention", 1.5, 6.0),
    ("local_attention", 0.25, 1.0),
    ("decision_cost", 0.02, 0.16),
    ("meeting_cost", 0.0, 0.10),
    ("report_cost", 0.0, 0.06),
    ("compliance_base", 0.2, 1.0),
    ("consent_base", 0.2, 1.0),
    ("joint_share", 0.0, 0.5),
    ("relief_share", 0.0, 0.3),
    ("noise_distance", 0.0, 0.5),
    ("failure_fit", 0.5, 1.2),
    ("autonomy", 0.0, 0.6),
    ("imposition", 0.0, 2.0),
    ("coproduction", 0.0, 0.15),
    ("coproduction_cost", 0.0, 0.02),
    ("give_up", 0.0, 0.03),
    ("gaming", 0.0, 0.6),
    ("swift_trust", 0.0, 0.03),
    ("relational_drain", 0.0, 0.015),
    ("pause_share", 0.0, 0.3),
    ("cut_opens", 0.0, 0.06),
    ("cut_distracts", 0.0, 1.0),
)
TARGET = Path(__file__).parent / "assumptions.md"
HEAD = """# Which assumptions decide who does better

Written by `docs/make_assumptions.py`. Every row moves one assumption alone, to a low and a high
value, with everything else as shipped. The figures are the difference in people waiting,
distributed less heroic, mean of {runs} pairs on the same luck (seed {seed}, model version
{version}): below nought, distributed has fewer people waiting. A cell in bold has a 95 % interval
that leaves out nought. The last column says which style a *higher* value favours: where the change
from low to high is clear of luck in one place at least, and clear the other way in none.

A change counts as clear where luck alone would make any of its whole table so once in twenty
tables (Bonferroni). These are single moves: two assumptions together can do what neither does
alone. `civicloom compare --assumptions` moves each alone in any place, for every outcome, and
draws all of them together. Nothing in the scenarios was tuned to these tables.

## Those that a reader is likely to doubt first

"""
EACH = """
## Every assumption

All {count} parameters tagged `assumed`, each moved alone over the range in which `--assumptions`
draws it ([conditions.md](conditions.md)): what a move from the low end to the high end adds to the
same difference, mean of {runs} pairs, in people waiting; above nought, it favours heroic. Clear
changes are bold. The assumptions are in the order of what they move, in parts of the people who
wait, mean of the three places. Those that move nothing clearly in any of them stand in one list
below, and those that these places cannot show, such as strengths of cards that no autopilot plays,
in another.

"""


def people_waiting(name: str, overrides: dict[str, float], runs: int) -> "tuple[Floats, Floats]":
    """Return the mean people waiting under both styles, luck by luck."""
    scenario = load(name)
    # what follows the last week is not looked at here
    network = build(scenario, {**keep_meaning(scenario, overrides), "leaving_weeks": 1.0})
    blocks = run_arms(
        network,
        (HEROIC_ARM, DISTRIBUTED_ARM),
        seed=SEED,
        first=0,
        runs=runs,
        weeks=scenario.calendar.weeks,
        threads=os.cpu_count() or 1,
        series=False,
    )
    heroic, distributed = (block.mean[:, COLUMNS["people_waiting"]] for _, block in blocks)
    return heroic, distributed


def gap(name: str, overrides: dict[str, float]) -> "tuple[Difference, Floats]":
    """Return the difference in people waiting, and the same luck by luck."""
    heroic, distributed = people_waiting(name, overrides, RUNS)
    return paired(heroic, distributed, "lower"), distributed - heroic


def clear(change: "Floats", looks: int) -> bool:
    """Return whether a mean change is more than luck, for one of so many looks."""
    error = float(change.std(ddof=1)) / sqrt(len(change))
    return abs(float(change.mean())) > quantile(1.0 - 0.025 / looks, len(change) - 1) * error


def favoured(changes: "list[Floats]", looks: int) -> str:
    """Return the style that a higher value favours, by changes from low to high in each place."""
    signs = {change.mean() > 0.0 for change in changes if clear(change, looks)}
    if not signs:
        return "none clearly"
    if len(signs) == 2:
        return "depends on the place"
    return "heroic" if signs.pop() else "distributed"


def cell(value: float, bold: bool) -> str:
    """Return a figure, bold where it is clear."""
    text = f"{value:+.0f}".replace("-", "\N{MINUS SIGN}")
    return f"**{text}**" if bold else text


def each() -> list[str]:
    """Return the table of every assumption, and what stands below it."""
    ranges = assumed(load(SCENARIOS[0]))
    usual = [people_waiting(name, {}, RUNS_EACH)[0].mean() for name in SCENARIOS]
    looks = len(ranges) * len(SCENARIOS)
    rows: list[tuple[float, str]] = []
    hidden: list[str] = []
    still: list[str] = []
    for one in ranges:
        changes = []
        for name in SCENARIOS:
            low, high = (
                people_waiting(name, {one.name: end}, RUNS_EACH) for end in (one.low, one.high)
            )
            changes.append((high[1] - high[0]) - (low[1] - low[0]))
        if not any(change.any() for change in changes):
            hidden.append(one.name)
            continue
        style = favoured(changes, looks)
        if style == "none clearly":
            still.append(one.name)
            continue
        size = sum(abs(change.mean()) / n for change, n in zip(changes, usual, strict=True))
        cells = " | ".join(cell(change.mean(), clear(change, looks)) for change in changes)
        rows.append((size, f"| `{one.name}` | {one.low:.3g}, {one.high:.3g} | {cells} | {style} |"))
    return [
        EACH.format(count=len(ranges), runs=RUNS_EACH).rstrip("\n"),
        "",
        "| assumption | low, high | " + " | ".join(SCENARIOS) + " | a higher value favours |",
        "|---" * (len(SCENARIOS) + 3) + "|",
        *(row for _, row in sorted(rows, key=lambda row: -row[0])),
        "",
        f"Nothing clear in any of the three ({len(still)}): "
        + ", ".join(f"`{name}`" for name in still)
        + ".",
        "",
        "Nothing at all without cards, without what these places lack, or beside figures of their "
        f"own ({len(hidden)}): " + ", ".join(f"`{name}`" for name in hidden) + ".",
    ]


def main() -> None:
    """Write the page."""
    lines = [
        "| assumption | low, high | " + " | ".join(SCENARIOS) + " | a higher value favours |",
        "|---" * (len(SCENARIOS) + 3) + "|",
    ]
    shipped = [gap(name, {})[0] for name in SCENARIOS]
    cells = " | ".join(cell(found.mean, found.clear) for found in shipped)
    lines.append(f"| as shipped | | {cells} | |")
    for parameter, low, high in MOVED:
        ends = [(gap(name, {parameter: low}), gap(name, {parameter: high})) for name in SCENARIOS]
        favours = favoured(
            [upper[1] - lower[1] for lower, upper in ends], len(MOVED) * len(SCENARIOS)
        )
        cells = " | ".join(
            f"{cell(lower.mean, lower.clear)} to {cell(upper.mean, upper.clear)}"
            for (lower, _), (upper, _) in ends
        )
        meaning = BY_NAME[parameter].meaning
        lines.append(f"| `{parameter}`: {meaning} | {low:g}, {high:g} | {cells} | {favours} |")
    lines += each()
    head = HEAD.format(runs=RUNS, seed=SEED, version=MODEL_VERSION)
    TARGET.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
