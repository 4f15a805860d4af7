"""Published findings, and whether the model reproduces their sign or range.

Each row is a statement that the engine can contradict. Where the literature disagrees the
row says so with both sides. Rows about the test bed use its default parameters unless the
row names others; all are public parameters or parts of the scenario format.

"Advantage" is log(J_H / J_D) luck by luck: above nought the distributed end of the dials
did better. J is as in the atlas.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from simulator.decisions import Decision
from simulator.evidence.atlas import (
    OMEGAS,
    PAIRS,
    QUICK_PAIRS,
    condition,
    conditions,
    crisis,
    gaps,
    r1,
    r2,
    r3,
    r4,
    r5,
    r6,
    regime,
)
from simulator.evidence.base import (
    Check,
    Effort,
    Finding,
    exact,
    level,
    mean_and_error,
    sign,
    within,
)
from simulator.evidence.paired import (
    advantage,
    backlog,
    bed,
    both,
    correlation,
    final_states,
    mixed,
    paths,
    percent,
    spread,
    with_parts,
)
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials

if TYPE_CHECKING:
    from simulator.rules.names import Floats, State, World

INFINITY: Final = float("inf")
FIT: Final = "practice_fit"


def pairs(effort: Effort) -> int:
    """Return the pairs of runs for each setting."""
    return effort.runs(PAIRS, QUICK_PAIRS)


def assumed(value: float) -> dict[str, Any]:
    """Return an assumed figure as a scenario file has it."""
    return {"value": value, "source": "assumed"}


def listed(values: "Floats") -> list[float]:
    """Return one figure for each luck."""
    return [float(x) for x in values]


def lead(effort: Effort, scenario: Scenario, weeks: int, runs: int | None = None) -> list[float]:
    """Return the advantage of all dials distributed at a horizon, luck by luck."""
    heroic, distributed = both(effort, scenario, runs=runs or pairs(effort))
    return advantage(heroic[:, weeks - 1], distributed[:, weeks - 1])


def outcome(
    effort: Effort, scenario: Scenario, dials: Dials, name: str, weeks: Sequence[int] = ()
) -> "Floats":
    """Return an outcome's mean over the given weeks, counted from 1; all when left out."""
    found = paths(effort, scenario, dials, runs=pairs(effort), outcome=name)
    part = found[:, [week - 1 for week in weeks]] if weeks else found
    mean: Floats = part.mean(axis=1)
    return mean


def load_at_equal_capacity(make: Callable[[float, float], Scenario], trust: float) -> float:
    """Return the load at which a place of any trust has the capacity that trust .5 is given.

    The format plans capacity for the hand-offs that trust at the start lets expect, so that
    places of little trust have more staff; with this load all have the same.

    Parameters
    ----------
    make : callable
        Takes load and trust.
    """
    usual = make(1.0, 0.5)
    here = make(1.0, trust)
    contacts = [float(build(scenario).world.service[N.BASE, 0]) for scenario in (here, usual)]
    return contacts[0] / contacts[1]


