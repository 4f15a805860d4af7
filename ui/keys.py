"""The keys of the window and what they do, told in one place."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

KEYS: Final[tuple[tuple[str, str], ...]] = (
    ("Ctrl+1", str(QT_TRANSLATE_NOOP("Keys", "Scenarios"))),
    ("Ctrl+2", str(QT_TRANSLATE_NOOP("Keys", "Play"))),
    ("Ctrl+3", str(QT_TRANSLATE_NOOP("Keys", "Compare"))),
    ("Ctrl+4", str(QT_TRANSLATE_NOOP("Keys", "Settings, as Ctrl+, does"))),
    ("Ctrl+O", str(QT_TRANSLATE_NOOP("Keys", "Open a scenario file"))),
    ("Ctrl+Enter", str(QT_TRANSLATE_NOOP("Keys", "The next thing to do in a game, or compare"))),
    ("Ctrl+Z", str(QT_TRANSLATE_NOOP("Keys", "Take back the last choice of this turn"))),
    ("F9", str(QT_TRANSLATE_NOOP("Keys", "Show or fold the panel beside the map"))),
    ("Space", str(QT_TRANSLATE_NOOP("Keys", "Pause the weeks, or let them run on"))),
    ("Left, Right", str(QT_TRANSLATE_NOOP("Keys", "Back or on by a week while weeks run"))),
    ("1 to 4", str(QT_TRANSLATE_NOOP("Keys", "Let weeks run at 1, 2, 4 or 8 times the pace"))),
    ("End", str(QT_TRANSLATE_NOOP("Keys", "Skip to the end of the turn while its weeks run"))),
    ("F", str(QT_TRANSLATE_NOOP("Keys", "Show the whole map, when the map has the keyboard"))),
    ("F1", str(QT_TRANSLATE_NOOP("Keys", "These keys"))),
    ("Ctrl+Q", str(QT_TRANSLATE_NOOP("Keys", "Leave; the game is kept"))),
)
"""Keys as they are written on the keyboard, and what they do."""
