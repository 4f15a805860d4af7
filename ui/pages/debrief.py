"""The debrief in the window: what happened, what was expected, how it compares, what to ask."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.at_once import between
from ui.background import Background, Handle, Job
from ui.compare.task import Task
from ui.compare.words import cards_sentence_of_all, cost_sentence, ends_words, verdict_sentence
from ui.debrief.content import (
    PRIVATE,
    TRY,
    Changed,
    Debrief,
    Moment,
    gather,
    private_page,
    private_questions,
    with_comparison,
    with_conditions,
    with_hindsight,
)
from ui.debrief.elsewhere import first_goal, in_words, map_picture
from ui.debrief.lens import SOURCE, Evidence, Facet, words
from ui.engine_ready import Engine
from ui.figures import digits, finding, side_by_side, standing
from ui.glossary import tell
from ui.language import name_told, plural, told
from ui.map.speech import announce
from ui.pieces import Pieces
from ui.play.did import how_known
from ui.play.parts import scaled_icon
from ui.preferences import FOLDER, Preferences
from ui.theme import px, set_icon, set_kind, set_step
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
    label,
    paragraph,
    row,
    section_title,
)
from ui.widgets.as_is import as_is
from ui.widgets.asking import ask_where
from ui.widgets.fold import Fold
from ui.widgets.marks import StyleMark

if TYPE_CHECKING:
    from simulator.compare import Comparison
    from simulator.record import Record
    from ui.conditions import Found

LUCKS: Final = 200
PAUSE: Final = 500
"""Milliseconds after the last key until what is written is kept."""
FEW_GUIDED: Final = 2
"""Measures that are compared at once after a first game."""
RIGHT: Final = Qt.AlignmentFlag.AlignRight
TABS: Final = ("happened", "compared", "lens", "notes")


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("DebriefPage", text)


class Notes(Protocol):
    """Where notes of the game are kept: the game that is open."""

    def note(self, turn: int, kind: str, words: str, **more: str) -> None:
        """Keep a note; empty words take it away."""


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
        self._notes: Notes | None = None
        self._turn = 0
        self._job: Job | None = None
        self._looking_back: Job | None = None
        self.did: dict[tuple[int, int], QLabel] = {}
        self._stop = threading.Event()
        self.debrief: Debrief | None = None
        self._filling = Pieces(self)
        self._begin = InTurn(self._gather, self)
        self._shown_first = InTurn(self._begin.start, self)
        self._record: Record | None = None
        self._boxes: dict[tuple[str, str], QPlainTextEdit] = {}
        self._written = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)
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
        self._notes, self._turn, self._record = notes, turn, record
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
            self.explore_task.stop()

    def let_go(self) -> None:
        """Keep what is written, and write nothing more: the game is about to be left."""
        self.leave()
        self._notes = None

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
        self._boxes = {}
        self._written = False
        self._filling.add(
            partial(self._fill_happened, debrief),
            self._fill_compared,
            partial(self._fill_lens, debrief.facets),
            partial(self._fill_notes, debrief),
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
        came.box.addWidget(Sideways(_changes(debrief.ends), tr("What came of it")))
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
            right = sum(each.right for each in debrief.predicted)
            guesses = Card(margin=16, spacing=6)
            guesses.box.addWidget(section_title(tr("What you expected, and what came")))
            # of a single one the line below says it all
            if len(debrief.predicted) > 1:
                guesses.box.addWidget(
                    paragraph(
                        plural(
                            "DebriefPage",
                            "{right} of one prediction went the way you expected.",
                            "{right} of {0} predictions went the way you expected.",
                            len(debrief.predicted),
                        ).format(len(debrief.predicted), right=right)
                    )
                )
            for each in debrief.predicted:
                words_of = tr("Turn {turn}, {measure}: expected {expected}, went {came}.")
                told_of = words_of.format(
                    turn=each.turn + 1,
                    measure=each.label,
                    expected=each.expected,
                    came=each.came,
                )
                if each.model:
                    told_of = tr("{0} {1}").format(told_of, each.model)
                guesses.box.addWidget(_marked("check" if each.right else "x", told_of))
            if right < len(debrief.predicted):
                guesses.box.addWidget(
                    paragraph(tr("What did you not see, where it went otherwise?"), tone="muted")
                )
            layout.addWidget(guesses)
        self.did = {}
        for moment in debrief.moments:
            (rest.content if guided else layout).addWidget(_turn(moment, self.did))
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

    def _fill_compared(self) -> None:
        layout = self.parts["compared"]
        self.compared = Card(margin=16, spacing=8)
        self.compared.box.addWidget(section_title(tr("Your run beside the others")))
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
        if self._record is not None and self._record.scenario.guide:
            words = tr("Where would the other style have won?")
            elsewhere = Fold(words, words)
            self._fill_elsewhere(elsewhere.content)
            layout.addWidget(elsewhere)
        else:
            self._fill_elsewhere(layout)

    def _fill_elsewhere(self, layout: QVBoxLayout) -> None:
        card = Card(margin=16, spacing=8)
        card.box.addWidget(section_title(tr("Where would the other style have won?")))
        card.box.addWidget(
            paragraph(
                tr(
                    "The same place with more or less trust, turbulence, cuts, load and so on, run "
                    "under both styles. It takes a minute or two, and goes into what you save."
                )
            )
        )
        self.explore_button = button(tr("Work it out"), icon="play")
        self.explore_button.clicked.connect(self._explore)
        card.box.addWidget(self.explore_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.explore_task = Task(
            self._background, self._engine, tr("Progress of varying the conditions")
        )
        card.box.addWidget(self.explore_task)
        self.map = QLabel()
        self.map.hide()
        card.box.addWidget(self.map)
        self._elsewhere = QVBoxLayout()
        card.box.addLayout(self._elsewhere)
        layout.addWidget(card)

    def _explore(self) -> None:
        record = self._record
        if record is None:
            return
        self.explore_button.setEnabled(False)
        self.explore_task.changed.connect(self._on_explore_changed)
        self.explore_task.run(
            first_goal(record),
            tr("Varying the conditions of this place"),
            self._on_explored,
            tr("The conditions could not be explored"),
        )

    def _on_explore_changed(self) -> None:
        self.explore_button.setEnabled(not self.explore_task.running)

    def _on_explored(self, found: "Found") -> None:
        if self.debrief is None:
            return
        self.debrief = with_conditions(self.debrief, found)
        self.explore_button.hide()
        drawn = QPixmap()
        drawn.loadFromData(map_picture(found))
        drawn.setDevicePixelRatio(2.0)
        self.map.setPixmap(drawn)
        sentences = in_words(found)
        self.map.setAccessibleName(sentences[0])
        self.map.show()
        clear(self._elsewhere)
        for sentence in sentences:
            self._elsewhere.addWidget(paragraph(sentence))
        announce(self, sentences[0])

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
            paragraph(verdict_sentence(comparison, _goals(self.debrief, comparison)[0]), bold=True)
        )
        cards = cards_sentence_of_all(comparison, _goals(self.debrief, comparison))
        if cards:
            self._table.addWidget(paragraph(cards))
        name = tr("Your run beside the others")
        table = _compared(self.debrief, comparison, slice(0, first))
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
            others = _compared(self.debrief, comparison, slice(first, None))
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
            layout.addWidget(_facet(facet))
        layout.addWidget(paragraph(SOURCE, step="small", tone="muted"))

    # Notes

    def _fill_notes(self, debrief: Debrief) -> None:
        layout = self.parts["notes"]
        journal = Card(margin=16, spacing=8)
        journal.box.addWidget(section_title(tr("Your journal")))
        if not debrief.journal:
            journal.box.addWidget(
                paragraph(tr("Nothing was written down on the way."), tone="muted")
            )
        for turn, ask, text in debrief.journal:
            asked = f"{ask} " if ask else ""
            journal.box.addWidget(
                paragraph(
                    tr("Turn {turn}. {ask}").format(turn=turn + 1, ask=asked).strip(),
                    step="small",
                    tone="muted",
                )
            )
            journal.box.addWidget(paragraph(text))
        layout.addWidget(journal)
        trying = Card(margin=16, spacing=8)
        trying.box.addWidget(section_title(tr("One thing to try this week")))
        trying.box.addWidget(
            paragraph(tr("Small enough to begin tomorrow, with somebody's name in it."))
        )
        trying.box.addWidget(self._writing(TRY, "", tr("One thing to try"), debrief.trying))
        layout.addWidget(trying)
        private = Card(margin=16, spacing=8)
        private.box.addWidget(section_title(tr("A page only for you")))
        private.box.addWidget(
            paragraph(
                tr(
                    "A swan glides and does not show its feet. Here you may. This page is kept "
                    "with the game on this computer, and goes into no report unless you say so."
                )
            )
        )
        written = dict(private_page(debrief.record))
        for ident, ask in private_questions().items():
            private.box.addWidget(paragraph(ask, bold=True))
            private.box.addWidget(self._writing(PRIVATE, ident, ask, written.get(ask, "")))
        self.with_private = QCheckBox(tr("Put this page into what I save this time"))
        private.box.addWidget(self.with_private)
        layout.addWidget(private)

    def _writing(self, kind: str, ask: str, name: str, text: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        made.setPlainText(text)
        made.setFixedHeight(px(84))
        made.setReadOnly(self._notes is None)
        if self._notes is None:
            made.setPlaceholderText(tr("Open the game to write here."))
        made.textChanged.connect(self._on_text)
        self._boxes[kind, ask] = made
        return made

    def _on_text(self) -> None:
        self._written = True
        self._pause.start()

    def keep(self) -> None:
        """Put what has been written since the last time into the game."""
        self._pause.stop()
        if self._notes is None or not self._written:
            return
        self._written = False
        for (kind, ask), made in self._boxes.items():
            more = {"ask": ask} if ask else {}
            self._notes.note(self._turn, kind, made.toPlainText().strip(), **more)

    def _with_notes(self, debrief: Debrief) -> Debrief:
        """Return the debrief with what is written on the page now."""
        trying = self._boxes[TRY, ""].toPlainText().strip()
        private: tuple[tuple[str, str], ...] = ()
        if self.with_private.isChecked():
            private = tuple(
                (ask, self._boxes[PRIVATE, ident].toPlainText().strip())
                for ident, ask in private_questions().items()
                if self._boxes[PRIVATE, ident].toPlainText().strip()
            )
        return replace(debrief, trying=trying, private=private)

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
        debrief = self._with_notes(self.debrief)
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


# --- parts of the page ----------------------------------------------------------------------


def _marked(icon: str, text: str, tone: str = "muted") -> QWidget:
    made = QWidget()
    line = row(spacing=8)
    line.addWidget(scaled_icon(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(paragraph(text), 1)
    line.setContentsMargins(0, 0, 0, 0)
    made.setLayout(line)
    return made


def _changes(rows: Sequence[Changed]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4))
    judged = {"better": tr("better"), "worse": tr("worse"), "same": ""}
    for place, each in enumerate(rows):
        grid.addWidget(label(each.label, bold=True), place, 0)
        grid.addWidget(label(f"{each.before} → {each.after}"), place, 1)
        grid.addWidget(label(each.words), place, 2)
        if judged[each.way]:
            icon = scaled_icon("check" if each.way == "better" else "x", "muted")
            grid.addLayout(row(icon, label(judged[each.way], tone="muted"), None), place, 3)
    grid.setColumnStretch(3, 1)
    return grid


def _turn(moment: Moment, did: dict[tuple[int, int], QLabel]) -> Card:
    """Return the card of a turn, and put what its cards did, yet to be found out, into `did`."""
    card = Card(margin=14, spacing=4)
    weeks = tr("weeks {first} to {last}").format(first=moment.first, last=moment.last)
    head = row(
        section_title(tr("Turn {0}").format(moment.turn + 1)), label(weeks, tone="muted"), None
    )
    card.box.addLayout(head)
    for week, title in moment.events:
        card.box.addWidget(
            _marked("flag", tr("Week {week}: {event}").format(week=week, event=title))
        )
    for place, each in enumerate(moment.played):
        words_of = ", ".join(part for part in (each.name, each.target) if part)
        if each.fared:
            words_of = tr("{card}: {fared}").format(card=words_of, fared=each.fared)
        card.box.addWidget(_marked("check" if each.took else "x", words_of))
        made = paragraph(each.did or tr("Trying the same weeks without it …"), tone="muted")
        made.setIndent(px(24))
        card.box.addWidget(made)
        did[moment.turn, place] = made
    if not moment.played:
        card.box.addWidget(paragraph(tr("No card was played."), tone="muted"))
    moved = [each for each in moment.changed if each.way != "same"]
    if moved:
        card.box.addWidget(
            paragraph(
                "   ".join(
                    tr("{measure} {before} → {after}").format(
                        measure=each.label, before=each.before, after=each.after
                    )
                    for each in moved
                ),
                step="small",
                tone="muted",
            )
        )
    for ask, text in moment.thoughts:
        card.box.addWidget(paragraph(f"{ask} {text}".strip(), step="small"))
    return card


def _goals(debrief: Debrief, comparison: "Comparison") -> list[str]:
    """Return the outcomes that a debrief compares."""
    goals = ["people_waiting", *(goal.outcome for goal in debrief.record.scenario.goals), "legacy"]
    return [each for each in dict.fromkeys(goals) if each in comparison.summary]


def _compared(debrief: Debrief, comparison: "Comparison", some: slice) -> QGridLayout:
    from simulator.outcomes import BY_ID

    grid = QGridLayout()
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(6))
    marks = {"heroic": "heroic", "distributed": "distributed"}
    for column, arm in enumerate(comparison.arms, 1):
        # the mark above the name, which wraps: so five of them fit side by side in a low width
        name = _in_rows(_Heading(name_told(arm.label)))
        name.setAlignment(RIGHT | Qt.AlignmentFlag.AlignBottom)
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addStretch(1)
        head.addWidget(StyleMark(marks.get(arm.name, arm.name)), 0, RIGHT)
        head.addWidget(name)
        grid.addLayout(head, 0, column)
    last = _in_rows(_Heading(tr("distributed less heroic")))
    last.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    grid.addWidget(last, 0, len(comparison.arms) + 1)
    for place, ident in enumerate(_goals(debrief, comparison)[some], 1):
        outcome = BY_ID[ident]
        means = [comparison.summary[ident][arm.name].mean for arm in comparison.arms]
        difference = comparison.difference(ident)
        found = finding(outcome, difference, digits(outcome, *means, interval=difference))
        what, unit = told(outcome.label), told(outcome.unit)
        if unit.split()[0].lower() not in what.lower():  # "Weeks waited" has said it
            what = tr("{measure}, {unit}").format(measure=what, unit=unit)
        named = _in_rows(paragraph(what, bold=True))
        if ident == "money_balance":
            named.setToolTip(as_is(cost_sentence(debrief.record.scenario)))
        grid.addWidget(named, place, 0)
        for column, figure in enumerate(side_by_side(outcome, means), 1):
            grid.addWidget(label(figure), place, column, RIGHT)
        said = tr("{difference}, {words}").format(
            difference=ends_words(outcome, found), words=standing(outcome, found)
        )
        words = _in_rows(paragraph(_held(said), step="small"))
        grid.addWidget(words, place, len(comparison.arms) + 1)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(len(comparison.arms) + 1, 3)
    return grid


def _in_rows(words: QLabel) -> QLabel:
    """Let words that wrap take the height of their lines, and not that of the narrowest column."""
    words.setMinimumHeight(1)
    return words


class _Heading(QLabel):
    """The name of a column of figures, in two lines where one would be much wider than they."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_step(self, "body", bold=True)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        least = self.minimumSizeHint().width()
        whole = self.fontMetrics().horizontalAdvance(self.text())
        # two lines of unequal words need rather more than half of the width of one
        wide = whole + 2 if whole <= 2 * least else max(least, round(0.65 * whole))
        return QSize(wide, self.heightForWidth(wide))


