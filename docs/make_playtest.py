"""Write what bots and single cards did into the page of each shipped scenario.

Run ``python docs/make_playtest.py`` after the rules changed, or with the ids of some scenarios
for these alone; all eight take half an hour on two cores. With ``--careful`` first, careful players
take the place of bots in the named scenarios, for a table in ``docs/playtest.md``. Each scenario's
figures are kept in ``docs/playtest.json`` as well, and the table of all cards over all scenarios in
``docs/playtest.md`` is made from there. Nothing in the scenarios is tuned to these tables.
"""

import json
import sys
from pathlib import Path
from typing import Any

from simulator import MODEL_VERSION
from simulator.cards import CARDS, ROLE_BY_ID
from simulator.outcomes import BY_ID
from simulator.playtest import HORIZONS, STYLES, CardFound, Playtest, playtest, verdict
from simulator.reader import load
from simulator.scenario import Scenario
from ui.phrases import digits, role_name, signed
from ui.playtest import VERDICTS, names_of, when, winner

IDS = (
    "first-week",
    "lonely-carers",
    "river-rises",
    "shrinking-libraries",
    "family-front-door",
    "everyone-in",
    "one-city",
    "three-tiers",
)
SEED = 1
START = "<!-- playtest: written by docs/make_playtest.py -->"
END = "<!-- end of playtest -->"
HERE = Path(__file__).parent
KEPT = HERE / "playtest.json"
MARKS = {1: "+", 0: "·", -1: "−"}


def bots_table(found: Playtest) -> list[str]:
    """Return what each bot did to each goal, against its seat on autopilot."""
    lines = [
        "| bot | style | cards | " + " | ".join(BY_ID[o].label for o in found.outcomes) + " |",
        "|---|---|---|" + "---|" * len(found.outcomes),
    ]
    for bot in found.bots:
        cells = []
        for name in found.outcomes:
            each = bot.at(name, "full")
            gap = each.difference
            marks = "".join(
                MARKS[bot.at(name, horizon).side]
                for horizon in HORIZONS
                if horizon == "full" or BY_ID[name].weekly
            )
            size = signed(gap.mean, digits(BY_ID[name], gap.mean, interval=gap))
            cells.append(f"{marks} {size} ({100 * gap.p_second_better:.0f} %)")
        head = f"| {role_name(bot.role)} | {bot.style} | {len(bot.decisions)} | "
        lines.append(head + " | ".join(cells) + " |")
    return lines


def styles_table(found: Playtest) -> list[str]:
    """Return which style did better, with the same role's bot in both."""
    words = {True: "no clear difference", False: ""}
    head = [f"{horizon} ({found.horizons[horizon]} weeks)" for horizon in HORIZONS]
    lines = [
        "| outcome | with the bot of | " + " | ".join(head) + " |",
        "|---|---|" + "---|" * len(HORIZONS),
    ]
    for name in found.outcomes:
        for role, gaps in found.styles.items():
            cells = []
            for horizon in HORIZONS:
                gap = gaps.get((name, horizon))
                if gap is None:
                    cells.append("")
                    continue
                who = winner(gap.mean, BY_ID[name].better)
                share = gap.p_second_better if who == "distributed" else 1 - gap.p_second_better
                cells.append(words[not gap.clear] or f"{who} ({100 * share:.0f} %)")
            who_plays = role_name(role).lower()
            lines.append(f"| {BY_ID[name].label} | {who_plays} | " + " | ".join(cells) + " |")
    return lines


def cards_table(found: Playtest, scenario: Scenario) -> list[str]:
    """Return what each card did when played once and alone."""
    names = names_of(scenario)
    cards = {card.id: card for card in CARDS}
    lines = [
        "| card | role | contexts | worth it | not worth it | verdict | most good | most harm |",
        "|---|---|---|---|---|---|---|---|",
    ]

    def told(one: CardFound, side: int) -> str:
        best = one.best(side)
        return when(*best, names) if best else ""

    for one in found.cards:
        card = cards[one.card]
        counts = " | ".join(f"{one.count(side)} ({one.count(side, sure=True)})" for side in (1, -1))
        if not one.plays:
            lines.append(
                f"| {card.name} | {role_name(card.role).lower()} | 0 | | | not playable here | | |"
            )
            continue
        lines.append(
            f"| {card.name} | {role_name(card.role).lower()} | {one.contexts} | {counts} | "
            f"{VERDICTS[one.verdict]} | {told(one, 1)} | {told(one, -1)} |"
        )
    return lines


