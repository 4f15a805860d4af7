"""Published findings: that their rows run, repeat, and can fail."""

from dataclasses import replace

import numpy as np
import pytest

from simulator.evidence import cuts as spending
from simulator.evidence import many_places, own_resources, published
from simulator.evidence.base import Effort, Finding, undisputed, verdict
from simulator.evidence.paired import bed, final_states, forget, paths
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.styles import HEROIC

QUICK = Effort(quick=True, seed=5)


def rows(name: str) -> list[Finding]:
    """Return the findings of a check."""
    return list(next(check for check in published.CHECKS if check.id == name).run(QUICK))


def test_ids_are_unique_and_contested_rows_name_two_sides() -> None:
    ids = [check.id for check in published.CHECKS]
    assert len(set(ids)) == len(ids)
    assert all(check.part == "B" and check.source for check in published.CHECKS)
    for check in published.CHECKS:
        if check.contested:
            assert ";" in check.contested or ":" in check.contested


def test_only_what_the_engine_cannot_express_is_a_method_check() -> None:
    methods = [check.id for check in published.CHECKS if check.method]
    assert methods == ["B25-before-after"]


def test_the_same_seed_gives_the_same_findings() -> None:
    first = rows("B13-trust-in-crisis")
    forget()
    assert rows("B13-trust-in-crisis") == first


def test_hand_off_chances_come_from_the_rules() -> None:
    found = rows("B27-navigators")
    assert [finding.measured for finding in found] == pytest.approx([0.40, 0.68, 0.70, 0.98])
    assert all(finding.passed for finding in found)


def test_sickness_is_within_its_range_and_turnover_at_low_morale_is_shown_to_miss_it() -> None:
    found = {finding.what: finding for finding in rows("B28-workforce")}
    sick = found["sickness at morale .65, % of time"]
    assert sick.measured == pytest.approx(4.575)
    assert sick.passed
    gone = found["leavers at morale .3, % a year"]
    assert gone.measured == pytest.approx(11.96 * 2.4 / 1.7, rel=1e-3)
    assert not gone.passed


def test_a_loss_of_trust_is_weighed_against_a_gain_by_running_both() -> None:
    (found,) = rows("B18-losses-weigh-more")
    assert found.measured == pytest.approx(3.0, rel=1e-6)


def test_final_states_are_those_of_the_runs_they_belong_to() -> None:
    scenario = bed(3, weeks=6)
    longer = bed(3, weeks=7)
    people = paths(QUICK, longer, HEROIC, runs=3)[:, 6]
    found = [float(state.size.sum()) for _, state in final_states(QUICK, scenario, HEROIC, runs=3)]
    assert found == list(people)


def test_budgets_of_the_years_of_cuts_are_what_the_engine_leaves() -> None:
    scenario = spending.austerity()
    cuts = spending.spending_cuts()
    names = sorted(part.id for part in scenario.services)
    for _, state in final_states(QUICK, scenario, HEROIC, runs=1):
        for i, name in enumerate(names):
            # one week after six years
            left = (1.0 - cuts[name][1] / 100.0) ** (313 / 312)
            assert float(state.service[N.BUDGET, i]) == pytest.approx(left, rel=1e-9)


def test_a_library_that_is_closed_by_an_event_is_counted_and_one_that_is_not_is_not() -> None:
    closing = {
        "id": "closing",
        "title": "Branches close",
        "week": 3,
        "effects": [{"kind": "asset-closes", "assets": ["branch-0", "branch-2"]}],
    }
    strong = {}
    for events, share in (((), 0.0), ((closing,), 50.0)):
        closed, strength = own_resources.closed_and_volunteers(
            QUICK, own_resources.libraries(1, events), HEROIC
        )
        assert set(closed) == {share}
        strong[share] = float(strength.mean())
    assert strong[50.0] == pytest.approx(strong[0.0] / 2.0, rel=0.05)


def test_rows_about_libraries_show_what_the_model_lacks() -> None:
    found = rows("B23-libraries")
    assert [finding.passed for finding in found[:3]] == [False] * 3
    assert found[0].measured == 0.0
    assert min(finding.measured for finding in found[3:]) > found[1].measured, "asking helps"


def test_a_grant_each_quarter_holds_the_asset_of_b24_where_it_stands() -> None:
    for closing, cards in ((False, 24), (True, 1)):
        scenario, grants = own_resources.kept_up(closing)
        assert len(grants) == cards
        for _, state in final_states(QUICK, scenario, HEROIC, runs=2, decisions=grants):
            paid = state.card[N.PAID] > 0.0
            assert int(paid.sum()) == (0 if closing else 24)
            if not closing:
                assert float(state.asset[N.HEALTH, 0]) == pytest.approx(0.9, abs=0.03)


def test_a_correlation_of_places_sees_a_planted_one() -> None:
    some = [
        many_places.Place(k / 99, 0.5, 8, 0.5, {26: (k % 7) + 0.2 * k}, 50.0) for k in range(100)
    ]
    r, error = many_places.shared(some, 26)
    assert r == pytest.approx(
        np.corrcoef([p.omega for p in some], [p.output[26] for p in some])[0, 1]
    )
    assert error == pytest.approx((1 - r * r) / 99**0.5)


def test_a_failing_row_whose_literature_disagrees_is_shown_as_contested() -> None:
    check = next(check for check in published.CHECKS if check.id == "B26-cuts-travel")
    finding = Finding("load", 0.0, -3.0, 0.5, False, "range", "0 to 20")
    assert verdict(check, finding) == "contested"


def test_a_row_that_the_disagreement_is_not_about_fails() -> None:
    finding = Finding("load", 0.0, -3.0, 0.5, False, "range", "0 to 20")
    check = next(check for check in published.CHECKS if check.id == "B26-cuts-travel")
    assert verdict(check, undisputed(finding)) == "fail"
    assert verdict(check, undisputed(replace(finding, passed=True))) == "pass"


def test_what_all_studies_say_of_trust_is_not_contested(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(3)
    some = [
        many_places.Place(
            float(draw.random()),
            float(draw.random()),
            int(draw.integers(4, 25)),
            float(draw.random()),
            dict.fromkeys((26, 104, 260), float(draw.random())),
            50.0,
        )
        for _ in range(64)
    ]
    monkeypatch.setattr(many_places, "places", lambda _effort: some)
    check = next(check for check in published.CHECKS if check.id == "B9-shared-leadership")
    found = {row.what: verdict(check, row) for row in check.run(Effort(quick=True))}
    (trust,) = (word for what, word in found.items() if "trusting less wary" in what)
    assert trust == "fail"
    assert "contested" in found.values()
