"""What each role sees of a run, beyond what everybody sees on the map.

Navigators see where people get lost, weavers what lies unused and who has slack, architects
steps and what comes back, entrepreneurs the money ahead, storytellers trust and whether a
story would carry. Everything is read from pictures, decisions and the scenario; looking
changes no run.

What is seen goes the way of the model's own information. Where the centre decides, reports
come up to it and are `information_lag` weeks old; where services decide, people tell what
they see this week. Money is on the books and always of today. Nobody is told what the model
hides: which steps add nothing, what a second look would have found, how well practice truly
fits; practice is seen with the error of whoever judges it, and people who have stopped asking
stand in no report.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from simulator.cards import BY_ID as CARDS
from simulator.cards import RoleId
from simulator.picture import Picture, ServiceView
from simulator.rules.names import BASE, FURTHER, L_FROM, L_TO, WEIGHT
from simulator.run import Run
from simulator.scenario import PoolOpens

NEAR: Final = 0.5
"""Dial of power from which what people see close by counts, and not reports to the centre."""
FEW: Final = 3
"""How many facts of a kind are told at most, the weightiest first."""
UNKNOWN: Final = 0.5
"""How well known a group may be and still count as unused."""
FRAIL: Final = 0.35
"""Strength below which a group is frail."""
FELL: Final = 0.03
"""Loss of strength that is told."""
SLACK: Final = 1.0
"""Load below which a team has time to lend, in weeks of its own work."""
LONGER: Final = 0.2
"""Weeks waited more than elsewhere that are told."""
RECENT: Final = 4
"""Weeks over which loads are averaged."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a role sees.

    Attributes
    ----------
    kind : str
        What kind of thing it is, such as ``lost_on_way``; words are chosen by it.
    about : str
        Id of the community, service, asset or link it is about; empty where it is about all.
    value : float
        The figure that matters.
    unit : str
        Its unit.
    figures : dict of str to float
        Other figures of the same sentence, by name.
    others : dict of str to str
        Ids of other things in it, by what they are.
    """

    kind: str
    about: str
    value: float
    unit: str
    figures: Mapping[str, float] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a role sees now.

    Attributes
    ----------
    role : RoleId
        Who looks.
    week, age : int
        The week that is seen (0 is the start), and how many weeks ago that was.
    weeks : int
        Weeks up to then that figures of more than one week are about.
    near : bool
        Whether it is told by those close by; otherwise by reports.
    facts : tuple of Fact
        What is seen, kind by kind, the weightiest of each kind first.
    overlay : dict of str to float
        How much of what this role looks for there is at each thing on the map, from 0 to 1.
    """

    role: RoleId
    week: int
    age: int
    weeks: int
    near: bool
    facts: tuple[Fact, ...] = ()
    overlay: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class _View:
    """What there is to be seen: the pictures of the weeks that have come through."""

    run: Run
    pictures: Sequence[Picture]
    now: Picture
    near: bool

    @property
    def weeks(self) -> int:
        return len(self.pictures)

    def services(self) -> tuple[ServiceView, ...]:
        return tuple(view for view in self.now.services if view.open)

    def total(self, figure: Callable[[ServiceView], float]) -> dict[str, float]:
        """Return the sum of a figure of each service over the weeks."""
        found = dict.fromkeys((view.id for view in self.now.services), 0.0)
        for picture in self.pictures:
            for view in picture.services:
                found[view.id] += figure(view)
        return found

    def loads(self) -> dict[str, float]:
        """Return the mean load of each open service over the last weeks."""
        recent = self.pictures[-RECENT:]
        found = {view.id: 0.0 for view in self.services()}
        for picture in recent:
            for view in picture.services:
                if view.id in found:
                    found[view.id] += view.load / len(recent)
        return found


Seen = tuple[list[Fact], dict[str, float]]


def _most(facts: Iterable[Fact], count: int = FEW, *, least: bool = False) -> list[Fact]:
    """Return the facts with the greatest values, or the least; of equal ones the first."""
    return sorted(facts, key=lambda fact: (fact.value if least else -fact.value, fact.about))[
        :count
    ]


