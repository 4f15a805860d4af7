"""Every text goes through the translation: collected, with plural forms, and changed at once."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui.translations.__main__ as tool
from simulator.cards import CARDS, ROLES
from simulator.compare import compare, play_arms
from simulator.outcomes import OUTCOMES
from simulator.reader import check_text
from simulator.scenario import Scenario
from tests.ui.conftest import Asked
from tests.ui.shell import begun, window
from tests.ui.test_debrief import CARD, NOTES, played
from ui.compare.work import Result
from ui.debrief.lens import SOURCE
from ui.help_topics import topics
from ui.language import PSEUDO, install, languages, plural, resolved, told
from ui.pages.places import load_file
from ui.play import words
from ui.translations.collect import (
    ROOT,
    Found,
    Text,
    _read_module,
    as_source,
    collect,
    messages,
    template,
)
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SWEDISH = {
    "&File": "&Arkiv",
    "Settings": "Inställningar",
    "Larger text": "Större text",
    "Navigator": "Lots",
}
FORMS = {"{0} runs": ("{0} omgång", "{0} omgångar"), "{0} things fit": ("{0} passar", "{0} passar")}


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    install("en")
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def found() -> Found:
    return collect()


@pytest.fixture(scope="module")
def swedish(found: Found, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some texts in Swedish, through Qt's own tools from the source to what is loaded."""
    folder = tmp_path_factory.mktemp("translations")
    tool.update(found, ["sv"], folder)
    file = folder / "civicloom_sv.ts"
    tree = ET.parse(file)
    for message in tree.getroot().findall("./context/message"):
        source, place = message.findtext("source") or "", message.find("translation")
        assert place is not None
        if source in SWEDISH:
            place.text = SWEDISH[source]
            del place.attrib["type"]
        elif source in FORMS:
            for form, text in zip(place.findall("numerusform"), FORMS[source], strict=True):
                form.text = text
            del place.attrib["type"]
    tree.write(file, encoding="utf-8", xml_declaration=True)
    # What is translated stays when the source is read again.
    tool.update(found, ["sv"], folder)
    tool.compile_file(file, folder / "civicloom_sv.qm")
    return folder


# Collecting


def test_texts_of_the_window_and_of_the_model_are_collected(found: Found) -> None:
    assert Text("Actions", "&File") in found.texts
    assert Text("Settings", "Language") in found.texts
    assert Text("Library", "{0} runs", plural=True) in found.texts
    for role in ROLES:
        assert Text("Model", role.name) in found.texts
    for card in CARDS:
        assert {Text("Model", text) for text in (card.name, card.line, card.expects)} <= (
            found.texts
        )
    for outcome in OUTCOMES:
        assert Text("Model", outcome.label) in found.texts
    assert any(text.context == "Model" and "{0}" in text.source for text in found.texts)


def test_no_text_is_looked_up_that_cannot_be_collected(found: Found) -> None:
    assert found.computed == [], "words of the model go through told()"


def test_no_text_is_asked_for_both_with_and_without_a_number(found: Found) -> None:
    with_number = {(text.context, text.source) for text in found.texts if text.plural}
    without = {(text.context, text.source) for text in found.texts if not text.plural}
    assert with_number & without == set(), "a translation has one kind of forms for a text"


