"""Two or three choices side by side: the likely effect of each on one outcome, on one scale."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from simulator.aimed import Aimed
from simulator.cards import BY_ID as CARDS
from simulator.forecast import Effect, Forecast
from simulator.outcomes import BY_ID
from simulator.scenario import Scenario
from ui.language import told as worded
from ui.play.did import label_of
from ui.play.outlook import (
    IntervalBar,
    aimed_range,
    aimed_reach,
    aimed_verdict,
    odds_words,
    range_words,
    reach_of,
    verdict,
)
from ui.play.price import Price
from ui.play.words import names, target_name, tr
from ui.theme import px
from ui.widgets import Card, button, clear, flat_button, label, paragraph, row
from ui.widgets.as_is import as_is
from ui.widgets.fields import Picker

MOST: Final = 3
AIMED: Final = "aimed"
"""Stands for the figure that the candidates work on, in place of an outcome of the place."""

Candidate = tuple[str, str]
"""A card and its target, by their ids."""


class Tray(Card):
    """Candidates that are weighed against each other.

    Signals
    -------
    taken(str, str)
        This one is wanted: card id, target id.
    dropped(str, str)
        This one is no candidate any more.
    """

    taken = Signal(str, str)
    dropped = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(kind="raised", margin=12, spacing=8)
        self.candidates: list[Candidate] = []
        self.bars: dict[Candidate, IntervalBar] = {}
        self._told: dict[Candidate, Forecast] = {}
        self._said: dict[Candidate, str] = {}
        self._scenario: Scenario | None = None
        self._power = 0.5
        self.box.addWidget(label(tr("Side by side"), bold=True))
        self.outcome = Picker()
        self.outcome.setObjectName("tray-outcome")
        self.outcome.setAccessibleName(tr("Which outcome, and by when?"))
        self.outcome.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.outcome.setMinimumContentsLength(10)
        self.outcome.currentIndexChanged.connect(self._draw)
        self.box.addWidget(self.outcome)
        self.sides = QWidget()
        sides = row(spacing=6)
        sides.addWidget(label(tr("worse"), step="small", tone="muted"))
        sides.addStretch(1)
        sides.addWidget(label(tr("better"), step="small", tone="muted"))
        self.sides.setLayout(sides)
        self.box.addWidget(self.sides)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(10))
        self.box.addLayout(self._rows)
        self.hide()

    @property
    def full(self) -> bool:
        """Whether no more candidates have room."""
        return len(self.candidates) >= MOST

    def add(self, candidate: Candidate, scenario: Scenario, power: float = 0.5) -> None:
        """Take a candidate in; the oldest makes room if there is none.

        `power` is the dial from which whose decisions a card takes is told.
        """
        self._scenario, self._power = scenario, power
        if candidate in self.candidates:
            return
        while self.full:
            self.candidates.pop(0)
        self.candidates.append(candidate)
        self._draw()

    def drop(self, candidate: Candidate) -> None:
        """Let a candidate go."""
        if candidate in self.candidates:
            self.candidates.remove(candidate)
            self._draw()

    def empty(self) -> None:
        """Let all candidates go."""
        self.candidates.clear()
        self._told.clear()
        self._said.clear()
        self._draw()

    def wait(self, candidate: Candidate, words: str) -> None:
        """Say why a candidate's forecast is not there."""
        self._told.pop(candidate, None)
        self._said[candidate] = words
        self._draw()

    def tell(self, candidate: Candidate, forecast: Forecast) -> None:
        """Show a candidate's forecast."""
        self._told[candidate] = forecast
        self._said.pop(candidate, None)
        self._fill(forecast)
        self._draw()

    def _shared(self) -> tuple[str, int] | None:
        """Return the figure by which all candidates are told, and its week, if it is the same."""
        found = {
            (each.kind, each.week)
            for candidate in self.candidates
            if candidate in self._told
            for each in self._told[candidate].aimed
        }
        return found.pop() if len(found) == 1 else None

    def _fill(self, forecast: Forecast) -> None:
        kept = self.outcome.currentData()
        shared = self._shared()
        with QSignalBlocker(self.outcome):
            self.outcome.clear()
            if shared is not None:
                # where they work on the same thing, that tells them apart best
                words = tr("{0}, by week {1}").format(label_of(shared[0]), shared[1])
                self.outcome.addItem(words, (AIMED, shared[1]))
            for week in dict.fromkeys((forecast.turn_ends, forecast.ends)):
                for effect in forecast.effects:
                    if effect.week == week and not effect.places:
                        words = tr("{0}, by week {1}").format(
                            worded(BY_ID[effect.outcome].label), week
                        )
                        self.outcome.addItem(words, (effect.outcome, week))
            self.outcome.setCurrentIndex(max(0, self.outcome.findData(kept)))

    def _effect(self, candidate: Candidate) -> Effect | Aimed | None:
        wanted = self.outcome.currentData()
        forecast = self._told.get(candidate)
        if wanted is None or forecast is None:
            return None
        if wanted[0] == AIMED:
            return forecast.aimed[0] if forecast.aimed else None
        return forecast.at(*wanted)

    def _draw(self) -> None:
        clear(self._rows)
        self.bars = {}
        self.setVisible(bool(self.candidates))
        scenario = self._scenario
        if scenario is None:
            return
        effects = {candidate: self._effect(candidate) for candidate in self.candidates}
        found = [effect for effect in effects.values() if effect is not None]
        reach = max(map(_reach, found), default=1.0)
        self.outcome.setVisible(bool(found))
        self.sides.setVisible(bool(found))
        known = names(scenario)
        for candidate in self.candidates:
            self._rows.addWidget(self._row(candidate, effects[candidate], reach, known, scenario))

    def _row(
        self,
        candidate: Candidate,
        effect: Effect | Aimed | None,
        reach: float,
        known: dict[str, str],
        scenario: Scenario,
    ) -> QWidget:
        what, where = CARDS[candidate[0]].name, target_name(known, candidate[1])
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        head = row(spacing=4)
        head.addWidget(paragraph(what, bold=True), 1)
        take = button(tr("Add"), icon="plus", clicked=lambda: self.taken.emit(*candidate))
        take.setObjectName("tray-add")
        take.setAccessibleName(tr("Add to this turn: {0}, {1}").format(what, where))
        head.addWidget(take)
        drop = flat_button("x", tr("No longer compare: {0}, {1}").format(what, where))
        drop.setObjectName("tray-drop")
        drop.clicked.connect(lambda: self.dropped.emit(*candidate))
        head.addWidget(drop)
        box.addLayout(head)
        box.addWidget(paragraph(where, step="small", tone="muted"))
        card = CARDS[candidate[0]]
        price = Price(card.attention, card.money, scenario)
        price.show_split(self._power)
        box.addWidget(price)
        if effect is None:
            box.addWidget(paragraph(self._said.get(candidate, ""), step="small", tone="muted"))
            return made
        bar = IntervalBar()
        if isinstance(effect, Aimed):
            bar.set_aimed(effect, reach)
            told, judged = aimed_range(effect, scenario), aimed_verdict(effect, scenario)
        else:
            bar.set_effect(effect, reach)
            outcome = BY_ID[effect.outcome]
            told, judged = range_words(outcome, effect, scenario), verdict(outcome, effect)
        self.bars[candidate] = bar
        box.addWidget(bar)
        line = row(spacing=8)
        line.addWidget(paragraph(told, step="small"), 1)
        line.addWidget(label(judged, step="small", tone="muted"))
        box.addLayout(line)
        made.setToolTip(as_is(odds_words(effect)))
        made.setAccessibleName(f"{what}, {where}: {told}; {odds_words(effect)}")
        return made


def _reach(effect: Effect | Aimed) -> float:
    return aimed_reach(effect) if isinstance(effect, Aimed) else reach_of(effect)
