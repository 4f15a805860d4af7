"""What a debrief tells, gathered once for the page, for HTML and for PDF."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from simulator.cards import BY_ID as CARDS
from simulator.decisions import Decision, Taken
from simulator.outcomes import BY_ID, Outcome
from simulator.predictions import Prediction, came_of
from simulator.record import Record
from simulator.scenario import Scenario
from simulator.styles import DIAL_NAMES, DISTRIBUTED, HEROIC, Dials
from ui.debrief.lens import Facet, lens
from ui.language import told
from ui.play.did import did_words
from ui.play.words import Way, change, names, shown_outcomes, target_name, value, way

if TYPE_CHECKING:
    from simulator.compare import Comparison
    from ui.conditions import Found
    from ui.replaying import Game, TurnReport

PRIVATE: Final = "private"
JOURNAL: Final = "journal"
TRY: Final = "try"
REFLECTION: Final = "reflection"
ASKED_IN_PRIVATE: Final = ("wrong", "felt", "again")
"""Questions of the private page, by the `ask` of their notes."""


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("Debrief", text)


@dataclass(frozen=True, slots=True)
class Played:
    """One decision, how it fared, and what it did where it was aimed, once that is known."""

    name: str
    target: str
    fared: str
    did: str = ""
    took: bool = True
    """Whether any of it took hold."""


@dataclass(frozen=True, slots=True)
class Changed:
    """How one outcome moved in a turn, in words and whether for the better."""

    label: str
    before: str
    after: str
    words: str
    way: Way


@dataclass(frozen=True, slots=True)
class Predicted:
    """What was expected of an outcome in a turn, and what came.

    Attributes
    ----------
    expected, came : str
        In words.
    right : bool
        Whether it went the way that was expected.
    model : str
        What the model expected, as a sentence; empty where that was not noted.
    """

    turn: int
    label: str
    expected: str
    came: str
    right: bool
    model: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """One turn.

    Attributes
    ----------
    turn : int
        From 0.
    first, last : int
        Its weeks, from 1.
    events : tuple of (week, title)
        What happened to the place.
    """

    turn: int
    first: int
    last: int
    played: tuple[Played, ...]
    events: tuple[tuple[int, str], ...]
    changed: tuple[Changed, ...]
    predicted: tuple[Predicted, ...]
    thoughts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything that a debrief tells.

    Attributes
    ----------
    record : Record
        The game.
    role, job : str
        Who played, in words.
    dials : str
        Leadership at the start and at the end.
    moments : tuple of Moment
    ends : tuple of Changed
        The outcomes of the scenario's goals from week `since` to the end.
    since : int
        The start, or the end of the first turn where nobody waits at the start: queues that
        have yet to form would make all of it look worse.
    filling : bool
        Whether all it can tell is how queues formed, as nobody waits at the start and only the
        first turn was played; no change in `ends` is called better or worse then.
    facets : tuple of Facet
        The ten characteristics.
    journal : tuple of (turn, question, words)
        All thoughts; the private page only where it was chosen.
    trying : str
        The one thing to try this week.
    comparison : Comparison or None
        Your run beside the others, once it is there.
    conditions : Found or None
        Where the other style would have won, once it is there.
    game : Game or None
        The game as it was run again, from which `with_hindsight` goes on.
    """

    record: Record
    role: str
    job: str
    dials: tuple[tuple[str, str, str], ...]
    moments: tuple[Moment, ...]
    ends: tuple[Changed, ...]
    facets: tuple[Facet, ...]
    journal: tuple[tuple[int, str, str], ...]
    private: tuple[tuple[str, str], ...]
    trying: str
    comparison: "Comparison | None" = None
    conditions: "Found | None" = None
    game: "Game | None" = field(default=None, repr=False, compare=False)
    since: int = 0
    filling: bool = False

    @property
    def predicted(self) -> tuple[Predicted, ...]:
        """All predictions, in order."""
        return tuple(each for moment in self.moments for each in moment.predicted)


def settled(game: "Game") -> int:
    """Return the week that the end of a game is compared with: the first in which queues stand."""
    return game.reports[0].last if _empty(game) and len(game.reports) > 1 else 0


def _empty(game: "Game") -> bool:
    return not game.pictures[0].outcomes["people_waiting"]


