"""One week, what is measured at its end, and what remains when leaders leave.

Time moves in `step` and nowhere else.
"""

from simulator.outcomes import OUTCOMES
from simulator.parameters import INDEX
from simulator.rules.above import look_up
from simulator.rules.chance import fold, i64
from simulator.rules.contacts import prepare_luck, serve
from simulator.rules.decide import (
    centre_decides,
    loans_return,
    partners_answer,
    requests_come,
    services_decide,
    share_attention,
)
from simulator.rules.fit import mean_fit, read_reports, start_practice, world_turns
from simulator.rules.flow import (
    CRISIS_WEEKS,
    grow_older,
    paper_comes_back,
    people_ask,
    people_give_up,
)
from simulator.rules.names import (
    ABSENCE,
    AGES,
    ALIGNMENT,
    BUDGET,
    C_AWAY,
    C_NEEDS,
    C_NOW,
    C_PAPER,
    C_RESOLVED,
    C_TRUST,
    C_TRUST_START,
    C_WEEK_ASKED,
    C_WEEK_RESOLVED,
    C_WEEKS,
    CENTRE_GONE,
    CLOSED_ON_PAPER,
    CLOSING,
    CONTACTS,
    CRISIS,
    D_FACTOR,
    DIAL,
    DIAL_OLD,
    DIAL_STEP,
    DIAL_TO,
    DISRUPTION,
    DONE,
    ELIGIBLE,
    EXPERIENCE,
    FIT,
    GONE,
    GOT,
    HEALTH,
    HEALTH_START,
    HOME,
    IS_OPEN,
    LAST_STANDARD,
    LEGITIMACY,
    LK_ROOT,
    MEAN_FIT,
    MEAN_TURNOVER,
    MEMBERS,
    MORALE,
    NEXT_BITS,
    PACE,
    PAID,
    POOLS,
    POWER,
    RATE,
    RELIEF,
    RESERVE,
    RESOLVED,
    ROOT,
    SENT,
    SPENT,
    STAFF,
    STEPS,
    TRUST,
    TRUST_START,
    TURNOVER,
    UNMET,
    VACANCY,
    W_ARRIVED,
    W_CONTACTS,
    W_FAILED,
    W_RESOLVED,
    WASTED,
    WICKED,
    WICKED_START,
    Floats,
    Ints,
    State,
    World,
)
from simulator.rules.people import (
    communities_follow,
    meet,
    money_moves,
    morale_follows,
    swift_trust_follows,
    things_happen,
    trust_follows,
    turn_dials,
)
from simulator.rules.processes import settle
from simulator.rules.together import doors_decide, links_decide
from simulator.rules.work import cards_work, roles_work

P_ABSENCE_BASE = INDEX["absence_base"]
P_ABSENCE_MORALE = INDEX["absence_morale"]
P_ALIGNMENT = INDEX["alignment_start"]
P_CENTRAL = INDEX["central_attention"]
P_DIAL_WEEKS = INDEX["dial_weeks"]
P_ESTABLISHED = INDEX["established"]
P_EXPERIENCE = INDEX["experience_start"]
P_LEAVING_SHARE = INDEX["leaving_share"]
P_LEAVING_WEEKS = INDEX["leaving_weeks"]
P_LEGITIMACY = INDEX["legitimacy_start"]
P_LOCAL = INDEX["local_attention"]
P_MORALE = INDEX["morale_start"]
P_NEWCOMER = INDEX["trust_newcomer"]
P_RECRUIT = INDEX["recruit_weeks"]
P_STEPS = INDEX["steps"]
P_TURNOVER = INDEX["turnover"]

MEASURES = 16
"""Outcomes that are measured every week, in table order."""
SUMMARIES = len(OUTCOMES)
SEEN = 4
"""What is seen of each service, where that is asked for."""
FELT_BY = 6
"""What is known of each community at the end of a run, where that is asked for."""

UNMET_WEEKS = 13


