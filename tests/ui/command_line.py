"""Runs the command line as a person does: a process of its own, no screen, no terminal."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

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
