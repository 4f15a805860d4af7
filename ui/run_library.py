"""The library of runs: an index of the saved games, made from them and never in their place.

The games' own files are the truth (:mod:`ui.saves`). A small database beside them spares
reading every record again to list and search them; it can be thrown away at any time. One that
is damaged is moved aside and made anew; where none can be kept, as in a folder that may only be
read or on a full disk, the list is made from the games each time.

Nothing here touches a widget, so all of it can run beside the window.
"""

import contextlib
import json
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from simulator import MODEL_VERSION
from simulator.cards import ROLES
from simulator.errors import Unreadable
from simulator.files import put_in_place
from simulator.record import RECORD_FORMAT, write_whole
from simulator.styles import DIAL_NAMES, Dials
from ui.branches import DAMAGED, folder_of, read_tree
from ui.finding import plain
from ui.folders import games_folder
from ui.language import told
from ui.saves import RECORD, Save
from ui.trash import empty_old, place_for

FILE: Final = "library.sqlite3"
NAME: Final = "name.txt"
DELETED: Final = ".deleted"
LONGEST_NAME: Final = 120
MODEL: Final = f"{RECORD_FORMAT} {MODEL_VERSION}"
"""Format and rules of the records that this version can go on with."""
BIGGEST_WEEK: Final = 1_000_000
"""What a record says beyond it is no week, and would not fit into the index either."""
_FORM: Final = 2
_ONE_AT_A_TIME: Final = threading.RLock()
"""The window and its pages read the index on threads of their own."""
_NOT_HERE: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
"""What says that an index cannot be used here or now, and nothing of damage."""
_SORTS: Final = {
    "name": "plain_name",
    "title": "title",
    "role": "role",
    "style": "power + meaning + practice + purpose",
    "turn": "1.0 * week / weeks",
    "saved": "saved",
}


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("RunLibrary", text)


@dataclass(frozen=True, slots=True)
class RunEntry:
    """A saved run as the library lists it.

    Attributes
    ----------
    path : Path
        Folder of the game.
    scenario_id, title : str
        What is played.
    name : str
        What the person called it, empty where it has no name of its own.
    role : str
        Role id of the player's seat, empty if there is none.
    week, weeks : int
        Weeks done, and weeks in all.
    turn, turns : int
        Turns done, and turns in all.
    dials : Dials
        Leadership at the start.
    saved : datetime
        When it was last written, local time.
    playable : bool
        Whether this version can go on with it: another one's rules would not give the same run.
    """

    path: Path
    scenario_id: str
    title: str
    name: str
    role: str
    week: int
    weeks: int
    turn: int
    turns: int
    dials: Dials
    saved: datetime
    playable: bool = True

    @property
    def finished(self) -> bool:
        """Whether the last week has been played."""
        return self.week >= self.weeks

    @property
    def words(self) -> str:
        """The name, or the place where it has none."""
        return self.name or self.title


@dataclass(frozen=True, slots=True)
class Deleted:
    """A run that was deleted and can be brought back: where it was, and where it is."""

    before: Path
    now: Path


