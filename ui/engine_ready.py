"""Getting the engine ready beside the window: heavy imports, and the compiled kernel once.

The window is drawn first. Then a thread imports what a game needs; the kernel of the
comparison is compiled by a process of its own, once for each version, so that the window
never waits for a compiler.
"""

import importlib
import sys
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QObject, QProcess, Signal

import simulator
from ui.background import Background, Handle
from ui.preferences import WARM, Preferences

FOR_PLAY: Final = ("numpy", "networkx", "simulator.run")
FOR_COMPARE: Final = ("numba", "simulator.compare")
FOR_CHARTS: Final = ("matplotlib.figure", "matplotlib.backends.backend_agg")


def fingerprint() -> str:
    """Return what the compiled kernel depends on: versions, and when its source changed."""
    folder = Path(simulator.__file__).parent
    newest = max(path.stat().st_mtime_ns for path in folder.rglob("*.py"))
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{simulator.VERSION} {simulator.MODEL_VERSION} {python} {newest}"


def compiled_before() -> bool:
    """Return whether there is any compiled code; a cache may be cleared at any time."""
    folder = Path(platformdirs.user_cache_dir("civicloom")) / "compiled"
    return folder.is_dir() and any(folder.rglob("*.nbc"))


def load(names: tuple[str, ...], handle: Handle) -> None:
    """Import modules; run it beside the window."""
    for name in names:
        handle.check()
        importlib.import_module(name)


class Engine(QObject):
    """Knows how far the engine is ready.

    Signals
    -------
    playable()
        A game can begin without a wait.
    comparable()
        A comparison can begin without a compiler.
    """

    playable = Signal()
    comparable = Signal()

    def __init__(
        self, background: Background, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._preferences = preferences
        self._process: QProcess | None = None
        self.can_play = False
        self.can_compare = False

    def prepare(self) -> None:
        """Begin; signals tell when what is ready."""
        self._background.run(
            lambda handle: load(FOR_PLAY, handle), done=self._on_playable, failed=self._on_playable
        )

    def stop(self) -> None:
        """End the process that compiles, if it runs."""
        if self._process is not None:
            self._process.finished.disconnect()
            self._process.errorOccurred.disconnect()
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process = None

    def _on_playable(self, _result: object) -> None:
        self.can_play = True
        self.playable.emit()
        self._compile()

    def _compile(self) -> None:
        warm = self._preferences.text(WARM) == fingerprint() and compiled_before()
        if warm or getattr(sys, "frozen", False):
            self._load_rest()
            return
        process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(["-m", "simulator.warm"])
        process.setWorkingDirectory(str(Path(simulator.__file__).parent.parent))
        process.finished.connect(self._on_compiled)
        process.errorOccurred.connect(self._on_not_compiled)
        self._process = process
        process.start()

    def _on_compiled(self, code: int, _status: QProcess.ExitStatus) -> None:
        if self._process is None:
            return
        self._process = None
        if code == 0:
            self._preferences.keep(WARM, fingerprint())
        self._load_rest()

    def _on_not_compiled(self, _error: QProcess.ProcessError) -> None:
        if self._process is None:
            return
        self._process = None
        self._load_rest()

    def _load_rest(self) -> None:
        self._background.run(
            lambda handle: load(FOR_COMPARE, handle),
            done=self._on_comparable,
            failed=self._on_comparable,
        )

    def _on_comparable(self, _result: object) -> None:
        self.can_compare = True
        self.comparable.emit()
        self._background.run(
            lambda handle: load(FOR_CHARTS, handle), done=_nothing, failed=_nothing
        )


def _nothing(_result: object) -> None:
    """Charts import what they need themselves if it was not loaded before."""
