"""The first page: places, a game to go on with, files of one's own with all their faults."""

import json
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QSettings,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator import library
from simulator.errors import ScenarioFaults
from simulator.library import Entry, shipped
from simulator.reader import check_text, read_text
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.ui.loop import take_turn
from tests.ui.shell import cut_off, outside, place_of, run_fresh, window
from tests.ui.small_place import TEXT, small_place
from ui import pieces
from ui.background import Handle
from ui.colours import DARK
from ui.drawing import drawing
from ui.pages import places
from ui.pages.briefing import BriefingPage, short
from ui.pages.places import Place, load_all, span
from ui.pages.start import PlaceCard, Scenery, StartPage
from ui.preferences import RUNS, SPEED, Preferences
from ui.preferences import TEXT as TEXT_SIZE
from ui.theme import hub
from ui.widgets import EmptyState
from ui.widgets.fields import Picker

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIZES = [(1024, 700), (1280, 800), (1920, 1080)]


@pytest.fixture
def place() -> Place:
    return place_of(small_place())


@pytest.fixture
def start(qtbot: QtBot, place: Place) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1180, 780)
    page.show()
    with qtbot.waitSignal(page.placed):
        page.show_places([place])
    return page


@pytest.fixture
def briefing(qtbot: QtBot, place: Place) -> BriefingPage:
    page = BriefingPage()
    qtbot.addWidget(page)
    page.resize(1180, 780)
    page.show_place(place, seed=7)
    page.show()
    return page


def test_nothing_heavy_is_loaded_before_the_window_is_drawn() -> None:
    # what the start costs in seconds is measured by benchmarks/start_up.py, beside its goal
    loaded = json.loads(
        run_fresh(
            "import json, sys\n"
            "from PySide6.QtCore import QSettings\n"
            "from ui.app import apply_preferences, make_application\n"
            "app = make_application([])\n"
            "from ui.preferences import Preferences\n"
            "from ui.theme import hub\n"
            "from ui.window import MainWindow\n"
            "preferences = Preferences()\n"
            "apply_preferences(preferences)\n"
            "window = MainWindow(hub(), preferences)\n"
            "seen = []\n"
            "def look():\n"
            "    seen.append(sorted(sys.modules))\n"
            "window._begin = look\n"
            "window.show()\n"
            "while not seen:\n"
            "    app.processEvents()\n"
            "window.close()\n"
            "print(json.dumps(seen[0]))\n"
        )
    )
    assert "ui.window" in loaded
    heavy = {"numpy", "numba", "matplotlib", "networkx", "pydantic", "yaml", "simulator.run"}
    assert heavy & set(loaded) == set()


