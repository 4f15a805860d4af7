"""Role work and cards (equations 17 to 21): attention spent on the model's levers.

An autopilot spreads its role's attention evenly over all targets. A card takes it from
there: it spends the centre's part as an order and the services' own part as an
invitation, in the proportion that the power dial sets, and whatever it leaves goes on
being spread evenly. Both use the same functions, so that a unit of attention does the
same whoever directs it.
"""

from math import sqrt

from simulator.parameters import INDEX
from simulator.rules.above import bid, members_agree
from simulator.rules.chance import (
    CARD_COMPLY,
    CARD_KIND,
    CARD_NOISE,
    address,
    below,
    fold,
    happens,
    normal,
    uniform,
)
from simulator.rules.contacts import performance, recorded_performance
from simulator.rules.decide import (
    can_lend,
    centre_change,
    centre_copy,
    centre_standard,
    lend,
    local_copy,
    local_standard,
    local_try,
)
from simulator.rules.errands import be_backed, meet_each_other, run_errand, take_part
from simulator.rules.judge import (
    best_trust,
    centre_noise,
    comply_chance,
    consent_chance,
    joint_noise,
    local_noise,
)
from simulator.rules.names import (
    ALIGNMENT,
    ASK_ONCE,
    BELIEVED,
    BID,
    BRING,
    BUDGET,
    BUSY,
    BY_ASKING,
    BY_ORDER,
    C_GPS,
    C_TRUST,
    CALL_BACK,
    CENTRE,
    CLARITY,
    CLOSE,
    COMING,
    COPY,
    D_TO,
    DIAL,
    DONE,
    ENTREPRENEUR,
    EXTRA,
    FRONT_DOOR,
    GOT,
    GPS,
    GRANT,
    GREET,
    GUIDE,
    HEALTH,
    HOLD,
    HOME,
    INCOME,
    INVEST,
    JOIN,
    JOURNEY,
    L_FROM,
    L_TO,
    LEARN,
    LEGITIMACY,
    LEND,
    LOAD,
    MEET,
    MERGE,
    NARRATIVE,
    NAVIGATION,
    NAVIGATOR,
    OPEN_DOORS,
    OWN,
    PAID,
    PL_A,
    PL_ATTENTION,
    PL_B,
    PL_LEVER,
    PL_MONEY,
    PL_ROLE,
    PL_TURN,
    POOL_STAFF,
    POWER,
    PROGRAMME,
    PUT_BACK,
    RESERVE,
    RIGHT,
    ROOT,
    SAVED,
    SENT,
    SHOW,
    SPENT,
    STAFF,
    STANDARD,
    STEP,
    STORYTELLER,
    TABLE,
    TRADE,
    TRUST,
    TRY,
    VACANCY,
    WALK,
    WEAVER,
    State,
    World,
)
from simulator.rules.people import clip, pay
from simulator.rules.processes import ask_once, close, merge, share_front_door, step_back, step_out

P_ALIGNMENT_STORY = INDEX["alignment_story"]
P_BRING = INDEX["bring_gain"]
P_GPS_FADE = INDEX["gps_fade"]
P_GPS_GAIN = INDEX["gps_gain"]
P_GRANT = INDEX["grant_gain"]
P_HOLD = INDEX["hold_share"]
P_INCOME_FADE = INDEX["income_fade"]
P_INCOME_GAIN = INDEX["income_gain"]
P_INCOME_MOST = INDEX["income_most"]
P_JOURNEY_FADE = INDEX["journey_fade"]
P_JOURNEY_GAIN = INDEX["journey_gain"]
P_MATCH = INDEX["programme_match"]
P_MERGE_TRUST = INDEX["merge_trust"]
P_NARRATIVE_AL = INDEX["narrative_alignment"]
P_NARRATIVE_T = INDEX["narrative_trust"]
P_NAV_FADE = INDEX["navigator_fade"]
P_NAV_GAIN = INDEX["navigator_gain"]
P_PAIR_GAIN = INDEX["pair_gain"]
P_PAYBACK = INDEX["payback_weeks"]
P_PROGRAMME_WEEKS = INDEX["programme_weeks"]
P_REDESIGN_MOST = INDEX["redesign_most"]
P_REDESIGN_WEEKS = INDEX["redesign_weeks"]
P_REDESIGN_WORK = INDEX["redesign_work"]
P_RELIEF_SHARE = INDEX["relief_share"]
P_STORY_LEGITIMACY = INDEX["story_legitimacy"]
P_STORY_TRUST = INDEX["story_trust"]
P_STORY_TURNS = INDEX["story_turns"]
P_WEAVE_FADE = INDEX["weave_fade"]
P_WEAVE_GAIN = INDEX["weave_gain"]


