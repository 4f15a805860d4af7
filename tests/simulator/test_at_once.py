"""Many differences judged together: luck alone seldom makes even one of them stay clear."""

import numpy as np
import pytest
from scipy import stats

from simulator.at_once import AtOnce, at_once
from simulator.compare import Difference, compare, paired
from simulator.outcomes import OUTCOMES
from simulator.rules.names import Floats
from tests.simulator.bench import small


def differences(gaps: Floats) -> dict[str, Difference]:
    """Return differences by number, from an array of shape (differences, runs)."""
    nothing = np.zeros(gaps.shape[1])
    return {str(i): paired(nothing, gap, "higher") for i, gap in enumerate(gaps)}


def judged(gaps: Floats) -> AtOnce:
    return at_once(differences(gaps), gaps.shape[1])


@pytest.mark.parametrize("runs", [3, 8, 60])
@pytest.mark.parametrize("shared", [0.0, 0.8])
def test_where_nothing_differs_something_stays_clear_once_in_twenty(
    runs: int, shared: float
) -> None:
    count, tables = 15, 1_500
    draw = np.random.default_rng([runs, round(10 * shared)])
    own, together = 0, 0
    for _ in range(tables):
        common = draw.normal(size=(1, runs))
        gaps = np.sqrt(1 - shared) * draw.normal(size=(count, runs)) + np.sqrt(shared) * common
        found = judged(gaps)
        own += bool(found.clear)
        together += bool(found.still_clear)
    error = np.sqrt(0.05 * 0.95 / tables)
    assert together / tables < 0.05 + 4 * error
    if shared == 0.0:
        # outcomes that have nothing to do with each other leave no room: neither more nor fewer
        assert together / tables > 1 - (1 - 0.05 / count) ** count - 4 * error
        assert own / tables == pytest.approx(1 - 0.95**count, abs=4 * 0.5 / np.sqrt(tables))


def test_true_differences_among_others_do_not_make_luck_stay_clear() -> None:
    count, true, runs, tables = 15, 10, 20, 1_500
    draw = np.random.default_rng(1979)
    wrong, found_all = 0, 0
    for _ in range(tables):
        gaps = draw.normal(size=(count, runs))
        gaps[:true] += 3.0
        still = set(judged(gaps).still_clear)
        wrong += any(int(name) >= true for name in still)
        found_all += {str(i) for i in range(true)} <= still
    assert wrong / tables < 0.05 + 4 * np.sqrt(0.05 * 0.95 / tables)
    # held to 5 % shared among the five that are left, not among all fifteen
    assert wrong / tables > 0.03
    assert found_all / tables > 0.99


def test_what_stays_clear_is_what_holms_procedure_keeps() -> None:
    runs = 12
    draw = np.random.default_rng(4)
    for _ in range(200):
        gaps = draw.normal(0.6, 1.0, (7, runs)) * draw.choice([-1.0, 1.0], (7, 1))
        p = stats.ttest_1samp(gaps, 0.0, axis=1).pvalue
        keep = set()
        for left, i in zip(range(7, 0, -1), np.argsort(p), strict=True):
            if p[i] >= 0.05 / left:
                break
            keep.add(str(i))
        found = judged(gaps)
        assert set(found.still_clear) == keep
        assert set(found.clear) == {str(i) for i in range(7) if p[i] < 0.05}
        assert set(found.perhaps_luck) == set(found.clear) - keep


def test_what_never_differs_is_not_judged_and_what_always_differs_alike_stays_clear() -> None:
    gaps = np.zeros((3, 10))
    gaps[1] = 2.0
    gaps[2] = np.linspace(-1.0, 1.0, 10)
    assert judged(gaps) == AtOnce(("1", "2"), ("1",), ("1",))
    assert judged(np.zeros((2, 10))) == AtOnce((), (), ())


def test_exchanging_the_two_ways_changes_no_verdict() -> None:
    found = compare(small(), runs=12, seed=5, threads=1)
    there, back = found.at_once(), found.at_once("distributed", "heroic")
    assert there == back
    assert set(there.judged) <= {outcome.id for outcome in OUTCOMES}
    assert set(there.still_clear) <= set(there.clear)
    assert set(there.clear) == {
        outcome.id for outcome in OUTCOMES if found.difference(outcome.id).clear
    }
    assert found.to_json()["at_once"] == {
        "judged": len(there.judged),
        "clear": list(there.clear),
        "still_clear": list(there.still_clear),
    }