def _held(words: str) -> str:
    """Return words that break neither within `%-points` nor after a mark."""
    for loose, held in (
        ("%-", "%\N{NON-BREAKING HYPHEN}"),
        ("✓ ", "✓\N{NO-BREAK SPACE}"),
        ("✗ ", "✗\N{NO-BREAK SPACE}"),
    ):
        words = words.replace(loose, held)
    return words


def _facet(facet: Facet) -> Card:
    name, means, ask = words(facet.characteristic)
    card = Card(margin=16, spacing=6)
    card.box.addWidget(section_title(name))
    card.box.addWidget(paragraph(means, tone="muted"))
    if not facet.characteristic.modelled:
        card.box.addWidget(
            paragraph(tr("Nothing in the model can show this; it is here to be talked about."))
        )
    elif not facet.evidence:
        card.box.addWidget(paragraph(tr("This game shows nothing either way.")))
    else:
        columns = QGridLayout()
        columns.setHorizontalSpacing(px(24))
        sides: tuple[tuple[str, str, tuple[Evidence, ...]], ...] = (
            (tr("Speaks for it"), "plus", facet.speaking_for),
            (tr("Speaks against it"), "minus", facet.speaking_against),
        )
        for column, (title, icon, evidence) in enumerate(sides):
            columns.addWidget(label(title, step="small", bold=True), 0, column)
            for place, each in enumerate(evidence, 1):
                columns.addWidget(_marked(icon, each.words), place, column)
            if not evidence:
                columns.addWidget(paragraph(tr("Nothing"), tone="muted"), 1, column)
            columns.setColumnStretch(column, 1)
        card.box.addLayout(columns)
    card.box.addWidget(_marked("circle-question-mark", ask, "accent"))
    return card
