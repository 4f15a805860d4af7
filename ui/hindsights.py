"""What the cards of a turn did, found out beside the window once the turn has been played.

A turn is run again without each of its cards from copies of where it began; neither the run
nor its save is touched, and nothing waits for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.background import Background, Handle, Job
from ui.replaying import Game, turn_again

if TYPE_CHECKING:
    from simulator.hindsight import Hindsight


_Question = tuple[int, Callable[[Handle], "Hindsight"]]
"""A turn, and the work that finds out about it."""


class Hindsights(QObject):
    """Answers what the cards of a turn did where they were aimed, one turn at a time.

    Signals
    -------
    told(int)
        What the cards of this turn, from 0, did is known now.
    """

    told = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.broke.connect(self._broke)
        self._game: Game | None = None
        self._known: dict[int, Hindsight] = {}
        self._wanted: list[_Question] = []
        self._asked: _Question | None = None
        self._job: Job | None = None

    def look_at(self, game: Game) -> None:
        """Forget another game, and look at this one from now on."""
        self.forget()
        self._game = game

    def ask(self, turn: int) -> None:
        """Find out about a turn that has been played; asking twice is asking once.

        The run is read here, so nobody else may have it at this moment.
        """
        game = self._game
        if game is None or turn in self._known or any(turn == n for n, _ in self._wanted):
            return
        if turn >= len(game.standings) or turn >= len(game.reports):
            return
        again = turn_again(game, turn)
        self._wanted.append((turn, lambda handle: again(handle.cancelled)))
        self._next()

    def of(self, turn: int) -> "Hindsight | None":
        """Return what is known of a turn."""
        return self._known.get(turn)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is not known yet."""
        return bool(self._wanted)

    def forget(self) -> None:
        """Drop all questions and all answers."""
        self._wanted.clear()
        self._known.clear()
        self._game = None
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Stop for good, and wait."""
        self.forget()
        self._background.stop_all()
        self._job = None

    def _next(self) -> None:
        if self._job is None and self._wanted:
            self._asked = question = self._wanted[0]
            turn, work = question

            def done(found: "Hindsight") -> None:
                # an answer about a game that is forgotten is to a question that nobody has
                still = question in self._wanted
                if still:
                    self._known[turn] = found
                self._over()
                if still:
                    self.told.emit(turn)

            self._job = self._background.run(work, done=done, stopped=self._over)

    def _broke(self, _error: object) -> None:
        self._over()

    def _over(self) -> None:
        """Take up the next question; the one that was asked is answered, or never will be."""
        self._job = None
        if self._asked in self._wanted:
            self._wanted.remove(self._asked)
        self._asked = None
        self._next()
