"""Part A of the evidence: attention and the search for practice (A8, A9, A14)."""

from collections.abc import Sequence
from math import erf, sqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from simulator.ensemble import NO_ROOTS, kernel
from simulator.evidence.base import (
    Check,
    Effort,
    Finding,
    by_hand,
    exact,
    level,
    mean,
    printed,
    sign,
    within,
)
from simulator.evidence.erlang import ERLANG, limit, settling
from simulator.evidence.queues import ARITHMETIC, Queue, grown
from simulator.evidence.sampling import (
    CENTRE,
    FIT,
    LOCAL,
    Array,
    estimate,
    flat,
    inside_again,
    luck_row,
    seen,
)
from simulator.evidence.values import THEORY
from simulator.network import Network, build
from simulator.rules.fit import contribution
from simulator.rules.names import ASKING, BITS
from simulator.rules.tick import MEASURES
from simulator.styles import HEROIC
from simulator.testbed import Bench, equal_services, searchers

KAUFFMAN = "Kauffman 1993"
MEAN_FIT = 13
"""Column of the mean practice fit, in percent, among the weekly outcomes."""


# --- A8: attention ------------------------------------------------------------------------


def decisions(effort: Effort) -> list[Finding]:
    """Let n units ask one leader, and one unit ask itself: a queue of decisions is a queue."""
    table = THEORY["A8_attention"]
    rows, used = [], []
    for n, stay in table["queue_a_5_v_0.5_sojourn_by_n"].items():
        asked = 0.5 * n
        slow = settling(asked / 5.0, 1.0)
        found = limit(
            effort,
            asked,
            5.0,
            1,
            runs=effort.runs(20, 6),
            span=effort.runs(60, 12) * slow,
            warm=7 * slow,
        )
        used.append(found[0])
        wait = found[0].times(1 / asked)
        rows.append(mean(effort, f"weeks to a leader's answer, {n} units", stay, wait.pair))
    slow = settling(0.5, 1.0)
    found = limit(
        effort, 0.5, 1.0, 1, runs=effort.runs(20, 6), span=effort.runs(60, 12) * slow, warm=7 * slow
    )
    used.append(found[0])
    rows.append(
        mean(effort, "weeks to a unit's own answer", table["local_a_1"], found[0].times(2.0).pair)
    )
    rows.append(luck_row(used))
    return rows


def asked_of_the_centre(effort: Effort, weeks: int, runs: int) -> Array:
    """Return how many requests wait for the centre after so many weeks, one for each luck.

    Two services ask eight times a week between them (Poisson); the centre answers ten.
    """
    from simulator.compiled import addresses

    settings = {
        "central_attention": 20.0,
        "share_architect": 0.5,
        "decision_queue": 4.0,
        "relief_most": 0.0,
        "leaving_weeks": 1.0,
    }
    # the kernel goes on for `leaving_weeks` after the scenario's end: what is read is a week later
    network = build(equal_services(2, weeks=weeks - 1, degree=1, model=settings))
    ready = kernel(network)
    world = network.with_decisions((), (), weeks - 1)
    state, spare = network.new_state(), network.new_state()
    tables = (addresses(world), addresses(state), addresses(spare))
    room = [np.zeros(shape) for shape in ((1, 2), (1, 2, 0), (1, weeks - 1, 0, 1), (1, 0, 1))]
    afresh = (-1, NO_ROOTS)
    weekly = np.zeros((1, weeks - 1, MEASURES))
    found = np.zeros(runs)
    for r in range(runs):
        if r % 1000 == 0:
            effort.stop_if_asked()
        dials, seed = np.array(tuple(HEROIC)), effort.seed
        ready(*tables, dials, network.woven, network.reserve, seed, r, weekly, *room, *afresh)
        found[r] = state.tally[ASKING]
    return found


def requests(effort: Effort) -> list[Finding]:
    """Let services ask the centre in the engine's own queue of decisions."""
    law = THEORY["A3_weekly_queue_convention_E"][0]
    found = asked_of_the_centre(effort, 13, effort.runs(760_000, 20_000))
    what = "requests that wait for a centre with ten decisions a week, eight asked, week 13"
    return [mean(effort, what, law["EQ"][13], estimate(found).pair)]


