"""Processes across services: asked once, one front door, and a step that is put back."""

from typing import Any

import numpy as np
import pytest

from simulator.decisions import Decision
from simulator.network import Network, build
from simulator.parameters import BY_NAME
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules import processes
from simulator.rules.contacts import failure_chance, plan_team
from simulator.rules.flow import right_chance
from simulator.rules.processes import USUAL_FAIL_FIT
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC
from tests.simulator.bench import MIXED, STYLES, Bench, small

SURE = {"accept_above": -1.0}
"""Whatever is looked at is done."""


def capacity(bench: Bench, name: str) -> float:
    """Return a team's mean capacity as it would be planned now."""
    h = bench.at(name)
    plan_team(bench.world, bench.state, h)
    return float(bench.state.service[N.CAPACITY, h])


def fails(bench: Bench, name: str) -> float:
    return float(failure_chance(bench.world, bench.state, bench.at(name)))


@pytest.mark.parametrize("needed", [False, True])
def test_asking_once_frees_work_at_both_ends_and_costs_where_the_second_look_was_needed(
    needed: bool,
) -> None:
    bench = Bench(build(small(), SURE | {"double_useful": float(needed)}))
    names = bench.network.services
    work = {name: capacity(bench, name) for name in names}
    unsolved = {name: fails(bench, name) for name in names}
    assert processes.ask_once(bench.world, bench.state, bench.at("desk->clinic"), 0.0, 0.0, True)
    # desk has three links, clinic two: a third and a half of the work of asking twice
    for name, part in {"desk": 1 / 3, "clinic": 1 / 2, "homes": 0.0, "office": 0.0}.items():
        assert capacity(bench, name) == pytest.approx(work[name] / (1.0 - 0.04 * part))
        more = 0.04 * part if needed else 0.0
        assert fails(bench, name) - unsolved[name] == pytest.approx(more, abs=1e-12)
    again = processes.ask_once(bench.world, bench.state, bench.at("desk->clinic"), 0.0, 0.0, True)
    assert not again


def test_whether_a_second_look_is_needed_is_the_same_whoever_asks_and_when(seed: int) -> None:
    network = build(small())
    benches = [Bench(network, dials=d, seed=seed).run(n) for d, n in ((HEROIC, 0), (MIXED, 9))]
    drawn = [
        [processes.second_look_needed(b.world, b.state, e) for e in range(len(network.links))]
        for b in benches
    ]
    assert drawn[0] == drawn[1]
    many = [
        processes.second_look_needed(bench.world, bench.state, e)
        for r in range(300)
        for bench in (Bench(network, seed=seed, replication=r),)
        for e in range(len(network.links))
    ]
    assert np.mean(many) == pytest.approx(0.3, abs=4 * (0.21 / len(many)) ** 0.5)


def test_seen_clearly_only_a_second_look_that_is_not_needed_goes(seed: int) -> None:
    network = build(small(), {"shrink": 0.0})
    gone = {True: 0, False: 0}
    for r in range(40):
        bench = Bench(network, seed=seed, replication=r)
        for e in range(len(network.links)):
            needed = processes.second_look_needed(bench.world, bench.state, e)
            gone[needed] += processes.ask_once(bench.world, bench.state, e, 0.0, 0.0, True)
    assert gone[True] == 0
    assert gone[False] > 0


def test_a_shared_front_door_halves_wrong_starts_at_both_and_takes_work(seed: int) -> None:
    bench = Bench(build(small()), seed=seed)
    world, state, doors = bench.world, bench.state, bench.network.doors
    wrong = {name: 1.0 - right_chance(world, state, d) for d, name in enumerate(doors)}
    before = capacity(bench, "homes")
    assert processes.share_front_door(world, state, bench.at("homes"), bench.at("office"))
    for d, name in enumerate(doors):
        part = 0.5 if name.split("->")[1] in ("homes", "office") else 1.0
        assert 1.0 - right_chance(world, state, d) == pytest.approx(part * wrong[name])
    assert capacity(bench, "homes") == pytest.approx(before / 1.01)
    assert not processes.share_front_door(world, state, bench.at("homes"), bench.at("office"))


def test_a_shared_front_door_lowers_visits_to_wrong_doors(seed: int) -> None:
    visits = []
    for shared in (False, True):
        bench = Bench(build(small(weeks=60)), seed=seed)
        if shared:
            for a, b in (("homes", "office"), ("desk", "clinic")):
                processes.share_front_door(bench.world, bench.state, bench.at(a), bench.at(b))
        count = 0
        for _ in range(60):
            bench.step()
            count += int(bench.state.size[N.ASTRAY :: N.POOLS].sum())
        visits.append(count)
    assert visits[1] < 0.75 * visits[0]


