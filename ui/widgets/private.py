"""What only one person is told, which is not for all eyes when the window is shown to a room."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.fold import Fold
from ui.widgets.text import label


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Private", text)


class Eyes(QObject):
    """Whether a whole room looks at the window, or one person.

    Signals
    -------
    changed()
        It is the other of the two now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._many = False

    @property
    def many(self) -> bool:
        """Whether a whole room looks at the window."""
        return self._many

    def set_many(self, many: bool) -> None:
        """Say whether a whole room looks at the window."""
        if many != self._many:
            self._many = many
            self.changed.emit()


_eyes: list[Eyes] = []


def eyes() -> Eyes:
    """Return who looks at the window."""
    if not _eyes:
        _eyes.append(Eyes())
    return _eyes[0]


class Private(QWidget):
    """What only one person is told: read at once by that person, and by a room if it is opened.

    Parameters
    ----------
    told : QWidget
        What is told.
    tone : str
        Tone of the heading.
    bold : bool
        Whether the heading is bold.
    """

    def __init__(self, told: QWidget, *, tone: str = "text", bold: bool = False) -> None:
        super().__init__()
        words = tr("Only you know")
        self._heading = label(words, step="small", tone=tone, bold=bold)
        self.fold = Fold(tr("Only you know: not shown to the room"), words)
        self.fold.toggle.setToolTip(tr("Everybody in the room can read it once it is open."))
        self.fold.content.addWidget(told)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._heading)
        box.addWidget(self.fold)
        self._suit()
        eyes().changed.connect(self._suit)

    def _suit(self) -> None:
        """Close it where a room looks, and open it where one person does."""
        many = eyes().many
        self._heading.setVisible(not many)
        self.fold.toggle.setVisible(many)
        self.fold.toggle.setChecked(not many)
