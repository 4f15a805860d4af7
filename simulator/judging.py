"""Which way of leading did better by each community's, and each partner's, own values.

A scenario may let its communities and partner organisations contest the goals: each says
which outcomes it judges by and how much each counts (`Community.values`, `Partner.values`).
That changes nothing that happens. It only asks, of runs that are there, who would call which
of them better.

How to use it, from a comparison page or a debrief::

    from simulator.judging import verdicts

    for verdict in verdicts(comparison):             # () where nobody has values of their own
        verdict.name, verdict.kind                   # "Docklands", "community"
        verdict.better                               # "heroic", "distributed" or "" (not clear)
        verdict.overall                              # Difference, in % (see below)
        for weighed in verdict.parts:                # one for each outcome it judges by
            weighed.outcome, weighed.share, weighed.why
            weighed.own                              # False: the place's figure stands in for it
            weighed.difference                       # Difference, in the outcome's unit
            weighed.first, weighed.second            # means, in the outcome's unit

Any two arms of a comparison can be judged: ``verdicts(comparison, "yours", "distributed")``.

An outcome is judged by the community's own figure where the model has one (`BY_COMMUNITY`),
by the figure of the whole place where it has not.

How outcomes of different units are added up is a choice, and another choice can give another
answer. So it is done in two ways, and `Verdict.agreed` says whether they agree:

* *By how much*: each difference on the same luck is taken as a percentage of the mean of its
  two figures, with a plus where the second did better, and the mean of these is weighed by
  what counts. Bounded by -200 and 200; nought where both figures are nought.
* *How often*: in each luck every outcome has one vote for the style that did better there,
  weighed by what counts; ties count for neither. From -100 (all for the first) to 100.

Both turn their sign, and nothing else, when the arms change places.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from simulator.at_once import AtOnce, at_once
from simulator.outcomes import BY_ID

if TYPE_CHECKING:
    from simulator.compare import Comparison, Difference
    from simulator.rules.names import Floats
    from simulator.scenario import Scenario

BY_COMMUNITY: Final = (
    "people_waiting",
    "weeks_waited",
    "unmet_need",
    "needs_met",
    "community_trust",
    "recorded_waiting",
)
"""Outcomes that the model has for each community, in the order of
`simulator.rules.tick.look_at_people`."""

Kind = Literal["community", "partner"]


@dataclass(frozen=True, slots=True)
class Counts:
    """An outcome that somebody judges by.

    Attributes
    ----------
    outcome : str
        Id of the outcome.
    share : float
        How much of their judgement it makes up; those of one judge add up to 1.
    why : str
        Their reason.
    """

    outcome: str
    share: float
    why: str


@dataclass(frozen=True, slots=True)
class Judge:
    """A community or a partner with values of its own."""

    id: str
    name: str
    kind: Kind
    values: tuple[Counts, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one outcome says to a judge.

    Attributes
    ----------
    outcome, share, why
        As in `Counts`.
    own : bool
        Whether it is the community's own figure, not that of the whole place.
    first, second : float
        Means of the two arms, in the outcome's unit.
    difference : Difference
        Second less first on the same lucks, in the outcome's unit.
    """

    outcome: str
    share: float
    why: str
    own: bool
    first: float
    second: float
    difference: "Difference"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which of two arms did better by a judge's own values.

    Attributes
    ----------
    id, name, kind
        The judge.
    first, second : str
        Names of the arms.
    overall : Difference
        By how much: above zero where the second did better, in per cent; its
        `p_second_better` is the share of lucks in which it did, ties counting half.
    votes : Difference
        How often: the same by votes, from -100 to 100.
    parts : tuple of Weighed
        One for each outcome, in the order of the scenario.
    """

    id: str
    name: str
    kind: Kind
    first: str
    second: str
    overall: "Difference"
    votes: "Difference"
    parts: tuple[Weighed, ...]

    @property
    def better(self) -> str:
        """Name of the arm that did better by these values, or "" if that is not clear."""
        return self._leader(self.overall)

    @property
    def agreed(self) -> bool:
        """Whether adding up by votes names the same arm, or none, as adding up by size."""
        return self._leader(self.votes) == self.better

    @property
    def borrowed(self) -> tuple[str, ...]:
        """Ids of outcomes for which the figure of the whole place stands in."""
        return tuple(part.outcome for part in self.parts if not part.own)

    def _leader(self, gap: "Difference") -> str:
        if not gap.clear:
            return ""
        return self.second if gap.mean > 0 else self.first

    def to_json(self) -> dict[str, Any]:
        """Return the verdict as plain values."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "better": self.better,
            "by_size": _plain(self.overall),
            "by_votes": _plain(self.votes),
            "agreed": self.agreed,
            "values": [
                {
                    "outcome": part.outcome,
                    "share": part.share,
                    "why": part.why,
                    "figure": self.kind if part.own else "place",
                    self.first: part.first,
                    self.second: part.second,
                    "difference": {
                        "mean": part.difference.mean,
                        "ci95": [part.difference.low, part.difference.high],
                    },
                    f"p_{self.second}_better": part.difference.p_second_better,
                }
                for part in self.parts
            ],
        }


