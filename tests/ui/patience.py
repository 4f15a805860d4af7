"""Waiting for the window on a machine that has much else to do."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from pytestqt.qtbot import _WaitWidgetContextManager
    from pytestqt.wait_signal import SignalBlocker

LEAST: Final = 30_000
"""Milliseconds that are waited at least for what is to come; what has come is never waited for."""


class PatientBot(QtBot):
    """Gives up late: five seconds, as is usual, pass while a busy machine lays out a page."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LEAST) -> None:
        super().waitUntil(callback, timeout=max(timeout, LEAST))

    def waitSignal(
        self, signal: SignalInstance, *, timeout: int = LEAST, **more: Any
    ) -> "SignalBlocker":
        # a time of its own is left alone: nought asks whether it has come, and waits for nothing
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: QWidget, *, timeout: int = LEAST) -> "_WaitWidgetContextManager":
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = LEAST) -> "_WaitWidgetContextManager":
        return super().waitActive(widget, timeout=timeout)
