"""Play game after game at eight times the pace, and say whether memory grows.

``python -m tests.soak --minutes 120`` plays for two hours, with no screen: it opens steps,
chooses, undoes, wears hats, turns dials, predicts, watches the weeks at 8 times the pace, steps
and scrubs, leaves turns as branches and goes from one to the other. Memory is read where each
game ends; it exits with 1 if it has grown by more than the limit after the warm-up.
"""

import argparse
import gc
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from simulator.reader import load
from simulator.scenario import Scenario
from simulator.styles import Dials
from tests.ui.small_place import small_place
from ui.app import make_application
from ui.play.page import PlayPage
from ui.theme import hub

LIMIT = 0.05
"""Share by which memory may grow after the warm-up."""

WARM = 0.3
"""Share of the games that are the warm-up: caches fill, modules load."""

ENOUGH = 10
"""Games that are played at least, however long they take."""

PATIENCE = 120.0
"""Seconds after which something that does not happen is given up."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Memory in use at the end of a game: seconds since the start, and bytes."""

    second: float
    memory: int


def memory() -> int:
    """Return the memory of this process that lies in the machine's, in bytes."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def growth(samples: list[Sample]) -> float:
    """Return by which share memory grew after the warm-up: last third against first third.

    Medians of thirds, so that no single game decides.

    Raises
    ------
    ValueError
        If there were fewer than six games after the warm-up.
    """
    kept = [sample.memory for sample in samples[int(len(samples) * WARM) :]]
    if len(kept) < 6:
        raise ValueError(f"{len(samples)} games are too few to tell whether memory grows")
    third = len(kept) // 3
    first, last = statistics.median(kept[:third]), statistics.median(kept[-third:])
    return last / first - 1.0


class Player:
    """Plays on a page as a person does, but without a pause.

    Parameters
    ----------
    scenario : Scenario
        What is played.
    folder : Path
        Where games are saved; each is deleted when it is over.
    """

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self.scenario = scenario
        self.folder = folder
        self.page = PlayPage(hub(), folder)
        self.page.resize(1280, 800)
        self.page.show()
        self.page.clock.set_speed(8)
        self.turns = 0
        self.branches = 0

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        end = time.monotonic() + PATIENCE
        loop = QEventLoop()
        timer = QTimer()
        timer.setInterval(5)

        def look() -> None:
            if true():
                loop.exit(0)
            elif time.monotonic() > end:
                loop.exit(1)

        timer.timeout.connect(look)
        timer.start()
        late = loop.exec()
        timer.stop()
        if late:
            raise TimeoutError("the page did not get on")

    def free(self) -> bool:
        """Return whether the page waits for the person."""
        page = self.page
        return (
            page.phase in ("look", "decide", "over")
            and page.session is not None
            and not page.session.busy
        )

    def game(self, number: int) -> None:
        """Play one game to its end, with two branches, and close it."""
        page = self.page
        roles = ("navigator", "weaver", "architect", "storyteller", "entrepreneur")
        page.start(self.scenario, roles[number % len(roles)], Dials(0.5, 0.5, 0.5, 0.5), number)
        self.until(self.free)
        left = 0
        while page.phase != "over":
            self.turn()
            session = page.session
            assert session is not None
            if session.run.turn == 2 and left < 2:
                left += 1
                self.branch(left)
        session = page.session
        assert session is not None
        path = session.path
        page.close_game()
        if path is not None:
            shutil.rmtree(path)

    def turn(self) -> None:
        """Choose, change one's mind, commit, and watch."""
        page = self.page
        session = page.session
        assert session is not None
        for step in ("changes", "cards", "dials", "turn", "reflect", "cards"):
            page.go_to(step)
        for offer in session.offers():
            target = next((option.id for option in offer.targets if not option.refusal), "")
            if target:
                page.cards.open(offer.card.id)
                page.cards.added.emit(offer.card.id, target)
                break
        page.seats.hat_wanted.emit("" if session.role == "storyteller" else "storyteller")
        page.header.undo.click()
        page.header.redo.click()
        page.seats.hat_wanted.emit("")
        page.go_to("turn")
        page.turn.ways["up"].click()
        if session.run.turn == 1:
            page.dials.turned.emit(Dials(0.6, 0.5, 0.5, 0.5))
        for ident in (service.id for service in session.scenario.services):
            page.selection.select(ident)
        page.selection.clear()
        page.go_to("turn")
        before = len(session.reports)
        page.header.primary.click()
        self.until(lambda: page.clock.latest > page.clock.week or self.free())
        page.clock.step_on()
        page.clock.step_back()
        if page.phase == "watch":
            page.clock.play()
        self.until(lambda: len(session.reports) > before and self.free())
        self.turns += 1

    def branch(self, number: int) -> None:
        """Look back, leave an earlier turn, and see the way before once more."""
        page = self.page
        session = page.session
        assert session is not None
        page.tree_toggle.setChecked(True)
        page.clock.seek(1)
        page.again.click()
        self.until(lambda: self.free() and session.game.branch == number)
        page.tree.renamed.emit(number, f"Another way {number}")
        page.tree.opened.emit(0)
        self.until(lambda: self.free() and session.game.branch == 0)
        page.tree.opened.emit(number)
        self.until(lambda: self.free() and session.game.branch == number)
        self.branches += 1

    def close(self) -> None:
        """Close the page."""
        self.page.close_game()
        self.page.close()
        self.page.deleteLater()


def _tell(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


def play(minutes: float, scenario: Scenario, games: int) -> list[Sample]:
    """Play for so long, and at least so many games; return what memory was after each."""
    application = make_application([])
    # the platform without a screen says for each window that it has no frame to size
    qInstallMessageHandler(_tell)
    hub().set_look(choice="light", scale=1.0, reduced_motion=False)
    samples: list[Sample] = []
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        player = Player(scenario, Path(folder))
        number = 0
        while time.monotonic() - start < 60 * minutes or number < games:
            number += 1
            player.game(number)
            application.processEvents()
            gc.collect()
            samples.append(Sample(time.monotonic() - start, memory()))
            last = samples[-1]
            print(
                f"game {number}: {last.second:.0f} s, {last.memory / 2**20:.1f} MB, "
                f"{player.turns} turns, {player.branches} branches",
                flush=True,
            )
        player.close()
        application.processEvents()
    return samples


def main() -> int:
    """Play, and say whether memory grew too much."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=120.0, help="how long to play")
    parser.add_argument(
        "--scenario", default="lonely-carers", help="a shipped id or a path; 'small' is quickest"
    )
    parser.add_argument(
        "--games", type=int, default=0, help="play so many games instead, and judge nothing"
    )
    chosen = parser.parse_args()
    scenario = small_place() if chosen.scenario == "small" else load(chosen.scenario)
    if chosen.games:
        play(0.0, scenario, chosen.games)
        return 0
    found = growth(play(chosen.minutes, scenario, ENOUGH))
    print(f"memory grew by {100 * found:.1f} % after the warm-up; the limit is {100 * LIMIT:.0f} %")
    return 0 if found <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