def _plain(gap: "Difference") -> dict[str, Any]:
    return {
        "mean": gap.mean,
        "ci95": [gap.low, gap.high],
        "p_second_better": gap.p_second_better,
        "p_same": gap.p_same,
    }


def judges_of(scenario: "Scenario") -> tuple[Judge, ...]:
    """Return those with values of their own: communities first, in the order of the file."""
    every: list[tuple[Kind, Any]] = [("community", part) for part in scenario.communities]
    every += [("partner", part) for part in scenario.partners]
    found = []
    for kind, part in every:
        total = 0.0
        for value in part.values:
            total += value.counts.value
        values = tuple(
            Counts(value.outcome, value.counts.value / total, value.why) for value in part.values
        )
        if values:
            found.append(Judge(part.id, part.name, kind, values))
    return tuple(found)


def by_community(
    felt: "Mapping[str, Floats]",
) -> "dict[str, dict[str, Floats]]":
    """Return every run's figures by outcome, then arm, shape (runs, communities), read-only.

    Parameters
    ----------
    felt : mapping of str to array of float, shape (runs, rows, communities)
        What `simulator.rules.tick.look_at_people` saw, by arm.
    """
    found: dict[str, dict[str, Floats]] = {}
    for row, outcome in enumerate(BY_COMMUNITY):
        found[outcome] = {}
        for arm, array in felt.items():
            part = array[:, row, :].copy()
            part.flags.writeable = False
            found[outcome][arm] = part
    return found


def verdicts(
    comparison: "Comparison", first: str = "heroic", second: str = "distributed"
) -> tuple[Verdict, ...]:
    """Return, for each community and partner with values, which arm did better by them.

    Parameters
    ----------
    comparison : Comparison
    first, second : str
        Names of two of its arms.

    Returns
    -------
    tuple of Verdict
        In the order of the scenario, communities first; empty where nobody has values.

    Raises
    ------
    KeyError
        If the comparison has no arm of that name.
    """
    return tuple(_verdict(comparison, judge, first, second) for judge in comparison.judges)


def together(found: Sequence[Verdict], runs: int) -> AtOnce:
    """Return which verdicts stay clear when those of all judges are taken together, by id."""
    return at_once({verdict.id: verdict.overall for verdict in found}, runs)


def _verdict(comparison: "Comparison", judge: Judge, first: str, second: str) -> Verdict:
    from simulator.compare import paired

    size = np.zeros(comparison.runs)
    votes = np.zeros(comparison.runs)
    parts = []
    for value in judge.values:
        outcome = BY_ID[value.outcome]
        own = judge.kind == "community" and value.outcome in comparison.by_community
        if own:
            place = comparison.communities.index(judge.id)
            a = comparison.by_community[value.outcome][first][:, place]
            b = comparison.by_community[value.outcome][second][:, place]
        else:
            a = comparison.values[value.outcome][first]
            b = comparison.values[value.outcome][second]
        gain = a - b if outcome.better == "lower" else b - a
        middle = 0.5 * (np.abs(a) + np.abs(b))
        percent = np.zeros(comparison.runs)
        np.divide(100.0 * gain, middle, out=percent, where=middle > 0.0)
        size += value.share * percent
        votes += value.share * 100.0 * np.sign(gain)
        parts.append(
            Weighed(
                value.outcome,
                value.share,
                value.why,
                own,
                float(a.mean()),
                float(b.mean()),
                paired(a, b, outcome.better),
            )
        )
    nothing = np.zeros(comparison.runs)
    return Verdict(
        judge.id,
        judge.name,
        judge.kind,
        first,
        second,
        paired(nothing, size, "higher"),
        paired(nothing, votes, "higher"),
        tuple(parts),
    )