# --- one look for each role --------------------------------------------------------------------


def _navigator(view: _View) -> Seen:
    weeks = float(view.weeks)
    strayed: dict[tuple[str, str], dict[str, int]] = {}
    overlay: dict[str, float] = {}
    for service in view.now.services:
        for community, need, people in service.strayed:
            where = strayed.setdefault((community, need), {})
            where[service.id] = where.get(service.id, 0) + people
        if service.misdirected:
            overlay[service.id] = service.misdirected / max(service.people, 1)
    waiting = {community.id: community.waiting for community in view.now.communities}
    wrong = []
    for (community, need), where in strayed.items():
        people = sum(where.values())
        door = max(sorted(where), key=lambda name: where[name])
        wrong.append(
            Fact("wrong_door", community, people, "people", {}, {"need": need, "service": door})
        )
        share = people / max(waiting[community], 1)
        overlay[community] = min(overlay.get(community, 0.0) + share, 1.0)
    lost = []
    totals = {link.id: (0, 0) for link in view.now.links}
    for picture in view.pictures:
        for link in picture.links:
            sent, gone = totals[link.id]
            totals[link.id] = sent + link.sent, gone + link.sent - link.arrived
    for link in view.now.links:
        sent, gone = totals[link.id]
        if gone:
            overlay[link.id] = gone / sent
            figures = {"sent": float(sent), "pending": float(link.pending), "weeks": weeks}
            lost.append(Fact("lost_on_way", link.id, gone, "people", figures))
    facts = [*_most(wrong), *_most(lost)]
    if view.near:
        # they stand in no report, but those close by miss them
        gave_up = (
            Fact("gave_up", service.id, service.gave_up, "people")
            for service in view.now.services
            if service.gave_up
        )
        facts += _most(gave_up, 2)
    return facts, overlay


def _weaver(view: _View) -> Seen:
    scenario = view.run.scenario
    parts = {part.id: part for part in scenario.assets}
    before = {asset.id: asset for asset in view.pictures[0].assets}
    waiting = {community.id: community.waiting for community in view.now.communities}
    unused, frail, weave = [], [], []
    overlay: dict[str, float] = {}
    for asset in view.now.assets:
        if not asset.open:
            frail.append(Fact("closed", asset.id, 0.0, "of 100"))
            continue
        overlay[asset.id] = asset.health * (1.0 - asset.woven)
        fell = before[asset.id].health - asset.health
        if asset.health < FRAIL or fell > FELL:
            figures = {"fell": 100.0 * max(fell, 0.0), "weeks": float(view.weeks)}
            frail.append(Fact("frail", asset.id, 100.0 * asset.health, "of 100", figures))
        elif asset.woven < UNKNOWN:
            figures = {"known": 100.0 * asset.woven}
            unused.append(Fact("unused", asset.id, 100.0 * asset.health, "of 100", figures))
        needs = set(parts[asset.id].needs)
        for community in scenario.communities:
            shared = sorted(needs & {entry.need for entry in community.demand})
            if community.id in parts[asset.id].communities and shared and asset.woven < UNKNOWN:
                figures = {"known": 100.0 * asset.woven}
                others = {"asset": asset.id, "need": shared[0]}
                weave.append(
                    Fact(
                        "could_weave",
                        community.id,
                        waiting[community.id],
                        "people",
                        figures,
                        others,
                    )
                )
    loads = view.loads()
    lenders: dict[str, Fact] = {}
    for link in scenario.links:
        for calm, busy in ((link.origin, link.to), (link.to, link.origin)):
            if calm not in loads or busy not in loads or loads[calm] >= SLACK:
                continue
            gap = loads[busy] - loads[calm]
            if gap < view.run.network.parameter("relief_gap"):
                continue
            overlay[calm] = min(SLACK - loads[calm], 1.0)
            if calm not in lenders or lenders[calm].figures["gap"] < gap:
                figures = {"theirs": loads[busy], "gap": gap}
                lenders[calm] = Fact(
                    "lender", calm, loads[calm], "weeks of work", figures, {"service": busy}
                )
    slack = sorted(lenders.values(), key=lambda fact: (-fact.figures["gap"], fact.about))[:FEW]
    # of each community the group that could do most
    best: dict[str, Fact] = {}
    for fact in sorted(weave, key=lambda one: (one.figures["known"], one.others["asset"])):
        best.setdefault(fact.about, fact)
    facts = [
        *_most(unused),
        *_most(frail, least=True),
        *_most(best.values(), 2),
        *slack,
    ]
    return facts, overlay


