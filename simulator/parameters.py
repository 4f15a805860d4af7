"""Every named number of the model: default, unit, range, and where it comes from.

A scenario overrides a parameter under ``model:`` with its reason; the command line with
``--set NAME=VALUE``. Nothing else in the engine is a free number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Tag = Literal["sourced", "assumed", "choice"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named number of the model.

    Attributes
    ----------
    name : str
        The name under which it is overridden.
    default, low, high : float
        Value when nothing is said, and the range that makes sense.
    unit : str
        Unit in words.
    tag : {"sourced", "assumed", "choice"}
        Whether it rests on a source, is an assumption, or is a choice of method.
    meaning : str
        One sentence.
    source : str
        The source, where there is one.
    """

    name: str
    default: float
    unit: str
    low: float
    high: float
    tag: Tag
    meaning: str
    source: str = ""


_LITERATURE_REFERRAL = (
    "Patel et al. 2018 (103,737 referrals, 34.8 % completed); coordinators 35-52 % to over 80 %"
)
_ABSENCE = "NHS sickness absence 4.3 % (2019) to 5.6 % (2022), Nuffield Trust and King's Fund"
_TURNOVER = "Children's social workers 2025: turnover 11.8 % a year; range 10-14 %"


def _p(
    name: str,
    default: float,
    unit: str,
    low: float,
    high: float,
    tag: Tag,
    meaning: str,
    source: str = "",
) -> Parameter:
    return Parameter(name, default, unit, low, high, tag, meaning, source)


