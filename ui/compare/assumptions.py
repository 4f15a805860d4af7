"""What the assumptions do to the comparison: a wider interval, and which of them decide."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from simulator.outcomes import BY_ID, Outcome
from ui.background import Handle
from ui.compare.intervals import Bar, Intervals
from ui.compare.keeping import Picture, Rows
from ui.compare.part import Desk, Part, WordTable, choose, named
from ui.compare.task import Task
from ui.compare.words import tr
from ui.compare.work import Result
from ui.figures import digits, percent, signed
from ui.language import told as worded
from ui.pages.outcome_table import ordered
from ui.widgets import Card, FlowLayout, button, paragraph, section_title

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions, Deciding

TOLD = 3
"""Assumptions that are named in the sentence."""
SHOWN = 12
"""Assumptions that are listed."""


class AssumptionsPart(Part):
    """The difference with luck alone and with the assumptions too.

    Signals
    -------
    weighed(Assumptions)
        The assumptions have been drawn.
    """

    weighed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._found: dict[str, Assumptions] = {}
        told = Card(margin=16, spacing=8)
        self.sentence = paragraph(step="title")
        self.flips = paragraph()
        self.note = paragraph(step="small", tone="muted")
        self.outcomes = QComboBox()
        self.outcomes.currentIndexChanged.connect(self._show)
        self.weigh_button = button(tr("Draw the assumptions too"), icon="dices", clicked=self.weigh)
        controls = FlowLayout(spacing=16)
        controls.addWidget(named(tr("Outcome"), self.outcomes))
        controls.addWidget(self.weigh_button)
        told.box.addLayout(controls)
        told.box.addWidget(self.sentence)
        told.box.addWidget(self.flips)
        told.box.addWidget(self.note)
        self.task = Task(desk.background, desk.engine, tr("Progress of drawing the assumptions"))
        self.task.changed.connect(self._show)
        self.bars = Intervals(tr("Which style did better, and how surely"), own=True)
        picture = Card(margin=16, spacing=8)
        picture.box.addWidget(section_title(tr("Which style did better, and how surely")))
        self.key = paragraph(step="small", tone="muted")
        picture.box.addWidget(self.key)
        picture.box.addWidget(self.bars)
        self.ranking = Card(margin=16, spacing=8)
        self.ranking.box.addWidget(section_title(tr("The assumptions that decide")))
        self.ranking_words = paragraph(tone="muted")
        self.table = WordTable(tr("The assumptions that decide"), desk.keeper)
        self.ranking.box.addWidget(self.ranking_words)
        self.ranking.box.addWidget(self.table)
        for part in (told, self.task, self.ranking, picture):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self.ranking.hide()

    def title(self) -> str:
        return tr("Assumptions")

    # Working

    def weigh(self) -> None:
        """Draw the assumptions, and find those that decide the chosen outcome."""
        result, outcome = self.result, str(self.outcomes.currentData() or "")
        if result is None or not outcome:
            return

        def done(found: "Assumptions") -> None:
            if self.result is result:
                self.take(outcome, found)

        self.task.run(
            _work(result, outcome),
            tr("Drawing all assumptions over their ranges"),
            done,
            tr("The assumptions could not be drawn"),
        )

    def take(self, outcome: str, found: "Assumptions") -> None:
        """Show what was found about the assumptions that decide an outcome."""
        self._found[outcome] = found
        self._show()
        self.weighed.emit(found)

    def stop(self) -> None:
        self.task.stop()

    # Showing

    def show_result(self, result: Result | None) -> None:
        super().show_result(result)
        self._found = {}
        if result is None:
            return
        chosen = self.outcomes.currentData()
        self.outcomes.blockSignals(True)
        self.outcomes.clear()
        for outcome in ordered(result.scenario):
            if outcome.weekly:
                self.outcomes.addItem(worded(outcome.label), outcome.id)
        self.outcomes.blockSignals(False)
        choose(self.outcomes, chosen)
        self._show()

    def choose_outcome(self, outcome: str) -> None:
        """Look at another outcome, where it exists every week."""
        place = self.outcomes.findData(outcome)
        if place >= 0:
            self.outcomes.setCurrentIndex(place)

    def found(self) -> "Assumptions | None":
        """Return what is known: about the chosen outcome if possible, else about another."""
        chosen = str(self.outcomes.currentData() or "")
        return self._found.get(chosen) or next(iter(self._found.values()), None)

    def deciding(self) -> "Sequence[Deciding]":
        """Return the assumptions that decide the chosen outcome, the most deciding first."""
        chosen, found = str(self.outcomes.currentData() or ""), self.found()
        if found is None:
            return ()
        return found.deciding if found.outcome == chosen else found.others.get(chosen, ())

    def _show(self) -> None:
        result = self.result
        if result is None:
            return
        found = self.found()
        outcome = BY_ID[str(self.outcomes.currentData())]
        exact = found is not None and found.outcome == outcome.id
        self.weigh_button.setEnabled(not self.task.running and not exact)
        self.weigh_button.setText(
            tr("Draw the assumptions too") if found is None else tr("Rank them for this outcome")
        )
        self.sentence.setText(_sentence(result, outcome, found))
        self._show_bars(result, found, outcome)
        self.ranking.setVisible(found is not None)
        self.flips.setVisible(found is not None)
        if found is None:
            self.note.setText(
                tr(
                    "Every assumed parameter of the model and every assumed figure of the scenario "
                    "is drawn over its range, the same for both styles; then each is moved alone. "
                    "This takes a minute or two; you can go on meanwhile."
                )
            )
            self.shown.emit()
            return
        deciding = self.deciding()
        self.flips.setText(flips_sentence(deciding))
        self.note.setText(
            tr(
                "{draws} draws of {parameters} assumed parameters and {figures} assumed figures, "
                "the same for both styles, {runs} lucks each. Sourced figures and the rules "
                "themselves are not drawn."
            ).format(
                draws=found.draws,
                parameters=found.parameters,
                figures=found.figures,
                runs=found.runs,
            )
        )
        self.ranking_words.setText(
            tr("Each is moved alone through its range; two together can do what neither does.")
            if exact
            else tr(
                "The first few for “{0}”, by their two ends. “Rank them for this outcome” follows "
                "the strongest through their ranges."
            ).format(worded(outcome.label).lower())
        )
        self.table.fill(
            deciding_rows(deciding, outcome), (26, 16, 17, 20, 14), bold=False, tips=_tips(deciding)
        )
        self.shown.emit()

    def _show_bars(self, result: Result, found: "Assumptions | None", chosen: Outcome) -> None:
        bars = []
        for outcome in ordered(result.scenario):
            gap = result.comparison.difference(outcome.id)
            sign = -1.0 if outcome.better == "lower" else 1.0
            low, high = sorted((sign * gap.low, sign * gap.high))
            places = digits(outcome, gap.mean, interval=gap)
            words = tr("{0} ({1} to {2})").format(
                signed(gap.mean, places), signed(gap.low, places), signed(gap.high, places)
            )
            wide = None
            if found is not None:
                wider = found.wider[outcome.id]
                ends = sorted((sign * wider.low, sign * wider.high))
                wide = (ends[0], ends[1])
                wide_places = digits(outcome, wider.low, wider.high)
                words = tr("{0} to {1}; {2} to {3}").format(
                    signed(gap.low, places),
                    signed(gap.high, places),
                    signed(wider.low, wide_places),
                    signed(wider.high, wide_places),
                )
            bars.append(
                Bar(
                    worded(outcome.label),
                    words,
                    sign * gap.mean,
                    low,
                    high,
                    wide,
                    outcome is chosen,
                )
            )
        self.bars.show_bars(
            bars, (tr("Heroic did better"), tr("Distributed did better")), ("heroic", "distributed")
        )
        self.key.setText(
            tr(
                "Thick bar and first figures: the difference with luck alone, 95 times in 100. "
                "Thin bar and second figures: 95 of 100 draws of the assumptions. Each line has "
                "its own scale; figures are distributed less heroic."
            )
            if found is not None
            else tr(
                "Thick bar: the difference with luck alone, 95 times in 100. Each line has its "
                "own scale; figures are distributed less heroic."
            )
        )

    # Keeping

    def rows(self) -> Rows:
        if self.result is None:
            return []
        if self.found() is not None:
            return self.table.rows()
        return [
            [tr("Outcome"), tr("Difference, distributed less heroic (95 %)")],
            *([bar.label, bar.words] for bar in self.bars.bars),
        ]

    def picture(self) -> Picture | None:
        return self.bars.picture("assumptions")


def _work(result: Result, outcome: str) -> "Callable[[Handle], Assumptions]":
    def work(handle: Handle) -> "Assumptions":
        from simulator.assumptions import weigh

        return weigh(
            result.scenario,
            outcome=outcome,
            seed=result.comparison.seed,
            weeks=result.comparison.weeks,
            overrides=result.overrides,
            progress=handle.progress,
            cancelled=handle.cancelled,
        )

    return work


def _sentence(result: Result, outcome: Outcome, found: "Assumptions | None") -> str:
    gap = result.comparison.difference(outcome.id)
    places = digits(outcome, gap.mean, interval=gap)
    alone = (signed(gap.low, places), signed(gap.high, places))
    if found is None:
        return tr(
            "With luck alone, the difference in “{outcome}” is likely {low} to {high} ({unit}). "
            "How much of that hangs on assumptions has not been asked yet."
        ).format(
            outcome=worded(outcome.label).lower(),
            low=alone[0],
            high=alone[1],
            unit=worded(outcome.unit),
        )
    wider = found.wider[outcome.id]
    places = digits(outcome, wider.low, wider.high)
    return tr(
        "With luck alone, the difference in “{outcome}” is likely {low} to {high} ({unit}); with "
        "the assumptions drawn too, {wide_low} to {wide_high}. Distributed did better in {share} "
        "of draws."
    ).format(
        outcome=worded(outcome.label).lower(),
        low=alone[0],
        high=alone[1],
        unit=worded(outcome.unit),
        wide_low=signed(wider.low, places),
        wide_high=signed(wider.high, places),
        share=percent(wider.draws_distributed_better),
    )


def flips_sentence(deciding: "Sequence[Deciding]") -> str:
    """Say under which assumptions the verdict flips, the most deciding first."""
    flips = [one for one in deciding if one.turn == "flips" and one.turns_at is not None]
    if not flips:
        return tr("No single assumption flips this within its range.")
    told = []
    for one in flips[:TOLD]:
        assert one.turns_at is not None
        words = (
            tr("This flips if “{what}” falls below {at} (in use: {usual}).")
            if one.usual > one.turns_at
            else tr("This flips if “{what}” rises above {at} (in use: {usual}).")
        )
        told.append(
            words.format(
                what=plain(worded(one.meaning)), at=figure(one.turns_at), usual=figure(one.usual)
            )
        )
    return " ".join(told)


def plain(meaning: str) -> str:
    """Return what a parameter means as it stands inside a sentence."""
    words = meaning.rstrip(".")
    return words[:1].lower() + words[1:]


def figure(value: float) -> str:
    """Return a parameter's value for reading, to three digits."""
    return f"{value:.3g}".replace("-", "\N{MINUS SIGN}")


