"""Rows about shared leadership and trust across many random places (B9, B10, B17)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np

from simulator.evidence.atlas import condition, conditions
from simulator.evidence.base import Effort, Finding, sign, undisputed, within
from simulator.evidence.figures import load_at_equal_capacity
from simulator.evidence.paired import backlog, correlation, mixed, paths, spread
from simulator.scenario import Scenario


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
        # the studies disagree about complex work, and agree about trust
        undisputed(
            sign(
                "that correlation, trusting less wary places, 260 weeks",
                apart(with_trust, without),
                True,
                f"{with_trust[0]:.2f} against {without[0]:.2f}; trust from .5",
            )
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
