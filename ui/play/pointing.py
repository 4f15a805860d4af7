"""What is pointed at on the map or in the list: aimed at by the open card, or its story told."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from ui.play.words import tr

if TYPE_CHECKING:
    from ui.play.page import PlayPage


class Pointing(QObject):
    """Carries what is selected on the map into the panel, and back.

    Parameters
    ----------
    page : PlayPage
        The page of the game.
    """

    def __init__(self, page: "PlayPage") -> None:
        super().__init__(page)
        self._page = page
        self._aiming = False

    @Slot(object)
    def show_candidates(self, ids: tuple[str, ...]) -> None:
        """Mark on the map and in the list what the open card can be aimed at."""
        page = self._page
        box = page.cards.open_card if page.pages.currentWidget() is page.cards else None
        refused = box.refusals() if box is not None else {}
        wanted = ids if box is not None else ()
        first = tuple(box.ways) if box is not None else ()
        page.centre.set_candidates(wanted, refused, first)
        if box is not None and not box.target and page.selection.selected in wanted:
            # what somebody has just looked at is what they mean
            page.cards.aim_at(page.selection.selected)

    @Slot(str)
    def aim_from_card(self, target: str) -> None:
        """Show on the map what the open card is aimed at."""
        self._aiming = True
        self._page.selection.select(target)
        self._aiming = False
        self._reveal(target)

    def _reveal(self, id: str = "") -> None:
        """Keep what is aimed at or told about clear of a panel that lies over the map."""
        page = self._page
        if page.map is not None:
            page.map.reveal(id, page.stage.covered(page.map.viewport()))

    @Slot()
    def reveal_selected(self) -> None:
        """Keep what is selected clear of the panel."""
        self._reveal(self._page.selection.selected)

    @Slot(str)
    def on_selected(self, id: str) -> None:
        """Aim the open card at what is selected, or tell its story."""
        self._show_selected(id)
        self._page.guiding.refresh()

    def _show_selected(self, id: str) -> None:
        page = self._page
        if self._aiming or page.phase not in ("look", "decide", "over"):
            return
        if not id:
            self._reveal()
            if page.pages.currentWidget() is page.story:
                self._leave_story()
            return
        if page.pages.currentWidget() is page.cards and page.cards.open_card is not None:
            self._aiming = True
            aimed = page.cards.aim_at(id)
            self._aiming = False
            if aimed:
                box = page.cards.open_card
                page.say(tr("Aimed at {0}.").format(box.targets.currentText()))
                return
        self._tell_story(id)

    @Slot(str)
    def on_activated(self, id: str) -> None:
        """Go on with what is selected: to the button of the open card, or into its story."""
        page = self._page
        box = page.cards.open_card
        if page.pages.currentWidget() is page.cards and box is not None and box.target:
            page.stage.set_out(True)
            box.add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page.phase in ("look", "decide", "over") and id:
            self._tell_story(id)
            page.story.take_keyboard()

    def _tell_story(self, id: str) -> None:
        page = self._page
        page.story.show_thing(id, page.clock.week)
        page.pages.setCurrentWidget(page.story)
        page.tabs.hide()
        page.stage.set_out(True)
        self._reveal(id)

    @Slot()
    def close_story(self) -> None:
        """Go back to the step, with nothing selected and the keyboard at the map."""
        page = self._page
        page.selection.clear()
        self._leave_story()
        if page.centre.seen is not None:
            page.centre.seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_story(self) -> None:
        page = self._page
        if page.pages.currentWidget() is page.story:
            page.show_step(page.step_shown)

    @Slot(str, str)
    def open_card(self, card: str, target: str) -> None:
        """Open a card that is aimed at something already."""
        page = self._page
        self._aiming = True
        page.selection.clear()
        self._aiming = False
        page.go_to("cards")
        page.cards.open(card)
        box = page.cards.open_card
        if box is not None:
            box.aim_at(target)
            box.add.setFocus(Qt.FocusReason.OtherFocusReason)
