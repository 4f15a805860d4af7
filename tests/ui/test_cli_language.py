"""Every command in Swedish: nothing is left in English, and nothing but words is changed."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import filled
from tests.ui.small_place import TEXT
from ui import cli
from ui.checks import _no_fault
from ui.cli import USAGE
from ui.language import install
from ui.translations.collect import ROOT

pytestmark = pytest.mark.timeout(300)
"""A first comparison may have to compile the rules."""

FILE = ROOT / "ui" / "translations" / "civicloom_sv.ts"
DECISIONS = """\
- {turn: 1, role: navigator, card: local-guide, target: surgery}
- {turn: 2, role: navigator, dials: {power: 0.5}}
- {turn: 2, role: weaver, card: open-the-doors, target: choir}
"""
FEW = ("--runs", "8")
RECORD = "r.json"
COMMANDS = {
    "compare": ("compare", "small.yaml", *FEW),
    "compare-own": (
        *("compare", "small.yaml", *FEW, "--style", "power=.5"),
        *("--decisions", "decisions.yaml"),
    ),
    "compare-record": ("compare", RECORD, *FEW),
    "compare-assumptions": ("compare", "small.yaml", "--runs", "4", "--assumptions"),
    "conditions": (
        *("conditions", "small.yaml", "--points", "4", "--runs", "4"),
        *("--vary", "trust", "--vary", "load"),
    ),
    "explain-record": ("explain", RECORD, *FEW),
    "explain-scenario": ("explain", "small.yaml", *FEW, "--outcome", "trust"),
    "journey": ("journey", "small.yaml"),
    "journey-record": ("journey", RECORD),
    "playtest": ("playtest", "small.yaml", "--runs", "8", "--card-runs", "4", "--role", "weaver"),
    "playtest-careful": (
        *("playtest", "small.yaml", "--runs", "4", "--card-runs", "4"),
        *("--role", "storyteller", "--careful"),
    ),
    "evidence": ("evidence", "--quick", "--only", "A12"),
    "run": (
        *("run", "small.yaml", "--style", "heroic"),
        *("--decisions", "decisions.yaml"),
    ),
    "replay": ("replay", RECORD),
    "report": ("report", RECORD, "--html", "-", *FEW),
    "check": ("check", "small.yaml"),
    "check-faults": ("check", "faulty.yaml"),
    "list": ("list",),
}
JSON = (
    "compare-own",
    "compare-record",
    "explain-record",
    "explain-scenario",
    "journey-record",
    "playtest",
    "evidence",
    "run",
)
"""Commands that write JSON as well; `check` and `list` do it in place of words."""

Line = Callable[..., str]


@pytest.fixture
def line(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Iterator[Line]:
    """Return what runs a command line in this process and returns all that it says."""
    before = QLocale()
    (tmp_path / "small.yaml").write_text(TEXT)
    (tmp_path / "faulty.yaml").write_text(TEXT.replace("weeks: 24, ", "weeks: x, "))
    (tmp_path / "decisions.yaml").write_text(DECISIONS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "600")  # so that no sentence is broken

    def call(*words: str) -> str:
        code = cli.main(words)
        said = capfd.readouterr()
        assert code in (0, 1), said.err
        return said.out + said.err

    call(*COMMANDS["run"], "--record", RECORD, "--quiet")
    yield call
    install("en")
    QLocale.setDefault(before)


@cache
def sentences() -> dict[str, re.Pattern[str]]:
    """Return every English text of three words or more that reads otherwise in Swedish."""
    found = {}
    for context in ET.parse(FILE).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            words = re.findall(r"[A-Za-z]{2,}", re.sub(r"\{[^{}]*\}", " ", source))
            if len(words) >= 3 and source != message.findtext("translation"):
                found[source] = re.compile(filled(source))
    return found


@cache
def cells() -> set[str]:
    """Return every English text without figures that reads otherwise in Swedish."""
    return {
        source
        for message in ET.parse(FILE).getroot().iter("message")
        if (source := message.findtext("source") or "") != message.findtext("translation")
        and "{" not in source
    }


def shown(text: str) -> list[str]:
    """Return the lines of a table or page, without the marks of HTML and drawings."""
    text = re.sub(r"<(style|script)\b.*?</\1>", "", text, flags=re.DOTALL)
    text = re.sub(r"</?(b|em|strong|small|code)\b[^>]*>", "", text)
    return [line.strip() for line in re.sub(r"<[^>]+>", "\n", text).splitlines() if line.strip()]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_in_swedish_says_nothing_in_english_that_has_a_translation(
    line: Line, name: str
) -> None:
    pytest.importorskip("ema_workbench") if name == "conditions" else None
    text = "\n".join(shown(line(*COMMANDS[name], "--language", "sv")))
    scenario = TEXT + "".join(path.read_text("utf-8") for path in ROOT.glob("scenarios/*.yaml"))
    left = [
        source
        for source, pattern in sentences().items()
        if pattern.search(text) and not pattern.search(scenario)
    ]
    assert left == []
    parts = {part.strip() for row in text.splitlines() for part in re.split(r"\s{2,}", row)}
    assert {part for part in parts & cells() if part not in scenario} == set()


def test_the_test_above_would_notice(line: Line) -> None:
    text = line(*COMMANDS["run"])
    assert [source for source, pattern in sentences().items() if pattern.search(text)]
    assert cells() & {part.strip() for part in re.split(r"\s{2,}", text)}


@pytest.mark.parametrize("name", JSON)
def test_json_is_the_same_in_every_language(line: Line, name: str, tmp_path: Path) -> None:
    line(*COMMANDS[name], "--quiet", "--json", "en.json")
    line(*COMMANDS[name], "--quiet", "--json", "sv.json", "--language", "sv")
    english, swedish = (tmp_path / f"{code}.json" for code in ("en", "sv"))
    assert english.read_bytes() == swedish.read_bytes()


@pytest.mark.parametrize("name", ["check", "check-faults", "list"])
def test_json_in_place_of_words_is_the_same_too(line: Line, name: str) -> None:
    english = line(*COMMANDS[name], "--json")
    assert json.loads(english)
    assert line(*COMMANDS[name], "--json", "--language", "sv") == english


def test_the_page_of_evidence_stays_english(line: Line, tmp_path: Path) -> None:
    words = (*COMMANDS["evidence"], "--quiet", "--write")
    line(*words, "page.md")
    english = (tmp_path / "page.md").read_text("utf-8")
    line(*words, "page.md", "--language", "sv")
    assert (tmp_path / "page.md").read_text("utf-8") == english


def test_without_the_flag_everything_is_english(line: Line) -> None:
    assert "How the decisions fared" in line(*COMMANDS["run"])
    assert "why people waiting came out as it did" in line(*COMMANDS["explain-record"])


def test_a_number_has_its_own_form(line: Line) -> None:
    assert "small.yaml: inga fel, 1 varning\n" in line("check", "small.yaml", "--language", "sv")
    assert _no_fault(2) == "inga fel, 2 varningar"
    assert _no_fault(0) == "inga fel"


def test_a_language_that_is_not_there_is_refused_by_every_command(
    line: Line, capfd: pytest.CaptureFixture[str]
) -> None:
    for words in COMMANDS.values():
        assert cli.main([*words, "--language", "xx"]) == USAGE
        assert "no language is called 'xx'; there are en, sv" in capfd.readouterr().err
