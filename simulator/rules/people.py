"""Trust, morale, staff, communities and money (equations 7, 8, 14 and 18 to 20)."""

from simulator.parameters import INDEX
from simulator.rules.chance import WORLD_MOVES, address, happens
from simulator.rules.contacts import performance, together_time
from simulator.rules.fit import next_version, refit
from simulator.rules.names import (
    ABSENCE,
    ALIGNMENT,
    BUDGET,
    C_TRUST,
    CLOSING,
    D_FACTOR,
    D_TO,
    DIAL,
    DIAL_OLD,
    DIAL_STEP,
    DIAL_TO,
    EV_ASSET,
    EV_CUT,
    EV_CUT_ALL,
    EV_DEMAND,
    EV_FROM,
    EV_HARDER,
    EV_KIND,
    EV_MONEY,
    EV_REOPEN,
    EV_STAFF,
    EV_TRUST,
    EV_UNTIL,
    EV_WHO,
    EV_WORLD,
    EXPERIENCE,
    FREED,
    GOT,
    HEALTH,
    HOME,
    INSPECTED,
    KEY,
    LOAD,
    MEAN_TURNOVER,
    MEANING,
    MORALE,
    NAVIGATION,
    OPENING,
    PACE,
    PAID_IN,
    PAID_OUT,
    POWER,
    PURPOSE,
    RESERVE,
    REST,
    ROOT,
    SENT,
    SHAKEN,
    STAFF,
    STATUTORY,
    SWIFT,
    TRUST,
    TURNING,
    TURNOVER,
    VACANCY,
    W_CONTACTS,
    WEEKLY_BUDGET,
    WICKED,
    State,
    World,
)

P_ABSENCE_BASE = INDEX["absence_base"]
P_ABSENCE_MORALE = INDEX["absence_morale"]
P_ALIGNMENT_FADE = INDEX["alignment_fade"]
P_ALIGNMENT_MEETINGS = INDEX["alignment_meetings"]
P_ASSET_WEAR = INDEX["asset_wear"]
P_ASSET_CLOSE = INDEX["asset_close_weeks"]
P_AUTONOMY = INDEX["autonomy"]
P_COMMUNITY_PULL = INDEX["community_trust_pull"]
P_CUT_DISTRACTS = INDEX["cut_distracts"]
P_CUT_WEEKS = INDEX["cut_weeks"]
P_DIAL_COST = INDEX["dial_cost"]
P_DIAL_WEEKS = INDEX["dial_weeks"]
P_EXPERIENCE_GAIN = INDEX["experience_gain"]
P_MEETING_COST = INDEX["meeting_cost"]
P_MORALE = INDEX["morale_start"]
P_MORALE_AUTONOMY = INDEX["morale_autonomy"]
P_MORALE_LOAD = INDEX["morale_load"]
P_MORALE_PACE = INDEX["morale_pace"]
P_MORALE_PULL = INDEX["morale_pull"]
P_MORALE_SET = INDEX["morale_set_point"]
P_OLD_PULL = INDEX["old_pull"]
P_PAUSE = INDEX["pause_share"]
P_PAUSE_FADE = INDEX["pause_fade"]
P_PAUSE_GAIN = INDEX["pause_gain"]
P_PAUSE_MORALE = INDEX["pause_morale"]
P_RECRUIT = INDEX["recruit_weeks"]
P_RELATIONAL_DRAIN = INDEX["relational_drain"]
P_RESERVE_ABSORBS = INDEX["reserve_absorbs"]
P_STATUTORY = INDEX["statutory_protected"]
P_SWIFT = INDEX["swift_trust"]
P_SWIFT_FADE = INDEX["swift_fade"]
P_SWIFT_FROM = INDEX["swift_from"]
P_TRUST_GAIN = INDEX["trust_gain"]
P_TRUST_LOSS = INDEX["trust_loss"]
P_TRUST_MEETINGS = INDEX["trust_meetings"]
P_TRUST_NEWCOMER = INDEX["trust_newcomer"]
P_TURNOVER = INDEX["turnover"]
P_TURNOVER_MORALE = INDEX["turnover_morale"]
P_VOLUNTEER = INDEX["volunteer_gain"]

SEVERAL = 2
"""Services that must feel an emergency for it to be a common one."""


def clip(value: float) -> float:
    """Return a value held between 0 and 1."""
    if value < 0.0:
        return 0.0
    if value > 1.0:
        return 1.0
    return value


