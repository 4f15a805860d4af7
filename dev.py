#!/usr/bin/env python3
"""Set Civic Loom up, start it, test it and check it, with nothing but Python; see `USAGE`.

Everything is installed into ``.venv`` beside this file; nothing outside is touched, but for
what Debian and Ubuntu leave out of Python and system libraries that Qt needs on Linux, where
they are missing and may be installed.

This file uses the standard library alone and parses on old Pythons, so that it can say what
is wrong. It never names a package index: pip's own settings decide where packages come from.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    sys.exit(
        f"Civic Loom needs Python 3.11 or newer; this is Python {version} ({sys.executable}). "
        "Start dev.py with a newer one, such as: python3.11 dev.py run"
    )

import ctypes
import hashlib
import json
import os
import shutil
import socket
import subprocess
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

USAGE = """\
python3 dev.py run [ARGUMENTS]     start the program; ARGUMENTS are civicloom's own
python3 dev.py test [ARGUMENTS]    checks and all tests; ARGUMENTS for pytest: only those tests
python3 dev.py setup               set everything up, and no more
python3 dev.py check               put the format right, lint, check types
python3 dev.py translate [LANG]    bring the translations of the window up to date

Each sets up .venv first, where that is needed."""

ROOT = Path(__file__).resolve().parent
SCENARIO = "lonely-carers"
REPORT = f"civicloom-{SCENARIO}.html"

# Shared library -> Debian package that holds it.
OFFSCREEN_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SCREEN_LIBRARIES = OFFSCREEN_LIBRARIES | {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
LIBRARIES: dict[str, Mapping[str, str]] = {
    "offscreen": OFFSCREEN_LIBRARIES,
    "screen": SCREEN_LIBRARIES,
}

PIP_CAN_INSTALL_ELSEWHERE = (22, 3)
"""The first pip with ``--python``, which fills an environment that has no pip itself."""

# Arguments to pytest that do not go together with worker processes.
SERIAL_ARGUMENTS = ("-n", "--numprocesses", "--pdb", "--trace", "-s", "--capture=no", "no:xdist")


class Stop(Exception):
    """What went wrong and what would help, in one line."""


def say(line: str) -> None:
    """Print a line at once, so that it stands before what a started program prints."""
    print(line, flush=True)


# --- the environment ------------------------------------------------------------------------


@dataclass(frozen=True)
class Environment:
    """A virtual environment, where its parts are on this kind of system.

    Attributes
    ----------
    path : Path
        Its folder.
    windows : bool
        Whether it is laid out as on Windows.
    """

    path: Path
    windows: bool = os.name == "nt"

    @property
    def programs(self) -> Path:
        """Folder of its programs."""
        return self.path / ("Scripts" if self.windows else "bin")

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.program("python")

    @property
    def stamp(self) -> Path:
        """File that says what was set up; absent while a set-up is under way."""
        return self.path / "civicloom-stamp.json"

    def program(self, name: str) -> Path:
        """Return the path of a program installed into it."""
        return self.programs / (f"{name}.exe" if self.windows else name)


@dataclass(frozen=True)
class Stamp:
    """What a set-up has done, so that the next one need not.

    Attributes
    ----------
    key : str
        Digest of all that decides what gets installed; see `installation_key`.
    extras : str
        ``"dev"`` where the tools for testing are there too, else empty.
    libraries : tuple of str
        Sets of system libraries that were found complete.
    engine : str
        Digest of the engine's source for which compiled code was made ready.
    """

    key: str = ""
    extras: str = ""
    libraries: tuple[str, ...] = ()
    engine: str = ""

    def covers(self, key: str, extras: str) -> bool:
        """Whether what is asked for is installed already."""
        return self.key == key and extras in ("", self.extras)


def read_stamp(environment: Environment) -> Stamp:
    """Return the stamp of the last set-up, an empty one where there is none that can be read."""
    try:
        facts = json.loads(environment.stamp.read_text(encoding="utf-8"))
        return Stamp(
            str(facts["key"]),
            str(facts["extras"]),
            tuple(str(name) for name in facts["libraries"]),
            str(facts["engine"]),
        )
    except (OSError, ValueError, TypeError, KeyError):
        return Stamp()


def write_stamp(environment: Environment, stamp: Stamp) -> None:
    """Write the stamp in one go, so that a set-up that is broken off leaves none or the old one."""
    fresh = environment.stamp.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(stamp)) + "\n", encoding="utf-8")
    fresh.replace(environment.stamp)


def installation_key(root: Path) -> str:
    """Digest of all that decides what gets installed.

    That is the project file, the version, the Python, the platform, and the folder, because an
    environment cannot be moved.
    """
    digest = hashlib.blake2b(digest_size=16)
    for part in (
        (root / "pyproject.toml").read_bytes(),
        (root / "simulator" / "__init__.py").read_bytes(),
        str(sys.implementation.cache_tag).encode(),
        sys.platform.encode(),
        str(sys.maxsize).encode(),
        str(root).encode(),
    ):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def engine_key(root: Path) -> str:
    """Digest of the engine's files by name, size and time, as the compiler's cache sees them."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted((root / "simulator").rglob("*.py")):
        facts = file.stat()
        digest.update(f"{file.relative_to(root)} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def base_python() -> str:
    """Return the Python behind this one, where this one belongs to an environment."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def quiet(command: Sequence[str | Path], **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command without input and keep what it prints."""
    return subprocess.run(
        [str(part) for part in command],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=os.environ | extra,
    )


def tail(text: str, lines: int = 25) -> str:
    """Return the last lines of a text, indented."""
    return "\n".join(f"  {line}" for line in text.rstrip().splitlines()[-lines:])


def pip_version(python: str | Path) -> tuple[int, ...]:
    """Return the version of a Python's pip, empty where it has none."""
    answer = quiet([python, "-m", "pip", "--version"])
    words = answer.stdout.split()
    if answer.returncode or words[:1] != ["pip"]:
        return ()
    return tuple(int(part) for part in words[1].split(".") if part.isdigit())


def pip_command(environment: Environment) -> list[str]:
    """Return the start of a command that installs into the environment.

    An environment with a pip of its own uses that; then the base Python's pip is tried, then
    the one that Python carries for new environments, which Debian and Ubuntu keep in a package
    of its own.

    Raises
    ------
    Stop
        There is no pip to be had.
    """
    own = [str(environment.python), "-m", "pip"]
    if pip_version(environment.python):
        return own
    base = base_python()
    found = pip_version(base)
    if found >= PIP_CAN_INSTALL_ELSEWHERE:
        return [base, "-m", "pip", "--python", str(environment.python)]
    ensurepip = [str(environment.python), "-m", "ensurepip", "--default-pip"]
    if quiet(ensurepip).returncode == 0:
        return own
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    what = "the part of Python that installs packages"
    if not found and apt_installs([package], what) and quiet(ensurepip).returncode == 0:
        return own
    if found:
        raise Stop(
            f"The pip of {base} is too old ({'.'.join(map(str, found))}; 22.3 or newer is needed). "
            f"Type: {base} -m pip install --upgrade pip"
        )
    raise Stop(
        f"{base} has neither pip nor ensurepip, so nothing can be installed. "
        f"On Debian and Ubuntu type: sudo apt-get install {package}"
    )


def usable(environment: Environment) -> bool:
    """Whether the environment is there and its Python is of this one's version."""
    try:
        settings = (environment.path / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return False
    wanted = "{}.{}.".format(*sys.version_info[:2])
    versions = [
        line.partition("=")[2].strip()
        for line in settings.splitlines()
        if line.partition("=")[0].strip() in ("version", "version_info")
    ]
    return environment.python.exists() and any(text.startswith(wanted) for text in versions)


def make_environment(environment: Environment) -> None:
    """Make the environment, empty, in place of one that does not fit any more.

    Raises
    ------
    Stop
        Something else has its name.
    """
    if usable(environment):
        return
    import venv

    if environment.path.exists():
        if not (environment.path / "pyvenv.cfg").exists() and any(environment.path.iterdir()):
            raise Stop(f"{environment.path} is in the way and is no Python environment: move it.")
        shutil.rmtree(environment.path)
    say(f"Making {environment.path} ...")
    # Without pip: Debian's Python cannot put it there, and pip_command does without.
    venv.create(environment.path, with_pip=False, symlinks=not environment.windows)


def install(environment: Environment, extras: str) -> None:
    """Install the project, editable, with all it needs.

    Raises
    ------
    Stop
        pip failed; the end of what it printed has been shown.
    """
    command = pip_command(environment)
    what = "Civic Loom and its tools" if extras else "Civic Loom"
    say(f"Installing {what} (the first time this fetches about 200 MB) ...")
    started = time.monotonic()
    project = f"{ROOT}[{extras}]" if extras else str(ROOT)
    answer = quiet([*command, "install", "--disable-pip-version-check", "--editable", project])
    if answer.returncode:
        say(tail(answer.stdout))
        raise Stop(
            "pip could not install Civic Loom; its last words are above. "
            "Check the connection and the space on the disk, then start again."
        )
    say(f"Installed in {time.monotonic() - started:.0f} s.")


def warm(environment: Environment) -> None:
    """Compile the engine ahead, in a process of its own; without it, first use takes longer."""
    say("Preparing the engine (compiled once, then kept) ...")
    answer = quiet([environment.python, "-m", "simulator.warm"])
    if answer.returncode:
        say(tail(answer.stdout, 3))
        say("The engine could not be prepared; it is compiled at its first use instead.")


# --- system libraries -----------------------------------------------------------------------


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(needed: Mapping[str, str]) -> list[str]:
    """Return the Debian packages of those libraries that the loader does not find."""
    return [package for library, package in needed.items() if not loads(library)]


def hand_command(packages: Sequence[str], tools: Sequence[str]) -> str:
    """Return the line to type that installs what is missing, for the package tool there is.

    Parameters
    ----------
    packages : sequence of str
        The missing Debian packages.
    tools : sequence of str
        Names of the package tools found on the system.
    """
    if "apt-get" in tools:
        return "sudo apt-get install " + " ".join(packages)
    if "dnf" in tools:
        return (
            "sudo dnf install libglvnd-egl libglvnd-glx glib2 fontconfig dbus-libs libxkbcommon "
            "libxkbcommon-x11 libxcb xcb-util-cursor xcb-util-image xcb-util-keysyms "
            "xcb-util-renderutil xcb-util-wm"
        )
    if "pacman" in tools:
        return (
            "sudo pacman -S libglvnd glib2 fontconfig dbus libxkbcommon libxkbcommon-x11 libxcb "
            "xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil xcb-util-wm"
        )
    return "install what holds, under Debian's names, " + " ".join(packages)


def as_administrator() -> list[str] | None:
    """Return what to put before a command so that it may install, None where nothing helps."""
    if os.name == "nt":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and quiet(["sudo", "-n", "true"]).returncode == 0:
        return ["sudo", "-n"]
    return None


def apt_installs(packages: Sequence[str], what: str) -> bool:
    """Install Debian packages where that may be done without asking anybody.

    Parameters
    ----------
    packages : sequence of str
        Their names.
    what : str
        What they are, in words.

    Returns
    -------
    bool
        Whether they were installed.
    """
    before = as_administrator()
    if before is None or not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        return False
    say(f"Installing {what}: {' '.join(packages)} ...")
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    # The lists may be absent or old: look again once after bringing them up to date.
    for prepare in ([], ["update"]):
        if prepare:
            quiet([*apt, *prepare])
        if not quiet([*apt, "install", "-y", "--no-install-recommends", *packages]).returncode:
            return True
    return False


def provide_libraries(kind: str) -> bool:
    """See that the system libraries of a kind are there; say what is missing, if anything is.

    Parameters
    ----------
    kind : {"offscreen", "screen"}
        What Qt is to draw on.

    Returns
    -------
    bool
        Whether all of them are there now.
    """
    if not sys.platform.startswith("linux"):
        return True
    packages = missing_packages(LIBRARIES[kind])
    if not packages:
        return True
    if apt_installs(packages, "the system libraries that Qt needs"):
        packages = missing_packages(LIBRARIES[kind])
    if packages:
        tools = [name for name in ("apt-get", "dnf", "pacman") if shutil.which(name)]
        say(f"Qt lacks system libraries. Type: {hand_command(packages, tools)}")
    return not packages


# --- the screen -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Screen:
    """Whether a window can be shown, and the reason in words."""

    there: bool
    why: str


def answers(family: int, address: str | tuple[str, int]) -> bool:
    """Whether something listens at a socket address."""
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.settimeout(1)
            probe.connect(address)
    except OSError:
        return False
    return True


def x_answers(display: str) -> bool:
    """Whether an X screen by that name (``:0``, ``localhost:10.0``) answers."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        file = f"/tmp/.X11-unix/X{number}"  # noqa: S108 (where X servers listen)
        return answers(socket.AF_UNIX, file) or answers(socket.AF_UNIX, "\0" + file)
    return answers(socket.AF_INET, (host, 6000 + int(number)))


def wayland_answers(display: str, folder: str) -> bool:
    """Whether a Wayland screen by that name answers."""
    return answers(socket.AF_UNIX, str(Path(folder or "/", display)))


def find_screen(platform: str, variables: Mapping[str, str]) -> Screen:
    """Find out whether a window can be shown.

    Parameters
    ----------
    platform : str
        As ``sys.platform``.
    variables : mapping of str to str
        The environment variables.
    """
    drawn_by = variables.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if drawn_by in ("offscreen", "minimal", "vnc"):
        return Screen(False, f"QT_QPA_PLATFORM asks for {drawn_by}")
    if platform in ("darwin", "win32"):
        for name in ("CI", "SSH_CONNECTION", "SSH_TTY"):
            if variables.get(name):
                return Screen(False, f"{name} is set, so nobody sits at this computer's screen")
        return Screen(True, "this computer has a screen")
    silent = []
    wayland = variables.get("WAYLAND_DISPLAY", "")
    if wayland:
        if wayland_answers(wayland, variables.get("XDG_RUNTIME_DIR", "")):
            return Screen(True, f"WAYLAND_DISPLAY={wayland} answers")
        silent.append(f"WAYLAND_DISPLAY={wayland}")
    display = variables.get("DISPLAY", "")
    if display:
        if x_answers(display):
            return Screen(True, f"DISPLAY={display} answers")
        silent.append(f"DISPLAY={display}")
    if silent:
        return Screen(False, f"{' and '.join(silent)} does not answer")
    return Screen(False, "neither DISPLAY nor WAYLAND_DISPLAY is set")


# --- commands -------------------------------------------------------------------------------


def set_up(environment: Environment, extras: str) -> Stamp:
    """Bring the environment up to date; return at once where it is.

    Parameters
    ----------
    environment : Environment
        Where to install.
    extras : str
        ``"dev"`` for the tools of testing as well, else empty.
    """
    stamp = read_stamp(environment)
    key = installation_key(ROOT)
    if not (usable(environment) and stamp.covers(key, extras)):
        make_environment(environment)
        environment.stamp.unlink(missing_ok=True)
        # Once there, the tools stay: a player's start must not take a developer's away.
        extras = extras or stamp.extras
        install(environment, extras)
        stamp = Stamp(key, extras, stamp.libraries)
        write_stamp(environment, stamp)
    engine = engine_key(ROOT)
    if stamp.engine != engine:
        warm(environment)
        stamp = replace(stamp, engine=engine)
        write_stamp(environment, stamp)
    return stamp


def with_libraries(environment: Environment, stamp: Stamp, kind: str) -> bool:
    """See once, not at each start, that the system libraries of a kind are there."""
    if kind in stamp.libraries:
        return True
    if not provide_libraries(kind):
        return False
    write_stamp(environment, replace(stamp, libraries=(*stamp.libraries, kind)))
    return True


def program_arguments(extra: Sequence[str], screen: Screen) -> list[str]:
    """Return the arguments of ``civicloom`` for a start.

    Parameters
    ----------
    extra : sequence of str
        What the person typed after ``run``. A command of ``civicloom`` replaces the usual
        one; options are added to it.
    screen : Screen
        Whether a window can be shown.
    """
    if extra and not extra[0].startswith("-"):
        return list(extra)
    if screen.there:
        return ["play", SCENARIO, *extra]
    if any(part == "--report" or part.startswith("--report=") for part in extra):
        return ["compare", SCENARIO, *extra]
    return ["compare", SCENARIO, "--report", REPORT, *extra]


def hand_over(command: Sequence[str | Path]) -> int:
    """Start a program in place of this one; on Windows beside it, and wait."""
    words = [str(part) for part in command]
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(words[0], words)  # noqa: S606 (no shell is wanted)
    return subprocess.run(words, check=False).returncode


def run(extra: Sequence[str]) -> int:
    """Start the window, or, where there is no screen, the comparison in the terminal."""
    environment = Environment(ROOT / ".venv")
    stamp = set_up(environment, "")
    screen = find_screen(sys.platform, os.environ)
    arguments = program_arguments(extra, screen)
    own_command = list(extra) == arguments
    window = arguments[0] == "play"
    if window or not own_command:
        complete = with_libraries(environment, stamp, "screen" if screen.there else "offscreen")
        if window and not complete:
            raise Stop("The window cannot be shown without them.")
    if own_command:
        return hand_over([environment.program("civicloom"), *arguments])
    if window:
        say(f"Opening the window on {SCENARIO} ({screen.why}).")
    else:
        where = f"to {Path.cwd() / REPORT}" if REPORT in arguments else "where you said"
        say(
            f"No screen here ({screen.why}): comparing the two styles of {SCENARIO} "
            f"in the terminal, and writing a report {where}."
        )
    return hand_over([environment.program("civicloom"), *arguments])


def setup(extra: Sequence[str]) -> int:
    """Set up everything, the tools for testing included."""
    if extra:
        raise Stop(f"setup takes no arguments, and got: {' '.join(extra)}")
    environment = Environment(ROOT / ".venv")
    stamp = set_up(environment, "dev")
    with_libraries(environment, stamp, "offscreen")
    say(f"Civic Loom is set up in {environment.path}.")
    return 0


def check_commands(environment: Environment, *, rewrite: bool) -> dict[str, list[str]]:
    """Return the checks by name.

    Parameters
    ----------
    environment : Environment
        Where the tools are.
    rewrite : bool
        Whether to put the format right rather than only say where it is wrong.
    """
    ruff = str(environment.program("ruff"))
    return {
        "format": [ruff, "format", *([] if rewrite else ["--check"]), "."],
        "lint": [ruff, "check", "."],
        "types": [str(environment.program("mypy"))],
    }


def failed_checks(environment: Environment, *, rewrite: bool) -> list[str]:
    """Run all checks and return the names of those that failed."""
    failed = []
    for name, command in check_commands(environment, rewrite=rewrite).items():
        say(f"Checking {name} ...")
        if subprocess.run(command, check=False, cwd=ROOT).returncode:
            failed.append(name)
    return failed


def check(extra: Sequence[str]) -> int:
    """Put the format right, then lint and check types."""
    if extra:
        raise Stop(f"check takes no arguments, and got: {' '.join(extra)}")
    environment = Environment(ROOT / ".venv")
    set_up(environment, "dev")
    failed = failed_checks(environment, rewrite=True)
    if failed:
        raise Stop(f"Not clean: {', '.join(failed)}.")
    return 0


def test_command(environment: Environment, extra: Sequence[str], processors: int) -> list[str]:
    """Return the command that runs the tests.

    Parameters
    ----------
    environment : Environment
        Where pytest is.
    extra : sequence of str
        What the person typed after ``test``.
    processors : int
        How many tests may run at a time. A single file, or a debugger, stays in one process.
    """
    command = [str(environment.python), "-m", "pytest"]
    one_file = any(part.partition("::")[0].endswith(".py") for part in extra)
    serial = one_file or any(part.startswith(SERIAL_ARGUMENTS) for part in extra)
    if processors > 1 and not serial:
        # loadfile: what a file prepares once is prepared in one process only.
        command += ["-n", str(min(processors, 8)), "--dist", "loadfile"]
    return [*command, *extra]


def test(extra: Sequence[str]) -> int:
    """Check format, lint and types, then run all tests; with arguments, only those tests."""
    environment = Environment(ROOT / ".venv")
    stamp = set_up(environment, "dev")
    if not with_libraries(environment, stamp, "offscreen"):
        raise Stop("The tests of the window cannot run without them.")
    failed = [] if extra else failed_checks(environment, rewrite=False)
    if failed:
        say(f"Not clean: {', '.join(failed)}. The tests run all the same.")
    command = test_command(environment, extra, os.cpu_count() or 1)
    variables = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    outcome = subprocess.run(command, check=False, cwd=ROOT, env=variables).returncode
    if failed:
        raise Stop(f"Not clean: {', '.join(failed)}. python3 dev.py check tells more.")
    return outcome


def translate(extra: Sequence[str]) -> int:
    """Bring the translations of the window up to date; arguments are languages to begin."""
    environment = Environment(ROOT / ".venv")
    set_up(environment, "dev")
    command = [str(environment.python), "-m", "ui.translations", *extra]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


COMMANDS = {"run": run, "test": test, "setup": setup, "check": check, "translate": translate}


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say and return the exit code."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(USAGE)
        return 0
    if not arguments or arguments[0] not in COMMANDS:
        if arguments:
            print(f"There is no command {arguments[0]!r}.", file=sys.stderr)
        print(USAGE, file=sys.stderr)
        return 64
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Stop as stop:
        print(stop, file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
