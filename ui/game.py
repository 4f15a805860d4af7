"""One person's game: a run, the thread that computes its weeks, and its save.

The run belongs to one thread at a time. While the worker opens a game, plays the weeks of a
turn or writes the save, `GameSession.busy` is true and nobody else touches the run; the
window shows the pictures that have come over so far.
"""

import contextlib
import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal, Slot
from shiboken6 import isValid

from simulator.decisions import Decision, Offer, Purse, Taken
from simulator.errors import CivicLoomError, Interrupted, RecordMismatch, Refused
from simulator.picture import Picture
from simulator.record import Record
from simulator.run import Run, Standing
from simulator.scenario import Scenario
from simulator.styles import Dials
from ui.forecasting import Forecasts
from ui.saves import Committed, NotSaved, Save, Saved

PATIENCE: Final = 10_000
"""Milliseconds to wait for the worker when a game is closed."""

SOON: Final = 400
"""Milliseconds after a choice or a note until it is written too."""

log = logging.getLogger(__name__)


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
    """Everything about a game that passes between the threads, in one piece."""

    run: Run
    pictures: list[Picture]
    committed: list[Committed] = field(default_factory=list)
    reports: list[TurnReport] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Begin:
    scenario: Scenario
    role: str
    dials: Dials
    seed: int
    folder: Path | None


@dataclass(frozen=True, slots=True)
class _Resume:
    save: Save


@dataclass(frozen=True, slots=True)
class _Branch:
    saved: Saved
    turn: int
    folder: Path | None


@dataclass(frozen=True, slots=True)
class _PlayTurn:
    game: Game
    save: Save | None
    role: str


@dataclass(frozen=True, slots=True)
class _Write:
    saved: Saved
    save: Save


@dataclass(frozen=True, slots=True)
class _Leave:
    """The last job: all that was asked for before it has been done."""


_Job = _Begin | _Resume | _Branch | _PlayTurn | _Write | _Leave


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
    return Saved(Record.of(run), tuple(game.committed), choices)


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
    game = Game(run, [run.picture()])
    while not run.finished:
        turn = run.turn
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
            run.decide(choice)
    return game


def _committed_in(saved: Saved, run: Run) -> tuple[Committed, ...]:
    """Return what each seat committed in the turn that is open, in the recorded order."""
    record, turn = saved.record, run.turn
    first, _ = run.weeks_in_turn(turn)
    seats = run.seats if record.week >= first else ()
    if record.week == first - 1:
        seats = record.committed
    known = [decision for decision in record.decisions if decision.turn == turn]
    order = dict.fromkeys([*(d.role for d in known if d.role in seats), *seats])
    found = [Committed(turn, role, tuple(d for d in known if d.role == role)) for role in order]
    found += [e for e in saved.logged if e.turn == turn and e.role not in order]
    return tuple(found)


def _again(run: Run, decision: Decision) -> None:
    try:
        run.decide(decision)
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
        journal=tuple(note for note in saved.record.journal if _turn_of_note(note) < turn),
    )
    return Saved(record, tuple(entry for entry in saved.logged if entry.turn < turn))


def _turn_of_note(note: Mapping[str, str]) -> int:
    words = note.get("turn", "")
    return int(words) if words.isdecimal() else 0


