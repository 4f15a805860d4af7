"""While a window is open, garbage is looked for between two other things, and never in them."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import tidying
from ui.tidying import Tidying, put_off


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
