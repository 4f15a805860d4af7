"""Services at work: capacity, contacts, their outcomes, hand-offs (equations 2 to 6).

A contact solves a need, or comes back unsolved; what is solved may bring up a further need
somewhere else. Where everybody stands is kept by `flow`.
"""

from simulator.parameters import INDEX
from simulator.rules.chance import (
    BATCH,
    CAPACITY_LUCK,
    LOW,
    OUTCOME,
    SHARE_OUT,
    SHARE_WITHIN,
    fold,
    i64,
    poisson,
    share_out,
    signed,
    slots,
    threshold,
    u64,
)
from simulator.rules.flow import (
    FEW,
    arrive_moved,
    bear,
    below_limit,
    next_row,
    put,
    resolve,
    room_left,
    send,
    stay,
    turn_to_doors,
)
from simulator.rules.names import (
    ABSENCE,
    AGES,
    ASTRAY,
    BASE,
    BETWEEN,
    BORROWED,
    BUDGET,
    BUSY,
    C_AWAY,
    C_EFFORT,
    C_NOW,
    C_PAPER,
    C_TRUST,
    CAPACITY,
    CARRY,
    CLASSES,
    CLOSED_ON_PAPER,
    CONTACTS,
    DIAL,
    DISRUPTION,
    EXTRA,
    FAILS,
    FIT,
    FREED,
    FURTHER,
    GAMED,
    GOT,
    HARMED,
    HOME,
    INCOME,
    KEY,
    L_FROM,
    L_PLACE,
    L_TO,
    LENT,
    LK_CAPACITY,
    LK_OUTCOME,
    LK_ROOT,
    LK_SHARE,
    LK_WITHIN,
    LOAD,
    MEANING,
    MEMBERS,
    MERGED,
    NAVIGATION,
    OFFSET,
    PACE,
    PAPER,
    PAPER_LIMIT,
    POOLS,
    POWER,
    PRESSED,
    PURPOSE,
    QUEUES,
    RATE,
    RESERVE,
    ROOT,
    SAVED,
    SENT,
    STAFF,
    STATUTORY,
    STEPS,
    TIED,
    TRUST,
    TURNING,
    UNIT,
    VACANCY,
    W_ARRIVED,
    W_CONTACTS,
    W_FAILED,
    WAITING,
    WASTED,
    WEIGHT,
    WK_CAPACITY,
    WK_OUTCOME,
    WK_SHARE,
    WK_WITHIN,
    State,
    World,
)

P_ABSENCE_BASE = INDEX["absence_base"]
P_ABSENCE_MORALE = INDEX["absence_morale"]
P_BASE_OVERHEAD = INDEX["base_overhead"]
P_COPRODUCTION = INDEX["coproduction"]
P_COPRODUCTION_COST = INDEX["coproduction_cost"]
P_DECISION_COST = INDEX["decision_cost"]
P_DRIVE = INDEX["drive"]
P_DRIVE_EFFORT = INDEX["drive_effort"]
P_EFFORT_FROM = INDEX["effort_from"]
P_FAIL_FIT = INDEX["failure_fit"]
P_FAIL_LEAST = INDEX["failure_least"]
P_FAIL_MOST = INDEX["failure_most"]
P_FAIL_PACE = INDEX["failure_pace"]
P_FAIL_REF = INDEX["failure_reference"]
P_FAIL_STEP = INDEX["failure_wrong_step"]
P_FAIL_TRUST = INDEX["failure_trust"]
P_FREEZE = INDEX["freeze"]
P_GAMING = INDEX["gaming"]
P_HANDOFF_BASE = INDEX["handoff_base"]
P_HANDOFF_MOST = INDEX["handoff_most"]
P_HANDOFF_NAV = INDEX["handoff_navigator"]
P_HANDOFF_TRUST = INDEX["handoff_trust"]
P_LOAN_EFFICIENCY = INDEX["loan_efficiency"]
P_LOCAL = INDEX["local_attention"]
P_MEETING_COST = INDEX["meeting_cost"]
P_MERGE_DISRUPTION = INDEX["merge_disruption"]
P_MERGE_WEEKS = INDEX["merge_weeks"]
P_MORALE = INDEX["morale_start"]
P_POISSON_CAPACITY = INDEX["poisson_capacity"]
P_PRESSURE_EFFORT = INDEX["pressure_effort"]
P_RECRUIT = INDEX["recruit_weeks"]
P_REPORT_COST = INDEX["report_cost"]
P_RETURN = INDEX["return_weeks"]
P_SERVE_AFTER = INDEX["serve_after_arrival"]
P_SERVICE_LAW = INDEX["service_law"]
P_STEP_WORK = INDEX["step_work"]
P_STEPS = INDEX["steps"]
P_STEPS_WASTED = INDEX["steps_wasted"]
P_STORY_WAIT = INDEX["story_wait"]
P_TARGET = INDEX["target_weeks"]
P_TURNOVER = INDEX["turnover"]
P_RESERVE_ABSORBS = INDEX["reserve_absorbs"]

