"""Small parts that the steps beside the map are made of."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.glossary import explain
from ui.play.words import percent, tr
from ui.theme import (
    colour,
    px,
    set_icon,
    set_kind,
)
from ui.widgets import Card, button, clear, paragraph
from ui.widgets.as_is import as_is


def scaled_icon(name: str, tone: str = "muted", size: int = 16) -> QLabel:
    """Return a label that shows nothing but an icon."""
    made = QLabel()
    set_icon(made, name, tone, size)
    return made


class Sparkline(QWidget):
    """A small line of weekly values, its last point marked; a picture without axes."""

    def __init__(self, tone: str = "yours", width: int = 84, height: int = 26) -> None:
        super().__init__()
        self._values: tuple[float, ...] = ()
        self._since = 0
        self._tone = tone
        self._size = (width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_values(self, values: Sequence[float], since: int = 0, about: str = "") -> None:
        """Draw `values`; those from index `since` on are drawn stronger."""
        self._values = tuple(values)
        self._since = since
        self.setAccessibleName(about)
        self.setToolTip(as_is(about))
        self.update()

    @property
    def values(self) -> tuple[float, ...]:
        """What is drawn."""
        return self._values

    def sizeHint(self) -> QSize:
        return QSize(px(self._size[0]), px(self._size[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = px(4)
        area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if len(self._values) < 2:
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
            return
        low, high = min(self._values), max(self._values)
        span = (high - low) or 1.0
        flat = high == low
        points = [
            QPointF(
                area.left() + area.width() * i / (len(self._values) - 1),
                area.center().y() if flat else area.bottom() - area.height() * (v - low) / span,
            )
            for i, v in enumerate(self._values)
        ]
        painter.setPen(QPen(colour("grey"), 1.2))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(
            QPen(
                colour(self._tone),
                2,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPolyline(QPolygonF(points[min(self._since, len(points) - 1) :]))
        painter.setBrush(colour(self._tone))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(points[-1], px(3), px(3))


class HowItIsMade(QWidget):
    """How much of a card is an order and how much an invitation: one bar, two shapes."""

    def __init__(self) -> None:
        super().__init__()
        self._invited = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_power(self, power: float) -> None:
        """Show the mix under the power dial, from 0 (order) to 1 (invitation)."""
        self._invited = power
        self.setAccessibleName(
            tr("{0} order, {1} invitation").format(percent(1 - power), percent(power))
        )
        explain(self, "Order", "Invitation", before=self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(12))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(px(6), px(3), -px(6), -px(3))
        split = area.left() + area.width() * (1 - self._invited)
        for left, right, fill, edge in (
            (area.left(), split, "heroic", "heroic_outline"),
            (split, area.right(), "distributed", "distributed_outline"),
        ):
            if right - left > 0.5:
                painter.setPen(QPen(colour(edge), 1))
                painter.setBrush(colour(fill))
                painter.drawRect(QRectF(left, area.top(), right - left, area.height()))
        middle = area.center().y()
        half = px(5)
        painter.setPen(QPen(colour("heroic_outline"), 1))
        painter.setBrush(colour("heroic"))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(area.left() - half, middle),
                    QPointF(area.left(), middle - half),
                    QPointF(area.left() + half, middle),
                    QPointF(area.left(), middle + half),
                ]
            )
        )
        painter.setPen(QPen(colour("distributed_outline"), 1))
        painter.setBrush(colour("distributed"))
        painter.drawEllipse(QPointF(area.right(), middle), half, half)


class Notice(Card):
    """One clear sentence across the page, with at most three things to do about it.

    Signals
    -------
    acted(str)
        The id of the action that was chosen.
    """

    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__(kind="notice", margin=8)
        self.about = ""
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 0, 0)
        line.setSpacing(10)
        self._icon = scaled_icon("info", "accent", 18)
        self.words = paragraph()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(6)
        line.addWidget(self._icon)
        line.addWidget(self.words, 1)
        line.addLayout(self._actions)
        self.box.addLayout(line)
        self.hide()

    def tell(
        self,
        about: str,
        words: str,
        actions: Sequence[tuple[str, str]] = (),
        *,
        trouble: bool = False,
    ) -> None:
        """Show a sentence; that the game is not saved stays, unless something else goes wrong.

        Parameters
        ----------
        about : str
            What it is about; `put_away` takes the same word.
        words : str
            The sentence.
        actions : sequence of (str, str)
            Id and words of each button.
        trouble : bool
            Whether something went wrong.
        """
        if self.about == "save" != about and not trouble:
            return
        self.about = about
        self.words.setText(words)
        self.setAccessibleName(words)
        set_kind(self, "fault" if trouble else "notice")
        name, tone = ("triangle-alert", "trouble") if trouble else ("info", "accent")
        set_icon(self._icon, name, tone, 18)
        clear(self._actions)
        for action, say in actions:
            self._actions.addWidget(self._button(action, say))
        self.show()

    def put_away(self, about: str) -> None:
        """Hide the notice if it is about this."""
        if self.about == about:
            self.about = ""
            self.hide()

    def _button(self, action: str, say: str) -> QPushButton:
        made = button(say, clicked=lambda: self.acted.emit(action))
        made.setObjectName(f"notice-{action}")
        return made
