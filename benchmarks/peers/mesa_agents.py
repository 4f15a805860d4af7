"""The reference network in Mesa 3: an agent a service and an agent a case."""

from itertools import accumulate
from typing import Any

import mesa  # type: ignore[import-untyped]

from benchmarks.peers.network import WEEKS, Outcome, Reference


class Way:
    """A link to another service, with its trust and what it handed on this week."""

    def __init__(self, to: int, trust: float) -> None:
        self.to = to
        self.trust = trust
        self.sent = 0
        self.got = 0


class Case(mesa.Agent):  # type: ignore[misc]
    """Somebody with a need, who queues at a service or is to be handed on by it."""

    def __init__(self, model: "Network", service: "Service") -> None:
        super().__init__(model)
        self.service = service
        self.way: Way | None = None

    def visit(self) -> None:
        """Be seen once."""
        model = self.model
        network, luck = model.network, model.random
        if self.way is None:
            if luck.random() < network.failure:
                self.service.coming.append(self)
                return
            model.resolved += 1
            if luck.random() >= network.further:
                self.remove()
                return
            (self.way,) = luck.choices(self.service.ways, cum_weights=self.service.shares)
        way = self.way
        way.sent += 1
        if luck.random() < network.handoff_base + network.handoff_trust * way.trust:
            way.got += 1
            self.way = None
            self.service = model.services[way.to]
        self.service.coming.append(self)


class Service(mesa.Agent):  # type: ignore[misc]
    """A team with its queue."""

    def __init__(self, model: "Network", s: int) -> None:
        super().__init__(model)
        network = model.network
        self.rate = network.arrivals[s]
        self.base = network.base[s]
        self.ways = [Way(network.links[e].to, network.trust_start) for e in network.out(s)]
        self.shares = list(accumulate(network.links[e].share for e in network.out(s)))
        self.queue: list[Case] = []
        self.coming: list[Case] = []
        self.budget = 1.0
        self.morale = network.morale_start
        self.absence = network.absence_start
        self.load = 0.0

    def open(self) -> None:
        """Take in new cases, and move the budget on."""
        self.budget *= self.model.network.budget_weekly
        if self.rate > 0:
            new = int(self.model.rng.poisson(self.rate))
            self.queue += Case.create_agents(self.model, new, self)

    def hold_contacts(self) -> None:
        """See this week's people, by chance among all who ask."""
        model, network = self.model, self.model.network
        mean = self.base * self.budget * (1 - self.absence) / (1 - network.absence_start)
        self.load = len(self.queue) / mean
        take = min(len(self.queue), int(model.rng.poisson(mean)))
        model.random.shuffle(self.queue)
        seen, self.queue = self.queue[:take], self.queue[take:]
        for case in seen:
            case.visit()

    def close(self) -> None:
        """Let those who move arrive, and trust and morale follow the week."""
        network = self.model.network
        self.queue += self.coming
        self.coming = []
        self.model.person_weeks += len(self.queue)
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


class Network(mesa.Model):  # type: ignore[misc]
    """All services and cases."""

    def __init__(self, network: Reference, seed: int) -> None:
        super().__init__(seed=seed)
        self.network = network
        self.services: list[Any] = [Service(self, s) for s in range(network.services)]
        self.resolved = 0
        self.person_weeks = 0

    def step(self) -> None:
        """Move time by one week."""
        services = self.agents_by_type[Service]
        services.do("open")
        services.do("hold_contacts")
        services.do("close")


def run(network: Reference, weeks: int = WEEKS, seed: int = 1) -> Outcome:
    """Run the network once."""
    model = Network(network, seed)
    for _ in range(weeks):
        model.step()
    return Outcome(model.resolved / weeks, model.person_weeks / weeks)
