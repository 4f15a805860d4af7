"""What holds for every test: no screen, own folders, nothing left running.

The one thing that tests share is the engine's compiled code.

Nothing here loads the toolkit for a test that does not use it.
"""

import gc
import os
import sys
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Before anything can load the toolkit.
if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
# One folder for all: each test has its own cache folder, and a font list takes seconds to make.
os.environ.setdefault(
    "MPLCONFIGDIR", str(Path(__file__).resolve().parents[1] / ".civicloom" / "matplotlib")
)

import platformdirs
import pytest
from hypothesis import settings

COMPILED = platformdirs.user_cache_path("civicloom") / "compiled"
"""The engine's compiled code, shared by all tests: it takes many seconds to make."""

settings.register_profile("dev", deadline=None, max_examples=25)
# CI tries more, and the same each time: a fault found there is found again at home.
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/roaming",
    "LOCALAPPDATA": "home/local",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "home/runtime",
}
"""Variables that tell the toolkit and platformdirs where a person's files are."""

PATIENCE = 30.0
"""Seconds that a thread has to end after its test."""


def _loaded(module: str) -> Any:
    """Return a module if something has loaded it, without loading it."""
    return sys.modules.get(module)


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """Return a seed of the test's own: another for each test, the same each time."""
    return zlib.crc32(request.node.nodeid.encode())


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Send settings, data and cache to an empty folder; return it."""
    place = tmp_path_factory.mktemp("person")
    for name, folder in FOLDERS.items():
        path = place / folder
        path.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(path))
    (place / "home/runtime").chmod(0o700)
    shared = platformdirs.user_cache_path("civicloom") / "compiled"
    if shared != COMPILED:
        COMPILED.mkdir(parents=True, exist_ok=True)
        shared.parent.mkdir(parents=True, exist_ok=True)
        shared.symlink_to(COMPILED, target_is_directory=True)
    core = _loaded("PySide6.QtCore")
    if core:
        scope = core.QSettings.Scope.UserScope
        for layout in (core.QSettings.Format.NativeFormat, core.QSettings.Format.IniFormat):
            core.QSettings.setPath(layout, scope, str(place / "home/config"))
        if not sys.platform.startswith("linux"):
            # Elsewhere the native places are no files, or not where a variable says.
            core.QSettings.setDefaultFormat(core.QSettings.Format.IniFormat)
            core.QStandardPaths.setTestModeEnabled(True)
    return place


def _close_windows(application: Any) -> None:
    """Close and delete what windows there are: one that dies by garbage collection can crash."""
    core = _loaded("PySide6.QtCore")
    shiboken = _loaded("shiboken6")
    for window in application.topLevelWidgets():
        # Closing one may take others with it.
        if shiboken.isValid(window):
            window.close()
            window.deleteLater()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    application.processEvents()


def _toolkit_threads_left(application: Any) -> list[str]:
    """Return the names of the toolkit's threads that do not end in time."""
    core = _loaded("PySide6.QtCore")
    shiboken = _loaded("shiboken6")
    left = []
    if not core.QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000)):
        left.append("the toolkit's thread pool")
    for thread in [held for held in gc.get_objects() if isinstance(held, core.QThread)]:
        if not shiboken.isValid(thread) or thread is core.QThread.currentThread():
            continue
        deadline = core.QDeadlineTimer(int(PATIENCE * 1000))
        # Events go on: the end of a thread may be told through this one.
        while not thread.wait(10) and not deadline.hasExpired():
            application.processEvents()
        if thread.isRunning():
            left.append(f"QThread {thread.objectName() or type(thread).__name__}")
    return left


def _is_plain(thread: threading.Thread) -> bool:
    """Whether a thread is Python's own: one of the toolkit's shows as a dummy for ever."""
    return not isinstance(thread, threading._DummyThread)


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest, own_folders: Path) -> Iterator[None]:
    """Close all windows after a test, and fail it if it leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = []
    if {"qtbot", "qapp"} & set(request.fixturenames):
        application = request.getfixturevalue("qapp")
        _close_windows(application)
        left = _toolkit_threads_left(application)
    for thread in set(threading.enumerate()) - before:
        if _is_plain(thread):
            thread.join(PATIENCE)
            if thread.is_alive():
                left.append(f"thread {thread.name}")
    assert not left, f"left running after the test: {', '.join(sorted(left))}"
