"""A scenario written out in full, every default shown and marked."""

import json
import re
from typing import Any, Final

from pydantic import BaseModel

from simulator import parameters
from simulator.reading.nodes import MAX_DIGITS, resolve
from simulator.reading.places import fields
from simulator.scenario import Figure, Position, Scenario

_SAFE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/()'-]*")
_MARK: Final = "  # default"

LEFT_TO_MODEL: Final = {
    ("Service", "wickedness"): "wickedness",
    ("Service", "further_need"): "further_need",
    ("Link", "right_door"): "right_door",
    ("Link", "trust"): "trust_start",
}
"""Keys that stand for a parameter of the model when they are left out, by part and key."""


def explain(scenario: Scenario) -> str:
    """Return the scenario as YAML with every key, those left out marked ``# default``.

    Reading the text again gives an equal scenario.
    """
    lines: list[str] = []
    values = {name: override.value for name, override in scenario.model.items()}
    _model(scenario, 0, lines, values)
    return "\n".join(lines) + "\n"


def _model(part: BaseModel, indent: int, lines: list[str], values: dict[str, float]) -> None:
    """Write every key of a part; `values` holds the parameters that the file changes."""
    for key, info in fields(type(part)).items():
        name = _attribute(part, key)
        mark = "" if name in part.model_fields_set else _MARK
        value = getattr(part, name)
        if value is None and not info.is_required():
            lines.append(f"{' ' * indent}# {key}: {_unsaid(part, key, values)}")
        else:
            _entry(key, value, indent, lines, mark, values)


def _attribute(part: BaseModel, key: str) -> str:
    for name, info in type(part).model_fields.items():
        if key == (info.alias or name):
            return name
    return key


def _unsaid(part: BaseModel, key: str, values: dict[str, float]) -> str:
    """Return what holds for a key that the file leaves out and that has no default."""
    name = LEFT_TO_MODEL.get((type(part).__name__, key))
    if name is None:
        return "not given"
    value = values.get(name, parameters.BY_NAME[name].default)
    return f"{value:g}, from parameter {name}"


def _entry(
    key: str, value: Any, indent: int, lines: list[str], mark: str, values: dict[str, float]
) -> None:
    """Write one key with its value."""
    start = f"{' ' * indent}{_text(key)}:"
    match value:
        case Figure() | Position():
            lines.append(f"{start} {_flow(value)}{mark}")
        case BaseModel():
            lines.append(f"{start}{mark}")
            _model(value, indent + 2, lines, values)
        case dict() if value:
            lines.append(f"{start}{mark}")
            for name, item in value.items():
                _entry(name, item, indent + 2, lines, "", values)
        case tuple() if any(isinstance(item, BaseModel) for item in value):
            lines.append(f"{start}{mark}")
            for item in value:
                first = len(lines)
                _model(item, indent + 4, lines, values)
                _dash(lines, first, indent + 2)
        case str() if "\n" in value and _fits_block(value):
            lines.append(f"{start} {_block_head(value)}{mark}")
            rows = value.rstrip("\n").split("\n")
            lines.extend(f"{' ' * (indent + 2)}{row}" if row else "" for row in rows)
            lines.extend([""] * (len(value) - len(value.rstrip("\n")) - 1))
        case _:
            lines.append(f"{start} {_flow(value)}{mark}")


def _dash(lines: list[str], first: int, indent: int) -> None:
    """Turn the first key of an entry into the line with its dash."""
    row = next(i for i in range(first, len(lines)) if not lines[i].lstrip().startswith("#"))
    comments = lines[first:row]
    lines[first : row + 1] = [f"{' ' * indent}- {lines[row].lstrip()}", *comments]


def _flow(value: Any) -> str:
    """Return a value on one line."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case str():
            return _text(value)
        case tuple():
            return f"[{', '.join(_flow(item) for item in value)}]"
        case dict():
            return "{" + ", ".join(f"{_text(k)}: {_flow(v)}" for k, v in value.items()) + "}"
        case BaseModel():
            shown = ((name, getattr(value, name)) for name in type(value).model_fields)
            kept = ((n, v) for n, v in shown if not (n == "note" and v == ""))
            return "{" + ", ".join(f"{n}: {_flow(v)}" for n, v in kept) + "}"
        case _:
            raise TypeError(f"{type(value).__name__} has no place in a scenario")


def _text(text: str) -> str:
    """Return text as it is where YAML reads it so, and in double quotes elsewhere."""
    if len(text) <= MAX_DIGITS and text and not isinstance(resolve(text), str):
        return json.dumps(text, ensure_ascii=False)
    if _SAFE.fullmatch(text) and text == text.strip() and not re.fullmatch(r"[\d.+-].*", text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _fits_block(text: str) -> bool:
    """Tell whether a text can stand in lines of its own without losing anything."""
    if text.startswith((" ", "\n", "\t")) or not text.rstrip("\n"):
        return False
    return (
        "\r" not in text
        and "\x7f" not in text
        and all(line.strip() or not line for line in text.split("\n"))
    )


def _block_head(text: str) -> str:
    ends = len(text) - len(text.rstrip("\n"))
    return "|-" if ends == 0 else "|" if ends == 1 else "|+"
