"""Records of runs: what was decided and what came of it, to be kept, shared and replayed.

A record carries its scenario with it, so that it replays anywhere; digests say whether
scenario and outcomes are still the ones that were recorded.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import Any

from pydantic import ValidationError

from simulator import MODEL_VERSION, VERSION
from simulator.cards import BY_ID as CARDS
from simulator.cards import ROLE_BY_ID
from simulator.decisions import Decision
from simulator.errors import CivicLoomError, RecordMismatch, Unreadable
from simulator.files import not_read, put_in_place
from simulator.parameters import values as parameter_values
from simulator.reader import digest as scenario_digest
from simulator.reader import strays
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.styles import DIAL_NAMES, Dials

RECORD_FORMAT = 1
LARGEST = 50_000_000
MOST_WEEKS = 520


class _Read(dict[str, Any]):
    """The plain values of a record, which remember what was read of them last."""

    last = ""

    def __getitem__(self, key: str) -> Any:
        self.last = key
        return super().__getitem__(key)

    def trouble(self, error: Exception) -> str:
        """Return in words why what was read last could not be used."""
        if self.last not in self:
            return f"'{self.last}' is missing from it"
        if isinstance(error, KeyError):
            return f"'{self.last}' lacks {error}"
        return f"what it says of '{self.last}' makes no sense"


@dataclass(frozen=True)
class Record:
    """A run as it was played.

    Attributes
    ----------
    version, model_version : str
        Program and rules that made it.
    scenario : Scenario
        The scenario, whole.
    digest : str
        Digest of scenario and overrides at the time.
    seed, replication : int
        Its luck.
    dials : Dials
        Leadership at the start.
    seats, committed : tuple of str
        Played roles, and those that had committed in the open turn.
    weeks, week : int
        Weeks of the run, and weeks done.
    decisions : tuple of Decision
        In the order in which they were committed.
    outcomes : dict of str to tuple of float
        Weekly outcomes, by outcome id.
    run_digest : str
        Digest of the weekly outcomes, bit for bit.
    journal : tuple of dict
        Predictions and reflections; no effect on the run.
    """

    scenario: Scenario
    digest: str
    seed: int
    replication: int
    dials: Dials
    seats: tuple[str, ...]
    weeks: int
    week: int
    decisions: tuple[Decision, ...]
    committed: tuple[str, ...]
    outcomes: Mapping[str, tuple[float, ...]]
    run_digest: str
    overrides: Mapping[str, float] = field(default_factory=dict)
    journal: tuple[dict[str, str], ...] = ()
    version: str = VERSION
    model_version: str = MODEL_VERSION
    format: int = RECORD_FORMAT

    @property
    def scenario_id(self) -> str:
        """Id of the scenario."""
        return self.scenario.id

    @property
    def title(self) -> str:
        """Title of the scenario."""
        return self.scenario.title

    @classmethod
    def of(cls, run: Run) -> "Record":
        """Return the record of a run as it stands; open decisions are not part of it."""
        committed = (
            tuple(seat for seat in run.seats if seat not in run.waiting_for)
            if not run.finished and run.week % run.weeks_per_turn == 0
            else ()
        )
        return cls(
            scenario=run.scenario,
            digest=scenario_digest(run.scenario, run.overrides),
            seed=run.seed,
            replication=run.replication,
            dials=run.start_dials,
            seats=run.seats,
            weeks=run.weeks,
            week=run.week,
            decisions=run.decisions,
            committed=committed,
            outcomes=dict(run.history),
            run_digest=run.digest(),
            overrides=dict(run.overrides),
            journal=tuple(dict(entry) for entry in run.journal),
        )

    # --- as text --------------------------------------------------------------------------

    def to_json(self) -> dict[str, Any]:
        """Return the record as plain values for JSON."""
        return {
            "format": self.format,
            "version": self.version,
            "model_version": self.model_version,
            "digest": self.digest,
            "seed": self.seed,
            "replication": self.replication,
            "dials": dict(zip(DIAL_NAMES, self.dials, strict=True)),
            "seats": list(self.seats),
            "weeks": self.weeks,
            "week": self.week,
            "overrides": dict(self.overrides),
            "decisions": [decision_to_json(decision) for decision in self.decisions],
            "committed": list(self.committed),
            "run_digest": self.run_digest,
            "journal": [dict(entry) for entry in self.journal],
            "outcomes": {name: list(values) for name, values in self.outcomes.items()},
            "scenario": self.scenario.model_dump(mode="json", by_alias=True),
        }

    @classmethod
    def from_json(cls, data: Any, name: str) -> "Record":
        """Return the record that plain values describe.

        Raises
        ------
        Unreadable
            If they are no record, or one of another format or of other rules.
        RecordMismatch
            If the scenario in it is not the one that was recorded, or a decision is none that
            could have been taken in it.
        """
        if not isinstance(data, dict) or "run_digest" not in data:
            raise Unreadable(f"{name} is no record of a Civic Loom run")
        if data.get("format") != RECORD_FORMAT:
            raise Unreadable(
                f"{name} has record format {data.get('format')!r}; "
                f"this version reads format {RECORD_FORMAT}"
            )
        if data.get("model_version") != MODEL_VERSION:
            made = data.get("version")
            way = (
                f"; open it with Civic Loom {made}, which made it" if isinstance(made, str) else ""
            )
            raise Unreadable(
                f"{name} was made with model version {data.get('model_version')!r}; this program "
                f"has version {MODEL_VERSION!r}, which would not give the same run{way}"
            )
        if "scenario" not in data:
            raise Unreadable(
                f"{name} holds no scenario; a record carries the scenario that was played"
            )
        data = _Read(data)
        try:
            scenario = Scenario.model_validate(data["scenario"])
            record = cls(
                scenario=scenario,
                digest=str(data["digest"]),
                seed=int(data["seed"]),
                replication=int(data["replication"]),
                dials=Dials(*(float(data["dials"][dial]) for dial in DIAL_NAMES)),
                seats=tuple(map(str, data["seats"])),
                weeks=int(data["weeks"]),
                week=int(data["week"]),
                decisions=tuple(decision_from_json(entry) for entry in data["decisions"]),
                committed=tuple(map(str, data["committed"])),
                outcomes={
                    str(key): tuple(float(v) for v in row) for key, row in data["outcomes"].items()
                },
                run_digest=str(data["run_digest"]),
                overrides={str(k): float(v) for k, v in data["overrides"].items()},
                journal=tuple(
                    {str(k): str(v) for k, v in entry.items()} for entry in data["journal"]
                ),
                version=str(data["version"]),
                model_version=str(data["model_version"]),
            )
        except ValidationError:
            raise RecordMismatch(
                f"{name} holds a scenario with faults; it was changed after the run"
            ) from None
        except (KeyError, TypeError, ValueError, OverflowError, AttributeError) as error:
            raise Unreadable(f"{name} is a damaged record: {data.trouble(error)}") from None
        if damage := _damage(record):
            raise Unreadable(f"{name} is a damaged record: {damage}")
        now = scenario_digest(scenario, record.overrides)
        if now != record.digest:
            raise RecordMismatch(
                f"{name} was made with scenario digest {record.digest}, but the scenario in it "
                f"has {now}; it was changed after the run"
            )
        if faults := strays(scenario):
            raise RecordMismatch(
                f"{name} holds a scenario with faults, so it was changed after the run: {faults[0]}"
            )
        if stray := _stray_decision(record):
            raise RecordMismatch(f"{name} was changed after the run: {stray}")
        return record

    def save(self, path: str | Path) -> None:
        """Write the record to a file, all of it or nothing.

        Raises
        ------
        Unreadable
            If it cannot be written; what the file held before is left as it was.
        """
        text = json.dumps(self.to_json(), ensure_ascii=False, indent=1) + "\n"
        write_whole(Path(path), text)

    @classmethod
    def load(cls, path: str | Path) -> "Record":
        """Read a record from a file.

        Raises
        ------
        Unreadable
            If the file cannot be read or is no record.
        RecordMismatch
            If its scenario was changed.
        """
        path = Path(path)
        try:
            if path.stat().st_size > LARGEST:
                raise Unreadable(f"{path} is larger than any record of a run")
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise Unreadable(f"{path} is no record of a Civic Loom run") from None
        except (OSError, ValueError) as error:
            raise not_read(path, error) from None
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            raise Unreadable(f"{path} is no record of a Civic Loom run, or is cut short") from None
        return cls.from_json(data, str(path))

    # --- replay ---------------------------------------------------------------------------

    def replay(self) -> Run:
        """Run again what was recorded, with the same decisions, and return the run.

        Raises
        ------
        RecordMismatch
            If a recorded decision cannot be taken.
        """
        run = Run(
            self.scenario,
            seed=self.seed,
            dials=self.dials,
            seats=self.seats,
            weeks=self.weeks,
            replication=self.replication,
            overrides=self.overrides,
        )
        while run.week < self.week or (run.deciding and self.committed):
            if run.deciding:
                open_turn = run.week >= self.week
                self._decide(run, self.committed if open_turn else run.seats)
                if open_turn:
                    break
            run.step()
        run.journal.extend(dict(entry) for entry in self.journal)
        return run

    def _decide(self, run: Run, seats: tuple[str, ...]) -> None:
        """Take a turn's recorded decisions in the recorded order, then commit."""
        mine = [d for d in self.decisions if d.turn == run.turn]
        order = list(dict.fromkeys(seat_of(d.role, self.seats) for d in mine))
        order += [seat for seat in seats if seat not in order]
        for seat in order:
            try:
                for decision in mine:
                    if seat_of(decision.role, self.seats) == seat:
                        run.take_again(decision)
                run.commit(seat)
            except CivicLoomError as error:
                raise RecordMismatch(f"the recorded decisions do not replay: {error}") from None

    def verify(self) -> list[str]:
        """Replay and compare bit for bit; return the differences, none if it is the same."""
        run = self.replay()
        found = []
        if run.digest() != self.run_digest:
            history = run.history
            for name, values in self.outcomes.items():
                again = history.get(name, ())
                for week, (old, new) in enumerate(zip(values, again, strict=False), start=1):
                    if old != new:
                        found.append(
                            f"{name} differs from week {week}: recorded {old!r}, replayed {new!r}"
                        )
                        break
            found.append(
                f"the replayed run has digest {run.digest()}, the record {self.run_digest}"
            )
        else:
            for name, values in run.history.items():
                if tuple(values) != tuple(self.outcomes.get(name, ())):
                    found.append(f"the record's own figures for {name} were changed")
        return found


