"""Writing results: a whole file or none at all, and standard output without a fuss.

Data (JSON, CSV) goes out as UTF-8 with plain line ends on every system, so that equal
results are equal bytes. Text for people follows the terminal's own encoding.
"""

import codecs
import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from simulator.errors import Unreadable, WrongUse
from simulator.files import put_in_place

STANDARD: Final = "-"
"""The name that means standard input or standard output."""
PLAINER: Final = "civicloom-plainer"
"""Name of the way in which what an encoding cannot show is written all the same."""
COUSINS: Final = {
    "\N{MINUS SIGN}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{MIDDLE DOT}": "|",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{PLUS-MINUS SIGN}": "+/-",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{BULLET}": "*",
    "\N{DAGGER}": "+",
    "\N{POUND SIGN}": "GBP ",
    "\N{EURO SIGN}": "EUR ",
}
"""Plain signs that say the same as others."""


def write_text(path: str | Path, text: str) -> None:
    """Write `text` to a file, whole or not at all, or as it is to standard output.

    The text goes to a temporary file beside the target, is flushed to the disk and then
    takes the target's place in one move. Whatever interrupts it, the target holds either
    what it held before or the new text.

    Parameters
    ----------
    path : str or Path
        Where to write; ``-`` is standard output. Devices and pipes are written directly.
    text : str
        What to write, as UTF-8.

    Raises
    ------
    Unreadable
        If it cannot be written; the sentence names the file and the reason.
    """
    if str(path) == STANDARD:
        emit(text)
        return
    write_bytes(path, _encoded(text))


def _encoded(text: str) -> bytes:
    """Return text as UTF-8; bytes of a file's name that are no text are told as JSON does."""
    return text.encode("utf-8", "backslashreplace")


def write_bytes(path: str | Path, data: bytes) -> None:
    """Write bytes to a file, whole or not at all, as `write_text` does.

    Raises
    ------
    Unreadable
        If it cannot be written; the sentence names the file and the reason.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
        else:
            replace_file(target, data)
    except OSError as fault:
        raise Unreadable(f"cannot write '{path}': {reason(fault)}; nothing was changed") from fault


def replace_file(target: Path, data: bytes) -> None:
    """Let bytes take the place of a file, all of them or none.

    Raises
    ------
    OSError
        If that cannot be done; what was there is there still.
    """
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)


def check_writable(path: str | Path) -> None:
    """Find out before long work whether a result can be written at all.

    Parameters
    ----------
    path : str or Path
        Where the result is to go; ``-`` is always fine.

    Raises
    ------
    Unreadable
        If the folder does not exist or may not be written to, or `path` is a folder.
    """
    if str(path) == STANDARD:
        return
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise Unreadable(f"cannot write '{path}': it is a folder; name a file in it")
    if not target.parent.is_dir():
        raise Unreadable(f"cannot write '{path}': there is no folder '{target.parent}'")
    # what is there is replaced by a file made beside it; a device or a pipe is written directly
    replaced = target.is_file() or not target.exists()
    if replaced and not os.access(target.parent, os.W_OK):
        raise Unreadable(f"cannot write '{path}': the folder may not be written to")


def check_outputs(
    outputs: Sequence[tuple[str, str | Path | None]], inputs: Sequence[str | None] = ()
) -> None:
    """Find out before long work whether results can be written, and to nobody's harm.

    Parameters
    ----------
    outputs : sequence of (flag, path)
        Where results are to go, None where a flag was left out.
    inputs : sequence of str
        Files that are read, and names that may be none; whatever they hold is kept.

    Raises
    ------
    WrongUse
        If two results have one file, or a result has the file that is read.
    Unreadable
        If one cannot be written, as `check_writable` says.
    """
    files = [(flag, path) for flag, path in outputs if path is not None and str(path) != STANDARD]
    places = [os.path.realpath(path) for _, path in files]
    if len(set(places)) < len(places):
        raise WrongUse("two outputs have the same file name; name each its own file")
    # a name that is no file at all, or too long for one, names a scenario
    read = {os.path.realpath(name) for name in inputs if name and os.path.lexists(name)}
    for (flag, path), place in zip(files, places, strict=True):
        if place in read:
            raise WrongUse(f"{flag} would write over '{path}', which is read; name another file")
        check_writable(path)


def emit(text: str) -> None:
    """Send data to standard output as UTF-8, the same bytes on every system.

    Raises
    ------
    Unreadable
        If standard output does not take it. A reader that went away is no fault.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(_encoded(text))
        sys.stdout.buffer.flush()
    except OSError as fault:
        _lost_output(fault)


def as_shown(text: str, encoding: str) -> str:
    """Return a text as far as an encoding can show it.

    Signs that have a plain cousin are shown by that: a minus that became a question mark would
    turn a loss into a riddle. Whatever else cannot be shown becomes a question mark.

    Examples
    --------
    >>> as_shown("−2.8, Nöö…", "ascii")
    '-2.8, N??...'
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode(encoding, PLAINER).decode(encoding)
    return text


def _plainer(fault: UnicodeError) -> tuple[str, int]:
    """Put plain cousins in place of what an encoding cannot show, as `codecs` asks for it."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    signs = fault.object[fault.start : fault.end]
    return "".join(COUSINS.get(sign, "?") for sign in signs), fault.end


codecs.register_error(PLAINER, _plainer)


def say(text: str) -> None:
    """Send text for people to standard output, as far as it can show it; see `as_shown`.

    Raises
    ------
    Unreadable
        If standard output does not take it. A reader that went away is no fault.
    """
    try:
        sys.stdout.write(as_shown(text, sys.stdout.encoding or "utf-8"))
        sys.stdout.flush()
    except OSError as fault:
        _lost_output(fault)


def tell(text: str) -> None:
    """Send one line to standard error, where progress and trouble go; never fails."""
    try:
        sys.stderr.write(as_shown(text, sys.stderr.encoding or "utf-8") + "\n")
        sys.stderr.flush()
    except (OSError, AttributeError, ValueError):
        # Nobody is listening: standard error is closed or was never there.
        return


def _lost_output(fault: OSError) -> None:
    # What is still buffered would fail again when the interpreter ends.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    if not isinstance(fault, BrokenPipeError):
        raise Unreadable(f"cannot write to standard output: {reason(fault)}") from fault


def reason(fault: OSError) -> str:
    """Say in plain words why the system refused, such as ``no space left on device``."""
    words = fault.strerror or str(fault) or type(fault).__name__
    return words[:1].lower() + words[1:]
