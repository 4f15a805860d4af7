"""The evidence: theory holds, and a wrong expectation or a wrong queue is found out."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from simulator.errors import Interrupted, WrongUse
from simulator.evidence import catalogue, laws, practice, queues, theory
from simulator.evidence.base import (
    Check,
    Effort,
    Finding,
    by_hand,
    exact,
    level,
    mean,
    sign,
    verdict,
    within,
)
from simulator.evidence.catalogue import PARTS, checks, choose, run_checks
from simulator.evidence.sampling import Estimate, carried_on, estimate, inside_again, seen
from simulator.evidence.values import THEORY
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC
from simulator.testbed import Bench, equal_services, searchers, stations
from tests.simulator.bench import MIXED, block, check_books, check_money, check_ranges, small

QUICK = Effort(quick=True, seed=1, threads=2)


@pytest.mark.parametrize("check", theory.CHECKS, ids=lambda check: check.id)
def test_theory_holds_at_quick_effort(check: Check) -> None:
    findings = check.run(QUICK)
    assert findings
    missed = [finding for finding in findings if not finding.passed]
    assert not missed


def test_every_section_of_the_theory_is_there() -> None:
    sections = {check.id.split("-")[0] for check in theory.CHECKS}
    assert sections == {f"A{n}" for n in range(1, 15)}
    assert len({check.id for check in theory.CHECKS}) == len(theory.CHECKS)


def test_only_checks_outside_the_engine_are_method_checks() -> None:
    methods = {check.id for check in theory.CHECKS if check.method}
    assert methods == {"A8-batch", "A11-regression", "A14-march"}


def failing(findings: Sequence[Finding]) -> list[str]:
    return [finding.what for finding in findings if not finding.passed]


def test_a_wrong_expectation_fails() -> None:
    case = dict(THEORY["A3_weekly_queue_convention_E"][1])
    case["EQ"] = {13: case["EQ"][13] * 1.03}
    found = queues.weekly(case, {13: (2_000, 2_000)})(QUICK)
    assert failing(found) == ["people waiting after week 13"]


def test_a_queue_with_a_little_less_capacity_fails() -> None:
    case = THEORY["A3_weekly_queue_convention_E"][1]
    slower = queues.Queue(8, 9.8).network()
    found = queues.after_weeks(
        QUICK, queues.Queue(8, 10), {13: case["EQ"][13]}, {13: (2_000, 2_000)}, slower
    )
    assert failing(found)


def test_a_slower_server_fails_though_luck_is_taken_out() -> None:
    right = queues.Queue(4, 5, servers=10)
    wrong = queues.Queue(4, 4.95, servers=10)

    class Misjudged(queues.Queue):
        def network(self, copies: int = 16, **more: object) -> object:  # type: ignore[override]
            return wrong.network(copies)

    (good,) = queues.steady(QUICK, right, [queues.people], runs=8, weeks=2_000, warm=100)
    (bad,) = queues.steady(
        QUICK, Misjudged(4, 5, servers=10), [queues.people], runs=8, weeks=2_000, warm=100
    )
    assert mean(QUICK, "L", 9.245718, good.pair).passed
    assert good.luck <= 4.0
    assert bad.luck > 4.0


def test_a_leader_who_decides_less_often_fails() -> None:
    path = practice.search(8, central_attention=2.0, noise_local=0.3 / 6)
    fit = block(path, runs=300, weeks=52, seed=1).weekly[:, -1, practice.MEAN_FIT] / 100.0
    value = THEORY["A8_attention"]["leader_S8_path"][52]
    assert not mean(QUICK, "fit", value, estimate(fit).pair).passed


def test_verdicts_follow_from_the_figures() -> None:
    full = Effort(quick=False)
    assert mean(full, "m", 1.0, (1.009, 0.003)).passed
    assert not mean(full, "m", 1.0, (1.011, 0.010)).passed, "beyond one per cent"
    assert mean(QUICK, "m", 1.0, (1.011, 0.010)).passed
    assert not mean(full, "m", 1.0, (1.005, 0.001)).passed, "beyond four standard errors"
    assert not exact("e", 1.0, 1.0 + 2e-9).passed
    assert not sign("s", (0.29, 0.1), positive=True).passed
    assert sign("s", (0.31, 0.1), positive=True).passed
    assert not within("w", 0.0, 1.0, (1.01, 0.5)).passed
    missed = exact("e", 1.0, 2.0)
    plain = Check("A1-x", "A", "", "", lambda _: [])
    assert verdict(plain, missed) == "fail"
    assert verdict(replace(plain, contested="both sides"), missed) == "contested"


def test_a_row_passes_only_where_its_whole_interval_lies_inside() -> None:
    full = Effort(quick=False)
    plain = Check("A1-x", "A", "", "", lambda _: [])

    def told(row: Finding) -> tuple[str, bool]:
        return verdict(plain, row), row.settled

    assert told(within("w", 0.0, 1.0, (0.79, 0.1))) == ("pass", True)
    assert told(within("w", 0.0, 1.0, (0.81, 0.1))) == ("not settled", False)
    assert told(within("w", 0.0, 1.0, (1.19, 0.1))) == ("fail", False)
    assert told(within("w", 0.0, 1.0, (1.21, 0.1))) == ("fail", True)
    assert told(within("w", 0.0, 1.0, (1.0, 0.0))) == ("pass", True)
    assert told(level("l", 1.0, (1.02, 0.02), 0.05)) == ("not settled", False)
    assert told(level("l", 1.0, (1.02, 0.01), 0.05)) == ("pass", True)
    assert told(sign("s", (0.31, 0.1), positive=True)) == ("pass", True)
    assert told(sign("s", (0.31, 0.1), positive=True, at_least=0.2)) == ("not settled", False)
    assert told(sign("s", (-0.41, 0.1), positive=False, at_least=0.2)) == ("pass", True)
    assert told(sign("s", (0.1, 0.1), positive=True)) == ("fail", False)
    assert told(sign("s", (-0.3, 0.1), positive=True)) == ("fail", True)
    assert told(mean(full, "m", 1.0, (1.009, 0.003))) == ("not settled", False)
    assert told(mean(full, "m", 1.0, (1.004, 0.003))) == ("pass", True)
    assert told(mean(full, "m", 1.0, (1.005, 0.001))) == ("fail", True), "by five errors"
    assert told(mean(full, "m", 1.0, (1.011, 0.003))) == ("fail", False)
    assert told(mean(QUICK, "m", 1.0, (1.011, 0.010))) == ("pass", True), "no range is claimed"
    assert told(exact("e", 1.0, 1.0)) == ("pass", True)
    torn = replace(plain, contested="both sides")
    assert verdict(torn, within("w", 0.0, 1.0, (0.9, 0.1))) == "not settled"
    assert verdict(torn, within("w", 0.0, 1.0, (1.1, 0.1))) == "contested"


@pytest.mark.parametrize("truth", [0.5, 0.65, 1.0, 1.1])
def test_how_often_a_range_is_settled_follows_the_law_of_its_interval(truth: float) -> None:
    times, error, low, high = 20_000, 0.1, 0.3, 1.0
    draw = np.random.default_rng(26)
    rows = [within("w", low, high, (x, error)) for x in draw.normal(truth, error, times)]
    passed = sum(row.passed and row.settled for row in rows) / times
    ends = stats.norm.cdf(np.array([low + 2 * error, high - 2 * error]), truth, error)
    exactly = float(ends[1] - ends[0])
    assert passed == pytest.approx(exactly, abs=4 * np.sqrt(exactly / times))
    # from the very end of the range on, a wrong "settled" comes once in 44 at the most
    assert passed < 0.026 or truth < high


def test_what_luck_chooses_is_settled_by_drawing_the_lucks_again() -> None:
    draw = np.random.default_rng(5)
    luck = draw.normal(0.0, 1.0, (400, 3))

    def best(table: np.ndarray) -> float:
        return inside_again(
            QUICK, len(table), lambda lucks: (lucks @ table).argmin(axis=1) * 1.0, 0.0, 0.0
        )

    assert best(luck + np.array([0.0, 1.0, 1.0])) == 1.0
    assert best(luck + np.array([1.0, 0.0, 1.0])) == 0.0
    alike = luck - luck.mean(axis=0)
    assert 0.15 < best(alike) < 0.52
    assert best(alike) == best(alike)
    chosen = [within("best", 0.0, 0.0, (0.0, 0.0), again=share) for share in (0.94, 0.95)]
    assert [row.settled for row in chosen] == [False, True]
    missed = [within("best", 0.0, 0.0, (1.0, 0.0), again=share) for share in (0.06, 0.05)]
    assert [row.settled for row in missed] == [False, True]


def test_the_week_of_a_crossing_is_the_first_above_nought() -> None:
    gaps = np.array([[-1.0, 0.0, 2.0, -1.0], [-1.0, -1.0, 0.0, 0.0], [1.0, -1.0, 2.0, 2.0]])
    assert practice.crossing(gaps).tolist() == [3.0, float("inf"), 1.0]


def test_a_row_worked_out_by_hand_never_counts_as_a_pass_of_the_engine() -> None:
    def run(_effort: Effort) -> list[Finding]:
        good, bad = exact("one", 1.0, 1.0), exact("two", 1.0, 2.0)
        return [by_hand(good), good, by_hand(bad)]

    mixed = Check("A0-mixed", "A", "Mixed", "by hand", run)
    counts = run_checks([mixed], Effort(quick=True, threads=1), lambda _done, _of: None).counts
    assert (counts["pass"], counts["method"], counts["fail"]) == (1, 1, 1)


def test_control_variates_leave_the_mean_and_narrow_it() -> None:
    luck = np.random.default_rng(3)
    control = luck.normal(size=(4_000, 2))
    sample = 5.0 + control @ [2.0, -1.0] + 0.1 * luck.normal(size=4_000)
    plain, steadied = estimate(sample), estimate(sample, control)
    assert abs(steadied.centre - 5.0) < 4 * steadied.error
    assert steadied.error < plain.error / 15
    shifted = estimate(sample, control + 0.2)
    assert shifted.luck > 4.0


def test_the_largest_seed_does_for_checks_that_add_to_it() -> None:
    effort = Effort(quick=True, seed=2**63 - 1, threads=1)
    network = queues.Queue(8, 10).network(copies=1)
    first, again, other = (
        seen(effort, network, lambda found: found[0, :, 0, 0].tolist(), runs=1, weeks=20, seed=n)
        for n in (1, 1, 2)
    )
    assert first == again != other


def test_two_ticks_are_carried_on_in_a_straight_line() -> None:
    found = carried_on(Estimate(10.0, 0.3, 1.0, 2), Estimate(9.0, 0.4, 2.0, 3))
    assert (found.centre, found.luck, found.controls) == (11.0, 2.0, 5)
    assert found.error == pytest.approx(np.sqrt(0.52))


@pytest.mark.parametrize("within_", [0, 2, 5])
def test_the_highest_point_of_a_landscape_is_found_without_looking_at_all(
    within_: int, seed: int
) -> None:
    table = np.random.default_rng(seed).random((8, 1 << (within_ + 1)))
    best = max(
        sum(
            table[j, int("".join(str((bits >> ((j + k) % 8)) & 1) for k in range(within_ + 1)), 2)]
            for j in range(8)
        )
        for bits in range(256)
    )
    assert practice.best_of(table, within_) == pytest.approx(best / 8, abs=1e-12)


def test_parts_that_are_missing_or_empty_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        catalogue, "PARTS", {"A": ("laws", "Laws"), "B": ("not_there", ""), "D": ("base", "")}
    )
    catalogue.checks.cache_clear()
    try:
        assert [check.id for check in checks()] == [check.id for check in laws.CHECKS]
    finally:
        catalogue.checks.cache_clear()


def test_checks_are_chosen_by_part_and_by_id() -> None:
    assert {check.part for check in choose(parts=["A"])} == {"A"}
    assert [check.id for check in choose(["A12"])] == ["A12-cuts"]
    assert len(choose(["A13"])) == 3
    with pytest.raises(WrongUse, match="there is no check 'A12-cats'; did you mean 'A12-cuts'"):
        choose(["A12-cats"])
    with pytest.raises(WrongUse, match="there is no part 'C'"):
        choose(parts=["C"])
    assert set(PARTS) == {"A", "B", "D"}


def test_neither_threads_nor_order_change_a_figure() -> None:
    chosen = choose(["A4-8"])
    one = run_checks(chosen, replace(QUICK, threads=1)).to_json()
    assert one == run_checks(chosen, replace(QUICK, threads=3)).to_json()
    assert one != run_checks(chosen, replace(QUICK, seed=2)).to_json()


def test_a_run_of_the_evidence_can_be_stopped() -> None:
    with pytest.raises(Interrupted):
        run_checks(choose(["A6-returns"]), replace(QUICK, cancelled=lambda: True))
    told: list[tuple[int, int]] = []
    run_checks(choose(["A13", "A12"]), QUICK, lambda done, total: told.append((done, total)))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


# --- options of the engine that the theory asked for --------------------------------------


def test_a_team_of_servers_never_holds_more_contacts_than_it_has_staff(seed: int) -> None:
    network = build(stations([8.0], [4.0], staff=[6.0], model={"service_law": 1.0}))
    bench = Bench(network, seed=seed)
    held = []
    for _ in range(60):
        bench.step()
        held.append(int(bench.state.service_at[N.W_CONTACTS, 0]))
    assert max(held) <= 6
    assert min(held) < 4 < max(held)


@pytest.mark.parametrize("weeks", [2, 3, 13, 26])
def test_unsolved_cases_come_back_after_just_so_many_weeks(weeks: int, seed: int) -> None:
    model = {"return_weeks": float(weeks), "poisson_arrivals": 0.0, "poisson_capacity": 0.0}
    network = build(stations([1000.0], [4000.0], fails=0.9, model=model))
    bench = Bench(network, seed=seed)
    held = []
    for _ in range(2 * weeks):
        bench.step()
        held.append(int(bench.state.service_at[N.W_CONTACTS, 0]))
    assert held[:weeks] == [1000] * weeks
    assert min(held[weeks:]) > 1850


@pytest.mark.parametrize("weeks", [2, 9, 26])
def test_the_books_hold_where_cases_come_back_late(weeks: int, seed: int) -> None:
    overrides = {"return_weeks": float(weeks), "service_law": 1.0}
    bench = Bench(build(small(), overrides), dials=MIXED, seed=seed)
    for _ in range(70):
        bench.step()
        check_books(bench)
        check_ranges(bench)
        check_money(bench)
    assert int(bench.state.away.sum()) > 0


def test_the_new_options_run_alike_played_and_compiled(seed: int) -> None:
    for option in (
        {"service_law": 1.0, "return_weeks": 4.0},
        {"search_rule": 1.0, "standard_way": 0.0},
    ):
        run = Run(small(weeks=30), seed=seed, dials=MIXED, overrides=option)
        plain = Run(small(weeks=30), seed=seed, dials=MIXED)
        for _ in range(30):
            run.step()
            plain.step()
        assert run.digest() != plain.digest()
        from simulator.ensemble import Arm

        weekly = block(
            build(small(weeks=30), option), runs=1, weeks=30, seed=seed, arm=Arm("m", "M", MIXED)
        ).weekly[0]
        from simulator.run import rows_digest

        assert rows_digest(weekly) == run.digest()


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED])
def test_without_a_standard_way_nobody_brings_it_in(dials: object, seed: int) -> None:
    for exists in (1.0, 0.0):
        overrides = {"standard_way": exists, "known_distributed": 0.5}
        bench = Bench(build(equal_services(6), overrides), dials=dials, seed=seed).run(30)  # type: ignore[arg-type]
        tried = bench.state.service_at[N.LAST_STANDARD] >= 0
        assert bool(tried.any()) == (exists > 0.5)


def test_teams_that_copy_the_best_they_see_end_up_alike(seed: int) -> None:
    model = {"search_rule": 1.0, "noise_local": 0.0, "local_attention": 1.0, "practice_bits": 8.0}
    bench = Bench(build(searchers(6, 5, model=model)), dials=DISTRIBUTED, seed=seed)
    best = float(bench.state.service[N.FIT].max())
    bits = int(bench.state.service_at[N.BITS, int(bench.state.service[N.FIT].argmax())])
    bench.step()
    fits = bench.state.service[N.FIT]
    assert float(fits.min()) == best
    assert int((bench.state.service_at[N.BITS] == bits).sum()) >= 5
    before = fits.copy()
    for _ in range(20):
        bench.step()
        assert bool((bench.state.service[N.FIT] >= before).all())
        before = bench.state.service[N.FIT].copy()
