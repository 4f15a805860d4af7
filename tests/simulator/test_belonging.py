"""People who take part in a group, groups that meet, and grants that are seen; merged teams."""

import numpy as np
import pytest

from simulator.decisions import Decision
from simulator.network import build
from simulator.rules import contacts, errands, processes, work
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from tests.simulator.bench import STYLES, Bench, check_books, small

OFF = {"belong_trust": 0.0, "grant_trust": 0.0}


def trusts(bench: Bench) -> dict[str, float]:
    return {
        name: float(bench.state.community[N.C_TRUST, bench.at(name)])
        for name in bench.network.communities
    }


def bench_with(seed: int, choir: float, garden: float) -> Bench:
    """Return a small place after some weeks, with groups as strong as given."""
    bench = Bench(build(small()), seed=seed).run(6)
    bench.state.asset[N.HEALTH, bench.at("choir")] = choir
    bench.state.asset[N.HEALTH, bench.at("garden")] = garden
    return bench


@pytest.mark.parametrize("strength", [0.2, 0.5, 0.9])
def test_people_brought_to_a_group_trust_more_as_far_as_it_can_carry_them(
    strength: float, seed: int
) -> None:
    bench = bench_with(seed, strength, 0.5)
    before = trusts(bench)
    errands.take_part(bench.world, bench.state, bench.at("choir"), 0.4)
    # the choir is open to both streets, half of the effort for each
    expected = {v: t + 0.1 * 0.2 * (strength - 0.5) * (1.0 - t) for v, t in before.items()}
    assert trusts(bench) == pytest.approx(expected, abs=1e-12)


def test_a_group_that_closes_carries_nobody_in_the_end(seed: int) -> None:
    bench = bench_with(seed, 1.0, 0.5)
    a = bench.at("choir")
    bench.state.asset[N.CLOSING, a] = bench.network.parameter("asset_close_weeks")
    before = trusts(bench)
    errands.take_part(bench.world, bench.state, a, 1.0)
    assert all(t < before[name] for name, t in trusts(bench).items())


@pytest.mark.parametrize(
    ("choir", "garden", "sign"), [(0.9, 0.7, 1), (0.5, 0.5, 0), (0.2, 0.4, -1)]
)
def test_two_groups_that_meet_carry_each_other_or_wear_each_other_out(
    choir: float, garden: float, sign: int, seed: int
) -> None:
    bench = bench_with(seed, choir, garden)
    before = trusts(bench)
    errands.meet_each_other(bench.world, bench.state, 0, 0.4)
    gain = 0.1 * 0.2 * ((choir + garden) / 2.0 - 0.5)
    west = before["west"] + gain / 2.0 * (1.0 - before["west"])
    east = before["east"]
    for part in (gain / 2.0, gain):  # by the choir, which is in both streets, and by the garden
        east += part * (1.0 - east)
    after = trusts(bench)
    assert after == pytest.approx({"east": east, "west": west}, abs=1e-12)
    assert (after["east"] > before["east"]) - (after["east"] < before["east"]) == sign


@pytest.mark.parametrize("known", [0.0, 0.3, 1.0])
def test_a_grant_is_seen_as_far_as_the_group_is_known(known: float, seed: int) -> None:
    bench = bench_with(seed, 0.5, 0.5)
    a = bench.at("choir")
    first, last = (int(bench.world.woven_start[a + n]) for n in range(2))
    bench.state.woven[first:last] = known
    before = trusts(bench)
    errands.be_backed(bench.world, bench.state, a, 3.0)
    expected = {v: t + 0.01 * 1.5 * known * (1.0 - t) for v, t in before.items()}
    assert trusts(bench) == pytest.approx(expected, abs=1e-12)


RULES = {
    "open-the-doors": "take_part",
    "join-groups": "meet_each_other",
    "back-a-group": "be_backed",
}
TARGETS = {"open-the-doors": "choir", "join-groups": "choir+garden", "back-a-group": "choir"}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("card", RULES)
def test_at_strength_zero_a_card_for_groups_does_what_weaving_does_and_no_more(
    card: str, style: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    decision = Decision(0, "weaver", card, TARGETS[card])

    def digest(parameters: dict[str, float]) -> str:
        network = build(small(weeks=30, weeks_per_turn=26), parameters)
        bench = Bench(
            network, dials=STYLES[style], seed=seed, decisions=(decision,), seats=("weaver",)
        )
        return bench.run(30).digest()

    full, off = digest({}), digest(OFF)
    assert full != off
    monkeypatch.setattr(work, RULES[card], lambda *_: None)
    assert digest(OFF) == off


def test_within_one_team_hand_offs_come_to_be_as_safe_as_can_be_as_it_settles(seed: int) -> None:
    network = build(small(), {"handoff_base": 0.1, "handoff_most": 0.93, "merge_weeks": 40.0})
    bench = Bench(network, seed=seed).run(6)
    world, state = bench.world, bench.state
    between = [e for e in ("desk->homes", "homes->desk") if e in network.links]

    def chances() -> dict[str, float]:
        return {e: contacts.handoff_chance(world, state, bench.at(e)) for e in network.links}

    before = chances()
    assert max(before.values()) < 0.8
    assert processes.merge(world, state, bench.at("desk"), bench.at("homes"))
    assert chances() == pytest.approx(before, abs=1e-12)  # on the first day nothing has changed
    for left in (30.0, 10.0, 0.0):
        state.service[N.DISRUPTION] = np.where(state.service[N.DISRUPTION] > 0.0, left, 0.0)
        expected = before | {e: 0.93 - (0.93 - before[e]) * left / 40.0 for e in between}
        assert chances() == pytest.approx(expected, abs=1e-12)
    bench.run(20)
    check_books(bench)


def test_one_team_assesses_people_once_when_it_has_settled_for_better_or_worse(seed: int) -> None:
    for useful in (0.0, 1.0):
        network = build(small(weeks=30), {"double_useful": useful, "merge_weeks": 5.0})
        bench = Bench(network, seed=seed).run(6)
        state = bench.state
        saved = state.service[N.SAVED].copy()
        harmed = state.service[N.HARMED].copy()
        processes.merge(bench.world, state, bench.at("desk"), bench.at("homes"))
        bench.run(4)
        assert not state.link[N.ASKS_ONCE].any()
        bench.run(1)
        gone = {e for e in network.links if state.link[N.ASKS_ONCE, bench.at(e)] > 0.0}
        assert gone == {e for e in network.links if set(e.split("->")) == {"desk", "homes"}}
        # the same as if each of these second looks had been taken out by itself
        other = Bench(network, seed=seed).run(6)
        for e in sorted(gone):
            processes.look_once(other.world, other.state, other.at(e))
        assert (state.service[N.SAVED] > saved).sum() == 2
        assert (state.service[N.HARMED] > harmed).sum() == (2 if useful else 0)
        assert state.service[N.SAVED].tolist() == other.state.service[N.SAVED].tolist()
        assert state.service[N.HARMED].tolist() == other.state.service[N.HARMED].tolist()
