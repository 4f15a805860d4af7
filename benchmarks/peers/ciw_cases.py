"""The reference network in Ciw 3: nodes that see people in weekly slots, routed by state."""

from itertools import accumulate
from random import Random
from typing import Any

import ciw  # type: ignore[import-untyped]
import numpy as np

from benchmarks.peers.network import WEEKS, Outcome, Reference

SERVICE_TIME = 0.5
"""Weeks from a slot until people are on their way, so that nobody is seen twice in a week."""


class Way:
    """A link to another service, with its trust and what it handed on this week."""

    def __init__(self, to: int, trust: float) -> None:
        self.to = to
        self.trust = trust
        self.sent = 0
        self.got = 0


class Place:
    """What nodes and routers share: the network, luck, and counts."""

    def __init__(self, network: Reference, seed: int) -> None:
        self.network = network
        self.luck = Random(seed)
        self.counts = np.random.default_rng(seed)
        self.resolved = 0
        self.person_weeks = 0
        self.came = 0


def service_class(place: Place) -> type[Any]:
    """Return a kind of node that knows the place."""

    class Service(ciw.Node):  # type: ignore[misc]
        """A team that sees people once a week."""

        def __init__(self, id_: int, simulation: Any) -> None:
            super().__init__(id_, simulation)
            network = place.network
            mine = network.out(id_ - 1)
            self.base = network.base[id_ - 1]
            self.ways = [Way(network.links[e].to + 1, network.trust_start) for e in mine]
            self.shares = list(accumulate(network.links[e].share for e in mine))
            self.budget = 1.0
            self.morale = network.morale_start
            self.absence = network.absence_start
            self.load = 0.0
            self.first = True

        def slotted_service(self) -> None:
            """See this week's people, after the books of last week are closed."""
            network = place.network
            if not self.first:
                self.close()
            self.first = False
            if self.id_number == 1:
                # who has left by now had left when last week ended
                place.person_weeks += place.came - self.simulation.nodes[-1].number_of_individuals
                place.came = self.simulation.nodes[0].number_of_individuals
            self.budget *= network.budget_weekly
            mean = self.base * self.budget * (1 - self.absence) / (1 - network.absence_start)
            self.load = self.number_of_individuals / mean
            self.schedule.slot_size = int(place.counts.poisson(mean))
            super().slotted_service()

        def close(self) -> None:
            """Let trust and morale follow the week."""
            network = place.network
            for way in self.ways:
                if way.sent > 0:
                    good = way.got / way.sent
                    trust = way.trust
                    way.trust += network.trust_gain * (1 - trust) * good
                    way.trust -= network.trust_loss * trust * (1 - good)
                way.sent = way.got = 0
            over = max(self.load - 1, 0)
            self.morale += network.morale_pull * (network.morale_level - self.morale)
            self.morale -= network.morale_load * over / (1 + over)
            self.absence = network.absence_base + network.absence_morale * (1 - self.morale)

    return Service


class Onward(ciw.routing.NodeRouting):  # type: ignore[misc]
    """Where somebody goes who has been seen."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def next_node(self, ind: Any) -> Any:
        """Return the node that a person joins next."""
        place, network, luck = self.place, self.place.network, self.place.luck
        way = getattr(ind, "way", None)
        if way is None:
            if luck.random() < network.failure:
                return self.node
            place.resolved += 1
            if luck.random() >= network.further:
                return self.simulation.nodes[-1]
            (way,) = luck.choices(self.node.ways, cum_weights=self.node.shares)
        way.sent += 1
        if luck.random() < network.handoff_base + network.handoff_trust * way.trust:
            way.got += 1
            ind.way = None
            return self.simulation.nodes[way.to]
        ind.way = way
        return self.node


def run(network: Reference, weeks: int = WEEKS, seed: int = 1) -> Outcome:
    """Run the network once.

    Cases come by a Poisson process; those who came since the last slot may be seen in the
    next, which is what a weekly Poisson number amounts to.
    """
    ciw.seed(seed)
    place = Place(network, seed)
    made = ciw.create_network(
        arrival_distributions=[
            ciw.dists.Exponential(rate) if rate > 0 else None for rate in network.arrivals
        ],
        service_distributions=[ciw.dists.Deterministic(SERVICE_TIME)] * network.services,
        number_of_servers=[
            ciw.Slotted(slots=[1.0], slot_sizes=[0]) for _ in range(network.services)
        ],
        service_disciplines=[ciw.disciplines.SIRO] * network.services,
        routing=ciw.routing.NetworkRouting([Onward(place) for _ in range(network.services)]),
    )
    simulation = ciw.Simulation(made, node_class=service_class(place))
    simulation.simulate_until_max_time(weeks + 0.9)
    person_weeks = place.person_weeks + place.came - simulation.nodes[-1].number_of_individuals
    return Outcome(place.resolved / weeks, person_weeks / weeks)
