"""Services drawn together as one card: all of an organisation, or all of a kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.language import figure, plural
from ui.map.facts import (
    CONTEXT,
    KINDS,
    LOADS,
    Kind,
    Thing,
    level,
    number,
    percent,
    things,
    translate,
    waiting_words,
)

Grouping = Literal["", "run_by", "kind"]
MARK: Final = "group:"
"""What ids of groups begin with; no id of a scenario holds a colon."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Services that stand as one card.

    Attributes
    ----------
    names : dict of str to str
        Name of each group by its id.
    members : dict of str to tuple of str
        Ids of the services of each group.
    """

    names: dict[str, str]
    members: dict[str, tuple[str, ...]]

    def home(self, ident: str) -> str:
        """Return the id of the card that stands for a thing: its group's, or its own."""
        for group, members in self.members.items():
            if ident in members:
                return group
        return ident


def find_groups(scenario: Scenario, by: Grouping, opened: frozenset[str] = frozenset()) -> Groups:
    """Return groups of two services and more, but for those that were opened."""
    found: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for service in scenario.services:
        key = service.run_by if by == "run_by" else service.kind if by == "kind" else ""
        if key:
            group = MARK + key
            found.setdefault(group, []).append(service.id)
            names[group] = (
                key if by == "run_by" else translate(CONTEXT, KINDS[service.kind].heading)
            )
    kept = {
        group: tuple(members)
        for group, members in found.items()
        if len(members) > 1 and group not in opened
    }
    return Groups({group: names[group] for group in kept}, kept)


def grouped(scenario: Scenario, picture: Picture | None, groups: Groups) -> tuple[Thing, ...]:
    """Return the rows of facts with one row for each group, and links between groups.

    People are added up; load is the mean by staff at work, trust the mean by people under
    way. Links inside a group are left out.
    """
    rows = things(scenario, picture)
    if not groups.members:
        return rows
    staff = {service.id: service.staff.value for service in scenario.services}
    if picture is not None:
        staff |= {view.id: view.staff for view in picture.services}
    by_id = {row.id: row for row in rows}
    made: dict[str, Thing] = {}
    for group, members in groups.members.items():
        made[group] = _together(
            group, groups.names[group], [by_id[ident] for ident in members], staff
        )
    done: list[Thing] = []
    placed: set[str] = set()
    bundles: dict[tuple[str, str], list[Thing]] = {}
    for row in rows:
        if row.kind in ("door", "link"):
            ends = (groups.home(row.origin), groups.home(row.to))
            if ends[0] != ends[1]:
                bundles.setdefault(ends, []).append(row)
            continue
        home = groups.home(row.id)
        if home not in placed:
            placed.add(home)
            done.append(made.get(home, row))
    shown = {row.id: row.name for row in done}
    done += [_bundle(ends, links, shown) for ends, links in bundles.items()]
    return tuple(done)


def _together(group: str, name: str, rows: Sequence[Thing], staff: Mapping[str, float]) -> Thing:
    open_ = [row for row in rows if row.open]
    people = sum(row.people or 0 for row in rows)
    weight = sum(staff[row.id] for row in open_)
    load = sum((row.share or 0.0) * staff[row.id] for row in open_) / weight if weight > 0 else 0.0
    step = level(load, LOADS)
    kinds: list[Kind] = [row.kind for row in rows]
    title = translate(CONTEXT, "{name} ({count})").format(name=name, count=len(rows))
    counted = any(row.people is not None for row in rows)
    waits = waiting_words(people) if counted else ""
    word = translate(CONTEXT, step.word)
    return Thing(
        group,
        max(sorted(set(kinds)), key=kinds.count),
        title,
        people=people if counted else None,
        level=step,
        share=load,
        returning=sum(row.returning for row in rows),
        people_words=waits,
        word=word,
        tells="\n".join(
            part
            for part in (
                title,
                waits,
                translate(CONTEXT, "{weeks} weeks of work in hand on average ({word})").format(
                    weeks=figure(load, 1), word=word
                ),
                *(f"{row.name}: {row.people_words or row.word}" for row in rows),
                translate(CONTEXT, "Enter or a click opens the group"),
            )
            if part
        ),
    )


def _bundle(ends: tuple[str, str], links: Sequence[Thing], names: Mapping[str, str]) -> Thing:
    if len(links) == 1 and ends == (links[0].origin, links[0].to):
        return links[0]
    people = sum(link.people or 0 for link in links)
    weights = [float(link.people or 0) + 0.01 for link in links]
    trust = sum(
        (0.5 if link.trust is None else link.trust) * weight
        for link, weight in zip(links, weights, strict=True)
    ) / sum(weights)
    name = translate(CONTEXT, "{origin} to {to}").format(
        origin=names.get(ends[0], ends[0]), to=names.get(ends[1], ends[1])
    )
    counted = any(link.people is not None for link in links)
    return replace(
        links[0],
        id=f"{ends[0]}->{ends[1]}",
        name=name,
        people=people if counted else None,
        trust=trust,
        origin=ends[0],
        to=ends[1],
        tells="\n".join(
            (
                name,
                translate(CONTEXT, "{people} this week on {ways}").format(
                    people=plural("Map", "{0} person", "{0} people", people).format(number(people)),
                    ways=plural("Map", "{0} way", "{0} ways", len(links)).format(len(links)),
                ),
                translate(CONTEXT, "Trust {percent}").format(percent=percent(trust)),
            )
        ),
    )
