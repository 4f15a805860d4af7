"""The comparison: the two styles, and a game if there is one, on the same luck."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QMenu,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.background import Background
from ui.compare.assumptions import AssumptionsPart
from ui.compare.citizen import CitizenPart
from ui.compare.communities import CommunitiesPart
from ui.compare.conditions import ConditionsPart
from ui.compare.keeping import Keeper
from ui.compare.maps import MapsPart
from ui.compare.outcomes import OutcomesPart
from ui.compare.part import Desk, Part, WordTable, named
from ui.compare.task import Task
from ui.compare.why import WhyPart
from ui.compare.words import tr
from ui.compare.work import Branch, Result, game_work, place_work
from ui.drawing import drawing
from ui.engine_ready import Engine
from ui.figures import number
from ui.pages.places import Place, place_of, span
from ui.pieces import Pieces
from ui.play.clock import Clock
from ui.preferences import RUNS, Preferences
from ui.theme import (
    hub,
    icon,
    px,
    set_icon,
    set_kind,
)
from ui.toolbar import Tool
from ui.turns import InTurn
from ui.widgets import (
    Card,
    ElidedLabel,
    EmptyState,
    FlowLayout,
    button,
    column,
    flat_button,
    primary_button,
    row,
)
from ui.widgets.fields import LuckField, Picker
from ui.widgets.pages import Pages

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QResizeEvent

    from simulator.record import Record

RUN_CHOICES: Final = (200, 1000, 5000)

LOW: Final = 420
"""Height, at text size 100 %, below which the controls of the page fold."""
STAYS: Final = 400
"""Milliseconds after which somebody who came to a part is taken to stay."""
HEAD_BESIDE: Final = 760
"""Title and actions stand side by side from this width on."""


class ComparePage(QWidget):
    """Chooses what to compare, runs it beside the window, and shows what came of it, in tabs.

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
        self._preferences = preferences
        self._places: list[Place] = []
        self._branches: tuple[Branch, ...] = ()
        self._left_out: list[str] = []
        self._followed: Clock | None = None
        self.result: Result | None = None
        self._outdated = False
        self.setAccessibleName(tr("Compare"))
        self.clock = Clock(self)
        self._tools_elsewhere = False
        self.keeper = Keeper(self, background, preferences)
        self.desk = Desk(background, engine, self.clock, self.keeper)
        self.task = Task(background, engine, tr("Progress of the comparison"))
        self.parts: list[Part] = []
        self._stale: list[Part] = []
        self._later = InTurn(self._freshen_next, self)
        self._filling = Pieces(self)
        self._staying = QTimer(self)
        self._staying.setSingleShot(True)
        self._staying.setInterval(STAYS)
        self._staying.timeout.connect(self._begin_part)
        self._build_actions()
        self._build()
        self.keeper.said.connect(self.said)
        self.keeper.failed.connect(self._not_kept)
        self.task.changed.connect(self._show_state)
        hub().changed.connect(self._arrange)
        self._show_state()

    # Building

    def _build(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Parts of the comparison"))
        self.stack = Pages()
        self.outcomes_part = OutcomesPart(self.desk)
        self.communities_part = CommunitiesPart(self.desk)
        self.assumptions_part = AssumptionsPart(self.desk)
        self.why_part = WhyPart(self.desk)
        self.maps_part = MapsPart(self.desk)
        self.citizen_part = CitizenPart(self.desk)
        self.conditions_part = ConditionsPart(self.desk)
        for part in (
            self.outcomes_part,
            self.why_part,
            self.communities_part,
            self.citizen_part,
            self.maps_part,
            self.assumptions_part,
            self.conditions_part,
        ):
            self.add_part(part)
        self.outcomes_part.why.connect(self._why)
        self.outcomes_part.outcome_chosen.connect(self.assumptions_part.choose_outcome)
        self.outcomes_part.outcome_chosen.connect(self.conditions_part.choose_outcome)
        self.outcomes_part.pair_chosen.connect(self.assumptions_part.choose_pair)
        self.outcomes_part.drawing_wanted.connect(self._draw_assumptions)
        self.assumptions_part.weighed.connect(self.outcomes_part.show_assumptions)
        self.assumptions_part.task.changed.connect(self._show_drawing)
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.empty = EmptyState("scale", "")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 24, 0)
        head.setSpacing(6)
        head.addWidget(self._head())
        head.addWidget(self.task)
        head.addWidget(self.assumptions_part.task)
        head.addWidget(self.tabs)
        outer.addLayout(head)
        outer.addWidget(self.empty, 1)
        outer.addWidget(self.stack, 1)

    def add_part(self, part: Part) -> None:
        """Add a tab."""
        self.parts.append(part)
        self.stack.addWidget(part)
        self.tabs.addTab(part.title())
        part.shown.connect(self._show_kept)

    def _head(self) -> Card:
        card = Card(margin=12, spacing=6)
        self.title = ElidedLabel(tr("Compare the two styles"), step="large", bold=True)
        self.facts = ElidedLabel("", tone="muted")
        self.play_button = button(tr("Play this place"), icon="compass", clicked=self._play)
        self.save_button = button(tr("Copy or save"), icon="save")
        self.save_button.setMenu(self._save_menu())
        self.save_button.setProperty("menu", "true")
        self.run_button = primary_button(tr("Compare"), icon="play", clicked=self.run)
        self.game_chip = QPushButton(tr("Leave the game out"))
        set_kind(self.game_chip, "link")
        set_icon(self.game_chip, "x", "accent", 14)
        self.game_chip.clicked.connect(self.forget_record)
        self.settings_button = flat_button(
            "settings", tr("Place, number of lucks and luck number"), clicked=self._arrange
        )
        self.settings_button.setCheckable(True)
        buttons = row(
            self.game_chip,
            self.settings_button,
            self.play_button,
            self.save_button,
            self.run_button,
        )
        self._head_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_line.setSpacing(8)
        self._head_line.addLayout(column(self.title, self.facts, spacing=2), 1)
        self._head_line.addLayout(buttons)
        self.places = Picker()
        self.places.setMinimumContentsLength(18)
        self.places.currentIndexChanged.connect(self._show_state)
        self.runs = Picker()
        for runs in RUN_CHOICES:
            words = tr("{0} lucks").format(number(runs))
            self.runs.addItem(words, runs)
        kept = self.runs.findData(round(self._preferences.number(RUNS)))
        self.runs.setCurrentIndex(max(0, kept))
        self.runs.setToolTip(tr("More lucks give narrower intervals and take longer."))
        self.seed = LuckField()
        self.controls = QWidget()
        controls = FlowLayout(spacing=16)
        controls.setContentsMargins(0, 0, 0, 0)
        self.controls.setLayout(controls)
        for name, control in (
            (tr("Place"), self.places),
            (tr("How many"), self.runs),
            (tr("Luck number"), self.seed),
        ):
            controls.addWidget(named(name, control))
        card.box.addLayout(self._head_line)
        card.box.addWidget(self.controls)
        return card

    # Actions

    def _build_actions(self) -> None:
        self._actions: list[QAction] = []
        self.run_action = self._action(
            tr("Compare"), "play", self._press, "Ctrl+Return", "Ctrl+Enter"
        )
        self.stop_action = self._action(tr("Stop comparing"), "x", self.stop)
        self.why_action = self._action(
            tr("Why did it come out so?"), "circle-question-mark", self.ask_why, "Ctrl+E"
        )
        self.next_action = self._action(
            tr("Next part of the comparison"), "arrow-right", self._next, "Ctrl+PgDown"
        )
        self.back_action = self._action(
            tr("Part of the comparison before"), "arrow-left", self._back, "Ctrl+PgUp"
        )
        self.copy_picture_action = self._action(
            tr("Copy the picture"), "copy", self.copy_picture, "Ctrl+Shift+C"
        )
        self.copy_table_action = self._action(
            tr("Copy the table"), "copy", self.copy_table, "Ctrl+Shift+T"
        )
        self.png_action = self._action(
            tr("Save the picture (PNG) …"),
            "image",
            lambda: self.save_picture("png"),
            "Ctrl+Shift+G",
        )
        self.svg_action = self._action(
            tr("Save the drawing (SVG) …"),
            "image",
            lambda: self.save_picture("svg"),
            "Ctrl+Shift+V",
        )
        self.csv_action = self._action(
            tr("Save the table (CSV) …"), "table", self.save_table, "Ctrl+Shift+D"
        )
        self.all_action = self._action(tr("Save all figures (CSV) …"), "table", self.save_figures)
        self.save_action = QAction(tr("Copy or save"), self)
        self.report_action = self._action(
            tr("Save the report (HTML) …"), "file-text", self.save_report, "Ctrl+Shift+R"
        )

    def _action(self, words: str, mark: str, act: Callable[[], object], *keys: str) -> QAction:
        made = QAction(words, self)
        made.setData(mark)
        made.setShortcuts([QKeySequence(each) for each in keys])
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _checked=False: act())
        self.addAction(made)
        self._actions.append(made)
        return made

    def page_actions(self) -> list[QAction]:
        """Return what can be done on this page, each with its words and shortcut."""
        return list(self._actions)

    def page_tools(self) -> list[Tool]:
        """Return what stands in the toolbar while this page is shown."""
        return [
            Tool(self.copy_picture_action, "copy"),
            Tool(self.report_action, "file-text"),
            Tool(self.save_action, "save", tr("Copy or save"), menu=self.save_button.menu()),
        ]

    def leave_tools(self, elsewhere: bool) -> None:
        """Leave out of the page what the toolbar shows, or show it here."""
        self._tools_elsewhere = elsewhere
        self._show_state()

    def _save_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addActions([self.copy_picture_action, self.copy_table_action])
        menu.addSeparator()
        menu.addActions([self.png_action, self.svg_action, self.csv_action])
        menu.addSeparator()
        menu.addActions([self.all_action, self.report_action])
        menu.aboutToShow.connect(lambda: _draw_icons(menu))
        return menu

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
        self.stop()
        self.forget_record()
        self._begin_anew(place.scenario.id, game=False)
        if place.ref not in {known.ref for known in self._places}:
            self._places.append(place)
        self._fill_places(place.ref)
        self.run()

    def compare_record(self, record: "Record") -> None:
        """Compare a game with both styles and with its cards carried out the other way."""
        self.compare_branches([(tr("Your run"), record)])

    def compare_branches(self, branches: Sequence[Branch]) -> None:
        """Compare the branches of a game with each other and with both styles.

        Parameters
        ----------
        branches : sequence of (str, Record)
            Names and records, all from one game, the open one first: its cards are carried
            out the other way too. Those that have not got as far are left out, and said to be.
        """
        self.stop()
        record = branches[0][1]
        far = [branch for branch in branches[1:] if branch[1].week >= record.week > 0]
        self._branches = (branches[0], *far)
        self._left_out = [name for name, _ in branches[1:] if name not in dict(far)]
        self._begin_anew(record.scenario.id, game=True)
        if record.scenario.id not in {known.scenario.id for known in self._places}:
            self._places.append(place_of(record.scenario, record.scenario.id))
        refs = {known.scenario.id: known.ref for known in self._places}
        self._fill_places(refs[record.scenario.id])
        with QSignalBlocker(self.seed):
            self.seed.setValue(record.seed)
        self.run()

    def _begin_anew(self, scenario: str, *, game: bool) -> None:
        """Let what was asked for elsewhere begin with its outcomes, beside no other's figures."""
        self.tabs.setCurrentIndex(0)
        shown = self.result
        self._outdated = shown is not None and (game or shown.comparison.scenario_id != scenario)

    def forget_record(self) -> None:
        """Compare the two styles alone from now on."""
        self._branches = ()
        self._show_state()

    def follow(self, clock: Clock) -> None:
        """Look at the same week as another clock, such as that of a map.

        Each goes as far as it has something to show, and the other is not held back by it.
        """
        if clock is self._followed:
            return
        self._followed = clock
        led: list[Clock] = []

        def lead(leader: Clock, other: Clock, week: int) -> None:
            if not led:
                led.append(leader)
                other.seek(week)
                led.clear()

        clock.week_changed.connect(partial(lead, clock, self.clock))
        self.clock.week_changed.connect(partial(lead, self.clock, clock))

    def _fill_places(self, ref: str) -> None:
        with QSignalBlocker(self.places):
            self.places.clear()
            for place in self._places:
                self.places.addItem(place.title, place.ref)
            self.places.setCurrentIndex(max(0, self.places.findData(ref)))
        self._show_state()

    # Running

    @property
    def running(self) -> bool:
        """Whether a comparison runs, waits for the engine, or is being filled in."""
        return self.task.running or bool(self._filling)

    @property
    def stop_button(self) -> QPushButton:
        """The button that stops the comparison."""
        return self.task.stop_button

    def run(self) -> None:
        """Compare what is chosen; a comparison that runs already is stopped."""
        self.stop()
        place = self.place
        if not self._branches and place is None:
            return
        runs, seed = int(self.runs.currentData()), self.seed.value()
        self._preferences.keep(RUNS, float(runs))
        if self._branches:
            work = game_work(self._branches, runs)
        else:
            assert place is not None
            work = place_work(place.scenario, runs, seed)
        self.task.run(
            work,
            tr("Living through {0} lucks").format(number(runs)),
            self._fill_in,
            tr("The comparison could not be made"),
        )

    def stop(self) -> None:
        """Stop what runs; an earlier result stays, and one that is being filled in is shown."""
        self._filling.finish()
        self.task.stop()

    def _press(self) -> None:
        if not self.running and self.run_button.isEnabled():
            self.run()

    # Showing

    def show_result(self, result: Result) -> None:
        """Show what a comparison found, now."""
        self._fill_in(result)
        self._filling.finish()

    def _fill_in(self, result: Result) -> None:
        """Show what a comparison found, a few milliseconds at a time.

        Until all of it is there the window stays as it was drawn. Who wants something else
        meanwhile, such as another part, gets the rest at once.
        """
        self._filling.drop()
        if self.isVisible():
            drawing(self.window()).hold(self)
        pieces: tuple[Callable[[], object], ...] = (
            partial(self._make_way, result),
            *self.part.pieces(result),
            partial(self._filled, result),
        )
        self._filling.add(*(partial(self._fill_some, piece) for piece in pieces))

    def _fill_some(self, piece: Callable[[], object]) -> None:
        try:
            piece()
        except BaseException:
            # what fails is told elsewhere; the window must not stand there undrawn for good
            self._filling.drop()
            drawing(self.window()).let_go(self)
            raise

    def _make_way(self, result: Result) -> None:
        self.clock.set_range(result.comparison.weeks)
        for part in self.parts:
            part.stop()
        self.desk.drawn.forget()

    def _filled(self, result: Result) -> None:
        self.result = result
        self._outdated = False
        self._stale = [part for part in self.parts if part is not self.part]
        self._pair_up(self.part)
        self._show_state()
        self._later.start()
        if self.isVisible() and self.part is self.outcomes_part:
            self.outcomes_part.outcomes.setFocus(Qt.FocusReason.OtherFocusReason)
            # what was found is read first
            QTimer.singleShot(0, self, self._show_top)
        drawing(self.window()).let_go(self)

    def _show_top(self) -> None:
        part = self.outcomes_part
        part.page.verticalScrollBar().setValue(0)
        if part.outcomes.hasFocus() and part.outcomes.visibleRegion().isEmpty():
            # the keyboard is never where it cannot be seen
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def part(self) -> Part:
        """The part that is in front."""
        return self.parts[max(0, self.stack.currentIndex())]

    def show_part(self, part: Part) -> None:
        """Bring a part to the front."""
        self.tabs.setCurrentIndex(self.parts.index(part))

    def _freshen(self, part: Part) -> None:
        """Let a part show the present comparison, unless it does already."""
        if part in self._stale:
            self._stale.remove(part)
            part.show_result(self.result)
            self._pair_up(part)

    def _pair_up(self, part: Part) -> None:
        if part is self.assumptions_part and self.outcomes_part not in self._stale:
            self.assumptions_part.choose_pair(self.outcomes_part.pair())

    def _freshen_next(self) -> None:
        """Let one more part show it; one at a time, so that the window is never held up."""
        if self._stale:
            self._freshen(self._stale[0])
        if self._stale:
            self._later.start()

    def _tab_chosen(self, place: int) -> None:
        self._filling.finish()
        self._freshen(self.parts[place])
        self.stack.setCurrentIndex(place)
        self._show_state()
        self._staying.start()

    def _begin_part(self) -> None:
        """Let the part in front begin by itself; whoever passes by on the way starts nothing."""
        self._filling.finish()
        if self.isVisible() and self.result is not None and not self.running:
            self.part.begin()

    def _next(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + 1) % self.tabs.count())

    def _back(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() - 1) % self.tabs.count())

    def ask_why(self) -> None:
        """Ask why the chosen outcome came out as it did."""
        self.outcomes_part.ask()

    def _why(self, outcome: str, week: int) -> None:
        self.show_part(self.why_part)
        self.why_part.ask_about(outcome, week, self.outcomes_part.pair())

    def _draw_assumptions(self) -> None:
        """Draw the assumptions for the two ways and the outcome that the outcomes show."""
        self._filling.finish()
        part = self.assumptions_part
        self._freshen(part)
        part.choose_pair(self.outcomes_part.pair())
        part.choose_outcome(self.outcomes_part.outcome())
        part.weigh()

    def _show_drawing(self) -> None:
        self.outcomes_part.show_drawing(self.assumptions_part.task.running)

    def _show_state(self) -> None:
        running, game = self.running, bool(self._branches)
        shown = self.result is not None and not (running and self._outdated)
        self.run_button.setVisible(not running)
        self.tabs.setVisible(shown)
        self.stack.setVisible(shown)
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
        self.save_button.setVisible(shown and not self._tools_elsewhere)
        self.save_action.setEnabled(shown)
        self.game_chip.setVisible(game)
        self.places.setEnabled(not game)
        self.seed.setEnabled(not game)
        self.run_button.setEnabled(game or self.place is not None)
        self.play_button.setVisible(not game and self.place is not None)
        self.run_action.setEnabled(not running and self.run_button.isEnabled())
        self.stop_action.setEnabled(running)
        self.why_action.setEnabled(shown)
        self._show_kept()
        self._show_head()
        self._arrange()

    def _show_head(self) -> None:
        if self._branches:
            self.title.set_text(tr("Your game beside the two styles"))
        else:
            self.title.set_text(tr("Compare the two styles"))
        if self.result is not None and not (self.running and self._outdated):
            self._show_facts(self.result)
        elif self.place is not None:
            self.facts.set_text(tr("On the same luck, many times over"))

    def _show_facts(self, result: Result) -> None:
        comparison = result.comparison
        words = tr("{title}  ·  {weeks}  ·  {runs} lucks from luck number {seed}")
        if self._branches and self._left_out:
            words = tr(
                "{title}  ·  {weeks}  ·  {runs} lucks from luck number {seed}  ·  not "
                "played as far, so left out: {left_out}"
            )
        self.facts.set_text(
            words.format(
                title=comparison.title,
                weeks=span(comparison.weeks),
                runs=number(comparison.runs),
                seed=comparison.seed,
                left_out=", ".join(self._left_out),
            )
        )

    def _show_kept(self) -> None:
        """Offer to copy and save what the part in front shows."""
        shown = self.result is not None
        picture = shown and self.part.picture() is not None
        table = shown and self.part.has_rows()
        for action in (self.copy_picture_action, self.png_action, self.svg_action):
            action.setEnabled(picture)
        for action in (self.copy_table_action, self.csv_action):
            action.setEnabled(table)
        for action in (self.all_action, self.report_action, self.next_action, self.back_action):
            action.setEnabled(shown)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= px(HEAD_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._head_line.direction() != direction:
            self._head_line.setDirection(direction)
        # What was chosen stands in the title; on a low page its controls leave room for what
        # came of it.
        low = self.height() < px(LOW) and self.result is not None
        self.settings_button.setVisible(low)
        self.controls.setVisible(not low or self.settings_button.isChecked())

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        """Offer what can be done here; a table under the pointer can be kept by itself."""
        if self.result is None:
            super().contextMenuEvent(event)
            return
        menu = self.context_menu(self.childAt(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self, at: QWidget | None) -> QMenu:
        """Return the menu for something on the page."""
        menu = QMenu(self)
        if self.part is self.outcomes_part:
            menu.addAction(self.why_action)
            menu.addSeparator()
        table = _table_at(at)
        if table is not None:
            rows, name = table.rows(), self._stem("table")
            copy = menu.addAction(tr("Copy this table"))
            copy.setData("copy")
            copy.triggered.connect(lambda _checked=False: self.keeper.copy_rows(rows))
            save = menu.addAction(tr("Save this table (CSV) …"))
            save.setData("table")
            save.triggered.connect(
                lambda _checked=False: self.keeper.ask(
                    tr("Save the table"),
                    name,
                    "csv",
                    lambda path: self.keeper.write_rows(path, rows),
                )
            )
            menu.addSeparator()
        else:
            menu.addActions([self.copy_table_action, self.csv_action])
        menu.addActions([self.copy_picture_action, self.png_action, self.svg_action])
        menu.addSeparator()
        menu.addActions([self.all_action, self.report_action])
        _draw_icons(menu)
        return menu

    # Keeping

    def _stem(self, name: str) -> str:
        return f"{self.result.comparison.scenario_id}-{name}" if self.result is not None else name

    def copy_table(self) -> None:
        """Copy the table in front, so that it can be pasted into a spreadsheet."""
        rows = self.part.rows()
        if rows:
            self.keeper.copy_rows(rows)

    def copy_picture(self) -> None:
        """Copy the picture in front."""
        picture = self.part.picture()
        if picture is not None:
            self.keeper.copy_picture(picture)

    def save_picture(self, kind: str) -> None:
        """Ask where to save the picture in front, and save it."""
        picture = self.part.picture()
        if picture is not None:
            name = self._stem(picture.name)
            self.keeper.ask(tr("Save the picture"), name, kind, self.write_picture)

    def save_table(self) -> None:
        """Ask where to save the table in front, and save it."""
        if self.part.rows():
            name = self._stem("table")
            self.keeper.ask(tr("Save the table"), name, "csv", self.write_table)

    def save_figures(self) -> None:
        """Ask where to save all figures, and save them."""
        if self.result is not None:
            name = self._stem("comparison")
            self.keeper.ask(tr("Save all figures"), name, "csv", self.write_figures)

    def save_report(self) -> None:
        """Ask where to save the report, and save it."""
        if self.result is not None:
            name = self._stem("comparison")
            self.keeper.ask(tr("Save the report"), name, "html", self.write_report)

    def write_picture(self, path: str) -> None:
        """Save the picture in front."""
        picture = self.part.picture()
        if picture is not None:
            self.keeper.write_picture(path, picture)

    def write_table(self, path: str) -> None:
        """Save the table in front as CSV."""
        self.keeper.write_rows(path, self.part.rows())

    def write_figures(self, path: str) -> None:
        """Save all figures of the comparison as CSV."""
        result = self.result
        if result is not None:

            def work() -> None:
                from ui.writing import write_text

                write_text(path, result.comparison.to_csv())

            self.keeper.write(path, work)

    def write_report(self, path: str) -> None:
        """Save the comparison as a page that can be read anywhere."""
        result = self.result
        if result is not None:

            def work() -> None:
                from ui.report import write_report

                write_report(result.comparison, result.scenario, path)

            self.keeper.write(path, work)

    def _not_kept(self, why: str) -> None:
        self.task.error.show_fault(tr("It could not be saved"), why)
        self.task.show()

    def _play(self) -> None:
        if self.place is not None:
            self.play.emit(self.place)


def _table_at(at: QWidget | None) -> WordTable | None:
    """Return the table that something lies in, if it lies in one."""
    while at is not None:
        if isinstance(at, WordTable):
            return at if at.rows() else None
        at = at.parentWidget()
    return None


def _draw_icons(menu: QMenu) -> None:
    for action in menu.actions():
        if action.data():
            action.setIcon(icon(str(action.data())))
