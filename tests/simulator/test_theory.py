"""The engine against exact theory: queues, networks, repeats, trust and search.

Everything here runs through the same engine as a game, with mechanisms switched off by
public parameters until a closed form exists. Sizes of samples were chosen beforehand from
the known spread, so that chance alone takes a quarter of the tolerance; where that would
take too long, the name of the test says that only the score |z| is held.
"""

from collections.abc import Mapping, Sequence
from math import exp
from typing import Any, Final

import numpy as np
import pytest

from simulator.assembly import poisson_tables, unit_for, weekly_factor
from simulator.ensemble import Arm
from simulator.network import Network, build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.chance import ARRIVE, CAPACITY_LUCK, address, poisson
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC
from simulator.testbed import equal_services as bed
from tests.simulator.bench import (
    PLAIN_QUEUE,
    Bench,
    agree,
    block,
    figure,
    last_states,
    score,
)

# Mean queue of Q' = max(Q + A - S, 0) from empty after some weeks (Spitzer 1956).
QUEUES: Final[Mapping[tuple[float, float, bool], Mapping[int, float]]] = {
    (8, 10, False): {1: 0.425864, 4: 0.766275, 13: 0.873486, 26: 0.878504, 52: 0.878622},
    (8, 10, True): {1: 0.864226, 4: 1.791076, 13: 2.350645, 26: 2.446693, 52: 2.459852},
    (9, 10, True): {1: 1.272661, 4: 3.099894, 13: 5.166984, 26: 6.225228, 52: 6.888711},
    (19, 20, True): {1: 2.015141, 4: 5.118677, 13: 9.185131, 26: 11.797970, 52: 14.042100},
    (0.8, 1, True): {1: 0.397399, 4: 1.055962, 13: 1.957397, 26: 2.559802, 52: 3.101829},
    (11, 10, True): {13: 18.62733, 26: 32.84724, 52: 59.65518},
}
"""By new needs a week, contacts a week, and whether the latter vary by chance."""


def queues(
    demand: float, capacity: float, *, varies: bool, many: int = 16, after: bool = True
) -> Network:
    """Return independent plain queues of one service each."""
    model = PLAIN_QUEUE | {
        "poisson_capacity": float(varies),
        "serve_after_arrival": float(after),
    }
    return build(
        bed(many, degree=0, demand=demand, load=demand / capacity, further_need=0.0, model=model)
    )


def waiting(network: Network, runs: int, weeks: int, seed: int) -> np.ndarray[Any, Any]:
    """Return people waiting at each service on average, shape (runs, weeks)."""
    found: np.ndarray[Any, Any] = block(network, runs=runs, weeks=weeks, seed=seed).weekly[:, :, 0]
    return found / len(network.services)


@pytest.mark.parametrize("case", QUEUES)
def test_each_queue_follows_its_recursion_to_the_person(
    case: tuple[float, float, bool], seed: int
) -> None:
    demand, capacity, varies = case
    bench = Bench(queues(demand, capacity, varies=varies, many=2), seed=seed)
    tables, root = poisson_tables(), int(bench.state.tally[N.ROOT])
    queue = [0, 0]
    for week in range(60):
        bench.step()
        for s in range(2):
            key = int(bench.world.service_at[N.KEY, s])
            asked = poisson(
                *tables,
                address(root, week, ARRIVE, int(bench.world.demand_at[N.M_KEY, s])),
                unit_for(demand),
                demand,
            )
            can = int(capacity)
            if varies:
                luck = address(root, week, CAPACITY_LUCK, key)
                mean = float(bench.state.service[N.CAPACITY, s])
                can = poisson(*tables, luck, int(bench.world.service_at[N.UNIT, s]), mean)
            queue[s] = max(queue[s] + asked - can, 0)
            assert queue[s] == int(bench.state.size[N.POOLS * s])
            assert bench.state.service[N.CAPACITY, s] == pytest.approx(capacity, rel=1e-12)


