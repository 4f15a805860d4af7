"""Playtest of a scenario: bots of every role and style, and every card by itself.

Three questions, all on paired lucks against the same place with the same seat on autopilot:

- what a *bot* of each role (`simulator.bots`) does to each goal of the scenario;
- with which way of leading the same role's bot does better;
- what one *card* does when a turn is given to it and nothing else is played: at the targets
  that call for it most, or at those that call for it least, as many as attention and reserve
  allow but no more than half of all; in the first turn, or half-way through the game; under
  each way of leading.

A *context* of a card is one such turn, one goal and one horizon: the end of that turn,
half-way from there to the end, and the end. The card is *worth it* there if the 95 % interval
of its paired difference lies on the good side of zero, and *not worth it* if it lies on the
bad side, or if the card was paid for and nothing changed in any luck at any goal and horizon.
Of some two hundred contexts a few would come out either way by luck alone, so the verdict
counts *sure* ones only: those whose interval still leaves out zero when it is so wide that
luck alone would produce one such context in twenty cards (Bonferroni). A card must have sure
contexts of both kinds, or it is reported: as never or always worth playing, or as unclear.

All that is uncertain here is luck; the figures of the scenario are taken as they are.
"""

import csv
import io
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import islice
from math import sqrt
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from simulator import VERSION
from simulator.bots import AFTER, Known, give_a_turn, known, plan, ranked
from simulator.cards import BY_ID as CARDS
from simulator.cards import ROLES, Card, RoleId
from simulator.careful import LUCKS, TARGETS, careful_plan
from simulator.compare import Difference, paired
from simulator.decisions import Decision
from simulator.ensemble import BLOCK, Arm, kernel, run_block
from simulator.errors import Interrupted, WrongUse
from simulator.lucks import figures_at
from simulator.network import Network, build
from simulator.outcomes import BY_ID, COLUMNS
from simulator.reader import digest as scenario_digest
from simulator.scenario import Scenario
from simulator.student import quantile
from simulator.styles import DISTRIBUTED, HEROIC, Dials

if TYPE_CHECKING:
    from simulator.rules.names import Floats

RUNS: Final = 1000
"""Lucks on which whole bots are judged."""
CARD_WORK: Final = 40_000_000
"""Service-weeks that all single cards of a scenario may take: about a minute on one core."""
FEWEST: Final = 48
MOST: Final = 128
STEP: Final = 16
"""Lucks for single cards: from `FEWEST` to `MOST`, in whole steps."""
STYLES: Final[Mapping[str, Dials]] = {
    "heroic": HEROIC,
    "half-way": Dials(0.5, 0.5, 0.5, 0.5),
    "distributed": DISTRIBUTED,
}
HORIZONS: Final = ("short", "middle", "full")
FOR_MONEY: Final = ("hold-posts", "bid-for-money")
"""Cards that are played for money alone: the reserve counts as a goal for them everywhere."""
SURE: Final = 0.05
"""Chance that luck alone makes any context of a card a sure one."""

