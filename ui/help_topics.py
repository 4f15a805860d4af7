"""The help as it is packaged: topics in Markdown, their parts, and the glossary.

Topics lie in ``ui/help`` as ``NUMBER-NAME.md``; a translation lies in a folder of its language
code beside them, and a topic that it lacks is shown in English.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ui.finding import plain

FOLDER: Final = Path(__file__).parent / "help"
WORDS: Final = "words"
"""The topic that explains words; its parts are the glossary."""

PAGES: Final = {
    "scenarios": "first-steps",
    "play": "playing",
    "compare": "comparing",
    "library": "library",
    "settings": "settings",
}
"""Which topic F1 opens on which page."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a topic, under a heading of its own; the first has the title."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help: its name, its title, its parts, and the whole as Markdown."""

    name: str
    title: str
    parts: tuple[Part, ...]
    text: str


@cache
def topics(language: str = "en") -> tuple[Topic, ...]:
    """Return all topics in the order in which they are read."""
    return tuple(_read(file, language) for file in sorted(FOLDER.glob("*.md")))


def topic(name: str, language: str = "en") -> Topic:
    """Return a topic by its name, the first one if there is none of it."""
    known = topics(language)
    return next((found for found in known if found.name == name), known[0])


def _read(file: Path, language: str) -> Topic:
    own = FOLDER / language / file.name
    text = (own if own.is_file() else file).read_text("utf-8")
    parts: list[Part] = []
    heading, lines = "", list[str]()
    for line in [*text.splitlines(), "# "]:
        if line.startswith(("# ", "## ")):
            if heading:
                parts.append(Part(heading, "\n".join(lines).strip()))
            heading, lines = line.lstrip("# ").strip(), []
        else:
            lines.append(line)
    return Topic(file.stem.partition("-")[2], parts[0].heading, tuple(parts), text)


@cache
def meaning(word: str, language: str = "en") -> str:
    """Return what a word of the window means, empty if the glossary does not say.

    In plain text, for a tooltip.
    """
    for part in topic(WORDS, language).parts:
        if plain(part.heading) == plain(word):
            return " ".join(part.text.replace("*", "").replace("`", "").split())
    return ""


def search(words: str, language: str = "en") -> list[tuple[Topic, Part]]:
    """Return the parts that hold all words, those that hold them in the heading first."""
    wanted = plain(words).split()
    found: list[tuple[int, Topic, Part]] = []
    for one in topics(language):
        for part in one.parts:
            heading, text = plain(f"{part.heading} {one.title}"), plain(part.text)
            if all(word in heading or word in text for word in wanted):
                found.append((sum(word not in heading for word in wanted), one, part))
    found.sort(key=lambda row: row[0])
    return [(one, part) for _, one, part in found]