def turn_dials(world: World, st: State, week: int) -> None:
    """Move dials towards where they were turned, in a straight line over `dial_weeks`.

    A dial that is not on its way drifts back to the established way under overload and
    inspection (C7): d += `old_pull` x (1 - al) (d_old - d), with x last week's `overload`
    and the share of attention that inspections take this week, to 1 at the most. Shared
    understanding al holds the new way. The established way is `established` for all four
    dials, or, below nought, the dials at the start; from there nothing pulls away a style
    that was never turned. Assumed; that organisations fall back on old routines under
    threat: Staw, Sandelands and Dutton 1981, recalled.
    """
    whole = st.whole
    for n in range(world.turned_at.shape[0]):
        if world.turned_at[n] == week:
            for d in range(4):
                whole[DIAL_TO + d] = world.turned[d, n]
                step = (world.turned[d, n] - whole[DIAL + d]) / world.P[P_DIAL_WEEKS]
                whole[DIAL_STEP + d] = step
    cost = 0.0
    strain = min(overload(st) + inspected(st), 1.0)
    pull = world.P[P_OLD_PULL] * strain * (1.0 - whole[ALIGNMENT])
    for d in range(4):
        step = whole[DIAL_STEP + d]
        if step == 0.0:
            whole[DIAL + d] += pull * (whole[DIAL_OLD + d] - whole[DIAL + d])
            continue
        size = step if step > 0.0 else -step
        cost += world.P[P_DIAL_COST] * size * world.P[P_DIAL_WEEKS]
        whole[DIAL + d] += step
        ahead = whole[DIAL_TO + d] - whole[DIAL + d]
        if ahead * step <= 1e-12:
            whole[DIAL + d] = whole[DIAL_TO + d]
            whole[DIAL_STEP + d] = 0.0
    whole[TURNING] = cost


def inspected(st: State) -> float:
    """Return the mean share of services' attention that inspections take, from 0 to 1."""
    total = 0.0
    for s in range(st.service.shape[1]):
        total += st.service[INSPECTED, s]
    return total / st.service.shape[1]


def overload(st: State) -> float:
    """Return how overloaded teams are: the mean of (l - 1)+ / (1 + (l - 1)+), from 0 to 1."""
    teams = 0
    total = 0.0
    for s in range(st.service.shape[1]):
        if st.service_at[HOME, s] == s:
            over = max(st.service[LOAD, s] - 1.0, 0.0)
            total += over / (1.0 + over)
            teams += 1
    return total / teams if teams > 0 else 0.0


def things_happen(world: World, st: State, week: int) -> None:
    """Let events of the scenario take effect (equation 22) and budgets move on (20)."""
    for j in range(st.demand.shape[1]):
        st.demand[D_FACTOR, j] = 1.0
    before = budget_left(world, st)
    for s in range(st.service.shape[1]):
        st.service[BUDGET, s] *= world.service[WEEKLY_BUDGET, s]
    for n in range(world.event.shape[0]):
        kind = world.event_at[EV_KIND, n]
        first = world.event_at[EV_FROM, n]
        who = world.event_at[EV_WHO, n]
        value = world.event[n]
        if kind == EV_DEMAND:
            if first <= week < world.event_at[EV_UNTIL, n]:
                st.demand[D_FACTOR, who] *= value
        elif week == first:
            if kind == EV_CUT:
                st.service[BUDGET, who] *= 1.0 - value
            elif kind == EV_CUT_ALL:
                cut_all(world, st, value)
            elif kind == EV_STAFF:
                st.service[VACANCY, who] = clip(
                    st.service[VACANCY, who] + value * (1.0 - st.service[VACANCY, who])
                )
            elif kind == EV_ASSET:
                st.asset[OPENING, who] = 0.0
                if st.asset[CLOSING, who] < 0.0:
                    st.asset[CLOSING, who] = 0.0
            elif kind == EV_REOPEN:
                if st.asset[CLOSING, who] >= 0.0:
                    st.asset[CLOSING, who] = min(st.asset[CLOSING, who], world.P[P_ASSET_CLOSE])
                    st.asset[OPENING, who] = 1.0
            elif kind == EV_HARDER:
                st.service[WICKED, who] = value
                refit(world, st, who)
            elif kind == EV_WORLD:
                key = address(st.tally[ROOT], week, WORLD_MOVES, world.service_at[KEY, who])
                for j in range(st.version.shape[1]):
                    if happens(key, j, value):
                        st.version[who, j] += next_version(st.tally[ROOT])
                refit(world, st, who)
            elif kind == EV_TRUST:
                st.community[C_TRUST, who] = clip(st.community[C_TRUST, who] + value)
            elif kind == EV_MONEY:
                pay(st, -value)
    feel_cuts(world, st, before)


