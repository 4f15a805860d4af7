"""The debrief in the window: what happened, what was expected, how it compares, what to ask."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.at_once import between
from ui.background import Background, Handle, Job
from ui.compare.words import cards_sentence_of_all, verdict_sentence
from ui.debrief.cards import changes_table, expected_card, facet_card, turn_card
from ui.debrief.content import (
    Debrief,
    gather,
    with_comparison,
    with_conditions,
    with_hindsight,
)
from ui.debrief.elsewhere_card import ElsewhereCard
from ui.debrief.lens import SOURCE, Facet
from ui.debrief.notes import Notes, Writing
from ui.debrief.table import compared_table, goals
from ui.engine_ready import Engine
from ui.glossary import tell
from ui.language import told
from ui.map.speech import announce
from ui.pieces import Pieces
from ui.play.did import how_known
from ui.preferences import FOLDER, Preferences
from ui.theme import px, set_icon, set_kind
from ui.toolbar import Tool
from ui.turns import InTurn
from ui.widgets import (
    Card,
    EmptyState,
    PageHeader,
    ScrollPage,
    Sideways,
    button,
    clear,
    paragraph,
    row,
    section_title,
)
from ui.widgets.asking import ask_where
from ui.widgets.fold import Fold

if TYPE_CHECKING:
    from simulator.compare import Comparison
    from simulator.record import Record
    from ui.conditions import Found

LUCKS: Final = 200
FEW_GUIDED: Final = 2
"""Measures that are compared at once after a first game."""
TABS: Final = ("happened", "compared", "lens", "notes")


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("DebriefPage", text)


class DebriefPage(QWidget):
    """What a game was, told for a conversation. Nobody gets a score.

    Signals
    -------
    back()
        The way back to the game was chosen.
    compare_wanted(Record)
        The whole comparison of this game is wanted.
    said(str)
        A sentence for the person, such as that the report is saved.
    """

    back = Signal()
    compare_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        background: Background,
        engine: Engine,
        parent: QWidget | None = None,
        *,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._background = background
        self._engine = engine
        self._job: Job | None = None
        self._looking_back: Job | None = None
        self.did: dict[tuple[int, int], QLabel] = {}
        self._stop = threading.Event()
        self.debrief: Debrief | None = None
        self._filling = Pieces(self)
        self._begin = InTurn(self._gather, self)
        self._shown_first = InTurn(self._begin.start, self)
        self._record: Record | None = None
        self.writing = Writing(self)
        engine.comparable.connect(self._compare)
        set_kind(self, "page")
        self.setAccessibleName(tr("Debrief"))
        self._build()

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(16), px(24), px(16))
        box.setSpacing(12)
        self.header = PageHeader(tr("Debrief"), with_back=True)
        self.header.back.connect(self.back)
        self.compare_button = button(tr("Whole comparison"), icon="chart-line")
        self.compare_button.clicked.connect(self._want_comparison)
        self.save_button = QPushButton(tr("Save the debrief"))
        set_icon(self.save_button, "save", "text")
        menu = QMenu(self.save_button)
        self._actions = []
        for ending, text in (
            ("html", tr("As a page for any browser (HTML) …")),
            ("pdf", tr("For paper (PDF) …")),
        ):
            action = QAction(text, self)
            action.setData(ending)
            action.triggered.connect(self._ask_where)
            menu.addAction(action)
            self._actions.append(action)
        self._actions[0].setShortcut(QKeySequence("Ctrl+S"))
        self._actions[0].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._actions[0])
        self.save_button.setMenu(menu)
        self.compare_action = QAction(tr("Whole comparison"), self)
        self.compare_action.triggered.connect(self._want_comparison)
        self.save_action = QAction(tr("Save the debrief"), self)
        self.header.add(self.compare_button, self.save_button)
        box.addWidget(self.header)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Parts of the debrief"))
        for name, text in zip(
            TABS,
            (
                tr("What happened"),
                tr("Beside the others"),
                tr("Ten characteristics"),
                tr("Your notes"),
            ),
            strict=True,
        ):
            self.tabs.setTabData(self.tabs.addTab(text), name)
        box.addWidget(self.tabs)
        self.pages = QStackedWidget()
        box.addWidget(self.pages, 1)
        self.parts: dict[str, QVBoxLayout] = {}
        for name in TABS:
            page = ScrollPage(margins=(0, 0, 8, 8), spacing=12)
            page.setAccessibleName(self.tabs.tabText(TABS.index(name)))
            layout = page.box
            layout.setSpacing(12)
            self.parts[name] = layout
            self.pages.addWidget(page)
        self.waiting = EmptyState("hourglass", tr("The game is looked at once more"), "")
        self.pages.addWidget(self.waiting)
        self.none = EmptyState(
            "compass",
            tr("There is no game to look back on"),
            tr("Play a turn or two, then come back here."),
        )
        self.pages.addWidget(self.none)
        self.pages.setCurrentWidget(self.none)
        self.tabs.currentChanged.connect(self._show_tab)

    def page_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return list(self._actions)

    def page_tools(self) -> list[Tool]:
        """Return what stands in the toolbar while this page is shown."""
        return [
            Tool(self.compare_action, "chart-line", tr("Whole comparison")),
            Tool(self.save_action, "save", tr("Save the debrief"), menu=self.save_button.menu()),
        ]

    def leave_tools(self, elsewhere: bool) -> None:
        """Leave out of the page what the toolbar shows, or show it here."""
        for made in (self.compare_button, self.save_button):
            made.setVisible(not elsewhere)

    def _offer_to_save(self, can: bool) -> None:
        for made in (self.save_button, self.save_action):
            made.setEnabled(can)

    def _offer_comparison(self, can: bool) -> None:
        for made in (self.compare_button, self.compare_action):
            made.setEnabled(can)

    # What is shown

    def show_record(self, record: "Record", notes: Notes | None = None, turn: int = 0) -> None:
        """Tell the debrief of a game.

        Parameters
        ----------
        record : Record
            The game.
        notes : Notes, optional
            Where what is written here is kept; without it nothing can be written.
        turn : int
            Turn that new notes belong to.
        """
        self.leave()
        if self._record is not None and self._record.run_digest != record.run_digest:
            # another game is told from its beginning, wherever the one before was left
            self.tabs.setCurrentIndex(0)
        self.writing.keep_in(notes, turn)
        self._record = record
        self.debrief = None
        self.header.set_texts(tr("Debrief: {title}").format(title=record.title))
        self._offer_comparison(record.week > 0)
        if record.week < 1:
            self._show_nothing_yet()
            return
        self.pages.setCurrentWidget(self.waiting)
        self.tabs.setEnabled(False)
        self._offer_to_save(False)
        self._stop = threading.Event()
        # the page is shown first: what is told anew would take half of the interpreter meanwhile
        self._shown_first.start()

    def _gather(self) -> None:
        record, stop = self._record, self._stop
        if record is None:
            return

        def work(_handle: Handle) -> Debrief:
            return gather(record, stop=stop)

        self._job = self._background.run(work, done=self._on_gathered, failed=self._on_failed)

    def _show_nothing_yet(self) -> None:
        """Say what to do where no week has passed: there is nothing to look back on."""
        self.tabs.setEnabled(False)
        self._offer_to_save(False)
        self.none.title.setText(tr("Nothing has happened yet"))
        self.none.text.setText(
            tr(
                "No week of this game has passed. Choose a card, or none, commit the first turn, "
                "and come back once its weeks are over."
            )
        )
        self.pages.setCurrentWidget(self.none)

    def leave(self) -> None:
        """Keep what is written, and stop what is being worked out."""
        self.keep()
        self._filling.drop()
        self._shown_first.stop()
        self._begin.stop()
        self._stop.set()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._looking_back is not None:
            self._looking_back.cancel()
            self._looking_back = None
        if self.debrief is not None:
            self.elsewhere.explore_task.stop()

    def keep(self) -> None:
        """Put what has been written since the last time into the game."""
        self.writing.keep()

    def let_go(self) -> None:
        """Keep what is written, and write nothing more: the game is about to be left."""
        self.leave()
        self.writing.keep_in(None)

    def _on_gathered(self, debrief: Debrief) -> None:
        if self._record is None or debrief.record is not self._record:
            return
        self._job = None
        record = debrief.record
        facts = [
            debrief.role,
            tr("week {0} of {1}").format(record.week, record.weeks),
            tr("luck {0}").format(record.seed),
        ]
        self.header.set_texts(
            tr("Debrief: {title}").format(title=record.title),
            "  \N{MIDDLE DOT}  ".join(part for part in facts if part),
        )
        for layout in self.parts.values():
            clear(layout)
        self.writing.forget()
        self._filling.add(
            partial(self._fill_happened, debrief),
            partial(self._fill_compared, debrief),
            partial(self._fill_lens, debrief.facets),
            partial(self.writing.fill, self.parts["notes"], debrief),
            partial(self._show_filled, debrief),
        )

    def _show_filled(self, debrief: Debrief) -> None:
        """Show what a debrief has been filled into."""
        self.debrief = debrief
        for layout in self.parts.values():
            layout.addStretch(1)
        self.tabs.setEnabled(True)
        self._offer_to_save(True)
        self._show_tab(self.tabs.currentIndex())
        announce(self, tr("The debrief is ready."))
        self._compare()
        self._look_back(debrief)

    def _look_back(self, debrief: Debrief) -> None:
        """Find out what each card did, and say so where it stands."""
        if not self.did:
            return

        def work(handle: Handle) -> Debrief:
            return with_hindsight(debrief, handle.cancelled)

        def done(found: Debrief) -> None:
            self._looking_back = None
            if self.debrief is None or self._record is not debrief.record:
                return
            self.debrief = replace(self.debrief, moments=found.moments, game=None)
            for moment in found.moments:
                for place, played in enumerate(moment.played):
                    made = self.did[moment.turn, place]
                    made.setText(played.did)
                    made.setVisible(bool(played.did))
                    tell(made, how_known())

        self._looking_back = self._background.run(work, done=done)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self.none.title.setText(tr("This game cannot be told again"))
        self.none.text.setText(told(str(error)))
        self.pages.setCurrentWidget(self.none)

    def _show_tab(self, place: int) -> None:
        if self.debrief is not None:
            self.pages.setCurrentIndex(place)

    # What happened

    def _fill_happened(self, debrief: Debrief) -> None:
        layout = self.parts["happened"]
        came = Card(margin=16, spacing=8)
        came.box.addWidget(section_title(tr("What came of it")))
        if debrief.since:
            came.box.addWidget(
                paragraph(
                    tr("From week {0}, once people had come, to week {1}.").format(
                        debrief.since, debrief.record.week
                    ),
                    tone="muted",
                )
            )
        elif debrief.filling:
            came.box.addWidget(
                paragraph(
                    tr("Nobody waited in week 0, so in this turn most figures rise by themselves."),
                    tone="muted",
                )
            )
        came.box.addWidget(Sideways(changes_table(debrief.ends), tr("What came of it")))
        dials = "   ".join(
            tr("{dial}: {first} to {last}").format(dial=name, first=first, last=last)
            if first != last
            else tr("{dial}: {first} throughout").format(dial=name, first=first)
            for name, first, last in debrief.dials
        )
        told_of = tr("Dials, from heroic (0 %) to distributed (100 %). {dials}").format(dials=dials)
        turned = paragraph(
            told_of.replace(" %", "\N{NO-BREAK SPACE}%"),
            step="small",
            tone="muted",
        )
        # after a first game what came of it is enough, and the rest is there for the asking
        guided = bool(debrief.record.scenario.guide)
        rest = Fold(tr("Turn by turn"), tr("Turn by turn"))
        rest.content.setSpacing(12)
        (rest.content if guided else came.box).addWidget(turned)
        layout.addWidget(came)
        if debrief.predicted:
            layout.addWidget(expected_card(debrief.predicted))
        self.did = {}
        for moment in debrief.moments:
            (rest.content if guided else layout).addWidget(turn_card(moment, self.did))
        if guided:
            layout.addWidget(rest)
        self.onward = button(tr("See it beside the others"), icon="arrow-right")
        self.onward.setObjectName("see-compared")
        self.onward.clicked.connect(partial(self.show_tab, "compared"))
        line = row(self.onward)
        line.addStretch(1)
        layout.addLayout(line)

    def show_tab(self, name: str) -> None:
        """Show one part of the debrief, and give its tab the keyboard."""
        self.tabs.setCurrentIndex(TABS.index(name))
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    # Beside the others

    def _fill_compared(self, debrief: Debrief) -> None:
        layout = self.parts["compared"]
        self.compared = Card(margin=16, spacing=8)
        self.compared.box.addWidget(section_title(tr("Your run beside the others"), wraps=True))
        self.compared.box.addWidget(
            paragraph(
                tr(
                    "The same place and lucks: your cards as played, carried out the other way, "
                    "and both styles on autopilot."
                )
            )
        )
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress of the comparison"))
        self.compared.box.addWidget(self.progress)
        self._table = QVBoxLayout()
        self.compared.box.addLayout(self._table)
        layout.addWidget(self.compared)
        self.elsewhere = ElsewhereCard(self._background, self._engine, debrief.record)
        self.elsewhere.explored.connect(self._on_explored)
        if debrief.record.scenario.guide:
            words = tr("Where would the other style have won?")
            elsewhere = Fold(words, words)
            elsewhere.content.addWidget(self.elsewhere)
            layout.addWidget(elsewhere)
        else:
            layout.addWidget(self.elsewhere)

    def _on_explored(self, found: "Found") -> None:
        if self.debrief is not None:
            self.debrief = with_conditions(self.debrief, found)

    def _compare(self) -> None:
        debrief = self.debrief
        if debrief is None or debrief.comparison is not None or self._job is not None:
            return
        if not self._engine.can_compare or debrief.record.week < 1:
            self.progress.setRange(0, 0 if debrief.record.week else 1)
            self.progress.setVisible(debrief.record.week > 0)
            return
        record = debrief.record

        def work(handle: Handle) -> "Comparison":
            from simulator.compare import compare, play_arms

            return compare(
                record.scenario,
                runs=LUCKS,
                seed=record.seed,
                weeks=record.week if record.week < record.weeks else record.weeks,
                arms=play_arms(record),
                overrides=record.overrides,
                progress=handle.progress,
                cancelled=handle.cancelled,
            )

        self._job = self._background.run(
            work,
            done=self._on_compared,
            failed=self._on_not_compared,
            progress=self._on_progress,
        )

    def _on_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _on_compared(self, comparison: "Comparison") -> None:
        self._job = None
        if self.debrief is None:
            return
        self.debrief = with_comparison(self.debrief, comparison)
        self.progress.hide()
        clear(self._table)
        guided = bool(self.debrief.record.scenario.guide)
        first = FEW_GUIDED if guided else None
        self._table.addWidget(
            paragraph(verdict_sentence(comparison, goals(self.debrief, comparison)[0]), bold=True)
        )
        cards = cards_sentence_of_all(comparison, goals(self.debrief, comparison))
        if cards:
            self._table.addWidget(paragraph(cards))
        name = tr("Your run beside the others")
        table = compared_table(self.debrief, comparison, slice(0, first))
        self._table.addWidget(Sideways(table, name))
        note = paragraph(
            tr(
                "Means over {lucks} lucks. The last column is distributed minus heroic, on "
                "autopilot, with the interval that luck alone leaves; better and worse are meant "
                "for people."
            ).format(lucks=comparison.runs)
            + " "
            + between(comparison, "heroic", "distributed"),
            step="small",
            tone="muted",
        )
        if guided:
            rest = Fold(tr("The other measures"), tr("The other measures"))
            others = compared_table(self.debrief, comparison, slice(first, None))
            rest.content.addWidget(Sideways(others, tr("The other measures")))
            rest.content.addWidget(note)
            self._table.addWidget(rest)
        else:
            self._table.addWidget(note)

    def _on_not_compared(self, error: BaseException) -> None:
        self._job = None
        self.progress.hide()
        self._table.addWidget(paragraph(told(str(error)), tone="trouble"))

    def _want_comparison(self) -> None:
        if self._record is not None:
            self.compare_wanted.emit(self._record)

    # The lens

    def _fill_lens(self, facets: Sequence[Facet]) -> None:
        layout = self.parts["lens"]
        layout.addWidget(
            paragraph(
                tr(
                    "Ten characteristics that people who work in public services named, and what "
                    "your game shows of each. It is something to talk about, not a score."
                )
            )
        )
        for facet in facets:
            layout.addWidget(facet_card(facet))
        layout.addWidget(paragraph(SOURCE, step="small", tone="muted"))

    # Saving

    def _ask_where(self) -> None:
        action = self.sender()
        ending = str(action.data()) if isinstance(action, QAction) else "html"
        if self.debrief is None:
            return
        file = f"{self.debrief.record.scenario_id}-debrief.{ending}"
        folder = self._preferences.folder() if self._preferences is not None else ""
        words = tr("Save the debrief")
        ask_where(self, words, file, self.save, folder=folder, name="save-debrief")

    def save(self, path: str) -> None:
        """Save the debrief; the file's ending says as what."""
        if self.debrief is None:
            return
        if self._preferences is not None:
            self._preferences.keep(FOLDER, str(Path(path).absolute().parent))
        debrief = self.writing.put_into(self.debrief)
        write: Callable[[Handle], None]
        if Path(path).suffix.lower() == ".pdf":

            def write(handle: Handle) -> None:
                from ui.debrief.report import write_pdf

                write_pdf(with_hindsight(debrief, handle.cancelled), path)

        else:

            def write(handle: Handle) -> None:
                from ui.debrief.report import write_html

                write_html(with_hindsight(debrief, handle.cancelled), path)

        def done(_result: object) -> None:
            self.said.emit(tr("The debrief is saved: {file}").format(file=Path(path).name))

        def failed(error: BaseException) -> None:
            self.said.emit(told(str(error)))

        self._background.run(write, done=done, failed=failed)
