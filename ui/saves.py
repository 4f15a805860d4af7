"""Saves: each game keeps itself in a folder of its own, and only one window writes to it.

A game's folder holds four files, and one such set in ``branches/NUMBER`` for each branch that
left its first way, with ``tree.json`` to tell how they hang together (see `ui.branches`):

``record.json``
    The record, written whole to a temporary file, flushed to the disk and put in place in
    one step, so that it is always either the old one or the new one.
``decisions.jsonl``
    One line for each choice of a committed turn, appended and flushed before the record is
    written. When a record could not be written, the lines that did fit bring the turn back.
``open.json``
    What is chosen in the open turn and not committed.
``lock``
    Who has the game open. A lock left by a program that died is taken over.
"""

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self

from PySide6.QtCore import QCoreApplication, QLockFile

from simulator.decisions import Decision
from simulator.errors import CivicLoomError, InUse, Unreadable
from simulator.record import Record, decision_from_json, decision_to_json, write_whole
from ui.branches import DAMAGED, FOLDER, Branch, Tree, folder_of, next_number, read_tree, write_tree
from ui.folders import games_folder

RECORD: Final = "record.json"
LOG: Final = "decisions.jsonl"
OPEN: Final = "open.json"
LOCK: Final = "lock"
BIGGEST_LOG: Final = 16_000_000

_FULL: Final = frozenset(
    code for code in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", None)) if code is not None
)
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Saves", text)


class NotSaved(Unreadable):
    """A game could not be written; what was saved before is still there."""


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A saved game as a list shows it.

    Attributes
    ----------
    path : Path
        The game's folder.
    scenario_id, title : str
        What is played.
    role : str
        Role id of the player's seat, empty if there is none.
    week, weeks : int
        Weeks done, and weeks in all.
    saved : datetime
        When it was last written, local time.
    """

    path: Path
    scenario_id: str
    title: str
    role: str
    week: int
    weeks: int
    saved: datetime

    @property
    def finished(self) -> bool:
        """Whether the last week has been played."""
        return self.week >= self.weeks


def saved_games(folder: Path | None = None) -> tuple[SavedGame, ...]:
    """Return the games that can be gone on with or looked at, the latest first.

    Folders that hold no readable record are left out.
    """
    root = games_folder() if folder is None else folder
    try:
        places = [place for place in root.iterdir() if place.is_dir()]
    except OSError:
        return ()
    games = [game for game in map(_glance, places) if game is not None]
    return tuple(sorted(games, key=lambda game: game.saved, reverse=True))


def _glance(place: Path) -> SavedGame | None:
    file = folder_of(place, read_tree(place).present) / RECORD
    try:
        facts = json.loads(file.read_text(encoding="utf-8"))
        seats = facts["seats"]
        return SavedGame(
            place,
            str(facts["scenario"]["id"]),
            str(facts["scenario"]["title"]),
            str(seats[0]) if seats else "",
            int(facts["week"]),
            int(facts["weeks"]),
            datetime.fromtimestamp(file.stat().st_mtime),
        )
    except DAMAGED:
        return None


@dataclass(frozen=True, slots=True)
class Committed:
    """What the log knows of one seat's committed turn."""

    turn: int
    role: str
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """What a branch of a save holds: the record, committed turns of the log, open choices."""

    record: Record
    logged: tuple[Committed, ...] = ()
    choices: tuple[Decision, ...] = ()
    branch: int = 0


@dataclass(slots=True)
class _Kept:
    """What is known to be on the disk of one branch, so that it is not written again."""

    logged: int | None = None
    record: Record | None = None
    open: str | None = None


