"""Comparison of ways of leading, paired by luck.

Replication r of one arm meets the luck of replication r of every other, so that their
difference is the work of leadership and not of chance.
"""

import csv
import io
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from simulator import VERSION
from simulator.at_once import AtOnce, at_once
from simulator.cards import BY_ID as CARDS
from simulator.decisions import Decision, Taken
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm, Block, run_arms
from simulator.errors import WrongUse
from simulator.judging import Judge, by_community, judges_of, together, verdicts
from simulator.network import build
from simulator.outcomes import BY_ID, COLUMNS, OUTCOMES, WEEKLY
from simulator.reader import digest as scenario_digest
from simulator.rules.tick import MEASURES
from simulator.scenario import Scenario
from simulator.student import quantile
from simulator.styles import DISTRIBUTED, HEROIC, Dials

if TYPE_CHECKING:
    from simulator.record import Record
    from simulator.rules.names import Floats

EXACT = 10_000
"""Runs up to which weekly percentiles are exact."""
TURNED = 16
"""Runs whose weeks are turned at once: so many lie side by side in a processor's cache."""
BINS = 4096
"""Bins of the histograms that serve beyond that."""
ENOUGH = 0.5
"""Share of its attention below which a card counts as refused."""
CSV_HEAD = (
    *("scenario", "digest", "version", "seed", "runs", "weeks", "outcome", "unit", "better"),
    *("arm", "mean", "sd", "p05", "p50", "p95"),
    *("difference_from_heroic", "ci95_low", "ci95_high", "share_better_than_heroic"),
)
Z95 = 1.959963984540054
"""The 97.5th percentile of the standard normal distribution."""


def t95(runs: int) -> float:
    """Return the 97.5th percentile of Student's t for a mean of so many runs, at least 2."""
    return quantile(0.975, runs - 1)


@dataclass(frozen=True, slots=True)
class Summary:
    """One outcome of one arm over all lucks, in the outcome's unit."""

    mean: float
    sd: float
    p05: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Difference:
    """Second arm less first, paired by luck.

    Attributes
    ----------
    mean, low, high : float
        Mean and its 95 % interval, in the outcome's unit.
    p_second_better : float
        Share of lucks in which the second did better; ties count half.
    p_same : float
        Share of lucks in which both did the same.
    """

    mean: float
    low: float
    high: float
    p_second_better: float
    p_same: float = 0.0

    @property
    def clear(self) -> bool:
        """Whether the interval leaves out zero."""
        return self.low > 0.0 or self.high < 0.0


@dataclass(frozen=True, slots=True)
class Weekly:
    """One outcome of one arm week by week over all lucks, in the outcome's unit."""

    p05: tuple[float, ...]
    p50: tuple[float, ...]
    p95: tuple[float, ...]
    mean: tuple[float, ...]


