"""What a choice is likely to do, as ranges against nothing: bars, numbers and plain words."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from simulator.forecast import Effect, Forecast
from simulator.outcomes import BY_ID, Outcome
from simulator.scenario import Scenario
from ui.glossary import tell
from ui.language import plural
from ui.language import told as worded
from ui.map import announce
from ui.play.words import listed, money, names, number, tr, value
from ui.theme import colour, px, set_kind
from ui.widgets import FlowLayout, choice_group, clear, label, paragraph, row
from ui.widgets.fold import Fold

FIRST: Final = 3
"""Outcomes that are shown before the rest is folded away."""
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
    if outcome.unit.startswith("%"):
        return tr("{0} points").format(words)
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


def odds_words(effect: Effect) -> str:
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
        sign = -1.0 if BY_ID[effect.outcome].better == "lower" else 1.0
        spread = effect.difference
        ends = sorted((sign * spread.low, sign * spread.high))
        self._ends = (ends[0], sign * spread.mean, ends[1])
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
        self.when: dict[str, QPushButton] = {}
        self._group = choice_group(self)
        for name, words in (("turn", tr("This turn")), ("end", tr("To the end"))):
            made = QPushButton(words)
            made.setCheckable(True)
            made.setObjectName(f"outlook-{name}")
            set_kind(made, "chip")
            made.clicked.connect(self._switch)
            self._group.addButton(made)
            self.when[name] = made
            head.addWidget(made)
        self.when["turn"].setChecked(True)
        box.addLayout(head)
        self.state = paragraph(tone="muted", step="small")
        box.addWidget(self.state)
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
        return " ".join(made.accessibleName() for made in self.rows[:FIRST])

    def _empty(self) -> None:
        clear(self._rows)
        self.rows = []
        self.sides.hide()
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
        self.state.setText(
            tr(
                "By week {0}, {1}. What the model expects over {2} other lucks if nothing new "
                "comes from outside; not a promise."
            ).format(week, self._against, lucks)
        )
        self.sides.show()
        more: Fold | None = None
        for n, effect in enumerate(effects):
            made_row = EffectRow(effect, scenario, levels=n == 0)
            self.rows.append(made_row)
            if n < FIRST:
                self._rows.addWidget(made_row)
                continue
            if more is None:
                more = Fold(tr("The other goals"), tr("The other goals"))
                self._rows.addWidget(more)
            more.content.addWidget(made_row)
        self.show()
