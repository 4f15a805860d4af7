"""A scenario as a network: a networkx graph at the boundary, index arrays inside.

Entities stand in the order of their ids, so that the order of a scenario's file never
matters, and every draw is addressed by a key made from the id alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from simulator.assembly import ROLE_INDEX, Parts, stable_key
from simulator.cards import BY_ID as CARD_BY_ID
from simulator.decisions import Decision
from simulator.parameters import INDEX, values
from simulator.room import allocate
from simulator.rules import names as N
from simulator.rules.names import State, World
from simulator.scenario import Scenario, Service

if TYPE_CHECKING:
    import networkx as nx

    from simulator.rules.names import Floats

__all__ = ["LEVERS", "ROLE_INDEX", "Network", "build", "stable_key", "to_graph"]

LEVERS = {
    "warm-handoff": N.WALK,
    "local-guide": N.GUIDE,
    "greet-at-the-door": N.GREET,
    "give-the-gps": N.GPS,
    "open-the-doors": N.OPEN_DOORS,
    "back-a-group": N.GRANT,
    "join-groups": N.JOIN,
    "lend-a-hand": N.LEND,
    "try-and-learn": N.TRY,
    "standard-way": N.STANDARD,
    "copy-a-neighbour": N.COPY,
    "remove-step": N.STEP,
    "merge": N.MERGE,
    "decommission": N.CLOSE,
    "put-step-back": N.PUT_BACK,
    "ask-once": N.ASK_ONCE,
    "shared-front-door": N.FRONT_DOOR,
    "follow-a-journey": N.JOURNEY,
    "shared-story": N.NARRATIVE,
    "show-the-work": N.SHOW,
    "one-table": N.TABLE,
    "joint-programme": N.PROGRAMME,
    "what-people-bring": N.BRING,
    "invest-to-save": N.INVEST,
    "hold-posts": N.HOLD,
    "bid-for-money": N.BID,
    "call-people-back": N.CALL_BACK,
    "look-for-people": N.SEEK,
    "learn-together": N.LEARN,
    "pool-staff": N.POOL_STAFF,
    "listen-first": N.LISTEN,
    "meet-those-helped": N.MEET,
    "pass-money-on": N.PASS_ON,
    "sell-know-how": N.TRADE,
}


def to_graph(scenario: Scenario) -> "nx.DiGraph[str]":
    """Return a scenario as a directed graph.

    Nodes carry ``kind`` (community, front-door, service, specialist or asset), ``name``
    and ``part`` (the scenario's own description). Edges carry ``kind`` (door, referral or
    asset) and ``part``.
    """
    import networkx as nx  # takes longer to load than a run of two years

    graph: nx.DiGraph[str] = nx.DiGraph(name=scenario.title)
    for community in sorted(scenario.communities, key=lambda part: part.id):
        graph.add_node(community.id, kind="community", name=community.name, part=community)
    for service in sorted(scenario.services, key=lambda part: part.id):
        graph.add_node(service.id, kind=service.kind, name=service.name, part=service)
    for asset in sorted(scenario.assets, key=lambda part: part.id):
        graph.add_node(asset.id, kind="asset", name=asset.name, part=asset)
    communities = {part.id for part in scenario.communities}
    for link in sorted(scenario.links, key=lambda part: (part.origin, part.to)):
        kind = "door" if link.origin in communities else "referral"
        graph.add_edge(link.origin, link.to, kind=kind, part=link)
    for asset in scenario.assets:
        for g in asset.communities:
            graph.add_edge(asset.id, g, kind="asset", part=asset)
    return graph


@dataclass(frozen=True)
class Network:
    """A scenario with its names resolved, ready to run.

    Attributes
    ----------
    scenario : Scenario
        What it was built from.
    services, communities, assets, needs : tuple of str
        Ids, in alphabetical order: the order of all arrays.
    links, doors, pairs : tuple of str
        Ids of links between services, of links from communities, of asset pairs.
    world : World
        The same as arrays.
    """

    scenario: Scenario
    overrides: Mapping[str, float]
    services: tuple[str, ...]
    communities: tuple[str, ...]
    assets: tuple[str, ...]
    needs: tuple[str, ...]
    links: tuple[str, ...]
    doors: tuple[str, ...]
    pairs: tuple[str, ...]
    world: World
    woven: "Floats"
    reserve: float
    woven_index: Mapping[tuple[str, str], int]

    @cached_property
    def graph(self) -> "nx.DiGraph[str]":
        """The network at the boundary; see `to_graph`."""
        return to_graph(self.scenario)

    @cached_property
    def place(self) -> dict[str, int]:
        """Row of each entity's arrays, by id, for all kinds."""
        found: dict[str, int] = {}
        groups = (self.services, self.communities, self.assets, self.links, self.doors, self.pairs)
        for ids in groups:
            found.update({name: i for i, name in enumerate(ids)})
        return found

    @cached_property
    def demands(self) -> tuple[tuple[str, str], ...]:
        """Community and need of each demand, in the order of the arrays."""
        found = (
            (community.id, entry.need)
            for community in self.scenario.communities
            for entry in community.demand
        )
        return tuple(sorted(found))

    @cached_property
    def _servers(self) -> dict[str, list[str]]:
        """Services that can help with each need."""
        found: dict[str, list[str]] = {need: [] for need in self.needs}
        for service in self.services:
            for need in self.graph.nodes[service]["part"].serves:
                found[need].append(service)
        return found

    @cached_property
    def names(self) -> dict[str, str]:
        """Name of each entity by id; links and pairs read as two names."""
        found = {name: str(data["name"]) for name, data in self.graph.nodes(data=True)}
        for link in (*self.links, *self.doors):
            origin, to = link.split("->")
            found[link] = f"{found[origin]} → {found[to]}"
        for pair in self.pairs:
            a, b = pair.split("+")
            found[pair] = f"{found[a]} and {found[b]}"
        return found

    def parameter(self, name: str) -> float:
        """Return the value of a parameter of the model here."""
        return float(self.world.P[INDEX[name]])

    def heir(self, service: str) -> str:
        """Return the service that people turn to when this one closes, or ''."""
        part: Service = self.graph.nodes[service]["part"]
        weights = {
            str(to): float(data["part"].weight.value)
            for _, to, data in self.graph.out_edges(service, data=True)
        }
        near = {other for need in part.serves for other in self._servers[need]} | set(weights)
        best: tuple[int, float, str] | None = None
        for other in near - {service}:
            shared = len(set(part.serves) & set(self.graph.nodes[other]["part"].serves))
            weight = weights.get(other, 0.0)
            if shared == 0 and weight == 0.0:
                continue
            rank = (-shared, -weight, other)
            if best is None or rank < best:
                best = rank
        return best[2] if best else ""

    def asked(self, card: str, target: str) -> tuple[str, ...]:
        """Return the services whose attention an invitation of a card spends."""
        kind = CARD_BY_ID[card].target
        if kind == "service":
            if card in ("lend-a-hand", "decommission"):
                around = (to for _, to in self.graph.out_edges(target))
                return tuple(sorted({target, *around}))
            return (target,)
        if kind == "link":
            origin, to = target.split("->")
            return (origin,) if card == "copy-a-neighbour" else (origin, to)
        communities = {target} if kind == "community" else set()
        if kind in ("asset", "asset pair"):
            for asset in target.split("+"):
                communities.update(self.graph.nodes[asset]["part"].communities)
        doors = {door.split("->")[1] for door in self.doors if door.split("->")[0] in communities}
        return tuple(sorted(doors))

    def with_decisions(
        self, decisions: Sequence[Decision], seats: Sequence[str] = (), weeks: int | None = None
    ) -> World:
        """Return the world's arrays with the decisions of a run written into them.

        Parameters
        ----------
        decisions : sequence of Decision
            Cards and turns of dials, in the order in which they were taken.
        seats : sequence of str
            Played roles: each has at least `played_share` of the attention. Where there is
            one seat, a card of another role is played under a second hat, and both roles
            have less attention in that turn; see `role_shares`.
        weeks : int, optional
            Weeks of the run, if not the scenario's.
        """
        cards = [d for d in decisions if d.dials is None]
        turns = [d for d in decisions if d.dials is not None]
        per_turn = self.scenario.calendar.weeks_per_turn
        plan_at = np.zeros((5, len(cards)), np.int64)
        plan = np.zeros((2, len(cards)))
        asked_start = np.zeros(len(cards) + 1, np.int64)
        asked: list[int] = []
        for c, decision in enumerate(cards):
            card = CARD_BY_ID[decision.card]
            b = -1
            if decision.card == "decommission":
                b = self.place[self.heir(decision.target)]
            plan_at[:, c] = (
                decision.turn,
                ROLE_INDEX[decision.role],
                LEVERS[decision.card],
                self.place[decision.target],
                b,
            )
            plan[:, c] = (card.attention, card.money)
            asked.extend(self.place[s] for s in self.asked(decision.card, decision.target))
            asked_start[c + 1] = len(asked)
        turned = np.zeros((4, len(turns)))
        for n, decision in enumerate(turns):
            assert decision.dials is not None
            turned[:, n] = tuple(decision.dials)
        return self.world._replace(
            plan_at=plan_at,
            plan=plan,
            asked_start=asked_start,
            asked=np.array(asked, np.int64),
            turned_at=np.array([d.turn * per_turn for d in turns], np.int64),
            turned=turned,
            turn_weeks=np.array([weeks or self.scenario.calendar.weeks, per_turn], np.int64),
            role_share=self._shares_by_turn(cards, seats, weeks or self.scenario.calendar.weeks),
        )

    def _shares_by_turn(
        self, cards: Sequence[Decision], seats: Sequence[str], weeks: int
    ) -> "Floats":
        """Return `role_shares` turn by turn, with a last row for the time after the run."""
        per_turn = self.scenario.calendar.weeks_per_turn
        rows = np.tile(self.role_shares(seats), (-(-weeks // per_turn) + 1, 1))
        hats: dict[int, list[str]] = {}
        if len(seats) == 1:
            for card in cards:
                if card.role not in seats:
                    hats.setdefault(card.turn, []).append(card.role)
        for turn, worn in hats.items():
            if 0 <= turn < len(rows) - 1:
                rows[turn] = self.role_shares(seats, worn)
        return rows

    def role_shares(self, seats: Sequence[str], hats: Sequence[str] = ()) -> "Floats":
        """Return each role's share of attention; a played role has a least share.

        Shape (roles,), no unit. The other roles give way in proportion. Where so many are
        played that the least share of each is more than there is, all of them have the same.

        Parameters
        ----------
        seats : sequence of str
            Played roles.
        hats : sequence of str
            Roles that the one seat plays besides its own. They count as played, and then
            everybody under two hats loses `second_hat_cost` of the attention: it goes into
            switching from one job to the other, and nobody else has it.
        """
        shares = np.zeros(N.ROLES)
        for role, r in ROLE_INDEX.items():
            shares[r] = self.parameter(f"share_{role}")
        played = [ROLE_INDEX[role] for role in dict.fromkeys([*seats, *hats])]
        total = float(sum(shares))
        least = min(self.parameter("played_share"), total / max(len(played), 1))
        usual = shares.copy()
        raised: list[int] = []
        while low := [r for r in played if r not in raised and shares[r] < least]:
            raised += low
            others = total - float(sum(usual[r] for r in raised))
            for r in range(N.ROLES):
                if r in raised:
                    shares[r] = least
                elif others > 0:
                    shares[r] = usual[r] * (max(total - least * len(raised), 0.0) / others)
        if hats:
            for r in played:
                shares[r] *= 1.0 - self.parameter("second_hat_cost")
        return shares

    def new_state(self, cards: int = 0) -> State:
        """Return arrays for one run, not started yet."""
        return allocate(self.world, cards)


def build(scenario: Scenario, overrides: Mapping[str, float] | None = None) -> Network:
    """Resolve a scenario into a network.

    Parameters
    ----------
    scenario : Scenario
        A scenario without faults.
    overrides : mapping of str to float, optional
        Parameters from outside the file; they come before those of the file.

    Returns
    -------
    Network

    Raises
    ------
    ValueError
        If an override lies outside its range.
    KeyError
        If an override is unknown.
    """
    merged = {name: part.value for name, part in scenario.model.items()}
    merged.update(overrides or {})
    P = np.array(values(merged))
    services = tuple(sorted(part.id for part in scenario.services))
    communities = tuple(sorted(part.id for part in scenario.communities))
    assets = tuple(sorted(part.id for part in scenario.assets))
    needs = tuple(sorted(part.id for part in scenario.needs))
    service_at = {name: i for i, name in enumerate(services)}
    community_at = {name: i for i, name in enumerate(communities)}
    asset_at = {name: i for i, name in enumerate(assets)}
    parts = Parts(scenario, P, services, communities, assets, service_at, community_at, asset_at)
    world, woven, woven_index, links, doors, pairs = parts.world()
    for array in world:
        array.flags.writeable = False
    return Network(
        scenario=scenario,
        overrides=dict(overrides or {}),
        services=services,
        communities=communities,
        assets=assets,
        needs=needs,
        links=links,
        doors=doors,
        pairs=pairs,
        world=world,
        woven=woven,
        reserve=float(scenario.place.reserve.value),
        woven_index=woven_index,
    )
