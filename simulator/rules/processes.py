"""Processes and pathways: steps, second looks, front doors, mergers, closures (equation 16).

Each move is judged by the same rule as practice, in the fit that would have its effect.
"""

from simulator.parameters import INDEX
from simulator.rules.chance import SECOND_LOOK, address, below, happens
from simulator.rules.fit import mean_fit, refit
from simulator.rules.judge import consent_chance, good_enough
from simulator.rules.names import (
    ASKS_ONCE,
    BORROWED,
    CHANGES,
    DISRUPTION,
    EXTRA,
    FREED,
    FRONT,
    HARMED,
    HOME,
    IS_OPEN,
    L_FROM,
    L_KEY,
    L_TO,
    LENT,
    MEMBERS,
    MERGED,
    NAVIGATION,
    P_DUE,
    PENDING,
    ROOT,
    SAVED,
    STAFF,
    STEPS,
    TRUST,
    State,
    World,
)

P_CLOSE_KEEPS = INDEX["close_keeps"]
P_DOUBLE_USEFUL = INDEX["double_useful"]
P_DOUBLE_WORK = INDEX["double_work"]
P_FAIL_FIT = INDEX["failure_fit"]
P_FAIL_STEP = INDEX["failure_wrong_step"]
P_FAIL_REF = INDEX["failure_reference"]
P_FRONT_WORK = INDEX["front_door_work"]
P_MERGE_WEEKS = INDEX["merge_weeks"]
P_NEWCOMER = INDEX["trust_newcomer"]
P_STEP_WORK = INDEX["step_work"]
P_STEPS = INDEX["steps"]
P_STEPS_WASTED = INDEX["steps_wasted"]

USUAL_FAIL_FIT = 0.9
"""Effect of fit by which steps are judged where fit is given none at all."""


def steps_left(world: World, st: State, h: int) -> int:
    """Return how many steps a team's process has."""
    left = 0
    for k in range(int(world.P[P_STEPS])):
        left += (st.service_at[STEPS, h] >> k) & 1
    return left


def process_move(
    world: World,
    st: State,
    s: int,
    key: int,
    noise: float,
    error: float,
    comply: bool,
    ask: bool,
) -> bool:
    """Look at a service's process in one of three ways, each as likely (equation 16).

    A step is taken out; one that is gone is put back, if one is; or a link out of the
    service is looked at, where people are assessed twice. A move that falls on nothing is
    a look at a step instead.

    Parameters
    ----------
    ask : bool
        Whether the other end of the link must consent.
    """
    h = st.service_at[HOME, s]
    way = below(key, 26, 3)
    if way == 1 and steps_left(world, st, h) < int(world.P[P_STEPS]):
        return step_back(world, st, h, below(key, 12, 1 << 16), noise, error, comply)
    around = world.out_start[s + 1] - world.out_start[s]
    if way == 2 and around > 0:
        e = world.out_start[s] + below(key, 28, around)
        if st.link[ASKS_ONCE, e] == 0.0:
            if ask and not happens(key, 23, consent_chance(world, st.link[TRUST, e])):
                return False
            return ask_once(world, st, e, noise, error, comply)
    return step_out(world, st, h, below(key, 12, 1 << 16), noise, error, comply)


def step_back(
    world: World, st: State, h: int, pick: int, noise: float, error: float, comply: bool
) -> bool:
    """Judge and put back one step that was taken out (equation 16).

    The mirror of `step_out`: a useful step keeps .04 of contacts from coming back and takes
    4 % of the work, a wasted one only takes the work. Which it is has to be judged.
    """
    P = world.P
    steps = int(P[P_STEPS])
    gone = steps - steps_left(world, st, h)
    if gone == 0:
        return False
    pick = pick % gone
    which = -1
    useful = 0
    for k in range(steps):
        if (st.service_at[STEPS, h] >> k) & 1 == 0:
            if pick == 0:
                which = k
            pick -= 1
            if k >= int(P[P_STEPS_WASTED]):
                useful += 1
    per_fit = P[P_FAIL_FIT] if P[P_FAIL_FIT] > 0.0 else USUAL_FAIL_FIT
    taken = P[P_STEP_WORK] * (1.0 - P[P_FAIL_REF]) / per_fit
    caught = P[P_FAIL_STEP] / per_fit
    gain = caught - taken if which >= int(P[P_STEPS_WASTED]) else -taken
    expected = caught * useful / gone - taken
    if not good_enough(world, st, expected, noise, gain, error) or not comply:
        return False
    st.service_at[STEPS, h] += 1 << which
    st.service_at[CHANGES, h] += 1
    return True


