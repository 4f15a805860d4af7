"""The cards: what a person in a role can do, as data.

A card names its target, its cost and what people expect of it. It has no effect of its
own: the rules spend its attention on the model's levers, under the same equations that
the autopilots use.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

RoleId = Literal["navigator", "weaver", "architect", "entrepreneur", "storyteller"]
Target = Literal["link", "service", "community", "asset", "asset pair"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role, in the order in which the rules treat them."""

    id: RoleId
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to do in a turn.

    Attributes
    ----------
    id : str
        Stable name, used in decisions files.
    role : RoleId
        Whose card it is.
    name : str
        Verb first, plain words.
    line : str
        What it does, in one line.
    target : Target
        The kind of thing it is aimed at.
    attention : float
        Decisions' worth of attention it asks for over one turn.
    money : float
        Cost in weekly staff costs, paid from the reserve when the turn is committed.
    expects : str
        What people expect of it and how sure they are.
    as_order, as_invitation : str
        How it works under unilateral and under distributed power.
    disappoints : str
        When it tends to disappoint.
    """

    id: str
    role: RoleId
    name: str
    line: str
    target: Target
    attention: float
    money: float
    expects: str
    as_order: str
    as_invitation: str
    disappoints: str


ROLES: Final = (
    Role(
        "architect",
        "System architect",
        "Designs processes around people, and dismantles what adds no value.",
    ),
    Role("navigator", "Navigator", "Helps people reach the right help, or hands them the map."),
    Role(
        "weaver",
        "Resource weaver",
        "Finds and combines resources across the place, those of communities included.",
    ),
    Role(
        "storyteller",
        "Storyteller",
        "Helps people see the same picture, so that they can act together.",
    ),
    Role(
        "entrepreneur",
        "Municipal entrepreneur",
        "Looks after scarce money and brings new money in.",
    ),
)

CARDS: Final = (
    Card(
        "warm-handoff",
        "navigator",
        "Walk with people to the next service",
        "Staff go along, or ring ahead, when someone is passed on here.",
        "link",
        2.0,
        0.0,
        "More people arrive where they were sent within weeks. Quite sure, while it lasts.",
        "The centre tells both services to do it; it holds as far as staff accept the order.",
        "Both services give their own time; it holds as far as they trust each other.",
        "The help fades when the attention goes, and does nothing for a service that is full.",
    ),
    Card(
        "local-guide",
        "navigator",
        "Keep a guide to who does what",
        "This service learns who does what, for every service it sends people to.",
        "service",
        2.0,
        1.0,
        "Fewer lost people on all links out of this service, each by a little. Fairly sure.",
        "The centre writes it for them; it is used as far as staff accept it.",
        "The service keeps it up to date itself.",
        "Spread over many links it is thin, and guides age.",
    ),
    Card(
        "greet-at-the-door",
        "navigator",
        "Meet people at the door",
        "Somebody who knows the place listens first and points people to the right door.",
        "community",
        2.0,
        0.0,
        "More people of this community start in the right place, soon. Quite sure.",
        "The centre places a person at each door.",
        "The front doors take turns, in their own time.",
        "Stops working soon after it stops.",
    ),
    Card(
        "give-the-gps",
        "navigator",
        "Help people find their own way",
        "Teach and equip a community so that people know where to turn without being led.",
        "community",
        3.0,
        2.0,
        "Slow for the first months, then lasting. Fairly sure, if you have the time.",
        "The centre runs it as a campaign.",
        "Services and neighbours teach each other.",
        "Shows little before two or three turns have passed.",
    ),
    Card(
        "call-people-back",
        "navigator",
        "Call people back",
        "Ring those who were sent on from here and never arrived, and send them on once more.",
        "service",
        2.0,
        0.0,
        "Some of those lost on the way arrive without queueing here again. Quite sure.",
        "The centre tells the team to make the calls; it holds as far as staff accept it.",
        "The team rings people whom it knows.",
        "Little comes of it where the next service is full, or where few are lost.",
    ),
    Card(
        "look-for-people",
        "navigator",
        "Look for people who gave up",
        "Go to those of a community who have stopped asking, before a crisis brings them back.",
        "community",
        2.0,
        0.0,
        "Some ask again before it gets worse. As sure as their trust in you is high.",
        "The centre draws up a list and sends people out.",
        "Those at the front doors go to people they know.",
        "They come back to the queue that they left; while it is long, nothing is won.",
    ),
    Card(
        "open-the-doors",
        "weaver",
        "Introduce people to what is here",
        "Connect communities with a choir, garden or group that few know about.",
        "asset",
        2.0,
        0.0,
        "Some needs are met before they become requests; people trust more if the group is strong. "
        "Unsure.",
        "The centre tells services to refer people there.",
        "People who know the group bring others along.",
        "Does little where a community has lost trust; a frail group disappoints those who come.",
    ),
    Card(
        "back-a-group",
        "weaver",
        "Give a small grant",
        "A small grant that strengthens a group which helps people.",
        "asset",
        1.0,
        4.0,
        "The group grows stronger over months; those who know it trust more. Fairly sure.",
        "The centre picks the group and pays.",
        "Those around the group decide together what it needs.",
        "A strong group that nobody knows about still helps nobody.",
    ),
    Card(
        "join-groups",
        "weaver",
        "Bring two groups together",
        "Two groups that suit each other share members, rooms and news.",
        "asset pair",
        2.0,
        1.0,
        "Together they help more people than apart, and people trust more. It depends on both.",
        "The centre arranges the partnership.",
        "The groups are asked, and make it their own.",
        "Gains little unless people know both; two frail groups wear each other out.",
    ),
    Card(
        "lend-a-hand",
        "weaver",
        "Lend staff where it is worst",
        "A calmer service lends some of its team to this one for some weeks.",
        "service",
        2.0,
        0.0,
        "Shorter queue here at once, longer there. Sure, and short-lived.",
        "The centre can send staff from the calmest service anywhere.",
        "Linked services lend as far as they trust this one.",
        "Staff on loan work less well, and the lender pays for it.",
    ),
    Card(
        "learn-together",
        "weaver",
        "Learn together",
        "Two professions train and go through cases side by side for a turn.",
        "link",
        3.0,
        1.0,
        "They trust each other more and judge better, for some months. Quite sure, if both come.",
        "The centre sends both on a course; it holds as far as staff accept it.",
        "Both make the time; it holds as far as they trust each other.",
        "Both teams are away from their queues meanwhile; bad in a busy month.",
    ),
    Card(
        "pool-staff",
        "weaver",
        "Pool staff along a link",
        "Two services lend each other staff from week to week, whichever is calmer.",
        "link",
        2.0,
        0.0,
        "The longer queue of the two gets shorter. Sure, as long as their queues differ.",
        "The centre moves people between the two as it sees their queues.",
        "The two settle it between them, as far as they trust each other.",
        "Where both are busy, or both are calm, there is nothing to lend.",
    ),
    Card(
        "try-and-learn",
        "architect",
        "Try a better way of working",
        "Test small changes in how this service works, keep what looks better.",
        "service",
        3.0,
        0.0,
        "Fewer people come back unsolved, if the tests find something. Unsure.",
        "The centre chooses the changes, judging from afar.",
        "The team chooses, sees the effect closely, and asks partners whom it touches.",
        "Most trials in a service that already works well find nothing.",
    ),
    Card(
        "standard-way",
        "architect",
        "Bring in the standard way",
        "Replace this service's ways by the best known practice of its sector.",
        "service",
        1.0,
        2.0,
        "A quick, large gain where needs are alike everywhere. Sure there, and only there.",
        "Installed by order, judged on paper.",
        "The team looks at it and takes it if it seems to fit.",
        "Fits badly where people's needs are tangled and local.",
    ),
    Card(
        "copy-a-neighbour",
        "architect",
        "Learn from the next service",
        "This service visits the next one on the link and copies what works there.",
        "link",
        2.0,
        0.0,
        "Quick when the two serve alike needs. Unsure.",
        "The centre tells one service to copy the other.",
        "Happens if the two trust each other, and what seems not to fit is left.",
        "What works there need not work here.",
    ),
    Card(
        "remove-step",
        "architect",
        "Take out a step",
        "Find a form, a check or a repeat visit that adds nothing, and stop it.",
        "service",
        2.0,
        0.0,
        "Each wasted step that goes frees 4 in 100 hours of work. Fairly sure.",
        "Cut from a report; the wrong step may go.",
        "Cut by those who do the work.",
        "When only useful steps are left, removing one makes more people come back.",
    ),
    Card(
        "put-step-back",
        "architect",
        "Put a step back",
        "Bring back a form, a check or a visit that was taken out and is missed.",
        "service",
        2.0,
        0.0,
        "Fewer people come back unsolved, if the step was useful. Fairly sure.",
        "Ordered from a report; the wrong step may come back.",
        "Brought back by those who miss it.",
        "It takes 4 in 100 hours of work, whether or not it helps.",
    ),
    Card(
        "ask-once",
        "architect",
        "Assess people once",
        "Whoever is sent on here is not asked everything a second time.",
        "link",
        2.0,
        0.0,
        "Frees a little work at both services for good. Fairly sure.",
        "Ordered from afar; the second look may have been needed.",
        "Both look at it together, if they trust each other.",
        "Where the second look caught something, more people come back at both.",
    ),
    Card(
        "shared-front-door",
        "architect",
        "Share a front door",
        "Two services open one door; whoever comes is heard by both.",
        "link",
        4.0,
        4.0,
        "About half of those who would have started wrong no longer do. Quite sure.",
        "Ordered by the centre.",
        "Both must agree; it holds as far as they trust each other.",
        "Staff are needed to keep it, and where few people start wrong little is gained.",
    ),
    Card(
        "merge",
        "architect",
        "Merge two services",
        "One team, one queue, one way of working for both.",
        "link",
        4.0,
        6.0,
        "A year of disruption; then one queue, and nobody lost in between. Sure for alike work.",
        "Ordered by the centre.",
        "Both must agree, which needs high trust.",
        "Where needs differ, one way of working fits neither.",
    ),
    Card(
        "decommission",
        "architect",
        "Stop running this service",
        "Close it, send its people to the nearest service that can help, free its staff.",
        "service",
        4.0,
        3.0,
        "Frees money at once; people must find a new door. Sure of the first, not the second.",
        "Closed by order.",
        "Closed only if its partners agree.",
        "The people it helped do not disappear.",
    ),
    Card(
        "follow-a-journey",
        "storyteller",
        "Follow one person's journey",
        "Tell those who decide how people live through this pathway, from their side.",
        "link",
        2.0,
        0.0,
        "Whoever decides about these two services judges better for some months. Quite sure.",
        "The centre has the journey written up; it is read as far as staff accept it.",
        "Both services go along and tell; it holds as far as they trust each other.",
        "It changes how people judge, not what they do, and is forgotten within a year.",
    ),
    Card(
        "shared-story",
        "storyteller",
        "Tell a shared story",
        "The services of a community agree on what they are there for, and say so.",
        "community",
        3.0,
        0.0,
        "They see more alike and trust each other more, if people are well served. Unsure.",
        "The centre tells the story; it carries as far as staff accept it.",
        "The services find it together, in their own time.",
        "Where people wait long the story backfires: everybody can see that it is not so.",
    ),
    Card(
        "show-the-work",
        "storyteller",
        "Show what is done",
        "Show a community, plainly, what its services do and what came of it.",
        "community",
        2.0,
        0.0,
        "The community trusts more, and asks for more. Fairly sure, where waits are short.",
        "The centre publishes it.",
        "The front doors tell it themselves, to those who come.",
        "Where people wait long it costs trust.",
    ),
    Card(
        "one-table",
        "storyteller",
        "Bring two services to one table",
        "Two services tell each other what happened to the people they sent on.",
        "link",
        2.0,
        0.0,
        "They trust each other more, if most who are sent on arrive. Fairly sure.",
        "The centre calls the meeting.",
        "Both come of their own; it holds as far as they trust each other.",
        "Where many are lost on the way, talking about it costs trust at first.",
    ),
    Card(
        "listen-first",
        "storyteller",
        "Listen first",
        "Ask a community what matters to its people, before anything is told or changed.",
        "community",
        2.0,
        0.0,
        "People trust more, however they are served; those at the doors judge better. Fairly sure.",
        "The centre has people surveyed; it is read as far as staff accept it.",
        "The front doors sit down with people and listen.",
        "Nobody waits any less for having been heard, and people who trust ask for more.",
    ),
    Card(
        "meet-those-helped",
        "storyteller",
        "Meet the people who were helped",
        "Staff meet people who came here and hear what became of them.",
        "service",
        2.0,
        0.0,
        "Staff take heart, and fewer fall ill or leave. Fairly sure, where most needs are met.",
        "The centre puts it on; it holds as far as staff accept it.",
        "The team invites people itself.",
        "Where most contacts solve nothing, meeting people makes it plain, and disheartens.",
    ),
    Card(
        "joint-programme",
        "entrepreneur",
        "Set up a joint programme",
        "Two services pool money for staff; partners add to it as far as they trust them.",
        "link",
        2.0,
        10.0,
        "More staff at both for about half a year. Sure; how much more is a matter of trust.",
        "The centre signs for both; it holds as far as staff accept it.",
        "Both sign; it holds as far as they trust each other.",
        "When the money has gone the staff go, and the queues come back.",
    ),
    Card(
        "what-people-bring",
        "entrepreneur",
        "Ask what people can bring",
        "Ask a community for its own time, rooms and skills, and make room for them.",
        "community",
        1.0,
        0.0,
        "Its groups grow stronger over months. As sure as its trust in you is high.",
        "The centre launches a call.",
        "Those at the front doors ask people they know.",
        "Little comes where trust is low, and strong groups that nobody knows help nobody.",
    ),
    Card(
        "pass-money-on",
        "entrepreneur",
        "Give a community money to spend",
        "The people of a community decide for themselves what its groups need.",
        "community",
        1.0,
        6.0,
        "Its groups grow stronger, each by a little, and people trust more. Fairly sure.",
        "The centre pays it out by rule.",
        "The front doors bring people together to decide.",
        "Spread over many groups it is thin, and strong groups that nobody knows help nobody.",
    ),
    Card(
        "sell-know-how",
        "entrepreneur",
        "Sell what this service knows",
        "The team trains or advises others for pay, and the income helps everybody.",
        "service",
        3.0,
        0.0,
        "Less gets done here this turn; the income then stays for years. Fairly sure.",
        "The centre signs the contract; it holds as far as staff accept it.",
        "The team offers what it is good at.",
        "At a busy service the queue costs more than is earned, and each sale brings in less.",
    ),
    Card(
        "invest-to-save",
        "entrepreneur",
        "Invest to save",
        "Spend reserve on a redesign that frees work later.",
        "service",
        1.0,
        8.0,
        "Less gets done while it is made; after about half a year some work is freed for good. "
        "Fairly sure.",
        "The centre buys and orders it; it holds as far as staff accept it.",
        "The team makes it itself.",
        "It pays back after a year and a half at the soonest, and less at a service done before.",
    ),
    Card(
        "hold-posts",
        "entrepreneur",
        "Hold posts open",
        "Leave one post in ten empty here for a turn, and put the money by.",
        "service",
        1.0,
        0.0,
        "Money in reserve at once, and a longer queue here. Sure of both.",
        "The centre holds the posts; it works as far as staff accept it.",
        "The team agrees to do with fewer.",
        "At a busy service the queue that grows costs more than the money is worth.",
    ),
    Card(
        "bid-for-money",
        "entrepreneur",
        "Bid for money from above",
        "Write a bid to a pool of money that a higher level of government has opened.",
        "service",
        3.0,
        0.0,
        "Money in reserve at the end of the turn, or nothing. Less likely than not.",
        "The centre writes it; it holds as far as staff accept it.",
        "The service writes it in its own time.",
        "Most bids lose, and the attention has gone either way.",
    ),
)

BY_ID: Final = {card.id: card for card in CARDS}
ROLE_BY_ID: Final[Mapping[str, Role]] = {role.id: role for role in ROLES}
"""Roles by their ids; asked for by any text, such as what a seat or a record says."""
