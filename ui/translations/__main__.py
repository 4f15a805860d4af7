"""Bring the translations up to date: ``python -m ui.translations [LANGUAGE ...]``."""

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ui.translations.collect import MODEL, ROOT, Found, as_source, collect, messages

HERE: Final = Path(__file__).parent
ENOUGH: Final = 0.95
"""Share of texts that a language needs before it is offered: half a translation helps nobody."""


def main(arguments: Sequence[str], folder: Path = HERE) -> int:
    """Collect texts, update each language's file, and make the files that are loaded.

    Parameters
    ----------
    arguments : sequence of str
        Codes of languages to begin, such as ``cy``.
    folder : Path
        Where the files are.

    Returns
    -------
    int
        Exit code; 0 if all went well.
    """
    found = collect()
    plurals = sum(text.plural for text in found.texts)
    print(f"{len(found.texts)} texts, {plurals} of them with plural forms.")
    codes = {path.stem.partition("_")[2] for path in folder.glob("civicloom_*.ts")}
    update(found, sorted(codes | set(arguments)), folder)
    marked = {text.source for text in found.texts if text.context == MODEL}
    templates = sorted(text for text in messages() | marked if "{0}" in text)
    write_templates(templates, folder / "messages.json")
    for path in sorted(folder.glob("civicloom_*.ts")):
        print(release(path))
    return 0


def update(found: Found, codes: Sequence[str], folder: Path) -> None:
    """Bring the Qt Linguist files of some languages up to date; what is translated stays."""
    with tempfile.TemporaryDirectory() as held:
        source = Path(held) / "texts.cpp"
        source.write_text(as_source(found.texts), "utf-8")
        for code in codes:
            file = folder / f"civicloom_{code}.ts"
            how = ["-locations", "none", "-no-obsolete", "-source-language", "en_GB"]
            _qt("lupdate", str(source), *how, "-target-language", code, "-ts", str(file))


def release(file: Path) -> str:
    """Make the file that is loaded from a Qt Linguist file, and say how far it is.

    A language below `ENOUGH` is not offered, so nothing is made of it.
    """
    finished, whole = progress(file)
    share = finished / whole if whole else 0.0
    target = file.with_suffix(".qm")
    said = f"{file.stem}: {finished} of {whole} texts translated ({100 * share:.0f} %)"
    if share < ENOUGH:
        target.unlink(missing_ok=True)
        return f"{said}; offered from {100 * ENOUGH:.0f} %"
    compile_file(file, target)
    return f"{said}; {target.name} made"


def compile_file(file: Path, target: Path) -> None:
    """Make the file that is loaded, of all that is translated."""
    _qt("lrelease", "-silent", str(file), "-qm", str(target))


def progress(file: Path) -> tuple[int, int]:
    """Return how many texts of a Qt Linguist file are translated, and how many there are."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    messages = tree.getroot().findall("./context/message/translation")
    finished = [message for message in messages if message.get("type") is None]
    return len(finished), len(messages)


def write_templates(templates: Sequence[str], file: Path) -> None:
    """Write the templates of the model's messages, by which the window finds them again."""
    file.write_text(json.dumps(templates, ensure_ascii=False, indent=0) + "\n", "utf-8")


def _qt(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, which come with PySide6 as Python scripts."""
    code = f"import sys; from PySide6.scripts import pyside_tool; sys.exit(pyside_tool.{tool}())"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603 - our own words
    if done.returncode:
        raise SystemExit(f"pyside6-{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
