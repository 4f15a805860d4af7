"""Leads the guide over the page: what is said when, and where the ring lies."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Slot
from PySide6.QtWidgets import QPushButton

from simulator.scenario import GuideStep
from ui.play.guide import Along, rect_of
from ui.play.phases import ACTIVE
from ui.theme import px

if TYPE_CHECKING:
    from ui.play.page import PlayPage


class Guiding(QObject):
    """Shows the step of the guide that has its time, and passes what has been done.

    Parameters
    ----------
    page : PlayPage
        The page of the game.
    """

    def __init__(self, page: "PlayPage") -> None:
        super().__init__(page)
        self._page = page

    @Slot()
    def refresh(self) -> None:
        """Show what the guide says now, and pass what has been done."""
        page = self._page
        session = page.session
        watching = page.phase == "watch"
        if session is None or not session.ready or page.phase not in (*ACTIVE, "watch"):
            page.guide.hide()
            page.ring.surround(None)
            return
        step = page.coach.step(page.weeks.turn if watching else None)
        if page.map is not None:
            page.map.lead_to((step.target or "") if step is not None else "")
        opened = page.cards.open_card
        card = opened.card.id if opened is not None else ""
        # who goes on to choose has looked back enough
        over = step is not None and step.at == "reflect" and page.phase == "decide"
        if step is not None and (over or page.coach.done(step, page.selection.selected, card)):
            page.coach.go_on()  # which comes back here
            return
        page.cards.lead()
        if step is None:
            page.guide.hide()
            page.ring.surround(None)
            return
        new = page.guide.words.text() != step.say
        elsewhere = self._place_of(step) not in ("", page.step_shown) and not watching
        page.guide.tell(step.say, page.coach.number, len(page.coach.steps), elsewhere=elsewhere)
        page.ring.surround(lambda: self._where(step))
        if new:
            page.say(step.say)

    def _place_of(self, step: GuideStep) -> str:
        """Return the tab that a step of the guide is about, empty if none that can be shown."""
        page = self._page
        name = {"forecast": "turn"}.get(step.at, step.at)
        return name if page.panel.offers(name) else ""

    @Slot()
    def show_where(self) -> None:
        """Go to the step that the guide speaks of."""
        page = self._page
        step = page.coach.step(page.weeks.turn if page.phase == "watch" else None)
        if step is not None:
            page.go_to(self._place_of(step))

    def _where(self, step: GuideStep) -> QRect | Along:
        """Return where on the page the thing is of which a step of the guide speaks."""
        page = self._page
        whole = page.whole
        place = self._place_of(step)
        if step.at == "watch":
            return rect_of(page.watch_bar, whole)
        if step.at in ("compare", "debrief"):
            return rect_of(page.header.primary, whole)
        if place and place != page.step_shown and page.tabs.isVisible():
            # clear of the names of the seats, which stand close above
            tab = page.panel.tab_rect(place).adjusted(0, px(6), 0, 0)
            return rect_of(page.tabs, whole, tab)
        if step.card is not None and page.pages.currentWidget() is page.story:
            # the story of where it goes offers it too, and hides the way to all cards
            for made in page.story.findChildren(QPushButton, f"story-{step.card}"):
                if made.isVisible():
                    return rect_of(made, whole)
        if step.card is not None:
            box = page.cards.made(step.card)
            if box is not None and not box.opened:
                return rect_of(box, whole)
            if box is not None and step.target is not None and box.target == step.target:
                return rect_of(box.add, whole)
        if step.target is not None and page.map is not None and page.map.isVisible():
            with contextlib.suppress(KeyError):
                view, line = page.map.viewport(), page.map.thing_path(step.target)
                if line.isEmpty():
                    return rect_of(view, whole, page.map.thing_rect(step.target))
                # a level line has no height of its own
                seen = line.boundingRect().toAlignedRect().adjusted(0, 0, 1, 1)
                start = view.mapTo(whole, QPoint())
                return Along(line.translated(start.x(), start.y()), rect_of(view, whole, seen))
        if step.at == "turn":
            return rect_of(page.header.primary, whole)
        if step.at == "forecast":
            return rect_of(page.turn.guess, whole).adjusted(-px(4), 0, 0, 0)
        if step.at == "dials":
            # their words begin at their very edge
            return rect_of(next(iter(page.dials.rows.values())), whole).adjusted(-px(4), 0, 0, 0)
        return QRect()
