"""Leads the guide over the page: what is said when, and where the ring lies."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton

from ui.play.guide import Along, Said, rect_of
from ui.play.hints import Hint
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
        if page.phase == "over":
            page.coach.learnt()
        if session is None or not session.ready or page.phase not in (*ACTIVE, "watch"):
            page.guide.hide()
            page.ring.surround(None)
            return
        step = page.coach.step(page.weeks.turn if watching else None)
        target = step.target if step is not None and not isinstance(step, Hint) else None
        if page.map is not None:
            page.map.lead_to(target or "")
        opened = page.cards.open_card
        card = opened.card.id if opened is not None else ""
        # who goes on to choose has looked back enough
        over = step is not None and page.phase == "decide" and step.at in self._before(step)
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
        page.guide.tell(
            step.say,
            page.coach.number,
            len(page.coach.steps),
            elsewhere=elsewhere,
            hint=isinstance(step, Hint),
        )
        page.ring.surround(lambda: self._where(step))
        if new:
            page.say(step.say)

    def _before(self, step: Said) -> tuple[str, ...]:
        """Return what is over once somebody has gone on to choose."""
        return ("reflect", "changes") if isinstance(step, Hint) else ("reflect",)

    def _place_of(self, step: Said) -> str:
        """Return the tab that a step of the guide is about, empty if none that can be shown."""
        page = self._page
        if isinstance(step, Hint):
            return {"card": "cards", "changes": "changes"}.get(step.part, "")
        if step.at == "changes" and step.target is not None:
            return ""  # it stands on the map, whatever the panel shows
        name = {"forecast": "turn"}.get(step.at, step.at)
        return name if page.panel.offers(name) else ""

    @Slot()
    def show_where(self) -> None:
        """Go to the step that the guide speaks of."""
        page = self._page
        step = page.coach.step(page.weeks.turn if page.phase == "watch" else None)
        if step is not None:
            page.go_to(self._place_of(step))

    def _hinted(self, hint: Hint) -> QRect:
        """Return where on the page what a hint is about can be used."""
        page = self._page
        whole = page.whole
        seen = page.centre.seen
        if hint.part == "map" and isinstance(seen, QAbstractScrollArea):
            view = seen.viewport()
            # the ring keeps clear of a panel that lies over it
            clear = view.rect().adjusted(0, 0, -page.stage.covered(view), 0)
            return rect_of(view, whole, clear).adjusted(px(5), px(5), -px(5), -px(5))
        if hint.part == "commit":
            return rect_of(page.header.primary, whole)
        if hint.part == "weeks":
            return rect_of(page.watch_bar, whole)
        if hint.part == "changes":
            return rect_of(page.pages, whole)
        box = page.cards.open_card
        if box is not None:
            return rect_of(box.add if box.target else box.targets, whole)
        # the first card of the role, wherever it has been scrolled to
        first = page.cards.first_made()
        return rect_of(first, whole) if first is not None else QRect()

    def _where(self, step: Said) -> QRect | Along:
        """Return where on the page the thing is of which a step of the guide speaks."""
        page = self._page
        whole = page.whole
        place = self._place_of(step)
        if isinstance(step, Hint) and place in ("", page.step_shown):
            return self._hinted(step)
        if step.at == "watch":
            return rect_of(page.watch_bar, whole)
        if step.at in ("compare", "debrief"):
            return rect_of(page.header.primary, whole)
        if place and place != page.step_shown and page.tabs.isVisible():
            # clear of the names of the seats, which stand close above
            tab = page.panel.tab_rect(place).adjusted(0, px(6), 0, 0)
            return rect_of(page.tabs, whole, tab)
        if isinstance(step, Hint):
            # in a story what could be done here is as good a beginning as any card
            stories = page.story.findChildren(QPushButton) if step.part == "card" else []
            offers = (made for made in stories if made.objectName().startswith("story-"))
            shown = next((made for made in offers if made.isVisible()), None)
            return rect_of(shown, whole) if shown is not None else QRect()
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
