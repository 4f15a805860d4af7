"""Ensembles that several checks read, and the figures that are made of them.

Every figure comes from `simulator.ensemble.run_arms`, the engine that people play. Runs of
one scenario share their luck whatever the dials, so that differences are paired.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from math import log, sqrt
from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np

from simulator.decisions import Decision
from simulator.ensemble import NO_ROOTS, Arm, kernel, run_arms
from simulator.evidence.base import Effort
from simulator.network import build
from simulator.outcomes import WEEKLY
from simulator.reader import digest
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.names import State, World
from simulator.rules.tick import MEASURES
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services

if TYPE_CHECKING:
    from simulator.rules.names import Floats

COLUMN: Final = {outcome.id: i for i, outcome in enumerate(WEEKLY)}
DEMAND: Final = 10.0
"""New needs a week for each service of the test bed."""
CHOOSING: Final = slice(0, None, 2)
"""Lucks on which the best of several is chosen."""
JUDGING: Final = slice(1, None, 2)
"""Lucks on which it is judged: on its own it would be the better for luck that it had."""
KEPT_BYTES: Final = 192_000_000
"""How much memory the shared ensembles may take; the oldest go first."""

_kept: "OrderedDict[tuple[Any, ...], Floats]" = OrderedDict()
_lock = threading.Lock()
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def bed(
    services: int, *, weeks: int, model: Mapping[str, float] | None = None, **parts: Any
) -> Scenario:
    """Return the test bed with the leaving test, which nothing here reads, cut short."""
    settings = {"leaving_weeks": 1.0, **(model or {})}
    return equal_services(services, weeks=weeks, demand=DEMAND, model=settings, **parts)


def mixed(omega: float) -> Dials:
    """Return a style between the two: all four dials move together."""
    return Dials(omega, omega, omega, omega)


def forget() -> None:
    """Drop the shared ensembles."""
    with _lock:
        _kept.clear()


def paths(
    effort: Effort,
    scenario: Scenario,
    dials: Dials,
    *,
    runs: int,
    outcome: str = "people_waiting",
    decisions: tuple[Decision, ...] = (),
    threads: int | None = None,
) -> "Floats":
    """Return one outcome week by week over many lucks, in the outcome's unit.

    An ensemble that was run before with the same scenario, dials, cards and seed, and as many
    runs or more, is not run again: a run is the same whatever others run beside it.

    Returns
    -------
    array of float, shape (runs, weeks)
        Over the scenario's own weeks.
    """
    effort.stop_if_asked()
    weeks = scenario.calendar.weeks
    whole = (digest(scenario), tuple(dials), decisions, effort.seed)
    with _lock:
        found = _kept.get((*whole, outcome))
    if found is not None and len(found) >= runs:
        return found if len(found) == runs else found[:runs]
    network = build(scenario)
    arm = Arm("arm", "arm", dials, decisions, seats_of(decisions))
    for _, block in run_arms(
        network,
        (arm,),
        seed=effort.seed,
        first=0,
        runs=runs,
        weeks=weeks,
        threads=threads or effort.threads,
        cancelled=effort.cancelled,
    ):
        weekly = block.weekly
    keep = {outcome, "people_waiting"}
    with _lock:
        for name in sorted(keep):
            if len(_kept.get((*whole, name), ())) >= runs:
                continue
            column = np.ascontiguousarray(weekly[:, :, COLUMN[name]])
            column.flags.writeable = False
            _kept[*whole, name] = column
        size = sum(column.nbytes for column in _kept.values())
        while size > KEPT_BYTES:
            _, oldest = _kept.popitem(last=False)
            size -= oldest.nbytes
        return _kept.get((*whole, outcome), np.ascontiguousarray(weekly[:, :, COLUMN[outcome]]))


def seats_of(decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Return the roles that play some cards: their seats are held."""
    return tuple(dict.fromkeys(decision.role for decision in decisions if decision.role))


def several(
    effort: Effort,
    scenario: Scenario,
    dials: Dials,
    outcomes: Sequence[str],
    *,
    runs: int,
    decisions: tuple[Decision, ...] = (),
) -> dict[str, "Floats"]:
    """Return several outcomes of one ensemble, each of shape (runs, weeks)."""
    return {
        name: paths(effort, scenario, dials, runs=runs, outcome=name, decisions=decisions)
        for name in outcomes
    }


def backlog(
    effort: Effort, scenario: Scenario, dials: Dials, *, runs: int, threads: int | None = None
) -> "Floats":
    """Return J for every horizon: mean people waiting up to each week, in weeks of demand.

    Returns
    -------
    array of float, shape (runs, weeks)
        Entry n - 1 is the mean over the first n weeks.
    """
    people = paths(effort, scenario, dials, runs=runs, threads=threads)
    demand = sum(entry.per_week.value for place in scenario.communities for entry in place.demand)
    weeks = np.arange(1, people.shape[1] + 1)
    found: Floats = np.cumsum(people, axis=1) / weeks / demand
    return found


