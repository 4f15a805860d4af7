"""Change the rules at random places, and count how many of the changes a test notices.

``python -m tests.mutation`` lets mutmut make every mutant of `simulator.rules`, draws some of
them (the same for the same seed; from each module as many as its share of all mutants), lets
mutmut run the tests against these, and prints what was caught. The tests are named in
``[tool.mutmut]`` of the project file: those that run the rules interpreted, as a mutant cannot
be compiled. ``mutmut show NAME`` shows a mutant afterwards, ``mutmut run`` tries them all.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from math import sqrt
from pathlib import Path
from random import Random
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
MADE: Final = ROOT / "mutants"
MODULES: Final = tuple(
    sorted(
        path.stem
        for path in (ROOT / "simulator" / "rules").glob("[!_]*.py")
        if path.stem != "names"
    )
)
"""The modules of the rules that do something: `names` says what columns mean."""
FIRST: Final = "simulator.rules.chance.x_fold__mutmut_1"
"""The mutant that is run while all the others are made: mutmut does not do one alone."""
ENDLESS: Final = (24, -24, 36, 152, 255)
"""What mutmut notes where a mutant ran out of time."""
CAUGHT: Final = (1, 3, -9, -11, *ENDLESS)
"""The same where a test failed, crashed, or ran out of time."""
Z: Final = 1.959963984540054
GOAL: Final = 0.85


def results() -> dict[str, dict[str, int | None]]:
    """Return what mutmut noted for every mutant, by module and name."""
    return {
        path.name.split(".")[0]: json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        for path in sorted((MADE / "simulator" / "rules").glob("*.py.meta"))
    }


def draw(names: Mapping[str, Sequence[str]], count: int, seed: int) -> dict[str, list[str]]:
    """Return about `count` mutants: from each module its share of all, at least one."""
    luck = Random(seed)
    every = sum(len(found) for found in names.values())
    drawn = {}
    for module, found in names.items():
        if found:
            share = max(1, round(count * len(found) / every))
            drawn[module] = luck.sample(sorted(found), min(share, len(found)))
    return drawn


def interval(caught: int, tried: int) -> tuple[float, float]:
    """Return the 95 % interval of a share of cases (Wilson 1927)."""
    share = caught / tried
    middle = share + Z * Z / (2 * tried)
    half = Z * sqrt(share * (1 - share) / tried + Z * Z / (4 * tried * tried))
    whole = 1 + Z * Z / tried
    return (middle - half) / whole, (middle + half) / whole


def mutmut(names: Sequence[str], processes: int) -> None:
    """Let mutmut make all mutants, and run the named ones."""
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(processes), *names]
    # mutants lie in a folder of their own, which a path from outside must not hide
    around = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run(command, cwd=ROOT, env=around, check=True)


def line(name: str, every: int, caught: int, tried: int) -> str:
    """Return one line of the table."""
    low, high = interval(caught, tried)
    return (
        f"| {name} | {every:,} | {tried} | {caught} | {100 * caught / tried:.0f} % "
        f"| {100 * low:.0f}-{100 * high:.0f} % |"
    )


def main() -> int:
    """Draw mutants, run them, print the table; return 1 if too few were caught."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=main.__doc__)
    parser.add_argument("--sample", type=int, default=300, help="about how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--processes", type=int, default=1, help="how many at a time")
    parser.add_argument(
        "--module", choices=MODULES, action="append", help="only from this one; may be repeated"
    )
    asked = parser.parse_args()
    shutil.rmtree(MADE, ignore_errors=True)
    mutmut([FIRST], asked.processes)
    wanted = asked.module or MODULES
    names = {module: list(found) for module, found in results().items() if module in wanted}
    drawn = draw(names, asked.sample, asked.seed)
    mutmut([name for found in drawn.values() for name in found], asked.processes)
    noted = results()
    total = 0
    missed: list[str] = []
    print("| module | mutants | tried | caught | share | 95 % interval |")
    print("|---|---|---|---|---|---|")
    for module, found in drawn.items():
        left = [name for name in found if noted[module][name] not in CAUGHT]
        print(line(module, len(names[module]), len(found) - len(left), len(found)))
        total += len(found)
        missed += left
    caught = total - len(missed)
    print(line("all", sum(map(len, names.values())), caught, total))
    slow = sum(noted[m][name] in ENDLESS for m, found in drawn.items() for name in found)
    print(f"\n{slow} of those caught ran out of time.")
    print("\nNot caught ('mutmut show NAME' shows one):")
    print("\n".join(sorted(missed)) or "none")
    return int(caught < GOAL * total)


if __name__ == "__main__":
    sys.exit(main())
