"""The page on which a game is played."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from simulator.scenario import Scenario
from simulator.styles import Dials
from ui.forecasting import Ready
from ui.game import GameSession
from ui.map import MapSelection, NetworkList, NetworkMap, announce
from ui.pieces import Pieces
from ui.play.branching import Branching
from ui.play.centre import Centre
from ui.play.choosing import Choosing
from ui.play.clock import GUIDED, SPEEDS, USUAL, Clock
from ui.play.doing import Doing
from ui.play.foot import Foot
from ui.play.guide import Coach, GuideStrip, Ring
from ui.play.guiding import Guiding
from ui.play.header import Header
from ui.play.next_thing import next_thing
from ui.play.opening import Opening
from ui.play.panel import Panel
from ui.play.parts import Notice
from ui.play.phases import ACTIVE, Phase
from ui.play.pointing import Pointing
from ui.play.sight import to_mark
from ui.play.stage import Stage
from ui.play.turn_over import name_of_job, summary
from ui.play.weeks import Weeks
from ui.play.words import sentence, tr
from ui.preferences import SPEED, Preferences
from ui.replaying import TurnReport
from ui.theme import ThemeHub, set_kind
from ui.toolbar import Tool
from ui.widgets import EmptyState


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
        self._hub = hub
        self._preferences = preferences
        self.phase: Phase = "closed"
        self._new_game = True
        self.step_shown = "changes"
        self.selection = MapSelection(self)
        self.clock = Clock(self)
        self.coach = Coach(self, preferences)
        self.opening = Opening(self, games, engine, self._keep_thoughts)
        if preferences is not None:
            remembered = round(preferences.number(SPEED))
            self.clock.set_speed(remembered if remembered in SPEEDS else USUAL)
        set_kind(self, "page")
        self.setAccessibleName(tr("Play"))
        self.panel = Panel(preferences)
        self.foot = Foot(self.clock)
        self.pieces = Pieces(self)
        self.pieces.add(*self._parts(), self._put_together, *self._polishing())
        if at_once:
            self.pieces.finish()

    @property
    def session(self) -> GameSession | None:
        """The game that is open."""
        return self.opening.session

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
            self._build_stage,
            *self.panel.building(),
            *self.foot.building(),
            self._name_parts,
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

    def _build_stage(self) -> None:
        self.stage = Stage(self.centre, self.panel)
        self._box.addWidget(self.stage, 1)

    def _name_parts(self) -> None:
        panel, foot = self.panel, self.foot
        self._box.addWidget(foot)
        self.seats, self.hats, self.tabs, self.pages = (
            panel.seats,
            panel.hats,
            panel.tabs,
            panel.pages,
        )
        self.changes, self.reflect, self.cards = panel.changes, panel.reflect, panel.cards
        self.dials, self.turn = panel.dials, panel.turn
        self.story, self.watching = panel.story, panel.watching
        self.timeline, self.watch_bar = foot.timeline, foot.watch_bar
        self.tree, self.tree_toggle = foot.tree, foot.tree_toggle

    def _put_together(self) -> None:
        self.ring = Ring(self.whole)
        self.weeks = Weeks(
            self.clock,
            self.foot,
            self.centre,
            self.header,
            self.watching,
            self._readable,
            self,
        )
        self.pointing = Pointing(self)
        self.guiding = Guiding(self)
        self.choosing = Choosing(self)
        self.branching = Branching(self)
        self.doing = Doing(self)
        self._connect()
        self.show_phase("closed")

    def _readable(self) -> GameSession | None:
        session = self.session
        return session if session is not None and session.ready else None

    def _polishing(self) -> tuple[Callable[[], None], ...]:
        """Return pieces that give each part its looks, which showing it would do all at once."""

        def polish(name: str) -> None:
            part: QWidget = getattr(self, name)
            for inner in (part, *part.findChildren(QWidget)):
                inner.ensurePolished()

        names = ("header", "guide", "centre", "changes", "cards", "dials", "turn", "seats", "foot")
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
        self.panel.chosen.connect(self.show_step)
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
        self.foot.connect_keys(self)
        self.weeks.said.connect(self.say)
        self.weeks.looked_at.connect(self._on_looked_at)
        self.weeks.over.connect(self._turn_over)
        self.clock.playing_changed.connect(self._show_playing)
        self.watch_bar.speed_chosen.connect(self._remember_speed)
        self.back_to_now.clicked.connect(self._back_to_now)
        self.centre.told.connect(self._tell_of_map)
        # what was written is a step of its own before the next choice, not some time after it
        self.pages.currentChanged.connect(self._keep_thoughts)
        self.centre.tools.sight_wanted.connect(self._mark_sight)
        self.again.clicked.connect(self.branching.leave_here)
        opening = self.opening
        opening.made.connect(self._listen_to)
        opening.begun.connect(self._on_begun)
        opening.leaving.connect(self._on_leaving)
        opening.closed.connect(self._on_closed)
        opening.not_saved.connect(self._offer_to_save)
        opening.not_opened.connect(self.say_failed)
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
        if self.opening.start(scenario, role, dials, seed):
            self._set_pace(scenario)

    def _set_pace(self, scenario: Scenario) -> None:
        """Let weeks pass slowly where a guide leads, unless another speed was chosen."""
        if self._preferences is not None and round(self._preferences.number(SPEED)) == USUAL:
            self.clock.set_speed(GUIDED if scenario.guide else USUAL)

    def resume(self, path: Path) -> None:
        """Go on with a saved game; asks first if another window has it open."""
        path = Path(path)
        if not self.opening.has(path):  # else it stands here already, as it was left
            self.opening.resume(path)

    def keep_games_in(self, games: Path | None) -> None:
        """Keep new games in another folder; the one that is open stays where it is."""
        self.opening.games = games

    def can_close(self) -> bool:
        """Return whether the window may close; says why not when a turn is not saved."""
        return self.opening.can_close()

    @Slot()
    def close_game(self) -> None:
        """Close the game that is open; all of it is on the disk."""
        self.opening.close()

    # Opening

    @Slot(object)
    def _listen_to(self, session: GameSession) -> None:
        self._new_game = True
        self.notice.put_away(self.notice.about)
        session.opened.connect(self._on_opened)
        session.week_done.connect(self.weeks.add)
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

    @Slot()
    def _on_begun(self) -> None:
        self.show_phase("opening")

    @Slot()
    def _on_leaving(self) -> None:
        self.clock.stop()
        self.leaving.emit()

    @Slot()
    def _on_closed(self) -> None:
        self.show_phase("closed")
        self.title_changed.emit("")

    @Slot()
    def _on_opened(self) -> None:
        session = self.session
        assert session is not None
        scenario = session.scenario
        self.reflect.forget()
        self.centre.show_scenario(scenario, anew=self._new_game)
        self._new_game = False
        self.header.show_game(session)
        self.header.kept.setText(tr("Not saved") if session.unsaved else "")
        self.foot.show_game(session)
        self.coach.open(session)
        self.panel.take(session)
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
        self.weeks.set_running(watching)
        self.tabs.setVisible(not watching and self.panel.shown is not self.story)
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
        looking, primary = session.look_only, self.header.primary
        self.header.show_next(
            next_thing(
                self.phase,
                looking=looking,
                turn=session.run.turn,
                first=not session.reports,
            )
        )
        free = not session.busy
        primary.setEnabled(free or self.phase == "watch")
        self.header.compare.setText(
            tr("See the comparison") if self.phase == "over" else tr("Compare so far")
        )
        self.header.compare.setVisible(not looking)
        self.header.compare.setEnabled(free and bool(session.reports))
        self.tree_toggle.setEnabled(self.phase != "watch")
        self._show_history()  # which tells the toolbar what can be done
        for made in (self.header.undo, self.header.redo):
            made.setVisible(self.phase != "watch" and not looking)

    @Slot()
    def _show_history(self) -> None:
        session = self.session
        if session is None or not session.ready:
            return
        may = not session.busy and not session.look_only and self.phase in ACTIVE
        history = session.history
        self.header.show_history(history, may=may)
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
        self.weeks.begin(session)
        self.pages.setCurrentWidget(self.watching)
        self.show_phase("watch")
        self.weeks.run(run.week, still=self._hub.reduced_motion)
        self.watch_bar.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.stage.narrow:
            self.stage.set_out(False)
        self.say(tr("The weeks of turn {0} run.").format(run.turn + 1))
        session.commit()

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
        """Show what the turn brought, read bit by bit while its last week is still shown."""
        session = self.session
        if session is None or not self._has_run(session):
            # the last week is shown before the worker has said that it is free
            return
        self.pieces.add(
            partial(self._forget_steps, session),
            partial(self._read_changes, session, self.panel.reading("changes")),
        )

    def _has_run(self, session: GameSession) -> bool:
        """Return whether the turn of a game is over and its weeks are shown still."""
        return session is self.session and self.phase == "watch" and not session.busy

    def _forget_steps(self, session: GameSession) -> None:
        if self._has_run(session):
            self.panel.forget()

    def _read_changes(self, session: GameSession, left: Iterator[None]) -> None:
        """Read a little more of what changed, and show it once all of it is there."""
        if not self._has_run(session):
            return
        for _ in left:
            self.pieces.add(partial(self._read_changes, session, left))
            return
        self.pieces.add(partial(self._end_turn, session))

    def _end_turn(self, session: GameSession) -> None:
        if not self._has_run(session):
            return
        self._show_now("changes", read=True)
        self._go_on_from_header()
        # a notice moves the map, which takes as long as all the rest
        self.pieces.add(partial(self._tell_turn, session, session.reports[-1]))
        if session.run.finished:
            self.finished.emit(session.record())

    def _go_on_from_header(self) -> None:
        """Give the keyboard to the next thing to do, unless another page is seen meanwhile."""
        if self.header.primary.isVisible():
            self.header.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_turn(self, session: GameSession, report: TurnReport) -> None:
        """Say what a turn that has just ended brought."""
        if session is not self.session:
            return
        if report.turn == 0:
            words = name_of_job(session.role)
            self.notice.tell("name", words, [("close", tr("Close"))])
            self.say(words)
        self.say(summary(report, session.scenario))

    def _show_now(self, step: str, *, read: bool = False) -> None:
        """Read everything anew from the session, unless the panel has it, and show a step."""
        session = self.session
        assert session is not None
        run = session.run
        phase: Phase = "over" if run.finished else "look"
        if session.pending() if not run.finished else False:
            phase = "decide"
        self.foot.set_now(run.week)
        self.foot.show_marks(session)
        self.centre.show_picture(session.pictures[-1])
        self.centre.show_past()
        self.show_phase(phase)
        if read:
            self._mark_sight()
            # they are laid out as they are named, which they are not while they are hidden
            self.panel.name_tabs(over=self._nothing_to_choose())
        else:
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
            self.panel.freshen("cards")

    def _refresh_steps(self) -> None:
        """Read everything about the turn anew."""
        self._mark_sight()
        self.panel.read_again(over=self._nothing_to_choose())

    def _nothing_to_choose(self) -> bool:
        session = self.session
        if session is None or not session.ready:
            return False
        return self.phase == "over" or session.look_only

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
        self.panel.go_to(step)

    @Slot(str)
    def show_step(self, step: str) -> None:
        """Show a step, whether or not its tab is on."""
        session = self.session
        if session is None or not session.ready or self.phase == "watch":
            return
        self.step_shown = step
        self.panel.show_step(step)
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
            self.foot.show_marks(self.session)
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

    @Slot(int, bool)
    def _on_looked_at(self, week: int, past: bool) -> None:
        if past and self.stage.narrow and self.timeline.hasFocus():
            self.stage.set_out(False)
        if self.panel.shown is self.story:
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
            if self.weeks.all_shown:
                self._turn_over()
        else:
            self._show_primary()

    def _enter(self, session: GameSession) -> None:
        """Show a game that has just been opened."""
        if session is not self.session or self.phase != "opening" or session.busy:
            return
        self._show_now("changes")
        self._layers.setCurrentIndex(2)
        self._go_on_from_header()
        self.say(tr("{0} is open.").format(session.scenario.title))

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        why = sentence(why)
        session = self.session
        self.clock.stop()
        if session is not None and not session.ready:
            self.opening.let_go()
            self.show_phase("failed")
        elif session is not None and self.phase == "watch":
            self.foot.set_now(len(session.pictures) - 1)
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
        self.opening.was_saved()
        self.notice.put_away("save")
        clock = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.header.kept.setText(tr("Saved {0}").format(clock))

    @Slot(str)
    def _on_not_saved(self, why: str) -> None:
        why = sentence(why)
        self.header.kept.setText(tr("Not saved"))
        self._offer_to_save(why)
        self.say(why)

    @Slot(str)
    def _offer_to_save(self, why: str) -> None:
        self.notice.tell("save", why, [("retry", tr("Try again"))], trouble=True)

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
        view.set_sight(to_mark(session) if self.centre.tools.marks_sight else {})

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
