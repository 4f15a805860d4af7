"""What a person gets who installs the program: every part, and nothing else."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import simulator

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("scenarios", "simulator", "ui")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the names of what is in the built wheel."""
    place = tmp_path_factory.mktemp("build")
    for name in PACKAGES:
        shutil.copytree(
            ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
        )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, place)
    (place / "tests").mkdir()
    (place / "tests" / "test_nothing.py").touch()
    program = "from setuptools import build_meta\nprint(build_meta.build_wheel('out'))\n"
    answer = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, cwd=place
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    (built,) = (place / "out").glob("*.whl")
    assert built.name == f"civicloom-{simulator.VERSION}-py3-none-any.whl"
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_every_file_of_the_three_packages(wheel: set[str]) -> None:
    files = {
        path.relative_to(ROOT).as_posix()
        for name in PACKAGES
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert "ui/cli.py" in files
    assert any(name.startswith("scenarios/") and name.endswith(".yaml") for name in files)
    assert sorted(files - wheel) == []


def test_the_wheel_carries_the_licence_and_no_tests(wheel: set[str]) -> None:
    tops = {name.partition("/")[0] for name in wheel}
    assert tops == {*PACKAGES, f"civicloom-{simulator.VERSION}.dist-info"}
    assert any(name.endswith("/LICENSE") for name in wheel if ".dist-info/" in name)


def test_each_package_tells_that_it_is_typed(wheel: set[str]) -> None:
    assert {"simulator/py.typed", "ui/py.typed"} <= wheel


def test_the_toolkit_stays_below_the_release_that_miscounts() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (toolkit,) = [line for line in project["dependencies"] if line.startswith("PySide6")]
    assert toolkit == "PySide6-Essentials>=6.8,<6.12"


def test_the_changelog_tells_of_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {simulator.VERSION}" in text
