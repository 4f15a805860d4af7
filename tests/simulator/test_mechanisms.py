"""The table of mechanisms: every switch is a real one, and takes something out."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from simulator.cards import CARDS
from simulator.causes import Setting, record_ways
from simulator.decisions import Decision
from simulator.ensemble import Arm, run_arms
from simulator.mechanisms import (
    BY_ID,
    CARD_WAYS,
    DIAL_WAYS,
    MECHANISMS,
    ROLE_WAYS,
    chain,
    let_parameters_speak,
)
from simulator.network import build
from simulator.outcomes import WEEKLY
from simulator.parameters import BY_NAME, SWITCHES
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.styles import DIAL_NAMES, Dials
from tests.simulator.bench import Bench, event, figure, small

WEEKS = 52
LUCKS = 24
PLAYED = (
    Decision(0, "navigator", "give-the-gps", "east"),
    Decision(0, "architect", "shared-front-door", "desk->homes"),
    Decision(0, "architect", "remove-step", "desk"),
    Decision(0, "weaver", "back-a-group", "choir"),
    Decision(0, "weaver", "join-groups", "choir+garden"),
    Decision(1, "architect", dials=Dials(0.7, 0.9, 0.6, 0.2)),
    Decision(1, "architect", "merge", "homes->office"),
    Decision(1, "weaver", "lend-a-hand", "clinic"),
    Decision(0, "architect", "ask-once", "desk->clinic"),
    Decision(0, "storyteller", "follow-a-journey", "desk->homes"),
    Decision(0, "storyteller", "shared-story", "west"),
    Decision(0, "storyteller", "one-table", "homes->desk"),
    Decision(0, "entrepreneur", "joint-programme", "desk->clinic"),
    Decision(0, "entrepreneur", "what-people-bring", "east"),
    Decision(0, "entrepreneur", "invest-to-save", "homes"),
    Decision(1, "entrepreneur", "hold-posts", "office"),
    Decision(2, "navigator", "call-people-back", "desk"),
    Decision(3, "navigator", "look-for-people", "east"),
    Decision(2, "weaver", "learn-together", "desk->homes"),
    Decision(2, "weaver", "pool-staff", "homes->desk"),
    Decision(2, "storyteller", "listen-first", "west"),
    Decision(2, "storyteller", "meet-those-helped", "desk"),
    Decision(2, "entrepreneur", "pass-money-on", "east"),
    Decision(2, "entrepreneur", "sell-know-how", "desk"),
)
SEATS = ("architect", "navigator", "weaver", "storyteller", "entrepreneur")
LEADERS = {
    "centre": Dials(0.2, 0.5, 0.1, 0.0),
    "services": Dials(0.9, 0.8, 0.9, 0.8),
}
STAGE = {
    # mechanisms that are off by default, and room for those that need much attention
    "turbulence": 0.02,
    "process_share": 0.3,
    "door_share": 0.4,
    "central_attention": 12.0,
    "local_attention": 2.0,
}


def stage() -> Scenario:
    """Return a place in which every mechanism of the table can act."""
    return small(
        weeks=WEEKS,
        reserve=80.0,
        events=[
            event(6, {"kind": "demand", "factor": figure(2.0), "needs": ["home"]}, weeks=8),
            # long enough for people to grow old in queues, and services to fall behind
            event(20, {"kind": "demand", "factor": figure(3.0)}, weeks=20),
            event(9, {"kind": "budget-cut", "share": figure(0.1)}),
            event(30, {"kind": "money", "amount": figure(-110.0)}),
        ],
        model=STAGE,
    )


@pytest.fixture(scope="module")
def played() -> dict[str, dict[str, Setting]]:
    """Return, for two ways of leading, all ways to run the place."""
    return {
        name: record_ways(stage(), {}, Arm(name, name, dials, PLAYED, SEATS), False, WEEKS)[1]
        for name, dials in LEADERS.items()
    }


def weekly(setting: Setting) -> "np.ndarray[tuple[int, int, int], np.dtype[np.float64]]":
    ((_, block),) = run_arms(
        setting.network, (setting.arm,), seed=4, first=0, runs=LUCKS, weeks=WEEKS, threads=1
    )
    return block.weekly


@pytest.fixture(scope="module")
def as_played(
    played: dict[str, dict[str, Setting]],
) -> "dict[str, np.ndarray[tuple[int, int, int], np.dtype[np.float64]]]":
    """Return the weekly outcomes with every mechanism in force."""
    return {name: weekly(ways[""]) for name, ways in played.items()}


@pytest.mark.parametrize("mechanism", BY_ID)
def test_each_switch_takes_something_out_where_the_mechanism_can_act(
    mechanism: str,
    played: dict[str, dict[str, Setting]],
    as_played: "dict[str, np.ndarray[tuple[int, int, int], np.dtype[np.float64]]]",
) -> None:
    assert any(
        not np.array_equal(weekly(ways[f"mechanism:{mechanism}"]), as_played[name])
        for name, ways in played.items()
    ), f"'{mechanism}' changes no outcome"


def test_every_switch_is_a_parameter_within_its_range() -> None:
    for mechanism in MECHANISMS:
        assert mechanism.off
        for name, value in mechanism.off.items():
            assert BY_NAME[name].low <= value <= BY_NAME[name].high


def test_no_two_mechanisms_have_one_id_one_name_or_one_switch() -> None:
    for seen in (
        [each.id for each in MECHANISMS],
        [each.name for each in MECHANISMS],
        [tuple(sorted(each.off.items())) for each in MECHANISMS],
    ):
        assert len(set(seen)) == len(seen)


def test_every_row_says_what_it_does_where_it_stands_and_how_it_acts() -> None:
    for mechanism in MECHANISMS:
        assert mechanism.does.endswith(".")
        assert mechanism.does.count(". ") == 0, "one sentence"
        assert "(" in mechanism.equation
        assert mechanism.chains


def test_the_model_page_lists_every_mechanism_with_what_takes_it_out() -> None:
    page = (Path(__file__).parents[2] / "docs" / "model.md").read_text(encoding="utf-8")
    _, _, rest = page.partition("| mechanism | equation | taken out by | what it does |\n")
    table, _, _ = rest.partition("\n\n")
    assert table.splitlines()[1:] == [
        f"| {each.name} | {each.equation} "
        f"| {', '.join(f'`{name}` {value:g}' for name, value in each.off.items())} | {each.does} |"
        for each in MECHANISMS
    ]


def test_every_equation_that_a_row_names_stands_on_the_model_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "model.md").read_text(encoding="utf-8")
    for each in MECHANISMS:
        for number in re.findall(r"\(\w+\)", each.equation):
            assert re.search(rf"\*\*[^*\n]*{re.escape(number)}", page), (each.id, number)


def test_every_switch_that_the_parameters_name_has_a_row() -> None:
    """A mechanism that was given a switch of its own cannot be left out of explanations."""
    named = set(SWITCHES)
    assert len(named) > 10
    off = {name for mechanism in MECHANISMS for name, value in mechanism.off.items() if value == 0}
    assert named <= off


def steps() -> Iterator[tuple[str, str]]:
    tables = (CARD_WAYS, ROLE_WAYS, DIAL_WAYS, {m.id: m.chains for m in MECHANISMS})
    for table in tables:
        for name, ways in table.items():
            for way in ways:
                for step in way.steps:
                    yield name, step.outcome


def test_every_arrow_points_at_an_outcome_that_is_measured_every_week() -> None:
    known = {outcome.id for outcome in WEEKLY}
    found = list(steps())
    assert len(found) > 100
    assert all(outcome in known for _, outcome in found)


def test_every_card_and_dial_can_be_told_how_it_acts() -> None:
    assert all(card.id in CARD_WAYS or card.role in ROLE_WAYS for card in CARDS)
    assert set(DIAL_WAYS) == set(DIAL_NAMES)
    assert set(CARD_WAYS) <= {card.id for card in CARDS}


@pytest.mark.parametrize(
    "text",
    ["no arrow at all", "> trust+", "words > trust", "words > truts+", "words > legacy+"],
)
def test_a_chain_that_claims_nothing_measurable_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no chain|is no weekly outcome"):
        chain(text)


def test_steps_are_still_judged_where_fit_has_no_effect_on_what_comes_back() -> None:
    bench = Bench(build(stage(), {"failure_fit": 0.0}), dials=LEADERS["services"], seed=3)
    full = bench.state.service_at[N.STEPS].copy()
    bench.run(26)
    assert (bench.state.service_at[N.STEPS] < full).any(), "some steps are taken out"


def test_a_figure_of_the_scenario_does_not_hide_a_mechanism_from_its_switch() -> None:
    scenario = stage()
    assert any(link.right_door for link in scenario.links)
    spoken = let_parameters_speak(scenario, {"right_door": 1.0, "further_need": 0.0})
    assert not any(link.right_door for link in spoken.links)
    assert not any(service.further_need for service in spoken.services)
    assert let_parameters_speak(scenario, {"freeze": 0.0}) is scenario