def private_questions() -> dict[str, str]:
    """Return the questions of the private page, by their id."""
    return {
        "wrong": tr("What went wrong, and what was my part in it?"),
        "felt": tr("What did it feel like, in the turn I would rather forget?"),
        "again": tr("What would I do again, even so?"),
    }


def gather(
    record: Record, *, private: bool = False, stop: threading.Event | None = None
) -> Debrief:
    """Return the debrief of a game. The game is run again for it, week by week.

    Parameters
    ----------
    record : Record
        The game, finished or not.
    private : bool
        Whether the private page goes in.
    stop : threading.Event, optional
        Set it to give up.

    Raises
    ------
    Interrupted
        If `stop` was set.
    RecordMismatch
        If the game would not go the same way again.
    """
    from ui.replaying import replay, turn_of_note
    from ui.saves import Saved

    scenario = record.scenario
    game = replay(Saved(record), stop)
    known = names(scenario)
    titles = {event.id: event for event in scenario.events}
    outcomes, _ = shown_outcomes(scenario)
    moments = []
    for report in game.reports:
        before, after = report.before.outcomes, report.after.outcomes
        moments.append(
            Moment(
                report.turn,
                report.first,
                report.last,
                tuple(_played(taken, known) for taken in _decided(game, report)),
                tuple((titles[ident].week, titles[ident].title) for ident in report.happened),
                tuple(
                    _changed(outcome, before[outcome.id], after[outcome.id], scenario)
                    for outcome in outcomes
                    if outcome.id in before and outcome.id in after
                ),
                tuple(
                    _predicted(each, scenario)
                    for each in came_of(
                        record.journal,
                        report.turn,
                        (report.first, report.last),
                        (before, after),
                        scenario,
                    )
                ),
                tuple(
                    (note.get("ask", ""), note["words"])
                    for note in record.journal
                    if note.get("kind") in (REFLECTION, JOURNAL)
                    and note.get("turn") == str(report.turn)
                    and note.get("words")
                ),
            )
        )
    since = settled(game)
    filling = _empty(game) and not since
    first, last = game.pictures[since].outcomes, game.pictures[-1].outcomes
    role = record.seats[0] if record.seats else ""
    brief = next((made for name, made in scenario.roles.items() if name == role), None)
    return Debrief(
        record,
        _role(role),
        brief.job if brief is not None else "",
        _dials(record),
        tuple(moments),
        tuple(
            replace(changed, way="same") if filling else changed
            for changed in (
                _changed(outcome, first.get(outcome.id, 0.0), last[outcome.id], scenario)
                for outcome in outcomes
                if outcome.id in last
            )
        ),
        lens(record),
        tuple(
            (turn_of_note(note), note.get("ask", ""), note["words"])
            for note in record.journal
            if note.get("kind") in (REFLECTION, JOURNAL) and note.get("words")
        ),
        private_page(record) if private else (),
        next((note["words"] for note in record.journal if note.get("kind") == TRY), ""),
        game=game,
        since=since,
        filling=filling,
    )


def private_page(record: Record) -> tuple[tuple[str, str], ...]:
    """Return the questions of the private page with what was written, where anything was."""
    asked = private_questions()
    written = {
        note.get("ask", ""): note["words"]
        for note in record.journal
        if note.get("kind") == PRIVATE and note.get("words")
    }
    return tuple((words, written[ident]) for ident, words in asked.items() if ident in written)


def without_private(record: Record) -> Record:
    """Return a record without its private page, to be given away."""
    kept = tuple(note for note in record.journal if note.get("kind") != PRIVATE)
    return replace(record, journal=kept)


def with_comparison(debrief: Debrief, comparison: "Comparison") -> Debrief:
    """Return a debrief that holds the comparison too."""
    return replace(debrief, comparison=comparison)


