"""What the window remembers from one time to the next, as one table.

Only what differs from the default is written, so a default that improves reaches everybody.
"""

import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from PySide6.QtCore import (
    QByteArray,
    QObject,
    QRect,
    QSettings,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QApplication

from ui.colours import SCHEMES, Choice, Scheme
from ui.fonts import LARGEST_SCALE, SMALLEST_SCALE


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that is remembered: its name in the file, its default, what it is for."""

    name: str
    default: str | float | bool
    about: str


THEME: Final = Setting("look/theme", "system", "light, dark, contrast, or system for what it shows")
TEXT: Final = Setting("look/text", 1.0, "size of all text, where 1 is 100 %")
MOTION: Final = Setting("look/motion", "system", "still, moving, or system for what it asks")
SCHEME: Final = Setting("look/styles", "usual", "colours of the two styles, one of the schemes")
LANGUAGE: Final = Setting("look/language", "system", "language code, or system for its own")
GAMES: Final = Setting("files/games", "", "folder of saved games, empty for the usual one")
TOUR: Final = Setting("help/tour-seen", False, "whether the tour was taken or skipped")
RECENT: Final = Setting("palette/recent", "", "what was chosen last in the command palette")
RUNS: Final = Setting("compare/runs", 200.0, "number of lucks in a comparison")
SPEED: Final = Setting("play/speed", 4.0, "how many weeks pass in a second when a turn is watched")
FOLDER: Final = Setting("files/folder", "", "folder of the file that was opened or saved last")
TOOLBAR: Final = Setting("look/toolbar", True, "whether the toolbar is shown")
ROOM: Final = Setting("room/theme", "contrast", "theme while the window is shown to a room")
OWN_MIX: Final = Setting("play/own-mix", "", "the last own mix of the four dials, in per cent")
HINTS: Final = Setting("play/hints", True, "whether a first game in a large place shows hints")
HINTS_SEEN: Final = Setting("play/hints-seen", 0.0, "how many of the hints have been seen")
HINTS_SETTLED: Final = Setting(
    "play/hints-settled", False, "whether it was looked up if a game was finished before hints were"
)
SETTINGS: Final = (
    HINTS_SETTLED,
    HINTS,
    HINTS_SEEN,
    OWN_MIX,
    THEME,
    TEXT,
    MOTION,
    SCHEME,
    TOOLBAR,
    ROOM,
    LANGUAGE,
    SPEED,
    RUNS,
    FOLDER,
    GAMES,
    TOUR,
    RECENT,
)

_GEOMETRY: Final = "window/geometry"
_STILL: Final = (
    ("~/.config/gtk-4.0/settings.ini", "Settings/gtk-enable-animations", ("0", "false")),
    ("~/.config/gtk-3.0/settings.ini", "Settings/gtk-enable-animations", ("0", "false")),
    ("~/.config/kdeglobals", "KDE/AnimationDurationFactor", ("0",)),
    ("~/Library/Preferences/com.apple.universalaccess.plist", "reduceMotion", ("1", "true")),
)
"""Files in which desktops keep that nothing should move: file, key, and what it then says."""
_MOTION_BEFORE: Final = "look/reduced-motion"
"""Where versions before 0.3.0 kept whether nothing moves."""


class Preferences(QObject):
    """Reads and writes the settings of one person.

    Signals
    -------
    changed(str)
        The name of a setting whose value is another now.
    """

    changed = Signal(str)

    def __init__(self, store: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store if store is not None else QSettings()
        self._lent: dict[str, str] = {}

    def lend(self, values: Mapping[Setting, str | float | bool]) -> None:
        """Let other values stand in for some settings until they are given back.

        What is read is theirs, and what is kept meanwhile is forgotten with them: the store has
        the person's own all the while, also if the program ends in the midst of it.
        """
        self._lent = {setting.name: str(value) for setting, value in values.items()}

    def give_back(self) -> None:
        """Let the person's own settings hold again."""
        self._lent = {}

    @property
    def lending(self) -> bool:
        """Whether other values stand in for some of the person's own."""
        return bool(self._lent)

    def text(self, setting: Setting) -> str:
        """Return a setting that is text."""
        if setting.name in self._lent:
            return self._lent[setting.name]
        return str(self._store.value(setting.name, setting.default))

    def number(self, setting: Setting) -> float:
        """Return a setting that is a number; the default if what is kept is none."""
        try:
            kept = float(self.text(setting))
        except ValueError:
            kept = math.nan
        return kept if math.isfinite(kept) else float(setting.default)

    def folder(self) -> str:
        """Return where to open and to save: where it was last, else among one's documents."""
        kept = self.text(FOLDER)
        if kept and Path(kept).is_dir():
            return kept
        where = QStandardPaths.StandardLocation.DocumentsLocation
        return QStandardPaths.writableLocation(where)

    def flag(self, setting: Setting) -> bool:
        """Return a setting that is yes or no."""
        return self.text(setting).lower() == "true"

    def keep(self, setting: Setting, value: str | float | bool) -> None:
        """Remember a value, or forget it where it is the default; say so if it is another."""
        before = self.text(setting)
        if setting.name in self._lent:
            self._lent[setting.name] = str(value)
        elif value == setting.default:
            self._store.remove(setting.name)
        else:
            self._store.setValue(setting.name, str(value))
        if str(value) != before:
            self.changed.emit(setting.name)

    def theme(self, setting: Setting = THEME) -> Choice:
        """Return the theme that was chosen."""
        value, usual = self.text(setting), str(setting.default)
        known: dict[str, Choice] = {each: each for each in get_args(Choice)}
        return known.get(value) or known.get(usual, "system")

    def scheme(self) -> Scheme:
        """Return the colours of the two styles that were chosen."""
        value = self.text(SCHEME)
        return next((known for known in SCHEMES if known == value), "usual")

    def motion(self) -> str:
        """Return ``still``, ``moving`` or ``system``."""
        value = self.text(MOTION)
        if value == "system" and str(self._store.value(_MOTION_BEFORE)).lower() == "true":
            return "still"
        return value if value in {"still", "moving"} else "system"

    def keep_motion(self, value: str) -> None:
        """Remember one of ``still moving system``."""
        self._store.remove(_MOTION_BEFORE)
        self.keep(MOTION, value)

    def still(self) -> bool:
        """Return whether nothing moves by itself, as chosen or as the system asks."""
        chosen = self.motion()
        return system_is_still() if chosen == "system" else chosen == "still"

    def scale(self) -> float:
        """Return the text size that was chosen, within its bounds."""
        return min(LARGEST_SCALE, max(SMALLEST_SCALE, self.number(TEXT)))

    def geometry(self) -> QByteArray:
        """Return where the window was, empty if it never was."""
        value = self._store.value(_GEOMETRY)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window is."""
        self._store.setValue(_GEOMETRY, geometry)

    def write(self) -> None:
        """Put everything on the disk."""
        self._store.sync()


def show_hints_again(preferences: Preferences, on: bool) -> None:
    """Show the hints in the next game, from the first on, or show none."""
    preferences.keep(HINTS_SEEN, 0.0)
    preferences.keep(HINTS, on)


def system_is_still() -> bool:
    """Return whether the system asks programs to leave out movement, as far as it tells."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    hints = app.styleHints()
    # Both are kept: the second dies with the first in one expression.
    needs = hints.accessibility() if hasattr(hints, "accessibility") else None
    asked = getattr(needs, "motionPreference", None)  # later versions of the toolkit have it
    if callable(asked):
        return "reduced" in str(asked()).lower()
    if sys.platform == "win32":
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    return any(_asks_for_stillness(*place) for place in _STILL)


def _asks_for_stillness(file: str, key: str, words: tuple[str, ...]) -> bool:
    path = Path(file).expanduser()
    if not path.is_file():
        return False
    layout = QSettings.Format.IniFormat
    if path.suffix == ".plist":
        layout = QSettings.Format.NativeFormat
    return str(QSettings(str(path), layout).value(key, "")).lower() in words


def clamped(wanted: QRect, screens: list[QRect]) -> QRect:
    """Return a window's place moved and shrunk so that all of it is on a screen there is.

    Parameters
    ----------
    wanted : QRect
        Where the window would like to be.
    screens : list of QRect
        Usable areas of the screens, the main one first; not empty.
    """

    def shared(screen: QRect) -> int:
        common = screen.intersected(wanted)
        return common.width() * common.height() if common.isValid() else 0

    screen = max(screens, key=shared)
    width = min(wanted.width(), screen.width())
    height = min(wanted.height(), screen.height())
    left = min(max(wanted.left(), screen.left()), screen.left() + screen.width() - width)
    top = min(max(wanted.top(), screen.top()), screen.top() + screen.height() - height)
    return QRect(left, top, width, height)
