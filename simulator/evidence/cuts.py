"""Rows about cuts: who bears them, where they travel, where outcomes hold (B22, B26, B31)."""

from typing import Final

import numpy as np

from simulator.evidence.base import Effort, Finding, within
from simulator.evidence.figures import INFINITY, assumed, listed, pairs
from simulator.evidence.paired import bed, final_states, mixed, paths, percent, with_parts
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC

SPENDING_CUTS: Final = (
    ("social-care", 45.3, 3.0),
    ("planning", 3.1, 52.8),
    ("housing", 5.0, 45.6),
    ("highways", 12.0, 37.1),
    ("culture", 7.0, 34.9),
    ("other", 27.6, None),
)
"""Service, share of spending in 2010-11 in %, real cut to 2016-17 in %.

Cuts and the share of care are those of the National Audit Office (2018); how the rest is
split is assumed, and the last cut is what makes all services but care lose 32.6 %.
"""
YEARS_OF_CUTS: Final = 6
CUT_OUTSIDE_CARE: Final = 32.6


def spending_cuts() -> dict[str, tuple[float, float]]:
    """Return share and cut of each service, in per cent."""
    outside = [row for row in SPENDING_CUTS[1:] if row[2] is not None]
    total = sum(row[1] for row in SPENDING_CUTS[1:])
    lost = sum(row[1] * (row[2] or 0.0) for row in outside)
    rest = (CUT_OUTSIDE_CARE * total - lost) / SPENDING_CUTS[-1][1]
    return {name: (share, rest if cut is None else cut) for name, share, cut in SPENDING_CUTS}


def austerity(even_cut: float = 0.0) -> Scenario:
    """Return six kinds of council service under the cuts of 2010-11 to 2016-17.

    Parameters
    ----------
    even_cut : float
        If above 0: the share that one cut takes from all budgets together, with no word on
        which services, instead of each service's own cuts.
    """
    rows = spending_cuts()
    event = {
        "id": "cut",
        "title": "The grant is cut",
        "week": 2,
        "effects": [{"kind": "budget-cut", "share": assumed(even_cut)}],
    }
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "austerity",
            "title": "Six years of cuts",
            "summary": "Care is protected, the rest is not.",
            "briefing": "Care is protected, the rest is not.",
            "place": {"name": "Nowhere", "reserve": assumed(0.0)},
            "calendar": {"weeks": 52 * YEARS_OF_CUTS, "weeks_per_turn": 52},
            "needs": [{"id": name, "name": name} for name in rows],
            "communities": [
                {
                    "id": "people",
                    "name": "People",
                    "demand": [
                        {"need": name, "per_week": assumed(share / 5.0)}
                        for name, (share, _) in rows.items()
                    ],
                }
            ],
            "services": [
                {
                    "id": name,
                    "name": name,
                    "serves": [name],
                    "staff": assumed(share),
                    "load": assumed(0.8),
                    "statutory": name == "social-care",
                    "yearly_cut": {
                        "value": 0.0
                        if even_cut
                        else 1.0 - (1.0 - cut / 100.0) ** (1.0 / YEARS_OF_CUTS),
                        "source": "nao-2018",
                    },
                }
                for name, (share, cut) in rows.items()
            ],
            "links": [{"from": "people", "to": name, "right_door": assumed(1.0)} for name in rows],
            "events": [event] if even_cut else [],
            "sources": [
                {
                    "id": "nao-2018",
                    "title": "National Audit Office 2018, Financial sustainability of local "
                    "authorities",
                }
            ],
            "model": {"leaving_weeks": {"value": 1.0, "reason": "the leaving test is not read"}},
        }
    )


def budgets_left(effort: Effort, scenario: Scenario) -> dict[str, float]:
    """Return the share of each service's budget that is left at the end."""
    names = sorted(part.id for part in scenario.services)
    ((_world, state),) = final_states(effort, scenario, HEROIC, runs=1)
    return {name: float(state.service[N.BUDGET, i]) for i, name in enumerate(names)}


