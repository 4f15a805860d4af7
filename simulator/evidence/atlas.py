"""The atlas of regimes: where each style leads, what that rests on, and that it is not rigged.

R1 to R6 are what the model is calibrated to, and say so. R7 and R8 are checks on honesty:
over conditions drawn evenly from a wide space neither style may lead nearly everywhere, and
the leads must vanish with the mechanisms they are said to come from.

J is the mean number of people waiting or on the way between services up to a horizon, in
weeks of demand. A figure in per cent is mean J_D over mean J_H less 1, paired by luck:
above nought the heroic end of the dials did better. Numbers of runs were chosen beforehand.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from simulator.evidence.base import (
    Check,
    Effort,
    Finding,
    exact,
    mean_and_error,
    sign,
    within,
)
from simulator.evidence.paired import (
    JUDGING,
    backlog,
    bed,
    both,
    equal_capacity,
    least,
    mixed,
    percent,
    spread,
)
from simulator.evidence.sampling import inside_again
from simulator.evidence.sobol import sobol
from simulator.scenario import Scenario

if TYPE_CHECKING:
    from simulator.rules.names import Floats

Model = Mapping[str, float]

OMEGAS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
HORIZONS: Final = (26, 104, 260)
SIZES: Final = (3, 6, 8, 12, 24)
WICKEDNESS: Final = ((0.0, "tame h=0"), (0.5, "mid h=.5"), (1.0, "wicked h=1"))
PUBLISHED: Final = {
    26: (54, 20, 10, -2, -16, 63, 29, 21, 11, -4, 25, 6, 0, -5, -10),
    104: (39, 16, 3, -22, -58, 81, 47, 33, 3, -44, 69, 10, -18, -40, -57),
    260: (22, 6, -3, -23, -66, 43, 27, 16, -13, -66, 51, 1, -34, -66, -85),
}
"""The prototype's table with C7 (a) and (b), without the waiting for consent, in per cent."""
CRISIS_PUBLISHED: Final = {0.1: (31, 69), 0.9: (11, 10)}

PAIRS: Final = 300
QUICK_PAIRS: Final = 100
POINTS: Final = 256
QUICK_POINTS: Final = 32
POINT_PAIRS: Final = 20
GRAPHS: Final = 6

NO_MORALE_TERMS: Final = {"morale_autonomy": 0.0, "imposition": 0.0}
NO_TEMPLATE: Final = {"known_heroic": 0.0, "known_distributed": 0.0}
NO_ORDERED_TEMPLATE: Final = {"known_heroic": 0.0}
NO_DISTANCE: Final = {"noise_distance": 0.0}

PROTOTYPE = "the project's prototype and the literature behind it (model.md, Part D)"


def pairs(effort: Effort) -> int:
    """Return the pairs of runs for each setting."""
    return effort.runs(PAIRS, QUICK_PAIRS)


def gaps(
    effort: Effort,
    scenario: Scenario,
    weeks: int,
    *,
    runs: int | None = None,
    threads: int | None = None,
) -> list[float]:
    """Return what J of all dials distributed exceeds J of all dials heroic by, per cent."""
    heroic, distributed = both(effort, scenario, runs=runs or pairs(effort), threads=threads)
    return [float(x) for x in percent(heroic[:, weeks - 1], distributed[:, weeks - 1])]


def crisis_gaps(
    effort: Effort, trust: float, weeks: int, model: Model | None = None
) -> list[float]:
    """Return the same in a crisis, which is short and shown with more pairs."""
    return gaps(effort, crisis(trust, model), weeks, runs=effort.runs(1000, 500))


def crisis(trust: float, model: Model | None = None, load: float = 0.9) -> Scenario:
    """Return eight services of which a quarter meet three times the demand in weeks 4 to 15."""
    return bed(
        8, weeks=52, wickedness=0.3, load=load, trust=trust, shock=3.0, shock_week=5, model=model
    )


def regime(services: int, wickedness: float, model: Model | None = None) -> Scenario:
    """Return the test bed of a given size and wickedness, over five years."""
    return bed(services, weeks=260, wickedness=wickedness, model=model)


# --- R1 to R6 -------------------------------------------------------------------------------


