"""A tour of the window: a few stops that can be left at any time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.speech import announce
from ui.theme import colour, px
from ui.widgets import Card, button, label, paragraph, primary_button, row


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Tour", text)


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: what is pointed at, and what is said; `widget` may find nothing to point at."""

    title: str
    text: str
    widget: Callable[[], QWidget | None]


class Tour(QWidget):
    """Lies over the window, lights up one part after another and says what it is for.

    Left by Escape, by its button, or by a click outside of what it says.

    Signals
    -------
    ended(bool)
        It is over; whether it was seen to its end.
    """

    ended = Signal(bool)

    def __init__(self, stops: Sequence[Stop], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAccessibleName(tr("A tour of the window"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._over = window
        self._stops = list(stops)
        self._at = 0
        self._before: QWidget | None = None
        self.bubble = Card(self, kind="card", margin=18, spacing=8)
        self.title = label("", step="title", bold=True)
        self.text = paragraph("")
        self.place = label("", step="small", tone="muted")
        self.back = button(tr("Back"), clicked=lambda: self._go(-1))
        self.leave = button(tr("Leave the tour"), clicked=self._leave)
        self.on = primary_button(tr("Next"), clicked=lambda: self._go(1))
        self.bubble.box.addWidget(self.title)
        self.bubble.box.addWidget(self.text)
        self.bubble.box.addLayout(row(self.place, None, self.leave, self.back, self.on))
        window.installEventFilter(self)
        self.hide()

    @property
    def at(self) -> int:
        """The stop that is shown, from 0."""
        return self._at

    def begin(self) -> None:
        """Show the first stop."""
        self._before = self.window().focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self._lay_out()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self._go(1)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self._go(-1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab among the buttons of the tour while it is shown."""
        if not self.isVisible():
            return super().focusNextPrevChild(forward)
        buttons = [made for made in (self.leave, self.back, self.on) if made.isVisibleTo(self)]
        focus = self.focusWidget()
        at = buttons.index(focus) if focus in buttons else -1
        step = 1 if forward else -1
        buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        hole = self._hole()
        if not hole.isEmpty():
            light = QPainterPath()
            light.addRoundedRect(QRectF(hole), px(10), px(10))
            shade -= light
        painter.fillPath(shade, QColor(0, 0, 0, 130))
        if not hole.isEmpty():
            painter.setPen(QPen(colour("focus"), px(2)))
            painter.drawRoundedRect(QRectF(hole), px(10), px(10))
        painter.end()

    def _hole(self) -> QRect:
        target = self._stops[self._at].widget()
        if target is None or not target.isVisible():
            return QRect()
        corner = target.mapTo(self._over, QPoint(0, 0))
        return QRect(corner, target.size()).adjusted(-4, -4, 4, 4).intersected(self.rect())

    def _go(self, step: int) -> None:
        if self._at + step >= len(self._stops):
            self._end(whole=True)
        else:
            self._at = max(0, self._at + step)
            self._show()

    def _show(self) -> None:
        stop = self._stops[self._at]
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.place.setText(tr("{0} of {1}").format(self._at + 1, len(self._stops)))
        self.back.setVisible(self._at > 0)
        self.on.setText(tr("Next") if self._at + 1 < len(self._stops) else tr("Begin"))
        self._lay_out()
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{stop.title}. {stop.text}")
        self.update()

    def _lay_out(self) -> None:
        """Put what is said beside what it is about, wherever there is room for it."""
        room, hole = self.rect().adjusted(12, 12, -12, -12), self._hole()
        width = min(px(400), room.width())
        height = max(self.bubble.heightForWidth(width), self.bubble.sizeHint().height())
        size = QRect(0, 0, width, min(height, room.height()))
        centre = hole.center() if not hole.isEmpty() else room.center()
        gap = px(14)
        wanted = [
            QPoint(hole.right() + gap, centre.y() - size.height() // 2),
            QPoint(hole.left() - gap - width, centre.y() - size.height() // 2),
            QPoint(centre.x() - width // 2, hole.bottom() + gap),
            QPoint(centre.x() - width // 2, hole.top() - gap - size.height()),
        ]
        if hole.isEmpty():
            wanted = [room.center() - size.center()]

        def within(corner: QPoint) -> QRect:
            x = min(max(corner.x(), room.left()), room.right() - width)
            y = min(max(corner.y(), room.top()), room.bottom() - size.height())
            return QRect(QPoint(x, y), size.size())

        places = [within(corner) for corner in wanted]
        free = [place for place in places if not place.intersects(hole)]
        self.bubble.setGeometry((free or places)[0])

    def _leave(self) -> None:
        self._end(whole=False)

    def _end(self, *, whole: bool) -> None:
        self._over.removeEventFilter(self)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit(whole)
        self.deleteLater()
