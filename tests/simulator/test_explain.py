"""Explanations: a planted cause is found, an inert one shows nothing, and sums are honest."""

import json
from dataclasses import replace

import numpy as np
import pytest

from simulator import lucks as module
from simulator.causes import key_of, record_ways
from simulator.compare import compare
from simulator.decisions import Decision
from simulator.ensemble import Arm, run_arms
from simulator.errors import Interrupted, RecordMismatch, WrongUse
from simulator.explain import explain_comparison, explain_record
from simulator.explanation import Explanation, GapExplanation, verdict
from simulator.lucks import FEWEST, FINE, FINEST, MOST, PILOT_FROM, lucks_for
from simulator.mechanisms import MECHANISMS
from simulator.outcomes import BY_ID, OUTCOMES
from simulator.parameters import SWITCHES
from simulator.record import Record
from simulator.rules.names import BASE
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import DIAL_NAMES, HEROIC, Dials
from tests.simulator.bench import event, figure, small

SURGE = event(4, {"kind": "demand", "factor": figure(4.0)}, weeks=16)
CALM = {**event(9, {"kind": "trust", "change": figure(0.0)}), "id": "calm"}
LATE = {**event(25, {"kind": "budget-cut", "share": figure(0.3)}), "id": "late"}
CLOSING = Decision(0, "architect", "decommission", "homes")
WALKING = Decision(1, "navigator", "warm-handoff", "desk->clinic")
DEAR = Decision(0, "weaver", "back-a-group", "choir")
SEATS = ("architect", "navigator", "weaver")


def place(reserve: float = 40.0) -> Scenario:
    """Return a place where orders are obeyed and demand quadruples for four months."""
    return small(
        weeks=26,
        weeks_per_turn=13,
        reserve=reserve,
        events=[SURGE, CALM, LATE],
        model={"compliance_base": 1.0, "central_attention": 20.0},
    )


def play(
    scenario: Scenario, decisions: tuple[Decision, ...], seed: int = 3, weeks: int | None = None
) -> Record:
    """Return the record of a played run."""
    run = Run(scenario, seed=seed, dials=HEROIC, seats=SEATS, replication=5)
    while run.week < (weeks or run.weeks):
        for seat in run.waiting_for:
            for decision in decisions:
                if decision.role == seat and decision.turn == run.turn:
                    run.decide(decision)
            run.commit(seat)
        run.step()
    return run.record()


@pytest.fixture(scope="module")
def record() -> Record:
    """Return a run with one card that matters, and one that hardly does."""
    return play(place(), (CLOSING, WALKING))


@pytest.fixture(scope="module")
def found(record: Record) -> Explanation:
    """Return its explanation."""
    return explain_record(record, runs=64, threads=2)


def test_a_planted_event_is_found_first_with_the_right_sign(found: Explanation) -> None:
    first = found.effects[0]
    assert (first.cause.kind, first.cause.id) == ("event", "week-4")
    assert first.difference.low > 0.0
    assert first.difference.p_second_better == 0.0, "in every luck more people wait"
    assert verdict(first.difference, "lower") == "harmed"
    assert first.people == first.difference
    assert first.weeks.low > 0.0


def test_a_planted_card_is_found_first_among_decisions(found: Explanation) -> None:
    decisions = [each for each in found.effects if each.cause.kind == "decision"]
    first = decisions[0]
    assert first.cause.id == "1:architect:decommission:homes"
    assert first.cause.label == "Turn 1, System architect: Stop running this service (Homes)"
    assert first.difference.low > 0.0, "fewer staff for the same people"
    assert abs(decisions[1].difference.mean) < 0.25 * first.difference.mean


def test_what_happens_to_the_planted_causes_is_told_in_arrows_that_hold(found: Explanation) -> None:
    surge = found.effects[0]
    way = next(way for way in surge.ways if way.words == "more people ask")
    assert [step.outcome for step in way.steps][:2] == ["people_waiting", "morale"]
    assert way.steps[0].difference.low > 0.0
    assert way.steps[1].difference.high < 0.0
    assert all(way.words != "fewer people ask" for way in surge.ways)


