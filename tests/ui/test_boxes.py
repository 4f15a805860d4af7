"""What arranges parts owns what holds them, and takes it along when it goes."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.pages.grid import CardGrid
from ui.widgets.boxes import FlowLayout, ListedLayout, clear


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
