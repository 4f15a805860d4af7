"""The words of the window, for all parts of it."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Window", text)
