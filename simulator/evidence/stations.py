"""Part A of the evidence: networks of queues, in short ticks and in weeks (A2, A5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from simulator.evidence.base import Check, Effort, Finding, mean
from simulator.evidence.queues import FIXED, SERVERS, fitting
from simulator.evidence.sampling import (
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
from simulator.network import build
from simulator.testbed import stations

JACKSON = "Jackson 1957"


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


# --- the list -----------------------------------------------------------------------------

CHECKS = [
    Check("A2-jackson", "A", "An open network of five stations", JACKSON, jackson),
    Check(
        "A2-jackson-small",
        "A",
        "An open network of three stations with one server each",
        JACKSON,
        small_jackson,
    ),
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
]
