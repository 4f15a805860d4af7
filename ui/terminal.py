"""What the terminal shows: tables, a small chart, progress.

Everything for standard output is made as text first and written in one go; progress goes to
standard error, and only where somebody can see it. Styles differ by mark as well as colour.
"""

import contextlib
import io
import math
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from simulator.outcomes import BY_ID, OUTCOMES, WEEKLY
from ui.at_once import between, less
from ui.judged import judged
from ui.phrases import digits, percent
from ui.wording import (
    card_name,
    fared,
    finding,
    local,
    mark,
    name_told,
    number,
    plural,
    role_name,
    side_by_side,
    told,
    tr,
    translate,
)

if TYPE_CHECKING:
    from simulator.assumptions import Assumptions
    from simulator.compare import Comparison
    from simulator.decisions import Taken
    from simulator.evidence.catalogue import Evidence
    from simulator.library import Entry
    from simulator.outcomes import Outcome
    from simulator.scenario import Scenario
    from ui.phrases import Finding

UNSEEN_WIDTH: Final = 110
"""Columns where standard output is no terminal."""

CHART_ROWS: Final = 11
CHART_COLUMNS: Final = 64
MARK_EVERY: Final = 8
BRAILLE: Final = 0x2800
_DOTS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_SPARKS: Final = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is drawn: its colour, its mark, and the mark where only ASCII is shown."""

    colour: str
    mark: str
    plain: str


LOOKS: Final = {
    "heroic": Look("#e69f00", "◇", "x"),
    "distributed": Look("#0072b2", "●", "o"),
}
OTHER_LOOK: Final = Look("bold", "■", "#")


def shows(text: str) -> bool:
    """Tell whether standard output can show these characters."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def render(*parts: RenderableType) -> str:
    """Return what is to be shown as text, for the width and colours of standard output."""
    seen = sys.stdout.isatty()
    page = io.StringIO()
    console = Console(
        file=page,
        width=_width(),
        force_terminal=seen,
        highlight=False,
        emoji=False,
        # names are written by people, and a bracket in one is a bracket
        markup=False,
    )
    console.print(*parts, sep="\n")
    return "".join(line.rstrip() + "\n" for line in page.getvalue().splitlines())


def _width() -> int:
    """Return the columns there are: COLUMNS if set, else the terminal's, else a fixed width."""
    return max(shutil.get_terminal_size((UNSEEN_WIDTH, 24)).columns, 40)


def plain_table(*columns: str, right: Sequence[int] = ()) -> Table:
    """Return an empty table with some columns, those in `right` flush right."""
    table = Table(
        box=box.SIMPLE_HEAD if shows("─") else box.ASCII2,
        pad_edge=False,
        header_style="bold",
        show_edge=False,
    )
    for i, name in enumerate(columns):
        table.add_column(name, justify="right" if i in right else "left", overflow="fold")
    return table


def table(*columns: str, right: Sequence[int] = ()) -> Table:
    """Return an empty table as the terminal shows all of them.

    Parameters
    ----------
    *columns : str
        Headings.
    right : sequence of int
        Columns that hold numbers.
    """
    return plain_table(*columns, right=right)


# -- comparison ------------------------------------------------------------------------------


def comparison_text(
    comparison: "Comparison",
    scenario: "Scenario",
    weighed: "Mapping[tuple[str, str], Assumptions] | None" = None,
) -> str:
    """Return a comparison as the terminal shows it: table, chart and what it rests on.

    With assumptions, by the two ways between which they were drawn, a second and wider interval
    stands beside that of luck alone, and the assumptions that decide most are listed.
    """
    weighed = weighed or {}
    assumptions = weighed.get(("heroic", "distributed"))
    parts: list[RenderableType] = [
        Text(
            tr("{0}: heroic and distributed leadership on the same luck").format(comparison.title),
            "bold",
        ),
        "",
        _outcome_table(comparison, assumptions),
        "",
        waiting_chart(comparison, scenario),
        "",
    ]
    if comparison.judges:
        parts += [_judges_table(comparison), ""]
    others = [arm for arm in comparison.arms if arm.name not in LOOKS]
    if others:
        parts += [_other_table(comparison), ""]
        if any(arm.name == "yours" for arm in others):
            parts += [_own_table(comparison, weighed), ""]
        cards = [arm for arm in others if comparison.taken.get(arm.name)]
        if cards:
            parts += [_cards_table(comparison), ""]
    for found in weighed.values():
        from ui.assumptions_text import deciding_parts

        parts += [*deciding_parts(found), ""]
    parts += [Text(note) for note in notes(comparison, scenario)]
    return render(*parts)


