"""The page `docs/evidence.md`, which the command `evidence` writes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from simulator import MODEL_VERSION, VERSION
from ui.evidence import figures

if TYPE_CHECKING:
    from simulator.evidence.base import Finding
    from simulator.evidence.catalogue import Evidence, Result

INTRO: Final = """\
# How far the model can be trusted

This page is written by the command `civicloom evidence`: no figure on it was typed by hand.
It holds the model to three things. **Part A**: does the engine compute what it says it
computes, where the exact answer is known? **Part B**: does it show what published studies of
public services, leadership and networks found? **Part D**: does either style of leadership win
where theory and studies say it should, and neither by construction?

A row that fails is shown as failing. Seeds are not tried again, tolerances are not widened.

## What is modelled

A network of public services, week by week. People with needs come to a front door, find the
right one or not, wait, are seen; some contacts solve nothing and come back, some bring up a
further need, and hand-offs between services work or get lost. Staff tire, leave and learn;
trust between services and with communities grows slowly and is lost fast. Services look for
practice that fits their place, alone, with neighbours, or by order from a centre. Budgets are
cut, shocks happen. Leadership enters through four dials (who decides, who makes sense of
things, known or new practice, results or thriving) and in no other way: no equation reads the
name of a style. Every equation stands in [model.md](model.md).

## What is assumed

Much. Studies give the direction of most effects and the size of few. Each number of the model
carries a tag in [model.md](model.md): *sourced*, *assumed*, or *choice* of method. How many
decisions a centre can take in a week, how many a team can, and what a local decision and a
meeting cost in working time are assumptions, and they decide more about who does better than
anything cultural does. [assumptions.md](assumptions.md) moves each of them alone and shows what
becomes of the comparison. Part A says nothing about these: it shows that the arithmetic is
right, not that the numbers put into it are.

The regimes of Part D are partly what the model was calibrated to (R1 to R6), so that meeting
them is no discovery; R7 and R8 are checks on honesty.

## Which assumptions decide

Who does better turns first on attention: how many decisions the centre can take in a week, and
how many each service can. Then come, in the places that were tried, how much staff can be lent,
what haste costs in quality and what local decisions, meetings and reports cost in working time,
how far orders are carried out and partners consent, and how much the choices of services depend
on one another. Nobody has measured any of these. [assumptions.md](assumptions.md) moves every
assumed number alone in three places, and says which style a higher value favours and by how much;
the pages of the scenarios say which assumptions flip the verdict there, and at which value.
`civicloom compare --assumptions` does so for any place and outcome, and draws all of them
together: the interval that comes of it is mostly so wide that it holds both verdicts.

## Where the literature disagrees

- *Shared leadership and complex work.* Wang, Waldman and Zhang (2014) find it helps more where
  work is complex; D'Innocenzo, Mathieu and Kukenberger (2016) find it helps less.
- *Networks that see everything.* Lazer and Friedman (2007) and Brackbill and Centola (2020)
  find that they settle too soon; Mason and Watts (2012) find that they win.
- *Central integration.* Provan and Milward (1995) found the most effective network to be
  centrally integrated and not flexible; studies of collaboration mostly find the opposite.
- *Cuts that travel.* The Institute for Fiscal Studies (2020) finds that cuts in care raised
  emergency visits; Seamer (2019) finds no effect on admissions.
- *Social prescribing.* Before-and-after studies find large effects; controlled reviews
  (Bickerdike 2017, Kiely 2022) find them unproven. Part A shows why the first can be nothing:
  people who are chosen for having had many contacts have fewer later, whatever is done.

Rows on such ground are marked *contested*, with both sides; one that the disagreement is not about
fails like any other.

## What the tool must not be used for

- To forecast. It tells which way things lean under stated assumptions, not what will happen.
- To decide about people: staff, teams or named services.
- To prove that one style of leadership is better. Where it wins depends on the assumptions, and
  the tool shows on which.
