"""From a scenario to a network: order, keys, flows and who is asked."""

from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest

from simulator.assembly import unit_for, weekly_factor
from simulator.cards import CARDS
from simulator.network import LEVERS, build, stable_key, to_graph
from simulator.parameters import BY_NAME, PARAMETERS, values
from simulator.reader import load
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.testbed import equal_services
from tests.simulator.bench import SHIPPED, small, small_data


def test_entities_stand_in_the_order_of_their_ids() -> None:
    network = build(small())
    assert network.services == ("clinic", "desk", "homes", "office")
    assert network.communities == ("east", "west")
    assert network.assets == ("choir", "garden")
    assert network.links == tuple(sorted(network.links))
    assert network.doors == tuple(sorted(network.doors))
    assert network.pairs == ("choir+garden",)
    assert len(network.links) == 6
    assert len(network.doors) == 5


def test_the_graph_tells_kinds_names_and_ways() -> None:
    graph = to_graph(small())
    kinds = nx.get_node_attributes(graph, "kind")
    assert kinds == {
        "east": "community",
        "west": "community",
        "clinic": "specialist",
        "desk": "front-door",
        "homes": "service",
        "office": "service",
        "choir": "asset",
        "garden": "asset",
    }
    assert graph.edges["east", "desk"]["kind"] == "door"
    assert graph.edges["desk", "clinic"]["kind"] == "referral"
    assert graph.edges["choir", "west"]["kind"] == "asset"
    assert build(small()).names["desk->clinic"] == "Desk → Clinic"


def test_keys_come_from_ids_alone() -> None:
    assert stable_key("service", "desk") == stable_key("service", "desk")
    assert stable_key("service", "desk") != stable_key("community", "desk")
    assert 0 <= stable_key("link", "a->b") < 2**63
    data = small_data()
    data["services"].append(
        {
            "id": "aaa",
            "name": "First",
            "serves": ["home"],
            "staff": {"value": 1, "source": "assumed"},
        }
    )
    more = build(Scenario.model_validate(data))
    before = build(small())
    for name in before.services:
        key = before.world.service_at[N.KEY, before.place[name]]
        assert more.world.service_at[N.KEY, more.place[name]] == key


@pytest.mark.parametrize("shipped", SHIPPED)
def test_shares_of_a_shipped_network_add_up_to_one(shipped: str) -> None:
    network = build(load(shipped))
    world = network.world
    for s in range(len(network.services)):
        weights = world.link[N.WEIGHT, world.out_start[s] : world.out_start[s + 1]]
        assert len(weights) == 0 or weights.sum() == pytest.approx(1.0)
    for starts, shares in (
        (world.right_start, world.right_share),
        (world.wrong_start, world.wrong_share),
    ):
        for j in range(world.demand.shape[1]):
            part = shares[starts[j] : starts[j + 1]]
            assert len(part) == 0 or part.sum() == pytest.approx(1.0)
    assert np.allclose(world.origin.sum(axis=1), 1.0)
    assert (world.service[N.BASE] > 0).all()


def test_load_says_how_full_a_service_begins() -> None:
    rates = {}
    for load_ in (0.5, 1.0):
        network = build(equal_services(3, degree=2, load=load_))
        rates[load_] = network.world.service[N.BASE, 0] * load_
    assert rates[0.5] == pytest.approx(rates[1.0])
    # 10 needs and .3 further ones each: 10 / .7; contacts over 1 - .45; p = .4 + .3 x .5
    needs = 10 / 0.7
    assert rates[1.0] == pytest.approx(needs / 0.55 + needs * 0.3 * (1 / 0.55 - 1))


def test_a_service_without_links_onwards_raises_no_further_need() -> None:
    network = build(equal_services(1))
    assert network.world.service[N.FURTHER, 0] == 0.0


@pytest.mark.parametrize(
    ("mean", "table"), [(0.1, 1), (0.8, 1), (1.7, 4), (10, 16), (60, 64), (900, 64)]
)
def test_a_poisson_table_holds_its_mean_with_room(mean: float, table: int) -> None:
    assert 2 ** unit_for(mean) == table


