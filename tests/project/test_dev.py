"""dev.py: what it decides, and that a second start does nothing it need not do."""

import ast
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[2]
SEEN = dev.Screen(True, "there is one")
BLIND = dev.Screen(False, "there is none")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with all that decides an installation."""
    (tmp_path / "simulator").mkdir()
    (tmp_path / "simulator" / "__init__.py").write_text('VERSION = "1"\n', encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def environment(tmp_path: Path) -> dev.Environment:
    """Return an environment that exists as a folder only."""
    (tmp_path / ".venv").mkdir()
    return dev.Environment(tmp_path / ".venv")


# --- what is where ----------------------------------------------------------------------------


def test_programs_of_an_environment_are_where_each_system_puts_them() -> None:
    path = Path("somewhere")
    assert dev.Environment(path, windows=False).python == path / "bin" / "python"
    assert dev.Environment(path, windows=True).python == path / "Scripts" / "python.exe"
    assert dev.Environment(path, windows=True).program("ruff") == path / "Scripts" / "ruff.exe"


# --- the stamp --------------------------------------------------------------------------------


def test_a_stamp_is_read_as_it_was_written(environment: dev.Environment) -> None:
    stamp = dev.Stamp("key", "dev", ("offscreen", "screen"), "engine")
    dev.write_stamp(environment, stamp)
    assert dev.read_stamp(environment) == stamp
    assert [path.name for path in environment.path.iterdir()] == ["civicloom-stamp.json"]


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"key": 1, "extras": ""}', "\x00"])
def test_a_broken_stamp_counts_as_none(environment: dev.Environment, text: str) -> None:
    environment.stamp.write_text(text, encoding="utf-8")
    assert dev.read_stamp(environment) == dev.Stamp()


def test_tools_cover_a_start_without_them_and_not_the_other_way_round() -> None:
    assert dev.Stamp("key", "dev").covers("key", "")
    assert dev.Stamp("key", "dev").covers("key", "dev")
    assert not dev.Stamp("key", "").covers("key", "dev")
    assert not dev.Stamp("old", "dev").covers("key", "")


@pytest.mark.parametrize("file", ["pyproject.toml", "simulator/__init__.py"])
def test_a_changed_project_file_or_version_asks_for_an_installation(
    project: Path, file: str
) -> None:
    before = dev.installation_key(project)
    assert dev.installation_key(project) == before
    (project / file).write_text("changed\n", encoding="utf-8")
    assert dev.installation_key(project) != before


def test_a_moved_folder_asks_for_an_installation(project: Path) -> None:
    moved = project.parent / (project.name + "-moved")
    shutil.copytree(project, moved)
    assert dev.installation_key(moved) != dev.installation_key(project)


def test_a_changed_rule_asks_for_the_engine_to_be_prepared_and_nothing_else(
    project: Path,
) -> None:
    engine, installation = dev.engine_key(project), dev.installation_key(project)
    (project / "simulator" / "rules.py").write_text("x = 1\n", encoding="utf-8")
    assert dev.engine_key(project) != engine
    assert dev.installation_key(project) == installation


# --- the environment --------------------------------------------------------------------------


def test_an_environment_of_another_python_or_without_one_is_not_usable(
    environment: dev.Environment,
) -> None:
    assert not dev.usable(environment)
    venv.create(environment.path, with_pip=False, symlinks=os.name != "nt")
    assert dev.usable(environment)
    settings = environment.path / "pyvenv.cfg"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"(version = )3\.\d+", r"\g<1>3.1", text), encoding="utf-8")
    assert not dev.usable(environment)
    settings.write_text(text, encoding="utf-8")
    environment.python.unlink()
    assert not dev.usable(environment)


def test_a_folder_that_is_no_environment_is_left_alone(environment: dev.Environment) -> None:
    (environment.path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(dev.Stop, match="is no Python environment: move it"):
        dev.make_environment(environment)
    assert (environment.path / "thesis.txt").exists()


def test_an_old_environment_is_replaced(environment: dev.Environment) -> None:
    (environment.path / "pyvenv.cfg").write_text("version = 3.1.0\n", encoding="utf-8")
    (environment.path / "left-over").touch()
    dev.make_environment(environment)
    assert dev.usable(environment)
    assert not (environment.path / "left-over").exists()


def answers_of(monkeypatch: pytest.MonkeyPatch, pips: dict[str, str], ensurepip: bool) -> None:
    """Let each Python's pip tell a version, or be missing."""

    def quiet(command: list[str | Path], **_: str) -> subprocess.CompletedProcess[str]:
        words = [str(part) for part in command]
        if words[1:] == ["-m", "pip", "--version"]:
            version = pips.get(words[0], "")
            told = f"pip {version} from somewhere" if version else "No module named pip"
            return subprocess.CompletedProcess(words, 0 if version else 1, told)
        assert words[1:3] == ["-m", "ensurepip"]
        return subprocess.CompletedProcess(words, 0 if ensurepip else 1, "")

    monkeypatch.setattr(dev, "quiet", quiet)
    monkeypatch.setattr(dev, "base_python", lambda: "base")
    monkeypatch.setattr(dev, "as_administrator", lambda: None)


