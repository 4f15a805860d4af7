"""What a card did where it was aimed, from its turn run again without it."""

import pytest

from simulator.cards import CARDS
from simulator.decisions import Decision
from simulator.errors import Interrupted
from simulator.hindsight import FIGURE, Did, Figure, figure, hindsight, weeks_of
from simulator.picture import Picture
from simulator.reader import load
from simulator.run import Run, Standing
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import small as small_place
from tests.simulator.test_replay import HALF, first_allowed

Played = tuple[Run, Standing, tuple[Decision, ...], tuple[Picture, ...]]


def played(
    scenario: Scenario, seat: str, choices: tuple[Decision, ...], dials: Dials = HALF, seed: int = 3
) -> Played:
    """Return a run of one turn with the choices committed, and all that came of it."""
    run = Run(scenario, seed=seed, dials=dials, seats=(seat,))
    standing = run.standing()
    for choice in choices:
        run.take_again(choice)
    run.commit(seat)
    pictures = []
    while not run.deciding and not run.finished:
        run.step()
        pictures.append(run.picture())
    return run, standing, run.decisions, tuple(pictures)


@pytest.mark.parametrize("dials", [HEROIC, HALF, DISTRIBUTED])
def test_the_weeks_of_a_turn_run_again_as_they_came_come_again(seed: int, dials: Dials) -> None:
    run = Run(load("lonely-carers"), seed=seed, dials=dials, seats=("navigator", "weaver"))
    for _ in range(2):
        standing = run.standing()
        for seat in run.seats:
            first_allowed(run, seat, 2)
        turned = HALF if run.dials_target != HALF else HEROIC
        run.decide(Decision(run.turn, "weaver", dials=turned))
        for seat in run.seats:
            run.commit(seat)
        chosen = tuple(each for each in run.decisions if each.turn == standing.turn)
        pictures = []
        while not run.deciding:
            run.step()
            pictures.append(run.picture())
        assert weeks_of(standing, chosen, len(pictures)) == tuple(pictures)


def test_looking_back_at_a_turn_changes_nothing_of_the_run() -> None:
    scenario = load("first-week")
    choices = (
        Decision(0, "navigator", "warm-handoff", "housing-office->advice-centre"),
        Decision(0, "navigator", "greet-at-the-door", "station-road"),
    )
    run, standing, chosen, pictures = played(scenario, "navigator", choices)
    other, *_ = played(scenario, "navigator", choices)
    before = {name: array.copy() for name, array in standing.state._asdict().items()}
    digest, record = run.digest(), run.record()
    hindsight(standing, chosen, pictures)
    assert run.digest() == digest
    assert run.record() == record
    for name, array in standing.state._asdict().items():
        assert array.tobytes() == before[name].tobytes(), name
    for each in (run, other):
        while not each.finished:
            if each.deciding:
                each.commit("navigator")
            each.step()
    assert run.digest() == other.digest()


def test_a_card_that_could_not_be_paid_made_exactly_no_difference() -> None:
    scenario = small_place(weeks_per_turn=4, reserve=9.0)
    run = Run(scenario, seed=5, seats=("entrepreneur",))
    standing = run.standing()
    link = run.network.links[0]
    # it costs ten of nine: taken past the purse, as when money goes after the choice
    chosen = (Decision(0, "entrepreneur", "joint-programme", link),)
    again = Run.from_standing(standing, chosen)
    pictures = []
    for _ in range(4):
        again.step()
        pictures.append(again.picture())
    assert again.taken[0].refusal == "the reserve could not pay for it"
    found = hindsight(standing, chosen, pictures)
    assert found.cards[0].same
    assert found.cards[0].came.amount > 0.0
    assert found.waiting == found.waiting_without
    assert weeks_of(standing, (), 4) == tuple(pictures)


def test_a_walk_along_a_link_shows_in_who_arrives_there() -> None:
    link = "council-contact->housing-support"
    choice = Decision(0, "navigator", "warm-handoff", link)
    scenario = load("shrinking-libraries")
    _, standing, chosen, pictures = played(scenario, "navigator", (choice,), HEROIC, seed=1)
    did = hindsight(standing, chosen, pictures).cards[0]
    sent = sum(v.sent for picture in pictures for v in picture.links if v.id == link)
    arrived = sum(v.arrived for picture in pictures for v in picture.links if v.id == link)
    assert did.came == Figure(arrived, sent)
    assert did.without != did.came
    assert did.better > 0.0


def test_each_card_is_held_against_the_turn_with_all_the_others() -> None:
    choices = (
        Decision(0, "weaver", "open-the-doors", "lunch-club"),
        Decision(0, "weaver", "back-a-group", "lunch-club"),
    )
    run, standing, chosen, pictures = played(load("first-week"), "weaver", choices)
    found = hindsight(standing, chosen, pictures)
    for n, did in enumerate(found.cards):
        rest = weeks_of(standing, (choices[1 - n],), len(pictures))
        assert did.without == figure(run.network, did.kind, did.decision.target, rest)
        assert did.better > 0.0
        assert found.of(choices[n]) is did
    bare = weeks_of(standing, (), len(pictures))
    assert found.waiting_without == bare[-1].outcomes["people_waiting"]


def test_every_card_has_a_figure_that_can_be_read_at_each_of_its_targets() -> None:
    scenario = load("lonely-carers")
    run = Run(scenario, seed=1, seats=("navigator",))
    picture = run.picture()
    for card in CARDS:
        for target in run.targets(card):
            told = figure(run.network, FIGURE[card.id], target, [picture])
            assert told.amount >= 0.0
            assert told.of >= 0.0


def test_fewer_is_better_only_where_it_is() -> None:
    card = Decision(0, "navigator", "call-people-back", "surgery")
    assert Did(card, "lost", Figure(2.0), Figure(5.0)).better == 3.0
    assert Did(card, "trust", Figure(0.5), Figure(0.25)).better == 0.25
    assert Did(card, "arrived", Figure(6.0, 8.0), Figure(5.0, 10.0)).better == 0.25
    assert Did(card, "unsolved", Figure(6.0, 8.0), Figure(5.0, 10.0)).better == -0.25


def test_looking_back_stops_when_nobody_wants_to_know_any_more() -> None:
    choice = Decision(0, "weaver", "open-the-doors", "lunch-club")
    _, standing, chosen, pictures = played(load("first-week"), "weaver", (choice,))
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Interrupted):
        hindsight(standing, chosen, pictures, cancelled)
    assert len(asked) == 4


def test_turning_the_dials_is_told_by_the_people_who_wait_in_the_whole_place() -> None:
    choices = (
        Decision(0, "weaver", "open-the-doors", "lunch-club"),
        Decision(0, "weaver", dials=DISTRIBUTED),
    )
    _, standing, chosen, pictures = played(load("first-week"), "weaver", choices, HEROIC)
    found = hindsight(standing, chosen, pictures)
    assert [did.decision for did in found.cards] == [choices[0]]
    assert found.dials is not None
    assert found.of(choices[1]) is found.dials
    bare = weeks_of(standing, choices[:1], len(pictures))
    assert found.dials.came.amount == pictures[-1].outcomes["people_waiting"]
    assert found.dials.without.amount == bare[-1].outcomes["people_waiting"]
