"""Every error that the models can raise has words of its own."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from simulator.reader import check_text
from simulator.reading.places import fields
from simulator.reading.wording import WORDS
from simulator.scenario import Scenario

ALWAYS = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "model-field": set(),
    "definitions": set(),
    "definition-ref": set(),
    "default": set(),
    "nullable": set(),
    "str": {"string_type"},
    "float": {"float_type"},
    "int": {"int_type"},
    "bool": {"bool_type"},
    "literal": {"literal_error"},
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
    "tagged-union": {"union_tag_not_found", "union_tag_invalid", "dict_type"},
}
"""For each kind of check of the models, the errors that it can always raise."""

LIMITS = {
    ("str", "min_length"): "string_too_short",
    ("str", "max_length"): "string_too_long",
    ("str", "pattern"): "string_pattern_mismatch",
    ("tuple", "min_length"): "too_short",
    ("tuple", "max_length"): "too_long",
    ("dict", "min_length"): "too_short",
    ("dict", "max_length"): "too_long",
    ("float", "allow_inf_nan"): "finite_number",
    ("tagged-union", "discriminator"): "union_tag_invalid",
}
BOUNDS = {
    "gt": "greater_than",
    "ge": "greater_than_equal",
    "lt": "less_than",
    "le": "less_than_equal",
}


def checks(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every check of a schema of the models."""
    if isinstance(part, dict):
        if isinstance(part.get("type"), str) and "metadata" not in str(part.get("type")):
            yield part
        for key, value in part.items():
            if key != "metadata":
                yield from checks(value)
    elif isinstance(part, list | tuple):
        for item in part:
            yield from checks(item)


def possible_errors() -> set[str]:
    Scenario.model_rebuild(force=True)
    found = {"finite_number"}  # no model takes endless numbers
    for check in checks(Scenario.__pydantic_core_schema__):
        kind = check["type"]
        found |= ALWAYS[kind]
        for (of, key), error in LIMITS.items():
            if kind == of and check.get(key) is not None:
                found.add(error)
        if kind in {"float", "int"}:
            found |= {error for key, error in BOUNDS.items() if check.get(key) is not None}
    return found


def test_every_error_the_models_can_raise_has_words_and_no_words_are_idle() -> None:
    assert set(WORDS) == possible_errors()


def models(model: type[BaseModel] = Scenario) -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation not in found:
                found.add(annotation)
                for info in fields(annotation).values():
                    visit(info.annotation)
        else:
            for argument in get_args(annotation):
                visit(argument)

    visit(model)
    return found


def test_every_key_of_the_format_says_what_it_means() -> None:
    for model in models():
        assert model.__doc__
        for key, info in fields(model).items():
            assert info.description, f"{model.__name__}.{key}"


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("'1,000'", "write 1000, without separators"),
        ("1 000", "write 1000, without separators"),
        ("12,500.5", "write 12500.5, without separators"),
        ("12%", "write 0.12, as a share of 1"),
        ("7.5 %", "write 0.075, as a share of 1"),
        ("£850", "write 850, without the currency sign"),
        ("£1,850", "write 1850, without the currency sign"),
        ("850 €", "write 850, without the currency sign"),
        ("1,5", "write 1.5, with a point"),
        ("'12'", "write 12, without quotes"),
        ("1_000", "write 1000, without separators"),
        ("about ten", "write a number"),
        ("12:30", "write a number"),
    ],
)
def test_a_number_in_words_is_told_how_to_write_it(written: str, cure: str) -> None:
    text = f"place: {{name: X, reserve: {{value: {written}, source: assumed}}}}\n"
    if "," in written and not written.startswith("'"):
        text = f"place:\n  name: X\n  reserve:\n    value: {written}\n    source: assumed\n"
    messages = [p.message for p in check_text(text, "t")[1] if p.path == "place.reserve.value"]
    assert len(messages) == 1
    assert messages[0].endswith(f"; {cure}")
