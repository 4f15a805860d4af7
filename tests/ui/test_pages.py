"""Pages of which one is shown: only that one is asked how much room it wants."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.pages import Pages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Asked(QWidget):
    """A page that counts how often it is asked for its size."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._size = size
        self.times = 0

    def sizeHint(self) -> QSize:
        self.times += 1
        return self._size

    def minimumSizeHint(self) -> QSize:
        self.times += 1
        return self._size


def test_only_the_page_that_is_shown_is_asked_for_its_size(qtbot: QtBot) -> None:
    small, large = Asked(QSize(100, 80)), Asked(QSize(500, 400))
    pages = Pages()
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(pages)
    pages.addWidget(small)
    pages.addWidget(large)
    window.resize(700, 600)
    window.show()
    qtbot.waitUntil(small.isVisible)
    large.times = 0
    small.updateGeometry()
    layout = window.layout()
    assert layout is not None
    layout.invalidate()
    layout.activate()
    assert pages.minimumSizeHint() == pages.sizeHint() == QSize(100, 80)
    assert small.times
    assert not large.times
    pages.setCurrentWidget(large)
    assert pages.minimumSizeHint() == pages.sizeHint() == QSize(500, 400)
    qtbot.waitUntil(lambda: large.size() == pages.size())
