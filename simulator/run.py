"""One run that people play: decisions in, weeks and pictures out.

A run uses the rules as plain Python, so that no turn waits for a compiler; the ensemble
uses the same rules compiled, and a test proves that both give the same bits.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import blake2b
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from simulator.cards import BY_ID as CARDS
from simulator.cards import CARDS as ALL_CARDS
from simulator.cards import ROLE_BY_ID, Card
from simulator.decisions import Decision, Offer, Purse, Taken, TargetOption
from simulator.errors import Refused, Undecided, WrongUse
from simulator.network import ROLE_INDEX, Network, build
from simulator.outcomes import WEEKLY
from simulator.picture import Picture
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.above import members_agree
from simulator.rules.chance import address, normal, uniform
from simulator.rules.judge import centre_noise, local_noise
from simulator.rules.names import Floats, State, World
from simulator.rules.people import attention_left
from simulator.rules.tick import MEASURES, measure, start, step
from simulator.scenario import Scenario
from simulator.styles import HEROIC, Dials
from simulator.views import (
    asset_open,
    asset_view,
    community_view,
    door_view,
    link_view,
    service_view,
)

if TYPE_CHECKING:
    from simulator.record import Record

ENOUGH = 0.5
"""Share of a card's attention that must be there for it to be played."""
WHOLE = ("merge", "decommission", "shared-front-door", "bid-for-money")
"""Cards that need all of their attention."""
DRIFT = 0.005
"""Drift of a dial from which it can be turned to where it was turned before."""
SIGHT = 1101
"""Purpose of draws for what people see; the rules' purposes stay far below."""
FIELDS = tuple(outcome.id for outcome in WEEKLY)
assert len(FIELDS) == MEASURES


@dataclass(frozen=True, eq=False)
class Standing:
    """Where a run stands, apart from the run: nothing that is done with it reaches back.

    Attributes
    ----------
    network : Network
        The place.
    state : State
        A copy of the run's state.
    week, weeks, weeks_per_turn : int
        Weeks done, weeks of the run, weeks of a full turn.
    seats : tuple of str
        Played roles.
    root : (int, int)
        Seed and replication of the run's own luck.
    decisions, pending : tuple of Decision
        What was committed, and what is chosen in the open turn, seat by seat.
    """

    network: Network
    state: State
    week: int
    weeks: int
    weeks_per_turn: int
    seats: tuple[str, ...]
    root: tuple[int, int]
    decisions: tuple[Decision, ...]
    pending: tuple[Decision, ...]

    @property
    def turn(self) -> int:
        """The turn that is open or under way, from 0."""
        return self.week // self.weeks_per_turn

    @property
    def turn_ends(self) -> int:
        """The last week of that turn, from 1."""
        return min((self.turn + 1) * self.weeks_per_turn, self.weeks)


