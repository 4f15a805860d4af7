"""Levels of government: targets, inspections and pools of money, whoever leads."""

from typing import Any

import numpy as np
import pytest

from simulator.assembly import TARGETS
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.network import build
from simulator.outcomes import COLUMNS
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.above import bid, figure_now, members_agree
from simulator.rules.decide import share_attention
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import (
    MIXED,
    STYLES,
    Bench,
    block,
    check_money,
    event,
    figure,
    score,
    small,
)

WEEK = 5
QUIET = {"relief_most": 0.0, "relief_load": 20.0}


def target(at_most: float, watches: str = "people_waiting", **more: float) -> dict[str, Any]:
    return {"kind": "target", "watches": watches, "at_most": figure(at_most)} | {
        name: figure(value) for name, value in more.items()
    }


def inspection(*services: str, **more: float) -> dict[str, Any]:
    return {"kind": "inspection", "services": list(services)} | {
        name: figure(value) for name, value in more.items()
    }


def pool(amount: float, grant: float, chance: float) -> dict[str, Any]:
    parts = {"amount": amount, "grant": grant, "chance": chance}
    return {"kind": "pool"} | {name: figure(value) for name, value in parts.items()}


def benches(
    *effects: dict[str, Any], dials: Dials, seed: int, weeks: int = 8, **model: float
) -> list[Bench]:
    """Return the same luck without and with what comes from above in week 5."""
    return [
        Bench(build(small(events=events), QUIET | model), dials=dials, seed=seed)
        for events in ([], [event(WEEK, *effects, weeks=weeks)])
    ]


def attention(bench: Bench) -> tuple[float, list[float]]:
    """Return the centre's and the services' attention of this week."""
    share_attention(bench.world, bench.state, bench.week)
    central = float(bench.state.whole[N.CENTRE : N.CENTRE + N.ROLES].sum())
    return central, bench.state.service[N.OWN : N.OWN + N.ROLES].sum(axis=0).tolist()


@pytest.mark.parametrize("style", STYLES)
def test_a_target_that_is_missed_takes_the_same_share_of_attention_from_everybody(
    style: str, seed: int
) -> None:
    plain, pressed = benches(
        target(0.0, attention=0.3, pressure=0.4), dials=STYLES[style], seed=seed
    )
    for week in range(1, 16):
        plain.step()
        pressed.step()
        left = 0.7 if WEEK <= week < WEEK + 8 else 1.0
        (central, own), (central_then, own_then) = attention(plain), attention(pressed)
        assert central_then == pytest.approx(left * central)
        assert own_then == pytest.approx([left * each for each in own])
        assert pressed.state.whole[N.PRESSED] == (0.4 if left < 1.0 else 0.0)


def test_a_target_that_is_met_does_nothing(seed: int) -> None:
    plain, met = benches(target(1e6), dials=MIXED, seed=seed)
    assert plain.run(20).digest() == met.run(20).digest()


def test_a_target_watches_the_figures_that_are_told(seed: int) -> None:
    crowded = event(1, {"kind": "demand", "factor": figure(2.0)}, weeks=40)
    bench = Bench(build(small(events=[crowded])), seed=seed).run(30)
    told = [float(bench.rows[-1][COLUMNS[name]]) for name in TARGETS]
    assert min(told) > 0.0
    assert [figure_now(bench.state, which) for which in TARGETS.values()] == pytest.approx(told)
    # what the records leave out is no small thing here
    assert told[0] > told[-1]


def test_pressure_from_above_quickens_the_pace_and_more_comes_back(seed: int) -> None:
    plain, pressed = benches(target(0.0, pressure=1.0), dials=DISTRIBUTED, seed=seed, weeks=20)
    for bench in (plain, pressed):
        bench.run(WEEK)
    busy = plain.state.size.reshape(4, N.POOLS).sum(axis=1) > 0
    assert (pressed.state.service[N.PACE] >= plain.state.service[N.PACE]).all()
    faster = pressed.state.service[N.PACE] - plain.state.service[N.PACE]
    assert faster[busy].max() > 0.0
    for bench in (plain, pressed):
        bench.run(15)
    assert pressed.state.service[N.MORALE].mean() < plain.state.service[N.MORALE].mean()


def test_a_target_on_waiting_costs_morale_and_brings_more_back_over_many_lucks(seed: int) -> None:
    found = []
    for effects in ([], [event(1, target(0.0, pressure=1.0, attention=0.3), weeks=52)]):
        network = build(small(weeks=52, events=effects), {"leaving_weeks": 1.0})
        found.append(block(network, runs=120, weeks=52, seed=seed).weekly.mean(axis=1))
    gap = found[1] - found[0]
    assert score(gap[:, 9], 0.0) < -4.0  # morale
    assert score(gap[:, 3], 0.0) > 4.0  # comes back unsolved


