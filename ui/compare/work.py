"""What is run beside the window for a comparison, and what it brings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ui.background import Handle
from ui.tidying import loading

if TYPE_CHECKING:
    from simulator.compare import Comparison
    from simulator.decisions import Decision
    from simulator.ensemble import Arm
    from simulator.record import Record
    from simulator.scenario import Scenario

Branch = tuple[str, "Record"]
"""One way in which a game went: the name of the branch and its record."""


@dataclass(frozen=True, slots=True)
class Result:
    """A comparison with what it was made of.

    Attributes
    ----------
    comparison : Comparison
        The two styles and, for a game, its own ways.
    scenario : Scenario
        The place.
    record : Record or None
        The game; of several branches the first.
    branches : tuple of (str, Record)
        Every branch of the game with its name; one for a game without branches.
    """

    comparison: "Comparison"
    scenario: "Scenario"
    record: "Record | None" = None
    branches: tuple[Branch, ...] = ()

    @property
    def overrides(self) -> dict[str, float]:
        """Parameters of the model that are not the scenario's."""
        return dict(self.comparison.overrides)


def weeks_of(branches: Sequence[Branch]) -> int:
    """Return how long branches are compared: as far as the shortest has been played."""
    played = [record.week for _, record in branches if record.week > 0]
    return min(played, default=branches[0][1].weeks)


def arms_of(branches: Sequence[Branch]) -> "tuple[Arm, ...]":
    """Return the ways of leading that a game with its branches is compared with.

    Both styles on autopilot, every branch as it was played, and the cards of the first
    carried out the other way.
    """
    from simulator.compare import play_arms
    from simulator.ensemble import Arm

    (name, first), *others = branches
    heroic, distributed, yours, *ways = play_arms(first)
    weeks = weeks_of(branches)
    if not others:
        return heroic, distributed, yours, *ways
    arms = [
        heroic,
        distributed,
        replace(yours, label=name, decisions=_until(first.decisions, first, weeks)),
    ]
    for i, (label, record) in enumerate(others):
        decisions = _until(record.decisions, record, weeks)
        arms.append(Arm(f"branch-{i + 2}", label, record.dials, decisions, record.seats))
    kept = [replace(way, decisions=_until(way.decisions, first, weeks)) for way in ways]
    return *arms, *kept


def _until(decisions: "Sequence[Decision]", record: "Record", weeks: int) -> "tuple[Decision, ...]":
    turn = record.scenario.calendar.weeks_per_turn
    return tuple(each for each in decisions if each.turn * turn < weeks)


def place_work(scenario: "Scenario", runs: int, seed: int) -> Callable[[Handle], Result]:
    """Return the work that compares the two styles in a place."""

    def work(handle: Handle) -> Result:
        from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM

        arms = (HEROIC_ARM, DISTRIBUTED_ARM)
        return _compared(handle, scenario, arms, runs=runs, seed=seed)

    return work


def game_work(branches: Sequence[Branch], runs: int) -> Callable[[Handle], Result]:
    """Return the work that compares a game, with its branches, with both styles."""

    def work(handle: Handle) -> Result:
        record = branches[0][1]
        found = _compared(
            handle,
            record.scenario,
            arms_of(branches),
            runs=runs,
            seed=record.seed,
            weeks=weeks_of(branches),
            overrides=dict(record.overrides),
        )
        return replace(found, record=record, branches=tuple(branches))

    return work


def _compared(
    handle: Handle,
    scenario: "Scenario",
    arms: "Sequence[Arm]",
    *,
    runs: int,
    seed: int,
    weeks: int | None = None,
    overrides: dict[str, float] | None = None,
) -> Result:
    from simulator.compare import compare

    # the first one brings in the compiled rules
    with loading("rules"):
        comparison = compare(
            scenario,
            runs=runs,
            seed=seed,
            weeks=weeks,
            arms=arms,
            overrides=overrides,
            progress=handle.progress,
            cancelled=handle.cancelled,
        )
    return Result(comparison, scenario)
