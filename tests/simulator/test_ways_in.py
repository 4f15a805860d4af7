"""Where a card might be aimed by what is to be seen: read from what a role sees, nothing more."""

import numpy as np
import pytest

from simulator.cards import CARDS
from simulator.picture import Picture
from simulator.reader import load
from simulator.run import Run
from simulator.sight import Sight, sight, ways_in
from simulator.styles import DISTRIBUTED, HEROIC

SEATS = ("navigator", "weaver", "architect", "storyteller", "entrepreneur")


def played(
    shipped: str, turns: int, seed: int = 1, dials: object = HEROIC
) -> tuple[Run, list[Picture]]:
    """Return a run in which some turns have passed, and all its pictures."""
    run = Run(load(shipped), seed=seed, seats=SEATS, dials=dials)  # type: ignore[arg-type]
    pictures = [run.picture()]
    for _ in range(turns):
        for seat in SEATS:
            run.commit(seat)
        while not run.deciding:
            run.step()
            pictures.append(run.picture())
    return run, pictures


def seen_by(run: Run, pictures: list[Picture], role: str) -> tuple[Sight, ...]:
    """Return what a role sees."""
    return (sight(role, run, pictures),)  # type: ignore[arg-type]


@pytest.mark.parametrize("turns", [0, 1])
def test_every_card_with_many_places_has_three_ways_in_that_may_be_chosen(turns: int) -> None:
    run, pictures = played("one-city", turns)
    many = 0
    for seat in SEATS:
        seen = seen_by(run, pictures, seat)
        for offer in run.offers(seat):
            may = [option.id for option in offer.targets if not option.refusal]
            found = ways_in(offer.card.id, seen, run, pictures, may)
            targets = [target for target, _ in found]
            assert len(set(targets)) == len(targets) <= 3
            assert set(targets) <= set(may)
            if len(may) > 20:
                many += 1
                assert len(targets) == 3, offer.card.id
    assert many >= 15


def test_before_anybody_has_come_the_ways_in_are_read_from_the_start() -> None:
    run, pictures = played("one-city", 0)
    may = run.targets(next(card for card in CARDS if card.id == "warm-handoff"))
    found = ways_in("warm-handoff", seen_by(run, pictures, "navigator"), run, pictures, may)
    assert len(found) == 3
    lost = [fact.figures["gone"] for _, fact in found]
    assert lost == sorted(lost, reverse=True)
    for target, fact in found:
        assert fact.about == target
        assert fact.value > 0.0
        assert 0.0 <= fact.figures["trust"] <= 100.0


def test_what_is_expected_at_the_start_is_about_what_is_sent_later() -> None:
    lucks = [played("first-week", 1, seed) for seed in range(1, 9)]
    run, pictures = lucks[0]
    before = dict(ways_in("learn-together", (), run, pictures[:1], run.network.links, count=100))
    assert set(before) == set(run.network.links)
    sent = {
        link: float(
            np.mean(
                [
                    view.sent
                    for _, seen in lucks
                    for each in seen[1:]
                    for view in each.links
                    if view.id == link
                ]
            )
        )
        for link in before
    }
    for link, fact in before.items():
        assert fact.value == pytest.approx(sent[link], rel=0.4, abs=0.2), link
    assert set(list(before)[:3]) == set(sorted(sent, key=lambda link: -sent[link])[:3])


def test_a_role_is_told_by_its_own_information_and_the_rest_by_the_map() -> None:
    run, pictures = played("one-city", 1)
    may = run.network.links
    seen = seen_by(run, pictures, "navigator")
    own = {fact.about for fact in seen[0].facts if fact.kind == "lost_on_way"}
    assert own
    told = dict(ways_in("warm-handoff", seen, run, pictures, may))
    assert {target for target, fact in told.items() if fact.kind == "lost_on_way"} == own
    # nobody else is told what only the navigator sees
    others = dict(ways_in("learn-together", seen_by(run, pictures, "weaver"), run, pictures, may))
    assert {fact.kind for fact in others.values()} == {"goes_this_way"}
    for link, fact in others.items():
        weeks = pictures[-run.weeks_per_turn :]
        views = [view for each in weeks for view in each.links if view.id == link]
        assert fact.value == sum(view.sent for view in views)
        assert fact.figures["gone"] == sum(view.sent - view.arrived for view in views)


def test_help_goes_where_there_is_too_much_to_do_and_not_to_who_lends() -> None:
    run, pictures = played("one-city", 1)
    seen = seen_by(run, pictures, "weaver")
    lenders = [fact for fact in seen[0].facts if fact.kind == "lender"]
    assert lenders
    found = ways_in("lend-a-hand", seen, run, pictures, run.network.services)
    told = {target: fact for target, fact in found if fact.kind == "lender"}
    assert told
    assert all(target == fact.others["service"] for target, fact in told.items())


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED])
def test_looking_for_ways_in_reads_nothing_to_come_and_changes_nothing(dials: object) -> None:
    run, pictures = played("first-week", 1, dials=dials)
    digest = run.digest()
    before = {name: array.copy() for name, array in run._state._asdict().items()}
    found = {}
    for card in CARDS:
        may = run.targets(card)
        found[card.id] = ways_in(card.id, seen_by(run, pictures, card.role), run, pictures, may)
    assert run.digest() == digest
    for name, array in run._state._asdict().items():
        assert array.tobytes() == before[name].tobytes(), name
    # another future of the same past is looked at alike
    run._state.tally[:] = before["tally"]
    again = {
        card.id: ways_in(
            card.id, seen_by(run, pictures, card.role), run, pictures, run.targets(card)
        )
        for card in CARDS
    }
    assert again == found
