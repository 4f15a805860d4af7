"""Colours can be read by everybody, text has one size for all, and icons are what is bundled."""

import dataclasses
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, QSettings
from PySide6.QtGui import QColor, QFontInfo, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionTab,
    QTabBar,
)
from pytestqt.qtbot import QtBot

import ui
from ui.colours import (
    DARK,
    LIGHT,
    THEMES,
    Choice,
    Theme,
    contrast,
)
from ui.fonts import (
    FAMILY,
    POINTS,
    load_fonts,
    make_font,
)
from ui.fonts import FOLDER as FONTS
from ui.icons import FOLDER as ICONS
from ui.preferences import SETTINGS, TEXT, THEME, Preferences, clamped
from ui.stylesheet import FOLDER as SIGNS
from ui.stylesheet import palette, stylesheet
from ui.theme import (
    font,
    hub,
    icon,
    px,
    scaled,
    set_icon,
    set_step,
    theme,
)

GROUNDS = ("window", "surface", "raised", "accent_soft")
TEXTS = ("text", "muted", "trouble", "heroic_text", "distributed_text")
MARKS = (
    "line_strong",
    "accent",
    "focus",
    "heroic_outline",
    "distributed_outline",
    "yours",
    "trouble",
    "busy",
    "strained",
    "overloaded",
)
UI = Path(ui.__file__).parent


@pytest.fixture(params=sorted(THEMES))
def colours(request: pytest.FixtureRequest) -> Theme:
    return THEMES[request.param]


