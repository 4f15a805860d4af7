"""The four dials: each has an effect and a price at either end of the others."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.network import build
from simulator.outcomes import WEEKLY
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.decide import order_practice
from simulator.rules.fit import old_row
from simulator.run import Run
from simulator.styles import DIAL_NAMES, DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services
from tests.simulator.bench import Bench, block, event, figure, ints, score, small

OUTCOME = {outcome.id: i for i, outcome in enumerate(WEEKLY)}


def turned(dial: str, value: float, others: float) -> Dials:
    """Return dials with one set apart."""
    return Dials(**{name: value if name == dial else others for name in DIAL_NAMES})


def change(
    dial: str, others: float, seed: int, runs: int = 250, wickedness: float = 0.5
) -> dict[str, float]:
    """Return, in standard errors, what turning one dial up changes over a year on equal luck."""
    place = equal_services(6, weeks=52, wickedness=wickedness, model={"leaving_weeks": 1.0})
    network = build(place)
    ends = [
        block(network, runs=runs, weeks=52, seed=seed, arm=Arm("a", "A", turned(dial, v, others)))
        for v in (0.0, 1.0)
    ]
    gap = ends[1].weekly[:, -1] - ends[0].weekly[:, -1]
    return {name: score(gap[:, i], 0.0) for name, i in OUTCOME.items() if np.ptp(gap[:, i]) > 0}


@pytest.mark.parametrize("others", [0.0, 1.0])
@pytest.mark.parametrize("dial", DIAL_NAMES)
def test_each_dial_alone_moves_something_whatever_the_others_say(
    dial: str, others: float, seed: int
) -> None:
    found = change(dial, others, seed)
    assert max(abs(z) for z in found.values()) > 4.0, found


@pytest.mark.parametrize("others", [0.0, 1.0])
def test_meetings_build_trust_and_cost_working_time(others: float, seed: int) -> None:
    assert change("meaning", others, seed)["trust"] > 4.0
    low, high = (first_capacity(turned("meaning", v, others)) for v in (0.0, 1.0))
    assert high < low - 0.03 * low


@pytest.mark.parametrize("others", [0.0, 1.0])
def test_drive_lowers_morale_and_steadiness_lowers_pace(others: float, seed: int) -> None:
    assert change("purpose", others, seed)["morale"] > 4.0
    driven, steady = (
        Bench(build(small()), dials=turned("purpose", v, others), seed=seed).run(8).state
        for v in (0.0, 1.0)
    )
    assert (driven.service[N.PACE] >= steady.service[N.PACE]).all()
    assert driven.service[N.PACE].sum() > steady.service[N.PACE].sum()


@pytest.mark.parametrize("others", [0.0, 1.0])
def test_known_practice_serves_tame_places_and_novel_practice_wicked_ones(
    others: float, seed: int
) -> None:
    # decided from afar, search finds little in wicked places: that end needs many lucks
    for wickedness, runs, sign in ((0.0, 250, 1.0), (1.0, 1600, -1.0)):
        found = change("practice", others, seed, runs, wickedness)
        assert sign * found["weeks_waited"] > 3.0, found


@pytest.mark.parametrize("others", [0.0, 1.0])
def test_unilateral_power_stakes_legitimacy_and_distributed_power_takes_working_time(
    others: float, seed: int
) -> None:
    network = build(equal_services(6, weeks=52))
    ordered, left = (
        block(
            network, runs=60, weeks=52, seed=seed, arm=Arm("a", "A", turned("power", v, others))
        ).weekly[:, :, OUTCOME["legitimacy"]]
        for v in (0.0, 1.0)
    )
    # orders that help add to it and others take from it; where nobody gives any, it stays
    assert (ordered[:, -1] != ordered[:, 0]).mean() > 0.9
    assert ordered.min() < 60.0 < ordered.max()
    assert left == pytest.approx(60.0)
    unilateral, distributed = (first_capacity(turned("power", v, others)) for v in (0.0, 1.0))
    # reports to a centre cost .02, local decisions .06 x .5, working with people .01
    rest = 1.0 - 0.02 - 0.04 * others - 0.01 * others
    assert distributed / unilateral == pytest.approx((rest - 0.5 * 0.06) / (rest - 0.02))


def first_capacity(dials: Dials) -> float:
    """Return a team's mean capacity in the first week, before anything is under pressure."""
    return float(Bench(build(small()), dials=dials).run(1).state.service[N.CAPACITY, 0])


