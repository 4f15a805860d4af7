"""Rows about which problem, function and size of network suit which style (B32 to B34)."""

from math import sqrt

from simulator.decisions import Decision
from simulator.evidence.atlas import gaps, r1, r2, r3, r4, r5, r6, regime
from simulator.evidence.base import (
    Effort,
    Finding,
    exact,
    mean_and_error,
    sign,
    undisputed,
    within,
)
from simulator.evidence.figures import INFINITY, assumed, listed
from simulator.evidence.paired import bed, paths, percent, with_parts
from simulator.network import build
from simulator.styles import HEROIC


def b32(effort: Effort) -> list[Finding]:
    """Return rows about critical, tame, wicked."""
    rows = [f for row in (r1, r2, r3, r4, r5, r6) for f in row(effort)]
    failed = [f.what for f in rows if not f.passed]
    # that leaders frame a problem is no doubt about what the model was to show
    return [
        undisputed(
            exact(
                "statements of the atlas R1 to R6 that hold",
                float(len(rows)),
                float(len(rows) - len(failed)),
                "; ".join(f"not: {what}" for what in failed),
            )
        )
    ]


def b33(effort: Effort) -> list[Finding]:
    """Return rows about merging by function."""
    runs = effort.runs(1500, 1000)
    found = []
    for h, positive, words in ((0.0, False, "standard, h=0"), (1.0, True, "local, h=1")):
        base = bed(2, weeks=260, wickedness=h)
        scenario = with_parts(base, place={"name": "Nowhere", "reserve": assumed(20.0)})
        target = build(scenario).links[0]
        merging = (Decision(0, "architect", "merge", target),)
        # the same seat is held in both arms, so that roles have the same shares
        watching = (Decision(1000, "architect", "merge", target),)
        people = [
            paths(effort, scenario, HEROIC, runs=runs, decisions=decisions)
            for decisions in (watching, merging)
        ]
        found.append(
            sign(
                f"J with a merger of two services over without, %, {words}, 260 weeks",
                listed(percent(people[0].mean(axis=1), people[1].mean(axis=1))),
                positive,
                "ordered in the first turn; pooled queue, one practice, a year of disruption",
            )
        )
    return found


def b34(effort: Effort) -> list[Finding]:
    """Return rows about the span of a centre."""
    found = []
    sizes = (3, 6, 8, 12, 24)
    for weeks in (26, 104, 260):
        centres = [mean_and_error(gaps(effort, regime(size, 0.5), weeks)) for size in sizes]
        size, error = INFINITY, 0.0
        for k in range(len(sizes) - 1):
            (a, sa), (b, sb) = centres[k], centres[k + 1]
            if a > 0.0 >= b:
                step = sizes[k + 1] - sizes[k]
                size = sizes[k] + step * a / (a - b)
                error = step * sqrt((b * sa) ** 2 + (a * sb) ** 2) / (a - b) ** 2
                break
        words = ", ".join(f"{s}: {c[0]:+.0f} %" for s, c in zip(sizes, centres, strict=True))
        found.append(
            within(
                f"services from which distributed has the smaller J, {weeks} weeks",
                6.0,
                20.0,
                (size, error),
                f"h=.5, defaults, between measured sizes in a straight line; by size {words}",
            )
        )
    return found
