"""What the assumptions do to the verdict: a wider interval, and which of them decide.

The interval of a comparison is for luck alone. Here every parameter of the model that is tagged
``assumed``, and every figure of the scenario that is marked ``assumed``, is drawn as well, the
same values for both ways of leading; and each assumed parameter is moved alone from the low to
the high end of its range, to find the value at which the verdict turns. The two ways are heroic and
distributed leadership unless others are given, such as a played run and its cards the other way.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from math import inf, sqrt
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
from pydantic import BaseModel

from simulator.at_once import holm
from simulator.compare import t95
from simulator.conditions import DECADE, Condition, Point, Scale, run_points, whole, wins
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.outcomes import OUTCOMES
from simulator.parameters import BY_NAME, PARAMETERS
from simulator.scenario import Figure, Scenario, Share
from simulator.tipping import interval

if TYPE_CHECKING:
    from simulator.rules.names import Floats

DRAWS: Final = 128
"""Draws of all assumptions together."""
RUNS: Final = 32
"""Lucks of each draw."""
SCREEN_RUNS: Final = 24
"""Lucks with which each assumption is first moved to its two ends."""
FINE_RUNS: Final = 96
"""Lucks with which those that matter most are followed through their range."""
FINE: Final = 16
"""How many are followed."""
STEPS: Final = 9
"""Values at which they are followed."""
FIGURES: Final = 0.3
"""How far a scenario's assumed figures are varied, as a share of their value, either way."""
FACTOR: Final = 3.0
"""How far a parameter is varied where no narrower range is stated, either way."""

RANGES: Final[Mapping[str, tuple[float, float]]] = {
    # stated with the model's dials, or where a factor makes no sense
    "central_attention": (1.0, 8.0),
    "local_attention": (0.1, 1.0),
    "decision_cost": (0.02, 0.16),
    "meeting_cost": (0.0, 0.10),
    "report_cost": (0.0, 0.06),
    "information_lag": (0.0, 26.0),
    "copy_share": (0.0, 0.6),
    "drive": (0.0, 1.0),
    "imposition": (0.0, 2.0),
    "autonomy": (0.0, 0.6),
    "relief_share": (0.0, 0.3),
    "noise_distance": (0.0, 0.5),
    "failure_fit": (0.5, 1.2),
    "reads_across": (0.0, 3.0),
    "experience_start": (0.6, 1.0),
    # nought as shipped: a factor of nought is nought
    "turbulence": (0.0, 0.03),
    "turbulence_common": (0.0, 0.03),
    "process_share": (0.0, 0.5),
}
"""Ranges over which some assumptions are drawn, inside those of the table of parameters."""

ROLE_SHARES: Final = tuple(
    f"share_{role}" for role in ("architect", "navigator", "weaver", "storyteller", "entrepreneur")
)

RANK: Final = {"flips": 0, "crosses": 1, "stays": 2}
OTHERS: Final = 5
"""Assumptions that are told for each outcome besides the one that is followed."""

Turn = Literal["flips", "crosses", "stays"]


def assumed(scenario: Scenario, fixed: Mapping[str, float] | None = None) -> tuple[Condition, ...]:
    """Return every assumed parameter with the range over which it is drawn.

    The range is the one of `RANGES`; else a factor of `FACTOR` either way of the value in use
    (of its odds, for what lies between 0 and 1). It always lies inside the parameter's own
    range and holds the value in use. Ranges whose ends are far apart are walked in ratios.

    Parameters
    ----------
    scenario : Scenario
        Its own values of parameters take the place of the defaults.
    fixed : mapping of str to float, optional
        Parameters that somebody has set: they are not drawn.
    """
    found = []
    for parameter in PARAMETERS:
        if parameter.tag != "assumed" or parameter.name in (fixed or {}):
            continue
        own = scenario.model.get(parameter.name)
        value = own.value if own else parameter.default
        low, high = drawn_range(parameter.name, value)
        if high > low:
            found.append(as_condition(parameter.name, low, high))
    return tuple(found)