class Save:
    """One game's folder, open for writing (`writable`) or only to look at.

    Use `create`, `open` or `look`; `release` gives the folder back.
    """

    def __init__(self, path: Path, lock: QLockFile | None) -> None:
        self.path = path
        self._lock = lock
        self._tree = self._tree_kept = read_tree(path)
        self._kept: dict[int, _Kept] = {}

    @property
    def writable(self) -> bool:
        """Whether this window holds the lock."""
        return self._lock is not None

    @classmethod
    def create(cls, name: str, folder: Path | None = None) -> Self:
        """Make a new folder for a game called after `name` and hold it.

        Raises
        ------
        NotSaved
            If no folder can be made.
        """
        root = games_folder() if folder is None else folder
        stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
        try:
            root.mkdir(parents=True, exist_ok=True)
            for number in range(1, 1000):
                place = root / (f"{stamp}-{name}" if number == 1 else f"{stamp}-{name}-{number}")
                try:
                    place.mkdir()
                except FileExistsError:
                    continue
                return cls.open(place)
        except OSError as error:
            raise NotSaved(_sentence(error, root)) from error
        raise NotSaved(tr("This game cannot be saved: {0} is full of games.").format(root))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Hold the game in `path`, taking over the lock of a program that died.

        Raises
        ------
        InUse
            If another window has it open.
        Unreadable
            If the folder is not there or cannot be written to.
        """
        if not path.is_dir():
            raise Unreadable(tr("There is no saved game in {0}.").format(path))
        lock = QLockFile(str(path / LOCK))
        lock.setStaleLockTime(0)  # only the death of its owner makes a lock stale, never its age
        if lock.tryLock(0) or (_nobodys(path / LOCK, lock) and lock.tryLock(0)):
            _tidy(path)
            return cls(path, lock)
        if lock.error() == QLockFile.LockError.LockFailedError:
            raise InUse(tr("This game is open in another window."))
        raise NotSaved(tr("The folder {0} cannot be written to.").format(path))

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open the game in `path` without holding it: it can be read, not written."""
        if not path.is_dir():
            raise Unreadable(tr("There is no saved game in {0}.").format(path))
        return cls(path, None)

    def release(self) -> None:
        """Give the folder back; nothing can be written afterwards, deleted branches are gone."""
        if self._lock is not None:
            self._sweep()
            self._lock.unlock()
            self._lock = None

    def _sweep(self) -> None:
        """Take the branches that were deleted off the disk; what left them hangs elsewhere."""
        gone = [branch for branch in self._tree.branches if branch.removed]
        if not gone:
            return
        with contextlib.suppress(CivicLoomError):
            self.set_tree(self._tree.swept())
            for branch in gone:
                shutil.rmtree(folder_of(self.path, branch.id), ignore_errors=True)

    @property
    def tree(self) -> Tree:
        """The branches of the game."""
        return self._tree

    def plan_tree(self, tree: Tree) -> None:
        """Have another tree of branches, which goes to the disk with the next `write`."""
        if self._lock is not None:
            self._tree = tree

    def set_tree(self, tree: Tree) -> None:
        """Write another tree of branches.

        Raises
        ------
        NotSaved
            If it cannot be written; the one before is intact.
        """
        if self._lock is None or tree == self._tree == self._tree_kept:
            return
        try:
            write_tree(self.path, tree)
        except CivicLoomError as error:
            raise NotSaved(str(error)) from error
        self._tree = self._tree_kept = tree

    def turns_of(self, branch: int) -> int:
        """Return how many turns of a branch have been committed, as its log tells."""
        log = folder_of(self.path, branch) / LOG
        return len({entry.turn for entry in _committed(log)})

    def add_branch(self, saved: Saved, parent: int, turn: int, name: str) -> Branch:
        """Put down a new branch, open it, and return it.

        Parameters
        ----------
        saved : Saved
            The game as it stands at the start of `turn`.
        parent, turn : int
            The branch that it leaves, and the turn, from 0, in which it does.
        name : str
            What it is called.

        Raises
        ------
        NotSaved
            If it cannot be written; the branches before are intact.
        """
        made = Branch(next_number(self.path, self._tree), name, parent, turn)
        place = folder_of(self.path, made.id)
        try:
            place.mkdir(parents=True)
        except OSError as error:
            raise NotSaved(_sentence(error, self.path)) from error
        # the tree names it once it is whole, so that no half of one is ever found
        self.write(saved.record, saved.logged, saved.choices, branch=made.id)
        self.set_tree(self._tree.with_branch(made).at(made.id))
        return made

    def read(self, branch: int | None = None) -> Saved:
        """Return what is saved of a branch, of the one that is open unless told otherwise.

        Raises
        ------
        Unreadable, RecordMismatch
            If the record cannot be read.
        """
        number = self._tree.present if branch is None else branch
        place = folder_of(self.path, number)
        record = Record.load(place / RECORD)
        return Saved(record, tuple(_committed(place / LOG)), _choices(place / OPEN), number)

    def write(
        self,
        record: Record,
        committed: Sequence[Committed],
        choices: Sequence[Decision] = (),
        *,
        branch: int = 0,
    ) -> None:
        """Write what is new: turns to the log, the record, open choices, then the tree.

        Raises
        ------
        NotSaved
            If the disk is full or cannot be written to; the save before is intact.
        """
        if self._lock is None:
            return
        place = folder_of(self.path, branch)
        kept = self._kept.setdefault(branch, _Kept())
        try:
            _append(place / LOG, kept, committed)
            if record != kept.record:
                record.save(place / RECORD)
                kept.record = record
            text = json.dumps([decision_to_json(choice) for choice in choices])
            if text != kept.open:
                write_whole(place / OPEN, text)
                kept.open = text
            tree = self._tree
            if tree != self._tree_kept:
                write_tree(self.path, tree)
                self._tree_kept = tree
        except OSError as error:
            raise NotSaved(_sentence(error, self.path)) from error
        except CivicLoomError as error:
            cause = error.__cause__ or error.__context__
            told = _sentence(cause, self.path) if isinstance(cause, OSError) else str(error)
            raise NotSaved(told) from error


