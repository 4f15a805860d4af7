"""Laws that hold in every run, to the last need and the last coin."""

import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.network import Network, build
from simulator.outcomes import WEEKLY
from simulator.reader import load
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.names import State, World
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import Dials
from simulator.testbed import equal_services as bed
from tests.simulator.bench import (
    MIXED,
    NO_LEADERS,
    SEATS,
    SHIPPED,
    STYLES,
    Bench,
    block,
    check_books,
    check_money,
    check_ranges,
    event,
    figure,
    network_of,
    small,
    small_data,
)

TURNED = Decision(1, "architect", dials=Dials(0.9, 0.1, 0.8, 0.2))
CARDS = (
    Decision(0, "architect", "merge", "office->homes"),
    Decision(0, "navigator", "warm-handoff", "desk->clinic"),
    Decision(0, "navigator", "greet-at-the-door", "east"),
    Decision(0, "weaver", "back-a-group", "choir"),
    Decision(0, "weaver", "lend-a-hand", "clinic"),
    TURNED,
    Decision(1, "architect", "decommission", "clinic"),
    Decision(1, "navigator", "give-the-gps", "west"),
    Decision(1, "weaver", "join-groups", "choir+garden"),
)
SHOCKS = (
    event(3, {"kind": "demand", "factor": figure(3.0), "needs": ["home"]}, weeks=5),
    event(5, {"kind": "staff-loss", "share": figure(0.4)}),
    event(
        7, {"kind": "budget-cut", "share": figure(0.3)}, {"kind": "money", "amount": figure(-60)}
    ),
    event(9, {"kind": "asset-closes", "assets": ["garden"]}),
)


def check_laws(bench: Bench, weeks: int) -> None:
    """Step through some weeks and hold every law against each."""
    waited = born = resolved = left_waiting = 0
    for week in range(weeks):
        before = int(bench.state.tally[N.BORN]), int(bench.state.tally[N.RESOLVED])
        bench.step()
        check_books(bench)
        check_ranges(bench)
        check_money(bench)
        queued = int(bench.state.size.sum())
        waited += queued
        # Little: each need waits from the week in which it is born until it is resolved
        born += (int(bench.state.tally[N.BORN]) - before[0]) * (weeks - week)
        resolved += (int(bench.state.tally[N.RESOLVED]) - before[1]) * (weeks - week)
        left_waiting = int(bench.state.community_at[N.C_WEEKS].sum())
    assert waited == born - resolved == left_waiting


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("shipped", SHIPPED)
def test_no_need_is_lost_in_a_shipped_scenario(shipped: str, style: str, seed: int) -> None:
    check_laws(Bench(build(load(shipped)), dials=STYLES[style], seed=seed), 14)


@pytest.mark.parametrize("style", STYLES)
def test_no_need_is_lost_in_a_crisis_of_the_test_bed(style: str, seed: int) -> None:
    crisis = bed(4, weeks=30, load=0.9, wickedness=0.3, shock=3.0)
    check_laws(Bench(build(crisis), dials=STYLES[style], seed=seed), 30)


@pytest.mark.parametrize("style", STYLES)
def test_no_need_is_lost_when_services_merge_and_close(style: str, seed: int) -> None:
    # everybody complies and trusts, and a cut takes no attention, so that the cards that change
    # the network take hold
    network = network_of(
        small(weeks=39, events=SHOCKS, reserve=100.0),
        compliance_base=1.0,
        consent_base=1.0,
        merge_trust=0.0,
        relief_most=0.0,
        cut_distracts=0.0,
    )
    decisions = tuple(d for d in CARDS if d.dials is None or style == "mixed")
    bench = Bench(network, dials=STYLES[style], seed=seed, decisions=decisions, seats=SEATS)
    check_laws(bench, 39)
    if style == "mixed":
        assert int(bench.state.tally[N.MERGED]) > 0
        return
    teams = [bench.network.services[home] for home in bench.state.service_at[N.HOME]]
    assert teams == ["desk", "desk", "homes", "homes"]
    assert int(bench.state.service_at[N.IS_OPEN].sum()) == 2


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    dials=st.tuples(*[st.floats(0, 1)] * 4),
    seed=st.integers(-(2**63), 2**63 - 1),
    chosen=st.sets(st.sampled_from(CARDS), max_size=6),
    turn_weeks=st.integers(2, 8),
)
def test_laws_hold_whatever_is_decided(
    dials: tuple[float, ...], seed: int, chosen: set[Decision], turn_weeks: int
) -> None:
    decisions = tuple(d for d in CARDS if d in chosen)
    scenario = small(weeks=16, weeks_per_turn=turn_weeks, events=SHOCKS)
    bench = Bench(build(scenario), dials=Dials(*dials), seed=seed, decisions=decisions, seats=SEATS)
    check_laws(bench, 16)


