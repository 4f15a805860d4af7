"""The library lists the games there are, survives a damaged index, and takes nothing for good."""

import json
import os
import sqlite3
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from simulator.errors import InUse
from simulator.record import Record
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.ui.shell import window
from tests.ui.small_place import small_place
from ui.pages.library import LibraryPage, RunTable, style_words, turn_words
from ui.run_library import DELETED, FILE, RunEntry, RunLibrary
from ui.saves import Save

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier


def keep(games: Path, name: str, dials: Dials, weeks: int = 0, role: str = "navigator") -> Path:
    """Save a run that has gone on for some weeks."""
    run = Run(small_place(), seed=3, dials=dials, seats=(role,))
    while run.week < weeks:
        if run.deciding:
            run.commit(role)
        run.step()
    save = Save.create(name, games)
    save.write(Record.of(run), ())
    save.release()
    return save.path


@pytest.fixture
def games(tmp_path: Path) -> Path:
    folder = tmp_path / "games"
    for number, (name, dials, weeks) in enumerate(
        (("one", HEROIC, 0), ("two", DISTRIBUTED, 4), ("three", Dials(0.5, 0.5, 0.5, 0.5), 24))
    ):
        path = keep(folder, name, dials, weeks)
        moment = time.time() - 1000 + number
        os.utime(path / "record.json", (moment, moment))
    return folder


def names(runs: Sequence[RunEntry]) -> list[str]:
    return [run.path.name[18:] for run in runs]


def test_all_runs_are_listed_the_latest_first_with_what_was_played(games: Path) -> None:
    runs = RunLibrary(games).refresh()
    assert names(runs) == ["three", "two", "one"]
    assert [run.week for run in runs] == [24, 4, 0]
    assert runs[0].finished
    assert runs[0].role == "navigator"
    assert [style_words(run.dials) for run in runs] == [
        "Own mix, half way",
        "Distributed",
        "Heroic",
    ]
    assert turn_words(runs[0]) == "Finished"
    assert turn_words(runs[2]) == f"Turn 1 of {runs[2].turns}"


def test_a_name_is_kept_with_the_game_and_found_without_regard_to_accents(games: Path) -> None:
    library = RunLibrary(games)
    path = library.refresh()[0].path
    assert library.rename(path, "  Café  plan ") == ""
    library.refresh()
    assert [run.name for run in library.find("cafe")] == ["Café plan"]
    assert library.find("100%") == ()
    (games / FILE).unlink()
    assert "Café plan" in [run.name for run in RunLibrary(games).refresh()]
    assert library.rename(path, "") == "Café plan"
    library.refresh()
    assert library.find("cafe") == ()


@pytest.mark.parametrize("sort", ["name", "title", "role", "style", "turn", "saved"])
def test_every_order_can_be_turned_round(games: Path, sort: str) -> None:
    library = RunLibrary(games)
    library.refresh()
    up, down = library.find(sort=sort, descending=False), library.find(sort=sort)
    assert list(up) == list(reversed(down))
    assert len(up) == 3


def test_a_run_that_is_gone_or_played_on_is_seen_at_the_next_look(games: Path) -> None:
    library = RunLibrary(games)
    before = library.refresh()
    (before[0].path / "record.json").unlink()
    file = before[1].path / "record.json"
    facts = json.loads(file.read_text("utf-8"))
    facts["week"] = 8
    file.write_text(json.dumps(facts), "utf-8")
    after = library.refresh()
    assert len(after) == 2
    assert {run.week for run in after} == {0, 8}


@pytest.mark.parametrize(
    "damage",
    [b"no database at all, but long enough to be read" * 40, b"SQLite format 3\0" + b"?" * 5000],
)
def test_a_damaged_index_is_moved_aside_and_made_anew_and_this_is_said_once(
    games: Path, damage: bytes
) -> None:
    library = RunLibrary(games)
    whole = library.refresh()
    (games / FILE).write_bytes(damage)
    assert library.refresh() == whole
    assert library.told.count(".") >= 1
    assert "made anew" in library.told
    kept = list(games.glob("library.damaged-*"))
    assert [file.read_bytes() for file in kept] == [damage]
    assert library.refresh() == whole
    assert library.told == ""


def test_an_index_of_another_form_is_made_anew_without_a_word(games: Path) -> None:
    library = RunLibrary(games)
    whole = library.refresh()
    base = sqlite3.connect(games / FILE)
    base.execute("DROP TABLE runs")
    base.execute("CREATE TABLE runs (other TEXT)")
    base.execute("PRAGMA user_version=99")
    base.commit()
    base.close()
    assert library.refresh() == whole
    assert library.told == ""


def test_a_record_that_cannot_be_read_is_left_out(games: Path) -> None:
    torn = games / "2026-01-01-000000-torn"
    torn.mkdir()
    (torn / "record.json").write_text('{"week": 3', "utf-8")
    assert len(RunLibrary(games).refresh()) == 3


