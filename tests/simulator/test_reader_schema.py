"""The JSON Schema, the reference page and the template all follow the models."""

import json
import re
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from simulator import cards, outcomes, parameters
from simulator.library import shipped, template
from simulator.reader import check, read_file, scenario_schema
from simulator.reading.nodes import compose, plain
from simulator.reading.page import reference_page
from simulator.reading.places import fields, homes
from simulator.scenario import Figure, Scenario

KINDS: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "null": (type(None),),
    "integer": (int,),
    "number": (int, float),
}
ROOT = Path(__file__).parents[2]


def faults_of(value: Any, schema: Any, root: dict[str, Any], at: str = "") -> list[str]:
    """Return where a value does not fit a schema: those rules of JSON Schema that it uses."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return faults_of(value, root["$defs"][name], root, at)
    found: list[str] = []
    for part in schema.get("allOf", ()):
        found += faults_of(value, part, root, at)
    for choice in ("anyOf", "oneOf"):
        if choice in schema and all(faults_of(value, o, root, at) for o in schema[choice]):
            found.append(f"{at}: fits no choice")
    if "type" in schema and not isinstance(value, KINDS[schema["type"]]):
        return [*found, f"{at}: is not {schema['type']}"]
    if "const" in schema and value != schema["const"]:
        found.append(f"{at}: is not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at}: is none of {schema['enum']}")
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        found.append(f"{at}: does not match")
    if isinstance(value, dict):
        found += object_faults(value, schema, root, at)
    if isinstance(value, list) and "items" in schema:
        for i, item in enumerate(value):
            found += faults_of(item, schema["items"], root, f"{at}.{i}")
    if isinstance(value, int | float) and not isinstance(value, bool):
        low, above = schema.get("minimum", value), schema.get("exclusiveMinimum")
        if not low <= value <= schema.get("maximum", value) or (
            above is not None and value <= above
        ):
            found.append(f"{at}: out of range")
    return found


def object_faults(value: dict[str, Any], schema: Any, root: dict[str, Any], at: str) -> list[str]:
    found = [f"{at}: has no {key}" for key in schema.get("required", ()) if key not in value]
    known = schema.get("properties", {})
    names = schema.get("propertyNames")
    more = schema.get("additionalProperties", True)
    for key, item in value.items():
        if names is not None:
            found += faults_of(key, names, root, f"{at}.{key}")
        if key in known:
            found += faults_of(item, known[key], root, f"{at}.{key}")
        elif more is False:
            found.append(f"{at}.{key}: is unknown")
        elif isinstance(more, dict):
            found += faults_of(item, more, root, f"{at}.{key}")
    return found


def parts_of(path: Path) -> Any:
    node = compose(path.read_text(encoding="utf-8"), lambda *fault: None)
    assert node is not None
    return plain(node)


def test_the_schema_fits_every_shipped_file() -> None:
    schema = scenario_schema()
    paths = [template(), *(entry.path for entry in shipped())]
    assert {str(path): faults_of(parts_of(path), schema, schema) for path in paths} == {
        str(path): [] for path in paths
    }


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    schema = scenario_schema()
    good = parts_of(template())
    changes: list[dict[str, Any]] = [
        {"format": 2},
        {"title": 2024},
        {"colour": "red"},
        {"goals": [{"outcome": "happiness", "why": "It matters."}]},
        {"model": {"luck": {"value": 1, "reason": "Why not."}}},
        {"model": {"further_need": {"value": 30, "reason": "Many."}}},
        {"roles": {"king": {"job": "King", "brief": "Rule."}}},
        {"tends": "hard"},
        {"minutes": 0},
        {"guide": [{"turn": 1, "at": "somewhere", "say": "Look."}]},
        {"guide": [{"turn": 1, "at": "cards", "say": "Look.", "card": "magic"}]},
    ]
    for change in changes:
        assert faults_of({**good, **change}, schema, schema), change


def test_the_schema_describes_every_key() -> None:
    schema = scenario_schema()
    json.dumps(schema)
    assert schema["$schema"].endswith("2020-12/schema")
    for name, part in (("Scenario", schema), *schema["$defs"].items()):
        for key, told in part.get("properties", {}).items():
            # A key whose words are those of its part leaves them there.
            part_of = schema["$defs"].get(told.get("$ref", "").removeprefix("#/$defs/"), {})
            assert told.get("description") or part_of.get("description"), f"{name}.{key}"


def test_the_schema_knows_outcomes_cards_and_parameters() -> None:
    schema = scenario_schema()
    goal = schema["$defs"]["Goal"]["properties"]["outcome"]
    assert goal["enum"] == [outcome.id for outcome in outcomes.OUTCOMES]
    brief = schema["$defs"]["RoleBrief"]["properties"]["cards"]["items"]
    assert brief["enum"] == [card.id for card in cards.CARDS]
    step = schema["$defs"]["GuideStep"]["properties"]["card"]["anyOf"]
    assert step == [{"type": "string", "enum": brief["enum"]}, {"type": "null"}]
    model = schema["properties"]["model"]["properties"]
    assert set(model) == {parameter.name for parameter in parameters.PARAMETERS}


def test_the_reference_page_is_up_to_date() -> None:
    page = (ROOT / "docs" / "scenario-format.md").read_text(encoding="utf-8")
    assert page == reference_page(), (
        "write it anew: python -m simulator.reading.page > docs/scenario-format.md"
    )


def test_the_reference_page_has_a_row_for_every_key() -> None:
    page = reference_page()
    for model in used_keys(Scenario, read_file(template())):
        if not issubclass(model, Figure):
            for key in fields(model):
                assert f"\n| `{key}` |" in page


def used_keys(model: type[BaseModel], part: BaseModel) -> dict[type[BaseModel], set[str]]:
    """Return the keys that a scenario says itself, by the model they belong to."""
    found: dict[type[BaseModel], set[str]] = {}

    def visit(value: Any) -> None:
        if isinstance(value, BaseModel):
            found.setdefault(type(value), set()).update(value.model_fields_set)
            for name in type(value).model_fields:
                visit(getattr(value, name))
        elif isinstance(value, tuple):
            for item in value:
                visit(item)
        elif isinstance(value, dict):
            for item in value.values():
                visit(item)

    assert isinstance(part, model)
    visit(part)
    return found


def test_the_template_is_without_fault_or_warning() -> None:
    scenario, problems = check(template())
    assert problems == []
    assert scenario is not None


def test_the_template_uses_every_key_of_the_format() -> None:
    used = used_keys(Scenario, read_file(template()))
    for model, keys in used.items():
        if not issubclass(model, Figure):
            assert keys == set(model.model_fields), model.__name__
    every = set(scenario_schema()["$defs"])
    named = {model.__name__ for model in used}
    figures = {"Figure", "Share", "Rate", "Positive", "Load", "Factor"}
    assert every - figures == named - {"Scenario"} - figures


def test_every_key_of_the_schema_and_no_other_has_a_place_where_it_belongs() -> None:
    schema = scenario_schema()
    parts = {**schema["$defs"], "Scenario": schema}
    names = {key for part in parts.values() for key in part.get("properties", ())}
    names |= set(schema["properties"]["model"]["properties"]) | {role.id for role in cards.ROLES}
    assert set(homes()) == names


def test_a_key_is_told_to_belong_where_the_schema_has_it() -> None:
    schema = scenario_schema()
    for key, places in homes().items():
        for place in places:
            if place.startswith(("under '", "in an entry of '", "in an entry under '")):
                section = place.split("'")[1]
                holders = [
                    part["properties"][section]
                    for part in (schema, *schema["$defs"].values())
                    if section in part.get("properties", ())
                ]
                assert any(_holds(holder, key, schema) for holder in holders), (key, place)


def _holds(part: Any, key: str, schema: dict[str, Any]) -> bool:
    """Tell whether a part of the schema, or an entry of it, knows a key."""
    if isinstance(part, list):
        return any(_holds(each, key, schema) for each in part)
    if not isinstance(part, dict):
        return False
    if "$ref" in part:
        return _holds(schema["$defs"][part["$ref"].removeprefix("#/$defs/")], key, schema)
    if key in part.get("properties", ()) or key in part.get("propertyNames", {}).get("enum", ()):
        return True
    named: list[Any] = []
    if set(part.get("properties", ())) == set(parameters.BY_NAME):
        named = list(part["properties"].values())  # every parameter of the model has one shape
    inside = [part.get(name) for name in ("items", "anyOf", "allOf", "additionalProperties")]
    return _holds([*inside, *named], key, schema)
