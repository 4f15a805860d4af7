"""A tab at the start of a line does not hide what else is wrong with a file."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.problems import Problem
from simulator.reader import check_bytes, check_text

FAULTY = Path(__file__).parent / "faulty"
FILES = sorted(
    path
    for path in FAULTY.glob("*.yaml")
    if b"\t" not in path.read_bytes() and b"\n    " in path.read_bytes()
)
TEMPLATE = (Path(__file__).parents[2] / "scenarios" / "template.yaml").read_text(encoding="utf-8")


def told(text: str) -> list[tuple[int, str]]:
    """Return line and message of every problem; a text with a tab must be refused."""
    scenario, problems = check_text(text, "tabs.yaml")
    assert scenario is None
    return [(problem.line, problem.message) for problem in problems]


def with_tabs(text: str, width: int, lines: set[int] | None = None) -> str:
    """Return a text with the spaces at the start of lines, or of some of them, made tabs."""

    def tabbed(line: str) -> str:
        wide = len(line) - len(line.lstrip(" "))
        return "\t" * (wide // width) + " " * (wide % width) + line[wide:]

    rows = text.split("\n")
    return "\n".join(
        tabbed(row) if lines is None or number in lines else row
        for number, row in enumerate(rows, 1)
    )


def of_tabs(problem: tuple[int, str]) -> bool:
    return problem[1].startswith("a tab stands here")


def test_every_fault_told_of_a_file_with_one_tab_is_there_without_it_too() -> None:
    """What would only be a fault of one of the widths that the tab may have is not told."""
    text = (FAULTY / "a-tab-beside-other-faults.yaml").read_text(encoding="utf-8")
    mended = text.replace("\t", "    ")
    found = told(text)
    assert [each for each in found if not of_tabs(each)] == told(mended)
    assert sum(map(of_tabs, found)) == 1


@pytest.mark.parametrize("width", [2, 4])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_indented_with_tabs_has_no_fault_that_the_same_file_with_spaces_has_not(
    path: Path, width: int
) -> None:
    data = path.read_bytes()
    tabbed = re.sub(
        rb"(?m)^( +)",
        lambda at: b"\t" * (len(at[1]) // width) + b" " * (len(at[1]) % width),
        data,
    )

    def said(problems: list[Problem]) -> set[tuple[int, str]]:
        return {(problem.line, problem.message) for problem in problems}

    with_spaces, found = said(check_bytes(data, "x")[1]), said(check_bytes(tabbed, "x")[1])
    assert {each for each in found if not of_tabs(each)} <= with_spaces


@given(st.data())
def test_stray_tabs_in_a_sound_file_bring_no_fault_but_their_own(data: st.DataObject) -> None:
    rows = TEMPLATE.split("\n")
    indented = [i for i, row in enumerate(rows, 1) if row.startswith("  ") and row.strip()]
    lines = data.draw(st.sets(st.sampled_from(indented), min_size=1, max_size=4))
    text = with_tabs(TEMPLATE, data.draw(st.sampled_from([2, 4])), lines)
    _, sound = check_text(TEMPLATE, "tabs.yaml")
    known = {(problem.line, problem.message) for problem in sound}
    _, problems = check_text(text, "tabs.yaml")
    found = {(problem.line, problem.message) for problem in problems}
    assert {each for each in found if not of_tabs(each)} <= known


def test_the_lines_with_tabs_are_named_while_they_are_few() -> None:
    rows = [i for i, row in enumerate(TEMPLATE.split("\n"), 1) if row.startswith("    name: ")]
    one, two, three = (
        next(each for each in told(with_tabs(TEMPLATE, 2, set(rows[:many]))) if of_tabs(each))
        for many in (1, 2, 3)
    )
    assert one == (rows[0], "a tab stands here; indent with spaces")
    assert two[1] == (f"a tab stands here, and at the start of line {rows[1]}; indent with spaces")
    assert f"at the start of lines {rows[1]}, {rows[2]};" in three[1]


def test_a_tab_inside_a_text_of_several_lines_is_not_counted_among_the_faults() -> None:
    text = "format: 1\nbriefing: |\n  One\n  \ttwo\nplace:\n\tname: X\n\tnme: Y\n"
    tabs = [message for _, message in told(text) if message.startswith("a tab")]
    assert tabs == ["a tab stands here, and at the start of line 7; indent with spaces"]


def test_a_tab_before_a_key_that_is_not_indented_at_all_hides_nothing() -> None:
    found = told("format: 1\n\ttitle: X\nplaec: {name: X}\n")
    assert (2, "a tab stands here; indent with spaces") in found
    assert any(line == 3 and "'plaec'" in message for line, message in found)


def test_a_second_fault_of_writing_is_told_beside_the_tab() -> None:
    found = told('format: 1\nplace:\n\tname: X\ntitle: "open\n')
    assert found == [
        (3, "a tab stands here; indent with spaces"),
        (4, "the quote that opens here is never closed"),
    ]


def test_a_very_long_text_with_a_tab_keeps_the_one_fault() -> None:
    long = "".join(f"key{i}: 1\n" for i in range(30_000))
    assert told(f"format: 1\nplace:\n\tname: X\n{long}") == [
        (3, "a tab stands here; indent with spaces")
    ]
