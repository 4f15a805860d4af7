"""The branches of the game on the page: leave a turn, go to another way, rename, delete."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from simulator.errors import CivicLoomError
from ui.game import branch_name
from ui.language import plural
from ui.language import told as worded
from ui.play.phases import ACTIVE
from ui.play.words import tr
from ui.replaying import turn_of

if TYPE_CHECKING:
    from ui.play.page import PlayPage


class Branching(QObject):
    """Carries what is done at the tree of branches into the game.

    Parameters
    ----------
    page : PlayPage
        The page of the game.
    """

    def __init__(self, page: "PlayPage") -> None:
        super().__init__(page)
        self._page = page
        self._with_below = 0

    @Slot()
    def leave_here(self) -> None:
        """Leave the way of the game at the turn that is looked at, as a branch."""
        page = self._page
        session = page.session
        if session is None or not session.ready or session.busy or page.phase not in ACTIVE:
            return
        turn = turn_of(session.run, max(1, page.clock.week))
        name = tr("From turn {0}").format(turn + 1)
        taken = {branch_name(branch) for branch in session.tree.shown}
        number = 2
        while name in taken:
            name = tr("From turn {0} ({1})").format(turn + 1, number)
            number += 1
        self._put_away()
        try:
            session.branch_off(turn, name)
        except CivicLoomError as error:
            page.say_refused(worded(str(error)))
            return
        page.show_phase("opening")
        page.tree_toggle.setChecked(True)
        page.notice.tell(
            "branch",
            tr("This is another way from turn {0} on; the way before it is kept.").format(turn + 1),
            [("close", tr("Close"))],
        )

    def _put_away(self) -> None:
        """Keep what is on the page before another branch takes its place."""
        page = self._page
        page.clock.stop()
        page.leaving.emit()
        page.reflect.keep()
        page.cards.close_all()
        page.notice.put_away(page.notice.about)

    @Slot(int)
    def switch(self, branch: int) -> None:
        """Go on with another branch."""
        page = self._page
        session = page.session
        if session is None or session.busy or page.phase not in ACTIVE or session.look_only:
            return
        if branch == session.game.branch:
            return
        self._put_away()
        try:
            session.switch_to(branch)
        except CivicLoomError as error:
            page.say_refused(worded(str(error)))
            return
        page.show_phase("opening")

    @Slot(int, str)
    def rename(self, branch: int, name: str) -> None:
        """Call a branch otherwise."""
        page = self._page
        session = page.session
        if session is None or session.look_only:
            return
        try:
            session.rename_branch(branch, name)
        except CivicLoomError as error:
            page.say_refused(worded(str(error)))

    @Slot(int)
    def delete(self, branch: int) -> None:
        """Delete a branch, and offer to bring it back."""
        page = self._page
        session = page.session
        if session is None or session.look_only:
            return
        name, below = branch_name(session.tree.branch(branch)), session.tree.below(branch)
        try:
            session.delete_branch(branch)
        except CivicLoomError as error:
            page.say_refused(worded(str(error)))
            return
        said = [tr("{0} is deleted.").format(name)]
        offers = [("undo", tr("Undo")), ("close", tr("Close"))]
        if below:
            said.append(
                plural(
                    "Play",
                    "{0} branch that left it is kept.",
                    "{0} branches that left it are kept.",
                    len(below),
                ).format(len(below))
            )
            if session.game.branch not in {each.id for each in below}:
                self._with_below = branch
                offers.insert(0, ("below", tr("Delete what left it too")))
        page.notice.tell("deleted", " ".join(said), offers)

    def delete_below(self) -> None:
        """Delete the branches that left the one deleted last too, as one step with it."""
        page = self._page
        session = page.session
        if session is None or session.look_only or session.busy:
            return
        name = branch_name(session.tree.branch(self._with_below))
        count = len(session.tree.below(self._with_below))
        session.undo()
        try:
            session.delete_branch(self._with_below, below=True)
        except CivicLoomError as error:
            page.say_refused(worded(str(error)))
            return
        words = plural(
            "Play",
            "{1} is deleted with {0} branch that left it.",
            "{1} is deleted with {0} branches that left it.",
            count,
        ).format(count, name)
        page.notice.tell("deleted", words, [("undo", tr("Undo")), ("close", tr("Close"))])

    @Slot()
    def other_step(self) -> None:
        """Take the offer to bring a branch back away: something else would be undone by it."""
        self._page.notice.put_away("deleted")

    @Slot(bool)
    def show_tree(self, on: bool) -> None:
        """Show the tree of branches, or put it away."""
        page = self._page
        page.tree.setVisible(on)
        page.tree.buttons.setVisible(on)
        if on and page.session is not None and page.session.ready:
            page.tree.show_session(page.session)
            if page.tree.rows.isVisible():  # not while another branch is being opened
                page.tree.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def read_again(self) -> None:
        """Read the branches anew."""
        page = self._page
        session = page.session
        if session is not None and session.ready:
            page.tree.show_session(session)
