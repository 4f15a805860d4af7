"""Exploring the conditions of a place beside the window, with progress and a way to stop."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ui.background import Handle
from ui.stopping import Stop

if TYPE_CHECKING:
    from simulator.scenario import Scenario
    from ui.conditions import Found


class _Asked(Stop):
    """Asks the window whether to stop."""

    def __init__(self, handle: Handle) -> None:
        super().__init__()
        self._handle = handle

    def wanted(self) -> bool:
        return self._handle.cancelled()


def exploring(
    scenario: "Scenario",
    overrides: Mapping[str, float],
    *,
    outcome: str,
    points: int,
    lucks: int,
    seed: int,
) -> "Callable[[Handle], Found]":
    """Return the work of varying the conditions of a place.

    Parameters
    ----------
    scenario : Scenario
        The place.
    overrides : mapping of str to float
        Parameters of the model that differ from the scenario's.
    outcome : str
        The outcome that the map and the rules are about first; all are measured.
    points, lucks : int
        Places of the Sobol design, and lucks for each.
    seed : int
        Which lucks.

    Returns
    -------
    callable
        To be run by :class:`ui.background.Background`. It raises `CivicLoomError` where the
        libraries for experiments are missing, and `Interrupted` where it is stopped.
    """

    def work(handle: Handle) -> "Found":
        from ui.conditions import Wanted, conditions_of, explore
        from ui.engine_ready import load
        from ui.experiments import check_installed

        check_installed()
        load(("pandas", "SALib.sample.sobol", "SALib.analyze.sobol"), handle)
        settings = tuple(f"{name}={value!r}" for name, value in overrides.items())
        wanted = Wanted(outcome=outcome, points=points, runs=lucks, seed=seed, settings=settings)
        varied = conditions_of((), None, overrides)
        return explore(scenario, varied, wanted, stop=_Asked(handle), show=handle.progress)

    return work
