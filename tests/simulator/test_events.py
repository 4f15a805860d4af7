"""Events: each kind does what it says, where it says and when."""

from typing import Any

import numpy as np
import pytest

from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.contacts import budget_share
from simulator.rules.flow import asset_term, helped_share
from simulator.rules.names import Floats
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import HEROIC
from simulator.testbed import equal_services as bed
from tests.simulator.bench import Bench, event, figure, small, small_data

WEEK = 4


def benches(*effects: dict[str, Any], weeks: int = 1, seed: int = 1, **model: float) -> list[Bench]:
    """Return the same luck without and with an event in week 4."""
    return [
        Bench(build(small(events=events), model), dials=HEROIC, seed=seed)
        for events in ([], [event(WEEK, *effects, weeks=weeks)])
    ]


def test_more_demand_lasts_as_long_as_it_says_and_where_it_says(seed: int) -> None:
    effect = {"kind": "demand", "factor": figure(3.0), "needs": ["home"], "communities": ["east"]}
    plain, moved = benches(effect, weeks=5, seed=seed, poisson_arrivals=0.0)
    asked = np.zeros((2, 2))
    for week in range(1, 14):
        for bench in (plain, moved):
            bench.step()
        factors = moved.state.demand[N.D_FACTOR].tolist()
        felt = WEEK <= week < WEEK + 5
        # demands in the order of community and need: east home, east mind, east money, ...
        assert factors == [3.0 if felt else 1.0, 1.0, 1.0, 1.0, 1.0]
        if felt:
            asked += [bench.state.community_at[N.C_WEEK_ASKED] for bench in (plain, moved)]
    # twice as much again as 3.1 a week for five weeks, less what assets help, and rounding
    assert asked[1, 0] - asked[0, 0] == pytest.approx(2 * 3.1 * 5, abs=3)
    assert asked[1, 1] == pytest.approx(asked[0, 1], abs=1)


def test_demand_events_that_overlap_multiply() -> None:
    events = [
        event(2, {"kind": "demand", "factor": figure(2.0)}, weeks=4),
        event(4, {"kind": "demand", "factor": figure(0.25)}, weeks=4),
    ]
    bench = Bench(build(small(events=events)))
    found = [float(bench.run(1).state.demand[N.D_FACTOR, 0]) for _ in range(8)]
    assert found == [1.0, 2.0, 2.0, 0.5, 0.5, 0.25, 0.25, 1.0]


def test_a_factor_of_zero_stops_demand(seed: int) -> None:
    _, moved = benches({"kind": "demand", "factor": figure(0.0)}, weeks=2, seed=seed)
    asked = [int(moved.run(1).state.community_at[N.C_WEEK_ASKED].sum()) for _ in range(7)]
    assert asked[3:5] == [0, 0]
    assert min(asked[:3] + asked[5:]) > 0


def test_a_cut_takes_its_share_of_budget_for_good(seed: int) -> None:
    effect = {"kind": "budget-cut", "share": figure(0.2), "services": ["homes"]}
    plain, moved = benches(effect, seed=seed, reserve_absorbs=0.0)
    for bench in (plain, moved):
        bench.run(WEEK - 1)
    assert plain.digest() == moved.digest()
    for _ in range(6):
        for bench in (plain, moved):
            bench.run(1)
        assert moved.state.service[N.BUDGET].tolist() == [1.0, 1.0, 0.8, 1.0]
    homes = moved.at("homes")
    assert moved.state.service[N.CAPACITY, homes] < plain.state.service[N.CAPACITY, homes]


def budgets(bench: Bench) -> Floats:
    """Return what is left of each budget: clinic, desk (statutory), homes, office."""
    left: Floats = bench.state.service[N.BUDGET].copy()
    return left


def test_a_cut_that_names_no_service_falls_on_statutory_ones_last(seed: int) -> None:
    staff = np.array([3.0, 6.0, 4.0, 2.0])
    for share in (0.05, 0.3):
        left = {}
        for protected in (0.0, 0.5, 1.0):
            effect = {"kind": "budget-cut", "share": figure(share)}
            _, moved = benches(effect, seed=seed, statutory_protected=protected)
            left[protected] = budgets(moved.run(WEEK))
            # whoever bears it, the sum is what the event says
            assert (staff * left[protected]).sum() == pytest.approx((1 - share) * 15.0)
        assert left[0.0].tolist() == [1 - share] * 4
        assert left[0.5][1] == pytest.approx(1 - 0.5 * share)
        assert left[1.0][1] == 1.0
        assert left[1.0][0] == left[1.0][2] == left[1.0][3] < left[0.5][0]