class _Worker(QObject):
    """Does one job at a time on a thread of its own, and tells what came of it."""

    opened = Signal(object, object)
    week_played = Signal(object)
    turn_played = Signal(object)
    written = Signal()
    not_written = Signal(str)
    failed = Signal(str)
    idle = Signal()

    def __init__(self, stop: threading.Event) -> None:
        super().__init__()
        self._stop = stop

    @Slot(object)
    def do(self, job: _Job) -> None:
        try:
            match job:
                case _Begin():
                    self._begin(job)
                case _Resume(save):
                    self._resume(save)
                case _Branch():
                    self._branch(job)
                case _PlayTurn(game, save, role):
                    self._play(game, save, role)
                case _Write(saved, save):
                    self._put_down(saved, save)
                case _Leave():
                    self.thread().quit()
        except Interrupted:
            pass
        except CivicLoomError as error:
            self.failed.emit(str(error))
        except Exception as error:
            log.exception("a game could not go on")
            self.failed.emit(
                tr(
                    "Something went wrong in the program ({0}: {1}); what was saved is intact."
                ).format(type(error).__name__, error)
            )
        if not isinstance(job, _Write | _Leave):
            self.idle.emit()

    def _begin(self, job: _Begin) -> None:
        run = Run(job.scenario, seed=job.seed, dials=job.dials, seats=(job.role,))
        self._open_new(Game(run, [run.picture()]), job.folder)

    def _branch(self, job: _Branch) -> None:
        self._open_new(replay(before(job.saved, job.turn), self._stop), job.folder)

    def _open_new(self, game: Game, folder: Path | None) -> None:
        save = None
        try:
            save = Save.create(game.run.scenario.id, folder)
        except CivicLoomError as error:
            self.not_written.emit(str(error))
        self.opened.emit(game, save)
        self._write(game, save)

    def _resume(self, save: Save) -> None:
        try:
            saved = save.read()
            game = replay(saved, self._stop)
        except BaseException:
            save.release()
            raise
        self.opened.emit(game, save)
        if game.run.week > saved.record.week:
            self._write(game, save)

    def _play(self, game: Game, save: Save | None, role: str) -> None:
        run = game.run
        turn = run.turn
        if role in run.waiting_for:
            chosen = run.pending(role)
            run.commit(role)
            game.committed.append(Committed(turn, role, chosen))
            self._write(game, save)
        while not run.deciding and not run.finished:
            if self._stop.is_set():
                return
            run.step()
            picture = run.picture()
            game.pictures.append(picture)
            self.week_played.emit(picture)
        report = report_of(game, turn)
        game.reports.append(report)
        self._write(game, save)
        self.turn_played.emit(report)

    def _write(self, game: Game, save: Save | None) -> None:
        if save is not None:
            self._put_down(written(game), save)

    def _put_down(self, saved: Saved, save: Save) -> None:
        if not save.writable:
            return
        try:
            save.write(saved.record, saved.logged, saved.choices)
        except NotSaved as error:
            self.not_written.emit(str(error))
        else:
            self.written.emit()


def _end(thread: QThread, stop: threading.Event, *_: object) -> None:
    """Stop `thread`: the flag first, then quit, then wait for it."""
    stop.set()
    if isValid(thread):
        thread.quit()
        thread.wait(PATIENCE)


