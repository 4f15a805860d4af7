"""The comparison: the two styles, and a game if there is one, on the same luck."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QMenu,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from simulator.cards import BY_ID as CARDS
from simulator.errors import CivicLoomError
from simulator.outcomes import BY_ID
from ui.background import Background, Handle, Job
from ui.chart_view import ChartView
from ui.charts import ChartSpec, chart_spec, save
from ui.engine_ready import Engine
from ui.faults import details_of
from ui.pages.outcome_table import FittingTable, OutcomeTable, as_text, ordered
from ui.pages.places import Place, place_of, span
from ui.phrases import finding, number, percent
from ui.preferences import FOLDER, RUNS, Preferences
from ui.theme import hub, icon, px, set_icon, set_kind, theme
from ui.widgets import (
    Card,
    ElidedLabel,
    EmptyState,
    ErrorBar,
    FlowLayout,
    ScrollPage,
    button,
    column,
    flat_button,
    label,
    paragraph,
    primary_button,
    row,
    section_title,
)
from ui.widgets.fields import LuckField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from simulator.compare import Comparison
    from simulator.decisions import Taken
    from simulator.record import Record
    from simulator.scenario import Scenario

RUN_CHOICES: Final = (200, 1000, 5000)
HOLD: Final = 0.5
"""A card that got at least this far has taken hold."""

HEAD_BESIDE: Final = 760
"""Title and actions stand side by side from this width on."""

BESIDE: Final = 1060
"""Chart and table stand side by side from this width on, at text size 100 %."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Compare", text)


@dataclass(frozen=True, slots=True)
class Result:
    """A comparison with what it was made of."""

    comparison: "Comparison"
    scenario: "Scenario"
    record: "Record | None" = None


def summary_sentence(result: Result, outcome_id: str, first: str, second: str) -> str:
    """Say in plain words what a comparison found for one outcome; nobody is crowned."""
    comparison = result.comparison
    outcome = BY_ID[outcome_id]
    names = {arm.name: arm.label for arm in comparison.arms}
    difference = comparison.difference(outcome_id, first, second)
    words = finding(outcome, difference)
    way = tr("lower") if outcome.better == "lower" else tr("higher")
    count, same = tally(comparison, outcome_id, first, second)
    figures = comparison.summary[outcome_id]
    low, high = words.interval.split(" to ")
    opening = tr(
        "In {count} of {runs} lucks, “{outcome}” was {way} with {second} than with {first}"
    )
    opening += tr(", and the same in {same}. ") if same else ". "
    means = tr("On average it was {a} with {first} and {b} with {second} ({unit}): ")
    if words.clearness == "unclear":
        closing = tr("no clear difference, likely between {low} and {high}.")
    else:
        closing = tr("a difference of {mean}, likely between {low} and {high}.")
    return (opening + means + closing).format(
        runs=number(comparison.runs),
        outcome=tr(outcome.label).lower(),
        way=way,
        first=names[first].lower(),
        second=names[second].lower(),
        count=number(count),
        same=number(same),
        a=number(figures[first].mean, outcome.decimals),
        b=number(figures[second].mean, outcome.decimals),
        unit=tr(outcome.unit),
        mean=words.mean,
        low=low,
        high=high,
    )


def tally(comparison: "Comparison", outcome_id: str, first: str, second: str) -> tuple[int, int]:
    """Return on how many lucks the second way did better than the first, and as well."""
    pairs = zip(
        comparison.values[outcome_id][first], comparison.values[outcome_id][second], strict=True
    )
    gaps = [float(b) - float(a) for a, b in pairs]
    lower = BY_ID[outcome_id].better == "lower"
    return sum(gap < 0 if lower else gap > 0 for gap in gaps), gaps.count(0.0)