def cut_all(world: World, st: State, share: float) -> None:
    """Cut all budgets by a share of their sum, statutory services last (equation 20).

    With B the budgets of services with legal protection and N those of the others, in
    weekly staff costs: the former lose the share (1 - `statutory_protected`) of an even
    cut, the latter what is missing to `share` x (B + N). What the others cannot bear comes
    from the protected after all, so that the sum is always what the event says.
    """
    protected = 0.0
    others = 0.0
    for s in range(st.service.shape[1]):
        left = world.service[STAFF, s] * st.service[BUDGET, s]
        if world.service_at[STATUTORY, s] > 0:
            protected += left
        else:
            others += left
    small = share
    large = share
    if world.P[P_STATUTORY] > 0.0 and protected > 0.0 and others > 0.0:
        total = share * (protected + others)
        small = share * (1.0 - world.P[P_STATUTORY])
        large = (total - small * protected) / others
        if large > 1.0:
            large = 1.0
            small = (total - others) / protected
    for s in range(st.service.shape[1]):
        cut = small if world.service_at[STATUTORY, s] > 0 else large
        st.service[BUDGET, s] *= 1.0 - cut


def budget_left(world: World, st: State) -> float:
    """Return what is left of all budgets, in weekly staff costs."""
    total = 0.0
    for s in range(st.service.shape[1]):
        total += world.service[STAFF, s] * st.service[BUDGET, s]
    return total


def feel_cuts(world: World, st: State, before: float) -> None:
    """Remember the share of all budgets that was cut of late: K (C7, austerity catalyses).

    K += share cut this week, and K loses one part in `cut_weeks` a week. K lowers the
    threshold of (11) by `cut_opens` K and takes the share `cut_distracts` K of all
    attention, the centre's and the services' alike. Assumed; that austerity both
    inhibits and catalyses change is in the research that the project starts from.
    """
    K = st.whole[SHAKEN]
    K -= K / world.P[P_CUT_WEEKS]
    if before > 0.0:
        K += max(1.0 - budget_left(world, st) / before, 0.0)
    st.whole[SHAKEN] = clip(K)


def attention_left(world: World, st: State) -> float:
    """Return the share of attention that recent cuts leave: 1 - `cut_distracts` K."""
    return float(1.0 - world.P[P_CUT_DISTRACTS] * st.whole[SHAKEN])


def pay(st: State, amount: float) -> None:
    """Pay from the reserve; a negative amount comes in. Weekly staff costs."""
    st.whole[RESERVE] -= amount
    if amount > 0.0:
        st.whole[PAID_OUT] += amount
    else:
        st.whole[PAID_IN] -= amount


def trust_follows(world: World, st: State) -> None:
    """Let hand-offs make and break trust: T += a(1-T) ok/k - bT lost/k (equation 7)."""
    for e in range(st.link.shape[1]):
        k = st.link_at[SENT, e]
        if k > 0:
            t = st.link[TRUST, e]
            good = st.link_at[GOT, e] / k
            st.link[TRUST, e] = clip(
                t
                + world.P[P_TRUST_GAIN] * (1.0 - t) * good
                - world.P[P_TRUST_LOSS] * t * (1.0 - good)
            )


def common_emergency(world: World, st: State) -> bool:
    """Return whether demand is far above usual at several services.

    A service feels it if one of the demands whose right door it is stands at `swift_from`
    times usual or more.
    """
    S = st.service.shape[1]
    seen = False
    for j in range(st.demand.shape[1]):
        if st.demand[D_FACTOR, j] >= world.P[P_SWIFT_FROM]:
            seen = True
    if not seen:
        return False
    for s in range(S):
        st.groups[s] = 0
    for j in range(st.demand.shape[1]):
        if st.demand[D_FACTOR, j] >= world.P[P_SWIFT_FROM]:
            for i in range(world.right_start[j], world.right_start[j + 1]):
                st.groups[world.door_at[D_TO, world.right_door[i]]] = 1
    felt = 0
    for s in range(S):
        felt += st.groups[s]
    return bool(felt >= SEVERAL)