@pytest.mark.timeout(400)
def test_mean_queues_of_poisson_demand_and_capacity_are_those_of_theory(seed: int) -> None:
    # sd over mean is below 1.3 from the fourth week on: 280,000 queues, error 0.25 %
    found = waiting(queues(0.8, 1, varies=True), 17_500, 52, seed)
    for week in (4, 13, 26, 52):
        agree(found[:, week - 1], QUEUES[0.8, 1, True][week])


def test_the_first_weeks_mean_queue_of_poisson_demand_and_capacity_is_that_of_theory(
    seed: int,
) -> None:
    # sd over mean is 1.82 in the first week: 560,000 queues
    found = waiting(queues(0.8, 1, varies=True, many=40), 14_000, 1, seed)
    agree(found[:, 0], QUEUES[0.8, 1, True][1])


def poisson_chances(mean: float, most: int) -> np.ndarray[Any, Any]:
    """Return Poisson chances of 0 .. most."""
    chances = np.empty(most + 1)
    chances[0] = exp(-mean)
    for k in range(1, most + 1):
        chances[k] = chances[k - 1] * mean / k
    return chances


def recursion_mean(demand: float, capacity: int, weeks: int) -> float:
    """Return the mean queue with fixed capacity after some weeks, by adding up all chances."""
    chances = np.zeros(300)
    chances[0] = 1.0
    arriving = poisson_chances(demand, 100)
    for _ in range(weeks):
        before = np.convolve(chances, arriving)[: 300 + capacity]
        chances = before[capacity:].copy()
        chances[0] += before[:capacity].sum()
    return float((chances * np.arange(300)).sum())


def test_mean_queues_of_poisson_demand_and_fixed_capacity_are_those_of_theory(seed: int) -> None:
    # Q is the greatest of 0 and (demand of the last k weeks - 10 k). The same over fewer weeks
    # has a mean known by recursion and moves with Q: as control variates, a few of those cut
    # the variance so far that 60,000 queues give an error below 0.25 %.
    demand, capacity = 8.0, 10
    network = queues(demand, capacity, varies=False, many=1)
    weekly = block(network, runs=60_000, weeks=52, seed=seed).weekly
    queue, met = weekly[:, :, 0], weekly[:, :, 5]
    asked = np.diff(queue + met, axis=1, prepend=0.0)
    # the luck that the controls stand for is right by itself
    agree(asked.mean(axis=1), demand)
    for week, exact in QUEUES[8, 10, False].items():
        assert recursion_mean(demand, capacity, week) == pytest.approx(exact, abs=1e-6)
        late = np.cumsum(asked[:, :week][:, ::-1] - capacity, axis=1)
        highest = np.maximum(np.maximum.accumulate(late, axis=1), 0.0)
        spans = [k for k in (1, 2, 3, 6, 10) if k < week]
        if not spans:
            assert abs(score(queue[:, 0], exact)) <= 4.0
            continue
        means = [recursion_mean(demand, capacity, k) for k in spans]
        table = highest[:, [k - 1 for k in spans]] - means
        for control in table.T:
            assert abs(score(control, 0.0)) <= 4.0
        of_week = queue[:, week - 1]
        slopes = np.linalg.lstsq(table - table.mean(axis=0), of_week - of_week.mean(), rcond=None)[
            0
        ]
        agree(of_week - table @ slopes, exact)


@pytest.mark.parametrize("case", [(8, 10, True), (9, 10, True), (19, 20, True), (11, 10, True)])
def test_mean_queues_lie_within_four_standard_errors_of_theory(
    case: tuple[float, float, bool], seed: int
) -> None:
    demand, capacity, varies = case
    found = waiting(queues(demand, capacity, varies=varies), 1_250, 52, seed)
    for week, exact in QUEUES[case].items():
        assert abs(score(found[:, week - 1], exact)) <= 4.0, week


def test_where_arrivals_wait_a_week_the_queue_is_last_weeks_and_the_new(seed: int) -> None:
    # N' = max(N - S, 0) + A, so that E[N(n)] = E[Q(n - 1)] + E[A]
    found = waiting(queues(8, 10, varies=True, after=False), 1_250, 53, seed)
    assert abs(score(found[:, 0], 8.0)) <= 4.0
    for week, exact in QUEUES[8, 10, True].items():
        # 20,000 queues: the mean is at least 8.9, its error below 0.4 %
        assert abs(score(found[:, week], exact + 8.0)) <= 4.0, week


