"""How each community fares under each way of leading, on the same lucks.

The outcome *gap between communities* says how far apart they are; here stands each of them.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from simulator.compare import Difference, t95
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm, kernel, run_to_state
from simulator.errors import Interrupted, WrongUse
from simulator.network import Network, build
from simulator.rules.names import C_NEEDS, C_NOW, C_TRUST, C_WEEKS
from simulator.scenario import Scenario

if TYPE_CHECKING:
    from simulator.rules.names import Floats

BLOCK: Final = 25
"""Lucks that a thread runs before it asks whether to stop."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is measured of each community at the end of a run.

    Attributes
    ----------
    id, label, unit : str
        Stable name, plain words, unit in words.
    better : {"lower", "higher"}
        Which way is better for people.
    decimals : int
        Digits after the point for reading.
    """

    id: str
    label: str
    unit: str
    better: str
    decimals: int


MEASURED: Final = (
    Measure("weeks_waited", "Weeks waited", "weeks per need", "lower", 1),
    Measure("waiting", "People waiting", "people", "lower", 0),
    Measure("trust", "Trust in services", "0 to 100", "higher", 1),
)


@dataclass(frozen=True)
class Equity:
    """What came of each community, by way of leading.

    Attributes
    ----------
    communities, names : tuple of str
        Ids and names, in the order of the ids.
    runs, seed, weeks : int
        Lucks, which ones, and length of a run.
    values : mapping of str to mapping of str to array of float, shape (runs, communities)
        By arm name, then measure id: weeks waited per need since the start, people with an
        unresolved need at the end, and trust in services at the end (0 to 100).
    """

    communities: tuple[str, ...]
    names: tuple[str, ...]
    runs: int
    seed: int
    weeks: int
    values: Mapping[str, Mapping[str, "Floats"]]

    def mean(self, arm: str, measure: str) -> tuple[float, ...]:
        """Return the mean over lucks for each community."""
        return tuple(float(value) for value in self.values[arm][measure].mean(axis=0))

    def difference(self, measure: Measure, place: int, first: str, second: str) -> Difference:
        """Return how one community fares under the second way less under the first, by luck."""
        a, b = self.values[first][measure.id], self.values[second][measure.id]
        gap = b[:, place] - a[:, place]
        mean = float(gap.mean())
        sd = float(gap.std(ddof=1)) if len(gap) > 1 else 0.0
        half = t95(len(gap)) * sd / sqrt(len(gap))
        better = gap < 0 if measure.better == "lower" else gap > 0
        same = int((gap == 0).sum())
        share = (int(better.sum()) + 0.5 * same) / len(gap)
        return Difference(mean, mean - half, mean + half, share, same / len(gap))

    def longest(self, arm: str) -> tuple[int, int]:
        """Return the communities that wait longest and least per need, on average."""
        waits = self.mean(arm, "weeks_waited")
        return waits.index(max(waits)), waits.index(min(waits))


def by_community(
    scenario: Scenario,
    *,
    runs: int = 200,
    seed: int = 1,
    weeks: int | None = None,
    arms: Sequence[Arm] = (HEROIC_ARM, DISTRIBUTED_ARM),
    threads: int | None = None,
    overrides: Mapping[str, float] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Equity:
    """Run some ways of leading on the same lucks and keep what came of each community.

    Parameters
    ----------
    scenario : Scenario
    runs, seed : int
        Lucks: luck r is that of replication r of a comparison with the same seed.
    weeks, arms, threads, overrides, progress, cancelled
        As in `simulator.compare.compare`.

    Raises
    ------
    WrongUse
        If there is nothing to run.
    Interrupted
        If `cancelled` said so.
    """
    if runs < 1 or not arms:
        raise WrongUse(f"{runs} runs of {len(arms)} ways of leading tell nothing; one would do")
    # nothing is asked of the weeks after a run
    network = build(scenario, {**(overrides or {}), "leaving_weeks": 1.0})
    length = weeks or scenario.calendar.weeks
    total, done = runs * len(arms), 0
    kernel(network)
    found: dict[str, dict[str, Floats]] = {}
    with ThreadPoolExecutor(
        threads or os.cpu_count() or 1, thread_name_prefix="communities"
    ) as pool:
        for arm in arms:
            jobs = [
                pool.submit(_block, network, arm, seed, first, min(BLOCK, runs - first), length)
                for first in range(0, runs, BLOCK)
            ]
            waiting = set(jobs)
            while waiting:
                over, waiting = wait(waiting, timeout=0.05, return_when=FIRST_COMPLETED)
                done += sum(job.result().shape[0] for job in over)
                if progress is not None:
                    progress(done, total)
                if cancelled is not None and cancelled():
                    pool.shutdown(wait=True, cancel_futures=True)
                    raise Interrupted("stopped; nothing was written")
            table = np.concatenate([job.result() for job in jobs])
            table.flags.writeable = False
            found[arm.name] = {one.id: table[:, i] for i, one in enumerate(MEASURED)}
    names = {part.id: part.name for part in scenario.communities}
    return Equity(
        tuple(network.communities),
        tuple(names[part] for part in network.communities),
        runs,
        seed,
        length,
        found,
    )


def _block(network: Network, arm: Arm, seed: int, first: int, runs: int, weeks: int) -> "Floats":
    """Run some lucks; return figures of each community, shape (runs, measures, communities)."""
    table = np.empty((runs, len(MEASURED), len(network.communities)))
    for r in range(runs):
        last = run_to_state(network, arm, seed=seed, replication=first + r, weeks=weeks)
        people = last.community_at
        table[r, 0] = people[C_WEEKS] / np.maximum(people[C_NEEDS], 1)
        table[r, 1] = people[C_NOW]
        table[r, 2] = 100.0 * last.community[C_TRUST]
    return table
