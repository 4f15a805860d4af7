"""What drawing the assumptions found, for each two ways of leading that were set side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions, Deciding

Pair = tuple[str, str]
"""Names of two ways of leading, the first and the second."""


class Drawn:
    """What is known, shared by the parts that show it."""

    def __init__(self) -> None:
        self._found: dict[Pair, dict[str, Assumptions]] = {}

    def forget(self) -> None:
        """Forget everything: another comparison is shown."""
        self._found.clear()

    def keep(self, found: "Assumptions") -> None:
        """Keep what was found about two ways and the outcome whose assumptions were ranked."""
        self._found.setdefault(found.ways, {})[found.outcome] = found

    def about(self, pair: Pair, outcome: str) -> "Assumptions | None":
        """Return what is known of two ways: about an outcome if possible, else about another."""
        known = self._found.get(pair, {})
        return known.get(outcome) or next(iter(known.values()), None)

    def deciding(self, pair: Pair, outcome: str) -> "Sequence[Deciding]":
        """Return the assumptions that decide an outcome, the most deciding first."""
        found = self.about(pair, outcome)
        if found is None:
            return ()
        return found.deciding if found.outcome == outcome else found.others.get(outcome, ())
