"""At the page of a game: it is opened, a card is chosen and aimed, a turn is played."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.styles import Dials
from tests.ui.small_place import small_place
from ui.play.page import PlayPage
from ui.theme import hub

WAIT = 20_000
LEFT = Qt.MouseButton.LeftButton
LINK = "surgery->advice"
OTHER = "surgery->housing"

OpenPage = Callable[..., PlayPage]


def opening(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenPage]:
    """Yield a function that opens the small place as the navigator; close all it opened."""
    look = hub()
    if (look.choice, look.scale) != ("light", 1.0):
        look.set_look(choice="light", scale=1.0)
    look.reduced_motion = True
    pages: list[PlayPage] = []

    def opened(
        path: Path | None = None,
        *,
        size: tuple[int, int] = (1280, 800),
        dials: Dials | None = None,
        role: str = "navigator",
    ) -> PlayPage:
        page = PlayPage(look, tmp_path / "games")
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        if path is None:
            page.start(small_place(), role, dials or Dials(0.5, 0.5, 0.5, 0.5), 5)
        else:
            page.resume(path)
        qtbot.waitUntil(lambda: page.phase in ("look", "decide", "over"), timeout=WAIT)
        return page

    yield opened
    for page in pages:
        page.close_game()
    look.reduced_motion = False


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Click the button of that name that can be seen."""

    def seen() -> list[QAbstractButton]:
        return [made for made in page.findChildren(QAbstractButton, name) if made.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()), timeout=WAIT)
    QTest.mouseClick(seen()[0], LEFT)


def open_card(qtbot: QtBot, page: PlayPage, card: str = "warm-handoff") -> None:
    """Go to the cards and open one by keyboard."""
    page.go_to("cards")
    box = page.cards.boxes[card]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.opened
    # it has room once the layout has run
    qtbot.waitUntil(lambda: box.add.height() >= box.add.minimumSizeHint().height(), timeout=WAIT)


def point_at(qtbot: QtBot, page: PlayPage, thing: str) -> None:
    """Click a thing on the map."""
    assert page.map is not None
    QTest.mouseClick(page.map.viewport(), LEFT, pos=page.map.node_point(thing))


def add(qtbot: QtBot, page: PlayPage, card: str, target: str) -> None:
    """Add a card to the turn by its own buttons."""
    open_card(qtbot, page, card)
    box = page.cards.boxes[card]
    box.targets.setCurrentIndex(box.targets.findData(target))
    # a button can be pressed where it is seen, which takes a layout and a scroll
    qtbot.waitUntil(lambda: box.add.visibleRegion().contains(box.add.rect().center()), timeout=WAIT)
    QTest.mouseClick(box.add, LEFT)


def play_turn(qtbot: QtBot, page: PlayPage) -> None:
    """Commit the turn by keyboard and wait until it is over."""
    before = len(page.session.reports) if page.session else 0
    page.go_to("turn")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: (
            page.session is not None
            and not page.session.busy
            and len(page.session.reports) > before
            and page.phase in ("look", "over")
        ),
        timeout=WAIT,
    )


def in_branch(qtbot: QtBot, page: PlayPage, number: int) -> None:
    """Wait until a branch is open."""
    qtbot.waitUntil(
        lambda: (
            page.phase in ("look", "decide")
            and page.session is not None
            and not page.session.busy
            and page.session.game.branch == number
        ),
        timeout=WAIT,
    )
