"""What the rows of the model's arrays mean, and the two bundles that hold them.

Arrays are grouped by what they describe and indexed ``[ROW, who]``. A `World` never
changes while weeks pass; a `State` changes every week. Entities stand in the order of
their ids, whatever order the scenario's file has.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

AGES: Final = 28
"""Weeks of age that are told apart; row `AGES` of a queue holds everybody older."""
PENDING: Final = 16
"""Changes of one service that can wait for partners at once."""
MOST_TEAMS: Final = 64
"""Queues that one merged team can have."""

# The groups of people at a service: in its queue, here by mistake, sent on but lost. These
# are its queues; the others have an unresolved need too, and stand in none: who gave up, and
# whose need was closed on paper.
WAITING: Final = 0
ASTRAY: Final = 1
BETWEEN: Final = 2
QUEUES: Final = 3
AWAY: Final = 3
PAPER: Final = 4
POOLS: Final = 5

ARCHITECT: Final = 0
NAVIGATOR: Final = 1
WEAVER: Final = 2
STORYTELLER: Final = 3
ENTREPRENEUR: Final = 4
ROLES: Final = 5

# Levers of cards.
WALK: Final = 0
GUIDE: Final = 1
GREET: Final = 2
GPS: Final = 3
OPEN_DOORS: Final = 4
GRANT: Final = 5
JOIN: Final = 6
LEND: Final = 7
TRY: Final = 8
STANDARD: Final = 9
COPY: Final = 10
STEP: Final = 11
MERGE: Final = 12
CLOSE: Final = 13
PUT_BACK: Final = 14
ASK_ONCE: Final = 15
FRONT_DOOR: Final = 16
JOURNEY: Final = 17
NARRATIVE: Final = 18
SHOW: Final = 19
TABLE: Final = 20
PROGRAMME: Final = 21
BRING: Final = 22
INVEST: Final = 23
HOLD: Final = 24
BID: Final = 25
CALL_BACK: Final = 26
SEEK: Final = 27
LEARN: Final = 28
POOL_STAFF: Final = 29
LISTEN: Final = 30
MEET: Final = 31
PASS_ON: Final = 32
TRADE: Final = 33

POWER: Final = 0
MEANING: Final = 1
PRACTICE: Final = 2
PURPOSE: Final = 3

# Kinds of event.
EV_DEMAND: Final = 0
EV_CUT: Final = 1
EV_STAFF: Final = 2
EV_ASSET: Final = 3
EV_HARDER: Final = 4
EV_WORLD: Final = 5
EV_TRUST: Final = 6
EV_MONEY: Final = 7
EV_REOPEN: Final = 8
EV_CUT_ALL: Final = 9
# What comes from above, from `EV_TARGET` on. A target's three rows stand together.
EV_TARGET: Final = 40
EV_PRESS: Final = 41
EV_TIME: Final = 42
EV_INSPECT: Final = 43
EV_TIED: Final = 44
EV_INSIGHT: Final = 45
EV_POOL: Final = 46
EV_GRANT: Final = 47
EV_ODDS: Final = 48
EV_SITS: Final = 49
EV_SHAKES: Final = 50
EV_MANDATE: Final = 51
EV_MEMBERS: Final = 52

# Figures that a target may look at.
T_WAITING: Final = 0
T_WAITED: Final = 1
T_UNMET: Final = 2
T_FAILURE: Final = 3
T_RECORDED: Final = 4

# World.service
BASE: Final = 0
STAFF: Final = 1
FURTHER: Final = 2
WEEKLY_BUDGET: Final = 3
WICKED_START: Final = 4
# World.service_at
KEY: Final = 0
SERVES: Final = 1
STATUTORY: Final = 2
UNIT: Final = 3
# World.pool_at
OFFSET: Final = 0
CLASSES: Final = 1
# World.link
WEIGHT: Final = 0
TRUST_START: Final = 1
# World.link_at
L_KEY: Final = 0
L_FROM: Final = 1
L_TO: Final = 2
L_PLACE: Final = 3
# World.door
RIGHT: Final = 0
# World.door_at
D_KEY: Final = 0
D_FROM: Final = 1
D_TO: Final = 2
# World.community
RATE: Final = 0
C_TRUST_START: Final = 1
# World.demand
PER_WEEK: Final = 0
# World.demand_at
M_KEY: Final = 0
M_FROM: Final = 1
M_UNIT: Final = 2
# World.asset
SHARE: Final = 0
HEALTH_START: Final = 1
# World.event_at
EV_FROM: Final = 0
EV_UNTIL: Final = 1
EV_KIND: Final = 2
EV_WHO: Final = 3
# World.plan_at
PL_TURN: Final = 0
PL_ROLE: Final = 1
PL_LEVER: Final = 2
PL_A: Final = 3
PL_B: Final = 4
# World.plan
PL_ATTENTION: Final = 0
PL_MONEY: Final = 1

# State.service
MORALE: Final = 0
EXPERIENCE: Final = 1
VACANCY: Final = 2
FIT: Final = 3
PACE: Final = 4
LOAD: Final = 5
DISRUPTION: Final = 6
BUDGET: Final = 7
CAPACITY: Final = 8
ABSENCE: Final = 9
LENT: Final = 10
BORROWED: Final = 11
WICKED: Final = 12
GONE: Final = 13
FAILS: Final = 14
CARRY: Final = 15
TURNOVER: Final = 16
GAIN: Final = 17
FREED: Final = 18
OWN: Final = 19
"""First of `ROLES` rows: what is left of a service's own attention this week, by role."""
GAMED: Final = 24
"""Share of what comes back that is closed on paper this week."""
OFFERED: Final = 25
"""Attention that a service offers each of its links for decisions taken together."""
SAVED: Final = 26
"""Share of the work that a redesign has freed for good."""
HARMED: Final = 27
"""Share of contacts that come back since something useful was taken out on a pathway."""
FRONT: Final = 28
"""1 where a service shares a front door with another, else 0."""
CLARITY: Final = 29
"""How far those who decide here know how people live through it, from 0 to 1."""
EXTRA: Final = 30
"""Staff whom a joint programme pays for, full-time."""
BUSY: Final = 31
"""Share of a team that redesign, or posts held empty, take away this week."""
COMING: Final = 32
"""Share of the work that a redesign has still to free."""
INSPECTED: Final = 33
"""Share of a service's attention that an inspection takes this week."""
TIED: Final = 34
"""Share of a service's capacity that it ties up."""
SERVICE_ROWS: Final = 35

