"""Bots: players of one role who follow a simple, stated policy.

A bot knows its place from one game in which every role was on autopilot, on a luck that
nothing is judged on. Of each turn of that game it has the means over the turn's weeks, and for
each card a rule that says how much a target calls for it: a number, the more the likelier the
card's own text is to be borne out there, and above 0 where a sensible player would say yes.

Each turn the bot goes round its role's cards, those it has played least often first, and
plays each at the target that calls for it most; a target that it has been to with this card
counts half, after two visits a third, and so on. It goes on until no card can find half of its
attention (all of it, where the card must have it), and spends no more than is in reserve, half
of it in any one turn. The rules are the same for every style; only what a bot sees and can
afford differs.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from simulator.cards import CARDS, Card, RoleId
from simulator.decisions import Decision
from simulator.network import ROLE_INDEX, Network
from simulator.picture import Picture
from simulator.run import ENOUGH, WHOLE, Run
from simulator.scenario import Scenario
from simulator.styles import Dials

UNJUDGED: Final = 1_000_000
"""Replication of the game from which bots know their place; nobody is judged on it."""
RULES_OUT: Final = 3
"""Steps that a bot takes out of one service at most; the next card puts one back."""
ONCE: Final = ("merge", "decommission", "ask-once", "shared-front-door")
"""Cards that a bot plays at the same target once in a game."""
ONE: Final = ("merge", "decommission")
"""Cards that take a service away: a bot plays each of them once in a game."""
AFTER: Final[Mapping[str, str]] = {"put-step-back": "remove-step"}
"""Cards that answer another card, which must have been played at the same target before."""

Figures = Mapping[str, float]


@dataclass(frozen=True)
class Turn:
    """What a place was like in one turn: means over its weeks, by id.

    Attributes
    ----------
    turn, turns_left : int
        The turn from 0, and how many there are from it to the end.
    weeks_left : int
        Weeks from its first week to the end of the run.
    load, contacts, unsolved, resolved, people, morale, fit, gave_up : mapping of str to float
        By service: load in weeks of work, contacts, those that come back, needs resolved,
        people there, morale and fit from 0 to 1, people who stopped asking.
    sent, lost, pending, trust : mapping of str to float
        By link: people sent and not arrived this week, people between, trust from 0 to 1.
    waiting, asked, valued : mapping of str to float
        By community: people waiting, people who asked, trust from 0 to 1.
    strayed : mapping of (str, str) to float
        By community and need: people at a door that cannot help them.
    health, woven : mapping of str to float
        By asset that is open: strength and how well known it is, 0 to 1.
    reserve : float
        Money in reserve when it began, weekly staff costs.
    closed : mapping of (str, str) to str
        By card and target: why it could not be aimed there.
    """

    turn: int
    turns_left: int
    weeks_left: int
    load: Figures
    contacts: Figures
    unsolved: Figures
    resolved: Figures
    people: Figures
    morale: Figures
    fit: Figures
    gave_up: Figures
    sent: Figures
    lost: Figures
    pending: Figures
    trust: Figures
    waiting: Figures
    asked: Figures
    valued: Figures
    strayed: Mapping[tuple[str, str], float]
    health: Figures
    woven: Figures
    reserve: float
    closed: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """What a bot knows of a place under one way of leading.

    Attributes
    ----------
    network : Network
    dials : Dials
    turns : tuple of Turn
    weeks, per_turn : int
        Weeks of the run, and of a full turn.
    cards : mapping of str to tuple of Card
        The cards that each role may play here.
    targets : mapping of str to tuple of str
        By card id: everything that it could be aimed at.
    """

    network: Network
    dials: Dials
    turns: tuple[Turn, ...]
    weeks: int
    per_turn: int
    cards: Mapping[str, tuple[Card, ...]]
    targets: Mapping[str, tuple[str, ...]]

    def wicked(self, service: str) -> float:
        """Return how wicked a service's needs are at the start, 0 to 1."""
        from simulator.rules.names import WICKED_START

        return float(self.network.world.service[WICKED_START, self.network.place[service]])

    def staff(self, service: str) -> float:
        """Return a service's posts at the start."""
        from simulator.rules.names import STAFF

        return float(self.network.world.service[STAFF, self.network.place[service]])

    def serves(self, service: str) -> tuple[str, ...]:
        """Return the needs that a service can help with."""
        return tuple(self.network.graph.nodes[service]["part"].serves)

    def out_of(self, service: str) -> tuple[str, ...]:
        """Return the links on which a service sends people on."""
        return tuple(link for link in self.network.links if link.split("->")[0] == service)

    @cached_property
    def ties(self) -> Mapping[str, int]:
        """How many links each service has, to others and from them."""
        return Counter(end for link in self.network.links for end in _ends(link))

    def doors(self, community: str) -> tuple[str, ...]:
        """Return the services at which a community's people first ask, each once."""
        ends = (door.split("->") for door in self.network.doors)
        return tuple(to for origin, to in ends if origin == community)

    def groups(self, community: str) -> tuple[str, ...]:
        """Return a community's own groups and places."""
        parts = self.network.scenario.assets
        return tuple(sorted(part.id for part in parts if community in part.communities))

    def share(self, asset: str) -> float:
        """Return the share of a need that a group could meet at most."""
        part = self.network.graph.nodes[asset]["part"]
        return float(part.share.value)


