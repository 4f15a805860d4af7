"""Rows about what communities have and know: assets, and work that is shown (B24, B25, B30)."""

from collections.abc import Mapping, Sequence
from typing import Any

from simulator.evidence.base import Effort, Finding, sign, within
from simulator.evidence.figures import INFINITY, asked_by_week, assumed, listed, outcome
from simulator.evidence.paired import bed, percent
from simulator.scenario import Scenario
from simulator.styles import DISTRIBUTED, HEROIC


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


def b24(effort: Effort) -> list[Finding]:
    """Return rows about closing what communities have."""
    closing = {
        "id": "closing",
        "title": "The choir closes",
        "week": 1,
        "effects": [{"kind": "asset-closes", "assets": ["choir"]}],
    }
    six_years = 312
    open_, closed = (
        asked_by_week(
            effort,
            one_asset(weeks=six_years, trust=0.7, health=0.9, woven=0.9, events=events),
            HEROIC,
        )
        for events in ((), (closing,))
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
    ]


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
