"""What every shipped scenario holds, so that it can be played, compared and believed."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from simulator import reader
from simulator.cards import ROLES
from simulator.outcomes import BY_ID as OUTCOMES
from simulator.parameters import BY_NAME as PARAMETERS
from simulator.scenario import ASSUMED, Asset, Community, MoreDemand, Scenario, Service

ROOT = Path(__file__).parents[2]
IDS = (
    "everyone-in",
    "family-front-door",
    "first-week",
    "lonely-carers",
    "one-city",
    "river-rises",
    "shrinking-libraries",
    "three-tiers",
)
LESSON = "first-week"
"""A place to learn in: smaller and shorter than the others."""

LARGE = "one-city"
"""A place so large that nobody is in charge of it all."""

ROOM = {"services": (8, 16), "communities": (2, 4), "assets": (4, 8), "events": (3, 16)}
OWN_ROOM = {
    LESSON: {"services": (4, 6), "communities": (1, 2), "assets": (2, 2), "events": (1, 3)},
    LARGE: ROOM | {"services": (17, 24)},
}
"""How many of each a scenario has, at least and at most, and those that have another size."""

PLAYABLE = {role.id for role in ROLES}

# Fingerprints of all figures and structure, taken before leadership styles were compared in
# these scenarios. A change here needs its reason in the change log.
FROZEN = {
    "everyone-in": "e1c513ecf89b7056",
    "family-front-door": "ad14729cda0fa1e2",
    "first-week": "9195782b93617dfc",
    "lonely-carers": "36530e7713dbacba",
    "one-city": "f389d37b7919cf3f",
    "river-rises": "d2a5f0eaf49d84e7",
    "shrinking-libraries": "71de3ca8f67006c6",
    "three-tiers": "9bd79c6334662ad9",
}


def _path(scenario_id: str) -> Path:
    return ROOT / "scenarios" / f"{scenario_id}.yaml"


def _words(scenario_id: str) -> str:
    return _path(scenario_id).read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=IDS)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    """Each shipped scenario in turn."""
    return reader.read_file(_path(request.param))


@pytest.fixture(scope="module")
def tree(scenario: Scenario) -> dict[str, Any]:
    """Return the same file as plain data."""
    data = yaml.safe_load(_words(scenario.id))
    assert isinstance(data, dict)
    return data


def _written_figures(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every figure that stands in the file, with its path."""
    if isinstance(part, dict):
        if "value" in part and "source" in part:
            yield path, part
        for key, inner in part.items():
            yield from _written_figures(inner, f"{path}.{key}")
    elif isinstance(part, list):
        for index, inner in enumerate(part):
            yield from _written_figures(inner, f"{path}[{index}]")


def _placed(scenario: Scenario) -> list[Asset | Community | Service]:
    """Return all that has a place on the map."""
    return [*scenario.communities, *scenario.services, *scenario.assets]


def _fingerprint(tree: dict[str, Any]) -> str:
    """Return a short digest of all that can sway a run: names and words aside."""
    words = {"name", "title", "summary", "about", "briefing", "note", "text", "why", "ask"}
    words |= {"run_by", "at", "starts", "roles", "goals", "reflections", "sources", "source"}
    words |= {"tends", "minutes", "suggested_role", "guide", "welcome"}

    def bare(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: bare(inner) for key, inner in part.items() if key not in words}
        if isinstance(part, list):
            return [bare(inner) for inner in part]
        return float(part) if isinstance(part, int) and not isinstance(part, bool) else part

    text = json.dumps(bare(tree), sort_keys=True, ensure_ascii=True)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _traffic(scenario: Scenario) -> dict[str, tuple[float, float]]:
    """Solve who goes where: needs met and contacts asked for at each service, a week.

    Needs at a service are its own share of the communities' demand and what other services
    send on after a need is met; each need takes 1/(1 - f) contacts, and each hand-off 1/p
    tries, at the reference values of the model.
    """
    serves = {service.id: set(service.serves) for service in scenario.services}
    first = dict.fromkeys(serves, 0.0)
    for community in scenario.communities:
        for demand in community.demand:
            doors = [
                link
                for link in scenario.links
                if link.origin == community.id and demand.need in serves[link.to]
            ]
            total = sum(link.weight.value for link in doors)
            for link in doors:
                first[link.to] += demand.per_week.value * link.weight.value / total
    usual = PARAMETERS["further_need"].default
    further = {
        service.id: service.further_need.value if service.further_need else usual
        for service in scenario.services
    }
    onward = {
        origin: [link for link in scenario.links if link.origin == origin] for origin in serves
    }
    needs = dict(first)
    for _ in range(400):
        following = dict(first)
        for origin, links in onward.items():
            total = sum(link.weight.value for link in links)
            for link in links:
                following[link.to] += needs[origin] * further[origin] * link.weight.value / total
        needs = following
    works = (
        PARAMETERS["handoff_base"].default
        + PARAMETERS["handoff_trust"].default * PARAMETERS["trust_start"].default
    )
    unsolved = PARAMETERS["failure_reference"].default
    return {
        name: (count, count / (1 - unsolved) + count * further[name] * (1 / works - 1))
        for name, count in needs.items()
    }