Verdict = Literal["both", "never", "always", "unclear", "not here"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a card or a bot does to one outcome by one horizon.

    Attributes
    ----------
    outcome, horizon : str
        Id of the outcome, and one of `HORIZONS`.
    week : int
        The week up to which the outcome is taken, from 1.
    difference : Difference
        With it less without it, paired by luck.
    side : int
        1 if the 95 % interval lies on the good side of zero, -1 on the bad side, else 0.
    sure : bool
        Whether the wider interval leaves out zero too.
    """

    outcome: str
    horizon: str
    week: int
    difference: Difference
    side: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Play:
    """One card, given one turn and nothing else.

    Attributes
    ----------
    style : str
    turn : int
        From 0.
    targets : tuple of str
        Where it is played.
    called_for : str
        "most" or "least": from which end of the possible targets they are taken.
    done : float
        The share of it that took hold, 0 to 1, mean over targets and lucks.
    contexts : tuple of Context
    """

    style: str
    turn: int
    targets: tuple[str, ...]
    called_for: str
    done: float
    contexts: tuple[Context, ...]

    @property
    def idle(self) -> bool:
        """Whether nothing changed in any luck, at any goal and horizon."""
        return all(each.difference.p_same >= 1.0 for each in self.contexts)


@dataclass(frozen=True)
class CardFound:
    """What was found about one card in one scenario."""

    card: str
    plays: tuple[Play, ...]

    @property
    def contexts(self) -> int:
        """Number of contexts."""
        return sum(len(play.contexts) for play in self.plays)

    def count(self, side: int, *, sure: bool = False) -> int:
        """Return the contexts on the good (1) or bad (-1) side; idle plays are on the bad one."""
        found = 0
        for play in self.plays:
            if play.idle:
                found += len(play.contexts) if side < 0 else 0
            else:
                mine = [each for each in play.contexts if each.side == side]
                found += sum(1 for each in mine if each.sure or not sure)
        return found

    @property
    def verdict(self) -> Verdict:
        """Whether it has a time when it is right and a time when it is not."""
        if not self.plays:
            return "not here"
        return verdict(self.count(1, sure=True), self.count(-1, sure=True))

    def best(self, side: int = 1) -> tuple[Play, Context] | None:
        """Return the sure context in which it is furthest on one side, in standard errors."""
        most: tuple[float, Play, Context] | None = None
        for play in self.plays:
            for each in play.contexts:
                if each.side != side or not each.sure:
                    continue
                half = each.difference.high - each.difference.mean
                far = abs(each.difference.mean) / half if half > 0.0 else float("inf")
                if most is None or far > most[0]:
                    most = (far, play, each)
        return most[1:] if most else None


def verdict(worth: int, not_worth: int) -> Verdict:
    """Return what so many sure contexts on either side come to."""
    if worth == 0:
        return "never" if not_worth else "unclear"
    return "both" if not_worth else "always"


@dataclass(frozen=True)
class BotFound:
    """What the bot of one role did under one way of leading, against autopilot."""

    role: RoleId
    style: str
    decisions: tuple[Decision, ...]
    contexts: tuple[Context, ...]

    def at(self, outcome: str, horizon: str) -> Context:
        """Return what it did to an outcome by a horizon.

        Raises
        ------
        KeyError
            If that was not looked at.
        """
        for each in self.contexts:
            if (each.outcome, each.horizon) == (outcome, horizon):
                return each
        raise KeyError((outcome, horizon))


@dataclass(frozen=True)
class Playtest:
    """What came of playing a scenario with bots.

    Attributes
    ----------
    scenario_id, title, digest, version : str
    seed, runs, card_runs, weeks : int
        Luck, lucks for whole bots and for single cards, length of a run.
    horizons : mapping of str to int
        Weeks at which bots are judged.
    outcomes : tuple of str
        Goals of the scenario.
    bots : tuple of BotFound
        By role, then style.
    styles : mapping of str to mapping of (str, str) to Difference
        By role: distributed less heroic, by outcome and horizon, both with that role's bot.
    cards : tuple of CardFound
        In the order of the table of cards.
    overrides : mapping of str to float
    careful : bool
        Whether careful players (`simulator.careful`) took the place of bots.
    """

    scenario_id: str
    title: str
    digest: str
    version: str
    seed: int
    runs: int
    card_runs: int
    weeks: int
    horizons: Mapping[str, int]
    outcomes: tuple[str, ...]
    bots: tuple[BotFound, ...]
    styles: Mapping[str, Mapping[tuple[str, str], Difference]]
    cards: tuple[CardFound, ...]
    overrides: Mapping[str, float]
    careful: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return plain values, in the published layout."""
        facts: dict[str, Any] = {
            "scenario": {"id": self.scenario_id, "title": self.title, "digest": self.digest},
            "version": self.version,
            "players": "careful" if self.careful else "bots",
            "seed": self.seed,
            "runs": self.runs,
            "card_runs": self.card_runs,
            "weeks": self.weeks,
            "horizons": dict(self.horizons),
            "outcomes": {
                name: {
                    "label": BY_ID[name].label,
                    "unit": BY_ID[name].unit,
                    "better": BY_ID[name].better,
                }
                for name in self.outcomes
            },
            "bots": [
                {
                    "role": bot.role,
                    "style": bot.style,
                    "cards": [
                        {"turn": one.turn + 1, "card": one.card, "target": one.target}
                        for one in bot.decisions
                    ],
                    "against_autopilot": _contexts_fact(bot.contexts),
                }
                for bot in self.bots
            ],
            "styles": {
                role: [
                    {"outcome": outcome, "horizon": horizon, **_fact(gap)}
                    for (outcome, horizon), gap in gaps.items()
                ]
                for role, gaps in self.styles.items()
            },
            "cards": {
                found.card: {
                    "role": CARDS[found.card].role,
                    "verdict": found.verdict,
                    "contexts": found.contexts,
                    "worth_it": found.count(1),
                    "not_worth_it": found.count(-1),
                    "surely_worth_it": found.count(1, sure=True),
                    "surely_not_worth_it": found.count(-1, sure=True),
                    "plays": [
                        {
                            "style": play.style,
                            "turn": play.turn + 1,
                            "targets": list(play.targets),
                            "called_for": play.called_for,
                            "took_hold": play.done,
                            "contexts": _contexts_fact(play.contexts),
                        }
                        for play in found.plays
                    ],
                }
                for found in self.cards
            },
        }
        if self.overrides:
            facts["overrides"] = dict(self.overrides)
        return facts

    def to_csv(self) -> str:
        """Return one line for each context of each bot and card."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(CSV_HEAD)
        head = (self.scenario_id, self.digest, self.version, self.seed)
        for bot in self.bots:
            who = (*head, self.runs, "bot", bot.role, "", bot.style, "", "", "")
            writer.writerows((*who, *_row(each)) for each in bot.contexts)
        for found in self.cards:
            role = CARDS[found.card].role
            for play in found.plays:
                targets = " ".join(play.targets)
                where = (play.style, play.turn + 1, targets, play.called_for)
                row = (*head, self.card_runs, "card", role, found.card, *where)
                writer.writerows((*row, *_row(each)) for each in play.contexts)
        return text.getvalue()


CSV_HEAD: Final = (
    *("scenario", "digest", "version", "seed", "runs", "kind", "role", "card", "style", "turn"),
    *("targets", "called_for", "outcome", "horizon", "week", "difference", "ci95_low"),
    *("ci95_high", "share_better", "share_same", "side", "sure"),
)


def _row(each: Context) -> tuple[str | int | float, ...]:
    gap = each.difference
    where = (each.outcome, each.horizon, each.week)
    figures = (gap.mean, gap.low, gap.high, gap.p_second_better, gap.p_same)
    return (*where, *figures, each.side, int(each.sure))


def _fact(gap: Difference) -> dict[str, Any]:
    return {
        "mean": gap.mean,
        "ci95": [gap.low, gap.high],
        "p_better": gap.p_second_better,
        "p_same": gap.p_same,
    }


def _contexts_fact(contexts: Sequence[Context]) -> list[dict[str, Any]]:
    return [
        {
            "outcome": each.outcome,
            "horizon": each.horizon,
            "week": each.week,
            **_fact(each.difference),
            "side": ("bad", "none", "good")[each.side + 1],
            "sure": each.sure,
        }
        for each in contexts
    ]


# --- the experiment -----------------------------------------------------------------------


@dataclass(frozen=True)
class _Job:
    """One arm with its lucks, the weeks at which it is looked at, and how many cards count."""

    arm: Arm
    runs: int
    weeks: tuple[int, ...]
    last: int = 0


@dataclass(frozen=True)
class _Result:
    """What a job came to: figures (weeks looked at, lucks, outcomes), and how its cards fared.

    `done` is the mean share of the last cards that took hold, `paid` the share of them that
    the reserve could pay for.
    """

    figures: "Floats"
    done: float
    paid: float


@dataclass(frozen=True)
class _Single:
    """A card that is to be given a turn: the arm with it, and the arm without."""

    card: Card
    style: str
    turn: int
    targets: tuple[str, ...]
    called_for: str
    weeks: tuple[int, ...]
    arm: Arm
    without: Arm


def card_runs(arms: int, services: int, weeks: int) -> int:
    """Return on how many lucks single cards are tried, chosen before anything is run.

    As many as `CARD_WORK` service-weeks allow, in whole steps of 16 from 48 to 128.

    Parameters
    ----------
    arms : int
        Plays of single cards.
    services : int
        Services of the place.
    weeks : int
        Weeks of a run, with those after it that a leaving test takes.
    """
    n = CARD_WORK // max(arms * services * weeks, 1)
    return min(max(n // STEP * STEP, FEWEST), MOST)


def playtest(
    scenario: Scenario,
    *,
    runs: int = RUNS,
    single: int | None = None,
    seed: int = 1,
    roles: Sequence[RoleId] = (),
    weeks: int | None = None,
    threads: int | None = None,
    overrides: Mapping[str, float] | None = None,
    careful: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Playtest:
    """Play a scenario with bots of every role and style, and every card by itself.

    Parameters
    ----------
    scenario : Scenario
    runs : int
        Lucks for whole bots.
    single : int, optional
        Lucks for single cards; never more than `runs`. Chosen from the size of the scenario
        when left out, see `card_runs`.
    seed : int
        Which lucks.
    roles : sequence of str
        Roles to play; all five when left out.
    weeks : int, optional
        Length of a run, if not the scenario's.
    threads : int, optional
        Default: one for each core. The result does not depend on it.
    overrides : mapping of str to float, optional
        Parameters of the model.
    careful : bool
        Play with careful players, who try every choice first (`simulator.careful`), in place of
        bots, and give no turn to single cards. `single` is then on how many lucks they try.
    progress : callable, optional
        Told (runs done, runs in all) from the calling thread.
    cancelled : callable, optional
        Asked whether to stop.

    Raises
    ------
    WrongUse
        If runs, weeks or a role make no sense.
    Interrupted
        If `cancelled` said so.
    """
    _check(runs, single, seed, weeks, roles)
    base = dict(overrides or {})
    length = weeks or scenario.calendar.weeks
    outcomes = _outcomes(scenario)
    leaving = any(not BY_ID[name].weekly for name in outcomes)
    # no weekly figure depends on how long a run goes on afterwards
    network = build(scenario, base if leaving else {**base, "leaving_weeks": 1.0})
    after = 3 * int(network.parameter("leaving_weeks"))
    chosen = [role.id for role in ROLES if not roles or role.id in roles]
    places = {
        style: known(scenario, dials, seed, overrides, weeks) for style, dials in STYLES.items()
    }
    horizons = dict(zip(HORIZONS, (-(-length // 4), -(-length // 2), length), strict=True))
    singles = [
        one
        for role in (() if careful else chosen)
        for style in STYLES
        for card in places[style].cards[role]
        for one in _singles(places[style], style, card)
    ]
    few = single or card_runs(len(singles), len(network.services), length + after)
    few = min(few, runs)
    if careful:
        few = single or LUCKS
        arms = 2 * len(chosen) * len(STYLES) * runs
        tell = None if progress is None else _Told(progress, arms)
        bots = _careful_bots(network, places, chosen, outcomes, seed, few, threads, tell, cancelled)
        progress = None if tell is None else tell.then
    else:
        bots = {(role, style): plan(places[style], role) for role in chosen for style in STYLES}
    jobs = _jobs(bots, singles, tuple(horizons.values()), runs, few)
    found = _run_all(network, list(jobs.values()), seed, length, threads, progress, cancelled)
    sheet = _Sheet(jobs, dict(zip(jobs, found, strict=True)), outcomes, horizons)
    return Playtest(
        scenario_id=scenario.id,
        title=scenario.title,
        digest=scenario_digest(scenario, base),
        version=VERSION,
        seed=seed,
        runs=runs,
        card_runs=few,
        weeks=length,
        horizons=horizons,
        outcomes=outcomes,
        bots=tuple(
            sheet.bot(role, style, decisions, runs) for (role, style), decisions in bots.items()
        ),
        styles={role: sheet.styles(role, runs) for role in chosen},
        cards=tuple(
            sheet.card(card, [one for one in singles if one.card is card], places, few)
            for card in CARDS.values()
            if any(card.id in at.targets for at in places.values())
            and card.role in chosen
            and not careful
        ),
        overrides=base,
        careful=careful,
    )


class _Told:
    """Progress of trials and of the runs after them, as one number of runs."""

    def __init__(self, progress: Callable[[int, int], None], after: int) -> None:
        self._progress = progress
        self._after = after
        self._done = 0
        self._total = 0

    def begin(self, trials: int) -> None:
        self._total = trials
        self._progress(0, trials + self._after)

    def tried(self, runs: int) -> None:
        self._done += runs
        self._progress(self._done, self._total + self._after)

    def then(self, done: int, _total: int) -> None:
        self._progress(self._total + done, self._total + self._after)


def _careful_bots(
    network: Network,
    places: Mapping[str, Known],
    roles: Sequence[RoleId],
    outcomes: tuple[str, ...],
    seed: int,
    lucks: int,
    threads: int | None,
    tell: _Told | None,
    cancelled: Callable[[], bool] | None,
) -> dict[tuple[RoleId, str], tuple[Decision, ...]]:
    """Return what careful players of every role and style do, trials on several threads."""
    kernel(network)
    size = {
        (role, style): len(at.cards[role]) * TARGETS * lucks
        for role in roles
        for style, at in places.items()
    }
    if tell is not None:
        tell.begin(sum(n * len(places[style].turns) for (_, style), n in size.items()))
    plans = {}
    with ThreadPoolExecutor(max(threads or os.cpu_count() or 1, 1), "playtest") as pool:
        for (role, style), runs in size.items():
            plans[role, style] = careful_plan(
                network,
                places[style],
                role,
                outcomes,
                seed=seed,
                lucks=lucks,
                pool=pool,
                turned=None if tell is None else partial(tell.tried, runs),
                cancelled=cancelled,
            )
    return plans


def _jobs(
    bots: Mapping[tuple[RoleId, str], tuple[Decision, ...]],
    singles: Sequence[_Single],
    horizons: tuple[int, ...],
    runs: int,
    few: int,
) -> dict[str, _Job]:
    """Return everything that is to be run, by the name of its arm."""
    jobs: dict[str, _Job] = {}
    for (role, style), decisions in bots.items():
        auto = Arm(_auto(role, style), style, STYLES[style], (), (role,))
        weeks = {week for one in singles if one.without == auto for week in one.weeks}
        jobs[auto.name] = _Job(auto, runs, tuple(sorted({*horizons, *weeks})))
        arm = Arm(_bot(role, style), style, STYLES[style], decisions, (role,))
        jobs[arm.name] = _Job(arm, runs, horizons)
    for one in singles:
        for arm, last in ((one.arm, len(one.targets)), (one.without, 0)):
            jobs.setdefault(arm.name, _Job(arm, few, one.weeks, last))
    return jobs


def _auto(role: RoleId, style: str) -> str:
    return f"{role}:auto:{style}"


def _bot(role: RoleId, style: str) -> str:
    return f"{role}:bot:{style}"


@dataclass(frozen=True)
class _Sheet:
    """All figures, and what is read off them."""

    jobs: Mapping[str, _Job]
    results: Mapping[str, _Result]
    outcomes: tuple[str, ...]
    horizons: Mapping[str, int]

    def figures(self, name: str, week: int, outcome: str, count: int) -> "Floats":
        """Return an arm's figures up to a week, shape (lucks,), on its first lucks."""
        place = self.jobs[name].weeks.index(week)
        values: Floats = self.results[name].figures[place, :count, COLUMNS[outcome]]
        return values

    def context(
        self,
        arms: tuple[str, str],
        where: tuple[str, str],
        week: int,
        count: int,
        level: float,
    ) -> Context:
        """Hold the second arm against the first at an outcome and a horizon."""
        outcome, horizon = where
        first, second = (self.figures(name, week, outcome, count) for name in arms)
        better = BY_ID[outcome].better
        gap = paired(first, second, better)
        side = 0
        if gap.clear:
            side = 1 if (gap.mean > 0) == (better == "higher") else -1
        error = float((second - first).std(ddof=1)) / sqrt(count)
        sure = abs(gap.mean) > quantile(level, count - 1) * error
        return Context(outcome, horizon, week, gap, side, sure)

    def bot(self, role: RoleId, style: str, decisions: tuple[Decision, ...], runs: int) -> BotFound:
        """Hold a bot against autopilot."""
        places = _places(self.outcomes)
        level = _level(len(places))
        arms = (_auto(role, style), _bot(role, style))
        contexts = tuple(
            self.context(arms, where, self.horizons[where[1]], runs, level) for where in places
        )
        return BotFound(role, style, decisions, contexts)

    def styles(self, role: RoleId, runs: int) -> dict[tuple[str, str], Difference]:
        """Hold distributed against heroic, both with the same role's bot."""
        found = {}
        for outcome, horizon in _places(self.outcomes):
            week = self.horizons[horizon]
            heroic, distributed = (
                self.figures(_bot(role, style), week, outcome, runs)
                for style in ("heroic", "distributed")
            )
            found[outcome, horizon] = paired(heroic, distributed, BY_ID[outcome].better)
        return found

    def card(
        self, card: Card, singles: Sequence[_Single], places: Mapping[str, Known], few: int
    ) -> CardFound:
        """Hold each play of a card against the same place without it."""
        goals = self.outcomes
        if card.id in FOR_MONEY:
            goals = tuple(dict.fromkeys((*goals, "money_balance")))
        wheres = _places(goals)
        level = _level(max(len(singles), 1) * len(wheres))
        plays = []
        for one in singles:
            result = self.results[one.arm.name]
            if result.paid == 0.0:
                continue  # the reserve could not pay: it was not played
            at = places[one.style]
            contexts = tuple(
                self.context(
                    (one.without.name, one.arm.name),
                    where,
                    _week(at, one.turn, where[1]),
                    few,
                    level,
                )
                for where in wheres
            )
            plays.append(
                Play(one.style, one.turn, one.targets, one.called_for, result.done, contexts)
            )
        return CardFound(card.id, tuple(plays))


def _places(outcomes: Sequence[str]) -> list[tuple[str, str]]:
    """Return all pairs of outcome and horizon; the leaving tests have figures for the end."""
    return [
        (outcome, horizon)
        for outcome in outcomes
        for horizon in HORIZONS
        if horizon == "full" or BY_ID[outcome].weekly
    ]


def _check(
    runs: int, single: int | None, seed: int, weeks: int | None, roles: Sequence[str]
) -> None:
    if not 4 <= runs <= 100_000:
        raise WrongUse(f"{runs} runs make no playtest; 4 to 100,000 would do")
    if single is not None and not 4 <= single <= 100_000:
        raise WrongUse(f"{single} runs of a card make no playtest; 4 to 100,000 would do")
    if weeks is not None and not 4 <= weeks <= 520:
        raise WrongUse(f"a playtest of {weeks} weeks makes no sense; 4 to 520 would do")
    if not -(2**63) <= seed < 2**63:
        raise WrongUse(f"seed {seed} is too large; any whole number of up to 18 digits would do")
    known_roles = [role.id for role in ROLES]
    for role in roles:
        if role not in known_roles:
            raise WrongUse(f"no role is called '{role}'; the roles are {', '.join(known_roles)}")


def _outcomes(scenario: Scenario) -> tuple[str, ...]:
    """Return the outcomes that the scenario's goals name, or people waiting if there are none."""
    named = tuple(dict.fromkeys(goal.outcome for goal in scenario.goals))
    return named or ("people_waiting",)


def _level(contexts: int) -> float:
    """Return the share of Student's t below the width at which one of so many contexts is sure."""
    return 1.0 - SURE / (2.0 * contexts)


def _week(at: Known, turn: int, horizon: str) -> int:
    """Return the week at which a card of a turn is looked at for the horizon."""
    end = min((turn + 1) * at.per_turn, at.weeks)
    return {"short": end, "middle": (end + at.weeks + 1) // 2, "full": at.weeks}[horizon]


def _singles(at: Known, style: str, card: Card) -> list[_Single]:
    """Return the turns that are given to one card: where it is most and least called for."""
    found = []
    turns = len(at.turns)
    seat = (card.role,)
    wanted = sorted({0, turns // 2})
    if card.id in AFTER:
        wanted = [turn for turn in sorted({turns // 3, turns // 2}) if turn > 0]
    if card.id == "bid-for-money":
        # only in turns in which a pool is open, wherever those are
        wanted = [turn for turn in range(turns) if ranked(at, card.id, turn)][:2]
    for turn in wanted:
        weeks = tuple(sorted({_week(at, turn, horizon) for horizon in HORIZONS}))
        seen: set[tuple[str, ...]] = set()
        for called_for in ("most", "least"):
            targets = give_a_turn(at, card, turn, least=called_for == "least")
            if not targets or targets in seen:
                continue
            seen.add(targets)
            name = f"{card.role}:{card.id}:{style}:{turn}:{called_for}"
            before: tuple[Decision, ...] = ()
            without = Arm(_auto(card.role, style), style, at.dials, (), seat)
            if card.id in AFTER:
                before = tuple(
                    Decision(earlier, card.role, AFTER[card.id], target)
                    for earlier in range(turn)
                    for target in targets
                )
                without = Arm(f"{name}:before", style, at.dials, before, seat)
            decisions = tuple(Decision(turn, card.role, card.id, target) for target in targets)
            arm = Arm(name, style, at.dials, (*before, *decisions), seat)
            found.append(_Single(card, style, turn, targets, called_for, weeks, arm, without))
    return found


def _run_all(
    network: Network,
    jobs: Sequence[_Job],
    seed: int,
    weeks: int,
    threads: int | None,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> list[_Result]:
    """Run every job on its lucks, from luck 0 on; results in the order of the jobs."""
    kernel(network)
    parts = [
        (n, first, min(BLOCK, job.runs - first))
        for n, job in enumerate(jobs)
        for first in range(0, job.runs, BLOCK)
    ]
    total = sum(job.runs for job in jobs)
    done = 0
    if progress is not None:
        progress(0, total)
    made: dict[int, dict[int, tuple[Floats, Floats]]] = {n: {} for n in range(len(jobs))}

    def work(part: tuple[int, int, int]) -> tuple["Floats", "Floats"]:
        n, first, runs = part
        job = jobs[n]
        block = run_block(network, job.arm, seed=seed, first=first, runs=runs, weeks=weeks)
        figures = np.stack([figures_at(block, week) for week in job.weeks])
        return figures, block.cards[:, 1, block.cards.shape[2] - job.last :].copy()

    count = threads or os.cpu_count() or 1
    queue = iter(parts)
    with ThreadPoolExecutor(max(count, 1), thread_name_prefix="playtest") as pool:
        pending: dict[Future[tuple[Floats, Floats]], tuple[int, int, int]] = {}
        try:
            while True:
                for part in islice(queue, max(2 * count - len(pending), 0)):
                    pending[pool.submit(work, part)] = part
                if not pending:
                    break
                finished, _ = wait(pending, timeout=0.05, return_when=FIRST_COMPLETED)
                for future in finished:
                    n, first, runs = pending.pop(future)
                    made[n][first] = future.result()
                    done += runs
                if progress is not None:
                    progress(done, total)
                if cancelled is not None and cancelled():
                    raise Interrupted("stopped; nothing was written")
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    results = []
    for n in range(len(jobs)):
        blocks = [made[n][first] for first in sorted(made[n])]
        figures = np.concatenate([figures for figures, _ in blocks], axis=1)
        cards = np.concatenate([cards for _, cards in blocks])
        took = float(np.clip(cards, 0.0, 1.0).mean()) if cards.size else 1.0
        paid = float((cards >= 0.0).mean()) if cards.size else 1.0
        results.append(_Result(figures, took, paid))
    return results
