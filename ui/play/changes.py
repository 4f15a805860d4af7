"""What changed: outcomes, how the cards took hold, what happened; at first, where things stand."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.cards import BY_ID as CARDS
from simulator.decisions import Taken
from simulator.hindsight import Hindsight
from simulator.outcomes import BY_ID, Outcome
from simulator.parameters import BY_NAME
from simulator.predictions import came_of
from simulator.scenario import Scenario
from ui.figures import local
from ui.game import GameSession
from ui.glossary import tell
from ui.language import plural
from ui.language import told as worded
from ui.play.afterwards import DialsMoved, PredictionCard, moved
from ui.play.did import did_words, how_known, place_words, slow_words
from ui.play.parts import Sparkline, scaled_icon
from ui.play.sight import SightPart, roles_seen, sights
from ui.play.step import Step
from ui.play.words import (
    brief_of,
    change,
    judgement,
    listed,
    names,
    percent,
    shown_outcomes,
    target_name,
    tr,
    unit,
    value,
    way,
)
from ui.replaying import TurnReport
from ui.theme import set_step
from ui.widgets import Card, Divider, Meter, clear, label, paragraph, row, section_title
from ui.widgets.as_is import without_tags
from ui.widgets.fold import Fold
from ui.widgets.private import Private

TOOK_WELL: Final = 0.66
HELD: Final = 0.5
NEARLY: Final = 0.95
FEW_EVENTS: Final = 2
AT_ONCE_GUIDED: Final = 2
"""Rows of a list that are shown at once where a guide says what to look at."""


class OutcomeRow(QWidget):
    """One outcome: what it is, where it stands, how it moved, and its line over the weeks."""

    def __init__(
        self,
        outcome: Outcome,
        history: tuple[float, ...],
        since: int,
        scenario: Scenario,
        *,
        judged: bool = True,
    ) -> None:
        super().__init__()
        self.outcome = outcome
        now, before = history[-1], history[since]
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = paragraph(worded(outcome.label), tone="muted")
        figure = row(spacing=6)
        amount = label(value(outcome, now, scenario), step="title", bold=True)
        figure.addWidget(amount)
        suffix = unit(outcome)
        if suffix and not suffix.startswith("%") and suffix not in ("people", "needs", "per need"):
            of = label(suffix, step="small", tone="muted")
            figure.addWidget(of, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addStretch(1)
        words.addWidget(name)
        words.addLayout(figure)
        box.addLayout(words, 1)
        right = QVBoxLayout()
        right.setSpacing(2)
        line = Sparkline()
        line.set_values(history, since, tr("{0}, week by week").format(worded(outcome.label)))
        right.addWidget(line, 0, Qt.AlignmentFlag.AlignRight)
        said = worded(outcome.label) + ": " + value(outcome, now, scenario)
        if len(history) > 1 and since < len(history) - 1:
            going = way(outcome, before, now)
            moved = change(outcome, before, now, scenario)
            plain = going == "same" or not judged
            sentence = moved if plain else f"{moved}, {judgement(going)}"
            said += f", {sentence}"
            tone = "trouble" if going == "worse" and judged else "text"
            self.moved = label(sentence, step="small", tone=tone)
            right.addWidget(self.moved, 0, Qt.AlignmentFlag.AlignRight)
        box.addLayout(right)
        tell(
            self,
            f"{worded(outcome.explains)}\n"
            + tr("Exactly {0} {1}.").format(local(f"{now:,.4g}"), worded(outcome.unit)),
        )
        self.setAccessibleName(said)


class TakenCard(Card):
    """How one decision fared: the share that took hold, or why it was refused, and what it did."""

    def __init__(self, taken: Taken, known: dict[str, str]) -> None:
        super().__init__(kind="raised", margin=10, spacing=4)
        decision = taken.decision
        self.taken = taken
        self.did: QLabel | None = None
        self.told = False
        if decision.dials is not None:
            self.box.addWidget(paragraph(tr("Turned the dials"), bold=True))
            return
        card = CARDS[decision.card]
        self.box.addWidget(paragraph(worded(card.name), bold=True))
        self.box.addWidget(paragraph(target_name(known, decision.target), tone="muted"))
        if taken.refusal:
            words = tr("Did not happen: {0}.").format(worded(taken.refusal).rstrip("."))
            self.box.addWidget(paragraph(words, tone="trouble"))
        else:
            words = tr("Took hold: {0}").format(percent(taken.done))
            line = row(spacing=8)
            meter = Meter(taken.done, words)
            line.addWidget(meter, 1)
            line.addWidget(label(words, step="small"))
            self.box.addLayout(line)
            self.did = paragraph(tr("Trying the same weeks without it …"), tone="muted")
            self.did.setObjectName("what-it-did")
            self.box.addWidget(self.did)
            if taken.funded < NEARLY:
                found = tr("Only {0} of the attention it asks for could be found.")
                self.box.addWidget(paragraph(found.format(percent(taken.funded)), step="small"))
            if taken.done < TOOK_WELL:
                self.box.addWidget(paragraph(worded(card.disappoints), step="small", tone="muted"))
        self.setAccessibleName(
            f"{worded(card.name)}, {target_name(known, decision.target)}. {words}"
        )

    def tell_did(self, found: Hindsight, scenario: Scenario) -> None:
        """Say what it did where it was aimed."""
        did = found.of(self.taken.decision)
        if self.did is None or did is None or self.told:
            return
        self.told = True
        words = did_words(did, scenario)
        self.did.setText(words)
        set_step(self.did, "body")
        tell(self.did, how_known())
        if did.slow:
            self.box.addWidget(paragraph(slow_words(), step="small", tone="muted"))
        self.setAccessibleName(f"{self.accessibleName()}. {words}")


class ChangesStep(Step):
    """What the last turn brought, or where things stand at the start."""

    id = "changes"

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[TakenCard] = []
        self.turned: DialsMoved | None = None
        self.together = paragraph("")
        self._listens: GameSession | None = None
        self._read = 0

    def title(self) -> str:
        session = self.session
        fresh = session is not None and session.ready and not session.reports
        return tr("Start") if fresh else tr("Changes")

    def refresh(self) -> None:
        for _ in self.reading():
            pass

    def reading(self) -> Iterator[None]:
        self._read += 1
        reading = self._read
        for _ in self._fill():
            yield
            if reading != self._read:
                # it was read anew meanwhile, from the beginning
                return

    def _fill(self) -> Iterator[None]:
        session = self.session
        if session is None or not session.ready:
            return
        if session is not self._listens:
            self._listens = session
            session.hindsights.told.connect(self._tell_did)
        clear(self.box)
        self.page.verticalScrollBar().setValue(0)
        self.cards = []
        self.turned = None
        report = session.reports[-1] if session.reports else None
        if report is None:
            self._start(session)
        else:
            yield
            yield from self._turn(session, report)
        self.box.addStretch(1)

    def _start(self, session: GameSession) -> None:
        scenario = session.scenario
        brief = brief_of(scenario, session.role)
        self.box.addWidget(section_title(tr("Where things stand")))
        if brief is not None:
            self.box.addWidget(paragraph(brief.job, bold=True))
            again = Fold(tr("What you were told, once more"), tr("What you were told"))
            again.content.addWidget(rich(brief.brief))
            self.box.addWidget(again)
            if brief.private:
                only = Card(kind="raised", margin=10, spacing=4)
                only.box.addWidget(Private(rich(brief.private), tone="muted"))
                self.box.addWidget(only)
        else:
            self.box.addWidget(paragraph(scenario.summary))
        self._sight(session)
        self._goals(scenario)
        if session.pictures[0].outcomes["people_waiting"]:
            self._outcomes(session, 0)

    def _sight(self, session: GameSession) -> None:
        """Tell what only the roles that the player has can see, if the run may be read."""
        if session.busy:
            return
        seen = sights(session.run, session, roles_seen(session))
        if session.scenario.guide and not any(one.facts for one in seen):
            return
        part = SightPart(seen, session.scenario)
        part.about.connect(self.about)
        self.box.addWidget(part)

    def _goals(self, scenario: Scenario) -> None:
        goals = [goal for goal in scenario.goals if goal.outcome in BY_ID]
        if not goals:
            return
        box = self.box
        if scenario.guide:
            fold = Fold(tr("What matters here"), tr("What matters here"))
            self.box.addWidget(fold)
            box = fold.content
        else:
            self.box.addWidget(section_title(tr("What matters here")))
        for goal in goals:
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(paragraph(worded(BY_ID[goal.outcome].label), bold=True))
            words.addWidget(paragraph(goal.why, tone="muted"))
            box.addLayout(words)

    def _turn(self, session: GameSession, report: TurnReport) -> Iterator[None]:
        ended = session.run.finished
        title = tr("What came of it") if ended else tr("What changed in turn {0}")
        self.box.addWidget(section_title(title.format(report.turn + 1)))
        weeks = tr("Weeks {0} to {1}").format(1 if ended else report.first, report.last)
        self.box.addWidget(label(weeks, tone="muted"))
        if ended:
            yield from self._end(session, report)
            return
        self._prediction(session, report)
        self._happened(session, report)
        yield
        self._taken(session, report.taken, tr("How your cards took hold"))
        yield
        self._dials(session, report)
        self._sight(session)
        yield
        empty = report.turn == 0 and not report.before.outcomes["people_waiting"]
        box = self.box
        if empty and session.scenario.guide:
            # they rise by themselves: nothing that a first game should begin with
            fold = Fold(tr("How things moved"), tr("How things moved"))
            self.box.addWidget(fold)
            box = fold.content
        else:
            self.box.addWidget(section_title(tr("How things moved")))
        if empty:
            box.addWidget(
                paragraph(
                    tr("Nobody waited in week 0, so in this turn most figures rise by themselves."),
                    tone="muted",
                )
            )
        self._outcomes(session, report.first - 1, box, judged=not empty)

    def _end(self, session: GameSession, report: TurnReport) -> Iterator[None]:
        self._summary(session)
        self._prediction(session, report)
        self._questions(folded=bool(session.scenario.guide))
        yield
        since = self._settled(session)
        self.box.addWidget(
            section_title(tr("From week {0} to week {1}").format(since, report.last))
        )
        self._outcomes(session, since)
        yield
        if report.taken or not session.scenario.guide:
            self._taken(session, report.taken, tr("Your cards of the last turn"))
        self._earlier(session)

    def _outcomes(
        self,
        session: GameSession,
        since: int,
        box: QVBoxLayout | None = None,
        *,
        judged: bool = True,
    ) -> None:
        box = box or self.box
        scenario = session.scenario
        pictures = session.pictures
        first, others = shown_outcomes(scenario)
        if scenario.guide:
            first, others = first[:AT_ONCE_GUIDED], (*first[AT_ONCE_GUIDED:], *others)

        def row_of(outcome: Outcome) -> OutcomeRow:
            history = tuple(picture.outcomes[outcome.id] for picture in pictures)
            return OutcomeRow(outcome, history, since, scenario, judged=judged)

        for number, outcome in enumerate(first):
            if number:
                box.addWidget(Divider())
            box.addWidget(row_of(outcome))
        more = Fold(tr("All other measures"), tr("Fewer measures"))

        def fill(_opened: bool) -> None:
            if not more.content.count():
                for outcome in others:
                    more.content.addWidget(row_of(outcome))

        more.opened.connect(fill)
        box.addWidget(more)

    def _happened(self, session: GameSession, report: TurnReport) -> None:
        events = [event for event in session.scenario.events if event.id in report.happened]
        if not events:
            return
        card = Card(kind="raised", margin=10, spacing=6)
        for event in events:
            head = row(spacing=8)
            head.addWidget(scaled_icon("flag", "trouble"), 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(paragraph(event.title, bold=True), 1)
            when = label(tr("week {0}").format(event.week), step="small", tone="muted")
            head.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
            card.box.addLayout(head)
            if event.text and len(events) <= FEW_EVENTS:
                card.box.addWidget(rich(event.text))
        if len(events) > FEW_EVENTS:
            more = Fold(tr("What happened?"), tr("What happened?"))
            for event in events:
                if event.text:
                    more.content.addWidget(paragraph(event.title, bold=True))
                    more.content.addWidget(rich(event.text))
            card.box.addWidget(more)
        self.box.addWidget(card)

    def _taken(self, session: GameSession, told: Sequence[Taken], title: str) -> None:
        known = names(session.scenario)
        cards = [taken for taken in told if taken.decision.dials is None]
        self.box.addWidget(section_title(title))
        if not cards:
            self.box.addWidget(
                paragraph(
                    tr("You chose no cards; your people carried on as they saw fit."),
                    tone="muted",
                )
            )
        for taken in cards:
            made = TakenCard(taken, known)
            self.cards.append(made)
            self.box.addWidget(made)
        if any(made.did is not None for made in self.cards):
            self.together = paragraph("", step="small", tone="muted")
            self.together.hide()
            self.box.addWidget(self.together)
        for turn in sorted({made.taken.decision.turn for made in self.cards}):
            self._tell_did(turn)

    def _earlier(self, session: GameSession) -> None:
        """Tell of the cards of earlier turns, folded away."""
        known = names(session.scenario)
        reports = [report for report in session.reports[:-1] if report.taken]
        if not reports:
            return
        fold = Fold(tr("Your cards of earlier turns"), tr("Your cards of earlier turns"))
        for report in reports:
            fold.content.addWidget(
                label(tr("Turn {0}").format(report.turn + 1), step="small", tone="muted")
            )
            for taken in report.taken:
                made = TakenCard(taken, known)
                self.cards.append(made)
                fold.content.addWidget(made)
            self._tell_did(report.turn)
        self.box.addWidget(fold)

    def _tell_did(self, turn: int) -> None:
        """Say what the cards of a turn, and turning the dials, did, once that is known."""
        session = self.session
        found = session.hindsights.of(turn) if session is not None else None
        told = [made for made in self.cards if made.taken.decision.turn == turn]
        if session is None or found is None:
            return
        if self.turned is not None and found.dials is not None and session.reports[-1].turn == turn:
            self.turned.tell_did(did_words(found.dials, session.scenario), how_known())
        for made in told:
            made.tell_did(found, session.scenario)
        if not session.run.finished and any(made.did is not None for made in told):
            words = place_words(found)
            tell(self.together, how_known())
            # where a guide keeps it short, how it is known is said on hovering
            brief = bool(session.scenario.guide)
            self.together.setText(words if brief else f"{words} {how_known()}")
            self.together.show()

    def _settled(self, session: GameSession) -> int:
        """Return the week that the end is compared with: the first in which queues stand."""
        empty = not session.pictures[0].outcomes["people_waiting"]
        return session.reports[0].last if empty and len(session.reports) > 1 else 0

    def _summary(self, session: GameSession) -> None:
        since = self._settled(session)
        first, last = session.pictures[since], session.pictures[-1]
        moved: dict[str, list[str]] = {"better": [], "worse": [], "same": []}
        for outcome in shown_outcomes(session.scenario)[0]:
            going = way(outcome, first.outcomes[outcome.id], last.outcomes[outcome.id])
            moved[going].append(worded(outcome.label).lower())
        sentences = []
        if moved["better"]:
            sentences.append(
                tr("Better than in week {0}: {1}.").format(since, listed(moved["better"]))
            )
        if moved["worse"]:
            sentences.append(
                tr("Worse than in week {0}: {1}.").format(since, listed(moved["worse"]))
            )
        if moved["same"]:
            sentences.append(tr("As in week {0}: {1}.").format(since, listed(moved["same"])))
        cards = [
            taken
            for report in session.reports
            for taken in report.taken
            if taken.decision.dials is None
        ]
        held = sum(1 for taken in cards if not taken.refusal and taken.done >= HELD)
        if len(cards) == 1:
            sentences.append(
                tr("Your one card took hold by half or more.")
                if held
                else tr("Your one card took hold by less than half.")
            )
        elif cards:
            words = plural(
                "Play",
                "{1} of your {0} card took hold by half or more.",
                "{1} of your {0} cards took hold by half or more.",
                len(cards),
            )
            sentences.append(words.format(len(cards), held))
        for sentence in sentences:
            self.box.addWidget(paragraph(sentence))

    def _prediction(self, session: GameSession, report: TurnReport) -> None:
        for prediction in came_of(
            session.run.journal,
            report.turn,
            (report.first, report.last),
            (report.before.outcomes, report.after.outcomes),
            session.scenario,
        ):
            self.box.addWidget(PredictionCard(prediction, session.scenario, report.taken))

    def _dials(self, session: GameSession, report: TurnReport) -> None:
        if moved(report.dials_before, report.dials_after):
            network = session.run.network
            self.turned = DialsMoved(
                report.dials_before,
                report.dials_after,
                report.dials_to,
                {name: network.parameter(name) for name in BY_NAME},
                len(network.services),
                folded=bool(session.scenario.guide),
            )
            self.box.addWidget(self.turned)
            self._tell_did(report.turn)

    def _questions(self, *, folded: bool) -> None:
        title = tr("Questions to take along")
        fold = Fold(title, title)
        if folded:
            self.box.addWidget(fold)
        else:
            self.box.addWidget(section_title(title))
        box = fold.content if folded else self.box
        for ask in (
            tr("Which of these changes would have come without you?"),
            tr("What would the same cards have done under the other style?"),
            tr("Who carried the cost, and do they know?"),
        ):
            line = row(spacing=8)
            line.addWidget(
                scaled_icon("circle-question-mark", "accent"), 0, Qt.AlignmentFlag.AlignTop
            )
            line.addWidget(paragraph(ask), 1)
            box.addLayout(line)


def rich(words: str) -> QLabel:
    """Return an author's Markdown as text that wraps."""
    made = paragraph(without_tags(words.strip()))
    made.setTextFormat(Qt.TextFormat.MarkdownText)
    return made