def walk(world: World, st: State, e: int, effort: float) -> None:
    """Build navigation on a link: nv += .5 effort (1 - nv); equation 17."""
    nv = st.link[NAVIGATION, e]
    st.link[NAVIGATION, e] = clip(nv + world.P[P_NAV_GAIN] * effort * (1.0 - nv))


def greet(world: World, st: State, d: int, effort: float) -> None:
    """Build navigation at a door, by the same equation."""
    nv = st.door[0, d]
    st.door[0, d] = clip(nv + world.P[P_NAV_GAIN] * effort * (1.0 - nv))


def introduce(world: World, st: State, i: int, effort: float) -> None:
    """Weave an asset into a community: w += .15 effort (1 - w); equation 18."""
    w = st.woven[i]
    st.woven[i] = clip(w + world.P[P_WEAVE_GAIN] * effort * (1.0 - w))


def navigators_work(world: World, st: State) -> None:
    """Spread navigators' attention over links and uncertain doors, and let it fade."""
    P = world.P
    E = st.link.shape[1]
    D = st.door.shape[1]
    targets = E
    for d in range(D):
        if world.door[RIGHT, d] < 1.0:
            targets += 1
    if targets > 0:
        each = st.whole[CENTRE + NAVIGATOR] / targets
        for s in range(st.service.shape[1]):
            own = st.service[OWN + NAVIGATOR, s]
            mine = world.out_start[s + 1] - world.out_start[s]
            for i in range(world.into_start[s], world.into_start[s + 1]):
                if world.door[RIGHT, world.into_door[i]] < 1.0:
                    mine += 1
            if mine == 0:
                continue
            effort = each + own / mine
            if effort == 0.0:
                continue
            for e in range(world.out_start[s], world.out_start[s + 1]):
                walk(world, st, e, effort)
            for i in range(world.into_start[s], world.into_start[s + 1]):
                if world.door[RIGHT, world.into_door[i]] < 1.0:
                    greet(world, st, world.into_door[i], effort)
    for e in range(E):
        st.link[NAVIGATION, e] -= P[P_NAV_FADE] * st.link[NAVIGATION, e]
    for d in range(D):
        st.door[0, d] -= P[P_NAV_FADE] * st.door[0, d]
    for g in range(st.community.shape[1]):
        st.community[C_GPS, g] -= P[P_GPS_FADE] * st.community[C_GPS, g]


def weavers_work(world: World, st: State) -> None:
    """Spread weavers' attention over all assets and communities, and let it fade."""
    targets = st.woven.shape[0]
    if targets > 0:
        effort = st.whole[CENTRE + WEAVER]
        for s in range(st.service.shape[1]):
            effort += st.service[OWN + WEAVER, s]
        effort /= targets
        for i in range(targets):
            introduce(world, st, i, effort)
            st.woven[i] -= world.P[P_WEAVE_FADE] * st.woven[i]