def test_what_the_others_cannot_bear_comes_from_the_protected(seed: int) -> None:
    effect = {"kind": "budget-cut", "share": figure(0.8)}
    _, moved = benches(effect, seed=seed, statutory_protected=1.0)
    # 12 of 15 are cut; the others have 9, so that the desk loses 3 of its 6
    assert budgets(moved.run(WEEK)).tolist() == pytest.approx([0.0, 0.5, 0.0, 0.0])


def test_a_cut_where_all_or_none_are_statutory_is_even(seed: int) -> None:
    for statutory in (False, True):
        data = small_data(events=[event(2, {"kind": "budget-cut", "share": figure(0.2)})])
        for service in data["services"]:
            service["statutory"] = statutory
        bench = Bench(build(Scenario.model_validate(data)), seed=seed).run(3)
        assert budgets(bench).tolist() == [0.8] * 4


def test_the_default_protection_gives_the_cuts_of_the_national_audit_office() -> None:
    """Published: care -3.0 %, others -32.6 %, care from 45.3 to 54.4 % of spending."""
    data = small_data(events=[event(2, {"kind": "budget-cut", "share": figure(0.192)})])
    for service in data["services"]:
        care = service["id"] == "desk"
        service["statutory"] = care
        service["staff"] = figure(45.3 if care else 54.7 / 3)
    bench = Bench(build(Scenario.model_validate(data))).run(2)
    left = budgets(bench)
    assert 100 * (1 - left[1]) == pytest.approx(3.0, abs=2)
    assert 100 * (1 - left[0]) == pytest.approx(32.6, abs=2)
    share = 45.3 * left[1] / (45.3 * left[1] + 54.7 * left[0])
    assert 100 * share == pytest.approx(54.4, abs=2)


def test_the_reserve_pays_for_what_it_absorbs_until_it_is_empty(seed: int) -> None:
    """Equation 20: reserves absorb a tenth of a cut while they last, and not a coin more."""
    cut = {"kind": "budget-cut", "share": figure(0.5), "services": ["homes"]}
    model = {"turnover": 0.0, "income_gain": 0.0}
    bench = Bench(build(small(weeks=60, reserve=1.0, events=[event(WEEK, cut)]), model), seed=seed)
    reserve, paid, helped = [], [], []
    for _ in range(20):
        bench.run(1)
        reserve.append(float(bench.state.whole[N.RESERVE]))
        paid.append(float(bench.state.whole[N.PAID_OUT]))
        helped.append(budget_share(bench.world, bench.state, bench.at("homes")))
    # a tenth of half of four posts is .2 a week, for five weeks
    assert reserve[:9] == pytest.approx([1.0, 1.0, 1.0, 0.8, 0.6, 0.4, 0.2, 0.0, 0.0], abs=1e-12)
    assert paid[-1] == pytest.approx(1.0)
    assert helped[3:7] == pytest.approx([0.55] * 4)
    # an empty reserve helps no more, and freezes nothing
    assert helped[8:] == pytest.approx([0.5] * 12)


def test_a_reserve_that_is_filled_again_ends_the_freeze(seed: int) -> None:
    events = [
        event(3, {"kind": "money", "amount": figure(-100.0)}),
        event(8, {"kind": "money", "amount": figure(200.0)}),
    ]
    bench = Bench(build(small(weeks=20, events=events)), seed=seed)
    shares = []
    for _ in range(10):
        bench.run(1)
        shares.append([budget_share(bench.world, bench.state, s) for s in range(4)])
    # clinic, desk (statutory), homes, office
    assert shares[1] == [1.0] * 4
    assert shares[2] == shares[6] == [0.9, 1.0, 0.9, 0.9]
    assert shares[7] == [1.0] * 4


def test_the_reserve_takes_over_a_share_of_cuts_while_it_lasts(seed: int) -> None:
    effect = {"kind": "budget-cut", "share": figure(0.5), "services": ["homes"]}
    capacity = []
    for absorbs in (0.0, 0.1):
        _, moved = benches(effect, seed=seed, reserve_absorbs=absorbs)
        moved.run(WEEK)
        capacity.append(float(moved.state.service[N.CAPACITY, moved.at("homes")]))
    # .5 of the budget is left, .55 with the reserve's help
    assert capacity[1] / capacity[0] == pytest.approx(1.1)


def test_staff_who_leave_at_once_are_replaced_over_the_usual_weeks(seed: int) -> None:
    effect = {"kind": "staff-loss", "share": figure(0.4), "services": ["desk"]}
    plain, moved = benches(effect, seed=seed)
    vacant = []
    for bench in (plain, moved):
        bench.run(WEEK)
        vacant.append(float(bench.state.service[N.VACANCY, bench.at("desk")]))
    # .4 more of the posts held are empty; one thirteenth is filled within the week
    assert vacant[1] - vacant[0] == pytest.approx(0.4 * (1 - vacant[0]) * (1 - 1 / 13), abs=0.003)
    assert moved.state.service[N.CAPACITY, 1] < 0.65 * plain.state.service[N.CAPACITY, 1]
    moved.run(13)
    left = float(moved.state.service[N.VACANCY, moved.at("desk")])
    assert 0.3 * vacant[1] < left < 0.5 * vacant[1]


