"""What comes from above, whoever leads: targets, inspections and pools of money (C7).

Rules and money from a higher level of government act through pressure, time and working
time, alike under every style; so do inquiries, and elected members and their elections.
All numbers are assumed.
"""

from simulator.parameters import INDEX
from simulator.rules.chance import BID_LUCK, MEMBERS_VOTE, address, fold, happens
from simulator.rules.names import (
    C_AWAY,
    C_NEEDS,
    C_NOW,
    C_PAPER,
    C_WEEKS,
    CLARITY,
    CONTACTS,
    ELIGIBLE,
    EV_FROM,
    EV_GRANT,
    EV_INSIGHT,
    EV_INSPECT,
    EV_KIND,
    EV_MANDATE,
    EV_MEMBERS,
    EV_ODDS,
    EV_POOL,
    EV_PRESS,
    EV_SHAKES,
    EV_SITS,
    EV_TARGET,
    EV_TIED,
    EV_TIME,
    EV_UNTIL,
    EV_WHO,
    HOME,
    INSPECTED,
    KEY,
    LEGITIMACY,
    POOL_GRANT,
    POOL_LEFT,
    POOL_ODDS,
    PRESSED,
    ROOT,
    SHAKEN,
    T_FAILURE,
    T_RECORDED,
    T_UNMET,
    T_WAITED,
    TAKEN,
    TAKEN_CENTRE,
    TIED,
    UNMET,
    WASTED,
    State,
    World,
)

P_FROM_ABOVE = INDEX["from_above"]


def figure_now(st: State, which: int) -> float:
    """Return the figure that a target looks at, as it stood at the end of last week.

    People waiting, truly or on record; weeks waited for each need; needs not resolved
    within 13 weeks, in 100; or contacts that came back unsolved or went wrong, in 100.
    """
    if which == T_UNMET:
        return float(100.0 * st.tally[UNMET] / max(st.tally[ELIGIBLE], 1))
    if which == T_FAILURE:
        return float(100.0 * st.tally[WASTED] / max(st.tally[CONTACTS], 1))
    people = 0
    needs = 0
    weeks = 0
    for g in range(st.community_at.shape[1]):
        people += st.community_at[C_NOW, g]
        if which == T_RECORDED:
            people -= st.community_at[C_AWAY, g] + st.community_at[C_PAPER, g]
        needs += st.community_at[C_NEEDS, g]
        weeks += st.community_at[C_WEEKS, g]
    if which == T_WAITED:
        return float(weeks / max(needs, 1))
    return float(people)


