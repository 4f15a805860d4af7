"""Each way of leading with its best policy, after the same search effort.

A *policy* is how an autopilot spends its attention: the shares of the five roles, and the share
of the architect's changes that are about steps. The same policies are tried for both ways of
leading, on the same lucks; each keeps the one that served it best; and the two are then compared
on lucks that neither has seen, so that no choice flatters itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from simulator.assumptions import ROLE_SHARES, keep_sum, uniform
from simulator.compare import Difference, t95
from simulator.conditions import Point, parameter_value, run_points, wins
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM
from simulator.outcomes import OUTCOMES
from simulator.scenario import Scenario

if TYPE_CHECKING:
    from simulator.rules.names import Floats

CANDIDATES: Final = 64
"""Policies that are tried, the usual one among them."""
SEARCH_RUNS: Final = 24
"""Lucks on which each is tried."""
JUDGE_RUNS: Final = 192
"""Lucks, none of them among those, on which the best ones are judged."""
STYLES: Final = ("heroic", "distributed")


@dataclass(frozen=True)
class Policies:
    """The two ways of leading, each with the usual and with its best policy.

    Attributes
    ----------
    outcome : str
        The outcome that the search went for.
    candidates, search_runs, judge_runs : int
        The effort, the same for both.
    best : mapping of str to mapping of str to float
        Each style's best policy, by parameter.
    means : mapping of str to mapping of str to (float, float)
        By outcome id and style: the mean with the usual and with the best policy.
    usual, chosen : mapping of str to Difference
        By outcome id: distributed less heroic, both with the usual policy, and each with its
        best.
    """

    outcome: str
    candidates: int
    search_runs: int
    judge_runs: int
    best: Mapping[str, Mapping[str, float]]
    means: Mapping[str, Mapping[str, tuple[float, float]]]
    usual: Mapping[str, Difference]
    chosen: Mapping[str, Difference]

    def to_json(self) -> dict[str, Any]:
        """Return plain values, in the published layout."""
        return {
            "outcome": self.outcome,
            "candidates": self.candidates,
            "search_runs": self.search_runs,
            "judge_runs": self.judge_runs,
            "best": {style: dict(policy) for style, policy in self.best.items()},
            "outcomes": {
                outcome.id: {
                    **{
                        style: {
                            "usual": self.means[outcome.id][style][0],
                            "best": self.means[outcome.id][style][1],
                        }
                        for style in STYLES
                    },
                    "usual": _plain(self.usual[outcome.id]),
                    "best": _plain(self.chosen[outcome.id]),
                }
                for outcome in OUTCOMES
            },
        }


def _plain(gap: Difference) -> dict[str, Any]:
    return {
        "difference": {"mean": gap.mean, "ci95": [gap.low, gap.high]},
        "p_distributed_better": gap.p_second_better,
    }


def candidates(
    scenario: Scenario, overrides: Mapping[str, float], seed: int, count: int = CANDIDATES
) -> list[dict[str, float]]:
    """Return policies to try: the usual one, others near it, and others far from it.

    Every second one moves each usual share by up to a factor of three either way, and has few
    changes about steps; the rest are spread evenly over all shares that add up to the usual
    sum (by exponential spacings), with any share of changes about steps.
    """
    names = (*ROLE_SHARES, "process_share")
    found = [{name: parameter_value(scenario, overrides, name) for name in names}]
    total = sum(found[0][name] for name in ROLE_SHARES) or keep_sum(scenario)
    for k in range(1, count):
        draws = {name: uniform(seed, f"policy {name}", k) for name in names}
        near = k % 2 == 1
        parts = [
            found[0][name] * 3.0 ** (2.0 * draws[name] - 1.0) if near else -log(1.0 - draws[name])
            for name in ROLE_SHARES
        ]
        policy = {
            name: min(total * part / (sum(parts) or 1.0), 1.0)
            for name, part in zip(ROLE_SHARES, parts, strict=True)
        }
        policy["process_share"] = draws["process_share"] * (0.2 if near else 1.0)
        found.append(policy)
    return found


def search(
    scenario: Scenario,
    *,
    outcome: str = "people_waiting",
    seed: int = 1,
    count: int = CANDIDATES,
    search_runs: int = SEARCH_RUNS,
    judge_runs: int = JUDGE_RUNS,
    weeks: int | None = None,
    threads: int | None = None,
    overrides: Mapping[str, float] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Policies:
    """Find each style's best policy, and compare usual with usual and best with best.

    Parameters
    ----------
    outcome : str
        What the search goes for.
    count, search_runs, judge_runs : int
        The effort, the same for both styles.
    seed, weeks, threads, overrides, progress, cancelled
        As in `simulator.compare.compare`.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    base = dict(overrides or {})
    length = weeks or scenario.calendar.weeks
    column = [part.id for part in OUTCOMES].index(outcome)
    sign = -1.0 if OUTCOMES[column].better == "lower" else 1.0
    tried = candidates(scenario, base, seed, count)
    total = 2 * count * search_runs + 4 * judge_runs
    done = 0

    def ticker(each: int) -> Callable[[int], None]:
        def tick(points: int) -> None:
            nonlocal done
            done += points * each
            if progress is not None:
                progress(min(done, total), total)

        return tick

    found = run_points(
        [Point(scenario, {**base, **policy}, length) for policy in tried],
        (HEROIC_ARM, DISTRIBUTED_ARM),
        seed=seed,
        runs=search_runs,
        threads=threads,
        progress=ticker(2 * search_runs),
        cancelled=cancelled,
    )
    means = np.array([part[:, column, :].mean(axis=1) for part in found]) * sign
    best = {style: tried[int(means[:, i].argmax())] for i, style in enumerate(STYLES)}
    judged = run_points(
        [
            Point(scenario, {**base, **policy}, length)
            for policy in (tried[0], best["heroic"], best["distributed"])
        ],
        ((HEROIC_ARM, DISTRIBUTED_ARM), (HEROIC_ARM,), (DISTRIBUTED_ARM,)),
        seed=seed,
        first=search_runs,
        runs=judge_runs,
        threads=threads,
        progress=ticker(judge_runs),
        cancelled=cancelled,
    )
    usual, chosen = (judged[0][0], judged[0][1]), (judged[1][0], judged[2][0])
    return Policies(
        outcome=outcome,
        candidates=count,
        search_runs=search_runs,
        judge_runs=judge_runs,
        best=best,
        means={
            part.id: {
                style: (float(usual[i][o].mean()), float(chosen[i][o].mean()))
                for i, style in enumerate(STYLES)
            }
            for o, part in enumerate(OUTCOMES)
        },
        usual=_differences(*usual),
        chosen=_differences(*chosen),
    )


def _differences(first: "Floats", second: "Floats") -> dict[str, Difference]:
    """Return the paired difference of every outcome; arrays of shape (outcomes, runs)."""
    gap = second - first
    won = wins(first, second)
    found = {}
    for o, outcome in enumerate(OUTCOMES):
        mean = float(gap[o].mean())
        half = t95(gap.shape[1]) * float(gap[o].std(ddof=1)) / sqrt(gap.shape[1])
        same = float((gap[o] == 0).mean())
        found[outcome.id] = Difference(mean, mean - half, mean + half, float(won[o].mean()), same)
    return found
