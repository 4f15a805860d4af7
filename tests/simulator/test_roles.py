"""Storytellers and municipal entrepreneurs: what their work moves, and what it costs."""

from typing import Any

import numpy as np
import pytest

from simulator.cards import BY_ID, CARDS, ROLES
from simulator.decisions import Decision
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules import work
from simulator.rules.contacts import plan_team
from simulator.rules.judge import centre_noise, joint_noise, local_noise
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC
from tests.simulator.bench import STYLES, Bench, check_money, small, small_data
from tests.simulator.golden import digest

TURN = 26
ROLE_OF = {card.id: card.role for card in CARDS}


def capacity(bench: Bench, name: str) -> float:
    """Return a team's mean capacity as it would be planned now."""
    h = bench.at(name)
    plan_team(bench.world, bench.state, h)
    return float(bench.state.service[N.CAPACITY, h])


def trust(bench: Bench, link: str) -> float:
    return float(bench.state.link[N.TRUST, bench.at(link)])


# --- storytellers ----------------------------------------------------------------------------


def test_a_journey_that_is_known_lowers_everybodys_error_at_both_ends_and_nowhere_else(
    seed: int,
) -> None:
    bench = Bench(build(small()), seed=seed).run(3)
    world, state = bench.world, bench.state
    at = {name: bench.at(name) for name in bench.network.services}

    def errors(name: str) -> tuple[float, float]:
        return centre_noise(world, state, at[name]), local_noise(world, state, at[name])

    before = {name: errors(name) for name in at}
    both = joint_noise(world, state, at["desk"], at["homes"])
    work.follow(world, state, bench.at("desk->homes"), 2.0)
    # .3 x 2 of what was not known; at most four tenths of the error go
    left = 1.0 - 0.4 * 0.6
    for name in at:
        part = left if name in ("desk", "homes") else 1.0
        assert errors(name) == pytest.approx([part * each for each in before[name]])
    assert joint_noise(world, state, at["desk"], at["homes"]) == pytest.approx(left * both)
    for _ in range(17):
        bench.step()
    assert bench.state.service[N.CLARITY, at["desk"]] == pytest.approx(0.6 * 0.96**17)
    # what is known takes nothing off where knowing has no strength
    blunt = Bench(build(small(), {"journey_clarity": 0.0}), seed=seed).run(3)
    work.follow(blunt.world, blunt.state, bench.at("desk->homes"), 2.0)
    world, state = blunt.world, blunt.state
    assert {name: errors(name) for name in at} == before


@pytest.mark.parametrize("waiting", [0, 4000])
def test_stories_carry_as_far_as_performance_bears_them_out(waiting: int, seed: int) -> None:
    bench = Bench(build(small()), seed=seed).run(10)
    world, state, g = bench.world, bench.state, bench.at("west")
    state.community_at[N.C_NOW, g] = waiting
    up = waiting == 0
    told: dict[str, Any] = {
        "alignment": lambda: float(state.whole[N.ALIGNMENT]),
        "links": lambda: trust(bench, "desk->homes"),
        "people": lambda: float(state.community[N.C_TRUST, g]),
    }
    before = {name: look() for name, look in told.items()}
    work.narrate(world, state, g, 1.0)
    work.show(world, state, g, 1.0)
    for name, look in told.items():
        assert (look() > before[name]) is up, name
        assert look() != before[name]


def test_a_shared_story_reaches_the_links_of_those_who_serve_the_community(seed: int) -> None:
    bench = Bench(build(small()), seed=seed).run(5)
    before = {link: trust(bench, link) for link in bench.network.links}
    bench.state.community_at[N.C_NOW, bench.at("west")] = 0
    work.narrate(bench.world, bench.state, bench.at("west"), 1.0)
    for link, was in before.items():
        # people of West street turn to the desk and to the clinic
        reached = link.split("->")[0] in ("desk", "clinic")
        moved = 0.15 * 0.6 * (1.0 - was) if reached else 0.0
        assert trust(bench, link) - was == pytest.approx(moved, abs=1e-12)


@pytest.mark.parametrize(("arrived", "sign"), [(10, 1), (4, 0), (1, -1)])
def test_one_table_builds_trust_where_most_who_are_sent_on_arrive(
    arrived: int, sign: int, seed: int
) -> None:
    bench = Bench(build(small()), seed=seed).run(5)
    e = bench.at("desk->homes")
    bench.state.link_at[N.SENT, e] = 10
    bench.state.link_at[N.GOT, e] = arrived
    before = trust(bench, "desk->homes")
    work.sit_down(bench.world, bench.state, e, 1.0)
    moved = trust(bench, "desk->homes") - before
    assert moved == pytest.approx(0.15 * (arrived / 10 - 0.4) * (1.0 - before), abs=1e-12)
    assert np.sign(round(moved, 12)) == sign
    bench.state.link_at[N.SENT, e] = 0
    work.sit_down(bench.world, bench.state, e, 1.0)
    assert trust(bench, "desk->homes") == before + moved


