"""A notice that floats over the foot of a page, so that nothing moves for it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.theme import px

WIDEST: Final = 760
"""Greatest width in pixels at text size 100 %."""


class OverFoot(QObject):
    """Keeps a widget in the middle over the foot of another, as high as it needs to be.

    Parameters
    ----------
    floating : QWidget
        What floats; a sibling of `area`.
    area : QWidget
        What it floats over.
    """

    def __init__(self, floating: QWidget, area: QWidget) -> None:
        super().__init__(floating)
        self._floating = floating
        self._area = area
        floating.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._floating and event.type() in {
            QEvent.Type.Show,
            QEvent.Type.LayoutRequest,
        }:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Place it anew."""
        area, floating = self._area.geometry(), self._floating
        width = min(area.width() - 2 * px(24), px(WIDEST))
        height = max(floating.heightForWidth(width), floating.sizeHint().height())
        left = area.left() + (area.width() - width) // 2
        floating.setGeometry(left, area.bottom() - height - px(18), width, height)
        floating.raise_()