def start(
    world: World, st: State, dials: Floats, woven: Floats, reserve: float, seed: int, r: int
) -> None:
    """Set a state to the start of a run.

    Parameters
    ----------
    dials : array of float, shape (4,)
        Dials at the start.
    woven : array of float, shape (asset and community pairs,)
        How well assets are known at the start.
    reserve : float
        Money in reserve, weekly staff costs.
    seed, r : int
        Seed and replication: together they are the root of every draw.
    """
    P = world.P
    fill_floats(st.service, 0.0)
    fill_floats(st.link, 0.0)
    fill_floats(st.door, 0.0)
    fill_floats(st.community, 0.0)
    fill_floats(st.demand, 0.0)
    fill_floats(st.asset, 0.0)
    fill_floats(st.card, 0.0)
    for i in range(st.pair.shape[0]):
        st.pair[i] = 0.0
    for i in range(st.whole.shape[0]):
        st.whole[i] = 0.0
    fill(st.service_at)
    fill(st.link_at)
    fill(st.door_at)
    fill(st.community_at)
    fill(st.age_total)
    fill(st.alive)
    fill(st.version)
    fill(st.mark)
    fill(st.away)
    fill_row(st.tally)
    fill_row(st.cohort)
    fill_row(st.size)
    fill_row(st.oldest)
    fill_row(st.weeks_old)
    fill_row(st.born)
    fill_row(st.due)
    fill_row(st.version_common)
    for n in range(3):
        fill(st.reports[n])
    for row in range(st.version_old.shape[0]):
        fill(st.version_old[row])
    for s in range(st.pending.shape[0]):
        for k in range(st.pending.shape[1]):
            for n in range(st.pending.shape[2]):
                st.pending[s, k, n] = -1
    st.tally[ROOT] = i64(fold(fold(0, seed), r) >> 1)
    prepare_luck(world, st)
    quits = P[P_TURNOVER]
    for s in range(st.service.shape[1]):
        st.service[MORALE, s] = P[P_MORALE]
        st.service[EXPERIENCE, s] = P[P_EXPERIENCE]
        st.service[VACANCY, s] = quits / (quits + 1.0 / P[P_RECRUIT])
        st.service[PACE, s] = 1.0
        st.service[BUDGET, s] = 1.0
        st.service[ABSENCE, s] = P[P_ABSENCE_BASE] + P[P_ABSENCE_MORALE] * (1.0 - P[P_MORALE])
        st.service[WICKED, s] = world.service[WICKED_START, s]
        st.service[TURNOVER, s] = quits
        st.service_at[HOME, s] = s
        st.service_at[IS_OPEN, s] = 1
        st.service_at[MEMBERS, s] = 1
        st.service_at[STEPS, s] = (1 << int(P[P_STEPS])) - 1
        st.service_at[LAST_STANDARD, s] = -1000
        st.service_at[NEXT_BITS, s] = -1
    for e in range(st.link.shape[1]):
        st.link[TRUST, e] = world.link[TRUST_START, e]
    for g in range(st.community.shape[1]):
        st.community[C_TRUST, g] = world.community[C_TRUST_START, g]
    for j in range(st.demand.shape[1]):
        st.demand[D_FACTOR, j] = 1.0
    for a in range(st.asset.shape[1]):
        st.asset[HEALTH, a] = world.asset[HEALTH_START, a]
        st.asset[CLOSING, a] = -1.0
    for i in range(st.woven.shape[0]):
        st.woven[i] = woven[i]
    st.whole[ALIGNMENT] = P[P_ALIGNMENT]
    st.whole[LEGITIMACY] = P[P_LEGITIMACY]
    st.whole[RESERVE] = reserve
    st.whole[MEAN_TURNOVER] = quits
    for d in range(4):
        st.whole[DIAL + d] = dials[d]
        st.whole[DIAL_TO + d] = dials[d]
        st.whole[DIAL_STEP + d] = 0.0
        st.whole[DIAL_OLD + d] = P[P_ESTABLISHED] if P[P_ESTABLISHED] >= 0.0 else dials[d]
    start_practice(world, st)
    mean_fit(st)


def spend_attention(world: World, st: State, week: int) -> None:
    """Let a week's attention go to cards, decisions and role work.

    Compiled by itself, beside everything else (`simulator.compiled.APART`).
    """
    share_attention(world, st, week)
    read_reports(world, st, week)
    cards_work(world, st, week)
    requests_come(world, st, week)
    centre_decides(world, st, week)
    partners_answer(world, st, week)
    links_decide(world, st, week)
    doors_decide(world, st, week)
    services_decide(world, st, week)
    roles_work(world, st)


