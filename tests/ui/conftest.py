"""Every test of the window checks that the texts it brings up can be translated."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.at_play import OpenPage


def filled(source: str) -> str:
    """Return a pattern for a text with something put into its placeholders."""
    return "(?:" + ".+?".join(map(re.escape, re.split(r"\{[^{}]*\}", source))) + ")"


RAISED = ("Forecasts", "Game", "RunLibrary", "Saves")
"""Contexts of messages that are translated where they arise, and passed on as they are."""


class Asked:
    """The texts that were looked up, with the contexts in which each may be found."""

    def __init__(self) -> None:
        self.texts: set[tuple[tuple[str, ...], str]] = set()

    def missing(self, known: set[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return the texts that are not among those collected for translation."""
        from ui.language import MODEL, known_message

        done = re.compile(
            "|".join({filled(source) for context, source in known if context in RAISED}), re.DOTALL
        )
        found = []
        for contexts, text in self.texts:
            if any((context, text) in known for context in contexts):
                continue
            if contexts == (MODEL,) and (known_message(text) or done.fullmatch(text)):
                continue
            # what the toolkit says itself is translated with it
            if not all(context.startswith("Q") for context in contexts):
                found.append((contexts[0], text))
        return sorted(found)


@pytest.fixture(scope="session")
def collected() -> set[tuple[str, str]]:
    """Return context and English of everything that is collected for translation."""
    from ui.translations.collect import collect

    return {(text.context, text.source) for text in collect().texts}


@pytest.fixture(autouse=True)
def asked(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Asked | None]:
    """Note every text that a window looks up, and compare with what is collected."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield None  # and the toolkit is not loaded
        return
    from PySide6.QtCore import QCoreApplication, QObject

    known: set[tuple[str, str]] = request.getfixturevalue("collected")
    noted = Asked()
    look_up = QCoreApplication.translate

    def translate(context: str, text: str, *more: object) -> str:
        noted.texts.add(((context,), text))
        return look_up(context, text, *more)  # type: ignore[arg-type]

    def tr(self: QObject, text: str) -> str:
        # as the toolkit does it: in the context of the class, then in those it is made from
        names = tuple(each.__name__ for each in type(self).__mro__)
        noted.texts.add((names, text))
        found = (look_up(name, text) for name in names)
        return next((each for each in found if each != text), text)

    monkeypatch.setattr(QCoreApplication, "translate", staticmethod(translate))
    monkeypatch.setattr(QObject, "tr", tr)
    yield noted
    assert noted.missing(known) == [], "ui/translations/collect.py does not find these"


@pytest.fixture(autouse=True)
def usual_looks(request: pytest.FixtureRequest) -> None:
    """Let no test meet the looks, the motion or the language that another has left behind."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        return
    request.getfixturevalue("qapp")
    from ui.language import current, install
    from ui.theme import hub

    looks = hub()
    left = (looks.choice, looks.scale, looks.scheme, looks.reduced_motion)
    if left != ("light", 1.0, "usual", False):
        looks.set_look(choice="light", scale=1.0, scheme="usual", reduced_motion=False)
        looks.dress_all()
    if current() != "en":
        install("en")


@pytest.fixture(autouse=True)
def keyboard_where_it_is_seen(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail where the keyboard was, for a turn of the event loop, at what a window does not show."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    from PySide6.QtCore import QAbstractEventDispatcher
    from PySide6.QtWidgets import QApplication

    from tests.ui.hands import described

    unseen: set[str] = set()

    def look() -> None:
        at = QApplication.focusWidget()
        # a window that was just closed keeps it until the next has it
        if at is not None and at.window().isVisible() and not at.isVisible():
            unseen.add(described(at))

    turns = QAbstractEventDispatcher.instance()
    turns.awake.connect(look)
    yield
    turns.awake.disconnect(look)
    assert unseen == set(), "a key pressed now would go to what nobody sees"


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> "QtBot":
    """Return what waits for the window, and does so longer than is usual."""
    from tests.ui.patience import PatientBot

    assert qapp is not None
    return PatientBot(request)


@pytest.fixture
def open_page(qtbot: "QtBot", tmp_path: Path) -> "Iterator[OpenPage]":
    """Return a function that opens the small place as the navigator."""
    from tests.ui.at_play import opening

    yield from opening(qtbot, tmp_path)
