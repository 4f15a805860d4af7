"""Grants give their money once; copying is judged by one rule, whoever decides."""

import math

import pytest

from simulator.compare import compare
from simulator.decisions import Decision
from simulator.ensemble import HEROIC_ARM
from simulator.reader import load
from simulator.rules import names as N  # noqa: N812 - as in the rules
from simulator.rules.decide import copy_gain
from simulator.run import Run
from simulator.styles import HEROIC


def test_a_grant_gives_its_money_once_over_the_turn(seed: int) -> None:
    still = {
        "volunteer_gain": 0.0,
        "asset_wear": 0.0,
        "compliance_base": 1.0,
        "compliance_legitimacy": 0.0,
    }
    run = Run(load("lonely-carers"), seed=seed, dials=HEROIC, seats=("weaver",), overrides=still)
    before = next(asset for asset in run.picture().assets if asset.id == "form-fillers").health
    run.decide(Decision(0, "weaver", "back-a-group", "form-fillers"))
    run.commit("weaver")
    for _ in range(13):
        run.step()
    after = next(asset for asset in run.picture().assets if asset.id == "form-fillers").health
    assert run.taken[0].funded == pytest.approx(1.0)
    # strength left to gain shrinks by grant_gain x money in all, week by week
    week = 0.05 * 4.0 / 13
    assert (1 - after) / (1 - before) == pytest.approx((1 - week) ** 13)
    assert after < before + 0.05 * 4.0 * (1 - before)


def test_a_copy_from_an_equal_place_is_expected_to_bring_its_whole_lead() -> None:
    run = Run(load("lonely-carers"), overrides={"wickedness": 0.0})
    state = run._state
    for h, share in ((0.0, 1.0), (0.5, 0.5), (1.0, 0.0)):
        state.service[N.WICKED, 0] = h
        own, theirs = float(state.service[N.FIT, 0]), float(state.service[N.FIT, 1])
        usual = copy_gain(state, 0, own, theirs)
        assert math.isclose(usual, share * (theirs - 0.5) - (own - 0.5), abs_tol=1e-12)


def test_equal_arms_are_the_same_on_every_luck(seed: int) -> None:
    twin = HEROIC_ARM.__class__("twin", "Twin", HEROIC)
    found = compare(load("lonely-carers"), runs=4, seed=seed, weeks=4, arms=(HEROIC_ARM, twin))
    gap = found.difference("people_waiting", "heroic", "twin")
    assert (gap.mean, gap.p_same, gap.p_second_better) == (0.0, 1.0, 0.5)
