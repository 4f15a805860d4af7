"""Places in a file: how to find them, and how to name them to a person.

A *path* is a tuple of keys and positions (from 0), such as ``("services", 2, "staff")``.
"""

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from simulator import parameters
from simulator.reading.nodes import Listing, Mapping, Node, Scalar
from simulator.scenario import Figure, Scenario

Path = tuple[str | int, ...]

_ONE_OF: Final = {
    "needs": "need",
    "communities": "community",
    "services": "service",
    "assets": "asset",
    "links": "link",
    "styles": "style",
    "events": "event",
    "goals": "goal",
    "partners": "partner",
    "values": "value",
    "reflections": "reflection",
    "guide": "guide step",
    "sources": "source",
    "demand": "demand",
    "effects": "effect",
    "roles": "role",
    "model": "parameter",
}


MOST_HOMES: Final = 2
"""A key that is known in more places is not told where it belongs: it could be anywhere."""
_ALL_BUT: Final = 0.8


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a fault is: the part, what the format wants there, and the path to it.

    Attributes
    ----------
    path : tuple
        Path to the part.
    node : Node or None
        The part, or None where there is none.
    key : Scalar or None
        Its key, where it has one.
    wanted : type or annotation
        What the format wants there.
    limits : FieldInfo or None
        The field that the part fills, where it fills one.
    at_key : bool
        Whether the key itself is meant rather than its value.
    """

    path: Path
    node: Node | None
    key: Scalar | None
    wanted: Any
    limits: FieldInfo | None = None
    at_key: bool = False

    @property
    def position(self) -> tuple[int, int]:
        """Line and column of the value, or of the key where the value is empty."""
        node = self.node
        empty = node is None or (isinstance(node, Scalar) and not node.text)
        if self.key is not None and (self.at_key or empty):
            return self.key.line, self.key.column
        return (node.line, node.column) if node is not None else (1, 1)


def locate(root: Mapping, loc: Path) -> Spot:
    """Return the spot that a location of the models stands for.

    A location names the kind of an effect between its position and its keys, and marks a
    fault of a key by ``[key]``; both are taken out of the path.
    """
    node: Node | None = root
    key: Scalar | None = None
    wanted: Any = Scenario
    limits: FieldInfo | None = None
    path: list[str | int] = []
    for part in loc:
        if part == "[key]":
            return Spot(tuple(path), node, key, str, limits, at_key=True)
        wanted, options = _strip(wanted), None
        if get_origin(wanted) in {Union, UnionType}:
            options = [o for o in get_args(wanted) if part == tag_of(o)]
        if options:
            wanted = options[0]
            continue
        wanted, limits = _inside(wanted, part)
        node, key = _child(node, part)
        path.append(part)
    return Spot(tuple(path), node, key, _strip(wanted), limits)


def _strip(wanted: Any) -> Any:
    """Return an annotation without `Annotated` and without None as a choice."""
    while get_origin(wanted) is Annotated:
        wanted = get_args(wanted)[0]
    if get_origin(wanted) in {Union, UnionType}:
        options = [option for option in get_args(wanted) if option is not NoneType]
        if len(options) == 1:
            return _strip(options[0])
    return wanted


def _inside(wanted: Any, part: str | int) -> tuple[Any, FieldInfo | None]:
    if isinstance(part, int):
        arguments = get_args(wanted)
        return (arguments[0] if arguments else Any), None
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        info = fields(wanted).get(part)
        return (info.annotation, info) if info else (Any, None)
    if get_origin(wanted) is dict:
        return get_args(wanted)[1], None
    return Any, None


def _child(node: Node | None, part: str | int) -> tuple[Node | None, Scalar | None]:
    if isinstance(part, int):
        if isinstance(node, Listing) and part < len(node.items):
            return node.items[part], None
    elif isinstance(node, Mapping) and part in node.pairs:
        key, value = node.pairs[part]
        return value, key
    return None, None


@cache
def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by the key that files use."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


@cache
def homes() -> dict[str, tuple[str, ...]]:
    """Return where each key of the format is known, in words such as ``under 'calendar'``."""
    found: dict[str, list[str]] = {}

    def known(key: str, place: str) -> None:
        places = found.setdefault(key, [])
        if place not in places:
            places.append(place)

    def visit(wanted: Any, under: str) -> None:
        wanted = _strip(wanted)
        origin, inside = get_origin(wanted), get_args(wanted)
        if origin is tuple:
            wanted = _strip(inside[0])
            options = get_args(wanted) if get_origin(wanted) in {Union, UnionType} else ()
            for option in options:
                keys_of(option, f"in an effect of kind '{tag_of(option)}'")
            if not options:
                keys_of(wanted, f"in an entry of '{under}'")
        elif origin is dict:
            names = get_args(inside[0]) or parameters.BY_NAME  # roles have a list of their own
            for name in names:
                known(str(name), f"under '{under}'")
            keys_of(inside[1], f"in an entry under '{under}'")
        else:
            keys_of(wanted, f"under '{under}'")

    def keys_of(model: Any, place: str) -> None:
        if isinstance(model, type) and issubclass(model, BaseModel):
            figure = is_figure(model)
            for key, info in fields(model).items():
                known(key, "in a figure" if figure else place)
                if not figure:
                    visit(info.annotation, key)

    keys_of(Scenario, "at the start of a line, outside all sections")
    return {key: tuple(places) for key, places in found.items()}


def tag_of(model: Any) -> str:
    """Return the kind by which an effect is told from the others, or an empty string."""
    if isinstance(model, type) and issubclass(model, BaseModel):
        info = model.model_fields.get("kind")
        choices = get_args(info.annotation) if info is not None else ()
        if len(choices) == 1 and info is not None and get_origin(info.annotation) is Literal:
            return str(choices[0])
    return ""


def is_figure(wanted: Any) -> bool:
    """Tell whether the format wants a figure here."""
    return isinstance(wanted, type) and issubclass(wanted, Figure)


def text_of(node: Node | None, key: str | None = None) -> str | None:
    """Return a part's text, or the text under one of its keys, if it is a single value."""
    if key is not None:
        node = node.get(key) if isinstance(node, Mapping) else None
    if isinstance(node, Scalar) and node.text and len(node.text) <= 300:
        return node.text
    return None


