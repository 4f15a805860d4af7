"""Decisions that a link owns: two services, or a service and a community (C7).

They see the effects at both ends, cost the attention of the services that take them, and
need the trust between the two ends.
"""

from simulator.parameters import INDEX
from simulator.rules.chance import (
    DOOR_COUNT,
    DOOR_KIND,
    DOOR_NOISE,
    JOINT_COUNT,
    JOINT_KIND,
    JOINT_NOISE,
    address,
    below,
    fold,
    happens,
    normal,
    uniform,
)
from simulator.rules.decide import FELT, ask_partners, make_change, wait_for_partners, whole_number
from simulator.rules.fit import adopt, weigh
from simulator.rules.judge import consent_chance, good_enough, joint_noise, local_noise
from simulator.rules.names import (
    ALIGNMENT,
    ARCHITECT,
    BITS,
    C_TRUST,
    D_FROM,
    D_KEY,
    D_TO,
    DIAL,
    EXPECTED,
    FIT,
    GAIN,
    HOME,
    L_FROM,
    L_KEY,
    L_TO,
    M_FROM,
    MEAN_FIT,
    MEANING,
    OFFERED,
    OTHERS,
    OWN,
    PER_WEEK,
    ROOT,
    THIRD,
    TOUCHED_NOW,
    TRUST,
    State,
    World,
)

P_CONSENT_WEEKS = INDEX["consent_weeks"]
P_DOOR = INDEX["door_share"]
P_INSIGHT = INDEX["door_insight"]
P_JOINT = INDEX["joint_share"]
P_WITHIN = INDEX["reads_within"]


def offer_each(st: State, share: float) -> None:
    """Turn how many ties each service has, in row `OFFERED`, into what it offers to each."""
    for s in range(st.service.shape[1]):
        if st.service[OFFERED, s] > 0.0:
            st.service[OFFERED, s] = share * st.service[OWN + ARCHITECT, s] / st.service[OFFERED, s]


# --- two services -------------------------------------------------------------------------


def links_decide(world: World, st: State, week: int) -> None:
    """Let linked services spend part of their attention on decisions that they take together.

    A decision may be owned by a link (C7). Of its attention for practice each service offers
    the share j = joint_share m, m the dial of meaning making, in equal parts to its links
    with other teams, both ways. A link has as many decisions as both ends have offered, each
    of which takes one from either end: n = min(j a_u / links of u, j a_v / links of v). What
    finds no partner stays with those who offered it.
    """
    share = world.P[P_JOINT] * st.whole[DIAL + MEANING]
    if share <= 0.0:
        return
    for s in range(st.service.shape[1]):
        st.service[OFFERED, s] = 0.0
    for e in range(st.link.shape[1]):
        u = st.service_at[HOME, world.link_at[L_FROM, e]]
        v = st.service_at[HOME, world.link_at[L_TO, e]]
        if u != v:
            st.service[OFFERED, u] += 1.0
            st.service[OFFERED, v] += 1.0
    offer_each(st, share)
    root = st.tally[ROOT]
    for e in range(st.link.shape[1]):
        u = st.service_at[HOME, world.link_at[L_FROM, e]]
        v = st.service_at[HOME, world.link_at[L_TO, e]]
        mean = min(st.service[OFFERED, u], st.service[OFFERED, v])
        if u == v or mean <= 0.0:
            continue
        st.service[OWN + ARCHITECT, u] = max(st.service[OWN + ARCHITECT, u] - mean, 0.0)
        st.service[OWN + ARCHITECT, v] = max(st.service[OWN + ARCHITECT, v] - mean, 0.0)
        who = world.link_at[L_KEY, e]
        for q in range(whole_number(address(root, week, JOINT_COUNT, who), mean)):
            key = fold(address(root, week, JOINT_KIND, who), q)
            error = normal(uniform(fold(address(root, week, JOINT_NOISE, who), q), 0))
            link_decides(world, st, e, u, v, error, key, week)