def known(
    scenario: Scenario,
    dials: Dials,
    seed: int = 1,
    overrides: Mapping[str, float] | None = None,
    weeks: int | None = None,
) -> Known:
    """Play one game in which everybody is on autopilot, and keep what each turn was like."""
    run = Run(
        scenario,
        seed=seed,
        dials=dials,
        replication=UNJUDGED,
        overrides=overrides,
        weeks=weeks,
    )
    cards = {role: run.allowed_cards(role) for role in ROLE_INDEX}
    targets = {card.id: run.targets(card) for deck in cards.values() for card in deck}
    turns = []
    while not run.finished:
        turn = run.turn
        first, last = run.weeks_in_turn(turn)
        reserve = run.picture().outcomes["money_balance"]
        closed = {
            (card.id, target): why
            for deck in cards.values()
            for card in deck
            for target in targets[card.id]
            if (why := run.closed(card, target))
        }
        pictures = []
        for _ in range(first, last + 1):
            run.step()
            pictures.append(run.picture())
        turns.append(_turn(run, turn, first, pictures, reserve, closed))
    return Known(run.network, dials, tuple(turns), run.weeks, run.weeks_per_turn, cards, targets)


def _turn(
    run: Run,
    turn: int,
    first: int,
    pictures: Sequence[Picture],
    reserve: float,
    closed: Mapping[tuple[str, str], str],
) -> Turn:
    n = len(pictures)

    def service(name: str) -> Figures:
        found = dict.fromkeys(run.network.services, 0.0)
        for picture in pictures:
            for view in picture.services:
                found[view.id] += float(getattr(view, name)) / n
        return found

    def link(figure: Callable[..., float]) -> Figures:
        found = dict.fromkeys(run.network.links, 0.0)
        for picture in pictures:
            for view in picture.links:
                found[view.id] += float(figure(view)) / n
        return found

    def community(name: str) -> Figures:
        found = dict.fromkeys(run.network.communities, 0.0)
        for picture in pictures:
            for view in picture.communities:
                found[view.id] += float(getattr(view, name)) / n
        return found

    def asset(name: str) -> Figures:
        found: dict[str, float] = {}
        for picture in pictures:
            for view in picture.assets:
                found[view.id] = found.get(view.id, 0.0) + float(getattr(view, name)) / n
        return {view.id: found[view.id] for view in pictures[-1].assets if view.open}

    strayed: dict[tuple[str, str], float] = {}
    for picture in pictures:
        for view in picture.services:
            for who, need, people in view.strayed:
                strayed[who, need] = strayed.get((who, need), 0.0) + people / n
    return Turn(
        turn=turn,
        turns_left=run.turns - turn,
        weeks_left=run.weeks - first + 1,
        load=service("load"),
        contacts=service("contacts"),
        unsolved=service("unsolved"),
        resolved=service("resolved"),
        people=service("people"),
        morale=service("morale"),
        fit=service("fit"),
        gave_up=service("gave_up"),
        sent=link(lambda view: view.sent),
        lost=link(lambda view: view.sent - view.arrived),
        pending=link(lambda view: view.pending),
        trust=link(lambda view: view.trust),
        waiting=community("waiting"),
        asked=community("asked"),
        valued=community("trust"),
        strayed=strayed,
        health=asset("health"),
        woven=asset("woven"),
        reserve=reserve,
        closed=closed,
    )


