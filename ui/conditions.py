"""The command `conditions`: where each style does better, and what that depends on."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from simulator.errors import Interrupted, WrongUse
from ui.options import nearest, overrides
from ui.stopping import SENTENCE, Stop, stoppable
from ui.writing import STANDARD, check_outputs, say, tell, write_text

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions
    from simulator.conditions import BestMix, Condition, Design
    from simulator.policies import Policies
    from simulator.rules.names import Floats
    from simulator.scenario import Scenario
    from simulator.tipping import TippingMap
    from ui.experiments import Rule, Sensitivity

POINTS: Final = 64
RUNS: Final = 16
MOST_POINTS: Final = 4096
CLASHES: Final = {
    "attention-ratio": "central_attention",
    "heterogeneity": "wickedness",
    "trust": "trust_start",
    "further-need": "further_need",
}
"""Conditions of the place that decide what a parameter would."""
DIGITS: Final = 5
"""Digits after the point of what the files hold about maps."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted, as the flags say it."""

    vary: tuple[str, ...] = ()
    map: str | None = None
    outcome: str = "people_waiting"
    runs: int = RUNS
    points: int = POINTS
    seed: int = 1
    weeks: int | None = None
    threads: int | None = None
    settings: tuple[str, ...] = ()
    assumptions: bool = False
    policies: bool = False
    json: str | None = None
    csv: str | None = None
    svg: str | None = None
    quiet: bool = False


@dataclass(frozen=True)
class OutcomeFound:
    """What was found about one outcome.

    Attributes
    ----------
    chance : tuple of float
        Probability, over conditions and lucks, that distributed does better, and its 95 %
        interval.
    wider : tuple of float or None
        The same with the assumptions drawn too.
    mix : BestMix
        Which mix of the dials is best.
    sensitivity : tuple of Sensitivity
        What the probability depends on, in the order of the conditions.
    map : TippingMap
        The map over the two chosen conditions.
    wider_map : TippingMap or None
        The same with the assumptions drawn too.
    rules : mapping of str to Rule
        Where each style does better, in a rule.
    """

    chance: tuple[float, float, float]
    wider: tuple[float, float, float] | None
    mix: "BestMix"
    sensitivity: "tuple[Sensitivity, ...]"
    map: "TippingMap"
    wider_map: "TippingMap | None"
    rules: "Mapping[str, Rule]"

    def leading(self) -> "list[Sensitivity]":
        """Return what it depends on, the most first."""
        return sorted(self.sensitivity, key=lambda one: -one.total)


