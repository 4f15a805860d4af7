"""Part A of the evidence: queues and networks of queues (A1 to A7).

Each check is a scenario whose other mechanisms are switched off by public parameters
(`simulator.testbed.PLAIN_QUEUE`), run by the engine that people play. Weeks stand for ticks of
any length: rates are scaled, nothing else. Sizes of samples were chosen beforehand, so that in
a full run chance takes about a quarter of the tolerance of 1 %.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Any

import numpy as np

from simulator.evidence.base import Check, Effort, Finding, exact, mean, sign
from simulator.evidence.sampling import (
    DONE,
    HELD,
    Array,
    Estimate,
    carried_on,
    estimate,
    flat,
    luck_row,
    seen,
)
from simulator.evidence.values import THEORY
from simulator.network import Network, build
from simulator.testbed import Bench, event, figure, small, stations

LATE = {"serve_after_arrival": 0.0}
SERVERS = {**LATE, "service_law": 1.0}
FIXED = {"poisson_capacity": 0.0}

ERLANG = "Erlang 1917; Kleinrock 1975"
SPITZER = "Spitzer 1956; Bailey 1954"
JACKSON = "Jackson 1957"
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


# --- A1: Erlang C, pooling, and ticks that get shorter ------------------------------------


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


# --- A2: open networks --------------------------------------------------------------------


@dataclass(frozen=True)
class Flows:
    """Means of an open network: by station, and last for all of them together."""

    people: list[Estimate]
    contacts: list[Estimate]
    exits: Estimate


def network_means(
    effort: Effort,
    table: dict[str, Any],
    tick: float,
    *,
    runs: int,
    weeks: int,
    warm: int,
    copies: int = 4,
    seed: int = 0,
) -> Flows:
    """Return people, and contacts a week, at each station of an open network.

    Contacts are plain means: with luck taken out, they would be the traffic equations.
    """
    gamma, rates = np.array(table["gamma"], float), np.array(table["mu"], float)
    servers = np.array(table.get("c", [1] * len(gamma)), float)
    routing = np.array(table["P"], float)
    n = len(gamma)
    chance = rates * tick
    network = build(
        stations(
            list(gamma * tick),
            list(servers * chance),
            routing=routing.tolist(),
            staff=list(servers),
            copies=copies,
            model=SERVERS,
        )
    )

    def take(found: Array) -> Array:
        shape = (len(found), -1, copies, n)
        now = found[:, warm - 1 :, 0].reshape(shape)
        before, after = now[:, :-1], now[:, 1:]
        held = found[:, warm:, HELD].reshape(shape)
        came = after - before + held - (gamma * tick + held @ routing)
        left = held - chance * np.minimum(before, servers)
        parts = [after, held / tick]
        for luck in (came, left):
            parts += [luck, luck * (before >= servers), luck * before * before]
            # what one station's luck means depends on the queue at each of the others
            parts += [luck * np.roll(before, k, axis=-1) for k in range(n)]
        means = np.stack([part.mean(axis=1) for part in parts], axis=-2)
        return means.reshape(-1, len(parts), n)

    whole = np.concatenate(
        seen(effort, network, take, runs=runs, weeks=weeks + warm, block=fitting(weeks), seed=seed)
    )
    controls = whole[:, 2:].reshape(len(whole), -1)
    there, held = whole[:, 0], whole[:, 1]
    return Flows(
        [
            *(estimate(there[:, i], controls) for i in range(n)),
            estimate(there.sum(axis=1), controls),
        ],
        [*(estimate(held[:, i]) for i in range(n)), estimate(held.sum(axis=1))],
        estimate(held @ (1.0 - routing.sum(axis=1))),
    )


PLACES = ("front door", "housing", "benefits", "adult care", "mental health")
TICKS = (0.05, 0.1)
SAME = "the wait follows from it: Wq = L / contacts - 1 / mu"


def open_network(
    effort: Effort, table: dict[str, Any], places: Sequence[str], *, runs: int, span: float
) -> tuple[list[Finding], Estimate]:
    """Return the rows of an open network, and people in all of it."""
    fine, coarse = (
        network_means(
            effort,
            table,
            tick,
            runs=runs,
            weeks=round(span / tick),
            warm=round(80 / tick),
            seed=n,
        )
        for n, tick in enumerate(TICKS)
    )
    rows = []
    for i, place in enumerate(places):
        flow, there = table["lambda"][i], table["L"][i]
        rows.append(mean(effort, f"contacts a week, {place}", flow, fine.contacts[i].pair))
        stay = carried_on(fine.people[i], coarse.people[i])
        rows.append(mean(effort, f"people there, {place}", there, stay.pair, SAME))
    every = carried_on(fine.people[-1], coarse.people[-1])
    outside = sum(table["gamma"])
    rows.append(
        mean(
            effort,
            "time in the network, weeks",
            table["mean_time_in_system"],
            every.times(1 / outside).pair,
        )
    )
    rows.append(
        mean(
            effort,
            "contacts for each case",
            sum(table["lambda"]) / outside,
            fine.contacts[-1].times(1 / outside).pair,
        )
    )
    rows.append(mean(effort, "cases a week that leave for good", outside, fine.exits.pair))
    rows.append(luck_row([*fine.people, *coarse.people]))
    return rows, every


def jackson(effort: Effort) -> list[Finding]:
    """Run the five stations in short ticks, carried on to nought."""
    table = THEORY["A2_jackson_5"]
    rows, every = open_network(effort, table, PLACES, runs=effort.runs(1100, 48), span=300.0)
    return [mean(effort, "people in the whole network", table["L_total"], every.pair), *rows]


def small_jackson(effort: Effort) -> list[Finding]:
    """Run the three stations with one server each."""
    table = THEORY["A2_jackson_3"]
    places = ("first", "second", "third")
    return open_network(effort, table, places, runs=effort.runs(800, 32), span=400.0)[0]


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


# --- A5: networks in weekly time ----------------------------------------------------------

PLENTY = (60.0, 80.0, 100.0)
"""Servers at each station: more than ever are needed (chances below 1e-15)."""


def boundless(effort: Effort) -> list[Finding]:
    """Give three stations a server for each case, and look at the law of who is there."""
    table = THEORY["A5_infinite_capacity"]
    chance = np.array(table["p"])
    network = build(
        stations(
            table["gamma"],
            [servers * p for servers, p in zip(PLENTY, chance, strict=True)],
            routing=table["R"],
            staff=PLENTY,
            copies=5,
            model=SERVERS,
        )
    )
    rows: list[Finding] = []
    last = {}
    for week, full, quick in (
        (1, 34_000, 3_000),
        (4, 12_000, 1_500),
        (13, 8_000, 800),
        (26, 70_000, 2_000),
    ):
        parts = seen(
            effort,
            network,
            lambda found: found[:, -1, 0].reshape(-1, 3),
            runs=effort.runs(full, quick),
            weeks=week,
            block=64,
            seed=week,
        )
        last[week] = flat(parts)
        rows += [
            mean(
                effort,
                f"people at station {i + 1} after week {week}",
                table["m"][week][i],
                estimate(last[week][:, i]).pair,
            )
            for i in range(3)
        ]
    sample, average = last[26], np.array(table["m"][26])
    for i in range(3):
        ratio = estimate((sample[:, i] - average[i]) ** 2 / average[i])
        rows.append(mean(effort, f"variance over mean at station {i + 1}", 1.0, ratio.pair))
    for i, k in ((0, 1), (0, 2), (1, 2)):
        cross = (sample[:, i] - average[i]) * (sample[:, k] - average[k])
        found = estimate(cross / np.sqrt(average[i] * average[k]))
        rows.append(
            mean(
                effort,
                f"correlation of stations {i + 1} and {k + 1}",
                0.0,
                found.pair,
                absolute=0.01,
            )
        )
    stop = 1.0 - np.array(table["R"]).sum(axis=1)

    def rest(found: Array) -> Array:
        there = found[:, 200:, 0].reshape(len(found), -1, 5, 3).mean(axis=1)
        ended = found[:, 200:, HELD].reshape(len(found), -1, 5, 3).mean(axis=1) @ stop
        return np.concatenate([there, ended[..., None]], axis=-1).reshape(-1, 4)

    means = flat(seen(effort, network, rest, runs=effort.runs(100, 20), weeks=720, block=8))
    rows += [
        mean(
            effort,
            f"people at station {i + 1} in the long run",
            table["m"]["inf"][i],
            estimate(means[:, i]).pair,
        )
        for i in range(3)
    ]
    rows.append(
        mean(
            effort,
            "cases a week that leave for good",
            table["resolved_per_week"],
            estimate(means[:, 3]).pair,
        )
    )
    return rows


def two_stations(effort: Effort) -> list[Finding]:
    """Let two stations with fixed capacity send people to each other."""
    table = THEORY["A5_two_stations"]
    network = build(
        stations(
            [table["lam1"], 0.0],
            [table["cap1"], table["cap2"]],
            routing=[[0.0, table["r12"]], [table["f2"], 0.0]],
            copies=10,
            model=FIXED,
        )
    )
    weeks = tuple(table["EQ1_EQ2"])
    rows = []
    for chosen, full, quick in ((weeks[:2], 250_000, 6_000), (weeks[2:], 40_000, 2_000)):
        index = [week - 1 for week in chosen]

        def take(found: Array, index: list[int] = index) -> Array:
            return found[:, index, 0].reshape(len(found), len(index), -1, 2).swapaxes(1, 2)

        runs = effort.runs(full, quick)
        parts = seen(effort, network, take, runs=runs, weeks=max(chosen), block=64, seed=runs)
        whole = np.concatenate(parts).reshape(-1, len(chosen), 2)
        for i, week in enumerate(chosen):
            for k in range(2):
                found = estimate(whole[:, i, k])
                exactly = table["EQ1_EQ2"][week][k]
                what = f"people at station {k + 1} after week {week}"
                rows.append(mean(effort, what, exactly, found.pair))

    def through(found: Array) -> Array:
        means: Array = found[:, 100:, HELD].mean(axis=1).reshape(-1, 2)
        return means

    flows = flat(seen(effort, network, through, runs=effort.runs(100, 24), weeks=620, block=8))
    rows += [
        mean(
            effort,
            f"contacts a week at station {k + 1}",
            table["throughput"][k],
            estimate(flows[:, k]).pair,
        )
        for k in range(2)
    ]
    return rows


# --- A6: failure demand, misrouting, returns ----------------------------------------------


def amplified(effort: Effort) -> list[Finding]:
    """Count contacts for each need that is resolved, at a fixed share that comes back."""
    rows = []
    for share, contacts in THEORY["A6_failure_demand"]["amplification"].items():
        network = Queue(40.0, 400.0, varies=False, fails=share).network(copies=1)

        def take(found: Array) -> Array:
            held, done = found[:, 40:, HELD, 0], found[:, 40:, DONE, 0]
            ratio: Array = held.sum(axis=1) / done.sum(axis=1)
            return ratio

        sample = flat(seen(effort, network, take, runs=effort.runs(200, 60), weeks=120, block=16))
        what = f"contacts for each need, {share:.0%} come back"
        rows.append(mean(effort, what, contacts, estimate(sample).pair))
    return rows


def feedback(effort: Effort) -> list[Finding]:
    """Let a share come back to one server, up to where the queue never ends."""
    table = THEORY["A6_failure_demand"]
    rows, used = [], []
    for share, there in table["MM1_lam_0.6_L_by_f"].items():
        flow = 0.6 / (1.0 - share)
        slow = settling(flow, 1.0) / (1.0 - share)
        found = limit(
            effort,
            0.6,
            1.0,
            1,
            runs=effort.runs(20, 6),
            span=effort.runs(60, 12) * slow,
            warm=7 * slow,
            fails=share,
        )
        used.append(found[0])
        what = f"people there, {share:.0%} come back"
        rows.append(mean(effort, what, there, found[0].pair))
    for share, exactly in zip((0.0, 0.3), table["MM10_lam_6_Wq"].values(), strict=True):
        flow = 6.0 / (1.0 - share)
        found = limit(
            effort,
            6.0,
            1.0,
            10,
            runs=effort.runs(250 if share else 300, 8),
            span=effort.runs(400 if share else 500, 100),
            warm=80.0,
            fails=share,
        )
        used.append(found[1])
        wait = found[1].times(1.0 / flow)
        rows.append(
            mean(effort, f"wait with ten servers, {share:.0%} come back", exactly, wait.pair)
        )
    queue = Queue(0.6 * 0.2, 0.2, servers=1, fails=table["collapse_f"])
    parts = seen(
        effort,
        queue.network(),
        lambda found: (found[:, -1, 0] - found[:, found.shape[1] // 4, 0]).mean(axis=1),
        runs=effort.runs(40, 12),
        weeks=20_000,
        block=2,
    )
    rows.append(
        sign(
            f"people more in week 4,000 than in 1,000, {table['collapse_f']:.0%} come back",
            estimate(flat(parts)).pair,
            positive=True,
            note="the queue's mean has no end there; half a point less and it stays near 12",
        )
    )
    return [*rows, luck_row(used)]


def returning(effort: Effort) -> list[Finding]:
    """Let unsolved cases come back after three weeks."""
    table = THEORY["A6_failure_demand"]["delay_3_weeks_gamma_10_f_0.4"]
    network = build(
        stations(
            [10.0],
            [100.0],
            copies=COPIES,
            fails=0.4,
            model={**FIXED, "return_weeks": 3.0},
        )
    )
    weeks = [week for week in table if week != "inf"]
    parts = seen(
        effort,
        network,
        lambda found: found[:, [*weeks, 59], HELD].swapaxes(1, 2).reshape(-1, len(weeks) + 1),
        runs=effort.runs(1_100, 110),
        weeks=60,
        block=32,
    )
    whole = flat(parts)
    rows = [
        mean(effort, f"contacts in week {week}", table[week], estimate(whole[:, i]).pair)
        for i, week in enumerate(weeks)
    ]
    rows.append(mean(effort, "contacts a week in the end", 10.0 / 0.6, estimate(whole[:, -1]).pair))
    return rows


def misrouted(effort: Effort) -> list[Finding]:
    """Send cases from a triage to the right team or to a wrong one, which sends them back."""
    rows = []
    for case in THEORY["A6_misrouting_visits_triage_right_wrong"]:
        right, back = case["pi"], case["f"]
        again = back + (1.0 - back) * case["further"]
        network = build(
            stations(
                [60.0, 0.0, 0.0],
                [1000.0, 1000.0, 250.0],
                routing=[[0.0, right, 1.0 - right], [again, 0.0, 0.0], [1.0, 0.0, 0.0]],
                model=FIXED,
            )
        )
        parts = seen(
            effort,
            network,
            lambda found: found[:, 100:, HELD].mean(axis=1) / 60.0,
            runs=effort.runs(400, 100),
            weeks=300,
            block=16,
        )
        visits = flat(parts)
        for i, place in enumerate(("triage", "right team", "wrong team")):
            what = f"visits for each case, {place}, {right:.0%} sent right"
            rows.append(mean(effort, what, case["visits"][i], estimate(visits[:, i]).pair))
        total = estimate(visits.sum(axis=1))
        rows.append(mean(effort, f"all visits, {right:.0%} sent right", case["total"], total.pair))
    return rows


# --- A7: Little's law in ticks ------------------------------------------------------------


def little(effort: Effort) -> list[Finding]:
    """Add up who is there each week, and how long each case stayed, in a place with everything.

    Cases are told apart by the week they began in, which the engine keeps for 28 weeks.
    """
    weeks, runs = 27, effort.runs(40, 8)
    network = build(small(weeks=weeks))
    stayed = left_over = 0
    cases = 0
    for r in range(runs):
        effort.stop_if_asked()
        bench = Bench(network, seed=effort.seed, replication=r)
        there = spent = began = ended = 0
        before = bench.state.alive.copy()
        for week in range(weeks):
            bench.step()
            now = bench.state.alive.copy()
            there += int(bench.state.size.sum())
            fresh = int(bench.state.born[week])
            began += fresh
            for born in range(week + 1):
                left = (fresh if born == week else int(before[born].sum())) - int(now[born].sum())
                spent += left * (week - born)
                ended += left
            before = now
            # those still there have stayed from the week of their birth to this one
            still = sum(int(now[born].sum()) * (week + 1 - born) for born in range(week + 1))
            stayed = max(stayed, abs(there - spent - still))
            left_over = max(left_over, abs(int(bench.state.size.sum()) - (began - ended)))
        cases += began
    note = f"{cases} cases in {runs} runs, at each of {weeks} horizons"
    return [
        exact(
            "people there, over weeks, less weeks stayed, over cases: furthest miss",
            0.0,
            stayed,
            note,
        ),
        exact("people there less who came, plus who left: furthest miss", 0.0, left_over, note),
    ]


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
        Check("A2-jackson", "A", "An open network of five stations", JACKSON, jackson),
        Check(
            "A2-jackson-small",
            "A",
            "An open network of three stations with one server each",
            JACKSON,
            small_jackson,
        ),
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
    found += [
        Check(
            "A5-boundless",
            "A",
            "Stations without a limit: independent Poisson numbers",
            "thinning and adding of Poisson streams",
            boundless,
        ),
        Check(
            "A5-two-stations",
            "A",
            "Two stations that send people to each other",
            "numerically exact Markov chain",
            two_stations,
        ),
        Check(
            "A6-contacts",
            "A",
            "Contacts for each need where a share comes back",
            ARITHMETIC,
            amplified,
        ),
        Check(
            "A6-feedback",
            "A",
            "Failure demand lengthens the queue until it collapses",
            "Jackson 1957; Erlang 1917",
            feedback,
        ),
        Check(
            "A6-returns",
            "A",
            "Unsolved cases that are back after three weeks",
            ARITHMETIC,
            returning,
        ),
        Check(
            "A6-misrouting",
            "A",
            "Visits where people are sent to a wrong team",
            ARITHMETIC,
            misrouted,
        ),
        Check("A7-little", "A", "Little's law, to the integer", "Little 1961", little),
    ]
    return found


CHECKS = _checks()
