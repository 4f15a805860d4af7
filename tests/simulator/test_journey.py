"""One citizen's journey: the exact law of a person in a run, and a run that nobody disturbs."""

import json
import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from simulator.decisions import Decision
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.errors import Interrupted, RecordMismatch, WrongUse
from simulator.following import TAG_ALIKE, TAG_OUTCOME, TAG_SEEN, TAG_WHO, Path, follow
from simulator.journey import ALIKE, Journey, journey
from simulator.journey_words import demands
from simulator.network import build
from simulator.record import Record
from simulator.rules import chance, flow
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import HEROIC, Dials
from simulator.watching import Asked, Flow, Notes, Sent, Watch, Watched, watch
from tests.simulator.bench import Bench, event, figure, small

WEEKS = 40
ARMS = {"heroic": HEROIC_ARM, "distributed": DISTRIBUTED_ARM}
SHOCK = event(8, {"kind": "demand", "factor": figure(2.0)}, weeks=6)


def place(**model: float) -> Scenario:
    """Return a small place in which queues grow old, people get lost, and teams are full."""
    return small(weeks=WEEKS, weeks_per_turn=10, events=[SHOCK], model=model)


@pytest.fixture(scope="module", params=ARMS)
def watched(request: pytest.FixtureRequest) -> Watched:
    """Return a run that was watched, under each style."""
    return watch(build(place()), ARMS[request.param], seed=7)


def all_paths(run: Watched, each: int) -> list[tuple[Path, int]]:
    """Follow tagged persons for every demand and week, with how many people each stands for."""
    return [
        (follow(run, demand, week, tag), asked.people)
        for week, notes in enumerate(run.notes)
        for demand, asked in notes.asked.items()
        for tag in range(each)
    ]


# --- a tag changes nothing ----------------------------------------------------------------


@pytest.mark.parametrize("style", ARMS)
@pytest.mark.parametrize("model", [{}, {"serve_after_arrival": 0.0}], ids=["served", "later"])
def test_a_watched_run_is_the_run_that_nobody_watched(
    style: str, model: dict[str, float], seed: int
) -> None:
    network = build(place(**model))
    arm = ARMS[style]
    plain = Bench(network, dials=arm.dials, seed=seed, replication=2).run(WEEKS)
    seen = watch(network, arm, seed=seed, replication=2)
    assert seen.digest == plain.digest()
    assert np.array_equal(seen.state.cohort, plain.state.cohort)


def test_following_people_leaves_the_notes_as_they_were(watched: Watched) -> None:
    before = repr(watched.notes)
    for tag in range(20):
        follow(watched, 0, 3, tag)
    assert repr(watched.notes) == before


def test_watching_leaves_the_rules_themselves_alone() -> None:
    before = {name: value for name, value in vars(flow).items() if callable(value)}
    Watch()
    assert all(getattr(flow, name) is value for name, value in before.items())


def test_the_tags_draws_have_addresses_that_no_rule_uses() -> None:
    # purposes are the small whole numbers that the rules name in capitals
    used = {
        value
        for name, value in vars(chance).items()
        if name.isupper() and isinstance(value, int) and name not in ("MASK", "LOW")
    }
    mine = {TAG_WHO, TAG_SEEN, TAG_OUTCOME, TAG_ALIKE}
    assert len(mine) == 4
    assert not mine & used


# --- conservation -------------------------------------------------------------------------


def test_each_open_need_is_in_one_place_in_which_somebody_is_until_it_is_solved() -> None:
    network = build(place())
    for arm in ARMS.values():
        run = watch(network, arm, seed=5)
        cohorts = cohorts_by_week(run, seed=5)
        for path, _ in all_paths(run, 1):
            first = WEEKS - len(path.places)
            for week, cells in enumerate(path.places, start=first):
                assert len(cells) <= path.needs
                assert all(cohorts[week][cell] >= 1 for cell in cells)
            # one after the other, unless a crisis has brought up another meanwhile
            crises = sum(each.kind == "came_up" for each in path.happened)
            assert max(map(len, path.places)) <= 1 + crises
            ended = [not cells for cells in path.places]
            assert ended == sorted(ended), "once all is solved nothing comes back"
            assert path.done == ended[-1]
            assert path.needs - path.solved == len(path.places[-1])


