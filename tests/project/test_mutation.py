"""The sample of mutants is fair, and its interval is the published one."""

import pytest

from tests.mutation import draw, interval

NAMES = {
    "flow": [f"flow-{i}" for i in range(600)],
    "fit": [f"fit-{i}" for i in range(300)],
    "above": [f"above-{i}" for i in range(5)],
    "names": [],
}


def test_each_module_gives_its_share_and_the_smallest_at_least_one() -> None:
    drawn = draw(NAMES, 90, seed=1)
    assert {module: len(found) for module, found in drawn.items()} == {
        "flow": 60,
        "fit": 30,
        "above": 1,
    }
    for module, found in drawn.items():
        assert set(found) <= set(NAMES[module])
        assert len(set(found)) == len(found)


def test_a_seed_names_a_sample_whatever_order_mutants_are_listed_in() -> None:
    turned = {module: found[::-1] for module, found in NAMES.items()}
    assert draw(NAMES, 90, seed=7) == draw(turned, 90, seed=7)
    assert draw(NAMES, 90, seed=7) != draw(NAMES, 90, seed=8)


def test_the_interval_is_that_of_wilson() -> None:
    # (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n) for 8 of 10, by hand
    assert interval(8, 10) == pytest.approx((0.4902, 0.9433), abs=5e-5)
    assert interval(10, 10)[1] == pytest.approx(1.0)
