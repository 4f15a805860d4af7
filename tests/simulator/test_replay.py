"""A run can be kept, replayed and resumed, and no number changes on the way."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from simulator.compare import compare, play_arms
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.errors import RecordMismatch, Unreadable
from simulator.network import build
from simulator.reader import digest, load
from simulator.record import Record
from simulator.run import Run, rows_digest
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services as bed
from tests.simulator.bench import MIXED, SEATS, SHIPPED, STYLES, block, small

HALF = Dials(0.5, 0.5, 0.5, 0.5)


def first_allowed(run: Run, seat: str, most: int) -> list[Decision]:
    """Return a seat's first cards that may be played, each on another target."""
    found: list[Decision] = []
    for offer in run.offers(seat):
        for option in offer.targets:
            decision = Decision(run.turn, seat, offer.card.id, option.id)
            if len(found) < most and not run.refusal(decision):
                run.decide(decision)
                found.append(decision)
                break
    return found


def play(run: Run, until: int, turn_dials: Dials | None = None) -> Run:
    """Play some weeks: two cards for each seat in each turn, and a turn of the dials."""
    while run.week < until:
        if run.deciding:
            for seat in run.seats:
                first_allowed(run, seat, 2)
            if turn_dials and run.turn == 1 and run.seats:
                run.decide(Decision(1, run.seats[0], dials=turn_dials))
            for seat in run.seats:
                run.commit(seat)
        run.step()
    return run


def compiled(run: Run) -> str:
    """Return the digest of the same run, compiled."""
    arm = Arm("yours", "Yours", run.start_dials, run.decisions, run.seats)
    found = block(
        run.network, runs=1, weeks=run.weeks, seed=run.seed, arm=arm, first=run.replication
    )
    return rows_digest(found.weekly[0, : run.week])


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("shipped", SHIPPED)
def test_a_played_run_and_a_compiled_one_agree_to_the_bit(
    shipped: str, style: str, seed: int
) -> None:
    run = Run(load(shipped), seed=seed, dials=STYLES[style])
    for _ in range(12):
        run.step()
    assert run.digest() == compiled(run)


@pytest.mark.parametrize("shipped", SHIPPED)
def test_decisions_and_turned_dials_act_alike_when_played_and_compiled(
    shipped: str, seed: int
) -> None:
    scenario = load(shipped)
    turn = scenario.calendar.weeks_per_turn
    run = Run(scenario, seed=seed, dials=HALF, seats=SEATS, weeks=turn + 14, replication=3)
    play(run, turn + 10, DISTRIBUTED)
    assert len(run.decisions) > 8
    assert run.digest() == compiled(run)


@pytest.mark.parametrize("style", STYLES)
def test_a_small_place_is_played_to_its_end_as_it_is_compiled(style: str, seed: int) -> None:
    run = Run(small(weeks=30), seed=seed, dials=STYLES[style], seats=SEATS)
    play(run, 30, Dials(0.3, 1.0, 0.0, 0.9))
    assert run.digest() == compiled(run)


def test_a_crisis_of_the_test_bed_agrees_over_a_year(seed: int) -> None:
    for dials in (HEROIC, DISTRIBUTED):
        run = Run(bed(4, weeks=52, shock=3.0, yearly_cut=0.05), seed=seed, dials=dials)
        play(run, 52)
        assert run.digest() == compiled(run)


def test_parameters_from_outside_reach_both_forms(seed: int) -> None:
    overrides = {"turbulence": 0.05, "turbulence_common": 0.02, "reads_across": 3.0}
    overrides |= {"process_share": 0.4, "guidance_weeks": 6.0, "information_lag": 3.0}
    run = Run(small(weeks=20), seed=seed, dials=MIXED, overrides=overrides)
    play(run, 20)
    assert run.digest() == compiled(run)
    assert run.digest() != play(Run(small(weeks=20), seed=seed, dials=MIXED), 20).digest()


