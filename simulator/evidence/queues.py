"""Part A of the evidence: one queue, week by week (A3, A4), and what all queues share.

Each check is a scenario whose other mechanisms are switched off by public parameters
(`simulator.testbed.PLAIN_QUEUE`), run by the engine that people play. Weeks stand for ticks of
any length: rates are scaled, nothing else. Sizes of samples were chosen beforehand, so that in
a full run chance takes about a quarter of the tolerance of 1 %.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp
from typing import Any

import numpy as np

from simulator.evidence.base import Check, Effort, Finding, exact, mean
from simulator.evidence.sampling import DONE, HELD, Array, Estimate, estimate, flat, luck_row, seen
from simulator.evidence.values import THEORY
from simulator.network import Network, build
from simulator.testbed import event, figure, stations

LATE = {"serve_after_arrival": 0.0}
SERVERS = {**LATE, "service_law": 1.0}
FIXED = {"poisson_capacity": 0.0}

SPITZER = "Spitzer 1956; Bailey 1954"
ARITHMETIC = "elementary probability"

COPIES = 16


# --- one queue, week by week --------------------------------------------------------------


@dataclass(frozen=True)
class Queue:
    """One queue in ticks: what it is, and what is known of its luck.

    Attributes
    ----------
    demand, capacity : float
        People and contacts a tick.
    servers : int
        Servers, or 0 where capacity is a number of contacts.
    varies : bool
        Whether that number is a Poisson number.
    fails : float
        Share of contacts that come back.
    """

    demand: float
    capacity: float
    servers: int = 0
    varies: bool = True
    fails: float = 0.0

    def network(self, copies: int = COPIES, **more: Any) -> Network:
        """Return independent copies of the queue as a network."""
        model = SERVERS if self.servers else {"poisson_capacity": float(self.varies)}
        return build(
            stations(
                [self.demand],
                [self.capacity],
                staff=[self.servers or 1.0],
                copies=copies,
                fails=self.fails,
                model=model,
                **more,
            )
        )

    def luck(self, before: Array, after: Array, held: Array, done: Array) -> list[Array]:
        """Return what came of luck alone, each of mean nought given the queue before.

        Parameters
        ----------
        before, after, held, done : array
            People at the end of the tick before and of this one, contacts, needs resolved.
        """
        came = after - before + done
        parts = [came - self.demand]
        if self.servers:
            chance = self.capacity / self.servers
            parts.append(held - chance * np.minimum(before, self.servers))
        elif self.varies:
            parts.append(held - expected_least(self.capacity, before + came))
        if self.fails:
            parts.append((held - done) - self.fails * held)
        return parts


def expected_least(average: float, people: Array) -> Array:
    """Return E[min(S, n)] for a Poisson number S and each n."""
    most = int(people.max(initial=0.0)) + 1
    # E[min(S, n)] adds P(S >= i) for i = 1 .. n
    term = exp(-average)
    below, table = term, np.zeros(most + 1)
    for i in range(1, most + 1):
        table[i] = table[i - 1] + max(1.0 - below, 0.0)
        term *= average / i
        below += term
    found: Array = table[people.astype(np.int64)]
    return found


def fitting(weeks: int) -> int:
    """Return how many runs of a block keep what is seen of 16 services in some megabytes."""
    return max(1, min(32, 20_000 // weeks))


def steady(
    effort: Effort,
    queue: Queue,
    measures: Sequence[Callable[[Array], Array]],
    *,
    runs: int,
    weeks: int,
    warm: int,
    powers: int = 2,
    seed: int = 0,
) -> list[Estimate]:
    """Return means over time of functions of the queue, after `warm` ticks of running in.

    Each copy in each run gives one independent sample of each mean. Controls are the means of
    luck, of luck times the queue, and so on to `powers` - 1 times the queue.
    """
    first = len(measures)

    def take(found: Array) -> Array:
        people = found[:, warm - 1 :, 0]
        before, after = people[:, :-1], people[:, 1:]
        held, done = found[:, warm:, HELD], found[:, warm:, DONE]
        columns = [measure(after).mean(axis=1) for measure in measures]
        for part in queue.luck(before, after, held, done):
            weight = part
            columns.append(weight.mean(axis=1))
            for _ in range(powers - 1):
                weight = weight * before
                columns.append(weight.mean(axis=1))
            if queue.servers:
                columns.append((part * (before >= queue.servers)).mean(axis=1))
        return np.stack(columns, axis=-1).reshape(-1, len(columns))

    parts = seen(
        effort,
        queue.network(),
        take,
        runs=runs,
        weeks=weeks + warm,
        block=fitting(weeks),
        seed=seed,
    )
    table = flat(parts)
    return [estimate(table[:, i], table[:, first:]) for i in range(first)]


def grown(effort: Effort, queue: Queue) -> tuple[float, float]:
    """Return how many people more there are after 20,000 ticks than after a quarter of them.

    Mean and standard error: of a queue that has no end, a figure above nought.
    """
    parts = seen(
        effort,
        queue.network(),
        lambda found: (found[:, -1, 0] - found[:, found.shape[1] // 4, 0]).mean(axis=1),
        runs=effort.runs(40, 12),
        weeks=20_000,
        block=2,
    )
    return estimate(flat(parts)).pair


def people(now: Array) -> Array:
    """Return the people there."""
    return now


def squared(now: Array) -> Array:
    """Return the square of the people there."""
    return now * now


def nobody(now: Array) -> Array:
    """Return whether nobody is there."""
    empty: Array = (now == 0).astype(float)
    return empty


def beyond(servers: int) -> Callable[[Array], Array]:
    """Return the function that counts people beyond those being served."""
    return lambda now: np.maximum(now - servers, 0.0)


def busy(servers: int) -> Callable[[Array], Array]:
    """Return the function that tells whether all servers are busy."""
    return lambda now: (now >= servers).astype(float)


# --- A3: weekly queues, served in the week of arrival -------------------------------------


def together(queue: Queue, found: Array, horizons: Sequence[int]) -> Array:
    """Return, for each queue, people after some weeks, and luck up to then.

    Shape (samples, horizons, 1 + controls).
    """
    now = found[:, :, 0]
    before = np.concatenate([np.zeros_like(now[:, :1]), now[:, :-1]], axis=1)
    columns = []
    for part in queue.luck(before, now, found[:, :, HELD], found[:, :, DONE]):
        for weight in (part, part * before, part * before * before):
            columns.append(np.cumsum(weight, axis=1))
    table = []
    for week in horizons:
        row = [now[:, week - 1]]
        for column in columns:
            row.append(column[:, week - 1])
            if week > 4:
                row.append(column[:, week - 1] - column[:, week - 5])
        row += [np.zeros_like(row[0])] * (1 + 2 * len(columns) - len(row))
        table.append(np.stack(row, axis=-1))
    whole = np.stack(table, axis=-2)
    return whole.reshape(-1, len(horizons), whole.shape[-1])


def after_weeks(
    effort: Effort,
    queue: Queue,
    exactly: dict[int, float],
    sizes: dict[int, tuple[int, int]],
    network: Network | None = None,
) -> list[Finding]:
    """Return the rows of a queue from empty, after some weeks.

    Parameters
    ----------
    sizes : dict
        By the last week of a set of runs, how many runs of 16 queues (full, quick).
    """
    rows, used = [], []
    network = network or queue.network()
    first = 0
    for last, (full, quick) in sizes.items():
        horizons = [week for week in exactly if first < week <= last]
        first = last
        parts = seen(
            effort,
            network,
            lambda found, weeks=tuple(horizons): together(queue, found, weeks),  # type: ignore[misc]
            runs=effort.runs(full, quick),
            weeks=last,
            block=fitting(last),
            seed=last,
        )
        whole = np.concatenate(parts)
        for i, week in enumerate(horizons):
            found = estimate(whole[:, i, 0], whole[:, i, 1:])
            used.append(found)
            rows.append(
                mean(effort, f"people waiting after week {week}", exactly[week], found.pair)
            )
    return [*rows, luck_row(used)]


CASES = {
    ("Poisson 8", "fixed 10"): Queue(8, 10, varies=False),
    ("Poisson 8", "Poisson 10"): Queue(8, 10),
    ("Poisson 9", "Poisson 10"): Queue(9, 10),
    ("Poisson 19", "Poisson 20"): Queue(19, 20),
    ("Poisson 0.8", "Poisson 1"): Queue(0.8, 1),
    ("Poisson 11", "Poisson 10"): Queue(11, 10),
}


def weekly(
    case: dict[str, Any], sizes: dict[int, tuple[int, int]]
) -> Callable[[Effort], list[Finding]]:
    """Return the check of one weekly queue at every listed horizon."""
    queue = CASES[case["demand"], case["capacity"]]
    exactly = {week: value for week, value in case["EQ"].items() if week != "inf"}
    return lambda effort: after_weeks(effort, queue, exactly, sizes)


def at_rest(
    case: dict[str, Any], runs: int, quick: int, weeks: int
) -> Callable[[Effort], list[Finding]]:
    """Return the check of a weekly queue long after its start."""
    queue = CASES[case["demand"], case["capacity"]]

    def run(effort: Effort) -> list[Finding]:
        found = steady(
            effort,
            queue,
            [people, squared, nobody],
            runs=effort.runs(runs, quick),
            weeks=weeks,
            warm=520,
            powers=4,
        )
        average = case["EQ"]["inf"]
        # the variance about the exact mean: its error is that of the mean square, less twice
        # the mean's share of it, which is small beside it
        spread = (found[1].centre - average * average, found[1].error)
        return [
            mean(effort, "people waiting in the long run", average, found[0].pair),
            mean(effort, "variance of people waiting", case["var"], spread),
            mean(effort, "share of weeks in which nobody is left", case["P_empty"], found[2].pair),
            luck_row(found),
        ]

    return run


def draining(effort: Effort) -> list[Finding]:
    """Let a rush in week 1 build a queue up, and follow it from the week it is just 30.

    What comes after depends on the 30 alone (the strong Markov property), so that each queue
    that is ever just 30 in the first 30 weeks is one that started there.
    """
    case = THEORY["A3_weekly_queue_convention_E"][-1]
    queue, start = Queue(8, 10), case["Q0"]
    rush = event(1, {"kind": "demand", "factor": figure(6.0)})
    network = queue.network(events=[rush])
    latest, last = 30, max(case["EQ"])

    def take(found: Array) -> Array:
        series = np.moveaxis(found, 3, 1).reshape(-1, found.shape[1], found.shape[2])
        hit = series[:, :latest, 0] == start
        rows = np.flatnonzero(hit.any(axis=1))
        when = hit.argmax(axis=1)[rows]
        span = when[:, None] + np.arange(last + 1)
        cut = series[rows[:, None], span]
        now, before = cut[:, 1:, 0], cut[:, :-1, 0]
        columns = []
        for part in queue.luck(before, now, cut[:, 1:, HELD], cut[:, 1:, DONE]):
            for weight in (part, part * before):
                columns.append(np.cumsum(weight, axis=1))
        table = []
        for week in case["EQ"]:
            row = [now[:, week - 1]]
            for column in columns:
                row.append(column[:, week - 1])
                if week > 8:
                    row.append(column[:, week - 1] - column[:, week - 9])
            row += [np.zeros(len(rows))] * (1 + 2 * len(columns) - len(row))
            table.append(np.stack(row, axis=-1))
        return np.stack(table, axis=1)

    parts = seen(
        effort,
        network,
        take,
        runs=effort.runs(28_000, 1_600),
        weeks=latest + last,
        block=32,
    )
    whole = np.concatenate(parts)
    rows, used = [], []
    for i, (week, value) in enumerate(case["EQ"].items()):
        found = estimate(whole[:, i, 0], whole[:, i, 1:])
        used.append(found)
        rows.append(mean(effort, f"people waiting {week} weeks after 30", value, found.pair))
    return [*rows, luck_row(used)]


def to_the_person(effort: Effort) -> list[Finding]:
    """Follow queues with fixed capacity: next week's is this week's, and who came, less 10."""
    queue = Queue(8, 10, varies=False)

    def take(found: Array) -> float:
        now = found[:, :, 0]
        before = np.concatenate([np.zeros_like(now[:, :1]), now[:, :-1]], axis=1)
        came = now - before + found[:, :, DONE]
        off: float = np.abs(np.maximum(before + came - 10, 0) - now).max()
        return off

    parts = seen(effort, queue.network(), take, runs=8, weeks=520)
    capacity = build(stations([8.0], [10.0])).world.service[0, 0]
    return [
        exact("furthest miss of Q' = max(Q + A - 10, 0), people", 0.0, max(parts)),
        exact("contacts a week that the scenario's figures give", 10.0, float(capacity) - 1e-9),
    ]


# --- A4: weekly queues, served from the week after ----------------------------------------


def late(
    case: dict[str, Any], runs: int, quick: int, weeks: int
) -> Callable[[Effort], list[Finding]]:
    """Return the check of a queue whose arrivals wait at least until next week."""
    servers = case["c"]
    queue = Queue(case["lam"], servers * case["p"], servers=servers)

    def run(effort: Effort) -> list[Finding]:
        found = steady(
            effort,
            queue,
            [people, beyond(servers), lambda now: (now < servers).astype(float)],
            runs=effort.runs(runs, quick),
            weeks=weeks,
            warm=520,
            powers=3,
        )
        rows = [
            mean(effort, "people there, L", case["L"], found[0].pair),
            mean(effort, "weeks there, W", case["W"], found[0].times(1 / case["lam"]).pair),
        ]
        if "Lq" in case:
            rows.append(mean(effort, "people beyond those served, Lq", case["Lq"], found[1].pair))
            rows.append(mean(effort, "chance of a free server", case["P_N_below_c"], found[2].pair))
        rows.append(luck_row(found[: 3 if "Lq" in case else 1]))
        if "EN" in case:
            rows += after_weeks(effort, queue, case["EN"], {52: (900, 90)})
        return rows

    return run


def one_or_none(effort: Effort) -> list[Finding]:
    """Give one server at most one arrival a week: the further needs of a steady desk."""
    rows, used = [], []
    for case in THEORY["A4_weekly_queue_convention_L"][:2]:
        asks, ends = case["a"], case["s"]
        network = build(
            stations(
                [1.0, 0.0],
                [1.0, ends],
                routing=[[0.0, asks], [0.0, 0.0]],
                staff=[1.0, 1.0],
                copies=COPIES,
                model={**SERVERS, "poisson_arrivals": 0.0},
            )
        )
        warm = 200

        def take(found: Array, asks: float = asks, ends: float = ends, warm: int = warm) -> Array:
            now = found[:, warm - 1 :, 0, 1::2]
            before, after = now[:, :-1], now[:, 1:]
            held = found[:, warm:, HELD, 1::2]
            came = after - before + held - asks
            left = held - ends * (before > 0)
            parts = [after, came, came * before, left, left * before]
            return np.stack([part.mean(axis=1) for part in parts], axis=-1).reshape(-1, 5)

        whole = flat(
            seen(effort, network, take, runs=effort.runs(40, 8), weeks=2000 + warm, block=4)
        )
        found = estimate(whole[:, 0], whole[:, 1:])
        used.append(found)
        name = f"arrival {asks}, service {ends}"
        rows.append(mean(effort, f"people there, {name}", case["L"], found.pair))
        if "W" in case:
            wait = found.times(1 / asks).pair
            rows.append(mean(effort, f"weeks there, {name}", case["W"], wait))
    return [*rows, luck_row(used)]


# --- the list -----------------------------------------------------------------------------


def _checks() -> list[Check]:
    found = [
        Check(
            "A3-person",
            "A",
            "A weekly queue follows its recursion to the person",
            SPITZER,
            to_the_person,
        ),
    ]
    sizes = (
        {1: (90_000, 6_000), 4: (40_000, 3_000), 52: (22_000, 500)},
        {1: (40_000, 3_000), 4: (24_000, 2_000), 52: (7_500, 400)},
        {1: (30_000, 2_000), 4: (16_000, 1_200), 52: (6_000, 400)},
        {1: (20_000, 2_000), 4: (12_000, 1_000), 52: (6_000, 400)},
        {1: (40_000, 3_000), 4: (24_000, 2_000), 52: (12_000, 800)},
        {13: (6_000, 600), 52: (3_000, 300), 260: (600, 60)},
    )
    rests = ((190, 6, 2_000), (60, 6, 4_000), (60, 6, 12_000), (120, 6, 16_000), (60, 6, 12_000))
    cases = THEORY["A3_weekly_queue_convention_E"]
    for case, size in zip(cases[:-1], sizes, strict=True):
        mark = f"{case['demand']}-{case['capacity']}".lower().replace(" ", "-")
        title = f"A weekly queue, {case['demand']} a week, capacity {case['capacity']}"
        found.append(Check(f"A3-{mark}", "A", f"{title}, from empty", SPITZER, weekly(case, size)))
    for case, (runs, quick, weeks) in zip(cases[:5], rests, strict=True):
        mark = f"{case['demand']}-{case['capacity']}".lower().replace(" ", "-")
        title = f"A weekly queue, {case['demand']} a week, capacity {case['capacity']}"
        found.append(
            Check(
                f"A3-{mark}-rest",
                "A",
                f"{title}, in the long run",
                SPITZER,
                at_rest(case, runs, quick, weeks),
            )
        )
    found.append(Check("A3-draining", "A", "A queue of 30 that drains", SPITZER, draining))
    found.append(
        Check(
            "A4-one-or-none",
            "A",
            "One server, at most one arrival a week (Geo/Geo/1)",
            ARITHMETIC,
            one_or_none,
        )
    )
    for case in THEORY["A4_weekly_queue_convention_L"][2:]:
        mark = f"{case['lam']:g}-{case['p']:g}-{case['c']}"
        title = f"{case['c']} servers, {case['lam']:g} arrivals a week, chance {case['p']:g} to end"
        found.append(
            Check(
                f"A4-{mark}",
                "A",
                f"{title}, served from the next week",
                "numerically exact Markov chain",
                late(case, 60, 8, 3_000),
            )
        )
    return found


CHECKS = _checks()
