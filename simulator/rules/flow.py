"""People and their needs: who queues where, and which door they turn to (equations 1 and 6).

Nobody is lost on the way. A need is born when somebody first asks, or when a resolved
need brings up a further one, and stays in exactly one queue until it is resolved.
"""

from simulator.parameters import INDEX
from simulator.rules.chance import (
    ARRIVE,
    BATCH,
    CHOOSE_DOOR,
    COME_BACK,
    CRISIS_NEED,
    GIVE_UP,
    PAPER_BACK,
    address,
    fold,
    poisson,
    slot,
    slots,
    threshold,
)
from simulator.rules.names import (
    AGES,
    ASTRAY,
    AWAY,
    BORN,
    C_AWAY,
    C_GPS,
    C_NEEDS,
    C_NOW,
    C_PAPER,
    C_RESOLVED,
    C_TRUST,
    C_WEEK_ASKED,
    C_WEEK_RESOLVED,
    CAME_BACK,
    CLASSES,
    CLOSING,
    CRISIS,
    D_CARRY,
    D_CHANCE,
    D_FACTOR,
    D_FROM,
    D_HELPED,
    D_TO,
    FRONT,
    GAVE_UP,
    HEALTH,
    KEY,
    M_FROM,
    M_KEY,
    M_UNIT,
    MOVES,
    MV_AGE,
    MV_CELL,
    MV_COUNT,
    MV_POOL,
    OFFSET,
    PAPER,
    PER_WEEK,
    POOLS,
    QUEUES,
    RESOLVED,
    RIGHT,
    ROOT,
    SHARE,
    W_ARRIVED,
    W_RESOLVED,
    WAITING,
    State,
    World,
)

P_CRISIS_RETURN = INDEX["crisis_return"]
P_CRISIS_WORK = INDEX["crisis_work"]
P_DIVERSION = INDEX["diversion"]
P_ENGAGEMENT = INDEX["engagement"]
P_FRONT_REACH = INDEX["front_door_reach"]
P_GIVE_UP = INDEX["give_up"]
P_GIVE_UP_WEEKS = INDEX["give_up_weeks"]
P_PAIR_BONUS = INDEX["pair_bonus"]
P_PAPER_RETURN = INDEX["paper_return"]
P_POISSON_ARRIVALS = INDEX["poisson_arrivals"]
P_ASSET_CLOSE = INDEX["asset_close_weeks"]

CRISIS_WEEKS = 26
"""Weeks after which an unresolved need counts as a crisis by itself."""
FEW = 2
"""Further needs, or people at the door, that are told one by one."""


def room_left(st: State) -> int:
    """Return how many more moves can be noted this week; one place stays free, see `send`."""
    return int(st.moves.shape[1] - 1 - st.tally[MOVES])


def put(st: State, pool: int, cell: int, age: int, people: int) -> None:
    """Add people to a group at a service."""
    st.cohort[cell] += people
    st.age_total[pool, age] += people
    st.size[pool] += people
    # a number, not a branch: nobody makes no group older
    st.oldest[pool] = max(st.oldest[pool], st.weeks_old[age] * int(people > 0))


def stay(st: State, s: int, pool: int, cell: int, age: int, people: int) -> None:
    """Let people whose contact is over queue again where they were, for the next week.

    Nobody of their age and group is called again this week.
    """
    put(st, pool, cell, age, people)
    st.service_at[W_ARRIVED, s] += people


def send(st: State, pool: int, cell: int, age: int, people: int) -> None:
    """Note people who join a group at the end of the week.

    Nobody takes the place of nobody: the next note is written over one of no people, which
    is quicker than to ask first whether there are any.
    """
    n = st.tally[MOVES]
    st.moves[MV_CELL, n] = cell
    st.moves[MV_POOL, n] = pool
    st.moves[MV_AGE, n] = age
    st.moves[MV_COUNT, n] = people
    st.tally[MOVES] = n + int(people > 0)


