"""The event loop, for tests that wait until it has had its turn rather than for some time."""

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ui.turns import InTurn


def take_turn(qtbot: QtBot) -> None:
    """Let the event loop do all that is due now, and what that makes due at once."""
    passed: list[bool] = []
    asks = QObject()
    last = InTurn(lambda: passed.append(True), asks)
    first = InTurn(last.start, asks)
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, first.start))
    qtbot.waitUntil(lambda: bool(passed))