class GameSession(QObject):
    """One game from its start or its save to its end.

    Reading and deciding happen on the window's thread, at once; opening, the weeks of a
    turn and saving happen on a worker thread. All signals come on the window's thread.

    Signals
    -------
    opened()
        The game is there and can be shown.
    week_done(Picture)
        A week of the turn has been computed.
    turn_done(TurnReport)
        All weeks of the turn have been computed, and it is saved unless told otherwise.
    failed(str)
        The game cannot go on; one sentence.
    saved()
        All that was decided is on the disk.
    not_saved(str)
        It is not; one sentence. The game goes on, and `save_again` tries anew.
    changed()
        What is chosen or left to spend has changed.
    busy_changed(bool)
        The worker has begun or ended something.
    """

    opened = Signal()
    week_done = Signal(object)
    turn_done = Signal(object)
    failed = Signal(str)
    saved = Signal()
    not_saved = Signal(str)
    changed = Signal()
    busy_changed = Signal(bool)

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._game: Game | None = None
        self._save: Save | None = None
        self._folder: Path | None = None
        self._role = ""
        self._held: list[tuple[dict[str, str], str]] = []
        self._busy = False
        self._unsaved = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.save_again)
        self.forecasts = Forecasts(self._standing, self)
        self._stop = threading.Event()
        self._thread = QThread()
        self._thread.setObjectName("game")
        self._worker = _Worker(self._stop)
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.do)
        self._worker.opened.connect(self._take_game)
        self._worker.week_played.connect(self._pass_week)
        self._worker.turn_played.connect(self._pass_turn)
        self._worker.written.connect(self._pass_written)
        self._worker.not_written.connect(self._pass_not_written)
        self._worker.failed.connect(self._pass_failed)
        self._worker.idle.connect(self._pass_idle)
        # a thread that is destroyed while it runs ends the program, so it ends first
        self.destroyed.connect(partial(_end, self._thread, self._stop))
        self._thread.start()

    # -- opening and closing

    def start(
        self, scenario: Scenario, role: str, dials: Dials, seed: int, folder: Path | None = None
    ) -> None:
        """Begin a new game, saved in a new folder inside `folder`."""
        self._role = role
        self._folder = folder
        self._ask(_Begin(scenario, role, dials, seed, folder))

    def branch(self, saved: Saved, turn: int, folder: Path | None = None) -> None:
        """Begin another game that is equal to a saved one up to the start of `turn`."""
        self._folder = folder
        self._ask(_Branch(saved, turn, folder))

    def saved_now(self) -> Saved:
        """Return the game as it would be saved now."""
        return written(self.game)

    @staticmethod
    def claim(path: Path, *, look_only: bool = False) -> Save:
        """Take the save in `path` to hand it to `resume`, or only look at it.

        Raises
        ------
        InUse
            If another window has it open and `look_only` is false.
        Unreadable
            If there is no game.
        """
        return Save.look(path) if look_only else Save.open(path)

    def resume(self, save: Save) -> None:
        """Go on with a saved game."""
        self._ask(_Resume(save))

    def close(self) -> None:
        """Stop the worker, wait for it, write what is not written yet, give the save back."""
        fresh = self._soon.isActive()
        self._soon.stop()
        self.forecasts.close()
        if self._thread.isRunning():
            # a turn that was committed is written before the thread ends, its weeks can wait
            self._stop.set()
            self._asked.emit(_Leave())
            self._thread.wait(PATIENCE)
        _end(self._thread, self._stop)
        if self._save is None:
            return
        if self._game is not None and (fresh or self._busy or self._held or self._unsaved):
            for key, words in self._held:
                self._put_note(key, words)
            with contextlib.suppress(CivicLoomError):
                saved = written(self._game)
                self._save.write(saved.record, saved.logged, saved.choices)
        self._save.release()

    # -- what there is

    @property
    def ready(self) -> bool:
        """Whether a game is open."""
        return self._game is not None

    @property
    def busy(self) -> bool:
        """Whether the worker has the run; decisions must wait."""
        return self._busy

    @property
    def look_only(self) -> bool:
        """Whether this game may only be looked at."""
        return self._save is not None and not self._save.writable

    @property
    def unsaved(self) -> str:
        """Why the latest turn is not on the disk, empty if it is."""
        return self._unsaved

    @property
    def path(self) -> Path | None:
        """The folder of the save, if there is one."""
        return None if self._save is None else self._save.path

    @property
    def game(self) -> Game:
        """The open game."""
        assert self._game is not None, "no game is open"
        return self._game

    @property
    def scenario(self) -> Scenario:
        """What is played."""
        return self.game.run.scenario

    @property
    def run(self) -> Run:
        """The run, for reading and deciding while the session is not busy."""
        return self.game.run

    @property
    def role(self) -> str:
        """Role id of the player's seat."""
        return self._role

    @property
    def pictures(self) -> Sequence[Picture]:
        """One picture for each week so far; number 0 is the start."""
        return self.game.pictures

    @property
    def reports(self) -> Sequence[TurnReport]:
        """What each finished turn brought."""
        return self.game.reports

    def purse(self) -> Purse:
        """Return what the player may still spend in this turn."""
        return self.run.purse(self._role)

    def offers(self) -> tuple[Offer, ...]:
        """Return the player's cards with their targets."""
        return self.run.offers(self._role)

    def pending(self) -> tuple[Decision, ...]:
        """Return what is chosen for this turn and not committed."""
        return self.run.pending(self._role)

    def record(self) -> Record:
        """Return the record of the game so far."""
        return Record.of(self.run)

    def _standing(self) -> Standing | None:
        """Return where the run stands, if it may be read and there are weeks left."""
        if self._game is None or self._busy or self.run.finished or not self.run.deciding:
            return None
        return self.run.standing()

    # -- deciding

    def choose(self, card: str, target: str) -> None:
        """Choose a card for this turn.

        Raises
        ------
        Refused
            If it cannot be afforded or aimed.
        """
        self.run.decide(Decision(self.run.turn, self._role, card, target))
        self._after_choice()

    def turn_dials(self, dials: Dials) -> None:
        """Turn the dials, in place of a turn of them chosen before."""
        for choice in self.pending():
            if choice.dials is not None:
                self.run.withdraw(choice)
        if dials != self.run.dials_target:
            self.run.decide(Decision(self.run.turn, self._role, dials=dials))
        self._after_choice()

    def undo(self) -> Decision | None:
        """Take back the latest choice, and return it."""
        taken = self.run.undo(self._role)
        if taken is not None:
            self._after_choice()
        return taken

    def remove(self, choice: Decision) -> None:
        """Take back one choice and leave the others."""
        self.run.withdraw(choice)
        self._after_choice()

    def note(self, turn: int, kind: str, words: str, **more: str) -> None:
        """Keep a note of a turn in the journal: a prediction or a thought.

        A later note of the same turn, kind and `more` takes its place; empty words take it
        away.
        """
        key = {"turn": str(turn), "kind": kind, **more}
        if self._busy:
            self._held.append((key, words))
        else:
            self._put_note(key, words)

    def _put_note(self, key: dict[str, str], words: str) -> None:
        journal = self.run.journal
        kept = [note for note in journal if any(note.get(name) != key[name] for name in key)]
        if words:
            kept.append({**key, "words": words})
        if kept != journal:
            journal[:] = kept
            self._soon.start()

    def noted(self, turn: int, kind: str, **more: str) -> str:
        """Return the words of a note, empty if there is none."""
        key = {"turn": str(turn), "kind": kind, **more}
        for note in self.run.journal:
            if all(note.get(name) == key[name] for name in key):
                return note["words"]
        return ""

    def notes(self, turn: int, kind: str) -> tuple[dict[str, str], ...]:
        """Return all notes of one kind in a turn."""
        return tuple(
            dict(note)
            for note in self.run.journal
            if note.get("turn") == str(turn) and note.get("kind") == kind
        )

    def commit(self) -> None:
        """Commit the turn and have its weeks played."""
        self._ask(_PlayTurn(self.game, self._save, self._role))

    @Slot()
    def save_again(self) -> None:
        """Write the save, after it could not be written or something was chosen or noted.

        While the worker has the run it writes by itself.
        """
        if self._game is None or self._busy or self.look_only:
            return
        if self._save is None:
            try:
                self._save = Save.create(self.scenario.id, self._folder)
            except CivicLoomError as error:
                self._pass_not_written(str(error))
                return
        self._soon.stop()
        self._asked.emit(_Write(written(self._game), self._save))

    # -- from the worker

    def _ask(self, job: _Job) -> None:
        if self._busy:
            raise RuntimeError("the game is busy")
        self._busy = True
        self.forecasts.drop_all()
        self.busy_changed.emit(True)
        self._asked.emit(job)

    def _after_choice(self) -> None:
        self._soon.start()
        self.changed.emit()

    @Slot()
    def _pass_idle(self) -> None:
        self._busy = False
        held, self._held = self._held, []
        for key, words in held:
            self._put_note(key, words)
        self.busy_changed.emit(False)
        if self._save is None and self._game is not None and self.reports:
            # the folder could not be made before; perhaps it can now
            self.save_again()

    @Slot(object, object)
    def _take_game(self, game: Game, save: Save | None) -> None:
        self._game = game
        self._save = save
        if game.run.seats:
            self._role = game.run.seats[0]
        self.opened.emit()

    @Slot(object)
    def _pass_week(self, picture: Picture) -> None:
        self.week_done.emit(picture)

    @Slot(object)
    def _pass_turn(self, report: TurnReport) -> None:
        self.turn_done.emit(report)

    @Slot()
    def _pass_written(self) -> None:
        self._unsaved = ""
        self.saved.emit()

    @Slot(str)
    def _pass_not_written(self, why: str) -> None:
        self._unsaved = why
        self.not_saved.emit(why)

    @Slot(str)
    def _pass_failed(self, why: str) -> None:
        self.failed.emit(why)
