"""Decisions files: what the seats decide, turn by turn, as a YAML or JSON list.

Each entry is a card, ``{turn, role, card, target}``, or a turn of the dials,
``{turn, role, dials: {power: 0.5}}``. Turns are counted from 1. A file with faults is
refused with all of them, each at its line and column.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeGuard

from simulator.cards import BY_ID, CARDS, ROLES, Card, Target
from simulator.decisions import Decision
from simulator.errors import ScenarioFaults
from simulator.files import not_read
from simulator.problems import Problem, in_order
from simulator.reader import text_of
from simulator.reading.nodes import (
    MAX_BYTES,
    Broken,
    Listing,
    Mapping,
    Node,
    Plain,
    Scalar,
    compose,
)
from simulator.styles import DIAL_NAMES, Dials
from ui.options import dials as turned
from ui.options import nearest
from ui.writing import STANDARD

if TYPE_CHECKING:
    from simulator.scenario import Scenario

KEYS: Final = ("turn", "role", "card", "target", "dials")

_KINDS: Final[dict[Target, str]] = {
    "service": "service",
    "community": "community",
    "asset": "community asset",
    "link": "link between services, written FROM->TO",
    "asset pair": "pair of assets that suit each other, written A+B",
}


class DecisionFaults(ScenarioFaults):
    """A decisions file has faults; `problems` holds all of them, in file order."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision and where it stands in its file, counted from 1."""

    decision: Decision
    file: str
    line: int
    column: int

    def problem(self, message: str) -> Problem:
        """Return `message` as a fault at this place."""
        return Problem(self.file, self.line, self.column, "error", message)


def read_decisions(
    path: str | Path, scenario: "Scenario", start: Dials, weeks: int | None = None
) -> tuple[Placed, ...]:
    """Read a decisions file that is meant for a scenario.

    Parameters
    ----------
    path : str or Path
        The file; ``-`` is standard input.
    scenario : Scenario
        Whose turns, roles, cards and targets are meant.
    start : Dials
        The style at the start; dials that an entry leaves out stay where they are.
    weeks : int, optional
        Weeks to run, where that is not the scenario's own length.

    Returns
    -------
    tuple of Placed
        By turn, and within a turn in the order of the file.

    Raises
    ------
    Unreadable
        If the file cannot be read.
    DecisionFaults
        If it has faults; all of them are told.
    """
    name = "(standard input)" if str(path) == STANDARD else str(path)
    return parse_decisions(_text(path, name), name, scenario, start, weeks)


def seats_of(placed: Sequence[Placed]) -> tuple[str, ...]:
    """Return the roles that decide, each once, in alphabetical order."""
    return tuple(sorted({each.decision.role for each in placed}))


def _text(path: str | Path, name: str) -> str:
    try:
        if str(path) == STANDARD:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        raise not_read(path, fault) from None
    try:
        return text_of(data, name)
    except ScenarioFaults as faults:
        raise DecisionFaults(faults.problems) from None


