"""The net under all tests: it must catch what it is there to catch."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    """Return a folder with the same conftest."""
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\n")
    return pytester


@pytest.fixture
def hasty(suite: pytest.Pytester) -> pytest.Pytester:
    """Return a folder with a conftest whose patience is short: for what never ends by itself."""
    text = CONFTEST.read_text(encoding="utf-8")
    assert "PATIENCE = 30.0" in text
    suite.makeconftest(text.replace("PATIENCE = 30.0", "PATIENCE = 0.2"))
    return suite


def outcome(suite: pytest.Pytester, text: str) -> pytest.RunResult:
    """Run one planted test file in a process of its own."""
    suite.makepyfile(text)
    return suite.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist")


def test_a_thread_left_running_fails_its_test(hasty: pytest.Pytester) -> None:
    result = outcome(
        hasty,
        """
        import threading

        def test_leaks():
            threading.Thread(target=threading.Event().wait, name="stray", daemon=True).start()
        """,
    )
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*left running after the test: thread stray*"])


def test_a_toolkit_thread_left_running_fails_its_test(hasty: pytest.Pytester) -> None:
    result = outcome(
        hasty,
        """
        from PySide6.QtCore import QThread

        kept = []

        def test_leaks(qtbot):
            thread = QThread()
            thread.setObjectName("stray")
            thread.start()
            kept.append(thread)

        def test_tidies_up():
            kept[0].quit()
            kept[0].wait()
        """,
    )
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left running after the test: QThread stray*"])


def test_a_thread_that_ends_by_itself_passes(suite: pytest.Pytester) -> None:
    result = outcome(
        suite,
        """
        import threading
        from PySide6.QtCore import QObject, QThread, Signal, Slot

        class Worker(QObject):
            done = Signal()

            @Slot()
            def work(self):
                threading.current_thread()
                self.done.emit()

        kept = []

        def test_starts_both_kinds(qtbot):
            threading.Thread(target=threading.Event().wait, args=(0.05,)).start()
            thread, worker = QThread(), Worker()
            worker.moveToThread(thread)
            thread.started.connect(worker.work)
            worker.done.connect(thread.quit)
            thread.start()
            kept.extend([thread, worker])
        """,
    )
    result.assert_outcomes(passed=1)


def test_a_window_left_open_is_gone_in_the_next_test(suite: pytest.Pytester) -> None:
    result = outcome(
        suite,
        """
        from PySide6.QtWidgets import QApplication, QMainWindow

        def test_leaves_a_window(qtbot):
            QMainWindow(objectName="stray").show()
            window = QMainWindow()
            window.show()
            window.setProperty("me", window)

        def test_sees_none(qtbot):
            assert QApplication.topLevelWidgets() == []
        """,
    )
    result.assert_outcomes(passed=2)


def test_each_test_has_settings_and_folders_of_its_own(suite: pytest.Pytester) -> None:
    result = outcome(
        suite,
        """
        import platformdirs, pytest
        from pathlib import Path
        from PySide6.QtCore import QSettings, QStandardPaths

        @pytest.mark.parametrize("turn", [1, 2])
        def test_starts_empty(turn, own_folders, qapp):
            for layout in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
                settings = QSettings(layout, QSettings.Scope.UserScope, "maker", "thing")
                assert settings.allKeys() == []
                settings.setValue("seen", turn)
                settings.sync()
            folder = Path(platformdirs.user_data_dir("thing"))
            assert folder.is_relative_to(own_folders)
            assert not folder.exists()
            folder.mkdir(parents=True)
            kind = QStandardPaths.StandardLocation.GenericDataLocation
            assert Path(QStandardPaths.writableLocation(kind)).is_relative_to(own_folders)
        """,
    )
    result.assert_outcomes(passed=2)


def test_the_compiled_engine_is_shared_by_all_tests(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not the real one, which this test would leave its marks in.
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(suite.path / "own"))
    result = outcome(
        suite,
        """
        import platformdirs, pytest

        @pytest.mark.parametrize("turn", [1, 2])
        def test_finds_what_another_test_made(turn, own_folders):
            folder = platformdirs.user_cache_path("civicloom")
            assert folder.is_relative_to(own_folders)
            (folder / "compiled" / f"made-{turn}").touch()
            assert len(list((folder / "compiled").iterdir())) == turn
        """,
    )
    result.assert_outcomes(passed=2)


def test_the_seed_is_the_same_each_time_and_another_for_each_test(
    suite: pytest.Pytester,
) -> None:
    text = """
        import pathlib, pytest

        @pytest.mark.parametrize("name", ["a", "b"])
        def test_seed(seed, name):
            with open("seeds.txt", "a") as file:
                file.write(f"{seed}\\n")
        """
    for _ in range(2):
        outcome(suite, text).assert_outcomes(passed=2)
    first, second, again, again_second = (suite.path / "seeds.txt").read_text().split()
    assert (first, second) == (again, again_second)
    assert first != second


def test_a_test_without_the_toolkit_loads_none(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        """
        import sys

        def test_plain(seed):
            assert not [name for name in sys.modules if name.startswith("PySide6")]
        """
    )
    result = suite.runpytest_subprocess("-p", "no:pytest-qt", "-p", "no:xdist", "-W", "ignore")
    result.assert_outcomes(passed=1)
