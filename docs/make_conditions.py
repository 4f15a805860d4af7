"""Write what decides the winner into the page of each shipped scenario.

Run ``python docs/make_conditions.py`` after the rules changed; it needs the extra
``experiments`` and a few minutes. Nothing in the scenarios is tuned to these tables.
"""

import sys
from pathlib import Path

from simulator import MODEL_VERSION
from simulator.outcomes import BY_ID
from simulator.reader import load
from ui.assumptions_text import turn_words, turns_sentence
from ui.conditions import Found, Wanted, conditions_of, explore
from ui.conditions_text import rule_sentence, verdict
from ui.phrases import percent, signed

SCENARIOS = (
    "first-week",
    "lonely-carers",
    "river-rises",
    "shrinking-libraries",
    "family-front-door",
    "everyone-in",
    "three-tiers",
    "one-city",
)
SHOWN = ("people_waiting", "unmet_need", "equity_gap", "trust", "morale", "money_balance")
LISTED = 6
START = "<!-- what decides: written by docs/make_conditions.py -->"
END = "<!-- end of what decides -->"


def section(found: Found) -> str:
    """Return the section of a scenario's page."""
    assumptions, policies = found.assumptions, found.policies
    assert assumptions is not None
    assert policies is not None
    labels = {one.name: one.label.lower() for one in found.design.conditions}
    lines = [
        START,
        "",
        "## What decides the winner, as found",
        "",
        f"`civicloom conditions {found.scenario.id} --assumptions --policies`, "
        f"{len(found.design.shares)} places, seed {found.wanted.seed}, model version "
        f"{MODEL_VERSION}, scenario digest `{found.digest}`. How often distributed does better "
        "over all conditions, with its 95 % interval, and the same with the assumptions drawn too; "
        "[how to read it](../conditions.md).",
        "",
        "| outcome | distributed better | more often | with assumptions | depends most on |",
        "|---|---|---|---|---|",
    ]
    for name in SHOWN:
        part = found.outcomes[name]
        assert part.wider is not None
        middle, low, high = part.chance
        wider = f"{percent(part.wider[1])} to {percent(part.wider[2])}"
        leading = ", ".join(labels[one.name] for one in part.leading()[:2])
        lines.append(
            f"| {BY_ID[name].label} | {percent(middle)} ({percent(low)} to {percent(high)}) "
            f"| {verdict(low, high)} | {wider} | {leading} |"
        )
    lines += ["", "For people waiting:", ""]
    here = found.outcomes["people_waiting"]
    lines += [f"- {rule_sentence(style, rule)}" for style, rule in here.rules.items()]
    usual, chosen = policies.usual["people_waiting"], policies.chosen["people_waiting"]
    lines.append(
        f"- Distributed less heroic, as shipped: {signed(usual.mean)} people "
        f"({signed(usual.low)} to {signed(usual.high)}); each with its best policy: "
        f"{signed(chosen.mean)} ({signed(chosen.low)} to {signed(chosen.high)}); with every "
        f"assumption drawn, 95 % of draws lie between "
        f"{signed(assumptions.wider['people_waiting'].low)} and "
        f"{signed(assumptions.wider['people_waiting'].high)}."
    )
    listed = "; ".join(
        f"`{one.name}` {turn_words(one)} (higher favours {one.favours or 'neither'})"
        for one in assumptions.deciding[:LISTED]
    )
    lines.append(f"- Assumptions that decide most: {listed}. {turns_sentence(assumptions)}")
    lines += ["", END]
    return "\n".join(lines)


def main(names: tuple[str, ...]) -> None:
    """Rewrite the section in every page, or in those that are named."""
    for name in names:
        wanted = Wanted(assumptions=True, policies=True)
        new = section(explore(load(name), conditions_of(()), wanted))
        path = Path(__file__).parent / "scenarios" / f"{name}.md"
        text = path.read_text(encoding="utf-8")
        if START in text:
            before, rest = text.split(START, 1)
            text = before + new + rest.split(END, 1)[1]
        else:
            text = text.rstrip() + "\n\n" + new + "\n"
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or SCENARIOS)