@dataclass(frozen=True)
class Comparison:
    """What came of comparing arms on the same lucks.

    Attributes
    ----------
    scenario_id, title, digest : str
        The scenario.
    version : str
        The program.
    seed, runs, weeks : int
        Luck, number of lucks, length of a run.
    arms : tuple of Arm
        What was compared, in order.
    summary : mapping of str to mapping of str to Summary
        By outcome id, then arm name.
    values : mapping of str to mapping of str to array of float, shape (runs,)
        Every run's figure, by outcome id, then arm name.
    weekly : mapping of str to mapping of str to Weekly
        By outcome id, then arm name; only outcomes that exist every week.
    taken : mapping of str to tuple of Taken
        How each arm's cards fared, averaged over lucks, by arm name.
    exact_percentiles : bool
        Whether weekly percentiles are exact, not read from histograms.
    overrides : mapping of str to float
        Parameters that were set from outside.
    communities : tuple of str
        Ids, in the order of the columns of `by_community`.
    by_community : mapping of str to mapping of str to array of float
        Every run's figure for each community, shape (runs, communities), by outcome id, then
        arm name; only outcomes that the model has by community
        (`simulator.judging.BY_COMMUNITY`).
    judges : tuple of Judge
        Communities and partners with values of their own; see `simulator.judging.verdicts`.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    seed: int
    runs: int
    weeks: int
    arms: tuple[Arm, ...]
    summary: Mapping[str, Mapping[str, Summary]]
    values: Mapping[str, Mapping[str, "Floats"]]
    weekly: Mapping[str, Mapping[str, Weekly]]
    taken: Mapping[str, tuple[Taken, ...]]
    exact_percentiles: bool
    overrides: Mapping[str, float]
    communities: tuple[str, ...] = ()
    by_community: Mapping[str, Mapping[str, "Floats"]] = field(default_factory=dict)
    judges: tuple[Judge, ...] = ()

    @property
    def week(self) -> tuple[int, ...]:
        """Weeks from 1."""
        return tuple(range(1, self.weeks + 1))

    def arm(self, name: str) -> Arm:
        """Return the arm of that name.

        Raises
        ------
        KeyError
            If there is none.
        """
        for arm in self.arms:
            if arm.name == name:
                return arm
        raise KeyError(name)

    def difference(
        self, outcome_id: str, first: str = "heroic", second: str = "distributed"
    ) -> Difference:
        """Return how the second arm differs from the first on the same lucks."""
        a = self.values[outcome_id][first]
        b = self.values[outcome_id][second]
        return paired(a, b, BY_ID[outcome_id].better)

    def at_once(self, first: str = "heroic", second: str = "distributed") -> AtOnce:
        """Return which outcomes stay clear when all are judged together."""
        gaps = {name: self.difference(name, first, second) for name in self.values}
        return at_once(gaps, self.runs)

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as plain values, in the published layout."""
        names = [arm.name for arm in self.arms]
        outcomes: dict[str, Any] = {}
        for outcome in OUTCOMES:
            entry: dict[str, Any] = {
                "label": outcome.label,
                "unit": outcome.unit,
                "better": outcome.better,
            }
            for name in names:
                entry[name] = _plain(self.summary[outcome.id][name])
            if "heroic" in names and "distributed" in names:
                gap = self.difference(outcome.id)
                entry["difference"] = {"mean": gap.mean, "ci95": [gap.low, gap.high]}
                entry["p_distributed_better"] = gap.p_second_better
            outcomes[outcome.id] = entry
        weekly: dict[str, Any] = {"week": list(self.week)}
        for outcome in WEEKLY:
            weekly[outcome.id] = {
                name: {
                    "p05": list(self.weekly[outcome.id][name].p05),
                    "p50": list(self.weekly[outcome.id][name].p50),
                    "p95": list(self.weekly[outcome.id][name].p95),
                    "mean": list(self.weekly[outcome.id][name].mean),
                }
                for name in names
            }
        result: dict[str, Any] = {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "seed": self.seed,
            "runs": self.runs,
            "weeks": self.weeks,
            "outcomes": outcomes,
            "weekly": weekly,
        }
        if "heroic" in names and "distributed" in names:
            result["at_once"] = self.at_once().to_json()
        if self.judges and "heroic" in names and "distributed" in names:
            found = verdicts(self)
            result["judges"] = [verdict.to_json() for verdict in found]
            result["judges_at_once"] = together(found, self.runs).to_json()
        if not self.exact_percentiles:
            result["weekly_percentiles"] = "from histograms"
        if self.overrides:
            result["overrides"] = dict(self.overrides)
        extra = [arm for arm in self.arms if arm.name not in ("heroic", "distributed")]
        if extra:
            result["arms"] = {
                arm.name: {
                    "label": arm.label,
                    "cards": [
                        {
                            "turn": taken.decision.turn + 1,
                            "role": taken.decision.role,
                            "card": taken.decision.card,
                            "target": taken.decision.target,
                            "funded": taken.funded,
                            "took_hold": taken.done,
                            "refusal": taken.refusal,
                        }
                        for taken in self.taken[arm.name]
                    ],
                }
                for arm in extra
            }
        return result

    def to_csv(self) -> str:
        """Return one line for each outcome and arm, with the paired difference."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(CSV_HEAD)
        run = (self.scenario_id, self.digest, self.version, self.seed, self.runs, self.weeks)
        for outcome in OUTCOMES:
            for arm in self.arms:
                part = self.summary[outcome.id][arm.name]
                row = (part.mean, part.sd, part.p05, part.p50, part.p95)
                gap: list[float | str] = ["", "", "", ""]
                if arm.name != "heroic" and any(other.name == "heroic" for other in self.arms):
                    found = self.difference(outcome.id, "heroic", arm.name)
                    gap = [found.mean, found.low, found.high, found.p_second_better]
                writer.writerow(
                    (*run, outcome.id, outcome.unit, outcome.better, arm.name, *row, *gap)
                )
        return text.getvalue()


def compare(
    scenario: Scenario,
    *,
    runs: int = 200,
    seed: int = 1,
    weeks: int | None = None,
    arms: Sequence[Arm] | None = None,
    threads: int | None = None,
    overrides: Mapping[str, float] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Run arms on the same lucks and compare them.

    Parameters
    ----------
    scenario : Scenario
    runs : int
        Number of lucks.
    seed : int
        Which lucks.
    weeks : int, optional
        Length of a run, if not the scenario's.
    arms : sequence of Arm, optional
        Default: heroic and distributed, both on autopilot.
    threads : int, optional
        Default: one for each core. The result does not depend on it.
    overrides : mapping of str to float, optional
        Parameters of the model.
    progress : callable, optional
        Told (runs done, runs in all) from the calling thread.
    cancelled : callable, optional
        Asked whether to stop.

    Raises
    ------
    WrongUse
        If runs or weeks make no sense, or two arms share a name.
    Interrupted
        If `cancelled` said so.
    """
    chosen = tuple(arms) if arms is not None else (HEROIC_ARM, DISTRIBUTED_ARM)
    _check(runs, weeks, seed, chosen)
    network = build(scenario, overrides)
    length = weeks or scenario.calendar.weeks
    count = threads or os.cpu_count() or 1
    total = runs * len(chosen)
    done = 0

    def tick(finished: int) -> None:
        nonlocal done
        done += finished
        if progress is not None:
            progress(done, total)

    if progress is not None:
        progress(0, total)
    gathered = {arm.name: _Gatherer(length) for arm in chosen}
    for first in range(0, runs, EXACT):
        part = min(EXACT, runs - first)
        for arm, block in run_arms(
            network,
            chosen,
            seed=seed,
            first=first,
            runs=part,
            weeks=length,
            threads=count,
            progress=tick,
            cancelled=cancelled,
        ):
            gathered[arm.name].add(block, exact=runs <= EXACT)
    found = _finish(scenario, chosen, gathered, runs, seed, length, dict(overrides or {}))
    return replace(found, communities=network.communities)