LINKS_AT_ONCE = 4
"""Links along which further needs are told side by side."""
FEW_AT_ONCE = 8
"""Draws of further needs that are copied side by side."""
ALL = 4294967296
"""More than any 32-bit number."""


def prepare_luck(world: World, st: State) -> None:
    """Work out what all addresses of a service's weekly draws have in common in a run."""
    root = st.tally[ROOT]
    st.luck[LK_ROOT, 0] = root
    for s in range(world.service.shape[1]):
        key = world.service_at[KEY, s]
        st.luck[LK_CAPACITY, s] = signed(fold(fold(root, CAPACITY_LUCK), key))
        st.luck[LK_SHARE, s] = signed(fold(fold(root, SHARE_OUT), key))
        st.luck[LK_WITHIN, s] = signed(fold(fold(root, SHARE_WITHIN), key))
        st.luck[LK_OUTCOME, s] = signed(fold(fold(root, OUTCOME), key))


def prepare_week(world: World, st: State, week: int) -> None:
    """Work out the addresses of all draws that a service's contacts may need this week.

    See `address`; where the groups of a service draw each for itself, the group is the
    last part. For all services at once, since these are numbers that wait for no other.
    """
    S = world.service.shape[1]
    for s in range(S):
        st.weekly[WK_CAPACITY, s] = signed(fold(u64(st.luck[LK_CAPACITY, s]), week))
        st.weekly[WK_SHARE, s] = signed(fold(u64(st.luck[LK_SHARE, s]), week))
    for q in range(QUEUES):
        for s in range(S):
            key = fold(u64(st.luck[LK_OUTCOME, s]), week)
            st.weekly[WK_OUTCOME + q, s] = signed(fold(key, q))
            key = fold(u64(st.luck[LK_WITHIN, s]), week)
            st.weekly[WK_WITHIN + q, s] = signed(fold(key, q))


def in_one_team(world: World, st: State, e: int) -> bool:
    """Return whether both ends of a link are one team, since a merger or a closure."""
    return bool(
        st.service_at[HOME, world.link_at[L_FROM, e]] == st.service_at[HOME, world.link_at[L_TO, e]]
    )


def handoff_chance(world: World, st: State, e: int) -> float:
    """Return the chance that a hand-off works: min(p0 + pT T + pn nv, most); equation 6.

    Within one team it comes to the most that there can be as the disruption of the merger
    passes: most - (most - p) x weeks of it that are left / `merge_weeks`.
    """
    P = world.P
    p = (
        P[P_HANDOFF_BASE]
        + P[P_HANDOFF_TRUST] * st.link[TRUST, e]
        + P[P_HANDOFF_NAV] * st.link[NAVIGATION, e]
    )
    most = P[P_HANDOFF_MOST]
    p = min(p, most)
    if st.tally[MERGED] > 0 and in_one_team(world, st, e):
        team = st.service_at[HOME, world.link_at[L_FROM, e]]
        p = most - (most - p) * max(st.service[DISRUPTION, team], 0.0) / P[P_MERGE_WEEKS]
    return float(p)


def useful_steps_gone(world: World, st: State, home: int) -> int:
    """Return how many useful steps were removed; the wasted ones come first."""
    gone = 0
    for k in range(int(world.P[P_STEPS_WASTED]), int(world.P[P_STEPS])):
        if (st.service_at[STEPS, home] >> k) & 1 == 0:
            gone += 1
    return gone


def steps_gone(world: World, st: State, home: int) -> int:
    """Return how many steps were removed."""
    gone = 0
    for k in range(int(world.P[P_STEPS])):
        if (st.service_at[STEPS, home] >> k) & 1 == 0:
            gone += 1
    return gone


def budget_share(world: World, st: State, s: int) -> float:
    """Return the budget of a service over that at the start (equation 20).

    Reserves take over a share of cuts while they last; an overdrawn reserve freezes a
    share of the capacity of services without legal protection.
    """
    b = st.service[BUDGET, s]
    if st.whole[RESERVE] > 0.0:
        b += world.P[P_RESERVE_ABSORBS] * (1.0 - b)
    elif st.whole[RESERVE] < 0.0 and world.service_at[STATUTORY, s] == 0:
        b *= 1.0 - world.P[P_FREEZE]
    return float(b * (1.0 - st.service[FREED, s]))


