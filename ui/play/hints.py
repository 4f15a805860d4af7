"""A few hints for a first game in a place that has no guide of its own.

They are remembered as seen by the person and not by the game, go once they were left or *First
week* was finished, and can be had again from the settings.
"""

from dataclasses import dataclass
from typing import Final, Literal

from ui.play.words import tr
from ui.preferences import HINTS, HINTS_SEEN, Preferences

Part = Literal["map", "card", "commit", "weeks", "changes"]
"""What a hint is about: something that can be used, and around which the ring lies."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint, which has its time like a step of a guide.

    Attributes
    ----------
    part : str
        What it is about.
    at : str
        The step of the turn in which it is said.
    say : str
        One or two short sentences.
    turn : int
        The turn in which it is said; 1 is the first.
    """

    part: Part
    at: Literal["changes", "cards", "turn", "watch", "reflect"]
    say: str
    turn: int = 1


COUNT: Final = 5
"""How many there are."""


def hints() -> tuple[Hint, ...]:
    """Return the hints, in the language of the window."""
    return (
        Hint("map", "changes", tr("Choose anything on the map: its story opens beside it.")),
        Hint(
            "card",
            "cards",
            tr("Open a card and choose where. It shows what it is likely to do before you add it."),
        ),
        Hint(
            "commit",
            "turn",
            tr("Commit, and the weeks run. Until then everything can be taken back."),
        ),
        Hint(
            "weeks",
            "watch",
            tr("Dots are people on their way; crimson arrows come back unsolved. Pause here."),
        ),
        Hint(
            "changes",
            "reflect",
            tr("Here stands what changed, and how far your card took hold."),
        ),
    )


class Seen:
    """Which hints somebody has seen, over all games.

    Parameters
    ----------
    preferences : Preferences, optional
        The settings of the person; without them there are no hints.
    """

    def __init__(self, preferences: Preferences | None) -> None:
        self._preferences = preferences

    @property
    def wanted(self) -> bool:
        """Whether any are to be shown."""
        kept = self._preferences
        return kept is not None and kept.flag(HINTS) and self.number < COUNT

    @property
    def put_away(self) -> bool:
        """Whether they are kept for later: in front of a room somebody else explains."""
        return self._preferences is not None and self._preferences.lending

    @property
    def number(self) -> int:
        """How many have been seen."""
        return 0 if self._preferences is None else round(self._preferences.number(HINTS_SEEN))

    def keep(self, number: int) -> None:
        """Remember how many have been seen; after the last, no game shows any."""
        if self._preferences is None:
            return
        self._preferences.keep(HINTS_SEEN, float(number))
        if number >= COUNT:
            self.leave()

    def leave(self) -> None:
        """Show none from now on."""
        if self._preferences is not None and self._preferences.flag(HINTS):
            self._preferences.keep(HINTS, False)
