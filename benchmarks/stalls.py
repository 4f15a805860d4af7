"""How long the window stands still: a heartbeat while a person compares and plays.

Run it as ``python benchmarks/stalls.py [--cold] [--scenario ID] [--turns N] [--who] [--first]``.
A window is opened offscreen; a timer beats every 2 ms on its thread, and every pause between two
beats beyond that is a time in which the window could not have answered. First the engine loads
and a comparison runs; then a place is opened and played: cards are opened and aimed, turns
committed and watched, the debrief and the comparison of the game read, the palette opened, the
theme changed. The goal is no pause over 50 ms. The last column is the most processor time that
the thread itself used between two beats: what else runs on the machine is not in it.

`--cold` begins with an empty cache, so that the rules are compiled meanwhile by a process of
their own. `--who` samples from another thread where the window's thread stands, and prints for
every pause over 50 ms the lines of our own source that it was seen in most; this costs some
speed itself. `--first` puts the program before everything else on the machine, and the window's
thread before its own others, as they would be on a quiet machine; for Linux and its superuser.
"""

import argparse
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
BEAT = 2
"""Milliseconds between two beats."""
LONG = 50.0
"""Milliseconds that no pause should take."""
WORK = 35.0
"""Milliseconds of processor time that no pause should take, so that others may have their share."""
PATIENCE = 240.0
"""Seconds until a stage is given up."""
CALM = 0.7
"""Seconds that a stage goes on after what it waits for."""


class Watchdog:
    """Counts the pauses of the window's thread, stage by stage."""

    def __init__(self, *, who: bool) -> None:
        self.stages: dict[str, list[float]] = {}
        self.worked: dict[str, float] = {}
        self.lasted: dict[str, float] = {}
        self.seen: dict[str, Counter[str]] = {}
        self.stage = ""
        self._began = self._last = time.perf_counter()
        self._spent = time.thread_time()
        self._thread = threading.get_ident()
        self._samples: list[tuple[float, str]] = []
        self._ends = threading.Event()
        self._sampler = threading.Thread(target=self._sample, daemon=True)
        if who:
            self._sampler.start()

    def enter(self, stage: str) -> None:
        """Begin another stage."""
        now = time.perf_counter()
        if self.stage:
            self.lasted[self.stage] = self.lasted.get(self.stage, 0.0) + now - self._began
        self.stage, self._began = stage, now

    def start(self) -> None:
        """Begin to count from now on."""
        self._last = time.perf_counter()
        self._spent = time.thread_time()

    def beat(self) -> None:
        """Note how long it is since the last beat."""
        now = time.perf_counter()
        pause = 1000 * (now - self._last) - BEAT
        worked = 1000 * (time.thread_time() - self._spent)
        self.stages.setdefault(self.stage, []).append(pause)
        self.worked[self.stage] = max(self.worked.get(self.stage, 0.0), worked)
        if pause > LONG or worked > WORK:
            held = [where for at, where in list(self._samples) if self._last <= at <= now]
            for where, count in Counter(held).most_common(3):
                told = self.seen.setdefault(self.stage, Counter())
                spent = f"{pause:4.0f} ms, own work {worked:.0f} ms"
                told[f"{spent}, {count} of {len(held)} samples: {where}"] += 1
        self._samples.clear()
        self._spent = time.thread_time()
        self._last = time.perf_counter()

    def end(self) -> None:
        """Stop sampling."""
        self.enter("")
        self._ends.set()

    def _sample(self) -> None:
        while not self._ends.wait(0.004):
            if time.perf_counter() - self._last < 0.02:
                continue
            # no frame is kept: a painter in it would live longer than what it paints on
            where = _place(sys._current_frames().get(self._thread))  # noqa: SLF001 - the only way
            self._samples.append((time.perf_counter(), where))


