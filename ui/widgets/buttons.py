"""Buttons: the one main action, others, flat ones with an icon, and links."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QToolButton

from ui.theme import (
    colour,
    px,
    set_icon,
    set_kind,
)
from ui.widgets.as_is import as_is

Name = TypeVar("Name", bound=str)


class PrimaryButton(QPushButton):
    """The main action; a ring inside shows when the keyboard talks to it.

    A ring in its border alone would stand too close in lightness to the button itself.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent_text"), px(2)))
            inset = px(4)
            inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(inner, px(5), px(5))
            painter.end()


def _dress(
    made: QAbstractButton, icon: str, tone: str, tip: str, clicked: Callable[[], object] | None
) -> None:
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        set_icon(made, icon, tone)
    if tip:
        made.setToolTip(as_is(tip))
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())


def primary_button(
    text: str, *, icon: str = "", tip: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """Return the button of the main action of a page; there is one."""
    made = PrimaryButton(text)
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


def chip(words: str, *, name: str = "") -> QPushButton:
    """Return a button that is on or off, to stand beside others of which one is on."""
    made = QPushButton(words)
    set_kind(made, "chip")
    made.setCheckable(True)
    made.setObjectName(name)
    return made


def chips(
    parent: QObject,
    choices: Sequence[tuple[Name, str]],
    clicked: Callable[[], object],
    *,
    name: str = "",
) -> dict[Name, QPushButton]:
    """Return a chip for each choice, by its name; one of them is to be on.

    Parameters
    ----------
    parent : QObject
        Goes with what shows them.
    choices : sequence of (str, str)
        Name and words of each.
    clicked : callable
        Called when another was chosen.
    name : str
        What their names in the program begin with; empty for none.
    """
    group, made = choice_group(parent), {}
    for choice, words in choices:
        made[choice] = chip(words, name=f"{name}-{choice}" if name else "")
        group.addButton(made[choice])
        made[choice].clicked.connect(clicked)
    return made


def choice_group(parent: QObject) -> QButtonGroup:
    """Return a group of buttons of which one is on, and at which Tab stops once: at that one.

    The toolkit settles this only after a click or a key, not for the one that is on at first.
    """
    group = QButtonGroup(parent)

    def settle(chosen: QAbstractButton, on: bool) -> None:
        if on:
            for made in group.buttons():
                tab = made is chosen
                made.setFocusPolicy(
                    Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus
                )

    group.buttonToggled.connect(settle)
    return group
