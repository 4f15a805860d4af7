"""Forecasts of choices, made beside the window: one at a time, and only those still wanted.

Whoever wants to know asks under a name of its own; a later question under that name takes the
place of an earlier one, which is then given up. The run is copied on the window's thread, which
takes a fraction of a millisecond; everything else happens on another thread, and the run is not
touched.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, SignalInstance

from simulator.decisions import Decision
from simulator.errors import CivicLoomError
from ui.background import Background, Handle, Job
from ui.language import told
from ui.tidying import loading

if TYPE_CHECKING:
    from simulator.forecast import Forecast, Forecaster
    from simulator.run import Standing

PAUSE: Final = 180
"""Milliseconds for which a choice must stand before it is forecast."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Forecasts", text)


class Ready(Protocol):
    """What tells whether the compiled rules can be used without a wait."""

    can_compare: bool

    @property
    def comparable(self) -> SignalInstance:
        """The signal that they can be used from now on."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A question: what is chosen in the open turn, and what it is held against."""

    chosen: tuple[Decision, ...]
    instead: tuple[Decision, ...]


class Forecasts(QObject):
    """Answers what choices in the open turn are likely to do.

    Parameters
    ----------
    standing : callable
        Returns where the run stands, or None while it may not be read or is finished.

    Signals
    -------
    told(str, Forecast)
        The answer to the question under this name.
    waiting(str, str)
        Why the answer is not there yet: name, one sentence.
    failed(str, str)
        There will be none: name, one sentence.
    """

    told = Signal(str, object)
    waiting = Signal(str, str)
    failed = Signal(str, str)

    def __init__(
        self, standing: "Callable[[], Standing | None]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._standing = standing
        self._background = Background(self)
        self._engine: Ready | None = None
        self._forecaster: Forecaster | None = None
        self._place: tuple[int, tuple[Decision, ...]] | None = None
        self._wishes: dict[str, Wish] = {}
        self._answers: dict[Wish, Forecast] = {}
        self._job: Job | None = None
        self._doing: tuple[str, Wish] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._next)

    def wait_for(self, engine: Ready | None) -> None:
        """Make no forecast before the engine says that it is ready."""
        self._engine = engine
        if engine is not None and not engine.can_compare:
            engine.comparable.connect(self.prepare)

    def prepare(self) -> None:
        """Run the side without a choice ahead of the first question, which is then answered sooner.

        Nothing happens before there is a game and the engine is ready; that somebody compiles
        the rules elsewhere is left to the engine.
        """
        standing = self._look_at_run()
        known = self._forecaster
        if (
            self._engine is None
            or standing is None
            or self._job is not None
            or not self._ready()
            or (known is not None and known.prepared)
        ):
            self._next()
            return

        def work(handle: Handle) -> "Forecaster":
            from simulator.forecast import Forecaster

            made = Forecaster(standing)
            made.prepare(handle.cancelled)
            return made

        self._job = self._background.run(
            work, done=self._prepared, failed=self._over, stopped=self._over
        )

    def _prepared(self, forecaster: Any) -> None:
        if self._place == (forecaster.standing.week, forecaster.standing.decisions):
            self._forecaster = forecaster
        self._over()

    @property
    def prepared(self) -> bool:
        """Whether the next question needs its own side alone."""
        return self._forecaster is not None and self._forecaster.prepared

    def ask(self, name: str, chosen: Sequence[Decision], instead: Sequence[Decision]) -> None:
        """Ask what it is likely to do to choose something in place of something else."""
        wish = Wish(tuple(chosen), tuple(instead))
        self._look_at_run()
        known = self._answers.get(wish)
        if known is not None:
            self.drop(name)
            self.told.emit(name, known)
            return
        if self._wishes.get(name) == wish:
            return
        self.drop(name)
        self._wishes[name] = wish
        self._soon.start()

    def drop(self, name: str) -> None:
        """Forget what was asked under a name."""
        self._wishes.pop(name, None)
        if self._doing is not None and self._doing[0] == name and self._job is not None:
            self._job.cancel()

    def drop_all(self) -> None:
        """Forget all questions, and all answers: the run goes on."""
        self._soon.stop()
        self._wishes.clear()
        self._answers.clear()
        self._forecaster = None
        self._place = None
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Stop for good, and wait."""
        self.drop_all()
        self._background.stop_all()
        self._job = None

    @property
    def busy(self) -> bool:
        """Whether a question has not been answered yet."""
        return bool(self._wishes)

    def _ready(self) -> bool:
        return self._engine is None or self._engine.can_compare

    def _why(self) -> str:
        if not self._ready():
            return tr("The engine is still getting ready; the forecast follows by itself.")
        return tr("Trying it on 100 other lucks.")

    def _look_at_run(self) -> "Standing | None":
        """Look where the run stands; if it has moved on, forget what was known of it."""
        standing = self._standing()
        if standing is None:
            return None
        place = (standing.week, standing.decisions)
        if place != self._place:
            self._place = place
            self._answers.clear()
            self._forecaster = None
        return standing

    def _next(self) -> None:
        for name in tuple(self._wishes):
            self.waiting.emit(name, self._why())
        if self._job is not None or not self._wishes or not self._ready():
            return
        standing = self._look_at_run()
        if standing is None:
            self._wishes.clear()
            return
        name, wish = next(iter(self._wishes.items()))
        forecaster = self._forecaster

        def work(handle: Handle) -> "tuple[Forecaster, Forecast]":
            from simulator.forecast import Forecaster

            made = forecaster if forecaster is not None else Forecaster(standing)
            # the first one brings in the compiled rules
            with loading("rules"):
                return made, made.forecast(wish.chosen, wish.instead, handle.cancelled)

        self._doing = (name, wish)
        self._job = self._background.run(
            work, done=self._done, failed=self._fail, stopped=self._over
        )

    def _done(self, found: Any) -> None:
        assert self._doing is not None
        name, wish = self._doing
        forecaster, forecast = found
        if self._place == (forecaster.standing.week, forecaster.standing.decisions):
            self._forecaster = forecaster
            self._answers[wish] = forecast
            if self._wishes.get(name) == wish:
                del self._wishes[name]
                self._over()
                self.told.emit(name, forecast)
                return
        self._over()

    def _fail(self, error: BaseException) -> None:
        assert self._doing is not None
        name, wish = self._doing
        if self._wishes.get(name) == wish:
            del self._wishes[name]
            why = told(str(error)) if isinstance(error, CivicLoomError) else type(error).__name__
            self.failed.emit(name, tr("No forecast can be made here: {0}.").format(why))
        self._over()

    def _over(self, _error: object = None) -> None:
        self._job = None
        self._doing = None
        if self._wishes:
            self._soon.start(0)
