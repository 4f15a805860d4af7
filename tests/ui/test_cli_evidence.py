"""The command `evidence`, on the real engine."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator import MODEL_VERSION, VERSION
from simulator.evidence import catalogue
from simulator.evidence.base import Check, exact, within
from ui import cli

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def evidence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Call:
    """Run the command in this process, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")

    def call(*words: str) -> tuple[int, str, str]:
        code = cli.main(["evidence", *words])
        said = capfd.readouterr()
        return code, said.out, said.err

    return call


def plant(monkeypatch: pytest.MonkeyPatch, *planted: Check) -> None:
    monkeypatch.setattr(catalogue, "checks", lambda: planted)


def test_the_terminal_shows_each_row_with_its_verdict(evidence: Call) -> None:
    code, out, err = evidence("--quick", "--only", "A12", "--only", "A8-batch")
    assert (code, err) == (0, "")
    for words in ("target", "source", "expected", "measured", "error", "verdict"):
        assert words in out
    assert "A12-cuts" in out
    assert "A8-batch (method)" in out
    # only what is left of the budget after two years comes from the engine
    assert "17 rows: 1 pass, 0 fail" in out
    assert "16 more hold, but check a method outside" in out
    assert "budget left after two years in the engine" in out


def test_a_row_that_fails_ends_in_one_and_is_named(
    evidence: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = Check("A1-wrong", "A", "Wrong", "nobody", lambda _: [exact("sum", 3.0, 4.0, "why")])
    plant(monkeypatch, wrong)
    code, out, _ = evidence()
    assert code == 1
    assert "fail" in out
    code, _, err = evidence("--write", "page.md")
    assert code == 1
    assert "evidence written to page.md" in err
    page = Path("page.md").read_text(encoding="utf-8")
    assert "### Rows that fail" in page
    assert "- **A1-wrong**, sum: expected 3, measured 4 (standard error none). Why." in page


def test_a_contested_row_that_is_not_met_is_shown_as_such_and_fails_nothing(
    evidence: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(
        monkeypatch,
        Check(
            "B5-open",
            "B",
            "Open",
            "two studies",
            lambda _: [within("share", 0.0, 1.0, (2.0, 0.1))],
            contested="one found it, the other did not",
        ),
    )
    code, out, _ = evidence("--write", "page.md")
    assert code == 0
    assert "contested" in out
    page = Path("page.md").read_text(encoding="utf-8")
    assert "### Contested rows that are not met" in page
    assert "*contested*: one found it, the other did not" in page


def test_json_holds_every_figure_and_repeats_to_the_byte(evidence: Call) -> None:
    code, out, err = evidence("--quick", "--only", "A13", "--seed", "7", "--json", "-")
    assert (code, err) == (0, "")
    facts = json.loads(out)
    assert (facts["version"], facts["model_version"]) == (VERSION, MODEL_VERSION)
    assert (facts["seed"], facts["effort"]) == (7, "quick")
    assert [check["id"] for check in facts["checks"]] == [
        "A13-conservation",
        "A13-symmetry",
        "A13-stillness",
    ]
    row = facts["checks"][0]["rows"][0]
    assert set(row) == {
        "what",
        "kind",
        "target",
        "expected",
        "measured",
        "standard_error",
        "z",
        "verdict",
        "note",
        "method",
    }
    assert row["method"] is False
    assert evidence("--quick", "--only", "A13", "--seed", "7", "--threads", "1", "--json", "-") == (
        0,
        out,
        "",
    )


def test_the_page_says_what_it_is_and_how_to_repeat_it(evidence: Call) -> None:
    code, _, err = evidence("--quick", "--part", "A", "--only", "A12", "--write", "evidence.md")
    assert code == 0
    assert "evidence written to evidence.md" in err
    page = Path("evidence.md").read_text(encoding="utf-8")
    for heading in (
        "# How far the model can be trusted",
        "## What is modelled",
        "## What is assumed",
        "## Where the literature disagrees",
        "## What the tool must not be used for",
        "## Part A: exact theory",
        "### A12-cuts: Yearly cuts compound week by week",
    ):
        assert heading in page
    assert "A quick run with seed 1" in page
    assert "civicloom evidence --part A --only A12 --quick --seed 1 --write evidence.md" in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--only", "A99"], "there is no check 'A99'"),
        (["--part", "C"], "there is no part 'C'; the parts are A, B, D"),
        (["--json", "-", "--write", "-"], "cannot both go to standard output"),
        (["--json", "x", "--write", "x"], "two outputs have the same file name"),
    ],
)
def test_wrong_use_is_told_in_one_sentence(evidence: Call, words: list[str], sentence: str) -> None:
    code, out, err = evidence(*words)
    assert (code, out) == (64, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_a_folder_that_is_not_there_is_told_before_any_work(evidence: Call) -> None:
    code, _, err = evidence("--write", "nowhere/page.md")
    assert code == 2
    assert "there is no folder" in err
