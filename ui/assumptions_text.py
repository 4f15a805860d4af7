"""What the terminal shows of assumptions and policies; the words serve the report too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.console import RenderableType
from rich.text import Text

from simulator.assumptions import FIGURES, Assumptions, Deciding, Wider
from simulator.cards import ROLES
from simulator.outcomes import BY_ID, OUTCOMES, Outcome
from ui.phrases import digits, percent
from ui.terminal import plain_table
from ui.wording import local, number, signed, told, tr

if TYPE_CHECKING:
    from simulator.policies import Policies

TURNS: Final = ("flips", "crosses", "stays")
SHOWN: Final = 16
"""Assumptions that are listed; files hold all."""


def wider_words(outcome: Outcome, wider: Wider) -> str:
    """Return the wider interval for a table."""
    if wider.low == wider.mean == wider.high == 0.0:
        return tr("no difference")
    places = digits(outcome, wider.low, wider.high, interval=None)
    return tr("{0} to {1}").format(signed(wider.low, places), signed(wider.high, places))


def turn_words(one: Deciding) -> str:
    """Say whether and where the verdict turns when one assumption is moved alone."""
    if one.turns_at is None:
        return tr("does not flip within its range")
    at = figure(one.turns_at)
    if one.turn == "flips":
        return tr("flips at {0}").format(at)
    return tr("even at {0}, not clear on both sides").format(at)


def turns_sentence(found: Assumptions) -> str:
    """Say how many assumptions turn the verdict when moved alone."""
    count = {turn: sum(one.turn == turn for one in found.deciding) for turn in TURNS}
    return tr(
        "Assumptions moved alone through their ranges: {0}. Of these, flip the verdict: {flips}; "
        "come even without being clear on both sides: {crosses}; do neither: {stays}. All "
        "values of all assumptions are judged together, so that luck alone makes one of them flip "
        "in one such list of twenty at the most. Two together can do what neither does alone."
    ).format(len(found.deciding), **count)


def figure(value: float) -> str:
    """Return a parameter's value for reading, to three digits."""
    return local(f"{value:.3g}").replace("-", "\N{MINUS SIGN}")


def favours_words(one: Deciding) -> str:
    """Name the style that a higher value favours."""
    words = {"heroic": tr("heroic"), "distributed": tr("distributed"), "yours": tr("your run")}
    return words.get(one.favours, tr("neither, clearly"))


def less_words(outcome: Outcome, ways: tuple[str, str]) -> str:
    """Say what a difference is taken of: the second way less the first."""
    words = {
        ("heroic", "yours"): tr("{0}, your run less heroic"),
        ("distributed", "yours"): tr("{0}, your run less distributed"),
    }
    return words.get(ways, tr("{0}, distributed less heroic")).format(told(outcome.label).lower())


def deciding_rows(found: Assumptions) -> list[tuple[str, str, str, str, str, str]]:
    """Return the assumptions that decide most: name, meaning, range, ends, turn, favours."""
    outcome = BY_ID[found.outcome]
    rows = []
    for one in found.deciding[:SHOWN]:
        places = digits(outcome, one.at_low, one.at_high)
        rows.append(
            (
                one.name,
                told(one.meaning),
                tr("{0} ({1} to {2})").format(figure(one.usual), figure(one.low), figure(one.high)),
                tr("no difference")
                if one.at_low == one.at_high == 0.0
                else tr("{0} to {1}").format(
                    signed(one.at_low, places), signed(one.at_high, places)
                ),
                turn_words(one),
                favours_words(one),
            )
        )
    return rows


def other_rows(found: Assumptions) -> list[tuple[str, str]]:
    """Return, for every other outcome, the assumptions that flip it when moved alone."""
    rows = []
    for outcome_id, part in found.others.items():
        flipped = [
            tr("{0} at {1}").format(one.name, figure(one.turns_at))
            for one in part
            if one.turn == "flips" and one.turns_at is not None
        ]
        rows.append((told(BY_ID[outcome_id].label), ", ".join(flipped) or tr("none")))
    return rows


