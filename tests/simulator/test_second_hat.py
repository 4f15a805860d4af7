"""A second hat: the cards of another role, at a price in attention, and none of it unless worn."""

import json
from dataclasses import replace

import numpy as np
import pytest

from simulator.compare import other_way
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.errors import Refused
from simulator.network import build
from simulator.outcomes import WEEKLY
from simulator.parameters import BY_NAME
from simulator.record import Record
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import block, small

HALF = Dials(0.5, 0.5, 0.5, 0.5)
OWN = Decision(0, "navigator", "warm-handoff", "desk->clinic")
OTHER = Decision(0, "weaver", "back-a-group", "garden")


def game(seed: int = 3, dials: Dials = HALF, **overrides: float) -> Run:
    return Run(
        small(weeks=26, weeks_per_turn=13),
        seed=seed,
        dials=dials,
        seats=("navigator",),
        overrides=overrides,
    )


def played(run: Run, *decisions: Decision) -> Run:
    """Play to the end, with these decisions in the first turn."""
    for decision in decisions:
        run.take_again(decision)
    while not run.finished:
        if run.deciding:
            run.commit("navigator")
        run.step()
    return run


def test_without_the_hat_another_roles_card_is_refused() -> None:
    with pytest.raises(Refused, match="role 'weaver' has no seat"):
        game().decide(OTHER)


def test_with_the_hat_on_both_roles_cards_are_played_and_both_have_less_attention() -> None:
    run = game()
    alone = run.purse("navigator")
    run.wear("navigator", "weaver")
    cost = BY_NAME["second_hat_cost"].default
    for role in ("navigator", "weaver"):
        assert run.purse(role).centre == pytest.approx(alone.centre * (1 - cost))
    run.decide(OWN)
    run.decide(OTHER)
    assert run.pending("navigator") == (OWN, OTHER)
    run.commit("navigator")
    assert run.decisions == (OWN, OTHER)
    assert run.hat("navigator") == ""


def test_what_switching_takes_nobody_else_has() -> None:
    network = build(small())
    worn = network.role_shares(("navigator",), ("weaver",))
    cost = BY_NAME["second_hat_cost"].default
    assert worn[N.NAVIGATOR] == worn[N.WEAVER] == pytest.approx(0.25 * (1 - cost))
    others = network.role_shares(("navigator", "weaver"))
    assert worn.sum() == pytest.approx(1 - 2 * 0.25 * cost)
    for r in (N.ARCHITECT, N.STORYTELLER, N.ENTREPRENEUR):
        assert worn[r] == others[r]


def test_the_hat_counts_only_in_the_turn_in_which_its_card_is_played() -> None:
    network = build(small(weeks=26, weeks_per_turn=13))
    rows = network.with_decisions((OWN, OTHER), ("navigator",), 26).role_share
    assert rows.shape == (3, N.ROLES)
    assert rows[0].tolist() == network.role_shares(("navigator",), ("weaver",)).tolist()
    usual = network.role_shares(("navigator",)).tolist()
    assert rows[1].tolist() == rows[2].tolist() == usual


def test_a_hat_under_which_nothing_is_played_changes_no_bit(seed: int) -> None:
    worn = game(seed)
    worn.wear("navigator", "weaver")
    assert played(worn).digest() == played(game(seed)).digest()


def test_at_no_price_only_the_share_of_the_played_role_changes() -> None:
    run = game(second_hat_cost=0.0)
    alone = run.purse("navigator")
    run.wear("navigator", "weaver")
    assert run.purse("navigator") == alone


def test_a_run_with_a_second_hat_replays_bit_for_bit_from_its_file(seed: int) -> None:
    run = played(game(seed), OWN, OTHER)
    record = Record.of(run)
    again = Record.from_json(json.loads(json.dumps(record.to_json())), "again")
    assert again.verify() == []
    assert again.replay().digest() == run.digest()


def test_a_run_in_an_open_turn_replays_with_its_hat(seed: int) -> None:
    run = game(seed)
    for decision in (OTHER, OWN):
        run.take_again(decision)
    run.commit("navigator")
    again = Record.of(run).replay()
    assert again.decisions == (OTHER, OWN)
    assert not again.deciding


