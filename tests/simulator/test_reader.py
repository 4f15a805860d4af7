"""Reading scenarios: values, refusal of hostile text, fingerprints and explanations."""

import difflib
import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from simulator import reader
from simulator.errors import ScenarioFaults, UnknownScenario, Unreadable
from simulator.library import template
from simulator.reader import (
    check,
    check_bytes,
    check_text,
    digest,
    explain,
    load,
    read_file,
    read_text,
)
from simulator.reading.nodes import compose, plain
from simulator.scenario import Scenario

GOOD = """\
format: 1
id: small-town
title: Small town
summary: One service.
briefing: People wait for advice.
place: {name: Small town}
needs: [{id: advice, name: Advice}]
communities:
  - id: old-town
    name: Old town
    demand: [{need: advice, per_week: {value: 9, source: assumed}}]
services:
  - {id: library, name: Library, serves: [advice], staff: {value: 6, source: assumed}}
links:
  - {from: old-town, to: library}
"""


def value_of(text: str) -> object:
    found: list[object] = []
    node = compose(f"key: {text}\n", lambda *fault: found.append(fault))
    assert not found
    assert node is not None
    return plain(node)["key"]


# Values --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("", None),
        ("~", None),
        ("Null", None),
        ("010", 10),
        ("0o10", 8),
        ("0x10", 16),
        ("-7", -7),
        ("1_000", "1_000"),
        ("0b11", "0b11"),
        ("12:30:00", "12:30:00"),
        ("2024-01-01", "2024-01-01"),
        ("1e3", 1000.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5e-1", -0.05),
        (".inf", float("inf")),
        ("-.INF", float("-inf")),
        (".", "."),
        ("+", "+"),
        ("1.2.3", "1.2.3"),
        ("'10'", "10"),
        ('"true"', "true"),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_values_are_those_of_the_core_of_yaml_1_2(text: str, value: object) -> None:
    assert value_of(text) == value
    assert type(value_of(text)) is type(value)


def test_not_a_number_is_read_as_such() -> None:
    value = value_of(".nan")
    assert isinstance(value, float)
    assert value != value  # noqa: PLR0124 - the definition of not a number


def test_a_good_text_gives_a_scenario_with_defaults_and_no_problems() -> None:
    scenario, problems = check_text(GOOD, "good")
    assert problems == []
    assert scenario is not None
    assert scenario.calendar.weeks == 104
    assert scenario.services[0].load.value == 1.08
    assert scenario.links[0].id == "old-town->library"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    scenario, problems = check_bytes(data, "good")
    assert problems == []
    assert scenario == read_text(GOOD, "good")


def test_columns_count_characters_not_bytes() -> None:
    text = GOOD.replace("name: Library, serves", "name: Bücherei, serves: [advise], served")
    _, problems = check_text(text, "t")
    assert [(p.line, p.column) for p in problems if "advise" in p.message] == [(13, 44)]


def test_the_python_name_of_a_key_is_not_a_key() -> None:
    _, (problem, missing) = check_text(GOOD.replace("{from: old-town", "{origin: old-town"), "t")
    assert (
        problem.message
        == "link 1 has no 'from'; write 'from:' and a short name such as 'town-library'"
    )
    assert missing.message == (
        "link 1 has an unknown key 'origin'; the keys are from, to, weight, right_door, need, trust"
    )


# Hostile text --------------------------------------------------------------------------


def messages_of(text: str | bytes) -> list[str]:
    scenario, problems = check_bytes(text if isinstance(text, bytes) else text.encode(), "t")
    assert scenario is None
    return [problem.message for problem in problems]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[[], "])
@pytest.mark.parametrize("parser", ["compiled", "in Python"])
def test_a_hundred_thousand_open_parts_are_refused(
    opening: str, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if parser == "in Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    messages = messages_of(opening * 100_000)
    assert sum("nested more than 32 deep" in message for message in messages) == 1


def test_keys_nested_by_indentation_are_refused() -> None:
    (message,) = messages_of("".join(f"{' ' * i}a:\n" for i in range(1500)))
    assert "nested more than 32 deep" in message


def test_a_file_over_two_million_bytes_is_refused_unread() -> None:
    (message,) = messages_of(b"a" * 2_000_001)
    assert message == "the file is longer than 2,000,000 bytes, the most that is read"
    assert [problem.message for problem in check_text("é" * 1_000_001, "t")[1]] == [message]


def test_half_a_million_values_are_refused() -> None:
    assert messages_of("a: [" + "1," * 500_000 + "]") == [
        "the file holds more than 400,000 values; split it"
    ]


def test_an_alias_that_would_explode_is_not_followed() -> None:
    lines = ["a0: &a0 [1, 2]"]
    lines += [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 40)]
    messages = messages_of("\n".join(lines))
    assert sum("gives a part a name" in message for message in messages) == 40
    assert sum("repeats another part" in message for message in messages) == 78


def test_a_number_too_long_for_python_is_refused() -> None:
    _, problems = check_text(GOOD.replace("value: 9,", f"value: {'9' * 5000},"), "t")
    assert [p.message for p in problems] == [
        "this number has 5,000 digits; no figure here needs more than 15"
    ]


@pytest.mark.parametrize("data", [b"\xff\xfea\x00", b"a: \xc3", b"\x80", b"a: \xed\xa0\x80\n"])
def test_bytes_that_are_not_utf_8_are_refused(data: bytes) -> None:
    assert messages_of(data) == ["this byte is not UTF-8 text; save the file as UTF-8"]


def test_a_lone_half_of_a_character_is_refused() -> None:
    _, (problem,) = check_text("a: \ud800\n", "t")
    assert (
        str(problem)
        == "t:1:4: error: an invisible control character (U+D800) stands here; take it out"
    )


def test_very_many_faults_are_told_without_comparing_names_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []
    alike = difflib.get_close_matches

    def counted(word: str, known: list[str], n: int = 3, cutoff: float = 0.6) -> list[str]:
        compared.append(len(known))
        return alike(word, known, n, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    links = "".join(f"  - {{from: t{i}, to: t{i}x}}\n" for i in range(10_000))
    text = GOOD.partition("links:\n")[0] + "links:\n" + links
    _, problems = check_text(text, "t")
    # for those alone that are shown, each among the few names that may stand there
    assert 0 < len(compared) <= 500
    assert max(compared) <= 2
    assert len(problems) == 501
    assert problems[-1].message == "19,500 more problems are not shown"


# Where scenarios come from -------------------------------------------------------------


def test_a_missing_file_is_unreadable() -> None:
    with pytest.raises(Unreadable, match=r"there is no file '.*gone.yaml'"):
        read_file("gone.yaml")


def test_a_folder_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="is a folder, not a file"):
        read_file(tmp_path)


def test_a_name_that_no_file_can_have_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        read_file("a\0b.yaml")
    with pytest.raises(Unreadable, match="cannot be read"):
        read_file("a" * 5000 + ".yaml")


def test_a_file_that_may_not_be_read_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Said by the system, as the superuser may read everything.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Unreadable, match=r"'private.yaml' may not be read by you"):
        read_file("private.yaml")


def test_faults_of_a_file_carry_the_name_the_person_gave(tmp_path: Path) -> None:
    path = tmp_path / "faulty.yaml"
    path.write_text("format: 2\n", encoding="utf-8")
    with pytest.raises(ScenarioFaults) as caught:
        read_file(path)
    assert all(problem.file == str(path) for problem in caught.value.problems)
    assert str(caught.value).splitlines()[0].startswith(f"{path}:1:1: error: ")


def test_load_takes_a_path_an_id_and_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    wanted = read_text(GOOD, "good")
    assert load(path) == load(str(path)) == wanted
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(GOOD.encode())))
    assert load("-") == wanted
    assert load("lonely-carers").id == "lonely-carers"
    with pytest.raises(UnknownScenario):
        load("lonely-careers-of-mars")


