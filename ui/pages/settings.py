"""Settings: how the window looks, speaks and moves, where games are kept, which keys there are."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from simulator import VERSION
from ui.colours import Choice, Scheme, with_scheme
from ui.folders import games_folder
from ui.fonts import LARGEST_SCALE, SMALLEST_SCALE
from ui.keys import key_table
from ui.language import languages, name_of, plural
from ui.pages.grid import Columns
from ui.play.clock import SPEEDS, USUAL
from ui.preferences import (
    GAMES,
    HINTS,
    LANGUAGE,
    SCHEME,
    SPEED,
    TEXT,
    THEME,
    Preferences,
    show_hints_again,
)
from ui.theme import (
    ThemeHub,
    hub,
    px,
    set_icon,
    set_kind,
)
from ui.widgets import (
    Card,
    ElidedLabel,
    FlowLayout,
    PageHeader,
    ScrollPage,
    button,
    choice_group,
    label,
    paragraph,
    row,
    section_title,
)
from ui.widgets.fields import Picker
from ui.widgets.marks import draw_mark

STEP: Final = 10
"""Text size goes in steps of so many per cent."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Settings", text)


class SettingsPage(QWidget):
    """What a person may set; everything takes effect at once.

    Signals
    -------
    language_changed(str)
        Another language was chosen: its code, or ``system``.
    games_changed(str)
        Another folder for saved games was chosen; empty for the usual one.
    """

    language_changed = Signal(str)
    games_changed = Signal(str)

    def __init__(
        self, hub: ThemeHub, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._preferences = preferences
        self._themes: dict[Choice, QPushButton] = {}
        self._schemes: dict[Scheme, QPushButton] = {}
        self._motions: dict[str, QPushButton] = {}
        self._speeds: dict[int, QPushButton] = {}
        self._topics: dict[str, tuple[str, Callable[[], QWidget]]] = {}
        self.setAccessibleName(tr("Settings"))
        left, right = QWidget(), QWidget()
        for side, cards in (
            (left, (self._look(), self._styles(), self._motion(), self._speech())),
            (right, (self._play(), self._keys(), self._about())),
        ):
            box = QVBoxLayout(side)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(14)
            for card in cards:
                box.addWidget(card)
            box.addStretch(1)
        page = ScrollPage(spacing=14, widest=1180)
        page.box.addWidget(
            PageHeader(tr("Settings"), tr("Everything takes effect at once and is remembered"))
        )
        page.box.addWidget(Columns(left, right, narrow=760))
        page.box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        preferences.changed.connect(self._on_kept)
        hub.changed.connect(self._on_look)

    def topics(self) -> tuple[tuple[str, str], ...]:
        """Return the id and the words of everything that can be set."""
        return tuple((name, words) for name, (words, _) in self._topics.items())

    def show_topic(self, name: str) -> None:
        """Give the keyboard to one thing that can be set."""
        self._topics[name][1]().setFocus(Qt.FocusReason.OtherFocusReason)

    # Look

    def theme_buttons(self) -> dict[Choice, QPushButton]:
        """Return the buttons of the themes."""
        return dict(self._themes)

    def set_theme(self, choice: Choice) -> None:
        """Choose a theme."""
        self._themes[choice].setChecked(True)
        self._preferences.keep(THEME, choice)
        self._hub.set_look(choice=choice)

    def set_text_size(self, percent: int) -> None:
        """Choose a text size, brought within its bounds."""
        least, most = self.text_size.minimum() * STEP, self.text_size.maximum() * STEP
        percent = min(most, max(least, round(percent / STEP) * STEP))
        if self.text_size.value() * STEP != percent:
            self.text_size.setValue(percent // STEP)
            return
        self._percent.setText(tr("{0} %").format(percent))
        self.text_size.setAccessibleDescription(self._percent.text())
        self._preferences.keep(TEXT, percent / 100)
        if abs(self._hub.scale - percent / 100) > 0.001:
            self._hub.set_look(scale=percent / 100)

    def _look(self) -> Card:
        card = Card(spacing=10)
        card.box.addWidget(section_title(tr("Look")))
        names: tuple[tuple[Choice, str, str], ...] = (
            ("light", tr("Light"), "sun"),
            ("dark", tr("Dark"), "moon"),
            ("contrast", tr("High contrast"), "eye"),
            ("system", tr("As the system"), "monitor"),
        )
        chips = _Chips(card)
        for choice, name, icon in names:
            made = chips.add(name, tr("Look: {0}").format(name), choice == self._hub.choice)
            set_icon(made, icon, size=16)
            made.clicked.connect(lambda _on=False, choice=choice: self.set_theme(choice))
            self._themes[choice] = made
        card.box.addLayout(chips.line)
        self._topics["theme"] = (
            tr("Light, dark or high contrast"),
            lambda: self._themes[self._hub.choice],
        )
        card.box.addSpacing(6)
        title = label(tr("Text size"), bold=True)
        self._percent = label()
        self.text_size = QSlider(Qt.Orientation.Horizontal)
        self.text_size.setRange(
            round(SMALLEST_SCALE * 100 / STEP), round(LARGEST_SCALE * 100 / STEP)
        )
        self.text_size.setPageStep(2)
        self.text_size.setAccessibleName(tr("Text size"))
        title.setBuddy(self.text_size)
        percent = round(self._hub.scale * 100)
        self.text_size.setValue(percent // STEP)
        self._percent.setText(tr("{0} %").format(percent))
        self.text_size.valueChanged.connect(self._size_moved)
        card.box.addLayout(row(title, None, self._percent))
        card.box.addWidget(self.text_size)
        reset = button(tr("Back to 100 %"), clicked=lambda: self.set_text_size(100))
        reset.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        card.box.addWidget(
            paragraph(
                tr(
                    "For all of the window, with Ctrl++, Ctrl+- and Ctrl+0 as well. For a "
                    "projector, F5 shows everything to a room and back."
                ),
                step="small",
                tone="muted",
            )
        )
        card.box.addLayout(row(None, reset))
        self._lent = paragraph(
            tr(
                "What you choose here now is for the room. Your own look and text size come back "
                "with F5."
            ),
            bold=True,
        )
        card.box.addWidget(self._lent)
        self.tell_lent(self._preferences.lending)
        self._topics["text"] = (tr("Text size"), lambda: self.text_size)
        return card

    def tell_lent(self, lent: bool) -> None:
        """Say that looks are for a room, or no longer."""
        self._lent.setVisible(lent)

    def _size_moved(self, value: int) -> None:
        self.set_text_size(value * STEP)

    # Colours of the styles

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose the colours of the two styles."""
        self._schemes[scheme].setChecked(True)
        self._preferences.keep(SCHEME, scheme)
        self._hub.set_look(scheme=scheme)

    def scheme_buttons(self) -> dict[Scheme, QPushButton]:
        """Return the buttons of the colour schemes."""
        return dict(self._schemes)

    def _styles(self) -> Card:
        card = Card(spacing=10)
        card.box.addWidget(section_title(tr("Colours of the two styles")))
        names: tuple[tuple[Scheme, str], ...] = (
            ("usual", tr("Orange and blue")),
            ("far-apart", tr("Light and deep")),
            ("greys", tr("Greys")),
        )
        chips = _Chips(card)
        for scheme, name in names:
            words = tr("Colours of the two styles: {0}").format(name)
            made = chips.add(name, words, scheme == self._hub.scheme, _SchemeButton(name, scheme))
            made.clicked.connect(lambda _on=False, scheme=scheme: self.set_scheme(scheme))
            self._schemes[scheme] = made
        card.box.addLayout(chips.line)
        card.box.addWidget(
            paragraph(
                tr(
                    "On maps, in charts and in reports. Heroic is always a diamond, distributed "
                    "always a circle, whatever the colours. All three can be told apart with any "
                    "common kind of colour vision; greys are good for printing."
                ),
                step="small",
                tone="muted",
            )
        )
        self._topics["styles"] = (
            tr("Colours of the two styles"),
            lambda: self._schemes[self._hub.scheme],
        )
        return card

    # Motion

    def motion_buttons(self) -> dict[str, QPushButton]:
        """Return the buttons ``still moving system``."""
        return dict(self._motions)

    def set_motion(self, choice: str) -> None:
        """Choose ``still``, ``moving`` or ``system``."""
        self._motions[choice].setChecked(True)
        self._preferences.keep_motion(choice)
        self._hub.set_look(reduced_motion=self._preferences.still())

    def _motion(self) -> Card:
        card = Card(spacing=10)
        card.box.addWidget(section_title(tr("Motion")))
        chips = _Chips(card)
        for choice, name in (
            ("moving", tr("Show people moving")),
            ("still", tr("Keep everything still")),
            ("system", tr("As the system")),
        ):
            words = tr("Motion: {0}").format(name)
            made = chips.add(name, words, choice == self._preferences.motion())
            made.clicked.connect(lambda _on=False, choice=choice: self.set_motion(choice))
            self._motions[choice] = made
        card.box.addLayout(chips.line)
        card.box.addWidget(
            paragraph(
                tr(
                    "Still means no moving dots on the map, and turns are shown at once. Nothing "
                    "is left out: widths, words and numbers say the same."
                ),
                step="small",
                tone="muted",
            )
        )
        self._topics["motion"] = (
            tr("Motion"),
            lambda: self._motions[self._preferences.motion()],
        )
        return card

    # Language

    def _speech(self) -> Card:
        card = Card(spacing=10)
        title = section_title(tr("Language"))
        card.box.addWidget(title)
        self.language = Picker()
        self.language.setAccessibleName(tr("Language"))
        self.language.addItem(tr("As the system"), "system")
        for code in languages():
            self.language.addItem(name_of(code), code)
        at = self.language.findData(self._preferences.text(LANGUAGE))
        self.language.setCurrentIndex(max(0, at))
        self.language.activated.connect(self._language_chosen)
        card.box.addWidget(self.language)
        card.box.addWidget(
            paragraph(
                tr("Scenarios are shown in the language in which they were written."),
                step="small",
                tone="muted",
            )
        )
        self._topics["language"] = (tr("Language"), lambda: self.language)
        return card

    def _language_chosen(self) -> None:
        code = str(self.language.currentData())
        if code != self._preferences.text(LANGUAGE):
            self._preferences.keep(LANGUAGE, code)
            self.language_changed.emit(code)

    # Playing

    def set_speed(self, speed: int) -> None:
        """Choose how many weeks of a turn are shown in a second."""
        self._preferences.keep(SPEED, float(speed))

    def speed_buttons(self) -> dict[int, QPushButton]:
        """Return the buttons of the speeds."""
        return dict(self._speeds)

    def _play(self) -> Card:
        card = Card(spacing=10)
        card.box.addWidget(section_title(tr("Playing")))
        card.box.addWidget(label(tr("How fast weeks are shown"), bold=True))
        chips = _Chips(card)
        for speed in SPEEDS:
            name = plural("Settings", "{0} week a second", "{0} weeks a second", speed)
            name = name.format(speed)
            words = tr("How fast weeks are shown: {0}").format(name)
            made = chips.add(name, words, speed == self._speed())
            made.clicked.connect(lambda _on=False, speed=speed: self.set_speed(speed))
            self._speeds[speed] = made
        card.box.addLayout(chips.line)
        self._topics["speed"] = (
            tr("How fast weeks are shown"),
            lambda: self._speeds[self._speed()],
        )
        card.box.addSpacing(6)
        self.hints = QCheckBox(tr("Hints in my next game"))
        self.hints.setChecked(self._preferences.flag(HINTS))
        self.hints.toggled.connect(self._want_hints)
        card.box.addWidget(self.hints)
        card.box.addWidget(
            paragraph(
                tr(
                    "Five short lines lead you through the first turn of your next game, unless "
                    "its place has a guide. The tick goes once you have seen them or finished "
                    "First week; set it again to see all five once more."
                ),
                step="small",
                tone="muted",
            )
        )
        self._topics["hints"] = (tr("Hints in my next game"), lambda: self.hints)
        card.box.addSpacing(6)
        card.box.addWidget(label(tr("Where games are kept"), bold=True))
        self.games = ElidedLabel(tone="muted")
        card.box.addWidget(self.games)
        self.choose_games = button(tr("Choose a folder"), icon="folder-open", clicked=self._ask)
        self.usual_games = button(tr("The usual folder"), clicked=lambda: self.set_games(""))
        card.box.addLayout(row(self.choose_games, self.usual_games, None))
        card.box.addWidget(
            paragraph(
                tr(
                    "A game saves itself after every turn. Games in the folder before are not "
                    "moved; choose that folder again to see them."
                ),
                step="small",
                tone="muted",
            )
        )
        self._topics["games"] = (tr("Where games are kept"), lambda: self.choose_games)
        self._show_games()
        return card

    def _want_hints(self, on: bool) -> None:
        if on != self._preferences.flag(HINTS):
            show_hints_again(self._preferences, on)

    def _speed(self) -> int:
        kept = round(self._preferences.number(SPEED))
        return kept if kept in SPEEDS else USUAL

    def set_games(self, folder: str) -> None:
        """Keep games in another folder; an empty one is the usual."""
        self._preferences.keep(GAMES, folder)
        self.games_changed.emit(folder)

    def _show_games(self) -> None:
        kept = self._preferences.text(GAMES)
        self.games.set_text(kept or str(games_folder()))
        self.usual_games.setEnabled(bool(kept))

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Where games are kept"), self.games.whole())
        dialog.setObjectName("games-folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.set_games(str(Path(path))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_look(self) -> None:
        """Show what is in force, whoever asked for it."""
        self._themes[self._hub.choice].setChecked(True)
        self._schemes[self._hub.scheme].setChecked(True)
        percent = round(self._hub.scale * 100)
        self.text_size.blockSignals(True)
        self.text_size.setValue(round(percent / STEP))
        self.text_size.blockSignals(False)
        self._percent.setText(tr("{0} %").format(percent))

    def _on_kept(self, name: str) -> None:
        if name == GAMES.name:
            self._show_games()
        elif name == HINTS.name:
            self.hints.setChecked(self._preferences.flag(HINTS))
        elif name == SPEED.name:
            self._speeds[self._speed()].setChecked(True)

    # Keys and about

    def _keys(self) -> Card:
        card = Card(spacing=10)
        card.box.addWidget(section_title(tr("Keys")))
        card.box.addLayout(key_table())
        return card

    def _about(self) -> Card:
        card = Card(spacing=6)
        card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        card.setAccessibleName(tr("About Civic Loom {0}").format(VERSION))
        self._topics["about"] = (tr("About Civic Loom"), lambda: card)
        card.box.addWidget(section_title(tr("About")))
        card.box.addWidget(paragraph(tr("Civic Loom {0}, under the MIT licence.").format(VERSION)))
        card.box.addWidget(
            paragraph(
                tr(
                    "Text is set in Inter (SIL Open Font Licence). Icons are from Lucide (ISC). "
                    "Made with Qt for Python (LGPL)."
                ),
                step="small",
                tone="muted",
            )
        )
        return card


class _Chips:
    """Buttons side by side of which one is on."""

    def __init__(self, parent: QWidget) -> None:
        self.group = choice_group(parent)
        self.line = FlowLayout(spacing=8)

    def add(self, name: str, spoken: str, on: bool, made: QPushButton | None = None) -> QPushButton:
        """Add one; `spoken` says what it is one of, for those who hear it."""
        if made is None:
            made = QPushButton(name)
        set_kind(made, "chip")
        made.setCheckable(True)
        made.setAccessibleName(spoken)
        self.group.addButton(made)
        # Once in its group: only then does Tab stop at the one that is on.
        made.setChecked(on)
        self.line.addWidget(made)
        return made


class _SchemeButton(QPushButton):
    """The name of a colour scheme beside its two marks."""

    def __init__(self, name: str, scheme: Scheme) -> None:
        super().__init__(name)
        self._scheme = scheme
        hub().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        size, ratio = QSize(px(42), px(14)), 2.0
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        given = with_scheme(hub().theme(), self._scheme)
        for place, mark in enumerate(("heroic", "distributed")):
            centre = QPointF(px(7) + place * px(18), px(7))
            draw_mark(painter, mark, centre, px(6), given)
        painter.end()
        self.setIcon(QIcon(made))
        self.setIconSize(size)
