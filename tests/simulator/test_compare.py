"""Comparison: paired by luck, in the published layout, the same on any number of threads."""

import csv
import io
import json
import threading

import numpy as np
import pytest
from scipy import stats

from simulator import VERSION
from simulator import compare as module
from simulator.compare import Comparison, compare, other_way, play_arms, t95
from simulator.decisions import Decision
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm, run_arms
from simulator.errors import Interrupted, WrongUse
from simulator.network import build
from simulator.outcomes import OUTCOMES, WEEKLY
from simulator.reader import digest
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import SEATS, small

CARDS = (
    Decision(0, "navigator", "warm-handoff", "desk->clinic"),
    Decision(0, "weaver", "back-a-group", "choir"),
    Decision(1, "architect", dials=Dials(0.2, 0.2, 0.2, 0.2)),
    Decision(1, "weaver", "open-the-doors", "garden"),
)


@pytest.fixture(scope="module")
def result() -> Comparison:
    """Return a comparison of the two styles."""
    return compare(small(), runs=60, seed=11, threads=2)


def test_the_published_layout_holds_every_outcome(result: Comparison) -> None:
    data = json.loads(json.dumps(result.to_json()))
    assert set(data) == {
        *("scenario", "version", "seed", "runs", "weeks", "outcomes", "at_once", "weekly")
    }
    scenario = small()
    assert data["scenario"] == {"id": "brook", "title": "Brook", "digest": digest(scenario)}
    assert (data["version"], data["seed"], data["runs"], data["weeks"]) == (VERSION, 11, 60, 26)
    assert set(data["outcomes"]) == {outcome.id for outcome in OUTCOMES}
    for outcome in OUTCOMES:
        entry = data["outcomes"][outcome.id]
        assert set(entry) == {
            "label",
            "unit",
            "better",
            "heroic",
            "distributed",
            "difference",
            "p_distributed_better",
        }
        assert entry["better"] in ("lower", "higher")
        for arm in ("heroic", "distributed"):
            assert set(entry[arm]) == {"mean", "sd", "p05", "p50", "p95"}
        assert set(entry["difference"]) == {"mean", "ci95"}
        assert 0.0 <= entry["p_distributed_better"] <= 1.0
    assert data["weekly"]["week"] == list(range(1, 27))
    assert set(data["weekly"]) == {"week", *(outcome.id for outcome in WEEKLY)}
    for outcome in WEEKLY:
        for arm in ("heroic", "distributed"):
            part = data["weekly"][outcome.id][arm]
            assert {name: len(row) for name, row in part.items()} == dict.fromkeys(
                ("p05", "p50", "p95", "mean"), 26
            )


@pytest.mark.parametrize("runs", [2, 3, 4, 5, 8, 24, 200, 100_000])
def test_intervals_are_as_wide_as_few_runs_ask_for(runs: int) -> None:
    assert t95(runs) == pytest.approx(stats.t.ppf(0.975, runs - 1), rel=1e-9)


def test_a_difference_is_distributed_minus_heroic_on_the_same_luck(result: Comparison) -> None:
    for outcome in OUTCOMES:
        row = result.values[outcome.id]
        gap = row["distributed"] - row["heroic"]
        found = result.difference(outcome.id)
        half = stats.t.ppf(0.975, 59) * gap.std(ddof=1) / np.sqrt(60)
        assert found.mean == pytest.approx(gap.mean())
        assert (found.low, found.high) == pytest.approx((gap.mean() - half, gap.mean() + half))
        better = gap < 0 if outcome.better == "lower" else gap > 0
        assert found.p_second_better == pytest.approx(better.mean() + 0.5 * (gap == 0).mean())
        assert found.clear == (found.low > 0 or found.high < 0)
        back = result.difference(outcome.id, "distributed", "heroic")
        assert back.mean == pytest.approx(-found.mean)
        assert back.p_second_better == pytest.approx(1 - found.p_second_better)


def test_summaries_are_those_of_the_runs(result: Comparison) -> None:
    for outcome in OUTCOMES:
        for arm in ("heroic", "distributed"):
            values = result.values[outcome.id][arm]
            found = result.summary[outcome.id][arm]
            assert found.mean == pytest.approx(values.mean())
            assert found.sd == pytest.approx(values.std(ddof=1))
            exact = np.percentile(values, [5, 50, 95])
            assert (found.p05, found.p50, found.p95) == pytest.approx(tuple(exact))
            assert not values.flags.writeable


