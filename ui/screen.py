"""Whether a window can be opened here, found out without loading the toolkit."""

import os
import socket
import sys
from pathlib import Path
from typing import Final

PATIENCE: Final = 1.0
"""Seconds to wait for a screen that is reached over the network."""

_OWN_SCREEN: Final = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs", "vkkhrdisplay"})


def missing_screen() -> str:
    """Say why no window can be opened here.

    Returns
    -------
    str
        The reason as part of a sentence, or an empty string where there is a screen.
    """
    if not sys.platform.startswith(("linux", "freebsd")):
        return ""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _OWN_SCREEN:
        return ""
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    display = os.environ.get("DISPLAY", "")
    if wayland and _wayland_answers(wayland):
        return ""
    if display and _x11_answers(display):
        return ""
    if display:
        return f"the screen DISPLAY={display} does not answer"
    if wayland:
        return f"the screen WAYLAND_DISPLAY={wayland} does not answer"
    return "neither DISPLAY nor WAYLAND_DISPLAY is set"


def _wayland_answers(name: str) -> bool:
    return _unix_answers(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name)


def _x11_answers(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host.startswith("/"):
        return _unix_answers(Path(f"{host}:{number}"))
    if host in {"", "unix"} and (
        _unix_answers(Path(f"/tmp/.X11-unix/X{number}"))  # noqa: S108 - where X servers listen
        or _unix_answers(Path(f"\0/tmp/.X11-unix/X{number}"))
    ):
        return True
    try:
        with socket.create_connection((host or "localhost", 6000 + int(number)), PATIENCE):
            return True
    except (OSError, OverflowError):
        return False


def _unix_answers(path: Path) -> bool:
    try:
        with socket.socket(socket.AF_UNIX) as ear:
            ear.settimeout(PATIENCE)
            ear.connect(str(path))
    except (OSError, ValueError):
        return False
    return True
