"""The event loop, for tests that wait until it has had its turn rather than for some time."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot


def take_turn(qtbot: QtBot) -> None:
    """Let the event loop do all that is due now, and what that makes due at once."""
    passed: list[bool] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: passed.append(True)))
    qtbot.waitUntil(lambda: bool(passed))
