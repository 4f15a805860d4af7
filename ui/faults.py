"""What a person sees when the program itself fails: a kind sentence, and details to copy."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from simulator import VERSION
from ui.theme import px
from ui.widgets import ErrorBar

log = logging.getLogger(__name__)


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Faults", text)


class FaultDialog(QDialog):
    """Tells of a fault of the program; further faults are added to its details."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setObjectName("fault")
        self.bar = ErrorBar()
        self.bar.close_button.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.addWidget(self.bar)
        self.setMinimumWidth(px(520))

    def tell(self, details: str) -> None:
        """Show the details of a fault."""
        known = self.bar.details.toPlainText() if self.isVisible() else ""
        self.bar.show_fault(
            tr("Something went wrong in the program"),
            tr(
                "This is a fault of the program, not yours. Your game is kept up to the last "
                "turn, and you can go on. If it happens again, these details help to mend it."
            ),
            f"{known}\n{details}".strip(),
        )
        if not self.isVisible():
            self.open()


class FaultHook(QObject):
    """Catches what nobody caught, on any thread, and shows it on the window's.

    Signals
    -------
    caught(str)
        The details.
    """

    caught = Signal(str)

    def __init__(self, window: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._dialog: FaultDialog | None = None
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and show it."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        self.caught.emit(details_of(error))

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, details: str) -> None:
        if self._dialog is None:
            self._dialog = FaultDialog(self._window())
        self._dialog.tell(details)


def details_of(error: BaseException) -> str:
    """Return what would help to mend a fault."""
    text = "".join(traceback.format_exception(error))
    python = sys.version.partition(" ")[0]
    return f"Civic Loom {VERSION}, Python {python}, {sys.platform}\n\n{text}"
