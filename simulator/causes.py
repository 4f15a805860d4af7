"""What may have caused an outcome, and how to run a place without each of it.

A cause is a decision of a record, an event of the scenario, a dial at its other end, or a
mechanism of the model. Each way of running is a network with an arm; every way has the
teams of the run that is explained, whatever a missing mechanism would have changed in what
is asked for at the start.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from simulator.cards import BY_ID as CARDS
from simulator.cards import ROLE_BY_ID
from simulator.decisions import Decision
from simulator.ensemble import DISTRIBUTED_ARM, HEROIC_ARM, Arm
from simulator.mechanisms import (
    CARD_WAYS,
    DIAL_WAYS,
    EVENT_WAYS,
    MECHANISMS,
    ROLE_WAYS,
    Chain,
    let_parameters_speak,
)
from simulator.network import Network, build
from simulator.rules.names import BASE, UNIT
from simulator.scenario import Event, Scenario
from simulator.styles import DIAL_NAMES, DIALS, Dials

Kind = Literal["decision", "event", "dial", "mechanism"]
KINDS: Final[tuple[Kind, ...]] = ("decision", "event", "dial", "mechanism")


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that may have made the outcome what it is.

    Attributes
    ----------
    kind : {"decision", "event", "dial", "mechanism"}
        What it is.
    id : str
        Stable name among its kind.
    label : str
        Plain words.
    against : str
        What it is measured against, in words.
    chains : tuple of Chain
        How it may act.
    """

    kind: Kind
    id: str
    label: str
    against: str
    chains: tuple[Chain, ...] = ()


def key_of(cause: Cause) -> str:
    """Return the name under which a cause's figures are kept."""
    return f"{cause.kind}:{cause.id}"


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to run: what is run, and how it is led."""

    network: Network
    arm: Arm


def _build(
    scenario: Scenario,
    overrides: Mapping[str, float],
    leaving: bool,
    staff: Network | None = None,
) -> Network:
    """Return a network, with the teams of another one where that is given."""
    if not leaving:
        # nothing is asked of the weeks after a run, which take up nearly half of the time
        overrides = {**overrides, "leaving_weeks": 1.0}
    network = build(scenario, overrides)
    if staff is None:
        return network
    service = network.world.service.copy()
    service[BASE] = staff.world.service[BASE]
    rows = network.world.service_at.copy()
    rows[UNIT] = staff.world.service_at[UNIT]
    for array in (service, rows):
        array.flags.writeable = False
    return replace(network, world=network.world._replace(service=service, service_at=rows))


def _mechanisms(
    scenario: Scenario, overrides: Mapping[str, float], leaving: bool, base: Network
) -> tuple[list[Cause], dict[str, Network]]:
    """Return every mechanism as a cause, and the network without each; all without all."""
    causes = [
        Cause("mechanism", each.id, each.name, "the mechanism switched off", each.chains)
        for each in MECHANISMS
    ]
    networks = {}
    for cause, each in zip(causes, MECHANISMS, strict=True):
        networks[key_of(cause)] = _build(
            let_parameters_speak(scenario, each.off), {**overrides, **each.off}, leaving, base
        )
    off: dict[str, float] = {}
    for each in MECHANISMS:
        off.update(each.off)
    networks["all:mechanism"] = _build(
        let_parameters_speak(scenario, off), {**overrides, **off}, leaving, base
    )
    return causes, networks


def _events(
    scenario: Scenario, overrides: Mapping[str, float], leaving: bool, week: int
) -> tuple[list[Cause], dict[str, Network]]:
    """Return the events up to a week as causes, and the network without each."""
    felt = [event for event in scenario.events if event.week <= week]
    causes = []
    networks = {}
    for event in felt:
        cause = Cause(
            "event", event.id, _event_label(event), "it does not happen", _event_ways(event)
        )
        causes.append(cause)
        rest = tuple(each for each in scenario.events if each.id != event.id)
        networks[key_of(cause)] = _build(
            scenario.model_copy(update={"events": rest}), overrides, leaving
        )
    if len(felt) > 1:
        rest = tuple(each for each in scenario.events if each not in felt)
        networks["all:event"] = _build(
            scenario.model_copy(update={"events": rest}), overrides, leaving
        )
    return causes, networks


def _event_label(event: Event) -> str:
    return f"Week {event.week}: {event.title}"


def _event_ways(event: Event) -> tuple[Chain, ...]:
    found: dict[Chain, None] = {}
    for effect in event.effects:
        found.update(dict.fromkeys(EVENT_WAYS.get(effect.kind, ())))
    return tuple(found)


def record_ways(
    scenario: Scenario, overrides: Mapping[str, float], arm: Arm, leaving: bool, week: int
) -> tuple[tuple[Cause, ...], dict[str, Setting]]:
    """Return a record's candidate causes, and all ways to run."""
    base = _build(scenario, overrides, leaving)
    settings = {"": Setting(base, arm)}
    causes: list[Cause] = []
    turn = scenario.calendar.weeks_per_turn
    felt = [each for each in arm.decisions if each.turn * turn < week]
    for decision in felt:
        cause = _decision_cause(decision, base)
        causes.append(cause)
        rest = tuple(each for each in arm.decisions if each != decision)
        settings[key_of(cause)] = Setting(base, replace(arm, decisions=rest))
    if len(felt) > 1:
        rest = tuple(each for each in arm.decisions if each not in felt)
        settings["all:decision"] = Setting(base, replace(arm, decisions=rest))
    more, networks = _events(scenario, overrides, leaving, week)
    causes += more
    settings |= {name: Setting(network, arm) for name, network in networks.items()}
    for name in DIAL_NAMES:
        cause, other = _dial_way(name, arm)
        causes.append(cause)
        settings[key_of(cause)] = Setting(base, other)
    everything = arm
    for name in DIAL_NAMES:
        everything = _dial_way(name, everything)[1]
    settings["all:dial"] = Setting(base, everything)
    more, networks = _mechanisms(scenario, overrides, leaving, base)
    causes += more
    settings |= {name: Setting(network, arm) for name, network in networks.items()}
    off: dict[str, float] = {}
    for each in MECHANISMS:
        off.update(each.off)
    rest_events = tuple(each for each in scenario.events if each.week > week)
    bare = let_parameters_speak(scenario.model_copy(update={"events": rest_events}), off)
    later = tuple(each for each in everything.decisions if each.turn * turn >= week)
    settings["all:all"] = Setting(
        _build(bare, {**overrides, **off}, leaving, base), replace(everything, decisions=later)
    )
    return tuple(causes), settings


