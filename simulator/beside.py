"""A process that compiles beside this one, and never outlives it.

Compiling holds the interpreter, so that a second core is of use to a second process alone.
Each leaves what it compiled in the cache, where the compiler writes a file whole or not at all;
whatever the helper did not get to, this process compiles itself.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PATIENCE = 120.0
"""Seconds after which a helper that is not done is given up."""


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def helper(*command: str) -> Iterator[Callable[[], None]]:
    """Start a Python process beside this one; yield what waits until it is done.

    It is told by the end of its standard input that it is no longer wanted: when the block is
    left early, and when this process ends, in whatever way. Where no process can be started,
    there is nothing to wait for.

    Parameters
    ----------
    *command : str
        What comes after the interpreter, such as ``-m`` and a module of ours.
    """
    root = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, and our own words
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": path},
        )
    except OSError:
        yield lambda: None
        return

    def wait() -> None:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()

    with process:
        try:
            yield wait
        finally:
            # whoever did not wait wants it no longer
            process.kill()


def end_with(given: IO[bytes]) -> None:
    """End this process as soon as whoever started it closes what it reads, or is gone."""

    def watch() -> None:
        given.read()
        os._exit(1)

    threading.Thread(target=watch, name="end with the other", daemon=True).start()
