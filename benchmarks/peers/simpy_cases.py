"""The reference network in SimPy 4: a process a case, a process a service."""

from collections.abc import Generator
from itertools import accumulate
from random import Random
from typing import Any

import numpy as np
import simpy

from benchmarks.peers.network import WEEKS, Outcome, Reference


class Way:
    """A link to another service, with its trust and what it handed on this week."""

    def __init__(self, to: int, trust: float) -> None:
        self.to = to
        self.trust = trust
        self.sent = 0
        self.got = 0


class Service:
    """A team that sees people once a week.

    Cases wait for an event that the service lets happen when it sees them. Within a week,
    cases come at its start, services see people at its middle, and the books are closed
    at three quarters.
    """

    def __init__(self, place: "Place", s: int) -> None:
        network = place.network
        self.place = place
        self.rate = network.arrivals[s]
        self.base = network.base[s]
        self.ways = [Way(network.links[e].to, network.trust_start) for e in network.out(s)]
        self.shares = list(accumulate(network.links[e].share for e in network.out(s)))
        self.queue: list[simpy.Event] = []
        self.budget = 1.0
        self.morale = network.morale_start
        self.absence = network.absence_start
        self.load = 0.0

    def ask(self) -> simpy.Event:
        """Return what happens when somebody who asks now is seen."""
        turn = self.place.env.event()
        self.queue.append(turn)
        return turn

    def work(self) -> Generator[simpy.Event, Any, None]:
        """See people week after week."""
        env, network, place = self.place.env, self.place.network, self.place
        while True:
            self.budget *= network.budget_weekly
            if self.rate > 0:
                for _ in range(place.counts.poisson(self.rate)):
                    env.process(place.case(self))
            yield env.timeout(0.5)
            mean = self.base * self.budget * (1 - self.absence) / (1 - network.absence_start)
            self.load = len(self.queue) / mean
            take = min(len(self.queue), int(place.counts.poisson(mean)))
            place.luck.shuffle(self.queue)
            seen, self.queue = self.queue[:take], self.queue[take:]
            for turn in seen:
                turn.succeed()
            yield env.timeout(0.25)
            self.close()
            yield env.timeout(0.25)

    def close(self) -> None:
        """Let trust and morale follow the week."""
        network = self.place.network
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


class Place:
    """All services, and what is counted."""

    def __init__(self, network: Reference, seed: int) -> None:
        self.network = network
        self.env = simpy.Environment()
        self.luck = Random(seed)
        self.counts = np.random.default_rng(seed)
        self.services = [Service(self, s) for s in range(network.services)]
        self.waiting = 0
        self.resolved = 0
        self.person_weeks = 0

    def case(self, service: Service) -> Generator[simpy.Event, Any, None]:
        """Follow one case from service to service."""
        network, luck = self.network, self.luck
        self.waiting += 1
        while True:
            yield service.ask()
            # on the way until three quarters of the week, so as not to be seen twice
            while luck.random() < network.failure:
                yield self.env.timeout(0.1)
                yield service.ask()
            self.resolved += 1
            if luck.random() >= network.further:
                self.waiting -= 1
                return
            (way,) = luck.choices(service.ways, cum_weights=service.shares)
            while True:
                way.sent += 1
                chance = network.handoff_base + network.handoff_trust * way.trust
                if luck.random() < chance:
                    break
                yield self.env.timeout(0.1)
                yield service.ask()
            way.got += 1
            service = self.services[way.to]
            yield self.env.timeout(0.1)

    def watch(self) -> Generator[simpy.Event, Any, None]:
        """Count people at the end of each week."""
        yield self.env.timeout(0.9)
        while True:
            self.person_weeks += self.waiting
            yield self.env.timeout(1.0)


def run(network: Reference, weeks: int = WEEKS, seed: int = 1) -> Outcome:
    """Run the network once."""
    place = Place(network, seed)
    for service in place.services:
        place.env.process(service.work())
    place.env.process(place.watch())
    place.env.run(until=weeks)
    return Outcome(place.resolved / weeks, place.person_weeks / weeks)
