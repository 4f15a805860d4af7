"""The game that is open: begun, gone on with, only looked at, and left with all of it on disk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from simulator.errors import CivicLoomError, InUse
from simulator.scenario import Scenario
from simulator.styles import Dials
from ui.forecasting import Ready
from ui.game import GameSession
from ui.language import told as worded
from ui.play.words import sentence, tr
from ui.widgets.as_is import as_is


class Opening(QObject):
    """Holds one game at a time; the one before is closed first.

    Parameters
    ----------
    window : QWidget
        What a question lies over.
    games : Path or None
        Folder of new games, where it is not the usual one.
    engine : Ready or None
        What forecasts wait for.
    keep : callable
        Writes down what has been typed and not kept yet; called before a game is left.

    Signals
    -------
    made(GameSession)
        A game is about to be opened: what it says can be listened to.
    begun()
        It is being opened.
    leaving()
        It is about to be closed: the last moment to keep something.
    closed()
        It is closed, and none is open.
    not_saved(str)
        It was to be closed and cannot be saved; one sentence. Asked again, it is closed.
    not_opened(str)
        A saved game cannot be opened; one sentence.
    """

    made = Signal(object)
    begun = Signal()
    leaving = Signal()
    closed = Signal()
    not_saved = Signal(str)
    not_opened = Signal(str)

    def __init__(
        self,
        window: QWidget,
        games: Path | None,
        engine: Ready | None,
        keep: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._keep = keep
        self._warned = False
        self.games = games
        self.session: GameSession | None = None

    def start(self, scenario: Scenario, role: str, dials: Dials, seed: int) -> bool:
        """Begin a new game, saved as a game of its own; return whether it is begun.

        A game that is open and cannot be saved stays, until it is left a second time.
        """
        if not self.can_close():
            return False
        session = self._new_session()
        self.begun.emit()
        session.start(scenario, role, dials, seed, self.games)
        return True

    def resume(self, path: Path, *, look_only: bool = False) -> None:
        """Go on with a saved game; asks first if another window has it open."""
        if not self.can_close():
            return
        try:
            save = GameSession.claim(path, look_only=look_only)
        except InUse as error:
            self._ask_about_look(path, worded(str(error)))
            return
        except CivicLoomError as error:
            self.not_opened.emit(sentence(worded(str(error))))
            return
        session = self._new_session()
        self.begun.emit()
        session.resume(save)

    def has(self, path: Path) -> bool:
        """Return whether a saved game is the one that is open."""
        here = self.session.path if self.session is not None else None
        return here is not None and here.resolve() == path.resolve()

    def can_close(self) -> bool:
        """Return whether the game may be closed; says why not when a turn is not saved."""
        session = self.session
        if session is None or not session.ready:
            return True
        self._keep()
        session.write_now()
        if not session.unsaved or self._warned:
            return True
        self._warned = True
        self.not_saved.emit(
            f"{sentence(session.unsaved)} "
            + tr("Try again, or close once more to leave without it.")
        )
        return False

    def was_saved(self) -> None:
        """Say again that something is not saved, when it happens again."""
        self._warned = False

    def close(self) -> None:
        """Close the game that is open; all of it is on the disk."""
        if self.let_go():
            self.closed.emit()

    def let_go(self) -> bool:
        """Close the game without a word; return whether there was one."""
        session = self.session
        if session is None:
            return False
        self.leaving.emit()
        self._keep()
        self.session = None
        session.close()
        session.deleteLater()
        return True

    def _new_session(self) -> GameSession:
        self.close()
        session = GameSession(self)
        session.forecasts.wait_for(self._engine)
        self.session = session
        self._warned = False
        self.made.emit(session)
        return session

    def _ask_about_look(self, path: Path, why: str) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("in-use")
        box.setWindowTitle(tr("This game is open"))
        box.setText(as_is(why))
        box.setInformativeText(tr("You can look at it here, as it was last saved."))
        look = box.addButton(tr("Look only"), QMessageBox.ButtonRole.AcceptRole)
        look.setObjectName("look-only")
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.accepted.connect(lambda: self.resume(path, look_only=True))
        box.finished.connect(box.deleteLater)
        box.open()
