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
        ("12k", "write 12000, in full"),
        ("1.2 million", "write 1200000, in full"),
        ("£12.5k", "write 12500, without the currency sign"),
        ("1.234.567", "write 1234567, without separators"),
        ("1.234,5", "write 1234.5, without separators"),
        ("12,000,000", "write 12000000, without separators"),
        ("12\N{NARROW NO-BREAK SPACE}000", "write 12000, without separators"),
        ("£1,5", "write 1.5, without the currency sign"),
        ("0,125", "write 0.125, with a point"),
        ("£850", "write 850, without the currency sign"),
        ("£1,850", "write 1850, without the currency sign"),
        ("850 €", "write 850, without the currency sign"),
        ("1,5", "write 1.5, with a point"),
        ("'12'", "write 12, without quotes"),
        ("1_000", "write 1000, without separators"),
        ("about ten", "write a number"),
        ("12:30", "write a number"),
        ("12%", "write a number"),  # of what?
        ("12m", "write a number"),  # million, months or metres
        ("12 people", "write a number"),
        ("1/3", "write a number"),
        ("1,23,456", "write a number"),
    ],
)
def test_a_number_in_words_is_told_how_to_write_it(written: str, cure: str) -> None:
    text = f"place: {{name: X, reserve: {{value: {written}, source: assumed}}}}\n"
    if "," in written and not written.startswith("'"):
        text = f"place:\n  name: X\n  reserve:\n    value: {written}\n    source: assumed\n"
    messages = [p.message for p in check_text(text, "t")[1] if p.path == "place.reserve.value"]
    assert len(messages) == 1
    assert messages[0].endswith(f"; {cure}")


def _messages(text: str, path: str) -> list[str]:
    return [problem.message for problem in check_text(text, "t")[1] if problem.path == path]


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("12%", "write 0.12, as a share of 1"),
        ("7.5 %", "write 0.075, as a share of 1"),
        ("7,5 %", "write 0.075, as a share of 1"),
        ("1/4", "write 0.25, as a share of 1"),
        ("0,125", "write 0.125, with a point"),
        ("140%", "write a number"),
        ("-5%", "write a number"),
        ("1,000", "write a number"),
        ("2k", "write a number"),
    ],
)
def test_a_share_in_words_is_told_how_to_write_it_where_it_would_be_one(
    written: str, cure: str
) -> None:
    text = f"assets:\n  - id: choir\n    share:\n      value: {written}\n      source: assumed\n"
    (message,) = _messages(text, "assets.0.share.value")
    assert message.endswith(f"; {cure}")
    as_figure = f"assets:\n  - id: choir\n    share: {written}\n"
    (message,) = _messages(as_figure, "assets.0.share")
    number = cure.removeprefix("write ").partition(",")[0]
    if number == "a number":
        assert message.endswith(
            "; write {value: ..., source: assumed} with a plain number from 0 to 1"
        )
    else:
        assert message.endswith(f"; write {{value: {number}, source: assumed}}")


@pytest.mark.parametrize(
    ("written", "number"),
    [("12k", "12000"), ("12,000", "12000"), ("12 000", "12000"), ("12M", "12000000")],
)
def test_a_bare_number_in_words_is_offered_as_the_figure_that_is_meant(
    written: str, number: str
) -> None:
    (message,) = _messages(f"place:\n  population: {written}\n", "place.population")
    assert message.endswith(f"; write {{value: {number}, source: assumed}}")


@pytest.mark.parametrize("written", ["40%", "12 people", "about 12", "12m", "10-12", "\u22125"])
def test_no_number_is_offered_where_it_is_not_clear_which_is_meant(written: str) -> None:
    (message,) = _messages(f"place:\n  population: {written}\n", "place.population")
    assert message == (
        f"'population' of 'place' is the text '{written}'; "
        "write {value: ..., source: assumed} with a plain number above 0"
    )


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("0.1k", "write 100, in full"),
        ("104,0", "write 104, as a whole number"),
        ("1k", "write a whole number"),  # more weeks than there may be
        ("40%", "write a whole number"),
        ("2,5", "write a whole number"),
        ("2 years", "write a whole number"),
    ],
)
def test_a_whole_number_in_words_is_offered_only_where_it_would_be_taken(
    written: str, cure: str
) -> None:
    (message,) = _messages(f"calendar:\n  weeks: {written}\n", "calendar.weeks")
    assert message.endswith(f"; {cure}")


@pytest.mark.parametrize(
    ("written", "cure"), [("30%", "write 0.3, as a share of 1"), ("3k", "write a number")]
)
def test_a_parameter_in_words_is_offered_within_its_own_range(written: str, cure: str) -> None:
    text = f"model:\n  effort_from:\n    value: {written}\n    reason: x\n"
    (message,) = _messages(text, "model.effort_from.value")
    assert message.endswith(f"; {cure}")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("12,000", "is 12,000, but between brackets a comma ends a number; write 12000, "),
        ("1,234,567", "is 1,234,567, but between brackets a comma ends a number; write 1234567, "),
        ("4,5", "is 4,5, but between brackets a comma ends a number; write 4.5, with a point"),
        ("12,000,000", "has a comma in its number, which ends it between brackets; take it out"),
    ],
)
def test_a_number_that_a_comma_cuts_between_brackets_is_told_as_one(
    written: str, words: str
) -> None:
    text = f"place: {{name: X, population: {{value: {written}, source: assumed}}}}\n"
    told = [p.message for p in check_text(text, "t")[1] if p.line == 1 and p.column > 1]
    told = [message for message in told if "given twice" not in message]
    assert len(told) == 1
    assert words in told[0]
    assert "unknown key" not in told[0]


def test_whatever_number_is_offered_is_taken_when_it_is_written() -> None:
    for written in ("12k", "12,000", "40%", "1/3", "1,5", "2 M", "£5", "1.234.567", "1,050", "0,9"):
        for key in ("people", "trust"):
            entry = f"communities:\n  - id: a\n    {key}: "
            (message,) = _messages(f"{entry}{written}\n", f"communities.0.{key}")
            offered = message.partition("; write ")[2]
            if "..." not in offered:
                assert not _messages(f"{entry}{offered}\n", f"communities.0.{key}.value"), written
