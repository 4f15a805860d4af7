"""Words for what the models refuse: one function for each kind of refusal.

The models' own words never reach a person. Each kind of error they can raise has its own
entry in `WORDS`; a test walks the whole tree of models and looks for gaps.
"""

import re
from collections.abc import Callable
from typing import Any, Final, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from simulator import parameters
from simulator.cards import ROLES
from simulator.problems import Problem
from simulator.reading.nodes import Broken, Listing, Mapping, Node, Scalar
from simulator.reading.numbers import meant
from simulator.reading.places import (
    MOST_HOMES,
    Path,
    Spot,
    dotted,
    fields,
    homes,
    is_figure,
    locate,
    misspelt,
    name_of,
    nearest,
    part_at,
    short,
    suggestion,
    tag_of,
    text_of,
)
from simulator.scenario import FORMAT_VERSION, Factor, Load, Share

_ENDLESS: Final = 1e9
_MOST_TIMES: Final = 20
"""The largest factor; a number that goes further counts something."""
_YES: Final = frozenset(("yes", "y", "on", "true"))
_NO: Final = frozenset(("no", "n", "off", "false"))


class _Case:
    """One refusal: what was found, where, and what the models said."""

    def __init__(self, root: Mapping, spot: Spot, details: ErrorDetails) -> None:
        self.root = root
        self.spot = spot
        self.loc: Path = tuple(details["loc"])
        self.context: dict[str, Any] = dict(details.get("ctx") or {})

    @property
    def name(self) -> str:
        return name_of(self.root, self.spot.path)

    @property
    def key(self) -> str:
        last = self.spot.path[-1] if self.spot.path else ""
        return last if isinstance(last, str) else ""


def problem_for(details: ErrorDetails, root: Mapping, file: str) -> Problem | None:
    """Return the problem for one error of the models, or None if it only echoes another.

    Parameters
    ----------
    details : ErrorDetails
        The error.
    root : Mapping
        The file's parts.
    file : str
        Name of the file.
    """
    loc: Path = tuple(details["loc"])
    spot = locate(root, loc)
    if isinstance(spot.node, Broken):
        return None
    case = _Case(root, spot, details)
    message = WORDS.get(details["type"], _other)(case)
    if message is None:
        return None
    line, column = spot.position
    if details["type"] == "missing":
        parent = part_at(root, spot.path[:-1])
        if parent is not None:
            line, column = parent.line, parent.column
    if details["type"] == "extra_forbidden" and spot.key is not None:
        line, column = spot.key.line, spot.key.column
    if details["type"] == "union_tag_invalid" and isinstance(spot.node, Mapping):
        kind = spot.node.get("kind")
        if kind is not None:
            line, column = kind.line, kind.column
    return Problem(file, line, column, "error", message, dotted(spot.path))


# What was found ------------------------------------------------------------------------


def found(node: Node | None) -> str:
    """Return words for what stands at a place."""
    match node:
        case Scalar(text=text, value=value):
            if value is None:
                return "empty"
            if isinstance(value, bool):
                return f"'{text}'"
            if isinstance(value, str):
                return f"the text '{short(text)}'"
            return f"the number {text}"
        case Listing():
            return "a list"
        case Mapping():
            return "a set of keys"
        case _:
            return "empty"


# What would do -------------------------------------------------------------------------


def _sample(wanted: Any) -> str:
    if wanted is Load:
        return "1.05"
    if wanted is Factor:
        return "2"
    return "0.5" if wanted is Share else "12"


def _figure(number: str, wanted: Any = None) -> str:
    return f"{{value: {number or _sample(wanted)}, source: assumed}}"


def _would_do(wanted: Any, key: str) -> str:
    """Return the end of a sentence that says what the format wants."""
    if is_figure(wanted):
        return f"write '{key}: {_figure('', wanted)}'"
    if get_origin(wanted) is Literal:
        choices = [str(choice) for choice in get_args(wanted)]
        if len(choices) == 1:
            return f"write '{key}: {choices[0]}'"
        return f"write one of {', '.join(choices)}"
    if get_origin(wanted) is tuple:
        return f"write '{key}:' and a list, each entry on a line that starts with '-'"
    if wanted is int:
        return f"write '{key}:' and a whole number"
    if wanted is float:
        return f"write '{key}:' and a number"
    if wanted is bool:
        return "write true or false"
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        needed = [name for name, info in fields(wanted).items() if info.is_required()]
        names = needed or list(fields(wanted))
        return f"write '{key}:' and below it {_joined(names)}"
    if key == "source":
        return "write 'source: assumed', or the id of a source"
    if key in {"id", "from", "to", "need"}:
        return f"write '{key}:' and a short name such as 'town-library'"
    return f"write '{key}:' and some text"