def plan_team(world: World, st: State, h: int) -> None:
    """Work out pace, mean capacity and load of a team before the week (equation 2).

    C = kappa b (1 + income) (staff at work) (1 - absence) (1 - vacancies) (1 - overhead) I
    (1 - disruption) (1 - busy) (1 - tied up) over what is left of the work, with
    absence and vacancies over what they are at the start, and
    overhead = .02 + c_meet m + omega a_l c_dec + (1 - omega) c_rep + price of turning dials
    + time to work with people, .9 at the most.
    Pace I = 1 + (.05 + .15 phi) min(press / 2, 1), press in weeks of work waiting; phi is
    drive, raised by targets from above that are missed.

    Gaming (C7): of the contacts that come back unsolved, the share `gaming` phi y / (1 + y)
    is closed on paper, with y = (press / `target_weeks` - 1)+ the gap to the target. What
    targets do to figures: Bevan and Hood 2006, recalled; the form and numbers are assumed.
    """
    plan(world, st, h, usual_vacancy(world), overhead(world, st))


def usual_vacancy(world: World) -> float:
    """Return the share of posts that stand vacant at the start."""
    quit_rate = world.P[P_TURNOVER]
    return float(quit_rate / (quit_rate + 1.0 / world.P[P_RECRUIT]))


def overhead(world: World, st: State) -> float:
    """Return the share of working time that goes into meetings, decisions, reports and turns."""
    P = world.P
    omega = st.whole[DIAL + POWER]
    share = (
        P[P_BASE_OVERHEAD]
        + P[P_MEETING_COST] * st.whole[DIAL + MEANING]
        + P[P_DECISION_COST] * P[P_LOCAL] * omega
        + P[P_REPORT_COST] * (1.0 - omega)
        + st.whole[TURNING]
        + together_time(world, st)
    )
    return float(min(share, 0.9))


def plan(world: World, st: State, h: int, vacant: float, busy: float) -> None:
    """Plan a team's week as `plan_team` does, with what is the same for all worked out before.

    A division whose answer is known without it is left out: they take most of the time.

    Parameters
    ----------
    vacant, busy : float
        `usual_vacancy` and `overhead`.
    """
    P = world.P
    base = 0.0
    staff = 0.0
    full = 0.0
    waiting = 0
    low = 0 if st.service_at[MEMBERS, h] > 1 else h
    high = world.service.shape[1] if st.service_at[MEMBERS, h] > 1 else h + 1
    for s in range(low, high):
        if st.service_at[HOME, s] == h:
            b = budget_share(world, st, s)
            can = world.service[BASE, s] * b
            if st.service[SAVED, s] != 0.0:
                can /= 1.0 - st.service[SAVED, s]
            base += can
            full += world.service[BASE, s]
            staff += world.service[STAFF, s] * b
            for q in range(QUEUES):
                waiting += st.size[s * POOLS + q]
    whole = st.whole
    drive = min(P[P_DRIVE] * (1.0 - whole[DIAL + PURPOSE]) + whole[PRESSED], 1.0)
    press = waiting / full
    pace = 1.0 + (P[P_PRESSURE_EFFORT] + P[P_DRIVE_EFFORT] * drive) * min(press / 2.0, 1.0)
    st.service[PACE, h] = pace
    st.service[GAMED, h] = 0.0
    if press > P[P_TARGET] and P[P_GAMING] > 0.0:
        gap = max(press / P[P_TARGET] - 1.0, 0.0)
        st.service[GAMED, h] = P[P_GAMING] * drive * gap / (1.0 + gap)
    usual_absence = P[P_ABSENCE_BASE] + P[P_ABSENCE_MORALE] * (1.0 - P[P_MORALE])
    at_work = 1.0
    lent = st.service[LENT, h]
    borrowed = P[P_LOAN_EFFICIENCY] * st.service[BORROWED, h]
    if staff > 0.0 and (lent != 0.0 or borrowed != 0.0 or st.service[EXTRA, h] != 0.0):
        at_work = max((staff - lent + borrowed + st.service[EXTRA, h]) / staff, 0.05)
    disrupted = 0.0
    if st.service[DISRUPTION, h] != 0.0:
        disrupted = P[P_MERGE_DISRUPTION] * st.service[DISRUPTION, h] / P[P_MERGE_WEEKS]
    capacity = (
        base
        * (1.0 + whole[INCOME])
        * at_work
        * (1.0 - st.service[ABSENCE, h])
        / (1.0 - usual_absence)
        * (1.0 - st.service[VACANCY, h])
        / (1.0 - vacant)
        * (1.0 - busy)
        * pace
        * (1.0 - disrupted)
        * (1.0 - st.service[BUSY, h])
        * (1.0 - st.service[TIED, h])
    )
    gone = steps_gone(world, st, h)
    if gone > 0:
        capacity /= 1.0 - P[P_STEP_WORK] * gone
    st.service[CAPACITY, h] = max(capacity, 0.0)


