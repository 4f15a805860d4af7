"""The command `playtest`: bots of every role and style, and every card by itself."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.console import RenderableType
from rich.text import Text

from simulator.errors import WrongUse
from simulator.outcomes import BY_ID
from ui.options import overrides
from ui.phrases import digits, percent
from ui.stopping import stoppable
from ui.wording import (
    mark,
    number,
    plural,
    role_name,
    signed,
    style_name,
    target_name,
    told,
    tr,
    translate,
)
from ui.writing import STANDARD, check_outputs, say, write_text

if TYPE_CHECKING:
    from rich.table import Table

    from simulator.cards import RoleId
    from simulator.playtest import CardFound, Context, Play, Playtest
    from simulator.scenario import Scenario

RUNS: Final = 1000
VERDICTS: Final = {
    "both": mark("Report", "has its time"),
    "never": mark("Report", "never worth it"),
    "always": mark("Report", "always worth it"),
    "unclear": mark("Report", "unclear"),
    "not here": mark("Report", "not playable here"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted, as the flags say it."""

    runs: int = RUNS
    single: int | None = None
    seed: int = 1
    role: str | None = None
    careful: bool = False
    weeks: int | None = None
    threads: int | None = None
    settings: tuple[str, ...] = ()
    json: str | None = None
    csv: str | None = None
    quiet: bool = False


def play_with_bots(name: str, wanted: Wanted) -> int:
    """Play a scenario with bots and write what came of it.

    Returns
    -------
    int
        0; whatever goes wrong is raised.
    """
    changed = overrides(wanted.settings)
    if wanted.json == STANDARD and wanted.csv == STANDARD:
        raise WrongUse("JSON and CSV cannot both go to standard output; name a file for one")
    check_outputs((("--json", wanted.json), ("--csv", wanted.csv)), (name,))
    from simulator.reader import load

    scenario = load(name)
    from simulator.playtest import playtest
    from ui.terminal import progress

    with stoppable() as stop, progress(scenario.title, "runs", wanted.quiet) as show:

        def tell_progress(done: int, total: int) -> None:
            stop.begun = done > 0
            show(done, total)

        found = playtest(
            scenario,
            runs=wanted.runs,
            single=wanted.single,
            seed=wanted.seed,
            roles=_roles(wanted.role),
            weeks=wanted.weeks,
            threads=wanted.threads,
            overrides=changed,
            careful=wanted.careful,
            progress=tell_progress,
            cancelled=stop.wanted,
        )
    if wanted.json is not None:
        text = json.dumps(found.to_json(), ensure_ascii=False, allow_nan=False)
        write_text(wanted.json, text + "\n")
    if wanted.csv is not None:
        write_text(wanted.csv, found.to_csv())
    if not wanted.quiet and STANDARD not in (wanted.json, wanted.csv):
        say(playtest_text(found, scenario))
    return 0


def _roles(role: str | None) -> "tuple[RoleId, ...]":
    from simulator.cards import ROLE_BY_ID

    if role is None:
        return ()
    for known in ROLE_BY_ID.values():
        if known.id == role:
            return (known.id,)
    raise WrongUse(f"no role is called '{role}'; the roles are {', '.join(ROLE_BY_ID)}")


def names_of(scenario: "Scenario") -> dict[str, str]:
    """Return the name of each service, community and asset by id."""
    names = {part.id: part.name for part in scenario.services}
    names |= {part.id: part.name for part in scenario.communities}
    return names | {part.id: part.name for part in scenario.assets}


def when(play: "Play", each: "Context", names: dict[str, str]) -> str:
    """Tell one context of a card in a line: what it did, where, when and under which style."""
    outcome = BY_ID[each.outcome]
    size = signed(
        each.difference.mean, digits(outcome, each.difference.mean, interval=each.difference)
    )
    where = target_name(play.targets[0], names)
    more = len(play.targets) - 1
    if more:
        where = plural("Report", "{1} and {0} more", "{1} and {0} more", more).format(more, where)
    return tr("{outcome} {size} by week {week}: {style}, turn {turn}, {where}").format(
        outcome=told(outcome.label).lower(),
        size=size,
        week=each.week,
        style=style_name(play.style),
        turn=play.turn + 1,
        where=where,
    )


