"""The command `compare`, on the real engine."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.outcomes import OUTCOMES, WEEKLY
from tests.ui.command_line import PATIENCE, civicloom, environment, in_this_process, interrupted
from tests.ui.small_place import TEXT, small_place
from ui import cli

DECISIONS = """\
- {turn: 1, role: navigator, card: local-guide, target: surgery}
- {turn: 2, role: weaver, card: open-the-doors, target: choir}
"""


WEEKS = small_place().calendar.weeks

Compare = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "small.yaml").write_text(TEXT)
    (tmp_path / "decisions.yaml").write_text(DECISIONS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path


@pytest.fixture
def compared(place: Path, capfd: pytest.CaptureFixture[str]) -> Compare:
    """Compare the small place in this process, where the engine is loaded once for all."""
    return in_this_process("compare", "small.yaml", "--runs", "12", capfd=capfd)


def test_the_terminal_shows_table_chart_and_what_it_rests_on(
    compared: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "180")
    done = compared()
    assert (done.returncode, done.stderr) == (0, "")
    for outcome in OUTCOMES:
        assert outcome.label in done.stdout
    assert "◇ Heroic " in done.stdout
    assert "● Distributed " in done.stdout
    assert f"12 pairs of runs over {WEEKS} weeks, seed 1;" in done.stdout
    assert "of the scenario's figures are assumed" in done.stdout
    assert "\x1b" not in done.stdout


def test_json_holds_what_the_design_fixes(compared: Compare) -> None:
    done = compared("--json", "-")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("}\n")
    facts = json.loads(done.stdout)
    assert set(facts["scenario"]) == {"id", "title", "digest"}
    assert (facts["seed"], facts["runs"], facts["weeks"]) == (1, 12, WEEKS)
    assert list(facts["outcomes"]) == [outcome.id for outcome in OUTCOMES]
    for fact in facts["outcomes"].values():
        assert set(fact) >= {"label", "unit", "better", "heroic", "distributed", "difference"}
        assert set(fact["heroic"]) == {"mean", "sd", "p05", "p50", "p95"}
        low, high = fact["difference"]["ci95"]
        assert low <= fact["difference"]["mean"] <= high
        assert 0 <= fact["p_distributed_better"] <= 1
    assert facts["weekly"]["week"] == list(range(1, WEEKS + 1))
    for outcome in WEEKLY:
        for style in ("heroic", "distributed"):
            bands = facts["weekly"][outcome.id][style]
            assert {name: len(values) for name, values in bands.items()} == dict.fromkeys(
                ("p05", "p50", "p95", "mean"), WEEKS
            )


def test_equal_input_gives_equal_bytes_with_any_number_of_threads(place: Path) -> None:
    words = ("compare", "small.yaml", "--runs", "100", "--json", "-", "--threads")
    one, two = (civicloom(*words, threads, folder=place) for threads in ("1", "2"))
    assert (one.returncode, one.stderr) == (0, "")
    assert one.stdout == two.stdout


def test_another_seed_is_another_luck(compared: Compare) -> None:
    other = compared("--json", "-", "--seed", "2").stdout
    assert compared("--json", "-").stdout != other


def test_several_scenarios_give_a_list(compared: Compare, place: Path) -> None:
    other = TEXT.replace("id: small-place", "id: other-place")
    (place / "other.yaml").write_text(other)
    words = ("--json", "all.json", "--csv", "all.csv", "--report", "r.html")
    done = compared("other.yaml", *words)
    assert done.returncode == 0, done.stderr
    facts = json.loads((place / "all.json").read_text())
    assert [fact["scenario"]["id"] for fact in facts] == ["small-place", "other-place"]
    assert (place / "r-small-place.html").exists()
    assert (place / "r-other-place.html").exists()
    lines = (place / "all.csv").read_text().splitlines()
    assert lines.count(lines[0]) == 1


def test_the_scenario_may_come_from_standard_input(compared: Compare, place: Path) -> None:
    done = civicloom("compare", "-", "--runs", "12", "--json", "-", given=TEXT, folder=place)
    assert done.stdout == compared("--json", "-").stdout


def test_parameters_that_are_set_enter_the_digest(compared: Compare) -> None:
    usual = json.loads(compared("--json", "-").stdout)
    other = json.loads(compared("--json", "-", "--set", "consent_trust=0.1").stdout)
    assert usual["scenario"]["digest"] != other["scenario"]["digest"]


def test_your_cards_are_carried_out_both_ways(compared: Compare) -> None:
    done = compared("--style", "heroic", "--decisions", "decisions.yaml")
    assert done.returncode == 0, done.stderr
    assert "How far each card took hold" in done.stdout
    assert "Keep a guide to who" in done.stdout


def test_a_third_style_runs_beside_the_two(compared: Compare) -> None:
    done = compared("--style", "power=.5,meaning=1")
    assert done.returncode == 0, done.stderr
    assert "All runs on the same luck" in done.stdout
    assert "Power=.5,meaning=1" in done.stdout


def test_a_scenario_with_faults_is_told_with_all_of_them(
    place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (place / "bad.yaml").write_text(TEXT.replace("need: money", "need: mony"))
    assert cli.main(["compare", "bad.yaml"]) == 1
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.startswith("bad.yaml:")
    assert "did you mean 'money'?" in said.err


def test_the_report_is_written_and_said(compared: Compare, place: Path) -> None:
    done = compared("--report", "r.html", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = (place / "r.html").read_text(encoding="utf-8")
    assert "civicloom compare small.yaml --runs 12 --seed 1<" in text


def test_another_language_is_spoken_where_people_read_and_nowhere_else(place: Path) -> None:
    words = ("compare", "small.yaml", "--runs", "4")
    speaking = (*words, "--language", "sv")
    done = civicloom(*speaking, "--report", "sv.html", folder=place)
    assert done.returncode == 0, done.stderr
    assert "Utfall" in done.stdout
    page = (place / "sv.html").read_text("utf-8")
    assert "Vad som jämfördes" in page
    assert "--language sv" in page, "the command that repeats it says so"
    one, two = (civicloom(*said, "--json", "-", folder=place) for said in (words, speaking))
    assert one.stdout == two.stdout
    wrong = civicloom(*words, "--language", "xx", folder=place)
    assert wrong.returncode == 64
    assert "no language is called 'xx'" in wrong.stderr


def test_ctrl_c_in_the_middle_leaves_nothing_behind(place: Path) -> None:
    (place / "out.json").write_text("the old result")
    words = ["compare", "lonely-carers", "--runs", "1000000", "--json", "out.json"]
    words += ["--csv", "out.csv", "--report", "out.html"]
    before = sorted(path.name for path in place.iterdir())
    code, written, shown = interrupted(*words, once=" runs", folder=place)
    assert (code, written) == (130, b""), shown
    assert "civicloom: stopped; nothing was written" in shown
    assert "Traceback" not in shown
    assert sorted(path.name for path in place.iterdir()) == before
    assert (place / "out.json").read_text() == "the old result"


def test_a_full_disk_is_one_sentence_and_leaves_nothing_half_written(place: Path) -> None:
    pytest.importorskip("resource", reason="limits on the size of files are a thing of Unix")
    (place / "out.json").write_text("the old result")
    code = (
        "import resource, signal, sys; from ui.comparing import *; from ui.cli import guarded; "
        "import simulator.compare; "
        "work = lambda: compare_all(['small.yaml'], Wanted(12, 1, json='out.json', quiet=True)); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)); "
        "sys.exit(guarded(work, []))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=place,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert "cannot write 'out.json': file too large" in done.stderr
    assert (place / "out.json").read_text() == "the old result"
    assert not [path for path in place.iterdir() if path.name.endswith(".part")]


def test_where_nothing_may_be_compiled_one_sentence_says_so_and_a_run_goes_on() -> None:
    refused = civicloom("compare", "first-week", "--runs", "4", NUMBA_DISABLE_JIT="1")
    assert refused.returncode == 64
    (line,) = refused.stderr.splitlines()
    assert "NUMBA_DISABLE_JIT" in line
    assert "unset it" in line
    run = civicloom("run", "first-week", "--style", "heroic", NUMBA_DISABLE_JIT="1")
    assert run.returncode == 0
    assert "Money in reserve" in run.stdout
