"""The first game takes ten minutes: played by mouse as its guide says, and read to the end."""

import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QSlider,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui.pages.debrief
from simulator.library import shipped
from simulator.reader import load
from tests.ui.hands import Mouse
from tests.ui.loop import take_turn
from tests.ui.shell import window
from tests.ui.test_every_scenario import LUCKS, main_action, says
from ui.map.view import NetworkMap
from ui.play.cards import CardBox
from ui.play.guide import GuideStrip
from ui.play.page import PlayPage
from ui.theme import hub
from ui.widgets.text import ElidedLabel
from ui.window import MainWindow

pytestmark = [
    # The offscreen platform says so of every window that has a smallest size.
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

WORDS_A_MINUTE = 200
"""How fast a text on a screen is read that one has not seen before."""
DECIDING = 20.0
"""Seconds for each thing that is chosen: a card, a dial, a prediction, what to write."""
WATCHING = 12.0
"""Seconds for the weeks of a turn, at the pace at which they start."""
PLACE = "first-week"
NUMBER = re.compile(r"\d[\d.,\u202f]*")
CLOCK = re.compile(r"\b\d\d?:\d\d\b")
"""A time of the day: the minutes that the test takes are not those of a game."""


class Reader:
    """Reads all that is shown and not read yet, and counts its words.

    Of a sentence that is known already only its numbers are read anew.
    """

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.known: set[str] = set()
        self.forms: set[str] = set()
        self.words: dict[str, int] = {}
        self.chosen = 0

    def read(self, where: str) -> None:
        """Read what is shown now; `where` is the name of the step."""
        found = 0
        for text in (CLOCK.sub("0:00", " ".join(each.split())) for each in self._texts()):
            if not text or text in self.known:
                continue
            self.known.add(text)
            form = NUMBER.sub("#", text)
            found += len(NUMBER.findall(text)) if form in self.forms else len(text.split())
            if os.environ.get("READING"):
                print(f"   [{where}] {text}")
            self.forms.add(form)
        self.words[where] = self.words.get(where, 0) + found

    def _texts(self) -> Iterator[str]:
        for part in self.window.findChildren(QWidget):
            if not part.isVisible():
                continue
            if isinstance(part, ElidedLabel):
                yield part.whole()
            elif isinstance(part, QLabel | QAbstractButton):
                yield part.text().replace("&", "")
            elif isinstance(part, QTextBrowser):
                yield from part.toPlainText().splitlines()
            elif isinstance(part, QComboBox):
                yield part.currentText()
            elif isinstance(part, QTabBar):
                yield from (part.tabText(n) for n in range(part.count()) if part.isTabVisible(n))

    def minutes(self, turns: int) -> float:
        """Return how long the game took, in minutes."""
        seconds = DECIDING * self.chosen + WATCHING * turns
        return sum(self.words.values()) / WORDS_A_MINUTE + seconds / 60


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window of the usual size, whose debrief compares on a few lucks."""
    monkeypatch.setattr(ui.pages.debrief, "LUCKS", LUCKS)
    with window(qtbot, tmp_path) as made:
        made.resize(1280, 800)
        yield made


def shoot(person: Mouse, name: str) -> None:
    """Keep a picture of the window where somebody asked for them."""
    folder = os.environ.get("SHOTS")
    if folder:
        person.window.grab().save(f"{folder}/{name}.png")


def guide(person: Mouse) -> str:
    """Return what the guide says now, empty where it says nothing."""
    strip = person.window.findChild(GuideStrip)
    return strip.words.text() if strip is not None and strip.isVisible() else ""


def says_more(person: Mouse, said: str) -> bool:
    """Return whether the guide has gone on."""
    return guide(person) != said


def click_on_map(person: Mouse, shown: NetworkMap, target: str) -> None:
    """Click a place or a link where the map has drawn it."""
    person.click(shown.viewport(), lambda _port: shown.node_point(target))


def add_card(person: Mouse, reader: Reader, card: str, target: str) -> None:
    """Open a card, aim it if it is not aimed yet, read what it is likely to do, and add it."""
    box = next(
        made
        for made in person.window.findChildren(CardBox)
        if made.card.id == card and made.isVisible()
    )
    person.click(box, lambda shown: QPoint(shown.width() // 2, 12))
    person.wait(lambda: box.opened and box.add.height() >= box.add.minimumSizeHint().height())
    if not box.target:
        person.bring(box.targets)
        person.pick(box.targets.accessibleName(), box.targets.findData(target))
    assert box.target == target
    person.wait(lambda: box.outlook.forecast is not None)
    take_turn(person.qtbot)
    reader.read(f"card {card}")
    shoot(person, f"card-{card}")
    reader.chosen += 1
    person.click(box.add)
    person.wait(lambda: not box.opened)


def test_the_first_game_is_read_and_played_in_ten_minutes(qtbot: QtBot, opened: MainWindow) -> None:
    scenario = load(PLACE)
    person, reader = Mouse(qtbot, opened), Reader(opened)
    person.press(f"Play {scenario.title}", QPushButton)
    person.find(QPushButton, "Start")
    # the page of the game, which may be made in part by now, has not been seen
    coming = opened.findChildren(PlayPage)
    reader.known |= {
        part.text()
        for part in opened.findChildren(QAbstractButton)
        if not any(page.isAncestorOf(part) for page in coming)
    }
    reader.read("briefing")
    shoot(person, "briefing")
    person.press("Start", QPushButton)
    says(person, "Choose cards")
    page = opened.play_page
    assert page is not None
    assert page.map is not None

    # the first turn: look where the guide points, and do what it says
    person.wait(page.changes.isVisible)
    take_turn(qtbot)
    reader.read("turn 1 look")
    shoot(person, "turn1-look")
    for target in ("housing-office", "housing-office->advice-centre"):
        said = guide(person)
        assert said
        click_on_map(person, page.map, target)
        person.wait(partial(says_more, person, said))
        # what is told of it, which is filled in a little later
        person.wait(lambda: not len(page.pieces))
        take_turn(qtbot)
        reader.read("turn 1 look")
        shoot(person, f"turn1-{target[-6:]}")
    person.click(main_action(person))
    reader.read("turn 1 cards")
    shoot(person, "turn1-cards")
    add_card(person, reader, "warm-handoff", "housing-office->advice-centre")
    reader.read("turn 1 cards")
    person.to_tab("Steps of this turn", "Your turn")
    reader.read("turn 1 predict")
    box = person.find(QComboBox, "Which measure will move?")
    person.pick(box.accessibleName(), box.findText("Trust of communities"))
    person.press("Up", QAbstractButton)
    reader.chosen += 1
    person.wait(lambda: "Commit" in guide(person))
    take_turn(qtbot)
    reader.read("turn 1 predict")
    shoot(person, "turn1-predict")
    person.click(main_action(person))
    person.wait(lambda: page.session is not None and page.session.run.week == 12)
    says(person, "Next turn")
    person.wait(lambda: page.changes.cards[0].told)
    take_turn(qtbot)
    reader.read("turn 1 reflect")
    shoot(person, "turn1-reflect")
    reader.chosen += 1

    session = page.session
    assert session is not None
    for turn in range(2, scenario.turns + 1):
        person.click(main_action(person))
        reader.read(f"turn {turn} look")
        if turn == 2:
            reader.read("turn 2 cards")
            add_card(person, reader, "greet-at-the-door", "station-road")
        if turn == 3:
            person.to_tab("Steps of this turn", "Dials")
            reader.read("turn 3 dials")
            dial = person.find(QSlider, "Power")
            person.click(dial, lambda shown: QPoint(shown.width() * 3 // 4, shown.height() // 2))
            reader.chosen += 1
            person.wait(lambda: page.dials.outlook.forecast is not None)
            take_turn(qtbot)
            reader.read("turn 3 dials")
            shoot(person, "turn3-dials")
        shoot(person, f"turn{turn}-decide")
        says(person, f"Commit turn {turn}")
        reader.read(f"turn {turn} look")
        person.click(main_action(person))
        says(person, "Next turn", "Debrief")
        if turn == 2:
            person.wait(lambda: page.changes.cards[0].told)
        if turn == 3:
            person.wait(lambda: session.hindsights.of(2) is not None)
        take_turn(qtbot)
        reader.read(f"turn {turn} came")
        shoot(person, f"turn{turn}-came")
    last = main_action(person)
    assert last.text() == "Debrief"
    person.click(last)
    parts = person.find(QTabBar, "Parts of the debrief")
    person.wait(parts.isEnabled)
    take_turn(qtbot)
    reader.read("debrief")
    shoot(person, "debrief")
    person.to_tab("Parts of the debrief", "Beside the others")
    debrief = opened.debrief_page
    assert debrief is not None
    person.wait(lambda: debrief.debrief is not None and debrief.debrief.comparison is not None)
    take_turn(qtbot)
    reader.read("beside the others")
    shoot(person, "beside")

    for where, count in reader.words.items():
        print(f"{count:5} {where}")
    took = reader.minutes(scenario.turns)
    print(f"{sum(reader.words.values())} words, {reader.chosen} choices: {took:.1f} minutes")
    promised = next(entry.minutes for entry in shipped() if entry.id == PLACE)
    assert promised == 10
    assert took <= promised, reader.words
    hub().set_look(choice="light")
