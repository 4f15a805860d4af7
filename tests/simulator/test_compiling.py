"""Compiling from an empty cache: two processes share the work, and leave whole files alone."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest

from simulator import beside, compiled
from simulator.network import build
from tests.simulator.bench import small

ROOT = Path(__file__).resolve().parents[2]
WAITS = (
    "import os, sys, threading; from pathlib import Path; from simulator import beside; "
    "beside.end_with(sys.stdin.buffer); place = Path(sys.argv[1]); "
    "place.with_suffix('.new').write_text(str(os.getpid())); "
    "os.replace(place.with_suffix('.new'), place); threading.Event().wait()"
)
"""A helper that says who it is, and then waits to be told that it is no longer wanted."""
STARTS = (
    "import sys, threading; from simulator import beside\n"
    "with beside.helper('-c', sys.argv[1], sys.argv[2]): threading.Event().wait()"
)


def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait until something is true."""
    last = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < last, "it never came to be true"
        time.sleep(0.005)


def alive(process: int) -> bool:
    """Return whether a process is there."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # one that has ended but that nobody has asked after is not alive
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def compile_all(cache: Path, root: Path = ROOT) -> None:
    """Compile in a process of its own, with its cache in a folder."""
    names = dict.fromkeys(("XDG_CACHE_HOME", "LOCALAPPDATA"), str(cache)) | {"HOME": str(cache)}
    subprocess.run(
        [sys.executable, "-m", "simulator.warm"],
        env=os.environ | names | {"PYTHONPATH": str(root)},
        cwd=root,
        check=True,
    )


def files(cache: Path) -> dict[str, int]:
    """Return the files in a cache by name, with the times at which they were written."""
    return {path.name: path.stat().st_mtime_ns for path in cache.rglob("*") if path.is_file()}


def test_no_two_arrays_share_memory_as_the_compiled_rules_take_for_granted() -> None:
    network = build(small())
    arrays = [*network.world, *network.new_state(3), *network.new_state(3)]
    for n, one in enumerate(arrays):
        for other in arrays[:n]:
            assert not np.may_share_memory(one, other)


@pytest.mark.timeout(600)
def test_both_parts_are_compiled_once_and_a_part_that_is_missing_by_itself(tmp_path: Path) -> None:
    compile_all(tmp_path)
    first = files(tmp_path)
    code = sorted(name.split("-")[0] for name in first if name.endswith(".nbc"))
    assert code == ["tick.run_block", "tick.spend_attention"]
    assert not [name for name in first if ".tmp" in name]
    compile_all(tmp_path)
    assert files(tmp_path) == first
    # the same text in another folder, written at another time
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "simulator", copy / "simulator", copy_function=shutil.copyfile)
    compile_all(tmp_path, copy)
    shutil.rmtree(copy)
    assert files(tmp_path) == first
    # as after a helper that was ended before it was done
    gone = {name for name in first if "spend_attention" in name}
    for path in list(tmp_path.rglob("*spend_attention*")):
        path.unlink()
    compile_all(tmp_path)
    again = files(tmp_path)
    assert again.keys() == first.keys()
    assert {name for name in first if again[name] != first[name]} == gone


@pytest.mark.skipif(sys.platform == "win32", reason="asks after processes as Unix has them")
def test_a_helper_ends_with_whoever_started_it_in_whatever_way_that_is(tmp_path: Path) -> None:
    place = tmp_path / "who"
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTS, WAITS, str(place)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    until(place.exists)
    who = int(place.read_text())
    assert alive(who)
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    until(lambda: not alive(who))


@pytest.mark.skipif(sys.platform == "win32", reason="asks after processes as Unix has them")
def test_a_helper_that_nobody_waits_for_ends_with_the_block(tmp_path: Path) -> None:
    place = tmp_path / "who"
    with beside.helper("-c", WAITS, str(place)):
        until(place.exists)
        who = int(place.read_text())
        assert alive(who)
    assert not alive(who)


def test_whoever_waits_for_a_helper_gets_what_it_did(tmp_path: Path) -> None:
    made = tmp_path / "made"
    with beside.helper("-c", f"open({str(made)!r}, 'w').write('done')") as wait:
        wait()
        assert made.read_text() == "done"


def test_where_no_process_can_be_started_there_is_nothing_to_wait_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    with beside.helper("-c", "pass") as wait:
        wait()


def test_only_an_empty_cache_and_a_second_processor_call_for_a_helper(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def alone() -> bool:
        # not entered, it starts nothing
        return isinstance(compiled._beside(), nullcontext)

    monkeypatch.setattr(compiled, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(beside, "processors", lambda: 2)
    assert not compiled.cached()
    assert not alone()
    monkeypatch.setattr(beside, "processors", lambda: 1)
    assert alone()
    monkeypatch.setattr(beside, "processors", lambda: 2)
    (tmp_path / "tick.run_block-1.py311.1.nbc").touch()
    assert alone()
    assert not compiled.cached()
    (tmp_path / "tick.spend_attention-1.py311.1.nbc").touch()
    assert compiled.cached()