def draw_capacity(world: World, st: State, h: int) -> int:
    """Return the contacts that a team can hold this week."""
    mean = st.service[CAPACITY, h]
    if world.P[P_POISSON_CAPACITY] > 0.5:
        return poisson(
            world.chance,
            world.guide,
            u64(st.weekly[WK_CAPACITY, h]),
            world.service_at[UNIT, h],
            mean,
        )
    mean += st.service[CARRY, h]
    n = int(mean)
    st.service[CARRY, h] = mean - n
    return n


def performance(world: World, st: State, g: int) -> float:
    """Return what a community sees: 1 / (1 + wait / 3), wait in weeks of its demand (19)."""
    wait = st.community_at[C_NOW, g] / world.community[RATE, g]
    return float(1.0 / (1.0 + wait / world.P[P_STORY_WAIT]))


def recorded_performance(world: World, st: State, g: int) -> float:
    """Return the same as the records have it: without who gave up or was closed on paper."""
    gone = st.community_at[C_AWAY, g] + st.community_at[C_PAPER, g]
    wait = (st.community_at[C_NOW, g] - gone) / world.community[RATE, g]
    return float(1.0 / (1.0 + wait / world.P[P_STORY_WAIT]))


def together_time(world: World, st: State) -> float:
    """Return the share of capacity that working with people takes (C7, co-production).

    `coproduction_cost` times the dial of purpose; none where `coproduction` is nought, as
    nobody gives time to what has no effect.
    """
    if world.P[P_COPRODUCTION] <= 0.0:
        return 0.0
    return float(world.P[P_COPRODUCTION_COST] * st.whole[DIAL + PURPOSE])


def people_bring_effort(world: World, st: State) -> None:
    """Work out the effort that each community's people give or withhold (C7).

    e = V max(r - r0, 0) / (1 - r0): it follows their trust V, and how well they see
    themselves served, r (19); badly served, below r0 = `effort_from`, they withhold it.
    Co-production after Ostrom 1996, recalled; the numbers are assumed.
    """
    least = world.P[P_EFFORT_FROM]
    for g in range(st.community.shape[1]):
        served = max(performance(world, st, g) - least, 0.0) / (1.0 - least)
        st.community[C_EFFORT, g] = st.community[C_TRUST, g] * served


def finish(st: State, h: int, busy: int, staff: float) -> int:
    """Return how many contacts end this week where each member of staff holds one at a time.

    Each of min(n, c) contacts under way ends within the week with the chance C / c, whenever
    it began: C the team's mean capacity, c its staff. As weeks get shorter this is the queue
    M/M/c (Erlang 1917).

    Parameters
    ----------
    busy : int
        People who are there to be served, n.
    staff : float
        Full-time staff at the start, to the nearest whole number c, at least 1.
    """
    servers = int(staff + 0.5)
    if servers < 1:
        servers = 1
    limit = threshold(st.service[CAPACITY, h] / servers)
    key = u64(st.weekly[WK_CAPACITY, h])
    done = 0
    word = fold(key, 0)
    for i in range(min(busy, servers)):
        if i & 1 == 0:
            word = fold(key, i >> 1)
            if i64(word & LOW) < limit:
                done += 1
        elif i64(word >> 32) < limit:
            done += 1
    return done


def failure_chance(world: World, st: State, s: int) -> float:
    """Return the chance that a contact comes back unsolved (equation 4).

    f = clip(.45 - .9 (F - .5) - .15 (V - .5) + .05 (I - 1) / .15 + .04 wrong steps
    + .04 wrongly shortened pathways, as a share of the links here
    - `coproduction` t e), where t, the dial of purpose, is the time that services give to
    work with people, and e the effort that the people who come here bring themselves.
    """
    P = world.P
    home = st.service_at[HOME, s]
    trust = 0.0
    effort = 0.0
    for g in range(world.origin.shape[1]):
        trust += world.origin[s, g] * st.community[C_TRUST, g]
        effort += world.origin[s, g] * st.community[C_EFFORT, g]
    hurry = 0.0
    if st.service[PACE, home] != 1.0:
        hurry = P[P_FAIL_PACE] * (st.service[PACE, home] - 1.0) / 0.15
    f = (
        P[P_FAIL_REF]
        - P[P_FAIL_FIT] * (st.service[FIT, s] - 0.5)
        - P[P_FAIL_TRUST] * (trust - 0.5)
        + hurry
        + P[P_FAIL_STEP] * useful_steps_gone(world, st, home)
        + st.service[HARMED, s]
        - P[P_COPRODUCTION] * st.whole[DIAL + PURPOSE] * effort
    )
    if f < P[P_FAIL_LEAST]:
        f = P[P_FAIL_LEAST]
    if f > P[P_FAIL_MOST]:
        f = P[P_FAIL_MOST]
    return float(f)


