"""What only you see, in the window: sentences, ways to things, and what bears on a card."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.cards import ROLES
from simulator.decisions import Decision
from simulator.reader import load
from simulator.run import Run
from simulator.sight import Sight, on_the_map, sight
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import event, figure, small
from tests.ui.at_play import WAIT, OpenPage, open_card, play_turn
from tests.ui.hands import words_on
from ui.play.sight import _SENTENCES, FactRow, SightPart, age_words, leading, said
from ui.play.words import names, target_name

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def seen_by_all(run: Run, weeks: int) -> Iterator[Sight]:
    """Yield what every role sees after some weeks."""
    pictures = [run.picture()]
    for _ in range(weeks):
        for seat in run.waiting_for:
            run.commit(seat)
        run.step()
        pictures.append(run.picture())
    for role in ROLES:
        yield sight(role.id, run, pictures)


def places() -> Iterator[Run]:
    """Yield runs in which, taken together, everything is seen that can be."""
    yield from (Run(load("lonely-carers"), seed=3, dials=dials) for dials in (HEROIC, DISTRIBUTED))
    leave = {"give_up": 0.4, "give_up_weeks": 1.0, "crisis_return": 0.0, "asset_wear": 0.01}
    flood = (
        event(1, {"kind": "demand", "factor": figure(3.0), "needs": ["money"]}, weeks=60),
        event(2, {"kind": "pool", "amount": figure(50.0), "grant": figure(30.0)}, weeks=60),
        event(4, {"kind": "asset-closes", "assets": ["garden"]}),
    )
    seats = ("entrepreneur", "architect")
    model = {**leave, "compliance_base": 1.0, "accept_above": -1.0}
    run = Run(
        small(weeks=60, events=flood, reserve=200.0),
        seed=5,
        dials=DISTRIBUTED,
        seats=seats,
        overrides=model,
    )
    run.decide(Decision(0, "entrepreneur", "invest-to-save", "homes"))
    run.decide(Decision(0, "entrepreneur", "joint-programme", "desk->homes"))
    run.decide(Decision(0, "architect", "remove-step", "homes"))
    yield run
    yield Run(small(weeks=60, reserve=5.0, events=(event(3, {"kind": "money",
        "amount": figure(-60.0)}),)), seed=5)  # fmt: skip
    yield Run(load("shrinking-libraries"), seed=3)


def test_everything_that_is_seen_is_said_in_a_whole_sentence() -> None:
    kinds = set()
    for run in places():
        for seen in seen_by_all(run, 13):
            for fact in seen.facts:
                kinds.add(fact.kind)
                words = said(fact, run.scenario)
                assert words[0].isupper() or words[0].isdigit(), words
                assert words.endswith("."), words
                assert "{" not in words, words
                assert "nan" not in words, words
                if fact.about:
                    assert target_name(names(run.scenario), fact.about) in words, words
    for shipped in ("lonely-carers", "one-city"):
        run = Run(load(shipped), seed=2)
        pictures = [run.picture()]
        for week in range(14):
            for kind in ("link", "service", "community", "asset"):
                for fact in on_the_map(kind, run, pictures) if week in (0, 13) else ():
                    kinds.add(fact.kind)
                    words = said(fact, run.scenario)
                    assert words.startswith(f"{target_name(names(run.scenario), fact.about)}: ")
                    assert words.endswith("."), words
                    assert "{" not in words, words
            run.step()
            pictures.append(run.picture())
    assert kinds == set(_SENTENCES)


def test_what_is_shown_at_once_has_each_kind_before_a_second_of_any() -> None:
    for run in places():
        for seen in seen_by_all(run, 13):
            first = leading(seen)
            assert len(first) == min(5, len(seen.facts))
            kinds = {fact.kind for fact in seen.facts}
            assert len({fact.kind for fact in first}) == min(5, len(kinds))


def test_the_age_of_what_is_seen_is_told() -> None:
    for dials, words in (
        (HEROIC, "From reports to the centre, 8 weeks old: how it stood in week 5."),
        (DISTRIBUTED, "Told by those close by, this week."),
    ):
        told = {s.role: age_words(s) for s in seen_by_all(Run(small(), seed=1, dials=dials), 13)}
        assert told.pop("entrepreneur") == "From the books, of today."
        assert set(told.values()) == {words}
    early = next(iter(seen_by_all(Run(small(), seed=1, dials=HEROIC), 4)))
    assert age_words(early).startswith("No report has come through yet")


def rows(page: QWidget) -> list[FactRow]:
    return [row for row in page.findChildren(FactRow) if row.isVisible()]


@pytest.mark.parametrize("role", [role.id for role in ROLES])
def test_each_role_finds_its_own_facts_after_a_turn(
    role: str, qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page(role=role, dials=Dials(0.9, 0.5, 0.5, 0.5))
    qtbot.waitUntil(lambda: "What only you see" in words_on(page.changes), timeout=WAIT)
    play_turn(qtbot, page)
    page.go_to("changes")
    qtbot.waitUntil(lambda: bool(rows(page.changes)), timeout=WAIT)
    assert page.session is not None
    expected = leading(sight(role, page.session.run, page.session.pictures))  # type: ignore[arg-type]
    assert [row.fact for row in rows(page.changes)] == list(expected)
    assert expected
    words = words_on(page.changes)
    assert all(row.words in words for row in rows(page.changes))


def test_a_fact_leads_to_its_thing_by_keyboard(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    play_turn(qtbot, page)
    page.go_to("changes")
    qtbot.waitUntil(lambda: bool(rows(page.changes)), timeout=WAIT)
    row = next(row for row in rows(page.changes) if row.fact.about)
    name = row.go.accessibleName()
    assert name.startswith("Show ")
    assert name.endswith(" on the map")
    assert row.go.focusPolicy() & Qt.FocusPolicy.TabFocus
    row.go.setFocus()
    QTest.keyClick(row.go, Qt.Key.Key_Space)
    assert page.selection.selected == row.fact.about
    assert page.story.isVisible()
    assert page.story.thing == row.fact.about


def test_a_second_hat_brings_its_own_sight(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(dials=Dials(0.9, 0.5, 0.5, 0.5))
    play_turn(qtbot, page)
    assert page.session is not None
    page.session.run.wear("navigator", "weaver")
    page.changes.refresh()
    page.go_to("changes")
    qtbot.waitUntil(lambda: bool(rows(page.changes)), timeout=WAIT)
    (part,) = [made for made in page.changes.findChildren(SightPart) if made.isVisible()]
    kinds = {row.fact.kind for row in rows(part)}
    assert kinds & {"wrong_door", "lost_on_way"}
    assert kinds & {"unused", "could_weave", "frail"}
    words = words_on(part)
    assert "Navigator" in words
    assert "Resource weaver" in words


def test_what_bears_on_a_card_stands_on_it(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(dials=Dials(0.9, 0.5, 0.5, 0.5))
    play_turn(qtbot, page)
    page.go_to("changes")
    qtbot.waitUntil(lambda: bool(rows(page.changes)), timeout=WAIT)
    lost = [row.words for row in rows(page.changes) if row.fact.kind == "lost_on_way"]
    assert lost
    open_card(qtbot, page, "warm-handoff")
    box = page.cards.boxes["warm-handoff"]
    assert f"You see: {lost[0]}" in words_on(box)


def test_every_way_to_a_thing_has_a_name(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(role="storyteller")
    play_turn(qtbot, page)
    page.go_to("changes")
    qtbot.waitUntil(lambda: bool(rows(page.changes)), timeout=WAIT)
    buttons = [
        button
        for row in rows(page.changes)
        for button in row.findChildren(QAbstractButton)
        if button.isVisible()
    ]
    assert buttons
    assert len({button.accessibleName() for button in buttons}) > 1
    assert all(button.accessibleDescription().endswith(".") for button in buttons)
