"""What the assumptions do to the comparison: a wider interval, and which of them decide."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from simulator.outcomes import BY_ID, Outcome
from ui.background import Handle
from ui.compare.drawn import Pair
from ui.compare.intervals import Bar, Intervals
from ui.compare.keeping import Picture, Rows
from ui.compare.part import Desk, Part, WordTable, choose, named
from ui.compare.task import Task
from ui.compare.words import fill_ways, spoken, tr, wide_words
from ui.compare.work import Result
from ui.figures import digits, in_units, local, percent, signed
from ui.language import name_told
from ui.language import told as worded
from ui.pages.outcome_table import ordered
from ui.widgets import Card, FlowLayout, button, paragraph, section_title
from ui.widgets.fields import Picker

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions, Deciding

TOLD = 3
"""Assumptions that are named in the sentence."""
SHOWN = 12
"""Assumptions that are listed."""


class AssumptionsPart(Part):
    """The difference with luck alone and with the assumptions too, between any two ways.

    The page shows `task` above its tabs: drawing takes a while, and people go on meanwhile.

    Signals
    -------
    weighed(Assumptions)
        The assumptions have been drawn.
    """

    weighed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        told = Card(margin=16, spacing=8)
        self.sentence = paragraph(step="title")
        self.flips = paragraph()
        self.note = paragraph(step="small", tone="muted")
        self.outcomes = Picker()
        self.outcomes.currentIndexChanged.connect(self._show)
        self.first, self.second = Picker(), Picker()
        self._ways = (named(tr("First way"), self.first), named(tr("Second way"), self.second))
        for picker in (self.first, self.second):
            picker.currentIndexChanged.connect(self._show)
        self.weigh_button = button(tr("Draw the assumptions too"), icon="dices", clicked=self.weigh)
        controls = FlowLayout(spacing=16)
        controls.addWidget(named(tr("Outcome"), self.outcomes))
        for way in self._ways:
            controls.addWidget(way)
        controls.addWidget(self.weigh_button)
        told.box.addLayout(controls)
        told.box.addWidget(self.sentence)
        told.box.addWidget(self.flips)
        told.box.addWidget(self.note)
        self.task = Task(desk.background, desk.engine, tr("Progress of drawing the assumptions"))
        self.task.changed.connect(self._show)
        self.bars = Intervals(tr("Which did better, and how surely"), own=True)
        picture = Card(margin=16, spacing=8)
        picture.box.addWidget(section_title(tr("Which did better, and how surely")))
        self.key = paragraph(step="small", tone="muted")
        picture.box.addWidget(self.key)
        picture.box.addWidget(self.bars)
        self.ranking = Card(margin=16, spacing=8)
        self.ranking.box.addWidget(section_title(tr("The assumptions that decide")))
        self.ranking_words = paragraph(tone="muted")
        self.table = WordTable(tr("The assumptions that decide"), desk.keeper)
        self.ranking.box.addWidget(self.ranking_words)
        self.ranking.box.addWidget(self.table)
        for part in (told, self.ranking, picture):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self.ranking.hide()

    def title(self) -> str:
        return tr("Assumptions")

    # Working

    def weigh(self) -> None:
        """Draw the assumptions, and find those that decide the chosen outcome."""
        result, outcome, pair = self.result, str(self.outcomes.currentData() or ""), self.pair()
        if result is None or not outcome or pair[0] == pair[1]:
            return

        def done(found: "Assumptions") -> None:
            if self.result is result:
                self.take(found)

        words = tr("Drawing all assumptions over their ranges: {first} and {second}")
        self.task.run(
            _work(result, outcome, pair),
            words.format(**_spoken(result, pair)),
            done,
            tr("The assumptions could not be drawn"),
        )

    def take(self, found: "Assumptions") -> None:
        """Show what was found about two ways and the assumptions that decide an outcome."""
        self.desk.drawn.keep(found)
        self._show()
        self.weighed.emit(found)

    def stop(self) -> None:
        self.task.stop()

    # Showing

    def show_result(self, result: Result | None) -> None:
        super().show_result(result)
        if result is None:
            return
        for picker, usual in ((self.first, "heroic"), (self.second, "distributed")):
            fill_ways(picker, result.comparison, usual)
        for way in self._ways:
            way.setVisible(len(result.comparison.arms) > 2)
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

    def choose_pair(self, pair: Pair) -> None:
        """Set two other ways side by side."""
        for picker, name in zip((self.first, self.second), pair, strict=True):
            choose(picker, name)

    def pair(self) -> Pair:
        """Return the two ways that are set side by side."""
        return str(self.first.currentData()), str(self.second.currentData())

    def found(self) -> "Assumptions | None":
        """Return what is known: about the chosen outcome if possible, else about another."""
        return self.desk.drawn.about(self.pair(), str(self.outcomes.currentData() or ""))

    def deciding(self) -> "Sequence[Deciding]":
        """Return the assumptions that decide the chosen outcome, the most deciding first."""
        return self.desk.drawn.deciding(self.pair(), str(self.outcomes.currentData() or ""))

    def _show(self) -> None:
        result = self.result
        if result is None:
            return
        found = self.found()
        outcome = BY_ID[str(self.outcomes.currentData())]
        exact = found is not None and found.outcome == outcome.id
        pair = self.pair()
        self.weigh_button.setEnabled(not self.task.running and not exact and pair[0] != pair[1])
        self.weigh_button.setText(
            tr("Draw the assumptions too") if found is None else tr("Rank them for this outcome")
        )
        self.sentence.setText(_sentence(result, outcome, pair, found))
        self._show_bars(result, found, outcome)
        self.ranking.setVisible(found is not None)
        self.flips.setVisible(found is not None)
        if found is None:
            self.note.setText(
                tr(
                    "Every assumed parameter of the model and every assumed figure of the scenario "
                    "is drawn over its range, the same for both; then each is moved alone. "
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
                "the same for both, {runs} lucks each. Sourced figures and the rules themselves "
                "are not drawn."
            ).format(
                draws=found.draws,
                parameters=found.parameters,
                figures=found.figures,
                runs=found.runs,
            )
        )
        self.ranking_words.setText(
            tr(
                "Each is moved alone through its range; two together can do what neither does. All "
                "values of all assumptions are judged together: luck alone makes one of them flip "
                "in one list of twenty at the most."
            )
            if exact
            else tr(
                "The first few for “{0}”, by their two ends, all of them judged together. “Rank "
                "them for this outcome” follows the strongest through their ranges."
            ).format(worded(outcome.label).lower())
        )
        self.table.fill(
            deciding_rows(deciding, outcome, _names(result)),
            (26, 16, 17, 20, 14),
            bold=False,
            tips=_tips(deciding),
        )
        self.shown.emit()

    def _show_bars(self, result: Result, found: "Assumptions | None", chosen: Outcome) -> None:
        bars = []
        pair, names = self.pair(), _names(result)
        for outcome in ordered(result.scenario):
            gap = result.comparison.difference(outcome.id, *pair)
            sign = -1.0 if outcome.better == "lower" else 1.0
            low, high = sorted((sign * gap.low, sign * gap.high))
            places = digits(outcome, gap.mean, interval=gap)
            words = tr("{0} ({1} to {2})").format(
                in_units(outcome, signed(gap.mean, places)),
                signed(gap.low, places),
                signed(gap.high, places),
            )
            if gap.p_same >= 1.0:
                words = tr("no difference")
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
                    in_units(outcome, signed(wider.high, wide_places)),
                )
                if gap.p_same >= 1.0:
                    words = tr("no difference; {0}").format(wide_words(outcome, wider))
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
        better = tr("{0} did better")
        self.bars.show_bars(
            bars, (better.format(names[pair[0]]), better.format(names[pair[1]])), pair
        )
        key = (
            tr(
                "Thick bar and first figures: the difference with luck alone, 95 times in 100. "
                "Thin bar and second figures: 95 of 100 draws of the assumptions. Each line has "
                "its own scale; figures are {second} less {first}."
            )
            if found is not None
            else tr(
                "Thick bar: the difference with luck alone, 95 times in 100. Each line has its "
                "own scale; figures are {second} less {first}."
            )
        )
        self.key.setText(key.format(**_spoken(result, pair)))

    # Keeping

    def rows(self) -> Rows:
        if self.result is None:
            return []
        if self.found() is not None:
            return self.table.rows()
        return [
            [
                tr("Outcome"),
                tr("Difference, {second} less {first} (95 %)").format(
                    **_spoken(self.result, self.pair())
                ),
            ],
            *([bar.label, bar.words] for bar in self.bars.bars),
        ]

    def picture(self) -> Picture | None:
        return self.bars.picture("assumptions")


def _names(result: Result) -> dict[str, str]:
    """Return what the ways of a comparison are called, by their stable names."""
    return {arm.name: name_told(arm.label) for arm in result.comparison.arms}


def _spoken(result: Result, pair: Pair) -> dict[str, str]:
    """Return what two ways are called inside a sentence, as ``first`` and ``second``."""
    names = _names(result)
    return {"first": spoken(names[pair[0]]), "second": spoken(names[pair[1]])}


def _work(result: Result, outcome: str, pair: Pair) -> "Callable[[Handle], Assumptions]":
    arms = {arm.name: arm for arm in result.comparison.arms}

    def work(handle: Handle) -> "Assumptions":
        from simulator.assumptions import weigh

        return weigh(
            result.scenario,
            arms=(arms[pair[0]], arms[pair[1]]),
            outcome=outcome,
            seed=result.comparison.seed,
            weeks=result.comparison.weeks,
            overrides=result.overrides,
            progress=handle.progress,
            cancelled=handle.cancelled,
        )

    return work


def _sentence(result: Result, outcome: Outcome, pair: Pair, found: "Assumptions | None") -> str:
    gap = result.comparison.difference(outcome.id, *pair)
    places = digits(outcome, gap.mean, interval=gap)
    alone = (signed(gap.low, places), signed(gap.high, places))
    if gap.p_same >= 1.0:
        if found is None:
            words = tr(
                "There is no difference in “{outcome}” on any luck. Whether there "
                "is with other assumptions has not been asked yet."
            )
        else:
            words = tr(
                "There is no difference in “{outcome}” on any luck; with the "
                "assumptions drawn too: {wide}."
            )
        wide = "" if found is None else wide_words(outcome, found.wider[outcome.id])
        return words.format(outcome=worded(outcome.label).lower(), wide=wide)
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
        "the assumptions drawn too, {wide_low} to {wide_high}. {better} did better in {share} of "
        "draws."
    ).format(
        better=_names(result)[pair[1]],
        outcome=worded(outcome.label).lower(),
        low=alone[0],
        high=alone[1],
        unit=worded(outcome.unit),
        wide_low=signed(wider.low, places),
        wide_high=signed(wider.high, places),
        share=percent(wider.draws_second_better),
    )


def wider_sentence(outcome: Outcome, found: "Assumptions", second: str) -> str:
    """Say how wide the difference is with the assumptions drawn too; `second` is a way's name."""
    wider = found.wider[outcome.id]
    if wider.low == wider.mean == wider.high == 0.0:
        return tr("With the assumptions drawn too, there is no difference.")
    places = digits(outcome, wider.low, wider.high)
    return tr(
        "With the assumptions drawn too, the difference is {low} to {high}, and {second} did "
        "better in {share} of draws."
    ).format(
        low=signed(wider.low, places),
        high=in_units(outcome, signed(wider.high, places)),
        second=spoken(second),
        share=percent(wider.draws_second_better),
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
    return local(f"{value:.3g}".replace("-", "\N{MINUS SIGN}"))


def deciding_rows(
    deciding: "Sequence[Deciding]", outcome: Outcome, names: Mapping[str, str]
) -> Rows:
    """Return the assumptions that decide most, headings first; `names` are those of the ways."""
    rows = [
        [
            tr("Assumption"),
            tr("In use (range)"),
            tr("Difference, low to high"),
            tr("Does it flip?"),
            tr("A higher value favours"),
        ]
    ]
    favours = {name: spoken(label) for name, label in names.items()}
    favours[""] = tr("neither, clearly")
    for one in deciding[:SHOWN]:
        places = digits(outcome, one.at_low, one.at_high)
        rows.append(
            [
                worded(one.meaning),
                tr("{0} ({1} to {2})").format(figure(one.usual), figure(one.low), figure(one.high)),
                tr("no difference")
                if one.at_low == one.at_high == 0.0
                else in_units(
                    outcome,
                    tr("{0} to {1}").format(
                        signed(one.at_low, places), signed(one.at_high, places)
                    ),
                ),
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
