"""The panel beside the map: the steps of a turn in tabs, a story, or the weeks that run."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QWidget

from ui.game import GameSession
from ui.play.cards import CardsStep
from ui.play.changes import ChangesStep
from ui.play.dials import DialsStep
from ui.play.hat import HatChooser
from ui.play.reflect import ReflectStep
from ui.play.seats import SeatsBar
from ui.play.step import Step
from ui.play.story import StoryStep
from ui.play.turn import TurnStep
from ui.play.watching import WatchingStep
from ui.play.words import tr
from ui.preferences import Preferences
from ui.theme import px
from ui.widgets import Card

STEPS: Final = ("changes", "reflect", "cards", "dials", "turn")


class Panel(Card):
    """Who plays what, the tabs of the steps, and one of them.

    It is made by what `building` returns. A step that cannot be seen is read anew from the
    session when it is shown next.

    Parameters
    ----------
    preferences : Preferences or None
        What is remembered of how the dials are turned.

    Signals
    -------
    chosen(str)
        The tab of a step was chosen.
    """

    chosen = Signal(str)

    def __init__(self, preferences: Preferences | None = None) -> None:
        super().__init__(margin=1, spacing=0)
        self._preferences = preferences
        self._stale: set[str] = set()

    def building(self) -> tuple[Callable[[], None], ...]:
        """Return what makes the panel, in pieces of which each takes some milliseconds."""
        return (
            self._build_frame,
            self._build_looking,
            self._build_cards,
            self._build_dials,
            self._build_turn,
            self._build_tabs,
        )

    def _build_frame(self) -> None:
        self.seats = SeatsBar()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(tr("Steps of this turn"))
        self.pages = QStackedWidget()
        self.box.addWidget(self.seats)
        self.box.addWidget(self.tabs)
        self.box.addSpacing(px(6))
        self.box.addWidget(self.pages, 1)

    def _build_looking(self) -> None:
        self.changes = ChangesStep()
        self.pages.addWidget(self.changes)
        self.reflect = ReflectStep()
        self.pages.addWidget(self.reflect)

    def _build_cards(self) -> None:
        self.cards = CardsStep()
        self.pages.addWidget(self.cards)
        self.hats = HatChooser()
        self.cards.box.insertWidget(2, self.hats)

    def _build_dials(self) -> None:
        self.dials = DialsStep()
        self.pages.addWidget(self.dials)
        self.dials.preferences = self._preferences

    def _build_turn(self) -> None:
        self.turn = TurnStep()
        self.pages.addWidget(self.turn)

    def _build_tabs(self) -> None:
        self.story = StoryStep()
        self.watching = WatchingStep()
        self.pages.addWidget(self.story)
        self.pages.addWidget(self.watching)
        self.steps: dict[str, Step] = {
            step.id: step
            for step in (self.changes, self.reflect, self.cards, self.dials, self.turn)
        }
        for name in STEPS:
            number = self.tabs.addTab(self.steps[name].title())
            self.tabs.setTabData(number, name)
        self.tabs.currentChanged.connect(self._on_tab)

    @property
    def shown(self) -> QWidget | None:
        """What is shown under the tabs."""
        return self.pages.currentWidget()

    def take(self, session: GameSession) -> None:
        """Let every part read another game."""
        for step in (*self.steps.values(), self.story, self.watching):
            step.session = session

    # Which step

    def go_to(self, step: str) -> None:
        """Choose the tab of a step, if it can be seen."""
        number = self._tab(step)
        if number is None:
            return
        if self.tabs.currentIndex() == number:
            self.chosen.emit(step)
        else:
            self.tabs.setCurrentIndex(number)

    def offers(self, step: str) -> bool:
        """Return whether the tab of a step can be seen."""
        return self._tab(step) is not None

    def tab_rect(self, step: str) -> QRect:
        """Return where the tab of a step lies among the tabs; empty if it cannot be seen."""
        number = self._tab(step)
        return QRect() if number is None else self.tabs.tabRect(number)

    def _tab(self, step: str) -> int | None:
        for number in range(self.tabs.count()):
            if self.tabs.tabData(number) == step and self.tabs.isTabVisible(number):
                return number
        return None

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        if number >= 0:
            self.chosen.emit(str(self.tabs.tabData(number)))

    def show_step(self, step: str) -> None:
        """Show a step, up to date, whether or not its tab is on."""
        self.freshen(step)
        shown = self.pages.currentWidget()
        at = QApplication.focusWidget()
        inside = (
            at is not None
            and shown is not None
            and shown is not self.steps[step]
            and shown.isAncestorOf(at)
        )
        self.pages.setCurrentWidget(self.steps[step])
        self.tabs.show()
        if inside:
            # hidden with what it was in, the toolkit would leave it on whatever comes next
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    # What has changed

    def read_again(self, *, over: bool) -> None:
        """Read the step that is shown anew, and the others when they are shown next.

        Parameters
        ----------
        over : bool
            Whether nothing is left to choose, so that only what changed is offered.
        """
        self.forget()
        if isinstance(self.shown, Step) and self.shown.id in self._stale:
            self.freshen(self.shown.id)
        self.name_tabs(over=over)

    def forget(self) -> None:
        """Let every step be read anew before it is shown next."""
        self._stale = set(STEPS)
        self.reflect.refresh()

    def freshen(self, step: str) -> None:
        """Read a step anew if that is due."""
        if step in self._stale:
            self._stale.remove(step)
            self.steps[step].refresh()

    def reading(self, step: str) -> Iterator[None]:
        """Read a step anew bit by bit, while it cannot be seen.

        Where something changes before the end, or the end never comes, it is read when shown.
        """
        due = self._stale
        yield from self.steps[step].reading()
        if due is self._stale:
            due.discard(step)

    def name_tabs(self, *, over: bool) -> None:
        """Name the tabs, and offer those of which there is something to see."""
        for number in range(self.tabs.count()):
            name = str(self.tabs.tabData(number))
            self.tabs.setTabText(number, self.steps[name].title())
            if name == "reflect":
                self.tabs.setTabVisible(number, self.reflect.due)
            elif name != "changes":
                self.tabs.setTabVisible(number, not over)