class ComparePage(QWidget):
    """Chooses what to compare, runs it beside the window, and shows what came of it.

    Signals
    -------
    play(Place)
        The place that is compared is to be played.
    said(str)
        Something went well that is worth a line.
    """

    play = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        background: Background,
        engine: Engine,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._engine = engine
        self._preferences = preferences
        self._places: list[Place] = []
        self._record: Record | None = None
        self._job: Job | None = None
        self._waiting = False
        self._spec: ChartSpec | None = None
        self.result: Result | None = None
        self.setAccessibleName(tr("Compare"))
        self.error = ErrorBar()
        self.chart = ChartView(background)
        self.model = OutcomeTable(self)
        self.table = FittingTable()
        self._page = ScrollPage(margins=(24, 16, 24, 24), spacing=12)
        self._page.box.addWidget(self._head())
        self._page.box.addWidget(self.error)
        self._page.box.addWidget(self._progress_card())
        self.empty = EmptyState("scale", "")
        self._page.box.addWidget(self.empty, 1)
        self._page.box.addWidget(self._results(), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._press)
        engine.comparable.connect(self._on_comparable)
        hub().changed.connect(self._arrange)
        self._show_state()

    # Building

    def _head(self) -> Card:
        card = Card(margin=14, spacing=10)
        self.title = ElidedLabel(tr("Compare the two styles"), step="large", bold=True)
        self.facts = ElidedLabel("", tone="muted")
        self.play_button = button(tr("Play this place"), icon="compass", clicked=self._play)
        self.save_button = button(tr("Save"), icon="save")
        self.save_button.setMenu(self._save_menu())
        self.save_button.setProperty("menu", "true")
        self.run_button = primary_button(tr("Compare"), icon="play", clicked=self.run)
        self.stop_button = button(tr("Stop"), icon="x", clicked=self.stop)
        buttons = row(self.play_button, self.save_button, self.stop_button, self.run_button)
        self._head_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_line.setSpacing(8)
        self._head_line.addLayout(column(self.title, self.facts, spacing=2), 1)
        self._head_line.addLayout(buttons)
        self.places = QComboBox()
        self.places.setMinimumContentsLength(18)
        self.places.currentIndexChanged.connect(self._place_chosen)
        self.runs = QComboBox()
        for runs in RUN_CHOICES:
            words = tr("{0} lucks").format(number(runs))
            self.runs.addItem(words, runs)
        kept = self.runs.findData(round(self._preferences.number(RUNS)))
        self.runs.setCurrentIndex(max(0, kept))
        self.runs.setToolTip(tr("More lucks give narrower intervals and take longer."))
        self.seed = LuckField()
        self.game_chip = QPushButton(tr("Leave the game out"))
        set_kind(self.game_chip, "link")
        set_icon(self.game_chip, "x", "accent", 14)
        self.game_chip.clicked.connect(self.forget_record)
        controls = FlowLayout(spacing=16)
        for name, control in (
            (tr("Place"), self.places),
            (tr("How many"), self.runs),
            (tr("Luck number"), self.seed),
        ):
            words_label = label(name, tone="muted")
            words_label.setBuddy(control)
            control.setAccessibleName(name)
            pair = QWidget()
            pair.setLayout(row(words_label, control))
            controls.addWidget(pair)
        controls.addWidget(self.game_chip)
        card.box.addLayout(self._head_line)
        card.box.addLayout(controls)
        return card

    def _save_menu(self) -> QMenu:
        menu = QMenu(self)
        for mark, words, act in (
            ("image", tr("Chart as a picture (PNG) …"), lambda: self.save_chart("png")),
            ("image", tr("Chart as a drawing (SVG) …"), lambda: self.save_chart("svg")),
            ("table", tr("Table (CSV) …"), self.save_table),
            ("copy", tr("Copy the table"), self.copy_table),
            ("file-text", tr("Report (HTML) …"), self.save_report),
        ):
            action = menu.addAction(words)
            action.setData(mark)
            action.triggered.connect(_plainly(act))
        menu.aboutToShow.connect(lambda: _draw_icons(menu))
        return menu

    def _progress_card(self) -> Card:
        self._progress = Card(kind="notice", margin=14, spacing=8)
        self.progress_words = label(bold=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress of the comparison"))
        self._progress.box.addWidget(self.progress_words)
        self._progress.box.addWidget(self.progress)
        return self._progress

    def _results(self) -> QWidget:
        self.results = QWidget()
        box = QVBoxLayout(self.results)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        told = Card(margin=16, spacing=4)
        self.sentence = paragraph(step="title")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.caveat = paragraph(step="small", tone="muted")
        told.box.addWidget(self.sentence)
        told.box.addWidget(self.caveat)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(12)
        self._beside.addWidget(self._chart_card(), 10)
        self._beside.addWidget(self._table_card(), 14)
        box.addWidget(told)
        box.addLayout(self._beside, 1)
        box.addWidget(self._cards_card())
        return self.results

    def _chart_card(self) -> Card:
        card = Card(margin=14, spacing=6)
        self.outcomes = QComboBox()
        self.outcomes.setAccessibleName(tr("Outcome"))
        self.outcomes.currentIndexChanged.connect(self._outcome_chosen)
        self.unit = paragraph(step="small", tone="muted")
        card.box.addLayout(row(self.outcomes, None))
        card.box.addWidget(self.unit)
        card.box.addWidget(self.chart, 1)
        self.legend = paragraph(step="small", tone="muted")
        card.box.addWidget(self.legend)
        self.chart.setMinimumHeight(px(230))
        return card

    def _table_card(self) -> Card:
        card = Card(margin=14, spacing=8)
        self.first, self.second = QComboBox(), QComboBox()
        self.first.setAccessibleName(tr("First way"))
        self.second.setAccessibleName(tr("Second way, set against the first"))
        for picker in (self.first, self.second):
            picker.currentIndexChanged.connect(self._pair_chosen)
        self._against = label(tr("against"), tone="muted")
        copy = flat_button("copy", tr("Copy the table"), clicked=self.copy_table)
        head = row(section_title(tr("All outcomes")), None, spacing=8)
        for part in (self.first, self._against, self.second, copy):
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
        table.horizontalHeader().setMinimumSectionSize(px(40))
        table.selectionModel().currentRowChanged.connect(self._row_chosen)
        card.box.addLayout(head)
        card.box.addWidget(table, 1)
        table.setMinimumHeight(px(240))
        return card

    def _cards_card(self) -> Card:
        self.cards_card = Card(margin=14, spacing=8)
        self.cards_card.box.addWidget(section_title(tr("What became of your cards")))
        self.cards_words = paragraph(tone="muted")
        self.cards_table = QTableWidget(0, 0)
        self.cards_table.setAccessibleName(tr("What became of your cards"))
        self.cards_table.verticalHeader().hide()
        self.cards_table.setShowGrid(False)
        self.cards_table.setWordWrap(False)
        self.cards_table.setTabKeyNavigation(False)
        self.cards_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cards_card.box.addWidget(self.cards_words)
        self.cards_card.box.addWidget(self.cards_table)
        return self.cards_card

    # What is to be compared

    def set_places(self, places: Sequence[Place]) -> None:
        """Offer places to compare in."""
        chosen = self.place
        self._places = list(places)
        if chosen is not None and chosen.ref not in {place.ref for place in places}:
            self._places.append(chosen)
        self._fill_places(chosen.ref if chosen is not None else "")

    @property
    def place(self) -> Place | None:
        """The place that is chosen."""
        number_of = self.places.currentIndex()
        return self._places[number_of] if 0 <= number_of < len(self._places) else None

    def compare_place(self, place: Place) -> None:
        """Compare the two styles in a place, at once."""
        self.forget_record()
        if place.ref not in {known.ref for known in self._places}:
            self._places.append(place)
        self._fill_places(place.ref)
        self.run()

    def compare_record(self, record: "Record") -> None:
        """Compare a game with both styles and with its cards carried out the other way."""
        self.stop()
        self._record = record
        if record.scenario.id not in {known.scenario.id for known in self._places}:
            self._places.append(place_of(record.scenario, record.scenario.id))
        refs = {known.scenario.id: known.ref for known in self._places}
        self._fill_places(refs[record.scenario.id])
        self.seed.blockSignals(True)
        self.seed.setValue(record.seed)
        self.seed.blockSignals(False)
        self.run()

    def forget_record(self) -> None:
        """Compare the two styles alone from now on."""
        self._record = None
        self._show_state()

    def _fill_places(self, ref: str) -> None:
        self.places.blockSignals(True)
        self.places.clear()
        for place in self._places:
            self.places.addItem(place.title, place.ref)
        self.places.setCurrentIndex(max(0, self.places.findData(ref)))
        self.places.blockSignals(False)
        self._show_state()

    def _place_chosen(self) -> None:
        self._show_state()

    # Running

    @property
    def running(self) -> bool:
        """Whether a comparison runs, or waits for the engine."""
        return self._job is not None or self._waiting

    def run(self) -> None:
        """Compare what is chosen; a comparison that runs already is stopped."""
        self.stop()
        self.error.hide()
        if self._record is None and self.place is None:
            return
        self._preferences.keep(RUNS, float(self.runs.currentData()))
        if not self._engine.can_compare:
            self._waiting = True
            self.progress.setRange(0, 0)
            self.progress_words.setText(
                tr("Getting the engine ready. Only the first time, this takes a minute or two …")
            )
            self._show_state()
            return
        self._start()

    def stop(self) -> None:
        """Stop what runs; an earlier result stays."""
        self._waiting = False
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._show_state()

    def _press(self) -> None:
        if not self.running and self.run_button.isEnabled():
            self.run()

    def _on_comparable(self) -> None:
        if self._waiting:
            self._waiting = False
            self._start()

    def _start(self) -> None:
        runs, seed = int(self.runs.currentData()), self.seed.value()
        record, place = self._record, self.place
        if record is not None:
            work = _game_work(record, runs)
        elif place is not None:
            work = _place_work(place.scenario, runs, seed)
        else:
            return
        self.progress.setRange(0, runs)
        self.progress.setValue(0)
        self.progress_words.setText(tr("Living through {0} lucks …").format(number(runs)))
        job = self._background.run(
            work, done=self._on_done, failed=self._on_failed, progress=self._on_progress
        )
        self._job = job
        job.ended.connect(lambda: self._on_ended(job))
        self._show_state()

    def _on_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        runs = int(self.runs.currentData())
        words = tr("{0} of {1} lucks lived through").format(
            number(done * runs // max(1, of)), number(runs)
        )
        self.progress_words.setText(words)

    def _on_done(self, result: Result) -> None:
        self.show_result(result)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, CivicLoomError):
            self.error.show_fault(tr("The comparison could not be made"), str(error))
        else:
            self.error.show_fault(
                tr("The comparison could not be made"),
                tr("This is a fault of the program; the details help to mend it."),
                details_of(error),
            )

    def _on_ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None
        self._show_state()

    # Showing

    def show_result(self, result: Result) -> None:
        """Show what a comparison found."""
        chosen = str(self.outcomes.currentData() or "")
        self.result = result
        comparison = result.comparison
        self._fill_pair(comparison)
        self.outcomes.blockSignals(True)
        self.outcomes.clear()
        for outcome in ordered(result.scenario):
            if outcome.id in comparison.summary:
                self.outcomes.addItem(tr(outcome.label), outcome.id)
        self.outcomes.setCurrentIndex(max(0, self.outcomes.findData(chosen)))
        self.outcomes.blockSignals(False)
        self._show_table()
        self._show_cards()
        self._show_state()
        self._show_outcome()
        if self.isVisible():
            self.outcomes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_pair(self, comparison: "Comparison") -> None:
        for picker, usual in ((self.first, "heroic"), (self.second, "distributed")):
            picker.blockSignals(True)
            picker.clear()
            for arm in comparison.arms:
                picker.addItem(arm.label, arm.name)
            picker.setCurrentIndex(max(0, picker.findData(usual)))
            picker.blockSignals(False)
        many = len(comparison.arms) > 2
        for part in (self.first, self._against, self.second):
            part.setVisible(many)

    def pair(self) -> tuple[str, str]:
        """Return the two ways that are set side by side."""
        return str(self.first.currentData()), str(self.second.currentData())

    def outcome(self) -> str:
        """Return the id of the outcome that is drawn."""
        return str(self.outcomes.currentData() or "")

    def choose_outcome(self, outcome: str) -> None:
        """Draw an outcome."""
        self.outcomes.setCurrentIndex(self.outcomes.findData(outcome))

    def _show_table(self) -> None:
        result = self.result
        if result is None:
            return
        self.model.show_comparison(result.comparison, result.scenario, *self.pair())
        self.table.selectRow(max(0, self.model.row_of(self.outcome())))
        self.table.fit()

    def _show_outcome(self) -> None:
        result, outcome_id = self.result, self.outcome()
        if result is None or not outcome_id:
            return
        outcome = BY_ID[outcome_id]
        first, second = self.pair()
        words = summary_sentence(result, outcome_id, first, second)
        self.sentence.setText(words)
        better = tr("lower is better") if outcome.better == "lower" else tr("higher is better")
        unit = tr(outcome.unit)
        self.unit.setText(f"{unit[:1].upper()}{unit[1:]}; {better}. {tr(outcome.explains)}")
        told = tr("Lines are means; bands hold nine lucks in ten.")
        if result.record is not None:
            told += " " + tr(
                "“As orders” and “as invitations” are your cards, carried out the other way."
            )
        self.legend.setText(told)
        self._spec = chart_spec(result.comparison, result.scenario, outcome_id)
        self.chart.show_chart(self._spec, words)
        line = self.model.row_of(outcome_id)
        if self.table.currentIndex().row() != line:
            self.table.selectRow(line)

    def _show_cards(self) -> None:
        result = self.result
        arms = [] if result is None else [a for a in result.comparison.arms if a.decisions]
        self.cards_card.setVisible(bool(arms) and result is not None and result.record is not None)
        if result is None or not arms:
            return
        found = {
            arm.name: {
                (t.decision.turn, t.decision.role, t.decision.card, t.decision.target): t
                for t in result.comparison.taken.get(arm.name, ())
            }
            for arm in arms
        }
        lines = [d for d in arms[0].decisions if d.card]
        table = self.cards_table
        table.setColumnCount(2 + len(arms))
        table.setHorizontalHeaderLabels(
            [tr("Turn"), tr("Card and target"), *(arm.label for arm in arms)]
        )
        table.setRowCount(len(lines))
        names = _target_names(result.scenario)
        counts = dict.fromkeys(found, 0)
        for i, decision in enumerate(lines):
            key = (decision.turn, decision.role, decision.card, decision.target)
            card = CARDS[decision.card].name if decision.card in CARDS else decision.card
            cells = [str(decision.turn + 1), f"{tr(card)}: {names(decision.target)}"]
            for arm_name, taken in found.items():
                fared = taken.get(key)
                counts[arm_name] += fared is not None and fared.done >= HOLD
                cells.append(fared_words(fared))
            for place, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(i, place, item)
        told = [
            tr("{label}: {count} of {all} took hold").format(
                label=arm.label, count=counts[arm.name], all=len(lines)
            )
            for arm in arms
        ]
        self.cards_words.setText(". ".join(told) + "." if lines else tr("You played no card."))
        table.setVisible(bool(lines))
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setDefaultSectionSize(px(29))
        table.setFixedHeight(px(29) * min(len(lines), 8) + head.sizeHint().height() + 8)

    def _show_state(self) -> None:
        running, record = self.running, self._record
        self._progress.setVisible(running)
        self.stop_button.setVisible(running)
        self.run_button.setVisible(not running)
        shown = self.result is not None
        self.results.setVisible(shown)
        self.empty.setVisible(not shown)
        if running:
            self.empty.title.setText(tr("Both styles live through the same luck"))
            self.empty.text.setText(
                tr(
                    "They meet the same people, events and chances, many times over. You can play "
                    "or read meanwhile."
                )
            )
        else:
            self.empty.title.setText(tr("Nothing is compared yet"))
            self.empty.text.setText(
                tr(
                    "Choose a place and compare: both styles live through the same luck, and the "
                    "difference is what leadership makes."
                )
            )
        self.save_button.setVisible(shown)
        self.game_chip.setVisible(record is not None)
        self.places.setEnabled(record is None)
        self.seed.setEnabled(record is None)
        self.run_button.setEnabled(record is not None or self.place is not None)
        self.play_button.setVisible(record is None and self.place is not None)
        if record is not None:
            self.title.set_text(tr("Your game beside the two styles"))
        else:
            self.title.set_text(tr("Compare the two styles"))
        if self.result is not None:
            self._show_facts(self.result)
        elif self.place is not None:
            self.facts.set_text(tr("On the same luck, many times over"))

    def _show_facts(self, result: Result) -> None:
        comparison = result.comparison
        self.facts.set_text(
            tr("{title}  ·  {weeks}  ·  {runs} lucks from luck number {seed}").format(
                title=comparison.title,
                weeks=span(comparison.weeks),
                runs=number(comparison.runs),
                seed=comparison.seed,
            )
        )
        figures = result.scenario.figures()
        assumed = sum(figure.assumed for figure in figures)
        self.caveat.setText(
            tr(
                "“Likely” is about luck alone, 95 times in 100. All figures of the scenario are "
                "held as they stand, and {assumed} of {figures} are assumptions."
            ).format(assumed=assumed, figures=len(figures))
        )

    def _outcome_chosen(self) -> None:
        self._show_outcome()

    def _row_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            outcome = self.model.outcome(current.row()).id
            if outcome != self.outcome():
                self.choose_outcome(outcome)

    def _pair_chosen(self) -> None:
        self._show_table()
        self._show_outcome()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._turn(self._beside, BESIDE)
        self._turn(self._head_line, HEAD_BESIDE)

    def _turn(self, layout: QBoxLayout, least: int) -> None:
        """Lay parts side by side where the page is wide enough, else under each other."""
        wide = self.width() >= px(least)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if layout.direction() != direction:
            layout.setDirection(direction)

    # Keeping

    def copy_table(self) -> None:
        """Copy the table, so that it can be pasted into a spreadsheet."""
        QGuiApplication.clipboard().setText(as_text(self.model.rows()))
        self.said.emit(tr("The table is copied."))

    def save_chart(self, kind: str) -> None:
        """Ask where to save the chart, and save it."""
        self._ask(tr("Save the chart"), self.outcome().replace("_", "-"), kind, self.write_chart)

    def save_table(self) -> None:
        """Ask where to save all figures, and save them."""
        self._ask(tr("Save the table"), "comparison", "csv", self.write_table)

    def save_report(self) -> None:
        """Ask where to save the report, and save it."""
        self._ask(tr("Save the report"), "comparison", "html", self.write_report)

    def write_chart(self, path: str) -> None:
        """Save the chart that is shown."""
        spec, colours = self._spec, theme()
        if spec is not None:
            self._write(path, lambda: save(spec, colours, path))

    def write_table(self, path: str) -> None:
        """Save all figures of the comparison."""
        result = self.result
        if result is not None:

            def work() -> None:
                from ui.writing import write_text

                write_text(path, result.comparison.to_csv())

            self._write(path, work)

    def write_report(self, path: str) -> None:
        """Save the comparison as a page that can be read anywhere."""
        result = self.result
        if result is not None:

            def work() -> None:
                from ui.report import write_report

                write_report(result.comparison, result.scenario, path)

            self._write(path, work)

    def _ask(self, title: str, name: str, ending: str, act: Callable[[str], None]) -> None:
        result = self.result
        if result is None:
            return
        dialog = QFileDialog(self, title, self._preferences.text(FOLDER))
        dialog.setObjectName("save")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilters([f"*.{ending}"])
        dialog.selectFile(f"{result.comparison.scenario_id}-{name}.{ending}")
        dialog.fileSelected.connect(act)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: str, act: Callable[[], None]) -> None:
        self._preferences.keep(FOLDER, str(Path(path).absolute().parent))

        def done(_result: object) -> None:
            self.said.emit(tr("Saved as {0}.").format(path))

        def failed(error: BaseException) -> None:
            self.error.show_fault(tr("It could not be saved"), str(error))

        self._background.run(lambda _handle: act(), done=done, failed=failed)

    def _play(self) -> None:
        if self.place is not None:
            self.play.emit(self.place)


