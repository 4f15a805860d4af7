"""The window in Swedish: every page, a turn, plural forms, and nothing cut off."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell import begun, cut_off, outside, window
from tests.ui.test_language import texts_of
from ui.glossary import WORDS as EXPLAINED
from ui.glossary import explained
from ui.help_topics import FOLDER, WORDS, topic, topics
from ui.language import install, languages, name_of, plural, told
from ui.map import things
from ui.map.facts import waiting_words
from ui.pages.places import load_file
from ui.play import words
from ui.translations.collect import ROOT
from ui.widgets import ScrollPage
from ui.window import MainWindow

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

WAIT = 60_000
FILE = ROOT / "ui" / "translations" / "civicloom_sv.ts"


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    install("en")
    QLocale.setDefault(before)


def english() -> set[str]:
    """Return every English text that reads otherwise in Swedish."""
    return {
        source
        for message in ET.parse(FILE).getroot().iter("message")
        if (source := message.findtext("source") or "") != message.findtext("translation")
        and len(source) > 3
    }


def left(page: QWidget, sources: set[str]) -> set[str]:
    """Return what a page still says in English."""
    return {f"{kind}: {text}" for kind, text in texts_of(page) if text.strip() in sources}


def said(page: QWidget) -> str:
    """Return all that a page says."""
    return "\n".join(text for _, text in texts_of(page) if text)


def in_swedish(qtbot: QtBot, shown: MainWindow) -> None:
    """Switch as Settings does, in the smallest window."""
    qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=WAIT)
    shown.set_language("sv")
    shown.resize(1024, 700)
    qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=WAIT)


def test_swedish_is_offered_under_its_own_name() -> None:
    assert "sv" in languages()
    assert name_of("sv") == "Svenska"


def test_plural_forms_numbers_and_joined_words_are_swedish(qapp: QApplication) -> None:
    assert install("sv") == "sv"
    counted = [plural("Play", "{0} person", "{0} people", n).format(n) for n in (0, 1, 2, 21)]
    assert counted == ["0 personer", "1 person", "2 personer", "21 personer"]
    assert [waiting_words(n) for n in (1, 2)] == ["1 person väntar", "2 personer väntar"]
    assert words.weeks(1, 0) == "1 vecka"
    assert words.weeks(1.5) == "1,5 veckor"
    assert "".join(words.number(-1234.5, 1).split()) == "\N{MINUS SIGN}1234,5"
    assert words.listed(["a", "b", "c"]) == "a, b och c"


def test_a_message_with_words_of_the_model_in_it_is_swedish_throughout(
    qapp: QApplication,
) -> None:
    install("sv")
    assert told("Navigator") == "Lots"
    cause = "Turn 2, Navigator: Meet people at the door (Kiln Road)"
    assert told(cause) == "Omgång 2, Lots: Möt människor vid dörren (Kiln Road)"
    assert told("'weaber' is no role; did you mean 'weaver'?") == (
        "\N{RIGHT DOUBLE QUOTATION MARK}weaber\N{RIGHT DOUBLE QUOTATION MARK} är ingen roll; "
        "menade du \N{RIGHT DOUBLE QUOTATION MARK}weaver\N{RIGHT DOUBLE QUOTATION MARK}?"
    )


def test_the_help_has_every_topic_in_swedish() -> None:
    there = {path.name for path in FOLDER.glob("*.md")}
    assert {path.name for path in (FOLDER / "sv").glob("*.md")} == there
    for ours, theirs in zip(topics("sv"), topics("en"), strict=True):
        assert ours.name == theirs.name
        assert ours.title != theirs.title
        assert len(ours.parts) == len(theirs.parts), ours.name
    # a language without help of its own is shown the English one
    assert topics("cy") == topics("en")


def test_every_word_that_is_explained_where_it_stands_is_explained_in_swedish(
    qapp: QApplication,
) -> None:
    install("sv")
    headings = {part.heading for part in topic(WORDS, "sv").parts}
    for word in EXPLAINED:
        assert QCoreApplication.translate("Glossary", word) in headings, word
        assert explained(word)


def test_every_page_speaks_swedish_and_nothing_is_cut_off(qtbot: QtBot, tmp_path: Path) -> None:
    sources = english()
    with window(qtbot, tmp_path) as shown:
        in_swedish(qtbot, shown)
        shown.briefing_page.show_place(load_file("lonely-carers"))
        pages = {
            "scenarios": "Var vill du börja?",
            "compare": "Inget är jämfört än",
            "settings": "Textstorlek",
            "library": "Ingen körning är sparad än",
            "help": "Sök i hjälpen",
        }
        for name, expected in pages.items():
            shown.show_page(name)
            QApplication.processEvents()
            page = shown.pages.currentWidget()
            assert page is not None
            assert expected in said(page), name
            assert left(page, sources) == set(), name
            qtbot.waitUntil(lambda: cut_off(shown) == [])
            assert outside(page) == [], name
        assert "Vem du är" in said(shown.briefing_page)
        assert left(shown.briefing_page, sources) == set()
        assert left(shown.rail, sources) == set()
        menus = [action.text() for action in shown.menuBar().actions()]
        assert menus == ["&Arkiv", "&Spel", "&Visa", "&Jämför", "&Hjälp"]


def test_a_turn_is_played_in_swedish(qtbot: QtBot, tmp_path: Path) -> None:
    sources = english()
    with window(qtbot, tmp_path) as shown:
        in_swedish(qtbot, shown)
        place = load_file("lonely-carers")
        page = begun(qtbot, shown, place, seed=3)
        steps = {
            "changes": "Hur läget är",
            "reflect": "Stanna upp och tänk",
            "cards": "Möt människor vid dörren",
            "dials": "Hur leder du?",
            "turn": "Din omgång",
        }
        for step, expected in steps.items():
            page.go_to(step)
            QApplication.processEvents()
            assert expected in said(page), step
            assert left(page, sources) == set(), step
            assert cut_off(page) == [], step
        assert page.header.primary.text() == "Genomför omgång 1"
        session = page.session
        assert session is not None
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(
            lambda: page.phase in ("look", "over") and len(session.reports) == 1, timeout=WAIT
        )
        assert "Vad som förändrades i omgång 1" in said(page)
        assert left(page, sources) == set()
        assert page.map is not None
        tells = "\n".join(thing.tells for thing in things(page.map.scenario, page.map.picture))
        assert "personer väntar" in tells
        assert "löst" in tells
        assert "people" not in tells


def test_all_steps_of_a_turn_fit_beside_the_map_and_so_does_an_open_card(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        in_swedish(qtbot, shown)
        shown.resize(1280, 800)
        page = begun(qtbot, shown, load_file("lonely-carers"), seed=3)
        session = page.session
        assert session is not None
        page.go_to("turn")
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: page.phase == "look" and len(session.reports) == 1, timeout=WAIT)
        chosen: list[str] = []
        for offer in session.offers():
            free = [target.id for target in offer.targets if not target.refusal]
            if free and len(chosen) < 2:
                session.choose(offer.card.id, free[0])
                chosen.append(offer.card.id)
        tabs = page.panel.tabs
        last = tabs.count() - 1
        qtbot.waitUntil(lambda: tabs.tabText(last) == "Omgång (2)", timeout=WAIT)
        page.go_to("cards")
        qtbot.waitUntil(lambda: 0 < tabs.tabRect(last).right() <= tabs.width(), timeout=WAIT)
        assert tabs.tabRect(0).left() >= 0
        scrolls = page.cards.findChild(ScrollPage)
        assert scrolls is not None
        inside = scrolls.widget()
        assert inside is not None
        room = scrolls.viewport()
        qtbot.waitUntil(lambda: set(chosen) <= set(page.cards.boxes), timeout=WAIT)
        for card in chosen:
            page.cards.open(card)
            box = page.cards.boxes[card]
            qtbot.waitUntil(partial(getattr, box, "opened"), timeout=WAIT)
            qtbot.waitUntil(lambda: 0 < inside.minimumSizeHint().width() <= room.width())