def test_each_way_of_naming_a_text_is_understood_in_its_own_context(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.translations.collect.ROOT", tmp_path)
    path = tmp_path / "page.py"
    path.write_text(
        'def tr(text):\n    return QCoreApplication.translate("Page", text)\n'
        'tr("one")\nmark("Table", "two")\nQCoreApplication.translate("Field", "three")\n'
        'plural("Page", "{0} week", "{0} weeks", n)\ntr(computed)\n'
        'QCoreApplication.translate("Field", "%n week(s)", "", n)\n',
        "utf-8",
    )
    found = Found()
    _read_module(path, found)
    assert found.texts == {
        Text("Page", "one"),
        Text("Table", "two"),
        Text("Field", "three"),
        Text("Page", "{0} weeks", plural=True),
        Text("Field", "%n week(s)", plural=True),
    }
    assert found.computed == ["page.py:7"]


def test_a_text_that_a_function_hands_on_is_found_where_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.translations.collect.ROOT", tmp_path)
    path = tmp_path / "page.py"
    path.write_text(
        "def _count(one, many, cards):\n"
        '    return plural("Lens", one, many, len(cards))\n'
        '_count("{0} card", "{0} cards", played)\n',
        "utf-8",
    )
    found = Found()
    _read_module(path, found)
    assert found.texts == {Text("Lens", "{0} cards", plural=True)}


def test_contexts_may_be_constants_classes_and_texts_a_choice_of_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.translations.collect.ROOT", tmp_path)
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "facts.py").write_text('CONTEXT: Final = "Map"\n', "utf-8")
    path = tmp_path / "ui" / "page.py"
    path.write_text(
        "from ui.facts import CONTEXT as MAP\n"
        'OWN = "Own"\nLOOK = "Look"\n'
        'translate(MAP, "one")\ntranslated(OWN, LOOK)\n'
        'plural(OWN, "{0} week", "{0} weeks", n)\n'
        'translate(MAP, "four" if near else "five")\n'
        'class View:\n    def name(self):\n        return self.tr("six")\n'
        'def _kind(one):\n    return mark(MAP, one)\n_kind("seven")\n'
        "painter.translate(x, y)\n",
        "utf-8",
    )
    found = Found()
    _read_module(path, found)
    assert found.texts == {
        Text("Map", "one"),
        Text("Own", "Look"),
        Text("Own", "{0} weeks", plural=True),
        Text("Map", "four"),
        Text("Map", "five"),
        Text("View", "six"),
        Text("Map", "seven"),
    }


def test_a_plural_form_that_is_computed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.translations.collect.ROOT", tmp_path)
    path = tmp_path / "page.py"
    path.write_text('plural("Page", one, many, n)\n', "utf-8")
    with pytest.raises(ValueError, match=r"page\.py:1: plural\(\) needs plain texts"):
        _read_module(path, Found())


def test_a_message_with_names_in_it_becomes_a_template() -> None:
    (node,) = (ast.parse("f'{name!r} is {value:.2f} %, not {other}'", mode="eval").body,)
    assert isinstance(node, ast.JoinedStr)
    assert template(node) == "{0} is {1} %, not {2}"


def test_a_language_that_is_offered_lacks_no_text(found: Found) -> None:
    for loaded in sorted((ROOT / "ui" / "translations").glob("*.qm")):
        file = loaded.with_suffix(".ts")
        known = {
            (context.findtext("name"), message.findtext("source"))
            for context in ET.parse(file).getroot().findall("context")
            for message in context.findall("message")
        }
        there = {(text.context, text.source) for text in found.texts}
        share = len(there & known) / len(there)
        assert share >= tool.ENOUGH, f"python dev.py translate brings {file.name} up to date"


TRANSLATIONS = ROOT / "ui" / "translations"
FILES = sorted(TRANSLATIONS.glob("*.ts"))