def section(found: Playtest, scenario: Scenario) -> str:
    """Return the section of a scenario's page."""
    weeks = ", ".join(f"{horizon} {week} weeks" for horizon, week in found.horizons.items())
    lines = [
        START,
        "",
        "## Played by bots, as found",
        "",
        f"`civicloom playtest {found.scenario_id}`, seed {found.seed}, model version "
        f"{MODEL_VERSION}, scenario digest `{found.digest}`; [how to read it](../playtest.md).",
        "",
        f"Each bot against the same seat on autopilot, {found.runs:,} lucks. Marks: + better, "
        f"− worse, · no clear difference, by the short, middle and full horizon ({weeks}); then "
        "the mean difference by the full horizon, and in how many lucks the bot did better, one in "
        "which nothing differs counting half.",
        "",
        *bots_table(found),
        "",
        "Who did better, heroic or distributed, with the same role's bot under both, and in how "
        f"many of {found.runs:,} lucks:",
        "",
        *styles_table(found),
        "",
        f"A turn given to each card alone, {found.card_runs} lucks: contexts in which it is worth "
        "it and not worth it, sure ones in brackets, and the sure ones in which it did most good "
        "and most harm, counted in standard errors.",
        "",
        *cards_table(found, scenario),
        "",
        END,
    ]
    return "\n".join(lines)


def facts(found: Playtest) -> dict[str, Any]:
    """Return what the table of all scenarios needs of one of them."""
    return {
        "model_version": MODEL_VERSION,
        "digest": found.digest,
        "runs": found.runs,
        "card_runs": found.card_runs,
        "cards": {
            one.card: {
                "contexts": one.contexts,
                "worth": [one.count(1), one.count(1, sure=True)],
                "not_worth": [one.count(-1), one.count(-1, sure=True)],
                "by_style": {
                    style: [
                        sum(
                            1
                            for play in one.plays
                            for each in play.contexts
                            if play.style == style and each.sure and each.side == side
                        )
                        for side in (1, -1)
                    ]
                    for style in STYLES
                },
            }
            for one in found.cards
        },
    }


def one_line_each(kept: dict[str, Any]) -> str:
    """Return the kept figures as JSON, one line for each scenario."""
    lines = [f"{json.dumps(name)}: {json.dumps(part)}" for name, part in kept.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def over_all(kept: dict[str, Any]) -> list[str]:
    """Return the table of every card over all scenarios."""
    lines = [
        "| card | role | " + " | ".join(kept) + " | sure: worth it / not | verdict |",
        "|---|---|" + "---|" * (len(kept) + 2),
    ]
    for card in CARDS:
        cells = []
        worth = not_worth = 0
        for part in kept.values():
            one = part["cards"].get(card.id)
            if one is None or one["contexts"] == 0:
                cells.append("")
                continue
            worth += one["worth"][1]
            not_worth += one["not_worth"][1]
            cells.append(f"{one['worth'][1]} / {one['not_worth'][1]}")
        said = VERDICTS[verdict(worth, not_worth)]
        role = ROLE_BY_ID[card.role].name.lower()
        lines.append(
            f"| {card.name} | {role} | "
            + " | ".join(cells)
            + f" | {worth} / {not_worth} | {said} |"
        )
    return lines


def careful_section(name: str) -> str:
    """Return what careful players of every role did in a scenario."""
    found = playtest(load(name), seed=SEED, careful=True)
    start, end = careful_marks(name)
    lines = [
        start,
        "",
        f"**{found.title}**: `civicloom playtest {name} --careful`, seed {found.seed}, model "
        f"version {MODEL_VERSION}, choices tried on {found.card_runs} lucks and judged on "
        f"{found.runs:,}.",
        "",
        *bots_table(found),
        "",
        end,
    ]
    return "\n".join(lines)


def careful_marks(name: str) -> tuple[str, str]:
    """Return the lines before and after a scenario's table of careful players."""
    return (
        f"<!-- careful players of {name}: written by docs/make_playtest.py -->",
        f"<!-- end of careful players of {name} -->",
    )


def replace(path: Path, new: str, start: str = START, end: str = END) -> None:
    """Put a section into a page, in place of the one that is there."""
    text = path.read_text(encoding="utf-8")
    if start in text:
        before, rest = text.split(start, 1)
        text = before + new + rest.split(end, 1)[1]
    else:
        text = text.rstrip() + "\n\n" + new + "\n"
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Rewrite the section in every page, or in those that are named, and the table of all."""
    if sys.argv[1:2] == ["--careful"]:
        for name in sys.argv[2:]:
            replace(HERE / "playtest.md", careful_section(name), *careful_marks(name))
        return
    for name in sys.argv[1:] or IDS:
        scenario = load(name)
        found = playtest(scenario, seed=SEED)
        replace(HERE / "scenarios" / f"{name}.md", section(found, scenario))
        kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
        kept[name] = facts(found)
        kept = {known: kept[known] for known in IDS if known in kept}
        KEPT.write_text(one_line_each(kept), encoding="utf-8")
        replace(HERE / "playtest.md", "\n".join([START, "", *over_all(kept), "", END]))


if __name__ == "__main__":
    main()
