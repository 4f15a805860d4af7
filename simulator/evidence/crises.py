"""Rows about crisis, turbulence, and a centre that is a bottleneck (B12 to B15)."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.evidence.atlas import crisis, gaps
from simulator.evidence.base import Effort, Finding, sign, within
from simulator.evidence.figures import (
    INFINITY,
    lead,
    listed,
    load_at_equal_capacity,
    outcome,
    pairs,
)
from simulator.evidence.paired import backlog, bed, percent
from simulator.styles import DISTRIBUTED, HEROIC

if TYPE_CHECKING:
    from simulator.rules.names import Floats


def b12(effort: Effort) -> list[Finding]:
    """Return rows about directive leadership in emergencies."""
    calm = {trust: bed(8, weeks=52, wickedness=0.3, load=0.9, trust=trust) for trust in (0.1, 0.9)}
    shocked = gaps(effort, crisis(0.1), 26)
    return [
        sign(
            "advantage of heroic in a shock x3 less without, log, trust .1, 26 weeks",
            [
                b - a
                for a, b in zip(
                    lead(effort, crisis(0.1), 26), lead(effort, calm[0.1], 26), strict=True
                )
            ],
            True,
        ),
        sign(
            "advantage of heroic at trust .9 less at .1, log, shock x3, 26 weeks",
            [
                a - b
                for a, b in zip(
                    lead(effort, crisis(0.1), 26), lead(effort, crisis(0.9), 26), strict=True
                )
            ],
            False,
        ),
        sign(
            "J distributed over heroic, %, shock x3, trust .1, 26 weeks",
            shocked,
            True,
            at_least=10.0,
        ),
    ]


def b13(effort: Effort) -> list[Finding]:
    """Return rows about trust, which helps both styles in a crisis."""
    found = []
    ends = ((HEROIC, "heroic"), (DISTRIBUTED, "distributed"))
    plans = (
        ("equal capacity", True, "the same staff whatever the trust, as in the prototype"),
        (
            "capacity planned for the trust",
            False,
            "as the atlas plans it: places of little trust have more staff, which takes back what "
            "trust does; trust also moves towards its own level, .9 down and .1 up",
        ),
    )
    for words, equal, note in plans:
        for dials, name in ends:
            j = {}
            for trust in (0.1, 0.9):
                load = 0.9
                if equal:
                    load *= load_at_equal_capacity(lambda x, t: crisis(t, load=x), trust)
                j[trust] = backlog(effort, crisis(trust, load=load), dials, runs=pairs(effort))
            low, high = j[0.1][:, 25], j[0.9][:, 25]
            found.append(
                sign(
                    f"J at trust .9 less .1, weeks of demand, {name}, shock x3, 26 weeks, {words}",
                    listed(high - low),
                    False,
                    f"{low.mean():.2f} to {high.mean():.2f}; {note}",
                )
            )
    return found


def b14(effort: Effort) -> list[Finding]:
    """Return rows about local information in turbulent times."""

    def at(turbulence: float, lag: float) -> "Floats":
        model = {"turbulence": turbulence, "information_lag": lag}
        return np.array(lead(effort, bed(8, weeks=104, model=model), 104, effort.runs(1000, 400)))

    both_ways = (at(0.02, 8.0) - at(0.02, 0.0)) - (at(0.0, 8.0) - at(0.0, 0.0))
    return [
        sign(
            "what a lag of 8 weeks adds to distributed's advantage, turbulence .02 less 0, log",
            listed(both_ways),
            True,
            "8 services, h=.5, 104 weeks",
        )
    ]


def b15(effort: Effort) -> list[Finding]:
    """Return rows about autonomy where the centre is a bottleneck."""
    generous = bed(8, weeks=104, wickedness=0.3, model={"central_attention": 24.0})
    halved = bed(8, weeks=104, wickedness=0.3, model={"central_attention": 1.5})
    normal = bed(8, weeks=260)
    driven = bed(8, weeks=260, model={"drive": 0.79})
    return [
        sign(
            "advantage of distributed, log, 24 central decisions a week, h=.3, 104 weeks",
            lead(effort, generous, 104),
            False,
            "8 services; no decision waits",
        ),
        sign(
            "advantage of distributed, log, 1.5 central decisions a week, h=.3, 104 weeks",
            lead(effort, halved, 104),
            True,
            "8 services; half the usual central attention",
        ),
        within(
            "needs met with drive one standard deviation (.29) higher, %, heroic, 260 weeks",
            -INFINITY,
            5.0,
            listed(
                percent(
                    outcome(effort, normal, HEROIC, "needs_met", [260]),
                    outcome(effort, driven, HEROIC, "needs_met", [260]),
                )
            ),
        ),
    ]
