"""A game that was played, set beside both styles, its own cards, and its branches."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.decisions import Decision, Taken
from tests.ui.at_compare import WAIT, played
from ui.compare.words import cards_sentence, fared_words, summary_sentence
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_game_is_set_beside_both_styles_and_its_cards_carried_out_the_other_way(
    qtbot: QtBot, page: ComparePage
) -> None:
    record = played(2)
    page.compare_record(record)
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    assert page.result is not None
    comparison = page.result.comparison
    assert [arm.name for arm in comparison.arms] == [
        "heroic",
        "distributed",
        "yours",
        "yours-heroic",
        "yours-distributed",
    ]
    assert (comparison.seed, comparison.weeks) == (record.seed, record.week)
    assert page.outcomes_part.cards_card.isVisible()
    assert page.outcomes_part.cards_table.rowCount() == 2
    cell = page.outcomes_part.cards_table.item(0, 1)
    assert cell is not None
    assert cell.text() == "Meet people at the door: The hill"
    page.game_chip.click()
    assert not page.game_chip.isVisible()
    assert page.places.isEnabled()


def test_your_run_on_its_own_luck_is_the_first_of_the_lucks(game_result: Result) -> None:
    record = game_result.record
    assert record is not None
    last = record.outcomes["needs_met"][record.week - 1]
    assert game_result.comparison.values["needs_met"]["yours"][0] == last


def test_for_each_outcome_the_page_says_where_your_cards_hardly_mattered_and_what_might(
    qtbot: QtBot, page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    part = page.outcomes_part
    said = set()
    for place in range(part.outcomes.count()):
        part.outcomes.setCurrentIndex(place)
        words = cards_sentence(game_result.comparison, part.outcome())
        assert part.unmoved.isVisible() == bool(words)
        assert part.unmoved.text() == words
        said.add(bool(words))
    assert said == {True, False}


def test_any_two_ways_can_be_set_against_each_other(
    qtbot: QtBot, page: ComparePage, game_result: Result
) -> None:
    page.show_result(game_result)
    page.outcomes_part.first.setCurrentIndex(page.outcomes_part.first.findData("yours"))
    page.outcomes_part.second.setCurrentIndex(
        page.outcomes_part.second.findData("yours-distributed")
    )
    assert page.outcomes_part.pair() == ("yours", "yours-distributed")
    words = summary_sentence(
        game_result, page.outcomes_part.outcome(), "yours", "yours-distributed"
    )
    assert page.outcomes_part.sentence.text() == words
    assert page.outcomes_part.model.headerData(1, Qt.Orientation.Horizontal) == "Your run"


@pytest.mark.parametrize(
    ("done", "refusal", "words"),
    [
        (0.77, "", "77 % took hold"),
        (0.0, "the reserve could not pay for it", "refused: the reserve could not pay for it"),
        (0.4, "only 50 % of its attention could be found", "40 % took hold; only 50 %"),
    ],
)
def test_how_a_card_fared_is_said_in_words(done: float, refusal: str, words: str) -> None:
    taken = Taken(Decision(0, "navigator", "greet-at-the-door", "hill"), done, refusal)
    assert fared_words(taken).startswith(words)
    assert fared_words(None) == "not tried"


def test_branches_of_a_game_stand_beside_each_other_as_far_as_the_open_one_goes(
    qtbot: QtBot, page: ComparePage
) -> None:
    page.compare_branches([("Tried again", played(2)), ("As first played", played(3))])
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    assert page.result is not None
    comparison = page.result.comparison
    assert comparison.weeks == 16
    labels = {arm.name: arm.label for arm in comparison.arms}
    assert labels["yours"] == "Tried again"
    assert labels["branch-2"] == "As first played"
    # both had the same cards so far, and so the same weeks on every luck
    values = comparison.values["people_waiting"]
    assert values["yours"].tolist() == values["branch-2"].tolist()
    page.show_part(page.why_part)
    assert page.why_part.about.count() == 3


def test_a_branch_that_has_not_got_as_far_is_left_out_and_said_to_be(
    qtbot: QtBot, page: ComparePage
) -> None:
    page.compare_branches([("As first played", played(3)), ("Tried again", played(1))])
    qtbot.waitUntil(lambda: page.result is not None, timeout=WAIT)
    assert page.result is not None
    assert page.result.comparison.weeks == 24
    assert "branch-2" not in {arm.name for arm in page.result.comparison.arms}
    assert page.facts.whole().endswith("not played as far, so left out: Tried again")
