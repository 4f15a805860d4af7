"""Write which assumptions decide who does better, and which style each favours.

Run ``python docs/make_assumptions.py`` after the rules changed. Each assumption is moved
alone to a low and a high value; the table tells what that does to the difference in people
waiting (distributed less heroic) on the same lucks.
"""

from pathlib import Path

from simulator import MODEL_VERSION
from simulator.compare import compare
from simulator.parameters import BY_NAME
from simulator.reader import load

SCENARIOS = ("lonely-carers", "river-rises", "shrinking-libraries")
RUNS = 96
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
that leaves out nought. The last column says which style a *higher* value favours, where all
three places agree.

These are single moves: two assumptions together can do what neither does alone. Nothing in the
scenarios was tuned to this table.

"""


def gap(name: str, overrides: dict[str, float]) -> tuple[float, bool]:
    """Return the difference in people waiting, and whether its interval leaves out nought."""
    found = compare(load(name), runs=RUNS, seed=SEED, overrides=overrides)
    difference = found.difference("people_waiting")
    return difference.mean, difference.clear


def cell(value: float, clear: bool) -> str:
    """Return a figure, bold where it is clear."""
    text = f"{value:+.0f}".replace("-", "\N{MINUS SIGN}")
    return f"**{text}**" if clear else text


def main() -> None:
    """Write the page."""
    lines = [
        "| assumption | low, high | " + " | ".join(SCENARIOS) + " | a higher value favours |",
        "|---" * (len(SCENARIOS) + 3) + "|",
    ]
    shipped = [gap(name, {}) for name in SCENARIOS]
    lines.append("| as shipped | | " + " | ".join(cell(*part) for part in shipped) + " | |")
    for parameter, low, high in MOVED:
        ends = [(gap(name, {parameter: low}), gap(name, {parameter: high})) for name in SCENARIOS]
        steps = [upper[0] - lower[0] for lower, upper in ends]
        favours = "depends on the place"
        if all(step < 0 for step in steps):
            favours = "distributed"
        elif all(step > 0 for step in steps):
            favours = "heroic"
        cells = " | ".join(f"{cell(*lower)} to {cell(*upper)}" for lower, upper in ends)
        meaning = BY_NAME[parameter].meaning
        lines.append(f"| `{parameter}`: {meaning} | {low:g}, {high:g} | {cells} | {favours} |")
    head = HEAD.format(runs=RUNS, seed=SEED, version=MODEL_VERSION)
    TARGET.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