def card_cells(found: "CardFound") -> tuple[str, str, str, str]:
    """Return contexts, and those worth it, not worth it and unclear, sure ones in brackets."""
    worth, not_worth = found.count(1), found.count(-1)
    return (
        str(found.contexts),
        f"{worth} ({found.count(1, sure=True)})",
        f"{not_worth} ({found.count(-1, sure=True)})",
        str(found.contexts - worth - not_worth),
    )


def winner(mean: float, better: str) -> str:
    """Return which style did better, by the sign of distributed less heroic."""
    return "distributed" if (mean < 0) == (better == "lower") else "heroic"


def _bots_table(found: "Playtest") -> "Table":
    from ui.terminal import table

    labels = [told(BY_ID[name].label) for name in found.outcomes]
    bots = table(tr("Bot"), tr("Style"), tr("Cards"), *labels, right=range(2, 3 + len(labels)))
    sides = (tr("{0} worse"), tr("{0} unclear"), tr("{0} better"))
    for bot in found.bots:
        cells = []
        for name in found.outcomes:
            each = bot.at(name, "full")
            gap = each.difference
            size = signed(gap.mean, digits(BY_ID[name], gap.mean, interval=gap))
            cells.append(sides[each.side + 1].format(size))
        bots.add_row(role_name(bot.role), style_name(bot.style), str(len(bot.decisions)), *cells)
    return bots


def _styles_table(found: "Playtest") -> "Table":
    from ui.terminal import table

    styles = table(tr("With the bot of"), *(told(BY_ID[name].label) for name in found.outcomes))
    for role, gaps in found.styles.items():
        cells = []
        for name in found.outcomes:
            gap = gaps[name, "full"]
            better = winner(gap.mean, BY_ID[name].better)
            cells.append(style_name(better) if gap.clear else tr("not clear"))
        styles.add_row(role_name(role), *cells)
    return styles


def playtest_text(found: "Playtest", scenario: "Scenario") -> str:
    """Return a playtest as the terminal shows it."""
    from simulator.cards import BY_ID as CARDS
    from ui.terminal import render, table

    names = names_of(scenario)
    cards = table(
        *(tr("Card"), tr("Contexts"), tr("Worth it"), tr("Not worth it"), tr("Unclear")),
        tr("Verdict"),
        right=(1, 2, 3, 4),
    )
    most_good: list[RenderableType] = []
    for one in found.cards:
        name = told(CARDS[one.card].name)
        cards.add_row(name, *card_cells(one), translate("Report", VERDICTS[one.verdict]))
        best = one.best(1)
        if best is not None:
            most_good.append(Text(tr("{0}: {1}").format(name, when(*best, names))))
    heading = (
        tr("{0}: a careful player of every role and style")
        if found.careful
        else tr("{0}: bots of every role and style")
    )
    parts: list[RenderableType] = [
        Text(heading.format(found.title), "bold"),
        "",
        Text(
            tr("Each against its seat on autopilot, {0} lucks, by the end").format(
                number(found.runs)
            )
        ),
        _bots_table(found),
        "",
        Text(tr("Who did better by the end, heroic or distributed, both with the same player")),
        _styles_table(found),
        "",
    ]
    alone: list[RenderableType] = [
        Text(
            tr("A turn given to each card alone, {0} lucks; sure ones in brackets").format(
                found.card_runs
            )
        ),
        cards,
        "",
        Text(tr("Where each card did most good, of all contexts: luck makes the best look larger")),
        *most_good,
        "",
    ]
    if found.careful:
        tries = tr("Every choice was tried on {0} other lucks before it was made.")
        parts += [Text(tries.format(found.card_runs))]
    else:
        parts += alone
    worth = tr(
        "Worth it: the 95 % interval of the paired difference lies on the good side of zero. Not "
        "worth it: on the bad side, or the card was paid for and changed nothing. Sure: so far "
        "from zero that luck alone gives a card any such context with a chance of {0}."
    ).format(percent(0.05))
    notes = (
        *(() if found.careful else (worth,)),
        tr("The intervals hold luck, not what is uncertain in the figures."),
        tr("Seed {seed}; civicloom {version}; scenario {id}, digest {digest}.").format(
            seed=found.seed, version=found.version, id=found.scenario_id, digest=found.digest
        ),
    )
    return render(*parts, *(Text(note) for note in notes))
