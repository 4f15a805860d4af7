"""A game: computed beside the window, saved each turn, gone on with later."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.decisions import Decision
from simulator.errors import InUse, Refused
from simulator.picture import Picture
from simulator.run import Run
from simulator.styles import DISTRIBUTED, Dials
from tests.ui.held import Heart, hold_files
from tests.ui.small_place import small_place
from ui.branches import TREE, Branch, folder_of, read_tree
from ui.game import GameSession
from ui.replaying import TurnReport
from ui.saves import RECORD, Save, saved_games

MIDDLE = Dials(0.5, 0.5, 0.5, 0.5)
LINK = "surgery->advice"
WAIT = 20_000


@pytest.fixture
def open_game(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., GameSession]]:
    """Return a function that opens games; they are closed after the test."""
    sessions: list[GameSession] = []

    def opened(path: Path | None = None, *, look_only: bool = False) -> GameSession:
        session = GameSession()
        sessions.append(session)
        if path is None:
            session.start(small_place(), "navigator", MIDDLE, 5, tmp_path)
        else:
            session.resume(GameSession.claim(path, look_only=look_only))
        qtbot.waitUntil(lambda: session.ready and not session.busy, timeout=WAIT)
        return session

    yield opened
    for session in sessions:
        session.close()
        session.deleteLater()


def play_turn(qtbot: QtBot, session: GameSession) -> TurnReport:
    """Play one turn and return its report."""
    before = len(session.reports)
    session.commit()
    qtbot.waitUntil(lambda: len(session.reports) > before and not session.busy, timeout=WAIT)
    return session.reports[-1]


OpenGame = Callable[..., GameSession]


def test_a_new_game_shows_the_start_and_is_saved(
    qtbot: QtBot, open_game: OpenGame, tmp_path: Path
) -> None:
    session = open_game()
    assert [picture.week for picture in session.pictures] == [0]
    qtbot.waitUntil(lambda: len(saved_games(tmp_path)) == 1, timeout=WAIT)
    assert saved_games(tmp_path)[0].path == session.path


def test_weeks_and_turns_are_told_on_the_windows_thread(qtbot: QtBot, open_game: OpenGame) -> None:
    session = open_game()
    weeks: list[int] = []
    reports: list[TurnReport] = []
    threads: set[threading.Thread] = set()

    class Listener:
        def week(self, picture: Picture) -> None:
            threads.add(threading.current_thread())
            weeks.append(picture.week)

        def turn(self, report: TurnReport) -> None:
            threads.add(threading.current_thread())
            reports.append(report)

    listener = Listener()
    session.week_done.connect(listener.week)
    session.turn_done.connect(listener.turn)
    play_turn(qtbot, session)
    assert weeks == list(range(1, 9))
    assert [(report.turn, report.first, report.last) for report in reports] == [(0, 1, 8)]
    assert threads == {threading.main_thread()}


def test_a_played_game_goes_the_way_of_the_bare_engine(qtbot: QtBot, open_game: OpenGame) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    while not session.run.finished:
        play_turn(qtbot, session)
    bare = Run(small_place(), seed=5, dials=MIDDLE, seats=("navigator",))
    bare.decide(Decision(0, "navigator", "warm-handoff", LINK))
    while not bare.finished:
        if bare.deciding:
            bare.commit("navigator")
        bare.step()
    assert session.run.digest() == bare.digest()


def test_a_resumed_game_stands_where_it_was(qtbot: QtBot, open_game: OpenGame) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    play_turn(qtbot, session)
    digest, pictures = session.run.digest(), list(session.pictures)
    path = session.path
    session.close()
    again = open_game(path)
    assert again.run.digest() == digest
    assert list(again.pictures) == pictures
    assert [report.taken for report in again.reports] == [
        report.taken for report in session.reports
    ]
    assert again.role == "navigator"


def test_a_game_closed_in_the_middle_of_a_turn_goes_on_from_its_choices(
    open_game: OpenGame,
) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    session.commit()
    session.close()
    again = open_game(session.path)
    assert [entry.decisions[0].target for entry in again.game.committed] == [LINK]
    assert again.run.week <= 8


def test_choices_are_kept_before_they_are_committed(qtbot: QtBot, open_game: OpenGame) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    path = session.path
    assert path is not None
    qtbot.waitUntil(
        lambda: [choice.target for choice in Save.look(path).read().choices] == [LINK],
        timeout=WAIT,
    )


def test_a_choice_can_be_taken_back_and_leaves_the_others(open_game: OpenGame) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    session.choose("warm-handoff", "surgery->housing")
    first, second = session.pending()
    session.remove(first)
    assert session.pending() == (second,)
    assert "Take back" in session.undo()
    assert session.pending() == (first, second)


def test_turning_the_dials_twice_keeps_the_last_turn_of_them(open_game: OpenGame) -> None:
    session = open_game()
    session.turn_dials(DISTRIBUTED)
    session.choose("warm-handoff", LINK)
    session.turn_dials(Dials(1, 0.5, 0.5, 0.5))
    dials = [choice.dials for choice in session.pending() if choice.dials is not None]
    assert dials == [Dials(1, 0.5, 0.5, 0.5)]
    session.turn_dials(MIDDLE)
    assert [choice.card for choice in session.pending()] == ["warm-handoff"]


def test_what_cannot_be_aimed_is_refused_and_changes_nothing(open_game: OpenGame) -> None:
    session = open_game()
    with pytest.raises(Refused):
        session.choose("warm-handoff", "surgery->nowhere")
    assert session.pending() == ()


def test_notes_are_kept_with_the_game(qtbot: QtBot, open_game: OpenGame) -> None:
    session = open_game()
    session.note(0, "reflection", "The housing office.", ask="Who waits?")
    session.note(0, "reflection", "The river side.", ask="Who waits?")
    session.note(0, "prediction", "down", outcome="people_waiting")
    play_turn(qtbot, session)
    session.close()
    again = open_game(session.path)
    assert again.noted(0, "reflection", ask="Who waits?") == "The river side."
    assert [note["words"] for note in again.notes(0, "prediction")] == ["down"]
    again.note(0, "prediction", "", outcome="people_waiting")
    assert again.notes(0, "prediction") == ()


def test_a_note_made_while_a_turn_runs_is_kept(qtbot: QtBot, open_game: OpenGame) -> None:
    session = open_game()
    session.commit()
    session.note(0, "reflection", "While it runs.", ask="What?")
    qtbot.waitUntil(lambda: not session.busy, timeout=WAIT)
    assert session.noted(0, "reflection", ask="What?") == "While it runs."


def test_a_game_open_elsewhere_can_be_looked_at_but_not_changed(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    assert session.path is not None
    with pytest.raises(InUse):
        GameSession.claim(session.path)
    looking = open_game(session.path, look_only=True)
    assert looking.look_only
    assert looking.run.digest() == session.run.digest()
    before = (session.path / RECORD).read_bytes()
    looking.note(1, "reflection", "Not mine.", ask="What?")
    looking.save_again()
    looking.close()
    assert (session.path / RECORD).read_bytes() == before


def test_a_game_that_cannot_be_saved_goes_on_and_is_saved_later(
    qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "games"
    blocked.write_text("in the way", encoding="utf-8")
    session = GameSession()
    with qtbot.waitSignal(session.not_saved, timeout=WAIT) as told:
        session.start(small_place(), "navigator", MIDDLE, 5, blocked)
    assert "not saved" in told.args[0]
    qtbot.waitUntil(lambda: session.ready and not session.busy, timeout=WAIT)
    play_turn(qtbot, session)
    assert session.unsaved
    blocked.unlink()
    with qtbot.waitSignal(session.saved, timeout=WAIT):
        session.save_again()
    assert not session.unsaved
    assert saved_games(blocked)[0].week == 8
    session.close()


def test_a_record_that_is_no_record_is_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "broken"
    place.mkdir()
    (place / RECORD).write_text('{"format": 1}', encoding="utf-8")
    session = GameSession()
    with qtbot.waitSignal(session.failed, timeout=WAIT) as told:
        session.resume(GameSession.claim(place))
    assert told.args[0]
    assert "Something went wrong" not in told.args[0]
    assert not session.ready
    session.close()
    GameSession.claim(place).release()


def test_every_change_of_a_turn_is_undone_and_done_again_until_it_is_committed(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    session.turn_dials(DISTRIBUTED)
    session.note(0, "prediction", "down", outcome="people_waiting")
    session.wear("weaver")
    session.choose("open-the-doors", "choir")
    session.remove(session.pending()[0])
    after = session.pending(), session.hat, session.noted(0, "prediction", outcome="people_waiting")
    said = [session.undo() for _ in range(6)]
    assert all(said)
    assert (session.pending(), session.hat) == ((), "")
    assert session.noted(0, "prediction", outcome="people_waiting") == ""
    assert session.undo() == ""
    assert [session.redo() for _ in range(6)] == said[::-1]
    assert after == (
        session.pending(),
        session.hat,
        session.noted(0, "prediction", outcome="people_waiting"),
    )
    assert session.redo() == ""
    play_turn(qtbot, session)
    assert session.undo() == ""
    assert [decision.role for decision in session.run.decisions] == ["navigator", "weaver"]


def test_a_thought_written_in_several_pauses_is_undone_at_once(open_game: OpenGame) -> None:
    session = open_game()
    for words in ("Who", "Who waits", "Who waits here?"):
        session.note(0, "reflection", words, ask="Who waits?")
    session.undo()
    assert session.noted(0, "reflection", ask="Who waits?") == ""
    session.redo()
    assert session.noted(0, "reflection", ask="Who waits?") == "Who waits here?"


def test_a_game_played_under_two_hats_is_gone_on_with_bit_for_bit(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    session.wear("weaver")
    session.choose("open-the-doors", "choir")
    session.choose("warm-handoff", LINK)
    play_turn(qtbot, session)
    session.wear("weaver")
    session.choose("back-a-group", "garden")
    digest, chosen = session.run.digest(), session.pending()
    session.close()
    again = open_game(session.path)
    assert again.run.digest() == digest
    assert again.pending() == chosen
    assert again.hat == "weaver"


def settle(qtbot: QtBot, session: GameSession) -> None:
    """Wait until the game is free again."""
    qtbot.waitUntil(lambda: not session.busy, timeout=WAIT)


def test_a_branch_leaves_an_earlier_turn_and_both_ways_are_kept(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    play_turn(qtbot, session)
    session.choose("warm-handoff", "surgery->housing")
    play_turn(qtbot, session)
    first = session.run.digest(), session.run.week, tuple(session.pictures)
    session.branch_off(1, "With more help at the door")
    settle(qtbot, session)
    assert (session.run.week, session.branch.name) == (8, "With more help at the door")
    assert list(session.pictures) == list(first[2][:9])
    assert session.branch.turn == 1
    session.choose("local-guide", "surgery")
    play_turn(qtbot, session)
    second = session.run.digest()
    assert second != first[0]
    session.switch_to(0)
    settle(qtbot, session)
    assert (session.run.digest(), session.run.week) == first[:2]
    assert session.pending() == ()
    session.switch_to(1)
    settle(qtbot, session)
    assert session.run.digest() == second
    assert [(name, record.run_digest) for name, record in session.branch_records()] == [
        ("First way", first[0]),
        ("With more help at the door", second),
    ]


def test_branches_come_back_when_the_game_is_opened_again(
    qtbot: QtBot, open_game: OpenGame, tmp_path: Path
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    session.branch_off(0, "")
    settle(qtbot, session)
    session.choose("warm-handoff", LINK)
    path = session.path
    session.close()
    (game,) = saved_games(tmp_path)
    assert (game.path, game.week) == (path, 0)
    again = open_game(path)
    assert again.branch.id == 1
    assert [choice.target for choice in again.pending()] == [LINK]
    assert [again.turns_of(branch.id) for branch in again.tree.shown] == [1, 0]


def test_a_branch_is_renamed_and_deleted_and_both_are_undone(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    for name in ("Bold", "Careful"):
        session.branch_off(1, name)
        settle(qtbot, session)
    session.rename_branch(1, "Very bold")
    assert session.tree.branch(1).name == "Very bold"
    session.undo()
    assert session.tree.branch(1).name == "Bold"
    session.switch_to(0)
    settle(qtbot, session)
    session.delete_branch(2)
    assert [branch.id for branch in session.tree.shown] == [0, 1]
    session.undo()
    assert [branch.id for branch in session.tree.shown] == [0, 1, 2]
    session.redo()
    path = session.path
    assert path is not None
    session.close()
    assert [branch.id for branch in read_tree(path).branches] == [0, 1]
    assert not folder_of(path, 2).exists()
    assert [branch.name for branch in open_game(path).tree.shown] == ["", "Bold"]


def test_the_window_goes_on_while_another_program_holds_the_files_of_a_game(
    qtbot: QtBot, open_game: OpenGame, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    session.branch_off(1, "Bold")
    settle(qtbot, session)
    path = session.path
    assert path is not None
    qtbot.waitUntil(lambda: len(read_tree(path).branches) == 2, timeout=WAIT)
    held = hold_files(monkeypatch)
    heart = Heart(session)
    session.rename_branch(1, "Very bold")
    session.note(1, "journal", "What I think of it")
    assert session.tree.branch(1).name == "Very bold"
    qtbot.waitUntil(lambda: len(held.refused) > 1 and heart.beats > 5, timeout=WAIT)
    assert read_tree(path).branch(1).name == "Bold"
    held.let_go()
    qtbot.waitUntil(lambda: read_tree(path).branch(1).name == "Very bold", timeout=WAIT)
    qtbot.waitUntil(lambda: len(held.put) > 1, timeout=WAIT)
    session.rename_branch(1, "Bold as brass")
    assert not held.by_window
    # what was asked for last is on the disk when the game is closed
    session.write_now()
    session.close()
    assert read_tree(path).branch(1).name == "Bold as brass"


def test_a_deleted_branch_goes_from_the_disk_and_what_left_it_hangs_on_the_one_before(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    for _ in range(2):
        play_turn(qtbot, session)
    session.branch_off(1, "Bold")
    settle(qtbot, session)
    play_turn(qtbot, session)
    session.branch_off(2, "Bolder")
    settle(qtbot, session)
    digest = session.run.digest()
    assert session.tree.shown[2] == Branch(2, "Bolder", parent=1, turn=2)
    session.delete_branch(1)
    hung = session.tree.shown[1]
    # up to where the deleted one left the first way, it is the same as the first way
    assert (hung.parent, hung.turn) == (0, 1)
    session.undo()
    assert session.tree.shown[2] == Branch(2, "Bolder", parent=1, turn=2)
    session.redo()
    path = session.path
    assert path is not None
    assert folder_of(path, 1).exists(), "it can be brought back until the game is closed"
    session.close()
    assert not folder_of(path, 1).exists()
    again = open_game(path)
    assert [branch.name for branch in again.tree.shown] == ["", "Bolder"]
    assert again.tree.branches == again.tree.shown, "nothing hidden is left"
    assert again.branch == hung
    assert again.run.digest() == digest


def test_a_branch_is_deleted_with_all_that_left_it_in_one_step(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    for name in ("Bold", "Bolder", "Boldest"):
        session.branch_off(1, name)
        settle(qtbot, session)
    with pytest.raises(Refused, match="open branch is among them"):
        session.delete_branch(1, below=True)
    session.switch_to(0)
    settle(qtbot, session)
    session.delete_branch(2)
    session.delete_branch(1, below=True)
    assert [branch.id for branch in session.tree.shown] == [0]
    session.undo()
    assert [branch.id for branch in session.tree.shown] == [0, 1, 3], "as before that step"
    session.undo()
    assert [branch.id for branch in session.tree.shown] == [0, 1, 2, 3]
    session.redo()
    session.redo()
    path = session.path
    assert path is not None
    session.close()
    assert not any(folder_of(path, number).exists() for number in (1, 2, 3))
    assert read_tree(path).branches == (Branch(0),)


def test_neither_the_open_nor_the_first_branch_can_be_deleted(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    session.branch_off(1, "Other")
    settle(qtbot, session)
    with pytest.raises(Refused, match="is open"):
        session.delete_branch(1)
    with pytest.raises(Refused, match="holds the game"):
        session.delete_branch(0)


def test_a_branch_that_cannot_be_read_leaves_the_open_one_as_it_was(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    session.branch_off(1, "Other")
    settle(qtbot, session)
    assert session.path is not None
    (session.path / RECORD).write_text("{", encoding="utf-8")
    with qtbot.waitSignal(session.refused, timeout=WAIT):
        session.switch_to(0)
    settle(qtbot, session)
    assert session.branch.id == 1
    play_turn(qtbot, session)
    assert [name for name, _ in session.branch_records()] == ["Other"]


def test_a_tree_that_cannot_be_read_loses_names_and_no_branch(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    play_turn(qtbot, session)
    session.branch_off(1, "Other")
    settle(qtbot, session)
    path = session.path
    assert path is not None
    session.close()
    (path / TREE).write_text("[", encoding="utf-8")
    again = open_game(path)
    assert [branch.id for branch in again.tree.shown] == [0, 1]
    assert again.branch.id == 0


def test_what_the_cards_of_a_turn_did_is_found_out_beside_the_game_and_changes_nothing(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    play_turn(qtbot, session)
    card = session.run.decisions[0]
    qtbot.waitUntil(lambda: session.hindsights.of(0) is not None, timeout=WAIT)
    found = session.hindsights.of(0)
    assert found is not None
    did = found.of(card)
    assert did is not None
    sent = sum(v.sent for p in session.pictures[1:9] for v in p.links if v.id == LINK)
    assert did.came.of == sent
    bare = Run(small_place(), seed=5, dials=MIDDLE, seats=("navigator",))
    bare.decide(card)
    for turn in range(2):
        if turn:
            play_turn(qtbot, session)
        bare.commit("navigator")
        for _ in range(8):
            bare.step()
        assert session.run.digest() == bare.digest()


def test_a_game_gone_on_with_finds_out_again_what_its_last_cards_did(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    play_turn(qtbot, session)
    qtbot.waitUntil(lambda: session.hindsights.of(0) is not None, timeout=WAIT)
    first, path = session.hindsights.of(0), session.path
    session.close()
    again = open_game(path)
    qtbot.waitUntil(lambda: again.hindsights.of(0) is not None, timeout=WAIT)
    assert again.hindsights.of(0) == first


def test_a_turn_without_cards_is_not_run_again(qtbot: QtBot, open_game: OpenGame) -> None:
    session = open_game()
    play_turn(qtbot, session)
    assert not session.hindsights.busy
    assert session.hindsights.of(0) is None


def test_a_game_is_left_while_its_turn_is_being_run_again(
    qtbot: QtBot, open_game: OpenGame
) -> None:
    session = open_game()
    session.choose("warm-handoff", LINK)
    play_turn(qtbot, session)
    session.close()
    assert session.hindsights.of(0) is None
    assert not session.hindsights.busy