def arrive_moved(st: State) -> None:
    """Let everybody who was sent this week join their group, for the next week."""
    for s in range(st.service_at.shape[1]):
        for q in range(QUEUES):
            st.service_at[W_ARRIVED, s] -= st.size[s * POOLS + q]
    for n in range(st.tally[MOVES]):
        put(
            st,
            st.moves[MV_POOL, n],
            st.moves[MV_CELL, n],
            st.moves[MV_AGE, n],
            st.moves[MV_COUNT, n],
        )
    for s in range(st.service_at.shape[1]):
        for q in range(QUEUES):
            st.service_at[W_ARRIVED, s] += st.size[s * POOLS + q]
    st.tally[MOVES] = 0


def grow_older(world: World, st: State, week: int) -> None:
    """Free this week's age row: its people, `AGES` weeks old, join the oldest."""
    age = week % AGES
    for row in range(AGES):
        st.weeks_old[row] = (week + AGES - row) % AGES
    for pool in range(st.size.shape[0]):
        st.oldest[pool] = min(st.oldest[pool] + 1, AGES - 1)
        n = st.age_total[pool, age]
        if n > 0:
            width = world.pool_at[CLASSES, pool]
            young = world.pool_at[OFFSET, pool] + age * width
            old = world.pool_at[OFFSET, pool] + AGES * width
            for k in range(width):
                st.cohort[old + k] += st.cohort[young + k]
                st.cohort[young + k] = 0
            st.age_total[pool, AGES] += n
            st.age_total[pool, age] = 0
    for g in range(st.alive.shape[1]):
        st.alive[AGES, g] += st.alive[age, g]
        st.alive[age, g] = 0
    st.born[age] = 0


def bear(st: State, g: int, age: int, people: int) -> None:
    """Count new needs of a community."""
    st.alive[age, g] += people
    st.born[age] += people
    st.tally[BORN] += people
    st.community_at[C_NEEDS, g] += people
    st.community_at[C_NOW, g] += people


def resolve(st: State, s: int, g: int) -> None:
    """Count needs of a community that a service has truly resolved."""
    people = st.met[g]
    st.service_at[W_RESOLVED, s] += people
    st.tally[RESOLVED] += people
    st.community_at[C_RESOLVED, g] += people
    st.community_at[C_WEEK_RESOLVED, g] += people
    st.community_at[C_NOW, g] -= people


def people_give_up(world: World, st: State, week: int) -> None:
    """Let people who have waited long stop asking, and some who did come back in crisis.

    Somebody who waits in a queue, and first asked `give_up_weeks` ago or earlier, gives up
    with the chance `give_up` a week. Nobody disappears (C0.4): the need stays unresolved,
    counts as such, and stands in the group `AWAY`, which asks nobody for anything. With the
    chance `crisis_return` a week somebody there is back in the queue, as old as before, and
    with the chance `crisis_work` a further need has come up meanwhile: more work. Coming
    back before the need is `CRISIS_WEEKS` old counts as a crisis; after that it has been
    counted. Assumed.
    """
    P = world.P
    if P[P_GIVE_UP] <= 0.0:
        return
    root = st.tally[ROOT]
    for s in range(world.service.shape[1]):
        key = world.service_at[KEY, s]
        if st.size[s * POOLS + AWAY] > 0:
            come_back_in_crisis(world, st, s, week, address(root, week, COME_BACK, key))
        if st.size[s * POOLS + WAITING] > 0:
            stop_asking(world, st, s, address(root, week, GIVE_UP, key))


