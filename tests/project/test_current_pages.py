"""Pages that a program wrote tell of the rules and places as they are, and say so."""

import re
from pathlib import Path
from typing import Final

import pytest

from simulator import MODEL_VERSION
from simulator.parameters import PARAMETERS
from simulator.reader import digest, load
from ui.evidence_page import INTRO

DOCS: Final = Path(__file__).parents[2] / "docs"
PLACES: Final = sorted(path.stem for path in (DOCS / "scenarios").glob("*.md"))
PAGES: Final = ("assumptions.md", "evidence.md", "playtest.md")


def words(page: Path) -> str:
    return " ".join(page.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("page", [*PAGES, *(f"scenarios/{name}.md" for name in PLACES)])
def test_a_page_of_figures_is_from_the_rules_as_they_are(page: str) -> None:
    told = re.findall(r"model version (\d+)[.,)]", words(DOCS / page))
    assert told
    assert set(told) == {MODEL_VERSION}


@pytest.mark.parametrize("name", PLACES)
def test_a_page_of_a_place_is_from_the_place_as_it_is(name: str) -> None:
    told = re.findall(r"scenario digest `(\w+)`", words(DOCS / "scenarios" / f"{name}.md"))
    assert told
    assert set(told) == {digest(load(name))}


def test_every_assumption_stands_in_one_place_of_the_table_of_all() -> None:
    _, _, page = (DOCS / "assumptions.md").read_text("utf-8").partition("## Every assumption")
    named = re.findall(r"`(\w+)`", page.partition("| assumption |")[2])
    assert sorted(named) == sorted(p.name for p in PARAMETERS if p.tag == "assumed")


def test_the_words_of_the_page_of_evidence_are_those_that_the_command_writes() -> None:
    assert (DOCS / "evidence.md").read_text("utf-8").startswith(INTRO)