def serve(world: World, st: State, week: int) -> None:
    """Hold this week's contacts: first the longest unresolved, within each group.

    n = Q + W + A, d = min(n, C), or by `finish` where staff are servers; the d contacts fall
    on the groups of a team's queues at random in proportion (equation 3), and within a group
    on the oldest needs first.
    """
    S = world.service.shape[1]
    prepare_week(world, st, week)
    people_bring_effort(world, st)
    read_handoffs(world, st, 0, st.link.shape[1])
    vacant = usual_vacancy(world)
    busy = overhead(world, st)
    for h in range(S):
        if st.service_at[HOME, h] == h:
            plan(world, st, h, vacant, busy)
    if world.P[P_SERVE_AFTER] > 0.5:
        arrive_moved(st)
    for h in range(S):
        if st.service_at[HOME, h] != h:
            continue
        low = 0 if st.service_at[MEMBERS, h] > 1 else h
        high = S if st.service_at[MEMBERS, h] > 1 else h + 1
        groups = 0
        total = 0
        staff = 0.0
        for s in range(low, high):
            if st.service_at[HOME, s] == h:
                staff += world.service[STAFF, s]
                for q in range(QUEUES):
                    n = st.size[s * POOLS + q]
                    st.groups[groups] = n
                    total += n
                    groups += 1
        if world.P[P_SERVICE_LAW] > 0.5:
            can = finish(st, h, total, staff)
        else:
            can = draw_capacity(world, st, h)
        take = min(total, can, room_left(st))
        st.service[LOAD, h] = total / (st.service[CAPACITY, h] + 1e-9)
        key = u64(st.weekly[WK_SHARE, h])
        share_out(key, st.groups, 0, groups, total, take, st.served)
        groups = 0
        for s in range(low, high):
            if st.service_at[HOME, s] == h:
                for q in range(QUEUES):
                    if st.served[groups] > 0:
                        hold(world, st, s, q, st.served[groups], week)
                    groups += 1
    arrive_moved(st)
    if st.away.shape[0] > 0:
        return_unsolved(world, st, week)


def return_unsolved(world: World, st: State, week: int) -> None:
    """Let those join their queue whose contact solved nothing `return_weeks` ago.

    A case stays under the week in which its need first arose. Where that week's row has
    meanwhile been freed for a new one, it is among the oldest.
    """
    back = int(world.P[P_RETURN])
    if week < back - 1:
        return
    row = (week - back + 1) % AGES
    for s in range(world.service.shape[1]):
        pool = s * POOLS + WAITING
        width = world.pool_at[CLASSES, pool]
        start = world.pool_at[OFFSET, pool]
        for age in range(AGES + 1):
            at = age
            if age < AGES and (age + AGES - week % AGES + back - 2) % AGES < back - 1:
                at = AGES
            for k in range(width):
                people = st.away[row, start + age * width + k]
                if people > 0:
                    st.away[row, start + age * width + k] = 0
                    put(st, pool, start + at * width + k, at, people)
                    st.service_at[W_ARRIVED, s] += people


def hold(world: World, st: State, s: int, q: int, take: int, week: int) -> None:
    """Hold `take` contacts with people of one group, the oldest needs first."""
    pool = s * POOLS + q
    st.service_at[W_CONTACTS, s] += take
    st.tally[CONTACTS] += take
    slots(u64(st.weekly[WK_OUTCOME + q, s]), take, st.slots)
    st.size[pool] -= take
    beyond = st.oldest[pool]
    # raised again by those who stay
    st.oldest[pool] = 0
    eldest = (week + AGES - beyond) % AGES
    age = AGES if st.age_total[pool, AGES] > 0 else next_row(st, pool, eldest)
    if q == WAITING:
        set_thresholds(world, st, s)
        hear_out(world, st, take)
        age = hear_rows(world, st, s, take, age, eldest, week)
        for g in range(world.community.shape[1]):
            if st.met[g] > 0:
                resolve(st, s, g)
            if st.more[g] > 0:
                tell(world, st, s, g, week % AGES)
    else:
        st.tally[WASTED] += take
        if q == BETWEEN:
            age = pass_on_rows(world, st, s, take, age, eldest)
        else:
            age = turn_rows(world, st, s, take, age, eldest)
    st.oldest[pool] = beyond if age == AGES else max(st.oldest[pool], st.weeks_old[age])


