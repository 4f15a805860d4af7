"""One tagged person followed through a run that was watched.

The engine counts people by age and kind and knows no persons. All who share a cell (the same
queue, week of asking, need and community) are alike, so that a tagged person among n of
them, of whom m are seen this week, is seen with the chance m / n, and with k of those m
coming away unsolved comes away unsolved with the chance k / m. Given the run, this is the
exact law of any one of its people.

The tag's own draws have addresses that no rule uses, so that it cannot change the run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from simulator.errors import WrongUse
from simulator.network import stable_key
from simulator.rules.chance import address, below, fold
from simulator.rules.names import AGES, ASTRAY, BETWEEN, CLASSES, OFFSET, POOLS, WAITING, World
from simulator.watching import AWAY, MOVED, PAPER, Asked, Flow, Sent, Watched

TAG_WHO: Final = 1001
"""Purposes of the tag's own draws; the rules' purposes stay far below."""
TAG_SEEN: Final = 1002
TAG_OUTCOME: Final = 1003
TAG_ALIKE: Final = 1004


# --- one person ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to the tagged person.

    Attributes
    ----------
    week : int
        When, counted from 1.
    kind : str
        ``asked``, ``redirected``, ``unsolved``, ``solved``, ``handed_on``, ``lost``,
        ``closed_on_paper``, ``gave_up``, ``asks_again``, ``back_in_crisis``, ``looked_for``,
        ``came_up``, ``moved`` or ``still_waiting``.
    group, service : int
        Whose contact it was, and at which service; -1 where it was none.
    pool, cell : int
        Where the need is from then on; where it was, if it is solved.
    waited : int
        Weeks since something last happened to this need.
    """

    week: int
    kind: str
    group: int
    service: int
    pool: int
    cell: int
    waited: int


@dataclass(frozen=True, slots=True)
class Path:
    """A tagged person's way through one run.

    Attributes
    ----------
    happened : tuple of Happened
        Everything, in order.
    places : tuple of tuple of int
        Cell of each open need at the end of each week from the week of asking; mostly one.
    weeks, need_weeks : int
        Weeks with a need unresolved up to the end of the run, and the same added up over
        needs, as the engine counts them.
    contacts, wasted : int
        Contacts, and those that were at a wrong door or solved nothing.
    needs, solved : int
        Needs that the person had, and those that were solved.
    """

    happened: tuple[Happened, ...]
    places: tuple[tuple[int, ...], ...]
    weeks: int
    need_weeks: int
    contacts: int
    wasted: int
    needs: int
    solved: int

    @property
    def done(self) -> bool:
        """Whether every need was solved before the run ended."""
        return self.needs == self.solved


def follow(watched: Watched, demand: int, week: int, tag: int) -> Path:
    """Follow one tagged person through a run that was watched.

    Parameters
    ----------
    watched : Watched
    demand : int
        Row of the demand with which the person first asks.
    week : int
        Week of asking, counted from 0.
    tag : int
        Which tagged person; each has luck of their own, the same under every style.

    Raises
    ------
    WrongUse
        If nobody with this demand asks in this week.
    """
    asked = watched.notes[week].asked.get(demand)
    if asked is None:
        raise WrongUse(f"nobody asks in week {week + 1}")
    return _Person(watched, fold(stable_key("tag", str(demand)), tag)).live(asked, week)


@dataclass(slots=True)
class _Need:
    """One open need of the tagged person.

    Attributes
    ----------
    number : int
        The how-manieth need it is; its luck hangs on this.
    pool, cell : int
        Where it is.
    ready : int
        From when in the order of this week it is there.
    since : int
        Week in which something last happened to it.
    """

    number: int
    pool: int
    cell: int
    ready: int
    since: int