def swift_trust_follows(world: World, st: State) -> None:
    """Let a common emergency lend trust, and the loan fade after it (C7).

    While it lasts, T += swift (1 - T) on links over which people got through this week; the
    sum of what was lent, U, is kept beside. When it is over, T and U both lose `swift_fade`
    U a week. Whatever reads trust reads T, the loan included. Swift trust in temporary
    groups: Meyerson, Weick and Kramer 1996, recalled; the numbers are assumed.
    """
    P = world.P
    if P[P_SWIFT] <= 0.0:
        return
    now = common_emergency(world, st)
    for e in range(st.link.shape[1]):
        t = st.link[TRUST, e]
        if now:
            if st.link_at[GOT, e] > 0:
                lent = P[P_SWIFT] * (1.0 - t)
                st.link[TRUST, e] = clip(t + lent)
                st.link[SWIFT, e] = clip(st.link[SWIFT, e] + lent)
        elif st.link[SWIFT, e] > 0.0:
            back = P[P_SWIFT_FADE] * st.link[SWIFT, e]
            st.link[TRUST, e] = clip(t - back)
            st.link[SWIFT, e] -= back


def meeting_time(world: World, st: State) -> float:
    """Return the share of working time that joint work in meetings takes, pauses left out."""
    time = world.P[P_MEETING_COST] * st.whole[DIAL + MEANING]
    return float(time * (1.0 - world.P[P_PAUSE]))


def pause_time(world: World, st: State) -> float:
    """Return the share of working time that is kept free to pause: a part of meetings'."""
    return float(world.P[P_PAUSE] * world.P[P_MEETING_COST] * st.whole[DIAL + MEANING])


def walked_time(world: World, st: State, s: int) -> float:
    """Return the share of a service's contacts in which people were walked to the next.

    Hand-offs of this week, each by the navigation on its link, over contacts.
    """
    walked = 0.0
    for e in range(world.out_start[s], world.out_start[s + 1]):
        walked += st.link_at[SENT, e] * st.link[NAVIGATION, e]
    return float(walked / max(st.service_at[W_CONTACTS, s], 1))


def morale_follows(world: World, st: State) -> None:
    """Move morale, sickness, leavers and experience (equation 8), and what they carry away.

    With l the load and I the pace of the team, u and w the dials of purpose and power:
    M += pull (set point - M) - .012 (l - 1)+ / (1 + (l - 1)+) - .01 (I - 1.05)+ / .15, the
    set point being .6 + .1 autonomy u w; absence = .03 + .045 (1 - M); leavers q = .0023
    (1 + 2 (1 - M)) over the same at the start; vacancy += q (1 - vacancy) - vacancy / 13;
    experience E += .02 (1 - E) - 2 q E. Trust on links out of the service loses
    q (T - .3), and shared understanding its share of mean leavers.

    Joint work and care for others are draining, and pauses restore some (C7):
    M += `pause_morale` p (1 - M) - `relational_drain` (j + k), with p and j the shares of
    working time spent in pauses and in joint work with partners or citizens, k that of
    walking with people. Assumed.
    """
    P = world.P
    whole = st.whole
    set_point = P[P_MORALE_SET] + (
        P[P_MORALE_AUTONOMY] * P[P_AUTONOMY] * whole[DIAL + PURPOSE] * whole[DIAL + POWER]
    )
    S = st.service.shape[1]
    joint = meeting_time(world, st) + together_time(world, st)
    restored = P[P_PAUSE_MORALE] * pause_time(world, st)
    mean = 0.0
    for s in range(S):
        home = st.service_at[HOME, s]
        over = max(st.service[LOAD, home] - 1.0, 0.0)
        morale = st.service[MORALE, s]
        # a division whose answer is nought is left out
        strain = 0.0
        if over > 0.0:
            strain = P[P_MORALE_LOAD] * over / (1.0 + over)
        hurry = 0.0
        if st.service[PACE, home] > 1.05:
            hurry = P[P_MORALE_PACE] * max(st.service[PACE, home] - 1.05, 0.0) / 0.15
        morale += P[P_MORALE_PULL] * (set_point - morale) - strain - hurry
        morale += restored * (1.0 - morale)
        if P[P_RELATIONAL_DRAIN] > 0.0:
            morale -= P[P_RELATIONAL_DRAIN] * (joint + walked_time(world, st, s))
        morale = clip(morale)
        st.service[MORALE, s] = morale
        st.service[ABSENCE, s] = P[P_ABSENCE_BASE] + P[P_ABSENCE_MORALE] * (1.0 - morale)
        quits = 0.0
        if P[P_TURNOVER] > 0.0:
            quits = (
                P[P_TURNOVER]
                * (1.0 + P[P_TURNOVER_MORALE] * (1.0 - morale))
                / (1.0 + P[P_TURNOVER_MORALE] * (1.0 - P[P_MORALE]))
            )
            mean += quits / S
        st.service[TURNOVER, s] = quits
        empty = st.service[VACANCY, s]
        if quits > 0.0 or empty > 0.0:
            st.service[VACANCY, s] = clip(empty + quits * (1.0 - empty) - empty / P[P_RECRUIT])
        skill = st.service[EXPERIENCE, s]
        st.service[EXPERIENCE, s] = clip(
            skill + P[P_EXPERIENCE_GAIN] * (1.0 - skill) - 2.0 * quits * skill
        )
        if quits == 0.0:
            continue
        for e in range(world.out_start[s], world.out_start[s + 1]):
            t = st.link[TRUST, e]
            st.link[TRUST, e] = clip(t - quits * (t - P[P_TRUST_NEWCOMER]))
    whole[MEAN_TURNOVER] = mean
    whole[ALIGNMENT] -= mean * whole[ALIGNMENT]