def notes(comparison: "Comparison", scenario: "Scenario") -> tuple[str, ...]:
    """Return what a reader needs to repeat and to weigh a comparison, as sentences."""
    weeks = plural("Report", "{0} week", "{0} weeks", comparison.weeks).format(comparison.weeks)
    return (
        tr(
            "{runs} pairs of runs over {weeks}, seed {seed}; civicloom {version}; scenario {id}, "
            "digest {digest}."
        ).format(
            runs=number(comparison.runs),
            weeks=weeks,
            seed=comparison.seed,
            version=comparison.version,
            id=comparison.scenario_id,
            digest=comparison.digest,
        ),
        tr("The intervals are for luck alone: they do not hold what is uncertain in the figures."),
        between(comparison, "heroic", "distributed"),
        tr("{0} of the scenario's figures are assumed, not sourced.").format(
            percent(scenario.assumed_share())
        ),
    )


def _outcome_table(comparison: "Comparison", assumptions: "Assumptions | None" = None) -> Table:
    table = plain_table(
        tr("Outcome"),
        tr("Better"),
        tr("Heroic"),
        tr("Distributed"),
        tr("Difference\n(95 % interval)"),
        *((tr("With\nassumptions"),) if assumptions is not None else ()),
        tr("Distributed\ndid better"),
        right=(2, 3, 5 if assumptions is None else 6),
    )
    table.columns[4].no_wrap = _width() >= UNSEEN_WIDTH
    for outcome in OUTCOMES:
        summary = comparison.summary.get(outcome.id)
        if summary is None:
            continue
        means = (summary["heroic"].mean, summary["distributed"].mean)
        difference = comparison.difference(outcome.id)
        places = digits(outcome, *means, interval=difference)
        words = finding(outcome, difference, places)
        table.add_row(
            Text.assemble(told(outcome.label), (f", {told(outcome.unit)}", "dim")),
            tr("lower") if outcome.better == "lower" else tr("higher"),
            *(number(mean, places) for mean in means),
            _gap_words(words),
            *_wider(outcome, assumptions),
            words.often,
        )
    return table


def _gap_words(words: "Finding") -> str:
    """Return the cell of a difference with its interval; none where there was never any."""
    if words.same:
        return words.short
    return f"{words.short if words.clearness == 'unclear' else words.mean} ({words.interval})"


def _wider(outcome: "Outcome", assumptions: "Assumptions | None") -> tuple[str, ...]:
    """Return the cell with the wider interval, where the assumptions were drawn."""
    if assumptions is None:
        return ()
    from ui.assumptions_text import wider_words

    return (wider_words(outcome, assumptions.wider[outcome.id]),)


def _judges_table(comparison: "Comparison") -> Group:
    """Return who did better by the values of each community and partner."""
    table = plain_table(
        tr("By the values of"),
        tr("Did better"),
        tr("By how much\n(95 % interval)"),
        tr("Distributed\ndid better"),
        tr("Judged by"),
        right=(3,),
    )
    rows, notes = judged(comparison)
    for row in rows:
        table.add_row(
            Text.assemble(row.name, (f", {row.kind}", "dim")),
            row.better,
            row.how_much,
            row.often,
            ", ".join(value for value, _ in row.values),
        )
    return Group(
        Text(tr("Who did better by whose values"), "bold"),
        "",
        table,
        *(Text(note) for note in notes),
    )


