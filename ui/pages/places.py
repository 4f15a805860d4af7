"""What the pages know of a scenario: the scenario itself, its picture, and its facts in words.

Loading reads files and imports the reader, so it is done beside the window.
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.errors import CivicLoomError
from ui.language import plural
from ui.pages.scenery import Sketch, sketch

if TYPE_CHECKING:
    from simulator.scenario import Scenario
    from ui.background import Handle

WEEKS_A_YEAR = 52


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Places", text)


@dataclass(frozen=True, slots=True)
class Place:
    """A scenario as the pages show it.

    Attributes
    ----------
    ref : str
        Shipped id or path, as the command line takes it.
    shipped : bool
        Whether it came with the program.
    scenario : Scenario
        The scenario.
    picture : Sketch
        What is painted of it.
    minutes : int
        About how long a game takes.
    figures, assumed : int
        Number of figures, and how many of them are assumptions.
    """

    ref: str
    shipped: bool
    scenario: "Scenario"
    picture: Sketch
    minutes: int
    figures: int
    assumed: int

    @property
    def title(self) -> str:
        """Title of the scenario."""
        return self.scenario.title

    def length(self) -> str:
        """Return how long it takes, in words."""
        calendar = self.scenario.calendar
        turns, minutes = self.scenario.turns, self.minutes
        return tr("{weeks} in {turns}, about {minutes}").format(
            weeks=span(calendar.weeks),
            turns=plural("Places", "{0} turn", "{0} turns", turns).format(turns),
            minutes=plural("Places", "{0} minute", "{0} minutes", minutes).format(minutes),
        )

    def parts(self) -> tuple[str, str, str]:
        """Return how many services, communities and community assets it has, in words."""
        scenario = self.scenario
        services, communities = len(scenario.services), len(scenario.communities)
        assets = len(scenario.assets)
        return (
            plural("Places", "{0} service", "{0} services", services).format(services),
            plural("Places", "{0} community", "{0} communities", communities).format(communities),
            plural("Places", "{0} community asset", "{0} community assets", assets).format(assets),
        )

    def honesty(self) -> str:
        """Return how many of its figures are assumptions, in words."""
        if not self.figures:
            return tr("It holds no figures of its own")
        return tr("{assumed} of {figures} figures are assumptions").format(
            assumed=self.assumed, figures=self.figures
        )


def span(weeks: int) -> str:
    """Return a length of time as people say it."""
    years, rest = divmod(weeks, WEEKS_A_YEAR)
    if rest == 0 and years:
        return plural("Places", "{0} year", "{0} years", years).format(years)
    return plural("Places", "{0} week", "{0} weeks", weeks).format(weeks)


def load_all(handle: "Handle") -> tuple[Place, ...]:
    """Read the scenarios that came with the program and the person's own, beside the window.

    Own scenarios with faults are left out here; opening their file tells the faults.
    """
    from simulator.library import own, shipped

    found: list[Place] = []
    for entry in shipped():
        handle.check()
        found.append(load_place(entry.id))
    for entry in own():
        handle.check()
        if not entry.fault:
            # it may have been changed or taken away since, which hides none of the others
            with contextlib.suppress(CivicLoomError):
                found.append(load_place(str(entry.path)))
    return tuple(found)


def load_place(ref: str) -> Place:
    """Read one scenario by shipped id or path; run it beside the window.

    Raises
    ------
    ScenarioFaults, Unreadable, UnknownScenario
        If there is no such scenario or it has faults.
    """
    from simulator.reader import load

    return place_of(load(ref), ref)


def place_of(scenario: "Scenario", ref: str) -> Place:
    """Return what the pages know of a scenario that was read already."""
    from simulator.library import guess_minutes, shipped

    entry = next((entry for entry in shipped() if entry.id == ref), None)
    figures = scenario.figures()
    return Place(
        ref=ref,
        shipped=entry is not None,
        scenario=scenario,
        picture=sketch(scenario),
        minutes=scenario.minutes
        or (entry.minutes if entry is not None else guess_minutes(scenario.turns)),
        figures=len(figures),
        assumed=sum(figure.assumed for figure in figures),
    )


def load_file(path: str | Path) -> Place:
    """Read a scenario from a file; run it beside the window."""
    return load_place(str(path))
