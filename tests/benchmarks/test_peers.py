"""The reference network means the same to the engines that run it."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.peers import ours, plain_python, twin
from benchmarks.peers.agree import agreement
from benchmarks.peers.network import Reference, reference, visits
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules

WEEKS = 20
TINY = reference(services=6, degree=2, front_doors=2, per_week=24.0)
RUNS = 60


def plain(network: Reference = TINY) -> NDArray[np.float64]:
    return np.array([plain_python.run(network, WEEKS, seed) for seed in range(RUNS)])


@pytest.fixture(scope="module")
def known() -> NDArray[np.float64]:
    return ours.run(ours.build_network(TINY, WEEKS), WEEKS, 600)


def test_plain_python_agrees_with_our_engine_on_throughput_and_queue(
    known: NDArray[np.float64],
) -> None:
    found = agreement(plain(), known)
    assert found.holds, found
    assert max(found.least) < 0.15, "so few runs would notice nothing"


def test_the_check_notices_when_one_contact_in_thirty_more_comes_back(
    known: NDArray[np.float64],
) -> None:
    assert not agreement(plain(replace(TINY, failure=TINY.failure + 0.033)), known).holds


def test_the_twin_in_c_agrees_with_our_engine_to_the_bit() -> None:
    built = ours.build_network(TINY, 40)
    try:
        made = twin.Twin(TINY, built, 40)
    except twin.NoCompiler as reason:
        pytest.skip(str(reason))
    assert twin.same(made.weekly(8, seed=3), ours.weekly(built, 40, 8, seed=3))
    assert not twin.same(made.weekly(8, seed=4), ours.weekly(built, 40, 8, seed=3))


def test_sixteen_runs_side_by_side_agree_with_our_engine_to_the_bit() -> None:
    built = ours.build_network(TINY, 40)
    try:
        made = twin.Twin(TINY, built, 40)
        found = made.weekly_side_by_side(21, seed=3)
    except twin.NoCompiler as reason:
        pytest.skip(str(reason))
    assert twin.same(found, ours.weekly(built, 40, 21, seed=3))
    assert not twin.same(made.weekly_side_by_side(21, seed=4), found)


def test_runs_side_by_side_refuse_a_network_with_too_many_links_a_service() -> None:
    network = reference(services=8, degree=5, front_doors=2, per_week=24.0)
    try:
        made = twin.Twin(network, ours.build_network(network, 4), 4)
        with pytest.raises(ValueError, match="one to four links"):
            made.weekly_side_by_side(2)
    except twin.NoCompiler as reason:
        pytest.skip(str(reason))


def test_the_reference_network_has_its_size_and_its_visits() -> None:
    network = reference()
    assert (network.services, len(network.links)) == (50, 200)
    assert sum(network.arrivals) == pytest.approx(400.0)
    before, with_repeats = visits(network)
    assert before == pytest.approx(3.0, abs=0.005)
    assert with_repeats == pytest.approx(4.3, abs=0.005)


def test_our_engine_reads_the_same_capacities_and_chances_out_of_the_scenario() -> None:
    network = reference()
    built = ours.build_network(network)
    world = built.world
    assert world.service[N.BASE] == pytest.approx(network.base, rel=1e-12)
    assert world.service[N.WEEKLY_BUDGET] == pytest.approx(network.budget_weekly, rel=1e-12)
    assert world.link[N.WEIGHT] == pytest.approx([link.share for link in network.links])
    assert world.link_at[N.L_TO].tolist() == [link.to for link in network.links]
