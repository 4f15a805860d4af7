"""One person's game: a run, the thread that computes its weeks, and its save.

The run belongs to one thread at a time. While the worker opens a game, plays the weeks of a
turn or writes the save, `GameSession.busy` is true and nobody else touches the run; the
window shows the pictures that have come over so far.
"""

import contextlib
import queue
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from simulator.cards import BY_ID as CARDS
from simulator.cards import ROLE_BY_ID
from simulator.decisions import Decision, Offer, Purse
from simulator.errors import CivicLoomError, Refused
from simulator.picture import Picture
from simulator.record import Record
from simulator.run import Run, Standing
from simulator.scenario import Scenario
from simulator.styles import Dials
from ui.branches import LONGEST, Branch, Tree
from ui.forecasting import Forecasts
from ui.game_worker import (
    PATIENCE,
    Begin,
    End,
    Job,
    Leave,
    PlayTurn,
    Resume,
    Switch,
    Worker,
    Write,
    end_thread,
)
from ui.hindsights import Hindsights
from ui.language import told
from ui.play.words import names, target_name
from ui.replaying import Game, TurnReport, written
from ui.saves import Save
from ui.turns import InTurn
from ui.undo import Change, Chosen

SOON: Final = 400
"""Milliseconds after a choice or a note until it is written too."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Game", text)


def branch_name(branch: Branch) -> str:
    """Return what a branch is called, also where nobody has given it a name."""
    return branch.name or (
        tr("From turn {0}").format(branch.turn + 1) if branch.id else tr("First way")
    )


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
    refused(str)
        Something that was asked for could not be done, and all is as it was; one sentence.
    saved()
        All that was decided is on the disk.
    not_saved(str)
        It is not; one sentence. The game goes on, and `save_again` tries anew.
    changed()
        What is chosen or left to spend has changed.
    busy_changed(bool)
        The worker has begun or ended something.
    notes_changed()
        A note was put back or taken away by undo or redo.
    tree_changed()
        There are other branches, or they are called otherwise.
    """

    opened = Signal()
    week_done = Signal(object)
    turn_done = Signal(object)
    failed = Signal(str)
    refused = Signal(str)
    saved = Signal()
    not_saved = Signal(str)
    changed = Signal()
    busy_changed = Signal(bool)
    notes_changed = Signal()
    tree_changed = Signal()

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._game: Game | None = None
        self._save: Save | None = None
        self._folder: Path | None = None
        self._role = ""
        self._held: list[tuple[dict[str, str], str]] = []
        self._busy = False
        self._closed = False
        self._coming: Path | None = None
        self._unsaved = ""
        self.history = QUndoStack(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.save_again)
        self.forecasts = Forecasts(self._standing, self)
        self.hindsights = Hindsights(self)
        self._next_job: Job | None = None
        # drawing joins the line once this turn is over, and stands before what joins it then
        self._give_job = InTurn(self._give, self)
        self._draw_first = InTurn(self._give_job.start, self)
        self._stop = threading.Event()
        self._thread = QThread()
        self._thread.setObjectName("game")
        self._worker = Worker(self._stop)
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.do)
        self._worker.opened.connect(self._take_game)
        self._worker.week_played.connect(self._pass_week)
        self._worker.turn_played.connect(self._pass_turn)
        self._worker.written.connect(self._pass_written)
        self._worker.not_written.connect(self._pass_not_written)
        self._worker.failed.connect(self._pass_failed)
        self._worker.refused.connect(self._pass_refused)
        self._worker.idle.connect(self._pass_idle)
        # a thread that is destroyed while it runs ends the program, so it ends first
        self.destroyed.connect(partial(end_thread, self._thread, self._stop))
        self._thread.start()

    # -- opening and closing

    def start(
        self, scenario: Scenario, role: str, dials: Dials, seed: int, folder: Path | None = None
    ) -> None:
        """Begin a new game, saved in a new folder inside `folder`."""
        self._role = role
        self._folder = folder
        self._ask(Begin(scenario, role, dials, seed, folder))

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
        self._coming = save.path
        self._ask(Resume(save))

    def close(self) -> None:
        """Stop the worker, wait for it, write what is not written yet, give the save back.

        No signal comes afterwards, not even of what was done before.
        """
        self._closed = True
        fresh = self._soon.isActive()
        self._soon.stop()
        self.forecasts.close()
        self.hindsights.close()
        if self._thread.isRunning():
            # a turn that was committed is written before the thread ends, its weeks can wait
            self._stop.set()
            self._give()
            self._asked.emit(End())
            self._thread.wait(PATIENCE)
        end_thread(self._thread, self._stop)
        # a game that was opened in the last moment has a save to be given back
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        if self._save is None:
            return
        if self._game is not None and (fresh or self._busy or self._held or self._unsaved):
            for key, words in self._held:
                self._put_note(key, words)
            with contextlib.suppress(CivicLoomError):
                saved = written(self._game)
                self._save.write(saved.record, saved.logged, saved.choices, branch=saved.branch)
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
        """The folder of the save, if there is one; also while the game is being opened."""
        return self._coming if self._save is None else self._save.path

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

    def purse(self, role: str = "") -> Purse:
        """Return what the player may still spend in this turn, in one of the two roles."""
        return self.run.purse(role or self._role)

    def offers(self) -> tuple[Offer, ...]:
        """Return the player's cards with their targets, those of a second hat last."""
        own = self.run.offers(self._role)
        return (*own, *self.run.offers(self.hat)) if self.hat else own

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
        before = self._chosen()
        role = CARDS[card].role if CARDS[card].role == self.hat else self._role
        self.run.decide(Decision(self.run.turn, role, card, target))
        self._chose(
            before, tr("Choose {0}, {1}").format(told(CARDS[card].name), self._called(target))
        )

    def turn_dials(self, dials: Dials) -> None:
        """Turn the dials, in place of a turn of them chosen before."""
        before = self._chosen()
        for choice in self.pending():
            if choice.dials is not None:
                self.run.withdraw(choice)
        if dials != self.run.dials_target:
            self.run.decide(Decision(self.run.turn, self._role, dials=dials))
        self._chose(before, tr("Turn the dials"))

    def remove(self, choice: Decision) -> None:
        """Take back one choice and leave the others."""
        before = self._chosen()
        self.run.withdraw(choice)
        if choice.dials is not None:
            words = tr("Leave the dials as they are")
        else:
            name, where = told(CARDS[choice.card].name), self._called(choice.target)
            words = tr("Take back {0}, {1}").format(name, where)
        self._chose(before, words)

    @property
    def hat(self) -> str:
        """Role id of the player's second hat in the open turn, empty without one."""
        return self.run.hat(self._role)

    def wear(self, hat: str) -> None:
        """Put on a second hat for this turn, or take it off with an empty one.

        Raises
        ------
        Refused
            If it cannot be put on or taken off.
        """
        if hat == self.hat:
            return
        before = self._chosen()
        self.run.wear(self._role, hat)
        name = told(ROLE_BY_ID[hat].name) if hat else ""
        words = (
            tr("Put on the hat of the {0}").format(name) if hat else tr("Take off the second hat")
        )
        self._chose(before, words)

    def _called(self, target: str) -> str:
        return target_name(names(self.scenario), target)

    # -- undo and redo

    def undo(self) -> str:
        """Undo the latest change of this turn; return it in words, empty if there is none."""
        words = self.history.undoText()
        self.history.undo()
        return words

    def redo(self) -> str:
        """Do again what was undone last; return it in words, empty if there is nothing."""
        words = self.history.redoText()
        self.history.redo()
        return words

    def _chosen(self) -> Chosen:
        return Chosen(self.hat, self.pending())

    def _chose(self, before: Chosen, words: str) -> None:
        after = self._chosen()
        if after != before:
            self.history.push(Change(words, before, after, self._choose_again))
            self._after_choice()

    def _choose_again(self, chosen: Chosen) -> None:
        """Put choices and hat back to what they were."""
        run, role = self.run, self._role
        for choice in run.pending(role):
            run.withdraw(choice)
        run.wear(role, chosen.hat)
        for choice in chosen.choices:
            run.decide(choice)
        self._after_choice()

    def note(self, turn: int, kind: str, words: str, **more: str) -> None:
        """Keep a note of a turn in the journal: a prediction or a thought.

        A later note of the same turn, kind and `more` takes its place; empty words take it
        away.
        """
        key = {"turn": str(turn), "kind": kind, **more}
        if self._busy:
            self._held.append((key, words))
            return
        before = self.noted(turn, kind, **more)
        if words == before:
            return
        self._put_note(key, words)

        def again(words: str) -> None:
            self._put_note(key, words)
            self.notes_changed.emit()

        about = tuple(sorted(key.items()))
        self.history.push(Change(tr("Write a note"), before, words, again, about))

    def remark(self, turn: int, kind: str, words: str, **more: str) -> None:
        """Keep a note that nobody wrote, such as what the model expected.

        It takes the place of an earlier one as `note` does, but is no step to be undone.
        """
        if not self._busy:
            self._put_note({"turn": str(turn), "kind": kind, **more}, words)

    def _put_note(self, key: dict[str, str], words: str) -> None:
        journal = self.run.journal
        kept = [note for note in journal if any(note.get(name) != key[name] for name in key)]
        if words:
            kept.append({**key, "words": words})
        if kept != journal:
            journal[:] = kept
            self._soon.start()

    def remember(self, kind: str, words: str) -> None:
        """Keep something about the whole game that is no choice, so it cannot be undone."""
        key = {"turn": "0", "kind": kind}
        if self._busy:
            self._held.append((key, words))
        else:
            self._put_note(key, words)

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
        """Commit the turn and have its weeks played; nothing before can be undone."""
        self.history.clear()
        # weeks that are worked out meanwhile would hold up the first picture of them
        self._ask(PlayTurn(self.game, self._save, self._role), once_drawn=True)

    @Slot()
    def save_again(self) -> None:
        """Write the save, after it could not be written or something was chosen or noted.

        While the worker has the run it writes by itself.
        """
        self._ask_to_write()

    def write_now(self) -> None:
        """Write what is not written yet, and wait until it is known whether that worked.

        While the worker has the run it writes by itself.
        """
        answer: queue.SimpleQueue[str] = queue.SimpleQueue()
        if not self._ask_to_write(answer):
            return
        with contextlib.suppress(queue.Empty):
            why = answer.get(timeout=PATIENCE / 1000)
            if why:
                self._pass_not_written(why)
            else:
                self._pass_written()

    def _ask_to_write(self, answer: "queue.SimpleQueue[str] | None" = None) -> bool:
        """Have the worker write the save; return whether it was asked to."""
        if self._game is None or self._busy or self.look_only:
            return False
        try:
            save = self._held_save()
        except CivicLoomError as error:
            self._pass_not_written(str(error))
            return False
        self._soon.stop()
        self._asked.emit(Write(written(self._game), save, answer))
        return True

    # -- branches

    @property
    def tree(self) -> Tree:
        """The branches of this game."""
        return Tree() if self._save is None else self._save.tree

    @property
    def branch(self) -> Branch:
        """The branch that is open."""
        tree = self.tree
        number = 0 if self._game is None else self._game.branch
        return tree.branch(number)

    def turns_of(self, branch: int) -> int:
        """Return how many turns of a branch have been committed."""
        if branch == self.game.branch or self._save is None:
            return len({entry.turn for entry in self.game.committed})
        return self._save.turns_of(branch)

    def branch_off(self, turn: int, name: str) -> None:
        """Leave this way at the start of `turn`, from 0, as a branch; this one is kept.

        Raises
        ------
        NotSaved
            If the game cannot be saved: its branches are kept in its folder.
        """
        self._ask(Leave(self.game, self._held_save(), turn, name[:LONGEST]))

    def switch_to(self, branch: int) -> None:
        """Go on with another branch; this one is kept as it stands.

        Raises
        ------
        NotSaved
            If the game cannot be saved.
        """
        self.tree.branch(branch)
        if branch != self.game.branch:
            self._ask(Switch(self.game, self._held_save(), branch))

    def rename_branch(self, branch: int, name: str) -> None:
        """Call a branch otherwise; can be undone. It is written down beside the window.

        Raises
        ------
        NotSaved
            If the game has no folder and none can be made.
        """
        was = self.tree.branch(branch)
        named = replace(was, name=name.strip()[:LONGEST])
        self._change_tree((was,), (named,), tr("Rename a branch"))

    def delete_branch(self, branch: int, *, below: bool = False) -> None:
        """Delete a branch that is not open; can be undone until the game is closed.

        Branches that left it are kept, and hang on the one before it; with `below` they are
        deleted too, in one step.

        Raises
        ------
        Refused
            If it is the one that is open, or has it below, or is the first, which holds the
            game.
        NotSaved
            If the game has no folder and none can be made.
        """
        if branch == self.game.branch:
            raise Refused(tr("This branch is open; go to another one to delete it."))
        if branch == 0:
            raise Refused(tr("The first branch holds the game, so it stays."))
        was = (self.tree.branch(branch), *(self.tree.below(branch) if below else ()))
        if self.game.branch in {each.id for each in was}:
            raise Refused(tr("The open branch is among them; go to another one to delete them."))
        gone = tuple(replace(each, removed=True) for each in was)
        words = tr("Delete a branch") if len(was) == 1 else tr("Delete a branch with all below it")
        self._change_tree(was, gone, words)

    def branch_records(self) -> list[tuple[str, Record]]:
        """Return the name and the record of every branch, to be compared.

        Reads the others from the disk. Those that cannot be read are left out.
        """
        found = []
        for branch in self.tree.shown:
            if branch.id == self.game.branch:
                found.append((branch_name(branch), self.record()))
            elif self._save is not None:
                with contextlib.suppress(CivicLoomError):
                    found.append((branch_name(branch), self._save.read(branch.id).record))
        return found

    def _change_tree(
        self, before: tuple[Branch, ...], after: tuple[Branch, ...], words: str
    ) -> None:
        if before == after or self._busy or self.look_only:
            return
        self._put_branches(after)
        self.history.push(Change(words, before, after, self._put_branches))

    def _put_branches(self, branches: tuple[Branch, ...]) -> None:
        save = self._held_save()
        save.plan_tree(save.tree.with_branch(*branches))
        self.tree_changed.emit()
        # while the worker has the run it writes the tree with it
        self._ask_to_write()

    def _held_save(self) -> Save:
        """Return the save, made now if it could not be made before."""
        if self._save is None:
            self._save = Save.create(self.scenario.id, self._folder)
        return self._save

    # -- from the worker

    def _ask(self, job: Job, *, once_drawn: bool = False) -> None:
        """Give the worker a job, at once or when what changed until now has been drawn."""
        if self._busy:
            raise RuntimeError("the game is busy")
        self._busy = True
        self.forecasts.drop_all()
        self.busy_changed.emit(True)
        self._next_job = job
        if once_drawn:
            self._draw_first.start()
        else:
            self._give()

    def _give(self) -> None:
        job, self._next_job = self._next_job, None
        if job is not None:
            self._asked.emit(job)

    def _after_choice(self) -> None:
        self._soon.start()
        self.changed.emit()

    @Slot()
    def _pass_idle(self) -> None:
        if self._closed:
            return
        self._busy = False
        self.forecasts.prepare()
        self._look_back()
        held, self._held = self._held, []
        for key, words in held:
            self._put_note(key, words)
        self.busy_changed.emit(False)
        if self._save is None and self._game is not None and self.reports:
            # the folder could not be made before; perhaps it can now
            self.save_again()

    def _look_back(self) -> None:
        """Find out what the cards of the last turn did, and at the end those of all turns."""
        if self._game is None:
            return
        reports = self.reports if self.run.finished else self.reports[-1:]
        for report in reversed(reports):
            if any(decision.turn == report.turn for decision in self.run.decisions):
                self.hindsights.ask(report.turn)

    @Slot(object, object)
    def _take_game(self, game: Game, save: Save | None) -> None:
        if self._closed:
            if save is not None and save is not self._save:
                save.release()
            return
        self._game = game
        self._save = save
        self.hindsights.look_at(game)
        self.history.clear()
        if game.run.seats:
            self._role = game.run.seats[0]
        self.opened.emit()

    @Slot(object)
    def _pass_week(self, picture: Picture) -> None:
        if not self._closed:
            self.week_done.emit(picture)

    @Slot(object)
    def _pass_turn(self, report: TurnReport) -> None:
        if not self._closed:
            self.turn_done.emit(report)

    @Slot()
    def _pass_written(self) -> None:
        if not self._closed:
            self._unsaved = ""
            self.saved.emit()

    @Slot(str)
    def _pass_not_written(self, why: str) -> None:
        if not self._closed:
            self._unsaved = why
            self.not_saved.emit(why)

    @Slot(str)
    def _pass_failed(self, why: str) -> None:
        if not self._closed:
            self.failed.emit(why)

    @Slot(str)
    def _pass_refused(self, why: str) -> None:
        if not self._closed:
            self.refused.emit(why)
