"""The chart of a comparison: drawn beside the window, read by key, and saved."""

import threading
import weakref
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.outcomes import OUTCOMES
from tests.ui.at_compare import WAIT
from tests.ui.patience import LEAST
from ui import chart_view
from ui.background import Background
from ui.chart_view import ChartView
from ui.charts import FORMATS, Drawing, chart_spec, draw, make_figure, save
from ui.colours import DARK, LIGHT
from ui.compare.work import Result
from ui.pages.compare import ComparePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_chart_is_drawn_and_its_figures_can_be_read_by_key_and_by_mouse(
    qtbot: QtBot, page: ComparePage, result: Result
) -> None:
    page.show_result(result)
    chart = page.outcomes_part.chart
    qtbot.waitUntil(lambda: chart.settled and chart._drawing is not None, timeout=WAIT)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert "week 1" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert "week 2" in chart.accessibleDescription()
    assert "Heroic" in chart.accessibleDescription()
    assert "Distributed" in chart.accessibleDescription()
    QTest.mouseMove(chart, QPoint(chart.width() // 2, chart.height() // 2))
    qtbot.waitUntil(lambda: "week 2," not in chart.accessibleDescription())


def test_a_chart_that_was_shown_twice_in_a_row_ends_as_the_second(
    qtbot: QtBot, result: Result
) -> None:
    background = Background()
    chart = ChartView(background)
    qtbot.addWidget(chart)
    chart.resize(500, 300)
    chart.show()
    for outcome in ("people_waiting", "trust", "morale"):
        chart.show_chart(chart_spec(result.comparison, result.scenario, outcome), "words")
    qtbot.waitUntil(lambda: chart.settled and chart._drawing is not None, timeout=WAIT)
    assert chart.spec is not None
    assert chart.spec.outcome == "morale"
    assert background.stop_all(LEAST)


def test_a_chart_that_is_still_being_drawn_can_go_and_its_thread_does_not_hold_it(
    qtbot: QtBot, result: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gone = threading.Event(), threading.Event()

    def slowly(*what: Any) -> Drawing:
        begun.set()
        gone.wait(WAIT / 1000)
        return draw(*what)

    monkeypatch.setattr(chart_view, "draw", slowly)
    background = Background()
    chart = ChartView(background)
    chart.resize(500, 300)
    chart.show()
    chart.show_chart(chart_spec(result.comparison, result.scenario, "trust"), "words")
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    held = weakref.ref(chart)
    del chart
    assert held() is None
    gone.set()
    assert background.stop_all(LEAST)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_chart_is_saved_in_every_format_and_equal_charts_give_equal_bytes(
    result: Result, tmp_path: Path, kind: str
) -> None:
    spec = chart_spec(result.comparison, result.scenario, "people_waiting")
    first, second = tmp_path / f"a.{kind}", tmp_path / f"b.{kind}"
    save(spec, LIGHT, first)
    save(spec, LIGHT, second)
    data = first.read_bytes()
    assert data == second.read_bytes()
    starts = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
    assert data.startswith(starts[kind])


def test_a_chart_is_not_saved_as_something_that_is_no_picture(
    result: Result, tmp_path: Path
) -> None:
    spec = chart_spec(result.comparison, result.scenario, "people_waiting")
    with pytest.raises(ValueError, match="docx"):
        save(spec, LIGHT, tmp_path / "a.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("outcome", [o.id for o in OUTCOMES])
def test_every_outcome_can_be_drawn_in_both_themes_and_twice_the_same(
    game_result: Result, outcome: str
) -> None:
    spec = chart_spec(game_result.comparison, game_result.scenario, outcome)
    light = draw(spec, LIGHT, (420, 260))
    assert (light.width, light.height) == (420, 260)
    assert light.data == draw(spec, LIGHT, (420, 260)).data
    assert light.data != draw(spec, DARK, (420, 260)).data
    assert 0 < light.left < light.right < 1
    assert 0 < light.top < light.bottom < 1


def test_lines_that_lie_on_one_another_mark_different_places(game_result: Result) -> None:
    spec = chart_spec(game_result.comparison, game_result.scenario, "people_waiting")
    same = [replace(each, mean=spec.series[0].mean) for each in spec.series]
    figure = make_figure(replace(spec, series=tuple(same)), LIGHT, (1100, 380))
    lines = [line for line in figure.axes[0].lines if line.get_marker() != "None"]
    every = [cast("tuple[float, float]", line.get_markevery()) for line in lines]
    assert len(every) == len(spec.series) == 5
    steps = {step for _, step in every}
    starts = sorted(start for start, _ in every)
    assert len(steps) == 1
    # shares of the way from corner to corner of the chart: nobody begins where another does
    gaps = [after - before for before, after in pairwise([*starts, *steps])]
    assert min(gaps) == pytest.approx(next(iter(steps)) / 5)


def test_an_event_tells_its_whole_name_where_there_is_room(game_result: Result) -> None:
    name = "The council sets its budget for the year"
    spec = chart_spec(game_result.comparison, game_result.scenario, "people_waiting")
    spec = replace(spec, events=((2, name),))
    for width, whole in ((1100, True), (330, False)):
        figure = make_figure(spec, LIGHT, (width, 380))
        told = [text.get_text() for text in figure.axes[0].texts]
        assert (name in told) == whole
        assert any(text.startswith("The council") for text in told)