def second_look_needed(world: World, st: State, e: int) -> bool:
    """Return whether the second assessment on a link finds what the first one missed.

    Drawn once for each link, with the chance `double_useful`; nobody is told.
    """
    key = address(st.tally[ROOT], 0, SECOND_LOOK, world.link_at[L_KEY, e])
    return happens(key, 0, world.P[P_DOUBLE_USEFUL])


def links_at(world: World, s: int) -> int:
    """Return how many links a service has, out and in."""
    return int(
        world.out_start[s + 1] - world.out_start[s] + world.in_start[s + 1] - world.in_start[s]
    )


def ask_once(world: World, st: State, e: int, noise: float, error: float, comply: bool) -> bool:
    """Judge and take out the second assessment of people who are sent along a link.

    It takes `double_work` of the work at either end, in equal parts on all links of a
    service; that part is freed at both ends for good. Where the second look was needed
    (`double_useful`), what it caught comes back: .04 of contacts, in the same parts. Judged
    for those who travel here, in the fit that would have the same effect (equation 11).
    """
    P = world.P
    if st.link[ASKS_ONCE, e] > 0.0:
        return False
    needed = second_look_needed(world, st, e)
    per_fit = P[P_FAIL_FIT] if P[P_FAIL_FIT] > 0.0 else USUAL_FAIL_FIT
    freed = P[P_DOUBLE_WORK] * (1.0 - P[P_FAIL_REF]) / per_fit
    harm = P[P_FAIL_STEP] / per_fit
    gain = freed - harm if needed else freed
    expected = freed - P[P_DOUBLE_USEFUL] * harm
    if not good_enough(world, st, expected, noise, gain, error) or not comply:
        return False
    look_once(world, st, e)
    return True


def look_once(world: World, st: State, e: int) -> None:
    """Take out the second assessment on a link, for better or worse; see `ask_once`."""
    needed = second_look_needed(world, st, e)
    st.link[ASKS_ONCE, e] = 1.0
    for n in range(2):
        s = world.link_at[L_FROM, e] if n == 0 else world.link_at[L_TO, e]
        part = 1.0 / links_at(world, s)
        st.service[SAVED, s] += world.P[P_DOUBLE_WORK] * part
        if needed:
            st.service[HARMED, s] += world.P[P_FAIL_STEP] * part
        st.service_at[CHANGES, st.service_at[HOME, s]] += 1


def share_front_door(world: World, st: State, a: int, b: int) -> bool:
    """Give two services one front door (C7): (6a) loses a share of wrong starts at both.

    Keeping it takes `front_door_work` of the work of either.
    """
    if st.service[FRONT, a] > 0.0 and st.service[FRONT, b] > 0.0:
        return False
    for n in range(2):
        s = a if n == 0 else b
        if st.service[FRONT, s] == 0.0:
            st.service[FRONT, s] = 1.0
            st.service[SAVED, s] -= world.P[P_FRONT_WORK]
    return True