@dataclass(frozen=True)
class Found:
    """What came of exploring the conditions of a scenario."""

    scenario: "Scenario"
    digest: str
    version: str
    wanted: Wanted
    design: "Design"
    values: "Floats"
    columns: tuple[int, ...]
    outcomes: Mapping[str, OutcomeFound]
    assumptions: "Assumptions | None"
    policies: "Policies | None"

    def to_json(self) -> dict[str, Any]:
        """Return plain values, in the published layout."""
        from simulator.outcomes import OUTCOMES

        scenario, design = self.scenario, self.design
        conditions = design.conditions
        facts: dict[str, Any] = {
            "scenario": {"id": scenario.id, "title": scenario.title, "digest": self.digest},
            "version": self.version,
            "seed": self.wanted.seed,
            "runs": self.wanted.runs,
            "points": self.wanted.points,
            "places": len(design.shares),
            "conditions": [
                {
                    "name": one.name,
                    "label": one.label,
                    "unit": one.unit,
                    "low": one.low,
                    "high": one.high,
                    "scale": one.scale,
                    "ends": list(one.ends),
                }
                for one in conditions
            ],
            "map": [conditions[i].name for i in self.columns],
            "outcomes": {},
        }
        changed = overrides(self.wanted.settings)
        if changed:
            facts["overrides"] = changed
        if self.wanted.weeks is not None:
            facts["weeks"] = self.wanted.weeks
        for outcome in OUTCOMES:
            part = self.outcomes[outcome.id]
            entry: dict[str, Any] = {
                "label": outcome.label,
                "unit": outcome.unit,
                "better": outcome.better,
                "p_distributed_better": part.chance[0],
                "interval95": list(part.chance[1:]),
                "best_mix": {
                    "mixes": list(part.mix.mixes),
                    "share_best": list(part.mix.best),
                    "p_better_than_heroic": part.mix.beats_heroic,
                    "p_better_than_distributed": part.mix.beats_distributed,
                    "halves_agree": part.mix.halves_agree,
                },
                "sensitivity": [
                    {
                        "name": one.name,
                        "first": one.first,
                        "first_ci95": one.first_half,
                        "total": one.total,
                        "total_ci95": one.total_half,
                    }
                    for one in part.sensitivity
                ],
                "map": _map_json(part.map, conditions),
                "rules": {style: _rule_json(one) for style, one in part.rules.items()},
            }
            if part.wider is not None and part.wider_map is not None:
                entry["assumptions"] = {
                    "p_distributed_better": part.wider[0],
                    "interval95": list(part.wider[1:]),
                    "map": _map_json(part.wider_map, conditions),
                }
            facts["outcomes"][outcome.id] = entry
        if self.assumptions is not None:
            facts["assumptions"] = self.assumptions.to_json()
        if self.policies is not None:
            facts["policies"] = self.policies.to_json()
        return facts

    def to_csv(self) -> str:
        """Return one line for each place of the design and each outcome."""
        from simulator.outcomes import OUTCOMES

        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        names = [one.name for one in self.design.conditions]
        writer.writerow(
            (
                *("scenario", "digest", "version", "seed", "runs", "place", "group", *names),
                *("outcome", "unit", "better", "difference_from_heroic", "p_distributed_better"),
            )
        )
        wanted = self.wanted
        head = (self.scenario.id, self.digest, self.version, wanted.seed, wanted.runs)
        for i, row in enumerate(self.values.tolist()):
            for o, outcome in enumerate(OUTCOMES):
                gap = float(self.design.gap[i, o])
                share = float(self.design.won[i, o].mean())
                writer.writerow(
                    (
                        *(*head, i, int(self.design.group[i]), *row),
                        *(outcome.id, outcome.unit, outcome.better, gap, share),
                    )
                )
        return text.getvalue()


def _map_json(found: "TippingMap", conditions: "Sequence[Condition]") -> dict[str, Any]:
    axes = [conditions[i] for i in found.columns]

    def rounded(table: "Floats") -> list[Any]:
        return [[round(value, DIGITS) for value in row] for row in table.tolist()]

    facts: dict[str, Any] = {
        name: {"name": one.name, "shares": found.at.tolist(), "values": _axis(one, found)}
        for name, one in zip("xy", axes, strict=False)
    }
    return facts | {
        "p_distributed_better": rounded(found.chance),
        "low95": rounded(found.low),
        "high95": rounded(found.high),
        "tipping_line": [
            [round(axis_value(one, share), DIGITS) for one, share in zip(axes, place, strict=False)]
            for place in found.line
        ],
        "undecided": found.undecided,
        "places_on_their_side": found.right,
    }


def _axis(one: "Condition", found: "TippingMap") -> list[float]:
    return [axis_value(one, share) for share in found.at.tolist()]


def axis_value(one: "Condition", share: float) -> float:
    """Return the value at a place along an axis; between whole numbers where those are shown.

    A condition in whole numbers takes each over an equal part of its range, so that the
    number stands in the middle of its part.
    """
    if one.scale != "whole":
        return one.at(share)
    first, last = round(one.at(0.0)), round(one.at(1.0))
    return min(max(first + share * (last - first + 1) - 0.5, first), last)


def _rule_json(one: "Rule") -> dict[str, Any]:
    return {
        "limits": [
            {"name": limit.condition.name, "low": limit.low, "high": limit.high}
            for limit in one.limits
        ],
        "density": one.density,
        "coverage": one.coverage,
        "everywhere": one.base,
    }


# -- from flags to conditions -----------------------------------------------------------------


