"""Build the C twins of the kernel with the compiler at hand, and run them.

One does run after run (`twin.c`), the other sixteen runs side by side (`lanes.c`).
"""

import ctypes
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.network import Reference
from simulator.network import Network
from simulator.rules import names as N  # noqa: N812 - rows read as N.TRUST, as in the rules
from simulator.rules.tick import MEASURES

SOURCE = Path(__file__).with_name("twin.c")
LANES = Path(__file__).with_name("lanes.c")
FLAGS = ("-O3", "-march=native", "-ffp-contract=off", "-std=c11", "-shared", "-fPIC")
COMPARED = (0, 1, 2, 3, 4, 5, 7, 8, 9, 10)
"""Outcomes that move in this network, in table order: the twin works out these."""
MOST_AT_ONCE = 1 << 20

_POINTERS = ("base", "weekly_budget", "weight", "per_week", "staff", "chance")
_WHOLE = (*("key", "unit", "out_start", "to", "demand_key", "demand_unit", "demand_to", "guide"),)
_CHANCES = (
    *("failure", "further", "handoff_base", "handoff_trust", "trust_start", "trust_gain"),
    *("trust_loss", "morale_start", "morale_level", "morale_pull", "morale_load"),
    *("absence_base", "absence_morale"),
)
_TOWN = ("community_trust", "community_pull", "story_wait", "rate")


class NoCompiler(Exception):
    """There is no C compiler here."""


class _Network(ctypes.Structure):
    _fields_ = (
        [(name, ctypes.c_int64) for name in ("services", "links", "demands", "weeks", "measures")]
        + [(name, ctypes.c_void_p) for name in (*_POINTERS, *_WHOLE)]
        + [(name, ctypes.c_double) for name in (*_CHANCES, *_TOWN)]
    )


_WORK = {
    "trust": "E",
    "morale": "S",
    "absence": "S",
    "budget": "S",
    "capacity": "S",
    "load": "S",
    "works": "E",
    "works_below": "e",
    "sent": "e",
    "got": "e",
    "waiting": "sa",
    "between": "ea",
    "between_all": "sa",
    "queue": "s",
    "lost": "s",
    "coming": "sa",
    "coming_lost": "e",
    "old_waiting": "s",
    "old_between": "s",
    "luck": "s9",
}
"""Working memory: services or links, floats in capitals; by age, or nine numbers each."""
_DRAWS = ("slots", "more", "failed")


class _Work(ctypes.Structure):
    _fields_ = [(name, ctypes.c_void_p) for name in (*_WORK, *_DRAWS)]


def compile_twin(source: Path = SOURCE) -> Any:
    """Return a twin as a loaded library.

    Raises
    ------
    NoCompiler
        If there is no `cc`, or it fails, as it does for `LANES` on a processor without AVX-512.
    """
    compiler = shutil.which("cc")
    if compiler is None:
        raise NoCompiler("there is no C compiler (cc) here; install one to measure the C twin")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "twin.so"
        command = [compiler, *FLAGS, str(source), "-o", str(made)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise NoCompiler(f"cc could not compile {source.name}:\n{done.stderr}")
        return ctypes.CDLL(str(made))


class Twin:
    """The twin, fed with the engine's own arrays for a network.

    Parameters
    ----------
    network : Reference
        The chances.
    built : Network
        The same network as the engine has it: keys, tables, capacities.
    weeks : int
        Weeks of a run.
    """

    def __init__(self, network: Reference, built: Network, weeks: int) -> None:
        self.library = compile_twin()
        self.library.run_block.restype = None
        self.lanes: Any = None
        self.weeks = weeks
        world = built.world
        size = {"S": network.services, "E": len(network.links)}
        arrays: dict[str, NDArray[Any]] = {
            "base": world.service[N.BASE],
            "weekly_budget": world.service[N.WEEKLY_BUDGET],
            "weight": world.link[N.WEIGHT],
            "per_week": world.demand[N.PER_WEEK],
            "staff": world.service[N.STAFF],
            "chance": world.chance,
            "key": world.service_at[N.KEY],
            "unit": world.service_at[N.UNIT],
            "out_start": world.out_start,
            "to": world.link_at[N.L_TO],
            "demand_key": world.demand_at[N.M_KEY],
            "demand_unit": world.demand_at[N.M_UNIT],
            "demand_to": world.door_at[N.D_TO, world.right_door],
            "guide": world.guide,
        }
        self.kept = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
        chances = {name: getattr(network, name) for name in _CHANCES}
        self.network = _Network(
            services=size["S"],
            links=size["E"],
            demands=world.demand.shape[1],
            weeks=weeks,
            measures=MEASURES,
            **{name: array.ctypes.data for name, array in self.kept.items()},
            **chances,
            community_trust=float(world.community[N.C_TRUST_START, 0]),
            community_pull=built.parameter("community_trust_pull"),
            story_wait=built.parameter("story_wait"),
            rate=float(world.community[N.RATE, 0]),
        )
        room: dict[str, NDArray[Any]] = {}
        for name, shape in _WORK.items():
            each = {"a": N.AGES + 1, "9": 9}.get(shape[1:], 1)
            count = size[shape[0].upper()] * each
            room[name] = np.zeros(count, np.float64 if shape.isupper() else np.int64)
        for name in _DRAWS:
            room[name] = np.zeros(MOST_AT_ONCE, np.uint32)
        self.room = room
        self.work = _Work(**{name: array.ctypes.data for name, array in room.items()})

    def weekly(self, runs: int, *, seed: int = 1, first: int = 0) -> NDArray[np.float64]:
        """Return weekly outcomes, shape (runs, weeks, MEASURES), as the engine has them."""
        weekly = np.zeros((runs, self.weeks, MEASURES))
        self.library.run_block(
            ctypes.byref(self.network),
            ctypes.byref(self.work),
            ctypes.c_int64(seed),
            ctypes.c_int64(first),
            ctypes.c_int64(runs),
            ctypes.c_void_p(weekly.ctypes.data),
        )
        return weekly

    def weekly_side_by_side(
        self, runs: int, *, seed: int = 1, first: int = 0
    ) -> NDArray[np.float64]:
        """Return the same as `weekly`, from sixteen runs side by side.

        Raises
        ------
        NoCompiler
            As `compile_twin`.
        ValueError
            If a service has no link, or more than four.
        """
        if self.lanes is None:
            self.lanes = compile_twin(LANES)
        weekly = np.zeros((runs, self.weeks, MEASURES))
        failed = self.lanes.run_lanes(
            ctypes.byref(self.network),
            ctypes.c_int64(seed),
            ctypes.c_int64(first),
            ctypes.c_int64(runs),
            ctypes.c_void_p(weekly.ctypes.data),
        )
        if failed == 1:
            raise ValueError("runs side by side need one to four links out of each service")
        if failed:
            raise MemoryError("there is no memory for sixteen runs side by side")
        return weekly


def same(weekly: NDArray[np.float64], engine: NDArray[np.float64]) -> bool:
    """Return whether the outcomes that the twin works out are the engine's to the bit."""
    columns = list(COMPARED)
    return bool(np.array_equal(weekly[:, :, columns], engine[:, :, columns]))
