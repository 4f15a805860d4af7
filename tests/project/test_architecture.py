"""Who may import whom, read from the source: imports inside functions count too."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parents[2]

# pydantic's errors and limits live in two packages of its own.
ENGINE_LIBRARIES = {"numpy", "networkx", "numba", "yaml"} | {
    "pydantic",
    "pydantic_core",
    "annotated_types",
}
EXCEPTIONS = {
    # Where a person's files and caches are is the platform's business. The one lists the
    # person's own scenarios, the other keeps compiled code.
    "simulator.library": {"platformdirs"},
    "simulator.compiled": {"platformdirs"},
}
HEAVY = ("numpy", "networkx", "numba", "yaml", "pydantic")

READERS = ("simulator.library", "simulator.reader", "simulator.reading.")
"""The only modules that open the shipped scenarios."""

RULES = "simulator.rules."
RULES_MAY_IMPORT = {"math.sqrt", "simulator.outcomes.OUTCOMES", "simulator.parameters.INDEX"}
"""All that the arithmetic of the model needs, interpreted or compiled: no more than two tables."""

NAMES_OF_RULES = "simulator.rules.names"
"""The module that types the rules' arrays; it alone may name numpy."""

OPENERS = {
    "Path",
    "PurePath",
    "as_file",
    "contents",
    "files",
    "find_spec",
    "get_data",
    "is_resource",
    "joinpath",
    "open",
    "open_binary",
    "open_text",
    "path",
    "read_binary",
    "read_text",
}
"""Functions that lead from the name of a folder or package to what is in it."""

IMPORTERS = {"import_module", "__import__"}


@dataclass(frozen=True)
class Import:
    """One import: the module it stands in, its line, and the full name it asks for."""

    where: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.where}:{self.line} imports {self.what}"


def modules(root: Path, package: str) -> dict[str, Path]:
    """Return the modules of a package by their full names."""
    found = {}
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def called(node: ast.Call) -> str:
    """Return the last part of the name of what is called."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def first_text(node: ast.Call) -> str:
    """Return the first argument if it is a literal text."""
    first = node.args[0] if node.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def imports(root: Path, package: str) -> Iterator[Import]:
    """Yield every import of a package: at any depth, for types only, by name at run time."""
    for name, path in modules(root, package).items():
        inside = name if path.name == "__init__.py" else name.rpartition(".")[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(name, node.lineno, alias.name)
            elif isinstance(node, ast.ImportFrom):
                base = node.module or ""
                if node.level:
                    above = inside.split(".")[: len(inside.split(".")) - node.level + 1]
                    base = ".".join([*above, *([base] if base else [])])
                for alias in node.names:
                    yield Import(name, node.lineno, f"{base}.{alias.name}")
            elif isinstance(node, ast.Call) and called(node) in IMPORTERS and first_text(node):
                yield Import(name, node.lineno, first_text(node))


def top(full: str) -> str:
    """Return the outermost package of a full name."""
    return full.partition(".")[0]


def foreign(root: Path, package: str, allowed: set[str]) -> list[str]:
    """Return what a package imports that is neither its own, allowed, nor Python's."""
    fine = allowed | {package} | set(sys.stdlib_module_names)
    return [
        str(found)
        for found in imports(root, package)
        if top(found.what) not in fine | EXCEPTIONS.get(found.where, set())
    ]


def openings(root: Path, package: str) -> list[str]:
    """Return where a package imports or opens the folder of shipped scenarios."""
    found = [str(one) for one in imports(root, package) if top(one.what) == "scenarios"]
    for name, path in modules(root, package).items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if isinstance(node, ast.Call) and called(node) in OPENERS:
                parts: list[ast.expr] = list(node.args)
            elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
                parts = [node.left, node.right]
            else:
                continue
            for part in parts:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    words = part.value.replace("/", ".").split(".")
                    if "scenarios" in words:
                        found.append(f"{name}:{part.lineno} opens {part.value}")
    return found


def loaded_after(program: str, *names: str) -> set[str]:
    """Return which of the named modules a fresh Python has loaded after a program."""
    report = (
        "import atexit, sys\n"
        "def report():\n"
        "    sys.stderr.write('\\nLOADED ' + ' '.join(sorted(sys.modules)))\n"
        "atexit.register(report)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", report + program],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return set(names) & set(answer.stderr.rpartition("LOADED ")[2].split())


def plant(folder: Path, package: str, text: str) -> Path:
    """Write a package with one module and return its root."""
    (folder / package).mkdir()
    (folder / package / "__init__.py").write_text("", encoding="utf-8")
    (folder / package / "planted.py").write_text(text, encoding="utf-8")
    return folder


