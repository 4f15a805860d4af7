"""Decisions: what seats tell a run to do, and what a run says back about them."""

from dataclasses import dataclass

from simulator.cards import Card
from simulator.styles import Dials


@dataclass(frozen=True, slots=True)
class Decision:
    """One choice of one seat in one turn: a card with its target, or a turn of the dials.

    Attributes
    ----------
    turn : int
        Turn in which it is taken, from 0.
    role : str
        Role id of the seat.
    card, target : str
        Card id and target id. Targets are ids of services, communities or assets,
        ``from->to`` for links and ``a+b`` (in alphabetical order) for asset pairs.
        Both are empty for a turn of the dials.
    dials : Dials or None
        Where the dials are turned to, or None for a card.
    """

    turn: int
    role: str
    card: str = ""
    target: str = ""
    dials: Dials | None = None


@dataclass(frozen=True, slots=True)
class Purse:
    """What a seat may still spend in this turn.

    Attributes
    ----------
    centre, centre_left : float
        Decisions' worth of the centre's attention for this role, in all and unspent.
    services, services_left : dict of str to float
        The same of each service's own attention, by service id.
    money_left : float
        Reserve that is not spent yet, in weekly staff costs.
    """

    centre: float
    centre_left: float
    services: dict[str, float]
    services_left: dict[str, float]
    money_left: float


@dataclass(frozen=True, slots=True)
class TargetOption:
    """A target a card may be aimed at now; `refusal` says why not, empty if it may."""

    id: str
    label: str
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A card as it stands now, with its possible targets."""

    card: Card
    targets: tuple[TargetOption, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """How a decision fared.

    Attributes
    ----------
    decision : Decision
        The decision.
    done : float
        The share of it that took hold, from 0 to 1.
    refusal : str
        Why it was refused, empty if it was not.
    funded : float
        The share of its attention that could be found, from 0 to 1.
    """

    decision: Decision
    done: float
    refusal: str = ""
    funded: float = 1.0