def deciding_rows(deciding: "Sequence[Deciding]", outcome: Outcome) -> Rows:
    """Return the assumptions that decide most, headings first."""
    rows = [
        [
            tr("Assumption"),
            tr("In use (range)"),
            tr("Difference, low to high"),
            tr("Does it flip?"),
            tr("A higher value favours"),
        ]
    ]
    favours = {
        "heroic": tr("heroic"),
        "distributed": tr("distributed"),
        "": tr("neither, clearly"),
    }
    for one in deciding[:SHOWN]:
        places = digits(outcome, one.at_low, one.at_high)
        rows.append(
            [
                worded(one.meaning),
                tr("{0} ({1} to {2})").format(figure(one.usual), figure(one.low), figure(one.high)),
                tr("{0} to {1}").format(signed(one.at_low, places), signed(one.at_high, places)),
                turn_words(one),
                favours[one.favours],
            ]
        )
    return rows


def turn_words(one: "Deciding") -> str:
    """Say whether and where the verdict turns when one assumption is moved alone."""
    if one.turns_at is None:
        return tr("not within its range")
    if one.turn == "flips":
        return tr("yes, at {0}").format(figure(one.turns_at))
    return tr("even at {0}, but not clear on both sides").format(figure(one.turns_at))


def _tips(deciding: "Sequence[Deciding]") -> dict[tuple[int, int], str]:
    return {
        (i, 0): tr("{0} Its name in files: {1}").format(worded(one.meaning), one.name)
        for i, one in enumerate(deciding[:SHOWN])
    }
