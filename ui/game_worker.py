"""What is done for a game beside the window: the jobs, and the worker that does them one by one.

The worker lives on a thread of its own. It is given a job through its slot `do`, and tells
what came of it by signals; `ui.game` connects both to slots of the session.
"""

import logging
import queue
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal, Slot
from shiboken6 import isValid

from simulator.errors import CivicLoomError, Interrupted
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import Dials
from ui.background import leave_behind
from ui.language import told
from ui.replaying import Game, before, replay, report_of, written
from ui.saves import Committed, NotSaved, Save, Saved

PATIENCE: Final = 10_000
"""Milliseconds to wait for the worker when a game is closed."""

log = logging.getLogger(__name__)


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Game", text)


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin a new game."""

    scenario: Scenario
    role: str
    dials: Dials
    seed: int
    folder: Path | None


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with a saved game."""

    save: Save


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the way of a game in a turn, as a branch of it."""

    game: Game
    save: Save
    turn: int
    name: str


@dataclass(frozen=True, slots=True)
class Switch:
    """Go on with another branch."""

    game: Game
    save: Save
    branch: int


@dataclass(frozen=True, slots=True)
class PlayTurn:
    """Commit the turn that is open, and play its weeks."""

    game: Game
    save: Save | None
    role: str


@dataclass(frozen=True, slots=True)
class Write:
    """Write the save; `answer` gets why that failed, empty if it did not, in place of signals."""

    saved: Saved
    save: Save
    answer: "queue.SimpleQueue[str] | None" = None


@dataclass(frozen=True, slots=True)
class End:
    """The last job: all that was asked for before it has been done."""


Job = Begin | Resume | Leave | Switch | PlayTurn | Write | End


class Worker(QObject):
    """Does one job at a time on a thread of its own, and tells what came of it."""

    opened = Signal(object, object)
    week_played = Signal(object)
    turn_played = Signal(object)
    written = Signal()
    not_written = Signal(str)
    failed = Signal(str)
    refused = Signal(str)
    idle = Signal()

    def __init__(self, stop: threading.Event) -> None:
        super().__init__()
        self._stop = stop

    @Slot(object)
    def do(self, job: Job) -> None:
        try:
            match job:
                case Begin():
                    self._begin(job)
                case Resume(save):
                    self._resume(save)
                case Leave(game, save, turn, name):
                    self._leave(game, save, turn, name)
                case Switch(game, save, branch):
                    self._switch(game, save, branch)
                case PlayTurn(game, save, role):
                    self._play(game, save, role)
                case Write(saved, save, answer):
                    self._put_down(saved, save, answer)
                case End():
                    self.thread().quit()
        except Interrupted:
            pass
        except CivicLoomError as error:
            # a branch that cannot be opened leaves the one that is open as it was
            refused = self.refused if isinstance(job, Leave | Switch) else self.failed
            refused.emit(told(str(error)))
        except Exception as error:
            log.exception("a game could not go on")
            self.failed.emit(
                tr(
                    "Something went wrong in the program ({0}: {1}); what was saved is intact."
                ).format(type(error).__name__, error)
            )
        if not isinstance(job, Write | End):
            self.idle.emit()

    def _begin(self, job: Begin) -> None:
        run = Run(job.scenario, seed=job.seed, dials=job.dials, seats=(job.role,))
        game = Game(run, [run.picture()])
        save = None
        try:
            save = Save.create(game.run.scenario.id, job.folder)
        except CivicLoomError as error:
            self.not_written.emit(told(str(error)))
        self.opened.emit(game, save)
        self._write(game, save)

    def _leave(self, game: Game, save: Save, turn: int, name: str) -> None:
        saved = written(game)
        self._put_down_or_raise(saved, save)
        made = replay(before(saved, turn), self._stop)
        made.branch = save.add_branch(written(made), game.branch, turn, name).id
        self.opened.emit(made, save)

    def _switch(self, game: Game, save: Save, branch: int) -> None:
        self._put_down_or_raise(written(game), save)
        made = replay(save.read(branch), self._stop)
        save.set_tree(save.tree.at(branch))
        self.opened.emit(made, save)

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
        game.stands()
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

    def _put_down(
        self, saved: Saved, save: Save, answer: "queue.SimpleQueue[str] | None" = None
    ) -> None:
        if not save.writable:
            return
        why = ""
        try:
            self._put_down_or_raise(saved, save)
        except NotSaved as error:
            why = str(error)
        if answer is not None:
            answer.put(why)
        elif why:
            self.not_written.emit(why)
        else:
            self.written.emit()

    def _put_down_or_raise(self, saved: Saved, save: Save) -> None:
        save.write(saved.record, saved.logged, saved.choices, branch=saved.branch)


def end_thread(thread: QThread, stop: threading.Event, *_: object) -> None:
    """Stop `thread`: the flag first, then quit, then wait for it."""
    stop.set()
    if isValid(thread):
        thread.quit()
        if not thread.wait(PATIENCE):
            leave_behind(thread)
