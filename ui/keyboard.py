"""How a page is scrolled by keys that nothing on it wants."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QWidget

SCROLLS: Final = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
}


def scroll(page: QWidget, key: int) -> bool:
    """Scroll what a page shows by a key that nothing else wanted; return whether it could be."""
    action = SCROLLS.get(Qt.Key(key))
    areas = [
        area
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]
    if action is None or not areas:
        return False
    largest = max(areas, key=lambda area: area.width() * area.height())
    largest.verticalScrollBar().triggerAction(action)
    return True
