"""Leadership as four dials, and the two presets that are compared.

A style is nothing but four numbers. No rule of the model reads its name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Dials:
    """The four dials, each from 0 (heroic end) to 1 (distributed end), no unit.

    Attributes
    ----------
    power : float
        Who decides: 0 unilateral, 1 distributed.
    meaning : float
        How sense is made: 0 authoritative, 1 collective.
    practice : float
        What changes draw on: 0 known practice, 1 novel practice.
    purpose : float
        What is aimed at: 0 driving results, 1 thriving together.

    Raises
    ------
    ValueError
        If a dial lies outside 0 to 1.
    """

    power: float = 0.0
    meaning: float = 0.0
    practice: float = 0.0
    purpose: float = 0.0

    def __post_init__(self) -> None:
        for name, value in zip(DIAL_NAMES, self, strict=True):
            if not 0.0 <= value <= 1.0:
                raise ValueError(f"dial '{name}' is {value}; a dial goes from 0 to 1")

    def __iter__(self) -> Iterator[float]:
        return iter((self.power, self.meaning, self.practice, self.purpose))


@dataclass(frozen=True, slots=True)
class DialWords:
    """How a dial is named on screen: its title, the words at both ends, one sentence."""

    id: str
    title: str
    heroic: str
    distributed: str
    sentence: str


DIAL_NAMES: Final = ("power", "meaning", "practice", "purpose")

DIALS: Final = (
    DialWords(
        "power",
        "Power",
        "Unilateral",
        "Distributed",
        "Few central decisions seen from afar, or many local ones seen closely.",
    ),
    DialWords(
        "meaning",
        "Meaning making",
        "Authoritative",
        "Collective",
        "How far those who decide meet, share what they see and weigh effects on others. "
        "Meetings cost working time.",
    ),
    DialWords(
        "practice",
        "Practice",
        "Known",
        "Novel",
        "Whether changes copy the standard way, or search locally and learn from neighbours.",
    ),
    DialWords(
        "purpose",
        "Purpose",
        "Driving results",
        "Thriving together",
        "A push for throughput now, with its cost in morale, or a steady pace and autonomy.",
    ),
)

HEROIC: Final = Dials(0.0, 0.0, 0.0, 0.0)
DISTRIBUTED: Final = Dials(1.0, 1.0, 1.0, 1.0)
PRESETS: Final = {"heroic": HEROIC, "distributed": DISTRIBUTED}