# --- how much a target calls for a card ---------------------------------------------------


def _ends(link: str) -> tuple[str, str]:
    origin, to = link.split("->")
    return origin, to


def _walk(_: Known, now: Turn, link: str) -> float:
    """People lost on the link."""
    return now.lost[link]


def _guide(at: Known, now: Turn, service: str) -> float:
    """People lost on the service's links, for each of them."""
    links = at.out_of(service)
    return sum(now.lost[link] for link in links) / max(len(links), 1)


def _strayed(at: Known, now: Turn, community: str) -> float:
    """People of the community who came to a wrong door, for each of its doors."""
    people = sum(n for (who, _), n in now.strayed.items() if who == community)
    return people / max(len(at.doors(community)), 1)


def _gps(_: Known, now: Turn, community: str) -> float:
    """People who came to a wrong door, times the turns that are left less two."""
    people = sum(n for (who, _need), n in now.strayed.items() if who == community)
    return people * max(now.turns_left - 2, 0)


def _call(at: Known, now: Turn, service: str) -> float:
    """People sent on from here who have not arrived, where the next service has room."""
    return sum(
        now.pending[link] * max(2.0 - now.load[_ends(link)[1]], 0.0) for link in at.out_of(service)
    )


def _seek(at: Known, now: Turn, community: str) -> float:
    """People who gave up at the community's doors, times its trust."""
    return now.valued[community] * sum(now.gave_up[door] for door in at.doors(community))


def _open(at: Known, now: Turn, asset: str) -> float:
    """Reach of the group that is lost, as people do not know it."""
    if asset not in now.health:
        return -1.0
    return at.share(asset) * now.health[asset] * (1.0 - now.woven[asset])


def _grant(at: Known, now: Turn, asset: str) -> float:
    """Reach of a known group that is lost, as it is frail."""
    if asset not in now.health:
        return -1.0
    return at.share(asset) * now.woven[asset] * (1.0 - now.health[asset])


def _join(at: Known, now: Turn, pair: str) -> float:
    """Reach that the two groups have today."""
    if any(asset not in now.health for asset in pair.split("+")):
        return -1.0
    return sum(at.share(asset) * now.woven[asset] * now.health[asset] for asset in pair.split("+"))


def _lend(_: Known, now: Turn, service: str) -> float:
    """Load above that of a busy week, if somebody is calm."""
    calmest = min(now.load.values())
    return min(now.load[service] - 1.2, now.load[service] - calmest - 0.3)


def _learn(_: Known, now: Turn, link: str) -> float:
    """People sent along a link without trust, where both ends have time."""
    u, v = _ends(link)
    busy = max(now.load[u], now.load[v])
    return now.sent[link] * (1.0 - now.trust[link]) * (1.3 - busy)


def _pool(_: Known, now: Turn, link: str) -> float:
    """Difference of the two loads beyond a fifth of a week."""
    u, v = _ends(link)
    return abs(now.load[u] - now.load[v]) - 0.2


def _try(_: Known, now: Turn, service: str) -> float:
    """Contacts that come back unsolved, a week."""
    return now.unsolved[service]


def _standard(at: Known, now: Turn, service: str) -> float:
    """Contacts that come back where needs are alike everywhere."""
    return now.unsolved[service] * (0.4 - at.wicked(service))