def messages_of(file: Path) -> Iterator[tuple[str, str, list[str], str | None]]:
    """Yield context, source, every form of the translation, and what is said of its state."""
    for context in ET.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            place = message.find("translation")
            assert place is not None
            forms = [form.text or "" for form in place.findall("numerusform")]
            name, source = context.findtext("name") or "", message.findtext("source") or ""
            yield name, source, forms or [place.text or ""], place.get("type")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_keeps_every_placeholder_and_key_of_its_source(file: Path) -> None:
    wrong = []
    for context, source, forms, state in messages_of(file):
        for form in forms if state is None else []:
            holes = [set(re.findall(r"\{[^{}]*\}", text)) for text in (source, form)]
            keys = ["&" in text and "&{" not in text and "'&'" not in text for text in (source,)]
            keys.append(bool(re.search(r"&\w", form)) if keys[0] else False)
            edges = [text[:1].isspace() == form[:1].isspace() for text in (source,)]
            edges.append(source[-1:].isspace() == form[-1:].isspace())
            if not form or holes[0] != holes[1] or keys[0] != keys[1] or not all(edges):
                wrong.append((context, source, form))
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_translation_of_a_text_that_is_gone_is_kept(file: Path, found: Found) -> None:
    states = {state for _, _, _, state in messages_of(file)}
    assert states <= {None, "unfinished"}
    there = {(text.context, text.source) for text in found.texts}
    kept = {(context, source) for context, source, _, _ in messages_of(file)}
    assert kept <= there, "python dev.py translate takes them out"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_loaded_is_what_was_translated(file: Path, tmp_path: Path) -> None:
    finished, whole = tool.progress(file)
    assert finished >= tool.ENOUGH * whole
    tool.compile_file(file, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


def test_swedish_has_marks_of_its_own_and_no_english_quotes() -> None:
    for _, source, forms, _ in messages_of(TRANSLATIONS / "civicloom_sv.ts"):
        for form in forms:
            assert not {"\N{LEFT DOUBLE QUOTATION MARK}", "\N{LEFT SINGLE QUOTATION MARK}"} & set(
                form
            ), (source, form)


def test_all_texts_reach_qt_unharmed(found: Found) -> None:
    texts = {Text("A", 'say "so"\nand \\ more – “quoted”'), Text("B", "{0} weeks", plural=True)}
    source = as_source(texts)
    assert r'"say \"so\"\nand \\ more – “quoted”"' in source
    assert '"{0} weeks", nullptr, n' in source


# Looking up


def test_texts_plurals_and_words_of_the_model_come_in_the_language_chosen(
    qapp: QApplication, swedish: Path, asked: Asked
) -> None:
    assert install("sv", swedish) == "sv"
    assert languages(swedish) == ("en", "sv")
    assert told("Navigator") == "Lots"
    assert [plural("Library", "{0} run", "{0} runs", n).format(n) for n in (0, 1, 2)] == [
        "0 omgångar",
        "1 omgång",
        "2 omgångar",
    ]
    assert QLocale().toString(1234567.5, "f", 1).endswith(",5")
    assert "".join(words.number(-1234.5, 1).split()) == "\N{MINUS SIGN}1234,5"
    assert words.percent(0.125, 1).startswith("12,5")
    assert told("no such text") == "no such text"
    assert asked.missing({("Model", "Navigator"), ("Library", "{0} runs")}) == [
        ("Model", "no such text")
    ]
    asked.texts.clear()


def test_english_has_its_plural_forms_without_any_file(qapp: QApplication) -> None:
    install("en")
    forms = [plural("Library", "{0} run", "{0} runs", n).format(n) for n in (0, 1, 1.5, 2)]
    assert words.number(1234.5, 1) == "1,234.5"
    assert forms == ["0 runs", "1 run", "1.5 runs", "2 runs"]
    assert told("Navigator") == "Navigator"


def test_a_language_that_is_not_there_falls_back_to_english(qapp: QApplication) -> None:
    assert resolved("xx") == "en"
    assert install("xx") == "en"
    assert resolved("system") in languages()


def test_a_message_of_the_model_is_recognised_by_its_template(
    qapp: QApplication, asked: Asked
) -> None:
    assert any("{0}" in text for text in messages())
    install(PSEUDO)
    told_now = told("/some/where.json is no record of a Civic Loom run")
    assert told_now == "[[/some/where.json is no record of a Civic Loom run]]"
    assert told("quite another thing that nobody says") == (
        "[[quite another thing that nobody says]]"
    )
    asked.texts.clear()


def test_a_key_that_a_fault_names_stays_as_it_stands_in_the_file(
    qapp: QApplication, asked: Asked
) -> None:
    """Somebody who follows a message in Swedish writes the key, not the Swedish for it."""
    install("sv")
    _, problems = check_text("calendar:\n  weeks: many\nweeks: 10\nneed: 1\n", "keys.yaml")
    for problem in problems:
        named = re.findall(r"'([a-z_]+)[':]", problem.message)
        assert all(key in told(problem.message) for key in named), told(problem.message)
    (lost,) = (told(each.message) for each in problems if each.path == "weeks")
    assert lost == (
        "scenariot har en okänd nyckel ”weeks”, som hör hemma under ”calendar” "
        "eller i en post i ”events”"
    )
    asked.texts.clear()


def test_only_a_language_that_is_nearly_finished_is_offered(swedish: Path) -> None:
    said = tool.release(swedish / "civicloom_sv.ts")
    assert "offered from 95 %" in said
    assert not (swedish / "civicloom_sv.qm").exists()
    tool.compile_file(swedish / "civicloom_sv.ts", swedish / "civicloom_sv.qm")


def test_the_window_changes_its_language_at_once_and_back(
    qtbot: QtBot, tmp_path: Path, swedish: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.window.install", lambda choice: install(choice, swedish))
    with window(qtbot, tmp_path) as shown:
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
        shown.set_language("sv")
        assert shown.menuBar().actions()[0].text() == "&Arkiv"
        assert shown.actions_table.action("text-larger").text() == "Större text"
        assert shown.rail.button("settings").text() == "Inställningar"
        qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
        shown.set_language("en")
        assert shown.rail.button("settings").text() == "Settings"
        assert shown.menuBar().actions()[0].text() == "&File"


# A language for finding what does not go through


def texts_of(page: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what each part of a page shows or says, with the name of its kind."""
    for part in (page, *page.findChildren(QWidget)):
        kind = type(part).__name__
        shown = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        if isinstance(part, QLabel | QAbstractButton):
            shown.append(part.text())
        elif isinstance(part, QLineEdit):
            shown.append(part.placeholderText())
        elif isinstance(part, QComboBox):
            shown += [part.itemText(number) for number in range(part.count())]
        elif isinstance(part, QTabBar):
            shown += [part.tabText(number) for number in range(part.count())]
        elif isinstance(part, QMenu):
            shown += [action.text() for action in part.actions()]
        for text in shown:
            yield kind, text


def words_of(scenario: Scenario) -> set[str]:
    """Return every text of a scenario: those stay in the language of their author."""
    found: set[str] = set()

    def walk(thing: object) -> None:
        if isinstance(thing, str):
            found.update((thing, " ".join(thing.split())))
            found.update(" ".join(part.split()) for part in thing.split("\n\n"))
        elif isinstance(thing, dict):
            for inner in thing.values():
                walk(inner)
        elif isinstance(thing, list | tuple):
            for inner in thing:
                walk(inner)

    walk(scenario.model_dump(mode="json"))
    return found


NAMES = (
    "Civic Loom",
    "English",
    "Svenska",
    "Ctrl",
    "Shift",
    "Return",
    "Space",
    "End",
    "Left",
    "Home",
)


def untranslated(page: QWidget, own: set[str]) -> set[str]:
    """Return the texts of a page that did not go through the translation."""
    found = set()
    for kind, text in texts_of(page):
        rest = text
        if "[[" in text or text.strip() in own or " ".join(text.split()) in own:
            continue
        if text.startswith("/"):
            continue
        for name in (*NAMES, *sorted(own, key=len, reverse=True)):
            rest = rest.replace(name, "")
        rest = re.sub(r"\bF\d+\b|\b\w\b", "", rest)
        if any(letter.isalpha() for letter in rest):
            found.add(f"{kind}: {text}")
    return found


def pseudo_window(qtbot: QtBot, shown: MainWindow) -> set[str]:
    """Speak the language of brackets; return the words of all places."""
    qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
    shown.set_language(PSEUDO)
    qtbot.waitUntil(lambda: len(shown.start_page.cards) >= 3, timeout=20_000)
    own: set[str] = set()
    for card in shown.start_page.cards:
        own |= words_of(card.place.scenario)
    return {text for text in own if len(text) > 2}


def test_every_text_of_the_pages_goes_through_the_translation(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        own = pseudo_window(qtbot, shown)
        shown.briefing_page.show_place(load_file("lonely-carers"))
        shown.show_page("library")
        shown.show_page("help")
        menus = ("file", "game", "view", "look", "compare", "help", "recent")
        left = {
            name: untranslated(page, own)
            for name, page in (
                ("frame", shown.rail),
                *((name, shown.actions_table.menu(name)) for name in menus),
                ("start", shown.start_page),
                ("briefing", shown.briefing_page),
                ("compare", shown.compare_page),
                ("settings", shown.settings_page),
                ("library", shown.library_page),
            )
            if page is not None
        }
    assert {name: texts for name, texts in left.items() if texts} == {}


def test_every_text_of_a_game_goes_through_the_translation(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        own = pseudo_window(qtbot, shown)
        place = load_file("lonely-carers")
        page = begun(qtbot, shown, place, seed=3)
        left: set[str] = set()
        for step in ("changes", "reflect", "cards", "dials", "turn"):
            page.go_to(step)
            left |= untranslated(page, own)
    assert sorted(left) == []


def test_every_text_of_the_help_goes_through_the_translation(qtbot: QtBot, tmp_path: Path) -> None:
    with window(qtbot, tmp_path) as shown:
        own = pseudo_window(qtbot, shown)
        shown.show_page("help")
        page = shown.help_page
        assert page is not None
        # topics are whole files of a language, and not texts
        own |= {one.title for one in topics()}
        left = untranslated(page, own)
    assert sorted(left) == []


def test_every_text_of_a_comparison_goes_through_the_translation(
    qtbot: QtBot, tmp_path: Path
) -> None:
    record = played(CARD)
    comparison = compare(
        record.scenario, runs=6, seed=record.seed, weeks=record.week, arms=play_arms(record)
    )
    own = words_of(record.scenario)
    with window(qtbot, tmp_path) as shown:
        own |= pseudo_window(qtbot, shown)
        page = shown.compare_page
        page.compare_record(record)
        page.stop()
        page.show_result(Result(comparison, record.scenario, record))
        left = {}
        for part in page.parts:
            page.show_part(part)
            left[type(part).__name__] = untranslated(part, own)
        left["around"] = untranslated(page, own)
        for part in page.parts:
            part.stop()
    assert {name: texts for name, texts in left.items() if texts} == {}


def test_every_text_of_a_debrief_goes_through_the_translation(qtbot: QtBot, tmp_path: Path) -> None:
    record = played(CARD)
    comparison = compare(
        record.scenario, runs=6, seed=record.seed, weeks=record.week, arms=play_arms(record)
    )
    own = words_of(record.scenario) | {note["words"] for note in NOTES}
    own |= {note["ask"] for note in NOTES if "ask" in note}
    own.add(SOURCE)  # a citation stays as it was printed
    with window(qtbot, tmp_path) as shown:
        own |= pseudo_window(qtbot, shown)
        shown._debrief_game(record)
        page = shown.debrief_page
        assert page is not None
        qtbot.waitUntil(lambda: page.debrief is not None, timeout=60_000)
        page._on_compared(comparison)
        left = untranslated(page, {text for text in own if len(text) > 2})
    assert sorted(left) == []


COUNTED = [
    "services",
    "communities",
    "assets",
    "turns",
    "ways",
    "cards",
    "people",
    "things",
    "steps",
    "minutes",
    "faults",
    "runs",
    "predictions",
    "thoughts",
    "years",
    "actions",
    "places",
]


def test_no_text_counts_two_things_since_a_language_has_forms_for_one_number_only(
    found: Found,
) -> None:
    count = re.compile(rf"\{{\w+\}} (?:\w+ )?(?:{'|'.join(COUNTED)})\b")
    twice = [text.source for text in found.texts if len(count.findall(text.source)) > 1]
    assert count.findall("{sent} people on {0} community assets") != []
    assert twice == []


@pytest.mark.parametrize(("code", "lone"), [("en", "1 turn,"), ("sv", "1 omgång,")])
def test_each_of_several_numbers_in_a_sentence_has_its_own_form(code: str, lone: str) -> None:
    install(code)
    place = load_file("first-week")
    calendar = place.scenario.calendar
    one_turn = calendar.model_copy(update={"weeks_per_turn": calendar.weeks})
    small = place.scenario.model_copy(
        update={"calendar": one_turn, "services": place.scenario.services[:1]}
    )
    told_now = replace(place, scenario=small)
    assert lone in told_now.length()
    services, communities, _ = told_now.parts()
    assert services in {"1 service", "1 verksamhet"}
    assert communities in {"2 communities", "2 områden"}
