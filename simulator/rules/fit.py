"""Practice and how well it fits the place (equations 9 and 10).

A service's practice is a row of choices. Each choice contributes to the fit; what it
contributes depends on other choices of the same service and on some of its neighbours'
(an NK landscape; Kauffman 1993). Part of that is the same everywhere (the sector's known
practice), part holds only here; wickedness h weighs them:

c = 1/2 + [(1 - h) R + h X - 1/2] / sqrt((1 - h)^2 + h^2).

Values are hashes of their address, so that nothing is stored that was not asked for.
"""

from math import sqrt

from simulator.parameters import INDEX
from simulator.rules.chance import (
    COMMON,
    LOCAL,
    READS,
    START_BITS,
    TURBULENCE,
    address,
    below,
    fold,
    happens,
    i64,
    uniform,
)
from simulator.rules.names import (
    BELIEVED,
    BITS,
    DIAL,
    FIT,
    GAIN,
    HOME,
    KEY,
    L_TO,
    LOCAL_KEY,
    MEAN_FIT,
    MEMBERS,
    MISTAKEN,
    OTHERS,
    POWER,
    R_BITS,
    R_MASK,
    R_ORDERED,
    ROOT,
    STAMP,
    STANDARD_BITS,
    TOUCHED,
    TOUCHED_NOW,
    WICKED,
    State,
    World,
)

P_BITS = INDEX["practice_bits"]
P_WITHIN = INDEX["reads_within"]
P_GUIDANCE = INDEX["guidance_weeks"]
P_LAG = INDEX["information_lag"]
P_RANDOM_START = INDEX["random_start"]
P_STANDARD_WAY = INDEX["standard_way"]
P_TURBULENCE = INDEX["turbulence"]
P_TURBULENCE_COMMON = INDEX["turbulence_common"]


def norm(h: float) -> float:
    """Return sqrt((1 - h)^2 + h^2), which keeps the spread the same at every h."""
    return sqrt((1.0 - h) * (1.0 - h) + h * h)


def window(bits: int, j: int, M: int, within: int) -> int:
    """Return the setting of choice `j` and the next `within`, round the circle."""
    index = 0
    for k in range(within + 1):
        index = (index << 1) | ((bits >> ((j + k) % M)) & 1)
    return index


def contribution(
    world: World, st: State, s: int, j: int, home: int, bits: int, version: int, row: int
) -> float:
    """Return what choice `j` of service `s` would contribute.

    Parameters
    ----------
    home, bits : int
        A team and the practice that it is imagined to have.
    version : int
        Version of what works locally.
    row : int
        Where to look up the practice of others: `BITS`, or `BELIEVED` by the centre.
    """
    M = st.part.shape[1]
    within = int(world.P[P_WITHIN])
    mine = st.service_at[HOME, s]
    own = bits if mine == home else st.service_at[row, mine]
    index = window(own, j, M, within)
    h = st.service[WICKED, s]
    common = st.common[0, j, index]
    if h == 0.0:
        return float(common)
    for k in range(st.reads.shape[3]):
        other = st.reads[0, s, j, k]
        if other < 0:
            continue
        their = st.service_at[HOME, other]
        theirs = bits if their == home else st.service_at[row, their]
        index = (index << 1) | ((theirs >> st.reads[1, s, j, k]) & 1)
    local = uniform(fold(st.service_at[LOCAL_KEY, s], version * 64 + j), index)
    return 0.5 + ((1.0 - h) * common + h * local - 0.5) / norm(h)


def standard_worth(st: State, bits: int, row: int, within: int) -> float:
    """Return the sector fit of a practice, now (row 0) or as in the guidance (row 1)."""
    M = st.part.shape[1]
    total = 0.0
    for j in range(M):
        total += st.common[row, j, window(bits, j, M, within)]
    return total / M


def draw_common(st: State, j: int) -> None:
    """Draw what choice `j` is worth everywhere, in its present version."""
    key = fold(fold(fold(st.tally[ROOT], COMMON), j), st.version_common[j])
    for index in range(st.common.shape[2]):
        st.common[0, j, index] = uniform(key, index)


