"""What a card did where it was aimed: its turn run again without it, on the same luck.

The totals of a place move little by one card; where a card is aimed they may move a lot. So
the weeks of a turn that has been played are run once more from a copy of where they began,
with every decision but one, and one figure of the card's own target is held against what came.
All draws have addresses, so both ways meet the same luck. Without the card its seat spends its
attention as it does when nobody decides, which is what the card is held against.

It is one luck only: a small difference may be chance. What a choice does on average is told
by `simulator.forecast` beforehand and by `simulator.explain` afterwards.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from simulator.cards import BY_ID as CARDS
from simulator.decisions import Decision
from simulator.errors import Interrupted
from simulator.network import Network
from simulator.picture import Picture, ServiceView
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.names import State, World
from simulator.run import Run, Standing
from simulator.views import asset_view, community_view, door_view, link_view, service_view

Cancelled = Callable[[], bool]

SHARES: Final = frozenset({"arrived", "arrived-from", "right-door", "right-doors", "unsolved"})
"""Figures that are so many out of so many."""
FEWER: Final = frozenset(
    {"unsolved", "lost", "waiting", "waiting-ends", "place", "load", "steps", "gave-up", "error"}
)
"""Figures of which less is better; of all others more is."""

WEEKLY: Final = frozenset(
    {
        "arrived",
        "arrived-from",
        "right-door",
        "right-doors",
        "unsolved",
        "helped",
        "resolved-ends",
        "load",
        "staff-ends",
    }
)
"""Figures that are read from all weeks of a turn; the others are those of its end."""

FIGURE: Final[Mapping[str, str]] = {
    "warm-handoff": "arrived",
    "local-guide": "arrived-from",
    "greet-at-the-door": "right-door",
    "give-the-gps": "own-way",
    "call-people-back": "lost",
    "look-for-people": "gave-up",
    "open-the-doors": "known",
    "back-a-group": "strength",
    "join-groups": "helped",
    "lend-a-hand": "waiting",
    "learn-together": "link-trust",
    "pool-staff": "waiting-ends",
    "try-and-learn": "unsolved",
    "standard-way": "unsolved",
    "copy-a-neighbour": "unsolved",
    "remove-step": "steps",
    "put-step-back": "unsolved",
    "ask-once": "resolved-ends",
    "shared-front-door": "right-doors",
    "merge": "waiting-ends",
    "decommission": "waiting",
    "follow-a-journey": "error",
    "shared-story": "links-trust",
    "show-the-work": "trust",
    "one-table": "link-trust",
    "listen-first": "trust",
    "meet-those-helped": "morale",
    "joint-programme": "staff-ends",
    "what-people-bring": "strengths",
    "pass-money-on": "strengths",
    "sell-know-how": "reserve",
    "invest-to-save": "load",
    "hold-posts": "reserve",
    "bid-for-money": "reserve",
}
"""The figure at its target by which each card is told."""
DIALS: Final = "place"
"""The figure by which a turn of the dials is told: people waiting in the whole place."""
SLOW: Final = frozenset(
    {"give-the-gps", "back-a-group", "what-people-bring", "invest-to-save", "merge"}
)
"""Cards that show little in the turn in which they are played."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: an amount, out of how many where it is a share (0 otherwise)."""

    amount: float
    of: float = 0.0