class RunLibrary:
    """The runs in one folder of games.

    Parameters
    ----------
    games : Path, optional
        The folder; the usual one where it is left out.
    """

    def __init__(self, games: Path | None = None) -> None:
        self.games = games_folder() if games is None else games
        self.told = ""
        self._kept = True
        self._read: dict[str, tuple[str, dict[str, Any] | None]] = {}

    @property
    def file(self) -> Path:
        """The database."""
        return self.games / FILE

    def refresh(self) -> tuple[RunEntry, ...]:
        """Bring the index up to date with the games and return all runs, the latest first.

        A damaged index is moved aside; `told` then says so in one sentence, and is empty
        otherwise.
        """
        with _ONE_AT_A_TIME:
            return self._refreshed()

    def _refreshed(self) -> tuple[RunEntry, ...]:
        self.told = ""
        if not self.games.is_dir():
            return ()
        self._kept = True
        try:
            self._bring_up_to_date()
            return self._found()
        except sqlite3.DatabaseError as error:
            if _unusable(error):
                return self._found_without()
        try:
            aside = self._move_aside()
            self._bring_up_to_date()
            found = self._found()
        except (OSError, sqlite3.DatabaseError):
            return self._found_without()
        self.told = tr(
            "The list of runs was damaged and has been made anew from the games; the damaged "
            "file is kept as {0}."
        ).format(aside.name)
        return found

    def find(
        self, words: str = "", sort: str = "saved", *, descending: bool = True
    ) -> tuple[RunEntry, ...]:
        """Return the runs that hold all words, in an order.

        Parameters
        ----------
        words : str
            Parts of the name, the place or the role; all of them when empty.
        sort : str
            One of ``name title role style turn saved``.
        descending : bool
            Whether the greatest comes first.
        """
        with _ONE_AT_A_TIME:
            if not self._kept:
                return self._found(words, sort, descending=descending)
            if not self.file.is_file():
                return ()
            try:
                return self._found(words, sort, descending=descending)
            except sqlite3.DatabaseError as error:
                if not _unusable(error):
                    raise
                return self._found_without(words, sort, descending=descending)

    def _found_without(
        self, words: str = "", sort: str = "saved", *, descending: bool = True
    ) -> tuple[RunEntry, ...]:
        """Do without an index that is kept, until the next refresh."""
        self._kept = False
        return self._found(words, sort, descending=descending)

    def _found(
        self, words: str = "", sort: str = "saved", *, descending: bool = True
    ) -> tuple[RunEntry, ...]:
        parts = plain(words).split()
        # roles as they are called in the language of the window, which the index knows nothing of
        called = {role.id: plain(told(role.name)) for role in ROLES}
        clauses, values = [], []
        for part in parts:
            roles = [ident for ident, name in called.items() if part in name]
            marks = ", ".join("?" for _ in roles)
            clauses.append(f"(hay LIKE ? ESCAPE '!' OR role IN ({marks}))")
            values += [f"%{_escaped(part)}%", *roles]
        where = " AND ".join(clauses) or "1"
        way = "DESC" if descending else "ASC"
        query = f"SELECT * FROM runs WHERE {where} ORDER BY {_SORTS[sort]} {way}, folder {way}"  # noqa: S608 - from our own table
        with self._open() as base:
            rows = base.execute(query, values).fetchall()
        return tuple(self._entry(row) for row in rows)

    def rename(self, path: Path, name: str) -> str:
        """Give a run another name, or none with an empty one; return the name before.

        Raises
        ------
        Unreadable
            If it cannot be written.
        """
        before = _name_in(path)
        name = " ".join(name.split())[:LONGEST_NAME]
        if name:
            write_whole(path / NAME, name + "\n")
        else:
            try:
                (path / NAME).unlink(missing_ok=True)
            except OSError as error:
                raise Unreadable(_why(tr("This run cannot be renamed: {0}."), error)) from error
        return before

    def delete(self, path: Path) -> Deleted:
        """Delete a run; it is kept for some weeks so that it can be brought back.

        Raises
        ------
        InUse
            If a window has it open.
        Unreadable
            If it cannot be moved.
        """
        Save.open(path).release()
        trash = self.games / DELETED
        target = place_for(trash, path.name)
        try:
            trash.mkdir(exist_ok=True)
            put_in_place(path, target)
        except OSError as error:
            raise Unreadable(_why(tr("This run cannot be deleted: {0}."), error)) from error
        return Deleted(path, target)

    def bring_back(self, deleted: Deleted) -> Path:
        """Bring a deleted run back and return its folder.

        Raises
        ------
        Unreadable
            If it is gone for good.
        """
        target = deleted.before
        number = 2
        while target.exists():
            target = deleted.before.with_name(f"{deleted.before.name}-{number}")
            number += 1
        try:
            put_in_place(deleted.now, target)
        except OSError as error:
            raise Unreadable(_why(tr("This run cannot be brought back: {0}."), error)) from error
        return target

    def empty_old(self) -> int:
        """Remove runs for good that were deleted long ago; return how many."""
        return empty_old(self.games / DELETED)

    # The database

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with _ONE_AT_A_TIME:
            yield from self._opened() if self._kept else self._in_memory()

    def _opened(self) -> Iterator[sqlite3.Connection]:
        base = sqlite3.connect(self.file, timeout=5.0)
        try:
            base.row_factory = sqlite3.Row
            # Two windows may read and write at once.
            if base.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                base.execute("PRAGMA journal_mode=WAL")
            # nobody else changes the table between looking at its form and making it
            base.execute("BEGIN IMMEDIATE")
            form = base.execute("PRAGMA user_version").fetchone()[0]
            if form != _FORM:
                base.execute("DROP TABLE IF EXISTS runs")
            _make_table(base)
            base.execute(f"PRAGMA user_version={_FORM}")
            yield base
            base.commit()
        finally:
            base.close()

    def _in_memory(self) -> Iterator[sqlite3.Connection]:
        base = sqlite3.connect(":memory:")
        try:
            base.row_factory = sqlite3.Row
            _make_table(base)
            self._fill(base)
            yield base
        finally:
            base.close()

    def _bring_up_to_date(self) -> None:
        with self._open() as base:
            self._fill(base)

    def _fill(self, base: sqlite3.Connection) -> None:
        known = {_name(row["folder"]): row["stamp"] for row in base.execute("SELECT * FROM runs")}
        there = {place.name: place for place in self.games.iterdir() if place.is_dir()}
        stamps = {folder: _stamp(place) for folder, place in there.items()}
        for folder, stamp in stamps.items():
            if not stamp or known.get(folder) == stamp:
                continue
            facts = self._facts_of(there[folder], stamp)
            if facts is None:
                base.execute("DELETE FROM runs WHERE folder = ?", (_key(folder),))
                continue
            row = {"folder": _key(folder), "stamp": stamp, **facts}
            names, marks = ", ".join(row), ", ".join("?" for _ in row)
            base.execute(
                f"INSERT OR REPLACE INTO runs ({names}) VALUES ({marks})",  # noqa: S608 - our own names
                list(row.values()),
            )
        gone = [name for name in known if not stamps.get(name)]
        base.executemany("DELETE FROM runs WHERE folder = ?", [(_key(name),) for name in gone])

    def _facts_of(self, place: Path, stamp: str) -> dict[str, Any] | None:
        """Return what the index holds of a game, read once for each stamp."""
        read = self._read.get(place.name)
        if read is None or read[0] != stamp:
            read = self._read[place.name] = (stamp, _facts(place))
        return read[1]

    def _move_aside(self) -> Path:
        aside = self.file.with_name(f"library.damaged-{time.strftime('%Y%m%d-%H%M%S')}.sqlite3")
        self.file.replace(aside)
        for more in ("-wal", "-shm"):
            with contextlib.suppress(OSError):
                self.file.with_name(self.file.name + more).unlink()
        return aside

    def _entry(self, row: sqlite3.Row) -> RunEntry:
        week, weeks, length = int(row["week"]), int(row["weeks"]), int(row["turn_weeks"])
        turns = -(-weeks // length)
        return RunEntry(
            self.games / _name(row["folder"]),
            row["scenario"],
            row["title"],
            row["name"],
            row["role"],
            week,
            weeks,
            turns if week >= weeks else week // length,
            turns,
            Dials(*(float(row[name]) for name in DIAL_NAMES)),
            datetime.fromtimestamp(row["saved"]),
            row["model"] == MODEL,
        )


def _make_table(base: sqlite3.Connection) -> None:
    base.execute(
        "CREATE TABLE IF NOT EXISTS runs (folder TEXT PRIMARY KEY, stamp TEXT, "
        "scenario TEXT, title TEXT, name TEXT, plain_name TEXT, role TEXT, week INTEGER, "
        "weeks INTEGER, turn_weeks INTEGER, power REAL, meaning REAL, practice REAL, "
        "purpose REAL, saved REAL, model TEXT, hay TEXT)"
    )


def _key(folder: str) -> str | bytes:
    """Return a folder's name as the index holds it: not every name is text."""
    try:
        folder.encode()
    except UnicodeEncodeError:
        return os.fsencode(folder)
    return folder


def _name(key: str | bytes) -> str:
    return os.fsdecode(key) if isinstance(key, bytes) else key


def _stamp(place: Path) -> str:
    """Return what changes with a game's record, name or open branch; empty without a record."""
    branch = read_tree(place).present
    try:
        record = (folder_of(place, branch) / RECORD).stat()
    except OSError:
        return ""
    name = ""
    with contextlib.suppress(OSError):
        name = str((place / NAME).stat().st_mtime_ns)
    return f"{record.st_mtime_ns} {record.st_size} {branch} {name}"


def _facts(place: Path) -> dict[str, Any] | None:
    """Return what the index holds of a game, None if its record cannot be read.

    A game with branches is told of as it stands on the one that is open.
    """
    file = folder_of(place, read_tree(place).present) / RECORD
    try:
        facts = json.loads(file.read_text(encoding="utf-8"))
        seats, scenario = facts["seats"], facts["scenario"]
        dials = Dials(*(float(facts["dials"][name]) for name in DIAL_NAMES))
        title, role = _text(scenario["title"]), _text(seats[0]) if seats else ""
        name = _name_in(place)
        return {
            "scenario": _text(scenario["id"]),
            "title": title,
            "name": name,
            "plain_name": plain(name or title),
            "role": role,
            "week": min(BIGGEST_WEEK, int(facts["week"])),
            "weeks": min(BIGGEST_WEEK, int(facts["weeks"])),
            "turn_weeks": min(BIGGEST_WEEK, max(1, int(scenario["calendar"]["weeks_per_turn"]))),
            **dict(zip(DIAL_NAMES, dials, strict=True)),
            "saved": os.stat(file).st_mtime,  # noqa: PTH116 - what a stamp is made of
            "model": _text(f"{facts.get('format')} {facts.get('model_version')}"),
            "hay": plain(f"{name} {title} {_text(scenario['id'])} {role}"),
        }
    except DAMAGED:
        return None


def _text(value: object) -> str:
    """Return a value as text that can be kept: halves of letters become question marks."""
    return str(value).encode("utf-8", "replace").decode()


def _name_in(place: Path) -> str:
    try:
        return " ".join((place / NAME).read_text(encoding="utf-8").split())[:LONGEST_NAME]
    except (OSError, ValueError):
        return ""


def _unusable(error: sqlite3.Error) -> bool:
    """Return whether the index cannot be used here or now, which is no damage to it."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _NOT_HERE


def _escaped(part: str) -> str:
    for sign in "!%_":
        part = part.replace(sign, f"!{sign}")
    return part


def _why(sentence: str, error: OSError) -> str:
    return sentence.format(error.strerror or error)
