"""Where map and panel stand: side by side, or the panel folded over the map."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import hub, px

NARROW: Final = 1200
"""Below this width of the window, in pixels at text size 100 %, the panel folds."""

PANEL: Final = 372
WIDEST: Final = 460
"""Least and greatest width of the panel in pixels at text size 100 %."""

SHARE: Final = 0.27
"""Share of the width that the panel takes in between."""


class Stage(QWidget):
    """A wide thing with a panel at its right.

    Signals
    -------
    folded(bool)
        The panel went over the thing, or stands beside it again.
    shown(bool)
        The folded panel came out, or went away.
    """

    folded = Signal(bool)
    shown = Signal(bool)

    def __init__(self, main: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._main = main
        self._panel = panel
        self._folded = False
        self._out = True
        main.setParent(self)
        panel.setParent(self)
        panel.raise_()
        hub().changed.connect(self._place)

    @property
    def narrow(self) -> bool:
        """Whether the panel lies over the map."""
        return self._folded

    @property
    def out(self) -> bool:
        """Whether the panel can be seen."""
        return self._out

    def covered(self, view: QWidget) -> int:
        """Return how many pixels of a view, from its right, lie under the panel."""
        if not (self._folded and self._out):
            return 0
        left = view.mapFromGlobal(self._panel.mapToGlobal(QPoint(0, 0))).x()
        return max(0, view.width() - left)

    def set_out(self, out: bool) -> None:
        """Show or hide the panel."""
        if out != self._out:
            self._out = out
            self._place()
            self.shown.emit(out)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(480), px(280))

    def sizeHint(self) -> QSize:
        return QSize(px(1000), px(560))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        gap = px(12)
        room = max(px(PANEL), min(px(WIDEST), round(self.width() * SHARE)))
        wide = min(room, self.width() - px(40))
        narrow = self.window().width() < NARROW * hub().scale
        changed = narrow != self._folded
        self._folded = narrow
        left = self.width() - wide
        beside = not narrow and self._out
        self._main.setGeometry(QRect(0, 0, left - gap if beside else self.width(), self.height()))
        self._panel.setGeometry(QRect(left, 0, wide, self.height()))
        self._panel.setVisible(self._out)
        if changed:
            self.folded.emit(narrow)