def _architect(view: _View) -> Seen:
    contacts = view.total(lambda service: service.contacts)
    unsolved = view.total(lambda service: service.unsolved)
    all_of_it = sum(unsolved.values())
    overlay = {name: unsolved[name] / n for name, n in contacts.items() if n and unsolved[name]}
    rework = []
    for name, share in overlay.items():
        figures = {
            "unsolved": unsolved[name],
            "contacts": contacts[name],
            "part": 100.0 * unsolved[name] / all_of_it,
            "weeks": float(view.weeks),
        }
        rework.append(Fact("rework", name, 100.0 * share, "of 100", figures))
    rework.sort(key=lambda fact: (-fact.figures["part"], fact.about))
    steps = int(view.run.network.parameter("steps"))
    shorter = [
        Fact("steps", service.id, service.steps, "steps", {"gone": float(steps - service.steps)})
        for service in view.services()
        if service.steps < steps
    ]
    facts = rework[:FEW]
    if shorter:
        facts += _most(shorter, 2, least=True)
    elif steps:
        facts.append(Fact("all_steps", "", steps, "steps"))
    fits = []
    for service in view.services():
        judged, error = view.run.as_judged(service.id, service.fit, view.now.week, near=view.near)
        figures = {"error": 100.0 * error}
        fits.append(Fact("practice", service.id, 100.0 * judged, "of 100", figures))
    return [*facts, *_most(fits, least=True)], overlay


def _entrepreneur(view: _View) -> Seen:
    run, week = view.run, view.now.week
    scenario, p = run.scenario, run.network.parameter
    balance = view.now.outcomes["money_balance"]
    before = next((one for one in view.pictures), view.now).outcomes["money_balance"]
    passed = float(max(view.now.week - view.pictures[0].week, 0))
    figures = {"change": balance - before, "weeks": passed}
    if balance > 0.0 and balance < before:
        figures["lasts"] = balance / (before - balance) * passed
    facts = [Fact("reserve", "", balance, "weekly staff costs", figures)]
    staff = sum(service.staff for service in view.now.services)
    turn = staff * (run.weeks_in_turn(min(run.turn, run.turns - 1))[1] - week)
    if turn > 0.0:
        facts.append(Fact("pay", "", turn, "weekly staff costs", {"staff": staff}))
    spent = sum(
        CARDS[taken.decision.card].money
        for taken in run.taken
        if taken.decision.turn == run.turn - 1 and not taken.refusal
    )
    if spent:
        facts.append(Fact("spent", "", spent, "weekly staff costs"))
    for event in scenario.events:
        for effect in event.effects:
            if isinstance(effect, PoolOpens) and event.week <= week + 1 < event.week + event.weeks:
                figures = {
                    "chance": 100.0 * effect.chance.value,
                    "until": float(event.week + event.weeks - 1),
                }
                facts.append(Fact("pool", "", effect.grant.value, "weekly staff costs", figures))
    cuts = {
        part.id: part.yearly_cut.value
        for part in scenario.services
        if part.yearly_cut is not None and part.yearly_cut.value > 0.0
    }
    at_work = {service.id: service.staff for service in view.now.services}
    facts += _most(
        Fact("cut", name, 100.0 * cut, "% a year", {"loss": cut * at_work[name]})
        for name, cut in cuts.items()
    )
    due = []
    for taken in run.taken:
        decision = taken.decision
        begun = run.weeks_in_turn(decision.turn)[0]
        if taken.done <= 0.0 or begun > week:
            continue
        if decision.card == "invest-to-save":
            held = 1.0 - (1.0 - 1.0 / p("redesign_weeks")) ** (week - begun + 1)
            due.append(Fact("due", decision.target, 100.0 * held, "of 100", {"week": float(begun)}))
        elif decision.card == "joint-programme":
            left = (1.0 - 1.0 / p("programme_weeks")) ** (week - begun + 1)
            due.append(
                Fact("programme", decision.target, 100.0 * left, "of 100", {"week": float(begun)})
            )
    facts += due[-FEW:]
    most = max(cuts.values(), default=0.0)
    return facts, {name: cut / most for name, cut in cuts.items()}