def storytellers_work(world: World, st: State) -> None:
    """Tell the story that performance bears out, or does not (equation 19).

    Communities know how they are served; the centre's standing rests on what the records say.
    """
    P = world.P
    S = st.service.shape[1]
    central = st.whole[CENTRE + STORYTELLER]
    own = 0.0
    for s in range(S):
        if st.service[OWN + STORYTELLER, s] != 0.0:
            own += st.service[OWN + STORYTELLER, s] / S
    effort = central / S + own
    mean = 0.0
    G = st.community.shape[1]
    for g in range(G):
        seen = performance(world, st, g)
        mean += recorded_performance(world, st, g) / G
        v = st.community[C_TRUST, g]
        st.community[C_TRUST, g] = clip(
            v + P[P_STORY_TRUST] * effort * (seen - P[P_STORY_TURNS]) * (1.0 - v)
        )
    L = st.whole[LEGITIMACY]
    L += P[P_STORY_LEGITIMACY] * central * (mean - P[P_STORY_TURNS]) * (1.0 - L)
    st.whole[LEGITIMACY] = min(max(L, 0.05), 1.0)
    al = st.whole[ALIGNMENT]
    st.whole[ALIGNMENT] = clip(al + P[P_ALIGNMENT_STORY] * own * (1.0 - al))
    for s in range(S):
        st.service[CLARITY, s] -= P[P_JOURNEY_FADE] * st.service[CLARITY, s]


def follow(world: World, st: State, e: int, effort: float) -> None:
    """Tell how people live through a pathway: c += .3 effort (1 - c) at both ends (C7).

    Known journeys lower the error of everybody who decides there (`known_journey`), and fade.
    """
    for n in range(2):
        s = st.service_at[HOME, world.link_at[L_FROM if n == 0 else L_TO, e]]
        known = st.service[CLARITY, s]
        st.service[CLARITY, s] = clip(known + world.P[P_JOURNEY_GAIN] * effort * (1.0 - known))


def narrate(world: World, st: State, g: int, effort: float) -> None:
    """Tell a shared story of a community, as far as performance bears it out (19, C7).

    al += .15 effort (r - .4)(1 - al), and T likewise on links out of the services that the
    community's doors lead to; below r = .4 the story backfires.
    """
    P = world.P
    borne = performance(world, st, g) - P[P_STORY_TURNS]
    al = st.whole[ALIGNMENT]
    st.whole[ALIGNMENT] = clip(al + P[P_NARRATIVE_AL] * effort * borne * (1.0 - al))
    for d in range(world.door_start[g], world.door_start[g + 1]):
        s = world.door_at[D_TO, d]
        for e in range(world.out_start[s], world.out_start[s + 1]):
            t = st.link[TRUST, e]
            st.link[TRUST, e] = clip(t + P[P_NARRATIVE_T] * effort * borne * (1.0 - t))


def show(world: World, st: State, g: int, effort: float) -> None:
    """Show a community what is done: V += .25 effort (r - .4)(1 - V); equation 19."""
    P = world.P
    borne = performance(world, st, g) - P[P_STORY_TURNS]
    v = st.community[C_TRUST, g]
    st.community[C_TRUST, g] = clip(v + P[P_STORY_TRUST] * effort * borne * (1.0 - v))


def sit_down(world: World, st: State, e: int, effort: float) -> None:
    """Let two services tell each other how it goes between them.

    T += .15 effort (share of hand-offs that arrived this week - .4)(1 - T); in a week in
    which nobody was sent along there is nothing to tell.
    """
    sent = st.link_at[SENT, e]
    if sent == 0:
        return
    borne = st.link_at[GOT, e] / sent - world.P[P_STORY_TURNS]
    t = st.link[TRUST, e]
    st.link[TRUST, e] = clip(t + world.P[P_NARRATIVE_T] * effort * borne * (1.0 - t))


def pool_money(world: World, st: State, e: int, money: float) -> None:
    """Put money into a joint programme of two services, to which partners add (C7).

    money (1 + .5 T) pays for staff, half at either end, spent over 26 weeks in the mean:
    each end has money (1 + .5 T) / 2 / 26 more staff, of which 1 / 26 goes each week.
    """
    P = world.P
    value = money * (1.0 + P[P_MATCH] * st.link[TRUST, e])
    for n in range(2):
        s = world.link_at[L_FROM, e] if n == 0 else world.link_at[L_TO, e]
        st.service[EXTRA, st.service_at[HOME, s]] += value / 2.0 / P[P_PROGRAMME_WEEKS]


