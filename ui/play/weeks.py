"""The weeks of a game: shown as they run in a turn, and looked at again afterwards."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.picture import Picture
from ui.game import GameSession
from ui.play.centre import Centre
from ui.play.clock import Clock
from ui.play.foot import Foot
from ui.play.header import Header
from ui.play.watching import WatchingStep
from ui.play.words import tr
from ui.replaying import turn_of


class Weeks(QObject):
    """Shows the week at which the clock stands, on the map and in the header.

    Parameters
    ----------
    clock : Clock
        Tells which week.
    foot, centre, header, watching : Foot, Centre, Header, WatchingStep
        What shows it.
    game : callable
        Returns the game, or None when none can be read.

    Signals
    -------
    said(str)
        Something happened in a week that has just run.
    looked_at(int, bool)
        A week is looked at while none run, and whether it is past.
    over()
        The last week of a turn has been drawn.
    """

    said = Signal(str)
    looked_at = Signal(int, bool)
    over = Signal()

    def __init__(
        self,
        clock: Clock,
        foot: Foot,
        centre: Centre,
        header: Header,
        watching: WatchingStep,
        game: Callable[[], GameSession | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._foot = foot
        self._centre = centre
        self._header = header
        self._watching = watching
        self._game = game
        self._running = False
        self._last = 0
        self.turn = 0
        """The turn whose weeks run, or ran last, from 0."""
        clock.week_changed.connect(self._show)
        clock.ended.connect(self._end)

    def set_running(self, running: bool) -> None:
        """Say whether the weeks of a turn run; the keys of the clock count everywhere then."""
        self._running = running
        self._foot.set_watching(running)

    def begin(self, session: GameSession) -> None:
        """Stand at the first week of the turn that has been decided."""
        run = session.run
        self._clock.seek(run.week)
        first, self._last = run.weeks_in_turn(run.turn)
        self._watching.begin(session.scenario, session.pictures, first, self._last)
        self.turn = run.turn

    def run(self, week: int, *, still: bool) -> None:
        """Let the weeks after `week` pass as they come, or go to the last at once."""
        self._clock.set_range(week, self._last)
        if still:
            self._clock.finish()
        else:
            self._clock.play()

    @Slot(object)
    def add(self, picture: Picture) -> None:
        """Take a week that has just been played."""
        if self._running:
            self._foot.timeline.set_now(picture.week)
            self._clock.add_week(picture.week)

    @property
    def all_shown(self) -> bool:
        """Whether the last week of the turn is shown."""
        return self._clock.week >= self._clock.goal

    @Slot()
    def _end(self) -> None:
        if self._running:
            # the last week is drawn first
            QTimer.singleShot(0, self, self.over.emit)

    @Slot(int)
    def _show(self, week: int) -> None:
        session = self._game()
        if session is None or week >= len(session.pictures):
            return
        self._foot.timeline.setValue(week)
        picture = session.pictures[week]
        self._centre.show_picture(picture)
        if self._running:
            self._run_through(session, picture)
        else:
            self._look_at(session, week)

    def _run_through(self, session: GameSession, picture: Picture) -> None:
        for title in self._watching.show_week(picture):
            self.said.emit(title)
        turn = turn_of(session.run, max(1, picture.week))
        self._header.show_week(session, picture.week, turn)

    def _look_at(self, session: GameSession, week: int) -> None:
        past = week < len(session.pictures) - 1
        words = again = ""
        if past:
            words = tr("As it was in week {0}").format(week)
            if not session.look_only:
                turn = turn_of(session.run, max(1, week))
                again = tr("Play turn {0} again").format(turn + 1)
        self._centre.show_past(words, again)
        self.looked_at.emit(week, past)
