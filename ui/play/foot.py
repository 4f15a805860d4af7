"""The foot of the page: the clock, the timeline, and the branches of the game."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.game import GameSession
from ui.play.clock import Clock
from ui.play.marks import marks
from ui.play.timeline import Timeline
from ui.play.tree import BranchTree
from ui.play.watch import WatchBar, WatchKeys
from ui.play.words import tr
from ui.theme import px
from ui.widgets import Card, flat_button


class Foot(Card):
    """Moves one clock, by buttons, by the timeline and by keys, and shows where branches left.

    It is made by what `building` returns.

    Parameters
    ----------
    clock : Clock
        What it moves.
    """

    def __init__(self, clock: Clock) -> None:
        super().__init__(margin=4, spacing=0)
        self._clock = clock

    def building(self) -> tuple[Callable[[], None], ...]:
        """Return what makes it, in pieces of which each takes some milliseconds."""
        return (self._build_time, self._build_tree)

    def _build_time(self) -> None:
        self.timeline = Timeline()
        self.timeline.valueChanged.connect(self._clock.seek)
        self.watch_bar = WatchBar(self._clock)
        self._time = QHBoxLayout()
        self._time.setSpacing(px(4))
        self._time.addWidget(self.watch_bar)
        self._time.addWidget(self.timeline, 1)
        self.box.addLayout(self._time)

    def _build_tree(self) -> None:
        self.tree_toggle = flat_button("git-branch", tr("Branches of this game (Ctrl+B)"))
        self.tree_toggle.setObjectName("tree-toggle")
        self.tree_toggle.setCheckable(True)
        self.tree = BranchTree(self.timeline)
        self.tree.hide()
        self.tree.buttons.hide()
        self._time.addWidget(self.tree.buttons)
        self._time.addWidget(self.tree_toggle)
        self.box.addWidget(self.tree)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def connect_keys(self, page: QWidget) -> None:
        """Let the clock be moved by keys: on the whole page while weeks run, else from here."""
        window, here = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
        self._turn_keys = WatchKeys(page, self.watch_bar, self._clock, arrows=True, context=window)
        self._time_keys = WatchKeys(
            self.timeline, self.watch_bar, self._clock, arrows=False, context=here
        )
        self.set_watching(False)

    def set_watching(self, watching: bool) -> None:
        """Say whether the weeks of a turn run, which is when the keys count everywhere."""
        self._turn_keys.set_on(watching)
        self._time_keys.set_on(not watching)

    def show_game(self, session: GameSession) -> None:
        """Show the calendar of a game that has just been opened."""
        run = session.run
        self.timeline.set_calendar(
            run.weeks, (run.weeks_in_turn(turn) for turn in range(run.turns))
        )
        self.set_now(run.week)

    def set_now(self, week: int) -> None:
        """Let clock and timeline stand at the last week that has been played."""
        self.timeline.set_now(week)
        self._clock.set_range(week)
        self._clock.seek(week)
        self.timeline.setValue(week)

    def show_marks(self, session: GameSession) -> None:
        """Mark on the timeline what was decided and what happened."""
        self.timeline.set_marks(marks(session))
