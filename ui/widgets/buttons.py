"""Buttons: the one main action, others, flat ones with an icon, and links."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from ui.theme import set_icon, set_kind


def _dress(
    made: QAbstractButton, icon: str, tone: str, tip: str, clicked: Callable[[], object] | None
) -> None:
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        set_icon(made, icon, tone)
    if tip:
        made.setToolTip(tip)
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())


def primary_button(
    text: str, *, icon: str = "", tip: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """Return the button of the main action of a page; there is one."""
    made = QPushButton(text)
    set_kind(made, "primary")
    _dress(made, icon, "accent_text", tip, clicked)
    return made


def button(
    text: str, *, icon: str = "", tip: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """Return a plain button."""
    made = QPushButton(text)
    _dress(made, icon, "text", tip, clicked)
    return made


def link_button(
    text: str, *, icon: str = "", tip: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """Return a button that looks like a link."""
    made = QPushButton(text)
    set_kind(made, "link")
    _dress(made, icon, "accent", tip, clicked)
    return made


def flat_button(
    icon: str, name: str, *, clicked: Callable[[], object] | None = None, tone: str = "muted"
) -> QToolButton:
    """Return a button with only an icon; `name` is its tooltip and what is read aloud."""
    made = QToolButton()
    set_kind(made, "flat")
    made.setAccessibleName(name)
    _dress(made, icon, tone, name, clicked)
    return made
