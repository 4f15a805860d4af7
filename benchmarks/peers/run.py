"""Measure our engine against its peers, all in one interleaved run on one core.

Run from the root of the repository: ``python benchmarks/peers/run.py [--rounds N] [--json FILE]``.
The peers come with ``pip install -e '.[bench]'``; one that is missing is left out and named.

Engines take turns, round after round, so that a slow spell of the machine meets all of them;
a figure is the median of the rounds, in processor time. The slowest, Ciw, runs the first 12
weeks only, and is compared with our own first 12 weeks in the same round. Queues are still
short then, and Ciw takes longer the longer they are: over all weeks it would do worse.
Ours is the whole engine: all outcomes at the end of each week, and the three weeks of the
leaving tests on top.
"""

import argparse
import importlib
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers import network as reference_network
from benchmarks.peers import ours, twin
from benchmarks.peers.agree import FIGURES, Agreement, agreement
from benchmarks.peers.network import WEEKS, Reference

SHORT = 12
"""Weeks of the slowest engine."""
KNOWN = 512
"""Runs of our own that the others are compared with."""
C_GOAL = 1.5
SIDE_BY_SIDE = "C, 16 runs side by side"
TWINS = ("C twin", SIDE_BY_SIDE)


@dataclass
class Engine:
    """One way to run the network.

    Attributes
    ----------
    run : callable
        Takes a number of runs and the first one's number; returns throughput and mean queue
        of each, shape (runs, 2).
    runs : int
        Runs in a round.
    goal : float
        How many times as fast ours is to be.
    """

    name: str
    run: Callable[[int, int], NDArray[np.float64]]
    weeks: int
    runs: int
    goal: float | None = None
    seconds: list[float] = field(default_factory=list)
    found: list[NDArray[np.float64]] = field(default_factory=list)

    def take_turn(self, turn: int) -> None:
        """Run one round and note the processor time of a run."""
        start = time.process_time()
        found = self.run(self.runs, turn * self.runs)
        self.seconds.append((time.process_time() - start) / self.runs)
        self.found.append(found)

    @property
    def median(self) -> float:
        """Return processor seconds of a run."""
        return statistics.median(self.seconds)


def peer(
    module: str, network: Reference, weeks: int, seed: int
) -> Callable[[int, int], NDArray[np.float64]]:
    """Return a peer as a function of runs and first run; seeds count on from `seed`.

    Raises
    ------
    ImportError
        If the tool is not installed.
    """
    loaded = importlib.import_module(f"benchmarks.peers.{module}")

    def run(runs: int, first: int) -> NDArray[np.float64]:
        return np.array([loaded.run(network, weeks, seed + first + r) for r in range(runs)])

    return run


PEERS: tuple[tuple[str, str, str, int, int, float], ...] = (
    ("plain Python with networkx", "plain_python", "networkx", WEEKS, 8, 100.0),
    ("Mesa 3, counts", "mesa_counts", "mesa", WEEKS, 8, 100.0),
    ("Mesa 3, a case an agent", "mesa_agents", "mesa", WEEKS, 2, 800.0),
    ("SimPy 4", "simpy_cases", "simpy", WEEKS, 1, 3_000.0),
    ("Ciw 3", "ciw_cases", "ciw", SHORT, 1, 50_000.0),
)
"""Name, module, package, weeks, runs in a round, and the goal."""


def make_engines(network: Reference) -> tuple[list[Engine], list[str], bool]:
    """Return the engines that can run here, why others cannot, and if the twin is exact."""
    built = {weeks: ours.build_network(network, weeks) for weeks in (WEEKS, SHORT)}
    engines = [
        Engine("ours", lambda n, first: ours.run(built[WEEKS], WEEKS, n, first=first), WEEKS, 64),
        Engine(
            f"ours, {SHORT} weeks",
            lambda n, first: ours.run(built[SHORT], SHORT, n, first=first),
            SHORT,
            256,
        ),
    ]
    missing: list[str] = []
    exact = True
    try:
        made = twin.Twin(network, built[WEEKS], WEEKS)
    except twin.NoCompiler as reason:
        missing.append(f"C twin left out: {reason}.")
    else:
        engines.append(
            Engine("C twin", lambda n, first: ours.figures(made.weekly(n, first=first)), WEEKS, 64)
        )
        known = ours.weekly(built[WEEKS], WEEKS, 32)
        exact = twin.same(made.weekly(32), known)
        try:
            exact = exact and twin.same(made.weekly_side_by_side(32), known)
        except twin.NoCompiler:
            missing.append("C, 16 runs side by side, left out: no AVX-512 here.")
        else:
            engines.append(
                Engine(
                    SIDE_BY_SIDE,
                    lambda n, first: ours.figures(made.weekly_side_by_side(n, first=first)),
                    WEEKS,
                    64,
                )
            )
    for n, (name, module, package, weeks, runs, goal) in enumerate(PEERS):
        try:
            engines.append(
                Engine(name, peer(module, network, weeks, 1000 * (n + 1)), weeks, runs, goal)
            )
        except ImportError:
            missing.append(f"{name} left out: {package} is not installed; pip install '.[bench]'.")
    return engines, missing, exact


