"""A scenario's parts put together as the arrays that the rules read.

Entities stand in the order of their ids, so that the order of a scenario's file never
matters, and every draw is addressed by a key made from the id alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.parameters import INDEX
from simulator.rules import names as N
from simulator.rules.chance import GUIDE, UNIT_MEANS
from simulator.rules.names import World
from simulator.scenario import Asset, AssetCloses, AssetReopens, FromAbove, Link, Scenario

if TYPE_CHECKING:
    from simulator.rules.names import Floats, Ints

ROLE_INDEX = {
    "architect": N.ARCHITECT,
    "navigator": N.NAVIGATOR,
    "weaver": N.WEAVER,
    "storyteller": N.STORYTELLER,
    "entrepreneur": N.ENTREPRENEUR,
}
EVENT_KINDS = {
    "budget-cut": N.EV_CUT,
    "staff-loss": N.EV_STAFF,
    "world-moves": N.EV_WORLD,
    "harder": N.EV_HARDER,
    "asset-closes": N.EV_ASSET,
    "asset-reopens": N.EV_REOPEN,
}
TARGETS = {
    "people_waiting": N.T_WAITING,
    "weeks_waited": N.T_WAITED,
    "unmet_need": N.T_UNMET,
    "failure_demand": N.T_FAILURE,
    "recorded_waiting": N.T_RECORDED,
}


def stable_key(kind: str, name: str) -> int:
    """Return the 63-bit key of an entity, from its kind and id alone."""
    digest = blake2b(f"{kind}:{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def poisson_tables() -> tuple["Floats", "Ints"]:
    """Return cumulative Poisson tables of mean 1, 2, 4, ..., 64 and guides into them.

    Built from + - x / alone, so that they are the same on every platform. The first has
    shape (7, 256), the second (7, 256): entry i is where to begin for u >= i / 256.
    """
    chance, guide = _poisson_tables()
    return chance.copy(), guide.copy()


@lru_cache(maxsize=1)
def _poisson_tables() -> tuple["Floats", "Ints"]:
    """Return the tables, worked out once."""
    chance = np.full((UNIT_MEANS, 256), 2.0)
    guide = np.zeros((UNIT_MEANS, GUIDE), np.int64)
    start = 0.36787944117144233  # exp(-1)
    for unit in range(UNIT_MEANS):
        mean = float(1 << unit)
        term = start
        for _ in range(unit):
            term = term * term
        total = term
        k = 0
        while k < 254 and (k <= mean or term > 1e-18):
            chance[unit, k] = total
            k += 1
            term = term * mean / k
            total += term
        chance[unit, k:] = 2.0
        at = 0
        for i in range(GUIDE):
            while chance[unit, at] < i / GUIDE:
                at += 1
            guide[unit, i] = at
    return chance, guide


def unit_for(mean: float) -> int:
    """Return which Poisson table suits a mean: the smallest that holds it, up to 64."""
    unit = 0
    while unit < UNIT_MEANS - 1 and float(1 << unit) < 1.25 * mean:
        unit += 1
    return unit


@lru_cache(maxsize=256)
def weekly_factor(yearly_cut: float) -> float:
    """Return the weekly multiplier whose 52nd power is 1 less the yearly cut, by halving."""
    if yearly_cut <= 0:
        return 1.0
    goal = 1.0 - yearly_cut
    low, high = 0.0, 1.0
    for _ in range(200):
        middle = (low + high) / 2.0
        power = 1.0
        for _ in range(52):
            power *= middle
        if power < goal:
            low = middle
        else:
            high = middle
    return high


@dataclass
class Parts:
    """The pieces of a world while it is being put together."""

    scenario: Scenario
    P: "Floats"
    services: tuple[str, ...]
    communities: tuple[str, ...]
    assets: tuple[str, ...]
    service_at: dict[str, int]
    community_at: dict[str, int]
    asset_at: dict[str, int]

    def p(self, name: str) -> float:
        """Return the value of a parameter of the model."""
        return float(self.P[INDEX[name]])

    def world(
        self,
    ) -> tuple[
        World,
        "Floats",
        dict[tuple[str, str], int],
        tuple[str, ...],
        tuple[str, ...],
        tuple[str, ...],
    ]:
        """Return world, weaving at the start with its index, and ids of links, doors, pairs."""
        scenario = self.scenario
        S, G, A = len(self.services), len(self.communities), len(self.assets)
        by_id = {part.id: part for part in scenario.services}
        serves = {name: sorted(by_id[name].serves) for name in self.services}

        referrals = sorted(
            (part for part in scenario.links if part.origin in self.service_at),
            key=lambda part: (part.origin, part.to),
        )
        E = len(referrals)
        link = np.zeros((2, E))
        link_at = np.zeros((4, E), np.int64)
        out_start = np.zeros(S + 1, np.int64)
        sums = dict.fromkeys(self.services, 0.0)
        for part in referrals:
            sums[part.origin] += part.weight.value
        for e, part in enumerate(referrals):
            need = part.need or by_id[part.to].serves[0]
            link[:, e] = (
                part.weight.value / sums[part.origin],
                part.trust.value if part.trust else self.p("trust_start"),
            )
            link_at[:, e] = (
                stable_key("link", part.id),
                self.service_at[part.origin],
                self.service_at[part.to],
                serves[part.to].index(need),
            )
            out_start[self.service_at[part.origin] + 1] += 1
        out_start = np.cumsum(out_start)
        in_start, in_link = _by_target(link_at[N.L_TO], S)

        door_parts = sorted(
            (part for part in scenario.links if part.origin in self.community_at),
            key=lambda part: (part.origin, part.to),
        )
        D = len(door_parts)
        door = np.zeros((1, D))
        door_at = np.zeros((3, D), np.int64)
        door_start = np.zeros(G + 1, np.int64)
        for d, part in enumerate(door_parts):
            door[0, d] = part.right_door.value if part.right_door else self.p("right_door")
            door_at[:, d] = (
                stable_key("door", part.id),
                self.community_at[part.origin],
                self.service_at[part.to],
            )
            door_start[self.community_at[part.origin] + 1] += 1
        door_start = np.cumsum(door_start)
        into_start, into_door = _by_target(door_at[N.D_TO], S)

        demands = sorted(
            (community.id, entry.need, entry.per_week.value)
            for community in scenario.communities
            for entry in community.demand
        )
        J = len(demands)
        right, wrong = self._doors(demands, door_parts, serves)
        astray: list[list[int]] = [[] for _ in range(S)]
        for j, entries in enumerate(wrong):
            for d, _ in entries:
                astray[int(door_at[N.D_TO, d])].append(j)

        woven_index: dict[tuple[str, str], int] = {}
        woven_values: list[float] = []
        woven_start = np.zeros(A + 1, np.int64)
        woven_to: list[int] = []
        asset_parts = {part.id: part for part in scenario.assets}
        for a, name in enumerate(self.assets):
            for community in sorted(asset_parts[name].communities):
                woven_index[name, community] = len(woven_to)
                woven_to.append(self.community_at[community])
                woven_values.append(asset_parts[name].woven.value)
            woven_start[a + 1] = len(woven_to)
        pairs = sorted(
            {
                tuple(sorted((part.id, other)))
                for part in scenario.assets
                for other in part.suits
                if other != part.id
            }
        )
        helps, twins = self._helps(demands, asset_parts, woven_index, pairs)
        demand = np.array([[rate for _, _, rate in demands]])
        demand_at = np.zeros((3, J), np.int64)
        for j, (community, need, rate) in enumerate(demands):
            demand_at[:, j] = (
                stable_key("demand", f"{community}/{need}"),
                self.community_at[community],
                unit_for(rate),
            )
        communities = np.zeros((2, G))
        for place in scenario.communities:
            rates = {entry.need: entry.per_week.value for entry in place.demand}
            communities[:, self.community_at[place.id]] = (
                max(sum(rates[need] for need in sorted(rates)), 1e-9),
                place.trust.value,
            )
        further = np.zeros(S)
        for s, name in enumerate(self.services):
            given = by_id[name].further_need
            if out_start[s + 1] > out_start[s]:
                further[s] = given.value if given else self.p("further_need")
        asked = self._asked(demands, helps, asset_parts, communities)
        flow = self._flows(asked, demands, right, door_at, further, link, link_at)
        contacts = self._contacts(asked, flow, right, wrong, door, door_at, further, link, link_at)

        service = np.zeros((5, S))
        service_rows = np.zeros((4, S), np.int64)
        origin = np.zeros((S, G))
        for s, name in enumerate(self.services):
            part_s = by_id[name]
            base = max(contacts[s], 1e-6) / part_s.load.value
            service[:, s] = (
                base,
                part_s.staff.value,
                further[s],
                weekly_factor(part_s.yearly_cut.value) if part_s.yearly_cut else 1.0,
                part_s.wickedness.value if part_s.wickedness else self.p("wickedness"),
            )
            service_rows[:, s] = (
                stable_key("service", name),
                len(serves[name]),
                int(part_s.statutory),
                unit_for(1.1 * base),
            )
            total = sum(flow[s])
            for g in range(G):
                origin[s, g] = flow[s][g] / total if total > 0 else 1.0 / G

        pool_at = np.zeros((2, N.POOLS * S), np.int64)
        cells = 0
        for s, name in enumerate(self.services):
            widths = (
                len(serves[name]) * G,
                len(astray[s]),
                int(out_start[s + 1] - out_start[s]) * G,
                len(serves[name]) * G,
                len(serves[name]) * G,
            )
            for q, width in enumerate(widths):
                pool_at[:, s * N.POOLS + q] = (cells, width)
                cells += (N.AGES + 1) * width
        astray_place = {(s, j): k for s in range(S) for k, j in enumerate(astray[s])}
        asset = np.zeros((2, A))
        for name, a in self.asset_at.items():
            asset[:, a] = (asset_parts[name].share.value, asset_parts[name].health.value)
        event_at, event = self._events(demands)
        chance, guide = poisson_tables()
        right_start, right_flat = _flatten(right)
        wrong_start, wrong_flat = _flatten(wrong)
        help_start, help_flat = _flatten(helps)
        twin_start, twin_flat = _flatten(twins)
        help_demand = [j for j in range(J) for _ in helps[j]]
        wrong_demand = [j for j in range(J) for _ in wrong[j]]
        world = World(
            P=self.P,
            service=service,
            service_at=service_rows,
            pool_at=pool_at,
            astray_start=_flatten(astray)[0],
            astray_demand=_ints(_flatten(astray)[1]),
            origin=origin,
            link=link,
            link_at=link_at,
            out_start=out_start,
            in_start=in_start,
            in_link=in_link,
            door=door,
            door_at=door_at,
            door_start=door_start,
            into_start=into_start,
            into_door=into_door,
            community=communities,
            community_at=_ints([stable_key("community", g) for g in self.communities])[None, :],
            demand=demand,
            demand_at=demand_at,
            right_start=right_start,
            right_door=_ints([entry[0] for entry in right_flat]),
            right_place=_ints([entry[1] for entry in right_flat]),
            right_share=np.array([entry[2] for entry in right_flat], float),
            wrong_start=wrong_start,
            wrong_door=_ints([entry[0] for entry in wrong_flat]),
            wrong_place=_ints(
                [
                    astray_place[int(door_at[N.D_TO, entry[0]]), j]
                    for entry, j in zip(wrong_flat, wrong_demand, strict=True)
                ]
            ),
            wrong_share=np.array([entry[1] for entry in wrong_flat], float),
            help_start=help_start,
            help_asset=_ints([self.asset_at[name] for name in help_flat]),
            help_woven=_ints(
                [
                    woven_index[name, demands[j][0]]
                    for name, j in zip(help_flat, help_demand, strict=True)
                ]
            ),
            twin_start=twin_start,
            twin=np.array(twin_flat, np.int64).reshape(len(twin_flat), 5).T.copy(),
            asset=asset,
            woven_start=woven_start,
            woven_to=_ints(woven_to),
            pair_at=np.array(
                [[self.asset_at[a] for a, _ in pairs], [self.asset_at[b] for _, b in pairs]],
                np.int64,
            ).reshape(2, len(pairs)),
            event_at=event_at,
            event=event,
            plan_at=np.zeros((5, 0), np.int64),
            plan=np.zeros((2, 0)),
            asked_start=np.zeros(1, np.int64),
            asked=np.zeros(0, np.int64),
            turned_at=np.zeros(0, np.int64),
            turned=np.zeros((4, 0)),
            turn_weeks=_ints([scenario.calendar.weeks, scenario.calendar.weeks_per_turn]),
            role_share=np.array(
                [
                    [
                        self.p(f"share_{role}")
                        for role, _ in sorted(ROLE_INDEX.items(), key=lambda item: item[1])
                    ]
                ]
            ),
            chance=chance,
            guide=guide,
        )
        return (
            world,
            np.array(woven_values, float),
            woven_index,
            tuple(part.id for part in referrals),
            tuple(part.id for part in door_parts),
            tuple("+".join(pair) for pair in pairs),
        )

    def _doors(
        self,
        demands: list[tuple[str, str, float]],
        doors: Sequence[Link],
        serves: Mapping[str, list[str]],
    ) -> tuple[list[list[tuple[int, int, float]]], list[list[tuple[int, float]]]]:
        """Return each demand's right doors (door, class, share) and wrong ones (door, share)."""
        G = len(self.communities)
        right: list[list[tuple[int, int, float]]] = []
        wrong: list[list[tuple[int, float]]] = []
        for community, need, _ in demands:
            g = self.community_at[community]
            mine = [d for d, door in enumerate(doors) if door.origin == community]
            good = [d for d in mine if need in serves[doors[d].to]]
            bad = [d for d in mine if d not in good]
            whole = sum(doors[d].weight.value for d in good)
            right.append(
                [
                    (d, serves[doors[d].to].index(need) * G + g, doors[d].weight.value / whole)
                    for d in good
                ]
            )
            whole = sum(doors[d].weight.value for d in bad)
            wrong.append([(d, doors[d].weight.value / whole) for d in bad])
        return right, wrong

    def _helps(
        self,
        demands: list[tuple[str, str, float]],
        assets: Mapping[str, Asset],
        woven: Mapping[tuple[str, str], int],
        pairs: Sequence[tuple[str, ...]],
    ) -> tuple[list[list[str]], list[list[tuple[int, int, int, int, int]]]]:
        """Return, for each demand, the assets that help first, and the pairs among them."""
        helps: list[list[str]] = []
        twins: list[list[tuple[int, int, int, int, int]]] = []
        for community, need, _ in demands:
            mine = [
                name
                for name in self.assets
                if need in assets[name].needs and community in assets[name].communities
            ]
            helps.append(mine)
            twins.append(
                [
                    (
                        k,
                        self.asset_at[a],
                        woven[a, community],
                        self.asset_at[b],
                        woven[b, community],
                    )
                    for k, (a, b) in enumerate(pairs)
                    if a in mine and b in mine
                ]
            )
        return helps, twins

    def _asked(
        self,
        demands: list[tuple[str, str, float]],
        helps: list[list[str]],
        assets: Mapping[str, Asset],
        communities: "Floats",
    ) -> list[float]:
        """Return what is asked for in a week at the start, by demand (equation 1)."""
        asked: list[float] = []
        for (community, _, rate), mine in zip(demands, helps, strict=True):
            trust = float(communities[N.C_TRUST_START, self.community_at[community]])
            share = 0.0
            for name in mine:
                asset = assets[name]
                share += asset.share.value * asset.health.value * asset.woven.value
            engaged = 1.0 + self.p("engagement") * (trust - 0.5)
            asked.append(rate * engaged * (1.0 - self.p("diversion") * trust * min(share, 1.0)))
        return asked

    def _flows(
        self,
        asked: list[float],
        demands: list[tuple[str, str, float]],
        right: list[list[tuple[int, int, float]]],
        door_at: "Ints",
        further: "Floats",
        link: "Floats",
        link_at: "Ints",
    ) -> list[list[float]]:
        """Return needs a week that are resolved at each service, by community of origin.

        nu = external + (further need x weight) nu, added up round by round, which is the
        traffic equation of an open Jackson network (Jackson 1957).
        """
        S, G = len(self.services), len(self.communities)
        total = [[0.0] * G for _ in range(S)]
        wave = [[0.0] * G for _ in range(S)]
        for j, (community, _, _) in enumerate(demands):
            g = self.community_at[community]
            for d, _, share in right[j]:
                wave[int(door_at[N.D_TO, d])][g] += asked[j] * share
        edges = [
            (
                int(link_at[N.L_FROM, e]),
                int(link_at[N.L_TO, e]),
                float(further[link_at[N.L_FROM, e]] * link[N.WEIGHT, e]),
            )
            for e in range(link.shape[1])
        ]
        edges = [edge for edge in edges if edge[2] > 0.0]
        for _ in range(2000):
            total = [
                [so_far + more for so_far, more in zip(*rows, strict=True)]
                for rows in zip(total, wave, strict=True)
            ]
            following = [[0.0] * G for _ in range(S)]
            for origin, to, part in edges:
                following[to] = [
                    so_far + part * more
                    for so_far, more in zip(following[to], wave[origin], strict=True)
                ]
            wave = following
            if max((max(row) for row in wave), default=0.0) < 1e-13:
                break
        return total

    def _contacts(
        self,
        asked: list[float],
        flow: list[list[float]],
        right: list[list[tuple[int, int, float]]],
        wrong: list[list[tuple[int, float]]],
        door: "Floats",
        door_at: "Ints",
        further: "Floats",
        link: "Floats",
        link_at: "Ints",
    ) -> list[float]:
        """Return contacts a week that each service is asked for at the start.

        Needs over 1 - f_ref, repeated hand-offs (1 / p - 1 each), and visits by people
        who belong elsewhere ((1 - pi) / pi a need); the rho_0 of the model.
        """
        needs = [sum(row) for row in flow]
        contacts = [n / (1.0 - self.p("failure_reference")) for n in needs]
        for e in range(link.shape[1]):
            s = int(link_at[N.L_FROM, e])
            p = min(
                self.p("handoff_base") + self.p("handoff_trust") * float(link[N.TRUST_START, e]),
                self.p("handoff_most"),
            )
            # where no hand-off ever works, nobody plans for all the tries
            p = max(p, 0.01)
            contacts[s] += needs[s] * float(further[s] * link[N.WEIGHT, e]) * (1.0 / p - 1.0)
        for j, entries in enumerate(wrong):
            if entries:
                pi = sum(share * float(door[N.RIGHT, d]) for d, _, share in right[j])
                for d, share in entries:
                    contacts[int(door_at[N.D_TO, d])] += (
                        asked[j] * share * (1.0 - pi) / max(pi, 0.01)
                    )
        return contacts

    def _events(self, demands: list[tuple[str, str, float]]) -> tuple["Ints", "Floats"]:
        """Return events, one row for each entity that they touch."""
        rows: list[tuple[int, int, int, int, float]] = []
        every = range(len(self.services))
        for event in sorted(self.scenario.events, key=lambda part: (part.week, part.id)):
            first, until = event.week - 1, event.week - 1 + event.weeks
            for effect in event.effects:
                if effect.kind == "demand":
                    for j, (community, need, _) in enumerate(demands):
                        if (not effect.needs or need in effect.needs) and (
                            not effect.communities or community in effect.communities
                        ):
                            rows.append((first, until, N.EV_DEMAND, j, effect.factor.value))
                elif isinstance(effect, AssetCloses | AssetReopens):
                    for name in sorted(effect.assets):
                        rows.append(
                            (first, until, EVENT_KINDS[effect.kind], self.asset_at[name], 0.0)
                        )
                elif effect.kind == "trust":
                    for name in sorted(effect.communities) or self.communities:
                        rows.append(
                            (first, until, N.EV_TRUST, self.community_at[name], effect.change.value)
                        )
                elif isinstance(effect, FromAbove):
                    rows += [(first, until, *row) for row in self._from_above(effect)]
                elif effect.kind == "money":
                    rows.append((first, until, N.EV_MONEY, 0, effect.amount.value))
                elif effect.kind == "budget-cut" and not effect.services:
                    rows.append((first, until, N.EV_CUT_ALL, 0, effect.share.value))
                else:
                    kind = EVENT_KINDS[effect.kind]
                    value = (
                        effect.wickedness.value if effect.kind == "harder" else effect.share.value
                    )
                    chosen = [self.service_at[name] for name in sorted(effect.services)] or every
                    for s in chosen:
                        rows.append((first, until, kind, s, value))
        event_at = np.array([row[:4] for row in rows], np.int64).reshape(len(rows), 4).T.copy()
        return event_at, np.array([row[4] for row in rows], float)

    def _from_above(self, effect: FromAbove) -> list[tuple[int, int, float]]:
        """Return kind, entity and value of each row of an event from above."""
        if effect.kind == "target":
            return [
                (N.EV_TARGET, TARGETS[effect.watches], effect.at_most.value),
                (N.EV_PRESS, 0, effect.pressure.value),
                (N.EV_TIME, 0, effect.attention.value),
            ]
        if effect.kind == "pool":
            return [
                (N.EV_POOL, 0, effect.amount.value),
                (N.EV_GRANT, 0, effect.grant.value),
                (N.EV_ODDS, 0, effect.chance.value),
            ]
        if effect.kind == "inquiry":
            return [
                (N.EV_SITS, 0, effect.attention.value),
                (N.EV_SHAKES, 0, effect.shakes.value),
            ]
        if effect.kind == "legitimacy":
            return [(N.EV_MANDATE, 0, effect.change.value)]
        if effect.kind == "members":
            return [(N.EV_MEMBERS, 0, effect.consent.value)]
        rows = []
        every = range(len(self.services))
        for s in [self.service_at[name] for name in sorted(effect.services)] or every:
            rows += [
                (N.EV_INSPECT, s, effect.attention.value),
                (N.EV_TIED, s, effect.capacity.value),
                (N.EV_INSIGHT, s, effect.insight.value),
            ]
        return rows


def _flatten(rows: Sequence[Sequence[Any]]) -> tuple["Ints", list[Any]]:
    starts = np.zeros(len(rows) + 1, np.int64)
    flat: list[Any] = []
    for i, row in enumerate(rows):
        flat.extend(row)
        starts[i + 1] = len(flat)
    return starts, flat


def _ints(row: Sequence[int]) -> "Ints":
    return np.array(row, np.int64)


def _by_target(targets: "Ints", count: int) -> tuple["Ints", "Ints"]:
    rows: list[list[int]] = [[] for _ in range(count)]
    for i, to in enumerate(targets):
        rows[int(to)].append(i)
    starts, flat = _flatten(rows)
    return starts, _ints(flat)