def people_bring(world: World, st: State, g: int, effort: float) -> None:
    """Ask a community what its people can bring in: A += `bring_gain` effort V (1 - A), C7.

    The effort falls in equal parts on the community's assets; what people give is theirs to
    give or withhold, and goes with their trust V.
    """
    n = 0
    for a in range(st.asset.shape[1]):
        for i in range(world.woven_start[a], world.woven_start[a + 1]):
            if world.woven_to[i] == g:
                n += 1
    for a in range(st.asset.shape[1]):
        for i in range(world.woven_start[a], world.woven_start[a + 1]):
            if world.woven_to[i] == g:
                gain = world.P[P_BRING] * effort / n * st.community[C_TRUST, g]
                health = st.asset[HEALTH, a]
                st.asset[HEALTH, a] = clip(health + gain * (1.0 - health))


def redesign(world: World, st: State, s: int, effort: float, money: float) -> None:
    """Spend money from the reserve on a redesign that saves work later (20).

    It takes `redesign_work` effort of the team while it is made. Once it has taken hold, over
    26 weeks in the mean, it frees money / (payback x staff) of the work for good, so that what
    is freed is worth the money after `payback_weeks` (at least 26) and not before. No more
    than `redesign_most` of the work can be freed.
    """
    P = world.P
    busy = st.service[BUSY, s] + P[P_REDESIGN_WORK] * effort
    st.service[BUSY, s] = min(busy, 0.9)
    room = P[P_REDESIGN_MOST] - st.service[SAVED, s] - st.service[COMING, s]
    share = money / (P[P_PAYBACK] * world.service[STAFF, s])
    st.service[COMING, s] += max(min(share, room), 0.0)


def hold_posts(world: World, st: State, s: int, share: float) -> None:
    """Hold a share of a team's posts empty for a week, and put what they cost by (20)."""
    held = min(share, 0.9 - st.service[BUSY, s])
    if held > 0.0:
        st.service[BUSY, s] += held
        staff = world.service[STAFF, s] * st.service[BUDGET, s] * (1.0 - st.service[VACANCY, s])
        pay(st, -held * staff)


def money_works(world: World, st: State) -> None:
    """Let redesigns take hold a little further, and joint programmes spend their money."""
    for s in range(st.service.shape[1]):
        step = st.service[COMING, s] / world.P[P_REDESIGN_WEEKS]
        st.service[SAVED, s] += step
        st.service[COMING, s] -= step
        st.service[EXTRA, s] -= st.service[EXTRA, s] / world.P[P_PROGRAMME_WEEKS]


def entrepreneurs_work(world: World, st: State) -> None:
    """Find new income: gr += .004 sqrt(effort) (1 - gr / .15) - .002 gr; equation 20."""
    P = world.P
    effort = st.whole[CENTRE + ENTREPRENEUR]
    for s in range(st.service.shape[1]):
        effort += st.service[OWN + ENTREPRENEUR, s]
    income = st.whole[INCOME]
    gain = P[P_INCOME_GAIN] * sqrt(effort) * (1.0 - income / P[P_INCOME_MOST])
    st.whole[INCOME] = max(income + gain - P[P_INCOME_FADE] * income, 0.0)


def cards_work(world: World, st: State, week: int) -> None:
    """Spend this week's attention on the cards of this turn, in the order of the list.

    The order part takes A_c (1 - omega) x share at the centre, the invitation part
    a_l omega x share at each asked service; what a card cannot get is not done.
    """
    per_turn = world.turn_weeks[1]
    turn = week // per_turn
    weeks = min(per_turn, world.turn_weeks[0] - turn * per_turn)
    if week >= world.turn_weeks[0]:
        return
    omega = st.whole[DIAL + POWER]
    for c in range(world.plan.shape[1]):
        if world.plan_at[PL_TURN, c] != turn:
            continue
        lever = world.plan_at[PL_LEVER, c]
        if lever == INVEST or lever == HOLD or lever == BID or lever == MEET or lever == TRADE:
            # a service that was merged into another has nothing of its own left
            if st.service_at[HOME, world.plan_at[PL_A, c]] != world.plan_at[PL_A, c]:
                continue
        money = world.plan[PL_MONEY, c]
        if st.card[PAID, c] == 0.0:
            if money > 0.0 and money > st.whole[RESERVE]:
                st.card[PAID, c] = -1.0
            else:
                st.card[PAID, c] = 1.0
                if money > 0.0:
                    pay(st, money)
        if st.card[PAID, c] < 0.0:
            continue
        role = world.plan_at[PL_ROLE, c]
        wish = world.plan[PL_ATTENTION, c] / weeks
        ordered = min(wish * (1.0 - omega), st.whole[CENTRE + role])
        st.whole[CENTRE + role] -= ordered
        asked = world.asked_start[c + 1] - world.asked_start[c]
        invited = 0.0
        for i in range(world.asked_start[c], world.asked_start[c + 1]):
            s = world.asked[i]
            part = min(wish * omega / asked, st.service[OWN + role, s])
            st.service[OWN + role, s] -= part
            invited += part
        st.card[SPENT, c] += ordered + invited
        play(world, st, c, ordered, invited, week, turn * per_turn + weeks - 1)