def test_two_stations_in_a_loop_follow_their_chain(seed: int) -> None:
    # fixed capacities 5 and 3; the first sends on .6 of its people, the second .3 of its own
    network = build(loop(further=(0.6, 0.3), demand=3.0, contacts=(5.0, 3.0)))
    total = block(network, runs=6_500, weeks=13, seed=seed).weekly[:, :, 0] / PAIRS
    exact = {1: (0.134621, 1.719228), 2: (0.659539, 1.875190), 4: (0.966386, 2.286723)}
    exact[13] = (1.257906, 2.686658)
    for week, parts in exact.items():
        # 104,000 pairs, sd over mean at most .8: error 0.25 %
        agree(total[:, week - 1], sum(parts))


def test_each_of_two_stations_lies_within_four_standard_errors_of_its_chain(seed: int) -> None:
    network = build(loop(further=(0.6, 0.3), demand=3.0, contacts=(5.0, 3.0)))
    sizes = []
    for state in last_states(network, runs=1_250, weeks=12, seed=seed):
        sizes.append(state.size[N.WAITING :: N.POOLS].reshape(PAIRS, 2).mean(axis=0))
    table = np.array(sizes)
    assert abs(score(table[:, 0], 1.257906)) <= 4.0
    assert abs(score(table[:, 1], 2.686658)) <= 4.0


PAIRS: Final = 16


def loop(further: Sequence[float], demand: float, contacts: Sequence[float]) -> Scenario:
    """Return pairs of services that send people on to each other, the first asked by people."""
    visits = demand / (1 - further[0] * further[1])
    flow = (visits, visits * further[0])
    services: list[dict[str, Any]] = []
    links: list[dict[str, Any]] = []
    for i in range(PAIRS):
        for k in range(2):
            services.append(
                {
                    "id": f"s{i:02d}-{k}",
                    "name": "A service",
                    "serves": [f"n{i:02d}" if k == 0 else f"m{i:02d}"],
                    "staff": figure(1.0),
                    # a hair above the whole number, so that rounding never takes one away
                    "load": figure(flow[k] / (contacts[k] + 1e-9)),
                    "further_need": figure(further[k]),
                }
            )
            links.append({"from": f"s{i:02d}-{k}", "to": f"s{i:02d}-{1 - k}"})
        links.append({"from": f"c{i:02d}", "to": f"s{i:02d}-0", "right_door": figure(1.0)})
    model = PLAIN_QUEUE | {
        "poisson_capacity": 0.0,
        "handoff_base": 1.0,
        "handoff_most": 1.0,
    }
    return place(
        services,
        links,
        {f"c{i:02d}": {f"n{i:02d}": demand} for i in range(PAIRS)},
        [f"{kind}{i:02d}" for i in range(PAIRS) for kind in "nm"],
        model,
    )


def place(
    services: list[dict[str, Any]],
    links: list[dict[str, Any]],
    demand: Mapping[str, Mapping[str, float]],
    needs: Sequence[str],
    model: Mapping[str, float],
) -> Scenario:
    """Return a scenario that consists of queues alone."""
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "queues",
            "title": "Queues",
            "summary": "Queues for the theory.",
            "briefing": "Queues for the theory.",
            "place": {"name": "Nowhere", "reserve": figure(0.0)},
            "needs": [{"id": need, "name": need} for need in needs],
            "communities": [
                {
                    "id": name,
                    "name": name,
                    "demand": [{"need": n, "per_week": figure(rate)} for n, rate in row.items()],
                }
                for name, row in demand.items()
            ],
            "services": services,
            "links": links,
            "model": {
                name: {"value": value, "reason": "set for the theory"}
                for name, value in model.items()
            },
        }
    )


