"""Your turn: what is chosen, with a way back, and a prediction for those who like to make one."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from simulator.cards import BY_ID as CARDS
from simulator.decisions import Decision
from simulator.forecast import Expected, Forecast
from simulator.outcomes import BY_ID
from simulator.predictions import EXPECTED, PREDICTION, aimed_outcome, asked_for
from simulator.styles import DIALS, Dials
from ui.game import GameSession
from ui.language import told as worded
from ui.play.outlook import Outlook
from ui.play.price import Price
from ui.play.step import Step
from ui.play.words import names, percent, shown_outcomes, target_name, tr, value
from ui.theme import px
from ui.widgets import (
    Card,
    button,
    chip,
    choice_group,
    clear,
    flat_button,
    paragraph,
    row,
    section_title,
)
from ui.widgets.fields import Picker
from ui.widgets.fold import Fold

WHOLE: Final = "whole turn"
"""The name under which the forecast of all that is chosen is asked for."""


def choice_words(
    choice: Decision, known: dict[str, str], standing: Dials | None = None
) -> tuple[str, str]:
    """Return a choice in words: what, and where; of dials only those that leave `standing`."""
    if choice.dials is None:
        return worded(CARDS[choice.card].name), target_name(known, choice.target)
    parts = [
        tr("{0} to {1}").format(worded(words.title), percent(getattr(choice.dials, words.id)))
        for words in DIALS
        if standing is None or getattr(choice.dials, words.id) != getattr(standing, words.id)
    ]
    return tr("Turn the dials"), ", ".join(parts)


class TurnStep(Step):
    """What is chosen for this turn.

    Signals
    -------
    removed(Decision)
        Take this choice back.
    undone()
        Take the latest choice back.
    wanted(str)
        Go to another step; its id.
    """

    removed = Signal(object)
    undone = Signal()
    wanted = Signal(str)

    id = "turn"

    def __init__(self) -> None:
        super().__init__()
        head = row()
        head.addWidget(section_title(tr("Your turn")), 1)
        self.undo = button(tr("Undo"), icon="undo-2", clicked=self.undone.emit)
        self.undo.setToolTip(tr("Undo the latest change of this turn (Ctrl+Z)"))
        head.addWidget(self.undo)
        self.box.addLayout(head)
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(8)
        self.box.addLayout(self._chosen)
        self.more = button(tr("Choose a card"), icon="plus", clicked=self._want_cards)
        self.box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addSpacing(px(6))
        self._listens: GameSession | None = None
        self._forecast: Forecast | None = None
        self._opened = -1
        self._picked = -1
        self._build_prediction()
        self.outlook = Outlook(tr("against leaving everything to your people"))
        # in a first game the cards have said it already, one by one
        self.whole = Fold(
            tr("What all of it is likely to do"), tr("What all of it is likely to do")
        )
        self.whole.toggle.setObjectName("whole-outlook")
        self.whole.content.addWidget(self.outlook)
        self.box.addWidget(self.whole)
        self.box.addStretch(1)

    def _build_prediction(self) -> None:
        self.asked = paragraph(
            tr("Three times in a game you are asked; skip it if you like."), tone="muted"
        )
        self.guess = Fold(tr("What do you expect? (if you like)"), tr("What do you expect?"))
        self.guess.content.addWidget(self.asked)
        self.outcome = Picker()
        self.outcome.setObjectName("prediction-outcome")
        self.outcome.setAccessibleName(tr("Which measure will move?"))
        self.outcome.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.outcome.setMinimumContentsLength(8)
        self.outcome.currentIndexChanged.connect(self._show_guess)
        self.outcome.activated.connect(self._pick)
        self.guess.content.addWidget(
            paragraph(
                tr("By the end of this turn, compared with now."),
                tone="muted",
            )
        )
        self.guess.content.addWidget(self.outcome)
        self.ways: dict[str, QPushButton] = {}
        line = row(spacing=6)
        self._group = choice_group(self)
        self._group.setExclusive(True)
        for name, words in (
            ("down", tr("Down")),
            ("same", tr("About the same")),
            ("up", tr("Up")),
        ):
            made = chip(words, name=f"prediction-{name}")
            made.clicked.connect(self._guess)
            self._group.addButton(made)
            self.ways[name] = made
            line.addWidget(made)
        line.addStretch(1)
        self.guess.content.addLayout(line)
        self.model = paragraph(step="small", tone="muted")
        self.model.setObjectName("model-expects")
        self.model.hide()
        self.guess.content.addWidget(self.model)
        self.box.addWidget(self.guess)

    def title(self) -> str:
        count = 0
        if self.session is not None and self.session.ready and not self.session.busy:
            count = 0 if self.session.run.finished else len(self.session.pending())
        return tr("Your turn ({0})").format(count) if count else tr("Your turn")

    def refresh(self) -> None:
        session = self.session
        if session is None or not session.ready or session.busy:
            return
        self._listen(session)
        clear(self._chosen)
        over = session.run.finished
        pending = () if over else session.pending()
        known = names(session.scenario)
        for choice in pending:
            self._chosen.addWidget(self._choice(choice, known, session.run.dials_target))
        if not pending:
            empty = Card(kind="raised", margin=12, spacing=4)
            empty.box.addWidget(paragraph(tr("Nothing chosen yet."), bold=True))
            empty.box.addWidget(
                paragraph(
                    tr("You may commit all the same: your people carry on as they see fit."),
                    tone="muted",
                )
            )
            self._chosen.addWidget(empty)
        self.undo.setEnabled(session.history.canUndo() and not session.look_only)
        self.more.setVisible(not over and not session.look_only)
        self.guess.setVisible(not over and not session.look_only)
        self._fill_outcomes()
        asked = session.run.turn in asked_for(session.run.turns)
        self.asked.setVisible(asked and not session.scenario.guide)
        if self._opened != session.run.turn:
            self._opened = session.run.turn
            self.guess.toggle.setChecked(asked)
            self.whole.toggle.setChecked(not session.scenario.guide)
        self.whole.toggle.setVisible(bool(session.scenario.guide and pending))
        self._ask(session)

    def _choice(self, choice: Decision, known: dict[str, str], standing: Dials) -> Card:
        what, where = choice_words(choice, known, standing)
        made = Card(kind="raised", margin=10, spacing=2)
        made.setObjectName("chosen")
        head = row()
        head.addWidget(paragraph(what, bold=True), 1)
        remove = flat_button("x", tr("Take back: {0}, {1}").format(what, where))
        remove.setObjectName("remove")
        remove.clicked.connect(lambda: self.removed.emit(choice))
        head.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        made.box.addLayout(head)
        made.box.addWidget(paragraph(where, tone="muted"))
        session = self.session
        if choice.dials is None and session is not None:
            card = CARDS[choice.card]
            price = Price(card.attention, card.money, session.scenario)
            price.show_split(session.run.dials.power)
            made.box.addWidget(price)
        made.setAccessibleName(f"{what}, {where}")
        return made

    def _fill_outcomes(self) -> None:
        session = self.session
        assert session is not None
        first, others = shown_outcomes(session.scenario)
        ids = [outcome.id for outcome in (*first, *others)]
        if [self.outcome.itemData(i) for i in range(self.outcome.count())] != ids:
            with QSignalBlocker(self.outcome):
                self.outcome.clear()
                for outcome in (*first, *others):
                    self.outcome.addItem(worded(outcome.label), outcome.id)
        made = session.notes(session.run.turn, PREDICTION)
        wanted = made[0]["outcome"] if made else self._preset(session)
        if wanted is not None:
            with QSignalBlocker(self.outcome):
                self.outcome.setCurrentIndex(max(0, self.outcome.findData(wanted)))
        self._show_guess()

    def _preset(self, session: GameSession) -> str | None:
        """Return the outcome to begin with: what the cards act on, or the first goal.

        None where the person has chosen one in this turn, which stays.
        """
        if self._picked == session.run.turn:
            return None
        aimed = None if session.run.finished else aimed_outcome(session.pending())
        goals = [goal.outcome for goal in session.scenario.goals]
        return next((each for each in (aimed, *goals) if self.outcome.findData(each) >= 0), None)

    def _pick(self) -> None:
        session = self.session
        if session is not None and not session.busy:
            self._picked = session.run.turn

    def _show_guess(self) -> None:
        session = self.session
        if session is None or session.busy:
            return
        outcome = str(self.outcome.currentData() or "")
        said = session.noted(session.run.turn, PREDICTION, outcome=outcome)
        self._group.setExclusive(False)
        for name, made in self.ways.items():
            made.setChecked(name == said)
        self._group.setExclusive(True)
        self._note_model()

    def _guess(self) -> None:
        session = self.session
        if session is None or session.busy:
            return
        said = next((name for name, made in self.ways.items() if made.isChecked()), "")
        outcome = str(self.outcome.currentData() or "")
        session.note(session.run.turn, PREDICTION, said, outcome=outcome)
        self._ask(session)
        self._note_model()

    # What the model expects of all that is chosen

    def _listen(self, session: GameSession) -> None:
        if self._listens is not session:
            self._listens = session
            self._forecast = None
            self._opened = self._picked = -1
            session.forecasts.told.connect(self._on_told)
            session.forecasts.waiting.connect(self._on_waiting)
            session.forecasts.failed.connect(self._on_failed)
            session.changed.connect(self._on_changed)

    def _ask(self, session: GameSession) -> None:
        """Ask for the forecast of the turn, as far as anybody looks at it."""
        self._listen(session)
        pending = () if session.run.finished else session.pending()
        guessed = not session.run.finished and session.notes(session.run.turn, PREDICTION)
        if session.look_only or not (pending or guessed):
            session.forecasts.drop(WHOLE)
            self._forecast = None
            self.outlook.clear()
        else:
            session.forecasts.ask(WHOLE, pending, ())

    def _on_changed(self) -> None:
        """Keep what the model expected in step with what is chosen, seen or not."""
        session = self.session
        if session is None or session.busy or session.run.finished:
            return
        if self._forecast is not None and self._forecast.chosen != session.pending():
            self._forecast = None
        self._note_model()
        if session.notes(session.run.turn, PREDICTION):
            self._ask(session)

    def _on_told(self, name: str, forecast: Forecast) -> None:
        session = self.session
        if name != WHOLE or session is None:
            return
        self._forecast = forecast
        if forecast.chosen:
            self.outlook.tell(forecast, session.scenario)
        else:
            self.outlook.clear()
        self._note_model()

    def _on_waiting(self, name: str, words: str) -> None:
        if name == WHOLE and self.session is not None and self.session.pending():
            self.outlook.wait(words)

    def _on_failed(self, name: str, words: str) -> None:
        if name == WHOLE:
            self.outlook.fail(words)

    def _note_model(self) -> None:
        """Note beside each prediction what the model expects; show it once one has guessed."""
        session = self.session
        if session is None or session.busy or session.look_only:
            return
        turn = session.run.turn
        shown = str(self.outcome.currentData() or "")
        self.model.hide()
        guessed = {note["outcome"] for note in session.notes(turn, PREDICTION)}
        stale = {note["outcome"] for note in session.notes(turn, EXPECTED)} - guessed
        for outcome in stale:
            session.remark(turn, EXPECTED, "", outcome=outcome)
        for outcome in guessed:
            expected = self._expected(outcome)
            level = None if expected is None else expected.level
            words = "" if level is None else f"{level.low!r} {level.mean!r} {level.high!r}"
            session.remark(turn, EXPECTED, words, outcome=outcome)
            if outcome == shown and expected is not None and self._forecast is not None:
                known = BY_ID[outcome]
                self.model.setText(
                    tr("It is {now} now. The model expects {0} to {1} in week {2}.").format(
                        value(known, expected.level.low, session.scenario),
                        value(known, expected.level.high, session.scenario),
                        self._forecast.turn_ends,
                        now=value(known, expected.now, session.scenario),
                    )
                )
                self.model.show()

    def _expected(self, outcome: str) -> Expected | None:
        return None if self._forecast is None else self._forecast.expected(outcome)

    def _want_cards(self) -> None:
        self.wanted.emit("cards")
