"""A fault of the program is told kindly, with details that can be copied."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from simulator import VERSION
from tests.ui.shell import cut_off
from ui.faults import FaultDialog, FaultHook, details_of
from ui.theme import hub

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultHook]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = FaultHook(lambda: None)
    messages = qInstallMessageHandler(None)
    qInstallMessageHandler(messages)
    yield made
    qInstallMessageHandler(messages)
    if made._dialog is not None:
        made._dialog.close()
        made._dialog.deleteLater()
    made.deleteLater()


def fault(words: str) -> Exception:
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def dialog_of(qtbot: QtBot, hook: FaultHook) -> FaultDialog:
    qtbot.waitUntil(lambda: hook._dialog is not None and hook._dialog.isVisible())
    assert hook._dialog is not None
    return hook._dialog


def test_details_name_the_version_the_fault_and_where_it_was() -> None:
    text = details_of(fault("an odd number"))
    assert VERSION in text
    assert "ValueError: an odd number" in text
    assert "test_faults.py" in text


def test_what_nobody_caught_is_told_in_plain_words_with_the_details_folded(
    qtbot: QtBot, hook: FaultHook
) -> None:
    error = fault("an odd number")
    hook.on_exception(type(error), error, error.__traceback__)
    dialog = dialog_of(qtbot, hook)
    assert dialog.title.text() == "Something went wrong in the program"
    shown = [part.text() for part in dialog.findChildren(QLabel) if part.isVisible()]
    assert not any("Traceback" in text or "ValueError" in text for text in shown)
    assert not dialog.details.isVisible()
    assert dialog.go_on.hasFocus()
    dialog.more.click()
    assert dialog.details.isVisible()
    assert "ValueError: an odd number" in dialog.details.toPlainText()
    dialog.copy_button.click()
    assert "ValueError: an odd number" in QGuiApplication.clipboard().text()
    dialog.go_on.click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("unfolded", [False, True])
def test_the_dialog_grows_and_shrinks_with_the_text_while_it_is_shown(
    qtbot: QtBot, hook: FaultHook, unfolded: bool
) -> None:
    hub().set_look(choice="light", scale=1.0)
    error = fault("an odd number")
    hook.on_exception(type(error), error, error.__traceback__)
    dialog = dialog_of(qtbot, hook)
    dialog.more.setChecked(unfolded)
    QCoreApplication.processEvents()
    before = dialog.size()
    try:
        hub().set_look(scale=1.4)
        hub().dress_seen()
        QCoreApplication.processEvents()
        assert dialog.width() >= 1.3 * before.width()
        assert dialog.height() >= 1.3 * before.height()
        assert dialog.text.height() >= dialog.text.heightForWidth(dialog.text.width())
        assert cut_off(dialog) == []
        screen = dialog.screen().availableGeometry()
        assert screen.contains(dialog.geometry())
    finally:
        hub().set_look(scale=1.0)
        hub().dress_seen()
    QCoreApplication.processEvents()
    assert dialog.size() == before


def test_a_report_can_be_saved_and_says_where_it_is(
    qtbot: QtBot, hook: FaultHook, tmp_path: Path
) -> None:
    error = fault("an odd number")
    hook.on_exception(type(error), error, error.__traceback__)
    dialog = dialog_of(qtbot, hook)
    dialog.save_button.click()
    asked = dialog.findChild(QFileDialog, "save-report")
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "report.txt"))
    asked.reject()
    assert "ValueError: an odd number" in (tmp_path / "report.txt").read_text("utf-8")
    assert str(tmp_path / "report.txt") in dialog.note.text()
    dialog.save(str(tmp_path / "no" / "such" / "folder.txt"))
    assert "could not be written" in dialog.note.text()


def test_a_second_fault_is_added_to_the_same_dialog(qtbot: QtBot, hook: FaultHook) -> None:
    for words in ("the first", "the second"):
        error = fault(words)
        hook.on_exception(type(error), error, None)
    dialog = dialog_of(qtbot, hook)
    qtbot.waitUntil(lambda: "the second" in dialog.details.toPlainText())
    assert "the first" in dialog.details.toPlainText()
    dialog.accept()
    error = fault("the third")
    hook.on_exception(type(error), error, None)
    qtbot.waitUntil(dialog.isVisible)
    assert "the first" not in dialog.details.toPlainText()


def test_a_fault_on_another_thread_is_shown_too(qtbot: QtBot, hook: FaultHook) -> None:
    hook.install()

    def work() -> None:
        raise ValueError("far away")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "far away" in dialog_of(qtbot, hook).details.toPlainText()


def test_what_the_toolkit_calls_critical_is_shown_and_a_warning_is_not(
    qtbot: QtBot, hook: FaultHook
) -> None:
    context = QMessageLogContext()
    with qtbot.assertNotEmitted(hook.caught):
        hook.on_message(QtMsgType.QtWarningMsg, context, "a font is not there")
    hook.on_message(QtMsgType.QtCriticalMsg, context, "the disk has gone")
    assert "the disk has gone" in dialog_of(qtbot, hook).details.toPlainText()


def test_a_fault_is_told_again_after_the_dialog_that_it_was_shown_over_is_gone(
    qtbot: QtBot, hook: FaultHook
) -> None:
    over = QDialog()
    over.show()
    hook._window = lambda: over
    error = fault("the first")
    hook.on_exception(type(error), error, None)
    dialog_of(qtbot, hook).accept()
    over.close()
    delete(over)
    hook._window = lambda: None
    error = fault("the second")
    hook.on_exception(type(error), error, None)
    qtbot.waitUntil(lambda: hook._dialog is not None and isValid(hook._dialog))
    assert "the second" in dialog_of(qtbot, hook).details.toPlainText()
