"""What the words of the field mean, where they stand in the window.

The sentences are those of the glossary in the help, so that both say the same. Whoever points at
a word reads its meaning; assistive technology reads it as the description, and Shift+F1 shows it
at whatever has the keyboard.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.help_topics import meaning
from ui.language import in_force, mark
from ui.widgets.as_is import as_is

WORDS: Final = (
    mark("Glossary", "Alignment"),
    mark("Glossary", "Attention"),
    mark("Glossary", "Autopilot"),
    mark("Glossary", "Comes back unsolved"),
    mark("Glossary", "Community asset"),
    mark("Glossary", "Dials"),
    mark("Glossary", "Distributed leadership"),
    mark("Glossary", "Fit of practice"),
    mark("Glossary", "Front door"),
    mark("Glossary", "Heroic leadership"),
    mark("Glossary", "Interval"),
    mark("Glossary", "Invitation"),
    mark("Glossary", "Legitimacy"),
    mark("Glossary", "Luck number"),
    mark("Glossary", "Morale"),
    mark("Glossary", "Order"),
    mark("Glossary", "Reserve"),
    mark("Glossary", "Same luck"),
    mark("Glossary", "Trust"),
    mark("Glossary", "Woven in"),
)
"""The words that are explained where they stand; each is a heading of the glossary."""


def explained(*words: str) -> str:
    """Return what words mean, a line for each; in English where a language lacks one.

    Raises
    ------
    KeyError
        If the glossary does not know a word.
    """
    lines = []
    for word in words:
        named = QCoreApplication.translate("Glossary", word)
        said = meaning(named, in_force())
        if not said:
            named, said = word, meaning(word)
        if not said:
            raise KeyError(word)
        lines.append(QCoreApplication.translate("Glossary", "{0}: {1}").format(named, said))
    return "\n".join(lines)


def explain(part: QWidget, *words: str, before: str = "") -> None:
    """Let a part say what words mean: when pointed at, read aloud, and at Shift+F1.

    Parameters
    ----------
    part : QWidget
        What the words stand on.
    words : str
        Headings of the glossary, in English.
    before : str
        What is said first, such as an exact figure.
    """
    told = "\n".join(each for each in (before, explained(*words)) if each)
    tell(part, told)


def tell(part: QWidget, told: str) -> None:
    """Let a part say something when pointed at, read aloud, and at Shift+F1."""
    part.setToolTip(as_is(told))
    part.setAccessibleDescription(told)
    part.setWhatsThis(as_is(told))
