"""What a choice is likely to do: the spread over many lucks, from where a run stands now.

What has happened stays. The weeks to come are run on the same lucks with the choice and
without it, by the compiled rules, each time from a copy of the run's state; what else is
chosen in the open turn belongs to both sides, and autopilots go on afterwards. No luck is the
run's own, so nobody is told what will happen by chance. Events that have not begun are left
out as well: nobody in the place knows of them.

It is the model's own expectation, which knows how services work better than anyone who works
in them, and not a promise.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from simulator.aimed import Aimed, Asked, aimed, asked_of, figures_on
from simulator.decisions import Decision
from simulator.errors import Interrupted, WrongUse
from simulator.hindsight import FIGURE, Figure
from simulator.network import Network
from simulator.outcomes import BY_ID, WEEKLY
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.chance import fold
from simulator.rules.names import Floats, Ints, State, World
from simulator.rules.tick import MEASURES, SEEN, measure
from simulator.run import Standing
from simulator.student import beyond_luck

if TYPE_CHECKING:
    from simulator.scenario import Scenario

LUCKS: Final = 100
"""Other lucks that a forecast is made on."""
BLOCK: Final = 20
"""Lucks between two looks at whether anybody still wants to know."""
KEPT: Final = 6
"""Choices whose weeks are kept, the latest ones: some megabytes each."""
OTHERWISE: Final = 0x0F0E
"""One more part of the address of these lucks."""
LOW: Final = 0.05
HIGH: Final = 0.95
PLACE: Final = {outcome.id: i for i, outcome in enumerate(WEEKLY)}
POOL: Final = (N.EV_POOL, N.EV_GRANT, N.EV_ODDS)

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Spread:
    """Many figures in three: their mean, and what 5 and 95 in 100 of them lie below."""

    mean: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Floats) -> "Spread":
        """Return the spread of figures, shape (lucks,)."""
        low, high = np.quantile(values, (LOW, HIGH))
        return cls(float(values.mean()), float(low), float(high))


@dataclass(frozen=True, slots=True)
class Effect:
    """What a choice is likely to do to one outcome by the end of one week.

    Attributes
    ----------
    outcome : str
        Id of the outcome; all figures are in its unit.
    places : tuple of str
        Ids of the services that are looked at, or none for the whole place.
    week : int
        The week, from 1.
    now : float
        Where it stands now.
    level, without : Spread
        Where it will stand with the choice, and without.
    difference : Spread
        The former less the latter, luck by luck.
    error : float
        Standard error of the mean difference.
    better, worse, lucks : int
        In how many lucks the choice made it better or worse, of how many.
    """

    outcome: str
    places: tuple[str, ...]
    week: int
    now: float
    level: Spread
    without: Spread
    difference: Spread
    error: float
    better: int
    worse: int
    lucks: int

    @property
    def clear(self) -> bool:
        """Whether the mean difference is more than luck, see `simulator.student.beyond_luck`."""
        return beyond_luck(self.difference.mean, self.error, self.lucks)


@dataclass(frozen=True, slots=True)
class Expected:
    """Where an outcome of the whole place will stand by the end of the open turn, in its unit.

    Attributes
    ----------
    outcome : str
        Id of the outcome.
    now : float
        Where it stands now.
    level : Spread
        Where it will stand with what is chosen.
    """

    outcome: str
    now: float
    level: Spread


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a choice is likely to do.

    Attributes
    ----------
    chosen, instead : tuple of Decision
        What is chosen in the open turn on either side.
    week, turn_ends, ends : int
        Weeks done; the last week of the open turn, and of the run.
    effects : tuple of Effect
        By outcome; for each the end of the turn, then the end of the run. First of all come
        the people waiting at the services that the cards are aimed at, if they are.
    aimed : tuple of Aimed
        For each card in which the sides differ the figure by which it is told afterwards, at
        its own target by the end of the turn.
    others : tuple of Expected
        Weekly outcomes whose effects are not told: anybody may make a prediction of them.
    """

    chosen: tuple[Decision, ...]
    instead: tuple[Decision, ...]
    week: int
    turn_ends: int
    ends: int
    effects: tuple[Effect, ...]
    aimed: tuple[Aimed, ...] = ()
    others: tuple[Expected, ...] = ()

    def expected(self, outcome: str) -> Expected:
        """Return where an outcome will stand by the end of the open turn.

        Raises
        ------
        KeyError
            If it has no weekly figures.
        """
        for other in self.others:
            if other.outcome == outcome:
                return other
        effect = self.at(outcome, self.turn_ends)
        return Expected(outcome, effect.now, effect.level)

    def at(self, outcome: str, week: int) -> Effect:
        """Return the effect on an outcome of the whole place by a week.

        Raises
        ------
        KeyError
            If that was not looked at.
        """
        for effect in self.effects:
            if (effect.outcome, effect.week, effect.places) == (outcome, week, ()):
                return effect
        raise KeyError((outcome, week))


