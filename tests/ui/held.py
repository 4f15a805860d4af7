"""A file that another program holds for a while, as happens on Windows, and a heart that beats."""

import os
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QTimerEvent

from simulator import files

SLOW = 0.9
"""Seconds that a file is held, far longer than the window may stand still."""


class Heart(QObject):
    """Beats in the event loop, and knows the longest time between two beats, in seconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self._last = time.monotonic()
        self.startTimer(10)

    def timerEvent(self, _event: QTimerEvent) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    @property
    def steady(self) -> bool:
        """Whether it never stood still for as long as a file is held."""
        return self.longest < SLOW / 2


def hold_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let another program hold every file when it is put in its place; return what was put."""
    put: list[Path] = []
    tried: set[Path] = set()
    replace = os.replace

    def refused_once(whole: Path, target: Path) -> None:
        if whole not in tried:
            tried.add(whole)
            raise PermissionError
        replace(whole, target)
        put.append(Path(target))

    monkeypatch.setattr(files, "WAITS", (SLOW,))
    monkeypatch.setattr(files, "os", SimpleNamespace(replace=refused_once))
    return put