def r1(effort: Effort, model: Model | None = None) -> list[Finding]:
    """Return rows about a small tame network over half a year."""
    what = "J distributed over heroic, %, 3 services, h=0, 26 weeks"
    return [sign(what, gaps(effort, regime(3, 0.0, model), 26), True, at_least=10.0)]


def r2(effort: Effort, model: Model | None = None) -> list[Finding]:
    """Return rows about a large wicked network over five years."""
    what = "J distributed over heroic, %, 24 services, h=1, 260 weeks"
    return [sign(what, gaps(effort, regime(24, 1.0, model), 260), False, at_least=20.0)]


def r3(effort: Effort, model: Model | None = None) -> list[Finding]:
    """Return rows about a crisis, with little and with much trust."""
    found = []
    for weeks in (26, 52):
        what = f"J distributed over heroic, %, crisis x3, trust .1, {weeks} weeks"
        found.append(sign(what, crisis_gaps(effort, 0.1, weeks, model), True, at_least=10.0))
    low = crisis_gaps(effort, 0.1, 52, model)
    high = crisis_gaps(effort, 0.9, 52, model)
    centre_low, centre_high = mean_and_error(low)[0], mean_and_error(high)[0]
    found.append(
        sign(
            "two thirds of the 52-week lead at trust .1, less that at trust .9, % points",
            [2.0 / 3.0 * a - b for a, b in zip(low, high, strict=True)],
            True,
            f"leads {centre_low:+.1f} % at trust .1 and {centre_high:+.1f} % at trust .9",
        )
    )
    return found


def r4(effort: Effort, model: Model | None = None) -> list[Finding]:
    """Return rows about a wicked network of eight: even at first, distributed in the end."""
    scenario = regime(8, 1.0, model)
    heroic, distributed = both(effort, scenario, runs=PAIRS)
    early = [float(x) for x in percent(heroic[:, 25], distributed[:, 25])]
    late = [float(x) for x in percent(heroic[:, 259], distributed[:, 259])]
    return [
        within("J distributed over heroic, %, 8 services, h=1, 26 weeks", -10.0, 10.0, early),
        sign(
            "J distributed over heroic, %, 8 services, h=1, 260 weeks", late, False, at_least=10.0
        ),
    ]


def best_mix(
    effort: Effort,
    scenario: Scenario,
    weeks: int,
    good: Sequence[float],
    where: str,
) -> list[Finding]:
    """Return which mixed style does best, and by how much the claimed ones lead the others."""
    each = {
        omega: backlog(effort, scenario, mixed(omega), runs=effort.runs(PAIRS, 200))[:, weeks - 1]
        for omega in OMEGAS
    }
    means = {omega: float(column.mean()) for omega, column in each.items()}
    table = np.column_stack([each[omega] for omega in OMEGAS])

    def smallest(lucks: "Floats") -> "Floats":
        best: Floats = np.array(OMEGAS)[(lucks @ table).argmin(axis=1)]
        return best

    best = min(OMEGAS, key=lambda omega: (means[omega], omega))
    inside = least(each, good)
    outside = least(each, [omega for omega in OMEGAS if omega not in good])
    lead = [float(x) for x in percent(each[inside][JUDGING], each[outside][JUDGING])]
    listed = ", ".join(f"{omega:g}: {means[omega]:.2f}" for omega in OMEGAS)
    return [
        within(
            f"best share of all four dials, {where}, {weeks} weeks",
            min(good),
            max(good),
            (best, 0.0),
            f"mean J in weeks of demand by share: {listed}",
            inside_again(effort, len(table), smallest, min(good), max(good)),
        ),
        sign(
            f"J at the best other share ({outside:g}) over that at {inside:g}, %, {where}, "
            f"{weeks} weeks",
            lead,
            True,
        ),
    ]


def r5(effort: Effort, model: Model | None = None) -> list[Finding]:
    """Return rows about a tame network of six services: the heroic end, or near it."""
    scenario = bed(6, weeks=104, wickedness=0.1, model=model)
    found = []
    for weeks in (26, 104):
        found += best_mix(effort, scenario, weeks, (0.0, 0.25), "6 services, h=.1")
    return found


def r6(effort: Effort, model: Model | None = None) -> list[Finding]:
    """Return rows about a wicked network with little trust and many ties: a mix."""
    settings = {"reads_across": 3.0, **(model or {})}
    scenario = bed(12, weeks=260, wickedness=1.0, trust=0.1, model=settings)
    found = []
    for weeks in (104, 260):
        where = "12 services, h=1, trust .1, three ties a choice"
        found += best_mix(effort, scenario, weeks, (0.5, 0.75), where)
    return found


