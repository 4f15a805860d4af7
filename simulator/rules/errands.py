"""What some cards do by themselves: calls, learning, listening, lending, money passed on.

No autopilot does any of this. Each rule spends a week's effort of a card on one lever that
the model has anyway; none touches an outcome. A strength of nought takes the rule out. All
numbers are assumed.
"""

from simulator.parameters import INDEX
from simulator.rules.chance import (
    CALL_COUNT,
    CALL_LUCK,
    SEEK_COUNT,
    SEEK_LUCK,
    address,
    slots,
    threshold,
)
from simulator.rules.contacts import pass_on, read_handoffs
from simulator.rules.decide import can_lend, lend, whole_number
from simulator.rules.flow import (
    arrive_moved,
    below_limit,
    next_row,
    put,
    room_left,
    send,
    still_open,
)
from simulator.rules.names import (
    AGES,
    AWAY,
    BETWEEN,
    BUSY,
    C_AWAY,
    C_TRUST,
    CALL_BACK,
    CAME_BACK,
    CAPACITY,
    CLARITY,
    CLASSES,
    D_TO,
    EXPERIENCE,
    HEALTH,
    HOME,
    INCOME,
    KEY,
    L_FROM,
    L_TO,
    LEARN,
    LISTEN,
    LOAD,
    MEET,
    MORALE,
    OFFSET,
    PASS_ON,
    POOL_STAFF,
    POOLS,
    ROOT,
    SEEK,
    STAFF,
    TRADE,
    TRUST,
    W_CONTACTS,
    W_RESOLVED,
    WAITING,
    State,
    World,
)
from simulator.rules.people import clip

P_BELONG = INDEX["belong_trust"]
P_BELONG_FROM = INDEX["belong_from"]
P_CALL_REACH = INDEX["call_reach"]
P_CALL_TIME = INDEX["call_time"]
P_GRANT = INDEX["grant_gain"]
P_GRANT_TRUST = INDEX["grant_trust"]
P_INCOME_MOST = INDEX["income_most"]
P_LEARN_SKILL = INDEX["learn_skill"]
P_LEARN_TRUST = INDEX["learn_trust"]
P_LEARN_WORK = INDEX["learn_work"]
P_LISTEN_CLARITY = INDEX["listen_clarity"]
P_LISTEN_TRUST = INDEX["listen_trust"]
P_MEET = INDEX["meet_morale"]
P_PASS_TRUST = INDEX["pass_trust"]
P_POOL = INDEX["pool_share"]
P_STORY_TURNS = INDEX["story_turns"]
P_TRADE_GAIN = INDEX["trade_gain"]
P_TRADE_WORK = INDEX["trade_work"]

MOST_BUSY = 0.9
"""Share of a team that its other work can take away at most."""


def run_errand(
    world: World, st: State, lever: int, a: int, effort: float, money: float, week: int
) -> None:
    """Spend a week's effort of a card on its lever.

    Parameters
    ----------
    a : int
        What the card is aimed at: a link, service or community, as the lever has it.
    effort : float
        Decisions' worth of attention that took hold this week.
    money : float
        The part of the card's money that goes with it, weekly staff costs.
    """
    if lever == CALL_BACK:
        call_back(world, st, a, effort, week)
    elif lever == SEEK:
        look_for(world, st, a, effort, week)
    elif lever == LEARN:
        learn_together(world, st, a, effort)
    elif lever == POOL_STAFF:
        pool_staff(world, st, a, effort)
    elif lever == LISTEN:
        listen(world, st, a, effort)
    elif lever == MEET:
        meet_those_helped(world, st, a, effort)
    elif lever == PASS_ON:
        pass_money_on(world, st, a, money)
    elif lever == TRADE:
        sell_know_how(world, st, a, effort)


