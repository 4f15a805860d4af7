"""Leadership as four sliders with words at both ends."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSlider, QVBoxLayout, QWidget

from simulator.styles import DIALS, Dials, DialWords
from ui.theme import px
from ui.widgets.text import label, paragraph

STEPS = 20


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Dials", text)


def position_words(words: DialWords, value: float) -> str:
    """Return where a dial stands, in words."""
    if value <= 0.0:
        return tr("all the way {0}").format(tr(words.heroic).lower())
    if value >= 1.0:
        return tr("all the way {0}").format(tr(words.distributed).lower())
    if abs(value - 0.5) < 0.01:
        return tr("half way")
    nearer = words.heroic if value < 0.5 else words.distributed
    return tr("nearer to {0}").format(tr(nearer).lower())


class DialSliders(QWidget):
    """The four dials.

    Signals
    -------
    changed(Dials)
        A person moved one of them.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sliders: list[QSlider] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(10))
        for words in DIALS:
            outer.addLayout(self._dial(words))

    def dials(self) -> Dials:
        """Return where the sliders stand."""
        return Dials(*(slider.value() / STEPS for slider in self._sliders))

    def sliders(self) -> Sequence[QSlider]:
        """Return the sliders, in the order of the dials."""
        return tuple(self._sliders)

    def set_dials(self, dials: Dials) -> None:
        """Put the sliders somewhere, without a signal."""
        for slider, value, words in zip(self._sliders, dials, DIALS, strict=True):
            slider.blockSignals(True)
            slider.setValue(round(value * STEPS))
            slider.blockSignals(False)
            _tell(slider, words)

    def _dial(self, words: DialWords) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(10)
        title = label(tr(words.title), bold=True)
        sentence = paragraph(tr(words.sentence), step="small", tone="muted")
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, STEPS)
        slider.setSingleStep(1)
        slider.setPageStep(5)
        slider.setTickInterval(STEPS // 2)
        slider.setAccessibleName(tr(words.title))
        slider.setAccessibleDescription(tr(words.sentence))
        slider.valueChanged.connect(self._moved)
        self._sliders.append(slider)
        _tell(slider, words)
        left, right = (
            label(tr(words.heroic), step="small"),
            label(tr(words.distributed), step="small"),
        )
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(sentence, 1, 0, 1, 2)
        grid.addWidget(slider, 2, 0, 1, 2)
        grid.addWidget(left, 3, 0)
        grid.addWidget(right, 3, 1)
        return grid

    def _moved(self) -> None:
        for slider, words in zip(self._sliders, DIALS, strict=True):
            _tell(slider, words)
        self.changed.emit(self.dials())


def _tell(slider: QSlider, words: DialWords) -> None:
    slider.setToolTip(position_words(words, slider.value() / STEPS))