def _check(runs: int, weeks: int | None, seed: int, arms: Sequence[Arm]) -> None:
    if not 2 <= runs <= 10_000_000:
        raise WrongUse(f"{runs} runs make no comparison; 2 to 10,000,000 would do")
    if weeks is not None and not 1 <= weeks <= 520:
        raise WrongUse(f"a run of {weeks} weeks makes no sense; 1 to 520 would do")
    if not -(2**63) <= seed < 2**63:
        raise WrongUse(f"seed {seed} is too large; any whole number of up to 18 digits would do")
    names = [arm.name for arm in arms]
    if len(set(names)) != len(names) or not names:
        raise WrongUse("each arm of a comparison needs a name of its own")


def final_values(block: Block) -> "Floats":
    """Return what each run came to, shape (replications, outcomes), in the outcomes' units."""
    final = np.empty((block.last.shape[0], len(OUTCOMES)))
    for i, outcome in enumerate(WEEKLY):
        final[:, i] = (block.mean if outcome.over == "mean" else block.last)[:, i]
    final[:, len(WEEKLY) :] = block.leaving
    return final


class _Gatherer:
    """Gathers one arm's outcomes, block after block, in the order of replications."""

    def __init__(self, weeks: int) -> None:
        self.weeks = weeks
        self.final: list[Floats] = []
        self.cards: list[Floats] = []
        self.felt: list[Floats] = []
        self.sums = np.zeros((weeks, MEASURES))
        self.ordered: Floats | None = None
        self.low: Floats | None = None
        self.width: Floats | None = None
        self.histogram: np.ndarray[Any, np.dtype[np.int64]] | None = None

    def add(self, block: Block, *, exact: bool) -> None:
        """Take in a block; `exact` keeps all of it, otherwise it enters histograms."""
        weekly = block.weekly
        # rows are added one after the other, so the sum is the same on every processor
        sums = weekly.sum(axis=0)
        self.sums += sums
        self.final.append(final_values(block))
        self.cards.append(block.cards)
        self.felt.append(block.felt)
        if exact:
            self.ordered = _ordered(weekly)
            return
        if self.histogram is None:
            low, high = weekly.min(axis=0), weekly.max(axis=0)
            room = (high - low) * 0.5 + 1e-9
            self.low = low - room
            self.width = (high - low + 2 * room) / BINS
            self.histogram = np.zeros((self.weeks, MEASURES, BINS), np.int64)
        assert self.low is not None
        assert self.width is not None
        for r in range(weekly.shape[0]):
            place = np.clip((weekly[r] - self.low) / self.width, 0, BINS - 1).astype(np.int64)
            rows, columns = np.indices(place.shape)
            self.histogram[rows, columns, place] += 1

    def percentile(self, share: float, runs: int) -> "Floats":
        """Return a weekly percentile, shape (weeks, outcomes)."""
        if self.ordered is not None:
            return _percentile(self.ordered.transpose(2, 0, 1), share)
        assert self.histogram is not None
        assert self.low is not None
        assert self.width is not None
        reached = self.histogram.cumsum(axis=2) >= share * runs
        place = reached.argmax(axis=2)
        result: Floats = self.low + (place + 0.5) * self.width
        return result