# --- R7 and R8 ------------------------------------------------------------------------------


def condition(
    index: int, point: Sequence[float], model: Model | None = None, load: float | None = None
) -> Scenario:
    """Return one scenario of the space of conditions.

    Parameters
    ----------
    index : int
        Which random links the network has.
    point : sequence of float
        Nine coordinates from 0 to 1: wickedness 0 to 1; services 4 to 24, as many doublings
        below as above; ties 0 to 3; further needs 0 to .6; trust .05 to .95; turbulence
        .03 u^2 a week; load .85 to 1.15; cuts 0 to .001 a week; and a shock in weeks 8 to 19
        of x1 to x3, at half of the points.
    load : float, optional
        Load instead of the point's.
    """
    weekly_cut = 0.001 * point[7]
    settings = {
        "reads_across": float(min(int(4.0 * point[2]), 3)),
        "turbulence": 0.03 * point[5] * point[5],
        **(model or {}),
    }
    return bed(
        round(4.0 * 6.0 ** point[1]),
        weeks=260,
        graph=1 + index,
        wickedness=point[0],
        further_need=0.6 * point[3],
        trust=0.05 + 0.9 * point[4],
        load=0.85 + 0.3 * point[6] if load is None else load,
        yearly_cut=1.0 - (1.0 - weekly_cut) ** 52,
        shock=1.0 if point[8] < 0.5 else 1.0 + 2.0 * (2.0 * point[8] - 1.0),
        shock_week=9,
        model=settings,
    )


def conditions(points: int, dimensions: int = 9) -> list[tuple[float, ...]]:
    """Return the first Sobol points, each moved to the middle of its cell."""
    half = 0.5 / points
    return [tuple(x + half for x in point) for point in sobol(points, dimensions)]


def where_distributed_leads(
    effort: Effort, model: Model | None = None
) -> dict[int, tuple[float, ...]]:
    """Return, by horizon, the lead mean J_H - mean J_D in each of the conditions."""
    points = conditions(effort.runs(POINTS, QUICK_POINTS))

    def lead(item: tuple[int, tuple[float, ...]]) -> tuple[float, ...]:
        heroic, distributed = both(effort, condition(*item, model), runs=POINT_PAIRS, threads=1)
        return tuple(
            float(heroic[:, weeks - 1].mean() - distributed[:, weeks - 1].mean())
            for weeks in HORIZONS
        )

    found = spread(effort, list(enumerate(points)), lead)
    return {weeks: tuple(row[k] for row in found) for k, weeks in enumerate(HORIZONS)}


def r7(effort: Effort, model: Model | None = None) -> list[Finding]:
    """Return rows about conditions drawn evenly from a wide space, where neither is to rule."""
    leads = where_distributed_leads(effort, model)
    shares = {w: sum(x > 0.0 for x in row) / len(row) for w, row in leads.items()}
    n = len(leads[26])
    note = (
        f"{n} Sobol points, {POINT_PAIRS} pairs each; shares at 26, 104 and 260 weeks: "
        + ", ".join(f"{100.0 * shares[w]:.0f} %" for w in HORIZONS)
        + "; the prototype had 27, 42 and 57 %"
    )
    found = []
    for weeks, low, high in ((26, 5.0, 50.0), (260, 25.0, 75.0)):
        p = shares[weeks]
        error = 100.0 * sqrt(p * (1.0 - p) / n)
        what = f"conditions in which distributed has the smaller J, %, {weeks} weeks"
        found.append(within(what, low, high, (100.0 * p, error), note))
    return found


ROWS: Final = {"R1": r1, "R2": r2, "R3": r3, "R4": r4, "R5": r5, "R6": r6, "R7": r7}


def changed_verdicts(effort: Effort, model: Model) -> list[str]:
    """Return which verdicts of R1 to R7 change under other parameters, in words."""
    changed = []
    for name, row in ROWS.items():
        for before, after in zip(row(effort), row(effort, model), strict=True):
            if before.passed != after.passed:
                changed.append(
                    f"{name}, {before.what}: {before.measured:.3g} (z {before.z:.1f}) with, "
                    f"{after.measured:.3g} (z {after.z:.1f}) without"
                )
    return changed


