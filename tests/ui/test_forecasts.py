"""What choices are likely to do, shown before they are committed, and what people expect."""

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.aimed import Aimed
from simulator.cards import BY_ID as CARDS
from simulator.decisions import Decision
from simulator.forecast import Forecast, Forecaster
from simulator.hindsight import FEWER, FIGURE, Figure
from simulator.outcomes import BY_ID
from simulator.predictions import predictions
from simulator.styles import Dials
from tests.ui.at_play import play_turn
from tests.ui.hands import words_on
from tests.ui.loop import take_turn
from tests.ui.shell import preferences
from tests.ui.small_place import small_place
from ui.forecasting import Forecasts
from ui.own_mix import own_mix
from ui.play.did import gap_words, label_of, likely_figures
from ui.play.outlook import IntervalBar, aimed_verdict, signed, verdict
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


def test_a_card_that_is_aimed_shows_its_likely_effect(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    page.go_to("cards")
    box = page.cards.boxes[CARD]
    QTest.mouseClick(box, LEFT, pos=box.name.pos())
    assert not box.outlook.isVisible()
    aim(page, LINK)
    qtbot.waitUntil(lambda: "100 other lucks" in words_on(box.outlook), timeout=WAIT)
    forecast = told(qtbot, page)
    assert [choice.target for choice in forecast.chosen] == [LINK]
    assert forecast.instead == ()
    assert (forecast.turn_ends, forecast.ends) == (8, 24)
    qtbot.waitUntil(
        lambda: "People sent on who arrived" in words_on(box.outlook),
        timeout=WAIT,
    )
    shown = words_on(box.outlook)
    assert "People waiting" in shown
    assert "Waiting at" not in shown  # what it does where it is aimed is told by its own figure
    QTest.mouseClick(
        next(
            made
            for made in box.outlook.findChildren(QAbstractButton)
            if made.text() == "The other goals"
        ),
        LEFT,
    )
    assert "Waiting at The surgery and The advice office" in words_on(box.outlook)
    assert "if nothing new comes from outside; not a promise" in shown
    assert box.outlook.rows[0].accessibleName().count("of 100 lucks") == 1
    assert page.session is not None
    assert page.session.run.week == 0
    assert page.session.pending() == ()


def test_the_side_without_a_choice_is_run_before_anybody_asks_and_again_after_a_turn(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    assert not forecasts(page).prepared
    engine.get_ready()
    qtbot.waitUntil(lambda: forecasts(page).prepared, timeout=WAIT)
    aim(page, LINK)
    told(qtbot, page)
    page.cards.boxes[CARD].add.click()
    play_turn(qtbot, page)
    qtbot.waitUntil(lambda: forecasts(page).prepared, timeout=WAIT)
    assert not forecasts(page).busy


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
    aim(page, "surgery", "local-guide")
    told(qtbot, page, "local-guide")
    assert {made.effect.week for made in page.cards.boxes["local-guide"].outlook.rows} == {24}


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


def test_only_the_latest_question_is_answered(
    qtbot: QtBot, page: PlayPage, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_asked = threading.Event()
    forecast = Forecaster.forecast

    def slowly(
        self: Forecaster,
        chosen: Sequence[Decision],
        instead: Sequence[Decision],
        cancelled: Callable[[], bool],
    ) -> Forecast:
        while not cancelled() and not all_asked.wait(0.01):
            pass
        return forecast(self, chosen, instead, cancelled)

    monkeypatch.setattr(Forecaster, "forecast", slowly)
    engine.get_ready()
    answered: list[str] = []
    forecasts(page).told.connect(lambda _name, found: answered.append(found.chosen[0].target))
    for target in (LINK, OTHER, LINK, OTHER):
        aim(page, target)
        take_turn(qtbot)
    all_asked.set()
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
    qtbot.waitUntil(lambda: "still getting ready" in words_on(outlook), timeout=WAIT)
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


def test_a_turn_of_the_dials_is_forecast_against_leaving_them(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    page.go_to("dials")
    assert not page.dials.outlook.isVisible()
    QTest.mouseClick(page.dials.presets["distributed"], LEFT)
    assert page.session is not None
    (choice,) = page.session.pending()
    assert choice.dials == Dials(1, 1, 1, 1)
    outlook = page.dials.outlook
    qtbot.waitUntil(lambda: outlook.forecast is not None, timeout=WAIT)
    assert outlook.forecast is not None
    assert (outlook.forecast.chosen, outlook.forecast.instead) == ((choice,), ())
    assert {made.effect.week for made in outlook.rows} == {24}
    QTest.mouseClick(page.dials.back, LEFT)
    assert page.session.pending() == ()
    assert not outlook.isVisible()


def test_dials_say_what_they_come_to_now_and_when_turned(page: PlayPage) -> None:
    page.go_to("dials")
    power = page.dials.rows["power"]
    assert "1.5 at the centre, 0.8 at all services together" in power.comes_to.text()
    QTest.keyClick(power.slider, Qt.Key.Key_End)
    told = power.comes_to.text()
    assert "1.5 \N{RIGHTWARDS ARROW} 0.0 at the centre" in told
    assert "0.8 \N{RIGHTWARDS ARROW} 1.5 at all services" in told
    assert told in power.slider.accessibleDescription()
    assert "Power, from Unilateral to Distributed" in power.slider.accessibleName()
    assert "all the way distributed" in power.slider.accessibleName()
    assert power.slider.value() == 100
    for key, value in (
        (Qt.Key.Key_Left, 95),
        (Qt.Key.Key_PageDown, 70),
        (Qt.Key.Key_PageUp, 95),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 5),
    ):
        QTest.keyClick(power.slider, key)
        assert power.slider.value() == value


def test_an_own_mix_is_remembered_under_its_button_and_in_the_next_game(
    page: PlayPage, tmp_path: Path
) -> None:
    kept = preferences(tmp_path)
    page.dials.preferences = kept
    page.go_to("dials")
    QTest.keyClick(page.dials.rows["purpose"].slider, Qt.Key.Key_End)
    assert page.dials.presets["own"].isChecked()
    QTest.mouseClick(page.dials.presets["heroic"], LEFT)
    assert page.dials.presets["heroic"].isChecked()
    assert page.dials.rows["purpose"].slider.value() == 0
    QTest.mouseClick(page.dials.presets["own"], LEFT)
    assert page.session is not None
    (choice,) = page.session.pending()
    assert choice.dials == Dials(0.5, 0.5, 0.5, 1.0)
    assert own_mix(preferences(tmp_path)) == Dials(0.5, 0.5, 0.5, 1.0)


def test_what_turning_the_dials_changed_is_told_after_the_turn(
    qtbot: QtBot, page: PlayPage
) -> None:
    page.go_to("dials")
    QTest.keyClick(page.dials.rows["power"].slider, Qt.Key.Key_End)
    play_turn(qtbot, page)
    moved = page.changes.findChild(QWidget, "dials-moved")
    assert moved is not None
    told = words_on(moved)
    assert "Power: 50" in told
    assert "on its way to 100" in told
    assert "Meaning making" not in told
    assert "at the centre" in told


def test_a_prediction_is_asked_for_three_times_and_offered_always(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    page.go_to("turn")
    assert page.turn.guess.inside.isVisible()
    assert page.turn.asked.isVisible()
    aim(page, LINK)
    assert not page.cards.expect.isVisible()
    qtbot.waitUntil(lambda: page.cards.boxes[CARD].add.height() > 10, timeout=WAIT)
    QTest.mouseClick(page.cards.boxes[CARD].add, LEFT)
    qtbot.waitUntil(page.cards.expect.isVisible, timeout=WAIT)
    QTest.mouseClick(page.cards.expect, LEFT)
    assert page.pages.currentWidget() is page.turn
    assert not page.turn.model.isVisible()
    QTest.mouseClick(page.turn.ways["up"], LEFT)
    qtbot.waitUntil(page.turn.model.isVisible, timeout=WAIT)
    # what the card acts on, which is no goal of this place and expected all the same
    assert page.turn.outcome.currentText() == "Comes back unsolved"
    assert page.turn.model.text().startswith("It is 0.0\N{NARROW NO-BREAK SPACE}% now. The model")
    assert page.session is not None
    journal = page.session.run.journal
    noted = [note for note in journal if note["kind"] == "forecast"]
    assert [note["outcome"] for note in noted] == ["failure_demand"]
    page.go_to("cards")
    assert not page.cards.expect.isVisible()
    play_turn(qtbot, page)
    (card,) = page.changes.findChildren(QWidget, "prediction")
    told = words_on(card)
    assert "You expected “comes back unsolved” to go up" in told
    assert "The model had expected" in told
    (kept,) = predictions(page.session.record())
    assert (kept.outcome, kept.said, kept.turn) == ("failure_demand", "up", 0)
    assert kept.forecast is not None
    assert kept.after == page.session.pictures[8].outcomes["failure_demand"]


def test_what_the_model_expected_keeps_up_with_what_is_chosen(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    assert page.session is not None
    journal = page.session.run.journal

    def noted() -> list[str]:
        return [note["words"] for note in journal if note["kind"] == "forecast"]

    page.go_to("turn")
    QTest.mouseClick(page.turn.ways["down"], LEFT)
    qtbot.waitUntil(lambda: len(noted()) == 1, timeout=WAIT)
    before = noted()
    page.session.choose("greet-at-the-door", "river")
    assert noted() == []
    qtbot.waitUntil(lambda: len(noted()) == 1, timeout=WAIT)
    assert noted() != before


def test_differences_have_signs_and_units() -> None:
    place = small_place()
    assert signed(BY_ID["people_waiting"], 7.2, place) == "+7"
    assert signed(BY_ID["people_waiting"], -0.2, place) == "0"
    assert signed(BY_ID["weeks_waited"], -0.31, place) == "\N{MINUS SIGN}0.3 weeks"
    assert signed(BY_ID["failure_demand"], 2.0, place) == "+2.0 points"
    assert signed(BY_ID["trust"], 2.0, place) == "+2.0 points"
    assert signed(BY_ID["money_balance"], 1.0, place).startswith("+")


def test_a_card_is_forecast_by_the_figure_that_it_is_told_by_afterwards(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    aim(page, LINK)
    (likely,) = told(qtbot, page).aimed
    (shown,) = page.cards.boxes[CARD].outlook.aimed
    assert shown.likely == likely
    scenario = page.session.scenario if page.session is not None else None
    assert scenario is not None
    with_it, without = likely_figures(likely, scenario)
    level = f"{with_it}; without it {without}."
    qtbot.waitUntil(lambda: level in words_on(shown), timeout=WAIT)
    assert label_of(likely.kind) in words_on(shown)
    low, mean, high = shown.bar.ends
    assert low <= mean <= high
    assert mean == likely.difference[0]
    assert "of 100 lucks" in shown.accessibleName()
    assert "After the turn you are told the same figure" in shown.toolTip()
    # and after the turn, in the same words and unit
    page.cards.boxes[CARD].add.click()
    play_turn(qtbot, page)
    qtbot.waitUntil(lambda: page.changes.cards[0].told, timeout=WAIT)
    came = words_on(page.changes.cards[0])
    assert f"{label_of(likely.kind)}: " in came
    assert re.search(r"\d+ of \d+", came)
    assert re.search(r"^\d+ of \d+", with_it)


def test_by_the_end_of_the_game_the_whole_place_is_told_alone(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    aim(page, LINK)
    told(qtbot, page)
    outlook = page.cards.boxes[CARD].outlook
    assert len(outlook.aimed) == 1
    QTest.mouseClick(outlook.when["end"], LEFT)
    assert outlook.aimed == []
    place = "Waiting at The surgery and The advice office"
    qtbot.waitUntil(lambda: place in words_on(outlook), timeout=WAIT)


def test_cards_that_work_on_the_same_are_weighed_by_that(
    qtbot: QtBot, page: PlayPage, engine: Engine
) -> None:
    engine.get_ready()
    for target in (LINK, OTHER):
        aim(page, target)
        told(qtbot, page)
        page.cards.boxes[CARD].weigh.click()
    tray = page.cards.tray
    qtbot.waitUntil(lambda: len(tray.bars) == 2, timeout=WAIT)
    assert tray.outcome.itemText(0) == "People sent on who arrived, by week 8"
    tray.outcome.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "points" in words_on(tray), timeout=WAIT)
    place = tray.outcome.findText("People waiting", Qt.MatchFlag.MatchStartsWith)
    tray.outcome.setCurrentIndex(place)
    qtbot.waitUntil(lambda: "hardly any difference" in words_on(tray), timeout=WAIT)
    assert "points" not in words_on(tray)


@pytest.mark.parametrize(
    ("card", "difference", "low", "level", "words", "figures"),
    [
        (
            "warm-handoff",
            0.08,
            0.0,
            (18.0, 27.0),
            "+8 points",
            ("18 of 27 (67 %)", "17 of 29 (59 %)"),
        ),
        ("learn-together", 0.18, 0.1, (0.63, 0.0), "+18 points", ("63 %", "45 %")),
        ("lend-a-hand", -0.4, -2.0, (18.4, 0.0), "−0.4", ("18.4", "18.8")),
        ("invest-to-save", 0.12, 0.0, (0.9, 0.0), "+0.1 weeks", ("0.9 weeks", "0.8 weeks")),
        ("join-groups", -0.5, -0.9, (2.0, 0.0), "−0.5", ("2.0", "2.5")),
    ],
)
def test_a_likely_difference_is_told_in_the_unit_of_its_figure(
    card: str,
    difference: float,
    low: float,
    level: tuple[float, float],
    words: str,
    figures: tuple[str, str],
) -> None:
    scenario = small_place()
    choice = Decision(0, CARDS[card].role, card, "somewhere")
    without = Figure(17.0, 29.0) if level[1] else Figure(level[0] - difference)
    likely = Aimed(
        choice, FIGURE[card], 8, Figure(*level), without, (difference, low, 0.2), 0.01, 90, 5, 100
    )
    assert gap_words(likely, difference, scenario) == words
    plain = tuple(each.replace("\u202f", " ") for each in likely_figures(likely, scenario))
    assert plain == figures
    assert aimed_verdict(likely, scenario) == (
        "tends to help" if (difference < 0) == (FIGURE[card] in FEWER) else "tends to harm"
    )