def test_a_closed_asset_fades_over_half_a_year(seed: int) -> None:
    _, moved = benches({"kind": "asset-closes", "assets": ["choir"]}, seed=seed, weave_fade=0.0)
    world, state = moved.world, moved.state
    moved.run(WEEK)
    assert state.asset[N.CLOSING].tolist() == [1.0, -1.0]
    for week in range(1, 29):
        whole = world.asset[N.SHARE, 0] * state.asset[N.HEALTH, 0] * state.woven[0]
        left = max(1.0 - week / 26, 0.0)
        assert asset_term(world, state, 0, 0) == pytest.approx(whole * left)
        moved.run(1)
    # the need that only the choir met is met by nobody first
    mind = [j for j in range(5) if world.help_start[j + 1] - world.help_start[j] == 1]
    assert any(helped_share(world, state, j) == 0.0 for j in mind)


def test_an_asset_that_opens_again_comes_back_as_slowly_as_it_faded(seed: int) -> None:
    events = [
        event(WEEK, {"kind": "asset-closes", "assets": ["choir"]}),
        event(WEEK + 10, {"kind": "asset-reopens", "assets": ["choir", "garden"]}),
    ]
    bench = Bench(build(small(weeks=60, events=events), {"weave_fade": 0.0}), seed=seed)
    world, state = bench.world, bench.state
    left = []
    for _ in range(40):
        bench.run(1)
        whole = world.asset[N.SHARE, 0] * state.asset[N.HEALTH, 0] * state.woven[0]
        left.append(asset_term(world, state, 0, 0) / whole)
    # at the end of week 4 one week of fading is over; at that of week 14 one of coming back
    fading = [1 - k / 26 for k in range(1, 11)]
    back = [1 - k / 26 for k in range(9, 0, -1)]
    assert left == pytest.approx([1.0] * 3 + fading + back + [1.0] * 18)
    # the garden never closed
    assert state.asset[N.CLOSING].tolist() == [-1.0, -1.0]


def test_an_asset_closed_for_long_takes_the_whole_time_to_come_back(seed: int) -> None:
    events = [
        event(2, {"kind": "asset-closes", "assets": ["choir"]}),
        event(80, {"kind": "asset-reopens", "assets": ["choir"]}),
    ]
    run = Run(small(weeks=110, events=events), seed=seed)
    told = []
    while not run.finished:
        run.step()
        told.append((run.picture().assets[0].open, float(run._state.asset[N.CLOSING, 0])))
    assert told[0] == (True, -1.0)
    assert told[78][0] is False
    # it opens in week 80, and is all back 26 weeks later
    assert told[79] == (True, 25.0)
    assert told[104][1] == -1.0 < told[103][1]


def test_an_asset_that_closes_anew_while_it_opens_fades_again(seed: int) -> None:
    events = [
        event(2, {"kind": "asset-closes", "assets": ["choir"]}),
        event(12, {"kind": "asset-reopens", "assets": ["choir"]}),
        event(16, {"kind": "asset-closes", "assets": ["choir"]}),
    ]
    bench = Bench(build(small(weeks=60, events=events)), seed=seed)
    closing = [float(bench.run(1).state.asset[N.CLOSING, 0]) for _ in range(30)]
    assert closing[10:19] == [10.0, 9.0, 8.0, 7.0, 6.0, 7.0, 8.0, 9.0, 10.0]


def test_closing_an_asset_raises_demand_within_the_published_range_and_late(seed: int) -> None:
    """Published: closing raises linked demand by 4 to 16 %, at least 80 % of it after week 26."""
    data = bed(1, degree=0, weeks=156, demand=40.0).model_dump(mode="json", by_alias=True)
    data["assets"] = [
        {
            "id": "club",
            "name": "Club",
            "communities": ["c0000"],
            "needs": ["n0000"],
            "share": figure(1.0),
            "health": figure(0.9),
            "woven": figure(0.9),
        }
    ]
    # a community whose trust and asset stay as they are
    still = {"community_trust_pull": 0.0, "volunteer_gain": 0.0, "asset_wear": 0.0}
    still |= {"weave_fade": 0.0, "local_attention": 0.0, "central_attention": 0.0}
    asked = []
    for events in ([], [event(1, {"kind": "asset-closes", "assets": ["club"]})]):
        place = Scenario.model_validate(data | {"events": events})
        bench = Bench(build(place, still | {"poisson_arrivals": 0.0}), seed=seed)
        asked.append([int(bench.run(1).state.community_at[N.C_WEEK_ASKED, 0]) for _ in range(156)])
    more = np.array(asked[1]) - np.array(asked[0])
    assert 0.04 <= more[30:].sum() / sum(asked[0][30:]) <= 0.16
    assert more[26:].sum() / more.sum() >= 0.8


