"""The HTML report: one file, the same bytes each time, readable by everybody."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from simulator.compare import Comparison, compare, other_way
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.errors import Unreadable, WrongUse
from simulator.outcomes import OUTCOMES
from simulator.reader import read_text
from simulator.styles import DISTRIBUTED, HEROIC
from tests.ui.shell import run_fresh
from tests.ui.small_place import TEXT
from ui.language import install
from ui.report import report_html, stated_figures, write_report
from ui.terminal import comparison_text
from ui.wording import speak

SMALL = read_text(TEXT, "small-place.yaml")
EMPTY = {"meta", "link", "br", "img", "input", "hr", "path", "circle", "use", "rect"}
SEATS = ("navigator", "weaver")
CARDS = (
    Decision(0, "navigator", "local-guide", "surgery"),
    Decision(1, "weaver", "open-the-doors", "choir"),
)


class Page(HTMLParser):
    """Gathers what a page holds and complains where tags do not fit together."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.outside: list[str] = []
        self.charts: list[str] = []
        self.tables = 0
        self.captions = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        self.outside += [
            value
            for name, value in facts.items()
            if name in {"src", "href", "xlink:href"} and not value.startswith("#")
        ]
        if "id" in facts:
            self.ids.append(facts["id"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.tables += tag == "table"
        self.captions += tag == "caption"
        if facts.get("class") == "chart":
            assert facts["role"] == "img"
            self.charts.append(facts["aria-label"])
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def plain() -> Comparison:
    return compare(SMALL, runs=24, seed=3)


@pytest.fixture(scope="module")
def with_cards() -> Comparison:
    arms = (
        Arm("heroic", "Heroic", HEROIC),
        Arm("distributed", "Distributed", DISTRIBUTED),
        Arm("yours", "Your cards", HEROIC, CARDS, SEATS),
        other_way(CARDS, HEROIC, "yours-heroic", "Your cards as orders", SEATS),
        other_way(CARDS, DISTRIBUTED, "yours-distributed", "Your cards as invitations", SEATS),
    )
    return compare(SMALL, runs=8, seed=3, arms=arms)


def test_a_report_is_well_formed_and_needs_no_other_file(plain: Comparison) -> None:
    page = Page(report_html(plain, SMALL))
    assert page.open == []
    assert page.outside == []
    assert len(set(page.ids)) == len(page.ids)


def test_headings_go_down_one_step_at_a_time_and_tables_have_captions(plain: Comparison) -> None:
    page = Page(report_html(plain, SMALL))
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert all(after - before <= 1 for before, after in steps)
    assert page.tables == page.captions > 2


def test_charts_say_in_words_what_they_show(plain: Comparison) -> None:
    page = Page(report_html(plain, SMALL))
    assert len(page.charts) >= 6
    assert all("Heroic goes from" in words and "Distributed" in words for words in page.charts)


def test_every_outcome_has_a_sentence_and_a_row(plain: Comparison) -> None:
    text = report_html(plain, SMALL)
    for outcome in OUTCOMES:
        assert f"<li>{outcome.label}: " in text
        assert f">{outcome.label}<br>" in text


def test_the_same_comparison_gives_the_same_bytes(plain: Comparison, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        write_report(plain, SMALL, tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_a_report_tells_how_to_repeat_it_and_what_is_assumed(plain: Comparison) -> None:
    text = report_html(plain, SMALL)
    assert plain.digest in text
    assert f"civicloom compare small-place --runs 24 --seed 3 --weeks {plain.weeks}<" in text
    figures = list(stated_figures(SMALL))
    assert len(figures) == len(SMALL.figures())
    assert f"{len(figures)} figures are assumed" in text
    assert "What this must not be used for" in text


def test_parameters_that_were_set_are_told(plain: Comparison) -> None:
    changed = compare(SMALL, runs=2, seed=3, overrides={"consent_trust": 0.5})
    text = report_html(changed, SMALL)
    assert f"--weeks {plain.weeks} --set consent_trust=0.5<" in text
    assert "set for this comparison" in text


def test_the_styles_have_their_own_colours_and_marks_and_neither_is_crowned(
    plain: Comparison,
) -> None:
    text = report_html(plain, SMALL)
    assert "#e69f00" in text.lower()
    assert "#0072b2" in text.lower()
    assert not re.search(r"\b(winner|wins|won|beats|superior|best style)\b", text, re.IGNORECASE)


def test_what_a_scenario_says_cannot_break_out_of_the_page(plain: Comparison) -> None:
    hostile = SMALL.model_copy(update={"summary": "<script>alert(1)</script>"})
    text = report_html(plain, hostile)
    assert "<script" not in text
    assert "&lt;script&gt;" in text


def test_cards_and_what_became_of_them_are_shown(with_cards: Comparison) -> None:
    text = report_html(with_cards, SMALL)
    page = Page(text)
    assert page.open == []
    assert "Keep a guide to who does what" in text
    assert "The choir" in text
    assert "Other runs on the same luck" in text
    assert all("Your cards" in words for words in page.charts)


@pytest.fixture
def swedish(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    install("sv")
    yield
    install("en")
    QLocale.setDefault(before)


def words_of(html: str) -> str:
    """Return what can be read on a page, without the lists that are folded away."""
    for part in ("style", "details"):
        html = re.sub(rf"<{part}.*?</{part}>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_a_report_speaks_the_language_in_force_and_english_again_after_it(
    with_cards: Comparison, swedish: None
) -> None:
    html = report_html(with_cards, SMALL)
    assert '<html lang="sv">' in html
    text = words_of(html)
    for words in (
        "två stilar av ledarskap med samma slump",
        "Personer som väntar:",
        "Vad det här inte får användas till",
        "Dina kort som order",
        "Hur långt varje kort fick fäste",
        "med samma slump är siffran",
    ):
        assert words in text, words
    left = re.findall(
        r"\b(?:is better|under distributed|on the same luck|of the runs|week)\b", text
    )
    assert left == []
    assert "vecka 1" in html
    page = Page(html)
    assert not page.open
    assert all("går från" in chart for chart in page.charts)
    install("en")
    assert report_html(with_cards, SMALL) == report_html(with_cards, SMALL)
    assert "Hur långt" not in report_html(with_cards, SMALL)


def test_the_tables_of_the_terminal_speak_it_too(plain: Comparison, swedish: None) -> None:
    text = comparison_text(plain, SMALL)
    assert "Utfall" in text
    assert "heroiskt och distribuerat ledarskap med samma slump" in text
    assert "24 par av körningar över" in text
    assert "Outcome" not in text
    assert "Better" not in text


def test_files_for_programs_are_the_same_in_every_language(
    plain: Comparison, swedish: None
) -> None:
    here = plain.to_json(), plain.to_csv()
    install("en")
    assert here == (plain.to_json(), plain.to_csv())


def test_without_another_language_reports_and_tables_need_no_toolkit() -> None:
    code = (
        "import sys, ui.report, ui.terminal, ui.assumptions_text, ui.conditions_chart; "
        "from ui.wording import speak; speak(None); speak('en'); "
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    assert run_fresh(code).strip() == "[]"


def test_a_language_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(WrongUse, match="no language is called 'xx'; there are en, sv, system"):
        speak("xx")


def test_a_report_that_cannot_be_written_says_so(plain: Comparison, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot write"):
        write_report(plain, SMALL, tmp_path / "none" / "r.html")
    assert list(tmp_path.iterdir()) == []
