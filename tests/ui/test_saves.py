"""Saves: one writer, nothing torn, nothing lost."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simulator import files
from simulator.decisions import Decision
from simulator.errors import InUse, Unreadable
from simulator.record import Record, write_whole
from simulator.run import Run
from simulator.styles import Dials
from tests.ui.small_place import small_place
from ui.folders import games_folder
from ui.replaying import replay
from ui.saves import (
    LOCK,
    LOG,
    OPEN,
    RECORD,
    Committed,
    NotSaved,
    Save,
    saved_games,
)

ROOT = Path(__file__).resolve().parents[2]
HANDOFF = "warm-handoff"
LINK = "surgery->advice"


def played(turns: int = 0) -> tuple[Run, list[Committed]]:
    """Return a run after some turns with one card each, and what was committed."""
    run = Run(small_place(), seed=3, dials=Dials(0.5, 0.5, 0.5, 0.5), seats=("navigator",))
    committed = []
    for turn in range(turns):
        choice = Decision(turn, "navigator", HANDOFF, LINK)
        run.decide(choice)
        run.commit("navigator")
        committed.append(Committed(turn, "navigator", (choice,)))
        while not run.deciding and not run.finished:
            run.step()
    return run, committed


def saved(folder: Path, turns: int = 0) -> Save:
    """Return the open save of a game after some turns."""
    run, committed = played(turns)
    save = Save.create("small-place", folder)
    save.write(Record.of(run), committed)
    return save


def python(*arguments: str) -> subprocess.Popen[str]:
    """Start Python in the root of the project."""
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


HOLD = """
import sys
from pathlib import Path
from ui.folders import games_folder
from ui.saves import Save
save = Save.open(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Return a program that holds the save in `path` until it is stopped."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def end(program: subprocess.Popen[str], how: signal.Signals = signal.SIGTERM) -> None:
    """End a program and wait for it."""
    program.send_signal(how)
    program.wait(20)
    for pipe in (program.stdin, program.stdout):
        if pipe is not None:
            pipe.close()


def test_saved_games_lie_in_the_persons_own_folder() -> None:
    assert games_folder().name == "games"
    assert games_folder().parent.name == "civicloom"
    assert saved_games() == ()


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    save = saved(tmp_path, turns=2)
    back = save.read()
    save.release()
    assert back.record == Record.of(played(2)[0])
    assert back.logged == tuple(played(2)[1])


def test_the_list_of_games_tells_how_far_each_is(tmp_path: Path) -> None:
    saved(tmp_path, turns=1).release()
    (game,) = saved_games(tmp_path)
    assert (game.title, game.role, game.week, game.weeks) == ("A small place", "navigator", 8, 24)
    assert not game.finished


def test_a_finished_game_is_listed_as_such(tmp_path: Path) -> None:
    saved(tmp_path, turns=3).release()
    (game,) = saved_games(tmp_path)
    assert game.finished


def test_folders_that_hold_no_game_are_left_out_of_the_list(tmp_path: Path) -> None:
    saved(tmp_path).release()
    (tmp_path / "empty").mkdir()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / RECORD).write_text("{", encoding="utf-8")
    (tmp_path / "note.txt").write_text("hello", encoding="utf-8")
    assert len(saved_games(tmp_path)) == 1


def test_two_games_of_the_same_second_get_folders_of_their_own(tmp_path: Path) -> None:
    first, second = Save.create("small-place", tmp_path), Save.create("small-place", tmp_path)
    assert first.path != second.path
    first.release()
    second.release()


def test_a_second_window_on_a_save_is_told_so(tmp_path: Path) -> None:
    save = saved(tmp_path)
    with pytest.raises(InUse, match=r"^This game is open in another window\.$"):
        Save.open(save.path)
    save.release()
    Save.open(save.path).release()


def test_another_program_that_holds_a_save_keeps_it(tmp_path: Path) -> None:
    save = saved(tmp_path)
    save.release()
    holder = hold(save.path)
    with pytest.raises(InUse):
        Save.open(save.path)
    end(holder)
    Save.open(save.path).release()


def test_the_lock_of_a_killed_program_is_taken_over(tmp_path: Path) -> None:
    save = saved(tmp_path)
    save.release()
    end(hold(save.path), signal.SIGKILL)
    assert (save.path / LOCK).exists()
    again = Save.open(save.path)
    assert again.writable
    again.release()


def test_a_lock_that_a_power_cut_left_empty_keeps_nobody_out(tmp_path: Path) -> None:
    save = Save.create("small-place", tmp_path)
    path = save.path
    save.release()
    (path / "lock").write_bytes(b"")
    Save.open(path).release()


