"""A game as its threads hand it on, and how it comes back from its save, week by week."""

import contextlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.decisions import Decision, Taken
from simulator.errors import Interrupted, RecordMismatch, Refused
from simulator.picture import Picture
from simulator.record import Record, seat_of
from simulator.run import Run, Standing
from simulator.styles import Dials
from ui.saves import Committed, Saved

if TYPE_CHECKING:
    from simulator.hindsight import Hindsight


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Game", text)


@dataclass(frozen=True, slots=True)
class TurnReport:
    """What one turn brought.

    Attributes
    ----------
    turn, first, last : int
        The turn, from 0, and its weeks, from 1.
    before, after : Picture
        The week before the turn, and its last week.
    taken : tuple of Taken
        How the decisions of this turn fared.
    happened : tuple of str
        Ids of scenario events that began in this turn.
    dials_before, dials_after, dials_to : Dials
        Where the dials stood before the turn and at its end, and where they were turning to.
    """

    turn: int
    first: int
    last: int
    before: Picture
    after: Picture
    taken: tuple[Taken, ...]
    happened: tuple[str, ...]
    dials_before: Dials
    dials_after: Dials
    dials_to: Dials


@dataclass
class Game:
    """Everything about a game that passes between the threads, in one piece.

    `standings` are copies of where the run stood when each turn was open.
    """

    run: Run
    pictures: list[Picture]
    committed: list[Committed] = field(default_factory=list)
    reports: list[TurnReport] = field(default_factory=list)
    branch: int = 0
    standings: list[Standing] = field(default_factory=list)

    def stands(self) -> None:
        """Keep where the run stands, if a turn is open that was not kept before."""
        if len(self.standings) == self.run.turn and not self.run.finished:
            self.standings.append(self.run.standing())


def turn_of(run: Run, week: int) -> int:
    """Return the turn, from 0, in which `week` (from 1) lies."""
    for turn in range(run.turns):
        if week <= run.weeks_in_turn(turn)[1]:
            return turn
    return run.turns - 1


def written(game: Game) -> Saved:
    """Return what has to be saved of a game."""
    run = game.run
    choices = tuple(choice for seat in run.seats for choice in run.pending(seat))
    return Saved(Record.of(run), tuple(game.committed), choices, game.branch)


def report_of(game: Game, turn: int) -> TurnReport:
    """Return what `turn` brought; its weeks must have been played."""
    first, last = game.run.weeks_in_turn(turn)
    return TurnReport(
        turn,
        first,
        last,
        game.pictures[first - 1],
        game.pictures[last],
        tuple(taken for taken in game.run.taken if taken.decision.turn == turn),
        tuple(event.id for event in game.run.scenario.events if first <= event.week <= last),
        game.reports[turn - 1].dials_after if turn else game.run.start_dials,
        game.run.dials,
        game.run.dials_target,
    )


def replay(saved: Saved, stop: threading.Event | None = None) -> Game:
    """Play a saved game again, week by week, and return it with all its pictures.

    Parameters
    ----------
    saved : Saved
        The save. Turns of its log that the record does not know yet are played as well, so
        that a turn survives when only the log could be written.
    stop : threading.Event, optional
        Set it to give up.

    Raises
    ------
    RecordMismatch
        If a decision cannot be taken again, or the weeks differ from the record.
    Interrupted
        If `stop` was set.
    """
    record = saved.record
    run = Run(
        record.scenario,
        seed=record.seed,
        dials=record.dials,
        seats=record.seats,
        weeks=record.weeks,
        replication=record.replication,
        overrides=record.overrides,
    )
    run.journal.extend(dict(note) for note in record.journal)
    game = Game(run, [run.picture()], branch=saved.branch)
    while not run.finished:
        turn = run.turn
        game.stands()
        for entry in _committed_in(saved, run):
            for decision in entry.decisions:
                _again(run, decision)
            run.commit(entry.role)
            game.committed.append(entry)
        if run.deciding:
            break
        while run.turn == turn:
            if stop is not None and stop.is_set():
                raise Interrupted(tr("Opening the game was stopped."))
            run.step()
            game.pictures.append(run.picture())
            if run.week == record.week and run.digest() != record.run_digest:
                raise RecordMismatch(
                    tr("This game would not go the same way again, so it cannot be gone on with.")
                )
        game.reports.append(report_of(game, turn))
    for choice in saved.choices:
        with contextlib.suppress(Refused):
            run.take_again(choice)
    return game


def turn_again(game: Game, turn: int) -> "Callable[[Callable[[], bool] | None], Hindsight]":
    """Return the work of running a turn again without each of its cards.

    What it needs of the game is taken now; the work itself may be done on any thread.
    """
    report = game.reports[turn]
    standing = game.standings[turn]
    chosen = tuple(decision for decision in game.run.decisions if decision.turn == turn)
    pictures = tuple(game.pictures[report.first : report.last + 1])

    def work(cancelled: Callable[[], bool] | None = None) -> "Hindsight":
        from simulator.hindsight import hindsight

        return hindsight(standing, chosen, pictures, cancelled)

    return work


def _committed_in(saved: Saved, run: Run) -> tuple[Committed, ...]:
    """Return what each seat committed in the turn that is open, in the recorded order."""
    record, turn = saved.record, run.turn
    first, _ = run.weeks_in_turn(turn)
    seats = run.seats if record.week >= first else ()
    if record.week == first - 1:
        seats = record.committed
    known = [decision for decision in record.decisions if decision.turn == turn]
    seat = {decision: seat_of(decision.role, run.seats) for decision in known}
    order = dict.fromkeys([*(seat[d] for d in known if seat[d] in seats), *seats])
    found = [Committed(turn, role, tuple(d for d in known if seat[d] == role)) for role in order]
    found += [e for e in saved.logged if e.turn == turn and e.role not in order]
    return tuple(found)


def _again(run: Run, decision: Decision) -> None:
    try:
        run.take_again(decision)
    except Refused as error:
        raise RecordMismatch(
            tr("A decision of this game cannot be taken again: {0}").format(error)
        ) from error


def before(saved: Saved, turn: int) -> Saved:
    """Return a saved game as it stood when `turn` (from 0) was open and nothing chosen in it."""
    record = replace(
        saved.record,
        week=0,
        decisions=(),
        committed=(),
        outcomes={},
        run_digest="",
        journal=tuple(note for note in saved.record.journal if turn_of_note(note) < turn),
    )
    logged = tuple(entry for entry in saved.logged if entry.turn < turn)
    return Saved(record, logged, branch=saved.branch)


def turn_of_note(note: Mapping[str, str]) -> int:
    """Return the turn, from 0, that a note of the journal belongs to; the first if it says none."""
    words = note.get("turn", "")
    return int(words) if words.isdecimal() else 0
