"""Which scenarios there are: those shipped with the program, and the person's own."""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from simulator.errors import ScenarioFaults, UnknownScenario, Unreadable

TEMPLATE: Final = "template"
_MINUTES_TO_READ: Final = 5
"""Minutes before the first turn, with the look back at the end."""
_MINUTES_A_TURN: Final = 3.5
"""Minutes of a turn: some 450 words at 200 a minute, and three decisions at 20 seconds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told of a scenario where scenarios are chosen.

    Attributes
    ----------
    id, title, summary : str
        As in the file, with the welcome instead of the summary where there is one. An own
        file with faults has its file name as id and title.
    path : Path
        Where it is.
    weeks, turns, minutes : int
        How long it runs and about how long it takes to play.
    services, communities, assets : int
        How many it has.
    assumed_share : float
        Share of its figures that are assumed, from 0 to 1.
    guided : bool
        Whether it guides a newcomer step by step.
    own : bool
        Whether it is the person's own.
    fault : str
        The first fault of an own file, empty if it has none.
    """

    id: str
    title: str
    summary: str
    path: Path
    weeks: int
    turns: int
    minutes: int
    services: int
    communities: int
    assets: int
    assumed_share: float
    guided: bool = False
    own: bool = False
    fault: str = ""


@cache
def shipped() -> tuple[Entry, ...]:
    """Return the scenarios that come with the program, by title; those with a guide first."""
    entries = [_entry(path, own=False) for path in _shipped_paths().values()]
    return tuple(sorted(entries, key=lambda entry: (not entry.guided, entry.title)))


def own() -> tuple[Entry, ...]:
    """Return the person's own scenarios, by file name; faulty ones tell their first fault."""
    entries = []
    for path in _own_paths().values():
        try:
            entries.append(_entry(path, own=True))
        except (ScenarioFaults, Unreadable) as error:
            first = str(error).partition("\n")[0]
            entries.append(
                Entry(path.stem, path.stem, "", path, 0, 0, 0, 0, 0, 0, 0.0, own=True, fault=first)
            )
    return tuple(entries)


def own_folder() -> Path:
    """Return the folder of the person's own scenarios, whether or not it exists."""
    from platformdirs import user_data_path

    return user_data_path("civicloom", appauthor=False) / "scenarios"


def template() -> Path:
    """Return the commented template from which new scenarios start."""
    return _shipped_folder() / f"{TEMPLATE}.yaml"


def find(ref: str | Path) -> Path:
    """Return the file of a scenario, by path or id.

    Parameters
    ----------
    ref : str or Path
        A path, or the id of a shipped or own scenario. A `Path` is always a path; text is
        an id unless it has a folder or the ending of a YAML file, or such a file exists.

    Raises
    ------
    UnknownScenario
        If there is no scenario of that id; the message names the nearest.
    """
    if isinstance(ref, Path) or ref.endswith((".yaml", ".yml")) or "/" in ref or "\\" in ref:
        return Path(ref)
    known = _shipped_paths()
    if ref in known:
        return known[ref]
    known |= {name: path for name, path in _own_paths().items() if name not in known}
    if ref in known:
        return known[ref]
    if _is_file(ref):
        return Path(ref)
    near = _nearest(ref, list(known)) if len(ref) <= 100 else []
    shown = ref if len(ref) <= 60 else f"{ref[:57]}..."
    guess = f"did you mean {' or '.join(repr(name) for name in near)}? " if near else ""
    raise UnknownScenario(
        f"there is no scenario '{shown}'; {guess}'civicloom list' shows all of them"
    )


def _nearest(word: str, known: list[str]) -> list[str]:
    """Return the names most like a word: the best, and a second that is nearly as good."""
    from difflib import SequenceMatcher, get_close_matches

    near = get_close_matches(word, known, n=2, cutoff=0.5)
    likes = [SequenceMatcher(None, name, word).ratio() for name in near]
    return [name for name, like in zip(near, likes, strict=True) if like > likes[0] - 0.2]


def _is_file(ref: str) -> bool:
    try:
        return Path(ref).is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _shipped_folder() -> Path:
    # Looked up, not imported: the folder is data, and its place is all that is wanted.
    spec = find_spec("scenarios")
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise Unreadable("the shipped scenarios are missing; install Civic Loom again")
    return Path(next(iter(places)))


def _shipped_paths() -> dict[str, Path]:
    return {
        path.stem: path
        for path in sorted(_shipped_folder().glob("*.yaml"))
        if path.stem != TEMPLATE
    }


def _own_paths() -> dict[str, Path]:
    try:
        return {path.stem: path for path in sorted(own_folder().glob("*.yaml"))}
    except OSError:
        return {}


def guess_minutes(turns: int) -> int:
    """Return about how many minutes a game of so many turns takes, to the nearest five."""
    return 5 * max(1, round((_MINUTES_TO_READ + _MINUTES_A_TURN * turns) / 5))


def _entry(path: Path, *, own: bool) -> Entry:
    from simulator.reader import read_file

    scenario = read_file(path)
    return Entry(
        scenario.id,
        scenario.title,
        scenario.invitation,
        path,
        scenario.calendar.weeks,
        scenario.turns,
        scenario.minutes or guess_minutes(scenario.turns),
        len(scenario.services),
        len(scenario.communities),
        len(scenario.assets),
        scenario.assumed_share(),
        bool(scenario.guide),
        own,
    )