@pytest.mark.parametrize("which", range(5))
def test_putting_a_step_back_undoes_taking_it_out(which: int, seed: int) -> None:
    bench = Bench(build(small(), SURE), seed=seed).run(2)
    world, state, h = bench.world, bench.state, bench.at("desk")
    assert not processes.step_back(world, state, h, 0, 0.0, 0.0, True)
    work, unsolved = capacity(bench, "desk"), fails(bench, "desk")
    assert processes.step_out(world, state, h, which, 0.0, 0.0, True)
    assert capacity(bench, "desk") > work
    assert (fails(bench, "desk") > unsolved) is (which >= 2)
    assert processes.step_back(world, state, h, 0, 0.0, 0.0, True)
    assert capacity(bench, "desk") == work
    assert fails(bench, "desk") == unsolved


def test_seen_clearly_only_useful_steps_are_put_back(seed: int) -> None:
    bench = Bench(build(small(), {"shrink": 0.0}), seed=seed)
    world, state, h = bench.world, bench.state, bench.at("desk")
    state.service_at[N.STEPS, h] = 0
    back = [processes.step_back(world, state, h, pick, 0.0, 0.0, True) for pick in range(5)]
    assert back == [False, False, True, True, False]
    assert int(state.service_at[N.STEPS, h]) == 0b10100


@pytest.mark.parametrize("style", STYLES)
def test_autopilots_move_steps_and_pathways_only_as_far_as_they_are_told(
    style: str, seed: int
) -> None:
    found: dict[float, Any] = {}
    for share in (0.0, 0.8):
        benches = [
            Bench(
                build(small(), {"process_share": share}),
                dials=STYLES[style],
                seed=seed,
                replication=r,
            ).run(52)
            for r in range(6)
        ]
        steps = sum(
            int(b.state.service_at[N.STEPS, s]).bit_count() for b in benches for s in range(4)
        )
        once = sum(float(b.state.link[N.ASKS_ONCE].sum()) for b in benches)
        found[share] = (steps, once)
    assert found[0.0] == (6 * 4 * 5, 0.0)
    assert found[0.8][0] < 6 * 4 * 5
    assert found[0.8][1] > 0.0


def played(network: Network, card: str, target: str, seed: int, style: str) -> str:
    decisions = (Decision(0, "architect", card, target),)
    bench = Bench(
        network, dials=STYLES[style], seed=seed, decisions=decisions, seats=("architect",)
    )
    return bench.run(30).digest()


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("card", "rule", "off"),
    [
        ("ask-once", "ask_once", {"double_work": 0.0, "double_useful": 0.0}),
        (
            "shared-front-door",
            "share_front_door",
            {"front_door_reach": 0.0, "front_door_work": 0.0},
        ),
    ],
)
def test_at_strength_zero_a_card_only_takes_attention(
    card: str,
    rule: str,
    off: dict[str, float],
    style: str,
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scenario = small(weeks=52, weeks_per_turn=26)
    agreed = SURE | {"compliance_base": 1.0, "consent_base": 1.0, "central_attention": 6.0}
    found = played(build(scenario, off | agreed), card, "desk->homes", seed, style)
    assert found != played(build(scenario, agreed), card, "desk->homes", seed, style)
    monkeypatch.setattr(f"simulator.rules.work.{rule}", lambda *_: True)
    assert found == played(build(scenario, agreed), card, "desk->homes", seed, style)


def test_what_cannot_be_done_is_refused_with_its_reason() -> None:
    run = Run(small(), seed=3, seats=("architect",))
    refused = {
        target: run.refusal(Decision(0, "architect", card, target))
        for card, target in (
            ("put-step-back", "desk"),
            ("ask-once", "desk->homes"),
            ("shared-front-door", "desk->homes"),
        )
    }
    assert run.refusal(Decision(0, "architect", "put-step-back", "desk")) == (
        "no step was taken out at Desk"
    )
    assert refused["desk->homes"] == ""
    state = run._state
    state.link[N.ASKS_ONCE, run.network.place["desk->homes"]] = 1.0
    for end in ("desk", "homes"):
        state.service[N.FRONT, run.network.place[end]] = 1.0
        state.service_at[N.STEPS, run.network.place[end]] -= 1
    assert run.refusal(Decision(0, "architect", "put-step-back", "desk")) == ""
    assert run.refusal(Decision(0, "architect", "ask-once", "desk->homes")) == (
        "nobody is assessed twice on Desk → Homes any more"
    )
    assert run.refusal(Decision(0, "architect", "shared-front-door", "desk->homes")) == (
        "Desk and Homes have a shared front door already"
    )


def test_an_invitation_to_ask_once_needs_the_trust_of_both(seed: int) -> None:
    scenario = small(weeks=26, weeks_per_turn=26)
    done = []
    for base in (0.0, 1.0):
        off = {"consent_base": base, "consent_trust": 0.0, "relief_load": 20.0}
        bench = Bench(
            build(scenario, SURE | off),
            dials=DISTRIBUTED,
            seed=seed,
            decisions=(Decision(0, "architect", "ask-once", "desk->homes"),),
            seats=("architect",),
        ).run(26)
        done.append(float(bench.state.link[N.ASKS_ONCE].sum()))
    assert done == [0.0, 1.0]


def test_where_fit_changes_nothing_steps_are_weighed_by_its_usual_effect() -> None:
    assert BY_NAME["failure_fit"].default == USUAL_FAIL_FIT