def conditions_of(
    vary: Sequence[str], weeks: int | None = None, fixed: Mapping[str, float] | None = None
) -> "tuple[Condition, ...]":
    """Return the conditions to vary, in the order in which they were named.

    Parameters
    ----------
    vary : sequence of str
        Each ``NAME=LO..HI``, or ``NAME`` for its usual range; all usual ones when empty.
    weeks : int, optional
        A fixed length: then the horizon is not varied.
    fixed : mapping of str to float, optional
        Parameters that are set: then what would set them again is not varied.

    Raises
    ------
    WrongUse
        If a name is unknown (the nearest are named), a range is empty, the wrong way round or
        outside what makes sense, or two of them are about the same thing.
    """
    from simulator.conditions import CONDITIONS

    if not vary:
        return tuple(
            one
            for one in CONDITIONS
            if _sets(one) not in (fixed or {}) and not (one.name == "horizon" and weeks)
        )
    found: list[Condition] = []
    for text in vary:
        one = _condition(text)
        if any(one.name == other.name for other in found):
            raise WrongUse(f"'{one.name}' is varied twice; name it once")
        if any(_sets(one) == _sets(other) for other in found):
            (other,) = [each for each in found if _sets(each) == _sets(one)]
            raise WrongUse(f"'{other.name}' and '{one.name}' are about the same thing; name one")
        if _sets(one) in (fixed or {}):
            raise WrongUse(f"'{one.name}' cannot be varied while '{_sets(one)}' is set; name one")
        if one.name == "horizon" and weeks:
            raise WrongUse("the horizon cannot be varied while --weeks is set; name one")
        found.append(one)
    return tuple(found)


def _sets(one: "Condition") -> str:
    """Return the parameter that a condition decides, or its own name."""
    return one.parameter or CLASHES.get(one.name, one.name)


def _condition(text: str) -> "Condition":
    from simulator.assumptions import as_condition, drawn_range
    from simulator.conditions import CONDITION
    from simulator.parameters import BY_NAME

    name, equals, limits = (part.strip() for part in text.partition("="))
    if name in CONDITION:
        usual = CONDITION[name]
    elif name in BY_NAME:
        low, high = drawn_range(name, BY_NAME[name].default)
        if high <= low:
            low, high = BY_NAME[name].low, BY_NAME[name].high
        usual = as_condition(name, low, high)
    else:
        known = [*CONDITION, *BY_NAME]
        raise WrongUse(f"there is no condition or parameter '{name}'; {nearest(name, known)}")
    if not equals:
        return usual
    return _with_range(usual, limits)


def _with_range(usual: "Condition", text: str) -> "Condition":
    from simulator.assumptions import as_condition

    first, dots, last = text.partition("..")
    low, high = _number(first), _number(last)
    if not dots or low is None or high is None:
        raise WrongUse(
            f"'{usual.name}={text}' is no range; write {usual.name}=LO..HI, "
            f"such as {usual.name}={usual.low:g}..{usual.high:g}"
        )
    if low > high:
        raise WrongUse(
            f"the range of '{usual.name}' runs backwards; write {usual.name}={high:g}..{low:g}"
        )
    if low == high:
        raise WrongUse(
            f"the range of '{usual.name}' is empty: both ends are {low:g}; "
            f"such as {usual.low:g}..{usual.high:g} would do"
        )
    if low < usual.least or high > usual.most:
        raise WrongUse(
            f"'{usual.name}' is varied from {low:g} to {high:g}; "
            f"it goes from {usual.least:g} to {usual.most:g} ({usual.unit})"
        )
    if usual.scale == "whole" and high // 1 <= -(-low // 1):
        raise WrongUse(
            f"'{usual.name}' takes whole numbers, and {low:g}..{high:g} holds fewer than two"
        )
    if usual.name == usual.parameter:
        return as_condition(usual.name, low, high)
    return replace(usual, low=low, high=high)


def _number(text: str) -> float | None:
    import math

    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _checked(name: str, wanted: Wanted) -> None:
    from simulator.outcomes import BY_ID

    if wanted.outcome not in BY_ID:
        raise WrongUse(f"there is no outcome '{wanted.outcome}'; {nearest(wanted.outcome, BY_ID)}")
    points = wanted.points
    if points < 4 or points > MOST_POINTS or points & (points - 1):
        near = min(max(1 << max(points - 1, 1).bit_length(), 4), MOST_POINTS)
        raise WrongUse(
            f"a Sobol design has 4, 8, 16 and so on up to {MOST_POINTS:,} points, not {points}; "
            f"{near} would do"
        )
    outputs = (("--json", wanted.json), ("--csv", wanted.csv), ("--svg", wanted.svg))
    piped = [flag for flag, output in outputs if output == STANDARD]
    if len(piped) > 1:
        raise WrongUse(f"{' and '.join(piped)} cannot all go to standard output; name a file")
    check_outputs(outputs, (name,))