def _other_table(comparison: "Comparison") -> Group:
    table = plain_table(
        tr("Outcome"),
        *(name_told(arm.label) for arm in comparison.arms),
        right=range(1, len(comparison.arms) + 1),
    )
    for outcome in OUTCOMES:
        summary = comparison.summary.get(outcome.id)
        if summary is not None:
            table.add_row(
                told(outcome.label),
                *side_by_side(outcome, [summary[arm.name].mean for arm in comparison.arms]),
            )
    return Group(Text(tr("All runs on the same luck (means)"), "bold"), "", table)


def _own_table(comparison: "Comparison", weighed: "Mapping[tuple[str, str], Assumptions]") -> Group:
    """Return how the way that is not one of the two styles differs from each of them."""
    styles = {
        "heroic": tr("Less heroic\n(95 % interval)"),
        "distributed": tr("Less distributed\n(95 % interval)"),
    }
    columns = []
    for style, heading in styles.items():
        columns += [heading, *([tr("With\nassumptions")] if (style, "yours") in weighed else [])]
    table = plain_table(tr("Outcome"), *columns)
    for outcome in OUTCOMES:
        if outcome.id not in comparison.summary:
            continue
        row = []
        for style in styles:
            difference = comparison.difference(outcome.id, style, "yours")
            places = digits(outcome, difference.mean, interval=difference)
            words = finding(outcome, difference, places)
            row.append(_gap_words(words))
            row += _wider(outcome, weighed.get((style, "yours")))
        table.add_row(Text.assemble(told(outcome.label), (f", {told(outcome.unit)}", "dim")), *row)
    title = tr("{0}, less each style on the same luck").format(
        name_told(comparison.arm("yours").label)
    )
    together = [less(comparison, style, "yours") for style in styles]
    return Group(Text(title, "bold"), "", table, *(Text(each) for each in together if each))


def _cards_table(comparison: "Comparison") -> Group:
    arms = [arm for arm in comparison.arms if comparison.taken.get(arm.name)]
    table = plain_table(
        tr("Turn"), tr("Card"), tr("Target"), *(name_told(arm.label) for arm in arms)
    )
    first = comparison.taken[arms[0].name]
    for i, taken in enumerate(first):
        table.add_row(
            str(taken.decision.turn + 1),
            card_name(taken.decision),
            taken.decision.target,
            *(fared(comparison.taken[arm.name], i) for arm in arms),
        )
    return Group(Text(tr("How far each card took hold"), "bold"), "", table)


# -- chart -----------------------------------------------------------------------------------


def waiting_chart(comparison: "Comparison", scenario: "Scenario") -> Group:
    """Draw people waiting, week by week, for the styles that are compared."""
    outcome = BY_ID["people_waiting"]
    weekly = comparison.weekly[outcome.id]
    lines = {
        name_told(arm.label): (LOOKS.get(arm.name, OTHER_LOOK), weekly[arm.name].mean)
        for arm in comparison.arms
        if arm.name in LOOKS or arm.name == "yours"
    }
    events = [(event.week, event.title) for event in scenario.events]
    return Group(
        Text.assemble((told(outcome.label), "bold"), (tr(", mean of all runs, by week"), "dim")),
        *chart(lines, comparison.week, events),
    )


