"""Why an outcome came out as it did: every suspected cause taken out, on the same luck."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QSpinBox, QWidget

from simulator.outcomes import BY_ID, Outcome
from ui.at_once import causes_together
from ui.background import Handle
from ui.compare.intervals import Bar, Intervals
from ui.compare.keeping import Picture, Rows
from ui.compare.part import Desk, Part, WordTable, choose, named
from ui.compare.task import Task
from ui.compare.words import tr
from ui.compare.work import Result
from ui.figures import digits, in_units, number, percent, signed
from ui.language import told as worded
from ui.pages.outcome_table import ordered
from ui.widgets import Card, FlowLayout, button, paragraph, section_title
from ui.widgets.fields import Picker
from ui.wording import cause_name, share_of_gap

if TYPE_CHECKING:
    from simulator.causes import Cause
    from simulator.compare import Difference
    from simulator.explanation import Explanation, GapExplanation, Together, Way

STYLES: Final = "styles"
MOST: Final = 14
"""Causes that are listed."""
TELLING: Final = 2.0
"""Share of a difference beyond which a share says little: causes then pull both ways."""
DRAWN: Final = 10
"""Causes that are drawn."""


class WhyPart(Part):
    """Asks why, runs again without each suspected cause, and ranks what was found."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.explanation: Explanation | GapExplanation | None = None
        self.about, self.outcomes, self.week = Picker(), Picker(), QSpinBox()
        self.outcomes.currentIndexChanged.connect(self._limit_week)
        self.ask_button = button(tr("Explain"), icon="play", clicked=self.ask)
        controls = FlowLayout(spacing=16)
        controls.addWidget(named(tr("Explain"), self.about))
        controls.addWidget(named(tr("Outcome"), self.outcomes))
        controls.addWidget(named(tr("Up to week"), self.week))
        controls.addWidget(self.ask_button)
        told = Card(margin=16, spacing=8)
        self.sentence = paragraph(step="title")
        self.note = paragraph(step="small", tone="muted")
        told.box.addLayout(controls)
        told.box.addWidget(self.sentence)
        told.box.addWidget(self.note)
        self.task = Task(desk.background, desk.engine, tr("Progress of the explanation"))
        self.task.changed.connect(self._show_state)
        self.bars = Intervals(tr("What each cause does"))
        self.causes = Card(margin=16, spacing=8)
        self.causes_title = section_title("")
        self.causes_words = paragraph(step="small", tone="muted")
        self.table = WordTable(tr("Causes, the strongest first"), desk.keeper)
        for inner in (self.causes_title, self.causes_words, self.bars, self.table):
            self.causes.box.addWidget(inner)
        self.dials = Card(margin=16, spacing=8)
        self.dials.box.addWidget(section_title(tr("Each dial alone")))
        self.dials_table = WordTable(tr("Each dial alone"), desk.keeper)
        self.dials.box.addWidget(self.dials_table)
        self.rest = Card(margin=16, spacing=8)
        self.rest.box.addWidget(section_title(tr("What single effects leave unexplained")))
        self.rest.box.addWidget(
            paragraph(
                tr("Causes strengthen and replace each other, so single effects need not add up."),
                tone="muted",
            )
        )
        self.rest_table = WordTable(tr("What single effects leave unexplained"), desk.keeper)
        self.rest.box.addWidget(self.rest_table)
        for part in (told, self.task, self.causes, self.dials, self.rest):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self._show_state()

    def title(self) -> str:
        return tr("Why?")

    # Asking

    def show_result(self, result: Result | None) -> None:
        super().show_result(result)
        self.explanation = None
        if result is None:
            return
        self.about.clear()
        self.about.addItem(tr("The difference between the styles"), STYLES)
        for i, (name, _record) in enumerate(result.branches):
            self.about.addItem(name, i)
        chosen = self.outcomes.currentData()
        self.outcomes.blockSignals(True)
        self.outcomes.clear()
        for outcome in ordered(result.scenario):
            self.outcomes.addItem(worded(outcome.label), outcome.id)
        self.outcomes.blockSignals(False)
        choose(self.outcomes, chosen)
        self.week.setRange(1, result.comparison.weeks)
        self.week.setValue(result.comparison.weeks)
        self._limit_week()
        self._show_state()

    def _limit_week(self) -> None:
        """Let the leaving tests be asked about at the end of a run only."""
        outcome = BY_ID.get(str(self.outcomes.currentData() or ""))
        weekly = outcome is None or outcome.weekly
        self.week.setEnabled(weekly)
        if not weekly:
            self.week.setValue(self.week.maximum())

    def ask_about(self, outcome: str, week: int, pair: tuple[str, str]) -> None:
        """Ask why an outcome came out so, up to a week (0 for the last), and begin.

        Where one of the two ways that are set side by side is played, that run is explained;
        else the difference between the styles.
        """
        if self.result is None:
            return
        choose(self.outcomes, outcome)
        self._limit_week()
        if week > 0 and self.week.isEnabled():
            self.week.setValue(week)
        elif week == 0:
            self.week.setValue(self.week.maximum())
        choose(self.about, self._played(pair))
        self.ask()

    def _played(self, pair: tuple[str, str]) -> object:
        for way in reversed(pair):
            if way == "yours":
                return 0
            if way.startswith("branch-"):
                return int(way.removeprefix("branch-")) - 1
        return STYLES

    def ask(self) -> None:
        """Take each suspected cause out and run again, beside the window."""
        result = self.result
        if result is None:
            return
        outcome, week = str(self.outcomes.currentData()), self.week.value()
        about = self.about.currentData()
        work = (
            _gap_work(result, outcome, week)
            if about == STYLES
            else _record_work(result, int(about), outcome, week)
        )

        def done(found: "Explanation | GapExplanation") -> None:
            if self.result is result:
                self._show(found)

        self.task.run(
            work,
            tr("Taking each suspected cause out, and running again"),
            done,
            tr("The explanation could not be made"),
        )

    def stop(self) -> None:
        self.task.stop()

    # Showing

    def _show_state(self) -> None:
        found = self.explanation
        for part in (self.causes, self.rest):
            part.setVisible(found is not None)
        self.dials.setVisible(found is not None and hasattr(found, "dials"))
        self.ask_button.setEnabled(self.result is not None and not self.task.running)
        if found is None:
            self.sentence.setText(
                tr("No explanation without its number: each suspected cause is taken out alone.")
            )
            self.note.setText(
                tr(
                    "Choose what to explain and up to which week. Everything is run again on the "
                    "same lucks, with and without each decision, event, dial and mechanism; that "
                    "takes about half a minute."
                )
            )
        self.shown.emit()

    def _show(self, found: Any) -> None:
        self.explanation = found
        outcome = BY_ID[found.outcome]
        if hasattr(found, "dials"):
            self._show_gap(found, outcome)
        else:
            self._show_record(found, outcome)
        self._show_together(found.together, outcome)
        self.note.setText(_lucks_words(found, outcome))
        self._show_state()

    def _show_record(self, found: "Explanation", outcome: Outcome) -> None:
        from simulator.explanation import verdict

        mean = found.mean
        places = digits(outcome, mean.mean, interval=mean)
        self.sentence.setText(
            tr(
                "Up to week {week}, “{outcome}” was {own} on your luck, and {low} to {high} on "
                "average over {lucks} lucks ({unit})."
            ).format(
                week=found.week,
                outcome=worded(outcome.label).lower(),
                own=number(found.own, digits(outcome, found.own)),
                low=number(mean.low, places),
                high=number(mean.high, places),
                lucks=found.lucks.runs,
                unit=worded(outcome.unit),
            )
        )
        self.causes_title.setText(tr("What each cause did"))
        words = [tr("The run as it was, less the run without the cause, on the same lucks; 95 %.")]
        words += causes_together(
            [(_called(each.cause), each.difference) for each in found.effects], found.lucks.runs
        )
        self.causes_words.setText(" ".join(words))
        shown = [each for each in found.effects if each.difference.clear][:MOST]
        told = {
            "helped": tr("helped"),
            "harmed": tr("harmed"),
            "not clear": tr("not clear"),
            "no effect": tr("no effect"),
        }
        rows = [
            [
                tr("Cause"),
                tr("Effect (95 %)"),
                tr("People waiting"),
                tr("Weeks waited"),
                tr("How it acts, as far as these runs bear it out"),
            ]
        ]
        for each in shown:
            effect = _figure(outcome, each.difference)
            rows.append(
                [
                    tr("{0}: {1}").format(_kind(each.cause.kind), _called(each.cause)),
                    tr("{0}; {1}").format(effect, told[verdict(each.difference, outcome.better)]),
                    _short(BY_ID["people_waiting"], each.people),
                    _short(BY_ID["weeks_waited"], each.weeks),
                    _ways(each.ways),
                ]
            )
        self.table.fill(rows, (26, 20, 10, 10, 34), bold=False)
        self.table.setVisible(bool(shown))
        if not shown:
            self.causes_words.setText(tr("No single cause has a clear effect on this outcome."))
        self._draw(
            outcome,
            [(_called(each.cause), each.difference) for each in shown],
            (tr("makes it lower: ✓ better"), tr("makes it higher: ✗ worse"))
            if outcome.better == "lower"
            else (tr("makes it lower: ✗ worse"), tr("makes it higher: ✓ better")),
        )

    def _show_gap(self, found: "GapExplanation", outcome: Outcome) -> None:
        self.sentence.setText(
            tr(
                "Up to week {week}, the difference in “{outcome}” between distributed and heroic "
                "is {gap}."
            ).format(
                week=found.week,
                outcome=worded(outcome.label).lower(),
                gap=_figure(outcome, found.gap),
            )
            if found.gap.clear
            else tr(
                "Up to week {week}, “{outcome}” is exactly the same with distributed and with "
                "heroic on every luck. No shares are given."
            ).format(week=found.week, outcome=worded(outcome.label).lower())
            if found.gap.p_same >= 1.0
            else tr(
                "Up to week {week}, there is no clear difference in “{outcome}” between "
                "distributed and heroic: {gap}. No shares are given."
            ).format(
                week=found.week,
                outcome=worded(outcome.label).lower(),
                gap=_figure(outcome, found.gap),
            )
        )
        self.causes_title.setText(tr("How much of the difference goes away without each cause"))
        words = [
            tr(
                "Each is taken out under both styles. A part beyond 100 % means that others pull "
                "the other way."
            )
        ]
        words += causes_together(
            [(_called(part.cause), part.goes_away) for part in found.parts], found.lucks.runs
        )
        self.causes_words.setText(" ".join(words))
        shown = [part for part in found.parts if part.goes_away.clear][:MOST]
        rows = [
            [
                tr("Cause"),
                tr("Goes away (95 %)"),
                tr("Under heroic"),
                tr("Under distributed"),
                tr("How it acts, as far as these runs bear it out"),
            ]
        ]
        for part in shown:
            away = _figure(outcome, part.goes_away)
            share = found.share(part.goes_away.mean)
            if share is not None and abs(share) <= TELLING:
                away = tr("{0}; {1} of it").format(away, share_of_gap(share))
            rows.append(
                [
                    tr("{0}: {1}").format(_kind(part.cause.kind), _called(part.cause)),
                    away,
                    _short(outcome, part.heroic),
                    _short(outcome, part.distributed),
                    _two_ways(part.ways_heroic, part.ways_distributed),
                ]
            )
        self.table.fill(rows, (24, 22, 11, 11, 32), bold=False)
        self.table.setVisible(bool(shown))
        if not shown:
            self.causes_words.setText(tr("Without no single cause does the difference go away."))
        self._draw(
            outcome,
            [(_called(part.cause), part.goes_away) for part in shown],
            (tr("makes distributed lower: ✓ better"), tr("makes distributed higher: ✗ worse"))
            if outcome.better == "lower"
            else (tr("makes distributed lower: ✗ worse"), tr("makes distributed higher: ✓ better")),
        )
        rows = [
            [
                tr("Dial"),
                tr("Turned to distributed, the others heroic"),
                tr("Turned back to heroic, the others distributed"),
            ]
        ]
        for dial in found.dials:
            rows.append(
                [
                    worded(dial.title),
                    _with_share(found, outcome, dial.turned),
                    _with_share(found, outcome, dial.turned_back),
                ]
            )
        rows.append(
            [
                tr("Left unexplained"),
                _with_share(found, outcome, found.dials_unexplained),
                _with_share(found, outcome, found.dials_unexplained_back),
            ]
        )
        self.dials_table.fill(rows, (20, 40, 40))

    def _draw(
        self,
        outcome: Outcome,
        causes: "Sequence[tuple[str, Difference]]",
        ends: tuple[str, str],
    ) -> None:
        bars = [
            Bar(label, _figure(outcome, each), each.mean, each.low, each.high)
            for label, each in causes[:DRAWN]
        ]
        self.bars.setVisible(bool(bars))
        self.bars.show_bars(bars, ends)

    def _show_together(self, groups: "Sequence[Together]", outcome: Outcome) -> None:
        names = {
            "decision": tr("All decisions"),
            "event": tr("All events"),
            "dial": tr("All four dials"),
            "mechanism": tr("All mechanisms"),
            "all": tr("Everything at once"),
        }
        rows = [
            [
                tr("Taken out together"),
                tr("How many"),
                tr("Single effects added"),
                tr("All at once"),
                tr("Left unexplained"),
            ]
        ]
        for each in groups:
            rows.append(
                [
                    names[each.kind],
                    number(each.causes),
                    _figure(outcome, each.sum),
                    _figure(outcome, each.together),
                    _figure(outcome, each.unexplained),
                ]
            )
        self.rest_table.fill(rows, (20, 10, 24, 24, 24))

    # Keeping

    def rows(self) -> Rows:
        return self.table.rows() if self.explanation is not None else []

    def picture(self) -> Picture | None:
        found = self.explanation
        if found is None:
            return None
        return self.bars.picture(f"why-{found.outcome.replace('_', '-')}")


