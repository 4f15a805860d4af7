"""How our engine's cost grows with weeks, services and links, with cores, and in memory.

Run from the root of the repository: ``python benchmarks/scaling.py [--json FILE]``. It takes
about three minutes. Networks are those of `benchmarks/peers/network.py` in other sizes: demand
and links in proportion to services, all of it brought to 40 front doors.

The exponent is the slope of the logarithm of processor time over that of the size: 1 is
linear, and the goal is below 1.1. Processor time is the least of some rounds, since whatever
else the machine does only adds to it.
"""

import argparse
import gc
import json
import math
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.peers import ours
from benchmarks.peers.network import WEEKS, reference

EXPONENT_GOAL = 1.1
CORES_GOAL = 1.8
CORES_RUNS = 128
WEEK_SIZES = (39, 78, 156, 312, 520)
SERVICE_SIZES = (50, 150, 500, 1_500, 5_000)
DEGREES = (2, 4, 8, 16, 32)
LINK_SERVICES = 500
FRONT_DOORS = 40
CASES_A_SERVICE = 8.0
MEMORY_WEEKS = (39, 156, 520)
MEMORY_RUNS = 64
FLAT = 1.05
"""Memory counts as flat where the longest run takes no more than this over the shortest."""


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Return the slope of log cost over log size, by least squares."""
    x = [math.log(size) for size in sizes]
    y = [math.log(cost) for cost in costs]
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    rise = sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True))
    return rise / sum((a - middle_x) ** 2 for a in x)


def least(work: Callable[[], Any], clock: Callable[[], float], rounds: int = 3) -> float:
    """Return the least seconds that a piece of work took, by a clock."""
    found = []
    for _ in range(rounds):
        start = clock()
        work()
        found.append(clock() - start)
    return min(found)


def cost(services: int, degree: int, weeks: int, runs: int) -> float:
    """Return processor milliseconds of a run."""
    network = reference(services, degree, min(FRONT_DOORS, services), CASES_A_SERVICE * services)
    built = ours.build_network(network, weeks)
    ours.run(built, weeks, 1)
    return 1000.0 * least(lambda: ours.run(built, weeks, runs), time.process_time) / runs


def grow() -> dict[str, dict[str, Any]]:
    """Return cost by weeks, services and links, with the exponents."""
    links = [LINK_SERVICES * degree for degree in DEGREES]
    measured = {
        "weeks": (WEEK_SIZES, [cost(50, 4, weeks, 16) for weeks in WEEK_SIZES]),
        "services": (
            SERVICE_SIZES,
            [cost(n, 4, WEEKS, max(1, 800 // n)) for n in SERVICE_SIZES],
        ),
        "links": (links, [cost(LINK_SERVICES, degree, WEEKS, 2) for degree in DEGREES]),
    }
    return {
        name: {
            "sizes": list(sizes),
            "ms_a_run": costs,
            "exponent": exponent(sizes, costs),
            "met": exponent(sizes, costs) < EXPONENT_GOAL,
        }
        for name, (sizes, costs) in measured.items()
    }


def second_core(rounds: int = 5) -> dict[str, Any]:
    """Return how many times as fast two threads are as one, on the wall's clock.

    One and two take turns; the quickest of each is taken. `cores` is processor time over the
    wall's in the quickest round of two threads: well below 2, other work had the second core,
    and the gain says little.
    """
    built = ours.build_network(reference())
    quickest: dict[int, tuple[float, float]] = {}
    for _ in range(rounds):
        for threads in (1, 2):
            start, busy = time.perf_counter(), time.process_time()
            ours.weekly(built, WEEKS, CORES_RUNS, threads=threads)
            took = (time.perf_counter() - start, time.process_time() - busy)
            quickest[threads] = min(quickest.get(threads, took), took)
    gain = quickest[1][0] / quickest[2][0]
    return {
        "one_s": quickest[1][0],
        "two_s": quickest[2][0],
        "cores": quickest[2][1] / quickest[2][0],
        "gain": gain,
        "met": gain >= CORES_GOAL,
    }


def memory() -> dict[str, Any]:
    """Return the most memory that `MEMORY_RUNS` runs held at once, in megabytes, by weeks."""
    most = []
    for weeks in MEMORY_WEEKS:
        built = ours.build_network(reference(), weeks)
        ours.run(built, weeks, 1)
        gc.collect()
        tracemalloc.start()
        ours.run(built, weeks, MEMORY_RUNS)
        most.append(tracemalloc.get_traced_memory()[1] / 1e6)
        tracemalloc.stop()
    return {"weeks": list(MEMORY_WEEKS), "megabytes": most, "met": most[-1] <= FLAT * most[0]}


def verdict(met: bool) -> str:
    """Return a goal's outcome in words."""
    return "met" if met else "NOT met"


def main() -> int:
    """Measure, print, and say which goals are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", metavar="FILE", help="also write the figures to a file")
    options = parser.parse_args()
    found: dict[str, Any] = {"cost": grow(), "second_core": second_core(), "memory": memory()}
    for name, row in found["cost"].items():
        sizes = "  ".join(
            f"{size:,}: {ms:,.2f} ms"
            for size, ms in zip(row["sizes"], row["ms_a_run"], strict=True)
        )
        print(f"{name:<10}{sizes}")
        print(
            f"{'':<10}exponent {row['exponent']:.2f}; goal below {EXPONENT_GOAL:g}, "
            f"{verdict(row['met'])}"
        )
    cores = found["second_core"]
    print(
        f"{'cores':<10}{CORES_RUNS} runs in {cores['one_s']:.2f} s on one thread, "
        f"{cores['two_s']:.2f} s on two: {cores['gain']:.2f} times; goal {CORES_GOAL:g}, "
        f"{verdict(cores['met'])} (two threads had {cores['cores']:.2f} cores)"
    )
    held = found["memory"]
    sizes = "  ".join(
        f"{weeks} weeks: {size:.1f} MB"
        for weeks, size in zip(held["weeks"], held["megabytes"], strict=True)
    )
    print(f"{'memory':<10}{MEMORY_RUNS} runs held at most  {sizes}")
    print(f"{'':<10}goal: flat in weeks unless weekly series are asked for, {verdict(held['met'])}")
    if options.json:
        Path(options.json).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
