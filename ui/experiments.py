"""Designs, sensitivities and rules, by libraries that only experiments need.

SALib (Sobol designs and indices) and ema_workbench (the patient rule induction method) belong
to the optional extra ``experiments``. They are asked for inside functions, so that nothing else
waits for them or misses them.
"""

import importlib.util
import logging
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from simulator.conditions import Condition
from simulator.errors import CivicLoomError

if TYPE_CHECKING:
    from simulator.rules.names import Floats

    Bools = np.ndarray[Any, np.dtype[np.bool_]]

NEEDED: Final = ("SALib", "ema_workbench")
MOST_LIMITS: Final = 3
"""Conditions that a rule may name at once; more are hard to keep in mind."""
LEAST_COVERAGE: Final = 0.4
"""Share of a style's good places that its rule must hold."""
LEAST_CUT: Final = 0.1
"""Share of all points that a limit must cut off to be worth naming."""
LEAST_GAIN: Final = 0.1
"""How much likelier than everywhere a rule must make its style, on places it has not seen.

Where the style does better at over nine places in ten, the rule must make it certain.
"""
SEEDS: Final = 2**32


def check_installed() -> None:
    """Refuse in one sentence if the libraries for experiments are not there.

    Raises
    ------
    CivicLoomError
        If they are not.
    """
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise CivicLoomError(
            f"'civicloom conditions' needs {' and '.join(missing)}, not installed here; "
            "python -m pip install 'civicloom[experiments]' installs what is missing"
        )


@dataclass(frozen=True)
class Plan:
    """A design for conditions and for their Sobol indices.

    Attributes
    ----------
    shares : array of float, shape (points, conditions)
        Where each point lies in each range, 0 to 1.
    group : tuple of int
        Points that were drawn together.
    free : tuple of bool
        Points that fill the space by themselves; the others differ from one of them in one
        condition.
    """

    shares: "Floats"
    group: tuple[int, ...]
    free: tuple[bool, ...]


def plan(conditions: int, points: int, seed: int) -> Plan:
    """Return a scrambled Sobol design, extended by Saltelli's scheme.

    For each of `points` groups there are two free points and one more for each condition, at
    which that condition alone comes from the second point (Saltelli et al. 2010).
    """
    from SALib.sample import sobol

    shares = sobol.sample(
        _problem(conditions), points, calc_second_order=False, scramble=True, seed=seed % SEEDS
    )
    size = conditions + 2
    free = [k in {0, size - 1} for k in range(size)]
    return Plan(
        np.asarray(shares, float),
        tuple(i for i in range(points) for _ in range(size)),
        tuple(free * points),
    )