def test_the_number_of_threads_changes_no_byte(seed: int) -> None:
    scenario = small()
    found = [compare(scenario, runs=70, seed=seed, threads=threads) for threads in (1, 2)]
    for outcome, row in found[0].values.items():
        for arm, values in row.items():
            assert np.array_equal(values, found[1].values[outcome][arm])
    first, second = (json.dumps(part.to_json()).encode() for part in found)
    assert first == second
    assert found[0].to_csv() == found[1].to_csv()


def test_a_replication_is_the_same_alone_or_among_others(seed: int) -> None:
    network = build(small())
    many = block(network, runs=50, weeks=20, seed=seed)
    alone = block(network, runs=1, weeks=20, seed=seed, first=40)
    assert np.array_equal(many.weekly[40], alone.weekly[0])
    assert np.array_equal(many.leaving[40], alone.leaving[0])
    run = Run(small(weeks=20), seed=seed, replication=40)
    assert rows_digest(many.weekly[40]) == play(run, 20).digest()


def test_weeks_that_come_later_do_not_change_those_before(seed: int) -> None:
    network = build(small())
    short = block(network, runs=3, weeks=9, seed=seed)
    long = block(network, runs=3, weeks=30, seed=seed)
    assert np.array_equal(short.weekly, long.weekly[:, :9])


@pytest.fixture
def played(seed: int) -> Run:
    run = Run(small(weeks=26), seed=seed, dials=HALF, seats=SEATS[:2])
    run.journal.append({"week": "0", "predict": "shorter queues", "why": "ahem, \u201cwords\u201d"})
    return play(run, 20, HEROIC)


