"""The test bed: plain networks on which the model is compared with theory.

S equal services, each with a community and a need of its own, linked round a ring and to
others at random. It is an ordinary scenario and runs through the same engine.
"""

from math import ceil
from typing import Any

from simulator.rules.chance import below, fold
from simulator.scenario import Scenario


def equal_services(
    services: int = 8,
    *,
    weeks: int = 104,
    degree: int = 3,
    demand: float = 10.0,
    load: float = 1.08,
    wickedness: float = 0.5,
    further_need: float = 0.3,
    trust: float = 0.5,
    yearly_cut: float = 0.0,
    shock: float = 1.0,
    shock_week: int = 5,
    shock_weeks: int = 12,
    shocked: float = 0.25,
    reserve: float = 0.0,
    graph: int = 1,
    model: dict[str, float] | None = None,
) -> Scenario:
    """Return a network of equal services as a scenario.

    Parameters
    ----------
    services, degree : int
        How many services, and links out of each.
    weeks : int
        Weeks to run.
    demand : float
        New needs a week for each service.
    load, wickedness, further_need, trust, yearly_cut : float
        As in the scenario format.
    shock, shocked : float
        Demand on this share of services is multiplied.
    shock_week, shock_weeks : int
        From which week, counted from 1, and for how many.
    reserve : float
        Money in reserve at the start, in weekly staff costs.
    graph : int
        Which random links.
    model : dict of str to float, optional
        Parameters of the model.
    """
    degree = min(degree, services - 1)
    names = [f"s{i:04d}" for i in range(services)]

    def assumed(value: float) -> dict[str, Any]:
        return {"value": value, "source": "assumed"}

    links: list[dict[str, Any]] = []
    for i in range(services):
        chosen = [(i + 1) % services] if degree else []
        key = fold(fold(0, graph), i)
        n = 0
        while len(chosen) < degree:
            other = below(key, n, services)
            n += 1
            if other != i and other not in chosen:
                chosen.append(other)
        for other in chosen:
            links.append({"from": names[i], "to": names[other], "trust": assumed(trust)})
    links += [{"from": f"c{name[1:]}", "to": name, "right_door": assumed(1.0)} for name in names]
    events = []
    if shock != 1.0:
        hit = [f"n{name[1:]}" for name in names[: ceil(shocked * services)]]
        effect = {"kind": "demand", "factor": assumed(shock), "needs": hit}
        events.append(
            {
                "id": "shock",
                "title": "Demand rises",
                "week": shock_week,
                "weeks": shock_weeks,
                "effects": [effect],
            }
        )
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "test-bed",
            "title": "Test bed",
            "summary": "Equal services, to compare the model with theory.",
            "briefing": "Equal services, each with a community and a need of its own.",
            "place": {"name": "Nowhere", "reserve": assumed(reserve)},
            "calendar": {"weeks": weeks, "weeks_per_turn": max(1, min(13, weeks))},
            "needs": [{"id": f"n{name[1:]}", "name": name} for name in names],
            "communities": [
                {
                    "id": f"c{name[1:]}",
                    "name": f"People of {name}",
                    "demand": [{"need": f"n{name[1:]}", "per_week": assumed(demand)}],
                }
                for name in names
            ],
            "services": [
                {
                    "id": name,
                    "name": name,
                    "serves": [f"n{name[1:]}"],
                    "staff": assumed(1.0),
                    "load": assumed(load),
                    "wickedness": assumed(wickedness),
                    "further_need": assumed(further_need),
                    **({"yearly_cut": assumed(yearly_cut)} if yearly_cut else {}),
                }
                for name in names
            ],
            "links": links,
            "events": events,
            "model": {
                name: {"value": value, "reason": "set for the test bed"}
                for name, value in (model or {}).items()
            },
        }
    )
