"""What the dials come to in numbers is what the rules make of them."""

import pytest

from simulator.leading import leading, turning_cost
from simulator.network import ROLE_INDEX
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.contacts import plan_team
from simulator.rules.decide import share_attention
from simulator.rules.judge import known_share
from simulator.rules.people import meeting_time, pause_time, turn_dials
from simulator.run import Run
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from tests.simulator.bench import small

MIXED = Dials(0.3, 0.8, 0.4, 0.6)
WAYS = (HEROIC, DISTRIBUTED, MIXED, Dials(0.7, 0.1, 0.9, 0.0))


@pytest.mark.parametrize("dials", WAYS)
def test_attention_is_what_the_rules_share_out(dials: Dials, seed: int) -> None:
    run = Run(small(), seed=seed, dials=dials)
    found = leading(run.network.parameter, len(run.network.services), dials)
    share_attention(run._world, run._state, 0)
    central = run._state.whole[N.CENTRE : N.CENTRE + N.ROLES].sum()
    local = run._state.service[N.OWN : N.OWN + N.ROLES].sum()
    assert found.central == pytest.approx(central)
    assert found.local == pytest.approx(local)


@pytest.mark.parametrize("dials", WAYS)
def test_a_seat_has_its_share_of_it(dials: Dials, seed: int) -> None:
    run = Run(small(), seed=seed, dials=dials, seats=("navigator",))
    found = leading(run.network.parameter, len(run.network.services), dials)
    share = run.network.role_shares(("navigator",))[ROLE_INDEX["navigator"]]
    weeks = run.weeks_per_turn
    purse = run.purse("navigator")
    assert purse.centre == pytest.approx(found.central * share * weeks)
    assert sum(purse.services.values()) == pytest.approx(found.local * share * weeks)


@pytest.mark.parametrize("dials", WAYS)
def test_meetings_and_the_standard_way_are_those_of_the_rules(dials: Dials, seed: int) -> None:
    run = Run(small(), seed=seed, dials=dials)
    found = leading(run.network.parameter, len(run.network.services), dials)
    time = meeting_time(run._world, run._state) + pause_time(run._world, run._state)
    assert found.meetings == pytest.approx(time)
    assert found.standard == pytest.approx(known_share(run._world, run._state))
    assert found.copied == pytest.approx(0.25 * dials.practice)


@pytest.mark.parametrize("dials", WAYS)
def test_the_pace_is_the_one_under_full_pressure(dials: Dials, seed: int) -> None:
    run = Run(small(), seed=seed, dials=dials)
    for pool in range(0, run._state.size.shape[0], N.POOLS):
        run._state.size[pool] = 100_000
    found = leading(run.network.parameter, len(run.network.services), dials)
    plan_team(run._world, run._state, 0)
    assert run._state.service[N.PACE, 0] == pytest.approx(1.0 + found.pace)


def test_turning_costs_what_the_rules_charge(seed: int) -> None:
    run = Run(small(), seed=seed, dials=HEROIC, seats=("navigator",))
    to = Dials(0.5, 0.0, 1.0, 0.25)
    world = run.network.with_decisions((), ("navigator",), run.weeks)._replace(
        turned_at=run._state.born[:1] * 0, turned=run._state.link[:1].repeat(4, axis=0)[:, :1] * 0
    )
    world.turned[:, 0] = tuple(to)
    turn_dials(world, run._state, 0)
    assert turning_cost(run.network.parameter, HEROIC, to) == pytest.approx(
        run._state.whole[N.TURNING]
    )