def _joined(names: list[str]) -> str:
    quoted = [f"'{name}:'" for name in names]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + f" and {quoted[-1]}"


def _wants_number(case: _Case, whole: bool) -> str:
    node = case.spot.node
    kind = "a whole number" if whole else "a number"
    if isinstance(node, Scalar) and isinstance(node.value, str):
        number, how = _number_meant(node.text, _span_of(case), whole)
        if number:
            return f"{case.name} is the text '{short(node.text)}'; write {number}, {how}"
    if whole and isinstance(node, Scalar) and isinstance(node.value, float):
        if node.value.is_integer():
            return f"{case.name} is {node.text}; write {node.value:.0f}, without a point"
        return f"{case.name} is {node.text}; write a whole number"
    return f"{case.name} is {found(node)}; write {kind}"


class _Span:
    """The numbers that may stand at a place; without a bound where there is none."""

    def __init__(self, low: float | None, high: float | None, strict: bool, shares: bool) -> None:
        self.low = low
        self.high = high
        self.strict = strict
        self.shares = shares
        """Whether a hundredth of something is a number of this sort."""

    def holds(self, value: float) -> bool:
        """Tell whether a number may stand there."""
        if self.low is not None and (value <= self.low if self.strict else value < self.low):
            return False
        return self.high is None or value <= self.high


def _span(info: FieldInfo | None) -> _Span:
    """Return the numbers that a field takes."""
    low, high, strict = _bounds(info)
    least, most = (None if bound is None else _number(bound) for bound in (low, high))
    # of a whole, of what can be done, or times as much: what is counted goes further
    shares = least is not None and most is not None and least >= 0 and most <= _MOST_TIMES
    return _Span(least, most, strict, shares)


def _span_of(case: _Case) -> _Span:
    """Return the numbers that may stand at the place of a refusal."""
    path = case.spot.path
    if len(path) == 3 and path[0] == "model" and path[2] == "value":
        parameter = parameters.BY_NAME.get(str(path[1]))
        if parameter is not None:
            shares = parameter.low >= 0 and parameter.high <= 1
            return _Span(parameter.low, parameter.high, False, shares)
    return _span(case.spot.limits)


def _number_meant(text: str, span: _Span, whole: bool = False) -> tuple[str, str]:
    """Return the number that a text means there, and how to write it; empty if that is unclear."""

    def fits(value: float) -> bool:
        return span.holds(value) and (value.is_integer() or not whole)

    number, how = meant(text, fits, span.shares and not whole)
    if not whole or not number:
        return number, how
    return f"{float(number):.0f}", "as a whole number" if "." in number else how


def _plain_number(span: _Span) -> str:
    """Say which plain number would do."""
    low, high = (None if bound is None else _tidy(bound) for bound in (span.low, span.high))
    if low is None:
        return "a plain number"
    if high is None or _number(high) >= _ENDLESS:
        return f"a plain number above {low}" if span.strict else f"a plain number of {low} or more"
    return f"a plain number from {low} to {high}"


# One function for each kind of refusal --------------------------------------------------


def _empty(case: _Case) -> str | None:
    """Return the words for a key without a value, or None if there is one."""
    node = case.spot.node
    if not isinstance(node, Scalar) or node.value is not None:
        return None
    info = case.spot.limits
    if info is not None and not info.is_required():
        return f"{case.name} is empty; give it a value or take the line out"
    return f"{case.name} is empty; {_would_do(case.spot.wanted, case.key)}"


