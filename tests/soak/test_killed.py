"""A game that is killed at any moment loses nothing that was committed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ui.replaying import replay
from ui.saves import Save, saved_games

ROOT = Path(__file__).resolve().parents[2]
KILLS = 10
MOST_LINES = 60
"""Lines that are read at most before the program is killed."""

pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL"),
    pytest.mark.timeout(400),
]

Kept = dict[tuple[int, int], tuple[str, str]]


def play_until_killed(folder: Path, lines: int, pause: float) -> list[list[str]]:
    """Let the program play, kill it some time after so many lines, and return all it told."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.killed", str(folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    told = []
    for line in program.stdout:
        told.append(line.split())
        if len(told) >= lines:
            break
    time.sleep(pause)  # a moment of its own, not one at which a line has just been written
    program.send_signal(signal.SIGKILL)
    told += [line.split() for line in program.stdout]
    program.wait(20)
    program.stdout.close()
    assert program.returncode == -signal.SIGKILL, told[-3:]
    return told


def on_the_disk(folder: Path) -> Kept:
    """Return what is committed in every branch of the one game, by branch and turn."""
    (game,) = saved_games(folder)
    save = Save.open(game.path)
    found: Kept = {}
    for branch in save.tree.branches:
        for entry in save.read(branch.id).logged:
            choice = entry.decisions[0]
            found[branch.id, entry.turn] = (choice.card, choice.target)
    save.release()
    return found


def test_a_game_killed_at_ten_random_moments_loses_no_committed_turn(
    tmp_path: Path, seed: int
) -> None:
    luck = random.Random(seed)
    kept: Kept = {}
    branches = {0}
    for _ in range(KILLS):
        told = play_until_killed(tmp_path, luck.randint(1, MOST_LINES), luck.uniform(0.0, 0.05))
        assert not [words for words in told if words[0] == "failed"]
        for words in told:
            if words[0] == "kept":
                kept[int(words[1]), int(words[2])] = (words[3], words[4])
                branches.add(int(words[1]))
        there = on_the_disk(tmp_path)
        lost = {where: what for where, what in kept.items() if there.get(where) != what}
        assert lost == {}
    assert len(kept) >= KILLS
    assert len(branches) > 1
    # and what is there plays again to the very bit that was recorded
    (game,) = saved_games(tmp_path)
    save = Save.open(game.path)
    for branch in save.tree.branches:
        back = replay(save.read(branch.id))
        mine = {turn: what for (number, turn), what in kept.items() if number == branch.id}
        played = {e.turn: (e.decisions[0].card, e.decisions[0].target) for e in back.committed}
        assert mine.items() <= played.items()
    save.release()