def test_no_arrow_is_told_whose_sign_is_not_borne_out(found: Explanation) -> None:
    told = 0
    for effect in found.effects:
        claims = [
            (chain.words, [(claim.outcome, claim.sign) for claim in chain.steps])
            for chain in effect.cause.chains
        ]
        for way in effect.ways:
            told += len(way.steps)
            assert all(step.difference.clear for step in way.steps)
            seen = [(step.outcome, 1 if step.difference.mean > 0 else -1) for step in way.steps]
            assert any(words == way.words and steps[: len(seen)] == seen for words, steps in claims)
    assert told > 20


def test_an_event_that_changes_nothing_shows_nothing(found: Explanation) -> None:
    calm = next(each for each in found.effects if each.cause.id == "calm")
    assert (calm.difference.mean, calm.difference.low, calm.difference.high) == (0.0, 0.0, 0.0)
    assert calm.own == 0.0
    assert calm.ways == ()
    assert verdict(calm.difference, "lower") == "no effect"


def test_a_card_that_could_not_be_paid_shows_nothing() -> None:
    poor = place(reserve=0.0)
    record = replace(play(poor, ()), decisions=(DEAR,))
    effect = next(
        each
        for each in explain_record(record, runs=16, threads=2).effects
        if each.cause.kind == "decision"
    )
    assert effect.cause.id == "1:weaver:back-a-group:choir"
    assert (effect.difference.mean, effect.difference.high, effect.own) == (0.0, 0.0, 0.0)
    assert effect.difference.p_same == 1.0


def test_the_records_own_luck_stands_beside_the_mean(record: Record, found: Explanation) -> None:
    weekly = record.outcomes["people_waiting"]
    assert found.own == pytest.approx(sum(weekly) / len(weekly), rel=1e-12)
    assert (found.seed, found.replication) == (3, 5)
    without = replace(record, decisions=(WALKING,)).replay()
    mean = sum(without.history["people_waiting"]) / without.weeks
    card = next(each for each in found.effects if each.cause.id.endswith("decommission:homes"))
    assert card.own == pytest.approx(found.own - mean, rel=1e-9)


def test_an_effect_is_the_difference_of_two_comparisons_on_the_same_lucks(
    record: Record, found: Explanation
) -> None:
    arm = Arm("with", "With", record.dials, record.decisions, record.seats)
    less = replace(arm, name="without", decisions=(WALKING,))
    paired = compare(record.scenario, runs=64, seed=3, arms=(less, arm), threads=2)
    for outcome in ("people_waiting", "weeks_waited", "morale", "failure_demand"):
        expected = paired.difference(outcome, "without", "with")
        effect = next(
            each
            for each in found.effects_on(outcome)
            if each.cause.id == "1:architect:decommission:homes"
        )
        assert effect.difference.mean == pytest.approx(expected.mean, rel=1e-9)
        assert effect.difference.low == pytest.approx(expected.low, rel=1e-9)
        assert effect.difference.p_second_better == expected.p_second_better


def test_causes_taken_out_together_are_held_against_the_sum(found: Explanation) -> None:
    kinds = [each.kind for each in found.together]
    assert kinds == ["decision", "event", "dial", "mechanism", "all"]
    for group in found.together:
        mine = [e for e in found.effects if group.kind in ("all", e.cause.kind)]
        assert group.causes == len(mine)
        total = sum(each.difference.mean for each in mine)
        assert group.sum.mean == pytest.approx(total, rel=1e-9, abs=1e-9)
        left = group.together.mean - group.sum.mean
        assert group.unexplained.mean == pytest.approx(left, rel=1e-9, abs=1e-9)
    assert any(group.unexplained.clear for group in found.together), "causes act on each other"


def test_each_kind_of_cause_is_there_once(record: Record, found: Explanation) -> None:
    kinds = [cause.kind for cause in found.causes]
    assert kinds.count("decision") == len(record.decisions)
    assert kinds.count("event") == 3
    assert kinds.count("dial") == len(DIAL_NAMES)
    assert kinds.count("mechanism") == len(MECHANISMS)
    assert len({key_of(cause) for cause in found.causes}) == len(found.causes)