def _storyteller(view: _View) -> Seen:
    run, weeks = view.run, float(view.weeks)
    p = run.network.parameter
    first = view.pictures[0]
    before = {one.id: one.trust for one in first.communities}
    before |= {one.id: one.trust for one in first.links}
    trust, stories = [], []
    overlay = {one.id: 1.0 - one.trust for one in view.now.communities}
    overlay |= {one.id: 1.0 - one.trust for one in view.now.links}
    for community in view.now.communities:
        figures = {"change": 100.0 * (community.trust - before[community.id]), "weeks": weeks}
        trust.append(
            Fact("community_trust", community.id, 100.0 * community.trust, "of 100", figures)
        )
        asked = sum(
            one.asked for q in view.pictures for one in q.communities if one.id == community.id
        )
        if asked == 0:
            continue
        wait = community.waiting * weeks / asked
        carries = 1.0 / (1.0 + wait / p("story_wait")) > p("story_turns")
        stories.append(
            Fact("story_carries" if carries else "story_backfires", community.id, wait, "weeks")
        )
    stories.sort(key=lambda fact: (-fact.value, fact.about))
    shown = stories if len(stories) < FEW else [*stories[:2], stories[-1]]
    links = []
    for link in view.now.links:
        figures = {"change": 100.0 * (link.trust - before[link.id]), "weeks": weeks}
        links.append(Fact("link_trust", link.id, 100.0 * link.trust, "of 100", figures))
    standing = view.now.outcomes["legitimacy"]
    figures = {"change": standing - first.outcomes["legitimacy"], "weeks": weeks}
    facts = [*_most(trust, least=True), *shown, *_most(links, 2, least=True)]
    facts.append(Fact("legitimacy", "", standing, "of 100", figures))
    facts += _unheard(view)
    return facts, overlay


def _unheard(view: _View) -> list[Fact]:
    """Return the community that waits longest, if no card has gone to it so far."""
    communities = sorted(view.now.communities, key=lambda one: (-one.weeks_waited, one.id))
    if len(communities) < 2:
        return []
    most = communities[0]
    others = sum(one.weeks_waited for one in communities[1:]) / (len(communities) - 1)
    aimed = {decision.target for decision in view.run.decisions}
    if most.weeks_waited - others < LONGER or most.id in aimed:
        return []
    figures = {"more": most.weeks_waited - others}
    return [Fact("unheard", most.id, most.weeks_waited, "weeks", figures)]


_LOOKS: Final[Mapping[RoleId, Callable[[_View], Seen]]] = {
    "navigator": _navigator,
    "weaver": _weaver,
    "architect": _architect,
    "entrepreneur": _entrepreneur,
    "storyteller": _storyteller,
}


