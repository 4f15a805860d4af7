"""What the program tells a person: a passing notice, a fault to mend, an empty place."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPlainTextEdit, QPushButton, QWidget

import ui.speech
from ui.theme import hub, px, set_icon
from ui.widgets.boxes import Card, column, row
from ui.widgets.buttons import button, flat_button
from ui.widgets.text import label, paragraph, section_title


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Notices", text)


def announce(widget: QWidget) -> None:
    """Have assistive technology say what a widget has to say now."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
    ui.speech.announce(widget, widget.accessibleName())


class NoticeBar(Card):
    """A line at the head of the window that goes away by itself, or when it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="notice", margin=8)
        self._icon = QLabel()
        self._text = paragraph()
        self._action = button("")
        self._do: Callable[[], object] | None = None
        self._action.clicked.connect(self._act)
        close = flat_button("x", tr("Close this notice"), clicked=self.hide)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.setContentsMargins(6, 0, 0, 0)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._action)
        line.addWidget(close)
        self.box.addLayout(line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        set_icon(self._icon, "info", "accent")
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def say(
        self,
        text: str,
        *,
        seconds: float = 6.0,
        trouble: bool = False,
        action: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence; 0 seconds keep it until it is closed."""
        set_icon(
            self._icon, "triangle-alert" if trouble else "info", "trouble" if trouble else "accent"
        )
        self._text.setText(text)
        self.setAccessibleName(text)
        self._do = do
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        announce(self)
        if seconds > 0:
            self._timer.start(round(seconds * 1000))
        else:
            self._timer.stop()

    def drop(self, do: Callable[[], object]) -> None:
        """Take back what offers to `do` something, if that is what is said."""
        if self._do == do:
            self._do = None
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()


class ErrorBar(Card):
    """A fault with its sentence, its details in a box that can be copied, and ways on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="fault", margin=14)
        self._mark = QLabel()
        set_icon(self._mark, "triangle-alert", "trouble", 20)
        self._title = section_title("")
        self._title.setWordWrap(True)
        self._text = paragraph(tone="muted")
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("Details"))
        self.copy_button = button(tr("Copy"), icon="copy", clicked=self._copy)
        self.close_button = button(tr("Close"), clicked=self.hide)
        self._line = row(None, self.copy_button, self.close_button)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column(self._title, self._text, spacing=2), 1)
        self.box.addLayout(head)
        self.box.addWidget(self.details)
        self.box.addLayout(self._line)
        self.hide()

    def show_fault(self, title: str, text: str = "", details: str = "") -> None:
        """Show a fault."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.details.setPlainText(details)
        self.details.setVisible(bool(details))
        self.copy_button.setVisible(bool(details))
        lines = min(10, details.count("\n") + 1)
        self.details.setFixedHeight(self.details.fontMetrics().lineSpacing() * lines + px(26))
        self.setAccessibleName(f"{title}. {text}")
        self.show()
        announce(self)

    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


class EmptyState(QWidget):
    """Says kindly why there is nothing here, and what would bring something."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        action: QPushButton | QLayout | None = None,
    ) -> None:
        super().__init__(parent)
        mark = QLabel()
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_icon(mark, icon, "grey", 48)
        self.title = label(title, step="title", bold=True)
        self.text = paragraph(text, tone="muted")
        # it has the keyboard while the page behind it is being made
        self.setAccessibleName(title or text)
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        parts: list[QWidget | None] = [None, mark, self.title, self.text]
        inner = column(*parts, spacing=8)
        inner.setAlignment(self.text, Qt.AlignmentFlag.AlignHCenter)
        if action is not None:
            inner.addSpacing(8)
        if isinstance(action, QLayout):
            action.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addLayout(action)
        elif action is not None:
            inner.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(1)
        self.setLayout(inner)
        hub().changed.connect(self._fit)
        # while it cannot be seen, its words get their size later than that
        hub().dressed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the text its width and the height that it needs at it."""
        width = min(px(460), max(px(160), self.width() - px(40)))
        self.text.setFixedWidth(width)
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(width)))
