"""The narrow rail at the left: which page is shown, and the way to the others."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import (
    hub,
    px,
    set_icon,
    set_kind,
    theme,
)
from ui.widgets.as_is import as_is
from ui.widgets.buttons import choice_group
from ui.widgets.text import label


class Emblem(QWidget):
    """The mark of the program: threads that cross."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hub().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(38), px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_emblem(painter, QRectF(self.rect()), QColor(theme().accent), QColor(theme().muted))
        painter.end()


def paint_emblem(painter: QPainter, rect: QRectF, first: QColor, second: QColor) -> None:
    """Paint the mark of the program: two threads up, two across, over and under."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = min(rect.width(), rect.height())
    left, top = rect.center().x() - unit / 2, rect.center().y() - unit / 2

    def at(x: float, y: float) -> QPointF:
        return QPointF(left + unit * x, top + unit * y)

    def pen(tint: QColor) -> QPen:
        made = QPen(tint, unit * 0.085)
        made.setCapStyle(Qt.PenCapStyle.RoundCap)
        return made

    across = []
    for y, bend in ((0.36, 0.07), (0.64, -0.07)):
        path = QPainterPath(at(0.1, y))
        path.cubicTo(at(0.35, y - bend), at(0.65, y + bend), at(0.9, y))
        across.append(path)
    painter.setPen(pen(second))
    for path in across:
        painter.drawPath(path)
    for number, x in enumerate((0.34, 0.66)):
        bend = 0.07 if number else -0.07
        path = QPainterPath(at(x, 0.1))
        path.cubicTo(at(x + bend, 0.35), at(x - bend, 0.65), at(x, 0.9))
        painter.setPen(pen(first))
        painter.drawPath(path)
        painter.save()
        y = 0.36 if number else 0.64
        painter.setClipRect(QRectF(at(x - 0.13, y - 0.11), at(x + 0.13, y + 0.11)))
        painter.setPen(pen(second))
        painter.drawPath(across[0 if number else 1])
        painter.restore()


class Rail(QFrame):
    """Buttons of the pages.

    Signals
    -------
    chosen(str)
        The id of the page that is wanted.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "rail")
        self._buttons: dict[str, QToolButton] = {}
        self._group = choice_group(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(8, 14, 8, 12)
        self._box.setSpacing(6)
        self._box.addWidget(Emblem(), 0, Qt.AlignmentFlag.AlignHCenter)
        name = label("Civic Loom", step="small", bold=True)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(name)
        self._box.addSpacing(14)
        self._box.addStretch(1)
        self._at = 3
        hub().changed.connect(self._fit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def add(
        self, page: str, icon: str, text: str, keys: str, *, foot: bool = False, does: str = ""
    ) -> None:
        """Add a page; those at the foot come after the gap.

        What `does` something, in words that say what, is no page: it is never marked as shown.
        """
        made = QToolButton()
        made.setText(text)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setCheckable(not does)
        made.setToolTip(as_is(f"{does or text} ({keys})"))
        made.setAccessibleName(does or text)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_kind(made, "rail")
        set_icon(made, icon, "text", 22)
        made.clicked.connect(lambda _on=False: self.chosen.emit(page))
        if not does:
            self._group.addButton(made)
        if foot:
            self._box.addWidget(made)
        else:
            self._box.insertWidget(self._at, made)
            self._at += 1
        self._buttons[page] = made
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def offer(self, page: str, offered: bool) -> None:
        """Offer a button, or put it away; the keyboard goes to another one then."""
        made = self._buttons[page]
        if made.hasFocus() and not offered:
            others = [each for each in self._offered() if each is not made]
            marked = [each for each in others if each.isChecked()]
            (marked or others)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        made.setVisible(offered)
        self._fit()

    def _offered(self) -> list[QToolButton]:
        return [made for made in self._buttons.values() if not made.isHidden()]

    def minimumSizeHint(self) -> QSize:
        """Ask for no more height than icons alone need: words go where there is no room."""
        return QSize(super().minimumSizeHint().width(), px(60) * (len(self._offered()) + 1))

    def _fit(self) -> None:
        """Show the words under the icons where there is room for all of them."""
        full = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        need = px(130) + (px(62) + self._box.spacing()) * len(self._offered())
        style = full if self.height() >= need else Qt.ToolButtonStyle.ToolButtonIconOnly
        for made in self._buttons.values():
            made.setToolButtonStyle(style)

    def show_page(self, page: str) -> None:
        """Mark a page as the one that is shown."""
        if page in self._buttons and not self._buttons[page].isHidden():
            self._buttons[page].setChecked(True)
            return
        # Such as the help, which has no button here: none is marked, and Tab stops at each.
        self._group.setExclusive(False)
        for made in self._buttons.values():
            made.setChecked(False)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.setExclusive(True)

    def button(self, page: str) -> QToolButton:
        """Return the button of a page."""
        return self._buttons[page]