PARAMETERS: Final = (
    # attention and its price
    _p("central_attention", 3.0, "decisions a week", 0, 1000, "assumed", "Decisions the centre can take for the whole network, at unilateral power.", "span of about 10 reports, Neilson and Wulf 2012"),
    _p("local_attention", 0.5, "decisions a week and service", 0, 20, "assumed", "Decisions each service can take about itself, at distributed power."),
    _p("decision_cost", 0.06, "share of capacity for one decision a week", 0, 1, "assumed", "Working time that local decisions take."),
    _p("meeting_cost", 0.04, "share of capacity", 0, 0.5, "assumed", "Working time that collective meaning making takes, whoever decides."),
    _p("report_cost", 0.02, "share of capacity", 0, 0.5, "assumed", "Working time that reporting to a centre takes."),
    _p("base_overhead", 0.02, "share of capacity", 0, 0.5, "assumed", "Working time that any coordination takes."),
    _p("information_lag", 8, "weeks", 0, 26, "assumed", "Age of what the centre sees."),
    _p("decision_queue", 0.0, "requests a week and service", 0, 5, "assumed", "Decisions that each service asks the centre for, at unilateral power; they wait their turn."),
    _p("known_heroic", 0.5, "share of changes", 0, 1, "assumed", "Share of changes that bring in the standard way, at known practice."),
    _p("known_distributed", 0.1, "share of changes", 0, 1, "assumed", "The same share at novel practice."),
    _p("copy_share", 0.25, "share of local changes", 0, 0.6, "assumed", "Share of changes that copy a trusted neighbour, at novel practice."),
    _p("drive", 0.5, "0 to 1", 0, 1, "assumed", "Pressure for throughput, at driving results."),
    _p("imposition", 1.0, "factor", 0, 3, "assumed", "Morale cost of changes decided elsewhere, at driving results."),
    _p("autonomy", 0.3, "factor", 0, 1, "assumed", "Effect of autonomy on the level that morale returns to, at thriving together."),
    _p("share_architect", 0.5, "share of attention", 0, 1, "assumed", "Attention spent on practice and processes."),
    _p("share_navigator", 0.175, "share of attention", 0, 1, "assumed", "Attention spent on people finding their way."),
    _p("share_weaver", 0.125, "share of attention", 0, 1, "assumed", "Attention spent on communities' own resources."),
    _p("share_storyteller", 0.10, "share of attention", 0, 1, "assumed", "Attention spent on a shared story."),
    _p("share_entrepreneur", 0.10, "share of attention", 0, 1, "assumed", "Attention spent on money."),
    _p("played_share", 0.25, "share of attention", 0, 1, "assumed", "The least share of attention that a played role has."),
    _p("second_hat_cost", 0.2, "share of attention", 0, 0.5, "assumed", "Share of the attention of both roles that switching takes, in a turn in which one person plays the cards of two.", "rule of thumb of a fifth for two projects at once, Weinberg 1992"),
    _p("dial_weeks", 13, "weeks", 1, 104, "assumed", "Weeks until a turned dial has taken hold."),
    _p("dial_cost", 0.02, "share of capacity for a full turn", 0, 0.5, "assumed", "Working time that turning a dial takes meanwhile."),
    # demand and capacity
    _p("engagement", 0.1, "share of demand", 0, 1, "assumed", "How far demand that is voiced rises with trust.", "Buell, Porter and Norton: showing work raised requests"),
    _p("diversion", 0.15, "share of demand", 0, 1, "sourced", "Most of a need that a community's own assets can meet first.", "Polley 2017; Bickerdike 2017; Kiely 2022"),
    _p("poisson_arrivals", 1, "1 yes, 0 no", 0, 1, "choice", "Whether arrivals vary by chance; otherwise the mean, carried over."),
    _p("poisson_capacity", 1, "1 yes, 0 no", 0, 1, "choice", "Whether capacity varies by chance; otherwise the mean, carried over."),
    _p("serve_after_arrival", 1, "1 yes, 0 no", 0, 1, "choice", "Whether this week's arrivals may be served this week."),
    _p("service_law", 0, "0 contacts, 1 servers", 0, 1, "choice", "0: so many contacts a week as capacity says; 1: each of the staff is at one contact at a time, and ends it within the week with the chance capacity / staff."),
    _p("pressure_effort", 0.05, "share of capacity", 0, 0.5, "assumed", "Extra pace under pressure, whoever leads.", "KC and Terwiesch 2009"),
    _p("drive_effort", 0.15, "share of capacity", 0, 0.5, "assumed", "Extra pace under pressure at full drive.", "KC and Terwiesch 2009"),
    # failure demand, further needs
    _p("failure_reference", 0.45, "share of contacts", 0, 0.9, "sourced", "Share of contacts that come back unsolved at a practice fit of 50.", "Walley and Jennison-Phillips (30 %); Seddon (40-80 %)"),
    _p("failure_fit", 0.9, "share of contacts", 0, 3, "assumed", "How much a better fit lowers what comes back."),
    _p("failure_trust", 0.15, "share of contacts", 0, 1, "assumed", "How much communities' trust lowers what comes back."),
    _p("failure_pace", 0.05, "share of contacts", 0, 1, "assumed", "How much a pace 15 % above normal raises what comes back."),
    _p("failure_wrong_step", 0.04, "share of contacts", 0, 1, "assumed", "What each useful step that was removed adds to what comes back."),
    _p("failure_least", 0.03, "share of contacts", 0, 1, "assumed", "Least share that comes back."),
    _p("failure_most", 0.9, "share of contacts", 0, 0.95, "assumed", "Greatest share that comes back."),
    _p("further_need", 0.3, "share of needs met", 0, 0.9, "assumed", "Share of resolved needs that bring up a further need."),
    _p("return_weeks", 1, "weeks", 1, 26, "choice", "Weeks until an unsolved case is back."),
    # hand-offs and doors
    _p("handoff_base", 0.40, "chance", 0, 1, "sourced", "Chance that a hand-off works with no trust and no navigation.", _LITERATURE_REFERRAL),
    _p("handoff_trust", 0.30, "chance", 0, 1, "sourced", "What full trust on the link adds.", _LITERATURE_REFERRAL),
    _p("handoff_navigator", 0.28, "chance", 0, 1, "sourced", "What full navigation on the link adds.", _LITERATURE_REFERRAL),
    _p("handoff_most", 0.98, "chance", 0, 1, "assumed", "Greatest chance that a hand-off works."),
    _p("right_door", 0.85, "chance", 0, 1, "assumed", "Chance of starting at the right door where the link says nothing."),
    _p("navigator_gain", 0.5, "a unit of effort", 0, 5, "assumed", "How fast navigation on a link is built."),
    _p("navigator_fade", 0.01, "a week", 0, 1, "assumed", "How fast it fades."),
    _p("gps_gain", 0.06, "a unit of effort", 0, 5, "assumed", "How fast a community learns to find its own way."),
    _p("gps_fade", 0.001, "a week", 0, 1, "assumed", "How fast that is forgotten."),
    # trust
    _p("trust_start", 0.5, "0 to 1", 0, 1, "assumed", "Trust on links between services at the start."),
    _p("trust_gain", 0.015, "a week", 0, 1, "assumed", "What working hand-offs add to trust."),
    _p("trust_loss", 0.045, "a week", 0, 1, "sourced", "What failed hand-offs take from trust: three times the gain.", "Slovic 1993 via Poortinga and Pidgeon 2004"),
    _p("trust_meetings", 0.2, "a unit of meeting cost", 0, 5, "assumed", "What joint work in meetings adds to trust."),
    _p("trust_harm", 0.08, "share", 0, 1, "assumed", "Trust lost when a neighbour's change did harm."),
    _p("trust_harm_from", 0.02, "fit", 0, 1, "assumed", "Harm from which it is noticed."),
    _p("trust_newcomer", 0.3, "0 to 1", 0, 1, "assumed", "Trust that a new person starts from."),
    _p("community_trust_pull", 0.02, "a week", 0, 1, "assumed", "How fast communities' trust follows performance."),
    # people at work
    _p("morale_start", 0.65, "0 to 1", 0, 1, "assumed", "Morale at the start."),
    _p("morale_set_point", 0.60, "0 to 1", 0, 1, "assumed", "Level that morale returns to."),
    _p("morale_autonomy", 0.10, "0 to 1", 0, 1, "assumed", "What full autonomy adds to that level."),
    _p("morale_pull", 0.04, "a week", 0, 1, "assumed", "How fast morale returns."),
    _p("morale_load", 0.012, "a week", 0, 1, "assumed", "What overload takes."),
    _p("morale_pace", 0.01, "a week", 0, 1, "assumed", "What a pace above 5 % takes."),
    _p("morale_imposed", 0.005, "a change", 0, 1, "assumed", "What an imposed change takes; three times that if it hurt."),
    _p("absence_base", 0.03, "share of time", 0, 1, "sourced", "Sickness at full morale.", _ABSENCE),
    _p("absence_morale", 0.045, "share of time", 0, 1, "sourced", "What lost morale adds.", _ABSENCE),
    _p("turnover", 0.0023, "a week", 0, 0.1, "sourced", "Staff who leave at a morale of 65.", _TURNOVER),
    _p("turnover_morale", 2.0, "factor", 0, 10, "assumed", "How much lost morale raises that."),
    _p("recruit_weeks", 13, "weeks", 1, 52, "assumed", "Weeks until a post is filled."),
    _p("experience_start", 1.0, "0 to 1", 0.05, 1, "assumed", "Experience at the start."),
    _p("experience_gain", 0.02, "a week", 0, 1, "assumed", "How fast experience grows."),
    # what people do back, each small by itself
    _p("coproduction", 0.05, "share of contacts", 0, 1, "assumed", "How much citizens' own full effort lowers what comes back, where there is time to work with them."),
    _p("coproduction_cost", 0.01, "share of capacity", 0, 0.5, "assumed", "Working time that working with people takes, at thriving together."),
    _p("effort_from", 0.25, "0 to 1", 0, 0.99, "assumed", "Performance below which citizens withhold their effort."),
    _p("give_up", 0.01, "chance a week", 0, 1, "assumed", "Chance that somebody who has waited long stops asking."),
    _p("give_up_weeks", 8, "weeks", 1, 27, "assumed", "Weeks after which people may stop asking."),
    _p("crisis_return", 0.04, "chance a week", 0, 1, "assumed", "Chance that somebody who gave up is back, in crisis."),
    _p("crisis_work", 0.25, "chance", 0, 1, "assumed", "Chance that a crisis has brought up a further need."),
    _p("gaming", 0.2, "share of what comes back", 0, 1, "assumed", "How much of what comes back is closed on paper, at full drive and far off the target."),
    _p("target_weeks", 2, "weeks of work", 0.1, 52, "assumed", "Work waiting that services are held to."),
    _p("paper_return", 0.25, "chance a week", 0.01, 1, "assumed", "Chance that somebody who was closed on paper asks again."),
    _p("swift_trust", 0.01, "a week", 0, 1, "assumed", "What a common emergency adds to trust on working links while it lasts."),
    _p("swift_from", 1.5, "times usual demand", 1, 10, "assumed", "Demand from which an emergency is plain to see, if two services feel it."),
    _p("swift_fade", 0.1, "a week", 0, 1, "assumed", "How fast that trust fades when the emergency is over."),
    _p("old_pull", 0.02, "a week", 0, 1, "assumed", "How fast dials drift back to the established way under full overload."),
    _p("established", -1, "0 to 1, or below 0 for the dials at the start", -1, 1, "choice", "Where all four dials stand in the established way."),
    _p("cut_opens", 0.02, "fit, for a cut of all", 0, 1, "assumed", "How far a cut lowers the gain from which a change is made."),
    _p("cut_distracts", 0.5, "share of attention, for a cut of all", 0, 1, "assumed", "How much of everybody's attention a cut takes."),
    _p("cut_weeks", 52, "weeks", 1, 520, "assumed", "Mean time for which a cut is felt so."),
    _p("relational_drain", 0.005, "a week, for all of working time", 0, 1, "assumed", "What joint work and care for others take from morale."),
    _p("pause_share", 0.1, "share of meeting time", 0, 1, "assumed", "Part of the time for making meaning together that is kept free to pause."),
    _p("pause_morale", 0.1, "a week, for all of working time", 0, 10, "assumed", "How fast pauses restore morale."),
    _p("pause_gain", 12.0, "a week, for all of working time", 0, 100, "assumed", "How fast pauses clear the head."),
    _p("pause_fade", 0.1, "a week", 0, 1, "assumed", "How fast a clear head is lost again."),
    _p("pause_clarity", 0.15, "share of the error", 0, 0.9, "assumed", "How much less somebody errs with a clear head."),
    # practice
    _p("practice_bits", 6, "choices", 1, 20, "choice", "Choices that make up a service's practice."),
    _p("reads_within", 2, "choices", 0, 11, "choice", "Other choices of the same service that each one depends on."),
    _p("reads_across", 1, "choices", 0, 3, "assumed", "Choices of neighbours that each one depends on."),
    _p("wickedness", 0.5, "0 to 1", 0, 1, "assumed", "How local and tangled needs are: 0 tame, 1 wicked."),
    _p("turbulence", 0.0, "chance a week", 0, 1, "assumed", "Chance that what works in a service changes, for each choice."),
    _p("turbulence_common", 0.0, "chance a week", 0, 1, "assumed", "Chance that what works everywhere changes, for each choice."),
    _p("guidance_weeks", 104, "weeks", 1, 520, "assumed", "Weeks after which the standard way is brought up to date."),
    _p("noise_local", 0.06, "fit", 0, 1, "assumed", "Error of judging a change from close by."),
    _p("noise_distance", 0.25, "fit", 0, 2, "assumed", "What distance adds to it where places differ."),
    _p("noise_imported", 2.0, "factor", 0, 10, "assumed", "Error of judging a whole imported practice, against one change."),
    _p("prior_variance", 0.01, "fit squared", 1e-6, 1, "assumed", "How far apart changes are expected to be."),
    _p("accept_above", 0.003, "fit", -1, 1, "assumed", "Expected gain from which a change is made."),
    _p("shrink", 1, "1 yes, 0 no", 0, 1, "choice", "Whether judgement allows for its own error."),
    _p("standard_way", 1, "1 yes, 0 no", 0, 1, "choice", "Whether the sector has a standard way; without one, nobody can bring it in."),
    _p("search_rule", 0, "0 judged, 1 best neighbour", 0, 1, "choice", "How services search for practice: 0 as attention and judgement go; 1 each copies its best trusted neighbour if that does better, else tries one change."),
    _p("standard_rest", 52, "weeks", 0, 520, "assumed", "Weeks before the standard way is tried again in a service."),
    _p("random_start", 1, "1 yes, 0 no", 0, 1, "choice", "Whether practice starts at random."),
    # deciding together
    _p("compliance_base", 0.4, "chance", 0, 1, "assumed", "Chance that an order is carried out with no legitimacy."),
    _p("compliance_legitimacy", 0.6, "chance", 0, 1, "assumed", "What full legitimacy adds."),
    _p("legitimacy_start", 0.6, "0 to 1", 0, 1, "assumed", "Legitimacy at the start."),
    _p("legitimacy_gain", 0.02, "a change", 0, 1, "assumed", "What an ordered change that helped adds; half as much again for a standard way."),
    _p("legitimacy_loss", 0.04, "a change", 0, 1, "assumed", "What one that did not help takes; half as much again for a standard way."),
    _p("consent_base", 0.4, "chance", 0, 1, "assumed", "Chance that a partner consents with no trust."),
    _p("consent_trust", 0.6, "chance", 0, 1, "assumed", "What full trust adds."),
    _p("consent_weeks", 2.0, "weeks", 0, 8, "assumed", "Mean weeks until partners have answered."),
    _p("joint_share", 0.1, "share of attention", 0, 1, "assumed", "Attention for practice that linked services spend on decisions taken together, at collective meaning making."),
    _p("door_share", 0.0, "share of attention", 0, 1, "assumed", "Attention for practice that services spend on decisions taken with the communities at their doors, at collective meaning making."),
    _p("door_insight", 0.3, "share of the error", 0, 1, "assumed", "How much of a service's error of judging people take away who live with what is decided, at full trust."),
    _p("alignment_start", 0.1, "0 to 1", 0, 1, "assumed", "Shared understanding at the start."),
    _p("alignment_meetings", 0.8, "a unit of meeting cost", 0, 5, "assumed", "How fast meetings build it."),
    _p("alignment_story", 0.03, "a unit of effort", 0, 1, "assumed", "How fast a story builds it."),
    _p("alignment_fade", 0.01, "a week", 0, 1, "assumed", "How fast it fades."),
    # helping out
    _p("relief_load", 2.0, "weeks of work", 0, 20, "assumed", "Load from which others help out."),
    _p("relief_gap", 0.8, "weeks of work", 0, 20, "assumed", "Difference in load from which they do."),
    _p("relief_share", 0.15, "share of a team", 0, 1, "assumed", "Share of a team that is moved or lent at once."),
    _p("relief_most", 2, "moves a week", 0, 20, "assumed", "Most moves that the centre makes in a week."),
    _p("loan_efficiency", 0.85, "share", 0, 1, "assumed", "How well staff on loan work."),
    _p("loan_return", 0.15, "share a week", 0, 1, "assumed", "Share of loans that goes home each week."),
    # processes
    _p("steps", 5, "steps", 0, 10, "assumed", "Steps in each service's process."),
    _p("steps_wasted", 2, "steps", 0, 10, "assumed", "How many of them add nothing."),
    _p("step_work", 0.04, "share of work", 0, 0.2, "assumed", "Work that each step takes."),
    _p("process_share", 0.0, "share of changes", 0, 1, "assumed", "Share of the architect's own changes that are about steps."),
    _p("double_work", 0.04, "share of work", 0, 0.2, "assumed", "Work at a service that assessing people twice takes, on all of its links together."),
    _p("double_useful", 0.3, "chance", 0, 1, "assumed", "Chance that the second assessment on a link is needed after all."),
    _p("front_door_reach", 0.5, "share of wrong starts", 0, 1, "assumed", "Wrong starts of people who belong at one of two services, that a shared front door sets right."),
    _p("front_door_work", 0.01, "share of work", 0, 0.2, "assumed", "Work that keeping a shared front door takes at either service."),
    _p("merge_disruption", 0.10, "share of capacity", 0, 1, "assumed", "Capacity lost at once by merging."),
    _p("merge_weeks", 52, "weeks", 1, 260, "assumed", "Weeks until that has passed."),
    _p("merge_trust", 0.6, "0 to 1", 0, 1, "assumed", "Trust from which two services agree to merge or close by themselves."),
    _p("close_keeps", 0.5, "share of staff", 0, 1, "assumed", "Share of a closed service's staff who move to where its people go."),
    # communities' own
    _p("weave_gain", 0.15, "a unit of effort", 0, 5, "assumed", "How fast people are introduced to an asset."),
    _p("weave_fade", 0.005, "a week", 0, 1, "assumed", "How fast that fades."),
    _p("grant_gain", 0.05, "a weekly staff cost", 0, 1, "assumed", "How much a grant strengthens an asset."),
    _p("volunteer_gain", 0.004, "a week", 0, 1, "assumed", "How fast volunteers strengthen an asset, at full trust."),
    _p("asset_wear", 0.002, "a week", 0, 1, "assumed", "How fast an asset weakens by itself."),
    _p("asset_close_weeks", 26, "weeks", 1, 260, "assumed", "Weeks in which a closing asset's effect fades."),
    _p("pair_gain", 0.15, "a unit of effort", 0, 5, "assumed", "How fast two assets are joined."),
    _p("pair_bonus", 0.5, "share", 0, 3, "assumed", "What two joined assets divert more than apart."),
    # story and money
    _p("story_trust", 0.25, "a unit of effort", 0, 5, "assumed", "How fast a story moves communities' trust."),
    _p("story_legitimacy", 0.01, "a unit of effort", 0, 5, "assumed", "How fast it moves legitimacy."),
    _p("story_turns", 0.4, "0 to 1", 0, 1, "assumed", "Performance below which a story backfires."),
    _p("story_wait", 3.0, "weeks", 0.1, 52, "assumed", "Wait at which performance reads as half."),
    _p("from_above", 1.0, "factor", 0, 1, "choice", "How strongly the targets and inspections of a scenario act."),
    _p("narrative_trust", 0.15, "a unit of effort", 0, 5, "assumed", "How fast a shared story moves trust between services, as far as performance bears it out."),
    _p("narrative_alignment", 0.15, "a unit of effort", 0, 5, "assumed", "How fast it moves shared understanding."),
    _p("journey_gain", 0.3, "a unit of effort", 0, 5, "assumed", "How fast following people's journeys becomes known to those who decide."),
    _p("journey_fade", 0.04, "a week", 0, 1, "assumed", "How fast that is forgotten."),
    _p("journey_clarity", 0.4, "share of error", 0, 1, "assumed", "What it takes off the error of judging, at most."),
    _p("programme_match", 0.5, "share of the money", 0, 5, "assumed", "What partners add to a joint programme's money, at full trust."),
    _p("programme_weeks", 26, "weeks", 1, 104, "assumed", "Mean weeks over which its money is spent."),
    _p("bring_gain", 2.0, "a unit of effort", 0, 5, "assumed", "How fast people who are asked bring in their own time and means, at full trust."),
    _p("redesign_work", 0.6, "share of a team for one decision a week", 0, 1, "assumed", "Working time that a redesign takes where it is made."),
    _p("redesign_weeks", 26, "weeks", 1, 104, "assumed", "Mean weeks until a redesign takes hold."),
    _p("redesign_most", 0.08, "share of work", 0, 0.5, "assumed", "Most work that redesign can free at one service."),
    _p("payback_weeks", 52, "weeks", 26, 520, "assumed", "Weeks in which what a redesign frees is worth its money, from the day it has taken hold."),
    _p("hold_share", 0.1, "share of posts", 0, 0.5, "assumed", "Posts that are held empty for a turn to save money."),
    _p("income_gain", 0.004, "root of a unit of effort", 0, 1, "assumed", "How fast new income is found."),
    _p("income_most", 0.15, "share of budget", 0.001, 1, "assumed", "Most new income."),
    _p("income_fade", 0.002, "a week", 0, 1, "assumed", "How fast income falls away by itself."),
    # what some cards do by themselves
    _p("call_reach", 20, "people for one decision's worth", 0, 100, "assumed", "People who can be called, or looked for, with one decision's worth of attention."),
    _p("call_time", 0.25, "contacts", 0, 2, "assumed", "Working time that calling or looking for one person takes, in contacts."),
    _p("learn_trust", 0.2, "a unit of effort", 0, 5, "assumed", "How fast learning together moves trust between two services."),
    _p("learn_skill", 0.3, "a unit of effort", 0, 5, "assumed", "How fast it adds to the experience of both teams."),
    _p("learn_work", 0.05, "share of a team for one decision a week", 0, 1, "assumed", "Working time that learning together takes at either end."),
    _p("pool_share", 0.3, "share of a team, a unit of effort", 0, 1, "assumed", "Staff whom the calmer of two services that pool staff lends a week, at a gap of one week of work."),
    _p("listen_trust", 0.02, "a unit of effort", 0, 5, "assumed", "How fast listening moves a community's trust, however it is served."),
    _p("listen_clarity", 0.3, "a unit of effort", 0, 5, "assumed", "How fast what is heard becomes known at the community's front doors."),
    _p("meet_morale", 0.5, "a unit of effort", 0, 5, "assumed", "How fast meeting people who were helped moves morale.", "Contact with those who benefit kept people at their task: Grant and others 2007, recalled"),
    _p("pass_trust", 0.01, "a weekly staff cost", 0, 1, "assumed", "How fast money that a community spends itself moves its trust."),
    _p("belong_trust", 0.1, "a unit of effort", 0, 5, "assumed", "How fast people who are brought to a group move their community's trust, as far as the group carries them."),
    _p("belong_from", 0.5, "0 to 1", 0, 1, "assumed", "Strength from which a group carries those who come; a weaker one disappoints them."),
    _p("grant_trust", 0.01, "a weekly staff cost", 0, 1, "assumed", "How fast a grant to a group that everybody knows moves a community's trust."),
    _p("trade_gain", 0.06, "share of budget, a unit of effort", 0, 1, "assumed", "New income from what one team sells, by its share of all staff."),
    _p("trade_work", 0.6, "share of a team for one decision a week", 0, 1, "assumed", "Working time that selling takes."),
    _p("reserve_absorbs", 0.10, "share of a cut", 0, 1, "assumed", "Share of cuts that the reserve takes over while it lasts."),
    _p("statutory_protected", 0.84, "share of an even cut", 0, 1, "sourced", "How far services with legal protection are spared by a cut that names no service.", "NAO 2018: social care -3.0 %, other services -32.6 %, care 45.3 % of spending, to 2016-17"),
    _p("freeze", 0.10, "share of capacity", 0, 1, "assumed", "Capacity that services without legal protection lose while the reserve is overdrawn."),
    # when leaders leave
    _p("leaving_share", 0.3, "share of all decisions", 0, 1, "assumed", "Attention that leaves, in every style alike."),
    _p("leaving_weeks", 26, "weeks", 1, 104, "choice", "Weeks that run on afterwards."),
)  # fmt: skip

