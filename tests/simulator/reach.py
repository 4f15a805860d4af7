"""Runs in which every rule has something to do, and whose digests are kept.

The ten runs of `tests.simulator.golden` are places as people play them. These switch on what
hardly ever meets in one place: every card, all that comes from above, requests that queue,
joint decisions, people who give up, servers, and the weeks after leaders have left. They are
interpreted and short, so that mutants of the rules can be held against them.

``python -m tests.simulator.reach`` writes their digests anew, which is right only together
with a new `simulator.MODEL_VERSION` and its reason in the changelog.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

import numpy as np

from simulator import MODEL_VERSION
from simulator.assembly import TARGETS, poisson_tables
from simulator.cards import BY_ID, CARDS, ROLES, Card
from simulator.decisions import Decision
from simulator.ensemble import NO_ROOTS
from simulator.network import Network, build
from simulator.rules import (
    above,
    chance,
    contacts,
    decide,
    flow,
    judge,
    people,
    processes,
    together,
    work,
)
from simulator.rules.names import (
    BITS,
    BORROWED,
    CAPACITY,
    CLARITY,
    EXPECTED,
    FRONT,
    GAMED,
    L_FROM,
    L_TO,
    LEGITIMACY,
    LEND,
    LENT,
    LOAD,
    MOVES,
    NEXT_BITS,
    PACE,
    STEP,
    THIRD,
    TRUST,
    TRY,
)
from simulator.rules.tick import (
    FELT_BY,
    MEASURES,
    SEEN,
    leaders_leave,
    run_block,
    successor_turns,
)
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services
from tests.simulator.bench import MIXED, STYLES, Bench, event, figure, small_data
from tests.simulator.golden import DERIVED, SCRATCH, digest

FILE: Final = Path(__file__).with_name("reach.json")
EVERYBODY: Final = tuple(role.id for role in ROLES)
OPPOSITE: Final = Dials(0.7, 0.9, 0.6, 0.5)
WEEKS: Final = 32
TURN: Final = 4
FIRST_CARDS: Final = tuple(
    BY_ID[name]
    for name in (
        *("warm-handoff", "local-guide", "greet-at-the-door", "give-the-gps", "open-the-doors"),
        *("back-a-group", "join-groups", "lend-a-hand", "try-and-learn", "standard-way"),
        *("copy-a-neighbour", "remove-step", "put-step-back", "ask-once", "shared-front-door"),
        *("merge", "decommission", "follow-a-journey", "shared-story", "show-the-work"),
        *("one-table", "joint-programme", "what-people-bring", "invest-to-save", "hold-posts"),
        "bid-for-money",
    )
)
"""The cards that there were when the first digests were kept, in the order of then."""
LATER_CARDS: Final = tuple(card for card in CARDS if card not in FIRST_CARDS)
TAKE_AWAY: Final = ("decommission", "merge")
"""Cards that take a service away: played from the fifth turn on, in turns, before all others."""

EVENTS: Final[tuple[dict[str, Any], ...]] = (
    event(2, {"kind": "target", "watches": "people_waiting", "at_most": figure(25.0)}, weeks=9),
    event(3, {"kind": "pool", "amount": figure(50.0), "grant": figure(30.0)}, weeks=24),
    event(4, {"kind": "demand", "factor": figure(3.0), "needs": ["home", "mind"]}, weeks=6),
    event(5, {"kind": "inspection", "services": ["desk", "homes"]}, weeks=7),
    event(6, {"kind": "staff-loss", "share": figure(0.4), "services": ["desk", "clinic"]}),
    event(7, {"kind": "asset-closes", "assets": ["garden"]}),
    event(8, {"kind": "world-moves", "share": figure(0.5)}),
    event(9, {"kind": "budget-cut", "share": figure(0.2)}),
    event(10, {"kind": "budget-cut", "share": figure(0.1), "services": ["homes"]}),
    event(11, {"kind": "target", "watches": "weeks_waited", "at_most": figure(2.5)}, weeks=9),
    event(12, {"kind": "harder", "wickedness": figure(0.9), "services": ["desk"]}),
    event(13, {"kind": "asset-reopens", "assets": ["garden"]}),
    event(14, {"kind": "trust", "change": figure(-0.2)}),
    event(16, {"kind": "money", "amount": figure(-90.0)}),
    event(18, {"kind": "target", "watches": "failure_demand", "at_most": figure(30.0)}, weeks=6),
    event(20, {"kind": "inspection"}, weeks=3),
    event(22, {"kind": "target", "watches": "recorded_waiting", "at_most": figure(30.0)}, weeks=9),
    event(23, {"kind": "money", "amount": figure(120.0)}),
    event(24, {"kind": "target", "watches": "unmet_need", "at_most": figure(2.0)}, weeks=6),
    event(26, {"kind": "trust", "change": figure(0.3), "communities": ["east"]}),
)
DEEP_CUT: Final = event(15, {"kind": "budget-cut", "share": figure(0.8)})
"""More than services without legal protection can bear alone."""

POLITICS: Final = (
    event(2, {"kind": "inquiry", "attention": figure(0.3), "shakes": figure(0.4)}, weeks=5),
    event(4, {"kind": "members", "consent": figure(0.4)}, weeks=9),
    event(7, {"kind": "legitimacy", "change": figure(-0.2)}),
    event(9, {"kind": "inquiry", "attention": figure(0.2), "shakes": figure(0.9)}, weeks=4),
    event(11, {"kind": "legitimacy", "change": figure(0.15)}),
    event(14, {"kind": "members", "consent": figure(0.7)}, weeks=30),
    event(17, {"kind": "asset-closes", "assets": ["garden"]}),
    event(19, {"kind": "asset-closes", "assets": ["garden", "choir"]}),
    event(25, {"kind": "legitimacy", "change": figure(-0.9)}),
    event(27, {"kind": "asset-reopens", "assets": ["choir", "garden"]}),
    event(29, {"kind": "legitimacy", "change": figure(0.99)}),
)
"""What members, voters and inquiries do, and groups that close twice."""

BUSY: Final = {
    "joint_share": 0.6,
    "decision_queue": 1.0,
    "process_share": 0.4,
    "turbulence": 0.04,
    "turbulence_common": 0.03,
    "information_lag": 3.0,
    "guidance_weeks": 7.0,
    "central_attention": 9.0,
    "local_attention": 3.0,
    "standard_rest": 5.0,
    "merge_trust": 0.2,
    "consent_base": 0.6,
    "compliance_base": 0.7,
    "give_up": 0.2,
    "give_up_weeks": 2.0,
    "crisis_return": 0.3,
    "gaming": 0.9,
    "paper_return": 0.4,
    "target_weeks": 0.5,
    "played_share": 0.3,
    "dial_weeks": 5.0,
    "leaving_weeks": 3.0,
    "asset_close_weeks": 9.0,
    "swift_from": 1.2,
    "relief_load": 0.8,
    "relief_gap": 0.3,
    "payback_weeks": 26.0,
    "cut_opens": 0.2,
}
"""Every mechanism on, and quick enough to be seen within weeks."""
SERVERS: Final = {
    **BUSY,
    "service_law": 1.0,
    "return_weeks": 3.0,
    "search_rule": 1.0,
    "reads_across": 3.0,
    "consent_weeks": 0.0,
    "established": 0.3,
    "trust_harm_from": 0.0,
}
PLAIN: Final = {
    **BUSY,
    "shrink": 0.0,
    "poisson_arrivals": 0.0,
    "poisson_capacity": 0.0,
    "serve_after_arrival": 0.0,
    "failure_fit": 0.0,
    "decision_queue": 0.0,
    "process_share": 0.8,
    "random_start": 0.0,
    "reads_within": 1.0,
    "local_attention": 5.0,
    "freeze": 0.5,
}
BARE: Final = {
    **BUSY,
    "standard_way": 0.0,
    "give_up": 0.0,
    "coproduction": 0.0,
    "joint_share": 0.0,
    "return_weeks": 2.0,
    "reads_across": 2.0,
    "information_lag": 0.0,
}
DOORS: Final = {**BUSY, "door_share": 0.7, "door_insight": 0.6, "reads_across": 2.0}
"""Much is decided together with communities."""
UNSHARED: Final = {**BARE, "statutory_protected": 0.0}
"""Cuts fall on all alike, whatever the law protects."""
RICH: Final = {
    **BUSY,
    "central_attention": 70.0,
    "local_attention": 16.0,
    "decision_queue": 0.0,
    "decision_cost": 0.02,
    "weave_gain": 5.0,
    "pair_bonus": 3.0,
    "pair_gain": 3.0,
    "grant_gain": 0.5,
    "asset_close_weeks": 3.0,
    "merge_weeks": 3.0,
    "accept_above": -0.02,
}
"""Attention and money for every card that is played."""
EXTREME: Final = {
    **RICH,
    "decision_cost": 0.2,
    "base_overhead": 0.4,
    "failure_reference": 0.8,
    "failure_fit": 2.0,
    "failure_wrong_step": 0.3,
    "handoff_navigator": 0.9,
    "compliance_base": 1.0,
    "consent_base": 1.0,
    "merge_trust": 0.0,
    "service_law": 1.0,
    "statutory_protected": 1.0,
}
"""Where bounds are met."""

KEEN: Final = {
    **RICH,
    "local_attention": 20.0,
    "decision_queue": 1.0,
    "accept_above": -1.0,
    "consent_weeks": 8.0,
    "consent_base": 0.9,
    "process_share": 0.0,
    "known_distributed": 0.0,
    "copy_share": 0.0,
    "leaving_share": 1.0,
}
"""More is tried than can be tried, and more than partners can answer; all leaders leave."""
WARY: Final = {
    **RICH,
    "compliance_base": 0.1,
    "compliance_legitimacy": 0.3,
    "consent_base": 0.1,
    "consent_trust": 0.3,
    "merge_trust": 0.7,
    "standard_way": 0.0,
    "door_share": 0.5,
    "door_insight": 0.9,
    "process_share": 0.6,
    "payback_weeks": 80.0,
    "failure_most": 0.5,
}
"""Hardly anybody follows orders or agrees, and there is no standard way."""
STILL: Final = {
    **DOORS,
    "turnover": 0.0,
    "swift_trust": 0.0,
    "relational_drain": 0.0,
    "consent_weeks": 0.0,
    "service_law": 1.0,
    "give_up_weeks": 1.0,
    "call_time": 0.02,
}
"""Nobody leaves, and nothing is draining."""
NEAR: Final = {
    **DOORS,
    "local_attention": 20.0,
    "known_distributed": 0.1,
    "alignment_start": 0.3,
    "reads_within": 2.0,
    "noise_local": 0.15,
    "accept_above": -0.01,
    "consent_base": 0.3,
    "consent_trust": 0.7,
}
"""Much is decided at doors, by all who are there."""


def _cards(
    network: Network, shift: int, deck: tuple[Card, ...] = FIRST_CARDS
) -> tuple[Decision, ...]:
    """Return every card in every turn, aimed at another target each time, and turned dials."""
    targets = {
        "link": network.links,
        "service": network.services,
        "community": network.communities,
        "asset": network.assets,
        "asset pair": network.pairs,
    }
    played: list[Decision] = []
    for turn in range(WEEKS // TURN):
        for i, card in sorted(enumerate(deck), key=lambda pair: pair[1].id not in TAKE_AWAY):
            among = targets[card.target]
            if card.id in TAKE_AWAY and (turn < 4 or card.id != TAKE_AWAY[turn % 2]):
                continue
            if among:
                to = among[(i + turn + shift) % len(among)]
                played.append(Decision(turn, card.role, card.id, to))
    played.append(Decision(1, "architect", dials=OPPOSITE))
    return tuple(played)


Run = Callable[[], str]


def _digest(
    network: Network,
    dials: Dials,
    decisions: tuple[Decision, ...],
    runs: int = 1,
    rows: int = SEEN,
    felt: int = 0,
    seats: tuple[str, ...] = EVERYBODY,
) -> str:
    """Return the digest of all that some runs, one after the other, leave behind.

    A second run starts in the arrays of the first; with no rows, no service is looked at, and
    with none of what is felt, no community.
    """
    weeks = network.scenario.calendar.weeks
    world = network.with_decisions(decisions, seats, weeks)
    cards = world.plan.shape[1]
    state, spare = network.new_state(cards), network.new_state(cards)
    found = (
        np.zeros((runs, weeks, MEASURES)),
        np.zeros((runs, 2)),
        np.zeros((runs, 2, cards)),
        np.zeros((runs, weeks, rows, world.service.shape[1])),
        np.zeros((runs, felt, world.community.shape[1])),
    )
    start = np.array(tuple(dials))
    rest = (*found, -1, NO_ROOTS)
    run_block(world, state, spare, start, network.woven, network.reserve, 21, 4, *rest)
    digest = blake2b(digest_size=16)
    for measured in found:
        digest.update(measured.tobytes())
    for kept in (state, spare):
        for name, array in zip(kept._fields, kept, strict=True):
            if name not in SCRATCH | DERIVED:
                digest.update(array.tobytes())
    return digest.hexdigest()


def _village(reserve: float = 150.0, events: tuple[dict[str, Any], ...] = EVENTS) -> Scenario:
    """Return the small place with a third street, all of whose doors are right."""
    data = small_data(weeks=WEEKS, weeks_per_turn=TURN, reserve=reserve, events=events)
    demand = [{"need": "money", "per_week": figure(2.6)}]
    data["communities"].insert(
        1, {"id": "north", "name": "North street", "trust": figure(0.5), "demand": demand}
    )
    data["services"][2]["serves"].append("money")
    doors = (("desk", 0.5), ("homes", 0.7), ("office", 0.4))
    data["links"] += [
        {"from": "north", "to": to, "right_door": figure(chance)} for to, chance in doors
    ]
    return Scenario.model_validate(data)


def _place(
    dials: Dials,
    parameters: Mapping[str, float],
    shift: int,
    runs: int = 1,
    reserve: float = 150.0,
    events: tuple[dict[str, Any], ...] = EVENTS,
    deck: tuple[Card, ...] = FIRST_CARDS,
    felt: int = 0,
) -> str:
    network = build(_village(reserve, events), parameters)
    return _digest(network, dials, _cards(network, shift, deck), runs, felt=felt)


def _street(parameters: Mapping[str, float], felt: int = 0, wicked: float = 0.0) -> str:
    """Return the digest of one street whose smallest service has no way on and no wrong door."""
    data = small_data(weeks=WEEKS, weeks_per_turn=TURN, reserve=60.0, events=EVENTS[2:4])
    data["events"] += [event(12, {"kind": "staff-loss", "share": figure(1.0)})]
    data["communities"] = data["communities"][:1]
    data["assets"][0]["communities"] = ["east"]
    data["links"] = [link for link in data["links"] if "west" not in link.values()]
    data["services"].append(
        {"id": "stall", "name": "Stall", "serves": ["home"], "staff": figure(0.3)}
        | {"load": figure(2.5), "wickedness": figure(wicked)}
    )
    data["links"].append({"from": "east", "to": "stall", "right_door": figure(1.0)})
    network = build(Scenario.model_validate(data), parameters)
    return _digest(network, MIXED, _cards(network, 3, CARDS), felt=felt)


def _protected(lawful: tuple[str, ...]) -> str:
    """Return the digest of cuts where the law protects some, of whom the office is small."""
    data = small_data(weeks=20, weeks_per_turn=TURN, events=(*EVENTS[7:9], DEEP_CUT))
    for service in data["services"]:
        service["statutory"] = service["id"] in lawful
        if service["id"] == "office":
            service["staff"] = figure(0.6)
    return _digest(build(Scenario.model_validate(data), BUSY), DISTRIBUTED, (), felt=FELT_BY)


def _figures() -> Iterator[float]:
    """Yield what targets look at, week after week."""
    bench = Bench(build(_village(), BUSY), dials=MIXED, seed=3)
    for _ in range(24):
        bench.step()
        yield from (above.figure_now(bench.state, which) for which in TARGETS.values())


def _unions() -> str:
    """Return the digest of a place where everything is merged and closed over and over."""
    network = build(_village(900.0, EVENTS[1:2]), {**RICH, "compliance_base": 1.0})
    deck = tuple(BY_ID[name] for name in ("merge", "shared-front-door", "decommission"))
    played = tuple(
        Decision(turn, card.role, card.id, target)
        for turn in range(WEEKS // TURN)
        for card in deck[turn % 2 :]
        for target in (network.services if card.target == "service" else network.links)
    )
    return _digest(network, HEROIC, played[:60])


def _futures(parameters: Mapping[str, float]) -> str:
    """Return the digest of other futures of a place, from where it stands after nine weeks."""
    network = build(_village(), parameters)
    decisions = _cards(network, 2, CARDS)
    world = network.with_decisions(decisions, EVERYBODY, WEEKS)
    bench = Bench(network, dials=MIXED, seed=6, decisions=decisions, seats=EVERYBODY).run(9)
    state, roots = network.new_state(world.plan.shape[1]), np.array([-3, -70_001, 8], np.int64)
    weekly = np.zeros((3, 14, MEASURES))
    seen = np.zeros((3, 14, SEEN, world.service.shape[1]))
    untouched = (np.ones((3, 2)), np.ones((3, 2, world.plan.shape[1])))
    felt = np.ones((3, FELT_BY, world.community.shape[1]))
    rest = (network.woven, network.reserve, 6, 0, weekly, *untouched, seen, felt, 9, roots)
    run_block(world, state, bench.state, np.zeros(4), *rest)
    found = blake2b(digest_size=16)
    for array in (weekly, *untouched, seen, felt):
        found.update(array.tobytes())
    for name, kept in zip(state._fields, state, strict=True):
        if name not in SCRATCH | DERIVED:
            found.update(kept.tobytes())
    return found.hexdigest()


def _sights() -> Iterator[float]:
    """Yield what is seen, expected and answered everywhere in some places.

    Many of these decide something only now and then, or nothing at all.
    """
    for dials, parameters in ((HEROIC, BUSY), (MIXED, NEAR), (DISTRIBUTED, STILL)):
        bench = Bench(build(_village(), parameters), dials=dials, seed=8).run(9)
        world, st = bench.world, bench.state
        services, communities = range(world.service.shape[1]), range(world.community.shape[1])
        for row in (CLARITY, FRONT):
            st.service[row] = np.arange(len(services)) / 5.0
        for e in range(world.link.shape[1]):
            u, v = int(world.link_at[L_FROM, e]), int(world.link_at[L_TO, e])
            yield contacts.handoff_chance(world, st, e)
            yield judge.joint_noise(world, st, u, v)
            yield judge.best_trust(world, st, u, v)
            yield float(processes.second_look_needed(world, st, e))
            for n in range(4):
                bits = int(st.service_at[BITS, u]) ^ (1 << n)
                yield together.weigh_together(world, st, u, v, bits)
                yield float(st.whole[EXPECTED])
                yield float(st.tally[THIRD])
            for n in range(6):
                yield float(together.link_decides(world, st, e, u, v, 0.3 * n - 0.8, n, 40))
        for g in communities:
            yield contacts.performance(world, st, g)
            yield contacts.recorded_performance(world, st, g)
            for s in services:
                yield together.meets(world, g, s)
                yield together.door_noise(world, st, s, g)
                for n in range(4):
                    bits = int(st.service_at[BITS, s]) ^ (1 << n)
                    yield together.weigh_with_people(world, st, s, g, bits)
                    yield float(st.whole[EXPECTED])
                    yield float(st.tally[THIRD])
                    yield float(together.door_decides(world, st, g, s, 0.4 * n - 0.6, n, 40))
        yield together.meets(world, len(communities), 0)
        for s in services:
            yield judge.centre_noise(world, st, s)
            yield judge.local_noise(world, st, s)
            yield contacts.failure_chance(world, st, s)
            yield contacts.budget_share(world, st, s)
            yield people.walked_time(world, st, s)
            for n in range(12):
                key, noise = chance.fold(s, n), 0.02 * n
                yield float(
                    processes.process_move(world, st, s, key, noise, 0.5 - 0.1 * n, n != 3, n > 5)
                )
                yield float(decide.local_try(world, st, s, n % 6, 0.3 * n - 1.0, key, 41))
                yield float(work.decide_by_order(world, st, (TRY, STEP, LEND)[n % 3], s, key, 41))
                yield float(work.decide_by_asking(world, st, (TRY, STEP, LEND)[n % 3], s, key, 41))
            contacts.plan_team(world, st, s)
            yield from map(float, st.service[(PACE, CAPACITY, LOAD, GAMED), s])
        yield float(processes.merge(world, st, 0, 1))
        yield float(processes.merge(world, st, 1, 0))
        yield float(processes.close(world, st, 0, 1))
        yield float(processes.close(world, st, 2, 3))
        for week in range(4):
            yield float(decide.answer_requests(world, st, week, 41 + week))
        yield people.overload(st)
        yield people.inspected(st)
        yield float(flow.room_left(st))


def _answers() -> Iterator[float]:
    """Yield what each way to decide answers where about half of all say no, and what it leaves."""
    halves = {
        **SERVERS,
        "accept_above": -0.05,
        "compliance_base": 0.3,
        "compliance_legitimacy": 0.3,
        "consent_base": 0.2,
        "consent_trust": 0.5,
    }
    for dials in (HEROIC, MIXED, DISTRIBUTED):
        bench = Bench(build(_village(events=POLITICS[:3]), halves), dials=dials, seed=4).run(7)
        world, st = bench.world, bench.state
        for n in range(24):
            error, comply, later = 0.15 * n - 1.8, n % 5 > 0, n % 2 > 0
            for s in range(world.service.shape[1]):
                key = chance.fold(s, n)
                now = int(st.service_at[BITS, s])
                new = now ^ (1 << n % 6)
                yield float(decide.ask_partners(world, st, s, new, new ^ now, key, -1, later))
                yield float(st.service_at[NEXT_BITS, s])
                yield float(decide.standard_looks_better(world, st, s))
                yield float(decide.standard_is_due(world, st, s, 7 + n))
                yield float(decide.best_neighbour(world, st, s, key))
                yield float(decide.centre_change(world, st, s, new, error, comply, 7))
                yield float(decide.can_lend(world, st, s))
                yield float(work.borrow_from_calmest(world, st, s))
                yield float(work.borrow_from_neighbours(world, st, s))
                yield above.bid(world, st, s, 0.5, 7 + n)
                yield float(above.members_agree(world, st, s, n % 4, 7 + n))
                yield float(processes.step_out(world, st, s, key % 97, 0.03, error, comply))
                yield float(processes.step_back(world, st, s, key % 89, 0.03, error, comply))
                yield float(st.service_at[BITS, s])
            for e in range(world.link.shape[1]):
                u, v = int(world.link_at[L_FROM, e]), int(world.link_at[L_TO, e])
                yield float(decide.local_copy(world, st, u, e, error, chance.fold(e, n), 7))
                yield float(decide.centre_copy(world, st, u, v, error, comply, 7))
                if n % 8 == 0:
                    yield float(processes.ask_once(world, st, e, 0.03, error, comply))
                    yield float(processes.share_front_door(world, st, u, v))
        yield from map(float, st.service[(LENT, BORROWED), :].ravel())
        yield from map(float, st.link[TRUST])
        yield float(st.whole[LEGITIMACY])
        st.tally[MOVES] = 5
        yield float(flow.room_left(st))


def _digest_of(values: Iterator[float]) -> str:
    return blake2b(np.array(tuple(values)).tobytes(), digest_size=16).hexdigest()


def _ring(dials: Dials, parameters: Mapping[str, float]) -> str:
    ring = equal_services(6, weeks=20, shock=3.0, yearly_cut=0.2, trust=0.8, reserve=10.0)
    return _digest(build(ring, parameters), dials, ())


def _unlooked() -> str:
    """Return the digest of a run in which one service alone meets an emergency."""
    emergency = event(4, {"kind": "demand", "factor": figure(3.0), "needs": ["mind"]}, weeks=6)
    cut = event(9, {"kind": "budget-cut", "share": figure(0.2)})
    data = small_data(weeks=20, weeks_per_turn=TURN, events=(emergency, cut))
    data["services"][1]["serves"].remove("mind")
    network = build(Scenario.model_validate(data), UNSHARED)
    return _digest(network, MIXED, (), rows=0)


def _leave(parameters: Mapping[str, float]) -> str:
    """Return the digest of what is there when leaders have left, and when styles turn round."""
    found = blake2b(digest_size=16)
    for dials in (*STYLES.values(), OPPOSITE):
        bench = Bench(build(_village(), parameters), dials=dials, seed=5).run(6)
        leaders_leave(bench.world, bench.state)
        found.update(digest(bench).encode())
        successor_turns(bench.world, bench.state)
        found.update(digest(bench.run(2)).encode())
    return found.hexdigest()


def _draws() -> Iterator[float]:
    """Yield draws of every kind, common ones and rare."""
    for i in range(1, 200):
        yield chance.normal(i / 200.0)
        yield chance.normal(i / 20_000.0)
        yield chance.normal(1.0 - i / 20_000.0)
        yield chance.logarithm(i / 200.0)
        yield chance.uniform(i, i % 3)
        yield float(chance.below(i, 2, 7))
    table, guide = poisson_tables()
    for i in range(60):
        for unit in (-1, 0, 1, 3):
            row = max(unit, 0)
            mean = 0.13 * i if unit < 0 else float(i % 9)
            yield float(chance.poisson(table, guide, chance.fold(7, i), row, mean))
    for share in (-1.0, 0.0, 0.3, 1.0, 2.0):
        yield float(chance.threshold(share))
    out = np.zeros(8, np.int64)
    batch = np.zeros(chance.BATCH, np.int64)
    for count in range(8):
        chance.slots(count + 3, count, batch)
        asked = (count + 1) // 2 * 2
        out[:asked] = batch[:asked]
        yield from map(float, out)
    got = np.zeros(5, np.int64)
    for groups in ((9, 4, 0, 7, 2), (0, 6, 0, 5, 0), (0, 0, 8, 0, 0), (1, 1, 1, 1, 1)):
        have = np.array((99, *groups), np.int64)
        total = sum(groups)
        for take in range(total + 1):
            chance.share_out(take, have, 1, 5, total, take, got)
            yield from map(float, got)


RUNS: Final[Mapping[str, Run]] = {
    "draws": lambda: _digest_of(_draws()),
    "everything, heroic": lambda: _place(HEROIC, BUSY, 0),
    "everything, distributed": lambda: _place(DISTRIBUTED, BUSY, 1),
    "everything, mixed, twice": lambda: _place(MIXED, BUSY, 2, runs=2),
    "servers, copying the best, heroic": lambda: _place(HEROIC, SERVERS, 3),
    "servers, copying the best, mixed": lambda: _place(MIXED, SERVERS, 4),
    "without chance, distributed": lambda: _place(DISTRIBUTED, PLAIN, 5),
    "without chance, mixed": lambda: _place(MIXED, PLAIN, 6),
    "few mechanisms, mixed": lambda: _place(MIXED, BARE, 7),
    "rich, heroic": lambda: _place(HEROIC, RICH, 8, reserve=900.0),
    "rich, mixed": lambda: _place(MIXED, RICH, 9, reserve=900.0),
    "rich, distributed": lambda: _place(DISTRIBUTED, RICH, 10, reserve=900.0),
    "extreme, mixed": lambda: _place(MIXED, EXTREME, 11, 1, 900.0, (*EVENTS, DEEP_CUT)),
    "extreme, heroic": lambda: _place(HEROIC, EXTREME, 12, reserve=900.0),
    "decided at doors, distributed": lambda: _place(DISTRIBUTED, DOORS, 13),
    "decided at doors, mixed": lambda: _place(MIXED, {**DOORS, "consent_weeks": 0.0}, 14),
    "leaders leave": lambda: _leave({"leaving_share": 0.5}),
    "few leaders leave": lambda: _leave({"leaving_share": 0.1, "local_attention": 2.0}),
    "one service's emergency, mixed": _unlooked,
    "later cards, heroic": lambda: _place(HEROIC, BUSY, 0, deck=LATER_CARDS),
    "later cards, mixed, twice": lambda: _place(MIXED, RICH, 1, 2, 900.0, deck=LATER_CARDS),
    "later cards, distributed": lambda: _place(DISTRIBUTED, BUSY, 2, deck=LATER_CARDS),
    "later cards, servers, mixed": lambda: _place(MIXED, SERVERS, 3, deck=LATER_CARDS),
    "ring, mixed": lambda: _ring(MIXED, BUSY),
    "ring, distributed, servers": lambda: _ring(DISTRIBUTED, SERVERS),
    "what is seen": lambda: _digest_of(_sights()),
    "what is answered": lambda: _digest_of(_answers()),
    "hardly protected": lambda: _protected(("office",)),
    "all protected": lambda: _protected(("clinic", "desk", "homes", "office")),
    "nobody protected": lambda: _protected(()),
    "figures of targets": lambda: _digest_of(_figures()),
    "members and inquiries, heroic": lambda: _place(HEROIC, RICH, 4, 1, 900.0, POLITICS, CARDS),
    "members and inquiries, mixed": lambda: _place(
        MIXED, RICH, 5, 2, 900.0, (*POLITICS, *EVENTS[:4]), CARDS, FELT_BY
    ),
    "wary, mixed": lambda: _place(MIXED, WARY, 6, reserve=900.0, deck=CARDS, felt=FELT_BY),
    "wary, heroic": lambda: _place(HEROIC, WARY, 7, reserve=900.0, deck=CARDS),
    "wary, distributed": lambda: _place(DISTRIBUTED, WARY, 8, reserve=900.0, deck=CARDS),
    "keen, distributed": lambda: _place(DISTRIBUTED, KEEN, 8, reserve=900.0, deck=CARDS),
    "near, distributed": lambda: _place(DISTRIBUTED, NEAR, 9, events=EVENTS[:9], deck=LATER_CARDS),
    "one street": lambda: _street(STILL, FELT_BY),
    "one street, keen": lambda: _street({**KEEN, "leaving_share": 0.5}, wicked=0.6),
    "keen, with nothing else to do": lambda: _digest(
        build(_village(), {**KEEN, "joint_share": 0.0}), DISTRIBUTED, (), seats=()
    ),
    "merged over and over": _unions,
    "other futures": lambda: _futures({**BUSY, "leaving_weeks": 5.0}),
}


def main() -> None:
    """Write the digests of today's rules."""
    kept = {"model_version": MODEL_VERSION, "digests": {name: run() for name, run in RUNS.items()}}
    FILE.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
