"""Make the pictures of the window under docs/pictures, without a screen.

Usage: ``python docs/make_pictures.py [FOLDER]``. Every picture is of the real program: the
start page, a game in its third turn, and a comparison of 200 lucks, in both themes and two
window sizes. The first run may compile the engine, which takes a minute or two.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402 - after the platform is chosen
from PySide6.QtWidgets import QApplication  # noqa: E402

from simulator.styles import Dials  # noqa: E402
from ui.app import make_application  # noqa: E402
from ui.play.page import PlayPage  # noqa: E402
from ui.preferences import Preferences  # noqa: E402
from ui.theme import Choice, hub  # noqa: E402
from ui.window import MainWindow  # noqa: E402

SIZES = ((1280, 800), (1920, 1080))
LOOKS: tuple[Choice, ...] = ("light", "dark")
SCENARIO = "lonely-carers"
ROLE = "weaver"
TURNS = 2
PATIENCE = 600.0


def wait(app: QApplication, until: Callable[[], object], what: str) -> None:
    """Let the program run until something is so."""
    end = time.monotonic() + PATIENCE
    while not until():
        app.processEvents()
        if time.monotonic() > end:
            raise SystemExit(f"gave up waiting for {what}")


def settle(app: QApplication, seconds: float = 0.7) -> None:
    """Let the program run for a while."""
    end = time.monotonic() + seconds
    wait(app, lambda: time.monotonic() > end, "the clock")


def shoot(
    app: QApplication,
    window: MainWindow,
    folder: Path,
    name: str,
    ready: Callable[[], object] = lambda: True,
) -> None:
    """Take a picture of the window in every theme and size."""
    for width, height in SIZES:
        for look in LOOKS:
            hub().set_look(choice=look)
            window.resize(width, height)
            settle(app)
            wait(app, ready, name)
            path = folder / f"{name}-{look}-{width}x{height}.png"
            window.grab().save(str(path))
            print(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def play(app: QApplication, page: PlayPage) -> None:
    """Play some turns with cards, and stop where the next card is to be chosen."""

    def idle() -> bool:
        return page.session is not None and page.session.ready and not page.session.busy

    for turn in range(TURNS + 1):
        wait(app, lambda: idle() and page.phase in ("look", "decide"), "the turn")
        page.go_to("cards")
        choose_cards(page)
        settle(app, 0.3)
        if turn < TURNS:
            page.go_to("turn")
            page.header.primary.click()
            wait(app, lambda: idle() and page.phase == "look", "the weeks of the turn")


def choose_cards(page: PlayPage) -> None:
    """Choose two different cards that can be afforded."""
    session = page.session
    assert session is not None
    chosen: set[str] = set()
    while len(chosen) < 2:
        free = [
            (offer.card.id, target.id)
            for offer in session.offers()
            for target in offer.targets
            if not target.refusal and offer.card.id not in chosen
        ]
        if not free:
            return
        card, target = free[len(chosen)]
        session.choose(card, target)
        chosen.add(card)


def main() -> None:
    """Make all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        app = make_application([])
        hub().set_look(choice="light", scale=1.0, reduced_motion=True)
        store = QSettings(str(Path(held) / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(hub(), Preferences(store), games=Path(held) / "games")
        window.setMinimumSize(0, 0)
        window.show()
        start, compare = window.start_page, window.compare_page
        wait(app, lambda: start.cards, "the places")
        shoot(app, window, folder, "start", lambda: start.cards)
        place = next(card.place for card in start.cards if card.place.ref == SCENARIO)
        start.play.emit(place)
        shoot(app, window, folder, "briefing")
        window.briefing_page.start.emit(place, ROLE, Dials(0.4, 0.6, 0.5, 0.6), 1)
        wait(app, lambda: window.play_page is not None, "the page of the game")
        assert window.play_page is not None
        play(app, window.play_page)
        shoot(app, window, folder, "play")
        start.compare.emit(place)
        wait(app, lambda: compare.result is not None, "the comparison")
        shoot(app, window, folder, "compare", lambda: compare.outcomes_part.chart.settled)
        window.close()


if __name__ == "__main__":
    main()
