"""A thin bar that shows a share, with its figure in words beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colour, px
from ui.widgets.as_is import as_is


class Meter(QWidget):
    """A share from 0 to 1 as a bar; `words` say it for those who do not see it.

    `tone` is a token of the theme.
    """

    def __init__(
        self,
        share: float = 0.0,
        words: str = "",
        parent: QWidget | None = None,
        *,
        tone: str = "accent",
    ) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share, words)

    @property
    def share(self) -> float:
        """The share shown."""
        return self._share

    def set_share(self, share: float, words: str = "", tone: str | None = None) -> None:
        """Show another share."""
        self._share = min(1.0, max(0.0, share))
        self._tone = tone or self._tone
        self.setAccessibleName(words)
        self.setToolTip(as_is(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = min(self.height(), px(8))
        radius = height / 2
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(colour("line"))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share > 0:
            whole.setWidth(max(height, whole.width() * self._share))
            painter.setBrush(colour(self._tone))
            painter.drawRoundedRect(whole, radius, radius)
        painter.end()