def test_a_week_in_the_middle_knows_nothing_of_what_came_later(record: Record) -> None:
    early = explain_record(record, week=8, runs=16, threads=2)
    ids = {cause.id for cause in early.causes}
    assert "week-4" in ids
    assert "late" not in ids
    assert not any("warm-handoff" in name for name in ids)
    weekly = record.outcomes["people_waiting"][:8]
    assert early.own == pytest.approx(sum(weekly) / 8, rel=1e-12)


def test_a_record_that_stopped_half_way_is_explained_to_where_it_stands() -> None:
    half = play(place(), (CLOSING,), weeks=17)
    found = explain_record(half, runs=8, threads=2)
    assert found.week == 17
    assert found.own == pytest.approx(sum(half.outcomes["people_waiting"]) / 17, rel=1e-12)


def test_a_turn_of_the_dials_is_a_decision_and_a_dial_is_held_throughout() -> None:
    turning = Decision(1, "architect", dials=Dials(1.0, 0.5, 0.0, 0.0))
    arm = Arm("yours", "Yours", HEROIC, (turning,), SEATS)
    causes, ways = record_ways(place(), {}, arm, False, 26)
    assert causes[0].id == "2:architect:dials"
    assert ways[key_of(causes[0])].arm.decisions == ()
    power = ways["dial:power"].arm
    assert power.dials == Dials(1.0, 0.0, 0.0, 0.0)
    assert power.decisions[0].dials == Dials(1.0, 0.5, 0.0, 0.0)
    meaning = ways["dial:meaning"].arm
    assert meaning.decisions[0].dials == Dials(1.0, 1.0, 0.0, 0.0)


def test_a_missing_mechanism_does_not_change_the_staff() -> None:
    arm = Arm("yours", "Yours", HEROIC, (), SEATS)
    ways = record_ways(place(), {}, arm, False, 26)[1]
    staff = ways[""].network.world.service[BASE]
    for name, way in ways.items():
        assert np.array_equal(way.network.world.service[BASE], staff), name


def test_the_number_of_threads_changes_nothing(record: Record) -> None:
    one = explain_record(record, runs=8, threads=1, week=10)
    two = explain_record(record, runs=8, threads=2, week=10)
    assert json.dumps(one.to_json()) == json.dumps(two.to_json())


def test_an_explanation_is_kept_under_stable_keys(found: Explanation) -> None:
    data = json.loads(json.dumps(found.to_json(), allow_nan=False))
    assert set(data) == {
        *("scenario", "version", "outcome", "week", "luck", "lucks", "overrides"),
        *("as_it_was", "causes", "together"),
    }
    assert set(data["causes"][0]) == {
        *("kind", "id", "label", "against", "effect", "people_waiting", "weeks_waited", "ways"),
    }
    assert set(data["causes"][0]["effect"]) == {"mean", "ci95", "own_luck", "clear", "verdict"}
    sizes = [abs(cause["effect"]["mean"]) for cause in data["causes"]]
    assert sizes == sorted(sizes, reverse=True)


def test_the_window_can_look_at_another_outcome_without_running_again(found: Explanation) -> None:
    surge = next(each for each in found.effects_on("morale") if each.cause.id == "week-4")
    assert surge.difference.high < 0.0
    assert verdict(surge.difference, BY_ID["morale"].better) == "harmed"


def test_what_an_explanation_holds_cannot_be_changed(found: Explanation) -> None:
    with pytest.raises(ValueError, match="read-only"):
        found.figures[""][0, 0] = 1.0


def test_what_remains_when_leaders_leave_can_be_explained_too(record: Record) -> None:
    found = explain_record(record, outcome="legacy", runs=8, threads=2)
    assert any(each.difference.mean != 0.0 for each in found.effects)
    with pytest.raises(WrongUse, match="after the last week of a whole run"):
        explain_record(record, outcome="legacy", week=20, runs=8)