def test_equal_dials_give_equal_bits_whatever_the_arm_is_called(seed: int) -> None:
    network = build(small())
    first = block(network, runs=8, weeks=26, seed=seed, arm=Arm("heroic", "Heroic", MIXED))
    second = block(network, runs=8, weeks=26, seed=seed, arm=Arm("x", "Distributed", MIXED))
    assert np.array_equal(first.weekly, second.weekly)
    assert np.array_equal(first.leaving, second.leaving)


def shuffled(
    part: Any, luck: random.Random, ordered: tuple[str, ...] = ("effects", "serves")
) -> Any:
    """Return plain data with every list in another order, but those whose order has a meaning."""
    if isinstance(part, dict):
        keys = list(part)
        luck.shuffle(keys)
        return {key: part[key] if key in ordered else shuffled(part[key], luck) for key in keys}
    if isinstance(part, list):
        items = [shuffled(item, luck) for item in part]
        luck.shuffle(items)
        return items
    return part


@pytest.mark.parametrize("style", ["heroic", "distributed"])
def test_the_order_of_the_file_makes_no_difference(style: str, seed: int) -> None:
    data = small_data(events=SHOCKS)
    dials = STYLES[style]
    expected = Bench(build(Scenario.model_validate(data)), dials=dials, seed=seed).run(20)
    luck = random.Random(seed)
    for _ in range(3):
        other = Scenario.model_validate(shuffled(data, luck))
        assert Bench(build(other), dials=dials, seed=seed).run(20).digest() == expected.digest()


@pytest.mark.parametrize("shipped", SHIPPED)
def test_the_order_of_a_shipped_file_makes_no_difference(shipped: str, seed: int) -> None:
    scenario = load(shipped)
    data = scenario.model_dump(mode="json", by_alias=True)
    other = Scenario.model_validate(shuffled(data, random.Random(seed)))
    for dials in (STYLES["heroic"], STYLES["distributed"]):
        expected = block(build(scenario), runs=2, weeks=40, seed=seed, arm=Arm("a", "A", dials))
        found = block(build(other), runs=2, weeks=40, seed=seed, arm=Arm("a", "A", dials))
        assert np.array_equal(expected.weekly, found.weekly)


def renamed(scenario: Scenario, names: dict[str, str]) -> Network:
    """Return the network under other ids."""

    def swap(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: swap(inner) for key, inner in part.items()}
        if isinstance(part, list):
            return [swap(inner) for inner in part]
        return names.get(part, part) if isinstance(part, str) else part

    return build(Scenario.model_validate(swap(scenario.model_dump(mode="json", by_alias=True))))


def test_services_that_swap_ids_and_luck_swap_their_fates(seed: int) -> None:
    scenario = bed(5, degree=1, weeks=30)
    order = [3, 0, 4, 1, 2]
    names = {f"s{i:04d}": f"s{order[i]:04d}" for i in range(5)}
    first, second = build(scenario), renamed(scenario, names)
    at = [second.place[names[name]] for name in first.services]
    service_at = second.world.service_at.copy()
    service_at[N.KEY, at] = first.world.service_at[N.KEY]
    world = second.world._replace(service_at=service_at)
    # at the distributed end: a centre goes through services in the order of their ids
    dials = Dials(1.0, 0.5, 1.0, 0.5)
    a = Bench(first, dials=dials, seed=seed).run(30).state
    b = Bench(second, dials=dials, seed=seed, world=world).run(30).state
    pools = [N.POOLS * s + q for s in at for q in range(N.POOLS)]
    assert np.array_equal(a.size, b.size[pools])
    assert np.array_equal(a.alive, b.alive)
    counted = [N.BITS, N.STEPS, N.CHANGES, N.W_CONTACTS, N.W_FAILED, N.W_RESOLVED]
    assert np.array_equal(a.service_at[counted], b.service_at[counted][:, at])
    levels = [N.MORALE, N.FIT, N.LOAD, N.CAPACITY, N.FAILS]
    assert np.allclose(a.service[levels], b.service[levels][:, at], rtol=0, atol=1e-12)


STILL = {
    **NO_LEADERS,
    "trust_gain": 0.0,
    "trust_loss": 0.0,
    "turnover": 0.0,
    "community_trust_pull": 0.0,
    "morale_pull": 0.0,
    "morale_load": 0.0,
    "morale_pace": 0.0,
    "volunteer_gain": 0.0,
    "asset_wear": 0.0,
    "weave_fade": 0.0,
    "navigator_fade": 0.0,
    "gps_fade": 0.0,
    "alignment_fade": 0.0,
    "income_fade": 0.0,
    "trust_meetings": 0.0,
    "alignment_meetings": 0.0,
    "relational_drain": 0.0,
    "pause_share": 0.0,
}
"""No effort, and nothing that decays by design."""