def swamped(effort: Effort) -> list[Finding]:
    """Let ten units ask for as much as one leader can decide."""
    queue = Queue(5.0 * 0.2 / 5.0, 0.2, servers=1)
    return [
        sign(
            "more decisions waiting after 800 weeks than after 200, ten units",
            grown(effort, queue),
            positive=True,
            note="at nine units the mean stays at 9",
        )
    ]


def batch(effort: Effort) -> list[Finding]:
    """Work through a batch of decisions by hub and by ring, by hand."""
    del effort

    def ticks(overhead: int, work: float, through: float) -> float:
        return overhead + -(-work // through)

    crossing = (4 - 2) / (1 / 2 - 1 / (5 * 1))
    return [
        exact("batch at which the ring draws level, decisions", 2 / 0.3, crossing),
        exact("ticks by the hub, batch of 4", 4.0, ticks(2, 4, 2)),
        exact("ticks by the ring, batch of 4", 5.0, ticks(4, 4, 5)),
        exact("ticks by the hub, batch of 20", 12.0, ticks(2, 20, 2)),
        exact("ticks by the ring, batch of 20", 8.0, ticks(4, 20, 5)),
    ]


def chosen_worth(noise: float) -> float:
    """Return m(noise): the mean worth of the option that looks better, by Simpson's rule."""
    steps = 20_000
    d = np.linspace(0.0, 1.0, steps + 1)
    if noise > 0:
        better = np.array([0.5 * erf(x / noise / sqrt(2.0)) for x in d])
    else:
        better = np.where(d > 0, 0.5, 0.0)
    curve = 2.0 * (1.0 - d) * d * better
    weights = np.where(np.arange(steps + 1) % 2 == 1, 4.0, 2.0)
    weights[[0, -1]] = 1.0
    return 0.5 + float((curve * weights).sum() / steps / 3.0)


def search(services: int, **model: float) -> Network:
    """Return services whose six choices stand each by itself, in a world that moves on."""
    return build(
        searchers(
            services,
            wickedness=1.0,
            model={
                "practice_bits": 6.0,
                "turbulence": 0.02,
                "central_attention": 0.0,
                "local_attention": 0.0,
                **model,
            },
        )
    )


def recursion(effort: Effort) -> list[Finding]:
    """Let one leader decide three times a week for all, or each service once for itself."""
    table = THEORY["A8_attention"]
    rows = [
        by_hand(
            printed(
                f"mean worth of what looks better, noise {noise:g}",
                value,
                chosen_worth(noise),
                1e-7,
                "right to the last digit that is listed; by integration, for the rows below",
            )
        )
        for noise, value in table["m_sigma"].items()
    ]

    def path(found: Array) -> Array:
        means: Array = found[:, :, FIT].mean(axis=2)
        return means

    def rest(found: Array) -> Array:
        averages: Array = found[:, 400:, FIT].mean(axis=(1, 2))
        return averages

    leader = {"central_attention": 3.0, "noise_local": 0.3 / 6}
    whole = flat(
        seen(effort, search(8, **leader), path, runs=effort.runs(1200, 300), weeks=104, arm=CENTRE)
    )
    rows += [
        mean(effort, f"leader, 8 services, week {week}", value, estimate(whole[:, week - 1]).pair)
        for week, value in table["leader_S8_path"].items()
    ]
    for services, value in table["leader_v_star_by_S"].items():
        sample = flat(
            seen(
                effort,
                search(services, **leader),
                rest,
                runs=effort.runs(320, 80),
                weeks=1000,
                arm=CENTRE,
            )
        )
        note = ""
        if services == 2:
            note = (
                "three decisions fall on two services, so that one choice is at times looked at "
                "twice in a week; theory has them independent, which gives .6278 instead"
            )
        what = f"leader, {services} services, in the long run"
        rows.append(mean(effort, what, value, estimate(sample).pair, note))
    own = {"local_attention": 1.0, "noise_local": 0.1 / 6}
    for services in (2, 8, 32):
        sample = flat(
            seen(
                effort,
                search(services, **own),
                rest,
                runs=effort.runs(320, 80) * 4 // services + 20,
                weeks=1000,
                arm=LOCAL,
            )
        )
        what = f"each for itself, {services} services, in the long run"
        rows.append(mean(effort, what, table["local_v_star"], estimate(sample).pair))
    return rows


# --- A9: landscapes -----------------------------------------------------------------------


def landscape(choices: int, within: int, tries: float, services: int = 160) -> Network:
    """Return services with a landscape each, that look at so many changes a week."""
    return build(
        searchers(
            services,
            wickedness=1.0,
            model={
                "practice_bits": float(choices),
                "reads_within": float(within),
                "standard_way": 0.0,
                "noise_local": 0.0,
                "local_attention": tries,
                "central_attention": 0.0,
                # in the weeks after, which nobody looks at, nobody searches
                "leaving_share": 1.0,
                "dial_weeks": 1.0,
            },
        )
    )


def ends(found: Array) -> Array:
    """Return each service's fit in the last week."""
    fits: Array = found[:, -1, FIT].reshape(-1)
    return fits


def landscapes(effort: Effort) -> list[Finding]:
    """Look at random practices, at best ones, and at those that no single change betters."""
    table = THEORY["A9_nk"]
    fits = flat(
        seen(effort, landscape(12, 3, 0.0), ends, runs=effort.runs(2_400, 300), weeks=1, arm=LOCAL)
    )
    rows = [
        mean(effort, "fit of a random practice, 12 choices", 0.5, estimate(fits).pair),
        mean(
            effort,
            "its variance",
            table["random_variance_N12"],
            estimate((fits - 0.5) ** 2).pair,
        ),
    ]
    best = flat(
        seen(effort, landscape(12, 0, 12.0), ends, runs=effort.runs(40, 10), weeks=60, arm=LOCAL)
    )
    what = "best fit where each choice stands by itself"
    rows.append(mean(effort, what, table["K0_optimum"], estimate(best).pair))
    rows.append(
        exact(
            "optima where each choice stands by itself, most and least of 20 landscapes",
            2.0,
            float(sum(span(effort, 8, 20))),
            "one each",
        )
    )
    runs = {8: (4_500, 260), 10: (5_000, 200), 12: (5_500, 130)}
    for choices, count in table["local_optima_K_N_minus_1"].items():
        # a practice that the best look round leaves as it was is a local optimum
        still, moved = (
            flat(
                seen(
                    effort,
                    landscape(choices, choices - 1, tries),
                    ends,
                    runs=effort.runs(*runs[choices]),
                    weeks=1,
                    arm=LOCAL,
                    seed=choices,
                )
            )
            for tries in (0.0, float(choices))
        )
        sample = (still == moved).astype(float) * 2.0**choices
        what = f"local optima where each of {choices} choices depends on all"
        rows.append(mean(effort, what, count, estimate(sample).pair))
    return rows


def span(effort: Effort, choices: int, many: int) -> tuple[int, int]:
    """Return the most and fewest local optima of some landscapes, by looking at all practices."""
    bench = Bench(landscape(choices, 0, 0.0, services=many), seed=effort.seed)
    world, st = bench.world, bench.state
    counts = []
    for s in range(many):
        worth = [
            sum(contribution(world, st, s, j, s, bits, 0, BITS) for j in range(choices))
            for bits in range(1 << choices)
        ]
        counts.append(
            sum(
                all(worth[bits] > worth[bits ^ (1 << j)] for j in range(choices))
                for bits in range(1 << choices)
            )
        )
    return max(counts), min(counts)


# --- A14: Lazer and Friedman --------------------------------------------------------------

AGENTS, CHOICES = 100, 20


def best_of(table: npt.NDArray[np.float64], within: int) -> float:
    """Return the greatest mean of a ring of windows, by dynamic programming.

    Parameters
    ----------
    table : array, shape (choices, 2 ** (within + 1))
        What each choice is worth, by its own setting and the next `within`.
    """
    choices = table.shape[0]
    if within == 0:
        return float(table.max(axis=1).mean())
    states = 1 << within
    first, state = np.meshgrid(np.arange(states), np.arange(states), indexing="ij")
    total = np.where(first == state, 0.0, -np.inf)
    for j in range(choices):
        wrapped = j + within - choices
        after = np.full((states, states), -np.inf)
        for bit in (0, 1):
            index = (state << 1) | bit
            gain = total + table[j, index]
            if wrapped >= 0:
                # round the ring, the next setting is one that was fixed at the start
                gain = np.where((first >> (within - 1 - wrapped)) & 1 == bit, gain, -np.inf)
            for old in range(states):
                new = ((old << 1) | bit) & (states - 1)
                after[:, new] = np.maximum(after[:, new], gain[:, old])
        total = after
    return float(np.where(first == state, total, -np.inf).max() / choices)


def imitation(effort: Effort, within: int, neighbours: int, weeks: int, runs: int) -> Array:
    """Return mean scores, shape (landscapes, weeks)."""
    model = {
        "practice_bits": float(CHOICES),
        "reads_within": float(within),
        "standard_way": 0.0,
        "search_rule": 1.0,
        "noise_local": 0.0,
        "local_attention": 1.0,
    }
    alone = build(searchers(1, model=model))
    heights = np.array(
        [
            best_of(Bench(alone, seed=effort.seed, replication=r).state.common[0], within)
            for r in range(runs)
        ]
    )
    parts = seen(
        effort,
        build(searchers(AGENTS, neighbours, model=model)),
        lambda found: found[:, :, FIT],
        runs=runs,
        weeks=weeks,
        arm=LOCAL,
        block=2,
    )
    fits = np.concatenate(parts)
    scores: Array = ((fits / heights[:, None, None]) ** 8).mean(axis=2)
    return scores


def friedman(effort: Effort) -> list[Finding]:
    """Let a hundred teams copy the best they see, or else try one change."""
    table: dict[str, Any] = THEORY["A14_lazer_friedman"]
    runs = effort.runs(120, 40)
    weeks = 200 if not effort.quick else 50
    found = {
        name: imitation(effort, 5, neighbours, weeks, runs)
        for name, neighbours in (("complete", AGENTS - 1), ("ring", 2))
    }
    rows = []
    for name, scores in found.items():
        for week, value in table["K5"][name].items():
            if week <= weeks:
                what = f"score, {name} graph, week {week}"
                rows.append(level(what, value, list(scores[:, week - 1]), 0.05))
    gap = found["ring"].mean(axis=0) - found["complete"].mean(axis=0)
    gaps = found["ring"] - found["complete"]
    rows.append(within_crossing(float(crossing(gap[None])[0]), effort, gaps))
    for name, neighbours in (("complete", AGENTS - 1), ("ring", 2)):
        scores = imitation(effort, 0, neighbours, 10 if effort.quick else 120, runs)
        what = f"score without interdependence, {name} graph, week 10"
        rows.append(level(what, table["K0_t10"][name], list(scores[:, 9]), 0.05))
        if not effort.quick:
            what = f"score without interdependence, {name} graph, in the end"
            rows.append(level(what, 1.0, list(scores[:, -1]), 0.05))
    return rows


def crossing(gaps: Array) -> Array:
    """Return the first week in which each row of gaps, shape (rows, weeks), is above nought."""
    above = gaps > 0
    weeks: Array = np.where(above.any(axis=1), above.argmax(axis=1) + 1.0, np.inf)
    return weeks


def within_crossing(week: float, effort: Effort, gaps: Array) -> Finding:
    """Return the row of the week in which the ring overtakes; gaps by landscape and week."""
    low, high = 13.0, 26.0
    again = inside_again(effort, len(gaps), lambda lucks: crossing(lucks @ gaps), low, high)
    what = "week in which the ring overtakes (about 19)"
    return within(what, low, high, (week, 0.0), again=again)


# --- A14: March, outside the engine -------------------------------------------------------


def exploration(
    runs: int,
    weeks: Sequence[int],
    *,
    socialise: float,
    learn: float,
    turbulence: float = 0.0,
    turnover: float = 0.0,
    seed: int = 1,
    people: int = 50,
    beliefs: int = 30,
) -> Array:
    """Return shares of right beliefs in March's model of mutual learning, (runs, weeks).

    Each person takes over each belief of the code with chance `socialise`; the code takes over
    the majority of those who know more than it, with chance 1 - (1 - learn)^k, k the majority's
    lead (March 1991). This is a check of the published figures, not of the engine.
    """
    luck = np.random.default_rng(seed)
    shares = np.zeros((runs, len(weeks)))
    for r in range(runs):
        world = luck.choice((-1, 1), beliefs)
        mind = luck.integers(-1, 2, (people, beliefs))
        code = np.zeros(beliefs, int)
        for week in range(1, max(weeks) + 1):
            knows = (mind == world).sum(axis=1)
            above = mind[knows > (code == world).sum()]
            for_it, against = (above == 1).sum(axis=0), (above == -1).sum(axis=0)
            wanted = np.sign(for_it - against)
            lead = np.abs(for_it - against)
            # those who agree with the code hold it; only a majority that differs moves it
            moves = (wanted != 0) & (wanted != code)
            new = np.where(moves & (luck.random(beliefs) < 1 - (1 - learn) ** lead), wanted, code)
            take = (code != 0) & (luck.random((people, beliefs)) < socialise)
            mind = np.where(take, code, mind)
            code = new
            if turnover:
                fresh = luck.random(people) < turnover
                mind[fresh] = luck.integers(-1, 2, (int(fresh.sum()), beliefs))
            if turbulence:
                world = np.where(luck.random(beliefs) < turbulence, -world, world)
            if week in weeks:
                shares[r, list(weeks).index(week)] = (mind == world).mean()
    return shares


def march(effort: Effort) -> list[Finding]:
    """Run March's model anew."""
    table = THEORY["A14_march"]
    runs = effort.runs(300, 80)
    rows = []
    for name, learn in (("p2=.5", 0.5), ("p2=.9", 0.9)):
        for socialise, values in table[name].items():
            shares = exploration(runs, (20, 80), socialise=socialise, learn=learn, seed=effort.seed)
            for i, week in enumerate((20, 80)):
                what = f"right beliefs, p1 {socialise:g}, p2 {learn:g}, week {week}"
                rows.append(level(what, values[i], list(shares[:, i]), 0.02))
    for turnover, values in table["turbulence"].items():
        shares = exploration(
            runs,
            (20, 80),
            socialise=0.5,
            learn=0.5,
            turbulence=0.02,
            turnover=turnover,
            seed=effort.seed,
        )
        for i, week in enumerate((20, 80)):
            what = f"right beliefs in a turning world, turnover {turnover:g}, week {week}"
            rows.append(level(what, values[i], list(shares[:, i]), 0.02))
    return rows


CHECKS = [
    Check(
        "A8-decision-queue",
        "A",
        "One leader's queue of decisions, or each its own",
        ERLANG,
        decisions,
    ),
    Check(
        "A8-requests",
        "A",
        "Requests to the centre queue as theory has it",
        "Spitzer 1956; Bailey 1954",
        requests,
    ),
    Check("A8-swamped", "A", "Ten units are more than one leader can answer", ERLANG, swamped),
    Check(
        "A8-batch", "A", "A batch of decisions by hub and by ring", ARITHMETIC, batch, method=True
    ),
    Check(
        "A8-recursion",
        "A",
        "What attention makes of practice in a moving world",
        ARITHMETIC,
        recursion,
    ),
    Check(
        "A9-landscapes",
        "A",
        "Practices as a landscape: random, best, and locally best",
        KAUFFMAN,
        landscapes,
    ),
    Check(
        "A14-lazer-friedman",
        "A",
        "Seeing everybody wins early, seeing two neighbours wins late",
        "Lazer and Friedman 2007, run again",
        friedman,
    ),
    Check(
        "A14-march",
        "A",
        "Slow learning from the code loses early and wins late",
        "March 1991, run again",
        march,
        method=True,
    ),
]