@pytest.mark.parametrize("scenario_id", IDS)
def test_a_shipped_file_reads_with_no_fault_and_no_warning(scenario_id: str) -> None:
    read, problems = reader.check_text(_words(scenario_id), f"{scenario_id}.yaml")
    assert [str(problem) for problem in problems] == []
    assert read is not None
    assert read.id == scenario_id


def test_it_has_the_size_that_a_map_can_show(scenario: Scenario) -> None:
    for part, (least, most) in OWN_ROOM.get(scenario.id, ROOM).items():
        assert least <= len(getattr(scenario, part)) <= most, part
    # a game has six to ten turns; the first one, which is a lesson, is over in four
    assert scenario.turns == 4 if scenario.id == LESSON else 6 <= scenario.turns <= 10
    assert sum(service.kind == "front-door" for service in scenario.services) >= 2


def test_turns_span_the_whole_horizon_evenly(scenario: Scenario) -> None:
    assert scenario.calendar.weeks % scenario.calendar.weeks_per_turn == 0


def test_the_briefing_can_be_read_in_two_minutes(scenario: Scenario) -> None:
    assert 150 <= len(scenario.briefing.split()) <= 300


def test_each_playable_role_has_a_job_and_something_only_it_knows(scenario: Scenario) -> None:
    assert set(scenario.roles) == PLAYABLE
    private = [brief.private.strip() for brief in scenario.roles.values()]
    assert all(brief.job.startswith("You ") for brief in scenario.roles.values())
    assert all(private)
    assert len(set(private)) == len(private)


def test_it_asks_for_reflection_at_the_start_in_the_middle_and_at_the_end(
    scenario: Scenario,
) -> None:
    assert {reflection.when for reflection in scenario.reflections} == {"start", "middle", "end"}


def test_it_says_what_kind_of_problem_it_tends_to_be(scenario: Scenario) -> None:
    assert scenario.tends in {"critical", "tame", "wicked"}


def test_goals_name_several_outcomes_once_each(scenario: Scenario) -> None:
    named = [goal.outcome for goal in scenario.goals]
    assert len(named) >= 4
    assert len(set(named)) == len(named)
    assert set(named) <= set(OUTCOMES)


def test_every_figure_names_a_source_or_says_how_it_was_assumed(
    scenario: Scenario, tree: dict[str, Any]
) -> None:
    known = {source["id"] for source in tree["sources"]}
    figures = list(_written_figures(tree))
    assert len(figures) > (50 if scenario.id == LESSON else 100)
    for path, figure in figures:
        assert figure["source"] == ASSUMED or figure["source"] in known, path
        assert len(figure.get("note", "")) >= 15, f"{path} does not say how it was chosen"


def test_numbers_that_matter_most_are_not_left_to_defaults(scenario: Scenario) -> None:
    for service in scenario.services:
        assert service.load.note, service.id
        assert service.wickedness is not None, service.id
        assert service.further_need is not None, service.id


def test_every_source_is_used_and_says_where_it_was_read(scenario: Scenario) -> None:
    used = {figure.source for figure in scenario.figures()}
    for source in scenario.sources:
        assert source.id in used
        assert source.where.startswith("https://"), source.id
        assert source.standing == "read"
        assert source.note


def test_the_model_itself_is_left_alone(scenario: Scenario) -> None:
    assert not scenario.model


def test_every_need_of_a_community_has_a_door_there(scenario: Scenario) -> None:
    serves = {service.id: set(service.serves) for service in scenario.services}
    for community in scenario.communities:
        doors = [link.to for link in scenario.links if link.origin == community.id]
        assert 2 <= len(doors) <= 5, community.id
        for demand in community.demand:
            assert any(demand.need in serves[door] for door in doors), (community.id, demand.need)
        for door in doors:
            assert serves[door] & {demand.need for demand in community.demand}, door


def test_every_service_sends_people_on_for_a_need_that_is_served_there(
    scenario: Scenario,
) -> None:
    serves = {service.id: set(service.serves) for service in scenario.services}
    for service in scenario.services:
        onward = [link for link in scenario.links if link.origin == service.id]
        assert 2 <= len(onward) <= 5, service.id
        for link in onward:
            assert link.need in serves[link.to], link.id
            assert link.to != service.id


