"""The command `evidence`, on the real engine."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator import MODEL_VERSION, VERSION
from simulator.evidence import catalogue
from simulator.evidence.base import Check, Effort, exact, mean, within
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


def test_a_row_that_luck_does_not_settle_is_no_pass_and_is_counted_apart(
    evidence: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        within("well inside", 0.0, 1.0, (0.5, 0.1)),
        within("just inside", 0.0, 1.0, (0.9, 0.1)),
        within("just outside", 0.0, 1.0, (1.1, 0.1)),
        within("far outside", 0.0, 1.0, (1.5, 0.1)),
        within("best of five", 0.0, 0.25, (0.25, 0.0), again=0.61),
        mean(Effort(quick=False), "wait", 2.0, (2.009, 0.007)),
    ]
    plant(monkeypatch, Check("D1-luck", "D", "Luck", "nobody", lambda _: rows))
    code, out, _ = evidence("--json", "rows.json", "--write", "page.md")
    assert code == 1
    code, out, _ = evidence()
    assert code == 1
    assert "6 rows: 1 pass, 2 fail, 0 contested and not met. 3 more lie inside" in out
    assert "fail, not settled" in out
    facts = json.loads(Path("rows.json").read_text(encoding="utf-8"))
    assert facts["counts"]["not_settled"] == 3
    shown = [(row["verdict"], row["settled"]) for row in facts["checks"][0]["rows"]]
    assert shown == [
        ("pass", True),
        ("not settled", False),
        ("fail", False),
        ("fail", True),
        ("not settled", False),
        ("not settled", False),
    ]
    assert facts["checks"][0]["rows"][0]["range"] == [0.0, 1.0]
    assert facts["checks"][0]["rows"][4]["resamples_inside"] == 0.61
    page = Path("page.md").read_text(encoding="utf-8")
    assert "| just inside | 0 to 1 | 0.90 | 0.10 | -1.0 | **not settled** |" in page
    assert "| just outside | 0 to 1 | 1.10 | 0.10 | +1.0 | **fail**, not settled |" in page
    assert "### Rows inside what was expected that luck does not settle" in page
    assert "measured 0.25 (standard error none; inside in 61% of resamples)." in page
    assert "wait: expected 2 (within 1.98 to 2.02), measured 2.0090 (standard error" in page


def test_nothing_but_rows_that_luck_does_not_settle_ends_in_nought(
    evidence: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = within("just inside", 0.0, 1.0, (0.9, 0.1))
    plant(monkeypatch, Check("D1-luck", "D", "Luck", "nobody", lambda _: [row]))
    code, out, _ = evidence()
    assert code == 0
    assert "1 row: 0 pass, 0 fail" in out


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
        "range",
        "resamples_inside",
        "verdict",
        "settled",
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
        (["--only", "A99"], "there is no check 'A99'; their ids begin with A1 to A14"),
        (
            ["--only", "Z"],
            "there is no check 'Z'; their ids begin with A1 to A14, B1 to B34, R1 to R8",
        ),
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