def gap_ways(
    scenario: Scenario, overrides: Mapping[str, float], leaving: bool, week: int
) -> tuple[tuple[Cause, ...], dict[str, Setting]]:
    """Return the candidate causes of a gap, and all ways to run."""
    base = _build(scenario, overrides, leaving)
    arms = {"heroic": HEROIC_ARM, "distributed": DISTRIBUTED_ARM}
    settings = {style: Setting(base, arm) for style, arm in arms.items()}
    for style, arm in arms.items():
        for name in DIAL_NAMES:
            settings[f"{style}:dial:{name}"] = Setting(base, _dial_way(name, arm)[1])
    events, without = _events(scenario, overrides, leaving, week)
    mechanisms, off = _mechanisms(scenario, overrides, leaving, base)
    for name, network in (without | off).items():
        for style, arm in arms.items():
            settings[f"{style}:{name}"] = Setting(network, arm)
    return (*events, *mechanisms), settings


def _decision_cause(decision: Decision, network: Network) -> Cause:
    role = ROLE_BY_ID[decision.role].name
    turn = decision.turn + 1
    if decision.dials is not None:
        power, meaning, practice, purpose = (f"{value:g}" for value in decision.dials)
        # one text, so that it can be translated as a whole
        words = f"power {power}, meaning making {meaning}, practice {practice}, purpose {purpose}"
        return Cause(
            "decision",
            f"{turn}:{decision.role}:dials",
            f"Turn {turn}, {role}: turn the dials to {words}",
            "the dials stay",
            tuple(dict.fromkeys(way for ways in DIAL_WAYS.values() for way in ways)),
        )
    card = CARDS[decision.card]
    return Cause(
        "decision",
        f"{turn}:{decision.role}:{decision.card}:{decision.target}",
        f"Turn {turn}, {role}: {card.name} ({network.names[decision.target]})",
        "the card is not played; its attention is spread as the autopilot does",
        CARD_WAYS.get(card.id, ROLE_WAYS.get(card.role, ())),
    )


def _dial_way(name: str, arm: Arm) -> tuple[Cause, Arm]:
    """Return a dial as a cause, and the arm with it at its other end throughout."""
    words = next(dial for dial in DIALS if dial.id == name)
    now = getattr(arm.dials, name)
    other = 0.0 if now >= 0.5 else 1.0

    def turned(dials: Dials) -> Dials:
        return replace(dials, **{name: other})

    decisions = tuple(
        each if each.dials is None else replace(each, dials=turned(each.dials))
        for each in arm.decisions
    )
    end = words.distributed if other else words.heroic
    stands = {0.0: words.heroic, 1.0: words.distributed}.get(now, f"{now:g}")
    cause = Cause(
        "dial",
        name,
        f"{words.title}: {stands[:1].lower()}{stands[1:]}",
        f"{end[:1].lower()}{end[1:]} from the start",
        DIAL_WAYS[name],
    )
    return cause, replace(arm, dials=turned(arm.dials), decisions=decisions)