def _missing(case: _Case) -> str | None:
    key, above = case.key, case.spot.path[:-1]
    parent = part_at(case.root, above)
    if isinstance(parent, Mapping):
        known = list(fields(_model_at(case.root, case.loc[:-1])))
        unknown = [other for other in parent.pairs if other not in known][:50]
        if any(misspelt(other, known) == key for other in unknown):
            return None  # the misspelt key is told at its own place
    if case.spot.limits is not None and key == "value":
        return f"{name_of(case.root, above)} has no value; write '{key}:' and a number"
    return f"{name_of(case.root, above)} has no '{key}'; {_would_do(case.spot.wanted, key)}"


def _model_at(root: Mapping, loc: Path) -> type[BaseModel]:
    spot = locate(root, loc)
    wanted = spot.wanted
    if get_origin(wanted) is not None:  # a choice of effects whose kind is not known
        wanted = None
    assert isinstance(wanted, type)
    assert issubclass(wanted, BaseModel)
    return wanted


def _cut_number(case: _Case) -> tuple[str, str, bool, bool] | None:
    """Return a number that a comma cut in two between brackets, or None.

    In ``{value: 12,000}`` the comma ends the value, and ``000`` is taken for a key.

    Returns
    -------
    tuple of str, str, bool and bool, or None
        Key of the number, the number as it was written, whether the unknown key is the first of
        those that were cut off, and whether none of those is lost because it was given twice.
    """
    parent = part_at(case.root, case.spot.path[:-1])
    if not isinstance(parent, Mapping) or not re.fullmatch(r"\d+", case.key):
        return None
    head, cut = "", [""]
    for key, (at, value) in parent.pairs.items():
        empty = isinstance(value, Scalar) and not value.text
        if empty and head and re.fullmatch(r"\d+", key) and at.line == case.spot.position[0]:
            cut.append(key)
        elif case.key in cut:
            break
        elif isinstance(value, Scalar) and isinstance(value.value, int | float):
            head, cut = key, [value.text]
        else:
            head, cut = "", [""]
    if case.key not in cut[1:]:
        return None
    return head, ",".join(cut), cut[1] == case.key, not parent.again.intersection(cut)


def _extra(case: _Case) -> str | None:
    key = case.key
    if (number := _cut_number(case)) is not None:
        head, text, first, whole = number
        if not first:
            return None  # the whole number is told where it was cut first
        at = locate(case.root, (*case.loc[:-1], head))
        name = name_of(case.root, at.path)
        right, how = _number_meant(text, _span(at.limits), at.wanted is int)
        if not right or not whole:
            return f"{name} has a comma in its number, which ends it between brackets; take it out"
        return f"{name} is {text}, but between brackets a comma ends a number; write {right}, {how}"
    owner = name_of(case.root, case.spot.path[:-1])
    if re.fullmatch(r"[a-z_]+:\S.*", key):
        return f"'{short(key)}' of {owner} needs a space after ':'"
    known = [k for k in fields(_model_at(case.root, case.loc[:-1])) if k != key]
    places = homes().get(key, ())
    if not misspelt(key, known) and 1 <= len(places) <= MOST_HOMES:
        if len(places) == 1:
            return f"{owner} has an unknown key '{key}', which belongs {places[0]}"
        return f"{owner} has an unknown key '{key}', which belongs {places[0]} or {places[1]}"
    rest = suggestion(key, known, "the keys are")
    rest = rest or "; take it out, or look in 'civicloom schema' for the one that is meant"
    return f"{owner} has an unknown key '{short(key)}'{rest}"


def _text_type(case: _Case) -> str:
    node = case.spot.node
    if (empty := _empty(case)) is not None:
        return empty
    if isinstance(node, Scalar):
        return f"{case.name} is {found(node)}; to mean text, put it in quotes: '{short(node.text)}'"
    return f"{case.name} is {found(node)}; write text"


def _text_short(case: _Case) -> str:
    return f"{case.name} is empty text; write something"


def _text_long(case: _Case) -> str:
    node = case.spot.node
    length = len(node.text) if isinstance(node, Scalar) else 0
    return f"{case.name} is {length:,} characters long; the most is {case.context['max_length']:,}"