# An open network of five stations (Jackson 1957): external arrivals, routing, throughputs.
GAMMA: Final = (6.0, 1.0, 1.5, 0.5, 0.5)
ROUTING: Final = (
    (0.05, 0.25, 0.25, 0.15, 0.10),
    (0.05, 0.10, 0.15, 0.05, 0.05),
    (0.05, 0.10, 0.10, 0.00, 0.05),
    (0.00, 0.05, 0.05, 0.15, 0.10),
    (0.00, 0.05, 0.05, 0.10, 0.20),
)
THROUGHPUT: Final = (6.744122, 3.726011, 4.412312, 2.263385, 2.259584)
SCALE: Final = 100.0


def jackson() -> Scenario:
    """Return the five stations, a hundred times as busy, each with room to spare."""
    services: list[dict[str, Any]] = []
    links: list[dict[str, Any]] = []
    for i, row in enumerate(ROUTING):
        services.append(
            {
                "id": f"s{i}",
                "name": f"Station {i}",
                "serves": [f"n{i}"],
                "staff": figure(1.0),
                "load": figure(0.75),
                "further_need": figure(sum(row)),
            }
        )
        links.append({"from": f"c{i}", "to": f"s{i}", "right_door": figure(1.0)})
        links += [
            {"from": f"s{i}", "to": f"s{k}", "weight": figure(share)}
            for k, share in enumerate(row)
            if share > 0
        ]
    demand = {f"c{i}": {f"n{i}": SCALE * rate} for i, rate in enumerate(GAMMA)}
    model = PLAIN_QUEUE | {"handoff_base": 1.0, "handoff_most": 1.0}
    return place(services, links, demand, [f"n{i}" for i in range(5)], model)


def test_throughputs_of_a_network_solve_the_traffic_equations(seed: int) -> None:
    # in the week looked at, a station resolves at least 226 needs: error below 0.25 %
    # of the mean from 800 runs of 40 weeks
    network = build(jackson())
    found = np.array(
        [
            state.service_at[N.W_RESOLVED].astype(float)
            for state in last_states(network, runs=800, weeks=40, seed=seed)
        ]
    )
    for i, exact in enumerate(THROUGHPUT):
        agree(found[:, i], SCALE * exact)


def test_capacity_is_planned_from_the_traffic_equations() -> None:
    base = build(jackson()).world.service[N.BASE]
    assert np.allclose(base * 0.75, [SCALE * rate for rate in THROUGHPUT], rtol=0, atol=1e-4)


def test_visits_for_each_case_are_those_of_the_network(seed: int) -> None:
    weekly = block(build(jackson()), runs=60, weeks=52, seed=seed).weekly
    visits = (weekly[:, -1, 5] - weekly[:, 11, 5]) / 40 / (SCALE * sum(GAMMA))
    agree(visits, 2.042675)


@pytest.mark.parametrize(
    ("share", "contacts"), [(0.2, 1.25), (0.3, 1.428571), (0.4, 1.666667), (0.6, 2.5), (0.8, 5.0)]
)
def test_contacts_for_each_need_are_one_over_the_share_that_does_not_come_back(
    share: float, contacts: float, seed: int
) -> None:
    model = PLAIN_QUEUE | {"failure_reference": share}
    network = build(bed(1, degree=0, demand=40.0, load=0.5, further_need=0.0, model=model))
    assert network.world.service[N.BASE, 0] == pytest.approx(40.0 * contacts / 0.5, rel=1e-6)
    # 200 runs of about 2,400 needs after four months; sd over mean of one need is below .9
    weekly = block(network, runs=200, weeks=80, seed=seed).weekly
    met = np.diff(weekly[:, :, 5], axis=1)[:, 19:]
    assert met.min() > 0
    held = met / (1.0 - weekly[:, 20:, 3] / 100.0)
    agree(held.sum(axis=1) / met.sum(axis=1), contacts)


