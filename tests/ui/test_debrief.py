"""The debrief: what the record shows, told once for the page, for HTML and for PDF."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from simulator.compare import compare, play_arms
from simulator.decisions import Decision
from simulator.errors import Interrupted, WrongUse
from simulator.record import Record
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.ui.small_place import small_place
from ui.cli import main
from ui.debrief.content import (
    gather,
    private_page,
    with_comparison,
    with_hindsight,
    without_private,
)
from ui.debrief.lens import TEN, lens
from ui.debrief.report import _compared, _pictures, _rendered, debrief_html, write_pdf
from ui.report_charts import PRINTED, on_paper

CARD = Decision(0, "navigator", "greet-at-the-door", "hill")
NOTES = (
    {"turn": "0", "kind": "prediction", "outcome": "people_waiting", "words": "down"},
    {"turn": "1", "kind": "prediction", "outcome": "trust", "words": "up"},
    {"turn": "0", "kind": "reflection", "ask": "Who is missing?", "words": "Those who never ask."},
    {"turn": "2", "kind": "private", "ask": "wrong", "words": "I hid behind <figures>."},
    {"turn": "2", "kind": "try", "words": "Ring one family back myself."},
)


def played(
    *decisions: Decision,
    dials: Dials = HEROIC,
    notes: tuple[dict[str, str], ...] = NOTES,
    turns: int | None = None,
) -> Record:
    """Return the record of a game with these decisions, whole or up to a turn."""
    seats = tuple(dict.fromkeys(["navigator", *(each.role for each in decisions)]))
    run = Run(small_place(), seed=5, dials=dials, seats=seats)
    while not run.finished and run.turn != turns:
        for seat in run.seats:
            for each in decisions:
                if (each.role, each.turn) == (seat, run.turn):
                    run.decide(each)
            run.commit(seat)
        turn = run.turn
        while run.turn == turn and not run.finished:
            run.step()
    run.journal.extend(notes)
    return Record.of(run)


@pytest.fixture(scope="module")
def record() -> Record:
    return played(CARD)


def words_for(record: Record, ident: str) -> tuple[list[str], list[str]]:
    facet = next(each for each in lens(record) if each.characteristic.id == ident)
    return (
        [each.words for each in facet.speaking_for],
        [each.words for each in facet.speaking_against],
    )


# The lens


def test_the_lens_has_the_ten_of_the_research_in_their_order(record: Record) -> None:
    assert len(TEN) == 10
    assert [facet.characteristic for facet in lens(record)] == list(TEN)


def test_what_has_no_mechanism_is_marked_and_shows_nothing(record: Record) -> None:
    facet = next(each for each in lens(record) if not each.characteristic.modelled)
    assert facet.characteristic.id == "careers"
    assert facet.evidence == ()


def test_cards_with_people_speak_for_shared_humanity_and_their_absence_against(
    record: Record,
) -> None:
    good, _ = words_for(record, "humanity")
    assert any("Meet people at the door" in words for words in good)
    _, bad = words_for(played(Decision(0, "navigator", "local-guide", "surgery")), "humanity")
    assert any("No card" in words for words in bad)


def test_shared_power_speaks_against_heroes_and_its_taking_back_is_told() -> None:
    good, _ = words_for(played(dials=DISTRIBUTED), "heroes")
    assert any("100 %" in words for words in good)
    _, bad = words_for(played(), "heroes")
    assert any("0 %" in words for words in bad)
    turned = played(Decision(1, "navigator", dials=Dials(0.2, 1.0, 1.0, 1.0)), dials=DISTRIBUTED)
    _, bad = words_for(turned, "heroes")
    assert "In turn 2 you took power back." in bad


def test_notes_and_predictions_speak_for_reflection(record: Record) -> None:
    good, _ = words_for(record, "reflection")
    assert "You made 2 predictions, and could be wrong." in good
    assert "You wrote one thought down." in good
    _, bad = words_for(played(CARD, notes=()), "reflection")
    assert bad == ["Nothing was predicted or written down on the way."]


def test_the_lens_never_gives_a_number_to_a_person(record: Record) -> None:
    for facet in lens(record):
        for each in facet.evidence:
            assert "score" not in each.words.lower()
            assert "you are" not in each.words.lower()


# What is gathered


def test_every_turn_is_told_with_what_was_done_and_what_moved(record: Record) -> None:
    found = gather(record)
    assert [moment.turn for moment in found.moments] == [0, 1, 2]
    assert found.moments[0].played[0].name == "Meet people at the door"
    assert found.moments[0].played[0].target == "The hill"
    assert "took hold" in found.moments[0].played[0].fared
    assert found.moments[1].played == ()
    assert found.moments[0].thoughts == (("Who is missing?", "Those who never ask."),)
    values = record.outcomes["people_waiting"]
    people = next(row for row in found.ends if row.label == "People waiting")
    assert people.after == f"{values[-1]:,.0f}"


def test_a_prediction_stands_beside_what_came(record: Record) -> None:
    first, second = gather(record).predicted
    weekly = record.outcomes["people_waiting"]
    assert first.expected == "down"
    assert not first.right
    assert first.came.startswith("up")
    assert f"{weekly[7]:,.0f}" in first.came
    assert second.turn == 1


def test_the_private_page_stays_out_unless_it_is_chosen(record: Record) -> None:
    assert gather(record).private == ()
    assert "hid behind" not in debrief_html(gather(record))
    chosen = gather(record, private=True)
    assert "I hid behind &lt;figures&gt;." in debrief_html(chosen)
    assert private_page(without_private(record)) == ()
    assert len(without_private(record).journal) == len(record.journal) - 1


def test_a_game_that_has_just_begun_has_a_debrief_too() -> None:
    run = Run(small_place(), seed=5, seats=("weaver",))
    found = gather(Record.of(run))
    assert found.moments == ()
    assert "A small place" in debrief_html(found)


# Files


def test_the_report_says_how_to_repeat_it(record: Record) -> None:
    page = debrief_html(gather(record), command="civicloom report game.json")
    for part in (record.digest, record.run_digest, "civicloom report game.json", ">5<"):
        assert part in page
    assert "http://" not in page.replace("http://www.w3.org", "")


def test_the_comparison_goes_into_the_report_with_every_arm(record: Record) -> None:
    found = compare(record.scenario, runs=4, seed=record.seed, arms=play_arms(record))
    page = debrief_html(with_comparison(gather(record), found))
    for arm in found.arms:
        assert arm.label in page
    assert page.count("<svg") >= 1


def test_equal_games_give_equal_reports(record: Record) -> None:
    assert debrief_html(gather(record)) == debrief_html(gather(replace(record)))


def test_the_pdf_has_pages(qapp: QApplication, record: Record, tmp_path: Path) -> None:
    assert qapp is not None
    path = tmp_path / "debrief.pdf"
    write_pdf(gather(record, private=True), path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") >= 2


def test_the_command_writes_both(
    qapp: QApplication, record: Record, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert qapp is not None
    source = tmp_path / "game.json"
    record.save(source)
    html, pdf = tmp_path / "a.html", tmp_path / "a.pdf"
    words = ["report", str(source), "--html", str(html), "--pdf", str(pdf), "--runs", "4"]
    assert main(words) == 0
    assert "Turn by turn" in html.read_text(encoding="utf-8")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "debrief written to" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "name where to write it"),
        (["--pdf", "-"], "cannot go to standard output"),
        (["--html", "a", "--pdf", "a"], "the same file name"),
    ],
)
def test_the_command_asks_for_a_place_to_write_to(
    words: list[str], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "game.json", *words]) == WrongUse.exit_code
    assert says in capfd.readouterr().err


# What the cards did


def test_every_card_says_what_it_did_against_the_weeks_without_it(record: Record) -> None:
    bare = gather(record)
    assert all(not each.did for moment in bare.moments for each in moment.played)
    told = with_hindsight(bare)
    cards = [each for moment in told.moments for each in moment.played]
    assert cards
    for each in cards:
        assert each.did.startswith("People who started at the right door: ")
        assert "without it" in each.did
    assert with_hindsight(told) is told
    assert told.ends == bare.ends
    html = debrief_html(told)
    assert cards[0].did in html
    assert "once more without the card" in html
    assert "once more without the card" not in debrief_html(bare)


def test_looking_back_at_every_turn_can_be_given_up(record: Record) -> None:
    with pytest.raises(Interrupted):
        with_hindsight(gather(record), lambda: True)


def test_the_end_is_compared_with_the_first_week_in_which_queues_stand(record: Record) -> None:
    told = gather(record)
    values = record.outcomes["people_waiting"]
    people = next(row for row in told.ends if row.label == "People waiting")
    assert told.since == 8
    assert people.before == f"{values[7]:,.0f}"
    html = debrief_html(told)
    assert html.count("In week 8") == 1
    assert html.count("At the start") == 1


def test_after_one_turn_nothing_is_called_worse_for_queues_that_had_yet_to_form() -> None:
    found = gather(played(CARD, turns=1))
    people = next(row for row in found.ends if row.label == "People waiting")
    assert people.before == "0"
    assert people.after != "0"
    assert {row.way for row in found.ends} == {"same"}
    for template in ("debrief.html.j2", "debrief_print.html.j2"):
        html = _rendered(template, found, "", None, drawn=True)
        assert "Nobody waited in week 0" in html
        assert "worse" not in html
    whole = debrief_html(gather(played(CARD)))
    assert "Nobody waited in week 0" not in whole


def test_a_note_that_names_no_turn_is_told_with_the_first() -> None:
    notes = tuple(
        {"turn": "one", "kind": kind, "words": "Somewhere."} for kind in ("journal", "prediction")
    )
    found = gather(replace(played(CARD), journal=notes))
    assert found.journal == ((0, "", "Somewhere."),)


def test_charts_on_paper_have_lines_names_and_the_events_that_their_letters_mark(
    qapp: QApplication, record: Record
) -> None:
    assert qapp is not None
    found = compare(record.scenario, runs=4, seed=record.seed, arms=play_arms(record))
    debrief = with_comparison(gather(record), found)
    compared = _compared(debrief)
    assert compared.charts
    for chart in compared.charts:
        # a page gives these colours; paper has no style sheet, and would leave the lines out
        assert "var(--ink)" in chart.svg
        assert "var(" not in on_paper(chart.svg)
    drawn = _pictures(debrief, compared, 600)
    ink = QColor(PRINTED["--ink"])
    for place in range(len(compared.charts)):
        image: QImage = drawn[f"chart-{place}"]
        across = [
            sum(
                abs(image.pixelColor(x, y).red() - ink.red()) < 40
                and abs(image.pixelColor(x, y).blue() - ink.blue()) < 40
                for y in range(0, image.height(), 2)
            )
            for x in range(image.width() // 8, image.width() // 2, 6)
        ]
        # your own run has a line and is no row of lone marks, though others may lie over it
        assert sum(map(bool, across)) > 0.25 * len(across)
    page = _rendered("debrief_print.html.j2", debrief, "", compared, drawn=False, width=600)
    for chart in compared.charts:
        assert f"<h3>{chart.outcome.label}</h3>" in page
    for event in record.scenario.events:
        assert f"{event.title} (week {event.week})" in page
        assert f"{event.title} (week {event.week})" in debrief_html(debrief)
