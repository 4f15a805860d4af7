"""Which number a text was meant to be, such as ``12k``, ``12,000`` or ``40%``."""

import re
from collections.abc import Callable, Iterator
from math import isfinite
from typing import Final

_AS_NUMBER: Final = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_CURRENCY: Final = (re.compile(r"[£$€]\s*(.+)"), re.compile(r"(.+?)\s*[£$€]"))
_PERCENT: Final = re.compile(r"(\.?\d.*?)\s*%")
_SCALED: Final = re.compile(r"(.+?)\s*(k|K|thousand|M|mn|million)")
_FRACTION: Final = re.compile(r"(\d{1,6})\s*/\s*(\d{1,6})")
_LONGEST: Final = 60
"""A text of more characters is no number."""
_TIMES: Final = {"k": 1e3, "K": 1e3, "thousand": 1e3, "M": 1e6, "mn": 1e6, "million": 1e6}
"""How many times a number is what stands before the word. ``m`` may be months, minutes or metres,
and is not among them."""
_COMMAS: Final = re.compile(r"([1-9]\d{0,2})((?:,\d{3})+)(\.\d+)?")
_POINTS: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,}")
_GROUPS: Final = re.compile(r"\d{1,3}(?:[ _']\d{3})+(?:\.\d+)?|\d+(?:_\d+)+")
_COMMA: Final = re.compile(r"\d+,\d+")

Meant = tuple[str, str]
"""A number as it is to be written, and how that differs from what stands there."""


def meant(text: str, fits: Callable[[float], bool], shares: bool) -> Meant:
    """Return the number that a text seems to mean, and how to say what was wrong with it.

    Both are empty where the text is no number, or where it is not clear which.

    Parameters
    ----------
    text : str
        What was written.
    fits : callable
        Tells whether a number may stand there.
    shares : bool
        Whether a hundredth of what is written is a number of the sort that is wanted; 40 % is
        0.4 of a whole, but of no place's population.
    """
    if len(text) > _LONGEST:
        return "", ""
    # spaces that are no ordinary ones, and the minus of a book
    bare = " ".join(text.split()).replace("\N{MINUS SIGN}", "-")
    for number, how in _readings(bare, shares):
        value = float(number)
        if isfinite(value) and fits(value):
            plain = how != "without quotes" or bare == text.strip()
            return number, how if plain else "with an ordinary minus"
    return "", ""


def _readings(bare: str, shares: bool) -> Iterator[Meant]:
    """Yield the numbers that a text may mean, the likeliest first."""
    if (match := _PERCENT.fullmatch(bare)) is not None:
        if shares:
            for number, _ in _written(match[1]):
                yield f"{float(number) / 100:.6g}", "as a share of 1"
        return
    if (match := _FRACTION.fullmatch(bare)) is not None:
        if shares and float(match[2]):
            yield f"{float(match[1]) / float(match[2]):.6g}", "as a share of 1"
        return
    how = ""
    for pattern in _CURRENCY:
        if (match := pattern.fullmatch(bare)) is not None:
            bare, how = match[1], "without the currency sign"
    if (match := _SCALED.fullmatch(bare)) is not None:
        for number, _ in _written(match[1]):
            yield f"{float(number) * _TIMES[match[2]]:.10g}", how or "in full"
        return
    for number, cure in _written(bare):
        yield number, how or cure


def _written(bare: str) -> Iterator[Meant]:
    """Yield the numbers that digits with marks between them may mean, the likeliest first."""
    if _AS_NUMBER.fullmatch(bare):
        yield bare, "without quotes"
    elif (match := _COMMAS.fullmatch(bare)) is not None:
        yield bare.replace(",", ""), "without separators"
        if match[2].count(",") == 1 and match[2] != ",000" and not match[3]:
            yield bare.replace(",", "."), "with a point"
    elif _POINTS.fullmatch(bare):
        yield bare.replace(".", "").replace(",", "."), "without separators"
    elif _GROUPS.fullmatch(bare):
        yield re.sub(r"[ _']", "", bare), "without separators"
    elif _COMMA.fullmatch(bare):
        yield bare.replace(",", "."), "with a point"
