"""What a card is likely to do where it is aimed: the figure by which it is told afterwards.

The totals of a place move little by one card; where a card is aimed they may move a lot. The
weeks of the open turn are run on other lucks with a choice and without it, as in
`simulator.forecast`, and of each the one figure of the card's target is read by which
`simulator.hindsight` tells afterwards what the card did. The compiled rules run one week at a
time here, or the turn at once where only its end is wanted, so that the state between them can
be read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from simulator.decisions import Decision
from simulator.errors import Interrupted
from simulator.hindsight import FEWER, FIGURE, SHARES, Figure, figure, glimpse, level, parts_of
from simulator.picture import Picture
from simulator.rules.names import Floats, Ints, World
from simulator.rules.tick import MEASURES
from simulator.run import FIELDS, Standing
from simulator.student import beyond_luck

LOOK: Final = 5
"""Lucks between two looks at whether anybody still wants to know."""

Asked = tuple[str, str]
"""A kind of figure, and the target that it is read at."""


@dataclass(frozen=True, slots=True)
class Aimed:
    """What one card is likely to do where it is aimed, by the end of the open turn.

    Attributes
    ----------
    decision : Decision
        The card with its target.
    kind : str
        Which figure it is, with units as `simulator.hindsight.Did` says.
    week : int
        Last week of the open turn.
    level, without : Figure
        Means over the lucks, with the choice and without it.
    difference : tuple of float
        Mean of the differences luck by luck, and what 5 and 95 in 100 of them lie below, in the
        figure's unit, or as shares from 0 to 1 where it is so many out of so many.
    error : float
        Standard error of that mean.
    better, worse, lucks : int
        In how many lucks the choice made it better or worse, of how many.
    """

    decision: Decision
    kind: str
    week: int
    level: Figure
    without: Figure
    difference: tuple[float, float, float]
    error: float
    better: int
    worse: int
    lucks: int

    @property
    def clear(self) -> bool:
        """Whether the mean difference is more than luck, see `simulator.student.beyond_luck`."""
        return beyond_luck(self.difference[0], self.error, self.lucks)

    @property
    def fewer(self) -> bool:
        """Whether less of it is better."""
        return self.kind in FEWER


def asked_of(chosen: Sequence[Decision], against: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the cards that are chosen on the first side alone."""
    return tuple(each for each in chosen if each.dials is None and each not in against)


def figures_on(
    standing: Standing,
    world: World,
    asked: Sequence[Asked],
    roots: Ints,
    cancelled: Callable[[], bool] | None = None,
) -> list[list[Figure]]:
    """Return figures over the weeks of the open turn, for each question one for each luck.

    Parameters
    ----------
    world : World
        The place with what is decided in it, and with what is known to come.
    roots : array of int, shape (lucks,)
        Roots of the draws to come.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    from simulator.compiled import addresses
    from simulator.ensemble import kernel
    from simulator.forecast import with_cards

    network = standing.network
    ready = kernel(network)
    parts = [parts_of(network, kind, target) for kind, target in asked]
    cards = world.plan.shape[1]
    services, communities = len(network.services), 1
    begin = with_cards(standing.state, cards)
    # one state is run from and the other run into, by turns
    states = [with_cards(standing.state, cards) for _ in range(2)]
    tables = [addresses(state) for state in states]
    first, place = addresses(begin), addresses(world)
    weeks = standing.turn_ends - standing.week
    stride = 1 if any(part.weekly for part in parts) else weeks
    dials, nothing = np.zeros(4), np.zeros((1, 2))
    taken, seen = np.zeros((1, 2, cards)), np.zeros((1, stride, 0, services))
    felt, rows = np.zeros((1, 0, communities)), np.zeros((1, stride, MEASURES))
    found: list[list[Figure]] = [[] for _ in asked]
    for luck in range(len(roots)):
        if luck % LOOK == 0 and cancelled is not None and cancelled():
            raise Interrupted("The forecast is not wanted any more.")
        root = roots[luck : luck + 1]
        pictures: list[list[Picture]] = [[] for _ in asked]
        before = first
        for n, week in enumerate(range(standing.week, standing.turn_ends, stride)):
            after = n % 2
            ready(
                place,
                tables[after],
                before,
                dials,
                network.woven,
                network.reserve,
                0,
                0,
                rows,
                nothing,
                taken,
                seen,
                felt,
                week,
                root,
            )
            before = tables[after]
            done = week + stride
            outcomes = dict(zip(FIELDS, rows[0, -1].tolist(), strict=True))
            for part, painted in zip(parts, pictures, strict=True):
                if part.weekly or done == standing.turn_ends:
                    painted.append(glimpse(network, world, states[after], part, done, outcomes))
        for (kind, target), painted, each in zip(asked, pictures, found, strict=True):
            each.append(figure(network, kind, target, painted))
    return found


def aimed(
    decision: Decision, week: int, after: Sequence[Figure], before: Sequence[Figure]
) -> Aimed | None:
    """Return what a card is likely to do from figures with and without it, luck by luck.

    None if in no luck there was anybody of whom a share could be told.
    """
    kind = FIGURE[decision.card]
    pairs = [
        (one, other)
        for one, other in zip(after, before, strict=True)
        if kind not in SHARES or (one.of > 0 and other.of > 0)
    ]
    if not pairs:
        return None
    gaps = np.array([level(one) - level(other) for one, other in pairs])
    lucks = len(gaps)
    higher, lower = int((gaps > 0).sum()), int((gaps < 0).sum())
    better, worse = (lower, higher) if kind in FEWER else (higher, lower)
    low, high = np.quantile(gaps, (0.05, 0.95))
    with_it, without = _mean([one for one, _ in pairs]), _mean([other for _, other in pairs])
    off = gaps
    if kind in SHARES:
        # a share of all lucks together: each counts by how many people it had to tell of
        off = _off([one for one, _ in pairs], with_it) - _off([two for _, two in pairs], without)
    return Aimed(
        decision,
        kind,
        week,
        with_it,
        without,
        (level(with_it) - level(without), float(low), float(high)),
        float(off.std(ddof=1) / np.sqrt(lucks)) if lucks > 1 else 0.0,
        better,
        worse,
        lucks,
    )


def _off(figures: Sequence[Figure], mean: Figure) -> Floats:
    """Return what each luck adds to the share of all together, for the error of a ratio."""
    share = mean.amount / mean.of
    return np.array([(each.amount - share * each.of) / mean.of for each in figures])


def _mean(figures: Sequence[Figure]) -> Figure:
    n = len(figures)
    return Figure(sum(each.amount for each in figures) / n, sum(each.of for each in figures) / n)
