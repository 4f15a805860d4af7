"""Whatever the text, the reader answers with a scenario or with faults at places."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.errors import ScenarioFaults
from simulator.problems import Problem
from simulator.reader import check_bytes, check_text, digest, explain, read_text
from simulator.reading.places import fields
from simulator.scenario import Community, Event, Link, Scenario, Service

FAULTY = Path(__file__).parent / "faulty"
LINES = sorted(
    {line for path in FAULTY.glob("*.yaml") for line in path.read_bytes().splitlines()[:70]}
)
TEMPLATE = (Path(__file__).parents[2] / "scenarios" / "template.yaml").read_text(encoding="utf-8")

KEYS = sorted(
    {key for model in (Scenario, Community, Service, Link, Event) for key in fields(model)}
    | {"value", "source", "kind", "need", "per_week", "navigator", "wickedness"}
)
WORDS = st.sampled_from(
    ["assumed", "library", "old-town", "advice", "choir", "demand", "trust", "", "merge", "1,000"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=20),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inside, max_size=5)
    ),
    max_leaves=30,
)
ENTRIES = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("id", "from", "to", "serves", "demand", "effects", "kind"), VALUES),
)
SCENARIOS = st.fixed_dictionaries(
    {}, optional={key: VALUES | st.lists(ENTRIES, max_size=3) for key in fields(Scenario)}
)


def in_good_order(problems: list[Problem], text: str) -> None:
    """Check that problems are told as they should be."""
    rows = text.count("\n") + text.count("\r") + 2
    assert [(p.line, p.column) for p in problems] == sorted((p.line, p.column) for p in problems)
    for problem in problems:
        assert 1 <= problem.line <= rows
        assert problem.column >= 1
        assert problem.message.strip() == problem.message != ""
        assert "\n" not in problem.message
        assert "Input should" not in problem.message


def answers(text: str) -> None:
    """Check that a text is answered, and by both ways of asking alike."""
    scenario, problems = check_text(text, "any.yaml")
    assert (scenario is None) == any(problem.severity == "error" for problem in problems)
    in_good_order(problems, text)
    if scenario is not None:
        assert read_text(text, "any.yaml") == scenario
    else:
        with pytest.raises(ScenarioFaults) as faults:
            read_text(text, "any.yaml")
        assert list(faults.value.problems) == problems


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    answers(text)


@given(st.text(alphabet="ab:-?[]{},&*!|>'\"%@`# \n\t\\1.0~<=", max_size=60))
def test_any_text_of_signs_with_a_meaning_is_answered(text: str) -> None:
    answers(text)


@given(st.text(alphabet=st.characters(), max_size=20))
def test_any_characters_at_all_are_answered(text: str) -> None:
    answers(f"format: 1\ntitle: {text}\n")
    answers(f'format: 1\ntitle: "{text}"\n')


@given(st.binary())
def test_any_bytes_are_answered(data: bytes) -> None:
    scenario, problems = check_bytes(data, "any.yaml")
    assert scenario is None
    assert problems


@given(SCENARIOS)
@settings(max_examples=60)
def test_any_values_under_any_keys_are_answered(values: dict[str, object]) -> None:
    answers(json.dumps(values, ensure_ascii=False))


@given(st.data())
def test_a_scenario_with_lines_lost_doubled_or_changed_is_answered(data: st.DataObject) -> None:
    lines = TEMPLATE.splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        row = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["lose", "double", "swap", "indent", "other"])):
            case "lose":
                del lines[row]
            case "double":
                lines.insert(row, lines[row])
            case "swap":
                other = data.draw(st.integers(0, len(lines) - 1))
                lines[row], lines[other] = lines[other], lines[row]
            case "indent":
                lines[row] = " " * data.draw(st.integers(1, 5)) + lines[row]
            case _:
                lines[row] = data.draw(st.sampled_from(LINES)).decode("utf-8", "replace")
    answers("\n".join(lines) + "\n")


FREE_TEXT = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Zl", "Zp"),
        exclude_characters="\ufffe\uffff",
        include_characters="\n\t",
    ),
    min_size=1,
    max_size=80,
)


@given(FREE_TEXT, FREE_TEXT, st.floats(0, 1), st.floats(0, 1e9, exclude_min=True))
def test_an_explanation_of_any_words_and_figures_reads_back_the_same(
    words: str, more: str, share: float, number: float
) -> None:
    base = read_text(TEMPLATE, "template.yaml")
    service = base.services[0]
    changed = base.model_copy(
        update={
            "title": words,
            "briefing": more,
            "services": (
                service.model_copy(
                    update={
                        "about": words,
                        "staff": service.staff.model_copy(update={"value": number, "note": more}),
                        "load": service.load.model_copy(update={"value": 0.05 + share}),
                    }
                ),
                *base.services[1:],
            ),
        }
    )
    again = read_text(explain(changed), "explained")
    assert again == changed
    assert digest(again) == digest(changed)
