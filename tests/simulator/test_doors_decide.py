"""Decisions that a service takes with a community: what they see, cost, and need."""

import numpy as np
import pytest

from simulator.ensemble import Arm
from simulator.network import build
from simulator.parameters import BY_NAME
from simulator.rules import decide, fit, judge, processes, tick, together
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import rows_digest
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import MIXED, STYLES, Bench, block, network_of, small

ARCHITECT = N.OWN + N.ARCHITECT
TANGLED = {"reads_across": 3.0, "wickedness": 0.9, "alignment_start": 0.3}


def needs_met_at(bench: Bench, community: str) -> dict[str, float]:
    """Return the share of a community's new needs that has its right door at each service."""
    g = bench.at(community)
    shares = {
        name: together.meets(bench.world, g, bench.at(name)) for name in bench.network.services
    }
    return {name: share for name, share in shares.items() if share > 0.0}


def test_as_shipped_no_decision_is_taken_at_a_door() -> None:
    assert BY_NAME["door_share"].default == 0.0
    assert BY_NAME["door_share"].tag == BY_NAME["door_insight"].tag == "assumed"


@pytest.mark.parametrize("style", STYLES)
def test_without_a_share_a_run_is_that_of_rules_without_doors(
    style: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Bench(network_of(small(), door_insight=0.9), dials=STYLES[style], seed=seed).run(26)
    monkeypatch.setattr(tick, "doors_decide", lambda *_: None)
    alone = Bench(network_of(small(), door_share=0.9), dials=STYLES[style], seed=seed).run(26)
    assert found.digest() == alone.digest()


def test_a_share_of_a_service_s_attention_goes_to_its_doors(seed: int) -> None:
    bench = Bench(network_of(small(), door_share=0.4), dials=MIXED, seed=seed).run(2)
    decide.share_attention(bench.world, bench.state, bench.week)
    before = bench.state.service[ARCHITECT].copy()
    together.doors_decide(bench.world, bench.state, bench.week)
    left = bench.state.service[ARCHITECT] / before
    # each of the four has a door
    assert left == pytest.approx(np.full(4, 1.0 - 0.4 * MIXED.meaning))


@pytest.mark.parametrize("dials", [HEROIC, Dials(1.0, 0.0, 1.0, 1.0), Dials(0.0, 1.0, 0.0, 0.0)])
def test_nothing_is_decided_at_doors_without_meetings_or_without_power(
    dials: Dials, seed: int
) -> None:
    bench = Bench(network_of(small(), door_share=1.0), dials=dials, seed=seed).run(3)
    decide.share_attention(bench.world, bench.state, bench.week)
    before = bench.state.service[ARCHITECT].copy()
    bits = bench.state.service_at[N.BITS].copy()
    together.doors_decide(bench.world, bench.state, bench.week)
    assert np.array_equal(bench.state.service[ARCHITECT], before)
    assert np.array_equal(bench.state.service_at[N.BITS], bits)


def test_only_people_who_trust_a_service_decide_with_it(seed: int) -> None:
    easy = {"accept_above": -1.0, "consent_base": 0.0, "consent_trust": 1.0, "reads_across": 0.0}
    for trust, some in ((0.0, False), (1.0, True)):
        bench = Bench(build(small(), easy), dials=DISTRIBUTED, seed=seed)
        bench.state.community[N.C_TRUST] = trust
        made = [
            together.door_decides(bench.world, bench.state, 0, n % 4, 0.0, n, 400)
            for n in range(40)
        ]
        assert any(made) is all(made) is some
        assert bool((bench.state.service_at[N.CHANGES] > 0).any()) is some


def test_trust_is_the_chance_of_coming_to_a_decision(seed: int) -> None:
    easy = {"accept_above": -1.0, "consent_base": 0.2, "consent_trust": 0.6, "reads_across": 0.0}
    bench = Bench(build(small(), easy), dials=DISTRIBUTED, seed=seed)
    bench.state.community[N.C_TRUST] = 0.5
    tries = 4000
    made = sum(
        together.door_decides(bench.world, bench.state, 0, 0, 0.0, n, 400) for n in range(tries)
    )
    assert abs(made / tries - 0.5) < 4 * 0.5 / tries**0.5


def test_people_see_more_clearly_the_more_they_trust(seed: int) -> None:
    bench = Bench(network_of(small(), door_insight=0.5), dials=DISTRIBUTED, seed=seed).run(4)
    world, state = bench.world, bench.state
    for s in range(4):
        near = judge.local_noise(world, state, s)
        for trust, share in ((0.0, 1.0), (0.4, 0.8), (1.0, 0.5)):
            state.community[N.C_TRUST, 1] = trust
            assert together.door_noise(world, state, s, 1) == pytest.approx(share * near)


def test_where_a_community_s_needs_meet_which_door(seed: int) -> None:
    bench = Bench(build(small()), seed=seed)
    # west asks 3.3 times for the mind, at clinic or desk alike, and 4.2 times for money, at desk
    assert needs_met_at(bench, "west") == pytest.approx(
        {"clinic": 1.65 / 7.5, "desk": (1.65 + 4.2) / 7.5}
    )
    assert sum(needs_met_at(bench, "east").values()) == pytest.approx(1.0)


def test_a_change_is_seen_in_what_people_meet_wherever_they_go(seed: int) -> None:
    bench = Bench(build(small(), TANGLED), dials=DISTRIBUTED, seed=seed)
    world, state = bench.world, bench.state
    al = float(state.whole[N.ALIGNMENT])
    assert al == 0.3
    g = bench.at("west")
    weights = needs_met_at(bench, "west")
    touched = 0
    for s, name in enumerate(bench.network.services):
        for b in range(6):
            fits, now = state.service[N.FIT].copy(), int(state.service_at[N.BITS, s])
            seen = together.weigh_with_people(world, state, s, g, now ^ (1 << b))
            third = int(state.tally[N.THIRD])
            assert np.array_equal(state.service[N.FIT], fits), "looking changes nothing"
            fit.adopt(world, state, s, now ^ (1 << b))
            gap = state.service[N.FIT] - fits
            fit.adopt(world, state, s, now)
            due = gap[s]
            for v, other in enumerate(bench.network.services):
                if other != name:
                    due += (al + (1.0 - al) * weights.get(other, 0.0)) * gap[v]
            assert seen == pytest.approx(due, abs=1e-12)
            touched += third
            assert bool(third) == bool((np.abs(np.delete(gap, s)) > 1e-12).any())
    assert touched > 5


def test_with_no_needs_elsewhere_a_service_and_its_people_see_what_the_service_sees(
    seed: int,
) -> None:
    blind = {"door_insight": 0.0, "alignment_start": 0.0, "alignment_meetings": 0.0}
    bench = Bench(build(small(), blind), dials=DISTRIBUTED, seed=seed)
    world, state = bench.world, bench.state
    nobody = 7  # of no demand: whatever they meet, they meet it at this door alone
    for s in range(4):
        for b in range(6):
            bits = int(state.service_at[N.BITS, s]) ^ (1 << b)
            alone = fit.weigh(world, state, s, bits, -1)
            assert together.weigh_with_people(world, state, s, nobody, bits) == alone
            usual = judge.usual_gain(world, state, float(state.service[N.FIT, s]), 0.0)
            assert float(state.whole[N.EXPECTED]) == pytest.approx(usual, abs=1e-15)
        assert together.door_noise(world, state, s, 0) == judge.local_noise(world, state, s)


def test_services_that_are_touched_are_asked_as_ever(seed: int) -> None:
    network = build(small(), TANGLED | {"accept_above": -1.0, "consent_base": 1.0})
    bench = Bench(network, dials=DISTRIBUTED, seed=seed)
    for n in range(60):
        together.door_decides(bench.world, bench.state, n % 2, n % 4, 0.0, n, 400)
    waiting = bench.state.pending[bench.state.pending[:, :, N.P_DUE] >= 0]
    assert len(waiting) > 0
    assert (waiting[:, N.P_WITH] == -1).all()
    assert (waiting[:, N.P_DUE] > 400).all()


def test_what_is_decided_at_doors_shifts_nobody_else_s_luck(seed: int) -> None:
    """Where no change is ever good enough, taking time to look changes nothing at all."""
    never = {"accept_above": 1.0, "standard_way": 0.0}
    runs = [
        Bench(network_of(small(), door_share=share, **never), dials=MIXED, seed=seed).run(26)
        for share in (0.0, 0.8)
    ]
    assert runs[0].digest() == runs[1].digest()
    assert np.array_equal(runs[0].state.cohort, runs[1].state.cohort)


@pytest.mark.parametrize("style", STYLES)
def test_decisions_at_doors_change_a_run_and_run_alike_played_and_compiled(
    style: str, seed: int
) -> None:
    doors = network_of(small(), door_share=0.7, local_attention=2.0, reads_across=2.0)
    played = Bench(doors, dials=STYLES[style], seed=seed).run(26)
    arm = Arm(style, style, STYLES[style])
    weekly = block(doors, runs=1, weeks=26, seed=seed, arm=arm).weekly[0]
    assert rows_digest(weekly) == played.digest()
    none = network_of(small(), door_share=0.0, local_attention=2.0, reads_across=2.0)
    other = Bench(none, dials=STYLES[style], seed=seed).run(26).digest()
    assert (played.digest() == other) is (STYLES[style].power * STYLES[style].meaning == 0.0)


def test_a_merged_team_decides_at_the_doors_of_both(seed: int) -> None:
    bench = Bench(network_of(small(), door_share=0.5), dials=DISTRIBUTED, seed=seed)
    processes.merge(bench.world, bench.state, bench.at("homes"), bench.at("office"))
    decide.share_attention(bench.world, bench.state, 0)
    before = bench.state.service[ARCHITECT].copy()
    together.doors_decide(bench.world, bench.state, 0)
    kept = bench.state.service[ARCHITECT]
    assert sorted(kept[before > 0.0] / before[before > 0.0]) == pytest.approx([0.5] * 3)
    assert int((before == 0.0).sum()) == 1
