"""How much noise paired luck takes out of a comparison.

Run from the root of the repository: ``python benchmarks/same_luck.py [--runs N] [--json FILE]``.
It takes about two minutes.

Both sides of a comparison run on the same lucks. The reduction is the variance of a difference
between unpaired runs over that between paired ones, (Var A + Var B) / Var (A - B): so many
times as many runs would an unpaired comparison need for the same interval.

Two services get 10 % more capacity in the plain network of `benchmarks/peers/network.py`. The
two styles are compared in the scenarios that ship and in one of equal services: as they are;
where nobody finds a change of practice worth making; and where practice makes no difference to
contacts. They are compared in the plain network too, where there is no practice and a style
touches all else, at three loads. `luck_by_purpose.py` tells which draws the rest comes from.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers import ours
from benchmarks.peers.network import WEEKS, reference
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, run_arms
from simulator.network import Network, build
from simulator.reader import load
from simulator.scenario import Scenario
from simulator.testbed import equal_services

CHANGED = (12, 33)
"""The two services that get more capacity."""
MORE = 1.1
SHIPPED = ("lonely-carers", "river-rises", "shrinking-libraries")
AS_IS = "styles"
STAYS = "styles, practice stays"
NO_MATTER = "styles, any practice"
CONDITIONS: Final[dict[str, dict[str, float]]] = {
    AS_IS: {},
    # no change is worth making, and no standard way is brought in
    STAYS: {"accept_above": 1.0, "standard_way": 0.0},
    # what comes back does not depend on practice
    NO_MATTER: {"failure_fit": 0.0},
}
"""What is compared besides a scenario as it is, as parameters of the model."""
LED: Final = (
    *("central_attention", "local_attention", "relief_load", "turnover"),
    *("base_overhead", "meeting_cost", "decision_cost", "report_cost"),
    *("pressure_effort", "drive_effort"),
)
"""What the plain network does without, and gets back where styles are compared in it."""
LOADS: Final = (1.0, 1.1, 1.2)
"""Contacts asked for in the plain network, over those that it is built for."""
GOALS = {
    "two services": {"mean queue": 90.0},
    **{change: {"needs met": 8.0, "mean queue": 1.8} for change in CONDITIONS},
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


def plain_led(load: float) -> Scenario:
    """Return the plain network with all that a style touches, but for practice.

    Parameters
    ----------
    load : float
        Contacts asked for, over those of the network as it is.
    """
    data = ours.scenario(reference()).model_dump(mode="json", by_alias=True)
    for service in data["services"]:
        service["load"]["value"] *= load
    for name in LED:
        del data["model"][name]
    return Scenario.model_validate(data)


def two_styles(network: Network, weeks: int, runs: int) -> list[NDArray[np.float64]]:
    """Return throughput and mean queue of the heroic and the distributed style."""
    arms = (HEROIC_ARM, DISTRIBUTED_ARM)
    found = run_arms(network, arms, seed=1, first=0, runs=runs, weeks=weeks, threads=2)
    return [ours.figures(block.weekly) for _, block in found]


def places() -> dict[str, Scenario]:
    """Return the scenarios in which styles are compared, by what they are called here."""
    return {name: load(name) for name in SHIPPED} | {"equal services": equal_services()}


Case = tuple[str, str, NDArray[np.float64], NDArray[np.float64]]


def cases(runs: int) -> Iterator[Case]:
    """Run each comparison; yield what is changed, where, and the figures of both sides."""
    yield ("two services", "plain network", *two_services(runs))
    for change, overrides in CONDITIONS.items():
        for name, scenario in places().items():
            built = build(scenario, overrides)
            sides = two_styles(built, scenario.calendar.weeks, runs)
            yield (change, name, sides[0], sides[1])
    for factor in LOADS:
        sides = two_styles(build(plain_led(factor)), WEEKS, runs)
        yield (NO_MATTER, f"plain network x {factor:g}", sides[0], sides[1])


def main() -> int:
    """Measure, print, and say which goals are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=500, help="lucks on which both sides run")
    parser.add_argument("--json", metavar="FILE", help="also write the figures to a file")
    options = parser.parse_args()
    runs = options.runs
    rows: list[dict[str, Any]] = []
    print(f"{runs} lucks; variance unpaired over paired, with a 90 % interval, and the standard")
    print("deviation of one difference unpaired and paired\n")
    for change, where, a, b in cases(runs):
        for column, figure in enumerate(("needs met", "mean queue")):
            first, second = a[:, column], b[:, column]
            found = reduction(first, second)
            low, high = interval(first, second)
            paired = float((first - second).std(ddof=1))
            unpaired = paired * found**0.5
            goal = GOALS[change].get(figure)
            words = "" if goal is None else f"goal above {goal:g}, "
            if goal is not None:
                words += "met" if found > goal else "NOT met"
                words += ", and these lucks do not settle it" if low < goal < high else ""
            print(
                f"{change:<24}{where:<21}{figure:<12}{found:>8,.1f}  "
                f"({low:,.1f} to {high:,.1f})  {unpaired:,.2f} and {paired:,.2f}  {words}",
                flush=True,
            )
            rows.append(
                {
                    "change": change,
                    "where": where,
                    "figure": figure,
                    "reduction": found,
                    "interval": [low, high],
                    "sd_unpaired": unpaired,
                    "sd_paired": paired,
                    "goal": goal,
                    "met": None if goal is None else found > goal,
                    "settled": None if goal is None else not low < goal < high,
                }
            )
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
