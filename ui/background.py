"""Long work beside the window: a job runs on a thread of its own and reports to the window's.

A job is started by :class:`Background`, which belongs to the window. What the job says comes
out of signals of :class:`Job`, an object that lives on the window's thread, so whatever is
connected to them runs there too. The work itself is a plain function that gets a
:class:`Handle`, through which it reports progress and learns that it should stop.
"""

import threading
import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QThread, Signal

from simulator.errors import Interrupted
from ui.errands import Errand, Errands

REPORTS_A_SECOND: Final = 25
_left_behind: list[QThread] = []


def leave_behind(thread: QThread) -> None:
    """Keep a thread that did not end in time: one that is destroyed while it runs ends it all."""
    _left_behind.append(thread)


def left_behind() -> bool:
    """Return whether anything runs still that could not be stopped."""
    return any(thread.isRunning() for thread in _left_behind)


class Handle:
    """What the work may do: say how far it is, and ask whether to stop.

    Both may be called from any thread.
    """

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self._last = 0.0

    def progress(self, done: int, of: int) -> None:
        """Report that `done` of `of` parts are done; reports that come too thick are dropped."""
        now = time.monotonic()
        if done >= of or now - self._last >= 1 / REPORTS_A_SECOND:
            self._last = now
            self._tell(done, of)

    def cancelled(self) -> bool:
        """Return whether the work should stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise `Interrupted` if the work should stop."""
        if self._stop.is_set():
            raise Interrupted("Stopped.")

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()


class _Worker(QObject):
    """Lives on the job's thread and runs the work."""

    told = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[Handle], Any]) -> None:
        super().__init__()
        self._work = work
        self.handle = Handle(self.told.emit)

    def run(self) -> None:
        try:
            self.handle.check()
            result = self._work(self.handle)
        except BaseException as error:  # handed to the window's thread, not swallowed
            self.failed.emit(error)
        else:
            self.done.emit(result)


class Job(QObject):
    """One piece of work; it lives on the window's thread.

    Signals
    -------
    progressed(int, int)
        Parts done, of how many.
    succeeded(object)
        What the work returned.
    failed(object)
        The exception that it raised.
    stopped()
        It was cancelled.
    ended()
        It is over, in whichever way; comes last.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    ended = Signal()

    def __init__(self, work: Callable[[Handle], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = _Worker(work)
        self._handle = self._worker.handle
        self._thread = QThread()
        self._over = False
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.run)
        self._worker.told.connect(self._on_told)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)

    @property
    def running(self) -> bool:
        """Whether the work is not over yet."""
        return not self._over

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; `stopped` follows unless it ends first."""
        self._handle.cancel()

    def close(self, milliseconds: int = 5000) -> bool:
        """Stop for good and wait; nothing more is reported. Return whether it ended in time."""
        self._over = True
        self._handle.cancel()
        self._thread.quit()
        ended = self._thread.wait(milliseconds)
        if not ended:
            leave_behind(self._thread)
        return ended

    def _on_told(self, done: int, of: int) -> None:
        if not self._over:
            self.progressed.emit(done, of)

    def _on_done(self, result: object) -> None:
        if self._over:
            return
        cancelled = self._handle.cancelled()
        self.close()
        if cancelled:
            self.stopped.emit()
        else:
            self.succeeded.emit(result)
        self.ended.emit()

    def _on_failed(self, error: object) -> None:
        if self._over:
            return
        # what fails after it was cancelled is of no interest to anybody
        cancelled = self._handle.cancelled()
        self.close()
        if cancelled or isinstance(error, Interrupted):
            self.stopped.emit()
        else:
            self.failed.emit(error)
        self.ended.emit()


class Background(QObject):
    """Keeps the jobs of a window and ends them with it.

    Signals
    -------
    broke(object)
        A job failed whose failure nobody listens to.
    """

    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._ended = False
        self._errands = Errands(self)
        self._errands.broke.connect(self.broke)

    def run(
        self,
        work: Callable[[Handle], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Any], None] | None = None,
        stopped: Callable[[], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Start work on a thread of its own and return its job.

        Parameters
        ----------
        work : callable
            Gets a :class:`Handle`; must not touch any widget.
        done, failed, stopped, progress : callable, optional
            Called on the window's thread with the result, the exception, nothing, and the
            parts done and in all.

        Returns
        -------
        Job
            For cancelling it, or for listening to its signals.
        """
        job = Job(work, self)
        if self._ended:
            job.close()
            return job
        self._jobs.append(job)
        if progress is not None:
            job.progressed.connect(progress)
        if done is not None:
            job.succeeded.connect(done)
        job.failed.connect(failed if failed is not None else self.broke.emit)
        if stopped is not None:
            job.stopped.connect(stopped)
        job.ended.connect(self._forget)
        job.start()
        return job

    def errand(
        self,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Any], None] | None = None,
    ) -> None:
        """Have something done that must be done: one after the other, and before the end.

        Parameters
        ----------
        work : callable
            Must not touch any widget.
        done, failed : callable, optional
            Called on the window's thread with the result or the exception.
        """
        self._errands.ask(Errand(work, done, failed))

    @property
    def running(self) -> tuple[Job, ...]:
        """Jobs that are not over."""
        return tuple(job for job in self._jobs if job.running)

    def stop_all(self, milliseconds: int = 5000) -> bool:
        """Stop every job for good and wait; return whether all ended in time.

        Work that is asked for later never begins. Errands are not stopped: all are done.
        """
        self._ended = True
        busy = self._errands.finish(milliseconds)
        if busy is not None:
            leave_behind(busy)
        for job in self._jobs:
            job.cancel()
        ended = [job.close(milliseconds) for job in self._jobs]
        self._jobs.clear()
        return all(ended) and busy is None

    def _forget(self) -> None:
        for job in [job for job in self._jobs if not job.running]:
            self._jobs.remove(job)
            job.deleteLater()
