"""Saves: each game keeps itself in a folder of its own, and only one window writes to it.

A game's folder holds four files:

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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self

from PySide6.QtCore import QCoreApplication, QLockFile

from simulator.decisions import Decision
from simulator.errors import CivicLoomError, InUse, Unreadable
from simulator.record import Record, decision_from_json, decision_to_json, write_whole
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


def unfinished_game(folder: Path | None = None) -> SavedGame | None:
    """Return the latest game that is not at its end, to offer it at the start."""
    return next((game for game in saved_games(folder) if not game.finished), None)


def _glance(place: Path) -> SavedGame | None:
    file = place / RECORD
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
    except (OSError, ValueError, TypeError, KeyError, LookupError):
        return None


@dataclass(frozen=True, slots=True)
class Committed:
    """What the log knows of one seat's committed turn."""

    turn: int
    role: str
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save holds: the record, committed turns of the log, and open choices."""

    record: Record
    logged: tuple[Committed, ...] = ()
    choices: tuple[Decision, ...] = ()


class Save:
    """One game's folder, open for writing (`writable`) or only to look at.

    Use `create`, `open` or `look`; `release` gives the folder back.
    """

    def __init__(self, path: Path, lock: QLockFile | None) -> None:
        self.path = path
        self._lock = lock
        self._logged: int | None = None
        self._record: Record | None = None
        self._open: str | None = None

    @property
    def writable(self) -> bool:
        """Whether this window holds the lock."""
        return self._lock is not None

    @property
    def record_file(self) -> Path:
        """The file of the record."""
        return self.path / RECORD

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
        if lock.tryLock(0):
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
        """Give the folder back; nothing can be written afterwards."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def read(self) -> Saved:
        """Return what is saved.

        Raises
        ------
        Unreadable, RecordMismatch
            If the record cannot be read.
        """
        record = Record.load(self.record_file)
        return Saved(record, tuple(_committed(self.path / LOG)), _choices(self.path / OPEN))

    def write(
        self, record: Record, committed: Sequence[Committed], choices: Sequence[Decision] = ()
    ) -> None:
        """Write what is new: committed turns to the log, then the record, then open choices.

        Raises
        ------
        NotSaved
            If the disk is full or cannot be written to; the save before is intact.
        """
        if self._lock is None:
            return
        try:
            self._append(committed)
            if record != self._record:
                record.save(self.record_file)
                self._record = record
            text = json.dumps([decision_to_json(choice) for choice in choices])
            if text != self._open:
                write_whole(self.path / OPEN, text)
                self._open = text
        except OSError as error:
            raise NotSaved(_sentence(error, self.path)) from error
        except CivicLoomError as error:
            cause = error.__cause__ or error.__context__
            told = _sentence(cause, self.path) if isinstance(cause, OSError) else str(error)
            raise NotSaved(told) from error

    def _append(self, committed: Sequence[Committed]) -> None:
        log = self.path / LOG
        if self._logged is None:
            self._logged = sum(1 for _ in _committed(log))
        fresh = committed[self._logged :]
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
        self._logged += len(fresh)


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
        except (ValueError, TypeError, KeyError, AttributeError):
            return


def _choices(file: Path) -> tuple[Decision, ...]:
    """Return the choices in `file`, none if it cannot be read."""
    try:
        return tuple(map(decision_from_json, json.loads(file.read_text(encoding="utf-8"))))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
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