def compare(engines: list[Engine]) -> dict[str, Agreement]:
    """Return how each engine's figures agree with ours over as many weeks."""
    known = {
        weeks: np.concatenate([np.concatenate(mine.found), mine.run(KNOWN, 100_000)])
        for mine in engines[:2]
        for weeks in (mine.weeks,)
    }
    return {
        engine.name: agreement(np.concatenate(engine.found), known[engine.weeks])
        for engine in engines[2:]
        if engine.name not in TWINS
    }


def main() -> int:
    """Measure, print, and say which goals are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="how often each takes its turn")
    parser.add_argument("--json", metavar="FILE", help="also write the figures to a file")
    options = parser.parse_args()
    network = reference_network.reference()
    plain, with_repeats = reference_network.visits(network)
    print(
        f"{network.services} services, {len(network.links)} links, {WEEKS} weeks, "
        f"{sum(network.arrivals):.0f} new cases a week, {plain:.1f} visits each before repeats "
        f"and {with_repeats:.1f} with them"
    )
    engines, missing, exact = make_engines(network)
    ours_long, ours_short = engines[:2]
    for turn in range(options.rounds):
        for engine in engines:
            engine.take_turn(turn)
    compared = compare(engines)
    rows: list[dict[str, Any]] = []
    for engine in engines:
        mine = ours_long if engine.weeks == WEEKS else ours_short
        ratio = engine.median / mine.median
        row: dict[str, Any] = {
            "engine": engine.name,
            "weeks": engine.weeks,
            "runs": engine.runs * options.rounds,
            "ms_a_run": 1000.0 * engine.median,
            "runs_a_second": 1.0 / engine.median,
            "times_slower_than_ours": ratio,
            "lowest": min(engine.seconds) / max(mine.seconds),
            "highest": max(engine.seconds) / min(mine.seconds),
        }
        if engine.goal is not None:
            row |= {"goal": engine.goal, "met": ratio >= engine.goal}
        if engine.name in TWINS:
            row["same_to_the_bit"] = exact
        if engine.name == "C twin":
            row |= {"goal": 1.0 / C_GOAL, "met": ratio >= 1.0 / C_GOAL}
        if engine.name in compared:
            each = compared[engine.name]
            row["agreement"] = {
                figure: {"mean": mean, "ours": expected, "z": z, "would_notice": least}
                for figure, mean, expected, z, least in zip(
                    FIGURES, each.mean, each.expected, each.z, each.least, strict=True
                )
            } | {"holds": each.holds}
        rows.append(row)
    show(rows, missing)
    if options.json:
        report = {"network": {"services": network.services, "weeks": WEEKS}, "engines": rows}
        Path(options.json).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0 if exact and all(each.holds for each in compared.values()) else 1


def show(rows: list[dict[str, Any]], missing: list[str]) -> None:
    """Print the figures, the goals and the check."""
    print(f"\n{'engine, one core':<28}{'weeks':>6}{'runs/s':>12}{'times ours':>12}  goal")
    for row in rows:
        goal = ""
        if row["engine"] == "C twin":
            goal = f"ours within {C_GOAL:g} times: {1.0 / row['times_slower_than_ours']:.2f} times"
        elif "goal" in row:
            goal = f"at least {row['goal']:,.0f}"
        if goal:
            goal += ", met" if row["met"] else ", NOT met"
        ratio = row["times_slower_than_ours"]
        times = f"{ratio:,.2f}" if ratio < 10 else f"{ratio:,.0f}"
        print(
            f"{row['engine']:<28}{row['weeks']:>6}{row['runs_a_second']:>12,.3f}{times:>12}  {goal}"
        )
    print("\nDo they agree with ours? Means over runs, and standard errors apart (4 allowed):")
    for row in rows:
        if "agreement" in row:
            each = row["agreement"]
            parts = [
                f"{figure} {each[figure]['mean']:,.1f} for {each[figure]['ours']:,.1f} "
                f"({each[figure]['z']:+.1f}; a {100 * each[figure]['would_notice']:.1f} % "
                "difference would show)"
                for figure in FIGURES
            ]
            print(f"{row['engine']:<28}{'yes' if each['holds'] else 'NO':<5}{'; '.join(parts)}")
        elif "same_to_the_bit" in row:
            same = row["same_to_the_bit"]
            print(f"{row['engine']:<28}{'yes, to the bit in every week' if same else 'NO'}")
    for line in missing:
        print(line)


if __name__ == "__main__":
    sys.exit(main())
