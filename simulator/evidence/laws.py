"""Part A of the evidence: trust, money, invariants, and a caution (A10 to A13)."""

from math import log
from typing import Any

import numpy as np

from simulator.assembly import weekly_factor
from simulator.ensemble import Arm, run_arms
from simulator.evidence.base import Check, Effort, Finding, by_hand, exact, mean, printed
from simulator.evidence.queues import ARITHMETIC
from simulator.evidence.sampling import Array, Estimate, estimate, flat, whole
from simulator.evidence.values import THEORY
from simulator.network import Network, build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import (
    NO_LEADERS,
    Bench,
    equal_services,
    event,
    figure,
    small,
    small_data,
    stations,
)

TRUST = 7
"""Column of the mean trust on links, in percent, among the weekly outcomes."""


# --- A10: trust ---------------------------------------------------------------------------


def one_link(case: dict[str, float], start: float) -> Network:
    """Return a desk that hands somebody on just once a week, over one link."""
    works = case["p"]
    return build(
        stations(
            [1.0, 0.0],
            # a hand-off that failed takes a contact: 1 / p of them are asked for, one is held
            [works, 5.0],
            routing=[[0.0, 1.0], [0.0, 0.0]],
            model={
                "poisson_arrivals": 0.0,
                "poisson_capacity": 0.0,
                "handoff_base": works,
                "handoff_trust": 0.0,
                "handoff_navigator": 0.0,
                "trust_gain": case["a"],
                "trust_loss": case["b"],
                "trust_start": start,
            },
        )
    )


def trust(effort: Effort) -> list[Finding]:
    """Follow trust on a link on which one hand-off a week works or fails."""
    rows = []
    for case in THEORY["A10_trust"]:
        gain, loss, works = case["a"], case["b"], case["p"]
        name = f"p = {works:g}, a = {gain:g}"
        keep = 1.0 - gain * works - loss * (1.0 - works)
        rest = gain * works / (gain * works + loss * (1.0 - works))
        runs = effort.runs(40_000, 4_000)
        weeks = [1, 4, 13, 26]
        after = flat(
            whole(
                effort,
                one_link(case, 0.5),
                lambda found, weeks=tuple(weeks): (  # type: ignore[misc]
                    found.weekly[:, [week - 1 for week in weeks], TRUST] / 100.0
                ),
                runs=runs,
                weeks=26,
                block=256,
            )
        )
        for i, week in enumerate(weeks):
            exactly = rest + (0.5 - rest) * keep**week
            if week == 26:
                exactly = case.get("ET26_from_0.5", exactly)
            what = f"trust from .5 after week {week}, {name}"
            rows.append(mean(effort, what, exactly, estimate(after[:, i]).pair))
        late = flat(
            whole(
                effort,
                one_link(case, 0.5),
                lambda found: np.stack(
                    [
                        (found.weekly[:, 260:, TRUST] / 100.0).mean(axis=1),
                        ((found.weekly[:, 260:, TRUST] / 100.0) ** 2).mean(axis=1),
                    ],
                    axis=-1,
                ),
                runs=effort.runs(8_000, 600),
                weeks=780,
                block=32,
            )
        )
        rows.append(
            mean(
                effort, f"trust in the long run, {name}", case["T_star"], estimate(late[:, 0]).pair
            )
        )
        if "stationary_var" in case:
            spread = late[:, 1] - 2.0 * rest * late[:, 0] + rest * rest
            what = f"variance of trust in the long run, {name}"
            rows.append(mean(effort, what, case["stationary_var"], estimate(spread).pair))
        early = flat(
            whole(
                effort,
                one_link(case, 0.0),
                lambda found: found.weekly[:, 12, TRUST] / 100.0,
                runs=3 * runs,
                weeks=13,
                block=256,
            )
        )
        rows.append(
            mean(
                effort, f"half-life, weeks, {name}", case["half_life"], half_life(early, rest).pair
            )
        )
    return rows


def half_life(after: Array, rest: float) -> Estimate:
    """Return the half-life that trust shows after 13 weeks from nothing."""
    found = estimate(after)
    left = (rest - found.centre) / rest
    weeks = 13.0 * log(0.5) / log(left)
    # to first order, what an error of the mean does to it
    slope = weeks / (left * abs(log(left)) * rest)
    return Estimate(weeks, found.error * slope)


# --- A11: regression to the mean, outside the engine --------------------------------------


def regression(effort: Effort) -> list[Finding]:
    """Select those with many contacts, do nothing, and look again (gamma-Poisson)."""
    luck = np.random.default_rng(effort.seed)
    rate = luck.gamma(1.0, 1.0, effort.runs(8_000_000, 1_000_000))
    first, second = luck.poisson(rate), luck.poisson(rate)
    rows = []
    for case in THEORY["A11_regression"]:
        least = case["X1_at_least"]
        chosen = first >= least
        before = estimate(first[chosen].astype(float))
        after = estimate(second[chosen].astype(float))
        rows += [
            mean(effort, f"contacts of those with {least} or more", case["before"], before.pair),
            mean(
                effort,
                "the same people's contacts in the next half-year",
                case["after"],
                after.pair,
            ),
        ]
    return rows


