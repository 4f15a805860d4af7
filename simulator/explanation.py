"""What an explanation says: the effect of each cause, how it acts, and what is left unexplained.

An effect is the outcome with the cause less the outcome without it, luck by luck, with its
95 % interval. A cause's chains are told only as far as the runs bear out their signs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.causes import KINDS, Cause, key_of
from simulator.compare import Difference
from simulator.lucks import PLACE, Lucks, half_width, mean_of
from simulator.outcomes import BY_ID

if TYPE_CHECKING:
    from simulator.rules.names import Floats


@dataclass(frozen=True, slots=True)
class Moved:
    """One measured step of a chain: an outcome, and how the cause moves it."""

    outcome: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Way:
    """A chain as far as these runs bear it out, at least one step."""

    words: str
    steps: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one cause does to the outcome: with it, less without it, on the same lucks.

    Attributes
    ----------
    cause : Cause
        The cause.
    difference : Difference
        In the outcome's unit, with its 95 % interval over lucks.
    own : float or None
        The same on the record's own luck; None where there is no record.
    people, weeks : Difference
        The effect on people waiting (mean over weeks) and on weeks waited per need.
    ways : tuple of Way
        How it acts, as far as the runs bear it out.
    """

    cause: Cause
    difference: Difference
    own: float | None
    people: Difference
    weeks: Difference
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Causes of one kind taken out together, against one at a time.

    Attributes
    ----------
    kind : str
        The kind, or "all".
    causes : int
        How many.
    sum : Difference
        The single effects added up, luck by luck.
    together : Difference
        The effect of all of them at once.
    unexplained : Difference
        The second less the first: what the single effects leave out, because causes
        strengthen or replace each other.
    """

    kind: str
    causes: int
    sum: Difference
    together: Difference
    unexplained: Difference


@dataclass(frozen=True)
class Explanation:
    """Why an outcome of a run went the way it did.

    Attributes
    ----------
    scenario_id, title, digest, version : str
        What was run, and by which program.
    outcome : str
        Id of the outcome that was asked about.
    week : int
        Up to which week, counted from 1.
    seed, replication : int
        The record's own luck.
    own : float
        The outcome on that luck, as recorded.
    lucks : Lucks
        How many lucks, and why.
    figures : mapping of str to array of float, shape (lucks, outcomes)
        Figures at `week` of the run as it was ("") and of each way without a cause.
    own_figures : mapping of str to array of float, shape (outcomes,)
        The same on the record's own luck.
    causes : tuple of Cause
        All that were taken out.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    outcome: str
    week: int
    seed: int
    replication: int
    own: float
    lucks: Lucks
    figures: Mapping[str, "Floats"]
    own_figures: Mapping[str, "Floats"]
    causes: tuple[Cause, ...]
    overrides: Mapping[str, float]

    @property
    def mean(self) -> Difference:
        """The outcome of the run as it was, over all lucks, with its interval."""
        return interval(self.figures[""][:, PLACE[self.outcome]])

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What each cause does to the outcome, the largest first."""
        return self.effects_on(self.outcome)

    def effects_on(self, outcome: str) -> tuple[Effect, ...]:
        """Return what each cause does to any outcome that exists every week, largest first."""
        base = self.figures[""]
        found = []
        for cause in self.causes:
            without = self.figures[key_of(cause)]
            gap = base - without
            own = self.own_figures[""] - self.own_figures[key_of(cause)]
            found.append(_effect(cause, outcome, gap, float(own[PLACE[outcome]])))
        return _ranked(found)

    @cached_property
    def together(self) -> tuple[Together, ...]:
        """Causes taken out together, for each kind with several and for all at once."""
        i = PLACE[self.outcome]
        base = self.figures[""][:, i]
        found = []
        for kind in (*KINDS, "all"):
            mine = [c for c in self.causes if kind in ("all", c.kind)]
            if f"all:{kind}" not in self.figures:
                continue
            total = sum((base - self.figures[key_of(c)][:, i] for c in mine), np.zeros(len(base)))
            at_once = base - self.figures[f"all:{kind}"][:, i]
            better = BY_ID[self.outcome].better
            found.append(
                Together(
                    kind,
                    len(mine),
                    interval(total, better),
                    interval(at_once, better),
                    interval(at_once - total, better),
                )
            )
        return tuple(found)

    def to_json(self) -> dict[str, Any]:
        """Return the explanation as plain values, with stable keys."""
        outcome = BY_ID[self.outcome]
        return {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "outcome": _outcome_fact(self.outcome),
            "week": self.week,
            "luck": {"seed": self.seed, "replication": self.replication},
            "lucks": _lucks_fact(self.lucks),
            "overrides": dict(self.overrides),
            "as_it_was": {"own_luck": self.own, **_fact(self.mean)},
            "causes": [
                {
                    "kind": effect.cause.kind,
                    "id": effect.cause.id,
                    "label": effect.cause.label,
                    "against": effect.cause.against,
                    "effect": {
                        **_fact(effect.difference),
                        "own_luck": effect.own,
                        "clear": effect.difference.clear,
                        "verdict": verdict(effect.difference, outcome.better),
                    },
                    "people_waiting": _fact(effect.people),
                    "weeks_waited": _fact(effect.weeks),
                    "ways": _ways_fact(effect.ways),
                }
                for effect in self.effects
            ],
            "together": [
                {
                    "kind": each.kind,
                    "causes": each.causes,
                    "sum_of_single": _fact(each.sum),
                    "together": _fact(each.together),
                    "unexplained": _fact(each.unexplained),
                }
                for each in self.together
            ],
        }


@dataclass(frozen=True, slots=True)
class DialPart:
    """What one dial alone does to the gap between the styles.

    Attributes
    ----------
    dial, title : str
        Id and plain words.
    turned : Difference
        From heroic with this one dial turned to distributed, less heroic.
    turned_back : Difference
        Distributed, less distributed with this one dial turned back to heroic.
    """

    dial: str
    title: str
    turned: Difference
    turned_back: Difference


@dataclass(frozen=True, slots=True)
class GapPart:
    """How much of the gap between the styles goes away without one cause.

    Attributes
    ----------
    cause : Cause
        A mechanism or an event, taken out under both styles.
    heroic, distributed : Difference
        What it does to the outcome under each style: with it, less without it.
    gap : Difference
        Distributed less heroic, without it.
    goes_away : Difference
        The gap as it is, less the gap without the cause.
    ways_heroic, ways_distributed : tuple of Way
        How it acts under each style, as far as the runs bear it out.
    """

    cause: Cause
    heroic: Difference
    distributed: Difference
    gap: Difference
    goes_away: Difference
    ways_heroic: tuple[Way, ...]
    ways_distributed: tuple[Way, ...]


@dataclass(frozen=True)
class GapExplanation:
    """Why the two styles differ on an outcome.

    Attributes
    ----------
    heroic, distributed, gap : Difference
        Each style's mean with its interval, and distributed less heroic on the same lucks.
    dials : tuple of DialPart
        Each dial alone, there and back.
    dials_unexplained, dials_unexplained_back : Difference
        The gap less the four single turns added up, there and back.
    parts : tuple of GapPart
        Each mechanism and event, the one with which most of the gap goes away first.
    together : tuple of Together
        All mechanisms, and all events, at once: what of the gap goes away, against the sum.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    outcome: str
    week: int
    seed: int
    lucks: Lucks
    overrides: Mapping[str, float]
    heroic: Difference
    distributed: Difference
    gap: Difference
    dials: tuple[DialPart, ...]
    dials_unexplained: Difference
    dials_unexplained_back: Difference
    parts: tuple[GapPart, ...]
    together: tuple[Together, ...]

    def share(self, part: float) -> float | None:
        """Return a part over the gap; None where the gap itself is not clear of zero."""
        return part / self.gap.mean if self.gap.clear else None

    def to_json(self) -> dict[str, Any]:
        """Return the explanation as plain values, with stable keys."""
        return {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "outcome": _outcome_fact(self.outcome),
            "week": self.week,
            "seed": self.seed,
            "lucks": _lucks_fact(self.lucks),
            "overrides": dict(self.overrides),
            "heroic": _fact(self.heroic),
            "distributed": _fact(self.distributed),
            "gap": {**_fact(self.gap), "clear": self.gap.clear},
            "dials": [
                {
                    "dial": each.dial,
                    "turned": _fact(each.turned),
                    "turned_share": self.share(each.turned.mean),
                    "turned_back": _fact(each.turned_back),
                    "turned_back_share": self.share(each.turned_back.mean),
                }
                for each in self.dials
            ],
            "dials_unexplained": _fact(self.dials_unexplained),
            "dials_unexplained_back": _fact(self.dials_unexplained_back),
            "causes": [
                {
                    "kind": part.cause.kind,
                    "id": part.cause.id,
                    "label": part.cause.label,
                    "against": part.cause.against,
                    "heroic": {**_fact(part.heroic), "ways": _ways_fact(part.ways_heroic)},
                    "distributed": {
                        **_fact(part.distributed),
                        "ways": _ways_fact(part.ways_distributed),
                    },
                    "gap_without": _fact(part.gap),
                    "goes_away": {**_fact(part.goes_away), "clear": part.goes_away.clear},
                    "goes_away_share": self.share(part.goes_away.mean),
                }
                for part in self.parts
            ],
            "together": [
                {
                    "kind": each.kind,
                    "causes": each.causes,
                    "sum_of_single": _fact(each.sum),
                    "together": _fact(each.together),
                    "unexplained": _fact(each.unexplained),
                }
                for each in self.together
            ],
        }


