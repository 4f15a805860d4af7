"""Numbers and changes as a person reads them."""

import pytest

from simulator.hindsight import Figure
from simulator.outcomes import BY_ID
from tests.ui.small_place import small_place
from ui.play.did import _share
from ui.play.words import (
    change,
    decisions_worth,
    judgement,
    listed,
    money,
    names,
    number,
    percent,
    shown_outcomes,
    target_name,
    value,
    way,
)


@pytest.mark.parametrize(
    ("figure", "decimals", "words"),
    [(1318.4, 0, "1,318"), (-2.04, 1, "−2.0"), (-0.01, 1, "0.0"), (0, 0, "0")],
)
def test_numbers_are_rounded_and_grouped(figure: float, decimals: int, words: str) -> None:
    assert number(figure, decimals) == words


def test_money_is_shown_in_the_currency_of_the_place() -> None:
    assert money(small_place(), 2) == "£1,700"
    assert money(small_place(), -2) == "−£1,700"
    assert money(small_place(), 24.03) == "£20,400"


def test_attention_is_counted_in_decisions() -> None:
    assert [decisions_worth(worth) for worth in (2.0, 1.5, 0.0)] == ["2", "1.5", "0"]


def test_shares_are_per_cent() -> None:
    assert percent(0.704).replace("\N{NARROW NO-BREAK SPACE}", " ") == "70 %"


@pytest.mark.parametrize(
    ("outcome", "before", "after", "words", "going"),
    [
        ("people_waiting", 1284, 1210, "74 fewer", "better"),
        ("people_waiting", 1210, 1284, "74 more", "worse"),
        ("needs_met", 1210, 1284, "74 more", "better"),
        ("trust", 50, 53.2, "up 3.2 points", "better"),
        ("failure_demand", 57.7, 0, "down 57.7 points", "better"),
        ("weeks_waited", 1.5, 1.8, "up 0.3 weeks", "worse"),
        ("weeks_waited", 3, 1.2, "down 1.8 weeks", "better"),
        ("trust", 50, 50.01, "no change", "same"),
        ("money_balance", 24, 22, "down £1,700", "worse"),
    ],
)
def test_changes_say_their_way_and_size(
    outcome: str, before: float, after: float, words: str, going: str
) -> None:
    measure = BY_ID[outcome]
    assert change(measure, before, after, small_place()) == words
    assert way(measure, before, after) == going
    assert judgement(way(measure, before, after)) in ("better", "worse", "the same")


def test_values_carry_their_unit() -> None:
    place = small_place()
    assert value(BY_ID["weeks_waited"], 3.21, place) == "3.2 weeks"
    assert value(BY_ID["people_waiting"], 1234.4, place) == "1,234"
    assert value(BY_ID["money_balance"], 2, place) == "£1,700"


def test_the_goals_of_a_place_come_first() -> None:
    first, others = shown_outcomes(small_place())
    assert [outcome.id for outcome in first] == ["people_waiting", "trust"]
    assert {outcome.id for outcome in (*first, *others)} == {
        outcome.id for outcome in BY_ID.values() if outcome.weekly
    }


def test_targets_have_names() -> None:
    known = names(small_place())
    assert target_name(known, "surgery->advice") == "The surgery to The advice office"
    assert target_name(known, "choir+garden") == "The choir and The garden"
    assert target_name(known, "nothing") == "nothing"


def test_lists_read_as_sentences() -> None:
    assert listed([]) == ""
    assert listed(["one"]) == "one"
    assert listed(["one", "two", "three"]) == "one, two and three"


@pytest.mark.parametrize(
    ("amount", "of", "words"),
    [
        (31.4, 50.6, "31 of 51 (61 %)"),
        (80.6, 210.4, "81 of 210 (39 %)"),
        (9.9, 14.8, "10 of 15 (67 %)"),
        (26.0, 31.0, "26 of 31 (84 %)"),
        (3.4, 8.2, "3 of 8"),
    ],
)
def test_who_works_out_a_share_finds_the_per_cent_that_is_told(
    amount: float, of: float, words: str
) -> None:
    assert (
        _share(Figure(amount, of))
        .replace("\N{NARROW NO-BREAK SPACE}", " ")
        .replace("\N{NO-BREAK SPACE}", " ")
        == words
    )


def test_a_change_of_money_is_what_one_sum_shown_is_less_the_other() -> None:
    place, outcome = small_place(), BY_ID["money_balance"]
    cost = place.place.staff_week.value
    said = change(outcome, 31_940 / cost, 26_755 / cost, place)
    assert (money(place, 31_940 / cost), money(place, 26_755 / cost)) == ("£31,900", "£26,800")
    assert said == "down £5,100"
    assert change(outcome, 10_140 / cost, 9_876 / cost, place) == "down £224"
