"""What the terminal shows: numbers in words, charts that need no colour."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.outcomes import BY_ID
from ui import terminal
from ui.phrases import digits, finding, number, percent, signed
from ui.report import finding_sentence


class Difference:
    def __init__(self, mean: float, low: float, high: float, share: float) -> None:
        self.mean, self.low, self.high, self.p_second_better = mean, low, high, share
        self.p_same = 0.0


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1318.4, 0, "1,318"),
        (-1318.4, 0, "−1,318"),
        (0.04, 1, "0.04"),
        (-0.004, 0, "−0.004"),
        (0.0, 1, "0.0"),
        (-0.0, 0, "0"),
        (2.25, 1, "2.2"),
        (float("nan"), 1, "not known"),
    ],
)
def test_numbers_are_rounded_for_reading_but_never_to_nothing(
    value: float, decimals: int, text: str
) -> None:
    assert number(value, decimals) == text


@given(st.floats(-1e12, 1e12), st.integers(0, 3))
def test_a_number_reads_as_zero_only_if_it_is(value: float, decimals: int) -> None:
    digits = number(value, decimals).strip("−0.,")
    assert bool(digits) == (value != 0)


def test_only_all_is_100_per_cent_and_only_none_is_0() -> None:
    assert [percent(share) for share in (0.0, 0.001, 0.5, 0.999, 1.0)] == [
        "0 %",
        "1 %",
        "50 %",
        "99 %",
        "100 %",
    ]


def test_differences_carry_their_sign() -> None:
    assert [signed(value, 1) for value in (2.0, -2.0, 0.0)] == ["+2.0", "−2.0", "0.0"]


def test_small_figures_and_narrow_intervals_get_the_digits_they_need() -> None:
    waiting, sickness = BY_ID["people_waiting"], BY_ID["sickness"]
    assert digits(waiting, 1450, 1318) == 0
    assert digits(waiting, 0.28, 0.04) == 2
    assert digits(sickness, 5.4, 5.1) == 1
    assert digits(sickness, 5.4, 5.1, interval=Difference(-0.31, -0.34, -0.28, 1.0)) == 2
    assert digits(waiting, 0.0, 0.0) == 0


def test_an_interval_that_includes_zero_is_no_clear_difference() -> None:
    words = finding(BY_ID["people_waiting"], Difference(-3, -8, 2, 0.61))
    assert (words.clearness, words.short) == ("unclear", "no clear difference")
    assert (words.interval, words.often) == ("−8 to +2", "61 %")


def test_a_finding_is_one_sentence_that_crowns_nobody() -> None:
    outcome = BY_ID["people_waiting"]
    text = finding_sentence(outcome, (1450, 1318), Difference(-132, -163, -101, 0.94))
    assert text == (
        "People waiting: 1,450 under heroic and 1,318 under distributed (people; lower is "
        "better); on the same luck the figure is lower by 132 under distributed (95 % interval "
        "101 to 163); distributed did better in 94 % of the runs."
    )


def drawn(lines: dict[str, list[float]], weeks: int = 104, **more: int) -> list[str]:
    looks = dict(zip(lines, terminal.LOOKS.values(), strict=False))
    chart = terminal.chart(
        {label: (looks[label], values) for label, values in lines.items()},
        range(1, weeks + 1),
        [(20, "Budget cut")],
        **more,
    )
    return [line.plain for line in chart]


def test_lines_are_told_apart_by_their_marks_and_named_at_their_ends() -> None:
    rising = [100.0 + week for week in range(104)]
    falling = [300.0 - week for week in range(104)]
    lines = drawn({"Heroic": rising, "Distributed": falling})
    text = "\n".join(lines)
    assert text.count("◇") > 5
    assert text.count("●") > 5
    assert any(line.endswith("◇ Heroic 203") for line in lines)
    assert any(line.endswith("● Distributed 197") for line in lines)
    assert lines[-1].strip() == "▲ week 20: Budget cut"


def test_a_line_stays_in_its_row_where_nothing_changes() -> None:
    lines = drawn({"Heroic": [5.0] * 104})
    marked = [line for line in lines if "◇" in line]
    assert len(marked) == 1


@given(
    st.lists(st.floats(0, 1e7), min_size=1, max_size=520),
    st.lists(st.floats(0, 1e7), min_size=1, max_size=520),
)
def test_any_run_can_be_drawn_in_the_space_there_is(
    first: list[float], second: list[float]
) -> None:
    weeks = min(len(first), len(second))
    lines = drawn({"Heroic": first[:weeks], "Distributed": second[:weeks]}, weeks)
    assert len(lines) >= terminal.CHART_ROWS + 2
    assert all(len(line) < 140 for line in lines)


def test_a_terminal_without_unicode_gets_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    lines = drawn({"Heroic": [1.0, 2.0, 3.0], "Distributed": [3.0, 2.0, 1.0]}, 3)
    text = "\n".join(lines)
    assert text.isascii()
    assert "x Heroic 3" in text
    assert "o Distributed 1" in text
    assert "*" in text  # where both meet


def test_progress_is_silent_where_nobody_sees_it(capfd: pytest.CaptureFixture[str]) -> None:
    with terminal.progress("A place", "runs") as show:
        show(1, 2)
        show(2, 2)
    assert capfd.readouterr() == ("", "")
