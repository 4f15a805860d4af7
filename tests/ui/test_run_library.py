"""The library lists the games there are, survives a damaged index, and takes nothing for good."""

import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from simulator.errors import InUse
from simulator.record import Record
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.ui.held import Heart, Held, hold_files
from tests.ui.loop import take_turn
from tests.ui.shell import LOADED, run_fresh, window
from tests.ui.small_place import small_place
from ui import pieces
from ui.language import install
from ui.pages.library import LibraryPage, RunTable, style_words, turn_words
from ui.run_library import DELETED, FILE, RunEntry, RunLibrary
from ui.saves import Save, Saved
from ui.trash import AGES, DAY, empty_old
from ui.window import MainWindow

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


@pytest.mark.parametrize(
    ("language", "words"), [("en", "resource weaver"), ("sv", "resursvävare"), ("sv", "RESURS")]
)
def test_a_run_is_found_by_its_role_as_that_is_shown(
    qapp: QApplication, games: Path, language: str, words: str
) -> None:
    assert qapp is not None
    keep(games, "four", HEROIC, role="weaver")
    library = RunLibrary(games)
    library.refresh()
    install(language)
    try:
        assert names(library.find(words)) == ["four"]
        assert names(library.find(f"{words} nowhere")) == []
    finally:
        install("en")


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
    now = time.time_ns()
    old = library.delete(second.path).now
    old.rename(old.with_name(f"{now - 31 * DAY}-old"))
    (games / DELETED / "keep.txt").write_text("mine", encoding="utf-8")
    for day in range(32):
        before = {place.name for place in (games / DELETED).iterdir()}
        assert "keep.txt" in before
        removed = empty_old(games / DELETED, now=now + (day - 31) * DAY)
        gone = before - {place.name for place in (games / DELETED).iterdir()}
        assert removed == len(gone) == (day == 31)
    assert gone == {f"{now - 31 * DAY}-old"}
    assert len([place for place in (games / DELETED).iterdir() if place.is_dir()]) == 1


def test_a_clock_that_jumps_far_ahead_takes_no_deleted_run_away(games: Path) -> None:
    library = RunLibrary(games)
    deleted = library.delete(library.refresh()[0].path)
    now = time.time_ns()
    assert library.empty_old() == 0
    for jump in (400 * DAY, 0, 4_000 * DAY, 4_000 * DAY, -400 * DAY):
        assert empty_old(games / DELETED, now=now + jump) == 0
    assert deleted.now.is_dir()
    assert library.bring_back(deleted) == deleted.before


def test_a_damaged_note_of_how_old_deleted_runs_are_keeps_them(games: Path) -> None:
    library = RunLibrary(games)
    library.delete(library.refresh()[0].path)
    for damage in ("", "[]", '{"seen": "x", "ages": {}}', '{"seen": 1e999, "ages": {}}'):
        (games / DELETED / AGES).write_text(damage, encoding="utf-8")
        assert empty_old(games / DELETED, now=time.time_ns() + 31 * DAY) == 0


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


def test_a_game_is_told_of_as_it_stands_on_the_branch_that_is_open(games: Path) -> None:
    library = RunLibrary(games)
    run = next(run for run in library.refresh() if run.finished)
    save = Save.open(run.path)
    begun = Run(small_place(), seed=3, dials=HEROIC, seats=("navigator",))
    save.add_branch(Saved(Record.of(begun)), 0, 0, "Once more")
    save.release()
    again = next(each for each in library.refresh() if each.path == run.path)
    assert (again.week, again.finished) == (0, False)
    assert again.saved >= run.saved


@pytest.mark.parametrize("words", ["", "small"])
def test_where_no_index_can_be_kept_the_runs_are_listed_all_the_same(
    games: Path, words: str
) -> None:
    # as little to be opened as a file in a folder that may not be written to
    (games / FILE).mkdir()
    library = RunLibrary(games)
    assert names(library.refresh()) == ["three", "two", "one"]
    assert library.told == ""
    assert names(library.find(words, "turn")) == ["three", "two", "one"]
    assert list(games.glob("library.damaged-*")) == []


