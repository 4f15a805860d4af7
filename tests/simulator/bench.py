"""What tests of the engine share: a small place, a plain queue, and a run laid open."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from simulator.compiled import addresses
from simulator.decisions import Decision
from simulator.ensemble import HEROIC_ARM, Arm, Block, kernel, run_arms
from simulator.network import Network, build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.names import Floats, Ints, State, World
from simulator.rules.tick import MEASURES, measure, start, step
from simulator.run import rows_digest
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials

SHIPPED: Final = ("lonely-carers", "river-rises", "shrinking-libraries")
MIXED: Final = Dials(0.4, 0.7, 0.2, 0.6)
STYLES: Final = {"heroic": HEROIC, "distributed": DISTRIBUTED, "mixed": MIXED}
SEATS: Final = ("architect", "navigator", "weaver")

NO_LEADERS: Final = {"central_attention": 0.0, "local_attention": 0.0}
"""Nobody decides anything."""
NO_OVERHEAD: Final = {
    "base_overhead": 0.0,
    "meeting_cost": 0.0,
    "decision_cost": 0.0,
    "report_cost": 0.0,
}
"""Capacity is spent on contacts alone."""
STEADY_STAFF: Final = {
    "pressure_effort": 0.0,
    "drive_effort": 0.0,
    "absence_morale": 0.0,
    "turnover": 0.0,
}
"""Capacity stays what it is at the start."""
STEADY_FAILURE: Final = {
    "failure_reference": 0.0,
    "failure_fit": 0.0,
    "failure_trust": 0.0,
    "failure_pace": 0.0,
    "failure_least": 0.0,
}
"""The same share of contacts comes back throughout: none, unless the first is changed."""
PLAIN_QUEUE: Final = {
    **NO_LEADERS,
    **NO_OVERHEAD,
    **STEADY_STAFF,
    **STEADY_FAILURE,
    "engagement": 0.0,
    "give_up": 0.0,
    "gaming": 0.0,
    "leaving_weeks": 1.0,
    "practice_bits": 1.0,
    "reads_within": 0.0,
    "reads_across": 0.0,
    "information_lag": 0.0,
}
"""Nothing but queues: demand and capacity as the scenario says, and no wasted work."""


def figure(value: float) -> dict[str, Any]:
    """Return an assumed figure as a scenario file has it."""
    return {"value": value, "source": "assumed"}


def small_data(
    *,
    weeks: int = 26,
    weeks_per_turn: int = 13,
    reserve: float = 40.0,
    events: Sequence[dict[str, Any]] = (),
    model: Mapping[str, float] | None = None,
) -> dict[str, Any]:
    """Return a small place as plain data: wrong doors, repeated needs, assets, a loop of links."""
    return {
        "format": 1,
        "id": "brook",
        "title": "Brook",
        "summary": "Two streets, four services.",
        "briefing": "Two streets, four services, a choir and a garden.",
        "place": {"name": "Brook", "reserve": figure(reserve)},
        "calendar": {"weeks": weeks, "weeks_per_turn": weeks_per_turn},
        "needs": [{"id": need, "name": need} for need in ("home", "mind", "money")],
        "communities": [
            {
                "id": "east",
                "name": "East street",
                "trust": figure(0.4),
                "demand": [
                    {"need": "home", "per_week": figure(3.1)},
                    {"need": "mind", "per_week": figure(0.7)},
                    {"need": "money", "per_week": figure(6.3)},
                ],
            },
            {
                "id": "west",
                "name": "West street",
                "trust": figure(0.6),
                "demand": [
                    {"need": "mind", "per_week": figure(3.3)},
                    {"need": "money", "per_week": figure(4.2)},
                ],
            },
        ],
        "services": [
            {
                "id": "clinic",
                "name": "Clinic",
                "kind": "specialist",
                "serves": ["mind"],
                "staff": figure(3.0),
                "load": figure(1.1),
                "wickedness": figure(0.8),
            },
            {
                "id": "desk",
                "name": "Desk",
                "kind": "front-door",
                "serves": ["money", "mind"],
                "staff": figure(6.0),
                "load": figure(1.05),
                "statutory": True,
            },
            {
                "id": "homes",
                "name": "Homes",
                "serves": ["home"],
                "staff": figure(4.0),
                "load": figure(1.15),
                "wickedness": figure(0.3),
                "further_need": figure(0.5),
            },
            {
                "id": "office",
                "name": "Office",
                "serves": ["home", "money"],
                "staff": figure(2.0),
                "load": figure(0.9),
                "wickedness": figure(0.1),
            },
        ],
        "assets": [
            {
                "id": "choir",
                "name": "Choir",
                "communities": ["east", "west"],
                "needs": ["mind", "money"],
                "share": figure(0.3),
                "health": figure(0.6),
                "woven": figure(0.1),
                "suits": ["garden"],
            },
            {
                "id": "garden",
                "name": "Garden",
                "communities": ["east"],
                "needs": ["home", "money"],
                "share": figure(0.2),
                "woven": figure(0.2),
            },
        ],
        "links": [
            {"from": "east", "to": "desk", "weight": figure(2.0), "right_door": figure(0.7)},
            {"from": "east", "to": "homes", "right_door": figure(0.8)},
            {"from": "east", "to": "office", "right_door": figure(0.6)},
            {"from": "west", "to": "desk"},
            {"from": "west", "to": "clinic", "right_door": figure(0.5)},
            {"from": "clinic", "to": "homes", "trust": figure(0.7)},
            {"from": "desk", "to": "clinic", "weight": figure(1.5)},
            {"from": "desk", "to": "homes", "trust": figure(0.3)},
            {"from": "homes", "to": "desk", "need": "money", "trust": figure(0.75)},
            {"from": "homes", "to": "office", "trust": figure(0.75)},
            {"from": "office", "to": "homes", "trust": figure(0.8)},
        ],
        "events": list(events),
        "model": {
            name: {"value": value, "reason": "set for a test"}
            for name, value in (model or {}).items()
        },
    }


def small(
    *,
    weeks: int = 26,
    weeks_per_turn: int = 13,
    reserve: float = 40.0,
    events: Sequence[dict[str, Any]] = (),
    model: Mapping[str, float] | None = None,
) -> Scenario:
    """Return the small place as a scenario."""
    return Scenario.model_validate(
        small_data(
            weeks=weeks,
            weeks_per_turn=weeks_per_turn,
            reserve=reserve,
            events=events,
            model=model,
        )
    )


def event(week: int, *effects: dict[str, Any], weeks: int = 1) -> dict[str, Any]:
    """Return an event as a scenario file has it."""
    return {
        "id": f"week-{week}",
        "title": "It happens",
        "week": week,
        "weeks": weeks,
        "effects": list(effects),
    }


class Bench:
    """A run laid open: the rules step by step, with every array in reach."""

    def __init__(
        self,
        network: Network,
        *,
        dials: Dials = HEROIC,
        seed: int = 1,
        replication: int = 0,
        decisions: Sequence[Decision] = (),
        seats: Sequence[str] = (),
        weeks: int | None = None,
        world: World | None = None,
    ) -> None:
        self.network = network
        self.world = world or network.with_decisions(decisions, seats, weeks)
        self.state: State = network.new_state(self.world.plan.shape[1])
        self.week = 0
        self.rows: list[Floats] = []
        start(
            self.world,
            self.state,
            np.array(tuple(dials)),
            network.woven,
            network.reserve,
            seed,
            replication,
        )

    def step(self) -> None:
        """Move time by one week."""
        step(self.world, self.state, self.week)
        row = np.zeros(MEASURES)
        measure(self.world, self.state, row)
        self.rows.append(row)
        self.week += 1

    def run(self, weeks: int) -> "Bench":
        """Move time by some weeks."""
        for _ in range(weeks):
            self.step()
        return self

    def digest(self) -> str:
        """Return the digest of the weekly outcomes so far."""
        return rows_digest(self.rows)

    def at(self, name: str) -> int:
        """Return the row of a service, community, asset, link, door or pair."""
        return self.network.place[name]

    def parameter(self, name: str) -> float:
        """Return a parameter of the model."""
        return self.network.parameter(name)


def cells(world: World, pool: int) -> Iterator[tuple[int, int, int]]:
    """Yield age row, class and cell of each cell of a pool."""
    width = int(world.pool_at[N.CLASSES, pool])
    first = int(world.pool_at[N.OFFSET, pool])
    for age in range(N.AGES + 1):
        for k in range(width):
            yield age, k, first + age * width + k


def home_of(world: World, pool: int, k: int) -> int:
    """Return the community of a class of people."""
    if pool % N.POOLS == N.ASTRAY:
        s = pool // N.POOLS
        return int(world.demand_at[N.M_FROM, world.astray_demand[world.astray_start[s] + k]])
    return k % int(world.community.shape[1])


def check_books(bench: Bench) -> None:
    """Assert that every need stands in exactly one queue, under its age and its community."""
    world, st = bench.world, bench.state
    born, resolved = int(st.tally[N.BORN]), int(st.tally[N.RESOLVED])
    assert born == resolved + int(st.size.sum())
    assert int(st.community_at[N.C_NEEDS].sum()) == born
    assert int(st.community_at[N.C_RESOLVED].sum()) == resolved
    assert np.array_equal(
        st.community_at[N.C_NEEDS] - st.community_at[N.C_RESOLVED], st.community_at[N.C_NOW]
    )
    assert np.array_equal(st.alive.sum(axis=0), st.community_at[N.C_NOW])
    found = np.zeros_like(st.alive)
    for pool in range(st.size.shape[0]):
        ages = np.zeros(N.AGES + 1, np.int64)
        for age, k, cell in cells(world, pool):
            people = int(st.cohort[cell])
            ages[age] += people
            found[age, home_of(world, pool, k)] += people
        assert np.array_equal(ages, st.age_total[pool])
        assert int(ages.sum()) == int(st.size[pool])
    assert np.array_equal(found, st.alive)
    for kind, row in ((N.AWAY, N.C_AWAY), (N.PAPER, N.C_PAPER)):
        gone = np.zeros(world.community.shape[1], np.int64)
        for pool in range(kind, st.size.shape[0], N.POOLS):
            for _, k, cell in cells(world, pool):
                gone[home_of(world, pool, k)] += st.cohort[cell]
        assert np.array_equal(gone, st.community_at[row])
    away = int(st.community_at[N.C_AWAY].sum())
    assert away == int(st.tally[N.GAVE_UP]) - int(st.tally[N.CAME_BACK])
    assert int(st.tally[N.MOVES]) == 0
    for counted in (st.cohort, st.age_total, st.size, st.alive, st.born, st.community_at):
        assert int(counted.min(initial=0)) >= 0


SHARES: Final = (N.MORALE, N.EXPERIENCE, N.VACANCY, N.ABSENCE, N.WICKED, N.FAILS, N.FREED, N.GONE)


def check_ranges(bench: Bench) -> None:
    """Assert that shares and chances lie between 0 and 1, and amounts are not negative."""
    st = bench.state
    states = [
        st.service[list(SHARES)],
        st.link,
        st.door,
        st.community,
        st.asset[N.HEALTH],
        st.woven,
        st.pair,
        st.whole[[N.ALIGNMENT, N.LEGITIMACY, N.INCOME, N.CENTRE_GONE]],
        st.whole[N.DIAL : N.DIAL + 4],
    ]
    for part in states:
        assert float(part.min(initial=0.0)) >= 0.0
        assert float(part.max(initial=0.0)) <= 1.0 + 1e-12
    amounts = st.service[[N.LOAD, N.CAPACITY, N.LENT, N.BORROWED, N.BUDGET, N.DISRUPTION]]
    assert float(amounts.min(initial=0.0)) >= 0.0
    for array in (st.service, st.link, st.community, st.whole, st.part):
        assert bool(np.isfinite(array).all())


def check_money(bench: Bench) -> None:
    """Assert that the money that is left is what there was, with what came less what went."""
    whole = bench.state.whole
    books = bench.network.reserve + whole[N.PAID_IN] - whole[N.PAID_OUT]
    assert abs(float(books - whole[N.RESERVE])) < 1e-9 * (1.0 + abs(float(books)))


def block(
    network: Network,
    *,
    runs: int,
    weeks: int,
    seed: int,
    arm: Arm = HEROIC_ARM,
    first: int = 0,
    threads: int = 2,
) -> Block:
    """Return many compiled runs of one arm."""
    ((_, found),) = run_arms(
        network, (arm,), seed=seed, first=first, runs=runs, weeks=weeks, threads=threads
    )
    return found


def last_states(
    network: Network, *, runs: int, weeks: int, seed: int, arm: Arm = HEROIC_ARM
) -> Iterator[State]:
    """Yield the state at the end of each of many compiled runs, one after the other.

    The state is that of the week `weeks` + ``leaving_weeks``, and is overwritten by the next.
    """
    ready = kernel(network)
    world = network.with_decisions(arm.decisions, arm.seats, weeks)
    cards = world.plan.shape[1]
    state, spare = network.new_state(cards), network.new_state(cards)
    tables = (addresses(world), addresses(state), addresses(spare))
    weekly = np.zeros((1, weeks, MEASURES))
    for r in range(runs):
        ready(
            *tables,
            np.array(tuple(arm.dials)),
            network.woven,
            network.reserve,
            seed,
            r,
            weekly,
            np.zeros((1, 2)),
            np.zeros((1, 2, cards)),
            np.zeros((1, weeks, 0, 1)),
        )
        yield state


def agree(sample: npt.NDArray[np.float64], exact: float, tolerance: float = 0.01) -> None:
    """Assert that a mean is the exact one: |z| at most 4, relative error within tolerance.

    The sample must be large enough that chance alone takes a quarter of the tolerance.
    """
    mean = float(sample.mean())
    error = float(sample.std(ddof=1)) / float(np.sqrt(len(sample)))
    assert error <= 0.25 * tolerance * abs(exact), (
        f"too small a sample: standard error {error:g} for a value of {exact:g}"
    )
    assert abs(mean - exact) <= 4.0 * error, f"mean {mean:g}, exact {exact:g}, error {error:g}"
    assert abs(mean - exact) <= tolerance * abs(exact), f"mean {mean:g}, exact {exact:g}"


def score(sample: npt.NDArray[np.float64], exact: float) -> float:
    """Return by how many standard errors a mean lies off the exact one."""
    error = float(sample.std(ddof=1)) / float(np.sqrt(len(sample)))
    return (float(sample.mean()) - exact) / error


def network_of(scenario: Scenario, **parameters: float) -> Network:
    """Return a scenario's network with parameters from outside."""
    return build(scenario, parameters)


def ints(values: Ints) -> list[int]:
    """Return whole numbers as a list."""
    return [int(value) for value in values]