def hear_out(world: World, st: State, people: int) -> None:
    """Count along the draws of people who wait what becomes of their contacts.

    For each that begins with so many contacts: how many of them come back unsolved, and how
    many bring up a further need, whose draws are put side by side. Whoever of one class and
    age is seen then is a stretch of these counts, however many they are.
    """
    fails = st.limits[0]
    ends = st.limits[1]
    # where there is but one community, all further needs are its own
    line = world.community.shape[1] if world.community.shape[1] > 1 else 0
    unsolved = 0
    more = 0
    st.failed[0] = 0
    st.brought[0] = 0
    for i in range(people):
        v = st.slots[i]
        # numbers, not branches: where a slot lies cannot be foreseen
        unsolved += int(v < fails)
        st.failed[i + 1] = unsolved
        st.further[line, more] = v
        more += int(v >= ends)
        st.brought[i + 1] = more
    if st.tally[PAPER_LIMIT] > 0:
        closed = 0
        st.closed[0] = 0
        for i in range(people):
            closed += int(st.slots[i] < st.tally[PAPER_LIMIT])
            st.closed[i + 1] = closed


def hear_rows(world: World, st: State, s: int, left: int, age: int, eldest: int, week: int) -> int:
    """Hold contacts with people who wait in the right queue, row by row of weeks of birth.

    Parameters
    ----------
    left : int
        How many are seen.
    age, eldest : int
        The first row with people, and the first of the ring.

    Returns
    -------
    int
        The last row of which somebody was seen.
    """
    pool = s * POOLS + WAITING
    width = world.pool_at[CLASSES, pool]
    G = world.community.shape[1]
    new = week % AGES
    used = 0
    for g in range(G):
        st.met[g] = 0
        st.more[g] = 0
    while True:
        n = st.age_total[pool, age]
        m = min(n, left)
        cell = world.pool_at[OFFSET, pool] + age * width
        part = m < n and width > 1
        if part:
            choose_within(world, st, s, WAITING, cell, n, m)
        st.age_total[pool, age] -= m
        if width == 1:
            st.cohort[cell] -= m
            hear(world, st, s, 0, 0, age, new, used, used + m)
            used += m
        else:
            classes = list_classes(st, cell, width, m, part, G)
            for n in range(classes):
                k = st.listed[n]
                people = st.seen[n]
                st.cohort[cell + k] -= people
                hear(world, st, s, k, st.whose[n], age, new, used, used + people)
                used += people
        left -= m
        if left == 0:
            return int(age)
        age = next_row(st, pool, eldest if age == AGES else age + 1)


def pass_on_rows(world: World, st: State, s: int, left: int, age: int, eldest: int) -> int:
    """Try once more to hand people on, row by row of weeks of birth; see `hear_rows`."""
    pool = s * POOLS + BETWEEN
    width = world.pool_at[CLASSES, pool]
    G = world.community.shape[1]
    # a class over G is its link: one division for all, exact for fewer than 2**32 / G classes
    part_of = 4294967296 // G + 1
    used = 0
    while True:
        n = st.age_total[pool, age]
        m = min(n, left)
        cell = world.pool_at[OFFSET, pool] + age * width
        part = m < n and width > 1
        if part:
            choose_within(world, st, s, BETWEEN, cell, n, m)
        st.age_total[pool, age] -= m
        classes = list_classes(st, cell, width, m, part, G)
        for n in range(classes):
            k = st.listed[n]
            people = st.seen[n]
            st.cohort[cell + k] -= people
            e = world.out_start[s] + ((k * part_of) >> 32)
            pass_on(world, st, s, e, st.whose[n], age, people, used)
            used += people
        left -= m
        if left == 0:
            return int(age)
        age = next_row(st, pool, eldest if age == AGES else age + 1)


def turn_rows(world: World, st: State, s: int, left: int, age: int, eldest: int) -> int:
    """Tell people who came by mistake so, row by row of weeks of birth; see `hear_rows`."""
    pool = s * POOLS + ASTRAY
    width = world.pool_at[CLASSES, pool]
    used = 0
    while True:
        n = st.age_total[pool, age]
        m = min(n, left)
        cell = world.pool_at[OFFSET, pool] + age * width
        part = m < n and width > 1
        if part:
            choose_within(world, st, s, ASTRAY, cell, n, m)
        st.age_total[pool, age] -= m
        classes = list_classes(st, cell, width, m, part, 1)
        for n in range(classes):
            k = st.listed[n]
            people = st.seen[n]
            st.cohort[cell + k] -= people
            turn_again(world, st, s, k, age, people, used)
            used += people
        left -= m
        if left == 0:
            return int(age)
        age = next_row(st, pool, eldest if age == AGES else age + 1)


