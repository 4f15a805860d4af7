"""The debrief page, read and written as a person does."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import ui.pages.debrief
from simulator.compare import compare
from simulator.decisions import Decision
from simulator.outcomes import BY_ID
from simulator.reader import load
from simulator.record import Record
from simulator.run import Run
from tests.ui.loop import take_turn
from tests.ui.patience import LEAST
from tests.ui.test_debrief import CARD, played
from ui import pieces
from ui.background import Background
from ui.compare.words import verdict_sentence
from ui.debrief import elsewhere
from ui.engine_ready import Engine
from ui.pages.debrief import TABS, DebriefPage
from ui.theme import hub
from ui.widgets import ScrollPage, Sideways
from ui.widgets.text import Unbroken

WAIT = 60_000
HELD = "\N{NO-BREAK SPACE}"
STYLES = ("heroic", "distributed")


class Kept:
    """What the page asked to be kept, as a game keeps it."""

    def __init__(self) -> None:
        self.notes: dict[tuple[str, str], str] = {}

    def note(self, turn: int, kind: str, words: str, **more: str) -> None:
        assert turn == 2
        self.notes[kind, more.get("ask", "")] = words


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Iterator[DebriefPage]:
    assert qapp is not None
    background = Background()
    engine = Engine(background)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1150, 760)
    made = DebriefPage(background, engine, window)
    made.resize(1150, 760)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    made.leave()
    engine.stop()
    assert background.stop_all(LEAST)
    del window


def words_on(part: QWidget) -> str:
    return "\n".join(each.text() for each in part.findChildren(QLabel))


def test_it_tells_every_turn_and_asks_questions(qtbot: QtBot, page: DebriefPage) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    told = words_on(page)
    assert "Meet people at the door, The hill" in told
    assert "0 of 2 predictions" in told or "1 of 2 predictions" in told
    assert "Which role did you miss most" in told
    assert "not a score" in told


def test_it_is_filled_in_bit_by_bit_and_shown_when_it_is_whole(
    qtbot: QtBot, page: DebriefPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    found: set[tuple[int, bool, bool]] = set()

    def look() -> None:
        filled = sum(layout.count() > 0 for layout in page.parts.values())
        found.add((filled, page.pages.currentWidget() is page.waiting, page.debrief is None))

    between = QTimer(page)
    between.setInterval(0)
    between.timeout.connect(look)
    between.start()
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    take_turn(qtbot)
    between.stop()
    whole = len(page.parts)
    assert {filled for filled, _, _ in found} == set(range(whole + 1))
    assert all(waits and unread for filled, waits, unread in found if filled < whole)
    assert (whole, False, False) in found


def test_another_game_may_be_told_while_one_is_filled_in(
    qtbot: QtBot, page: DebriefPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    first, second = played(CARD), played(CARD)
    page.show_record(first, Kept(), 2)
    qtbot.waitUntil(lambda: any(layout.count() for layout in page.parts.values()), timeout=WAIT)
    page.show_record(second, Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    assert page.debrief is not None
    assert page.debrief.record is second
    assert words_on(page).count("What came of it") == 1


def test_the_keyboard_goes_from_part_to_part(qtbot: QtBot, page: DebriefPage) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    page.tabs.setFocus()
    for place in range(1, len(TABS)):
        QTest.keyClick(page.tabs, Qt.Key.Key_Right)
        assert page.pages.currentIndex() == place


def test_what_is_written_is_kept_with_the_game(qtbot: QtBot, page: DebriefPage) -> None:
    kept = Kept()
    page.show_record(played(CARD, notes=()), kept, 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    page.tabs.setCurrentIndex(TABS.index("notes"))
    box = page.writing.boxes["try", ""]
    box.setFocus()
    QTest.keyClicks(box, "Ask first.")
    qtbot.waitUntil(lambda: kept.notes.get(("try", "")) == "Ask first.", timeout=WAIT)


def test_the_private_page_goes_into_a_report_only_when_it_is_chosen(
    qtbot: QtBot, page: DebriefPage, tmp_path: Path
) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    without, with_it = tmp_path / "a.html", tmp_path / "b.html"
    page.save(str(without))
    qtbot.waitUntil(without.exists, timeout=WAIT)
    page.writing.with_private.setChecked(True)
    page.save(str(with_it))
    qtbot.waitUntil(with_it.exists, timeout=WAIT)
    assert "hid behind" not in without.read_text("utf-8")
    assert "hid behind" in with_it.read_text("utf-8")
    assert "Ring one family back myself." in without.read_text("utf-8")


def test_a_game_that_is_not_open_can_be_read_but_not_written_to(
    qtbot: QtBot, page: DebriefPage
) -> None:
    page.show_record(played(CARD))
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    assert all(box.isReadOnly() for box in page.writing.boxes.values())


def test_what_happened_leads_on_to_the_comparison(qtbot: QtBot, page: DebriefPage) -> None:
    page.show_record(played(CARD))
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    onward = page.findChild(QPushButton, "see-compared")
    assert onward is not None
    onward.click()
    assert page.tabs.tabData(page.tabs.currentIndex()) == "compared"
    assert page.compared.isVisible()


def test_the_comparison_arrives_when_the_engine_is_ready(qtbot: QtBot, page: DebriefPage) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    page._engine.can_compare = True
    page._engine.comparable.emit()
    qtbot.waitUntil(
        lambda: page.debrief is not None and page.debrief.comparison is not None, timeout=WAIT
    )
    assert "distributed less heroic" in words_on(page)
    assert page.debrief is not None
    assert page.debrief.comparison is not None
    assert verdict_sentence(page.debrief.comparison, "people_waiting") in words_on(page)


def show_compared(
    qtbot: QtBot, page: DebriefPage, monkeypatch: pytest.MonkeyPatch, record: Record, wide: int
) -> None:
    """Show what stands beside the others, on six lucks and in a window of some width."""
    monkeypatch.setattr(ui.pages.debrief, "LUCKS", 6)
    page.window().resize(wide, 760)
    page.resize(wide, 760)
    page._engine.can_compare = True
    page.show_record(record, Kept(), 2)
    qtbot.waitUntil(
        lambda: page.debrief is not None and page.debrief.comparison is not None, timeout=WAIT
    )
    page.tabs.setCurrentIndex(TABS.index("compared"))


@pytest.mark.parametrize("wide", [820, 1000, 1150, 1188])
def test_the_table_beside_the_others_shows_its_last_line_whole(
    qtbot: QtBot, page: DebriefPage, monkeypatch: pytest.MonkeyPatch, wide: int
) -> None:
    run = Run(load("first-week"), seed=1, seats=("navigator",))
    while not run.finished:
        run.step() if not run.deciding else run.commit("navigator")
    show_compared(qtbot, page, monkeypatch, Record.of(run), wide)
    take_turn(qtbot)
    (table,) = [made for made in page.compared.findChildren(Sideways) if made.isVisible()]
    held = table.widget()
    assert held is not None
    qtbot.waitUntil(lambda: table.viewport().height() >= held.height())


@pytest.mark.parametrize("wide", [690, 1150])
def test_the_table_beside_the_others_fits_a_narrow_window(
    qtbot: QtBot, page: DebriefPage, monkeypatch: pytest.MonkeyPatch, wide: int
) -> None:
    """The rail takes the rest of a window of 800 pixels."""
    show_compared(qtbot, page, monkeypatch, played(CARD), wide)

    def fits() -> bool:
        tables = [made for made in page.compared.findChildren(Sideways) if made.isVisible()]
        return any(made.width() > wide / 2 for made in tables) and all(
            made.horizontalScrollBar().maximum() == 0 for made in tables
        )

    qtbot.waitUntil(fits, timeout=WAIT)
    assert "Your cards as invitations" in words_on(page.compared)


def past_the_edge(page: DebriefPage) -> list[str]:
    """Return what words of the page shown reach over its right edge and cannot be reached there."""
    shown = page.pages.currentWidget()
    assert isinstance(shown, ScrollPage)
    edge, found = shown.viewport().width(), []
    for part in shown.findChildren(QLabel):
        sideways = any(made.isAncestorOf(part) for made in shown.findChildren(Sideways))
        right = part.mapTo(shown.viewport(), part.rect().topRight()).x()
        if part.isVisible() and not sideways and right >= edge:
            found.append(part.text())
    return found


@pytest.mark.parametrize(("wide", "scale"), [(654, 2.0), (690, 1.6), (878, 2.0)])
def test_no_sentence_is_cut_off_in_large_text(
    qtbot: QtBot, page: DebriefPage, monkeypatch: pytest.MonkeyPatch, wide: int, scale: float
) -> None:
    """The widths that the rail leaves of windows of 800 and 1,024 pixels."""
    monkeypatch.setattr(elsewhere, "POINTS", 8)
    monkeypatch.setattr(elsewhere, "LUCKS", 4)
    hub().set_look(scale=scale)
    hub().dress_seen()
    show_compared(qtbot, page, monkeypatch, played(CARD), wide)
    QTest.mouseClick(page.elsewhere.explore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: page.debrief is not None and page.debrief.conditions is not None, timeout=WAIT
    )
    for place in range(len(TABS)):
        page.tabs.setCurrentIndex(place)
        qtbot.waitUntil(lambda: page.pages.currentIndex() == page.tabs.currentIndex())
        qtbot.waitUntil(lambda: not hub().undressed and past_the_edge(page) == [], timeout=WAIT)


@pytest.mark.parametrize("scale", [1.0, 1.6, 2.0])
def test_a_unit_stays_whole_in_the_first_column(
    qtbot: QtBot, page: DebriefPage, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    hub().set_look(scale=scale)
    hub().dress_seen()
    show_compared(qtbot, page, monkeypatch, played(CARD), 1150)
    named = {each.text().replace(HELD, " "): each.text() for each in page.findChildren(Unbroken)}
    units = [unit for unit in ("weeks per need", "people waiting") if unit in " ".join(named)]
    assert units
    for unit in units:
        assert all(unit.replace(" ", HELD) in text for what, text in named.items() if unit in what)


def test_what_came_of_it_fits_a_narrow_window_in_large_text(
    qtbot: QtBot, page: DebriefPage
) -> None:
    hub().set_look(scale=2.0)
    hub().dress_seen()
    page.window().resize(878, 700)
    page.resize(878, 700)
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)

    def fits() -> bool:
        tables = [made for made in page.pages.findChildren(Sideways) if made.isVisible()]
        return bool(tables) and all(made.horizontalScrollBar().maximum() == 0 for made in tables)

    qtbot.waitUntil(fits, timeout=WAIT)


def test_one_sentence_says_which_style_did_better_or_that_none_clearly_did() -> None:
    found = compare(load("first-week"), runs=24, seed=3)
    said = set()
    for ident in found.summary:
        outcome, gap = BY_ID[ident], found.difference(ident)
        sentence = verdict_sentence(found, ident)
        heroic, distributed = (float(np.mean(found.values[ident][arm])) for arm in STYLES)
        if not gap.clear:
            better = "neither style clearly"
        elif (distributed < heroic) == (outcome.better == "lower"):
            better = "distributed leadership"
        else:
            better = "heroic leadership"
        said.add(better)
        assert f"{better} did better on “{outcome.label.lower()}”" in sentence
        if gap.clear:
            count = int(sentence.rsplit(" in ", 1)[1].split()[0])
            assert count > found.runs / 2
    assert len(said) == 3


def test_where_the_other_style_would_have_won_goes_into_what_is_saved(
    qtbot: QtBot, page: DebriefPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "POINTS", 8)
    monkeypatch.setattr(elsewhere, "LUCKS", 4)
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    page.tabs.setCurrentIndex(TABS.index("compared"))
    page._engine.can_compare = True
    QTest.mouseClick(page.elsewhere.explore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: page.debrief is not None and page.debrief.conditions is not None, timeout=WAIT
    )
    assert page.elsewhere.map.pixmap().width() > 300
    assert "Over all these conditions" in words_on(page)
    path = tmp_path / "a.html"
    page.save(str(path))
    qtbot.waitUntil(path.exists, timeout=WAIT)
    saved = path.read_text("utf-8")
    assert "Where would the other style have won?" in saved
    assert "--points 8 --runs 4" in saved
    paper = tmp_path / "a.pdf"
    page.save(str(paper))
    qtbot.waitUntil(paper.exists, timeout=WAIT)
    assert paper.read_bytes().startswith(b"%PDF")


def test_every_card_says_what_it_did_once_its_turn_has_been_run_again(
    qtbot: QtBot, page: DebriefPage
) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    waiting = "Trying the same weeks without it"
    qtbot.waitUntil(lambda: waiting not in words_on(page), timeout=WAIT)
    assert "People who started at the right door: " in words_on(page)
    assert page.debrief is not None
    did = page.debrief.moments[0].played[0].did
    assert did in words_on(page)


def test_an_ending_in_capitals_is_the_same_ending(
    qtbot: QtBot, page: DebriefPage, tmp_path: Path
) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    paper = tmp_path / "A.PDF"
    page.save(str(paper))
    qtbot.waitUntil(paper.exists, timeout=WAIT)
    assert paper.read_bytes().startswith(b"%PDF")


def test_before_any_week_has_passed_it_says_what_to_do_instead_of_noughts(
    qtbot: QtBot, page: DebriefPage
) -> None:
    record = Record.of(Run(load("first-week"), seed=1, seats=("navigator",)))
    assert record.week == 0
    page.show_record(record, Kept(), 2)
    assert page.pages.currentWidget() is page.none
    assert page.none.title.text() == "Nothing has happened yet"
    assert "commit the first turn" in page.none.text.text()
    for made in (page.tabs, page.save_button, page.compare_button):
        assert not made.isEnabled()
    assert page.debrief is None
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    assert page.pages.currentWidget() is not page.none
    for made in (page.tabs, page.save_button, page.compare_button):
        assert made.isEnabled()


def test_after_a_first_game_the_turns_are_told_to_those_who_ask(
    qtbot: QtBot, page: DebriefPage
) -> None:
    run = Run(load("first-week"), seed=1, seats=("navigator",))
    choice = Decision(0, "navigator", "warm-handoff", "housing-office->advice-centre")
    run.take_again(choice)
    run.commit("navigator")
    while not run.deciding:
        run.step()
    page.show_record(Record.of(run), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)

    def shown() -> str:
        return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())

    qtbot.waitUntil(lambda: "What came of it" in shown(), timeout=WAIT)
    assert "Walk with people" not in shown()
    (fold,) = [made for made in page.findChildren(QAbstractButton) if made.text() == "Turn by turn"]
    fold.click()
    qtbot.waitUntil(lambda: "Walk with people" in shown(), timeout=WAIT)


def test_another_game_is_told_from_its_beginning_wherever_the_one_before_was_left(
    qtbot: QtBot, page: DebriefPage
) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    page.tabs.setCurrentIndex(3)
    # the same game once more stays where it was
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    assert page.tabs.currentIndex() == 3
    page.show_record(played(), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    assert page.tabs.currentIndex() == 0
    assert page.pages.currentIndex() == 0


def test_dials_that_were_left_alone_are_not_said_to_have_moved(
    qtbot: QtBot, page: DebriefPage
) -> None:
    page.show_record(played(CARD), Kept(), 2)
    qtbot.waitUntil(lambda: page.debrief is not None, timeout=WAIT)
    told = words_on(page)
    assert "Meaning making: 0 % throughout" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "0 % to 0 %" not in told.replace("\N{NO-BREAK SPACE}", " ")
