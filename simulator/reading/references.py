"""The second pass: ids, links, sources and sense, over the whole file.

It works on the parts of the file rather than on the models, so that it finds its faults
even while the models refuse something elsewhere. A part that is too odd to understand is
passed over here: the models have told of it.
"""

from collections.abc import Iterable, Iterator
from math import isfinite
from typing import Final

from simulator import cards, outcomes, parameters, styles
from simulator.problems import Problem, Severity
from simulator.reading.nodes import Broken, Listing, Mapping, Node, Scalar
from simulator.reading.places import (
    Path,
    dotted,
    fields,
    name_of,
    nearest,
    short,
    suggestion,
    text_of,
)
from simulator.scenario import ASSUMED, Calendar, Scenario

_WORLD: Final = ("communities", "services", "assets")
_ONE: Final = {
    "needs": "need",
    "communities": "community",
    "services": "service",
    "assets": "asset",
}
_FEWEST_TURNS, _MOST_TURNS = 6, 10
_FEWEST_GUIDED: Final = 3
"""Turns of a place with a guide: a first game may be over sooner."""
_STEEP_CUT: Final = 0.5
_SMALL_TEAM: Final = 0.25


def check_references(root: Mapping, file: str, most: int) -> tuple[list[Problem], int]:
    """Return faults of ids, links, sources and sense.

    Parameters
    ----------
    root : Mapping
        The file's parts.
    file : str
        Name of the file.
    most : int
        No more problems than this are told.

    Returns
    -------
    list of Problem
        In no particular order.
    int
        How many more there are.
    """
    survey = _Survey(root, file, most)
    return survey.problems, survey.untold