@pytest.mark.parametrize(("chance", "further"), [(0.4, 0.3), (0.7, 0.5)])
def test_a_hand_off_is_tried_again_until_it_works(chance: float, further: float, seed: int) -> None:
    # contacts at a station: its needs, and 1 / p - 1 repeats for each further need
    model = PLAIN_QUEUE | {
        "handoff_base": chance,
        "handoff_trust": 0.0,
        "handoff_navigator": 0.0,
    }
    network = build(bed(2, degree=1, demand=200.0, load=0.5, further_need=further, model=model))
    needs = 200.0 / (1.0 - further)
    contacts = needs * (1.0 + further * (1.0 / chance - 1.0))
    held, met = [], []
    for state in last_states(network, runs=500, weeks=50, seed=seed):
        held.append(float(state.service_at[N.W_CONTACTS].sum()) / 2)
        met.append(float(state.service_at[N.W_RESOLVED].sum()) / 2)
    agree(np.array(met), needs)
    agree(np.array(held), contacts)
    assert network.world.service[N.BASE, 0] == pytest.approx(contacts / 0.5, rel=1e-9)


@pytest.mark.parametrize("right", [0.5, 0.7, 0.9])
def test_visits_until_the_right_door_are_one_over_its_chance(right: float, seed: int) -> None:
    services = [
        {
            "id": name,
            "name": name,
            "serves": [need],
            "staff": figure(1.0),
            "load": figure(0.5),
            "further_need": figure(0.0),
        }
        for name, need in (("hall", "money"), ("other", "home"))
    ]
    links = [
        {"from": "people", "to": "hall", "right_door": figure(right)},
        {"from": "people", "to": "other", "right_door": figure(right)},
    ]
    demand = {"people": {"money": 300.0, "home": 300.0}}
    network = build(place(services, links, demand, ["money", "home"], PLAIN_QUEUE))
    assert network.world.service[N.BASE].sum() == pytest.approx(600.0 / right / 0.5, rel=1e-9)
    # after 40 weeks chances of still being lost are below 1e-12
    visits, met = [], []
    for state in last_states(network, runs=400, weeks=40, seed=seed):
        visits.append(float(state.service_at[N.W_CONTACTS].sum()))
        met.append(float(state.service_at[N.W_RESOLVED].sum()))
    agree(np.array(met), 600.0)
    agree(np.array(visits), 600.0 / right)


TRUST_PATHS: Final = (
    (0.05, 0.15, 0.9, 0.699966),
    (0.05, 0.15, 0.75, 0.5),
    (0.05, 0.15, 0.5, 0.266153),
)


@pytest.mark.parametrize(("gain", "loss", "chance", "after"), TRUST_PATHS)
def test_trust_follows_its_mean_path(
    gain: float, loss: float, chance: float, after: float, seed: int
) -> None:
    # E[T(t)] = T* + (T0 - T*) (1 - a p - b (1 - p))^t, T* = a p / (a p + b (1 - p));
    # with so many hand-offs, no week passes without one
    model = PLAIN_QUEUE | {
        "handoff_base": chance,
        "handoff_trust": 0.0,
        "handoff_navigator": 0.0,
        "trust_gain": gain,
        "trust_loss": loss,
        "trust_meetings": 0.0,
    }
    network = build(bed(2, degree=1, demand=100.0, load=0.5, further_need=0.5, model=model))
    weekly = block(network, runs=60, weeks=52, seed=seed).weekly[:, :, 7] / 100.0
    rest = gain * chance / (gain * chance + loss * (1 - chance))
    keep = 1 - gain * chance - loss * (1 - chance)
    for week in (1, 4, 13, 26, 52):
        agree(weekly[:, week - 1], rest + (0.5 - rest) * keep**week)
    agree(weekly[:, 25], after)


