"""What is said once the weeks of a turn are over."""

from simulator.cards import ROLE_BY_ID
from simulator.scenario import Scenario
from ui.language import told as worded
from ui.play.words import change, judgement, shown_outcomes, tr, way
from ui.replaying import TurnReport

MOST = 3
"""Outcomes that are named."""


def summary(report: TurnReport, scenario: Scenario) -> str:
    """Return how the first outcomes that a scenario is about have changed in a turn."""
    parts = [tr("Turn {0} is over.").format(report.turn + 1)]
    for outcome in shown_outcomes(scenario)[0][:MOST]:
        before, after = report.before.outcomes[outcome.id], report.after.outcomes[outcome.id]
        going = way(outcome, before, after)
        said = change(outcome, before, after, scenario)
        parts.append(f"{worded(outcome.label)}: {said}, {judgement(going)}.")
    return " ".join(parts)


def name_of_job(role: str) -> str:
    """Return what the job is called that has been done for a turn."""
    its = ROLE_BY_ID[role]
    return tr("Your job here has a name: {0}. {1}").format(
        worded(its.name).lower(), worded(its.sentence)
    )