# --- how many lucks -----------------------------------------------------------------------


def test_the_number_of_lucks_follows_from_the_spread() -> None:
    runs, wanted = lucks_for(100.0, 10.0, [10.0] * 8)
    assert wanted == pytest.approx(max(FINEST * 100.0, FINE * 10.0))
    assert runs == 32 * int(np.ceil((1.96 * 10.0 / wanted) ** 2 / 32))
    assert lucks_for(100.0, 0.0, [1e-9] * 4)[0] == FEWEST
    assert lucks_for(100.0, 0.0, [1e9] * 4)[0] == MOST
    assert lucks_for(0.0, 0.0, [0.0])[0] == FEWEST


def test_lucks_are_chosen_from_runs_that_serve_nothing_else(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []
    real = run_arms

    def noting(*args: object, **named: object) -> object:
        asked.append((named["first"], named["runs"]))  # type: ignore[arg-type]
        return real(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "run_arms", noting)
    monkeypatch.setattr(module, "PILOT", 4)
    monkeypatch.setattr(module, "FEWEST", 8)
    monkeypatch.setattr(module, "MOST", 8)
    found = explain_record(record, week=5, threads=1)
    assert set(asked) == {(PILOT_FROM, 4), (0, 8), (5, 1)}
    assert found.lucks.runs == 8
    assert not found.lucks.asked
    assert found.lucks.within is not None
    assert 0.0 <= found.lucks.within <= 1.0


# --- the gap between the styles -----------------------------------------------------------


@pytest.fixture(scope="module")
def gap() -> GapExplanation:
    """Return why the styles differ in a place where staff is overloaded."""
    return explain_comparison(small(weeks=26), runs=48, seed=9, threads=2)


def test_the_share_of_narrow_intervals_is_of_those_that_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "PILOT", 4)
    monkeypatch.setattr(module, "FEWEST", 24)
    monkeypatch.setattr(module, "MOST", 24)
    found = explain_comparison(small(weeks=13), seed=2, threads=1)
    shown = [each.goes_away for each in found.parts]
    for each in found.dials:
        shown += [each.turned, each.turned_back]
    wanted = found.lucks.wanted
    assert wanted is not None
    narrow = [each.high - each.mean <= wanted * (1.0 + 1e-9) for each in shown]
    assert 0.0 < sum(narrow) < len(narrow)
    assert found.lucks.within == pytest.approx(sum(narrow) / len(narrow))


def test_the_gap_is_that_of_the_comparison(gap: GapExplanation) -> None:
    expected = compare(small(weeks=26), runs=48, seed=9, threads=2).difference("people_waiting")
    assert gap.gap.mean == pytest.approx(expected.mean, rel=1e-9)
    assert gap.gap.low == pytest.approx(expected.low, rel=1e-9)


def test_dials_there_and_back_add_up_to_the_gap_with_what_is_left(gap: GapExplanation) -> None:
    assert [each.dial for each in gap.dials] == list(DIAL_NAMES)
    there = sum(each.turned.mean for each in gap.dials) + gap.dials_unexplained.mean
    back = sum(each.turned_back.mean for each in gap.dials) + gap.dials_unexplained_back.mean
    assert there == pytest.approx(gap.gap.mean, rel=1e-9)
    assert back == pytest.approx(gap.gap.mean, rel=1e-9)


def test_what_goes_away_without_a_cause_is_its_effect_on_one_style_less_that_on_the_other(
    gap: GapExplanation,
) -> None:
    for part in gap.parts:
        left = part.distributed.mean - part.heroic.mean
        assert part.goes_away.mean == pytest.approx(left, rel=1e-9, abs=1e-9)
        rest = gap.gap.mean - part.gap.mean
        assert part.goes_away.mean == pytest.approx(rest, rel=1e-9, abs=1e-9)
    sizes = [abs(part.goes_away.mean) for part in gap.parts]
    assert sizes == sorted(sizes, reverse=True)