def _chosen(text: str, conditions: "Sequence[Condition]") -> tuple[int, ...]:
    names = [one.name for one in conditions]
    wanted = [part.strip() for part in text.split(",")]
    for name in wanted:
        if name not in names:
            raise WrongUse(f"'{name}' is not varied here; {nearest(name, names)}")
    if not 1 <= len(wanted) <= 2 or len(set(wanted)) < len(wanted):
        raise WrongUse("a map is over two conditions; write --map NAME,NAME")
    return tuple(names.index(name) for name in wanted)


# -- the work ---------------------------------------------------------------------------------


def conditions(name: str, wanted: Wanted) -> int:
    """Explore the conditions of a scenario and write what is wanted.

    Everything is computed before anything is written, so that work that is stopped leaves
    nothing behind.

    Returns
    -------
    int
        0; whatever goes wrong is raised.
    """
    from ui.experiments import check_installed

    check_installed()
    _checked(name, wanted)
    fixed = overrides(wanted.settings)
    varied = conditions_of(wanted.vary, wanted.weeks, fixed)
    columns = _chosen(wanted.map, varied) if wanted.map else ()
    from simulator.reader import load

    scenario = load(name)
    from ui.terminal import progress

    with stoppable() as stop, progress(scenario.title, "steps", wanted.quiet) as show:
        found = explore(scenario, varied, wanted, columns=columns, stop=stop, show=show)
        texts = _texts(found)
    _write(texts, found)
    return 0


def explore(
    scenario: "Scenario",
    varied: "Sequence[Condition]",
    wanted: Wanted,
    *,
    columns: tuple[int, ...] = (),
    stop: Stop | None = None,
    show: Callable[[int, int], None] | None = None,
) -> Found:
    """Run a design over some conditions and read everything off it.

    Parameters
    ----------
    scenario : Scenario
    varied : sequence of Condition
        What is varied.
    wanted : Wanted
        Sizes, seed and what else to find out.
    columns : tuple of int, optional
        The conditions of the map; the two that matter most for the outcome when left out.
    stop, show : optional
        Whether to stop, and where progress is told.

    Raises
    ------
    Interrupted
        If the person wanted to stop.
    """
    from simulator import VERSION
    from simulator.assumptions import draw_places, weigh
    from simulator.conditions import MIXES, run_design
    from simulator.outcomes import BY_ID, OUTCOMES
    from simulator.policies import search
    from simulator.reader import digest
    from simulator.tipping import resamples
    from ui.experiments import plan

    fixed = overrides(wanted.settings)
    cancelled = stop.wanted if stop is not None else None
    design_plan = plan(len(varied), wanted.points, wanted.seed)
    places, free = len(design_plan.group), sum(design_plan.free)
    design_runs = wanted.runs * (2 * places + (len(MIXES) - 2) * free)
    # In runs, or about as long as so many take; near enough for a bar.
    parts = [design_runs]
    if wanted.assumptions:
        parts += [2 * places * wanted.runs, 33_000]
    if wanted.policies:
        parts += [4_000]
    parts += [8_000]
    told = _Told(sum(parts), show, stop)
    common: dict[str, Any] = {
        "seed": wanted.seed,
        "weeks": wanted.weeks,
        "threads": wanted.threads,
        "cancelled": cancelled,
    }
    design = run_design(
        scenario,
        varied,
        design_plan.shares,
        design_plan.group,
        whole_mixes=design_plan.free,
        overrides=fixed,
        runs=wanted.runs,
        progress=told.part(parts[0]),
        **common,
    )
    wider: Design | None = None
    assumptions: Assumptions | None = None
    if wanted.assumptions:
        wider = run_design(
            scenario,
            varied,
            design_plan.shares,
            design_plan.group,
            whole_mixes=[False] * places,
            overrides=fixed,
            sampled=draw_places(scenario, wanted.points, wanted.seed, fixed),
            runs=wanted.runs,
            progress=told.part(parts[1]),
            **common,
        )
        about = wanted.outcome if BY_ID[wanted.outcome].weekly else "people_waiting"
        assumptions = weigh(
            scenario, outcome=about, overrides=fixed, progress=told.part(parts[2]), **common
        )
    policies: Policies | None = None
    if wanted.policies:
        policies = search(
            scenario,
            outcome=wanted.outcome,
            overrides=fixed,
            progress=told.part(parts[-2]),
            **common,
        )
    drawn = resamples(design.group.tolist(), wanted.runs, wanted.seed)
    if not columns:
        columns = _leading(design, [part.id for part in OUTCOMES].index(wanted.outcome), wanted)
    values = design.values
    outcomes: dict[str, OutcomeFound] = {}
    reading = told.part(parts[-1])
    for i, outcome in enumerate(OUTCOMES):
        if cancelled is not None and cancelled():
            raise Interrupted(SENTENCE)
        outcomes[outcome.id] = _read(design, wider, values, i, columns, drawn, wanted.seed)
        reading(i + 1, len(OUTCOMES))
    return Found(
        scenario=scenario,
        digest=digest(scenario, fixed),
        version=VERSION,
        wanted=wanted,
        design=design,
        values=values,
        columns=columns,
        outcomes=outcomes,
        assumptions=assumptions,
        policies=policies,
    )


