"""What stays clear of many differences that are judged together, in words.

The window, the terminal and the reports say the same sentences.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from simulator.outcomes import BY_ID
from ui.wording import mark, number, style_name, told, translate

if TYPE_CHECKING:
    from simulator.at_once import AtOnce
    from simulator.compare import Comparison, Difference
    from simulator.judging import Verdict

EACH: Final = mark(
    "Report",
    "Each interval is for its own outcome alone: of twenty outcomes that do not differ, one "
    "would look clear by luck.",
)
ALL: Final = mark(
    "Report",
    "Judged more strictly, for all {all} outcomes together, every clear difference stays clear.",
)
SOME: Final = mark(
    "Report",
    "Judged more strictly, for all {all} outcomes together, {still} of {clear} clear differences "
    "stay clear; these may be luck: {names}.",
)


LESS_ALL: Final = mark(
    "Report",
    "Less {style}, judged for all {all} outcomes together, every clear difference stays clear.",
)
LESS_SOME: Final = mark(
    "Report",
    "Less {style}, judged for all {all} outcomes together, {still} of {clear} clear differences "
    "stay clear; these may be luck: {names}.",
)


VERDICTS: Final = mark(
    "Report",
    "Judged more strictly, for all of them together, luck alone may be behind what is said of: "
    "{names}.",
)
CAUSES: Final = mark(
    "Report",
    "Judged more strictly, for all {all} causes together, {still} of {clear} clear effects stay "
    "clear; these may be luck: {names}.",
)
EACH_FIGURE: Final = mark(
    "Report",
    "Each interval is for its own figure alone: of twenty figures that do not differ, one would "
    "look clear by luck.",
)
ALL_FIGURES: Final = mark(
    "Report",
    "Judged more strictly, for all {all} figures together, every clear difference stays clear.",
)
SOME_FIGURES: Final = mark(
    "Report",
    "Judged more strictly, for all {all} figures together, {still} of {clear} clear differences "
    "stay clear; these may be luck: {names}.",
)


def between(comparison: "Comparison", first: str, second: str) -> str:
    """Say how two ways of running a place stand when all outcomes are judged together."""
    return together(comparison.at_once(first, second))


def of(differences: "Mapping[str, Difference]", runs: int) -> str:
    """Say the same of differences, by outcome, that are known already."""
    from simulator.at_once import at_once

    return together(at_once(differences, runs))


def together(found: "AtOnce") -> str:
    """Say that each interval is for one outcome, and what stays clear of all of them."""
    each = translate("Report", EACH)
    if not found.clear:
        return each
    return f"{each} {_filled(SOME if found.perhaps_luck else ALL, found, _outcomes(found))}"


def figures_together(found: "AtOnce", names: Mapping[str, str]) -> str:
    """Say the same of figures that have names of their own, such as those of communities."""
    each = translate("Report", EACH_FIGURE)
    if not found.clear:
        return each
    words = SOME_FIGURES if found.perhaps_luck else ALL_FIGURES
    return f"{each} {_filled(words, found, [names[part] for part in found.perhaps_luck])}"


def verdicts_together(found: "Sequence[Verdict]", runs: int) -> list[str]:
    """Say whose verdicts may be luck when all are judged together; nothing where none may."""
    from simulator.judging import together as judged_together

    perhaps = judged_together(found, runs).perhaps_luck
    if not perhaps:
        return []
    names = "; ".join(verdict.name for verdict in found if verdict.id in perhaps)
    return [translate("Report", VERDICTS).format(names=names)]


def causes_together(effects: "Sequence[tuple[str, Difference]]", runs: int) -> list[str]:
    """Say which clear effects may be luck when all causes are judged together; nothing if none.

    Parameters
    ----------
    effects : sequence of (str, Difference)
        What each cause is called, and what it does.
    """
    from simulator.at_once import at_once

    names = {str(i): name for i, (name, _) in enumerate(effects)}
    found = at_once({str(i): gap for i, (_, gap) in enumerate(effects)}, runs)
    if not found.perhaps_luck:
        return []
    return [_filled(CAUSES, found, [names[part] for part in found.perhaps_luck])]


def less(comparison: "Comparison", style: str, second: str) -> str:
    """Say what stays clear of a way's differences from a style; nothing where nothing is clear."""
    found = comparison.at_once(style, second)
    if not found.clear:
        return ""
    words = LESS_SOME if found.perhaps_luck else LESS_ALL
    return _filled(words, found, _outcomes(found), style_name(style))


def _outcomes(found: "AtOnce") -> list[str]:
    return [told(BY_ID[name].label).lower() for name in found.perhaps_luck]


def _filled(words: str, found: "AtOnce", names: "Sequence[str]", style: str = "") -> str:
    return translate("Report", words).format(
        style=style,
        all=number(len(found.judged)),
        still=number(len(found.still_clear)),
        clear=number(len(found.clear)),
        names="; ".join(names),
    )
