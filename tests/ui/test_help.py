"""Help without the internet, a tour one can leave, and faults told without a traceback."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.cards import ROLES
from tests.ui.shell import window
from ui.help_topics import FOLDER, PAGES, WORDS, meaning, search, topic, topics
from ui.keys import key_rows
from ui.pages.help import HelpPage
from ui.tour import Tour
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton


def test_every_topic_has_a_title_and_parts_and_the_pages_have_theirs() -> None:
    names = [one.name for one in topics()]
    assert len(names) == len(list(FOLDER.glob("*.md"))) == len(set(names)) >= 7
    assert set(PAGES.values()) <= set(names)
    for one in topics():
        assert one.title
        assert len(one.parts) > 1
        assert all(part.heading for part in one.parts)


def test_the_help_says_what_the_model_must_not_be_used_for_in_the_words_of_its_page() -> None:
    text = " ".join(topic("model").text.split())
    page = (FOLDER.parents[1] / "docs" / "model.md").read_text("utf-8")
    listed = re.findall(r"^- (.*?)[;.]", page.partition("must not be used")[2], re.M)[:3]
    assert len(listed) == 3
    for line in listed:
        assert line in text


def test_the_guide_for_players_is_in_the_help_word_for_word_without_its_pictures() -> None:
    page = (Path(__file__).parents[2] / "docs" / "players-guide.md").read_text("utf-8")
    lines = [line for line in page.splitlines() if not line.startswith("![")]
    pictures = [line for line in page.splitlines() if line.startswith("![")]
    assert len(pictures) >= 3
    for line in pictures:
        assert (Path(__file__).parents[2] / "docs" / line.partition("](")[2].rstrip(")")).is_file()
    assert " ".join("\n".join(lines).split()) == " ".join(topic("evening").text.split())


def test_every_role_is_told_of_in_its_own_words() -> None:
    text = " ".join(topic("playing").text.split())
    for role in ROLES:
        assert f"**{role.name}**" in text


def test_words_are_explained_for_tooltips_in_the_order_of_the_alphabet() -> None:
    headings = [part.heading for part in topic(WORDS).parts[1:]]
    assert headings == sorted(headings, key=str.casefold)
    assert meaning("Comes back unsolved").startswith("Contacts with people")
    assert "*" not in meaning("comes back unsolved")
    assert meaning("no such word") == ""


def test_a_search_finds_headings_first_and_needs_all_words() -> None:
    assert search("same luck")[0][1].heading in {"Same luck", "On the same luck"}
    assert search("zebra") == []
    assert {one.name for one, _ in search("deleted run")} == {"library"}


@pytest.fixture
def page(qtbot: QtBot) -> HelpPage:
    made = HelpPage()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def test_a_search_shows_the_part_that_was_found(qtbot: QtBot, page: HelpPage) -> None:
    QTest.keyClicks(page.field, "undo")
    assert page.list.count() >= 1
    assert page.topic().name == "library"
    assert page.count.text().endswith(("fits", "fit"))
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    page.field.clear()
    assert page.list.count() == len(page.all_topics())
    QTest.keyClicks(page.field, "zebra")
    assert page.count.text() == "Nothing fits; try another word"


def test_a_link_to_a_topic_is_followed_inside(page: HelpPage) -> None:
    page.text.anchorClicked.emit(QUrl("help:model"))
    assert page.topic().name == "model"


def test_the_keys_are_a_topic_of_their_own(page: HelpPage) -> None:
    page.show_topic("keys")
    shown = page.text.toPlainText()
    for keys, words in key_rows():
        assert keys in shown
        assert words in shown


@pytest.mark.parametrize("name", sorted(PAGES))
def test_f1_opens_the_topic_of_the_page_that_is_shown(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page(name)
        QTest.keyClick(shown, Qt.Key.Key_F1)
        page = shown.help_page
        assert page is not None
        assert shown.pages.currentWidget() is page
        assert page.topic().name == PAGES[name]
        assert page.text.hasFocus()
        rail = shown.rail
        assert not any(rail.button(other).isChecked() for other in PAGES), "no page is marked"
        shown.show_page(name)
        assert rail.button(name).isChecked()


# The tour


@pytest.fixture
def toured(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
        yield shown


def tour_of(shown: MainWindow) -> Tour:
    shown.actions_table.action("tour").trigger()
    tour = shown.findChild(Tour)
    assert tour is not None
    return tour


def test_the_tour_leads_to_five_or_six_stops_each_beside_what_it_is_about(
    qtbot: QtBot, toured: MainWindow
) -> None:
    tour = tour_of(toured)
    stops = len(tour._stops)
    assert stops in {5, 6}
    for number in range(stops):
        assert tour.at == number
        assert tour.isVisible()
        assert tour.rect().contains(tour.bubble.geometry())
        hole = tour._hole()
        assert not hole.isEmpty()
        covered = hole.intersected(tour.bubble.geometry())
        assert covered.width() * covered.height() < hole.width() * hole.height() / 2
        with qtbot.waitSignal(tour.ended, raising=False, timeout=0) as over:
            QTest.keyClick(tour.on, Qt.Key.Key_Space)
    assert over.args == [True]


@pytest.mark.parametrize("way", ["escape", "outside", "button"])
def test_the_tour_can_be_left_at_any_stop(qtbot: QtBot, toured: MainWindow, way: str) -> None:
    tour = tour_of(toured)
    tour.on.click()
    with qtbot.waitSignal(tour.ended) as over:
        if way == "escape":
            QTest.keyClick(tour.on, Qt.Key.Key_Escape)
        elif way == "outside":
            corner = tour.rect().bottomRight() - QPoint(3, 3)
            assert not tour.bubble.geometry().contains(corner)
            QTest.mouseClick(tour, LEFT, pos=corner)
        else:
            tour.leave.click()
    assert over.args == [False]
    assert not tour.isVisible()


def test_after_the_tour_the_keyboard_is_at_the_first_thing_to_do(
    qtbot: QtBot, toured: MainWindow
) -> None:
    tour = tour_of(toured)
    for _ in range(len(tour._stops)):
        QTest.keyClick(tour.on, Qt.Key.Key_Space)
    first = toured.start_page.cards[0].play_button
    qtbot.waitUntil(first.hasFocus, timeout=20_000)


def test_tab_stays_inside_the_tour(qtbot: QtBot, toured: MainWindow) -> None:
    tour = tour_of(toured)
    tour.on.click()
    seen = set()
    for _ in range(6):
        QTest.keyClick(toured.focusWidget(), Qt.Key.Key_Tab)
        seen.add(toured.focusWidget())
    assert seen == {tour.leave, tour.back, tour.on}


def test_the_offer_of_a_tour_goes_once_somebody_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path, seen_tour=False) as shown:
        qtbot.waitUntil(shown.notice.isVisible, timeout=20_000)
        shown.show_page("compare")
        assert not shown.notice.isVisible()
        shown.notice.say("Saved.")
        shown.show_page("library")
        assert shown.notice.isVisible()


def test_the_tour_is_offered_once_and_never_forced(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path, seen_tour=False) as shown:
        qtbot.waitUntil(shown.notice.isVisible, timeout=20_000)
        assert "tour" in shown.notice.text()
        assert shown.findChild(Tour) is None
    with window(qtbot, tmp_path) as again:
        qtbot.waitUntil(lambda: len(again.start_page.cards) >= 3, timeout=20_000)
        assert not again.notice.isVisible()
