"""What a choice is likely to do, as ranges against nothing: bars, numbers and plain words."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from simulator.aimed import Aimed
from simulator.forecast import Effect, Forecast
from simulator.hindsight import SLOW
from simulator.outcomes import BY_ID, Outcome
from simulator.scenario import Scenario
from ui.glossary import tell
from ui.language import plural
from ui.language import told as worded
from ui.map import announce
from ui.play.did import gap_words, label_of, likely_figures, no_gap, slow_words
from ui.play.words import listed, money, names, number, points, target_name, tr, value
from ui.theme import colour, px
from ui.widgets import FlowLayout, clear, label, paragraph, row
from ui.widgets.as_is import as_is
from ui.widgets.buttons import chips
from ui.widgets.fold import Fold

FIRST: Final = 3
"""Outcomes that are shown before the rest is folded away."""
BESIDE: Final = 1
"""The same where what a card works on is shown before them."""
FLOOR: Final = 0.05
"""Least reach of a bar, as a share of where the outcome will stand: small stays small."""


def signed(outcome: Outcome, figure: float, scenario: Scenario) -> str:
    """Return a difference with its sign and unit, such as `+7` or `−0.3 weeks`."""
    rounded = round(figure, outcome.decimals)
    if outcome.id == "money_balance":
        words = money(scenario, figure)
        return f"+{words}" if rounded > 0 else words
    words = number(figure, outcome.decimals)
    if rounded > 0:
        words = f"+{words}"
    if outcome.unit.startswith("weeks"):
        return plural("Play", "{0} week", "{0} weeks", rounded).format(words)
    if outcome.unit.startswith("%") or outcome.unit == "0 to 100":
        return points(words)
    return words


def range_words(outcome: Outcome, effect: Effect, scenario: Scenario) -> str:
    """Return a difference as a mean with its likely range."""
    low, high = effect.difference.low, effect.difference.high
    if round(low, outcome.decimals) == round(high, outcome.decimals) == 0:
        least = 10.0**-outcome.decimals
        return tr("less than {0} either way").format(value(outcome, least, scenario))
    return tr("{0} (likely {1} to {2})").format(
        signed(outcome, effect.difference.mean, scenario),
        number_only(outcome, low, scenario),
        signed(outcome, high, scenario),
    )


def number_only(outcome: Outcome, figure: float, scenario: Scenario) -> str:
    """Return a difference with its sign, without a unit that follows soon."""
    if outcome.id == "money_balance":
        return signed(outcome, figure, scenario)
    words = number(figure, outcome.decimals)
    return f"+{words}" if round(figure, outcome.decimals) > 0 else words


def odds_words(effect: Effect | Aimed) -> str:
    """Return how often it helps and harms."""
    return tr("better on {0}, worse on {1} of {2} lucks").format(
        effect.better, effect.worse, effect.lucks
    )


def level_words(outcome: Outcome, effect: Effect, scenario: Scenario) -> str:
    """Return where an outcome will stand with the choice, and without it."""
    return tr("Week {0}: likely {1} to {2}; without it {3} to {4}.").format(
        effect.week,
        value(outcome, effect.level.low, scenario),
        value(outcome, effect.level.high, scenario),
        value(outcome, effect.without.low, scenario),
        value(outcome, effect.without.high, scenario),
    )


def verdict(outcome: Outcome, effect: Effect) -> str:
    """Return in a word or two whether a choice makes a difference that can be told from luck."""
    if not effect.clear or round(effect.difference.mean, outcome.decimals) == 0:
        return tr("hardly any difference")
    lower = effect.difference.mean < 0
    return tr("tends to help") if lower == (outcome.better == "lower") else tr("tends to harm")


def aimed_range(likely: Aimed, scenario: Scenario) -> str:
    """Return the difference of a card's own figure as a mean with its likely range."""
    mean, low, high = likely.difference
    if low == high == 0.0:
        return tr("no difference on any luck")
    return tr("{0} (likely {1} to {2})").format(
        gap_words(likely, mean, scenario),
        gap_words(likely, low, scenario, bare=True),
        gap_words(likely, high, scenario),
    )


def aimed_level(likely: Aimed, scenario: Scenario) -> str:
    """Return what a card's own figure will be with the card, and without it."""
    with_it, without = likely_figures(likely, scenario)
    return tr("{0}; without it {1}.").format(with_it, without)


def aimed_verdict(likely: Aimed, scenario: Scenario) -> str:
    """Return whether a card makes a difference where it is aimed that can be told from luck."""
    if not likely.clear or no_gap(likely, scenario):
        return tr("hardly any difference")
    helps = (likely.difference[0] < 0) == likely.fewer
    return tr("tends to help") if helps else tr("tends to harm")


def aimed_reach(likely: Aimed) -> float:
    """Return the difference, in the figure's unit, that a bar of its own reaches to."""
    _, low, high = likely.difference
    share = likely.without.amount / likely.without.of if likely.without.of else 0.0
    usual = share or abs(likely.without.amount)
    return max(max(abs(low), abs(high)) * 1.1, FLOOR * usual, 1e-9)


