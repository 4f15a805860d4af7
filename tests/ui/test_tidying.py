"""While a window is open, garbage is looked for between two other things, and never in them."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import tidying
from ui.app import TURN
from ui.tidying import Tidying, loading, put_off


class Knot:
    """Holds itself, so that only a look for garbage finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


def knot() -> "weakref.ref[Knot]":
    return weakref.ref(Knot())


def clutter(many: int) -> list[list[int]]:
    return [[number] for number in range(many)]


@pytest.fixture
def at_it(qapp: QApplication) -> Iterator[Tidying]:
    made = Tidying()
    made.start()
    gc.collect()
    yield made
    made.stop()


def test_python_leaves_it_alone_from_start_to_stop(at_it: Tidying) -> None:
    assert not gc.isenabled()
    lost, kept = knot(), clutter(3 * tidying.MANY)
    assert lost() is not None
    at_it.stop()
    assert gc.isenabled()
    assert len(kept) == 3 * tidying.MANY


def test_the_last_of_two_gives_it_back(at_it: Tidying) -> None:
    other = Tidying()
    other.start()
    at_it.stop()
    assert not gc.isenabled()
    other.stop()
    assert gc.isenabled()


def test_young_garbage_goes_when_much_was_made(
    qtbot: QtBot, at_it: Tidying, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = knot()
    at_it.look()
    assert lost() is not None
    kept = clutter(2 * tidying.MANY)
    qtbot.waitUntil(lambda: lost() is None)
    assert len(kept) == 2 * tidying.MANY


def test_old_garbage_goes_too_after_a_while(
    at_it: Tidying, monkeypatch: pytest.MonkeyPatch
) -> None:
    lasting = Knot()
    lost = weakref.ref(lasting)
    gc.collect()
    del lasting
    monkeypatch.setattr(tidying, "MORE", 0.0)
    kept = []
    for _ in range(tidying.ROUNDS):
        assert lost() is not None
        kept.append(clutter(2 * tidying.MANY))
        at_it.look()
    kept.append(clutter(2 * tidying.MANY))
    at_it.look()
    assert lost() is None


def test_old_garbage_waits_until_there_is_a_good_deal_more_that_is_old(
    qtbot: QtBot, at_it: Tidying, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "ROUNDS", 0)
    kept = [clutter(8 * tidying.MANY)]
    at_it.look()
    # how much is old is counted in a turn of its own
    qtbot.waitUntil(lambda: at_it._old > 8 * tidying.MANY)
    lasting = Knot()
    lost = weakref.ref(lasting)
    gc.collect(1)
    del lasting
    monkeypatch.setattr(tidying, "MORE", 1 + 3.5 * tidying.MANY / at_it._old)
    looks = 0
    while lost() is not None and looks < 10:
        kept.append(clutter(tidying.MANY))
        at_it.look()
        looks += 1
    # what joins the old ones counts as it comes: three times that many are too few, four are not
    assert looks == 5


def test_what_is_loaded_is_set_aside_once_and_not_again(
    at_it: Tidying, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "_loaded", set())
    before = gc.get_freeze_count()
    with loading("something"):
        kept = clutter(2 * tidying.MANY)
        lost = knot()
        at_it.look()
        assert lost() is not None, "meanwhile nothing is looked for"
    assert gc.get_freeze_count() >= before + 2 * tidying.MANY
    set_aside = gc.get_freeze_count()
    with loading("something"):
        kept += clutter(2 * tidying.MANY)
    assert gc.get_freeze_count() <= set_aside
    assert len(kept) == 4 * tidying.MANY


def test_what_fails_to_load_is_not_set_aside(
    at_it: Tidying, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "_loaded", set())
    before = gc.get_freeze_count()
    with pytest.raises(ValueError, match="broken"), loading("something"):
        raise ValueError("broken")
    assert gc.get_freeze_count() <= before
    kept = clutter(2 * tidying.MANY)
    lost = knot()
    at_it.look()
    assert lost() is None, "it is looked for garbage again"
    assert len(kept) == 2 * tidying.MANY


def test_nothing_is_looked_for_while_it_is_put_off(at_it: Tidying) -> None:
    lost = knot()
    with put_off():
        kept = clutter(2 * tidying.MANY)
        at_it.look()
        assert lost() is not None
    at_it.look()
    assert lost() is None
    assert len(kept) == 2 * tidying.MANY


def test_it_is_left_to_python_while_somebody_has_it_look_rarely(at_it: Tidying) -> None:
    lost, usual = knot(), gc.get_threshold()
    gc.set_threshold(100_000, 20, 50)
    try:
        kept = clutter(2 * tidying.MANY)
        at_it.look()
        assert gc.isenabled()
        assert lost() is not None
    finally:
        gc.set_threshold(*usual)
    at_it.look()
    assert not gc.isenabled()
    assert lost() is None
    assert len(kept) == 2 * tidying.MANY


def test_putting_off_alone_gives_it_back_to_python() -> None:
    assert gc.isenabled()
    with put_off():
        with put_off():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_thread_that_makes_tuples_is_not_disturbed_by_the_counting(at_it: Tidying) -> None:
    failed: list[BaseException] = []
    done = threading.Event()
    # to list so many takes longer than a thread may keep the interpreter
    kept = clutter(60_000)

    def numbers() -> Iterator[int]:
        for number in range(2000):
            yield sum(range(number % 30))

    def make() -> None:
        try:
            while not done.is_set():
                tuple(numbers())
        except BaseException as error:
            # shown below, on the thread of the test
            failed.append(error)

    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    thread = threading.Thread(target=make)
    thread.start()
    try:
        for _ in range(300):
            # a tuple in the making is old by the time that old objects are counted
            gc.collect()
            at_it._count()
    finally:
        done.set()
        thread.join()
        sys.setswitchinterval(before)
    assert failed == []
    assert len(kept) == 60_000