def test_a_runs_figure_is_its_last_week_or_the_mean_of_its_weeks(result: Comparison) -> None:
    for outcome in WEEKLY:
        weekly = result.weekly[outcome.id]["heroic"].mean
        whole = weekly[-1] if outcome.over == "last" else sum(weekly) / len(weekly)
        assert result.summary[outcome.id]["heroic"].mean == pytest.approx(whole)


def test_the_same_luck_makes_differences_steadier_than_other_luck_would(
    result: Comparison,
) -> None:
    row = result.values["people_waiting"]
    paired = np.var(row["distributed"] - row["heroic"])
    unpaired = np.var(row["distributed"]) + np.var(row["heroic"])
    assert paired < unpaired


def test_histograms_tell_percentiles_to_within_a_bin(
    result: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "EXACT", 40)
    rough = compare(small(), runs=60, seed=11, threads=1)
    assert result.exact_percentiles
    assert not rough.exact_percentiles
    assert rough.to_json()["weekly_percentiles"] == "from histograms"
    for outcome in OUTCOMES:
        assert rough.summary[outcome.id] == result.summary[outcome.id]
    for outcome in WEEKLY:
        for arm in ("heroic", "distributed"):
            exact, found = result.weekly[outcome.id][arm], rough.weekly[outcome.id][arm]
            assert found.mean == pytest.approx(exact.mean)
    blocks = run_arms(
        build(small()),
        (HEROIC_ARM, DISTRIBUTED_ARM),
        seed=11,
        first=0,
        runs=60,
        weeks=26,
        threads=1,
    )
    for each, block in blocks:
        # as many as the share says lie at or below it; a bin is no wider than twice what there is
        steps = np.quantile(block.weekly, (0.05, 0.5, 0.95), axis=0, method="inverted_cdf")
        width = 2.0 * np.ptp(block.weekly, axis=0) / module.BINS
        for i, outcome in enumerate(WEEKLY):
            told = rough.weekly[outcome.id][each.name]
            for step, found_step in zip(steps, (told.p05, told.p50, told.p95), strict=True):
                assert (np.abs(found_step - step[:, i]) <= width[:, i] + 1e-8).all(), outcome.id


def test_the_table_has_a_line_for_every_outcome_and_arm(result: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(result.to_csv())))
    assert [(row["outcome"], row["arm"]) for row in rows] == [
        (outcome.id, arm) for outcome in OUTCOMES for arm in ("heroic", "distributed")
    ]
    for row in rows:
        assert float(row["mean"]) == result.summary[row["outcome"]][row["arm"]].mean
        assert (row["difference_from_heroic"] == "") == (row["arm"] == "heroic")


def test_progress_counts_every_run_in_the_thread_that_asked() -> None:
    told: list[tuple[int, int]] = []
    threads = set()

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        threads.add(threading.current_thread())

    compare(small(weeks=6), runs=70, progress=progress, threads=2)
    assert told[0] == (0, 140)
    assert told[-1] == (140, 140)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert threads == {threading.current_thread()}


def test_a_comparison_can_be_stopped() -> None:
    with pytest.raises(Interrupted, match="nothing was written"):
        compare(small(weeks=6), runs=500, cancelled=lambda: True)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"runs": 1}, "1 runs make no comparison"),
        ({"weeks": 0}, "0 weeks makes no sense"),
        ({"weeks": 600}, "600 weeks makes no sense"),
        ({"seed": 2**63}, "too large"),
        ({"arms": ()}, "needs a name of its own"),
        ({"arms": (HEROIC_ARM, HEROIC_ARM)}, "needs a name of its own"),
    ],
)
def test_a_comparison_that_makes_no_sense_is_refused(options: dict[str, int], words: str) -> None:
    with pytest.raises(WrongUse, match=words):
        compare(small(), **options)  # type: ignore[arg-type]


def test_an_unknown_parameter_or_one_out_of_range_is_refused() -> None:
    with pytest.raises(KeyError, match="charisma"):
        compare(small(), runs=2, overrides={"charisma": 1.0})
    with pytest.raises(ValueError, match="it goes from 0 to 1000"):
        compare(small(), runs=2, overrides={"central_attention": -1.0})


