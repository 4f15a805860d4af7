"""What tests ask of everything that can have the keyboard: a name, and a way there by Tab."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QMenu, QWidget


def focusable(page: QWidget) -> Iterator[QWidget]:
    """Yield what of a page can have the keyboard by Tab."""
    for part in (page, *page.findChildren(QWidget)):
        if (
            part.isVisible()
            and part.isEnabled()
            and part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and part.focusProxy() is None
            and not by_arrows(part)
        ):
            yield part


def by_arrows(part: QWidget) -> bool:
    """Return whether a part is a choice that arrows reach from the one that is on."""
    if not isinstance(part, QAbstractButton) or part.isChecked():
        return False
    group: QButtonGroup | None = part.group()
    checked: QAbstractButton | None = group.checkedButton() if group is not None else None
    return group is not None and group.exclusive() and checked is not None


def beside_one_of(part: QWidget, stops: list[QWidget]) -> bool:
    """Return whether arrows lead to a choice from another one at which Tab stops.

    While none of them is on, Tab stops at the first, and from then on not at the others.
    """
    group: QButtonGroup | None = part.group() if isinstance(part, QAbstractButton) else None
    return group is not None and group.exclusive() and any(b in stops for b in group.buttons())


def spoken(part: QWidget) -> str:
    """Return what assistive technology says of a part."""
    interface = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name)


def reached(shown: QWidget, most: int = 400) -> list[QWidget]:
    """Press Tab until the keyboard comes round, and return where it was."""
    found: list[QWidget] = []
    for _ in range(most):
        focus = QApplication.focusWidget()
        if found and focus is found[0]:
            return found
        # a map is walked through by Tab before it lets go
        if focus is not None and focus not in found:
            found.append(focus)
        QTest.keyClick(focus if focus is not None else shown, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not come round")


def described(part: QWidget) -> str:
    return f"{type(part).__name__} '{part.objectName() or spoken(part)}'"


def hold(shown: QWidget, page: QWidget, where: str = "") -> None:
    """Check that all of a page can be reached by Tab, both ways, and has a name.

    Parameters
    ----------
    shown : QWidget
        The window.
    page : QWidget
        What is looked at of it.
    where : str
        What the page shows now, for the message.
    """
    # what has just been shown is laid out first
    QApplication.processEvents()
    there = list(focusable(page))
    assert there, f"{where}: nothing can have the keyboard"
    nameless = [described(part) for part in there if not spoken(part)]
    assert nameless == [], f"{where}: no name: {nameless}"
    there[0].setFocus(Qt.FocusReason.TabFocusReason)
    round_trip = reached(shown)
    missed = [
        described(part)
        for part in there
        if part not in round_trip and not beside_one_of(part, round_trip)
    ]
    assert missed == [], f"{where}: not reached: {missed}"
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is round_trip[-1], f"{where}: Shift+Tab goes back"


def go_through(part: QWidget, where: str) -> None:
    """Check that Tab goes through all of a part, and that all of it has a name.

    For what is put away once the keyboard has gone on, such as the story of a service.
    """
    QApplication.processEvents()
    there = list(focusable(part))
    nameless = [described(each) for each in there if not spoken(each)]
    assert nameless == [], f"{where}: no name: {nameless}"
    there[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in there[1:]:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        there = [each for each in there if each is not QApplication.focusWidget()]
    assert len(there) == 1, f"{where}: not reached: {[described(each) for each in there[1:]]}"


def silent(menu: QMenu) -> list[str]:
    """Return the entries of a menu, and of those inside it, that have no words."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        if not action.isSeparator() and not action.text().strip():
            found.append(menu.title() or menu.objectName())
        if isinstance(inner, QMenu):
            found += silent(inner)
    return found
