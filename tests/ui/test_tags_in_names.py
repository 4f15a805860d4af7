"""Names with tags in them, from a scenario that anybody may have written, are shown as they are."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextBrowser,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.compare import compare, play_arms
from simulator.decisions import Decision
from simulator.reader import read_text
from simulator.run import Run
from simulator.scenario import Scenario
from tests.ui.at_play import LINK, OpenPage, add, play_turn
from tests.ui.loop import take_turn
from tests.ui.shell import window
from tests.ui.small_place import TEXT
from ui.compare.work import Result
from ui.debrief.content import gather, with_comparison
from ui.debrief.report import debrief_html
from ui.report import report_html
from ui.widgets.as_is import JOINER, as_is, without_tags
from ui.widgets.markdown import Markdown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
UI = Path(__file__).resolve().parents[2] / "ui"
BOLD, PICTURE = "<b>{0}</b>", '<img src="file:///there.png">{0} &lt; 1'
OPAQUE = ("&lt;b&gt;", "&lt;img src=")
"""How a page in HTML writes the tags when they are text."""
KEYS = "name|title|summary|job|brief|private|text|why|ask"
ALONE = re.compile(rf"\b({KEYS}): (?!\|)(.+)$")
INSIDE = re.compile(rf"\b({KEYS}): ([^,}}]+)(?=[,}}])")
SHOWING = ("setToolTip", "setWhatsThis", "setStatusTip", "showText")


def tagged() -> str:
    """Return the text of the small place with a tag in every name, title and text."""
    lines, count = [], 0
    for line in TEXT.splitlines():
        form = INSIDE if "{" in line else ALONE
        made, times = form.subn(lambda found: f"{found[1]}: '{_tag(found[1], found[2])}'", line)
        lines.append(made)
        count += times
    assert count > 25
    return "\n".join(lines) + "\n"


def _tag(key: str, words: str) -> str:
    form = PICTURE if key in {"title", "text", "private"} else BOLD
    return form.format(words.strip().replace("'", "''"))


@pytest.fixture(scope="module")
def place() -> Scenario:
    return read_text(tagged(), "tagged.yaml")


def obeyed(root: QWidget) -> Iterator[str]:
    """Yield each text in a part of the window whose tags the toolkit would obey."""
    for part in [root, *root.findChildren(QWidget)]:
        name = f"{type(part).__name__} {part.objectName()}"
        for words in (part.toolTip(), part.whatsThis(), part.statusTip()):
            if Gui.mightBeRichText(words):
                yield f"{name}: {words}"
        if isinstance(part, QLabel):
            form = part.textFormat()
            rich = form is Qt.TextFormat.RichText or (
                form is Qt.TextFormat.AutoText and Gui.mightBeRichText(part.text())
            )
            if rich or (form is Qt.TextFormat.MarkdownText and "<b>" in part.text()):
                yield f"{name}: {part.text()}"
        if isinstance(part, QTextBrowser) and "<b>" not in part.toPlainText():
            document = part.document().toHtml()
            if "there.png" in document and "&lt;img" not in document:
                yield f"{name}: {part.toPlainText()}"
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            for words in tips(part.model()):
                if Gui.mightBeRichText(words):
                    yield f"{name}: {words}"


def tips(model: QAbstractItemModel, under: QModelIndex | None = None) -> Iterator[str]:
    """Yield the tooltips of all items of a model."""
    under = under if under is not None else QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(under)
    for line in range(model.rowCount(under)):
        for column in range(columns):
            index = model.index(line, column, under)
            yield str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")
        first = model.index(line, 0, under)
        if not isinstance(model, QAbstractListModel) and model.hasChildren(first):
            yield from tips(model, first)


@pytest.mark.parametrize(
    "text",
    [
        "<b>Hill</b>",
        '<img src="x.png">',
        "<a href='x'>here</a>",
        "<?xml version='1.0'?><b>Hill</b>",
        "  <br/>",
        "a &lt; b",
        "<h1>one</h1>\n<b>two</b>",
        "<table><tr><td>x",
    ],
)
def test_what_looks_like_a_tag_is_text_and_reads_as_it_was_written(qtbot: QtBot, text: str) -> None:
    assert Gui.mightBeRichText(text)
    shown = as_is(text)
    assert not Gui.mightBeRichText(shown)
    assert shown.replace(JOINER, "") == text
    document = QTextDocument()
    document.setMarkdown(without_tags(f"**Loud** and {text.strip()}"))
    plain = document.toPlainText().replace(JOINER, "")
    assert plain.startswith("Loud and <") or "&lt;" in text
    assert "<img" not in document.toHtml()


def test_text_without_tags_is_left_alone() -> None:
    for text in ("", "a < b", "Fish & chips", "1 <2> 3", "People waiting: 12"):
        assert as_is(text) == text
    link = "See <https://example.org> and [there](https://example.org)."
    assert without_tags(link) == link


def test_markdown_of_a_scenario_fetches_no_picture(qtbot: QtBot) -> None:
    made = Markdown("A ![picture](file:///there.png) and <img src='x.png'> and **loud**")
    qtbot.addWidget(made)
    assert "<img src='x.png'>" in made.toPlainText().replace(JOINER, "")
    assert "<img" not in made.document().toHtml()
    assert "font-weight" in made.document().toHtml()


def test_no_tag_of_a_scenario_is_obeyed_while_it_is_played(
    qtbot: QtBot, open_page: OpenPage, place: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.ui.at_play.small_place", lambda: place)
    page = open_page()
    assert page.session is not None
    assert page.session.scenario.title.startswith("<img")
    add(qtbot, page, "warm-handoff", LINK)
    for step in ("changes", "reflect", "cards", "dials", "turn"):
        page.go_to(step)
        take_turn(qtbot)
        assert list(obeyed(page)) == []
    assert page.map is not None
    for thing in ("surgery", "hill", "choir", LINK):
        page.selection.select(thing)
        take_turn(qtbot)
        assert list(obeyed(page)) == []
        view, spot = page.map.viewport(), page.map.node_point(thing)
        pointed = QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot))
        QApplication.sendEvent(view, pointed)
        assert f"<{JOINER}b>" in QToolTip.text()
        assert not Gui.mightBeRichText(QToolTip.text())
    QToolTip.hideText()
    page.centre.views["both"].click()
    for _ in range(2):
        play_turn(qtbot, page)
        assert list(obeyed(page)) == []


def test_reports_write_tags_as_text(place: Scenario) -> None:
    run = Run(place, seed=5, seats=("navigator",))
    run.decide(Decision(0, "navigator", "greet-at-the-door", "hill"))
    while not run.finished:
        run.commit("navigator") if run.deciding else run.step()
    record = run.record()
    comparison = compare(place, runs=3, seed=5, arms=play_arms(record))
    debrief = debrief_html(with_comparison(gather(record), comparison))
    for html in (debrief, report_html(comparison, place)):
        for tag in OPAQUE:
            assert tag in html
        assert "<b>The" not in html
        assert "there.png" in html
        assert '<img src="file' not in html
    assert Result(comparison, place, record).scenario is place


def test_a_question_about_a_game_shows_its_words_as_they_are(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText(as_is("“<b>Mine</b>” is open in another window."))
    (label,) = [part for part in box.findChildren(QLabel) if "Mine" in part.text()]
    assert not Gui.mightBeRichText(label.text())


def harmless(value: ast.expr) -> bool:
    """Return whether what is shown is the program's own words, or went through the helper."""
    if isinstance(value, ast.Constant):
        return True
    if isinstance(value, ast.IfExp):
        return harmless(value.body) and harmless(value.orelse)
    if isinstance(value, ast.Call):
        called = ast.unparse(value.func)
        own = called.endswith(("tr", "translate")) and all(
            isinstance(word, ast.Constant) for word in value.args
        )
        return own or called == "as_is" or called.endswith(".toolTip")
    return False


