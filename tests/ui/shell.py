"""What tests of the window share: a window of its own folders, places, and a way to look."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.library import guess_minutes
from simulator.scenario import Scenario
from simulator.styles import Dials
from ui.pages.places import Place
from ui.pages.scenery import sketch
from ui.preferences import HINTS, TOUR, Preferences
from ui.theme import hub
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.play.page import PlayPage

LOADED = 60_000
"""Milliseconds within which the engine is loaded and a game is open."""


def place_of(scenario: Scenario) -> Place:
    """Return a scenario as the pages know it."""
    figures = scenario.figures()
    return Place(
        ref=scenario.id,
        shipped=False,
        scenario=scenario,
        picture=sketch(scenario),
        minutes=guess_minutes(scenario.turns),
        figures=len(figures),
        assumed=sum(figure.assumed for figure in figures),
    )


def preferences(folder: Path) -> Preferences:
    """Return settings of a folder's own."""
    return Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


@contextmanager
def window(
    qtbot: QtBot,
    folder: Path,
    *,
    scenario: str | None = None,
    role: str | None = None,
    seed: int | None = None,
    seen_tour: bool = True,
    hints: bool = False,
) -> Iterator[MainWindow]:
    """Show a window whose settings and games lie in a folder; close it afterwards."""
    hub().set_look(choice="light", scale=1.0, reduced_motion=True, scheme="usual")
    kept = preferences(folder)
    kept.keep(TOUR, seen_tour)
    kept.keep(HINTS, hints)
    made = MainWindow(hub(), kept, scenario=scenario, role=role, seed=seed, games=folder / "games")
    try:
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        yield made
    finally:
        made.close()
        made.deleteLater()


def begun(qtbot: QtBot, shown: MainWindow, place: Place, seed: int = 5) -> "PlayPage":
    """Begin a game as the navigator, with all dials in the middle, and return its page."""
    shown._start_game(place, "navigator", Dials(0.5, 0.5, 0.5, 0.5), seed)
    qtbot.waitUntil(lambda: shown.game_open, timeout=LOADED)
    page = shown.play_page
    assert page is not None
    qtbot.waitUntil(lambda: page.phase in {"look", "decide"}, timeout=LOADED)
    return page


def cut_off(page: QWidget) -> list[str]:
    """Return the words of shown buttons that are narrower than their text needs."""
    return [
        button.text()
        for button in page.findChildren(QAbstractButton)
        if button.isVisibleTo(page)
        and button.text()
        and button.width() + 1 < button.minimumSizeHint().width()
    ]


def outside(page: QWidget) -> list[str]:
    """Return what is shown of a page but reaches over its right edge."""
    found = []
    for part in page.findChildren(QWidget):
        if part.isVisibleTo(page) and part.width() and part.parentWidget() is not None:
            right = part.mapTo(page, part.rect().topRight()).x()
            if right > page.width():
                found.append(f"{type(part).__name__} {part.accessibleName()}")
    return found


def run_fresh(code: str) -> str:
    """Run Python in a process of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
