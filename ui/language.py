"""The language of the window: which there are, how texts and plural forms are looked up.

Texts in the source are British English. `python dev.py translate` collects them into one Qt
Linguist file for each language under ``ui/translations`` and makes the files that are loaded
here. Each module has a function ``tr`` with a context of its own; a table that is read later
marks its texts with :func:`mark`, and a text with a number in it goes through :func:`plural`.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER: Final = Path(__file__).parent / "translations"
SOURCE: Final = "en"
"""The language that the source is written in."""
PSEUDO: Final = "pseudo"
"""A language for finding texts that do not go through: every text in double brackets."""

_installed: list[QTranslator] = []


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
    if not _installed:
        return one if whole and count == 1 else many
    # A number that is not whole takes the form of a large one, as in "1.5 decisions".
    return QCoreApplication.translate(context, many, "", int(count) if whole else 1000)


def languages() -> tuple[str, ...]:
    """Return the codes of all languages there are, the source's first."""
    found = sorted(path.stem.partition("_")[2] for path in FOLDER.glob("civicloom_*.qm"))
    return (SOURCE, *(code for code in found if code not in {SOURCE, PSEUDO}))


def name_of(code: str) -> str:
    """Return a language's own name for itself, such as `Svenska`."""
    name = "English" if code == SOURCE else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def resolved(choice: str) -> str:
    """Return the code that a choice stands for; ``system`` is the first of the person's."""
    known = languages()
    if choice != "system":
        return choice if choice in known or choice == PSEUDO else SOURCE
    for wanted in QLocale.system().uiLanguages():
        code = wanted.replace("_", "-").partition("-")[0]
        if code in known:
            return code
    return SOURCE


def install(choice: str) -> str:
    """Load a language for the application, and numbers and dates to go with it.

    Parameters
    ----------
    choice : str
        A code, or ``system``.

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
    code = resolved(choice)
    if code == PSEUDO:
        _install(PseudoTranslator(app))
    elif code != SOURCE:
        for name, folder in (
            (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            (f"civicloom_{code}", str(FOLDER)),
        ):
            made = QTranslator(app)
            if made.load(name, folder):
                _install(made)
    QLocale.setDefault(_locale(code))
    return code


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
