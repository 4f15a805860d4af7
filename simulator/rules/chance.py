"""Luck with an address: every draw is a pure function of who asks, when and what for.

The generator is the counter-based form of SplitMix64 (Steele, Lea and Flood 2014,
"Fast splittable pseudorandom number generators"). A draw's address is folded into a
64-bit key one part at a time; two runs that differ in one decision therefore meet the
same luck everywhere else.

Whole numbers above 2**63 are written out so that the compiler keeps them unsigned.
"""

from math import sqrt

from simulator.rules.names import Floats, Ints

MASK = 0xFFFFFFFFFFFFFFFF
GOLDEN = 0x9E3779B97F4A7C15
FIRST = 0xBF58476D1CE4E5B9
SECOND = 0x94D049BB133111EB
LOW = 0xFFFFFFFF

UNIT_MEANS = 7
"""Poisson tables have means 1, 2, 4, ..., 64."""
BATCH = 32
"""32-bit numbers that are written or looked at side by side."""
GUIDE = 256
"""Steps of the guide into a Poisson table."""

# Purposes of draws. Numbers are never used twice and never reused.
ARRIVE = 1
CHOOSE_DOOR = 2
CAPACITY_LUCK = 3
SHARE_OUT = 4
SHARE_WITHIN = 5
OUTCOME = 6
RETRY = 7
LOST_DOOR = 8
TURBULENCE = 9
COMMON = 10
LOCAL = 11
START_BITS = 12
READS = 13
CENTRE_COUNT = 14
CENTRE_WHO = 15
CENTRE_KIND = 16
CENTRE_NOISE = 17
CENTRE_COMPLY = 18
LOCAL_COUNT = 19
LOCAL_KIND = 20
LOCAL_NOISE = 21
LOCAL_WAIT = 22
CONSENT = 23
RELIEF_LUCK = 24
CARD_NOISE = 25
CARD_KIND = 26
CARD_COMPLY = 27
WORLD_MOVES = 28
GIVE_UP = 40
COME_BACK = 41
CRISIS_NEED = 42
PAPER_BACK = 43
JOINT_COUNT = 60
JOINT_KIND = 61
JOINT_NOISE = 62
SECOND_LOOK = 63
BID_LUCK = 64
REQUEST_COUNT = 65
REQUEST_KIND = 66
REQUEST_NOISE = 67
REQUEST_COMPLY = 68
CALL_COUNT = 80
CALL_LUCK = 81
SEEK_COUNT = 82
SEEK_LUCK = 83
MEMBERS_VOTE = 90
DOOR_COUNT = 100
DOOR_KIND = 101
DOOR_NOISE = 102


def u64(value: int) -> int:
    """Return a whole number as 64 bits without sign."""
    return int(value) & MASK


def i64(value: int) -> int:
    """Return a number of at most 63 bits as a whole number with sign."""
    return int(value)


def signed(word: int) -> int:
    """Return 64 bits as a whole number with sign, as arrays keep it; `u64` takes it back."""
    return int(word) - ((int(word) >> 63) << 64)


def mix(z: int) -> int:
    """Return the SplitMix64 finaliser of a 64-bit number."""
    z = ((z ^ (z >> 30)) * FIRST) & MASK
    z = ((z ^ (z >> 27)) * SECOND) & MASK
    return z ^ (z >> 31)


def fold(key: int, part: int) -> int:
    """Return the key for one more part of an address."""
    return mix((u64(key) + ((u64(part) + u64(1)) * GOLDEN & MASK)) & MASK)


def address(root: int, week: int, purpose: int, who: int) -> int:
    """Return the key of a draw's address; `root` already holds seed and replication."""
    return fold(fold(fold(root, purpose), who), week)


def uniform(key: int, n: int) -> float:
    """Return the `n`-th uniform number of an address, in the open interval (0, 1)."""
    return (float(fold(key, n) >> 11) + 0.5) * 1.1102230246251565e-16


def slot(key: int, n: int) -> int:
    """Return the `n`-th 32-bit number of an address, two from each 64-bit word."""
    word = fold(key, n >> 1)
    if n & 1:
        return i64(word >> 32)
    return i64(word & LOW)


