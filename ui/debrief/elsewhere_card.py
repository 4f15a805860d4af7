"""The card of the debrief that asks where the other style would have won, and its answer."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout

from ui.background import Background
from ui.compare.task import Task
from ui.debrief.elsewhere import SIZE, first_goal, in_words, map_picture
from ui.engine_ready import Engine
from ui.map.speech import announce
from ui.theme import hub, px
from ui.widgets import Card, button, clear, paragraph, section_title

if TYPE_CHECKING:
    from simulator.record import Record
    from ui.conditions import Found

RATIO: Final = 2.0
"""Points of the picture in one pixel at text size 100 %: it is sharp in large text too."""


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("DebriefPage", text)


class _Picture(QLabel):
    """A picture that grows with the text, and shrinks where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        hub().changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._in(width).height()

    def sizeHint(self) -> QSize:
        return self._in(px(SIZE[0]))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def _in(self, width: int) -> QSize:
        """Return the size of the picture where there is so much width."""
        wide, tall = SIZE
        shown = min(width, px(wide))
        return QSize(shown, round(shown * tall / wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(QPoint(), self._in(self.width())), self.pixmap())
        painter.end()


class ElsewhereCard(Card):
    """Where would the other style have won? Worked out when it is asked for.

    Signals
    -------
    explored(Found)
        What came of varying the conditions.
    """

    explored = Signal(object)

    def __init__(self, background: Background, engine: Engine, record: "Record") -> None:
        super().__init__(margin=16, spacing=8)
        self._record = record
        title = section_title(tr("Where would the other style have won?"), wraps=True)
        self.box.addWidget(title)
        self.box.addWidget(
            paragraph(
                tr(
                    "The same place with more or less trust, turbulence, cuts, load and so on, run "
                    "under both styles. It takes a minute or two, and goes into what you save."
                )
            )
        )
        self.explore_button = button(tr("Work it out"), icon="play")
        self.explore_button.clicked.connect(self._explore)
        self.box.addWidget(self.explore_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.explore_task = Task(background, engine, tr("Progress of varying the conditions"))
        self.box.addWidget(self.explore_task)
        self.map = _Picture()
        self.map.hide()
        self.box.addWidget(self.map)
        self._elsewhere = QVBoxLayout()
        self.box.addLayout(self._elsewhere)

    def _explore(self) -> None:
        self.explore_button.setEnabled(False)
        self.explore_task.changed.connect(self._on_explore_changed)
        self.explore_task.run(
            first_goal(self._record),
            tr("Varying the conditions of this place"),
            self._on_explored,
            tr("The conditions could not be explored"),
        )

    def _on_explore_changed(self) -> None:
        self.explore_button.setEnabled(not self.explore_task.running)

    def _on_explored(self, found: "Found") -> None:
        self.explored.emit(found)
        self.explore_button.hide()
        drawn = QPixmap()
        drawn.loadFromData(map_picture(found, RATIO))
        drawn.setDevicePixelRatio(RATIO)
        self.map.setPixmap(drawn)
        sentences = in_words(found)
        self.map.setAccessibleName(sentences[0])
        self.map.show()
        clear(self._elsewhere)
        for sentence in sentences:
            self._elsewhere.addWidget(paragraph(sentence))
        announce(self, sentences[0])
