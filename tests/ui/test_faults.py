"""A fault of the program is told kindly, with details that can be copied."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from simulator import VERSION
from ui.faults import FaultDialog, FaultHook, details_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultHook]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = FaultHook(lambda: None)
    yield made
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


def test_what_nobody_caught_opens_a_dialog_whose_details_can_be_copied(
    qtbot: QtBot, hook: FaultHook
) -> None:
    error = fault("an odd number")
    hook.on_exception(type(error), error, error.__traceback__)
    dialog = dialog_of(qtbot, hook)
    assert dialog.bar.title() == "Something went wrong in the program"
    dialog.bar.copy_button.click()
    assert "ValueError: an odd number" in QGuiApplication.clipboard().text()
    dialog.bar.close_button.click()
    assert not dialog.isVisible()


def test_a_second_fault_is_added_to_the_same_dialog(qtbot: QtBot, hook: FaultHook) -> None:
    for words in ("the first", "the second"):
        error = fault(words)
        hook.on_exception(type(error), error, None)
    dialog = dialog_of(qtbot, hook)
    qtbot.waitUntil(lambda: "the second" in dialog.bar.details.toPlainText())
    assert "the first" in dialog.bar.details.toPlainText()


def test_a_fault_on_another_thread_is_shown_too(qtbot: QtBot, hook: FaultHook) -> None:
    hook.install()

    def work() -> None:
        raise ValueError("far away")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "far away" in dialog_of(qtbot, hook).bar.details.toPlainText()
