"""What choices are likely to do, shown before they are committed, and what people expect."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.forecast import Forecast
from simulator.outcomes import BY_ID
from simulator.styles import Dials
from tests.ui.small_place import small_place
from ui.forecasting import Forecasts
from ui.play.outlook import IntervalBar, signed, verdict
from ui.play.page import PlayPage
from ui.theme import hub

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 180_000
"""Milliseconds; a first forecast may have to compile the rules."""
LEFT = Qt.MouseButton.LeftButton
LINK = "surgery->advice"
OTHER = "surgery->housing"
CARD = "warm-handoff"


class Engine(QObject):
    """An engine that gets ready when told to."""

    comparable = Signal()
    can_compare = False

    def get_ready(self) -> None:
        """Be ready, and say so."""
        self.can_compare = True
        self.comparable.emit()


@pytest.fixture
def engine(qapp: object) -> Engine:
    """Return an engine that is not ready."""
    return Engine()


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, engine: Engine) -> Iterator[PlayPage]:
    """Return the page of a game of the small place, as the navigator."""
    hub().set_look(choice="light", scale=1.0, reduced_motion=True)
    made = PlayPage(hub(), tmp_path / "games", engine=engine)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.start(small_place(), "navigator", Dials(0.5, 0.5, 0.5, 0.5), 5)
    qtbot.waitUntil(lambda: made.phase == "look", timeout=WAIT)
    yield made
    made.close_game()
    hub().reduced_motion = False


def words_on(widget: QWidget) -> str:
    """Return all the text that can be seen on a widget."""
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisible())


def forecasts(page: PlayPage) -> Forecasts:
    """Return what answers the questions of the game that is open."""
    assert page.session is not None
    return page.session.forecasts


def aim(page: PlayPage, target: str, card: str = CARD) -> None:
    """Open a card by keyboard and pick a target."""
    page.go_to("cards")
    box = page.cards.boxes[card]
    if not box.opened:
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Return)
    box.targets.setCurrentIndex(box.targets.findData(target))


def told(qtbot: QtBot, page: PlayPage, card: str = CARD) -> Forecast:
    """Wait for the forecast on a card and return it."""
    outlook = page.cards.boxes[card].outlook
    qtbot.waitUntil(lambda: outlook.forecast is not None, timeout=WAIT)
    assert outlook.forecast is not None
    return outlook.forecast


def play_turn(qtbot: QtBot, page: PlayPage) -> None:
    """Commit the turn by keyboard and wait until it is over."""
    assert page.session is not None
    before = len(page.session.reports)
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


def test_a_card_that_is_aimed_shows_its_likely_effect(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    page.go_to("cards")
    box = page.cards.boxes[CARD]
    QTest.mouseClick(box, LEFT, pos=box.name.pos())
    assert not box.outlook.isVisible()
    aim(page, LINK)
    assert "100 other lucks" in words_on(box.outlook)
    forecast = told(qtbot, page)
    assert [choice.target for choice in forecast.chosen] == [LINK]
    assert forecast.instead == ()
    assert (forecast.turn_ends, forecast.ends) == (8, 24)
    shown = words_on(box.outlook)
    assert "Waiting at The surgery and The advice office" in shown
    assert "People waiting" in shown
    assert "if nothing new comes from outside; not a promise" in shown
    assert box.outlook.rows[0].accessibleName().count("of 100 lucks") == 1
    assert page.session is not None
    assert page.session.run.week == 0
    assert page.session.pending() == ()


def test_the_effect_by_the_end_of_the_game_is_a_click_away(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    aim(page, LINK)
    told(qtbot, page)
    outlook = page.cards.boxes[CARD].outlook
    assert {made.effect.week for made in outlook.rows} == {8}
    QTest.mouseClick(outlook.when["end"], LEFT)
    assert {made.effect.week for made in outlook.rows} == {24}
    assert "By week 24" in words_on(outlook)


def test_another_target_gets_a_forecast_of_its_own(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    aim(page, LINK)
    aim(page, OTHER)
    assert [choice.target for choice in told(qtbot, page).chosen] == [OTHER]
    aim(page, LINK)
    outlook = page.cards.boxes[CARD].outlook
    assert outlook.forecast is None
    assert not outlook.rows
    assert [choice.target for choice in told(qtbot, page).chosen] == [LINK]


def test_only_the_latest_question_is_answered(qtbot: QtBot, page: PlayPage, engine: Engine) -> None:
    engine.get_ready()
    answered: list[str] = []
    forecasts(page).told.connect(lambda _name, found: answered.append(found.chosen[0].target))
    for target in (LINK, OTHER, LINK, OTHER):
        aim(page, target)
        QTest.qWait(1)
    told(qtbot, page)
    assert answered == [OTHER]
    assert not forecasts(page).busy


def test_a_known_answer_comes_at_once(qtbot: QtBot, page: PlayPage, engine: Engine) -> None:
    engine.get_ready()
    aim(page, LINK)
    first = told(qtbot, page)
    aim(page, OTHER)
    told(qtbot, page)
    aim(page, LINK)
    assert page.cards.boxes[CARD].outlook.forecast is first


def test_until_the_engine_is_ready_the_card_says_so_and_then_the_forecast_comes(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    aim(page, LINK)
    outlook = page.cards.boxes[CARD].outlook
    assert "still getting ready" in words_on(outlook)
    qtbot.wait(300)
    assert outlook.forecast is None
    engine.get_ready()
    assert told(qtbot, page).effects[0].lucks == 100


def test_what_is_in_the_turn_already_is_on_both_sides(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    aim(page, LINK)
    box = page.cards.boxes[CARD]
    QTest.mouseClick(box.add, LEFT)
    aim(page, OTHER)
    forecast = told(qtbot, page)
    assert [choice.target for choice in forecast.instead] == [LINK]
    assert [choice.target for choice in forecast.chosen] == [LINK, OTHER]


def test_cards_can_be_weighed_side_by_side_and_added_from_there(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    tray = page.cards.tray
    assert not tray.isVisible()
    for card, target in (
        (CARD, LINK),
        (CARD, OTHER),
        ("local-guide", "surgery"),
        ("greet-at-the-door", "hill"),
    ):
        aim(page, target, card)
        QTest.mouseClick(page.cards.boxes[card].weigh, LEFT)
    assert len(tray.candidates) == 3
    qtbot.waitUntil(lambda: len(tray.bars) == 3, timeout=WAIT)
    assert tray.outcome.currentText() == "People waiting, by week 8"
    reaches = {bar._reach for bar in tray.bars.values()}
    assert len(reaches) == 1

    def seen(name: str) -> list[QAbstractButton]:
        return [made for made in tray.findChildren(QAbstractButton, name) if made.isVisible()]

    qtbot.waitUntil(lambda: len(seen("tray-add")) == 3, timeout=WAIT)
    QTest.mouseClick(seen("tray-add")[0], LEFT)
    assert page.session is not None
    assert [choice.target for choice in page.session.pending()] == [OTHER]
    assert tray.candidates == [("local-guide", "surgery"), ("greet-at-the-door", "hill")]
    qtbot.waitUntil(lambda: len(tray.bars) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: len(seen("tray-drop")) == 2, timeout=WAIT)
    QTest.mouseClick(seen("tray-drop")[0], LEFT)
    assert tray.candidates == [("greet-at-the-door", "hill")]
    play_turn(qtbot, page)
    page.go_to("cards")
    assert not tray.candidates


def test_a_turn_that_is_committed_leaves_no_question_open(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    aim(page, LINK)
    assert forecasts(page).busy
    play_turn(qtbot, page)
    assert not forecasts(page).busy
    engine.get_ready()
    page.go_to("cards")
    aim(page, OTHER)
    assert told(qtbot, page).week == 8


def test_better_is_always_to_the_right(qtbot: QtBot, page: PlayPage, engine: Engine) -> None:
    engine.get_ready()
    aim(page, LINK)
    for effect in told(qtbot, page).effects:
        bar = IntervalBar()
        bar.set_effect(effect, 1.0)
        low, mean, high = bar.ends
        assert low <= high
        better = "lower" if effect.difference.mean < 0 else "higher"
        if effect.difference.mean:
            assert (mean > 0) == (BY_ID[effect.outcome].better == better)
        if effect.clear and round(effect.difference.mean, BY_ID[effect.outcome].decimals):
            judged = "tends to help" if mean > 0 else "tends to harm"
            assert verdict(BY_ID[effect.outcome], effect) == judged
        else:
            assert verdict(BY_ID[effect.outcome], effect) == "hardly any difference"


def test_differences_have_signs_and_units() -> None:
    place = small_place()
    assert signed(BY_ID["people_waiting"], 7.2, place) == "+7"
    assert signed(BY_ID["people_waiting"], -0.2, place) == "0"
    assert signed(BY_ID["weeks_waited"], -0.31, place) == "\N{MINUS SIGN}0.3 weeks"
    assert signed(BY_ID["failure_demand"], 2.0, place) == "+2.0 points"
    assert signed(BY_ID["money_balance"], 1.0, place).startswith("+")