def test_a_saved_record_is_loaded_as_it_was(played: Run, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "run.json"
    record = played.record()
    record.save(path)
    again = Record.load(path)
    assert again == record
    assert again.outcomes == dict(played.history)
    assert again.journal == tuple(played.journal)
    path2 = tmp_path / "again.json"
    again.save(path2)
    assert path2.read_bytes() == path.read_bytes()


def test_a_replay_is_bit_identical(played: Run, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    played.record().save(path)
    record = Record.load(path)
    assert record.verify() == []
    again = record.replay()
    assert again.digest() == played.digest()
    assert again.decisions == played.decisions
    assert again.picture() == played.picture()
    assert again.taken == played.taken
    assert again.counts() == played.counts()
    assert again.accounts() == played.accounts()


@pytest.mark.parametrize("stop", [5, 13, 17])
def test_a_resumed_game_ends_as_one_that_was_never_left(stop: int, seed: int) -> None:
    def begin() -> Run:
        return Run(small(weeks=26), seed=seed, dials=HALF, seats=SEATS)

    whole = play(begin(), 26, DISTRIBUTED)
    left = Run.resume(play(begin(), stop, DISTRIBUTED).record())
    assert left.week == stop
    assert play(left, 26, DISTRIBUTED).digest() == whole.digest()
    assert left.decisions == whole.decisions


def test_a_game_left_while_some_have_committed_waits_for_the_others(seed: int) -> None:
    run = Run(small(weeks=26), seed=seed, dials=HALF, seats=SEATS)
    play(run, 13)
    first_allowed(run, "weaver", 2)
    run.commit("weaver")
    first_allowed(run, "architect", 1)
    again = Run.resume(run.record())
    assert again.waiting_for == ("architect", "navigator")
    assert again.decisions == run.decisions
    # what was not committed is not part of the record
    assert again.pending("architect") == ()
    run.undo("architect")
    for each in (run, again):
        each.commit("navigator")
        each.commit("architect")
        play(each, 26)
    assert again.digest() == run.digest()


def test_the_arms_of_a_record_hold_the_played_run_itself(played: Run) -> None:
    record = played.record()
    yours = next(arm for arm in play_arms(record) if arm.name == "yours")
    found = block(played.network, runs=2, weeks=26, seed=played.seed, arm=yours)
    assert rows_digest(found.weekly[0, :20]) == record.run_digest


def tampered(run: Run, tmp_path: Path, change: Any) -> Path:
    path = tmp_path / "run.json"
    run.record().save(path)
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_changed_figure_of_the_scenario_is_noticed(played: Run, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["scenario"]["services"][0]["staff"]["value"] = 99.0

    path = tampered(played, tmp_path, change)
    with pytest.raises(RecordMismatch, match="changed after the run"):
        Record.load(path)


def test_a_scenario_that_was_broken_is_noticed(played: Run, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        del data["scenario"]["services"][0]["staff"]

    with pytest.raises(RecordMismatch, match="scenario with faults"):
        Record.load(tampered(played, tmp_path, change))


def everywhere(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to every text in a record's scenario."""
    inside: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    elif isinstance(value, str):
        yield path
    for key, part in inside:
        yield from everywhere(part, (*path, key))


def test_a_scenario_that_names_what_it_has_not_got_is_noticed_whatever_its_digest_says(
    tmp_path: Path,
) -> None:
    run = Run(load("first-week"), seed=1, seats=("navigator",))
    run.commit("navigator")
    run.step()
    whole = run.record().to_json()
    scenario = whole["scenario"]
    ids = {
        part["id"]
        for section in ("needs", "communities", "services", "assets")
        for part in scenario[section]
    }
    tried = 0
    for path in list(everywhere(scenario)):
        data = json.loads(json.dumps(whole))
        *way, last = path
        part: Any = data["scenario"]
        for key in way:
            part = part[key]
        if part[last] not in ids:
            continue
        part[last] = "nowhere"
        try:
            forged = Scenario.model_validate(data["scenario"])
        except ValidationError:
            continue
        data["digest"] = digest(forged)
        tried += 1
        with pytest.raises(RecordMismatch, match="was changed after the run: "):
            Record.from_json(data, "run.json")
    assert tried > 60


def test_a_changed_parameter_is_noticed(played: Run, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["overrides"]["turnover"] = 0.01

    with pytest.raises(RecordMismatch, match="changed after the run"):
        Record.load(tampered(played, tmp_path, change))


def test_a_changed_decision_is_noticed(played: Run, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        cards = [entry for entry in data["decisions"] if entry.get("card") == "warm-handoff"]
        cards[0]["target"] = "office->homes"

    found = Record.load(tampered(played, tmp_path, change)).verify()
    assert any("differs from week" in line for line in found)
    assert any("digest" in line for line in found)


def test_a_decision_that_cannot_be_taken_is_noticed(played: Run, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["decisions"][0]["target"] = "nowhere"

    with pytest.raises(RecordMismatch, match="nowhere"):
        Record.load(tampered(played, tmp_path, change)).verify()


def test_a_changed_outcome_is_noticed(played: Run, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["outcomes"]["people_waiting"][4] -= 1.0

    found = Record.load(tampered(played, tmp_path, change)).verify()
    assert found == ["the record's own figures for people_waiting were changed"]


def test_a_changed_seed_is_noticed(played: Run, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["seed"] += 1

    assert Record.load(tampered(played, tmp_path, change)).verify()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no record"),
        ("[1, 2", "cut short"),
        ("[]", "no record"),
        ('{"run_digest": "x", "format": 9}', "record format 9"),
        (
            '{"run_digest": "x", "format": 1, "model_version": "0"}',
            "made with model version '0'; .* would not give the same run$",
        ),
        (
            '{"run_digest": "x", "format": 1, "model_version": "1", "version": "0.1.0"}',
            "would not give the same run; open it with Civic Loom 0.1.0, which made it",
        ),
    ],
)
def test_what_is_no_record_is_said_to_be_none(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match=words):
        Record.load(path)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        *((key, f"'{key}' is missing from it") for key in ("seed", "decisions", "dials", "week")),
        ("scenario", "holds no scenario; a record carries the scenario that was played"),
    ],
)
def test_a_record_that_lacks_a_part_is_refused(
    key: str, words: str, played: Run, tmp_path: Path
) -> None:
    def change(data: dict[str, Any]) -> None:
        del data[key]

    with pytest.raises(Unreadable, match=words):
        Record.load(tampered(played, tmp_path, change))


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("seed", float("inf"), "record: what it says of 'seed' makes no sense"),
        ("week", "x", "record: what it says of 'week' makes no sense"),
        ("journal", "x", "record: what it says of 'journal' makes no sense"),
        ("dials", {"power": 1.0}, "record: 'dials' lacks 'meaning'"),
        ("seed", 2**64, "seed 18446744073709551616 is larger than any"),
        ("replication", 2**63, "replication 9223372036854775808 is larger than any"),
        ("weeks", 100_000, "a run of 100000 weeks makes no sense"),
        ("week", 10_000, "week 10000 is not in a run of"),
        ("seats", ["mayor"], "no seat is called 'mayor'"),
        ("decisions", [{"turn": float("inf"), "role": "navigator"}], "'decisions' makes no"),
        ("overrides", {"turnover": float("nan")}, "parameter 'turnover' is nan"),
        ("overrides", {"turnover": 1e9}, "parameter 'turnover' is 1e"),
        ("overrides", {"magic": 1.0}, "there is no parameter 'magic'"),
        ("outcomes", {"trust": [1.0]}, "it has 1 figures of 'trust' and"),
    ],
)
def test_a_figure_that_no_run_can_have_is_said_to_be_damage(
    key: str, value: object, words: str, played: Run, tmp_path: Path
) -> None:
    path = tampered(played, tmp_path, lambda data: data.update({key: value}))
    with pytest.raises(Unreadable, match=words):
        Record.load(path)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"turn": 99}, "decision of turn 100, which was not played"),
        ({"turn": -1}, "which was not played"),
        ({"card": "wave-a-wand"}, "no card 'wave-a-wand'"),
        ({"target": "office"}, "aimed at 'office', which is no link"),
        ({"role": "mayor"}, "no role is called 'mayor'"),
    ],
)
def test_a_decision_that_this_run_cannot_have_had_is_noticed_at_once(
    more: dict[str, Any], words: str, played: Run, tmp_path: Path
) -> None:
    def change(data: dict[str, Any]) -> None:
        first = next(entry for entry in data["decisions"] if entry.get("card") == "warm-handoff")
        data["decisions"].append({**first, **more})

    with pytest.raises(RecordMismatch, match=words):
        Record.load(tampered(played, tmp_path, change))


