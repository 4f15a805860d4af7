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


def section_title(text: str, *, wraps: bool = False) -> QLabel:
    """Return the title of a part of a page; one that is long may go on in another line."""
    made = paragraph if wraps else label
    return made(text, step="title", bold=True)


class Unbroken(QLabel):
    """Plain text that asks for the width of its whole line, and wraps where there is less.

    The toolkit gives a text that may wrap the width of some twenty letters, however much room
    there is beside it. Its height is that of its lines, for rows of a table.
    """

    def __init__(self, text: str, *, bold: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(1)
        set_step(self, "body", bold)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(wide, self.heightForWidth(wide))


def held_together(text: str) -> str:
    """Return a text that is not parted at its spaces, such as a figure and its unit."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


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
        self._whole = self._short = ""
        set_step(self, step, bold, tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str, short: str = "") -> None:
        """Show another text, and where there is too little room for it one that is shorter."""
        self._whole, self._short = text, short or text
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
        metrics, room = self.fontMetrics(), max(0, self.width())
        shown = metrics.elidedText(self._whole, mode, room)
        if shown != self._whole:
            shown = metrics.elidedText(self._short, mode, room)
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