def _damage(record: Record) -> str:
    """Return which figure of a record makes no sense by itself, in words; empty if none."""
    for what, number in (("seed", record.seed), ("replication", record.replication)):
        if not -(2**63) <= number < 2**63:
            return f"{what} {number} is larger than any that a run can have"
    if not 1 <= record.weeks <= MOST_WEEKS:
        return f"a run of {record.weeks} weeks makes no sense; 1 to {MOST_WEEKS} would do"
    if not 0 <= record.week <= record.weeks:
        return f"week {record.week} is not in a run of {record.weeks} weeks"
    for seat in record.seats:
        if seat not in ROLE_BY_ID:
            return f"no seat is called '{seat}'; the seats are {', '.join(ROLE_BY_ID)}"
    for outcome, row in record.outcomes.items():
        if len(row) != record.week:
            return f"it has {len(row)} figures of '{outcome}' and {record.week} weeks"
    try:
        parameter_values(record.overrides)
    except KeyError as error:
        return f"there is no parameter {error}"
    except ValueError as error:
        return str(error)
    return ""


def _stray_decision(record: Record) -> str:
    """Return which decision cannot be one of this run, in words; empty if there is none.

    Whether it could be paid for is only known when the run is played again.
    """
    per_turn = record.scenario.calendar.weeks_per_turn
    services = {part.id for part in record.scenario.services}
    assets = record.scenario.assets
    known: dict[str, set[str]] = {
        "service": services,
        "community": {part.id for part in record.scenario.communities},
        "asset": {part.id for part in assets},
        "link": {link.id for link in record.scenario.links if link.origin in services},
        "asset pair": {
            "+".join(sorted((part.id, other))) for part in assets for other in part.suits
        },
    }
    for decision in record.decisions:
        begins = decision.turn * per_turn
        open_turn = begins == record.week < record.weeks and record.committed
        if not (0 <= begins < record.week or open_turn):
            return f"it holds a decision of turn {decision.turn + 1}, which was not played"
        if decision.role not in ROLE_BY_ID:
            return f"no role is called '{decision.role}'; the roles are {', '.join(ROLE_BY_ID)}"
        if decision.dials is not None:
            continue
        card = CARDS.get(decision.card)
        if card is None:
            return f"there is no card '{decision.card}'"
        if decision.target not in known[card.target]:
            return f"card '{card.id}' is aimed at '{decision.target}', which is no {card.target}"
    return ""


