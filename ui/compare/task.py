"""One piece of long work of a part: its progress in words and as a bar, and a way to stop it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from simulator.errors import CivicLoomError
from ui.background import Background, Handle, Job
from ui.compare.words import tr
from ui.engine_ready import Engine
from ui.faults import details_of
from ui.figures import percent
from ui.language import told as worded
from ui.widgets import Card, ErrorBar, button, label, row


class Task(QWidget):
    """Runs one piece of work at a time beside the window; a new one takes the place of the old.

    Signals
    -------
    changed()
        Work began or is over.
    """

    changed = Signal()

    def __init__(
        self, background: Background, engine: Engine, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._engine = engine
        self._job: Job | None = None
        self._waiting: Callable[[], None] | None = None
        self._told = ""
        self.error = ErrorBar()
        self.card = Card(kind="notice", margin=12, spacing=8)
        self.words = label(bold=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.stop_button = button(tr("Stop"), icon="x", clicked=self.stop)
        self.card.box.addLayout(row(self.words, None, self.stop_button))
        self.card.box.addWidget(self.bar)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.error)
        box.addWidget(self.card)
        self.card.hide()
        self.hide()
        engine.comparable.connect(self._on_comparable)

    @property
    def running(self) -> bool:
        """Whether work runs, or waits for the engine."""
        return self._job is not None or self._waiting is not None

    def run(
        self,
        work: Callable[[Handle], Any],
        words: str,
        done: Callable[[Any], None],
        fault: str,
        *,
        compiled: bool = True,
    ) -> None:
        """Run work; `words` say what is done, `fault` heads what is said if it fails.

        `compiled` says whether the work needs the compiled engine, and waits for it.
        """
        self.stop()
        self.error.hide()

        def start() -> None:
            self._start(work, words, done, fault)

        if compiled and not self._engine.can_compare:
            self._waiting = start
            self.bar.setRange(0, 0)
            self.words.setText(
                tr("Getting the engine ready. Only the first time, this takes a minute or two …")
            )
            self._show()
        else:
            start()

    def stop(self) -> None:
        """Stop what runs; what was found before stays."""
        self._waiting = None
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._show()

    def _on_comparable(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _start(
        self, work: Callable[[Handle], Any], words: str, done: Callable[[Any], None], fault: str
    ) -> None:
        self._told = words
        self.words.setText(words)
        self.bar.setRange(0, 0)

        def succeeded(result: Any) -> None:
            if self._job is job:
                done(result)

        def failed(error: BaseException) -> None:
            if self._job is job:
                self._fail(error, fault)

        job = self._background.run(work, done=succeeded, failed=failed, progress=self._on_progress)
        self._job = job
        job.ended.connect(lambda: self._on_ended(job))
        self._show()

    def _on_progress(self, done: int, of: int) -> None:
        if self._job is None or of <= 0:
            return
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        share = percent(min(max(done / of, 0.0), 1.0))
        self.words.setText(tr("{0} ({1})").format(self._told, share))

    def _fail(self, error: BaseException, fault: str) -> None:
        if isinstance(error, CivicLoomError):
            self.error.show_fault(fault, worded(str(error)))
        else:
            words = tr("This is a fault of the program; the details help to mend it.")
            self.error.show_fault(fault, words, details_of(error))

    def _on_ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self._show()

    def _show(self) -> None:
        self.card.setVisible(self.running)
        self.setVisible(self.running or not self.error.isHidden())
        self.changed.emit()
