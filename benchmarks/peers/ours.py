"""The reference network in Civic Loom: an ordinary scenario, other mechanisms off by parameters.

Nothing is left out of the engine: the same compiled kernel runs the same weeks as for any
scenario, with all outcomes measured at the end of each. Only the three spells that follow the
last week (the leaving tests) are set to their least, one week each.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.network import WEEKS, Reference
from simulator.ensemble import Arm, run_arms
from simulator.network import Network, build
from simulator.parameters import SWITCHES
from simulator.scenario import Scenario
from simulator.styles import Dials

PEOPLE_WAITING = 0
RESOLVED = 5

ARM = Arm("plain", "Plain", Dials(0.0, 0.0, 0.0, 0.0))

OFF = {
    # every mechanism that has a switch
    **dict.fromkeys(SWITCHES, 0.0),
    # nobody decides anything, and nothing is spent on leading
    "central_attention": 0.0,
    "local_attention": 0.0,
    "base_overhead": 0.0,
    "meeting_cost": 0.0,
    "decision_cost": 0.0,
    "report_cost": 0.0,
    "relief_load": 20.0,
    # pace, practice and posts stay as they are
    "pressure_effort": 0.0,
    "drive_effort": 0.0,
    "turnover": 0.0,
    "practice_bits": 1.0,
    "reads_within": 0.0,
    "reads_across": 0.0,
    "information_lag": 0.0,
    # demand and failure do not follow trust, fit or pace
    "engagement": 0.0,
    "failure_fit": 0.0,
    "failure_trust": 0.0,
    "failure_pace": 0.0,
    "failure_wrong_step": 0.0,
    "failure_least": 0.0,
    # what follows the last week is cut to three weeks in all
    "leaving_weeks": 1.0,
}


def figure(value: float) -> dict[str, Any]:
    """Return a number as a scenario file has it."""
    return {"value": value, "source": "assumed"}


def scenario(network: Reference, weeks: int = WEEKS) -> Scenario:
    """Return the reference network as a scenario."""
    names = [f"s{i:04d}" for i in range(network.services)]
    front = [i for i, rate in enumerate(network.arrivals) if rate > 0.0]
    needs = {i: f"first-{i:04d}" for i in front}
    model = OFF | {
        "failure_reference": network.failure,
        "handoff_base": network.handoff_base,
        "handoff_trust": network.handoff_trust,
        "trust_gain": network.trust_gain,
        "trust_loss": network.trust_loss,
        "morale_start": network.morale_start,
        "morale_set_point": network.morale_level,
        "morale_pull": network.morale_pull,
        "morale_load": network.morale_load,
        "absence_base": network.absence_base,
        "absence_morale": network.absence_morale,
    }
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "reference-network",
            "title": "Reference network",
            "summary": "A plain network of services, to compare engines.",
            "briefing": "Queues, hand-offs, trust, morale and budgets, and nothing else.",
            "place": {"name": "Nowhere", "reserve": figure(0.0)},
            "calendar": {"weeks": weeks, "weeks_per_turn": 13},
            "needs": [{"id": need, "name": need} for need in [*needs.values(), "further"]],
            "communities": [
                {
                    "id": "town",
                    "name": "Town",
                    "demand": [
                        {"need": needs[i], "per_week": figure(network.arrivals[i])} for i in front
                    ],
                }
            ],
            "services": [
                {
                    "id": name,
                    "name": name,
                    "kind": "front-door" if i in needs else "service",
                    "serves": [needs.get(i, "further")],
                    "staff": figure(network.base[i] / 10.0),
                    "load": figure(network.load[i]),
                    "further_need": figure(network.further),
                    "yearly_cut": figure(network.yearly_cut),
                }
                for i, name in enumerate(names)
            ],
            "links": [
                *({"from": "town", "to": names[i], "right_door": figure(1.0)} for i in front),
                *(
                    {
                        "from": names[link.origin],
                        "to": names[link.to],
                        "weight": figure(link.share),
                        "trust": figure(network.trust_start),
                    }
                    for link in network.links
                ),
            ],
            "model": {
                name: {"value": value, "reason": "set for the comparison of engines"}
                for name, value in model.items()
            },
        }
    )


def build_network(network: Reference, weeks: int = WEEKS) -> Network:
    """Return the reference network ready to run."""
    return build(scenario(network, weeks))


def weekly(
    built: Network, weeks: int, runs: int, *, seed: int = 1, first: int = 0, threads: int = 1
) -> NDArray[np.float64]:
    """Return all outcomes at the end of each week, shape (runs, weeks, outcomes)."""
    ((_, block),) = run_arms(
        built, (ARM,), seed=seed, first=first, runs=runs, weeks=weeks, threads=threads
    )
    return block.weekly


def figures(weekly: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return throughput and mean queue of each run, shape (runs, 2)."""
    weeks = weekly.shape[1]
    return np.column_stack(
        [weekly[:, -1, RESOLVED] / weeks, weekly[:, :, PEOPLE_WAITING].mean(axis=1)]
    )


def run(built: Network, weeks: int, runs: int, *, first: int = 0) -> NDArray[np.float64]:
    """Return throughput and mean queue of each run, shape (runs, 2), on one core.

    Nobody asks for weekly series here, so that none are kept.
    """
    ((_, block),) = run_arms(
        built, (ARM,), seed=1, first=first, runs=runs, weeks=weeks, threads=1, series=False
    )
    return np.column_stack([block.last[:, RESOLVED] / weeks, block.mean[:, PEOPLE_WAITING]])
