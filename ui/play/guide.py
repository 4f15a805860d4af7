"""The guide of a scenario: one calm sentence at a time, and a ring around what it speaks of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from simulator.predictions import PREDICTION
from simulator.scenario import GuideStep
from ui.game import GameSession
from ui.play.hints import Hint, Seen, hints
from ui.play.parts import scaled_icon
from ui.play.words import tr
from ui.preferences import Preferences
from ui.theme import colour, px
from ui.widgets import Card, button, label, link_button, paragraph

GUIDE: Final = "guide"
SKIPPED: Final = "skipped"
FOLLOW: Final = 150
"""Milliseconds after which the ring follows what it is around."""

LINE_WIDTH: Final = 14
"""Pixels across which a line of the map is marked."""

DECIDE: Final = 0
WATCH: Final = 1
AFTER: Final = 2
STAGE: Final = {"watch": WATCH, "reflect": AFTER, "compare": AFTER, "debrief": AFTER}
"""When in its turn a step has its time; all others are said before the turn is committed."""


Said = GuideStep | Hint
"""What the guide says: a step of the scenario's own, or a hint where it has none."""


def moment(step: Said) -> tuple[int, int]:
    """Return when a step has its time: its turn, from 0, and the stage of the turn."""
    return step.turn - 1, STAGE.get(step.at, DECIDE)


class Coach(QObject):
    """Knows which step of the guide has its time, and remembers how far somebody came.

    Signals
    -------
    changed()
        Another step has its time, or none.
    """

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, preferences: Preferences | None = None
    ) -> None:
        super().__init__(parent)
        self._session: GameSession | None = None
        self._at = 0
        self._skipped = False
        self._seen = Seen(preferences)
        self._hints: tuple[Hint, ...] = ()

    def open(self, session: GameSession) -> None:
        """Begin with a game, where somebody was when it was left."""
        self._session = session
        own = bool(session.scenario.guide)
        # who goes on with a game knows how it goes
        first = session.run.turn == 0 and not session.look_only
        self._hints = hints() if first and not own and self._seen.wanted else ()
        if self._hints:
            self._skipped, self._at = False, self._seen.number
        else:
            kept = session.noted(0, GUIDE)
            self._skipped = kept == SKIPPED
            self._at = int(kept) if kept.isdecimal() else 0
        self.changed.emit()

    @property
    def steps(self) -> "tuple[Said, ...]":
        """All steps of the guide, or the hints where the scenario has none of its own."""
        return () if self._session is None else self._session.scenario.guide or self._hints

    def learnt(self) -> None:
        """Show no hints in other games, once a place with a guide was played to its end."""
        if self._session is not None and self._session.scenario.guide:
            self._seen.leave()

    @property
    def number(self) -> int:
        """Number of the step that has its time, from 1."""
        return self._at + 1

    def step(self, watched: int | None = None) -> Said | None:
        """Return the step that has its time now, if there is one.

        Steps whose time is over are passed by.

        Parameters
        ----------
        watched : int, optional
            The turn whose weeks are being shown, from 0.
        """
        session = self._session
        if session is None or not session.ready or self._skipped or session.look_only:
            return None
        if self._hints and self._seen.put_away:
            return None
        if watched is not None:
            first = last = (watched, WATCH)
        elif session.busy:
            return None
        else:
            first, last = (session.run.turn - 1, AFTER), (session.run.turn, DECIDE)
        steps = self.steps
        before = self._at
        while self._at < len(steps) and moment(steps[self._at]) < first:
            self._at += 1
        if self._at != before:
            self._keep()
        if self._at < len(steps) and moment(steps[self._at]) <= last:
            return steps[self._at]
        return None

    def go_on(self) -> None:
        """Pass to the next step."""
        self._at = min(self._at + 1, len(self.steps))
        self._keep()
        self.changed.emit()

    def skip(self) -> None:
        """Say no more in this game, nor hints in any other."""
        self._skipped = True
        if self._hints:
            self._seen.leave()
        else:
            self._keep()
        self.changed.emit()

    def done(self, step: Said, selected: str, opened: str) -> bool:
        """Return whether what a step asks for has been done.

        Parameters
        ----------
        step : GuideStep
            The step.
        selected : str
            What is selected on the map.
        opened : str
            The card that is open.
        """
        session = self._session
        if session is None or session.busy or session.run.finished:
            return False
        if isinstance(step, Hint):
            if step.part == "map":
                return bool(selected or opened)
            return step.part == "card" and any(choice.card for choice in session.pending())
        if step.card is not None:
            chosen = any(choice.card == step.card for choice in session.pending())
            return chosen or (step.target is None and opened == step.card)
        if step.at == "forecast":
            return bool(session.notes(session.run.turn, PREDICTION))
        if step.at == "dials" and any(c.dials is not None for c in session.pending()):
            return True
        return step.target is not None and selected == step.target

    def _keep(self) -> None:
        session = self._session
        if self._hints:
            self._seen.keep(self._at)
        elif session is not None and session.ready and not session.look_only:
            session.remember(GUIDE, SKIPPED if self._skipped else str(self._at))


