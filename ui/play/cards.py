"""The cards of a role: open one, aim it, add it to the turn."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from simulator.cards import BY_ID as CARDS
from simulator.cards import ROLE_BY_ID, Target
from simulator.cards import Card as CardData
from simulator.decisions import Decision, Offer, Purse
from simulator.forecast import Forecast
from simulator.predictions import PREDICTION, asked_for
from simulator.scenario import Scenario
from simulator.sight import Sight, bearing, ways_in
from ui.game import GameSession
from ui.glossary import explain
from ui.language import plural
from ui.language import told as worded
from ui.pieces import Pieces
from ui.play.guide import GUIDE, SKIPPED
from ui.play.outlook import Outlook
from ui.play.parts import HowItIsMade, scaled_icon
from ui.play.price import Price
from ui.play.sight import roles_seen, said, sights
from ui.play.step import Step
from ui.play.tray import Candidate, Tray
from ui.play.words import decisions, listed, names, percent, sentence, target_name, tr
from ui.theme import px, restyle
from ui.widgets import (
    Card,
    Divider,
    button,
    clear,
    label,
    link_button,
    paragraph,
    primary_button,
    row,
    section_title,
)
from ui.widgets.as_is import as_is
from ui.widgets.fields import Picker
from ui.widgets.fold import Fold

OPEN: Final = "open card"
PIN: Final = "candidate "
FEW: Final = 3
MANY: Final = 5
"""Targets from which on it is said where most is to be seen."""
SEEN_GUIDED: Final = 1
"""Sentences of what a role sees that stand on a card where a guide keeps it short."""
"""How many places are named before the rest is only counted."""


def ways_lower(ways: Mapping[str, str]) -> list[str]:
    """Return what is said of some places as it would end a sentence."""
    return [words.lower() for words in ways.values()]


def where_words(target: Target) -> str:
    """Return the question that asks for a target of this kind."""
    return {
        "link": tr("Between which services?"),
        "service": tr("At which service?"),
        "community": tr("With which community?"),
        "asset": tr("Which group or place?"),
        "asset pair": tr("Which two?"),
    }[target]


def how_words(card: CardData, power: float) -> tuple[tuple[str, str, str], ...]:
    """Return how a card works under a power dial: heading, sentence and tone, weightiest first."""
    order = (tr("As an order"), worded(card.as_order), "heroic", 1.0 - power)
    invitation = (tr("As an invitation"), worded(card.as_invitation), "distributed", power)
    parts = [part for part in (order, invitation) if part[3] > 0.005]
    parts.sort(key=lambda part: -part[3])
    return tuple(
        (name if share > 0.995 else f"{name}, {percent(share)}", sentence, tone)
        for name, sentence, tone, share in parts
    )


class CardBox(Card):
    """One card: closed it says what it does and costs, open it can be aimed and added.

    Signals
    -------
    toggled(str)
        The card was asked to open or close; its id.
    aimed(str, str)
        A target was picked: card id, target id.
    added(str, str)
        The card was added to the turn: card id, target id.
    weighed(str, str)
        The card is to be compared with others: card id, target id.
    """

    toggled = Signal(str)
    aimed = Signal(str, str)
    added = Signal(str, str)
    weighed = Signal(str, str)

    def __init__(self, card: CardData, scenario: Scenario, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="choice", margin=12, spacing=6)
        self.card = card
        self._guided = bool(scenario.guide)
        self._shown: object = None
        self._seen_now: tuple[str, ...] | None = None
        self._refused: dict[str, str] = {}
        self.ways: dict[str, str] = {}
        """Where most is to be seen from the player's seat, most first: target and sentence."""
        self.setObjectName(f"card-{card.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name = paragraph(worded(card.name), bold=True)
        self.chosen = scaled_icon("circle-check", "accent", 18)
        self.chosen.hide()
        head = row(spacing=8)
        head.addWidget(self.name, 1)
        head.addWidget(self.chosen, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        self.line = paragraph(worded(card.line), tone="muted")
        self.box.addWidget(self.line)
        self._brief = False
        self.price = Price(card.attention, card.money, scenario)
        self.price.tell_whose(False)
        price = self.price.money
        self.box.addWidget(self.price)
        self.not_now = paragraph(step="small", tone="muted")
        self.not_now.hide()
        self.box.addWidget(self.not_now)
        self.inside = QWidget()
        self.inside.setCursor(Qt.CursorShape.ArrowCursor)
        self.inside.hide()
        # in its place before it is filled: each part would be dressed anew for where it is put
        self.box.addWidget(self.inside)
        self._build_inside()
        self.setAccessibleName(f"{worded(card.name)}. {worded(card.line)}")
        self.setAccessibleDescription(
            tr("Costs {0} of attention and {1}. Enter opens it.").format(
                decisions(card.attention), price
            )
        )

    def _build_inside(self) -> None:
        card = self.card
        box = QVBoxLayout(self.inside)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(Divider())
        ask = label(where_words(card.target), bold=True)
        self.targets = Picker()
        self.targets.setObjectName(f"target-{card.id}")
        self.targets.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.targets.setMinimumContentsLength(10)
        self.targets.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.targets.setAccessibleName(where_words(card.target))
        self.targets.setPlaceholderText(tr("Choose here or on the map"))
        self.targets.currentIndexChanged.connect(self._aim)
        ask.setBuddy(self.targets)
        box.addWidget(ask)
        self.begin = QWidget()
        self._begin = QVBoxLayout(self.begin)
        self._begin.setContentsMargins(0, 0, 0, 0)
        self._begin.setSpacing(4)
        self.begin.hide()
        box.addWidget(self.begin)
        box.addWidget(self.targets)
        self.why_not = paragraph(step="small", tone="trouble")
        self.why_not.hide()
        box.addWidget(self.why_not)
        self.add = primary_button(tr("Add to this turn"), icon="plus", clicked=self._add)
        self.add.setObjectName(f"add-{card.id}")
        self.weigh = button(tr("Compare"), icon="scale", clicked=self._weigh)
        self.weigh.setObjectName(f"weigh-{card.id}")
        self.weigh.setToolTip(tr("Keep it in view beside up to two others"))
        line = row(spacing=8)
        line.addWidget(self.add, 1)
        line.addWidget(self.weigh)
        box.addLayout(line)
        # below the button, which must not move away when the forecast comes
        self.outlook = Outlook(tr("against leaving that to your people"))
        box.addWidget(self.outlook)
        self.seen = QVBoxLayout()
        self.seen.setSpacing(4)
        box.addLayout(self.seen)
        self.reasons = Fold(tr("Why not elsewhere?"), tr("Why not elsewhere?"))
        box.addWidget(self.reasons)
        box.addSpacing(px(4))
        words = tr("How it works, and when it disappoints")
        self.works = Fold(words, words)
        self.works.toggle.setObjectName(f"works-{card.id}")
        self.works.toggle.setChecked(True)
        box.addWidget(self.works)
        box = self.works.content
        box.setSpacing(6)
        how = label(tr("How it is carried out, as power stands now"), bold=True)
        explain(how, "Order", "Invitation")
        box.addWidget(how)
        self._how = QVBoxLayout()
        self._how.setSpacing(4)
        self.mix = HowItIsMade()
        box.addWidget(self.mix)
        box.addLayout(self._how)
        for icon, title, words in (
            ("eye", tr("What people expect"), worded(card.expects)),
            ("triangle-alert", tr("When it disappoints"), worded(card.disappoints)),
        ):
            line = row(spacing=8)
            line.addWidget(scaled_icon(icon), 0, Qt.AlignmentFlag.AlignTop)
            told = QVBoxLayout()
            told.setSpacing(0)
            told.addWidget(label(title, step="small", tone="muted"))
            told.addWidget(paragraph(words))
            line.addLayout(told, 1)
            box.addLayout(line)

    @property
    def opened(self) -> bool:
        """Whether the card is open."""
        return not self.inside.isHidden()

    def set_open(self, on: bool) -> None:
        """Open or close the card."""
        self.inside.setVisible(on)
        self.line.setVisible(on or not self._brief)
        self.price.tell_whose(on)
        self.setProperty("chosen", on)
        restyle(self)

    def set_brief(self, on: bool) -> None:
        """Say what the card does only once it is open, where little is to be read."""
        self._brief = on
        self.line.setVisible(self.opened or not on)

    def set_offer(
        self,
        offer: Offer,
        power: float,
        chosen: Sequence[Decision],
        ways: Mapping[str, str] | None = None,
    ) -> None:
        """Show which targets there are now and how the card would be carried out.

        Parameters
        ----------
        ways : mapping of str to str, optional
            Targets at which most is to be seen from the player's seat, most first, each with
            a sentence that says what.
        """
        ways = dict(ways or {})
        shown = (
            offer,
            power,
            any(choice.card == self.card.id for choice in chosen),
            tuple(ways.items()),
        )
        if shown == self._shown:
            return
        self._shown = shown
        self.price.show_split(power)
        self.ways = ways
        self._tell_ways(offer)
        before = [option for id in ways for option in offer.targets if option.id == id]
        targets = (*before, *(option for option in offer.targets if option.id not in ways))
        self.mix.set_power(power)
        clear(self._how)
        for title, words, tone in how_words(self.card, power):
            self._how.addWidget(label(title, step="small", tone=tone))
            self._how.addWidget(paragraph(words))
        kept = self.target
        with QSignalBlocker(self.targets):
            self.targets.clear()
            model = cast("QStandardItemModel", self.targets.model())
            for number, option in enumerate(targets):
                name = tr("{0} (not now)") if option.refusal else "{0}"
                self.targets.addItem(name.format(option.label), option.id)
                if option.refusal:
                    item = model.item(number)
                    item.setEnabled(False)
                    item.setToolTip(as_is(sentence(worded(option.refusal))))
            index = self.targets.findData(kept) if kept else -1
            refused = index >= 0 and bool(targets[index].refusal)
            self.targets.setCurrentIndex(-1 if refused else index)
        self._refused = {
            option.id: worded(option.refusal) for option in offer.targets if option.refusal
        }
        refusals = [worded(option.refusal) for option in offer.targets]
        stuck = ""
        if not refusals:
            stuck = tr("there is nothing here to aim it at")
        elif all(refusals):
            same = len(set(refusals)) == 1
            stuck = refusals[0] if same else tr("open it for the reasons")
        self.not_now.setText(tr("Not now: {0}.").format(stuck) if stuck else "")
        self.not_now.setVisible(bool(stuck))
        self._tell_reasons(offer)
        here = [choice for choice in chosen if choice.card == self.card.id]
        self.chosen.setVisible(bool(here))
        self.chosen.setToolTip(tr("In this turn already") if here else "")
        self._aimable()

    def tell_seen(self, sentences: Sequence[str]) -> None:
        """Say what the player's role sees that bears on this card."""
        if tuple(sentences) == self._seen_now:
            return
        self._seen_now = tuple(sentences)
        clear(self.seen)
        for words in sentences:
            line = row(spacing=8)
            line.addWidget(scaled_icon("eye"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(paragraph(tr("You see: {0}").format(words), step="small"), 1)
            self.seen.addLayout(line)

    def _tell_ways(self, offer: Offer) -> None:
        """List where most is to be seen, as a way in where there are many places to choose from."""
        clear(self._begin)
        labels = {option.id: option.label for option in offer.targets}
        if not self.ways:
            return
        words = tr("Most to be seen from your seat, which is no advice:")
        self._begin.addWidget(paragraph(words, step="small", tone="muted"))
        for number, (target, seen) in enumerate(self.ways.items(), 1):
            made = link_button(tr("{0}. {1}").format(number, labels[target]))
            made.setObjectName(f"begin-{self.card.id}-{number}")
            made.setAccessibleDescription(seen)
            made.clicked.connect(partial(self._begin_at, target))
            self._begin.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            self._begin.addWidget(paragraph(seen, step="small"))
        others = len(labels) - len(self.ways)
        self._begin.addWidget(
            paragraph(
                plural(
                    "Play",
                    "The other {0} is here or on the map:",
                    "The other {0} are here or on the map:",
                    others,
                ).format(others),
                step="small",
                tone="muted",
            )
        )

    def _begin_at(self, target: str, _on: bool = False) -> None:
        """Aim at one of the places that are named, and go on to what comes next."""
        if self.aim_at(target):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_reasons(self, offer: Offer) -> None:
        """List why some targets cannot be chosen, each reason once."""
        places: dict[str, list[str]] = {}
        for option in offer.targets:
            if option.refusal:
                places.setdefault(worded(option.refusal), []).append(option.label)
        clear(self.reasons.content)
        for reason, labels in places.items():
            many = len(labels) > FEW
            shown = [*labels[:FEW], tr("{0} more").format(len(labels) - FEW)] if many else labels
            words = f"{listed(shown)}: {reason}."
            self.reasons.content.addWidget(paragraph(words, step="small", tone="muted"))
        self.reasons.setVisible(bool(places))

    @property
    def target(self) -> str:
        """The id of the target picked, empty if there is none."""
        return str(self.targets.currentData() or "")

    def candidates(self) -> tuple[str, ...]:
        """Return the targets that may be picked."""
        model = cast("QStandardItemModel", self.targets.model())
        return tuple(
            str(self.targets.itemData(number))
            for number in range(self.targets.count())
            if model.item(number).isEnabled()
        )

    def refusals(self) -> dict[str, str]:
        """Return why other targets may not be picked, by id."""
        return {target: sentence(why) for target, why in self._refused.items()}

    def aim_at(self, target: str) -> bool:
        """Pick a target; return whether it may be picked."""
        if target not in self.candidates():
            return False
        self.targets.setCurrentIndex(self.targets.findData(target))
        return True

    def show_left(self, purse: Purse, asked: tuple[float, dict[str, float]]) -> None:
        """Say what is left of the purses after the card, aimed as it is now."""
        # where little is to be read, the head of the page says what is left
        self.price.show_left(purse if self.target and not self._guided else None, asked)

    def refuse(self, why: str) -> None:
        """Say in words why the card cannot be added."""
        self.why_not.setText(sentence(why))
        self.why_not.setVisible(bool(why))

    def _aim(self) -> None:
        self.refuse("")
        self._aimable()
        if self.target:
            self.aimed.emit(self.card.id, self.target)

    def _aimable(self) -> None:
        self.add.setEnabled(bool(self.target))
        self.weigh.setEnabled(bool(self.target))
        # once it is aimed, where one might have begun is in the way
        self.begin.setVisible(bool(self.ways) and not self.target)

    def _weigh(self) -> None:
        if self.target:
            self.weighed.emit(self.card.id, self.target)

    def _add(self) -> None:
        if self.target:
            self.added.emit(self.card.id, self.target)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.opened and self.inside.geometry().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and not inside:
            self.toggled.emit(self.card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # not for what lies inside of the card and leaves the key to it
        if self.hasFocus() and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        ):
            self.toggled.emit(self.card.id)
            return
        super().keyPressEvent(event)


class CardsStep(Step):
    """The role's cards.

    Signals
    -------
    aiming(object)
        The ids that the open card may be aimed at, as a tuple; empty when none is open.
    aimed(str)
        A target was picked here; its id.
    added(str, str)
        Add a card to the turn: card id, target id.
    wanted(str)
        Go to another step; its id.
    """

    aiming = Signal(object)
    aimed = Signal(str)
    added = Signal(str, str)
    wanted = Signal(str)

    id = "cards"

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, CardBox] = {}
        self._offers: dict[str, Offer] = {}
        self.pieces = Pieces(self)
        self._open = ""
        self._turn = -1
        self._met: set[str] = set()
        self._read: set[str] = set()
        self._when = "turn"
        self._listens: GameSession | None = None
        self.tray = Tray()
        self.tray.taken.connect(self.added)
        self.tray.dropped.connect(self._drop_candidate)
        self._title = section_title("")
        self._sentence = paragraph(tone="muted")
        self.box.addWidget(self._title)
        self.box.addWidget(self._sentence)
        self.expect = link_button(tr("What do you expect of this turn?"), icon="eye")
        self.expect.setObjectName("expect")
        self.expect.clicked.connect(lambda: self.wanted.emit("turn"))
        self.expect.hide()
        self.box.addWidget(self.expect, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self.tray)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        self.box.addLayout(self._cards)
        # where a guide asks for one thing at a time, what else could be played is a press away
        self.others = Fold(tr("Other cards"), tr("Other cards"))
        self.others.toggle.setObjectName("other-cards")
        self.others.content.setSpacing(10)
        self.others.hide()
        self.box.addWidget(self.others)
        self._led = ""
        self.box.addStretch(1)

    @property
    def boxes(self) -> dict[str, CardBox]:
        """The cards by their ids; what was to be made or refreshed when there is time is so now."""
        self.pieces.finish()
        return self._boxes

    def made(self, card: str) -> CardBox | None:
        """Return a card if it is made already, without making the others."""
        return self._boxes.get(card)

    def first_made(self) -> CardBox | None:
        """Return the first card that is made already, without making the others."""
        return next(iter(self._boxes.values()), None)

    @property
    def open_card(self) -> CardBox | None:
        """The card that is open."""
        return self._boxes.get(self._open)

    def title(self) -> str:
        return tr("Cards")

    def refresh(self) -> None:
        session = self.session
        if session is None or not session.ready or session.busy:
            return
        self._listen(session)
        over = session.run.finished
        offers = () if over else session.offers()
        chosen = () if over else session.pending()
        seen = () if over else sights(session.run, session, roles_seen(session))
        self.pieces.drop()
        if [offer.card.id for offer in offers] != list(self._offers):
            clear(self._cards)
            clear(self.others.content)
            self.tray.empty()
            self._open = ""
            self._boxes = {}
        self._offers = {offer.card.id: offer for offer in offers}
        self._lead(session)
        scenario, power, hat = session.scenario, session.run.dials.power, session.hat

        def show(card: str) -> None:
            box = self._boxes.get(card) or self._make(self._offers[card], scenario, hat)
            facts = [said(each, scenario) for each in bearing(card, seen)]
            box.set_brief(bool(scenario.guide) and card != self._led)
            ways = self._ways(card, seen, session)
            # what stands there already is not said twice
            told = [each for each in facts if not each.lower().endswith(tuple(ways_lower(ways)))]
            box.tell_seen(told[:SEEN_GUIDED] if scenario.guide else told)
            box.set_offer(self._offers[card], power, chosen, ways)

        if self._open:
            show(self._open)
        self.pieces.add(*(partial(show, card) for card in self._offers if card != self._open))
        self._title.setText(tr("The game is over") if over else tr("What will you do?"))
        if over:
            self._sentence.setText(tr("All turns are played."))
        elif self._led:  # the guide says what to do with its card
            self._sentence.setText(
                tr("What you leave open is done by your people as they see fit.")
            )
        else:
            self._sentence.setText(
                tr(
                    "Open a card, choose where, add it. What you leave open is done by your people "
                    "as they see fit."
                )
            )
        if self._turn != session.run.turn:
            self._turn = session.run.turn
            self.tray.empty()
            self.page.verticalScrollBar().setValue(0)
            self._read |= self._met
            self._met = set()
        self.tell_aim()
        self._ask()
        self._offer_prediction()
        taken = {(choice.card, choice.target) for choice in chosen}
        for candidate in tuple(self.tray.candidates):
            if candidate in taken:
                self._drop_candidate(*candidate)
            else:
                self._ask_for(candidate)

    def _ways(self, card: str, seen: Sequence[Sight], session: GameSession) -> dict[str, str]:
        """Return where most is to be seen for a card, if there are many places to choose from."""
        may = [option.id for option in self._offers[card].targets if not option.refusal]
        if len(may) < MANY:
            return {}
        found = ways_in(card, seen, session.run, session.pictures, may)
        scenario, known = session.scenario, names(session.scenario)
        told = {}
        for target, fact in found:
            words, name = said(fact, scenario, known), target_name(known, target)
            # the place is named above the sentence
            rest = words.removeprefix(f"{name}: ") if fact.about == target else words
            told[target] = sentence(rest)
        return told

    def lead(self) -> None:
        """Show the card alone that the guide speaks of in this turn, if it speaks of one."""
        session = self.session
        if session is not None and session.ready and not session.busy:
            self._lead(session)

    def _lead(self, session: GameSession) -> None:
        turn, skipped = session.run.turn, session.noted(0, GUIDE) == SKIPPED
        led = next(
            (
                step.card
                for step in session.scenario.guide
                if step.turn - 1 == turn and step.card in self._offers and not skipped
            ),
            None,
        )
        if (led or "") == self._led:
            return
        self._led = led or ""
        for card, box in self._boxes.items():
            self._place(card).addWidget(box)
            box.set_brief(bool(session.scenario.guide) and card != self._led)
        self.others.toggle.setChecked(False)
        self.others.setVisible(bool(led))

    def _place(self, card: str) -> QVBoxLayout:
        """Return where a card stands: among the cards, or apart from the one of the guide."""
        return self._cards if not self._led or card == self._led else self.others.content

    def _make(self, offer: Offer, scenario: Scenario, hat: str) -> CardBox:
        if offer.card.role == hat and not any(box.card.role == hat for box in self._boxes.values()):
            name = worded(ROLE_BY_ID[offer.card.role].name)
            title = section_title(tr("Under the second hat: {0}").format(name.lower()))
            self._place(offer.card.id).addWidget(title)
            title.show()
        place = self._place(offer.card.id)
        made = CardBox(offer.card, scenario, place.parentWidget())
        made.toggled.connect(self._toggle)
        made.aimed.connect(self._pass_aim)
        made.added.connect(self.added)
        made.weighed.connect(self._add_candidate)
        made.outlook.set_when(self._when)
        made.outlook.switched.connect(self._switch)
        self._boxes[offer.card.id] = made
        place.addWidget(made)
        # at once: by itself the layout would show it in the next turn of the event loop
        made.show()
        return made

    def showEvent(self, event: QShowEvent) -> None:
        # who looks at the cards before their turn has them all
        self.pieces.finish()
        super().showEvent(event)
        self._offer_prediction()

    def _offer_prediction(self) -> None:
        """Ask for a prediction three times in a game, once something is chosen."""
        session = self.session
        if session is None or not session.ready or session.busy:
            return
        run = session.run
        asked = not run.finished and run.turn in asked_for(run.turns) and bool(session.pending())
        self.expect.setVisible(asked and not session.notes(run.turn, PREDICTION))

    # What the cards are likely to do

    def _listen(self, session: GameSession) -> None:
        if self._listens is session:
            return
        self._listens = session
        self._met, self._read = set(), set()
        session.forecasts.told.connect(self._on_told)
        session.forecasts.waiting.connect(self._on_waiting)
        session.forecasts.failed.connect(self._on_waiting)

    def _ask(self) -> None:
        """Ask for the forecast of the open card, or let go of it."""
        session = self.session
        box = self.open_card
        for name, other in self._boxes.items():
            if name != self._open:
                other.outlook.clear()
        if session is None:
            return
        if box is None or not box.target or session.busy or session.look_only:
            session.forecasts.drop(OPEN)
            if box is not None:
                box.outlook.clear()
                box.price.show_left(None, (0.0, {}))
            return
        pending = session.pending()
        card = Decision(session.run.turn, box.card.role, box.card.id, box.target)
        if not session.run.finished:
            box.show_left(session.purse(box.card.role), session.run.asks(card))
        shown = box.outlook.forecast
        if shown is not None and shown.chosen != (*pending, card):
            box.outlook.clear()
        session.forecasts.ask(OPEN, (*pending, card), pending)

    def _ask_for(self, candidate: Candidate) -> None:
        session = self.session
        if session is None or session.busy:
            return
        pending = session.pending()
        card = Decision(session.run.turn, CARDS[candidate[0]].role, *candidate)
        why = worded(session.run.refusal(card))
        if why:
            session.forecasts.drop(PIN + "|".join(candidate))
            self.tray.wait(candidate, sentence(why))
        else:
            session.forecasts.ask(PIN + "|".join(candidate), (*pending, card), pending)

    def _switch(self, when: str) -> None:
        """Look at all cards alike: by the end of the turn, or of the game."""
        self._when = when
        for box in self._boxes.values():
            box.outlook.set_when(when)

    def _add_candidate(self, card: str, target: str) -> None:
        if self.session is None:
            return
        self.tray.add((card, target), self.session.scenario, self.session.run.dials.power)
        self._ask_for((card, target))

    def _drop_candidate(self, card: str, target: str) -> None:
        if self.session is not None:
            self.session.forecasts.drop(f"{PIN}{card}|{target}")
        self.tray.drop((card, target))

    def _on_told(self, name: str, forecast: Forecast) -> None:
        session = self.session
        if session is None:
            return
        box = self.open_card
        if name == OPEN and box is not None:
            box.outlook.tell(forecast, session.scenario)
        for candidate in self.tray.candidates:
            if name == PIN + "|".join(candidate):
                self.tray.tell(candidate, forecast)

    def _on_waiting(self, name: str, words: str) -> None:
        box = self.open_card
        if name == OPEN and box is not None:
            box.outlook.wait(words)
        for candidate in self.tray.candidates:
            if name == PIN + "|".join(candidate):
                self.tray.wait(candidate, words)

    def open(self, card: str) -> None:
        """Open one card and close the others; an empty id closes all."""
        self._open = card
        if card and self._place(card) is not self._cards:
            self.others.toggle.setChecked(True)
        if card in self.boxes:
            self._met.add(card)
            # what was read in an earlier turn is folded away, and all where a guide is beside one
            session = self.session
            guided = session is not None and session.ready and bool(session.scenario.guide)
            self.boxes[card].works.toggle.setChecked(card not in self._read and not guided)
        for name, box in self.boxes.items():
            box.set_open(name == card)
        self.tell_aim()
        self._ask()

    def close_all(self) -> None:
        """Close the open card."""
        if self._open:
            self.open("")

    def tell_aim(self) -> None:
        """Say again what the open card may be aimed at."""
        box = self.open_card
        self.aiming.emit(box.candidates() if box is not None else ())

    def aim_at(self, target: str) -> bool:
        """Aim the open card at a thing clicked on the map; return whether it could be."""
        box = self.open_card
        if box is None:
            return False
        aimed = box.aim_at(target)
        if not aimed and box.card.target == "asset pair":
            aimed = self._aim_pair(box, target)
        if aimed:
            # what comes next, adding it, may have been scrolled away; once the layout has run
            QTimer.singleShot(0, self, self._bring_add_into_view)
        return aimed

    def _bring_add_into_view(self) -> None:
        box = self.open_card
        if box is not None:
            self.page.ensureWidgetVisible(box.add, 0, px(12))

    def _aim_pair(self, box: CardBox, asset: str) -> bool:
        before = set(box.target.split("+"))
        pairs = [pair for pair in box.candidates() if asset in pair.split("+")]
        pairs.sort(key=lambda pair: not before & (set(pair.split("+")) - {asset}))
        return bool(pairs) and box.aim_at(pairs[0])

    def refuse(self, card: str, why: str) -> None:
        """Say at a card why it was refused."""
        if card in self.boxes:
            self.boxes[card].refuse(why)

    def _toggle(self, card: str) -> None:
        self.open("" if card == self._open else card)
        if self._open:
            # the card has its height once the layout has run
            QTimer.singleShot(0, self, self._bring_into_view)

    def show_added(self, card: str) -> None:
        """Give a card that was just added the keyboard, where it can be seen."""
        box = self.made(card)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            # what stood open below it has gone, and the layout has not run yet
            QTimer.singleShot(0, self, partial(self._bring_into_view, card))

    def _bring_into_view(self, card: str = "") -> None:
        """Scroll so that a card is seen from its head on, as much as there is room."""
        box = self.made(card) if card else self.open_card
        inside = self.page.widget()
        if box is None or inside is None:
            return
        top = box.mapTo(inside, QPoint(0, 0)).y()
        bar = self.page.verticalScrollBar()
        room = self.page.viewport().height()
        if top < bar.value() or top + box.height() > bar.value() + room:
            bar.setValue(max(0, top - px(8)))

    def _pass_aim(self, card: str, target: str) -> None:
        if card == self._open:
            self._ask()
            self.aimed.emit(target)
