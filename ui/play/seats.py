"""Who plays which role, and what those on autopilot worked on, as far as the record tells."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from simulator.cards import ROLES, Role
from simulator.outcomes import BY_ID
from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.game import GameSession
from ui.language import told as worded
from ui.play.words import change, listed, names, percent, target_name, tr
from ui.replaying import TurnReport
from ui.roles import short_name
from ui.theme import (
    colour,
    font,
    hub,
    px,
)
from ui.widgets.as_is import as_is
from ui.widgets.text import unmarked

SHOWN = 2
"""Places that are named of all on which a role worked."""

NOTICED = 0.005
"""Least change of navigation or weaving that counts as work."""


def worked_on(role: str, before: Picture, after: Picture, scenario: Scenario) -> str:
    """Return what a role worked on in between, as far as two pictures tell.

    Nothing is known of what was tried in vain, nor of who asked for what has changed: with a
    card of another role in play the same mark may be that card's.
    """
    known = names(scenario)

    def places(gains: Sequence[tuple[float, str]]) -> str:
        best = sorted((pair for pair in gains if pair[0] > NOTICED), reverse=True)[:SHOWN]
        return listed([target_name(known, ident) for _, ident in best])

    if role == "architect":
        found = places(
            [
                (b.changes - a.changes + a.steps - b.steps, b.id)
                for a, b in zip(before.services, after.services, strict=True)
            ]
        )
        words = tr("Ways of working at {0}.")
    elif role == "navigator":
        gains = [
            (b.navigation - a.navigation, b.id)
            for a, b in zip(before.links, after.links, strict=True)
        ]
        gains += [
            (b.navigation - a.navigation, b.to)
            for a, b in zip(before.doors, after.doors, strict=True)
        ]
        found = places(gains)
        words = tr("People finding their way: {0}.")
    elif role == "weaver":
        found = places(
            [
                (b.woven - a.woven + b.health - a.health, b.id)
                for a, b in zip(before.assets, after.assets, strict=True)
            ]
        )
        words = tr("What communities have of their own: {0}.")
    else:
        outcome = BY_ID["legitimacy" if role == "storyteller" else "money_balance"]
        moved = change(outcome, before.outcomes[outcome.id], after.outcomes[outcome.id], scenario)
        return tr("{0}: {1}, whoever moved it.").format(worded(outcome.label), moved)
    return words.format(found) if found else tr("Nothing that the record shows.")


class Seat(QAbstractButton):
    """One role in two lines: what it is called, and who plays it."""

    def __init__(self) -> None:
        super().__init__()
        self.who = ""
        self.yours = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hub().changed.connect(self.updateGeometry)

    def show_role(self, name: str, who: str, *, yours: bool) -> None:
        """Show a role's name and who plays it; `yours` marks what the person plays."""
        self.setText(name)
        self.who = who
        self.yours = yours
        self.updateGeometry()
        self.update()

    def _wide(self) -> int:
        name, who = QFontMetrics(font("small", self.yours)), QFontMetrics(font("small"))
        return max(name.horizontalAdvance(self.text()), who.horizontalAdvance(self.who))

    def sizeHint(self) -> QSize:
        return QSize(self._wide() + px(8), 2 * QFontMetrics(font("small")).height() + px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.yours or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(box, px(5), px(5))
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, px(5), px(5))
        half = self.height() / 2
        for top, words, bold, tone in (
            (px(3), self.text(), self.yours, "text"),
            (half, self.who, self.yours, "accent" if self.yours else "muted"),
        ):
            made = font("small", bold)
            painter.setFont(made)
            painter.setPen(colour(tone))
            room = QRectF(px(2), top, self.width() - px(4), half - px(3))
            shown = QFontMetrics(made).elidedText(
                words, Qt.TextElideMode.ElideRight, round(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)


class SeatsBar(QWidget):
    """Five roles in a row: you, a second hat, or autopilot; each opens what is known of it.

    Signals
    -------
    hat_wanted(str)
        Put on the hat of this role for the turn; empty takes it off.
    """

    hat_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._session: GameSession | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self.seats: dict[str, Seat] = {}
        for role in ROLES:
            made = Seat()
            made.setObjectName(f"seat-{role.id}")
            made.clicked.connect(partial(self._open, role))
            self.seats[role.id] = made
            box.addWidget(made)

    def show_session(self, session: GameSession) -> None:
        """Show who plays what now."""
        self._session = session
        hat = "" if session.busy else session.hat
        named = bool(session.reports)
        for role in ROLES:
            made = self.seats[role.id]
            own, worn = role.id == session.role, role.id == hat
            name = short_name(role.id)
            if own:
                who = tr("you") if named else tr("your job")
            else:
                who = tr("second hat") if worn else tr("autopilot")
            called = name if named or not own else tr("You")
            made.show_role(called, who, yours=own or worn)
            made.setAccessibleName(tr("{0}: {1}").format(called, who))
            told = "\n".join(self.told(role))
            made.setToolTip(as_is(told))
            made.setAccessibleDescription(told)

    def told(self, role: Role) -> tuple[str, ...]:
        """Return what is known of a role, in sentences."""
        session = self._session
        if session is None or not session.ready:
            return ()
        brief = next((b for name, b in session.scenario.roles.items() if name == role.id), None)
        lines = []
        if role.id == session.role:
            lines.append(brief.job if brief else tr("This is you."))
            if session.reports:
                lines.append(worded(role.sentence))
            return tuple(lines)
        lines.append(worded(role.sentence))
        if not session.busy and role.id == session.hat:
            lines.append(tr("You wear this hat in this turn."))
        else:
            lines.append(tr("On autopilot: people do this job as they see fit."))
        reports: Sequence[TurnReport] = session.reports
        if reports:
            last = reports[-1]
            lines.append(
                tr("In turn {0}: {1}").format(
                    last.turn + 1, worked_on(role.id, last.before, last.after, session.scenario)
                )
            )
        return tuple(lines)

    def menu_of(self, role: Role) -> QMenu:
        """Return the menu of a seat: what is known, and the hat."""
        menu = QMenu(self)
        menu.setObjectName("seat-menu")
        for line in self.told(role):
            menu.addAction(unmarked(line)).setEnabled(False)
        session = self._session
        if session is None or session.busy or role.id == session.role or session.look_only:
            return menu
        if session.run.finished:
            return menu
        menu.addSeparator()
        if role.id == session.hat:
            menu.addAction(tr("Take off this hat"), lambda: self.hat_wanted.emit(""))
        else:
            cost = percent(session.run.network.parameter("second_hat_cost"))
            words = tr("Put on this hat for the turn (switching takes {0} of both)").format(cost)
            act = menu.addAction(words, lambda: self.hat_wanted.emit(role.id))
            act.setEnabled(not session.run.hat_refusal(session.role, role.id))
        return menu

    def _open(self, role: Role) -> None:
        made = self.seats[role.id]
        menu = self.menu_of(role)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(made.mapToGlobal(made.rect().bottomLeft()))