def slots(key: int, count: int, out: Ints) -> None:
    """Write the first `count` 32-bit numbers of an address, and more up to whole `BATCH`es.

    Whole batches are quicker than an exact number; nobody reads what is over.
    """
    for b in range((count + BATCH - 1) // BATCH):
        for k in range(BATCH // 2):
            i = b * (BATCH // 2) + k
            word = fold(key, i)
            out[2 * i] = i64(word & LOW)
            out[2 * i + 1] = i64(word >> 32)


def threshold(chance: float) -> int:
    """Return the whole number below which a 32-bit slot means yes."""
    if chance <= 0.0:
        return 0
    if chance >= 1.0:
        return 4294967296
    return int(chance * 4294967296.0)


def happens(key: int, n: int, chance: float) -> bool:
    """Return whether something of a given chance happens."""
    return uniform(key, n) < chance


def below(key: int, n: int, count: int) -> int:
    """Return a whole number from 0 to `count` - 1, each as likely."""
    return (slot(key, n) * count) >> 32


def poisson_table(chance: Floats, guide: Ints, unit: int, u: float) -> int:
    """Return the Poisson number of a table at the uniform `u`, by inversion."""
    k = guide[unit, int(u * GUIDE)]
    while u > chance[unit, k]:
        k += 1
    return i64(k)


def poisson(chance: Floats, guide: Ints, key: int, unit: int, mean: float) -> int:
    """Return a Poisson number of any mean.

    Full tables of mean ``2 ** unit`` are added up; the rest is one more table, thinned
    case by case with 32-bit slots, which is exact (a thinned Poisson is Poisson). Two
    means that differ little thus share nearly all of their luck.
    """
    whole = float(1 << unit)
    total = 0
    block = 0
    while mean >= whole:
        total += poisson_table(chance, guide, unit, uniform(key, block))
        mean -= whole
        block += 1
    if mean > 0.0:
        most = poisson_table(chance, guide, unit, uniform(key, block))
        limit = threshold(mean / whole)
        thin = fold(key, 1000003)
        # in whole batches, as `slots`; what is over counts for nothing
        if most <= BATCH // 2:
            # half a batch will do
            for i in range(BATCH // 4):
                word = fold(thin, i)
                total += int(i64(word & LOW) < limit) & int(2 * i < most)
                total += int(i64(word >> 32) < limit) & int(2 * i + 1 < most)
            return total
        for i in range((most + BATCH - 1) // BATCH * (BATCH // 2)):
            word = fold(thin, i)
            total += int(i64(word & LOW) < limit) & int(2 * i < most)
            total += int(i64(word >> 32) < limit) & int(2 * i + 1 < most)
    return total


def logarithm(x: float) -> float:
    """Return the natural logarithm of 0 < x <= 1, from + - x / alone."""
    halves = 0
    while x < 0.5:
        x *= 2.0
        halves += 1
    z = (x - 1.0) / (x + 1.0)
    square = z * z
    term = z
    total = 0.0
    n = 1
    for _ in range(22):
        total += term / n
        term *= square
        n += 2
    return 2.0 * total - halves * 0.6931471805599453


def normal(u: float) -> float:
    """Return the standard normal deviate at the uniform `u`.

    Rational approximation of P. J. Acklam (2003), relative error below 1.2e-9.
    """
    q = u if u < 0.5 else 1.0 - u
    if q < 0.02425:
        r = sqrt(-2.0 * logarithm(q))
        top = -0.007784894002430293
        top = top * r - 0.3223964580411365
        top = top * r - 2.400758277161838
        top = top * r - 2.549732539343734
        top = top * r + 4.374664141464968
        top = top * r + 2.938163982698783
        low = 0.007784695709041462
        low = low * r + 0.3224671290700398
        low = low * r + 2.445134137142996
        low = low * r + 3.754408661907416
        low = low * r + 1.0
        x = top / low
        return x if u < 0.5 else -x
    q = u - 0.5
    r = q * q
    top = -39.69683028665376
    top = top * r + 220.9460984245205
    top = top * r - 275.9285104469687
    top = top * r + 138.3577518672690
    top = top * r - 30.66479806614716
    top = top * r + 2.506628277459239
    low = -54.47609879822406
    low = low * r + 161.5858368580409
    low = low * r - 155.6989798598866
    low = low * r + 66.80131188771972
    low = low * r - 13.28068155288572
    low = low * r + 1.0
    return top * q / low


def share_out(
    key: int, have: Ints, start: int, parts: int, total: int, take: int, got: Ints
) -> None:
    """Take `take` of `total` people at random from `parts` groups, without replacement.

    Parameters
    ----------
    key : int
        Address of the draw.
    have : array of int
        People in each group, from place `start` on.
    got : array of int
        Filled, from place 0 on, with how many were taken from each group.
    """
    if take >= total:
        for i in range(parts):
            got[i] = have[start + i]
        return
    first = -1
    second = -1
    third = -1
    groups = 0
    for i in range(parts):
        got[i] = 0
        if have[start + i] > 0:
            groups += 1
            if first < 0:
                first = i
            elif second < 0:
                second = i
            else:
                third = i
    if take <= 0:
        return
    stay = take > total - take
    picks = total - take if stay else take
    left = total
    word = u64(0)
    if groups == 2 or groups == 3:
        # the usual cases: comparisons, which need not branch
        one = have[start + first]
        two = one + have[start + second]
        for n in range(picks):
            if n & 1 == 0:
                word = fold(key, n >> 1)
            r = (i64(word & LOW) * left) >> 32
            one -= int(r < one)
            two -= int(r < two)
            word >>= 32
            left -= 1
        got[first] = have[start + first] - one
        got[second] = have[start + second] - (two - one)
        if third >= 0:
            got[third] = picks - got[first] - got[second]
    else:
        for n in range(picks):
            if n & 1 == 0:
                word = fold(key, n >> 1)
                r = (i64(word & LOW) * left) >> 32
            else:
                r = (i64(word >> 32) * left) >> 32
            i = 0
            while r >= have[start + i] - got[i]:
                r -= have[start + i] - got[i]
                i += 1
            got[i] += 1
            left -= 1
    if stay:
        for i in range(parts):
            got[i] = have[start + i] - got[i]