def test_a_full_disk_takes_neither_the_list_of_runs_nor_its_index(games: Path) -> None:
    assert len(RunLibrary(games).refresh()) == 3
    keep(games, "four", HEROIC)
    said = run_fresh(
        "import resource, signal\n"
        "from pathlib import Path\n"
        "from ui.run_library import RunLibrary\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        f"library = RunLibrary(Path({str(games)!r}))\n"
        "print(len(library.refresh()), len(library.find('small')), repr(library.told))\n"
    )
    assert said.strip() == "4 4 ''"
    assert list(games.glob("library.damaged-*")) == []


@pytest.mark.parametrize(
    "change",
    [
        {"week": 10**30},
        {"weeks": float("inf")},
        {"seats": ["\ud800"]},
        {"dials": {"power": "much"}},
    ],
)
def test_a_record_with_strange_figures_hides_no_other_run(
    games: Path, change: dict[str, object]
) -> None:
    path = keep(games, "four", HEROIC)
    facts = json.loads((path / "record.json").read_text("utf-8"))
    (path / "record.json").write_text(json.dumps(facts | change), "utf-8")
    listed = names(RunLibrary(games).refresh())
    assert listed[-3:] == ["three", "two", "one"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tree.json", '{"branches": [{"id": 1e400}], "present": 0}'),
        ("tree.json", "[" * 100_000),
        ("record.json", "[" * 100_000),
    ],
)
def test_a_damaged_file_of_one_game_hides_no_other_run(games: Path, file: str, text: str) -> None:
    path = keep(games, "four", HEROIC)
    (path / file).write_text(text, "utf-8")
    assert names(RunLibrary(games).refresh())[-3:] == ["three", "two", "one"]
    (path / "open.json").write_text(text, "utf-8")
    (path / "decisions.jsonl").write_text(text + "\n", "utf-8")
    if file == "tree.json":
        found = Save.look(path).read()
        assert (found.choices, found.logged) == ((), ())


def test_neither_the_first_branch_nor_the_open_one_is_taken_for_deleted(games: Path) -> None:
    path = keep(games, "four", HEROIC)
    facts = {"id": 0, "name": "", "parent": -1, "turn": 0, "removed": True}
    (path / "tree.json").write_text(json.dumps({"branches": [facts], "present": 0}), "utf-8")
    assert [branch.id for branch in Save.look(path).tree.shown] == [0]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text on other systems")
def test_a_folder_whose_name_is_no_text_is_listed_too(games: Path) -> None:
    path = keep(games, "four", HEROIC)
    strange = path.rename(f"{path}-\udcff")
    runs = RunLibrary(games).refresh()
    assert runs[0].path == strange
    assert len(runs) == 4


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
        editor = begin_name(page, "My own try")
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


def begin_name(page: LibraryPage, words: str) -> QLineEdit:
    """Type a name for the run that is chosen, and leave it unfinished."""
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    editor = page.view.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, words)
    return editor


def test_a_name_that_is_being_typed_is_not_lost_when_the_list_is_read_anew(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        path = page.table.run(0).path
        editor = begin_name(page, "My own")
        keep(games, "four", HEROIC)
        page.refresh()
        qtbot.waitUntil(lambda: page._due is not None, timeout=20_000)
        QTest.keyClicks(editor, " try")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.table.rowCount() == 4, timeout=20_000)
        qtbot.waitUntil(
            lambda: "My own try" in {run.name for run in page.table.runs() if run.path == path},
            timeout=20_000,
        )


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    return hold_files(monkeypatch)


