"""The command line as a whole: exit codes, sentences, help, and what is loaded."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from simulator import VERSION
from simulator.errors import Interrupted
from tests.ui.command_line import PATIENCE, ROOT, civicloom, environment
from ui import cli
from ui.stopping import stoppable

FAULTY = """\
format: 1
id: Bad Id
title: A place
"""


def test_the_version_is_told() -> None:
    done = civicloom("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"civicloom {VERSION}\n", "")


def test_help_names_every_command_and_none_that_is_not_there() -> None:
    done = civicloom("--help")
    assert done.returncode == 0
    names = "play compare evidence run replay explain report journey check list schema"
    for command in names.split():
        assert f"\n  {command} " in done.stdout
    assert "forecast" not in done.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["compar"], "no such command 'compar'. Did you mean 'compare'?"),
        (["compare"], "missing argument 'SCENARIO|RECORD'."),
        (["compare", "x", "--rums", "3"], "no such option: --rums"),
        (["compare", "x", "--runs", "many"], "for '--runs': it should be a whole number."),
        (["compare", "x", "--runs", "1"], "invalid value for '--runs'"),
        (["compare", "x", "--weeks", "0"], "invalid value for '--weeks'"),
        (["compare", "x", "--seed", "-1"], "invalid value for '--seed'"),
        (["compare", "x", "--seed", str(2**63)], f"{2**63} is above {2**63 - 1}"),
        (["run", "x"], "missing option '--style'"),
        (["check"], "missing argument 'SCENARIO'."),
        (["check", "--jsno", "x"], "no such option: --jsno"),
    ],
)
def test_wrong_use_is_one_sentence_with_the_way_to_help_and_exit_64(
    words: list[str], sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == 64
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.startswith("civicloom: ")
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert "--help'." in said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--set", "attention_centre"],
            "'--set attention_centre' is not a pair; write --set NAME=VALUE",
        ),
        (["--set", "consent_trusts=1"], "no parameter 'consent_trusts'; did you mean 'consent_tru"),
        (
            ["--set", "consent_trust=2"],
            "parameter 'consent_trust' is set to 2; it goes from 0 to 1 (chance)",
        ),
        (["--set", "consent_trust=x"], "'consent_trust' is set to 'x', which is no number; it goe"),
        (["--set", "consent_trust=nan"], "which is no number"),
        (
            ["--set", "steps=2.5"],
            "'steps' is set to 2.5; it takes whole numbers from 0 to 10 (steps)",
        ),
        (["--set", "shrink=.3"], "'shrink' is set to .3; it takes whole numbers from 0 to 1"),
        (["--set", "drive=.3", "--set", "drive=.4"], "'drive' is set twice; set it once"),
        (["--style", "heroc"], "no style 'heroc'; did you mean 'heroic'? Or set dials: power=.5"),
        (["--style", "zzz"], "no style 'zzz'; there are heroic, distributed, or set dials: power="),
        (["--style", "power=2"], "dial 'power' is set to '2'; a dial goes from 0 (heroic) to 1"),
        (["--style", "powr=1"], "no dial 'powr'; did you mean 'power'?"),
        (["--style", "power=1,power=0"], "dial 'power' is set twice"),
        (["--decisions", "d.yaml"], "--decisions needs --style"),
        (["--json", "-", "--csv", "-"], "--json and --csv cannot all go to standard output"),
        (["--json", "a", "--csv", "a"], "two outputs have the same file name"),
    ],
)
def test_a_flag_that_makes_no_sense_is_told_with_what_would_do(
    words: list[str], sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", "lonely-carers", *words]) == 64
    said = capfd.readouterr()
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_an_unknown_scenario_is_told_with_the_nearest_name(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["compare", "lonely-carer"]) == 2
    assert "did you mean 'lonely-carers'?" in capfd.readouterr().err


def test_a_result_that_cannot_be_written_is_told_before_the_work(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", "lonely-carers", "--json", str(tmp_path / "no" / "x.json")]) == 2
    assert f"there is no folder '{tmp_path / 'no'}'" in capfd.readouterr().err


def test_without_a_screen_the_window_says_so_and_what_would_do() -> None:
    for words in ([], ["play"], ["play", "river-rises", "--role", "navigator"]):
        done = civicloom(*words)
        assert done.returncode == 2
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1
        assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in done.stderr
        assert "'civicloom compare " in done.stderr


def test_a_screen_that_does_not_answer_is_no_screen() -> None:
    done = civicloom("play", DISPLAY=":4711")
    assert done.returncode == 2
    assert "the screen DISPLAY=:4711 does not answer" in done.stderr


def test_play_names_the_nearest_role() -> None:
    done = civicloom("play", "lonely-carers", "--role", "navigater")
    assert done.returncode == 64
    assert "there is no role 'navigater' to play; did you mean 'navigator'?" in done.stderr


def test_check_tells_every_fault_at_its_place_and_exits_1(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(FAULTY)
    done = civicloom("check", "bad.yaml", folder=tmp_path)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) > 3
    assert all(line.startswith("bad.yaml:") and ": error: " in line for line in lines)
    assert any(line.startswith("bad.yaml:2:5: ") for line in lines)


def test_check_of_clean_scenarios_exits_0() -> None:
    done = civicloom("check", "lonely-carers", "river-rises")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith("lonely-carers: no faults")
    assert civicloom("check", "lonely-carers", "--quiet").stdout == ""


def test_check_goes_on_after_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(FAULTY)
    done = civicloom("check", "none.yaml", "bad.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "none.yaml" in done.stderr
    assert "bad.yaml:2:5" in done.stdout


def test_check_reads_standard_input() -> None:
    text = (ROOT / "scenarios" / "lonely-carers.yaml").read_text(encoding="utf-8")
    done = civicloom("check", "-", given=text)
    assert done.returncode == 0
    done = civicloom("check", "-", given=FAULTY)
    assert done.returncode == 1
    assert done.stdout.startswith("-:")


def test_check_writes_json_for_one_and_for_several(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(FAULTY)
    one = json.loads(civicloom("check", "bad.yaml", "--json", folder=tmp_path).stdout)
    assert one["fine"] is False
    assert {"file", "line", "column", "severity", "message", "path"} == set(one["problems"][0])
    two = civicloom("check", "--json", "none.yaml", "lonely-carers", folder=tmp_path)
    assert two.returncode == 2
    facts = json.loads(two.stdout)
    assert "unreadable" in facts[0]
    assert facts[1] == {**facts[1], "scenario": "lonely-carers", "fine": True}


def test_check_explains_a_scenario_with_its_defaults() -> None:
    done = civicloom("check", "--explain", "lonely-carers")
    assert done.returncode == 0
    assert "id: lonely-carers" in done.stdout
    assert "# default" in done.stdout
    assert civicloom("check", "-", given=done.stdout).returncode == 0


def test_the_same_check_goes_through_the_quick_and_the_long_way(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["check", "lonely-carers"]) == 0
    quick = capfd.readouterr().out
    assert cli.main(["check", "--", "lonely-carers"]) == 0
    assert capfd.readouterr().out == quick


def test_check_and_schema_load_neither_arrays_nor_graphs_nor_charts() -> None:
    code = (
        "import sys; from ui.cli import main; code = main(sys.argv[1:]); "
        "heavy = {'numpy', 'networkx', 'numba', 'matplotlib', 'rich', 'PySide6', 'jinja2'}; "
        "print(code, sorted(heavy & set(sys.modules)), 'typer' in sys.modules, file=sys.stderr)"
    )
    for words, typer in ((["check", "lonely-carers"], False), (["schema"], True)):
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            capture_output=True,
            text=True,
            env=environment(),
            timeout=PATIENCE,
            check=True,
        )
        assert done.stderr == f"0 [] {typer}\n"


def test_list_shows_what_is_assumed_of_each_scenario(tmp_path: Path) -> None:
    done = civicloom("list")
    assert done.returncode == 0
    assert "lonely-carers" in done.stdout
    assert "Assumed" in done.stdout
    facts = json.loads(civicloom("list", "--json").stdout)
    assert {"lonely-carers", "river-rises", "shrinking-libraries"} <= {fact["id"] for fact in facts}
    assert all(0 < fact["assumed_share"] <= 1 for fact in facts)


def test_list_shows_own_scenarios_and_what_is_wrong_with_them() -> None:
    from simulator.library import own_folder

    own_folder().mkdir(parents=True)
    (own_folder() / "mine.yaml").write_text(FAULTY)
    done = civicloom("list")
    assert done.returncode == 0
    assert "Your own" in done.stdout
    assert "mine.yaml:1:1:error:" in "".join(done.stdout.split())


def test_schema_is_a_json_schema() -> None:
    done = civicloom("schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)["type"] == "object"


def test_a_reader_that_goes_away_is_no_fault() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "ui", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait(PATIENCE) == 0
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_standard_output_that_is_full_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ui", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode == 2
    words = os.strerror(28).lower()
    assert done.stderr.decode() == f"civicloom: cannot write to standard output: {words}\n"


def test_a_fault_in_the_program_is_a_sentence_and_the_details_are_in_a_log(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fail() -> int:
        raise ZeroDivisionError("a planted fault")

    assert cli.guarded(fail, ["compare", "x"]) == 70
    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert "ZeroDivisionError: a planted fault" in said
    assert "Traceback" not in said
    log = cli.log_file()
    assert str(log) in said
    details = log.read_text()
    assert "Traceback" in details
    assert "command: civicloom compare x" in details


def press_ctrl_c(begun: bool, presses: int, seen: list[bool]) -> None:
    """Press Ctrl-C some times in the middle of work; `seen` gathers what it sees after each."""
    with stoppable() as stop:
        stop.begun = begun
        for _ in range(presses):
            signal.raise_signal(signal.SIGINT)
            seen.append(stop.wanted())


@pytest.mark.parametrize(
    ("begun", "presses", "seen"),
    [(True, 1, [True]), (True, 2, [True]), (False, 1, [])],
    ids=["asks once", "insists the second time", "ends work at once that has no parts yet"],
)
def test_ctrl_c_stops_work_in_order(begun: bool, presses: int, seen: list[bool]) -> None:
    handler = signal.getsignal(signal.SIGINT)
    found: list[bool] = []
    with pytest.raises(Interrupted, match="stopped; nothing was written"):
        press_ctrl_c(begun, presses, found)
    assert found == seen
    assert signal.getsignal(signal.SIGINT) is handler


def test_ctrl_c_is_a_sentence_and_exit_130(capfd: pytest.CaptureFixture[str]) -> None:
    def stop() -> int:
        raise KeyboardInterrupt

    assert cli.guarded(stop, []) == 130
    assert capfd.readouterr().err == "civicloom: stopped; nothing was left half-written\n"


def test_a_second_ctrl_c_while_the_first_is_told_still_ends_in_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_dispatch", stop)
    monkeypatch.setattr(cli, "tell", stop)
    assert cli.main(["list"]) == 130