def look_up(world: World, st: State, week: int) -> None:
    """Let targets, inspections and pools that stand this week act.

    While a target is missed, drive rises for everybody by `pressure`, to 1 at the most, and
    the share `attention` of all attention goes on explaining. An inspection ties up the
    share `capacity` of each inspected team and `attention` of its attention, and of the
    centre's in proportion to the teams; what it finds is known to whoever decides there:
    clarity is at least `insight`, and fades afterwards. Pressures add up; shares of
    attention leave the product of what each leaves. All of it is scaled by `from_above`.

    A pool opens in its first week and closes after its last one; what is not won by then
    goes back.

    An inquiry takes the share `attention` of all attention while it sits, and `shakes` all
    as a cut of that share would: in its first week K += shakes, which opens minds, takes
    attention and fades (`feel_cuts`). A mandate moves legitimacy once, L += change, kept
    between .05 and 1.
    """
    strength = world.P[P_FROM_ABOVE]
    S = st.service.shape[1]
    whole = st.whole
    whole[PRESSED] = 0.0
    whole[TAKEN] = 0.0
    whole[TAKEN_CENTRE] = 0.0
    for s in range(S):
        st.service[INSPECTED, s] = 0.0
        st.service[TIED, s] = 0.0
    missed = False
    left = 1.0
    for n in range(world.event.shape[0]):
        kind = world.event_at[EV_KIND, n]
        if kind < EV_TARGET:
            continue
        who = world.event_at[EV_WHO, n]
        value = world.event[n]
        now = world.event_at[EV_FROM, n] <= week < world.event_at[EV_UNTIL, n]
        if kind == EV_POOL:
            if week == world.event_at[EV_FROM, n]:
                whole[POOL_LEFT] += value
            elif week == world.event_at[EV_UNTIL, n]:
                whole[POOL_LEFT] = 0.0
        if not now:
            continue
        if kind == EV_TARGET:
            missed = figure_now(st, who) > value
        elif kind == EV_PRESS and missed:
            whole[PRESSED] = min(whole[PRESSED] + strength * value, 1.0)
        elif kind == EV_TIME and missed:
            left *= 1.0 - strength * value
        elif kind == EV_INSPECT:
            team = st.service_at[HOME, who]
            seen = st.service[INSPECTED, team]
            st.service[INSPECTED, team] = 1.0 - (1.0 - seen) * (1.0 - strength * value)
        elif kind == EV_TIED:
            team = st.service_at[HOME, who]
            tied = st.service[TIED, team]
            st.service[TIED, team] = 1.0 - (1.0 - tied) * (1.0 - strength * value)
        elif kind == EV_INSIGHT:
            team = st.service_at[HOME, who]
            st.service[CLARITY, team] = max(st.service[CLARITY, team], strength * value)
        elif kind == EV_SITS:
            left *= 1.0 - strength * value
        elif kind == EV_SHAKES and week == world.event_at[EV_FROM, n]:
            whole[SHAKEN] = min(whole[SHAKEN] + strength * value, 1.0)
        elif kind == EV_MANDATE and week == world.event_at[EV_FROM, n]:
            whole[LEGITIMACY] = min(max(whole[LEGITIMACY] + strength * value, 0.05), 1.0)
        elif kind == EV_GRANT:
            whole[POOL_GRANT] = value
        elif kind == EV_ODDS:
            whole[POOL_ODDS] = value
    mean = 0.0
    for s in range(S):
        mean += st.service[INSPECTED, s] / S
    whole[TAKEN] = 1.0 - left
    whole[TAKEN_CENTRE] = 1.0 - left * (1.0 - mean)


def bid(world: World, st: State, s: int, chance: float, week: int) -> float:
    """Bid for money from an open pool in a service's name; return what is won.

    A bid wins with `chance` times the pool's own, and brings its grant, or what is left in
    the pool if that is less. Weekly staff costs.
    """
    if st.whole[POOL_LEFT] <= 0.0:
        return 0.0
    key = address(st.tally[ROOT], week, BID_LUCK, world.service_at[KEY, s])
    if not happens(key, 0, chance * st.whole[POOL_ODDS]):
        return 0.0
    won = min(st.whole[POOL_GRANT], st.whole[POOL_LEFT])
    st.whole[POOL_LEFT] -= won
    return float(won)


def members_agree(world: World, st: State, first: int, second: int, week: int) -> bool:
    """Return whether elected members let a service be closed or merged this week.

    They agree with the chance `consent`, 1 - `from_above` (1 - consent); of several councils
    of members the one that came last decides, and where a scenario has none nobody is asked.
    The draw belongs to the two services and the week, so that it is the same under every
    style, and the same whether it was an order or an invitation that came to them.
    """
    consent = 1.0
    for n in range(world.event.shape[0]):
        if world.event_at[EV_KIND, n] != EV_MEMBERS:
            continue
        if world.event_at[EV_FROM, n] <= week < world.event_at[EV_UNTIL, n]:
            consent = 1.0 - world.P[P_FROM_ABOVE] * (1.0 - world.event[n])
    if consent >= 1.0:
        return True
    key = address(st.tally[ROOT], week, MEMBERS_VOTE, world.service_at[KEY, first])
    return happens(fold(key, world.service_at[KEY, second]), 0, consent)