def reach_of(effect: Effect) -> float:
    """Return the difference, in the outcome's unit, that a bar of its own reaches to."""
    spread = max(abs(effect.difference.low), abs(effect.difference.high))
    return max(spread * 1.1, FLOOR * abs(effect.without.mean), 1e-9)


class IntervalBar(QWidget):
    """A likely range against nothing: worse to the left, better to the right."""

    def __init__(self) -> None:
        super().__init__()
        self._ends = (0.0, 0.0, 0.0)
        self._reach = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_effect(self, effect: Effect, reach: float) -> None:
        """Show a difference, on a scale that ends `reach` to both sides."""
        spread = effect.difference
        fewer = BY_ID[effect.outcome].better == "lower"
        self._set((spread.mean, spread.low, spread.high), reach, fewer=fewer)

    def set_aimed(self, likely: Aimed, reach: float) -> None:
        """Show a difference of a card's own figure, on a scale that ends `reach` to both sides."""
        self._set(likely.difference, reach, fewer=likely.fewer)

    def _set(self, told: tuple[float, float, float], reach: float, *, fewer: bool) -> None:
        sign = -1.0 if fewer else 1.0
        mean, low, high = told
        ends = sorted((sign * low, sign * high))
        self._ends = (ends[0], sign * mean, ends[1])
        self._reach = reach
        self.update()

    @property
    def ends(self) -> tuple[float, float, float]:
        """Low end, mean and high end as drawn: what is better lies above nought."""
        return self._ends

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = px(5), self.width() - px(5)
        centre, middle = (left + right) / 2, self.height() / 2
        half = (right - left) / 2

        def x(figure: float) -> float:
            return centre + half * max(-1.0, min(1.0, figure / self._reach))

        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        low, mean, high = (x(end) for end in self._ends)
        tall = px(9)
        band = QRectF(low, middle - tall / 2, max(high - low, px(2)), tall)
        fill = colour("accent")
        fill.setAlphaF(0.3)
        # an edge, since the fill alone is too faint for eyes that need contrast
        painter.setPen(QPen(colour("accent"), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(band, px(3), px(3))
        painter.setPen(QPen(colour("text"), 1.4))
        painter.drawLine(QPointF(centre, px(1)), QPointF(centre, self.height() - px(1)))
        painter.setPen(QPen(colour("surface"), 1.5))
        painter.setBrush(colour("accent"))
        painter.drawEllipse(QPointF(mean, middle), px(4.5), px(4.5))


class EffectRow(QWidget):
    """One outcome: how it would move, as words and as a bar."""

    def __init__(self, effect: Effect, scenario: Scenario, *, levels: bool = False) -> None:
        super().__init__()
        self.effect = effect
        outcome = BY_ID[effect.outcome]
        known = names(scenario)
        name = worded(outcome.label)
        if effect.places:
            name = tr("Waiting at {0}").format(
                listed([known.get(place, place) for place in effect.places])
            )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        box.addWidget(paragraph(name, bold=True))
        told = range_words(outcome, effect, scenario)
        judged = verdict(outcome, effect)
        self.bar = IntervalBar()
        self.bar.set_effect(effect, reach_of(effect))
        box.addWidget(self.bar)
        line = row(spacing=8)
        line.addWidget(paragraph(told, step="small"), 1)
        line.addWidget(label(judged, step="small", tone="muted"))
        box.addLayout(line)
        level = level_words(outcome, effect, scenario)
        if levels:
            box.addWidget(paragraph(level, step="small", tone="muted"))
        tell(self, f"{level}\n{odds_words(effect)}\n{worded(outcome.explains)}")
        self.setAccessibleName(f"{name}: {told}, {judged}; {odds_words(effect)}. {level}")


class AimedRow(QWidget):
    """The figure by which a card is told, at its own target: what the card works on."""

    def __init__(self, likely: Aimed, scenario: Scenario, *, named: bool) -> None:
        super().__init__()
        self.likely = likely
        what = label_of(likely.kind)
        if named:
            # of several cards each says where
            where = target_name(names(scenario), likely.decision.target)
            what = tr("{0} ({1})").format(what, where)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        box.addWidget(paragraph(what, bold=True))
        self.bar = IntervalBar()
        self.bar.set_aimed(likely, aimed_reach(likely))
        box.addWidget(self.bar)
        told, judged = aimed_range(likely, scenario), aimed_verdict(likely, scenario)
        line = row(spacing=8)
        line.addWidget(paragraph(told, step="small"), 1)
        line.addWidget(label(judged, step="small", tone="muted"))
        box.addLayout(line)
        level = aimed_level(likely, scenario)
        box.addWidget(paragraph(level, step="small", tone="muted"))
        slow = likely.decision.card in SLOW
        if slow:
            box.addWidget(paragraph(slow_words(), step="small", tone="muted"))
        later = tr("After the turn you are told the same figure, as it came.")
        self.setToolTip(as_is(f"{odds_words(likely)}\n{later}"))
        said = f"{what}: {told}, {judged}; {odds_words(likely)}. {level}"
        self.setAccessibleName(f"{said} {slow_words()}" if slow else said)


class Outlook(QWidget):
    """The forecast of one choice: by the end of this turn, or of the game.

    Signals
    -------
    shown()
        There is a forecast to be seen now.
    switched(str)
        The person wants to see the end of the `turn`, or the `end` of the game.
    """

    shown = Signal()
    switched = Signal(str)

    def __init__(self, against: str) -> None:
        super().__init__()
        self._against = against
        self._forecast: Forecast | None = None
        self._scenario: Scenario | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        box.addWidget(label(tr("Likely effect"), bold=True))
        head = FlowLayout(spacing=6)
        ends = (("turn", tr("This turn")), ("end", tr("To the end")))
        self.when = chips(self, ends, self._switch, name="outlook")
        for made in self.when.values():
            head.addWidget(made)
        self.when["turn"].setChecked(True)
        box.addLayout(head)
        self.state = paragraph(tone="muted", step="small")
        self.state.setObjectName("outlook-state")
        box.addWidget(self.state)
        self.caution = paragraph(tone="muted", step="small")
        box.addWidget(self.caution)
        self.sides = QWidget()
        sides = row(spacing=6)
        sides.addWidget(label(tr("worse"), step="small", tone="muted"))
        sides.addStretch(1)
        sides.addWidget(label(tr("better"), step="small", tone="muted"))
        self.sides.setLayout(sides)
        box.addWidget(self.sides)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        box.addLayout(self._rows)
        self.first = FIRST
        """How many outcomes of the whole place are shown before the rest is folded away."""
        self.aimed: list[AimedRow] = []
        self.rows: list[EffectRow] = []
        self.clear()

    def set_when(self, when: str) -> None:
        """Show the end of the `turn`, or the `end` of the game."""
        self.when[when].setChecked(True)
        self._show()

    def _switch(self) -> None:
        self._show()
        self.switched.emit("turn" if self.when["turn"].isChecked() else "end")

    @property
    def forecast(self) -> Forecast | None:
        """What is shown."""
        return self._forecast

    def clear(self) -> None:
        """Show nothing, and take no room."""
        self._forecast = None
        self._empty()
        self.hide()

    def wait(self, words: str) -> None:
        """Say why there is nothing yet; what was shown before answered another question."""
        self._forecast = None
        self._empty()
        self.state.setText(words)
        self.show()

    def fail(self, words: str) -> None:
        """Say that there will be nothing."""
        self._forecast = None
        self._empty()
        self.state.setText(words)
        self.show()

    def tell(self, forecast: Forecast, scenario: Scenario) -> None:
        """Show a forecast."""
        again = self._forecast == forecast
        self._forecast = forecast
        self._scenario = scenario
        self._show()
        self.setAccessibleName(self.summary())
        if not again:
            announce(self, self.summary())
            self.shown.emit()

    def summary(self) -> str:
        """Return what is shown without unfolding anything, in words."""
        shown: list[AimedRow | EffectRow] = [*self.aimed, *self.rows[: self._first()]]
        return " ".join(made.accessibleName() for made in shown)

    def _first(self) -> int:
        """Return how many outcomes of the place are shown before the rest is folded away."""
        return BESIDE if self.aimed else self.first

    def _empty(self) -> None:
        clear(self._rows)
        self.rows, self.aimed = [], []
        self.sides.hide()
        self.caution.hide()
        for made in self.when.values():
            made.hide()

    def _show(self) -> None:
        forecast, scenario = self._forecast, self._scenario
        if forecast is None or scenario is None:
            return
        self._empty()
        last = forecast.turn_ends == forecast.ends
        for made in self.when.values():
            made.setVisible(not last)
        turn = last or self.when["turn"].isChecked()
        week = forecast.turn_ends if turn else forecast.ends
        effects = [effect for effect in forecast.effects if effect.week == week]
        lucks = effects[0].lucks
        self.state.setText(tr("By week {0}, {1}.").format(week, self._against))
        self.caution.setText(
            tr(
                "What the model expects over {0} other lucks if nothing new comes from outside; "
                "not a promise."
            ).format(lucks)
        )
        self.caution.show()
        self.sides.show()
        if turn:
            # what a card works on is read over the open turn, as it is told afterwards
            named = len(forecast.aimed) > 1
            for likely in forecast.aimed:
                self.aimed.append(AimedRow(likely, scenario, named=named))
                self._rows.addWidget(self.aimed[-1])
        if self.aimed:
            # where a card is aimed is told by its own figure: the whole place comes next
            effects.sort(key=lambda effect: bool(effect.places))
        more: Fold | None = None
        for n, effect in enumerate(effects):
            made_row = EffectRow(
                effect, scenario, levels=n == 0 and self.first > 1 and not self.aimed
            )
            self.rows.append(made_row)
            if n < self._first():
                self._rows.addWidget(made_row)
                continue
            if more is None:
                more = Fold(tr("The other goals"), tr("The other goals"))
                self._rows.addWidget(more)
            more.content.addWidget(made_row)
        self.show()
