"""Scenarios and pictures made up by hand, so that the map is tested without the engine."""

from pathlib import Path
from typing import Any, Final

from pytestqt.qtbot import QtBot

from simulator.picture import (
    AssetView,
    CommunityView,
    DoorView,
    LinkView,
    Picture,
    ServiceView,
)
from simulator.scenario import Scenario
from ui.map import NetworkList, NetworkMap
from ui.theme import ThemeHub

CARERS: Final = Path(__file__).parents[2] / "scenarios" / "lonely-carers.yaml"
LOADS = (0.7, 1.5, 3.0, 5.0)
"""One load of each word, in turn."""


def imagine(scenario: Scenario, week: int = 10, closed: dict[str, str] | None = None) -> Picture:
    """Return a plausible picture of a week; the same for equal arguments.

    Parameters
    ----------
    scenario : Scenario
        What to imagine.
    week : int
        Which week; numbers differ from week to week.
    closed : dict of str to str or None
        Services that are closed, with the service where their people go.
    """
    closed = closed or {}
    services = []
    for place, service in enumerate(scenario.services):
        waiting = 7 + (place * 37 + week * 11) % 160
        load = LOADS[(place + week) % len(LOADS)]
        services.append(
            ServiceView(
                id=service.id,
                waiting=waiting,
                misdirected=place % 5,
                between=place % 3,
                load=load,
                arrived=20 + place,
                contacts=30 + place,
                unsolved=(place * 5 + week) % 14,
                resolved=9 + place % 7,
                staff=service.staff.value,
                morale=0.64,
                fit=0.51,
                absence=0.05,
                steps=6,
                open=service.id not in closed,
                home=closed.get(service.id, service.id),
                changes=0,
            )
        )
    places = {community.id for community in scenario.communities}
    links, doors = [], []
    for place, link in enumerate(scenario.links):
        traffic = (place * 7 + week * 3) % 24
        if link.origin in places:
            doors.append(DoorView(link.id, link.origin, link.to, traffic, 0.6, 0.2))
        else:
            trust = ((place * 3 + week) % 10) / 10
            links.append(
                LinkView(link.id, link.origin, link.to, traffic, traffic * 3 // 4, trust, 0.1)
            )
    return Picture(
        week=week,
        services=tuple(services),
        links=tuple(links),
        doors=tuple(doors),
        communities=tuple(
            CommunityView(community.id, 90 + 140 * place + week, 14, 11, 6.5, 0.4, 0.2)
            for place, community in enumerate(scenario.communities)
        ),
        assets=tuple(
            AssetView(asset.id, 0.55, ((place * 3 + week // 10) % 10) / 10, 1.4, True)
            for place, asset in enumerate(scenario.assets)
        ),
        outcomes={},
        happening=(),
    )


NAMES = (
    "Town hall desk",
    "Housing options",
    "Mental health hub",
    "Citizens' advice",
    "Library and learning",
    "Early help",
    "District nursing",
    "Debt and welfare rights",
    "Recovery service",
    "Hospital discharge",
    "Occupational therapy",
    "Street outreach",
    "Children's mental health",
    "Safeguarding",
    "Memory clinic",
    "Employment support",
)


def invent(services: int = 16) -> Scenario:
    """Return a scenario without any places given: 4 communities, 6 assets, many links."""
    figure = {"value": 3, "source": "assumed"}
    teams: list[dict[str, Any]] = []
    for n in range(services):
        kind = "front-door" if n % 16 in (0, 3, 4) else "specialist" if n % 16 > 11 else "service"
        name = NAMES[n % 16] + (f" {n // 16 + 1}" if n > 15 else "")
        teams.append(
            {"id": f"s{n:03d}", "name": name, "kind": kind, "serves": ["help"], "staff": figure}
        )
    by_kind = {
        kind: [team["id"] for team in teams if team["kind"] == kind]
        for kind in ("front-door", "service", "specialist")
    }
    links = {
        (f"c{n}", by_kind["front-door"][(n * 2 + k) % len(by_kind["front-door"])])
        for n in range(4)
        for k in range(2)
    }
    for origin, to, each in (("front-door", "service", 3), ("service", "specialist", 2)):
        links |= {
            (team, by_kind[to][(n * 2 + k * 3) % len(by_kind[to])])
            for n, team in enumerate(by_kind[origin])
            for k in range(each)
        }
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "invented",
            "title": "An invented town",
            "summary": "For tests.",
            "briefing": "For tests.",
            "place": {"name": "Town"},
            "needs": [{"id": "help", "name": "Help"}],
            "communities": [
                {
                    "id": f"c{n}",
                    "name": f"Quarter number {n + 1}",
                    "demand": [{"need": "help", "per_week": figure}],
                }
                for n in range(4)
            ],
            "services": teams,
            "assets": [
                {
                    "id": f"a{n}",
                    "name": f"Group number {n + 1}",
                    "communities": ["c0", "c1"],
                    "needs": ["help"],
                    "share": {"value": 0.1, "source": "assumed"},
                }
                for n in range(6)
            ],
            "links": [{"from": origin, "to": to} for origin, to in sorted(links)],
        }
    )


def shown_map(
    qtbot: QtBot, scenario: Scenario, hub: ThemeHub, size: tuple[int, int] = (760, 560)
) -> NetworkMap:
    """Return a map that is seen, in one of those weeks."""
    made = NetworkMap(scenario, hub)
    _show(qtbot, made, size)
    made.set_picture(imagine(scenario), animate=False)
    return made


def shown_list(qtbot: QtBot, made: NetworkList, scenario: Scenario, size: tuple[int, int]) -> None:
    """Let a list be seen, in one of those weeks."""
    _show(qtbot, made, size)
    made.set_picture(imagine(scenario))


def _show(qtbot: QtBot, made: NetworkMap | NetworkList, size: tuple[int, int]) -> None:
    qtbot.addWidget(made)
    made.resize(*size)
    with qtbot.waitExposed(made):
        made.show()
