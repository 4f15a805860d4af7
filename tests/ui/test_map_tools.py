"""Groups, filters, focus, the small map, and two runs on one clock."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from simulator.picture import Picture
from simulator.reader import read_file
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.ui.map_pictures import CARERS, imagine, invent, shown_map
from tests.ui.shell import run_fresh
from ui.map import MapSelection, MapTools, NetworkMap, Shown, TwoMaps
from ui.map.difference import difference
from ui.map.facts import things
from ui.map.filters import neighbours, reach
from ui.map.groups import MARK, find_groups, grouped
from ui.play.centre import Centre
from ui.theme import ThemeHub

LEFT = Qt.MouseButton.LeftButton
NAMES = ("Heroic", "Distributed")


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_file(CARERS)


@pytest.fixture
def hub(qapp: QApplication) -> ThemeHub:
    assert qapp is not None
    return ThemeHub()


@pytest.fixture
def view(qtbot: QtBot, scenario: Scenario, hub: ThemeHub) -> NetworkMap:
    return shown_map(qtbot, scenario, hub, (820, 560))


def test_working_on_a_map_anew_leaves_nothing_of_before(
    qtbot: QtBot, view: NetworkMap, tools: MapTools
) -> None:
    def parts() -> tuple[int, int]:
        return len(tools.findChildren(QObject)), view.selection.receivers(
            SIGNAL("changed(QString)")
        )

    before = parts()
    for _ in range(3):
        tools.set_map(view)
    qtbot.waitUntil(lambda: parts() == before)


@pytest.fixture
def tools(qtbot: QtBot, view: NetworkMap) -> MapTools:
    made = MapTools(view)
    made.set_map(view)
    made.show()
    return made


def entry(menu: QMenu, words: str) -> QAction:
    """Return the entry of a menu, or of a menu inside it."""
    for action in menu.actions():
        if action.text() == words:
            return action
        inside = action.menu()
        if isinstance(inside, QMenu):
            for further in inside.actions():
                if further.text() == words:
                    return further
    raise AssertionError(words)


# Filters


def test_a_kind_that_is_switched_off_leaves_with_its_links(
    tools: MapTools, view: NetworkMap, scenario: Scenario
) -> None:
    before = view.grab().toImage()
    entry(tools.show_button.menu(), "Specialists").trigger()
    specialists = {service.id for service in scenario.services if service.kind == "specialist"}
    assert specialists
    assert not specialists & set(view.visible_nodes)
    assert view.grab().toImage() != before
    for ident in specialists:
        assert view.hit(view.node_point(ident)) != ident
    entry(tools.show_button.menu(), "Show everything").trigger()
    assert view.grab().toImage() == before


def test_only_what_is_strained_is_left(tools: MapTools, view: NetworkMap) -> None:
    entry(tools.show_button.menu(), "Only strained and overloaded services").trigger()
    shown = [view.thing(ident) for ident in view.visible_nodes]
    services = [row for row in shown if row.kind not in ("community", "asset")]
    assert services
    assert all(row.level and row.level.id in ("strained", "overloaded") for row in services)


def test_one_communitys_ways_leave_out_where_its_people_never_come(
    tools: MapTools, view: NetworkMap, scenario: Scenario
) -> None:
    community = scenario.communities[0]
    entry(tools.show_button.menu(), community.name).trigger()
    assert set(view.visible_nodes) == reach(scenario, community.id) & set(view.visible_nodes)
    others = {other.id for other in scenario.communities[1:]}
    assert not others & set(view.visible_nodes)


def test_what_a_card_can_be_aimed_at_is_shown_whatever_the_filter(
    tools: MapTools, view: NetworkMap, scenario: Scenario
) -> None:
    entry(tools.show_button.menu(), "Specialists").trigger()
    target = next(service.id for service in scenario.services if service.kind == "specialist")
    view.set_candidates([target])
    assert view.hit(view.node_point(target)) == target
    view.set_candidates(())
    assert target not in view.visible_nodes


# Focus


def test_a_focus_fades_all_but_neighbours_and_escape_ends_it(
    qtbot: QtBot, tools: MapTools, view: NetworkMap, scenario: Scenario
) -> None:
    centre = scenario.services[0].id
    view.setFocus()
    view.selection.select(centre)
    QTest.keyClick(view, Qt.Key.Key_N)
    near = neighbours(things(scenario, view.picture), scenario, centre, 1)
    assert 1 < len(near) < len(view.visible_nodes)
    assert {ident for ident in view.visible_nodes if not view.node(ident).pale} == near
    assert tools.near_button.isChecked() or view.focus_id == centre
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.focus_id == ""
    assert not any(view.node(ident).pale for ident in view.visible_nodes)


def test_a_focus_follows_what_is_selected(
    tools: MapTools, view: NetworkMap, scenario: Scenario
) -> None:
    first, second = scenario.services[0].id, scenario.services[1].id
    view.selection.select(first)
    QTest.mouseClick(tools.near_button, LEFT)
    assert view.focus_id == first
    view.selection.select(second)
    assert view.focus_id == second
    QTest.mouseClick(tools.near_button, LEFT)
    assert view.focus_id == ""


# Groups


def test_groups_hold_the_people_of_their_services(scenario: Scenario) -> None:
    picture = imagine(scenario)
    groups = find_groups(scenario, "run_by")
    assert groups.members
    single = {row.id: row for row in things(scenario, picture)}
    for row in grouped(scenario, picture, groups):
        if row.id in groups.members:
            people = [single[ident].people or 0 for ident in groups.members[row.id]]
            assert row.people == sum(people)


def test_no_traveller_between_groups_is_lost(scenario: Scenario) -> None:
    picture = imagine(scenario)
    groups = find_groups(scenario, "kind")
    between = sum(
        row.people or 0
        for row in things(scenario, picture)
        if row.origin and groups.home(row.origin) != groups.home(row.to)
    )
    bundled = sum(row.people or 0 for row in grouped(scenario, picture, groups) if row.origin)
    assert bundled == between


def test_a_group_opens_by_a_click_and_by_enter(
    qtbot: QtBot, tools: MapTools, view: NetworkMap
) -> None:
    entry(tools.group_button.menu(), "By who runs them").trigger()
    groups = [ident for ident in view.visible_nodes if ident.startswith(MARK)]
    assert len(groups) >= 2
    QTest.mouseClick(view.viewport(), LEFT, pos=view.node_point(groups[0]))
    assert groups[0] not in view.visible_nodes
    view.setFocus()
    while not view.node(groups[1]).selected:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.selection.selected == ""
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert groups[1] not in view.visible_nodes


def test_aiming_a_card_opens_all_groups_for_a_while(
    tools: MapTools, view: NetworkMap, scenario: Scenario
) -> None:
    tools.set_grouping("kind")
    grouped_nodes = view.visible_nodes
    target = scenario.services[0].id
    view.set_candidates([target])
    assert view.hit(view.node_point(target)) == target
    view.set_candidates(())
    assert view.visible_nodes == grouped_nodes


def test_groups_do_not_overlap(qtbot: QtBot, hub: ThemeHub) -> None:
    scenario = invent(32)
    made = NetworkMap(scenario, hub)
    qtbot.addWidget(made)
    made.resize(820, 560)
    with qtbot.waitExposed(made):
        made.show()
    made.set_grouping("kind")
    boxes = [made.node(ident).sceneBoundingRect() for ident in made.visible_nodes]
    for place, box in enumerate(boxes):
        assert not any(
            box.adjusted(6, 6, -6, -6).intersects(other.adjusted(6, 6, -6, -6))
            for other in boxes[place + 1 :]
        )


# The small map, and what is seen from near


def test_the_small_map_shows_while_a_part_is_in_view_and_moves_it(
    qtbot: QtBot, view: NetworkMap
) -> None:
    assert not view.minimap.isVisible()
    view.zoom_by(2.5)
    assert view.minimap.isVisible()
    before = view.mapToScene(view.viewport().rect().center())
    QTest.mouseClick(view.minimap, LEFT, pos=QPoint(6, 6))
    after = view.mapToScene(view.viewport().rect().center())
    assert QPointF(after - before).manhattanLength() > 50
    QTest.keyClick(view, Qt.Key.Key_F)
    assert not view.minimap.isVisible()


def test_a_card_tells_more_from_near(view: NetworkMap, scenario: Scenario) -> None:
    row = view.thing(scenario.services[0].id)
    assert any("morale" in fact for fact in row.close)
    view.zoom_by(1.05)
    apart = view.grab().toImage()
    view.zoom_by(2.5)
    assert view.grab().toImage() != apart


# Two runs


def pictures(scenario: Scenario, dials: Dials, weeks: int = 6) -> list[Picture]:
    run = Run(scenario, seed=3, dials=dials)
    made = [run.picture()]
    for _ in range(weeks):
        run.step()
        made.append(run.picture())
    return made


@pytest.fixture
def two(qtbot: QtBot, scenario: Scenario, hub: ThemeHub) -> Iterator[TwoMaps]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1180, 660)
    made = TwoMaps(scenario, hub, window)
    made.resize(1180, 660)
    with qtbot.waitExposed(window):
        window.show()
    made.show_runs(
        Shown(NAMES[0], "heroic", pictures(scenario, HEROIC)),
        Shown(NAMES[1], "distributed", pictures(scenario, DISTRIBUTED)),
    )
    yield made
    del window  # kept until here: the maps live inside it


def test_both_maps_show_the_same_week(two: TwoMaps) -> None:
    two.slider.setFocus()
    QTest.keyClick(two.slider, Qt.Key.Key_End)
    for view in (two.left, two.right):
        assert view.picture is not None
        assert view.picture.week == two.week == 6


def test_both_maps_look_at_the_same_part(two: TwoMaps) -> None:
    two.left.zoom_by(1.8)
    assert two.right.transform() == two.left.transform()
    QTest.keyClick(two.right, Qt.Key.Key_F)
    assert two.left.transform() == two.right.transform()
    assert not two.left.zoomed


def test_the_difference_is_the_second_less_the_first(two: TwoMaps, scenario: Scenario) -> None:
    two.set_week(6)
    QTest.mouseClick(two.modes["difference"], LEFT)
    first, second = two.left.picture, two.both.picture
    assert second is not None
    assert first is not None
    two.set_mode("beside")
    one = {row.id: row for row in things(scenario, two.left.picture)}
    other = {row.id: row for row in things(scenario, two.right.picture)}
    assert two.left.picture is not None
    assert two.right.picture is not None
    rows = difference(scenario, two.left.picture, two.right.picture, NAMES)
    gaps = {row.id: row.gap for row in rows if row.gap is not None}
    assert any(gaps.values())
    for ident, gap in gaps.items():
        assert gap == (other[ident].people or 0) - (one[ident].people or 0)


def test_equal_runs_differ_nowhere(scenario: Scenario) -> None:
    picture = imagine(scenario)
    rows = difference(scenario, picture, picture, NAMES)
    assert all(row.gap in (0, None) for row in rows)


def test_the_clock_runs_to_the_last_week_and_stops(qtbot: QtBot, two: TwoMaps) -> None:
    QTest.mouseClick(two.play_button, LEFT)
    assert two.playing
    qtbot.waitUntil(lambda: not two.playing, timeout=10_000)
    assert two.week == 6


def test_a_picture_of_the_map_can_be_copied(tools: MapTools) -> None:
    tools.copy_action.trigger()
    assert QGuiApplication.clipboard().image().width() > 500


def test_the_map_of_a_game_is_saved_and_a_missing_folder_is_told(
    qtbot: QtBot, scenario: Scenario, hub: ThemeHub, tmp_path: Path
) -> None:
    centre = Centre(hub, MapSelection())
    qtbot.addWidget(centre)
    centre.show_scenario(scenario)
    centre.show_picture(imagine(scenario))
    told: list[str] = []
    centre.told.connect(told.append)
    path = tmp_path / "map.svg"
    centre.save_map(str(path))
    assert path.read_text().startswith("<?xml")
    centre.save_map(str(tmp_path / "nowhere" / "map.png"))
    assert told[0] == "The map is saved."
    assert "could not be saved" in told[1]
    capitals = tmp_path / "map.SVG"
    centre.save_map(str(capitals))
    assert capitals.read_text().startswith("<?xml")


def test_a_map_that_does_not_fit_on_the_disk_leaves_the_one_before(tmp_path: Path) -> None:
    for name in ("map.png", "map.svg"):
        (tmp_path / name).write_text("the one before", "utf-8")
    said = run_fresh(
        "import os, resource, signal\n"
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from pathlib import Path\n"
        "from ui.app import make_application\n"
        "app = make_application()\n"
        "from tests.ui.small_place import small_place\n"
        "from ui.map import NetworkMap\n"
        "from ui.theme import hub\n"
        "view = NetworkMap(small_place(), hub())\n"
        "view.resize(800, 600)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        f"folder = Path({str(tmp_path)!r})\n"
        "for save, name in ((view.export_png, 'map.png'), (view.export_svg, 'map.svg')):\n"
        "    try:\n"
        "        save(folder / name)\n"
        "    except OSError as error:\n"
        "        print(name, error.strerror)\n"
        "import sys; sys.stdout.flush(); os._exit(0)\n"
    )
    assert said.splitlines() == ["map.png File too large", "map.svg File too large"]
    for name in ("map.png", "map.svg"):
        assert (tmp_path / name).read_text("utf-8") == "the one before"