# State.service_at
BITS: Final = 0
HOME: Final = 1
IS_OPEN: Final = 2
STEPS: Final = 3
LAST_STANDARD: Final = 4
WORK: Final = 5
CAN: Final = 6
NEXT_BITS: Final = 7
W_ARRIVED: Final = 8
W_CONTACTS: Final = 9
W_FAILED: Final = 10
W_RESOLVED: Final = 11
CHANGES: Final = 12
MEMBERS: Final = 13
TOUCHED: Final = 14
LOCAL_KEY: Final = 15
BELIEVED: Final = 16
"""Practice as the centre believes it to be."""
SERVICE_AT_ROWS: Final = 17

# State.link
TRUST: Final = 0
NAVIGATION: Final = 1
SWIFT: Final = 2
"""The part of trust that a common emergency lent, and that fades after it."""
ASKS_ONCE: Final = 3
"""1 where people who are sent on are not assessed twice, else 0."""
LINK_ROWS: Final = 4
# State.link_at
SENT: Final = 0
GOT: Final = 1
# State.door
D_NAVIGATION: Final = 0
D_CHANCE: Final = 1
# State.community
C_TRUST: Final = 0
C_GPS: Final = 1
C_EFFORT: Final = 2
"""Effort of their own that a community's people bring to a contact this week."""
COMMUNITY_ROWS: Final = 3
# State.community_at
C_NEEDS: Final = 0
C_WEEKS: Final = 1
C_RESOLVED: Final = 2
C_NOW: Final = 3
C_WEEK_ASKED: Final = 4
C_WEEK_RESOLVED: Final = 5
C_AWAY: Final = 6
"""People of a community who gave up, with their need unresolved."""
C_PAPER: Final = 7
"""People of a community whose need was closed on paper alone, and who have not asked again."""
COMMUNITY_AT_ROWS: Final = 8
# State.demand
D_CARRY: Final = 0
D_HELPED: Final = 1
D_FACTOR: Final = 2
DEMAND_ROWS: Final = 3
# State.asset
HEALTH: Final = 0
CLOSING: Final = 1
"""Weeks since the asset began to close, or -1; counted back while it opens again."""
OPENING: Final = 2
"""1 while the asset opens again."""
ASSET_ROWS: Final = 3