def play(
    world: World,
    st: State,
    c: int,
    ordered: float,
    invited: float,
    week: int,
    last: int,
) -> None:
    """Let one week of a card's attention act on its lever; `last` is the turn's last week."""
    P = world.P
    lever = world.plan_at[PL_LEVER, c]
    a = world.plan_at[PL_A, c]
    b = world.plan_at[PL_B, c]
    full = world.plan[PL_ATTENTION, c]
    comply = comply_chance(world, st)
    if lever == WALK:
        agree = consent_chance(world, st.link[TRUST, a])
        effort = ordered * comply + invited * agree
        walk(world, st, a, effort)
        st.card[DONE, c] += effort / full
    elif lever == GUIDE:
        effort = ordered * comply + invited
        n = world.out_start[a + 1] - world.out_start[a]
        for e in range(world.out_start[a], world.out_start[a + 1]):
            walk(world, st, e, effort / n)
        st.card[DONE, c] += effort / full
    elif lever == GREET:
        effort = ordered * comply + invited
        n = world.door_start[a + 1] - world.door_start[a]
        for d in range(world.door_start[a], world.door_start[a + 1]):
            greet(world, st, d, effort / n)
        st.card[DONE, c] += effort / full
    elif lever == GPS:
        effort = ordered * comply + invited
        own_way = st.community[C_GPS, a]
        st.community[C_GPS, a] = clip(own_way + P[P_GPS_GAIN] * effort * (1.0 - own_way))
        st.card[DONE, c] += effort / full
    elif lever == OPEN_DOORS:
        effort = ordered * comply + invited
        n = world.woven_start[a + 1] - world.woven_start[a]
        for i in range(world.woven_start[a], world.woven_start[a + 1]):
            introduce(world, st, i, effort / n)
        take_part(world, st, a, effort)
        st.card[DONE, c] += effort / full
    elif lever == GRANT:
        effort = ordered * comply + invited
        health = st.asset[HEALTH, a]
        grant = world.plan[PL_MONEY, c] * effort / full
        st.asset[HEALTH, a] = clip(health + P[P_GRANT] * grant * (1.0 - health))
        be_backed(world, st, a, grant)
        st.card[DONE, c] += effort / full
    elif lever == JOIN:
        effort = ordered * comply + invited
        st.pair[a] = clip(st.pair[a] + P[P_PAIR_GAIN] * effort * (1.0 - st.pair[a]))
        meet_each_other(world, st, a, effort)
        st.card[DONE, c] += effort / full
    elif lever >= CALL_BACK:
        agree = 1.0
        if lever == LEARN or lever == POOL_STAFF:
            agree = consent_chance(world, st.link[TRUST, a])
        effort = ordered * comply + invited * agree
        money = world.plan[PL_MONEY, c] * effort / full
        run_errand(world, st, lever, a, effort, money, week)
        st.card[DONE, c] += effort / full
    elif lever >= JOURNEY and lever != BID:
        agree = 1.0
        if lever == JOURNEY or lever == TABLE or lever == PROGRAMME:
            agree = consent_chance(world, st.link[TRUST, a])
        effort = ordered * comply + invited * agree
        money = world.plan[PL_MONEY, c] * effort / full
        if lever == JOURNEY:
            follow(world, st, a, effort)
        elif lever == NARRATIVE:
            narrate(world, st, a, effort)
        elif lever == SHOW:
            show(world, st, a, effort)
        elif lever == TABLE:
            sit_down(world, st, a, effort)
        elif lever == PROGRAMME:
            pool_money(world, st, a, money)
        elif lever == BRING:
            people_bring(world, st, a, effort)
        elif lever == INVEST:
            redesign(world, st, a, effort, money)
        elif lever == HOLD:
            weeks = last + 1 - world.plan_at[PL_TURN, c] * world.turn_weeks[1]
            hold_posts(world, st, a, P[P_HOLD] * effort * weeks / full)
        st.card[DONE, c] += effort / full
    else:
        st.card[BY_ORDER, c] += ordered
        st.card[BY_ASKING, c] += invited
        if lever == BID:
            if week == last:
                make_bid(world, st, c, a, week)
        elif lever == MERGE or lever == CLOSE or lever == FRONT_DOOR:
            if week == last:
                restructure(world, st, c, lever, a, b, week)
        else:
            decide_card(world, st, c, lever, a, week)


