"""The scenario format: one tree of frozen models, its single definition.

The reader, the JSON Schema and the reference page all come from these classes. Numbers
that describe the world are *figures*: a value with a source id, or ``assumed``.
"""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from simulator.cards import RoleId

FORMAT_VERSION = 1
ASSUMED = "assumed"

Id = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=40,
        description="A short stable name: lower-case letters, digits and single hyphens.",
    ),
]
Words = Annotated[str, Field(min_length=1, max_length=20_000)]
Line = Annotated[str, Field(min_length=1, max_length=300)]


class Frozen(BaseModel):
    """Base of every part: immutable, and no unknown keys.

    Building is deferred: only the outermost part that is used pays for its checks, which
    halves the time to load this module.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


class Figure(Frozen):
    """A number that describes the world, and where it comes from."""

    value: float = Field(description="The number.")
    source: Line = Field(description="Id of a source in `sources`, or `assumed`.")
    note: str = Field("", description="How the number was read or worked out.", max_length=1000)

    @property
    def assumed(self) -> bool:
        """Whether the figure is a modelling assumption rather than sourced."""
        return self.source == ASSUMED


_Kind = TypeVar("_Kind", bound=Figure)


class Share(Figure):
    """A figure from 0 to 1."""

    value: float = Field(description="A share from 0 to 1.", ge=0.0, le=1.0)


class Rate(Figure):
    """A figure of zero or more."""

    value: float = Field(description="A rate of zero or more.", ge=0.0, le=1e9)


class Positive(Figure):
    """A figure above zero."""

    value: float = Field(description="A number above zero.", gt=0.0, le=1e9)


class Load(Figure):
    """Work asked for over work that can be done, at the start."""

    value: float = Field(
        description="Work asked for over work that can be done at the start; 1 is just full.",
        ge=0.05,
        le=3.0,
    )


class Factor(Figure):
    """A multiplier from 0 to 20."""

    value: float = Field(
        description="A multiplier from 0 to 20; 1 changes nothing.", ge=0.0, le=20.0
    )


def _assumed(kind: type[_Kind], value: float) -> _Kind:
    """Return a default; it is not checked here, as that would build the checks of its kind."""
    figure = kind.model_construct(value=value, source=ASSUMED)
    assert isinstance(figure, kind)
    return figure


class Position(Frozen):
    """Where something stands on the map, in map units (about one card's width is 10)."""

    x: float = Field(description="From left to right.", ge=-10_000, le=10_000)
    y: float = Field(description="From top to bottom.", ge=-10_000, le=10_000)


class Place(Frozen):
    """The place as a whole."""

    name: Line = Field(description="What the place is called.")
    population: Positive | None = Field(None, description="People who live there.")
    currency: str = Field(
        "£", min_length=1, max_length=5, description="Sign of the money that is shown."
    )
    staff_week: Positive = Field(
        default=_assumed(Positive, 850.0),
        description="What one full-time member of staff costs in a week, in the currency.",
    )
    reserve: Rate = Field(
        default=_assumed(Rate, 20.0),
        description="Money in reserve at the start, in weekly staff costs.",
    )


class Calendar(Frozen):
    """How long the scenario runs, in weeks."""

    weeks: int = Field(104, ge=4, le=520, description="Weeks in all.")
    weeks_per_turn: int = Field(
        13,
        ge=1,
        le=104,
        description="Weeks in a turn; 6 to 10 turns make a good game, 3 to 10 where there is a "
        "guide.",
    )
    starts: str = Field(
        "", description="When week 1 is, in words, such as 'April 2024'.", max_length=60
    )


class Need(Frozen):
    """A kind of need that people have."""

    id: Id
    name: Line = Field(description="Plain words, such as 'Somebody to talk to'.")
    about: str = Field("", max_length=1000, description="More about it.")


class Demand(Frozen):
    """How often a community has a need."""

    need: Id = Field(description="Id of a need.")
    per_week: Rate = Field(description="People a week in this community who first have this need.")


class Value(Frozen):
    """An outcome that somebody judges by, and how much it counts."""

    outcome: Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)] = Field(
        description="Id of an outcome, such as `weeks_waited`."
    )
    counts: Positive = Field(
        description="How much it counts, next to the other values of the same judge."
    )
    why: Line = Field(description="Why it matters to them, in their words.")


