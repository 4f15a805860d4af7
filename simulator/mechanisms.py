"""The model's mechanisms in plain words, each with the switch that takes it out.

One row a mechanism. To add one, add a row: its id, its name, what it does in one sentence,
the parameters that switch it off, how it acts, and where its equation stands. Whatever is
explained, listed or tested about mechanisms reads this table and nothing else.

How a mechanism acts is written as chains of steps, ``words > outcome- > outcome+``. The
first step says in words what the mechanism does by its own definition. Each later step is
the id of a weekly outcome and the way it moves *because the mechanism is there*; a step
whose sign is not borne out by the runs is never shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from simulator.outcomes import WEEKLY
from simulator.parameters import BY_NAME

if TYPE_CHECKING:
    from simulator.scenario import Scenario

Sign = Literal[-1, 1]

_WEEKLY: Final = frozenset(outcome.id for outcome in WEEKLY)


@dataclass(frozen=True, slots=True)
class Step:
    """One arrow of a chain: an outcome, and the way it moves if the chain holds.

    Attributes
    ----------
    outcome : str
        Id of a weekly outcome.
    sign : {-1, 1}
        Lower or higher because the cause is there.
    """

    outcome: str
    sign: Sign


@dataclass(frozen=True, slots=True)
class Chain:
    """How a cause acts: what it does by definition, then what should follow.

    Attributes
    ----------
    words : str
        What the cause does, by its own definition; no claim about outcomes.
    steps : tuple of Step
        What should follow, in order. Each is a claim that runs can bear out or not.
    """

    words: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Mechanism:
    """One mechanism of the model.

    Attributes
    ----------
    id : str
        Stable name.
    name : str
        Plain words.
    does : str
        What it does, in one sentence.
    off : dict of str to float
        Values of parameters that switch it off.
    chains : tuple of Chain
        How it acts, one chain for each way.
    equation : str
        Where it stands in docs/model.md.
    """

    id: str
    name: str
    does: str
    off: Mapping[str, float]
    chains: tuple[Chain, ...]
    equation: str


def chain(text: str) -> Chain:
    """Read a chain such as ``fewer get lost > failure_demand- > people_waiting-``.

    Raises
    ------
    ValueError
        If it has no words, no step, or a step that is no weekly outcome with a sign.
    """
    words, *parts = (part.strip() for part in text.split(">"))
    if not words or not parts:
        raise ValueError(f"'{text}' is no chain; write words > outcome+ > outcome-")
    steps = []
    for part in parts:
        outcome, sign = part[:-1], part[-1:]
        if outcome not in _WEEKLY or sign not in ("+", "-"):
            raise ValueError(f"'{part}' in '{text}' is no weekly outcome with a + or - behind it")
        steps.append(Step(outcome, 1 if sign == "+" else -1))
    return Chain(words, tuple(steps))


def chains(texts: Iterable[str]) -> tuple[Chain, ...]:
    """Read some chains."""
    return tuple(chain(text) for text in texts)


def _m(
    id_: str, name: str, equation: str, off: Mapping[str, float], does: str, *ways: str
) -> Mechanism:
    for parameter, value in off.items():
        known = BY_NAME[parameter]
        if not known.low <= value <= known.high:
            raise ValueError(f"'{id_}' switches off '{parameter}' at {value}, outside its range")
    return Mechanism(id_, name, does, dict(off), chains(ways), equation)


MECHANISMS: Final = (
    # needs and doors
    _m("engagement", "Trust makes needs heard", "(1)", {"engagement": 0},
       "People who trust their services ask for more of what they need.",
       "more people ask where trust is high, fewer where it is low > people_waiting+",
       "fewer people ask where trust is low > people_waiting-"),
    _m("diversion", "Communities help first", "(1), (18)", {"diversion": 0},
       "Groups in a community meet part of a need before it becomes a request.",
       "fewer people have to ask a service > people_waiting- > community_trust+"),
    _m("pair-bonus", "Groups that work together", "(1)", {"pair_bonus": 0},
       "Two groups that are joined help more people than each alone.",
       "fewer people have to ask a service > people_waiting-"),
    _m("misrouting", "Wrong doors", "(6a)", {"right_door": 1},
       "Some people turn to a service that cannot help them, and must be sent on.",
       "people use up contacts at the wrong door > failure_demand+ > people_waiting+"),
    _m("further-needs", "One need brings up another", "(5)", {"further_need": 0},
       "A need that is met may bring up a further one, met by another service.",
       "more needs, each with a hand-off of its own > people_waiting+ > morale-"),
    # contacts and hand-offs
    _m("failure-fit", "Work that fits comes back less", "(4)", {"failure_fit": 0},
       "The better practice fits the place, the fewer contacts solve nothing; the worse, the more.",
       "fewer people come back where practice fits well > failure_demand- > people_waiting-",
       "more people come back where practice fits badly > failure_demand+ > people_waiting+"),
    _m("failure-trust", "Trust helps contacts succeed", "(4)", {"failure_trust": 0},
       "Contacts solve more where a community trusts its services, and less where it does not.",
       "more people come back where trust is low > failure_demand+ > people_waiting+",
       "fewer people come back where trust is high > failure_demand- > people_waiting-"),
    _m("haste", "Haste makes waste", "(4)", {"failure_pace": 0},
       "Contacts held at a faster pace solve less.",
       "hurried contacts solve less > failure_demand+ > people_waiting+"),
    _m("wrong-steps", "Useful steps that are cut", "(4), (16)", {"failure_wrong_step": 0},
       "Where a useful step was taken out, more people come back.",
       "more people come back > failure_demand+ > people_waiting+"),
    _m("lost-handoffs", "People lost between services", "(6)",
       {"handoff_base": 1, "handoff_most": 1},
       "Some people who are sent on never arrive, and must be sent again.",
       "people are sent on twice or more > trust- > people_waiting+",
       "hand-offs take contacts that help nobody > people_waiting+"),
    _m("handoff-trust", "Trust carries hand-offs", "(6)", {"handoff_trust": 0},
       "Hand-offs arrive more often where two services trust each other.",
       "fewer people are lost between services > trust+ > people_waiting-"),
    _m("navigation", "Somebody walks along", "(6), (17)", {"navigator_gain": 0},
       "Navigators help people through doors and from one service to the next.",
       "more people reach the right place at once > failure_demand- > people_waiting-",
       "fewer people are lost between services > trust+ > people_waiting-"),
    _m("own-way", "People find their own way", "(6a), (17)", {"gps_gain": 0},
       "A community that was shown how learns to find the right door without being led.",
       "fewer people start at the wrong door > failure_demand- > people_waiting-"),
    # capacity
    _m("pressure", "Pace under pressure", "(2)", {"pressure_effort": 0},
       "Teams work faster when much is waiting, whoever leads.",
       "more contacts are held when it is busy > people_waiting-",
       "a fast pace tires people > morale- > sickness+"),
    _m("drive", "Push for results", "(2)", {"drive_effort": 0},
       "Driving results makes teams work faster still when much is waiting.",
       "more contacts are held when it is busy > people_waiting-",
       "a fast pace tires people > morale- > sickness+"),
    _m("overhead", "Time for any coordination", "(2)", {"base_overhead": 0},
       "Any coordination takes some working time.",
       "less time for contacts > people_waiting+"),
    _m("meetings", "Meetings", "(2), (7), (14)", {"meeting_cost": 0},
       "Collective meaning making takes working time, and builds trust and shared understanding.",
       "less time for contacts > people_waiting+",
       "services come to trust each other > trust+ > people_waiting-",
       "services weigh effects on each other > practice_fit+ > failure_demand- > people_waiting-"),
    _m("decision-time", "Time for local decisions", "(2)", {"decision_cost": 0},
       "Decisions that services take themselves take their working time.",
       "less time for contacts > people_waiting+"),
    _m("report-time", "Time for reports", "(2)", {"report_cost": 0},
       "Reporting to a centre takes working time.",
       "less time for contacts > people_waiting+"),
    _m("turning-cost", "Price of turning dials", "(2)", {"dial_cost": 0},
       "Changing the way of leading takes working time while it goes on.",
       "less time for contacts meanwhile > people_waiting+"),
    # trust
    _m("trust", "Trust follows hand-offs", "(7)", {"trust_gain": 0, "trust_loss": 0},
       "Hand-offs that work build trust between services, those that fail break it.",
       "hand-offs that fail cost more trust than those that work build > trust- > people_waiting+",
       "hand-offs that work build trust > trust+ > people_waiting-"),
    _m("trust-meetings", "Trust from meeting", "(7)", {"trust_meetings": 0},
       "Services that meet come to trust each other.",
       "people know each other > trust+ > people_waiting-"),
    _m("trust-harm", "Changes that hurt neighbours", "(7)", {"trust_harm": 0},
       "A change that makes a neighbour's work harder costs trust between the two.",
       "neighbours are let down > trust- > people_waiting+"),
    # people at work
    _m("morale-load", "Overload wears people down", "(8)", {"morale_load": 0},
       "Too much work lowers morale.",
       "too much work > morale- > sickness+ > people_waiting+"),
    _m("morale-pace", "A fast pace wears people down", "(8)", {"morale_pace": 0},
       "A pace above the usual lowers morale.",
       "people hurry > morale- > sickness+ > people_waiting+"),
    _m("imposition", "Changes decided elsewhere", "(8)", {"imposition": 0},
       "Changes that others decided cost morale, three times as much where they hurt.",
       "changes come from above > morale- > sickness+ > people_waiting+"),
    _m("autonomy", "A say in one's work", "(8)", {"autonomy": 0},
       "Autonomy and a steady purpose raise the morale that people return to.",
       "people have a say > morale+ > sickness- > people_waiting-"),
    _m("absence", "Low morale makes people ill", "(8)", {"absence_morale": 0},
       "The lower morale, the more staff are off sick.",
       "staff are off sick > sickness+ > people_waiting+",
       "staff are off sick less often than at the start > sickness- > people_waiting-"),
    _m("turnover", "People leave", "(8)", {"turnover": 0},
       "People leave, posts stand empty, and trust and experience go with them.",
       "newcomers have to be got to know > trust- > people_waiting+",
       "posts stand empty > money_balance+",
       "judging takes experience > practice_fit- > failure_demand+ > people_waiting+"),
    _m("turnover-morale", "Low morale makes people leave", "(8)", {"turnover_morale": 0},
       "The lower morale, the more staff leave.",
       "more posts stand empty > people_waiting+",
       "more posts stand empty > money_balance+"),
    # practice and its judging
    _m("interdependence", "What one does changes another's work", "(9)", {"reads_across": 0},
       "Whether a way of working fits depends on how neighbours work.",
       "a good change here can do harm there > practice_fit- > failure_demand+ > people_waiting+"),
    _m("turbulence", "What works keeps changing", "(10)",
       {"turbulence": 0, "turbulence_common": 0},
       "What works in a service, or everywhere, changes by chance.",
       "practice ages > practice_fit- > failure_demand+ > people_waiting+"),
    _m("centre-attention", "The centre decides", "(11), (15), (21)", {"central_attention": 0},
       "The centre spends its attention on practice, relief, hand-offs, assets, story and money.",
       "the centre improves practice > practice_fit+ > failure_demand- > people_waiting-",
       "the centre sees to hand-offs > trust+ > people_waiting-"),
    _m("local-attention", "Services decide for themselves", "(11), (15), (21)",
       {"local_attention": 0},
       "Services spend attention of their own on practice, hand-offs, assets, story and money.",
       "services improve practice > practice_fit+ > failure_demand- > people_waiting-",
       "services see to hand-offs > trust+ > people_waiting-",
       "deciding takes time from contacts > people_waiting+"),
    _m("judging-error", "Judging is never exact", "(11)", {"noise_local": 0},
       "Whoever judges a change sees its effect with an error, however close.",
       "good changes are missed and bad ones made > practice_fit- > failure_demand+"
       " > people_waiting+"),
    _m("distance", "Judging from afar", "(11)", {"noise_distance": 0},
       "The centre judges worse where places differ, less so where understanding is shared.",
       "good changes are missed and bad ones made > practice_fit- > failure_demand+"
       " > people_waiting+"),
    _m("late-news", "The centre sees late", "(11)", {"information_lag": 0},
       "The centre decides by how things stood some weeks ago.",
       "changes answer what has passed > practice_fit- > failure_demand+ > people_waiting+"),
    _m("caution", "Judging allows for its own error", "(11)", {"shrink": 0},
       "Whoever judges expects that a gain that looks large is partly luck.",
       "fewer changes are made that only looked good > practice_fit+ > failure_demand-"
       " > people_waiting-",
       "some good changes are not made > practice_fit- > failure_demand+ > people_waiting+"),
    _m("compliance", "Orders that are not carried out", "(12)", {"compliance_base": 1},
       "An order is carried out only as far as legitimacy carries it.",
       "changes stay undone > practice_fit- > failure_demand+ > people_waiting+"),
    _m("legitimacy", "Legitimacy is won and lost", "(12)",
       {"legitimacy_gain": 0, "legitimacy_loss": 0},
       "Ordered changes that help raise the legitimacy of leaders, those that do not lower it.",
       "orders that did not help are remembered > legitimacy- > practice_fit-",
       "orders that helped are remembered > legitimacy+ > practice_fit+"),
    _m("standard-way", "The standard way", "(13)", {"known_heroic": 0, "known_distributed": 0},
       "Some changes bring in the best known practice of the sector, whole.",
       "a whole practice comes in at once > practice_fit+ > failure_demand- > people_waiting-",
       "what suits elsewhere replaces what suits here > practice_fit- > failure_demand+"
       " > people_waiting+"),
    _m("copying", "Learning from neighbours", "(13)", {"copy_share": 0},
       "Some changes copy what a trusted neighbour does.",
       "what works spreads > practice_fit+ > failure_demand- > people_waiting-",
       "copying takes the place of own trials > practice_fit- > failure_demand+ > people_waiting+"),
    _m("alignment", "Shared understanding", "(14)",
       {"alignment_start": 0, "alignment_meetings": 0, "alignment_story": 0},
       "Those who share an understanding weigh what their changes do to others.",
       "fewer changes hurt a neighbour > practice_fit+ > failure_demand- > people_waiting-",
       "fewer changes hurt a neighbour > trust+ > people_waiting-"),
    _m("consent", "Waiting for partners", "after (12)", {"consent_base": 1, "consent_weeks": 0},
       "A change that touches partners waits some weeks for them, and some say no.",
       "good changes come late or not at all > practice_fit- > failure_demand+ > people_waiting+"),
    # helping out
    _m("relief", "Staff are lent", "(15)", {"relief_share": 0},
       "Calmer teams lend staff to overloaded ones, by order or by trust.",
       "the longest queues shorten > people_waiting- > morale+",
       "lenders fall behind > people_waiting+"),
    _m("loan-loss", "Staff on loan work less well", "(2), (15)", {"loan_efficiency": 1},
       "Somebody lent to a team they do not know gets less done.",
       "fewer contacts are held > people_waiting+"),
    # processes
    _m("step-work", "Steps take work", "(2), (16)", {"step_work": 0},
       "Each step of a process takes working time, so that taking one out frees some.",
       "a step less leaves more time for contacts > people_waiting-"),
    _m("merge-disruption", "Merging disrupts", "(2), (16)", {"merge_disruption": 0},
       "A merged team gets less done for a year.",
       "less time for contacts > people_waiting+"),
    # communities' own
    _m("weaving", "Introducing people to groups", "(18)", {"weave_gain": 0},
       "Weavers bring people together with groups that few knew about.",
       "fewer people have to ask a service > people_waiting- > community_trust+"),
    _m("volunteers", "Volunteers", "(18)", {"volunteer_gain": 0},
       "Volunteers strengthen groups, the more the community trusts.",
       "groups grow stronger and help more people > people_waiting-"),
    _m("grants", "Grants", "(18)", {"grant_gain": 0},
       "A grant strengthens a group that helps people.",
       "the group grows stronger and helps more people > people_waiting-"),
    _m("community-trust", "Trust follows what people see", "(19)", {"community_trust_pull": 0},
       "Communities trust services more as waits shorten, and less as they grow.",
       "short waits are seen > community_trust+ > failure_demand- > people_waiting-",
       "long waits are seen > community_trust- > failure_demand+ > people_waiting+"),
    # story and money
    _m("story", "Telling the story", "(14), (19)",
       {"story_trust": 0, "story_legitimacy": 0, "alignment_story": 0},
       "A shared story moves trust, legitimacy and understanding, as far as performance bears it"
       " out.",
       "the story is borne out > community_trust+ > failure_demand- > people_waiting-",
       "the story is not borne out > community_trust- > failure_demand+ > people_waiting+",
       "people accept decisions > legitimacy+ > practice_fit+"),
    _m("income", "New income", "(20)", {"income_gain": 0},
       "Entrepreneurs find money that pays for more staff time.",
       "more time for contacts > people_waiting-"),
    _m("reserve", "The reserve softens cuts", "(20)", {"reserve_absorbs": 0},
       "While there is a reserve, it takes over part of each cut.",
       "less is cut > people_waiting-",
       "the reserve is spent > money_balance-"),
    _m("freeze", "An overdrawn reserve freezes posts", "(20)", {"freeze": 0},
       "While the reserve is overdrawn, services without legal protection lose capacity.",
       "less time for contacts > people_waiting+"),
    # what people do back
    _m("coproduction", "Citizens' own effort", "(4)", {"coproduction": 0, "coproduction_cost": 0},
       "Where a service works with people, they give effort of their own and contacts solve more.",
       "fewer people come back > failure_demand- > people_waiting-",
       "working with people takes time > people_waiting+"),
    _m("giving-up", "People give up, and come back in crisis", "after (5)", {"give_up": 0},
       "Some who wait long stop asking, and some of them come back in crisis with more work.",
       "people come back later with more > crisis_cases+ > people_waiting+",
       "queues are shorter by those who stopped asking > failure_demand- > morale+"),
    _m("gaming", "Closed on paper", "after (5)", {"gaming": 0},
       "Under targets some needs are recorded as met that are not, and come back.",
       "people come back later > people_waiting+",
       "queues are shorter by those closed on paper > morale+"),
    _m("swift-trust", "Trust in an emergency", "(7)", {"swift_trust": 0},
       "A common emergency lends trust to working links while it lasts.",
       "services pull together > trust+ > people_waiting-"),
    _m("draining", "Joint work and care drain", "(8)", {"relational_drain": 0},
       "Joint work and care for others cost the morale of those who do it.",
       "people give much of themselves > morale- > sickness+ > people_waiting+"),
    _m("pauses", "Pauses", "(8), (11)", {"pause_share": 0},
       "Time kept free for reflection restores morale and clears judgement.",
       "people recover > morale+ > sickness-",
       "judging is clearer > practice_fit+ > failure_demand- > people_waiting-"),
    _m("old-pull", "Pull of the old", "after (21)", {"old_pull": 0},
       "Under overload the dials drift back to the established way.",
       "the established way returns > people_waiting+",
       "the established way returns > people_waiting-"),
    _m("cut-opens", "A cut opens minds", "(11)", {"cut_opens": 0},
       "After a cut, smaller gains are enough for a change.",
       "more changes are made > practice_fit+ > failure_demand- > people_waiting-",
       "more changes are made > practice_fit- > failure_demand+ > people_waiting+"),
    _m("cut-distracts", "A cut distracts", "(11)", {"cut_distracts": 0},
       "A cut takes attention away for about a year.",
       "less attention for improving > practice_fit- > failure_demand+ > people_waiting+"),
    _m("statutory-protection", "Law protects some services", "(20)", {"statutory_protected": 0},
       "A cut that names no service spares services with legal protection, at the cost of others.",
       "other services are cut more > people_waiting+",
       "services that cannot turn people away are cut less > people_waiting-"),
    _m("joint-ownership", "Decisions owned by two", "after (12)", {"joint_share": 0},
       "Linked services take some decisions together and see the effects on both.",
       "changes suit both > practice_fit+ > failure_demand- > people_waiting-",
       "attention of two for one change > practice_fit- > failure_demand+ > people_waiting+"),
    _m("door-ownership", "Decisions owned with citizens", "after (12)", {"door_share": 0},
       "Services take some decisions with a community, whose people know what they meet.",
       "changes suit those who come > practice_fit+ > failure_demand- > people_waiting-",
       "attention lost where trust is low > practice_fit- > failure_demand+ > people_waiting+"),
    _m("double-work", "Assessed twice", "(16)", {"double_work": 0},
       "People who are sent on are assessed again, unless the pathway was shortened.",
       "a shorter pathway leaves more time for contacts > people_waiting-"),
    _m("front-door", "A shared front door", "(6a), (16)",
       {"front_door_reach": 0, "front_door_work": 0},
       "Two services with one front door set wrong starts right.",
       "fewer people start at the wrong door > failure_demand- > people_waiting-"),
    _m("narrative", "A shared narrative", "(19)", {"narrative_trust": 0, "narrative_alignment": 0},
       "A story that performance bears out moves trust and understanding between services.",
       "services understand each other > trust+ > people_waiting-"),
    _m("journeys", "Following people's journeys", "(11), (19)", {"journey_gain": 0},
       "Whoever has followed people's journeys judges changes there better.",
       "judging is clearer > practice_fit+ > failure_demand- > people_waiting-"),
    _m("programme", "Joint programmes", "(20)", {"programme_match": 0},
       "Partners who trust each other add money to a joint programme.",
       "more time for contacts > people_waiting-"),
    _m("citizens-means", "Citizens' own means", "(18), (20)", {"bring_gain": 0},
       "People who are asked bring in their own time and means.",
       "groups help more people > people_waiting-"),
    _m("redesign", "Invest to save", "(20)", {"redesign_most": 0},
       "A redesign takes working time and money now, and frees work later.",
       "work is freed > people_waiting-",
       "the redesign takes time first > people_waiting+"),
    _m("calls", "Calling people back", "(6), (8)", {"call_reach": 0},
       "People who were lost between services, or gave up, are called and sent on or back.",
       "people arrive who were lost > people_waiting-",
       "calling takes time > people_waiting+"),
    _m("learning", "Learning together", "(7), (8)",
       {"learn_trust": 0, "learn_skill": 0, "learn_work": 0},
       "Two professions learn together, which takes time and builds trust and experience.",
       "services know each other > trust+ > people_waiting-",
       "learning takes time > people_waiting+"),
    _m("pooling", "Staff pooled along a link", "(15)", {"pool_share": 0},
       "Two services lend each other staff as their loads go.",
       "the longer queue gets more staff > people_waiting-",
       "staff on loan work less well > people_waiting+"),
    _m("listening", "Listening first", "(11), (19)", {"listen_trust": 0, "listen_clarity": 0},
       "A community that is heard trusts more, and those at its doors judge better.",
       "people are heard > community_trust+ > failure_demand- > people_waiting-",
       "people who trust ask for more > people_waiting+"),
    _m("meeting-people", "Meeting those who were helped", "(8)", {"meet_morale": 0},
       "Staff who meet the people they served take heart or lose it, by what came of it.",
       "staff take heart > morale+ > sickness- > people_waiting-",
       "staff lose heart > morale- > sickness+ > people_waiting+"),
    _m("money-passed-on", "Trusted with money", "(19)", {"pass_trust": 0},
       "A community that is trusted with money trusts more.",
       "people are trusted > community_trust+ > failure_demand- > people_waiting-"),
    _m("belonging", "People who take part", "(18), (19)", {"belong_trust": 0, "grant_trust": 0},
       "People who are brought to a group trust more where it carries them, less where it cannot.",
       "people find company > community_trust+ > failure_demand- > people_waiting-",
       "a frail group disappoints > community_trust- > failure_demand+ > people_waiting+"),
    _m("selling", "Selling know-how", "(20)", {"trade_gain": 0, "trade_work": 0},
       "What a team sells brings in money that pays for more staff time, and takes time first.",
       "money comes in > people_waiting-",
       "selling takes time > people_waiting+"),
    _m("held-posts", "Posts held empty", "(20)", {"hold_share": 0},
       "Posts are held empty for a turn to save money.",
       "posts stand empty > money_balance+ > people_waiting+"),
)  # fmt: skip

BY_ID: Final[Mapping[str, Mechanism]] = {each.id: each for each in MECHANISMS}
"""The table by id."""

CARD_WAYS: Final[Mapping[str, tuple[Chain, ...]]] = {
    "warm-handoff": chains((
        "fewer people are lost on this link > trust+ > people_waiting-",
        "attention goes here and not elsewhere > people_waiting+",
    )),
    "local-guide": chains((
        "fewer people are lost on the links out of here > trust+ > people_waiting-",
    )),
    "call-people-back": chains((
        "people who were lost on the way arrive > people_waiting-",
        "calling takes time > people_waiting+",
    )),
    "look-for-people": chains((
        "people who gave up ask again before a crisis > crisis_cases- > people_waiting-",
        "queues get longer > failure_demand+ > people_waiting+",
    )),
    "learn-together": chains((
        "two services trust each other more and judge better > trust+ > people_waiting-",
        "both teams are away from their queues > people_waiting+",
    )),
    "pool-staff": chains((
        "the longer of two queues gets more staff > people_waiting-",
        "staff on loan work less well > people_waiting+",
    )),
    "listen-first": chains((
        "people are heard > community_trust+ > failure_demand- > people_waiting-",
        "people who trust ask for more > people_waiting+",
    )),
    "meet-those-helped": chains((
        "staff see what comes of their work > morale+ > sickness- > people_waiting-",
        "staff see how little comes of it > morale- > sickness+ > people_waiting+",
    )),
    "pass-money-on": chains((
        "groups grow stronger and people trust more > community_trust+ > people_waiting-",
        "money is given away > money_balance-",
    )),
    "sell-know-how": chains((
        "income pays for more staff time > people_waiting-",
        "the team is away from its queue > people_waiting+",
    )),
    "lend-a-hand": chains((
        "the longest queue gets more staff > people_waiting-",
        "the lenders fall behind > people_waiting+",
    )),
    "back-a-group": chains((
        "the group grows stronger and helps more people > people_waiting-",
        "the grant is paid > money_balance-",
    )),
    "remove-step": chains((
        "a step less leaves more time for contacts > people_waiting-",
        "a useful step is gone > failure_demand+ > people_waiting+",
    )),
    "merge": chains((
        "one queue for two > people_waiting-",
        "a year of disruption > people_waiting+ > morale-",
        "one way of working for two places > practice_fit- > failure_demand+ > people_waiting+",
    )),
    "decommission": chains((
        "staff are freed > money_balance+",
        "fewer staff for the same people > people_waiting+ > morale-",
    )),
}  # fmt: skip
"""How cards act, where their role's ways do not say it."""