@pytest.mark.parametrize("style", STYLES)
def test_nothing_drifts_where_nothing_is_done_and_nothing_decays(style: str, seed: int) -> None:
    bench = Bench(network_of(small(), **STILL), dials=STYLES[style], seed=seed)
    state = bench.state
    held = [N.MORALE, N.EXPERIENCE, N.VACANCY, N.FIT, N.BUDGET, N.ABSENCE, N.WICKED, N.TURNOVER]
    whole = [N.ALIGNMENT, N.LEGITIMACY, N.RESERVE, N.INCOME, N.MEAN_FIT]

    def standing() -> list[np.ndarray[Any, Any]]:
        parts: list[np.ndarray[Any, Any]] = [
            state.service[held],
            state.link,
            state.door[: N.D_CHANCE],
            state.community[: N.C_EFFORT],
            state.asset,
        ]
        parts += [state.woven, state.pair, state.whole[whole], state.service_at[[N.BITS, N.STEPS]]]
        return [part.copy() for part in parts]

    before = standing()
    bench.run(20)
    for old, new in zip(before, standing(), strict=True):
        assert np.array_equal(old, new)


def test_a_run_with_no_cuts_keeps_its_budget_to_the_bit(seed: int) -> None:
    bench = Bench(build(small()), seed=seed).run(13)
    assert set(bench.state.service[N.BUDGET].tolist()) == {1.0}


@pytest.mark.parametrize("style", STYLES)
def test_watching_a_run_changes_nothing(style: str, seed: int) -> None:
    scenario = small(weeks=16, weeks_per_turn=4, events=SHOCKS)
    dials = STYLES[style]
    watched = Run(scenario, seed=seed, dials=dials, seats=SEATS)
    alone = Run(scenario, seed=seed, dials=dials, seats=SEATS)
    while not watched.finished:
        if watched.deciding:
            for seat in SEATS:
                watched.offers(seat)
                watched.purse(seat)
                watched.refusal(Decision(watched.turn, seat, "merge", "nowhere"))
                watched.commit(seat)
                alone.commit(seat)
        watched.step()
        alone.step()
        watched.picture()
        watched.digest()
        watched.record()
        assert watched.counts()["born"] > 0
        assert watched.taken == ()
        assert len(watched.history["people_waiting"]) == watched.week
    assert watched.digest() == alone.digest()
    assert watched.accounts() == alone.accounts()


def test_arrays_of_the_world_cannot_be_written() -> None:
    network = build(small())
    for name, array in network.world._asdict().items():
        assert not array.flags.writeable, name


def test_outcomes_stay_within_their_units(seed: int) -> None:
    network = build(small(weeks=39, events=SHOCKS))
    bounded = {"unmet_need", "failure_demand", "trust", "community_trust", "morale", "sickness"}
    bounded |= {"legitimacy", "practice_fit"}
    signed = {"money_balance"}
    for dials in STYLES.values():
        weekly = block(network, runs=16, weeks=39, seed=seed, arm=Arm("a", "A", dials)).weekly
        assert np.isfinite(weekly).all()
        for i, outcome in enumerate(WEEKLY):
            if outcome.id not in signed:
                assert weekly[:, :, i].min() >= 0.0, outcome.id
            if outcome.id in bounded:
                assert weekly[:, :, i].max() <= 100.0, outcome.id
        needs_met = weekly[:, :, [o.id for o in WEEKLY].index("needs_met")]
        assert (np.diff(needs_met, axis=1) >= 0).all()


def test_another_seed_or_replication_meets_other_luck(seed: int) -> None:
    network = build(small())
    digests = {
        Bench(network, seed=s, replication=r).run(4).digest()
        for s in (seed, seed + 1)
        for r in (0, 1)
    }
    assert len(digests) == 4


def test_a_frozen_decision_can_be_replaced_but_not_changed() -> None:
    moved = replace(CARDS[0], turn=3)
    assert (moved.turn, CARDS[0].turn) == (3, 0)
    with pytest.raises(AttributeError):
        CARDS[0].turn = 2  # type: ignore[misc]


class OnlyForwards(np.ndarray[Any, Any]):
    """An array that refuses places counted from its end."""

    def __getitem__(self, place: Any) -> Any:
        self.check(place)
        return super().__getitem__(place)

    def __setitem__(self, place: Any, value: Any) -> None:
        self.check(place)
        super().__setitem__(place, value)

    @staticmethod
    def check(place: Any) -> None:
        for part in place if isinstance(place, tuple) else (place,):
            assert not isinstance(part, int | np.integer) or part >= 0, f"place {part}"


@pytest.mark.parametrize("style", STYLES)
def test_the_rules_never_count_places_from_an_arrays_end(style: str, seed: int) -> None:
    # compiled, such a place would lie outside the array
    for scenario in (small(events=SHOCKS), load("lonely-carers")):
        network = build(scenario, {"process_share": 0.3, "turbulence": 0.05})
        bench = Bench(network, dials=STYLES[style], seed=seed)
        bench.world = World(*(array.view(OnlyForwards) for array in bench.world))
        bench.state = State(*(array.view(OnlyForwards) for array in bench.state))
        bench.run(26)
    with pytest.raises(AssertionError, match="place -1"):
        _ = bench.state.tally[-1]