def sight(role: RoleId, run: Run, pictures: Sequence[Picture]) -> Sight:
    """Return what a role sees of a run as it stands.

    Parameters
    ----------
    role : RoleId
        Who looks; whether that role is played makes no difference.
    run : Run
        Read, and left as it is.
    pictures : sequence of Picture
        One of each week so far, that of the start first.

    Returns
    -------
    Sight
        Until a report has come through it is of the start, which everybody knows.
    """
    near = run.dials.power >= NEAR
    lag = 0 if near or role == "entrepreneur" else int(run.network.parameter("information_lag"))
    today = pictures[-1].week
    week = max(today - lag, 0)
    # money is told against where it stood before; all else is counted week by week, and the
    # start is all there is until the first report of a later week has come through
    first = week - run.weeks_per_turn + (role != "entrepreneur")
    first = max(first, 1 if week and role != "entrepreneur" else 0)
    seen = [picture for picture in pictures if first <= picture.week <= week]
    facts, overlay = _LOOKS[role](_View(run, seen, seen[-1], near))
    return Sight(role, week, today - week, len(seen), near, tuple(facts), overlay)


POINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "warm-handoff": ("lost_on_way",),
    "local-guide": ("lost_on_way",),
    "greet-at-the-door": ("wrong_door",),
    "give-the-gps": ("wrong_door",),
    "call-people-back": ("lost_on_way",),
    "look-for-people": ("gave_up",),
    "open-the-doors": ("could_weave", "unused"),
    "back-a-group": ("frail",),
    "lend-a-hand": ("lender",),
    "pool-staff": ("lender",),
    "try-and-learn": ("practice",),
    "standard-way": ("practice",),
    "copy-a-neighbour": ("practice",),
    "remove-step": ("all_steps", "rework"),
    "put-step-back": ("steps",),
    "ask-once": ("rework",),
    "follow-a-journey": ("link_trust",),
    "one-table": ("link_trust",),
    "shared-story": ("story_backfires", "story_carries"),
    "show-the-work": ("story_backfires", "story_carries"),
    "listen-first": ("unheard", "community_trust"),
    "joint-programme": ("programme", "reserve"),
    "invest-to-save": ("due", "cut"),
    "hold-posts": ("reserve",),
    "pass-money-on": ("reserve",),
    "bid-for-money": ("pool",),
}
"""Kinds of fact that bear on a card, whichever way they speak, the weightiest first."""


def bearing(card: str, seen: Iterable[Sight], count: int = 2) -> tuple[Fact, ...]:
    """Return the facts that bear on whether and where to play a card, a few at the most."""
    facts = [fact for one in seen for fact in one.facts]
    return tuple(fact for kind in POINTS.get(card, ()) for fact in facts if fact.kind == kind)[
        :count
    ]


def ways_in(
    card: str,
    seen: Sequence[Sight],
    run: Run,
    pictures: Sequence[Picture],
    may: Sequence[str],
    count: int = FEW,
) -> tuple[tuple[str, Fact], ...]:
    """Return where a card might be aimed by what there is to be seen: targets with the fact.

    First comes what the player's role sees that bears on the card, then what everybody sees
    on the map. It says where most is to be seen, which need not be where the card does most:
    nothing is tried out, and nothing that is hidden or to come is read.

    Parameters
    ----------
    card : str
        Id of the card.
    seen : sequence of Sight
        What the player's roles see now.
    pictures : sequence of Picture
        One of each week so far, that of the start first.
    may : sequence of str
        Ids of the targets that it may be aimed at.
    count : int
        How many at most.
    """
    found: dict[str, Fact] = {}
    for fact in bearing(card, seen, count=100):
        for target in may:
            if target not in found and _points_at(fact, target):
                found[target] = fact
                break
    for fact in on_the_map(CARDS[card].target, run, pictures):
        if len(found) >= count:
            break
        for target in may:
            if target not in found and _points_at(fact, target):
                found[target] = fact
                break
    return tuple(found.items())[:count]


def _points_at(fact: Fact, target: str) -> bool:
    """Return whether a fact is about a target, or about what it lies between."""
    named = {fact.about, *fact.others.values()} - {""}
    if fact.kind == "lender" and "->" not in target:
        # help goes to the team that has more than it can do, not to the one that lends
        return target == fact.others["service"]
    if target in named:
        return True
    if "+" in target:
        return bool(set(target.split("+")) & named)
    if "->" in target:
        return set(target.split("->")) <= named
    # of a way that people get lost on the service that sends them is meant
    return fact.about.split("->")[0] == target


