"""Something that opens under a line of text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import set_icon
from ui.widgets.buttons import link_button


class Fold(QWidget):
    """Something that opens under a line of text; fill its `content`.

    Signals
    -------
    opened(bool)
        It was opened or closed.
    """

    opened = Signal(bool)

    def __init__(self, closed: str, open_: str) -> None:
        super().__init__()
        self._words = (closed, open_)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self.toggle = link_button(closed, icon="chevron-right")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show)
        self.inside = QWidget()
        self.content = QVBoxLayout(self.inside)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(8)
        self.inside.hide()
        box.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.inside)

    def _show(self, on: bool) -> None:
        self.inside.setVisible(on)
        self.toggle.setText(self._words[1] if on else self._words[0])
        set_icon(self.toggle, "chevron-down" if on else "chevron-right", "accent")
        self.opened.emit(on)
