"""Rows about groups, networks and search: who finds good practice, how soon (B1 to B8)."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, Final

from simulator.evidence.atlas import OMEGAS, PAIRS, conditions, gaps
from simulator.evidence.base import Effort, Finding, sign, within
from simulator.evidence.figures import FIT, INFINITY, listed, outcome, pairs
from simulator.evidence.paired import JUDGING, backlog, bed, least, mixed, paths, percent, spread
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials

if TYPE_CHECKING:
    from simulator.rules.names import Floats


def b1(effort: Effort) -> list[Finding]:
    """Return rows about wheel and circle."""
    few, many = bed(3, weeks=26, wickedness=0.0), bed(24, weeks=26, wickedness=1.0)
    found = [
        sign(
            "practice fit heroic less distributed, points of 100, 3 services, h=0, 26 weeks",
            listed(outcome(effort, few, HEROIC, FIT) - outcome(effort, few, DISTRIBUTED, FIT)),
            True,
            "few clear choices: the hub is sooner right",
        ),
        sign(
            "practice fit distributed less heroic, points of 100, 24 services, h=1, 26 weeks",
            listed(outcome(effort, many, DISTRIBUTED, FIT) - outcome(effort, many, HEROIC, FIT)),
            True,
            "many tangled choices: the ring is sooner right",
        ),
    ]
    # a laboratory: nobody is swamped, and no standard way is at hand
    quiet = {"known_heroic": 0.0, "known_distributed": 0.0}
    blur = {"noise_local": 0.18, "noise_distance": 0.75}
    plain = bed(5, weeks=52, load=0.8, model=quiet)
    vague = bed(5, weeks=52, load=0.8, model={**quiet, **blur})
    runs = effort.runs(1000, 500)
    ends = (HEROIC, DISTRIBUTED)
    lost = {
        dials: (
            paths(effort, plain, dials, runs=runs, outcome=FIT)
            - paths(effort, vague, dials, runs=runs, outcome=FIT)
        ).mean(axis=1)
        for dials in ends
    }
    found.append(
        sign(
            "fit lost to threefold judging error, heroic less distributed, points of 100, 52 weeks",
            listed(lost[HEROIC] - lost[DISTRIBUTED]),
            True,
            f"lost {lost[HEROIC].mean():.2f} heroic, {lost[DISTRIBUTED].mean():.2f} distributed; "
            "5 services, h=.5, load .8, no standard way. Where a standard way is at hand it "
            "shields the hub, and the difference is not found",
        )
    )
    # a service that is never idle and whose contacts all count shows its working time
    busy = bed(
        5,
        weeks=26,
        load=2.5,
        further_need=0.0,
        model={
            "failure_reference": 0.0,
            "failure_fit": 0.0,
            "failure_trust": 0.0,
            "failure_pace": 0.0,
            "failure_least": 0.0,
        },
    )
    talking = Dials(1.0, 1.0, 0.0, 0.0)
    held = {
        dials: paths(effort, busy, dials, runs=pairs(effort), outcome="needs_met")[:, 3]
        for dials in (HEROIC, talking)
    }
    found.append(
        sign(
            "contacts given up for meeting, deciding and reporting, % of the hub's, ring less hub",
            listed(-percent(held[HEROIC], held[talking])),
            True,
            "the ring sends more messages; first four weeks of a service that is never idle",
        )
    )
    found.append(
        sign(
            "morale distributed less heroic, points of 100, 5 services, after 52 weeks",
            listed(
                paths(effort, plain, DISTRIBUTED, runs=runs, outcome="morale")[:, 51]
                - paths(effort, plain, HEROIC, runs=runs, outcome="morale")[:, 51]
            ),
            True,
            "the classic satisfaction of the circle, with nobody swamped (load .8); under overload "
            "the longer queue of a small ring takes it away again",
        )
    )
    return found


def b2(effort: Effort) -> list[Finding]:
    """Return rows about central integration can win."""
    found = []
    for size in (4, 6, 8):
        scenario = bed(size, weeks=104, wickedness=0.3)
        each = {
            omega: backlog(effort, scenario, mixed(omega), runs=pairs(effort))[:, 103]
            for omega in (0.0, 0.25, 1.0)
        }
        best = least(each, (0.0, 0.25))
        found.append(
            sign(
                f"J at a share of 1 over that at {best:g}, %, {size} services, h=.3, 104 weeks",
                listed(percent(each[best][JUDGING], each[1.0][JUDGING])),
                True,
                "no turbulence; the share near the centre is chosen on every second luck and "
                "judged on the others; the prototype had +8 %",
            )
        )
    return found


def middling(index: int, point: Sequence[float]) -> Scenario:
    """Return a scenario from the middle of the space of conditions, without shock or cuts."""
    return bed(
        6 + int(7.0 * point[1]),
        weeks=104,
        graph=1 + index,
        wickedness=0.3 + 0.4 * point[0],
        further_need=0.2 + 0.2 * point[3],
        trust=0.3 + 0.4 * point[4],
        load=0.95 + 0.15 * point[6],
        model={
            "reads_across": float(min(int(3.0 * point[2]), 2)),
            "turbulence": 0.0075 * point[5],
        },
    )


def b3(effort: Effort) -> list[Finding]:
    """Return rows about age, stability, and hybrids."""
    found = []
    aged = bed(8, weeks=182)
    for dials, name in ((HEROIC, "heroic"), (mixed(0.5), "half way"), (DISTRIBUTED, "distributed")):
        people = paths(effort, aged, dials, runs=pairs(effort))
        young, old = people[:, 26:52].mean(axis=1), people[:, 156:182].mean(axis=1)
        found.append(
            sign(
                f"people waiting, second half of year 1 over first half of year 4, %, {name}",
                listed(percent(old, young)),
                True,
                "8 services, h=.5, stable",
            )
        )
    n = effort.runs(64, 16)
    runs = effort.runs(40, 20)

    def hybrid_is_near(item: tuple[int, tuple[float, ...]]) -> bool:
        scenario = middling(*item)
        each = {
            omega: backlog(effort, scenario, mixed(omega), runs=runs, threads=1)[:, 103]
            for omega in OMEGAS
        }
        hybrid, best = least(each, (0.25, 0.5, 0.75)), least(each, OMEGAS)
        judged = [float(each[omega][JUDGING].mean()) for omega in (hybrid, best)]
        return judged[0] <= 1.05 * judged[1]

    near = spread(effort, list(enumerate(conditions(n, 7))), hybrid_is_near)
    share = sum(near) / n
    found.append(
        within(
            "mid-range conditions in which a hybrid is within 5 % of the best mix, %, 104 weeks",
            50.0,
            100.0,
            (100.0 * share, 100.0 * sqrt(share * (1.0 - share) / n)),
            f"{n} Sobol points of h .3-.7, 6-12 services, trust .3-.7, load .95-1.1; all dials "
            "together at .25, .5 or .75. In each the best hybrid and the best mix are chosen on "
            f"{runs - runs // 2} lucks and compared on {runs // 2} others",
        )
    )
    return found


NO_ALIGNMENT: Final = {
    "alignment_start": 0.0,
    "alignment_meetings": 0.0,
    "alignment_story": 0.0,
}
FULL_ALIGNMENT: Final = {"alignment_start": 1.0, "alignment_fade": 0.0}


def b4(effort: Effort) -> list[Finding]:
    """Return rows about ties between decisions."""

    def fit(dials: Dials, ties: int, model: Mapping[str, float]) -> "Floats":
        scenario = bed(12, weeks=260, model={"reads_across": float(ties), **model})
        return outcome(effort, scenario, dials, FIT, [260])

    free = fit(DISTRIBUTED, 0, NO_ALIGNMENT)
    tied = fit(DISTRIBUTED, 3, NO_ALIGNMENT)
    aligned = fit(DISTRIBUTED, 3, FULL_ALIGNMENT)
    centre_free = fit(HEROIC, 0, NO_ALIGNMENT)
    centre_tied = fit(HEROIC, 3, NO_ALIGNMENT)
    figures = (
        f"fit {free.mean():.1f} with no ties, {tied.mean():.1f} with three, "
        f"{aligned.mean():.1f} with three and full alignment; prototype 70.5 to 65.0"
    )
    found = [
        sign(
            "distributed fit with three ties a choice less with none, points of 100, 260 weeks",
            listed(tied - free),
            False,
            "12 services, h=.5, without alignment; " + figures,
        ),
        sign(
            "part of that loss which alignment recovers, less 60 %, points of 100",
            listed((aligned - tied) - 0.6 * (free - tied)),
            True,
            figures,
        ),
        within(
            "heroic fit with three ties a choice less with none, points of 100, 260 weeks",
            -1.0,
            1.0,
            listed(centre_tied - centre_free),
            f"{centre_free.mean():.1f} with no ties, {centre_tied.mean():.1f} with three; "
            "'unaffected' is read as within one point",
        ),
    ]
    cheap = {"reads_across": 3.0, "turbulence": 0.01, "central_attention": 48.0}
    scenario = bed(12, weeks=104, wickedness=1.0, model=cheap)
    found.append(
        sign(
            "J distributed over heroic, %, complex and uncertain, central processing cheap",
            gaps(effort, scenario, 104),
            True,
            "Barr and Hanaki 2008: 12 services, h=1, three ties, turbulence .01, 48 central "
            "decisions a week instead of 3",
        )
    )
    return found


def b5(effort: Effort) -> list[Finding]:
    """Return rows about dense and sparse networks of search."""
    runs = effort.runs(150, 60)

    def fit(degree: int, within_choices: int) -> "Floats":
        model = {
            "practice_bits": 14.0,
            "reads_within": float(within_choices),
            "reads_across": 0.0,
            "local_attention": 2.0,
            "copy_share": 0.5,
            "known_heroic": 0.0,
            "known_distributed": 0.0,
            "noise_local": 0.0,
            "shrink": 0.0,
            "accept_above": 0.0,
            "turnover": 0.0,
            "share_architect": 0.5,
            "engagement": 0.0,
        }
        scenario = bed(
            40,
            weeks=104,
            degree=degree,
            wickedness=0.0,
            further_need=0.0,
            trust=1.0,
            load=0.6,
            model=model,
        )
        return paths(effort, scenario, DISTRIBUTED, runs=runs, outcome=FIT)

    dense, sparse = fit(39, 5), fit(1, 5)
    easy_dense, easy_sparse = fit(39, 0), fit(1, 0)
    where = "40 services, 14 choices, h=0, half of the trials copy"
    return [
        sign(
            "fit dense less sparse, points of 100, week 8, each choice reading five others",
            listed(dense[:, 7] - sparse[:, 7]),
            True,
            where,
        ),
        sign(
            "fit dense less sparse, points of 100, week 104, each choice reading five others",
            listed(dense[:, 103] - sparse[:, 103]),
            False,
            where + "; the reversal that is disputed",
        ),
        within(
            "fit dense less sparse, points of 100, week 104, each choice by itself",
            -0.5,
            INFINITY,
            listed(easy_dense[:, 103] - easy_sparse[:, 103]),
            where + "; without interdependence the reversal must be gone",
        ),
    ]


def b6(effort: Effort) -> list[Finding]:
    """Return rows about exploiting and exploring."""
    scenario = bed(8, weeks=260, wickedness=0.7)
    exploring = Dials(practice=1.0)
    gap = paths(effort, scenario, HEROIC, runs=PAIRS, outcome=FIT) - paths(
        effort, scenario, exploring, runs=PAIRS, outcome=FIT
    )
    where = "8 services, h=.7, the dial of practice alone, unilateral power"
    return [
        sign("fit known less novel, points of 100, week 8", listed(gap[:, 7]), True, where),
        sign("fit known less novel, points of 100, week 260", listed(gap[:, 259]), False, where),
    ]


def b8(effort: Effort) -> list[Finding]:
    """Return rows about copying neighbours."""
    runs = effort.runs(600, 100)

    def fit(h: float, copied: float) -> "Floats":
        scenario = bed(8, weeks=260, wickedness=h, model={"copy_share": copied})
        return paths(effort, scenario, DISTRIBUTED, runs=runs, outcome=FIT)[:, 259]

    return [
        sign(
            f"distributed fit with copying less without, points of 100, h={h:g}, 260 weeks",
            listed(fit(h, 0.25) - fit(h, 0.0)),
            positive,
            "8 services; a quarter of local changes copy, or none",
        )
        for h, positive in ((0.1, True), (0.2, True), (0.5, False), (0.9, False))
    ]
