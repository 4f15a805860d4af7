"""The test bed: plain networks on which the model is compared with theory.

S equal services, each with a community and a need of its own, linked round a ring and to
others at random; independent queues and networks of queues; a small place with everything in
it; and a run laid open. They are ordinary scenarios and run through the same engine; tests
and `simulator.evidence` share them.
"""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, Final

import numpy as np

from simulator.decisions import Decision
from simulator.network import Network
from simulator.rules.chance import below, fold
from simulator.rules.names import Floats, State, World
from simulator.rules.tick import MEASURES, measure, start, step
from simulator.run import rows_digest
from simulator.scenario import Scenario
from simulator.styles import HEROIC, Dials

NO_LEADERS: Final = {"central_attention": 0.0, "local_attention": 0.0}
"""Nobody decides anything."""
NO_OVERHEAD: Final = {
    "base_overhead": 0.0,
    "meeting_cost": 0.0,
    "decision_cost": 0.0,
    "report_cost": 0.0,
}
"""Capacity is spent on contacts alone."""
STEADY_STAFF: Final = {
    "pressure_effort": 0.0,
    "drive_effort": 0.0,
    "absence_morale": 0.0,
    "turnover": 0.0,
}
"""Capacity stays what it is at the start."""
STEADY_FAILURE: Final = {
    "failure_reference": 0.0,
    "failure_fit": 0.0,
    "failure_trust": 0.0,
    "failure_pace": 0.0,
    "failure_least": 0.0,
}
"""The same share of contacts comes back throughout: none, unless the first is changed."""
PLAIN_QUEUE: Final = {
    **NO_LEADERS,
    **NO_OVERHEAD,
    **STEADY_STAFF,
    **STEADY_FAILURE,
    "engagement": 0.0,
    "give_up": 0.0,
    "gaming": 0.0,
    "leaving_weeks": 1.0,
    "practice_bits": 1.0,
    "reads_within": 0.0,
    "reads_across": 0.0,
    "information_lag": 0.0,
}
"""Nothing but queues: demand and capacity as the scenario says, and no wasted work."""


def figure(value: float) -> dict[str, Any]:
    """Return an assumed figure as a scenario file has it."""
    return {"value": value, "source": "assumed"}


def small_data(
    *,
    weeks: int = 26,
    weeks_per_turn: int = 13,
    reserve: float = 40.0,
    events: Sequence[dict[str, Any]] = (),
    model: Mapping[str, float] | None = None,
) -> dict[str, Any]:
    """Return a small place as plain data: wrong doors, repeated needs, assets, a loop of links."""
    return {
        "format": 1,
        "id": "brook",
        "title": "Brook",
        "summary": "Two streets, four services.",
        "briefing": "Two streets, four services, a choir and a garden.",
        "place": {"name": "Brook", "reserve": figure(reserve)},
        "calendar": {"weeks": weeks, "weeks_per_turn": weeks_per_turn},
        "needs": [{"id": need, "name": need} for need in ("home", "mind", "money")],
        "communities": [
            {
                "id": "east",
                "name": "East street",
                "trust": figure(0.4),
                "demand": [
                    {"need": "home", "per_week": figure(3.1)},
                    {"need": "mind", "per_week": figure(0.7)},
                    {"need": "money", "per_week": figure(6.3)},
                ],
            },
            {
                "id": "west",
                "name": "West street",
                "trust": figure(0.6),
                "demand": [
                    {"need": "mind", "per_week": figure(3.3)},
                    {"need": "money", "per_week": figure(4.2)},
                ],
            },
        ],
        "services": [
            {
                "id": "clinic",
                "name": "Clinic",
                "kind": "specialist",
                "serves": ["mind"],
                "staff": figure(3.0),
                "load": figure(1.1),
                "wickedness": figure(0.8),
            },
            {
                "id": "desk",
                "name": "Desk",
                "kind": "front-door",
                "serves": ["money", "mind"],
                "staff": figure(6.0),
                "load": figure(1.05),
                "statutory": True,
            },
            {
                "id": "homes",
                "name": "Homes",
                "serves": ["home"],
                "staff": figure(4.0),
                "load": figure(1.15),
                "wickedness": figure(0.3),
                "further_need": figure(0.5),
            },
            {
                "id": "office",
                "name": "Office",
                "serves": ["home", "money"],
                "staff": figure(2.0),
                "load": figure(0.9),
                "wickedness": figure(0.1),
            },
        ],
        "assets": [
            {
                "id": "choir",
                "name": "Choir",
                "communities": ["east", "west"],
                "needs": ["mind", "money"],
                "share": figure(0.3),
                "health": figure(0.6),
                "woven": figure(0.1),
                "suits": ["garden"],
            },
            {
                "id": "garden",
                "name": "Garden",
                "communities": ["east"],
                "needs": ["home", "money"],
                "share": figure(0.2),
                "woven": figure(0.2),
            },
        ],
        "links": [
            {"from": "east", "to": "desk", "weight": figure(2.0), "right_door": figure(0.7)},
            {"from": "east", "to": "homes", "right_door": figure(0.8)},
            {"from": "east", "to": "office", "right_door": figure(0.6)},
            {"from": "west", "to": "desk"},
            {"from": "west", "to": "clinic", "right_door": figure(0.5)},
            {"from": "clinic", "to": "homes", "trust": figure(0.7)},
            {"from": "desk", "to": "clinic", "weight": figure(1.5)},
            {"from": "desk", "to": "homes", "trust": figure(0.3)},
            {"from": "homes", "to": "desk", "need": "money", "trust": figure(0.75)},
            {"from": "homes", "to": "office", "trust": figure(0.75)},
            {"from": "office", "to": "homes", "trust": figure(0.8)},
        ],
        "events": list(events),
        "model": {
            name: {"value": value, "reason": "set for a test"}
            for name, value in (model or {}).items()
        },
    }


