"""Every shipped scenario, from the first page to the comparison, by keyboard and by mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui.pages.debrief
from simulator.cards import ROLE_BY_ID
from simulator.library import shipped
from simulator.reader import load
from tests.ui.hands import CONTROL, Keyboard, Mouse, Person, scrolled, spoken, usable, words_on
from tests.ui.shell import window
from ui.play.cards import CardBox
from ui.play.timeline import Timeline
from ui.theme import hub
from ui.window import MainWindow

pytestmark = [
    # The offscreen platform says so of every window that has a smallest size.
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

ROLES = {
    "first-week": ("navigator", "weaver"),
    "lonely-carers": ("weaver", "architect"),
    "shrinking-libraries": ("entrepreneur", "storyteller"),
    "river-rises": ("architect", "navigator"),
    "family-front-door": ("storyteller", "navigator"),
    "everyone-in": ("navigator", "entrepreneur"),
    "one-city": ("entrepreneur", "architect"),
    "three-tiers": ("storyteller", "weaver"),
}
"""Who is played where: by keyboard, by mouse."""
LUCKS = 4
THOUGHT = "Who has not been asked yet?"


def test_every_shipped_scenario_and_every_role_is_played_here() -> None:
    assert set(ROLES) == {entry.id for entry in shipped()}
    for hand in (0, 1):
        assert {roles[hand] for roles in ROLES.values()} == set(ROLE_BY_ID)


@pytest.fixture(autouse=True)
def few_lucks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare on a few lucks: here it counts that one gets there, not how narrow a line is."""
    monkeypatch.setattr(ui.pages.debrief, "LUCKS", LUCKS)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window of the usual size, with a few lucks among those one may choose."""
    with window(qtbot, tmp_path) as made:
        runs = made.compare_page.runs
        runs.insertItem(0, str(LUCKS), LUCKS)
        runs.setCurrentIndex(0)
        yield made


def job_of(place: str, role: str) -> str:
    """Return who one is in a place, as the briefing asks for it."""
    scenario = load(place)
    return next(brief.job for name, brief in scenario.roles.items() if name == role)


def next_action(person: Person) -> QPushButton | None:
    """Return the button of the one next action in the head of the game, if there is one."""
    return person.window.findChild(QPushButton, "primary")


def main_action(person: Person) -> QPushButton:
    """Return the button of the one next action in the head of the game."""
    made = next_action(person)
    assert made is not None
    return made


def says(person: Person, *words: str) -> None:
    """Wait until the next action of the game is called one of these."""

    def so() -> bool:
        made = next_action(person)
        return (
            made is not None
            and made.isVisible()
            and made.isEnabled()
            and made.text().startswith(words)
        )

    person.wait(so)


def chosen(person: Person) -> list[QWidget]:
    """Return what stands under Your turn."""
    return [part for part in person.window.findChildren(QWidget, "chosen") if part.isVisible()]


def facts(person: Person) -> str:
    """Return what the head of the page of the game says: turn, week, who one is."""
    return words_on(person.window)


# By keyboard


def reach_the_game(person: Keyboard, place: str, role: str) -> None:
    """Choose the place, who to be and which luck, and begin."""
    scenario = load(place)
    person.find(QPushButton, f"Play {scenario.title}")
    person.choose(f"Play {scenario.title}", QPushButton)
    person.tab_to("", QRadioButton, back=True)
    name = job_of(place, role)
    for _ in ROLE_BY_ID:
        person.press(Qt.Key.Key_Up)
    for _ in ROLE_BY_ID:
        at = person.at
        assert isinstance(at, QRadioButton)
        if spoken(at) == name:
            break
        person.press(Qt.Key.Key_Down)
    at = person.at
    assert isinstance(at, QRadioButton)
    assert (spoken(at), at.isChecked()) == (name, True)
    if scenario.guide:  # where a newcomer need not choose, it is folded away
        person.tab_to("How this place is led", QPushButton)
        person.press(Qt.Key.Key_Space)
        areas = [area for area in person.window.findChildren(QScrollArea) if area.isVisible()]
        (page,) = [area for area in areas if area.isAncestorOf(person.at)]
        heights: list[int] = []

        def laid_out() -> bool:
            heights.append(page.verticalScrollBar().maximum())
            return heights[-1] > 0 and heights[-10:] == heights[-1:] * 10

        person.wait(laid_out)
    luck = person.tab_to("Luck number", QSpinBox)
    person.press(Qt.Key.Key_A, CONTROL)
    person.write("4")
    assert luck.value() == 4
    person.choose("Start", QPushButton)
    says(person, "Choose cards")
    person.check()


def hidden_cards(person: Person) -> QPushButton | None:
    """Return what brings out the cards that a guide keeps apart, if it keeps some apart."""
    made = person.window.findChild(QPushButton, "other-cards")
    return made if made is not None and made.isVisible() and not made.isChecked() else None


def aim(person: Keyboard, number: int) -> str:
    """Open a card, choose the next place that it may be aimed at, and add it; return its name."""
    if number and hidden_cards(person) is not None:
        person.tab_to("Other cards", QPushButton)
        person.press(Qt.Key.Key_Space)
    boxes = [box for box in person.window.findChildren(CardBox) if box.isVisible()]
    able = [box for box in boxes if box.candidates()]
    name = able[number].card.name
    person.choose(name, CardBox)
    targets = person.tab_to("?", QComboBox)
    person.press(Qt.Key.Key_Down)
    assert targets.currentIndex() == usable(targets)[0]
    add = person.tab_to("Add to this turn", QPushButton)
    assert add.isEnabled()
    person.press(Qt.Key.Key_Return)
    assert isinstance(person.at, CardBox), "after adding, the keyboard is at the card"
    return name


@pytest.mark.parametrize("place", ROLES)
def test_a_person_plays_it_by_keyboard_alone(
    qtbot: QtBot, tmp_path: Path, opened: MainWindow, place: str
) -> None:
    person = Keyboard(qtbot, opened)
    reach_the_game(person, place, ROLES[place][0])

    # a thought before anything is done
    person.to_tab("Steps of this turn", "Reflect")
    person.tab_to("", QPlainTextEdit)
    person.write(THOUGHT)

    # two cards, of which one is taken back
    person.press(Qt.Key.Key_Return, CONTROL)
    first = aim(person, 0)
    second = aim(person, 1)
    person.press(Qt.Key.Key_Z, CONTROL)
    person.to_tab("Steps of this turn", "Your turn")
    (shown,) = chosen(person)
    assert first in words_on(shown)
    assert second not in words_on(shown)

    # a prediction
    person.tab_to("Down", QAbstractButton)
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Space)
    up = person.at
    assert isinstance(up, QPushButton)
    assert (up.text(), up.isChecked()) == ("Up", True)

    # a dial, turned by keys
    person.to_tab("Steps of this turn", "Dials")
    dial = person.tab_to("Power", QSlider)
    before = dial.value()
    person.press(Qt.Key.Key_Right if before < 100 else Qt.Key.Key_Left)
    assert dial.value() != before

    # the turn is watched, paused, and gone through week by week
    says(person, "Commit turn 1")
    hub().reduced_motion = False
    person.press(Qt.Key.Key_Return, CONTROL)
    time = opened.findChild(Timeline)
    assert time is not None
    person.wait(lambda: time.value() >= 1)
    person.press(Qt.Key.Key_Space)
    paused = time.value()
    person.press(Qt.Key.Key_Left)
    assert time.value() == paused - 1
    person.press(Qt.Key.Key_Right)
    assert time.value() == paused
    person.press(Qt.Key.Key_Space)
    person.press(Qt.Key.Key_End)
    says(person, "Next turn")
    hub().reduced_motion = True
    person.check()
    assert first in facts(person)
    assert "You expected" in facts(person)

    # the rest, with a card where there is one
    turn = 1
    while True:
        says(person, "Next turn", "Debrief")
        if main_action(person).text() == "Debrief":
            break
        turn += 1
        person.press(Qt.Key.Key_Return, CONTROL)
        if turn == 2:
            aim(person, 0)
        says(person, f"Commit turn {turn}")
        person.press(Qt.Key.Key_Return, CONTROL)
    assert turn == load(place).turns

    # the debrief is read, kept as a file, and the comparison is opened
    person.press(Qt.Key.Key_Return)
    parts = person.find(QTabBar, "Parts of the debrief")
    person.wait(parts.isEnabled)
    person.check()
    read_by_keys(person, first)
    page = tmp_path / "told.html"
    person.press(Qt.Key.Key_S, CONTROL)
    person.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    person.tab_to("", QLineEdit)
    person.press(Qt.Key.Key_A, CONTROL)
    person.write(str(page))
    QTest.keyClick(person.at, Qt.Key.Key_Return)
    person.wait(page.exists)
    opened.activateWindow()  # as every desktop does when a dialog closes
    person.wait(opened.isActiveWindow)
    person.wait(lambda: "The debrief is saved" in words_on(opened))
    assert THOUGHT in page.read_text("utf-8")
    person.choose("Whole comparison", QToolButton)
    compare_shown(person, opened)
    person.check()
    assert person.unseen == []


def read_by_keys(person: Keyboard, card: str) -> None:
    """Go through the parts of the debrief, and read each to its end."""
    person.to_tab("Parts of the debrief", "What happened")
    told = ""
    for title in ("What happened", "Beside the others", "Ten characteristics", "Your notes"):
        person.to_tab("Parts of the debrief", title)
        area = person.find(QScrollArea, title)
        told += words_on(area)
        bar = area.verticalScrollBar()
        if bar.maximum():
            person.press(Qt.Key.Key_PageDown)
            assert scrolled(area) > 0, f"{title} cannot be read to its end by keys"
            person.press(Qt.Key.Key_PageUp)
    assert card in told
    assert THOUGHT in told


def compare_shown(person: Person, opened: MainWindow) -> None:
    """Wait for the comparison and look for whom it shows."""
    shown = person.find(QTabBar, "Parts of the comparison")
    person.wait(lambda: shown.isVisible() and shown.isEnabled() and shown.count() > 1)
    person.wait(
        lambda: any(
            "Your run" in made.text() for made in opened.findChildren(QLabel) if made.isVisible()
        )
    )


# By mouse


def reach_the_game_by_mouse(person: Mouse, place: str, role: str) -> None:
    """Choose the place and who to be, and begin."""
    person.press(f"Play {load(place).title}", QPushButton)
    name = job_of(place, role)
    if load(place).guide and role != load(place).suggested_role:
        person.press("Take another job", QPushButton)
    radio = person.press(name, QRadioButton)
    assert radio.isChecked()
    person.press("Start", QPushButton)
    says(person, "Choose cards")


def aim_by_mouse(person: Mouse, number: int) -> str:
    """Open a card, choose a place from its list, and add it; return the name of the card."""
    others = hidden_cards(person)
    if number and others is not None:
        person.click(others)
    able = [
        box for box in person.window.findChildren(CardBox) if box.isVisible() and box.candidates()
    ]
    box = able[number]
    person.click(box, lambda shown: QPoint(shown.width() // 2, 12))
    person.wait(lambda: box.add.height() >= box.add.minimumSizeHint().height() and box.opened)
    person.bring(box.targets)
    person.pick(box.targets.accessibleName(), usable(box.targets)[0])
    person.click(box.add)
    person.wait(lambda: not box.opened)
    return box.card.name


@pytest.mark.parametrize("place", ROLES)
def test_a_person_plays_it_by_mouse_alone(
    qtbot: QtBot, tmp_path: Path, opened: MainWindow, place: str
) -> None:
    person = Mouse(qtbot, opened)
    reach_the_game_by_mouse(person, place, ROLES[place][1])

    # two cards, of which one is taken back
    person.click(main_action(person))
    first = aim_by_mouse(person, 0)
    second = aim_by_mouse(person, 1)
    person.to_tab("Steps of this turn", "Your turn")
    person.press(f"Take back: {second}", QAbstractButton)
    person.wait(lambda: len(chosen(person)) == 1)
    assert first in words_on(chosen(person)[0])

    # a prediction, and a dial pulled with the pointer
    person.press("Up", QAbstractButton)
    person.to_tab("Steps of this turn", "Dials")
    dial = person.find(QSlider, "Power")
    before = dial.value()
    quarters = 3 if before < 50 else 1
    person.click(dial, lambda shown: QPoint(shown.width() * quarters // 4, shown.height() // 2))
    assert dial.value() != before

    # the turn is watched, paused, and gone through week by week
    says(person, "Commit turn 1")
    hub().reduced_motion = False
    person.click(main_action(person))
    time = opened.findChild(Timeline)
    assert time is not None
    person.wait(lambda: time.value() >= 1)
    person.press("Pause", QAbstractButton)
    paused = time.value()
    person.press("Back a week", QAbstractButton)
    assert time.value() == paused - 1
    person.press("On a week", QAbstractButton)
    assert time.value() == paused
    person.click(main_action(person))
    says(person, "Next turn")
    hub().reduced_motion = True
    assert first in facts(person)
    assert "You expected" in facts(person)

    turn = 1
    while True:
        says(person, "Next turn", "Debrief")
        if main_action(person).text() == "Debrief":
            break
        turn += 1
        person.click(main_action(person))
        if turn == 2:
            aim_by_mouse(person, 0)
        says(person, f"Commit turn {turn}")
        person.click(main_action(person))
    assert turn == load(place).turns

    person.click(main_action(person))
    parts = person.find(QTabBar, "Parts of the debrief")
    person.wait(parts.isEnabled)
    person.to_tab("Parts of the debrief", "Beside the others")
    beside = person.find(QScrollArea, "Beside the others")
    person.wait(lambda: "Distributed" in words_on(beside))
    for title in ("Ten characteristics", "Your notes", "Beside the others", "What happened"):
        person.to_tab("Parts of the debrief", title)
        area = person.find(QScrollArea, title)
        last = [made for made in area.findChildren(QLabel) if made.isVisible()][-1]
        person.bring(last, lambda shown: QPoint(4, shown.height() - 3))
    person.press("Whole comparison", QToolButton)
    compare_shown(person, opened)
