"""What tests of the engine share: a small place, a plain queue, and a run laid open."""

from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

from simulator.compiled import addresses
from simulator.ensemble import HEROIC_ARM, NO_ROOTS, Arm, Block, kernel, run_arms
from simulator.network import Network, build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.names import Ints, State, World
from simulator.rules.tick import MEASURES
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import (
    NO_LEADERS,
    NO_OVERHEAD,
    PLAIN_QUEUE,
    STEADY_FAILURE,
    STEADY_STAFF,
    Bench,
    event,
    figure,
    small,
    small_data,
)

__all__ = [
    "NO_LEADERS",
    "NO_OVERHEAD",
    "PLAIN_QUEUE",
    "STEADY_FAILURE",
    "STEADY_STAFF",
    "Bench",
    "event",
    "figure",
    "small",
    "small_data",
]

SHIPPED: Final = ("lonely-carers", "river-rises", "shrinking-libraries")
MIXED: Final = Dials(0.4, 0.7, 0.2, 0.6)
STYLES: Final = {"heroic": HEROIC, "distributed": DISTRIBUTED, "mixed": MIXED}
SEATS: Final = ("architect", "navigator", "weaver")


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
    assert born == resolved + int(st.size.sum()) + int(st.away.sum())
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
    now = bench.week - 1
    for row, places in enumerate(st.away):
        # those away stand under the row of their birth, or the oldest where it was freed since
        left = now - (now - row) % N.AGES
        for s in range(world.service.shape[1]):
            for age, k, cell in cells(world, s * N.POOLS + N.WAITING):
                freed = age < N.AGES and (age - left - 1) % N.AGES < now - left
                place = N.AGES if freed else age
                found[place, home_of(world, s * N.POOLS, k)] += int(places[cell])
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
    for counted in (st.cohort, st.away, st.age_total, st.size, st.alive, st.born, st.community_at):
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
            np.zeros((1, 0, 1)),
            -1,
            NO_ROOTS,
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
