"""Write who did better, at which horizon, into the page of each shipped scenario.

Run ``python docs/make_winners.py`` after the rules changed, or with the ids of some scenarios
for these alone. The figures of the scenarios were fixed before anybody looked at these
tables; nothing is tuned to them.
"""

import sys
from pathlib import Path

from simulator import MODEL_VERSION
from simulator.compare import Comparison, compare
from simulator.judging import Verdict, verdicts
from simulator.outcomes import OUTCOMES
from simulator.reader import load

HORIZONS = {
    "everyone-in": (26, 52, 104),
    "family-front-door": (26, 52, 104),
    "first-week": (12, 24, 48),
    "lonely-carers": (26, 52, 104),
    "one-city": (26, 52, 104, 208),
    "river-rises": (26, 52, 104),
    "shrinking-libraries": (26, 52, 104, 260),
    "three-tiers": (26, 52, 104),
}
RUNS = 500
SEED = 1
START = "<!-- who did better: written by docs/make_winners.py -->"
END = "<!-- end of who did better -->"


def verdict(found: Comparison, outcome: str, better: str, decimals: int) -> str:
    """Return one cell: who did better, by how much, and in how many lucks."""
    gap = found.difference(outcome)
    if not gap.clear:
        return "no clear difference"
    lower = gap.mean < 0
    who = "distributed" if lower == (better == "lower") else "heroic"
    low, high = sorted((abs(gap.low), abs(gap.high)))
    share = gap.p_second_better if who == "distributed" else 1 - gap.p_second_better
    return f"{who}, by {ends(low, high, max(decimals, 1))} ({100 * share:.0f} % of lucks)"


def ends(low: float, high: float, digits: int) -> str:
    """Return an interval above nought, with as many digits as keep its ends apart from it."""
    for more in range(digits, digits + 4):
        texts = f"{low:.{more}f}", f"{high:.{more}f}"
        if float(texts[0]) > 0.0 and texts[0] != texts[1]:
            break
    return " to ".join(texts)


def by_values(verdict: Verdict) -> str:
    """Return one cell: who did better by somebody's own values."""
    gap = verdict.overall
    low, high = sorted((abs(gap.low), abs(gap.high)))
    share = gap.p_second_better if gap.mean > 0 else 1 - gap.p_second_better
    words = f"{verdict.better}, by {low:.0f} to {high:.0f} % ({100 * share:.0f} % of lucks)"
    return (words if verdict.better else "not clear") + ("" if verdict.agreed else " *")


def judged(found: list[Comparison], horizons: tuple[int, ...]) -> list[str]:
    """Return who did better by whose values, as lines."""
    lines = [
        "",
        "By their own values, weighed as they say. The difference of each outcome is taken in per "
        "cent of its two figures' mean, on the same luck. * Counting only which style did better, "
        "and not by how much, says otherwise.",
        "",
        "| by the values of | " + " | ".join(f"{weeks} weeks" for weeks in horizons) + " |",
        "|" + "---|" * (len(horizons) + 1),
    ]
    for row in zip(*map(verdicts, found), strict=True):
        cells = " | ".join(by_values(verdict) for verdict in row)
        lines.append(f"| {row[0].name} ({row[0].kind}) | {cells} |")
    return lines


def section(name: str, horizons: tuple[int, ...]) -> str:
    """Return the section of a scenario's page."""
    scenario = load(name)
    found = [compare(scenario, runs=RUNS, seed=SEED, weeks=weeks) for weeks in horizons]
    cells = len(OUTCOMES) * len(horizons)
    head = "| outcome | " + " | ".join(f"{weeks} weeks" for weeks in horizons) + " |"
    lines = [
        START,
        "",
        "## Who did better, as found",
        "",
        f"Both styles on autopilot, {RUNS} pairs on the same luck, seed {SEED}, model version "
        f"{MODEL_VERSION}, scenario digest `{found[0].digest}`. The interval is the 95 % interval "
        "of the paired difference, for luck alone: it says nothing of how right the assumptions "
        "are. A share near 50 % means that luck decides single cases even where the mean differs. "
        f"Each cell is judged by itself: if nothing differed at all, about {cells / 20:.0f} of the "
        f"{cells} would look clear all the same.",
        "",
        head,
        "|" + "---|" * (len(horizons) + 1),
    ]
    for outcome in OUTCOMES:
        cells = [verdict(part, outcome.id, outcome.better, outcome.decimals) for part in found]
        lines.append(f"| {outcome.label} ({outcome.unit}) | " + " | ".join(cells) + " |")
    if found[0].judges:
        lines += judged(found, horizons)
    lines += ["", END]
    return "\n".join(lines)


def main() -> None:
    """Rewrite the section in every page, or in those that are named."""
    for name in sys.argv[1:] or HORIZONS:
        horizons = HORIZONS[name]
        path = Path(__file__).parent / "scenarios" / f"{name}.md"
        text = path.read_text(encoding="utf-8")
        new = section(name, horizons)
        if START in text:
            before, rest = text.split(START, 1)
            text = before + new + rest.split(END, 1)[1]
        else:
            text = text.rstrip() + "\n\n" + new + "\n"
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