def step(world: World, st: State, week: int) -> None:
    """Move time by one week, the `week`-th from 0.

    The order of a week: what comes from outside; demand; capacity, contacts and hand-offs;
    trust, morale and staff; communities; money; decisions; role work.
    """
    if st.luck[LK_ROOT, 0] != st.tally[ROOT]:
        # a state that runs on may have been given another future
        prepare_luck(world, st)
    look_up(world, st, week)
    for s in range(st.service.shape[1]):
        st.service_at[W_ARRIVED, s] = 0
        st.service_at[W_CONTACTS, s] = 0
        st.service_at[W_FAILED, s] = 0
        st.service_at[W_RESOLVED, s] = 0
        if st.service[DISRUPTION, s] > 0.0:
            st.service[DISRUPTION, s] -= 1.0
            if st.service[DISRUPTION, s] <= 0.0:
                settle(world, st, s)
    for e in range(st.link.shape[1]):
        st.link_at[SENT, e] = 0
        st.link_at[GOT, e] = 0
    for d in range(st.door.shape[1]):
        st.door_at[0, d] = 0
    for g in range(st.community.shape[1]):
        st.community_at[C_WEEK_ASKED, g] = 0
        st.community_at[C_WEEK_RESOLVED, g] = 0
    st.tally[CONTACTS] = 0
    st.tally[WASTED] = 0
    st.tally[RELIEF] = 0
    turn_dials(world, st, week)
    things_happen(world, st, week)
    world_turns(world, st, week)
    grow_older(world, st, week)
    people_give_up(world, st, week)
    paper_comes_back(world, st, week)
    people_ask(world, st, week)
    serve(world, st, week)
    trust_follows(world, st)
    swift_trust_follows(world, st)
    morale_follows(world, st)
    communities_follow(world, st)
    money_moves(world, st)
    mean_fit(st)
    spend_attention(world, st, week)
    meet(world, st)
    loans_return(world, st)
    mean_fit(st)
    count_waits(st, week)


def count_waits(st: State, week: int) -> None:
    """Count the weeks that needs wait, and those that wait too long."""
    for g in range(st.community_at.shape[1]):
        st.community_at[C_WEEKS, g] += st.community_at[C_NOW, g]
    if week >= UNMET_WEEKS:
        age = (week - UNMET_WEEKS) % AGES
        st.tally[ELIGIBLE] += st.born[age]
        for g in range(st.alive.shape[1]):
            st.tally[UNMET] += st.alive[age, g]
    if week >= CRISIS_WEEKS:
        age = (week - CRISIS_WEEKS) % AGES
        for g in range(st.alive.shape[1]):
            st.tally[CRISIS] += st.alive[age, g]


def people_now(st: State) -> int:
    """Return the people with an unresolved need."""
    n = 0
    for g in range(st.community_at.shape[1]):
        n += st.community_at[C_NOW, g]
    return int(n)


def off_the_books(st: State) -> int:
    """Return the people with an unresolved need whom no record counts as waiting."""
    n = 0
    for g in range(st.community_at.shape[1]):
        n += st.community_at[C_AWAY, g] + st.community_at[C_PAPER, g]
    return int(n)


