"""The reference page of the scenario format, made from the models.

``python -m simulator.reading.page > docs/scenario-format.md`` writes it anew.
"""

import sys
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from simulator import cards, outcomes, parameters
from simulator.reading.explaining import LEFT_TO_MODEL
from simulator.reading.nodes import MAX_BYTES
from simulator.reading.places import fields, tag_of
from simulator.reading.syntax import MAX_DEPTH
from simulator.scenario import ASSUMED, Figure, Scenario

_HEAD: Final = f"""# The scenario format

This page is made from the program's own definition of the format
(`python -m simulator.reading.page`), so it cannot be out of date.
`scenarios/template.yaml` is a file to start from that uses every key once.

- `civicloom check FILE` tells every fault at once, with line and column.
- `civicloom check FILE --explain` writes the scenario out in full, with every value that
  was left out marked `# default`.
- `civicloom schema` prints the JSON Schema, for editors that complete keys.

## How a file is written

A scenario is one YAML 1.2 document in UTF-8 of at most {MAX_BYTES:,} bytes. Values mean what
the core of YAML 1.2 says: `no`, `yes`, `on` and `12:30` are words, only `true` and `false`
are true and false, `010` is ten, and `1e3` is a number. Refused, each with a message: a key
given twice, anchors (`&name`), aliases (`*name`), tags (`!name`), more than one document, and
parts nested more than {MAX_DEPTH} deep.

**Ids** are short stable names of lower-case letters, digits and single hyphens, such as
`town-library`. Communities, services and assets share one set of names: no two may have the
same id.

**Figures** are numbers that describe the world. Each says where it comes from, with the id
of an entry of `sources`, or `{ASSUMED}`:

```yaml
staff: {{value: 6.5, source: town-budget}}
staff: {{value: 6.5, source: assumed, note: "Asked the manager."}}
```

**The fingerprint** (digest) of a scenario covers everything it says of the place: words,
figures, defaults and the order of lists. Comments, the order of keys, and whether a default is
written out or left out make no difference to it. Nor does what only helps a newcomer along:
`guide`, `suggested_role`, `minutes`, `tends` and `welcome`, so that they can be mended while games
go on.

Besides the tables below, a check makes sure that every id that is mentioned exists, that every
need of a community is served by a service that a link from that community leads to, that links
run from communities or services to services, that events start before the scenario ends, and
that steps of the guide come in the order of the turns, with cards that the suggested role has
and targets that they can be aimed at.
"""


def reference_page() -> str:
    """Return the reference page as Markdown."""
    sections = [_HEAD]
    sections += [_section(model) for model in _models()]
    return "\n".join([*sections, _outcomes(), _cards(), _parameters()])


def _models() -> list[type[BaseModel]]:
    """Return every model but figures, in the order in which files meet them."""
    found: list[type[BaseModel]] = []

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation not in found and not issubclass(annotation, Figure):
                found.append(annotation)
                for info in fields(annotation).values():
                    visit(info.annotation)
        else:
            for argument in get_args(annotation):
                visit(argument)

    visit(Scenario)
    return found


def _section(model: type[BaseModel]) -> str:
    kind = tag_of(model)
    title = "The whole file" if model is Scenario else f"Effect `{kind}`" if kind else _title(model)
    about = " ".join((model.__doc__ or "").split())
    rows = [
        f"| `{key}` | {_wanted(info)} | {_needed(model, key, info)} | {_cell(info)} |"
        for key, info in fields(model).items()
    ]
    head = "| key | value | when left out | meaning |\n|---|---|---|---|\n"
    return f"## {title}\n\n{about}\n\n{head}" + "\n".join(rows) + "\n"


_TITLES: Final = {
    "Place": "`place`",
    "Calendar": "`calendar`",
    "Need": "An entry of `needs`",
    "Community": "An entry of `communities`",
    "Demand": "An entry of `demand`",
    "Position": "`at`",
    "Service": "An entry of `services`",
    "Asset": "An entry of `assets`",
    "Link": "An entry of `links`",
    "RoleBrief": "An entry of `roles`",
    "Style": "An entry of `styles`",
    "Event": "An entry of `events`",
    "Goal": "An entry of `goals`",
    "Value": "An entry of `values`",
    "Partner": "An entry of `partners`",
    "Reflection": "An entry of `reflections`",
    "GuideStep": "An entry of `guide`",
    "Source": "An entry of `sources`",
    "Override": "An entry of `model`",
}


