"""Compile the rules once, so that the first comparison does not have to.

Run as ``python -m simulator.warm`` in a process of its own, at set-up and after an upgrade.
With ``apart`` it is the helper of another process that compiles, and does its part alone.
"""

import sys

from simulator import beside
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


def help_out() -> None:
    """Compile the one part that another process leaves to this one."""
    from simulator.compiled import compile_apart

    beside.end_with(sys.stdin.buffer)
    network = build(Scenario.model_validate(SMALLEST))
    compile_apart(network.world, network.new_state())


if __name__ == "__main__":
    if sys.argv[1:] == ["apart"]:
        help_out()
    else:
        main()
