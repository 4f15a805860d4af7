"""Fields that more than one page has."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox

from ui.theme import hub, px

BIGGEST_SEED: Final = 999_999_999


class LuckField(QSpinBox):
    """The luck number: the seed from which everything left to chance follows."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(1, BIGGEST_SEED)
        self.setAccessibleName(QCoreApplication.translate("LuckField", "Luck number"))
        self.setToolTip(
            QCoreApplication.translate(
                "LuckField",
                "Everything that is left to chance follows from this number. The same number "
                "brings the same luck again, whoever leads.",
            )
        )
        self._fit()
        hub().changed.connect(self._fit)

    def _fit(self) -> None:
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)
        self.setFixedWidth(px(130))


class Picker(QComboBox):
    """A list to pick from that opens upward where it would reach below the window or screen.

    The wheel scrolls the page that it lies on, and picks nothing in passing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # somebody who scrolls past a closed list has not chosen anything
        event.ignore()

    def showPopup(self) -> None:
        super().showPopup()
        frame = self.view().window()
        box, here = frame.geometry(), self.window().geometry()
        foot = min(self.screen().availableGeometry().bottom(), here.bottom())
        if box.bottom() <= foot:
            return
        above = self.mapToGlobal(self.rect().topLeft()).y() - 1
        box.moveBottom(min(foot, above))
        box.moveTop(max(box.top(), self.screen().availableGeometry().top()))
        frame.setGeometry(box)