class Run:
    """A scenario that is being played, week by week.

    Parameters
    ----------
    scenario : Scenario
        What is played.
    seed : int
        Luck: equal seeds meet equal luck.
    dials : Dials
        Leadership at the start.
    seats : sequence of str
        Roles that decide; all others are on autopilot.
    weeks : int, optional
        Weeks to run, if not the scenario's.
    replication : int
        Which of the many lucks of the seed.
    overrides : mapping of str to float, optional
        Parameters of the model other than the scenario's.

    Raises
    ------
    WrongUse
        If a seat is no role, or weeks or overrides make no sense.
    """

    def __init__(
        self,
        scenario: Scenario,
        *,
        seed: int = 1,
        dials: Dials = HEROIC,
        seats: Sequence[str] = (),
        weeks: int | None = None,
        replication: int = 0,
        overrides: Mapping[str, float] | None = None,
    ) -> None:
        for seat in seats:
            if seat not in ROLE_INDEX:
                known = ", ".join(ROLE_BY_ID)
                raise WrongUse(f"no seat is called '{seat}'; the seats are {known}")
        if weeks is not None and not 1 <= weeks <= 520:
            raise WrongUse(f"a run of {weeks} weeks makes no sense; 1 to 520 would do")
        self.scenario = scenario
        self.seed = seed
        self.start_dials = dials
        self.seats = tuple(dict.fromkeys(seats))
        self.replication = replication
        self.overrides = dict(overrides or {})
        self.weeks = weeks or scenario.calendar.weeks
        self.network: Network = build(scenario, overrides)
        self.week = 0
        self.journal: list[dict[str, str]] = []
        self._decisions: list[Decision] = []
        self._pending: dict[str, list[Decision]] = {seat: [] for seat in self.seats}
        self._committed: set[str] = set()
        self._hats: dict[str, str] = {}
        self._rows: list[Floats] = []
        self._world: World = self.network.with_decisions((), self.seats, self.weeks)
        self._state: State = self.network.new_state()
        start(
            self._world,
            self._state,
            np.array(tuple(dials)),
            self.network.woven,
            self.network.reserve,
            seed,
            replication,
        )

    @classmethod
    def from_standing(cls, standing: Standing, chosen: Sequence[Decision] = ()) -> "Run":
        """Return a run of its own that goes on from where another stood.

        Parameters
        ----------
        standing : Standing
            Where the other stood while a turn was open. It is not touched.
        chosen : sequence of Decision
            What all seats commit in that turn, in order; nothing is refused any more.
        """
        run = cls.__new__(cls)
        run._go_on(standing, chosen)  # noqa: SLF001 - its own class
        return run

    def _go_on(self, standing: Standing, chosen: Sequence[Decision]) -> None:
        network, state = standing.network, standing.state
        self.scenario = network.scenario
        self.seed, self.replication = standing.root
        self.seats = standing.seats
        self.overrides = {}
        self.weeks = standing.weeks
        self.network = network
        self.week = standing.week
        self.journal = []
        self._decisions = [*standing.decisions, *chosen]
        self._pending = {seat: [] for seat in self.seats}
        self._committed = set(self.seats)
        self._hats = {}
        self._rows = []
        self._world = network.with_decisions(self._decisions, self.seats, self.weeks)
        cards = sum(decision.dials is None for decision in self._decisions)
        held = np.zeros((N.CARD_ROWS, cards))
        held[:, : state.card.shape[1]] = state.card
        copied = {name: array.copy() for name, array in state._asdict().items()}
        self._state = state._replace(**(copied | {"card": held}))
        self.start_dials = self.dials

    # --- where the run stands -------------------------------------------------------------

    @property
    def weeks_per_turn(self) -> int:
        """Weeks of a full turn."""
        return self.scenario.calendar.weeks_per_turn

    @property
    def turns(self) -> int:
        """Number of turns; the last may be shorter."""
        return -(-self.weeks // self.weeks_per_turn)

    @property
    def turn(self) -> int:
        """The turn that is open or under way, from 0; `turns` once finished."""
        return self.turns if self.finished else self.week // self.weeks_per_turn

    def weeks_in_turn(self, turn: int) -> tuple[int, int]:
        """Return the first and the last week of a turn, counted from 1."""
        first = turn * self.weeks_per_turn + 1
        return first, min(first + self.weeks_per_turn - 1, self.weeks)

    @property
    def finished(self) -> bool:
        """Whether all weeks are done."""
        return self.week >= self.weeks

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """Seats that have not decided in the turn that is open."""
        if self.finished or self.week % self.weeks_per_turn:
            return ()
        return tuple(seat for seat in self.seats if seat not in self._committed)

    @property
    def deciding(self) -> bool:
        """Whether a turn is open and a seat has not decided."""
        return bool(self.waiting_for)

    @property
    def dials(self) -> Dials:
        """The dials in force."""
        return Dials(
            *(min(max(float(v), 0.0), 1.0) for v in self._state.whole[N.DIAL : N.DIAL + 4])
        )

    @property
    def dials_target(self) -> Dials:
        """Where the dials are turning to."""
        return _dials(self._state.whole[N.DIAL_TO : N.DIAL_TO + 4])

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """All decisions that were committed, in order."""
        return tuple(self._decisions)

    @property
    def history(self) -> Mapping[str, tuple[float, ...]]:
        """Weekly outcomes so far, by outcome id, in the outcome's unit."""
        return MappingProxyType(
            {name: tuple(float(row[i]) for row in self._rows) for i, name in enumerate(FIELDS)}
        )

    # --- deciding -------------------------------------------------------------------------

    def pending(self, role: str) -> tuple[Decision, ...]:
        """Return a seat's decisions of the open turn that are not committed.

        Those under its second hat are among them.
        """
        return tuple(self._pending.get(role, ()))

    def hat(self, seat: str) -> str:
        """Return the role of a seat's second hat in the open turn, empty if it wears none."""
        return self._hats.get(seat, "")

    def wear(self, seat: str, hat: str) -> None:
        """Put a second hat on a seat for the open turn, or take it off with an empty one.

        Under a second hat the cards of another role can be played too. While somebody plays
        both, both roles have `second_hat_cost` less attention in that turn. What is recorded
        is the cards: a hat under which no card is committed costs nothing.

        Raises
        ------
        Refused
            If the hat cannot be put on or taken off; the message says why.
        """
        refusal = self.hat_refusal(seat, hat)
        if refusal:
            raise Refused(refusal)
        before = self._hats.get(seat, "")
        chosen = self._pending[seat]
        self._pending[seat] = []
        self._hats = {seat: hat} if hat else {}
        try:
            for decision in chosen:
                self.decide(decision)
        except Refused as error:
            self._pending[seat] = chosen
            self._hats = {seat: before} if before else {}
            raise Refused(
                f"what is chosen already leaves too little attention for a second hat: {error}"
            ) from None

    def hat_refusal(self, seat: str, hat: str) -> str:
        """Return why a second hat cannot be put on or taken off now; empty if it can."""
        if seat not in self.seats:
            return f"role '{seat}' has no seat in this run"
        if len(self.seats) > 1:
            return "a second hat is for somebody who plays alone; here others have seats too"
        if not self.deciding:
            return "a hat can be put on or taken off only while a turn is open"
        worn = self.hat(seat)
        if worn != hat and any(decision.role == worn for decision in self._pending[seat]):
            name = ROLE_BY_ID[worn].name.lower()
            return f"a card of the {name} is chosen already; take it back first"
        if not hat:
            return ""
        if hat not in ROLE_INDEX:
            return f"no role is called '{hat}'; the roles are {', '.join(ROLE_BY_ID)}"
        if hat in self.seats:
            return "that is your own role already"
        if not self.allowed_cards(hat):
            return f"the {ROLE_BY_ID[hat].name.lower()} has no cards in this scenario"
        return ""

    def _seat_of(self, role: str) -> str:
        """Return the seat that plays a role: its own, or the one that wears it as a hat."""
        if role in self.seats:
            return role
        return next((seat for seat, hat in self._hats.items() if hat == role), "")

    def _chosen_by(self, role: str) -> list[Decision]:
        """Return what is chosen in a role and not committed."""
        chosen = self._pending.get(self._seat_of(role), [])
        return [decision for decision in chosen if decision.role == role]

    def asks(self, decision: Decision) -> tuple[float, dict[str, float]]:
        """Return the decisions that a card asks of the centre and of each asked service now."""
        card = CARDS[decision.card]
        omega = self.dials.power
        asked = self.network.asked(decision.card, decision.target)
        each = card.attention * omega / len(asked) if asked else 0.0
        return card.attention * (1.0 - omega), dict.fromkeys(asked, each)

    def purse(self, role: str) -> Purse:
        """Return what a seat may still spend in the open turn.

        Attention is counted in decisions' worth over the turn, less what a target or an
        inspection took in the last week; money in weekly staff costs.
        """
        hats = tuple(self._hats.values())
        share = float(self.network.role_shares(self.seats, hats)[ROLE_INDEX[role]])
        first, last = self.weeks_in_turn(min(self.turn, self.turns - 1))
        weeks = last - first + 1
        omega = self.dials.power
        p = self.network.parameter
        kept = attention_left(self._world, self._state)
        whole, inspected = self._state.whole, self._state.service[N.INSPECTED]
        centre = p("central_attention") * (1.0 - omega) * share * weeks * kept
        centre *= 1.0 - float(whole[N.TAKEN_CENTRE])
        own = p("local_attention") * omega * share * weeks * kept
        own *= 1.0 - float(whole[N.TAKEN])
        services = {
            name: own * (1.0 - float(inspected[i]))
            if self._state.service_at[N.HOME, i] == i
            else 0.0
            for i, name in enumerate(self.network.services)
        }
        centre_left = centre
        left = dict(services)
        for decision in self._chosen_by(role):
            if decision.dials is None:
                ordered, invited = self.asks(decision)
                centre_left -= min(ordered, centre_left)
                for service, part in invited.items():
                    left[service] -= min(part, left[service])
        money = max(float(self._state.whole[N.RESERVE]), 0.0)
        for decisions in self._pending.values():
            money -= sum(CARDS[d.card].money for d in decisions if d.dials is None)
        return Purse(centre, max(centre_left, 0.0), services, left, max(money, 0.0))

    def allowed_cards(self, role: str) -> tuple[Card, ...]:
        """Return the cards that the scenario allows a role."""
        brief = self.scenario.roles.get(role)  # type: ignore[call-overload]
        allowed = brief.cards if brief else ()
        return tuple(
            card for card in ALL_CARDS if card.role == role and (not allowed or card.id in allowed)
        )

    def targets(self, card: Card) -> tuple[str, ...]:
        """Return the ids of all things that a card could be aimed at."""
        net = self.network
        return {
            "link": net.links,
            "service": net.services,
            "community": net.communities,
            "asset": net.assets,
            "asset pair": net.pairs,
        }[card.target]

    def offers(self, role: str) -> tuple[Offer, ...]:
        """Return a seat's cards as they stand now, with why a target may not be chosen."""
        turn = self.turn
        # counted once: in a large place it takes as long as all else about a target
        purse = self.purse(role) if self._seat_of(role) else None
        return tuple(
            Offer(
                card,
                tuple(
                    TargetOption(
                        target,
                        self.network.names[target],
                        self._refusal(Decision(turn, role, card.id, target), purse),
                    )
                    for target in self.targets(card)
                ),
            )
            for card in self.allowed_cards(role)
        )

    def refusal(self, decision: Decision) -> str:
        """Return why a decision cannot be taken now, in one sentence; empty if it can."""
        return self._refusal(decision)

    def _refusal(self, decision: Decision, purse: Purse | None = None) -> str:
        """Return the same; `purse` is what the role may still spend, if that is known."""
        if self.finished:
            return "the run is finished; no decision can be taken any more"
        seat = self._seat_of(decision.role)
        if not seat:
            seats = ", ".join(self.seats) or "none; every role is on autopilot"
            return f"role '{decision.role}' has no seat in this run; the seats are {seats}"
        if decision.turn != self.turn or self.week % self.weeks_per_turn:
            return (
                f"turn {decision.turn + 1} is not open; "
                f"the run stands at week {self.week} in turn {min(self.turn + 1, self.turns)}"
            )
        if seat in self._committed:
            return f"the {ROLE_BY_ID[decision.role].name.lower()} has committed this turn"
        if decision.dials is not None:
            if decision.role != seat:
                return f"the dials are turned by the {seat}, under the first hat"
            return self._dials_refusal(decision)
        return self._card_refusal(decision, purse)

    def _dials_refusal(self, decision: Decision) -> str:
        for decisions in self._pending.values():
            if any(other.dials is not None for other in decisions):
                return "the dials are turned already in this turn; take that back first"
        assert decision.dials is not None
        gaps = (abs(a - b) for a, b in zip(decision.dials, self.dials, strict=True))
        drifted = not self._state.whole[N.DIAL_STEP : N.DIAL_STEP + 4].any() and max(gaps) > DRIFT
        if decision.dials == self.dials_target and not drifted:
            return "the dials stand there already"
        return ""

    def _card_refusal(self, decision: Decision, purse: Purse | None) -> str:
        card = CARDS.get(decision.card)
        allowed = self.allowed_cards(decision.role)
        if card is None or card not in allowed:
            known = [entry.id for entry in allowed]
            return (
                f"the {decision.role} has no card '{decision.card}'"
                f"{_nearest(decision.card, known)}; the cards are {', '.join(known)}"
            )
        targets = self.targets(card)
        if decision.target not in targets:
            found = f"'{decision.target}'" if decision.target else "nothing"
            return (
                f"card '{card.id}' is aimed at {found}, which is no {card.target} here"
                f"{_nearest(decision.target, targets)}"
            )
        if any(
            other.card == card.id and other.target == decision.target
            for other in self._chosen_by(decision.role)
        ):
            return f"'{card.name}' is chosen for {self.network.names[decision.target]} already"
        closed = self.closed(card, decision.target)
        return closed or self._price_refusal(card, decision, purse or self.purse(decision.role))

    def closed(self, card: Card, target: str) -> str:
        """Return why a card cannot be aimed at a target now, whoever pays; empty if it can."""
        net = self.network
        names = net.names
        if card.target in ("asset", "asset pair"):
            for asset in target.split("+"):
                if not asset_open(self._state, net.place[asset]):
                    return f"{names[asset]} has closed"
            return ""
        ends = target.split("->") if card.target == "link" else [target]
        if card.id in ("what-people-bring", "pass-money-on") and not any(
            target in part.communities for part in self.scenario.assets
        ):
            return f"{names[target]} has no group or place of its own"
        if card.target == "community":
            return ""
        for service in ends:
            i = net.place[service]
            home = int(self._state.service_at[N.HOME, i])
            if home != i:
                return f"{names[service]} is run by {names[net.services[home]]} now"
        if card.id == "call-people-back" and not any(
            link.origin == target for link in self.scenario.links
        ):
            return f"{names[target]} sends nobody on"
        if card.id == "bid-for-money" and not self._pool_open():
            return "no pool of money is open to bids at the end of this turn"
        if card.id == "put-step-back":
            steps = int(self._state.service_at[N.STEPS, net.place[target]])
            if steps.bit_count() == int(net.parameter("steps")):
                return f"no step was taken out at {names[target]}"
        if card.id == "ask-once" and self._state.link[N.ASKS_ONCE, net.place[target]] > 0:
            return f"nobody is assessed twice on {names[target]} any more"
        if card.id == "shared-front-door" and all(
            self._state.service[N.FRONT, net.place[end]] > 0 for end in ends
        ):
            return f"{names[ends[0]]} and {names[ends[1]]} have a shared front door already"
        if card.id == "decommission" and not net.heir(target):
            return f"nobody else could help the people of {names[target]}"
        if card.id == "decommission":
            heir = net.place[net.heir(target)]
            if int(self._state.service_at[N.HOME, heir]) == net.place[target]:
                return f"nobody else could help the people of {names[target]}"
        return ""

    def _pool_open(self) -> bool:
        """Return whether money can be bid for in the last week of the open turn."""
        last = self.weeks_in_turn(self.turn)[1]
        for event in self.scenario.events:
            if event.week <= last < event.week + event.weeks:
                for effect in event.effects:
                    if effect.kind == "pool":
                        opened = event.week - 1 < self.week
                        return not opened or float(self._state.whole[N.POOL_LEFT]) > 0.0
        return False

    def _price_refusal(self, card: Card, decision: Decision, purse: Purse) -> str:
        if card.money > purse.money_left + 1e-9:
            return (
                f"'{card.name}' costs {card.money:g} weekly staff costs and "
                f"{purse.money_left:.1f} are left in reserve"
            )
        ordered, invited = self.asks(decision)
        asked = ordered + sum(invited.values())
        found = min(ordered, purse.centre_left) + sum(
            min(part, purse.services_left[service]) for service, part in invited.items()
        )
        if found < (asked - 1e-6 if card.id in WHOLE else ENOUGH * asked):
            return (
                f"'{card.name}' asks for {asked:.1f} decisions' worth of attention and "
                f"{found:.1f} are left for it in this turn"
            )
        return ""

    def decide(self, decision: Decision) -> None:
        """Take a decision in the open turn; it can be undone until it is committed.

        Raises
        ------
        Refused
            If it cannot be taken; the message says why.
        """
        refusal = self.refusal(decision)
        if refusal:
            raise Refused(refusal)
        self._pending[self._seat_of(decision.role)].append(decision)

    def take_again(self, decision: Decision) -> None:
        """Take a decision from a record: with a second hat on, where it was taken so.

        Raises
        ------
        Refused
            If it cannot be taken; the message says why.
        """
        if decision.role not in self.seats and len(self.seats) == 1:
            seat = self.seats[0]
            if self.hat(seat) != decision.role:
                self.wear(seat, decision.role)
        self.decide(decision)

    def carry(self, decision: Decision) -> None:
        """Put a decision of another run on the list of the open turn, as ensembles do.

        It is not asked whether it could be taken here: attention is charged anew under this run's
        leadership, and what that cannot cover is done in part. So the cards of a played run are
        carried out the other way.

        Raises
        ------
        Refused
            If its turn is not open, or nobody has a seat.
        """
        # cards of another role are played by the same person, under a second hat
        seat = self._seat_of(decision.role) or next(iter(self.seats), "")
        if not seat:
            raise Refused("nobody has a seat in this run; every role is on autopilot")
        if decision.turn != self.turn or not self.deciding:
            raise Refused(f"turn {decision.turn + 1} is not open; the run is at week {self.week}")
        self._pending[seat].append(decision)

    def undo(self, role: str) -> Decision | None:
        """Take back a seat's last decision that is not committed, and return it."""
        decisions = self._pending.get(role)
        return decisions.pop() if decisions else None

    def withdraw(self, decision: Decision) -> None:
        """Take back one decision that is not committed."""
        self._pending[self._seat_of(decision.role)].remove(decision)

    def commit(self, role: str) -> None:
        """Let a seat say that it has decided, with or without a card.

        Raises
        ------
        Refused
            If the seat is unknown or no turn is open.
        """
        if role not in self.seats:
            raise Refused(f"role '{role}' has no seat in this run")
        if self.finished or self.week % self.weeks_per_turn:
            raise Refused(f"no turn is open at week {self.week}")
        if role in self._committed:
            return
        self._committed.add(role)
        self._decisions.extend(self._pending[role])
        self._pending[role] = []
        self._hats.pop(role, None)
        self._world = self.network.with_decisions(self._decisions, self.seats, self.weeks)
        cards = sum(decision.dials is None for decision in self._decisions)
        held = np.zeros((N.CARD_ROWS, cards))
        held[:, : self._state.card.shape[1]] = self._state.card
        self._state = self._state._replace(card=held)

    def step(self) -> None:
        """Move time by one week.

        Raises
        ------
        Undecided
            If a seat has not decided.
        Refused
            If the run is finished.
        """
        if self.finished:
            raise Refused("the run is finished; there is no further week")
        if self.waiting_for:
            raise Undecided(
                f"turn {self.turn + 1} waits for the decision of {', '.join(self.waiting_for)}"
            )
        step(self._world, self._state, self.week)
        row = np.zeros(MEASURES)
        measure(self._world, self._state, row)
        self._rows.append(row)
        self.week += 1
        if self.week % self.weeks_per_turn == 0:
            self._committed.clear()

    # --- looking --------------------------------------------------------------------------

    @property
    def taken(self) -> tuple[Taken, ...]:
        """How each committed card has fared so far, in order."""
        cards = [decision for decision in self._decisions if decision.dials is None]
        found = []
        for c, decision in enumerate(cards):
            done = min(float(self._state.card[N.DONE, c]), 1.0)
            spent = float(self._state.card[N.SPENT, c]) / CARDS[decision.card].attention
            refusal = ""
            if self._state.card[N.PAID, c] < 0:
                refusal = "the reserve could not pay for it"
            elif done == 0.0 and spent > 1.0 - 1e-6 and self._members_said_no(decision):
                refusal = "elected members did not agree"
            found.append(Taken(decision, done, refusal, min(spent, 1.0)))
        return tuple(found)

    def _members_said_no(self, decision: Decision) -> bool:
        """Return whether elected members stood against a merger or a closure that had come up."""
        net, world = self.network, self._world
        last = self.weeks_in_turn(decision.turn)[1]
        if self.week < last:
            return False
        if decision.card == "merge":
            link = net.links.index(decision.target)
            first, second = world.link_at[N.L_FROM, link], world.link_at[N.L_TO, link]
        elif decision.card == "decommission":
            first = net.place[decision.target]
            second = net.place[net.heir(decision.target)]
        else:
            return False
        return not members_agree(world, self._state, int(first), int(second), last - 1)

    def picture(self) -> Picture:
        """Return what can be seen at the end of the week that was done last."""
        net, world, st = self.network, self._world, self._state
        near = self.dials.power >= 0.5
        outcomes = dict(zip(FIELDS, map(float, self._rows[-1]), strict=True)) if self._rows else {}
        if not outcomes:
            row = np.zeros(MEASURES)
            measure(world, st, row)
            outcomes = dict(zip(FIELDS, map(float, row), strict=True))
        return Picture(
            week=self.week,
            services=tuple(
                service_view(net, world, st, i, near=near) for i in range(len(net.services))
            ),
            links=tuple(link_view(net, world, st, e) for e in range(len(net.links))),
            doors=tuple(door_view(net, world, st, d) for d in range(len(net.doors))),
            communities=tuple(community_view(net, st, g) for g in range(len(net.communities))),
            assets=tuple(asset_view(net, world, st, a) for a in range(len(net.assets))),
            outcomes=outcomes,
            happening=tuple(
                event.id
                for event in self.scenario.events
                if event.week <= max(self.week, 1) < event.week + event.weeks
            ),
        )

    def as_judged(self, service: str, fit: float, week: int, *, near: bool) -> tuple[float, float]:
        """Return how well practice seems to fit, and by how much whoever says so may err.

        The error is that of judging a change now (equation 11), from close by or from the
        centre. It is drawn for the service and week; no rule uses that draw, and looking
        again shows the same.

        Parameters
        ----------
        fit : float
            The fit that is judged, from 0 to 1.
        week : int
            The week it is of.
        """
        s = self.network.place[service]
        error = (local_noise if near else centre_noise)(self._world, self._state, s)
        key = address(
            int(self._state.tally[N.ROOT]), week, SIGHT, int(self._world.service_at[N.KEY, s])
        )
        seen = fit + error * normal(uniform(key, 0))
        return min(max(seen, 0.0), 1.0), error

    def counts(self) -> Mapping[str, int]:
        """Return the books of needs: born, resolved, in the system (as queues and as people).

        Conservation: born = resolved + in the system, to the last need. Those who gave up,
        or were closed on paper alone, are in the system.
        """
        st = self._state
        return MappingProxyType(
            {
                "born": int(st.tally[N.BORN]),
                "resolved": int(st.tally[N.RESOLVED]),
                "lost": 0,
                "queued": int(st.size.sum()),
                "gave_up": int(st.community_at[N.C_AWAY].sum()),
                "on_paper": int(st.community_at[N.C_PAPER].sum()),
                "present": int(st.community_at[N.C_NOW].sum()),
            }
        )

    def accounts(self) -> Mapping[str, float]:
        """Return the books of money, in weekly staff costs: start, in, out, balance."""
        whole = self._state.whole
        return MappingProxyType(
            {
                "start": self.network.reserve,
                "in": float(whole[N.PAID_IN]),
                "out": float(whole[N.PAID_OUT]),
                "balance": float(whole[N.RESERVE]),
            }
        )

    def standing(self) -> Standing:
        """Return a copy of everything that the weeks to come follow from."""
        return Standing(
            network=self.network,
            state=self._state._replace(
                **{name: array.copy() for name, array in self._state._asdict().items()}
            ),
            week=self.week,
            weeks=self.weeks,
            weeks_per_turn=self.weeks_per_turn,
            seats=self.seats,
            root=(self.seed, self.replication),
            decisions=self.decisions,
            pending=tuple(d for seat in self.seats for d in self._pending[seat]),
        )

    def record(self) -> "Record":
        """Return the record of this run as it stands."""
        from simulator.record import Record  # the two know each other; this end is lazy

        return Record.of(self)

    @classmethod
    def resume(cls, record: "Record") -> "Run":
        """Return the run that a record holds, where it stood, by replaying it.

        Raises
        ------
        RecordMismatch
            If a recorded decision cannot be taken.
        """
        return record.replay()

    def digest(self) -> str:
        """Return a digest of every weekly outcome so far, bit for bit."""
        return rows_digest(self._rows)


def rows_digest(rows: Iterable[Floats]) -> str:
    """Return the digest of weekly outcomes, rows of shape (MEASURES,), week by week."""
    digest = blake2b(digest_size=16)
    for row in rows:
        digest.update(np.ascontiguousarray(row, dtype="<f8").tobytes())
    return digest.hexdigest()


def _dials(values: Floats) -> Dials:
    return Dials(*(min(max(float(value), 0.0), 1.0) for value in values))


def _nearest(name: str, known: Iterable[str]) -> str:
    found = get_close_matches(name, list(known), 1, 0.6)
    return f"; did you mean '{found[0]}'?" if found else ""