def test_an_environment_s_own_pip_is_used_first(
    environment: dev.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = str(environment.python)
    answers_of(monkeypatch, {python: "24.0", "base": "24.0"}, ensurepip=True)
    assert dev.pip_command(environment) == [python, "-m", "pip"]


def test_the_base_python_s_pip_fills_an_environment_that_has_none(
    environment: dev.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers_of(monkeypatch, {"base": "23.0.1"}, ensurepip=False)
    python = str(environment.python)
    assert dev.pip_command(environment) == ["base", "-m", "pip", "--python", python]


@pytest.mark.parametrize("pips", [{}, {"base": "20.3.4"}])
def test_ensurepip_is_used_where_the_base_python_has_no_pip_that_could(
    environment: dev.Environment, monkeypatch: pytest.MonkeyPatch, pips: dict[str, str]
) -> None:
    answers_of(monkeypatch, pips, ensurepip=True)
    assert dev.pip_command(environment) == [str(environment.python), "-m", "pip"]


@pytest.mark.parametrize(
    ("pips", "told"),
    [
        ({}, "base has neither pip nor ensurepip.*type: sudo apt-get install python3.*-venv"),
        ({"base": "20.3.4"}, r"too old \(20.3.4; 22.3 or newer .*pip install --upgrade pip"),
    ],
)
def test_no_pip_at_all_ends_in_one_line_that_says_what_to_type(
    environment: dev.Environment,
    monkeypatch: pytest.MonkeyPatch,
    pips: dict[str, str],
    told: str,
) -> None:
    answers_of(monkeypatch, pips, ensurepip=False)
    with pytest.raises(dev.Stop, match=told) as stop:
        dev.pip_command(environment)
    assert "\n" not in str(stop.value)


def test_what_debian_leaves_out_of_python_is_installed_where_that_is_allowed(
    environment: dev.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def quiet(command: list[str | Path], **_: str) -> subprocess.CompletedProcess[str]:
        words = [str(part) for part in command]
        if "apt-get" in words:
            asked.append(" ".join(words[words.index("apt-get") + 1 :]))
        fine = "apt-get" in words or ("ensurepip" in words and bool(asked))
        return subprocess.CompletedProcess(words, 0 if fine else 1, "")

    monkeypatch.setattr(dev, "quiet", quiet)
    monkeypatch.setattr(dev, "as_administrator", list)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)
    assert dev.pip_command(environment) == [str(environment.python), "-m", "pip"]
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    assert asked == [f"install -y --no-install-recommends {package}"]


def test_pip_s_settings_reach_pip_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_SOME_SETTING", "kept")
    program = "import os; print(os.environ['PIP_SOME_SETTING'], os.environ['MORE'])"
    assert dev.quiet([sys.executable, "-c", program], MORE="too").stdout.split() == ["kept", "too"]


def test_the_source_names_no_place_to_fetch_from() -> None:
    text = (ROOT / "dev.py").read_text(encoding="utf-8")
    assert not re.search(r"https?://|--index-url|--extra-index|--find-links", text)


def test_an_old_python_can_parse_it_and_so_say_that_it_is_too_old() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


# --- system libraries -------------------------------------------------------------------------


def test_only_the_libraries_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    assert dev.missing_packages(dev.OFFSCREEN_LIBRARIES) == ["libegl1"]


def test_a_library_that_is_not_there_does_not_load() -> None:
    assert not dev.loads("libnobody-has-this.so.9")


def test_a_screen_needs_more_libraries_than_drawing_off_screen() -> None:
    assert set(dev.OFFSCREEN_LIBRARIES.values()) == {
        "libegl1",
        "libgl1",
        "libglib2.0-0",
        "libfontconfig1",
        "libdbus-1-3",
        "libxkbcommon0",
    }
    more = set(dev.SCREEN_LIBRARIES.values()) - set(dev.OFFSCREEN_LIBRARIES.values())
    assert {"libxcb-cursor0", "libxkbcommon-x11-0"} < more


@pytest.mark.parametrize(
    ("tools", "line"),
    [
        (["apt-get"], "sudo apt-get install libegl1 libgl1"),
        (["dnf"], "sudo dnf install libglvnd-egl "),
        (["pacman"], "sudo pacman -S libglvnd "),
        ([], "install what holds, under Debian's names, libegl1 libgl1"),
    ],
)
def test_the_line_to_type_is_for_the_package_tool_there_is(tools: list[str], line: str) -> None:
    assert dev.hand_command(["libegl1", "libgl1"], tools).startswith(line)


class Apt:
    """A system on which installing works, or not, and which notes what was asked of it."""

    def __init__(self, *, needs_update: bool, works: bool) -> None:
        self.asked: list[str] = []
        self.ready = not needs_update
        self.works = works
        self.done = False

    def quiet(self, command: list[str | Path], **_: str) -> subprocess.CompletedProcess[str]:
        words = [str(part) for part in command]
        self.asked.append(" ".join(words[words.index("apt-get") + 1 :]))
        if words[-1] == "update":
            self.ready = True
        elif self.ready and self.works:
            self.done = True
        fine = words[-1] == "update" or self.done
        return subprocess.CompletedProcess(words, 0 if fine else 100, "")


def with_apt(monkeypatch: pytest.MonkeyPatch, apt: Apt, rights: list[str] | None) -> None:
    """Put the pretended system in place; only EGL is missing on it."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "quiet", apt.quiet)
    monkeypatch.setattr(dev, "as_administrator", lambda: rights)
    monkeypatch.setattr(dev, "loads", lambda library: apt.done or library != "libEGL.so.1")
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)


def test_missing_libraries_are_installed_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    apt = Apt(needs_update=True, works=True)
    with_apt(monkeypatch, apt, [])
    assert dev.provide_libraries("offscreen")
    install = "install -y --no-install-recommends libegl1"
    assert apt.asked == [install, "update", install]


@pytest.mark.parametrize(("rights", "asked"), [(None, 0), (["sudo", "-n"], 3)])
def test_where_they_cannot_be_installed_the_line_to_type_is_told(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    rights: list[str] | None,
    asked: int,
) -> None:
    apt = Apt(needs_update=False, works=False)
    with_apt(monkeypatch, apt, rights)
    assert not dev.provide_libraries("offscreen")
    assert len(apt.asked) == asked
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "Qt lacks system libraries. Type: sudo apt-get install libegl1"


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_their_libraries_with_them(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(dev, "loads", lambda library: False)
    assert dev.provide_libraries("screen")


def test_libraries_are_looked_for_once_and_not_at_each_start(
    environment: dev.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def provide(kind: str) -> bool:
        looked.append(kind)
        return True

    monkeypatch.setattr(dev, "provide_libraries", provide)
    for _ in range(2):
        assert dev.with_libraries(environment, dev.read_stamp(environment), "offscreen")
    assert looked == ["offscreen"]


# --- the screen -------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_a_mac_and_a_windows_computer_have_a_screen_unless_reached_from_afar(
    platform: str,
) -> None:
    assert dev.find_screen(platform, {}).there
    for name in ("CI", "SSH_CONNECTION", "SSH_TTY"):
        screen = dev.find_screen(platform, {name: "yes"})
        assert not screen.there
        assert screen.why.startswith(name)


def test_linux_without_a_display_has_no_screen_and_says_which_variables_are_missing() -> None:
    screen = dev.find_screen("linux", {"DISPLAY": "", "CI": "true"})
    assert screen == dev.Screen(False, "neither DISPLAY nor WAYLAND_DISPLAY is set")


@pytest.mark.parametrize("drawn_by", ["offscreen", "offscreen:configfile=x.json", "minimal"])
def test_drawing_off_screen_on_purpose_counts_as_no_screen(drawn_by: str) -> None:
    screen = dev.find_screen("linux", {"QT_QPA_PLATFORM": drawn_by, "DISPLAY": ":0"})
    assert not screen.there


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Path]:
    """Return a folder in which something listens as a Wayland screen does."""
    if not hasattr(socket, "AF_UNIX"):
        pytest.fail("this test belongs on a system with local sockets")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        yield tmp_path


def test_a_wayland_screen_counts_only_if_it_answers(listener: Path) -> None:
    variables = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(listener)}
    assert dev.find_screen("linux", variables) == dev.Screen(
        True, "WAYLAND_DISPLAY=wayland-7 answers"
    )
    silent = dev.find_screen("linux", variables | {"WAYLAND_DISPLAY": "wayland-8"})
    assert silent == dev.Screen(False, "WAYLAND_DISPLAY=wayland-8 does not answer")


def test_an_x_screen_counts_only_if_it_answers() -> None:
    with socket.socket() as server:
        # X screens are numbered from port 6000.
        server.bind(("127.0.0.1", 0))
        server.listen()
        number = server.getsockname()[1] - 6000
        display = f"127.0.0.1:{number}.0"
        assert dev.find_screen("linux", {"DISPLAY": display}).there
    assert not dev.find_screen("linux", {"DISPLAY": display}).there


@pytest.mark.parametrize("display", ["nonsense", ":", ":x", ":64999"])
def test_a_display_nobody_serves_is_named(display: str) -> None:
    screen = dev.find_screen("linux", {"DISPLAY": display})
    assert screen == dev.Screen(False, f"DISPLAY={display} does not answer")


# --- what is started --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("extra", "screen", "arguments"),
    [
        ([], SEEN, ["play", "lonely-carers"]),
        (["--seed", "3"], SEEN, ["play", "lonely-carers", "--seed", "3"]),
        ([], BLIND, ["compare", "lonely-carers", "--report", "civicloom-lonely-carers.html"]),
        (["--report=x.html"], BLIND, ["compare", "lonely-carers", "--report=x.html"]),
        (["--report", "x.html"], BLIND, ["compare", "lonely-carers", "--report", "x.html"]),
        (["check", "mine.yaml"], SEEN, ["check", "mine.yaml"]),
        (["compare", "river-rises", "--runs", "9"], BLIND, None),
    ],
)
def test_the_program_gets_what_was_typed_or_the_main_job(
    extra: list[str], screen: dev.Screen, arguments: list[str] | None
) -> None:
    assert dev.program_arguments(extra, screen) == (extra if arguments is None else arguments)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """Return a list that fills with the commands that would be started; nothing is set up."""
    commands: list[list[str]] = []
    stamp = dev.Stamp("key", "dev", ("offscreen", "screen"), "engine")

    def hand_over(command: Sequence[str | Path]) -> int:
        commands.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "set_up", lambda environment, extras: stamp)
    monkeypatch.setattr(dev, "hand_over", hand_over)
    return commands


def test_without_a_screen_run_compares_and_says_that_and_why(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "find_screen", lambda *_: BLIND)
    assert dev.main(["run"]) == 0
    (command,) = started
    assert Path(command[0]).stem == "civicloom"
    assert command[1:3] == ["compare", "lonely-carers"]
    told = capsys.readouterr().out
    assert "No screen here (there is none)" in told
    assert str(Path.cwd() / "civicloom-lonely-carers.html") in told


def test_with_a_screen_run_opens_the_window_and_says_so(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "find_screen", lambda *_: SEEN)
    assert dev.main(["run"]) == 0
    assert started[0][1:] == ["play", "lonely-carers"]
    assert capsys.readouterr().out == "Opening the window on lonely-carers (there is one).\n"


def test_a_window_without_its_libraries_is_not_started(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "find_screen", lambda *_: SEEN)
    monkeypatch.setattr(dev, "with_libraries", lambda *_: False)
    assert dev.main(["run"]) == 1
    assert started == []
    assert "cannot be shown" in capsys.readouterr().err


def test_tests_run_side_by_side_unless_one_file_or_a_debugger_is_asked_for(
    environment: dev.Environment,
) -> None:
    start = [str(environment.python), "-m", "pytest"]
    spread = [*start, "-n", "2", "--dist", "loadfile"]
    assert dev.test_command(environment, [], 2) == spread
    assert dev.test_command(environment, ["tests/ui", "-k", "map"], 2) == [
        *spread,
        "tests/ui",
        "-k",
        "map",
    ]
    for extra in (
        ["tests/project/test_dev.py"],
        ["tests/project/test_dev.py::test_x"],
        ["--pdb"],
        ["-s"],
        ["-n0"],
        ["-p", "no:xdist"],
    ):
        assert dev.test_command(environment, extra, 2) == [*start, *extra]
    assert dev.test_command(environment, [], 1) == start


def test_check_rewrites_and_test_only_looks(environment: dev.Environment) -> None:
    rewriting = dev.check_commands(environment, rewrite=True)
    looking = dev.check_commands(environment, rewrite=False)
    assert list(looking) == ["format", "lint", "types"]
    assert "--check" in looking["format"]
    assert "--check" not in rewriting["format"]


def test_a_failed_check_fails_the_tests_even_if_all_of_them_pass(
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "failed_checks", lambda *_, **__: ["lint"])
    monkeypatch.setattr(dev, "test_command", lambda *_: [sys.executable, "-c", ""])
    assert dev.main(["test"]) == 1
    assert "Not clean: lint" in capsys.readouterr().err


@pytest.mark.parametrize("outcome", [0, 1, 5])
def test_the_outcome_of_pytest_is_the_outcome_of_test(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, outcome: int
) -> None:
    monkeypatch.setattr(dev, "failed_checks", lambda *_, **__: [])
    command = [sys.executable, "-c", f"raise SystemExit({outcome})"]
    monkeypatch.setattr(dev, "test_command", lambda *_: command)
    assert dev.main(["test"]) == outcome


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ([], 64, "dev.py run"),
        (["rum"], 64, "There is no command 'rum'."),
        (["--help"], 0, "dev.py run"),
        (["setup", "now"], 1, "setup takes no arguments"),
        (["check", "now"], 1, "check takes no arguments"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_line(
    arguments: list[str], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == code
    out, err = capsys.readouterr()
    assert told in (err if code else out)


# --- for real, without the network ------------------------------------------------------------

PIP = """
import pathlib, sys
if "--version" in sys.argv:
    print("pip 24.0 from here")
elif fails:
    print("no network to be had")
    sys.exit(1)
with open(pathlib.Path(__file__).with_name("asked.txt"), "a") as file:
    print(*sys.argv[1:], file=file)
"""


class Bench:
    """A copy of dev.py in a project whose pip and engine only note that they were called."""

    def __init__(self, project: Path) -> None:
        self.root = project
        self.tools = project / "tools"
        self.tools.mkdir()
        shutil.copy(ROOT / "dev.py", project)
        (project / "simulator" / "warm.py").write_text(
            "import pathlib\npathlib.Path('warmed.txt').open('a').write('x')\n", encoding="utf-8"
        )
        self.pip(fails=False)

    def pip(self, *, fails: bool) -> None:
        """Put a pip in place that says yes, or no."""
        (self.tools / "pip.py").write_text(f"fails = {fails}\n{PIP}", encoding="utf-8")

    def asked(self) -> list[str]:
        """Return what pip was asked to install."""
        file = self.tools / "asked.txt"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return [line for line in lines if " install " in f" {line} "]

    def warmed(self) -> int:
        """Return how often the engine was prepared."""
        file = self.root / "warmed.txt"
        return len(file.read_text(encoding="utf-8")) if file.exists() else 0

    def dev(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run dev.py in a process of its own."""
        return subprocess.run(
            [sys.executable, str(self.root / "dev.py"), *arguments],
            check=False,
            capture_output=True,
            text=True,
            cwd=self.root,
            stdin=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": f"{self.tools}{os.pathsep}{self.root}"},
        )


@pytest.fixture
def bench(project: Path) -> Bench:
    """Return a project to set up for real, but for the packages."""
    return Bench(project)


def test_a_second_setup_asks_pip_for_nothing(bench: Bench) -> None:
    first = bench.dev("setup")
    assert first.returncode == 0, first.stdout + first.stderr
    (asked,) = bench.asked()
    assert asked.endswith(f"--editable {bench.root}[dev]")
    assert bench.warmed() == 1
    # A pip that would fail shows that it is not even started.
    bench.pip(fails=True)
    second = bench.dev("setup")
    assert second.returncode == 0, second.stdout + second.stderr
    assert second.stdout.splitlines() == [f"Civic Loom is set up in {bench.root / '.venv'}."]
    assert len(bench.asked()) == 1
    assert bench.warmed() == 1


def test_a_changed_engine_is_prepared_again_without_pip(bench: Bench) -> None:
    bench.dev("setup")
    (bench.root / "simulator" / "rules.py").write_text("x = 1\n", encoding="utf-8")
    bench.dev("setup")
    assert (len(bench.asked()), bench.warmed()) == (1, 2)


def test_a_failed_installation_shows_pip_s_last_words_and_leaves_no_stamp(bench: Bench) -> None:
    bench.pip(fails=True)
    answer = bench.dev("setup")
    assert answer.returncode == 1
    assert "  no network to be had" in answer.stdout
    assert answer.stderr.startswith("pip could not install Civic Loom")
    assert not (bench.root / ".venv" / "civicloom-stamp.json").exists()
    bench.pip(fails=False)
    assert bench.dev("setup").returncode == 0


def test_an_engine_that_cannot_be_prepared_does_not_stop_the_setup(bench: Bench) -> None:
    (bench.root / "simulator" / "warm.py").write_text("raise OSError('full')\n", encoding="utf-8")
    answer = bench.dev("setup")
    assert answer.returncode == 0
    assert "  OSError: full\nThe engine could not be prepared" in answer.stdout


def test_tools_once_installed_stay_when_the_project_changes(bench: Bench) -> None:
    bench.dev("setup")
    stamp = json.loads((bench.root / ".venv" / "civicloom-stamp.json").read_text("utf-8"))
    assert stamp["extras"] == "dev"
    (bench.root / "pyproject.toml").write_text("# changed\n", encoding="utf-8")
    bench.dev("run", "list")
    assert bench.asked()[-1].endswith("[dev]")