def test_no_cut_is_no_factor() -> None:
    assert weekly_factor(0.0) == 1.0
    assert weekly_factor(1.0) == pytest.approx(0.0, abs=1e-6)


def test_a_closing_services_people_turn_to_the_one_that_helps_with_most() -> None:
    network = build(small())
    assert network.heir("clinic") == "desk"
    assert network.heir("office") == "homes"
    assert network.heir("homes") == "office"


@pytest.mark.parametrize(
    ("card", "target", "asked"),
    [
        ("warm-handoff", "desk->clinic", ("clinic", "desk")),
        ("copy-a-neighbour", "desk->clinic", ("desk",)),
        ("merge", "office->homes", ("homes", "office")),
        ("try-and-learn", "homes", ("homes",)),
        ("lend-a-hand", "homes", ("desk", "homes", "office")),
        ("decommission", "office", ("homes", "office")),
        ("give-the-gps", "west", ("clinic", "desk")),
        ("open-the-doors", "garden", ("desk", "homes", "office")),
        ("join-groups", "choir+garden", ("clinic", "desk", "homes", "office")),
    ],
)
def test_an_invitation_asks_those_whom_it_concerns(
    card: str, target: str, asked: tuple[str, ...]
) -> None:
    assert tuple(sorted(build(small()).asked(card, target))) == asked


def test_every_card_has_a_lever_of_its_own() -> None:
    assert set(LEVERS) == {card.id for card in CARDS}
    assert len(set(LEVERS.values())) == len(CARDS)


def test_parameters_from_outside_come_before_those_of_the_file() -> None:
    scenario = small(model={"turnover": 0.004})
    assert build(scenario).parameter("turnover") == 0.004
    assert build(scenario, {"turnover": 0.008}).parameter("turnover") == 0.008
    assert build(small()).parameter("turnover") == BY_NAME["turnover"].default


def test_every_default_lies_in_its_range_and_names_are_unique() -> None:
    assert len({parameter.name for parameter in PARAMETERS}) == len(PARAMETERS)
    for parameter in PARAMETERS:
        assert parameter.low <= parameter.default <= parameter.high, parameter.name
        assert parameter.meaning.endswith(".")
        assert parameter.unit
        assert parameter.tag != "sourced" or parameter.source, parameter.name
    assert values() == [parameter.default for parameter in PARAMETERS]


@pytest.mark.parametrize("name", ["power", ""])
def test_an_unknown_parameter_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        values({name: 1.0})


def test_the_test_bed_is_the_network_that_theory_speaks_of() -> None:
    network = build(equal_services(6, degree=3))
    world = network.world
    assert len(network.links) == 18
    assert all(f"s{i:04d}->s{(i + 1) % 6:04d}" in network.links for i in range(6))
    # each service has its own community and need, and a door that never fails
    assert network.doors == tuple(f"c{i:04d}->s{i:04d}" for i in range(6))
    assert world.origin.argmax(axis=1).tolist() == list(range(6))
    assert (world.origin.max(axis=1) > 0.5).all()
    assert (world.door[N.RIGHT] == 1.0).all()
    assert (world.service[N.WICKED_START] == 0.5).all()


def test_events_reach_all_services_where_none_is_named() -> None:
    def rows(**effect: Any) -> list[int]:
        events = [
            {
                "id": "leavers",
                "title": "Staff leave",
                "week": 2,
                "effects": [
                    {"kind": "staff-loss", "share": {"value": 0.1, "source": "assumed"}, **effect}
                ],
            }
        ]
        return [int(s) for s in build(small(events=events)).world.event_at[N.EV_WHO]]

    assert rows() == [0, 1, 2, 3]
    assert rows(services=["office", "desk"]) == [1, 3]


def test_the_model_page_lists_every_parameter_as_it_is() -> None:
    page = (Path(__file__).parents[2] / "docs" / "model.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert rows == [
        f"| `{p.name}` | {p.default:g} | {p.unit} | {p.low:g} to {p.high:g} "
        f"| {p.tag}{f': {p.source}' if p.source else ''} | {p.meaning} |"
        for p in PARAMETERS
    ]
