"""Student's t: right to many digits, and intervals that hold what they promise."""

import numpy as np
import pytest
from scipy import stats

from simulator.compare import paired
from simulator.student import SERIES, beyond_luck, quantile

FEW = (*range(1, 25), 47, 63, 95, 191, 199)
MANY = (SERIES - 1, SERIES, SERIES + 1, 9_999, 99_999, 9_999_999)


@pytest.mark.parametrize("freedom", [*FEW, *MANY])
@pytest.mark.parametrize("share", [0.5, 0.9, 0.975, 0.995, 1 - 0.05 / 200, 1 - 0.05 / 2000])
def test_a_quantile_is_scipys_to_nine_digits(share: float, freedom: int) -> None:
    assert quantile(share, freedom) == pytest.approx(
        stats.t.ppf(share, freedom), rel=1e-9, abs=1e-12
    )


@pytest.mark.parametrize(("share", "freedom"), [(0.4, 3), (1.0, 3), (float("nan"), 3), (0.9, 0)])
def test_a_quantile_that_does_not_exist_is_refused(share: float, freedom: int) -> None:
    with pytest.raises(ValueError, match=r"would do|is the least"):
        quantile(share, freedom)


@pytest.mark.parametrize("runs", [2, 4, 8])
def test_intervals_of_few_lucks_hold_the_truth_19_times_in_20(runs: int) -> None:
    draw = np.random.default_rng(20_261_126 + runs)
    times = 8_000
    held = 0
    for gap in draw.normal(0.7, 2.0, (times, runs)):
        found = paired(np.zeros(runs), gap, "higher")
        held += found.low <= 0.7 <= found.high
    # four standard errors of a share of 95 % either way
    assert held / times == pytest.approx(0.95, abs=4 * np.sqrt(0.95 * 0.05 / times))


@pytest.mark.parametrize("runs", [4, 48])
def test_one_of_twenty_tables_in_which_nothing_differs_has_a_sure_row(runs: int) -> None:
    draw = np.random.default_rng(7 * runs)
    tables, rows = 20_000, 100
    width = quantile(1 - 0.05 / (2 * rows), runs - 1)
    wrong = 0
    for _ in range(20):
        gaps = draw.normal(0.0, 1.0, (tables // 20, rows, runs))
        error = gaps.std(axis=2, ddof=1) / np.sqrt(runs)
        wrong += int((np.abs(gaps.mean(axis=2)) > width * error).any(axis=1).sum())
    exactly = 1 - (1 - 0.05 / rows) ** rows
    assert wrong / tables == pytest.approx(exactly, abs=4 * np.sqrt(0.05 * 0.95 / tables))


@pytest.mark.parametrize("runs", [2, 3, 5, 100])
def test_a_forecast_of_nothing_is_called_clear_at_most_once_in_twenty(runs: int) -> None:
    draw = np.random.default_rng(100 + runs)
    gaps = draw.normal(0.0, 1.0, (8_000, runs))
    errors = gaps.std(axis=1, ddof=1) / np.sqrt(runs)
    told = [
        beyond_luck(mean, error, runs) for mean, error in zip(gaps.mean(1), errors, strict=True)
    ]
    assert np.mean(told) < 0.05 + 4 * np.sqrt(0.05 * 0.95 / len(told))
    assert np.mean(told) > 0.035


def test_one_luck_tells_nothing_and_two_alike_tell_something() -> None:
    assert not beyond_luck(5.0, 0.0, 1)
    assert beyond_luck(5.0, 0.0, 2)
    assert not beyond_luck(0.0, 0.0, 2)
    assert beyond_luck(2.01, 1.0, 200)
    assert not beyond_luck(1.99, 1.0, 200)