def list_classes(
    st: State, cell: int, width: int, people: int, part: bool, communities: int
) -> int:
    """List the classes of a row of which somebody is seen; return how many there are.

    With each goes how many are seen of it, and the community: classes take turns at those.

    Parameters
    ----------
    people : int
        How many are seen of the row.
    part : bool
        Whether they have been chosen among its classes; otherwise they are all, or of one class.
    """
    n = 0
    g = 0
    for k in range(width):
        seen = st.taken[k] if part else min(st.cohort[cell + k], people)
        st.whose[n] = g
        g = g + 1 if g + 1 < communities else 0
        st.listed[n] = k
        st.seen[n] = seen
        # a number, not a branch: who is there cannot be foreseen
        n += int(seen > 0)
    return n


def choose_within(world: World, st: State, s: int, q: int, cell: int, n: int, m: int) -> None:
    """Choose who are seen of a row of which not all are, among its classes at random."""
    luck = u64(st.weekly[WK_WITHIN + q, s])
    share_out(luck, st.cohort, cell, world.pool_at[CLASSES, s * POOLS + q], n, m, st.taken)


def set_thresholds(world: World, st: State, s: int) -> None:
    """Write the chances of a contact's outcomes as whole numbers, added up.

    In order: comes back unsolved; resolved; then for each link out of the service a
    further need that arrives, and one that does not (equations 4 to 6). The first part of
    those that come back is closed on paper.
    """
    f = failure_chance(world, st, s)
    st.tally[PAPER_LIMIT] = threshold(f * st.service[GAMED, st.service_at[HOME, s]])
    st.service[FAILS, s] = f
    first = world.out_start[s]
    last = world.out_start[s + 1]
    further = world.service[FURTHER, s] if last > first else 0.0
    at = f
    st.limits[0] = threshold(at)
    at += (1.0 - f) * (1.0 - further)
    st.limits[1] = threshold(at)
    n = 2
    for e in range(first, last):
        part = (1.0 - f) * further * world.link[WEIGHT, e]
        st.limits[n] = threshold(at + part * st.works[e])
        at += part
        st.limits[n + 1] = threshold(at)
        n += 2
    st.limits[n - 1] = 4294967296


def hear(
    world: World, st: State, s: int, k: int, g: int, age: int, new: int, start: int, end: int
) -> None:
    """Hold contacts with people who wait in the right queue, all of one class and age.

    Parameters
    ----------
    k, g : int
        Their class, and the community in it.
    age, new : int
        Rows of the week they first asked in, and of this week.
    start, end : int
        Their draws among the slots of this week.
    """
    unsolved = st.failed[end] - st.failed[start]
    first = st.brought[start]
    more = st.brought[end] - first
    G = world.community.shape[1]
    if G > 1:
        # a few at once, without asking whether there are any, which cannot be foreseen; what is
        # over is written over, or read by nobody
        for i in range(FEW_AT_ONCE):
            st.further[g, st.more[g] + i] = st.further[G, first + i]
        for b in range(FEW_AT_ONCE, more, FEW_AT_ONCE):
            for i in range(b, b + FEW_AT_ONCE):
                st.further[g, st.more[g] + i] = st.further[G, first + i]
    st.more[g] += more
    done = end - start - unsolved
    st.alive[age, g] -= done
    st.met[g] += done
    if st.tally[PAPER_LIMIT] > 0:
        paper = st.closed[end] - st.closed[start]
        close_on_paper(world, st, s, k, g, age, paper)
        unsolved -= paper
    come_back(world, st, s, k, age, unsolved, new)


def tell(world: World, st: State, s: int, g: int, new: int) -> None:
    """Let further needs of people of one community come up, after their contacts.

    Parameters
    ----------
    g, new : int
        Their community, and the row of this week.
    """
    more = st.more[g]
    bear(st, g, new, more)
    if more <= FEW:
        for i in range(more):
            v = st.further[g, i]
            c = 2
            while v >= st.limits[c]:
                c += 1
            bring_up(world, st, s, c >> 1, g, new, 1 - (c & 1), c & 1)
        return
    for i in range(BATCH):
        st.further[g, more + i] = ALL
    links = world.out_start[s + 1] - world.out_start[s]
    below = 0
    for first in range(0, links, LINKS_AT_ONCE):
        further_below(st, g, more, 2 + 2 * first)
        for i in range(min(LINKS_AT_ONCE, links - first)):
            works = st.below[2 * i]
            upto = st.below[2 * i + 1]
            bring_up(world, st, s, first + i + 1, g, new, works - below, upto - works)
            below = upto