class Community(Frozen):
    """People who live somewhere, or share something."""

    id: Id
    name: Line = Field(description="What it is called.")
    about: str = Field("", max_length=2000, description="More about it.")
    people: Positive | None = Field(None, description="How many people.")
    trust: Share = Field(
        default=_assumed(Share, 0.5), description="Trust in services at the start."
    )
    demand: tuple[Demand, ...] = Field(
        min_length=1, max_length=40, description="The needs its people have, and how often."
    )
    values: tuple[Value, ...] = Field(
        (),
        max_length=20,
        description="What it judges leadership by, where communities contest the goals; "
        "it changes nothing that happens.",
    )
    at: Position | None = Field(
        None, description="Where it stands on the map; placed for you when left out."
    )


class Service(Frozen):
    """A team that people turn to."""

    id: Id
    name: Line = Field(description="What it is called.")
    kind: Literal["front-door", "service", "specialist"] = Field(
        "service", description="Where it stands: seen first, in the middle, or sent on to."
    )
    run_by: str = Field("", description="Who runs it, in words.", max_length=100)
    about: str = Field("", max_length=2000, description="More about it.")
    serves: tuple[Id, ...] = Field(
        min_length=1, max_length=40, description="Ids of the needs it can resolve."
    )
    staff: Positive = Field(description="Full-time staff at the start.")
    load: Load = Field(
        default=_assumed(Load, 1.08),
        description="Work asked for over work that can be done at the start.",
    )
    statutory: bool = Field(
        False,
        description="Whether the law protects it: from freezes, and first when all are cut.",
    )
    wickedness: Share | None = Field(
        None, description="How local and tangled its needs are: 0 alike everywhere, 1 wicked."
    )
    further_need: Share | None = Field(
        None, description="Share of resolved needs that bring up a further need."
    )
    yearly_cut: Share | None = Field(None, description="Share of its budget lost each year.")
    at: Position | None = Field(
        None, description="Where it stands on the map; placed for you when left out."
    )


class Asset(Frozen):
    """Something that a community has: a group, a building, a habit, people's time."""

    id: Id
    name: Line = Field(description="What it is called.")
    kind: Line = Field("group", description="What it is, in a word or two.")
    about: str = Field("", max_length=2000, description="More about it.")
    communities: tuple[Id, ...] = Field(
        min_length=1, max_length=40, description="Ids of the communities it belongs to."
    )
    needs: tuple[Id, ...] = Field(
        min_length=1,
        max_length=40,
        description="Needs that it can meet before they become requests.",
    )
    share: Share = Field(
        description="Share of those needs it could meet at full strength if everybody knew of it."
    )
    health: Share = Field(default=_assumed(Share, 0.5), description="Strength at the start.")
    woven: Share = Field(
        default=_assumed(Share, 0.0), description="How well known it is at the start."
    )
    suits: tuple[Id, ...] = Field(
        (), description="Ids of other assets that would work well with this one."
    )
    at: Position | None = Field(
        None, description="Where it stands on the map; placed for you when left out."
    )


class Link(Frozen):
    """A way that people travel: from a community to a service, or from service to service."""

    origin: Id = Field(alias="from", description="Id of a community or service.")
    to: Id = Field(description="Id of a service.")
    weight: Positive = Field(
        default=_assumed(Positive, 1.0),
        description="How much is sent this way, next to the other links from the same origin.",
    )
    right_door: Share | None = Field(
        None,
        description="Community to service: the chance that those who belong here come here first.",
    )
    need: Id | None = Field(
        None,
        description="Service to service: the further need; default the first the target serves.",
    )
    trust: Share | None = Field(None, description="Service to service: trust at the start.")

    model_config = ConfigDict(populate_by_name=True)

    @property
    def id(self) -> str:
        """Stable name of the link, as decisions name it: ``from->to``."""
        return f"{self.origin}->{self.to}"


class MoreDemand(Frozen):
    """Needs arrive more or less often for some weeks."""

    kind: Literal["demand"] = Field(description="Needs arrive more or less often.")
    factor: Factor = Field(description="How many times as often; 3 is three times.")
    needs: tuple[Id, ...] = Field((), description="Which needs; all when left out.")
    communities: tuple[Id, ...] = Field((), description="Which communities; all when left out.")