def outcomes_of(scenario: "Scenario") -> tuple[str, ...]:
    """Return the weekly outcomes that a scenario's goals name, people waiting among them."""
    named = [goal.outcome for goal in scenario.goals if goal.outcome in PLACE]
    if "people_waiting" not in named:
        named.insert(0, "people_waiting")
    return tuple(dict.fromkeys(named))


class Forecaster:
    """Forecasts choices from where a run stands.

    The side without a choice is run once and kept, so that several cards can be looked at in
    turn; what is kept belongs to this object, and one thread may use it at a time.

    Parameters
    ----------
    standing : Standing
        Where the run stands; taken on the thread that owns the run.
    lucks : int
        How many lucks to run on.
    outcomes : sequence of str, optional
        Outcomes to look at; those of the scenario's goals if left out.

    Raises
    ------
    WrongUse
        If the run is finished, or an outcome has no weekly figures.
    """

    def __init__(
        self, standing: Standing, lucks: int = LUCKS, outcomes: Sequence[str] = ()
    ) -> None:
        if standing.week >= standing.weeks:
            raise WrongUse("the run is finished; there is nothing left to forecast")
        for outcome in outcomes:
            if outcome not in PLACE:
                raise WrongUse(f"'{outcome}' has no weekly figures that could be forecast")
        self.standing = standing
        self.lucks = lucks
        self.outcomes = tuple(outcomes) or outcomes_of(standing.network.scenario)
        self._roots = np.array([_other(standing.root, r) for r in range(lucks)], np.int64)
        self._known: dict[tuple[Decision, ...], Weeks] = {}
        self._read: dict[tuple[Decision, ...], dict[Asked, list[Figure]]] = {}

    def prepare(self, cancelled: Cancelled | None = None) -> None:
        """Run what the run has pending, which most choices are held against.

        A forecast after this takes the time of its own side alone, and is the same to the bit.

        Parameters
        ----------
        cancelled : callable, optional
            Asked every few lucks whether to stop.

        Raises
        ------
        Interrupted
            If `cancelled` said so.
        """
        self._weeks(self.standing.pending, cancelled)

    @property
    def prepared(self) -> bool:
        """Whether the side that most choices are held against is known."""
        return self.standing.pending in self._known

    def forecast(
        self,
        chosen: Sequence[Decision],
        instead: Sequence[Decision] | None = None,
        cancelled: Cancelled | None = None,
    ) -> Forecast:
        """Return what it is likely to do to choose something in the open turn.

        The first call in a process gets the compiled rules ready, which takes seconds.

        Parameters
        ----------
        chosen : sequence of Decision
            All that is chosen in the open turn.
        instead : sequence of Decision, optional
            What it is held against; what the run has pending if left out.
        cancelled : callable, optional
            Asked every few lucks whether to stop.

        Raises
        ------
        Interrupted
            If `cancelled` said so.
        """
        against = self.standing.pending if instead is None else tuple(instead)
        before = self._weeks(against, cancelled)
        after = self._weeks(tuple(chosen), cancelled)
        standing = self.standing
        now = np.zeros(MEASURES)
        measure(standing.network.world, standing.state, now)
        effects = []
        weeks = tuple(dict.fromkeys((standing.turn_ends, standing.weeks)))
        for places in _aimed_at(standing.network, chosen, against):
            rows = [standing.network.services.index(place) for place in places]
            people = standing.state.size.reshape(-1, N.POOLS).sum(axis=1)[rows].sum()
            for week in weeks:
                n = week - standing.week - 1
                sides = [side.people[:, n, rows].sum(axis=1) for side in (after, before)]
                effects.append(_effect("people_waiting", places, week, float(people), *sides))
        for outcome in self.outcomes:
            column = PLACE[outcome]
            for week in weeks:
                n = week - standing.week - 1
                sides = [side.weekly[:, n, column] for side in (after, before)]
                effects.append(_effect(outcome, (), week, float(now[column]), *sides))
        return Forecast(
            tuple(chosen),
            against,
            standing.week,
            standing.turn_ends,
            standing.weeks,
            tuple(effects),
            self._aimed(tuple(chosen), against, cancelled),
            self._others(after, now),
        )

    def _others(self, after: "Weeks", now: Floats) -> tuple[Expected, ...]:
        """Return where the outcomes will stand by the end of the turn that are not asked for."""
        n = self.standing.turn_ends - self.standing.week - 1
        return tuple(
            Expected(ident, float(now[column]), Spread.of(after.weekly[:, n, column]))
            for ident, column in PLACE.items()
            if ident not in self.outcomes
        )

    def _aimed(
        self,
        chosen: tuple[Decision, ...],
        against: tuple[Decision, ...],
        cancelled: Cancelled | None,
    ) -> tuple[Aimed, ...]:
        """Return what the cards that are on the first side alone do where they are aimed."""
        cards = asked_of(chosen, against)
        asked = [(FIGURE[card.card], card.target) for card in cards]
        after = self._figures(chosen, asked, cancelled)
        before = self._figures(against, asked, cancelled)
        found = (
            aimed(card, self.standing.turn_ends, one, other)
            for card, one, other in zip(cards, after, before, strict=True)
        )
        return tuple(each for each in found if each is not None)

    def _figures(
        self, chosen: tuple[Decision, ...], asked: list[Asked], cancelled: Cancelled | None
    ) -> list[list[Figure]]:
        """Return figures of the open turn, luck by luck; those that are known are kept."""
        if chosen not in self._read:
            while len(self._read) >= KEPT:
                del self._read[next(iter(self._read))]
            self._read[chosen] = {}
        known = self._read[chosen]
        new = [each for each in dict.fromkeys(asked) if each not in known]
        if new:
            world = _world(self.standing, chosen, foreseen=False)
            found = figures_on(self.standing, world, new, self._roots, cancelled)
            known.update(zip(new, found, strict=True))
        return [known[each] for each in asked]

    def _weeks(self, chosen: tuple[Decision, ...], cancelled: Cancelled | None) -> "Weeks":
        found = self._known.get(chosen)
        if found is None:
            found = run_on(self.standing, chosen, self._roots, cancelled, foreseen=False)
            while len(self._known) >= KEPT:
                del self._known[next(iter(self._known))]
        else:
            del self._known[chosen]
        self._known[chosen] = found
        return found


