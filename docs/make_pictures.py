"""Make pictures of the window, without a screen.

``python docs/make_pictures.py``
    The few that ``docs/pictures`` keeps: start page, briefing, a game in its third turn, its
    debrief, and a comparison of 200 lucks, in light and dark.
``python docs/make_pictures.py FOLDER [--view NAME ...] [--size WIDTHxHEIGHT ...]``
    Every view in three themes, two window sizes and two text sizes, to be looked at; they are
    named ``VIEW-THEME-WIDTHxHEIGHT-PERCENT.png``. It takes some minutes. With ``--view`` only
    those whose names begin so, and with ``--size`` other window sizes.

Every picture is of the real program. The first run may compile the engine, which takes a minute
or two more.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from simulator.styles import Dials  # noqa: E402
from ui.app import make_application  # noqa: E402
from ui.colours import Choice  # noqa: E402
from ui.faults import FaultDialog  # noqa: E402
from ui.language import install  # noqa: E402
from ui.play.page import PlayPage  # noqa: E402
from ui.preferences import TOUR, Preferences  # noqa: E402
from ui.theme import hub  # noqa: E402
from ui.window import MainWindow  # noqa: E402


@dataclass(frozen=True)
class Set:
    """Which pictures are made: where, and in which sizes, themes and text sizes."""

    folder: Path
    sizes: tuple[tuple[int, int], ...]
    looks: tuple[Choice, ...]
    scales: tuple[float, ...]
    every_view: bool
    views: tuple[str, ...] = ()

    def wants(self, name: str) -> bool:
        """Return whether a view is among those to be taken."""
        return not self.views or name.startswith(self.views)


KEPT = Set(ROOT / "docs" / "pictures", ((1280, 800),), ("light", "dark"), (1.0,), False)
EVERYTHING = Set(
    KEPT.folder, ((1024, 700), (1280, 800)), ("light", "dark", "contrast"), (1.0, 2.0), True
)
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
    made: Set,
    name: str,
    ready: Callable[[], object] = lambda: True,
    part: Callable[[], QWidget | None] = lambda: None,
) -> None:
    """Take a picture of the window, or of a part of it, in every theme, size and text size."""
    if not made.wants(name):
        return
    for scale in made.scales:
        for width, height in made.sizes:
            for look in made.looks:
                hub().set_look(choice=look, scale=scale)
                window.resize(width, height)
                hub().dress_seen()
                wait(app, lambda: not hub().undressed, "the looks")
                settle(app, 0.35 if made.every_view else 0.7)
                wait(app, ready, name)
                percent = f"-{round(scale * 100)}" if len(made.scales) > 1 else ""
                path = made.folder / f"{name}-{look}-{width}x{height}{percent}.png"
                (part() or window).grab().save(str(path))
                print(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)
    hub().set_look(choice="light", scale=1.0)


def shoot_frame(app: QApplication, window: MainWindow, made: Set) -> None:
    """Take pictures of what lies around the games: help, settings, library, palette, tour."""
    for page in ("settings", "library"):
        window.show_page(page)
        shoot(app, window, made, page)
    for topic in ("playing", "words", "keys"):
        window.show_help(topic)
        shoot(app, window, made, f"help-{topic}")
    window.show_page("scenarios")
    window.show_palette()
    shoot(app, window, made, "palette", part=lambda: window.findChild(QDialog, "palette"))
    palette = window.findChild(QDialog, "palette")
    assert palette is not None
    palette.reject()
    window.start_tour()
    shoot(app, window, made, "tour")
    tour = window.findChild(QWidget, "tour")
    assert tour is not None
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    window.show_keys()
    keys = window.findChild(QDialog, "keys")
    assert keys is not None
    shoot(app, window, made, "keys", part=lambda: keys)
    keys.reject()
    fault = FaultDialog(window)
    fault.tell("The details of a fault stand here.")
    shoot(app, window, made, "fault", part=lambda: fault)
    fault.reject()


def shoot_game(app: QApplication, window: MainWindow, made: Set) -> None:
    """Take pictures of every step of a turn, and of the list beside the map."""
    page = window.play_page
    assert page is not None
    shoot(app, window, made, "play")
    if not made.every_view:
        return
    for step in ("changes", "dials", "turn"):
        page.go_to(step)
        shoot(app, window, made, f"play-{step}")
    page.go_to("cards")
    box = next(box for box in page.cards.boxes.values() if box.candidates())
    page.cards.open(box.card.id)
    box.aim_at(box.candidates()[0])
    wait(app, lambda: box.outlook.forecast is not None, "the forecast")
    shoot(app, window, made, "play-card")
    page.cards.open("")
    assert page.session is not None
    page.selection.select(page.session.scenario.services[0].id)
    shoot(app, window, made, "play-story")
    page.selection.clear()


def shoot_looking_back(app: QApplication, window: MainWindow, made: Set) -> None:
    """Take pictures of the debrief of the game, and of every part of its comparison."""
    page = window.play_page
    assert page is not None
    assert page.session is not None
    page.look_back()
    back = window.debrief_page
    assert back is not None
    wait(app, lambda: back.debrief is not None and back.debrief.comparison is not None, "debrief")
    for number in range(back.tabs.count() if made.every_view else 1):
        back.tabs.setCurrentIndex(number)
        shoot(app, window, made, f"debrief-{number + 1}" if made.every_view else "debrief")
    if not made.every_view:
        return
    compare = window.compare_page
    page.compare_requested.emit(page.session.record())
    wait(app, lambda: compare.result is not None and not compare.running, "the comparison")
    for number in range(compare.tabs.count()):
        compare.tabs.setCurrentIndex(number)
        settle(app, 1.5)
        shoot(app, window, made, f"compare-game-{number + 1}")
    compare.tabs.setCurrentIndex(0)


def play(app: QApplication, window: MainWindow, made: Set, page: PlayPage) -> None:
    """Play some turns with cards, and stop where the next card is to be chosen."""

    def idle() -> bool:
        return page.session is not None and page.session.ready and not page.session.busy

    for turn in range(TURNS + 1):
        wait(app, lambda: idle() and page.phase in ("look", "decide"), "the turn")
        if turn == 0 and made.every_view:
            # later turns begin with what changed; most ask nothing to reflect on
            for step in ("start", "reflect"):
                page.go_to(step)
                shoot(app, window, made, f"play-{step}")
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
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="where every view goes")
    parser.add_argument("--view", action="append", default=[], help="only views that begin so")
    parser.add_argument("--size", action="append", default=[], help="such as 1920x1080")
    options = parser.parse_args()
    made = KEPT
    if options.folder:
        made = replace(EVERYTHING, folder=Path(options.folder).resolve(), views=tuple(options.view))
    if options.size:
        sizes = [size.split("x") for size in options.size]
        made = replace(made, sizes=tuple((int(width), int(height)) for width, height in sizes))
    made.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        app = make_application([])
        install("en")
        hub().set_look(choice="light", scale=1.0, reduced_motion=True)
        store = QSettings(str(Path(held) / "settings.ini"), QSettings.Format.IniFormat)
        kept = Preferences(store)
        kept.keep(TOUR, True)
        window = MainWindow(hub(), kept, games=Path(held) / "games")
        window.setMinimumSize(1, 1)
        window.show()
        start, compare = window.start_page, window.compare_page
        wait(app, lambda: start.cards, "the places")
        shoot(app, window, made, "start", lambda: start.cards)
        place = next(card.place for card in start.cards if card.place.ref == SCENARIO)
        start.play.emit(place)
        shoot(app, window, made, "briefing")
        window.briefing_page.start.emit(place, ROLE, Dials(0.4, 0.6, 0.5, 0.6), 1)
        wait(app, lambda: window.play_page is not None, "the page of the game")
        assert window.play_page is not None
        play(app, window, made, window.play_page)
        shoot_game(app, window, made)
        shoot_looking_back(app, window, made)
        start.compare.emit(place)
        wait(app, lambda: compare.result is not None, "the comparison")
        shoot(app, window, made, "compare", lambda: compare.outcomes_part.chart.settled)
        if made.every_view:
            shoot_frame(app, window, made)
        window.close()


if __name__ == "__main__":
    main()
