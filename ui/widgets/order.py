"""The order in which Tab goes through a page: as it is read, also where parts came later.

The toolkit puts every part that is made later behind all others. What a page fills in while it
is used, such as the answers of a step, would come after the foot of the window.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QLayout,
    QScrollArea,
    QTabBar,
    QToolBar,
    QWidget,
)

WHOLE = (QAbstractSpinBox, QComboBox, QTabBar)
"""Controls whose inner parts are their own business."""


def tab_stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at in a part, in the order of its layouts."""
    if not part.isVisible() or not part.isEnabled():
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    if isinstance(part, WHOLE):
        return
    if isinstance(part, QScrollArea):
        inside = part.widget()
        if inside is not None:
            yield from tab_stops(inside)
        return
    if isinstance(part, QToolBar):
        # Not by its layout: the toolkit deletes what that is made of with each action that goes,
        # of which Python is not told. It took the next action at that place for what was there.
        for action in part.actions():
            made = part.widgetForAction(action)
            if made is not None:
                yield from tab_stops(made)
        return
    laid: list[QWidget] = []
    layout = part.layout()
    if layout is not None:
        laid = list(_parts(layout))
    known = set(laid)
    for child in (*laid, *part.children()):
        if not isinstance(child, QWidget) or child.isWindow():
            continue
        if child in known:
            known.discard(child)
        elif child in laid:
            continue
        yield from tab_stops(child)


def _parts(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, part = item.layout(), item.widget()
        if part is not None:
            yield part
        elif inner is not None:
            yield from _parts(inner)


def go_on(window: QWidget, forward: bool) -> bool:
    """Let the keyboard go on to the next stop of a window, or to the one before.

    The chain of the toolkit is left as it is: changing it while parts come and go is not safe.

    Returns
    -------
    bool
        False where the keyboard is at nothing that is known here; the toolkit then decides.
    """
    stops = list(tab_stops(window))
    at = _place(_keyboard(window), stops, forward)
    if not stops or at is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def _keyboard(window: QWidget) -> QWidget | None:
    return window.focusWidget()


def _place(here: QWidget | None, stops: list[QWidget], forward: bool) -> int | None:
    """Return the place among the stops from which to go on."""
    if here is None:
        return -1 if forward else 0
    if here in stops:
        return stops.index(here)
    # a click leads to a choice that is not on, at which Tab does not stop
    if isinstance(here, QAbstractButton):
        group: QButtonGroup | None = here.group()
        checked: QAbstractButton | None = group.checkedButton() if group is not None else None
        if checked in stops:
            return stops.index(checked)
    return None
