"""Outcomes judged together: the window, the terminal and the reports say the same sentence."""

from dataclasses import replace

import pytest

from simulator.at_once import AtOnce
from simulator.compare import Comparison, Difference, compare
from simulator.outcomes import OUTCOMES
from simulator.reader import read_text
from tests.ui.small_place import TEXT
from ui.at_once import between, causes_together, less, together
from ui.pages.outcome_table import OutcomeTable
from ui.report import report_html
from ui.terminal import comparison_text, notes

SMALL = read_text(TEXT, "small-place.yaml")
EACH = (
    "Each interval is for its own outcome alone: of twenty outcomes that do not differ, one would "
    "look clear by luck."
)


@pytest.fixture(scope="module")
def torn() -> Comparison:
    """Return a comparison in which some, but not all, of what is clear stays clear."""
    for seed in range(1, 40):
        found = compare(SMALL, runs=6, seed=seed, threads=1)
        if found.at_once().perhaps_luck and found.at_once().still_clear:
            return found
    raise AssertionError("no such comparison among forty")


def test_what_may_be_luck_is_named() -> None:
    found = AtOnce(("trust", "morale", "legacy"), ("trust", "morale"), ("trust",))
    assert together(found) == (
        f"{EACH} Judged more strictly, for all 3 outcomes together, 1 of 2 clear differences stay "
        "clear; these may be luck: staff morale."
    )
    assert together(replace(found, still_clear=found.clear)) == (
        f"{EACH} Judged more strictly, for all 3 outcomes together, every clear difference stays "
        "clear."
    )
    assert together(replace(found, clear=(), still_clear=())) == EACH


def test_terminal_report_and_window_say_the_same_sentence(torn: Comparison) -> None:
    words = between(torn, "heroic", "distributed")
    labels = {outcome.id: outcome.label.lower() for outcome in OUTCOMES}
    assert all(labels[name] in words for name in torn.at_once().perhaps_luck)
    assert words in notes(torn, SMALL)
    assert words in " ".join(comparison_text(torn, SMALL).split())
    assert words in report_html(torn, SMALL)
    table = OutcomeTable()
    assert table.together() == ""
    table.show_comparison(torn, SMALL)
    assert table.together() == words


def test_each_style_is_told_apart_beside_a_way_of_ones_own(torn: Comparison) -> None:
    words = less(torn, "heroic", "distributed")
    assert words.startswith("Less heroic, judged for all ")
    assert words.partition("; ")[2] == between(torn, "heroic", "distributed").partition("; ")[2]
    alike = {
        name: {"heroic": row["heroic"], "distributed": row["heroic"]}
        for name, row in torn.values.items()
    }
    same = replace(torn, values=alike)
    assert less(same, "heroic", "distributed") == ""
    assert between(same, "heroic", "distributed") == EACH


def test_effects_that_may_be_luck_among_so_many_causes_are_named() -> None:
    surely, perhaps, not_at_all = (
        Difference(mean, mean - 1.0, mean + 1.0, 0.5) for mean in (9.0, 1.1, 0.2)
    )
    few = [("a card", surely), ("an event", not_at_all)]
    assert causes_together(few, 96) == []
    many = [*few, ("a dial", perhaps), *[("a mechanism", not_at_all)] * 20]
    assert causes_together(many, 96) == [
        "Judged more strictly, for all 23 causes together, 1 of 2 clear effects stay clear; these "
        "may be luck: a dial."
    ]
