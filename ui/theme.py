"""How everything looks: one table of colours for each theme, fonts and icons.

Every colour in the window comes from a :class:`Theme`. The :class:`ThemeHub` holds the one
in force together with the text size and says when they change; widgets ask the functions of
this module and never keep a colour of their own.
"""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import (
    QByteArray,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
    QStyleHints,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from ui.drawing import DrawsLater, drawing
from ui.dressing import Dresser

Choice = Literal["light", "dark", "contrast", "system"]
Scheme = Literal["usual", "far-apart", "greys"]
Step = Literal["small", "body", "title", "large", "huge"]

ASSETS: Final = Path(__file__).parent / "assets"
FAMILY: Final = "Inter"
POINTS: Final[dict[Step, float]] = {
    "small": 9.0,
    "body": 10.0,
    "title": 12.0,
    "large": 16.0,
    "huge": 24.0,
}
"""Text sizes in points at 100 %."""

SMALLEST_SCALE: Final = 0.8
LARGEST_SCALE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by meaning, as ``#rrggbb``.

    Attributes
    ----------
    name : str
        ``light``, ``dark`` or ``contrast``.
    dark : bool
        Whether light text stands on dark ground.
    window, surface, raised : str
        Grounds: behind everything, of cards, of things that stand out from a card.
    line, line_strong : str
        Quiet dividers; edges of controls, which must be seen.
    text, muted : str
        Text, and text of second rank; both readable on all three grounds.
    accent, accent_hover, accent_text : str
        The one colour of actions, under the pointer, and text on both.
    accent_soft : str
        Ground of what is chosen; text is readable on it.
    focus : str
        The ring around what the keyboard talks to.
    heroic, heroic_outline, heroic_text : str
        Heroic leadership: fill, the outline that makes it visible, and text.
    distributed, distributed_outline, distributed_text : str
        Distributed leadership: the same three.
    yours : str
        The player's own run.
    trouble : str
        What hurts; text and graphics, always with a word.
    calm, busy, strained, overloaded : str
        How full a service is, always with its word; lightness alone tells them apart.
    grey : str
        What is neither.
    shadow : str
        Soft edge under raised things.
    """

    name: str
    dark: bool
    window: str
    surface: str
    raised: str
    line: str
    line_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    focus: str
    heroic: str
    heroic_outline: str
    heroic_text: str
    distributed: str
    distributed_outline: str
    distributed_text: str
    yours: str
    trouble: str
    calm: str
    busy: str
    strained: str
    overloaded: str
    grey: str
    shadow: str


LIGHT: Final = Theme(
    name="light",
    dark=False,
    window="#f3f5f7",
    surface="#ffffff",
    raised="#edf1f5",
    line="#d9e0e7",
    line_strong="#768492",
    text="#17212b",
    muted="#4b5a69",
    accent="#0b57a4",
    accent_hover="#08447f",
    accent_text="#ffffff",
    accent_soft="#dbe8f5",
    focus="#0b57a4",
    heroic="#E69F00",
    heroic_outline="#8a5a00",
    heroic_text="#7d5100",
    distributed="#0072B2",
    distributed_outline="#004f7c",
    distributed_text="#00598c",
    yours="#27313b",
    trouble="#A3123A",
    calm="#5d7d95",
    busy="#6f63a6",
    strained="#83397f",
    overloaded="#A3123A",
    grey="#7f8a96",
    shadow="#c9d1d9",
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    window="#0f151b",
    surface="#18212a",
    raised="#222d38",
    line="#2d3945",
    line_strong="#7f8c9a",
    text="#e9eef3",
    muted="#a9b6c2",
    accent="#66b0ff",
    accent_hover="#8cc4ff",
    accent_text="#08131f",
    accent_soft="#1d3550",
    focus="#8cc4ff",
    heroic="#E69F00",
    heroic_outline="#ffc65c",
    heroic_text="#f0b43c",
    distributed="#0072B2",
    distributed_outline="#5fb0e5",
    distributed_text="#74bdee",
    yours="#e9eef3",
    trouble="#ff7d99",
    calm="#7f9db3",
    busy="#a99ce0",
    strained="#dc8fd6",
    overloaded="#ff7d99",
    grey="#7f8a96",
    shadow="#080c10",
)

CONTRAST: Final = Theme(
    name="contrast",
    dark=True,
    window="#000000",
    surface="#000000",
    raised="#1c1c1c",
    line="#606060",
    line_strong="#ffffff",
    text="#ffffff",
    muted="#e2e2e2",
    accent="#ffe14d",
    accent_hover="#fff3a6",
    accent_text="#000000",
    accent_soft="#33310d",
    focus="#3fe0ff",
    heroic="#E69F00",
    heroic_outline="#ffd27a",
    heroic_text="#ffc04d",
    distributed="#0072B2",
    distributed_outline="#7cc8ff",
    distributed_text="#8fd0ff",
    yours="#ffffff",
    trouble="#ff9db1",
    calm="#a9c3d6",
    busy="#c9bffa",
    strained="#f0b0ea",
    overloaded="#ff9db1",
    grey="#9a9a9a",
    shadow="#000000",
)

THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


@dataclass(frozen=True, slots=True)
class StyleColours:
    """What one colour scheme gives the two styles: fills, outlines and text, as in a theme."""

    heroic: str
    heroic_outline: str
    heroic_text: str
    distributed: str
    distributed_outline: str
    distributed_text: str


SCHEMES: Final[dict[Scheme, tuple[StyleColours, StyleColours] | None]] = {
    "usual": None,
    "far-apart": (
        StyleColours("#f4c542", "#7a5c00", "#6b5000", "#1f2f6e", "#121d49", "#1f2f6e"),
        StyleColours("#fff0a8", "#fff7d6", "#fff0a8", "#5578e0", "#a9bdf7", "#a9bdf7"),
    ),
    "greys": (
        StyleColours("#c4c4c4", "#4a4a4a", "#505050", "#1c1c1c", "#000000", "#1c1c1c"),
        StyleColours("#f7f7f7", "#ffffff", "#f2f2f2", "#787878", "#c2c2c2", "#c2c2c2"),
    ),
}
"""Colours of the two styles on light ground and on dark; none leaves those of the theme.

`far-apart` differs most in lightness, `greys` needs no colour vision and prints well. Shape
and line style tell the styles apart under each of them.
"""


def with_scheme(theme: Theme, scheme: Scheme) -> Theme:
    """Return a theme whose two styles have the colours of a scheme."""
    pair = SCHEMES[scheme]
    if pair is None:
        return theme
    given = pair[1] if theme.dark else pair[0]
    return replace(
        theme,
        heroic=given.heroic,
        heroic_outline=given.heroic_outline,
        heroic_text=given.heroic_text,
        distributed=given.distributed,
        distributed_outline=given.distributed_outline,
        distributed_text=given.distributed_text,
    )


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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


def make_font(step: Step, bold: bool, scale: float) -> QFont:
    """Return the font of a step at a text size."""
    made = QFont(FAMILY)
    made.setPointSizeF(POINTS[step] * scale)
    made.setBold(bold)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts once; return the families found."""
    families: list[str] = []
    for path in sorted((ASSETS / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(families)


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style paints by itself."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.trouble),
        (role.ToolTipBase, theme.text),
        (role.ToolTipText, theme.surface),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_text),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Light, theme.raised),
        (role.Midlight, theme.line),
        (role.Mid, theme.line),
        (role.Dark, theme.line_strong),
        (role.Shadow, theme.shadow),
        (role.Accent, theme.accent),
    ):
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.grey))
    return made