def seat_of(role: str, seats: Sequence[str]) -> str:
    """Return the seat that took a decision in a role.

    Somebody who plays alone may have played another role's card under a second hat.
    """
    return seats[0] if len(seats) == 1 else role


def decision_to_json(decision: Decision) -> dict[str, Any]:
    """Return a decision as plain values for JSON; turns count from 0."""
    if decision.dials is not None:
        dials = dict(zip(DIAL_NAMES, decision.dials, strict=True))
        return {"turn": decision.turn, "role": decision.role, "dials": dials}
    return {
        "turn": decision.turn,
        "role": decision.role,
        "card": decision.card,
        "target": decision.target,
    }


def decision_from_json(data: Mapping[str, Any]) -> Decision:
    """Return the decision that plain values describe.

    Raises
    ------
    KeyError, TypeError, ValueError
        If they describe none.
    """
    try:
        turn = int(data["turn"])
    except OverflowError:
        raise ValueError(f"there is no turn {data['turn']}") from None
    if "dials" in data:
        dials = Dials(*(float(data["dials"][name]) for name in DIAL_NAMES))
        return Decision(turn, str(data["role"]), dials=dials)
    return Decision(turn, str(data["role"]), str(data["card"]), str(data["target"]))


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or, on any failure, as it was before.

    Raises
    ------
    Unreadable
        If it cannot be written.
    """
    # a link stays one, and the file may be read by whom files here usually may
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:200]}.{token_hex(8)}")
    try:
        data = text.encode("utf-8")
        target.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(temporary, target)
    except UnicodeEncodeError:
        raise Unreadable(
            f"{path} cannot be written: a text holds half a character; nothing was changed"
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unreadable(f"{path} cannot be written: {reason}; nothing was changed") from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
