"""At the page that compares: what its tests wait for and compare."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.decisions import Decision
from simulator.record import Record
from simulator.run import Run
from simulator.styles import Dials
from tests.ui.loop import take_turn
from tests.ui.small_place import small_place
from ui.compare.work import Result
from ui.pages.compare import ComparePage

WAIT = 60_000
RUNS = 24
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def played(turns: int) -> Record:
    """Return a game of so many turns, with a card in each."""
    run = Run(small_place(), seed=5, dials=Dials(0.5, 0.5, 0.5, 0.5), seats=("navigator",))
    for _ in range(turns):
        run.decide(Decision(run.turn, "navigator", "greet-at-the-door", "hill"))
        run.commit("navigator")
        while not run.deciding and not run.finished:
            run.step()
    return run.record()


def at_rest(qtbot: QtBot, page: ComparePage) -> None:
    """Wait until no work is left beside the page, and all it had to tell has been told."""
    qtbot.waitUntil(lambda: not page.desk.background.running, timeout=WAIT)
    take_turn(qtbot)


def record_of(result: Result) -> Record:
    """Return the game that was compared."""
    assert result.record is not None
    return result.record
