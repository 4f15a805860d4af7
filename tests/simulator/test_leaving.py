"""What remains when leaders leave: the same attention is taken from every style."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.compare import compare
from simulator.ensemble import Arm
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.decide import share_attention
from simulator.rules.tick import MEASURES, leaders_leave, run_block, successor_turns
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import STYLES, Bench, block, network_of, small

QUIET = {"relief_most": 0.0, "relief_load": 20.0}
"""Nobody spends attention on relief, so that all of it can be counted."""


def attention(bench: Bench) -> float:
    """Return all decisions that can be taken in the next week."""
    state = bench.state
    share_attention(bench.world, state, bench.week)
    central = float(state.whole[N.CENTRE : N.CENTRE + N.ROLES].sum())
    return central + float(state.service[N.OWN : N.OWN + N.ROLES].sum())


@given(dials=st.tuples(*[st.floats(0, 1)] * 4), share=st.floats(0, 1))
def test_the_same_share_of_decisions_goes_in_every_style(
    dials: tuple[float, ...], share: float
) -> None:
    bench = Bench(network_of(small(), leaving_share=share, **QUIET), dials=Dials(*dials)).run(1)
    before = attention(bench)
    leaders_leave(bench.world, bench.state)
    assert attention(bench) == pytest.approx(before * (1.0 - share), abs=1e-9)


@pytest.mark.parametrize("style", STYLES)
def test_decisions_that_have_gone_stay_gone(style: str, seed: int) -> None:
    bench = Bench(network_of(small(), **QUIET), dials=STYLES[style], seed=seed).run(3)
    before = attention(bench)
    leaders_leave(bench.world, bench.state)
    for _ in range(10):
        bench.step()
        assert attention(bench) == pytest.approx(0.7 * before)


def test_under_unilateral_power_the_centre_goes_with_its_legitimacy(seed: int) -> None:
    bench = Bench(build(small()), dials=HEROIC, seed=seed).run(3)
    state = bench.state
    trust, before = state.link[N.TRUST].copy(), float(state.whole[N.LEGITIMACY])
    leaders_leave(bench.world, state)
    assert float(state.whole[N.CENTRE_GONE]) == pytest.approx(0.3)
    assert float(state.whole[N.LEGITIMACY]) == pytest.approx(before + 0.3 * (0.3 - before))
    assert np.array_equal(state.link[N.TRUST], trust)
    assert not state.service[N.GONE].any()


def test_under_distributed_power_the_best_connected_go_with_the_trust_in_them(seed: int) -> None:
    bench = Bench(build(small()), dials=DISTRIBUTED, seed=seed).run(3)
    state, names = bench.state, bench.network.services
    trust, legitimacy = state.link[N.TRUST].copy(), float(state.whole[N.LEGITIMACY])
    leaders_leave(bench.world, state)
    # .3 of four: one service whole and a fifth of the next; homes has five ties, desk three
    gone = dict(zip(names, state.service[N.GONE].tolist(), strict=True))
    assert gone == pytest.approx({"homes": 1.0, "desk": 0.2, "clinic": 0.0, "office": 0.0})
    assert float(state.whole[N.LEGITIMACY]) == legitimacy
    for e, link in enumerate(bench.network.links):
        kept = 1.0
        for end in link.split("->"):
            kept *= 1.0 - gone[end]
        assert float(state.link[N.TRUST, e]) == pytest.approx(0.3 + kept * (trust[e] - 0.3))


@pytest.mark.parametrize("style", STYLES)
def test_nobody_is_trusted_more_for_having_left(style: str, seed: int) -> None:
    network = network_of(small(), trust_newcomer=0.3)
    for level in (0.05, 0.9):
        bench = Bench(network, dials=STYLES[style], seed=seed).run(3)
        state = bench.state
        state.link[N.TRUST] = level
        state.whole[N.LEGITIMACY] = level
        leaders_leave(bench.world, state)
        assert (state.link[N.TRUST] <= level).all()
        assert float(state.whole[N.LEGITIMACY]) <= level
        moved = state.whole[N.LEGITIMACY] < level or (state.link[N.TRUST] < level).any()
        assert bool(moved) is (level > 0.3)


@pytest.mark.parametrize("style", STYLES)
def test_shared_understanding_goes_in_the_same_share(style: str, seed: int) -> None:
    bench = Bench(build(small()), dials=STYLES[style], seed=seed).run(3)
    before = float(bench.state.whole[N.ALIGNMENT])
    leaders_leave(bench.world, bench.state)
    assert float(bench.state.whole[N.ALIGNMENT]) == pytest.approx(0.7 * before)


def test_a_successor_turns_every_dial_to_its_other_end(seed: int) -> None:
    bench = Bench(build(small()), dials=Dials(0.0, 1.0, 0.3, 0.5), seed=seed).run(2)
    successor_turns(bench.world, bench.state)
    bench.run(13)
    found = bench.state.whole[N.DIAL : N.DIAL + 4]
    assert found.tolist() == pytest.approx([1.0, 0.0, 0.7, 0.5])


@pytest.mark.parametrize("style", STYLES)
def test_nothing_is_lost_when_nobody_leaves(style: str, seed: int) -> None:
    network = network_of(small(), leaving_share=0.0)
    arm = Arm("a", "A", STYLES[style])
    found = block(network, runs=40, weeks=26, seed=seed, arm=arm).leaving
    assert not found[:, 0].any()
    assert found[:, 1].any()


def test_a_style_in_the_middle_has_no_other_end_to_be_turned_to(seed: int) -> None:
    arm = Arm("a", "A", Dials(0.5, 0.5, 0.5, 0.5))
    found = block(build(small()), runs=40, weeks=26, seed=seed, arm=arm).leaving
    assert found[:, 0].any()
    assert not found[:, 1].any()


def test_both_outcomes_are_told_for_both_styles(seed: int) -> None:
    result = compare(small(), runs=40, seed=seed, threads=1)
    for outcome in ("legacy", "legacy_successor"):
        assert set(result.summary[outcome]) == {"heroic", "distributed"}
        assert outcome not in result.weekly
        for arm in ("heroic", "distributed"):
            assert result.values[outcome][arm].any()


def test_the_leaving_test_tells_what_running_on_three_times_tells(seed: int) -> None:
    network = build(small())

    def begin() -> Bench:
        return Bench(network, dials=HEROIC, seed=seed).run(20)

    ends = []
    for turn in (None, leaders_leave, successor_turns):
        bench = begin()
        if turn:
            turn(bench.world, bench.state)
        ends.append(int(bench.run(26).state.community_at[N.C_NOW].sum()))
    out = np.zeros((1, 2))
    run_block(
        network.world,
        network.new_state(),
        network.new_state(),
        np.array(tuple(HEROIC)),
        network.woven,
        network.reserve,
        seed,
        0,
        np.zeros((1, 20, MEASURES)),
        out,
        np.zeros((1, 2, 0)),
        np.zeros((1, 20, 0, 1)),
        np.zeros((1, 0, 1)),
        -1,
        np.zeros(0, np.int64),
    )
    assert out[0].tolist() == [ends[1] - ends[0], ends[2] - ends[0]]


def test_leaving_does_not_reach_back_into_the_run(seed: int) -> None:
    found = [
        block(network_of(small(), leaving_share=share), runs=5, weeks=26, seed=seed)
        for share in (0.0, 0.6)
    ]
    assert np.array_equal(found[0].weekly, found[1].weekly)
    assert not np.array_equal(found[0].leaving, found[1].leaving)
