"""Steps back and forth: one change, with what was before it and what is after it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

from simulator.decisions import Decision

T = TypeVar("T")

WRITING = 1
"""Number of changes that run together: one text, written in several pauses."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen in a turn that is not committed: the second hat, and the choices."""

    hat: str
    choices: tuple[Decision, ...]


class Change(QUndoCommand, Generic[T]):
    """A change that has been made already when it is pushed.

    Parameters
    ----------
    words : str
        What it is, said in menus: `Undo {words}`.
    before, after : T
        What was, and what is.
    put : callable
        Puts one of the two in place.
    about : object, optional
        Changes about the same thing that follow each other are undone as one.
    """

    def __init__(
        self,
        words: str,
        before: T,
        after: T,
        put: Callable[[T], object],
        about: object = None,
    ) -> None:
        super().__init__(words)
        self.before = before
        self.after = after
        self.about = about
        self._put = put
        self._made = True

    def id(self) -> int:
        return -1 if self.about is None else WRITING

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Change) or other.about != self.about:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        if self._made:
            self._made = False
        else:
            self._put(self.after)

    def undo(self) -> None:
        self._put(self.before)
