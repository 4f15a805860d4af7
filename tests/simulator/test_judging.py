"""Communities that contest the goals: who did better, by whose values."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

from simulator.compare import Comparison, compare
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.judging import BY_COMMUNITY, judges_of, together, verdicts
from simulator.network import build
from simulator.outcomes import BY_ID
from simulator.reader import digest
from simulator.scenario import Scenario
from simulator.styles import HEROIC
from tests.simulator.bench import Bench, block, event, figure, small, small_data


def value(outcome: str, counts: float = 1.0) -> dict[str, Any]:
    return {"outcome": outcome, "counts": figure(counts), "why": "It matters to us."}


def contested(
    east: list[dict[str, Any]] | None = None,
    west: list[dict[str, Any]] | None = None,
    partners: list[dict[str, Any]] | None = None,
    weeks: int = 30,
) -> Scenario:
    """Return the small place, whose communities judge by values of their own."""
    data = small_data(weeks=weeks)
    for community in data["communities"]:
        wanted = east if community["id"] == "east" else west
        if wanted:
            community["values"] = wanted
    return Scenario.model_validate(data | {"partners": partners or []})


def found(scenario: Scenario, seed: int, runs: int = 40, **more: Any) -> Comparison:
    return compare(scenario, runs=runs, seed=seed, **more)


def test_what_each_community_lived_through_adds_up_to_the_place(seed: int) -> None:
    weeks = 30
    crowded = event(4, {"kind": "demand", "factor": figure(5.0)}, weeks=12)
    network = build(small(weeks=weeks, events=[crowded]))
    many = block(network, runs=6, weeks=weeks, seed=seed)
    weekly = many.weekly
    waiting, waited, unmet, met, _, recorded = (many.felt[:, row] for row in range(6))
    assert waiting.sum(axis=1) == pytest.approx(weekly[:, :, 0].mean(axis=1))
    assert recorded.sum(axis=1) == pytest.approx(weekly[:, :, 14].mean(axis=1))
    assert met.sum(axis=1).tolist() == weekly[:, -1, 5].tolist()
    assert (waited.max(axis=1) - waited.min(axis=1)) == pytest.approx(weekly[:, -1, 6])
    low, high = unmet.min(axis=1), unmet.max(axis=1)
    assert ((low <= weekly[:, -1, 2]) & (weekly[:, -1, 2] <= high)).all()
    assert unmet.max() > 0.0


@pytest.mark.parametrize("weeks", [5, 13, 14, 30])
def test_a_single_community_has_the_figures_of_the_place(weeks: int, seed: int) -> None:
    data = small_data(weeks=weeks)
    data["communities"] = [each for each in data["communities"] if each["id"] == "east"]
    data["links"] = [each for each in data["links"] if each["from"] != "west"]
    for asset in data["assets"]:
        asset["communities"] = ["east"]
    comparison = found(Scenario.model_validate(data), seed, runs=5)
    assert comparison.communities == ("east",)
    for outcome in BY_COMMUNITY:
        for arm in ("heroic", "distributed"):
            own = comparison.by_community[outcome][arm]
            assert own.shape == (5, 1)
            assert own[:, 0] == pytest.approx(comparison.values[outcome][arm])


def test_figures_by_community_are_those_of_the_interpreted_run(seed: int) -> None:
    network = build(small(weeks=20))
    compiled = block(network, runs=1, weeks=20, seed=seed).felt[0]
    picture = Bench(network, dials=HEROIC, seed=seed).run(20).state
    needs, weeks_of = picture.community_at[0], picture.community_at[1]
    assert compiled[0].tolist() == (weeks_of / 20).tolist()
    assert compiled[1].tolist() == (weeks_of / needs).tolist()
    assert compiled[3].tolist() == picture.community_at[2].tolist()
    assert compiled[4].tolist() == (100.0 * picture.community[0]).tolist()


def test_values_change_nothing_that_happens(seed: int) -> None:
    plain = found(contested(), seed)
    judged = found(contested(east=[value("weeks_waited")], west=[value("morale", 3)]), seed)
    for outcome, arms in plain.values.items():
        for arm, figures in arms.items():
            assert np.array_equal(figures, judged.values[outcome][arm])


def test_a_place_without_values_keeps_its_fingerprint_and_has_no_verdicts(seed: int) -> None:
    comparison = found(contested(), seed, runs=3)
    assert verdicts(comparison) == ()
    assert "judges" not in comparison.to_json()
    assert digest(contested()) == digest(small(weeks=30))
    assert digest(contested(east=[value("morale")])) != digest(contested())


def test_who_judges_by_one_outcome_alone_says_what_its_figure_says(seed: int) -> None:
    comparison = found(contested(east=[value("people_waiting")]), seed)
    (verdict,) = verdicts(comparison)
    place = comparison.communities.index("east")
    a = comparison.by_community["people_waiting"]["heroic"][:, place]
    b = comparison.by_community["people_waiting"]["distributed"][:, place]
    (part,) = verdict.parts
    assert part.own
    assert part.share == 1.0
    assert part.difference.mean == pytest.approx(float((b - a).mean()))
    assert part.difference.p_second_better == verdict.overall.p_second_better
    assert verdict.overall.mean == pytest.approx(float((200 * (a - b) / (a + b)).mean()))
    assert verdict.votes.mean == pytest.approx(100 * float(np.sign(a - b).mean()))


def test_two_communities_can_call_different_styles_the_better_one(seed: int) -> None:
    comparison = found(
        contested(east=[value("money_balance")], west=[value("trust")], weeks=60), seed, runs=60
    )
    east, west = verdicts(comparison)
    assert {east.better, west.better} == {"heroic", "distributed"}
    assert east.agreed
    assert west.agreed
    assert east.borrowed == ("money_balance",)


def test_what_counts_more_weighs_more(seed: int) -> None:
    once = contested(east=[value("people_waiting", 1), value("morale", 1)])
    thrice = contested(east=[value("people_waiting", 1), value("morale", 3)])
    alone = contested(east=[value("morale", 1)])
    even, more, most = (
        verdicts(found(each, seed))[0].overall.mean for each in (once, thrice, alone)
    )
    waiting = 2 * even - most
    assert more == pytest.approx(0.25 * waiting + 0.75 * most)
    assert [part.share for part in judges_of(thrice)[0].values] == [0.25, 0.75]


def test_arms_that_change_places_turn_the_sign_and_nothing_else(seed: int) -> None:
    comparison = found(contested(east=[value("weeks_waited", 2), value("trust")]), seed)
    (there,) = verdicts(comparison)
    (back,) = verdicts(comparison, "distributed", "heroic")
    for one, other in ((there.overall, back.overall), (there.votes, back.votes)):
        assert one.mean == -other.mean
        assert one.low == pytest.approx(-other.high)
        assert one.p_second_better == pytest.approx(1.0 - other.p_second_better)
    assert there.better == back.better


def test_the_same_style_under_two_names_is_nobodys_better_one(seed: int) -> None:
    arms = (HEROIC_ARM, Arm("distributed", "The same again", HEROIC))
    comparison = found(contested(west=[value(each.id) for each in BY_ID.values()]), seed, arms=arms)
    (verdict,) = verdicts(comparison)
    assert verdict.better == ""
    assert verdict.agreed
    assert verdict.overall.p_same == 1.0
    assert verdict.overall.mean == verdict.votes.mean == 0.0


def test_partners_judge_by_the_figures_of_the_place(seed: int) -> None:
    partner = {"id": "council", "name": "Council", "values": [value("people_waiting")]}
    comparison = found(contested(east=[value("people_waiting")], partners=[partner]), seed)
    east, council = verdicts(comparison)
    assert (east.kind, council.kind) == ("community", "partner")
    assert council.borrowed == ("people_waiting",)
    assert council.parts[0].difference == comparison.difference("people_waiting")
    assert east.parts[0].difference != council.parts[0].difference


def test_verdicts_of_several_judges_are_taken_together_too(seed: int) -> None:
    comparison = found(
        contested(east=[value("weeks_waited")], west=[value("people_waiting")]), seed, runs=8
    )
    each = verdicts(comparison)
    at_once = together(each, comparison.runs)
    assert at_once.clear == tuple(one.id for one in each if one.better)
    assert set(at_once.still_clear) <= set(at_once.clear)
    assert comparison.to_json()["judges_at_once"] == at_once.to_json()
    surest = max(each, key=lambda one: abs(one.overall.mean) / (one.overall.high - one.overall.low))
    # of two judges the surest must hold at 97.5 %
    half = stats.t.ppf(1 - 0.05 / 4, 7) / stats.t.ppf(1 - 0.05 / 2, 7)
    half *= (surest.overall.high - surest.overall.low) / 2
    assert (surest.id in at_once.still_clear) == (abs(surest.overall.mean) > half)


def test_verdicts_are_an_added_key_of_the_published_layout(seed: int) -> None:
    comparison = found(contested(east=[value("weeks_waited", 3), value("legacy")]), seed, runs=4)
    (judge,) = comparison.to_json()["judges"]
    assert judge["id"] == "east"
    assert judge["better"] in ("", "heroic", "distributed")
    assert [each["figure"] for each in judge["values"]] == ["community", "place"]
    low, high = judge["by_size"]["ci95"]
    assert low <= judge["by_size"]["mean"] <= high


def test_verdicts_need_arms_that_were_compared(seed: int) -> None:
    arms = (HEROIC_ARM, DISTRIBUTED_ARM)
    comparison = found(contested(east=[value("morale")]), seed, runs=2, arms=arms)
    with pytest.raises(KeyError):
        verdicts(comparison, "heroic", "yours")
