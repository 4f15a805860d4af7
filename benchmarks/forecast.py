"""How long a forecast takes, and what it does to the window meanwhile.

Run from the root of the repository: ``python benchmarks/forecast.py [SCENARIO] [--cards N]``.
It takes some seconds.

From the first turn on, the longest way to the end, each card is forecast on 100 lucks in one
thread, with the rules compiled and loaded: the first card, whose other side has to be run as
well, and then further ones. Meanwhile a heartbeat on another thread counts the pauses: the
compiled rules let it go on.
"""

import argparse
import sys
import threading
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from simulator.decisions import Decision
from simulator.ensemble import kernel
from simulator.forecast import Forecaster
from simulator.reader import load
from simulator.run import Run
from simulator.styles import Dials

GOAL = 0.5
BEAT = 0.002


class Heart(threading.Thread):
    """Beats every two milliseconds and keeps the longest pauses."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.pauses: list[float] = []
        self.still = threading.Event()

    def run(self) -> None:
        """Beat until told to be still."""
        last = time.perf_counter()
        while not self.still.is_set():
            time.sleep(BEAT)
            now = time.perf_counter()
            self.pauses.append(now - last - BEAT)
            last = now


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("scenario", nargs="?", default="lonely-carers")
    parser.add_argument("--cards", type=int, default=12, help="cards to forecast")
    options = parser.parse_args()
    run = Run(load(options.scenario), seats=("navigator",), dials=Dials(0.5, 0.5, 0.5, 0.5))
    kernel(run.network)
    choices = [
        Decision(0, "navigator", offer.card.id, target.id)
        for offer in run.offers("navigator")
        for target in offer.targets
        if not target.refusal
    ]
    step = max(1, len(choices) // options.cards)
    heart = Heart()
    heart.start()
    first, further, took = [], [], []
    for choice in choices[::step][: options.cards]:
        started = time.perf_counter()
        standing = run.standing()
        took.append(time.perf_counter() - started)
        forecaster = Forecaster(standing)
        turned = Decision(0, "navigator", dials=Dials(0.75, 0.5, 0.5, 0.5))
        for times, chosen in ((first, choice), (further, turned)):
            wall, busy = time.perf_counter(), time.thread_time()
            forecaster.forecast((chosen,))
            times.append((time.perf_counter() - wall, time.thread_time() - busy))
    heart.still.set()
    heart.join()
    print(f"{options.scenario}, {run.weeks} weeks to go, 100 lucks, seconds: wall (processor)")
    for name, times in (("first card", first), ("next choice", further)):
        walls, busy = zip(*times, strict=True)
        print(f"{name:<14}{median(walls):6.2f} ({median(busy):.2f}), worst {max(walls):.2f}")
    print(f"{'copy of run':<14}{1000 * median(took):6.2f} ms on the window's thread")
    pauses = sorted(heart.pauses)
    print(
        f"{'heartbeat':<14}p99 {1000 * pauses[int(0.99 * len(pauses))]:.1f} ms, "
        f"worst {1000 * pauses[-1]:.1f} ms"
    )
    met = max(median(busy for _, busy in first), median(busy for _, busy in further)) < GOAL
    print(f"goal {GOAL} s of one core: {'met' if met else 'NOT met'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