def test_where_one_mechanism_makes_the_gap_it_takes_all_of_it_away() -> None:
    """Nobody decides and nothing costs time: only neighbours who lend staff are left."""
    quiet = {
        "central_attention": 0.0,
        "local_attention": 0.0,
        "drive": 0.0,
        "imposition": 0.0,
        "autonomy": 0.0,
        "meeting_cost": 0.0,
        "report_cost": 0.0,
        "decision_cost": 0.0,
        **dict.fromkeys(SWITCHES, 0.0),
    }
    crowd = {"kind": "demand", "factor": figure(3.0), "needs": ["home"]}
    scenario = small(weeks=26, events=[event(4, crowd, weeks=16)])
    found = explain_comparison(scenario, runs=24, overrides=quiet, threads=2)
    assert found.gap.clear
    lending = next(part for part in found.parts if part.cause.id == "relief")
    assert (lending.gap.mean, lending.gap.low, lending.gap.high) == (0.0, 0.0, 0.0)
    assert lending.goes_away == found.gap
    assert lending.heroic.p_same == 1.0, "nobody lends by order here"
    assert found.share(lending.goes_away.mean) == 1.0
    power = found.dials[0]
    assert power.turned == power.turned_back == found.gap
    assert all(each.turned.p_same == each.turned_back.p_same == 1.0 for each in found.dials[1:])
    assert found.dials_unexplained.mean == 0.0


def test_shares_of_a_gap_that_is_not_clear_are_not_given(gap: GapExplanation) -> None:
    unclear = replace(gap, gap=replace(gap.gap, low=-1.0, high=1.0))
    assert unclear.share(3.0) is None
    clear = replace(gap, gap=replace(gap.gap, mean=2.0, low=1.0, high=3.0))
    assert clear.share(3.0) == 1.5


def test_an_explained_gap_is_kept_under_stable_keys(gap: GapExplanation) -> None:
    data = json.loads(json.dumps(gap.to_json(), allow_nan=False))
    assert set(data) == {
        *("scenario", "version", "outcome", "week", "seed", "lucks", "overrides", "heroic"),
        *("distributed", "gap", "dials", "dials_unexplained", "dials_unexplained_back"),
        *("causes", "together"),
    }
    assert set(data["causes"][0]) == {
        *("kind", "id", "label", "against", "heroic", "distributed", "gap_without"),
        *("goes_away", "goes_away_share"),
    }


# --- wrong use ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"outcome": "people_wating"}, "no outcome 'people_wating'; did you mean 'people_waiting'"),
        ({"outcome": "zzz"}, "no outcome 'zzz'; there is people_waiting"),
        ({"week": 27}, "week 27 is not in the record of Brook; 1 to 26 would do"),
        ({"week": 0}, "week 0 is not in"),
        ({"runs": 1}, "1 runs make no explanation"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(
    record: Record, wanted: dict[str, object], said: str
) -> None:
    with pytest.raises(WrongUse, match=said):
        explain_record(record, **wanted)  # type: ignore[arg-type]


def test_a_record_without_a_week_cannot_be_explained() -> None:
    with pytest.raises(WrongUse, match="holds no week yet"):
        explain_record(Run(place()).record())


def test_a_record_that_does_not_give_its_own_figures_is_refused(record: Record) -> None:
    other = replace(record, seed=4)
    with pytest.raises(RecordMismatch, match="does not give its own figures again"):
        explain_record(other, runs=2, week=3)


def test_explaining_can_be_stopped_and_tells_how_far_it_has_come(record: Record) -> None:
    told: list[tuple[int, int]] = []
    explain_record(
        record, runs=2, week=3, threads=1, progress=lambda done, total: told.append((done, total))
    )
    dones = [done for done, _ in told]
    assert dones == sorted(dones)
    assert told[-1][0] == told[-1][1]
    with pytest.raises(Interrupted):
        explain_record(record, runs=64, week=3, cancelled=lambda: True)


def test_every_outcome_can_be_asked_about(record: Record) -> None:
    found = explain_record(record, runs=2, week=3, threads=1)
    for outcome in OUTCOMES:
        if outcome.weekly:
            assert len(found.effects_on(outcome.id)) == len(found.causes)
