"""What can be seen of a run at the end of a week: plain frozen values for maps and lists."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServiceView:
    """One service at the end of a week.

    Attributes
    ----------
    waiting, misdirected, between : int
        People in its queue; people who came here by mistake; people sent on from here who
        have not arrived.
    load : float
        Weeks of its own work that were asked for this week; 1 is just full.
    arrived, contacts, unsolved, resolved : int
        People who joined the queue this week; contacts held; contacts that will come back
        unsolved; needs truly resolved.
    staff : float
        Full-time staff at work (posts filled; loans and joint programmes counted).
    morale, fit, absence : float
        0 to 1.
    steps : int
        Steps left in its process.
    open : bool
        False once closed or merged into another.
    home : str
        Id of the service whose team does its work (its own id unless merged or closed).
    changes : int
        Changes of practice made so far.
    gave_up, on_paper : int
        People who stopped asking here, and people whose need was closed on paper alone and
        who have not asked again: their need is unresolved.
    strayed : tuple of (str, str, int)
        People who came here by mistake, by community and need.
    judged_off : float
        Standard error, 0 to 1, of whoever decides about practice here now: the centre or those
        close by, as power stands.
    """

    id: str
    waiting: int
    misdirected: int
    between: int
    load: float
    arrived: int
    contacts: int
    unsolved: int
    resolved: int
    staff: float
    morale: float
    fit: float
    absence: float
    steps: int
    open: bool
    home: str
    changes: int
    gave_up: int = 0
    on_paper: int = 0
    strayed: tuple[tuple[str, str, int], ...] = ()
    judged_off: float = 0.0

    @property
    def people(self) -> int:
        """People with a need that now rests here."""
        return self.waiting + self.misdirected + self.between + self.gave_up + self.on_paper


@dataclass(frozen=True, slots=True)
class LinkView:
    """A referral link at the end of a week: people sent, people who arrived, trust, navigation.

    `pending` are people who were sent along it at any time and have not arrived.
    """

    id: str
    origin: str
    to: str
    sent: int
    arrived: int
    trust: float
    navigation: float
    pending: int = 0


@dataclass(frozen=True, slots=True)
class DoorView:
    """A way from a community to a front door: people who came, chance of the right door."""

    id: str
    origin: str
    to: str
    asked: int
    right_door: float
    navigation: float


@dataclass(frozen=True, slots=True)
class CommunityView:
    """A community at the end of a week; `weeks_waited` counts since the start, per need.

    `gave_up` are people who have stopped asking; their need is unresolved.
    """

    id: str
    waiting: int
    asked: int
    resolved: int
    weeks_waited: float
    trust: float
    finds_own_way: float
    gave_up: int = 0


@dataclass(frozen=True, slots=True)
class AssetView:
    """A community asset: strength, how well known, and people a week it helps first."""

    id: str
    health: float
    woven: float
    helped: float
    open: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that can be seen at the end of a week (week 0 is the start).

    `outcomes` maps weekly outcome ids to values in the outcome's unit; `happening` lists
    ids of scenario events that are felt in this week.
    """

    week: int
    services: tuple[ServiceView, ...]
    links: tuple[LinkView, ...]
    doors: tuple[DoorView, ...]
    communities: tuple[CommunityView, ...]
    assets: tuple[AssetView, ...]
    outcomes: dict[str, float]
    happening: tuple[str, ...]
