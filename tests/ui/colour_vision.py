"""How colours look to people with other colour vision, and how far apart two colours are.

The simulation is that of Machado, Oliveira and Fernandes (2009), "A physiologically-based model
for simulation of color vision deficiency", with their matrices for full severity, applied to
linear light. The distance is CIEDE2000 (Sharma, Wu and Dalal 2005); 1 is about what can just be
told apart side by side, and 10 is seen at a glance.
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import Final

KINDS: Final = ("usual", "protanopia", "deuteranopia", "tritanopia", "achromatopsia")
_MATRICES: Final = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    # luminance alone
    "achromatopsia": ((0.2126, 0.7152, 0.0722),) * 3,
}
Triple = tuple[float, float, float]


def seen(colour: str, kind: str) -> Triple:
    """Return a ``#rrggbb`` colour as linear red, green and blue (0 to 1) as it is seen."""
    linear = [_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    if kind != "usual":
        rows = _MATRICES[kind]
        linear = [sum(m * v for m, v in zip(row, linear, strict=True)) for row in rows]
    red, green, blue = (min(1.0, max(0.0, value)) for value in linear)
    return red, green, blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _lab(colour: Triple) -> Triple:
    red, green, blue = colour
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883

    def bent(value: float) -> float:
        cube = value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
        return float(cube)

    fx, fy, fz = bent(x), bent(y), bent(z)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(first: Triple, second: Triple) -> float:
    """Return how far apart two colours are (CIEDE2000)."""
    return lab_distance(_lab(first), _lab(second))


def lab_distance(first: Triple, second: Triple) -> float:
    """Return how far apart two colours in CIELAB are (CIEDE2000, all weights 1)."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    more = 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + more), a2 * (1 + more)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = (degrees(atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0
    if c1 * c2:
        turn = h2 - h1
        turn += 360 if turn < -180 else -360 if turn > 180 else 0
    light, chroma = l2 - l1, c2 - c1
    hue = 2 * sqrt(c1 * c2) * sin(radians(turn) / 2)
    ml, mc = (l1 + l2) / 2, (c1 + c2) / 2
    mh = h1 + h2
    if c1 * c2:
        if abs(h1 - h2) > 180:
            mh += 360 if mh < 360 else -360
        mh /= 2
    t = (
        1
        - 0.17 * cos(radians(mh - 30))
        + 0.24 * cos(radians(2 * mh))
        + 0.32 * cos(radians(3 * mh + 6))
        - 0.20 * cos(radians(4 * mh - 63))
    )
    sl = 1 + 0.015 * (ml - 50) ** 2 / sqrt(20 + (ml - 50) ** 2)
    sc, sh = 1 + 0.045 * mc, 1 + 0.015 * mc * t
    spin = -2 * sqrt(mc**7 / (mc**7 + 25**7)) * sin(radians(60 * exp(-(((mh - 275) / 25) ** 2))))
    parts = light / sl, chroma / sc, hue / sh
    return sqrt(sum(part * part for part in parts) + spin * parts[1] * parts[2])
