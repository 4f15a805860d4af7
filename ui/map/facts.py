"""What the map and the list say: one row of facts for everything that can be seen.

The map, the list, the tooltips and the legend all read these rows, so that they can never
disagree. Rows hold plain values; nothing here draws.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from simulator.picture import CommunityView, Picture, ServiceView
from simulator.scenario import Community, Scenario, Service
from ui.language import figure, plural

Kind = Literal["community", "front-door", "service", "specialist", "asset", "door", "link", "pair"]

CONTEXT: Final = "Map"


def translate(context: str, text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate(context, text)


@dataclass(frozen=True, slots=True)
class KindWords:
    """What a kind of thing is called: one of them, and the heading over all of them."""

    one: str
    heading: str


def _kind(one: object, heading: object) -> KindWords:
    # The marker that finds words for translation is typed to return an object.
    return KindWords(str(one), str(heading))


KINDS: Final[Mapping[Kind, KindWords]] = {
    "community": _kind(
        QT_TRANSLATE_NOOP("Map", "community"), QT_TRANSLATE_NOOP("Map", "Communities")
    ),
    "front-door": _kind(
        QT_TRANSLATE_NOOP("Map", "front door"), QT_TRANSLATE_NOOP("Map", "Front doors")
    ),
    "service": _kind(QT_TRANSLATE_NOOP("Map", "service"), QT_TRANSLATE_NOOP("Map", "Services")),
    "specialist": _kind(
        QT_TRANSLATE_NOOP("Map", "specialist"), QT_TRANSLATE_NOOP("Map", "Specialists")
    ),
    "asset": _kind(
        QT_TRANSLATE_NOOP("Map", "community asset"), QT_TRANSLATE_NOOP("Map", "Community assets")
    ),
    "door": _kind(
        QT_TRANSLATE_NOOP("Map", "way to a service"), QT_TRANSLATE_NOOP("Map", "Ways to a service")
    ),
    "link": _kind(
        QT_TRANSLATE_NOOP("Map", "way between services"),
        QT_TRANSLATE_NOOP("Map", "Ways between services"),
    ),
    "pair": _kind(
        QT_TRANSLATE_NOOP("Map", "pair of assets"), QT_TRANSLATE_NOOP("Map", "Pairs of assets")
    ),
}
NODE_KINDS: Final[tuple[Kind, ...]] = (
    "community",
    "front-door",
    "service",
    "specialist",
    "asset",
)


@dataclass(frozen=True, slots=True)
class Level:
    """A step on a scale with a word: it holds for values below `below`."""

    id: str
    word: str
    below: float


# Load counts the weeks of its own work that a service has in hand, its queue included: below
# one week everybody is seen at once.
LOADS: Final = (
    Level("calm", str(QT_TRANSLATE_NOOP("Map", "calm")), 1.0),
    Level("busy", str(QT_TRANSLATE_NOOP("Map", "busy")), 2.0),
    Level("strained", str(QT_TRANSLATE_NOOP("Map", "strained")), 4.0),
    Level("overloaded", str(QT_TRANSLATE_NOOP("Map", "overloaded")), float("inf")),
)
WOVEN: Final = (
    Level("unknown", str(QT_TRANSLATE_NOOP("Map", "hardly known")), 0.2),
    Level("heard-of", str(QT_TRANSLATE_NOOP("Map", "known to some")), 0.5),
    Level("woven", str(QT_TRANSLATE_NOOP("Map", "woven in")), float("inf")),
)
CLOSED: Final = Level("closed", str(QT_TRANSLATE_NOOP("Map", "closed")), 0.0)


def level(value: float, scale: tuple[Level, ...]) -> Level:
    """Return the step of a scale that a value lies on."""
    return next(step for step in scale if value < step.below)


@dataclass(frozen=True, slots=True)
class Thing:
    """One row of facts.

    Attributes
    ----------
    id : str
        Id as decisions name it: a node's own, ``from->to`` for links, ``a+b`` for pairs.
    kind : str
        A key of `KINDS`.
    name : str
        Plain name; links say both ends.
    people : int or None
        People waiting (services and communities) or travelling this week (links).
    level : Level or None
        Word of its load (services) or of how well it is known (assets).
    share : float or None
        Load in weeks of own work (services), or how well known from 0 to 1 (assets).
    trust : float or None
        0 to 1, of communities and links.
    returning : int
        People who come back unsolved this week.
    open : bool
        Whether it still stands by itself.
    people_words : str
        `people` with what it counts.
    word : str
        `level` in words, or what became of it.
    moved : str
        Where its people go instead, once it is closed or merged.
    tells : str
        Exact numbers with units, one fact a line.
    close : tuple of str
        Short facts that a card shows when it is looked at from near.
    gap : int or None
        Where two runs are set against each other: people in the second less people in the
        first.
    """

    id: str
    kind: Kind
    name: str
    people: int | None = None
    level: Level | None = None
    share: float | None = None
    trust: float | None = None
    returning: int = 0
    open: bool = True
    people_words: str = ""
    word: str = ""
    moved: str = ""
    tells: str = ""
    origin: str = ""
    to: str = ""
    close: tuple[str, ...] = ()
    gap: int | None = None

    @property
    def heading(self) -> str:
        """The heading it stands under in a list."""
        return translate(CONTEXT, KINDS[self.kind].heading)

    @property
    def sentence(self) -> str:
        """The row in one breath, as a screen reader says it."""
        trust = (
            translate(CONTEXT, "trust {percent}").format(percent=percent(self.trust))
            if self.trust is not None
            else ""
        )
        one = translate(CONTEXT, KINDS[self.kind].one)
        return ", ".join(
            part for part in (self.name, one, self.people_words, self.word, trust) if part
        )


def number(value: float) -> str:
    """Return a count with its thousands apart, as the language of the window writes it."""
    return figure(value)


def percent(share: float) -> str:
    """Return a share from 0 to 1 in words."""
    return translate(CONTEXT, "{value} %").format(value=figure(100 * share))


def things(scenario: Scenario, picture: Picture | None) -> tuple[Thing, ...]:
    """Return a row for everything in a scenario, as it stands in a picture.

    Parameters
    ----------
    scenario : Scenario
        What there is.
    picture : Picture or None
        How it stands; None shows what the scenario says of the start.

    Returns
    -------
    tuple of Thing
        Communities, front doors, services, specialists, assets, links from communities,
        links between services; each group in the scenario's order.
    """
    names = node_names(scenario)
    by_id: dict[str, ServiceView] = (
        {view.id: view for view in picture.services} if picture is not None else {}
    )
    rows = [*_communities(scenario, picture)]
    for kind in ("front-door", "service", "specialist"):
        rows += [
            _service(service, by_id.get(service.id), names)
            for service in scenario.services
            if service.kind == kind
        ]
    rows += _assets(scenario, picture, names)
    rows += _links(scenario, picture, names)
    return tuple(rows)


def node_names(scenario: Scenario) -> dict[str, str]:
    """Return the name of every community, service and asset by id."""
    parts: Iterable[Community | Service] = (*scenario.communities, *scenario.services)
    names = {part.id: part.name for part in parts}
    return names | {asset.id: asset.name for asset in scenario.assets}


def pair_thing(ident: str, names: Mapping[str, str]) -> Thing:
    """Return the row of a pair of assets, ``a+b``."""
    first, second = ident.split("+", 1)
    name = translate(CONTEXT, "{first} with {second}").format(
        first=names.get(first, first), second=names.get(second, second)
    )
    return Thing(ident, "pair", name, tells=name, origin=first, to=second)


def _lines(name: str, *parts: str) -> str:
    return "\n".join((name, *(part for part in parts if part)))


def waiting_words(people: int) -> str:
    """Return how many people wait, in words."""
    words = plural("Map", "{people} person waiting", "{people} people waiting", people)
    return words.format(people=number(people))


def _communities(scenario: Scenario, picture: Picture | None) -> list[Thing]:
    views: dict[str, CommunityView] = (
        {view.id: view for view in picture.communities} if picture is not None else {}
    )
    rows = []
    for community in scenario.communities:
        view = views.get(community.id)
        trust = view.trust if view else community.trust.value
        lives = (
            plural(
                "Map",
                "{people} person lives here",
                "{people} people live here",
                community.people.value,
            ).format(people=number(community.people.value))
            if community.people
            else ""
        )
        trusts = translate(CONTEXT, "Trust in services {percent}").format(percent=percent(trust))
        if view is None:
            rows.append(
                Thing(
                    community.id,
                    "community",
                    community.name,
                    trust=trust,
                    tells=_lines(community.name, lives, trusts),
                )
            )
            continue
        rows.append(
            Thing(
                community.id,
                "community",
                community.name,
                people=view.waiting,
                trust=trust,
                people_words=waiting_words(view.waiting),
                tells=_lines(
                    community.name,
                    lives,
                    waiting_words(view.waiting),
                    translate(CONTEXT, "{asked} asked and {resolved} resolved this week").format(
                        asked=number(view.asked), resolved=number(view.resolved)
                    ),
                    translate(CONTEXT, "{weeks} weeks waited for each need so far").format(
                        weeks=figure(view.weeks_waited, 1)
                    ),
                    trusts,
                    translate(CONTEXT, "Find their own way {percent}").format(
                        percent=percent(view.finds_own_way)
                    ),
                ),
                close=(
                    translate(CONTEXT, "{asked} asked, {resolved} resolved").format(
                        asked=number(view.asked), resolved=number(view.resolved)
                    ),
                    translate(CONTEXT, "{weeks} weeks waited, trust {percent}").format(
                        weeks=figure(view.weeks_waited, 1), percent=percent(trust)
                    ),
                ),
            )
        )
    return rows


def _service(service: Service, view: ServiceView | None, names: Mapping[str, str]) -> Thing:
    run_by = translate(CONTEXT, "Run by {who}").format(who=service.run_by) if service.run_by else ""
    load = view.load if view else service.load.value
    step = level(load, LOADS)
    word = translate(CONTEXT, step.word)
    loaded = translate(CONTEXT, "{weeks} weeks of its own work in hand ({word})").format(
        weeks=figure(load, 1), word=word
    )
    if view is None:
        return Thing(
            service.id,
            service.kind,
            service.name,
            level=step,
            share=load,
            word=word,
            tells=_lines(service.name, run_by, loaded),
        )
    if not view.open or view.home != service.id:
        moved = names.get(view.home, view.home) if view.home != service.id else ""
        word = translate(CONTEXT, CLOSED.word)
        tells = (
            translate(CONTEXT, "Closed or merged: its people go to {service}").format(service=moved)
            if moved
            else translate(CONTEXT, "Closed")
        )
        return Thing(
            service.id,
            service.kind,
            service.name,
            people=view.people,
            level=CLOSED,
            share=0.0,
            open=False,
            moved=translate(CONTEXT, "now at {service}").format(service=moved) if moved else "",
            people_words=waiting_words(view.people) if view.people else "",
            word=word,
            tells=_lines(
                service.name, run_by, tells, waiting_words(view.people) if view.people else ""
            ),
        )
    return Thing(
        service.id,
        service.kind,
        service.name,
        people=view.people,
        level=step,
        share=load,
        returning=view.unsolved,
        people_words=waiting_words(view.people),
        word=word,
        tells=_lines(
            service.name,
            run_by,
            waiting_words(view.people),
            translate(
                CONTEXT, "{queue} in the queue, {lost} at the wrong door, {between} on the way on"
            ).format(
                queue=number(view.waiting),
                lost=number(view.misdirected),
                between=number(view.between),
            ),
            loaded,
            translate(
                CONTEXT, "{resolved} resolved, {unsolved} come back unsolved this week"
            ).format(resolved=number(view.resolved), unsolved=number(view.unsolved)),
            translate(CONTEXT, "{staff} full-time staff at work, {absence} away").format(
                staff=figure(view.staff, 1), absence=percent(view.absence)
            ),
            translate(CONTEXT, "Morale {morale}, practice fits {fit}").format(
                morale=percent(view.morale), fit=percent(view.fit)
            ),
        ),
        close=(
            translate(CONTEXT, "{resolved} resolved, {unsolved} come back").format(
                resolved=number(view.resolved), unsolved=number(view.unsolved)
            ),
            translate(CONTEXT, "{staff} staff, {absence} away").format(
                staff=figure(view.staff, 1), absence=percent(view.absence)
            ),
            translate(CONTEXT, "morale {morale}, fit {fit}").format(
                morale=percent(view.morale), fit=percent(view.fit)
            ),
        ),
    )


def _assets(scenario: Scenario, picture: Picture | None, names: Mapping[str, str]) -> list[Thing]:
    views = {view.id: view for view in picture.assets} if picture is not None else {}
    rows = []
    for asset in scenario.assets:
        view = views.get(asset.id)
        woven = view.woven if view else asset.woven.value
        health = view.health if view else asset.health.value
        open_ = view.open if view else True
        step = level(woven, WOVEN) if open_ else CLOSED
        word = translate(CONTEXT, step.word)
        helped = (
            translate(CONTEXT, "Helps {people} people a week before they have to ask").format(
                people=figure(view.helped, 1)
            )
            if view
            else ""
        )
        where = ", ".join(names.get(ident, ident) for ident in asset.communities)
        rows.append(
            Thing(
                asset.id,
                "asset",
                asset.name,
                level=step,
                share=woven if open_ else 0.0,
                open=open_,
                word=word,
                tells=_lines(
                    asset.name,
                    translate(CONTEXT, "{kind} in {where}").format(
                        kind=asset.kind[:1].upper() + asset.kind[1:], where=where
                    ),
                    translate(CONTEXT, "Known to {percent} ({word})").format(
                        percent=percent(woven), word=word
                    ),
                    translate(CONTEXT, "Strength {percent}").format(percent=percent(health)),
                    helped,
                ),
                close=(
                    translate(CONTEXT, "helps {people} a week, strength {percent}").format(
                        people=figure(view.helped, 1), percent=percent(health)
                    ),
                )
                if view
                else (),
            )
        )
    return rows


def _links(scenario: Scenario, picture: Picture | None, names: Mapping[str, str]) -> list[Thing]:
    communities = {community.id: community.trust.value for community in scenario.communities}
    doors = {view.id: view for view in picture.doors} if picture is not None else {}
    links = {view.id: view for view in picture.links} if picture is not None else {}
    trusts = {view.id: view.trust for view in picture.communities} if picture is not None else {}
    rows: list[Thing] = []
    seen: set[str] = set()
    for link in scenario.links:
        if link.id in seen or link.origin not in names or link.to not in names:
            continue
        seen.add(link.id)
        name = translate(CONTEXT, "{origin} to {to}").format(
            origin=names[link.origin], to=names[link.to]
        )
        if link.origin in communities:
            door = doors.get(link.id)
            rows.append(
                Thing(
                    link.id,
                    "door",
                    name,
                    people=door.asked if door else None,
                    trust=trusts.get(link.origin, communities[link.origin]),
                    people_words=_came(door.asked) if door else "",
                    tells=_lines(
                        name,
                        _came(door.asked) if door else "",
                        translate(CONTEXT, "Right door first for {percent}").format(
                            percent=percent(door.right_door)
                        )
                        if door
                        else "",
                        translate(CONTEXT, "Guidance {percent}").format(
                            percent=percent(door.navigation)
                        )
                        if door
                        else "",
                    ),
                    origin=link.origin,
                    to=link.to,
                )
            )
            continue
        view = links.get(link.id)
        trust = view.trust if view else (link.trust.value if link.trust else 0.5)
        rows.append(
            Thing(
                link.id,
                "link",
                name,
                people=view.sent if view else None,
                trust=trust,
                people_words=_sent(view.sent) if view else "",
                tells=_lines(
                    name,
                    translate(CONTEXT, "This week: {sent}, {arrived}").format(
                        sent=plural("Map", "{0} person sent", "{0} people sent", view.sent).format(
                            number(view.sent)
                        ),
                        arrived=plural(
                            "Map", "{0} person arrived", "{0} people arrived", view.arrived
                        ).format(number(view.arrived)),
                    )
                    if view
                    else "",
                    translate(CONTEXT, "Trust {percent}").format(percent=percent(trust)),
                    translate(CONTEXT, "Guidance {percent}").format(
                        percent=percent(view.navigation)
                    )
                    if view
                    else "",
                ),
                origin=link.origin,
                to=link.to,
            )
        )
    return [row for row in rows if row.kind == "door"] + [row for row in rows if row.kind == "link"]


def _came(people: int) -> str:
    return translate(CONTEXT, "{people} came this week").format(people=number(people))


def _sent(people: int) -> str:
    return translate(CONTEXT, "{people} sent this week").format(people=number(people))
