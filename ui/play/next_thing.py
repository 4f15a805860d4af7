"""What the main button of the page says, which is what comes next."""

from dataclasses import dataclass

from ui.play.phases import Phase
from ui.play.words import tr


@dataclass(frozen=True, slots=True)
class NextThing:
    """What comes next: the words on the button, its icon, and what it says when pointed at."""

    words: str
    icon: str
    tip: str


def next_thing(phase: Phase, *, looking: bool, turn: int, first: bool) -> NextThing:
    """Return what comes next in a game.

    Parameters
    ----------
    phase : Phase
        Where the game stands on its page.
    looking : bool
        Whether it can only be looked at.
    turn : int
        The turn that is decided, from 0.
    first : bool
        Whether no turn has been played yet.
    """
    if phase == "watch":
        return NextThing(tr("Skip"), "skip-forward", tr("To the end of the turn (End)"))
    if phase == "over":
        tip = tr("What happened, how it compares, and what to take along (Ctrl+Enter)")
        return NextThing(tr("Debrief"), "history", tip)
    if looking:
        tip = tr("This game can only be looked at here")
        return NextThing(tr("See the comparison"), "chart-line", tip)
    if phase == "look":
        words = tr("Choose cards") if first else tr("Next turn")
        return NextThing(words, "arrow-right", tr("On to your cards (Ctrl+Enter)"))
    words = tr("Commit turn {0}").format(turn + 1)
    return NextThing(words, "check", tr("Carry it out and watch the weeks (Ctrl+Enter)"))