def test_the_window_goes_on_while_a_file_of_a_run_is_held_by_another_program(
    qtbot: QtBot, tmp_path: Path, games: Path, held: Held
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        first, second = page.table.run(0).path, page.table.run(1).path
        heart = Heart(shown)
        editor = begin_name(page, "My own try")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        # what was typed is there at once, on the screen if not yet on the disk
        qtbot.waitUntil(lambda: page.table.run(0).name == "My own try", timeout=20_000)
        page.view.selectRow(1)
        QTest.keyClick(page.view, Qt.Key.Key_Delete)
        assert [run.path for run in page.table.runs() if run.path == second] == []
        qtbot.waitUntil(lambda: len(held.refused) > 1 and heart.beats > 5, timeout=20_000)
        assert not (first / "name.txt").exists()
        held.let_go()
        # what is deleted may be counted among the deleted meanwhile, which is a file of its own
        qtbot.waitUntil(lambda: not second.exists() and not page.doing, timeout=20_000)
        assert (first / "name.txt").read_text("utf-8") == "My own try\n"
        assert not second.exists()
        QTest.keyClick(page.view, Qt.Key.Key_Z, CONTROL)
        qtbot.waitUntil(lambda: second.is_dir() and not page.doing, timeout=20_000)
        assert not held.by_window


def test_a_name_given_just_before_the_window_closes_is_written_down(
    qtbot: QtBot, tmp_path: Path, games: Path, held: Held
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        names_of = {run.path: f"Try {line}" for line, run in enumerate(page.table.runs())}
        for path, name in names_of.items():
            page.rename(path, name)
        assert held.put == []
        held.let_go()
        shown.close()
        for path, name in names_of.items():
            assert (path / "name.txt").read_text("utf-8") == f"{name}\n"


def test_a_name_that_is_being_typed_when_the_window_closes_is_written_down(
    qtbot: QtBot, tmp_path: Path, games: Path, held: Held
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        path = page.table.run(0).path
        begin_name(page, "My own try")
        held.let_go()
        shown.close()
        take_turn(qtbot)
        assert held.refused
        assert (path / "name.txt").read_text("utf-8") == "My own try\n"


def test_several_runs_stay_chosen_when_the_list_is_read_anew(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        page.view.selectAll()
        chosen = {run.path for run in page._chosen()}
        keep(games, "four", HEROIC)
        page.refresh()
        qtbot.waitUntil(lambda: page.table.rowCount() == 4, timeout=20_000)
        assert {run.path for run in page._chosen()} == chosen


def test_a_name_that_cannot_be_changed_is_there_still_after_an_undo(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        path = page.table.run(0).path
        page.rename(path, "The first")
        qtbot.waitUntil(lambda: not page.doing, timeout=20_000)
        before = path / "name.txt"
        aside = path / "aside.txt"
        before.rename(aside)
        (before / "in-the-way").mkdir(parents=True)
        page.rename(path, "The second")
        qtbot.waitUntil(lambda: not page.doing, timeout=20_000)
        assert "cannot be written" in shown.notice.text()
        (before / "in-the-way").rmdir()
        before.rmdir()
        aside.rename(before)
        assert page.undo_stack.count() == 1
        page.undo_stack.undo()
        page.undo_stack.redo()
        qtbot.waitUntil(lambda: not page.doing, timeout=20_000)
        assert before.read_text("utf-8") == "The first\n"


def test_a_run_that_came_back_under_another_name_is_deleted_again(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        path = page.table.run(0).path
        page.delete([path])
        qtbot.waitUntil(lambda: not page.doing, timeout=20_000)
        path.mkdir()
        page.undo_stack.undo()
        back = path.with_name(f"{path.name}-2")
        qtbot.waitUntil(back.is_dir, timeout=20_000)
        page.undo_stack.redo()
        qtbot.waitUntil(lambda: not page.doing, timeout=20_000)
        assert not back.exists()
        assert path.is_dir()


def test_an_offer_to_bring_a_run_back_never_undoes_anything_else(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        gone, kept = page.table.run(0).path, page.table.run(1).path
        page.delete([gone])
        qtbot.waitUntil(shown.notice.isVisible, timeout=20_000)
        page.rename(kept, "Another")
        qtbot.waitUntil(lambda: not shown.notice.isVisible(), timeout=20_000)
        shown.notice._act()
        assert (kept / "name.txt").read_text("utf-8") == "Another\n"


def test_a_run_is_compared_as_it_stands_on_the_branch_that_is_open(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    path = next(run.path for run in RunLibrary(games).refresh() if run.finished)
    save = Save.open(path)
    begun = Run(small_place(), seed=3, dials=HEROIC, seats=("navigator",))
    begun.commit("navigator")
    begun.step()
    save.add_branch(Saved(Record.of(begun)), 0, 0, "Once more")
    save.release()
    with window(qtbot, tmp_path) as shown:
        shown._compare_run(path)
        qtbot.waitUntil(lambda: shown.compare_page._branches != (), timeout=20_000)
        assert shown.compare_page._branches[0][1].week == 1
        shown.compare_page.stop()


def test_a_list_that_was_read_in_a_folder_left_meanwhile_is_not_shown(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    keep(elsewhere, "four", HEROIC)
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.runs.all) == 3, timeout=20_000)
        shown.show_page("library")
        page = shown_page(qtbot, shown)
        seen: list[int] = []
        page.changed.connect(lambda runs: seen.append(len(runs)))
        shown._look_for_game()
        page.refresh()
        shown.settings_page.set_games(str(elsewhere))
        qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=20_000)
        qtbot.waitUntil(lambda: not shown.background.running, timeout=60_000)
        assert set(seen) == {1}
        assert len(shown.runs.all) == 1
        shown.settings_page.set_games("")


def test_a_game_of_another_version_is_listed_but_not_offered_to_go_on_with(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    latest = keep(games, "four", HEROIC, 4)
    facts = json.loads((latest / "record.json").read_text("utf-8"))
    (latest / "record.json").write_text(json.dumps(facts | {"model_version": "4"}), "utf-8")
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.runs.all) == 4, timeout=20_000)
        assert shown.runs.all[0].path == latest
        assert turn_words(shown.runs.all[0]) == "Made by another version"
        assert shown.runs.to_go_on_with is not None
        assert shown.runs.to_go_on_with.path.name.endswith("two")


def test_recent_runs_are_offered_in_the_menu_on_the_start_page_and_in_the_palette(
    qtbot: QtBot, tmp_path: Path, games: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.runs.all) == 3, timeout=20_000)
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


def half_made(
    qtbot: QtBot, shown: MainWindow, monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]
) -> None:
    """Do something while some of the library is there, and some of it is not."""
    # one piece in each turn of the event loop
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    done: list[bool] = []

    def look() -> None:
        page = shown.library_page
        if not done and page is not None and hasattr(page, "view") and len(page.pieces):
            done.append(True)
            act()

    timer = QTimer(shown)
    timer.setInterval(0)
    timer.timeout.connect(look)
    timer.start()
    qtbot.waitUntil(lambda: bool(done), timeout=LOADED)
    timer.stop()


def test_the_library_is_whole_as_soon_as_it_is_asked_for(
    qtbot: QtBot, tmp_path: Path, games: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window(qtbot, tmp_path) as shown:
        half_made(qtbot, shown, monkeypatch, lambda: shown.show_page("library"))
        page = shown.library_page
        assert page is not None
        assert not len(page.pieces)
        assert shown.pages.currentWidget() is page
        shown_page(qtbot, shown)


def test_the_library_lists_a_folder_that_was_chosen_while_it_was_made(
    qtbot: QtBot, tmp_path: Path, games: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    keep(elsewhere, "four", HEROIC)
    with window(qtbot, tmp_path) as shown:
        half_made(qtbot, shown, monkeypatch, lambda: shown.settings_page.set_games(str(elsewhere)))
        shown.show_page("library")
        page = shown.library_page
        assert page is not None
        qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=20_000)


def test_the_window_may_close_while_the_library_is_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window(qtbot, tmp_path) as shown:

        def leave() -> None:
            shown.close()

        half_made(qtbot, shown, monkeypatch, leave)
        page = shown.library_page
        assert page is not None
        assert not len(page.pieces)


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