- To justify a cut, a merger or a closure without the people whom it concerns.
- To read a single run, or a single outcome, as an answer.

## How to read the tables

*Expected* is what theory or a study says. *Measured* comes from the engine that people play,
with other mechanisms switched off by public parameters where a closed form needs it. *Error* is
the standard error of the measured value; *z* is the distance from what was expected, in standard
errors (for a sign: from nought). In a full run a mean passes if it lies within 4 standard errors
**and** within 1 % of theory; in a quick one, within 4 standard errors. A sign needs 3. Rows with
nothing left to chance must be right to nine digits. A check marked *calibrated* tests numbers
that were set from the very source it names, so that meeting it is no discovery.

A range, the least size that goes with a sign, and the 1 % of a mean are met for sure only where
the whole interval, twice the error either way, lies inside. Where the measured value lies inside
and its interval reaches over an end, the row does not pass but is *not settled*: more runs could
turn it either way. A row that fails is failing whether luck settles that or not; where its
interval reaches inside, *not settled* stands beside it. What luck chooses, such as the best of
five mixes, has no error: its lucks are drawn again 200 times (bootstrap), and it is settled where
at least 95 % of the draws come out on the same side.

There are many rows, and each has its chance to mislead: a mean that is right fails by luck once
in 16,000 (4 standard errors), and a sign that is not there is found once in 740 (3, one way).

Luck that is known is taken out of some means (control variates): given what stands in a queue,
the number who come and are served have exact expectations. The coefficients are estimated, so
that a wrong queue stays wrong, and that the luck itself averages nought is a row of its own.

Exact values are for continuous time in some rows (Erlang, Jackson). The engine moves in ticks,
so two lengths of tick are run and a straight line through them is carried on to nought.

A check or row marked *method* does not run the engine: it shows that a figure or a caution is
right, and never counts as a pass of the engine.

## Weaker than their verdict

Conditions should be fixed before anybody looks. For these rows they were not: B5 was enlarged to
40 services and 14 choices, the load of B21 was raised to 1.6, and the rows of B1 on ambiguity use
conditions like those of a laboratory (load .8, no standard way), each after a first look. Some
samples of Part A were enlarged, with the same seed, after a first one proved too small to judge
by, and one (Erlang, 4 of 5) after it had failed. `absence_morale` was changed within its range
because B28 missed, which is why that row is marked *calibrated*. The conditions of B23 and of
the last row of B24 were fixed before the first run, but with the equations in view: an asset has
no upkeep in the scenario format, so that what closing it saves is the small grants that hold it
where it stands by the model's own rates.

The best of several is chosen on other lucks than it is judged on, in R5, R6, B2 (the better of
two shares near the centre), B3 (the best of three hybrids, and of all five mixes) and the last row
of B20 (the best drive below full), so that luck does not speak for what is claimed. B3 judges each
place on 20 lucks only, so that luck alone puts some on either side of 5 %.

## What no row tests

- *Careers and recruitment.* Posts that fall empty are filled again after some weeks, whoever
  leads; who applies, and what becomes of people at work, have no mechanism.
- *What people do back*: citizens' own effort, giving up and coming back in crisis, closing on
  paper under targets, trust that an emergency lends, the toll of joint work, pauses, the pull of
  the established way, what cuts do to minds and attention, decisions owned by two. Studies name
  them, and none gives a size that could be set beside them. They are small as shipped. Tests hold
  each to its equation, and a run without them to the rules that never had them.
- *What comes from above*: targets, inspections, inquiries, pools of money, elected members. Their
  sizes are those that a scenario gives, and most are assumed.
- *What most cards do by themselves*: calling people back, learning together, listening, money
  passed on, selling what a team knows, redesign, shared front doors. Their strengths were set so
  that each card has a time when it is worth playing and one when it is not
  ([playtest.md](playtest.md)), which says how they play, and nothing of the world.