@pytest.mark.parametrize("style", STYLES)
def test_an_inspection_ties_up_those_it_visits_and_its_findings_last_a_while(
    style: str, seed: int
) -> None:
    plain, visited = benches(
        inspection("desk", capacity=0.1, attention=0.4, insight=0.5),
        dials=STYLES[style],
        seed=seed,
        weeks=4,
    )
    for bench in (plain, visited):
        bench.run(WEEK)
    desk = visited.at("desk")
    share = visited.state.service[N.CAPACITY] / plain.state.service[N.CAPACITY]
    assert share.tolist() == pytest.approx([0.9 if s == desk else 1.0 for s in range(4)])
    before, after = attention(plain), attention(visited)
    assert after[0] == pytest.approx(before[0] * (1.0 - 0.4 / 4))
    for s in range(4):
        assert after[1][s] == pytest.approx((0.6 if s == desk else 1.0) * before[1][s])
    for bench in (plain, visited):
        bench.run(8)
    # it was renewed while they were there; the last week of theirs was the eighth
    weeks_after = 13 - 8
    assert visited.state.service[N.CLARITY, desk] == pytest.approx(0.5 * 0.96 ** (weeks_after + 1))
    assert not plain.state.service[N.CLARITY].any()
    assert not visited.state.service[N.TIED].any()


def test_a_scenario_that_turns_off_what_comes_from_above_runs_as_if_it_had_none(seed: int) -> None:
    effects = (target(0.0, pressure=0.5), inspection(), pool(50.0, 10.0, 0.5))
    for dials in STYLES.values():
        plain, off = benches(*effects, dials=dials, seed=seed, weeks=30, from_above=0.0)
        assert plain.run(40).digest() == off.run(40).digest()


def test_pressures_add_up_to_one_at_the_most_and_shares_leave_their_product(seed: int) -> None:
    effects = (
        target(0.0, pressure=0.7, attention=0.5),
        target(0.0, "weeks_waited", pressure=0.6, attention=0.2),
        target(1e6, pressure=0.9, attention=0.9),
    )
    _, pressed = benches(*effects, dials=MIXED, seed=seed)
    pressed.run(WEEK)
    assert pressed.state.whole[N.PRESSED] == 1.0
    assert pressed.state.whole[N.TAKEN] == pytest.approx(0.6)


@pytest.mark.parametrize("pull", [0.0, 0.2])
def test_an_inspection_pulls_turned_dials_back_to_the_established_way(
    pull: float, seed: int
) -> None:
    # nobody asks for anything, so that nobody is overloaded
    quiet = event(1, {"kind": "demand", "factor": figure(0.0)}, weeks=40)
    visit = event(20, inspection(attention=0.5), weeks=10)
    turn = (Decision(0, "architect", dials=DISTRIBUTED),)
    power = []
    for events in ([quiet], [quiet, visit]):
        network = build(small(weeks=40, events=events), {"old_pull": pull})
        bench = Bench(network, dials=HEROIC, seed=seed, decisions=turn).run(40)
        power.append(float(bench.state.whole[N.DIAL]))
    assert power[0] == 1.0
    assert (power[1] < 0.9) is (pull > 0.0)


# --- pools of money ---------------------------------------------------------------------------


def test_bids_win_as_often_as_the_pool_says_until_it_is_empty(seed: int) -> None:
    wins = []
    for r in range(400):
        scenario = small(events=[event(1, pool(25.0, 10.0, 0.3), weeks=20)])
        bench = Bench(build(scenario), seed=seed, replication=r)
        bench.step()
        won = [bid(bench.world, bench.state, s, 1.0, 3) for s in range(4)]
        wins.append([value > 0.0 for value in won])
        assert set(won) <= {0.0, 5.0, 10.0}
        assert bench.state.whole[N.POOL_LEFT] == 25.0 - sum(won)
    first = np.array(wins)[:, :2].mean()
    assert first == pytest.approx(0.3, abs=4 * (0.21 / 800) ** 0.5)


def test_nothing_is_won_before_a_pool_opens_or_after_it_closes(seed: int) -> None:
    scenario = small(events=[event(3, pool(30.0, 10.0, 1.0), weeks=4)])
    bench = Bench(build(scenario), seed=seed)
    won = []
    for week in range(1, 10):
        bench.step()
        won.append(bid(bench.world, bench.state, 0, 1.0, week))
    assert won == [0.0, 0.0, 10.0, 10.0, 10.0, 0.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED])
