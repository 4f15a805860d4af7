"""How long the window stands still: a heartbeat while the engine loads and a comparison runs.

Run it as ``python benchmarks/stalls.py [--cold]``. A window is opened offscreen; a timer beats
every 2 ms on its thread, and every pause between two beats beyond that is a time in which the
window could not have answered. `--cold` begins with an empty cache, so that the rules are
compiled meanwhile by a process of their own. The goal is no pause over 50 ms.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
BEAT = 2
"""Milliseconds between two beats."""


def main() -> None:
    """Open the window, let it load, compare, and print the pauses of each stage."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cold", action="store_true", help="begin with an empty cache")
    asked = words.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = tempfile.TemporaryDirectory()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = folder.name
    if asked.cold:
        os.environ["XDG_CACHE_HOME"] = folder.name

    from PySide6.QtCore import Qt, QTimer

    from ui.app import apply_preferences, make_application
    from ui.preferences import Preferences
    from ui.theme import hub
    from ui.window import MainWindow

    app = make_application([sys.argv[0]])
    preferences = Preferences()
    apply_preferences(preferences)
    window = MainWindow(hub(), preferences)
    window.resize(1280, 800)
    window.show()
    app.processEvents()

    stages: dict[str, list[float]] = {}
    now = {"stage": "loading", "beat": time.perf_counter(), "began": time.perf_counter()}
    lasted: dict[str, float] = {}

    def enter(stage: str) -> None:
        lasted[now["stage"]] = time.perf_counter() - now["began"]
        now["stage"], now["began"] = stage, time.perf_counter()

    def beat() -> None:
        at = time.perf_counter()
        stages.setdefault(now["stage"], []).append(1000 * (at - now["beat"]) - BEAT)
        now["beat"] = at

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(BEAT)
    timer.timeout.connect(beat)
    timer.start()
    seen = QTimer()
    seen.setInterval(5)

    def compare() -> None:
        enter("first comparison")
        window.start_page.compare.emit(window.start_page.cards[0].place)
        seen.start()

    def look() -> None:
        page = window.compare_page
        if page.result is not None and not page.running:
            seen.stop()
            enter("comparison shown")
            QTimer.singleShot(1500, end)

    def end() -> None:
        enter("end")
        timer.stop()
        window.close()
        app.quit()

    def loaded() -> None:
        QTimer.singleShot(1500, compare)

    seen.timeout.connect(look)
    window.engine.comparable.connect(loaded)
    QTimer.singleShot(120_000, end)
    app.exec()
    print(f"{'stage':20} {'lasted s':>9} {'p99 ms':>8} {'worst ms':>9} {'over 50 ms':>11}")
    for stage, gaps in stages.items():
        ordered = sorted(gaps)
        over = sum(gap > 50 for gap in gaps)
        p99 = ordered[int(0.99 * (len(ordered) - 1))]
        print(f"{stage:20} {lasted.get(stage, 0):9.2f} {p99:8.1f} {ordered[-1]:9.1f} {over:11d}")
    folder.cleanup()


if __name__ == "__main__":
    main()
