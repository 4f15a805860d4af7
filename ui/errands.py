"""What is asked for once and must be done, such as renaming a run: beside the window, in order.

Unlike a job of :mod:`ui.background`, an errand is never cancelled. What was asked for before
the window closes is done before it is gone.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot


class Errand:
    """One thing to do, and what came of it."""

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._work = work
        self.done = done
        self.failed = failed
        self.result: Any = None
        self.error: BaseException | None = None

    def do(self) -> None:
        """Do it, on whichever thread this is."""
        try:
            self.result = self._work()
        except BaseException as error:  # handed to the window's thread, not swallowed
            self.error = error


class _Doer(QObject):
    """Lives on the thread of the errands, and does them."""

    ended = Signal(object)

    @Slot(object)
    def do(self, errand: Errand | None) -> None:
        if errand is None:
            QThread.currentThread().quit()
            return
        errand.do()
        self.ended.emit(errand)


class Errands(QObject):
    """Does one thing after the other on a thread of its own, which begins with the first.

    Signals
    -------
    broke(object)
        An errand failed whose failure nobody listens to.
    """

    broke = Signal(object)
    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: QThread | None = None
        self._doer: _Doer | None = None
        self._over = False

    def ask(self, errand: Errand) -> None:
        """Have something done after all that was asked for before.

        After the end it is done at once, and nothing is told of it.
        """
        if self._over:
            errand.do()
            return
        if self._thread is None:
            self._thread, self._doer = QThread(), _Doer()
            self._doer.moveToThread(self._thread)
            self._asked.connect(self._doer.do)
            self._doer.ended.connect(self._on_ended)
            self._thread.start()
        self._asked.emit(errand)

    def finish(self, milliseconds: int) -> QThread | None:
        """Do what is left, and wait; nothing more is told. Return the thread if it goes on."""
        self._over = True
        thread, self._thread = self._thread, None
        if thread is None:
            return None
        self._asked.emit(None)
        return None if thread.wait(milliseconds) else thread

    @Slot(object)
    def _on_ended(self, errand: Errand) -> None:
        if self._over:
            return
        if errand.error is not None:
            (errand.failed or self.broke.emit)(errand.error)
        elif errand.done is not None:
            errand.done(errand.result)
