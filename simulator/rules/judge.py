"""Judging: how well whoever decides sees, and when a change looks worth making (11, 12).

The centre judges from afar, services from close by; both by the same rule.
"""

from math import sqrt

from simulator.parameters import INDEX
from simulator.rules.names import (
    ALIGNMENT,
    CLARITY,
    DIAL,
    EXPERIENCE,
    L_TO,
    LEGITIMACY,
    MEAN_FIT,
    PRACTICE,
    REST,
    SHAKEN,
    TRUST,
    WICKED,
    State,
    World,
)

P_ACCEPT = INDEX["accept_above"]
P_COMPLY = INDEX["compliance_base"]
P_COMPLY_L = INDEX["compliance_legitimacy"]
P_CONSENT = INDEX["consent_base"]
P_CONSENT_T = INDEX["consent_trust"]
P_CUT_OPENS = INDEX["cut_opens"]
P_JOURNEY = INDEX["journey_clarity"]
P_KNOWN_D = INDEX["known_distributed"]
P_KNOWN_H = INDEX["known_heroic"]
P_NOISE_DISTANCE = INDEX["noise_distance"]
P_NOISE_LOCAL = INDEX["noise_local"]
P_PAUSE_CLARITY = INDEX["pause_clarity"]
P_PRIOR = INDEX["prior_variance"]
P_SHRINK = INDEX["shrink"]
P_WITHIN = INDEX["reads_within"]


def known_journey(world: World, st: State, s: int) -> float:
    """Return what a journey story leaves of the error of judging: 1 - .4 clarity (C7).

    Whoever decides about a service where people's journeys are known errs less, near or far.
    """
    return float(1.0 - world.P[P_JOURNEY] * st.service[CLARITY, s])


def centre_noise(world: World, st: State, s: int) -> float:
    """Return the centre's error: sqrt(.06^2 + (.25 h (1 - al))^2); equation 11, C7 (b).

    Less what pauses clear, for everybody alike.
    """
    distance = world.P[P_NOISE_DISTANCE] * st.service[WICKED, s] * (1.0 - st.whole[ALIGNMENT])
    near = world.P[P_NOISE_LOCAL]
    error = sqrt(near * near + distance * distance)
    return error * clear_head(world, st) * known_journey(world, st, s)


def local_noise(world: World, st: State, s: int) -> float:
    """Return a service's own error: .06 / sqrt(experience); equation 11, less what pauses clear."""
    error = world.P[P_NOISE_LOCAL] / sqrt(max(st.service[EXPERIENCE, s], 0.05))
    return float(error * clear_head(world, st) * known_journey(world, st, s))


def joint_noise(world: World, st: State, u: int, v: int) -> float:
    """Return the error of two services together: .06 / sqrt(mean of both experiences)."""
    skill = (st.service[EXPERIENCE, u] + st.service[EXPERIENCE, v]) / 2.0
    error = world.P[P_NOISE_LOCAL] / sqrt(max(skill, 0.05)) * clear_head(world, st)
    return float(error * (known_journey(world, st, u) + known_journey(world, st, v)) / 2.0)


def clear_head(world: World, st: State) -> float:
    """Return the share of the usual error that is left by pauses: 1 - `pause_clarity` R."""
    return float(1.0 - world.P[P_PAUSE_CLARITY] * st.whole[REST])


def good_enough(
    world: World, st: State, expected: float, noise: float, gain: float, error: float
) -> bool:
    """Return whether a change looks worth making (equation 11).

    The observed gain g + sigma eps is shrunk towards what such changes usually bring:
    (m0 sigma^2 + (g + sigma eps) v0) / (sigma^2 + v0) > threshold. Everybody judges so.
    The threshold is lower after cuts: accept_above - cut_opens K (C7).
    """
    seen = gain + noise * error
    above = world.P[P_ACCEPT] - world.P[P_CUT_OPENS] * st.whole[SHAKEN]
    if world.P[P_SHRINK] < 0.5:
        return bool(seen > above)
    prior = world.P[P_PRIOR]
    square = noise * noise
    return bool((expected * square + seen * prior) / (square + prior) > above)


def usual_gain(world: World, st: State, fit: float, scope: float) -> float:
    """Return what a change of one choice brings on average where fit is above chance."""
    M = st.part.shape[1]
    own = -(fit - 0.5) * (1.0 + world.P[P_WITHIN]) / M
    return float(own - scope * st.reads.shape[3] * (st.whole[MEAN_FIT] - 0.5) / M)


def comply_chance(world: World, st: State) -> float:
    """Return the chance that an order is carried out: .4 + .6 L (equation 12)."""
    return float(min(world.P[P_COMPLY] + world.P[P_COMPLY_L] * st.whole[LEGITIMACY], 1.0))


def consent_chance(world: World, trust: float) -> float:
    """Return the chance that a partner agrees: .4 + .6 T (C7 c)."""
    return float(min(world.P[P_CONSENT] + world.P[P_CONSENT_T] * trust, 1.0))


def known_share(world: World, st: State) -> float:
    """Return the share of changes that bring in the standard way."""
    d = st.whole[DIAL + PRACTICE]
    return float(world.P[P_KNOWN_H] * (1.0 - d) + world.P[P_KNOWN_D] * d)


def best_trust(world: World, st: State, a: int, b: int) -> float:
    """Return the greatest trust on a link between two services, in either direction."""
    best = 0.0
    for e in range(world.out_start[a], world.out_start[a + 1]):
        if world.link_at[L_TO, e] == b and st.link[TRUST, e] > best:
            best = st.link[TRUST, e]
    for e in range(world.out_start[b], world.out_start[b + 1]):
        if world.link_at[L_TO, e] == a and st.link[TRUST, e] > best:
            best = st.link[TRUST, e]
    return float(best)