def test_harder_needs_change_wickedness_and_fit_at_once(seed: int) -> None:
    effect = {"kind": "harder", "wickedness": figure(1.0), "services": ["homes", "office"]}
    plain, moved = benches(effect, seed=seed, central_attention=0.0)
    for bench in (plain, moved):
        bench.run(WEEK)
    assert moved.state.service[N.WICKED].tolist() == [0.8, 0.5, 1.0, 1.0]
    changed = plain.state.service[N.FIT] != moved.state.service[N.FIT]
    assert changed.tolist() == [False, False, True, True]


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_moving_world_changes_that_share_of_what_works(share: float, seed: int) -> None:
    effect = {"kind": "world-moves", "share": figure(share)}
    moved = []
    for luck in range(30):
        events = [event(WEEK, effect)]
        bench = Bench(build(small(events=events)), seed=seed, replication=luck).run(WEEK)
        moved.append(float(bench.state.version.mean()))
    # 720 choices in all
    assert abs(float(np.mean(moved)) - share) <= 4 * np.sqrt(share * (1 - share) / 720)


def test_a_moving_world_changes_fit_where_it_moves(seed: int) -> None:
    effect = {"kind": "world-moves", "share": figure(1.0), "services": ["clinic"]}
    plain, moved = benches(effect, seed=seed, central_attention=0.0)
    for bench in (plain, moved):
        bench.run(WEEK)
    changed = plain.state.service[N.FIT] != moved.state.service[N.FIT]
    assert changed.tolist() == [True, False, False, False]


@pytest.mark.parametrize(
    ("change", "expected"), [(-0.2, -0.2), (0.1, 0.1), (-1.0, -0.4), (1.0, 0.6)]
)
def test_trust_changes_at_once_and_stays_between_its_ends(
    change: float, expected: float, seed: int
) -> None:
    effect = {"kind": "trust", "change": figure(change), "communities": ["east"]}
    plain, moved = benches(
        effect,
        seed=seed,
        engagement=0.0,
        failure_trust=0.0,
        community_trust_pull=0.0,
        story_trust=0.0,
    )
    for bench in (plain, moved):
        bench.run(WEEK)
    gap = moved.state.community[N.C_TRUST] - plain.state.community[N.C_TRUST]
    assert gap.tolist() == pytest.approx([expected, 0.0])


@pytest.mark.parametrize("amount", [25.0, -25.0])
def test_money_comes_or_goes_once(amount: float, seed: int) -> None:
    plain, moved = benches({"kind": "money", "amount": figure(amount)}, seed=seed)
    for week in range(1, 9):
        for bench in (plain, moved):
            bench.run(1)
        gap = float(moved.state.whole[N.RESERVE] - plain.state.whole[N.RESERVE])
        assert gap == pytest.approx(amount if week >= WEEK else 0.0)
    side = N.PAID_IN if amount > 0 else N.PAID_OUT
    gap = float(moved.state.whole[side] - plain.state.whole[side])
    assert gap == pytest.approx(abs(amount))


def test_an_overdrawn_reserve_freezes_services_without_legal_protection(seed: int) -> None:
    plain, moved = benches({"kind": "money", "amount": figure(-100.0)}, seed=seed)
    for bench in (plain, moved):
        bench.run(WEEK)
    ratio = moved.state.service[N.CAPACITY] / plain.state.service[N.CAPACITY]
    # clinic, desk (statutory), homes, office
    assert ratio.tolist() == pytest.approx([0.9, 1.0, 0.9, 0.9])


@pytest.mark.parametrize("kind", ["budget-cut", "staff-loss"])
def test_all_services_are_meant_where_none_is_named(kind: str, seed: int) -> None:
    effect = {"kind": kind, "share": figure(0.3)}
    plain, moved = benches(effect, seed=seed, statutory_protected=0.0)
    for bench in (plain, moved):
        bench.run(WEEK)
    assert (moved.state.service[N.CAPACITY] < 0.8 * plain.state.service[N.CAPACITY]).all()


def test_events_are_told_in_the_weeks_in_which_they_are_felt() -> None:
    run = Run(small(events=[event(3, {"kind": "demand", "factor": figure(2.0)}, weeks=2)]))
    told = []
    for _ in range(6):
        run.step()
        told.append(run.picture().happening)
    assert told == [(), (), ("week-3",), ("week-3",), (), ()]


def test_an_event_after_the_end_does_nothing(seed: int) -> None:
    late = event(50, {"kind": "money", "amount": figure(5.0)})
    runs = [Bench(build(small(events=e)), seed=seed).run(26) for e in ([], [late])]
    assert runs[0].digest() == runs[1].digest()
