"""The reference network in Mesa 3: an agent a service, which counts its people."""

from typing import Any

import mesa  # type: ignore[import-untyped]

from benchmarks.peers.network import WEEKS, Outcome, Reference


class Way:
    """A link to another service, with its trust and the people it failed to hand on."""

    def __init__(self, to: int, share: float, trust: float) -> None:
        self.to = to
        self.share = share
        self.trust = trust
        self.lost = 0
        self.lost_now = 0
        self.sent = 0
        self.got = 0


class Service(mesa.Agent):  # type: ignore[misc]
    """A team with its queue, as counts."""

    def __init__(self, model: "Network", s: int) -> None:
        super().__init__(model)
        network = model.network
        self.rate = network.arrivals[s]
        self.base = network.base[s]
        self.ways = [
            Way(network.links[e].to, network.links[e].share, network.trust_start)
            for e in network.out(s)
        ]
        self.shares = [way.share for way in self.ways]
        self.queue = 0
        self.coming = 0
        self.budget = 1.0
        self.morale = network.morale_start
        self.absence = network.absence_start
        self.load = 0.0

    def open(self) -> None:
        """Take in new cases, and move the budget on."""
        self.budget *= self.model.network.budget_weekly
        if self.rate > 0:
            self.queue += self.model.rng.poisson(self.rate)

    def hold_contacts(self) -> None:
        """Hold this week's contacts."""
        model, network, luck = self.model, self.model.network, self.model.rng
        mean = self.base * self.budget * (1 - self.absence) / (1 - network.absence_start)
        lost = [way.lost for way in self.ways]
        asking = self.queue + sum(lost)
        self.load = asking / mean
        take = min(asking, luck.poisson(mean))
        if take == asking:
            heard, again = self.queue, lost
        else:
            heard, *again = luck.multivariate_hypergeometric([self.queue, *lost], take)
        failed = luck.binomial(heard, network.failure)
        model.resolved += heard - failed
        further = luck.multinomial(luck.binomial(heard - failed, network.further), self.shares)
        self.queue -= heard
        self.coming += failed
        for way, new, old in zip(self.ways, further, again, strict=True):
            way.sent = new + old
            if way.sent == 0:
                continue
            chance = network.handoff_base + network.handoff_trust * way.trust
            way.got = luck.binomial(way.sent, chance)
            way.lost_now += new - way.got
            model.services[way.to].coming += way.got

    def close(self) -> None:
        """Let those who move arrive, and trust and morale follow the week."""
        network = self.model.network
        self.queue += self.coming
        self.coming = 0
        for way in self.ways:
            way.lost += way.lost_now
            self.model.person_weeks += way.lost
            if way.sent > 0:
                good = way.got / way.sent
                trust = way.trust
                way.trust += network.trust_gain * (1 - trust) * good
                way.trust -= network.trust_loss * trust * (1 - good)
            way.lost_now = way.sent = way.got = 0
        self.model.person_weeks += self.queue
        over = max(self.load - 1, 0)
        self.morale += network.morale_pull * (network.morale_level - self.morale)
        self.morale -= network.morale_load * over / (1 + over)
        self.absence = network.absence_base + network.absence_morale * (1 - self.morale)


class Network(mesa.Model):  # type: ignore[misc]
    """All services."""

    def __init__(self, network: Reference, seed: int) -> None:
        super().__init__(seed=seed)
        self.network = network
        self.services: list[Any] = [Service(self, s) for s in range(network.services)]
        self.resolved = 0
        self.person_weeks = 0

    def step(self) -> None:
        """Move time by one week."""
        self.agents.do("open")
        self.agents.do("hold_contacts")
        self.agents.do("close")


def run(network: Reference, weeks: int = WEEKS, seed: int = 1) -> Outcome:
    """Run the network once."""
    model = Network(network, seed)
    for _ in range(weeks):
        model.step()
    return Outcome(float(model.resolved) / weeks, float(model.person_weeks) / weeks)
