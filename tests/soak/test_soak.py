"""Hours of play: the named command works, and five minutes of it do not let memory grow."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.soak.__main__ import LIMIT, Sample, growth

ROOT = Path(__file__).resolve().parents[2]
LONG = bool(os.environ.get("CI"))
"""Whether there is time for five minutes."""

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read as on Linux"),
    pytest.mark.timeout(900),
]


def samples(*megabytes: float) -> list[Sample]:
    """Return samples of memory, one a minute."""
    return [Sample(60.0 * i, round(m * 2**20)) for i, m in enumerate(megabytes)]


def test_memory_that_settles_after_the_warm_up_has_not_grown() -> None:
    assert growth(samples(90, 120, 150, *[160] * 7)) == 0.0


def test_memory_that_goes_on_rising_has_grown() -> None:
    assert growth(samples(*range(100, 200, 10))) > LIMIT


def test_one_game_that_needs_more_for_a_while_decides_nothing() -> None:
    assert growth(samples(*[100] * 5, 190, *[100] * 4)) == 0.0


def test_few_games_are_too_few_to_tell() -> None:
    with pytest.raises(ValueError, match="too few"):
        growth(samples(1, 2, 3))


def test_a_game_is_played_watched_branched_and_closed_as_the_soak_does_it() -> None:
    done = soak("--games", "1", "--scenario", "small")
    assert "game 1: " in done.stdout, done.stderr
    assert "2 branches" in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(not LONG, reason="takes over five minutes; set CI to run it")
def test_five_minutes_of_play_do_not_let_memory_grow() -> None:
    done = soak("--minutes", "5", "--scenario", "small")
    assert done.returncode == 0, done.stdout + done.stderr


def soak(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, so that its memory is all its own."""
    return subprocess.run(
        [sys.executable, "-m", "tests.soak", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=800,
        check=False,
    )
