"""Measure what a frame of the moving network map costs, at 16, 50 and 500 services.

Run from the root of the repository: ``python benchmarks/map_frames.py [--json FILE]``.

Each figure is the median CPU time of one frame without a screen: people move on, numbers
ease, and the whole view is painted. The aim is 8 ms or less at 50 services, so that a map
that plays at 30 frames a second takes a quarter of one core.
"""

import argparse
import json
import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QApplication

from simulator.picture import AssetView, CommunityView, DoorView, LinkView, Picture, ServiceView
from simulator.scenario import Scenario
from ui.map import NetworkMap
from ui.theme import hub

SIZES = (16, 50, 500)
VIEW = (1280, 800)
FRAMES = 60
AIM_MS = {50: 8.0}


def town(services: int) -> Scenario:
    """Return a scenario with so many services, links in proportion, no places given."""
    kinds = ("front-door", "service", "service", "specialist")
    figure = {"value": 3, "source": "assumed"}
    people = max(3, services // 12)
    teams = [
        {
            "id": f"team-{n:03d}",
            "name": f"Neighbourhood team number {n}",
            "kind": kinds[n % 4],
            "serves": ["help"],
            "staff": figure,
        }
        for n in range(services)
    ]
    doors = [n for n in range(services) if n % 4 == 0]
    links = {
        (f"place-{n}", f"team-{doors[(n * 3 + k) % len(doors)]:03d}")
        for n in range(people)
        for k in range(3)
    }
    links |= {
        (f"team-{n:03d}", f"team-{(n * step + 1) % services:03d}")
        for n in range(services)
        for step in (3, 7)
        if (n * step + 1) % services != n
    }
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "town",
            "title": "A town",
            "summary": "For measuring.",
            "briefing": "For measuring.",
            "place": {"name": "Town"},
            "needs": [{"id": "help", "name": "Help"}],
            "communities": [
                {
                    "id": f"place-{n}",
                    "name": f"Quarter {n}",
                    "demand": [{"need": "help", "per_week": figure}],
                }
                for n in range(people)
            ],
            "services": teams,
            "assets": [
                {
                    "id": f"asset-{n}",
                    "name": f"Group {n}",
                    "communities": ["place-0"],
                    "needs": ["help"],
                    "share": {"value": 0.1, "source": "assumed"},
                }
                for n in range(6)
            ],
            "links": [{"from": a, "to": b} for a, b in sorted(links)],
        }
    )


def week(scenario: Scenario, number: int) -> Picture:
    """Return a made-up picture in which everything differs from week to week."""
    places = {community.id for community in scenario.communities}
    return Picture(
        week=number,
        services=tuple(
            ServiceView(
                service.id,
                9 + (n * 37 + number * 11) % 160,
                n % 5,
                n % 3,
                0.5 + ((n + number) % 12) / 9,
                20,
                30,
                (n + number) % 9,
                8,
                5.0,
                0.6,
                0.5,
                0.05,
                6,
                True,
                service.id,
                0,
            )
            for n, service in enumerate(scenario.services)
        ),
        links=tuple(
            LinkView(link.id, link.origin, link.to, (n * 7 + number) % 24, 5, 0.4, 0.1)
            for n, link in enumerate(scenario.links)
            if link.origin not in places
        ),
        doors=tuple(
            DoorView(link.id, link.origin, link.to, (n * 5 + number) % 24, 0.6, 0.2)
            for n, link in enumerate(scenario.links)
            if link.origin in places
        ),
        communities=tuple(
            CommunityView(community.id, 100 + n + number, 12, 9, 6.0, 0.4, 0.2)
            for n, community in enumerate(scenario.communities)
        ),
        assets=tuple(AssetView(asset.id, 0.5, 0.3, 1.0, True) for asset in scenario.assets),
        outcomes={},
        happening=(),
    )


def measure(services: int) -> dict[str, float]:
    """Return median CPU milliseconds of what the map does at one size."""
    application = QApplication.instance()
    assert application is not None
    scenario = town(services)
    start = time.process_time()
    view = NetworkMap(scenario, hub())
    view.resize(*VIEW)
    view.show()
    view.set_picture(week(scenario, 0), animate=False)
    application.processEvents()
    built = time.process_time() - start
    view.set_playing(True)

    def frames(zoom: float) -> list[float]:
        if zoom != 1.0:
            view.zoom_by(zoom / view.zoom)
        view.advance(250)
        application.processEvents()
        costs = []
        for _ in range(FRAMES):
            before = time.process_time()
            view.advance(33)
            application.processEvents()
            costs.append(1000 * (time.process_time() - before))
        return costs

    moving = statistics.median(frames(1.0))
    weeks, easing = [], []
    for number in range(1, 13):
        before = time.process_time()
        view.set_picture(week(scenario, number))
        weeks.append(1000 * (time.process_time() - before))
        for _ in range(6):
            before = time.process_time()
            view.advance(33)
            application.processEvents()
            easing.append(1000 * (time.process_time() - before))
    near = statistics.median(frames(1.0001)) if view.zoom < 1.0 else moving
    view.close()
    view.deleteLater()
    application.processEvents()
    return {
        "first_picture_ms": round(1000 * built, 1),
        "moving_frame_ms": round(moving, 2),
        "moving_frame_at_full_size_ms": round(near, 2),
        "easing_frame_ms": round(statistics.median(easing), 2),
        "new_week_ms": round(statistics.median(weeks), 2),
    }


def main() -> int:
    """Measure, print, and say whether the aim is met."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", metavar="FILE", help="also write the figures to a file")
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    hub().apply()
    found = {str(services): measure(services) for services in SIZES}
    print(f"{'services':>9}" + "".join(f"{name:>30}" for name in next(iter(found.values()))))
    for services, figures in found.items():
        print(f"{services:>9}" + "".join(f"{figure:>30}" for figure in figures.values()))
    if options.json:
        Path(options.json).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    met = all(found[str(size)]["moving_frame_ms"] <= aim for size, aim in AIM_MS.items())
    print("aim met" if met else "aim missed", "(moving frame at 50 services, 8 ms)")
    application.processEvents()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
