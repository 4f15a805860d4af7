"""A file with tabs at the start of lines, read on as if spaces stood there.

YAML refuses such a tab, and nothing after it can be understood as it stands. How many spaces a
tab was meant to be is not written down, so the file is read once for each width that editors
show, and only what holds in all of these readings is said of it. The file stays refused.
"""

import re
from typing import Final

from simulator.reading.nodes import Node, Refused, compose, plain
from simulator.reading.syntax import TAB

WIDTHS: Final = (2, 4, 8, 3, 1, 5, 6, 7)
"""Columns from one tab stop to the next, those that editors are mostly set to first."""

MOST_CHARACTERS: Final = 150_000
"""A longer text is not read anew for every width; the largest place that is brought has 70,000."""

MOST_LINES_NAMED: Final = 5

_ENDS: Final = re.compile(r"(\r\n|\r|\n)")
_LEAD: Final = re.compile(r"(?:[ \t]|-(?=[ \t]))+")


class Reading:
    """A text as one width of its tabs makes it.

    Attributes
    ----------
    root : Node or None
        The outermost part, or None where the text is not YAML with this width either.
    refused : Refused
        What was refused while its parts were looked for.
    expanded : dict of int to str
        For each line that was changed, from 1, what stood at its start.
    """

    def __init__(self, text: str, width: int, most: int) -> None:
        self._width = width
        self.root: Node | None = None
        self.refused = Refused(most)
        self.expanded: dict[int, str] = {}
        rows = _ENDS.split(text)
        leads = {i // 2 + 1: lead for i in range(0, len(rows), 2) if (lead := _tabs_of(rows[i]))}
        within = self._read(rows, leads)
        outside = {line: lead for line, lead in leads.items() if line not in within}
        if len(outside) < len(leads):
            # a tab inside a text of several lines is mostly a part of it, and no fault
            self._read(rows, outside)
            if self.at_a_tab:
                self._read(rows, leads)

    @property
    def at_a_tab(self) -> bool:
        """Whether a tab is in the way of reading on all the same."""
        return any(message == TAB for *_, message in self.refused.first)

    @property
    def end(self) -> int:
        """The last line of which a fault was told."""
        return max((line for line, *_ in self.refused.first), default=0)

    def column(self, line: int, column: int) -> int:
        """Return the column in the file of a column of this reading, both from 1."""
        at = 0
        lead = self.expanded.get(line, "")
        for i, character in enumerate(lead):
            if at >= column - 1:
                return i + 1
            if character != "\t":
                at += 1
            elif self._width:
                at += self._width - at % self._width
        return len(lead) + column - at

    def _read(self, rows: list[str], leads: dict[int, str]) -> set[int]:
        """Read the text with some lines changed; return the lines inside texts of several."""
        rows = list(rows)
        for line, lead in leads.items():
            row = rows[2 * line - 2]
            rows[2 * line - 2] = lead.expandtabs(self._width) + row[len(lead) :]
        self.expanded, self.refused = leads, Refused(self.refused.most)
        spans: list[tuple[int, int]] = []
        self.root = compose("".join(rows), self.refused, spans)
        return {line for first, last in spans for line in range(first + 1, last + 1)}


def readings(text: str, most: int) -> list[Reading]:
    """Return the readings of a text with tabs that differ; none where it cannot be read on.

    Each keeps no more than `most` faults.
    """
    if len(text) > MOST_CHARACTERS:
        return []
    made = [Reading(text, width, most) for width in WIDTHS]
    whole = [each for each in made if each.root is not None]
    if not whole:
        # a tab before what is not indented at all
        whole = [each for each in (Reading(text, 0, most),) if each.root is not None]
    if not whole:
        # something else stops every reading: those that come furthest have the likeliest width
        furthest = max(each.end for each in made)
        whole = [each for each in made if each.end == furthest]
        return [] if furthest in made[0].expanded or any(each.at_a_tab for each in whole) else whole
    differing: list[Reading] = []
    for each in whole:
        if not any(_same(each, other) for other in differing):
            differing.append(each)
    return differing


def tab_words(line: int, reading: Reading) -> str:
    """Say that a tab stands in a line, and in which others, as long as they are few."""
    more = sorted(other for other in reading.expanded if other > line)
    if not more:
        return TAB
    if len(more) > MOST_LINES_NAMED:
        return (
            f"a tab stands here, and at the start of {len(more):,} more lines; indent with spaces"
        )
    if len(more) == 1:
        return f"a tab stands here, and at the start of line {more[0]}; indent with spaces"
    named = ", ".join(map(str, more))  # no "and", which other languages write otherwise
    return f"a tab stands here, and at the start of lines {named}; indent with spaces"


def _tabs_of(row: str) -> str:
    """Return the start of a line, up to its first word, if a tab is in it."""
    match = _LEAD.match(row)
    return match.group() if match and "\t" in match.group() else ""


def _same(one: Reading, other: Reading) -> bool:
    assert one.root is not None
    assert other.root is not None
    return bool(plain(one.root) == plain(other.root))
