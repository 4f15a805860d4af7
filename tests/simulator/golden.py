"""Ten runs whose digests are kept: equal bits for as long as the model's version stands.

``python -m tests.simulator.golden`` writes their digests anew, which is right only together
with a new `simulator.MODEL_VERSION` and its reason in the changelog.
"""

import json
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Final

from simulator import MODEL_VERSION
from simulator.decisions import Decision
from simulator.network import build
from simulator.reader import load
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from simulator.testbed import equal_services
from tests.simulator.bench import MIXED, SEATS, Bench, event, figure, small

FILE: Final = Path(__file__).with_name("golden.json")

SHOCKS: Final = (
    event(3, {"kind": "demand", "factor": figure(3.0), "needs": ["home"]}, weeks=5),
    event(5, {"kind": "staff-loss", "share": figure(0.4)}),
    event(
        7, {"kind": "budget-cut", "share": figure(0.3)}, {"kind": "money", "amount": figure(-60)}
    ),
    event(9, {"kind": "asset-closes", "assets": ["garden"]}),
    event(
        11, {"kind": "harder", "wickedness": figure(0.9)}, {"kind": "trust", "change": figure(-0.2)}
    ),
)
CARDS: Final = (
    Decision(0, "architect", "merge", "office->homes"),
    Decision(0, "architect", "try-and-learn", "desk"),
    Decision(0, "architect", "remove-step", "clinic"),
    Decision(0, "navigator", "warm-handoff", "desk->clinic"),
    Decision(0, "navigator", "greet-at-the-door", "east"),
    Decision(0, "navigator", "local-guide", "desk"),
    Decision(0, "weaver", "back-a-group", "choir"),
    Decision(0, "weaver", "open-the-doors", "garden"),
    Decision(1, "architect", dials=Dials(0.9, 0.1, 0.8, 0.2)),
    Decision(1, "weaver", "lend-a-hand", "clinic"),
    Decision(1, "architect", "copy-a-neighbour", "desk->homes"),
    Decision(1, "architect", "standard-way", "desk"),
    Decision(1, "architect", "decommission", "clinic"),
    Decision(1, "navigator", "give-the-gps", "west"),
    Decision(1, "weaver", "join-groups", "choir+garden"),
)
STIRRED: Final = {"turbulence": 0.05, "turbulence_common": 0.02, "process_share": 0.4}
COMMON: Final = {"guidance_weeks": 6.0, "information_lag": 3.0, "reads_across": 2.0}


def _place(dials: Dials, **overrides: float) -> Bench:
    return Bench(
        build(small(weeks=26, events=SHOCKS), overrides),
        dials=dials,
        seed=11,
        decisions=CARDS,
        seats=SEATS,
        weeks=26,
    ).run(26)


def _shipped(name: str, dials: Dials, weeks: int) -> Bench:
    return Bench(build(load(name)), dials=dials, seed=12, replication=7).run(weeks)


def _bed(dials: Dials, wickedness: float) -> Bench:
    bed = equal_services(5, weeks=40, shock=3.0, yearly_cut=0.08, wickedness=wickedness)
    return Bench(build(bed), dials=dials, seed=13).run(40)


RUNS: Final[Mapping[str, Callable[[], Bench]]] = {
    "small place, heroic": lambda: _place(HEROIC),
    "small place, distributed": lambda: _place(DISTRIBUTED),
    "small place, mixed": lambda: _place(MIXED, **STIRRED, **COMMON),
    "small place, mixed, fixed capacity": lambda: _place(
        MIXED, poisson_capacity=0.0, poisson_arrivals=0.0, serve_after_arrival=0.0
    ),
    "lonely-carers, heroic": lambda: _shipped("lonely-carers", HEROIC, 16),
    "shrinking-libraries, distributed": lambda: _shipped("shrinking-libraries", DISTRIBUTED, 14),
    "river-rises, mixed": lambda: _shipped("river-rises", MIXED, 12),
    "test bed, tame, heroic": lambda: _bed(HEROIC, 0.0),
    "test bed, wicked, distributed": lambda: _bed(DISTRIBUTED, 1.0),
    "test bed, between, mixed": lambda: _bed(MIXED, 0.5),
}


SCRATCH: Final = frozenset(
    (
        *("mark", "touched", "moves", "groups", "taken", "served", "limits", "slots"),
        *("met", "more", "further", "failed", "closed", "brought", "weekly"),
        *("below", "listed", "seen", "whose", "sees", "seen_at_once"),
        *("works", "works_below"),
    )
)
"""Arrays that hold nothing between two weeks."""
DERIVED: Final = frozenset(("oldest", "weeks_old", "luck", "due"))
"""Arrays that follow from the week, the root and the people: they save time, and add nothing."""


def digest(bench: Bench) -> str:
    """Return the digest of a run's weekly outcomes and of every array that lasts."""
    found = blake2b(bench.digest().encode(), digest_size=16)
    for name, array in zip(bench.state._fields, bench.state, strict=True):
        if name not in SCRATCH | DERIVED:
            found.update(array.tobytes())
    return found.hexdigest()


def digests() -> dict[str, str]:
    """Run all ten, and return their digests by name."""
    return {name: digest(run()) for name, run in RUNS.items()}


def main() -> None:
    """Write the digests of today's rules."""
    kept = {"model_version": MODEL_VERSION, "digests": digests()}
    FILE.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
