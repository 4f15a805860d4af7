"""How much noise paired luck takes out of a comparison.

Run from the root of the repository: ``python benchmarks/same_luck.py [--runs N] [--json FILE]``.
It takes about a minute.

Both sides of a comparison run on the same lucks. The reduction is the variance of a difference
between unpaired runs over that between paired ones, (Var A + Var B) / Var (A - B): so many
times as many runs would an unpaired comparison need for the same interval.

Two services get 10 % more capacity in the plain network of `benchmarks/peers/network.py`; the
two styles are compared in the scenarios that ship and in one of equal services.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers import ours
from benchmarks.peers.network import WEEKS, reference
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, run_arms
from simulator.network import Network, build
from simulator.reader import load
from simulator.testbed import equal_services

CHANGED = (12, 33)
"""The two services that get more capacity."""
MORE = 1.1
SHIPPED = ("lonely-carers", "river-rises", "shrinking-libraries")
GOALS = {
    "two services": {"mean queue": 90.0},
    "two styles": {"needs met": 8.0, "mean queue": 1.8},
}


def reduction(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """Return (Var A + Var B) / Var (A - B) of outcomes on the same lucks, shape (runs,)."""
    return float((a.var(ddof=1) + b.var(ddof=1)) / (a - b).var(ddof=1))


def interval(a: NDArray[np.float64], b: NDArray[np.float64], again: int = 400) -> list[float]:
    """Return a 90 % bootstrap interval of the reduction, over resampled pairs."""
    luck = np.random.default_rng(1)
    found = []
    for _ in range(again):
        pick = luck.integers(0, len(a), len(a))
        found.append(reduction(a[pick], b[pick]))
    return [float(edge) for edge in np.quantile(found, (0.05, 0.95))]


def two_services(runs: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return throughput and mean queue with and without the change, shape (runs, 2) each."""
    made = []
    for factor in (1.0, MORE):
        data = ours.scenario(reference()).model_dump(mode="json", by_alias=True)
        for s in CHANGED:
            data["services"][s]["load"]["value"] /= factor
        built = build(type(ours.scenario(reference())).model_validate(data))
        made.append(ours.figures(ours.weekly(built, WEEKS, runs, threads=2)))
    return made[0], made[1]


def two_styles(network: Network, weeks: int, runs: int) -> list[NDArray[np.float64]]:
    """Return throughput and mean queue of the heroic and the distributed style."""
    arms = (HEROIC_ARM, DISTRIBUTED_ARM)
    found = run_arms(network, arms, seed=1, first=0, runs=runs, weeks=weeks, threads=2)
    return [ours.figures(block.weekly) for _, block in found]


def main() -> int:
    """Measure, print, and say which goals are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=500, help="lucks on which both sides run")
    parser.add_argument("--json", metavar="FILE", help="also write the figures to a file")
    options = parser.parse_args()
    runs = options.runs
    cases: list[tuple[str, str, NDArray[np.float64], NDArray[np.float64]]] = [
        ("two services", "plain network", *two_services(runs))
    ]
    for name in SHIPPED:
        scenario = load(name)
        sides = two_styles(build(scenario), scenario.calendar.weeks, runs)
        cases.append(("two styles", name, sides[0], sides[1]))
    bed = equal_services()
    sides = two_styles(build(bed), bed.calendar.weeks, runs)
    cases.append(("two styles", "equal services", sides[0], sides[1]))
    rows: list[dict[str, Any]] = []
    print(f"{runs} lucks; variance unpaired over paired, with a 90 % interval\n")
    for change, where, a, b in cases:
        for column, figure in enumerate(("needs met", "mean queue")):
            found = reduction(a[:, column], b[:, column])
            low, high = interval(a[:, column], b[:, column])
            goal = GOALS[change].get(figure)
            words = "" if goal is None else f"goal above {goal:g}, "
            if goal is not None:
                words += "met" if found > goal else "NOT met"
            print(
                f"{change:<14}{where:<22}{figure:<12}{found:>10,.1f}  "
                f"({low:,.1f} to {high:,.1f})  {words}"
            )
            rows.append(
                {
                    "change": change,
                    "where": where,
                    "figure": figure,
                    "reduction": found,
                    "interval": [low, high],
                    "goal": goal,
                    "met": None if goal is None else found > goal,
                }
            )
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
