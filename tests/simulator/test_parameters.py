"""The table of parameters beside the rules that read it."""

import re
from pathlib import Path

import simulator.rules
from simulator.parameters import BY_NAME, WHOLE

RULES = Path(simulator.rules.__file__).parent


def test_every_parameter_that_the_rules_read_as_a_whole_number_is_named_as_one() -> None:
    """`int(...)` and the half that stands between no and yes lose what is behind the point."""
    read = {"practice_bits", "reads_across"}  # lengths of arrays, see `simulator.network`
    for path in RULES.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        names = dict(re.findall(r'^(P_\w+) = INDEX\["(\w+)"\]', text, re.MULTILINE))
        for constant in re.findall(r"int\((?:world\.)?P\[(P_\w+)\]\)", text):
            read.add(names[constant])
        for constant in re.findall(r"P\[(P_\w+)\] [<>] 0\.5", text):
            read.add(names[constant])
    assert read == WHOLE


def test_whole_parameters_are_whole_as_shipped_and_at_both_ends() -> None:
    for name in WHOLE:
        parameter = BY_NAME[name]
        assert all(v == int(v) for v in (parameter.default, parameter.low, parameter.high))
