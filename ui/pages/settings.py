"""Settings: how the window looks, what moves, which keys there are, and what it is made of."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from simulator import VERSION
from ui.keys import KEYS
from ui.pages.grid import Columns
from ui.preferences import MOTION, TEXT, THEME, Preferences
from ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Choice, ThemeHub, set_icon, set_kind
from ui.widgets import (
    Card,
    PageHeader,
    ScrollPage,
    button,
    label,
    paragraph,
    row,
    section_title,
)

STEP: Final = 10
"""Text size goes in steps of so many per cent."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Settings", text)


class SettingsPage(QWidget):
    """What a person may set; everything takes effect at once."""

    def __init__(
        self, hub: ThemeHub, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._preferences = preferences
        self._themes: dict[Choice, QPushButton] = {}
        self.setAccessibleName(tr("Settings"))
        left, right = QWidget(), QWidget()
        for side, cards in (
            (left, (self._look(), self._motion())),
            (right, (self._keys(), self._about())),
        ):
            box = QVBoxLayout(side)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(14)
            for card in cards:
                box.addWidget(card)
            box.addStretch(1)
        page = ScrollPage(margins=(24, 16, 24, 24), widest=1180, spacing=14)
        page.box.addWidget(PageHeader(tr("Settings"), tr("Kept for this computer account.")))
        page.box.addWidget(Columns(left, right, narrow=760))
        page.box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    def theme_buttons(self) -> dict[Choice, QPushButton]:
        """Return the buttons of the themes."""
        return dict(self._themes)

    def set_theme(self, choice: Choice) -> None:
        """Choose a theme."""
        self._themes[choice].setChecked(True)
        self._preferences.keep(THEME, choice)
        self._hub.set_look(choice=choice)

    def set_text_size(self, percent: int) -> None:
        """Choose a text size."""
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
        group = QButtonGroup(card)
        line = row(spacing=8)
        names: tuple[tuple[Choice, str, str], ...] = (
            ("light", tr("Light"), "sun"),
            ("dark", tr("Dark"), "moon"),
            ("system", tr("As the system"), "monitor"),
        )
        for choice, name, icon in names:
            made = QPushButton(name)
            set_kind(made, "chip")
            set_icon(made, icon, size=16)
            made.setCheckable(True)
            made.setChecked(choice == self._hub.choice)
            made.clicked.connect(lambda _on=False, choice=choice: self.set_theme(choice))
            group.addButton(made)
            self._themes[choice] = made
            line.addWidget(made)
        line.addStretch(1)
        card.box.addLayout(line)
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
        card.box.addLayout(
            row(
                paragraph(
                    tr("For all of the window. Larger is good for a projector."),
                    step="small",
                    tone="muted",
                ),
                reset,
            )
        )
        return card

    def _size_moved(self, value: int) -> None:
        self.set_text_size(value * STEP)

    def _motion(self) -> Card:
        card = Card(spacing=6)
        card.box.addWidget(section_title(tr("Motion")))
        self.still = QCheckBox(tr("Keep everything still"))
        self.still.setChecked(self._hub.reduced_motion)
        self.still.toggled.connect(self._set_still)
        card.box.addWidget(self.still)
        card.box.addWidget(
            paragraph(
                tr(
                    "No moving dots on the map, and turns are shown at once. Nothing is left out: "
                    "widths, words and numbers say the same."
                ),
                step="small",
                tone="muted",
            )
        )
        return card

    def _set_still(self, on: bool) -> None:
        self._preferences.keep(MOTION, on)
        self._hub.set_look(reduced_motion=on)

    def _keys(self) -> Card:
        card = Card(spacing=10)
        card.box.addWidget(section_title(tr("Keys")))
        card.box.addLayout(key_table())
        return card

    def _about(self) -> Card:
        card = Card(spacing=6)
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


def key_table() -> QGridLayout:
    """Return the keys and what they do, as a table."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    for line, (keys, words) in enumerate(KEYS):
        mark = label(keys)
        set_kind(mark, "key")
        grid.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(paragraph(QCoreApplication.translate("Keys", words)), line, 1)
    return grid
