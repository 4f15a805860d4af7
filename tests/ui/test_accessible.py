"""Everybody can see, reach and hear the window: contrast, colour vision, Tab, names, screens."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar
from pytestqt.qtbot import QtBot

import ui.speech
from tests.ui.colour_vision import KINDS, distance, lab_distance, seen
from tests.ui.reach import focusable, hold, spoken
from tests.ui.shell import run_fresh, window
from tests.ui.small_place import small_place
from ui.colours import (
    SCHEMES,
    THEMES,
    Scheme,
    Theme,
    contrast,
    with_scheme,
)
from ui.map.facts import things
from ui.map.look import Look
from ui.map.node import NodeCard
from ui.pages.places import load_file
from ui.preferences import clamped
from ui.stylesheet import stylesheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GROUNDS = ("window", "surface", "raised", "accent_soft")
TEXTS = ("text", "muted", "accent", "trouble", "heroic_text", "distributed_text")
GRAPHICS = (
    "line_strong",
    "focus",
    "accent",
    "heroic_outline",
    "distributed_outline",
    "yours",
    "trouble",
    "calm",
    "busy",
    "strained",
    "overloaded",
)
ON_A_TRACK = ("accent", "trouble", "calm", "busy", "strained", "overloaded", "yours")
"""What is drawn on the track of a meter or a bar of load, whose length is the message."""


@pytest.fixture(params=[(name, scheme) for name in sorted(THEMES) for scheme in SCHEMES], ids=str)
def colours(request: pytest.FixtureRequest) -> Theme:
    name, scheme = request.param
    return with_scheme(THEMES[name], scheme)


def too_faint(colours: Theme, tokens: tuple[str, ...], ground: str, least: float) -> list[str]:
    """Return the tokens that stand out too little from a ground, with their contrast."""
    found = []
    for token in tokens:
        ratio = contrast(getattr(colours, token), getattr(colours, ground))
        if ratio < least:
            found.append(f"{token} on {ground}: {ratio:.2f}, and {least} is needed")
    return found


# WCAG 2.2, 1.4.3: text 4.5 to 1. 1.4.11: what has to be seen to understand, 3 to 1.


def test_every_text_can_be_read_on_every_ground(colours: Theme) -> None:
    faint = [line for ground in GROUNDS for line in too_faint(colours, TEXTS, ground, 4.5)]
    faint += too_faint(colours, ("accent_text",), "accent", 4.5)
    faint += too_faint(colours, ("accent_text",), "accent_hover", 4.5)
    faint += too_faint(colours, ("surface",), "text", 4.5)  # tooltips
    faint += too_faint(colours, ("text",), "line", 4.5)  # buttons that are pressed
    assert faint == []


def test_every_graphic_that_means_something_stands_out_from_every_ground(colours: Theme) -> None:
    faint = [line for ground in GROUNDS for line in too_faint(colours, GRAPHICS, ground, 3.0)]
    for ground in ("window", "surface", "raised"):
        faint += too_faint(colours, ("grey",), ground, 3.0)
    faint += too_faint(colours, ON_A_TRACK, "line", 3.0)
    faint += too_faint(colours, ("distributed",), "surface", 3.0)
    # Heroic is bright on a light ground: its outline carries it.
    faint += too_faint(colours, ("accent_text",), "accent", 3.0)  # ring in the main action
    assert faint == []


def test_every_pair_that_the_style_sheet_sets_together_can_be_read(colours: Theme) -> None:
    pairs = set()
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(colours)):
        given = dict(re.findall(r"(?<![\w-])(color|background)\s*:\s*(#[0-9a-fA-F]{6})", body))
        # 1.4.3 leaves out what cannot be used now.
        if len(given) == 2 and ":disabled" not in selector:
            pairs.add((" ".join(selector.split()), given["color"], given["background"]))
    assert len(pairs) > 10
    faint = [pair for pair in pairs if contrast(pair[1], pair[2]) < 4.5]
    assert faint == []


def test_grey_stands_on_the_soft_accent_only_where_nothing_can_be_done_now(
    colours: Theme,
) -> None:
    # 1.4.3 and 1.4.11 leave out what cannot be used now; the light theme has 2.8 to 1 there
    greyed = [
        " ".join(selector.split())
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(colours))
        if re.search(rf"(?<![\w-])color\s*:\s*{colours.grey}", body)
    ]
    assert greyed
    assert [each for each in greyed if ":disabled" not in each] == []


@pytest.mark.parametrize("name", sorted(THEMES))
def test_how_far_an_asset_is_woven_in_stands_out_from_its_card_also_from_afar(
    qapp: QApplication, name: str
) -> None:
    assert qapp is not None
    look = Look.of(THEMES[name], 1.0)
    scenario = small_place()
    for share in (0.0, 0.5, 1.0):
        (garden,) = (each for each in things(scenario, None) if each.id == "garden")
        node = NodeCard(replace(garden, share=share), look)
        ratio = contrast(node.bar_colour().name(), node._fill().color().name())
        assert ratio >= 3.0, f"{share}: {ratio:.2f}"


# Colour vision


def test_the_measure_of_distance_gives_published_figures() -> None:
    # Sharma, Wu and Dalal (2005), table 1, pairs 1, 7, 17 and 25
    for first, second, published in (
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ):
        assert lab_distance(first, second) == pytest.approx(published, abs=1e-4)


def test_red_and_green_come_close_with_deuteranopia_and_grey_stays_grey() -> None:
    red, green = "#c0392b", "#5f8a2f"
    near = distance(seen(red, "deuteranopia"), seen(green, "deuteranopia"))
    assert near < distance(seen(red, "usual"), seen(green, "usual")) / 3
    for kind in KINDS:
        assert distance(seen("#808080", kind), seen("#808080", "usual")) < 1.5


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", sorted(THEMES))
def test_the_two_styles_differ_at_a_glance_with_every_kind_of_colour_vision(
    name: str, scheme: Scheme, kind: str
) -> None:
    given = with_scheme(THEMES[name], scheme)
    for first, second in (("heroic", "distributed"), ("heroic_text", "distributed_text")):
        apart = distance(seen(getattr(given, first), kind), seen(getattr(given, second), kind))
        # Between texts, lightness is bound by contrast; they stand beside marks of their shape.
        least = 20.0 if first == "heroic" else 6.0 if kind != "achromatopsia" else 0.0
        assert apart >= least, f"{first} and {second}: {apart:.1f}"


@pytest.mark.parametrize("kind", ["usual", "protanopia", "deuteranopia", "tritanopia"])
@pytest.mark.parametrize("name", sorted(THEMES))
def test_trouble_differs_from_both_styles_and_from_what_is_neither(name: str, kind: str) -> None:
    given = THEMES[name]
    for other in ("heroic", "distributed", "grey"):
        apart = distance(seen(given.trouble, kind), seen(getattr(given, other), kind))
        # Trouble always comes with its word, so side by side is enough.
        assert apart >= 6.0, f"{other}: {apart:.1f}"


def test_a_red_and_a_green_of_equal_lightness_would_be_caught() -> None:
    pairs = combinations(("#c0392b", "#5f8a2f"), 2)
    assert [
        distance(seen(first, "deuteranopia"), seen(second, "deuteranopia")) >= 20.0
        for first, second in pairs
    ] == [False]


# Keyboard and names


@pytest.mark.parametrize("name", ["scenarios", "play", "compare", "library", "settings", "help"])
def test_every_part_of_a_page_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
        shown.show_page(name)
        page = shown.pages.currentWidget()
        assert page is not None
        hold(shown, page)
        for part in focusable(shown.rail):
            assert spoken(part)


def test_arrows_lead_from_one_choice_to_the_others(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        shown.show_page("settings")
        motions = shown.settings_page.motion_buttons()
        names = list(motions)
        motions[names[0]].click()
        motions[names[0]].setFocus()
        for name in names[1:]:
            QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Right)
            assert motions[name].hasFocus()
            assert motions[name].isChecked()
        assert shown.preferences.motion() == names[-1]


def test_every_part_of_the_briefing_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
        shown._brief(load_file("lonely-carers"))
        qtbot.waitUntil(shown.briefing_page.isVisible)
        hold(shown, shown.briefing_page)


def test_the_menus_open_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        bar = shown.menuBar()
        assert isinstance(bar, QMenuBar)
        QTest.keyClick(shown, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
        menu = shown.actions_table.menu("file")
        qtbot.waitUntil(menu.isVisible)
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        assert not menu.isVisible()


# What is said


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced to assistive technology."""
    heard: list[str] = []

    class Ear:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            heard.append(event.message())

    monkeypatch.setattr(ui.speech, "QAccessible", Ear)
    return heard


