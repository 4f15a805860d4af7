"""The network map and the list beside it, used as a person uses them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent, QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui.speech
from simulator.reader import read_file
from simulator.scenario import Scenario
from tests.ui.map_pictures import CARERS, imagine, shown_list, shown_map
from ui.colours import DARK
from ui.map import Legend, MapSelection, NetworkList, NetworkMap, announce
from ui.map.edges import Edges
from ui.theme import ThemeHub

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_file(CARERS)


@pytest.fixture
def hub(qapp: QApplication) -> ThemeHub:
    return ThemeHub()


@pytest.fixture
def view(qtbot: QtBot, scenario: Scenario, hub: ThemeHub) -> NetworkMap:
    return shown_map(qtbot, scenario, hub)


@pytest.fixture
def beside(qtbot: QtBot, view: NetworkMap, scenario: Scenario, hub: ThemeHub) -> NetworkList:
    made = NetworkList(scenario, hub, view.selection)
    shown_list(qtbot, made, scenario, (460, 900))
    return made


def click(qtbot: QtBot, view: NetworkMap, id: str) -> None:
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, view.node_point(id))


def open_ground(view: NetworkMap) -> QPoint:
    """Return a point of the view where nothing stands."""
    for y in range(4, view.height(), 7):
        for x in range(4, view.width(), 7):
            if not view.hit(QPoint(x, y)):
                return QPoint(x, y)
    raise AssertionError("no open ground")


def turn_wheel(view: NetworkMap, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


# Pointing


def test_a_click_on_a_card_selects_it_on_the_map_and_in_the_list(
    qtbot: QtBot, view: NetworkMap, beside: NetworkList
) -> None:
    with qtbot.waitSignal(view.selection.changed) as told:
        click(qtbot, view, "carers-centre")
    assert told.args == ["carers-centre"]
    assert view.node("carers-centre").selected
    row = beside.network.thing(beside.currentIndex())
    assert row is not None
    assert row.id == "carers-centre"


def test_a_click_on_a_row_selects_it_on_the_map(
    qtbot: QtBot, view: NetworkMap, beside: NetworkList
) -> None:
    spot = beside.visualRect(beside.network.find("link-workers")).center()
    QTest.mouseClick(beside.viewport(), LEFT, PLAIN, spot)
    assert view.selection.selected == "link-workers"
    assert view.node("link-workers").selected


def test_a_click_on_every_link_selects_that_link(
    qtbot: QtBot, view: NetworkMap, scenario: Scenario
) -> None:
    # Links cross and run side by side; nearly all can be told apart by pointing alone, and
    # the list has every one.
    reached = 0
    for link in scenario.links:
        click(qtbot, view, link.id)
        reached += view.selection.selected == link.id
    assert reached >= 0.9 * len(scenario.links)


def test_a_link_is_met_by_a_click_that_is_a_little_off(qtbot: QtBot, view: NetworkMap) -> None:
    spot = view.node_point("kiln-estate->gp-surgeries")
    assert view.hit(spot) == "kiln-estate->gp-surgeries"
    course = view.scene().items()
    edges = next(item for item in course if isinstance(item, Edges))
    width = edges.courses["kiln-estate->gp-surgeries"].width
    assert edges.hit(view.mapToScene(spot), 7.0) == "kiln-estate->gp-surgeries"
    assert edges.hit(QPointF(-200.0, -200.0 - width), 7.0) == ""


def test_a_selected_link_is_found_in_the_list(
    qtbot: QtBot, view: NetworkMap, beside: NetworkList
) -> None:
    click(qtbot, view, "kiln-estate->gp-surgeries")
    row = beside.network.thing(beside.currentIndex())
    assert row is not None
    assert row.id == "kiln-estate->gp-surgeries"


def test_a_click_on_open_ground_selects_nothing(
    qtbot: QtBot, view: NetworkMap, beside: NetworkList
) -> None:
    click(qtbot, view, "carers-centre")
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, open_ground(view))
    assert view.selection.selected == ""
    assert not beside.selectionModel().hasSelection()


def test_a_double_click_chooses(qtbot: QtBot, view: NetworkMap) -> None:
    with qtbot.waitSignal(view.activated) as told:
        QTest.mouseDClick(view.viewport(), LEFT, PLAIN, view.node_point("advice-centre"))
    assert told.args == ["advice-centre"]


def test_a_drag_moves_the_map_and_selects_nothing(qtbot: QtBot, view: NetworkMap) -> None:
    start = view.node_point("carers-centre")
    here = view.node_point("advice-centre")
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    QTest.mouseMove(view.viewport(), start + QPoint(30, 10))
    QTest.mouseMove(view.viewport(), start + QPoint(60, 20))
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, start + QPoint(60, 20))
    moved = view.node_point("advice-centre") - here
    assert abs(moved.x() - 60) <= 1
    assert abs(moved.y() - 20) <= 1
    assert view.selection.selected == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_pointing_at_a_card_shows_exact_numbers_with_units(
    qtbot: QtBot, view: NetworkMap, scenario: Scenario
) -> None:
    spot = view.node_point("gp-surgeries")
    event = QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    seen = next(one for one in imagine(scenario).services if one.id == "gp-surgeries")
    assert f"{seen.people} people waiting" in QToolTip.text()
    assert f"{seen.load:.1f} weeks of its own work in hand" in QToolTip.text()
    assert "full-time staff" in QToolTip.text()
    QToolTip.hideText()


def test_pointing_at_a_link_shows_traffic_and_trust(view: NetworkMap, scenario: Scenario) -> None:
    seen = imagine(scenario).links[0]
    text = view.tooltip(seen.id)
    assert f"This week: {seen.sent} people sent, {seen.arrived} people arrived" in text
    assert f"Trust {100 * seen.trust:.0f} %" in text


# Zoom


def test_the_wheel_zooms_around_the_pointer(view: NetworkMap) -> None:
    before = view.zoom
    spot = view.node_point("housing-team")
    turn_wheel(view, spot, 3)
    assert view.zoom > before
    assert (view.node_point("housing-team") - spot).manhattanLength() <= 6


def test_zoom_has_limits(view: NetworkMap) -> None:
    for _ in range(40):
        turn_wheel(view, QPoint(100, 100), 1)
    near = view.zoom
    for _ in range(80):
        turn_wheel(view, QPoint(100, 100), -1)
    assert near < 10
    assert view.zoom > 0.05


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_0, CONTROL), (Qt.Key.Key_F, PLAIN)])
def test_keys_zoom_and_fit(
    qtbot: QtBot, view: NetworkMap, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    fit = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.zoom > fit
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    QTest.keyClick(view, key, modifier)
    assert view.zoom == pytest.approx(fit)


def test_the_map_fits_itself_to_the_window_until_somebody_zooms(
    qtbot: QtBot, view: NetworkMap
) -> None:
    view.resize(1100, 760)
    qtbot.waitUntil(lambda: view.plan.width * view.zoom == pytest.approx(1100, abs=2))
    turn_wheel(view, QPoint(300, 300), 2)
    zoomed = view.zoom
    view.resize(900, 600)
    qtbot.waitUntil(lambda: view.viewport().width() == 900)
    assert view.zoom == zoomed
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.plan.width * view.zoom == pytest.approx(900, abs=2)


# Keys


def test_arrow_keys_go_to_the_nearest_in_that_direction(qtbot: QtBot, view: NetworkMap) -> None:
    click(qtbot, view, "kiln-estate")
    here = view.plan.centres["kiln-estate"]
    QTest.keyClick(view, Qt.Key.Key_Right)
    there = view.plan.centres[view.selection.selected]
    assert there[0] > here[0]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.plan.centres[view.selection.selected][1] > there[1]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.plan.centres[view.selection.selected][0] == pytest.approx(here[0], abs=20)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tab_stops_once_at_the_map_and_page_keys_walk_through_everything(
    qtbot: QtBot, scenario: Scenario, hub: ThemeHub
) -> None:
    window = QWidget()
    before, after = QPushButton("before"), QPushButton("after")
    view = NetworkMap(scenario, hub)
    rows = QVBoxLayout(window)
    for widget in (before, view, after):
        rows.addWidget(widget)
    qtbot.addWidget(window)
    window.resize(760, 640)
    with qtbot.waitActive(window):
        window.show()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert view.hasFocus()
    assert view.selection.selected == "", "passing by selects nothing"
    seen: list[str] = []
    for _ in view.tab_order():
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        seen.append(view.selection.selected)
    assert seen == list(view.tab_order())
    assert len(seen) == len(set(seen)) == len(view.plan.centres)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.selection.selected == seen[-2]
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert view.hasFocus()
    assert view.selection.selected == seen[-2]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection.selected == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose_what_is_selected(
    qtbot: QtBot, view: NetworkMap, key: Qt.Key
) -> None:
    click(qtbot, view, "cancer-nurses")
    with qtbot.waitSignal(view.activated) as told:
        QTest.keyClick(view, key)
    assert told.args == ["cancer-nurses"]


def test_escape_selects_nothing(qtbot: QtBot, view: NetworkMap, beside: NetworkList) -> None:
    click(qtbot, view, "cancer-nurses")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection.selected == ""
    assert not view.node("cancer-nurses").selected


# Aiming a card


def test_candidates_stand_out_and_the_rest_fades_with_its_reason(
    view: NetworkMap, beside: NetworkList
) -> None:
    refused = {"cancer-nurses": "they are merging"}
    for widget in (view, beside):
        widget.set_candidates({"advice-centre", "link-workers"}, refused)
    assert view.node("advice-centre").candidate
    assert view.node("cancer-nurses").pale
    assert "Not now: they are merging" in view.tooltip("cancer-nurses")
    spoken = beside.network.find("cancer-nurses").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not now: they are merging" in spoken
    spoken = beside.network.find("advice-centre").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "can be chosen" in spoken
    for widget in (view, beside):
        widget.set_candidates(set(), {})
    assert not any(view.node(id).pale or view.node(id).candidate for id in view.plan.centres)


def test_a_link_that_can_be_chosen_keeps_both_ends_clear(view: NetworkMap) -> None:
    view.set_candidates({"kiln-estate->gp-surgeries"})
    assert not view.node("kiln-estate").pale
    assert not view.node("gp-surgeries").pale
    assert view.node("cancer-nurses").pale


def test_a_pair_of_assets_lights_both_and_can_be_clicked_and_listed(
    qtbot: QtBot, view: NetworkMap, beside: NetworkList
) -> None:
    pair = "tuesday-choir+warm-cafe"
    view.set_candidates({pair})
    beside.set_candidates({pair})
    assert view.node("tuesday-choir").candidate
    assert view.node("warm-cafe").candidate
    click(qtbot, view, pair)
    assert view.selection.selected == pair
    row = beside.network.thing(beside.currentIndex())
    assert row is not None
    assert row.id == pair
    assert row.name == "Tuesday choir with Warm café at St Anne's"


def test_keys_walk_through_candidates_only_while_a_card_is_aimed(
    qtbot: QtBot, view: NetworkMap
) -> None:
    wanted = {"advice-centre", "kiln-estate->gp-surgeries", "carers-centre"}
    view.set_candidates(wanted)
    assert set(view.tab_order()) == wanted
    view.setFocus()
    for _ in wanted:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        assert view.selection.selected in wanted


# Time


def test_people_move_only_while_it_plays(qtbot: QtBot, view: NetworkMap) -> None:
    assert not view.moving
    view.set_playing(True)
    still = view.grab().toImage()
    qtbot.waitUntil(lambda: view.grab().toImage() != still)
    view.set_playing(False)
    assert not view.moving


def test_nothing_moves_under_reduced_motion(
    view: NetworkMap, hub: ThemeHub, scenario: Scenario
) -> None:
    hub.reduced_motion = True
    hub.changed.emit()
    view.set_playing(True)
    assert not view.moving
    still = view.grab().toImage()
    view.advance(1000)
    assert view.grab().toImage() == still
    view.set_picture(imagine(scenario, 31))
    assert not view.moving
    seen = {one.id: one.people for one in imagine(scenario, 31).services}
    assert all(view.node(id).shown_people == people for id, people in seen.items())


def test_a_hidden_map_rests(view: NetworkMap) -> None:
    moving = [view.moving]
    view.set_playing(True)
    for seen in (False, True):
        moving.append(view.moving)
        view.setVisible(seen)
        moving.append(view.moving)
    view.set_playing(False)
    moving.append(view.moving)
    assert moving == [False, True, False, False, True, False]


def test_numbers_ease_from_week_to_week(qtbot: QtBot, view: NetworkMap, scenario: Scenario) -> None:
    later = imagine(scenario, 13)
    before = view.node("gp-surgeries").shown_people
    after = next(one.people for one in later.services if one.id == "gp-surgeries")
    view.set_picture(later)
    assert view.node("gp-surgeries").shown_people == before
    view.advance(100)
    assert min(before, after) < view.node("gp-surgeries").shown_people < max(before, after)
    qtbot.waitUntil(lambda: not view.moving)
    assert view.node("gp-surgeries").shown_people == after


def test_people_who_come_back_run_the_other_way(view: NetworkMap) -> None:
    course = next(each for each in view.drawn.edges.courses.values() if each.forth and each.back)
    view.drawn.edges.courses = {course.id: course}
    view.set_playing(True)
    start = course.points[0]

    def way(x: float, y: float) -> float:
        return (x - start.x()) ** 2 + (y - start.y()) ** 2

    forth, back = view.drawn.travellers.places()
    view.advance(10)
    forth_later, back_later = view.drawn.travellers.places()
    view.set_playing(False)
    steps = [way(*now) - way(*then) for then, now in zip(forth, forth_later, strict=True)]
    assert sum(step > 0 for step in steps) >= len(steps) - 1
    steps = [way(*now[:2]) - way(*then[:2]) for then, now in zip(back, back_later, strict=True)]
    assert sum(step < 0 for step in steps) >= len(steps) - 1


# What stands on the map


def test_one_item_paints_every_link(view: NetworkMap, scenario: Scenario) -> None:
    painting = [item for item in view.scene().items() if isinstance(item, Edges)]
    assert len(painting) == 1
    assert set(painting[0].courses) == {link.id for link in scenario.links}
    beyond = 3  # ground, links, travellers
    assert len(view.scene().items()) == len(view.plan.centres) + beyond


def test_traffic_widens_a_link_and_trust_makes_it_clear(view: NetworkMap) -> None:
    edges = view.drawn.edges
    links = [course for course in edges.courses.values() if course.thing.kind == "link"]
    by_traffic = sorted(links, key=lambda course: course.thing.people or 0)
    assert by_traffic[0].width < by_traffic[-1].width
    by_trust = sorted(links, key=lambda course: course.thing.trust or 0)
    assert by_trust[0].opacity < by_trust[-1].opacity


def test_a_closed_service_says_so_and_where_its_people_go(
    view: NetworkMap, beside: NetworkList, scenario: Scenario
) -> None:
    picture = imagine(scenario, 12, closed={"housing-team": "advice-centre"})
    view.set_picture(picture, animate=False)
    beside.set_picture(picture)
    thing = view.thing("housing-team")
    assert not thing.open
    assert thing.word == "closed"
    assert thing.moved == "now at Advice centre"
    assert "its people go to Advice centre" in view.tooltip("housing-team")
    index = beside.network.find("housing-team")
    assert index.siblingAtColumn(2).data() == "closed"


def test_the_map_shows_the_start_before_the_first_picture(
    qtbot: QtBot, scenario: Scenario, hub: ThemeHub
) -> None:
    view = NetworkMap(scenario, hub)
    qtbot.addWidget(view)
    view.show()
    assert view.picture is None
    assert view.thing("gp-surgeries").word
    assert view.thing("gp-surgeries").people is None
    assert not view.grab().isNull()


def test_map_and_list_say_the_same(
    view: NetworkMap, beside: NetworkList, scenario: Scenario
) -> None:
    ids = [*view.plan.centres, *(link.id for link in scenario.links)]
    for id in ids:
        assert beside.network.thing(beside.network.find(id)) == view.thing(id)


def test_dark_and_light_look_different_at_once(view: NetworkMap) -> None:
    light = view.grab().toImage()
    view.set_theme(DARK)
    dark = view.grab().toImage()
    assert dark.pixelColor(3, 300) == QColor(DARK.window)
    assert light.pixelColor(3, 300) != dark.pixelColor(3, 300)


def test_larger_text_makes_larger_cards(qtbot: QtBot, scenario: Scenario, hub: ThemeHub) -> None:
    plain = NetworkMap(scenario, hub)
    larger_hub = ThemeHub(hub)
    larger_hub._scale = 1.5
    larger = NetworkMap(scenario, larger_hub)
    for view in (plain, larger):
        qtbot.addWidget(view)
        view.resize(1500, 1000)
        view.show()
    assert larger.node("gp-surgeries").look.name_font.pointSizeF() == pytest.approx(13.5)
    assert larger.node("gp-surgeries").body().height() > plain.node("gp-surgeries").body().height()


# Files


def test_the_map_is_saved_as_a_picture(view: NetworkMap, tmp_path: Path) -> None:
    view.export_png(tmp_path / "map.png")
    image = QImage(str(tmp_path / "map.png"))
    assert image.width() == pytest.approx(2 * 760, abs=4)
    assert image.pixelColor(5, 5) == QColor(view._look.ground)


def test_the_map_is_saved_as_a_drawing_with_its_words(view: NetworkMap, tmp_path: Path) -> None:
    view.export_svg(tmp_path / "map.svg")
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Surgeries" in text
    assert "<image" not in text


def test_a_file_that_cannot_be_written_is_an_error(view: NetworkMap, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"map\.png"):
        view.export_png(tmp_path / "no" / "map.png")
    with pytest.raises(OSError, match=r"map\.svg"):
        view.export_svg(tmp_path / "no" / "map.svg")


# Being heard


def test_map_and_list_have_names_for_assistive_technology(
    view: NetworkMap, beside: NetworkList
) -> None:
    assert view.accessibleName() == "Network map"
    assert "arrow keys" in view.accessibleDescription().lower()
    assert beside.accessibleName() == "List of the network"


def test_an_announcement_is_sent_with_its_words(
    view: NetworkMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []

    class Recorder:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            sent.append(event.message())

    monkeypatch.setattr(ui.speech, "QAccessible", Recorder)
    announce(view, "12 more people wait.")
    announce(view, "")
    assert sent == ["12 more people wait."]


def test_the_legend_explains_every_kind_word_and_line(qtbot: QtBot, hub: ThemeHub) -> None:
    legend = Legend(hub)
    qtbot.addWidget(legend)
    words = "\n".join(label.text() for label in legend.findChildren(QLabel)).lower()
    for wanted in (
        "community",
        "front door",
        "service",
        "specialist",
        "asset",
        "calm",
        "busy",
        "strained",
        "overloaded",
        "trust",
        "come back unsolved",
    ):
        assert wanted in words


def test_a_selection_says_each_change_once(qtbot: QtBot) -> None:
    selection = MapSelection()
    told: list[str] = []
    selection.changed.connect(told.append)
    for id in ("a", "a", "b", ""):
        selection.select(id)
    assert told == ["a", "b", ""]