class BudgetCut(Frozen):
    """Services lose a share of their budget for good."""

    kind: Literal["budget-cut"] = Field(description="Services lose budget.")
    share: Share = Field(description="Share of the budget that is lost.")
    services: tuple[Id, ...] = Field(
        (), description="Which services; all when left out, and then statutory ones least."
    )


class StaffLoss(Frozen):
    """Staff leave at once; posts are filled again over the usual weeks."""

    kind: Literal["staff-loss"] = Field(description="Staff leave.")
    share: Share = Field(description="Share of the staff who leave.")
    services: tuple[Id, ...] = Field((), description="Which services; all when left out.")


class AssetCloses(Frozen):
    """Assets close; what they did fades over 26 weeks."""

    kind: Literal["asset-closes"] = Field(description="Assets close.")
    assets: tuple[Id, ...] = Field(min_length=1, description="Ids of the assets that close.")


class AssetReopens(Frozen):
    """Assets that closed open again; what they did comes back as slowly as it faded."""

    kind: Literal["asset-reopens"] = Field(description="Assets open again.")
    assets: tuple[Id, ...] = Field(
        min_length=1, description="Ids of the assets that open again; one that is open stays so."
    )


class Harder(Frozen):
    """Needs become more local and tangled at some services, for good."""

    kind: Literal["harder"] = Field(description="Needs become more tangled.")
    wickedness: Share = Field(description="The new wickedness of what they serve.")
    services: tuple[Id, ...] = Field((), description="Which services; all when left out.")


class WorldMoves(Frozen):
    """What works changes: a share of practice loses its known effect, by chance."""

    kind: Literal["world-moves"] = Field(description="What works changes.")
    share: Share = Field(description="Share of practice that loses its known effect.")
    services: tuple[Id, ...] = Field((), description="Which services; all when left out.")


class TrustShock(Frozen):
    """Communities gain or lose trust at once."""

    kind: Literal["trust"] = Field(description="Trust changes.")
    change: Figure = Field(description="What is added to trust, from -1 to 1.")
    communities: tuple[Id, ...] = Field((), description="Which communities; all when left out.")


class MoneyComes(Frozen):
    """Money comes in, or goes, once: in weekly staff costs."""

    kind: Literal["money"] = Field(description="Money comes in or goes.")
    amount: Figure = Field(description="Weekly staff costs that come in; below zero they go.")


class TargetSet(Frozen):
    """A target is set from above; while it is missed it presses and takes attention."""

    kind: Literal["target"] = Field(description="A target is set from above.")
    watches: Literal[
        "people_waiting", "weeks_waited", "unmet_need", "failure_demand", "recorded_waiting"
    ] = Field(description="The outcome that it watches, week by week; records can be gamed.")
    at_most: Rate = Field(
        description="The target is met while the outcome is no more than this, in its unit."
    )
    pressure: Share = Field(
        default=_assumed(Share, 0.3),
        description="What it adds to the pressure for throughput at every team while missed.",
    )
    attention: Share = Field(
        default=_assumed(Share, 0.1),
        description="Share of everybody's attention that explaining takes while it is missed.",
    )


class Inspection(Frozen):
    """Inspectors come: they take time and attention, and what they find is known."""

    kind: Literal["inspection"] = Field(description="Inspectors come.")
    capacity: Share = Field(
        default=_assumed(Share, 0.03),
        description="Share of the capacity of each inspected service that they tie up.",
    )
    attention: Share = Field(
        default=_assumed(Share, 0.2),
        description="Share of the attention that they take there, and part of the centre's.",
    )
    insight: Share = Field(
        default=_assumed(Share, 0.5),
        description="How far what they find is known to those who decide there; it fades.",
    )
    services: tuple[Id, ...] = Field((), description="Which services; all when left out.")


class PoolOpens(Frozen):
    """A pool of money from above can be bid for, as long as the event lasts."""

    kind: Literal["pool"] = Field(description="A pool of money is open to bids.")
    amount: Rate = Field(description="Money in the pool, in weekly staff costs.")
    grant: Rate = Field(description="What a bid that wins brings, or what is left if that is less.")
    chance: Share = Field(
        default=_assumed(Share, 0.4), description="Chance that a bid with all its attention wins."
    )


class Inquiry(Frozen):
    """An inquiry sits in public: it takes attention, and it opens minds as a cut does."""

    kind: Literal["inquiry"] = Field(description="An inquiry sits.")
    attention: Share = Field(
        default=_assumed(Share, 0.1),
        description="Share of everybody's attention that it takes while it sits.",
    )
    shakes: Share = Field(
        default=_assumed(Share, 0.1),
        description="How far it shakes people, as a cut of this share of all budgets would: "
        "more is tried, and less attention is left; it fades.",
    )