class _Survey:
    """Everything that is named in a file, and the faults of naming."""

    def __init__(self, root: Mapping, file: str, most: int) -> None:
        self.problems: list[Problem] = []
        self.untold = 0
        self._most = most
        self._root = root
        self._file = file
        self._ids = {
            section: self._section_ids(section)
            for section in ("needs", *_WORLD, "events", "styles", "sources", "partners")
        }
        self._used_sources: set[str] = set()
        self._serves = self._served_needs()
        self._unique()
        self._sources()
        self._demand()
        self._services()
        self._assets()
        self._links()
        self._events()
        self._calendar()
        self._roles()
        self._styles()
        self._goals()
        self._guide()
        self._model()
        self._unused()

    # Finding parts ---------------------------------------------------------------------

    def _entries(self, section: str) -> Iterator[tuple[Path, Mapping]]:
        part = self._root.get(section)
        if isinstance(part, Listing):
            for i, item in enumerate(part.items):
                if isinstance(item, Mapping):
                    yield (section, i), item

    def _section_ids(self, section: str) -> dict[str, tuple[Scalar, Path]] | None:
        """Return the ids of a section with their places, or None if they are not known."""
        if not isinstance(self._root.get(section), Listing):
            known = fields(Scenario)
            if known[section].is_required() or section in self._root.pairs:
                return None
            strange = [key for key in self._root.pairs if key not in known][:50]
            misspelt = bool(strange) and bool(nearest(section, strange))
            return None if misspelt else {}
        found: dict[str, tuple[Scalar, Path]] = {}
        for path, entry in self._entries(section):
            node = entry.get("id")
            if isinstance(node, Scalar) and node.text:
                found.setdefault(node.text, (node, (*path, "id")))
        return found

    def _listed(self, entry: Mapping, key: str, path: Path) -> Iterator[tuple[Path, Scalar]]:
        """Yield the words of a list, with their paths."""
        part = entry.get(key)
        if isinstance(part, Listing):
            for i, item in enumerate(part.items):
                if isinstance(item, Scalar) and item.text:
                    yield (*path, key, i), item

    def _number(self, entry: Mapping, key: str) -> tuple[Scalar, float] | None:
        """Return a number, or the number of a figure, and its place."""
        node = entry.get(key)
        if isinstance(node, Mapping):
            node = node.get("value")
        if not isinstance(node, Scalar) or isinstance(node.value, bool):
            return None
        if not isinstance(node.value, int | float) or not isfinite(node.value):
            return None
        return node, float(node.value)

    def _tell(self, node: Node, path: Path, message: str, severity: Severity = "error") -> None:
        if len(self.problems) < self._most:
            self.problems.append(
                Problem(self._file, node.line, node.column, severity, message, dotted(path))
            )
        else:
            self.untold += 1

    def _suggestion(self, word: str, known: Iterable[str], listed: str = "") -> str:
        """Return the end of a sentence with the nearest known name, while there is room."""
        if len(self.problems) >= self._most:
            return ""
        return suggestion(word, list(known), listed)

    def _served_needs(self) -> dict[str, list[str] | None]:
        """Return what each service serves, by id; None where that is not clear."""
        found: dict[str, list[str] | None] = {}
        for path, service in self._entries("services"):
            name, part = text_of(service, "id"), service.get("serves")
            if name is not None and name not in found:
                words = [node.text for _, node in self._listed(service, "serves", path)]
                clear = isinstance(part, Listing) and len(part.items) == len(words)
                found[name] = words if clear and words else None
        return found

    def _name(self, path: Path) -> str:
        return name_of(self._root, path)

    # Ids -------------------------------------------------------------------------------

    def _unique(self) -> None:
        world: dict[str, tuple[str, Scalar]] = {}
        for section in ("needs", *_WORLD, "events", "styles", "sources", "partners"):
            own: dict[str, tuple[str, Scalar]] = {}
            seen = world if section in _WORLD else own
            for path, entry in self._entries(section):
                node = entry.get("id")
                if not isinstance(node, Scalar) or not node.text:
                    continue
                if node.text in seen:
                    other, first = seen[node.text]
                    by = f"by {_a(_ONE[other])} " if other != section else ""
                    self._tell(
                        node,
                        (*path, "id"),
                        f"the id '{short(node.text)}' is taken already {by}on line {first.line}; "
                        "choose another",
                    )
                else:
                    seen[node.text] = section, node

    def _known(self, node: Scalar, path: Path, section: str) -> bool:
        """Tell whether a word is an id of a section, and report it if not."""
        known = self._ids[section]
        if known is None or node.text in known:
            return True
        what = f"which is not {_a(_ONE[section])}"
        rest = self._suggestion(node.text, list(known), f"the {section} are")
        owner = self._name(_owner(path))
        self._tell(node, path, f"{owner} names '{short(node.text)}', {what}{rest}")
        return False

    def _known_all(self, entry: Mapping, key: str, path: Path, section: str) -> None:
        """Check a list of ids, each known and named once."""
        seen: set[str] = set()
        for where, node in self._listed(entry, key, path):
            if self._known(node, where, section) and node.text in seen:
                self._tell(
                    node, where, f"{self._name(path)} names '{short(node.text)}' twice in '{key}'"
                )
            seen.add(node.text)

    # Sources ---------------------------------------------------------------------------

    def _sources(self) -> None:
        known = self._ids["sources"]
        for path, entry in self._entries("sources"):
            node = entry.get("id")
            if text_of(node) == ASSUMED and node is not None:
                self._tell(
                    node,
                    (*path, "id"),
                    f"a source may not be called '{ASSUMED}', which marks figures without a source",
                )
        pending: list[tuple[Path, Node]] = [
            ((key,), value) for key, (_, value) in self._root.pairs.items() if key != "sources"
        ]
        while pending:
            path, node = pending.pop()
            if isinstance(node, Listing):
                pending.extend(((*path, i), item) for i, item in enumerate(node.items))
            elif isinstance(node, Mapping):
                pending.extend(((*path, key), value) for key, (_, value) in node.pairs.items())
                source = node.get("source")
                if isinstance(source, Scalar) and isinstance(source.value, str) and source.text:
                    self._source(source, path, known)

    def _source(
        self, node: Scalar, path: Path, known: dict[str, tuple[Scalar, Path]] | None
    ) -> None:
        self._used_sources.add(node.text)
        if node.text == ASSUMED or known is None or node.text in known:
            return
        names = [ASSUMED, *known]
        rest = self._suggestion(node.text, names) or "; list it under 'sources' or write 'assumed'"
        self._tell(
            node,
            (*path, "source"),
            f"{self._name(path)} rests on '{short(node.text)}', which is no source{rest}",
        )

    # People and services ---------------------------------------------------------------

    def _demand(self) -> None:
        reach = self._reach()
        servers: dict[str, str] = {}
        for name, served in self._serves.items():
            for word in served or ():
                servers.setdefault(word, name)
        for path, community in self._entries("communities"):
            asked = community.get("demand")
            if not isinstance(asked, Listing):
                continue
            people = self._number(community, "people")
            seen: set[str] = set()
            for i, item in enumerate(asked.items):
                need = item.get("need") if isinstance(item, Mapping) else None
                if not isinstance(item, Mapping) or not isinstance(need, Scalar) or not need.text:
                    continue
                where = (*path, "demand", i)
                if not self._known(need, (*where, "need"), "needs"):
                    continue
                if need.text in seen:
                    self._tell(
                        need,
                        (*where, "need"),
                        f"{self._name(path)} has demand for '{short(need.text)}' twice; keep one",
                    )
                    continue
                seen.add(need.text)
                self._served(community, need, where, reach, servers)
                often = self._number(item, "per_week")
                if people and often and people[1] < often[1]:
                    self._tell(
                        often[0],
                        (*where, "per_week", "value"),
                        f"{self._name(path)} has {people[0].text} people, but {often[0].text} "
                        f"of them a week come to need '{short(need.text)}'",
                        "warning",
                    )

    def _reach(self) -> dict[str, set[str] | None] | None:
        """Return the needs that each origin's linked services serve, None where unsure.

        None for all if a link may begin anywhere, as its beginning is missing or misspelt.
        """
        links, services = self._root.get("links"), self._ids["services"]
        if not isinstance(links, Listing) or services is None:
            return None
        known = {*(self._ids["communities"] or ()), *services}
        needs = self._ids["needs"]
        reach: dict[str, set[str] | None] = {}
        for link in links.items:
            origin, to = text_of(link, "from"), text_of(link, "to")
            if origin is None or origin not in known:
                return None
            served = self._serves.get(to) if to is not None else None
            clear = served is not None and (needs is None or all(n in needs for n in served))
            so_far = reach.get(origin, set())
            if served is None or not clear or so_far is None:
                reach[origin] = None
            else:
                reach[origin] = so_far | set(served)
        return reach

    def _served(
        self,
        community: Mapping,
        need: Scalar,
        path: Path,
        reach: dict[str, set[str] | None] | None,
        servers: dict[str, str],
    ) -> None:
        origin = text_of(community, "id")
        if origin is None or reach is None:
            return
        found = reach.get(origin, set())
        if found is None or need.text in found:
            return
        if (server := servers.get(need.text)) is not None:
            cure = f"add a link from '{short(origin)}' to '{short(server)}'"
        else:
            cure = f"add '{short(need.text)}' to what one of its services serves"
        self._tell(
            need,
            (*path, "need"),
            f"no link leads from community '{short(origin)}' to a service for "
            f"'{short(need.text)}'; {cure}",
        )

    def _services(self) -> None:
        links = self._root.get("links")
        reached = {text_of(link, "to") for _, link in self._entries("links")}
        clear = isinstance(links, Listing) and all(
            text_of(item, "to") in (self._ids["services"] or ()) for item in links.items
        )
        for path, service in self._entries("services"):
            self._known_all(service, "serves", path, "needs")
            name, node = text_of(service, "id"), service.get("id")
            if clear and name is not None and node is not None and name not in reached:
                self._tell(
                    node,
                    (*path, "id"),
                    f"no link leads to service '{short(name)}', so nobody can reach it",
                    "warning",
                )
            cut = self._number(service, "yearly_cut")
            if cut and _STEEP_CUT <= cut[1] <= 1:
                self._tell(
                    cut[0],
                    (*path, "yearly_cut", "value"),
                    f"{self._name((*path, 'yearly_cut'))} is {cut[0].text}: it loses "
                    f"{cut[1] * 100:.4g} in 100 of its budget every year",
                    "warning",
                )
            staff = self._number(service, "staff")
            if staff and 0 < staff[1] < _SMALL_TEAM:
                self._tell(
                    staff[0],
                    (*path, "staff", "value"),
                    f"{self._name(path)} has {staff[0].text} full-time staff, "
                    "which is less than ten hours a week",
                    "warning",
                )

    def _assets(self) -> None:
        for path, asset in self._entries("assets"):
            self._known_all(asset, "communities", path, "communities")
            self._known_all(asset, "needs", path, "needs")
            self._known_all(asset, "suits", path, "assets")
            own = text_of(asset, "id")
            for where, node in self._listed(asset, "suits", path):
                if node.text == own:
                    self._tell(node, where, f"{self._name(path)} cannot suit itself; take it out")

    # Links -----------------------------------------------------------------------------

    def _links(self) -> None:
        seen: dict[tuple[str, str], int] = {}
        for path, link in self._entries("links"):
            origin, to = link.get("from"), link.get("to")
            start = self._end(link, path, "from")
            self._end(link, path, "to")
            if not isinstance(origin, Scalar) or not isinstance(to, Scalar):
                continue
            if not origin.text or not to.text:
                continue
            if origin.text == to.text:
                self._tell(to, (*path, "to"), f"{self._name(path)} leads back to where it starts")
                continue
            pair = origin.text, to.text
            if pair in seen:
                self._tell(
                    link, path, f"{self._name(path)} is given twice, first on line {seen[pair]}"
                )
            seen.setdefault(pair, link.line)
            self._link_keys(link, path, start)

    def _end(self, link: Mapping, path: Path, key: str) -> str | None:
        """Return what a link's end is, after telling what is wrong with it."""
        node = link.get(key)
        known = self._ids["communities"], self._ids["services"]
        if not isinstance(node, Scalar) or not node.text:
            return None
        word = node.text
        communities, services, assets = known[0], known[1], self._ids["assets"] or {}
        if communities is not None and word in communities and key == "from":
            return "communities"
        if services is not None and word in services:
            return "services"
        if (communities is None and key == "from") or services is None:
            return None
        verb = "comes from" if key == "from" else "goes to"
        name = f"{self._name(path)} {verb}"
        if communities is not None and word in communities:
            message = f"{name} community '{short(word)}', but links go to services"
        elif word in assets:
            message = f"{name} asset '{short(word)}', but links join communities and services"
        else:
            what = "no community or service" if key == "from" else "no service"
            names = [*(communities or ()), *services] if key == "from" else list(services)
            listed = "those are" if key == "from" else "the services are"
            message = (
                f"{name} '{short(word)}', which is {what}{self._suggestion(word, names, listed)}"
            )
        self._tell(node, (*path, key), message)
        return None

    def _link_keys(self, link: Mapping, path: Path, start: str | None) -> None:
        wrong = {"communities": ("need", "trust"), "services": ("right_door",)}.get(start or "", ())
        for key in wrong:
            if key in link.pairs:
                kind = "a community" if start == "communities" else "a service"
                self._tell(
                    link.pairs[key][0],
                    (*path, key),
                    f"{self._name(path)} comes from {kind}, where '{key}' has no meaning; "
                    "take it out",
                )
        need = link.get("need")
        if start != "services" or not isinstance(need, Scalar) or not need.text:
            return
        if not self._known(need, (*path, "need"), "needs"):
            return
        to = text_of(link, "to") or ""
        served = self._serves.get(to)
        if served is not None and need.text not in served:
            self._tell(
                need,
                (*path, "need"),
                f"{self._name(path)} is for '{short(need.text)}', which service "
                f"'{short(to)}' does not serve; it serves {short(', '.join(served), 80)}",
            )

    # Events and time -------------------------------------------------------------------

    def _weeks(self) -> tuple[int, int] | None:
        """Return weeks and weeks per turn, or None if they are not clear."""
        default = Calendar()
        part = self._root.get("calendar")
        if part is None:
            return default.weeks, default.weeks_per_turn
        if not isinstance(part, Mapping):
            return None
        found: list[int] = []
        for key, fallback in (("weeks", default.weeks), ("weeks_per_turn", default.weeks_per_turn)):
            node = part.get(key)
            value = fallback if node is None else getattr(node, "value", None)
            if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 520:
                return None
            found.append(value)
        return found[0], found[1]

    def _calendar(self) -> None:
        weeks = self._weeks()
        part = self._root.get("calendar")
        if weeks is None or not isinstance(part, Mapping):
            return
        turns = -(-weeks[0] // weeks[1])
        fewest = _FEWEST_GUIDED if "guide" in self._root.pairs else _FEWEST_TURNS
        if not fewest <= turns <= _MOST_TURNS:
            key = "weeks_per_turn" if "weeks_per_turn" in part.pairs else "weeks"
            node = part.get(key) or part
            many = "1 turn" if turns == 1 else f"{turns} turns"
            self._tell(
                node,
                ("calendar", key),
                f"{weeks[0]} weeks at {weeks[1]} a turn make {many}; "
                f"{fewest} to {_MOST_TURNS} make a good game",
                "warning",
            )

    def _events(self) -> None:
        weeks = self._weeks()
        pools: list[tuple[float, float, Path]] = []
        for path, event in self._entries("events"):
            week = self._number(event, "week")
            if weeks and week and weeks[0] < week[1] <= 520:
                self._tell(
                    week[0],
                    (*path, "week"),
                    f"{self._name(path)} starts in week {week[0].text}, but the scenario ends "
                    f"with week {weeks[0]}",
                )
            effects = event.get("effects")
            if not isinstance(effects, Listing):
                continue
            for i, effect in enumerate(effects.items):
                if isinstance(effect, Mapping):
                    self._effect(effect, (*path, "effects", i))
                    if week and text_of(effect, "kind") == "pool":
                        lasts = self._number(event, "weeks")
                        until = week[1] + (lasts[1] if lasts else 1.0)
                        self._one_pool_at_a_time(effect, path, week[1], until, pools)

    def _one_pool_at_a_time(
        self,
        effect: Mapping,
        path: Path,
        first: float,
        until: float,
        pools: list[tuple[float, float, Path]],
    ) -> None:
        for other_first, other_until, other in pools:
            if first < other_until and other_first < until:
                self._tell(
                    effect,
                    (*path, "effects"),
                    f"{self._name(path)} opens a pool while that of {self._name(other)} is open; "
                    "one pool is open at a time",
                )
                return
        pools.append((first, until, path))

    def _effect(self, effect: Mapping, path: Path) -> None:
        for section in ("needs", *_WORLD):
            self._known_all(effect, section, path, section)
        amount, grant = self._number(effect, "amount"), self._number(effect, "grant")
        if text_of(effect, "kind") == "pool" and amount and grant and grant[1] > amount[1]:
            self._tell(
                grant[0],
                (*path, "grant", "value"),
                f"a bid that wins brings {grant[0].text}, but the pool holds {amount[0].text}; "
                "it brings no more than that",
                "warning",
            )
        change = self._number(effect, "change")
        if (
            text_of(effect, "kind") in {"trust", "legitimacy"}
            and change
            and not -1 <= change[1] <= 1
        ):
            self._tell(
                change[0],
                (*path, "change", "value"),
                f"{self._name((*path, 'change'))} is {change[0].text}; it goes from -1 to 1",
            )

    # Roles, styles, goals, model -------------------------------------------------------

    def _roles(self) -> None:
        part = self._root.get("roles")
        if not isinstance(part, Mapping):
            return
        for role, (_, entry) in part.pairs.items():
            known = next((known for known in cards.ROLES if known.id == role), None)
            if known is None or not isinstance(entry, Mapping):
                continue
            path: Path = ("roles", role)
            own = [card.id for card in cards.CARDS if card.role == role]
            seen: set[str] = set()
            for where, node in self._listed(entry, "cards", path):
                card = cards.BY_ID.get(node.text)
                if card is None:
                    self._tell(
                        node,
                        where,
                        f"role '{role}' is given '{short(node.text)}', which is no card"
                        f"{self._suggestion(node.text, own, 'its cards are')}",
                    )
                elif card.role != role:
                    self._tell(
                        node,
                        where,
                        f"card '{card.id}' belongs to role '{card.role}', not to '{role}'",
                    )
                elif card.id in seen:
                    self._tell(node, where, f"role '{role}' is given card '{card.id}' twice")
                seen.add(node.text)

    def _styles(self) -> None:
        for path, style in self._entries("styles"):
            node = style.get("id")
            word = text_of(node)
            if node is not None and word in styles.PRESETS:
                self._tell(
                    node,
                    (*path, "id"),
                    f"every scenario has a style '{word}' already; choose another id",
                )

    def _goals(self) -> None:
        self._outcomes(self._entries("goals"), "goal")
        for section in ("communities", "partners"):
            for path, judge in self._entries(section):
                values = judge.get("values")
                if isinstance(values, Listing):
                    self._outcomes(
                        (
                            ((*path, "values", i), value)
                            for i, value in enumerate(values.items)
                            if isinstance(value, Mapping)
                        ),
                        "value",
                    )

    def _outcomes(self, entries: Iterable[tuple[Path, Mapping]], what: str) -> None:
        """Report outcomes that do not exist, or that are named twice."""
        seen: set[str] = set()
        for path, goal in entries:
            node = goal.get("outcome")
            if not isinstance(node, Scalar) or not isinstance(node.value, str) or not node.text:
                continue
            if node.text not in outcomes.BY_ID:
                names = list(outcomes.BY_ID)
                self._tell(
                    node,
                    (*path, "outcome"),
                    f"{what} '{short(node.text)}' is no outcome"
                    f"{self._suggestion(node.text, names, 'the outcomes are')}",
                )
            elif node.text in seen:
                self._tell(
                    node, (*path, "outcome"), f"{what} '{node.text}' is given twice; keep one"
                )
            seen.add(node.text)

    def _guide(self) -> None:
        weeks = self._weeks()
        turns = -(-weeks[0] // weeks[1]) if weeks else None
        before = 0.0
        for path, step in self._entries("guide"):
            turn = self._number(step, "turn")
            if turn and 1 <= turn[1] <= 520:
                if turns is not None and turn[1] > turns:
                    many = "1 turn" if turns == 1 else f"{turns} turns"
                    self._tell(
                        turn[0],
                        (*path, "turn"),
                        f"{self._name(path)} is said in turn {turn[0].text}, but the scenario "
                        f"has {many}",
                    )
                elif turn[1] < before:
                    self._tell(
                        turn[0],
                        (*path, "turn"),
                        f"{self._name(path)} is said in turn {turn[0].text}, after a step of turn "
                        f"{before:g}; put the steps in the order in which they are met",
                    )
                before = max(before, turn[1])
            self._guide_target(step, path, self._guide_card(step, path))

    def _guide_card(self, step: Mapping, path: Path) -> cards.Card | None:
        """Return the card of a step of the guide, after telling what is wrong with it."""
        node = step.get("card")
        if not isinstance(node, Scalar) or not node.text:
            return None
        card = cards.BY_ID.get(node.text)
        suggested = text_of(self._root, "suggested_role")
        where = (*path, "card")
        if card is None:
            own = [c.id for c in cards.CARDS if suggested in (None, c.role)]
            rest = self._suggestion(node.text, own, "the cards are")
            self._tell(
                node,
                where,
                f"{self._name(path)} names '{short(node.text)}', which is no card{rest}",
            )
            return None
        if suggested in cards.ROLE_BY_ID and card.role != suggested:
            self._tell(
                node,
                where,
                f"{self._name(path)} names card '{card.id}', which belongs to role "
                f"'{card.role}', but '{suggested}' is the suggested role",
            )
            return card
        brief = self._root.get("roles")
        brief = brief.get(card.role) if isinstance(brief, Mapping) else None
        given = brief.get("cards") if isinstance(brief, Mapping) else None
        if isinstance(given, Listing) and given.items:
            words = [text_of(item) for item in given.items]
            if card.id not in words:
                self._tell(
                    node,
                    where,
                    f"{self._name(path)} names card '{card.id}', which role '{card.role}' is not "
                    "given here",
                )
        return card

    def _guide_target(self, step: Mapping, path: Path, card: cards.Card | None) -> None:
        node = step.get("target")
        if not isinstance(node, Scalar) or not node.text:
            return
        sections = {"community": "communities", "service": "services", "asset": "assets"}
        one_kind = card is not None and card.target in sections
        kinds = [str(card.target)] if card is not None and one_kind else list(sections)
        groups = [self._ids[sections[kind]] for kind in kinds]
        links = self._root.get("links")
        if any(group is None for group in groups) or not isinstance(links, Listing):
            return
        known = [name for group in groups for name in group or ()]
        pairs = [(text_of(link, "from"), text_of(link, "to")) for link in links.items]
        joined = [f"{origin}->{to}" for origin, to in pairs if origin and to]
        if card is None:
            known += joined
            wanted = "community, service, asset or link"
        elif card.target == "link":
            served = self._ids["services"] or {}
            known = [f"{origin}->{to}" for origin, to in pairs if origin in served and to]
            wanted = "link between services"
        elif card.target == "asset pair":
            known = self._asset_pairs()
            wanted = "pair of assets that suit each other"
        else:
            wanted = card.target
        if node.text in known:
            return
        rest = self._suggestion(node.text, known, "those are")
        about = f"aims card '{card.id}' at" if card is not None else "names"
        self._tell(
            node,
            (*path, "target"),
            f"{self._name(path)} {about} '{short(node.text)}', which is no {wanted}{rest}",
        )

    def _asset_pairs(self) -> list[str]:
        """Return the pairs of assets that suit each other, as decisions name them."""
        found: set[str] = set()
        for path, asset in self._entries("assets"):
            own = text_of(asset, "id")
            for _, node in self._listed(asset, "suits", path):
                if own is not None and own != node.text:
                    found.add("+".join(sorted((own, node.text))))
        return sorted(found)

    def _model(self) -> None:
        part = self._root.get("model")
        if not isinstance(part, Mapping):
            return
        for name, (key, entry) in part.pairs.items():
            parameter = parameters.BY_NAME.get(name)
            if parameter is None:
                self._tell(
                    key,
                    ("model", name),
                    f"'{short(name)}' is no parameter of the model"
                    f"{self._suggestion(name, list(parameters.BY_NAME))}",
                )
                continue
            value = self._number(entry, "value") if isinstance(entry, Mapping) else None
            if value and not parameter.low <= value[1] <= parameter.high:
                self._tell(
                    value[0],
                    ("model", name, "value"),
                    f"parameter '{name}' is {value[0].text}; it goes from {parameter.low:g} to "
                    f"{parameter.high:g} ({parameter.unit})",
                )
            elif value and name in parameters.WHOLE and value[1] != int(value[1]):
                self._tell(
                    value[0],
                    ("model", name, "value"),
                    f"parameter '{name}' is {value[0].text}, but the rules read a whole number; "
                    f"write one from {parameter.low:g} to {parameter.high:g}",
                    "warning",
                )

    # What nobody uses ------------------------------------------------------------------

    def _unused(self) -> None:
        for name, (node, path) in (self._ids["sources"] or {}).items():
            if name not in self._used_sources and name != ASSUMED:
                self._tell(
                    node,
                    path,
                    f"no figure rests on source '{short(name)}'",
                    "warning",
                )
        asked: set[str] = set()
        for _, community in self._entries("communities"):
            part = community.get("demand")
            for item in part.items if isinstance(part, Listing) else ():
                asked.add(text_of(item, "need") or "")
        for where, service in self._entries("services"):
            asked.update(node.text for _, node in self._listed(service, "serves", where))
        if isinstance(self._root.get("communities"), Broken):
            return
        for name, (node, path) in (self._ids["needs"] or {}).items():
            if name not in asked:
                self._tell(
                    node,
                    path,
                    f"nobody has need '{short(name)}', and no service serves it",
                    "warning",
                )


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _owner(path: Path) -> Path:
    """Return the path of the thing that a word in a list, or under a key, belongs to."""
    return path[:-2] if isinstance(path[-1], int) else path[:-1]
