"""The command `compare` with a recorded game: the same figures as the window's page."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.decisions import Decision
from simulator.record import Record
from simulator.run import Run
from simulator.styles import Dials
from tests.ui.small_place import small_place
from ui import cli
from ui.background import Handle
from ui.cli import USAGE
from ui.compare.assumptions import _work
from ui.compare.work import Result, game_work

pytestmark = pytest.mark.timeout(300)

RUNS = 32
Line = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def record() -> Record:
    """Return a game that was left after two of its three turns."""
    run = Run(small_place(), seed=5, dials=Dials(0.5, 0.5, 0.5, 0.5), seats=("navigator",))
    for _ in range(2):
        run.decide(Decision(run.turn, "navigator", "greet-at-the-door", "hill"))
        run.commit("navigator")
        while not run.deciding and not run.finished:
            run.step()
    return run.record()


@pytest.fixture
def line(
    record: Record,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Line:
    """Return what runs a command line beside the record."""
    record.save(tmp_path / "mine.json")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "240")

    def call(*words: str) -> tuple[int, str, str]:
        code = cli.main(words)
        said = capfd.readouterr()
        return code, said.out, said.err

    return call


def quiet(_done: int, _total: int) -> None:
    """Take progress, and tell nobody."""


def compared(record: Record) -> Result:
    """Return what the window makes of the game."""
    return game_work((("Your run", record),), RUNS)(Handle(quiet))


def written(line: Line, *flags: str) -> dict[str, Any]:
    code, out, err = line("compare", "mine.json", "--runs", str(RUNS), "--json", "-", *flags)
    assert code == 0, err
    facts: dict[str, Any] = json.loads(out)
    return facts


def test_a_record_is_compared_with_the_windows_bits(line: Line, record: Record) -> None:
    facts = written(line)
    window = compared(record).comparison
    own = facts.pop("yours_less")
    assert facts == json.loads(json.dumps(window.to_json()))
    for style in ("heroic", "distributed"):
        for outcome, entry in own[style]["outcomes"].items():
            gap = window.difference(outcome, style, "yours")
            assert entry == {
                "difference": {"mean": gap.mean, "ci95": [gap.low, gap.high]},
                "p_yours_better": gap.p_second_better,
            }


def test_the_assumption_interval_of_the_own_run_is_the_windows_bit_for_bit(
    line: Line, record: Record
) -> None:
    facts = written(line, "--assumptions")
    result = compared(record)
    for style in ("heroic", "distributed"):
        found = _work(result, "people_waiting", (style, "yours"))(Handle(quiet))
        own = facts["yours_less"][style]
        assert own["assumptions"] == json.loads(json.dumps(found.to_json()))
        for outcome, wider in found.wider.items():
            assert own["outcomes"][outcome]["assumptions"] == {
                "difference": {"mean": wider.mean, "interval95": [wider.low, wider.high]},
                "p_yours_better": wider.p_second_better,
                "draws_yours_better": wider.draws_second_better,
            }
    styles = _work(result, "people_waiting", ("heroic", "distributed"))(Handle(quiet))
    assert facts["assumptions"] == json.loads(json.dumps(styles.to_json()))


def test_the_table_shows_the_own_run_less_each_style_and_the_wider_interval(line: Line) -> None:
    code, out, err = line("compare", "mine.json", "--runs", "8")
    assert (code, err) == (0, "")
    assert "Your run, less each style on the same luck" in out
    assert "With" not in out.split("Your run, less each style")[1].split("How far")[0]
    code, out, err = line("compare", "mine.json", "--runs", "4", "--assumptions")
    assert (code, err) == (0, "")
    own = out.split("Your run, less each style on the same luck")[1].split("How far each card")[0]
    assert own.count("With") == 2
    assert "people waiting, your run less heroic" in out
    assert "people waiting, your run less distributed" in out


@pytest.mark.parametrize(
    "flags",
    [
        ("--seed", "1"),
        ("--weeks", "8"),
        ("--set", "trust_gain=0.1"),
        ("--style", "heroic"),
    ],
)
def test_what_a_record_has_of_its_own_is_left_out(line: Line, flags: tuple[str, str]) -> None:
    code, out, err = line("compare", "mine.json", *flags)
    assert (code, out) == (USAGE, "")
    assert f"leave {flags[0]} out" in err


def test_a_record_is_compared_by_itself(line: Line) -> None:
    code, _, err = line("compare", "mine.json", "lonely-carers")
    assert code == USAGE
    assert "name one record and nothing else" in err


def test_the_report_of_a_record_says_how_to_make_it_again(line: Line, tmp_path: Path) -> None:
    words = ("compare", "mine.json", "--runs", "4", "--report", "mine.html", "--quiet")
    assert line(*words) == (0, "", "")
    page = (tmp_path / "mine.html").read_text("utf-8")
    assert "civicloom compare mine.json --runs 4" in page
    assert "--seed" not in page
