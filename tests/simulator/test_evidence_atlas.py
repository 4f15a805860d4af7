"""The atlas of regimes: its design of conditions, and that its checks can fail."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import qmc

from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, run_arms
from simulator.errors import Interrupted
from simulator.evidence import atlas
from simulator.evidence.base import Effort, mean_and_error, verdict
from simulator.evidence.paired import (
    advantage,
    backlog,
    bed,
    both,
    equal_capacity,
    forget,
    paths,
    percent,
)
from simulator.evidence.sobol import MOST_DIMENSIONS, sobol
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.BASE, as in the rules
from simulator.styles import DISTRIBUTED, HEROIC

QUICK = Effort(quick=True, seed=5)


@pytest.mark.parametrize("dimensions", [1, 8, MOST_DIMENSIONS])
def test_points_are_those_of_the_published_sobol_sequence(dimensions: int) -> None:
    reference = qmc.Sobol(dimensions, scramble=False, bits=30).random(1024)
    assert np.array_equal(np.array(sobol(1024, dimensions)), reference)


def test_more_dimensions_than_there_are_direction_numbers_for_are_refused() -> None:
    with pytest.raises(ValueError, match=r"11 dimensions; 1 to 10 would do"):
        sobol(4, 11)


def test_conditions_cover_each_range_evenly_without_its_ends() -> None:
    points = np.array(atlas.conditions(256))
    assert points.shape == (256, 9)
    for column in points.T:
        # one point in each of 256 cells, at its middle
        assert np.array_equal(np.sort(column), (np.arange(256) + 0.5) / 256)


def test_half_of_the_conditions_have_a_shock_and_all_lie_in_their_ranges() -> None:
    scenarios = [atlas.condition(*item) for item in enumerate(atlas.conditions(64))]
    shocks = [event for scenario in scenarios for event in scenario.events]
    assert len(shocks) == 32
    assert {(event.week, event.weeks) for event in shocks} == {(9, 12)}
    sizes = [len(scenario.services) for scenario in scenarios]
    assert min(sizes) == 4
    assert max(sizes) >= 23
    assert sorted(sizes)[32] == 10  # the middle of 4 to 24 in doublings is 9.8
    ties = [scenario.model["reads_across"].value for scenario in scenarios]
    assert [ties.count(k) for k in (0, 1, 2, 3)] == [16, 16, 16, 16]
    loads = [scenario.services[0].load.value for scenario in scenarios]
    assert 0.85 <= min(loads) < 0.86
    assert 1.14 < max(loads) <= 1.15


def test_equal_seeds_give_equal_findings_whatever_the_threads() -> None:
    first = atlas.r1(QUICK)
    forget()
    again = atlas.r1(replace(QUICK, threads=1))
    assert first == again
    assert atlas.r1(replace(QUICK, seed=6)) != first


def test_ensembles_are_shared_between_rows_and_cannot_be_changed() -> None:
    scenario = bed(3, weeks=8)
    found = paths(QUICK, scenario, HEROIC, runs=8)
    assert paths(QUICK, bed(3, weeks=8), HEROIC, runs=8) is found
    assert paths(QUICK, bed(3, weeks=8, load=0.9), HEROIC, runs=8) is not found
    fewer = paths(QUICK, bed(3, weeks=8), HEROIC, runs=5)
    assert np.shares_memory(fewer, found), "the first of many runs are those of few"
    morale = paths(QUICK, bed(3, weeks=8), HEROIC, runs=5, outcome="morale")
    assert paths(QUICK, bed(3, weeks=8), HEROIC, runs=8) is found, "fewer take no place of more"
    forget()
    assert (paths(QUICK, bed(3, weeks=8), HEROIC, runs=5) == fewer).all()
    assert (paths(QUICK, bed(3, weeks=8), HEROIC, runs=8, outcome="morale")[:5] == morale).all()
    with pytest.raises(ValueError, match="read-only"):
        found[0, 0] = 1.0


def test_backlog_is_the_mean_of_people_waiting_in_weeks_of_demand() -> None:
    scenario = bed(3, weeks=8)
    people = paths(QUICK, scenario, HEROIC, runs=8)
    j = backlog(QUICK, scenario, HEROIC, runs=8)
    assert j[:, 7] == pytest.approx(people.mean(axis=1) / 30.0)
    assert j[:, 0] == pytest.approx(people[:, 0] / 30.0)


def test_equal_capacity_moves_staff_about_and_adds_none() -> None:
    scenario = bed(6, weeks=8, graph=4)
    planned = build(scenario).world.service[N.BASE]
    equal = build(equal_capacity(scenario)).world.service[N.BASE]
    assert equal == pytest.approx(np.full(6, planned.mean()))
    assert planned.max() > 1.05 * planned.min()


def test_the_advantage_of_one_style_is_the_other_sides_loss() -> None:
    heroic, distributed = both(QUICK, bed(4, weeks=12), runs=32)
    there = advantage(heroic[:, 11], distributed[:, 11])
    back = advantage(distributed[:, 11], heroic[:, 11])
    assert there == pytest.approx([-x for x in back], abs=1e-12)
    assert any(abs(x) > 0.01 for x in there)
    assert advantage(heroic[:, 11], heroic[:, 11]) == [0.0] * 32


def test_per_cent_luck_by_luck_has_the_ratio_of_means_as_its_mean() -> None:
    heroic, distributed = both(QUICK, bed(4, weeks=12), runs=32)
    a, b = heroic[:, 11], distributed[:, 11]
    centre, error = mean_and_error([float(x) for x in percent(a, b)])
    assert centre == pytest.approx(100.0 * (b.mean() / a.mean() - 1.0))
    # as an independent figure: leave each luck out in turn
    left = [100.0 * (np.delete(b, i).mean() / np.delete(a, i).mean() - 1.0) for i in range(len(a))]
    jackknife = ((len(a) - 1) ** 2 / len(a) * np.var(left, ddof=1)) ** 0.5
    assert error == pytest.approx(jackknife, rel=0.05)


@pytest.mark.parametrize(
    ("rigged", "side"),
    [
        (
            {"meeting_cost": 0.0, "decision_cost": 0.0, "central_attention": 0.05},
            "distributed",
        ),
        ({"local_attention": 0.0, "decision_cost": 0.16, "meeting_cost": 0.2}, "heroic"),
    ],
)
def test_a_rigged_model_fails_the_row_that_looks_for_rigging(
    rigged: dict[str, float], side: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atlas, "POINT_PAIRS", 4)
    monkeypatch.setattr(atlas, "QUICK_POINTS", 32)
    found = atlas.r7(QUICK, rigged)
    check = next(check for check in atlas.CHECKS if check.id == "R7-not-rigged")
    assert "fail" in [verdict(check, finding) for finding in found]
    late = found[-1].measured
    assert late > 75.0 if side == "distributed" else late < 25.0


def test_a_name_alone_gives_no_advantage() -> None:
    network = build(atlas.condition(3, atlas.conditions(8)[3]))
    arms = (replace(HEROIC_ARM, dials=DISTRIBUTED), DISTRIBUTED_ARM)
    people = [
        block.weekly[:, :, 0].mean(axis=1)
        for _, block in run_arms(network, arms, seed=5, first=0, runs=4, weeks=26, threads=1)
    ]
    assert advantage(*people) == [0.0] * 4


def test_a_check_stops_when_it_is_asked_to() -> None:
    forget()
    with pytest.raises(Interrupted):
        atlas.r7(replace(QUICK, cancelled=lambda: True))


def test_ids_are_unique_and_every_row_of_the_atlas_is_there() -> None:
    ids = [check.id for check in atlas.CHECKS]
    assert len(set(ids)) == len(ids)
    assert [name.split("-")[0] for name in ids] == [f"R{n}" for n in range(1, 9)]
    assert all(check.part == "D" and not check.method for check in atlas.CHECKS)