# Icons


def icon(name: str, colour: str | None = None) -> QIcon:
    """Return a bundled icon in a colour (``#rrggbb``), in the theme's text colour by default."""
    return _icon(name, colour or theme().text, theme().grey, 0, 0, 1.0)


@cache
def _icon(name: str, colour: str, faint: str, only: int, gap: int, ratio: float) -> QIcon:
    """Return an icon in all usual sizes, or in one size with a gap between it and a text."""
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faint)):
        for size in (only,) if only else (16, 20, 24, 32, 48, 64):
            made.addPixmap(pixmap(name, tint, size, ratio, gap), mode)
    return made


@cache
def _drawing(name: str) -> bytes:
    path = ASSETS / "icons" / f"{name}.svg"
    return path.read_bytes().replace(b"currentColor", b"#000000")


@cache
def _shape(name: str, size: int, ratio: float, gap: int, rtl: bool) -> QImage:
    """Return an icon in black, which is drawn once and then given any colour."""
    made = QImage(
        round((size + gap) * ratio),
        round(size * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    made.fill(Qt.GlobalColor.transparent)
    made.setDevicePixelRatio(ratio)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(_drawing(name))).render(
        painter, QRectF((gap if rtl else 0), 0, size, size)
    )
    painter.end()
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """Return a bundled icon drawn in one colour, `size` logical pixels high.

    `gap` logical pixels stay empty at the side where the text follows.
    """
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # of a copy: pictures of one image have one key, by which icons keep what they have drawn
    made = QPixmap.fromImage(_shape(name, size, ratio, gap, rtl).copy())
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, size + gap + 1, size + 1), QColor(colour))
    painter.end()
    return made


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
        widget.setIcon(_icon(str(name), tint, theme().grey, size, gap, widget.devicePixelRatioF()))
        widget.setIconSize(QSize(size + gap, size))
    elif isinstance(widget, QAbstractButton):
        widget.setIcon(_icon(str(name), tint, theme().grey, size, 0, widget.devicePixelRatioF()))
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


