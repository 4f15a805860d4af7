"""Conditions, tipping lines, assumptions and policies: laws, planted answers, the real engine."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.assumptions import (
    FIGURES,
    RANGES,
    ROLE_SHARES,
    Assumptions,
    Followed,
    _deciding,
    _rank_correlation,
    _turns_at,
    as_condition,
    assumed,
    clear_together,
    draw_places,
    drawn_range,
    keep_meaning,
    spread,
    weigh,
)
from simulator.compare import compare
from simulator.conditions import (
    CONDITION,
    CONDITIONS,
    MIXES,
    Condition,
    Design,
    best_mix,
    place_at,
    run_design,
    run_point,
    whole,
    wins,
)
from simulator.decisions import Decision
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.errors import Interrupted, WrongUse
from simulator.network import build
from simulator.outcomes import OUTCOMES
from simulator.parameters import BY_NAME, PARAMETERS
from simulator.policies import candidates, search
from simulator.reader import load
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.names import Floats, World
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.tipping import (
    Resamples,
    agreed,
    chance,
    fit,
    interval,
    lucks_drawn,
    overall,
    resamples,
    terms,
    tipping_map,
)
from tests.simulator.bench import SHIPPED, small

VARIED = (CONDITION["attention-ratio"], CONDITION["heterogeneity"], CONDITION["horizon"])
PLACES = np.array(
    [[(7 * i % 12 + 0.5) / 12, (5 * i % 12 + 0.5) / 12, 0.1] for i in range(12)], float
)
GROUPS = [i // 3 for i in range(12)]


def designed(threads: int = 2, ends: tuple[Dials, Dials] | None = None) -> Design:
    """Return a small design, run on the real engine."""
    return run_design(
        small(), VARIED, PLACES, GROUPS, runs=8, seed=5, threads=threads, ends=ends,
        whole_mixes=[i % 3 == 0 for i in range(12)],
    )  # fmt: skip


@pytest.fixture(scope="module")
def design() -> Design:
    """Return the two styles over a small design."""
    return designed()


@pytest.fixture(scope="module")
def weighed() -> Assumptions:
    """Return what the assumptions do to a small place."""
    return weigh(small(weeks=8), runs=6, draws=16, seed=3, threads=2)


# -- laws of a design -------------------------------------------------------------------------


def test_no_figure_depends_on_the_number_of_threads(design: Design) -> None:
    again = designed(threads=1)
    assert again.won.tobytes() == design.won.tobytes()
    assert again.gap.tobytes() == design.gap.tobytes()
    assert [part.tobytes() for part in again.mixes] == [part.tobytes() for part in design.mixes]


def test_exchanging_the_two_ends_mirrors_every_probability(design: Design) -> None:
    mirrored = designed(ends=(DISTRIBUTED, HEROIC))
    assert (mirrored.won == 1.0 - design.won).all()
    assert (mirrored.gap == -design.gap).all()
    assert not (design.won == 0.5).all(), "a design in which nothing differs mirrors nothing"
    drawn = resamples(GROUPS, 8, seed=1)
    for o in range(len(OUTCOMES)):
        there = tipping_map(design.shares, design.won[:, o], (0, 1), drawn)
        here = tipping_map(mirrored.shares, mirrored.won[:, o], (0, 1), drawn)
        assert here.chance == pytest.approx(1.0 - there.chance, abs=1e-8)
        assert here.low == pytest.approx(1.0 - there.high, abs=1e-8)
        assert here.right == pytest.approx(there.right)


def test_equal_arms_are_even_everywhere() -> None:
    same = Dials(0.3, 0.6, 0.2, 0.9)
    even = designed(ends=(same, same))
    assert (even.won == 0.5).all()
    assert (even.gap == 0.0).all()
    drawn = resamples(GROUPS, 8, seed=1)
    found = tipping_map(even.shares, even.won[:, 0], (0, 1), drawn)
    assert found.chance == pytest.approx(0.5, abs=1e-12)
    assert found.line == ()
    middle, low, high = overall(even.won[:, 0], drawn)
    assert middle == 0.5
    assert 0.5 - low == high - 0.5 > 0.0, "other lucks may tell them apart, for either way alike"


def test_every_place_meets_the_same_lucks() -> None:
    idle = as_condition("merge_weeks", 10.0, 200.0)  # nobody merges anything here
    found = run_design(
        small(), [idle], np.array([[0.0], [0.5], [1.0]]), [0, 1, 2], runs=6, seed=2, threads=2
    )
    assert (found.won == found.won[0]).all()
    assert (found.gap == found.gap[0]).all()


def test_a_place_as_it_is_gives_what_a_comparison_gives() -> None:
    scenario = small()
    found = run_point(
        place_at(scenario, {}, {}), (HEROIC_ARM, DISTRIBUTED_ARM), seed=4, first=0, runs=40
    )
    compared = compare(scenario, runs=40, seed=4, threads=2)
    for o, outcome in enumerate(OUTCOMES):
        for a, name in enumerate(("heroic", "distributed")):
            assert (found[a, o] == compared.values[outcome.id][name]).all()


def test_a_design_that_is_stopped_says_so() -> None:
    with pytest.raises(Interrupted, match="nothing was written"):
        run_design(
            small(), VARIED, PLACES, GROUPS, runs=4, seed=1, threads=2, cancelled=lambda: True
        )


def test_progress_counts_up_to_all_runs() -> None:
    told: list[tuple[int, int]] = []
    run_design(
        small(weeks=6), VARIED[:1], PLACES[:, :1], GROUPS, runs=4, seed=1, threads=2,
        progress=lambda done, total: told.append((done, total)),
    )  # fmt: skip
    assert told[-1] == (12 * 4 * len(MIXES), 12 * 4 * len(MIXES))
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_an_empty_design_is_refused() -> None:
    with pytest.raises(WrongUse, match="at least one point"):
        run_design(small(), [], np.zeros((0, 0)), [], runs=4, seed=1)


def test_which_way_is_better_decides_who_wins() -> None:
    first, second = np.zeros((len(OUTCOMES), 3)), np.zeros((len(OUTCOMES), 3))
    second[:, 0], second[:, 1] = 1.0, -1.0
    found = wins(first, second)
    for o, outcome in enumerate(OUTCOMES):
        expected = [0.0, 1.0, 0.5] if outcome.better == "lower" else [1.0, 0.0, 0.5]
        assert found[o].tolist() == expected


# -- conditions -------------------------------------------------------------------------------


@given(st.sampled_from(CONDITIONS), st.floats(0.0, 1.0))
def test_a_share_of_a_range_is_found_again(one: Condition, share: float) -> None:
    value = one.at(share)
    assert one.low <= value <= one.high
    if one.scale == "whole":
        assert value == int(value)
        assert one.at(one.share(value)) == value
    else:
        assert one.share(value) == pytest.approx(share, abs=1e-6)


def test_whole_numbers_have_equal_parts_of_the_range() -> None:
    one = CONDITION["interdependence"]
    found = [one.at((i + 0.5) / 400) for i in range(400)]
    assert {value: found.count(value) for value in found} == dict.fromkeys((0, 1, 2, 3), 100)


def test_conditions_change_what_they_name_and_nothing_else() -> None:
    scenario = small()
    usual = build(scenario).world

    def under(name: str, value: float) -> World:
        point = place_at(scenario, {CONDITION[name]: value}, {})
        return build(point.scenario, point.overrides).world

    wicked = under("heterogeneity", 0.25)
    assert wicked.service[N.WICKED_START].tolist() == [0.25] * 4
    assert (wicked.service[N.BASE] == usual.service[N.BASE]).all()
    trusting = under("trust", 0.9)
    assert trusting.link[N.TRUST_START].tolist() == [0.9] * 6
    assert (trusting.door == usual.door).all()
    loaded = under("load", 1.1)
    base = usual.service[N.BASE] / 1.1
    assert loaded.service[N.BASE] == pytest.approx(base)


def test_the_attention_ratio_weighs_the_centre_against_all_services() -> None:
    point = place_at(small(), {CONDITION["attention-ratio"]: 0.5}, {"local_attention": 0.75})
    assert point.overrides["central_attention"] == 0.5 * 0.75 * 4


def test_the_horizon_is_the_length_of_a_run() -> None:
    assert place_at(small(), {CONDITION["horizon"]: 77.4}, {}, weeks=9).weeks == 77
    assert place_at(small(), {}, {}, weeks=9).weeks == 9
    assert place_at(small(), {}, {}).weeks == 26


def test_a_parameter_of_the_model_is_a_condition_too() -> None:
    point = place_at(small(), {CONDITION["meeting-price"]: 0.07}, {"drive": 0.2})
    assert point.overrides == {"meeting_cost": 0.07, "drive": 0.2}


# -- mixes ------------------------------------------------------------------------------------


def test_the_best_mix_is_found_where_it_was_planted() -> None:
    point = np.zeros((5, len(OUTCOMES), 8))
    point[3] = -1.0  # fewer people waiting, less trust
    waiting = best_mix([point, point], 0)
    assert waiting.best == (0.0, 0.0, 0.0, 1.0, 0.0)
    assert (waiting.beats_heroic, waiting.beats_distributed) == (1.0, 1.0)
    trust = [outcome.id for outcome in OUTCOMES].index("trust")
    assert best_mix([point], trust).best == (0.25, 0.25, 0.25, 0.0, 0.25)
    assert best_mix([point], trust).beats_heroic == 0.5


def test_choosing_a_mix_on_noise_does_not_flatter_it() -> None:
    draw = np.random.default_rng(3)
    points = [draw.normal(size=(5, len(OUTCOMES), 16)) for _ in range(200)]
    found = best_mix(points, 0)
    # The mix that is best on the judging lucks themselves would win far more than half.
    assert found.beats_heroic == pytest.approx(0.5, abs=0.06)


def test_halves_of_the_lucks_agree_on_a_best_mix_as_far_as_there_is_one() -> None:
    draw = np.random.default_rng(8)
    noise = [draw.normal(size=(5, len(OUTCOMES), 16)) for _ in range(2_000)]
    by_luck = best_mix(noise, 0).halves_agree
    # two independent choices of one in five
    assert by_luck == pytest.approx(0.2, abs=4 * np.sqrt(0.2 * 0.8 / 2_000))
    planted = [point.copy() for point in noise[:50]]
    for point in planted:
        point[3] -= 6.0
    assert best_mix(planted, 0).halves_agree == 1.0
    assert best_mix([np.zeros((5, len(OUTCOMES), 8))], 0).halves_agree == pytest.approx(0.2)
    mirrored = best_mix([point[::-1] for point in noise], 0).halves_agree
    assert mirrored == pytest.approx(by_luck)


def test_mixes_that_are_best_alike_favour_neither_end() -> None:
    draw = np.random.default_rng(5)
    # whole numbers of a few people, so that means on the lucks of the choice are often even
    points = [draw.integers(0, 2, (5, len(OUTCOMES), 8)).astype(float) for _ in range(60)]
    found = best_mix(points, 0)
    mirrored = best_mix([point[::-1] for point in points], 0)
    assert found.best == pytest.approx(mirrored.best[::-1])
    assert found.beats_heroic == pytest.approx(mirrored.beats_distributed)
    assert found.beats_distributed == pytest.approx(mirrored.beats_heroic)


# -- tipping lines ----------------------------------------------------------------------------


def planted(points: int = 512, runs: int = 16) -> tuple[Floats, Floats]:
    """Return points and wins whose even line is x + y / 2 = 0.7."""
    draw = np.random.default_rng(11)
    places = draw.random((points, 3))
    truth = 1.0 / (1.0 + np.exp(-7.0 * (places[:, 0] + 0.5 * places[:, 1] - 0.7)))
    won = (draw.random((points, runs)) < truth[:, None]).astype(float)
    return places, won


def test_a_map_is_judged_on_places_that_it_was_not_fitted_to() -> None:
    """On places that nothing decides a map is right about half of them, however few they are."""
    draw = np.random.default_rng(12)
    told, seen = [], []
    for trial in range(40):
        places = draw.random((30, 2))
        won = (draw.random((30, 15)) < 0.5).astype(float)
        found = tipping_map(places, won, (0, 1), resamples(range(30), 15, trial, 60), 3)
        told.append(found.right)
        design, share = terms(places), won.mean(axis=1)
        seen.append(((chance(design, fit(design, share)) > 0.5) == (share > 0.5)).mean())
    error = np.std(told, ddof=1) / np.sqrt(len(told))
    assert np.mean(told) < 0.5 + 3 * error
    assert np.mean(seen) > 0.6, "judged on what it was fitted to, it would look right"
    places, won = planted()
    decided = tipping_map(places, won, (0, 1), resamples(range(len(places)), 16, 1))
    assert decided.right > 0.9


def test_a_planted_response_gives_back_its_tipping_line() -> None:
    places, won = planted()
    drawn = resamples(range(len(places)), won.shape[1], seed=1)
    found = tipping_map(places, won, (0, 1), drawn)
    assert len(found.line) > 20
    assert max(abs(x + 0.5 * y - 0.7) for x, y in found.line) < 0.04
    y, x = np.meshgrid(found.at, found.at, indexing="ij")
    truth = 1.0 / (1.0 + np.exp(-7.0 * (x + 0.5 * y - 0.7)))
    held = (found.low <= truth) & (truth <= found.high)
    assert held.mean() > 0.85
    sure = np.abs(x + 0.5 * y - 0.7) > 0.2
    assert (found.verdict[sure] == np.sign(truth - 0.5)[sure]).all()
    assert 0.0 < found.undecided < 0.2


def test_the_planted_line_is_found_over_one_condition_too() -> None:
    draw = np.random.default_rng(5)
    places = draw.random((400, 1))
    truth = 1.0 / (1.0 + np.exp(8.0 * (places[:, 0] - 0.35)))
    won = (draw.random((400, 12)) < truth[:, None]).astype(float)
    found = tipping_map(places, won, (0,), resamples(range(400), 12, seed=1))
    ((x, y),) = found.line
    assert x == pytest.approx(0.35, abs=0.03)
    assert y == 0.0
    assert found.chance.shape == (1, len(found.at))


def test_more_lucks_and_points_make_the_line_surer() -> None:
    few, many = (
        tipping_map(places, won, (0, 1), resamples(range(len(places)), won.shape[1], seed=1))
        for places, won in (planted(64, 4), planted(1024, 32))
    )
    assert many.undecided < few.undecided / 2


@pytest.mark.parametrize("always", [0.0, 1.0])
def test_one_who_always_wins_has_no_tipping_line(always: float) -> None:
    places, won = planted(64, 4)
    won[:] = always
    found = tipping_map(places, won, (0, 1), resamples(range(64), 4, seed=1))
    assert found.line == ()
    assert found.undecided == 0.0
    assert found.chance == pytest.approx(always, abs=0.01)
    assert np.isfinite(found.chance).all()


def test_the_fit_stands_where_its_slope_is_nought() -> None:
    places, won = planted(128, 8)
    design, share = terms(places[:, :2]), won.mean(axis=1)
    b = fit(design, share)

    def worth(c: Floats) -> float:
        p = chance(design, c)
        inner = float((share * np.log(p) + (1 - share) * np.log(1 - p)).sum())
        return inner - 0.05 / 2 * float((c[1:] ** 2).sum())

    for i in range(len(b)):
        for step in (-1e-3, 1e-3):
            moved = b.copy()
            moved[i] += step
            assert worth(moved) < worth(b)


def test_a_resample_keeps_groups_together_and_counts_every_luck_once_on_average() -> None:
    drawn = resamples(GROUPS, 8, seed=9)
    for row in drawn.groups:
        assert len({tuple(row[3 * k : 3 * k + 3]) for k in range(4)} & {(0.0, 1.0, 0.0)}) == 0
        assert all(len(set(row[3 * k : 3 * k + 3])) == 1 for k in range(4))
        assert row.sum() == 12
    assert drawn.lucks.sum(axis=1) == pytest.approx(1.0)


# -- assumptions ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHIPPED)
def test_every_assumption_is_drawn_inside_its_own_range_and_around_what_is_in_use(
    name: str,
) -> None:
    scenario = load(name)
    ranges = assumed(scenario)
    tagged = {part.name for part in PARAMETERS if part.tag == "assumed"}
    assert {one.name for one in ranges} == tagged
    for one in ranges:
        own = scenario.model.get(one.name)
        usual = own.value if own else BY_NAME[one.name].default
        assert BY_NAME[one.name].low <= one.low <= usual <= one.high <= BY_NAME[one.name].high
        assert one.low < one.high


def test_a_range_that_spans_decades_is_walked_in_ratios() -> None:
    ranges = {one.name: one for one in assumed(small())}
    assert ranges["central_attention"].scale == "ratio"
    assert ranges["central_attention"].at(0.5) == pytest.approx(math.sqrt(8.0))
    assert ranges["drive"].scale == "even"
    assert ranges["information_lag"].scale == "whole"
    assert drawn_range("trust_start", 0.5) == (0.25, 0.75)  # a third and three times the odds
    assert drawn_range("navigator_gain", 0.6) == pytest.approx((0.2, 1.8))


def test_a_stated_range_names_an_assumption_and_holds_its_default() -> None:
    for name, (low, high) in RANGES.items():
        assert BY_NAME[name].tag == "assumed"
        assert BY_NAME[name].low <= low <= BY_NAME[name].default <= high <= BY_NAME[name].high


def test_a_latin_hypercube_has_one_draw_in_each_part() -> None:
    found = spread(1, "trust_gain", 32)
    assert sorted(int(value * 32) for value in found) == list(range(32))
    assert found != sorted(found)
    assert found != spread(1, "trust_loss", 32)
    assert found != spread(2, "trust_gain", 32)


def test_draws_keep_what_only_makes_sense_together() -> None:
    scenario = small()
    for _, drawn in draw_places(scenario, 40, seed=2):
        assert sum(drawn[name] for name in ROLE_SHARES) == pytest.approx(1.0)
        assert drawn["compliance_base"] + drawn["compliance_legitimacy"] <= 1.0 + 1e-12
        assert drawn["consent_base"] + drawn["consent_trust"] <= 1.0 + 1e-12
        assert drawn["steps_wasted"] <= drawn["steps"]
        assert drawn["failure_least"] <= drawn["failure_most"]
        for name, value in drawn.items():
            assert not whole(name) or value == int(value)
        build(scenario, drawn)


def test_what_somebody_has_set_is_not_drawn() -> None:
    fixed = {"central_attention": 2.5, "turbulence": 0.01}
    for _, drawn in draw_places(small(), 8, 1, fixed):
        assert {name: drawn[name] for name in fixed} == fixed
    assert not {one.name for one in assumed(small(), fixed)} & set(fixed)


def test_only_assumed_figures_are_varied_and_only_so_far() -> None:
    scenario = load("lonely-carers")
    usual = scenario.figures()
    moved = 0
    for place, _ in draw_places(scenario, 6, seed=4):
        for before, after in zip(usual, place.figures(), strict=True):
            if before.assumed:
                assert abs(after.value - before.value) <= FIGURES * abs(before.value) + 1e-12
                moved += after.value != before.value
            else:
                assert after == before
    assert moved > 100
    assert draw_places(scenario, 1, 4, figures=False)[0][0] is scenario


def test_the_same_seed_gives_the_same_draws_and_another_others() -> None:
    assert draw_places(small(), 4, 1) == draw_places(small(), 4, 1)
    assert draw_places(small(), 4, 1) != draw_places(small(), 4, 2)


def test_moving_one_role_leaves_the_sum_of_attention() -> None:
    found = keep_meaning(small(), {"share_weaver": 0.4})
    assert sum(found[name] for name in ROLE_SHARES) == pytest.approx(1.0)
    assert found["share_weaver"] > 0.3
    assert found["share_architect"] < 0.5


def walk(line: float, slope: float, noise: float) -> list[tuple[float, Floats]]:
    """Return a walk through local attention whose difference is nought at `line`."""
    draw = np.random.default_rng(2)
    scatter = draw.normal(size=64) * noise
    one = as_condition("meeting_cost", 0.0, 0.1)
    return [(share / 8, slope * (one.at(share / 8) - line) + scatter) for share in range(9)]


def test_a_planted_flip_is_found_at_its_value() -> None:
    one = as_condition("meeting_cost", 0.0, 0.1)
    found = _deciding(small(), one, walk(0.07, 1000.0, 5.0), 0.0, "lower")
    assert found.turn == "flips"
    assert found.turns_at == pytest.approx(0.07, abs=0.003)
    assert found.favours == "heroic"  # the difference rises, and lower is better
    assert _deciding(small(), one, walk(0.07, 1000.0, 5.0), 0.0, "higher").favours == "distributed"


def test_what_luck_could_explain_does_not_count_as_a_flip() -> None:
    one = as_condition("meeting_cost", 0.0, 0.1)
    found = _deciding(small(), one, walk(0.097, 1000.0, 150.0), 0.0, "lower")
    assert found.turn in {"crosses", "stays"}
    calm = _deciding(small(), one, walk(5.0, 10.0, 1.0), 0.0, "lower")
    assert (calm.turn, calm.turns_at) == ("stays", None)


def test_luck_alone_makes_an_assumption_of_a_list_flip_in_one_list_of_twenty_at_the_most() -> None:
    draw = np.random.default_rng(1979)
    one = as_condition("meeting_cost", 0.0, 0.1)
    lists, listed, values = 120, 20, 9
    together = alone = found = 0
    for _ in range(lists):
        # clear for one way at some values, and even at all others: the most that luck can use
        gaps = draw.normal(size=(listed, values, 48))
        gaps[:, :5] += 3.0
        gaps[0, 5:] -= 3.0  # but for one that truly flips
        clear = clear_together([gap for walked in gaps for gap in walked])
        turns, own = [], 0
        for i, walked in enumerate(gaps):
            steps = [(j / 8, gap) for j, gap in enumerate(walked)]
            part = clear[i * values : (i + 1) * values]
            read = _deciding(small(), one, steps, 0.0, "lower", clear=part)
            turns.append(read.turn)
            own += len({step.mean > 0 for step in read.steps if step.low > 0 or step.high < 0}) == 2
        found += turns[0] == "flips"
        together += "flips" in turns[1:]
        alone += own > 1
    assert together <= 0.05 * lists + 3 * np.sqrt(0.05 * 0.95 * lists)
    assert alone > 0.5 * lists, "each interval by itself would have let luck through"
    assert found == lists


def test_what_is_the_same_luck_by_luck_is_one_look() -> None:
    gap = np.random.default_rng(4).normal(size=24) + 0.56
    assert clear_together([gap]) == [True]
    assert clear_together([gap] * 60) == [True] * 60
    others = [np.random.default_rng(i).normal(size=24) for i in range(60)]
    assert not clear_together([gap, *others])[0]
    assert clear_together([np.ones(4), np.zeros(4), np.ones(1)]) == [True, False, False]


def test_a_difference_of_nought_is_no_change_of_sign_whichever_style_is_ahead() -> None:
    def step(value: float, mean: float) -> Followed:
        return Followed(value, mean, mean - 1.0, mean + 1.0)

    for sign in (1.0, -1.0):
        assert _turns_at([step(0.0, 0.0), step(1.0, 2.0 * sign)], 0.5) is None
        assert _turns_at([step(0.0, 2.0 * sign), step(1.0, 0.0), step(2.0, sign)], 0.5) is None
        across = [step(0.0, -2.0 * sign), step(1.0, 0.0), step(2.0, 2.0 * sign)]
        assert _turns_at(across, 0.5) == 1.0


def test_rank_correlation_knows_order_ties_and_stillness() -> None:
    rising = np.array([1.0, 2.0, 3.0, 40.0])
    assert _rank_correlation(rising, rising**3) == pytest.approx(1.0)
    assert _rank_correlation(rising, -rising) == pytest.approx(-1.0)
    assert _rank_correlation(rising, np.ones(4)) == 0.0
    assert _rank_correlation(np.array([1.0, 1.0, 2.0]), np.array([1.0, 1.0, 2.0])) == 1.0


def test_an_assumption_about_what_nobody_does_decides_nothing(weighed: Assumptions) -> None:
    found = {one.name: one for one in weighed.deciding}
    assert set(found) == {part.name for part in PARAMETERS if part.tag == "assumed"}
    for name in ("merge_disruption", "played_share", "dial_cost", "leaving_share"):
        idle = found[name]
        assert (idle.swing, idle.favours, idle.turn) == (0.0, "", "stays")
        assert idle.at_low == idle.at_high


def test_the_most_deciding_assumptions_are_followed_through_their_range(
    weighed: Assumptions,
) -> None:
    assert [len(one.steps) for one in weighed.deciding[:16]] == [9] * 16
    assert {len(one.steps) for one in weighed.deciding[16:]} == {2}
    for one in weighed.deciding[:16]:
        assert one.at_low == one.steps[0].mean
        assert (one.steps[0].value, one.steps[-1].value) == (one.low, one.high)
        assert one.turns_at is None or one.low <= one.turns_at <= one.high


def test_every_other_weekly_outcome_has_its_own_ranking(weighed: Assumptions) -> None:
    weekly = {outcome.id for outcome in OUTCOMES if outcome.weekly}
    assert set(weighed.others) == weekly - {"people_waiting"}
    for part in weighed.others.values():
        assert [one.turn for one in part] == sorted(
            (one.turn for one in part), key=["flips", "crosses", "stays"].index
        )
    found = weigh(small(weeks=8), outcome="trust", runs=6, draws=16, seed=3, threads=2)
    first = {one.name: one for one in found.deciding}
    for one in weighed.others["trust"]:
        assert one.correlation == first[one.name].correlation


def test_the_wider_interval_holds_the_middle_of_the_draws(weighed: Assumptions) -> None:
    assert set(weighed.wider) == {outcome.id for outcome in OUTCOMES}
    for part in weighed.wider.values():
        assert part.low <= part.mean <= part.high
        assert 0.0 <= part.p_second_better <= 1.0
    assert weighed.wider["people_waiting"].high > weighed.wider["people_waiting"].low


def test_weighing_assumptions_does_not_depend_on_the_number_of_threads(
    weighed: Assumptions,
) -> None:
    again = weigh(small(weeks=8), runs=6, draws=16, seed=3, threads=1)
    assert again == weighed


def test_the_assumptions_of_two_ways_turned_round_say_the_same_the_other_way(
    weighed: Assumptions,
) -> None:
    arms = (DISTRIBUTED_ARM, HEROIC_ARM)
    turned = weigh(small(weeks=8), arms=arms, runs=6, draws=16, seed=3, threads=2)
    assert turned.ways == ("distributed", "heroic")
    for name, part in weighed.wider.items():
        other = turned.wider[name]
        assert (other.mean, other.low, other.high) == (-part.mean, -part.high, -part.low)
        assert other.p_second_better == pytest.approx(1.0 - part.p_second_better)
    assert [one.name for one in turned.deciding] == [one.name for one in weighed.deciding]
    for one, other_one in zip(weighed.deciding, turned.deciding, strict=True):
        # the one that a higher value favours is the same, whichever stands first
        assert other_one.favours == one.favours
        assert other_one.swing == -one.swing
        assert other_one.turns_at == one.turns_at


def test_a_played_run_can_be_weighed_against_its_cards_the_other_way() -> None:
    scenario = small(weeks=8)
    services = {service.id for service in scenario.services}
    link = next(link for link in scenario.links if link.origin in services)
    cards = (Decision(0, "navigator", "warm-handoff", f"{link.origin}->{link.to}"),)
    yours = Arm("yours", "Your run", HEROIC, cards, ("navigator",))
    other = Arm("yours-distributed", "As invitations", DISTRIBUTED, cards, ("navigator",))
    found = weigh(scenario, arms=(yours, other), runs=6, draws=8, seed=3, threads=2)
    assert found.ways == ("yours", "yours-distributed")
    assert {one.favours for one in found.deciding} <= {"yours", "yours-distributed", ""}
    assert any(part.high > part.low for part in found.wider.values())
    # its cards are carried out: it is not the autopilot under the same dials
    idle = weigh(scenario, arms=(yours, replace(yours, decisions=())), runs=6, draws=8, seed=3)
    assert any(part.mean != 0.0 for part in idle.wider.values())
    same = weigh(scenario, arms=(yours, yours), runs=6, draws=8, seed=3, threads=2)
    assert all((part.low, part.mean, part.high) == (0, 0, 0) for part in same.wider.values())
    assert all(one.turn == "stays" for one in same.deciding)


# -- policies ---------------------------------------------------------------------------------


def test_both_styles_have_the_same_policies_to_choose_from_the_usual_one_first() -> None:
    scenario = small()
    tried = candidates(scenario, {}, seed=1, count=40)
    assert tried[0] == {
        **{name: BY_NAME[name].default for name in ROLE_SHARES},
        "process_share": BY_NAME["process_share"].default,
    }
    for policy in tried:
        assert sum(policy[name] for name in ROLE_SHARES) == pytest.approx(1.0)
        assert 0.0 <= policy["process_share"] <= 1.0
        build(scenario, policy)
    assert len({tuple(policy.values()) for policy in tried}) == 40


def test_with_nothing_to_choose_from_the_best_policy_is_the_usual_one() -> None:
    found = search(small(weeks=8), count=1, search_runs=4, judge_runs=12, seed=1, threads=2)
    assert found.chosen == found.usual
    assert found.best["heroic"] == found.best["distributed"]


def test_a_policy_search_is_the_same_on_any_number_of_threads() -> None:
    one, two = (
        search(small(weeks=8), count=6, search_runs=4, judge_runs=8, seed=1, threads=threads)
        for threads in (1, 2)
    )
    assert one == two
    other = search(small(weeks=8), count=6, search_runs=4, judge_runs=8, seed=2, threads=2)
    assert other != one


def test_the_best_policy_is_judged_on_lucks_it_was_not_chosen_on() -> None:
    scenario = small(weeks=8)
    found = search(scenario, count=4, search_runs=5, judge_runs=12, seed=1, threads=2)
    unseen = run_point(
        place_at(scenario, {}, found.best["heroic"]), (HEROIC_ARM,), seed=1, first=5, runs=12
    )
    for o, outcome in enumerate(OUTCOMES):
        assert found.means[outcome.id]["heroic"][1] == unseen[0, o].mean()


def test_a_search_can_go_for_any_outcome() -> None:
    scenario = small(weeks=8)
    for outcome in ("people_waiting", "trust"):
        found = search(
            scenario, outcome=outcome, count=5, search_runs=4, judge_runs=8, seed=1, threads=2
        )
        o = [part.id for part in OUTCOMES].index(outcome)
        sign = -1.0 if OUTCOMES[o].better == "lower" else 1.0
        tried = candidates(scenario, {}, 1, 5)
        means = [
            run_point(place_at(scenario, {}, policy), (HEROIC_ARM,), seed=1, first=0, runs=4)[
                0, o
            ].mean()
            for policy in tried
        ]
        assert found.best["heroic"] == tried[int(np.argmax(np.array(means) * sign))]


def test_a_condition_can_be_replaced_by_another_range() -> None:
    narrow = replace(CONDITION["trust"], low=0.4, high=0.6)
    assert narrow.at(0.0) == 0.4
    assert narrow.at(1.0) == 0.6


def test_intervals_from_few_lucks_hold_the_truth_as_often_as_they_say() -> None:
    luck = np.random.default_rng(5)
    held = {lucks_drawn(16): 0, 16: 0}
    trials = 1500
    for _ in range(trials):
        # a luck that is good for one way is so at every place
        won = np.tile(luck.uniform(size=16), (2, 1))
        for some in held:
            chosen = luck.integers(0, 16, (400, some))
            lucks = np.array([np.bincount(one, minlength=16) / some for one in chosen])
            _, low, high = overall(won, Resamples(np.ones((400, 2)), lucks))
            held[some] += low <= 0.5 <= high
    share = {some: count / trials for some, count in held.items()}
    assert share[lucks_drawn(16)] == pytest.approx(0.95, abs=0.015)
    assert share[16] < 0.935, "as many lucks as there are would be too few to tell"


WORLDS: Final[dict[str, Callable[[np.random.Generator, float], Any]]] = {
    "luck decides": lambda draw, share: np.tile(draw.uniform(size=16) < share, (20, 1)),
    "the place decides": lambda draw, share: np.tile(draw.uniform(size=(20, 1)) < share, 16),
    "each by itself": lambda draw, share: draw.uniform(size=(20, 16)) < share,
}


@pytest.mark.parametrize("usual", [0.0, 0.5, 1.0], ids=["never", "even", "always"])
@pytest.mark.parametrize("world", WORLDS)
def test_an_interval_holds_what_seldom_happens_though_mostly_nothing_of_it_is_seen(
    world: str, usual: float
) -> None:
    draw = np.random.default_rng(11)
    drawn = resamples(range(20), 16, seed=1)
    trials = 500
    for share in (0.002, 0.02, 0.1):
        truth = usual + share * (1.0 - usual if usual < 1.0 else -1.0)
        held = again = 0
        for _ in range(trials):
            won = np.full((20, 16), usual)
            won[WORLDS[world](draw, share)] = 1.0 if usual < 1.0 else 0.0
            _, low, high = overall(won, drawn)
            held += low <= truth <= high
            shares = (drawn.lucks @ won.T * drawn.groups).sum(axis=1) / drawn.groups.sum(axis=1)
            least, most = interval(shares)
            again += least <= truth <= most
        # three standard errors of the count below 95 %
        assert held >= trials * 0.92
        if share == 0.002:
            assert again < trials * 0.6, "drawing the same again would not have told"


def test_where_all_agree_the_interval_is_the_exact_one_of_a_binomial_share() -> None:
    for n in (1, 2, 5, 16, 64):
        low, high = agreed(0.0, n)
        assert low == 0.0
        assert (1.0 - high) ** n == pytest.approx(0.025)
        assert agreed(1.0, n) == (1.0 - high, 1.0)
        assert agreed(0.5, n) == pytest.approx((0.5 - high / 2.0, 0.5 + high / 2.0))
    nobody = np.zeros((12, 40))
    assert overall(nobody, resamples(GROUPS, 40, seed=1)) == (0.0, *agreed(0.0, 4))
    assert overall(nobody[:, :3], resamples(GROUPS, 3, seed=1)) == (0.0, *agreed(0.0, 3))


def test_a_resample_draws_as_many_of_few_lucks_as_students_t_asks_for() -> None:
    drawn = resamples(range(40), 16, seed=1)
    assert lucks_drawn(16) == 13
    assert np.allclose(drawn.lucks.sum(axis=1), 1.0)
    assert np.allclose(drawn.lucks * 13, np.round(drawn.lucks * 13))
    assert [lucks_drawn(runs) for runs in (1, 2, 4)] == [1, 1, 1]
    assert 995 <= lucks_drawn(1000) <= 999