def test_a_record_that_cannot_be_written_leaves_the_old_one(played: Run, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    played.record().save(path)
    before = path.read_bytes()
    with pytest.raises(Unreadable, match="cannot be written"):
        played.record().save(path / "beneath.json")
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["run.json"]


def test_a_record_may_be_read_by_whom_files_may_and_a_link_stays_one(
    played: Run, tmp_path: Path
) -> None:
    plain, real, link = (tmp_path / name for name in ("plain", "real.json", "link.json"))
    plain.write_text("x", encoding="utf-8")
    link.symlink_to(real)
    played.record().save(link)
    assert link.is_symlink()
    assert real.stat().st_mode == plain.stat().st_mode
    assert Record.load(real).run_digest == Record.load(link).run_digest == played.digest()


def test_half_a_character_in_a_journal_is_said_and_leaves_the_old_record(
    played: Run, tmp_path: Path
) -> None:
    path = tmp_path / "run.json"
    played.record().save(path)
    before = path.read_bytes()
    note = {"kind": "reflection", "turn": "0", "words": "\ud83d"}
    with pytest.raises(Unreadable, match="half a character; nothing was changed"):
        replace(played.record(), journal=(note,)).save(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["run.json"]


def scenarios() -> Sequence[Scenario]:
    return [small(), bed(3), *map(load, SHIPPED)]


def test_the_scenario_in_a_record_is_the_one_that_was_played(tmp_path: Path) -> None:
    for scenario in scenarios():
        path = tmp_path / f"{scenario.id}.json"
        Run(scenario).record().save(path)
        assert Record.load(path).scenario == scenario