@dataclass(frozen=True, slots=True)
class Did:
    """What one card did in its turn, where it was aimed.

    Attributes
    ----------
    decision : Decision
        The card with its target.
    kind : str
        Which figure it is, a value of `FIGURE`. Counts are of people, contacts or needs over
        the turn, of steps at its end; trust, strength, how well known, finding one's own way,
        morale and the error of judging are shares from 0 to 1 and the reserve weekly staff
        costs, all at the end of the turn; load is in weeks of the service's own work, and staff
        in full-time posts, both as means over the turn.
    came, without : Figure
        With the card, as the turn went, and without it, on the same luck.
    """

    decision: Decision
    kind: str
    came: Figure
    without: Figure

    @property
    def same(self) -> bool:
        """Whether it made no difference at all, to the bit."""
        return self.came == self.without

    @property
    def slow(self) -> bool:
        """Whether it is a card that tends to show only in later turns."""
        return self.decision.card in SLOW

    @property
    def better(self) -> float:
        """How much better than without it: more, or fewer where fewer is better."""
        gap = level(self.came) - level(self.without)
        return -gap if self.kind in FEWER else gap


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a place that one figure is read from, by their place in the network.

    Attributes
    ----------
    services, links, doors, communities, assets : tuple of int
        Which of each.
    weekly : bool
        Whether it is read from all weeks of a turn, or from the last alone.
    """

    services: tuple[int, ...] = ()
    links: tuple[int, ...] = ()
    doors: tuple[int, ...] = ()
    communities: tuple[int, ...] = ()
    assets: tuple[int, ...] = ()
    weekly: bool = False


@dataclass(frozen=True, slots=True)
class Hindsight:
    """What the cards of one turn did.

    Attributes
    ----------
    turn : int
        The turn, from 0.
    cards : tuple of Did
        One for each card, in the order in which they were taken.
    dials : Did or None
        What turning the dials did, if they were turned.
    waiting, waiting_without : int
        People waiting in the whole place at the end of the turn, as it came, and without any
        of these cards.
    """

    turn: int
    cards: tuple[Did, ...]
    waiting: int
    waiting_without: int
    dials: Did | None = None

    def of(self, decision: Decision) -> Did | None:
        """Return what one decision did, or None if it is not among them."""
        known = self.cards if self.dials is None else (*self.cards, self.dials)
        return next((did for did in known if did.decision == decision), None)


def hindsight(
    standing: Standing,
    chosen: Sequence[Decision],
    pictures: Sequence[Picture],
    cancelled: Cancelled | None = None,
) -> Hindsight:
    """Run a turn again without each of its decisions, and return what each did.

    Neither the run nor its pictures are touched. It takes as long as the weeks of the turn,
    once for each card and once for all together, by the interpreted rules.

    Parameters
    ----------
    standing : Standing
        Where the run stood when the turn was open.
    chosen : sequence of Decision
        All that was committed in the turn, cards and dials, in order.
    pictures : sequence of Picture
        The weeks of the turn as they came.
    cancelled : callable, optional
        Asked every week whether to stop.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    network = standing.network
    cards = [decision for decision in chosen if decision.dials is None]
    found = []
    turned: Did | None = None
    bare: Sequence[Picture] = pictures
    for decision in chosen:
        rest = [other for other in chosen if other != decision]
        without = weeks_of(standing, rest, len(pictures), cancelled)
        kind = DIALS if decision.dials is not None else FIGURE[decision.card]
        did = Did(
            decision,
            kind,
            figure(network, kind, decision.target, pictures),
            figure(network, kind, decision.target, without),
        )
        if decision.dials is not None:
            turned = did
        else:
            found.append(did)
            bare = without
    if len(cards) > 1:
        dials = [decision for decision in chosen if decision.dials is not None]
        bare = weeks_of(standing, dials, len(pictures), cancelled)
    return Hindsight(
        standing.turn,
        tuple(found),
        int(pictures[-1].outcomes["people_waiting"]),
        int(bare[-1].outcomes["people_waiting"]),
        turned,
    )


