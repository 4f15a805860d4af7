"""Faulty files, each with its exact messages; to add one, put a pair into `faulty/`."""

from pathlib import Path

import pytest
import yaml

from simulator.reader import check_bytes, check_text

FAULTY = Path(__file__).parent / "faulty"
FILES = sorted(FAULTY.glob("*.yaml"))


def told(data: bytes, name: str) -> str:
    return "".join(f"{problem}\n" for problem in check_bytes(data, name)[1])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_faulty_file_gets_exactly_its_messages(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert expected
    assert told(path.read_bytes(), path.name) == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_parser_in_python_gives_the_same_messages(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert told(path.read_bytes(), path.name) == expected


def test_there_are_faulty_files_of_every_sort() -> None:
    assert len(FILES) >= 45
    assert {path.stem for path in FAULTY.glob("*.expected")} == {path.stem for path in FILES}


def test_a_file_with_an_error_gives_no_scenario_and_one_with_warnings_does() -> None:
    for path in FILES:
        scenario, problems = check_bytes(path.read_bytes(), path.name)
        errors = [problem for problem in problems if problem.severity == "error"]
        assert (scenario is None) == bool(errors), path.name


def test_faults_of_text_models_and_references_are_told_together() -> None:
    path = FAULTY / "faults-of-every-sort-at-once.yaml"
    _, problems = check_bytes(path.read_bytes(), path.name)
    messages = " ".join(problem.message for problem in problems)
    assert "given twice" in messages  # from the text
    assert "bare number" in messages  # from the models
    assert "which is no service" in messages  # from the references
    assert [(p.line, p.column) for p in problems] == sorted((p.line, p.column) for p in problems)


def test_a_problem_tells_the_path_of_its_place() -> None:
    path = FAULTY / "a-bare-number.yaml"
    _, (problem,) = check_bytes(path.read_bytes(), path.name)
    assert problem.path == "services.0.staff"
    assert (problem.file, problem.line, problem.column) == ("a-bare-number.yaml", 28, 12)


def test_every_message_is_one_plain_sentence() -> None:
    jargon = ("Input should", "validation", "pydantic", "NoneType", "dict", "tuple", "str ", "\n")
    for path in FILES:
        for problem in check_bytes(path.read_bytes(), path.name)[1]:
            assert not any(word in problem.message for word in jargon), str(problem)
            assert not problem.message.endswith("."), str(problem)
            assert len(problem.message) < 240, str(problem)


def test_a_file_with_thousands_of_faults_tells_the_first_and_how_many_more() -> None:
    text = "format: 1\n" + "".join(f"key{i}: 1\n" for i in range(2000))
    scenario, problems = check_text(text, "many.yaml")
    assert scenario is None
    assert len(problems) == 501
    assert problems[-1].severity == "error"
    assert problems[-1].message.endswith("more problems are not shown")