# --- municipal entrepreneurs -----------------------------------------------------------------


@pytest.mark.parametrize("level", [0.0, 1.0])
def test_a_joint_programme_pays_for_staff_at_both_ends_and_partners_add_as_they_trust(
    level: float, seed: int
) -> None:
    bench = Bench(build(small()), seed=seed).run(2)
    bench.state.link[N.TRUST, bench.at("desk->homes")] = level
    before = {name: capacity(bench, name) for name in ("desk", "homes", "office")}
    work.pool_money(bench.world, bench.state, bench.at("desk->homes"), 10.0)
    more = 10.0 * (1.0 + 0.5 * level) / 2 / 26
    for name, staff in (("desk", 6.0), ("homes", 4.0)):
        assert capacity(bench, name) == pytest.approx(before[name] * (1.0 + more / staff))
    assert capacity(bench, "office") == before["office"]
    # all that was pooled is spent in the end, half at either end
    spent = 0.0
    for _ in range(600):
        spent += float(bench.state.service[N.EXTRA, bench.at("desk")])
        work.money_works(bench.world, bench.state)
    assert spent == pytest.approx(10.0 * (1.0 + 0.5 * level) / 2)


def test_what_people_bring_goes_with_their_trust_and_to_their_own_groups(seed: int) -> None:
    gains = {}
    for level in (0.0, 0.5, 1.0):
        bench = Bench(build(small()), seed=seed).run(2)
        state = bench.state
        state.community[N.C_TRUST, bench.at("west")] = level
        before = state.asset[N.HEALTH].copy()
        work.people_bring(bench.world, state, bench.at("west"), 0.1)
        gains[level] = (state.asset[N.HEALTH] - before) / (1.0 - before)
    # of the two groups only the choir belongs to West street
    assert gains[0.0].tolist() == [0.0, 0.0]
    assert gains[0.5] == pytest.approx([0.1, 0.0])
    assert gains[1.0] == pytest.approx([0.2, 0.0])


def test_a_redesign_is_worse_before_it_is_better(seed: int) -> None:
    alone = {"compliance_base": 1.0, "relief_most": 0.0}
    network = build(small(weeks=130, weeks_per_turn=13), alone)
    decision = Decision(0, "entrepreneur", "invest-to-save", "clinic")
    runs = [
        Bench(network, seed=seed, decisions=played, seats=("entrepreneur",))
        for played in ((), (decision,))
    ]
    gap = []
    for _ in range(130):
        for bench in runs:
            bench.step()
        gap.append(capacity(runs[1], "clinic") / capacity(runs[0], "clinic") - 1.0)
    assert max(gap[:4]) < -0.02
    assert np.mean(gap[78:]) > 0.015


def test_a_redesign_pays_back_no_sooner_than_it_says(seed: int) -> None:
    bench = Bench(build(small()), seed=seed)
    s = bench.at("desk")
    work.redesign(bench.world, bench.state, s, 0.0, 8.0)
    worth = 0.0
    weeks = 0
    while worth < 8.0:
        worth += 6.0 * float(bench.state.service[N.SAVED, s])
        work.money_works(bench.world, bench.state)
        weeks += 1
    # a year from the day it has taken hold, and half a year in the mean until then
    assert weeks == pytest.approx(52 + 26, abs=6)
    assert bench.state.service[N.SAVED, s] < 8.0 / (52 * 6.0)


def test_no_more_than_so_much_can_be_redesigned(seed: int) -> None:
    bench = Bench(build(small()), seed=seed)
    s = bench.at("office")
    for _ in range(8):
        work.redesign(bench.world, bench.state, s, 0.0, 8.0)
    for _ in range(400):
        work.money_works(bench.world, bench.state)
    assert bench.state.service[N.SAVED, s] == pytest.approx(0.08)


def test_posts_that_are_held_put_by_what_they_cost(seed: int) -> None:
    network = build(small(weeks=26, weeks_per_turn=13), {"compliance_base": 1.0})
    decision = Decision(0, "entrepreneur", "hold-posts", "homes")
    runs = [
        Bench(network, seed=seed, decisions=played, seats=("entrepreneur",)).run(6)
        for played in ((), (decision,))
    ]
    assert capacity(runs[1], "homes") == pytest.approx(0.9 * capacity(runs[0], "homes"), rel=0.02)
    for bench in runs:
        bench.run(7)
        check_money(bench)
    put_by = float(runs[1].state.whole[N.RESERVE] - runs[0].state.whole[N.RESERVE])
    # a tenth of four posts, some of them empty anyway, for thirteen weeks
    assert 0.9 * 0.1 * 4 * 13 < put_by < 0.1 * 4 * 13
    for bench in runs:
        bench.run(2)
    assert not runs[1].state.service[N.BUSY].any()


# --- both --------------------------------------------------------------------------------------

