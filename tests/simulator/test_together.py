"""Decisions that a link owns: what they see, what they cost, and what they need."""

import numpy as np
import pytest

from simulator.network import build
from simulator.rules import decide, tick, together
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.fit import weigh
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services
from tests.simulator.bench import MIXED, STYLES, Bench, network_of, small

ARCHITECT = N.OWN + N.ARCHITECT
TANGLED = {"reads_across": 3.0, "wickedness": 0.9, "alignment_start": 0.0, "alignment_meetings": 0}
CLEAR = {"noise_local": 0.0, "shrink": 0.0, "accept_above": 0.0, "consent_weeks": 0.0}
"""Everybody sees without error, and others answer at once."""


def attention_after(bench: Bench) -> tuple[list[float], list[float]]:
    """Return each service's attention for practice before and after links have decided."""
    decide.share_attention(bench.world, bench.state, bench.week)
    before = bench.state.service[ARCHITECT].tolist()
    together.links_decide(bench.world, bench.state, bench.week)
    return before, bench.state.service[ARCHITECT].tolist()


@pytest.mark.parametrize("style", STYLES)
def test_without_a_share_links_decide_nothing(
    style: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Bench(network_of(small(), joint_share=0.0), dials=STYLES[style], seed=seed).run(26)
    monkeypatch.setattr(tick, "links_decide", lambda *_: None)
    alone = Bench(build(small()), dials=STYLES[style], seed=seed).run(26)
    assert found.digest() == alone.digest()


def test_a_share_of_what_both_ends_have_goes_to_their_links(seed: int) -> None:
    bench = Bench(network_of(small(), joint_share=0.4), dials=MIXED, seed=seed).run(2)
    before, after = attention_after(bench)
    # clinic 2 ties, desk 3, homes 5, office 2: a link takes what the busier end can offer
    share = 0.4 * MIXED.meaning * before[0]
    offered = {"clinic": 1 / 2, "desk": 1 / 3, "homes": 1 / 5, "office": 1 / 2}
    taken = dict.fromkeys(offered, 0.0)
    for link in bench.network.links:
        ends = link.split("->")
        for end in ends:
            taken[end] += share * min(offered[each] for each in ends)
    for name, first, then in zip(bench.network.services, before, after, strict=True):
        assert first - then == pytest.approx(taken[name])
        assert then >= 0.0


@pytest.mark.parametrize("dials", [HEROIC, Dials(1.0, 0.0, 1.0, 1.0), Dials(0.0, 1.0, 0.0, 0.0)])
def test_links_decide_nothing_without_meetings_or_without_power(dials: Dials, seed: int) -> None:
    bench = Bench(network_of(small(), joint_share=1.0), dials=dials, seed=seed).run(3)
    before, after = attention_after(bench)
    assert before == after


def all_decide(bench: Bench, lucks: int = 300) -> list[tuple[float, float]]:
    """Return what joint decisions changed in the fit of both ends, and of all, where they did."""
    world, state = bench.world, bench.state
    found = []
    for n in range(lucks):
        e = n % len(bench.network.links)
        u, v = int(world.link_at[N.L_FROM, e]), int(world.link_at[N.L_TO, e])
        fit = state.service[N.FIT].copy()
        if together.link_decides(world, state, e, u, v, 0.0, 7_000 + n, 400):
            gap = state.service[N.FIT] - fit
            found.append((float(gap[[u, v]].sum()), float(gap.sum())))
    return found


def test_seen_clearly_a_joint_decision_never_costs_its_two_ends_anything(seed: int) -> None:
    bench = Bench(
        build(small(), CLEAR | TANGLED | {"consent_base": 1.0}), dials=DISTRIBUTED, seed=seed
    )
    found = all_decide(bench)
    assert len(found) >= 5
    assert all(ends > -1e-12 for ends, _ in found)


def test_imagining_a_change_leaves_no_trace(seed: int) -> None:
    network = build(small(), TANGLED | {"accept_above": 1.0, "consent_base": 1.0})
    bench = Bench(network, dials=DISTRIBUTED, seed=seed).run(5)
    fit, part = bench.state.service[N.FIT].copy(), bench.state.part.copy()
    bits = bench.state.service_at[N.BITS].copy()
    assert all_decide(bench) == []
    assert np.array_equal(bench.state.service[N.FIT], fit)
    assert np.array_equal(bench.state.part, part)
    assert np.array_equal(bench.state.service_at[N.BITS], bits)


def test_without_trust_nothing_is_decided_together(seed: int) -> None:
    easy = {"accept_above": -1.0, "consent_base": 0.0}
    for trust, some in ((0.0, False), (1.0, True)):
        network = build(equal_services(4, weeks=26, trust=trust), easy)
        bench = Bench(network, dials=DISTRIBUTED, seed=seed)
        bits = bench.state.service_at[N.BITS].copy()
        for n in range(40):
            u, v = (int(bench.world.link_at[row, n % 12]) for row in (N.L_FROM, N.L_TO))
            together.link_decides(bench.world, bench.state, n % 12, u, v, 0.0, n, 400)
        changed = not np.array_equal(bench.state.service_at[N.BITS], bits)
        waiting = bool((bench.state.pending[:, :, N.P_DUE] >= 0).any())
        assert (changed or waiting) is some


def test_a_partner_who_decided_too_loses_no_trust_by_it(seed: int) -> None:
    network = build(equal_services(4, weeks=26, wickedness=1.0), {"reads_across": 3.0})
    bench = Bench(network, dials=DISTRIBUTED, seed=seed)
    world, state = bench.world, bench.state
    harmed = None
    for s in range(4):
        for b in range(6):
            bits = int(state.service_at[N.BITS, s]) ^ (1 << b)
            weigh(world, state, s, bits, -1)
            for i in range(int(state.tally[N.TOUCHED_NOW])):
                v = int(state.touched[i]) // 6
                if v != s and state.service[N.GAIN, v] < -0.02:
                    harmed = harmed or (s, bits, v)
    assert harmed is not None
    s, bits, v = harmed
    trust, now = state.link[N.TRUST].copy(), int(state.service_at[N.BITS, s])
    between = [
        e
        for e in range(world.link.shape[1])
        if {int(world.link_at[N.L_FROM, e]), int(world.link_at[N.L_TO, e])} == {s, v}
    ]
    decide.make_change(world, state, s, bits, v)
    assert np.array_equal(state.link[N.TRUST, between], trust[between])
    decide.make_change(world, state, s, now, -1)
    decide.make_change(world, state, s, bits, -1)
    assert (state.link[N.TRUST, between] < trust[between]).all()


def test_others_who_are_touched_are_still_asked(seed: int) -> None:
    network = build(small(), TANGLED | {"accept_above": -1.0, "consent_base": 1.0})
    bench = Bench(network, dials=DISTRIBUTED, seed=seed)
    all_decide(bench, 60)
    waiting = bench.state.pending[bench.state.pending[:, :, N.P_DUE] >= 0]
    assert len(waiting) > 0
    assert (waiting[:, N.P_WITH] >= 0).all()
    assert (waiting[:, N.P_DUE] > 400).all()


def test_where_all_is_tangled_a_joint_decision_serves_the_two_better_than_one_alone(
    seed: int,
) -> None:
    gains: dict[str, list[float]] = {"joint": [], "alone": []}
    for luck in range(40):
        for kind, found in gains.items():
            network = build(small(), TANGLED | CLEAR | {"consent_base": 1.0, "consent_trust": 0.0})
            bench = Bench(network, dials=DISTRIBUTED, seed=seed, replication=luck)
            world, state = bench.world, bench.state
            fit = float(state.service[N.FIT].sum())
            for n in range(40):
                e = n % len(network.links)
                u, v = int(world.link_at[N.L_FROM, e]), int(world.link_at[N.L_TO, e])
                if kind == "joint":
                    together.link_decides(world, state, e, u, v, 0.0, n, 400)
                else:
                    s = (u, v)[n % 2]
                    decide.local_try(world, state, s, n % 6, 0.0, n, 400)
                    if state.service_at[N.NEXT_BITS, s] >= 0:
                        bits = int(state.service_at[N.NEXT_BITS, s])
                        state.service_at[N.NEXT_BITS, s] = -1
                        decide.make_change(world, state, s, bits, -1)
            found.append(float(state.service[N.FIT].sum()) - fit)
    gap = np.array(gains["joint"]) - np.array(gains["alone"])
    assert gap.mean() / (gap.std(ddof=1) / np.sqrt(len(gap))) > 3.0


@pytest.mark.parametrize(("consent", "made"), [(0.0, False), (1.0, True)])
def test_what_partners_refuse_is_answered_with_a_no_and_changes_nothing(
    consent: float, made: bool, seed: int
) -> None:
    model = {"consent_base": consent, "consent_trust": 0.0, "consent_weeks": 0.0}
    network = build(small(), TANGLED | {"accept_above": -1.0} | model)
    bench = Bench(network, dials=DISTRIBUTED, seed=seed)
    world, state = bench.world, bench.state
    asked = 0
    for s in range(4):
        for b in range(6):
            now = int(state.service_at[N.BITS, s])
            weigh(world, state, s, now ^ (1 << b), -1)
            touched = state.touched[: int(state.tally[N.TOUCHED_NOW])] // 6
            if any(v != s and abs(state.service[N.GAIN, v]) > 1e-9 for v in touched):
                asked += 1
                assert decide.local_try(world, state, s, b, 0.0, 31 * s + b, 400) is made
                left = now ^ (1 << b) if made else -1
                assert int(state.service_at[N.NEXT_BITS, s]) == left
                state.service_at[N.NEXT_BITS, s] = -1
    assert asked > 10
