"""What can be seen of the parts of a place, read from a state of the rules.

A run paints all parts for people to look at; a forecast reads the few that a card is told by.
Both read them here, so that they speak of the same figures.
"""

from simulator.network import Network
from simulator.picture import AssetView, CommunityView, DoorView, LinkView, ServiceView
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.flow import asset_term, right_chance
from simulator.rules.judge import centre_noise, local_noise
from simulator.rules.names import Ints, State, World


def service_view(net: Network, world: World, st: State, i: int, *, near: bool) -> ServiceView:
    """Return what can be seen of a service at the end of a week.

    Parameters
    ----------
    i : int
        Its place among the services.
    near : bool
        Whether those close by judge practice, rather than the centre.
    """
    first = i * N.POOLS
    home = int(st.service_at[N.HOME, i])
    staff = world.service[N.STAFF, i] * st.service[N.BUDGET, i]
    staff *= (1.0 - st.service[N.FREED, i]) * (1.0 - st.service[N.VACANCY, i])
    borrowed = st.service[N.BORROWED, i] - st.service[N.LENT, i]
    borrowed += st.service[N.EXTRA, i]
    return ServiceView(
        id=net.services[i],
        waiting=int(st.size[first + N.WAITING]),
        misdirected=int(st.size[first + N.ASTRAY]),
        between=int(st.size[first + N.BETWEEN]),
        load=float(st.service[N.LOAD, home]),
        arrived=int(st.service_at[N.W_ARRIVED, i]),
        contacts=int(st.service_at[N.W_CONTACTS, i]),
        unsolved=int(st.service_at[N.W_FAILED, i]),
        resolved=int(st.service_at[N.W_RESOLVED, i]),
        staff=max(float(staff + borrowed), 0.0),
        morale=float(st.service[N.MORALE, i]),
        fit=float(st.service[N.FIT, i]),
        absence=float(st.service[N.ABSENCE, i]),
        steps=int(st.service_at[N.STEPS, home]).bit_count(),
        open=home == i,
        home=net.services[home],
        changes=int(st.service_at[N.CHANGES, home]),
        gave_up=int(st.size[first + N.AWAY]),
        on_paper=int(st.size[first + N.PAPER]),
        strayed=strayed(net, world, st, i),
        judged_off=float((local_noise if near else centre_noise)(world, st, i)),
    )


def door_view(net: Network, world: World, st: State, d: int) -> DoorView:
    """Return what can be seen of a way from a community to a front door, the `d`-th."""
    name = net.doors[d]
    origin, to = name.split("->")
    return DoorView(
        id=name,
        origin=origin,
        to=to,
        asked=int(st.door_at[0, d]),
        right_door=right_chance(world, st, d),
        navigation=float(st.door[0, d]),
    )


def link_view(net: Network, world: World, st: State, e: int) -> LinkView:
    """Return what can be seen of a referral link, the `e`-th."""
    name = net.links[e]
    origin, to = name.split("->")
    return LinkView(
        id=name,
        origin=origin,
        to=to,
        sent=int(st.link_at[N.SENT, e]),
        arrived=int(st.link_at[N.GOT, e]),
        trust=float(st.link[N.TRUST, e]),
        navigation=float(st.link[N.NAVIGATION, e]),
        pending=pending_on(world, st, e),
    )


def community_view(net: Network, st: State, g: int) -> CommunityView:
    """Return what can be seen of a community, the `g`-th."""
    return CommunityView(
        id=net.communities[g],
        waiting=int(st.community_at[N.C_NOW, g]),
        asked=int(st.community_at[N.C_WEEK_ASKED, g]),
        resolved=int(st.community_at[N.C_WEEK_RESOLVED, g]),
        weeks_waited=float(st.community_at[N.C_WEEKS, g])
        / max(int(st.community_at[N.C_NEEDS, g]), 1),
        trust=float(st.community[N.C_TRUST, g]),
        finds_own_way=float(st.community[N.C_GPS, g]),
        gave_up=int(st.community_at[N.C_AWAY, g]),
    )


def asset_view(net: Network, world: World, st: State, a: int) -> AssetView:
    """Return what can be seen of a community asset, the `a`-th."""
    low, high = int(world.woven_start[a]), int(world.woven_start[a + 1])
    woven = float(st.woven[low:high].mean()) if high > low else 0.0
    helped = 0.0
    for j in range(world.demand.shape[1]):
        some = range(int(world.help_start[j]), int(world.help_start[j + 1]))
        if a not in world.help_asset[some.start : some.stop]:
            continue
        terms = {
            int(world.help_asset[i]): asset_term(
                world, st, int(world.help_asset[i]), int(world.help_woven[i])
            )
            for i in some
        }
        total = sum(terms.values())
        if total > 0:
            helped += float(st.demand[N.D_HELPED, j]) * terms.get(a, 0.0) / total
    return AssetView(
        id=net.assets[a],
        health=float(st.asset[N.HEALTH, a]),
        woven=woven,
        helped=helped,
        open=asset_open(st, a),
    )


def asset_open(st: State, a: int) -> bool:
    """Return whether an asset is open, or on its way to be so again."""
    return bool(st.asset[N.CLOSING, a] < 0 or st.asset[N.OPENING, a] > 0)


def strayed(net: Network, world: World, st: State, s: int) -> tuple[tuple[str, str, int], ...]:
    """Return people who came to a service by mistake, by community and need."""
    if not st.size[s * N.POOLS + N.ASTRAY]:
        return ()
    first = int(world.astray_start[s])
    found = []
    for k, people in enumerate(_classes(world, st, s, N.ASTRAY)):
        if people:
            community, need = net.demands[int(world.astray_demand[first + k])]
            found.append((community, need, int(people)))
    return tuple(found)


def pending_on(world: World, st: State, e: int) -> int:
    """Return how many people who were sent along a link have not arrived."""
    s = int(world.link_at[N.L_FROM, e])
    if not st.size[s * N.POOLS + N.BETWEEN]:
        return 0
    communities = world.community.shape[1]
    row = (e - int(world.out_start[s])) * communities
    return int(_classes(world, st, s, N.BETWEEN)[row : row + communities].sum())


def _classes(world: World, st: State, service: int, group: int) -> Ints:
    """Return how many people of each class are in one group of a service."""
    pool = service * N.POOLS + group
    width = int(world.pool_at[N.CLASSES, pool])
    first = int(world.pool_at[N.OFFSET, pool])
    cells = st.cohort[first : first + (N.AGES + 1) * width]
    found: Ints = cells.reshape(N.AGES + 1, width).sum(axis=0)
    return found
