"""Finding something by a few letters of its name: what can be found, and how well it fits."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_START, _NEXT, _ELSEWHERE, _GAP = 10.0, 8.0, 2.0, 0.15
RECENT_BONUS: Final = 4.0
"""How much what was chosen lately counts: less than one letter that fits better."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found.

    Attributes
    ----------
    id : str
        Its name among all entries, the same each time.
    words : str
        What is shown and searched.
    kind : str
        What sort of thing it is, in words, such as `Help`.
    do : callable
        What happens when it is chosen.
    keys : str
        Its shortcut as written on the keyboard, empty if it has none.
    more : str
        Further words that are searched and not shown.
    """

    id: str
    words: str
    kind: str
    do: Callable[[], object]
    keys: str = ""
    more: str = ""


def plain(text: str) -> str:
    """Return text in small letters without accents, for comparing."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def fit(wanted: str, words: str) -> float | None:
    """Return how well letters fit words, None if they do not come in that order.

    Letters at the start of a word count most, then letters right after another that fits.
    The best way of laying the letters over the words is taken (dynamic programming over
    letters and places, as in a spelling distance).
    """
    letters = [letter for letter in plain(wanted) if not letter.isspace()]
    text = plain(words)
    if not letters:
        return 0.0
    worst = float("-inf")
    # best[i]: the best sum with the letters so far, the last of them at place i
    best = [worst] * len(text)
    for number, letter in enumerate(letters):
        new = [worst] * len(text)
        reach = worst  # the best of all earlier places, less what the gap costs
        for place, there in enumerate(text):
            if there == letter:
                start = place == 0 or not text[place - 1].isalnum()
                gain = _START if start else _ELSEWHERE
                if number == 0:
                    new[place] = gain - _GAP * min(place, 20)
                else:
                    after = best[place - 1] + max(gain, _NEXT) if place else worst
                    new[place] = max(after, reach + gain)
            reach = max(reach, best[place]) - _GAP
        best = new
    top = max(best, default=worst)
    return None if top == worst else top - 0.01 * len(text)


def found(
    wanted: str, entries: Iterable[Entry], recent: Sequence[str] = (), most: int = 60
) -> list[Entry]:
    """Return the entries that fit, the best first; what was chosen lately comes before equals.

    With nothing wanted, what was chosen lately comes first and the rest in its order.
    """
    lately = {name: place for place, name in enumerate(recent)}
    scored: list[tuple[float, int, Entry]] = []
    for number, entry in enumerate(entries):
        fits = [fit(wanted, entry.words)]
        if entry.more:
            other = fit(wanted, entry.more)
            fits.append(other if other is None else other - 5.0)
        sums = [score for score in fits if score is not None]
        if not sums:
            continue
        score = max(sums)
        if entry.id in lately:
            score += RECENT_BONUS * (1.0 - lately[entry.id] / (len(lately) + 1))
            if not wanted.strip():
                score += 100.0
        scored.append((-score, number, entry))
    scored.sort(key=lambda row: row[:2])
    return [entry for _, _, entry in scored[:most]]