def test_parameters_from_outside_are_told_and_change_the_digest(result: Comparison) -> None:
    changed = compare(small(), runs=2, overrides={"central_attention": 5.0})
    assert changed.to_json()["overrides"] == {"central_attention": 5.0}
    assert changed.digest != result.digest
    assert "overrides" not in result.to_json()


def test_an_arm_is_found_by_name(result: Comparison) -> None:
    assert result.arm("distributed") == DISTRIBUTED_ARM
    with pytest.raises(KeyError):
        result.arm("chaos")


def test_the_other_way_keeps_cards_and_drops_turns_of_the_dials() -> None:
    arm = other_way(CARDS, DISTRIBUTED, "x", "X", SEATS)
    assert arm.decisions == (CARDS[0], CARDS[1], CARDS[3])
    assert arm.dials == DISTRIBUTED
    assert arm.seats == SEATS


def test_a_played_run_is_compared_in_five_arms() -> None:
    run = Run(small(), seed=4, dials=HEROIC, seats=SEATS)
    for decision in CARDS[:2]:
        run.decide(decision)
    for seat in SEATS:
        run.commit(seat)
    while run.week < 13:
        run.step()
    arms = play_arms(run.record())
    assert [arm.name for arm in arms] == [
        "heroic",
        "distributed",
        "yours",
        "yours-heroic",
        "yours-distributed",
    ]
    assert {arm.seats for arm in arms} == {SEATS}
    assert [arm.dials for arm in arms[2:]] == [HEROIC, HEROIC, DISTRIBUTED]
    result = compare(small(), runs=20, seed=4, arms=arms, threads=1)
    told = result.to_json()["arms"]
    assert list(told) == ["yours", "yours-heroic", "yours-distributed"]
    assert [card["card"] for card in told["yours"]["cards"]] == ["warm-handoff", "back-a-group"]
    assert told["yours"]["cards"][0]["turn"] == 1
    # at the heroic end your run and your cards as orders are one and the same
    for outcome in OUTCOMES:
        row = result.values[outcome.id]
        assert np.array_equal(row["yours"], row["yours-heroic"])


def test_cards_that_a_style_cannot_afford_are_reported() -> None:
    links = small().links
    many = tuple(
        Decision(0, "navigator", "warm-handoff", link.id)
        for link in links
        if link.origin in ("desk", "homes", "clinic", "office")
    )
    arms = (
        Arm("orders", "Orders", HEROIC, many, ("navigator",)),
        Arm("asks", "Asks", DISTRIBUTED, many, ("navigator",)),
    )
    result = compare(small(), runs=10, seed=2, arms=arms, threads=1, overrides={"relief_most": 0.0})
    for name in ("orders", "asks"):
        taken = result.taken[name]
        assert [each.decision for each in taken] == list(many)
        # listed order: the first gets all that it asks for
        assert taken[0].funded == pytest.approx(1.0)
        assert taken[0].refusal == ""
        assert any("of its attention could be found" in each.refusal for each in taken) or any(
            "no attention was left" in each.refusal for each in taken
        )
        assert all(0.0 <= each.done <= 1.0 for each in taken)
    asks = result.to_json()["arms"]["asks"]["cards"]
    assert any(card["refusal"] for card in asks)


def test_a_card_that_the_reserve_cannot_pay_is_reported() -> None:
    card = Decision(0, "weaver", "back-a-group", "choir")
    arm = Arm("poor", "Poor", HEROIC, (card,), ("weaver",))
    result = compare(small(reserve=2.0), runs=10, arms=(arm,), threads=1)
    (taken,) = result.taken["poor"]
    assert taken.refusal == "the reserve could not pay for it"
    assert taken.done == 0.0


def test_a_shorter_horizon_is_the_beginning_of_a_longer_one() -> None:
    short = compare(small(), runs=10, weeks=8, threads=1)
    long = compare(small(), runs=10, threads=1)
    for outcome in WEEKLY:
        for arm in ("heroic", "distributed"):
            assert short.weekly[outcome.id][arm].mean == long.weekly[outcome.id][arm].mean[:8]