def _nobodys(file: Path, lock: QLockFile) -> bool:
    """Return whether a lock says nothing of its owner, as after a power cut, and is gone now.

    The system lets it be removed only where nobody holds it.
    """
    try:
        return file.stat().st_size == 0 and lock.removeStaleLockFile()
    except OSError:
        return False


def _tidy(game: Path) -> None:
    """Take away what a program that died had half written."""
    with contextlib.suppress(OSError):
        for place in (game, *(game / FOLDER).glob("*/")):
            for part in place.glob(".*.json.*"):
                part.unlink(missing_ok=True)


def _append(log: Path, kept: _Kept, committed: Sequence[Committed]) -> None:
    if kept.logged is None:
        kept.logged = sum(1 for _ in _committed(log))
    fresh = committed[kept.logged :]
    if not fresh:
        return
    text = "".join(json.dumps(_line(turn), ensure_ascii=False) + "\n" for turn in fresh)
    end = _end_of_last_line(log)
    try:
        with log.open("ab") as file:
            file.truncate(end)
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            os.truncate(log, end)
        raise
    kept.logged += len(fresh)


def _line(turn: Committed) -> dict[str, Any]:
    choices = [decision_to_json(decision) for decision in turn.decisions]
    return {"turn": turn.turn, "role": turn.role, "decisions": choices}


def _committed(log: Path) -> Iterator[Committed]:
    """Yield the committed turns in `log`, up to the first line that is torn or strange."""
    try:
        with log.open("rb") as file:
            text = file.read(BIGGEST_LOG)
    except OSError:
        return
    for line in text[: text.rfind(b"\n") + 1].splitlines():
        try:
            facts = json.loads(line)
            decisions = tuple(decision_from_json(choice) for choice in facts["decisions"])
            yield Committed(int(facts["turn"]), str(facts["role"]), decisions)
        except DAMAGED:
            return


def _choices(file: Path) -> tuple[Decision, ...]:
    """Return the choices in `file`, none if it cannot be read."""
    try:
        return tuple(map(decision_from_json, json.loads(file.read_text(encoding="utf-8"))))
    except DAMAGED:
        return ()


def _end_of_last_line(log: Path) -> int:
    """Return where the last whole line of `log` ends, so that a torn one is written over."""
    try:
        return log.read_bytes().rfind(b"\n") + 1
    except FileNotFoundError:
        return 0


def _sentence(error: OSError, place: Path) -> str:
    """Say in one sentence why nothing could be written to `place`."""
    if error.errno in _FULL:
        return tr(
            "This turn is not saved because the disk is full; the save before it is intact in {0}."
        ).format(place)
    if error.errno in _FORBIDDEN:
        return tr("This turn is not saved because {0} may not be written to.").format(place)
    return tr("This turn is not saved: {0} ({1}).").format(error.strerror or error, place)
