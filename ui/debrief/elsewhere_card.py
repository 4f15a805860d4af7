"""The card of the debrief that asks where the other style would have won, and its answer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout

from ui.background import Background
from ui.compare.task import Task
from ui.debrief.elsewhere import first_goal, in_words, map_picture
from ui.engine_ready import Engine
from ui.map.speech import announce
from ui.widgets import Card, button, clear, paragraph, section_title

if TYPE_CHECKING:
    from simulator.record import Record
    from ui.conditions import Found


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("DebriefPage", text)


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
        self.box.addWidget(section_title(tr("Where would the other style have won?")))
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
        self.map = QLabel()
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
        drawn.loadFromData(map_picture(found))
        drawn.setDevicePixelRatio(2.0)
        self.map.setPixmap(drawn)
        sentences = in_words(found)
        self.map.setAccessibleName(sentences[0])
        self.map.show()
        clear(self._elsewhere)
        for sentence in sentences:
            self._elsewhere.addWidget(paragraph(sentence))
        announce(self, sentences[0])