"""


def page(evidence: "Evidence", command: str) -> str:
    """Return the page as Markdown.

    Parameters
    ----------
    command : str
        The command that writes it again.
    """
    return "\n".join(_lines(evidence, command))


def _lines(evidence: "Evidence", command: str) -> Iterator[str]:
    from simulator.evidence.catalogue import PARTS
    from ui.evidence import counted

    yield INTRO
    yield "## What was found"
    yield ""
    effort = "quick" if evidence.quick else "full"
    yield f"A {effort} run with seed {evidence.seed}, version {VERSION}, "
    yield f"model version {MODEL_VERSION}."
    yield counted(evidence, english=True)
    yield ""
    failing = [result for result in evidence.results if "fail" in result.verdicts]
    open_ = [result for result in evidence.results if "contested" in result.verdicts]
    between = [result for result in evidence.results if "not settled" in result.verdicts]
    for heading, results, word in (
        ("Rows that fail", failing, "fail"),
        ("Contested rows that are not met", open_, "contested"),
        ("Rows inside what was expected that luck does not settle", between, "not settled"),
    ):
        if results:
            yield f"### {heading}"
            yield ""
            for result in results:
                yield from _misses(result, word)
            yield ""
    for part, (_, title) in PARTS.items():
        results = [result for result in evidence.results if result.check.part == part]
        if results:
            yield f"## Part {part}: {title.lower()}"
            yield ""
            for result in results:
                yield from _table(result)
    yield "## How to repeat it"
    yield ""
    yield f"    {command}"
    yield ""
    yield "The same version, seed and effort give the same runs, and these figures, whatever the"
    yield "number of threads. `civicloom evidence --quick` takes a minute or two; a full run"
    yield "takes some minutes on two cores."
    yield ""


def _misses(result: "Result", word: str) -> Iterator[str]:
    for finding, found in zip(result.findings, result.verdicts, strict=True):
        if found == word:
            measured, error = figures(finding)
            note = f" {_capital(finding.note)}." if finding.note else ""
            luck = "" if finding.settled or found == "not settled" else " Luck does not settle it."
            between = ""
            if found == "not settled" and finding.kind == "mean" and finding.ends is not None:
                between = f" (within {finding.ends[0]:.6g} to {finding.ends[1]:.6g})"
            yield (
                f"- **{result.check.id}**, {_cell(finding.what)}: expected "
                f"{finding.target}{between}, measured {measured} "
                f"(standard error {error}{_again(finding)}).{luck}{note}"
            )


def _again(finding: "Finding") -> str:
    """Say how often it lies inside when the lucks are drawn again, where that is known."""
    return "" if finding.again is None else f"; inside in {finding.again:.0%} of resamples"


def _table(result: "Result") -> Iterator[str]:
    check = result.check
    yield f"### {check.id}: {check.title}"
    yield ""
    marks = ["*method*"] if check.method else []
    marks += ["*calibrated*: its numbers were set from this source"] if check.calibrated else []
    marks += [f"*contested*: {check.contested}"] if check.contested else []
    yield " · ".join([f"Source: {check.source}.", *marks])
    yield ""
    yield "| what | expected | measured | error | z | verdict |"
    yield "|---|---:|---:|---:|---:|---|"
    for finding, word in zip(result.findings, result.verdicts, strict=True):
        measured, error = figures(finding)
        distance = f"{finding.z:+.1f}" if finding.error > 0.0 else ""
        strong = word if word == "pass" else f"**{word}**"
        strong += "" if finding.settled or word == "not settled" else ", not settled"
        strong += ", method" if finding.method else ""
        yield (
            f"| {_cell(finding.what)} | {_cell(finding.target)} | {measured} | {error} "
            f"| {distance} | {strong} |"
        )
    yield ""
    notes = dict.fromkeys(finding.note for finding in result.findings if finding.note)
    for note in notes:
        yield f"{_capital(note)}."
        yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _capital(text: str) -> str:
    return (text[:1].upper() + text[1:]).rstrip(".")
