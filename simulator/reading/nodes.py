"""Text to parts: YAML 1.2 core values that know their line and column.

The parser's events are walked once, with limits, before anything is built from them, so
that a hostile file costs little and crashes nothing. Values follow YAML 1.2 core:
``no`` is a word, ``010`` is ten, ``12:30:00`` is a word and ``1e3`` is a number.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import yaml

from simulator.reading.syntax import MAX_DEPTH, TOO_DEEP, syntax_fault

MAX_BYTES: Final = 2_000_000
MAX_PARTS: Final = 400_000
MAX_DIGITS: Final = 40

TOO_LONG: Final = f"the file is longer than {MAX_BYTES:,} bytes, the most that is read"

Plain = bool | int | float | str | None
Report = Callable[[int, int, str], None]
"""Takes line, column (both from 1) and message of a fault."""


# Plain classes: this module is on the way to every command, and each dataclass costs a
# millisecond to make.


class Scalar:
    """A single value: word, number, true, false or nothing.

    Attributes
    ----------
    line, column : int
        Where it stands, from 1.
    text : str
        As written, without quotes.
    value : bool, int, float, str or None
        What it means.
    """

    __match_args__ = ("text", "value")
    __slots__ = ("column", "line", "text", "value")

    def __init__(self, line: int, column: int, text: str, value: Plain) -> None:
        self.line = line
        self.column = column
        self.text = text
        self.value = value


class Listing:
    """A list; `items` holds its entries."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []


class Mapping:
    """Keys with values, in the order of the file; `pairs` holds each key's own place too.

    `again` holds the keys that were given more than once, of which the first counts.
    """

    __slots__ = ("again", "column", "line", "pairs")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.pairs: dict[str, tuple[Scalar, Node]] = {}
        self.again: set[str] = set()

    def get(self, key: str) -> "Node | None":
        """Return the value under a key, or None."""
        pair = self.pairs.get(key)
        return pair[1] if pair else None


class Broken:
    """A part that was refused already; nothing more is said about it."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column


Node = Scalar | Listing | Mapping | Broken

_NUMBER: Final = re.compile(
    r"(?P<int>[-+]?[0-9]+)"
    r"|(?P<oct>0o[0-7]+)"
    r"|(?P<hex>0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<inf>[-+]?\.(?:inf|Inf|INF))"
    r"|(?P<nan>\.(?:nan|NaN|NAN))"
)
_NUMBER_START: Final = frozenset("0123456789+-.")
_WORDS: Final[dict[str, Plain]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Refused:
    """Takes what is refused of a text; no more than `most` faults are kept.

    Attributes
    ----------
    first : list of tuple
        Line and column, both from 1, and message of the first faults.
    more : int
        How many came after them.
    """

    __slots__ = ("first", "more", "most")

    def __init__(self, most: int) -> None:
        self.most = most
        self.first: list[tuple[int, int, str]] = []
        self.more = 0

    def __call__(self, line: int, column: int, message: str) -> None:
        """Take a fault, as `Report` does."""
        if len(self.first) < self.most:
            self.first.append((line, column, message))
        else:
            self.more += 1


class TooManyDigits(ValueError):
    """A number is longer than any figure needs to be."""


class _Stop(Exception):
    """The rest of the text is not looked at."""


def resolve(text: str) -> Plain:
    """Return the value of a plain scalar by YAML 1.2 core.

    Raises
    ------
    TooManyDigits
        If it is a number of more than `MAX_DIGITS` characters.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_START:
        return text
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if len(text) > MAX_DIGITS:
        raise TooManyDigits(text)
    kind = match.lastgroup
    if kind == "int":
        return int(text)
    if kind == "oct":
        return int(text[2:], 8)
    if kind == "hex":
        return int(text[2:], 16)
    if kind == "inf":
        return float("-inf") if text[0] == "-" else float("inf")
    return float("nan") if kind == "nan" else float(text)