def weeks_of(
    standing: Standing,
    chosen: Sequence[Decision],
    weeks: int,
    cancelled: Cancelled | None = None,
) -> tuple[Picture, ...]:
    """Return the weeks that follow from where a run stands if `chosen` is committed.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    run = Run.from_standing(standing, chosen)
    found = []
    for _ in range(weeks):
        if cancelled is not None and cancelled():
            raise Interrupted("Nobody wants to know any more.")
        run.step()
        found.append(run.picture())
    return tuple(found)


def parts_of(network: Network, kind: str, target: str) -> Parts:
    """Return what `figure` looks at for one figure of a target."""
    place = network.place
    ends = target.split("->")
    links, doors = tuple(enumerate(network.links)), tuple(enumerate(network.doors))
    weekly = kind in WEEKLY
    if kind in ("arrived", "link-trust"):
        return Parts(links=tuple(e for e, name in links if name == target), weekly=weekly)
    if kind == "arrived-from":
        some = tuple(e for e, name in links if name.split("->")[0] == target)
        return Parts(links=some, weekly=weekly)
    if kind == "right-door":
        some = tuple(d for d, name in doors if name.split("->")[0] == target)
        return Parts(doors=some, weekly=weekly)
    if kind == "right-doors":
        some = tuple(d for d, name in doors if name.split("->")[1] in ends)
        return Parts(doors=some, weekly=weekly)
    if kind == "links-trust":
        own = tuple(d for d, name in doors if name.split("->")[0] == target)
        reached = {network.doors[d].split("->")[1] for d in own}
        some = tuple(e for e, name in links if name.split("->")[0] in reached)
        return Parts(links=some, doors=own, weekly=weekly)
    if kind in ("own-way", "trust", "gave-up"):
        return Parts(communities=(place[target],), weekly=weekly)
    if kind in ("known", "strength", "helped"):
        return Parts(assets=tuple(place[name] for name in target.split("+")), weekly=weekly)
    if kind == "strengths":
        near = [part.id for part in network.scenario.assets if target in part.communities]
        return Parts(assets=tuple(place[name] for name in near), weekly=weekly)
    if kind in (DIALS, "reserve"):
        return Parts(weekly=weekly)
    return Parts(services=tuple(place[name] for name in ends), weekly=weekly)


def glimpse(
    network: Network,
    world: World,
    state: State,
    parts: Parts,
    week: int,
    outcomes: dict[str, float],
) -> Picture:
    """Return a picture of some parts only, read from a state at the end of a week."""
    near = bool(state.whole[N.DIAL + N.POWER] >= 0.5)
    return Picture(
        week=week,
        services=tuple(service_view(network, world, state, i, near=near) for i in parts.services),
        links=tuple(link_view(network, world, state, e) for e in parts.links),
        doors=tuple(door_view(network, world, state, d) for d in parts.doors),
        communities=tuple(community_view(network, state, g) for g in parts.communities),
        assets=tuple(asset_view(network, world, state, a) for a in parts.assets),
        outcomes=outcomes,
        happening=(),
    )


def figure(network: Network, kind: str, target: str, pictures: Sequence[Picture]) -> Figure:
    """Return one figure of a target over the weeks of a turn; see `Did` for units."""
    last = pictures[-1]
    if kind in ("arrived", "arrived-from"):
        links = [
            view
            for picture in pictures
            for view in picture.links
            if target in ((view.id,) if kind == "arrived" else (view.origin,))
        ]
        return Figure(sum(view.arrived for view in links), sum(view.sent for view in links))
    if kind in ("right-door", "right-doors"):
        ends = target.split("->")
        doors = [
            view
            for picture in pictures
            for view in picture.doors
            if (view.origin == target if kind == "right-door" else view.to in ends)
        ]
        right = sum(view.asked * view.right_door for view in doors)
        return Figure(right, sum(view.asked for view in doors))
    if kind in ("own-way", "trust", "gave-up"):
        people = next(view for view in last.communities if view.id == target)
        return Figure(
            {"own-way": people.finds_own_way, "trust": people.trust, "gave-up": people.gave_up}[
                kind
            ]
        )
    if kind in ("known", "strength"):
        asset = next(view for view in last.assets if view.id == target)
        return Figure(asset.woven if kind == "known" else asset.health)
    if kind == "strengths":
        near = [part.id for part in network.scenario.assets if target in part.communities]
        return Figure(_mean([view.health for view in last.assets if view.id in near]))
    if kind == "helped":
        pair = target.split("+")
        return Figure(
            sum(view.helped for each in pictures for view in each.assets if view.id in pair)
        )
    if kind == "link-trust":
        return Figure(next(view.trust for view in last.links if view.id == target))
    if kind == "links-trust":
        doors_of = {view.to for view in last.doors if view.origin == target}
        return Figure(_mean([view.trust for view in last.links if view.origin in doors_of]))
    if kind == DIALS:
        return Figure(last.outcomes["people_waiting"])
    if kind == "reserve":
        return Figure(last.outcomes["money_balance"])
    return _of_services(kind, target.split("->"), pictures)


def _of_services(kind: str, ends: Sequence[str], pictures: Sequence[Picture]) -> Figure:
    """Return a figure of the service, or the two services, that a card is aimed at."""

    def at(picture: Picture, some: Sequence[str] = ends) -> list[ServiceView]:
        return [view for view in picture.services if view.id in some]

    last = at(pictures[-1])
    if kind == "unsolved":
        # who learns from the next service is the one at the near end of the link
        views = [view for picture in pictures for view in at(picture, ends[:1])]
        return Figure(sum(view.unsolved for view in views), sum(view.contacts for view in views))
    if kind in ("waiting", "waiting-ends"):
        return Figure(sum(view.people for view in last))
    if kind == "lost":
        return Figure(sum(view.between for view in last))
    if kind == "morale":
        return Figure(last[0].morale)
    if kind == "steps":
        return Figure(last[0].steps)
    if kind == "error":
        return Figure(_mean([view.judged_off for view in last]))
    if kind == "resolved-ends":
        return Figure(sum(view.resolved for picture in pictures for view in at(picture)))
    if kind == "load":
        return Figure(_mean([at(picture)[0].load for picture in pictures]))
    if kind == "staff-ends":
        return Figure(_mean([sum(view.staff for view in at(picture)) for picture in pictures]))
    raise KeyError(kind)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def level(told: Figure) -> float:
    """Return a figure as one number: a share where it is out of so many."""
    return told.amount / told.of if told.of > 0 else told.amount


assert set(FIGURE) == set(CARDS), "every card has a figure by which it is told"
