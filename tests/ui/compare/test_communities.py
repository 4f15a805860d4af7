"""Every community's own figures, and what it makes of them by its own values."""

import pytest

from simulator.compare import compare
from simulator.reader import read_text
from tests.ui.at_compare import RUNS
from tests.ui.small_place import TEXT
from ui.compare.communities import _extremes
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_every_community_has_its_own_figures_and_they_are_the_comparisons(
    page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.show_part(page.communities_part)
    rows = page.communities_part.rows()
    assert [row[0] for row in rows[1:] if row[0]] == ["The hill", "The river side"]
    waits = result.comparison.by_community["weeks_waited"]["heroic"][:, 0].mean()
    assert rows[1][2] == f"{waits:.1f}"
    words = page.communities_part.waits.words()
    assert "The hill, heroic" in words
    assert not page.communities_part.verdicts.isVisible()


def test_communities_with_values_of_their_own_give_their_own_verdicts(page: ComparePage) -> None:
    contested = TEXT.replace(
        "    name: The hill\n",
        "    name: The hill\n    values:\n"
        "      - {outcome: community_trust, counts: {value: 3, source: assumed}, why: Heard.}\n"
        "      - {outcome: weeks_waited, counts: {value: 1, source: assumed}, why: Seen.}\n",
    )
    scenario = read_text(contested, "contested.yaml")
    page.show_result(Result(compare(scenario, runs=RUNS, seed=3), scenario))
    page.show_part(page.communities_part)
    part = page.communities_part
    assert part.verdicts.isVisible()
    row = part.verdict_table.rows()[1]
    assert row[0] == "The hill"
    assert row[1].startswith("75 % trust of communities")


def test_communities_that_wait_as_long_are_not_set_against_each_other() -> None:
    words = _extremes(("Hill", "Dale"), (2.31, 2.28), "distributed")
    assert words == (
        "With distributed, people everywhere wait about equally long, 2.3 weeks for each need."
    )
    assert "longest" in _extremes(("Hill", "Dale"), (2.4, 2.2), "distributed")
