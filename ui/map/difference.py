"""Two runs on one map: for everything, how many people more or fewer."""

from dataclasses import replace

from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.map.facts import CONTEXT, Thing, number, percent, things, translate


def difference(
    scenario: Scenario, first: Picture, second: Picture, names: tuple[str, str]
) -> tuple[Thing, ...]:
    """Return the rows of facts of how two runs differ at the end of a week.

    Parameters
    ----------
    scenario : Scenario
        What both ran.
    first, second : Picture
        The same week of both.
    names : (str, str)
        What the runs are called.

    Returns
    -------
    tuple of Thing
        `gap` is people in the second less people in the first.
    """
    rows = []
    for one, other in zip(things(scenario, first), things(scenario, second), strict=True):
        if one.people is None and other.people is None:
            rows.append(replace(other, close=(), tells=_both(one, other, names)))
            continue
        a, b = one.people or 0, other.people or 0
        moving = one.kind in ("door", "link")
        rows.append(
            replace(
                other,
                people=abs(b - a) if moving else b,
                people_words=_more(b - a, names[1], names[0]),
                level=None,
                share=None,
                returning=0,
                open=True,
                word=_short(b - a),
                tells=_both(one, other, names),
                close=(),
                gap=b - a,
            )
        )
    return tuple(rows)


def _more(gap: int, second: str, first: str) -> str:
    if gap == 0:
        return translate(CONTEXT, "the same in both")
    words = translate(CONTEXT, "{people} more in {run}")
    return words.format(people=number(abs(gap)), run=second if gap > 0 else first)


def _short(gap: int) -> str:
    if gap == 0:
        return translate(CONTEXT, "the same in both")
    return translate(CONTEXT, "{people} more").format(people=number(abs(gap)))


def _both(one: Thing, other: Thing, names: tuple[str, str]) -> str:
    lines = [one.name]
    for row, name in ((one, names[0]), (other, names[1])):
        facts = ", ".join(part for part in (row.people_words, row.word) if part)
        if row.trust is not None:
            trust = translate(CONTEXT, "trust {percent}").format(percent=percent(row.trust))
            facts = f"{facts}, {trust}" if facts else trust
        lines.append(translate(CONTEXT, "{run}: {facts}").format(run=name, facts=facts))
    return "\n".join(lines)
