"""What a card is likely to do where it is aimed: hindsight's figure, on other lucks."""

import numpy as np
import pytest

from simulator.aimed import Aimed, aimed, figures_on
from simulator.cards import CARDS
from simulator.decisions import Decision
from simulator.errors import Interrupted
from simulator.forecast import Forecaster, _world
from simulator.hindsight import FIGURE, Figure, figure, glimpse, hindsight, parts_of
from simulator.picture import Picture
from simulator.reader import load
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import Run
from simulator.scenario import Scenario
from tests.simulator.bench import small as small_place
from tests.simulator.test_hindsight import played
from tests.simulator.test_replay import HALF

LINK = "housing-office->advice-centre"
WALK = Decision(0, "navigator", "warm-handoff", LINK)


def every_figure(scenario: Scenario) -> list[tuple[str, str]]:
    """Return each figure that a card of a place can be told by, at its first target."""
    run = Run(scenario, seed=1, seats=tuple(scenario.roles))
    cards = {card.id: run.targets(card) for card in CARDS}
    return [(FIGURE[card], targets[0]) for card, targets in cards.items() if targets]


@pytest.mark.parametrize("shipped", ["first-week", "three-tiers"])
def test_a_glimpse_of_a_few_parts_gives_every_figure_that_whole_pictures_give(
    shipped: str, seed: int
) -> None:
    scenario = load(shipped)
    asked = every_figure(scenario)
    assert len({kind for kind, _ in asked}) >= 20
    run = Run(scenario, seed=seed, dials=HALF)
    pictures: list[Picture] = []
    few: list[list[Picture]] = [[] for _ in asked]
    for week in range(1, scenario.calendar.weeks_per_turn + 1):
        run.step()
        picture = run.picture()
        pictures.append(picture)
        for (kind, target), painted in zip(asked, few, strict=True):
            parts = parts_of(run.network, kind, target)
            painted.append(
                glimpse(run.network, run._world, run._state, parts, week, picture.outcomes)
            )
    for (kind, target), painted in zip(asked, few, strict=True):
        some = painted if parts_of(run.network, kind, target).weekly else painted[-1:]
        whole = figure(run.network, kind, target, pictures)
        assert figure(run.network, kind, target, some) == whole, kind


def test_on_its_own_luck_the_figures_beforehand_are_those_told_afterwards(seed: int) -> None:
    scenario = load("first-week")
    run, standing, chosen, pictures = played(scenario, "navigator", (WALK,), seed=seed)
    did = hindsight(standing, chosen, pictures).cards[0]
    own = standing.state.tally[[N.ROOT]].copy()
    for sides, told in (((WALK,), did.came), ((), did.without)):
        world = _world(standing, sides, foreseen=True)
        (found,) = figures_on(standing, world, [("arrived", LINK)], own)
        assert found == [told]
        (whole,) = figures_on(standing, world, [("link-trust", LINK)], own)
        assert len(whole) == 1
    assert run.week == scenario.calendar.weeks_per_turn


def test_a_figure_read_at_the_end_alone_is_the_one_read_week_by_week() -> None:
    run = Run(load("first-week"), seed=2, dials=HALF, seats=("navigator",))
    standing = run.standing()
    world = _world(standing, (WALK,), foreseen=False)
    roots = Forecaster(standing, lucks=4)._roots
    (alone,) = figures_on(standing, world, [("link-trust", LINK)], roots)
    _, beside = figures_on(standing, world, [("arrived", LINK), ("link-trust", LINK)], roots)
    assert alone == beside


def test_the_first_card_of_the_first_week_is_seen_to_work_where_it_is_aimed() -> None:
    run = Run(load("first-week"), seed=1, dials=HALF, seats=("navigator",))
    (found,) = Forecaster(run.standing()).forecast((WALK,)).aimed
    assert (found.decision, found.kind, found.week) == (WALK, "arrived", 12)
    assert found.clear
    assert not found.fewer
    low, high = found.difference[1:]
    assert low <= found.difference[0] <= high
    assert found.better > found.worse
    assert found.better + found.worse <= found.lucks <= 100
    share, without = (each.amount / each.of for each in (found.level, found.without))
    assert found.difference[0] == share - without


def test_every_card_and_only_cards_that_differ_have_a_figure() -> None:
    run = Run(small_place(weeks_per_turn=4), seed=3, dials=HALF, seats=("navigator",))
    link = run.network.links[0]
    front = run.network.doors[0].split("->")[0]
    walk = Decision(0, "navigator", "warm-handoff", link)
    greet = Decision(0, "navigator", "greet-at-the-door", front)
    turned = Decision(0, "navigator", dials=HALF)
    forecaster = Forecaster(run.standing(), lucks=6)
    both = forecaster.forecast((walk, greet, turned), ())
    assert [each.decision for each in both.aimed] == [walk, greet]
    added = forecaster.forecast((walk, greet), (walk,))
    assert [each.decision for each in added.aimed] == [greet]
    again = Forecaster(run.standing(), lucks=6).forecast((walk, greet), (walk,))
    assert added == again
    assert forecaster.forecast((), ()).aimed == ()


def test_reading_figures_leaves_the_forecast_of_the_place_and_the_run_as_they_were() -> None:
    run = Run(load("first-week"), seed=4, dials=HALF, seats=("navigator",))
    digest = run.digest()
    standing = run.standing()
    before = {name: array.copy() for name, array in standing.state._asdict().items()}
    first = Forecaster(standing, lucks=8)
    first.forecast((WALK,))
    assert first.forecast((WALK,)) == Forecaster(standing, lucks=8).forecast((WALK,))
    assert run.digest() == digest
    for name, array in standing.state._asdict().items():
        assert array.tobytes() == before[name].tobytes(), name


def test_reading_figures_stops_when_nobody_wants_to_know() -> None:
    run = Run(load("first-week"), seed=4, dials=HALF, seats=("navigator",))
    standing = run.standing()
    world = _world(standing, (WALK,), foreseen=False)
    roots = Forecaster(standing, lucks=3)._roots
    with pytest.raises(Interrupted):
        figures_on(standing, world, [("arrived", LINK)], roots, lambda: True)


def test_a_share_of_all_lucks_counts_people_and_its_error_is_that_of_a_ratio() -> None:
    rng = np.random.default_rng(1)
    of = rng.integers(5, 40, 400)
    after = [Figure(float(rng.binomial(n, 0.7)), float(n)) for n in of]
    before = [Figure(float(rng.binomial(n, 0.5)), float(n)) for n in of]
    found = aimed(WALK, 12, after, before)
    assert isinstance(found, Aimed)
    assert found.difference[0] == pytest.approx(0.2, abs=3 * found.error)
    # two shares of about 9,000 people each
    people = float(of.sum())
    expected = np.sqrt(0.7 * 0.3 / people + 0.5 * 0.5 / people)
    assert found.error == pytest.approx(expected, rel=0.15)


def test_lucks_in_which_nobody_was_sent_tell_no_share() -> None:
    none, some = Figure(0.0, 0.0), Figure(2.0, 4.0)
    assert aimed(WALK, 12, [none, some], [some, none]) is None
    found = aimed(WALK, 12, [none, some, some], [some, some, some])
    assert found is not None
    assert found.lucks == 2