# State.whole
ALIGNMENT: Final = 0
LEGITIMACY: Final = 1
RESERVE: Final = 2
INCOME: Final = 3
CENTRE_GONE: Final = 4
TURNING: Final = 5
MEAN_FIT: Final = 6
PAID_IN: Final = 7
PAID_OUT: Final = 8
MEAN_TURNOVER: Final = 9
DIAL: Final = 10
DIAL_TO: Final = 14
DIAL_STEP: Final = 18
CENTRE: Final = 22
"""First of `ROLES` values: what is left of the centre's attention this week, by role."""
OTHERS: Final = 27
SHAKEN: Final = 28
"""Share of all budgets cut of late."""
REST: Final = 29
"""How clear the heads of those who judge are, from pauses."""
DIAL_OLD: Final = 30
"""First of four: where the dials stand in the established way."""
EXPECTED: Final = 34
"""What the change that two services look at brings on average."""
PRESSED: Final = 35
"""What targets that are missed add to drive this week."""
TAKEN: Final = 36
"""Share of everybody's attention that they take."""
TAKEN_CENTRE: Final = 37
"""The same of the centre's, inspections included."""
POOL_LEFT: Final = 38
"""Money in a pool that is open to bids, weekly staff costs."""
POOL_GRANT: Final = 39
POOL_ODDS: Final = 40
WHOLE_ROWS: Final = 41

# State.tally
ROOT: Final = 0
MOVES: Final = 1
STANDARD_BITS: Final = 2
UNMET: Final = 3
CRISIS: Final = 4
ELIGIBLE: Final = 5
CONTACTS: Final = 6
WASTED: Final = 7
BORN: Final = 8
RESOLVED: Final = 9
STAMP: Final = 10
MERGED: Final = 11
RELIEF: Final = 12
TOUCHED_NOW: Final = 13
MISTAKEN: Final = 14
"""Whether the centre is wrong about anybody's practice."""
GAVE_UP: Final = 15
"""Times that somebody gave up, since the start."""
CAME_BACK: Final = 16
"""Times that somebody who gave up came back, in crisis or because they were looked for."""
CLOSED_ON_PAPER: Final = 17
"""Times that a need was closed on paper alone, since the start."""
PAPER_LIMIT: Final = 18
"""Scratch: the chance of that at a contact, as a whole number."""
THIRD: Final = 19
"""Whether the change that two services look at touches anybody else."""
FIRST_ASKED: Final = 20
"""Place of the oldest request that waits for the centre."""
ASKING: Final = 21
"""Requests that wait for the centre."""
COUNT_ROWS: Final = 22

# State.luck: a run's and a service's part of the address of a draw, worked out once
LK_CAPACITY: Final = 0
LK_SHARE: Final = 1
LK_WITHIN: Final = 2
LK_OUTCOME: Final = 3
LK_ROOT: Final = 4
"""The root that the others belong to, in the first place."""
LUCK_ROWS: Final = 5

