"""The commands `explain` and `journey`, on the real engine."""

import json
from pathlib import Path

import pytest

from simulator.mechanisms import MECHANISMS
from tests.ui.command_line import Line, in_this_process
from tests.ui.small_place import TEXT

DECISIONS = """\
- {turn: 1, role: navigator, card: local-guide, target: surgery}
- {turn: 2, role: navigator, dials: {power: 0.5}}
- {turn: 2, role: weaver, card: open-the-doors, target: choir}
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "small.yaml").write_text(TEXT)
    (tmp_path / "decisions.yaml").write_text(DECISIONS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "220")
    return tmp_path


@pytest.fixture
def line(place: Path, capfd: pytest.CaptureFixture[str]) -> Line:
    """Run a command line in this process."""
    return in_this_process(capfd=capfd)


@pytest.fixture
def record(line: Line) -> str:
    """Return the file of a record with three decisions."""
    words = ("--style", "heroic", "--decisions", "decisions.yaml", "--record", "r.json")
    assert line("run", "small.yaml", *words, "--quiet").returncode == 0
    return "r.json"


def test_a_record_is_explained_by_its_decisions_events_dials_and_mechanisms(
    line: Line, record: str
) -> None:
    done = line("explain", record, "--runs", "16")
    assert (done.returncode, done.stderr) == (0, "")
    first = done.stdout.splitlines()[0]
    assert first == "A small place: why people waiting came out as it did, up to week 24"
    assert "Decision  Turn 1, Navigator: Keep a guide to who does what (The surgery)" in done.stdout
    assert "Turn 2, Navigator: turn the dials to power 0.5" in done.stdout
    assert "Event  Week 10: A letter from the landlord" in done.stdout
    assert "Dial  Purpose: driving results" in done.stdout
    assert "Mechanism  One need brings up another" in done.stdout
    assert "people waiting" in done.stdout
    assert " → " in done.stdout
    assert "What single effects leave unexplained" in done.stdout
    assert "Every way was run on the same 16 lucks, as asked." in done.stdout
    assert "Luck of the record: seed 1, replication 0" in done.stdout


def test_the_explanation_of_a_record_goes_to_json(line: Line, record: str, place: Path) -> None:
    words = ("--runs", "8", "--outcome", "morale", "--week", "12")
    done = line("explain", record, *words, "--json", "-")
    assert (done.returncode, done.stderr) == (0, "")
    facts = json.loads(done.stdout)
    assert facts["outcome"]["id"] == "morale"
    assert facts["week"] == 12
    assert facts["lucks"] == {
        "runs": 8,
        "asked": True,
        "half_width_wanted": None,
        "share_within": None,
    }
    kinds = [cause["kind"] for cause in facts["causes"]]
    assert kinds.count("decision") == 3
    assert kinds.count("mechanism") == len(MECHANISMS)
    assert "late-news" not in {c["id"] for c in facts["causes"] if c["kind"] == "event"}
    again = line("explain", record, *words, "--json", "e.json", "--quiet", "--threads", "1")
    assert (again.returncode, again.stdout) == (0, "")
    assert (place / "e.json").read_text() == done.stdout


def test_without_a_number_the_lucks_are_chosen_and_said(line: Line, record: str) -> None:
    done = line("explain", record, "--week", "4")
    assert done.returncode == 0
    assert "a number chosen beforehand from 32 others" in " ".join(done.stdout.split())


def test_a_scenario_is_explained_by_what_makes_the_styles_differ(line: Line) -> None:
    done = line("explain", "small.yaml", "--runs", "16", "--outcome", "trust", "--seed", "4")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        "A small place: why heroic and distributed leadership differ in trust between services"
    )
    for words in ("Meaning making", "left unexplained", "how much of the gap goes away", "Seed 4;"):
        assert words in done.stdout
    facts = json.loads(line("explain", "small.yaml", "--runs", "4", "--json", "-").stdout)
    assert [dial["dial"] for dial in facts["dials"]] == ["power", "meaning", "practice", "purpose"]


def test_a_citizens_journey_has_a_lane_for_each_style(line: Line) -> None:
    done = line("journey", "small.yaml", "--community", "river", "--week", "3")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith(
        "A small place: one citizen from The river side who asks for 'Health' "
    )
    assert lines[2].split() == ["Week", "Heroic", "Distributed"]
    assert "Asks for 'Health' and turns to" in done.stdout
    assert "Mean weeks of people like this one" in done.stdout
    facts = json.loads(
        line("journey", "small.yaml", "--community", "river", "--week", "3", "--json", "-").stdout
    )
    assert [lane["arm"] for lane in facts["lanes"]] == ["heroic", "distributed"]
    assert facts["lanes"][0]["steps"][0]["need"] == facts["need"]["id"] == "health"


def test_a_record_has_a_lane_of_its_own(line: Line, record: str) -> None:
    done = line("journey", record, "--need", "home")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Your run" in done.stdout.splitlines()[2]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("explain", "r.json", "--outcome", "moral"), 64, "did you mean 'morale'?"),
        (("explain", "r.json", "--week", "25"), 64, "1 to 24 would do"),
        (("explain", "r.json", "--outcome", "legacy", "--week", "3"), 64, "after the last week"),
        (("explain", "r.json", "--seed", "3"), 64, "leave --seed out"),
        (("explain", "r.json", "--set", "drive=0"), 64, "leave --set out"),
        (("explain", "none.json"), 2, "there is no file 'none.json'"),
        (("explain", "smal"), 2, "the record of a run is a file that ends in .json"),
        (("explain", "r.json", "--runs", "1"), 64, "--runs"),
        (("explain", "r.json", "--runs", "8", "--json", "nowhere/e.json"), 2, "no folder"),
        (("journey", "small.yaml", "--community", "rivr"), 64, "did you mean 'river'?"),
        (("journey", "small.yaml", "--need", "helth"), 64, "did you mean 'health'?"),
        (("journey", "small.yaml", "--community", "hill", "--need", "home"), 64, "health, money"),
        (("journey", "small.yaml", "--week", "25"), 64, "1 to 24 would do"),
        (("journey", "r.json", "--set", "drive=0"), 64, "leave --set out"),
        (("journey", "r.json", "--seed", "3"), 64, "leave --seed out"),
    ],
)
@pytest.mark.usefixtures("record")
def test_what_makes_no_sense_is_one_sentence_that_says_what_would(
    line: Line, words: tuple[str, ...], code: int, said: str
) -> None:
    done = line(*words)
    assert done.returncode == code
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert said in done.stderr


def test_a_record_without_its_scenario_says_so(line: Line, record: str, place: Path) -> None:
    facts = json.loads((place / record).read_text())
    del facts["scenario"]
    (place / record).write_text(json.dumps(facts))
    for command in ("explain", "journey"):
        done = line(command, record)
        assert done.returncode == 2
        assert done.stderr == (
            "civicloom: r.json holds no scenario; a record carries the scenario that was played\n"
        )


def test_a_record_under_another_name_is_still_known(line: Line, record: str, place: Path) -> None:
    (place / "kept").write_text((place / record).read_text())
    done = line("journey", "./kept")
    assert (done.returncode, done.stderr) == (0, "")
