"""A window is drawn in a turn of its own, and not while somebody holds its drawing."""

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.loop import take_turn
from ui.drawing import drawing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Drawn(QWidget):
    """Writes into a list that it was drawn."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self.order = order

    def paintEvent(self, event: QPaintEvent) -> None:
        self.order.append("drawn")


class Window(QWidget):
    """A window with something that is drawn, and a button that changes it."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []
        box = QVBoxLayout(self)
        self.drawn = Drawn(self.order)
        self.button = QPushButton("Change")
        self.button.clicked.connect(self.change)
        box.addWidget(self.drawn, 1)
        box.addWidget(self.button)
        self.resize(200, 150)

    def change(self) -> None:
        self.order.append("changed")
        self.drawn.update()
        QTimer.singleShot(0, lambda: self.order.append("something else"))


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    drawing(made)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "drawn" in made.order)
    take_turn(qtbot)
    made.order.clear()
    return made


def test_other_things_have_their_turn_between_a_change_and_its_drawing(
    qtbot: QtBot, window: Window
) -> None:
    window.button.click()
    qtbot.waitUntil(lambda: "drawn" in window.order)
    assert window.order == ["changed", "something else", "drawn"]


def test_many_changes_are_drawn_once(qtbot: QtBot, window: Window) -> None:
    for _ in range(5):
        window.drawn.update()
    take_turn(qtbot)
    take_turn(qtbot)
    assert window.order == ["drawn"]
    window.drawn.update()
    qtbot.waitUntil(lambda: window.order == ["drawn", "drawn"])


def test_nothing_is_drawn_while_the_drawing_is_held(qtbot: QtBot, window: Window) -> None:
    drawing(window).hold(window)
    window.button.click()
    take_turn(qtbot)
    take_turn(qtbot)
    assert window.order == ["changed", "something else"]
    drawing(window).let_go(window)
    qtbot.waitUntil(lambda: "drawn" in window.order)
    take_turn(qtbot)
    assert window.order == ["changed", "something else", "drawn"]


def test_holding_between_a_change_and_its_drawing_puts_it_off(qtbot: QtBot, window: Window) -> None:
    window.drawn.update()
    QTimer.singleShot(0, lambda: drawing(window).hold(window))
    take_turn(qtbot)
    drawing(window).let_go(window)
    qtbot.waitUntil(lambda: window.order == ["drawn"])


def test_the_last_of_two_holders_lets_it_be_drawn(qtbot: QtBot, window: Window) -> None:
    one, other = QObject(), QObject()
    for holder in (one, other, one):
        drawing(window).hold(holder)
    window.drawn.update()
    take_turn(qtbot)
    drawing(window).let_go(one)
    take_turn(qtbot)
    take_turn(qtbot)
    assert window.order == []
    drawing(window).let_go(other)
    qtbot.waitUntil(lambda: window.order == ["drawn"])


def test_what_holds_it_and_is_gone_holds_it_no_longer(qtbot: QtBot, window: Window) -> None:
    holder = QObject()
    drawing(window).hold(holder)
    window.drawn.update()
    take_turn(qtbot)
    assert window.order == []
    holder.deleteLater()
    qtbot.waitUntil(lambda: window.order == ["drawn"])


def test_each_window_has_one_that_goes_with_it(qtbot: QtBot, window: Window) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    assert drawing(window) is drawing(window)
    assert drawing(other) is not drawing(window)
    assert drawing(other).parent() is other
