"""Everything that the command palette finds: actions, places, runs, settings and help."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from ui.actions import key_words
from ui.finding import Entry
from ui.recent_runs import run_words
from ui.window_words import tr

if TYPE_CHECKING:
    from ui.help_topics import Topic
    from ui.pages.places import Place
    from ui.run_library import RunEntry


def actions(made: Iterable[QAction]) -> list[Entry]:
    """Return the actions that can be done now."""
    return [
        Entry(
            f"action {action.objectName() or action.text()}",
            action.text().replace("&", "").removesuffix(" …"),
            tr("Action"),
            action.trigger,
            key_words(action),
            more=action.statusTip(),
        )
        for action in made
        if action.isEnabled() and action.text()
    ]


def places(
    known: Iterable["Place"],
    play: Callable[["Place"], object],
    compare: Callable[["Place"], object],
) -> list[Entry]:
    """Return each place to play in, and to compare the styles in."""
    found = []
    for place in known:
        found += [
            Entry(
                f"play {place.ref}",
                tr("Play {0}").format(place.title),
                tr("Place"),
                partial(play, place),
                more=place.scenario.invitation,
            ),
            Entry(
                f"compare {place.ref}",
                tr("Compare the two styles in {0}").format(place.title),
                tr("Place"),
                partial(compare, place),
            ),
        ]
    return found


def runs(known: Iterable["RunEntry"], open_run: Callable[[Path], object]) -> list[Entry]:
    """Return the saved runs."""
    return [
        Entry(f"run {run.path.name}", run_words(run), tr("Run"), partial(open_run, run.path))
        for run in known
    ]


def settings(topics: Iterable[tuple[str, str]], show: Callable[[str], object]) -> list[Entry]:
    """Return what can be set, from names and words."""
    return [
        Entry(f"setting {name}", words, tr("Setting"), partial(show, name))
        for name, words in topics
    ]


def help_parts(topics: Sequence["Topic"], show: Callable[[str, str], object]) -> list[Entry]:
    """Return the parts of the help."""
    return [
        Entry(
            f"help {topic.name} {part.heading}",
            _heading(topic.title, part.heading),
            tr("Help"),
            partial(show, topic.name, part.heading),
        )
        for topic in topics
        for part in topic.parts
    ]


def _heading(title: str, part: str) -> str:
    return title if part == title else tr("{0}: {1}").format(title, part)
