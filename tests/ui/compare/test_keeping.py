"""What a comparison shows can be copied and saved."""

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from simulator.outcomes import OUTCOMES
from tests.ui.at_compare import CONTROL_SHIFT, WAIT
from ui.compare.work import Result
from ui.language import install
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_table_can_be_copied_and_pasted_into_a_spreadsheet(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    with qtbot.waitSignal(page.said):
        page.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 1 + len(OUTCOMES)
    assert {line.count("\t") for line in lines} == {4}
    assert lines[0].startswith("Outcome\tHeroic\tDistributed")


def test_chart_table_and_report_are_saved_where_the_person_says(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    page.show_result(result)
    for name, write in (
        ("chart.png", page.write_picture),
        ("table.csv", page.write_figures),
        ("report.html", page.write_report),
    ):
        path = tmp_path / name
        with qtbot.waitSignal(page.said, timeout=WAIT) as said:
            write(str(path))
        assert said.args == [f"Saved as {path}."]
    assert not QImage(str(tmp_path / "chart.png")).isNull()
    rows = list(csv.reader(io.StringIO((tmp_path / "table.csv").read_text("utf-8"))))
    assert len(rows) == 1 + 2 * len(OUTCOMES)
    assert "<svg" in (tmp_path / "report.html").read_text("utf-8")


def test_what_cannot_be_saved_is_told_in_one_sentence(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    page.show_result(result)
    page.write_figures(str(tmp_path / "no-such-folder" / "table.csv"))
    qtbot.waitUntil(page.task.error.isVisible)
    assert page.task.error.title() == "It could not be saved"


def test_asking_where_to_save_offers_a_name_and_does_not_wait(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.save_picture("svg")
    dialog = page.findChild(QFileDialog, "save")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("small-place-people-waiting.svg")
    dialog.reject()


@pytest.mark.parametrize("part", ["outcomes_part", "communities_part", "assumptions_part"])
def test_every_picture_and_table_can_be_copied_and_saved_by_key(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path, part: str
) -> None:
    page.show_result(result)
    page.show_part(getattr(page, part))
    page.activateWindow()
    with qtbot.waitSignal(page.said, timeout=WAIT):
        QTest.keyClick(page, Qt.Key.Key_T, CONTROL_SHIFT)
    assert QGuiApplication.clipboard().text().count("\n") == len(page.part.rows()) - 1
    with qtbot.waitSignal(page.said, timeout=WAIT):
        QTest.keyClick(page, Qt.Key.Key_C, CONTROL_SHIFT)
    assert QGuiApplication.clipboard().image().width() > 400
    for name, start in (("a.png", b"\x89PNG"), ("a.svg", b"<?xml")):
        with qtbot.waitSignal(page.said, timeout=WAIT):
            page.write_picture(str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(start)
    with qtbot.waitSignal(page.said, timeout=WAIT):
        page.write_table(str(tmp_path / "a.csv"))
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8"))))
    assert rows == page.part.rows()


def test_a_report_saved_from_the_window_speaks_the_language_of_the_window(
    qtbot: QtBot, page: ComparePage, result: Result, tmp_path: Path
) -> None:
    page.show_result(result)
    before = QLocale()
    install("sv")
    try:
        with qtbot.waitSignal(page.said, timeout=WAIT):
            page.write_report(str(tmp_path / "sv.html"))
    finally:
        install("en")
        QLocale.setDefault(before)
    assert "Vad som jämfördes" in (tmp_path / "sv.html").read_text("utf-8")


def test_any_table_on_the_page_can_be_kept_by_itself_from_its_own_menu(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    table = page.outcomes_part.legacy_table
    menu = page.context_menu(table.viewport())
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == "Why did it come out so?"
    assert "Copy this table" in words
    with qtbot.waitSignal(page.said):
        next(action for action in menu.actions() if action.text() == "Copy this table").trigger()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t") for line in copied] == table.rows()
    next(
        action for action in menu.actions() if action.text().startswith("Save this table")
    ).trigger()
    dialog = page.findChild(QFileDialog, "save")
    assert dialog is not None
    dialog.reject()
    table.setFocus()
    with qtbot.waitSignal(page.said):
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
