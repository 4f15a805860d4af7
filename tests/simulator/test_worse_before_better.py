"""Redesign and mergers against what was published: a dip first, and gains not everywhere."""

import numpy as np
import numpy.typing as npt
import pytest

from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.network import build
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services
from tests.simulator.bench import block, score

WAITING, MET, FIT = 0, 5, 13
SEATS = ("architect", "entrepreneur")


def changed(
    decisions: tuple[Decision, ...],
    *,
    services: int,
    wickedness: float,
    weeks: int,
    seed: int,
    dials: Dials = HEROIC,
    runs: int = 120,
) -> npt.NDArray[np.float64]:
    """Return what decisions change week by week on the same luck, (runs, weeks, outcomes)."""
    place = equal_services(
        services,
        weeks=weeks,
        wickedness=wickedness,
        reserve=20.0,
        model={"leaving_weeks": 1.0, "compliance_base": 1.0, "reserve_absorbs": 0.0},
    )
    network = build(place)
    ends = [
        block(network, runs=runs, weeks=weeks, seed=seed, arm=Arm("a", "A", dials, cards, SEATS))
        for cards in ((), decisions)
    ]
    return ends[1].weekly - ends[0].weekly


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED])
def test_a_redesign_lowers_output_before_it_raises_it(dials: Dials, seed: int) -> None:
    # Repenning and Sterman 2001: to stop improving helps for a quarter and hurts for years
    cards = tuple(Decision(0, "entrepreneur", "invest-to-save", f"s000{i}") for i in range(2))
    gap = changed(cards, services=4, wickedness=0.3, weeks=156, seed=seed, dials=dials)
    assert score(gap[:, 3, MET], 0.0) < -3.0
    assert score(gap[:, :13, WAITING].mean(axis=1), 0.0) > 3.0
    assert score(gap[:, 104:, WAITING].mean(axis=1), 0.0) < -3.0


def merger() -> tuple[Decision, ...]:
    return (Decision(0, "architect", "merge", "s0000->s0001"),)


def test_merging_alike_services_disrupts_for_a_year_and_pays_from_then_on(seed: int) -> None:
    gap = changed(merger(), services=4, wickedness=0.1, weeks=208, seed=seed, runs=600)
    gap = gap[:, :, WAITING]
    assert score(gap[:, 8:52].mean(axis=1), 0.0) > 3.0
    assert score(gap[:, 52:].mean(axis=1), 0.0) < -3.0


def test_merging_services_whose_needs_differ_costs_more_than_it_brings(seed: int) -> None:
    # Ostrom's police studies: large is better for laboratories and worse for patrols
    gap = changed(merger(), services=4, wickedness=1.0, weeks=104, seed=seed, runs=800)
    assert score(gap[:, :, WAITING].mean(axis=1), 0.0) > 3.0
    assert score(gap[:, -1, FIT], 0.0) < -3.0