@given(st.tuples(*[st.floats(0, 1)] * 4))
def test_overhead_is_the_published_sum(dials: tuple[float, ...]) -> None:
    power, meaning, practice, purpose = dials
    overhead = 0.02 + 0.04 * meaning + 0.5 * 0.06 * power + 0.02 * (1.0 - power)
    overhead += 0.01 * purpose
    full = float(build(small()).world.service[N.BASE, 0])
    found = first_capacity(Dials(power, meaning, practice, purpose))
    assert found == pytest.approx(full * (1.0 - overhead), rel=1e-12)


def run_to(week: int, target: Dials) -> Run:
    """Return a run whose dials were turned from the heroic end in its first turn."""
    run = Run(small(), seed=3, seats=("weaver",))
    run.decide(Decision(0, "weaver", dials=target))
    run.commit("weaver")
    while run.week < week:
        run.step()
    return run


def test_a_turned_dial_moves_in_a_straight_line_for_thirteen_weeks() -> None:
    target = Dials(1.0, 0.5, 0.25, 0.0)
    for week in (1, 4, 12):
        run = run_to(week, target)
        assert tuple(run.dials) == pytest.approx([week / 13 * d for d in target])
        assert run.dials_target == target
    assert run_to(13, target).dials == target


def test_dials_move_as_fast_in_either_direction() -> None:
    run = Run(small(weeks=13), seed=3, dials=DISTRIBUTED, seats=("weaver",))
    run.decide(Decision(0, "weaver", dials=HEROIC))
    run.commit("weaver")
    run.step()
    assert tuple(run.dials) == pytest.approx([12 / 13] * 4)
    while not run.finished:
        run.step()
    assert run.dials == HEROIC


@pytest.mark.parametrize("down", [False, True])
def test_turning_dials_costs_working_time_while_they_move(down: bool) -> None:
    start, target = (DISTRIBUTED, HEROIC) if down else (HEROIC, DISTRIBUTED)
    plan = (Decision(0, "weaver", dials=target),)
    bench = Bench(build(small()), dials=start, decisions=plan, seats=("weaver",))
    costs = []
    for _ in range(15):
        bench.step()
        costs.append(float(bench.state.whole[N.TURNING]))
    # four full turns of .02 each
    assert costs[:13] == pytest.approx([0.08] * 13)
    assert costs[13:] == [0.0, 0.0]


def test_a_smaller_turn_costs_less() -> None:
    plan = (Decision(0, "weaver", dials=Dials(0.5, 0.0, 0.0, 0.0)),)
    bench = Bench(build(small()), decisions=plan, seats=("weaver",)).run(1)
    assert float(bench.state.whole[N.TURNING]) == pytest.approx(0.01)


def test_a_dial_can_be_turned_again_before_it_has_arrived() -> None:
    plan = (
        Decision(0, "weaver", dials=DISTRIBUTED),
        Decision(1, "weaver", dials=HEROIC),
    )
    network = build(small(weeks_per_turn=4))
    bench = Bench(network, decisions=plan, seats=("weaver",)).run(4)
    assert float(bench.state.whole[N.DIAL]) == pytest.approx(4 / 13)
    bench.run(1)
    assert float(bench.state.whole[N.DIAL]) == pytest.approx(4 / 13 * 12 / 13)
    bench.run(12)
    assert float(bench.state.whole[N.DIAL]) == 0.0


@pytest.mark.parametrize("lag", [0, 3, 8])
def test_the_centre_sees_the_world_as_it_was_some_weeks_ago(lag: int, seed: int) -> None:
    moves = event(5, {"kind": "world-moves", "share": figure(1.0)})
    network = build(small(events=[moves]), {"information_lag": float(lag), "turbulence": 0.3})
    bench = Bench(network, seed=seed)
    seen = []
    for week in range(24):
        bench.step()
        seen.append(bench.state.version.copy())
        row = old_row(bench.world, week)
        assert np.array_equal(bench.state.version_old[row], seen[max(week - lag, 0)])


