"""The commands `run` and `replay`, on the real engine."""

import json
from pathlib import Path

import pytest

from simulator.record import Record
from tests.ui.command_line import Line, in_this_process
from tests.ui.small_place import TEXT, small_place

DECISIONS = """\
- {turn: 1, role: navigator, card: local-guide, target: surgery}
- {turn: 2, role: navigator, dials: {power: 0.5}}
- {turn: 2, role: weaver, card: open-the-doors, target: choir}
"""


WEEKS = small_place().calendar.weeks

HEROIC = ("run", "small.yaml", "--style", "heroic")
KEPT = (*HEROIC, "--decisions", "decisions.yaml", "--record", "r.json")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "small.yaml").write_text(TEXT)
    (tmp_path / "decisions.yaml").write_text(DECISIONS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path


@pytest.fixture
def line(place: Path, capfd: pytest.CaptureFixture[str]) -> Line:
    """Run a command line in this process."""
    return in_this_process(capfd=capfd)


def test_a_run_shows_its_outcomes_and_its_digest(line: Line) -> None:
    done = line("run", "small.yaml", "--style", "heroic")
    assert (done.returncode, done.stderr) == (0, "")
    assert "People waiting" in done.stdout
    assert "run digest " in done.stdout


def test_a_run_with_decisions_says_how_they_fared(line: Line) -> None:
    done = line(
        "run",
        "small.yaml",
        "--style",
        "distributed",
        "--decisions",
        "decisions.yaml",
        "--json",
        "-",
    )
    assert (done.returncode, done.stderr) == (0, "")
    facts = json.loads(done.stdout)
    assert facts["seats"] == ["navigator", "weaver"]
    assert facts["dials"] == {"power": 1, "meaning": 1, "practice": 1, "purpose": 1}
    cards = [fact for fact in facts["decisions"] if "card" in fact]
    assert [(fact["turn"], fact["card"]) for fact in cards] == [
        (1, "local-guide"),
        (2, "open-the-doors"),
    ]
    assert facts["weekly"]["week"] == list(range(1, WEEKS + 1))
    assert len(facts["weekly"]["people_waiting"]) == WEEKS


def test_the_same_run_gives_the_same_bytes(line: Line) -> None:
    words = ("--style", "heroic", "--seed", "5", "--json", "-")
    assert line("run", "small.yaml", *words).stdout == line("run", "small.yaml", *words).stdout


def test_parameters_that_were_set_stand_in_the_result(line: Line) -> None:
    words = ("run", "small.yaml", "--style", "heroic", "--json", "-")
    assert "overrides" not in json.loads(line(*words).stdout)
    changed = json.loads(line(*words, "--set", "drive=0.2", "--set", "steps=4").stdout)
    assert changed["overrides"] == {"drive": 0.2, "steps": 4.0}


def test_weekly_figures_go_to_csv(line: Line) -> None:
    done = line("run", "small.yaml", "--style", "heroic", "--weeks", "6", "--csv", "-")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("week,people_waiting,")
    assert len(lines) == 7


def test_a_record_replays_bit_for_bit(line: Line, place: Path) -> None:
    words = ("--style", "heroic", "--decisions", "decisions.yaml", "--record", "r.json")
    assert line("run", "small.yaml", *words, "--quiet").returncode == 0
    done = line("replay", "r.json", "--verify")
    assert (done.returncode, done.stderr) == (0, "")
    digest = Record.load(place / "r.json").run_digest
    assert done.stdout == f"r.json: the same, bit for bit, over {WEEKS} weeks ({digest})\n"
    shown = line("replay", "r.json")
    assert shown.returncode == 0
    assert "Keep a guide to who" in shown.stdout


def test_a_record_that_was_tampered_with_does_not_replay(line: Line, place: Path) -> None:
    line("run", "small.yaml", "--style", "heroic", "--record", "r.json")
    facts = json.loads((place / "r.json").read_text())
    facts["seed"] += 1
    (place / "r.json").write_text(json.dumps(facts))
    done = line("replay", "r.json", "--verify")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_record_that_cannot_be_read_is_one_sentence(line: Line, place: Path) -> None:
    (place / "r.json").write_text("{")
    for name in ("r.json", "none.json"):
        done = line("replay", name, "--verify")
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert name in done.stderr


def test_decisions_with_faults_are_told_with_all_of_them(line: Line, place: Path) -> None:
    (place / "decisions.yaml").write_text(DECISIONS.replace("surgery", "surgary"))
    done = line(*KEPT)
    assert done.returncode == 1
    assert done.stderr == (
        "decisions.yaml:1:57: error: unknown service 'surgary'; did you mean 'surgery'?\n"
    )
    assert not (place / "r.json").exists()


def test_a_decision_that_costs_more_than_is_left_is_refused_at_its_place(
    line: Line, place: Path
) -> None:
    dear = "- {turn: 1, role: weaver, card: back-a-group, target: choir}\n"
    poor = TEXT.replace("reserve: {value: 30,", "reserve: {value: 1,")
    (place / "small.yaml").write_text(poor)
    (place / "decisions.yaml").write_text(dear)
    done = line(*KEPT)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("decisions.yaml:1:3: error: ")
    assert done.stderr.count("\n") == 1
    assert not (place / "r.json").exists()


def test_a_style_of_the_scenario_can_be_named(line: Line, place: Path) -> None:
    own = "styles:\n  - {id: middle, name: The middle, power: 0.5, meaning: 0.5, practice: 0.5, "
    (place / "small.yaml").write_text(TEXT + own + "purpose: 0.5}\n")
    done = line("run", "small.yaml", "--style", "middle", "--json", "-")
    assert json.loads(done.stdout)["dials"]["power"] == 0.5
    assert "one run, style The middle" in line("run", "small.yaml", "--style", "middle").stdout
    wrong = line("run", "small.yaml", "--style", "midle")
    assert wrong.returncode == 64
    assert "did you mean 'middle'?" in wrong.stderr
