"""Another theme or text size reaches what is seen first, and all the rest before it is seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.loop import take_turn
from ui import dressing
from ui.colours import DARK, LIGHT, Choice
from ui.fonts import POINTS
from ui.theme import hub, set_step, theme
from ui.widgets import Card, ScrollPage, button, label, paragraph

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Pages(QWidget):
    """A window with two pages, of which one is seen."""

    def __init__(self, parts: int = 60) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        box.addWidget(self.stack)
        self.words: list[QLabel] = []
        for page in range(2):
            made = ScrollPage()
            said = label(f"page {page}", step="title", tone="muted")
            self.words.append(said)
            made.box.addWidget(said)
            for number in range(parts):
                card = Card(kind="raised")
                card.box.addWidget(paragraph(f"part {number}"))
                press = button("Press", icon="plus")
                # only one of two windows could have the ring of the keyboard
                press.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                card.box.addWidget(press)
                made.box.addWidget(card)
            self.stack.addWidget(made)
        self.resize(500, 400)


def ink(part: QWidget) -> QColor:
    return part.palette().color(QPalette.ColorRole.WindowText)


def picture(part: QWidget) -> QImage:
    return part.grab().toImage()


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hub().undressed)


@pytest.fixture
def pages(qtbot: QtBot) -> Iterator[Pages]:
    hub().set_look(choice="light", scale=1.0)
    hub().dress_all()
    made = Pages()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    for page in (1, 0):
        made.stack.setCurrentIndex(page)
        take_turn(qtbot)
    yield made
    hub().set_look(choice="light", scale=1.0)
    hub().dress_all()


def seen_dressed(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hub().undressed_in_sight)


@contextmanager
def told(act: Callable[[], object]) -> Iterator[None]:
    """Do something each time that other looks are told, meanwhile."""
    hub().changed.connect(act)
    try:
        yield
    finally:
        hub().changed.disconnect(act)


def test_what_is_seen_has_a_new_theme_first_and_the_rest_follows(
    qtbot: QtBot, pages: Pages
) -> None:
    seen, hidden = pages.words
    found: list[tuple[QColor, QColor, bool, bool]] = []

    def look() -> None:
        found.append((ink(seen), ink(hidden), hub().undressed_in_sight, hub().undressed))

    with told(look), qtbot.waitSignal(hub().dressed):
        hub().set_look(choice="dark")
        assert hub().undressed_in_sight
        assert found == []
    assert found == [(QColor(DARK.muted), QColor(LIGHT.muted), False, True)]
    assert ink(hidden) == QColor(DARK.muted)
    assert not hub().undressed


def test_other_things_have_their_turns_while_what_is_seen_is_dressed(
    qtbot: QtBot, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dressing, "SLICE", 0.0)
    seen = [part for part in pages.findChildren(QLabel) if part.isVisible()]
    shares: set[int] = set()
    turns = QTimer(pages)
    turns.setInterval(0)
    turns.timeout.connect(lambda: shares.add(sum(part.font().pointSizeF() > 12 for part in seen)))
    turns.start()
    hub().set_look(scale=1.5)
    seen_dressed(qtbot)
    turns.stop()
    assert len(shares - {0, len(seen)}) >= 3


class Drawn(QLabel):
    """Remembers the looks that it had when it was drawn, and in which text it was laid out."""

    laid = 0

    def __init__(self) -> None:
        super().__init__()
        set_step(self, "title", tone="muted")
        self.looks: list[tuple[QColor, bool]] = []
        self.grounds: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.looks.append((ink(self), hub().undressed_in_sight))
        self.grounds.append(theme().name)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid += 1
            self.sizes = {part.font().pointSizeF() for part in self.findChildren(QLabel)}
        return super().event(event)


def test_nothing_is_drawn_half_dressed(
    qtbot: QtBot, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dressing, "SLICE", 0.0)
    drawn = Drawn()
    page = pages.stack.currentWidget()
    assert isinstance(page, ScrollPage)
    page.box.insertWidget(0, drawn)
    qtbot.waitUntil(lambda: bool(drawn.looks))
    take_turn(qtbot)
    drawn.looks.clear()
    hub().set_look(choice="dark", scale=1.2)
    while hub().undressed_in_sight:
        drawn.update()
        take_turn(qtbot)
    qtbot.waitUntil(lambda: bool(drawn.looks))
    settle(qtbot)
    take_turn(qtbot)
    assert set(map(str, drawn.looks)) == {str((QColor(DARK.muted), False))}


def test_what_is_seen_is_laid_out_when_all_of_it_is_dressed(
    qtbot: QtBot, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dressing, "SLICE", 0.0)
    drawn = Drawn()
    inside = QVBoxLayout(drawn)
    for number in range(30):
        inside.addWidget(label(f"line {number}"))
    page = pages.stack.currentWidget()
    assert isinstance(page, ScrollPage)
    page.box.insertWidget(0, drawn)
    qtbot.waitUntil(lambda: bool(drawn.looks))
    take_turn(qtbot)
    drawn.laid, tall = 0, drawn.height()
    hub().set_look(scale=1.5)
    seen_dressed(qtbot)
    take_turn(qtbot)
    assert drawn.sizes == {POINTS["body"] * 1.5}
    assert drawn.laid == 1
    assert drawn.height() > tall


@pytest.mark.parametrize("early", [True, False])
def test_a_page_that_is_shown_before_its_turn_has_the_new_theme(
    qtbot: QtBot, pages: Pages, early: bool
) -> None:
    hub().set_look(choice="dark")
    if not early:
        hub().dress_seen()
    pages.stack.setCurrentIndex(1)
    assert hub().undressed
    assert ink(pages.words[1]) == QColor(DARK.muted)
    seen_dressed(qtbot)
    seen_at_once = picture(pages)
    settle(qtbot)
    take_turn(qtbot)
    assert picture(pages) == seen_at_once


@pytest.mark.parametrize(("choice", "scale"), [("dark", 1.0), ("contrast", 1.3), ("light", 0.8)])
def test_a_window_looks_as_one_that_was_made_in_the_new_look(
    qtbot: QtBot, pages: Pages, choice: Choice, scale: float
) -> None:
    hub().set_look(choice=choice, scale=scale)
    settle(qtbot)
    take_turn(qtbot)
    fresh = Pages()
    qtbot.addWidget(fresh)
    with qtbot.waitExposed(fresh):
        fresh.show()
    for page in (1, 0):
        for made in (pages, fresh):
            made.stack.setCurrentIndex(page)
        take_turn(qtbot)
        assert picture(pages) == picture(fresh)


def test_text_that_is_not_seen_gets_its_new_size_before_it_is(qtbot: QtBot, pages: Pages) -> None:
    hub().set_look(scale=1.5)
    seen_dressed(qtbot)
    assert pages.words[0].font().pointSizeF() == pytest.approx(POINTS["title"] * 1.5)
    pages.stack.setCurrentIndex(1)
    assert pages.words[1].font().pointSizeF() == pytest.approx(POINTS["title"] * 1.5)


def test_the_last_of_several_changes_holds_for_everything(qtbot: QtBot, pages: Pages) -> None:
    hub().set_look(choice="dark")
    take_turn(qtbot)
    hub().set_look(choice="light", scale=1.2)
    take_turn(qtbot)
    hub().set_look(choice="dark", scale=1.4)
    settle(qtbot)
    for said in pages.words:
        assert ink(said) == QColor(DARK.muted)
        assert said.font().pointSizeF() == pytest.approx(POINTS["title"] * 1.4)


def test_a_part_may_go_while_it_waits_and_another_may_come(qtbot: QtBot, pages: Pages) -> None:
    hub().set_look(choice="dark")
    page = pages.stack.widget(1)
    assert page is not None
    pages.stack.removeWidget(page)
    page.deleteLater()
    late = label("late", tone="muted")
    pages.stack.addWidget(late)
    settle(qtbot)
    pages.stack.setCurrentWidget(late)
    assert ink(late) == QColor(DARK.muted)


def test_a_window_that_is_not_open_is_dressed_with_what_is_seen(qtbot: QtBot, pages: Pages) -> None:
    shut = Pages(parts=2)
    qtbot.addWidget(shut)
    hub().set_look(choice="dark")
    hub().dress_seen()
    assert hub().undressed
    assert [ink(said) for said in shut.words] == [QColor(DARK.muted)] * 2


def test_where_no_window_is_open_all_is_dressed_at_once(qtbot: QtBot, pages: Pages) -> None:
    pages.hide()
    changes: list[str] = []
    with told(lambda: changes.append(theme().name)):
        hub().set_look(choice="dark")
    assert changes == ["dark"]
    assert [ink(said) for said in pages.words] == [QColor(DARK.muted)] * 2


def test_all_can_be_dressed_now(pages: Pages) -> None:
    hub().set_look(choice="dark")
    hub().dress_all()
    assert not hub().undressed
    assert [ink(said) for said in pages.words] == [QColor(DARK.muted)] * 2


def test_the_window_is_drawn_in_the_new_look_soon_after(qtbot: QtBot, pages: Pages) -> None:
    drawn = Drawn()
    pages.stack.addWidget(drawn)
    pages.stack.setCurrentWidget(drawn)
    qtbot.waitUntil(lambda: drawn.grounds == ["light"])
    hub().set_look(choice="contrast")
    hub().set_look(choice="dark")
    assert drawn.grounds == ["light"]
    qtbot.waitUntil(lambda: "dark" in drawn.grounds)
    drawn.grounds.clear()
    drawn.update()
    qtbot.waitUntil(lambda: drawn.grounds == ["dark"])


def test_who_takes_a_picture_at_once_asks_for_the_new_look_first(
    qtbot: QtBot, pages: Pages
) -> None:
    hub().set_look(choice="dark")
    hub().dress_seen()
    seen_at_once = picture(pages)
    assert hub().undressed
    settle(qtbot)
    take_turn(qtbot)
    assert picture(pages) == seen_at_once
