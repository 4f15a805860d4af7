"""No test waits for some time: it waits for what it needs to have happened.

A fixed pause is too short on a busy machine and too long on every other. Waiting for a condition
(``qtbot.waitUntil``), a signal (``qtbot.waitSignal``) or a turn of the event loop
(``tests.ui.loop.take_turn``) is neither.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]

EXCEPTIONS = {
    "simulator/test_compiling.py: time.sleep(0.005)": "between two looks at another process",
    "soak/test_killed.py: time.sleep(pause)": "the program is killed at a random moment on purpose",
    "ui/test_pieces.py: time.sleep(SLICE)": "stands for a piece of work that takes that long",
}
"""Where a pause is meant: file and call, with the reason."""

SLEEPERS = {"sleep", "qSleep", "qWait", "msleep", "usleep"}
"""Functions that do nothing but let time pass."""


def pauses(text: str) -> Iterator[ast.Call]:
    """Yield the calls of a test file that wait for a time and not for something."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and is_pause(node):
            yield node


def is_pause(call: ast.Call) -> bool:
    """Return whether a call waits for a time and not for something."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)
    given = {word.arg: word.value for word in call.keywords if word.arg is not None}
    if name in SLEEPERS:
        return True
    if name == "wait" and isinstance(function, ast.Attribute):
        # of pytest-qt, or of something that was made only to be waited for
        owner = function.value
        return ast.unparse(owner).endswith("qtbot") or isinstance(owner, ast.Call)
    if name == "singleShot":
        return not (call.args and is_zero(call.args[0]))
    if name in {"waitSignal", "waitSignals"} and "raising" in given:
        # it goes on when the time is over, as if nothing were the matter
        return not ("timeout" in given and is_zero(given["timeout"]))
    return name == "assertNotEmitted" and "wait" in given and not is_zero(given["wait"])


def is_zero(value: ast.expr) -> bool:
    """Return whether an argument is plainly nought."""
    return isinstance(value, ast.Constant) and value.value == 0


def found() -> dict[str, int]:
    """Return every pause in the tests, as file and call, with its line."""
    return {
        f"{path.relative_to(TESTS).as_posix()}: {ast.unparse(call)}": call.lineno
        for path in sorted(TESTS.rglob("*.py"))
        for call in pauses(path.read_text(encoding="utf-8"))
    }


def test_no_test_pauses_for_a_fixed_time() -> None:
    here = found()
    assert {call: line for call, line in here.items() if call not in EXCEPTIONS} == {}


def test_every_exception_is_still_needed() -> None:
    assert set(EXCEPTIONS) <= set(found())


@pytest.mark.parametrize(
    "call",
    [
        "time.sleep(1)",
        "sleep(.1)",
        "QTest.qWait(5)",
        "QThread.msleep(3)",
        "qtbot.wait(20)",
        "self.qtbot.wait(20)",
        "threading.Event().wait(.3)",
        "QTimer.singleShot(100, later)",
        "qtbot.waitSignal(done, timeout=300, raising=False)",
        "qtbot.waitSignal(done, raising=False)",
        "qtbot.assertNotEmitted(done, wait=300)",
    ],
)
def test_a_planted_pause_is_seen(call: str) -> None:
    assert [ast.unparse(one) for one in pauses(f"def test() -> None:\n    {call}\n")]


@pytest.mark.parametrize(
    "call",
    [
        "qtbot.waitUntil(ready, timeout=100)",
        "qtbot.waitSignal(done, timeout=100)",
        "qtbot.waitSignal(done, timeout=0, raising=False)",
        "QTimer.singleShot(0, later)",
        "process.wait(PATIENCE)",
        "begun.wait(5)",
        "qtbot.assertNotEmitted(done)",
    ],
)
def test_waiting_for_something_is_no_pause(call: str) -> None:
    assert list(pauses(call)) == []
