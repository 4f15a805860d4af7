"""The command `playtest`, on the real engine."""

import csv
import json
from pathlib import Path

import pytest

from tests.ui.small_place import TEXT
from ui import cli

QUICK = ("--runs", "8", "--card-runs", "8", "--role", "weaver", "--threads", "1")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "small.yaml").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    return tmp_path


def test_bots_and_cards_are_told_in_tables(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(("playtest", "small.yaml", *QUICK)) == 0
    said = capfd.readouterr()
    assert said.err == ""
    assert said.out.splitlines()[0] == "A small place: bots of every role and style"
    assert "Resource weaver   half-way" in said.out
    assert "Introduce people to what is here" in said.out
    assert "Walk with people to the next service" not in said.out
    assert "8 lucks" in said.out
    assert "The intervals hold luck, not what is uncertain in the figures." in said.out


def test_files_hold_every_context(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(("playtest", "small.yaml", *QUICK, "--csv", "all.csv", "--json", "-")) == 0
    said = capfd.readouterr()
    facts = json.loads(said.out)
    assert facts["runs"] == facts["card_runs"] == 8
    assert [bot["style"] for bot in facts["bots"]] == ["heroic", "half-way", "distributed"]
    assert {facts["cards"][card]["role"] for card in facts["cards"]} == {"weaver"}
    rows = list(csv.reader((place / "all.csv").read_text().splitlines()))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 100


def test_a_careful_player_is_told_of_without_single_cards(
    place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(("playtest", "small.yaml", *QUICK, "--careful")) == 0
    said = capfd.readouterr().out
    assert said.splitlines()[0] == "A small place: a careful player of every role and style"
    assert "Every choice was tried on 8 other lucks before it was made." in said
    assert "Verdict" not in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--role", "mayor"), "no role is called 'mayor'; the roles are architect"),
        (("--runs", "1"), "'--runs'"),
        (("--json", "-", "--csv", "-"), "cannot both go to standard output"),
        (("--set", "nonsense=1"), "nonsense"),
    ],
)
def test_wrong_use_is_one_sentence(
    place: Path, capfd: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert cli.main(("playtest", "small.yaml", *words)) == cli.USAGE
    told = capfd.readouterr()
    assert told.out == ""
    assert said in told.err
    assert len(told.err.splitlines()) == 1


def test_what_cannot_be_written_is_found_out_before_anything_is_run(
    place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(("playtest", "small.yaml", "--json", "nowhere/x.json")) == 2
    assert "there is no folder" in capfd.readouterr().err
