"""What is marked on the timeline: events so far, and the player's own doings."""

from simulator.predictions import PREDICTION
from ui.game import GameSession
from ui.play.timeline import Mark
from ui.play.turn import choice_words
from ui.play.words import names, tr


def marks(session: GameSession) -> list[Mark]:
    """Return the marks of a game as it stands, its open turn included."""
    run = session.run
    known = names(session.scenario)
    found = [
        Mark(event.week, "event", tr("Week {0}: {1}").format(event.week, event.title))
        for event in session.scenario.events
        if event.week <= run.week
    ]
    past = [(entry.turn, entry.role, entry.decisions) for entry in session.game.committed]
    if not run.finished:
        past.append((run.turn, session.role, session.pending()))
    for turn, role, decisions in past:
        if role != session.role:
            continue
        first, _ = run.weeks_in_turn(turn)
        for decision in decisions:
            what, where = choice_words(decision, known)
            found.append(
                Mark(
                    first,
                    "card" if decision.dials is None else "dials",
                    tr("Turn {0}: {1}, {2}").format(turn + 1, what, where),
                )
            )
        if session.notes(turn, PREDICTION):
            found.append(
                Mark(first, "prediction", tr("Turn {0}: you made a guess").format(turn + 1))
            )
    return found
