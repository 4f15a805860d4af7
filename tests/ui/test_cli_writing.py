"""Files are written whole or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.errors import Unreadable
from tests.ui.command_line import PATIENCE, environment
from ui.writing import check_writable, write_text


def test_a_file_is_written_with_plain_line_ends_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "£\nx\n")
    assert (tmp_path / "a.txt").read_bytes() == "£\nx\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_writing_replaces_what_was_there_and_follows_links(tmp_path: Path) -> None:
    target = tmp_path / "real.txt"
    target.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_text(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_new_files_follow_the_usual_permissions(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_text(tmp_path / "a.txt", "x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


@pytest.mark.parametrize("place", ["folder", "none/x.txt"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    path = tmp_path / place
    with pytest.raises(Unreadable, match=str(path)):
        check_writable(path)
    with pytest.raises(Unreadable, match=f"cannot write '{path}'"):
        write_text(path, "x")
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


def test_a_full_disk_leaves_the_old_file_and_no_half_of_the_new(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="limits on the size of files are a thing of Unix")
    target = tmp_path / "result.json"
    target.write_text("the old result")
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); "
        "from ui.cli import guarded; from ui.writing import write_text; "
        "sys.exit(guarded(lambda: write_text(sys.argv[1], 'x' * 100_000) or 0, []))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 2
    assert (
        done.stderr == f"civicloom: cannot write '{target}': file too large; nothing was changed\n"
    )
    assert target.read_text() == "the old result"
    assert [path.name for path in tmp_path.iterdir()] == ["result.json"]
