"""Under which conditions which style does better, explored and drawn."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.outcomes import OUTCOMES
from tests.ui.at_compare import WAIT, at_rest
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_conditions_are_explored_and_every_outcome_has_its_map_and_rule(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    pytest.importorskip("ema_workbench")
    page.show_result(result)
    part = page.conditions_part
    page.show_part(part)
    assert part.empty.isVisible()
    part.sizes.insertItem(0, "tiny", (8, 2))
    part.sizes.setCurrentIndex(0)
    QTest.mouseClick(part.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.found is not None, timeout=WAIT)
    found = part.found
    assert found is not None
    assert part.all_table.rowCount() == len(OUTCOMES)
    part.all_table.selectRow([each.id for each in OUTCOMES].index("morale"))
    assert part.map.spec is not None
    assert "staff morale" in part.map.spec.title
    assert "better" in part.rules.text()
    assert part.deciding.rowCount() == len(found.design.conditions)
    part.across.setCurrentIndex(part.across.findData("trust"))
    part.up.setCurrentIndex(part.up.findData("load"))
    assert (part.map.spec.x.name, part.map.spec.y.name) == ("trust", "load")
    qtbot.waitUntil(lambda: part.map.settled, timeout=WAIT)
    part.map.setFocus()
    QTest.keyClick(part.map, Qt.Key.Key_Right)
    assert "Trust at the start" in part.reading.text()
    assert "distributed" in part.reading.text()
    for name, start in (("a.png", b"\x89PNG"), ("a.svg", b"<?xml")):
        with qtbot.waitSignal(page.said, timeout=WAIT):
            page.write_picture(str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(start)


def test_exploring_can_be_stopped(qtbot: QtBot, page: ComparePage, result: Result) -> None:
    pytest.importorskip("ema_workbench")
    page.show_result(result)
    part = page.conditions_part
    page.show_part(part)
    QTest.mouseClick(part.run_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(part.task.stop_button, Qt.MouseButton.LeftButton)
    assert not part.task.running
    at_rest(qtbot, page)
    assert part.found is None
    assert part.empty.isVisible()
