"""Conditions of a place, varied together, and which way of leading does better under them.

A *condition* is something about a place that a sceptic would want to move: how tangled its
needs are, how much trust there is, how much work. A *point* is one setting of all varied
conditions. Every way of leading meets the same lucks at every point, so that what differs
between two points is the place, and what differs within one is leadership.

No style has a name here but as two ends of the same dials, and every figure is made alike for
both: exchange the two and each probability is exactly mirrored.
"""

import math
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

import numpy as np

from simulator.compare import final_values
from simulator.ensemble import BLOCK, Arm, kernel, run_block
from simulator.errors import Interrupted, WrongUse
from simulator.network import build
from simulator.outcomes import COLUMNS, OUTCOMES
from simulator.parameters import BY_NAME, WHOLE
from simulator.scenario import ASSUMED, Load, Scenario, Service, Share
from simulator.styles import Dials

if TYPE_CHECKING:
    from simulator.rules.names import Floats

Scale = Literal["even", "ratio", "square", "whole"]

WHOLE_WEEKS: Final = ("recruit_weeks", "standard_rest", "give_up_weeks")
"""Parameters that are varied in whole weeks, beside those that take nothing else."""
DECADE: Final = 8.0
"""Ratio of a range's ends from which it is walked in ratios, not in steps."""
MIXES: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Uniform mixes of the dials, all four at one value: heroic at 0, distributed at 1."""

ORDER: Final = [COLUMNS[outcome.id] for outcome in OUTCOMES]
"""Where the table of outcomes finds each of them among a run's final figures."""
AHEAD: Final = 8
"""Jobs that are handed out ahead, for each thread."""

_Job = TypeVar("_Job")
_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True)
class Condition:
    """Something about a place that is varied.

    Attributes
    ----------
    name : str
        Name on the command line.
    label : str
        Plain words for the screen.
    unit : str
        Unit in words.
    low, high : float
        The range that is walked, in the unit.
    scale : {"even", "ratio", "square", "whole"}
        How it is walked: in even steps, in ratios, with the small values closer together
        (the square), or in whole numbers.
    ends : tuple of str
        What the low and the high end are, in a word or two.
    least, most : float
        The furthest that makes sense.
    parameter : str
        The parameter of the model that it is, or '' where it is a property of the place.
    """

    name: str
    label: str
    unit: str
    low: float
    high: float
    scale: Scale
    ends: tuple[str, str]
    least: float
    most: float
    parameter: str = ""

    def at(self, share: float) -> float:
        """Return the value at a share of the way from low to high, 0 to 1."""
        if self.scale == "whole":
            steps = math.floor(self.high) - math.ceil(self.low)
            return math.ceil(self.low) + min(math.floor(share * (steps + 1)), steps)
        if self.scale == "ratio":
            ratio = math.pow(self.high / self.low, share)
            return min(max(self.low * ratio, self.low), self.high)
        part = share * share if self.scale == "square" else share
        return self.low + (self.high - self.low) * part

    def share(self, value: float) -> float:
        """Return the share of the way at which a value lies; the middle of its step if whole."""
        if self.scale == "whole":
            first, last = math.ceil(self.low), math.floor(self.high)
            return (value - first + 0.5) / (last - first + 1)
        if self.scale == "ratio":
            return math.log(value / self.low) / math.log(self.high / self.low)
        part = (value - self.low) / (self.high - self.low)
        return math.sqrt(max(part, 0.0)) if self.scale == "square" else part