def place_in(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of a character of a text."""
    ends = list(_LINE_END.finditer(text, 0, index))
    return len(ends) + 1, index - (ends[-1].end() if ends else 0) + 1


def _character_words(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if character in "\x85\u2028\u2029":
        return f"an unusual line break (character {code}) stands here; use an ordinary one"
    return f"an invisible control character ({code}) stands here; take it out"


def compose(text: str, report: Report, spans: list[tuple[int, int]] | None = None) -> Node | None:
    """Return the parts of a text, or None if it is empty or cannot be understood.

    Parameters
    ----------
    text : str
        The whole file.
    report : callable
        Called with line, column and message for each fault.
    spans : list of tuple of int, optional
        Takes the first and the last line of every text that goes over several.

    Returns
    -------
    Node or None
        The outermost part. Parts that were refused are `Broken`.
    """
    text = text.removeprefix("\ufeff")
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        report(*place_in(text, error.start), _character_words(text[error.start]))
        return None
    if size > MAX_BYTES:
        report(1, 1, TOO_LONG)
        return None
    if (match := _FORBIDDEN.search(text)) is not None:
        report(*place_in(text, match.start()), _character_words(match.group()))
        return None
    builder = _Builder(report, spans)
    try:
        for event in _events(text):
            builder.take(event)
    except _Stop:
        return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        report(*syntax_fault(error, text, builder.quote, builder.bracket))
        return None
    if builder.root is None:
        report(1, 1, "the file is empty; a scenario starts with 'format: 1'")
    return builder.root


def _events(text: str) -> Iterator[Any]:
    return yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class _Builder:
    """Builds parts from events without recursion, within the limits."""

    def __init__(self, report: Report, spans: list[tuple[int, int]] | None = None) -> None:
        self.root: Node | None = None
        self._report = report
        self._spans = spans
        self._open: list[Listing | Mapping] = []
        self._brackets: list[tuple[int, int] | None] = []
        """For each open part, where its bracket is, if it has one."""
        self._keys: list[Scalar | None] = []
        """For each open part, the key that waits for its value."""
        self.quote: tuple[int, int, int] | None = None
        """Line and column where the last quoted text opened, and the line where it closed."""
        self._parts = 0
        self._documents = 0

    @property
    def bracket(self) -> tuple[int, int] | None:
        """Line and column of the bracket that is open now, if one is."""
        return self._brackets[-1] if self._brackets else None

    def take(self, event: Any) -> None:
        """Take the next event of the parser."""
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._brackets.pop()
            self._keys.pop()
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _fault(self, event: Any, message: str) -> None:
        mark = event.start_mark
        self._report(mark.line + 1, mark.column + 1, message)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._fault(event, "a second document starts here; keep one scenario in a file")
            raise _Stop

    def _alias(self, event: Any) -> None:
        self._fault(
            event,
            f"'*{_short(event.anchor)}' repeats another part, which scenario files may not do; "
            "write that part out in full",
        )
        self._add(Broken(event.start_mark.line + 1, event.start_mark.column + 1))

    def _decorated(self, event: Any) -> bool:
        """Report a tag or an anchor; tell whether there is one."""
        if event.anchor is not None:
            self._fault(
                event,
                f"'&{_short(event.anchor)}' gives a part a name for repeating it, which scenario "
                "files may not do; take it out",
            )
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._fault(event, f"the tag '{_short(tag)}' is not allowed here; take it out")
        return event.anchor is not None or event.tag is not None

    def _scalar(self, event: Any) -> Node:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if self._decorated(event):
            return Broken(line, column)
        text = event.value
        if self._spans is not None:
            # a block of text ends where the next line begins
            last = event.end_mark.line + (1 if event.end_mark.column else 0)
            if last > line:
                self._spans.append((line, last))
        if event.style:
            self.quote = line, column, event.end_mark.line + 1
            if (match := _FORBIDDEN.search(text)) is not None:
                self._fault(event, _character_words(match.group()))
                return Broken(line, column)
            return Scalar(line, column, text, text)
        try:
            return Scalar(line, column, text, resolve(text))
        except TooManyDigits:
            self._fault(
                event,
                f"this number has {len(text):,} digits; no figure here needs more than 15",
            )
            return Broken(line, column)

    def _start(self, event: Any) -> None:
        if len(self._open) >= MAX_DEPTH:
            self._fault(event, TOO_DEEP)
            raise _Stop
        self._decorated(event)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        part: Listing | Mapping
        if isinstance(event, yaml.MappingStartEvent):
            part = Mapping(line, column)
        else:
            part = Listing(line, column)
        self._add(part)
        self._open.append(part)
        self._brackets.append((line, column) if event.flow_style else None)
        self._keys.append(None)

    def _add(self, node: Node) -> None:
        self._parts += 1
        if self._parts > MAX_PARTS:
            self._report(
                node.line, node.column, f"the file holds more than {MAX_PARTS:,} values; split it"
            )
            raise _Stop
        if not self._open:
            self.root = node
            return
        inside = self._open[-1]
        if isinstance(inside, Listing):
            inside.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._as_key(node)
            return
        self._keys[-1] = None
        if key.text in inside.pairs:
            first = inside.pairs[key.text][0]
            inside.again.add(key.text)
            self._report(
                key.line,
                key.column,
                f"'{_short(key.text)}' is given twice, first on line {first.line}; keep one",
            )
        elif key.value is not None:
            inside.pairs[key.text] = key, node

    def _as_key(self, node: Node) -> Scalar:
        """Return the node as a key; one with value None is not entered."""
        if isinstance(node, Scalar):
            if node.text:
                return Scalar(node.line, node.column, node.text, node.text)
            self._report(node.line, node.column, "a key is missing before this ':'")
        elif not isinstance(node, Broken):
            self._report(
                node.line, node.column, "a key must be a word, not a list or a set of keys"
            )
        return Scalar(node.line, node.column, "", None)


def plain(node: Node) -> Any:
    """Return a part as ordinary lists, dictionaries and values; refused parts become None."""
    match node:
        case Scalar():
            return node.value
        case Listing():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(value) for key, (_, value) in node.pairs.items()}
        case Broken():
            return None


def parts_of(value: Any) -> Node:
    """Return ordinary lists, dictionaries and values as parts that stand nowhere."""
    if isinstance(value, dict):
        made = Mapping(1, 1)
        for key, inside in value.items():
            made.pairs[str(key)] = Scalar(1, 1, str(key), str(key)), parts_of(inside)
        return made
    if isinstance(value, list):
        listing = Listing(1, 1)
        listing.items = [parts_of(item) for item in value]
        return listing
    return Scalar(1, 1, "" if value is None else str(value), value)


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 3] + "..."