# State.weekly: addresses of a service's draws this week; the last two by group of its queues
WK_CAPACITY: Final = 0
WK_SHARE: Final = 1
WK_OUTCOME: Final = 2
WK_WITHIN: Final = 2 + QUEUES
WEEKLY_ROWS: Final = 2 + 2 * QUEUES

# State.card
SPENT: Final = 0
DONE: Final = 1
BY_ORDER: Final = 2
BY_ASKING: Final = 3
PAID: Final = 4
CARD_ROWS: Final = 5

# State.pending, last axis
P_DUE: Final = 0
P_BITS: Final = 1
P_MASK: Final = 2
P_WITH: Final = 3
"""The partner who decided with them, or -1."""
P_FIELDS: Final = 4

# State.requests, last axis
Q_WEEK: Final = 0
Q_WHO: Final = 1
Q_TURN: Final = 2
"""Which of the service's requests of that week it was."""
Q_KIND: Final = 3
Q_YES: Final = 4
"""1 if what was written speaks for it, else 0."""
Q_BITS: Final = 5
Q_MASK: Final = 6
Q_FIELDS: Final = 7

# Kinds of request.
ASK_CHANGE: Final = 0
ASK_STANDARD: Final = 1
ASK_PROCESS: Final = 2

# State.reports, first axis
R_BITS: Final = 0
R_MASK: Final = 1
R_ORDERED: Final = 2

# State.moves, rows
MV_CELL: Final = 0
MV_POOL: Final = 1
MV_AGE: Final = 2
MV_COUNT: Final = 3


class World(NamedTuple):
    """What a run never changes: the scenario as arrays.

    S services, G communities, J demands, E links between services, D doors (links from
    communities), A assets, V events, C cards.
    """

    P: Floats  # parameters, in table order
    service: Floats  # (rows, S)
    service_at: Ints  # (rows, S)
    pool_at: Ints  # (2, POOLS * S): where a pool's cells start, how many classes it has
    astray_start: Ints  # (S + 1)
    astray_demand: Ints  # demand of each class of a service's ASTRAY pool
    origin: Floats  # (S, G) share of a service's people who come from a community
    link: Floats  # (rows, E)
    link_at: Ints  # (rows, E)
    out_start: Ints  # (S + 1) links by origin
    in_start: Ints  # (S + 1)
    in_link: Ints  # links by target
    door: Floats  # (rows, D)
    door_at: Ints  # (rows, D)
    door_start: Ints  # (G + 1) doors by community
    into_start: Ints  # (S + 1)
    into_door: Ints  # doors by service
    community: Floats  # (rows, G)
    community_at: Ints  # (1, G)
    demand: Floats  # (rows, J)
    demand_at: Ints  # (rows, J)
    right_start: Ints  # (J + 1)
    right_door: Ints
    right_place: Ints  # class in the WAITING pool of the door's service
    right_share: Floats
    wrong_start: Ints  # (J + 1)
    wrong_door: Ints
    wrong_place: Ints  # class in the ASTRAY pool of the door's service
    wrong_share: Floats
    help_start: Ints  # (J + 1)
    help_asset: Ints
    help_woven: Ints
    twin_start: Ints  # (J + 1)
    twin: Ints  # (5, n): pair, asset, woven, asset, woven
    asset: Floats  # (rows, A)
    woven_start: Ints  # (A + 1)
    woven_to: Ints  # community of each (asset, community)
    pair_at: Ints  # (2, pairs)
    event_at: Ints  # (rows, V)
    event: Floats  # (V)
    plan_at: Ints  # (rows, C)
    plan: Floats  # (rows, C)
    asked_start: Ints  # (C + 1)
    asked: Ints  # services that a card asks
    turned_at: Ints  # weeks in which dials are turned
    turned: Floats  # (4, turns of dials)
    turn_weeks: Ints  # (2) weeks of the run, weeks of a turn
    role_share: Floats  # (turns and one row for afterwards, ROLES)
    chance: Floats  # (tables, n) cumulative Poisson tables
    guide: Ints  # (tables, GUIDE)


