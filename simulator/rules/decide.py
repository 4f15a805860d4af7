"""Attention and decisions: relief and practice (equations 11 to 15).

The centre decides about anybody, from afar and by what it saw some weeks ago. Services
decide about themselves, seeing closely; where a change touches partners it waits for
their consent. Both judge a change by the same rule (`judge`).
"""

from simulator.parameters import INDEX
from simulator.rules.chance import (
    CENTRE_COMPLY,
    CENTRE_COUNT,
    CENTRE_KIND,
    CENTRE_NOISE,
    CENTRE_WHO,
    CONSENT,
    LOCAL_COUNT,
    LOCAL_KIND,
    LOCAL_NOISE,
    RELIEF_LUCK,
    REQUEST_COMPLY,
    REQUEST_COUNT,
    REQUEST_KIND,
    REQUEST_NOISE,
    address,
    below,
    fold,
    happens,
    normal,
    poisson,
    uniform,
)
from simulator.rules.fit import adopt, norm, note_order, old_row, seen_fit, standard_worth, weigh
from simulator.rules.judge import (
    best_trust,
    centre_noise,
    comply_chance,
    consent_chance,
    good_enough,
    known_share,
    local_noise,
    usual_gain,
)
from simulator.rules.names import (
    ALIGNMENT,
    ARCHITECT,
    ASK_CHANGE,
    ASK_PROCESS,
    ASK_STANDARD,
    ASKING,
    BELIEVED,
    BITS,
    BORROWED,
    BUSY,
    CENTRE,
    CENTRE_GONE,
    CHANGES,
    DIAL,
    FIRST_ASKED,
    FIT,
    GAIN,
    GONE,
    HOME,
    INSPECTED,
    KEY,
    L_TO,
    LAST_STANDARD,
    LEGITIMACY,
    LENT,
    LOAD,
    MORALE,
    NEXT_BITS,
    OTHERS,
    OWN,
    P_BITS,
    P_DUE,
    P_MASK,
    P_WITH,
    PENDING,
    POWER,
    PRACTICE,
    PURPOSE,
    Q_BITS,
    Q_KIND,
    Q_MASK,
    Q_TURN,
    Q_WEEK,
    Q_WHO,
    Q_YES,
    RELIEF,
    ROLES,
    ROOT,
    STAFF,
    STANDARD_BITS,
    TAKEN,
    TAKEN_CENTRE,
    TOUCHED_NOW,
    TRUST,
    WICKED,
    State,
    World,
)
from simulator.rules.people import attention_left
from simulator.rules.processes import process_move

P_CENTRAL = INDEX["central_attention"]
P_CONSENT_WEEKS = INDEX["consent_weeks"]
P_COPY = INDEX["copy_share"]
P_HARM = INDEX["trust_harm"]
P_HARM_FROM = INDEX["trust_harm_from"]
P_IMPORTED = INDEX["noise_imported"]
P_IMPOSED = INDEX["morale_imposed"]
P_IMPOSITION = INDEX["imposition"]
P_L_GAIN = INDEX["legitimacy_gain"]
P_L_LOSS = INDEX["legitimacy_loss"]
P_LOAN_RETURN = INDEX["loan_return"]
P_LOCAL = INDEX["local_attention"]
P_PROCESS = INDEX["process_share"]
P_QUEUE = INDEX["decision_queue"]
P_RELIEF_GAP = INDEX["relief_gap"]
P_RELIEF_LOAD = INDEX["relief_load"]
P_RELIEF_MOST = INDEX["relief_most"]
P_RELIEF_SHARE = INDEX["relief_share"]
P_SEARCH = INDEX["search_rule"]
P_STANDARD_REST = INDEX["standard_rest"]
P_STANDARD_WAY = INDEX["standard_way"]
P_WITHIN = INDEX["reads_within"]

FELT = 1e-12
"""Effect on a neighbour's fit from which a change touches it at all."""
NEVER = 1 << 40
"""Weeks that do not pass."""