def test_the_compiled_rules_give_the_same_bits_under_a_second_hat(seed: int) -> None:
    run = played(game(seed), OWN, OTHER)
    arm = Arm("yours", "Yours", HALF, (OWN, OTHER), ("navigator",))
    found = block(build(run.scenario), runs=1, weeks=26, seed=seed, arm=arm).weekly[0]
    for i, outcome in enumerate(WEEKLY):
        assert np.array_equal(found[:, i], np.array(run.history[outcome.id])), outcome.id


def test_the_price_is_paid_in_the_run(seed: int) -> None:
    cheap = played(game(seed, second_hat_cost=0.0), OWN, OTHER)
    dear = played(game(seed, second_hat_cost=0.5), OWN, OTHER)
    assert cheap.digest() != dear.digest()
    assert dear.taken[0].funded <= cheap.taken[0].funded


@pytest.mark.parametrize(
    ("hat", "why"),
    [
        ("navigator", "your own role already"),
        ("wizard", "no role is called 'wizard'"),
    ],
)
def test_a_hat_that_cannot_be_worn_is_refused_with_the_reason(hat: str, why: str) -> None:
    run = game()
    with pytest.raises(Refused, match=why):
        run.wear("navigator", hat)
    assert run.hat("navigator") == ""


def test_a_hat_stays_on_while_one_of_its_cards_is_chosen() -> None:
    run = game()
    run.wear("navigator", "weaver")
    run.decide(OTHER)
    for hat in ("", "architect"):
        with pytest.raises(Refused, match="resource weaver is chosen already"):
            run.wear("navigator", hat)
    run.undo("navigator")
    run.wear("navigator", "")
    assert run.hat("navigator") == ""


def test_a_hat_is_refused_where_what_is_chosen_leaves_too_little() -> None:
    run = game(dials=Dials(0.0, 0.0, 0.0, 0.0), central_attention=0.4, second_hat_cost=0.5)
    run.decide(OWN)
    before = run.purse("navigator")
    with pytest.raises(Refused, match="too little attention for a second hat"):
        run.wear("navigator", "weaver")
    assert run.pending("navigator") == (OWN,)
    assert run.purse("navigator") == before


def test_where_several_have_seats_nobody_wears_a_second_hat() -> None:
    run = Run(small(), seats=("navigator", "storyteller"))
    with pytest.raises(Refused, match="plays alone"):
        run.wear("navigator", "weaver")


def test_the_dials_are_turned_under_the_first_hat() -> None:
    run = game()
    run.wear("navigator", "weaver")
    with pytest.raises(Refused, match="first hat"):
        run.decide(Decision(0, "weaver", dials=Dials(1, 1, 1, 1)))


@pytest.mark.parametrize("dials", [HEROIC, DISTRIBUTED])
def test_cards_carried_out_the_other_way_are_the_first_run_of_the_ensemble_bit_for_bit(
    dials: Dials,
) -> None:
    # more than any style can pay for with its attention: the rest is done in part
    cards = (OWN, OTHER, *(replace(OWN, turn=1) for _ in range(3)), replace(OTHER, turn=1))
    arm = other_way((*cards, Decision(1, "navigator", dials=HALF)), dials, "x", "X", ("navigator",))
    run = game(dials=dials)
    while not run.finished:
        if run.deciding:
            for card in arm.decisions:
                if card.turn == run.turn:
                    run.carry(card)
            run.commit("navigator")
        run.step()
    found = block(build(run.scenario), runs=1, weeks=26, seed=3, arm=arm).weekly[0]
    for i, outcome in enumerate(WEEKLY):
        assert np.array_equal(found[:, i], np.array(run.history[outcome.id])), outcome.id


def test_a_card_is_carried_only_in_its_own_turn_and_by_somebody() -> None:
    with pytest.raises(Refused, match="turn 2 is not open"):
        game().carry(replace(OWN, turn=1))
    run = Run(small(weeks=26, weeks_per_turn=13), seed=3, dials=HALF)
    with pytest.raises(Refused, match="nobody has a seat"):
        run.carry(OWN)