def measure(world: World, st: State, out: Floats) -> None:
    """Write the weekly outcomes, in the order of the table of outcomes.

    Parameters
    ----------
    out : array of float, shape (MEASURES,)
        Filled; units as in the table.
    """
    G = st.community_at.shape[1]
    S = st.service.shape[1]
    E = st.link.shape[1]
    people = people_now(st)
    needs = 0
    weeks = 0
    most = 0.0
    least = 0.0
    first = True
    trust = 0.0
    rate = 0.0
    for g in range(G):
        needs += st.community_at[C_NEEDS, g]
        weeks += st.community_at[C_WEEKS, g]
        if st.community_at[C_NEEDS, g] > 0:
            mean = st.community_at[C_WEEKS, g] / st.community_at[C_NEEDS, g]
            if first or mean > most:
                most = mean
            if first or mean < least:
                least = mean
            first = False
        trust += st.community[C_TRUST, g] * world.community[RATE, g]
        rate += world.community[RATE, g]
    staff = 0.0
    morale = 0.0
    absence = 0.0
    for s in range(S):
        staff += world.service[STAFF, s]
        morale += world.service[STAFF, s] * st.service[MORALE, s]
        absence += world.service[STAFF, s] * st.service[ABSENCE, s]
    links = 0.0
    for e in range(E):
        links += st.link[TRUST, e]
    out[0] = people
    out[1] = weeks / needs if needs > 0 else 0.0
    out[2] = 100.0 * st.tally[UNMET] / st.tally[ELIGIBLE] if st.tally[ELIGIBLE] > 0 else 0.0
    out[3] = 100.0 * st.tally[WASTED] / st.tally[CONTACTS] if st.tally[CONTACTS] > 0 else 0.0
    out[4] = st.tally[CRISIS]
    out[5] = st.tally[RESOLVED]
    out[6] = most - least
    out[7] = 100.0 * links / E if E > 0 else 0.0
    out[8] = 100.0 * trust / rate
    out[9] = 100.0 * morale / staff
    out[10] = 100.0 * absence / staff
    out[11] = 100.0 * st.whole[LEGITIMACY]
    out[12] = st.whole[RESERVE]
    out[13] = 100.0 * st.whole[MEAN_FIT]
    out[14] = people - off_the_books(st)
    out[15] = st.tally[RESOLVED] + st.tally[CLOSED_ON_PAPER]


def look(st: State, out: Floats) -> None:
    """Write what a service's own week looked like.

    Parameters
    ----------
    out : array of float, shape (SEEN, services)
        Filled: people there at the end of the week in all its queues, contacts held, needs
        resolved, and practice fit (0 to 1).
    """
    for s in range(out.shape[1]):
        people = 0
        for q in range(POOLS):
            people += st.size[s * POOLS + q]
        out[0, s] = people
        out[1, s] = st.service_at[W_CONTACTS, s]
        out[2, s] = st.service_at[W_RESOLVED, s]
        out[3, s] = st.service[FIT, s]


def look_at_people(st: State, week: int, weeks: int, out: Floats) -> None:
    """Write what a run came to for each community, week after week.

    Parameters
    ----------
    week, weeks : int
        This week from 0, and how many there are.
    out : array of float, shape (FELT_BY, communities)
        Zeros before the first week. After the last: people waiting (mean over the weeks),
        weeks waited for each need, needs not resolved within 13 weeks (in 100), needs met,
        trust (0 to 100), and people waiting on record (mean over the weeks). Defined as
        those of the whole place are.
    """
    last = week == weeks - 1
    for g in range(out.shape[1]):
        out[5, g] += st.community_at[C_NOW, g]
        out[5, g] -= st.community_at[C_AWAY, g] + st.community_at[C_PAPER, g]
        if week >= UNMET_WEEKS:
            out[2, g] += st.alive[(week - UNMET_WEEKS) % AGES, g]
        if week == weeks - 1 - UNMET_WEEKS:
            # needs that have had 13 weeks by the end; the place is free until then
            out[3, g] = st.community_at[C_NEEDS, g]
        if last:
            needs = st.community_at[C_NEEDS, g]
            out[0, g] = st.community_at[C_WEEKS, g] / weeks
            out[1, g] = st.community_at[C_WEEKS, g] / needs if needs > 0 else 0.0
            out[2, g] = 100.0 * out[2, g] / out[3, g] if out[3, g] > 0.0 else 0.0
            out[3, g] = st.community_at[C_RESOLVED, g]
            out[4, g] = 100.0 * st.community[C_TRUST, g]
            out[5, g] /= weeks


