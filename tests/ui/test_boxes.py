"""What arranges parts owns what holds them, and takes it along when it goes."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.loop import take_turn
from ui.pages.grid import CardGrid
from ui.widgets.boxes import FlowLayout, ListedLayout, Sideways, clear, column, row

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def filled(made: ListedLayout) -> list[object]:
    """Put three labels into a layout, and return what it holds them by."""
    for word in ("bread", "butter", "tea"):
        made.addWidget(QLabel(word))
    return [made.itemAt(place) for place in range(3)]


@pytest.mark.parametrize("kind", [FlowLayout, CardGrid])
def test_holders_of_parts_go_with_the_part_they_were_made_in(
    qtbot: QtBot, kind: type[ListedLayout]
) -> None:
    owner = QWidget()
    held = filled(kind(owner))
    assert all(isValid(one) for one in held)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(isValid(one) for one in held)


@pytest.mark.parametrize("kind", [FlowLayout, CardGrid])
def test_a_layout_that_was_cleared_can_be_filled_again(
    qtbot: QtBot, kind: type[ListedLayout]
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = kind(owner)
    filled(made)
    clear(made)
    assert made.count() == 0
    filled(made)
    assert [label.text() for label in owner.findChildren(QLabel) if label.isVisibleTo(owner)] == [
        "bread",
        "butter",
        "tea",
    ]


def test_what_is_too_wide_scrolls_by_itself_and_by_keyboard(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    wide = Sideways(row(*[QLabel("bread and butter") for _ in range(9)]), "What there is to eat")
    text = QLabel("Everything that is said of it stands here, and wraps where the page ends.")
    text.setWordWrap(True)
    page.setLayout(column(wide, text, None))
    page.resize(2000, 300)
    page.show()
    take_turn(qtbot)
    assert wide.horizontalScrollBar().maximum() == 0
    assert wide.focusPolicy() is Qt.FocusPolicy.NoFocus
    page.resize(300, 300)
    take_turn(qtbot)
    assert page.width() == text.width() == 300
    assert wide.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert wide.horizontalScrollBar().maximum() > 0
    bread = wide.findChild(QLabel)
    assert bread is not None
    qtbot.waitUntil(lambda: bread.visibleRegion().boundingRect().height() == bread.height())
    wide.setFocus()
    QTest.keyClick(wide, Qt.Key.Key_Right)
    assert wide.horizontalScrollBar().value() > 0


def turned(over: QWidget, by: int, held: Qt.KeyboardModifier) -> QWheelEvent:
    """Return the wheel turned by so many notches over the middle of something."""
    spot = QPointF(over.rect().center())
    at = QPointF(over.mapToGlobal(over.rect().center()))
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(spot, at, QPoint(), QPoint(0, 120 * by), none, held, phase, False)


def test_what_is_too_wide_goes_sideways_by_the_wheel_with_shift(qtbot: QtBot) -> None:
    wide = Sideways(row(*[QLabel("bread and butter") for _ in range(9)]), "What there is to eat")
    qtbot.addWidget(wide)
    wide.resize(300, 60)
    wide.show()
    bar = wide.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    QApplication.sendEvent(wide.viewport(), turned(wide.viewport(), -1, plain))
    assert bar.value() == 0, "the page below scrolls, not this"
    QApplication.sendEvent(wide.viewport(), turned(wide.viewport(), -1, shift))
    there = bar.value()
    assert there > 0
    QApplication.sendEvent(wide.viewport(), turned(wide.viewport(), 1, shift))
    assert bar.value() < there