def _gap_work(result: Result, outcome: str, week: int) -> "Callable[[Handle], GapExplanation]":
    def work(handle: Handle) -> "GapExplanation":
        from simulator.explain import explain_comparison

        return explain_comparison(
            result.scenario,
            outcome=outcome,
            week=week,
            seed=result.comparison.seed,
            overrides=result.overrides,
            progress=handle.progress,
            cancelled=handle.cancelled,
        )

    return work


def _record_work(
    result: Result, branch: int, outcome: str, week: int
) -> "Callable[[Handle], Explanation]":
    def work(handle: Handle) -> "Explanation":
        from simulator.explain import explain_record

        record = result.branches[branch][1]
        return explain_record(
            record,
            outcome=outcome,
            week=min(week, record.week),
            progress=handle.progress,
            cancelled=handle.cancelled,
        )

    return work


def _called(cause: "Cause") -> str:
    return cause_name(cause.kind, cause.label)


def _kind(kind: str) -> str:
    return {
        "decision": tr("Decision"),
        "event": tr("Event"),
        "dial": tr("Dial"),
        "mechanism": tr("Mechanism"),
    }[kind]


def _figure(outcome: Outcome, difference: "Difference") -> str:
    if difference.p_same >= 1.0:
        return tr("nothing")
    places = digits(outcome, difference.mean, interval=difference)
    return tr("{0} ({1} to {2})").format(
        in_units(outcome, signed(difference.mean, places)),
        signed(difference.low, places),
        signed(difference.high, places),
    )