def parse_decisions(
    text: str, name: str, scenario: "Scenario", start: Dials, weeks: int | None = None
) -> tuple[Placed, ...]:
    """Read decisions from a text; `name` is what faults call the file.

    See `read_decisions` for the other parameters.

    Raises
    ------
    DecisionFaults
        If it has faults; all of them are told.
    """
    reader = _Reader(name, scenario, weeks)
    entries = reader.entries(text)
    if reader.problems:
        raise DecisionFaults(in_order(reader.problems))
    return tuple(_in_force(entries, start))


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry without fault; `dials` holds only those that it turns."""

    turn: int
    role: str
    card: str
    target: str
    dials: dict[str, float] | None
    place: tuple[str, int, int]


def _in_force(entries: list[_Entry], start: Dials) -> Iterator[Placed]:
    """Yield decisions by turn, filling in the dials that an entry leaves as they are."""
    now = start
    for entry in sorted(entries, key=lambda entry: entry.turn):
        if entry.dials is not None:
            now = turned(entry.dials, now)
        decision = Decision(
            entry.turn, entry.role, entry.card, entry.target, None if entry.dials is None else now
        )
        yield Placed(decision, *entry.place)


class _Reader:
    """Gathers entries and faults from one text."""

    def __init__(self, name: str, scenario: "Scenario", weeks: int | None) -> None:
        self.problems: list[Problem] = []
        self._name = name
        self._scenario = scenario
        whole = scenario.calendar.weeks if weeks is None else weeks
        self._turns = -(-whole // scenario.calendar.weeks_per_turn)
        self._targets = {kind: _ids(scenario, kind) for kind in _KINDS}

    def _fault(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self._name, line, column, "error", message))

    def _at(self, node: Node, message: str) -> None:
        self._fault(node.line, node.column, message)

    def entries(self, text: str) -> list[_Entry]:
        """Return the entries without fault; faults are in `problems`."""
        if not text.strip():
            self._fault(1, 1, "the file is empty; a decisions file is a list of decisions")
            return []
        root = compose(text, self._fault)
        if root is None or isinstance(root, Broken):
            return []
        if not isinstance(root, Listing):
            self._at(root, "a decisions file is a list; start each decision with '- turn: 1'")
            return []
        found = [self._entry(item) for item in root.items]
        return [entry for entry in found if entry is not None]

    def _entry(self, node: Node) -> _Entry | None:
        if isinstance(node, Broken):
            return None
        if not isinstance(node, Mapping):
            self._at(node, "a decision holds turn, role, card and target, or turn, role and dials")
            return None
        before = len(self.problems)
        for key, (word, _) in node.pairs.items():
            if key not in KEYS:
                self._at(word, f"unknown key '{key}'; {nearest(key, KEYS)}")
        turn = self._turn(node)
        role = self._role(node)
        card_name, target, dials = "", "", None
        if "dials" in node.pairs:
            dials = self._dials(node)
        else:
            card_name, target = self._card(node, role)
        if len(self.problems) > before:
            return None
        return _Entry(turn, role, card_name, target, dials, (self._name, node.line, node.column))

    def _value(self, node: Mapping, key: str, meaning: str) -> Scalar | None:
        value = node.get(key)
        if value is None:
            self._at(node, f"'{key}' is missing: {meaning}")
        elif isinstance(value, Scalar):
            return value
        elif not isinstance(value, Broken):
            self._at(value, f"'{key}' is a single value: {meaning}")
        return None

    def _turn(self, node: Mapping) -> int:
        meaning = f"a whole number from 1 to {self._turns}"
        found = self._value(node, "turn", meaning)
        if found is None:
            return 0
        value = found.value
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= self._turns:
            self._at(found, f"turn is '{found.text}'; it is {meaning}")
            return 0
        return value - 1

    def _role(self, node: Mapping) -> str:
        known = [role.id for role in ROLES]
        found = self._value(node, "role", f"one of {', '.join(known)}")
        if found is None:
            return ""
        if found.text in known:
            return found.text
        self._at(found, f"unknown role '{found.text}'; {nearest(found.text, known)}")
        return ""

    def _card(self, node: Mapping, role: str) -> tuple[str, str]:
        allowed = self._allowed(role)
        found = self._value(node, "card", f"one of {', '.join(card.id for card in allowed)}")
        card = None
        if found is not None:
            card = BY_ID.get(found.text)
            if card is None:
                names = [each.id for each in allowed]
                self._at(found, f"unknown card '{found.text}'; {nearest(found.text, names)}")
            elif role and card.role != role:
                self._at(
                    found,
                    f"card '{card.id}' belongs to role '{card.role}', not '{role}'",
                )
            elif card not in allowed:
                names = [each.id for each in allowed]
                self._at(
                    found,
                    f"card '{card.id}' is not allowed to role '{role}' in this scenario; "
                    f"there is {', '.join(names)}",
                )
        meaning = f"a {_KINDS[card.target]}" if card else "what the card is aimed at"
        target = self._value(node, "target", meaning)
        if target is None or card is None:
            return "", ""
        return card.id, self._target(target, card)

    def _allowed(self, role: str) -> list[Card]:
        brief = next((b for name, b in self._scenario.roles.items() if name == role), None)
        cards = [card for card in CARDS if not role or card.role == role]
        if brief is not None and brief.cards:
            cards = [card for card in cards if card.id in brief.cards]
        return cards

    def _target(self, found: Scalar, card: Card) -> str:
        known = self._targets[card.target]
        name = found.text.replace(" ", "")
        if card.target == "asset pair":
            name = "+".join(sorted(name.split("+")))
        if name in known:
            return name
        for kind, names in self._targets.items():
            if name in names:
                self._at(
                    found,
                    f"'{found.text}' is a {_KINDS[kind].partition(',')[0]}; "
                    f"card '{card.id}' is aimed at a {_KINDS[card.target]}",
                )
                return ""
        self._at(
            found,
            f"unknown {_KINDS[card.target].partition(',')[0]} '{found.text}'; "
            f"{nearest(name, known)}",
        )
        return ""

    def _dials(self, node: Mapping) -> dict[str, float]:
        for key in ("card", "target"):
            if key in node.pairs:
                self._at(
                    node.pairs[key][0],
                    f"'{key}' stands beside 'dials'; a card and a turn of the dials are two "
                    "decisions",
                )
        found = node.get("dials")
        if isinstance(found, Broken):
            return {}
        if not isinstance(found, Mapping) or not found.pairs:
            self._at(
                found or node,
                f"'dials' holds one or more of {', '.join(DIAL_NAMES)}, each from 0 to 1",
            )
            return {}
        result: dict[str, float] = {}
        for key, (word, value) in found.pairs.items():
            if key not in DIAL_NAMES:
                self._at(word, f"unknown dial '{key}'; {nearest(key, DIAL_NAMES)}")
            elif isinstance(value, Scalar) and _is_dial(value.value):
                result[key] = float(value.value)
            elif not isinstance(value, Broken):
                what = f"is '{value.text}'" if isinstance(value, Scalar) else "is no number"
                self._at(
                    value,
                    f"dial '{key}' {what}; a dial goes from 0 (heroic) to 1 (distributed)",
                )
        return result


def _is_dial(value: Plain) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _ids(scenario: "Scenario", kind: Target) -> list[str]:
    """Return the ids that a card with this kind of target may name in a scenario."""
    services = [service.id for service in scenario.services]
    if kind == "service":
        return services
    if kind == "community":
        return [community.id for community in scenario.communities]
    if kind == "asset":
        return [asset.id for asset in scenario.assets]
    if kind == "link":
        known = set(services)
        return [link.id for link in scenario.links if link.origin in known]
    pairs = {tuple(sorted((asset.id, other))) for asset in scenario.assets for other in asset.suits}
    return sorted("+".join(pair) for pair in pairs)