# One leader or many: search on a landscape without ties (each choice by itself), where
# v' = (1 - e) ((1 - tau) v + tau / 2) + e m(sigma), m the worth chosen under the noise sigma.
SEARCH: Final = {
    **PLAIN_QUEUE,
    "practice_bits": 6.0,
    "share_architect": 1.0,
    "share_navigator": 0.0,
    "share_weaver": 0.0,
    "share_storyteller": 0.0,
    "share_entrepreneur": 0.0,
    "known_heroic": 0.0,
    "known_distributed": 0.0,
    "copy_share": 0.0,
    "wickedness": 1.0,
    "turbulence": 0.02,
    "noise_distance": 0.0,
    "accept_above": 0.0,
    "shrink": 0.0,
    "compliance_base": 1.0,
    "alignment_start": 0.0,
    "alignment_fade": 0.0,
    "relief_most": 0.0,
}
CHOSEN: Final = {0.1: 0.6621986, 0.3: 0.6360229}
"""m(sigma): the mean worth of the option that looks better under the noise sigma."""


def search_path(evaluated: float, noise: float, weeks: int) -> list[float]:
    worth, path = 0.5, []
    for _ in range(weeks):
        kept = (1 - 0.02) * worth + 0.02 / 2
        worth = (1 - evaluated) * kept + evaluated * CHOSEN[noise]
        path.append(worth)
    return path


def test_one_leaders_search_follows_its_recursion(seed: int) -> None:
    # the error of a choice's worth is the error of fit times the six choices
    model = SEARCH | {"central_attention": 3.0, "noise_local": 0.3 / 6}
    network = build(bed(8, degree=1, demand=1.0, load=0.5, wickedness=1.0, model=model))
    fit = block(network, runs=1000, weeks=104, seed=seed).weekly[:, :, 13] / 100.0
    path = search_path(3 / 48, 0.3, 104)
    exact = {4: 0.530081, 13: 0.569861, 26: 0.593077, 52: 0.603357, 104: 0.604617}
    for week, value in exact.items():
        assert path[week - 1] == pytest.approx(value, abs=2e-6)
        agree(fit[:, week - 1], value)


def test_local_search_follows_its_recursion_whatever_the_size(seed: int) -> None:
    for services, runs in ((2, 4000), (8, 1000)):
        model = SEARCH | {"local_attention": 1.0, "noise_local": 0.1 / 6}
        network = build(bed(services, degree=1, demand=1.0, load=0.5, wickedness=1.0, model=model))
        arm = Arm("local", "Local", DISTRIBUTED)
        fit = block(network, runs=runs, weeks=60, seed=seed, arm=arm).weekly[:, :, 13] / 100.0
        path = search_path(1 / 6, 0.1, 60)
        assert path[-1] == pytest.approx(0.647453, abs=1e-4)
        for week in (4, 13, 60):
            agree(fit[:, week - 1], path[week - 1])


@pytest.mark.parametrize(
    ("lost", "years", "yearly"),
    [
        (0.286, 7, 0.046985),
        (0.491, 7, 0.091965),
        (0.296, 9, 0.038247),
        (0.234, 5, 0.051918),
        (0.21, 8, 0.029035),
    ],
)
def test_yearly_cuts_compound_from_week_to_week(lost: float, years: int, yearly: float) -> None:
    factor = weekly_factor(yearly)
    assert factor == pytest.approx((1 - yearly) ** (1 / 52), abs=1e-12)
    assert factor ** (52 * years) == pytest.approx(1 - lost, abs=1e-5)


def test_a_budget_shrinks_week_by_week_in_the_engine(seed: int) -> None:
    assert weekly_factor(0.046985) - 1 == pytest.approx(-0.00092505, abs=1e-8)
    bench = Bench(build(bed(2, yearly_cut=0.046985)), dials=HEROIC, seed=seed).run(104)
    assert bench.state.service[N.BUDGET, 0] == pytest.approx((1 - 0.046985) ** 2, abs=1e-9)


def test_practice_at_the_start_is_worth_what_a_random_landscape_gives(seed: int) -> None:
    # a mean of 6 uniform numbers: mean .5, variance 1 / 72 within each of 8 services
    network = build(bed(8, degree=1, wickedness=1.0, model=SEARCH | {"turbulence": 0.0}))
    fit = block(network, runs=2000, weeks=1, seed=seed).weekly[:, 0, 13] / 100.0
    agree(fit, 0.5)
    square = (fit - 0.5) ** 2
    assert abs(score(square, 1 / 72 / 8)) <= 4.0