def both(
    effort: Effort, scenario: Scenario, *, runs: int, threads: int | None = None
) -> tuple["Floats", "Floats"]:
    """Return J under all dials heroic and under all dials distributed, on the same luck."""
    return (
        backlog(effort, scenario, HEROIC, runs=runs, threads=threads),
        backlog(effort, scenario, DISTRIBUTED, runs=runs, threads=threads),
    )


def least(each: "Mapping[float, Floats]", among: Sequence[float]) -> float:
    """Return which has the smallest mean over the lucks that are for choosing; the first if even.

    Parameters
    ----------
    each : mapping of float to array of float, shape (runs,)
        A figure luck by luck for each thing that may be chosen.
    """
    return min(among, key=lambda name: float(each[name][CHOOSING].mean()))


def percent(first: "Floats", second: "Floats") -> "Floats":
    """Return how much the second's mean exceeds the first's, in per cent, luck by luck.

    The mean of what is returned is 100 (mean(second) / mean(first) - 1) exactly; its spread
    is that of the ratio of two paired means: each luck adds 100 r (b / mean(b) - a / mean(a))
    with r their ratio. So differences between two such figures on the same lucks are paired
    too.
    """
    a = float(first.mean())
    b = float(second.mean())
    found: Floats = 100.0 * (b / a - 1.0 + b / a * (second / b - first / a))
    return found


def advantage(first: "Floats", second: "Floats") -> list[float]:
    """Return log(J_first / J_second) for each luck: above nought, the second does better."""
    return [log(float(a) / float(b)) for a, b in zip(first, second, strict=True)]


def spread(
    effort: Effort, items: Sequence[_Item], work: Callable[[_Item], _Result]
) -> list[_Result]:
    """Do many small pieces of work at once, each on one thread; results in their order.

    Raises
    ------
    Interrupted
        If the run is to stop.
    """
    kernel(build(bed(2, weeks=4)))  # compiled or loaded once, before threads ask for it

    def one(item: _Item) -> _Result:
        effort.stop_if_asked()
        return work(item)

    with ThreadPoolExecutor(max(effort.threads, 1), thread_name_prefix="evidence") as pool:
        futures = [pool.submit(one, item) for item in items]
        try:
            return [future.result() for future in futures]
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def correlation(x: Sequence[float], y: Sequence[float]) -> float:
    """Return Pearson's correlation; 0 where one of them does not vary."""
    a = np.asarray(x, float)
    b = np.asarray(y, float)
    a = a - a.mean()
    b = b - b.mean()
    scale = sqrt(float((a * a).sum()) * float((b * b).sum()))
    return float((a * b).sum()) / scale if scale > 0.0 else 0.0


def final_states(
    effort: Effort,
    scenario: Scenario,
    dials: Dials,
    *,
    runs: int,
    decisions: Sequence[Decision] = (),
) -> Iterator[tuple[World, State]]:
    """Yield world and state a week after the scenario's end, one for each luck.

    For what the table of outcomes does not hold, such as the load of one service. The run
    is the compiled one; the last week is that of the leaving test in which nobody leaves.
    """
    from simulator.compiled import addresses

    network = build(scenario)
    ready = kernel(network)
    world = network.with_decisions(decisions, seats_of(decisions), scenario.calendar.weeks)
    cards = world.plan.shape[1]
    for r in range(runs):
        effort.stop_if_asked()
        state, spare = network.new_state(cards), network.new_state(cards)
        ready(
            addresses(world),
            addresses(state),
            addresses(spare),
            np.array(tuple(dials)),
            network.woven,
            network.reserve,
            effort.seed,
            r,
            np.zeros((1, scenario.calendar.weeks, MEASURES)),
            np.zeros((1, 2)),
            np.zeros((1, 2, cards)),
            np.zeros((1, scenario.calendar.weeks, 0, 1)),
            np.zeros((1, 0, 1)),
            -1,
            NO_ROOTS,
        )
        yield world, state


def with_parts(scenario: Scenario, **parts: Any) -> Scenario:
    """Return a scenario in which some sections are replaced, checked as a file would be."""
    content = scenario.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return Scenario.model_validate({**content, **parts})


def equal_capacity(scenario: Scenario) -> Scenario:
    """Return the place with the same capacity at every service, and the same in all.

    The format plans each service's capacity for the people whom the links send there. Here
    services to which many links lead are short of staff and others have some to spare, as
    where nobody planned, and as in the prototype.
    """
    world = build(scenario).world
    names = sorted(part.id for part in scenario.services)
    loads = {part.id: part.load.value for part in scenario.services}
    base = {name: float(world.service[N.BASE, s]) for s, name in enumerate(names)}
    mean = sum(base.values()) / len(base)
    services = scenario.model_dump(mode="json", by_alias=True, exclude_unset=True)["services"]
    for part in services:
        name = part["id"]
        part["load"]["value"] = loads[name] * base[name] / mean
    return with_parts(scenario, services=services)
