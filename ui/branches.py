"""The branches of one game: which there are, where each left another, and which is open.

The first branch lies in the game's own folder, so that games from before there were branches
are games of one branch. Each other one lies in ``branches/NUMBER`` inside it. ``tree.json``
says what they are called and how they hang together.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from simulator.record import write_whole

TREE: Final = "tree.json"
FOLDER: Final = "branches"
DAMAGED: Final = (
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
)
"""What reading a file raises that is not there, or is not what it should be."""
LONGEST: Final = 80
"""Letters in a branch's name."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One way that a game went.

    Attributes
    ----------
    id : int
        Its number; 0 is the first branch.
    name : str
        What the person calls it; empty for the first until it gets a name.
    parent : int
        The branch that it left, -1 for the first.
    turn : int
        The turn, from 0, in which it left it; all before are the same.
    removed : bool
        Whether it was deleted; it can be brought back until the game is closed.
    """

    id: int
    name: str = ""
    parent: int = -1
    turn: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """All branches of a game, and the number of the one that is open."""

    branches: tuple[Branch, ...] = (Branch(0),)
    present: int = 0

    @property
    def shown(self) -> tuple[Branch, ...]:
        """The branches that were not deleted, each below the one that it left.

        One that left a deleted branch hangs on the nearest one before it that is still there.
        """
        return tuple(self._hung(branch) for branch in self._below(-1) if not branch.removed)

    def below(self, number: int) -> tuple[Branch, ...]:
        """Return the branches that left one, or left one that left it, and were not deleted."""
        return tuple(branch for branch in self._below(number) if not branch.removed)

    def _below(self, parent: int) -> Iterable[Branch]:
        for branch in self.branches:
            if branch.parent == parent:
                yield branch
                yield from self._below(branch.id)

    def _hung(self, branch: Branch) -> Branch:
        """Return a branch as it hangs where deleted ones before it are left out.

        Each branch holds all of its own turns, so nothing is lost: it is the same as the one it
        then hangs on up to the earliest turn in which any of them was left.
        """
        while branch.parent > 0 and self.branch(branch.parent).removed:
            gone = self.branch(branch.parent)
            branch = replace(branch, parent=gone.parent, turn=min(branch.turn, gone.turn))
        return branch

    def swept(self) -> "Tree":
        """Return the tree without the deleted branches."""
        return replace(self, branches=tuple(sorted(self.shown, key=lambda b: b.id)))

    def branch(self, number: int) -> Branch:
        """Return one branch.

        Raises
        ------
        KeyError
            If there is none of this number.
        """
        for branch in self.branches:
            if branch.id == number:
                return branch
        raise KeyError(number)

    def with_branch(self, *branches: Branch) -> "Tree":
        """Return a tree with more branches, or with others of their numbers."""
        whole = {branch.id: branch for branch in (*self.branches, *branches)}
        return replace(self, branches=tuple(whole[number] for number in sorted(whole)))

    def at(self, number: int) -> "Tree":
        """Return the tree with another branch open."""
        return replace(self, present=self.branch(number).id)


def folder_of(game: Path, number: int) -> Path:
    """Return where a branch lies in its game's folder."""
    return game / FOLDER / str(number) if number else game


def read_tree(game: Path) -> Tree:
    """Return the branches of a game, as far as their folders are there.

    A game without a tree has one branch. Where the tree cannot be read, the folders say which
    branches there are, and their names are lost.
    """
    there = {0, *(int(place.name) for place in _places(game))}
    try:
        facts = json.loads((game / TREE).read_text(encoding="utf-8"))
        found = [_branch(part) for part in facts["branches"]]
        present = int(facts["present"])
    except DAMAGED:
        found, present = [Branch(number, parent=0 if number else -1) for number in there], 0
    kept = {branch.id: branch for branch in found if branch.id in there}
    kept.setdefault(0, Branch(0))
    whole = tuple(
        branch if branch.parent in kept or branch.id == 0 else replace(branch, parent=0)
        for _, branch in sorted(kept.items())
    )
    present = present if present in kept else 0
    # the first holds the game, and the open one is played
    stay = {0, present}
    return Tree(tuple(replace(b, removed=b.removed and b.id not in stay) for b in whole), present)


def write_tree(game: Path, tree: Tree) -> None:
    """Write the tree, all of it or nothing.

    Raises
    ------
    Unreadable
        If it cannot be written.
    """
    facts = {
        "present": tree.present,
        "branches": [
            {
                "id": branch.id,
                "name": branch.name,
                "parent": branch.parent,
                "turn": branch.turn,
                "removed": branch.removed,
            }
            for branch in tree.branches
        ],
    }
    write_whole(game / TREE, json.dumps(facts, ensure_ascii=False, indent=1) + "\n")


def next_number(game: Path, tree: Tree) -> int:
    """Return a number that no branch has, nor any folder left by a program that died."""
    taken = [branch.id for branch in tree.branches]
    return 1 + max([*taken, *(int(place.name) for place in _places(game))])


def _places(game: Path) -> list[Path]:
    try:
        return [place for place in (game / FOLDER).iterdir() if place.name.isdecimal()]
    except OSError:
        return []


def _branch(facts: Any) -> Branch:
    number = int(facts["id"])
    parent = int(facts["parent"])
    return Branch(
        number,
        str(facts["name"])[:LONGEST],
        min(parent, number - 1),  # a branch leaves an older one, so no two hang on each other
        max(0, int(facts["turn"])),
        bool(facts["removed"]),
    )