CONDITIONS: Final = (
    Condition(
        "interdependence", "Interdependence", "choices of neighbours that each one depends on",
        0, 3, "whole", ("services stand alone", "services depend on each other"), 0, 3,
        "reads_across",
    ),
    Condition(
        "heterogeneity", "Heterogeneity of needs", "0 tame to 1 wicked, every service",
        0, 1, "even", ("tame, alike everywhere", "wicked, local and tangled"), 0, 1,
    ),
    Condition(
        "trust", "Trust at the start", "0 to 1, every link between services",
        0.05, 0.95, "even", ("no trust", "full trust"), 0, 1,
    ),
    Condition(
        "attention-ratio", "Attention ratio", "central decisions for each local decision",
        0.2, 2.0, "ratio", ("little attention at the centre", "much attention at the centre"),
        0.001, 1000,
    ),
    Condition(
        "meeting-price", "Price of meetings", "share of capacity",
        0, 0.10, "even", ("meetings cost nothing", "meetings cost much"), 0, 0.5, "meeting_cost",
    ),
    Condition(
        "turbulence", "Turbulence", "chance a week that what works changes, for each choice",
        0, 0.03, "square", ("calm", "turbulent"), 0, 1, "turbulence",
    ),
    Condition(
        "load", "Load of every service", "times the scenario's own",
        0.8, 1.1, "even", ("spare capacity", "overload"), 0.05, 10,
    ),
    Condition(
        "cuts", "Yearly cuts", "share of every budget lost each year",
        0, 0.05, "even", ("no cuts", "deep cuts"), 0, 0.9,
    ),
    Condition(
        "further-need", "Further need", "share of needs met that bring up another, every service",
        0.1, 0.5, "even", ("needs come alone", "needs come together"), 0, 0.9,
    ),
    Condition(
        "horizon", "Horizon", "weeks",
        26, 260, "ratio", ("half a year", "five years"), 1, 520,
    ),
)  # fmt: skip
"""What is varied when nothing is said. The ranges are the model's own test ranges."""

CONDITION: Final[Mapping[str, Condition]] = {one.name: one for one in CONDITIONS}


def whole(parameter: str) -> bool:
    """Return whether a parameter of the model is varied in whole numbers."""
    return parameter in WHOLE or parameter in WHOLE_WEEKS


@dataclass(frozen=True)
class Point:
    """A place as it is at one point of the design.

    Attributes
    ----------
    scenario : Scenario
        The place, with what a condition changes in it.
    overrides : mapping of str to float
        Parameters of the model.
    weeks : int
        Length of a run.
    """

    scenario: Scenario
    overrides: Mapping[str, float]
    weeks: int


def place_at(
    scenario: Scenario,
    settings: Mapping[Condition, float],
    overrides: Mapping[str, float],
    weeks: int | None = None,
) -> Point:
    """Return a place under some conditions.

    Conditions of the place change every service or every link between services alike; all
    the rest stays as the scenario has it.

    Parameters
    ----------
    scenario : Scenario
    settings : mapping of Condition to float
        The conditions, each in its own unit.
    overrides : mapping of str to float
        Other parameters of the model.
    weeks : int, optional
        Length of a run, if neither the scenario's nor a condition.
    """
    changed = dict(overrides)
    length = weeks or scenario.calendar.weeks
    services = list(scenario.services)
    links = list(scenario.links)
    names = {service.id for service in services}
    ratio: float | None = None
    for condition, value in settings.items():
        if condition.parameter:
            changed[condition.parameter] = value
        elif condition.name == "attention-ratio":
            ratio = value
        elif condition.name == "horizon":
            length = max(round(value), 1)
        elif condition.name == "trust":
            links = [
                link.model_copy(update={"trust": _share(value)}) if link.origin in names else link
                for link in links
            ]
        else:
            services = [_with(service, condition.name, value) for service in services]
    if ratio is not None:
        local = parameter_value(scenario, changed, "local_attention")
        most = BY_NAME["central_attention"].high
        changed["central_attention"] = min(ratio * local * len(services), most)
    same = scenario.model_copy(update={"services": tuple(services), "links": tuple(links)})
    return Point(same, changed, length)


def parameter_value(scenario: Scenario, overrides: Mapping[str, float], name: str) -> float:
    """Return a parameter's value: set from outside, the scenario's own, or the default."""
    if name in overrides:
        return overrides[name]
    own = scenario.model.get(name)
    return own.value if own else BY_NAME[name].default