def small(
    *,
    weeks: int = 26,
    weeks_per_turn: int = 13,
    reserve: float = 40.0,
    events: Sequence[dict[str, Any]] = (),
    model: Mapping[str, float] | None = None,
) -> Scenario:
    """Return the small place as a scenario."""
    return Scenario.model_validate(
        small_data(
            weeks=weeks,
            weeks_per_turn=weeks_per_turn,
            reserve=reserve,
            events=events,
            model=model,
        )
    )


def event(week: int, *effects: dict[str, Any], weeks: int = 1) -> dict[str, Any]:
    """Return an event as a scenario file has it."""
    return {
        "id": f"week-{week}",
        "title": "It happens",
        "week": week,
        "weeks": weeks,
        "effects": list(effects),
    }


class Bench:
    """A run laid open: the rules step by step, with every array in reach."""

    def __init__(
        self,
        network: Network,
        *,
        dials: Dials = HEROIC,
        seed: int = 1,
        replication: int = 0,
        decisions: Sequence[Decision] = (),
        seats: Sequence[str] = (),
        weeks: int | None = None,
        world: World | None = None,
    ) -> None:
        self.network = network
        self.world = world or network.with_decisions(decisions, seats, weeks)
        self.state: State = network.new_state(self.world.plan.shape[1])
        self.week = 0
        self.rows: list[Floats] = []
        start(
            self.world,
            self.state,
            np.array(tuple(dials)),
            network.woven,
            network.reserve,
            seed,
            replication,
        )

    def step(self) -> None:
        """Move time by one week."""
        step(self.world, self.state, self.week)
        row = np.zeros(MEASURES)
        measure(self.world, self.state, row)
        self.rows.append(row)
        self.week += 1

    def run(self, weeks: int) -> "Bench":
        """Move time by some weeks."""
        for _ in range(weeks):
            self.step()
        return self

    def digest(self) -> str:
        """Return the digest of the weekly outcomes so far."""
        return rows_digest(self.rows)

    def at(self, name: str) -> int:
        """Return the row of a service, community, asset, link, door or pair."""
        return self.network.place[name]

    def parameter(self, name: str) -> float:
        """Return a parameter of the model."""
        return self.network.parameter(name)


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


