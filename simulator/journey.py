"""One citizen's journey: a tagged person followed through the network, week by week.

The engine counts people by age and kind and knows no persons. All who share a cell (the same
queue, week of asking, need and community) are alike, so that a tagged person among n of
them, of whom m are seen this week, is seen with the chance m / n, and with k of those m
coming away unsolved comes away unsolved with the chance k / m. Given the run, this is the
exact law of any one of its people.

A tag cannot change the run. The rules know nothing of it: they are run here as a private
copy of their own functions, some of which note what they were told to do before they do
it; and the tag's own draws have addresses that no rule uses. Each week the notes are held
against the queues, cell by cell, so that people who are moved in a way that is not noted
are found at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from simulator import VERSION
from simulator.compare import play_arms
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.errors import RecordMismatch, WrongUse
from simulator.following import Path, follow, people_alike
from simulator.journey_words import Step, Words, demands
from simulator.network import build
from simulator.reader import digest as scenario_digest
from simulator.scenario import Scenario
from simulator.watching import Watched, watch

if TYPE_CHECKING:
    from simulator.record import Record


ALIKE: Final = 500
"""Tagged persons with which a journey is compared: how it goes for people like this one."""


@dataclass(frozen=True)
class Lane:
    """One tagged person's journey under one way of leading.

    Attributes
    ----------
    arm, label : str
        How it was led.
    steps : tuple of Step
        What happened, in order.
    path : Path
        The same in numbers.
    alike_weeks : float
        Mean weeks with a need unresolved, over `ALIKE` tagged persons drawn from all of the
        same community who asked for the same in this run; up to the end of the run.
    alike_done : float
        Share of them for whom everything was solved before the run ended.
    digest : str
        Digest of the run, the same as of a run that nobody watched.
    """

    arm: str
    label: str
    steps: tuple[Step, ...]
    path: Path
    alike_weeks: float
    alike_done: float
    digest: str


@dataclass(frozen=True)
class Journey:
    """One citizen's journey under several ways of leading, on the same luck.

    Attributes
    ----------
    scenario_id, title, digest, version : str
        What was run, and by which program.
    community, community_name, need, need_name : str
        Who asks, and for what.
    week : int
        Week of asking, counted from 1.
    seed, replication : int
        The luck of the run; the person's own hangs on it too.
    tag : int
        Which tagged person.
    weeks : int
        Weeks that were run.
    lanes : tuple of Lane
        One for each way of leading.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    community: str
    community_name: str
    need: str
    need_name: str
    week: int
    seed: int
    replication: int
    tag: int
    weeks: int
    overrides: Mapping[str, float]
    lanes: tuple[Lane, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the journey as plain values, with stable keys."""
        return {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "community": {"id": self.community, "name": self.community_name},
            "need": {"id": self.need, "name": self.need_name},
            "week": self.week,
            "luck": {"seed": self.seed, "replication": self.replication},
            "tag": self.tag,
            "weeks": self.weeks,
            "overrides": dict(self.overrides),
            "lanes": [
                {
                    "arm": lane.arm,
                    "label": lane.label,
                    "run_digest": lane.digest,
                    "weeks_unresolved": lane.path.weeks,
                    "contacts": lane.path.contacts,
                    "contacts_wasted": lane.path.wasted,
                    "needs": lane.path.needs,
                    "needs_solved": lane.path.solved,
                    "alike": {
                        "persons": ALIKE,
                        "mean_weeks_unresolved": lane.alike_weeks,
                        "share_all_solved": lane.alike_done,
                    },
                    "steps": [
                        {
                            "week": step.week,
                            "kind": step.kind,
                            "service": step.service,
                            "to": step.to,
                            "need": step.need,
                            "waited": step.waited,
                            "words": step.words,
                        }
                        for step in lane.steps
                    ],
                }
                for lane in self.lanes
            ],
        }


def journey(
    subject: "Scenario | Record",
    *,
    community: str | None = None,
    need: str | None = None,
    week: int = 1,
    seed: int | None = None,
    tag: int = 0,
    overrides: Mapping[str, float] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Journey:
    """Follow one citizen through a place under both styles on the same luck.

    Parameters
    ----------
    subject : Scenario or Record
        A place, led by autopilots; or a recorded run, followed as it was and under both.
    community, need : str, optional
        Whose need; the largest demand of what is left open.
    week : int
        First week in which the person may ask, counted from 1. The person asks in the first
        week from there on in which somebody with this need asks under every style.
    seed : int, optional
        Luck; the record's own, or 1, when left out.
    tag : int
        Which tagged person.
    overrides : mapping of str to float, optional
        Parameters of the model; for a scenario only, a record has its own.
    progress : callable, optional
        Told (weeks done, weeks in all).
    cancelled : callable, optional
        Asked whether to stop.

    Raises
    ------
    WrongUse
        If community, need or week is not in this place, nobody asks, or unsolved cases come
        back later than the next week.
    RecordMismatch
        If the record does not give what it says.
    Interrupted
        If `cancelled` said so.
    """
    record = None if isinstance(subject, Scenario) else subject
    scenario = subject if isinstance(subject, Scenario) else subject.scenario
    if record is None:
        arms: tuple[Arm, ...] = (HEROIC_ARM, DISTRIBUTED_ARM)
        known = dict(overrides or {})
        length = last = scenario.calendar.weeks
        luck = (1 if seed is None else seed, 0)
    else:
        heroic, distributed, yours, *_ = play_arms(record)
        arms = (yours, heroic, distributed)
        known = dict(record.overrides)
        length, last = record.weeks, record.week
        luck = (record.seed, record.replication) if seed is None else (seed, 0)
        if last < 1:
            raise WrongUse(f"the record of {record.title} holds no week yet; play a turn first")
    where, what = _demand(scenario, community, need)
    if not 1 <= week <= last:
        raise WrongUse(f"week {week} is not in this run; 1 to {last} would do")
    network = build(scenario, known)
    if network.parameter("return_weeks") >= 2.0:
        # between two contacts they stand in no queue, where nobody could be followed
        raise WrongUse(
            "nobody can be followed where unsolved cases are away for weeks before they come "
            f"back; 'return_weeks' is {network.parameter('return_weeks'):g}, and 1 would do"
        )
    demand = demands(scenario).index((where, what))
    watched = []
    for n, arm in enumerate(arms):

        def told(done: int, before: int = n * last) -> None:
            if progress is not None:
                progress(before + done, len(arms) * last)
            if cancelled is not None and cancelled():
                from simulator.errors import Interrupted

                raise Interrupted("stopped; nothing was written")

        watched.append(
            watch(
                network,
                arm,
                seed=luck[0],
                replication=luck[1],
                weeks=length,
                until=last,
                progress=told,
            )
        )
    if record is not None and seed is None and watched[0].digest != record.run_digest:
        raise RecordMismatch(
            f"the record of {record.title} does not give its own figures again; "
            "'civicloom replay RECORD' says where"
        )
    asks = next(
        (
            now
            for now in range(week - 1, last)
            if all(demand in each.notes[now].asked for each in watched)
        ),
        None,
    )
    names = {part.id: part.name for part in scenario.communities}
    names |= {part.id: part.name for part in scenario.needs}
    if asks is None:
        raise WrongUse(
            f"from week {week} on nobody from {names[where]} asks for '{names[what]}' under every "
            "style; an earlier week or another seed would do"
        )
    return Journey(
        scenario_id=scenario.id,
        title=scenario.title,
        digest=scenario_digest(scenario, known),
        version=VERSION,
        community=where,
        community_name=names[where],
        need=what,
        need_name=names[what],
        week=asks + 1,
        seed=luck[0],
        replication=luck[1],
        tag=tag,
        weeks=last,
        overrides=known,
        lanes=tuple(_lane(each, demand, asks, tag) for each in watched),
    )


def _demand(scenario: Scenario, community: str | None, need: str | None) -> tuple[str, str]:
    """Return the demand that is meant: the largest that has the given community and need."""
    places = [part.id for part in scenario.communities]
    needs = [part.id for part in scenario.needs]
    for kind, name, known in (("community", community, places), ("need", need, needs)):
        if name is not None and name not in known:
            near = get_close_matches(name, known, 2, 0.5)
            guess = " or ".join(f"'{each}'" for each in near)
            words = f"did you mean {guess}?" if near else f"there is {', '.join(known)}"
            raise WrongUse(f"there is no {kind} '{name}' in {scenario.title}; {words}")
    rates = [
        (-entry.per_week.value, part.id, entry.need)
        for part in scenario.communities
        for entry in part.demand
        if community in (None, part.id) and need in (None, entry.need)
    ]
    rates = [rate for rate in rates if rate[0] < 0]
    if not rates:
        if need is None:
            where = "" if community is None else f" from '{community}'"
            raise WrongUse(f"nobody{where} asks for anything first; a demand above 0 would do")
        who = f"'{community}'" if community else "any community"
        asked = sorted(
            {
                entry.need
                for part in scenario.communities
                for entry in part.demand
                if community in (None, part.id) and entry.per_week.value > 0.0
            }
        )
        known_needs = ", ".join(asked) or "nothing"
        raise WrongUse(f"nobody from {who} asks for '{need}' first; they ask for {known_needs}")
    _, where, what = min(rates)
    return where, what


def _lane(watched: Watched, demand: int, week: int, tag: int) -> Lane:
    path = follow(watched, demand, week, tag)
    alike = people_alike(watched, demand, ALIKE)
    return Lane(
        arm=watched.arm.name,
        label=watched.arm.label,
        steps=Words(watched).steps(path),
        path=path,
        alike_weeks=sum(each.weeks for each in alike) / ALIKE,
        alike_done=sum(each.done for each in alike) / ALIKE,
        digest=watched.digest,
    )
