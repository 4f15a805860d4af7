"""What a person sees when the program itself fails: a kind sentence, and details to copy."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QRect,
    QSize,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from simulator import VERSION
from ui.preferences import clamped
from ui.speech import announce
from ui.theme import hub, px, set_icon
from ui.widgets import button, column, paragraph, primary_button, row, section_title
from ui.widgets.asking import ask_where

log = logging.getLogger(__name__)


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Faults", text)


ROOM: Final = 240
"""Height of the details at text size 100 %, in pixels."""


class FaultDialog(QDialog):
    """Tells of a fault of the program; the details are folded until somebody wants them.

    Signals
    -------
    saved(str)
        A report was written to this path.
    """

    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setObjectName("fault")
        self._known = ""
        mark = QLabel()
        set_icon(mark, "triangle-alert", "trouble", 24)
        self.title = section_title(tr("Something went wrong in the program"))
        self.text = paragraph(
            tr(
                "This is a fault of the program, not yours. Your game is saved already, up to the "
                "last turn, and you can go on. If it happens again, a report helps to mend it."
            ),
            tone="muted",
        )
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("Details"))
        self.details.hide()
        self.note = paragraph("", step="small", tone="muted")
        self.note.hide()
        self.more = button(tr("Show the details"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        self.copy_button = button(tr("Copy"), icon="copy", clicked=self._copy)
        self.save_button = button(tr("Save a report"), icon="save", clicked=self._ask)
        self.go_on = primary_button(tr("Go on"), clicked=self.accept)
        self.go_on.setDefault(True)
        head = row(mark, column(self.title, self.text, spacing=4), spacing=12)
        head.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        box = QVBoxLayout(self)
        self._box = box
        box.addLayout(head)
        box.addWidget(self.details, 1)
        box.addWidget(self.note)
        box.addLayout(row(self.more, self.copy_button, None, self.save_button, self.go_on))
        hub().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Give all texts the room they need at the text size in force."""
        self._box.setContentsMargins(px(18), px(16), px(18), px(16))
        self._box.setSpacing(px(12))
        screen = self.screen().availableGeometry()
        wide = min(px(560), screen.width())
        self.setMinimumWidth(wide)
        if self.isVisible():
            self._box.activate()
            wide = max(wide, self._box.totalMinimumSize().width())
            tall = self._box.totalHeightForWidth(wide)
            if not self.details.isHidden():
                tall += px(ROOM) - self.details.sizeHint().height()
            wanted = QRect(self.geometry().topLeft(), QSize(wide, tall))
            self.setGeometry(clamped(wanted, [screen]))

    def tell(self, details: str) -> None:
        """Tell of a fault; one that comes while it is shown is added to the details."""
        self._known = f"{self._known}\n{details}".strip() if self.isVisible() else details
        self.details.setPlainText(self._known)
        if not self.isVisible():
            self.note.hide()
            self.more.setChecked(False)
            self.open()
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.text()}. {self.text.text()}")

    def save(self, path: str) -> None:
        """Write the details to a file, and say where."""
        try:
            Path(path).write_text(self._known + "\n", "utf-8")
        except OSError as error:
            reason = error.strerror or str(error)
            self.note.setText(tr("The report could not be written: {0}.").format(reason))
        else:
            self.note.setText(
                tr(
                    "The report is in {0}. It holds the versions and where the fault was, and "
                    "nothing of your game."
                ).format(path)
            )
            self.saved.emit(path)
        self.note.show()
        announce(self, self.note.text())

    def _unfold(self, on: bool) -> None:
        self.details.setVisible(on)
        self.more.setText(tr("Fold the details") if on else tr("Show the details"))
        # The style sheet has the say over smallest heights, so the window makes the room.
        self._fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._known)
        self.note.setText(tr("The details are copied."))
        self.note.show()

    def _ask(self) -> None:
        ask_where(
            self,
            tr("Save a report"),
            "civicloom-report.txt",
            self.save,
            name="save-report",
            kinds=[tr("Text (*.txt)")],
        )


class FaultHook(QObject):
    """Catches what nobody caught, on any thread, and shows it on the window's.

    Warnings of the toolkit are logged; what it calls critical is shown like a fault.

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
        """Take over the hooks of Python and of the toolkit."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread
        qInstallMessageHandler(self.on_message)

    @staticmethod
    def release() -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Log what the toolkit says; show it if the toolkit calls it critical."""
        levels = {
            QtMsgType.QtDebugMsg: logging.DEBUG,
            QtMsgType.QtInfoMsg: logging.INFO,
            QtMsgType.QtWarningMsg: logging.WARNING,
            QtMsgType.QtCriticalMsg: logging.ERROR,
            QtMsgType.QtFatalMsg: logging.CRITICAL,
        }
        level = levels.get(kind, logging.WARNING)
        logging.getLogger("qt").log(level, "%s", message)
        if level >= logging.ERROR:
            where = f" ({context.category})" if context.category else ""
            self.caught.emit(f"{about_program()}\n\n{message}{where}")

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
        # it goes with the window that it was shown over, such as another dialog
        if self._dialog is None or not isValid(self._dialog):
            self._dialog = FaultDialog(self._window())
        self._dialog.tell(details)


def about_program() -> str:
    """Return the versions that matter for mending a fault."""
    python = sys.version.partition(" ")[0]
    return f"Civic Loom {VERSION}, Python {python}, Qt {qVersion()}, {sys.platform}"


def details_of(error: BaseException) -> str:
    """Return what would help to mend a fault."""
    text = "".join(traceback.format_exception(error))
    return f"{about_program()}\n\n{text}"
