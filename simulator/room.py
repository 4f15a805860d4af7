"""Room for one run: the arrays that the rules write, in the sizes that a world needs."""

import numpy as np

from simulator.parameters import INDEX
from simulator.rules import names as N
from simulator.rules.chance import BATCH
from simulator.rules.names import State, World


def _most_requests(world: World) -> int:
    """Return for how many requests to the centre there is room: twice what can be expected."""
    asked = float(world.P[INDEX["decision_queue"]])
    if asked <= 0.0:
        return 1
    weeks = int(world.turn_weeks[0]) + int(world.P[INDEX["leaving_weeks"]])
    return 64 + int(2.0 * asked * world.service.shape[1] * weeks)


def allocate(world: World, cards: int) -> State:
    """Return arrays for one run with so many cards, not started yet."""
    P = world.P
    S = world.service.shape[1]
    G = world.community.shape[1]
    E = world.link.shape[1]
    D = world.door.shape[1]
    J = world.demand.shape[1]
    A = world.asset.shape[1]
    M = int(P[INDEX["practice_bits"]])
    K = int(P[INDEX["reads_across"]])
    within = int(P[INDEX["reads_within"]])
    lag = int(P[INDEX["information_lag"]])
    later = P[INDEX["return_weeks"]] >= 2
    widths = world.pool_at[N.CLASSES]
    cells = int(((N.AGES + 1) * widths).sum())
    degree = int((world.out_start[1:] - world.out_start[:-1]).max()) if S else 0
    factors = np.ones(J)
    for n in range(world.event.shape[0]):
        if world.event_at[N.EV_KIND, n] == N.EV_DEMAND:
            factors[world.event_at[N.EV_WHO, n]] *= max(world.event[n], 1.0)
    most = int(1000 + 8 * (world.service[N.BASE].sum() + (world.demand[0] * factors).sum()))
    wide = max(int(widths.max(initial=1)), 2 * degree + 12, N.POOLS * S + 3, 64)
    return State(
        service=np.zeros((N.SERVICE_ROWS, S)),
        service_at=np.zeros((N.SERVICE_AT_ROWS, S), np.int64),
        link=np.zeros((N.LINK_ROWS, E)),
        link_at=np.zeros((2, E), np.int64),
        door=np.zeros((2, D)),
        door_at=np.zeros((1, D), np.int64),
        community=np.zeros((N.COMMUNITY_ROWS, G)),
        community_at=np.zeros((N.COMMUNITY_AT_ROWS, G), np.int64),
        demand=np.zeros((N.DEMAND_ROWS, J)),
        asset=np.zeros((N.ASSET_ROWS, A)),
        woven=np.zeros(world.woven_to.shape[0]),
        pair=np.zeros(world.pair_at.shape[1]),
        whole=np.zeros(N.WHOLE_ROWS),
        tally=np.zeros(N.COUNT_ROWS, np.int64),
        card=np.zeros((N.CARD_ROWS, cards)),
        cohort=np.zeros(cells, np.int64),
        age_total=np.zeros((N.POOLS * S, N.AGES + 1), np.int64),
        size=np.zeros(N.POOLS * S, np.int64),
        oldest=np.zeros(N.POOLS * S, np.int64),
        weeks_old=np.zeros(N.AGES + 1, np.int64),
        luck=np.zeros((N.LUCK_ROWS, S), np.int64),
        weekly=np.zeros((N.WEEKLY_ROWS, S), np.int64),
        alive=np.zeros((N.AGES + 1, G), np.int64),
        born=np.zeros(N.AGES, np.int64),
        version=np.zeros((S, M), np.int64),
        version_old=np.zeros((lag + 1, S, M), np.int64),
        version_common=np.zeros(M, np.int64),
        reports=np.zeros((3, lag + 1, S), np.int64),
        reads=np.zeros((2, S, M, K), np.int64),
        readers_start=np.zeros(S * M + 1, np.int64),
        readers=np.zeros(S * M * K, np.int64),
        mark=np.zeros((S, M), np.int64),
        part=np.zeros((S, M)),
        touched=np.zeros(S * M, np.int64),
        common=np.zeros((2, M, 1 << (within + 1))),
        pending=np.full((S, N.PENDING, N.P_FIELDS), -1, np.int64),
        due=np.zeros(S, np.int64),
        requests=np.zeros((_most_requests(world), N.Q_FIELDS), np.int64),
        away=np.zeros((N.AGES if later else 0, cells), np.int64),
        moves=np.zeros((4, most + 1), np.int64),
        groups=np.zeros(wide, np.int64),
        taken=np.zeros(wide, np.int64),
        served=np.zeros(wide, np.int64),
        limits=np.zeros(wide, np.int64),
        slots=np.zeros(most + BATCH, np.int64),
        failed=np.zeros(most + 1, np.int64),
        closed=np.zeros(most + 1, np.int64),
        brought=np.zeros(most + 1, np.int64),
        below=np.zeros(8, np.int64),
        sees=np.zeros(world.right_door.shape[0], np.int64),
        seen_at_once=np.zeros(J),
        works=np.zeros(E),
        works_below=np.zeros(E, np.int64),
        whose=np.zeros(wide, np.int64),
        listed=np.zeros(wide, np.int64),
        seen=np.zeros(wide, np.int64),
        met=np.zeros(G, np.int64),
        more=np.zeros(G, np.int64),
        further=np.zeros((G + 1, most + 2 * BATCH), np.int64),
    )
