"""Every card at once, with all that comes from above: the laws hold, and both forms agree."""

from typing import Any

import pytest

from simulator.cards import BY_ID, CARDS, ROLES
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.network import Network, build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import rows_digest
from tests.simulator.bench import (
    STYLES,
    Bench,
    block,
    check_books,
    check_money,
    check_ranges,
    event,
    figure,
    small,
)

TARGETS = {
    "link": "desk->clinic",
    "service": "clinic",
    "community": "east",
    "asset": "choir",
    "asset pair": "choir+garden",
}
LAST = {"merge": "office->homes", "decommission": "office"}
"""Cards that take a service away: played in the last turn."""
EVERYBODY = tuple(role.id for role in ROLES)
FROM_ABOVE: tuple[dict[str, Any], ...] = (
    event(3, {"kind": "target", "watches": "people_waiting", "at_most": figure(20.0)}, weeks=30),
    event(6, {"kind": "inspection", "services": ["desk", "homes"]}, weeks=5),
    event(
        2,
        {"kind": "pool", "amount": figure(60.0), "grant": figure(20.0), "chance": figure(0.9)},
        weeks=60,
    ),
)
EVERYTHING = {
    "joint_share": 0.5,
    "door_share": 0.4,
    "decision_queue": 0.6,
    "process_share": 0.3,
    "turbulence": 0.02,
    "information_lag": 3.0,
    "central_attention": 12.0,
    "local_attention": 2.0,
    "merge_trust": 0.2,
    "consent_base": 0.8,
    "compliance_base": 0.9,
}


def place() -> Network:
    return build(small(weeks=52, weeks_per_turn=13, reserve=200.0, events=FROM_ABOVE), EVERYTHING)


def all_cards() -> tuple[Decision, ...]:
    early = [
        Decision(turn, card.role, card.id, TARGETS[card.target])
        for turn in (0, 1)
        for card in CARDS
        if card.id not in LAST
    ]
    return (*early, *(Decision(2, BY_ID[id].role, id, to) for id, to in LAST.items()))


@pytest.mark.parametrize("style", STYLES)
def test_needs_money_and_ranges_hold_whatever_is_played(style: str, seed: int) -> None:
    bench = Bench(place(), dials=STYLES[style], seed=seed, decisions=all_cards(), seats=EVERYBODY)
    for _ in range(60):
        bench.step()
        check_books(bench)
        check_ranges(bench)
        check_money(bench)
        assert 0.0 <= bench.state.service[N.BUSY].min() <= bench.state.service[N.BUSY].max() < 1.0
        assert bench.state.service[[N.EXTRA, N.COMING, N.HARMED]].min() >= 0.0
        assert bench.state.whole[N.POOL_LEFT] >= 0.0
    done = bench.state.card[N.DONE]
    assert (done > 0.0).mean() > 0.6


@pytest.mark.parametrize("style", STYLES)
def test_played_and_compiled_give_the_same_bits(style: str, seed: int) -> None:
    network = place()
    arm = Arm("all", "All", STYLES[style], all_cards(), EVERYBODY)
    compiled = block(network, runs=3, weeks=52, seed=seed, arm=arm)
    for r in range(3):
        bench = Bench(
            network,
            dials=STYLES[style],
            seed=seed,
            replication=r,
            decisions=all_cards(),
            seats=EVERYBODY,
        ).run(52)
        assert rows_digest(compiled.weekly[r]) == bench.digest()
        assert compiled.cards[r, 1].tolist() == bench.state.card[N.DONE].tolist()
