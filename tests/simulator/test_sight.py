"""What each role sees: other things than its neighbours, of the age that reports have."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from simulator.cards import BY_ID, ROLES, RoleId
from simulator.decisions import Decision
from simulator.picture import Picture
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.sight import POINTS, Fact, Sight, bearing, sight
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import event, figure, small, small_data

EVERYBODY: tuple[RoleId, ...] = tuple(role.id for role in ROLES)


def played(
    weeks: int,
    dials: Dials = DISTRIBUTED,
    seed: int = 5,
    scenario: Scenario | None = None,
    model: Mapping[str, float] | None = None,
    cards: tuple[Decision, ...] = (),
) -> tuple[Run, list[Picture]]:
    """Return a run after some weeks, and a picture of each."""
    seats = tuple(dict.fromkeys(card.role for card in cards))
    run = Run(scenario or small(weeks=52), seed=seed, dials=dials, seats=seats, overrides=model)
    pictures = [run.picture()]
    for _ in range(weeks):
        if run.deciding:
            for card in cards:
                if card.turn == run.turn:
                    run.decide(card)
            for seat in seats:
                run.commit(seat)
        run.step()
        pictures.append(run.picture())
    return run, pictures


def of_kind(seen: Sight, kind: str) -> list[Fact]:
    return [fact for fact in seen.facts if fact.kind == kind]


def the_only(seen: Sight, kind: str) -> Fact:
    (fact,) = of_kind(seen, kind)
    return fact


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED])
def test_looking_changes_no_run(dials: Dials, seed: int) -> None:
    watched, plain = (Run(small(), seed=seed, dials=dials) for _ in range(2))
    pictures = [watched.picture()]
    while not watched.finished:
        for run in (watched, plain):
            run.step()
        pictures.append(watched.picture())
        first = [sight(role, watched, pictures) for role in EVERYBODY]
        assert [sight(role, watched, pictures) for role in EVERYBODY] == first
    assert watched.digest() == plain.digest()


def test_no_two_roles_see_the_same_kind_of_thing() -> None:
    run, pictures = played(26)
    kinds = {role: {fact.kind for fact in sight(role, run, pictures).facts} for role in EVERYBODY}
    assert all(kinds.values())
    for role in EVERYBODY:
        for other in EVERYBODY:
            assert role == other or not kinds[role] & kinds[other]


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED])
def test_every_fact_is_about_something_that_is_there_and_has_a_unit(dials: Dials) -> None:
    run, pictures = played(26, dials)
    known = run.network.place
    needs = {need.id for need in run.scenario.needs}
    for role in EVERYBODY:
        seen = sight(role, run, pictures)
        for fact in seen.facts:
            assert not fact.about or fact.about in known
            assert set(fact.others.values()) <= {*known, *needs}
            assert fact.unit
        assert set(seen.overlay) <= set(known)
        assert all(0.0 <= value <= 1.0 for value in seen.overlay.values())


@pytest.mark.parametrize("role", EVERYBODY)
def test_reports_to_the_centre_are_old_and_the_books_are_not(role: RoleId) -> None:
    run, pictures = played(26, HEROIC)
    seen = sight(role, run, pictures)
    age = 0 if role == "entrepreneur" else 8
    assert (seen.age, seen.week, seen.near) == (age, 26 - age, False)
    # what has happened since then makes no difference to what has come through
    later = [
        picture
        if picture.week <= 26 - age
        else replace(picture, services=(), links=(), communities=(), assets=(), outcomes={})
        for picture in pictures
    ]
    if role == "architect":
        # with what error practice is judged is known today
        assert [f.about for f in sight(role, run, later).facts] == [f.about for f in seen.facts]
    else:
        assert sight(role, run, later) == seen


def test_those_close_by_tell_of_this_week(seed: int) -> None:
    run, pictures = played(20, Dials(0.5, 0.0, 0.0, 0.0), seed)
    for role in EVERYBODY:
        seen = sight(role, run, pictures)
        assert (seen.age, seen.week, seen.near) == (0, 20, True)


@pytest.mark.parametrize(("weeks", "seen"), [(0, 0), (5, 0), (8, 0), (9, 1), (12, 4)])
def test_before_the_first_report_the_centre_knows_the_start_and_the_books(
    weeks: int, seen: int, seed: int
) -> None:
    run, pictures = played(weeks, HEROIC, seed)
    for role in EVERYBODY:
        found = sight(role, run, pictures)
        week = weeks if role == "entrepreneur" else seen
        assert (found.week, found.age) == (week, weeks - week)
        if week == 0:
            assert found.facts == sight(role, run, pictures[:1]).facts
    assert not sight("navigator", run, pictures[:1]).facts, "nobody has asked yet"
    assert of_kind(sight("weaver", run, pictures), "unused")


def test_navigators_see_who_is_at_a_wrong_door_and_where_people_get_lost() -> None:
    run, pictures = played(20)
    seen = sight("navigator", run, pictures)
    now = pictures[-1]
    wrong = of_kind(seen, "wrong_door")
    assert wrong
    for fact in wrong:
        there = [
            people
            for service in now.services
            for community, need, people in service.strayed
            if (community, need) == (fact.about, fact.others["need"])
        ]
        assert fact.value == sum(there) > 0
    for service in now.services:
        assert sum(people for *_, people in service.strayed) == service.misdirected
        mine = [link for link in now.links if link.origin == service.id]
        assert sum(link.pending for link in mine) == service.between
    window = [p for p in pictures if 8 <= p.week <= 20]
    lost = {
        link.id: sum(
            other.sent - other.arrived for p in window for other in p.links if other.id == link.id
        )
        for link in now.links
    }
    told = of_kind(seen, "lost_on_way")
    assert [fact.value for fact in told] == sorted(lost.values(), reverse=True)[:3]
    assert all(fact.value == lost[fact.about] for fact in told)


def test_people_who_gave_up_stand_in_no_report() -> None:
    leave = {"give_up": 0.4, "give_up_weeks": 1.0, "crisis_return": 0.0}
    for dials, told in ((HEROIC, False), (DISTRIBUTED, True)):
        run, pictures = played(20, dials, model=leave)
        assert sum(service.gave_up for service in pictures[12].services) > 0
        assert bool(of_kind(sight("navigator", run, pictures), "gave_up")) is told


def test_weavers_see_what_lies_unused_what_fails_and_who_could_lend() -> None:
    flood = event(
        1,
        {"kind": "demand", "factor": figure(3.0), "needs": ["money"]},
        {"kind": "demand", "factor": figure(0.2), "needs": ["mind"]},
        weeks=40,
    )
    closes = event(6, {"kind": "asset-closes", "assets": ["garden"]})
    run, pictures = played(12, scenario=small(weeks=52, events=(flood, closes)))
    seen = sight("weaver", run, pictures)
    assert the_only(seen, "closed").about == "garden"
    choir = the_only(seen, "unused")
    view = next(asset for asset in pictures[-1].assets if asset.id == "choir")
    assert choir.about == "choir"
    assert choir.value == pytest.approx(100.0 * view.health)
    assert choir.figures["known"] == pytest.approx(100.0 * view.woven)
    assert {fact.others["asset"] for fact in of_kind(seen, "could_weave")} == {"choir"}
    recent = pictures[-4:]
    for fact in of_kind(seen, "lender"):
        loads = {
            name: sum(s.load for p in recent for s in p.services if s.id == name) / 4
            for name in (fact.about, fact.others["service"])
        }
        assert fact.value < 1.0
        assert fact.value == pytest.approx(loads[fact.about])
        assert fact.figures["theirs"] == pytest.approx(loads[fact.others["service"]])
    assert of_kind(seen, "lender")


def test_a_group_that_weakens_is_told_of() -> None:
    wear = {"asset_wear": 0.02, "volunteer_gain": 0.0}
    run, pictures = played(20, model=wear)
    frail = of_kind(sight("weaver", run, pictures), "frail")
    assert {fact.about for fact in frail} == {"choir", "garden"}
    assert all(fact.figures["fell"] > 3.0 for fact in frail)


def test_architects_see_what_comes_back_and_where_most_of_it_does() -> None:
    run, pictures = played(20)
    seen = sight("architect", run, pictures)
    window = [p for p in pictures if 8 <= p.week <= 20]
    unsolved: dict[str, int] = {}
    contacts: dict[str, int] = {}
    for picture in window:
        for service in picture.services:
            unsolved[service.id] = unsolved.get(service.id, 0) + service.unsolved
            contacts[service.id] = contacts.get(service.id, 0) + service.contacts
    told = of_kind(seen, "rework")
    most = sorted(unsolved, key=lambda name: -unsolved[name])[:3]
    assert [fact.about for fact in told] == most
    for fact in told:
        name = fact.about
        assert fact.value == pytest.approx(100.0 * unsolved[name] / contacts[name])
        assert fact.figures["part"] == pytest.approx(
            100.0 * unsolved[name] / sum(unsolved.values())
        )


def test_architects_see_how_many_steps_are_left_and_not_which_of_them_is_wasted() -> None:
    run, pictures = played(10)
    assert the_only(sight("architect", run, pictures), "all_steps").value == 5
    for mask, gone in ((0b11110, 1), (0b01111, 1), (0b00011, 3)):
        run, pictures = played(10)
        run._state.service_at[N.STEPS, run.network.place["homes"]] = mask
        pictures[-1] = run.picture()
        fact = the_only(sight("architect", run, pictures), "steps")
        assert (fact.about, fact.value, fact.figures) == ("homes", 5 - gone, {"gone": gone})


def test_practice_is_seen_with_the_error_of_whoever_judges_it() -> None:
    off: dict[str, list[float]] = {"near": [], "far": []}
    for luck in range(12):
        for name, dials in (("near", DISTRIBUTED), ("far", HEROIC)):
            run, pictures = played(12, dials, seed=luck)
            seen = sight("architect", run, pictures)
            fits = {service.id: service.fit for service in pictures[seen.week].services}
            for fact in of_kind(seen, "practice"):
                miss = fact.value - 100.0 * fits[fact.about]
                assert 0.0 < abs(miss) < 5.0 * fact.figures["error"]
                off[name].append(miss * miss)
    assert sum(off["far"]) > 2.0 * sum(off["near"])


def test_entrepreneurs_see_the_money_ahead() -> None:
    data = small_data(
        weeks=52,
        reserve=60.0,
        events=(
            event(5, {"kind": "money", "amount": figure(-20.0)}),
            event(10, {"kind": "pool", "amount": figure(50.0), "grant": figure(20.0)}, weeks=20),
            event(40, {"kind": "pool", "amount": figure(50.0), "grant": figure(30.0)}, weeks=9),
            event(45, {"kind": "budget-cut", "share": figure(0.5)}),
        ),
    )
    data["services"][0]["yearly_cut"] = figure(0.04)
    data["services"][1]["yearly_cut"] = figure(0.08)
    cards = (
        Decision(0, "entrepreneur", "invest-to-save", "homes"),
        Decision(0, "entrepreneur", "joint-programme", "desk->homes"),
    )
    run, pictures = played(13, scenario=Scenario.model_validate(data), cards=cards)
    seen = sight("entrepreneur", run, pictures)
    reserve = the_only(seen, "reserve")
    balance = pictures[-1].outcomes["money_balance"]
    assert reserve.value == balance
    assert reserve.figures["change"] == pytest.approx(balance - 60.0)
    assert reserve.figures["lasts"] == pytest.approx(balance / (60.0 - balance) * 13)
    assert the_only(seen, "spent").value == 18.0
    # the pool that is open, and not the one that nobody has announced, nor the cut to come
    assert the_only(seen, "pool").figures["until"] == 29.0
    assert [(f.about, f.value) for f in of_kind(seen, "cut")] == [("desk", 8.0), ("clinic", 4.0)]
    assert the_only(seen, "due").about == "homes"
    assert the_only(seen, "due").value == pytest.approx(100.0 * (1.0 - (25 / 26) ** 13))
    assert the_only(seen, "programme").value == pytest.approx(100.0 * (25 / 26) ** 13)
    staff = sum(service.staff for service in pictures[-1].services)
    assert the_only(seen, "pay").value == pytest.approx(13 * staff)


def test_a_redesign_shows_as_much_as_has_taken_hold(seed: int) -> None:
    cards = (Decision(0, "entrepreneur", "invest-to-save", "desk"),)
    run, pictures = played(39, cards=cards, seed=seed, model={"redesign_most": 0.5})
    saved, coming = (
        float(run._state.service[row, run.network.place["desk"]]) for row in (N.SAVED, N.COMING)
    )
    told = the_only(sight("entrepreneur", run, pictures), "due").value
    assert told == pytest.approx(100.0 * (1.0 - (25 / 26) ** 39))
    # it was made over the whole of the first turn, and is counted from its first week
    part = [100.0 * (1.0 - (25 / 26) ** week) for week in range(27, 40)]
    assert 100.0 * saved / (saved + coming) == pytest.approx(sum(part) / 13, abs=1.0)


@pytest.mark.parametrize(("asked", "kind"), [(0.3, "story_carries"), (4.0, "story_backfires")])
def test_storytellers_see_trust_and_whether_a_story_would_carry(asked: float, kind: str) -> None:
    change = event(1, {"kind": "demand", "factor": figure(asked)}, weeks=40)
    run, pictures = played(26, scenario=small(weeks=52, events=(change,)))
    seen = sight("storyteller", run, pictures)
    assert {fact.about for fact in of_kind(seen, kind)} == {"east", "west"}
    now, before = pictures[26], pictures[14]
    lowest = of_kind(seen, "community_trust")[0]
    worst = min(now.communities, key=lambda one: one.trust)
    assert lowest.about == worst.id
    assert lowest.value == pytest.approx(100.0 * worst.trust)
    was = next(one.trust for one in before.communities if one.id == worst.id)
    assert lowest.figures["change"] == pytest.approx(100.0 * (worst.trust - was))
    assert the_only(seen, "legitimacy").value == now.outcomes["legitimacy"]
    links = sorted(now.links, key=lambda one: one.trust)[:2]
    assert [fact.about for fact in of_kind(seen, "link_trust")] == [link.id for link in links]


def test_a_community_that_waits_longest_is_unheard_until_a_card_goes_to_it() -> None:
    flood = event(1, {"kind": "demand", "factor": figure(4.0), "needs": ["home"]}, weeks=40)
    scenario: Any = small(weeks=52, events=(flood,))
    run, pictures = played(20, scenario=scenario)
    assert the_only(sight("storyteller", run, pictures), "unheard").about == "east"
    heard = (Decision(0, "storyteller", "listen-first", "east"),)
    run, pictures = played(20, scenario=scenario, cards=heard)
    assert of_kind(sight("storyteller", run, pictures), "unheard") == []


def test_what_bears_on_a_card_is_seen_by_the_role_that_holds_it() -> None:
    assert set(POINTS) <= set(BY_ID)
    told = 0
    for dials in (HEROIC, DISTRIBUTED):
        run, pictures = played(26, dials)
        seen = {role: sight(role, run, pictures) for role in EVERYBODY}
        for card in BY_ID.values():
            mine = bearing(card.id, [seen[card.role]])
            assert bearing(card.id, seen.values()) == mine, card.id
            assert len(mine) <= 2
            told += len(mine)
    assert told > 40