def _ordered(weekly: "Floats") -> "Floats":
    """Return each week's outcomes in order of size, shape (weeks, outcomes, replications).

    Turned piece by piece, and sorted along memory: either is several times faster than across.
    """
    runs, weeks, outcomes = weekly.shape
    turned = np.empty((weeks, outcomes, runs))
    for first in range(0, runs, TURNED):
        part = slice(first, first + TURNED)
        turned[:, :, part] = weekly[part].transpose(1, 2, 0)
    turned.sort(axis=2)
    return turned


def paired(a: "Floats", b: "Floats", better: Literal["lower", "higher"]) -> Difference:
    """Return how a second figure differs from a first on the same lucks.

    Parameters
    ----------
    a, b : array of float, shape (runs,)
        First and second, luck by luck.
    better : {"lower", "higher"}
        Which way is better.
    """
    gap = b - a
    mean, sd = _mean_sd(gap)
    half = t95(len(gap)) * sd / sqrt(len(gap))
    won = gap < 0 if better == "lower" else gap > 0
    same = int((gap == 0).sum())
    share = (int(won.sum()) + 0.5 * same) / len(gap)
    return Difference(mean, mean - half, mean + half, share, same / len(gap))


def _percentile(ordered: "Floats", share: float) -> "Floats":
    """Return a percentile along the first axis of sorted values, between neighbours."""
    at = share * (ordered.shape[0] - 1)
    low = int(at)
    high = min(low + 1, ordered.shape[0] - 1)
    result: Floats = ordered[low] + (ordered[high] - ordered[low]) * (at - low)
    return result


def _mean_sd(values: "Floats") -> tuple[float, float]:
    """Return mean and standard deviation (n - 1), each sum taken in order."""
    n = len(values)
    total = 0.0
    for value in values.tolist():
        total += value
    mean = total / n
    square = 0.0
    for value in values.tolist():
        square += (value - mean) * (value - mean)
    return mean, sqrt(square / (n - 1)) if n > 1 else 0.0


def _summary(values: "Floats") -> Summary:
    mean, sd = _mean_sd(values)
    ordered = np.sort(values)
    p05, p50, p95 = (float(_percentile(ordered, share)) for share in (0.05, 0.5, 0.95))
    return Summary(mean, sd, p05, p50, p95)