def _problem(conditions: int) -> dict[str, Any]:
    return {
        "num_vars": conditions,
        "names": [f"x{i}" for i in range(conditions)],
        "bounds": [[0.0, 1.0]] * conditions,
    }


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How much of what differs between places is due to one condition.

    Attributes
    ----------
    name : str
        The condition.
    first, first_half : float
        Share of the variance that the condition explains by itself, and half its 95 %
        interval.
    total, total_half : float
        The same with everything that it does together with others.
    """

    name: str
    first: float
    first_half: float
    total: float
    total_half: float


def sensitivities(
    conditions: Sequence[Condition], answer: "Floats", seed: int
) -> tuple[Sensitivity, ...]:
    """Return Sobol indices of an answer over a whole plan, in the order of the conditions.

    Parameters
    ----------
    answer : array of float, shape (points,)
        In the order of the plan. Where it is the same everywhere, nothing matters.
    """
    from SALib.analyze import sobol

    if float(np.ptp(answer)) == 0.0:
        return tuple(Sensitivity(one.name, 0.0, 0.0, 0.0, 0.0) for one in conditions)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        found = sobol.analyze(
            _problem(len(conditions)), answer, calc_second_order=False, seed=seed % SEEDS
        )
    figures = np.nan_to_num(np.array([found[key] for key in ("S1", "S1_conf", "ST", "ST_conf")]))
    return tuple(
        Sensitivity(one.name, *(float(figure) for figure in figures[:, i]))
        for i, one in enumerate(conditions)
    )


@dataclass(frozen=True, slots=True)
class Limit:
    """One condition of a rule: from low to high, None where the rule sets no limit."""

    condition: Condition
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Rule:
    """Where one style does better, as a box of conditions.

    Attributes
    ----------
    limits : tuple of Limit
        The conditions that it names; none where no simple rule was found.
    density : float
        Share of the places inside in which the style does better on average, among places
        that the rule had not seen.
    coverage : float
        Share of the style's good places that lie inside, among the same.
    base : float
        Share of all those places in which the style does better.
    """

    limits: tuple[Limit, ...]
    density: float
    coverage: float
    base: float


def rule(
    conditions: Sequence[Condition], values: "Floats", better: "Bools", group: Sequence[int]
) -> Rule:
    """Find where a style does better, by the patient rule induction method.

    The method (Friedman and Fisher 1999, as ema_workbench has it) peels thin slices off the
    range of conditions until the style does better nearly everywhere in what is left. It
    learns from the first half of the groups, and is judged on the second. Both halves of a
    Sobol sequence fill the space evenly, whereas every second point of one lies, for some
    condition, in the same half of its range.

    Parameters
    ----------
    values : array of float, shape (points, conditions)
        Conditions of each point, in their units.
    better : array of bool, shape (points,)
        Whether the style does better there on average.
    group : sequence of int
        Points that were drawn together.
    """
    names, at = np.unique(np.asarray(group), return_inverse=True)
    learn = at < (len(names) + 1) // 2
    base = float(better[~learn].mean()) if (~learn).any() else float(better.mean())
    nothing = Rule((), base, 1.0, base)
    if any(not part.any() or part.all() for part in (better[learn], better[~learn])):
        return nothing
    best = _peeled(conditions, values[learn], better[learn])
    if best is None:
        return nothing
    inside = np.ones(len(values), bool)
    for limit in best:
        column = values[:, list(conditions).index(limit.condition)]
        inside &= column >= (-np.inf if limit.low is None else limit.low)
        inside &= column <= (np.inf if limit.high is None else limit.high)
    held = inside & ~learn
    if not held.any():
        return nothing
    density = float(better[held].mean())
    if density < min(base + LEAST_GAIN, 1.0):
        return nothing
    coverage = float((better & held).sum() / (better & ~learn).sum())
    return Rule(best, density, coverage, base)


def _peeled(
    conditions: Sequence[Condition], values: "Floats", better: "Bools"
) -> tuple[Limit, ...] | None:
    """Return the simple box on the peeling trajectory that holds most and little else.

    That is the one with the highest harmonic mean of density and coverage, counted after limits
    that hardly cut anything off are left out.
    """
    import pandas as pd

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what else the library would like to find installed
        from ema_workbench.analysis import prim

        logging.getLogger("EMA").setLevel(logging.CRITICAL)
        table = pd.DataFrame(values, columns=[one.name for one in conditions])
        box = prim.Prim(table, better.astype(int), threshold=0.5, mass_min=0.05).find_box()
    if box is None:
        return None
    best: tuple[float, tuple[Limit, ...]] | None = None
    for limits in box.box_lims:
        found, inside = _limits(conditions, values, limits)
        if not 0 < len(found) <= MOST_LIMITS or not inside.any():
            continue
        coverage = float(better[inside].sum() / better.sum())
        density = float(better[inside].mean())
        if coverage < LEAST_COVERAGE or density == 0.0:
            continue
        rank = 2.0 / (1.0 / density + 1.0 / coverage)
        if best is None or rank > best[0]:
            best = rank, found
    return best[1] if best is not None else None


def _limits(
    conditions: Sequence[Condition], values: "Floats", box: Any
) -> tuple[tuple[Limit, ...], "Bools"]:
    """Return a box's limits that cut something off, and which points lie inside them."""
    found = []
    inside = np.ones(len(values), bool)
    for i, one in enumerate(conditions):
        low, high = (float(box[one.name].iloc[side]) for side in (0, 1))
        above, below = values[:, i] >= low, values[:, i] <= high
        cuts_low, cuts_high = ((~side).mean() >= LEAST_CUT for side in (above, below))
        if cuts_low:
            inside &= above
        if cuts_high:
            inside &= below
        if cuts_low or cuts_high:
            found.append(Limit(one, low if cuts_low else None, high if cuts_high else None))
    return tuple(found), inside