def leaders_leave(world: World, st: State) -> None:
    """Take the same share of all decisions from any style (the leaving test of C7).

    Those who hold the most attention go first, the centre or the best connected services,
    until `leaving_share` of all decisions a week is gone. What they carried goes with
    them: trust on their links, legitimacy, and that share of the shared understanding.
    Trust falls to that in a newcomer; where it was lower, nothing is lost or won.
    """
    P = world.P
    S = st.service.shape[1]
    omega = st.whole[DIAL + POWER]
    central = P[P_CENTRAL] * (1.0 - omega)
    own = P[P_LOCAL] * omega
    left = P[P_LEAVING_SHARE] * (central + own * S)
    st.whole[ALIGNMENT] *= 1.0 - P[P_LEAVING_SHARE]
    for _ in range(S + 1):
        if left <= 1e-12:
            break
        who = -1
        held = 0.0
        reach = -1
        if central > 0.0 and st.whole[CENTRE_GONE] == 0.0:
            held = central
            reach = 1 << 30
        for s in range(S):
            if st.service_at[HOME, s] != s or st.service[GONE, s] > 0.0:
                continue
            ties = (
                world.out_start[s + 1]
                - world.out_start[s]
                + world.in_start[s + 1]
                - world.in_start[s]
            )
            if own > held or (own == held and ties > reach):
                who = s
                held = own
                reach = ties
        if held <= 0.0:
            break
        part = min(left / held, 1.0)
        left -= part * held
        if who < 0:
            st.whole[CENTRE_GONE] = part
            L = st.whole[LEGITIMACY]
            st.whole[LEGITIMACY] = L - part * max(L - P[P_NEWCOMER], 0.0)
            continue
        st.service[GONE, who] = part
        for e in range(world.out_start[who], world.out_start[who + 1]):
            t = st.link[TRUST, e]
            st.link[TRUST, e] = t - part * max(t - P[P_NEWCOMER], 0.0)
        for i in range(world.in_start[who], world.in_start[who + 1]):
            e = world.in_link[i]
            t = st.link[TRUST, e]
            st.link[TRUST, e] = t - part * max(t - P[P_NEWCOMER], 0.0)


def successor_turns(world: World, st: State) -> None:
    """Turn every dial to its other end, over the usual weeks (the second leaving test)."""
    weeks = world.P[P_DIAL_WEEKS]
    for d in range(4):
        now = st.whole[DIAL + d]
        st.whole[DIAL_TO + d] = 1.0 - now
        st.whole[DIAL_STEP + d] = (1.0 - now - now) / weeks


def fill_floats(array: Floats, value: float) -> None:
    """Set every number of a table."""
    for i in range(array.shape[0]):
        for k in range(array.shape[1]):
            array[i, k] = value


def fill(array: Ints) -> None:
    """Set every whole number of a table to zero."""
    for i in range(array.shape[0]):
        for k in range(array.shape[1]):
            array[i, k] = 0


def fill_row(array: Ints) -> None:
    """Set every whole number of a row to zero."""
    for i in range(array.shape[0]):
        array[i] = 0


def copy_floats(source: Floats, target: Floats) -> None:
    """Copy a table of numbers."""
    for i in range(source.shape[0]):
        for k in range(source.shape[1]):
            target[i, k] = source[i, k]


def copy_table(source: Ints, target: Ints) -> None:
    """Copy a table of whole numbers."""
    for i in range(source.shape[0]):
        for k in range(source.shape[1]):
            target[i, k] = source[i, k]


def copy_numbers(source: Floats, target: Floats) -> None:
    """Copy a row of numbers."""
    for i in range(source.shape[0]):
        target[i] = source[i]


def copy_row(source: Ints, target: Ints) -> None:
    """Copy a row of whole numbers."""
    for i in range(source.shape[0]):
        target[i] = source[i]


def copy_state(source: State, target: State) -> None:
    """Copy a state, array by array; people on the move and scratch hold nothing by then."""
    copy_floats(source.service, target.service)
    copy_table(source.service_at, target.service_at)
    copy_floats(source.link, target.link)
    copy_table(source.link_at, target.link_at)
    copy_floats(source.door, target.door)
    copy_table(source.door_at, target.door_at)
    copy_floats(source.community, target.community)
    copy_table(source.community_at, target.community_at)
    copy_floats(source.demand, target.demand)
    copy_floats(source.asset, target.asset)
    copy_numbers(source.woven, target.woven)
    copy_numbers(source.pair, target.pair)
    copy_numbers(source.whole, target.whole)
    copy_row(source.tally, target.tally)
    copy_floats(source.card, target.card)
    copy_row(source.cohort, target.cohort)
    copy_table(source.age_total, target.age_total)
    copy_row(source.size, target.size)
    copy_row(source.oldest, target.oldest)
    copy_row(source.weeks_old, target.weeks_old)
    copy_table(source.luck, target.luck)
    copy_table(source.away, target.away)
    copy_table(source.alive, target.alive)
    copy_row(source.born, target.born)
    copy_row(source.due, target.due)
    copy_table(source.version, target.version)
    for row in range(source.version_old.shape[0]):
        copy_table(source.version_old[row], target.version_old[row])
    copy_row(source.version_common, target.version_common)
    for n in range(3):
        copy_table(source.reports[n], target.reports[n])
    for n in range(2):
        for s in range(source.reads.shape[1]):
            copy_table(source.reads[n, s], target.reads[n, s])
    copy_row(source.readers_start, target.readers_start)
    copy_row(source.readers, target.readers)
    copy_table(source.mark, target.mark)
    copy_floats(source.part, target.part)
    for n in range(2):
        copy_floats(source.common[n], target.common[n])
    copy_table(source.requests, target.requests)
    for s in range(source.pending.shape[0]):
        copy_table(source.pending[s], target.pending[s])


