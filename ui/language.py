"""The language of the window: which there are, how texts and plural forms are looked up.

Texts in the source are British English. `python dev.py translate` collects them into one Qt
Linguist file for each language under ``ui/translations`` and makes the files that are loaded
here. Each module has a function ``tr`` with a context of its own; a table that is read later
marks its texts with :func:`mark`, and a text with a number in it goes through :func:`plural`.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER: Final = Path(__file__).parent / "translations"
SOURCE: Final = "en"
"""The language that the source is written in."""
PSEUDO: Final = "pseudo"
"""A language for finding texts that do not go through: every text in double brackets."""

MODEL: Final = "Model"
"""Context of the words that come from the model, which knows of no language."""

_KEY: Final = re.compile(r"[a-z0-9_-]+")

_installed: list[QTranslator] = []
_in_force = [SOURCE]


def mark(_context: str, text: str) -> str:
    """Return `text` as it is; says that it will be looked up later, in `_context`."""
    return text


def translated(context: str, text: str) -> str:
    """Return a text of a table that was marked with :func:`mark`."""
    return QCoreApplication.translate(context, text)


def plural(context: str, one: str, many: str, count: float) -> str:
    """Return the form of a text that goes with a number, with ``{0}`` still to be filled.

    Parameters
    ----------
    context : str
        Context of the translation; a plain text, so that it can be collected.
    one, many : str
        English for exactly one and for every other number; `many` is what is looked up.
    count : float
        The number; what is not whole goes with many.

    Returns
    -------
    str
        Such as ``{0} decisions``. Languages with more than two forms give theirs.
    """
    whole = float(count).is_integer()
    # A number that is not whole takes the form of a large one, as in "1.5 decisions".
    form = QCoreApplication.translate(context, many, "", int(count) if whole else 1000)
    if not _installed:
        return one if whole and count == 1 else many
    return form


def count_shown(words: str) -> float:
    """Return the number that a figure shows, for :func:`plural`: without its sign, as it is read.

    A figure such as "1.0" and one that is no number are not whole, and go with many.
    """
    apart = "," if in_force() == SOURCE else QLocale().groupSeparator()
    bare = words.strip("+-\N{MINUS SIGN}").replace(apart, "")
    return float(bare) if bare.isdecimal() else 0.5


def figure(value: float, decimals: int = 0) -> str:
    """Return a number without its sign as the language of the window writes it."""
    if in_force() == SOURCE:
        return f"{abs(value):,.{decimals}f}"
    return QLocale().toString(float(abs(value)), "f", decimals)


def told(text: str) -> str:
    """Return words or a message of the model in the language of the window.

    A message with names or numbers in it is recognised by its template; one that is not
    known stays as it is.
    """
    if not text:
        return text
    whole = QCoreApplication.translate(MODEL, text)
    if whole != text or not _installed:
        return whole
    return _filled_in(text)


def _filled_in(text: str) -> str:
    """Return a message by its template, and what is filled in where that is known too."""
    for pattern, template in _templates():
        fits = pattern.fullmatch(text)
        if fits:
            # a word in quotes stands so in a file: a key such as 'weeks', or an id
            quoted = [before.endswith("'") for before in re.split(r"\{\d+\}", template)[:-1]]
            parts = (
                part if kept and _KEY.fullmatch(part) else name_told(part)
                for part, kept in zip(fits.groups(), quoted, strict=True)
            )
            return QCoreApplication.translate(MODEL, template).format(*parts)
    return text


def name_told(text: str) -> str:
    """Return a name: words of the model where it gave it, a person's own as it is."""
    if not _installed:
        return text
    for translator in reversed(_installed):
        found = translator.translate(MODEL, text)
        if found:
            return found
    return _filled_in(text)


def known_message(text: str) -> bool:
    """Return whether a text is one of the model's messages with something filled in."""
    return any(pattern.fullmatch(text) for pattern, _ in _templates())


@cache
def _templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the templates of the model's messages as patterns, those with most words first."""
    file = FOLDER / "messages.json"
    try:
        known: list[str] = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return ()
    found = []
    for template in sorted(known, key=len, reverse=True):
        parts = re.split(r"\{\d+\}", template)
        found.append((re.compile("(.+?)".join(map(re.escape, parts)), re.DOTALL), template))
    return tuple(found)


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the codes of all languages there are, the source's first."""
    found = sorted(path.stem.partition("_")[2] for path in folder.glob("civicloom_*.qm"))
    return (SOURCE, *(code for code in found if code not in {SOURCE, PSEUDO}))


def name_of(code: str) -> str:
    """Return a language's own name for itself, such as `Svenska`."""
    name = "English" if code == SOURCE else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def resolved(choice: str, folder: Path = FOLDER) -> str:
    """Return the code that a choice stands for; ``system`` is the first of the person's."""
    known = languages(folder)
    if choice != "system":
        return choice if choice in known or choice == PSEUDO else SOURCE
    for wanted in QLocale.system().uiLanguages():
        code = wanted.replace("_", "-").partition("-")[0]
        if code in known:
            return code
    return SOURCE


def in_force() -> str:
    """Return the code of the language that the window speaks."""
    return _in_force[0]


def install(choice: str, folder: Path = FOLDER) -> str:
    """Load a language for the application, and numbers and dates to go with it.

    Parameters
    ----------
    choice : str
        A code, or ``system``.
    folder : Path, optional
        Where the files to load are.

    Returns
    -------
    str
        The code of the language that is in force.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("make the QApplication before choosing its language")
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    code = resolved(choice, folder)
    if code == PSEUDO:
        _install(PseudoTranslator(app))
    elif code != SOURCE:
        toolkit = QTranslator(app)
        if toolkit.load(
            f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            _install(toolkit)
        ours = QTranslator(app)
        if ours.load(f"civicloom_{code}", str(folder)):
            _install(ours)
    _in_force[0] = code
    QLocale.setDefault(_locale(code))
    return code


def current() -> str:
    """Return the code of the language that texts are in now, for a file's own mark."""
    return QLocale().name().partition("_")[0] if _installed else SOURCE


def _install(translator: QTranslator) -> None:
    app = QCoreApplication.instance()
    assert app is not None
    app.installTranslator(translator)
    _installed.append(translator)


def _locale(code: str) -> QLocale:
    """Return how numbers and dates are written: the person's own way where it fits."""
    system = QLocale.system()
    wanted = SOURCE if code == PSEUDO else code
    if system.name().partition("_")[0] == wanted:
        return system
    return QLocale("en_GB") if wanted == SOURCE else QLocale(wanted)


class PseudoTranslator(QTranslator):
    """Puts every text that is looked up into double brackets."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return f"[[{text}]]" if text else text
