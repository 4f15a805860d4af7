"""The reference network in plain data, and what happens in a week of it.

Every engine in this folder reads this module and nothing else of the network's: 50
services, 200 links, 156 weeks, 400 new cases a week, 3.0 visits a case on average before
repeats and 4.3 with them.

A week, in this order:

1. Every budget is multiplied by `budget_weekly`.
2. New cases come to the front doors, a Poisson number at each, and may be seen this week.
3. A service of capacity ``base x budget x (1 - absence) / (1 - absence at the start)`` holds
   a Poisson number of contacts of that mean, no more than there are people. Whom it sees is
   chance, among those who queue there and those whom it failed to hand on.
4. A contact with somebody who queues comes back unsolved with chance `failure`, to the same
   queue. Else the need is met, and with chance `further` a further one comes up, along one of
   the service's links by weight. The hand-off works with chance ``handoff_base +
   handoff_trust x trust``: the person joins the other queue. If not, the person stays and is
   handed on in a later contact, with the same chance. Everybody who moves does so for the
   next week.
5. Trust on a link that handed on k people, good of them a share, becomes
   ``T + trust_gain (1 - T) good - trust_loss T (1 - good)``.
6. Morale becomes ``m + morale_pull (morale_level - m) - morale_load x / (1 + x)``, x the
   people who asked over capacity less 1, and absence
   ``absence_base + absence_morale (1 - m)``.

Two figures are compared: needs met a week (throughput) and people with an unmet need at the
end of a week, both averaged over weeks.
"""

from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

WEEKS: Final = 156


class Link(NamedTuple):
    """A way on from one service to another; of all that is sent on, `share` goes this way."""

    origin: int
    to: int
    share: float


class Outcome(NamedTuple):
    """What a run is compared by: needs met a week, and people with an unmet need."""

    throughput: float
    queue: float


@dataclass(frozen=True)
class Reference:
    """A network and its chances; what each does is told in the head of this module.

    Attributes
    ----------
    arrivals : tuple of float
        New cases a week by service; 0 for all but the front doors.
    load : tuple of float
        Contacts asked for over those that can be held, at the start, by service.
    base : tuple of float
        Contacts a week that a service can hold at the start.
    links : tuple of Link
        In the order of their origins, then of their ends.
    """

    arrivals: tuple[float, ...]
    load: tuple[float, ...]
    base: tuple[float, ...]
    links: tuple[Link, ...]
    failure: float = 0.175
    further: float = 2.0 / 3.0
    yearly_cut: float = 0.02
    handoff_base: float = 0.6
    handoff_trust: float = 0.3
    trust_start: float = 0.5
    trust_gain: float = 0.015
    trust_loss: float = 0.045
    morale_start: float = 0.65
    morale_level: float = 0.60
    morale_pull: float = 0.04
    morale_load: float = 0.012
    absence_base: float = 0.03
    absence_morale: float = 0.05

    @property
    def services(self) -> int:
        """Return how many services there are."""
        return len(self.arrivals)

    @property
    def budget_weekly(self) -> float:
        """Return the weekly factor whose 52nd power is 1 less the yearly cut."""
        return float((1.0 - self.yearly_cut) ** (1.0 / 52.0))

    @property
    def absence_start(self) -> float:
        """Return the share of time lost to sickness at the start."""
        return self.absence_base + self.absence_morale * (1.0 - self.morale_start)

    def out(self, service: int) -> list[int]:
        """Return the links out of a service, as places in `links`."""
        return [e for e, link in enumerate(self.links) if link.origin == service]


def reference(
    services: int = 50, degree: int = 4, front_doors: int = 10, per_week: float = 400.0
) -> Reference:
    """Return the reference network, or one like it of another size.

    Parameters
    ----------
    services, degree : int
        How many services, and links out of each.
    front_doors : int
        How many of them people turn to first.
    per_week : float
        New cases a week, the same at each front door.
    """
    luck = Random(1)
    arrivals = [per_week / front_doors if i < front_doors else 0.0 for i in range(services)]
    load = [0.90 + 0.08 * luck.random() for _ in range(services)]
    links: list[Link] = []
    for i in range(services):
        ends = {(i + 1) % services}
        while len(ends) < degree:
            end = int(luck.random() * services)
            if end != i:
                ends.add(end)
        weights = [round(0.5 + luck.random(), 3) for _ in ends]
        links += [
            Link(i, end, weight / sum(weights))
            for end, weight in zip(sorted(ends), weights, strict=True)
        ]
    bare = Reference(tuple(arrivals), tuple(load), (), tuple(links))
    contacts = contacts_asked(bare)
    # nobody's way leads to some services of a sparse network
    base = tuple(max(asked, 1e-6) / part for asked, part in zip(contacts, load, strict=True))
    return Reference(tuple(arrivals), tuple(load), base, tuple(links))


def needs_met(network: Reference) -> list[float]:
    """Return the needs a week that each service meets when it keeps up.

    The traffic equation of an open Jackson network, nu = arrivals + (further x share) nu,
    added up round by round (Jackson 1957).
    """
    total = [0.0] * network.services
    wave = list(network.arrivals)
    while max(wave) > 1e-13:
        total = [a + b for a, b in zip(total, wave, strict=True)]
        following = [0.0] * network.services
        for link in network.links:
            following[link.to] += network.further * link.share * wave[link.origin]
        wave = following
    return total


def contacts_asked(network: Reference) -> list[float]:
    """Return the contacts a week that each service is asked for at the start.

    Needs over 1 - failure, and 1 / p - 1 further tries for each further need handed on.
    """
    p = network.handoff_base + network.handoff_trust * network.trust_start
    return [
        need / (1.0 - network.failure) + need * network.further * (1.0 / p - 1.0)
        for need in needs_met(network)
    ]


def visits(network: Reference) -> tuple[float, float]:
    """Return visits a case without repeats, and with them."""
    cases = sum(network.arrivals)
    return sum(needs_met(network)) / cases, sum(contacts_asked(network)) / cases
