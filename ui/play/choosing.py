"""What a person chooses in a turn, and takes back: cards, dials, hats."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from simulator.cards import BY_ID as CARDS
from simulator.cards import ROLE_BY_ID
from simulator.decisions import Decision
from simulator.errors import CivicLoomError
from simulator.styles import Dials
from ui.language import told as worded
from ui.play.phases import ACTIVE
from ui.play.turn import choice_words
from ui.play.words import names, sentence, target_name, tr

if TYPE_CHECKING:
    from ui.game import GameSession
    from ui.play.page import PlayPage


class Choosing(QObject):
    """Carries choices into the game and says what came of it.

    Parameters
    ----------
    page : PlayPage
        The page of the game.
    """

    def __init__(self, page: "PlayPage") -> None:
        super().__init__(page)
        self._page = page

    @Slot(str, str)
    def choose(self, card: str, target: str) -> None:
        """Choose a card and its target."""
        page = self._page
        session = page.session
        if session is None or session.busy or session.look_only:
            return
        try:
            session.choose(card, target)
        except CivicLoomError as error:
            page.cards.refuse(card, worded(str(error)))
            page.say(sentence(worded(str(error))))
            return
        page.cards.close_all()
        page.selection.clear()
        where = target_name(names(session.scenario), target)
        page.say(tr("Added: {0}, {1}.").format(worded(CARDS[card].name), where))
        page.cards.show_added(card)

    @Slot(object)
    def turn_dials(self, dials: Dials) -> None:
        """Turn the dials."""
        page = self._page
        session = page.session
        if session is None or session.busy or session.look_only:
            return
        try:
            session.turn_dials(dials)
        except CivicLoomError as error:
            page.say_failed(sentence(worded(str(error))))
            page.dials.refresh()

    @Slot(str)
    def wear(self, hat: str) -> None:
        """Put on a second hat, or take it off with an empty one."""
        page = self._page
        session = page.session
        if session is None or session.busy or session.look_only or page.phase not in ACTIVE:
            return
        try:
            session.wear(hat)
        except CivicLoomError as error:
            page.hats.show_session(session)
            page.hats.refuse(worded(str(error)))
            page.go_to("cards")
            page.say(sentence(worded(str(error))))
            return
        page.go_to("cards")
        if hat:
            name = worded(ROLE_BY_ID[hat].name).lower()
            page.say(tr("You wear the hat of the {0} in this turn.").format(name))
        else:
            page.say(tr("You wear no second hat."))

    @Slot(object)
    def remove(self, choice: Decision) -> None:
        """Take one choice back."""
        page = self._page
        session = page.session
        if session is None or session.busy:
            return
        session.remove(choice)
        what, where = choice_words(choice, names(session.scenario))
        page.say(tr("Taken back: {0}, {1}.").format(what, where))

    @Slot()
    def undo(self) -> None:
        """Undo the latest change of this turn."""
        session = self._history()
        words = session.undo() if session is not None else ""
        if words:
            self._page.say(tr("Undone: {0}.").format(words))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        session = self._history()
        words = session.redo() if session is not None else ""
        if words:
            self._page.say(tr("Done again: {0}.").format(words))

    def _history(self) -> "GameSession | None":
        """Return the game if its steps can be gone back and forth now, all of them kept."""
        page = self._page
        session = page.session
        if session is None or not session.ready or session.busy or session.look_only:
            return None
        if page.phase not in ACTIVE:
            return None
        page.reflect.keep()
        return session
