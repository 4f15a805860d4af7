"""What is left to spend is readable whatever room there is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.loop import take_turn
from ui.play.header import Spend
from ui.widgets import ElidedLabel


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


def test_the_name_of_a_purse_stays_whole_where_fewer_words_beside_it_would_do(
    qtbot: QtBot,
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    purse = Spend("At the centre", "Its leaders.", "Attention")
    purse.setParent(page)
    purse.show_left("4 of 5.8 decisions left", 0.7, "4 of 5.8")
    page.show()
    seen = set()
    for wide in range(240, 160, -4):
        purse.resize(wide, purse.sizeHint().height())
        take_turn(qtbot)
        shown = purse.amount.text()
        qtbot.waitUntil(lambda: purse.amount.width() >= purse.amount.sizeHint().width())
        seen.add((shown, purse._title.text()))
    assert ("4 of 5.8", "At the centre") in seen
    assert {name for words, name in seen if words != "4 of 5.8"} <= {"At the centre"}


def test_facts_that_do_not_fit_are_said_shorter_before_they_are_cut_off(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    facts = ElidedLabel()
    facts.setParent(page)
    page.show()
    facts.set_text("Turn 1, and a whole sentence about the job", "Turn 1")
    whole = facts.sizeHint().width()
    for wide, text in ((whole + 4, facts.whole()), (whole - 40, "Turn 1")):
        facts.resize(wide, facts.sizeHint().height())
        take_turn(qtbot)
        assert facts.text() == text
    assert "a whole sentence" in facts.toolTip()
    assert facts.accessibleName() == facts.whole()
