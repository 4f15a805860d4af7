"""What the steps beside the map have in common."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.game import GameSession
from ui.widgets import ScrollPage


class Step(QWidget):
    """One step of a turn: a column that scrolls, read anew from the session.

    Signals
    -------
    about(str)
        A thing on the map was pointed at from here.
    """

    about = Signal(str)

    id = ""

    def __init__(self) -> None:
        super().__init__()
        self.session: GameSession | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage(margins=(16, 4, 16, 16), spacing=12)
        outer.addWidget(self.page)
        self.box = self.page.box

    def title(self) -> str:
        """Return the words on the step's tab."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # what was filled in while it was hidden has not told the scroll area its height
        QCoreApplication.postEvent(self.page, QEvent(QEvent.Type.LayoutRequest))

    def reading(self) -> Iterator[None]:
        """Do what `refresh` does, bit by bit."""
        self.refresh()
        yield

    def refresh(self) -> None:
        """Read the session anew; called whenever it may be read and something changed."""
