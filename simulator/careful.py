"""A careful player of one role, who tries every choice before making it.

Where a bot (`simulator.bots`) plays by a stated rule and spends all it has, a careful player
asks of each card, at the few targets that call for it most, what it would do to the goals of
the scenario by the end, on lucks that nothing is judged on, and plays only what helps there. It
is what somebody could do who looked at the forecast of every choice and had more patience than
anybody has. What it gains over its seat on autopilot, on other lucks, is what the choices of one
role can do in a place at the least. It is no upper limit: it decides card by card, sees no plan of
several turns, and of many choices tried on few lucks some look good by luck alone, so that it can
even do worse than autopilot.

The score of a run is the mean over goals of (outcome with the choice less without it) / s, the
better side counted as above nought, s being the standard deviation of that goal over lucks on
autopilot: every goal weighs alike, in units of luck.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from math import sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from simulator.bots import ONE, UNJUDGED, Known, Purse, ranked, sensible
from simulator.cards import Card, RoleId
from simulator.decisions import Decision
from simulator.ensemble import BLOCK, Arm, run_block
from simulator.errors import Interrupted
from simulator.lucks import figures_at
from simulator.network import Network
from simulator.outcomes import BY_ID, COLUMNS

if TYPE_CHECKING:
    from simulator.rules.names import Floats

LUCKS: Final = 64
"""Lucks on which a choice is tried; none of them is judged."""
TARGETS: Final = 3
"""Targets of a card that are tried in a turn: those that call for it most."""
PROMISING: Final = 0.8
"""Standard errors above nought from which a choice, tried alone, is thought of."""
STILL: Final = 0.5
"""Standard errors from which it is made beside what was chosen before it in the turn."""
FIRST: Final = UNJUDGED + 1
"""First luck on which choices are tried."""


class _Trials:
    """What choices come to, on the lucks that nothing is judged on."""

    def __init__(
        self, network: Network, at: Known, role: RoleId, goals: Sequence[str], seed: int, lucks: int
    ) -> None:
        self.network = network
        self.at = at
        self.role: RoleId = role
        self.columns = [COLUMNS[goal] for goal in goals]
        self.signs = np.array([1.0 if BY_ID[goal].better == "higher" else -1.0 for goal in goals])
        self.seed = seed
        self.lucks = lucks
        spread = self.run(()).std(axis=0)
        self.unit = np.where(spread > 0.0, spread, 1.0)

    def run(self, decisions: Sequence[Decision]) -> "Floats":
        """Return goals at the end, shape (lucks, goals)."""
        arm = Arm("careful", "careful", self.at.dials, tuple(decisions), (self.role,))
        found = []
        for first in range(0, self.lucks, BLOCK):
            count = min(BLOCK, self.lucks - first)
            block = run_block(
                self.network,
                arm,
                seed=self.seed,
                first=FIRST + first,
                runs=count,
                weeks=self.at.weeks,
            )
            found.append(figures_at(block, self.at.weeks)[:, self.columns].copy())
        return np.concatenate(found)

    def worth(self, figures: "Floats", before: "Floats") -> float:
        """Return how many standard errors the score of a choice lies above nought."""
        scores = ((figures - before) * self.signs / self.unit).mean(axis=1)
        error = float(scores.std(ddof=1)) / sqrt(len(scores))
        return float(scores.mean()) / error if error > 0.0 else 0.0


def careful_plan(
    network: Network,
    at: Known,
    role: RoleId,
    goals: Sequence[str],
    *,
    seed: int = 1,
    lucks: int = LUCKS,
    pool: ThreadPoolExecutor | None = None,
    turned: Callable[[], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Decision, ...]:
    """Return what a careful player of a role does over a whole game.

    Turn by turn, each card is tried alone at the targets that call for it most; those that
    promise something are then made, the best first, as long as each still helps beside those
    made before it, and as attention and half of the reserve allow.

    Parameters
    ----------
    network : Network
    at : Known
        What is known of the place, see `simulator.bots.known`.
    role : str
    goals : sequence of str
        Outcomes that matter.
    seed, lucks : int
        On how many lucks of which seed choices are tried.
    pool : ThreadPoolExecutor, optional
        Where trials run; the plan does not depend on it.
    turned : callable, optional
        Told after each turn.
    cancelled : callable, optional
        Asked before each turn whether to stop.

    Raises
    ------
    Interrupted
        If `cancelled` said so.
    """
    trials = _Trials(network, at, role, goals, seed, lucks)
    made: list[Decision] = []
    played = dict.fromkeys((card.id for card in at.cards[role]), 0)
    aimed: dict[tuple[str, str], int] = {}
    gone: set[str] = set()
    now = trials.run(())
    spent = 0.0
    run = map if pool is None else pool.map
    for turn in at.turns:
        if cancelled is not None and cancelled():
            raise Interrupted("stopped; nothing was written")
        choices = _choices(at, role, turn.turn, aimed, gone, played)
        tried = list(run(lambda one: trials.run([*made, one[1]]), choices))
        worth = [trials.worth(figures, now) for figures in tried]
        order = sorted(range(len(choices)), key=lambda i: (-worth[i], i))
        purse = Purse(at, role, turn.turn, max(turn.reserve - spent, 0.0) / 2.0)
        for i in order:
            card, decision = choices[i]
            if worth[i] < PROMISING:
                break
            if not sensible(card, decision.target, aimed, gone, played):
                continue
            left = purse.copy()
            if not left.take(card, decision.target):
                continue
            both = trials.run([*made, decision])
            if trials.worth(both, now) < STILL:
                continue
            purse = left
            made.append(decision)
            now = both
            spent += card.money
            played[card.id] += 1
            key = (card.id, decision.target)
            aimed[key] = aimed.get(key, 0) + 1
            if card.id in ONE:
                gone.update(decision.target.split("->"))
        if turned is not None:
            turned()
    return tuple(made)


def _choices(
    at: Known,
    role: RoleId,
    turn: int,
    aimed: dict[tuple[str, str], int],
    gone: set[str],
    played: dict[str, int],
) -> list[tuple[Card, Decision]]:
    """Return what is tried in a turn: each card at the targets that call for it most."""
    found = []
    for card in at.cards[role]:
        targets = [
            target
            for target, _ in ranked(at, card.id, turn)
            if sensible(card, target, aimed, gone, played)
        ]
        found += [(card, Decision(turn, role, card.id, target)) for target in targets[:TARGETS]]
    return found
