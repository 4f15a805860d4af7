"""The command `conditions`, and `--assumptions`, on the real engine."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from simulator.conditions import CONDITION, CONDITIONS
from simulator.outcomes import OUTCOMES
from simulator.parameters import PARAMETERS
from tests.ui.command_line import civicloom, interrupted
from tests.ui.small_place import TEXT
from ui import cli
from ui.conditions import conditions_of
from ui.experiments import plan, rule, sensitivities
from ui.language import install

pytest.importorskip("SALib", reason="conditions need the extra 'experiments'")
pytest.importorskip("pandas", reason="conditions need the extra 'experiments'")

SMALL = ("--points", "4", "--runs", "4", "--weeks", "8")
THREE = ("--vary", "attention-ratio", "--vary", "trust=.2..8e-1", "--vary", "interdependence=0..2")

Explore = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "small.yaml").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "140")
    return tmp_path


@pytest.fixture
def explored(place: Path, capfd: pytest.CaptureFixture[str]) -> Explore:
    """Explore the small place in this process, where the engine is loaded once for all."""

    def call(*words: str, command: str = "conditions") -> "subprocess.CompletedProcess[str]":
        code = cli.main([command, "small.yaml", *words])
        said = capfd.readouterr()
        return subprocess.CompletedProcess(words, code, said.out, said.err)

    return call


def test_the_terminal_shows_every_outcome_a_map_and_rules(explored: Explore) -> None:
    done = explored(*SMALL, *THREE)
    assert (done.returncode, done.stderr) == (0, "")
    for outcome in OUTCOMES:
        assert outcome.label in done.stdout
    for words in (
        "under which conditions does each style do better?",
        "· undecided",
        "Depends on",
        "Heroic does better in",
        "Distributed does better in",
        "All four dials together",
        "20 places, 4 lucks at each",
        "each value as likely as any other",
    ):
        assert words in " ".join(done.stdout.split())


def test_json_holds_a_map_a_rule_and_the_mixes_for_every_outcome(explored: Explore) -> None:
    facts = json.loads(explored(*SMALL, *THREE, "--json", "-").stdout)
    assert [one["name"] for one in facts["conditions"]] == [
        "attention-ratio", "trust", "interdependence",
    ]  # fmt: skip
    assert (facts["conditions"][1]["low"], facts["conditions"][1]["high"]) == (0.2, 0.8)
    assert list(facts["outcomes"]) == [outcome.id for outcome in OUTCOMES]
    for fact in facts["outcomes"].values():
        low, high = fact["interval95"]
        assert low <= fact["p_distributed_better"] <= high
        assert sum(fact["best_mix"]["share_best"]) == pytest.approx(1.0)
        assert [one["name"] for one in fact["sensitivity"]] == [
            one["name"] for one in facts["conditions"]
        ]
        assert [fact["map"][axis]["name"] for axis in "xy"] == facts["map"]
        for table in ("p_distributed_better", "low95", "high95"):
            rows = fact["map"][table]
            assert {len(rows), *map(len, rows)} == {25}
            assert all(0 <= value <= 1 for row in rows for value in row)
        assert set(fact["rules"]) == {"heroic", "distributed"}
    assert "assumptions" not in facts
    assert "policies" not in facts


def test_csv_holds_every_place_and_outcome(explored: Explore) -> None:
    rows = list(csv.DictReader(explored(*SMALL, *THREE, "--csv", "-").stdout.splitlines()))
    assert len(rows) == 20 * len(OUTCOMES)
    assert {float(row["interdependence"]) for row in rows} <= {0.0, 1.0, 2.0}
    assert all(0.2 <= float(row["trust"]) <= 0.8 for row in rows)
    assert all(0.0 <= float(row["p_distributed_better"]) <= 1.0 for row in rows)


def test_the_picture_names_both_styles_in_words(explored: Explore, place: Path) -> None:
    done = explored(*SMALL, *THREE, "--svg", "map.svg", "--map", "trust,interdependence")
    assert done.returncode == 0
    assert "maps written to map.svg" in done.stderr
    text = (place / "map.svg").read_text(encoding="utf-8")
    root = ET.fromstring(text[text.index("<svg") :])
    assert root.get("role") == "img"
    words = "".join(root.itertext())
    for part in ("Orange: heroic does better", "Blue: distributed does", "no trust", "full trust"):
        assert part in words
    for outcome in OUTCOMES:
        assert outcome.label in words


def test_the_picture_speaks_the_language_that_is_asked_for(
    explored: Explore, place: Path, qapp: QApplication
) -> None:
    before = QLocale()
    try:
        done = explored(
            *SMALL, *THREE, "--svg", "sv.svg", "--map", "trust,interdependence", "--language", "sv"
        )
    finally:
        install("en")
        QLocale.setDefault(before)
    assert done.returncode == 0
    text = (place / "sv.svg").read_text(encoding="utf-8")
    words = "".join(ET.fromstring(text[text.index("<svg") :]).itertext())
    for part in ("Orange: heroiskt går oftare bättre.", "distribuerat bättre:", "lägre är bättre"):
        assert part in words
    assert "does better" not in words


def test_equal_input_gives_equal_bytes_with_any_number_of_threads(
    explored: Explore, place: Path
) -> None:
    for threads in ("1", "2"):
        outputs = [f"--{kind}={threads}.{kind}" for kind in ("json", "csv", "svg")]
        done = explored(
            *SMALL, *THREE, *outputs, "--assumptions", "--policies", "--threads", threads, "--quiet"
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    for kind in ("json", "csv", "svg"):
        one, two = ((place / f"{threads}.{kind}").read_bytes() for threads in ("1", "2"))
        assert one == two
        assert one
    facts = json.loads((place / "1.json").read_text())
    assert set(facts["policies"]["best"]) == {"heroic", "distributed"}
    assert facts["assumptions"]["deciding"][0]["name"]
    for fact in facts["outcomes"].values():
        low, high = fact["assumptions"]["interval95"]
        assert 0 <= low <= high <= 1
        assert fact["assumptions"]["map"]["x"] == fact["map"]["x"]


def test_another_seed_is_another_design(explored: Explore) -> None:
    usual = explored(*SMALL, *THREE, "--json", "-").stdout
    assert explored(*SMALL, *THREE, "--json", "-", "--seed", "2").stdout != usual


def test_one_condition_alone_has_a_tipping_point_and_no_map(explored: Explore) -> None:
    done = explored(*SMALL, "--vary", "central_attention=.1..20", "--json", "-")
    facts = json.loads(done.stdout)
    assert facts["map"] == ["central_attention"]
    assert len(facts["outcomes"]["trust"]["map"]["p_distributed_better"]) == 1
    shown = explored(*SMALL, "--vary", "central_attention=.1..20")
    assert shown.returncode == 0
    assert "Central attention" in shown.stdout


def test_leaving_tests_and_other_outcomes_can_be_shown(explored: Explore) -> None:
    done = explored(*SMALL, *THREE, "--outcome", "legacy", "--assumptions")
    assert done.returncode == 0, done.stderr
    assert "Lost when leaders leave, lower is better" in done.stdout
    assert "The assumptions that decide most" in done.stdout
    assert "With assumptions:" in done.stdout


def test_what_is_set_or_fixed_is_not_varied() -> None:
    usual = [one.name for one in conditions_of(())]
    assert usual == [one.name for one in CONDITIONS]
    assert "horizon" not in [one.name for one in conditions_of((), weeks=52)]
    fixed = [one.name for one in conditions_of((), fixed={"meeting_cost": 0.1})]
    assert set(usual) - set(fixed) == {"meeting-price"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--vary", "trst=0..1"], "no condition or parameter 'trst'; did you mean 'trust'"),
        (["--vary", "meeting_costs"], "did you mean 'meeting_cost'"),
        (["--vary", "trust=.5..0.5"], "the range of 'trust' is empty: both ends are 0.5"),
        (["--vary", "trust=.9..0.1"], "runs backwards; write trust=0.1..0.9"),
        (["--vary", "trust=0..1.5"], "it goes from 0 to 1 (0 to 1, every link"),
        (["--vary", "drive=-1..1"], "it goes from 0 to 1 (0 to 1)"),
        (["--vary", "trust=0"], "is no range; write trust=LO..HI"),
        (["--vary", "trust=a..b"], "is no range; write trust=LO..HI"),
        (["--vary", "trust=nan..1"], "is no range"),
        (["--vary", "interdependence=0.2..1.7"], "takes whole numbers"),
        (["--vary", "trust", "--vary", "trust=0..1"], "'trust' is varied twice"),
        (["--vary", "meeting-price", "--vary", "meeting_cost"], "about the same thing"),
        (["--vary", "trust", "--vary", "trust_start"], "about the same thing"),
        (["--vary", "drive", "--set", "drive=.5"], "while 'drive' is set"),
        (["--vary", "horizon", "--weeks", "10"], "while --weeks is set"),
        (["--points", "12"], "not 12; 16 would do"),
        (["--points", "0"], "not 0; 4 would do"),
        (["--outcome", "people_wating"], "did you mean 'people_waiting'"),
        (["--map", "trust,trst"], "'trst' is not varied here; did you mean 'trust'"),
        (["--map", "trust,trust"], "a map is over two conditions"),
        (["--json", "-", "--csv", "-"], "cannot all go to standard output"),
        (["--json", "a", "--csv", "a"], "the same file name"),
        (["--json", "none/a.json"], "there is no folder"),
    ],
)
def test_wrong_use_is_one_clear_sentence(
    explored: Explore, place: Path, words: list[str], said: str
) -> None:
    before = sorted(path.name for path in place.iterdir())
    done = explored(*words)
    assert done.returncode in {2, 64}
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in place.iterdir()) == before


def test_without_the_extra_one_sentence_says_how_to_get_it(
    explored: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ema_workbench", None)
    done = explored(*SMALL)
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs ema_workbench, not installed here" in done.stderr
    assert "pip install 'civicloom[experiments]'" in done.stderr
    assert done.stderr.count("\n") == 1


def test_comparing_with_assumptions_needs_no_extra(
    explored: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SALib", "ema_workbench", "pandas", "scipy"):
        monkeypatch.setitem(sys.modules, name, None)
    done = explored("--runs", "4", "--weeks", "4", "--assumptions", command="compare")
    assert (done.returncode, done.stderr) == (0, "")
    assert "The assumptions that decide most" in done.stdout


def test_ctrl_c_in_the_middle_leaves_nothing_behind(place: Path) -> None:
    (place / "out.json").write_text("the old result")
    words = ["conditions", "lonely-carers", "--points", "4096", "--json", "out.json"]
    words += ["--csv", "out.csv", "--svg", "out.svg"]
    before = sorted(path.name for path in place.iterdir())
    code, written, shown = interrupted(*words, once=" steps", folder=place)
    assert (code, written) == (130, b""), shown
    assert "civicloom: stopped; nothing was written" in shown
    assert "Traceback" not in shown
    assert sorted(path.name for path in place.iterdir()) == before
    assert (place / "out.json").read_text() == "the old result"


# -- the libraries, on planted answers --------------------------------------------------------


def test_sensitivity_finds_what_was_planted() -> None:
    varied = CONDITIONS[:3]
    design = plan(3, 256, seed=1)
    x = design.shares
    found = sensitivities(varied, 3.0 * x[:, 0] + x[:, 1] * 1.0 + 0.0 * x[:, 2], seed=1)
    # The variance of a sum of uniforms: 9 to 1 to 0.
    assert found[0].total == pytest.approx(0.9, abs=0.08)
    assert found[1].total == pytest.approx(0.1, abs=0.05)
    assert found[2].total == 0.0
    still = sensitivities(varied, np.full(len(x), 0.5), seed=1)
    assert {one.total for one in still} == {0.0}


def test_a_plan_tells_free_points_from_those_that_differ_in_one_condition() -> None:
    design = plan(4, 8, seed=3)
    assert design.shares.shape == (8 * 6, 4)
    for k in range(8):
        rows = design.shares[6 * k : 6 * k + 6]
        assert design.free[6 * k : 6 * k + 6] == (True, False, False, False, False, True)
        for j in range(4):
            assert np.flatnonzero(rows[1 + j] != rows[0]).tolist() == [j]
            assert rows[1 + j][j] == rows[5][j]


def test_a_planted_box_is_found_as_a_rule() -> None:
    varied = (CONDITION["trust"], CONDITION["load"], CONDITION["cuts"])
    draw = np.random.default_rng(4)
    shares = draw.random((600, 3))
    values = np.array([[one.at(u) for one, u in zip(varied, row, strict=True)] for row in shares])
    better = (shares[:, 0] > 0.6) & (shares[:, 1] < 0.5)
    found = rule(varied, values, better, list(range(600)))
    limits = {limit.condition.name: limit for limit in found.limits}
    assert set(limits) == {"trust", "load"}
    assert limits["trust"].low == pytest.approx(varied[0].at(0.6), abs=0.04)
    assert limits["trust"].high is None
    assert limits["load"].high == pytest.approx(varied[1].at(0.5), abs=0.02)
    assert found.density > 0.9
    assert found.coverage > 0.85


def test_a_rule_learns_and_is_judged_over_the_whole_range_of_every_condition() -> None:
    varied = CONDITIONS
    for seed in (1, 2, 3):
        design = plan(len(varied), 64, seed)
        rows = zip(varied, design.shares.T, strict=True)
        values = np.array([[one.at(u) for u in row] for one, row in rows]).T
        for i, one in enumerate(varied):
            if one.scale == "whole":
                continue
            better = design.shares[:, i] > 0.6
            found = rule(varied, values, better, design.group)
            assert [limit.condition.name for limit in found.limits] == [one.name]
            # judged on places like all others, not on those of one half of the range
            assert found.base == pytest.approx(0.4, abs=0.03)
            assert found.base == pytest.approx(float(better.mean()), abs=0.03)


def test_a_rule_that_says_no_more_than_everywhere_is_not_told() -> None:
    varied = (CONDITION["trust"], CONDITION["load"], CONDITION["cuts"])
    values = np.random.default_rng(4).random((600, 3))
    group = np.arange(600)
    better = (values[:, 0] > 0.6) | (group >= 300)
    found = rule(varied, values, better, group.tolist())
    assert (found.limits, found.density, found.base) == ((), 1.0, 1.0)


def test_noise_gives_no_rule() -> None:
    varied = (CONDITION["trust"], CONDITION["load"], CONDITION["cuts"])
    draw = np.random.default_rng(8)
    values = draw.random((600, 3))
    better = draw.random(600) < 0.5
    assert rule(varied, values, better, list(range(600))).limits == ()


# -- compare --assumptions --------------------------------------------------------------------


def test_compare_adds_to_its_json_and_changes_nothing(explored: Explore) -> None:
    words = ("--runs", "6", "--weeks", "8", "--json", "-")
    plain = json.loads(explored(*words, command="compare").stdout)
    more = json.loads(explored(*words, "--assumptions", command="compare").stdout)
    assert more["assumptions"]["outcome"] == "people_waiting"
    names = {one["name"] for one in more["assumptions"]["deciding"]}
    assert names == {part.name for part in PARAMETERS if part.tag == "assumed"}
    del more["assumptions"]
    for fact in more["outcomes"].values():
        wider = fact.pop("assumptions")
        low, high = wider["difference"]["interval95"]
        assert low <= wider["difference"]["mean"] <= high
    assert more == plain


def test_compare_shows_and_reports_the_wider_interval(explored: Explore, place: Path) -> None:
    done = explored(
        "--runs", "6", "--weeks", "8", "--assumptions", "--report", "r.html", command="compare"
    )
    assert done.returncode == 0, done.stderr
    assert "assumptions" in done.stdout.splitlines()[3]
    assert "The assumptions that decide most" in done.stdout
    page = (place / "r.html").read_text(encoding="utf-8")
    for words in (
        "With the assumptions drawn too",
        "Which assumptions decide",
        "A higher value favours",
        "small.yaml --runs 6 --seed 1 --weeks 8 --assumptions",
    ):
        assert words in page


def test_a_report_without_assumptions_says_nothing_of_them(explored: Explore, place: Path) -> None:
    explored("--runs", "6", "--weeks", "8", "--report", "r.html", command="compare")
    assert "Which assumptions decide" not in (place / "r.html").read_text(encoding="utf-8")


def test_conditions_is_listed_with_its_flags() -> None:
    done = civicloom("conditions", "--help")
    assert done.returncode == 0
    for flag in (
        "--vary",
        "--points",
        "--outcome",
        "--map",
        "--assumptions",
        "--policies",
        "--svg",
    ):
        assert flag in done.stdout
