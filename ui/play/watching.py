"""The step that is shown while the weeks of a turn run."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout

from simulator.outcomes import BY_ID
from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.language import told as worded
from ui.play.parts import Sparkline, scaled_icon
from ui.play.step import Step
from ui.play.words import change, shown_outcomes, tr, value, with_unit
from ui.theme import px
from ui.widgets import Card, Divider, Meter, clear, label, paragraph, row, section_title


class WatchingStep(Step):
    """Week by week: how far the turn is, who waits, and what happens."""

    id = "watching"

    def __init__(self) -> None:
        super().__init__()
        self._first = 1
        self._last = 1
        self._told: set[str] = set()
        self._scenario: Scenario | None = None
        self._before: Picture | None = None
        self._pictures: Sequence[Picture] = ()
        self._figures: dict[str, QLabel] = {}
        self.week = section_title("")
        self.far = Meter()
        self.box.addWidget(self.week)
        self.box.addWidget(self.far)
        self.box.addSpacing(px(6))
        self.box.addWidget(label(worded(BY_ID["people_waiting"].label), tone="muted"))
        self.waiting = label(step="huge", bold=True)
        self.box.addWidget(self.waiting)
        self.moved = label(tone="muted")
        self.box.addWidget(self.moved)
        self.line = Sparkline(width=310, height=64)
        self.box.addWidget(self.line)
        self.box.addWidget(Divider())
        self._others = QVBoxLayout()
        self._others.setSpacing(4)
        self.box.addLayout(self._others)
        self._events = QVBoxLayout()
        self._events.setSpacing(8)
        self.box.addLayout(self._events)
        self.hint = paragraph(
            tr(
                "Space pauses, the arrow keys go week by week, 1 to 4 change the speed, End goes "
                "to the end of the turn."
            ),
            step="small",
            tone="muted",
        )
        self.box.addWidget(self.hint)
        self.box.addStretch(1)

    def title(self) -> str:
        return tr("Watch")

    def begin(self, scenario: Scenario, pictures: Sequence[Picture], first: int, last: int) -> None:
        """Get ready for the weeks `first` to `last`.

        `pictures` holds those before, and each week of the turn once it is shown.
        """
        self._scenario = scenario
        self._first, self._last = first, last
        self._before = pictures[first - 1]
        self._pictures = pictures
        self._told = set()
        clear(self._events)
        clear(self._others)
        self._figures = {}
        for outcome in shown_outcomes(scenario)[0]:
            if outcome.id != "people_waiting":
                line = row()
                line.addWidget(label(worded(outcome.label), tone="muted"), 1)
                self._figures[outcome.id] = label(bold=True)
                line.addWidget(self._figures[outcome.id])
                self._others.addLayout(line)
        self.show_week(self._before)

    def show_week(self, picture: Picture) -> tuple[str, ...]:
        """Show one week; return the titles of events that begin in it and were not told yet."""
        scenario, before = self._scenario, self._before
        if scenario is None or before is None:
            return ()
        done = picture.week - self._first + 1
        of = self._last - self._first + 1
        self.week.setText(
            tr("Week {0} of {1} in this turn").format(done, of)
            if done > 0
            else tr("The weeks of this turn begin")
        )
        self.far.set_share(max(0, done) / of, self.week.text())
        waiting = BY_ID["people_waiting"]
        now = picture.outcomes[waiting.id]
        then = before.outcomes[waiting.id]
        self.waiting.setText(value(waiting, now, scenario))
        self.moved.setText(
            tr("{0} since the turn began").format(change(waiting, then, now, scenario))
        )
        history = [seen.outcomes[waiting.id] for seen in self._pictures[: picture.week + 1]]
        self.line.set_values(history, self._first - 1, worded(waiting.label))
        for name, figure in self._figures.items():
            figure.setText(with_unit(BY_ID[name], picture.outcomes[name], scenario))
        fresh = [
            event
            for event in scenario.events
            if event.id in picture.happening
            and event.id not in self._told
            and event.week == picture.week
        ]
        for event in fresh:
            self._told.add(event.id)
            card = Card(kind="raised", margin=10, spacing=4)
            head = row()
            head.addWidget(scaled_icon("flag", "trouble"))
            head.addWidget(paragraph(event.title, bold=True), 1)
            card.box.addLayout(head)
            self._events.addWidget(card)
        return tuple(event.title for event in fresh)
