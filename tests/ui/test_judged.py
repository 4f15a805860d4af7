"""Who did better by whose values, as the terminal and the report tell it."""

from typing import Any

import pytest

from simulator.compare import Comparison, compare
from simulator.judging import verdicts
from simulator.scenario import Scenario
from simulator.testbed import figure, small_data
from ui.judged import BORROWED, DISAGREE, judged
from ui.report import report_html
from ui.terminal import comparison_text

HEADING = "Who did better by whose values"


def value(outcome: str, counts: float) -> dict[str, Any]:
    return {"outcome": outcome, "counts": figure(counts), "why": f"We look at {outcome}."}


def contested(*values: dict[str, Any]) -> tuple[Scenario, Comparison]:
    data = small_data(weeks=20)
    data["communities"][0]["values"] = list(values)
    scenario = Scenario.model_validate(data)
    return scenario, compare(scenario, runs=12, seed=4)


def test_every_judge_has_a_row_with_what_it_judges_by_and_why() -> None:
    scenario, comparison = contested(value("weeks_waited", 3), value("morale", 1))
    rows, notes = judged(comparison)
    (row,) = rows
    assert row.name == scenario.communities[0].name
    assert row.values == (
        ("weeks waited 75 %", "We look at weeks_waited."),
        ("staff morale † 25 %", "We look at morale."),
    )
    assert BORROWED in notes


def test_figures_of_their_own_need_no_dagger() -> None:
    _, comparison = contested(value("weeks_waited", 1), value("community_trust", 1))
    rows, notes = judged(comparison)
    assert all("†" not in words for words, _ in rows[0].values)
    assert BORROWED not in notes


@pytest.mark.parametrize("outcome", ["weeks_waited", "money_balance", "trust"])
def test_a_star_stands_where_counting_says_otherwise_and_nowhere_else(outcome: str) -> None:
    _, comparison = contested(value(outcome, 1), value("needs_met", 1))
    rows, notes = judged(comparison)
    (verdict,) = verdicts(comparison)
    assert rows[0].better.endswith("*") is not verdict.agreed
    assert (DISAGREE in notes) is not verdict.agreed
    assert rows[0].better.removesuffix(" *") == (verdict.better or "no clear difference")


def test_the_terminal_and_the_report_show_verdicts_only_where_goals_are_contested() -> None:
    scenario, comparison = contested(value("weeks_waited", 1))
    assert HEADING in comparison_text(comparison, scenario)
    page = report_html(comparison, scenario)
    assert HEADING in page
    assert "We look at weeks_waited." in page
    plain, alike = contested()
    assert HEADING not in comparison_text(alike, plain)
    assert HEADING not in report_html(alike, plain)
