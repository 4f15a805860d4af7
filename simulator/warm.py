"""Compile the rules once, so that the first comparison does not have to.

Run as ``python -m simulator.warm`` in a process of its own, at set-up and after an upgrade.
"""

from simulator.ensemble import kernel
from simulator.network import build
from simulator.scenario import Scenario

SMALLEST = {
    "format": 1,
    "id": "smallest",
    "title": "The smallest place",
    "summary": "One community and one service.",
    "briefing": "Used to compile the rules.",
    "place": {"name": "Anywhere"},
    "needs": [{"id": "help", "name": "Help"}],
    "communities": [
        {
            "id": "people",
            "name": "People",
            "demand": [{"need": "help", "per_week": {"value": 5, "source": "assumed"}}],
        }
    ],
    "services": [
        {
            "id": "desk",
            "name": "Desk",
            "serves": ["help"],
            "staff": {"value": 1, "source": "assumed"},
        }
    ],
    "links": [{"from": "people", "to": "desk"}],
}


def main() -> None:
    """Compile, or find compiled, and leave it in the cache."""
    kernel(build(Scenario.model_validate(SMALLEST)))


if __name__ == "__main__":
    main()
