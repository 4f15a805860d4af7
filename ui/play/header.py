"""The head of the page: where the game stands, what is left to spend, and the one next action."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.cards import ROLES
from simulator.decisions import Purse
from simulator.scenario import Scenario
from ui.game import GameSession
from ui.glossary import explain
from ui.language import told as worded
from ui.play.next_thing import NextThing
from ui.play.words import brief_of, decisions_worth, money, tr
from ui.theme import (
    font,
    hub,
    px,
    set_icon,
)
from ui.widgets import (
    Card,
    ElidedLabel,
    Meter,
    button,
    flat_button,
    label,
    primary_button,
    row,
)
from ui.widgets.as_is import as_is

TITLE: Final = 60
"""Least room for the name of a purse and what parts it from the amount, in pixels at 100 %."""


class Spend(QWidget):
    """One purse: what it is, what is left, and a bar of it."""

    def __init__(self, title: str, tip: str, word: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(6)
        self._title = ElidedLabel(title, step="small", tone="muted")
        self.amount = label(step="small", bold=True)
        line.addWidget(self._title, 1)
        line.addWidget(self.amount)
        self._bar = Meter()
        box.addLayout(line)
        box.addWidget(self._bar)
        explain(self, word, before=tip)
        self.setMaximumWidth(px(440))
        self._words = self._short = ""

    def show_left(self, words: str, share: float, short: str = "") -> None:
        """Show what is left, in words and as a share of what there was.

        `short` says it where there is no room for the words; both are said where it is read out.
        """
        self._words, self._short = words, short or words
        self._fit()
        said = f"{self._title.whole()}: {words}"
        self._bar.set_share(share, said)
        self.setAccessibleName(said)

    def minimumSizeHint(self) -> QSize:
        # with the words it shows; else it could never become too narrow for the longer ones
        least = QFontMetrics(font("small", True)).horizontalAdvance(self._short) + px(TITLE)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # rather the short words than a name that is cut off
        room = self.width() - max(px(TITLE), self._title.sizeHint().width() + px(8))
        fits = QFontMetrics(font("small", True)).horizontalAdvance(self._words) <= room
        self.amount.setText(self._words if fits else self._short)


class Header(Card):
    """Title, facts, purses and actions of the game.

    The page connects `primary`, `undo` and `compare`.
    """

    def __init__(self) -> None:
        super().__init__(margin=12, spacing=8)
        self._reserve = 0.0
        self.title = ElidedLabel(step="title", bold=True)
        self.facts = ElidedLabel(tone="muted")
        self.primary = primary_button("")
        self.primary.setObjectName("primary")
        self.primary.setMinimumWidth(px(172))
        self.primary.installEventFilter(self)
        self.undo = flat_button("undo-2", tr("Undo the latest change of this turn (Ctrl+Z)"))
        self.undo.setObjectName("undo")
        self.redo = flat_button("redo-2", tr("Do again what was undone (Ctrl+Shift+Z)"))
        self.redo.setObjectName("redo")
        self.compare = button(tr("Compare so far"), icon="chart-line")
        self.compare.setObjectName("compare")
        self.panel = flat_button("panel-right", tr("Show or hide the panel (F9)"))
        self.panel.setCheckable(True)
        self.panel.setObjectName("panel")
        top = QHBoxLayout()
        top.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.facts)
        top.addLayout(names, 1)
        self.tools = QWidget()
        self.tools.setLayout(row(self.undo, self.redo, self.compare, self.panel))
        for made in (self.tools, self.primary):
            top.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addLayout(top)
        self.centre = Spend(
            tr("At the centre"),
            tr(
                "Decisions that the centre can still make for your role in this turn. What is left "
                "is not kept for the next."
            ),
            "Attention",
        )
        self.services = Spend(
            tr("At services"),
            tr(
                "Decisions that all services together can still make for your role in this turn. "
                "What is left is not kept for the next."
            ),
            "Attention",
        )
        paid = tr("What cards are paid from. What is left is kept.")
        self.money = Spend(tr("In reserve"), paid, "Reserve")
        self.kept = label(step="small", tone="muted")
        self.kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        low = QHBoxLayout()
        low.setSpacing(20)
        for spend in (self.centre, self.services, self.money):
            low.addWidget(spend, 1)
        low.addStretch(0)
        low.addWidget(self.kept, 0)
        self.box.addLayout(low)
        hub().changed.connect(self._scale)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the button says something else after a click; nobody means both by one double click
        if watched is self.primary and event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        return super().eventFilter(watched, event)

    def _scale(self) -> None:
        self.primary.setMinimumWidth(px(172))

    def show_game(self, session: GameSession) -> None:
        """Show the title of a new game."""
        self.title.set_text(session.scenario.title)
        self._reserve = max(session.scenario.place.reserve.value, 1e-9)

    def show_next(self, what: NextThing) -> None:
        """Say on the main button what comes next."""
        if self.primary.text() != what.words:
            self.primary.setText(what.words)
            self.primary.setAccessibleName(what.words)
            set_icon(self.primary, what.icon, "accent_text")
        self.primary.setToolTip(as_is(what.tip))

    def show_history(self, history: QUndoStack, *, may: bool) -> None:
        """Say what would be undone or done again, and whether that may be done now."""
        for made, can, what, words, none in (
            (
                self.undo,
                history.canUndo(),
                history.undoText(),
                tr("Undo: {0} (Ctrl+Z)"),
                tr("Undo (Ctrl+Z)"),
            ),
            (
                self.redo,
                history.canRedo(),
                history.redoText(),
                tr("Do again: {0} (Ctrl+Shift+Z)"),
                tr("Do again (Ctrl+Shift+Z)"),
            ),
        ):
            made.setEnabled(may and can)
            said = words.format(what) if can else none
            made.setToolTip(as_is(said))
            made.setAccessibleName(said)

    def show_week(self, session: GameSession, week: int, turn: int) -> None:
        """Show where the game stands."""
        run = session.run
        brief = brief_of(session.scenario, session.role)
        dot = "  \N{MIDDLE DOT}  "
        parts = [
            tr("Turn {0} of {1}").format(min(turn + 1, run.turns), run.turns),
            tr("week {0} of {1}").format(week, run.weeks),
        ]
        # a job at first; what it is called is said once it has been done for a turn
        if brief is None or turn > 0:
            parts += [worded(role.name) for role in ROLES if role.id == session.role]
        short = dot.join(parts)
        if brief is not None and (turn == 0 or not session.scenario.guide):
            parts.append(brief.job)
        # the sentence about the job is left out rather than cut off
        self.facts.set_text(dot.join(parts), short)

    def show_purse(self, purse: Purse, scenario: Scenario, *, over: bool = False) -> None:
        """Show what is left to spend; attention only while there is a turn to decide."""
        self.centre.setVisible(purse.centre > 0.005 and not over)
        self.centre.show_left(
            left_words(purse.centre_left, purse.centre),
            purse.centre_left / purse.centre if purse.centre else 0.0,
            short_words(purse.centre_left, purse.centre),
        )
        there, left = sum(purse.services.values()), sum(purse.services_left.values())
        self.services.setVisible(there > 0.005 and not over)
        self.services.show_left(
            left_words(left, there), left / there if there else 0.0, short_words(left, there)
        )
        lines = [
            f"{part.name}: " + left_words(purse.services_left[part.id], purse.services[part.id])
            for part in scenario.services
            if part.id in purse.services
        ]
        explain(self.services, "Attention", before="\n".join(lines))
        self.money.show_left(
            money(scenario, purse.money_left), min(1.0, purse.money_left / self._reserve)
        )


def left_words(left: float, of: float) -> str:
    """Return attention left, such as `1.5 of 3 decisions left`."""
    return tr("{0} of {1} decisions left").format(decisions_worth(left), decisions_worth(of))


def short_words(left: float, of: float) -> str:
    """Return attention left where there is little room, such as `1.5 of 3`."""
    return tr("{0} of {1}").format(decisions_worth(left), decisions_worth(of))