def test_links_are_named_once(scenario: Scenario) -> None:
    names = [link.id for link in scenario.links]
    assert len(set(names)) == len(names)


def test_assets_can_meet_needs_that_their_communities_have(scenario: Scenario) -> None:
    wants = {
        community.id: {demand.need for demand in community.demand}
        for community in scenario.communities
    }
    known = {asset.id for asset in scenario.assets}
    for asset in scenario.assets:
        for need in asset.needs:
            assert any(need in wants[place] for place in asset.communities), (asset.id, need)
        assert set(asset.suits) <= known - {asset.id}


def test_every_community_has_assets_of_its_own(scenario: Scenario) -> None:
    reached = {place for asset in scenario.assets for place in asset.communities}
    assert reached == {community.id for community in scenario.communities}


def test_events_fall_within_the_horizon_and_touch_something(scenario: Scenario) -> None:
    demanded = {demand.need for place in scenario.communities for demand in place.demand}
    for event in scenario.events:
        assert event.week + event.weeks - 1 <= scenario.calendar.weeks, event.id
        assert event.text, event.id
        for effect in event.effects:
            if isinstance(effect, MoreDemand):
                assert set(effect.needs) <= demanded, event.id


def test_what_each_service_is_asked_for_fits_its_staff(scenario: Scenario) -> None:
    staff = {service.id: service.staff.value for service in scenario.services}
    flows = _traffic(scenario)
    least, most = {LESSON: (30, 150), LARGE: (150, 240)}.get(scenario.id, (60, 150))
    assert least <= sum(needs for needs, _ in flows.values()) <= most
    for name, (needs, contacts) in flows.items():
        assert needs > 1, name
        assert 3 <= contacts <= 60, (name, contacts)
        assert 1 <= contacts / staff[name] <= 8, (name, contacts / staff[name])


def test_loads_at_the_start_are_those_of_services_that_struggle_and_cope(
    scenario: Scenario,
) -> None:
    assert all(0.85 <= service.load.value <= 1.2 for service in scenario.services)


def test_tame_and_tangled_work_stand_side_by_side(scenario: Scenario) -> None:
    values = [service.wickedness.value for service in scenario.services if service.wickedness]
    assert min(values) <= 0.3
    # Nothing is tangled in a place to learn in, whose problem is tame.
    assert max(values) <= 0.4 if scenario.id == LESSON else max(values) >= 0.6


def test_nothing_overlaps_on_the_map(scenario: Scenario) -> None:
    placed = [(part.id, part.at) for part in _placed(scenario)]
    for index, (name, here) in enumerate(placed):
        assert here is not None, name
        for other, there in placed[:index]:
            assert there is not None, other
            assert abs(here.x - there.x) >= 14 or abs(here.y - there.y) >= 9, (name, other)


def test_people_travel_from_left_to_right(scenario: Scenario) -> None:
    columns = {"front-door": {25}, "service": {50}, "specialist": {75}}
    if scenario.id == LARGE:
        columns |= {"service": {50, 75}, "specialist": {100}}
    for service in scenario.services:
        assert service.at is not None
        assert service.at.x in columns[service.kind], service.id
    people_and_teams = [part for part in _placed(scenario) if not isinstance(part, Asset)]
    lowest = max(part.at.y for part in people_and_teams if part.at)
    assert all(community.at and community.at.x == 0 for community in scenario.communities)
    assert all(asset.at and asset.at.y >= lowest + 9 for asset in scenario.assets)


def test_figures_are_those_frozen_before_any_comparison(
    scenario: Scenario, tree: dict[str, Any]
) -> None:
    assert _fingerprint(tree) == FROZEN[scenario.id]


def test_its_page_names_every_source_and_the_share_that_is_assumed(scenario: Scenario) -> None:
    page = (ROOT / "docs" / "scenarios" / f"{scenario.id}.md").read_text(encoding="utf-8")
    for source in scenario.sources:
        assert source.where.partition("://")[2].rstrip("/") in page, source.id
    assert f"{100 * scenario.assumed_share():.0f} figures in a hundred" in page


def test_the_readme_table_agrees_with_the_file(scenario: Scenario) -> None:
    readme = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    row = next(line for line in readme.splitlines() if line.startswith(f"| `{scenario.id}` "))
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    sizes = ", ".join(
        str(len(part)) for part in (scenario.services, scenario.communities, scenario.assets)
    )
    assert cells[2:] == [
        str(scenario.calendar.weeks),
        f"{scenario.turns} of {scenario.calendar.weeks_per_turn} weeks",
        sizes,
        f"{100 * scenario.assumed_share():.0f} %",
    ]


