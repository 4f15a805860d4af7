"""Points that fill a space of conditions evenly: the Sobol sequence.

The sequence of I. M. Sobol (1967), in the Gray-code order of Antonov and Saleev (1979),
with the direction numbers of S. Joe and F. Y. Kuo (2008), "Constructing Sobol sequences
with better two-dimensional projections", set D(6). It is a design and no luck: the same
points come out every time.
"""

from typing import Final

BITS: Final = 30
"""Binary digits of a coordinate."""

DIRECTIONS: Final = (
    (1, 0, (1,)),
    (2, 1, (1, 3)),
    (3, 1, (1, 3, 1)),
    (3, 2, (1, 1, 1)),
    (4, 1, (1, 1, 3, 3)),
    (4, 4, (1, 3, 5, 13)),
    (5, 2, (1, 1, 5, 5, 17)),
    (5, 4, (1, 1, 5, 5, 5)),
    (5, 7, (1, 1, 7, 11, 19)),
)
"""Joe and Kuo's s, a and m for dimensions 2 to 10; the first needs none."""

MOST_DIMENSIONS: Final = 1 + len(DIRECTIONS)


def directions(dimension: int) -> list[int]:
    """Return the direction numbers of a dimension, counted from 0, as `BITS`-bit numbers."""
    if dimension == 0:
        return [1 << (BITS - 1 - i) for i in range(BITS)]
    s, a, m = DIRECTIONS[dimension - 1]
    v = [m[i] << (BITS - 1 - i) for i in range(s)]
    for i in range(s, BITS):
        new = v[i - s] ^ (v[i - s] >> s)
        for k in range(1, s):
            if (a >> (s - 1 - k)) & 1:
                new ^= v[i - k]
        v.append(new)
    return v


def sobol(points: int, dimensions: int) -> list[tuple[float, ...]]:
    """Return the first points of the sequence, the origin included.

    Parameters
    ----------
    points : int
        How many; a power of two fills the space most evenly.
    dimensions : int
        1 to 10.

    Returns
    -------
    list of tuple of float
        Coordinates from 0 up to, but not, 1.

    Raises
    ------
    ValueError
        If there are no direction numbers for so many dimensions.
    """
    if not 1 <= dimensions <= MOST_DIMENSIONS:
        raise ValueError(f"{dimensions} dimensions; 1 to {MOST_DIMENSIONS} would do")
    tables = [directions(d) for d in range(dimensions)]
    state = [0] * dimensions
    found: list[tuple[float, ...]] = []
    for n in range(points):
        found.append(tuple(x / (1 << BITS) for x in state))
        # the place of the lowest binary nought of n says which direction is next
        place = 0
        while (n >> place) & 1:
            place += 1
        for d in range(dimensions):
            state[d] ^= tables[d][place]
    return found