def _copy(at: Known, now: Turn, link: str) -> float:
    """How much better the next service's practice fits, times what comes back here."""
    u, v = _ends(link)
    return (now.fit[v] - now.fit[u]) * (1.0 - at.wicked(u)) * now.unsolved[u]


def _step(_: Known, now: Turn, service: str) -> float:
    """Load, times contacts: where time is short."""
    return (now.load[service] - 0.8) * now.contacts[service]


def _put_back(_: Known, now: Turn, service: str) -> float:
    """Share of contacts that come back, beyond three in ten."""
    return now.unsolved[service] / max(now.contacts[service], 1e-9) - 0.3


def _ask_once(at: Known, now: Turn, link: str) -> float:
    """People sent along the link, for each link that its ends have."""
    return sum(now.contacts[end] / at.ties[end] for end in _ends(link))


def _front(at: Known, now: Turn, link: str) -> float:
    """People at a wrong door whom one of the two could help, beyond two."""
    needs = {need for end in _ends(link) for need in at.serves(end)}
    return sum(n for (_, need), n in now.strayed.items() if need in needs) - 2.0


def _merge(at: Known, now: Turn, link: str) -> float:
    """How different the two queues are, where both do work that is alike everywhere."""
    u, v = _ends(link)
    if max(at.wicked(u), at.wicked(v)) > 0.35:
        return -max(at.wicked(u), at.wicked(v))
    return abs(now.load[u] - now.load[v]) - 0.2


def _close(at: Known, now: Turn, service: str) -> float:
    """How calm both the service and the one that its people would turn to are."""
    heir = at.network.heir(service)
    return 0.8 - max(now.load[service], now.load[heir]) if heir else -9.0


def _follow(at: Known, now: Turn, link: str) -> float:
    """Contacts that come back at both ends, where needs are tangled."""
    return sum(now.unsolved[end] * at.wicked(end) for end in _ends(link))


def _borne(at: Known, now: Turn, community: str) -> float:
    wait = now.waiting[community] / max(now.asked[community], 1e-9)
    return 1.0 / (1.0 + wait / at.network.parameter("story_wait")) - at.network.parameter(
        "story_turns"
    )


def _story(at: Known, now: Turn, community: str) -> float:
    """How far the community's waits bear a story out."""
    return _borne(at, now, community)


def _show(at: Known, now: Turn, community: str) -> float:
    """How far waits bear it out, times the trust that is missing."""
    return _borne(at, now, community) * (1.0 - now.valued[community])


def _table(at: Known, now: Turn, link: str) -> float:
    """Share of people who arrive, beyond four in ten, times the trust that is missing."""
    if now.sent[link] <= 0.0:
        return 0.0
    arrive = 1.0 - now.lost[link] / now.sent[link]
    return (arrive - at.network.parameter("story_turns")) * (1.0 - now.trust[link])


def _listen(_: Known, now: Turn, community: str) -> float:
    """Trust that is missing."""
    return 1.0 - now.valued[community]


def _meet(at: Known, now: Turn, service: str) -> float:
    """Share of contacts that solve something, beyond four in ten, times missing morale."""
    if now.contacts[service] <= 0.0:
        return 0.0
    solved = now.resolved[service] / now.contacts[service]
    return (solved - at.network.parameter("story_turns")) * (1.0 - now.morale[service])


def _programme(_: Known, now: Turn, link: str) -> float:
    """How much more than full both are, and more so where there is trust."""
    u, v = _ends(link)
    return (now.load[u] + now.load[v] - 2.0) * (1.0 + 0.5 * now.trust[link])


def _bring(at: Known, now: Turn, community: str) -> float:
    """Reach that known groups lose, as they are frail, times trust."""
    groups = [asset for asset in at.groups(community) if asset in now.health]
    more = sum(at.share(a) * now.woven[a] * (1.0 - now.health[a]) for a in groups)
    return now.valued[community] * more / max(len(groups), 1)


