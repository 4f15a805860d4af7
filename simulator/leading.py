"""What the four dials come to in numbers: attention, time, copying and pace.

The same products of parameters and dials that the rules use, before anything else acts on
them: attention that cuts, targets and inspections take is not taken off, and the pace is the
one under full pressure.
"""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.styles import Dials


@dataclass(frozen=True, slots=True)
class Leading:
    """What leading in one way means.

    Attributes
    ----------
    central : float
        Decisions a week that the centre can take for the whole place.
    local : float
        Decisions a week that all services together can take about themselves.
    reporting, deciding : float
        Shares of everybody's working time: reporting to the centre, and deciding locally.
    meetings : float
        Share of everybody's working time that goes into making sense together.
    together : float
        Share of services' attention for practice that linked services spend on decisions
        taken together.
    standard, copied : float
        Shares of changes that bring in the standard way, and of local changes that copy a
        trusted neighbour; the rest is tried anew.
    pace : float
        Share of capacity by which people work faster under full pressure.
    with_people : float
        Share of everybody's working time that working with people takes.
    morale : float
        Level, 0 to 100, that morale returns to.
    """

    central: float
    local: float
    reporting: float
    deciding: float
    meetings: float
    together: float
    standard: float
    copied: float
    pace: float
    with_people: float
    morale: float


def leading(parameter: Callable[[str], float], services: int, dials: Dials) -> Leading:
    """Return what dials come to, after design section 2 and `model.md` C2 and C7.

    Parameters
    ----------
    parameter : callable
        Returns a parameter's value by its name.
    services : int
        How many services there are.
    dials : Dials
        The way of leading.
    """
    p = parameter
    power, meaning, practice, purpose = dials
    return Leading(
        central=p("central_attention") * (1.0 - power),
        local=p("local_attention") * power * services,
        reporting=p("report_cost") * (1.0 - power),
        deciding=p("decision_cost") * p("local_attention") * power,
        meetings=p("meeting_cost") * meaning,
        together=p("joint_share") * meaning,
        standard=p("known_heroic") * (1.0 - practice) + p("known_distributed") * practice,
        copied=p("copy_share") * practice,
        pace=p("pressure_effort") + p("drive_effort") * min(p("drive") * (1.0 - purpose), 1.0),
        with_people=p("coproduction_cost") * purpose,
        morale=100.0
        * (p("morale_set_point") + p("morale_autonomy") * p("autonomy") * purpose * power),
    )


def turning_cost(parameter: Callable[[str], float], now: Dials, to: Dials) -> float:
    """Return the share of everybody's working time that turning dials takes meanwhile."""
    return parameter("dial_cost") * sum(abs(a - b) for a, b in zip(now, to, strict=True))