class State(NamedTuple):
    """What changes from week to week."""

    service: Floats  # (SERVICE_ROWS, S)
    service_at: Ints  # (SERVICE_AT_ROWS, S)
    link: Floats  # (LINK_ROWS, E)
    link_at: Ints  # (2, E)
    door: Floats  # (2, D)
    door_at: Ints  # (1, D)
    community: Floats  # (COMMUNITY_ROWS, G)
    community_at: Ints  # (COMMUNITY_AT_ROWS, G)
    demand: Floats  # (DEMAND_ROWS, J)
    asset: Floats  # (ASSET_ROWS, A)
    woven: Floats  # (asset, community) pairs
    pair: Floats  # asset pairs
    whole: Floats  # (WHOLE_ROWS)
    tally: Ints  # (COUNT_ROWS)
    card: Floats  # (CARD_ROWS, C)
    cohort: Ints  # people by pool, age and class
    age_total: Ints  # (POOLS * S, AGES + 1)
    size: Ints  # (POOLS * S)
    oldest: Ints  # (POOLS * S) weeks of age that nobody in a pool is beyond, but for row `AGES`
    weeks_old: Ints  # (AGES + 1) weeks since birth by row, and 0 for row `AGES`
    luck: Ints  # (LUCK_ROWS, S) parts of addresses
    weekly: Ints  # (WEEKLY_ROWS, S) scratch: addresses of this week's draws
    alive: Ints  # (AGES + 1, G) unresolved needs by week of birth
    born: Ints  # (AGES) needs by week of birth
    version: Ints  # (S, M) versions of what works locally
    version_old: Ints  # (lag + 1, S, M)
    version_common: Ints  # (M)
    reports: Ints  # (3, lag + 1, S) practice each week, and the choices ordered since
    reads: Ints  # (2, S, M, K) which bits of which neighbours each choice depends on
    readers_start: Ints  # (S * M + 1)
    readers: Ints  # choices that depend on a bit, as s * M + j
    mark: Ints  # (S, M) scratch
    part: Floats  # (S, M) contributions to fit
    touched: Ints  # (S * M) scratch
    common: Floats  # (2, M, 2 ** (K_in + 1)) sector practice, now and as in the guidance
    pending: Ints  # (S, PENDING, P_FIELDS)
    due: Ints  # (S) first week in which any of these may be due
    requests: Ints  # (most, Q_FIELDS) decisions that wait for the centre, in a ring
    away: Ints  # (AGES, cells) people who come back later, by the week of their contact
    moves: Ints  # (4, most) people who change place at the end of the week
    groups: Ints  # scratch: people in each group of a team's queues, or services drawn
    taken: Ints  # scratch: how many of each group or class are served
    served: Ints  # scratch: how many of each group of a team are served
    limits: Ints  # scratch: chances of a contact's outcomes, added up
    slots: Ints  # scratch: the draws of a group's contacts
    failed: Ints  # scratch: how many of the first so many contacts come back unsolved
    closed: Ints  # scratch: how many of those are closed on paper
    brought: Ints  # scratch: how many of the first so many bring up a further need
    below: Ints  # (8) scratch: how many further needs' draws lie below each of some limits
    sees: Ints  # scratch: slots from which on people see none of so many right doors
    seen_at_once: Floats  # (J) scratch: chance of seeing a right door at once
    works: Floats  # (E) scratch: chance that a hand-off along a link works this week
    works_below: Ints  # (E) scratch: the same as a whole number
    whose: Ints  # scratch: communities of the classes that are listed next
    listed: Ints  # scratch: classes of a row of which somebody is seen
    seen: Ints  # scratch: how many of each of these
    met: Ints  # (G) scratch: needs that a service resolves
    more: Ints  # (G) scratch: needs that come up further
    further: Ints  # (G + 1, most) scratch: the draws that mean one; last those of all