OFF = {
    "follow-a-journey": ("follow", {"journey_gain": 0.0}),
    "shared-story": ("narrate", {"narrative_trust": 0.0, "narrative_alignment": 0.0}),
    "one-table": ("sit_down", {"narrative_trust": 0.0}),
    "show-the-work": ("show", {"story_trust": 0.0}),
    "what-people-bring": ("people_bring", {"bring_gain": 0.0}),
    "invest-to-save": ("redesign", {"redesign_work": 0.0, "redesign_most": 0.0}),
    "hold-posts": ("hold_posts", {"hold_share": 0.0}),
}
TARGETS = {"link": "desk->homes", "service": "homes", "community": "east"}
CARRIED_OUT = {"compliance_base": 1.0, "consent_base": 1.0}
"""Orders are followed and invitations accepted, so that a card does what it can."""


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("card", OFF)
def test_at_strength_zero_a_card_only_takes_attention_and_money(
    card: str, style: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule, off = OFF[card]
    scenario = small(weeks=30, weeks_per_turn=TURN)
    decision = Decision(0, ROLE_OF[card], card, TARGETS[BY_ID[card].target])

    def left(model: dict[str, float]) -> str:
        return digest(
            Bench(
                build(scenario, CARRIED_OUT | model),
                dials=STYLES[style],
                seed=seed,
                decisions=(decision,),
                seats=(ROLE_OF[card],),
            ).run(30)
        )

    found = left(off)
    assert left({}) != found
    monkeypatch.setattr(work, rule, lambda *_: None)
    assert left(off) == found


def test_no_partner_and_no_money_make_no_programme(seed: int) -> None:
    bench = Bench(build(small()), seed=seed).run(2)
    work.pool_money(bench.world, bench.state, bench.at("desk->homes"), 0.0)
    assert not bench.state.service[N.EXTRA].any()


@pytest.mark.parametrize("role", [role.id for role in ROLES])
def test_every_role_can_be_played_alone(role: str, seed: int) -> None:
    for dials in (HEROIC, DISTRIBUTED):
        run = Run(small(weeks=26), seed=seed, dials=dials, seats=(role,))
        offers = run.offers(role)
        assert len(offers) >= 6
        for offer in offers:
            option = next((each for each in offer.targets if not each.refusal), None)
            if option is not None and offer.card.id not in ("merge", "decommission"):
                decision = Decision(0, role, offer.card.id, option.id)
                if not run.refusal(decision):
                    run.decide(decision)
        assert run.pending(role)
        run.commit(role)
        while run.week < 13:
            run.step()
        assert all(taken.funded > 0.0 for taken in run.taken)


def test_all_five_can_be_played_at_once_and_nobody_has_more_than_there_is() -> None:
    network = build(small())
    everybody = tuple(role.id for role in ROLES)
    assert network.role_shares(everybody).tolist() == pytest.approx([0.2] * 5)
    four = network.role_shares(everybody[:4])
    assert four.tolist() == pytest.approx([0.25, 0.25, 0.25, 0.25, 0.0])
    three = network.role_shares(("navigator", "weaver", "storyteller"))
    assert three[[N.NAVIGATOR, N.WEAVER, N.STORYTELLER]].tolist() == [0.25] * 3
    assert three.sum() == pytest.approx(1.0)
    assert three[N.ARCHITECT] == pytest.approx(0.25 * 0.5 / 0.6)


def test_a_community_with_nothing_of_its_own_is_not_asked() -> None:
    data = small_data()
    data["assets"] = [part for part in data["assets"] if part["id"] == "garden"]
    run = Run(Scenario.model_validate(data), seats=("entrepreneur",))
    said = run.refusal(Decision(0, "entrepreneur", "what-people-bring", "west"))
    assert said == "West street has no group or place of its own"
    assert run.refusal(Decision(0, "entrepreneur", "what-people-bring", "east")) == ""


@pytest.mark.parametrize("card", ["hold-posts", "invest-to-save"])
def test_a_service_that_was_merged_away_has_no_posts_and_no_work_of_its_own(
    card: str, seed: int
) -> None:
    """Neither money nor work comes of a card that is aimed at it."""
    merged = Decision(0, "architect", "merge", "office->homes")
    network = build(small(weeks=52, reserve=90.0), {"compliance_base": 1.0})
    runs = {}
    for target in ("", "office", "homes"):
        cards = (merged, *((Decision(1, "entrepreneur", card, target),) if target else ()))
        bench = Bench(
            network,
            dials=HEROIC,
            seed=seed,
            decisions=cards,
            seats=("architect", "entrepreneur"),
            weeks=52,
        ).run(52)
        assert int(bench.state.tally[N.MERGED]) == 1
        runs[target] = (bench.digest(), float(bench.state.whole[N.RESERVE]))
    gone = (
        "office"
        if int(bench.state.service_at[N.HOME, bench.at("office")]) != bench.at("office")
        else "homes"
    )
    stays = "homes" if gone == "office" else "office"
    assert runs[gone] == runs[""]
    assert runs[stays] != runs[""]
