"""Names that people give to places, styles and branches stand everywhere as they are."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.cards import BY_ID as CARDS
from simulator.compare import Comparison, compare
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.outcomes import BY_ID
from simulator.reader import read_text
from simulator.scenario import Figure, Scenario
from simulator.styles import Dials
from tests.ui.command_line import civicloom
from tests.ui.patience import LEAST
from tests.ui.shell import place_of, preferences
from tests.ui.small_place import TEXT, small_place
from ui.background import Background
from ui.charts import chart_spec, draw, figure_file, make_figure
from ui.colours import LIGHT
from ui.compare.keeping import Keeper, Picture
from ui.game import GameSession
from ui.language import install, told
from ui.map.tools import MapTools
from ui.pages.briefing import BriefingPage
from ui.pages.outcome_table import OutcomeTable, as_text
from ui.pages.start import StartPage
from ui.report import report_html
from ui.report_charts import Line, line_chart
from ui.terminal import comparison_text
from ui.widgets import Pill
from ui.widgets.markdown import Markdown
from ui.writing import write_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STRANGE = "A $_$ <b>[/] & “Łódź” \N{HEBREW LETTER ALEF}"
"""A name with what HTML, SVG, formulas, terminals and buttons each take for something else."""


@pytest.fixture(scope="module")
def strange() -> Comparison:
    arms = (HEROIC_ARM, DISTRIBUTED_ARM, Arm("yours", STRANGE, Dials(0.5, 0.5, 0.5, 0.5)))
    return compare(small_place(), runs=4, seed=1, weeks=16, arms=arms)


@pytest.fixture(scope="module")
def named() -> Scenario:
    """The small place with an & in the names of a need, a community and a style."""
    text = (
        TEXT.replace("name: Money", "name: Debt & money")
        .replace("name: The hill", "name: Hill & dale")
        .replace(
            "events:",
            "styles:\n  - {id: both, name: Top & bottom, power: 0.5, meaning: 0.5, "
            "practice: 0.5, purpose: 0.5}\nevents:",
        )
    )
    return read_text(text, "named.yaml")


# Pictures


def test_dollar_signs_in_a_name_are_no_formula_in_any_picture(strange: Comparison) -> None:
    html = report_html(strange, small_place())
    assert "$_$" in html
    spec = chart_spec(strange, small_place(), "people_waiting")
    assert draw(spec, LIGHT, (600, 400)).width == 600
    drawn = figure_file(lambda: make_figure(spec, LIGHT, (600, 400)), LIGHT, "svg", "salt")
    ET.fromstring(drawn)


def test_drawings_at_the_same_time_leave_each_others_settings_alone(strange: Comparison) -> None:
    from matplotlib import rcParams

    spec = chart_spec(strange, small_place(), "people_waiting")
    weekly = strange.weekly["people_waiting"]["heroic"]
    line = Line("heroic", "Heroic", weekly.mean, weekly.p05, weekly.p95)

    def report(_: object = None) -> str:
        return line_chart(BY_ID["people_waiting"], strange.week, [line], {}, "a line")

    def window(_: object = None) -> bytes:
        return figure_file(lambda: make_figure(spec, LIGHT, (600, 400)), LIGHT, "svg", "salt")

    before = dict(rcParams)
    alone = report(), window()
    with ThreadPoolExecutor(4) as pool:
        both = [(pool.submit(report), pool.submit(window)) for _ in range(6)]
        found = {(one.result(), other.result()) for one, other in both}
    assert {name for name, value in rcParams.items() if value != before[name]} == set()
    assert found == {alone}


# The terminal and files


def test_brackets_in_a_name_are_no_style_of_the_terminal(strange: Comparison) -> None:
    assert "[/]" in comparison_text(strange, small_place())


@pytest.mark.skipif(sys.platform != "linux", reason="names are text on other systems")
def test_a_file_whose_name_is_no_text_is_told_of_as_json(tmp_path: Path) -> None:
    path = tmp_path / "bad-\udcff.yaml"
    path.write_text(TEXT, "utf-8")
    done = civicloom("check", "--json", str(path))
    assert done.returncode == 0, done.stderr
    assert str(path) in json.dumps(json.loads(done.stdout), ensure_ascii=False)
    write_text(tmp_path / "told.txt", str(path))
    assert "bad-\\udcff.yaml" in (tmp_path / "told.txt").read_text("utf-8")


def test_a_cell_of_several_lines_is_pasted_as_one_cell() -> None:
    rows = [["Cause", "How"], ["A", 'one "way"\nanother\tway'], ["B", "none"]]
    text = as_text(rows)
    assert list(csv.reader(io.StringIO(text), delimiter="\t")) == rows
    assert text.splitlines()[0] == "Cause\tHow"


# Buttons and menus


def shown_text(words: str) -> str:
    """Return what is seen of a button's or a menu's text."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def test_an_and_in_a_name_is_seen_in_buttons_and_menus(qtbot: QtBot, named: Scenario) -> None:
    briefing, start = BriefingPage(), StartPage()
    tools = MapTools()
    for made in (briefing, start, tools):
        qtbot.addWidget(made)
    briefing.show_place(place_of(named))
    assert shown_text(briefing.chips()["both"].text()) == "Top & bottom"
    start.show_recent([("Health & care, week 3 of 8", Path("a"))])
    (recent,) = start.recent.findChildren(QPushButton)
    assert shown_text(recent.text()) == "Health & care, week 3 of 8"
    menu = QMenu(tools)
    choices = [(need.id, need.name) for need in named.needs]
    tools._choices(menu, "All needs", choices, lambda: None)
    assert "Debt & money" in {shown_text(action.text()) for action in menu.actions()}


