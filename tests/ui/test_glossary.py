"""No word of the field without its meaning: pointed at, read aloud, and at Shift+F1."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.compare import compare
from simulator.outcomes import OUTCOMES
from simulator.styles import Dials
from tests.ui.conftest import Asked
from tests.ui.small_place import small_place
from ui.glossary import WORDS, explained
from ui.help_topics import meaning
from ui.language import install
from ui.map import Legend
from ui.pages.outcome_table import OutcomeTable
from ui.play.page import PlayPage
from ui.play.parts import HowItIsMade
from ui.theme import hub

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAIT = 20_000


def says(part: QWidget, word: str) -> bool:
    """Return whether a part says what a word means, in each of the three ways."""
    told = meaning(word)
    assert told
    return all(told in each for each in (part.toolTip(), part.accessibleDescription()))


def labels(page: QWidget, words: str) -> list[QLabel]:
    """Return the labels that show a text."""
    return [made for made in page.findChildren(QLabel) if words in made.text()]


@pytest.fixture
def game(qtbot: QtBot, tmp_path: Path) -> Iterator[PlayPage]:
    """A game that has just been opened."""
    hub().set_look(choice="light", scale=1.0, reduced_motion=True, scheme="usual")
    page = PlayPage(hub(), tmp_path / "games")
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.start(small_place(), "navigator", Dials(0.5, 0.5, 0.5, 0.5), 5)
    qtbot.waitUntil(lambda: page.phase == "look", timeout=WAIT)
    yield page
    page.close_game()


def test_every_word_that_is_explained_has_its_meaning(qapp: QApplication, asked: Asked) -> None:
    assert qapp is not None
    for word in WORDS:
        assert explained(word).startswith(f"{word}: ")
    with pytest.raises(KeyError):
        explained("No such word")
    asked.texts.remove((("Glossary",), "No such word"))


def test_a_word_is_explained_in_the_language_of_the_window_or_else_in_english(
    qapp: QApplication,
) -> None:
    assert qapp is not None
    install("sv")
    try:
        assert all(explained(word).partition(": ")[2] for word in WORDS)
    finally:
        install("en")


def test_the_terms_of_a_game_say_what_they_mean(game: PlayPage) -> None:
    for purse, word in (
        (game.header.centre, "Attention"),
        (game.header.services, "Attention"),
        (game.header.money, "Reserve"),
    ):
        assert says(purse, word)
    game.go_to("dials")
    for row in game.dials.rows.values():
        for words, term in (
            (row.words.heroic, "Heroic leadership"),
            (row.words.distributed, "Distributed leadership"),
        ):
            (end,) = labels(row, words)
            assert says(end, term)
            assert meaning(term) in row.slider.whatsThis()
    for name, term in (("heroic", "Heroic leadership"), ("distributed", "Distributed leadership")):
        assert says(game.dials.presets[name], term)
        assert meaning(term) in game.dials.presets[name].whatsThis()
    game.go_to("cards")
    made = game.cards.findChild(HowItIsMade)
    assert made is not None
    assert says(made, "Order")
    assert says(made, "Invitation")
    game.selection.select("surgery")
    (told,) = labels(game.story, "practice fits")
    for word in ("Morale", "Fit of practice", "Front door"):
        assert says(told, word)
    game.selection.select("surgery->advice")
    (told,) = labels(game.story, "Trust ")
    assert says(told, "Trust")


def test_the_legend_says_what_its_terms_mean(qtbot: QtBot) -> None:
    legend = Legend(hub())
    qtbot.addWidget(legend)
    for words, term in (
        ("failure demand", "Comes back unsolved"),
        ("less trust", "Trust"),
        ("woven in", "Woven in"),
        ("hardly anybody", "Community asset"),
        ("ront door", "Front door"),
    ):
        (made,) = labels(legend, words)
        assert says(made, term)


def test_every_outcome_in_the_table_is_explained_also_to_those_who_do_not_point(
    qtbot: QtBot,
) -> None:
    scenario = small_place()
    model = OutcomeTable()
    model.show_comparison(compare(scenario, runs=4, seed=3), scenario)
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        # money says its unit beside its name
        shown = model.data(index).removesuffix(", in weekly staff costs")
        (explained,) = (outcome.explains for outcome in OUTCOMES if outcome.label == shown)
        for role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
            Qt.ItemDataRole.WhatsThisRole,
        ):
            assert explained in model.data(index, role)
