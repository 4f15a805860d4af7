"""Which things of a network are looked at: filters that hide, and a focus that fades."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.scenario import Scenario
from ui.map.facts import NODE_KINDS, Thing

HEAVY = ("strained", "overloaded")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is left out of sight.

    Attributes
    ----------
    kinds : frozenset of str
        Kinds of things that are hidden, such as ``asset``.
    heavy : bool
        Whether calm and busy services are hidden.
    need, community : str
        Only services and assets that meet this need; only what people of this community come
        to, directly or passed on. Empty for all.
    """

    kinds: frozenset[str] = frozenset()
    heavy: bool = False
    need: str = ""
    community: str = ""

    def __bool__(self) -> bool:
        return bool(self.kinds or self.heavy or self.need or self.community)


EVERYTHING = Filter()


def seen(scenario: Scenario, rows: Iterable[Thing], chosen: Filter) -> frozenset[str]:
    """Return the ids of the nodes that a filter leaves in sight.

    Parameters
    ----------
    scenario : Scenario
        Tells who serves which need and who can come where.
    rows : iterable of Thing
        Everything, with the load of this week.
    chosen : Filter
    """
    left = {row.id: row for row in rows if row.kind in NODE_KINDS and row.kind not in chosen.kinds}
    if chosen.heavy:
        left = {
            ident: row
            for ident, row in left.items()
            if row.kind in ("community", "asset")
            or (row.level is not None and row.level.id in HEAVY)
        }
    if chosen.need:
        serving = {service.id for service in scenario.services if chosen.need in service.serves}
        serving |= {asset.id for asset in scenario.assets if chosen.need in asset.needs}
        serving |= {
            community.id
            for community in scenario.communities
            if any(demand.need == chosen.need for demand in community.demand)
        }
        left = {ident: row for ident, row in left.items() if ident in serving}
    if chosen.community:
        reached = reach(scenario, chosen.community)
        left = {ident: row for ident, row in left.items() if ident in reached}
    return frozenset(left)


def reach(scenario: Scenario, community: str) -> frozenset[str]:
    """Return a community, its assets, and every service that its people can come to."""
    found = {community}
    waiting = [community]
    while waiting:
        here = waiting.pop()
        for link in scenario.links:
            if link.origin == here and link.to not in found:
                found.add(link.to)
                waiting.append(link.to)
    found |= {asset.id for asset in scenario.assets if community in asset.communities}
    return frozenset(found)


def neighbours(
    rows: Iterable[Thing], scenario: Scenario, centre: str, steps: int
) -> frozenset[str]:
    """Return a node and those that are at most so many links away, either way.

    Assets count as linked to the communities that they belong to.
    """
    near: dict[str, set[str]] = {}
    for row in rows:
        if row.kind in ("door", "link"):
            near.setdefault(row.origin, set()).add(row.to)
            near.setdefault(row.to, set()).add(row.origin)
    for asset in scenario.assets:
        for community in asset.communities:
            near.setdefault(asset.id, set()).add(community)
            near.setdefault(community, set()).add(asset.id)
    found = {centre}
    edge = {centre}
    for _ in range(steps):
        edge = {other for here in edge for other in near.get(here, ())} - found
        found |= edge
    return frozenset(found)