def on_the_map(kind: str, run: Run, pictures: Sequence[Picture]) -> list[Fact]:
    """Return what everybody sees of the things that a kind of card is aimed at, most first.

    Before week 1 these are the figures of the start, as far as the map shows them.
    """
    now = pictures[-1]
    weeks = pictures[-run.weeks_per_turn :] if now.week else []
    if kind == "link":
        return _links_on_map(run, now, weeks)
    if kind == "service":
        loads = {part.id: part.load.value for part in run.scenario.services}
        queues = [
            Fact(
                "queue_here",
                one.id,
                one.people,
                "people",
                {"load": one.load if now.week else loads[one.id], "week": float(now.week)},
            )
            for one in now.services
            if one.open
        ]
        base = dict(zip(run.network.services, run.network.world.service[BASE], strict=True))
        return sorted(
            queues, key=lambda one: (-one.value, -one.figures["load"], -base[one.about], one.about)
        )
    if kind == "community":
        asks = [
            Fact("asks_here", one.id, one.waiting, "people", {"a_week": _ask(run, one.id)})
            for one in now.communities
        ]
        return sorted(asks, key=lambda one: (-one.value, -one.figures["a_week"], one.about))
    groups = [
        Fact("group_here", one.id, 100.0 * one.health, "of 100", {"known": 100.0 * one.woven})
        for one in now.assets
        if one.open
    ]
    return sorted(groups, key=lambda one: (-one.value * (100.0 - one.figures["known"]), one.about))


def _ask(run: Run, community: str) -> float:
    """Return how many people of a community ask in a week, as the scenario has it."""
    part = next(each for each in run.scenario.communities if each.id == community)
    return float(sum(entry.per_week.value for entry in part.demand))


def _links_on_map(run: Run, now: Picture, weeks: Sequence[Picture]) -> list[Fact]:
    """Return the ways between services: those first on which most people do not arrive."""
    sent = dict.fromkeys((one.id for one in now.links), 0.0)
    gone = dict(sent)
    for picture in weeks:
        for one in picture.links:
            sent[one.id] += one.sent
            gone[one.id] += one.sent - one.arrived
    if not now.week:
        sent = _sent_at_start(run)
        gone = {one.id: sent[one.id] * (1.0 - one.trust) for one in now.links}
    found = [
        Fact(
            "goes_this_way",
            one.id,
            sent[one.id],
            "people",
            {"trust": 100.0 * one.trust, "gone": gone[one.id], "weeks": float(len(weeks))},
        )
        for one in now.links
        if sent[one.id] > 0.0
    ]
    return sorted(found, key=lambda one: (-one.figures["gone"], one.about))


def _sent_at_start(run: Run) -> dict[str, float]:
    """Return about how many people a week are sent along each link, from the scenario's figures.

    Needs at a service are its own share of what communities ask for and what others send on:
    nu = external + (further need x weight) nu, the traffic equation of Jackson (1957).
    """
    network, scenario = run.network, run.scenario
    place, world = network.place, network.world
    serves = {part.id: set(part.serves) for part in scenario.services}
    asked = np.zeros(len(network.services))
    for community in scenario.communities:
        for entry in community.demand:
            doors = [
                link
                for link in scenario.links
                if link.origin == community.id and entry.need in serves[link.to]
            ]
            weight = sum(link.weight.value for link in doors)
            for link in doors:
                asked[place[link.to]] += entry.per_week.value * link.weight.value / weight
    origin, to = world.link_at[L_FROM], world.link_at[L_TO]
    part = world.service[FURTHER, origin] * world.link[WEIGHT]
    onward = np.eye(len(asked))
    np.subtract.at(onward, (to, origin), part)
    needs = np.linalg.solve(onward, asked)
    return dict(zip(network.links, (needs[origin] * part).tolist(), strict=True))