class Mandate(Frozen):
    """Leaders gain or lose legitimacy at once: an election, a report, a vote."""

    kind: Literal["legitimacy"] = Field(description="Legitimacy of leaders changes.")
    change: Figure = Field(description="What is added to legitimacy, from -1 to 1.")


class Members(Frozen):
    """Elected members must consent to closing and merging, as long as the event lasts.

    Of several that last at once, the one that began last decides.
    """

    kind: Literal["members"] = Field(description="Elected members have the last word.")
    consent: Share = Field(
        default=_assumed(Share, 0.5),
        description="Chance that they let a service be closed or merged when it comes to them.",
    )


FromAbove = TargetSet | Inspection | PoolOpens | Inquiry | Mandate | Members
"""What the rules read as coming from above (`simulator.rules.above`)."""

Effect = Annotated[
    MoreDemand
    | BudgetCut
    | StaffLoss
    | AssetCloses
    | AssetReopens
    | Harder
    | WorldMoves
    | TrustShock
    | MoneyComes
    | FromAbove,
    Field(discriminator="kind"),
]


class Event(Frozen):
    """Something that happens to the place, whoever leads."""

    id: Id
    title: Line = Field(description="What happens, in a few words.")
    text: str = Field("", max_length=2000, description="What people are told.")
    week: int = Field(
        ge=1, le=520, description="First week in which it is felt; 1 is the first week."
    )
    weeks: int = Field(1, ge=1, le=520, description="For how many weeks, where it passes.")
    effects: tuple[Effect, ...] = Field(
        min_length=1, max_length=40, description="What it does; each effect has a `kind`."
    )


class RoleBrief(Frozen):
    """What a role means in this place."""

    job: Line = Field(description="Who the player is, such as 'You manage the town library.'")
    brief: Words = Field(description="What the player of this role reads first.")
    private: str = Field("", description="What only this role knows.", max_length=5000)
    cards: tuple[Id, ...] = Field((), description="Cards allowed; all of the role's when left out.")


class Style(Frozen):
    """Another mix of dials that this scenario offers."""

    id: Id
    name: Line = Field(description="What it is called.")
    power: float = Field(description="0 unilateral, 1 distributed.", ge=0, le=1)
    meaning: float = Field(description="0 authoritative, 1 collective.", ge=0, le=1)
    practice: float = Field(description="0 known, 1 novel.", ge=0, le=1)
    purpose: float = Field(description="0 driving results, 1 thriving together.", ge=0, le=1)


class Goal(Frozen):
    """An outcome that matters here, and why."""

    outcome: Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)] = Field(
        description="Id of an outcome, such as `people_waiting`."
    )
    why: Line = Field(description="Why it matters here.")


class Partner(Frozen):
    """An organisation with values of its own, where goals are contested."""

    id: Id
    name: Line = Field(description="What it is called.")
    about: str = Field("", max_length=2000, description="More about it.")
    values: tuple[Value, ...] = Field(
        min_length=1,
        max_length=20,
        description="What it judges leadership by; it changes nothing that happens.",
    )


class Reflection(Frozen):
    """A question to stop at."""

    when: Literal["start", "middle", "end"] = Field(description="When it is asked.")
    ask: Line = Field(description="The question.")


class GuideStep(Frozen):
    """A step of the guide: what to look at or do, said where it is met."""

    turn: int = Field(
        ge=1, le=520, description="The turn in which it is said; 1 is the first turn."
    )
    at: Literal[
        "changes",
        "cards",
        "dials",
        "forecast",
        "turn",
        "watch",
        "reflect",
        "compare",
        "debrief",
    ] = Field(description="The part of the window that it is about.")
    say: Line = Field(description="One or two short sentences.")
    card: Id | None = Field(None, description="Id of a card to look at or to play.")
    target: str | None = Field(
        None,
        min_length=1,
        max_length=100,
        description="What to look at on the map: the id of a community, service or asset, or "
        "`from->to` for a link. With a card: what to aim it at, `a+b` for two assets.",
    )