def test_what_a_killed_program_had_half_written_is_taken_away(tmp_path: Path) -> None:
    save = Save.create("small-place", tmp_path)
    path = save.path
    save.release()
    left = [path / ".record.json.0a1b", path / "branches" / "1" / ".open.json.0a1b"]
    for file in left:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{", "utf-8")
    (path / "name.txt").write_text("Mine", "utf-8")
    Save.open(path).release()
    assert not any(file.exists() for file in left)
    assert (path / "name.txt").exists()


def test_a_record_that_somebody_reads_for_a_moment_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # as Windows does, which this may not be
    refused = [PermissionError(13, "in use"), PermissionError(13, "in use")]
    replace = os.replace

    def busy(whole: Path, target: Path) -> None:
        if refused:
            raise refused.pop()
        replace(whole, target)

    monkeypatch.setattr(files, "WAITS", (0.0, 0.0))
    monkeypatch.setattr(os, "replace", busy)
    write_whole(tmp_path / "record.json", "whole")
    assert (tmp_path / "record.json").read_text("utf-8") == "whole"
    refused += [PermissionError(13, "in use") for _ in range(3)]
    with pytest.raises(Unreadable):
        write_whole(tmp_path / "record.json", "another")
    assert [file.name for file in tmp_path.iterdir()] == ["record.json"]


def test_who_only_looks_reads_the_game_and_writes_nothing(tmp_path: Path) -> None:
    save = saved(tmp_path, turns=1)
    looking = Save.look(save.path)
    assert not looking.writable
    assert looking.read().record.week == 8
    run, committed = played(2)
    looking.write(Record.of(run), committed)
    assert Record.load(save.path / RECORD).week == 8
    save.release()


def test_a_game_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"no saved game in .*nowhere"):
        Save.open(tmp_path / "nowhere")


def test_a_folder_that_may_not_be_made_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "games"
    blocked.write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(NotSaved, match="not saved"):
        Save.create("small-place", blocked)


def test_a_torn_line_at_the_end_of_the_log_is_left_out_and_written_over(tmp_path: Path) -> None:
    save = saved(tmp_path, turns=1)
    with (save.path / LOG).open("ab") as file:
        file.write(b'{"turn": 1, "role": "navig')
    assert len(save.read().logged) == 1
    run, committed = played(2)
    save.release()
    save = Save.open(save.path)
    save.write(Record.of(run), committed)
    assert save.read().logged == tuple(committed)
    lines = (save.path / LOG).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["turn"] for line in lines] == [0, 1]
    save.release()


def test_a_turn_that_only_reached_the_log_comes_back(tmp_path: Path) -> None:
    save = saved(tmp_path, turns=1)
    old = (save.path / RECORD).read_bytes()
    run, committed = played(2)
    save.write(Record.of(run), committed)
    (save.path / RECORD).write_bytes(old)
    game = replay(save.read())
    save.release()
    assert game.run.digest() == run.digest()
    assert game.run.week == 16


def test_replaying_gives_every_week_and_every_report(tmp_path: Path) -> None:
    save = saved(tmp_path, turns=2)
    game = replay(save.read())
    save.release()
    assert [picture.week for picture in game.pictures] == list(range(17))
    assert [report.turn for report in game.reports] == [0, 1]
    assert game.reports[1].happened == ("letter",)
    assert game.run.digest() == played(2)[0].digest()


def test_choices_that_are_not_committed_come_back_too(tmp_path: Path) -> None:
    run, committed = played(1)
    choice = Decision(1, "navigator", HANDOFF, LINK)
    run.decide(choice)
    save = Save.create("small-place", tmp_path)
    save.write(Record.of(run), committed, [choice])
    game = replay(save.read())
    save.release()
    assert game.run.pending("navigator") == (choice,)
    assert game.run.deciding


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("moment", ["committed 1", "turn 1", "committed 2", "turn 2", "saved 16"])
def test_a_program_killed_in_mid_game_loses_no_committed_turn(tmp_path: Path, moment: str) -> None:
    program = python("-m", "tests.ui.plays_on", str(tmp_path))
    assert program.stdout is not None
    told = []
    for line in program.stdout:
        told.append(line.split())
        if line.startswith(moment):
            break
    program.send_signal(signal.SIGKILL)
    # it may have gone on until the signal reached it
    told += [line.split() for line in program.stdout]
    end(program, signal.SIGKILL)
    if not saved_games(tmp_path):
        assert moment == "committed 1", "only the very first write may not have happened yet"
        return
    (game,) = saved_games(tmp_path)
    save = Save.open(game.path)
    back = replay(save.read())
    save.release()
    done = [int(words[1]) for words in told if words[0] == "turn"]
    chosen = [words[2] for words in told if words[0] == "committed"]
    kept = [entry.decisions[0].target for entry in back.committed]
    assert len(kept) >= max(done, default=0)
    shared = min(len(kept), len(chosen))
    assert kept[:shared] == chosen[:shared]


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no limit on file sizes")
def test_a_full_disk_is_told_in_a_sentence_and_the_game_goes_on(tmp_path: Path) -> None:
    program = python("-m", "tests.ui.plays_on", str(tmp_path), "300")
    told, _ = program.communicate(timeout=100)
    lines = told.splitlines()
    assert program.returncode == 0
    assert lines[-1].startswith("end ")
    refused = [line for line in lines if line.startswith("not saved: ")]
    assert refused
    assert "the disk is full" in refused[0]
    assert refused[0].count(". ") == 0
    (game,) = saved_games(tmp_path)
    assert game.week == 8, "the save before the disk was full is whole"
    save = Save.open(game.path)
    back = replay(save.read())
    save.release()
    assert len(back.committed) >= 1
    assert back.run.week >= 8
    assert not [name for name in game.path.iterdir() if name.name not in (RECORD, LOG, OPEN)]