def share_attention(world: World, st: State, week: int) -> None:
    """Let the centre relieve the worst overload first, then share attention among roles."""
    omega = st.whole[DIAL + POWER]
    left = attention_left(world, st)
    central = world.P[P_CENTRAL] * (1.0 - omega) * (1.0 - st.whole[CENTRE_GONE]) * left
    central *= 1.0 - st.whole[TAKEN_CENTRE]
    used = centre_relieves(world, st, week, central)
    turn = world.role_share.shape[0] - 1
    if week < world.turn_weeks[0]:
        turn = min(week // world.turn_weeks[1], turn)
    for r in range(ROLES):
        st.whole[CENTRE + r] = (central - used) * world.role_share[turn, r]
    for s in range(st.service.shape[1]):
        st.service[BUSY, s] = 0.0
        own = 0.0
        if st.service_at[HOME, s] == s:
            own = world.P[P_LOCAL] * omega * (1.0 - st.service[GONE, s]) * left
            own *= (1.0 - st.whole[TAKEN]) * (1.0 - st.service[INSPECTED, s])
        for r in range(ROLES):
            st.service[OWN + r, s] = own * world.role_share[turn, r]
    if omega > 0.0:
        neighbours_relieve(world, st, omega)


def lend(world: World, st: State, lender: int, borrower: int, share: float) -> None:
    """Move a share of one team's staff to another for some weeks."""
    staff = world.service[STAFF, lender] * share
    st.service[LENT, lender] += staff
    st.service[BORROWED, borrower] += staff
    st.tally[RELIEF] += 1


def can_lend(world: World, st: State, s: int) -> bool:
    """Return whether less than half of a team is out on loan."""
    return bool(st.service[LENT, s] < 0.5 * world.service[STAFF, s])


def centre_relieves(world: World, st: State, week: int, central: float) -> float:
    """Move staff from the calmest to the most loaded team (15); return attention used."""
    P = world.P
    S = st.service.shape[1]
    used = 0.0
    if central <= 0.0:
        return 0.0
    for s in range(S):
        st.service[GAIN, s] = st.service[LOAD, s]
    key = address(st.tally[ROOT], week, RELIEF_LUCK, 0)
    for k in range(int(P[P_RELIEF_MOST])):
        if used + 1.0 > central and uniform(key, k) > max(central - used, 0.0):
            break
        high = -1
        low = -1
        for s in range(S):
            if st.service_at[HOME, s] != s:
                continue
            if high < 0 or st.service[GAIN, s] > st.service[GAIN, high]:
                high = s
            if low < 0 or st.service[GAIN, s] < st.service[GAIN, low]:
                low = s
        gap = st.service[GAIN, high] - st.service[GAIN, low]
        if (
            st.service[GAIN, high] > P[P_RELIEF_LOAD]
            and gap > P[P_RELIEF_GAP]
            and can_lend(world, st, low)
        ):
            lend(world, st, low, high, P[P_RELIEF_SHARE])
            used = min(used + 1.0, central)
            st.service[GAIN, high] *= 0.9
            st.service[GAIN, low] *= 1.1
    return used


def neighbours_relieve(world: World, st: State, omega: float) -> None:
    """Let linked services lend to an overloaded one, as far as they trust it (15)."""
    P = world.P
    for s in range(st.service.shape[1]):
        if st.service_at[HOME, s] != s or st.service[LOAD, s] <= P[P_RELIEF_LOAD]:
            continue
        for e in range(world.out_start[s], world.out_start[s + 1]):
            v = st.service_at[HOME, world.link_at[L_TO, e]]
            gap = st.service[LOAD, s] - st.service[LOAD, v]
            if v != s and gap > P[P_RELIEF_GAP] and can_lend(world, st, v):
                t = st.link[TRUST, e]
                lend(world, st, v, s, P[P_RELIEF_SHARE] * t * t * omega)


def loans_return(world: World, st: State) -> None:
    """Let a share of the staff on loan go home."""
    keep = 1.0 - world.P[P_LOAN_RETURN]
    for s in range(st.service.shape[1]):
        st.service[LENT, s] *= keep
        st.service[BORROWED, s] *= keep


def whole_number(key: int, mean: float) -> int:
    """Return a whole number of decisions with the given mean."""
    n = int(mean)
    if uniform(key, 0) < mean - n:
        n += 1
    return n


# --- the centre ---------------------------------------------------------------------------


def order_practice(
    world: World, st: State, h: int, bits: int, weight: float, comply: bool, week: int
) -> bool:
    """Carry out an ordered change of practice, with what it does to morale and legitimacy.

    Ordered are the choices in which `bits` differs from what the centre believes; a service
    that works so already has nothing to change.
    """
    if not comply:
        return False
    now = st.service_at[BITS, h]
    mask = bits ^ st.service_at[BELIEVED, h]
    new = now ^ (mask & (now ^ bits))
    note_order(world, st, h, mask, bits, week)
    if new == now:
        return False
    before = st.service[FIT, h]
    adopt(world, st, h, new)
    st.service_at[CHANGES, h] += 1
    helped = st.service[FIT, h] > before
    L = st.whole[LEGITIMACY]
    if helped:
        L += weight * world.P[P_L_GAIN] * (1.0 - L)
    else:
        L -= weight * world.P[P_L_LOSS] * L
    st.whole[LEGITIMACY] = min(max(L, 0.05), 1.0)
    imposed = world.P[P_IMPOSITION] * (1.0 - st.whole[DIAL + PURPOSE])
    cost = world.P[P_IMPOSED] * imposed * (1.0 if helped else 3.0)
    if weight > 1.0:
        cost *= 2.0
    st.service[MORALE, h] = max(st.service[MORALE, h] - cost, 0.0)
    return True


def standard_looks_better(world: World, st: State, h: int) -> bool:
    """Return whether the standard way looks better on paper, by R alone (equation 13)."""
    within = int(world.P[P_WITHIN])
    better = standard_worth(st, st.tally[STANDARD_BITS], 1, within) - standard_worth(
        st, st.service_at[BELIEVED, h], 1, within
    )
    return bool((1.0 - st.service[WICKED, h]) * better > 0.0)


def centre_standard(world: World, st: State, h: int, comply: bool, week: int) -> bool:
    """Install the standard way in a service, judged on paper alone (equation 13)."""
    if world.P[P_STANDARD_WAY] < 0.5:
        return False
    st.service_at[LAST_STANDARD, h] = week
    if not standard_looks_better(world, st, h):
        return False
    return order_practice(world, st, h, st.tally[STANDARD_BITS], 1.5, comply, week)


def copy_gain(st: State, s: int, own: float, theirs: float) -> float:
    """Return what copying another team's practice brings on average, whoever judges it.

    What is good there is good here as far as the same things matter in both places:
    (1 - h)^2 / ((1 - h)^2 + h^2) of the other's lead over chance, less one's own.

    Parameters
    ----------
    own, theirs : float
        Fit of both, as whoever judges sees it.
    """
    h = st.service[WICKED, s]
    alike = (1.0 - h) * (1.0 - h) / ((1.0 - h) * (1.0 - h) + h * h)
    return float(alike * (theirs - 0.5) - (own - 0.5))


def looks_good_from_afar(
    world: World, st: State, h: int, bits: int, error: float, week: int
) -> bool:
    """Judge a change for the whole system, by reports some weeks old (equation 11)."""
    old = old_row(world, week)
    gain = weigh(world, st, h, bits, old) + st.whole[OTHERS]
    expected = usual_gain(world, st, seen_fit(world, st, h, old), 1.0)
    return good_enough(world, st, expected, centre_noise(world, st, h), gain, error)


def centre_change(
    world: World, st: State, h: int, bits: int, error: float, comply: bool, week: int
) -> bool:
    """Judge a change for the whole system, by reports some weeks old, and order it."""
    if not looks_good_from_afar(world, st, h, bits, error, week):
        return False
    return order_practice(world, st, h, bits, 1.0, comply, week)


def centre_copy(
    world: World, st: State, h: int, v: int, error: float, comply: bool, week: int
) -> bool:
    """Judge whether one team should work as another does, and order it."""
    bits = st.service_at[BELIEVED, v]
    if bits == st.service_at[BELIEVED, h]:
        return False
    old = old_row(world, week)
    gain = weigh(world, st, h, bits, old) + st.whole[OTHERS]
    noise = world.P[P_IMPORTED] * centre_noise(world, st, h)
    usual = copy_gain(st, h, seen_fit(world, st, h, old), seen_fit(world, st, v, old))
    if not good_enough(world, st, usual, noise, gain, error):
        return False
    return order_practice(world, st, h, bits, 1.0, comply, week)


def standard_is_due(world: World, st: State, h: int, week: int) -> bool:
    """Return whether a service may be asked to take the standard way again."""
    if world.P[P_STANDARD_WAY] < 0.5:
        return False
    return bool(week - st.service_at[LAST_STANDARD, h] > world.P[P_STANDARD_REST])


def requests_come(world: World, st: State, week: int) -> None:
    """Let services ask the centre for decisions, which wait until it comes to them (A8 i).

    Each sends Poisson(v (1 - omega)) requests a week, v being `decision_queue`, first come,
    first served: Q' = max(Q + requests - a, 0), a the centre's decisions about practice in a
    week. With n services the queue settles if n v (1 - omega) < a and grows without end
    above. A request is written, and what speaks for it weighed, when it is sent, by the
    reports of that week: when its turn comes, its information is the wait older.
    """
    mean = world.P[P_QUEUE] * (1.0 - st.whole[DIAL + POWER])
    if mean <= 0.0:
        return
    for s in range(st.service.shape[1]):
        if st.service_at[HOME, s] != s:
            continue
        key = address(st.tally[ROOT], week, REQUEST_COUNT, world.service_at[KEY, s])
        for i in range(poisson(world.chance, world.guide, key, 1, mean)):
            if st.tally[ASKING] < st.requests.shape[0]:
                write_request(world, st, s, i, week)


def write_request(world: World, st: State, s: int, i: int, week: int) -> None:
    """Write the `i`-th request of a service this week, and what speaks for it."""
    M = st.part.shape[1]
    who = world.service_at[KEY, s]
    key = fold(address(st.tally[ROOT], week, REQUEST_KIND, who), i)
    believed = st.service_at[BELIEVED, s]
    kind = ASK_CHANGE
    bits = believed
    yes = False
    if uniform(key, 0) < known_share(world, st) and standard_is_due(world, st, s, week):
        kind = ASK_STANDARD
        st.service_at[LAST_STANDARD, s] = week
        bits = st.tally[STANDARD_BITS]
        yes = standard_looks_better(world, st, s)
    elif happens(key, 3, world.P[P_PROCESS]):
        kind = ASK_PROCESS
        yes = True
    else:
        bits = believed ^ (1 << below(key, 4, M))
        luck = fold(address(st.tally[ROOT], week, REQUEST_NOISE, who), i)
        yes = looks_good_from_afar(world, st, s, bits, normal(uniform(luck, 0)), week)
    row = (st.tally[FIRST_ASKED] + st.tally[ASKING]) % st.requests.shape[0]
    st.requests[row, Q_WEEK] = week
    st.requests[row, Q_WHO] = s
    st.requests[row, Q_TURN] = i
    st.requests[row, Q_KIND] = kind
    st.requests[row, Q_YES] = 1 if yes else 0
    st.requests[row, Q_BITS] = bits
    st.requests[row, Q_MASK] = bits ^ believed
    st.tally[ASKING] += 1


def answer_requests(world: World, st: State, n: int, week: int) -> int:
    """Let the centre decide up to `n` requests, the oldest first; return how many it did.

    It goes by what was written. A no takes as much attention as a yes.
    """
    done = 0
    for q in range(n):
        if st.tally[ASKING] == 0:
            break
        row = st.tally[FIRST_ASKED]
        st.tally[FIRST_ASKED] = (row + 1) % st.requests.shape[0]
        st.tally[ASKING] -= 1
        done += 1
        s = st.requests[row, Q_WHO]
        if st.requests[row, Q_YES] == 0 or st.service_at[HOME, s] != s:
            continue
        luck = address(st.tally[ROOT], week, REQUEST_COMPLY, q)
        comply = happens(luck, 0, comply_chance(world, st))
        kind = st.requests[row, Q_KIND]
        bits = st.requests[row, Q_BITS]
        if kind == ASK_STANDARD:
            order_practice(world, st, s, bits, 1.5, comply, week)
        elif kind == ASK_CHANGE:
            believed = st.service_at[BELIEVED, s]
            new = believed ^ (st.requests[row, Q_MASK] & (believed ^ bits))
            if new != believed:
                order_practice(world, st, s, new, 1.0, comply, week)
        else:
            asked = address(
                st.tally[ROOT], st.requests[row, Q_WEEK], REQUEST_KIND, world.service_at[KEY, s]
            )
            key = fold(asked, st.requests[row, Q_TURN])
            error = normal(uniform(luck, 1))
            process_move(world, st, s, key, centre_noise(world, st, s), error, comply, False)
    return done


def centre_decides(world: World, st: State, week: int) -> None:
    """Spend what is left of the centre's attention for practice.

    On requests that wait for it, if services send any; then on services at random.
    """
    S = st.service.shape[1]
    M = st.part.shape[1]
    mean = st.whole[CENTRE + ARCHITECT]
    if mean <= 0.0:
        return
    root = st.tally[ROOT]
    n = whole_number(address(root, week, CENTRE_COUNT, 0), mean)
    asked = answer_requests(world, st, n, week)
    who = address(root, week, CENTRE_WHO, 0)
    for q in range(min(n, st.groups.shape[0])):
        left = S - q if q < S else S
        pick = below(who, q, left)
        if q < S:
            # without replacement: count on among those not picked yet
            for i in range(S):
                again = False
                for k in range(q):
                    if st.groups[k] == i:
                        again = True
                if again:
                    continue
                if pick == 0:
                    pick = i
                    break
                pick -= 1
        st.groups[q] = pick
    for q in range(asked, min(n, st.groups.shape[0])):
        h = st.service_at[HOME, st.groups[q]]
        comply = happens(address(root, week, CENTRE_COMPLY, q), 0, comply_chance(world, st))
        kind = address(root, week, CENTRE_KIND, q)
        error = normal(uniform(address(root, week, CENTRE_NOISE, q), 0))
        draw = uniform(kind, 0)
        if draw < known_share(world, st) and standard_is_due(world, st, h, week):
            centre_standard(world, st, h, comply, week)
        elif happens(kind, 3, world.P[P_PROCESS]):
            noise = centre_noise(world, st, h)
            process_move(world, st, st.groups[q], kind, noise, error, comply, False)
        else:
            bits = st.service_at[BELIEVED, h] ^ (1 << below(kind, 4, M))
            centre_change(world, st, h, bits, error, comply, week)


# --- services themselves ------------------------------------------------------------------


def local_standard(world: World, st: State, s: int, error: float, key: int, week: int) -> bool:
    """Let a service look at the standard way, judged by its own fit (equation 13)."""
    if world.P[P_STANDARD_WAY] < 0.5:
        return False
    st.service_at[LAST_STANDARD, s] = week
    h = st.service[WICKED, s]
    bits = st.tally[STANDARD_BITS]
    worth = standard_worth(st, bits, 1, int(world.P[P_WITHIN]))
    expected = (1.0 - h) * (worth - 0.5) / norm(h) - (st.service[FIT, s] - 0.5)
    noise = world.P[P_IMPORTED] * local_noise(world, st, s)
    return local_change(world, st, s, bits, expected, noise, error, key, week)


def local_copy(world: World, st: State, s: int, e: int, error: float, key: int, week: int) -> bool:
    """Let a service copy a neighbour it trusts, where that seems to fit."""
    if not happens(key, 4, st.link[TRUST, e]):
        return False
    v = st.service_at[HOME, world.link_at[L_TO, e]]
    noise = world.P[P_IMPORTED] * local_noise(world, st, s)
    usual = copy_gain(st, s, st.service[FIT, s], st.service[FIT, v])
    return local_change(world, st, s, st.service_at[BITS, v], usual, noise, error, key, week)


def best_neighbour(world: World, st: State, s: int, key: int) -> int:
    """Return the neighbour with the best fit among those trusted this week, or -1.

    -1 also where none does better than the service itself (Lazer and Friedman 2007).
    """
    best = -1
    most = st.service[FIT, s]
    for e in range(world.out_start[s], world.out_start[s + 1]):
        v = st.service_at[HOME, world.link_at[L_TO, e]]
        if st.service[FIT, v] > most and happens(fold(key, e), 1, st.link[TRUST, e]):
            best = v
            most = st.service[FIT, v]
    return int(best)


def local_try(world: World, st: State, s: int, b: int, error: float, key: int, week: int) -> bool:
    """Let a service try one choice the other way."""
    expected = usual_gain(world, st, st.service[FIT, s], st.whole[ALIGNMENT])
    bits = st.service_at[BITS, s] ^ (1 << b)
    return local_change(world, st, s, bits, expected, local_noise(world, st, s), error, key, week)


def local_change(
    world: World,
    st: State,
    s: int,
    bits: int,
    expected: float,
    noise: float,
    error: float,
    key: int,
    week: int,
) -> bool:
    """Judge a change by own gain and, as far as minds are aligned, by that of others.

    A change that touches nobody else is made at the end of the week; one that touches
    partners waits 1 to 4 weeks for their consent (C7 c).
    """
    if bits == st.service_at[BITS, s]:
        return False
    gain = weigh(world, st, s, bits, -1)
    touches = False
    M = st.part.shape[1]
    for i in range(st.tally[TOUCHED_NOW]):
        v = st.touched[i] // M
        if st.service_at[HOME, v] != s and abs(st.service[GAIN, v]) > FELT:
            touches = True
    gain += st.whole[ALIGNMENT] * st.whole[OTHERS]
    if not good_enough(world, st, expected, noise, gain, error):
        return False
    if not touches:
        st.service_at[NEXT_BITS, s] = bits
        return True
    if world.P[P_CONSENT_WEEKS] <= 0.0:
        return ask_partners(world, st, s, bits, st.service_at[BITS, s] ^ bits, key, -1, True)
    return wait_for_partners(world, st, s, bits, key, -1, week)


def wait_for_partners(
    world: World, st: State, s: int, bits: int, key: int, partner: int, week: int
) -> bool:
    """Lay a change before the partners whom it touches; they answer in 1 to 4 weeks."""
    mean = world.P[P_CONSENT_WEEKS]
    wait = min(max(poisson(world.chance, world.guide, fold(key, 77), 1, mean), 1), 4)
    for k in range(PENDING):
        if st.pending[s, k, P_DUE] < 0:
            st.pending[s, k, P_DUE] = week + wait
            st.pending[s, k, P_BITS] = bits
            st.pending[s, k, P_MASK] = st.service_at[BITS, s] ^ bits
            st.pending[s, k, P_WITH] = partner
            st.due[s] = min(st.due[s], week + wait)
            return True
    return False


def ask_partners(
    world: World, st: State, s: int, bits: int, mask: int, key: int, partner: int, later: bool
) -> bool:
    """Make a change if everybody whom it touches consents; `partner` has done so already."""
    now = st.service_at[BITS, s]
    new = now ^ ((now ^ bits) & mask)
    if new == now:
        return False
    weigh(world, st, s, new, -1)
    M = st.part.shape[1]
    chance = 1.0
    for i in range(st.tally[TOUCHED_NOW]):
        v = st.touched[i] // M
        if st.service_at[HOME, v] == partner:
            continue
        if st.service_at[HOME, v] != s and abs(st.service[GAIN, v]) > FELT:
            chance *= consent_chance(world, best_trust(world, st, s, v))
            st.service[GAIN, v] = 0.0
    if not happens(key, 9, chance):
        return False
    if later:
        st.service_at[NEXT_BITS, s] = new
    else:
        make_change(world, st, s, new, partner)
    return True


def make_change(world: World, st: State, s: int, bits: int, partner: int) -> None:
    """Make a service's own change; neighbours whom it harms lose some trust (7).

    A partner who took the decision too (-1 for nobody) has only itself to blame.
    """
    weigh(world, st, s, bits, -1)
    M = st.part.shape[1]
    n = st.tally[TOUCHED_NOW]
    for i in range(n):
        v = st.touched[i] // M
        if st.service_at[HOME, v] == s or st.service_at[HOME, v] == partner:
            continue
        if st.service[GAIN, v] < -world.P[P_HARM_FROM]:
            st.service[GAIN, v] = 0.0
            keep = 1.0 - world.P[P_HARM]
            for e in range(world.out_start[v], world.out_start[v + 1]):
                if world.link_at[L_TO, e] == s:
                    st.link[TRUST, e] *= keep
            for e in range(world.out_start[s], world.out_start[s + 1]):
                if world.link_at[L_TO, e] == v:
                    st.link[TRUST, e] *= keep
    adopt(world, st, s, bits)
    st.service_at[CHANGES, s] += 1


def partners_answer(world: World, st: State, week: int) -> None:
    """Make the changes whose partners have answered this week, where they consent."""
    for s in range(st.service.shape[1]):
        if week < st.due[s]:
            continue
        st.due[s] = week + NEVER
        for k in range(PENDING):
            if st.pending[s, k, P_DUE] > week:
                st.due[s] = min(st.due[s], st.pending[s, k, P_DUE])
            if st.pending[s, k, P_DUE] == week:
                st.pending[s, k, P_DUE] = -1
                if st.service_at[HOME, s] == s:
                    key = address(st.tally[ROOT], week, CONSENT, world.service_at[KEY, s])
                    ask_partners(
                        world,
                        st,
                        s,
                        st.pending[s, k, P_BITS],
                        st.pending[s, k, P_MASK],
                        fold(key, k),
                        st.pending[s, k, P_WITH],
                        False,
                    )


def services_decide(world: World, st: State, week: int) -> None:
    """Let each service spend what is left of its own attention for practice.

    All look at the state in which the week found them; then changes are made.
    """
    M = st.part.shape[1]
    root = st.tally[ROOT]
    for s in range(st.service.shape[1]):
        mean = st.service[OWN + ARCHITECT, s]
        if st.service_at[HOME, s] != s or mean <= 0.0:
            continue
        who = world.service_at[KEY, s]
        n = whole_number(address(root, week, LOCAL_COUNT, who), mean)
        tried = 0
        for q in range(n):
            key = fold(address(root, week, LOCAL_KIND, who), q)
            error = normal(uniform(fold(address(root, week, LOCAL_NOISE, who), q), 0))
            known = known_share(world, st)
            copied = world.P[P_COPY] * st.whole[DIAL + PRACTICE]
            around = world.out_start[s + 1] - world.out_start[s]
            draw = uniform(key, 0)
            best = best_neighbour(world, st, s, key) if world.P[P_SEARCH] > 0.5 else -1
            if best >= 0:
                noise = local_noise(world, st, s)
                bits = st.service_at[BITS, best]
                usual = copy_gain(st, s, st.service[FIT, s], st.service[FIT, best])
                local_change(world, st, s, bits, usual, noise, error, key, week)
            elif draw < known and standard_is_due(world, st, s, week):
                local_standard(world, st, s, error, key, week)
            elif draw < known + copied and around > 0 and world.P[P_SEARCH] < 0.5:
                e = world.out_start[s] + below(key, 2, around)
                local_copy(world, st, s, e, error, key, week)
            elif happens(key, 5, world.P[P_PROCESS]):
                process_move(world, st, s, key, local_noise(world, st, s), error, True, True)
            else:
                left = M
                for b in range(M):
                    if (tried >> b) & 1:
                        left -= 1
                if left == 0:
                    break
                pick = below(key, 6, left)
                for b in range(M):
                    if (tried >> b) & 1:
                        continue
                    if pick == 0:
                        tried |= 1 << b
                        local_try(world, st, s, b, error, key, week)
                        break
                    pick -= 1
    for s in range(st.service.shape[1]):
        if st.service_at[NEXT_BITS, s] >= 0:
            bits = st.service_at[NEXT_BITS, s]
            st.service_at[NEXT_BITS, s] = -1
            if st.service_at[HOME, s] == s and bits != st.service_at[BITS, s]:
                make_change(world, st, s, bits, -1)
