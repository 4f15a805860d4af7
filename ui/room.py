"""The window shown to a room: full screen, large text, high contrast, and back to how it was.

What is set for the room stands in for the person's own settings and is never written over them
(`Preferences.lend`). So they hold again afterwards, also if the program ends in the midst of it.
"""

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

from ui.actions import key_words
from ui.colours import Choice
from ui.fonts import LARGEST_SCALE
from ui.preferences import ROOM, TEXT, THEME, TOOLBAR, clamped
from ui.speech import announce
from ui.theme import hub
from ui.turns import InTurn
from ui.widgets.private import eyes

if TYPE_CHECKING:
    from ui.window import MainWindow

SIDE_BY_SIDE: Final = 1200
"""Width in pixels at text size 100 % at which the panel of a game stands beside the map."""
WHOLE: Final = QSize(980, 550)
"""The least size in pixels at text size 100 % in which nothing is cut off, without the menus."""
LEGIBLE: Final = 1.3
"""What text is enlarged to for a room even where the panel lies over the map then."""
SECONDS: Final = 10
"""How long it is said how to come back."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Room", text)


def room_scale(size: QSize, own: float) -> float:
    """Return the text size for a room.

    Parameters
    ----------
    size : QSize
        The screen, in pixels.
    own : float
        The text size that the person has, where 1 is 100 %.

    Returns
    -------
    float
        The largest, in steps of 10 %, at which nothing is cut off; never less than `own`.
    """
    wide, tall = size.width(), size.height()
    across = max(wide / SIDE_BY_SIDE, min(LEGIBLE, wide / WHOLE.width()))
    fits = math.floor(min(across, tall / WHOLE.height(), LARGEST_SCALE) * 10 + 1e-6) / 10
    return max(own, fits)


class Room(QObject):
    """Makes a window fit for a room, and puts everything back.

    Parameters
    ----------
    window : MainWindow
        The window; this goes with it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._on = False
        self._by_hand = False
        self._fitting = False
        self._place = QRect()
        self._state = Qt.WindowState.WindowNoState
        self._kept = QByteArray()
        self._said = ""
        self._looks: tuple[Choice, float] = ("system", 1.0)
        self._fit = InTurn(self._fit_text, self)
        eyes().set_many(False)
        window.preferences.changed.connect(self._on_setting)
        window.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether the window is shown to a room."""
        return self._on

    def geometry(self) -> QByteArray:
        """Return where the window is when nobody shows it to a room, to be remembered."""
        return self._kept if self._on else self._window.saveGeometry()

    def toggle(self) -> None:
        """Show the window to a room, or put everything back."""
        if self._on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Fill the screen with large text in high contrast, and put away what a room needs not."""
        if self._on:
            return
        window, mine = self._window, self._window.preferences
        self._kept, self._place = window.saveGeometry(), window.geometry()
        self._state = window.windowState() & ~Qt.WindowState.WindowMinimized
        self._looks = hub().choice, hub().scale
        scale = room_scale(window.screen().size(), hub().scale)
        self._on, self._by_hand = True, False
        mine.lend({THEME: mine.theme(ROOM), TEXT: scale, TOOLBAR: False})
        eyes().set_many(True)
        window.showFullScreen()
        window.put_away(True)
        hub().set_look(choice=mine.theme(), scale=scale)
        key = key_words(window.actions_table.action("room"))
        said = tr("Shown to a room. {key} or Escape brings everything back as it was.")
        self._said = said.format(key=key)
        window.notice.say(self._said, seconds=SECONDS)

    def leave(self) -> None:
        """Put everything back as it was."""
        if not self._on:
            return
        window = self._window
        self._on = False
        eyes().set_many(False)
        self._fit.stop()
        window.preferences.give_back()
        window.setWindowState(self._state)
        # where a window slides out of full screen, the system itself brings it to its place
        slides = QGuiApplication.platformName() == "cocoa"
        if self._state == Qt.WindowState.WindowNoState and not slides:
            screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
            there = any(screen.intersects(self._place) for screen in screens)
            # its screen may have been taken away meanwhile
            window.setGeometry(self._place if there else clamped(self._place, screens))
        if window.notice.text() == self._said:
            window.notice.hide()
        window.put_away(False)
        choice, scale = self._looks
        hub().set_look(choice=choice, scale=scale)
        announce(window, tr("No longer shown to a room. Everything is as it was before."))

    def build_again(self) -> None:
        """Put away in a window built anew, as in another language, what is put away."""
        if self._on:
            self._window.put_away(True)

    def _fit_text(self) -> None:
        """Fit the text to another screen, unless somebody has chosen a size for this room."""
        if not self._on or self._by_hand:
            return
        # the window fills the screen that it is on, which may be another now
        scale = room_scale(self._window.size(), self._looks[1])
        if abs(scale - hub().scale) > 0.001:
            self._fitting = True
            self._window.preferences.keep(TEXT, scale)
            self._fitting = False
            hub().set_look(scale=scale)

    def _on_setting(self, name: str) -> None:
        if not self._on:
            return
        if name == THEME.name:
            # what a room needs is the same the next time
            mine = self._window.preferences
            mine.keep(ROOM, mine.theme())
        elif name == TEXT.name and not self._fitting:
            self._by_hand = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._on and watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._fit.start()
            elif event.type() == QEvent.Type.WindowStateChange:
                shown = self._window.windowState()
                gone = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized
                if not shown & gone:
                    # by a button of the system's
                    self.leave()
        return False