def test_a_link_in_a_scenario_leads_to_the_web_and_starts_no_program(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    picture = tmp_path / "a.png"
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(picture))
    made = Markdown(f"[Read](https://example.org) [more](file:///a.exe) ![]({picture.as_uri()})")
    qtbot.addWidget(made)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for link in ("https://example.org", "file:///a.exe", "smb://there/a.exe", "mailto:a@b.org"):
        made.anchorClicked.emit(QUrl(link))
    assert opened == ["https://example.org", "mailto:a@b.org"]
    kind = QTextDocument.ResourceType.ImageResource.value
    found = made.document().resource(kind, QUrl(picture.as_uri()))
    assert isinstance(found, QImage)
    assert (found.width(), found.height()) == (1, 1)


# In another language


@pytest.fixture
def swedish(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    install("sv")
    yield
    install("en")


def test_figures_in_tooltips_and_facts_are_written_as_the_language_has_it(
    qtbot: QtBot, swedish: None, strange: Comparison
) -> None:
    table = OutcomeTable()
    table.show_comparison(strange, small_place())
    tips = [table._tip(BY_ID["trust"], column) for column in (1, 3)]
    assert all("." not in tip for tip in tips), tips
    page = BriefingPage()
    qtbot.addWidget(page)
    population = Figure(value=12_500.0, source="assumed")
    place = small_place().place.model_copy(update={"population": population})
    page.show_place(place_of(small_place().model_copy(update={"place": place})))
    assert "12\N{NO-BREAK SPACE}500 personer" in {pill.text() for pill in page.findChildren(Pill)}


def test_what_can_be_undone_is_named_as_the_language_has_it(
    qtbot: QtBot, swedish: None, tmp_path: Path
) -> None:
    session = GameSession()
    session.start(small_place(), "navigator", Dials(0.5, 0.5, 0.5, 0.5), 5, tmp_path)
    qtbot.waitUntil(lambda: session.ready and not session.busy, timeout=20_000)
    session.choose("warm-handoff", "surgery->advice")
    called = told(CARDS["warm-handoff"].name)
    assert called != CARDS["warm-handoff"].name
    assert called in session.history.undoText()
    session.remove(session.pending()[0])
    assert called in session.history.undoText()
    session.close()


# Saving


def test_a_picture_that_cannot_be_saved_leaves_what_was_there_and_says_why(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page, background = QWidget(), Background()
    qtbot.addWidget(page)
    keeper = Keeper(page, background, preferences(tmp_path))
    failed: list[str] = []
    keeper.failed.connect(failed.append)
    picture = Picture("a", lambda kind: kind.encode(), aside=False)
    (tmp_path / "there.png").mkdir()
    for path in (tmp_path / "none" / "a.png", tmp_path / "there.png"):
        keeper.write_picture(str(path), picture)
    qtbot.waitUntil(lambda: len(failed) == 2)
    assert all("Errno" not in why and "nothing was changed" in why for why in failed)
    keeper.write_picture(str(tmp_path / "b.png"), picture)
    qtbot.waitUntil((tmp_path / "b.png").exists)
    assert background.stop_all(LEAST)
