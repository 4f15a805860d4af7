"""What a card costs: how many decisions, whose they are, and what is left of them after it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from simulator.decisions import Purse
from simulator.scenario import Scenario
from ui.glossary import explain
from ui.play.parts import scaled_icon
from ui.play.words import decisions, decisions_worth, listed, money, tr
from ui.theme import colour, px
from ui.widgets import label, paragraph, row

NONE: Final = 0.05
"""Decisions below which a part is not worth a word."""


class Split(QWidget):
    """A bar in two: decisions of the centre, full, and of the teams that are asked, open."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show which share is the centre's, from 0 to 1."""
        self.share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(56), px(12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour("accent"), 1.4))
        painter.setBrush(colour("surface"))
        painter.drawRect(box)
        box.setWidth(box.width() * self.share)
        if box.width() > 0:
            painter.setBrush(colour("accent"))
            painter.drawRect(box)


class Price(QWidget):
    """What a card costs in attention and money, and once it is aimed what is left after it.

    Parameters
    ----------
    attention, cost : float
        Decisions, and weekly staff costs.
    """

    def __init__(self, attention: float, cost: float, scenario: Scenario) -> None:
        super().__init__()
        self._attention = attention
        self._scenario = scenario
        self._power = 0.0
        self._whose = True
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        line = row(spacing=4)
        line.addWidget(scaled_icon("hourglass", "muted", 14))
        self.words = paragraph(decisions(attention), step="small")
        line.addWidget(self.words, 1)
        line.addWidget(scaled_icon("coins", "muted", 14))
        self.money = money(scenario, cost) if cost else tr("no money")
        spent = label(self.money, step="small")
        explain(spent, "Reserve")
        line.addWidget(spent)
        box.addLayout(line)
        self.centre = Split()
        self.left = paragraph("", step="small", tone="muted")
        self.after = QWidget()
        after = row(spacing=8)
        after.setContentsMargins(0, 0, 0, 0)
        after.addWidget(self.centre)
        after.addWidget(self.left, 1)
        self.after.setLayout(after)
        self.after.hide()
        box.addWidget(self.after)
        explain(
            self,
            "Attention",
            before=tr(
                "Of attention, what you leave is not kept for later turns: your people use it as "
                "they see fit. What is left of money is kept."
            ),
        )

    def tell_whose(self, on: bool) -> None:
        """Say whose decisions they are, or only how many, as in a list of closed cards."""
        self._whose = on
        self.show_split(self._power)

    def show_split(self, power: float) -> None:
        """Say whose decisions they are, as power stands, from 0 (the centre) to 1."""
        self._power = power
        central, local = self._attention * (1.0 - power), self._attention * power
        if not self._whose:
            words = decisions(self._attention)
        elif local < NONE:
            words = tr("{0} of the centre").format(decisions(self._attention))
        elif central < NONE:
            words = tr("{0} of the teams it asks").format(decisions(self._attention))
        else:
            words = tr("{0}: {1} at the centre, {2} at the teams it asks").format(
                decisions(self._attention), decisions_worth(central), decisions_worth(local)
            )
        self.words.setText(words)
        self.centre.set_share(1.0 - power)
        self._name()

    def show_left(self, purse: Purse | None, asked: tuple[float, dict[str, float]]) -> None:
        """Say what is left after it at the centre and at each team; None before it is aimed."""
        if purse is None:
            self.left.setText("")
            self.after.hide()
            self._name()
            return
        central, local = asked
        names = {part.id: part.name for part in self._scenario.services}
        told = []
        if central >= NONE:
            told.append(_left(tr("at the centre"), purse.centre_left - central, purse.centre))
        teams = [
            _left(names.get(id, id), purse.services_left[id] - part, purse.services[id])
            for id, part in local.items()
            if part >= NONE / 2 and id in purse.services
        ]
        told += teams
        self.left.setText(tr("Left after it: {0}.").format(listed(told)) if told else "")
        self.after.setVisible(bool(told))
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.words.text()}, {self.money}. {self.left.text()}")


def _left(where: str, left: float, of: float) -> str:
    """Return what is left of a purse, such as `at the centre 1.5 of 3`."""
    return tr("{0} {1} of {2}").format(where, decisions_worth(max(left, 0.0)), decisions_worth(of))
