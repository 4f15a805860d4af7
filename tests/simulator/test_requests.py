"""Decisions that wait for the centre: the queue of theory, and information that grows old."""

import numpy as np
import pytest

from simulator.network import Network
from simulator.rules import decide, tick
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.styles import HEROIC, Dials
from simulator.testbed import equal_services
from tests.simulator.bench import MIXED, STYLES, Bench, last_states, network_of, score, small

ALONE = {"relief_most": 0.0, "leaving_weeks": 1.0}


def asking(per_service: float, weeks: int = 60, **more: float) -> Network:
    """Return 16 services that ask a centre with ten decisions a week about practice."""
    return network_of(
        equal_services(16, weeks=weeks),
        **ALONE
        | {"central_attention": 20.0, "share_architect": 0.5, "decision_queue": per_service}
        | more,
    )


@pytest.mark.parametrize("style", STYLES)
def test_without_requests_nothing_waits(
    style: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Bench(network_of(small()), dials=STYLES[style], seed=seed).run(26)
    assert found.parameter("decision_queue") == 0.0
    monkeypatch.setattr(tick, "requests_come", lambda *_: None)
    monkeypatch.setattr(decide, "answer_requests", lambda *_: 0)
    alone = Bench(network_of(small()), dials=STYLES[style], seed=seed).run(26)
    assert found.digest() == alone.digest()


@pytest.mark.parametrize(("weeks", "exact"), [(13, 0.873486), (26, 0.878504)])
def test_the_queue_is_that_of_theory(weeks: int, exact: float, seed: int) -> None:
    # Poisson 8 requests a week, ten decisions: Spitzer's law, as for queues of people
    network = asking(0.5, weeks - 1)
    found = [
        float(state.tally[N.ASKING])
        for state in last_states(network, runs=3000, weeks=weeks - 1, seed=seed)
    ]
    assert abs(score(np.array(found), exact)) < 4.0
    assert np.mean(found) == pytest.approx(exact, rel=0.15)


def test_it_settles_below_what_the_centre_can_do_and_grows_without_end_above(seed: int) -> None:
    lengths = {}
    for per_service in (0.5, 0.75):
        bench = Bench(asking(per_service, 120), dials=HEROIC, seed=seed)
        found = []
        for _ in range(120):
            bench.step()
            found.append(int(bench.state.tally[N.ASKING]))
        lengths[per_service] = found
    assert np.mean(lengths[0.5][20:]) < 4.0
    # 12 requests a week for 10 decisions
    assert lengths[0.75][119] - lengths[0.75][39] == pytest.approx(2 * 80, abs=4 * (12 * 80) ** 0.5)


def test_the_oldest_request_is_as_old_as_the_queue_is_long(seed: int) -> None:
    bench = Bench(asking(0.9, 60), dials=HEROIC, seed=seed).run(60)
    state = bench.state
    waiting = int(state.tally[N.ASKING])
    oldest = int(state.requests[state.tally[N.FIRST_ASKED], N.Q_WEEK])
    assert waiting > 150
    # 14.4 came in each of the weeks that are still waited for
    assert bench.week - oldest == pytest.approx(waiting / 14.4, abs=3)


@pytest.mark.parametrize("omega", [0.0, 0.5, 1.0])
def test_services_ask_as_far_as_the_centre_decides(omega: float, seed: int) -> None:
    bench = Bench(asking(2.0, central_attention=0.0), dials=Dials(omega, 0, 0, 0), seed=seed)
    bench.run(20)
    mean = 16 * 2.0 * (1.0 - omega) * 20
    assert int(bench.state.tally[N.ASKING]) == pytest.approx(mean, abs=4 * mean**0.5 + 1e-9)
    if omega == 1.0:
        nobody = Bench(asking(0.0, central_attention=0.0), dials=Dials(omega, 0, 0, 0), seed=seed)
        assert bench.digest() == nobody.run(20).digest()


def test_what_is_left_of_attention_is_spent_as_ever(seed: int) -> None:
    changes = []
    for per_service in (0.0, 0.05):
        bench = Bench(asking(per_service), dials=HEROIC, seed=seed).run(40)
        changes.append(int(bench.state.service_at[N.CHANGES].sum()))
    assert changes[1] > 0.6 * changes[0]


def test_a_request_is_carried_out_as_it_was_written_and_touches_nothing_else(seed: int) -> None:
    sure = {"accept_above": -1.0, "compliance_base": 1.0, "known_heroic": 0.0}
    network = network_of(small(), decision_queue=0.01, central_attention=0.0, **sure)
    bench = Bench(network, dials=HEROIC, seed=seed).run(1)
    world, state = bench.world, bench.state
    s = bench.at("desk")
    decide.write_request(world, state, s, 0, 0)
    mask = int(state.requests[state.tally[N.FIRST_ASKED], N.Q_MASK])
    assert mask.bit_count() == 1
    # meanwhile another choice was ordered, and the world has moved
    other = 1 if mask != 1 else 2
    before = int(state.service_at[N.BITS, s])
    assert decide.order_practice(world, state, s, before ^ other, 1.0, True, 0)
    state.version[s] += 1
    assert decide.answer_requests(world, state, 5, 3) == 1
    assert int(state.service_at[N.BITS, s]) == before ^ other ^ mask
    assert int(state.tally[N.ASKING]) == 0


def test_a_no_takes_as_much_attention_as_a_yes(seed: int) -> None:
    bench = Bench(network_of(small(), decision_queue=0.01, accept_above=1.0), seed=seed)
    world, state = bench.world, bench.state
    bits = state.service_at[N.BITS].copy()
    for i in range(6 - int(state.tally[N.ASKING])):
        decide.write_request(world, state, 0, i, 0)
    state.requests[:, N.Q_YES] = 0
    assert decide.answer_requests(world, state, 4, 1) == 4
    assert int(state.tally[N.ASKING]) == 2
    assert np.array_equal(state.service_at[N.BITS], bits)


def test_in_a_world_that_moves_a_long_queue_costs_fit(seed: int) -> None:
    moving = {"turbulence": 0.03, "information_lag": 2.0}
    fits = {}
    for per_service in (0.5, 2.0):
        network = asking(per_service, 78, **moving)
        fits[per_service] = np.array(
            [
                float(state.whole[N.MEAN_FIT])
                for state in last_states(network, runs=150, weeks=78, seed=seed)
            ]
        )
    assert score(fits[2.0] - fits[0.5], 0.0) < -4.0


@pytest.mark.parametrize("dials", [HEROIC, MIXED])
def test_a_run_with_a_queue_goes_on_where_it_stood(dials: Dials, seed: int) -> None:
    network = network_of(small(), decision_queue=2.0, process_share=0.3)
    one, other = (Bench(network, dials=dials, seed=seed).run(9) for _ in range(2))
    spare = network.new_state()
    tick.copy_state(one.state, spare)
    one.state = spare
    assert one.run(12).digest() == other.run(12).digest()
    assert one.state.tally[N.ASKING] > 0


def test_nobody_asks_for_the_standard_way_again_before_it_has_rested(seed: int) -> None:
    network = asking(1.0, 40, known_heroic=1.0, standard_rest=52.0, central_attention=2.0)
    bench = Bench(network, dials=HEROIC, seed=seed)
    asked: dict[int, int] = {}
    written = 0
    for _ in range(40):
        bench.step()
        st = bench.state
        first, waiting = int(st.tally[N.FIRST_ASKED]), int(st.tally[N.ASKING])
        asked = {}
        for k in range(waiting):
            row = (first + k) % st.requests.shape[0]
            if int(st.requests[row, N.Q_KIND]) == N.ASK_STANDARD:
                who = int(st.requests[row, N.Q_WHO])
                asked[who] = asked.get(who, 0) + 1
        written = max(written, sum(asked.values()))
        assert max(asked.values(), default=0) <= 1
    assert written > 0