def _pass_on(at: Known, now: Turn, community: str) -> float:
    """Reach that known groups lose, as they are frail, and the trust that is missing."""
    groups = [asset for asset in at.groups(community) if asset in now.health]
    more = sum(at.share(a) * now.woven[a] * (1.0 - now.health[a]) for a in groups)
    return more / max(len(groups), 1) + 0.01 * (1.0 - now.valued[community])


def _sell(at: Known, now: Turn, service: str) -> float:
    """Time that the team has, in posts, if there is time left to earn."""
    return (1.0 - now.load[service]) * at.staff(service) * max(now.turns_left - 2, 0)


def _invest(at: Known, now: Turn, service: str) -> float:
    """How much more than full it is, for each post, if there is time left to gain."""
    soon = at.network.parameter("redesign_weeks")
    return (now.load[service] - 0.9) / at.staff(service) * max(now.weeks_left - 2.0 * soon, 0.0)


def _hold(at: Known, now: Turn, service: str) -> float:
    """Time that the team has, in posts."""
    return (0.9 - now.load[service]) * at.staff(service)


def _bid(_: Known, now: Turn, service: str) -> float:
    """How calm it is."""
    return 2.0 - now.load[service]


NEEDS: Final[Mapping[str, Callable[[Known, Turn, str], float]]] = {
    "warm-handoff": _walk,
    "local-guide": _guide,
    "greet-at-the-door": _strayed,
    "give-the-gps": _gps,
    "call-people-back": _call,
    "look-for-people": _seek,
    "open-the-doors": _open,
    "back-a-group": _grant,
    "join-groups": _join,
    "lend-a-hand": _lend,
    "learn-together": _learn,
    "pool-staff": _pool,
    "try-and-learn": _try,
    "standard-way": _standard,
    "copy-a-neighbour": _copy,
    "remove-step": _step,
    "put-step-back": _put_back,
    "ask-once": _ask_once,
    "shared-front-door": _front,
    "merge": _merge,
    "decommission": _close,
    "follow-a-journey": _follow,
    "shared-story": _story,
    "show-the-work": _show,
    "one-table": _table,
    "listen-first": _listen,
    "meet-those-helped": _meet,
    "joint-programme": _programme,
    "what-people-bring": _bring,
    "pass-money-on": _pass_on,
    "sell-know-how": _sell,
    "invest-to-save": _invest,
    "hold-posts": _hold,
    "bid-for-money": _bid,
}
assert set(NEEDS) == {card.id for card in CARDS}


def ranked(at: Known, card: str, turn: int) -> list[tuple[str, float]]:
    """Return a card's possible targets in a turn, the one that calls for it most first."""
    now = at.turns[turn]
    answers = card in AFTER
    found = [
        (target, NEEDS[card](at, now, target))
        for target in at.targets[card]
        if answers or (card, target) not in now.closed
    ]
    return sorted(found, key=lambda one: (-one[1], one[0]))


# --- a whole game -------------------------------------------------------------------------


class Purse:
    """What a bot may still spend in a turn."""

    def __init__(self, at: Known, role: RoleId, turn: int, money: float) -> None:
        net = at.network
        weeks = min(at.per_turn, at.weeks - turn * at.per_turn)
        share = float(net.role_shares((role,))[ROLE_INDEX[role]])
        omega = at.dials.power
        self.omega = omega
        self.centre = net.parameter("central_attention") * (1.0 - omega) * share * weeks
        own = net.parameter("local_attention") * omega * share * weeks
        self.services = dict.fromkeys(net.services, own)
        self.money = money
        self.network = net

    def copy(self) -> "Purse":
        """Return another purse with the same in it."""
        found = copy(self)
        found.services = dict(self.services)
        return found

    def take(self, card: Card, target: str) -> bool:
        """Pay for a card, as far as it must be paid for, or say that it cannot be."""
        asked = self.network.asked(card.id, target)
        ordered = card.attention * (1.0 - self.omega)
        each = card.attention * self.omega / len(asked) if asked else 0.0
        found = min(ordered, self.centre)
        found += sum(min(each, self.services[service]) for service in asked)
        wanted = ordered + each * len(asked)
        least = wanted - 1e-6 if card.id in WHOLE else ENOUGH * wanted
        if found < least or wanted <= 0.0 or card.money > self.money:
            return False
        self.centre -= min(ordered, self.centre)
        for service in asked:
            self.services[service] -= min(each, self.services[service])
        self.money -= card.money
        return True