def name_of(root: Mapping, path: Path) -> str:
    """Return how to call the part at a path, such as ``'staff' of service 'library'``."""
    if not path:
        return "the scenario"
    last, before = path[-1], path[:-1]
    if isinstance(last, int):
        kind = _ONE_OF.get(str(before[-1])) if before else None
        if kind is None or (len(before) > 1 and kind not in {"demand", "effect"}):
            return f"entry {last + 1} of {name_of(root, before)}"
        name = f"{kind} {_called(part_at(root, path), last)}"
        joint = "in" if kind == "demand" else "of"
        return f"{name} {joint} {name_of(root, before[:-1])}" if len(before) > 1 else name
    if before in {("roles",), ("model",)}:
        return f"{_ONE_OF[str(before[0])]} '{short(last)}'"
    if last == "value" and before and before[0] != "model":
        return name_of(root, before)
    return f"'{short(last)}' of {name_of(root, before)}" if before else f"'{short(last)}'"


def _called(node: Node | None, position: int) -> str:
    if (own := text_of(node, "id")) is not None:
        return f"'{short(own)}'"
    origin, to = text_of(node, "from"), text_of(node, "to")
    if origin and to:
        return f"'{short(origin)}->{short(to)}'"
    if (outcome := text_of(node, "outcome")) is not None:
        return f"'{short(outcome)}'"
    if (need := text_of(node, "need")) is not None:
        return f"for '{short(need)}'"
    return str(position + 1)


def part_at(root: Node | None, path: Path) -> Node | None:
    """Return the part at a path, or None."""
    node: Node | None = root
    for step in path:
        node, _ = _child(node, step)
    return node


def short(text: str, most: int = 40) -> str:
    """Return a text on one line, cut with three dots where it is long."""
    text = " ".join(text.split()) if any(c.isspace() for c in text) else text
    return text if len(text) <= most else text[: most - 3] + "..."


def dotted(path: Path) -> str:
    """Return a path as problems carry it."""
    return ".".join(str(step) for step in path)


def nearest(word: str, known: "list[str] | tuple[str, ...]", most: int = 1) -> list[str]:
    """Return the known names that look most like a word, best first."""
    from difflib import get_close_matches

    if len(word) > 100:
        return []
    if len(known) > 200:
        # Comparing is slow: where there are very many names, only the likeliest are compared.
        known = [
            name
            for name in known
            if abs(len(name) - len(word)) <= 2 and (name[:1] == word[:1] or name[-1:] == word[-1:])
        ][:200]
    return get_close_matches(word, known, n=most, cutoff=0.6)


def misspelt(key: str, known: "list[str]") -> str:
    """Return the known key that an unknown one seems to be meant for, or an empty string.

    A key that is known elsewhere in the format is taken at its word, unless it is all but one
    of those that are known here.
    """
    near = nearest(key, known)
    if near and 1 <= len(homes().get(key, ())) <= MOST_HOMES:
        from difflib import SequenceMatcher

        if SequenceMatcher(None, key, near[0]).ratio() < _ALL_BUT:
            return ""
    return near[0] if near else ""


def suggestion(word: str, known: "list[str] | tuple[str, ...]", listed: str = "") -> str:
    """Return the end of a sentence: the nearest known name, or all of them if few.

    Parameters
    ----------
    word : str
        What was written.
    known : list of str
        What would do.
    listed : str
        How to call the known names, such as ``the needs are``.
    """
    if found := nearest(word, known):
        return f"; did you mean '{found[0]}'?"
    if listed and known and len(known) <= 16:
        return f"; {listed} {', '.join(known)}"
    return ""
