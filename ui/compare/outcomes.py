"""The outcomes of a comparison: in a sentence, as a chart, as a table, and what lasts."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QComboBox, QWidget

from simulator.cards import BY_ID as CARDS
from simulator.outcomes import BY_ID
from ui.chart_view import ChartView
from ui.charts import ChartSpec, as_file, chart_spec
from ui.compare.assumptions import flips_sentence, wider_sentence
from ui.compare.keeping import Picture, Rows
from ui.compare.part import SIDES, TOP, Desk, Part, WordTable
from ui.compare.words import (
    cards_sentence,
    fared_words,
    fill_ways,
    spoken,
    summary_sentence,
    target_names,
    tr,
)
from ui.compare.work import Result
from ui.figures import finding, number
from ui.language import name_told, plural
from ui.language import told as worded
from ui.pages.outcome_table import FittingTable, OutcomeTable, ordered
from ui.theme import hub, px, theme
from ui.widgets import Card, FlowLayout, button, flat_button, label, paragraph, section_title
from ui.widgets.fields import Picker
from ui.wording import cost_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from simulator.compare import Comparison

HOLD: Final = 0.5
"""A card that got at least this far has taken hold."""
BESIDE: Final = 1060
"""Chart and table stand side by side from this width on, at text size 100 %."""
MANY_BESIDE: Final = 1500
"""The same where a game is compared: five lines and five columns need more room each."""
PEEK: Final = 96
"""What is seen of a table below the chart, so that one knows of it."""
TALLEST: Final = 560
"""Height beyond which a chart across the whole page shows no more."""
UNBOUND: Final = 16_777_215
"""What the toolkit takes for no greatest height."""
LEAST: Final = 320
"""Height that the chart with its controls needs at least, at text size 100 %."""


class OutcomesPart(Part):
    """What came out, on the same luck.

    Signals
    -------
    why(str, int)
        A person asks why an outcome came out as it did, up to a week; 0 is the whole run.
    outcome_chosen(str)
        Another outcome is looked at.
    pair_chosen(tuple of str)
        Two other ways are set side by side.
    drawing_wanted()
        The assumptions are to be drawn too, for the two ways and the outcome in front.
    """

    why = Signal(str, int)
    outcome_chosen = Signal(str)
    pair_chosen = Signal(object)
    drawing_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._spec: ChartSpec | None = None
        self._drawing = False
        self.chart = ChartView(desk.background)
        self.model = OutcomeTable(self)
        self.table = WhyTable()
        told = Card(margin=10, spacing=3)
        self.sentence = paragraph(step="title")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.unmoved = paragraph()
        self.unmoved.setObjectName("cards-unmoved")
        self.unmoved.hide()
        self.wider = paragraph()
        self.wider.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.caveat = paragraph(step="small", tone="muted")
        self.draw_button = button(
            tr("Draw the assumptions too"), icon="dices", clicked=self.drawing_wanted.emit
        )
        told.box.addWidget(self.sentence)
        told.box.addWidget(self.unmoved)
        told.box.addWidget(self.wider)
        told.box.addWidget(self.caveat)
        self._told = told
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(12)
        self._chart = self._chart_card()
        self._beside.addWidget(self._chart, 10)
        self._table = self._table_card()
        self._beside.addWidget(self._table, 14)
        self._lasting = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lasting.setSpacing(12)
        self._lasting.addWidget(self._legacy_card(), 1)
        self._lasting.addWidget(self._recorded_card(), 1)
        self.box.addWidget(told)
        self.box.addLayout(self._beside, 1)
        self.box.addLayout(self._lasting)
        self.box.addWidget(self._cards_card())
        desk.clock.week_changed.connect(self.chart.set_week)
        self.chart.week_read.connect(self._week_read)
        self.chart.asked.connect(self._ask_at)
        hub().changed.connect(self._arrange)

    def title(self) -> str:
        return tr("Outcomes")

    # Building

    def _chart_card(self) -> Card:
        card = Card(margin=12, spacing=4)
        self.outcomes = Picker()
        self.outcomes.setAccessibleName(tr("Outcome"))
        self.outcomes.currentIndexChanged.connect(self._outcome_chosen)
        self.why_button = button(tr("Why?"), icon="circle-question-mark", clicked=self.ask)
        self.why_button.setToolTip(
            tr("Take each suspected cause out and run again, up to the week under the cursor")
        )
        self.unit = paragraph(step="small", tone="muted")
        head = FlowLayout(spacing=8)
        for part in (self.outcomes, self.why_button, self.draw_button):
            head.addWidget(part)
        card.box.addLayout(head)
        card.box.addWidget(self.unit)
        card.box.addWidget(self.chart, 1)
        self.legend = paragraph(step="small", tone="muted")
        card.box.addWidget(self.legend)
        return card

    def _table_card(self) -> Card:
        card = Card(margin=14, spacing=8)
        self.first, self.second = Picker(), Picker()
        self.first.setAccessibleName(tr("First way"))
        self.second.setAccessibleName(tr("Second way, set against the first"))
        for picker in (self.first, self.second):
            picker.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            picker.setMinimumContentsLength(16)
            picker.currentIndexChanged.connect(self._pair_chosen)
        self._against = label(tr("against"), tone="muted")
        copy = flat_button("copy", tr("Copy the table"), clicked=self.copy_table)
        head = FlowLayout(spacing=8)
        for part in (
            section_title(tr("All outcomes")),
            copy,
            self.first,
            self._against,
            self.second,
        ):
            head.addWidget(part)
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("All outcomes"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setMinimumSectionSize(0)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        table.selectionModel().currentRowChanged.connect(self._row_chosen)
        table.clicked.connect(self._cell_clicked)
        table.asked.connect(self.ask)
        table.copied.connect(self.copy_table)
        self.left_out = paragraph(
            tr("Further ways have no room here: choose two above, or copy the table."),
            step="small",
            tone="muted",
        )
        self.left_out.hide()
        table.folded.connect(self.left_out.setVisible)
        self.together = paragraph(step="small", tone="muted")
        self.together.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.box.addLayout(head)
        card.box.addWidget(table, 1)
        card.box.addWidget(self.together)
        card.box.addWidget(self.left_out)
        return card

    def _legacy_card(self) -> Card:
        card = Card(margin=14, spacing=8)
        card.box.addWidget(section_title(tr("What remains when the leader leaves")))
        self.legacy_words = paragraph()
        self.legacy_table = WordTable(tr("What remains when the leader leaves"), self.desk.keeper)
        card.box.addWidget(self.legacy_words)
        card.box.addWidget(self.legacy_table)
        card.box.addStretch(1)
        return card

    def _recorded_card(self) -> Card:
        card = Card(margin=14, spacing=8)
        card.box.addWidget(section_title(tr("What the records say, beside what is true")))
        self.recorded_words = paragraph()
        self.recorded_table = WordTable(
            tr("What the records say, beside what is true"), self.desk.keeper
        )
        card.box.addWidget(self.recorded_words)
        card.box.addWidget(self.recorded_table)
        card.box.addStretch(1)
        return card

    def _cards_card(self) -> Card:
        self.cards_card = Card(margin=14, spacing=8)
        self.cards_card.box.addWidget(section_title(tr("What became of your cards")))
        self.cards_words = paragraph(tone="muted")
        self.cards_table = WordTable(tr("What became of your cards"), self.desk.keeper)
        self.cards_card.box.addWidget(self.cards_words)
        self.cards_card.box.addWidget(self.cards_table)
        return self.cards_card

    # Choosing

    def pair(self) -> tuple[str, str]:
        """Return the two ways that are set side by side."""
        return str(self.first.currentData()), str(self.second.currentData())

    def outcome(self) -> str:
        """Return the id of the outcome that is drawn."""
        return str(self.outcomes.currentData() or "")

    def choose_outcome(self, outcome: str) -> None:
        """Draw an outcome."""
        self.outcomes.setCurrentIndex(self.outcomes.findData(outcome))

    def ask(self) -> None:
        """Ask why the chosen outcome came out so, up to the week under the cursor."""
        if self.result is not None and self.outcome():
            weekly = BY_ID[self.outcome()].weekly
            self.why.emit(self.outcome(), (self.chart.week or 0) if weekly else 0)

    def _ask_at(self, week: int) -> None:
        self.why.emit(self.outcome(), week)

    def _cell_clicked(self, index: QModelIndex) -> None:
        if index.column() == self.model.why_column():
            self.why.emit(self.model.outcome(index.row()).id, 0)

    def _week_read(self, week: int) -> None:
        self.desk.clock.seek(week)

    def _outcome_chosen(self) -> None:
        self._show_outcome()
        if self.outcome():
            self.outcome_chosen.emit(self.outcome())

    def _row_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            outcome = self.model.outcome(current.row()).id
            if outcome != self.outcome():
                self.choose_outcome(outcome)

    def _pair_chosen(self) -> None:
        self.pair_chosen.emit(self.pair())
        self._show_table()
        self._show_outcome()

    # Showing

    def show_result(self, result: Result | None) -> None:
        if result is None:
            super().show_result(None)
            return
        for piece in self.pieces(result):
            piece()

    def pieces(self, result: Result) -> Sequence[Callable[[], object]]:
        return (
            partial(self._offer, result),
            self._show_table,
            partial(self._show_legacy, result.comparison),
            partial(self._show_recorded, result.comparison),
            partial(self._show_cards, result),
            self._show_outcome,
        )

    def _offer(self, result: Result) -> None:
        """Offer the ways and the outcomes of a comparison, the chosen one again if it has it."""
        super().show_result(result)
        chosen = self.outcome()
        self._fill_pair(result.comparison)
        self.outcomes.blockSignals(True)
        self.outcomes.clear()
        for outcome in ordered(result.scenario):
            if outcome.id in result.comparison.summary:
                self.outcomes.addItem(worded(outcome.label), outcome.id)
        self.outcomes.setCurrentIndex(max(0, self.outcomes.findData(chosen)))
        self.outcomes.blockSignals(False)

    def show_assumptions(self, *_: object) -> None:
        """Show intervals that hold the assumptions too, as far as they have been drawn."""
        self._show_table()
        self._show_wider()

    def show_drawing(self, drawing: bool) -> None:
        """Offer to draw the assumptions, unless that is being done."""
        self._drawing = drawing
        self._show_wider()

    def _fill_pair(self, comparison: "Comparison") -> None:
        for picker, usual in ((self.first, "heroic"), (self.second, "distributed")):
            fill_ways(picker, comparison, usual)
        many = len(comparison.arms) > 2
        self._beside.setStretch(1, 17 if many else 14)
        for part in (self.first, self._against, self.second):
            part.setVisible(many)

    def _show_table(self) -> None:
        result = self.result
        if result is None:
            return
        found = self.desk.drawn.about(self.pair(), self.outcome())
        wider = found.wider if found is not None else {}
        self.model.show_comparison(result.comparison, result.scenario, *self.pair(), wider)
        self.together.setText(self.model.together())
        self.table.selectRow(max(0, self.model.row_of(self.outcome())))
        self.table.fit()

    def _show_wider(self) -> None:
        """Say what the assumptions do to the outcome in front, or that it has not been asked."""
        result, outcome_id, pair = self.result, self.outcome(), self.pair()
        if result is None or not outcome_id:
            return
        found = self.desk.drawn.about(pair, outcome_id)
        figures = result.scenario.figures()
        assumed = sum(figure.assumed for figure in figures)
        told = (
            tr(
                "“Likely” is about luck alone, 95 times in 100. All figures of the scenario are "
                "held as they stand, and {assumed} of {figures} are assumptions."
            )
            if found is None
            else tr(
                "“Likely” is about luck alone, 95 times in 100. {assumed} of {figures} figures of "
                "the scenario are assumptions; the tab “Assumptions” shows more of what they do."
            )
        )
        self.caveat.setText(told.format(assumed=assumed, figures=len(figures)))
        self.draw_button.setVisible(found is None)
        self.draw_button.setEnabled(not self._drawing and pair[0] != pair[1])
        self.wider.setVisible(found is not None)
        if found is not None:
            names = {arm.name: name_told(arm.label) for arm in result.comparison.arms}
            words = [wider_sentence(BY_ID[outcome_id], found, names[pair[1]])]
            if BY_ID[outcome_id].weekly:
                words.append(flips_sentence(self.desk.drawn.deciding(pair, outcome_id)))
            self.wider.setText(" ".join(words))

    def _show_outcome(self) -> None:
        result, outcome_id = self.result, self.outcome()
        if result is None or not outcome_id:
            return
        outcome = BY_ID[outcome_id]
        first, second = self.pair()
        words = summary_sentence(result, outcome_id, first, second)
        self.sentence.setText(words)
        unmoved = cards_sentence(result.comparison, outcome_id)
        self.unmoved.setText(unmoved)
        self.unmoved.setVisible(bool(unmoved))
        unit = worded(outcome.unit)
        unit = f"{unit[:1].upper()}{unit[1:]}"
        better = (
            tr("{0}; lower is better. {1}")
            if outcome.better == "lower"
            else tr("{0}; higher is better. {1}")
        )
        about = better.format(unit, worded(outcome.explains))
        if outcome_id == "money_balance":
            about = f"{about} {cost_sentence(result.scenario)}"
        self.unit.setText(about)
        told = tr("Lines are means; bands hold nine lucks in ten.")
        if result.record is not None:
            told += " " + tr(
                "“As orders” and “as invitations” are your cards, carried out the other way."
            )
        self.legend.setText(told)
        self._spec = chart_spec(result.comparison, result.scenario, outcome_id)
        self._show_wider()
        self._arrange()
        self.chart.show_chart(self._spec, words)
        self.chart.set_week(self.desk.clock.week)
        line = self.model.row_of(outcome_id)
        if self.table.currentIndex().row() != line:
            self.table.selectRow(line)
        self.shown.emit()

    def _show_legacy(self, comparison: "Comparison") -> None:
        left, turned = comparison.summary["legacy"], comparison.summary["legacy_successor"]
        gap = comparison.difference("legacy")
        more = round(left["heroic"].mean)
        if gap.clear:
            words = plural(
                "Compare",
                "Those who hold the most attention leave after week {week}. 26 weeks later, "
                "{a} more person is waiting with {first} than if nobody had left, and {b} with "
                "{second}: a difference of {low} to {high}, in people.",
                "Those who hold the most attention leave after week {week}. 26 weeks later, "
                "{a} more people are waiting with {first} than if nobody had left, and {b} with "
                "{second}: a difference of {low} to {high}, in people.",
                more,
            )
        else:
            words = plural(
                "Compare",
                "Those who hold the most attention leave after week {week}. 26 weeks later, "
                "{a} more person is waiting with {first} than if nobody had left, and {b} with "
                "{second}: {none}.",
                "Those who hold the most attention leave after week {week}. 26 weeks later, "
                "{a} more people are waiting with {first} than if nobody had left, and {b} with "
                "{second}: {none}.",
                more,
            )
        labels = {arm.name: spoken(name_told(arm.label)) for arm in comparison.arms}
        low, high = sorted((abs(gap.low), abs(gap.high)))
        self.legacy_words.setText(
            words.format(
                week=comparison.weeks,
                a=number(more),
                b=number(round(left["distributed"].mean)),
                first=labels["heroic"],
                second=labels["distributed"],
                low=number(round(low)),
                high=number(round(high)),
                none=finding(BY_ID["legacy"], gap).short,
            )
        )
        rows = [
            [
                tr("Way of leading"),
                tr("Leaders leave: people"),
                tr("Successor turns every dial: people"),
            ]
        ]
        for arm in comparison.arms:
            cells = [
                tr("{0} (9 in 10: {1} to {2})").format(
                    *(
                        number(round(figure))
                        for figure in (
                            part[arm.name].mean,
                            part[arm.name].p05,
                            part[arm.name].p95,
                        )
                    )
                )
                for part in (left, turned)
            ]
            rows.append([name_told(arm.label), *cells])
        self.legacy_table.fill(rows, (10, 12, 13))

    def _show_recorded(self, comparison: "Comparison") -> None:
        parts = comparison.summary
        hidden = {
            arm.name: parts["people_waiting"][arm.name].mean
            - parts["recorded_waiting"][arm.name].mean
            for arm in comparison.arms
        }
        most = max(hidden.values())
        self.recorded_words.setText(
            plural(
                "Compare",
                "The records leave out people who gave up asking and needs that were closed on "
                "paper alone; here up to one person on average.",
                "The records leave out people who gave up asking and needs that were closed on "
                "paper alone; here up to {0} people on average.",
                round(most),
            ).format(number(most))
            if round(most) > 0
            else tr("Here the records leave nobody out: nobody gave up or was closed on paper.")
        )
        rows = [
            [
                tr("Way of leading"),
                tr("Waiting: true"),
                tr("on record"),
                tr("Needs met: true"),
                tr("on record"),
            ]
        ]
        for arm in comparison.arms:
            cells = [
                number(parts[name][arm.name].mean)
                for name in ("people_waiting", "recorded_waiting", "needs_met", "recorded_met")
            ]
            rows.append([name_told(arm.label), *cells])
        self.recorded_table.fill(rows, (12, 9, 8, 10, 8))

    def _show_cards(self, result: Result) -> None:
        arms = [arm for arm in result.comparison.arms if arm.name.startswith("yours")]
        self.cards_card.setVisible(bool(arms) and result.record is not None)
        if not arms or result.record is None:
            return
        found = {
            arm.name: {
                (t.decision.turn, t.decision.role, t.decision.card, t.decision.target): t
                for t in result.comparison.taken.get(arm.name, ())
            }
            for arm in arms
        }
        lines = [d for d in arms[0].decisions if d.card]
        rows = [[tr("Turn"), tr("Card and target"), *(name_told(arm.label) for arm in arms)]]
        names = target_names(result.scenario)
        counts = dict.fromkeys(found, 0)
        for decision in lines:
            key = (decision.turn, decision.role, decision.card, decision.target)
            card = CARDS[decision.card].name if decision.card in CARDS else decision.card
            words = tr("{0}: {1}").format(worded(card), names(decision.target))
            cells = [str(decision.turn + 1), words]
            for arm_name, taken in found.items():
                fared = taken.get(key)
                counts[arm_name] += fared is not None and fared.done >= HOLD
                cells.append(fared_words(fared))
            rows.append(cells)
        told = [
            tr("{label}: {count} of {all} took hold.").format(
                label=name_told(arm.label), count=counts[arm.name], all=len(lines)
            )
            for arm in arms
        ]
        self.cards_words.setText(" ".join(told) if lines else tr("You played no card."))
        self.cards_table.setVisible(bool(lines))
        shares = (4.0, 20.0, *(14.0 for _ in arms))
        self.cards_table.fill(rows, shares, bold=False)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        many = self.result is not None and len(self.result.comparison.arms) > 2
        wide = self.width() >= px(MANY_BESIDE if many else BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for layout in (self._beside, self._lasting):
            if layout.direction() != direction:
                layout.setDirection(direction)
        # The chart ends where the window does, so that none of it is found by scrolling. Beside
        # it the table is as high, and scrolls by itself; below it its head is seen where the
        # window is high enough.
        view = self.page.viewport()
        above = self._told.heightForWidth(view.width() - SIDES) + TOP + self.box.spacing()
        room = view.height() - above - self.box.spacing()
        if not wide:
            room = min(room - px(PEEK), px(TALLEST))
        tall = max(px(LEAST), room)
        self._chart.setFixedHeight(tall)
        self._table.setMinimumHeight(tall if wide else px(460))
        self._table.setMaximumHeight(tall if wide else UNBOUND)

    # Keeping

    def rows(self) -> Rows:
        return self.model.rows() if self.result is not None else []

    def has_rows(self) -> bool:
        # to word all of them takes some milliseconds
        return self.result is not None

    def picture(self) -> Picture | None:
        spec, colours = self._spec, theme()
        if spec is None:
            return None
        name = spec.outcome.replace("_", "-")
        return Picture(name, lambda kind: as_file(spec, colours, kind))

    def copy_table(self) -> None:
        """Copy the table, so that it can be pasted into a spreadsheet."""
        self.desk.keeper.copy_rows(self.rows())


class WhyTable(FittingTable):
    """A table of outcomes; Enter asks why, Ctrl+C copies.

    Signals
    -------
    asked()
        Why is the chosen outcome as it is?
    copied()
        The table is wanted on the clipboard.
    """

    asked = Signal()
    copied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)