def test_the_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("token", TEXTS)
def test_text_can_be_read_on_every_ground(colours: Theme, token: str, ground: str) -> None:
    assert contrast(getattr(colours, token), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("ground", ["accent", "accent_hover"])
def test_text_on_the_main_action_can_be_read(colours: Theme, ground: str) -> None:
    assert contrast(colours.accent_text, getattr(colours, ground)) >= 4.5


def test_a_link_can_be_read_on_cards_and_behind_them(colours: Theme) -> None:
    assert contrast(colours.accent, colours.surface) >= 4.5
    assert contrast(colours.accent, colours.window) >= 4.5


@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
@pytest.mark.parametrize("token", MARKS)
def test_marks_and_edges_stand_out_from_every_ground(
    colours: Theme, token: str, ground: str
) -> None:
    assert contrast(getattr(colours, token), getattr(colours, ground)) >= 3.0


@pytest.mark.parametrize("token", ["calm", "distributed", "grey"])
def test_fills_stand_out_from_cards(colours: Theme, token: str) -> None:
    assert contrast(getattr(colours, token), colours.surface) >= 3.0


def test_the_two_styles_keep_their_colours_in_both_themes() -> None:
    for colours in THEMES.values():
        assert colours.heroic == "#E69F00"
        assert colours.distributed == "#0072B2"


def test_levels_of_load_differ_in_lightness_from_the_ground_outwards(colours: Theme) -> None:
    levels = [colours.calm, colours.strained, colours.overloaded]
    steps = [contrast(level, colours.surface) for level in levels]
    if not colours.dark:
        assert steps == sorted(steps)
    hues = {QColor(level).hue() // 30 for level in levels}
    assert len(hues) == 3


def test_every_token_is_a_whole_colour(colours: Theme) -> None:
    for field in dataclasses.fields(colours):
        value = getattr(colours, field.name)
        if isinstance(value, str) and field.name != "name":
            assert re.fullmatch(r"#[0-9a-fA-F]{6}", value), field.name


def test_a_theme_cannot_be_changed_by_accident() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        LIGHT.text = "#000000"  # type: ignore[misc] # the fault that is tried


def test_the_bundled_font_is_one_family_in_regular_and_bold(qtbot: QtBot) -> None:
    assert set(load_fonts()) == {FAMILY}
    for bold in (False, True):
        made = QFontInfo(make_font("body", bold, 1.0))
        assert made.family() == FAMILY
        assert made.bold() is bold


def test_text_size_reaches_fonts_lengths_and_the_style_sheet(qtbot: QtBot) -> None:
    before = hub().scale
    try:
        hub().set_look(scale=1.5)
        assert scaled(10) == pytest.approx(15)
        assert px(11) == 16
        assert font("body").pointSizeF() == pytest.approx(POINTS["body"] * 1.5)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        assert f"{POINTS['title'] * 1.5:.2f}pt" in app.styleSheet()
    finally:
        hub().set_look(scale=before)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_tab_with_the_keyboard_has_room_for_all_it_says(qtbot: QtBot, scale: float) -> None:
    try:
        hub().set_look(scale=scale)
        shown = QTabBar()
        qtbot.addWidget(shown)
        for words in ("What happened", "Beside the others", "Ten characteristics"):
            shown.addTab(words)
        shown.setCurrentIndex(1)
        shown.show()
        rooms = []
        for focus in (QStyle.StateFlag.State_None, QStyle.StateFlag.State_HasFocus):
            option = QStyleOptionTab()
            shown.initStyleOption(option, 1)
            option.state = (option.state & ~QStyle.StateFlag.State_HasFocus) | focus
            text = QStyle.SubElement.SE_TabBarTabText
            rooms.append(shown.style().subElementRect(text, option, shown))
        assert rooms[1].width() >= rooms[0].width()
        assert rooms[1].height() >= rooms[0].height()
    finally:
        hub().set_look(scale=1.0)


def test_text_size_stays_within_its_bounds(qtbot: QtBot) -> None:
    try:
        hub().set_look(scale=9.0)
        assert hub().scale == pytest.approx(2.0)
        hub().set_look(scale=0.01)
        assert hub().scale == pytest.approx(0.8)
    finally:
        hub().set_look(scale=1.0)


def test_a_label_grows_with_the_text_size_by_itself(qtbot: QtBot) -> None:
    hub().set_look(scale=1.0)
    words = QLabel("People waiting")
    set_step(words, "title", bold=True)
    qtbot.addWidget(words)
    words.show()
    before = words.sizeHint().width()
    try:
        hub().set_look(scale=1.6)
        qtbot.waitUntil(lambda: words.sizeHint().width() > before * 1.4)
    finally:
        hub().set_look(scale=1.0)


def test_a_change_of_theme_is_told_once_and_reaches_palette_and_icons(qtbot: QtBot) -> None:
    hub().set_look(choice="light")
    button = QPushButton("Play")
    set_icon(button, "play")
    qtbot.addWidget(button)
    before = button.icon().cacheKey()
    told: list[str] = []

    def tell() -> None:
        told.append(theme().name)

    hub().changed.connect(tell)
    try:
        hub().set_look(choice="dark")
        assert told == ["dark"]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        assert app.palette().window().color() == QColor(DARK.window)
        assert button.icon().cacheKey() != before
    finally:
        hub().changed.disconnect(tell)
        hub().set_look(choice="light")


def inks(picture: QPixmap) -> set[str]:
    """Return the colours of a picture where it is not seen through."""
    image = picture.toImage()
    found = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {each.name() for each in found if each.alpha() == 255}


def test_an_icon_on_a_label_has_the_colours_of_each_theme(qtbot: QtBot) -> None:
    mark = QLabel()
    qtbot.addWidget(mark)
    set_icon(mark, "history", "accent", 26)
    with qtbot.waitExposed(mark):
        mark.show()
    try:
        choices: tuple[Choice, ...] = ("dark", "contrast", "light")
        for choice in choices:
            hub().set_look(choice=choice)
            hub().dress_all()
            assert inks(mark.pixmap()) == {THEMES[choice].accent}
    finally:
        hub().set_look(choice="light")


def test_the_palette_says_what_the_theme_says(colours: Theme) -> None:
    made = palette(colours)
    assert made.text().color() == QColor(colours.text)
    assert made.highlight().color() == QColor(colours.accent)


def test_the_style_sheet_names_only_pictures_that_exist(colours: Theme) -> None:
    named = re.findall(r"url\(([^)]+)\)", stylesheet(colours))
    assert named
    for path in named:
        assert Path(path).is_file(), path


def test_marks_of_the_style_sheet_have_the_colours_of_their_theme(colours: Theme) -> None:
    for name, token in (
        *((way, "muted") for way in ("down", "up", "left", "right")),
        ("check", "accent_text"),
    ):
        text = (SIGNS / f"{name}-{colours.name}.svg").read_text("utf-8")
        assert getattr(colours, token).lower() in text.lower()


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_can_be_drawn_and_takes_its_colour(path: Path, qtbot: QtBot) -> None:
    text = path.read_text("utf-8")
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert "currentColor" in text
    assert not icon(path.stem, "#123456").isNull()


def test_an_icon_in_one_colour_does_not_colour_the_same_one_elsewhere(qtbot: QtBot) -> None:
    """The white one on the main button made those on plain buttons white as well."""
    made = [QPushButton("Play") for _ in range(2)]
    for button, tone in zip(made, ("accent_text", "text"), strict=True):
        qtbot.addWidget(button)
        set_icon(button, "play", tone)
    pictures = [button.icon().pixmap(button.iconSize()).toImage() for button in made]
    assert pictures[0] != pictures[1]


def test_every_bundled_icon_is_used_and_every_used_icon_is_bundled() -> None:
    bundled = {path.stem for path in ICONS.glob("*.svg")}
    source = "\n".join(path.read_text("utf-8") for path in sorted(UI.rglob("*.py")))
    words = set(re.findall(r"\"([a-z0-9]+(?:-[a-z0-9]+)*)\"", source))
    assert bundled - words == set()
    calls = re.findall(r"set_icon\(\s*[\w.]+,\s*\"([a-z0-9-]+)\"|\bicon=\"([a-z0-9-]+)\"", source)
    assert {name for pair in calls for name in pair if name} - bundled == set()


def test_fonts_and_icons_come_with_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")
    assert "ISC License" in (ICONS / "LICENSE.txt").read_text("utf-8")


def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)


def test_settings_are_kept_and_come_back_as_what_they_were(tmp_path: Path) -> None:
    first = Preferences(kept(tmp_path))
    first.keep(THEME, "dark")
    first.keep(TEXT, 1.3)
    first.keep_motion("still")
    first.write()
    second = Preferences(kept(tmp_path))
    assert (second.theme(), second.scale(), second.still()) == ("dark", 1.3, True)


def test_only_what_differs_from_the_default_is_written(tmp_path: Path) -> None:
    store = kept(tmp_path)
    preferences = Preferences(store)
    for setting in SETTINGS:
        preferences.keep(setting, setting.default)
    preferences.keep(TEXT, 1.2)
    assert store.allKeys() == [TEXT.name]
    preferences.keep(TEXT, TEXT.default)
    assert store.allKeys() == []


@pytest.mark.parametrize("text", ["huge", "", "nan%", "-3", "1e9"])
def test_a_text_size_that_makes_no_sense_is_brought_within_bounds(
    tmp_path: Path, text: str
) -> None:
    store = kept(tmp_path)
    store.setValue(TEXT.name, text)
    assert 0.8 <= Preferences(store).scale() <= 2.0


def test_a_window_that_was_on_a_screen_that_is_gone_comes_back_onto_one_that_is_there() -> None:
    laptop = QRect(0, 0, 1280, 800)
    assert clamped(QRect(3000, 200, 1100, 700), [laptop]) == QRect(180, 100, 1100, 700)
    assert clamped(QRect(-500, -50, 1100, 700), [laptop]) == QRect(0, 0, 1100, 700)


def test_a_window_that_is_larger_than_its_screen_is_made_to_fit() -> None:
    laptop = QRect(0, 25, 1280, 775)
    assert clamped(QRect(0, 0, 1920, 1080), [laptop]) == laptop


def test_a_window_stays_on_the_screen_that_holds_most_of_it() -> None:
    laptop, projector = QRect(0, 0, 1280, 800), QRect(1280, 0, 1920, 1080)
    assert clamped(QRect(1500, 100, 1280, 800), [laptop, projector]) == QRect(1500, 100, 1280, 800)
