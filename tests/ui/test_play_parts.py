"""The parts of the page: timeline, pace of watching, panel that folds."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.cards import BY_ID
from simulator.picture import Picture
from ui.play.cards import how_words, where_words
from ui.play.stage import Stage
from ui.play.timeline import Mark, Timeline

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def picture(week: int) -> Picture:
    """Return an empty picture of a week."""
    return Picture(week, (), (), (), (), (), {}, ())


def turns(weeks: int, each: int) -> list[tuple[int, int]]:
    """Return the first and last week of each turn."""
    return [(first, min(first + each - 1, weeks)) for first in range(1, weeks + 1, each)]


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    """Return a timeline of 12 weeks in three turns, of which 8 are played."""
    made = Timeline()
    qtbot.addWidget(made)
    made.set_calendar(12, turns(12, 4))
    made.set_now(8)
    made.setValue(8)
    made.resize(600, 60)
    made.show()
    return made


def test_a_click_on_a_past_week_shows_it(qtbot: QtBot, timeline: Timeline) -> None:
    point = QPoint(round(timeline.x_of(3)), timeline.height() // 2)
    with qtbot.waitSignal(timeline.valueChanged) as shown:
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=point)
    assert shown.args == [3]


def test_weeks_to_come_cannot_be_shown(qtbot: QtBot, timeline: Timeline) -> None:
    timeline.setValue(2)
    point = QPoint(round(timeline.x_of(12)), timeline.height() // 2)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=point)
    assert timeline.value() == 8


def test_keys_go_by_week_by_turn_and_to_both_ends(qtbot: QtBot, timeline: Timeline) -> None:
    weeks = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(timeline, key)
        weeks.append(timeline.value())
    assert weeks == [7, 3, 0, 8]


def test_the_timeline_says_which_week_is_shown(timeline: Timeline) -> None:
    timeline.setValue(5)
    assert timeline.accessibleDescription() == "Week 5 of 12; 8 played"


def test_marks_of_every_kind_are_drawn(timeline: Timeline) -> None:
    empty = timeline.grab().toImage()
    timeline.set_marks(
        [
            Mark(2, "event", "a flood"),
            Mark(5, "card", "a card"),
            Mark(5, "dials", "dials"),
            Mark(5, "prediction", "a guess"),
        ]
    )
    assert timeline.grab().toImage() != empty


@pytest.mark.parametrize(("width", "folded"), [(1280, False), (1100, True)])
def test_the_panel_folds_over_the_map_in_narrow_windows(
    qtbot: QtBot, width: int, folded: bool
) -> None:
    main, panel = QWidget(), QWidget()
    stage = Stage(main, panel)
    qtbot.addWidget(stage)
    stage.resize(width, 600)
    stage.show()
    assert stage.narrow is folded
    assert panel.geometry().right() == stage.rect().right()
    assert main.geometry().intersects(panel.geometry()) is folded
    stage.set_out(False)
    assert panel.isHidden()
    assert main.width() == width


def test_a_card_says_how_it_works_under_the_power_dial() -> None:
    card = BY_ID["warm-handoff"]
    assert [part[1] for part in how_words(card, 0.0)] == [card.as_order]
    assert [part[1] for part in how_words(card, 1.0)] == [card.as_invitation]
    assert [part[1] for part in how_words(card, 0.75)] == [card.as_invitation, card.as_order]
    assert "75" in how_words(card, 0.75)[0][0]


def test_every_kind_of_target_is_asked_for_in_words() -> None:
    assert all(where_words(card.target).endswith("?") for card in BY_ID.values())