def cohorts_by_week(run: Watched, seed: int) -> list[np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Return how many people are in each cell at the end of each week of the same run."""
    bench = Bench(run.network, dials=run.arm.dials, seed=seed)
    found = []
    for _ in range(run.weeks):
        bench.step()
        found.append(bench.state.cohort.copy())
    return found


def test_people_who_wait_longer_than_ages_are_told_apart_are_not_lost() -> None:
    flood = event(1, {"kind": "demand", "factor": figure(6.0)}, weeks=60)
    network = build(small(weeks=60, weeks_per_turn=20, events=[flood]))
    run = watch(network, HEROIC_ARM, seed=2)
    cohorts = cohorts_by_week(run, seed=2)
    paths = [
        (week, follow(run, demand, week, tag))
        for week in range(20)
        for demand in run.notes[week].asked
        for tag in range(3)
    ]
    old = 0
    for first, path in paths:
        for week, cells in enumerate(path.places, start=first):
            assert all(cohorts[week][cell] >= 1 for cell in cells)
        old += any(each.waited > N.AGES and each.service >= 0 for each in path.happened)
    assert old > 20, "and their turn comes"


def test_steps_follow_each_other_in_time(watched: Watched) -> None:
    for path, _ in all_paths(watched, 1)[:300]:
        assert all(a.week <= b.week for a, b in pairwise(path.happened))
        assert path.contacts == sum(
            each.kind in ("solved", "unsolved", "redirected", "closed_on_paper")
            or (each.kind in ("handed_on", "lost") and each.group == N.BETWEEN)
            for each in path.happened
        )


def test_every_person_of_a_run_who_is_noted_adds_up_to_its_books(watched: Watched) -> None:
    asked = sum(entry.people for notes in watched.notes for entry in notes.asked.values())
    solved = sum(
        each.people - sum(sent.people for sent in each.sent)
        for notes in watched.notes
        for flows in notes.flows.values()
        for each in flows
        if each.group == N.WAITING
    )
    tally = watched.state.tally
    assert solved == int(tally[N.RESOLVED])
    assert 0 < asked < int(tally[N.BORN])


# --- the law ------------------------------------------------------------------------------


def test_the_mean_journey_is_the_runs_mean_wait(watched: Watched) -> None:
    """Everybody who asks, further needs included, carries all the weeks that the run counts."""
    paths = all_paths(watched, 12)
    people = np.array([float(n) for _, n in paths])
    asked = people.sum()
    books = watched.state.community_at
    for values, total in (
        ([path.need_weeks for path, _ in paths], int(books[N.C_WEEKS].sum())),
        ([path.needs for path, _ in paths], int(watched.state.tally[N.BORN])),
        ([path.solved for path, _ in paths], int(watched.state.tally[N.RESOLVED])),
        ([path.contacts for path, _ in paths], contacts_of(watched)),
    ):
        got = np.array(values, float)
        mean = float((got * people).sum() / asked)
        exact = total * 12 / asked
        spread = (got - mean) * people
        error = float(np.sqrt((spread * spread).sum())) / asked
        assert error <= 0.03 * exact
        assert abs(mean - exact) <= 4.0 * error, f"mean {mean:g}, exact {exact:g}, error {error:g}"


def contacts_of(run: Watched) -> int:
    return sum(
        each.people
        for notes in run.notes
        for flows in notes.flows.values()
        for each in flows
        if each.group in (N.WAITING, N.ASTRAY, N.BETWEEN)
    )


def test_a_tagged_persons_weeks_are_spread_as_those_of_people_with_names(watched: Watched) -> None:
    """Names are dealt out to all at random, in place of one tag; the spread must agree."""
    named: Counter[int] = Counter()
    for shuffle in range(6):
        named.update(weeks_of_named_people(watched, random.Random(shuffle)))
    tagged: Counter[int] = Counter()
    for path, people in all_paths(watched, 6):
        tagged[min(path.weeks, 12)] += people
    total = sum(named.values())
    assert total == sum(tagged.values())
    # a tag stands for all who ask in its week, so that its error is larger than by count
    squares = sum(people * people for _, people in all_paths(watched, 6)) / total
    for weeks in range(13):
        p, q = named[weeks] / total, tagged[weeks] / total
        error = float(np.sqrt(max(p, 1e-4) * (1.0 - p) * (1.0 + squares) / total))
        assert abs(p - q) <= 4.0 * error, f"{weeks} weeks: named {p:.4f}, tagged {q:.4f}"


def weeks_of_named_people(run: Watched, dice: random.Random) -> Counter[int]:
    """Deal names out to everybody in a run; return how many waited how many weeks, up to 12."""
    where: dict[int, list[int]] = {}
    weeks: list[int] = []
    for week, notes in enumerate(run.notes):
        grown: dict[int, list[int]] = {}
        for cell, people in where.items():
            grown.setdefault(row_after(run, cell, week), []).extend(people)
        where = grown
        coming: list[tuple[int, int, int]] = []
        resolved: dict[int, list[int]] = {}
        for entry in notes.asked.values():
            for sent in entry.sent:
                for _ in range(sent.people):
                    coming.append((notes.there_from(sent), sent.cell, len(weeks)))
                    weeks.append(0)
        flows = sorted((f for each in notes.flows.values() for f in each), key=lambda f: f.at)
        for each in flows:
            for name in [c for c in coming if c[0] <= each.at]:
                coming.remove(name)
                where.setdefault(name[1], []).append(name[2])
            there = where[each.cell]
            assert len(there) == each.before
            dice.shuffle(there)
            leaving = [there.pop() for _ in range(each.people)]
            for sent in each.sent:
                for _ in range(sent.people):
                    coming.append((notes.there_from(sent), sent.cell, leaving.pop()))
            if each.told is not None:
                resolved.setdefault(id(each.told), []).extend(leaving)
        for told in notes.told:
            helped = resolved.get(id(told), [])
            assert len(helped) == told.resolved
            dice.shuffle(helped)
            for sent in told.sent:
                for _ in range(sent.people):
                    coming.append((notes.there_from(sent), sent.cell, helped.pop()))
        for name in coming:
            where.setdefault(name[1], []).append(name[2])
        for people in where.values():
            for one in people:
                weeks[one] += 1
    return Counter(min(n, 12) for n in weeks)


def row_after(run: Watched, cell: int, week: int) -> int:
    """Return a cell after everybody has grown a week older, worked out pool by pool."""
    starts = run.world.pool_at[N.OFFSET]
    pool = max(
        p for p in range(len(starts)) if starts[p] <= cell and run.world.pool_at[N.CLASSES, p]
    )
    width, first = int(run.world.pool_at[N.CLASSES, pool]), int(starts[pool])
    if (cell - first) // width == week % N.AGES:
        return first + N.AGES * width + (cell - first) % width
    return cell


def test_among_many_who_wait_each_is_seen_as_often_as_the_others() -> None:
    entry = Flow(N.WAITING, 0, 5, before=10, people=3, at=2)
    entry.sent = [Sent(0, 5, 0, 1, 3)]
    notes = Notes(flows={5: [entry]}, arrivals=[1, 9])
    run = watch(build(place()), HEROIC_ARM, seed=1, until=1)
    demand, asked = next(iter(run.notes[0].asked.items()))
    first = replace(run, weeks=1, notes=(replace_asked(notes, demand, asked.people),))
    paths = [follow(first, demand, 0, tag) for tag in range(8000)]
    seen = sum(path.contacts for path in paths)
    unsolved = sum(path.wasted for path in paths)
    assert abs(seen - 2400) <= 4 * np.sqrt(8000 * 0.3 * 0.7)
    assert abs(unsolved - 800) <= 4 * np.sqrt(8000 * 0.1 * 0.9)


def test_somebody_whom_one_thing_passes_by_may_meet_the_next_in_the_same_week() -> None:
    """Half of those who are there leave, then half of those who are left: a quarter stays."""
    first = Flow(N.WAITING, 0, 5, before=8, people=4, at=2)
    second = Flow(N.WAITING, 0, 5, before=4, people=2, at=3)
    notes = Notes(flows={5: [first, second]}, arrivals=[1, 9])
    run = watch(build(place()), HEROIC_ARM, seed=1, until=1)
    demand, asked = next(iter(run.notes[0].asked.items()))
    alone = replace(run, weeks=1, notes=(replace_asked(notes, demand, asked.people),))
    stay = sum(not follow(alone, demand, 0, tag).done for tag in range(8000))
    assert abs(stay - 2000) <= 4 * np.sqrt(8000 * 0.25 * 0.75)


def test_somebody_who_is_on_the_way_is_not_seen_before_arriving() -> None:
    early = Flow(N.WAITING, 0, 5, before=4, people=4, at=0)
    notes = Notes(flows={5: [early]}, arrivals=[1])
    run = watch(build(place()), HEROIC_ARM, seed=1, until=1)
    demand, asked = next(iter(run.notes[0].asked.items()))
    alone = replace(run, weeks=1, notes=(replace_asked(notes, demand, asked.people),))
    assert all(follow(alone, demand, 0, tag).contacts == 0 for tag in range(50))


def replace_asked(notes: Notes, demand: int, people: int) -> Notes:
    """Return notes in which people ask and go to cell 5 at once."""
    notes.asked[demand] = Asked(demand, people, [Sent(0, 5, 0, people, 0)])
    return notes


def test_people_who_are_moved_without_a_note_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def spirit_away(world: object, st: N.State, week: int) -> None:
        del world, week
        cell = int(np.flatnonzero(st.cohort)[0]) if st.cohort.any() else -1
        if cell >= 0:
            st.cohort[cell] -= 1

    monkeypatch.setattr("simulator.rules.tick.world_turns", spirit_away)
    with pytest.raises(RuntimeError, match="move people in a way that journeys do not know"):
        watch(build(place()), HEROIC_ARM, seed=1)


# --- a journey as people see it -----------------------------------------------------------


@pytest.fixture(scope="module")
def found() -> Journey:
    """Return a journey in the small place."""
    return journey(place(), week=5, seed=3)


def test_both_lanes_begin_with_the_same_person_on_the_same_day(found: Journey) -> None:
    heroic, distributed = found.lanes
    assert (heroic.arm, distributed.arm) == ("heroic", "distributed")
    assert heroic.steps[0].week == distributed.steps[0].week == found.week >= 5
    assert heroic.steps[0].need == distributed.steps[0].need == found.need
    assert (found.community, found.need) == ("east", "money"), "the largest demand of all"


def test_a_persons_own_luck_is_the_same_under_every_style() -> None:
    """With equal dials the two lanes are one."""
    network = build(place())
    one = watch(network, HEROIC_ARM, seed=3)
    two = watch(network, Arm("again", "Again", HEROIC), seed=3)
    for tag in range(40):
        assert follow(one, 0, 6, tag) == follow(two, 0, 6, tag)


def test_equal_input_gives_an_equal_journey_and_another_tag_another(found: Journey) -> None:
    again = journey(place(), week=5, seed=3)
    assert again.to_json() == found.to_json()
    others = {repr(journey(place(), week=5, seed=3, tag=tag).lanes) for tag in range(1, 4)}
    assert len(others) > 1


def test_steps_are_told_in_words_with_doors_waits_and_ends() -> None:
    told = [
        step
        for tag in range(30)
        for lane in journey(place(handoff_base=0.1), week=12, seed=3, tag=tag).lanes
        for step in lane.steps
    ]
    kinds = {step.kind for step in told}
    assert {"asked", "wrong_door", "redirected", "unsolved", "solved", "handed_on", "lost"} <= kinds
    words = "\n".join(step.words for step in told)
    assert "which cannot help with this" in words
    assert "says that this is the wrong door; turns to" in words
    assert "solves nothing; waits there again" in words
    assert "after 1 week, " in words
    assert " weeks, " in words


def test_a_journey_is_kept_under_stable_keys(found: Journey) -> None:
    data = json.loads(json.dumps(found.to_json()))
    assert set(data) == {
        *("scenario", "version", "community", "need", "week", "luck", "tag", "weeks"),
        *("overrides", "lanes"),
    }
    lane = data["lanes"][0]
    assert set(lane) == {
        *("arm", "label", "run_digest", "weeks_unresolved", "contacts", "contacts_wasted"),
        *("needs", "needs_solved", "alike", "steps"),
    }
    assert lane["alike"]["persons"] == ALIKE
    assert set(lane["steps"][0]) == {"week", "kind", "service", "to", "need", "waited", "words"}


def test_people_alike_wait_as_the_run_has_it() -> None:
    scenario = place()
    found = journey(scenario, community="west", need="mind", seed=3)
    network = build(scenario)
    run = watch(network, HEROIC_ARM, seed=3)
    row = demands(scenario).index(("west", "mind"))
    exact = [
        (follow(run, row, week, 50_000 + tag).weeks, notes.asked[row].people)
        for week, notes in enumerate(run.notes)
        if row in notes.asked
        for tag in range(60)
    ]
    mean = sum(weeks * people for weeks, people in exact) / sum(people for _, people in exact)
    spread = float(np.std([weeks for weeks, _ in exact]))
    assert abs(found.lanes[0].alike_weeks - mean) <= 4 * spread / np.sqrt(ALIKE) * 1.2


def test_a_record_is_followed_as_it_was_played_and_under_both_styles(seed: int) -> None:
    run = Run(place(), seed=seed, dials=Dials(0.5, 0.5, 0.5, 0.5), seats=("navigator",))
    while not run.finished:
        if run.deciding:
            run.decide(Decision(run.turn, "navigator", "warm-handoff", "desk->clinic"))
            run.commit("navigator")
        run.step()
    record = run.record()
    found = journey(record, week=4)
    assert [lane.arm for lane in found.lanes] == ["yours", "heroic", "distributed"]
    assert found.lanes[0].digest == record.run_digest
    with pytest.raises(RecordMismatch, match="does not give its own figures again"):
        journey(replace(record, run_digest="0" * 32))


def test_a_record_that_stopped_half_way_is_followed_to_where_it_stands() -> None:
    run = Run(place(), seed=2)
    for _ in range(15):
        run.step()
    found = journey(Record.of(run), week=2)
    assert found.weeks == 15
    assert found.lanes[0].digest == run.digest()


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"community": "eas"}, "no community 'eas' in Brook; did you mean 'east'"),
        ({"need": "mony"}, "no need 'mony' in Brook; did you mean 'money'"),
        ({"community": "west", "need": "home"}, "ask for mind, money"),
        ({"week": 41}, "week 41 is not in this run; 1 to 40 would do"),
        ({"week": 0}, "week 0 is not in this run"),
    ],
)
def test_what_is_not_there_is_refused_with_what_would_do(
    wanted: dict[str, object], said: str
) -> None:
    with pytest.raises(WrongUse, match=said):
        journey(place(), **wanted)  # type: ignore[arg-type]


def test_a_need_for_which_nobody_asks_any_more_is_refused() -> None:
    data = small(weeks=6, weeks_per_turn=6, model={"diversion": 0.0})
    east = data.communities[0]
    rare = east.demand[1].model_copy(
        update={"per_week": east.demand[1].per_week.model_copy(update={"value": 1e-9})}
    )
    east = east.model_copy(update={"demand": (east.demand[0], rare, east.demand[2])})
    scenario = data.model_copy(update={"communities": (east, *data.communities[1:])})
    with pytest.raises(WrongUse, match="nobody from East street asks for 'mind'"):
        journey(scenario, community="east", need="mind")


def test_nobody_is_followed_where_cases_are_away_for_weeks() -> None:
    scenario = small(weeks=8, weeks_per_turn=8)
    with pytest.raises(WrongUse, match=r"'return_weeks' is 3, and 1 would do"):
        journey(scenario, overrides={"return_weeks": 3.0})


def test_a_community_that_asks_for_nothing_is_said_to_ask_for_nothing() -> None:
    def still(need: str) -> dict[str, object]:
        return {"need": need, "per_week": figure(0.0)}

    data = small().model_dump(mode="json", by_alias=True)
    data["communities"][1]["demand"] = [still("mind"), still("money")]
    scenario = Scenario.model_validate(data)
    with pytest.raises(WrongUse, match=r"^nobody from 'west' asks for anything first"):
        journey(scenario, community="west")
    with pytest.raises(WrongUse, match=r"asks for 'mind' first; they ask for nothing$"):
        journey(scenario, community="west", need="mind")


def test_following_can_be_stopped_and_tells_how_far_it_has_come() -> None:
    told: list[tuple[int, int]] = []
    journey(place(), progress=lambda done, total: told.append((done, total)))
    assert told == [(n, 2 * WEEKS) for n in range(1, 2 * WEEKS + 1)]
    with pytest.raises(Interrupted):
        journey(place(), cancelled=lambda: True)