def come_back_in_crisis(world: World, st: State, s: int, week: int, luck: int) -> None:
    """Let people who gave up be back in the queue this week, as old as they are."""
    G = world.community.shape[1]
    away = s * POOLS + AWAY
    queue = s * POOLS + WAITING
    width = world.pool_at[CLASSES, away]
    limit = threshold(world.P[P_CRISIS_RETURN])
    worse = threshold(world.P[P_CRISIS_WORK])
    trouble = fold(luck, CRISIS_NEED)
    new = week % AGES
    used = 0
    for age in range(AGES + 1):
        if st.age_total[away, age] == 0:
            continue
        old = age == AGES or (week + AGES - age) % AGES >= CRISIS_WEEKS
        for k in range(width):
            cell = world.pool_at[OFFSET, away] + age * width + k
            people = st.cohort[cell]
            back = 0
            more = 0
            for _ in range(people):
                if slot(luck, used) < limit:
                    back += 1
                    if slot(trouble, used) < worse:
                        more += 1
                used += 1
            if back == 0 or room_left(st) < 2:
                continue
            g = k % G
            put(st, away, cell, age, -back)
            send(st, queue, world.pool_at[OFFSET, queue] + age * width + k, age, back)
            st.community_at[C_AWAY, g] -= back
            st.tally[CAME_BACK] += back
            if not old:
                st.tally[CRISIS] += back
            if more > 0:
                bear(st, g, new, more)
                send(st, queue, world.pool_at[OFFSET, queue] + new * width + k, new, more)


def paper_comes_back(world: World, st: State, week: int) -> None:
    """Let people whose need was closed on paper alone ask again, as old as their need is.

    Each with the chance `paper_return` a week.
    """
    G = world.community.shape[1]
    limit = threshold(world.P[P_PAPER_RETURN])
    for s in range(world.service.shape[1]):
        paper = s * POOLS + PAPER
        if st.size[paper] == 0:
            continue
        queue = s * POOLS + WAITING
        width = world.pool_at[CLASSES, paper]
        luck = address(st.tally[ROOT], week, PAPER_BACK, world.service_at[KEY, s])
        used = 0
        for age in range(AGES + 1):
            if st.age_total[paper, age] == 0:
                continue
            for k in range(width):
                cell = world.pool_at[OFFSET, paper] + age * width + k
                back = 0
                for _ in range(st.cohort[cell]):
                    if slot(luck, used) < limit:
                        back += 1
                    used += 1
                if back == 0 or room_left(st) < 1:
                    continue
                put(st, paper, cell, age, -back)
                send(st, queue, world.pool_at[OFFSET, queue] + age * width + k, age, back)
                st.community_at[C_PAPER, k % G] -= back


def stop_asking(world: World, st: State, s: int, luck: int) -> None:
    """Let people who have waited long in a queue give up."""
    G = world.community.shape[1]
    away = s * POOLS + AWAY
    queue = s * POOLS + WAITING
    width = world.pool_at[CLASSES, queue]
    patience = world.P[P_GIVE_UP_WEEKS]
    if st.age_total[queue, AGES] == 0 and st.oldest[queue] < patience:
        return
    long = 0
    for age in range(AGES + 1):
        if age == AGES or st.weeks_old[age] >= patience:
            long += st.age_total[queue, age]
    # a queue may be longer than there is room for draws
    fits = long + BATCH <= st.slots.shape[0]
    if fits:
        slots(luck, long, st.slots)
    limit = threshold(world.P[P_GIVE_UP])
    used = 0
    for age in range(AGES + 1):
        if st.age_total[queue, age] == 0:
            continue
        if age < AGES and st.weeks_old[age] < patience:
            continue
        for k in range(width):
            cell = world.pool_at[OFFSET, queue] + age * width + k
            people = st.cohort[cell]
            gone = 0
            if fits:
                gone = below_limit(st, used, used + people, limit)
            else:
                for i in range(used, used + people):
                    gone += int(slot(luck, i) < limit)
            used += people
            if gone > 0:
                put(st, queue, cell, age, -gone)
                put(st, away, world.pool_at[OFFSET, away] + age * width + k, age, gone)
                st.community_at[C_AWAY, k % G] += gone
                st.tally[GAVE_UP] += gone


def right_chance(world: World, st: State, d: int) -> float:
    """Return the chance of starting at the right door.

    pi = pi0 + (1 - pi0) (1 - (1 - navigation) (1 - own way) (1 - reach of a shared front
    door, where the service has one)).
    """
    start = world.door[RIGHT, d]
    lost = (
        (1.0 - st.door[0, d])
        * (1.0 - st.community[C_GPS, world.door_at[D_FROM, d]])
        * (1.0 - world.P[P_FRONT_REACH] * st.service[FRONT, world.door_at[D_TO, d]])
    )
    return float(start + (1.0 - start) * (1.0 - lost))