def b22(effort: Effort) -> list[Finding]:
    """Return rows about austerity, care protected."""
    rows = spending_cuts()
    care = "social-care"
    outside = 100.0 - rows[care][0]
    left = budgets_left(effort, austerity())
    found = [
        within(
            f"budget cut of {name} over six years, %",
            round(rows[name][1] - 2.0, 1),
            round(rows[name][1] + 2.0, 1),
            (100.0 * (1.0 - left[name]), 0.0),
            "" if SPENDING_CUTS[i][2] is not None else "what makes all but care lose 32.6 %",
        )
        for i, name in enumerate(rows)
    ]
    lost = (rows[care][0] * rows[care][1] + outside * CUT_OUTSIDE_CARE) / 1e4
    even = budgets_left(effort, austerity(lost))
    rest = sum(share * even[name] for name, (share, _) in rows.items() if name != care) / outside
    by_law = f"one cut of {100.0 * lost:.1f} % that names no service; the law protects care"
    found += [
        within(
            "budget cut of social care when all budgets are cut together, %",
            1.0,
            5.0,
            (100.0 * (1.0 - even[care]), 0.0),
            by_law,
        ),
        within(
            "budget cut of all other services then, %",
            CUT_OUTSIDE_CARE - 2.0,
            CUT_OUTSIDE_CARE + 2.0,
            (100.0 * (1.0 - rest), 0.0),
            by_law,
        ),
    ]
    for words, budgets in (("six years of cuts", left), ("that one cut", even)):
        money = {name: share * budgets[name] for name, (share, _) in rows.items()}
        found.append(
            within(
                f"share of social care in spending after {words}, %",
                52.0,
                56.0,
                (100.0 * money[care] / sum(money.values()), 0.0),
                "45.3 % at the start; the published end is 54.4 %",
            )
        )
    return found


def b26(effort: Effort) -> list[Finding]:
    """Return rows about cuts that travel."""
    runs = effort.runs(400, 100)
    cut = {
        "id": "cut",
        "title": "A service is cut",
        "week": 27,
        "effects": [{"kind": "budget-cut", "share": assumed(0.31), "services": ["s0000"]}],
    }
    found = []
    for dials, name in ((HEROIC, "heroic"), (DISTRIBUTED, "distributed")):
        loads = []
        for events in ([], [cut]):
            scenario = with_parts(bed(6, weeks=78, degree=2, load=0.95), events=events)
            row = []
            for world, state in final_states(effort, scenario, dials, runs=runs):
                ends = range(int(world.out_start[0]), int(world.out_start[1]))
                linked = [int(world.link_at[N.L_TO, e]) for e in ends]
                row.append(sum(float(state.service[N.LOAD, s]) for s in linked) / len(linked))
            loads.append(np.array(row))
        found.append(
            within(
                f"load at services to which a service cut by 31 % sends people, %, {name}",
                0.0,
                20.0,
                listed(percent(loads[0], loads[1])),
                "a year after the cut; 6 services, load .95",
            )
        )
    return found


def b31(effort: Effort) -> list[Finding]:
    """Return rows about holding outcomes under cuts."""
    years = 7
    cut = 1.0 - (1.0 - 0.286) ** (1.0 / years)

    def later_over_start(wickedness: float, load: float, turbulence: float) -> list[float]:
        scenario = with_parts(
            bed(
                8,
                weeks=52 * years,
                wickedness=wickedness,
                load=load,
                yearly_cut=cut,
                model={"turbulence": turbulence, "turbulence_common": turbulence},
            ),
            assets=[
                {
                    "id": f"group-{i}",
                    "name": "Group",
                    "communities": [f"c{i:04d}"],
                    "needs": [f"n{i:04d}"],
                    "share": assumed(0.6),
                }
                for i in range(8)
            ],
        )
        people = paths(effort, scenario, mixed(0.75), runs=pairs(effort))
        return listed(percent(people[:, :52].mean(axis=1), people[:, -52:].mean(axis=1)))

    where = "budget -28.6 % in seven years, all dials at .75, weavers at work"
    return [
        within(
            "people waiting in year 7 over year 1, %, where it can be held",
            -INFINITY,
            10.0,
            later_over_start(0.7, 1.0, 0.0),
            where + "; h=.7, load 1, a stable world",
        ),
        within(
            "people waiting in year 7 over year 1, %, where it cannot",
            10.0,
            INFINITY,
            later_over_start(0.7, 1.08, 0.02),
            where + "; h=.7, load 1.08, and what works keeps changing (.02 a week)",
        ),
    ]