def test_a_bid_takes_attention_and_pays_into_the_reserve_if_it_wins(
    dials: Dials, seed: int
) -> None:
    scenario = small(weeks=52, weeks_per_turn=26, events=[event(1, pool(90, 12, 1.0), weeks=52)])
    network = build(scenario, QUIET | {"compliance_base": 1.0})
    decision = Decision(0, "entrepreneur", "bid-for-money", "desk")
    runs = [
        Bench(network, dials=dials, seed=seed, decisions=played, seats=("entrepreneur",))
        for played in ((), (decision,))
    ]
    for bench in runs:
        bench.run(26)
        check_money(bench)
    assert runs[1].state.card[N.SPENT, 0] == pytest.approx(3.0)
    assert runs[1].state.card[N.DONE, 0] == 1.0
    assert runs[0].state.whole[N.INCOME] > runs[1].state.whole[N.INCOME]
    gap = float(runs[1].state.whole[N.RESERVE] - runs[0].state.whole[N.RESERVE])
    assert gap == pytest.approx(12.0, abs=1.0)


def test_a_bid_where_no_pool_is_open_is_refused() -> None:
    scenario = small(weeks=52, weeks_per_turn=13, events=[event(20, pool(10, 5, 0.5), weeks=10)])
    run = Run(scenario, seed=3, seats=("entrepreneur",))
    said = []
    while not run.finished:
        if run.deciding:
            bid_now = Decision(run.turn, "entrepreneur", "bid-for-money", "desk")
            said.append(run.refusal(bid_now))
            run.commit("entrepreneur")
        run.step()
    # weeks 20 to 29: open at the end of the second turn, week 26, and of no other
    closed = "no pool of money is open to bids at the end of this turn"
    assert said == [closed, "", closed, closed]


def inquiry(**more: float) -> dict[str, Any]:
    return {"kind": "inquiry"} | {name: figure(value) for name, value in more.items()}


@pytest.mark.parametrize("style", STYLES)
def test_an_inquiry_takes_the_same_share_of_attention_from_everybody_while_it_sits(
    style: str, seed: int
) -> None:
    plain, asked = benches(inquiry(attention=0.25, shakes=0.0), dials=STYLES[style], seed=seed)
    for week in range(1, 16):
        plain.step()
        asked.step()
        left = 0.75 if WEEK <= week < WEEK + 8 else 1.0
        (central, own), (central_then, own_then) = attention(plain), attention(asked)
        assert central_then == pytest.approx(left * central)
        assert own_then == pytest.approx([left * each for each in own])


def test_an_inquiry_shakes_people_once_as_a_cut_of_that_share_would(seed: int) -> None:
    (plain, asked) = benches(inquiry(attention=0.0, shakes=0.3), dials=MIXED, seed=seed)
    cut = Bench(
        build(
            small(events=[event(WEEK, {"kind": "budget-cut", "share": figure(0.3)})]),
            QUIET | {"cut_weeks": 10.0},
        ),
        dials=MIXED,
        seed=seed,
    ).run(WEEK)
    asked = Bench(
        build(
            small(events=[event(WEEK, inquiry(attention=0.0, shakes=0.3), weeks=8)]),
            QUIET | {"cut_weeks": 10.0},
        ),
        dials=MIXED,
        seed=seed,
    ).run(WEEK)
    # what an inquiry shakes at the start of a week has faded by one step at its end
    assert asked.state.whole[N.SHAKEN] == pytest.approx(0.9 * 0.3)
    assert cut.state.whole[N.SHAKEN] == pytest.approx(0.3)
    asked.run(3)
    assert asked.state.whole[N.SHAKEN] == pytest.approx(0.9**4 * 0.3)
    assert plain.run(WEEK).state.whole[N.SHAKEN] == 0.0


def test_shaken_people_try_more_over_many_lucks(seed: int) -> None:
    found = []
    for shakes in (0.0, 1.0):
        effects = [event(1, inquiry(attention=0.0, shakes=shakes), weeks=40)]
        scenario = small(weeks=40, events=effects)
        more = {"cut_opens": 0.2, "cut_distracts": 0.0, "cut_weeks": 520.0}
        runs = [Bench(build(scenario, more), dials=MIXED, seed=seed + n).run(40) for n in range(12)]
        found.append(sum(int(bench.state.service_at[N.CHANGES].sum()) for bench in runs))
    assert found[1] > found[0]