ROLE_WAYS: Final[Mapping[str, tuple[Chain, ...]]] = {
    "navigator": chains((
        "more people reach the right place at once > failure_demand- > people_waiting-",
        "fewer people are lost between services > trust+ > people_waiting-",
    )),
    "weaver": chains((
        "fewer people have to ask a service > people_waiting- > community_trust+",
    )),
    "architect": chains((
        "this service works in a way that fits better > practice_fit+ > failure_demand-"
        " > people_waiting-",
        "this service works in a way that fits worse > practice_fit- > failure_demand+"
        " > people_waiting+",
    )),
    "storyteller": chains((
        "the story is borne out > community_trust+ > failure_demand- > people_waiting-",
        "the story is not borne out > community_trust- > failure_demand+ > people_waiting+",
    )),
    "entrepreneur": chains((
        "more money comes in > money_balance+ > people_waiting-",
    )),
}  # fmt: skip
"""How the cards of a role act."""

EVENT_WAYS: Final[Mapping[str, tuple[Chain, ...]]] = {
    "demand": chains((
        "more people ask > people_waiting+ > morale- > sickness+",
        "fewer people ask > people_waiting- > morale+ > sickness-",
    )),
    "budget-cut": chains((
        "less time for contacts > people_waiting+ > morale- > sickness+",
        "the reserve takes over part of it > money_balance-",
    )),
    "staff-loss": chains(("posts stand empty > people_waiting+ > morale- > sickness+",)),
    "asset-closes": chains(("more people have to ask a service > people_waiting+",)),
    "harder": chains((
        "the old ways fit worse > practice_fit- > failure_demand+ > people_waiting+",
        "the old ways happen to fit better > practice_fit+ > failure_demand- > people_waiting-",
    )),
    "world-moves": chains((
        "the old ways fit worse > practice_fit- > failure_demand+ > people_waiting+",
        "the old ways happen to fit better > practice_fit+ > failure_demand- > people_waiting-",
    )),
    "trust": chains((
        "communities trust more > community_trust+ > failure_demand- > people_waiting-",
        "communities trust less > community_trust- > failure_demand+ > people_waiting+",
    )),
    "money": chains((
        "money comes in > money_balance+",
        "money goes out > money_balance-",
    )),
}  # fmt: skip
"""How the effects of events act, by kind."""

