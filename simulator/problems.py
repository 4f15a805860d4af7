"""What is wrong with a file, and where: the one shape in which faults are told."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault, or one thing worth a second look, at one place in a file.

    Attributes
    ----------
    file : str
        The file as the person named it.
    line, column : int
        Where, counted from 1.
    severity : {"error", "warning"}
        A scenario with an error does not run; a warning asks for a second look.
    message : str
        One sentence: what is there, and what would do.
    path : str
        Keys and positions (from 0) down to the place, such as ``services.2.staff.value``;
        empty for the file as a whole.
    """

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    path: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.message}"


def in_order(problems: list[Problem]) -> list[Problem]:
    """Return problems in the order of the file, each once; errors first at one place."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.line, p.column, p.severity))
