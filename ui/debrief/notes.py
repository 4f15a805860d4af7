"""What is written on the page of notes of the debrief, and kept with the game."""

from dataclasses import replace
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout

from ui.debrief.content import PRIVATE, TRY, Debrief, private_page, private_questions
from ui.theme import px
from ui.widgets import Card, paragraph, section_title

PAUSE: Final = 500
"""Milliseconds after the last key until what is written is kept."""


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("DebriefPage", text)


class Notes(Protocol):
    """Where notes of the game are kept: the game that is open."""

    def note(self, turn: int, kind: str, words: str, **more: str) -> None:
        """Keep a note; empty words take it away."""


class Writing(QObject):
    """The boxes that are written into, and where what is in them is kept.

    Attributes
    ----------
    boxes : dict of (str, str) to QPlainTextEdit
        Each box by the kind of the note and what is asked.
    with_private : QCheckBox
        Whether the private page goes into what is saved.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._notes: Notes | None = None
        self._turn = 0
        self.boxes: dict[tuple[str, str], QPlainTextEdit] = {}
        self._written = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)

    def keep_in(self, notes: Notes | None, turn: int = 0) -> None:
        """Keep what is written from now on there, in notes of that turn, or nowhere."""
        self._notes, self._turn = notes, turn

    def forget(self) -> None:
        """Forget the boxes: others are about to take their place."""
        self.boxes = {}
        self._written = False

    def fill(self, layout: QVBoxLayout, debrief: Debrief) -> None:
        """Put the page into a layout: the journal, one thing to try, the private page."""
        journal = Card(margin=16, spacing=8)
        journal.box.addWidget(section_title(tr("Your journal")))
        if not debrief.journal:
            journal.box.addWidget(
                paragraph(tr("Nothing was written down on the way."), tone="muted")
            )
        for turn, ask, text in debrief.journal:
            asked = f"{ask} " if ask else ""
            journal.box.addWidget(
                paragraph(
                    tr("Turn {turn}. {ask}").format(turn=turn + 1, ask=asked).strip(),
                    step="small",
                    tone="muted",
                )
            )
            journal.box.addWidget(paragraph(text))
        layout.addWidget(journal)
        trying = Card(margin=16, spacing=8)
        trying.box.addWidget(section_title(tr("One thing to try this week"), wraps=True))
        trying.box.addWidget(
            paragraph(tr("Small enough to begin tomorrow, with somebody's name in it."))
        )
        trying.box.addWidget(self._writing(TRY, "", tr("One thing to try"), debrief.trying))
        layout.addWidget(trying)
        private = Card(margin=16, spacing=8)
        private.box.addWidget(section_title(tr("A page only for you")))
        private.box.addWidget(
            paragraph(
                tr(
                    "A swan glides and does not show its feet. Here you may. This page is kept "
                    "with the game on this computer, and goes into no report unless you say so."
                )
            )
        )
        written = dict(private_page(debrief.record))
        for ident, ask in private_questions().items():
            private.box.addWidget(paragraph(ask, bold=True))
            private.box.addWidget(self._writing(PRIVATE, ident, ask, written.get(ask, "")))
        self.with_private = QCheckBox(tr("Put this page into what I save this time"))
        private.box.addWidget(self.with_private)
        layout.addWidget(private)

    def _writing(self, kind: str, ask: str, name: str, text: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        made.setPlainText(text)
        made.setFixedHeight(px(84))
        made.setReadOnly(self._notes is None)
        if self._notes is None:
            made.setPlaceholderText(tr("Open the game to write here."))
        made.textChanged.connect(self._on_text)
        self.boxes[kind, ask] = made
        return made

    def _on_text(self) -> None:
        self._written = True
        self._pause.start()

    def keep(self) -> None:
        """Put what has been written since the last time into the game."""
        self._pause.stop()
        if self._notes is None or not self._written:
            return
        self._written = False
        for (kind, ask), made in self.boxes.items():
            more = {"ask": ask} if ask else {}
            self._notes.note(self._turn, kind, made.toPlainText().strip(), **more)

    def put_into(self, debrief: Debrief) -> Debrief:
        """Return the debrief with what is written on the page now."""
        trying = self.boxes[TRY, ""].toPlainText().strip()
        private: tuple[tuple[str, str], ...] = ()
        if self.with_private.isChecked():
            private = tuple(
                (ask, self.boxes[PRIVATE, ident].toPlainText().strip())
                for ident, ask in private_questions().items()
                if self.boxes[PRIVATE, ident].toPlainText().strip()
            )
        return replace(debrief, trying=trying, private=private)