def _text_pattern(case: _Case) -> str:
    node = case.spot.node
    text = node.text if isinstance(node, Scalar) else ""
    joint = "_" if case.key == "outcome" else "-"
    made = re.sub(rf"[^a-z0-9{joint}]+", joint, text.lower()).strip(joint)
    made = re.sub(rf"{joint}+", joint, made)[:40]
    rest = f"; write '{made}'" if made else ""
    kind = "single underscores" if joint == "_" else "digits and single hyphens"
    return f"{case.name} is '{short(text)}', but a name has only lower-case letters, {kind}{rest}"


def _number_type(case: _Case) -> str:
    return _empty(case) or _wants_number(case, whole=False)


def _whole_type(case: _Case) -> str:
    return _empty(case) or _wants_number(case, whole=True)


def _truth_type(case: _Case) -> str:
    if (empty := _empty(case)) is not None:
        return empty
    node = case.spot.node
    word = node.text.lower() if isinstance(node, Scalar) else ""
    cure = "true" if word in _YES else "false" if word in _NO else "true or false"
    return f"{case.name} is {found(node)}; write {cure}"


def _not_finite(case: _Case) -> str:
    node = case.spot.node
    text = node.text if isinstance(node, Scalar) else "endless"
    return f"{case.name} is '{short(text)}', which is no ordinary number"


def _list_type(case: _Case) -> str:
    node = case.spot.node
    if (empty := _empty(case)) is not None:
        return empty
    inner = get_args(case.spot.wanted)[:1]
    single = not (inner and isinstance(inner[0], type) and issubclass(inner[0], BaseModel))
    if isinstance(node, Scalar) and single:
        return f"{case.name} is the single value '{short(node.text)}'; write [{short(node.text)}]"
    return f"{case.name} is {found(node)}; write a list, each entry on a line that starts with '-'"


def _list_short(case: _Case) -> str | None:
    node = case.spot.node
    if isinstance(node, Listing) and len(node.items) >= case.context["min_length"]:
        return None  # entries are there, and each is told at its own place
    return f"{case.name} is an empty list; give it at least one entry"


def _list_long(case: _Case) -> str:
    node = case.spot.node
    length = len(node.items) if isinstance(node, Listing) else 0
    return f"{case.name} has {length:,} entries; the most is {case.context['max_length']:,}"


def _part_type(case: _Case) -> str:
    """Return the words where a figure, a set of keys or an effect is wanted."""
    node, wanted = case.spot.node, case.spot.wanted
    if (empty := _empty(case)) is not None:
        return empty
    if is_figure(wanted):
        if isinstance(node, Scalar) and isinstance(node.value, int | float):
            if not isinstance(node.value, bool):
                said = _refused(fields(wanted)["value"], node.value)
                if said is not None:
                    # a cure that is refused in its turn would be none
                    hundredth = issubclass(wanted, Share) and 1 < node.value <= 100
                    cure = _figure(f"{node.value / 100:.6g}" if hundredth else "", wanted)
                    return f"{case.name} is {node.text}, but {said}; write {cure}"
                return f"{case.name} is the bare number {node.text}; write {_figure(node.text)}"
        elif isinstance(node, Scalar):
            span = _span(fields(wanted)["value"])
            number, _ = _number_meant(node.text, span)
            if number:
                return f"{case.name} is the text '{short(node.text)}'; write {_figure(number)}"
            if any(character.isdigit() for character in node.text):
                # the number of an example might be taken for the one that is meant
                return (
                    f"{case.name} is the text '{short(node.text)}'; write {_figure('...')} with "
                    f"{_plain_number(span)}"
                )
        return f"{case.name} is {found(node)}; write a figure such as {_figure('', wanted)}"
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        names = [name for name, info in fields(wanted).items() if info.is_required()]
        keys = _joined(names or list(fields(wanted)))
        return f"{case.name} is {found(node)}; write {keys} below it"
    if get_origin(wanted) is dict:
        example = "navigator" if case.key == "roles" else "central_attention"
        return f"{case.name} is {found(node)}; write keys such as '{example}:' below it"
    return f"{case.name} is {found(node)}; write 'kind:' and the keys of that kind of effect"