def chart(
    lines: Mapping[str, tuple[Look, Sequence[float]]],
    weeks: Sequence[int],
    events: Sequence[tuple[int, str]] = (),
    *,
    rows: int = CHART_ROWS,
    columns: int = CHART_COLUMNS,
) -> list[Text]:
    """Draw lines over weeks with characters.

    Each line carries its own mark every few columns and at its end, so that lines can be told
    apart without colour.

    Parameters
    ----------
    lines : mapping
        For each label, how the line looks and one value for each week.
    weeks : sequence of int
        The weeks, ascending.
    events : sequence of (int, str)
        Weeks in which something happens, with its title.
    rows, columns : int
        Size of the field in characters.
    """
    fine = shows("⣿◇●■┤─▲")
    columns = min(columns, max(len(weeks), 2))
    low, high = _limits([value for _, values in lines.values() for value in values])
    field: list[list[tuple[str, str]]] = [[(" ", "")] * columns for _ in range(rows)]
    ends: dict[int, list[Text]] = {}
    for i, (label, (look, values)) in enumerate(lines.items()):
        draw = _draw_fine if fine else _draw_plain
        draw(field, look, values, (low, high), i * MARK_EVERY // max(len(lines), 1))
        row = _row(values[-1], low, high, rows)
        mark = look.mark if fine else look.plain
        text = Text(f" {mark} {label} {number(values[-1])}", look.colour)
        ends.setdefault(row, []).append(text)
    return _framed(field, _spread(ends, rows), (low, high), weeks, events, fine)


def _draw_fine(
    field: list[list[tuple[str, str]]],
    look: Look,
    values: Sequence[float],
    limits: tuple[float, float],
    first_mark: int,
) -> None:
    rows, columns = len(field), len(field[0])
    dots = [_row(value, *limits, rows * 4) for value in _resampled(values, columns * 2)]
    for x, dot in enumerate(dots):
        # Up to the next point, so that steep parts stay in one piece.
        following = dots[min(x + 1, len(dots) - 1)]
        span = range(min(dot, following + (following < dot)), max(dot, following - 1) + 1)
        for y in span:
            character, colour = field[y // 4][x // 2]
            bits = ord(character) - BRAILLE if character != " " else 0
            if 0 <= bits < 256:
                mixed = colour not in {"", look.colour}
                cell = chr(BRAILLE + (bits | _DOTS[y % 4][x % 2]))
                field[y // 4][x // 2] = (cell, "" if mixed else look.colour)
    for column in range(first_mark, columns, MARK_EVERY):
        field[dots[column * 2] // 4][column] = (look.mark, look.colour)


def _draw_plain(
    field: list[list[tuple[str, str]]],
    look: Look,
    values: Sequence[float],
    limits: tuple[float, float],
    first_mark: int,
) -> None:
    del first_mark
    rows, columns = len(field), len(field[0])
    for column, value in enumerate(_resampled(values, columns)):
        row = _row(value, *limits, rows)
        field[row][column] = (look.plain if field[row][column][0] == " " else "*", look.colour)


def _framed(
    field: list[list[tuple[str, str]]],
    ends: Mapping[int, Text],
    limits: tuple[float, float],
    weeks: Sequence[int],
    events: Sequence[tuple[int, str]],
    fine: bool,
) -> list[Text]:
    low, high = limits
    rows, columns = len(field), len(field[0])
    labels = {0: high, rows // 2: high - (high - low) * (rows // 2) / (rows - 1), rows - 1: low}
    wide = max(len(number(value)) for value in labels.values())
    side, tick, foot = ("│", "┤", "─") if fine else ("|", "+", "-")
    result = []
    for row, cells in enumerate(field):
        label = number(labels[row]) if row in labels else ""
        line = Text.assemble((f"{label:>{wide}} {tick if row in labels else side}", "dim"))
        for character, colour in cells:
            line.append(character, colour or None)
        result.append(line.append_text(ends.get(row, Text())))
    happening = {_column(week, weeks, columns): "▲" if fine else "^" for week, _ in events}
    ground = "".join(happening.get(column, foot) for column in range(columns))
    result.append(Text(f"{'':>{wide}} {'└' if fine else '+'}{ground}", "dim"))
    result.append(Text(f"{'':>{wide}}  {_week_labels(weeks, columns)}", "dim"))
    result += [
        Text(
            f"{'':>{wide}}  {'▲' if fine else '^'} " + tr("week {0}: {1}").format(week, title),
            "dim",
        )
        for week, title in events
        if weeks[0] <= week <= weeks[-1]
    ]
    return result


def _spread(ends: Mapping[int, list[Text]], rows: int) -> dict[int, Text]:
    """Give every end label a row of its own, near the one it wants."""
    placed: dict[int, Text] = {}
    for row in sorted(ends):
        for text in ends[row]:
            free = [at for at in range(rows) if at not in placed]
            placed[min(free, key=lambda at: (abs(at - row), at))] = text
    return placed


def _week_labels(weeks: Sequence[int], columns: int) -> str:
    line = [" "] * (columns + 8)
    step = _nice_step((weeks[-1] - weeks[0]) / 4, (13, 26, 52, 104))
    shown = [weeks[0], *(week for week in range(step, weeks[-1] + 1, step) if week > weeks[0])]
    busy = -1
    for week in shown:
        text = tr("week {0}").format(week) if week == weeks[0] else str(week)
        at = _column(week, weeks, columns)
        if at > busy:
            line[at : at + len(text)] = text
            busy = at + len(text)
    return "".join(line).rstrip()


def _nice_step(wanted: float, steps: Sequence[int]) -> int:
    return next((step for step in steps if step >= wanted), steps[-1])


def _column(week: int, weeks: Sequence[int], columns: int) -> int:
    span = max(weeks[-1] - weeks[0], 1)
    return min(max(round((week - weeks[0]) / span * (columns - 1)), 0), columns - 1)


def _row(value: float, low: float, high: float, rows: int) -> int:
    return min(max(round((high - value) / (high - low) * (rows - 1)), 0), rows - 1)


def _resampled(values: Sequence[float], points: int) -> list[float]:
    if len(values) == 1:
        return [values[0]] * points
    result = []
    for i in range(points):
        at = i * (len(values) - 1) / max(points - 1, 1)
        left = min(int(at), len(values) - 2)
        result.append(values[left] + (values[left + 1] - values[left]) * (at - left))
    return result


def _limits(values: Sequence[float]) -> tuple[float, float]:
    """Return round numbers just below and above all values."""
    low, high = min(values), max(values)
    if high - low < 1e-9:
        return low - 1, high + 1
    raw = (high - low) / 4
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * size for size in (1, 2, 5, 10) if power * size >= raw)
    return math.floor(low / step) * step, math.ceil(high / step) * step


def spark(values: Sequence[float], columns: int = 24) -> str:
    """Draw values as a row of small bars, empty where only ASCII is shown."""
    if not values or not shows(_SPARKS):
        return ""
    low, high = min(values), max(values)
    span = high - low or 1.0
    return "".join(
        _SPARKS[min(int((value - low) / span * len(_SPARKS)), len(_SPARKS) - 1)]
        for value in _resampled(values, min(columns, len(values)))
    )


# -- one run ---------------------------------------------------------------------------------


def run_text(
    heading: str,
    history: Mapping[str, Sequence[float]],
    taken: "Sequence[Taken]",
    foot: Sequence[str],
) -> str:
    """Return one run as the terminal shows it.

    Parameters
    ----------
    heading : str
        What was run.
    history : mapping of str to sequence of float
        Outcome ids with their weekly values.
    taken : sequence of Taken
        How the decisions fared.
    foot : sequence of str
        Sentences below.
    """
    table = plain_table(
        *(tr("Outcome"), tr("Better"), tr("First\nweek"), tr("Last\nweek"), tr("Lowest")),
        *(tr("Highest"), ""),
        right=(2, 3, 4, 5),
    )
    for outcome in WEEKLY:
        values = history.get(outcome.id)
        if values:
            table.add_row(
                Text.assemble(told(outcome.label), (f", {told(outcome.unit)}", "dim")),
                tr("lower") if outcome.better == "lower" else tr("higher"),
                *(
                    number(value, outcome.decimals)
                    for value in (values[0], values[-1], min(values), max(values))
                ),
                spark(values),
            )
    parts: list[RenderableType] = [Text(heading, "bold"), "", table, ""]
    if taken:
        cards = plain_table(tr("Turn"), tr("Role"), tr("Card"), tr("Target"), tr("Took hold"))
        for i, one in enumerate(taken):
            decision = one.decision
            cards.add_row(
                str(decision.turn + 1),
                role_name(decision.role),
                card_name(decision),
                decision.target,
                fared(taken, i),
            )
        parts += [Text(tr("How the decisions fared"), "bold"), "", cards, ""]
    return render(*parts, *(Text(line) for line in foot))


# -- scenarios -------------------------------------------------------------------------------


def library_text(shipped: "Sequence[Entry]", own: "Sequence[Entry]") -> str:
    """Return the lists of shipped and own scenarios as the terminal shows them."""
    parts: list[RenderableType] = [
        Text(tr("Shipped scenarios"), "bold"),
        "",
        _entries(shipped),
    ]
    if own:
        parts += ["", Text(tr("Your own"), "bold"), "", _entries(own)]
    return render(*parts)


def _entries(entries: "Sequence[Entry]") -> Padding:
    table = plain_table(
        *(tr("Id"), tr("Title"), tr("Weeks"), tr("Turns"), tr("Services"), tr("Assumed")),
        right=(2, 3, 4, 5),
    )
    for entry in entries:
        table.add_row(
            entry.id,
            Text.assemble(entry.title, "\n", (told(entry.fault) or entry.summary, "dim")),
            *(
                ("", "", "", "")
                if entry.fault
                else (
                    str(entry.weeks),
                    str(entry.turns),
                    str(entry.services),
                    percent(entry.assumed_share),
                )
            ),
        )
    return Padding(table, 0)


# -- evidence --------------------------------------------------------------------------------


def evidence_text(evidence: "Evidence") -> str:
    """Return the evidence as the terminal shows it: a table and what its rows add up to."""
    from ui.evidence import NO_ERROR, counted, figures

    table = plain_table(
        *(tr("target"), tr("source"), tr("expected"), tr("measured"), tr("error"), tr("verdict")),
        right=(3, 4),
    )
    verdicts = {
        ("pass", True): tr("pass"),
        ("not settled", False): tr("not settled"),
        ("fail", True): tr("fail"),
        ("fail", False): tr("fail, not settled"),
        ("contested", True): tr("contested"),
        ("contested", False): tr("contested, not settled"),
    }
    method = tr("{0} (method)")
    for result in evidence.results:
        name = method.format(result.check.id) if result.check.method else result.check.id
        table.add_row(Text(name, "bold"), Text(result.check.source), "", "", "", "")
        for row, word in zip(result.findings, result.verdicts, strict=True):
            measured, error = figures(row)
            table.add_row(
                Text(f"  {method.format(row.what) if row.method else row.what}"),
                "",
                row.target,
                local(measured),
                translate("Report", error) if error == NO_ERROR else local(error),
                Text(verdicts[word, row.settled], "" if word == "pass" else "bold"),
            )
    return render(table, "", Text(counted(evidence)))


# -- progress --------------------------------------------------------------------------------

Unit = Literal["runs", "weeks", "steps", "checks"]
"""What is counted while work goes on."""

FAR: Final[Mapping[Unit, str]] = {
    "runs": mark("Report", "{0} of {1} runs"),
    "weeks": mark("Report", "{0} of {1} weeks"),
    "steps": mark("Report", "{0} of {1} steps"),
    "checks": mark("Report", "{0} of {1} checks"),
}


@contextlib.contextmanager
def progress(label: str, unit: Unit, quiet: bool = False) -> Iterator[Callable[[int, int], None]]:
    """Show on standard error how far work has come, where somebody can see it.

    Yields
    ------
    callable
        Takes what is done and what there is to do.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    with Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[far]}", markup=False),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        # The first comparison after an upgrade compiles the engine before anything is done.
        ready = tr("{0}: getting ready").format(label)
        far = translate("Report", FAR[unit])
        task = bar.add_task(ready, total=None, far="")

        def show(done: int, total: int) -> None:
            bar.update(
                task,
                description=label if done else ready,
                completed=done,
                total=total,
                far=far.format(number(done), number(total)),
            )

        yield show