class Source(Frozen):
    """Where figures come from."""

    id: Id
    title: Line = Field(description="Author, title and year.")
    where: str = Field("", max_length=500, description="Address, journal or publisher.")
    standing: Literal["read", "recalled"] = Field(
        "read", description="`read` if the source was read, `recalled` if cited from memory."
    )
    note: str = Field("", max_length=2000, description="What was taken from it.")


class Override(Frozen):
    """Another value for a named parameter of the model, with the reason."""

    value: float = Field(description="The value to use, within the range of the parameter.")
    reason: Line = Field(description="Why another value is right here.")


class Scenario(Frozen):
    """A whole scenario, as read from its file."""

    format: Literal[1] = Field(description="Version of the scenario format.")
    id: Id
    title: Line = Field(description="What it is called where scenarios are chosen.")
    summary: Line = Field(description="One sentence about it.")
    briefing: Words = Field(description="What the player reads first, in Markdown.")
    place: Place = Field(description="The place as a whole.")
    calendar: Calendar = Field(
        default=Calendar.model_construct(), description="How long it runs, and how long a turn is."
    )
    needs: tuple[Need, ...] = Field(
        min_length=1, max_length=60, description="The kinds of need that people have."
    )
    communities: tuple[Community, ...] = Field(
        min_length=1, max_length=200, description="The people who have needs."
    )
    services: tuple[Service, ...] = Field(
        min_length=1, max_length=5000, description="The teams that people turn to."
    )
    assets: tuple[Asset, ...] = Field(
        (), max_length=500, description="What communities have of their own."
    )
    links: tuple[Link, ...] = Field(
        min_length=1, max_length=50_000, description="The ways that people travel."
    )
    roles: dict[RoleId, RoleBrief] = Field({}, description="What each role means here, by role.")
    styles: tuple[Style, ...] = Field(
        (), max_length=20, description="Other mixes of the four dials that are offered."
    )
    events: tuple[Event, ...] = Field(
        (), max_length=200, description="What happens to the place, whoever leads."
    )
    goals: tuple[Goal, ...] = Field(
        (), max_length=20, description="The outcomes that matter most here."
    )
    partners: tuple[Partner, ...] = Field(
        (), max_length=20, description="Organisations that judge by values of their own."
    )
    reflections: tuple[Reflection, ...] = Field(
        (), max_length=40, description="Questions to stop at."
    )
    tends: Literal["critical", "tame", "wicked"] | None = Field(
        None,
        description="The kind of problem that it tends to be, in Keith Grint's words: `critical` "
        "presses, `tame` has been solved before, `wicked` has no answer that all agree on. It is "
        "shown where scenarios are chosen and changes nothing in a run.",
    )
    minutes: int | None = Field(
        None,
        ge=1,
        le=600,
        description="About how long a game takes; worked out from its turns when left out.",
    )
    welcome: Line | None = Field(
        None,
        description="What is said of it where scenarios are chosen, instead of the summary; it "
        "changes nothing in a run.",
    )
    suggested_role: RoleId | None = Field(
        None, description="The role that somebody who is new here is advised to take."
    )
    guide: tuple[GuideStep, ...] = Field(
        (),
        max_length=200,
        description="What a newcomer is told on the way, in this order; it changes nothing in a "
        "run.",
    )
    sources: tuple[Source, ...] = Field(
        (), max_length=200, description="Where the figures come from."
    )
    model: dict[str, Override] = Field({}, description="Other values for parameters of the model.")

    @property
    def turns(self) -> int:
        """Number of turns, the last of which may be shorter."""
        return -(-self.calendar.weeks // self.calendar.weeks_per_turn)

    @property
    def invitation(self) -> str:
        """What is said of it where scenarios are chosen: its welcome, or else its summary."""
        return self.welcome or self.summary

    def figures(self) -> list[Figure]:
        """Return every figure of the scenario, in the order of the file."""
        found: list[Figure] = []
        _collect(self, found)
        return found

    def assumed_share(self) -> float:
        """Return the share of figures that are assumed, from 0 to 1."""
        figures = self.figures()
        return sum(figure.assumed for figure in figures) / len(figures) if figures else 0.0


def _collect(part: Any, found: list[Figure]) -> None:
    if isinstance(part, Figure):
        found.append(part)
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            _collect(getattr(part, name), found)
    elif isinstance(part, tuple):
        for item in part:
            _collect(item, found)
    elif isinstance(part, dict):
        for item in part.values():
            _collect(item, found)
