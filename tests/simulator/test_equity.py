"""Each community's own figures: the same runs as a comparison, taken apart by community."""

import numpy as np
import pytest

from simulator.compare import compare
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM
from simulator.equity import MEASURED, by_community
from simulator.errors import Interrupted, WrongUse
from simulator.run import Run
from simulator.styles import DISTRIBUTED
from tests.ui.small_place import small_place

RUNS = 30


def test_the_gap_between_communities_is_that_of_the_comparison_luck_by_luck() -> None:
    scenario = small_place()
    whole = compare(scenario, runs=RUNS, seed=4)
    parts = by_community(scenario, runs=RUNS, seed=4)
    for arm in ("heroic", "distributed"):
        waits = parts.values[arm]["weeks_waited"]
        gap = waits.max(axis=1) - waits.min(axis=1)
        assert gap == pytest.approx(whole.values["equity_gap"][arm])


def test_the_figures_are_those_of_a_run_that_is_played() -> None:
    scenario = small_place()
    parts = by_community(scenario, runs=1, seed=9, arms=(DISTRIBUTED_ARM,))
    run = Run(scenario, seed=9, dials=DISTRIBUTED)
    while not run.finished:
        run.step()
    seen = {view.id: view for view in run.picture().communities}
    for i, community in enumerate(parts.communities):
        view = seen[community]
        assert parts.values["distributed"]["waiting"][0, i] == view.waiting
        assert parts.values["distributed"]["weeks_waited"][0, i] == pytest.approx(view.weeks_waited)
        assert parts.values["distributed"]["trust"][0, i] == pytest.approx(100 * view.trust)


def test_no_figure_depends_on_the_number_of_threads_or_on_who_stands_beside() -> None:
    scenario = small_place()
    one = by_community(scenario, runs=RUNS, seed=2, threads=1)
    many = by_community(scenario, runs=RUNS, seed=2, threads=4, arms=(DISTRIBUTED_ARM, HEROIC_ARM))
    for arm in ("heroic", "distributed"):
        for measure in MEASURED:
            assert np.array_equal(one.values[arm][measure.id], many.values[arm][measure.id])


def test_exchanging_the_two_ways_turns_every_difference_round() -> None:
    parts = by_community(small_place(), runs=RUNS, seed=3)
    for measure in MEASURED:
        for place in range(len(parts.communities)):
            there = parts.difference(measure, place, "heroic", "distributed")
            back = parts.difference(measure, place, "distributed", "heroic")
            assert there.mean == pytest.approx(-back.mean)
            assert there.p_second_better == pytest.approx(1 - back.p_second_better)


def test_it_can_be_stopped_and_refuses_to_run_nothing() -> None:
    with pytest.raises(Interrupted):
        by_community(small_place(), runs=RUNS, cancelled=lambda: True)
    with pytest.raises(WrongUse, match="0 runs"):
        by_community(small_place(), runs=0)