def decide_card(world: World, st: State, c: int, lever: int, a: int, week: int) -> None:
    """Turn whole units of a card's attention into single decisions."""
    root = st.tally[ROOT]
    full = world.plan[PL_ATTENTION, c]
    luck = fold(fold(address(root, week, CARD_KIND, world.plan_at[PL_TURN, c]), lever), a)
    n = 0
    while st.card[BY_ORDER, c] >= 0.999999:
        st.card[BY_ORDER, c] -= 1.0
        key = fold(luck, 2 * n)
        n += 1
        if decide_by_order(world, st, lever, a, key, week):
            st.card[DONE, c] += 1.0 / full
    while st.card[BY_ASKING, c] >= 0.999999:
        st.card[BY_ASKING, c] -= 1.0
        key = fold(luck, 2 * n + 1)
        n += 1
        if decide_by_asking(world, st, lever, a, key, week):
            st.card[DONE, c] += 1.0 / full


def decide_by_order(world: World, st: State, lever: int, a: int, key: int, week: int) -> bool:
    """Let the centre decide once, from afar, for the target of a card."""
    comply = happens(fold(key, CARD_COMPLY), 0, comply_chance(world, st))
    error = normal(uniform(fold(key, CARD_NOISE), 0))
    M = st.part.shape[1]
    if lever == COPY:
        h = st.service_at[HOME, world.link_at[L_FROM, a]]
        v = st.service_at[HOME, world.link_at[L_TO, a]]
        return centre_copy(world, st, h, v, error, comply, week)
    if lever == ASK_ONCE:
        h = st.service_at[HOME, world.link_at[L_FROM, a]]
        return ask_once(world, st, a, centre_noise(world, st, h), error, comply)
    h = st.service_at[HOME, a]
    if lever == TRY:
        bits = st.service_at[BELIEVED, h] ^ (1 << below(key, 0, M))
        return centre_change(world, st, h, bits, error, comply, week)
    if lever == STANDARD:
        return centre_standard(world, st, h, comply, week)
    if lever == STEP:
        noise = centre_noise(world, st, h)
        return step_out(world, st, h, below(key, 0, 1 << 16), noise, error, comply)
    if lever == PUT_BACK:
        noise = centre_noise(world, st, h)
        return step_back(world, st, h, below(key, 0, 1 << 16), noise, error, comply)
    if lever == LEND:
        return comply and borrow_from_calmest(world, st, h)
    return False


def decide_by_asking(world: World, st: State, lever: int, a: int, key: int, week: int) -> bool:
    """Let the asked services decide once, from close by."""
    error = normal(uniform(fold(key, CARD_NOISE), 0))
    M = st.part.shape[1]
    if lever == COPY:
        h = st.service_at[HOME, world.link_at[L_FROM, a]]
        return local_copy(world, st, h, a, error, key, week)
    if lever == ASK_ONCE:
        u = st.service_at[HOME, world.link_at[L_FROM, a]]
        v = st.service_at[HOME, world.link_at[L_TO, a]]
        if not happens(key, 3, consent_chance(world, st.link[TRUST, a])):
            return False
        return ask_once(world, st, a, joint_noise(world, st, u, v), error, True)
    h = st.service_at[HOME, a]
    if lever == TRY:
        return local_try(world, st, h, below(key, 0, M), error, key, week)
    if lever == STANDARD:
        return local_standard(world, st, h, error, key, week)
    if lever == STEP:
        noise = local_noise(world, st, h)
        return step_out(world, st, h, below(key, 0, 1 << 16), noise, error, True)
    if lever == PUT_BACK:
        noise = local_noise(world, st, h)
        return step_back(world, st, h, below(key, 0, 1 << 16), noise, error, True)
    if lever == LEND:
        return borrow_from_neighbours(world, st, h)
    return False


