"""The head of a page: what it is, a line of facts, and the actions at the right."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.theme import set_kind
from ui.widgets.boxes import Card, column
from ui.widgets.buttons import flat_button
from ui.widgets.text import ElidedLabel


class PageHeader(Card):
    """Title, facts and actions of a page.

    Signals
    -------
    back()
        The way back was chosen; only with `with_back`.
    """

    back = Signal()

    def __init__(
        self,
        title: str = "",
        facts: str = "",
        parent: QWidget | None = None,
        *,
        with_back: bool = False,
    ) -> None:
        super().__init__(parent, kind="card", margin=14)
        set_kind(self, "card")
        self.title = ElidedLabel(title, step="large", bold=True)
        self.facts = ElidedLabel(facts, tone="muted")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(12)
        if with_back:
            name = QCoreApplication.translate("PageHeader", "Back")
            self.back_button = flat_button("arrow-left", name, clicked=self.back.emit)
            line.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(column(self.title, self.facts, spacing=2), 1)
        line.addLayout(self.buttons)
        self.box.addLayout(line)
        self.facts.setVisible(bool(facts))

    def set_texts(self, title: str, facts: str = "") -> None:
        """Show another title and other facts."""
        self.title.set_text(title)
        self.facts.set_text(facts)
        self.facts.setVisible(bool(facts))

    def add(self, *buttons: QAbstractButton) -> None:
        """Add actions at the right, in reading order."""
        for made in buttons:
            self.buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
