"""A program that plays one game on and on, with branches, and tells what is committed.

``python -m tests.soak.killed FOLDER`` begins a game in an empty folder, or goes on with the one
that is there, and prints a line for each thing that has happened:

``kept BRANCH TURN CARD TARGET``
    A turn is committed and on the disk: nothing may lose it any more.
``week BRANCH WEEK``
    A week has been played.
``branch NUMBER``
    Another branch is open.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from simulator.picture import Picture
from simulator.reader import read_text
from simulator.scenario import Scenario
from simulator.styles import Dials
from tests.ui.small_place import TEXT
from ui.game import GameSession
from ui.saves import saved_games

EVERY: Final = 4
"""Turns after which one is left as a branch."""


def long_place() -> Scenario:
    """Return the small place over sixty short turns."""
    return read_text(TEXT.replace("weeks: 24, weeks_per_turn: 8", "weeks: 240, weeks_per_turn: 4"),
                     "long-place.yaml")  # fmt: skip


class Player(QObject):
    """Plays, branches and tells."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._told: set[tuple[int, int]] = set()
        self._since = 0
        self.session = GameSession(self)
        self.session.week_done.connect(self._on_week)
        self.session.failed.connect(self._on_failed)
        self.session.refused.connect(self._on_failed)
        self.session.not_saved.connect(self._on_failed)
        self.session.busy_changed.connect(self._on_busy)
        games = saved_games(folder)
        if games:
            self.session.resume(GameSession.claim(games[0].path))
        else:
            dials = Dials(0.5, 0.5, 0.5, 0.5)
            self.session.start(long_place(), "navigator", dials, 7, folder)

    def _tell(self, words: str) -> None:
        print(words, flush=True)

    @Slot(object)
    def _on_week(self, picture: Picture) -> None:
        # a turn is written before its first week is played
        game = self.session.game
        entry = game.committed[-1]
        if (game.branch, entry.turn) not in self._told:
            self._told.add((game.branch, entry.turn))
            choice = entry.decisions[0]
            self._tell(f"kept {game.branch} {entry.turn} {choice.card} {choice.target}")
        self._tell(f"week {game.branch} {picture.week}")

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._tell(f"failed {why}")
        QCoreApplication.exit(1)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        if not busy and self.session.ready:
            QTimer.singleShot(0, self, self._act)

    @Slot()
    def _act(self) -> None:
        session = self.session
        if session.busy:
            return
        turn = session.run.turn
        self._since += 1
        if session.run.finished or self._since % EVERY == 0:
            self._tell(f"branch {len(session.tree.branches)}")
            session.branch_off(max(0, turn - 2), f"Way {len(session.tree.branches)}")
            return
        for choice in session.pending():
            session.remove(choice)
        offer = session.offers()[(turn + session.game.branch) % 2]
        open_to = [option.id for option in offer.targets if not option.refusal]
        session.choose(offer.card.id, open_to[(turn + session.game.branch) % len(open_to)])
        session.commit()


def main() -> int:
    """Play until killed."""
    application = QCoreApplication(sys.argv)
    player = Player(Path(sys.argv[1]))
    result = application.exec()
    player.session.close()
    return result


if __name__ == "__main__":
    sys.exit(main())
