"""How everything looks just now: the theme, the text size and the fonts and icons that follow.

The :class:`ThemeHub` holds the colours in force (:mod:`ui.colours`) together with the text size
and says when they change; widgets ask the functions of this module and never keep a colour of
their own.
"""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QStyleHints
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from ui.colours import CONTRAST, DARK, LIGHT, THEMES, Choice, Scheme, Theme, with_scheme
from ui.drawing import DrawsLater, drawing
from ui.dressing import Dresser
from ui.fonts import LARGEST_SCALE, SMALLEST_SCALE, Step, load_fonts, make_font
from ui.icons import pixmap, tinted
from ui.stylesheet import palette, stylesheet


class ThemeHub(QObject):
    """The theme and text size in force.

    Signals
    -------
    changed()
        Colours, text size or motion changed, and what can be seen has its fonts and style sheet;
        redraw what was painted by hand. What cannot be seen may have them as they were.
    dressed()
        Every part has its new fonts and style sheet, seen or not.
    """

    changed = Signal()
    dressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = "light"
        self._scheme: Scheme = "usual"
        self._theme: Theme | None = None
        self._scale = 1.0
        self.reduced_motion = False
        self._dressed = False
        self._dresser = Dresser(_refresh_icon, self)
        self._dresser.seen.connect(self._on_seen)
        self._dresser.finished.connect(self.dressed)
        self._held: list[DrawsLater] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            # Both are kept: the second dies with the first in one expression.
            self._hints = app.styleHints()
            self._hints.colorSchemeChanged.connect(self._follow_system)
            self._needs = self._hints.accessibility() if has_needs(self._hints) else None
            if self._needs is not None:
                self._needs.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def choice(self) -> Choice:
        """What was asked for: light, dark, high contrast, or what the system shows."""
        return self._choice

    @property
    def scheme(self) -> Scheme:
        """The colours of the two styles."""
        return self._scheme

    @property
    def scale(self) -> float:
        """Text size, where 1 is 100 %."""
        return self._scale

    @property
    def dressing(self) -> bool:
        """Whether new looks are being given to parts just now."""
        return self._dresser.busy

    @property
    def undressed(self) -> bool:
        """Whether some parts still have the looks before."""
        return self._dresser.waiting

    @property
    def undressed_in_sight(self) -> bool:
        """Whether some parts that can be seen still have the looks before."""
        return self._dresser.in_sight

    def dress_seen(self) -> None:
        """Give the new looks to what can be seen, now."""
        self._dresser.finish_seen()

    def dress_all(self) -> None:
        """Give the new looks to all that still waits for them, now."""
        self._dresser.finish()

    def theme(self) -> Theme:
        """Return the colours in force."""
        if self._theme is None:
            self._theme = with_scheme(self._base(), self._scheme)
        return self._theme

    def _base(self) -> Theme:
        if self._choice != "system":
            return THEMES[self._choice]
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return LIGHT
        needs = self._needs
        if needs and needs.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def set_look(
        self,
        choice: Choice | None = None,
        scale: float | None = None,
        reduced_motion: bool | None = None,
        scheme: Scheme | None = None,
    ) -> None:
        """Change what is given, apply it to the whole application and say so once.

        What can be seen is given other looks in the next turns of the event loop, and drawn in
        them at once when it has them; see `dress_seen`.
        """
        looked = (self._choice, self._scale, self._scheme)
        if choice is not None:
            self._choice = choice
        if scale is not None:
            self._scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        if reduced_motion is not None:
            self.reduced_motion = reduced_motion
        if scheme is not None:
            self._scheme = scheme
        if self._dressed and looked == (self._choice, self._scale, self._scheme):
            # only motion: everything looks as it did, and dressing it anew would take seconds
            self.changed.emit()
        else:
            self.apply()

    def apply(self) -> None:
        """Dress the application: fonts, palette, style sheet, icons."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        load_fonts()
        self._theme = None
        theme = self.theme()
        app.setPalette(palette(theme))
        app.setFont(make_font("body", False, self._scale))
        if self._dressed:
            self._hold()
        self._dressed = True
        self._dresser.dress(stylesheet(theme, self._scale))

    def _hold(self) -> None:
        """Let all windows look as they do until what can be seen of them is dressed."""
        if not self._held:
            kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
            self._held = [
                drawing(part)
                for part in QApplication.topLevelWidgets()
                if part.isVisible() and part.windowType() in kinds
            ]
        for held in self._held:
            if isValid(held):
                held.hold(self)

    def _on_seen(self) -> None:
        self.changed.emit()
        held, self._held = self._held, []
        for each in held:
            if isValid(each):
                each.let_go(self)

    def _follow_system(self) -> None:
        if self._choice == "system":
            self.apply()


def has_needs(hints: QStyleHints) -> bool:
    """Return whether this version of the toolkit tells how much contrast a person needs."""
    return hasattr(hints, "accessibility")


_hubs: list[ThemeHub] = []


def hub() -> ThemeHub:
    """Return the application's hub, made on first use."""
    # asked for by everything that is painted
    if _hubs and isValid(_hubs[0]):
        return _hubs[0]
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("make the QApplication before asking for its theme")
    _hubs[:] = [ThemeHub(app)]
    return _hubs[0]