def _choice(case: _Case) -> str:
    node = case.spot.node
    if case.spot.at_key:
        return (
            f"'{short(case.key)}' is no role"
            f"{suggestion(case.key, [role.id for role in ROLES], 'the roles are')}"
        )
    if (empty := _empty(case)) is not None:
        return empty
    if case.spot.path == ("format",):
        return (
            f"'format' is {found(node)}, but this version reads format {FORMAT_VERSION}; "
            f"write 'format: {FORMAT_VERSION}'"
        )
    choices = [str(choice) for choice in get_args(case.spot.wanted)]
    word = node.text if isinstance(node, Scalar) else ""
    return f"{case.name} is {found(node)}{suggestion(word, choices)}" + (
        "" if nearest(word, choices) else f"; {_would_do(case.spot.wanted, case.key)}"
    )


def _bounds(info: FieldInfo | None) -> tuple[str | None, str | None, bool]:
    """Return the least and the greatest that a field takes, and whether the least is too little."""
    low: str | None = None
    high: str | None = None
    strict = False
    for rule in info.metadata if info else ():
        match rule:
            case Ge(ge=bound):
                low = _tidy(bound)
            case Gt(gt=bound):
                low, strict = _tidy(bound), True
            case Le(le=bound):
                high = _tidy(bound)
    return low, high, strict


def _refused(info: FieldInfo, value: float) -> str | None:
    """Say what a number must be, where a field does not take it; else None."""
    low, high, strict = _bounds(info)
    if _span(info).holds(value):
        return None
    return _must_be(low, high, strict, value)


def _must_be(low: str | None, high: str | None, strict: bool, value: object) -> str:
    """Say what a number must be."""
    if low is not None and high is not None and _number(high) < _ENDLESS:
        return f"it goes from {low} to {high}"
    if high is not None and isinstance(value, int | float) and value > _number(high):
        return f"it must be at most {high}"
    return f"it must be above {low}" if strict else f"it must be {low} or more"


def _limits(case: _Case) -> str:
    node = case.spot.node
    low, high, strict = _bounds(case.spot.limits)
    text = node.text if isinstance(node, Scalar) else ""
    value = node.value if isinstance(node, Scalar) else None
    said = _must_be(low, high, strict, value)
    share = (low, high) == ("0", "1") and case.key == "value"
    if share and isinstance(value, int | float) and 1 < value <= 100:
        said += f"; {text} in 100 is {value / 100:.6g}"
    return f"{case.name} is {text}; {said}"


def _tidy(bound: Any) -> str:
    return f"{bound:,.10g}"


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _kind_missing(case: _Case) -> str | None:
    node = case.spot.node
    kinds = [tag_of(option) for option in get_args(case.spot.wanted)]
    if isinstance(node, Mapping) and any(nearest(key, ["kind"]) for key in node.pairs):
        wrong = next(key for key in node.pairs if nearest(key, ["kind"]))
        if wrong != "kind":
            return f"{case.name} has an unknown key '{short(wrong)}'; did you mean 'kind'?"
    return f"{case.name} has no 'kind'; the kinds are {', '.join(kinds)}"


def _kind_unknown(case: _Case) -> str:
    node = case.spot.node
    kinds = [tag_of(option) for option in get_args(case.spot.wanted)]
    kind = node.get("kind") if isinstance(node, Mapping) else None
    word = text_of(kind)
    if word is None:
        return f"'kind' of {case.name} is {found(kind)}; the kinds are {', '.join(kinds)}"
    return (
        f"{case.name} is of the unknown kind '{short(word)}'"
        f"{suggestion(word, kinds, 'the kinds are')}"
    )


def _other(case: _Case) -> str:
    return f"{case.name} is {found(case.spot.node)}, which does not fit here"


Words = Callable[[_Case], str | None]

WORDS: Final[dict[str, Words]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "string_type": _text_type,
    "string_too_short": _text_short,
    "string_too_long": _text_long,
    "string_pattern_mismatch": _text_pattern,
    "float_type": _number_type,
    "finite_number": _not_finite,
    "int_type": _whole_type,
    "bool_type": _truth_type,
    "greater_than": _limits,
    "greater_than_equal": _limits,
    "less_than_equal": _limits,
    "literal_error": _choice,
    "tuple_type": _list_type,
    "too_short": _list_short,
    "too_long": _list_long,
    "dict_type": _part_type,
    "model_type": _part_type,
    "union_tag_not_found": _kind_missing,
    "union_tag_invalid": _kind_unknown,
}
"""Words for each kind of error that the models can raise."""
