"""What people do back: each mechanism acts as it says, and can be taken out without a trace."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.compare import compare
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.network import build
from simulator.outcomes import OUTCOMES, WEEKLY
from simulator.parameters import BY_NAME, SWITCHES
from simulator.reader import load
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.contacts import (
    failure_chance,
    people_bring_effort,
    performance,
    plan_team,
    recorded_performance,
)
from simulator.rules.judge import centre_noise, local_noise
from simulator.rules.names import Floats
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services as bed
from tests.simulator.bench import (
    PLAIN_QUEUE,
    SEATS,
    STYLES,
    Bench,
    block,
    cells,
    event,
    figure,
    network_of,
    score,
    small,
)
from tests.simulator.test_laws import CARDS, SHOCKS, check_laws

OFF: Final = {
    **dict.fromkeys(SWITCHES, 0.0),
    "absence_morale": 0.05,
    "belong_trust": 0.0,
    "grant_trust": 0.0,
}
"""All mechanisms of this page taken out, and the figures that the first version had."""
CHANGED: Final = ("merge", "join-groups")
"""Cards that do more, or cost less, than they did in the first version."""

# Digests of the first fourteen outcomes of three runs, as model version 1 gave them; the first of
# the mixed ones as version 2 did, which lets the centre judge by reports of some weeks ago.
VERSION_1: Final[Mapping[str, tuple[str, str, str]]] = {
    "heroic": ("9e4f8f3102bd9174", "4d6dda8287177446", "1154effbfc133b94"),
    "distributed": ("5a6dd88b9b77c719", "bca22e1de8c09f3b", "a6a21670e8055007"),
    "mixed": ("18df97dd49b19dce", "f11d95a34f163393", "a836a6a82aed1666"),
}


def three_runs(
    style: str, model: Mapping[str, float], cards: Sequence[Decision] = CARDS
) -> tuple[Bench, Bench, Bench]:
    """Return a small place with shocks and cards, a crisis of equals, and a shipped scenario."""
    dials = STYLES[style]
    shaken = small(weeks=39, events=SHOCKS, reserve=100.0)
    crisis = bed(4, weeks=40, load=0.9, wickedness=0.3, shock=3.0)
    return (
        Bench(build(shaken, model), dials=dials, seed=5, decisions=cards, seats=SEATS).run(39),
        Bench(build(crisis, model), dials=dials, seed=6).run(40),
        Bench(build(load("lonely-carers"), model), dials=dials, seed=7).run(20),
    )


def fourteen(bench: Bench) -> str:
    """Return a digest of the outcomes that the first version had."""
    digest = blake2b(digest_size=8)
    for row in bench.rows:
        digest.update(np.ascontiguousarray(row[:14], dtype="<f8").tobytes())
    return digest.hexdigest()


@pytest.mark.parametrize("style", STYLES)
def test_with_everything_taken_out_runs_are_those_of_the_first_version(style: str) -> None:
    cards = [card for card in CARDS if card.card not in CHANGED]
    found = tuple(fourteen(bench) for bench in three_runs(style, OFF, cards))
    assert found == VERSION_1[style]


@pytest.fixture(scope="module")
def taken_out() -> dict[str, tuple[str, ...]]:
    """Return the digests of the three runs, all cards played, with everything taken out."""
    return {style: tuple(fourteen(bench) for bench in three_runs(style, OFF)) for style in STYLES}


ASLEEP: Final = {"door_share": 0.3}
"""Mechanisms that are off as shipped, and a strength at which they act."""
SEEN_AT: Final = {**ASLEEP, "cut_opens": 0.1}
"""Strengths at which mechanisms act in three short runs, where that of the default is too small:
a threshold lowered by a hair is passed by few changes."""


@pytest.mark.parametrize("name", SWITCHES)
def test_each_switch_is_a_strength_that_can_be_nought_and_is_not(name: str) -> None:
    parameter = BY_NAME[name]
    if name in ASLEEP:
        assert parameter.low == parameter.default == 0.0 < ASLEEP[name] < parameter.high
    else:
        assert parameter.low == 0.0 < parameter.default < parameter.high


@pytest.mark.parametrize("name", SWITCHES)
def test_each_mechanism_alone_changes_some_run(
    name: str, taken_out: Mapping[str, tuple[str, ...]]
) -> None:
    alone = OFF | {name: SEEN_AT.get(name, BY_NAME[name].default)}
    found = {
        style: tuple(fourteen(bench) for bench in three_runs(style, alone)) for style in STYLES
    }
    assert found != taken_out


# --- swift trust ------------------------------------------------------------------------

STILL_TRUST: Final = {"trust_gain": 0.0, "trust_loss": 0.0, "turnover": 0.0, "trust_meetings": 0.0}


def crisis_trust(needs: Sequence[str], seed: int, **model: float) -> list[float]:
    """Return trust on the links of a ring, week by week, with demand x3 in weeks 4 to 9."""
    shock = event(4, {"kind": "demand", "factor": figure(3.0), "needs": list(needs)}, weeks=6)
    place = bed(4, degree=1, weeks=40)
    data = place.model_dump(mode="json", by_alias=True) | {"events": [shock]}
    network = build(type(place).model_validate(data), STILL_TRUST | {"local_attention": 0} | model)
    bench = Bench(network, seed=seed)
    return [float(bench.run(1).state.link[N.TRUST].mean()) for _ in range(40)]


def test_a_common_emergency_lends_trust_for_its_weeks_and_it_fades(seed: int) -> None:
    path = crisis_trust(["n0000", "n0001"], seed)
    assert path[2] == 0.5
    # every link carries people each week, so that .01 (1 - T) comes a week
    assert path[8] == pytest.approx(1 - 0.5 * 0.99**6)
    assert path[9] == pytest.approx(path[8] - 0.1 * (path[8] - 0.5))
    assert path[39] == pytest.approx(0.5 + (path[8] - 0.5) * 0.9**31)


def test_an_emergency_of_one_service_lends_no_trust(seed: int) -> None:
    assert set(crisis_trust(["n0000"], seed)) == {0.5}


def test_swift_trust_follows_its_strength(seed: int) -> None:
    peaks = [
        max(crisis_trust(["n0000", "n0001"], seed, swift_trust=strength))
        for strength in (0.0, 0.005, 0.02)
    ]
    assert peaks == sorted(peaks)
    assert peaks[0] == 0.5 < peaks[1] < peaks[2]


# --- cuts shake -------------------------------------------------------------------------


def cut_in_half(seed: int, dials: Dials, weeks: int, **model: float) -> Bench:
    """Return a run in which all budgets are halved in week 4."""
    cut = event(4, {"kind": "budget-cut", "share": figure(0.5)})
    return Bench(build(small(events=[cut]), model), dials=dials, seed=seed).run(weeks)


def test_a_cut_is_felt_for_about_a_year(seed: int) -> None:
    shaken = [float(cut_in_half(seed, HEROIC, w).state.whole[N.SHAKEN]) for w in (3, 4, 5, 26)]
    assert shaken[:3] == pytest.approx([0.0, 0.5, 0.5 * 51 / 52])
    assert shaken[3] == pytest.approx(0.5 * (51 / 52) ** 22)


def test_yearly_cuts_shake_as_much_as_is_cut_in_a_year() -> None:
    bench = Bench(build(bed(2, degree=1, weeks=520, yearly_cut=0.1, model={"cut_weeks": 52})))
    # the weekly part of 10 % a year, for 52 weeks on average
    bench.run(400)
    assert bench.state.whole[N.SHAKEN] == pytest.approx(52 * (1 - 0.9 ** (1 / 52)), rel=0.001)


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED], ids=["heroic", "distributed"])
def test_a_cut_takes_attention_from_whoever_has_it(dials: Dials, seed: int) -> None:
    def attention(bench: Bench) -> float:
        st = bench.state
        own = st.service[N.OWN : N.OWN + N.ROLES].sum()
        return float(st.whole[N.CENTRE : N.CENTRE + N.ROLES].sum() + own)

    # no relief, which comes before all else, and nothing decided, so that all can be seen
    model = {"relief_most": 0.0, "share_architect": 1.0}
    with_cut, without = (
        attention(cut_in_half(seed, dials, 4, cut_distracts=strength, **model))
        for strength in (0.5, 0.0)
    )
    # half of the budget, half of the effect: a quarter
    assert with_cut == pytest.approx(0.75 * without)


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED], ids=["heroic", "distributed"])
def test_a_cut_opens_minds_to_more_changes_the_good_and_the_bad(dials: Dials, seed: int) -> None:
    changes = []
    for opens in (0.0, 0.02, 0.2):
        made = 0
        for luck in range(12):
            bench = cut_in_half(seed + luck, dials, 26, cut_opens=opens, cut_distracts=0.0)
            made += int(bench.state.service_at[N.CHANGES].sum())
        changes.append(made)
    assert changes[0] <= changes[1] < changes[2]


def test_a_purse_says_what_a_cut_takes() -> None:
    cut = event(1, {"kind": "budget-cut", "share": figure(0.2)})
    runs = [Run(small(weeks_per_turn=2, events=e), seats=["navigator"]) for e in ([], [cut])]
    for run in runs:
        run.commit("navigator")
        run.step()
        run.step()
    shaken = 0.2 * 51 / 52
    left = [run.purse("navigator").centre for run in runs]
    assert left[1] == pytest.approx((1 - 0.5 * shaken) * left[0])


# --- the toll of joint work, and pauses --------------------------------------------------

QUIET: Final = {"morale_load": 0.0, "morale_pace": 0.0, "morale_autonomy": 0.0, "morale_pull": 0.0}
"""Nothing moves morale but what is looked at."""
NO_ORDERS: Final = {"central_attention": 0.0, "local_attention": 0.0}


def morale_after(weeks: int, seed: int, meaning: float, **model: float) -> float:
    """Return mean morale after some weeks in which nobody decides anything."""
    dials = Dials(0.0, meaning, 0.0, 0.0)
    network = build(bed(4, degree=2, weeks=weeks), QUIET | NO_ORDERS | model)
    state = Bench(network, dials=dials, seed=seed).run(weeks).state
    return float(state.service[N.MORALE].mean())


def test_meetings_are_draining_by_the_time_they_take(seed: int) -> None:
    # no navigation, so that nobody is walked along: .005 x .04 a week
    lost = [0.65 - morale_after(20, seed, m, pause_share=0.0) for m in (0.0, 0.5, 1.0)]
    assert lost == pytest.approx([0.0, 20 * 0.005 * 0.02, 20 * 0.005 * 0.04])


def test_walking_with_people_is_draining_where_it_is_done(seed: int) -> None:
    network = build(small(), QUIET | NO_ORDERS | {"navigator_fade": 0.0})
    walked, alone = (Bench(network, seed=seed) for _ in range(2))
    e = walked.at("desk->clinic")
    walked.state.link[N.NAVIGATION, e] = 1.0
    expected = walked.state.service[N.MORALE].copy()
    for _ in range(10):
        walked.step()
        alone.step()
        sent = int(walked.state.link_at[N.SENT, e])
        contacts = int(walked.state.service_at[N.W_CONTACTS, walked.at("desk")])
        expected[walked.at("desk")] -= 0.005 * sent / contacts
    assert walked.state.service[N.MORALE] == pytest.approx(expected)
    assert (alone.state.service[N.MORALE] == 0.65).all()


def test_pauses_restore_some_morale_but_not_all_that_the_rest_of_meetings_takes(seed: int) -> None:
    none, some, much = (morale_after(26, seed, 1.0, pause_share=p) for p in (0.0, 0.1, 0.5))
    assert none < some < much
    assert some < 0.65


def test_pauses_clear_the_head_of_everybody_who_judges_and_it_passes(seed: int) -> None:
    network = build(small(), {"old_pull": 0.0})
    bench = Bench(network, dials=Dials(0.5, 1.0, 0.5, 0.5), seed=seed)
    world, st = bench.world, bench.state
    bench.run(40)
    rest = float(st.whole[N.REST])
    # .1 of .04 a week, times 12, against a loss of a tenth
    assert rest == pytest.approx(0.048 / 0.148, rel=0.01)
    clear = [centre_noise(world, st, 0), local_noise(world, st, 0)]
    st.whole[N.REST] = 0.0
    dull = [centre_noise(world, st, 0), local_noise(world, st, 0)]
    assert clear == pytest.approx([(1 - 0.15 * rest) * error for error in dull])
    st.whole[N.REST] = rest
    st.whole[N.DIAL + N.MEANING] = st.whole[N.DIAL_TO + N.MEANING] = 0.0
    bench.run(20)
    assert st.whole[N.REST] == pytest.approx(rest * 0.9**20)


def test_time_kept_free_to_pause_builds_no_trust(seed: int) -> None:
    still = {"trust_gain": 0.0, "trust_loss": 0.0, "turnover": 0.0, "local_attention": 0.0}
    trust = []
    for share in (0.0, 0.25, 1.0):
        network = build(bed(4, weeks=20), still | {"pause_share": share})
        bench = Bench(network, dials=Dials(0.0, 1.0, 0.0, 0.0), seed=seed).run(20)
        trust.append(float(bench.state.link[N.TRUST].mean()))
    assert trust == pytest.approx([1 - 0.5 * 0.992**20, 1 - 0.5 * 0.994**20, 0.5])


# --- the pull of the old ----------------------------------------------------------------


def turned(weeks: int, seed: int, load: float = 1.5, **model: float) -> Bench:
    """Return a run that starts heroic and is turned to the other end in the first week."""
    place = bed(3, degree=2, weeks=weeks, load=load)
    network = build(place, {"information_lag": 0.0} | model)
    decisions = (Decision(0, "architect", dials=DISTRIBUTED),)
    return Bench(network, dials=HEROIC, seed=seed, decisions=decisions, seats=SEATS, weeks=weeks)


def dials_of(bench: Bench) -> list[float]:
    return [float(d) for d in bench.state.whole[N.DIAL : N.DIAL + 4]]


def test_overload_pulls_turned_dials_back_to_where_the_run_started(seed: int) -> None:
    bench = turned(60, seed).run(13)
    assert dials_of(bench) == pytest.approx([1.0] * 4)
    for _ in range(40):
        before, al = dials_of(bench), float(bench.state.whole[N.ALIGNMENT])
        load = bench.state.service[N.LOAD]
        over = float(np.mean(np.maximum(load - 1, 0) / (1 + np.maximum(load - 1, 0))))
        bench.step()
        assert dials_of(bench) == pytest.approx([d - 0.02 * over * (1 - al) * d for d in before])
    assert max(dials_of(bench)) < 0.9


def test_nothing_pulls_where_there_is_no_overload(seed: int) -> None:
    bench = turned(60, seed, load=0.2).run(60)
    assert dials_of(bench) == [1.0] * 4


def test_a_shared_understanding_holds_the_new_way(seed: int) -> None:
    found = []
    for fade in (0.0, 0.2):
        bench = turned(60, seed, alignment_start=1.0 - fade * 5, alignment_fade=fade, turnover=0.0)
        found.append(min(dials_of(bench.run(60))))
    assert found[0] > 0.97 > found[1]


def test_a_style_that_was_never_turned_does_not_drift(seed: int) -> None:
    for dials in STYLES.values():
        bench = Bench(build(bed(3, degree=2, load=1.5)), dials=dials, seed=seed).run(30)
        assert dials_of(bench) == list(dials)


@pytest.mark.parametrize("old", [0.0, 0.5, 1.0])
def test_a_scenario_may_say_what_the_established_way_is(old: float, seed: int) -> None:
    place = bed(3, degree=2, load=1.5, model={"established": old, "old_pull": 1.0})
    bench = Bench(build(place), dials=STYLES["mixed"], seed=seed).run(80)
    assert dials_of(bench) == pytest.approx([old] * 4, abs=0.05)


def test_dials_that_drifted_can_be_turned_back_at_the_price_of_a_turn() -> None:
    run = Run(
        small(weeks=60, weeks_per_turn=20, model={"old_pull": 0.2}), seats=["architect"], weeks=60
    )
    run.decide(Decision(0, "architect", dials=DISTRIBUTED))
    for _ in range(2):
        run.commit("architect")
        for _ in range(20):
            run.step()
    assert run.dials.power < 0.9
    assert run.refusal(Decision(2, "architect", dials=DISTRIBUTED)) == ""
    run.decide(Decision(2, "architect", dials=DISTRIBUTED))
    run.commit("architect")
    for _ in range(13):
        run.step()
    assert run.dials.power == pytest.approx(1.0)


# --- co-production ----------------------------------------------------------------------

THRIVING: Final = Dials(0.0, 0.0, 0.0, 1.0)


def test_effort_follows_trust_and_is_withheld_where_people_are_badly_served(seed: int) -> None:
    bench = Bench(build(small()), dials=THRIVING, seed=seed)
    world, st = bench.world, bench.state
    st.community[N.C_TRUST] = (0.8, 0.4)
    people_bring_effort(world, st)
    # nobody waits at the start
    assert st.community[N.C_EFFORT].tolist() == [0.8, 0.4]
    st.community_at[N.C_NOW] = np.ceil(world.community[N.RATE] * 3)
    people_bring_effort(world, st)
    # three weeks' wait reads as half: (.5 - .25) / .75
    assert st.community[N.C_EFFORT] == pytest.approx([0.8 / 3, 0.4 / 3], rel=0.03)
    st.community_at[N.C_NOW] = np.ceil(world.community[N.RATE] * 9)
    people_bring_effort(world, st)
    assert st.community[N.C_EFFORT].tolist() == [0.0, 0.0]


@pytest.mark.parametrize("purpose", [0.0, 0.5, 1.0])
def test_effort_lowers_what_comes_back_by_the_time_that_services_take(
    purpose: float, seed: int
) -> None:
    bench = Bench(build(small()), dials=Dials(0.5, 0.5, 0.5, purpose), seed=seed)
    world, st = bench.world, bench.state
    st.community[N.C_EFFORT] = 0.0
    withheld = [failure_chance(world, st, s) for s in range(4)]
    st.community[N.C_EFFORT] = (0.6, 0.2)
    given = [failure_chance(world, st, s) for s in range(4)]
    effort = world.origin @ np.array([0.6, 0.2])
    assert np.subtract(withheld, given) == pytest.approx(0.05 * purpose * effort)


def test_working_with_people_takes_time_whether_they_come_along_or_not(seed: int) -> None:
    capacity = []
    for strength in (0.0, 0.05):
        bench = Bench(build(small(), {"coproduction": strength}), dials=THRIVING, seed=seed).run(1)
        capacity.append(bench.state.service[N.CAPACITY].copy())
    # overhead of .02 and reports of .02, and .01 more
    assert capacity[1] / capacity[0] == pytest.approx([0.95 / 0.96] * 4)


def test_co_production_pays_where_people_are_trusting_and_well_served_and_not_elsewhere(
    seed: int,
) -> None:
    gains = {}
    for trust, full in ((0.9, 0.6), (0.1, 1.3)):
        data = bed(4, weeks=52, load=full).model_dump(mode="json", by_alias=True)
        for community in data["communities"]:
            community["trust"] = figure(trust)
        place = Scenario.model_validate(data)
        arm = Arm("a", "A", THRIVING)
        model = {"community_trust_pull": 0.0, "story_trust": 0.0}
        runs = [
            block(build(place, model | {"coproduction": c}), runs=200, weeks=52, seed=seed, arm=arm)
            for c in (0.0, 0.05)
        ]
        waiting = [run.weekly[:, :, 0].mean(axis=1) for run in runs]
        gains[trust] = score(waiting[1] - waiting[0], 0.0)
    assert gains[0.9] < -4.0
    assert gains[0.1] > 4.0


# --- giving up and coming back in crisis ------------------------------------------------


@pytest.mark.parametrize("style", STYLES)
def test_no_need_is_lost_when_people_give_up_and_come_back(style: str, seed: int) -> None:
    often = {"give_up": 0.2, "give_up_weeks": 3.0, "crisis_return": 0.3, "crisis_work": 0.5}
    bench = Bench(
        network_of(small(weeks=39, events=SHOCKS, reserve=100.0), **often),
        dials=STYLES[style],
        seed=seed,
        decisions=CARDS,
        seats=SEATS,
    )
    check_laws(bench, 39)
    assert int(bench.state.tally[N.GAVE_UP]) > int(bench.state.tally[N.CAME_BACK]) > 0


def overloaded(seed: int, weeks: int = 60, **model: float) -> Bench:
    """Return a run of one service that is asked for half as much again as it can do."""
    plain = PLAIN_QUEUE | {"give_up": BY_NAME["give_up"].default}
    place = bed(1, degree=0, demand=20.0, load=1.5, further_need=0.0, model=plain | model)
    return Bench(build(place), seed=seed).run(weeks)


def test_only_people_who_have_waited_long_give_up(seed: int) -> None:
    bench = overloaded(seed, 7, give_up=1.0)
    assert int(bench.state.tally[N.GAVE_UP]) == 0
    bench = overloaded(seed, 60, give_up=1.0, give_up_weeks=10.0, crisis_return=0.0)
    world, st, week = bench.world, bench.state, bench.week - 1
    ages = {
        pool: {
            28 if age == N.AGES else (week - age) % N.AGES
            for age, _, cell in cells(world, pool)
            if st.cohort[cell]
        }
        for pool in (N.WAITING, N.AWAY)
    }
    assert max(ages[N.WAITING]) < 10 <= min(ages[N.AWAY])


def test_people_give_up_and_come_back_at_the_stated_rates(seed: int) -> None:
    bench = overloaded(seed, 30, crisis_work=0.0, give_up=0.05, crisis_return=0.1)
    st = bench.state
    left = back = long = away = 0
    for _ in range(120):
        before = int(st.tally[N.GAVE_UP]), int(st.tally[N.CAME_BACK])
        rows = st.age_total[N.WAITING]
        young = sum(int(rows[(bench.week - age) % N.AGES]) for age in range(1, 8))
        long += int(rows.sum()) - young
        away += int(st.size[N.AWAY])
        bench.step()
        left += int(st.tally[N.GAVE_UP]) - before[0]
        back += int(st.tally[N.CAME_BACK]) - before[1]
    for count, chances, chance in ((left, long, 0.05), (back, away, 0.1)):
        assert abs(count - chance * chances) < 4 * (chance * (1 - chance) * chances) ** 0.5


def test_who_gave_up_counts_as_unmet_and_waits_on(seed: int) -> None:
    staying = overloaded(seed, 60, give_up=0.0)
    gone = overloaded(seed, 60, give_up=0.5, crisis_return=0.0)
    names = [outcome.id for outcome in WEEKLY]
    waiting, unmet, met = (names.index(i) for i in ("people_waiting", "unmet_need", "needs_met"))
    # the team's work is the same, and so are the needs that are not resolved
    assert gone.rows[-1][met] == staying.rows[-1][met]
    assert gone.rows[-1][waiting] == staying.rows[-1][waiting]
    assert gone.rows[-1][unmet] > 0
    assert int(gone.state.size[N.WAITING]) < int(staying.state.size[N.WAITING])


def test_coming_back_in_crisis_counts_and_brings_more_work(seed: int) -> None:
    names = [outcome.id for outcome in WEEKLY]
    crisis = names.index("crisis_cases")
    runs = {
        (back, work): overloaded(
            seed, 24, give_up=0.2, give_up_weeks=3, crisis_return=back, crisis_work=work
        )
        for back, work in ((0.0, 0.0), (0.3, 0.0), (0.3, 1.0))
    }
    # nobody's need is 26 weeks old yet
    assert runs[0.0, 0.0].rows[-1][crisis] == 0
    came = runs[0.3, 0.0]
    assert came.rows[-1][crisis] == int(came.state.tally[N.CAME_BACK]) > 0
    worse = runs[0.3, 1.0]
    more = int(worse.state.tally[N.BORN]) - int(came.state.tally[N.BORN])
    assert more == int(worse.state.tally[N.CAME_BACK]) > 0


def test_a_played_run_tells_how_many_gave_up() -> None:
    run = Run(bed(2, degree=1, load=2.0, weeks=40))
    while not run.finished:
        run.step()
    books = run.counts()
    assert books["born"] == books["resolved"] + books["queued"] + books["lost"]
    assert 0 < books["gave_up"] < books["queued"]
    views = run.picture().services
    assert sum(view.gave_up for view in views) == books["gave_up"]
    assert sum(view.people for view in views) == books["present"]


# --- needs closed on paper --------------------------------------------------------------

COLUMN: Final = {outcome.id: i for i, outcome in enumerate(WEEKLY)}


def pressed(
    seed: int, weeks: int, dials: Dials = HEROIC, load: float = 1.5, **model: float
) -> Bench:
    """Return a run of two linked services under pressure."""
    network = build(bed(2, degree=1, weeks=weeks, load=load), {"give_up": 0.0} | model)
    return Bench(network, dials=dials, seed=seed).run(weeks)


@pytest.mark.parametrize("style", STYLES)
def test_no_need_is_lost_when_needs_are_closed_on_paper(style: str, seed: int) -> None:
    bench = Bench(
        network_of(small(weeks=39, events=SHOCKS, reserve=100.0), gaming=0.9, target_weeks=0.1),
        dials=STYLES[style],
        seed=seed,
        decisions=CARDS,
        seats=SEATS,
    )
    check_laws(bench, 39)
    st = bench.state
    # the distributed run too: its dials are turned on the way
    assert int(st.tally[N.CLOSED_ON_PAPER]) > int(st.community_at[N.C_PAPER].sum()) > 0


def test_the_record_runs_ahead_of_the_truth(seed: int) -> None:
    bench = pressed(seed, 52, gaming=0.8)
    st, last = bench.state, bench.rows[-1]
    on_paper = int(st.community_at[N.C_PAPER].sum())
    assert last[COLUMN["recorded_waiting"]] == last[COLUMN["people_waiting"]] - on_paper
    closed = int(st.tally[N.CLOSED_ON_PAPER])
    assert last[COLUMN["recorded_met"]] == last[COLUMN["needs_met"]] + closed
    assert closed > on_paper > 0
    honest = pressed(seed, 52, gaming=0.0).rows[-1]
    assert honest[COLUMN["recorded_waiting"]] == honest[COLUMN["people_waiting"]]
    assert honest[COLUMN["recorded_met"]] == honest[COLUMN["needs_met"]]


def test_closing_on_paper_grows_with_drive_and_with_the_gap_to_the_target(seed: int) -> None:
    def share(press: int, purpose: float, target: float = 2.0, drive: float = 0.5) -> float:
        model = {"gaming": 0.4, "target_weeks": target, "drive": drive}
        network = build(bed(2, degree=1), model)
        bench = Bench(network, dials=Dials(0.0, 0.0, 0.0, purpose), seed=seed)
        bench.state.size[N.WAITING] = press * bench.world.service[N.BASE, 0]
        plan_team(bench.world, bench.state, 0)
        return float(bench.state.service[N.GAMED, 0])

    assert share(2, 0.0) == 0.0
    # twice the target and a bit less, for whole people: y = 1, half of .4 x .5
    assert share(4, 0.0) == pytest.approx(0.1, rel=0.05)
    assert share(6, 0.0) == pytest.approx(0.4 * 0.5 * 2 / 3, rel=0.05)
    assert share(4, 0.5) == share(4, 0.0, drive=0.25) == pytest.approx(0.5 * share(4, 0.0))
    assert share(4, 1.0) == share(4, 0.0, drive=0.0) == share(4, 0.0, target=8.0) == 0.0
    assert share(500, 0.0, drive=1.0) < 0.4


def test_nothing_is_closed_on_paper_at_thriving_together(seed: int) -> None:
    bench = pressed(seed, 40, dials=Dials(0.0, 0.0, 0.0, 1.0), gaming=1.0)
    assert int(bench.state.tally[N.CLOSED_ON_PAPER]) == 0


def test_a_share_of_what_comes_back_is_closed_on_paper(seed: int) -> None:
    bench = pressed(seed, 20)
    st = bench.state
    failed = closed = 0
    expected = 0.0
    for _ in range(150):
        before = int(st.tally[N.CLOSED_ON_PAPER])
        bench.step()
        closed += int(st.tally[N.CLOSED_ON_PAPER]) - before
        failed += int(st.service_at[N.W_FAILED].sum())
        expected += float((st.service_at[N.W_FAILED] * st.service[N.GAMED]).sum())
    assert failed > 2000
    assert abs(closed - expected) < 4 * expected**0.5


def test_people_closed_on_paper_ask_again(seed: int) -> None:
    bench = pressed(seed, 40, gaming=1.0, target_weeks=0.1, drive=1.0, paper_return=1.0)
    st = bench.state
    closed = int(st.community_at[N.C_PAPER].sum())
    before = int(st.tally[N.CLOSED_ON_PAPER])
    assert closed > 0
    bench.step()
    # all of last week's are back, and only this week's are away
    assert int(st.community_at[N.C_PAPER].sum()) == int(st.tally[N.CLOSED_ON_PAPER]) - before


def test_the_centre_sees_less_load_than_there_is(seed: int) -> None:
    loads = []
    for gaming in (0.0, 1.0):
        bench = pressed(seed, 30, gaming=gaming, target_weeks=0.1, drive=1.0, paper_return=0.05)
        st, world = bench.state, bench.world
        true = float(st.community_at[N.C_NOW].sum() / st.service[N.CAPACITY].sum())
        queued = sum(int(st.size[p]) for p in range(10) if p % N.POOLS < N.QUEUES)
        loads.append((float(st.service[N.LOAD].mean()), true))
        seen = [recorded_performance(world, st, g) for g in range(2)]
        known = [performance(world, st, g) for g in range(2)]
        assert queued + int(st.community_at[N.C_PAPER].sum()) == int(st.community_at[N.C_NOW].sum())
        assert (seen > known) if gaming else (seen == known)
    assert loads[1][0] < loads[0][0]
    assert loads[1][1] > 0.95 * loads[0][1]


def test_the_two_records_can_be_compared_over_many_lucks(seed: int) -> None:
    compared = compare(bed(3, weeks=40, load=1.4), runs=20, seed=seed)
    for name, arm in (("recorded_waiting", "heroic"), ("recorded_met", "heroic")):
        table = compared.values[name][arm]
        true = compared.values[{"recorded_waiting": "people_waiting"}.get(name, "needs_met")][arm]
        assert (table != true).any()
        assert (table <= true).all() if name == "recorded_waiting" else (table >= true).all()
    assert set(compared.values) == {outcome.id for outcome in OUTCOMES}


def test_time_to_work_with_people_pays_for_itself_up_to_a_wait_of_about_four_weeks() -> None:
    def solved(wait: int, strength: float) -> float:
        network = build(bed(1, degree=0, demand=100.0), {"coproduction": strength})
        bench = Bench(network, dials=THRIVING)
        st = bench.state
        st.service[N.FIT] = 0.5
        st.community_at[N.C_NOW] = 100 * wait
        people_bring_effort(bench.world, st)
        plan_team(bench.world, st, 0)
        capacity = float(st.service[N.CAPACITY, 0])
        return capacity * (1.0 - failure_chance(bench.world, st, 0))

    gains = {wait: solved(wait, 0.05) / solved(wait, 0.0) for wait in (1, 3, 5, 9)}
    assert gains[1] > gains[3] > 1.0 > gains[5] > gains[9]


# --- communities that differ ------------------------------------------------------------


def unequal(seed: int, *, trust: tuple[float, float], need: tuple[float, float]) -> Floats:
    """Return asked, weeks waited, share of contacts that came back, and effort, by community.

    Two communities with a service of their own each, of equal size for their need, over a
    year; trust stays as it is. Shape (4, 2).
    """
    data = bed(2, degree=0, weeks=52, load=0.95).model_dump(mode="json", by_alias=True)
    for community, v, rate in zip(data["communities"], trust, need, strict=True):
        community["trust"] = figure(v)
        community["demand"][0]["per_week"] = figure(rate)
    model = {"community_trust_pull": 0.0, "story_trust": 0.0, "random_start": 0.0}
    network = build(Scenario.model_validate(data), model)
    found = np.zeros((4, 2))
    for luck in range(12):
        bench = Bench(network, dials=Dials(0.0, 0.0, 0.0, 1.0), seed=seed, replication=luck)
        st = bench.state
        for _ in range(52):
            bench.step()
            found[0] += st.community_at[N.C_WEEK_ASKED]
            found[2] += st.service_at[N.W_FAILED] / np.maximum(st.service_at[N.W_CONTACTS], 1) / 624
            found[3] += st.community[N.C_EFFORT] / 624
        found[1] += st.community_at[N.C_WEEKS] / st.community_at[N.C_NEEDS] / 12
        gap = bench.rows[-1][COLUMN["equity_gap"]]
        waits = st.community_at[N.C_WEEKS] / st.community_at[N.C_NEEDS]
        assert gap == pytest.approx(abs(waits[0] - waits[1]))
    return found


def test_trust_of_a_community_acts_on_what_it_asks_for_and_on_how_it_is_helped(seed: int) -> None:
    asked, waited, failed, effort = unequal(seed, trust=(0.9, 0.1), need=(10.0, 10.0))
    # engagement is demand: 4 % more or less (five standard errors of some 12,000 people)
    assert asked[0] / asked[1] == pytest.approx(1.04 / 0.96, abs=5 * 0.018)
    assert asked[0] > asked[1]
    # it takes .15 x .8 off what comes back, and effort takes more
    assert failed[1] - failed[0] > 0.12
    assert effort[0] > 4 * effort[1]
    assert waited[1] > waited[0]


def test_communities_of_unequal_need_are_counted_each_for_itself(seed: int) -> None:
    asked, _, _, _ = unequal(seed, trust=(0.5, 0.5), need=(15.0, 5.0))
    assert asked[0] / asked[1] == pytest.approx(3.0, rel=0.1)


# --- all together -----------------------------------------------------------------------

STRONG: Final = {
    "coproduction": 0.4,
    "give_up": 0.3,
    "give_up_weeks": 2.0,
    "crisis_return": 0.3,
    "crisis_work": 0.8,
    "gaming": 0.9,
    "target_weeks": 0.2,
    "swift_trust": 0.2,
    "swift_from": 1.2,
    "relational_drain": 0.2,
    "pause_share": 0.8,
    "old_pull": 0.5,
    "established": 0.3,
    "cut_opens": 0.5,
    "cut_distracts": 1.0,
}


@pytest.mark.parametrize("style", STYLES)
def test_strong_mechanisms_give_the_same_bits_as_python_and_compiled(style: str, seed: int) -> None:
    scenario = small(weeks=39, events=SHOCKS)
    network = build(scenario, STRONG)
    played = Bench(network, dials=STYLES[style], seed=seed).run(39)
    (compiled,) = block(
        network, runs=1, weeks=39, seed=seed, arm=Arm("a", "A", STYLES[style])
    ).weekly
    assert np.array_equal(np.array(played.rows), compiled)
    assert min(int(played.state.tally[row]) for row in (N.GAVE_UP, N.CAME_BACK)) > 0


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    dials=st.tuples(*[st.floats(0, 1)] * 4),
    seed=st.integers(0, 2**63 - 1),
    strengths=st.dictionaries(st.sampled_from(sorted(SWITCHES)), st.floats(0, 1)),
    patience=st.integers(1, 27),
)
def test_laws_hold_however_strong_the_mechanisms_are(
    dials: tuple[float, ...], seed: int, strengths: dict[str, float], patience: int
) -> None:
    model = {name: BY_NAME[name].high * share for name, share in strengths.items()}
    model |= {"give_up_weeks": float(patience), "target_weeks": 0.3}
    network = build(small(weeks=16, events=SHOCKS), model)
    check_laws(Bench(network, dials=Dials(*dials), seed=seed), 16)


def test_equal_dials_give_equal_bits_with_strong_mechanisms(seed: int) -> None:
    network = build(small(weeks=30, events=SHOCKS), STRONG)
    first, second = (
        block(network, runs=4, weeks=30, seed=seed, arm=Arm(name, name, STYLES["mixed"]))
        for name in ("heroic", "distributed")
    )
    assert np.array_equal(first.weekly, second.weekly)
    assert np.array_equal(first.leaving, second.leaving)