def other_door(world: World, j: int, right: float, v: float) -> int:
    """Return which door somebody turns to who does not see the right one at once.

    Parameters
    ----------
    right : float
        The chance of seeing it.
    v : float
        Their uniform, at least `right`.

    Returns
    -------
    int
        Place in the list of right doors, or -1 less the place in the list of wrong ones.
    """
    first = world.right_start[j]
    last = world.right_start[j + 1]
    low = world.wrong_start[j]
    high = world.wrong_start[j + 1]
    v = (v - right) / (1.0 - right)
    at = 0.0
    if high == low:
        for i in range(first, last - 1):
            at += world.right_share[i]
            if v < at:
                return int(i)
        return int(last - 1)
    for i in range(low, high - 1):
        at += world.wrong_share[i]
        if v < at:
            return int(-1 - i)
    return int(-high)


def helped_share(world: World, st: State, j: int) -> float:
    """Return the share of a demand that communities' own assets meet first.

    d_max V min(1, sum over assets of woven x strength x share, and for joined pairs the
    bonus times the harmonic mean of their two terms); equation 1 and the weaver of C7.
    """
    total = 0.0
    for i in range(world.help_start[j], world.help_start[j + 1]):
        total += asset_term(world, st, world.help_asset[i], world.help_woven[i])
    for i in range(world.twin_start[j], world.twin_start[j + 1]):
        a = asset_term(world, st, world.twin[1, i], world.twin[2, i])
        b = asset_term(world, st, world.twin[3, i], world.twin[4, i])
        if a + b > 0.0:
            joined = st.pair[world.twin[0, i]]
            total += world.P[P_PAIR_BONUS] * joined * 2.0 * a * b / (a + b)
    if total > 1.0:
        total = 1.0
    trust = st.community[C_TRUST, world.demand_at[M_FROM, j]]
    return float(world.P[P_DIVERSION] * trust * total)


def still_open(world: World, st: State, a: int) -> float:
    """Return the part of an asset that is left while it closes, 1 if it does not."""
    left = 1.0
    closing = st.asset[CLOSING, a]
    if closing >= 0.0:
        left = 1.0 - closing / world.P[P_ASSET_CLOSE]
        if left < 0.0:
            left = 0.0
    return float(left)


def asset_term(world: World, st: State, a: int, woven: int) -> float:
    """Return woven x strength x share of one asset for one community."""
    left = still_open(world, st, a)
    return float(world.asset[SHARE, a] * st.asset[HEALTH, a] * st.woven[woven] * left)


def people_ask(world: World, st: State, week: int) -> None:
    """Let this week's new needs arrive (equation 1, and misrouting of equation 6)."""
    P = world.P
    age = week % AGES
    root = st.tally[ROOT]
    for d in range(st.door.shape[1]):
        st.door[D_CHANCE, d] = right_chance(world, st, d)
    see_doors(world, st)
    for j in range(world.demand_at.shape[1]):
        g = world.demand_at[M_FROM, j]
        helped = helped_share(world, st, j)
        mean = (
            world.demand[PER_WEEK, j]
            * st.demand[D_FACTOR, j]
            * (1.0 + P[P_ENGAGEMENT] * (st.community[C_TRUST, g] - 0.5))
        )
        st.demand[D_HELPED, j] = mean * helped
        mean *= 1.0 - helped
        key = world.demand_at[M_KEY, j]
        if P[P_POISSON_ARRIVALS] > 0.5:
            n = poisson(
                world.chance,
                world.guide,
                address(root, week, ARRIVE, key),
                world.demand_at[M_UNIT, j],
                mean,
            )
        else:
            mean += st.demand[D_CARRY, j]
            n = int(mean)
            st.demand[D_CARRY, j] = mean - n
        n = min(n, room_left(st))
        if n == 0:
            continue
        bear(st, g, age, n)
        st.community_at[C_WEEK_ASKED, g] += n
        luck = address(root, week, CHOOSE_DOOR, key)
        point_to_doors(world, st, j, n, age, luck)