def stations(
    demand: Sequence[float],
    contacts: Sequence[float],
    *,
    routing: Sequence[Sequence[float]] | None = None,
    staff: Sequence[float] | None = None,
    copies: int = 1,
    fails: float = 0.0,
    weeks: int = 104,
    events: Sequence[dict[str, Any]] = (),
    model: Mapping[str, float] | None = None,
) -> Scenario:
    """Return independent copies of a network of queues, and nothing but queues.

    Station `i` of copy `k` is service ``s{k}-{i}``, so that services stand copy by copy.

    Parameters
    ----------
    demand : sequence of float
        New people a week at each station.
    contacts : sequence of float
        Mean contacts that each station can hold in a week.
    routing : sequence of sequence of float, optional
        Share of each station's contacts that go on to each other station, or to itself.
    staff : sequence of float, optional
        Staff of each station: its servers, where `service_law` is 1.
    fails : float
        Share of contacts that come back unsolved.
    model : mapping of str to float, optional
        Parameters on top of `PLAIN_QUEUE`.
    """
    n = len(demand)
    table = np.array(routing if routing is not None else np.zeros((n, n)), float)
    flow = np.linalg.solve(np.eye(n) - table.T, np.array(demand, float))
    people = [i for i in range(n) if demand[i] > 0]
    services, links, communities = [], [], []
    for k in range(copies):
        for i in range(n):
            # a hair above the whole number, so that rounding never takes a contact away
            able = (contacts[i] + 1e-9) * (1.0 - fails)
            services.append(
                {
                    "id": f"s{k:02d}-{i}",
                    "name": f"Station {i}",
                    "serves": [f"n{i}"],
                    "staff": figure(staff[i] if staff is not None else 1.0),
                    "load": figure(float(flow[i]) / able),
                    "further_need": figure(float(table[i].sum())),
                }
            )
            links += [
                {"from": f"s{k:02d}-{i}", "to": f"s{k:02d}-{j}", "weight": figure(float(share))}
                for j, share in enumerate(table[i])
                if share > 0
            ]
        for i in people:
            name = f"c{k:02d}-{i}"
            communities.append(
                {
                    "id": name,
                    "name": name,
                    "demand": [{"need": f"n{i}", "per_week": figure(demand[i])}],
                }
            )
            links.append({"from": name, "to": f"s{k:02d}-{i}", "right_door": figure(1.0)})
    settings = {**PLAIN_QUEUE, "handoff_base": 1.0, "handoff_most": 1.0, **(model or {})}
    settings["failure_reference"] = fails
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "queues",
            "title": "Queues",
            "summary": "Queues, to compare the model with theory.",
            "briefing": "Queues and nothing else, to compare the model with theory.",
            "place": {"name": "Nowhere", "reserve": figure(0.0)},
            "calendar": {"weeks": weeks, "weeks_per_turn": max(1, min(13, weeks))},
            "needs": [{"id": f"n{i}", "name": f"Need {i}"} for i in range(n)],
            "communities": communities,
            "services": services,
            "links": links,
            "events": list(events),
            "model": {
                name: {"value": value, "reason": "set for the theory"}
                for name, value in settings.items()
            },
        }
    )


ONE_TRIAL: Final = {
    **PLAIN_QUEUE,
    "share_architect": 1.0,
    "share_navigator": 0.0,
    "share_weaver": 0.0,
    "share_storyteller": 0.0,
    "share_entrepreneur": 0.0,
    "known_heroic": 0.0,
    "known_distributed": 0.0,
    "copy_share": 0.0,
    "noise_distance": 0.0,
    "accept_above": 0.0,
    "shrink": 0.0,
    "compliance_base": 1.0,
    "alignment_start": 0.0,
    "alignment_fade": 0.0,
    "relief_most": 0.0,
}
"""All attention tries single changes, and takes what looks better."""


def searchers(
    many: int,
    neighbours: int = 0,
    *,
    wickedness: float = 0.0,
    model: Mapping[str, float] | None = None,
) -> Scenario:
    """Return teams that search for practice, with hardly any demand.

    Parameters
    ----------
    neighbours : int
        How many others each is linked to: half of them before it on a circle and half after,
        or everybody if there are that many.
    model : mapping of str to float, optional
        Parameters on top of `ONE_TRIAL`.
    """
    names = [f"s{i:04d}" for i in range(many)]
    links: list[dict[str, Any]] = [
        {"from": "people", "to": name, "right_door": figure(1.0)} for name in names
    ]
    for i in range(many):
        around = [(i + k) % many for k in range(1, many)]
        if neighbours < many - 1:
            around = around[: neighbours // 2] + around[many - 1 - neighbours // 2 :]
        links += [
            {"from": names[i], "to": names[other], "trust": figure(1.0)} for other in sorted(around)
        ]
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "searchers",
            "title": "Searchers",
            "summary": "Teams that search for practice, to compare the model with theory.",
            "briefing": "Teams that search for practice, and hardly anything else.",
            "place": {"name": "Nowhere", "reserve": figure(0.0)},
            "needs": [{"id": "help", "name": "Help"}],
            "communities": [
                {
                    "id": "people",
                    "name": "People",
                    "demand": [{"need": "help", "per_week": figure(1.0)}],
                }
            ],
            "services": [
                {
                    "id": name,
                    "name": name,
                    "serves": ["help"],
                    "staff": figure(1.0),
                    "load": figure(0.5),
                    "wickedness": figure(wickedness),
                    "further_need": figure(0.0),
                }
                for name in names
            ],
            "links": links,
            "model": {
                name: {"value": value, "reason": "set for the theory"}
                for name, value in {**ONE_TRIAL, **(model or {})}.items()
            },
        }
    )
