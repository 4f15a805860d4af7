"""Runs the command line as a person does: a process of its own, no screen, no terminal."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from ui import cli

Line = Callable[..., "subprocess.CompletedProcess[str]"]

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 100


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment without a screen, and with the packages on the path."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "COLUMNS", "FORCE_COLOR"}
    }
    return {**clean, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **more}


def civicloom(
    *words: str, given: str | bytes = b"", folder: Path | None = None, **more: str
) -> "subprocess.CompletedProcess[str]":
    """Run ``civicloom WORDS`` and return its exit code and what it wrote.

    Parameters
    ----------
    *words : str
        What follows the program's name.
    given : str or bytes, optional
        Standard input.
    folder : Path, optional
        Where to run it.
    **more : str
        More environment variables.
    """
    done = subprocess.run(
        [sys.executable, "-m", "ui", *words],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        cwd=folder,
        env=environment(**more),
        timeout=PATIENCE,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def in_this_process(*before: str, capfd: pytest.CaptureFixture[str]) -> Line:
    """Return a function that runs ``civicloom BEFORE WORDS`` here, the engine loaded once for all.

    Parameters
    ----------
    *before : str
        What comes first in each call.
    capfd : CaptureFixture
        Tells what was written.
    """

    def call(*words: str) -> "subprocess.CompletedProcess[str]":
        code = cli.main([*before, *words])
        said = capfd.readouterr()
        return subprocess.CompletedProcess(words, code, said.out, said.err)

    return call


def interrupted(*words: str, once: str, folder: Path) -> tuple[int, bytes, str]:
    """Run ``civicloom WORDS`` at a terminal and press Ctrl-C once it shows something.

    Returns
    -------
    (int, bytes, str)
        The exit code, what came on standard output, and what the terminal showed.
    """
    pty = pytest.importorskip("pty", reason="pseudo-terminals are a thing of Unix")
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "ui", *words],
        stdout=subprocess.PIPE,
        stderr=follower,
        cwd=folder,
        env=environment(TERM="xterm"),
    ) as process:
        os.close(follower)
        shown = _until(leader, once)
        process.send_signal(signal.SIGINT)
        code = process.wait(PATIENCE)
        shown += _until(leader, "")
        assert process.stdout is not None
        written = process.stdout.read()
    os.close(leader)
    return code, written, shown


def _until(leader: int, word: str) -> str:
    """Read what a terminal shows until a word comes, or the other side closes."""
    shown = ""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and not (word and word in shown):
        if not select.select([leader], [], [], 1)[0]:
            continue
        try:
            data = os.read(leader, 4096)
        except OSError:
            break
        if not data:
            break
        shown += data.decode(errors="replace")
    return shown