def theme() -> Theme:
    """Return the colours in force."""
    return hub().theme()


def colour(token: str) -> QColor:
    """Return the colour of a token of the theme in force, or of a plain ``#rrggbb``."""
    return QColor(token if token.startswith("#") else getattr(theme(), token))


def scaled(points: float) -> float:
    """Return a length (points or pixels) at the text size in force."""
    return points * hub().scale


def px(length: float) -> int:
    """Return a length in whole pixels at the text size in force."""
    return round(length * hub().scale)


def font(step: Step = "body", bold: bool = False) -> QFont:
    """Return the font of a step at the text size in force."""
    return make_font(step, bold, hub().scale)


def icon(name: str, colour: str | None = None) -> QIcon:
    """Return a bundled icon in a colour (``#rrggbb``), in the theme's text colour by default."""
    return tinted(name, colour or theme().text, theme().grey)


def set_icon(
    widget: QAbstractButton | QLabel, name: str, tone: str = "text", size: int = 18
) -> None:
    """Give a button or label an icon that keeps up with the theme.

    Parameters
    ----------
    widget : QAbstractButton or QLabel
        What carries the icon.
    name : str
        File name of the icon without its ending.
    tone : str
        Token of the theme to draw it in.
    size : int
        Height in logical pixels at text size 100 %.
    """
    widget.setProperty("icon_name", name)
    widget.setProperty("icon_tone", tone)
    widget.setProperty("icon_size", size)
    _refresh_icon(widget)


def _refresh_icon(widget: QWidget) -> None:
    name = widget.property("icon_name")
    if not name:
        return
    tint = getattr(theme(), str(widget.property("icon_tone")))
    size = px(int(widget.property("icon_size")))
    if isinstance(widget, QPushButton) and widget.text():
        gap = px(5)
        widget.setIcon(tinted(str(name), tint, theme().grey, size, gap, widget.devicePixelRatioF()))
        widget.setIconSize(QSize(size + gap, size))
    elif isinstance(widget, QAbstractButton):
        widget.setIcon(tinted(str(name), tint, theme().grey, size, 0, widget.devicePixelRatioF()))
        widget.setIconSize(QSize(size, size))
    elif isinstance(widget, QLabel):
        widget.setPixmap(pixmap(str(name), tint, size, widget.devicePixelRatioF()))


# Text and kinds, as properties that the style sheet reads


def set_step(widget: QWidget, step: Step, bold: bool = False, tone: str = "text") -> None:
    """Give a label one of the text sizes and tones; both keep up with the theme.

    `tone` is one of ``text muted accent trouble heroic distributed``.
    """
    widget.setProperty("step", step)
    widget.setProperty("bold", bold)
    widget.setProperty("tone", tone)
    restyle(widget)


def set_kind(widget: QWidget, kind: str) -> None:
    """Make a widget one of the kinds in the style sheet.

    Frames: ``card raised bar divider page``. Buttons: ``primary quiet flat link rail chip``.
    """
    widget.setProperty("kind", kind)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Read the style sheet anew for one widget, after a property changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
