"""Decisions files: every fault at once, at its place, with the nearest name."""

from pathlib import Path

import pytest

from simulator.decisions import Decision
from simulator.errors import Unreadable
from simulator.reader import read_text
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.ui.small_place import TEXT
from ui.decisions_file import DecisionFaults, parse_decisions, read_decisions

SMALL = read_text(TEXT, "small-place.yaml")


def decisions(text: str, start: Dials = HEROIC) -> list[Decision]:
    return [each.decision for each in parse_decisions(text, "d.yaml", SMALL, start)]


def faults(text: str) -> list[str]:
    with pytest.raises(DecisionFaults) as caught:
        parse_decisions(text, "d.yaml", SMALL, HEROIC)
    assert caught.value.exit_code == 1
    return str(caught.value).splitlines()


def test_cards_are_read_by_turn_and_turns_are_counted_from_1() -> None:
    text = """\
- {turn: 2, role: weaver, card: open-the-doors, target: choir}
- {turn: 1, role: navigator, card: local-guide, target: surgery}
"""
    assert decisions(text) == [
        Decision(0, "navigator", "local-guide", "surgery"),
        Decision(1, "weaver", "open-the-doors", "choir"),
    ]


def test_json_is_read_as_well() -> None:
    text = '[{"turn": 1, "role": "navigator", "card": "local-guide", "target": "surgery"}]'
    assert decisions(text) == [Decision(0, "navigator", "local-guide", "surgery")]


def test_a_list_without_decisions_is_no_fault() -> None:
    assert decisions("[]\n") == []


def test_dials_that_are_left_out_stay_where_they_are() -> None:
    text = """\
- {turn: 1, role: navigator, dials: {power: 0.5}}
- {turn: 3, role: navigator, dials: {purpose: 0}}
"""
    assert [each.dials for each in decisions(text, DISTRIBUTED)] == [
        Dials(0.5, 1.0, 1.0, 1.0),
        Dials(0.5, 1.0, 1.0, 0.0),
    ]


def test_asset_pairs_may_be_written_either_way_round() -> None:
    text = "- {turn: 1, role: weaver, card: join-groups, target: garden + choir}\n"
    assert decisions(text)[0].target == "choir+garden"


def test_each_decision_knows_its_place() -> None:
    text = "# first turn\n- turn: 1\n  role: navigator\n  card: local-guide\n  target: surgery\n"
    (placed,) = parse_decisions(text, "d.yaml", SMALL, HEROIC)
    assert str(placed.problem("no")) == "d.yaml:2:3: error: no"


def test_every_fault_is_told_at_once_in_the_order_of_the_file() -> None:
    text = """\
- {turn: 4, role: navigater, card: local-guide, target: surgery}
- {turn: 1, role: navigator, card: local-guid, target: surgery}
- {turn: 1, role: navigator, card: local-guide, target: surgary}
- {turn: 1, role: weaver, card: local-guide, target: surgery}
- {turn: 1, role: navigator, card: local-guide}
- {turn: 1, role: navigator, dials: {powr: 1, purpose: 2}}
"""
    assert faults(text) == [
        "d.yaml:1:10: error: turn is '4'; it is a whole number from 1 to 3",
        "d.yaml:1:19: error: unknown role 'navigater'; did you mean 'navigator'?",
        "d.yaml:2:36: error: unknown card 'local-guid'; did you mean 'local-guide'?",
        "d.yaml:3:57: error: unknown service 'surgary'; did you mean 'surgery'?",
        "d.yaml:4:33: error: card 'local-guide' belongs to role 'navigator', not 'weaver'",
        "d.yaml:5:3: error: 'target' is missing: a service",
        "d.yaml:6:38: error: unknown dial 'powr'; did you mean 'power'?",
        "d.yaml:6:56: error: dial 'purpose' is '2'; a dial goes from 0 (heroic) to 1 (distributed)",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "1:1: error: the file is empty; a decisions file is a list of decisions"),
        ("turn: 1\n", "1:1: error: a decisions file is a list; start each decision with '- turn"),
        ("- 1\n", "1:3: error: a decision holds turn, role, card and target, or turn, role and"),
        (
            "- {turn: 1, role: navigator, card: local-guide, target: choir}\n",
            "1:57: error: 'choir' is a community asset; card 'local-guide' is aimed at a service",
        ),
        (
            "- {turn: 1, role: storytelle, card: x, target: y}\n",
            "1:19: error: unknown role 'storytelle'; did you mean 'storyteller'?",
        ),
        (
            "- {turn: 1, role: navigator, dials: {power: 1}, card: local-guide}\n",
            "1:49: error: 'card' stands beside 'dials'; a card and a turn of the dials are two",
        ),
        (
            "- {turn: 1, role: navigator, dials: 1}\n",
            "1:37: error: 'dials' holds one or more of power, meaning, practice, purpose, each",
        ),
        ("- {turn: yes, role: navigator, dials: {power: 1}}\n", "1:10: error: turn is 'yes'"),
        (
            "- {turn: 1, rol: navigator, dials: {power: 1}}\n",
            "1:13: error: unknown key 'rol'; did you mean 'role'?",
        ),
        ("- {turn: 1, turn: 2, role: navigator, dials: {power: 1}}\n", "1:13: error: "),
        ("- [\n", "error: "),
        ("- !!python/object:os.system {}\n", "1:3: error: the tag "),
    ],
)
def test_a_fault_is_told_with_what_would_do(text: str, fault: str) -> None:
    assert fault in "\n".join(faults(text))


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "none.yaml"
    with pytest.raises(Unreadable, match=f"there is no file '{missing}'"):
        read_decisions(missing, SMALL, HEROIC)
    with pytest.raises(Unreadable, match=f"'{tmp_path}' is a folder, not a file"):
        read_decisions(tmp_path, SMALL, HEROIC)
    binary = tmp_path / "binary.yaml"
    binary.write_bytes(b"- \xff\n")
    with pytest.raises(DecisionFaults, match="yaml:1:3: error: this byte is not UTF-8 text"):
        read_decisions(binary, SMALL, HEROIC)
