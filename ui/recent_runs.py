"""The runs that are saved: read beside the window, and the one to go on with."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from simulator.cards import ROLES
from ui.background import Background, Handle
from ui.language import told
from ui.widgets.text import unmarked
from ui.window_words import tr

if TYPE_CHECKING:
    from ui.run_library import RunEntry

IN_MENU: Final = 8
OFFERED: Final = 3
"""How many runs are offered beside the one to go on with."""
ROLE_NAMES: Final[dict[str, str]] = {role.id: role.name for role in ROLES}


def role_words(run: "RunEntry") -> str:
    """Return the role in which a game is played; empty if it has no name here."""
    return told(ROLE_NAMES.get(run.role, ""))


def run_words(run: "RunEntry") -> str:
    """Return what a run is called, how far it has got, and in which role."""
    role = role_words(run)
    if not role:
        return tr("{0}, week {1} of {2}").format(run.words, run.week, run.weeks)
    words = tr("{0}, week {1} of {2} ({3})")
    return words.format(run.words, run.week, run.weeks, role)


class RecentRuns(QObject):
    """The runs of one folder, the latest first.

    Parameters
    ----------
    folder : Path or None
        Where they are, if not in the usual folder.

    Signals
    -------
    changed()
        Other runs are known.
    told(str)
        Something about the folder that the person should know; one sentence.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.all: tuple[RunEntry, ...] = ()

    @property
    def to_go_on_with(self) -> "RunEntry | None":
        """The latest game that is not at its end and can be played on."""
        return next((run for run in self.all if not run.finished and run.playable), None)

    @property
    def offered(self) -> "list[RunEntry]":
        """The latest others."""
        first = self.to_go_on_with
        return [run for run in self.all if run is not first][:OFFERED]

    def look(self, background: Background, failed: Callable[[BaseException], None]) -> None:
        """Read the folder beside the window; `failed` hears if it cannot be read."""
        folder = self.folder

        def read(_handle: Handle) -> "tuple[tuple[RunEntry, ...], str]":
            from ui.run_library import RunLibrary

            library = RunLibrary(folder)
            return library.refresh(), library.told

        def done(found: "tuple[tuple[RunEntry, ...], str]") -> None:
            # not what stands in a folder that has been left meanwhile
            if folder == self.folder:
                runs, told_now = found
                if told_now:
                    self.told.emit(told_now)
                self.take(runs)

        background.run(read, done=done, failed=failed)

    def take(self, runs: "tuple[RunEntry, ...]") -> None:
        """Know these runs from now on."""
        self.all = runs
        self.changed.emit()

    def fill(self, menu: QMenu, do: Callable[[Path], object]) -> None:
        """Fill a menu with the latest runs; `do` gets the path of the one that is chosen."""
        menu.clear()
        for run in self.all[:IN_MENU]:
            made = menu.addAction(unmarked(run_words(run)))
            made.triggered.connect(lambda _on=False, path=run.path: do(path))
        if menu.isEmpty():
            menu.addAction(tr("No run is saved yet")).setEnabled(False)
