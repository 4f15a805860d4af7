"""Work in pieces: in its order, each piece once, and all of it at once for those who ask."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.loop import take_turn
from ui.pieces import SLICE, Pieces
from ui.play.page import PlayPage
from ui.theme import hub

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_pieces_are_done_in_their_order_and_the_last_is_told(qtbot: QtBot) -> None:
    pieces, seen = Pieces(), list[int]()
    with qtbot.waitSignal(pieces.done):
        pieces.add(*(lambda n=n: seen.append(n) for n in range(5)))
        assert seen == []
        assert len(pieces) == 5
    assert seen == [0, 1, 2, 3, 4]
    assert len(pieces) == 0


def test_the_event_loop_has_its_turn_between_long_pieces(qtbot: QtBot) -> None:
    pieces, order = Pieces(), list[str]()
    pieces.add(lambda: time.sleep(SLICE), lambda: order.append("second"))
    QTimer.singleShot(0, lambda: order.append("something else"))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["something else", "second"]


def test_who_asks_for_all_has_all_and_nothing_is_done_twice(qtbot: QtBot) -> None:
    pieces, seen = Pieces(), list[int]()
    pieces.add(*(lambda n=n: seen.append(n) for n in range(5)))
    with qtbot.waitSignal(pieces.done):
        pieces.finish()
    assert seen == [0, 1, 2, 3, 4]
    take_turn(qtbot)
    assert seen == [0, 1, 2, 3, 4]


def test_a_piece_may_ask_for_the_rest(qtbot: QtBot) -> None:
    pieces, seen = Pieces(), list[str]()

    def first() -> None:
        pieces.finish()
        seen.append("first")

    pieces.add(first, lambda: seen.append("second"))
    qtbot.waitUntil(lambda: len(seen) == 2)
    take_turn(qtbot)
    assert seen == ["second", "first"]


def test_what_is_dropped_is_never_done(qtbot: QtBot) -> None:
    pieces, seen = Pieces(), list[int]()
    pieces.add(lambda: seen.append(1))
    pieces.drop()
    take_turn(qtbot)
    assert seen == []
    pieces.add(lambda: seen.append(2))
    qtbot.waitUntil(lambda: seen == [2])


def test_pieces_end_with_what_they_belong_to(qtbot: QtBot) -> None:
    owner, seen = QObject(), list[int]()
    pieces = Pieces(owner)
    pieces.add(lambda: seen.append(1))
    del pieces
    owner.deleteLater()
    del owner
    take_turn(qtbot)
    assert seen == []


def test_the_page_of_the_game_made_in_pieces_is_the_one_made_at_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def parts(page: PlayPage) -> list[tuple[str, str, str]]:
        return [
            (type(part).__name__, part.objectName(), part.accessibleName())
            for part in page.findChildren(QWidget)
        ]

    whole = PlayPage(hub(), tmp_path)
    qtbot.addWidget(whole)
    page = PlayPage(hub(), tmp_path, at_once=False)
    qtbot.addWidget(page)
    assert not hasattr(page, "timeline")
    with qtbot.waitSignal(page.pieces.done):
        pass
    assert parts(page) == parts(whole)
    assert page.phase == "closed"


def test_a_page_left_while_it_is_made_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = PlayPage(hub(), tmp_path, holder, at_once=False)
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    page.pieces.drop()
    page.deleteLater()
    del page
    qtbot.waitUntil(lambda: gone == [True])
    assert holder.findChildren(QWidget) == []
