"""A program that plays the small place on and on and tells each step, until it is stopped.

``python -m tests.ui.plays_on FOLDER [LIMIT]`` plays without a window. With LIMIT no file can
grow beyond so many bytes from the second turn on, as on a full disk, and the game goes on to
its end.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from simulator.styles import Dials
from tests.ui.small_place import small_place
from ui.game import GameSession
from ui.replaying import TurnReport


def limit_files(size: int) -> None:
    """Let no file grow beyond `size` bytes."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


class Player(QObject):
    """Chooses a card in every turn, and says what has happened on standard output."""

    def __init__(self, folder: Path, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self.session = GameSession(self)
        self.session.turn_done.connect(self._on_turn)
        self.session.saved.connect(self._on_saved)
        self.session.not_saved.connect(self._on_not_saved)
        self.session.failed.connect(self._on_failed)
        self.session.busy_changed.connect(self._on_busy)
        self.session.start(small_place(), "navigator", Dials(0.5, 0.5, 0.5, 0.5), 7, folder)

    def _tell(self, words: str) -> None:
        print(words, flush=True)

    @Slot(object)
    def _on_turn(self, report: TurnReport) -> None:
        self._tell(f"turn {report.turn + 1}")
        if self._limit and report.turn == 0:
            limit_files(self._limit)

    @Slot()
    def _on_saved(self) -> None:
        self._tell(f"saved {self.session.run.week}")

    @Slot(str)
    def _on_not_saved(self, why: str) -> None:
        self._tell(f"not saved: {why}")

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._tell(f"failed: {why}")
        QCoreApplication.exit(1)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        session = self.session
        if busy or not session.ready:
            return
        if session.run.finished:
            self._tell(f"end {session.run.digest()}")
            session.close()
            QCoreApplication.quit()
            return
        target = session.offers()[0].targets[session.run.turn].id
        session.choose(session.offers()[0].card.id, target)
        self._tell(f"committed {session.run.turn + 1} {target}")
        session.commit()


def main() -> int:
    """Play."""
    application = QCoreApplication(sys.argv)
    player = Player(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    result = application.exec()
    del player
    return result


if __name__ == "__main__":
    sys.exit(main())