def test_what_changed_is_announced(qtbot: QtBot, tmp_path: Path, said: list[str]) -> None:
    with window(qtbot, tmp_path) as shown:
        QTest.keyClick(shown, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert "Text size 110 %" in said
        QTest.keyClick(shown, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
        assert said[-1] == "Settings"
        shown.notice.say("The game is kept.")
        assert said[-1] == "The game is kept."


# Screens


def test_a_window_keeps_to_the_screen_that_is_left(qtbot: QtBot) -> None:
    laptop, projector = QRect(0, 0, 1280, 760), QRect(1280, 0, 1920, 1080)
    on_projector = QRect(1500, 100, 1600, 900)
    assert clamped(on_projector, [laptop, projector]) == on_projector
    moved = clamped(on_projector, [laptop])
    assert laptop.contains(moved)
    assert clamped(QRect(-3000, -50, 900, 600), [laptop, projector]).left() >= 0


TWO_SCREENS = """
import json, sys, tempfile
from pathlib import Path
folder = Path({folder!r})
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from ui.app import make_application
from ui.preferences import TOUR, Preferences
from ui.theme import hub
from ui.window import MainWindow
app = make_application([])
screens = app.screens()
kept = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
kept.keep(TOUR, True)
window = MainWindow(hub(), kept, games=folder / "games")
window.show()
app.processEvents()
ratios = [screen.devicePixelRatio() for screen in screens]
told = dict(screens=ratios, start=window.geometry().getRect())
if {move!r}:
    window.setGeometry(*{move!r})
    app.processEvents()
    picture = window.grab()
    told["ratio"] = picture.devicePixelRatio()
    told["there"] = window.geometry().getRect()
window.close()
print(json.dumps(told))
"""


def on_screens(folder: Path, screens: list[dict[str, object]], move: object) -> dict[str, object]:
    """Open the window in a process of its own that has some screens."""
    import json

    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), "utf-8")
    code = TWO_SCREENS.format(folder=str(folder), move=move)
    code = f"import os\nos.environ['QT_QPA_PLATFORM'] = 'offscreen:configfile={file}'\n{code}"
    told = json.loads(run_fresh(code).splitlines()[-1])
    assert isinstance(told, dict)
    return told


def screen(name: str, x: int, width: int, height: int, ratio: float) -> dict[str, object]:
    return {
        "name": name,
        "x": x,
        "y": 0,
        "width": width,
        "height": height,
        "dpr": ratio,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
    }


def test_a_window_left_on_a_projector_of_another_resolution_comes_back_there_or_on_the_laptop(
    tmp_path: Path,
) -> None:
    laptop = screen("laptop", 0, 1440, 900, 2.0)
    projector = screen("projector", 1440, 1920, 1080, 1.0)
    first = on_screens(tmp_path, [laptop, projector], (1500, 80, 1300, 800))
    assert first["screens"] == [2.0, 1.0]
    assert first["there"] == [1500, 80, 1300, 800]
    again = on_screens(tmp_path, [laptop, projector], ())
    assert again["start"] == first["there"]
    alone = on_screens(tmp_path, [laptop], ())
    place = alone["start"]
    assert isinstance(place, list)
    assert QRect(0, 0, 1440, 900).contains(QRect(*place))