def link_decides(
    world: World, st: State, e: int, u: int, v: int, error: float, key: int, week: int
) -> bool:
    """Let two linked services take one decision together, if they trust each other enough.

    They come to one with the chance consent_base + consent_trust T; otherwise the time is
    lost. What they look at is, each as likely, one choice of the one, of the other, or the
    same choice at both. They see what it does at both ends, and al times what it does to
    others, with the error noise_local / sqrt(mean of both experiences), and judge by
    equation 11 with

    g0 = -sum over ends that change of ((1 + K_in)(F - 1/2) + n (F' - 1/2)
         + al n' (mean F - 1/2)) / M,

    n choices of the other end, of fit F', and n' of others reading the changed one. Others
    who are touched are asked for their consent as ever (C7 c).
    """
    if not happens(key, 1, consent_chance(world, st.link[TRUST, e])):
        return False
    M = st.part.shape[1]
    b = below(key, 4, M)
    way = below(key, 6, 3)
    first = v if way == 1 else u
    second = u if way == 1 else v
    new = st.service_at[BITS, first] ^ (1 << b)
    gain = weigh_together(world, st, first, second, new)
    expected = st.whole[EXPECTED]
    third = st.tally[THIRD]
    same = st.service_at[BITS, second]
    after = same
    after_third = 0
    if way == 2:
        after = same ^ ((same ^ new) & (1 << b))
        if after != same:
            # what the second change brings depends on the first: imagined, then taken back
            old = st.service_at[BITS, first]
            adopt(world, st, first, new)
            gain += weigh_together(world, st, second, first, after)
            expected += st.whole[EXPECTED]
            after_third = st.tally[THIRD]
            adopt(world, st, first, old)
    noise = joint_noise(world, st, u, v)
    if not good_enough(world, st, expected, noise, gain, error):
        return False
    change_together(world, st, first, new, second, third, fold(key, 10), week)
    if after != same:
        change_together(world, st, second, after, first, after_third, fold(key, 11), week)
    return True


def weigh_together(world: World, st: State, s: int, partner: int, bits: int) -> float:
    """Return the gain in fit at both ends, and al times that of others.

    What such a change brings on average is left in ``whole[EXPECTED]``, whether it touches
    anybody else in ``tally[THIRD]``.
    """
    M = st.part.shape[1]
    gain = weigh(world, st, s, bits, -1)
    theirs = 0.0
    reading = 0
    beyond = 0
    st.tally[THIRD] = 0
    for i in range(st.tally[TOUCHED_NOW]):
        who = st.touched[i] // M
        home = st.service_at[HOME, who]
        if home == s:
            continue
        if home == partner:
            reading += 1
            theirs += st.service[GAIN, who]
            st.service[GAIN, who] = 0.0
        else:
            beyond += 1
            if abs(st.service[GAIN, who]) > FELT:
                st.tally[THIRD] = 1
    al = st.whole[ALIGNMENT]
    st.whole[EXPECTED] = (
        -(
            (1.0 + world.P[P_WITHIN]) * (st.service[FIT, s] - 0.5)
            + reading * (st.service[FIT, partner] - 0.5)
            + al * beyond * (st.whole[MEAN_FIT] - 0.5)
        )
        / M
    )
    return float(gain + theirs + al * (st.whole[OTHERS] - theirs))


def change_together(
    world: World, st: State, s: int, bits: int, partner: int, third: int, key: int, week: int
) -> None:
    """Make one end of a change that both have agreed on, once others consent to it."""
    if third == 0:
        make_change(world, st, s, bits, partner)
    elif world.P[P_CONSENT_WEEKS] > 0.0:
        wait_for_partners(world, st, s, bits, key, partner, week)
    else:
        mask = st.service_at[BITS, s] ^ bits
        ask_partners(world, st, s, bits, mask, key, partner, False)


# --- a service and a community ------------------------------------------------------------


def doors_decide(world: World, st: State, week: int) -> None:
    """Let services spend part of their attention on decisions that they take with citizens.

    A decision may be owned by a service and a community (C7). Of its attention for practice
    each service offers the share `door_share` m, m the dial of meaning making, in equal parts
    to the doors that lead to it. People give their time, of which the model keeps no account.
    Assumed, and none as shipped.
    """
    share = world.P[P_DOOR] * st.whole[DIAL + MEANING]
    if share <= 0.0:
        return
    for s in range(st.service.shape[1]):
        st.service[OFFERED, s] = 0.0
    for d in range(world.door_at.shape[1]):
        st.service[OFFERED, st.service_at[HOME, world.door_at[D_TO, d]]] += 1.0
    offer_each(st, share)
    root = st.tally[ROOT]
    for d in range(world.door_at.shape[1]):
        s = st.service_at[HOME, world.door_at[D_TO, d]]
        mean = st.service[OFFERED, s]
        if mean <= 0.0:
            continue
        st.service[OWN + ARCHITECT, s] = max(st.service[OWN + ARCHITECT, s] - mean, 0.0)
        who = world.door_at[D_KEY, d]
        for q in range(whole_number(address(root, week, DOOR_COUNT, who), mean)):
            key = fold(address(root, week, DOOR_KIND, who), q)
            error = normal(uniform(fold(address(root, week, DOOR_NOISE, who), q), 0))
            door_decides(world, st, world.door_at[D_FROM, d], s, error, key, week)


