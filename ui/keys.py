"""The keys of the window and what they do, as a table to show."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout

from ui.actions import ROWS
from ui.language import mark, translated
from ui.theme import set_kind
from ui.widgets.text import label, paragraph

PAGE_KEYS: Final[tuple[tuple[str, str], ...]] = (
    ("Ctrl+Return", mark("Keys", "The next thing to do in a game, or compare")),
    ("Ctrl+Z", mark("Keys", "Undo the latest change of this turn")),
    ("Ctrl+Shift+Z", mark("Keys", "Do again what was undone")),
    ("Ctrl+B", mark("Keys", "Show the branches of the game; Enter opens one, F2 renames it")),
    ("F9", mark("Keys", "Show or fold the panel beside the map")),
    ("Space", mark("Keys", "Pause the weeks, or let them run on")),
    ("Left", mark("Keys", "Back by a week while weeks run; Right goes on by one")),
    ("1", mark("Keys", "Let weeks run at the usual pace; 2, 3 and 4 make it faster")),
    ("End", mark("Keys", "Skip to the end of the turn while its weeks run")),
    ("PgDown", mark("Keys", "Next thing on the map; PgUp goes back, arrows go where they point")),
    ("F", mark("Keys", "Show the whole map, when the map has the keyboard")),
    ("+", mark("Keys", "Come nearer, when the map has the keyboard; - goes away")),
)
"""Keys that a page listens to by itself, and what they do."""


def key_rows() -> tuple[tuple[str, str], ...]:
    """Return keys as they are written on the keyboard, and what they do, in words."""
    table = [(row.keys[0], translated("Actions", row.words)) for row in ROWS if row.keys]
    pages = [(keys, translated("Keys", words)) for keys, words in PAGE_KEYS]
    native = QKeySequence.SequenceFormat.NativeText
    return tuple((QKeySequence(keys).toString(native), words) for keys, words in (*table, *pages))


def key_table() -> QGridLayout:
    """Return the keys and what they do, as a table to lay out."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    for line, (keys, words) in enumerate(key_rows()):
        shown = label(keys)
        set_kind(shown, "key")
        grid.addWidget(shown, line, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(paragraph(words), line, 1)
    return grid