def _draw_icons(menu: QMenu) -> None:
    for action in menu.actions():
        action.setIcon(icon(str(action.data())))


def fared_words(taken: "Taken | None") -> str:
    """Say how a card fared in one way of carrying it out."""
    if taken is None:
        return tr("not tried")
    if taken.refusal and taken.done <= 0.0:
        return tr("refused: {0}").format(taken.refusal)
    words = tr("{0} took hold").format(percent(taken.done))
    return f"{words}; {taken.refusal}" if taken.refusal else words


def _plainly(act: Callable[[], None]) -> Callable[[bool], None]:
    return lambda _checked: act()


def _place_work(scenario: "Scenario", runs: int, seed: int) -> Callable[[Handle], Result]:
    def work(handle: Handle) -> Result:
        from simulator.compare import compare

        comparison = compare(
            scenario, runs=runs, seed=seed, progress=handle.progress, cancelled=handle.cancelled
        )
        return Result(comparison, scenario)

    return work


def _game_work(record: "Record", runs: int) -> Callable[[Handle], Result]:
    def work(handle: Handle) -> Result:
        from simulator.compare import compare, play_arms

        comparison = compare(
            record.scenario,
            runs=runs,
            seed=record.seed,
            weeks=record.week if 0 < record.week < record.weeks else record.weeks,
            arms=play_arms(record),
            overrides=record.overrides,
            progress=handle.progress,
            cancelled=handle.cancelled,
        )
        return Result(comparison, record.scenario, record)

    return work


def _target_names(scenario: "Scenario") -> Callable[[str], str]:
    parts: tuple[Any, ...] = (*scenario.services, *scenario.communities, *scenario.assets)
    names = {part.id: part.name for part in parts}

    def name(target: str) -> str:
        for mark, words in (("->", tr("{0} to {1}")), ("+", tr("{0} and {1}"))):
            if mark in target:
                one, _, other = target.partition(mark)
                return words.format(names.get(one, one), names.get(other, other))
        return str(names.get(target, target))

    return name