def borrow_from_calmest(world: World, st: State, h: int) -> bool:
    """Move part of the calmest team to this one (equation 15)."""
    low = -1
    for s in range(st.service.shape[1]):
        if st.service_at[HOME, s] == s and s != h and can_lend(world, st, s):
            if low < 0 or st.service[LOAD, s] < st.service[LOAD, low]:
                low = s
    if low < 0 or st.service[LOAD, low] >= st.service[LOAD, h]:
        return False
    lend(world, st, low, h, world.P[P_RELIEF_SHARE])
    return True


def borrow_from_neighbours(world: World, st: State, h: int) -> bool:
    """Let linked, calmer services lend as far as there is trust (equation 15)."""
    lent = False
    for e in range(world.out_start[h], world.out_start[h + 1]):
        v = st.service_at[HOME, world.link_at[L_TO, e]]
        if v != h and st.service[LOAD, v] < st.service[LOAD, h] and can_lend(world, st, v):
            t = st.link[TRUST, e]
            lend(world, st, v, h, world.P[P_RELIEF_SHARE] * t * t)
            lent = True
    return lent


def make_bid(world: World, st: State, c: int, s: int, week: int) -> None:
    """Send in a bid at the end of the turn, if all of its attention was found (C7)."""
    full = world.plan[PL_ATTENTION, c]
    by_order = st.card[BY_ORDER, c]
    by_asking = st.card[BY_ASKING, c]
    if by_order + by_asking < full - 1e-6:
        return
    won = bid(world, st, s, (by_order * comply_chance(world, st) + by_asking) / full, week)
    if won > 0.0:
        pay(st, -won)
        st.card[DONE, c] = 1.0


def restructure(world: World, st: State, c: int, lever: int, a: int, b: int, week: int) -> None:
    """Merge, close or share a front door at the end of the turn, if all attention was found.

    Orders hold as far as legitimacy carries. Invitations to merge or close hold only where
    trust is high enough for both to agree, to a shared front door as far as it goes. Order
    and invitation mix in proportion to the attention that each part spent. Where there are
    elected members, they have the last word on merging and closing.
    """
    full = world.plan[PL_ATTENTION, c]
    by_order = st.card[BY_ORDER, c]
    by_asking = st.card[BY_ASKING, c]
    if by_order + by_asking < full - 1e-6:
        return
    first = a
    second = b
    if lever != CLOSE:
        first = world.link_at[L_FROM, a]
        second = world.link_at[L_TO, a]
    trust = best_trust(world, st, first, second)
    agree = consent_chance(world, trust)
    if lever != FRONT_DOOR and trust <= world.P[P_MERGE_TRUST]:
        agree = 0.0
    chance = (by_order * comply_chance(world, st) + by_asking * agree) / full
    key = fold(fold(address(st.tally[ROOT], week, CARD_COMPLY, lever), first), second)
    if not happens(key, 0, chance):
        return
    if lever != FRONT_DOOR and not members_agree(world, st, first, second, week):
        return
    if lever == MERGE:
        made = merge(world, st, first, second)
    elif lever == FRONT_DOOR:
        made = share_front_door(world, st, first, second)
    else:
        made = close(world, st, first, second)
    if made:
        st.card[DONE, c] = 1.0


def roles_work(world: World, st: State) -> None:
    """Let every role spread the attention that no card took."""
    navigators_work(world, st)
    weavers_work(world, st)
    storytellers_work(world, st)
    entrepreneurs_work(world, st)
    money_works(world, st)
