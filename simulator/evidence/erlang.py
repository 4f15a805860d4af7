"""Part A of the evidence: servers in continuous time, and teams that are pooled (A1).

Continuous time is reached by ticks that get shorter, carried on to nought.
"""

from collections.abc import Callable
from math import sqrt

from simulator.evidence.base import Check, Effort, Finding, mean
from simulator.evidence.queues import Queue, beyond, busy, people, steady
from simulator.evidence.sampling import Estimate, carried_on, luck_row
from simulator.evidence.values import THEORY

ERLANG = "Erlang 1917; Kleinrock 1975"

_limits: dict[tuple[float, ...], list[Estimate]] = {}
"""What was found already; the same queue with the same luck gives the same."""


def limit(
    effort: Effort,
    arrivals: float,
    rate: float,
    servers: int,
    *,
    runs: int,
    span: float,
    warm: float,
    fails: float = 0.0,
) -> list[Estimate]:
    """Return people, people waiting and chance to wait of M/M/c, ticks carried on to nought.

    A straight line through two ticks, one half the other. What it leaves of the tick is nothing
    with one server and below .05 % with more (numerically exact Markov chains).

    Parameters
    ----------
    span, warm : float
        Time that is measured and that is run in before, in mean services.
    """
    key = (effort.seed, arrivals, rate, servers, runs, span, warm, fails)
    if key in _limits:
        return _limits[key]
    found = []
    for n, part in enumerate((0.25, 0.5) if servers == 1 else (0.05, 0.1)):
        tick = part / rate
        queue = Queue(arrivals * tick, servers * part, servers=servers, fails=fails)
        found.append(
            steady(
                effort,
                queue,
                [people, beyond(servers), busy(servers)],
                runs=runs,
                weeks=round(span / part),
                warm=round(warm / part),
                powers=3,
                seed=n,
            )
        )
    _limits[key] = [carried_on(fine, coarse) for fine, coarse in zip(*found, strict=True)]
    return _limits[key]


def settling(arrivals: float, capacity: float) -> float:
    """Return the time in which a queue forgets its start, in mean services."""
    return 1.0 / (sqrt(capacity) - sqrt(arrivals)) ** 2


def erlang(case: dict[str, float], runs: int, quick: int = 6) -> Callable[[Effort], list[Finding]]:
    """Return the check of one row of Erlang's table."""
    arrivals, rate, servers = case["lam"], case["mu"], int(case["c"])

    def run(effort: Effort) -> list[Finding]:
        slow = settling(arrivals / rate, servers)
        found = limit(
            effort,
            arrivals,
            rate,
            servers,
            runs=effort.runs(runs, quick),
            span=effort.runs(20, 10) * slow,
            warm=7.0 * slow,
        )
        return [
            mean(effort, "people there, L", case["L"], found[0].pair),
            mean(effort, "wait, weeks, Wq", case["Wq"], found[1].times(1 / arrivals).pair),
            mean(effort, "chance to wait", case["P_wait"], found[2].pair),
            luck_row(found),
        ]

    return run


def pooling(effort: Effort) -> list[Finding]:
    """Run the same work as four teams, as two and as one.

    Two teams of ten and one of twenty are those of Erlang's table, run with the same luck.
    """
    rows, used = [], []
    sizes = {5: (140, 6), 10: (144, 6), 20: (284, 6)}
    for (name, wait), teams in zip(THEORY["A1_pooling_Wq_rho_0.9"].items(), (4, 2, 1), strict=True):
        arrivals, servers = 18.0 / teams, 20 // teams
        slow = settling(arrivals, servers)
        found = limit(
            effort,
            arrivals,
            1.0,
            servers,
            runs=effort.runs(*sizes[servers]),
            span=effort.runs(20, 10) * slow,
            warm=7.0 * slow,
        )
        used += found
        rows.append(
            mean(effort, f"wait with {name}, weeks", wait, found[1].times(1 / arrivals).pair)
        )
    return [*rows, luck_row(used)]


def shorter_ticks(effort: Effort) -> list[Finding]:
    """Run one queue in ever shorter ticks."""
    table = THEORY["A1_tick_to_MM10"]
    rows, used, ends = [], [], []
    for tick, exactly in table["L_by_tick_weeks"].items():
        if tick == "limit":
            continue
        part = table["mu"] * tick
        queue = Queue(table["lam"] * tick, table["c"] * part, servers=table["c"])
        slow = settling(table["lam"] / table["mu"], table["c"]) / part
        (found,) = steady(
            effort,
            queue,
            [people],
            runs=effort.runs(28, 4) if part > 0.02 else effort.runs(8, 2),
            weeks=round(effort.runs(20, 5) * slow),
            warm=round(7 * slow),
            seed=round(1000 * tick),
        )
        used.append(found)
        ends.append(found)
        rows.append(mean(effort, f"people there, ticks of {tick:g} weeks", exactly, found.pair))
    straight = carried_on(ends[2], ends[1])
    rows.append(
        mean(
            effort,
            "people there, ticks of .5 and .25 weeks carried on to nought",
            table["L_by_tick_weeks"]["limit"],
            straight.pair,
        )
    )
    return [*rows, luck_row(used)]


# --- the list -----------------------------------------------------------------------------


def _checks() -> list[Check]:
    erlangs = (150, 264, 600, 144, 78, 284)
    found = [
        Check(
            f"A1-erlang-{case['lam']:g}-{case['c']}",
            "A",
            f"{case['c']} servers, {case['lam']:g} arrivals and service rate 1 a week (M/M/c)",
            ERLANG,
            erlang(case, runs),
        )
        for case, runs in zip(THEORY["A1_erlang_c"], erlangs, strict=True)
    ]
    found += [
        Check("A1-pooling", "A", "The same work in four teams, two, or one", ERLANG, pooling),
        Check(
            "A1-ticks",
            "A",
            "Shorter ticks lead to the queue in continuous time",
            "numerically exact Markov chain; Erlang 1917",
            shorter_ticks,
        ),
    ]
    return found


CHECKS = _checks()
