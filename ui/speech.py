"""Saying aloud what changed, for people who hear the window."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(widget: QObject, text: str) -> None:
    """Have assistive technology say a text, such as what changed in a turn.

    Parameters
    ----------
    widget : QObject
        What the text is about; usually the widget that shows it.
    text : str
        Plain words. Nothing is said when empty.
    """
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
