"""The reference network in plain Python: a networkx graph, counts, numpy's generator."""

from typing import Any

import networkx as nx
import numpy as np

from benchmarks.peers.network import WEEKS, Outcome, Reference


def to_graph(network: Reference) -> "nx.DiGraph[int]":
    """Return the network as a graph whose nodes and edges carry their state."""
    graph: nx.DiGraph[int] = nx.DiGraph()
    for s in range(network.services):
        graph.add_node(
            s,
            rate=network.arrivals[s],
            base=network.base[s],
            queue=0,
            coming=0,
            budget=1.0,
            morale=network.morale_start,
            absence=network.absence_start,
        )
    for link in network.links:
        graph.add_edge(
            link.origin,
            link.to,
            share=link.share,
            trust=network.trust_start,
            lost=0,
            lost_now=0,
            sent=0,
            got=0,
        )
    return graph


def hold_contacts(network: Reference, graph: "nx.DiGraph[int]", luck: Any, s: int) -> int:
    """Hold one service's contacts of a week; return the needs that it met."""
    here = graph.nodes[s]
    mean = here["base"] * here["budget"] * (1 - here["absence"]) / (1 - network.absence_start)
    links = list(graph.out_edges(s, data=True))
    lost = [way["lost"] for _, _, way in links]
    asking = here["queue"] + sum(lost)
    here["load"] = asking / mean
    take = min(asking, luck.poisson(mean))
    if take == asking:
        heard, again = here["queue"], lost
    else:
        heard, *again = luck.multivariate_hypergeometric([here["queue"], *lost], take)
    failed = luck.binomial(heard, network.failure)
    met = heard - failed
    further = luck.multinomial(
        luck.binomial(met, network.further), [way["share"] for _, _, way in links]
    )
    here["queue"] -= heard
    here["coming"] += failed
    for (_, to, way), new, old in zip(links, further, again, strict=True):
        sent = new + old
        if sent == 0:
            continue
        chance = network.handoff_base + network.handoff_trust * way["trust"]
        got = luck.binomial(sent, chance)
        way["sent"] = sent
        way["got"] = got
        way["lost_now"] += new - got
        graph.nodes[to]["coming"] += got
    return int(met)


def run(network: Reference, weeks: int = WEEKS, seed: int = 1) -> Outcome:
    """Run the network once.

    Parameters
    ----------
    weeks : int
        How long.
    seed : int
        Seed of the generator.
    """
    luck = np.random.default_rng(seed)
    graph = to_graph(network)
    budget_weekly = network.budget_weekly
    resolved = 0
    person_weeks = 0
    for _ in range(weeks):
        for _, here in graph.nodes(data=True):
            here["budget"] *= budget_weekly
            if here["rate"] > 0:
                here["queue"] += luck.poisson(here["rate"])
        for s in graph:
            resolved += hold_contacts(network, graph, luck, s)
        for _, _, way in graph.edges(data=True):
            way["lost"] += way["lost_now"]
            if way["sent"] > 0:
                good = way["got"] / way["sent"]
                trust = way["trust"]
                way["trust"] += network.trust_gain * (1 - trust) * good
                way["trust"] -= network.trust_loss * trust * (1 - good)
            person_weeks += way["lost"]
            way["lost_now"] = way["sent"] = way["got"] = 0
        for _, here in graph.nodes(data=True):
            here["queue"] += here["coming"]
            here["coming"] = 0
            person_weeks += here["queue"]
            over = max(here["load"] - 1, 0)
            here["morale"] += network.morale_pull * (
                network.morale_level - here["morale"]
            ) - network.morale_load * over / (1 + over)
            here["absence"] = network.absence_base + network.absence_morale * (1 - here["morale"])
    return Outcome(resolved / weeks, float(person_weeks) / weeks)