def test_lonely_carers_have_many_needs_each_and_resources_that_few_know() -> None:
    scenario = reader.read_file(_path("lonely-carers"))
    asked = sum(demand.per_week.value for place in scenario.communities for demand in place.demand)
    assert sum(needs for needs, _ in _traffic(scenario).values()) >= 1.5 * asked
    assert all(asset.woven.value <= 0.15 for asset in scenario.assets)


def test_libraries_lose_in_five_years_what_was_lost_in_nine() -> None:
    scenario = reader.read_file(_path("shrinking-libraries"))
    libraries = [service for service in scenario.services if "reading" in service.serves]
    assert len(libraries) == 4
    for library in libraries:
        assert library.kind == "front-door"
        assert library.yearly_cut is not None
        assert 1 - (1 - library.yearly_cut.value) ** 5 == pytest.approx(0.296, abs=0.001)
    care = next(service for service in scenario.services if service.id == "adult-care")
    assert care.statutory
    assert care.yearly_cut is not None
    assert 1 - (1 - care.yearly_cut.value) ** 5 == pytest.approx(0.03, abs=0.001)


def test_the_flood_triples_demand_at_a_quarter_of_services_from_week_4() -> None:
    scenario = reader.read_file(_path("river-rises"))
    flood = next(event for event in scenario.events if event.id == "river-rises")
    effect = flood.effects[0]
    assert isinstance(effect, MoreDemand)
    assert (flood.week, flood.weeks, effect.factor.value) == (4, 12, 3)
    struck = [service for service in scenario.services if set(service.serves) & set(effect.needs)]
    assert len(struck) * 4 == len(scenario.services)
    after = next(event for event in scenario.events if event.id == "emergency-goes-on")
    assert after.week == flood.week + flood.weeks
    assert after.week + after.weeks - flood.week == 26


def test_the_shipped_scenarios_cover_every_kind_of_problem() -> None:
    kinds = {reader.read_file(_path(scenario_id)).tends for scenario_id in IDS}
    assert kinds == {"critical", "tame", "wicked"}


def test_the_first_week_is_taught_by_doing_in_ten_minutes() -> None:
    scenario = reader.read_file(_path(LESSON))
    assert scenario.tends == "tame"
    assert scenario.minutes == 10
    assert "Ten minutes" in scenario.invitation
    assert len(scenario.guide) <= 14
    assert scenario.suggested_role in scenario.roles
    first = [step.at for step in scenario.guide if step.turn == 1]
    order = ["changes", "cards", "forecast", "turn", "watch", "reflect"]
    assert [at for at in dict.fromkeys(first) if at in order] == order
    assert {step.turn for step in scenario.guide} == set(range(1, scenario.turns + 1))
    assert {step.at for step in scenario.guide} == {*order, "dials", "compare", "debrief"}
    assert any(step.card and step.target for step in scenario.guide)
    for step in scenario.guide:
        assert len(step.say.split()) <= 26, step.say
        assert 1 <= len(re.findall(r"[.?!](?: |$)", step.say)) <= 3, step.say


def test_the_guide_of_the_first_week_does_not_say_who_wins() -> None:
    scenario = reader.read_file(_path(LESSON))
    end = " ".join(step.say for step in scenario.guide if step.at in {"compare", "debrief"})
    assert "one ordered, one invited" in end
    assert "the other may elsewhere" in end


def test_five_professions_meet_at_the_family_front_door_and_may_develop_jointly() -> None:
    scenario = reader.read_file(_path("family-front-door"))
    jobs = " ".join(brief.job for brief in scenario.roles.values())
    for profession in ("nurse", "youth worker", "safeguarding board", "doctor", "police"):
        assert profession in jobs
    names = " ".join(service.name.lower() for service in scenario.services)
    for team in ("nurses", "police", "probation", "social work", "surgeries", "duty desk"):
        assert team in names
    (style,) = scenario.styles
    assert style.id == "joint-development"
    between = [link.trust.value for link in scenario.links if link.trust is not None]
    assert min(between) < 0.5 < max(between)


def test_the_pandemic_presses_first_and_asks_later_what_to_keep() -> None:
    scenario = reader.read_file(_path("everyone-in"))
    assert scenario.tends == "critical"
    weeks = {event.id: event.week for event in scenario.events}
    assert weeks["second-wave"] == 4
    shut = next(event for event in scenario.events if event.id == "halls-shut")
    again = next(event for event in scenario.events if event.id == "halls-open")
    assert shut.effects[0].assets == again.effects[0].assets  # type: ignore[union-attr]
    half = scenario.calendar.weeks // 2
    assert weeks["january"] < weeks["halls-open"] < weeks["lists-end"] < half
    assert half < weeks["furlough-ends"] < weeks["money-stops"] < weeks["catch-up-target"]
