"""Cards, attention and money: what each card moves, what is refused and why."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from simulator.cards import BY_ID as CARD_BY_ID
from simulator.cards import CARDS, ROLES
from simulator.decisions import Decision, Purse
from simulator.ensemble import Arm
from simulator.errors import Refused, Undecided, WrongUse
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import (
    SEATS,
    Bench,
    event,
    last_states,
    network_of,
    score,
    small,
    small_data,
)

TURN = 26
ROLE_OF = {card.id: card.role for card in CARDS}
WAYS = {"order": HEROIC, "invitation": DISTRIBUTED}


@dataclass(frozen=True)
class Lever:
    """What a card moves: a target, what to look at, which way, and over how many lucks."""

    target: str
    look: Callable[[Bench], float]
    up: bool = True
    lucks: int = 1
    every: bool = True


def links_out(bench: Bench, service: str) -> slice:
    s = bench.at(service)
    return slice(int(bench.world.out_start[s]), int(bench.world.out_start[s + 1]))


def doors_of(bench: Bench, community: str) -> slice:
    g = bench.at(community)
    return slice(int(bench.world.door_start[g]), int(bench.world.door_start[g + 1]))


def woven_of(bench: Bench, asset: str) -> slice:
    a = bench.at(asset)
    return slice(int(bench.world.woven_start[a]), int(bench.world.woven_start[a + 1]))


def least(array: Any) -> float:
    return float(array.min())


def service(bench: Bench, row: int, name: str) -> float:
    return float(bench.state.service[row, bench.at(name)])


LEVERS = {
    "warm-handoff": Lever(
        "desk->clinic", lambda b: float(b.state.link[N.NAVIGATION, b.at("desk->clinic")])
    ),
    "local-guide": Lever("desk", lambda b: least(b.state.link[N.NAVIGATION, links_out(b, "desk")])),
    "greet-at-the-door": Lever("east", lambda b: least(b.state.door[0, doors_of(b, "east")])),
    "give-the-gps": Lever("west", lambda b: float(b.state.community[N.C_GPS, b.at("west")])),
    "open-the-doors": Lever("choir", lambda b: least(b.state.woven[woven_of(b, "choir")])),
    "back-a-group": Lever("garden", lambda b: float(b.state.asset[N.HEALTH, b.at("garden")])),
    "join-groups": Lever("choir+garden", lambda b: float(b.state.pair[b.at("choir+garden")])),
    "follow-a-journey": Lever("desk->homes", lambda b: service(b, N.CLARITY, "homes")),
    "show-the-work": Lever(
        "west", lambda b: float(b.state.community[N.C_TRUST, b.at("west")]), lucks=4
    ),
    "shared-story": Lever("west", lambda b: float(b.state.whole[N.ALIGNMENT]), lucks=4),
    "one-table": Lever(
        "desk->homes", lambda b: float(b.state.link[N.TRUST, b.at("desk->homes")]), lucks=4
    ),
    "joint-programme": Lever("desk->homes", lambda b: service(b, N.EXTRA, "desk")),
    "what-people-bring": Lever(
        "east", lambda b: float(b.state.asset[N.HEALTH, b.at("garden")]), lucks=2
    ),
    "invest-to-save": Lever("clinic", lambda b: service(b, N.SAVED, "clinic")),
    "hold-posts": Lever("office", lambda b: float(b.state.whole[N.RESERVE]), lucks=2),
    "learn-together": Lever(
        "desk->homes", lambda b: float(b.state.link[N.TRUST, b.at("desk->homes")]), lucks=4
    ),
    "listen-first": Lever("east", lambda b: service(b, N.CLARITY, "office")),
    "pass-money-on": Lever("east", lambda b: float(b.state.asset[N.HEALTH, b.at("garden")])),
    "sell-know-how": Lever("clinic", lambda b: service(b, N.BUSY, "clinic")),
    "lend-a-hand": Lever(
        "clinic", lambda b: service(b, N.BORROWED, "clinic"), lucks=4, every=False
    ),
    "remove-step": Lever(
        "homes",
        lambda b: int(b.state.service_at[N.STEPS, b.at("homes")]).bit_count(),
        up=False,
        lucks=6,
        every=False,
    ),
    "ask-once": Lever(
        "desk->homes",
        lambda b: float(b.state.link[N.ASKS_ONCE, b.at("desk->homes")]),
        lucks=6,
        every=False,
    ),
    "shared-front-door": Lever(
        "office->homes", lambda b: service(b, N.FRONT, "office"), lucks=5, every=False
    ),
    "merge": Lever("office->homes", lambda b: float(b.state.tally[N.MERGED]), lucks=5, every=False),
    "decommission": Lever("office", lambda b: service(b, N.FREED, "office"), lucks=5, every=False),
}


def ends(card: str, target: str, dials: Dials, luck: int, seed: int) -> tuple[Bench, Bench]:
    """Return the same luck without and with a card, at the end of its turn."""
    # an open ear to the centre's calls; loans that last, so that they can be seen
    network = build(small(weeks=2 * TURN, weeks_per_turn=TURN), {"relief_most": 0.0})
    runs = []
    for decisions in ((), (Decision(0, ROLE_OF[card], card, target),)):
        bench = Bench(
            network,
            dials=dials,
            seed=seed,
            replication=luck,
            decisions=decisions,
            seats=SEATS if ROLE_OF[card] in SEATS else (ROLE_OF[card],),
        )
        runs.append(bench.run(TURN))
    return runs[0], runs[1]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("card", LEVERS)
def test_each_card_moves_its_own_lever_the_way_it_says(card: str, way: str, seed: int) -> None:
    lever = LEVERS[card]
    moved = []
    for luck in range(lever.lucks):
        without, played = ends(card, lever.target, WAYS[way], luck, seed)
        moved.append((lever.look(played) - lever.look(without)) * (1 if lever.up else -1))
    if lever.every:
        assert sum(moved) > 0.0
    else:
        assert max(moved) > 0.0


PRACTICES = {"try-and-learn": "desk", "standard-way": "office", "copy-a-neighbour": "homes->office"}
"""Cards whose lever is practice itself: whether it moves is a matter of luck and judgement."""


ELSEWHERE = {
    "put-step-back": "test_pathways",
    "bid-for-money": "test_above",
    "call-people-back": "test_errands",
    "look-for-people": "test_errands",
    "pool-staff": "test_errands",
    "meet-those-helped": "test_errands",
}
"""Cards that move nothing before something else has happened, by the tests that show them."""


def test_every_card_is_covered_here() -> None:
    assert {*LEVERS, *PRACTICES, *ELSEWHERE} == {card.id for card in CARDS}


def fits(card: str, way: str, seed: int) -> tuple[Any, Any]:
    """Return gains in the target's own fit over the same 600 lucks, and how far each took hold.

    There is just enough attention for the card, and without it there is none: what an
    autopilot would have done meanwhile is another question. The practice that changes is
    that of the service where the link begins.
    """
    scenario = small(weeks=TURN, weeks_per_turn=TURN)
    share = float(build(scenario).role_shares(SEATS)[N.ARCHITECT])
    enough = CARD_BY_ID[card].attention / TURN / share + 1e-9
    target = PRACTICES[card]
    played = (Decision(0, ROLE_OF[card], card, target),)
    found, held = [], []
    for cards, attention in (((), 0.0), (played, enough)):
        network = network_of(
            scenario,
            central_attention=attention,
            local_attention=attention,
            relief_most=0.0,
            leaving_weeks=1.0,
        )
        s = network.place[target.split("->")[0]]
        arm = Arm("a", "A", WAYS[way], cards, SEATS)
        row = []
        for state in last_states(network, runs=600, weeks=TURN, seed=seed, arm=arm):
            row.append(float(state.service[N.FIT, s]))
            if cards:
                held.append(float(state.card[N.DONE, 0]))
        found.append(np.array(row))
    return found[1] - found[0], np.array(held)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("card", PRACTICES)
def test_each_card_about_practice_changes_it_for_some(card: str, way: str, seed: int) -> None:
    gains, held = fits(card, way, seed)
    assert float((held > 0).mean()) > 0.01
    assert np.ptp(gains) > 0.0
    if card != "copy-a-neighbour":
        # a better fit is promised of trials, and of the standard way where needs are alike
        assert score(gains, 0.0) > 3.0


@pytest.mark.parametrize("way", WAYS)
def test_more_people_arrive_where_somebody_walks_with_them(way: str, seed: int) -> None:
    network = build(small(weeks=TURN, weeks_per_turn=TURN))
    card = (Decision(0, "navigator", "warm-handoff", "desk->clinic"),)
    shares = []
    for decisions in ((), card):
        sent = got = 0
        for luck in range(4):
            bench = Bench(
                network,
                dials=WAYS[way],
                seed=seed,
                replication=luck,
                decisions=decisions,
                seats=SEATS,
            )
            for _ in range(TURN):
                bench.step()
                e = bench.at("desk->clinic")
                sent += int(bench.state.link_at[N.SENT, e])
                got += int(bench.state.link_at[N.GOT, e])
        shares.append(got / sent)
    assert shares[1] > shares[0] + 0.02


@pytest.mark.parametrize("way", WAYS)
def test_staff_on_loan_work_here_and_are_missing_there(way: str, seed: int) -> None:
    most = 0.0
    for luck in range(4):
        _, played = ends("lend-a-hand", "clinic", WAYS[way], luck, seed)
        lent = float(played.state.service[N.LENT].sum())
        borrowed = float(played.state.service[N.BORROWED].sum())
        assert lent == pytest.approx(borrowed, abs=1e-12)
        most = max(most, lent)
    assert most > 0.0


def test_a_closed_service_frees_staff_and_sends_its_people_to_its_heir(seed: int) -> None:
    network = build(small(weeks=TURN, weeks_per_turn=TURN), {"compliance_base": 1.0})
    decisions = (Decision(0, "architect", "decommission", "office"),)
    bench = Bench(network, seed=seed, decisions=decisions, seats=SEATS).run(TURN)
    assert network.heir("office") == "homes"
    assert bench.state.service_at[N.HOME, bench.at("office")] == bench.at("homes")
    assert bench.state.service[N.FREED, bench.at("office")] == 0.5
    before = float(bench.state.whole[N.PAID_IN])
    bench.step()
    # half of two posts, as long as nobody else is missing
    assert float(bench.state.whole[N.PAID_IN]) - before > 0.8


def test_merging_disrupts_for_a_year_and_then_no_more(seed: int) -> None:
    network = build(small(weeks=90, weeks_per_turn=TURN), {"compliance_base": 1.0})
    decisions = (Decision(0, "architect", "merge", "office->homes"),)
    bench = Bench(network, seed=seed, decisions=decisions, seats=SEATS).run(TURN)
    homes = bench.at("homes")
    assert bench.state.service[N.DISRUPTION, homes] == 52
    bench.run(52)
    assert bench.state.service[N.DISRUPTION, homes] == 0
    assert bench.state.service_at[N.MEMBERS, homes] == 2


# --- what a seat may spend ------------------------------------------------------------------


def game(dials: Dials = HEROIC, seats: tuple[str, ...] = SEATS, **changes: Any) -> Run:
    return Run(small(**changes), seed=5, dials=dials, seats=seats)


def take(run: Run, role: str, card: str, target: str, turn: int = 0) -> Decision:
    decision = Decision(turn, role, card, target)
    run.decide(decision)
    return decision


def test_a_purse_holds_the_roles_share_of_a_turns_attention() -> None:
    run = game(Dials(0.4, 0.0, 0.0, 0.0))
    purse = run.purse("navigator")
    assert purse.centre == pytest.approx(3.0 * 0.6 * 0.25 * 13)
    assert purse.services == pytest.approx(
        dict.fromkeys(run.network.services, 0.5 * 0.4 * 0.25 * 13)
    )
    assert purse.money_left == 40.0


def test_a_played_role_has_at_least_a_quarter_of_all_attention() -> None:
    network = build(small())
    shares = network.role_shares(("weaver",))
    assert shares[N.WEAVER] == 0.25
    assert shares.sum() == pytest.approx(1.0)
    assert network.role_shares(("architect",)).tolist() == network.role_shares(()).tolist()


@pytest.mark.parametrize("power", [0.0, 0.3, 1.0])
def test_a_card_takes_orders_from_the_centre_and_invitations_from_those_asked(power: float) -> None:
    run = game(Dials(power, 0.0, 0.0, 0.0))
    before = run.purse("navigator")
    take(run, "navigator", "warm-handoff", "desk->clinic")
    after = run.purse("navigator")
    assert before.centre_left - after.centre_left == pytest.approx(2.0 * (1 - power))
    for name in run.network.services:
        asked = name in ("desk", "clinic")
        gone = before.services_left[name] - after.services_left[name]
        assert gone == pytest.approx(power if asked else 0.0)


def test_money_is_paid_once_when_the_turn_begins() -> None:
    run = game(seats=("weaver",))
    take(run, "weaver", "back-a-group", "garden")
    assert run.purse("weaver").money_left == 36.0
    assert run.accounts()["out"] == 0.0
    run.commit("weaver")
    other = game(seats=("weaver",))
    other.commit("weaver")
    for _ in range(13):
        run.step()
        other.step()
        assert run.accounts()["out"] - other.accounts()["out"] == pytest.approx(4.0)


def test_seats_share_one_reserve() -> None:
    run = game(reserve=7.0)
    take(run, "architect", "merge", "office->homes")
    assert run.purse("weaver").money_left == pytest.approx(1.0)
    with pytest.raises(Refused, match=r"costs 4 weekly staff costs and 1\.0 are left in reserve"):
        take(run, "weaver", "back-a-group", "choir")


def test_a_card_that_finds_part_of_its_attention_is_part_done_and_says_so(seed: int) -> None:
    # 3 a week, a quarter for the weaver, 2 weeks: 1.5 of the 2 that it asks for
    run = game(seats=("weaver",), weeks_per_turn=2, model={"relief_most": 0.0})
    take(run, "weaver", "open-the-doors", "choir")
    run.commit("weaver")
    run.step()
    run.step()
    (taken,) = run.taken
    assert taken.funded == pytest.approx(0.75)
    assert 0.0 < taken.done <= 0.75


def test_what_a_seat_leaves_goes_to_its_autopilot(seed: int) -> None:
    played = Run(small(), seed=seed, dials=HEROIC, seats=("architect",))
    alone = Run(small(), seed=seed, dials=HEROIC)
    while not played.finished:
        if played.deciding:
            played.commit("architect")
        played.step()
        alone.step()
    assert played.digest() == alone.digest()


def test_attention_on_a_card_is_taken_from_the_autopilot(seed: int) -> None:
    network = build(small(weeks=13))
    decisions = tuple(Decision(0, "weaver", "back-a-group", asset) for asset in ("choir", "garden"))
    runs = [Bench(network, seed=seed, decisions=d, seats=SEATS).run(13) for d in ((), decisions)]
    woven = [float(bench.state.woven.sum()) for bench in runs]
    assert woven[1] < woven[0]


# --- what is refused, and why ---------------------------------------------------------------


def refusal(run: Run, *parts: Any, **named: Any) -> str:
    decision = Decision(*parts, **named)
    reason = run.refusal(decision)
    with pytest.raises(Refused) as caught:
        run.decide(decision)
    assert str(caught.value) == reason
    return reason


def test_an_unknown_target_is_refused_with_the_nearest_name() -> None:
    said = refusal(game(), 0, "architect", "try-and-learn", "clinik")
    assert said == (
        "card 'try-and-learn' is aimed at 'clinik', which is no service here; "
        "did you mean 'clinic'?"
    )


def test_a_card_without_a_target_is_refused() -> None:
    said = refusal(game(), 0, "navigator", "warm-handoff", "")
    assert said == "card 'warm-handoff' is aimed at nothing, which is no link here"


def test_an_unknown_card_is_refused_with_the_nearest_name() -> None:
    said = refusal(game(), 0, "navigator", "warm-handof", "desk->clinic")
    assert "no card 'warm-handof'; did you mean 'warm-handoff'?" in said


def test_another_roles_card_is_refused() -> None:
    said = refusal(game(), 0, "navigator", "merge", "office->homes")
    assert said.startswith("the navigator has no card 'merge'")
    assert "warm-handoff" in said


def test_a_card_that_the_scenario_does_not_allow_is_refused() -> None:
    data = small_data()
    brief = {"job": "You greet.", "brief": "You greet.", "cards": ["greet-at-the-door"]}
    run = Run(Scenario.model_validate(data | {"roles": {"navigator": brief}}), seats=("navigator",))
    said = refusal(run, 0, "navigator", "warm-handoff", "desk->clinic")
    assert said == ("the navigator has no card 'warm-handoff'; the cards are greet-at-the-door")
    assert [offer.card.id for offer in run.offers("navigator")] == ["greet-at-the-door"]


def test_a_role_without_a_seat_is_refused() -> None:
    run = game(seats=("weaver",))
    said = refusal(run, 0, "architect", "try-and-learn", "desk")
    assert said == "role 'architect' has no seat in this run; the seats are weaver"
    alone = game(seats=())
    assert "every role is on autopilot" in refusal(alone, 0, "weaver", "back-a-group", "choir")


def test_a_role_that_does_not_exist_makes_no_seat() -> None:
    with pytest.raises(WrongUse, match="no seat is called 'mayor'; the seats are architect, nav"):
        game(seats=("mayor",))


def test_the_wrong_turn_is_refused() -> None:
    run = game()
    said = refusal(run, 1, "weaver", "back-a-group", "choir")
    assert said == "turn 2 is not open; the run stands at week 0 in turn 1"
    for seat in SEATS:
        run.commit(seat)
    run.step()
    said = refusal(run, 0, "weaver", "back-a-group", "choir")
    assert said == "turn 1 is not open; the run stands at week 1 in turn 1"


def test_a_seat_that_has_committed_is_refused() -> None:
    run = game()
    run.commit("weaver")
    said = refusal(run, 0, "weaver", "back-a-group", "choir")
    assert said == "the resource weaver has committed this turn"


def test_the_same_card_twice_on_one_target_is_refused() -> None:
    run = game()
    take(run, "weaver", "back-a-group", "choir")
    said = refusal(run, 0, "weaver", "back-a-group", "choir")
    assert said == "'Give a small grant' is chosen for Choir already"
    assert run.refusal(Decision(0, "weaver", "back-a-group", "garden")) == ""


def test_more_attention_than_is_left_is_refused() -> None:
    run = game(seats=("navigator",), weeks_per_turn=2)
    take(run, "navigator", "warm-handoff", "desk->clinic")
    said = refusal(run, 0, "navigator", "warm-handoff", "desk->homes")
    assert said == (
        "'Walk with people to the next service' asks for 2.0 decisions' worth of attention "
        "and 0.0 are left for it in this turn"
    )


def test_a_merger_needs_all_of_its_attention() -> None:
    run = game(DISTRIBUTED, weeks_per_turn=8)
    said = refusal(run, 0, "architect", "merge", "office->homes")
    assert said.startswith("'Merge two services' asks for 4.0 decisions' worth of attention")
    longer = game(DISTRIBUTED, weeks_per_turn=26)
    assert longer.refusal(Decision(0, "architect", "merge", "office->homes")) == ""


def test_a_closed_asset_is_refused() -> None:
    closing = event(2, {"kind": "asset-closes", "assets": ["garden"]})
    run = game(weeks_per_turn=4, events=[closing])
    for seat in SEATS:
        run.commit(seat)
    for _ in range(4):
        run.step()
    said = refusal(run, 1, "weaver", "back-a-group", "garden")
    assert said == "Garden has closed"
    assert "closed" in refusal(run, 1, "weaver", "join-groups", "choir+garden")


def test_a_service_that_others_run_is_refused() -> None:
    run = game(weeks_per_turn=13, model={"compliance_base": 1.0, "relief_most": 0.0})
    take(run, "architect", "merge", "office->homes")
    for seat in SEATS:
        run.commit(seat)
    for _ in range(13):
        run.step()
    assert run.picture().services[3].home == "homes"
    assert refusal(run, 1, "architect", "try-and-learn", "office") == "Office is run by Homes now"
    assert "Office is run by" in refusal(run, 1, "architect", "merge", "homes->office")
    assert "Office is run by" in refusal(run, 1, "architect", "decommission", "office")
    assert run.purse("architect").services["office"] == 0.0


def test_a_service_whose_people_nobody_else_could_help_is_not_closed() -> None:
    data = small_data()
    data["links"] = [link for link in data["links"] if link["from"] not in ("clinic", "homes")]
    for part in data["services"]:
        if part["id"] == "office":
            part["serves"] = ["money"]
    data["links"] = [
        link
        for link in data["links"]
        if (link["from"], link["to"]) not in (("east", "office"), ("west", "office"))
    ]
    run = Run(Scenario.model_validate(data), seats=("architect",))
    said = refusal(run, 0, "architect", "decommission", "homes")
    assert said == "nobody else could help the people of Homes"


def test_dials_turn_once_in_a_turn_and_not_to_where_they_stand() -> None:
    run = game()
    assert refusal(run, 0, "weaver", dials=HEROIC) == "the dials stand there already"
    run.decide(Decision(0, "weaver", dials=DISTRIBUTED))
    said = refusal(run, 0, "architect", dials=Dials(0.5, 0.5, 0.5, 0.5))
    assert said == "the dials are turned already in this turn; take that back first"


def test_a_finished_run_refuses_everything() -> None:
    run = game(seats=("weaver",), weeks=4, weeks_per_turn=4)
    run.commit("weaver")
    for _ in range(4):
        run.step()
    assert run.finished
    assert run.turn == run.turns == 1
    said = refusal(run, 0, "weaver", "back-a-group", "choir")
    assert said == "the run is finished; no decision can be taken any more"
    with pytest.raises(Refused, match="no further week"):
        run.step()
    with pytest.raises(Refused, match="no turn is open"):
        run.commit("weaver")


def test_a_run_waits_for_every_seat() -> None:
    run = game()
    run.commit("architect")
    with pytest.raises(Undecided, match="turn 1 waits for the decision of navigator, weaver"):
        run.step()
    run.commit("navigator")
    assert list(run.waiting_for) == ["weaver"]
    run.commit("weaver")
    run.commit("weaver")
    assert not run.deciding
    run.step()
    assert run.week == 1
    with pytest.raises(Refused, match="no turn is open at week 1"):
        run.commit("weaver")


def test_a_stranger_cannot_commit() -> None:
    with pytest.raises(Refused, match="role 'architect' has no seat"):
        game(seats=("weaver",)).commit("architect")


@pytest.mark.parametrize("weeks", [0, -3, 521])
def test_a_run_of_no_sensible_length_is_refused(weeks: int) -> None:
    with pytest.raises(WrongUse, match="makes no sense"):
        Run(small(), weeks=weeks)


# --- taking back ----------------------------------------------------------------------------


def test_what_is_undone_was_never_decided(seed: int) -> None:
    run, plain = (Run(small(), seed=seed, seats=("weaver",)) for _ in range(2))
    before = run.purse("weaver")
    first = take(run, "weaver", "back-a-group", "choir")
    second = take(run, "weaver", "lend-a-hand", "desk")
    assert run.pending("weaver") == (first, second)
    assert run.undo("weaver") == second
    run.withdraw(first)
    assert run.undo("weaver") is None
    assert run.purse("weaver") == before
    for each in (run, plain):
        each.commit("weaver")
        for _ in range(13):
            each.step()
    assert run.digest() == plain.digest()
    assert run.decisions == ()


def test_nothing_can_be_undone_after_commitment() -> None:
    run = game(seats=("weaver",))
    decision = take(run, "weaver", "back-a-group", "choir")
    run.commit("weaver")
    assert run.undo("weaver") is None
    assert run.decisions == (decision,)


def test_offers_name_every_target_and_say_why_one_cannot_be_chosen() -> None:
    run = game(seats=("weaver",), reserve=3.0)
    offers = {offer.card.id: offer for offer in run.offers("weaver")}
    assert set(offers) == {card.id for card in CARDS if card.role == "weaver"}
    grant = offers["back-a-group"]
    assert [option.id for option in grant.targets] == ["choir", "garden"]
    assert all("costs 4 weekly staff costs" in option.refusal for option in grant.targets)
    assert [option.label for option in offers["join-groups"].targets] == ["Choir and Garden"]
    assert not offers["lend-a-hand"].targets[0].refusal


def test_offers_count_what_is_left_once_however_many_targets_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = Run(small(), seats=("architect",), dials=DISTRIBUTED)
    alone = {
        (card.id, target): run.refusal(Decision(0, "architect", card.id, target))
        for card in run.allowed_cards("architect")
        for target in run.targets(card)
    }
    counted = 0
    purse = Run.purse

    def counting(self: Run, role: str) -> Purse:
        nonlocal counted
        counted += 1
        return purse(self, role)

    monkeypatch.setattr(Run, "purse", counting)
    offers = run.offers("architect")
    assert counted == 1
    assert {
        (offer.card.id, option.id): option.refusal for offer in offers for option in offer.targets
    } == alone


def test_a_service_is_followed_by_the_one_that_serves_most_of_its_needs() -> None:
    network = build(small())
    weights = {link.id: link.weight.value for link in network.scenario.links}
    serves = {part.id: set(part.serves) for part in network.scenario.services}
    for service in network.services:
        ranks = [
            (-len(serves[service] & serves[other]), -weights.get(f"{service}->{other}", 0.0), other)
            for other in network.services
            if other != service
        ]
        ranks = [rank for rank in ranks if rank[:2] != (0, 0.0)]
        assert network.heir(service) == (min(ranks)[2] if ranks else "")


def test_every_card_belongs_to_a_role_that_is_played() -> None:
    assert {card.role for card in CARDS} == {role.id for role in ROLES}
    for role in ROLES:
        assert sum(card.role == role.id for card in CARDS) >= 6, role.id
    assert all(card.attention > 0 and card.money >= 0 for card in CARDS)


def test_attention_that_is_not_spent_lapses_with_its_turn(seed: int) -> None:
    network = build(small(weeks=26, weeks_per_turn=4), {"relief_most": 0.0})
    decisions = (Decision(0, "weaver", "back-a-group", "choir"),)
    bench = Bench(network, seed=seed, decisions=decisions, seats=SEATS).run(4)
    spent = bench.state.card.copy()
    bench.run(8)
    assert np.array_equal(bench.state.card, spent)
