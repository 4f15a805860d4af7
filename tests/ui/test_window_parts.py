"""The parts of the window and of the page of a game, each by itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from simulator.styles import HEROIC
from tests.ui.patience import LEAST
from tests.ui.shell import place_of
from tests.ui.small_place import small_place
from ui import findable
from ui.background import Background
from ui.help_topics import topics
from ui.pages.places import Place
from ui.play.clock import Clock
from ui.play.foot import Foot
from ui.play.next_thing import next_thing
from ui.play.opening import Opening
from ui.play.phases import Phase
from ui.recent_runs import IN_MENU, OFFERED, RecentRuns, run_words
from ui.run_library import RunEntry
from ui.widgets import NoticeBar, chips
from ui.widgets.asking import ask_where
from ui.widgets.floating import OverFoot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 20_000


def run(number: int, *, week: int = 8, role: str = "navigator", playable: bool = True) -> RunEntry:
    return RunEntry(
        path=Path(f"run-{number}"),
        scenario_id="small-place",
        title="A small place",
        name=f"Run & {number}",
        role=role,
        week=week,
        weeks=24,
        turn=week // 8,
        turns=3,
        dials=HEROIC,
        saved=datetime(2026, 5, 1, 12, number),
        playable=playable,
    )


# What comes next


@pytest.mark.parametrize(
    ("phase", "looking", "first", "words"),
    [
        ("look", False, True, "Choose cards"),
        ("look", False, False, "Next turn"),
        ("decide", False, False, "Commit turn 3"),
        ("watch", False, False, "Skip"),
        ("watch", True, False, "Skip"),
        ("over", True, False, "Debrief"),
        ("decide", True, False, "See the comparison"),
    ],
)
def test_the_main_button_says_what_comes_next(
    qapp: QApplication, phase: Phase, looking: bool, first: bool, words: str
) -> None:
    found = next_thing(phase, looking=looking, turn=2, first=first)
    assert found.words == words
    assert found.icon
    assert found.tip


# The game that is open


def test_a_game_is_closed_before_another_begins_and_what_was_typed_is_kept_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[str] = []

    def note(what: str) -> Callable[..., None]:
        return lambda *_: told.append(what)

    opening = Opening(window, tmp_path, None, note("keep"))
    for name in ("made", "begun", "leaving", "closed", "not_saved", "not_opened"):
        getattr(opening, name).connect(note(name))
    opening.close()
    assert told == [], "there was none"
    opening.start(small_place(), "navigator", HEROIC, 1)
    first = opening.session
    assert first is not None
    qtbot.waitUntil(lambda: first.ready and not first.busy, timeout=WAIT)
    assert first.path is not None
    assert opening.has(first.path)
    assert told == ["made", "begun"]
    told.clear()
    opening.start(small_place(), "weaver", HEROIC, 2)
    assert opening.session is not first
    assert told == ["keep", "leaving", "keep", "closed", "made", "begun"]
    told.clear()
    opening.close()
    assert told == ["leaving", "keep", "closed"]
    opening.resume(tmp_path / "nowhere")
    assert told[-1] == "not_opened"
    assert opening.session is None


# The foot


def test_keys_move_the_clock_from_anywhere_only_while_weeks_run(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    clock = Clock(page)
    foot = Foot(clock)
    for piece in foot.building():
        piece()
    QVBoxLayout(page).addWidget(foot)
    other = QWidget(page)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    foot.connect_keys(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    foot.set_now(8)
    assert (clock.week, foot.timeline.value(), foot.timeline.maximum()) == (8, 8, 8)
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Left)
    assert clock.week == 8
    foot.set_watching(True)
    QTest.keyClick(other, Qt.Key.Key_Left)
    assert clock.week == 7
    foot.set_watching(False)
    foot.timeline.setValue(3)
    assert clock.week == 3


# Saved runs


def test_the_game_to_go_on_with_is_the_latest_that_can_be_played_on(qapp: QApplication) -> None:
    runs = RecentRuns(None)
    other, finished = run(1, playable=False), run(2, week=24)
    found = (other, finished, run(3), run(4), run(5), run(6))
    told: list[int] = []
    runs.changed.connect(lambda: told.append(len(runs.all)))
    seen = [runs.to_go_on_with]
    runs.take(found)
    assert told == [6]
    seen.append(runs.to_go_on_with)
    assert seen == [None, found[2]]
    assert runs.offered == [other, finished, found[3]]
    assert len(runs.offered) == OFFERED


def test_the_menu_of_runs_says_their_names_as_they_are_and_opens_the_one_that_is_chosen(
    qapp: QApplication,
) -> None:
    opened: list[Path] = []
    runs, menu = RecentRuns(None), QMenu()
    runs.fill(menu, opened.append)
    assert [action.isEnabled() for action in menu.actions()] == [False]
    runs.take(tuple(run(number) for number in range(IN_MENU + 2)))
    runs.fill(menu, opened.append)
    assert len(menu.actions()) == IN_MENU
    assert menu.actions()[1].text().startswith("Run && 1, week 8 of 24 (")
    menu.actions()[1].trigger()
    assert opened == [Path("run-1")]
    assert run_words(replace(run(1), role="")) == "Run & 1, week 8 of 24"


def test_what_stands_in_a_folder_that_was_left_meanwhile_is_not_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    runs, background = RecentRuns(tmp_path / "one"), Background()
    told: list[int] = []
    runs.changed.connect(lambda: told.append(1))

    def failed(error: BaseException) -> None:
        raise error

    runs.look(background, failed)
    runs.folder = tmp_path / "two"
    qtbot.waitUntil(lambda: not background.running, timeout=WAIT)
    runs.look(background, failed)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told == [1]
    assert background.stop_all(LEAST)


# What can be found


def test_everything_that_can_be_found_does_what_it_says(qapp: QApplication) -> None:
    done: list[object] = []
    place = place_of(small_place())

    def play(chosen: Place) -> None:
        done.append(("play", chosen.ref))

    def compare(chosen: Place) -> None:
        done.append(("compare", chosen.ref))

    off, on = QAction("Not &now"), QAction("&Do it …")
    off.setEnabled(False)
    on.triggered.connect(lambda: done.append("action"))
    entries = [
        *findable.actions([off, on]),
        *findable.places([place], play, compare),
        *findable.runs([run(1)], done.append),
        *findable.settings([("motion", "Motion")], done.append),
        *findable.help_parts(topics()[:1], lambda *words: done.append(words)),
    ]
    assert [entry.words for entry in entries[:5]] == [
        "Do it",
        "Play A small place",
        "Compare the two styles in A small place",
        "Run & 1, week 8 of 24 (Navigator)",
        "Motion",
    ]
    assert len({entry.id for entry in entries}) == len(entries)
    for entry in entries:
        entry.do()
    assert done[:5] == [
        "action",
        ("play", place.ref),
        ("compare", place.ref),
        Path("run-1"),
        "motion",
    ]
    topic = topics()[0]
    assert done[5:] == [(topic.name, part.heading) for part in topic.parts]


# Small parts


def test_a_notice_floats_over_the_foot_of_the_page_and_follows_what_it_says(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.resize(1000, 600)
    area = QWidget(whole)
    area.setGeometry(QRect(80, 0, 920, 600))
    notice = NoticeBar(whole)
    over = OverFoot(notice, area)
    whole.show()
    notice.say("One line.", seconds=0)
    assert area.geometry().contains(notice.geometry())
    assert abs(notice.geometry().center().x() - area.geometry().center().x()) <= 1
    low = notice.height()
    notice.say("Many words, one after the other. " * 20, seconds=0)
    qtbot.waitUntil(lambda: notice.height() > low)
    area.setGeometry(QRect(80, 0, 500, 400))
    over.place()
    assert area.geometry().contains(notice.geometry())


def test_one_of_some_chips_is_on_and_the_one_that_was_chosen_is_told(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    chosen: list[str] = []
    line = QVBoxLayout(box)
    made = chips(
        box,
        (("one", "First"), ("two", "Second")),
        lambda: chosen.append(next(name for name, each in made.items() if each.isChecked())),
        name="try",
    )
    for each in made.values():
        line.addWidget(each)
    made["one"].setChecked(True)
    box.show()
    QTest.mouseClick(made["two"], Qt.MouseButton.LeftButton)
    assert chosen == ["two"]
    assert not made["one"].isChecked()
    assert [each.objectName() for each in made.values()] == ["try-one", "try-two"]


def test_a_place_to_save_is_asked_for_and_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    kept: list[str] = []
    ask_where(parent, "Save it", "picture.svg", kept.append, folder=str(tmp_path))
    dialog = parent.findChild(QFileDialog, "save")
    assert dialog is not None
    assert dialog.defaultSuffix() == "svg"
    assert dialog.nameFilters() == ["*.svg"]
    assert [Path(path) for path in dialog.selectedFiles()] == [tmp_path / "picture.svg"]
    dialog.fileSelected.emit("here.svg")
    assert kept == ["here.svg"]
    dialog.reject()
