"""Questions to stop at, three times in a game, with room to think in writing."""

from typing import Final, Literal

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from simulator.scenario import Scenario
from ui.game import GameSession
from ui.play.step import Step
from ui.play.words import tr
from ui.theme import px
from ui.widgets import clear, paragraph, section_title

REFLECTION: Final = "reflection"
PAUSE: Final = 500

When = Literal["start", "middle", "end"]


def moment(session: GameSession) -> When | None:
    """Return which questions are due now."""
    run = session.run
    if run.finished:
        return "end"
    if run.turn == 0:
        return "start"
    if run.turn == run.turns // 2:
        return "middle"
    return None


def questions(scenario: Scenario, when: When | None) -> tuple[str, ...]:
    """Return the questions of a moment."""
    return tuple(part.ask for part in scenario.reflections if part.when == when)


class ReflectStep(Step):
    """The questions that are due, each with a box; what is written is kept in the journal."""

    id = "reflect"

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, QPlainTextEdit] = {}
        self._turn = -1
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)
        self.box.addWidget(section_title(tr("Stop and think")))
        self.box.addWidget(
            paragraph(
                tr("Only for you, if you like. What you write is kept with the game."),
                tone="muted",
            )
        )
        self._asks = QVBoxLayout()
        self._asks.setSpacing(8)
        self.box.addLayout(self._asks)
        self.box.addStretch(1)

    def title(self) -> str:
        return tr("Reflect")

    @property
    def due(self) -> bool:
        """Whether there is anything to ask now."""
        session = self.session
        if session is None or not session.ready or session.busy:
            return False
        return bool(questions(session.scenario, moment(session)))

    def refresh(self) -> None:
        session = self.session
        if session is None or not session.ready or session.busy:
            return
        asks = questions(session.scenario, moment(session))
        turn = session.run.turn
        if (turn, list(asks)) == (self._turn, list(self.answers)):
            return
        self.keep()
        self._turn = turn
        clear(self._asks)
        self.answers = {}
        for ask in asks:
            self._asks.addWidget(paragraph(ask, bold=True))
            answer = QPlainTextEdit()
            answer.setTabChangesFocus(True)
            answer.setAccessibleName(ask)
            answer.setPlaceholderText(tr("Your thoughts"))
            answer.setPlainText(session.noted(turn, REFLECTION, ask=ask))
            answer.setFixedHeight(px(92))
            answer.textChanged.connect(self._pause.start)
            self.answers[ask] = answer
            self._asks.addWidget(answer)

    def read_again(self) -> None:
        """Show what the journal says now, after something was undone or done again."""
        session = self.session
        if session is None or not session.ready:
            return
        for ask, answer in self.answers.items():
            words = session.noted(self._turn, REFLECTION, ask=ask)
            if answer.toPlainText().strip() != words:
                with QSignalBlocker(answer):
                    answer.setPlainText(words)

    def forget(self) -> None:
        """Let go of the boxes of another game, keeping nothing."""
        self._pause.stop()
        self._turn = -1
        self.answers = {}
        clear(self._asks)

    def keep(self) -> None:
        """Put what is written into the journal."""
        self._pause.stop()
        session = self.session
        if session is None or not session.ready or session.look_only or self._turn < 0:
            return
        for ask, answer in self.answers.items():
            session.note(self._turn, REFLECTION, answer.toPlainText().strip(), ask=ask)
