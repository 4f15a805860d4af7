"""What asks for a turn of the event loop has one for itself, in the order of asking."""

import time
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.loop import take_turn
from ui.turns import InTurn


def test_each_has_a_turn_of_its_own_in_the_order_of_asking(qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()
    asking = [InTurn(partial(order.append, name), owner) for name in ("one", "two", "three")]
    between = QTimer(owner)
    between.setInterval(0)
    between.timeout.connect(lambda: order.append("-"))
    between.start()
    for each in asking:
        each.start()
    qtbot.waitUntil(lambda: "three" in order)
    between.stop()
    told = "".join(order)
    assert [part for part in told.split("-") if part] == ["one", "two", "three"]


def test_a_timer_whose_time_came_meanwhile_goes_before_the_next(qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()
    clock = QTimer(owner)
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.setSingleShot(True)
    clock.timeout.connect(lambda: order.append("clock"))

    def take_long() -> None:
        order.append("one")
        clock.start(1)
        # well past its time, however the toolkit rounds it
        until = time.perf_counter() + 0.02
        while time.perf_counter() < until:
            pass

    one = InTurn(take_long, owner)
    other = InTurn(lambda: order.append("other"), owner)
    one.start()
    other.start()
    qtbot.waitUntil(lambda: "other" in order)
    assert order == ["one", "clock", "other"]


def test_asking_twice_is_asking_once(qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()
    one = InTurn(lambda: order.append("one"), owner)
    other = InTurn(lambda: order.append("other"), owner)
    one.start()
    other.start()
    one.start()
    assert one.due
    take_turn(qtbot)
    assert order == ["one", "other"]
    assert not one.due


def test_who_asks_again_from_its_turn_comes_after_the_others(qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()

    def again() -> None:
        order.append("one")
        if len(order) < 3:
            one.start()

    one = InTurn(again, owner)
    other = InTurn(lambda: order.append("other"), owner)
    one.start()
    other.start()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["one", "other", "one"]


def test_who_stops_or_is_gone_is_not_called_and_holds_up_nobody(qtbot: QtBot) -> None:
    owner, gone, order = QObject(), QObject(), list[str]()
    stopped = InTurn(lambda: order.append("stopped"), owner)
    lost = InTurn(lambda: order.append("lost"), gone)
    other = InTurn(lambda: order.append("other"), owner)
    for each in (stopped, lost, other):
        each.start()
    stopped.stop()
    gone.deleteLater()
    del gone
    qtbot.waitUntil(lambda: bool(order))
    take_turn(qtbot)
    assert order == ["other"]


def test_who_waits_for_events_in_its_turn_holds_up_nobody(qtbot: QtBot) -> None:
    owner, order = QObject(), list[str]()
    late = InTurn(partial(order.append, "late"), owner)

    def wait() -> None:
        late.start()
        qtbot.waitUntil(lambda: len(order) == 2)
        order.append("waited")

    InTurn(wait, owner).start()
    InTurn(partial(order.append, "other"), owner).start()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["other", "late", "waited"]