SWITCHES: Final[Mapping[str, str]] = {
    "coproduction": "citizens' own effort in what services do",
    "give_up": "people who give up and come back in crisis",
    "gaming": "needs closed on paper",
    "swift_trust": "trust that a common emergency lends",
    "relational_drain": "the toll of joint work and care",
    "pause_share": "pauses for reflection",
    "old_pull": "the pull of the established way",
    "cut_opens": "minds that a cut opens to change",
    "statutory_protected": "the protection of statutory services from cuts",
    "cut_distracts": "attention that a cut takes away",
    "joint_share": "decisions that two linked services take together",
    "door_share": "decisions that a service takes with a community",
}
"""Strengths that take a mechanism out when they are 0, and what is then missing.

`door_share` is 0 as shipped.

Nothing else changes: with all of them at 0 a run is the same, bit for bit, as by rules that
never had them.
"""

WHOLE: Final = frozenset((
    "poisson_arrivals", "poisson_capacity", "serve_after_arrival", "service_law", "shrink",
    "standard_way", "search_rule", "random_start", "return_weeks", "practice_bits", "reads_within",
    "reads_across", "guidance_weeks", "information_lag", "relief_most", "steps", "steps_wasted",
    "leaving_weeks",
))  # fmt: skip
"""Parameters of which the rules read a whole number; what stands behind the point is lost."""

BY_NAME: Final[Mapping[str, Parameter]] = {parameter.name: parameter for parameter in PARAMETERS}
INDEX: Final[Mapping[str, int]] = {parameter.name: i for i, parameter in enumerate(PARAMETERS)}


def values(overrides: Mapping[str, float] | None = None) -> list[float]:
    """Return all parameter values in table order.

    Parameters
    ----------
    overrides : mapping of str to float, optional
        Values that replace defaults, by name.

    Returns
    -------
    list of float
        One value for each entry of `PARAMETERS`.

    Raises
    ------
    KeyError
        If a name is unknown.
    ValueError
        If a value lies outside the parameter's range.
    """
    result = [parameter.default for parameter in PARAMETERS]
    for name, value in (overrides or {}).items():
        parameter = BY_NAME[name]
        if not parameter.low <= value <= parameter.high:
            raise ValueError(
                f"parameter '{name}' is {value:g}; it goes from {parameter.low:g} "
                f"to {parameter.high:g} {parameter.unit}"
            )
        result[INDEX[name]] = float(value)
    return result