def door_decides(
    world: World, st: State, g: int, s: int, error: float, key: int, week: int
) -> bool:
    """Let a service and a community take one decision together, if people trust it enough.

    They come to one with the chance consent_base + consent_trust V; otherwise the time is
    lost. What they look at is one choice of the service, judged by equation 11 with what
    `weigh_with_people` sees and `door_noise`. Services that are touched are asked for their
    consent as ever (C7 c).
    """
    if not happens(key, 1, consent_chance(world, st.community[C_TRUST, g])):
        return False
    bits = st.service_at[BITS, s] ^ (1 << below(key, 4, st.part.shape[1]))
    gain = weigh_with_people(world, st, s, g, bits)
    if not good_enough(world, st, st.whole[EXPECTED], door_noise(world, st, s, g), gain, error):
        return False
    change_together(world, st, s, bits, -1, st.tally[THIRD], fold(key, 10), week)
    return True


def door_noise(world: World, st: State, s: int, g: int) -> float:
    """Return the error of a service that decides with people: sigma_local (1 - .3 V).

    They tell what they live with as far as they trust those who ask.
    """
    told = world.P[P_INSIGHT] * st.community[C_TRUST, g]
    return float(local_noise(world, st, s) * (1.0 - told))


def meets(world: World, g: int, s: int) -> float:
    """Return the share of a community's new needs for which a service is the right door."""
    every = 0.0
    here = 0.0
    for j in range(world.demand_at.shape[1]):
        if world.demand_at[M_FROM, j] == g:
            every += world.demand[PER_WEEK, j]
            for i in range(world.right_start[j], world.right_start[j + 1]):
                if world.door_at[D_TO, world.right_door[i]] == s:
                    here += world.demand[PER_WEEK, j] * world.right_share[i]
    return float(here / every) if every > 0.0 else 0.0


def weigh_with_people(world: World, st: State, s: int, g: int, bits: int) -> float:
    """Return the gain in fit at a service, and of others' as far as it counts to these two.

    At this door both ends meet the same practice: what it does to the share of needs that
    come back is the service's own gain in fit, times `failure_fit`, and counts once. What it
    does to another service v counts al to the service, as ever; of the rest the community
    sees the share w_v of its needs that meet that door: al + (1 - al) w_v in all.

    What such a change brings on average is left in ``whole[EXPECTED]``:

    g0 = -((1 + K_in)(F - 1/2) + sum over choices of others that read the changed one of
         (al (mean F - 1/2) + (1 - al) w_v (F_v - 1/2))) / M,

    and whether it touches anybody else in ``tally[THIRD]``.
    """
    gain = weigh(world, st, s, bits, -1)
    al = st.whole[ALIGNMENT]
    met = 0.0
    usual = (1.0 + world.P[P_WITHIN]) * (st.service[FIT, s] - 0.5)
    st.tally[THIRD] = 0
    for i in range(st.tally[TOUCHED_NOW]):
        v = st.touched[i] // st.part.shape[1]
        if st.service_at[HOME, v] == s:
            continue
        if abs(st.service[GAIN, v]) > FELT:
            st.tally[THIRD] = 1
        w = meets(world, g, v)
        usual += al * (st.whole[MEAN_FIT] - 0.5) + (1.0 - al) * w * (st.service[FIT, v] - 0.5)
        met += w * st.service[GAIN, v]
        st.service[GAIN, v] = 0.0
    st.whole[EXPECTED] = -usual / st.part.shape[1]
    return float(gain + al * st.whole[OTHERS] + (1.0 - al) * met)
