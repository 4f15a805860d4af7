"""Luck with an address: uniform, independent, the same on every machine."""

from math import comb, exp, sqrt
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.assembly import poisson_tables, unit_for
from simulator.rules import chance
from simulator.rules.chance import (
    address,
    below,
    fold,
    happens,
    logarithm,
    mix,
    normal,
    poisson,
    share_out,
    slot,
    threshold,
    uniform,
)

TABLE, GUIDE = poisson_tables()
WORDS = st.integers(0, 2**64 - 1)


def test_the_mixer_is_that_of_splitmix64() -> None:
    # the published generator: a state that grows by the golden ratio, then the finaliser
    state, found = 1234567, []
    for _ in range(3):
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        found.append(mix(state))
    assert found == [6457827717110365317, 3203168211198807973, 9817491932198370423]


def test_uniform_numbers_fill_the_unit_interval_evenly(seed: int) -> None:
    n, bins = 40_000, 50
    sample = np.array([uniform(fold(seed, 5), i) for i in range(n)])
    assert sample.min() > 0.0
    assert sample.max() < 1.0
    counts = np.bincount((sample * bins).astype(int), minlength=bins)
    chi = float(((counts - n / bins) ** 2 / (n / bins)).sum())
    # chi-squared with 49 degrees of freedom, four standard deviations
    assert abs(chi - (bins - 1)) < 4 * sqrt(2 * (bins - 1))
    assert abs(sample.mean() - 0.5) < 4 / sqrt(12 * n)


def test_neighbouring_addresses_are_independent(seed: int) -> None:
    n = 20_000
    here = np.array([uniform(address(seed, week, 1, 7), 0) for week in range(n)])
    for other in (
        [uniform(address(seed, week, 2, 7), 0) for week in range(n)],
        [uniform(address(seed, week, 1, 8), 0) for week in range(n)],
        [uniform(address(seed + 1, week, 1, 7), 0) for week in range(n)],
        [uniform(address(seed, week, 1, 7), 1) for week in range(n)],
    ):
        assert abs(float(np.corrcoef(here, other)[0, 1])) < 4 / sqrt(n)
    assert abs(float(np.corrcoef(here[1:], here[:-1])[0, 1])) < 4 / sqrt(n)


def test_the_parts_of_an_address_cannot_stand_in_for_one_another(seed: int) -> None:
    parts = range(-3, 12)
    keys = {
        address(seed, week, purpose, who) for week in parts for purpose in parts for who in parts
    }
    assert len(keys) == len(parts) ** 3


def test_every_purpose_of_a_draw_has_a_number_of_its_own() -> None:
    purposes = [
        value
        for name, value in vars(chance).items()
        if name.isupper() and isinstance(value, int) and 0 < value < 1000
        if name not in ("GUIDE", "UNIT_MEANS", "AGES")
    ]
    assert len(purposes) == len(set(purposes))
    # every run so far has drawn with these: they are never given to anything else
    assert set(range(1, 29)) <= set(purposes)


@given(WORDS, st.integers(0, 10**6))
def test_a_slot_is_one_half_of_a_word(key: int, n: int) -> None:
    word = fold(key, n >> 1)
    assert slot(key, n) == ((word >> 32) if n & 1 else (word & 0xFFFFFFFF))


@given(WORDS, st.integers(0, 1000), st.floats(0, 1))
def test_a_chance_of_none_never_happens_and_of_one_always_does(
    key: int, n: int, share: float
) -> None:
    assert not happens(key, n, 0.0)
    assert happens(key, n, 1.0)
    assert 0 <= threshold(share) <= 2**32


@given(WORDS, st.integers(1, 5000))
def test_a_number_below_a_bound_stays_below_it(key: int, bound: int) -> None:
    assert all(0 <= below(key, n, bound) < bound for n in range(20))


def test_numbers_below_a_bound_are_all_as_likely(seed: int) -> None:
    n, bound = 21_000, 7
    counts = np.bincount([below(seed, i, bound) for i in range(n)], minlength=bound)
    chi = float(((counts - n / bound) ** 2 / (n / bound)).sum())
    assert chi < bound - 1 + 4 * sqrt(2 * (bound - 1))