@pytest.mark.parametrize(
    ("change", "expected"), [(0.2, 0.2), (-0.2, -0.2), (0.9, 0.4), (-0.9, -0.55)]
)
def test_a_mandate_moves_legitimacy_once_and_within_bounds(
    change: float, expected: float, seed: int
) -> None:
    moved = {"kind": "legitimacy", "change": figure(change)}
    plain, voted = benches(
        moved, dials=DISTRIBUTED, seed=seed, legitimacy_gain=0.0, legitimacy_loss=0.0
    )
    for _ in range(WEEK + 3):
        plain.step()
        voted.step()
    gap = voted.state.whole[N.LEGITIMACY] - plain.state.whole[N.LEGITIMACY]
    assert plain.state.whole[N.LEGITIMACY] == pytest.approx(0.6)
    assert gap == pytest.approx(expected)


MERGE = Decision(0, "architect", "merge", "desk->homes")
OWN_WAY = {"compliance_base": 1.0, "merge_trust": 0.0, "consent_base": 1.0}


@pytest.mark.parametrize("style", STYLES)
def test_elected_members_have_the_last_word_on_a_merger_whoever_leads(
    style: str, seed: int
) -> None:
    def merges(consent: float | None, **model: float) -> bool:
        effects = [] if consent is None else [{"kind": "members", "consent": figure(consent)}]
        scenario = small(
            weeks=16, weeks_per_turn=8, events=[event(1, *effects, weeks=16)] if effects else []
        )
        plenty = {"central_attention": 50.0, "local_attention": 20.0}
        run = Run(
            scenario,
            seed=seed,
            dials=STYLES[style],
            seats=("architect",),
            overrides=OWN_WAY | plenty | model,
        )
        run.decide(MERGE)
        run.commit("architect")
        for _ in range(8):
            assert run.taken[0].refusal == ""
            run.step()
        (taken,) = run.taken
        said = "elected members did not agree"
        assert taken.refusal == ("" if taken.done == 1.0 else said)
        return taken.done == 1.0

    assert merges(None)
    assert merges(1.0)
    assert not merges(0.0)
    assert merges(0.0, from_above=0.0)


def test_closing_a_service_that_members_defend_is_told_as_their_no(seed: int) -> None:
    defended = event(1, {"kind": "members", "consent": figure(0.0)}, weeks=16)
    run = Run(
        small(weeks=16, weeks_per_turn=8, events=[defended]),
        seed=seed,
        seats=("architect",),
        overrides=OWN_WAY | {"central_attention": 50.0},
    )
    run.decide(Decision(0, "architect", "decommission", "desk"))
    run.decide(Decision(0, "architect", "try-and-learn", "homes"))
    run.commit("architect")
    for _ in range(8):
        run.step()
    closing, trying = run.taken
    assert (closing.done, closing.refusal) == (0.0, "elected members did not agree")
    assert trying.refusal == ""


def test_members_who_agree_half_the_time_do_so(seed: int) -> None:
    network = build(small(events=[event(1, {"kind": "members", "consent": figure(0.5)}, weeks=9)]))
    agreed = 0
    for n in range(400):
        bench = Bench(network, seed=seed + n)
        agreed += members_agree(bench.world, bench.state, 0, 1, 3)
        assert members_agree(bench.world, bench.state, 0, 1, 9)
    assert 160 <= agreed <= 240


def test_after_an_election_the_new_members_decide(seed: int) -> None:
    events = [
        event(1, {"kind": "members", "consent": figure(0.0)}, weeks=20),
        event(6, {"kind": "members", "consent": figure(1.0)}, weeks=8),
    ]
    bench = Bench(build(small(events=events)), seed=seed)
    found = [members_agree(bench.world, bench.state, 0, 1, week) for week in range(22)]
    assert found == [False] * 5 + [True] * 8 + [False] * 7 + [True] * 2


def test_inquiries_and_members_run_compiled_as_they_run_interpreted(seed: int) -> None:
    events = [
        event(2, inquiry(attention=0.2, shakes=0.4), weeks=9),
        event(3, {"kind": "members", "consent": figure(0.4)}, weeks=20),
        event(8, {"kind": "legitimacy", "change": figure(-0.2)}),
    ]
    network = build(small(weeks=24, events=events))
    bench = Bench(network, dials=MIXED, seed=seed).run(24)
    arm = Arm("mixed", "Mixed", MIXED)
    compiled = block(network, runs=1, weeks=24, seed=seed, arm=arm)
    assert np.array_equal(np.array(bench.rows), compiled.weekly[0])
