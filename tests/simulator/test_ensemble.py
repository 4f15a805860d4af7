"""Many runs: what each came to, with and without its weeks."""

import gc
import tracemalloc

import numpy as np

from simulator.compare import final_values
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Block, gather, run_arms
from simulator.network import build
from simulator.rules.tick import MEASURES
from tests.simulator.bench import small

WEEKS = 30
RUNS = 40


def _both(seed: int, *, series: bool, threads: int = 1) -> list[Block]:
    return [
        block
        for _, block in run_arms(
            build(small()),
            (HEROIC_ARM, DISTRIBUTED_ARM),
            seed=seed,
            first=3,
            runs=RUNS,
            weeks=WEEKS,
            threads=threads,
            series=series,
        )
    ]


def test_what_a_run_came_to_does_not_depend_on_whether_its_weeks_are_kept(seed: int) -> None:
    for kept, left in zip(
        _both(seed, series=True), _both(seed, series=False, threads=2), strict=True
    ):
        assert kept.weekly.shape == (RUNS, WEEKS, MEASURES)
        assert left.weekly.shape == (RUNS, 0, MEASURES)
        for name in ("mean", "last", "leaving", "cards", "felt"):
            assert getattr(kept, name).tobytes() == getattr(left, name).tobytes(), name
        assert final_values(kept).tobytes() == final_values(left).tobytes()


def test_a_mean_adds_one_week_after_the_other(seed: int) -> None:
    for block in _both(seed, series=True):
        total = np.zeros((RUNS, MEASURES))
        for week in range(WEEKS):
            total += block.weekly[:, week]
        assert (total / WEEKS).tobytes() == block.mean.tobytes()
        assert block.weekly[:, -1].tobytes() == block.last.tobytes()


def test_memory_grows_with_the_weeks_of_one_run_at_most_where_no_series_are_asked_for(
    seed: int,
) -> None:
    network = build(small(weeks=520))

    def most(weeks: int, *, series: bool) -> int:
        gc.collect()
        tracemalloc.start()
        gather(
            network,
            HEROIC_ARM,
            lambda block: float(block.last[0, 0]),
            seed=seed,
            runs=32,
            weeks=weeks,
            threads=1,
            series=series,
        )
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return held

    most(20, series=False)
    one_run = 500 * MEASURES * 8
    # the weeks of one run, and their sums
    assert most(520, series=False) - most(20, series=False) < 3 * one_run
    assert most(520, series=True) - most(20, series=True) > 30 * one_run
