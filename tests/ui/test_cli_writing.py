"""Files are written whole or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.errors import Unreadable
from tests.ui.command_line import PATIENCE, environment
from ui import cli
from ui.writing import COUSINS, as_shown, check_writable, write_text


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


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "small.yaml", "--runs", "2", "--json", "small.yaml"),
        ("compare", "small.yaml", "--runs", "2", "--report", "../place/small.yaml"),
        ("compare", "r.json", "--runs", "2", "--csv", "r.json"),
        ("run", "small.yaml", "--style", "heroic", "--record", "small.yaml"),
        ("run", "small.yaml", "--style", "heroic", "--decisions", "d.yaml", "--csv", "d.yaml"),
        ("explain", "r.json", "--json", "r.json"),
        ("journey", "r.json", "--json", "r.json"),
        ("report", "r.json", "--html", "r.json"),
        ("playtest", "small.yaml", "--json", "small.yaml"),
        ("conditions", "small.yaml", "--svg", "small.yaml"),
    ],
    ids=" ".join,
)
def test_no_result_is_written_over_what_is_read(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.chdir(place)
    for name in ("small.yaml", "r.json", "d.yaml"):
        (place / name).write_text("somebody's own work")
    assert cli.main(list(words)) == 64
    said = capfd.readouterr().err
    assert f"{words[-2]} would write over '{words[-1]}', which is read; name another file" in said
    assert {path.read_text() for path in place.iterdir()} == {"somebody's own work"}


@pytest.mark.parametrize(
    "words",
    [
        ("run", "first-week", "--style", "heroic", "--json", "a", "--csv", "./a"),
        ("playtest", "first-week", "--json", "a", "--csv", "a"),
    ],
    ids=" ".join,
)
def test_two_results_never_share_a_file(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(list(words)) == 64
    assert not any(tmp_path.iterdir())


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


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "cp850", "latin-1", "utf-8"])
def test_a_sign_that_an_encoding_lacks_is_written_by_its_plain_cousin(encoding: str) -> None:
    shown = as_shown(
        "\N{MINUS SIGN}2.8 \N{MULTIPLICATION SIGN} 3 \N{HORIZONTAL ELLIPSIS}", encoding
    )
    shown.encode(encoding)
    assert "?" not in shown
    for sign in COUSINS:
        assert "?" not in as_shown(sign, encoding)
        assert as_shown(sign, "utf-8") == sign
    assert as_shown("\u4e16", "ascii") == "?"


def test_a_loss_stays_a_loss_where_only_ascii_is_shown(tmp_path: Path) -> None:
    told = []
    for encoding in ("utf-8", "ascii"):
        done = subprocess.run(
            [sys.executable, "-m", "ui", "compare", "first-week", "--runs", "4"],
            env=environment(PYTHONIOENCODING=encoding, COLUMNS="120"),
            capture_output=True,
            timeout=PATIENCE,
            check=True,
        )
        told.append(done.stdout.decode(encoding))
    whole, plain = told
    assert "\N{MINUS SIGN}" in whole
    assert plain.count("-") >= whole.count("\N{MINUS SIGN}")
    assert "?" not in plain
