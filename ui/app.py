"""The application: what is set up before the window, and what is kept after it."""

import logging
import signal
import socket
import sys
from types import FrameType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QSocketNotifier, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from simulator import VERSION
from ui.colours import DARK
from ui.faults import FaultHook
from ui.language import install
from ui.preferences import LANGUAGE, Preferences
from ui.theme import hub
from ui.widgets.rail import paint_emblem
from ui.window import MainWindow

NAME: Final = "civicloom"
TURN: Final = 0.0002
"""Seconds that a thread may keep the interpreter while another waits for it.

Each call into the toolkit lets go of the interpreter and takes it again. With Python's 5 ms, a
page with some hundred such calls stood still for a tenth of a second while a thread beside it
imported libraries; with 0.5 ms some pages still took twice the time that they needed.
"""


class _Interrupts(QObject):
    """Lets Ctrl-C in the terminal close the window, as its own button does."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ours, self._theirs = socket.socketpair()
        self._theirs.setblocking(False)
        self._before = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        self._handler = signal.signal(signal.SIGINT, self._on_signal)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_wake)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        QApplication.closeAllWindows()

    def _on_wake(self) -> None:
        self._ours.recv(64)

    def release(self) -> None:
        """Give the signal back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        signal.signal(signal.SIGINT, self._handler)
        self._ours.close()
        self._theirs.close()


def make_application(arguments: list[str] | None = None) -> QApplication:
    """Return the application, set up but for its look; the one there is if there is one."""
    there = QCoreApplication.instance()
    if isinstance(there, QApplication):
        app = there
    else:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
            Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
        )
        app = QApplication(sys.argv[:1] if arguments is None else arguments)
    app.setApplicationName(NAME)
    app.setOrganizationName(NAME)
    app.setApplicationDisplayName("Civic Loom")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName(NAME)
    app.setStyle("Fusion")
    sys.setswitchinterval(TURN)
    app.setWindowIcon(emblem())
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    return app


def emblem() -> QIcon:
    """Return the icon of the program."""
    made = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(DARK.surface))
        painter.drawRoundedRect(picture.rect(), size * 0.22, size * 0.22)
        inner = picture.rect().toRectF().adjusted(size * 0.1, size * 0.1, -size * 0.1, -size * 0.1)
        paint_emblem(painter, inner, QColor(DARK.accent), QColor(DARK.text))
        painter.end()
        made.addPixmap(picture)
    return made


def apply_preferences(preferences: Preferences) -> None:
    """Dress the application as the person likes it."""
    hub().set_look(
        choice=preferences.theme(),
        scale=preferences.scale(),
        reduced_motion=preferences.still(),
        scheme=preferences.scheme(),
    )
    install(preferences.text(LANGUAGE))


def start_window(
    scenario_id: str | None = None, role: str | None = None, seed: int | None = None
) -> int:
    """Open the window and return when it is closed.

    Parameters
    ----------
    scenario_id : str, optional
        A shipped id or a path, to open at once.
    role : str, optional
        The role to begin with.
    seed : int, optional
        The luck number to begin with.

    Returns
    -------
    int
        Exit code; 0 if all went well.
    """
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    app = make_application()
    preferences = Preferences()
    apply_preferences(preferences)
    window = MainWindow(hub(), preferences, scenario=scenario_id, role=role, seed=seed)
    hook = FaultHook(app.activeWindow, app)
    hook.install()
    interrupts = _Interrupts(app)
    try:
        window.show()
        return app.exec()
    finally:
        interrupts.release()
        hook.release()
