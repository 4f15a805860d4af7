"""The clock that map, timeline and charts follow: it plays, pauses, steps and waits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.play.clock import SPEEDS, WEEK, Clock
from ui.play.watch import WatchBar, WatchKeys

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def watched(clock: Clock) -> list[int]:
    """Return a list to which every week is added that the clock comes to."""
    weeks: list[int] = []
    clock.week_changed.connect(weeks.append)
    return weeks


def fast() -> Clock:
    """Return a clock at its greatest speed."""
    made = Clock()
    made.set_speed(8)
    return made


def test_weeks_pass_one_by_one_up_to_the_goal(qtbot: QtBot) -> None:
    clock = fast()
    weeks = watched(clock)
    clock.set_range(3)
    with qtbot.waitSignal(clock.ended):
        clock.play()
    assert weeks == [1, 2, 3]
    assert not clock.playing


def test_playing_waits_for_weeks_that_are_still_computed(qtbot: QtBot) -> None:
    clock = fast()
    clock.set_range(0, 2)
    clock.play()
    clock.add_week(1)
    qtbot.waitUntil(lambda: clock.week == 1)
    beats: list[int] = []
    clock._timer.timeout.connect(lambda: beats.append(clock.week))
    qtbot.waitUntil(lambda: len(beats) >= 2)
    # how many there were depends on how long one looks
    assert set(beats) == {1}
    assert clock.playing
    with qtbot.waitSignal(clock.ended):
        clock.add_week(2)


def test_finishing_shows_only_the_last_week_once_it_is_there(qtbot: QtBot) -> None:
    clock = Clock()
    weeks = watched(clock)
    clock.set_range(0, 3)
    clock.play()
    clock.add_week(1)
    clock.finish()
    clock.add_week(2)
    assert weeks == []
    with qtbot.waitSignal(clock.ended):
        clock.add_week(3)
    assert weeks == [3]


def test_a_step_pauses_and_moves_by_one_week() -> None:
    clock = Clock()
    clock.set_range(5)
    clock.play()
    clock.step_on()
    clock.step_on()
    assert not clock.playing
    assert clock.week == 2
    clock.step_back()
    assert clock.week == 1


def test_nothing_is_shown_that_is_not_there() -> None:
    clock = Clock()
    clock.set_range(4, 8)
    clock.seek(7)
    assert clock.week == 4
    clock.seek(-3)
    assert clock.week == 0
    clock.seek(4)
    clock.set_range(2)
    assert clock.week == 2


def test_playing_from_the_end_begins_at_the_start() -> None:
    clock = Clock()
    clock.set_range(4)
    clock.seek(4)
    clock.play()
    assert (clock.week, clock.playing) == (0, True)
    clock.pause()


def test_a_speed_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no speed"):
        Clock().set_speed(3)


@pytest.mark.parametrize("speed", SPEEDS)
def test_two_clocks_at_different_speeds_take_their_own_time(qtbot: QtBot, speed: int) -> None:
    clock = Clock()
    clock.set_speed(speed)
    clock.set_range(1)
    assert clock._timer.interval() * speed == WEEK
    with qtbot.waitSignal(clock.ended):
        clock.play()
    assert clock.week == 1


def test_the_keys_play_pause_step_and_change_the_speed(qtbot: QtBot) -> None:
    clock = Clock()
    clock.set_range(9)
    bar, whole = WatchBar(clock), QWidget()
    QVBoxLayout(whole).addWidget(bar)
    keys = WatchKeys(whole, bar, clock, arrows=True, context=Qt.ShortcutContext.WindowShortcut)
    qtbot.addWidget(whole)
    whole.show()
    whole.activateWindow()
    whole.setFocus()
    qtbot.waitUntil(whole.isActiveWindow)
    QTest.keyClick(whole, Qt.Key.Key_Right)
    QTest.keyClick(whole, Qt.Key.Key_Right)
    QTest.keyClick(whole, Qt.Key.Key_Left)
    assert clock.week == 1
    QTest.keyClick(whole, Qt.Key.Key_1)
    assert (clock.speed, bar.speed.currentText()) == (1, "1×")
    QTest.keyClick(whole, Qt.Key.Key_4)
    assert clock.speed == 8
    QTest.keyClick(whole, Qt.Key.Key_Space)
    assert clock.playing
    assert bar.toggle.accessibleName() == "Pause (Space)"
    QTest.keyClick(whole, Qt.Key.Key_Space)
    assert bar.toggle.accessibleName() == "Play the weeks (Space)"
    QTest.keyClick(whole, Qt.Key.Key_End)
    assert clock.week == 9
    keys.set_on(False)
    QTest.keyClick(whole, Qt.Key.Key_Left)
    assert clock.week == 9
