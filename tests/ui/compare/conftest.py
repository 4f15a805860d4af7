"""A comparison of the small place, one with a game in it, and the page that shows them."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from simulator.assumptions import Assumptions, weigh
from simulator.compare import compare, play_arms
from tests.ui.at_compare import RUNS, played
from tests.ui.patience import LEAST
from tests.ui.shell import place_of, preferences
from tests.ui.small_place import small_place
from ui.background import Background
from ui.compare.work import Result
from ui.engine_ready import Engine
from ui.pages.compare import ComparePage
from ui.theme import hub


@pytest.fixture(scope="session")
def result() -> Result:
    scenario = small_place()
    return Result(compare(scenario, runs=RUNS, seed=3), scenario)


@pytest.fixture(scope="session")
def game_result() -> Result:
    record = played(2)
    comparison = compare(
        record.scenario, runs=RUNS, seed=record.seed, weeks=record.week, arms=play_arms(record)
    )
    return Result(comparison, record.scenario, record)


@pytest.fixture(scope="session")
def weighed(game_result: Result) -> Assumptions:
    return weigh(game_result.scenario, outcome="people_waiting", runs=4, draws=8, weeks=16)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ComparePage]:
    hub().set_look(choice="light", scale=1.0)
    background = Background()
    engine = Engine(background)
    engine.can_play = engine.can_compare = True
    made = ComparePage(background, engine, preferences(tmp_path))
    made.resize(1188, 780)
    made.show()
    made.set_places([place_of(small_place())])
    yield made
    assert background.stop_all(LEAST)
    # here and now, and not by a garbage collection that a thread of the next test sets off
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)
    del made
    gc.collect()