def test_services_see_their_own_world_as_it_is(seed: int) -> None:
    # at the distributed end the age of the centre's reports changes nothing
    runs = [
        Bench(
            build(small(), {"information_lag": lag, "turbulence": 0.1}),
            dials=DISTRIBUTED,
            seed=seed,
        )
        for lag in (0.0, 8.0)
    ]
    assert runs[0].run(26).digest() == runs[1].run(26).digest()
    heroic = [
        Bench(build(small(), {"information_lag": lag, "turbulence": 0.1}), dials=HEROIC, seed=seed)
        for lag in (0.0, 8.0)
    ]
    assert heroic[0].run(26).digest() != heroic[1].run(26).digest()


@pytest.mark.parametrize("lag", [0, 3, 8])
def test_the_centre_believes_what_was_so_some_weeks_ago_and_what_it_has_ordered_since(
    lag: int, seed: int
) -> None:
    network = build(equal_services(6, weeks=40), {"information_lag": float(lag)})
    bench = Bench(network, dials=Dials(0.6, 0.6, 0.6, 0.6), seed=seed)
    practice: list[list[int]] = []
    wrong = 0
    for week in range(40):
        practice.append(ints(bench.state.service_at[N.BITS]))
        bench.step()
        first = max(week - lag, 0)
        believed = list(practice[first])
        for past in range(first, week + 1):
            row = past % (lag + 1)
            masks = ints(bench.state.reports[N.R_MASK, row])
            orders = ints(bench.state.reports[N.R_ORDERED, row])
            believed = [(b & ~m) | (o & m) for b, m, o in zip(believed, masks, orders, strict=True)]
        assert ints(bench.state.service_at[N.BELIEVED]) == believed
        wrong += int(bench.state.tally[N.MISTAKEN])
    # services change by themselves too; only old reports hide it from the centre
    assert (wrong > 0) == (lag > 0)


def test_where_only_the_centre_decides_it_knows_everybodys_practice(seed: int) -> None:
    bench = Bench(build(equal_services(6, weeks=40)), dials=HEROIC, seed=seed)
    changed = False
    before = ints(bench.state.service_at[N.BITS])
    for _ in range(40):
        bench.step()
        assert ints(bench.state.service_at[N.BELIEVED]) == ints(bench.state.service_at[N.BITS])
        changed = changed or ints(bench.state.service_at[N.BITS]) != before
    assert changed


def test_an_order_for_what_a_service_does_already_changes_nothing(seed: int) -> None:
    bench = Bench(build(equal_services(3, weeks=10)), dials=HEROIC, seed=seed)
    bench.run(2)
    st = bench.state
    legitimacy, morale = float(st.whole[N.LEGITIMACY]), float(st.service[N.MORALE, 0])
    st.service_at[N.BELIEVED, 0] = int(st.service_at[N.BITS, 0]) ^ 1
    wanted = int(st.service_at[N.BITS, 0])
    assert not order_practice(bench.world, st, 0, wanted, 1.0, True, 2)
    assert int(st.service_at[N.BITS, 0]) == wanted
    assert int(st.service_at[N.BELIEVED, 0]) == wanted
    assert (float(st.whole[N.LEGITIMACY]), float(st.service[N.MORALE, 0])) == (legitimacy, morale)


def test_old_reports_mislead_a_centre_that_is_not_alone_in_deciding(seed: int) -> None:
    # with both deciding, a centre that sees everything as it is brings practice further
    network = {
        lag: build(equal_services(6, weeks=104, wickedness=0.2), {"information_lag": lag})
        for lag in (0.0, 26.0)
    }
    half = Arm("half", "Half", Dials(0.5, 0.5, 0.5, 0.5))
    fits = [
        block(network[lag], runs=400, weeks=104, seed=seed, arm=half).weekly[
            :, :, OUTCOME["practice_fit"]
        ]
        for lag in (0.0, 26.0)
    ]
    assert score((fits[0] - fits[1]).mean(axis=1), 0.0) > 3.0


@pytest.mark.parametrize("value", [-0.01, 1.01, float("nan")])
def test_a_dial_beyond_its_ends_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="a dial goes from 0 to 1"):
        Dials(value, 0.0, 0.0, 0.0)