# --- A12: compounding cuts ----------------------------------------------------------------


def cuts(effort: Effort) -> list[Finding]:
    """Cut a yearly share week by week."""
    rows = []
    totals = {"28.6% over 7 years": (0.286, 7), "49.1% over 7": (0.491, 7)}
    totals |= {"29.6% over 9": (0.296, 9), "23.4% over 5": (0.234, 5), "21% over 8": (0.21, 8)}
    for name, (lost, years) in totals.items():
        yearly = 1.0 - (1.0 - lost) ** (1.0 / years)
        listed = -THEORY["A12_cuts"][name]["per_year"]
        rows.append(printed(f"yearly cut, {name}", listed, yearly, 1e-6))
        factor = weekly_factor(yearly)
        rows.append(exact(f"budget left, {name}", 1.0 - lost, factor ** (52 * years)))
        if "per_week" in THEORY["A12_cuts"][name]:
            listed = -THEORY["A12_cuts"][name]["per_week"]
            rows.append(printed(f"weekly cut, {name}", listed, 1.0 - factor, 1e-8))
    rows = [by_hand(row) for row in rows]
    bench = Bench(build(equal_services(2, yearly_cut=0.046985)), seed=effort.seed).run(104)
    left = float(bench.state.service[N.BUDGET, 0])
    rows.append(exact("budget left after two years in the engine", (1.0 - 0.046985) ** 2, left))
    return rows


# --- A13: invariants ----------------------------------------------------------------------

SHOCKS = (
    event(3, {"kind": "demand", "factor": figure(3.0), "needs": ["home"]}, weeks=5),
    event(5, {"kind": "staff-loss", "share": figure(0.4)}),
    event(
        7, {"kind": "budget-cut", "share": figure(0.3)}, {"kind": "money", "amount": figure(-60)}
    ),
    event(9, {"kind": "asset-closes", "assets": ["garden"]}),
)
STYLES = {"heroic": HEROIC, "distributed": DISTRIBUTED, "mixed": Dials(0.4, 0.7, 0.2, 0.6)}
STILL = {
    **NO_LEADERS,
    **dict.fromkeys(
        (
            "trust_gain",
            "trust_loss",
            "turnover",
            "community_trust_pull",
            "morale_pull",
            "morale_load",
            "morale_pace",
            "volunteer_gain",
            "asset_wear",
            "weave_fade",
            "navigator_fade",
            "gps_fade",
            "alignment_fade",
            "income_fade",
            "trust_meetings",
            "alignment_meetings",
            "relational_drain",
            "pause_share",
        ),
        0.0,
    ),
}
"""No effort, and nothing that decays by design."""


def conservation(effort: Effort) -> list[Finding]:
    """Hold the books of needs and money, week by week, in a place with everything in it."""
    needs = money = low = high = whole_numbers = 0.0
    for dials in STYLES.values():
        network = build(small(events=SHOCKS), {"return_weeks": 3.0} if dials is HEROIC else {})
        bench = Bench(network, dials=dials, seed=effort.seed)
        for _ in range(26):
            bench.step()
            st = bench.state
            kept = int(st.size.sum()) + int(st.away.sum())
            missing = int(st.tally[N.BORN]) - int(st.tally[N.RESOLVED]) - kept
            needs = max(needs, abs(missing))
            books = network.reserve + st.whole[N.PAID_IN] - st.whole[N.PAID_OUT]
            money = max(money, abs(float(books - st.whole[N.RESERVE])))
            shares = [
                st.service[[N.MORALE, N.EXPERIENCE, N.VACANCY, N.ABSENCE, N.FAILS, N.FIT]],
                st.link,
                st.door,
                st.community,
                st.asset[N.HEALTH],
                st.woven,
                st.whole[[N.ALIGNMENT, N.LEGITIMACY, N.INCOME]],
            ]
            low = min(low, *(float(part.min(initial=0.0)) for part in shares))
            high = max(high, *(float(part.max(initial=0.0)) for part in shares))
            counts = (st.cohort, st.size, st.alive, st.born, st.away)
            whole_numbers = min(whole_numbers, *(int(part.min(initial=0)) for part in counts))
    return [
        exact("needs missing: born less resolved less in a queue, most in any week", 0.0, needs),
        exact("money missing: reserve at the start, in, out and now", 0.0, money),
        exact("least of all chances and shares, below nought", 0.0, min(low, 0.0)),
        exact("greatest of all chances and shares, above 1", 0.0, max(high - 1.0, 0.0)),
        exact("least count of people, below nought", 0.0, whole_numbers),
    ]


