"""What is left to spend is readable whatever room there is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.loop import take_turn
from ui.play.header import Spend


def test_a_purse_says_less_where_there_is_less_room_and_all_of_it_aloud(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    purse = Spend("At the centre", "Its leaders.", "Attention")
    purse.setParent(page)
    purse.show_left("4 of 5.8 decisions left", 0.7, "4 of 5.8")
    purse.resize(420, purse.sizeHint().height())
    page.show()
    take_turn(qtbot)
    assert purse.amount.text() == "4 of 5.8 decisions left"
    purse.resize(QSize(purse.minimumSizeHint().width(), purse.height()))
    take_turn(qtbot)
    assert purse.amount.text() == "4 of 5.8"
    qtbot.waitUntil(lambda: purse.amount.width() >= purse.amount.sizeHint().width())
    assert purse.accessibleName() == "At the centre: 4 of 5.8 decisions left"
    purse.resize(420, purse.height())
    take_turn(qtbot)
    assert purse.amount.text() == "4 of 5.8 decisions left"