def verdict(difference: Difference, better: str) -> str:
    """Say whether a cause helped or harmed, as far as its interval shows."""
    if not difference.clear:
        return "no effect" if difference.p_same >= 1.0 else "not clear"
    return "helped" if (difference.mean < 0) == (better == "lower") else "harmed"


# --- measuring ----------------------------------------------------------------------------


def interval(values: "Floats", better: str = "lower") -> Difference:
    """Return mean and 95 % interval of differences, and how often they are for the better."""
    mean, half = mean_of(values), half_width(values)
    good = values < 0 if better == "lower" else values > 0
    same = int((values == 0).sum())
    share = (int(good.sum()) + 0.5 * same) / len(values)
    return Difference(mean, mean - half, mean + half, share, same / len(values))


def _effect(cause: Cause, outcome: str, gap: "Floats", own: float | None) -> Effect:
    def on(name: str) -> Difference:
        return interval(gap[:, PLACE[name]], BY_ID[name].better)

    return Effect(
        cause, on(outcome), own, on("people_waiting"), on("weeks_waited"), measured_ways(cause, gap)
    )


def measured_ways(cause: Cause, gap: "Floats") -> tuple[Way, ...]:
    """Return the chains of a cause as far as the differences bear out their signs.

    Parameters
    ----------
    gap : array of float, shape (lucks, outcomes)
        Every outcome with the cause less without it.
    """
    found = []
    for known in cause.chains:
        steps: list[Moved] = []
        for step in known.steps:
            moved = interval(gap[:, PLACE[step.outcome]], BY_ID[step.outcome].better)
            if not moved.clear or (moved.mean > 0) != (step.sign > 0):
                break
            steps.append(Moved(step.outcome, moved))
        if steps:
            found.append(Way(known.words, tuple(steps)))
    return tuple(found)


def _ranked(effects: Iterable[Effect]) -> tuple[Effect, ...]:
    return tuple(
        sorted(
            effects, key=lambda each: (-abs(each.difference.mean), each.cause.kind, each.cause.id)
        )
    )


# --- plain values -------------------------------------------------------------------------


def _fact(difference: Difference) -> dict[str, Any]:
    return {"mean": difference.mean, "ci95": [difference.low, difference.high]}


def _ways_fact(ways: tuple[Way, ...]) -> list[dict[str, Any]]:
    return [
        {
            "words": way.words,
            "steps": [{"outcome": step.outcome, **_fact(step.difference)} for step in way.steps],
        }
        for way in ways
    ]


def _lucks_fact(lucks: Lucks) -> dict[str, Any]:
    return {
        "runs": lucks.runs,
        "asked": lucks.asked,
        "half_width_wanted": lucks.wanted,
        "share_within": lucks.within,
    }


def _outcome_fact(name: str) -> dict[str, str]:
    outcome = BY_ID[name]
    return {
        "id": outcome.id,
        "label": outcome.label,
        "unit": outcome.unit,
        "better": outcome.better,
    }
