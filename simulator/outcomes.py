"""The one table of outcomes: what is measured, in which unit, which way is better.

Goals in scenarios, columns in reports and lines in charts all pick from here.
"""

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that is measured at the end of every week of a run.

    Attributes
    ----------
    id : str
        Stable name, used in files and on the command line.
    label : str
        Plain words for the screen.
    unit : str
        Unit in words.
    better : {"lower", "higher"}
        Which way is better for people.
    explains : str
        One sentence for a tooltip, with the field's own term.
    weekly : bool
        Whether a value exists for every week; otherwise only for the whole run.
    decimals : int
        Digits after the point for reading.
    over : {"last", "mean"}
        How a whole run is summed up: its last week, or the mean over its weeks.
    """

    id: str
    label: str
    unit: str
    better: Literal["lower", "higher"]
    explains: str
    weekly: bool = True
    decimals: int = 1
    over: Literal["last", "mean"] = "last"


OUTCOMES: Final = (
    Outcome(
        "people_waiting",
        "People waiting",
        "people",
        "lower",
        "People with a need that is not resolved at the end of the week: waiting, sent to the "
        "wrong door, between two services, or given up. The run's figure is the mean over its "
        "weeks.",
        decimals=0,
        over="mean",
    ),
    Outcome(
        "weeks_waited",
        "Weeks waited",
        "weeks per need",
        "lower",
        "Weeks that needs spent unresolved up to now, for each need that people had "
        "(Little's law, counted exactly).",
    ),
    Outcome(
        "unmet_need",
        "Unmet need",
        "% of needs",
        "lower",
        "Share of needs not resolved within 13 weeks of first asking.",
    ),
    Outcome(
        "failure_demand",
        "Comes back unsolved",
        "% of contacts",
        "lower",
        "Share of contacts used on people who had to ask again or were sent to the wrong "
        "place (failure demand).",
        over="mean",
    ),
    Outcome(
        "crisis_cases",
        "Reached crisis",
        "people",
        "lower",
        "Needs that stayed unresolved for over 26 weeks, and people who gave up and came back "
        "in crisis before that, added up since the start.",
        decimals=0,
    ),
    Outcome(
        "needs_met",
        "Needs met",
        "needs",
        "higher",
        "Needs truly resolved, added up since the start.",
        decimals=0,
    ),
    Outcome(
        "equity_gap",
        "Gap between communities",
        "weeks per need",
        "lower",
        "Weeks waited in the community that waits longest, less those in the one that waits "
        "least (equity).",
    ),
    Outcome(
        "trust",
        "Trust between services",
        "0 to 100",
        "higher",
        "Mean trust on the links between services.",
    ),
    Outcome(
        "community_trust",
        "Trust of communities",
        "0 to 100",
        "higher",
        "Mean trust of communities in their services, weighted by what each asks for.",
    ),
    Outcome("morale", "Staff morale", "0 to 100", "higher", "Mean morale, weighted by staff."),
    Outcome(
        "sickness",
        "Staff off sick",
        "% of staff time",
        "lower",
        "Share of staff time lost to sickness, which rises as morale falls.",
        over="mean",
    ),
    Outcome(
        "legitimacy",
        "Legitimacy of leaders",
        "0 to 100",
        "higher",
        "How far people at work accept decisions that come from the centre.",
    ),
    Outcome(
        "money_balance",
        "Money in reserve",
        "weekly staff costs",
        "higher",
        "What is left in the reserve, counted in the cost of one full-time member of staff "
        "for one week.",
    ),
    Outcome(
        "practice_fit",
        "Fit of practice",
        "0 to 100",
        "higher",
        "How well the way services work fits the place and people they serve.",
    ),
    Outcome(
        "legacy",
        "Lost when leaders leave",
        "people waiting",
        "lower",
        "Extra people waiting 26 weeks after those who hold the most attention have left, "
        "against the same weeks with nobody leaving. The same share of all decisions is "
        "taken from every style.",
        weekly=False,
        decimals=0,
    ),
    Outcome(
        "legacy_successor",
        "Lost when style is reversed",
        "people waiting",
        "lower",
        "Extra people waiting 26 weeks after a successor turned every dial to its other end, "
        "against the same weeks with no change.",
        weekly=False,
        decimals=0,
    ),
    Outcome(
        "recorded_waiting",
        "People waiting on record",
        "people",
        "lower",
        "People whom the records count as waiting: without those who gave up, and without those "
        "whose need was closed on paper. Compare with people waiting. The run's figure is the "
        "mean over its weeks.",
        decimals=0,
        over="mean",
    ),
    Outcome(
        "recorded_met",
        "Needs met on record",
        "closures",
        "higher",
        "Needs that the records count as met, added up since the start: those truly resolved, "
        "and each time that one was closed on paper alone. Compare with needs met.",
        decimals=0,
    ),
)

BY_ID: Final = {outcome.id: outcome for outcome in OUTCOMES}
WEEKLY: Final = tuple(outcome for outcome in OUTCOMES if outcome.weekly)
COLUMNS: Final = {
    outcome.id: i
    for i, outcome in enumerate((*WEEKLY, *(each for each in OUTCOMES if not each.weekly)))
}
"""Where each outcome of a whole run stands in a table: the weekly ones come first."""