def further_below(st: State, g: int, count: int, first: int) -> None:
    """Count how many of `count` draws of further needs lie below each of eight limits.

    All eight in one go, side by side: these are the limits of `LINKS_AT_ONCE` links, from
    the limit `first` on. The draws after the last lie below none, so that whole batches may
    be looked at.
    """
    a = st.limits[first]
    b = st.limits[first + 1]
    c = st.limits[first + 2]
    d = st.limits[first + 3]
    e = st.limits[first + 4]
    f = st.limits[first + 5]
    h = st.limits[first + 6]
    j = st.limits[first + 7]
    below_a = 0
    below_b = 0
    below_c = 0
    below_d = 0
    below_e = 0
    below_f = 0
    below_h = 0
    below_j = 0
    for i in range((count + 7) // 8 * 8):
        v = st.further[g, i]
        below_a += int(v < a)
        below_b += int(v < b)
        below_c += int(v < c)
        below_d += int(v < d)
        below_e += int(v < e)
        below_f += int(v < f)
        below_h += int(v < h)
        below_j += int(v < j)
    st.below[0] = below_a
    st.below[1] = below_b
    st.below[2] = below_c
    st.below[3] = below_d
    st.below[4] = below_e
    st.below[5] = below_f
    st.below[6] = below_h
    st.below[7] = below_j


def come_back(world: World, st: State, s: int, k: int, age: int, people: int, new: int) -> None:
    """Let people whose contact solved nothing queue again, next week or some weeks later."""
    st.service_at[W_FAILED, s] += people
    st.tally[WASTED] += people
    pool = s * POOLS + WAITING
    cell = world.pool_at[OFFSET, pool] + age * world.pool_at[CLASSES, pool] + k
    if st.away.shape[0] > 0:
        st.away[new, cell] += people
    else:
        stay(st, s, pool, cell, age, people)


def close_on_paper(world: World, st: State, s: int, k: int, g: int, age: int, people: int) -> None:
    """Record people whose contact solved nothing as helped; they ask again some weeks later."""
    st.service_at[W_FAILED, s] += people
    st.tally[WASTED] += people
    st.tally[CLOSED_ON_PAPER] += people
    st.community_at[C_PAPER, g] += people
    pool = s * POOLS + PAPER
    cell = world.pool_at[OFFSET, pool] + age * world.pool_at[CLASSES, pool] + k
    send(st, pool, cell, age, people)


def bring_up(
    world: World, st: State, s: int, c: int, g: int, new: int, works: int, fails: int
) -> None:
    """Let further needs along a service's `c`-th link, from 1: hand-offs work or fail."""
    e = world.out_start[s] + c - 1
    st.link_at[SENT, e] += works + fails
    st.link_at[GOT, e] += works
    reach(world, st, e, g, new, works)
    lose_way(world, st, s, e, g, new, fails)


def reach(world: World, st: State, e: int, g: int, age: int, people: int) -> None:
    """Let people arrive at the end of a link, next week."""
    pool = world.link_at[L_TO, e] * POOLS + WAITING
    place = world.link_at[L_PLACE, e] * world.community.shape[1] + g
    cell = world.pool_at[OFFSET, pool] + age * world.pool_at[CLASSES, pool] + place
    send(st, pool, cell, age, people)


def lose_way(world: World, st: State, s: int, e: int, g: int, age: int, people: int) -> None:
    """Keep people whose first hand-off failed where they were, to be sent again."""
    pool = s * POOLS + BETWEEN
    place = (e - world.out_start[s]) * world.community.shape[1] + g
    cell = world.pool_at[OFFSET, pool] + age * world.pool_at[CLASSES, pool] + place
    send(st, pool, cell, age, people)


def read_handoffs(world: World, st: State, first: int, last: int) -> None:
    """Note the chances that hand-offs work along the links from `first` up to `last`."""
    for e in range(first, last):
        st.works[e] = handoff_chance(world, st, e)
        st.works_below[e] = threshold(st.works[e])


def pass_on(
    world: World, st: State, s: int, e: int, g: int, age: int, people: int, used: int
) -> None:
    """Try once more to hand on people whose hand-off along a link had failed."""
    got = below_limit(st, used, used + people, st.works_below[e])
    st.link_at[SENT, e] += people
    st.link_at[GOT, e] += got
    reach(world, st, e, g, age, got)
    pool = s * POOLS + BETWEEN
    place = (e - world.out_start[s]) * world.community.shape[1] + g
    cell = world.pool_at[OFFSET, pool] + age * world.pool_at[CLASSES, pool] + place
    stay(st, s, pool, cell, age, people - got)


def turn_again(world: World, st: State, s: int, k: int, age: int, people: int, used: int) -> None:
    """Tell people who came by mistake so; each turns to a door again."""
    j = world.astray_demand[world.astray_start[s] + k]
    turn_to_doors(world, st, j, used, used + people, age)
