"""How long it takes to start: processor time of a check, a drawn window, a first comparison.

Run it as ``python benchmarks/start_up.py [N]``. Each figure is the median of N fresh processes
(5 when left out), measured by the operating system: user and system time, and the clock on the
wall. The engine is compiled beforehand, so that the cache is warm. The interpreter alone, and
the libraries that a check cannot do without, are measured in between for comparison.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

WINDOW = """
import os
import sys
from PySide6.QtCore import QObject, QEvent, QTimer
from PySide6.QtWidgets import QApplication
import ui.app

class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and thing.isWidgetType():
            QTimer.singleShot(0, lambda: os._exit(0))
        return False

made = ui.app.make_application
def make():
    app = made()
    app.watch = Watch()
    app.installEventFilter(app.watch)
    return app
ui.app.make_application = make
ui.app.start_window()
sys.exit("no window was drawn")
"""

COMPARE = ["-m", "ui", "compare", "lonely-carers", "--seed", "1", "--json", "-"]


@dataclass(frozen=True)
class Case:
    """One thing to measure: what it is, the words after `python`, and its bound in seconds."""

    name: str
    words: Sequence[str]
    measure: str
    bound: float | None = None
    times: int | None = None


CASES = (
    Case("the interpreter alone", ["-c", "pass"], "CPU"),
    Case("pydantic and yaml alone", ["-c", "import yaml; from pydantic import BaseModel"], "CPU"),
    Case("civicloom check lonely-carers", ["-m", "ui", "check", "lonely-carers"], "CPU", 0.4),
    Case("window drawn, offscreen", ["-c", WINDOW], "CPU", 1.5),
    Case("compare lonely-carers, 2 pairs", [*COMPARE, "--runs", "2"], "wall"),
    Case("compare lonely-carers, 1,000 pairs", [*COMPARE, "--runs", "1000"], "wall", 10.0, 3),
)


def measure(words: Sequence[str], folder: str) -> tuple[float, float]:
    """Return CPU time and wall time of one fresh process, in seconds."""
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": folder,
        "XDG_DATA_HOME": folder,
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *words], env=environment, stdout=subprocess.DEVNULL, cwd=ROOT
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{words} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall


def main() -> None:
    """Measure every case and print a table."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        measure([*COMPARE, "--runs", "2"], folder)
        print(f"{'what':38} {'time':5} {'median':>8} {'least':>8} {'bound':>7}")
        for case in CASES:
            pairs = [measure(case.words, folder) for _ in range(case.times or times)]
            seconds = [cpu if case.measure == "CPU" else wall for cpu, wall in pairs]
            bound = f"{case.bound:.1f} s" if case.bound else ""
            print(
                f"{case.name:38} {case.measure:5} {statistics.median(seconds):6.2f} s "
                f"{min(seconds):6.2f} s {bound:>7}"
            )


if __name__ == "__main__":
    main()
