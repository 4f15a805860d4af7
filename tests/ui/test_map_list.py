"""The list of the network as a model and by keys."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from simulator.reader import read_file
from simulator.scenario import Scenario
from tests.ui.map_pictures import CARERS, imagine, shown_list
from ui.map import NetworkList, NetworkModel
from ui.map.listing import ID_ROLE
from ui.theme import ThemeHub

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_file(CARERS)


@pytest.fixture
def hub(qapp: QApplication) -> ThemeHub:
    return ThemeHub()


@pytest.fixture
def listing(qtbot: QtBot, scenario: Scenario, hub: ThemeHub) -> NetworkList:
    made = NetworkList(scenario, hub)
    shown_list(qtbot, made, scenario, (480, 600))
    return made


def test_the_model_keeps_the_rules_of_models(
    qtmodeltester: Any, scenario: Scenario, hub: ThemeHub
) -> None:
    model = NetworkModel(scenario, hub)
    qtmodeltester.check(model, force_py=True)
    model.set_picture(imagine(scenario))
    model.set_candidates({"tuesday-choir+warm-cafe", "gp-surgeries"}, {"advice-centre": "full"})
    qtmodeltester.check(model, force_py=True)


def test_groups_stand_in_the_order_people_travel(listing: NetworkList) -> None:
    model = listing.network
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Communities",
        "Front doors",
        "Services",
        "Specialists",
        "Community assets",
        "Ways to a service",
        "Ways between services",
    ]


def test_everything_in_the_scenario_is_in_the_list_once(
    listing: NetworkList, scenario: Scenario
) -> None:
    model = listing.network
    found = [
        model.index(row, 0, model.index(group, 0)).data(ID_ROLE)
        for group in range(model.rowCount())
        for row in range(model.rowCount(model.index(group, 0)))
    ]
    wanted = {community.id for community in scenario.communities}
    wanted |= {service.id for service in scenario.services}
    wanted |= {asset.id for asset in scenario.assets}
    wanted |= {link.id for link in scenario.links}
    assert sorted(found) == sorted(wanted)


def test_a_row_tells_people_state_and_trust(listing: NetworkList, scenario: Scenario) -> None:
    picture = imagine(scenario)
    service = picture.services[0]
    index = listing.network.find(service.id)
    assert index.siblingAtColumn(1).data() == str(service.people)
    assert index.siblingAtColumn(2).data() in ("calm", "busy", "strained", "overloaded")
    place = listing.network.find(picture.communities[0].id)
    assert place.siblingAtColumn(3).data() == "40 %"
    link = listing.network.find(picture.links[0].id)
    assert link.siblingAtColumn(3).data() == f"{100 * picture.links[0].trust:.0f} %"


def test_a_row_is_spoken_as_one_sentence(listing: NetworkList) -> None:
    spoken = listing.network.find("gp-surgeries").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Surgeries, front door, ")
    assert "people waiting" in spoken


def test_keys_walk_and_choose(qtbot: QtBot, listing: NetworkList) -> None:
    listing.selection.select("kiln-estate")
    QTest.keyClick(listing, Qt.Key.Key_Down)
    assert listing.selection.selected == "old-town"
    with qtbot.waitSignal(listing.selection.activated) as told:
        QTest.keyClick(listing, Qt.Key.Key_Return)
    assert told.args == ["old-town"]
    QTest.keyClick(listing, Qt.Key.Key_Escape)
    assert listing.selection.selected == ""


def test_headings_are_passed_over_by_keys(qtbot: QtBot, listing: NetworkList) -> None:
    listing.selection.select("villages")
    QTest.keyClick(listing, Qt.Key.Key_Down)
    assert listing.selection.selected == "gp-surgeries"


def test_focus_selects_nothing_and_the_first_arrow_the_first_row(listing: NetworkList) -> None:
    listing.clearFocus()
    listing.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert listing.selection.selected == ""
    listing.clearFocus()
    listing.setFocus(Qt.FocusReason.TabFocusReason)
    assert listing.selection.selected == ""
    QTest.keyClick(listing, Qt.Key.Key_Down)
    assert listing.selection.selected == "kiln-estate"


def test_a_double_click_on_a_row_chooses_it(qtbot: QtBot, listing: NetworkList) -> None:
    spot = listing.visualRect(listing.network.find("gp-surgeries")).center()
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot)
    with qtbot.waitSignal(listing.selection.activated) as told:
        QTest.mouseDClick(listing.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot)
    assert told.args == ["gp-surgeries"]


def test_a_new_week_keeps_the_selection(listing: NetworkList, scenario: Scenario) -> None:
    listing.selection.select("advice-centre")
    listing.set_picture(imagine(scenario, 44))
    assert listing.selection.selected == "advice-centre"
    assert listing.currentIndex().data(ID_ROLE) == "advice-centre"


def test_pairs_come_and_go_with_the_card_that_is_aimed(listing: NetworkList) -> None:
    groups = listing.network.rowCount()
    listing.selection.select("warm-cafe")
    listing.set_candidates({"tuesday-choir+warm-cafe"}, {"form-fillers+warm-cafe": "too far"})
    assert listing.network.rowCount() == groups + 1
    assert listing.network.find("tuesday-choir+warm-cafe").siblingAtColumn(2).data() == (
        "can be chosen"
    )
    assert listing.network.find("form-fillers+warm-cafe").siblingAtColumn(2).data() == "not now"
    assert listing.selection.selected == "warm-cafe"
    listing.set_candidates(set())
    assert listing.network.rowCount() == groups
    assert not listing.network.find("tuesday-choir+warm-cafe").isValid()


def test_trust_gives_way_to_names_where_it_is_narrow(qtbot: QtBot, listing: NetworkList) -> None:
    assert not listing.isColumnHidden(3)
    listing.resize(320, 600)
    qtbot.waitUntil(lambda: listing.isColumnHidden(3))


def test_the_model_has_no_row_for_what_is_not_there(listing: NetworkList) -> None:
    assert not listing.network.find("nowhere").isValid()
    assert listing.network.thing(QModelIndex()) is None


def test_a_name_without_room_is_cut_at_its_end_and_headings_stand_over_their_figures(
    listing: NetworkList, scenario: Scenario
) -> None:
    delegate = listing.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    modes = {}
    link = scenario.links[0]
    way = f"{link.origin}->{link.to}"
    place = scenario.services[0].id
    for name in (place, way):
        assert listing.network.find(name).isValid()
        option = QStyleOptionViewItem()
        delegate.initStyleOption(option, listing.network.find(name))
        modes[name] = option.textElideMode
    assert modes[place] is Qt.TextElideMode.ElideRight
    assert modes[way] is Qt.TextElideMode.ElideMiddle
    for column in range(listing.network.columnCount()):
        header = listing.network.headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        right = bool(header & Qt.AlignmentFlag.AlignRight.value)
        assert right == (column in (1, 3))
