"""Two people at the window: one has only a keyboard, the other only a mouse.

Neither calls a page: keys go to the window that has the keyboard, clicks to what can be seen at
a point, and both look at nothing but what is shown.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PATIENCE = 90_000
"""Milliseconds that a person waits for the window."""
FAR = 250
"""Presses of Tab after which a person gives up."""

Kind = TypeVar("Kind", bound=QWidget)
Where = Callable[[Kind], QPoint]
"""Says which point of a part is meant, in its own coordinates."""


def spoken(part: QWidget) -> str:
    """Return what assistive technology calls a part."""
    # of a list of choices the toolkit says on some systems what is chosen
    if part.accessibleName():
        return part.accessibleName()
    interface = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name)


def seen(part: QWidget) -> bool:
    """Return whether any of a part can be seen now, not scrolled away or covered by its frame."""
    shown = part.viewport() if isinstance(part, QAbstractScrollArea) else part
    return shown.isVisible() and not shown.visibleRegion().isEmpty()


def words_on(widget: QWidget) -> str:
    """Return all the text that is shown on a widget."""
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisible())


def described(part: QWidget | None) -> str:
    """Return a part in words for a message."""
    return "nothing" if part is None else f"{type(part).__name__} '{spoken(part)}'"


class Person:
    """Somebody who looks at the window and waits."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self.qtbot = qtbot
        self.window = window

    def wait(self, until: Callable[[], object]) -> None:
        """Wait until something can be seen."""
        self.qtbot.waitUntil(lambda: bool(until()), timeout=PATIENCE)

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Wait for a part that can be used, by what it is called, and return it."""
        found: list[Kind] = []

        def there() -> bool:
            top = QApplication.activeModalWidget() or self.window
            found[:] = [
                part
                for part in top.findChildren(kind)
                if part.isVisible() and part.isEnabled() and name in spoken(part)
            ]
            return bool(found)

        self.wait(there)
        return found[0]


class Keyboard(Person):
    """Plays by keys alone, and insists on seeing and hearing where the keyboard is."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        super().__init__(qtbot, window)
        self.unseen: list[str] = []
        """Parts that look the same whether they have the keyboard or not."""
        self._looked_at: set[str] = set()

    @property
    def at(self) -> QWidget:
        """What has the keyboard: it can be seen, used, and has a name."""
        focus = QApplication.focusWidget()
        assert focus is not None, "the keyboard is nowhere"
        return focus

    def check(self) -> None:
        """Wait until the keyboard is where it can be found, and fail if that does not come."""
        # what was just shown may still be laid out and scrolled to; that nothing has the keyboard
        # before it is shown at all is held for all tests of the window
        self.qtbot.waitUntil(self._findable, timeout=PATIENCE)

    def _findable(self) -> None:
        at = self.at
        assert at.isEnabled(), f"{described(at)} has the keyboard and cannot be used"
        assert seen(at), f"{described(at)} has the keyboard and cannot be seen"
        assert spoken(at), f"{type(at).__name__} '{at.objectName()}' has the keyboard and no name"

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key; what has the keyboard then must be found."""
        shown = QGuiApplication.focusWindow()
        assert shown is not None, "no window has the keyboard"
        QTest.keyClick(shown, key, modifier)
        self.check()

    def write(self, text: str) -> None:
        """Type some text."""
        for letter in text:
            QTest.keyClicks(self.at, letter)
        self.check()

    def tab_to(self, name: str, kind: type[Kind], *, back: bool = False) -> Kind:
        """Press Tab until something of that name has the keyboard."""
        passed = []
        for _ in range(FAR):
            at = self.at
            if isinstance(at, kind) and name in spoken(at):
                return at
            passed.append(described(at))
            before = at.grab().toImage()
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
            self._compare(at, before)
        raise AssertionError(f"Tab does not reach '{name}'; it passed {', '.join(passed[-60:])}")

    def _compare(self, left: QWidget, before: QImage) -> None:
        """Note a kind of part that looks the same with the keyboard and without."""
        if not isValid(left):
            return  # it went with the page that it was on
        kind = f"{type(left).__name__} {left.property('kind') or ''}".strip()
        if kind in self._looked_at or not left.isVisible() or left.hasFocus():
            return
        self._looked_at.add(kind)
        if left.size() == before.size() and left.grab().toImage() == before:
            self.unseen.append(described(left))

    def choose(self, name: str, kind: type[Kind]) -> Kind:
        """Go to something by Tab and press Return on it."""
        part = self.tab_to(name, kind)
        self.press(Qt.Key.Key_Return)
        return part

    def to_tab(self, bar: str, words: str) -> None:
        """Go to one of some tabs by Tab and arrows."""
        tabs = self.tab_to(bar, QTabBar)
        for _ in range(tabs.count()):
            self.press(Qt.Key.Key_Left)
        for _ in range(tabs.count()):
            if tabs.tabText(tabs.currentIndex()).startswith(words):
                return
            self.press(Qt.Key.Key_Right)
        raise AssertionError(f"the arrows do not reach the tab '{words}'")


class Mouse(Person):
    """Plays by the mouse alone: scrolls by the wheel, and clicks what is under the pointer."""

    def bring(self, part: Kind, where: Where[Kind] | None = None) -> QPoint:
        """Turn the wheel until a point of a part can be seen; return it."""
        for _ in range(200):
            # looked up after every turn: what is not laid out yet still changes its size
            spot = part.rect().center() if where is None else where(part)
            if part.visibleRegion().contains(spot):
                return spot
            self._wheel_to(part, spot)
        raise AssertionError(f"the wheel does not reach {described(part)} at {spot}")

    def _wheel_to(self, part: QWidget, spot: QPoint) -> None:
        """Turn the wheel once over the innermost area that hides a point of a part."""
        area = part.parentWidget()
        while area is not None:
            if isinstance(area, QScrollArea):
                port = area.viewport()
                at = part.mapTo(port, spot)
                if not 0 <= at.y() < port.height():
                    self._wheel(port, QPoint(0, -120 if at.y() > 0 else 120))
                    return
                if not 0 <= at.x() < port.width():
                    self._wheel(port, QPoint(-120 if at.x() > 0 else 120, 0))
                    return
            area = area.parentWidget()
        # nothing hides it: it is not laid out or not shown yet
        QApplication.processEvents()

    def _wheel(self, over: QWidget, turn: QPoint) -> None:
        spot = QPointF(over.width() - 4, over.height() / 2)
        event = QWheelEvent(
            spot,
            QPointF(over.mapToGlobal(spot.toPoint())),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(over, event)
        QApplication.processEvents()

    def click(self, part: Kind, where: Where[Kind] | None = None) -> None:
        """Click a part once it can be seen under the pointer; what lies over it is in the way."""
        found: list[tuple[QWidget, QPoint]] = []

        def under() -> bool:
            spot = self.bring(part, where)
            top = part.window()
            at = part.mapTo(top, spot)
            hit = top.childAt(at)
            found[:] = [] if hit is None else [(hit, hit.mapFrom(top, at))]
            return hit is not None and (hit is part or part.isAncestorOf(hit))

        self.wait(under)
        hit, at = found[0]
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, NONE, at)

    def press(self, name: str, kind: type[Kind]) -> Kind:
        """Find something by its name and click it."""
        part = self.find(kind, name)
        self.click(part)
        return part

    def to_tab(self, bar: str, words: str) -> None:
        """Click one of some tabs."""
        tabs = self.find(QTabBar, bar)
        numbers = [
            number
            for number in range(tabs.count())
            if tabs.isTabVisible(number) and tabs.tabText(number).startswith(words)
        ]
        assert numbers, f"there is no tab '{words}'"
        self.click(tabs, lambda shown: shown.tabRect(numbers[0]).center())

    def pick(self, name: str, number: int) -> QComboBox:
        """Open a list by a click and click one of its lines."""
        box = self.press(name, QComboBox)
        view = box.view()
        self.wait(view.isVisible)
        index = view.model().index(number, 0)
        view.scrollTo(index)
        spot = view.visualRect(index).center()
        # the list takes no click before the pointer has moved: it could be the one that opened it
        for at in (QPoint(1, 1), spot):
            QTest.mouseMove(view.viewport(), at)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
        self.wait(lambda: not view.isVisible())
        return box


def scrolled(area: QAbstractScrollArea) -> int:
    """Return how far something is scrolled."""
    return area.verticalScrollBar().value()


def usable(box: QComboBox) -> list[int]:
    """Return the lines of a list that can be chosen."""
    model = box.model()
    return [
        number
        for number in range(box.count())
        if model.flags(model.index(number, 0)) & Qt.ItemFlag.ItemIsEnabled
    ]


def checked(buttons: list[QAbstractButton]) -> list[str]:
    """Return the names of the buttons that are on."""
    return [made.text() for made in buttons if made.isChecked()]
