"""Many runs of one arm on many lucks, compiled, over all cores.

The result does not depend on how many threads work on it: replications are addressed, and
merged in their order.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from simulator.decisions import Decision
from simulator.errors import Interrupted
from simulator.network import Network
from simulator.rules.tick import FELT_BY, MEASURES, SEEN
from simulator.styles import DISTRIBUTED, HEROIC, Dials

if TYPE_CHECKING:
    from simulator.rules.names import Floats, Ints, State

BLOCK = 32
"""Replications that a thread runs at once."""
PIECE = 16
"""The same of a comparison: in the end a core waits for half of these on average."""

NO_ROOTS = np.zeros(0, np.int64)
"""Where no state runs on: what a run starts from gives its draws their root."""
ROOM = 520
"""Weeks of runs for which a thread has room where none are kept."""

T = TypeVar("T")

_lock = threading.Lock()
_kernel: Callable[..., None] | None = None


@dataclass(frozen=True)
class Arm:
    """One way of leading that is compared.

    Attributes
    ----------
    name, label : str
        Stable name, and words for the screen.
    dials : Dials
        Leadership at the start.
    decisions : tuple of Decision
        Cards and turns of dials; none for autopilots throughout.
    seats : tuple of str
        Played roles, for their share of attention.
    """

    name: str
    label: str
    dials: Dials
    decisions: tuple[Decision, ...] = ()
    seats: tuple[str, ...] = ()


HEROIC_ARM = Arm("heroic", "Heroic", HEROIC)
DISTRIBUTED_ARM = Arm("distributed", "Distributed", DISTRIBUTED)


@dataclass(frozen=True)
class Block:
    """Outcomes of some replications, in order.

    Attributes
    ----------
    weekly : array of float, shape (replications, weeks or 0, outcomes)
        Outcomes at the end of each week, units as in the table of outcomes; no weeks where
        weekly series were not asked for.
    mean, last : array of float, shape (replications, outcomes)
        The same outcomes as a mean over all weeks, and at the end of the last.
    leaving : array of float, shape (replications, 2)
        The two leaving tests, people.
    cards : array of float, shape (replications, 2, cards)
        What each card spent, in decisions, and how far it took hold, -1 where the
        reserve could not pay.
    seen : array of float, shape (replications, weeks, rows, services)
        What `simulator.rules.tick.look` saw of each service at the end of each week; no
        rows unless that was asked for.
    felt : array of float, shape (replications, rows, communities)
        What each run came to for each community, rows and units as
        `simulator.rules.tick.look_at_people` has them.
    """

    weekly: "Floats"
    mean: "Floats"
    last: "Floats"
    leaving: "Floats"
    cards: "Floats"
    seen: "Floats"
    felt: "Floats"


def kernel(network: Network) -> Callable[..., None]:
    """Return the compiled rules, compiling or loading them at the first call.

    That takes seconds; call it off any thread that must answer.
    """
    global _kernel  # noqa: PLW0603 - one compiled kernel serves the whole process
    with _lock:
        if _kernel is None:
            from simulator.compiled import compile_rules

            ready = compile_rules(network.world, network.new_state())
            _run(network, ready, HEROIC_ARM, seed=0, first=0, runs=1, weeks=1)
            _kernel = ready
        return _kernel


class _Rooms:
    """Room for runs of one arm: a state and its spare for each thread, used again and again.

    To make them anew for each block of runs takes as long as half a run.
    """

    def __init__(self, network: Network, arm: Arm, weeks: int) -> None:
        from simulator.compiled import addresses

        self._network = network
        self.world = network.with_decisions(arm.decisions, arm.seats, weeks)
        self.cards = self.world.plan.shape[1]
        self._table = addresses(self.world)
        self._free: list[tuple[State, State, tuple[Ints, Ints, Ints]]] = []

    @contextmanager
    def tables(self) -> "Iterator[tuple[Ints, Ints, Ints]]":
        """Yield the address tables of a room that nobody else is in."""
        from simulator.compiled import addresses

        try:
            room = self._free.pop()
        except IndexError:
            state, spare = self._network.new_state(self.cards), self._network.new_state(self.cards)
            room = state, spare, (self._table.copy(), addresses(state), addresses(spare))
        yield room[2]
        self._free.append(room)


def _run(
    network: Network,
    ready: Callable[..., None],
    arm: Arm,
    *,
    seed: int,
    first: int,
    runs: int,
    weeks: int,
    rows: int = 0,
    series: bool = True,
    rooms: _Rooms | None = None,
) -> Block:
    rooms = rooms or _Rooms(network, arm, weeks)
    cards = rooms.cards
    block = Block(
        np.zeros((runs, weeks if series else 0, MEASURES)),
        np.zeros((runs, MEASURES)),
        np.zeros((runs, MEASURES)),
        np.zeros((runs, 2)),
        np.zeros((runs, 2, cards)),
        np.zeros((runs, weeks, rows, len(network.services))),
        np.zeros((runs, FELT_BY, len(network.communities))),
    )
    dials = np.array(tuple(arm.dials))
    # a few at once where weeks are not kept, so that these need no more room than one long run
    stride = runs if series else min(max(ROOM // weeks, 1), runs)
    only = np.zeros((0 if series else stride, weeks, MEASURES))
    with rooms.tables() as tables:
        for r in range(0, runs, max(stride, 1)):
            part = slice(r, min(r + stride, runs))
            weekly = block.weekly[part] if series else only[: part.stop - r]
            ready(
                *tables,
                dials,
                network.woven,
                network.reserve,
                seed,
                first + r,
                weekly,
                block.leaving[part],
                block.cards[part],
                block.seen[part],
                block.felt[part],
                -1,
                NO_ROOTS,
            )
            # weeks are added one after the other: the same on every processor
            block.mean[part] = weekly.sum(axis=1) / weeks
            block.last[part] = weekly[:, -1]
    return block


def run_block(
    network: Network,
    arm: Arm,
    *,
    seed: int,
    first: int,
    runs: int,
    weeks: int,
    series: bool = True,
) -> Block:
    """Run one arm on some lucks, in the calling thread; the first call gets the rules ready."""
    return _run(
        network,
        kernel(network),
        arm,
        seed=seed,
        first=first,
        runs=runs,
        weeks=weeks,
        series=series,
    )


def run_arms(
    network: Network,
    arms: tuple[Arm, ...],
    *,
    seed: int,
    first: int,
    runs: int,
    weeks: int,
    threads: int,
    series: bool = True,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[Arm, Block]]:
    """Run every arm on the same lucks; yield each arm's outcomes in the order of `arms`.

    Parameters
    ----------
    first, runs : int
        The first replication, and how many.
    threads : int
        Blocks that run at once; the result does not depend on it.
    series : bool
        Whether `Block.weekly` is filled; without it memory does not grow with the weeks, but
        for those of one run on each thread, or as much for a few short ones.
    progress : callable, optional
        Told of each finished batch of runs, from the calling thread.
    cancelled : callable, optional
        Asked between blocks whether to stop.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    ready = kernel(network)
    rooms = [_Rooms(network, arm, weeks) for arm in arms]
    with ThreadPoolExecutor(max(threads, 1), thread_name_prefix="ensemble") as pool:
        try:
            # all at once, so that no thread waits while the runs of an arm are put together
            waiting: list[list[Future[Block]]] = [
                [
                    pool.submit(
                        _run,
                        network,
                        ready,
                        arm,
                        seed=seed,
                        first=first + start,
                        runs=min(PIECE, runs - start),
                        weeks=weeks,
                        series=series,
                        rooms=room,
                    )
                    for start in range(0, runs, PIECE)
                ]
                for arm, room in zip(arms, rooms, strict=True)
            ]
            for arm in arms:
                # nothing holds on to an arm's blocks once they are put together
                futures = waiting.pop(0)
                pending = set(futures)
                while pending:
                    done, pending = wait(pending, timeout=0.05, return_when=FIRST_COMPLETED)
                    for future in done:
                        if progress is not None:
                            progress(future.result().weekly.shape[0])
                    if cancelled is not None and cancelled():
                        raise Interrupted("stopped; nothing was written")
                blocks = [future.result() for future in futures]
                yield (
                    arm,
                    Block(
                        np.concatenate([block.weekly for block in blocks]),
                        np.concatenate([block.mean for block in blocks]),
                        np.concatenate([block.last for block in blocks]),
                        np.concatenate([block.leaving for block in blocks]),
                        np.concatenate([block.cards for block in blocks]),
                        np.concatenate([block.seen for block in blocks]),
                        np.concatenate([block.felt for block in blocks]),
                    ),
                )
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def gather(
    network: Network,
    arm: Arm,
    take: Callable[[Block], T],
    *,
    seed: int,
    runs: int,
    weeks: int,
    threads: int,
    block: int = BLOCK,
    look: bool = False,
    series: bool = True,
    cancelled: Callable[[], bool] | None = None,
) -> list[T]:
    """Run one arm and keep of each block of runs only what `take` makes of it.

    For samples that are too large to be kept whole.

    Parameters
    ----------
    take : callable
        Called with each block, on the thread that ran it; what it returns is kept in the
        order of the replications.
    block : int
        Replications in a block.
    look : bool
        Whether `Block.seen` is filled.
    series : bool
        Whether `Block.weekly` is filled.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    ready = kernel(network)
    rows = SEEN if look else 0
    rooms = _Rooms(network, arm, weeks)

    def work(first: int) -> T:
        if cancelled is not None and cancelled():
            raise Interrupted("stopped; nothing was written")
        return take(
            _run(
                network,
                ready,
                arm,
                seed=seed,
                first=first,
                runs=min(block, runs - first),
                weeks=weeks,
                rows=rows,
                series=series,
                rooms=rooms,
            )
        )

    with ThreadPoolExecutor(max(threads, 1), thread_name_prefix="ensemble") as pool:
        return list(pool.map(work, range(0, runs, block)))