def refresh_guidance(world: World, st: State) -> None:
    """Bring the standard way up to date: the best practice of the sector as it is now.

    Where the sector has none, the best is not looked for: with 20 choices there are a million.
    """
    M = st.part.shape[1]
    within = int(world.P[P_WITHIN])
    for j in range(M):
        for index in range(st.common.shape[2]):
            st.common[1, j, index] = st.common[0, j, index]
    if world.P[P_STANDARD_WAY] < 0.5:
        return
    best = -1.0
    for bits in range(1 << M):
        worth = standard_worth(st, bits, 1, within)
        if worth > best:
            best = worth
            st.tally[STANDARD_BITS] = bits


def refit(world: World, st: State, s: int) -> None:
    """Work out a service's fit anew, all choices."""
    M = st.part.shape[1]
    home = st.service_at[HOME, s]
    bits = st.service_at[BITS, home]
    total = 0.0
    for j in range(M):
        st.part[s, j] = contribution(world, st, s, j, home, bits, st.version[s, j], BITS)
        total += st.part[s, j]
    st.service[FIT, s] = total / M


def refit_all(world: World, st: State) -> None:
    """Work out every service's fit anew."""
    for s in range(st.part.shape[0]):
        refit(world, st, s)


def start_practice(world: World, st: State) -> None:
    """Draw the landscape's structure, the sector's practice and where services start."""
    S = st.part.shape[0]
    M = st.part.shape[1]
    K = st.reads.shape[3]
    root = st.tally[ROOT]
    for s in range(S):
        key = world.service_at[KEY, s]
        st.service_at[LOCAL_KEY, s] = i64(fold(fold(root, LOCAL), key) >> 1)
        draw = fold(fold(root, READS), key)
        first = world.out_start[s]
        around = world.out_start[s + 1] - first
        for j in range(M):
            for k in range(K):
                if around > 0:
                    e = first + below(draw, 4 * (j * K + k), around)
                    st.reads[0, s, j, k] = world.link_at[L_TO, e]
                    st.reads[1, s, j, k] = below(draw, 4 * (j * K + k) + 2, M)
                else:
                    st.reads[0, s, j, k] = -1
    list_readers(st)
    for j in range(M):
        draw_common(st, j)
    refresh_guidance(world, st)
    for s in range(S):
        bits = 0
        if world.P[P_RANDOM_START] > 0.5:
            draw = fold(fold(root, START_BITS), world.service_at[KEY, s])
            for j in range(M):
                if uniform(draw, j) < 0.5:
                    bits |= 1 << j
        st.service_at[BITS, s] = bits
    refit_all(world, st)


def list_readers(st: State) -> None:
    """Turn `reads` round: for each bit of each service, the choices that depend on it."""
    S = st.part.shape[0]
    M = st.part.shape[1]
    K = st.reads.shape[3]
    starts = st.readers_start
    for i in range(S * M + 1):
        starts[i] = 0
    for s in range(S):
        for j in range(M):
            for k in range(K):
                if st.reads[0, s, j, k] >= 0:
                    starts[st.reads[0, s, j, k] * M + st.reads[1, s, j, k] + 1] += 1
    for i in range(S * M):
        starts[i + 1] += starts[i]
    # filled from the back, so that the starts end up where they belong
    for s in range(S - 1, -1, -1):
        for j in range(M - 1, -1, -1):
            for k in range(K - 1, -1, -1):
                if st.reads[0, s, j, k] >= 0:
                    i = st.reads[0, s, j, k] * M + st.reads[1, s, j, k] + 1
                    starts[i] -= 1
                    st.readers[starts[i]] = s * M + j
    for i in range(S * M):
        starts[i] = starts[i + 1]
    total = 0
    for s in range(S):
        for j in range(M):
            for k in range(K):
                if st.reads[0, s, j, k] >= 0:
                    total += 1
    starts[S * M] = total