def test_cards_are_made_one_by_one_and_shown_together(
    qtbot: QtBot, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    turns: list[int] = []
    between = QTimer(page)
    between.setInterval(0)
    between.timeout.connect(lambda: turns.append(len(page.cards)))
    between.start()
    with qtbot.waitSignal(page.placed):
        page.show_places([place] * 4)
        assert page.cards == ()
    between.stop()
    assert turns.count(0) >= 4
    assert set(turns) <= {0, 4}
    assert len(page.cards) == 4


class Watcher(QObject):
    """Notes of pictures of places, each time they are drawn, whether they were painted before."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[bool] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, Scenery):
            self.painted.append(watched.painted)
        return False


def test_pictures_are_painted_one_by_one_before_the_page_is_drawn(
    qtbot: QtBot, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "SLICE", 0.0)
    page, watcher = StartPage(), Watcher()
    qtbot.addWidget(page)
    drawing(page)
    page.resize(1180, 780)
    with qtbot.waitExposed(page):
        page.show()
    with qtbot.waitSignal(page.placed):
        page.show_places([place] * 3)
    for card in page.cards:
        card.picture.installEventFilter(watcher)
    qtbot.waitUntil(lambda: len(watcher.painted) >= 3)
    hub().set_look(choice="dark")
    seen = len(watcher.painted)
    try:
        qtbot.waitUntil(lambda: len(watcher.painted) >= seen + 3)
    finally:
        hub().set_look(choice="light")
    assert all(watcher.painted)


def test_a_place_tells_its_length_its_size_and_how_much_of_it_is_assumed(start: StartPage) -> None:
    (card,) = start.cards
    scenario = card.place.scenario
    length = f"{scenario.calendar.weeks} weeks in {scenario.turns} turns, about 15 minutes"
    assert card.place.length() == length
    assert (
        card.place.honesty()
        == f"{card.place.assumed} of {card.place.figures} figures are assumptions"
    )
    assert card.place.assumed == card.place.figures > 10


def test_minutes_that_a_scenario_gives_itself_are_told(start: StartPage) -> None:
    scenario = start.cards[0].place.scenario.model_copy(update={"minutes": 12})
    assert places.place_of(scenario, "a-file.yaml").length().endswith("about 12 minutes")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("critical", "Tends to be a critical problem: it presses"),
        ("tame", "Tends to be a tame problem: solved before"),
        ("wicked", "Tends to be a wicked problem: no agreed answer"),
        (None, ""),
    ],
)
def test_a_place_tells_which_kind_of_problem_it_tends_to_be(
    qtbot: QtBot, start: StartPage, kind: str | None, words: str
) -> None:
    scenario = start.cards[0].place.scenario.model_copy(update={"tends": kind})
    card = PlaceCard(place_of(scenario))
    qtbot.addWidget(card)
    told = [label for label in card.findChildren(QLabel) if "problem" in label.text()]
    assert [label.text() for label in told] == ([words] if words else [])
    assert all("Keith Grint" in label.toolTip() for label in told)


@pytest.mark.parametrize(
    ("weeks", "words"),
    [(52, "1 year"), (104, "2 years"), (260, "5 years"), (26, "26 weeks"), (105, "105 weeks")],
)
def test_lengths_of_time_are_said_as_people_say_them(weeks: int, words: str) -> None:
    assert span(weeks) == words


def test_a_place_can_be_played_or_compared_with_one_press(qtbot: QtBot, start: StartPage) -> None:
    (card,) = start.cards
    with qtbot.waitSignal(start.play) as played:
        QTest.mouseClick(card.play_button, Qt.MouseButton.LeftButton)
    assert played.args == [card.place]
    with qtbot.waitSignal(start.compare) as compared:
        QTest.keyClick(card.compare_button, Qt.Key.Key_Space)
    assert compared.args == [card.place]


def test_an_unfinished_game_is_offered_with_its_week_and_role(
    qtbot: QtBot, start: StartPage
) -> None:
    assert not start.continue_card.isVisible()
    saved = datetime(2026, 1, 3, 10, 42)
    start.continue_card.show_game("A small place", "Navigator", 4, 12, saved)
    assert start.continue_card.title.text() == "Continue your game: A small place"
    assert "Navigator" in start.continue_card.facts.text()
    assert "week 4 of 12" in start.continue_card.facts.text()
    with qtbot.waitSignal(start.go_on):
        QTest.mouseClick(start.continue_card.button, Qt.MouseButton.LeftButton)


def test_all_faults_of_a_file_are_listed_with_line_and_column_and_can_be_copied(
    start: StartPage,
) -> None:
    faulty = TEXT.replace("serves: [money]", "serves: [monney]").replace("weeks: 12", "weeks: 2")
    with pytest.raises(ScenarioFaults) as caught:
        read_text(faulty, "my-town.yaml")
    problems = caught.value.problems
    assert len(problems) >= 2
    start.show_problems("/somewhere/my-town.yaml", problems)
    faults = start.faults
    assert faults.isVisible()
    assert faults.title.text() == f"{len(problems)} faults in my-town.yaml"
    for line, problem in enumerate(problems):
        cells = [faults.table.item(line, column) for column in range(3)]
        words = [cell.text() for cell in cells if cell is not None]
        assert words == [str(problem.line), str(problem.column), problem.message]
    faults.copy_button.click()
    assert QGuiApplication.clipboard().text() == "\n".join(map(str, problems))


def test_a_mended_file_can_be_read_again_from_the_list(qtbot: QtBot, start: StartPage) -> None:
    with pytest.raises(ScenarioFaults) as caught:
        read_text("format: 1\n", "my-town.yaml")
    start.show_problems("/somewhere/my-town.yaml", caught.value.problems)
    with qtbot.waitSignal(start.open_file) as asked:
        QTest.mouseClick(start.faults.again_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["/somewhere/my-town.yaml"]


def test_a_scenario_file_can_be_dropped_on_the_page_and_nothing_else_can(
    qtbot: QtBot, start: StartPage, tmp_path: Path
) -> None:
    def enter(name: str) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        start.dragEnterEvent(event)
        return event.isAccepted()

    assert enter("my-town.yaml")
    assert enter("MY-TOWN.YML")
    assert not enter("holiday.jpg")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "my-town.yaml"))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(start.open_file) as asked:
        start.dropEvent(drop)
    assert asked.args == [str(tmp_path / "my-town.yaml")]


def fits(page: QWidget) -> bool:
    return cut_off(page) == [] and outside(page) == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6, 2.0])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_cut_off_at_any_window_or_text_size(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], scale: float
) -> None:
    with window(qtbot, tmp_path) as shown:
        hub().set_look(scale=scale)
        hub().dress_seen()
        shown.resize(*size)
        qtbot.waitUntil(lambda: len(shown.start_page.cards) == len(shipped()), timeout=20_000)
        shown.briefing_page.show_place(shown.start_page.cards[0].place)
        try:
            for page in (shown.start_page, shown.briefing_page, shown.settings_page):
                shown.pages.setCurrentWidget(page)
                qtbot.waitUntil(partial(fits, page))
        finally:
            hub().set_look(scale=1.0)


def test_the_shipped_places_arrive_after_the_window_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        page = shown.start_page
        qtbot.waitUntil(lambda: len(page.cards) == len(shipped()), timeout=20_000)
        refs = [card.place.ref for card in page.cards]
        assert {"first-week", "lonely-carers", "river-rises", "shrinking-libraries"} < set(refs)
        assert refs[0] == "first-week"  # where somebody who is new here begins
        titles = [card.place.title for card in page.cards[1:]]
        assert titles == sorted(titles)


def test_opening_a_faulty_file_shows_its_faults_and_opening_it_mended_shows_the_briefing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "my-town.yaml"
    path.write_text(TEXT.replace("title: A small place", "titel: A small place"), "utf-8")
    with window(qtbot, tmp_path) as shown:
        shown.open_file(str(path))
        qtbot.waitUntil(shown.start_page.faults.isVisible, timeout=20_000)
        assert "my-town.yaml" in shown.start_page.faults.title.text()
        path.write_text(TEXT, "utf-8")
        QTest.mouseClick(shown.start_page.faults.again_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: shown.pages.currentWidget() is shown.briefing_page, timeout=20_000)
        assert shown.briefing_page.header.title.whole() == "A small place"
        shown.show_page("scenarios")
        assert not shown.start_page.faults.isVisible()
        at = QApplication.focusWidget()
        assert at is not None
        assert at.isVisible(), "the keyboard is not left at a fault that was put away"


def test_places_that_arrive_after_the_faults_of_a_file_do_not_take_them_out_of_sight(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.resize(1024, 700)
        start = shown.start_page
        qtbot.waitUntil(lambda: len(start.cards) == len(shipped()), timeout=20_000)
        qtbot.waitUntil(start.cards[0].play_button.hasFocus, timeout=20_000)
        _, problems = check_text("".join(f"key{i}: 1\n" for i in range(20)), "my-town.yaml")
        start.show_problems("my-town.yaml", problems)
        start.placed.emit()
        qtbot.waitUntil(start.faults.again_button.hasFocus, timeout=20_000)
        parts = (start.faults.title, start.faults.again_button)
        qtbot.waitUntil(
            lambda: not any(part.visibleRegion().isEmpty() for part in parts), timeout=20_000
        )


def test_a_file_that_is_not_there_is_told_in_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.open_file(str(tmp_path / "gone.yaml"))
        qtbot.waitUntil(shown.start_page.error.isVisible, timeout=20_000)
        assert shown.start_page.error.title() == "This file cannot be opened"


def test_the_open_dialog_is_opened_and_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        QTest.keyClick(shown, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        dialog = shown.findChild(QFileDialog, "open")
        assert dialog is not None
        dialog.reject()


def test_a_scenario_and_role_from_the_command_line_lead_to_the_briefing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path, scenario="river-rises", role="weaver", seed=12) as shown:
        page = shown.briefing_page
        qtbot.waitUntil(lambda: shown.pages.currentWidget() is page, timeout=20_000)
        assert (page.role(), page.seed.value()) == ("weaver", 12)
        assert page.header.title.whole() == "River rises"


def test_who_goes_elsewhere_before_a_briefing_is_shown_is_not_fetched_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: bool(shown.start_page.cards), timeout=20_000)
        card = shown.start_page.cards[0]
        card.play_button.click()
        shown.show_page("settings")
        take_turn(qtbot)
        assert shown.pages.currentWidget() is shown.settings_page
        card.play_button.click()
        qtbot.waitUntil(lambda: shown.pages.currentWidget() is shown.briefing_page)
        assert shown.briefing_page.place is card.place


def test_keys_lead_to_every_page(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        for key, page in (
            (Qt.Key.Key_2, shown._no_game),
            (Qt.Key.Key_3, shown.compare_page),
            (Qt.Key.Key_5, shown.settings_page),
            (Qt.Key.Key_1, shown.start_page),
            (Qt.Key.Key_Comma, shown.settings_page),
        ):
            QTest.keyClick(shown, key, Qt.KeyboardModifier.ControlModifier)
            assert shown.pages.currentWidget() is page


def test_every_button_of_the_rail_is_marked_while_its_page_is_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        for page in ("play", "compare", "settings", "scenarios"):
            QTest.mouseClick(shown.rail.button(page), Qt.MouseButton.LeftButton)
            assert shown.rail.button(page).isChecked()
            assert shown.rail.button(page).accessibleName()


def test_a_role_starts_chosen_and_choosing_another_shows_its_brief(
    qtbot: QtBot, briefing: BriefingPage
) -> None:
    assert briefing.role() == "navigator"
    weaver = next(card for card in briefing.role_cards() if card.role_id == "weaver")
    QTest.mouseClick(weaver, Qt.MouseButton.LeftButton, pos=QPoint(30, 40))
    assert briefing.role() == "weaver"
    assert [card.property("chosen") for card in briefing.role_cards()].count(True) == 1


def test_a_role_that_the_scenario_suggests_starts_chosen_and_is_marked(
    qtbot: QtBot, briefing: BriefingPage
) -> None:
    words = "Suggested if you are new here"
    assert not [part for part in briefing.findChildren(QLabel) if part.text() == words]
    scenario = small_place().model_copy(update={"suggested_role": "storyteller"})
    briefing.show_place(place_of(scenario))
    assert briefing.role() == "storyteller"
    (marked,) = [
        card
        for card in briefing.role_cards()
        if any(part.text() == words for part in card.findChildren(QLabel))
    ]
    assert marked.role_id == "storyteller"
    assert words in marked.radio.accessibleDescription()
    briefing.show_place(place_of(scenario), role="weaver")
    assert briefing.role() == "weaver"


def test_a_style_sets_all_four_dials_and_moving_a_dial_makes_it_an_own_mix(
    qtbot: QtBot, briefing: BriefingPage
) -> None:
    assert briefing.dials() == Dials(0.5, 0.5, 0.5, 0.5)
    QTest.mouseClick(briefing.chips()["heroic"], Qt.MouseButton.LeftButton)
    assert briefing.dials() == HEROIC
    QTest.mouseClick(briefing.chips()["distributed"], Qt.MouseButton.LeftButton)
    assert briefing.dials() == DISTRIBUTED
    power = briefing.sliders.sliders()[0]
    QTest.keyClick(power, Qt.Key.Key_Left)
    assert briefing.chips()["own"].isChecked()
    assert briefing.dials() == Dials(0.95, 1.0, 1.0, 1.0)
    QTest.keyClick(power, Qt.Key.Key_Right)
    assert briefing.chips()["distributed"].isChecked()


def test_start_hands_over_place_role_dials_and_luck(qtbot: QtBot, briefing: BriefingPage) -> None:
    briefing.chips()["heroic"].click()
    with qtbot.waitSignal(briefing.start) as begun:
        QTest.mouseClick(briefing.start_button, Qt.MouseButton.LeftButton)
    assert begun.args == [briefing.place, "navigator", HEROIC, 7]


def test_another_luck_number_can_be_drawn(briefing: BriefingPage) -> None:
    seen = set()
    for _ in range(8):
        briefing.roll()
        seen.add(briefing.seed.value())
    assert len(seen) > 1
    assert min(seen) >= 1


def test_every_control_of_the_briefing_can_be_reached_by_tab_and_has_a_name(
    qtbot: QtBot, briefing: BriefingPage
) -> None:
    for slider in briefing.sliders.sliders():
        assert slider.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert slider.accessibleName()
        assert slider.toolTip()
    for control in (briefing.seed, briefing.start_button, briefing.header.back_button):
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.accessibleName() or (
            isinstance(control, QPushButton) and control.text() != ""
        )


def test_a_choice_of_look_takes_effect_at_once_and_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        page = shown.settings_page
        page.theme_buttons()["dark"].click()
        assert hub().theme().name == "dark"
        page.set_text_size(130)
        assert hub().scale == pytest.approx(1.3)
        page.motion_buttons()["still"].click()
        assert hub().reduced_motion is True
        page.motion_buttons()["moving"].click()
        assert hub().reduced_motion is False
        page.scheme_buttons()["greys"].click()
        assert hub().theme().heroic != DARK.heroic
        page.speed_buttons()[8].click()
    text = (tmp_path / "settings.ini").read_text("utf-8")
    assert "theme=dark" in text
    assert "text=1.3" in text
    assert "motion=moving" in text
    assert "styles=greys" in text
    assert "speed=8.0" in text
    hub().set_look(choice="light", scale=1.0, scheme="usual")


def test_the_window_comes_back_where_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.resize(790, 730)
        size = shown.size()
    with window(qtbot, tmp_path) as again:
        assert again.size() == size


def test_what_an_empty_page_says_is_whole_at_any_text_size(qtbot: QtBot) -> None:
    state = EmptyState("map", "Nothing here", "A sentence that needs more than one line. " * 3)
    qtbot.addWidget(state)
    state.resize(900, 500)
    state.show()

    def whole() -> bool:
        return state.text.height() >= state.text.heightForWidth(state.text.width())

    try:
        for scale in (1.0, 2.0, 0.8):
            hub().set_look(scale=scale)
            hub().dress_seen()
            qtbot.waitUntil(whole)
    finally:
        hub().set_look(scale=1.0)


LONG = """\
## A place

One two three.

Three notes:

- First.
- Second.

And much more that is said at length.
"""


def test_a_short_briefing_ends_after_a_whole_paragraph_and_loses_nothing() -> None:
    assert short(LONG, 4) == (
        "## A place\n\nOne two three.",
        LONG.strip().partition("three.\n\n")[2],
    )
    first, rest = short(LONG, 14)
    assert first.endswith("- Second.")
    assert rest == "And much more that is said at length."
    assert short(LONG, 1)[0].endswith("One two three.")
    assert short(LONG, 1000) == (LONG.strip(), "")


def test_a_guided_place_asks_for_little_reading_and_its_rest_is_one_press_away(
    qtbot: QtBot, briefing: BriefingPage
) -> None:
    assert briefing.seed.isVisible()
    assert not briefing.rest.toggle.isVisible()
    briefing.show_place(places.load_file("first-week"))
    assert not briefing.seed.isVisible()
    assert "Mrs Okafor" in words_of(briefing)
    assert "eleven months, in four turns" not in words_of(briefing)
    for fold in (briefing.rest, briefing.choices):
        QTest.mouseClick(fold.toggle, Qt.MouseButton.LeftButton)
    assert briefing.seed.isVisible()
    assert "eleven months, in four turns" in words_of(briefing)
    briefing.show_place(place_of(small_place()))
    assert briefing.seed.isVisible()


def words_of(page: QWidget) -> str:
    """Return the text of a briefing that can be seen."""
    shown = [made for made in page.findChildren(QTextBrowser) if made.isVisible()]
    return "\n".join(made.toPlainText() for made in shown)


def test_a_place_with_a_welcome_says_that_instead_of_its_summary(qtbot: QtBot) -> None:
    place = places.load_file("first-week")
    welcomed = place.scenario.model_copy(update={"welcome": "Come in, the kettle is on."})
    card = PlaceCard(places.place_of(welcomed, "first-week"))
    qtbot.addWidget(card)
    words = [made.text() for made in card.findChildren(QLabel)]
    assert "Come in, the kettle is on." in words
    assert place.scenario.summary not in words
    assert "about 10 minutes" in place.length()


def test_a_list_at_the_foot_of_a_window_opens_inside_it(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.setGeometry(50, 50, 400, 300)
    picker = Picker()
    picker.setParent(whole)
    picker.addItems(["As the system", "English", "Svenska"])
    picker.setGeometry(20, 260, 200, 30)
    whole.show()
    picker.showPopup()
    view = picker.view()
    qtbot.waitUntil(view.isVisible)
    frame = view.window().geometry()
    assert frame.bottom() <= whole.geometry().bottom()
    assert view.visualRect(view.model().index(2, 0)).bottom() <= view.viewport().height()
    picker.hidePopup()


def test_the_wheel_over_a_closed_list_is_left_to_the_page_and_picks_nothing(qtbot: QtBot) -> None:
    picker = Picker()
    qtbot.addWidget(picker)
    picker.addItems(["People waiting", "Weeks waited", "Trust of communities"])
    picker.show()
    picker.setFocus()
    at = picker.rect().center()
    turned = QWheelEvent(
        QPointF(at),
        QPointF(picker.mapToGlobal(at)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picker, turned)
    assert picker.currentIndex() == 0
    assert not turned.isAccepted()


def test_another_language_chosen_while_the_places_are_read_has_them_read_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
        shown._places = ()  # as if they were being read still
        shown.set_language("en")
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)


@pytest.mark.parametrize("kept", ["nan", "inf", "-inf", "much"])
def test_a_setting_that_is_no_number_counts_as_never_made(tmp_path: Path, kept: str) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for setting in (SPEED, TEXT_SIZE, RUNS):
        store.setValue(setting.name, kept)
        assert Preferences(store).number(setting) == setting.default
    assert Preferences(store).scale() == 1.0


def test_an_own_place_that_is_taken_away_while_it_is_read_hides_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = Path("gone.yaml")
    entry = Entry("gone", "Gone", "", gone, 8, 1, 10, 1, 1, 0, 0.0, own=True)
    monkeypatch.setattr(library, "own", lambda: (entry,))
    assert len(load_all(Handle(lambda _done, _of: None))) >= 3


def test_a_place_asked_for_at_once_keeps_the_keyboard_when_the_other_places_come(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path, scenario="river-rises") as shown:
        page = shown.briefing_page
        qtbot.waitUntil(lambda: shown.pages.currentWidget() is page, timeout=20_000)
        qtbot.waitUntil(lambda: bool(shown.start_page.cards), timeout=20_000)
        for _ in range(3):
            QApplication.processEvents()
        assert page.start_button.hasFocus()