class _Person:
    """The tagged person while being followed."""

    def __init__(self, watched: Watched, me: int) -> None:
        self.watched = watched
        self.me = me
        self.open: list[_Need] = []
        self.happened: list[Happened] = []
        self.contacts = 0
        self.wasted = 0
        self.needs = 0
        self.solved = 0

    def live(self, asked: Asked, week: int) -> Path:
        """Go through the run from the week of asking, and return the path."""
        notes = self.watched.notes
        sent = _nth(asked.sent, self._draw(week, TAG_WHO, 0, 0, asked.people))
        assert sent is not None
        self._arise(sent, week, notes[week].there_from(sent))
        self._tell(week, "asked", None, self.open[0], 0)
        places = []
        for now in range(week, self.watched.weeks):
            if now > week:
                for need in self.open:
                    need.cell = _grown(self.watched.world, need.pool, need.cell, now)
                    need.ready = 0
            # needs that come up on the way are gone through as well
            n = 0
            while n < len(self.open):
                need = self.open[n]
                self._go_through(need, now)
                n += need in self.open
            places.append(tuple(need.cell for need in self.open))
        for need in self.open:
            waited = self.watched.weeks - 1 - need.since
            self._tell(self.watched.weeks - 1, "still_waiting", None, need, waited)
        return Path(
            tuple(self.happened),
            tuple(places),
            sum(bool(cells) for cells in places),
            sum(len(cells) for cells in places),
            self.contacts,
            self.wasted,
            self.needs,
            self.solved,
        )

    def _draw(self, week: int, purpose: int, number: int, n: int, count: int) -> int:
        """Return a whole number below `count`, from luck of this person's own."""
        key = address(self.watched.root, week, purpose, fold(self.me, number))
        return below(key, n, count)

    def _arise(self, sent: Sent, week: int, ready: int) -> _Need:
        need = _Need(self.needs, sent.pool, sent.cell, ready, week)
        self.needs += 1
        self.open.append(need)
        return need

    def _tell(self, week: int, kind: str, of: Flow | None, need: _Need, waited: int) -> None:
        group = MOVED if of is None else of.group
        service = -1 if of is None else of.pool // POOLS
        self.happened.append(Happened(week + 1, kind, group, service, need.pool, need.cell, waited))

    def _go_through(self, need: _Need, week: int) -> None:
        """Let one need meet whatever happens in its cell this week."""
        notes = self.watched.notes[week]
        n = 0
        while need in self.open:
            flow_ = next(
                (each for each in notes.flows.get(need.cell, ()) if each.at >= need.ready), None
            )
            if flow_ is None:
                return
            need.ready = flow_.at + 1
            if self._draw(week, TAG_SEEN, need.number, n, flow_.before) < flow_.people:
                self._leave(need, flow_, week, n)
            n += 1

    def _leave(self, need: _Need, of: Flow, week: int, n: int) -> None:
        """Let a need be one of those who leave a cell, and find out where to."""
        nth = self._draw(week, TAG_OUTCOME, need.number, 2 * n, of.people)
        waited = week - need.since
        need.since = week
        if of.group == MOVED:
            self._move(need, of, week, n, nth, waited)
            return
        self.contacts += 1
        sent = _nth(of.sent, nth)
        if sent is None:
            self.solved += 1
            self.open.remove(need)
            self._tell(week, "solved", of, need, waited)
            if of.told is not None:
                nth = self._draw(week, TAG_OUTCOME, need.number, 2 * n + 1, of.told.resolved)
                sent = _nth(of.told.sent, nth)
            if sent is not None:
                ready = self.watched.notes[week].there_from(sent)
                further = self._arise(sent, week, ready)
                kind = "lost" if sent.pool % POOLS == BETWEEN else "handed_on"
                self._tell(week, kind, of, further, 0)
            return
        kind = _kind_of(of, sent)
        self.wasted += kind in ("unsolved", "redirected", "closed_on_paper")
        self._place(need, sent, week)
        self._tell(week, kind, of, need, waited)

    def _move(self, need: _Need, of: Flow, week: int, n: int, nth: int, waited: int) -> None:
        """Let a need change place without a contact; it may bring up another meanwhile."""
        first: list[Sent] = []
        further: list[Sent] = []
        for each in of.sent:
            gone = sum(other.people for other in first)
            (first if gone < of.people else further).append(each)
        sent = _nth(first, nth)
        assert sent is not None
        self._place(need, sent, week)
        self._tell(week, _kind_of(of, sent), of, need, waited)
        extra = _nth(further, self._draw(week, TAG_OUTCOME, need.number, 2 * n + 1, of.people))
        if extra is not None:
            ready = self.watched.notes[week].there_from(extra)
            self._tell(week, "came_up", of, self._arise(extra, week, ready), 0)

    def _place(self, need: _Need, sent: Sent, week: int) -> None:
        need.pool, need.cell = sent.pool, sent.cell
        need.ready = self.watched.notes[week].there_from(sent)


def _kind_of(of: Flow, sent: Sent) -> str:
    """Return what became of somebody who left a cell with the same need."""
    to = sent.pool % POOLS
    if to == PAPER:
        return "closed_on_paper"
    if of.group == WAITING:
        return "unsolved" if sent.cell == of.cell else "moved"
    if of.group == ASTRAY:
        return "redirected"
    if of.group == BETWEEN:
        return "lost" if sent.cell == of.cell else "handed_on"
    if to == AWAY:
        return "gave_up"
    if of.sought:
        return "looked_for"
    return {AWAY: "back_in_crisis", PAPER: "asks_again"}.get(of.pool % POOLS, "moved")


def _nth(sent: Sequence[Sent], nth: int) -> Sent | None:
    """Return where the `nth` of some people was sent; None behind the last."""
    for each in sent:
        if nth < each.people:
            return each
        nth -= each.people
    return None


def _grown(world: World, pool: int, cell: int, week: int) -> int:
    """Return a need's cell after everybody has grown a week older."""
    width = int(world.pool_at[CLASSES, pool])
    first = int(world.pool_at[OFFSET, pool])
    age, k = divmod(cell - first, width)
    return first + AGES * width + k if age == week % AGES else cell


def people_alike(watched: Watched, demand: int, count: int) -> list[Path]:
    """Follow persons drawn at random from all who asked with a demand in this run."""
    asked = [
        (week, notes.asked[demand].people)
        for week, notes in enumerate(watched.notes)
        if demand in notes.asked
    ]
    total = sum(people for _, people in asked)
    found = []
    for n in range(count):
        nth = below(address(watched.root, 0, TAG_ALIKE, demand), n, total)
        for week, people in asked:
            if nth < people:
                found.append(follow(watched, demand, week, -1 - n))
                break
            nth -= people
    return found