def affected(world: World, st: State, home: int, changed: int) -> int:
    """List the choices whose worth reads one of a team's changed bits.

    Returns
    -------
    int
        How many there are; their codes ``s * M + j`` stand in ``st.touched``.
    """
    M = st.part.shape[1]
    within = int(world.P[P_WITHIN])
    st.tally[STAMP] += 1
    stamp = st.tally[STAMP]
    n = 0
    low = 0 if st.service_at[MEMBERS, home] > 1 else home
    high = st.part.shape[0] if st.service_at[MEMBERS, home] > 1 else home + 1
    for s in range(low, high):
        if st.service_at[HOME, s] != home:
            continue
        for j in range(M):
            if window(changed, j, M, within) != 0:
                st.mark[s, j] = stamp
                st.touched[n] = s * M + j
                n += 1
    for s in range(low, high):
        if st.service_at[HOME, s] != home:
            continue
        for b in range(M):
            if (changed >> b) & 1 == 0:
                continue
            for i in range(st.readers_start[s * M + b], st.readers_start[s * M + b + 1]):
                code = st.readers[i]
                if st.mark[code // M, code % M] != stamp:
                    st.mark[code // M, code % M] = stamp
                    st.touched[n] = code
                    n += 1
    return n


def weigh(world: World, st: State, home: int, bits: int, old: int) -> float:
    """Return the gain in fit that a practice would bring the team itself.

    The gain of each service touched is left in row `GAIN`, their sum over other teams in
    ``whole[OTHERS]``.

    Parameters
    ----------
    old : int
        -1 for the world as it is. Else the centre looks: at practice as it believes it to
        be, and at what works by this row of `version_old`.
    """
    M = st.part.shape[1]
    row = BITS if old < 0 else BELIEVED
    now = st.service_at[row, home]
    n = affected(world, st, home, now ^ bits)
    for i in range(n):
        st.service[GAIN, st.touched[i] // M] = 0.0
    own = 0.0
    others = 0.0
    for i in range(n):
        s = st.touched[i] // M
        j = st.touched[i] % M
        version = st.version[s, j]
        before = st.part[s, j]
        if old >= 0 and (st.tally[MISTAKEN] == 1 or st.version_old[old, s, j] != version):
            version = st.version_old[old, s, j]
            before = contribution(world, st, s, j, home, now, version, row)
        step = (contribution(world, st, s, j, home, bits, version, row) - before) / M
        st.service[GAIN, s] += step
        if st.service_at[HOME, s] == home:
            own += step
        else:
            others += step
    st.whole[OTHERS] = others
    st.tally[TOUCHED_NOW] = n
    return own


def seen_fit(world: World, st: State, s: int, old: int) -> float:
    """Return a service's fit as the centre sees it, by reports `information_lag` weeks old."""
    M = st.part.shape[1]
    same = st.tally[MISTAKEN] == 0
    for j in range(M):
        if st.version_old[old, s, j] != st.version[s, j]:
            same = False
    if same:
        return float(st.service[FIT, s])
    home = st.service_at[HOME, s]
    total = 0.0
    for j in range(M):
        total += contribution(
            world,
            st,
            s,
            j,
            home,
            st.service_at[BELIEVED, home],
            st.version_old[old, s, j],
            BELIEVED,
        )
    return total / M


def read_reports(world: World, st: State, week: int) -> None:
    """Let the centre form its view of everybody's practice (equation 11).

    It reads reports `information_lag` weeks old, and knows besides what it has ordered since
    and was carried out. What services changed by themselves meanwhile it does not know.
    """
    if st.whole[DIAL + POWER] >= 1.0:
        return
    rows = int(world.P[P_LAG]) + 1
    first = max(week - rows + 1, 0)
    base = first % rows
    st.tally[MISTAKEN] = 0
    for s in range(st.part.shape[0]):
        bits = st.reports[R_BITS, base, s]
        row = base
        for _ in range(week - first + 1):
            mask = st.reports[R_MASK, row, s]
            bits = (bits | mask) ^ (mask & (mask ^ st.reports[R_ORDERED, row, s]))
            row += 1
            if row == rows:
                row = 0
        st.service_at[BELIEVED, s] = bits
        if bits != st.service_at[BITS, s]:
            st.tally[MISTAKEN] = 1


def note_order(world: World, st: State, home: int, mask: int, bits: int, week: int) -> None:
    """Let the centre remember which choices it has ordered and seen carried out."""
    row = week % (int(world.P[P_LAG]) + 1)
    known = st.reports[R_MASK, row, home]
    kept = st.reports[R_ORDERED, row, home]
    st.reports[R_MASK, row, home] = known | mask
    st.reports[R_ORDERED, row, home] = kept ^ (mask & (kept ^ bits))
    believed = st.service_at[BELIEVED, home]
    st.service_at[BELIEVED, home] = believed ^ (mask & (believed ^ bits))


def adopt(world: World, st: State, home: int, bits: int) -> None:
    """Let a team work in a new way, and bring every fit that reads it up to date."""
    M = st.part.shape[1]
    n = affected(world, st, home, st.service_at[BITS, home] ^ bits)
    st.service_at[BITS, home] = bits
    for i in range(n):
        s = st.touched[i] // M
        j = st.touched[i] % M
        st.part[s, j] = contribution(world, st, s, j, home, bits, st.version[s, j], BITS)
    for i in range(n):
        s = st.touched[i] // M
        total = 0.0
        for j in range(M):
            total += st.part[s, j]
        st.service[FIT, s] = total / M


def next_version(root: int) -> int:
    """Return how far to count on when what works somewhere is drawn anew.

    What works is addressed by its version, not by the root of the draws (the place stays the
    place), so another future, which has a root below 0, goes to versions of its own.
    """
    if root >= 0:
        return 1
    return 1000 + (-1 - root) % 1000003


def world_turns(world: World, st: State, week: int) -> None:
    """Let what works change by chance (equation 10), and note what the centre will see."""
    P = world.P
    S = st.part.shape[0]
    M = st.part.shape[1]
    root = st.tally[ROOT]
    if P[P_TURBULENCE_COMMON] > 0.0:
        moved = False
        for j in range(M):
            key = address(root, week, TURBULENCE, -1 - j)
            if happens(key, 0, P[P_TURBULENCE_COMMON]):
                st.version_common[j] += 1
                draw_common(st, j)
                moved = True
        if week > 0 and week % int(P[P_GUIDANCE]) == 0:
            refresh_guidance(world, st)
        if moved:
            refit_all(world, st)
    if P[P_TURBULENCE] > 0.0:
        for s in range(S):
            key = address(root, week, TURBULENCE, world.service_at[KEY, s])
            for j in range(M):
                if happens(key, j, P[P_TURBULENCE]):
                    st.version[s, j] += next_version(root)
                    st.service_at[TOUCHED, s] = -1
            if st.service_at[TOUCHED, s] == -1:
                st.service_at[TOUCHED, s] = 0
                refit(world, st, s)
    rows = int(P[P_LAG]) + 1
    row = week % rows
    for s in range(S):
        for j in range(M):
            st.version_old[row, s, j] = st.version[s, j]
        st.reports[R_BITS, row, s] = st.service_at[BITS, s]
        st.reports[R_MASK, row, s] = 0
        st.reports[R_ORDERED, row, s] = 0


def old_row(world: World, week: int) -> int:
    """Return the row of `version_old` that holds what the centre sees this week."""
    rows = int(world.P[P_LAG]) + 1
    if week < rows - 1:
        return 0
    return (week + 1) % rows


def mean_fit(st: State) -> None:
    """Note the mean fit of all services."""
    S = st.part.shape[0]
    total = 0.0
    for s in range(S):
        total += st.service[FIT, s]
    st.whole[MEAN_FIT] = total / S