@pytest.mark.parametrize("mean", [0.0, 0.03, 0.8, 4.0, 9.7, 31.0, 64.0, 150.5])
def test_poisson_numbers_have_the_mean_and_variance_of_their_law(mean: float, seed: int) -> None:
    n = 4000
    unit = unit_for(mean)
    sample = np.array([poisson(TABLE, GUIDE, fold(seed, i), unit, mean) for i in range(n)])
    assert sample.min() >= 0
    if mean == 0.0:
        assert sample.max() == 0
        return
    assert abs(sample.mean() - mean) < 4 * sqrt(mean / n)
    # the fourth central moment of a Poisson number is mean + 3 mean^2
    spread = sqrt((mean + 2 * mean * mean) / n)
    assert abs(sample.var(ddof=1) - mean) < 4 * spread


@pytest.mark.parametrize("unit", range(7))
def test_the_tables_hold_poisson_chances(unit: int) -> None:
    mean = float(2**unit)
    at, total = exp(-mean), 0.0
    for k in range(int(mean + 8 * sqrt(mean)) + 6):
        total += at
        assert abs(TABLE[unit, k] - total) < 1e-12
        at *= mean / (k + 1)
    assert abs(TABLE[unit][TABLE[unit] < 2].max() - 1.0) < 1e-12


def test_means_that_differ_little_share_nearly_all_luck(seed: int) -> None:
    pairs = [
        [poisson(TABLE, GUIDE, fold(seed, i), 4, mean) for mean in (10.0, 10.5)]
        for i in range(3000)
    ]
    first, second = np.array(pairs).T
    # thinning the same cases: the greater mean never gives fewer
    assert (second >= first).all()
    # the difference is Poisson too, with the difference of the means
    gap = second - first
    assert abs(gap.mean() - 0.5) < 4 * sqrt(0.5 / 3000)
    assert abs(gap.var(ddof=1) - 0.5) < 4 * sqrt((0.5 + 2 * 0.25) / 3000)


@pytest.mark.parametrize(
    "u", [1e-12, 1e-6, 0.001, 0.02425, 0.1, 0.5, 0.7, 0.97575, 0.9999, 1 - 1e-9]
)
def test_the_normal_quantile_is_that_of_the_normal_law(u: float) -> None:
    exact = NormalDist().inv_cdf(u)
    assert abs(normal(u) - exact) <= 2e-9 * max(abs(exact), 1.0)


@given(st.floats(1e-300, 1.0))
def test_the_logarithm_is_the_natural_one(x: float) -> None:
    exact = float(np.log(x))
    assert abs(logarithm(x) - exact) <= 1e-12 * max(abs(exact), 1.0)


def taken(key: int, have: list[int], take: int) -> list[int]:
    got = np.zeros(len(have) + 2, np.int64)
    share_out(key, np.array([7, *have, 9, 9]), 1, len(have), sum(have), take, got)
    assert got[len(have) :].tolist() == [0, 0]
    return [int(n) for n in got[: len(have)]]


@given(WORDS, st.lists(st.integers(0, 30), min_size=1, max_size=6), st.integers(-1, 200))
def test_sharing_out_takes_exactly_what_is_asked_and_never_more_than_there_is(
    key: int, have: list[int], take: int
) -> None:
    got = taken(key, have, take)
    assert sum(got) == max(min(take, sum(have)), 0)
    assert all(0 <= g <= h for g, h in zip(got, have, strict=True))


@pytest.mark.parametrize("take", [3, 14])
def test_sharing_out_is_drawing_without_replacement(take: int, seed: int) -> None:
    have, n = [4, 1, 12], 6000
    total = sum(have)
    sample = np.array([taken(fold(seed, i), have, take) for i in range(n)])
    for k, group in enumerate(have):
        share = group / total
        variance = take * share * (1 - share) * (total - take) / (total - 1)
        assert abs(sample[:, k].mean() - take * share) < 4 * sqrt(variance / n)
    # the whole hypergeometric law of the second smallest group
    for found in range(max(take - 13, 0), min(take, 4) + 1):
        exact = comb(4, found) * comb(total - 4, take - found) / comb(total, take)
        share = float((sample[:, 0] == found).mean())
        assert abs(share - exact) <= 4 * sqrt(exact * (1 - exact) / n) + 1e-12