def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """Return the style sheet of the application for a theme and a text size."""

    def size(length: float) -> str:
        return f"{max(1, round(length * scale))}px"

    def inside(length: float) -> str:
        """Return a padding that leaves the content its room beside a border of two pixels."""
        return f"{max(0, round(length * scale) - 2)}px"

    def points(step: Step) -> str:
        return f"{POINTS[step] * scale:.2f}pt"

    marks = (ASSETS / "marks").as_posix()
    # A radius beyond half the height makes a corner square, so the knob of sliders is even.
    knob = 2 * round(8 * scale)
    t = theme
    steps = "\n".join(
        f'QLabel[step="{step}"] {{ font-size: {points(step)}; }}'
        f'\nQLabel[step="{step}"][bold="true"] {{ font-weight: 700; }}'
        for step in POINTS
    )
    tones = "\n".join(
        f'QLabel[tone="{tone}"] {{ color: {value}; }}'
        for tone, value in (
            ("text", t.text),
            ("muted", t.muted),
            ("accent", t.accent),
            ("accent_text", t.accent_text),
            ("trouble", t.trouble),
            ("heroic", t.heroic_text),
            ("distributed", t.distributed_text),
        )
    )
    return f"""
QWidget {{ color: {t.text}; }}
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {t.window}; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 0; padding: {size(6)}; }}
QLabel {{ background: transparent; }}
{steps}
{tones}

QFrame[kind="card"] {{
    background: {t.surface}; border: 1px solid {t.line}; border-radius: {size(10)};
}}
QFrame[kind="card"]:focus {{ border: 2px solid {t.focus}; }}
QFrame[kind="raised"] {{
    background: {t.raised}; border: 1px solid {t.line}; border-radius: {size(8)};
}}
QFrame[kind="choice"] {{
    background: {t.surface}; border: 2px solid {t.line}; border-radius: {size(10)};
}}
QFrame[kind="choice"][chosen="true"] {{
    background: {t.accent_soft}; border-color: {t.accent};
}}
QFrame[kind="choice"]:focus {{ border-color: {t.focus}; }}
QFrame[kind="bar"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[kind="rail"] {{ background: {t.surface}; border: 0; border-right: 1px solid {t.line}; }}
QFrame[kind="divider"] {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[kind="notice"] {{
    background: {t.accent_soft}; border: 1px solid {t.accent}; border-radius: {size(8)};
}}
QFrame[kind="fault"] {{
    background: {t.surface}; border: 2px solid {t.trouble}; border-radius: {size(8)};
}}
QLabel[kind="pill"] {{
    background: {t.raised}; border: 1px solid {t.line}; border-radius: {size(9)};
    padding: {size(2)} {size(8)}; color: {t.text}; font-size: {points("small")};
}}
QLabel[kind="key"] {{
    background: {t.raised}; border: 1px solid {t.line_strong}; border-radius: {size(4)};
    padding: {size(1)} {size(6)}; font-size: {points("small")};
}}

QPushButton, QToolButton {{
    background: {t.surface}; color: {t.text};
    border: 1px solid {t.line_strong}; border-radius: {size(8)};
    padding: {size(7)} {size(14)}; min-height: {size(18)};
}}
/* the border says it; the toolkit would draw a second frame inside after a press of Tab */
QPushButton, QToolButton {{ outline: none; }}
QToolButton {{ padding: {size(6)}; }}
QPushButton:hover, QToolButton:hover {{ background: {t.raised}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
QPushButton:checked, QToolButton:checked {{
    background: {t.accent_soft}; border-color: {t.accent};
}}
QPushButton:focus, QToolButton:focus {{
    border: 2px solid {t.focus}; padding: {size(6)} {size(13)};
}}
QToolButton:focus {{ padding: {size(5)}; }}
QPushButton:disabled, QToolButton:disabled {{
    color: {t.grey}; border-color: {t.line}; background: {t.surface};
}}
QPushButton::menu-indicator {{
    image: url({marks}/down-{t.name}.svg); width: {size(11)}; height: {size(11)};
    subcontrol-origin: padding; subcontrol-position: center right; right: {size(9)};
}}
QPushButton[menu="true"] {{ padding-right: {size(28)}; }}
QPushButton[kind="primary"] {{
    background: {t.accent}; color: {t.accent_text}; border: 1px solid {t.accent}; font-weight: 700;
}}
QPushButton[kind="primary"]:hover {{
    background: {t.accent_hover}; border-color: {t.accent_hover};
}}
QPushButton[kind="primary"]:focus {{
    border: 2px solid {t.text};
}}
QPushButton[kind="primary"]:disabled {{
    background: {t.raised}; color: {t.muted}; border-color: {t.line};
}}
QPushButton[kind="flat"], QToolButton[kind="flat"] {{
    background: transparent; border: 1px solid transparent;
}}
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover {{ background: {t.raised}; }}
QPushButton[kind="flat"]:focus, QToolButton[kind="flat"]:focus {{ border: 2px solid {t.focus}; }}
QToolBar {{
    background: transparent; border: 0; spacing: 0; padding: {size(1)} {size(4)};
}}
QToolBar::separator {{ background: {t.line_strong}; width: 1px; margin: {size(5)} {size(2)}; }}
QToolButton[kind="tool"] {{
    background: transparent; border: 2px solid transparent; border-radius: {size(6)};
    padding: {size(2)} {size(2)}; min-height: {size(16)}; font-size: {points("small")};
}}
QToolButton[kind="tool"]:hover {{ background: {t.raised}; }}
QToolButton[kind="tool"]:pressed {{ background: {t.line}; }}
QToolButton[kind="tool"]:focus {{ border-color: {t.focus}; }}
QToolButton[kind="tool"]::menu-indicator {{ image: none; }}
QPushButton[kind="link"] {{
    background: transparent; border: 1px solid transparent; color: {t.accent};
    padding: {size(3)} {size(4)}; text-align: left;
}}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {t.focus}; padding: {size(3)} {size(4)}; }}
QPushButton[kind="chip"] {{
    border-radius: {size(13)}; padding: {size(4)} {size(12)}; border-color: {t.line_strong};
}}
QPushButton[kind="chip"]:checked {{
    background: {t.accent_soft}; border: 2px solid {t.accent}; padding: {size(3)} {size(11)};
}}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.focus}; padding: {size(3)} {size(11)}; }}
QPushButton:checked:focus, QToolButton:checked:focus, QPushButton[kind="chip"]:checked:focus {{
    border-color: {t.text};
}}
QToolButton[kind="rail"] {{
    background: transparent; border: 2px solid transparent; border-radius: {size(10)};
    padding: {size(6)} {size(2)}; color: {t.muted}; font-size: {points("small")};
}}
QToolButton[kind="rail"]:hover {{ background: {t.raised}; color: {t.text}; }}
QToolButton[kind="rail"]:checked {{ background: {t.accent_soft}; color: {t.text}; }}
QToolButton[kind="rail"]:focus {{ border-color: {t.focus}; }}
QToolButton[kind="rail"]:disabled {{ color: {t.grey}; }}

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit, QTextEdit {{
    background: {t.surface}; color: {t.text};
    border: 1px solid {t.line_strong}; border-radius: {size(7)};
    padding: {size(5)} {size(9)}; min-height: {size(18)};
    selection-background-color: {t.accent}; selection-color: {t.accent_text};
    placeholder-text-color: {t.muted};
}}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus,
QTextEdit:focus {{ border: 2px solid {t.focus}; padding: {size(4)} {size(8)}; }}
QAbstractSpinBox QLineEdit {{
    border: 0; padding: 0; min-height: 0; background: transparent;
}}
QComboBox {{ padding-right: {size(26)}; }}
QComboBox:focus {{ padding-right: {size(25)}; }}
QComboBox::drop-down {{ border: 0; width: {size(24)}; }}
QComboBox::down-arrow {{
    image: url({marks}/down-{t.name}.svg); width: {size(12)}; height: {size(12)};
}}
/* a list that hangs from its field, whole rows and a bar, with one frame around it */
QComboBox {{ combobox-popup: 0; }}
QComboBoxPrivateContainer {{ background: {t.surface}; border: 0; padding: 0; }}
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.line_strong};
    border-radius: 0; selection-background-color: {t.accent}; selection-color: {t.accent_text};
    padding: {size(4)}; outline: 0;
}}
QComboBox QAbstractItemView::item {{ min-height: {size(26)}; padding: 0 {size(6)}; }}
QSpinBox {{ padding-right: {size(22)}; }}
QSpinBox:focus {{ padding-right: {size(21)}; }}
QSpinBox::up-button, QSpinBox::down-button {{
    border: 0; width: {size(20)}; subcontrol-origin: border; background: transparent;
}}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-arrow {{
    image: url({marks}/up-{t.name}.svg); width: {size(10)}; height: {size(10)};
}}
QSpinBox::down-arrow {{
    image: url({marks}/down-{t.name}.svg); width: {size(10)}; height: {size(10)};
}}
QRadioButton[bold="true"] {{ font-weight: 700; }}
QCheckBox, QRadioButton {{ spacing: {size(8)}; padding: {size(3)}; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {size(16)}; height: {size(16)}; border: 1px solid {t.line_strong};
    background: {t.surface};
}}
QCheckBox::indicator {{ border-radius: {size(4)}; }}
QRadioButton::indicator {{ border-radius: {size(8)}; }}
QCheckBox::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url({marks}/check-{t.name}.svg);
}}
QRadioButton::indicator:checked {{
    border-color: {t.accent};
    background: qradialgradient(cx: .5, cy: .5, radius: .5, fx: .5, fy: .5,
        stop: 0 {t.accent}, stop: .55 {t.accent}, stop: .65 {t.surface}, stop: 1 {t.surface});
}}
QCheckBox:focus, QRadioButton:focus {{
    border: 2px solid {t.focus}; border-radius: {size(6)}; padding: {size(1)};
}}

QSlider {{ min-height: {size(24)}; background: transparent; }}
QSlider::groove:horizontal {{
    height: {size(4)}; border-radius: {size(2)}; background: {t.line_strong};
}}
QSlider::handle:horizontal {{
    width: {knob}px; height: {knob}px; margin: -{knob // 2}px 0; border-radius: {knob // 2 + 2}px;
    background: {t.surface}; border: 2px solid {t.accent};
}}
QSlider::handle:horizontal:hover {{ background: {t.accent_soft}; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; }}
QSlider::handle:horizontal:disabled {{ border-color: {t.grey}; }}
QSlider::groove:vertical {{ width: {size(4)}; background: {t.line_strong}; }}

QProgressBar {{
    background: {t.line}; border: 0; border-radius: {size(4)}; min-height: {size(8)};
    max-height: {size(8)}; color: transparent;
}}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {size(4)}; }}

QScrollArea, QScrollArea > QWidget > QWidget[kind="plain"] {{ background: transparent; border: 0; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: {size(12)}; }}
QScrollBar:horizontal {{ height: {size(12)}; }}
QScrollBar::handle {{ background: {t.grey}; border-radius: {size(4)}; margin: {size(2)}; }}
QScrollBar::handle:vertical {{ min-height: {size(36)}; }}
QScrollBar::handle:horizontal {{ min-width: {size(36)}; }}
QScrollBar::handle:hover {{ background: {t.line_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QTextBrowser {{ background: transparent; border: 1px solid transparent; padding: 0; }}
QTextBrowser:focus {{ border: 2px solid {t.focus}; padding: 0; }}

QTableView, QTreeView, QListView {{
    background: {t.surface}; alternate-background-color: {t.window}; color: {t.text};
    border: 1px solid {t.line}; border-radius: {size(8)}; gridline-color: {t.line};
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; outline: 0;
}}
QTreeView:focus, QListView:focus {{ border: 2px solid {t.focus}; }}
QTableView {{ border: 2px solid transparent; border-radius: 0; }}
QTableView:focus {{ border-color: {t.focus}; }}
QTableView::item, QTreeView::item, QListView::item {{ padding: {size(4)} {size(5)}; }}
QHeaderView {{ background: {t.surface}; border: 0; }}
QHeaderView::section {{
    background: {t.surface}; color: {t.muted}; border: 0; border-bottom: 1px solid {t.line_strong};
    padding: {size(6)} {size(5)}; font-size: {points("small")};
}}
QTableCornerButton::section {{ background: {t.surface}; border: 0; }}

QMenu {{
    background: {t.surface}; border: 1px solid {t.line_strong}; border-radius: {size(8)};
    padding: {size(5)};
}}
QMenuBar {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QMenuBar::item {{
    background: transparent; color: {t.text}; padding: {size(5)} {size(10)};
    border-radius: {size(5)};
}}
QMenuBar::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
QMenuBar::item:pressed {{ background: {t.accent}; color: {t.accent_text}; }}
QMenu::item {{ padding: {size(6)} {size(22)} {size(6)} {size(12)}; border-radius: {size(5)}; }}
QMenu::item:selected {{ background: {t.accent}; color: {t.accent_text}; }}
QMenu::item:disabled {{ color: {t.grey}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {size(5)}; }}

QTabBar::tab {{
    background: transparent; color: {t.muted}; border: 0; border-bottom: 3px solid transparent;
    padding: {size(7)} {size(12)};
}}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar:focus {{ border: 0; }}
QTabBar::tab:focus {{
    border: 2px solid {t.focus}; border-radius: {size(6)}; padding: {inside(7)} {inside(12)};
}}
QTabBar QToolButton {{
    background: {t.window}; border: 1px solid {t.line_strong}; border-radius: {size(6)};
}}
QTabBar QToolButton:hover {{ border-color: {t.accent}; }}
QTabBar QToolButton::left-arrow {{
    image: url({marks}/left-{t.name}.svg); width: {size(12)}; height: {size(12)};
}}
QTabBar QToolButton::right-arrow {{
    image: url({marks}/right-{t.name}.svg); width: {size(12)}; height: {size(12)};
}}
QTabBar::scroller {{ width: {size(26)}; }}
QTabWidget::pane {{ border: 0; }}
QSplitter::handle {{ background: transparent; }}
QStatusBar {{ background: {t.window}; color: {t.muted}; }}
QStatusBar::item {{ border: 0; }}
"""