def plan(at: Known, role: RoleId) -> tuple[Decision, ...]:
    """Return what a bot of a role does over a whole game; see the head of this module."""
    found: list[Decision] = []
    played = dict.fromkeys((card.id for card in at.cards[role]), 0)
    aimed: dict[tuple[str, str], int] = {}
    gone: set[str] = set()
    spent = 0.0
    order = {card.id: i for i, card in enumerate(at.cards[role])}
    for now in at.turns:
        money = max(now.reserve - spent, 0.0) / 2.0
        purse = Purse(at, role, now.turn, money)
        out: set[str] = set()
        chosen: set[tuple[str, str]] = set()
        while True:
            left = [card for card in at.cards[role] if card.id not in out]
            if not left:
                break
            card = min(left, key=lambda one: (played[one.id], order[one.id]))
            if not _play(at, now, card, purse, aimed, chosen, gone, played):
                out.add(card.id)
                continue
            target = next(reversed(aimed))
            played[card.id] += 1
            spent += card.money
            found.append(Decision(now.turn, role, card.id, target[1]))
    return tuple(found)


def give_a_turn(at: Known, card: Card, turn: int, *, least: bool = False) -> tuple[str, ...]:
    """Return where a card is played if a whole turn is given to it.

    At the targets that call for it most, or least; as many as attention and reserve allow, at
    most half of all that are possible, and one where it takes a service away.
    """
    now = at.turns[turn]
    targets = [target for target, _ in ranked(at, card.id, turn)]
    most = 1 if card.id in ONE else (len(targets) + 1) // 2
    if least:
        targets.reverse()
    purse = Purse(at, card.role, turn, max(now.reserve, 0.0))
    found: list[str] = []
    for target in targets:
        if len(found) < most and purse.take(card, target):
            found.append(target)
    return tuple(found)


def sensible(
    card: Card,
    target: str,
    aimed: Mapping[tuple[str, str], int],
    gone: Collection[str],
    played: Mapping[str, int],
) -> bool:
    """Return whether a card may be aimed at a target once more, by what was played before.

    Parameters
    ----------
    aimed : mapping of (str, str) to int
        How often each card was aimed at each target.
    gone : collection of str
        Services that were merged or closed.
    played : mapping of str to int
        How often each card was played.
    """
    times = aimed.get((card.id, target), 0)
    if any(end in gone for end in target.split("->")):
        return False
    if (card.id in ONE and played[card.id]) or (card.id in ONCE and times):
        return False
    if card.id == "remove-step" and times >= RULES_OUT:
        return False
    return card.id not in AFTER or aimed.get((AFTER[card.id], target), 0) >= RULES_OUT


def _play(
    at: Known,
    now: Turn,
    card: Card,
    purse: Purse,
    aimed: dict[tuple[str, str], int],
    chosen: set[tuple[str, str]],
    gone: set[str],
    played: Mapping[str, int],
) -> bool:
    """Play a card at the target that calls for it most and can be paid, or not at all."""
    calls = []
    for target, need in ranked(at, card.id, now.turn):
        key = (card.id, target)
        times = aimed.get(key, 0)
        if need > 0.0 and key not in chosen and sensible(card, target, aimed, gone, played):
            calls.append((need / (1 + times), target))
    for _, target in sorted(calls, key=lambda one: (-one[0], one[1])):
        if purse.take(card, target):
            key = (card.id, target)
            times = aimed.pop(key, 0)
            aimed[key] = times + 1  # the latest stands last
            chosen.add(key)
            if card.id in ONE:
                gone.update(target.split("->"))
            return True
    return False
