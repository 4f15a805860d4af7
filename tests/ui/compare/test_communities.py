"""Every community's own figures, and what it makes of them by its own values."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from simulator.compare import compare
from simulator.reader import read_text
from tests.ui.at_compare import RUNS
from tests.ui.small_place import TEXT
from ui.compare.communities import _extremes
from ui.compare.work import Result
from ui.pages.compare import ComparePage
from ui.theme import hub
from ui.widgets.marks import mark_icon

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


def test_the_marks_beside_its_headings_follow_the_looks(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    page.show_part(page.communities_part)
    table = page.communities_part.table

    def mark_of(name: str) -> QImage:
        (column,) = [i for i, words in enumerate(table.rows()[0]) if words.lower() == name]
        item = table.horizontalHeaderItem(column)
        assert item is not None
        return item.icon().pixmap(40, 28).toImage()

    before = {name: mark_of(name) for name in ("heroic", "distributed")}
    hub().set_look(choice="contrast", scale=1.6)
    qtbot.waitUntil(lambda: not hub().undressed)
    for name, old in before.items():
        assert mark_of(name) != old
        assert mark_of(name) == mark_icon(name).pixmap(40, 28).toImage()
