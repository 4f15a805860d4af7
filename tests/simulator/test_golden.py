"""The rules give today what they gave when their version was set."""

import json

import pytest

from simulator import MODEL_VERSION
from tests.simulator.golden import FILE, RUNS, digest

KEPT = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", RUNS)
def test_a_run_gives_the_bits_that_its_model_version_promises(name: str) -> None:
    assert digest(RUNS[name]()) == KEPT["digests"][name], (
        "the rules give other numbers: raise MODEL_VERSION, say why in the changelog, "
        "and write the digests anew with 'python -m tests.simulator.golden'"
    )


def test_the_digests_belong_to_this_version_of_the_model() -> None:
    assert KEPT["model_version"] == MODEL_VERSION
    assert set(KEPT["digests"]) == set(RUNS)
    assert len(RUNS) == 10
