"""Plain words for text that is not YAML.

Both parsers that may be at work, the compiled one and the one in Python, phrase their
complaints differently; the needles below catch either.
"""

import re
from typing import Final

_INDENT: Final = "this line does not line up with the ones above it; check the spaces before it"
_SPACE: Final = "a space is missing after ':'"
_NO_SPACE: Final = re.compile(r"[\s-]*[a-z_]+:(?=\S)")
_BACKSLASH: Final = "'\\' has a special meaning in double quotes; use single quotes"
MAX_DEPTH: Final = 32
TOO_DEEP: Final = f"parts are nested more than {MAX_DEPTH} deep here; no scenario needs that"
TAB: Final = "a tab stands here; indent with spaces"
_COLON: Final = "mapping values are not allowed"

_WORDS: Final = (
    # needles in the complaint, whether to point at what was opened, words
    (
        ("unexpected end of stream", "unexpected document"),
        "open",
        "the quote that opens here is never closed",
    ),
    (
        ("',' or ']'",),
        "open",
        "the list that opens here with '[' is not closed, or a ',' is missing in it",
    ),
    (
        ("',' or '}'",),
        "open",
        "the part that opens here with '{' is not closed, or a ',' is missing in it",
    ),
    (
        ("could not find expected ':'",),
        "open",
        "this line has no ':' after its key, or continues a text that should be indented",
    ),
    (
        ("sequence entries are not allowed",),
        "here",
        "a list starts on a line of its own; put '-' there",
    ),
    (
        ("alphabetic or numeric", "expected tag", "expected '>'", "expected '!'", "undefined tag"),
        "open",
        "text that starts with '*', '&' or '!' must be in quotes",
    ),
    (
        ("chomping or indentation", "expected comment or line break", "block scalar"),
        "here",
        "after '|' or '>' the text starts on the next line",
    ),
    (
        ("document start",),
        "here",
        "the scenario ended above this line; take out the '...' or put this part before it",
    ),
    (
        ("node content",),
        "here",
        "a value is missing here; in lists, look for a ',' or bracket too many",
    ),
    (("expected key", "'-' indicator", "<block end>"), "here", _INDENT),
    (("tab character",), "here", TAB),
    # the newer compiled parser has a limit of its own and looks ahead, so it complains first
    (("maximum nesting depth",), "here", TOO_DEEP),
)


def syntax_fault(
    error: Exception,
    text: str,
    quote: tuple[int, int, int] | None = None,
    bracket: tuple[int, int] | None = None,
) -> tuple[int, int, str]:
    """Return line, column and message for what a YAML parser refuses.

    Parameters
    ----------
    error : Exception
        What the parser raised.
    text : str
        The whole file.
    quote : tuple of int, optional
        Line and column where the last quoted text opened, and the line where it closed.
    bracket : tuple of int, optional
        Line and column of a bracket that is still open.
    """
    problem = str(getattr(error, "problem", None) or error)
    here = _place(getattr(error, "problem_mark", None))
    opened = _place(getattr(error, "context_mark", None)) if here else None
    lines = re.split(r"\r\n|\r|\n", text)
    if here is None:
        return 1, 1, "the file is not understood as YAML"
    line = lines[here[0] - 1] if here[0] <= len(lines) else ""
    if "cannot start any token" in problem:
        return *here, _stray(line[here[1] - 1 : here[1]])
    if lines[0].startswith("%"):
        return 1, 1, "a line that starts with '%' is not allowed here; take it out"
    if "escape" in problem or "hexdecimal" in problem:
        # One parser points at the backslash, the other at what follows it.
        column = line.rfind("\\", 0, here[1]) + 1
        return here[0], column or here[1], _BACKSLASH
    if _COLON in problem:
        return _stray_colon(lines, here)
    if "expected key" in problem or "<block end>" in problem:
        before = line[: here[1] - 1].rstrip()
        if before.endswith(("'", '"')):
            if quote is not None and quote[0] < quote[2] == here[0]:
                return *quote[:2], (
                    f"the quote that opens here is closed only by the one on line {quote[2]}; "
                    "close it where the text ends"
                )
            return *here, (
                "text goes on after the closing quote; "
                "inside single quotes write '' for an apostrophe"
            )
    if "could not find expected ':'" in problem and opened is not None:
        match = _NO_SPACE.match(lines[opened[0] - 1])
        if match:
            return opened[0], match.end() + 1, _SPACE
    if bracket is not None and "node content" in problem and _at_end(lines, here):
        return *bracket, "the bracket that opens here is never closed"
    for needles, where, words in _WORDS:
        if any(needle in problem for needle in needles):
            return *(opened if where == "open" and opened else here), words
    return *here, "the file is not understood from here on; check this line and the one above"


def _at_end(lines: list[str], here: tuple[int, int]) -> bool:
    rest = [lines[here[0] - 1][here[1] - 1 :], *lines[here[0] :]] if here[0] <= len(lines) else []
    return all(not row.strip() or row.lstrip().startswith("#") for row in rest)


def _place(mark: object) -> tuple[int, int] | None:
    line, column = getattr(mark, "line", None), getattr(mark, "column", None)
    if line is None or column is None:
        return None
    return line + 1, column + 1


def _stray(character: str) -> str:
    if character == "\t":
        return TAB
    return f"text that starts with '{character}' must be in quotes"


def _stray_colon(lines: list[str], here: tuple[int, int]) -> tuple[int, int, str]:
    row, column = here
    line = lines[row - 1] if row <= len(lines) else ""
    if ": " in line[: column - 1]:
        return row, column, "a second ':' stands on this line; put the text in quotes"
    above = row - 1
    while above > 1 and not lines[above - 1].strip():
        above -= 1
    match = _NO_SPACE.match(lines[above - 1]) if above else None
    if match:
        return above, match.end() + 1, _SPACE
    return row, column, _INDENT
