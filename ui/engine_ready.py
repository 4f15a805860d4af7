"""Getting the engine ready beside the window: heavy imports, and the compiled kernel once.

The window is drawn first. Then a thread imports what a game needs; the kernel of the
comparison is compiled by a process of its own, once for each version, so that the window
never waits for a compiler.
"""

import contextlib
import gc
import importlib
import importlib.util
import re
import sys
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QObject, QProcess, Signal

import simulator
from ui.background import Background, Handle
from ui.tidying import put_off

FOR_PLAY: Final = ("numpy", "networkx", "simulator.run", "ui.play.page")
"""What a game needs; its page too, so that reading its modules holds nobody up later."""
FOR_COMPARE: Final = ("simulator.compare",)
COMPILED: Final = {"numpy": ("numpy",), "numba": ("numpy", "llvmlite", "numba")}
"""Packages whose compiled files importing a module uses."""
LIBRARY: Final = re.compile(r"\.(so(\.[\d.]+)?|pyd|dll|dylib)$")
"""Ends of the names of compiled files on all systems."""
OWN: Final = ("ui", "tests", "PySide6", "shiboken6", "pytestqt")
PAGES: Final = ("ui.pages.library", "ui.pages.debrief")
FOR_CHARTS: Final = ("matplotlib.figure", "matplotlib.backends.backend_agg")


def compiled_before(handle: Handle) -> bool:
    """Return whether this version of the rules was compiled before; imports the compiler."""
    load(("numba", "simulator.compiled"), handle)
    from simulator.compiled import cached

    return cached()


def load(names: tuple[str, ...], handle: Handle) -> None:
    """Import modules; run it beside the window.

    Importing makes tens of thousands of objects that stay. Looking through them for garbage
    would hold up the window for a tenth of a second at a time, so it is put off, and they are
    set aside for good.
    """
    _leave_alone()
    for package in dict.fromkeys(part for name in names for part in COMPILED.get(name, ())):
        handle.check()
        read_ahead(package)
    with put_off():
        for name in names:
            handle.check()
            importlib.import_module(name)
        gc.freeze()


def read_ahead(package: str) -> int:
    """Read the compiled files of a package that is not imported yet; return how many bytes.

    The system reads them as they are first used, in the midst of an import that holds the
    interpreter, and on a machine that has just started the window stood still for a tenth of a
    second. Reading does not hold it, and once read they stay in memory.
    """
    spec = None if package in sys.modules else importlib.util.find_spec(package)
    count, piece = 0, bytearray(1 << 20)
    for place in (spec.submodule_search_locations or ()) if spec is not None else ():
        # what a package brings along of others lies beside it
        for folder in (Path(place), Path(f"{place}.libs")):
            for path in sorted(folder.rglob("*")):
                if not LIBRARY.search(path.name):
                    continue
                with contextlib.suppress(OSError), path.open("rb", buffering=0) as file:
                    while read := file.readinto(piece):
                        count += read
    return count


class _Unread:
    """Keeps the toolkit from reading the source of every module that is imported.

    After each import it looks whether the new module uses it, by reading its source, which takes
    a fifth of the time of importing. Its table of modules to be ignored, by name with -1, is
    filled before it looks. To be removed when the toolkit no longer does so.
    """

    @staticmethod
    def find_spec(name: str, *_where: object) -> None:
        """Note the name, and leave finding the module to others."""
        if name.split(".", maxsplit=1)[0] not in OWN:
            table = getattr(sys.modules.get("__feature__"), "pyside_feature_dict", {})
            table.setdefault(name, -1)


def _leave_alone() -> None:
    if _Unread not in sys.meta_path:
        sys.meta_path.insert(0, cast(Any, _Unread))


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

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
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
        self._background.run(compiled_before, done=self._compile, failed=self._compile)

    def _compile(self, compiled: object) -> None:
        if compiled is True or getattr(sys, "frozen", False):
            self._load_rest()
            return
        process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(["-m", "simulator.warm"])
        process.setWorkingDirectory(str(Path(simulator.__file__).parent.parent))
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_compiled)
        process.errorOccurred.connect(self._on_compiled)
        self._process = process
        process.start()

    def _on_compiled(self) -> None:
        if self._process is not None:
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
            lambda handle: load((*PAGES, *FOR_CHARTS), handle), done=_nothing, failed=_nothing
        )


def _nothing(_result: object) -> None:
    """Charts import what they need themselves if it was not loaded before."""
