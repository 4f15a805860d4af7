"""Who did better by whose values, as rows of words for tables."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.outcomes import BY_ID
from ui.phrases import NO_CLEAR_DIFFERENCE, often, percent, signed

if TYPE_CHECKING:
    from simulator.compare import Comparison

HOW = (
    "By how much: the mean of the differences on the same luck, each in per cent of its two "
    "figures' mean and weighed by what counts; above zero is better under distributed."
)
BORROWED = "† The figure of the whole place: there is none of their own."
DISAGREE = "* Counting only which style did better, not by how much, says otherwise."


@dataclass(frozen=True, slots=True)
class Judged:
    """One judge's verdict in words.

    Attributes
    ----------
    name, kind : str
        The community or partner.
    better : str
        The style that did better by their values, or that there is no clear difference; with
        a star where counting alone says otherwise.
    how_much, often : str
        The difference with its interval; in how many lucks distributed did better.
    values : tuple of (str, str)
        What they judge by, with its share, and why; with a dagger where the figure is not
        their own.
    """

    name: str
    kind: str
    better: str
    how_much: str
    often: str
    values: tuple[tuple[str, str], ...]


def judged(comparison: "Comparison") -> tuple[list[Judged], list[str]]:
    """Return the verdicts of all judges on the two styles, and the notes below their table."""
    from simulator.judging import verdicts

    found = verdicts(comparison)
    rows = []
    for verdict in found:
        gap = verdict.overall
        rows.append(
            Judged(
                verdict.name,
                verdict.kind,
                (verdict.better or NO_CLEAR_DIFFERENCE) + ("" if verdict.agreed else " *"),
                f"{signed(gap.mean, 1)} % ({signed(gap.low, 1)} to {signed(gap.high, 1)})",
                often(gap),
                tuple(
                    (
                        f"{BY_ID[part.outcome].label.lower()}{'' if part.own else ' †'} "
                        f"{percent(part.share)}",
                        part.why,
                    )
                    for part in verdict.parts
                ),
            )
        )
    notes = [HOW]
    if any(verdict.borrowed for verdict in found):
        notes.append(BORROWED)
    if not all(verdict.agreed for verdict in found):
        notes.append(DISAGREE)
    return rows, notes