def halved(
    what: str, before: Sequence[float], after: Sequence[float], way: float, note: str = ""
) -> Finding:
    """Return a row that claims that a lead is at most half of what it was.

    Parameters
    ----------
    before, after : sequence of float
        Leads luck by luck with and without a mechanism, in per cent.
    way : float
        1 where the lead is above nought, -1 where it is below.
    """
    lead, rest = mean_and_error(before)[0], mean_and_error(after)[0]
    return sign(
        f"half of {what}, less what is left without it, % points",
        [way * (0.5 * a - b) for a, b in zip(before, after, strict=True)],
        True,
        f"{lead:+.1f} % with it, {rest:+.1f} % without" + (f"; {note}" if note else ""),
    )


def r8(effort: Effort) -> list[Finding]:
    """Return rows about knock-outs: what the leads rest on, and what they do not."""
    changed = changed_verdicts(effort, NO_MORALE_TERMS)
    found = [
        exact(
            "verdicts of R1 to R7 that change without the morale terms of autonomy and imposition",
            0.0,
            float(len(changed)),
            "; ".join(changed),
        ),
        halved(
            "the lead of R1 with the standard way",
            gaps(effort, regime(3, 0.0), 26),
            gaps(effort, regime(3, 0.0, NO_TEMPLATE), 26),
            1.0,
            "nobody has a standard way; what is left is the centre's attention, three decisions a "
            "week against half a one at each of three services, and the price of meeting and "
            "deciding",
        ),
        halved(
            "the lead of R1 with the standard way at the heroic end",
            gaps(effort, regime(3, 0.0), 26),
            gaps(effort, regime(3, 0.0, NO_ORDERED_TEMPLATE), 26),
            1.0,
            "the distributed end keeps its tenth of changes that bring in the standard way; the "
            "prototype's 57 to 21 % is met by this form",
        ),
    ]
    for weeks in (26, 52):
        found.append(
            halved(
                f"the lead of R3 with the standard way, {weeks} weeks",
                crisis_gaps(effort, 0.1, weeks),
                crisis_gaps(effort, 0.1, weeks, NO_TEMPLATE),
                1.0,
            )
        )
    found.append(
        halved(
            "the lead of R4 with distance noise, 260 weeks",
            gaps(effort, regime(8, 1.0), 260),
            gaps(effort, regime(8, 1.0, NO_DISTANCE), 260),
            -1.0,
        )
    )
    return found


# --- the table ------------------------------------------------------------------------------


def atlas_figures(effort: Effort) -> dict[tuple[int, float, int], tuple[float, float]]:
    """Return per cent and standard error by (weeks, wickedness, services)."""
    cells = [(h, size) for h, _ in WICKEDNESS for size in SIZES]

    def cell(item: tuple[float, int]) -> list[tuple[float, float]]:
        h, size = item
        return [
            mean_and_error(gaps(effort, regime(size, h), weeks, threads=1)) for weeks in HORIZONS
        ]

    found = spread(effort, cells, cell)
    return {
        (weeks, h, size): row[k]
        for (h, size), row in zip(cells, found, strict=True)
        for k, weeks in enumerate(HORIZONS)
    }


def atlas_figures_at_equal_capacity(
    effort: Effort,
) -> dict[tuple[int, float, int], tuple[float, float]]:
    """Return the same where every service has the same capacity, over several networks."""
    cells = [(h, size) for h, _ in WICKEDNESS for size in SIZES]

    def cell(item: tuple[float, int]) -> list[tuple[float, float]]:
        h, size = item
        ends = [
            both(
                effort,
                equal_capacity(bed(size, weeks=260, wickedness=h, graph=graph)),
                runs=pairs(effort) // GRAPHS,
                threads=1,
            )
            for graph in range(1, GRAPHS + 1)
        ]
        heroic = np.concatenate([end[0] for end in ends])
        distributed = np.concatenate([end[1] for end in ends])
        return [
            mean_and_error(
                [float(x) for x in percent(heroic[:, weeks - 1], distributed[:, weeks - 1])]
            )
            for weeks in HORIZONS
        ]

    found = spread(effort, cells, cell)
    return {
        (weeks, h, size): row[k]
        for (h, size), row in zip(cells, found, strict=True)
        for k, weeks in enumerate(HORIZONS)
    }


