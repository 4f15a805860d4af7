"""Part A of the evidence: contacts that come back or go astray, and Little's law (A6, A7)."""

from simulator.evidence.base import Check, Effort, Finding, exact, mean, sign
from simulator.evidence.erlang import limit, settling
from simulator.evidence.queues import ARITHMETIC, COPIES, FIXED, Queue, grown
from simulator.evidence.sampling import DONE, HELD, Array, estimate, flat, luck_row, seen
from simulator.evidence.values import THEORY
from simulator.network import build
from simulator.testbed import Bench, small, stations


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
    rows.append(
        sign(
            f"people more in week 4,000 than in 1,000, {table['collapse_f']:.0%} come back",
            grown(effort, queue),
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

CHECKS = [
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