# --- groups, networks, search ---------------------------------------------------------------


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
        best = min((0.0, 0.25), key=lambda omega, each=each: float(each[omega].mean()))  # type: ignore[misc]
        found.append(
            sign(
                f"J at a share of 1 over that at {best:g}, %, {size} services, h=.3, 104 weeks",
                listed(percent(each[best], each[1.0])),
                True,
                "no turbulence; the prototype had +8 %",
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
        means = {
            omega: float(
                backlog(effort, scenario, mixed(omega), runs=runs, threads=1)[:, 103].mean()
            )
            for omega in OMEGAS
        }
        return min(means[0.25], means[0.5], means[0.75]) <= 1.05 * min(means.values())

    near = spread(effort, list(enumerate(conditions(n, 7))), hybrid_is_near)
    share = sum(near) / n
    found.append(
        within(
            "mid-range conditions in which a hybrid is within 5 % of the best mix, %, 104 weeks",
            50.0,
            100.0,
            (100.0 * share, 100.0 * sqrt(share * (1.0 - share) / n)),
            f"{n} Sobol points of h .3-.7, 6-12 services, trust .3-.7, load .95-1.1; all dials "
            "together at .25, .5 or .75",
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


# --- shared leadership across many places ---------------------------------------------------


@dataclass(frozen=True)
class Place:
    """One of many random places, led somewhere between the two ends.

    Attributes
    ----------
    omega : float
        Where all four dials stand.
    wickedness, services, trust : float
        Of the place.
    output : mapping of int to float
        -log J by horizon in weeks.
    morale : float
        After 260 weeks, 0 to 100.
    """

    omega: float
    wickedness: float
    services: int
    trust: float
    output: Mapping[int, float]
    morale: float


KEPT_PLACES: Final = 2
_places: dict[tuple[int, bool, bool], list[Place]] = {}


def places(effort: Effort, equal_capacity: bool = False) -> list[Place]:
    """Return many places over the space of conditions of R7, each with its own mix of dials.

    Parameters
    ----------
    equal_capacity : bool
        Whether capacity is what trust .5 would be given, whatever the trust.
    """
    key = (effort.seed, effort.quick, equal_capacity)
    if key in _places:
        return _places[key]
    runs = 4

    def place(item: tuple[int, tuple[float, ...]]) -> Place:
        index, point = item
        trust = 0.05 + 0.9 * point[4]
        load = 0.85 + 0.3 * point[6]
        if equal_capacity:

            def make(at: float, level: float) -> Scenario:
                moved = (*point[:4], (level - 0.05) / 0.9, *point[5:9])
                return condition(index, moved, load=at)

            load *= load_at_equal_capacity(make, trust)
        scenario = condition(index, point[:9], load=load)
        dials = mixed(point[9])
        # morale first: its ensemble leaves the people waiting for the next to find
        morale = paths(effort, scenario, dials, runs=runs, outcome="morale", threads=1)
        found = backlog(effort, scenario, dials, runs=runs, threads=1)
        return Place(
            point[9],
            point[0],
            len(scenario.services),
            trust,
            {weeks: -float(np.log(found[:, weeks - 1].mean() + 1e-9)) for weeks in (26, 104, 260)},
            float(morale[:, 259].mean()),
        )

    if len(_places) >= KEPT_PLACES:
        _places.clear()
    points = conditions(effort.runs(768, 128), 10)
    _places[key] = spread(effort, list(enumerate(points)), place)
    return _places[key]


def related(
    some: Sequence[Place], x: Callable[[Place], float], y: Callable[[Place], float]
) -> tuple[float, float]:
    """Return a correlation over places and its standard error, (1 - r^2) / sqrt(n - 1)."""
    r = correlation([x(place) for place in some], [y(place) for place in some])
    return r, (1.0 - r * r) / sqrt(len(some) - 1)


def apart(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    """Return the difference of two independent figures and its standard error."""
    return a[0] - b[0], sqrt(a[1] * a[1] + b[1] * b[1])


def shared(some: Sequence[Place], weeks: int) -> tuple[float, float]:
    """Return the correlation of distributed leadership with output at a horizon."""
    return related(some, lambda place: place.omega, lambda place: place.output[weeks])


def b9(effort: Effort) -> list[Finding]:
    """Return rows about shared leadership and performance."""
    everywhere = places(effort)
    n = len(everywhere)
    large = [p for p in everywhere if p.wickedness >= 0.5 and p.services >= 10]
    small = [p for p in everywhere if p.wickedness < 0.5 and p.services < 10]
    trusting = [p for p in everywhere if p.trust >= 0.5]
    wary = [p for p in everywhere if p.trust < 0.5]
    note = f"{n} places over the space of R7, all four dials at one random share"
    at_large, at_small = shared(large, 260), shared(small, 260)
    with_trust, without = shared(trusting, 260), shared(wary, 260)
    return [
        within(
            "correlation of share with -log J, 26 weeks", -0.35, 0.35, shared(everywhere, 26), note
        ),
        within(
            "correlation of share with -log J, 260 weeks", 0.0, 0.45, shared(everywhere, 260), note
        ),
        sign(
            "that correlation, wicked and large less tame and small places, 260 weeks",
            apart(at_large, at_small),
            True,
            f"{at_large[0]:.2f} against {at_small[0]:.2f}; h from .5 and 10 services",
            at_least=0.2,
        ),
        sign(
            "that correlation, trusting less wary places, 260 weeks",
            apart(with_trust, without),
            True,
            f"{with_trust[0]:.2f} against {without[0]:.2f}; trust from .5",
        ),
        within(
            "correlation of share with morale, 260 weeks",
            1e-9,
            0.6,
            related(everywhere, lambda p: p.omega, lambda p: p.morale),
            "above .6 morale would be a mirror of style",
        ),
    ]


def b10(effort: Effort) -> list[Finding]:
    """Return rows about hierarchy in teams."""
    r, error = shared(places(effort), 104)
    return [
        within(
            "correlation of hierarchy (1 less share) with -log J, 104 weeks",
            -0.45,
            0.35,
            (-r, error),
            "the range of B9 turned round; the meta-analysis has -.08",
        )
    ]


def b17(effort: Effort) -> list[Finding]:
    """Return rows about trust and performance."""
    return [
        within(
            f"correlation of trust at the start with -log J, 104 weeks, {words}",
            0.05,
            0.45,
            related(places(effort, equal), lambda p: p.trust, lambda p: p.output[104]),
            note,
        )
        for words, equal, note in (
            ("equal capacity", True, "the same staff whatever the trust, as in the prototype"),
            (
                "capacity planned for the trust",
                False,
                "as the atlas plans it: places of little trust have more staff, which takes back "
                "what trust does",
            ),
        )
    ]


# --- crisis, turbulence, bottlenecks --------------------------------------------------------


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


# --- hand-offs, trust, failure demand -------------------------------------------------------


def same_capacity(trust: float, further: float) -> Scenario:
    """Return the test bed at load .95 with the capacity that trust .5 would be given."""

    def at(load: float, level: float) -> Scenario:
        return bed(8, weeks=104, load=load, trust=level, further_need=further)

    return at(0.95 * load_at_equal_capacity(at, trust), trust)


def b16(effort: Effort) -> list[Finding]:
    """Return rows about relational coordination and time in system."""
    levels = (0.1, 0.3, 0.5, 0.7, 0.9)
    waits = {
        (trust, further): outcome(
            effort, same_capacity(trust, further), mixed(0.5), "weeks_waited", [104]
        )
        for further in (0.15, 0.45)
        for trust in levels
    }
    found = [
        sign(
            f"weeks waited for each need at trust {b:g} less at {a:g}, fixed capacity, 104 weeks",
            listed(waits[b, 0.45] - waits[a, 0.45]),
            False,
            f"{waits[a, 0.45].mean():.2f} to {waits[b, 0.45].mean():.2f}; 8 services, dials half "
            "way, 45 in 100 resolved needs bring up another",
        )
        for a, b in pairwise(levels)
    ]
    # a case is a first need and all that follow from it: 1 / (1 - m) needs on average
    more = (waits[0.1, 0.45] - waits[0.9, 0.45]) / (1.0 - 0.45)
    less = (waits[0.1, 0.15] - waits[0.9, 0.15]) / (1.0 - 0.15)
    found.append(
        sign(
            "weeks saved for each case by trust .9 against .1, further needs 45 % less 15 %",
            listed(more - less),
            True,
            f"{more.mean():.2f} against {less.mean():.2f} weeks; a case is a first need and all "
            "that follow from it",
        )
    )
    return found


def b18(_effort: Effort) -> list[Finding]:
    """Return rows about losses of trust, which weigh more."""
    from simulator.rules.people import trust_follows

    moved = {}
    for got in (0, 10):
        world, state = a_state(bed(3, weeks=4, trust=0.5))
        state.link_at[N.SENT, 0] = 10
        state.link_at[N.GOT, 0] = got
        trust_follows(world, state)
        moved[got] = abs(float(state.link[N.TRUST, 0]) - 0.5)
    return [
        within(
            "trust lost by a week of failed hand-offs over trust won by one of working ones",
            2.0,
            5.0,
            (moved[0] / moved[10], 0.0),
            "from trust .5, by the engine's own rule",
        )
    ]


def b19(effort: Effort) -> list[Finding]:
    """Return rows about failure demand."""
    alone = {"central_attention": 0.0, "local_attention": 0.0}
    name = "failure_demand"
    untouched = bed(8, weeks=260, further_need=0.0, model=alone)
    redesigned = bed(8, weeks=260, further_need=0.0)
    found = [
        within(
            "contacts that come back unsolved, %, nothing ever redesigned, year 1",
            35.0,
            60.0,
            listed(outcome(effort, untouched, HEROIC, name, range(1, 53))),
            "8 services, h=.5, no further needs, so that nothing else is counted",
        )
    ]
    for dials, words in ((HEROIC, "heroic"), (DISTRIBUTED, "distributed")):
        found.append(
            within(
                f"contacts that come back unsolved, %, after four years of redesign, {words}",
                15.0,
                30.0,
                listed(outcome(effort, redesigned, dials, name, range(209, 261))),
            )
        )
    return found


# --- overload and redesign ------------------------------------------------------------------

NOBODY_DECIDES: Final = {"central_attention": 0.0, "local_attention": 0.0}


def b20(effort: Effort) -> list[Finding]:
    """Return rows about speed-up, then slow-down."""
    calm = bed(8, weeks=52, load=0.95, model=NOBODY_DECIDES)
    pulse = bed(
        8, weeks=52, load=0.95, shock=1.5, shock_week=9, shock_weeks=4, shocked=1.0,
        model=NOBODY_DECIDES,
    )  # fmt: skip

    def met(scenario: Scenario, first: int, last: int, dials: Dials = HEROIC) -> "Floats":
        total = paths(effort, scenario, dials, runs=PAIRS, outcome="needs_met")
        return total[:, last - 1] - total[:, first - 2]

    found = [
        sign(
            "needs met in a four-week pulse of demand x1.5, % above the same weeks without",
            listed(percent(met(calm, 9, 12), met(pulse, 9, 12))),
            True,
            "8 services, load .95, nobody redesigns",
        )
    ]
    steady = {**NOBODY_DECIDES, "failure_trust": 0.0}
    over = bed(8, weeks=104, load=1.3, further_need=0.0, model=steady)
    found += [
        sign(
            "needs met in weeks 79-104 over those in weeks 14-39, %, always overloaded",
            listed(percent(met(over, 14, 39), met(over, 79, 104))),
            False,
            "load 1.3, at full pace in both spans, nobody redesigns; morale, sickness and "
            "vacancies alone",
        ),
        sign(
            "contacts that come back unsolved, % points, load 1.3 less load .8, weeks 14-52",
            listed(
                outcome(effort, over, HEROIC, "failure_demand", range(14, 53))
                - outcome(
                    effort,
                    bed(8, weeks=104, load=0.8, further_need=0.0, model=steady),
                    HEROIC,
                    "failure_demand",
                    range(14, 53),
                )
            ),
            True,
            "communities' trust held out of it, so that haste alone counts",
        ),
    ]
    drives = (0.0, 0.25, 0.5, 0.75, 1.0)
    met_at = {
        drive: outcome(
            effort, bed(8, weeks=104, model={"drive": drive}), HEROIC, "needs_met", [104]
        )
        for drive in drives
    }
    best = max(drives, key=lambda drive: float(met_at[drive].mean()))
    words = ", ".join(f"{drive:g}: {met_at[drive].mean():.0f}" for drive in drives)
    found.append(
        within(
            "drive at which most needs are met, 104 weeks",
            0.25,
            0.75,
            (best, 0.0),
            f"an inverted U has its top inside; needs met by drive {words}",
        )
    )
    found.append(
        sign(
            "needs met at full drive over those at the best drive below it, %, 104 weeks",
            listed(
                percent(
                    met_at[max(drives[:-1], key=lambda drive: float(met_at[drive].mean()))],
                    met_at[1.0],
                )
            ),
            False,
        )
    )
    return found


def b21(effort: Effort) -> list[Finding]:
    """Return rows about worse before better."""
    runs = effort.runs(1000, 600)
    # never idle, so that time for redesign is time taken from contacts
    working = bed(8, weeks=104, load=1.6)
    idle = bed(8, weeks=104, load=1.6, model={"local_attention": 0.0})
    met = [
        paths(effort, scenario, DISTRIBUTED, runs=runs, outcome="needs_met")
        for scenario in (working, idle)
    ]
    j = [backlog(effort, scenario, DISTRIBUTED, runs=runs) for scenario in (working, idle)]
    where = "8 services, h=.5, load 1.6, distributed; local attention of .5, or none"
    quick_gains = (
        "a change works from the week in which it is agreed, so that redesign has paid for itself "
        "after about six weeks, sooner than the literature's"
    )
    found = [
        sign(
            "needs met with redesign over without, %, weeks 1-2",
            listed(percent(met[1][:, 1], met[0][:, 1])),
            False,
            where,
        ),
        sign(
            "needs met with redesign over without, %, year 2",
            listed(percent(met[1][:, 103] - met[1][:, 51], met[0][:, 103] - met[0][:, 51])),
            True,
            where,
        ),
    ]
    for weeks, worse in ((4, False), (13, False), (104, True)):
        found.append(
            sign(
                f"J without time for improvement over with it, %, {weeks} weeks",
                listed(percent(j[0][:, weeks - 1], j[1][:, weeks - 1])),
                worse,
                quick_gains if weeks == 13 else where,
            )
        )
    return found + paid_redesign(effort)


def paid_redesign(effort: Effort) -> list[Finding]:
    """Return rows about redesign that is paid for and takes months to take hold."""
    runs = effort.runs(800, 400)
    scenario = with_parts(bed(4, weeks=104), place={"name": "Nowhere", "reserve": assumed(20.0)})
    found = []
    for dials, name in ((HEROIC, "heroic"), (DISTRIBUTED, "distributed")):
        waiting = {}
        met = {}
        # the same seat is held in both arms, so that roles have the same shares
        for turn in (0, 1000):
            cards = tuple(
                Decision(turn, "entrepreneur", "invest-to-save", f"s000{i}") for i in range(2)
            )
            met[turn], waiting[turn] = (
                paths(effort, scenario, dials, runs=runs, outcome=outcome_id, decisions=cards)
                for outcome_id in ("needs_met", "people_waiting")
            )
        where = f"{name}; half of four services redesigned in the first quarter, from the reserve"
        found += [
            sign(
                f"needs met with redesign over without, %, weeks 1-8, {name}",
                listed(percent(met[1000][:, 7], met[0][:, 7])),
                False,
                where,
            ),
            sign(
                f"J without redesign over with it, %, 13 weeks, {name}",
                listed(
                    percent(waiting[0][:, :13].mean(axis=1), waiting[1000][:, :13].mean(axis=1))
                ),
                False,
                where,
            ),
            sign(
                f"J without redesign over with it, %, 104 weeks, {name}",
                listed(percent(waiting[0].mean(axis=1), waiting[1000].mean(axis=1))),
                True,
                where,
            ),
        ]
    return found


# --- austerity, communities' own resources --------------------------------------------------

SPENDING_CUTS: Final = (
    ("social-care", 45.3, 3.0),
    ("planning", 3.1, 52.8),
    ("housing", 5.0, 45.6),
    ("highways", 12.0, 37.1),
    ("culture", 7.0, 34.9),
    ("other", 27.6, None),
)
"""Service, share of spending in 2010-11 in %, real cut to 2016-17 in %.

Cuts and the share of care are those of the National Audit Office (2018); how the rest is
split is assumed, and the last cut is what makes all services but care lose 32.6 %.
"""
YEARS_OF_CUTS: Final = 6
CUT_OUTSIDE_CARE: Final = 32.6


def spending_cuts() -> dict[str, tuple[float, float]]:
    """Return share and cut of each service, in per cent."""
    outside = [row for row in SPENDING_CUTS[1:] if row[2] is not None]
    total = sum(row[1] for row in SPENDING_CUTS[1:])
    lost = sum(row[1] * (row[2] or 0.0) for row in outside)
    rest = (CUT_OUTSIDE_CARE * total - lost) / SPENDING_CUTS[-1][1]
    return {name: (share, rest if cut is None else cut) for name, share, cut in SPENDING_CUTS}


def austerity(even_cut: float = 0.0) -> Scenario:
    """Return six kinds of council service under the cuts of 2010-11 to 2016-17.

    Parameters
    ----------
    even_cut : float
        If above 0: the share that one cut takes from all budgets together, with no word on
        which services, instead of each service's own cuts.
    """
    rows = spending_cuts()
    event = {
        "id": "cut",
        "title": "The grant is cut",
        "week": 2,
        "effects": [{"kind": "budget-cut", "share": assumed(even_cut)}],
    }
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "austerity",
            "title": "Six years of cuts",
            "summary": "Care is protected, the rest is not.",
            "briefing": "Care is protected, the rest is not.",
            "place": {"name": "Nowhere", "reserve": assumed(0.0)},
            "calendar": {"weeks": 52 * YEARS_OF_CUTS, "weeks_per_turn": 52},
            "needs": [{"id": name, "name": name} for name in rows],
            "communities": [
                {
                    "id": "people",
                    "name": "People",
                    "demand": [
                        {"need": name, "per_week": assumed(share / 5.0)}
                        for name, (share, _) in rows.items()
                    ],
                }
            ],
            "services": [
                {
                    "id": name,
                    "name": name,
                    "serves": [name],
                    "staff": assumed(share),
                    "load": assumed(0.8),
                    "statutory": name == "social-care",
                    "yearly_cut": {
                        "value": 0.0
                        if even_cut
                        else 1.0 - (1.0 - cut / 100.0) ** (1.0 / YEARS_OF_CUTS),
                        "source": "nao-2018",
                    },
                }
                for name, (share, cut) in rows.items()
            ],
            "links": [{"from": "people", "to": name, "right_door": assumed(1.0)} for name in rows],
            "events": [event] if even_cut else [],
            "sources": [
                {
                    "id": "nao-2018",
                    "title": "National Audit Office 2018, Financial sustainability of local "
                    "authorities",
                }
            ],
            "model": {"leaving_weeks": {"value": 1.0, "reason": "the leaving test is not read"}},
        }
    )


def budgets_left(effort: Effort, scenario: Scenario) -> dict[str, float]:
    """Return the share of each service's budget that is left at the end."""
    names = sorted(part.id for part in scenario.services)
    ((_world, state),) = final_states(effort, scenario, HEROIC, runs=1)
    return {name: float(state.service[N.BUDGET, i]) for i, name in enumerate(names)}


def b22(effort: Effort) -> list[Finding]:
    """Return rows about austerity, care protected."""
    rows = spending_cuts()
    care = "social-care"
    outside = 100.0 - rows[care][0]
    left = budgets_left(effort, austerity())
    found = [
        within(
            f"budget cut of {name} over six years, %",
            round(rows[name][1] - 2.0, 1),
            round(rows[name][1] + 2.0, 1),
            (100.0 * (1.0 - left[name]), 0.0),
            "" if SPENDING_CUTS[i][2] is not None else "what makes all but care lose 32.6 %",
        )
        for i, name in enumerate(rows)
    ]
    lost = (rows[care][0] * rows[care][1] + outside * CUT_OUTSIDE_CARE) / 1e4
    even = budgets_left(effort, austerity(lost))
    rest = sum(share * even[name] for name, (share, _) in rows.items() if name != care) / outside
    by_law = f"one cut of {100.0 * lost:.1f} % that names no service; the law protects care"
    found += [
        within(
            "budget cut of social care when all budgets are cut together, %",
            1.0,
            5.0,
            (100.0 * (1.0 - even[care]), 0.0),
            by_law,
        ),
        within(
            "budget cut of all other services then, %",
            CUT_OUTSIDE_CARE - 2.0,
            CUT_OUTSIDE_CARE + 2.0,
            (100.0 * (1.0 - rest), 0.0),
            by_law,
        ),
    ]
    for words, budgets in (("six years of cuts", left), ("that one cut", even)):
        money = {name: share * budgets[name] for name, (share, _) in rows.items()}
        found.append(
            within(
                f"share of social care in spending after {words}, %",
                52.0,
                56.0,
                (100.0 * money[care] / sum(money.values()), 0.0),
                "45.3 % at the start; the published end is 54.4 %",
            )
        )
    return found


def one_asset(
    *,
    weeks: int,
    trust: float,
    health: float,
    woven: float,
    share: float = 1.0,
    per_week: float = 40.0,
    load: float = 0.8,
    events: Sequence[dict[str, Any]] = (),
    model: Mapping[str, float] | None = None,
) -> Scenario:
    """Return one community, one service, and one asset that may meet all of its needs first."""
    settings = {"leaving_weeks": 1.0, **(model or {})}
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "one-asset",
            "title": "One asset",
            "summary": "One community, one service, one asset.",
            "briefing": "One community, one service, one asset.",
            "place": {"name": "Nowhere", "reserve": assumed(0.0)},
            "calendar": {"weeks": weeks, "weeks_per_turn": min(weeks, 52)},
            "needs": [{"id": "company", "name": "Company"}],
            "communities": [
                {
                    "id": "street",
                    "name": "The street",
                    "trust": assumed(trust),
                    "demand": [{"need": "company", "per_week": assumed(per_week)}],
                }
            ],
            "services": [
                {
                    "id": "desk",
                    "name": "Desk",
                    "serves": ["company"],
                    "staff": assumed(10.0),
                    "load": assumed(load),
                }
            ],
            "assets": [
                {
                    "id": "choir",
                    "name": "Choir",
                    "communities": ["street"],
                    "needs": ["company"],
                    "share": assumed(share),
                    "health": assumed(health),
                    "woven": assumed(woven),
                }
            ],
            "links": [{"from": "street", "to": "desk", "right_door": assumed(1.0)}],
            "events": list(events),
            "model": {
                name: {"value": value, "reason": "set for the row of evidence"}
                for name, value in settings.items()
            },
        }
    )


def asked_by_week(effort: Effort, scenario: Scenario, dials: Dials) -> "Floats":
    """Return new needs a week, shape (runs, weeks): what was met plus what is open, stepwise.

    Only where no resolved need brings up another.
    """
    met = paths(effort, scenario, dials, runs=pairs(effort), outcome="needs_met")
    born = met + paths(effort, scenario, dials, runs=pairs(effort))
    asked: Floats = np.diff(born, axis=1, prepend=0.0)
    return asked


def b24(effort: Effort) -> list[Finding]:
    """Return rows about closing what communities have."""
    closing = {
        "id": "closing",
        "title": "The choir closes",
        "week": 1,
        "effects": [{"kind": "asset-closes", "assets": ["choir"]}],
    }
    six_years = 312
    open_, closed = (
        asked_by_week(
            effort,
            one_asset(weeks=six_years, trust=0.7, health=0.9, woven=0.9, events=events),
            HEROIC,
        )
        for events in ((), (closing,))
    )
    more = closed - open_
    whole = float(more.sum(axis=1).mean())
    late = more[:, 26:].sum(axis=1)
    return [
        within(
            "new needs a week after an asset closed, % above those with it open, years 1-6",
            4.0,
            16.0,
            listed(percent(open_.sum(axis=1), closed.sum(axis=1))),
            "a strong, well-known asset that may meet all of the community's needs; trust .7 at "
            "the start",
        ),
        within(
            "part of that rise which comes after week 26, %",
            80.0,
            100.0,
            listed(100.0 * late / whole),
            "over six years; its effect fades in a straight line over 26 weeks",
        ),
    ]


def b25(effort: Effort) -> list[Finding]:
    """Return rows about what social prescribing can divert."""
    fixed = {"community_trust_pull": 0.0, "poisson_arrivals": 0.0, "story_trust": 0.0}

    def asked(woven: float) -> float:
        scenario = one_asset(
            weeks=4, trust=1.0, health=1.0, woven=woven, per_week=2000.0, model=fixed
        )
        return float(asked_by_week(effort, scenario, HEROIC)[:, 0].mean())

    none = asked(0.0)
    return [
        within(
            "needs met by communities first, % of eligible, all of it known and at full strength",
            0.0,
            15.0,
            (100.0 * (none - asked(1.0)) / none, 0.0),
            "first week, full trust",
        )
    ]


def high_users(_effort: Effort) -> list[Finding]:
    """Return rows about what a before-after study of high users shows where nothing works."""
    # contacts in half a year are Poisson with a gamma mean (shape 1, mean 1): geometric
    chances = [0.5 ** (k + 1) for k in range(200)]
    chosen = chances[3:]
    before = sum((k + 3) * p for k, p in enumerate(chosen)) / sum(chosen)
    after = sum((1.0 + k + 3) / 2.0 * p for k, p in enumerate(chosen)) / sum(chosen)
    return [
        sign(
            "before-after estimate less controlled estimate on users with 3 contacts and more, "
            "% points",
            (100.0 * (after / before - 1.0), 0.0),
            False,
            "gamma-Poisson contacts, shape 1, mean 1; the controlled estimate is 0 since nothing "
            "was done",
            at_least=10.0,
        )
    ]


def b26(effort: Effort) -> list[Finding]:
    """Return rows about cuts that travel."""
    runs = effort.runs(400, 100)
    cut = {
        "id": "cut",
        "title": "A service is cut",
        "week": 27,
        "effects": [{"kind": "budget-cut", "share": assumed(0.31), "services": ["s0000"]}],
    }
    found = []
    for dials, name in ((HEROIC, "heroic"), (DISTRIBUTED, "distributed")):
        loads = []
        for events in ([], [cut]):
            scenario = with_parts(bed(6, weeks=78, degree=2, load=0.95), events=events)
            row = []
            for world, state in final_states(effort, scenario, dials, runs=runs):
                ends = range(int(world.out_start[0]), int(world.out_start[1]))
                linked = [int(world.link_at[N.L_TO, e]) for e in ends]
                row.append(sum(float(state.service[N.LOAD, s]) for s in linked) / len(linked))
            loads.append(np.array(row))
        found.append(
            within(
                f"load at services to which a service cut by 31 % sends people, %, {name}",
                0.0,
                20.0,
                listed(percent(loads[0], loads[1])),
                "a year after the cut; 6 services, load .95",
            )
        )
    return found


def a_state(scenario: Scenario) -> "tuple[World, State]":
    """Return world and state at the start of a run, to ask the rules what they make of it."""
    from simulator.rules.tick import start

    network = build(scenario)
    world = network.with_decisions((), (), scenario.calendar.weeks)
    state = network.new_state()
    start(world, state, np.array(tuple(HEROIC)), network.woven, network.reserve, 1, 0)
    return world, state


def b27(_effort: Effort) -> list[Finding]:
    """Return rows about hand-offs and navigators."""
    from simulator.rules.flow import handoff_chance

    world, state = a_state(bed(3, weeks=4))
    found = []
    for trust, navigation, expected, words in (
        (0.0, 0.0, 0.40, "no trust, no navigation"),
        (0.0, 1.0, 0.68, "no trust, full navigation"),
        (1.0, 0.0, 0.70, "full trust, no navigation"),
        (1.0, 1.0, 0.98, "full trust, full navigation"),
    ):
        state.link[N.TRUST, 0] = trust
        state.link[N.NAVIGATION, 0] = navigation
        chance = handoff_chance(world, state, 0)
        found.append(exact(f"chance that a hand-off works, {words}", expected, chance))
    return found


def b28(_effort: Effort) -> list[Finding]:
    """Return rows about sickness and turnover."""
    from simulator.rules.people import morale_follows

    def at(morale: float) -> tuple[float, float]:
        still = {"morale_pull": 0.0, "morale_load": 0.0, "morale_pace": 0.0}
        world, state = a_state(bed(3, weeks=4, model=still))
        for s in range(3):
            state.service[N.MORALE, s] = morale
        morale_follows(world, state)
        absence = float(state.service[N.ABSENCE, 0])
        return 100.0 * absence, 5200.0 * float(state.service[N.TURNOVER, 0])

    return [
        within("sickness at morale 1, % of time", 3.0, 8.0, (at(1.0)[0], 0.0)),
        within("sickness at morale 0, % of time", 3.0, 8.0, (at(0.0)[0], 0.0)),
        within(
            "sickness at morale .65, % of time",
            4.0,
            4.6,
            (at(0.65)[0], 0.0),
            "calibrated: what lost morale adds was set to 4.5 points, within its range, so that "
            "this holds; with the 5 points of the first version it was 4.75 %",
        ),
        within("leavers at morale .65, % a year", 10.0, 14.0, (at(0.65)[1], 0.0)),
        level(
            "leavers at morale .3, % a year",
            35.0,
            (at(0.3)[1], 0.0),
            1.0,
            "12 % x (1 + k x .7) / (1 + k x .35) is below 24 % for any k, so that the equation "
            "itself cannot reach 35 %; with k=2 it gives 16.9 %",
        ),
    ]


def b30(effort: Effort) -> list[Finding]:
    """Return rows about showing the work."""
    silent = {"share_storyteller": 0.0, "share_entrepreneur": 0.2}
    told = bed(8, weeks=104, load=0.6, further_need=0.0)
    untold = bed(8, weeks=104, load=0.6, further_need=0.0, model=silent)
    year = [52]
    trust = [
        outcome(effort, scenario, DISTRIBUTED, "community_trust", year)
        for scenario in (told, untold)
    ]
    # the second year, in which the trust that was won is there throughout
    asked = [
        asked_by_week(effort, scenario, DISTRIBUTED)[:, 52:].sum(axis=1)
        for scenario in (told, untold)
    ]
    return [
        within(
            "communities' trust won by a year of stories, % of the gap at the start",
            8.0,
            20.0,
            listed(100.0 * (trust[0] - trust[1]) / 50.0),
            "load .6, so that performance is good; the storyteller's tenth of attention against "
            "none; distributed",
        ),
        within(
            "needs voiced with stories over without, %, year 2",
            5.0,
            INFINITY,
            listed(percent(asked[1], asked[0])),
            "demand is 1 + .1 (V - .5): from trust .5 to 1 it can rise by 5 % at most, and good "
            "performance alone takes trust most of that way",
        ),
    ]


def b31(effort: Effort) -> list[Finding]:
    """Return rows about holding outcomes under cuts."""
    years = 7
    cut = 1.0 - (1.0 - 0.286) ** (1.0 / years)

    def later_over_start(wickedness: float, load: float, turbulence: float) -> list[float]:
        scenario = with_parts(
            bed(
                8,
                weeks=52 * years,
                wickedness=wickedness,
                load=load,
                yearly_cut=cut,
                model={"turbulence": turbulence, "turbulence_common": turbulence},
            ),
            assets=[
                {
                    "id": f"group-{i}",
                    "name": "Group",
                    "communities": [f"c{i:04d}"],
                    "needs": [f"n{i:04d}"],
                    "share": assumed(0.6),
                }
                for i in range(8)
            ],
        )
        people = paths(effort, scenario, mixed(0.75), runs=pairs(effort))
        return listed(percent(people[:, :52].mean(axis=1), people[:, -52:].mean(axis=1)))

    where = "budget -28.6 % in seven years, all dials at .75, weavers at work"
    return [
        within(
            "people waiting in year 7 over year 1, %, where it can be held",
            -INFINITY,
            10.0,
            later_over_start(0.7, 1.0, 0.0),
            where + "; h=.7, load 1, a stable world",
        ),
        within(
            "people waiting in year 7 over year 1, %, where it cannot",
            10.0,
            INFINITY,
            later_over_start(0.7, 1.08, 0.02),
            where + "; h=.7, load 1.08, and what works keeps changing (.02 a week)",
        ),
    ]


def b32(effort: Effort) -> list[Finding]:
    """Return rows about critical, tame, wicked."""
    rows = [f for row in (r1, r2, r3, r4, r5, r6) for f in row(effort)]
    failed = [f.what for f in rows if not f.passed]
    return [
        exact(
            "statements of the atlas R1 to R6 that hold",
            float(len(rows)),
            float(len(rows) - len(failed)),
            "; ".join(f"not: {what}" for what in failed),
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


CHECKS: Final[tuple[Check, ...]] = (
    Check(
        "B1-wheel-circle",
        "B",
        "A hub is better at few clear tasks, a ring at many tangled ones; the ring talks "
        "more, is happier, and suffers less from ambiguity",
        "Bavelas 1950; Leavitt 1951; Macy, Christie and Luce 1953; Shaw 1964",
        b1,
    ),
    Check(
        "B2-central-integration",
        "B",
        "In a stable network of known practice central integration is at least as good",
        "Provan and Milward 1995; Milward and Provan 1998",
        b2,
    ),
    Check(
        "B3-age-and-hybrids",
        "B",
        "Networks improve with age, and hybrids are near the best in most middling places",
        "Raab, Mannak and Cambre 2015",
        b3,
    ),
    Check(
        "B4-ties-between-decisions",
        "B",
        "Ties between decisions hurt those who decide apart, and alignment makes most of it good",
        "Rivkin and Siggelkow 2003, 2005, 2007",
        b4,
        contested="Barr and Hanaki 2008 find the centre better in complex and uncertain "
        "settings where its processing is cheap; Rivkin and Siggelkow stress "
        "broad local search there.",
    ),
    Check(
        "B5-dense-and-sparse",
        "B",
        "Dense networks are ahead early, sparse ones late, and only where choices depend on "
        "each other",
        "Lazer and Friedman 2007",
        b5,
        contested="Mason and Watts 2012: efficient networks won in 256 experiments; "
        "Brackbill and Centola 2020: inefficient ones won every trial.",
    ),
    Check(
        "B6-exploit-explore",
        "B",
        "Known practice pays early, novel practice late",
        "March 1991",
        b6,
    ),
    Check(
        "B8-copying",
        "B",
        "Copying neighbours helps where places are alike and hurts where they differ",
        "Hong and Page 2004; Grim and others 2019",
        b8,
        contested="Hong and Page 2004: diversity beats ability; Reijula and Kuorikoski 2021 "
        "and replications: limited by the structure of the landscape.",
    ),
    Check(
        "B9-shared-leadership",
        "B",
        "Shared leadership goes with somewhat better results, more so in complex work and "
        "with trust",
        "Wang, Waldman and Zhang 2014; Wu and others 2020",
        b9,
        contested="Wang and others 2014: stronger with complex work; D'Innocenzo and others "
        "2016: weaker with complex tasks.",
    ),
    Check(
        "B10-hierarchy",
        "B",
        "Hierarchy goes with slightly worse results",
        "Greer and others 2018",
        b10,
        contested="Greer and others 2018: a small net harm, but task ambiguity makes "
        "hierarchy useful, and interdependence does not matter.",
    ),
    Check(
        "B12-critical-directive",
        "B",
        "Directive leadership is better when severity is high and trust is low",
        "Yun, Faraj and Sims 2005",
        b12,
    ),
    Check(
        "B13-trust-in-crisis",
        "B",
        "Even in a crisis trust helps under either style",
        "Moynihan 2009",
        b13,
    ),
    Check(
        "B14-local-information",
        "B",
        "Old information costs a centre more in turbulent times",
        "Aghion and others 2021",
        b14,
    ),
    Check(
        "B15-bottleneck",
        "B",
        "Autonomy pays where the centre is a bottleneck, and drive alone does not",
        "Rasul and Rogger 2018; Bandiera and others 2021; Honig 2018",
        b15,
    ),
    Check(
        "B16-coordination",
        "B",
        "Trust shortens the way through services, more so where people need several",
        "Gittell and others 2000",
        b16,
    ),
    Check(
        "B17-trust-performance",
        "B",
        "Trust goes with better results",
        "De Jong, Dirks and Gillespie 2016",
        b17,
    ),
    Check(
        "B18-losses-weigh-more",
        "B",
        "A failure takes more trust than a success brings",
        "Slovic 1993 via Poortinga and Pidgeon 2004",
        b18,
        calibrated=True,
        contested="Slovic 1993: losses weigh more; Earle and others: symmetric where trust "
        "rests on shared values.",
    ),
    Check(
        "B19-failure-demand",
        "B",
        "A third to a half of contacts is failure demand until services are redesigned",
        "Walley and Jennison-Phillips; Seddon; Locality and Vanguard",
        b19,
    ),
    Check(
        "B20-overload",
        "B",
        "A short overload speeds work up; a long one slows it down and lets quality slip",
        "Oliva and Sterman 2001; KC and Terwiesch 2009; Berry Jaeker and Tucker 2017",
        b20,
    ),
    Check(
        "B21-worse-before-better",
        "B",
        "Redesign costs output before it brings any, and cutting it helps only for a while",
        "Repenning and Sterman 2001, 2002",
        b21,
    ),
    Check(
        "B22-austerity",
        "B",
        "Six years of cuts with care protected raise its share of spending",
        "National Audit Office 2018",
        b22,
        calibrated=True,
    ),
    Check(
        "B24-closing-assets",
        "B",
        "Closing what communities have raises demand, mostly later",
        "Villa 2024, Institute for Fiscal Studies; Sharkey 2017",
        b24,
    ),
    Check(
        "B25-social-prescribing",
        "B",
        "Communities' own resources can meet at most 15 % of eligible needs first",
        "Polley 2017; Bickerdike 2017; Kiely 2022",
        b25,
        calibrated=True,
        contested="Polley 2017: -28 % GP demand before and after; controlled reviews: "
        "unproven; Torbay: activity rose.",
    ),
    Check(
        "B25-before-after",
        "B",
        "Before-after studies of high users overstate what was achieved",
        "regression to the mean; Bickerdike 2017",
        high_users,
        method=True,
    ),
    Check(
        "B26-cuts-travel",
        "B",
        "A cut at one service raises load at those linked to it, and never lowers it",
        "Institute for Fiscal Studies 2020",
        b26,
        contested="IFS 2020: cuts to care raised A&E visits; Seamer and others 2019: no "
        "effect on admissions.",
    ),
    Check(
        "B27-navigators",
        "B",
        "Four in ten hand-offs work by themselves, up to 98 % with trust and navigation",
        "Patel and others 2018; coordinators' reports",
        b27,
        calibrated=True,
    ),
    Check(
        "B28-workforce",
        "B",
        "Sickness and turnover stay in the ranges that are known, and rise as morale falls",
        "NHS sickness absence, Nuffield Trust and King's Fund; children's social workers 2025",
        b28,
        calibrated=True,
    ),
    Check(
        "B30-showing-work",
        "B",
        "Showing work wins trust, and more requests",
        "Buell, Porter and Norton",
        b30,
    ),
    Check(
        "B31-holding-under-cuts",
        "B",
        "There are places in which outcomes hold through deep cuts, and places in which "
        "they do not",
        "King's Fund 2019 on the Wigan Deal",
        b31,
    ),
    Check(
        "B32-critical-tame-wicked",
        "B",
        "Critical and tame problems suit the heroic end, wicked ones the distributed end",
        "Grint 2005, 2008",
        b32,
        contested="Grint: the context is also constructed by those who decide what kind of "
        "problem it is.",
    ),
    Check(
        "B33-scale-by-function",
        "B",
        "Merging standard functions helps, merging local ones hurts",
        "Ostrom's police studies, via Am. Econ. 2016",
        b33,
    ),
    Check(
        "B34-span",
        "B",
        "A centre with usual attention is overtaken at 6 to 20 services",
        "Neilson and Wulf 2012",
        b34,
    ),
)
"""All rows that today's engine can contradict."""