def offenders(text: str) -> list[str]:
    """Return the calls of a file that show a text without asking whether it holds tags."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        name = node.func.attr
        shown = node.args[1:2] if name == "showText" else node.args[:1]
        if name in SHOWING and not all(map(harmless, shown)):
            found.append(ast.unparse(node))
        if name in {"setMarkdown", "setHtml"} and "without_tags" not in ast.unparse(node):
            found.append(ast.unparse(node))
        if name == "setText" and "QMessageBox" in text and ast.unparse(node.func.value) == "box":
            found += [] if all(map(harmless, shown)) else [ast.unparse(node)]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "made.setToolTip(name)",
        "made.setToolTip(tr('{0} waits').format(name))",
        "QToolTip.showText(here, name, self)",
        "self.setMarkdown(scenario.briefing)",
        "from q import QMessageBox\nbox.setText(why)",
    ],
)
def test_a_planted_offender_is_found(text: str) -> None:
    assert offenders(text)


def test_every_tooltip_and_message_goes_through_the_helper() -> None:
    # the page of a printed debrief is written by a template that escapes
    allowed = {"debrief/report.py": 1}
    found = {
        str(path.relative_to(UI).as_posix()): offenders(path.read_text("utf-8"))
        for path in UI.rglob("*.py")
    }
    assert {name: calls for name, calls in found.items() if len(calls) > allowed.get(name, 0)} == {}


def test_the_window_opens_a_place_with_tags_in_its_names_and_compares_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "tagged.yaml"
    file.write_text(tagged(), encoding="utf-8")
    with window(qtbot, tmp_path, scenario=str(file)) as shown:
        qtbot.waitUntil(
            lambda: any("there.png" in part.text() for part in shown.findChildren(QLabel)),
            timeout=20_000,
        )
        for name in ("play", "compare", "library", "scenarios"):
            shown.show_page(name)
            take_turn(qtbot)
            assert list(obeyed(shown)) == []
