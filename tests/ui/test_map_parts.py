"""The parts of the map, each by itself: facts, marks, steps by key, time, and what is in view."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from simulator.reader import read_file
from simulator.scenario import Scenario
from tests.ui.map_pictures import CARERS, imagine
from ui.map.camera import FURTHEST_ZOOM, NEAREST_ZOOM, Camera
from ui.map.content import Content
from ui.map.filters import Filter
from ui.map.groups import MARK, Groups
from ui.map.layout import Plan
from ui.map.look import Look
from ui.map.marks import Aims, Marks, ends, parts
from ui.map.motion import EASE_MS, Motion
from ui.map.placing import LEAST_ROOM, Placing
from ui.map.scene import NetworkScene, card_rect
from ui.map.walking import in_reading_order, nearest, on_from
from ui.theme import ThemeHub

PLAN = Plan(1000.0, 600.0, 0.5, 100.0, {}, {}, None)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_file(CARERS)


@pytest.fixture
def hub(qapp: QApplication) -> ThemeHub:
    return ThemeHub()


@pytest.fixture
def view(qtbot: QtBot) -> QGraphicsView:
    made = QGraphicsView()
    qtbot.addWidget(made)
    made.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    made.resize(400, 300)
    scene = QGraphicsScene(-1000.0, -1000.0, 3000.0, 3000.0, made)
    made.setScene(scene)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_step_goes_to_what_lies_nearest_along_its_direction_and_not_far_aside() -> None:
    places = {
        "behind": QPointF(-50, 0),
        "far": QPointF(300, 0),
        "aside": QPointF(40, 200),
        "near": QPointF(100, 20),
    }
    here = QPointF(0, 0)
    assert nearest(here, places, 1.0, 0.0) == "near"
    assert nearest(here, places, -1.0, 0.0) == "behind"
    assert nearest(here, places, 0.0, -1.0) == ""


def test_reading_order_goes_by_columns_and_ends_at_both_ends() -> None:
    order = in_reading_order({"b": QPointF(1, 5), "c": QPointF(2, 0), "a": QPointF(1, 0)})
    assert order == ("a", "b", "c")
    assert on_from("a", order, 1) == "b"
    assert on_from("c", order, 1) == ""
    assert on_from("a", order, -1) == ""
    assert on_from("", order, 1) == "a"
    assert on_from("", order, -1) == "c"
    assert on_from("", (), 1) == ""


def test_links_and_pairs_have_ends_and_only_pairs_have_parts() -> None:
    assert ends("a->b") == {"a", "b"} == ends("a+b")
    assert ends("a") == frozenset()
    assert parts("a+b") == ("a", "b")
    assert parts("a->b") == ("a->b",)


def test_a_card_that_can_be_aimed_at_nothing_is_aimed_all_the_same() -> None:
    assert Aims().candidates is None
    assert Aims(refused={"a": "closed"}).candidates == frozenset()
    assert Aims(frozenset({"a+b", "c"}), {}, ("c", "a+b")).ranks == {"c": 1, "a": 2, "b": 2}


def test_bars_of_a_week_are_filled_by_the_most_people_seen_and_those_of_a_difference_by_its_widest(
    scenario: Scenario,
) -> None:
    content = Content(scenario)
    first, second = imagine(scenario), imagine(scenario, 31)
    content.show(first)
    rows = [row for row in content.nodes() if row.kind not in ("community", "asset")]
    busiest = max(rows, key=lambda row: row.people or 0)
    assert content.most(busiest) == max(40.0, float(busiest.people or 0))
    content.show_difference(first, second, ("A", "B"))
    gaps = [abs(row.gap) for row in content.nodes() if row.gap]
    assert content.is_difference
    assert {content.most(row) for row in content.nodes()} == {float(max(10, *gaps))}
    assert not content.shows(second)
    content.show(second)
    assert content.shows(second)


def test_what_is_grouped_is_still_known_by_itself_and_filtered_by_its_members(
    scenario: Scenario,
) -> None:
    content = Content(scenario)
    content.show(imagine(scenario))
    assert content.group("kind", frozenset())
    assert not content.group("kind", frozenset()), "it is the same again"
    group, members = next(iter(content.groups.members.items()))
    assert group.startswith(MARK)
    assert group in content.rows
    assert content.home(members[0]) == group
    assert members[0] not in content.rows
    assert content.thing(members[0]).id == members[0]
    community = scenario.communities[0].id
    left = content.left_by(Filter(community=community))
    assert community in left
    assert left <= set(content.rows)


def test_cards_stand_apart_in_the_least_room_there_is(
    scenario: Scenario, qapp: QApplication, hub: ThemeHub
) -> None:
    content = Content(scenario)
    look = Look.of(hub.theme(), 1.0)
    placing, scene = Placing(scenario), NetworkScene(content, look)
    plan = placing.plan(content.links(), QSize(10, 10), look)
    assert plan == placing.plan(content.links(), LEAST_ROOM, look)
    scene.lay(plan)
    rects = [card_rect(node) for node in scene.nodes.values()]
    assert not any(one.intersects(other) for n, one in enumerate(rects) for other in rects[n + 1 :])
    placing.regroup(Groups({}, {}))
    assert placing.plan(content.links(), LEAST_ROOM, look) == plan


def test_the_scene_finds_what_it_has_drawn_and_hides_links_with_their_ends(
    scenario: Scenario, qapp: QApplication, hub: ThemeHub
) -> None:
    content = Content(scenario)
    look = Look.of(hub.theme(), 1.0)
    scene = NetworkScene(content, look)
    scene.lay(Placing(scenario).plan(content.links(), QSize(900, 600), look))
    for ident, node in scene.nodes.items():
        assert scene.hit(node.pos(), 7.0) == ident == scene.hit(scene.places([ident])[ident], 7.0)
    link = scenario.links[0]
    assert link.id in {scene.hit(point, 7.0) for point in scene.points_on(link.id)}
    with pytest.raises(KeyError):
        next(scene.points_on("nobody->nowhere"))
    scene.sift(frozenset(scene.nodes) - {link.to})
    assert link.to not in scene.visible
    assert link.id in scene.edges.hidden
    scene.mark(Marks(selected=link.origin))
    assert scene.nodes[link.origin].selected
    assert link.id in scene.edges.near


def test_nothing_beats_while_nothing_moves_or_nobody_can_see_it(
    qtbot: QtBot, hub: ThemeHub
) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    motion = Motion(shown, hub)
    shares: list[float] = []
    beats: list[bool] = []
    motion.eased.connect(shares.append)
    motion.set_playing(True)
    beats.append(motion.moving)
    with qtbot.waitExposed(shown):
        shown.show()
    motion.look()
    beats.append(motion.moving)
    with qtbot.waitSignal(motion.travelled):
        pass
    motion.set_playing(False)
    beats.append(motion.moving)
    motion.go_over(ease=True)
    motion.advance(EASE_MS // 2)
    beats.append(motion.moving)
    motion.settle()
    beats.append(motion.moving)
    hub.reduced_motion = True
    motion.set_playing(True)
    beats.append(motion.moving)
    assert beats == [False, True, False, True, False, False]
    assert shares == [0.5, 1.0]


def test_a_part_that_was_looked_at_can_be_looked_at_again(view: QGraphicsView) -> None:
    told: list[int] = []
    camera = Camera(view, lambda: told.append(1))
    camera.fit(PLAN)
    assert told == [1]
    assert (camera.zoom, camera.zoomed, camera.framing) == (0.5, False, None)
    camera.zoom_by(3.0, QPointF(40, 40), PLAN)
    camera.drag(QPoint(25, 10))
    kept = camera.framing
    assert kept is not None
    before = camera.in_view.center()
    camera.fit(PLAN)
    told.clear()
    camera.frame(kept, PLAN)
    assert camera.zoomed
    assert camera.zoom == pytest.approx(1.5)
    assert (camera.in_view.center() - before).manhattanLength() < 3.0
    camera.frame(None, PLAN)
    assert view.transform() == QTransform.fromScale(0.5, 0.5)
    assert told == [], "nobody did it by hand"


def test_zoom_has_ends_and_keeps_the_point_under_the_hand(view: QGraphicsView) -> None:
    camera = Camera(view, lambda: None)
    camera.fit(PLAN)
    point = QPointF(100, 80)
    under = view.mapToScene(point.toPoint())
    camera.zoom_by(2.0, point, PLAN)
    assert (view.mapToScene(point.toPoint()) - under).manhattanLength() < 2.5
    camera.zoom_by(1000.0, None, PLAN)
    assert camera.zoom == pytest.approx(NEAREST_ZOOM)
    camera.zoom_by(0.0001, None, PLAN)
    assert camera.zoom == pytest.approx(0.5 * FURTHEST_ZOOM)


def test_what_is_covered_is_moved_into_sight_and_back(view: QGraphicsView) -> None:
    camera = Camera(view, lambda: None)
    camera.fit(PLAN)
    start = camera.in_view.center()
    wide = view.viewport().width()
    camera.reveal([QRect(wide - 120, 50, 60, 40)], 100)
    assert camera.in_view.center().x() > start.x()
    camera.take_back()
    assert camera.in_view.center() == start
    camera.reveal([QRect(20, 50, 60, 40)], 100)
    assert camera.in_view.center() == start, "it was clear already"
