"""What the scripts on paired luck measure is what they say."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from benchmarks.luck_by_purpose import GROUPS, copy_rules
from benchmarks.peers.network import WEEKS
from benchmarks.same_luck import GOALS, NO_MATTER, interval, plain_led, reduction, two_styles
from simulator.network import build
from simulator.rules import chance

FEW = 60

SHORT = """
import json, sys
from simulator.network import build
from simulator.rules import names as N
from simulator.testbed import Bench, equal_services

bench = Bench(build(equal_services(4, weeks=4)))
practice = bench.state.service_at[N.BITS].tolist()
bench.step()
asked = bench.state.community_at[N.C_WEEK_ASKED].tolist()
json.dump({"practice": practice, "asked": asked}, sys.stdout)
"""
"""A first week, and what decided it."""


def first_week(folder: Path) -> dict[str, list[int]]:
    made = subprocess.run(
        [sys.executable, "-c", SHORT],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, list[int]] = json.loads(made.stdout)
    return found


def test_every_purpose_of_draws_is_in_one_group() -> None:
    text = Path(chance.__file__).read_text(encoding="utf-8")
    below = text[text.index("# Purposes of draws") :]
    purposes = re.findall(r"(?m)^([A-Z_]+) = \d+$", below)
    assert "ARRIVE" in purposes
    grouped = Counter(name for group in GROUPS.values() for name in group)
    assert grouped == Counter(purposes)


def test_a_group_of_draws_falls_anew_and_no_other_does(tmp_path: Path) -> None:
    usual, asks, works = tmp_path / "usual", tmp_path / "asks", tmp_path / "works"
    copy_rules(usual, ())
    copy_rules(asks, GROUPS["who asks, and where"])
    copy_rules(works, GROUPS["what works where"])
    before, other, moved = first_week(usual), first_week(asks), first_week(works)
    assert other["practice"] == before["practice"]
    assert other["asked"] != before["asked"]
    assert moved["practice"] != before["practice"]
    assert moved["asked"] == before["asked"]


def test_a_purpose_that_the_rules_do_not_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no purpose of draws called GUESS"):
        copy_rules(tmp_path, ["GUESS"])


def test_the_reduction_is_one_without_pairing_and_grows_with_what_is_shared() -> None:
    luck = np.random.default_rng(3)
    shared, first, second = luck.normal(size=(3, 20_000))
    assert reduction(first, second) == pytest.approx(1.0, abs=0.05)
    # (2 x 10) / 2
    assert reduction(3 * shared + first, 3 * shared + second) == pytest.approx(10.0, rel=0.05)
    low, high = interval(first, second, again=50)
    assert low < 1.0 < high


def test_pairing_keeps_its_promise_where_a_style_touches_all_but_practice() -> None:
    heroic, distributed = two_styles(build(plain_led(1.0)), WEEKS, FEW)
    for column, goal in enumerate(GOALS[NO_MATTER].values()):
        assert reduction(heroic[:, column], distributed[:, column]) > goal
        assert not np.array_equal(heroic[:, column], distributed[:, column])