class _Told:
    """Adds up the progress of several parts of one piece of work."""

    def __init__(
        self, total: int, show: Callable[[int, int], None] | None, stop: Stop | None
    ) -> None:
        self.total, self.show, self.stop, self.before = total, show, stop, 0

    def part(self, size: int) -> Callable[[int, int], None]:
        """Return where the next part tells its progress."""
        start, self.before = self.before, self.before + size

        def tell_progress(done: int, total: int) -> None:
            if self.stop is not None:
                self.stop.begun = True
            if self.show is not None:
                self.show(start + round(size * done / max(total, 1)), self.total)

        return tell_progress


def _leading(design: "Design", outcome: int, wanted: Wanted) -> tuple[int, ...]:
    """Return the two conditions that matter most for an outcome, in the order of the design."""
    from ui.experiments import sensitivities

    found = sensitivities(design.conditions, design.won[:, outcome].mean(axis=1), wanted.seed)
    order = sorted(range(len(found)), key=lambda i: (-found[i].total, i))
    return tuple(sorted(order[:2]))


def _read(
    design: "Design",
    wider: "Design | None",
    values: "Floats",
    outcome: int,
    columns: tuple[int, ...],
    drawn: Any,
    seed: int,
) -> OutcomeFound:
    from simulator.conditions import best_mix
    from simulator.tipping import overall, tipping_map
    from ui.experiments import rule, sensitivities

    won = design.won[:, outcome]
    share = won.mean(axis=1)
    group = design.group.tolist()
    return OutcomeFound(
        chance=overall(won, drawn),
        wider=overall(wider.won[:, outcome], drawn) if wider is not None else None,
        mix=best_mix(design.mixes, outcome),
        sensitivity=sensitivities(design.conditions, share, seed),
        map=tipping_map(design.shares, won, columns, drawn),
        wider_map=(
            tipping_map(wider.shares, wider.won[:, outcome], columns, drawn)
            if wider is not None
            else None
        ),
        rules={
            "heroic": rule(design.conditions, values, share < 0.5, group),
            "distributed": rule(design.conditions, values, share > 0.5, group),
        },
    )


# -- outputs ----------------------------------------------------------------------------------


def _texts(found: Found) -> list[tuple[str, str]]:
    """Return what goes to files, all of it made before the first is written."""
    wanted = found.wanted
    texts = []
    if wanted.json is not None:
        whole = json.dumps(found.to_json(), ensure_ascii=False, allow_nan=False) + "\n"
        texts.append((wanted.json, whole))
    if wanted.csv is not None:
        texts.append((wanted.csv, found.to_csv()))
    if wanted.svg is not None:
        from ui.conditions_chart import map_svg

        texts.append((wanted.svg, map_svg(found)))
    return texts


def _write(texts: Sequence[tuple[str, str]], found: Found) -> None:
    wanted = found.wanted
    for path, text in texts:
        write_text(path, text)
    if wanted.svg is not None and wanted.svg != STANDARD and not wanted.quiet:
        tell(f"maps written to {wanted.svg}")
    if not wanted.quiet and STANDARD not in {wanted.json, wanted.csv, wanted.svg}:
        from ui.conditions_text import conditions_text

        say(conditions_text(found))
