"""Files that another program holds, as happens on Windows, and a heart that beats meanwhile."""

import os
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QTimerEvent

from simulator import files

TRY = 0.01
"""Seconds between two tries to put a held file in its place."""
TRIES = 3000
"""Tries after which a file is given up: half a minute, far longer than any test holds it."""


class Heart(QObject):
    """Beats in the event loop, and counts its beats."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.beats = 0
        self.startTimer(10)

    def timerEvent(self, _event: QTimerEvent) -> None:
        self.beats += 1


class Held:
    """Another program that holds every file which is to be replaced, until it lets them go.

    From then on it holds each new file for one try only.
    """

    def __init__(self) -> None:
        self.put: list[Path] = []
        """What was put in its place."""
        self.refused: list[Path] = []
        """What could not be put in its place, once for each try."""
        self.by_window = False
        """Whether it was the thread of the window that tried, and so stood still."""
        self._holds = True
        self._replace = os.replace

    def let_go(self) -> None:
        """Hold what is tried next no longer than for one try."""
        self._holds = False

    def replace(self, whole: Path, target: Path) -> None:
        """Stand where `os.replace` stands."""
        self.by_window |= threading.current_thread() is threading.main_thread()
        if self._holds or whole not in self.refused:
            self.refused.append(whole)
            raise PermissionError
        self._replace(whole, target)
        self.put.append(Path(target))


def hold_files(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Let another program hold every file that is to be put in its place from now on."""
    held = Held()
    monkeypatch.setattr(files, "WAITS", (TRY,) * TRIES)
    monkeypatch.setattr(files, "os", SimpleNamespace(replace=held.replace))
    return held
