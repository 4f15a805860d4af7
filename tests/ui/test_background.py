"""Work beside the window reports on the window's thread, can be stopped, and ends with it."""

import linecache
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.errors import Interrupted, Unreadable
from tests.ui.shell import run_fresh
from ui.background import Background, Handle
from ui.engine_ready import load, read_ahead


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    keeper = Background()
    yield keeper
    assert keeper.stop_all()


def on_window_thread() -> bool:
    app = QCoreApplication.instance()
    assert app is not None
    return QThread.currentThread() is app.thread()


def test_work_runs_beside_the_window_and_its_result_arrives_on_the_windows_thread(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[tuple[int, bool]] = []
    home = threading.get_ident()
    where: list[int] = []

    def work(handle: Handle) -> int:
        where.append(threading.get_ident())
        return 42

    background.run(work, done=lambda result: seen.append((result, on_window_thread())))
    qtbot.waitUntil(lambda: seen == [(42, True)])
    assert where != [home]


def test_progress_arrives_in_order_and_the_last_report_always_arrives(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[tuple[int, int, bool]] = []

    def work(handle: Handle) -> None:
        for done in range(1, 2001):
            handle.progress(done, 2000)

    background.run(work, progress=lambda a, b: seen.append((a, b, on_window_thread())))
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == (2000, 2000, True))
    assert seen == sorted(seen)
    assert len(seen) < 1000


def test_a_failure_is_handed_over_as_the_exception_that_was_raised(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[object] = []

    def work(handle: Handle) -> None:
        raise Unreadable("The file cannot be read.")

    background.run(work, failed=seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert isinstance(seen[0], Unreadable)
    assert str(seen[0]) == "The file cannot be read."


def test_a_failure_that_nobody_listens_to_is_told_to_the_keeper(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[object] = []
    background.broke.connect(seen.append)

    def work(handle: Handle) -> None:
        raise ValueError("odd")

    background.run(work)
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert isinstance(seen[0], ValueError)


def test_cancelling_stops_the_work_and_neither_a_result_nor_a_failure_follows(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[str] = []
    begun = threading.Event()
    hold = threading.Event()

    def work(handle: Handle) -> None:
        begun.set()
        while not handle.cancelled():
            hold.wait(0.01)
        raise Interrupted("Stopped.")

    job = background.run(
        work,
        done=lambda _: seen.append("done"),
        failed=lambda _: seen.append("failed"),
        stopped=lambda: seen.append("stopped"),
    )
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    qtbot.waitUntil(lambda: not background.running)
    assert seen == ["stopped"]


def test_a_result_that_comes_after_cancelling_is_thrown_away(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[str] = []
    begun = threading.Event()
    go = threading.Event()

    def work(handle: Handle) -> int:
        begun.set()
        go.wait(5)
        return 1

    job = background.run(
        work, done=lambda _: seen.append("done"), stopped=lambda: seen.append("stopped")
    )
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: seen == ["stopped"])


def test_what_fails_after_it_was_cancelled_is_told_to_nobody(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[str] = []
    begun = threading.Event()
    go = threading.Event()

    def work(handle: Handle) -> int:
        begun.set()
        go.wait(5)
        raise Unreadable("a file of another game cannot be read")

    job = background.run(
        work, failed=lambda _: seen.append("failed"), stopped=lambda: seen.append("stopped")
    )
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["stopped"]


def test_a_program_whose_work_cannot_be_stopped_ends_in_order_all_the_same() -> None:
    said = run_fresh(
        "import os, sys, threading\n"
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import ui.app\n"
        "from PySide6.QtCore import QTimer\n"
        "from ui.background import Background\n"
        "def start_window(*_):\n"
        "    app = ui.app.make_application()\n"
        "    keeper, begun = Background(), threading.Event()\n"
        "    keeper.run(lambda _handle: (begun.set(), threading.Event().wait(60)))\n"
        "    def leave():\n"
        "        begun.wait()\n"
        "        print(keeper.stop_all(50))\n"
        "        app.quit()\n"
        "    QTimer.singleShot(0, leave)\n"
        "    return app.exec()\n"
        "ui.app.start_window = start_window\n"
        "from ui.cli import main\n"
        "sys.exit(main([]))\n"
    )
    assert said.strip() == "False"


def test_closing_the_window_ends_every_job_and_silences_it(qtbot: QtBot) -> None:
    keeper = Background()
    seen: list[str] = []
    begun = [threading.Event() for _ in range(3)]
    hold = threading.Event()

    def work(number: int, handle: Handle) -> None:
        begun[number].set()
        while not handle.cancelled():
            hold.wait(0.01)

    for number in range(3):
        keeper.run(
            partial(work, number),
            done=lambda _: seen.append("done"),
            stopped=lambda: seen.append("stopped"),
        )
    qtbot.waitUntil(lambda: all(event.is_set() for event in begun))
    assert keeper.stop_all()
    QCoreApplication.processEvents()
    assert keeper.running == ()
    assert seen == []


def test_work_that_is_cancelled_before_it_begins_never_runs(qtbot: QtBot) -> None:
    keeper = Background()
    ran: list[int] = []
    job = keeper.run(lambda handle: ran.append(1))
    job.cancel()
    qtbot.waitUntil(lambda: not keeper.running)
    assert len(ran) <= 1
    assert keeper.stop_all()


def test_work_that_is_asked_for_after_the_end_never_begins(qtbot: QtBot) -> None:
    keeper = Background()
    assert keeper.stop_all()
    ran: list[int] = []

    def work(handle: Handle) -> None:
        ran.append(1)

    job = keeper.run(work)
    assert not job.running
    assert keeper.running == ()
    assert ran == []


def test_many_jobs_in_a_row_leave_no_thread_behind(qtbot: QtBot, background: Background) -> None:
    seen: list[int] = []

    def work(number: int, handle: Handle) -> int:
        return number

    for number in range(30):
        background.run(partial(work, number), done=seen.append)
    qtbot.waitUntil(lambda: sorted(seen) == list(range(30)))
    qtbot.waitUntil(lambda: not background.running)


def test_the_toolkit_does_not_read_the_source_of_what_is_loaded(qapp: QApplication) -> None:
    assert qapp is not None

    name = "xml.sax.expatreader"
    for part in ("xml.sax", name):
        sys.modules.pop(part, None)
    linecache.clearcache()
    load((name,), Handle(lambda _done, _of: None))
    assert sys.modules["__feature__"].pyside_feature_dict[name] == -1
    assert not any("expatreader" in file for file in linecache.cache)


def test_compiled_files_of_a_package_are_read_before_it_is_imported_and_only_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, size in (("code.so", 3), ("more.so.1.2", 5), ("wide.pyd", 7), ("notes.txt", 11)):
        (tmp_path / "heavyweight").mkdir(exist_ok=True)
        (tmp_path / "heavyweight" / name).write_bytes(b"x" * size)
    (tmp_path / "heavyweight" / "__init__.py").write_text("")
    (tmp_path / "heavyweight.libs").mkdir()
    (tmp_path / "heavyweight.libs" / "brought.so").write_bytes(b"x" * 13)
    monkeypatch.syspath_prepend(tmp_path)
    assert read_ahead("heavyweight") == 3 + 5 + 7 + 13
    monkeypatch.setitem(sys.modules, "heavyweight", ModuleType("heavyweight"))
    assert read_ahead("heavyweight") == 0
    assert read_ahead("no_such_package_at_all") == 0