def _short(outcome: Outcome, difference: "Difference") -> str:
    if difference.p_same >= 1.0:
        return tr("nothing")
    places = digits(outcome, difference.mean, interval=difference)
    return in_units(outcome, signed(difference.mean, places))


def _with_share(found: "GapExplanation", outcome: Outcome, part: "Difference") -> str:
    share = found.share(part.mean)
    words = _figure(outcome, part)
    if share is None or abs(share) > TELLING:
        return words
    return tr("{0}; {1} of it").format(words, share_of_gap(share))


def _ways(ways: "Sequence[Way]") -> str:
    if not ways:
        return tr("no step of its known ways is borne out")
    return "\n".join(way_words(way) for way in ways)


def way_words(way: "Way") -> str:
    """Return a chain with its measured steps, in words."""
    steps = [worded(way.words)]
    for step in way.steps:
        outcome = BY_ID[step.outcome]
        steps.append(
            tr("{0} {1}").format(worded(outcome.label).lower(), _short(outcome, step.difference))
        )
    return " \N{RIGHTWARDS ARROW} ".join(steps)


def _two_ways(heroic: "Sequence[Way]", distributed: "Sequence[Way]") -> str:
    told = []
    if heroic:
        told.append(tr("Heroic: {0}").format(way_words(heroic[0])))
    if distributed:
        told.append(tr("Distributed: {0}").format(way_words(distributed[0])))
    return "\n".join(told) or tr("no step of its known ways is borne out")


def _lucks_words(found: "Explanation | GapExplanation", outcome: Outcome) -> str:
    lucks = found.lucks
    told = [tr("Every way was run on the same {0} lucks.").format(lucks.runs)]
    if lucks.wanted is not None and lucks.within is not None:
        told.append(
            tr(
                "That number was chosen beforehand so that intervals reach no further than "
                "±{0} {1}; {2} of them do."
            ).format(
                number(lucks.wanted, digits(outcome, lucks.wanted)),
                worded(outcome.unit),
                percent(lucks.within),
            )
        )
    told.append(
        tr("Intervals hold luck alone; about one in twenty misses the true effect by chance.")
    )
    return " ".join(told)