def sampled_words(found: Assumptions) -> str:
    """Say what was drawn, how often, and what was not."""
    return tr(
        "With assumptions: {draws} draws of {parameters} assumed parameters over their ranges and "
        "of {figures} assumed figures of the scenario by up to {most} either way, the same for "
        "both styles, {runs} lucks each. Sourced figures, choices of method and whatever was set "
        "by hand are not drawn, nor the rules themselves."
    ).format(
        draws=found.draws,
        parameters=found.parameters,
        figures=found.figures,
        most=percent(FIGURES),
        runs=found.runs,
    )


def deciding_parts(found: Assumptions) -> list[RenderableType]:
    """Return the ranked list of assumptions as the terminal shows it."""
    outcome = BY_ID[found.outcome]
    table = plain_table(
        tr("Assumption"),
        tr("In use (range)"),
        tr("Difference\nlow to high"),
        tr("Verdict"),
        tr("Higher favours"),
    )
    for name, _, span, ends, turn, favours in deciding_rows(found):
        table.add_row(name, span, ends, turn, favours)
    rest = plain_table(tr("Other outcomes"), tr("Flipped by, at"))
    for label, flipped in other_rows(found):
        rest.add_row(label, flipped)
    return [
        Text.assemble(
            (tr("The assumptions that decide most"), "bold"),
            (
                tr(", each moved alone; {0}").format(less_words(outcome, found.ways)),
                "dim",
            ),
        ),
        "",
        table,
        "",
        Text(turns_sentence(found)),
        "",
        rest,
        "",
        Text(sampled_words(found)),
    ]


def policies_parts(found: "Policies") -> list[RenderableType]:
    """Return usual against best policies as the terminal shows them."""
    table = plain_table(
        tr("Outcome"),
        tr("Heroic\nusual, best"),
        tr("Distributed\nusual, best"),
        tr("Difference, usual\n(95 % interval)"),
        tr("Difference, best\n(95 % interval)"),
        right=(1, 2),
    )
    for outcome in OUTCOMES:
        means = found.means[outcome.id]
        places = digits(outcome, *means["heroic"], *means["distributed"])
        row = [told(outcome.label)]
        row += [
            f"{number(means[style][0], places)}, {number(means[style][1], places)}"
            for style in ("heroic", "distributed")
        ]
        for gap in (found.usual[outcome.id], found.chosen[outcome.id]):
            row.append(
                tr("no difference")
                if gap.p_same >= 1.0
                else tr("{0} ({1} to {2})").format(
                    *(signed(each, places) for each in (gap.mean, gap.low, gap.high))
                )
            )
        table.add_row(*row)
    return [
        Text.assemble(
            (tr("Each style with its usual and with its best policy"), "bold"),
            (
                tr("; the search went for {0}").format(told(BY_ID[found.outcome].label).lower()),
                "dim",
            ),
        ),
        "",
        table,
        "",
        *(Text(policy_sentence(style, found)) for style in found.best),
        Text(
            tr(
                "Both had the same {0} policies on the same {1} lucks, and are judged on {2} "
                "others."
            ).format(found.candidates, found.search_runs, found.judge_runs)
        ),
    ]


def policy_sentence(style: str, found: "Policies") -> str:
    """Say how a style's best policy spends its attention."""
    policy = found.best[style]
    names: dict[str, str] = {role.id: told(role.name).lower() for role in ROLES}
    shares: Sequence[str] = [
        f"{names.get(name.removeprefix('share_'), name)} {percent(share)}"
        for name, share in policy.items()
        if name.startswith("share_")
    ]
    words = (
        tr("Best policy under heroic leadership: {0}; {1} of changes about steps.")
        if style == "heroic"
        else tr("Best policy under distributed leadership: {0}; {1} of changes about steps.")
    )
    return words.format(", ".join(shares), percent(policy["process_share"]))
