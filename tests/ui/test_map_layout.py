"""Where things stand on the map."""

import functools
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from simulator.reader import read_file
from simulator.scenario import Scenario
from tests.ui.map_pictures import imagine, invent
from ui.map import LOADS, NetworkMap
from ui.map.facts import level
from ui.map.layout import LAYERS
from ui.theme import ThemeHub

SHIPPED = sorted(Path(__file__).parents[2].glob("scenarios/*.yaml"))
VIEWS = [(760, 560), (1280, 760), (480, 700), (1900, 500)]


read = functools.cache(read_file)


def shown(qtbot: QtBot, scenario: Scenario, size: tuple[int, int] = (760, 560)) -> NetworkMap:
    hub = ThemeHub()
    view = NetworkMap(scenario, hub)
    hub.setParent(view)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    view.set_picture(imagine(scenario), animate=False)
    return view


def rooms(view: NetworkMap) -> dict[str, QRectF]:
    """Return the most room that each card may take, in the scene."""
    ids = view.plan.centres
    return {id: view.node(id).footprint().translated(view.node(id).pos()) for id in ids}


def clashes(view: NetworkMap) -> list[tuple[str, str]]:
    return [
        (a, b)
        for (a, room), (b, other) in itertools.combinations(rooms(view).items(), 2)
        if room.intersects(other)
    ]


@pytest.mark.parametrize("size", VIEWS, ids=str)
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_no_two_cards_of_a_shipped_scenario_overlap_and_all_lie_on_the_map(
    qtbot: QtBot, path: Path, size: tuple[int, int]
) -> None:
    view = shown(qtbot, read(path), size)
    assert clashes(view) == []
    area = QRectF(0, 0, view.plan.width, view.plan.height)
    assert all(area.contains(room) for room in rooms(view).values())


@pytest.mark.parametrize("services", [1, 16, 50, 120])
@pytest.mark.parametrize("size", VIEWS, ids=str)
def test_no_two_cards_overlap_where_the_author_gave_no_places(
    qtbot: QtBot, services: int, size: tuple[int, int]
) -> None:
    scenario = invent(max(16, services))
    if services == 1:
        scenario = scenario.model_copy(
            update={
                "communities": scenario.communities[:1],
                "services": scenario.services[:1],
                "assets": (),
                "links": tuple(link for link in scenario.links if link.id == "c0->s000"),
            }
        )
    assert clashes(shown(qtbot, scenario, size)) == []


def test_the_same_scenario_gives_the_same_map(qtbot: QtBot) -> None:
    scenario = invent(40)
    assert shown(qtbot, scenario).plan == shown(qtbot, scenario).plan


def test_layers_stand_left_to_right_as_people_travel(qtbot: QtBot) -> None:
    scenario = invent(16)
    view = shown(qtbot, scenario)
    kinds = {service.id: service.kind for service in scenario.services}
    columns = [
        [x for id, (x, _) in view.plan.centres.items() if kinds.get(id, "community") == layer]
        for layer in LAYERS
        if layer != "community"
    ]
    columns.insert(0, [view.plan.centres[place.id][0] for place in scenario.communities])
    for left, right in itertools.pairwise(columns):
        assert max(left) < min(right)


def test_assets_stand_along_the_foot(qtbot: QtBot) -> None:
    view = shown(qtbot, invent(16))
    foot = min(y for id, (_, y) in view.plan.centres.items() if id.startswith("a"))
    assert all(y < foot for id, (_, y) in view.plan.centres.items() if not id.startswith("a"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_places_given_by_the_author_keep_their_order(qtbot: QtBot, path: Path) -> None:
    scenario = read(path)
    view = shown(qtbot, scenario)
    given = {community.id: community.at for community in scenario.communities}
    given |= {service.id: service.at for service in scenario.services}
    for (a, at), (b, other) in itertools.combinations(given.items(), 2):
        if at is None or other is None:
            continue
        (ax, ay), (bx, by) = view.plan.centres[a], view.plan.centres[b]
        if other.x - at.x > 10:
            assert ax < bx
        elif other.x == at.x and other.y > at.y:
            assert ay < by


def test_text_is_nine_points_or_more_at_fit_for_sixteen_services_in_a_small_window(
    qtbot: QtBot,
) -> None:
    view = shown(qtbot, invent(16))
    look = view.node("s000").look
    for font in (look.name_font, look.word_font, look.number_font, look.heading_font):
        assert font.pointSizeF() * view.zoom >= 9.0


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_scenarios_are_readable_in_a_small_window(qtbot: QtBot, path: Path) -> None:
    scenario = read(path)
    view = shown(qtbot, scenario)
    assert view.node(scenario.services[0].id).look.name_font.pointSizeF() * view.zoom >= 9.0
    assert [id for id in view.plan.centres if view.node(id).elided] == []


def test_a_larger_window_gives_larger_cards_or_more_room(qtbot: QtBot) -> None:
    small, large = shown(qtbot, invent(16)), shown(qtbot, invent(16), (1400, 900))
    assert large.zoom > small.zoom
    assert large.plan.width > small.plan.width


def test_a_card_grows_with_people_waiting_but_stays_in_its_room(qtbot: QtBot) -> None:
    scenario = invent(16)
    view = shown(qtbot, scenario)
    waiting = {thing.id: thing.people for thing in imagine(scenario).services}
    most, least = max(waiting, key=lambda id: waiting[id]), min(waiting, key=lambda id: waiting[id])
    assert view.node(most).body().width() > view.node(least).body().width()
    assert view.node(most).footprint().contains(view.node(most).body())


@pytest.mark.parametrize(
    ("load", "word"),
    [
        (0.0, "calm"),
        (0.999, "calm"),
        (1.0, "busy"),
        (1.999, "busy"),
        (2.0, "strained"),
        (3.999, "strained"),
        (4.0, "overloaded"),
        (9.0, "overloaded"),
    ],
)
def test_every_load_has_its_word(load: float, word: str) -> None:
    assert level(load, LOADS).word == word