def _place(frame: FrameType | None) -> str:
    """Return the innermost three places in our own source."""
    places = []
    while frame is not None and len(places) < 3:
        name = frame.f_code.co_filename
        if str(ROOT) in name and "benchmarks" not in name:
            places.append(f"{Path(name).relative_to(ROOT)}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(places) or "the toolkit"


def story(
    window: "MainWindow", dog: Watchdog, scenario: str, turns: int
) -> Iterator[Callable[[], object]]:
    """Do one thing after the other; what is yielded is waited for, then a little longer."""
    from PySide6.QtWidgets import QApplication

    from ui.theme import hub

    def idle() -> bool:
        page = window.play_page
        session = page.session if page is not None else None
        return session is not None and session.ready and not session.busy

    yield lambda: window.engine.can_compare and window.start_page.cards
    card = next(c for c in window.start_page.cards if c.place.ref == scenario)
    dog.enter("first comparison")
    card.compare_button.click()
    yield lambda: window.compare_page.result is not None and not window.compare_page.running
    dog.enter("comparison shown")
    yield lambda: True
    dog.enter("briefing")
    card.play_button.click()
    yield window.briefing_page.isVisible
    dog.enter("game opens")
    window.briefing_page.start_button.click()
    yield idle
    page = window.play_page
    assert page is not None
    for turn in range(turns):
        dog.enter("cards, aimed")
        page.go_to("cards")
        yield lambda: True
        for box in list(page.cards.boxes.values())[:3]:
            if not box.candidates():
                continue
            page.cards.open(box.card.id)
            box.aim_at(box.candidates()[0])
            yield lambda: True
            box.add.click()
            yield lambda: True
        dog.enter("steps of a turn")
        for step in ("turn", "dials", "changes", "cards"):
            page.go_to(step)
            yield lambda: True
        dog.enter("commit, at once" if turn == 1 else "commit, watched")
        hub().set_look(reduced_motion=turn == 1)
        page.header.primary.click()
        yield lambda: page.phase in ("look", "over") and idle()
    dog.enter("debrief")
    page.look_back()
    yield (
        lambda: (
            window.debrief_page is not None
            and window.debrief_page.debrief is not None
            and window.debrief_page.debrief.comparison is not None
        )
    )
    dog.enter("comparison of the game")
    page.compare_requested.emit(page.session.record())  # type: ignore[union-attr]
    yield lambda: not window.compare_page.running
    for number in range(window.compare_page.tabs.count()):
        window.compare_page.tabs.setCurrentIndex(number)
        yield lambda: True
    dog.enter("library")
    window.show_page("library")
    yield lambda: True
    dog.enter("settings and help")
    window.show_page("settings")
    yield lambda: True
    window.show_help()
    yield lambda: True
    dog.enter("back to the game")
    window.show_page("play")
    yield lambda: True
    dog.enter("palette")
    window.show_palette()
    yield lambda: True
    for shown in QApplication.topLevelWidgets():
        if shown.isVisible() and shown is not window:
            shown.close()
    yield lambda: True
    dog.enter("theme changes")
    for look in ("dark", "contrast", "light"):
        window.set_theme(look)
        yield lambda: True
    dog.enter("text size changes")
    window.change_text_size(1)
    yield lambda: True


def main() -> None:
    """Open the window, compare, play, and print the pauses of each stage."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cold", action="store_true", help="begin with an empty cache")
    words.add_argument("--scenario", default="lonely-carers", help="what is played")
    words.add_argument("--turns", type=int, default=3, help="how many turns are played")
    words.add_argument("--who", action="store_true", help="say where the long pauses were")
    words.add_argument("--first", action="store_true", help="before all else on the machine")
    asked = words.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = tempfile.TemporaryDirectory()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = folder.name
    if asked.first:
        threading.Thread(target=_go_first, args=(threading.get_native_id(),), daemon=True).start()
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
    dog = Watchdog(who=asked.who)
    dog.enter("window opens")
    window = MainWindow(hub(), preferences)
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    dog.start()
    dog.enter("loading")

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(BEAT)
    timer.timeout.connect(dog.beat)
    timer.start()

    going = story(window, dog, asked.scenario, asked.turns)
    waits: list[Callable[[], object]] = [next(going)]
    since = [time.perf_counter()]
    calm: list[float] = []

    def go_on() -> None:
        now = time.perf_counter()
        if now - since[0] > PATIENCE:
            print(f"gave up in: {dog.stage}")
            finish()
        elif calm:
            if now >= calm[0]:
                calm.clear()
                since[0] = now
                try:
                    waits[0] = next(going)
                except StopIteration:
                    finish()
        elif waits[0]():
            calm.append(now + CALM)

    def finish() -> None:
        watch.stop()
        timer.stop()
        dog.end()
        window.close()
        app.quit()

    watch = QTimer()
    watch.setInterval(5)
    watch.timeout.connect(go_on)
    watch.start()
    app.exec()

    heads = f"{'p99 ms':>8} {'worst ms':>9} {'over 50 ms':>11} {'own work ms':>12}"
    print(f"{'stage':24} {'lasted s':>9} {heads}")
    for stage, gaps in dog.stages.items():
        _print(stage, dog.lasted.get(stage, 0.0), gaps, dog.worked[stage])
    every = [gap for gaps in dog.stages.values() for gap in gaps]
    _print("all", sum(dog.lasted.values()), every, max(dog.worked.values()))
    for stage, told in dog.seen.items():
        for line in told:
            print(f"  {stage}: {line}")
    folder.cleanup()


def _go_first(window: int) -> None:
    """Put all threads of the program before other programs, and the window's before the rest."""
    os.sched_setscheduler(window, os.SCHED_RR, os.sched_param(10))
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(20))
    known = {window, threading.get_native_id()}
    while True:
        for thread in {int(each.name) for each in Path("/proc/self/task").iterdir()} - known:
            with suppress(ProcessLookupError):
                os.sched_setscheduler(thread, os.SCHED_RR, os.sched_param(5))
            known.add(thread)
        time.sleep(0.004)


def _print(stage: str, lasted: float, gaps: list[float], worked: float) -> None:
    ordered = sorted(gaps)
    over = sum(gap > LONG for gap in gaps)
    p99 = ordered[int(0.99 * (len(ordered) - 1))]
    found = f"{p99:8.1f} {ordered[-1]:9.1f} {over:11d} {worked:12.1f}"
    print(f"{stage:24} {lasted:9.2f} {found}")


if __name__ == "__main__":
    main()
