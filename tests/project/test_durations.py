"""How long a game takes is said in one way everywhere: as the start page reckons it."""

import re
from pathlib import Path
from typing import Final

import pytest

from simulator.library import Entry, shipped

ROOT: Final = Path(__file__).parents[2]
FIRST: Final = next(entry for entry in shipped() if entry.id == "first-week")
OTHERS: Final = [entry.minutes for entry in shipped() if entry.id != FIRST.id]
IN_WORDS: Final = {10: ("ten minutes", "tio minuter"), 4: ("four turns", "fyra omgångar")}

TELL_ALL: Final = {
    "README.md": "A game takes {0} to {1} minutes",
    "ui/help/2-playing.md": "{0} to {1} minutes;",
    "ui/help/sv/2-playing.md": "{0} till {1} minuter;",
}
TELL_FIRST: Final = (
    "README.md",
    "docs/players-guide.md",
    "docs/scenarios/first-week.md",
    "scenarios/README.md",
    "scenarios/first-week.yaml",
    "ui/help/2-playing.md",
    "ui/help/8-evening.md",
    "ui/help/sv/2-playing.md",
    "ui/help/sv/8-evening.md",
)


@pytest.mark.parametrize("page", TELL_ALL)
def test_a_page_says_of_all_games_what_the_start_page_says(page: str) -> None:
    words = (ROOT / page).read_text(encoding="utf-8")
    assert TELL_ALL[page].format(min(OTHERS), max(OTHERS)) in " ".join(words.split())


@pytest.mark.parametrize("page", TELL_FIRST)
def test_a_page_says_of_the_first_week_what_the_start_page_says(page: str) -> None:
    words = " ".join((ROOT / page).read_text(encoding="utf-8").lower().split())
    assert any(each in words for each in IN_WORDS[FIRST.minutes]), page
    assert not re.search(r"quarter of an hour|en kvart\b|hour to an hour|half an hour", words)


@pytest.mark.parametrize("page", ["ui/help/2-playing.md", "ui/help/sv/2-playing.md"])
def test_the_help_says_how_many_turns_the_first_week_has(page: str) -> None:
    words = " ".join((ROOT / page).read_text(encoding="utf-8").split())
    assert any(each in words for each in IN_WORDS[FIRST.turns])


def test_no_game_takes_longer_than_forty_minutes_and_none_but_the_first_less_than_twenty() -> None:
    assert FIRST.minutes == 10
    assert all(20 <= minutes <= 40 for minutes in OTHERS)


@pytest.mark.parametrize("entry", shipped(), ids=lambda entry: entry.id)
def test_the_page_of_a_place_says_what_the_start_page_says(entry: Entry) -> None:
    page = ROOT / "docs" / "scenarios" / f"{entry.id}.md"
    head = " ".join(page.read_text("utf-8").split()[:60])
    assert f"About {'ten' if entry.minutes == 10 else entry.minutes} minutes" in head
    assert f" {entry.weeks} weeks, " in head
