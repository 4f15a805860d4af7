"""Text on a page: labels of each size, paragraphs that wrap, labels that shorten, pills."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from ui.fonts import Step
from ui.theme import set_kind, set_step
from ui.widgets.as_is import as_is


def label(text: str = "", *, step: Step = "body", bold: bool = False, tone: str = "text") -> QLabel:
    """Return one line of plain text."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    set_step(made, step, bold, tone)
    return made


def paragraph(
    text: str = "", *, step: Step = "body", bold: bool = False, tone: str = "text"
) -> QLabel:
    """Return plain text that wraps and takes the height that it needs."""
    made = label(text, step=step, bold=bold, tone=tone)
    made.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def flowed(text: str) -> str:
    """Return text whose paragraphs run on: single line ends become spaces."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def unmarked(text: str) -> str:
    """Return text for a button or a menu, where a single `&` would mark the letter after it."""
    return text.replace("&", "&&")


def section_title(text: str) -> QLabel:
    """Return the title of a part of a page."""
    return label(text, step="title", bold=True)


class ElidedLabel(QLabel):
    """One line that ends in dots where there is no room; the whole text is its tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        step: Step = "body",
        bold: bool = False,
        tone: str = "text",
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""
        set_step(self, step, bold, tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._shorten()

    def whole(self) -> str:
        """Return the text in full."""
        return self._whole

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 6, metrics.height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, mode, max(0, self.width()))
        self.setText(shown)
        self.setToolTip(as_is(self._whole if shown != self._whole else ""))


class Pill(QLabel):
    """A short fact in a rounded frame."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self, "pill")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()
        super().paintEvent(event)
