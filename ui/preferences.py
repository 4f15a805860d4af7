"""What the window remembers from one time to the next, as one table.

Only what differs from the default is written, so a default that improves reaches everybody.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QSettings

from ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Choice


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that is remembered: its name in the file, its default, what it is for."""

    name: str
    default: str | float | bool
    about: str


THEME: Final = Setting("look/theme", "system", "light, dark, or system for what the system shows")
TEXT: Final = Setting("look/text", 1.0, "size of all text, where 1 is 100 %")
MOTION: Final = Setting("look/reduced-motion", False, "whether nothing moves by itself")
RUNS: Final = Setting("compare/runs", 200.0, "number of lucks in a comparison")
SPEED: Final = Setting("play/speed", 4.0, "how many weeks pass in a second when a turn is watched")
FOLDER: Final = Setting("files/folder", "", "folder of the file that was opened or saved last")
SETTINGS: Final = (THEME, TEXT, MOTION, RUNS, SPEED, FOLDER)

_GEOMETRY: Final = "window/geometry"


class Preferences:
    """Reads and writes the settings of one person."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else QSettings()

    def text(self, setting: Setting) -> str:
        """Return a setting that is text."""
        return str(self._store.value(setting.name, setting.default))

    def number(self, setting: Setting) -> float:
        """Return a setting that is a number; the default if what is kept is none."""
        try:
            return float(str(self._store.value(setting.name, setting.default)))
        except ValueError:
            return float(setting.default)

    def flag(self, setting: Setting) -> bool:
        """Return a setting that is yes or no."""
        return str(self._store.value(setting.name, setting.default)).lower() == "true"

    def keep(self, setting: Setting, value: str | float | bool) -> None:
        """Remember a value, or forget it where it is the default."""
        if value == setting.default:
            self._store.remove(setting.name)
        else:
            self._store.setValue(setting.name, str(value))

    def theme(self) -> Choice:
        """Return the theme that was chosen."""
        value = self.text(THEME)
        return "light" if value == "light" else "dark" if value == "dark" else "system"

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
