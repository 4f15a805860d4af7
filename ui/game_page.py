"""The page of the game, made bit by bit before anybody asks for it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ui.engine_ready import Engine
from ui.preferences import Preferences
from ui.theme import ThemeHub

if TYPE_CHECKING:
    from ui.play.page import PlayPage


class GamePage(QObject):
    """Makes one page of a game, and does with it what cannot be done before it is there.

    Parameters
    ----------
    hub : ThemeHub
        The look in force.
    pages : QStackedWidget
        Where the page goes.
    preferences : Preferences
        What is remembered.
    engine : Engine
        What forecasts wait for.

    Signals
    -------
    made(PlayPage)
        The page is being made: what it says can be listened to.
    taken(PlayPage)
        The page is there, and asked for the first time.
    """

    made = Signal(object)
    taken = Signal(object)

    def __init__(
        self,
        hub: ThemeHub,
        pages: QStackedWidget,
        preferences: Preferences,
        engine: Engine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._pages = pages
        self._preferences = preferences
        self._engine = engine
        self._spare: PlayPage | None = None
        self._waiting: list[Callable[[], None]] = []
        self.games: Path | None = None
        self.page: PlayPage | None = None
        """The page, once it was asked for."""

    @property
    def ready(self) -> bool:
        """Whether the page is there, so that nobody has to wait for it."""
        return self.page is not None or (self._spare is not None and not len(self._spare.pieces))

    def prepare(self) -> None:
        """Begin to make the page."""
        from ui.play.page import PlayPage

        if self._spare is not None:
            return
        page = PlayPage(
            self._hub,
            self.games,
            self._pages,
            preferences=self._preferences,
            engine=self._engine,
            at_once=False,
        )
        self._pages.addWidget(page)
        self._spare = page
        self.made.emit(page)
        page.pieces.done.connect(self._on_made)

    def _on_made(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def take(self) -> "PlayPage":
        """Return the page, made to its end if need be."""
        if self.page is None:
            self.prepare()
            page = self._spare
            assert page is not None
            page.pieces.finish()
            if self.page is None:
                page.keep_games_in(self.games)
                self.page = page
                self.taken.emit(page)
        return self.page

    def when_made(self, act: "Callable[[PlayPage], None]") -> None:
        """Do something with the page as soon as it is made, in place of what waited for that."""
        self._waiting = [lambda: act(self.take())]

    def also_when_made(self, act: "Callable[[PlayPage], None]") -> None:
        """Do something with the page as soon as it is made, after what waits for that."""
        self._waiting.append(lambda: act(self.take()))

    def keep_games_in(self, games: Path | None) -> None:
        """Keep new games in another folder."""
        self.games = games
        if self.page is not None:
            self.page.keep_games_in(games)

    def begin_again(self, pages: QStackedWidget, engine: Engine) -> None:
        """Make another page in place of this one; who waits for it waits for that."""
        self.drop()
        self._spare = self.page = None
        self._pages, self._engine = pages, engine

    def drop(self) -> None:
        """Make no more of the page."""
        if self._spare is not None:
            self._spare.pieces.drop()
