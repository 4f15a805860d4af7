"""Rows about what communities have and know: assets, and work that is shown (B23 to B25, B30)."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from simulator.cards import BY_ID as CARD_BY_ID
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.evidence.base import Effort, Finding, sign, within
from simulator.evidence.figures import INFINITY, asked_by_week, assumed, listed, outcome, pairs
from simulator.evidence.paired import bed, final_states, percent, seats_of, with_parts
from simulator.evidence.sampling import HELD, flat, seen
from simulator.network import build
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC, Dials

if TYPE_CHECKING:
    from simulator.rules.names import Floats


def one_asset(
    *,
    weeks: int,
    trust: float,
    health: float,
    woven: float,
    share: float = 1.0,
    per_week: float = 40.0,
    load: float = 0.8,
    events: Sequence[dict[str, Any]] = (),
    model: Mapping[str, float] | None = None,
) -> Scenario:
    """Return one community, one service, and one asset that may meet all of its needs first."""
    settings = {"leaving_weeks": 1.0, **(model or {})}
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "one-asset",
            "title": "One asset",
            "summary": "One community, one service, one asset.",
            "briefing": "One community, one service, one asset.",
            "place": {"name": "Nowhere", "reserve": assumed(0.0)},
            "calendar": {"weeks": weeks, "weeks_per_turn": min(weeks, 52)},
            "needs": [{"id": "company", "name": "Company"}],
            "communities": [
                {
                    "id": "street",
                    "name": "The street",
                    "trust": assumed(trust),
                    "demand": [{"need": "company", "per_week": assumed(per_week)}],
                }
            ],
            "services": [
                {
                    "id": "desk",
                    "name": "Desk",
                    "serves": ["company"],
                    "staff": assumed(10.0),
                    "load": assumed(load),
                }
            ],
            "assets": [
                {
                    "id": "choir",
                    "name": "Choir",
                    "communities": ["street"],
                    "needs": ["company"],
                    "share": assumed(share),
                    "health": assumed(health),
                    "woven": assumed(woven),
                }
            ],
            "links": [{"from": "street", "to": "desk", "right_door": assumed(1.0)}],
            "events": list(events),
            "model": {
                name: {"value": value, "reason": "set for the row of evidence"}
                for name, value in settings.items()
            },
        }
    )


LIBRARY_YEARS: Final = 9
LIBRARY_CUT: Final = 0.296
BRANCHES: Final = 4
LAST_YEARS: Final = 4
QUARTER: Final = 13


def libraries(years: int, closings: Sequence[dict[str, Any]] = ()) -> Scenario:
    """Return a library service whose budget falls by 29.6 % in nine years.

    Each of its branches has a community of its own, and a group of volunteers there. All but
    the cut and the load before it (.8, as where all budgets are cut) is left at the format's
    own defaults.
    """
    names = [f"branch-{i}" for i in range(BRANCHES)]
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "libraries",
            "title": "Libraries",
            "summary": "Nine years of cuts to libraries.",
            "briefing": "Nine years of cuts to libraries.",
            "place": {"name": "Nowhere", "reserve": assumed(0.0)},
            "calendar": {"weeks": 52 * years, "weeks_per_turn": QUARTER},
            "needs": [{"id": "reading", "name": "Reading"}],
            "communities": [
                {
                    "id": f"people-{name}",
                    "name": "People",
                    "demand": [{"need": "reading", "per_week": assumed(10.0)}],
                }
                for name in names
            ],
            "services": [
                {
                    "id": "libraries",
                    "name": "Libraries",
                    "serves": ["reading"],
                    "staff": assumed(10.0),
                    "load": assumed(0.8),
                    "yearly_cut": assumed(1.0 - (1.0 - LIBRARY_CUT) ** (1.0 / LIBRARY_YEARS)),
                }
            ],
            "assets": [
                {
                    "id": name,
                    "name": "Volunteers",
                    "communities": [f"people-{name}"],
                    "needs": ["reading"],
                    "share": assumed(0.5),
                }
                for name in names
            ],
            "links": [
                {"from": f"people-{name}", "to": "libraries", "right_door": assumed(1.0)}
                for name in names
            ],
            "events": list(closings),
            "model": {"leaving_weeks": {"value": 1.0, "reason": "the leaving test is not read"}},
        }
    )


def closed_and_volunteers(
    effort: Effort, scenario: Scenario, dials: Dials, decisions: Sequence[Decision] = ()
) -> tuple[list[float], "Floats"]:
    """Return branches closed, %, and strength of volunteers, at the end of each run.

    Strength is that of equation 18, added up over the groups that are open.
    """
    closed, strength = [], []
    for _, state in final_states(effort, scenario, dials, runs=pairs(effort), decisions=decisions):
        shut = state.asset[N.CLOSING] >= 0.0
        closed.append(100.0 * float(shut.mean()))
        strength.append(float(state.asset[N.HEALTH][~shut].sum()))
    return closed, np.array(strength)


def b23(effort: Effort) -> list[Finding]:
    """Return rows about libraries that close and volunteers who come.

    The conditions were fixed before the first run: the published cut, the format's defaults,
    and each place asked once for what its people can bring, when the last four years begin.
    """
    early, whole = libraries(LIBRARY_YEARS - LAST_YEARS), libraries(LIBRARY_YEARS)
    closed, _ = closed_and_volunteers(effort, whole, HEROIC)
    found = [
        within(
            "branches closed after a cut of 29.6 % in nine years, %",
            10.0,
            25.0,
            closed,
            "nothing but the cut happens; no rule closes what a budget no longer pays for, so "
            "that in the model closing is always decided: by an event of the scenario",
        )
    ]
    first = 52 * (LIBRARY_YEARS - LAST_YEARS) // QUARTER
    targets = [part.id for part in whole.communities]

    def asking(turn: int) -> tuple[Decision, ...]:
        return tuple(
            Decision(turn, "entrepreneur", "what-people-bring", target) for target in targets
        )

    never = asking(1000)  # the same seat is held, so that roles have the same shares
    for words, decisions, note in (
        (
            "nobody asks",
            never,
            "volunteers come with communities' trust (equation 18), and not because staff have "
            "gone",
        ),
        (
            "each place asked once",
            asking(first),
            "the entrepreneur's card, once in each place as these years begin",
        ),
    ):
        for dials, name in ((HEROIC, "heroic"), (DISTRIBUTED, "distributed")):
            before, after = (
                closed_and_volunteers(effort, scenario, dials, decisions)[1]
                for scenario in (early, whole)
            )
            found.append(
                within(
                    f"volunteers' strength over the last four years of cuts, %, {words}, {name}",
                    15.0,
                    35.0,
                    listed(percent(before, after)),
                    note,
                )
            )
    return found


CHOIR_CLOSES: Final = {
    "id": "closing",
    "title": "The choir closes",
    "week": 1,
    "effects": [{"kind": "asset-closes", "assets": ["choir"]}],
}
SIX_YEARS: Final = 312


def b24(effort: Effort) -> list[Finding]:
    """Return rows about closing what communities have."""
    open_, closed = (
        asked_by_week(
            effort,
            one_asset(weeks=SIX_YEARS, trust=0.7, health=0.9, woven=0.9, events=events),
            HEROIC,
        )
        for events in ((), (CHOIR_CLOSES,))
    )
    more = closed - open_
    whole = float(more.sum(axis=1).mean())
    late = more[:, 26:].sum(axis=1)
    return [
        within(
            "new needs a week after an asset closed, % above those with it open, years 1-6",
            4.0,
            16.0,
            listed(percent(open_.sum(axis=1), closed.sum(axis=1))),
            "a strong, well-known asset that may meet all of the community's needs; trust .7 at "
            "the start",
        ),
        within(
            "part of that rise which comes after week 26, %",
            80.0,
            100.0,
            listed(100.0 * late / whole),
            "over six years; its effect fades in a straight line over 26 weeks",
        ),
        cost_over_saving(effort),
    ]


def kept_up(closing: bool) -> tuple[Scenario, tuple[Decision, ...]]:
    """Return the asset of B24 with a small grant each quarter, or closed and without.

    A grant a quarter is what holds it where it stands: at strength .9 and trust .7 it loses
    .0015 a week by equation 18, and a grant wins .02.
    """
    usual = one_asset(
        weeks=SIX_YEARS,
        trust=0.7,
        health=0.9,
        woven=0.9,
        events=(CHOIR_CLOSES,) if closing else (),
    )
    calendar = {"weeks": SIX_YEARS, "weeks_per_turn": QUARTER}
    money = {"name": "Nowhere", "reserve": assumed(200.0)}
    # the same seat is held in both arms, so that roles have the same shares
    turns = (1000,) if closing else range(SIX_YEARS // QUARTER)
    grants = tuple(Decision(turn, "weaver", "back-a-group", "choir") for turn in turns)
    return with_parts(usual, calendar=calendar, place=money), grants


def cost_over_saving(effort: Effort) -> Finding:
    """Return the row about what closing an asset costs services for each pound it saves."""
    contacts, paid = {}, {}
    capacity = staff = 0.0
    for closing in (False, True):
        scenario, grants = kept_up(closing)
        network = build(scenario)
        capacity = float(network.world.service[N.BASE, 0])
        staff = float(network.world.service[N.STAFF, 0])
        arm = Arm("arm", "arm", HEROIC, grants, seats_of(grants))
        held = seen(
            effort,
            network,
            lambda found: found[:, :, HELD, 0].sum(axis=1),
            runs=pairs(effort),
            weeks=SIX_YEARS,
            arm=arm,
        )
        contacts[closing] = flat(held)
        price = CARD_BY_ID["back-a-group"].money
        (state,) = (
            state for _, state in final_states(effort, scenario, HEROIC, runs=1, decisions=grants)
        )
        paid[closing] = price * float((state.card[N.PAID] > 0.0).sum())
    more = (contacts[True] - contacts[False]) * staff / capacity
    return within(
        "working time that closing it costs the service over the grants it saves, six years",
        1.5,
        5.0,
        listed(more / (paid[False] - paid[True])),
        "the same asset, kept up by a small grant each quarter; contacts at the service in the "
        f"staff time that one takes ({staff / capacity:.3f} staff weeks) against "
        f"{paid[False]:.0f} weekly staff costs of grants. The study counts crime and lost "
        "earnings, which no service here bears",
    )


def b25(effort: Effort) -> list[Finding]:
    """Return rows about what social prescribing can divert."""
    fixed = {"community_trust_pull": 0.0, "poisson_arrivals": 0.0, "story_trust": 0.0}

    def asked(woven: float) -> float:
        scenario = one_asset(
            weeks=4, trust=1.0, health=1.0, woven=woven, per_week=2000.0, model=fixed
        )
        return float(asked_by_week(effort, scenario, HEROIC)[:, 0].mean())

    none = asked(0.0)
    return [
        within(
            "needs met by communities first, % of eligible, all of it known and at full strength",
            0.0,
            15.0,
            (100.0 * (none - asked(1.0)) / none, 0.0),
            "first week, full trust",
        )
    ]


def high_users(_effort: Effort) -> list[Finding]:
    """Return rows about what a before-after study of high users shows where nothing works."""
    # contacts in half a year are Poisson with a gamma mean (shape 1, mean 1): geometric
    chances = [0.5 ** (k + 1) for k in range(200)]
    chosen = chances[3:]
    before = sum((k + 3) * p for k, p in enumerate(chosen)) / sum(chosen)
    after = sum((1.0 + k + 3) / 2.0 * p for k, p in enumerate(chosen)) / sum(chosen)
    return [
        sign(
            "before-after estimate less controlled estimate on users with 3 contacts and more, "
            "% points",
            (100.0 * (after / before - 1.0), 0.0),
            False,
            "gamma-Poisson contacts, shape 1, mean 1; the controlled estimate is 0 since nothing "
            "was done",
            at_least=10.0,
        )
    ]


def b30(effort: Effort) -> list[Finding]:
    """Return rows about showing the work."""
    silent = {"share_storyteller": 0.0, "share_entrepreneur": 0.2}
    told = bed(8, weeks=104, load=0.6, further_need=0.0)
    untold = bed(8, weeks=104, load=0.6, further_need=0.0, model=silent)
    year = [52]
    trust = [
        outcome(effort, scenario, DISTRIBUTED, "community_trust", year)
        for scenario in (told, untold)
    ]
    # the second year, in which the trust that was won is there throughout
    asked = [
        asked_by_week(effort, scenario, DISTRIBUTED)[:, 52:].sum(axis=1)
        for scenario in (told, untold)
    ]
    return [
        within(
            "communities' trust won by a year of stories, % of the gap at the start",
            8.0,
            20.0,
            listed(100.0 * (trust[0] - trust[1]) / 50.0),
            "load .6, so that performance is good; the storyteller's tenth of attention against "
            "none; distributed",
        ),
        within(
            "needs voiced with stories over without, %, year 2",
            5.0,
            INFINITY,
            listed(percent(asked[1], asked[0])),
            "demand is 1 + .1 (V - .5): from trust .5 to 1 it can rise by 5 % at most, and good "
            "performance alone takes trust most of that way",
        ),
    ]