def _title(model: type[BaseModel]) -> str:
    return _TITLES[model.__name__]


def _wanted(info: FieldInfo) -> str:
    return _kind(info.annotation, info.metadata)


def _kind(annotation: Any, rules: list[Any]) -> str:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        found = [rule for info in more for rule in getattr(info, "metadata", [])]
        return _kind(inner, [*rules, *found])
    if get_origin(annotation) in {Union, UnionType}:
        options = [option for option in get_args(annotation) if option is not NoneType]
        if len(options) == 1:
            return _kind(options[0], rules)
        return "one of the effects below"
    if get_origin(annotation) is Literal:
        return " or ".join(f"`{choice}`" for choice in get_args(annotation))
    if get_origin(annotation) is tuple:
        inner = get_args(annotation)[0]
        return "list of ids" if _is_id(inner) else "list"
    if get_origin(annotation) is dict:
        return "keys, each with its entry"
    if isinstance(annotation, type) and issubclass(annotation, Figure):
        value = annotation.model_fields["value"]
        return f"figure{_range(value.metadata)}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"keys: {', '.join(f'`{key}`' for key in fields(annotation))}"
    if annotation is bool:
        return "`true` or `false`"
    if annotation in {int, float}:
        return f"{'whole number' if annotation is int else 'number'}{_range(rules)}"
    return "id" if _looks_like_id(rules) else f"text{_length(rules)}"


def _is_id(annotation: Any) -> bool:
    return get_origin(annotation) is Annotated and get_args(annotation)[0] is str


def _looks_like_id(rules: list[Any]) -> bool:
    return any(getattr(rule, "pattern", None) for rule in rules)


def _range(rules: list[Any]) -> str:
    low = high = ""
    for rule in rules:
        match rule:
            case Ge(ge=bound):
                low = f"from {bound:,g}"
            case Gt(gt=bound):
                low = f"above {bound:,g}"
            case Le(le=bound):
                high = "" if isinstance(bound, float) and bound >= 1e9 else f"to {bound:,g}"
    return f" {low} {high}".rstrip()


def _length(rules: list[Any]) -> str:
    most = next((rule.max_length for rule in rules if isinstance(rule, MaxLen)), None)
    least = next((rule.min_length for rule in rules if isinstance(rule, MinLen)), 0)
    if most is None:
        return ""
    return f", {least} to {most:,} characters" if least else f", up to {most:,} characters"


def _needed(model: type[BaseModel], key: str, info: FieldInfo) -> str:
    if info.is_required():
        return "**needed**"
    if (parameter := LEFT_TO_MODEL.get((model.__name__, key))) is not None:
        return f"parameter `{parameter}`"
    value = info.default
    if isinstance(value, Figure):
        return f"{value.value:g}, {value.source}"
    if value is None or value in ((), {}, ""):
        return "none"
    if isinstance(value, BaseModel):
        return ", ".join(f"{k} {v}" for k, v in value.model_dump().items() if v != "")
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _cell(told: FieldInfo | str) -> str:
    text = told if isinstance(told, str) else told.description or ""
    return text.replace("|", "\\|")


def _outcomes() -> str:
    rows = [
        f"| `{o.id}` | {_cell(o.label)} | {_cell(o.unit)} | {o.better} | {_cell(o.explains)} |"
        for o in outcomes.OUTCOMES
    ]
    head = "| outcome | name | unit | better | meaning |\n|---|---|---|---|---|\n"
    return "## Outcomes that goals may name\n\n" + head + "\n".join(rows) + "\n"


def _cards() -> str:
    rows = [
        f"| `{card.role}` | `{card.id}` | {_cell(card.name)} | {card.target} |"
        for card in cards.CARDS
    ]
    head = "| role | card | name | aimed at |\n|---|---|---|---|\n"
    return "## Cards that roles may be given\n\n" + head + "\n".join(rows) + "\n"


def _parameters() -> str:
    rows = [
        f"| `{p.name}` | {p.default:g} | {p.low:g} to {p.high:g} | {_cell(p.unit)} | {p.tag} "
        f"| {_cell(p.meaning)} |"
        for p in parameters.PARAMETERS
    ]
    head = (
        "| parameter | default | range | unit | rests on | meaning |\n|---|---|---|---|---|---|\n"
    )
    return "## Parameters that `model` may change\n\n" + head + "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.stdout.write(reference_page())