def communities_follow(world: World, st: State) -> None:
    """Move communities' trust (19) and the strength of their assets (18).

    V += .02 (r (1 - V) - (1 - r) V), r being what people see (`performance`); strength
    A += .004 (mean V) (1 - A) - .002 A.

    What a closing asset did fades in a straight line over `asset_close_weeks`; what one
    that opens again does comes back along the same line.
    """
    P = world.P
    G = st.community.shape[1]
    mean = 0.0
    for g in range(G):
        seen = performance(world, st, g)
        v = st.community[C_TRUST, g]
        st.community[C_TRUST, g] = clip(
            v + P[P_COMMUNITY_PULL] * (seen * (1.0 - v) - (1.0 - seen) * v)
        )
        mean += st.community[C_TRUST, g] / G
    for a in range(st.asset.shape[1]):
        health = st.asset[HEALTH, a]
        st.asset[HEALTH, a] = clip(
            health + P[P_VOLUNTEER] * mean * (1.0 - health) - P[P_ASSET_WEAR] * health
        )
        if st.asset[OPENING, a] > 0.0:
            st.asset[CLOSING, a] -= 1.0
            if st.asset[CLOSING, a] <= 0.0:
                st.asset[CLOSING, a] = -1.0
                st.asset[OPENING, a] = 0.0
        elif st.asset[CLOSING, a] >= 0.0:
            st.asset[CLOSING, a] += 1.0


def money_moves(world: World, st: State) -> None:
    """Settle the week's money (equation 20), in weekly staff costs.

    Posts that stay empty beyond the usual, and staff freed by closing, save money; the
    share of cuts that the reserve takes over costs it.
    """
    P = world.P
    usual = P[P_TURNOVER] / (P[P_TURNOVER] + 1.0 / P[P_RECRUIT])
    saved = 0.0
    absorbed = 0.0
    for s in range(st.service.shape[1]):
        b = st.service[BUDGET, s]
        posts = world.service[STAFF, s] * b
        kept = 1.0 - st.service[FREED, s]
        saved += posts * kept * (st.service[VACANCY, s] - usual) + posts * (1.0 - kept)
        absorbed += P[P_RESERVE_ABSORBS] * (1.0 - b) * world.service[STAFF, s] * kept
    pay(st, -saved)
    if st.whole[RESERVE] > 0.0:
        pay(st, min(absorbed, st.whole[RESERVE]))


def meet(world: World, st: State) -> None:
    """Let meetings build trust (7) and shared understanding (14), whoever decides.

    With j = (1 - `pause_share`) c_meet m the time of meetings: T += .2 j (1 - T) on every link,
    then al += .8 j (mean T) (1 - al) - .01 al. And let pauses clear heads:
    R += `pause_gain` p (1 - R) - `pause_fade` R, with p the share of time in pauses (C7).
    """
    P = world.P
    meaning = st.whole[DIAL + MEANING]
    worked = 1.0 - P[P_PAUSE]
    E = st.link.shape[1]
    mean = 0.0
    # without meetings nothing is built, and how much trust there is need not be known
    if meaning > 0.0:
        for e in range(E):
            t = st.link[TRUST, e]
            t = clip(t + P[P_TRUST_MEETINGS] * P[P_MEETING_COST] * meaning * worked * (1.0 - t))
            st.link[TRUST, e] = t
            mean += t / E
    al = st.whole[ALIGNMENT]
    al += P[P_ALIGNMENT_MEETINGS] * P[P_MEETING_COST] * meaning * worked * mean * (1.0 - al)
    al -= P[P_ALIGNMENT_FADE] * st.whole[ALIGNMENT]
    st.whole[ALIGNMENT] = clip(al)
    rest = st.whole[REST]
    gained = P[P_PAUSE_GAIN] * pause_time(world, st) * (1.0 - rest)
    st.whole[REST] = clip(rest + gained - P[P_PAUSE_FADE] * rest)
