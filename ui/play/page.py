"""The page on which a game is played."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMessageBox,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from simulator.cards import ROLE_BY_ID
from simulator.errors import CivicLoomError, InUse
from simulator.picture import Picture
from simulator.scenario import Scenario
from simulator.styles import Dials
from ui.forecasting import Ready
from ui.game import GameSession, TurnReport, turn_of
from ui.language import told as worded
from ui.map import MapSelection, NetworkList, NetworkMap, announce
from ui.pieces import Pieces
from ui.play.branching import Branching
from ui.play.cards import CardsStep
from ui.play.centre import Centre
from ui.play.changes import ChangesStep
from ui.play.choosing import Choosing
from ui.play.clock import GUIDED, SPEEDS, USUAL, Clock
from ui.play.dials import DialsStep
from ui.play.doing import Doing
from ui.play.guide import Coach, GuideStrip, Ring
from ui.play.guiding import Guiding
from ui.play.hat import HatChooser
from ui.play.header import Header
from ui.play.marks import marks
from ui.play.parts import Notice
from ui.play.phases import ACTIVE, Phase
from ui.play.pointing import Pointing
from ui.play.reflect import ReflectStep
from ui.play.seats import SeatsBar
from ui.play.sight import roles_seen, sights
from ui.play.stage import Stage
from ui.play.step import Step
from ui.play.story import StoryStep
from ui.play.timeline import Timeline
from ui.play.tree import BranchTree
from ui.play.turn import TurnStep
from ui.play.watch import WatchBar, WatchKeys
from ui.play.watching import WatchingStep
from ui.play.words import change, judgement, sentence, shown_outcomes, tr, way
from ui.preferences import SPEED, Preferences
from ui.theme import ThemeHub, px, set_icon, set_kind
from ui.toolbar import Tool
from ui.widgets import Card, EmptyState, flat_button

STEPS: Final = ("changes", "reflect", "cards", "dials", "turn")


class PlayPage(QWidget):
    """One game: header, map with its list, the panel of the present step, and a timeline.

    Parameters
    ----------
    at_once : bool
        Whether it is made at once. Otherwise it is made by its `pieces`, which are few
        milliseconds each, and can be used once they are done.

    Signals
    -------
    compare_requested(Record)
        The person wants to see the comparison of the game so far.
    debrief_requested(Record)
        The person wants to look back on the game so far.
    finished(Record)
        The last week has been played and shown.
    title_changed(str)
        The title of the game that is open, empty when none is.
    leaving()
        The game, or the branch of it, is about to be left: the last moment to keep something.
    """

    compare_requested = Signal(object)
    debrief_requested = Signal(object)
    finished = Signal(object)
    title_changed = Signal(str)
    leaving = Signal()

    def __init__(
        self,
        hub: ThemeHub,
        games: Path | None = None,
        parent: QWidget | None = None,
        *,
        preferences: Preferences | None = None,
        engine: Ready | None = None,
        at_once: bool = True,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._hub = hub
        self._preferences = preferences
        self._games = games
        self.session: GameSession | None = None
        self.phase: Phase = "closed"
        self._warned = False
        self.watched = 0
        self.step_shown = "changes"
        self._stale: set[str] = set()
        self.selection = MapSelection(self)
        self.clock = Clock(self)
        self.coach = Coach(self)
        if preferences is not None:
            remembered = round(preferences.number(SPEED))
            self.clock.set_speed(remembered if remembered in SPEEDS else USUAL)
        set_kind(self, "page")
        self.setAccessibleName(tr("Play"))
        self.pieces = Pieces(self)
        self.pieces.add(*self._parts(), self._put_together, *self._polishing())
        if at_once:
            self.pieces.finish()

    @property
    def map(self) -> NetworkMap | None:
        """The map of the game that is open."""
        return self.centre.map

    @property
    def list(self) -> NetworkList | None:
        """The list beside the map."""
        return self.centre.list

    # Building

    def _parts(self) -> tuple[Callable[[], None], ...]:
        """Return what makes the page, in pieces of which each takes some milliseconds."""
        return (
            self._build_states,
            self._build_head,
            self._build_centre,
            self._build_panel,
            self._build_looking,
            self._build_cards,
            self._build_dials,
            self._build_turn,
            self._build_tabs,
            self._build_foot,
            self._build_tree,
        )

    def _build_states(self) -> None:
        self._layers = QStackedLayout(self)
        self.empty = EmptyState(
            "compass",
            tr("No game is open"),
            tr("Choose a place under Scenarios, or go on with a saved game there."),
        )
        self._layers.addWidget(self.empty)
        self.wait = EmptyState("hourglass", tr("The game is being opened"), "")
        self._layers.addWidget(self.wait)
        self.whole = QWidget()
        self._layers.addWidget(self.whole)
        box = QVBoxLayout(self.whole)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(10)
        self._box = box

    def _build_head(self) -> None:
        self.header = Header()
        self.notice = Notice()
        self.guide = GuideStrip()
        self._box.addWidget(self.header)
        self._box.addWidget(self.notice)
        self._box.addWidget(self.guide)

    def _build_centre(self) -> None:
        self.centre = Centre(self._hub, self.selection)
        self.again = self.centre.again
        self.back_to_now = self.centre.back_to_now
        self.week_words = self.centre.week_words

    def _build_panel(self) -> None:
        panel = Card(margin=1, spacing=0)
        self.stage = Stage(self.centre, panel)
        self._box.addWidget(self.stage, 1)
        self.seats = SeatsBar()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(tr("Steps of this turn"))
        self.pages = QStackedWidget()
        panel.box.addWidget(self.seats)
        panel.box.addWidget(self.tabs)
        panel.box.addSpacing(px(6))
        panel.box.addWidget(self.pages, 1)

    def _build_looking(self) -> None:
        self.changes = ChangesStep()
        self.pages.addWidget(self.changes)
        self.reflect = ReflectStep()
        self.pages.addWidget(self.reflect)

    def _build_cards(self) -> None:
        self.cards = CardsStep()
        self.pages.addWidget(self.cards)
        self.hats = HatChooser()
        self.cards.box.insertWidget(2, self.hats)

    def _build_dials(self) -> None:
        self.dials = DialsStep()
        self.pages.addWidget(self.dials)
        self.dials.preferences = self._preferences

    def _build_turn(self) -> None:
        self.turn = TurnStep()
        self.pages.addWidget(self.turn)

    def _build_tabs(self) -> None:
        self.story = StoryStep()
        self.watching = WatchingStep()
        self.pages.addWidget(self.story)
        self.pages.addWidget(self.watching)
        self.steps: dict[str, Step] = {
            step.id: step
            for step in (self.changes, self.reflect, self.cards, self.dials, self.turn)
        }
        for name in STEPS:
            number = self.tabs.addTab(self.steps[name].title())
            self.tabs.setTabData(number, name)

    def _build_foot(self) -> None:
        self.timeline = Timeline()
        self.watch_bar = WatchBar(self.clock)
        self._foot = Card(margin=4, spacing=0)
        self._time = QHBoxLayout()
        self._time.setSpacing(px(4))
        self._time.addWidget(self.watch_bar)
        self._time.addWidget(self.timeline, 1)
        self._foot.box.addLayout(self._time)

    def _build_tree(self) -> None:
        self.tree_toggle = flat_button("git-branch", tr("Branches of this game (Ctrl+B)"))
        self.tree_toggle.setObjectName("tree-toggle")
        self.tree_toggle.setCheckable(True)
        self.tree = BranchTree(self.timeline)
        self.tree.hide()
        self.tree.buttons.hide()
        self._time.addWidget(self.tree.buttons)
        self._time.addWidget(self.tree_toggle)
        self._foot.box.addWidget(self.tree)
        self._foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._box.addWidget(self._foot)

    def _put_together(self) -> None:
        self.ring = Ring(self.whole)
        self.pointing = Pointing(self)
        self.guiding = Guiding(self)
        self.choosing = Choosing(self)
        self.branching = Branching(self)
        self.doing = Doing(self)
        self._connect()
        self.show_phase("closed")

    def _polishing(self) -> tuple[Callable[[], None], ...]:
        """Return pieces that give each part its looks, which showing it would do all at once."""

        def polish(name: str) -> None:
            part: QWidget = getattr(self, name)
            for inner in (part, *part.findChildren(QWidget)):
                inner.ensurePolished()

        names = ("header", "guide", "centre", "changes", "cards", "dials", "turn", "seats", "_foot")
        return tuple(partial(polish, name) for name in names)

    def _connect(self) -> None:
        header = self.header
        header.primary.clicked.connect(self._act)
        header.undo.clicked.connect(self.choosing.undo)
        header.redo.clicked.connect(self.choosing.redo)
        self.seats.hat_wanted.connect(self.choosing.wear)
        self.hats.wanted.connect(self.choosing.wear)
        self.tree_toggle.toggled.connect(self.branching.show_tree)
        self.tree.opened.connect(self.branching.switch)
        self.tree.renamed.connect(self.branching.rename)
        self.tree.deleted.connect(self.branching.delete)
        header.compare.clicked.connect(self._compare)
        header.panel.clicked.connect(self.stage.set_out)
        header.panel.setChecked(True)
        self.stage.shown.connect(header.panel.setChecked)
        self.stage.shown.connect(self.pointing.reveal_selected)
        self.stage.folded.connect(self._panel_folds)
        self.notice.acted.connect(self._on_notice)
        self.guide.passed.connect(self.coach.go_on)
        self.guide.skipped.connect(self.coach.skip)
        self.guide.shown_where.connect(self.guiding.show_where)
        self.coach.changed.connect(self.guiding.refresh)
        self.cards.aiming.connect(self.guiding.refresh)
        self.cards.pieces.done.connect(self.guiding.refresh)
        self.tabs.currentChanged.connect(self._on_tab)
        self.cards.aiming.connect(self.pointing.show_candidates)
        self.cards.aimed.connect(self.pointing.aim_from_card)
        self.cards.added.connect(self.choosing.choose)
        self.cards.wanted.connect(self.go_to)
        self.dials.turned.connect(self.choosing.turn_dials)
        self.turn.removed.connect(self.choosing.remove)
        self.turn.undone.connect(self.choosing.undo)
        self.turn.wanted.connect(self.go_to)
        self.changes.about.connect(self.selection.select)
        self.story.closed.connect(self.pointing.close_story)
        self.story.card_wanted.connect(self.pointing.open_card)
        self.selection.changed.connect(self.pointing.on_selected)
        self.selection.activated.connect(self.pointing.on_activated)
        self.timeline.valueChanged.connect(self.clock.seek)
        self.clock.week_changed.connect(self._show_week)
        self.clock.ended.connect(self._weeks_shown)
        self.clock.playing_changed.connect(self._show_playing)
        self.watch_bar.speed_chosen.connect(self._remember_speed)
        self.back_to_now.clicked.connect(self._back_to_now)
        self.centre.told.connect(self._tell_of_map)
        # what was written is a step of its own before the next choice, not some time after it
        self.pages.currentChanged.connect(self._keep_thoughts)
        self.centre.tools.sight_wanted.connect(self._mark_sight)
        self.again.clicked.connect(self.branching.leave_here)
        # on the whole page while the weeks of a turn run, else only on the timeline
        self._turn_keys = WatchKeys(
            self,
            self.watch_bar,
            self.clock,
            arrows=True,
            context=Qt.ShortcutContext.WindowShortcut,
        )
        self._time_keys = WatchKeys(
            self.timeline,
            self.watch_bar,
            self.clock,
            arrows=False,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        self._turn_keys.set_on(False)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close_game)

    # What the shell calls

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here, for menus and the palette."""
        if self.session is None or not self.session.ready:
            return []
        self.doing.refresh()
        return [*self.doing.all, *self.centre.tools.page_actions()]

    def page_tools(self) -> Sequence[Tool]:
        """Return what stands in the toolbar while this page is shown."""
        return self.doing.tools() if self.session is not None and self.session.ready else []

    def leave_tools(self, elsewhere: bool) -> None:
        """Leave out of the page what the toolbar shows, or show it here."""
        self.header.tools.setVisible(not elsewhere)
        self.tree_toggle.setVisible(not elsewhere)

    def start(self, scenario: Scenario, role: str, dials: Dials, seed: int) -> None:
        """Begin a new game in a role; it is saved as a game of its own.

        A game that is open and cannot be saved stays, until it is left a second time.
        """
        if not self.can_close():
            return
        session = self._new_session()
        self.show_phase("opening")
        self._set_pace(scenario)
        session.start(scenario, role, dials, seed, self._games)

    def _set_pace(self, scenario: Scenario) -> None:
        """Let weeks pass slowly where a guide leads, unless another speed was chosen."""
        if self._preferences is not None and round(self._preferences.number(SPEED)) == USUAL:
            self.clock.set_speed(GUIDED if scenario.guide else USUAL)

    def resume(self, path: Path) -> None:
        """Go on with a saved game; asks first if another window has it open."""
        open_here = self.session.path if self.session is not None else None
        if open_here is not None and open_here.resolve() == Path(path).resolve():
            # it stands here already, as it was left
            return
        self._resume(Path(path), look_only=False)

    def keep_games_in(self, games: Path | None) -> None:
        """Keep new games in another folder; the one that is open stays where it is."""
        self._games = games

    def can_close(self) -> bool:
        """Return whether the window may close; says why not when a turn is not saved."""
        session = self.session
        if session is None or not session.ready:
            return True
        self.reflect.keep()
        session.write_now()
        if not session.unsaved or self._warned:
            return True
        self._warned = True
        self.notice.tell(
            "save",
            f"{sentence(session.unsaved)} "
            + tr("Try again, or close once more to leave without it."),
            [("retry", tr("Try again"))],
            trouble=True,
        )
        return False

    @Slot()
    def close_game(self) -> None:
        """Close the game that is open; all of it is on the disk."""
        if self._let_go():
            self.show_phase("closed")
            self.title_changed.emit("")

    def _let_go(self) -> bool:
        session = self.session
        if session is None:
            return False
        self.clock.stop()
        self.leaving.emit()
        self.reflect.keep()
        self.session = None
        session.close()
        session.deleteLater()
        return True

    # Opening

    def _new_session(self) -> GameSession:
        self.close_game()
        session = GameSession(self)
        session.forecasts.wait_for(self._engine)
        self.session = session
        self._warned = False
        self.notice.put_away(self.notice.about)
        session.opened.connect(self._on_opened)
        session.week_done.connect(self._on_week)
        session.failed.connect(self._on_failed)
        session.saved.connect(self._on_saved)
        session.not_saved.connect(self._on_not_saved)
        session.changed.connect(self._on_changed)
        session.busy_changed.connect(self._on_busy)
        session.refused.connect(self.say_refused)
        session.notes_changed.connect(self._on_notes)
        session.tree_changed.connect(self.branching.read_again)
        session.history.indexChanged.connect(self._show_history)
        session.history.indexChanged.connect(self.guiding.refresh)
        session.history.indexChanged.connect(self.branching.other_step)
        return session

    def _resume(self, path: Path, *, look_only: bool) -> None:
        if not self.can_close():
            return
        try:
            save = GameSession.claim(path, look_only=look_only)
        except InUse as error:
            self._ask_about_look(path, worded(str(error)))
            return
        except CivicLoomError as error:
            self.say_failed(sentence(worded(str(error))))
            return
        session = self._new_session()
        self.show_phase("opening")
        session.resume(save)

    def _ask_about_look(self, path: Path, sentence: str) -> None:
        box = QMessageBox(self)
        box.setObjectName("in-use")
        box.setWindowTitle(tr("This game is open"))
        box.setText(sentence)
        box.setInformativeText(tr("You can look at it here, as it was last saved."))
        look = box.addButton(tr("Look only"), QMessageBox.ButtonRole.AcceptRole)
        look.setObjectName("look-only")
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.accepted.connect(lambda: self._resume(path, look_only=True))
        box.finished.connect(box.deleteLater)
        box.open()

    @Slot()
    def _on_opened(self) -> None:
        session = self.session
        assert session is not None
        scenario = session.scenario
        run = session.run
        self.reflect.forget()
        self.centre.show_scenario(scenario)
        self.header.show_game(session)
        self.header.kept.setText(tr("Not saved") if session.unsaved else "")
        self.timeline.set_calendar(
            run.weeks, (run.weeks_in_turn(turn) for turn in range(run.turns))
        )
        self._set_now(run.week)
        self.coach.open(session)
        for step in (*self.steps.values(), self.story, self.watching):
            step.session = session
        if session.look_only:
            self.notice.tell(
                "look",
                tr(
                    "You are only looking: this game is open in another window, and what you do "
                    "here is not kept."
                ),
            )
        else:
            self.notice.put_away("look")
        self.title_changed.emit(scenario.title)

    # Phases

    def show_phase(self, phase: Phase) -> None:
        """Show what belongs to a phase of the game."""
        self.phase = phase
        session = self.session
        self._layers.setCurrentIndex({"closed": 0, "failed": 0, "opening": 1}.get(phase, 2))
        watching = phase == "watch"
        self._turn_keys.set_on(watching)
        self._time_keys.set_on(not watching)
        self.tabs.setVisible(not watching and self.pages.currentWidget() is not self.story)
        if phase == "closed":
            self.empty.title.setText(tr("No game is open"))
            self.empty.text.setText(
                tr("Choose a place under Scenarios, or go on with a saved game there.")
            )
        if session is not None and session.ready:
            self._show_primary()
        self.guiding.refresh()

    def _show_primary(self) -> None:
        session = self.session
        if session is None or not session.ready:
            return
        primary = self.header.primary
        looking = session.look_only
        if self.phase == "watch":
            words, icon, tip = tr("Skip"), "skip-forward", tr("To the end of the turn (End)")
        elif self.phase == "over":
            words, icon = tr("Debrief"), "history"
            tip = tr("What happened, how it compares, and what to take along (Ctrl+Enter)")
        elif looking:
            words, icon = tr("See the comparison"), "chart-line"
            tip = tr("This game can only be looked at here")
        elif self.phase == "look":
            first = not session.reports
            words = tr("Choose cards") if first else tr("Next turn")
            icon, tip = "arrow-right", tr("On to your cards (Ctrl+Enter)")
        else:
            words = tr("Commit turn {0}").format(session.run.turn + 1)
            icon, tip = "check", tr("Carry it out and watch the weeks (Ctrl+Enter)")
        if primary.text() != words:
            primary.setText(words)
            primary.setAccessibleName(words)
            set_icon(primary, icon, "accent_text")
        primary.setToolTip(tip)
        free = not session.busy
        primary.setEnabled(free or self.phase == "watch")
        self.header.compare.setText(
            tr("See the comparison") if self.phase == "over" else tr("Compare so far")
        )
        self.header.compare.setVisible(not looking)
        self.header.compare.setEnabled(free and bool(session.reports))
        self._show_history()
        for made in (self.header.undo, self.header.redo):
            made.setVisible(self.phase != "watch" and not looking)
        self.tree_toggle.setEnabled(self.phase != "watch")

    @Slot()
    def _show_history(self) -> None:
        session = self.session
        if session is None or not session.ready:
            return
        may = not session.busy and not session.look_only and self.phase in ACTIVE
        history = session.history
        for made, can, words, none in (
            (self.header.undo, history.canUndo(), tr("Undo: {0} (Ctrl+Z)"), tr("Undo (Ctrl+Z)")),
            (
                self.header.redo,
                history.canRedo(),
                tr("Do again: {0} (Ctrl+Shift+Z)"),
                tr("Do again (Ctrl+Shift+Z)"),
            ),
        ):
            made.setEnabled(may and can)
            what = history.undoText() if made is self.header.undo else history.redoText()
            said = words.format(what) if can else none
            made.setToolTip(said)
            made.setAccessibleName(said)
        self.turn.undo.setEnabled(may and history.canUndo())
        self.doing.refresh()

    @Slot()
    def act(self) -> None:
        """Do the next thing, as the main button does."""
        if self.header.primary.isEnabled() and self._layers.currentIndex() == 2:
            self._act()

    @Slot()
    def _act(self) -> None:
        session = self.session
        if session is None or not session.ready:
            return
        if self.phase == "watch":
            self.clock.finish()
        elif session.look_only:
            self._compare()
        elif self.phase == "over":
            self.look_back()
        elif self.phase == "look":
            self.go_to("cards")
        elif self.phase == "decide" and not session.busy:
            self._commit()

    def _commit(self) -> None:
        session = self.session
        assert session is not None
        run = session.run
        self.reflect.keep()
        self.cards.close_all()
        self.selection.clear()
        for about in ("name", "branch", "deleted"):
            self.notice.put_away(about)
        self.clock.seek(run.week)
        first, last = run.weeks_in_turn(run.turn)
        self.watching.begin(session.scenario, session.pictures, first, last)
        self.pages.setCurrentWidget(self.watching)
        self.watched = run.turn
        self.show_phase("watch")
        self.clock.set_range(run.week, last)
        if self._hub.reduced_motion:
            self.clock.finish()
        else:
            self.clock.play()
        self.watch_bar.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.stage.narrow:
            self.stage.set_out(False)
        self.say(tr("The weeks of turn {0} run.").format(run.turn + 1))
        session.commit()

    @Slot(object)
    def _on_week(self, picture: Picture) -> None:
        if self.phase == "watch":
            self.timeline.set_now(picture.week)
            self.clock.add_week(picture.week)

    @Slot()
    def _weeks_shown(self) -> None:
        if self.phase == "watch":
            # the last week is drawn first
            QTimer.singleShot(0, self, self._turn_over)

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        if self.map is not None:
            self.map.set_playing(playing)

    @Slot(int)
    def _remember_speed(self, speed: int) -> None:
        if self._preferences is not None:
            self._preferences.keep(SPEED, float(speed))

    @Slot()
    def _turn_over(self) -> None:
        session = self.session
        if session is None or self.phase != "watch":
            return
        if session.busy:
            # the last week is shown before the worker has said that it is free
            return
        self._show_now("changes")
        self.header.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        # a notice moves the map, which takes as long as all the rest
        self.pieces.add(partial(self._tell_turn, session, session.reports[-1]))
        if session.run.finished:
            self.finished.emit(session.record())

    def _tell_turn(self, session: GameSession, report: TurnReport) -> None:
        """Say what a turn that has just ended brought."""
        if session is not self.session:
            return
        if report.turn == 0:
            self._name_role()
        self.say(self._summary(report))

    def _name_role(self) -> None:
        """Say what the job that has been done for a turn is called."""
        session = self.session
        assert session is not None
        role = ROLE_BY_ID[session.role]  # type: ignore[index]
        words = tr("Your job here has a name: {0}. {1}").format(
            worded(role.name).lower(), worded(role.sentence)
        )
        self.notice.tell("name", words, [("close", tr("Close"))])
        self.say(words)

    def _summary(self, report: TurnReport) -> str:
        session = self.session
        assert session is not None
        scenario = session.scenario
        parts = [tr("Turn {0} is over.").format(report.turn + 1)]
        for outcome in shown_outcomes(scenario)[0][:3]:
            before, after = report.before.outcomes[outcome.id], report.after.outcomes[outcome.id]
            going = way(outcome, before, after)
            said = change(outcome, before, after, scenario)
            parts.append(f"{worded(outcome.label)}: {said}, {judgement(going)}.")
        return " ".join(parts)

    def _show_now(self, step: str) -> None:
        """Read everything anew from the session and show a step."""
        session = self.session
        assert session is not None
        run = session.run
        phase: Phase = "over" if run.finished else "look"
        if session.pending() if not run.finished else False:
            phase = "decide"
        self._set_now(run.week)
        self.timeline.set_marks(marks(session))
        self.centre.show_picture(session.pictures[-1])
        self.centre.show_past()
        self.show_phase(phase)
        self._refresh_steps()
        self.go_to(step)
        self._show_spending()
        self.tree.show_session(session)
        self.guiding.refresh()
        # before anybody looks for them
        self.pieces.add(self._freshen_cards)

    def _freshen_cards(self) -> None:
        session = self.session
        if session is not None and session.ready and not session.busy:
            self._freshen("cards")

    def _refresh_steps(self) -> None:
        """Read the step that is shown anew, and the others when they are shown next."""
        self._stale = set(STEPS)
        self.reflect.refresh()
        self._mark_sight()
        shown = self.pages.currentWidget()
        if isinstance(shown, Step) and shown.id in self._stale:
            self._freshen(shown.id)
        self._name_tabs()

    def _freshen(self, step: str) -> None:
        if step in self._stale:
            self._stale.remove(step)
            self.steps[step].refresh()

    def _name_tabs(self) -> None:
        for number in range(self.tabs.count()):
            name = str(self.tabs.tabData(number))
            self.tabs.setTabText(number, self.steps[name].title())
            if name == "reflect":
                self.tabs.setTabVisible(number, self.reflect.due)
            elif name != "changes":
                over = (
                    self.session is not None
                    and self.session.ready
                    and (self.phase == "over" or self.session.look_only)
                )
                self.tabs.setTabVisible(number, not over)

    def _show_spending(self) -> None:
        session = self.session
        if session is None or not session.ready or session.busy:
            return
        self.header.show_purse(session.purse(), session.scenario, over=session.run.finished)
        self.header.show_week(session, session.run.week, session.run.turn)
        self.seats.show_session(session)
        self.hats.show_session(session)

    # Steps

    def go_to(self, step: str) -> None:
        """Show one of the steps beside the map."""
        for number in range(self.tabs.count()):
            if self.tabs.tabData(number) == step and self.tabs.isTabVisible(number):
                if self.tabs.currentIndex() == number:
                    self.show_step(step)
                else:
                    self.tabs.setCurrentIndex(number)
                return

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        if number >= 0:
            self.show_step(str(self.tabs.tabData(number)))

    def show_step(self, step: str) -> None:
        """Show a step, whether or not its tab is on."""
        session = self.session
        if session is None or not session.ready or self.phase == "watch":
            return
        self.step_shown = step
        self._freshen(step)
        self.pages.setCurrentWidget(self.steps[step])
        self.tabs.show()
        self.stage.set_out(True)
        if self.phase == "look" and step in ("cards", "dials", "turn") and not session.look_only:
            self.show_phase("decide")
        if step == "cards":
            self.cards.tell_aim()
        else:
            self.pointing.show_candidates(())
        if self.selection.selected and step != "cards":
            self.selection.clear()
        self.guiding.refresh()

    # What has changed

    @Slot()
    def _on_changed(self) -> None:
        self._refresh_steps()
        self._show_spending()
        self._show_primary()
        if self.session is not None:
            self.timeline.set_marks(marks(self.session))
        self.guiding.refresh()

    # The panel

    @Slot(bool)
    def _panel_folds(self, narrow: bool) -> None:
        self.stage.set_out(True)

    @Slot()
    def toggle_panel(self) -> None:
        """Show or hide the panel."""
        self.stage.set_out(not self.stage.out)

    # Time

    def _set_now(self, week: int) -> None:
        """Let clock and timeline stand at the last week that has been played."""
        self.timeline.set_now(week)
        self.clock.set_range(week)
        self.clock.seek(week)
        self.timeline.setValue(week)

    @Slot(int)
    def _show_week(self, week: int) -> None:
        session = self.session
        if session is None or not session.ready or week >= len(session.pictures):
            return
        self.timeline.setValue(week)
        picture = session.pictures[week]
        self.centre.show_picture(picture)
        if self.phase == "watch":
            self._watch_week(session, picture)
        else:
            self._look_at_week(session, week)

    def _watch_week(self, session: GameSession, picture: Picture) -> None:
        for title in self.watching.show_week(picture):
            self.say(title)
        turn = turn_of(session.run, max(1, picture.week))
        self.header.show_week(session, picture.week, turn)

    def _look_at_week(self, session: GameSession, week: int) -> None:
        past = week < len(session.pictures) - 1
        if past and self.stage.narrow and self.timeline.hasFocus():
            self.stage.set_out(False)
        words = again = ""
        if past:
            words = tr("As it was in week {0}").format(week)
            if not session.look_only:
                turn = turn_of(session.run, max(1, week))
                again = tr("Play turn {0} again").format(turn + 1)
        self.centre.show_past(words, again)
        if self.pages.currentWidget() is self.story:
            self.story.show_thing(self.story.thing, week)

    @Slot()
    def _on_notes(self) -> None:
        self.reflect.read_again()
        self._on_changed()

    @Slot(str)
    def say_refused(self, why: str) -> None:
        """Say why something could not be done; the game is as it was."""
        why = sentence(why)
        self.notice.tell("refused", why, [("close", tr("Close"))], trouble=True)
        self.say(why)

    @Slot()
    def _back_to_now(self) -> None:
        self.clock.seek(self.clock.latest)

    # Saving and trouble

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        session = self.session
        if session is None or not session.ready:
            return
        if busy:
            self._show_primary()
            return
        if self.phase == "opening":
            # the map has just been made, which takes as long
            self.pieces.add(partial(self._enter, session))
        elif self.phase == "watch":
            if self.clock.week >= self.clock.goal:
                self._turn_over()
        else:
            self._show_primary()

    def _enter(self, session: GameSession) -> None:
        """Show a game that has just been opened."""
        if session is not self.session or self.phase != "opening" or session.busy:
            return
        self._show_now("changes")
        self._layers.setCurrentIndex(2)
        self.header.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(tr("{0} is open.").format(session.scenario.title))

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        why = sentence(why)
        session = self.session
        self.clock.stop()
        if session is not None and not session.ready:
            self._let_go()
            self.show_phase("failed")
        elif session is not None and self.phase == "watch":
            self._set_now(len(session.pictures) - 1)
            self.show_phase("look")
        self.say_failed(why)

    def say_failed(self, why: str) -> None:
        """Say why something failed: in the game if one is open, else in place of it."""
        if self._layers.currentIndex() == 2:
            self.notice.tell("failed", why, [("close", tr("Close"))], trouble=True)
        else:
            self.show_phase("failed")
            self.empty.title.setText(tr("This game cannot be opened"))
            self.empty.text.setText(why)
        self.say(why)

    @Slot()
    def _on_saved(self) -> None:
        self._warned = False
        self.notice.put_away("save")
        clock = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.header.kept.setText(tr("Saved {0}").format(clock))

    @Slot(str)
    def _on_not_saved(self, why: str) -> None:
        why = sentence(why)
        self.header.kept.setText(tr("Not saved"))
        self.notice.tell("save", why, [("retry", tr("Try again"))], trouble=True)
        self.say(why)

    @Slot(str)
    def _on_notice(self, action: str) -> None:
        if action == "retry" and self.session is not None:
            self.session.save_again()
        elif action == "below":
            self.branching.delete_below()
        elif action == "undo":
            self.notice.put_away(self.notice.about)
            self.choosing.undo()
        elif action == "close":
            self.notice.put_away(self.notice.about)

    @Slot()
    def look_back(self) -> None:
        """Ask for the debrief of the game so far."""
        if self.session is not None and self.session.ready and not self.session.busy:
            self.reflect.keep()
            self.debrief_requested.emit(self.session.record())

    @Slot()
    def _compare(self) -> None:
        session = self.session
        if session is not None and session.ready and not session.busy:
            self.reflect.keep()
            self.compare_requested.emit(session.record())

    def _mark_sight(self) -> None:
        """Mark on the map what the player's roles look for, or nothing."""
        session, view = self.session, self.map
        if session is None or view is None or not session.ready or session.busy:
            return
        marked: dict[str, float] = {}
        if self.centre.tools.marks_sight:
            for seen in sights(session.run, session, roles_seen(session)):
                for ident, amount in seen.overlay.items():
                    marked[ident] = max(amount, marked.get(ident, 0.0))
        view.set_sight(marked)

    @Slot()
    def _keep_thoughts(self) -> None:
        self.reflect.keep()

    @Slot(str)
    def _tell_of_map(self, words: str) -> None:
        self.notice.tell("map", words, [("close", tr("Close"))])
        self.say(words)

    def say(self, words: str) -> None:
        """Have assistive technology say what changed."""
        announce(self.map if self.map is not None else self, words)
