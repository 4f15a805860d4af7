"""Rows about hand-offs, trust, and contacts that solve nothing (B16, B18, B19, B27)."""

from itertools import pairwise

from simulator.evidence.base import Effort, Finding, exact, sign, within
from simulator.evidence.figures import a_state, listed, load_at_equal_capacity, outcome
from simulator.evidence.paired import bed, mixed
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC


def same_capacity(trust: float, further: float) -> Scenario:
    """Return the test bed at load .95 with the capacity that trust .5 would be given."""

    def at(load: float, level: float) -> Scenario:
        return bed(8, weeks=104, load=load, trust=level, further_need=further)

    return at(0.95 * load_at_equal_capacity(at, trust), trust)


def b16(effort: Effort) -> list[Finding]:
    """Return rows about relational coordination and time in system."""
    levels = (0.1, 0.3, 0.5, 0.7, 0.9)
    waits = {
        (trust, further): outcome(
            effort, same_capacity(trust, further), mixed(0.5), "weeks_waited", [104]
        )
        for further in (0.15, 0.45)
        for trust in levels
    }
    found = [
        sign(
            f"weeks waited for each need at trust {b:g} less at {a:g}, fixed capacity, 104 weeks",
            listed(waits[b, 0.45] - waits[a, 0.45]),
            False,
            f"{waits[a, 0.45].mean():.2f} to {waits[b, 0.45].mean():.2f}; 8 services, dials half "
            "way, 45 in 100 resolved needs bring up another",
        )
        for a, b in pairwise(levels)
    ]
    # a case is a first need and all that follow from it: 1 / (1 - m) needs on average
    more = (waits[0.1, 0.45] - waits[0.9, 0.45]) / (1.0 - 0.45)
    less = (waits[0.1, 0.15] - waits[0.9, 0.15]) / (1.0 - 0.15)
    found.append(
        sign(
            "weeks saved for each case by trust .9 against .1, further needs 45 % less 15 %",
            listed(more - less),
            True,
            f"{more.mean():.2f} against {less.mean():.2f} weeks; a case is a first need and all "
            "that follow from it",
        )
    )
    return found


def b18(_effort: Effort) -> list[Finding]:
    """Return rows about losses of trust, which weigh more."""
    from simulator.rules.people import trust_follows

    moved = {}
    for got in (0, 10):
        world, state = a_state(bed(3, weeks=4, trust=0.5))
        state.link_at[N.SENT, 0] = 10
        state.link_at[N.GOT, 0] = got
        trust_follows(world, state)
        moved[got] = abs(float(state.link[N.TRUST, 0]) - 0.5)
    return [
        within(
            "trust lost by a week of failed hand-offs over trust won by one of working ones",
            2.0,
            5.0,
            (moved[0] / moved[10], 0.0),
            "from trust .5, by the engine's own rule",
        )
    ]


def b19(effort: Effort) -> list[Finding]:
    """Return rows about failure demand."""
    alone = {"central_attention": 0.0, "local_attention": 0.0}
    name = "failure_demand"
    untouched = bed(8, weeks=260, further_need=0.0, model=alone)
    redesigned = bed(8, weeks=260, further_need=0.0)
    found = [
        within(
            "contacts that come back unsolved, %, nothing ever redesigned, year 1",
            35.0,
            60.0,
            listed(outcome(effort, untouched, HEROIC, name, range(1, 53))),
            "8 services, h=.5, no further needs, so that nothing else is counted",
        )
    ]
    for dials, words in ((HEROIC, "heroic"), (DISTRIBUTED, "distributed")):
        found.append(
            within(
                f"contacts that come back unsolved, %, after four years of redesign, {words}",
                15.0,
                30.0,
                listed(outcome(effort, redesigned, dials, name, range(209, 261))),
            )
        )
    return found


def b27(_effort: Effort) -> list[Finding]:
    """Return rows about hand-offs and navigators."""
    from simulator.rules.contacts import handoff_chance

    world, state = a_state(bed(3, weeks=4))
    found = []
    for trust, navigation, expected, words in (
        (0.0, 0.0, 0.40, "no trust, no navigation"),
        (0.0, 1.0, 0.68, "no trust, full navigation"),
        (1.0, 0.0, 0.70, "full trust, no navigation"),
        (1.0, 1.0, 0.98, "full trust, full navigation"),
    ):
        state.link[N.TRUST, 0] = trust
        state.link[N.NAVIGATION, 0] = navigation
        chance = handoff_chance(world, state, 0)
        found.append(exact(f"chance that a hand-off works, {words}", expected, chance))
    return found