@dataclass(frozen=True, eq=False)
class Weeks:
    """The weeks to come, on many lucks.

    Attributes
    ----------
    weekly : array of float, shape (lucks, weeks left, MEASURES)
        Outcomes at the end of each week, units as in the table of outcomes.
    people : array of float, shape (lucks, weeks left, services)
        People with an unresolved need in the queues of each service.
    """

    weekly: Floats
    people: Floats


def run_on(
    standing: Standing,
    chosen: Sequence[Decision],
    roots: Ints,
    cancelled: Cancelled | None = None,
    *,
    foreseen: bool,
) -> Weeks:
    """Run a state on to the end, once for each root of luck, by the compiled rules.

    Parameters
    ----------
    chosen : sequence of Decision
        What is chosen in the open turn.
    roots : array of int, shape (lucks,)
        Roots of the draws to come; below 0 for other futures than any run has.
    cancelled : callable, optional
        Asked every few lucks whether to stop.
    foreseen : bool
        Whether events that have not begun yet will happen.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    from simulator.compiled import addresses
    from simulator.ensemble import kernel

    network = standing.network
    ready = kernel(network)
    world = _world(standing, chosen, foreseen=foreseen)
    cards = world.plan.shape[1]
    begin = with_cards(standing.state, cards)
    state = with_cards(standing.state, cards)
    left = standing.weeks - standing.week
    weekly = np.zeros((len(roots), left, MEASURES))
    people = np.zeros((len(roots), left, len(network.services)))
    tables = addresses(world), addresses(state), addresses(begin)
    for first in range(0, len(roots), BLOCK):
        if cancelled is not None and cancelled():
            raise Interrupted("The forecast is not wanted any more.")
        block = roots[first : first + BLOCK]
        seen = np.zeros((len(block), left, SEEN, len(network.services)))
        ready(
            *tables,
            np.zeros(4),
            network.woven,
            network.reserve,
            0,
            0,
            weekly[first : first + BLOCK],
            np.zeros((len(block), 2)),
            np.zeros((len(block), 2, cards)),
            seen,
            np.zeros((len(block), 0, 1)),
            standing.week,
            block,
        )
        people[first : first + BLOCK] = seen[:, :, 0]
    return Weeks(weekly, people)


def _world(standing: Standing, chosen: Sequence[Decision], *, foreseen: bool) -> World:
    """Return the place with what is decided in it, and with what is known to come."""
    decided = (*standing.decisions, *chosen)
    world = standing.network.with_decisions(decided, standing.seats, standing.weeks)
    return world if foreseen else only_known(world, standing)


def with_cards(state: State, cards: int) -> State:
    """Return a copy of a state with room for so many cards, those it has kept in front."""
    held = np.zeros((N.CARD_ROWS, cards))
    held[:, : state.card.shape[1]] = state.card
    copied = {name: array.copy() for name, array in state._asdict().items()}
    return state._replace(**(copied | {"card": held}))


def only_known(world: World, standing: Standing) -> World:
    """Return the world with no event that has not begun.

    A pool of money that opens in the open turn can be bid for already, so it is known.
    """
    begins, kinds = world.event_at[N.EV_FROM], world.event_at[N.EV_KIND]
    known = (begins < standing.week) | ((begins < standing.turn_ends) & np.isin(kinds, POOL))
    return world._replace(
        event_at=np.ascontiguousarray(world.event_at[:, known]), event=world.event[known].copy()
    )


def _other(root: tuple[int, int], luck: int) -> int:
    """Return the root of another future: below 0, where no run that was started has its own."""
    seed, replication = root
    return -1 - (fold(fold(fold(fold(0, seed), replication), OTHERWISE), luck) >> 1)


def _aimed_at(
    network: Network, chosen: Sequence[Decision], against: Sequence[Decision]
) -> list[tuple[str, ...]]:
    """Return the services that the cards in which two sides differ are aimed at, by target."""
    found: dict[tuple[str, ...], None] = {}
    for decision in (*chosen, *against):
        if decision.dials is None and (decision in chosen) != (decision in against):
            ends = tuple(decision.target.split("->"))
            if all(end in network.services for end in ends):
                found[ends] = None
    return list(found)


def _effect(
    outcome: str,
    places: tuple[str, ...],
    week: int,
    now: float,
    after: Floats,
    before: Floats,
) -> Effect:
    """Return the effect from figures with and without, shape (lucks,) each."""
    gaps = after - before
    lucks = len(gaps)
    higher, lower = int((gaps > 0).sum()), int((gaps < 0).sum())
    better, worse = (lower, higher) if BY_ID[outcome].better == "lower" else (higher, lower)
    error = float(gaps.std(ddof=1) / np.sqrt(lucks)) if lucks > 1 else 0.0
    return Effect(
        outcome,
        places,
        week,
        now,
        Spread.of(after),
        Spread.of(before),
        Spread.of(gaps),
        error,
        better,
        worse,
        lucks,
    )