def test_a_deleted_run_comes_back_as_it_was(games: Path) -> None:
    library = RunLibrary(games)
    run = library.refresh()[1]
    before = (run.path / "record.json").read_bytes()
    deleted = library.delete(run.path)
    assert not run.path.exists()
    assert len(library.refresh()) == 2
    assert library.bring_back(deleted) == run.path
    assert (run.path / "record.json").read_bytes() == before
    assert len(library.refresh()) == 3


def test_a_run_that_is_open_is_not_deleted(games: Path) -> None:
    library = RunLibrary(games)
    run = library.refresh()[0]
    save = Save.open(run.path)
    with pytest.raises(InUse):
        library.delete(run.path)
    save.release()
    assert run.path.exists()


def test_what_was_deleted_long_ago_goes_for_good_and_nothing_else(games: Path) -> None:
    library = RunLibrary(games)
    first, second, _ = library.refresh()
    library.delete(first.path)
    old = library.delete(second.path).now
    old.rename(old.with_name(f"{time.time_ns() - int(31 * 86_400e9)}-old"))
    assert library.empty_old() == 1
    assert len(list((games / DELETED).iterdir())) == 1


def test_the_table_of_runs_keeps_the_rules_of_tables(qtbot: QtBot, games: Path) -> None:
    table = RunTable()
    tester = QAbstractItemModelTester(
        table, QAbstractItemModelTester.FailureReportingMode.Warning, table
    )
    table.show_runs(RunLibrary(games).refresh())
    assert table.rowCount() == 3
    assert tester.model() is table


def test_an_index_that_two_make_at_once_holds_every_run(games: Path) -> None:
    for _ in range(20):
        for part in games.glob("library.sqlite3*"):
            part.unlink()
        libraries = [RunLibrary(games) for _ in range(4)]
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda library: len(library.refresh()), libraries))
        assert found == [3, 3, 3, 3]
        assert [library.told for library in libraries] == ["", "", "", ""]


# In the window, as a person does it


def shown_page(qtbot: QtBot, shown: object) -> LibraryPage:
    page = shown.library_page  # type: ignore[attr-defined]
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.table.rowCount() == 3, timeout=20_000)
    return page


def test_runs_are_found_renamed_deleted_and_brought_back_by_keyboard(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        QTest.keyClick(shown, Qt.Key.Key_4, CONTROL)
        page = shown_page(qtbot, shown)
        page.view.setFocus()
        QTest.keyClick(page.view, Qt.Key.Key_F2)
        editor = page.view.findChild(QLineEdit)
        assert editor is not None
        editor.selectAll()
        QTest.keyClicks(editor, "My own try")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.table.run(0).name == "My own try", timeout=20_000)
        page.view.setFocus()
        QTest.keyClick(page.view, Qt.Key.Key_F, CONTROL)
        QTest.keyClicks(page.field, "my own")
        qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=20_000)
        page.view.setFocus()

        QTest.keyClick(page.view, Qt.Key.Key_Delete)

        qtbot.waitUntil(lambda: page.layers.currentWidget() is page.nothing, timeout=20_000)
        assert shown.notice.text() == "1 run is deleted."
        shown.notice._action.click()
        qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=20_000)
        QTest.keyClick(page.view, Qt.Key.Key_Z, CONTROL)
        page.field.clear()
        qtbot.waitUntil(lambda: page.table.rowCount() == 3, timeout=20_000)
        qtbot.waitUntil(lambda: page.table.run(0).name == "", timeout=20_000)


def test_recent_runs_are_offered_in_the_menu_on_the_start_page_and_in_the_palette(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown._runs) == 3, timeout=20_000)
        menu = shown.actions_table.menu("recent")
        menu.aboutToShow.emit()
        assert len(menu.actions()) == 3
        assert "A small place, week 24 of 24 (Navigator)" in [a.text() for a in menu.actions()]
        assert shown.start_page.recent.isVisibleTo(shown.start_page)
        assert sum(entry.id.startswith("run ") for entry in shown._entries()) == 3


def test_without_runs_the_page_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown.library_page
        assert page is not None
        qtbot.waitUntil(lambda: page.layers.currentWidget() is page.empty, timeout=20_000)
        with qtbot.waitSignal(page.wanted):
            page.empty.findChildren(QPushButton)[0].click()
        assert shown.pages.currentWidget() is shown.start_page


def test_another_folder_of_games_takes_effect_at_once_and_is_kept(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    keep(elsewhere, "four", HEROIC)
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        shown.settings_page.set_games(str(elsewhere))
        qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=20_000)
        assert shown.settings_page.games.whole() == str(elsewhere)
        shown.settings_page.set_games("")
    assert "games=" not in (tmp_path / "settings.ini").read_text("utf-8")