def with_hindsight(debrief: Debrief, cancelled: Callable[[], bool] | None = None) -> Debrief:
    """Return a debrief in which every card says what it did where it was aimed.

    Each turn is run again without each of its cards, which takes some seconds for a long game.
    A debrief that tells it already is returned as it is.

    Parameters
    ----------
    debrief : Debrief
        As `gather` returns it.
    cancelled : callable, optional
        Asked every week whether to stop.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    from ui.replaying import turn_again

    game = debrief.game
    if game is None:
        return debrief
    scenario = debrief.record.scenario
    moments = []
    for moment, report in zip(debrief.moments, game.reports, strict=True):
        decided = _decided(game, report)
        found = turn_again(game, report.turn)(cancelled) if decided else None
        lines = []
        for played, taken in zip(moment.played, decided, strict=True):
            did = found.of(taken.decision) if found is not None else None
            words = did_words(did, scenario) if did is not None and not taken.refusal else ""
            lines.append(replace(played, did=words))
        moments.append(replace(moment, played=tuple(lines)))
    return replace(debrief, moments=tuple(moments), game=None)


def with_conditions(debrief: Debrief, conditions: "Found") -> Debrief:
    """Return a debrief that holds where the other style would have won too."""
    return replace(debrief, conditions=conditions)


# --- parts ----------------------------------------------------------------------------------


def _role(role: str) -> str:
    from simulator.cards import ROLE_BY_ID

    return told(ROLE_BY_ID[role].name) if role in ROLE_BY_ID else ""


def style_name(dials: Dials) -> str:
    """Return what a mix of dials is called."""
    if dials == HEROIC:
        return tr("heroic")
    return tr("distributed") if dials == DISTRIBUTED else tr("your own mix")


def dial_names() -> dict[str, str]:
    """Return what the dials are called, by id."""
    return {
        "power": tr("Power"),
        "meaning": tr("Meaning making"),
        "practice": tr("Practice"),
        "purpose": tr("Purpose"),
    }


def _dials(record: Record) -> tuple[tuple[str, str, str], ...]:
    """Return name, value at the start and value turned to at the end of each dial, in %."""
    end = record.dials
    for decision in record.decisions:
        if decision.dials is not None:
            end = decision.dials
    called = dial_names()
    return tuple(
        (called[name], tr("{0} %").format(round(100 * a)), tr("{0} %").format(round(100 * b)))
        for name, a, b in zip(DIAL_NAMES, record.dials, end, strict=True)
    )


def decision_words(decision: Decision, known: Mapping[str, str]) -> tuple[str, str]:
    """Return what a decision is called, and its target."""
    if decision.dials is not None:
        called = dial_names()
        turned = ", ".join(
            tr("{dial} {value} %").format(dial=called[name], value=round(100 * each))
            for name, each in zip(DIAL_NAMES, decision.dials, strict=True)
        )
        return tr("Turned the dials"), turned
    card = CARDS.get(decision.card)
    name = told(card.name) if card is not None else decision.card
    return name, target_name(dict(known), decision.target) if decision.target else ""


def _decided(game: "Game", report: "TurnReport") -> tuple[Taken, ...]:
    """Return the cards of a turn as they fared, and after them a turn of the dials."""
    turned = [
        Taken(decision, 1.0)
        for decision in game.run.decisions
        if decision.turn == report.turn and decision.dials is not None
    ]
    return (*report.taken, *turned)


def _played(taken: Taken, known: Mapping[str, str]) -> Played:
    name, where = decision_words(taken.decision, known)
    took = not taken.refusal and taken.done > 0.0
    if taken.refusal:
        words = tr("refused: {0}").format(told(taken.refusal))
    elif taken.decision.dials is not None:
        words = ""
    elif taken.done >= 0.995:
        words = tr("took hold")
    elif taken.done > 0.0:
        words = tr("took hold to {0} %").format(round(100 * taken.done))
    else:
        words = tr("did not take hold")
    return Played(name, where, words, took=took or taken.decision.dials is not None)


def _changed(outcome: Outcome, before: float, after: float, scenario: Scenario) -> Changed:
    return Changed(
        told(outcome.label),
        value(outcome, before, scenario),
        value(outcome, after, scenario),
        change(outcome, before, after, scenario),
        way(outcome, before, after),
    )


def _predicted(prediction: Prediction, scenario: Scenario) -> Predicted:
    said = {"up": tr("up"), "down": tr("down"), "same": tr("about the same")}
    outcome = BY_ID[prediction.outcome]
    model = ""
    if prediction.forecast is not None:
        low, _, high = prediction.forecast
        model = tr("The model expected {low} to {high}.").format(
            low=value(outcome, low, scenario), high=value(outcome, high, scenario)
        )
    return Predicted(
        prediction.turn,
        told(outcome.label),
        said[prediction.said],
        tr("{way}: {before} to {after}").format(
            way=said[prediction.came],
            before=value(outcome, prediction.before, scenario),
            after=value(outcome, prediction.after, scenario),
        ),
        prediction.right,
        model,
    )