def symmetry(effort: Effort) -> list[Finding]:
    """Give two styles the same dials, and two services each other's ids and luck."""
    network = build(small(events=SHOCKS))
    dials = STYLES["mixed"]
    arms = (Arm("heroic", "Heroic", dials), Arm("distributed", "Distributed", dials))
    found = [
        block
        for _, block in run_arms(
            network, arms, seed=effort.seed, first=0, runs=16, weeks=26, threads=effort.threads
        )
    ]
    differing = float((found[0].weekly != found[1].weekly).sum())
    differing += float((found[0].leaving != found[1].leaving).sum())
    return [
        exact("outcomes that differ between two labels with equal dials", 0.0, differing),
        exact("outcomes that differ after ids and their luck change places", 0.0, swapped(effort)),
        exact("outcomes that differ after the file is turned round", 0.0, turned(effort)),
    ]


def swapped(effort: Effort) -> float:
    """Return how much differs when services change ids together with their luck."""
    scenario = equal_services(5, degree=1, weeks=30)
    order = [3, 0, 4, 1, 2]
    names = {f"s{i:04d}": f"s{order[i]:04d}" for i in range(5)}

    def swap(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: swap(inner) for key, inner in part.items()}
        if isinstance(part, list):
            return [swap(inner) for inner in part]
        return names.get(part, part) if isinstance(part, str) else part

    data = swap(scenario.model_dump(mode="json", by_alias=True))
    first, second = build(scenario), build(Scenario.model_validate(data))
    at = [second.place[names[name]] for name in first.services]
    service_at = second.world.service_at.copy()
    service_at[N.KEY, at] = first.world.service_at[N.KEY]
    world = second.world._replace(service_at=service_at)
    # at the distributed end: a centre goes through services in the order of their ids
    dials = Dials(1.0, 0.5, 1.0, 0.5)
    a = Bench(first, dials=dials, seed=effort.seed).run(30).state
    b = Bench(second, dials=dials, seed=effort.seed, world=world).run(30).state
    pools = [N.POOLS * s + q for s in at for q in range(N.POOLS)]
    counted = [N.BITS, N.STEPS, N.CHANGES, N.W_CONTACTS, N.W_FAILED, N.W_RESOLVED]
    differing = int((a.size != b.size[pools]).sum())
    differing += int((a.service_at[counted] != b.service_at[counted][:, at]).sum())
    levels = [N.MORALE, N.FIT, N.LOAD, N.CAPACITY, N.FAILS]
    # sums over services round differently in another order
    differing += int((np.abs(a.service[levels] - b.service[levels][:, at]) > 1e-12).sum())
    return float(differing)


def turned(effort: Effort) -> float:
    """Return how many outcomes differ when every list of the file is turned round."""
    data = small_data()
    other = {
        key: part[::-1] if isinstance(part, list) and key != "needs" else part
        for key, part in data.items()
    }
    digests = {
        Bench(build(Scenario.model_validate(each)), seed=effort.seed).run(26).digest()
        for each in (data, other)
    }
    return float(len(digests) - 1)


def stillness(effort: Effort) -> list[Finding]:
    """Change nothing, and see that nothing drifts."""
    moved = 0.0
    for dials in STYLES.values():
        bench = Bench(build(small(), STILL), dials=dials, seed=effort.seed)
        st = bench.state
        held = [N.MORALE, N.EXPERIENCE, N.VACANCY, N.FIT, N.BUDGET, N.ABSENCE, N.WICKED]
        wide = [N.ALIGNMENT, N.LEGITIMACY, N.RESERVE, N.INCOME, N.MEAN_FIT]

        def standing(
            st: N.State = st, held: list[int] = held, wide: list[int] = wide
        ) -> list[Array]:
            parts = [
                st.service[held],
                st.link,
                st.door[: N.D_CHANCE],
                st.community[: N.C_EFFORT],
                st.asset,
                st.woven,
                st.pair,
                st.whole[wide],
                st.service_at[[N.BITS, N.STEPS]].astype(float),
            ]
            return [part.copy() for part in parts]

        before = standing()
        bench.run(20)
        for old, new in zip(before, standing(), strict=True):
            moved = max(moved, float(np.abs(new - old).max(initial=0.0)))
    return [exact("furthest drift of any level with no cut, shock or effort", 0.0, moved)]


CHECKS = [
    Check("A10-trust", "A", "Trust on a link with one hand-off a week", ARITHMETIC, trust),
    Check(
        "A11-regression",
        "A",
        "People chosen for many contacts have fewer later, with no effect at all",
        "gamma-Poisson model",
        regression,
        method=True,
    ),
    Check("A12-cuts", "A", "Yearly cuts compound week by week", ARITHMETIC, cuts),
    Check("A13-conservation", "A", "Needs, money and chances add up", "bookkeeping", conservation),
    Check("A13-symmetry", "A", "Neither label nor order of ids matters", "fairness", symmetry),
    Check("A13-stillness", "A", "Nothing drifts by itself", "fairness", stillness),
]