DIAL_WAYS: Final[Mapping[str, tuple[Chain, ...]]] = {
    "power": chains((
        "who decides sees better what fits > practice_fit+ > failure_demand- > people_waiting-",
        "who decides sees worse what fits > practice_fit- > failure_demand+ > people_waiting+",
        "more help for hand-offs > trust+ > people_waiting-",
        "less help for hand-offs > trust- > people_waiting+",
    )),
    "meaning": chains((
        "less time for contacts > people_waiting+",
        "more time for contacts > people_waiting-",
        "services meet > trust+ > people_waiting-",
        "services do not meet > trust- > people_waiting+",
    )),
    "practice": chains((
        "changes that suit this place > practice_fit+ > failure_demand- > people_waiting-",
        "changes that suit it less > practice_fit- > failure_demand+ > people_waiting+",
    )),
    "purpose": chains((
        "a steadier pace > morale+ > sickness-",
        "a push for throughput > morale- > sickness+",
        "more contacts are held > people_waiting-",
        "fewer contacts are held > people_waiting+",
    )),
}  # fmt: skip
"""How a dial acts where it stands, against its other end."""


def let_parameters_speak(scenario: "Scenario", off: Mapping[str, float]) -> "Scenario":
    """Return a scenario in which the given parameters hold everywhere.

    A scenario may give a figure of its own where a parameter is only the usual value: the
    chance of the right door, and the share of needs that bring up another. Such a figure
    would hide a mechanism from its switch, and is taken out.

    Parameters
    ----------
    scenario : Scenario
    off : mapping of str to float
        Parameters that are about to be overridden.

    Returns
    -------
    Scenario
        The same one where nothing hides.
    """
    if "right_door" in off:
        links = tuple(link.model_copy(update={"right_door": None}) for link in scenario.links)
        scenario = scenario.model_copy(update={"links": links})
    if "further_need" in off:
        services = tuple(
            service.model_copy(update={"further_need": None}) for service in scenario.services
        )
        scenario = scenario.model_copy(update={"services": services})
    return scenario