def run_block(
    world: World,
    st: State,
    spare: State,
    dials: Floats,
    woven: Floats,
    reserve: float,
    seed: int,
    first: int,
    weekly: Floats,
    leaving: Floats,
    cards: Floats,
    seen: Floats,
    felt: Floats,
    since: int,
    roots: Ints,
) -> None:
    """Run replications `first`, `first` + 1, ... one after the other, with the leaving tests.

    Or, from a state that is there already, run on over the weeks that are left to it.

    After the last week each run goes on three times for `leaving_weeks`: with its leaders
    gone, with a successor who reverses the style, and last as it is. What is lost is the
    people waiting in the end, less those of the last.

    Parameters
    ----------
    weekly : array of float, shape (replications, weeks, MEASURES)
        Filled with the outcomes at the end of each week.
    leaving : array of float, shape (replications, 2)
        Filled with the two outcomes of the leaving tests.
    cards : array of float, shape (replications, 2, cards)
        Filled with what each card spent and how far it took hold.
    seen : array of float, shape (replications, weeks, SEEN or 0, services)
        Filled with what `look` sees of each service at the end of each week; with no rows,
        nothing is looked at.
    felt : array of float, shape (replications, FELT_BY or 0, communities)
        Zeros, filled with what `look_at_people` sees of a run that starts afresh; with no
        rows, nothing is looked at.
    since : int
        Below 0 to start afresh. Otherwise `spare` holds a state after so many weeks, each
        replication runs on from there, and no leaving test is made; `leaving` and `cards`
        stay as they were.
    roots : array of int, shape (replications,)
        Where a state runs on, the root of every draw to come; one below 0 stands for another
        future than any run has that was started.
    """
    weeks = weekly.shape[1]
    more = int(world.P[P_LEAVING_WEEKS]) if since < 0 else 0
    done = max(since, 0)
    for r in range(weekly.shape[0]):
        if since < 0:
            start(world, st, dials, woven, reserve, seed, first + r)
        else:
            copy_state(spare, st)
            st.tally[ROOT] = roots[r]
        left = 0
        turned = 0
        # one loop for all, so that a week is compiled into it once
        for n in range(weeks + 3 * more):
            if n >= weeks and (n - weeks) % more == 0:
                way = (n - weeks) // more
                if way == 0:
                    for c in range(world.plan.shape[1]):
                        cards[r, 0, c] = st.card[SPENT, c]
                        cards[r, 1, c] = st.card[DONE, c] if st.card[PAID, c] >= 0.0 else -1.0
                    copy_state(st, spare)
                    leaders_leave(world, st)
                else:
                    copy_state(spare, st)
                    if way == 1:
                        successor_turns(world, st)
            step(world, st, done + n if n < weeks else weeks + (n - weeks) % more)
            if n < weeks:
                measure(world, st, weekly[r, n])
                if seen.shape[2] > 0:
                    look(st, seen[r, n])
                if felt.shape[1] > 0 and since < 0:
                    look_at_people(st, n, weeks, felt[r])
            elif (n - weeks) % more == more - 1:
                people = people_now(st)
                if n < weeks + more:
                    left = people
                elif n < weeks + 2 * more:
                    turned = people
                else:
                    leaving[r, 0] = left - people
                    leaving[r, 1] = turned - people