def test_check_reads_a_file_by_path(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    scenario, problems = check(path)
    assert scenario is not None
    assert problems == []


# Fingerprints --------------------------------------------------------------------------


def test_comments_order_of_keys_and_written_defaults_do_not_change_the_digest() -> None:
    first = read_text(GOOD, "a")
    turned = "# a comment\n" + GOOD.replace(
        "format: 1\nid: small-town\n", "id: small-town\nformat: 1 # one\n"
    )
    turned += "calendar: {weeks_per_turn: 13, weeks: 104}\n"
    turned = turned.replace("value: 9,", "value: 9.0,")
    assert digest(read_text(turned, "b")) == digest(first)


@pytest.mark.parametrize(
    ("old", "new"),
    [("value: 9", "value: 9.000001"), ("Library", "The library"), ("assumed", "assumed, note: x")],
)
def test_figures_words_and_notes_change_the_digest(old: str, new: str) -> None:
    assert digest(read_text(GOOD.replace(old, new, 1), "b")) != digest(read_text(GOOD, "a"))


def test_the_order_of_lists_changes_the_digest() -> None:
    more = GOOD.replace(
        "needs: [{id: advice, name: Advice}]",
        "needs: [{id: advice, name: Advice}, {id: fun, name: Fun}]",
    )
    turned = GOOD.replace(
        "needs: [{id: advice, name: Advice}]",
        "needs: [{id: fun, name: Fun}, {id: advice, name: Advice}]",
    )
    assert digest(read_text(more, "a")) != digest(read_text(turned, "b"))


def test_what_only_helps_a_newcomer_along_does_not_change_the_digest() -> None:
    helped = (
        f"{GOOD}tends: wicked\nminutes: 10\nsuggested_role: weaver\nwelcome: Start here.\n"
        "guide: [{turn: 1, at: changes, target: library, say: Look here.}]\n"
    )
    scenario = read_text(helped, "b")
    assert scenario != read_text(GOOD, "a")
    assert digest(scenario) == digest(read_text(GOOD, "a"))


def test_the_steps_of_a_guide_keep_their_order() -> None:
    steps = [("watch", "One."), ("cards", "Two."), ("changes", "Three.")]
    written = ", ".join(f"{{turn: 2, at: {at}, say: {say}}}" for at, say in steps)
    guide = read_text(f"{GOOD}guide: [{written}]\n", "a").guide
    assert [(step.at, step.say) for step in guide] == steps


def test_overrides_enter_the_digest_in_any_order_and_none_is_empty() -> None:
    scenario = read_text(GOOD, "a")
    assert digest(scenario) == digest(scenario, {})
    one = digest(scenario, {"further_need": 0.4, "wickedness": 0.2})
    assert one == digest(scenario, {"wickedness": 0.2, "further_need": 0.4})
    assert one != digest(scenario)
    assert digest(scenario, {"central_attention": 3}) == digest(
        scenario, {"central_attention": 3.0}
    )


def test_the_digest_of_a_known_scenario_stays() -> None:
    # Records carry it. It moves when a default of the format moves, as the scenario then does.
    assert digest(read_text(GOOD, "a")) == "3a10a4112bca5089ca53c32f75a4dd5e"
    assert digest(read_text(GOOD, "a"), {"wickedness": 0.25}) == "fb43ff074d13b1db57cc77a6e2c324f3"


# Explanations --------------------------------------------------------------------------


def test_an_explanation_reads_back_as_the_same_scenario() -> None:
    paths = sorted(template().parent.glob("*.yaml"))
    for scenario in [read_text(GOOD, "good"), *(read_file(path) for path in paths)]:
        again = read_text(explain(scenario), "explained")
        assert again == scenario
        assert digest(again) == digest(scenario)


def test_an_explanation_shows_and_marks_every_default() -> None:
    text = explain(read_text(GOOD, "a"))
    assert "  weeks: 104  # default\n" in text
    assert "    load: {value: 1.08, source: assumed}  # default\n" in text
    assert "    # wickedness: 0.5, from parameter wickedness\n" in text
    assert "    staff: {value: 6, source: assumed}\n" in text
    assert "assets: []  # default\n" in text
    assert "    # people: not given\n" in text


def test_an_explanation_tells_of_parameters_that_the_file_changes() -> None:
    text = GOOD + "model:\n  wickedness: {value: 0.25, reason: Simple needs.}\n"
    assert "# wickedness: 0.25, from parameter wickedness" in explain(read_text(text, "a"))


def test_reading_loads_no_library_of_arrays_graphs_or_screens() -> None:
    program = (
        "import sys; from simulator.reader import load; load('lonely-carers');"
        "heavy = {'numpy', 'networkx', 'numba', 'PySide6', 'rich', 'difflib'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        cwd=template().parents[1],
    )  # fmt: skip
    assert done.stdout == "[]\n"


def test_the_public_names_are_there() -> None:
    assert all(hasattr(reader, name) for name in reader.__all__)
    assert isinstance(read_text(GOOD, "a"), Scenario)