def _plain(part: Summary) -> dict[str, float]:
    return {"mean": part.mean, "sd": part.sd, "p05": part.p05, "p50": part.p50, "p95": part.p95}


def _finish(
    scenario: Scenario,
    arms: tuple[Arm, ...],
    gathered: Mapping[str, _Gatherer],
    runs: int,
    seed: int,
    weeks: int,
    overrides: dict[str, float],
) -> Comparison:
    final = {name: np.concatenate(part.final) for name, part in gathered.items()}
    values = {
        outcome.id: {arm.name: final[arm.name][:, COLUMNS[outcome.id]].copy() for arm in arms}
        for outcome in OUTCOMES
    }
    for row in values.values():
        for array in row.values():
            array.flags.writeable = False
    weekly: dict[str, dict[str, Weekly]] = {outcome.id: {} for outcome in WEEKLY}
    for arm in arms:
        part = gathered[arm.name]
        p05, p50, p95 = (part.percentile(share, runs) for share in (0.05, 0.5, 0.95))
        mean = part.sums / runs
        for i, outcome in enumerate(WEEKLY):
            weekly[outcome.id][arm.name] = Weekly(
                *(tuple(table[:, i].tolist()) for table in (p05, p50, p95, mean))
            )
    taken = {arm.name: _taken(arm, np.concatenate(gathered[arm.name].cards)) for arm in arms}
    return Comparison(
        scenario_id=scenario.id,
        title=scenario.title,
        digest=scenario_digest(scenario, overrides),
        version=VERSION,
        seed=seed,
        runs=runs,
        weeks=weeks,
        arms=arms,
        summary={
            name: {arm: _summary(array) for arm, array in row.items()}
            for name, row in values.items()
        },
        values=values,
        weekly=weekly,
        taken=taken,
        exact_percentiles=runs <= EXACT,
        overrides=overrides,
        by_community=by_community(
            {name: np.concatenate(part.felt) for name, part in gathered.items()}
        ),
        judges=judges_of(scenario),
    )


def _taken(arm: Arm, cards: "Floats") -> tuple[Taken, ...]:
    """Return how an arm's cards fared on average, and why some could not be played."""
    found = []
    decisions = [decision for decision in arm.decisions if decision.dials is None]
    for c, decision in enumerate(decisions):
        card = CARDS[decision.card]
        unpaid = float((cards[:, 1, c] < 0).mean())
        done = float(np.clip(cards[:, 1, c], 0.0, 1.0).mean())
        funded = min(float(cards[:, 0, c].mean()) / card.attention, 1.0)
        refusal = ""
        if unpaid > 0.5:
            refusal = "the reserve could not pay for it"
        elif funded < 0.005:
            refusal = "no attention was left for it under this style"
        elif funded < ENOUGH:
            refusal = f"only {100 * funded:.0f} % of its attention could be found"
        found.append(Taken(decision, done, refusal, funded))
    return tuple(found)


def other_way(
    decisions: Sequence[Decision], dials: Dials, name: str, label: str, seats: Sequence[str] = ()
) -> Arm:
    """Return the arm that plays the same cards under other dials.

    Same cards, targets and turns, in the same order; turns of the dials are left out.
    """
    cards = tuple(decision for decision in decisions if decision.dials is None)
    return Arm(name, label, dials, cards, tuple(seats))


def play_arms(record: "Record") -> tuple[Arm, ...]:
    """Return the five arms that a played run is compared with, itself included.

    Both styles on autopilot; your run; and your cards carried out as orders and as
    invitations. Roles have the same shares of attention in all of them.
    """
    seats = record.seats
    yours = Arm("yours", "Your run", record.dials, record.decisions, seats)
    return (
        replace(HEROIC_ARM, seats=seats),
        replace(DISTRIBUTED_ARM, seats=seats),
        yours,
        other_way(record.decisions, HEROIC, "yours-heroic", "Your cards as orders", seats),
        other_way(
            record.decisions,
            DISTRIBUTED,
            "yours-distributed",
            "Your cards as invitations",
            seats,
        ),
    )


def warm_up() -> None:
    """Load or compile the rules; slow the first time, so keep it off threads that answer."""
    from simulator.warm import main

    main()