def point_to_doors(world: World, st: State, j: int, people: int, age: int, luck: int) -> None:
    """Send people with a need to the door that each of them turns to."""
    first = world.right_start[j]
    # one right door, and no wrong one to turn to: nobody needs a draw
    single = world.right_start[j + 1] - first == 1 and (
        world.wrong_start[j + 1] == world.wrong_start[j]
        or st.door[D_CHANCE, world.right_door[first]] >= 1.0
    )
    if single:
        step_in(world, st, first, people, age)
        return
    slots(luck, people, st.slots)
    turn_to_doors(world, st, j, 0, people, age)


def turn_to_doors(world: World, st: State, j: int, start: int, end: int, age: int) -> None:
    """Let people with demand `j` turn each to a door, by the slots from `start` up to `end`.

    Where people see the right door at once, with the chance of each door, they go there.
    """
    first = world.right_start[j]
    right = world.right_start[j + 1] - first
    low = world.wrong_start[j]
    doors = right + world.wrong_start[j + 1] - low
    if end - start <= FEW:
        # as it mostly is: each goes alone
        for i in range(start, end):
            step_in(world, st, door_of(world, st, j, st.slots[i]), 1, age)
        return
    for i in range(doors):
        st.groups[i] = 0
    for i in range(start, end):
        choice = door_of(world, st, j, st.slots[i])
        st.groups[choice - first if choice >= 0 else right - 1 - choice - low] += 1
    for i in range(doors):
        if st.groups[i] > 0:
            choice = first + i if i < right else right - 1 - i - low
            step_in(world, st, choice, st.groups[i], age)


def see_doors(world: World, st: State) -> None:
    """Work out with what chance people see a right door at once this week, and which.

    For each demand, the chances of its right doors are added up, and written as the slots
    from which on it is none of so many.
    """
    for j in range(world.demand_at.shape[1]):
        at = 0.0
        for i in range(world.right_start[j], world.right_start[j + 1]):
            at += world.right_share[i] * st.door[D_CHANCE, world.right_door[i]]
            # the least slot that is not below: a slot of 2**32 is exact as a fraction
            whole = at * 4294967296.0
            sees = int(whole)
            st.sees[i] = sees + int(sees < whole)
        st.seen_at_once[j] = at


def door_of(world: World, st: State, j: int, v: int) -> int:
    """Return which door the slot `v` leads to; as `other_door`, for those who see it as well."""
    i = world.right_start[j]
    last = world.right_start[j + 1] - 1
    if last < i or v >= st.sees[last]:
        return other_door(world, j, st.seen_at_once[j], v / 4294967296.0)
    while v >= st.sees[i]:
        i += 1
    return int(i)


def step_in(world: World, st: State, choice: int, people: int, age: int) -> None:
    """Send people through one door, right or wrong."""
    if choice >= 0:
        d = world.right_door[choice]
        place = world.right_place[choice]
        pool = world.door_at[D_TO, d] * POOLS + WAITING
    else:
        d = world.wrong_door[-1 - choice]
        place = world.wrong_place[-1 - choice]
        pool = world.door_at[D_TO, d] * POOLS + ASTRAY
    st.door_at[0, d] += people
    cell = world.pool_at[OFFSET, pool] + age * world.pool_at[CLASSES, pool] + place
    send(st, pool, cell, age, people)


def next_row(st: State, pool: int, age: int) -> int:
    """Return the first row of weeks of birth with people, from `age` on, round the ring.

    There must be somebody in one of them.
    """
    if age == AGES:
        age = 0
    while st.age_total[pool, age] == 0:
        age += 1
        if age == AGES:
            age = 0
    return age


def below_limit(st: State, start: int, end: int, limit: int) -> int:
    """Return how many of the slots from `start` up to `end` lie below a limit."""
    n = 0
    for i in range(start, end):
        # a number, not a branch: whether a slot lies below cannot be foreseen
        n += int(st.slots[i] < limit)
    return n
