"""Which draws are behind the noise that pairing leaves in a comparison of the two styles.

Run from the root of the repository: ``python benchmarks/luck_by_purpose.py [--runs N]``. It
compiles the rules once for each group of purposes and once as they are: some four minutes of
processor time.

A draw belongs to a purpose, and a purpose to one of `GROUPS`. In a copy of the rules the
purposes of one group get other numbers: so all draws of that group fall anew, and all others
stay. D being the difference of the two styles on one luck, and D' that on the same luck but
for this group, half the mean of (D - D')^2 over Var D is the share of the paired variance in
which the group has a part, alone or with others (the total index of Homma and Saltelli 1996);
the shares of all groups thus add up to more than 1 where groups act together.

Three figures follow for each group:

* that share;
* the reduction (see `same_luck.py`) if the styles had different luck in this group and the
  same in all others: as good as before where the group's pairing gains nothing;
* the most that any other pairing of the group's draws could reach, all others being as they
  are. Var D is no less than the variance of the mean of D over the group's luck, however that
  luck is paired, and this is 1 less the share.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from numpy.typing import NDArray

ROOT: Final = Path(__file__).resolve().parents[1]

GROUPS: Final = {
    "what works where": (
        *("COMMON", "LOCAL", "READS", "START_BITS", "SECOND_LOOK"),
        *("TURBULENCE", "WORLD_MOVES"),
    ),
    "decisions": (
        *("CENTRE_COUNT", "CENTRE_WHO", "CENTRE_KIND", "CENTRE_NOISE", "CENTRE_COMPLY"),
        *("LOCAL_COUNT", "LOCAL_KIND", "LOCAL_NOISE", "LOCAL_WAIT", "CONSENT"),
        *("JOINT_COUNT", "JOINT_KIND", "JOINT_NOISE"),
        *("DOOR_COUNT", "DOOR_KIND", "DOOR_NOISE"),
        *("REQUEST_COUNT", "REQUEST_KIND", "REQUEST_NOISE", "REQUEST_COMPLY"),
        *("RELIEF_LUCK", "BID_LUCK", "MEMBERS_VOTE"),
        *("CARD_NOISE", "CARD_KIND", "CARD_COMPLY"),
        *("CALL_COUNT", "CALL_LUCK", "SEEK_COUNT", "SEEK_LUCK"),
    ),
    "who asks, and where": ("ARRIVE", "CHOOSE_DOOR", "LOST_DOOR"),
    "contacts": (
        *("CAPACITY_LUCK", "SHARE_OUT", "SHARE_WITHIN", "OUTCOME", "RETRY"),
        *("GIVE_UP", "COME_BACK", "CRISIS_NEED", "PAPER_BACK"),
    ),
}
"""Purposes of draws, by what they are about."""
OTHER: Final = 1000
"""What is added to the number of a purpose whose luck is to be another."""
COPIED: Final = ("simulator", "benchmarks", "scenarios")


def copy_rules(to: Path, purposes: Iterable[str]) -> None:
    """Copy what a comparison needs, and give other numbers to some purposes of draws.

    Raises
    ------
    ValueError
        If the rules have no such purpose.
    """
    for name in COPIED:
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    chance = to / "simulator" / "rules" / "chance.py"
    text = chance.read_text(encoding="utf-8")
    for purpose in purposes:
        text, found = re.subn(
            rf"(?m)^{purpose} = (\d+)$", lambda m: f"{m[0]} + {OTHER}", text, count=1
        )
        if not found:
            raise ValueError(f"the rules have no purpose of draws called {purpose}")
    chance.write_text(text, encoding="utf-8")


def outcomes(purposes: Iterable[str], runs: int) -> dict[str, NDArray[np.float64]]:
    """Return throughput and mean queue of both styles by place, with other luck in some purposes.

    Returns
    -------
    dict of str to array of float, shape (styles, runs, 2)
    """
    with TemporaryDirectory() as folder:
        to = Path(folder)
        copy_rules(to, purposes)
        # what is compiled here serves nobody else
        env = os.environ | {"PYTHONPATH": folder, "XDG_CACHE_HOME": str(to / "cache")}
        script = to / "benchmarks" / "luck_by_purpose.py"
        kept = to / "outcomes.npz"
        command = [sys.executable, str(script), "--runs", str(runs), "--keep", str(kept)]
        subprocess.run(command, cwd=folder, env=env, check=True)
        with np.load(kept) as found:
            return {name: found[name] for name in found.files}


def keep(runs: int, file: str) -> None:
    """Compare the styles in every place by the rules as they are here, and keep the outcomes."""
    from benchmarks.same_luck import places, two_styles
    from simulator.network import build

    outcomes: dict[str, Any] = {
        name: np.array(two_styles(build(scenario), scenario.calendar.weeks, runs))
        for name, scenario in places().items()
    }
    np.savez(file, **outcomes)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000, help="lucks on which both sides run")
    parser.add_argument("--keep", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.keep:
        keep(options.runs, options.keep)
        return 0

    from benchmarks.same_luck import reduction

    usual = outcomes((), options.runs)
    other = {group: outcomes(purposes, options.runs) for group, purposes in GROUPS.items()}
    print(f"{options.runs} lucks; needs met, and mean queue\n")
    print(f"{'where':<21}{'other luck in':<22}{'share':>13}{'unpaired':>14}{'at most':>14}")
    for where, (a, b) in usual.items():
        now = [reduction(a[:, k], b[:, k]) for k in range(2)]
        print(f"{where:<21}{'nothing':<22}{'':>13}{now[0]:>8.1f}{now[1]:>6.1f}")
        for group, found in other.items():
            c, d = found[where]
            change = (a - b) - (c - d)
            share = (change**2).mean(axis=0) / 2.0 / (a - b).var(axis=0, ddof=1)
            apart = [reduction(a[:, k], d[:, k]) for k in range(2)]
            # lucks may be too few to tell a share from 1, and then there is no bound
            most = [f"{now[k] / (1.0 - share[k]):.1f}" if share[k] < 1.0 else "-" for k in range(2)]
            print(
                f"{'':<21}{group:<22}{share[0]:>7.2f}{share[1]:>6.2f}"
                f"{apart[0]:>8.1f}{apart[1]:>6.1f}{most[0]:>8}{most[1]:>6}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