class GuideStrip(Card):
    """What the guide says now, with a way on and a way out.

    Signals
    -------
    shown_where()
        Lead me to where this is.
    passed()
        Go on with the guide.
    skipped()
        Say no more.
    """

    shown_where = Signal()
    passed = Signal()
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__(kind="raised", margin=8)
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 0, 0)
        line.setSpacing(10)
        self.words = paragraph()
        self.count = label(step="small", tone="muted")
        self.where = button(tr("Show me"), icon="eye", clicked=self.shown_where.emit)
        self.where.setObjectName("guide-where")
        self.next = button(tr("Next"), icon="arrow-right", clicked=self.passed.emit)
        self.next.setObjectName("guide-next")
        self.next.setAccessibleName(tr("Go on with the guide"))
        self.leave = link_button(tr("Skip the guide"), clicked=self.skipped.emit)
        self.leave.setObjectName("guide-skip")
        line.addWidget(scaled_icon("compass", "accent", 18))
        line.addWidget(self.words, 1)
        for part in (self.count, self.where, self.next, self.leave):
            line.addWidget(part)
        self.box.addLayout(line)
        self.hide()

    def tell(
        self, words: str, number: int, of: int, *, elsewhere: bool, hint: bool = False
    ) -> None:
        """Say a sentence; `elsewhere` offers to lead to the step that it is about."""
        leave = tr("No more hints") if hint else tr("Skip the guide")
        if self.leave.text() != leave:
            self.leave.setText(leave)
            self.leave.setAccessibleName(leave)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.count.setText(tr("{0} of {1}").format(number, of))
        self.where.setVisible(elsewhere)
        self.show()


@dataclass(frozen=True, slots=True)
class Along:
    """A line to follow from end to end, and the box in which it can be seen."""

    line: QPainterPath
    seen: QRect


class Ring(QWidget):
    """A ring around a part of the page; clicks and keys go through it.

    Parameters
    ----------
    over : QWidget
        What it lies over.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._find: Callable[[], QRect | Along] = QRect
        self.along = QPainterPath()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOW)
        self._timer.timeout.connect(self._follow)

    def surround(self, find: Callable[[], QRect | Along] | None) -> None:
        """Lie around what `find` returns, in coordinates of what it lies over; None hides it."""
        if find is None:
            self._timer.stop()
            self.hide()
            return
        self._find = find
        self._timer.start()
        self._follow()

    def _follow(self) -> None:
        found = self._find()
        line, edge = QPainterPath(), px(5)
        if isinstance(found, Along):
            edge = px(LINE_WIDTH)
            line, found = found.line, found.seen
        if found.isEmpty():
            self.hide()
            return
        wanted = found.adjusted(-edge, -edge, edge, edge)
        line = line.translated(-wanted.x(), -wanted.y())
        if line != self.along:
            self.along = line
            self.update()
        if self.geometry() != wanted:
            self.setGeometry(wanted)
        if self.isHidden():
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 2.5, Qt.PenStyle.DashLine))
        if not self.along.isEmpty():
            # lines lie close to each other: this one is drawn over, and not only ringed
            around = QColor(colour("accent"))
            around.setAlpha(70)
            solid, flat = Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap
            painter.setPen(QPen(around, px(LINE_WIDTH), solid, flat))
            painter.drawPath(self.along)
            painter.setPen(QPen(colour("accent"), px(3)))
            painter.drawPath(self.along)
            painter.setBrush(colour("accent"))
            for end in (0.0, 1.0):
                painter.drawEllipse(self.along.pointAtPercent(end), px(3), px(3))
            return
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(box, px(9), px(9))


def rect_of(part: QWidget, over: QWidget, inside: QRect | None = None) -> QRect:
    """Return where a part, or a piece inside it, lies over the page; empty where it is unseen."""
    if not part.isVisible():
        return QRect()
    seen = part.visibleRegion().boundingRect()
    shown = seen if inside is None else inside.intersected(seen)
    if shown.isEmpty():
        return QRect()
    return QRect(part.mapTo(over, shown.topLeft()), shown.size())