def _share(value: float) -> Share:
    return Share.model_construct(value=value, source=ASSUMED)


def _with(service: Service, name: str, value: float) -> Service:
    if name == "load":
        load = min(max(service.load.value * value, 0.05), 3.0)
        return service.model_copy(
            update={"load": Load.model_construct(value=load, source=service.load.source)}
        )
    row = {"heterogeneity": "wickedness", "cuts": "yearly_cut", "further-need": "further_need"}
    return service.model_copy(update={row[name]: _share(value)})


def mix_arms(mixes: Sequence[float] = MIXES) -> tuple[Arm, ...]:
    """Return an arm for each uniform mix of the dials."""
    return tuple(Arm(f"mix-{mix:g}", f"All dials at {mix:g}", Dials(*[mix] * 4)) for mix in mixes)


def in_order(
    jobs: Sequence[_Job],
    work: Callable[[_Job], _Done],
    *,
    threads: int | None,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[_Done]:
    """Do independent work on some threads and return the results in the order of the jobs.

    Parameters
    ----------
    progress : callable, optional
        Told, from the calling thread, how many jobs have just ended.
    cancelled : callable, optional
        Asked between jobs whether to stop.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    count = threads or os.cpu_count() or 1
    results: dict[int, _Done] = {}
    waiting: dict[Future[_Done], int] = {}
    following = iter(enumerate(jobs))
    with ThreadPoolExecutor(count, thread_name_prefix="points") as pool:
        try:
            while len(results) < len(jobs):
                # Only a few at a time: waiting for one of very many takes long.
                for i, job in islice(following, AHEAD * count - len(waiting)):
                    waiting[pool.submit(work, job)] = i
                done, _ = wait(waiting, timeout=0.05, return_when=FIRST_COMPLETED)
                for future in done:
                    results[waiting.pop(future)] = future.result()
                if progress is not None and done:
                    progress(len(done))
                if cancelled is not None and cancelled():
                    raise Interrupted("stopped; nothing was written")
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return [results[i] for i in range(len(jobs))]


def run_point(point: Point, arms: Sequence[Arm], *, seed: int, first: int, runs: int) -> "Floats":
    """Run some arms at one point on the same lucks.

    Returns
    -------
    array of float, shape (arms, outcomes, runs)
        What each run came to, in the outcomes' units.
    """
    network = build(point.scenario, point.overrides)
    found = np.empty((len(arms), len(OUTCOMES), runs))
    for a, arm in enumerate(arms):
        for start in range(0, runs, BLOCK):
            part = min(BLOCK, runs - start)
            block = run_block(
                network,
                arm,
                seed=seed,
                first=first + start,
                runs=part,
                weeks=point.weeks,
                series=False,
            )
            found[a, :, start : start + part] = final_values(block)[:, ORDER].T
    return found


def run_points(
    points: Sequence[Point],
    arms: Sequence[Arm] | Sequence[Sequence[Arm]],
    *,
    seed: int,
    runs: int,
    first: int = 0,
    threads: int | None = None,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> "list[Floats]":
    """Run arms at every point, all on the same lucks.

    Parameters
    ----------
    points : sequence of Point
    arms : sequence of Arm, or one such sequence for each point
    seed, first, runs : int
        The lucks.
    threads : int, optional
        Default: one for each core. The result does not depend on it.
    progress : callable, optional
        Told how many points have just ended.
    cancelled : callable, optional
        Asked whether to stop.

    Returns
    -------
    list of array of float, each of shape (arms, outcomes, runs)

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    each: list[tuple[Point, tuple[Arm, ...]]] = []
    for i, point in enumerate(points):
        own = arms if not arms or isinstance(arms[0], Arm) else arms[i]
        each.append((point, tuple(own)))  # type: ignore[arg-type]

    if each:
        kernel(build(each[0][0].scenario, each[0][0].overrides))  # here, where Ctrl-C is heard

    def work(job: tuple[Point, tuple[Arm, ...]]) -> "Floats":
        return run_point(job[0], job[1], seed=seed, first=first, runs=runs)

    return in_order(each, work, threads=threads, progress=progress, cancelled=cancelled)


def wins(first: "Floats", second: "Floats") -> "Floats":
    """Return whether the second did better than the first in each run: 1, 0, or a half if even.

    Parameters
    ----------
    first, second : array of float, shape (..., outcomes, runs)
        What each run came to.
    """
    gap = (second - first) * _signs()[:, None]
    result: Floats = np.where(gap > 0, 1.0, np.where(gap < 0, 0.0, 0.5))
    return result


def _signs() -> "Floats":
    return np.array([-1.0 if outcome.better == "lower" else 1.0 for outcome in OUTCOMES])


@dataclass(frozen=True)
class BestMix:
    """Which uniform mix of the dials is best, over the points of a design.

    Attributes
    ----------
    mixes : tuple of float
        The mixes, 0 heroic to 1 distributed.
    best : tuple of float
        Share of points at which each is best on average; ties are shared.
    beats_heroic, beats_distributed : float
        Probability, over points and lucks, that the mix which is best on the even lucks does
        better on the odd ones than each end. Choosing and judging on different lucks keeps
        the choice from flattering itself.
    halves_agree : float
        Share of points at which the odd lucks name the same mix as the even ones, ties counting
        in part. Luck alone makes it one part in as many as there are mixes; what lies between
        that and 1 says how far `best` is more than luck.
    """

    mixes: tuple[float, ...]
    best: tuple[float, ...]
    beats_heroic: float
    beats_distributed: float
    halves_agree: float


def best_mix(found: "Sequence[Floats]", outcome: int, mixes: Sequence[float] = MIXES) -> BestMix:
    """Return which mix is best at how many points.

    Parameters
    ----------
    found : sequence of array, each of shape (mixes, outcomes, runs)
        What came of each mix, the heroic end first and the distributed end last.
    outcome : int
        Place of the outcome in the table of outcomes.
    """
    sign = -1.0 if OUTCOMES[outcome].better == "lower" else 1.0
    best = np.zeros(len(mixes))
    over: list[float] = []
    under: list[float] = []
    agree: list[float] = []
    for point in found:
        figures = point[:, outcome, :] * sign
        means = figures.mean(axis=1)
        leading = means == means.max()
        best += leading / leading.sum()
        tried = figures[:, 0::2].mean(axis=1)
        # where some are best alike, all of them are judged, or the heroic end would be preferred
        chosen = figures[tried == tried.max(), 1::2]
        judged = figures[:, 1::2]
        again = judged.mean(axis=1)
        first, second = tried == tried.max(), again == again.max()
        agree.append(float((first & second).sum() / (first.sum() * second.sum())))
        for end, into in ((0, over), (len(mixes) - 1, under)):
            gap = chosen - judged[end]
            into.append(float(((gap > 0) + 0.5 * (gap == 0)).mean()))
    share = best / len(found)
    return BestMix(
        tuple(mixes),
        tuple(float(part) for part in share),
        float(np.mean(over)),
        float(np.mean(under)),
        float(np.mean(agree)),
    )


@dataclass(frozen=True)
class Design:
    """Points of conditions, and what came of them.

    Attributes
    ----------
    conditions : tuple of Condition
        What was varied, one column each.
    shares : array of float, shape (points, conditions)
        Where each point lies in each range, 0 to 1.
    group : array of int, shape (points,)
        Points of one group were drawn together; a resampling keeps them together.
    whole_mixes : array of bool, shape (points,)
        Points at which the mixes between the two ends ran too.
    won : array of float, shape (points, outcomes, runs)
        Whether distributed did better: 1, 0, or a half if even.
    gap : array of float, shape (points, outcomes)
        Distributed less heroic, mean over the lucks, in the outcomes' units.
    mixes : list of array, each of shape (mixes, outcomes, runs)
        What came of each mix where all of them ran.
    """

    conditions: tuple[Condition, ...]
    shares: "Floats"
    group: "np.ndarray[Any, np.dtype[np.int64]]"
    whole_mixes: "np.ndarray[Any, np.dtype[np.bool_]]"
    won: "Floats"
    gap: "Floats"
    mixes: "list[Floats]" = field(repr=False)

    @property
    def values(self) -> "Floats":
        """The conditions of each point in their own units, shape (points, conditions)."""
        return np.array(
            [
                [one.at(float(share)) for one, share in zip(self.conditions, row, strict=True)]
                for row in self.shares
            ]
        )


def run_design(
    scenario: Scenario,
    conditions: Sequence[Condition],
    shares: "Floats",
    group: Sequence[int],
    *,
    runs: int,
    seed: int,
    whole_mixes: Sequence[bool] | None = None,
    overrides: Mapping[str, float] | None = None,
    sampled: Sequence[tuple[Scenario, Mapping[str, float]]] | None = None,
    weeks: int | None = None,
    threads: int | None = None,
    ends: tuple[Dials, Dials] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Design:
    """Run the ways of leading at every point of a design, all on the same lucks.

    Parameters
    ----------
    scenario : Scenario
    conditions : sequence of Condition
        What is varied.
    shares : array of float, shape (points, conditions)
        The design, each column from 0 to 1.
    group : sequence of int
        Which points were drawn together.
    runs, seed : int
        Lucks at each point; the same at every point and for every way of leading.
    whole_mixes : sequence of bool, optional
        Where to run the mixes between the two ends too; everywhere when left out.
    overrides : mapping of str to float, optional
        Parameters of the model; a condition comes before them.
    sampled : sequence of (Scenario, mapping), optional
        For each group, the place and the parameters with its assumptions drawn.
    weeks : int, optional
        Length of a run, if not the scenario's.
    ends : tuple of Dials, optional
        The two ends that are compared; heroic and distributed when left out.
    threads, progress, cancelled
        As in `simulator.compare.compare`; progress counts runs.

    Raises
    ------
    WrongUse
        If there is nothing to run.
    Interrupted
        If `cancelled` said so.
    """
    if len(shares) == 0 or not conditions:
        raise WrongUse("a design needs at least one point and one condition")
    groups = np.array(group, np.int64)
    everywhere = np.ones(len(shares), bool)
    mixed = everywhere if whole_mixes is None else np.array(whole_mixes, bool)
    base = dict(overrides or {})
    whole_arms = mix_arms()
    if ends is not None:
        whole_arms = (
            Arm("first", "First", ends[0]),
            *whole_arms[1:-1],
            Arm("second", "Second", ends[1]),
        )
    two = (whole_arms[0], whole_arms[-1])
    arms = [whole_arms if whole_here else two for whole_here in mixed.tolist()]
    total = sum(len(each) for each in arms) * runs
    per_point = total / len(shares)
    done = 0

    def tick(ended: int) -> None:
        nonlocal done
        done += ended
        if progress is not None:
            progress(min(round(done * per_point), total), total)

    kernel(build(scenario, base))  # here, where Ctrl-C is heard

    def work(i: int) -> "Floats":
        place, more = sampled[int(groups[i])] if sampled is not None else (scenario, {})
        settings = {one: one.at(float(u)) for one, u in zip(conditions, shares[i], strict=True)}
        point = place_at(place, settings, {**more, **base}, weeks)
        return run_point(point, arms[i], seed=seed, first=0, runs=runs)

    found = in_order(range(len(shares)), work, threads=threads, progress=tick, cancelled=cancelled)
    won = np.array([wins(part[0], part[-1]) for part in found])
    gap = np.array([(part[-1] - part[0]).mean(axis=1) for part in found])
    mixes = [part for part, here in zip(found, mixed.tolist(), strict=True) if here]
    return Design(tuple(conditions), np.asarray(shares, float), groups, mixed, won, gap, mixes)
