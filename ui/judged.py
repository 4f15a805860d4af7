"""Who did better by whose values, as rows of words for tables."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.outcomes import BY_ID
from ui.at_once import verdicts_together
from ui.phrases import percent
from ui.wording import mark, often, signed, told, translate

if TYPE_CHECKING:
    from simulator.compare import Comparison

BORROWED = mark("Report", "† The figure of the whole place: there is none of their own.")
DISAGREE = mark(
    "Report", "* Counting only which style did better, not by how much, says otherwise."
)


def tr(text: str) -> str:
    """Return `text` in the language in force."""
    return translate("Report", text)


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
                tr("community") if verdict.kind == "community" else tr("partner"),
                _better(verdict.better) + ("" if verdict.agreed else " *"),
                tr("no difference")
                if gap.p_same >= 1.0
                else tr("{0} % ({1} to {2})").format(
                    signed(gap.mean, 1), signed(gap.low, 1), signed(gap.high, 1)
                ),
                often(gap),
                tuple(
                    (
                        f"{told(BY_ID[part.outcome].label).lower()}{'' if part.own else ' †'} "
                        f"{percent(part.share)}",
                        part.why,
                    )
                    for part in verdict.parts
                ),
            )
        )
    notes = [
        tr(
            "By how much: the mean of the differences on the same luck, each in per cent of its "
            "two figures' mean and weighed by what counts; above zero is better under distributed."
        )
    ]
    notes += verdicts_together(found, comparison.runs)
    if any(verdict.borrowed for verdict in found):
        notes.append(translate("Report", BORROWED))
    if not all(verdict.agreed for verdict in found):
        notes.append(translate("Report", DISAGREE))
    return rows, notes


def _better(style: str) -> str:
    """Return which style did better, in a word."""
    words = {"heroic": tr("heroic"), "distributed": tr("distributed")}
    return words.get(style, tr("no clear difference"))