def atlas_table(effort: Effort) -> str:
    """Return the atlas as Markdown: measured, standard errors, and the prototype's beside.

    Every cell is mean J_D over mean J_H less 1 in per cent, for 3, 6, 8, 12 and 24 services;
    below nought the distributed end of the dials did better. "Measured" plans the capacity
    of each service for the people whom links send there, as the format does; "equal
    capacity" gives every service the same, over several random networks, as the prototype
    did.
    """
    planned = atlas_figures(effort)
    equal = atlas_figures_at_equal_capacity(effort)
    sizes = "/".join(str(size) for size in SIZES)
    lines = [
        f"| horizon | | {' | '.join(f'{name}: S={sizes}' for _, name in WICKEDNESS)} |",
        "|" + "---|" * (len(WICKEDNESS) + 2),
    ]
    for weeks in HORIZONS:
        n = len(SIZES)
        rows: dict[str, list[str]] = {}
        for k, (h, _) in enumerate(WICKEDNESS):
            for name, figures in (("measured", planned), ("equal capacity", equal)):
                row = [figures[weeks, h, size] for size in SIZES]
                rows.setdefault(name, []).append("/".join(_whole(x) for x, _ in row))
                rows.setdefault(f"{name}, standard error", []).append(
                    "/".join(f"{error:.1f}" for _, error in row)
                )
            rows.setdefault("prototype", []).append(
                "/".join(_whole(x) for x in PUBLISHED[weeks][n * k : n * k + n])
            )
        head = f"{weeks} weeks"
        for name, parts in rows.items():
            lines.append(f"| {head} | {name} | {' | '.join(parts)} |")
            head = ""
    lines += [
        "",
        "| crisis x3, 8 services | 26 weeks | 52 weeks | prototype |",
        "|---|---|---|---|",
    ]
    for trust, published_row in CRISIS_PUBLISHED.items():
        cells = []
        for weeks in (26, 52):
            centre, error = mean_and_error(crisis_gaps(effort, trust, weeks))
            cells.append(f"{_whole(centre)} ± {error:.1f}")
        words = ", ".join(_whole(x) for x in published_row)
        lines.append(f"| trust {trust:g} | {cells[0]} | {cells[1]} | {words} |")
    return "\n".join(lines)


def _whole(value: float) -> str:
    """Return a whole number with its sign; nought has none."""
    rounded = round(value)
    return f"{rounded:+d}" if rounded else "0"


CALIBRATED = "calibration target: " + PROTOTYPE

CHECKS: Final[tuple[Check, ...]] = (
    Check(
        "R1-small-tame",
        "D",
        "In a small, tame network the heroic end leads by 10 % or more over half a year",
        CALIBRATED,
        r1,
        calibrated=True,
    ),
    Check(
        "R2-large-wicked",
        "D",
        "In a large, wicked network the distributed end leads by 20 % or more over five years",
        CALIBRATED,
        r2,
        calibrated=True,
    ),
    Check(
        "R3-crisis-trust",
        "D",
        "In a crisis with little trust the heroic end leads by 10 % or more; much trust "
        "takes a third of that and more",
        CALIBRATED,
        r3,
        calibrated=True,
    ),
    Check(
        "R4-wicked-reversal",
        "D",
        "In a wicked network of eight the styles are even at first, and the distributed end "
        "leads in the end",
        CALIBRATED,
        r4,
        calibrated=True,
    ),
    Check(
        "R5-tame-mix",
        "D",
        "In a tame network of six the best mix is at or near the heroic end",
        CALIBRATED,
        r5,
        calibrated=True,
    ),
    Check(
        "R6-low-trust-mix",
        "D",
        "In a wicked network with little trust and many ties the best is a mix",
        CALIBRATED,
        r6,
        calibrated=True,
    ),
    Check(
        "R7-not-rigged",
        "D",
        "Over conditions drawn evenly from a wide space neither style leads nearly everywhere",
        "check on honesty (model.md, Part D)",
        r7,
    ),
    Check(
        "R8-knock-outs",
        "D",
        "The leads rest on the mechanisms they are said to come from, and not on morale terms",
        "check on honesty (model.md, Part D)",
        r8,
    ),
)
"""All rows of the atlas."""