def test_the_engine_imports_nothing_but_its_own_libraries() -> None:
    assert foreign(ROOT, "simulator", ENGINE_LIBRARIES) == []


def test_the_engine_knows_nobody_who_watches_it() -> None:
    (
        archrule("the engine knows nobody who watches it")
        .match("simulator*")
        .should_not_import("PySide6*", "shiboken6*", "ui*", "tests*", "dev")
        .should_not_import("matplotlib*", "rich*", "typer*", "jinja2*", "click*")
        .check("simulator")
    )


def test_the_rules_import_nothing_but_the_square_root_and_each_other() -> None:
    rules = [one for one in imports(ROOT, "simulator") if f"{one.where}.".startswith(RULES)]
    assert rules, "there are no rules, so this test looks in the wrong place"
    fine = RULES_MAY_IMPORT | {"numpy", "numpy.typing.NDArray", "typing.Final", "typing.NamedTuple"}
    for one in rules:
        allowed = fine if one.where == NAMES_OF_RULES else RULES_MAY_IMPORT
        assert one.what in allowed or one.what.startswith(RULES), str(one)


def test_the_rules_use_no_power_whose_last_bit_a_platform_decides() -> None:
    for name, path in modules(ROOT, "simulator").items():
        if f"{name}.".startswith(RULES):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
                assert not isinstance(node, ast.Pow), f"{name} uses **"


def test_only_the_reader_opens_the_shipped_scenarios() -> None:
    found = openings(ROOT, "simulator") + openings(ROOT, "ui")
    assert [line for line in found if not line.startswith(READERS)] == []
    assert found, "nothing opens the scenarios, so this test looks for the wrong thing"


def test_the_scenarios_are_data_and_import_nothing() -> None:
    assert foreign(ROOT, "scenarios", set()) == []
    assert [path.name for path in (ROOT / "scenarios").glob("*.yaml")]


def test_nothing_but_the_tests_imports_the_tests() -> None:
    found = [*imports(ROOT, "simulator"), *imports(ROOT, "ui")]
    assert [str(one) for one in found if top(one.what) in ("tests", "dev", "benchmarks")] == []


@pytest.mark.parametrize(
    "text",
    [
        "import PySide6.QtCore",
        "def late():\n    from PySide6 import QtCore\n    return QtCore",
        "class A:\n    def late(self):\n        if self:\n            import PySide6",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6",
        "import importlib\nimportlib.import_module('PySide6.QtCore')",
        "def late():\n    return __import__('PySide6')",
        "try:\n    import PySide6\nexcept ImportError:\n    pass",
    ],
)
def test_a_planted_import_is_found_wherever_it_hides(tmp_path: Path, text: str) -> None:
    root = plant(tmp_path, "simulator", text)
    (found,) = foreign(root, "simulator", ENGINE_LIBRARIES)
    assert found.startswith("simulator.planted:")
    assert " imports PySide6" in found


def test_a_planted_relative_import_is_read_as_its_full_name(tmp_path: Path) -> None:
    root = plant(tmp_path, "ui", "from . import other\nfrom .other import thing\n")
    assert [one.what for one in imports(root, "ui")] == ["ui.other", "ui.other.thing"]


@pytest.mark.parametrize(
    "text",
    [
        "import scenarios",
        "def late():\n    from scenarios import template\n    return template",
        "from importlib import resources\nresources.files('scenarios')",
        "from pathlib import Path\nhere = Path('.') / 'scenarios' / 'a.yaml'",
        "open('scenarios/a.yaml')",
    ],
)
def test_a_planted_look_into_the_scenarios_is_found(tmp_path: Path, text: str) -> None:
    assert openings(plant(tmp_path, "ui", text), "ui")


def test_importing_the_engine_loads_no_library() -> None:
    assert loaded_after("import simulator", *HEAVY) == set()


def test_the_measuring_of_loaded_modules_sees_a_loaded_one() -> None:
    assert loaded_after("import yaml", *HEAVY) == {"yaml"}


@pytest.mark.parametrize(
    "arguments", [["check", "lonely-carers"], ["schema"], ["list"]], ids=lambda words: words[0]
)
def test_a_quick_command_loads_neither_numbers_nor_toolkit(arguments: list[str]) -> None:
    program = (
        "import runpy, sys\n"
        f"sys.argv = ['civicloom', *{arguments!r}]\n"
        "runpy.run_module('ui', run_name='__main__')\n"
    )
    names = ("numpy", "networkx", "numba", "matplotlib", "PySide6", "jinja2")
    assert loaded_after(program, *names) == set()