def step_out(
    world: World, st: State, h: int, pick: int, noise: float, error: float, comply: bool
) -> bool:
    """Judge and remove one step of a team's process (equation 16).

    Each step takes 4 % of the work; the first two add nothing, without the others more
    people come back. Gains are counted in the fit that would have the same effect.
    """
    P = world.P
    steps = int(P[P_STEPS])
    left = 0
    wasted = 0
    for k in range(steps):
        if (st.service_at[STEPS, h] >> k) & 1:
            left += 1
            if k < int(P[P_STEPS_WASTED]):
                wasted += 1
    if left == 0:
        return False
    pick = pick % left
    which = -1
    for k in range(steps):
        if (st.service_at[STEPS, h] >> k) & 1:
            if pick == 0:
                which = k
                break
            pick -= 1
    per_fit = P[P_FAIL_FIT] if P[P_FAIL_FIT] > 0.0 else USUAL_FAIL_FIT
    freed = P[P_STEP_WORK] * (1.0 - P[P_FAIL_REF]) / per_fit
    harm = P[P_FAIL_STEP] / per_fit
    gain = freed if which < int(P[P_STEPS_WASTED]) else freed - harm
    expected = freed - harm * (left - wasted) / left
    if not good_enough(world, st, expected, noise, gain, error) or not comply:
        return False
    st.service_at[STEPS, h] -= 1 << which
    st.service_at[CHANGES, h] += 1
    return True


def merge(world: World, st: State, a: int, b: int) -> bool:
    """Make one team of two: one queue's worth of staff, one practice (equation 16).

    The larger team's practice is kept for both; what it is worth to the people of the
    smaller one is read from their own landscape, so that the loss of fit grows with h. As the
    disruption passes, people come to be handed on as safely as can be within the team
    (`contacts.handoff_chance`), and when it is over they are assessed once (`settle`).
    """
    first = st.service_at[HOME, a]
    second = st.service_at[HOME, b]
    if first == second:
        return False
    if world.service[STAFF, second] > world.service[STAFF, first]:
        first, second = second, first
    join(world, st, first, second)
    st.service[DISRUPTION, first] = world.P[P_MERGE_WEEKS]
    return True


def settle(world: World, st: State, h: int) -> None:
    """Let a team that has come together assess people once (equation 16).

    The second look on every link within it goes, as if it had been taken out (`ask_once`).
    """
    for e in range(st.link.shape[1]):
        u = st.service_at[HOME, world.link_at[L_FROM, e]]
        v = st.service_at[HOME, world.link_at[L_TO, e]]
        if u == h and v == h and st.link[ASKS_ONCE, e] == 0.0:
            look_once(world, st, e)


def join(world: World, st: State, first: int, second: int) -> None:
    """Give all the work of one team to another."""
    for s in range(st.service.shape[1]):
        if st.service_at[HOME, s] == second:
            st.service_at[HOME, s] = first
            st.service_at[MEMBERS, first] += 1
            st.service_at[MEMBERS, second] -= 1
    st.service_at[IS_OPEN, second] = 0
    st.service[LENT, first] += st.service[LENT, second]
    st.service[BORROWED, first] += st.service[BORROWED, second]
    st.service[EXTRA, first] += st.service[EXTRA, second]
    st.service[LENT, second] = 0.0
    st.service[BORROWED, second] = 0.0
    st.service[EXTRA, second] = 0.0
    for k in range(PENDING):
        st.pending[second, k, P_DUE] = -1
    st.tally[MERGED] += 1
    for s in range(st.service.shape[1]):
        refit(world, st, s)
    mean_fit(st)


def close(world: World, st: State, s: int, heir: int) -> bool:
    """Stop running a service (equation 16).

    Its people turn to another service with part of its staff; the rest of the staff is
    freed. What people knew about the way to it is lost.
    """
    if st.service_at[HOME, s] != s or st.service_at[HOME, heir] == s:
        return False
    for v in range(st.service.shape[1]):
        if st.service_at[HOME, v] == s:
            st.service[FREED, v] = 1.0 - world.P[P_CLOSE_KEEPS]
    join(world, st, st.service_at[HOME, heir], s)
    for i in range(world.into_start[s], world.into_start[s + 1]):
        st.door[0, world.into_door[i]] = 0.0
    for i in range(world.in_start[s], world.in_start[s + 1]):
        e = world.in_link[i]
        st.link[NAVIGATION, e] = 0.0
        st.link[TRUST, e] = min(st.link[TRUST, e], world.P[P_NEWCOMER])
    return True
