"""Pages of which one is shown at a time."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Pages(QStackedWidget):
    """Pages that take what room there is, whichever is shown.

    The toolkit asks all of them for their size, those that are not shown too, whenever what
    holds them is laid out; with ten pages that takes 20 ms. Here only the one that is shown is
    asked.
    """

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        # what does not fit into a page scrolls there
        return False