def drawn_range(name: str, value: float) -> tuple[float, float]:
    """Return the range over which a parameter is drawn when its value in use is `value`."""
    parameter = BY_NAME[name]
    if name in RANGES:
        low, high = RANGES[name]
    elif parameter.high <= 1.0 and 0.0 < value < 1.0:
        odds = value / (1.0 - value)
        low, high = odds / (FACTOR + odds), odds * FACTOR / (1.0 + odds * FACTOR)
    elif value > 0.0:
        low, high = value / FACTOR, value * FACTOR
    else:
        low, high = value, value + 0.1 * (parameter.high - value)
    low = max(min(low, value), parameter.low)
    high = min(max(high, value), parameter.high)
    if whole(name):
        low, high = float(-int(-low // 1)), float(high // 1)
    return low, high


def as_condition(name: str, low: float, high: float) -> Condition:
    """Return a parameter of the model as a condition that is varied from low to high."""
    parameter = BY_NAME[name]
    scale: Scale = "even"
    if whole(name):
        scale = "whole"
    elif low > 0.0 and high / low >= DECADE:
        scale = "ratio"
    label = name.replace("_", " ")
    label = label[:1].upper() + label[1:]
    return Condition(
        name, label, parameter.unit, low, high, scale, ("low", "high"), parameter.low,
        parameter.high, name,
    )  # fmt: skip


def uniform(seed: int, name: str, draw: int) -> float:
    """Return a number from 0 to 1 that depends on nothing but its address."""
    digest = blake2b(f"{seed}/{name}/{draw}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / 9007199254740992.0


def spread(seed: int, name: str, count: int) -> list[float]:
    """Return `count` numbers from 0 to 1, one in each of as many equal parts, in mixed order.

    A Latin hypercube, one column at a time (McKay, Beckman and Conover 1979).
    """
    order = sorted(range(count), key=lambda k: (uniform(seed, f"order of {name}", k), k))
    result = [0.0] * count
    for part, k in enumerate(order):
        result[k] = (part + uniform(seed, name, k)) / count
    return result


def keep_meaning(scenario: Scenario, drawn: Mapping[str, float]) -> dict[str, float]:
    """Return drawn parameters such that those which only make sense together still do.

    Shares of attention keep their sum; a chance and what is added to it stay within 1; no
    more steps are wasted than there are; the least share that comes back stays below the most.
    """
    changed = dict(drawn)

    def value(name: str) -> float:
        own = scenario.model.get(name)
        return changed.get(name, own.value if own else BY_NAME[name].default)

    if any(name in changed for name in ROLE_SHARES):
        usual = keep_sum(scenario)
        total = sum(value(name) for name in ROLE_SHARES)
        shares = {name: value(name) for name in ROLE_SHARES}
        for name, share in shares.items():
            changed[name] = min(share * usual / total, 1.0) if total > 0 else usual / 5.0
    for base, more in (
        ("compliance_base", "compliance_legitimacy"),
        ("consent_base", "consent_trust"),
    ):
        if (base in changed or more in changed) and value(base) + value(more) > 1.0:
            # The one that was drawn last in the table gives way to the one it is added to.
            changed[more] = max(1.0 - value(base), BY_NAME[more].low)
    if value("steps_wasted") > value("steps"):
        changed["steps_wasted"] = value("steps")
    if value("failure_least") > value("failure_most"):
        changed["failure_least"] = value("failure_most")
    return changed


def keep_sum(scenario: Scenario) -> float:
    """Return what the five shares of attention add up to in a scenario."""
    own = {name: scenario.model.get(name) for name in ROLE_SHARES}
    return sum(
        part.value if part is not None else BY_NAME[name].default for name, part in own.items()
    )


def draw_places(
    scenario: Scenario,
    count: int,
    seed: int,
    fixed: Mapping[str, float] | None = None,
    *,
    figures: bool = True,
) -> list[tuple[Scenario, dict[str, float]]]:
    """Return the place and the parameters with all assumptions drawn, `count` times.

    Parameters
    ----------
    figures : bool
        Whether the scenario's assumed figures are drawn too, by up to `FIGURES` either way.
    """
    ranges = assumed(scenario, fixed)
    columns = {one.name: spread(seed, one.name, count) for one in ranges}
    result = []
    for k in range(count):
        drawn = {one.name: one.at(columns[one.name][k]) for one in ranges}
        place = _varied(scenario, "", seed, k) if figures else scenario
        result.append((place, {**keep_meaning(scenario, drawn), **(fixed or {})}))
    return result


def _varied(part: Any, path: str, seed: int, k: int) -> Any:
    """Return a part of a scenario with its assumed figures moved; itself if it has none."""
    if isinstance(part, Figure):
        if not part.assumed or part.value == 0.0:
            return part
        factor = 1.0 + FIGURES * (2.0 * uniform(seed, f"figure {path}", k) - 1.0)
        return part.model_copy(update={"value": _within(part, part.value * factor)})
    if isinstance(part, BaseModel):
        changes = {}
        for name in type(part).model_fields:
            old = getattr(part, name)
            new = _varied(old, f"{path}.{name}", seed, k)
            if new is not old:
                changes[name] = new
        return part.model_copy(update=changes) if changes else part
    if isinstance(part, tuple):
        items = tuple(
            _varied(item, f"{path}/{_called(item, i)}", seed, k) for i, item in enumerate(part)
        )
        return items if any(a is not b for a, b in zip(items, part, strict=True)) else part
    return part


def _called(item: Any, i: int) -> str:
    return str(getattr(item, "id", "") or getattr(item, "need", "") or i)


def _within(part: Figure, value: float) -> float:
    """Return a value inside the limits of the kind of figure that it is."""
    if isinstance(part, Share):
        return min(value, 1.0)
    for limit in type(part).model_fields["value"].metadata:
        least, most = getattr(limit, "ge", None), getattr(limit, "le", None)
        if least is not None:
            value = max(value, float(least))
        if most is not None:
            value = min(value, float(most))
    return value


@dataclass(frozen=True)
class Wider:
    """One outcome's difference with the assumptions drawn too.

    Attributes
    ----------
    mean, low, high : float
        Mean over the draws of the second way less the first (distributed less heroic, unless
        others were given), and the range that holds 95 % of the draws, in the outcome's unit.
    p_second_better : float
        Share of draws and lucks in which the second did better; ties count half.
    draws_second_better : float
        Share of draws in which the second did better on average.
    """

    mean: float
    low: float
    high: float
    p_second_better: float
    draws_second_better: float


@dataclass(frozen=True)
class Followed:
    """The difference at one value of an assumption.

    Attributes
    ----------
    value, mean : float
        Of the assumption, and of the difference.
    low, high : float
        The difference's 95 % interval for luck, by itself.
    clear : bool
        Whether it stays clear of nought judged together with all other values of all
        assumptions of the list, `simulator.at_once.holm`.
    """

    value: float
    mean: float
    low: float
    high: float
    clear: bool = False


@dataclass(frozen=True)
class Deciding:
    """What one assumption, moved alone, does to the difference in one outcome.

    Attributes
    ----------
    name, meaning, unit : str
        The parameter.
    low, high, usual : float
        The range that was walked, and the value in use.
    at_low, at_high : float
        The second way less the first at the two ends, in the outcome's unit.
    swing : float
        Mean change from low to high.
    favours : str
        Name of the way that a higher value favours, such as ``heroic``; '' where the change is
        not clear of luck, judged together with those of all assumptions of the list.
    turn : {"flips", "crosses", "stays"}
        Whether the difference is clear for one way at one place and for the other at another,
        all places of all assumptions judged together; or changes sign without being clear on
        both sides; or neither.
    turns_at : float or None
        Where it changes sign, nearest to the value in use.
    correlation : float
        Rank correlation of its value with the difference when all assumptions are drawn.
    steps : tuple of Followed
        The difference through the range; two ends where it was not followed more finely.
    """

    name: str
    meaning: str
    unit: str
    low: float
    high: float
    usual: float
    at_low: float
    at_high: float
    swing: float
    favours: str
    turn: Turn
    turns_at: float | None
    correlation: float
    steps: tuple[Followed, ...]

    def to_json(self) -> dict[str, Any]:
        """Return plain values, in the published layout."""
        return {
            "name": self.name,
            "meaning": self.meaning,
            "unit": self.unit,
            "low": self.low,
            "high": self.high,
            "usual": self.usual,
            "possible": [BY_NAME[self.name].low, BY_NAME[self.name].high],
            "difference_at_low": self.at_low,
            "difference_at_high": self.at_high,
            "higher_favours": self.favours or None,
            "turn": self.turn,
            "turns_at": self.turns_at,
            "rank_correlation": self.correlation,
            "steps": [
                {
                    "value": at.value,
                    "mean": at.mean,
                    "ci95": [at.low, at.high],
                    "still_clear": at.clear,
                }
                for at in self.steps
            ],
        }


@dataclass(frozen=True)
class Assumptions:
    """What the assumptions do to a comparison.

    Attributes
    ----------
    draws, runs : int
        Draws of all assumptions, and lucks of each.
    parameters, figures : int
        How many parameters and how many of the scenario's figures were drawn.
    outcome : str
        The outcome that `deciding` is about.
    wider : mapping of str to Wider
        By outcome id.
    deciding : tuple of Deciding
        Every assumed parameter, the most deciding first.
    others : mapping of str to tuple of Deciding
        The first few for every other weekly outcome, by its id.
    ways : tuple of str
        Names of the first way and of the second.
    """

    draws: int
    runs: int
    parameters: int
    figures: int
    outcome: str
    wider: Mapping[str, Wider]
    deciding: tuple[Deciding, ...]
    others: Mapping[str, tuple[Deciding, ...]]
    ways: tuple[str, str] = (HEROIC_ARM.name, DISTRIBUTED_ARM.name)

    def to_json(self) -> dict[str, Any]:
        """Return plain values, in the published layout."""
        return {
            "draws": self.draws,
            "runs": self.runs,
            "parameters_drawn": self.parameters,
            "figures_drawn": self.figures,
            "figures_varied_by": FIGURES,
            "outcome": self.outcome,
            "deciding": [one.to_json() for one in self.deciding],
            "other_outcomes": {
                outcome_id: [one.to_json() for one in part]
                for outcome_id, part in self.others.items()
            },
        }

    def outcome_json(self, outcome_id: str) -> dict[str, Any]:
        """Return what is added to one outcome of a comparison of the two styles."""
        part = self.wider[outcome_id]
        return {
            "difference": {"mean": part.mean, "interval95": [part.low, part.high]},
            "p_distributed_better": part.p_second_better,
            "draws_distributed_better": part.draws_second_better,
        }


def weigh(
    scenario: Scenario,
    *,
    arms: tuple[Arm, Arm] = (HEROIC_ARM, DISTRIBUTED_ARM),
    outcome: str = "people_waiting",
    seed: int = 1,
    runs: int = RUNS,
    draws: int = DRAWS,
    weeks: int | None = None,
    threads: int | None = None,
    overrides: Mapping[str, float] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Assumptions:
    """Draw the assumptions, and find those that decide who does better.

    Parameters
    ----------
    scenario : Scenario
    arms : tuple of Arm
        The two ways of leading, with the cards of a played run if it is one.
    outcome : str
        The outcome whose deciding assumptions are ranked; one that exists every week.
    seed : int
        Sets the lucks and the draws.
    runs, draws : int
        Lucks of each draw, and draws of all assumptions.
    weeks, threads, overrides, progress, cancelled
        As in `simulator.compare.compare`; overrides are not drawn, progress counts runs.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    fixed = dict(overrides or {})
    length = weeks or scenario.calendar.weeks
    ranges = assumed(scenario, fixed)
    column = [part.id for part in OUTCOMES].index(outcome)
    fine_runs, screen_runs = min(FINE_RUNS, 3 * runs), min(SCREEN_RUNS, runs)
    total = 2 * (
        draws * runs + (2 * len(ranges)) * screen_runs + min(FINE, len(ranges)) * STEPS * fine_runs
    )
    done = 0

    def ticker(each: int) -> Callable[[int], None]:
        def tick(points: int) -> None:
            nonlocal done
            done += 2 * points * each
            if progress is not None:
                progress(min(done, total), total)

        return tick

    def run(points: Sequence[Point], lucks: int, first: int = 0) -> "list[Floats]":
        return run_points(
            points,
            arms,
            seed=seed,
            runs=lucks,
            first=first,
            threads=threads,
            progress=ticker(lucks),
            cancelled=cancelled,
        )

    places = draw_places(scenario, draws, seed, fixed)
    found = run([Point(place, drawn, length) for place, drawn in places], runs)
    gaps = np.array([(part[1] - part[0]).mean(axis=1) for part in found])
    won = np.array([wins(part[0], part[1]) for part in found])

    # Outcomes after leaders have left are not looked at below, so their weeks are spared.
    def moved(one: Condition, share: float) -> Point:
        drawn = keep_meaning(scenario, {one.name: one.at(share)})
        return Point(scenario, {"leaving_weeks": 1.0, **drawn, **fixed}, length)

    ends = run([moved(one, share) for one in ranges for share in (0.0, 1.0)], screen_runs)
    paired = [part[1] - part[0] for part in ends]
    swings = [
        float((paired[2 * i + 1][column] - paired[2 * i][column]).mean())
        for i in range(len(ranges))
    ]
    chosen = sorted(range(len(ranges)), key=lambda i: (-abs(swings[i]), ranges[i].name))[:FINE]
    shares = [step / (STEPS - 1) for step in range(STEPS)]
    # on lucks that had no say in which are followed
    finer = run(
        [moved(ranges[i], share) for i in chosen for share in shares], fine_runs, screen_runs
    )
    walks = {i: [(0.0, paired[2 * i]), (1.0, paired[2 * i + 1])] for i in range(len(ranges))}
    for n, i in enumerate(chosen):
        part = finer[n * STEPS : (n + 1) * STEPS]
        walks[i] = [(share, each[1] - each[0]) for share, each in zip(shares, part, strict=True)]
    followed = {ranges[i].name for i in chosen}
    ways = (arms[0].name, arms[1].name)

    def ranked(o: int) -> tuple[Deciding, ...]:
        """Return the assumptions in the order in which they decide one outcome."""
        own = [[(share, gap[o]) for share, gap in walks[i]] for i in range(len(ranges))]
        clear = clear_together([gap for walk in own for _, gap in walk])
        moves = clear_together([walk[-1][1] - walk[0][1] for walk in own])
        at = 0
        found = []
        for one, walk, moved_clearly in zip(ranges, own, moves, strict=True):
            found.append(
                _deciding(
                    scenario,
                    one,
                    walk,
                    _rank_correlation(np.array(spread(seed, one.name, draws)), gaps[:, o]),
                    OUTCOMES[o].better,
                    ways,
                    clear=clear[at : at + len(walk)],
                    moved=moved_clearly,
                )
            )
            at += len(walk)
        # What was followed through its range is surer than two ends on fewer lucks.
        found.sort(
            key=lambda one: (
                o == column and one.name not in followed,
                RANK[one.turn],
                -abs(one.swing),
                one.name,
            )
        )
        return tuple(found)

    return Assumptions(
        draws=draws,
        runs=runs,
        parameters=len(ranges),
        figures=sum(figure.assumed and figure.value != 0.0 for figure in scenario.figures()),
        outcome=outcome,
        wider=dict(_wider(gaps, won)),
        deciding=ranked(column),
        others={
            part.id: ranked(o)[:OTHERS]
            for o, part in enumerate(OUTCOMES)
            if part.weekly and o != column
        },
        ways=ways,
    )


def _wider(gaps: "Floats", won: "Floats") -> Iterator[tuple[str, Wider]]:
    for i, outcome in enumerate(OUTCOMES):
        sign = -1.0 if outcome.better == "lower" else 1.0
        gap = gaps[:, i]
        better = float(((gap * sign > 0) + 0.5 * (gap == 0)).mean())
        share = float(won[:, i].mean())
        yield outcome.id, Wider(float(gap.mean()), *interval(gap), share, better)


def clear_together(gaps: "Sequence[Floats]") -> list[bool]:
    """Return which paired differences are clear of luck, all of them judged together.

    Those that are the same luck by luck, such as of assumptions that change nothing here, are
    one look and count once.

    Parameters
    ----------
    gaps : sequence of array of float, shape (runs,)
        The runs of one need not be as many as those of another.
    """
    names = [gap.tobytes() for gap in gaps]
    sure: dict[bytes, tuple[float, int]] = {}
    for name, gap in zip(names, gaps, strict=True):
        error = float(gap.std(ddof=1)) / sqrt(len(gap)) if len(gap) > 1 else 0.0
        far = abs(float(gap.mean()))
        if name not in sure and len(gap) > 1 and far > 0.0:
            sure[name] = (far / error if error > 0.0 else inf, len(gap) - 1)
    still = holm([far for far, _ in sure.values()], [freedom for _, freedom in sure.values()])
    clear = dict(zip(sure, still, strict=True))
    return [clear.get(name, False) for name in names]


def _deciding(
    scenario: Scenario,
    one: Condition,
    walk: "Sequence[tuple[float, Floats]]",
    correlation: float,
    better: str,
    ways: tuple[str, str] = (HEROIC_ARM.name, DISTRIBUTED_ARM.name),
    *,
    clear: Sequence[bool] | None = None,
    moved: bool | None = None,
) -> Deciding:
    """Read one assumption's walk: paired differences at shares of its range, ascending.

    `clear` and `moved` say which of them, and whether the change from the first to the last, are
    more than luck; judged among this walk alone when left out.
    """
    change = walk[-1][1] - walk[0][1]
    if clear is None:
        clear = clear_together([gap for _, gap in walk])
    if moved is None:
        (moved,) = clear_together([change])
    steps = []
    for (share, gap), surely in zip(walk, clear, strict=True):
        half = _half(gap)
        mean = float(gap.mean())
        steps.append(Followed(one.at(share), mean, mean - half, mean + half, surely))
    swing = float(change.mean())
    favours = ways[(swing < 0) == (better == "lower")] if moved else ""
    own = scenario.model.get(one.name)
    usual = own.value if own else BY_NAME[one.name].default
    turn: Turn = "stays"
    turns_at = _turns_at(steps, usual)
    if turns_at is not None:
        sides = {step.mean > 0.0 for step in steps if step.clear}
        turn = "flips" if len(sides) == 2 else "crosses"
    return Deciding(
        one.name, BY_NAME[one.name].meaning, one.unit, one.low, one.high, usual,
        steps[0].mean, steps[-1].mean, swing, favours, turn, turns_at, correlation, tuple(steps),
    )  # fmt: skip


def _half(gap: "Floats") -> float:
    """Return half the 95 % interval of a mean."""
    return t95(len(gap)) * float(gap.std(ddof=1)) / sqrt(len(gap)) if len(gap) > 1 else 0.0


def _turns_at(steps: Sequence[Followed], usual: float) -> float | None:
    """Return where the mean changes sign, nearest to the value in use; None if nowhere.

    A mean of nought has no sign: it is a change only between two that differ.
    """
    found = []
    for a, b in pairwise([step for step in steps if step.mean != 0.0]):
        if (a.mean > 0) != (b.mean > 0):
            found.append(a.value + (b.value - a.value) * a.mean / (a.mean - b.mean))
    return min(found, key=lambda value: (abs(value - usual), value)) if found else None


def _rank_correlation(first: "Floats", second: "Floats") -> float:
    """Return Spearman's rank correlation; nought where one of them does not vary."""
    a, b = _ranks(first), _ranks(second)
    if a.std() == 0.0 or b.std() == 0.0:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


def _ranks(values: "Floats") -> "Floats":
    """Return mid-ranks."""
    _, at, count = np.unique(values, return_inverse=True, return_counts=True)
    last = count.cumsum().astype(float)
    result: Floats = (last - (count - 1) / 2.0)[at]
    return result
