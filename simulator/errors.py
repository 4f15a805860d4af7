"""Everything that can go wrong in a way a person can mend.

::

    CivicLoomError
    ├── Unreadable          a file that cannot be read or written      exit 2
    ├── UnknownScenario     no scenario of that name                   exit 2
    ├── ScenarioFaults      a scenario with faults, all of them        exit 1
    ├── RecordMismatch      a record that does not hold                exit 1
    ├── Refused             a decision that cannot be taken            exit 1
    ├── Undecided           a step while a seat has not decided        exit 1
    ├── InUse               a save that another window has open        exit 2
    ├── WrongUse            an argument that makes no sense            exit 64
    └── Interrupted         stopped by the person                      exit 130

Each message is one clear sentence that names the thing and says what would do.
"""

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.problems import Problem


class CivicLoomError(Exception):
    """Base of all errors that are shown to a person as one sentence."""

    exit_code: ClassVar[int] = 2


class Unreadable(CivicLoomError):
    """A file cannot be read or written."""


class UnknownScenario(CivicLoomError):
    """No scenario has that name."""


class ScenarioFaults(CivicLoomError):
    """A scenario has faults; `problems` holds all of them, in file order."""

    exit_code: ClassVar[int] = 1

    def __init__(self, problems: "Sequence[Problem]") -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class RecordMismatch(CivicLoomError):
    """A record does not belong to its scenario, or does not replay."""

    exit_code: ClassVar[int] = 1


class Refused(CivicLoomError):
    """A decision cannot be taken: unknown target, or it costs more than is left."""

    exit_code: ClassVar[int] = 1


class Undecided(CivicLoomError):
    """A week was asked for while a seat has not decided."""

    exit_code: ClassVar[int] = 1


class InUse(CivicLoomError):
    """A save is open elsewhere."""


class WrongUse(CivicLoomError):
    """An argument makes no sense."""

    exit_code: ClassVar[int] = 64


class Interrupted(CivicLoomError):
    """The person stopped the work."""

    exit_code: ClassVar[int] = 130