def take_time(st: State, s: int, share: float) -> None:
    """Take a share of the team that does a service's work away for the coming week."""
    h = st.service_at[HOME, s]
    st.service[BUSY, h] = min(st.service[BUSY, h] + share, MOST_BUSY)


def take_contacts(st: State, s: int, contacts: float) -> None:
    """Take the time of some contacts from the team that does a service's work."""
    capacity = st.service[CAPACITY, st.service_at[HOME, s]]
    if capacity > 0.0:
        take_time(st, s, contacts / capacity)


def call_back(world: World, st: State, s: int, effort: float, week: int) -> None:
    """Call people whom a service sent on and who got lost, and send them on once more (6).

    `call_reach` effort people at the most, rounded by chance, the oldest needs first. Each
    arrives with the chance of any hand-off on that link; the others stay between the
    services. A call takes `call_time` of a contact from the team's coming week, where a
    contact at the counter would take a whole one and its turn in the queue. The calls count
    among the hand-offs of this week; trust (7) has followed those already.
    """
    pool = s * POOLS + BETWEEN
    root = st.tally[ROOT]
    who = world.service_at[KEY, s]
    reach = whole_number(address(root, week, CALL_COUNT, who), world.P[P_CALL_REACH] * effort)
    left = min(reach, st.size[pool], room_left(st))
    if left <= 0:
        return
    take_contacts(st, s, world.P[P_CALL_TIME] * left)
    slots(address(root, week, CALL_LUCK, who), left, st.slots)
    width = world.pool_at[CLASSES, pool]
    G = world.community.shape[1]
    used = 0
    read_handoffs(world, st, world.out_start[s], world.out_start[s + 1])
    age = AGES if st.age_total[pool, AGES] > 0 else next_row(st, pool, (week + 1) % AGES)
    while left > 0:
        cell = world.pool_at[OFFSET, pool] + age * width
        for k in range(width):
            n = min(st.cohort[cell + k], left)
            if n > 0:
                st.cohort[cell + k] -= n
                st.age_total[pool, age] -= n
                st.size[pool] -= n
                pass_on(world, st, s, world.out_start[s] + k // G, k % G, age, n, used)
                used += n
                left -= n
        if left > 0:
            # on from there: whoever stays is not called twice
            age = next_row(st, pool, (week + 1) % AGES if age == AGES else age + 1)
    arrive_moved(st)


def look_for(world: World, st: State, g: int, effort: float, week: int) -> None:
    """Look for people of a community who gave up, before a crisis brings them back.

    `call_reach` effort people at the most, rounded by chance, the oldest needs first. Each
    asks again with the chance V, the community's trust: it is theirs to give. They are back
    in the queue that they left, as old as they are. Looking takes `call_time` of a contact
    for each person from the team that they come back to.
    """
    root = st.tally[ROOT]
    who = world.community_at[0, g]
    reach = whole_number(address(root, week, SEEK_COUNT, who), world.P[P_CALL_REACH] * effort)
    left = min(reach, st.community_at[C_AWAY, g], room_left(st))
    if left <= 0:
        return
    slots(address(root, week, SEEK_LUCK, who), left, st.slots)
    limit = threshold(st.community[C_TRUST, g])
    G = world.community.shape[1]
    used = 0
    for i in range(AGES + 1):
        age = AGES if i == 0 else (week + i) % AGES
        for s in range(world.service.shape[1]):
            away = s * POOLS + AWAY
            if st.age_total[away, age] == 0:
                continue
            queue = s * POOLS + WAITING
            width = world.pool_at[CLASSES, away]
            for k in range(g, width, G):
                cell = world.pool_at[OFFSET, away] + age * width + k
                n = min(st.cohort[cell], left)
                if n == 0:
                    continue
                take_contacts(st, s, world.P[P_CALL_TIME] * n)
                back = below_limit(st, used, used + n, limit)
                used += n
                left -= n
                if back > 0:
                    put(st, away, cell, age, -back)
                    send(st, queue, world.pool_at[OFFSET, queue] + age * width + k, age, back)
                    st.community_at[C_AWAY, g] -= back
                    st.tally[CAME_BACK] += back
    arrive_moved(st)


def learn_together(world: World, st: State, e: int, effort: float) -> None:
    """Let two professions learn together: joint development (7), (8).

    T += `learn_trust` effort (1 - T) on the link, and experience += `learn_skill` effort
    (1 - experience) at both ends, whose teams give `learn_work` effort of their coming week.
    Trust opens the way for copying and for decisions taken together; experience lowers the
    error of judging (11).
    """
    P = world.P
    t = st.link[TRUST, e]
    st.link[TRUST, e] = clip(t + P[P_LEARN_TRUST] * effort * (1.0 - t))
    for n in range(2):
        s = st.service_at[HOME, world.link_at[L_FROM if n == 0 else L_TO, e]]
        skill = st.service[EXPERIENCE, s]
        st.service[EXPERIENCE, s] = clip(skill + P[P_LEARN_SKILL] * effort * (1.0 - skill))
        take_time(st, s, P[P_LEARN_WORK] * effort)


def pool_staff(world: World, st: State, e: int, effort: float) -> None:
    """Let two services lend each other staff as their loads go (15).

    The calmer lends `pool_share` effort min(gap, 1) of its team this week, the gap being the
    difference of their loads in weeks of work: either way round, and nothing where they are
    alike. Loans work and return as all loans do.
    """
    u = st.service_at[HOME, world.link_at[L_FROM, e]]
    v = st.service_at[HOME, world.link_at[L_TO, e]]
    calm = u
    busy = v
    if st.service[LOAD, u] > st.service[LOAD, v]:
        calm = v
        busy = u
    gap = st.service[LOAD, busy] - st.service[LOAD, calm]
    share = world.P[P_POOL] * effort * min(gap, 1.0)
    if share > 0.0 and can_lend(world, st, calm):
        lend(world, st, calm, busy, share)


def listen(world: World, st: State, g: int, effort: float) -> None:
    """Find out what people of a community value, and go by it at its front doors (11), (19).

    V += `listen_trust` effort (1 - V), however people are served: being heard does not have
    to be borne out. What was heard clears the judgement of those who decide at the doors:
    clarity += `listen_clarity` effort / doors (1 - clarity) at each.
    """
    P = world.P
    v = st.community[C_TRUST, g]
    st.community[C_TRUST, g] = clip(v + P[P_LISTEN_TRUST] * effort * (1.0 - v))
    n = world.door_start[g + 1] - world.door_start[g]
    for d in range(world.door_start[g], world.door_start[g + 1]):
        s = st.service_at[HOME, world.door_at[D_TO, d]]
        known = st.service[CLARITY, s]
        st.service[CLARITY, s] = clip(known + P[P_LISTEN_CLARITY] * effort / n * (1.0 - known))


def meet_those_helped(world: World, st: State, s: int, effort: float) -> None:
    """Let staff meet people whom they helped, and those whom they did not (8).

    morale += `meet_morale` effort (share of this week's contacts that resolved a need -
    `story_turns`)(1 - morale): where most contacts come to nothing it disheartens. In a week
    without a contact there is nobody to meet.
    """
    contacts = st.service_at[W_CONTACTS, s]
    if contacts == 0:
        return
    borne = st.service_at[W_RESOLVED, s] / contacts - world.P[P_STORY_TURNS]
    morale = st.service[MORALE, s]
    st.service[MORALE, s] = clip(morale + world.P[P_MEET] * effort * borne * (1.0 - morale))


def pass_money_on(world: World, st: State, g: int, money: float) -> None:
    """Give a community money to spend as it sees fit (18), (19).

    Its groups share it: strength += `grant_gain` money / groups (1 - strength) at each. And
    V += `pass_trust` money (1 - V), since being trusted with money builds trust.
    """
    P = world.P
    groups = 0
    for i in range(world.woven_to.shape[0]):
        groups += int(world.woven_to[i] == g)
    for a in range(st.asset.shape[1]):
        for i in range(world.woven_start[a], world.woven_start[a + 1]):
            if world.woven_to[i] == g:
                health = st.asset[HEALTH, a]
                st.asset[HEALTH, a] = clip(health + P[P_GRANT] * money / groups * (1.0 - health))
    v = st.community[C_TRUST, g]
    st.community[C_TRUST, g] = clip(v + P[P_PASS_TRUST] * money * (1.0 - v))


def strength(world: World, st: State, a: int) -> float:
    """Return how strong a group is today, 0 to 1; less by the week once it closes."""
    return float(st.asset[HEALTH, a] * still_open(world, st, a))


def warm_to(world: World, st: State, a: int, gain: float) -> None:
    """Move the trust of each community that a group is open to: V += gain (1 - V) (19)."""
    for i in range(world.woven_start[a], world.woven_start[a + 1]):
        g = world.woven_to[i]
        v = st.community[C_TRUST, g]
        st.community[C_TRUST, g] = clip(v + gain * (1.0 - v))


def take_part(world: World, st: State, a: int, effort: float) -> None:
    """Let people who are brought to a group find company there, or a locked door (18), (19).

    V += `belong_trust` effort (strength - `belong_from`)(1 - V), in equal parts in all
    communities that the group is open to: a frail group cannot carry those who come, and
    disappoints them.
    """
    n = world.woven_start[a + 1] - world.woven_start[a]
    if n > 0:
        carried = strength(world, st, a) - world.P[P_BELONG_FROM]
        warm_to(world, st, a, world.P[P_BELONG] * effort / n * carried)


def meet_each_other(world: World, st: State, pair: int, effort: float) -> None:
    """Let members of two groups meet (18), (19).

    The gain of `take_part`, with the mean strength of both, half to the communities of
    either: two strong groups carry each other, two frail ones wear each other out.
    """
    a = world.pair_at[0, pair]
    b = world.pair_at[1, pair]
    both = (strength(world, st, a) + strength(world, st, b)) / 2.0
    gain = world.P[P_BELONG] * effort / 2.0 * (both - world.P[P_BELONG_FROM])
    for n in range(2):
        one = a if n == 0 else b
        to = world.woven_start[one + 1] - world.woven_start[one]
        if to > 0:
            warm_to(world, st, one, gain / to)


def be_backed(world: World, st: State, a: int, money: float) -> None:
    """Let those who know a group see that it is backed (19).

    V += `grant_trust` money w (1 - V), in equal parts in all communities that the group is
    open to, w being how well known it is there: nobody minds a grant to a group that nobody
    knows.
    """
    n = world.woven_start[a + 1] - world.woven_start[a]
    for i in range(world.woven_start[a], world.woven_start[a + 1]):
        g = world.woven_to[i]
        v = st.community[C_TRUST, g]
        gain = world.P[P_GRANT_TRUST] * money / n * st.woven[i]
        st.community[C_TRUST, g] = clip(v + gain * (1.0 - v))


def sell_know_how(world: World, st: State, s: int, effort: float) -> None:
    """Sell what a team knows, for income that pays for more time everywhere (20).

    income += `trade_gain` effort (its staff / all staff)(1 - income / `income_most`), and
    the team gives `trade_work` effort of its coming week.
    """
    P = world.P
    total = 0.0
    for i in range(world.service.shape[1]):
        total += world.service[STAFF, i]
    part = world.service[STAFF, s] / total
    income = st.whole[INCOME]
    room = max(1.0 - income / P[P_INCOME_MOST], 0.0)
    st.whole[INCOME] = income + P[P_TRADE_GAIN] * effort * part * room
    take_time(st, s, P[P_TRADE_WORK] * effort)
